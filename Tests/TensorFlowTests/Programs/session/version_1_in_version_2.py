# tensorflow: 2.0 2.21
# Graphs and sessions while everything else is eager.
import tensorflow as tf

print(tf.executing_eagerly(), hasattr(tf, "Session"), hasattr(tf, "placeholder"))
g = tf.Graph()
with g.as_default():
    print(tf.executing_eagerly())
    p = tf.compat.v1.placeholder(tf.float32, [None, 2], name="p")
    w = tf.compat.v1.get_variable("w", [2, 1], initializer=tf.compat.v1.ones_initializer())
    v = tf.Variable(1.0)
    y = tf.matmul(p, w) + v
    init = tf.compat.v1.global_variables_initializer()
    print(p, w, v, y, init.name)
    print([x.name for x in tf.compat.v1.trainable_variables()])
with tf.compat.v1.Session(graph=g) as sess:
    sess.run(init)
    print(sess.run(y, feed_dict={p: [[1.0, 2.0]]}))
    print(sess.run([w, v]))
print(tf.executing_eagerly(), tf.constant(1) + 1)
try:
    tf.compat.v1.placeholder(tf.float32)
except RuntimeError as e:
    print(e)
try:
    tf.Session()
except AttributeError as e:
    print(e)
with tf.Graph().as_default():
    try:
        with tf.compat.v1.Session() as sess:
            sess.run(y)
    except Exception as e:
        print(type(e).__name__, str(e).splitlines()[0])
