# tensorflow: 1.15 2.0 2.21
import numpy as np
import tensorflow as tf

v1 = tf.compat.v1
v1.enable_eager_execution()


def show(sparse):
    print(sparse.indices.numpy().tolist(), sparse.values.numpy(), sparse.dense_shape.numpy())


sparse = tf.SparseTensor([[0, 1], [0, 3], [2, 0], [3, 3]], [1.0, 2.0, 3.0, 4.0], [5, 4])
show(tf.sparse.slice(sparse, [0, 1], [3, 3]))
show(tf.sparse.slice(sparse, [2, 0], [9, 9]))
show(tf.sparse.expand_dims(sparse, 1))
show(tf.sparse.expand_dims(sparse))
show(tf.sparse.softmax(sparse))
filled, empty = tf.sparse.fill_empty_rows(sparse, -1.0)
show(filled)
print(empty.numpy())
numbers = tf.SparseTensor([[0, 0], [0, 1], [1, 0]], tf.constant([2, 0, 1], tf.int64), [2, 2])
print(tf.sparse.to_indicator(numbers, 4))
slices = tf.IndexedSlices(tf.constant([[1, 2], [3, 4], [5, 6]]), tf.constant([12, 26, 37]))
masked = tf.sparse.mask(slices, [12])
print(masked.indices.numpy(), masked.values.numpy().tolist())

image = tf.constant(np.arange(1 * 4 * 4 * 2).reshape(1, 4, 4, 2), tf.float32)
spread = v1.space_to_batch_nd(image, [2, 2], [[0, 0], [2, 0]])
print(spread)
print(v1.batch_to_space_nd(spread, [2, 2], [[0, 0], [2, 0]]))
rows = tf.constant([[[1], [2], [3], [4], [5]]])
print(v1.space_to_batch_nd(rows, [3], [[1, 0]]))
if hasattr(tf, "batch_to_space") and not tf.__version__.startswith("1"):
    print(tf.space_to_batch(image, [2, 1], [[0, 0], [0, 0]]).shape)
    print(tf.batch_to_space(tf.tile(image, [2, 1, 1, 1]), [1, 2], [[0, 0], [1, 1]])[0, 0])
