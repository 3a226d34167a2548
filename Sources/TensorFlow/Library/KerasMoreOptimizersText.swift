// Optimizers beyond the commonest.

extension LibraryTexts {
  static let kerasMoreOptimizers = ##"""
    # Optimizers beyond the commonest.
    from _tensorflow import *
    from _tensorflow_keras_optimizers import Adam, Optimizer, _optimizers
    from _tensorflow_keras_parts import MODERN


    # tf.keras.optimizers.Adadelta
    class Adadelta(Optimizer):
        def __init__(self, learning_rate=0.001, rho=0.95, epsilon=1e-7, name="Adadelta", **kwargs):
            super().__init__(name, learning_rate, **kwargs)
            self.rho, self.epsilon = rho, epsilon

        def _make_slots(self, var):
            self._slot(var, "accum_grad")
            self._slot(var, "accum_var")

        def _update(self, grad, var, rate):
            grads, deltas = self._slot(var, "accum_grad"), self._slot(var, "accum_var")
            rho = self.rho
            grads.assign(rho * grads + (1 - rho) * tf.square(grad))
            if MODERN:
                delta = -(tf.sqrt(deltas + self.epsilon) * grad / tf.sqrt(grads + self.epsilon))
                deltas.assign(rho * deltas + (1 - rho) * tf.square(delta))
                var.assign_add(rate * delta)
                return
            delta = tf.sqrt(deltas + self.epsilon) * tf.math.rsqrt(grads + self.epsilon) * grad
            var.assign_sub(delta * rate)
            deltas.assign(rho * deltas + tf.square(delta) * (1 - rho))


    # tf.keras.optimizers.Adamax
    class Adamax(Optimizer):
        def __init__(self, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7, name="Adamax",
                     **kwargs):
            super().__init__(name, learning_rate, **kwargs)
            self.beta_1, self.beta_2, self.epsilon = beta_1, beta_2, epsilon

        def _make_slots(self, var):
            self._slot(var, "m")
            self._slot(var, "v")

        def _update(self, grad, var, rate):
            m, u = self._slot(var, "m"), self._slot(var, "v")
            step = tf.cast(self.iterations + 1, var.dtype)
            power = tf.pow(tf.constant(self.beta_1, var.dtype), step)
            first = self.beta_1 if MODERN else tf.constant(self.beta_1, var.dtype)
            m.assign_add((grad - m) * (1 - first))
            u.assign(tf.maximum(self.beta_2 * u, tf.abs(grad)))
            if MODERN:
                var.assign_sub(rate * m / ((1 - power) * (u + self.epsilon)))
            else:
                var.assign_sub(rate / (1 - power) * (m / (u + self.epsilon)))


    # tf.keras.optimizers.Nadam
    class Nadam(Optimizer):
        def __init__(self, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7, name="Nadam",
                     **kwargs):
            self._decay = kwargs.pop("schedule_decay", 0.004)
            super().__init__(name, learning_rate, **kwargs)
            self.beta_1, self.beta_2, self.epsilon = beta_1, beta_2, epsilon
            self._product = None

        def _make_slots(self, var):
            self._slot(var, "m")
            self._slot(var, "v")

        def _begin(self, dtype):
            # The product of the momentums of all steps so far.
            if self._product is None:
                self._product = tf.Variable(1.0, dtype=dtype, trainable=False)
            self._before = tf.convert_to_tensor(self._product)
            if MODERN:
                step = tf.cast(self.iterations + 1, dtype)
                self._product.assign(
                    self._product * self.beta_1 * (1.0 - 0.5 * tf.pow(tf.constant(0.96, dtype), step)))

        def _update(self, grad, var, rate):
            dtype = var.dtype
            m, v = self._slot(var, "m"), self._slot(var, "v")
            step, following = tf.cast(self.iterations + 1, dtype), tf.cast(self.iterations + 2, dtype)
            base = tf.constant(0.96, dtype)
            first, second = tf.constant(self.beta_1, dtype), tf.constant(self.beta_2, dtype)
            if MODERN:
                u = first * (1.0 - 0.5 * tf.pow(base, step))
                u_next = first * (1.0 - 0.5 * tf.pow(base, following))
                product = tf.cast(tf.convert_to_tensor(self._product), dtype)
                product_next = product * u_next
                power = tf.pow(second, step)
                m.assign_add((grad - m) * (1 - first))
                v.assign_add((tf.square(grad) - v) * (1 - second))
                m_hat = u_next * m / (1 - product_next) + (1 - u) * grad / (1 - product)
                v_hat = v / (1 - power)
                var.assign_sub(m_hat * rate / (tf.sqrt(v_hat) + self.epsilon))
                return
            u = first * (1.0 - 0.5 * tf.pow(base, self._decay * step))
            u_next = first * (1.0 - 0.5 * tf.pow(base, self._decay * following))
            product = tf.cast(self._before, dtype) * u
            self._product.assign(product)
            product_next = product * u_next
            scaled = grad / (1.0 - product)
            m.assign(first * m + (1 - first) * grad)
            m_hat = m / (1.0 - product_next)
            v.assign(second * v + (1 - second) * tf.square(grad))
            v_hat = v / (1.0 - tf.pow(second, step))
            mean = (1.0 - u) * scaled + u_next * m_hat
            var.assign(var - rate * mean / (tf.sqrt(v_hat) + self.epsilon))


