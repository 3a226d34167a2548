// Learning rates that change with the steps.

extension LibraryTexts {
  static let kerasSchedules = ##"""
    # Learning rates that change with the steps.
    from _tensorflow import *


    # tf.keras.optimizers.schedules.LearningRateSchedule
    class LearningRateSchedule:
        _default = None
        _keys = ()

        def __call__(self, step):
            if VERSION == 221:
                raise NotImplementedError(
                    "Learning rate schedule '%s' must override `__call__(self, step)`."
                    % type(self).__name__)
            raise NotImplementedError("Learning rate schedule must override __call__")

        def get_config(self):
            if not self._keys:
                if VERSION == 221:
                    raise NotImplementedError(
                        "Learning rate schedule '%s' must override `get_config()` in order to be "
                        "serializable." % type(self).__name__)
                raise NotImplementedError("Learning rate schedule must override get_config")
            config = {key: getattr(self, "_" + key if key in ("t_mul", "m_mul") else key)
                      for key in self._keys}
            return config

        @classmethod
        def from_config(cls, config):
            return cls(**config)

        def _named(self, name):
            self.name = self._default if name is None and VERSION == 221 else name


    def _start(schedule):
        return tf.convert_to_tensor(schedule.initial_learning_rate, name="initial_learning_rate")


    # tf.keras.optimizers.schedules.ExponentialDecay
    class ExponentialDecay(LearningRateSchedule):
        _default = "ExponentialDecay"
        _keys = ("initial_learning_rate", "decay_steps", "decay_rate", "staircase", "name")

        def __init__(self, initial_learning_rate, decay_steps, decay_rate, staircase=False, name=None):
            self.initial_learning_rate = initial_learning_rate
            self.decay_steps, self.decay_rate, self.staircase = decay_steps, decay_rate, staircase
            self._named(name)

        def _portion(self, step, dtype):
            portion = tf.cast(step, dtype) / tf.cast(self.decay_steps, dtype)
            return tf.floor(portion) if self.staircase else portion

        def __call__(self, step):
            with tf.name_scope(self.name or "ExponentialDecay") as name:
                rate = _start(self)
                decay = tf.cast(self.decay_rate, rate.dtype)
                return tf.multiply(rate, tf.pow(decay, self._portion(step, rate.dtype)))


    # tf.keras.optimizers.schedules.InverseTimeDecay
    class InverseTimeDecay(ExponentialDecay):
        _default = "InverseTimeDecay"

        def __call__(self, step):
            with tf.name_scope(self.name or "InverseTimeDecay") as name:
                rate = _start(self)
                decay = tf.cast(self.decay_rate, rate.dtype)
                one = tf.cast(tf.constant(1), rate.dtype)
                portion = self._portion(step, rate.dtype)
                return tf.divide(rate, tf.add(one, tf.multiply(decay, portion)))


    # tf.keras.optimizers.schedules.PiecewiseConstantDecay
    class PiecewiseConstantDecay(LearningRateSchedule):
        _default = "PiecewiseConstant"
        _keys = ("boundaries", "values", "name")

        def __init__(self, boundaries, values, name=None):
            if len(boundaries) != len(values) - 1:
                if VERSION == 221:
                    raise ValueError(
                        "The length of boundaries should be 1 less than the length of values. "
                        f"Received: boundaries={boundaries} of length {len(boundaries)}, and "
                        f"values={values} of length {len(values)}.")
                raise ValueError(
                    "The length of boundaries should be 1 less than the length of values")
            self.boundaries, self.values = boundaries, values
            self._named(name)

        def __call__(self, step):
            with tf.name_scope(self.name or "PiecewiseConstant"):
                step = tf.convert_to_tensor(step)
                result = tf.convert_to_tensor(self.values[0])
                for boundary, value in zip(self.boundaries, self.values[1:]):
                    above = step > tf.cast(tf.convert_to_tensor(boundary), step.dtype)
                    result = tf.where(above, tf.convert_to_tensor(value), result)
                return result


    # tf.keras.optimizers.schedules.PolynomialDecay
    class PolynomialDecay(LearningRateSchedule):
        _default = "PolynomialDecay"
        _keys = ("initial_learning_rate", "decay_steps", "end_learning_rate", "power", "cycle", "name")

        def __init__(self, initial_learning_rate, decay_steps, end_learning_rate=0.0001, power=1.0,
                     cycle=False, name=None):
            self.initial_learning_rate = initial_learning_rate
            self.decay_steps, self.end_learning_rate = decay_steps, end_learning_rate
            self.power, self.cycle = power, cycle
            self._named(name)

