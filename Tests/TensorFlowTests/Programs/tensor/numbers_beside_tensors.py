# tensorflow: 2.0 2.21
import tensorflow as tf
def t(s):
    try: print(s, "->", eval(s))
    except Exception as e: print(s, "!!", type(e).__name__, str(e)[:150])
i = tf.constant([1, 2, 3]); k = tf.constant(1); l=tf.constant(1,tf.int64)
for s in ["k + 1.5", "i + 1.5", "k * 1.5", "i - 2.0", "i / 1.5", "i // 1.5", "i ** 1.5", "i > 1.5", "i == 1.5", "i % 1.5", "1.5 + i", "1.5 * k", "l + 1.5", "tf.add(i, 1.5)", "tf.multiply(k, 1.5)", "tf.constant([True]) & 1", "i + 1j", "i + 'a'", "i + None", "i + [1.5, 2.5, 3.5]", "k + tf.constant(1.5)", "tf.Variable(1) + 1.5", "tf.Variable([1]) * 2.5", "i == tf.constant([1.0,2.0,3.0])", "i == [1.0]", "k == 1.5", "i != 'a'", "k == None", "tf.constant([[1.,2.],[3.,4.]]) == i", "tf.constant([[1,2],[3,4]]) == i", "tf.constant(['a']) == 1"]: t(s)
