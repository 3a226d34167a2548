# tensorflow: 2.21
"""Gradients, rows and choices of ragged tensors inside of functions."""
import tensorflow as tf

rt = tf.ragged.constant([[1., 2.], [], [3., 4., 5.]])


@tf.function
def rows(r):
    return tf.map_fn(tf.reduce_sum, r, fn_output_signature=tf.float32)


@tf.function
def choose(r):
    return tf.where(r > 2., r, -r)


@tf.function
def deep(r):
    stacked = tf.stack([r, r])
    return stacked, stacked.to_tensor(), stacked[1], tf.reduce_sum(stacked)


@tf.function(reduce_retracing=True)
def relaxed(r):
    print("tracing", r.shape)
    return r.to_tensor()


print(rows(rt))
print(choose(rt))
for part in deep(rt):
    print(part)
print(relaxed(rt))
print(relaxed(tf.ragged.constant([[1.], [2., 3.]])))
print(relaxed(tf.ragged.constant([[1.]])))
x = tf.constant([1., 2., 3.])


@tf.function
def grad(x):
    with tf.GradientTape() as tape:
        tape.watch(x)
        r = tf.RaggedTensor.from_row_lengths(x, [1, 2])
        y = tf.reduce_sum(tf.reduce_sum(r * r, axis=1) ** 2.)
    return tape.gradient(y, x)


print(grad(x))
