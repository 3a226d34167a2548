# tensorflow: 1.15 2.0 2.21
import numpy as np
import tensorflow as tf

v1 = tf.compat.v1
v1.enable_eager_execution()
rows = tf.constant(np.arange(1 * 6 * 2).reshape(1, 6, 2) % 5, tf.float32)
image = tf.constant(np.arange(1 * 4 * 4 * 2).reshape(1, 4, 4, 2) * 7 % 11, tf.float32)
print(tf.nn.max_pool1d(rows, 2, 2, "VALID"), tf.nn.avg_pool1d(rows, 3, 1, "SAME"))
filters = tf.constant(np.arange(3 * 2 * 2).reshape(3, 2, 2), tf.float32)
print(tf.nn.conv1d(rows, filters, 1, "SAME"))
print(tf.nn.conv1d_transpose(rows, filters, [1, 12, 2], 2))
depthwise = tf.constant(np.arange(2 * 2 * 2 * 1).reshape(2, 2, 2, 1), tf.float32)
pointwise = tf.constant(np.arange(2 * 3).reshape(1, 1, 2, 3), tf.float32)
print(tf.nn.separable_conv2d(image, depthwise, pointwise, [1, 1, 1, 1], "SAME"))
kernel = tf.constant(np.arange(2 * 2 * 2 * 3).reshape(2, 2, 2, 3), tf.float32)
print(tf.nn.atrous_conv2d(image, kernel, 2, "VALID"))
counts, mean, variance, _ = tf.nn.sufficient_statistics(rows, [0, 1])
print(counts, mean, variance)
four, eight, twenty = tf.constant(4.0), tf.constant([8.0]), tf.constant([20.0])
print(tf.nn.normalize_moments(four, eight, twenty, None))
print(tf.nn.weighted_moments(rows, [1], tf.constant([[[1.0], [0.0], [2.0], [1.0], [0.0], [0.0]]])))
ones, zeros = tf.ones([2]), tf.zeros([2])
print(tf.nn.batch_norm_with_global_normalization(image, ones, ones, zeros, ones, 1e-3, True)[0, 0])
ids = tf.SparseTensor([[0, 0], [0, 1], [1, 0]], tf.constant([0, 1, 1], tf.int64), [2, 2])
weights = tf.SparseTensor(ids.indices, [1.0, 3.0, 2.0], [2, 2])
table = tf.constant([[1.0, 2.0], [3.0, 4.0]])
for combiner in ("mean", "sum", "sqrtn"):
    print(tf.nn.embedding_lookup_sparse(table, ids, None, combiner=combiner))
    print(tf.nn.embedding_lookup_sparse(table, ids, weights, combiner=combiner))

print(tf.signal.frame(tf.range(7.0), 4, 2), tf.signal.frame(tf.range(7.0), 4, 2, pad_end=True))
print(tf.signal.overlap_and_add(tf.ones([3, 4]), 2))
print(tf.signal.hann_window(5), tf.signal.hann_window(6, periodic=False), tf.signal.hann_window(1))
print(tf.signal.hamming_window(4), tf.signal.hann_window(4))
print(tf.signal.fftshift([1, 2, 3, 4, 5]), tf.signal.ifftshift([1, 2, 3, 4, 5]))
print(tf.signal.fftshift([[1, 2], [3, 4]], axes=1))

with tf.GradientTape() as tape:
    tape.watch(rows)
    y = tf.nn.max_pool1d(rows, 2, 2, "VALID") * 2 + tf.nn.avg_pool1d(rows, 2, 2, "VALID")
print(tape.gradient(y, rows))
