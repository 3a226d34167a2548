// The parts of version 1's API that are plain Python above the ops: scopes of variables, initializers.

/// `tf.variable_scope`, `tf.get_variable`, initializers, the global step and small helpers.
enum GraphModeLibrary {
  static let text = #"""
    from _tf_native import tf, export, version, make_variable, graph_state, current_scope
    from _tf_native import origin, is_function_graph, SymbolicTensor, apply
    v1 = version == "1.15"


    def both(name, value):
        export("tf.compat.v1." + name, value)
        if v1:
            export("tf." + name, value)


    # Reuse

    class _ReuseMode:
        def __init__(self, value):
            self.value = value
            self.name = "AUTO_REUSE"

        def __repr__(self):
            return "<_ReuseMode.AUTO_REUSE: 1>"

        __str__ = lambda self: "_ReuseMode.AUTO_REUSE"


    AUTO_REUSE = _ReuseMode(1)
    both("AUTO_REUSE", AUTO_REUSE)


    # Initializers

    def _shape_list(shape):
        if hasattr(shape, "as_list"):
            return shape.as_list()
        if isinstance(shape, (int, SymbolicTensor)):
            return shape
        return [int(d) if d is not None and not isinstance(d, SymbolicTensor) else d for d in shape]


    class Initializer:
        dtype = None

        def get_config(self):
            return {}

        @classmethod
        def from_config(cls, config):
            return cls(**config)


    class Zeros(Initializer):
        def __init__(self, dtype=tf.float32):
            self.dtype = tf.as_dtype(dtype)

        def __call__(self, shape, dtype=None, partition_info=None):
            return tf.zeros(_shape_list(shape), dtype or self.dtype)


    class Ones(Initializer):
        def __init__(self, dtype=tf.float32):
            self.dtype = tf.as_dtype(dtype)

        def __call__(self, shape, dtype=None, partition_info=None):
            return tf.ones(_shape_list(shape), dtype or self.dtype)


    class Constant(Initializer):
        def __init__(self, value=0, dtype=tf.float32, verify_shape=False):
            self.value = value
            self.dtype = tf.as_dtype(dtype)

        def __call__(self, shape, dtype=None, partition_info=None):
            return tf.constant(self.value, dtype=dtype or self.dtype, shape=_shape_list(shape))


    class RandomUniform(Initializer):
        def __init__(self, minval=0, maxval=None, seed=None, dtype=tf.float32):
            self.minval = minval
            self.maxval = maxval
            self.seed = seed
            self.dtype = tf.as_dtype(dtype)

        def __call__(self, shape, dtype=None, partition_info=None):
            return tf.random.uniform(_shape_list(shape), self.minval, self.maxval,
                                     dtype or self.dtype, seed=self.seed)


    class RandomNormal(Initializer):
        def __init__(self, mean=0.0, stddev=1.0, seed=None, dtype=tf.float32):
            self.mean = mean
            self.stddev = stddev
            self.seed = seed
            self.dtype = tf.as_dtype(dtype)

        def __call__(self, shape, dtype=None, partition_info=None):
            return tf.random.normal(_shape_list(shape), self.mean, self.stddev,
                                    dtype or self.dtype, seed=self.seed)


    class TruncatedNormal(RandomNormal):
        def __call__(self, shape, dtype=None, partition_info=None):
            return tf.random.truncated_normal(_shape_list(shape), self.mean, self.stddev,
                                              dtype or self.dtype, seed=self.seed)


    def _fans(shape):
        shape = _shape_list(shape)
        if len(shape) < 1:
            return 1.0, 1.0
        if len(shape) == 1:
            return float(shape[0]), float(shape[0])
        if len(shape) == 2:
            return float(shape[0]), float(shape[1])
        field = 1.0
        for size in shape[:-2]:
            field *= size
        return shape[-2] * field, shape[-1] * field


    class VarianceScaling(Initializer):
        def __init__(self, scale=1.0, mode="fan_in", distribution="truncated_normal", seed=None,
                     dtype=tf.float32):
            if scale <= 0.0:
                raise ValueError("`scale` must be positive float.")
            if mode not in {"fan_in", "fan_out", "fan_avg"}:
                raise ValueError("Invalid `mode` argument:", mode)
            self.scale = scale
            self.mode = mode
            self.distribution = distribution
            self.seed = seed
            self.dtype = tf.as_dtype(dtype)

