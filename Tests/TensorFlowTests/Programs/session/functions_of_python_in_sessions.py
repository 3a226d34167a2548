# tensorflow: 1.15 2.0 2.21
"""Functions of Python in plain graphs: nodes, gradients and errors."""
import numpy as np
import tensorflow as tf
tf1 = tf.compat.v1


def show(graph, start=0):
    for op in graph.get_operations()[start:]:
        print(op.name, op.type, list(op.node_def.input), [str(o.shape) for o in op.outputs], [o.dtype.name for o in op.outputs])


def double(x):
    print("called with", type(x).__name__, x.dtype)
    return x * 2


def two(x, y):
    return x + y, x - y


with tf.Graph().as_default() as g:
    x = tf1.placeholder(tf.float32, [2], name="x")
    a = tf.py_function(double, [x], tf.float32)
    b = tf.numpy_function(double, [x], tf.float32)
    c = tf1.py_func(double, [x], tf.float32, stateful=False)
    d, e = tf.numpy_function(two, [x, x], [tf.float32, tf.float32], name="both")
    f = tf.py_function(two, [x, 3.], [tf.float32, tf.float32], name="eagerly")
    print(a, b, c, d, e, f)
    da = tf1.gradients(a, x)
    print(tf1.gradients(a * a, x), tf1.gradients(c, x))
    try:
        print(tf1.gradients(b, x))
    except LookupError as error:
        print("LookupError:", error)
    show(g)
    with tf1.Session() as session:
        feed = {x: [1., 2.]}
        print(session.run(a, feed))
        print(session.run(b, feed))
        print(session.run(c, feed))
        print(session.run([d, e, f], feed))
        print(session.run(da, feed))

    def fails(x):
        raise ValueError("no " + str(x))

    def wrong(x):
        return np.float64(x[0])

    for made in [tf.numpy_function(wrong, [x], tf.float32), tf.numpy_function(fails, [x], tf.float32), tf.py_function(fails, [x], tf.float32)]:
        with tf1.Session() as session:
            try:
                session.run(made, feed)
            except tf.errors.InvalidArgumentError as error:
                print([line for line in error.message.splitlines() if line.startswith(("ValueError", "0-th"))])
    e = tf.numpy_function(lambda: np.array([1, 2]), [], tf.int64)
    s = tf.numpy_function(lambda v: [b"a", "b"], [x], [tf.string, tf.string])
    print(e, s)
    with tf1.Session() as session:
        print(session.run(e), session.run(s, feed))
