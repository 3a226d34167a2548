// Optimizers.

extension LibraryTexts {
  static let kerasOptimizers = ##"""
    # Optimizers.
    from _tensorflow import *
    from _tensorflow_keras_parts import MODERN


    # tf.keras.optimizers.Optimizer
    # tf.optimizers.Optimizer [2.0 2.21]
    class Optimizer:
        def __init__(self, name=None, learning_rate=0.01, clipnorm=None, clipvalue=None, **kwargs):
            self._name = name or type(self).__name__
            if "lr" in kwargs:
                learning_rate = kwargs.pop("lr")
            self._given_rate = learning_rate
            self._rate = None
            self._iterations = None
            self._slots = {}
            self._clipnorm, self._clipvalue = clipnorm, clipvalue

        @property
        def name(self):
            return self._name

        @property
        def iterations(self):
            if self._iterations is None:
                self._iterations = tf.Variable(0, dtype=tf.int64, trainable=False,
                                               name="iteration" if MODERN else self._name + "/iter")
            return self._iterations

        @property
        def learning_rate(self):
            if callable(self._given_rate):
                if MODERN:
                    return self._given_rate(self.iterations)
                return self._given_rate
            if self._rate is None:
                self._rate = tf.Variable(
                    float(self._given_rate), dtype=tf.float32, trainable=False,
                    name="learning_rate" if MODERN else self._name + "/learning_rate")
            return self._rate

        @learning_rate.setter
        def learning_rate(self, value):
            if callable(value):
                self._given_rate = value
                return
            self.learning_rate.assign(value)

        lr = learning_rate

        def _rate_now(self, dtype):
            if callable(self._given_rate):
                return tf.cast(self._given_rate(self.iterations), dtype)
            return tf.cast(tf.convert_to_tensor(self.learning_rate), dtype)

        def _slot(self, var, name, initial=0.0):
            key = (id(var), name)
            if key not in self._slots:
                self._slots[key] = tf.Variable(
                    tf.fill(var.shape.as_list(), tf.cast(initial, var.dtype)), trainable=False,
                    name="%s/%s" % (var.name.split(":")[0], name))
            return self._slots[key]

        def get_slot(self, var, name):
            return self._slots.get((id(var), name))

        @property
        def variables(self):
            return [self.iterations] + list(self._slots.values())

        def weights(self):
            return self.variables

        def build(self, var_list):
            for var in var_list:
                self._make_slots(var)

        def _make_slots(self, var):
            pass

        def _begin(self, dtype):
            pass

        def minimize(self, loss, var_list, grad_loss=None, name=None, tape=None):
            if not callable(loss) and tape is None:
                raise ValueError("`tape` is required when a `Tensor` loss is passed. Received: loss=%s, tape=%s." % (loss, tape)
                                 if MODERN else "`tape` is required when a `Tensor` loss is passed.")
            if callable(loss):
                with tf.GradientTape() as tape:
                    if not callable(var_list):
                        tape.watch(var_list)
                    loss = loss()
            if callable(var_list):
                var_list = var_list()
            grads = tape.gradient(loss, list(var_list))
            return self.apply_gradients(zip(grads, var_list))

        def apply_gradients(self, grads_and_vars, name=None, **kwargs):
            pairs = list(grads_and_vars)
            used = [(g, v) for g, v in pairs if g is not None]
            if not used:
                if MODERN:
                    raise ValueError("No gradients provided for any variable.")
                raise ValueError("No gradients provided for any variable: %s."
                                 % ([v.name for _, v in pairs],))
            self.iterations
            self.learning_rate
            for _, var in used:
                self._make_slots(var)
            if self._clipnorm is not None:
                used = [(tf.clip_by_norm(g, self._clipnorm), v) for g, v in used]
            if self._clipvalue is not None:
                used = [(tf.clip_by_value(g, -self._clipvalue, self._clipvalue), v) for g, v in used]
            self._begin(used[0][1].dtype)
            for grad, var in used:
                self._update(tf.convert_to_tensor(grad), var, self._rate_now(var.dtype))
            return self.iterations.assign_add(1)

        def get_config(self):
            return {"name": self._name, "learning_rate": self._given_rate}


    # tf.keras.optimizers.SGD
    # tf.optimizers.SGD [2.0 2.21]
    class SGD(Optimizer):
        def __init__(self, learning_rate=0.01, momentum=0.0, nesterov=False, name="SGD", **kwargs):
            super().__init__(name, learning_rate, **kwargs)
            self.momentum, self.nesterov = momentum, nesterov

        def _make_slots(self, var):
            if self.momentum:
                self._slot(var, "momentum")

        def _update(self, grad, var, rate):
            if self.momentum:
                apply("ResourceApplyKerasMomentum",
                      [var, self._slot(var, "momentum"), rate, grad,
                       tf.constant(self.momentum, var.dtype)], {"use_nesterov": self.nesterov}, None)
            else:
                apply("ResourceApplyGradientDescent", [var, rate, grad], {}, None)


