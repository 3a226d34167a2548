# tensorflow: 2.0 2.21
import tensorflow as tf

x = tf.constant([[0.3, 0.7, -2.0, 9.0], [1.0, 2.0, 3.0, 4.0]])
for options in ({}, {"exclusive": True}, {"reverse": True}, {"exclusive": True, "reverse": True}):
    print(options, tf.math.cumulative_logsumexp(x, axis=1, **options))
print(tf.math.cumulative_logsumexp(x), tf.math.cumulative_logsumexp(tf.constant([1.0, 2.0], tf.float64)))
for factors in ([[1.0, 1.0, 1.0, 1.0]], [[1.0, -2.0, 0.5, 0.0]]):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = tf.math.cumulative_logsumexp(x, axis=1) * tf.constant(factors)
    print(tape.gradient(y, x))
