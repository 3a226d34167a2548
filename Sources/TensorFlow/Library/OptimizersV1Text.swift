// The optimizers of version 1.

extension LibraryTexts {
  static let optimizersV1 = ##"""
    # The optimizers of version 1.
    from _tensorflow import *


    # tf.compat.v1.train.Optimizer
    class Optimizer:
        GATE_NONE = 0
        GATE_OP = 1
        GATE_GRAPH = 2
        _step = None

        def __init__(self, use_locking, name):
            if not name:
                raise ValueError("Must specify the optimizer name")
            self._use_locking = use_locking
            self._name = name
            self._slots = {}
            self._non_slots = {}

        def get_name(self):
            return self._name

        def minimize(self, loss, global_step=None, var_list=None, gate_gradients=1,
                     aggregation_method=None, colocate_gradients_with_ops=False, name=None,
                     grad_loss=None):
            pairs = self.compute_gradients(
                loss, var_list=var_list, gate_gradients=gate_gradients,
                aggregation_method=aggregation_method,
                colocate_gradients_with_ops=colocate_gradients_with_ops, grad_loss=grad_loss)
            if not [v for g, v in pairs if g is not None]:
                raise ValueError(
                    "No gradients provided for any variable, check your graph for ops that do not "
                    "support gradients, between variables %s and loss %s."
                    % ([str(v) for _, v in pairs], loss))
            return self.apply_gradients(pairs, global_step=global_step, name=name)

        def compute_gradients(self, loss, var_list=None, gate_gradients=1,
                              aggregation_method=None, colocate_gradients_with_ops=False,
                              grad_loss=None):
            if callable(loss):
                with tf.GradientTape() as tape:
                    if var_list is not None:
                        tape.watch(var_list)
                    value = loss()
                if var_list is None:
                    var_list = tape.watched_variables()
                grads = tape.gradient(value, var_list, grad_loss)
                return list(zip(grads, var_list))
            if tf.executing_eagerly():
                raise RuntimeError(
                    "`loss` passed to Optimizer.compute_gradients should be a function when eager "
                    "execution is enabled.")
            if gate_gradients not in [0, 1, 2]:
                raise ValueError(
                    "gate_gradients must be one of: Optimizer.GATE_NONE, Optimizer.GATE_OP, "
                    "Optimizer.GATE_GRAPH.  Not %s" % gate_gradients)
            if var_list is None:
                var_list = tf.compat.v1.trainable_variables()
            else:
                var_list = _flat(var_list)
            if not var_list:
                raise ValueError("No variables to optimize.")
            grads = tf.gradients(loss, list(var_list), grad_ys=grad_loss)
            if gate_gradients == 2:
                grads = tf.tuple(grads)
            return list(zip(grads, var_list))

        def apply_gradients(self, grads_and_vars, global_step=None, name=None):
            pairs = tuple(grads_and_vars)
            if not pairs:
                raise ValueError("No variables provided.")
            converted = []
            for g, v in pairs:
                if g is not None and is_dense(g):
                    g = tf.convert_to_tensor(g)
                converted.append((g, v))
            used = [v for g, v in converted if g is not None]
            if not used:
                raise ValueError("No gradients provided for any variable: %s."
                                 % ([str(v) for _, v in converted],))
            with tf.init_scope():
                self._create_slots(used)
            updates = []
            with tf.compat.v1.name_scope(name, self._name) as scope:
                self._prepare()
                for grad, var in converted:
                    if grad is None:
                        continue
                    place = "" if tf.executing_eagerly() else "_" + _op_name(var)
                    with tf.compat.v1.name_scope("update" + place):
                        updates.append(self._apply(tf.convert_to_tensor(grad), var))
                if tf.executing_eagerly():
                    self._finish(updates, scope)
                    if global_step is not None:
                        global_step.assign_add(1)
                    return None
                if global_step is None:
                    train_op = self._finish(updates, scope)
                else:
                    with tf.control_dependencies([self._finish(updates, "update")]):
                        train_op = _increment(global_step, scope)
                trains = tf.compat.v1.get_collection("train_op")
                if not any(train_op is known for known in trains):
                    tf.compat.v1.add_to_collection("train_op", train_op)
                return train_op

        def get_slot(self, var, name):
            return self._slots.get(name, {}).get(_key(var))

