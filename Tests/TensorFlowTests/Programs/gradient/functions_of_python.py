# tensorflow: 2.21
"""Gradients of functions that call Python, which 2.0 cannot compute."""
import tensorflow as tf


def cube(x):
    print("eagerly", type(x).__name__, x.shape)
    return x ** 3


def both(x, y):
    return x * y, x + y


@tf.function
def f(x):
    return tf.reduce_sum(tf.py_function(cube, [x], tf.float32) * 3.)


@tf.function
def g(x, y):
    a, b = tf.py_function(both, [x, y], [tf.float32, tf.float32])
    return a * b


x = tf.constant([1., 2.])
y = tf.constant([3., 5.])
with tf.GradientTape() as tape:
    tape.watch(x)
    z = f(x)
print(z, tape.gradient(z, x))
with tf.GradientTape(persistent=True) as tape:
    tape.watch([x, y])
    z = g(x, y)
print(z, tape.gradient(z, [x, y]))
v = tf.Variable(2.)


@tf.function
def m(x):
    return tf.py_function(lambda a: a * v, [x], tf.float32)


with tf.GradientTape() as tape:
    z = m(x)
print(z, tape.gradient(z, v))


@tf.py_function(Tout=tf.float32)
def decorated(a, b):
    return a - b


print(decorated(x, y))


@tf.function
def inside(x):
    with tf.GradientTape() as tape:
        tape.watch(x)
        z = decorated(x, x * x)
    return tape.gradient(z, x)


print(inside(x))
for wrong in [lambda: tf.py_function(cube, [x]), lambda: tf.numpy_function(3, [x], tf.float32)]:
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, str(error).splitlines()[0])
