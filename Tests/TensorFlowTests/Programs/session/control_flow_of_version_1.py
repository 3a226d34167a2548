# tensorflow: 1.15
# The nodes of branches and loops in a plain graph.
import tensorflow as tf

x = tf.placeholder(tf.int32, [], name="x")
y = tf.cond(x > 0, lambda: x * 2, lambda: x - 1)
i, s = tf.while_loop(lambda i, s: i < x, lambda i, s: (i + 1, s + i), (0, 0), name="loop")
print(y.name, i.name, s.name, y.op.type, s.op.type)
print(sorted(set(op.type for op in tf.get_default_graph().get_operations())))
bounded = tf.while_loop(lambda v: v > -1000, lambda v: v * 2, [tf.constant(1)], maximum_iterations=5)
z = tf.placeholder(tf.float32, [], name="z")
power = tf.cond(z > 1.0, lambda: z * z, lambda: 3.0 * z)
with tf.Session() as sess:
    for value in [-2, 3, 6]:
        print(sess.run([y, i, s], {x: value}))
    print(sess.run(bounded))
    print([sess.run(power, {z: v}) for v in [0.5, 2.0]])
