# tensorflow: 1.15
# Every optimizer: what it adds to the graph and where it leads.
import tensorflow as tf

for name, make in [
        ("sgd", lambda: tf.train.GradientDescentOptimizer(0.1)),
        ("momentum", lambda: tf.train.MomentumOptimizer(0.1, 0.9)),
        ("nesterov", lambda: tf.train.MomentumOptimizer(0.1, 0.9, use_nesterov=True)),
        ("adam", lambda: tf.train.AdamOptimizer(0.1)),
        ("rmsprop", lambda: tf.train.RMSPropOptimizer(0.1, momentum=0.5)),
        ("adagrad", lambda: tf.train.AdagradOptimizer(0.5))]:
    for use_resource in [False, True]:
        tf.reset_default_graph()
        w = tf.Variable([1.0, -2.0], name="w", use_resource=use_resource)
        loss = tf.reduce_sum(tf.square(w - 3.0))
        step = tf.train.get_or_create_global_step()
        opt = make()
        train = opt.minimize(loss, global_step=step)
        types = [op.type for op in tf.get_default_graph().get_operations() if "Apply" in op.type]
        print(name, use_resource, train.name, train.type, types, opt.get_slot_names())
        print([v.name for v in tf.global_variables()], [v.name for v in opt.variables()])
        with tf.Session() as sess:
            sess.run(tf.global_variables_initializer())
            for _ in range(3):
                sess.run(train)
            print(["%.5f" % v for v in sess.run(w)], sess.run(step), "%.4f" % sess.run(loss))
