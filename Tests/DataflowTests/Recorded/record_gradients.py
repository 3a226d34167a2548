"""Prints the nodes of graphs with tf.gradients: name, op, inputs."""
import tensorflow as tf
tf1 = tf.compat.v1

def show(name, g):
  print('=== ' + name)
  for n in g.as_graph_def().node:
    print(n.name, n.op, *n.input)

g = tf.Graph()
with g.as_default():
  x = tf1.placeholder(tf.float32, [None, 3], name='x')
  w = tf1.placeholder(tf.float32, [3, 1], name='w')
  b = tf1.placeholder(tf.float32, [], name='b')
  t = tf1.placeholder(tf.float32, [None, 1], name='t')
  loss = tf.reduce_mean(tf.square(tf.matmul(x, w) + b - t))
  tf.gradients(loss, [w, b])
show('regression', g)

g = tf.Graph()
with g.as_default():
  x = tf1.placeholder(tf.float32, [2, 3], name='x')
  y = tf.reduce_sum(tf.nn.relu(x) * 2.0 + tf.exp(x) / tf.sqrt(x))
  tf.gradients(y, x)
show('elementwise', g)

g = tf.Graph()
with g.as_default():
  x = tf1.placeholder(tf.float32, [2, 3], name='x')
  y = tf.reduce_mean(x, 1) - tf.reduce_sum(x, 1)
  tf.gradients(y, x)
show('rows', g)

g = tf.Graph()
with g.as_default():
  x = tf1.placeholder(tf.float32, [], name='x')
  y = tf.sin(x) * x + tf.log(x) if hasattr(tf, 'log') else tf.sin(x) * x + tf.math.log(x)
  tf.gradients(y, x)
show('scalars', g)
