# Products of matrices.
import tensorflow as tf

a = tf.reshape(tf.linspace(-1.0, 1.0, 400 * 400), [400, 400])


def work():
    product = a
    for _ in range(4):
        product = tf.matmul(product, a) / 400.0
    return round(float(tf.reduce_max(tf.abs(product))), 3)
