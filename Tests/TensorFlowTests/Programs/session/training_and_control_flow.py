# tensorflow: 1.15
import tensorflow as tf
import numpy as np
tf.set_random_seed(3)
with tf.variable_scope("net", reuse=tf.AUTO_REUSE):
    x = tf.placeholder(tf.float32, [None, 2], name="x")
    y = tf.placeholder(tf.float32, [None, 1], name="y")
    w = tf.get_variable("w", [2, 1], initializer=tf.ones_initializer())
    b = tf.get_variable("b", initializer=tf.constant([0.5]))
    w2 = tf.get_variable("w", [2, 1])
    out = tf.matmul(x, w) + b
    with tf.name_scope("loss"):
        loss = tf.reduce_mean(tf.math.squared_difference(out, y), name="mse")
print(w is w2, out, loss.name, w, b.op.name)
gs = tf.train.get_or_create_global_step()
for opt in (tf.train.GradientDescentOptimizer(0.1), tf.train.AdamOptimizer(0.05), tf.train.MomentumOptimizer(0.1, 0.9)):
    train = opt.minimize(loss, global_step=gs)
    print(train.name, train.type)
print([v.name for v in tf.trainable_variables()], len(tf.global_variables()), tf.get_collection(tf.GraphKeys.TRAINABLE_VARIABLES)[0].name)
init = tf.global_variables_initializer()
feed = {x: [[1, 2], [3, 4.5]], y: [[1], [0]]}
with tf.Session() as sess:
    sess.run(init)
    print(sess.run([loss, out], feed))
    for _ in range(3): _, l = sess.run([train, loss], feed); print(l)
    print(sess.run(gs), w.eval(), b.eval(sess), sess.run({"w": w, "t": (b, [loss])}, feed))
    print(out.eval({x: np.ones((1, 2))}))
    try: sess.run(out, {x: [[1, 2, 3]]})
    except ValueError as e: print(e)
    try: sess.run("nope:0")
    except Exception as e: print(type(e).__name__, e)
    try: sess.run(out)
    except tf.errors.InvalidArgumentError as e: print(e.message.split("\n")[0])
    try: sess.run(3)
    except TypeError as e: print(e)
with tf.Graph().as_default() as g:
    a = tf.constant(2.0); i = tf.constant(0)
    r = tf.while_loop(lambda i, a: i < 5, lambda i, a: (i + 1, a * 1.5), [i, a])
    c = tf.cond(a > 1, lambda: tf.add(a, 1, name="then"), lambda: a - 1)
    cs = tf.case([(a > 3, lambda: tf.constant(1)), (a > 1, lambda: tf.constant(2))], default=lambda: tf.constant(3))
    grads = tf.gradients(c * a, a)
    with tf.control_dependencies([tf.print("side", a)]): d = tf.identity(a, name="d")
    v = tf.Variable(1.0, name="v"); up = tf.assign_add(v, 2.0); up2 = tf.assign(v, v * 10)
    m = tf.map_fn(lambda e: e * e, tf.constant([1, 2, 3])); s = tf.scan(lambda acc, e: acc + e, tf.constant([1, 2, 3])); f = tf.foldl(lambda acc, e: acc * e, tf.constant([1, 2, 3]))
    p = tf.Print(a, [a, i], message="dbg: ")
    with tf.Session(graph=g) as s2:
        s2.run(tf.global_variables_initializer())
        print(s2.run([r, c, cs, grads, m, s, f])); print(s2.run(d)); print(s2.run(up), s2.run(up2), s2.run(v))
        print(tf.get_default_session() is s2, s2.graph is g)
    print([op.name for op in g.get_operations() if "while" not in op.name and "map" not in op.name and "scan" not in op.name and "fold" not in op.name][:40])
    print(g.get_tensor_by_name("d:0"), g.get_operation_by_name("cond/then").type, g.as_graph_element("v"))
    try: g.get_tensor_by_name("zz:0")
    except KeyError as e: print(e)
try: tf.Session().run(tf.constant(1), {a: 2})
except Exception as e: print(type(e).__name__, str(e)[:60])
tf.reset_default_graph(); print(tf.constant(1), len(tf.get_default_graph().get_operations()))
