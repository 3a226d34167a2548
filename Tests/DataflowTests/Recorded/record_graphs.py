import sys, tensorflow as tf
v = tf.__version__
if v.startswith('1'): tf.compat.v1.enable_v2_behavior()
def show(name, f, *specs):
  cf = tf.function(f).get_concrete_function(*specs)
  g = cf.graph
  print('=== ' + name)
  print(g.as_graph_def())
F=tf.TensorSpec([], tf.float32); I=tf.TensorSpec([], tf.int32); V=tf.TensorSpec([None], tf.float32)
var = tf.Variable(1.0)
big = tf.zeros([200])
def a(x, y): return x * y + 1.0
show('arith', a, F, F)
def b(x):
  if x > 0: r = x + 1.0
  else: r = -x
  return r
show('cond', b, F)
def c(n):
  i = 0
  while i < n: i += 1
  return i
show('while', c, I)
def d(x):
  var.assign_add(x)
  tf.print("v", var)
  return var * 2.0 + tf.reduce_sum(big)
show('var', d, F)
def e(x):
  with tf.GradientTape() as t:
    t.watch(x)
    y = x * x + tf.exp(x)
  return t.gradient(y, x)
show('tape', e, F)
def g(m): return tf.matmul(m, m, transpose_b=True)
show('matmul', g, tf.TensorSpec([2, None], tf.float32))
inner = tf.function(lambda q: q + var)
def h(x): return inner(x)
show('call', h, F)
def i(x): return tf.constant([1., 2.]) * x, tf.constant(["a","b\n"]), tf.constant([True]), tf.zeros([3]), tf.constant(0.1), tf.constant([], shape=[0])
show('consts', i, F)
def j(v):
  s = 0.
  for q in v: s += q
  return s
show('for', j, V)
