# Arithmetic on arrays that do not fit the cache, element by element and in sums.
import tensorflow as tf

x = tf.linspace(0.0, 1.0, 1000000)


@tf.function
def curve(x):
    return tf.reduce_sum(tf.sqrt(x * x + 1.0) * 0.5 - x)


def work():
    total = 0.0
    for _ in range(5):
        total += float(curve(x))
    return round(total / 1e5, 2)
