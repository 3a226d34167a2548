# tensorflow: 1.15
"""Branches and loops of plain graphs that assign to variables, and tensors that leave their loop."""
import tensorflow as tf
v = tf.Variable(1., name="v")
p = tf.placeholder(tf.bool, [], name="p")
a = tf.cond(p, lambda: tf.assign(v, 5.), lambda: tf.assign_add(v, 1.))
b = tf.cond(p, lambda: tf.group(tf.assign(v, 7.)), lambda: tf.no_op())
x = tf.placeholder(tf.float32, [], name="x")
kept = []
def body(i, t):
    kept.append(t * 2.)
    with tf.control_dependencies([tf.assign_add(v, 1.)]):
        return i + 1, t + tf.identity(v)
_, t = tf.while_loop(lambda i, t: i < 3, body, [0, x])
for op in tf.get_default_graph().get_operations():
    print(op.name, op.type, list(op.node_def.input))
try:
    y = kept[0] + 1.
except ValueError as e:
    print(str(e).split(" See info")[0])
def body2(i, t):
    return i + 1, t + kept[0]
try:
    tf.while_loop(lambda i, t: i < 3, body2, [0, x])
except ValueError as e:
    print(str(e).split(" See info")[0])
c = tf.constant(3.)
with tf.control_dependencies([tf.print("outside", c)]):
    d = tf.cond(p, lambda: c + 1., lambda: c - 1.)
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    print(sess.run(a, {p: True}), sess.run(v), sess.run(a, {p: False}), sess.run(v))
    print(sess.run(b, {p: True}), sess.run(v), sess.run(b, {p: False}))
    print(sess.run(d, {p: True}))