        def get_slot_names(self):
            return sorted(self._slots)

        def variables(self):
            result = list(self._non_slots.values())
            for slots in self._slots.values():
                result.extend(slots.values())
            return result

        def _create_slots(self, var_list):
            pass

        def _prepare(self):
            pass

        def _finish(self, updates, name):
            if tf.executing_eagerly():
                return None
            return tf.group(*updates, name=name)

        def _slot(self, var, value, slot_name, op_name):
            slots = self._slots.setdefault(slot_name, {})
            if _key(var) in slots:
                return slots[_key(var)]
            if tf.executing_eagerly():
                slots[_key(var)] = tf.Variable(value, trainable=False,
                                               name=_op_name(var) + "/" + op_name)
                return slots[_key(var)]
            with tf.name_scope(None):
                base = _op_name(var) + "/" + op_name
                name = tf.compat.v1.get_default_graph().unique_name(base, mark_as_used=False)
                slots[_key(var)] = make_variable(
                    value, False, None, name, var.dtype.base_dtype, None,
                    not is_reference(var), True, None)
            return slots[_key(var)]

        def _zeros_slot(self, var, slot_name, op_name):
            shape = var.shape.as_list()
            dtype = var.dtype.base_dtype
            return self._slot(var, lambda: tf.zeros(shape, dtype), slot_name, op_name)

        def _non_slot(self, value, name, like):
            if name not in self._non_slots:
                if tf.executing_eagerly():
                    self._non_slots[name] = tf.Variable(value, name=name, trainable=False)
                else:
                    with tf.name_scope(None):
                        self._non_slots[name] = make_variable(
                            value, False, None, name, None, None, None, True, None)
            return self._non_slots[name]

        def _run(self, kind, variables, values, attributes=None):
            kind = ("Apply" if is_reference(variables[0]) else "ResourceApply") + kind
            return apply(kind, list(variables) + list(values), attributes or {}, None)

        def _hyper(self, value, name):
            if callable(value):
                value = value()
            return tf.convert_to_tensor(value, name=name)


    def _flat(value):
        if isinstance(value, dict):
            return [leaf for key in sorted(value) for leaf in _flat(value[key])]
        if isinstance(value, (list, tuple)):
            return [leaf for part in value for leaf in _flat(part)]
        return [value]


    def _key(var):
        return id(var)


    def _op_name(var):
        return var.name.split(":")[0] if ":" in var.name else var.name


    def _increment(global_step, scope):
        if is_reference(global_step):
            return tf.compat.v1.assign_add(global_step, tf.constant(1, global_step.dtype.base_dtype, name="value"), name=scope).op
        return global_step.assign_add(
            tf.constant(1, global_step.dtype, name="value"), name=scope, read_value=False)


    def _cast(tensor, var):
        return tf.cast(tensor, var.dtype.base_dtype)


    # tf.compat.v1.train.GradientDescentOptimizer
    class GradientDescentOptimizer(Optimizer):
        def __init__(self, learning_rate, use_locking=False, name="GradientDescent"):
            Optimizer.__init__(self, use_locking, name)
            self._learning_rate = learning_rate

        def _prepare(self):
            self._rate = self._hyper(self._learning_rate, "learning_rate")

        def _apply(self, grad, var):
            return self._run("GradientDescent", [var], [_cast(self._rate, var), grad])


    # tf.compat.v1.train.MomentumOptimizer
    class MomentumOptimizer(Optimizer):
        def __init__(self, learning_rate, momentum, use_locking=False, name="Momentum",
                     use_nesterov=False):
            Optimizer.__init__(self, use_locking, name)
            self._learning_rate = learning_rate
            self._momentum = momentum
            self._nesterov = use_nesterov

        def _create_slots(self, var_list):
            for var in var_list:
                self._zeros_slot(var, "momentum", self._name)

        def _prepare(self):
            self._rate = self._hyper(self._learning_rate, "learning_rate")
            self._momentum_tensor = self._hyper(self._momentum, "momentum")

        def _apply(self, grad, var):
            return self._run(
                "Momentum", [var, self.get_slot(var, "momentum")],
                [_cast(self._rate, var), grad, _cast(self._momentum_tensor, var)],
                {"use_nesterov": self._nesterov})


