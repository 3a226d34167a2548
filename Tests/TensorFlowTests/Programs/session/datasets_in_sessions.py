# tensorflow: 1.15
# Iterators of version 1: one-shot and initializable.
import tensorflow as tf

ds = tf.data.Dataset.range(3).map(lambda v: v * 10)
print(ds.output_types, ds.output_shapes)
n = ds.make_one_shot_iterator().get_next()
print(n.dtype, n.shape)
it = tf.data.make_initializable_iterator(tf.data.Dataset.from_tensor_slices(([1.0, 2.0, 3.0], ["a", "b", "c"])).batch(2))
x, y = it.get_next()
with tf.Session() as sess:
    try:
        while True:
            print(sess.run(n))
    except tf.errors.OutOfRangeError as e:
        print(type(e).__name__, e.message.splitlines()[0])
    for _ in range(2):
        sess.run(it.initializer)
        print(sess.run([x, y]))
        print(sess.run([x, y]))
