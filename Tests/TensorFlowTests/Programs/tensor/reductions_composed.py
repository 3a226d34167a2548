# tensorflow: 1.15 2.0 2.21
# Reductions that are more than one op: values, and the names of their nodes in graphs.
import tensorflow as tf

g = tf.Graph()
with g.as_default():
    x = tf.constant([[1.0, 2.0], [3.0, 4.0]])
    print(tf.reduce_logsumexp(x), tf.reduce_logsumexp(x, axis=1))
    print(tf.math.reduce_std(x, axis=0), tf.math.reduce_variance(x))
    print(tf.math.count_nonzero(x), tf.math.cumsum(x, axis=1), tf.math.cumprod(x))
    print([op.name for op in g.get_operations()])