    # tf.compat.v1.train.AdamOptimizer
    class AdamOptimizer(Optimizer):
        def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-08,
                     use_locking=False, name="Adam"):
            Optimizer.__init__(self, use_locking, name)
            self._lr = learning_rate
            self._beta1 = beta1
            self._beta2 = beta2
            self._epsilon = epsilon

        def _create_slots(self, var_list):
            first = min(var_list, key=lambda x: x.name)
            self._non_slot(self._beta1, "beta1_power", first)
            self._non_slot(self._beta2, "beta2_power", first)
            for var in var_list:
                self._zeros_slot(var, "m", self._name)
                self._zeros_slot(var, "v", self._name)

        def _prepare(self):
            self._lr_t = self._hyper(self._lr, "learning_rate")
            self._beta1_t = self._hyper(self._beta1, "beta1")
            self._beta2_t = self._hyper(self._beta2, "beta2")
            self._epsilon_t = self._hyper(self._epsilon, "epsilon")

        def _apply(self, grad, var):
            power1 = tf.cast(self._non_slots["beta1_power"], var.dtype.base_dtype)
            power2 = tf.cast(self._non_slots["beta2_power"], var.dtype.base_dtype)
            return self._run(
                "Adam", [var, self.get_slot(var, "m"), self.get_slot(var, "v")],
                [power1, power2, _cast(self._lr_t, var), _cast(self._beta1_t, var),
                 _cast(self._beta2_t, var), _cast(self._epsilon_t, var), grad])

        def _finish(self, updates, name):
            power1 = self._non_slots["beta1_power"]
            power2 = self._non_slots["beta2_power"]
            with tf.control_dependencies([] if tf.executing_eagerly() else updates):
                first = power1.assign(power1 * self._beta1_t)
                second = power2.assign(power2 * self._beta2_t)
            if tf.executing_eagerly():
                return None
            return tf.group(*updates + [first, second], name=name)


    # tf.compat.v1.train.RMSPropOptimizer
    class RMSPropOptimizer(Optimizer):
        def __init__(self, learning_rate, decay=0.9, momentum=0.0, epsilon=1e-10,
                     use_locking=False, centered=False, name="RMSProp"):
            Optimizer.__init__(self, use_locking, name)
            if centered:
                raise NotImplementedError("centered RMSProp is not supported by this engine")
            self._learning_rate = learning_rate
            self._decay = decay
            self._momentum = momentum
            self._epsilon = epsilon

        def _create_slots(self, var_list):
            for var in var_list:
                shape = var.shape.as_list()
                dtype = var.dtype.base_dtype
                self._slot(var, lambda: tf.ones(shape, dtype), "rms", self._name)
                self._zeros_slot(var, "momentum", self._name)

        def _prepare(self):
            self._rate = self._hyper(self._learning_rate, "learning_rate")
            self._decay_t = self._hyper(self._decay, "decay")
            self._momentum_t = self._hyper(self._momentum, "momentum")
            self._epsilon_t = self._hyper(self._epsilon, "epsilon")

        def _apply(self, grad, var):
            return self._run(
                "RMSProp", [var, self.get_slot(var, "rms"), self.get_slot(var, "momentum")],
                [_cast(self._rate, var), _cast(self._decay_t, var), _cast(self._momentum_t, var),
                 _cast(self._epsilon_t, var), grad])


    # tf.compat.v1.train.AdagradOptimizer
    class AdagradOptimizer(Optimizer):
        def __init__(self, learning_rate, initial_accumulator_value=0.1, use_locking=False,
                     name="Adagrad"):
            if initial_accumulator_value <= 0.0:
                raise ValueError("initial_accumulator_value must be positive: %s"
                                 % initial_accumulator_value)
            Optimizer.__init__(self, use_locking, name)
            self._learning_rate = learning_rate
            self._initial = initial_accumulator_value

        def _create_slots(self, var_list):
            for var in var_list:
                shape = var.shape.as_list()
                dtype = var.dtype.base_dtype
                initial = self._initial
                self._slot(var, lambda: tf.constant(initial, dtype, shape), "accumulator",
                           self._name)

        def _prepare(self):
            self._rate = self._hyper(self._learning_rate, "learning_rate")

        def _apply(self, grad, var):
            return self._run("Adagrad", [var, self.get_slot(var, "accumulator")],
                             [_cast(self._rate, var), grad])
    """##
}