        def __call__(self, shape, dtype=None, partition_info=None):
            dtype = dtype or self.dtype
            shape = _shape_list(shape)
            scale = self.scale
            fan_in, fan_out = _fans(shape)
            if self.mode == "fan_in":
                scale /= max(1.0, fan_in)
            elif self.mode == "fan_out":
                scale /= max(1.0, fan_out)
            else:
                scale /= max(1.0, (fan_in + fan_out) / 2.0)
            if self.distribution in ("normal", "truncated_normal"):
                return tf.random.truncated_normal(
                    shape, 0.0, scale ** 0.5 / 0.87962566103423978, dtype, seed=self.seed)
            if self.distribution == "untruncated_normal":
                return tf.random.normal(shape, 0.0, scale ** 0.5, dtype, seed=self.seed)
            limit = (3.0 * scale) ** 0.5
            return tf.random.uniform(shape, -limit, limit, dtype, seed=self.seed)


    class GlorotUniform(VarianceScaling):
        def __init__(self, seed=None, dtype=tf.float32):
            VarianceScaling.__init__(self, 1.0, "fan_avg", "uniform", seed, dtype)


    class GlorotNormal(VarianceScaling):
        def __init__(self, seed=None, dtype=tf.float32):
            VarianceScaling.__init__(self, 1.0, "fan_avg", "truncated_normal", seed, dtype)


    class Identity(Initializer):
        def __init__(self, gain=1.0, dtype=tf.float32):
            self.gain = gain
            self.dtype = tf.as_dtype(dtype)

        def __call__(self, shape, dtype=None, partition_info=None):
            matrix = tf.eye(shape[0], shape[1], dtype=dtype or self.dtype)
            return matrix if self.gain == 1.0 else self.gain * matrix


    def _scaled(scale, distribution):
        def make(seed=None):
            return VarianceScaling(scale, "fan_in", distribution, seed)
        return make


    for _names, _class in [
            (("zeros_initializer", "initializers.zeros"), Zeros),
            (("ones_initializer", "initializers.ones"), Ones),
            (("constant_initializer", "initializers.constant"), Constant),
            (("random_uniform_initializer", "initializers.random_uniform"), RandomUniform),
            (("random_normal_initializer", "initializers.random_normal"), RandomNormal),
            (("truncated_normal_initializer", "initializers.truncated_normal"), TruncatedNormal),
            (("variance_scaling_initializer", "uniform_unit_scaling_initializer",
              "initializers.variance_scaling"), VarianceScaling),
            (("glorot_uniform_initializer", "initializers.glorot_uniform"), GlorotUniform),
            (("glorot_normal_initializer", "initializers.glorot_normal"), GlorotNormal),
            (("initializers.identity",), Identity),
            (("initializers.he_uniform",), _scaled(2.0, "uniform")),
            (("initializers.he_normal",), _scaled(2.0, "truncated_normal")),
            (("initializers.lecun_uniform",), _scaled(1.0, "uniform")),
            (("initializers.lecun_normal",), _scaled(1.0, "truncated_normal"))]:
        for _name in _names:
            both(_name, _class)


    # Scopes of variables

    class VariableScope:
        def __init__(self, reuse, name="", initializer=None, regularizer=None, name_scope="",
                     dtype=tf.float32, use_resource=None, constraint=None):
            self._name = name
            self._reuse = reuse
            self._initializer = initializer
            self._regularizer = regularizer
            self._name_scope = name_scope
            self._dtype = dtype
            self._use_resource = use_resource
            self._constraint = constraint

        name = property(lambda self: self._name)
        original_name_scope = property(lambda self: self._name_scope)
        reuse = property(lambda self: self._reuse)
        initializer = property(lambda self: self._initializer)
        dtype = property(lambda self: self._dtype)
        use_resource = property(lambda self: self._use_resource)

        def reuse_variables(self):
            self._reuse = True

        def set_initializer(self, initializer):
            self._initializer = initializer

        def set_use_resource(self, use_resource):
            self._use_resource = use_resource

        def global_variables(self):
            prefix = self._name + "/" if self._name else None
            return tf.compat.v1.global_variables(prefix)

        def trainable_variables(self):
            prefix = self._name + "/" if self._name else None
            return tf.compat.v1.trainable_variables(prefix)


    def _state():
        state = graph_state()
        if "scope" not in state:
            state["scope"] = VariableScope(False)
            state["variables"] = {}
            state["origins"] = {}
            state["counts"] = {}
        return state


