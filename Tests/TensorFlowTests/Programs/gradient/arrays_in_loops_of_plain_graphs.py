# tensorflow: 1.15
"""Gradients through map_fn, scan, folds and TensorArrays in loops of a plain graph, and what is refused."""
import tensorflow as tf

x = tf.placeholder(tf.float32, [3], name="x")
w = tf.Variable(2., name="w")
m = tf.map_fn(lambda a: a * a * w, x)
s = tf.scan(lambda acc, a: acc * a + w, x, initializer=1.)
f = tf.foldl(lambda acc, a: acc + a * a * w, x)
r = tf.foldr(lambda acc, a: acc * a, x)


def body(i, array):
    return i + 1, array.write(i, x[i] * w)


_, array = tf.while_loop(lambda i, array: i < 3, body, [0, tf.TensorArray(tf.float32, size=3)])
t = array.stack()
_, u = tf.while_loop(lambda i, acc: i < 3, lambda i, acc: (i + 1, acc + x[i] * w), [0, 0.])
_, c = tf.while_loop(lambda i, acc: i < 3, lambda i, acc: (i + 1, acc * x[i]), [0, w], back_prop=False)
_, n = tf.while_loop(lambda i, acc: acc < 50., lambda i, acc: (i + 1, acc * w + x[0]), [0, w])
_, l = tf.while_loop(lambda i, acc: i < 5, lambda i, acc: (i + 1, acc * w), (0, w), maximum_iterations=3)
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    for y in [m, s, f, r, t, u, c, n, l]:
        gradients = tf.gradients(y, [x, w])
        print([g is not None for g in gradients])
        print(session.run([y] + [g for g in gradients if g is not None], {x: [1., 2., 3.]}))


def inside(i, acc):
    return i + 1, acc * tf.gradients(acc * acc * w, acc)[0]


_, d = tf.while_loop(lambda i, acc: i < 2, inside, [0, w])
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    print(session.run(d))
try:
    tf.while_loop(lambda i, acc: i < 2, lambda i, acc: (i + 1, acc * tf.gradients(acc * w, w)[0]), [0, w])
    tf.while_loop(lambda i, acc: i < 2, lambda i, acc: (i + 1, acc + tf.gradients(acc, x)[0]), [0, tf.reduce_sum(x)])
except ValueError as error:
    print("ValueError:", error)
for name in ["while/add", "while/Merge:0", "while/Exit"]:
    try:
        with tf.Session() as session:
            session.run(name)
    except ValueError as error:
        print("ValueError:", error)
try:
    tf.gradients(tf.gradients(n, w), w)
except TypeError as error:
    print("TypeError:", error)
