# tensorflow: 1.15
"""Gradients through tf.cond of a plain graph: the nodes that they are made of, and values."""
import tensorflow as tf


def dump(g, start=0):
    for op in g.get_operations()[start:]:
        d = op.node_def
        print(op.name, op.type, list(d.input), [str(o.shape) for o in op.outputs])


tf.reset_default_graph()
x = tf.placeholder(tf.float32, [], name="x")
y = tf.cond(x > 0., lambda: x * x, lambda: -3. * x, name="c")
g, = tf.gradients(y, x)
print(g)
dump(tf.get_default_graph())
with tf.Session() as s:
    print(s.run([y, g], {x: 3.}), s.run([y, g], {x: -3.}))


tf.reset_default_graph()
x = tf.placeholder(tf.float32, [None], name="x")
w = tf.constant([1., 2.], name="w")
v = tf.Variable([3., 4.], name="v")
y = tf.cond(tf.reduce_sum(x) > 0., lambda: x * w * v, lambda: w + 1.)
gs = tf.gradients(y, [x, w, v])
print(gs)
dump(tf.get_default_graph())
with tf.Session() as s:
    s.run(tf.global_variables_initializer())
    print(s.run(gs, {x: [3., 1.]}), s.run(gs, {x: [-3., -1.]}))


tf.reset_default_graph()
x = tf.placeholder(tf.float32, [], name="x")
def inner(): return tf.cond(x > 2., lambda: x * x * x, lambda: x * x)
y = tf.cond(x > 0., inner, lambda: tf.sin(x)) * x
g, = tf.gradients(y, x)
print(g)
dump(tf.get_default_graph())
with tf.Session() as s:
    for v in [3., 1., -1.]: print(s.run([y, g], {x: v}))
