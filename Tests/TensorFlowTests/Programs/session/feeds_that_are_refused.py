# tensorflow: 1.15 2.0 2.21
# What run says of feeds and fetches that do not fit.
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()
x = tf.placeholder(tf.float32, [None], name="x")
k = tf.placeholder(tf.int32, name="k")


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "|", getattr(e, "message", str(e)).splitlines()[0])


s = tf.Session()
attempt(lambda: s.run(x, {x: [[1.0]]}))
attempt(lambda: s.run(x, {1: 2}))
attempt(lambda: s.run(3))
attempt(lambda: s.run({"a": None}))
attempt(lambda: s.run("nope:0"))
attempt(lambda: s.run(k, {k: 2 ** 40}))
attempt(lambda: s.run([x, k], {x: [1.5], k: True}))
attempt(lambda: s.run(x, [1]))
attempt(lambda: x.eval())
attempt(lambda: x.eval({x: [2.0]}, s))
with s.as_default():
    attempt(lambda: x.eval({x: [3.0]}))
    attempt(lambda: (x * 2.0).eval(feed_dict={x: [3.0]}))
s.close()
attempt(lambda: s.run(x, {x: [1.0]}))
attempt(lambda: tf.Session(graph=tf.Graph()).run(x))
