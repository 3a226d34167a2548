# tensorflow: 1.15
# Resource variables and references side by side.
import tensorflow as tf

v = tf.Variable(1.0, use_resource=True, name="rv")
r = tf.Variable(2.0, name="ref")
a = v.assign(3.0)
b = r.assign(4.0)
print(a, b, a.op.name)
print(v, r, v.dtype, r.dtype, v.op.type, r.op.type)
for op in tf.get_default_graph().get_operations():
    print(op.name, op.type, [i.name for i in op.inputs], [c.name for c in op.control_inputs])
with tf.Session() as sess:
    for fetch in [r, r + 1]:
        try:
            sess.run(fetch)
        except tf.errors.FailedPreconditionError as e:
            print(e.message.splitlines()[0])
    sess.run(tf.global_variables_initializer())
    print(sess.run([v, r]), sess.run([a, b, a.op]), sess.run([v, r]))
    print(sess.run(v.assign_add(1.0)), sess.run(r.assign_sub(1.0)), sess.run(v.read_value()))
    print(v.eval(), r.eval(), sess.run(tf.is_variable_initialized(v)))
