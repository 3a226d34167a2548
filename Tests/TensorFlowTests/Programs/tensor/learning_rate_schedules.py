# tensorflow: 1.15 2.0 2.21
import tensorflow as tf

tf.compat.v1.enable_eager_execution()
schedules = tf.keras.optimizers.schedules
made = [
    schedules.ExponentialDecay(0.1, 10, 0.5),
    schedules.ExponentialDecay(0.1, 10, 0.5, staircase=True),
    schedules.InverseTimeDecay(0.1, 10, 0.5),
    schedules.InverseTimeDecay(0.1, 10, 0.5, staircase=True),
    schedules.PiecewiseConstantDecay([5, 15], [1.0, 0.5, 0.1]),
    schedules.PolynomialDecay(0.1, 20, 0.01),
    schedules.PolynomialDecay(0.1, 20, 0.01, power=2.0, cycle=True),
]
if hasattr(schedules, "CosineDecay"):
    made += [
        schedules.CosineDecay(0.1, 20),
        schedules.CosineDecay(0.1, 20, alpha=0.1),
        schedules.CosineDecay(0.0, 20, warmup_target=0.1, warmup_steps=10),
        schedules.CosineDecayRestarts(0.1, 5),
        schedules.CosineDecayRestarts(0.1, 5, t_mul=1.5, m_mul=0.9, alpha=0.1),
    ]
for schedule in made:
    print(type(schedule).__name__, schedule.get_config())
    print([schedule(step).numpy().item() for step in [0, 3, 5, 10, 12, 25]], schedule(3))
again = schedules.deserialize(schedules.serialize(made[0]))
print(again(5), isinstance(again, schedules.LearningRateSchedule))
try:
    schedules.PiecewiseConstantDecay([1, 2], [1.0])
except ValueError as error:
    print(error)

optimizer = tf.keras.optimizers.SGD(schedules.PiecewiseConstantDecay([0], [1.0, 0.5]))
variable = tf.Variable([1.0])
for _ in range(3):
    optimizer.apply_gradients([(tf.constant([1.0]), variable)])
    print(variable.numpy())
