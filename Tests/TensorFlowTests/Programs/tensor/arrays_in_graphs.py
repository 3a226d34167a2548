# tensorflow: 2.0 2.21
# Functions of arrays in graphs: names, shapes and dtypes of what they give.
import tensorflow as tf

g = tf.Graph()
with g.as_default():
    x = tf.constant([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    print(tf.stack([x, x]), tf.stack([x, x], axis=1), tf.unstack(x))
    print(tf.split(x, 3, axis=1), tf.split(x, [1, 2], axis=1)[1])
    print(tf.transpose(x), tf.expand_dims(x, -1), tf.squeeze(tf.expand_dims(x, 0)))
    print(tf.gather(x, [0, 2], axis=1), tf.gather_nd(x, [[0, 1]]), tf.pad(x, [[1, 1], [0, 0]]))
    print(tf.one_hot([0, 2], 3), tf.sequence_mask([1, 3], 4), tf.boolean_mask(x, x > 2.0))
    print(tf.where(x > 2.0), tf.where(x > 2.0, x, 0.0), tf.concat([x, x], 0))
    print(tf.clip_by_value(x, 2.0, 5.0), tf.eye(2), tf.sort(x, direction="DESCENDING"))
    print([op.name for op in g.get_operations()])
