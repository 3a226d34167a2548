# tensorflow: 1.15
"""TensorArrays of plain graphs: their nodes, what they give and what they refuse."""
import tensorflow as tf

x = tf.placeholder(tf.float32, [3, 2], name="x")
array = tf.TensorArray(tf.float32, size=3, clear_after_read=False).unstack(x)
first = array.read(0)
both = array.gather([2, 0])
joined = array.concat()
parts = tf.TensorArray(tf.float32, size=2, infer_shape=False).split(x, [1, 2])
grown = tf.TensorArray(tf.int32, size=0, dynamic_size=True)
_, grown = tf.while_loop(lambda i, a: i < 4, lambda i, a: (i + 1, a.write(i, i * i)), [0, grown])
squares = grown.stack()
small = tf.TensorArray(tf.float32, size=1)
twice = small.write(0, 1.).write(0, 2.).stack()
far = tf.TensorArray(tf.float32, size=1, name="far").write(1, 1.).stack()
read = tf.TensorArray(tf.float32, size=1, name="read").write(0, 1.)
again = read.read(0) + read.read(0)
print(first, both, joined, squares, array.size(), array.handle, array.element_shape)
for op in tf.get_default_graph().get_operations():
    print(op.name, op.type, list(op.node_def.input), [str(o.shape) for o in op.outputs])
with tf.Session() as session:
    feed = {x: [[1., 2.], [3., 4.], [5., 6.]]}
    for value in session.run([first, both, joined, parts.read(1), squares, grown.size()], feed):
        print(value)
    for wrong in [twice, far]:
        try:
            session.run(wrong)
        except tf.errors.OpError as error:
            print(type(error).__name__, "written to" in error.message, "not resizeable" in error.message)
    print(session.run(tf.gradients([first, both * 2.], x)[0], feed))
