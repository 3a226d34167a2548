# tensorflow: 2.0 2.21
import tensorflow as tf

dense = tf.keras.layers.Dense(2)
dense(tf.ones([1, 3]))
print([weight.name for weight in dense.weights], dense.kernel.name)
model = tf.keras.Sequential([tf.keras.layers.Dense(2, input_shape=(3,)), tf.keras.layers.Dense(1)])
print([weight.name for weight in model.weights])
normalization = tf.keras.layers.BatchNormalization()
normalization(tf.ones([2, 3]))
print([weight.name for weight in normalization.weights])
