# tensorflow: 2.0 2.21
# Weights that seeds decide.
import tensorflow as tf

print(["%.6f" % v for v in tf.keras.initializers.GlorotUniform(seed=3)([2, 2]).numpy().ravel()])
print(["%.6f" % v for v in tf.keras.initializers.RandomNormal(stddev=0.5, seed=1)([3]).numpy().ravel()])
print(tf.keras.initializers.Ones()([2]).numpy(), tf.keras.initializers.Zeros()([1, 2]).numpy())
dense = tf.keras.layers.Dense(2, kernel_initializer=tf.keras.initializers.HeUniform(seed=5) if hasattr(tf.keras.initializers, "HeUniform") else "ones")
print(dense(tf.ones([1, 2])).shape)