    def get_variable_scope():
        return _state()["scope"]


    def _plain_dtype(dtype):
        dtype = tf.as_dtype(dtype)
        return dtype


    def get_variable(name, shape=None, dtype=None, initializer=None, regularizer=None,
                     trainable=None, collections=None, caching_device=None, partitioner=None,
                     validate_shape=True, use_resource=None, custom_getter=None, constraint=None,
                     synchronization=None, aggregation=None):
        if tf.executing_eagerly():
            full = name
            if initializer is None:
                initializer = GlorotUniform()
            if callable(initializer):
                value = initializer(_shape_list(shape), dtype or tf.float32)
            else:
                value = initializer
            return tf.Variable(value, name=full, trainable=trainable is not False)
        state = _state()
        scope = state["scope"]
        full = scope._name + "/" + name if scope._name else name
        reuse = scope._reuse
        if initializer is None:
            initializer = scope._initializer
        if dtype is None:
            dtype = scope._dtype
        if use_resource is None:
            use_resource = scope._use_resource
        variables = state["variables"]
        if full in variables:
            known = variables[full]
            if not reuse:
                message = ("Variable %s already exists, disallowed. Did you mean to set "
                           "reuse=True or reuse=tf.AUTO_REUSE in VarScope?" % full)
                if not tf.executing_eagerly() and state["origins"].get(full):
                    message += " Originally defined at:\n\n" + state["origins"][full]
                raise ValueError(message)
            wanted = tf.TensorShape(shape)
            if not wanted.is_compatible_with(known.shape):
                raise ValueError(
                    "Trying to share variable %s, but specified shape %s and found shape %s."
                    % (full, wanted, known.shape))
            if tf.as_dtype(dtype) != known.dtype.base_dtype and not (initializer is not None and not callable(initializer)):
                raise ValueError(
                    "Trying to share variable %s, but specified dtype %s and found dtype %s."
                    % (full, tf.as_dtype(dtype).name, known.dtype.name))
            return known
        if reuse is True:
            raise ValueError(
                "Variable %s does not exist, or was not created with tf.get_variable(). Did you "
                "mean to set reuse=tf.AUTO_REUSE in VarScope?" % full)
        initial = initializer
        if initializer is None:
            kind = tf.as_dtype(dtype)
            if kind.is_floating or kind.is_complex:
                initializer = GlorotUniform()
            else:
                initializer = Zeros(kind)
        if callable(initializer):
            if shape is None:
                raise ValueError(
                    "The initializer passed is not valid. It should be a callable with no "
                    "arguments and the shape should not be provided or an instance of "
                    "`tf.keras.initializers.*' and `shape` should be fully defined.")
            if isinstance(shape, int):
                shape = [shape]
            known_shape = tf.TensorShape(shape)
            if not known_shape.is_fully_defined():
                raise ValueError(
                    "Shape of a new variable (%s) must be fully defined, but instead was %s."
                    % (full, known_shape))
            sizes = known_shape.as_list()
            maker = initializer() if isinstance(initializer, type) else initializer
            if isinstance(maker, Initializer):
                value = lambda: maker(sizes, dtype=tf.as_dtype(dtype))
            else:
                def value():
                    try:
                        return maker(sizes, dtype=tf.as_dtype(dtype), partition_info=None)
                    except TypeError:
                        try:
                            return maker(sizes, dtype=tf.as_dtype(dtype))
                        except TypeError:
                            return maker(sizes)
            variable_dtype = dtype
        else:
            value = initializer
            variable_dtype = None
            if shape is not None:
                raise ValueError("If initializer is a constant, do not specify shape.")
        with tf.name_scope(None):
            variable = make_variable(value, trainable is not False, collections, full,
                                     variable_dtype, None, use_resource, validate_shape,
                                     constraint)
        variables[full] = variable
        state["origins"][full] = origin()
        if regularizer is not None:
            with tf.name_scope(full + "/Regularizer/"):
                loss = regularizer(variable)
            if loss is not None:
                tf.compat.v1.add_to_collection("regularization_losses", loss)
        return variable


    class variable_scope:
        def __init__(self, name_or_scope, default_name=None, values=None, initializer=None,
                     regularizer=None, caching_device=None, partitioner=None, custom_getter=None,
                     reuse=None, dtype=None, use_resource=None, constraint=None,
                     auxiliary_name_scope=True):
            self._name_or_scope = name_or_scope
            self._default_name = default_name
            self._initializer = initializer
            self._regularizer = regularizer
            self._reuse = reuse
            self._dtype = dtype
            self._use_resource = use_resource
            self._constraint = constraint
            self._auxiliary = auxiliary_name_scope
            if default_name is None and name_or_scope is None:
                raise TypeError("If default_name is None then name_or_scope is required")

