# tensorflow: 1.15
"""Gradients through tf.while_loop of a plain graph: the nodes that they are made of, and values."""
import tensorflow as tf


def dump(g, start=0):
    for op in g.get_operations()[start:]:
        d = op.node_def
        print(op.name, op.type, list(d.input), [str(o.shape) for o in op.outputs])


tf.reset_default_graph()
x = tf.placeholder(tf.float32, [], name="x")
i, y = tf.while_loop(lambda i, a: i < 4, lambda i, a: (i + 1, a * x), [0, x], name="w")
g, = tf.gradients(y, x)
print(g)
dump(tf.get_default_graph())
with tf.Session() as s:
    print(s.run([y, g], {x: 3.}))


tf.reset_default_graph()
x = tf.placeholder(tf.float32, [None, 2], name="x")
w = tf.Variable([[1., 2.], [3., 4.]], name="w")
def body(i, a):
    return i + 1, tf.tanh(tf.matmul(a, w)) + 0.1
i, y = tf.while_loop(lambda i, a: i < 3, body, [tf.constant(0), x])
loss = tf.reduce_sum(y ** 2)
gs = tf.gradients(loss, [x, w])
print(gs)
dump(tf.get_default_graph())
with tf.Session() as s:
    s.run(tf.global_variables_initializer())
    for v in s.run(gs, {x: [[.3, .1], [.2, -.4]]}): print(v)