    # tf.keras.optimizers.Adam
    # tf.optimizers.Adam [2.0 2.21]
    class Adam(Optimizer):
        def __init__(self, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7, amsgrad=False,
                     name="Adam", **kwargs):
            super().__init__(name, learning_rate, **kwargs)
            self.beta_1, self.beta_2, self.epsilon = beta_1, beta_2, epsilon
            self.amsgrad = amsgrad

        def _make_slots(self, var):
            self._slot(var, "m")
            self._slot(var, "v")
            if self.amsgrad:
                self._slot(var, "vhat")

        def _update(self, grad, var, rate):
            m, v = self._slot(var, "m"), self._slot(var, "v")
            step = tf.cast(self.iterations + 1, var.dtype)
            first, second = tf.constant(self.beta_1, var.dtype), tf.constant(self.beta_2, var.dtype)
            first_power, second_power = tf.pow(first, step), tf.pow(second, step)
            if not MODERN and not self.amsgrad:
                apply("ResourceApplyAdam",
                      [var, m, v, first_power, second_power, rate, first, second,
                       tf.constant(self.epsilon, var.dtype), grad], {}, None)
                return
            alpha = rate * tf.sqrt(1 - second_power) / (1 - first_power)
            m.assign_add((grad - m) * (1 - self.beta_1))
            v.assign_add((tf.square(grad) - v) * (1 - self.beta_2))
            if self.amsgrad:
                largest = self._slot(var, "vhat")
                largest.assign(tf.maximum(largest, v))
                v = largest
            var.assign_sub(m * alpha / (tf.sqrt(v) + self.epsilon))


    # tf.keras.optimizers.RMSprop
    # tf.optimizers.RMSprop [2.0 2.21]
    class RMSprop(Optimizer):
        def __init__(self, learning_rate=0.001, rho=0.9, momentum=0.0, epsilon=1e-7, centered=False,
                     name="RMSprop", **kwargs):
            super().__init__(name, learning_rate, **kwargs)
            self.rho, self.momentum, self.epsilon = rho, momentum, epsilon
            self.centered = centered

        def _make_slots(self, var):
            self._slot(var, "rms")
            if self.momentum:
                self._slot(var, "momentum")
            if self.centered:
                self._slot(var, "mg")

        def _update(self, grad, var, rate):
            rms = self._slot(var, "rms")
            if self.momentum and not MODERN and not self.centered:
                apply("ResourceApplyRMSProp",
                      [var, rms, self._slot(var, "momentum"), rate, tf.constant(self.rho, var.dtype),
                       tf.constant(self.momentum, var.dtype), tf.constant(self.epsilon, var.dtype),
                       grad], {}, None)
                return
            # Before, the rest was taken from a tensor, with the rounding of its dtype.
            rho = self.rho if MODERN else tf.constant(self.rho, var.dtype)
            value = rho * rms + (1.0 - rho) * tf.square(grad)
            rms.assign(value)
            if self.centered:
                mean = self._slot(var, "mg")
                mean.assign(rho * mean + (1.0 - rho) * grad)
                value = value - tf.square(mean)
            if MODERN:
                step = rate * grad / tf.sqrt(value + self.epsilon)
            elif self.momentum:
                step = rate * grad / tf.sqrt(value + self.epsilon)
            else:
                step = rate * grad / (tf.sqrt(value) + self.epsilon)
            if self.momentum:
                momentum = self._slot(var, "momentum")
                momentum.assign(self.momentum * momentum + step)
                step = tf.convert_to_tensor(momentum)
            var.assign_sub(step)


    # tf.keras.optimizers.Adagrad
    # tf.optimizers.Adagrad [2.0 2.21]
    class Adagrad(Optimizer):
        def __init__(self, learning_rate=0.001, initial_accumulator_value=0.1, epsilon=1e-7,
                     name="Adagrad", **kwargs):
            super().__init__(name, learning_rate, **kwargs)
            self.initial, self.epsilon = initial_accumulator_value, epsilon

        def _make_slots(self, var):
            self._slot(var, "accumulator", self.initial)

        def _update(self, grad, var, rate):
            accumulator = self._slot(var, "accumulator", self.initial)
            accumulator.assign_add(tf.square(grad))
            if MODERN:
                var.assign_sub(rate * grad / tf.sqrt(accumulator + self.epsilon))
            else:
                var.assign_sub(rate * grad / (tf.sqrt(accumulator) + self.epsilon))


    # tf.keras.optimizers.serialize
    def serialize(optimizer):
        config = {"class_name": type(optimizer).__name__, "config": optimizer.get_config()}
        if not MODERN:
            return config
        return {"module": "keras.optimizers", "class_name": config["class_name"],
                "config": config["config"], "registered_name": None}


    _optimizers = {
        optimizer.__name__.lower(): optimizer for optimizer in [Optimizer, SGD, Adam, RMSprop, Adagrad]}


    def _get_optimizer(value):
        if isinstance(value, str):
            if value.lower() not in _optimizers:
                import _tensorflow_keras_more_optimizers
            return _optimizers[value.lower()]()
        return value
    """##
}
