# tensorflow: 2.0
# Layers by hand, a subclassed model, Sequential: shapes, names, order of variables, training.
import tensorflow as tf


class MyDense(tf.keras.layers.Layer):
    def __init__(self, units):
        super(MyDense, self).__init__()
        self.units = units

    def build(self, input_shape):
        self.w = self.add_weight("w", shape=[int(input_shape[-1]), self.units], initializer="ones")
        self.b = self.add_weight("b", shape=[self.units], initializer="zeros")

    def call(self, x):
        return tf.matmul(x, self.w) + self.b


layer = MyDense(2)
print(layer(tf.ones([1, 3])).numpy(), layer.name, [v.name for v in layer.trainable_variables])
print(layer.built, len(layer.weights), layer.count_params())


class Net(tf.keras.Model):
    def __init__(self):
        super(Net, self).__init__()
        self.d1 = tf.keras.layers.Dense(3, activation="relu", kernel_initializer="ones")
        self.d2 = tf.keras.layers.Dense(1, kernel_initializer="ones")

    def call(self, x):
        if tf.reduce_sum(x) > 0:
            x = x * 2.0
        return self.d2(self.d1(x))


net = Net()
x = tf.constant([[1.0, 2.0], [3.0, -1.0]])
print(net(x).numpy(), [v.shape for v in net.trainable_variables])


@tf.function
def step(x, y):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(net(x) - y))
    grads = tape.gradient(loss, net.trainable_variables)
    opt.apply_gradients(zip(grads, net.trainable_variables))
    return loss


opt = tf.keras.optimizers.SGD(0.001)
for i in range(3):
    print("%.4f" % step(x, tf.constant([[1.0], [2.0]])).numpy())
model = tf.keras.Sequential([tf.keras.layers.Flatten(), tf.keras.layers.Dense(1, kernel_initializer="zeros")])
model.compile(optimizer=tf.keras.optimizers.SGD(0.1), loss="mse")
history = model.fit(x, tf.constant([[1.0], [2.0]]), epochs=2, verbose=0)
print(["%.4f" % v for v in history.history["loss"]], model.predict(x).shape)
print(tf.keras.losses.MeanSquaredError()([1.0, 2.0], [1.5, 2.0]).numpy())
m = tf.keras.metrics.Mean()
m.update_state([1.0, 2.0, 6.0])
print(m.result().numpy())
m.reset_states()
print(m(4.0).numpy())