    # tf.keras.optimizers.Ftrl
    class Ftrl(Optimizer):
        def __init__(self, learning_rate=0.001, learning_rate_power=-0.5, initial_accumulator_value=0.1,
                     l1_regularization_strength=0.0, l2_regularization_strength=0.0, name="Ftrl",
                     l2_shrinkage_regularization_strength=0.0, beta=0.0, **kwargs):
            super().__init__(name, learning_rate, **kwargs)
            self.power, self.initial = learning_rate_power, initial_accumulator_value
            self.l1, self.l2 = l1_regularization_strength, l2_regularization_strength
            self.shrinkage, self.beta = l2_shrinkage_regularization_strength, beta

        def _make_slots(self, var):
            self._slot(var, "accumulator", self.initial)
            self._slot(var, "linear")

        def _update(self, grad, var, rate):
            accumulator = self._slot(var, "accumulator", self.initial)
            linear = self._slot(var, "linear")
            l2 = self.l2 + self.beta / (2.0 * rate)
            shrunk = grad + 2 * self.shrinkage * var
            total = accumulator + tf.square(grad)
            power = -self.power
            change = (tf.pow(total, power) - tf.pow(tf.convert_to_tensor(accumulator), power)) / rate
            linear.assign_add(shrunk - change * var)
            quadratic = tf.pow(total, power) / rate + 2 * l2
            clipped = tf.clip_by_value(tf.convert_to_tensor(linear), -self.l1, self.l1)
            var.assign((clipped - linear) / quadratic)
            accumulator.assign(total)


    # tf.keras.optimizers.Lion [2.21]
    class Lion(Optimizer):
        def __init__(self, learning_rate=0.001, beta_1=0.9, beta_2=0.99, name="Lion", **kwargs):
            super().__init__(name, learning_rate, **kwargs)
            self.beta_1, self.beta_2 = beta_1, beta_2

        def _make_slots(self, var):
            self._slot(var, "momentum")

        def _update(self, grad, var, rate):
            m = self._slot(var, "momentum")
            first = tf.constant(self.beta_1, var.dtype)
            second = tf.constant(self.beta_2, var.dtype)
            var.assign_sub(rate * tf.sign(m * first + grad * (1.0 - first)))
            m.assign(m * second + grad * (1.0 - second))


    # tf.keras.optimizers.AdamW [2.21]
    class AdamW(Adam):
        def __init__(self, learning_rate=0.001, weight_decay=0.004, beta_1=0.9, beta_2=0.999,
                     epsilon=1e-7, amsgrad=False, name="AdamW", **kwargs):
            super().__init__(learning_rate, beta_1, beta_2, epsilon, amsgrad, name, **kwargs)
            self.weight_decay = weight_decay

        def _update(self, grad, var, rate):
            var.assign_sub(var * self.weight_decay * rate)
            super()._update(grad, var, rate)


    for _class in [Adadelta, Adamax, Nadam, Ftrl, Lion, AdamW]:
        _optimizers[_class.__name__.lower()] = _class


    # tf.keras.optimizers.get
    def get(identifier):
        if isinstance(identifier, str) and identifier.lower() in _optimizers:
            return _optimizers[identifier.lower()]()
        if isinstance(identifier, Optimizer):
            return identifier
        if isinstance(identifier, dict):
            return deserialize(identifier)
        if VERSION == 221:
            raise ValueError(f"Could not interpret optimizer identifier: {identifier}")
        raise ValueError("Could not interpret optimizer identifier: %s" % (identifier,))


    # tf.keras.optimizers.deserialize
    def deserialize(config, custom_objects=None):
        known = dict(_optimizers)
        known.update({name.lower(): c for name, c in (custom_objects or {}).items()})
        return known[config["class_name"].lower()](**config["config"])
    """##
}
