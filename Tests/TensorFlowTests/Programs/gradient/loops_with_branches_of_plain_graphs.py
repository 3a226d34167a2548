# tensorflow: 1.15
"""Gradients through loops in loops, branches in loops and loops in branches."""
import tensorflow as tf


def dump(g, start=0):
    for op in g.get_operations()[start:]:
        d = op.node_def
        print(op.name, op.type, list(d.input), [str(o.shape) for o in op.outputs])


tf.reset_default_graph()
x = tf.placeholder(tf.float32, [], name="x")
def body(i, a):
    return i + 1, tf.cond(a > 5., lambda: a * 0.5 * x, lambda: a * x)
i, y = tf.while_loop(lambda i, a: i < 4, body, [0, x])
g, = tf.gradients(y, x)
print(g)
dump(tf.get_default_graph())
with tf.Session() as s:
    for v in [1., 2., 3.]: print(s.run([y, g], {x: v}))


tf.reset_default_graph()
x = tf.placeholder(tf.float32, [], name="x")
def body(i, a):
    _, b = tf.while_loop(lambda j, b: j < i + 1, lambda j, b: (j + 1, b * x), [0, a])
    return i + 1, b + a
i, y = tf.while_loop(lambda i, a: i < 3, body, [0, x])
g, = tf.gradients(y, x)
print(g)
dump(tf.get_default_graph())
with tf.Session() as s:
    for v in [1., 2., 3.]: print(s.run([y, g], {x: v}))


tf.reset_default_graph()
x = tf.placeholder(tf.float32, [], name="x")
z = tf.placeholder(tf.float32, [], name="z")
# loop var not depending on itself; unused exits; loop in a cond
def f():
    r = tf.while_loop(lambda i, a, b: i < 3, lambda i, a, b: (i + 1, b * x, a + z), [0, x, z])
    return r[1]
y = tf.cond(x > 0, f, lambda: x * z)
gs = tf.gradients(y, [x, z])
print(gs)
dump(tf.get_default_graph())
with tf.Session() as s:
    for v in [1., 2., -3.]: print(s.run([y, gs], {x: v, z: 2.}))