        def __call__(self, step):
            with tf.name_scope(self.name or "PolynomialDecay") as name:
                rate = _start(self)
                dtype = rate.dtype
                end, power = tf.cast(self.end_learning_rate, dtype), tf.cast(self.power, dtype)
                step, steps = tf.cast(step, dtype), tf.cast(self.decay_steps, dtype)
                if self.cycle:
                    rounds = tf.where(tf.equal(step, 0), tf.ones_like(step),
                                      tf.math.ceil(step / steps))
                    steps = tf.multiply(steps, rounds)
                else:
                    step = tf.minimum(step, steps)
                portion = tf.divide(step, steps)
                return tf.add(tf.multiply(rate - end, tf.pow(1 - portion, power)), end)


    # tf.keras.optimizers.schedules.CosineDecay [2.21]
    class CosineDecay(LearningRateSchedule):
        _default = "CosineDecay"
        _keys = ("initial_learning_rate", "decay_steps", "alpha", "name", "warmup_target",
                 "warmup_steps")

        def __init__(self, initial_learning_rate, decay_steps, alpha=0.0, name="CosineDecay",
                     warmup_target=None, warmup_steps=0):
            if decay_steps <= 0:
                raise ValueError("Argument `decay_steps` must be > 0. "
                                 f"Received: decay_steps={decay_steps}")
            self.initial_learning_rate, self.decay_steps = initial_learning_rate, decay_steps
            self.alpha, self.name = alpha, name
            self.warmup_target, self.warmup_steps = warmup_target, warmup_steps

        def _decayed(self, step, steps, rate):
            portion = tf.divide(step, steps)
            cosine = 0.5 * (1.0 + tf.cos(tf.multiply(tf.constant(3.141592653589793, step.dtype), portion)))
            return tf.multiply(rate, (1 - self.alpha) * cosine + self.alpha)

        def __call__(self, step):
            with tf.name_scope(self.name):
                rate = tf.cast(_start(self), tf.float32)
                steps, step = tf.cast(self.decay_steps, rate.dtype), tf.cast(step, rate.dtype)
                if self.warmup_target is None:
                    return self._decayed(tf.minimum(step, steps), steps, rate)
                target = tf.cast(self.warmup_target, rate.dtype)
                warm = tf.cast(self.warmup_steps, rate.dtype)
                step = tf.minimum(step, steps + warm)
                return tf.where(step < warm, (target - rate) * (step / warm) + rate,
                                self._decayed(step - warm, steps, target))


    # tf.keras.optimizers.schedules.CosineDecayRestarts [2.21]
    class CosineDecayRestarts(LearningRateSchedule):
        _default = "SGDRDecay"
        _keys = ("initial_learning_rate", "first_decay_steps", "t_mul", "m_mul", "alpha", "name")

        def __init__(self, initial_learning_rate, first_decay_steps, t_mul=2.0, m_mul=1.0, alpha=0.0,
                     name="SGDRDecay"):
            if first_decay_steps <= 0:
                raise ValueError("Argument `first_decay_steps` must be > 0. "
                                 f"Received: first_decay_steps={first_decay_steps}")
            self.initial_learning_rate = initial_learning_rate
            self.first_decay_steps = first_decay_steps
            self._t_mul, self._m_mul, self.alpha, self.name = t_mul, m_mul, alpha, name

        def __call__(self, step):
            with tf.name_scope(self.name):
                rate = _start(self)
                dtype = rate.dtype
                alpha, t, m = [tf.cast(v, dtype) for v in (self.alpha, self._t_mul, self._m_mul)]
                portion = tf.cast(step, dtype) / tf.cast(self.first_decay_steps, dtype)
                if self._t_mul == 1.0:
                    restarts = tf.floor(portion)
                    portion = portion - restarts
                else:
                    restarts = tf.floor(tf.math.log(1.0 - portion * (1.0 - t)) / tf.math.log(t))
                    done = tf.divide(1.0 - tf.pow(t, restarts), 1.0 - t)
                    portion = tf.divide(portion - done, tf.pow(t, restarts))
                angle = tf.multiply(tf.constant(3.141592653589793, dtype), portion)
                cosine = 0.5 * tf.pow(m, restarts) * (1.0 + tf.cos(angle))
                return tf.multiply(rate, tf.add(tf.multiply(1 - alpha, cosine), alpha))


    _schedules = {c.__name__: c for c in [ExponentialDecay, InverseTimeDecay, PiecewiseConstantDecay,
                                          PolynomialDecay, CosineDecay, CosineDecayRestarts]}


    # tf.keras.optimizers.schedules.serialize
    def serialize(learning_rate_schedule):
        schedule = learning_rate_schedule
        config = {"class_name": type(schedule).__name__, "config": schedule.get_config()}
        if VERSION < 221:
            return config
        return {"module": "keras.optimizers.schedules", "class_name": config["class_name"],
                "config": config["config"], "registered_name": None}


    # tf.keras.optimizers.schedules.deserialize
    def deserialize(config, custom_objects=None):
        known = dict(_schedules)
        known.update(custom_objects or {})
        return known[config["class_name"]].from_config(config["config"])
    """##
}
