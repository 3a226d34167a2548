# tensorflow: 1.15
"""Slices that a loop of a plain graph adds up: the gradient of a gather from a table."""
import tensorflow as tf

emb = tf.Variable([[1., 2.], [3., 4.], [5., 6.]], name="emb")
_, s = tf.while_loop(lambda i, acc: i < 3, lambda i, acc: (i + 1, acc + tf.reduce_sum(tf.gather(emb, [i, 0]) ** 2.)), [0, 0.])
g = tf.gradients(s, emb)[0]
print(g)
for op in tf.get_default_graph().get_operations():
    if "Enter_grad" in op.name:
        print(op.name, op.type, [str(o.shape) for o in op.outputs])
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    print(sess.run(tf.convert_to_tensor(g)))
    value = sess.run(g)
    print(value.values, value.indices, value.dense_shape)
    print(sess.run({'slices': [g]})['slices'][0]._fields)