        def _unique(self, state, prefix):
            counts = state["counts"]
            current = state["scope"]._name
            full = current + "/" + prefix if current else prefix
            if counts.get(full, 0) == 0:
                return prefix
            index = 1
            while counts.get(full + "_%d" % index, 0) > 0:
                index += 1
            return prefix + "_%d" % index

        def __enter__(self):
            state = _state()
            old = state["scope"]
            self._state = state
            self._old = old
            self._old_counts = dict(state["counts"])
            scope = self._name_or_scope
            self._name_scope = None
            if isinstance(scope, VariableScope):
                short = scope._name.split("/")[-1]
                name_scope = ""
                if self._auxiliary:
                    self._name_scope = tf.compat.v1.name_scope(short)
                    name_scope = self._name_scope.__enter__()
                reuse = scope._reuse if self._reuse is None else self._reuse
                new = VariableScope(
                    reuse, scope._name, scope._initializer, scope._regularizer,
                    scope._name_scope, scope._dtype, scope._use_resource, scope._constraint)
                state["counts"] = dict(self._old_counts)
                for key in list(state["counts"]):
                    if key.startswith(scope._name + "/"):
                        state["counts"][key] = 0
                self._resets = False
            else:
                if scope is None:
                    if self._reuse:
                        raise ValueError("reuse=True cannot be used without a name_or_scope")
                    name = self._unique(state, self._default_name)
                else:
                    name = scope
                full = old._name + "/" + name if old._name else name
                original = current_scope()
                if self._auxiliary:
                    self._name_scope = tf.compat.v1.name_scope(
                        name if scope is not None else self._default_name)
                    original = self._name_scope.__enter__()
                reuse = old._reuse if not self._reuse else self._reuse
                if self._reuse is None:
                    reuse = old._reuse
                new = VariableScope(
                    reuse, full, old._initializer, old._regularizer, original, old._dtype,
                    old._use_resource, old._constraint)
                counts = state["counts"]
                counts[full] = counts.get(full, 0) + 1
                for key in list(counts):
                    if key.startswith(full + "/"):
                        counts[key] = 0
                self._resets = True
            if self._initializer is not None:
                new._initializer = self._initializer
            if self._regularizer is not None:
                new._regularizer = self._regularizer
            if self._dtype is not None:
                new._dtype = self._dtype
            if self._use_resource is not None:
                new._use_resource = self._use_resource
            state["scope"] = new
            return new

        def __exit__(self, *args):
            state = self._state
            if self._resets:
                prefix = state["scope"]._name + "/"
                for key in list(state["counts"]):
                    if key.startswith(prefix):
                        state["counts"][key] = 0
            else:
                state["counts"] = self._old_counts
            state["scope"] = self._old
            if self._name_scope is not None:
                self._name_scope.__exit__(None, None, None)
            return False


    def get_local_variable(name, shape=None, **kwargs):
        collections = list(kwargs.pop("collections", None) or [])
        kwargs["trainable"] = False
        return get_variable(name, shape, collections=collections + ["local_variables"], **kwargs)


    both("get_variable", get_variable)
    both("get_local_variable", get_local_variable)
    both("variable_scope", variable_scope)
    both("get_variable_scope", get_variable_scope)
    both("VariableScope", VariableScope)


    class variable_op_scope(variable_scope):
        def __init__(self, values, name_or_scope, default_name=None, **kwargs):
            variable_scope.__init__(self, name_or_scope, default_name, values, **kwargs)


    both("variable_op_scope", variable_op_scope)


    def make_template(name_, func_, create_scope_now_=False, unique_name_=None,
                      custom_getter_=None, **kwargs):
        scopes = []

        def template(*args, **keywords):
            merged = dict(kwargs)
            merged.update(keywords)
            if scopes:
                with variable_scope(scopes[0], reuse=True):
                    return func_(*args, **merged)
            with variable_scope(unique_name_, name_) as scope:
                scopes.append(scope)
                return func_(*args, **merged)
        return template


    both("make_template", make_template)


