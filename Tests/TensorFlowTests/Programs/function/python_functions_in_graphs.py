# tensorflow: 2.0 2.21
"""Functions of Python inside of functions of graphs."""
import numpy as np
import tensorflow as tf


def log(x):
    print("eagerly", type(x).__name__, x.shape)
    return x * x


@tf.function
def f(x):
    y = tf.py_function(log, [x], tf.float32)
    print("tracing", y)
    y.set_shape(x.shape)
    return tf.reduce_sum(y * 3.)


x = tf.constant([1., 2.])
print(f(x))
@tf.function
def g(x):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = tf.py_function(log, [x], tf.float32) ** 2
    return tape.gradient(y, x)


print(g(x))


@tf.function
def h(x):
    y = tf.numpy_function(np.sort, [x], tf.float32)
    print(y.shape, y.op.type, y.op.name)
    return y


print(h(tf.constant([3., 1., 2.])))


def fails(x):
    raise KeyError("missing")


@tf.function
def k(x):
    return tf.py_function(fails, [x], tf.float32)


try:
    k(x)
except Exception as error:
    print(type(error).__name__, error.message.splitlines()[0])
try:
    tf.py_function(fails, [x], tf.float32)
except Exception as error:
    print(type(error).__name__, str(error).splitlines()[0])
print(tf.py_function(lambda a: a + 1, [x], tf.float32))
print(tf.py_function(lambda a: [a, a + 1], [x], [tf.float32, tf.float32]))
print(tf.numpy_function(lambda a: a + np.float32(1), [x], tf.float32))
print(tf.numpy_function(lambda a: [a, a + np.float32(1)], [x], [tf.float32, tf.float32]))
print(tf.numpy_function(lambda a: None, [x], []))
print(tf.py_function(lambda a: None, [x], []))
with tf.GradientTape() as tape:
    tape.watch(x)
    y = tf.py_function(lambda a: a ** 3, [x], tf.float32)
print(tape.gradient(y, x))
@tf.function
def loop(n):
    total = tf.constant(0.)
    for i in tf.range(n):
        square = tf.numpy_function(lambda i: np.float32(i * i), [i], tf.float32)
        square.set_shape([])
        total += square
    return total


print(loop(tf.constant(4)))
print([n.op for n in f.get_concrete_function(x).graph.as_graph_def().node])
calls = []


@tf.function
def effects(x):
    tf.py_function(calls.append, [x], [])
    tf.print("between")
    tf.numpy_function(lambda v: calls.append(float(v)), [x * 2], [])
    return x


effects(tf.constant(1.))
effects(tf.constant(2.))
print(calls)
