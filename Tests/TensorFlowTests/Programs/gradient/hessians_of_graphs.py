# tensorflow: 1.15 2.0 2.21
"""Hessians in plain graphs."""
import tensorflow as tf
tf1 = tf.compat.v1
with tf.Graph().as_default() as g:
    w = tf1.placeholder(tf.float32, [2], name="w")
    m = tf1.placeholder(tf.float32, [None], name="m")
    y = tf.reduce_sum(w ** 3)
    n = len(g.get_operations())
    print(tf1.hessians(y, w))
    for op in g.get_operations()[n:]:
        if "grad" not in op.name: print(op.name, op.type, list(op.node_def.input), [str(o.shape) for o in op.outputs])
    z = tf.reduce_sum(m * m * m)
    h = tf.hessians(z, m)
    print(h)
    with tf1.Session() as s:
        print(s.run(h, {m: [1., 2., 3.]}))
