# tensorflow: 2.0 2.21
# Norms, traces, contractions.
import tensorflow as tf

a = tf.constant([[1.0, 2.0], [3.0, 4.0]])
print(tf.norm(a), tf.norm(a, ord=1), tf.norm(a, axis=0), tf.norm(a, ord="fro", axis=[0, 1]))
print(tf.linalg.trace(a), tf.linalg.matvec(a, [1.0, 1.0]), tf.linalg.diag([1.0, 2.0]), tf.linalg.diag_part(a))
print(tf.tensordot(a, a, 1), tf.tensordot(a, a, [[0], [0]]), tf.tensordot(a, a, 2))
print(tf.einsum("ij,jk->ik", a, a), tf.einsum("ii->i", a), tf.einsum("ij->", a), tf.einsum("i,j->ij", a[0], a[1]))
for f in [lambda: tf.norm(a, ord="x"), lambda: tf.tensordot(a, a, 3), lambda: tf.tensordot(a, a, -1),
          lambda: tf.einsum("ij,jk", a), lambda: tf.einsum("ij->ijj", a)]:
    try:
        print(f())
    except ValueError as e:
        print(e)
