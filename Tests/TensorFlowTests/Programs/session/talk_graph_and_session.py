# tensorflow: 1.15
# The first program of the talk: a graph of its own, a session without and with it.
import tensorflow as tf

g = tf.Graph()
with g.as_default():
    a = tf.constant([[10, 10], [11.0, 1.0]])
    x = tf.constant([[1.0, 0.0], [0.0, 1.0]])
    b = tf.Variable(12.0)
    y = tf.matmul(a, x) + b
    init_op = tf.global_variables_initializer()
with tf.Session() as sess:
    try:
        sess.run(init_op)
    except RuntimeError as e:
        print(e)
with tf.Session(graph=g) as sess:
    try:
        sess.run(y)
    except tf.errors.FailedPreconditionError as e:
        print(e.message.splitlines()[0])
    print(sess.run(init_op))
    print(sess.run(y))
    print(sess.graph is g, tf.get_default_graph() is g)
print(tf.get_default_graph() is g)
for op in g.get_operations():
    print(op.name, op.type, [i.name for i in op.inputs])
print(y, b, init_op.name)
