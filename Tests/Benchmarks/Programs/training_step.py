# Steps of gradient descent on a network of two layers, traced.
import tensorflow as tf

weights = [tf.Variable(tf.fill([16, 32], 0.02)), tf.Variable(tf.fill([32, 1], 0.03))]
x = tf.reshape(tf.linspace(-1.0, 1.0, 64 * 16), [64, 16])
y = tf.reduce_sum(x * x, axis=1, keepdims=True)


@tf.function
def train():
    with tf.GradientTape() as tape:
        hidden = tf.tanh(tf.matmul(x, weights[0]))
        loss = tf.reduce_mean(tf.square(tf.matmul(hidden, weights[1]) - y))
    for weight, gradient in zip(weights, tape.gradient(loss, weights)):
        weight.assign_sub(0.01 * gradient)
    return loss


def work():
    for weight, value in zip(weights, [0.02, 0.03]):
        weight.assign(tf.fill(weight.shape, value))
    for _ in range(100):
        loss = train()
    return round(float(loss), 3)
