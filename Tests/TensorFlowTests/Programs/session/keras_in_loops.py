# tensorflow: 2.0 2.21
# A training loop by hand: Dense layers with given weights, Adam, metrics, a dataset.
import tensorflow as tf

model = tf.keras.Sequential([
    tf.keras.layers.Dense(2, activation="tanh", kernel_initializer="ones"),
    tf.keras.layers.Dense(1, kernel_initializer=tf.keras.initializers.Constant(0.5)),
])
optimizer = tf.keras.optimizers.Adam(0.05)
loss_function = tf.keras.losses.MeanSquaredError()
mean = tf.keras.metrics.Mean(name="loss")
data = tf.data.Dataset.from_tensor_slices(([[0.0, 1.0], [1.0, 0.0], [1.0, 1.0], [0.0, 0.0]], [[1.0], [1.0], [0.0], [0.0]]))


@tf.function
def step(x, y):
    print("tracing")
    with tf.GradientTape() as tape:
        loss = loss_function(y, model(x, training=True))
    weights = model.trainable_variables
    optimizer.apply_gradients(zip(tape.gradient(loss, weights), weights))
    mean(loss)


for epoch in range(3):
    for x, y in data.batch(2):
        step(x, y)
    print(epoch, "%.4f" % mean.result().numpy(), int(optimizer.iterations))
print([tuple(v.shape) for v in model.trainable_variables], len(model.layers))
print(["%.3f" % v for v in model(tf.constant([[0.5, 0.5]])).numpy()[0]])
print(tf.keras.activations.relu(tf.constant([-1.0, 2.0])).numpy())
print("%.4f" % tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)(tf.constant([0, 1]), tf.constant([[2.0, 1.0], [0.5, 0.1]])).numpy())
print("%.4f" % tf.keras.losses.BinaryCrossentropy()(tf.constant([[0.0], [1.0]]), tf.constant([[0.2], [0.7]])).numpy())
