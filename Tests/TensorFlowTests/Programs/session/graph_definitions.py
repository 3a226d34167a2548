# tensorflow: 1.15 2.0 2.21
# A GraphDef as an object: nodes, attributes, bytes, and the way back into a graph.
import tensorflow.compat.v1 as tf

g = tf.Graph()
with g.as_default():
    x = tf.placeholder(tf.float32, [2, None], name="x")
    w = tf.constant([3.0, 4.0], name="w")
    y = tf.reduce_sum(x * w, axis=1, name="y")
gd = g.as_graph_def()
print([(n.name, n.op, list(n.input)) for n in gd.node])
first = gd.node[0]
print(first.attr["dtype"].type, first.attr["shape"].shape.dim[0].size)
print(first.attr["dtype"].WhichOneof("value"), "T" in first.attr, len(first.attr))
print(gd.node[1])
print(gd.versions, end="")
print(len(gd.library.function), gd.node[2].input, gd.node[-1].attr["keep_dims"].b)
again = tf.GraphDef()
again.ParseFromString(gd.SerializeToString())
print(again == gd, len(again.node), str(again) == str(gd))
print(y.op.node_def.name, y.op.node_def.op)
with tf.Graph().as_default() as other:
    r = tf.import_graph_def(gd, input_map={"x:0": tf.constant([[1.0, 2.0], [3.0, 4.0]], name="inp")},
                            return_elements=["y:0", "y"])
    print(r, [o.name for o in other.get_operations()])
    with tf.Session() as sess:
        print(sess.run(r[0]))
    try:
        tf.import_graph_def(gd, return_elements=["zz:0"])
    except ValueError as e:
        print(e)
    try:
        tf.import_graph_def(5)
    except TypeError as e:
        print(e)
sub = tf.graph_util.extract_sub_graph(gd, ["w"])
print([n.name for n in sub.node])
