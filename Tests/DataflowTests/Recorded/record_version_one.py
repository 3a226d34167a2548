import tensorflow as tf
g=tf.Graph()
with g.as_default():
  x=tf.compat.v1.placeholder(tf.float32,[],name='x')
  r=tf.cond(x>0, lambda: x*x, lambda: -x)
print('=== cond'); print(g.as_graph_def()); print(r)
g=tf.Graph()
with g.as_default():
  n=tf.compat.v1.placeholder(tf.int32,[],name='n')
  r=tf.while_loop(lambda i,a: i<n, lambda i,a:(i+1,a*2.), (0,1.))
print('=== while'); print(g.as_graph_def()); print(r)
g=tf.Graph()
with g.as_default():
  x=tf.compat.v1.placeholder(tf.float32,[],name='x')
  r=tf.cond(x>0, lambda: (1.0, tf.no_op()), lambda: (x, tf.no_op()))
print('=== cond2'); print(g.as_graph_def()); print(r)
