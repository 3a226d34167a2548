# Calls of a function that is traced already.
import tensorflow as tf


@tf.function
def mix(a, b):
    return tf.tanh(a) * b + a


def work():
    a, b = tf.constant([0.1, 0.2, 0.3]), tf.constant([3.0, 2.0, 1.0])
    for _ in range(300):
        a = mix(a, b) * 0.5
    return round(float(tf.reduce_sum(a)), 4)
