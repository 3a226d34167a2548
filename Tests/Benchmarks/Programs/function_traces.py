# Traces with AutoGraph: another Python number is another trace.
import tensorflow as tf


def work():
    @tf.function
    def pick(x, n):
        for i in range(n):
            if tf.reduce_sum(x) > float(i):
                x = x * 0.9
            else:
                x = x + 0.1
        return x

    total = 0.0
    for n in range(1, 6):
        total += float(tf.reduce_sum(pick(tf.constant([1.0, 2.0]), n)))
    return round(total, 4)
