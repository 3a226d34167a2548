# tensorflow: 2.0 2.21
import tensorflow as tf
import numpy as np
r = np.random.RandomState(0)
for n in (2, 3, 4, 5, 8):
    a = r.randn(n, n).astype(np.float32); b = r.randn(n, 2).astype(np.float32); c = r.randn(n, 1).astype(np.float32)
    print(n, tf.linalg.inv(a).numpy().ravel().tolist()[:9])
    print(tf.linalg.det(a).numpy(), tf.linalg.solve(a, b).numpy().ravel().tolist()[:6], tf.linalg.solve(a, c).numpy().ravel().tolist()[:6])
    s = a @ a.T + np.eye(n, dtype=np.float32)
    print(tf.linalg.cholesky(s).numpy().ravel().tolist()[:9])
    print(tf.linalg.triangular_solve(s, b).numpy().ravel().tolist()[:6], tf.linalg.cholesky_solve(tf.linalg.cholesky(s), b).numpy().ravel().tolist()[:4], tf.linalg.logdet(s).numpy())
