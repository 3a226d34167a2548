# tensorflow: 2.21
# What assertions say.
import tensorflow as tf

x = tf.constant([1, 2, 3])
for check in [
        lambda: tf.debugging.assert_equal(x, [1, 2, 4], message="they differ"),
        lambda: tf.debugging.assert_less(x, 3), lambda: tf.debugging.assert_positive(tf.constant([-1.0, 2.0])),
        lambda: tf.debugging.assert_rank(x, 2), lambda: tf.debugging.assert_rank_in(x, [0, 2]),
        lambda: tf.debugging.assert_type(x, tf.float32), lambda: tf.debugging.assert_scalar(x),
        lambda: tf.debugging.assert_integer(1.0), lambda: tf.debugging.assert_rank_at_least(x, 3, message="low"),
        lambda: tf.debugging.assert_shapes([(x, ("N",)), (tf.zeros([4]), ("N",))])]:
    try:
        check()
        print("passes")
    except Exception as e:
        print(type(e).__name__, e)
