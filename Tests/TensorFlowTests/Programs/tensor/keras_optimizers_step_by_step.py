# tensorflow: 1.15 2.0 2.21
import tensorflow as tf

tf.compat.v1.enable_eager_execution()
optimizers = tf.keras.optimizers
makers = [
    (name, options)
    for name in ["Adadelta", "Adagrad", "Adam", "Adamax", "Nadam", "Ftrl", "SGD", "RMSprop"]
    for options in [{}, {"learning_rate": 0.1}]
] + [
    ("Adam", {"amsgrad": True}),
    ("RMSprop", {"centered": True}),
    ("RMSprop", {"momentum": 0.9}),
    ("SGD", {"momentum": 0.9, "nesterov": True}),
]
if tf.__version__.startswith("2.21"):
    makers += [("AdamW", {}), ("AdamW", {"learning_rate": 0.1}), ("Lion", {})]
for name, options in makers:
    optimizer = getattr(optimizers, name)(**options)
    v, w = tf.Variable([1.0, 2.0]), tf.Variable([[3.0], [4.0]])
    for _ in range(3):
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum(v**2) + tf.reduce_sum(w * w * w)
        optimizer.apply_gradients(zip(tape.gradient(loss, [v, w]), [v, w]))
    print(name, options, v.numpy(), w.numpy().ravel(), optimizer.iterations.numpy())
print(type(optimizers.get("adamax")).__name__)
print(type(optimizers.deserialize({"class_name": "SGD", "config": {"learning_rate": 0.5}})).__name__)