    def report_uninitialized_variables(var_list=None, name="report_uninitialized_variables"):
        if var_list is None:
            var_list = tf.compat.v1.global_variables() + tf.compat.v1.local_variables()
        with tf.name_scope(name):
            if not var_list:
                return tf.constant([], dtype=tf.string)
            mask = tf.logical_not(
                tf.stack([tf.compat.v1.is_variable_initialized(v) for v in var_list]))
            names = tf.constant([v.name.split(":")[0] for v in var_list])
            return tf.boolean_mask(names, mask)


    both("report_uninitialized_variables", report_uninitialized_variables)


    # The global step

    def get_global_step(graph=None):
        steps = tf.compat.v1.get_collection("global_step")
        return steps[0] if steps else None


    def create_global_step(graph=None):
        if get_global_step() is not None:
            raise ValueError('"global_step" already exists.')
        return get_variable("global_step", shape=[], dtype=tf.int64, initializer=Zeros(tf.int64),
                            trainable=False, collections=["variables", "global_step"])


    def get_or_create_global_step(graph=None):
        step = get_global_step()
        return create_global_step() if step is None else step


    def global_step(sess, global_step_tensor):
        return int(sess.run(global_step_tensor))


    for _function in [get_global_step, create_global_step, get_or_create_global_step, global_step]:
        both("train." + _function.__name__, _function)


    # Deprecated names of arguments and functions

    def Print(input_, data, message=None, first_n=None, summarize=None, name=None):
        with tf.name_scope(name):
            return apply("Print", [tf.convert_to_tensor(input_)] + [tf.convert_to_tensor(d) for d in data],
                         {"message": message or "", "first_n": -1 if first_n is None else first_n,
                          "summarize": 3 if summarize is None else summarize}, name)


    both("Print", Print)


    def random_seed(*args):
        raise NotImplementedError("random seeds are set by tf.set_random_seed")


    # Layers, as far as they are small

    def dense(inputs, units, activation=None, use_bias=True, kernel_initializer=None,
              bias_initializer=None, kernel_regularizer=None, bias_regularizer=None,
              activity_regularizer=None, kernel_constraint=None, bias_constraint=None,
              trainable=True, name=None, reuse=None):
        inputs = tf.convert_to_tensor(inputs)
        with variable_scope(name, "dense", reuse=reuse):
            kernel = get_variable("kernel", [int(inputs.shape[-1]), units], inputs.dtype,
                                  kernel_initializer, kernel_regularizer, trainable)
            if use_bias:
                bias = get_variable("bias", [units], inputs.dtype,
                                    bias_initializer or Zeros(), bias_regularizer, trainable)
            outputs = tf.matmul(inputs, kernel)
            if use_bias:
                outputs = tf.nn.bias_add(outputs, bias)
            if activation is not None:
                outputs = activation(outputs)
            return outputs


    def flatten(inputs, name=None):
        inputs = tf.convert_to_tensor(inputs)
        with tf.name_scope(name or "flatten"):
            size = 1
            for dimension in inputs.shape.as_list()[1:]:
                size *= dimension
            return tf.reshape(inputs, [-1, size])


    def dropout(inputs, rate=0.5, noise_shape=None, seed=None, training=False, name=None):
        if not training:
            return tf.identity(inputs)
        return tf.nn.dropout(inputs, rate=rate, noise_shape=noise_shape, seed=seed)


    both("layers.dense", dense)
    both("layers.flatten", flatten)
    both("layers.dropout", dropout)


    # What sessions give for sparse tensors

    import collections

    SparseTensorValue = collections.namedtuple(
        "SparseTensorValue", ["indices", "values", "dense_shape"])
    both("SparseTensorValue", SparseTensorValue)


    # Losses

    def _weighted(values, weights, collection, reduction=None):
        values = tf.multiply(values, weights)
        loss = tf.reduce_mean(values)
        if collection is not None:
            tf.compat.v1.add_to_collection(collection, loss)
        return loss


    def mean_squared_error(labels, predictions, weights=1.0, scope=None, loss_collection="losses",
                           reduction=None):
        with tf.name_scope(scope or "mean_squared_error"):
            return _weighted(tf.math.squared_difference(predictions, labels), weights,
                             loss_collection)


    def absolute_difference(labels, predictions, weights=1.0, scope=None,
                            loss_collection="losses", reduction=None):
        with tf.name_scope(scope or "absolute_difference"):
            return _weighted(tf.abs(predictions - labels), weights, loss_collection)


