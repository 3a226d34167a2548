# tensorflow: 1.15
# variable_scope: nesting, default names, reuse, initializers of the scope, templates.
import tensorflow as tf

with tf.variable_scope("a", initializer=tf.constant_initializer(2.0)) as a:
    x = tf.get_variable("x", [2])
    with tf.variable_scope("b"):
        y = tf.get_variable("y", [], initializer=tf.zeros_initializer())
        c = tf.constant(1, name="c")
    print(a.name, a.reuse, a.original_name_scope, tf.get_variable_scope().name)
with tf.variable_scope(a, reuse=True):
    print(tf.get_variable("x", [2]) is x, tf.get_variable_scope().reuse)
    print(tf.constant(1, name="k").name)
for _ in range(2):
    with tf.variable_scope(None, default_name="layer") as scope:
        print(scope.name, tf.get_variable("w", []).name)
print(x.name, y.name, c.name, [v.name for v in tf.global_variables("a/")])
double = tf.make_template("double", lambda t: t * tf.get_variable("m", initializer=2.0))
p, q = double(tf.constant(1.0)), double(tf.constant(3.0))
print([v.name for v in tf.global_variables()], p.name, q.name)
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    print(sess.run([x, y, p, q]))
try:
    with tf.variable_scope("a"):
        tf.get_variable("x", [2])
except ValueError as e:
    print(str(e).split(" Originally")[0])
