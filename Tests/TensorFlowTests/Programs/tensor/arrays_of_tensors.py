# tensorflow: 2.0 2.21
# tf.TensorArray eagerly and in functions; maps and folds over rows.
import tensorflow as tf

ta = tf.TensorArray(tf.float32, size=3)
for i in range(3):
    ta = ta.write(i, float(i * i))
print(ta.stack(), ta.size())


@tf.function
def squares(n):
    array = tf.TensorArray(tf.int32, size=n)
    for i in tf.range(n):
        array = array.write(i, i * i)
    return array.stack()


print(squares(tf.constant(5)))
print(tf.map_fn(lambda r: r * 2, tf.constant([[1, 2], [3, 4]])))
print(tf.foldl(lambda a, r: a + r, tf.constant([1, 2, 3])), tf.foldr(lambda a, r: a - r, tf.constant([1, 2, 3])))
print(tf.scan(lambda a, r: a + r, tf.constant([1.0, 2.0, 3.0])))


@tf.function
def mapped(x):
    return tf.map_fn(lambda r: tf.reduce_sum(r), x), tf.scan(lambda a, r: a * r, x[:, 0])


print(mapped(tf.constant([[1.0, 2.0], [3.0, 4.0]])))
try:
    tf.TensorArray(tf.float32, 1).write(3, 1.0)
except tf.errors.OutOfRangeError as e:
    print(e)