    def softmax_cross_entropy(onehot_labels, logits, weights=1.0, label_smoothing=0, scope=None,
                              loss_collection="losses", reduction=None):
        with tf.name_scope(scope or "softmax_cross_entropy_loss"):
            values = tf.nn.softmax_cross_entropy_with_logits(labels=onehot_labels, logits=logits)
            return _weighted(values, weights, loss_collection)


    def sparse_softmax_cross_entropy(labels, logits, weights=1.0, scope=None,
                                     loss_collection="losses", reduction=None):
        with tf.name_scope(scope or "sparse_softmax_cross_entropy_loss"):
            values = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
            return _weighted(values, weights, loss_collection)


    def get_losses(scope=None, loss_collection="losses"):
        return tf.compat.v1.get_collection(loss_collection, scope)


    def get_regularization_losses(scope=None):
        return tf.compat.v1.get_collection("regularization_losses", scope)


    def add_loss(loss, loss_collection="losses"):
        tf.compat.v1.add_to_collection(loss_collection, loss)


    for _function in [mean_squared_error, absolute_difference, softmax_cross_entropy,
                      sparse_softmax_cross_entropy, get_losses, get_regularization_losses,
                      add_loss]:
        both("losses." + _function.__name__, _function)


    # Rates that decay

    def _rate(name, learning_rate, global_step, compute):
        if global_step is None:
            raise ValueError("global_step is required for %s." % name)
        with tf.name_scope(name):
            rate = tf.convert_to_tensor(learning_rate, name="learning_rate")
            step = tf.cast(global_step, rate.dtype)
            return compute(rate, step)


    def exponential_decay(learning_rate, global_step, decay_steps, decay_rate, staircase=False,
                          name=None):
        def compute(rate, step):
            fraction = step / tf.cast(decay_steps, rate.dtype)
            if staircase:
                fraction = tf.floor(fraction)
            return tf.multiply(rate, tf.pow(tf.cast(decay_rate, rate.dtype), fraction),
                               name=name or "ExponentialDecay")
        return _rate("ExponentialDecay", learning_rate, global_step, compute)


    def natural_exp_decay(learning_rate, global_step, decay_steps, decay_rate, staircase=False,
                          name=None):
        def compute(rate, step):
            fraction = step / tf.cast(decay_steps, rate.dtype)
            if staircase:
                fraction = tf.floor(fraction)
            return rate * tf.exp(tf.negative(tf.cast(decay_rate, rate.dtype)) * fraction)
        return _rate("NaturalExpDecay", learning_rate, global_step, compute)


    def inverse_time_decay(learning_rate, global_step, decay_steps, decay_rate, staircase=False,
                           name=None):
        def compute(rate, step):
            fraction = step / tf.cast(decay_steps, rate.dtype)
            if staircase:
                fraction = tf.floor(fraction)
            one = tf.cast(tf.constant(1), rate.dtype)
            return rate / (one + tf.cast(decay_rate, rate.dtype) * fraction)
        return _rate("InverseTimeDecay", learning_rate, global_step, compute)


    def polynomial_decay(learning_rate, global_step, decay_steps, end_learning_rate=0.0001,
                         power=1.0, cycle=False, name=None):
        def compute(rate, step):
            steps = tf.cast(decay_steps, rate.dtype)
            end = tf.cast(end_learning_rate, rate.dtype)
            if cycle:
                one = tf.constant(1.0, rate.dtype)
                times = tf.where(tf.equal(step, 0), one, tf.math.ceil(step / steps))
                steps = steps * times
            else:
                step = tf.minimum(step, steps)
            p = step / steps
            return tf.add(tf.multiply(rate - end, tf.pow(1 - p, tf.cast(power, rate.dtype))), end)
        return _rate("PolynomialDecay", learning_rate, global_step, compute)


    def piecewise_constant(x, boundaries, values, name=None):
        with tf.name_scope(name or "PiecewiseConstant"):
            x = tf.convert_to_tensor(x)
            result = tf.convert_to_tensor(values[-1])
            for boundary, value in reversed(list(zip(boundaries, values[:-1]))):
                result = tf.where(x <= tf.cast(boundary, x.dtype), tf.convert_to_tensor(value), result)
            return result


    for _function in [exponential_decay, natural_exp_decay, inverse_time_decay, polynomial_decay,
                      piecewise_constant]:
        both("train." + _function.__name__, _function)
    both("train.piecewise_constant_decay", piecewise_constant)
    """#
}
