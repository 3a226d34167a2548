# A loop in the graph, over scalars: greatest common divisors.
import tensorflow as tf


@tf.function
def gcd(a, b):
    while b != 0:
        a, b = b, a % b
    return a


@tf.function
def total(limit):
    result = tf.constant(0)
    for n in tf.range(1, limit):
        result += gcd(n, tf.constant(2310))
    return result


def work():
    return int(total(tf.constant(300)))
