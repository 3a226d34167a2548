// Keras: layers, models, losses, metrics, optimizers.

/// The text of the library.
enum KerasLibrary {
  /// The modules below `tf.keras` whose names the text gives.
  static let modules = [
    "layers", "models", "losses", "metrics", "optimizers", "optimizers.schedules", "activations",
    "initializers", "regularizers", "callbacks", "utils", "backend", "datasets",
  ]

  static let text = #"""
    from _tf_native import tf, export, version, apply, outside, refuse, convert_call, is_symbolic
    modern = version == "2.21"
    _counts = {}


    def _snake(name):
        out = ""
        for i, c in enumerate(name):
            if c.isupper() and i and (not name[i - 1].isupper() or (i + 1 < len(name) and name[i + 1].islower())):
                out += "_"
            out += c.lower()
        return out


    def _unique(name):
        count = _counts.get(name, 0)
        _counts[name] = count + 1
        return name if count == 0 else "%s_%d" % (name, count)


    def _flat(value):
        if isinstance(value, dict):
            return [leaf for key in sorted(value) for leaf in _flat(value[key])]
        if isinstance(value, (list, tuple)):
            return [leaf for part in value for leaf in _flat(part)]
        return [value]


    # Initializers

    class Initializer:
        def get_config(self):
            return {}

        @classmethod
        def from_config(cls, config):
            return cls(**config)


    class Zeros(Initializer):
        def __call__(self, shape, dtype=None, **kwargs):
            return tf.zeros(shape, dtype or tf.float32)


    class Ones(Initializer):
        def __call__(self, shape, dtype=None, **kwargs):
            return tf.ones(shape, dtype or tf.float32)


    class Constant(Initializer):
        def __init__(self, value=0.0):
            self.value = value

        def __call__(self, shape, dtype=None, **kwargs):
            return tf.constant(self.value, dtype or tf.float32, shape)


    class _Random(Initializer):
        def _uniform(self, shape, low, high, dtype):
            if self._is_stateless():
                return tf.random.stateless_uniform(shape, self._seed(), low, high, dtype or tf.float32)
            return tf.random.uniform(shape, low, high, dtype or tf.float32, seed=self.seed)

        def _normal(self, shape, mean, stddev, dtype):
            if self._is_stateless():
                return tf.random.stateless_normal(shape, self._seed(), mean, stddev, dtype or tf.float32)
            return tf.random.normal(shape, mean, stddev, dtype or tf.float32, seed=self.seed)

        def _truncated(self, shape, mean, stddev, dtype):
            if self._is_stateless():
                return tf.random.stateless_truncated_normal(
                    shape, self._seed(), mean, stddev, dtype or tf.float32)
            return tf.random.truncated_normal(shape, mean, stddev, dtype or tf.float32, seed=self.seed)

        def _is_stateless(self):
            return modern or (version == "2.0" and self.seed is not None)

        def _seed(self):
            if self.seed is None:
                _counts["#seed"] = _counts.get("#seed", 0) + 1
                self.seed = _counts["#seed"] * 7919
            return [int(self.seed), 0]


    class RandomUniform(_Random):
        def __init__(self, minval=-0.05, maxval=0.05, seed=None):
            self.minval, self.maxval, self.seed = minval, maxval, seed

        def __call__(self, shape, dtype=None, **kwargs):
            return self._uniform(shape, self.minval, self.maxval, dtype)


    class RandomNormal(_Random):
        def __init__(self, mean=0.0, stddev=0.05, seed=None):
            self.mean, self.stddev, self.seed = mean, stddev, seed

        def __call__(self, shape, dtype=None, **kwargs):
            return self._normal(shape, self.mean, self.stddev, dtype)


    class TruncatedNormal(RandomNormal):
        def __call__(self, shape, dtype=None, **kwargs):
            return self._truncated(shape, self.mean, self.stddev, dtype)


    def _fans(shape):
        shape = [int(s) for s in shape]
        if len(shape) < 1:
            return 1, 1
        if len(shape) == 1:
            return shape[0], shape[0]
        field = 1
        for size in shape[:-2]:
            field *= size
        return shape[-2] * field, shape[-1] * field


    class VarianceScaling(_Random):
        def __init__(self, scale=1.0, mode="fan_in", distribution="truncated_normal", seed=None):
            self.scale, self.mode, self.distribution, self.seed = scale, mode, distribution, seed

        def __call__(self, shape, dtype=None, **kwargs):
            fan_in, fan_out = _fans(shape)
            scale = self.scale
            if self.mode == "fan_in":
                scale /= max(1.0, fan_in)
            elif self.mode == "fan_out":
                scale /= max(1.0, fan_out)
            else:
                scale /= max(1.0, (fan_in + fan_out) / 2.0)
            if self.distribution == "uniform":
                limit = (3.0 * scale) ** 0.5
                return self._uniform(shape, -limit, limit, dtype)
            if self.distribution == "untruncated_normal":
                return self._normal(shape, 0.0, scale ** 0.5, dtype)
            return self._truncated(shape, 0.0, scale ** 0.5 / 0.87962566103423978, dtype)


    def _scaling(name, scale, mode, distribution):
        def __init__(self, seed=None):
            VarianceScaling.__init__(self, scale, mode, distribution, seed)
        return type(name, (VarianceScaling,), {"__init__": __init__})


    GlorotUniform = _scaling("GlorotUniform", 1.0, "fan_avg", "uniform")
    GlorotNormal = _scaling("GlorotNormal", 1.0, "fan_avg", "truncated_normal")
    HeUniform = _scaling("HeUniform", 2.0, "fan_in", "uniform")
    HeNormal = _scaling("HeNormal", 2.0, "fan_in", "truncated_normal")
    LecunUniform = _scaling("LecunUniform", 1.0, "fan_in", "uniform")
    LecunNormal = _scaling("LecunNormal", 1.0, "fan_in", "truncated_normal")


    class Identity(Initializer):
        def __init__(self, gain=1.0):
            self.gain = gain

        def __call__(self, shape, dtype=None, **kwargs):
            return self.gain * tf.eye(shape[0], shape[1], dtype=dtype or tf.float32)


    _initializers = {}
    for _class in [Zeros, Ones, Constant, RandomUniform, RandomNormal, TruncatedNormal,
                   VarianceScaling, GlorotUniform, GlorotNormal, HeUniform, HeNormal, LecunUniform,
                   LecunNormal, Identity]:
        _initializers[_snake(_class.__name__)] = _class
        _initializers[_class.__name__] = _class
        for _module in ["tf.keras.initializers.", "tf.initializers."]:
            if version == "1.15" and _module != "tf.keras.initializers.":
                continue
            export(_module + _class.__name__, _class)
            export(_module + _snake(_class.__name__), _class)


    def _get_initializer(value):
        if value is None or callable(value):
            return value() if isinstance(value, type) else value
        if value in _initializers:
            return _initializers[value]()
        raise ValueError("Could not interpret initializer identifier: %s" % value)


    # Activations

    def linear(x):
        return x


    def relu(x, alpha=0.0, max_value=None, threshold=0.0):
        return tf.nn.relu(x)


    def sigmoid(x):
        return tf.nn.sigmoid(x)


    def tanh(x):
        return tf.tanh(x)


    def softmax(x, axis=-1):
        return tf.nn.softmax(x, axis=axis)


    def softplus(x):
        return tf.nn.softplus(x)


    def softsign(x):
        return tf.nn.softsign(x)


    def elu(x, alpha=1.0):
        return tf.nn.elu(x)


    def selu(x):
        return tf.nn.selu(x)


    def exponential(x):
        return tf.exp(x)


    _activations = {}
    for _function in [linear, relu, sigmoid, tanh, softmax, softplus, softsign, elu, selu, exponential]:
        _activations[_function.__name__] = _function
        export("tf.keras.activations." + _function.__name__, _function)


    def _get_activation(value):
        if value is None:
            return linear
        if callable(value):
            return value
        if value in _activations:
            return _activations[value]
        raise ValueError("Unknown activation function: %s" % value)


    export("tf.keras.activations.get", _get_activation)
    export("tf.keras.initializers.get", _get_initializer)
    export("tf.keras.initializers.Initializer", Initializer)


    # Regularizers

    class L1L2:
        def __init__(self, l1=0.0, l2=0.0):
            self.l1, self.l2 = l1, l2

        def __call__(self, x):
            loss = 0.0
            if self.l1:
                loss = loss + self.l1 * tf.reduce_sum(tf.abs(x))
            if self.l2:
                loss = loss + self.l2 * tf.reduce_sum(tf.square(x))
            return loss


    def l1(l=0.01):
        return L1L2(l1=l)


    def l2(l=0.01):
        return L1L2(l2=l)


    def l1_l2(l1=0.01, l2=0.01):
        return L1L2(l1, l2)


    for _name, _value in [("L1L2", L1L2), ("l1", l1), ("l2", l2), ("l1_l2", l1_l2), ("L1", l1), ("L2", l2)]:
        export("tf.keras.regularizers." + _name, _value)


    # Layers

    class Layer(getattr(tf, "Module", object)):
        def __init__(self, trainable=True, name=None, dtype=None, dynamic=False, **kwargs):
            given = name or _unique(_snake(type(self).__name__))
            super().__init__()
            self._name = given
            self.trainable = trainable
            self.built = False
            self._weights = []
            self._layers_seen = []
            self._losses = []
            self._dtype = dtype or "float32"
            self._input_shape = kwargs.get("input_shape")
            if self._input_shape is None and kwargs.get("input_dim") is not None:
                self._input_shape = (kwargs["input_dim"],)

        @property
        def name(self):
            return self._name

        dtype = property(lambda self: self._dtype)

        def __setattr__(self, key, value):
            object.__setattr__(self, key, value)
            if key.startswith("_") and key not in ("_items",):
                return
            seen = self.__dict__.get("_layers_seen")
            if seen is None:
                return
            for part in _flat(value) if isinstance(value, (list, tuple, dict)) else [value]:
                if isinstance(part, (Layer, tf.Variable)) and not any(part is s for s in seen):
                    if isinstance(part, tf.Variable) and any(part is w for w in self._weights):
                        continue
                    seen.append(part)

        def build(self, input_shape):
            self.built = True

        def call(self, inputs, *args, **kwargs):
            return inputs

        def add_weight(self, name=None, shape=None, dtype=None, initializer=None, regularizer=None,
                       trainable=None, constraint=None, **kwargs):
            if modern and shape is None and not isinstance(name, (str, type(None))):
                name, shape = None, name
            shape = () if shape is None else tuple(int(s) for s in shape)
            dtype = tf.as_dtype(dtype or self._dtype)
            if initializer is None:
                initializer = GlorotUniform() if dtype.is_floating else Zeros()
            initializer = _get_initializer(initializer)
            value = lambda: initializer(list(shape), dtype=dtype)
            base = name or ("variable" if modern else "Variable")
            full = base if modern else self._name + "/" + base
            variable = tf.Variable(value, trainable=trainable is not False, name=full, dtype=dtype)
            self._weights.append(variable)
            if regularizer is not None:
                self._losses.append(lambda: regularizer(variable))
            return variable

        add_variable = add_weight

        def add_loss(self, losses, **kwargs):
            self._losses.extend(losses if isinstance(losses, list) else [losses])

        @property
        def losses(self):
            own = [loss() if callable(loss) else loss for loss in self._losses]
            for part in self._parts():
                own.extend(part.losses)
            return own

        def _parts(self):
            return [part for part in self._layers_seen if isinstance(part, Layer)]

        def _own(self, trainable):
            own = [w for w in self._weights + [v for v in self._layers_seen
                                              if isinstance(v, tf.Variable)] if w.trainable == trainable]
            return own

        def _unique_variables(self, variables):
            result = []
            for variable in variables:
                if not any(variable is known for known in result):
                    result.append(variable)
            return result

        @property
        def trainable_weights(self):
            if not self.trainable:
                return []
            result = self._own(True)
            for part in self._parts():
                result = result + part.trainable_weights
            return self._unique_variables(result)

        @property
        def non_trainable_weights(self):
            result = self._own(False)
            if not self.trainable:
                result = self._own(True) + result
            for part in self._parts():
                result = result + (part.non_trainable_weights if self.trainable else part.weights)
            return self._unique_variables(result)

        trainable_variables = property(lambda self: self.trainable_weights)
        non_trainable_variables = property(lambda self: self.non_trainable_weights)

        @property
        def weights(self):
            return self.trainable_weights + self.non_trainable_weights

        variables = property(lambda self: self.weights)

        def get_weights(self):
            return [w.numpy() for w in self.weights]

        def set_weights(self, weights):
            for variable, value in zip(self.weights, weights):
                variable.assign(value)

        def count_params(self):
            total = 0
            for w in self.weights:
                size = 1
                for d in w.shape.as_list():
                    size *= d
                total += size
            return total

        def _build(self, inputs):
            if self.built:
                return
            if isinstance(inputs, (list, tuple)):
                shape = [tf.convert_to_tensor(i).shape for i in inputs]
            elif isinstance(inputs, dict):
                shape = {k: inputs[k].shape for k in inputs}
            else:
                shape = inputs.shape
                if modern:
                    shape = tuple(shape.as_list()) if shape.rank is not None else None
            self.build(shape)
            self.built = True

        def __call__(self, inputs, *args, **kwargs):
            if any(isinstance(leaf, KerasTensor) for leaf in _flat(inputs)):
                return _symbolic_call(self, inputs, args, kwargs)
            if not isinstance(inputs, (list, tuple, dict)) and not tf.is_tensor(inputs):
                kind = getattr(inputs, "dtype", None)
                inputs = tf.convert_to_tensor(inputs)
                if inputs.dtype in (tf.float64,) and self._dtype == "float32":
                    inputs = tf.cast(inputs, tf.float32)
                elif modern and inputs.dtype.is_integer and isinstance(self, Dense):
                    inputs = tf.cast(inputs, tf.float32)
            if not isinstance(inputs, (list, tuple, dict)) and inputs.dtype == tf.float64 and self._dtype == "float32":
                inputs = tf.cast(inputs, tf.float32)
            self._build(inputs)
            if "training" in kwargs and not _takes_training(self):
                kwargs.pop("training")
            with tf.name_scope(self._name):
                if tf.executing_eagerly():
                    return self.call(inputs, *args, **kwargs)
                return convert_call(self.call, (inputs,) + args, kwargs)

        def compute_output_shape(self, input_shape):
            return _symbolic_call(self, Input(shape=tuple(input_shape)[1:]), (), {}).shape

        def get_config(self):
            return {"name": self._name, "trainable": self.trainable, "dtype": self._dtype}


    def _takes_training(layer):
        code = getattr(type(layer).call, "__code__", None)
        return code is not None and "training" in code.co_varnames[:code.co_argcount + code.co_kwonlyargcount]


    class Dense(Layer):
        def __init__(self, units, activation=None, use_bias=True, kernel_initializer="glorot_uniform",
                     bias_initializer="zeros", kernel_regularizer=None, bias_regularizer=None,
                     activity_regularizer=None, kernel_constraint=None, bias_constraint=None, **kwargs):
            super().__init__(**kwargs)
            self.units = int(units)
            self.activation = _get_activation(activation)
            self.use_bias = use_bias
            self.kernel_initializer = _get_initializer(kernel_initializer)
            self.bias_initializer = _get_initializer(bias_initializer)
            self.kernel_regularizer = kernel_regularizer
            self.bias_regularizer = bias_regularizer
            self.kernel = None
            self.bias = None

        def build(self, input_shape):
            last = tf.TensorShape(input_shape).as_list()[-1]
            if last is None:
                raise ValueError("The last dimension of the inputs to `Dense` should be defined. Found `None`.")
            self.kernel = self.add_weight("kernel", shape=[last, self.units],
                                          initializer=self.kernel_initializer,
                                          regularizer=self.kernel_regularizer)
            if self.use_bias:
                self.bias = self.add_weight("bias", shape=[self.units],
                                            initializer=self.bias_initializer,
                                            regularizer=self.bias_regularizer)
            self.built = True

        def call(self, inputs):
            if inputs.shape.rank is not None and inputs.shape.rank > 2:
                outputs = tf.tensordot(inputs, self.kernel, [[inputs.shape.rank - 1], [0]])
            else:
                outputs = tf.matmul(inputs, self.kernel)
            if self.use_bias:
                outputs = tf.nn.bias_add(outputs, self.bias)
            return self.activation(outputs)


    class Flatten(Layer):
        def call(self, inputs):
            size = 1
            for d in inputs.shape.as_list()[1:]:
                size *= d
            return tf.reshape(inputs, [-1, size])


    class Activation(Layer):
        def __init__(self, activation, **kwargs):
            super().__init__(**kwargs)
            self.activation = _get_activation(activation)

        def call(self, inputs):
            return self.activation(inputs)


    class ReLU(Layer):
        def call(self, inputs):
            return tf.nn.relu(inputs)


    class Softmax(Layer):
        def __init__(self, axis=-1, **kwargs):
            super().__init__(**kwargs)
            self.axis = axis

        def call(self, inputs):
            return tf.nn.softmax(inputs, axis=self.axis)


    class Dropout(Layer):
        def __init__(self, rate, noise_shape=None, seed=None, **kwargs):
            super().__init__(**kwargs)
            self.rate = rate
            self.seed = seed

        def call(self, inputs, training=False):
            if training:
                return tf.nn.dropout(inputs, self.rate, seed=self.seed)
            return tf.identity(inputs)


    class Lambda(Layer):
        def __init__(self, function, **kwargs):
            super().__init__(**kwargs)
            self.function = function

        def call(self, inputs):
            return self.function(inputs)


    class Reshape(Layer):
        def __init__(self, target_shape, **kwargs):
            super().__init__(**kwargs)
            self.target_shape = tuple(target_shape)

        def call(self, inputs):
            return tf.reshape(inputs, (-1,) + self.target_shape)


    class Embedding(Layer):
        def __init__(self, input_dim, output_dim, embeddings_initializer="uniform", **kwargs):
            kwargs.pop("input_length", None)
            super().__init__(**kwargs)
            self.input_dim, self.output_dim = input_dim, output_dim
            self.embeddings_initializer = (RandomUniform() if embeddings_initializer == "uniform"
                                           else _get_initializer(embeddings_initializer))

        def build(self, input_shape):
            self.embeddings = self.add_weight("embeddings", shape=[self.input_dim, self.output_dim],
                                              initializer=self.embeddings_initializer)
            self.built = True

        def call(self, inputs):
            return tf.gather(self.embeddings, tf.cast(inputs, tf.int32))


    class BatchNormalization(Layer):
        def __init__(self, axis=-1, momentum=0.99, epsilon=0.001, center=True, scale=True, **kwargs):
            super().__init__(**kwargs)
            self.momentum, self.epsilon = momentum, epsilon
            self.center, self.scale = center, scale

        def build(self, input_shape):
            size = [tf.TensorShape(input_shape).as_list()[-1]]
            self.gamma = self.add_weight("gamma", shape=size, initializer="ones") if self.scale else None
            self.beta = self.add_weight("beta", shape=size, initializer="zeros") if self.center else None
            self.moving_mean = self.add_weight("moving_mean", shape=size, initializer="zeros",
                                               trainable=False)
            self.moving_variance = self.add_weight("moving_variance", shape=size, initializer="ones",
                                                   trainable=False)
            self.built = True

        def call(self, inputs, training=False):
            if training:
                axes = list(range(inputs.shape.rank - 1))
                mean, variance = tf.nn.moments(inputs, axes)
                decay = 1.0 - self.momentum
                self.moving_mean.assign_sub((self.moving_mean - mean) * decay)
                self.moving_variance.assign_sub((self.moving_variance - variance) * decay)
            else:
                mean, variance = self.moving_mean, self.moving_variance
            return tf.nn.batch_normalization(inputs, mean, variance, self.beta, self.gamma, self.epsilon)


    class Conv2D(Layer):
        def __init__(self, filters, kernel_size, strides=(1, 1), padding="valid", activation=None,
                     use_bias=True, kernel_initializer="glorot_uniform", bias_initializer="zeros",
                     **kwargs):
            super().__init__(**kwargs)
            pair = lambda v: (v, v) if isinstance(v, int) else tuple(v)
            self.filters, self.kernel_size, self.strides = filters, pair(kernel_size), pair(strides)
            self.padding = padding.upper()
            self.activation = _get_activation(activation)
            self.use_bias = use_bias
            self.kernel_initializer = _get_initializer(kernel_initializer)
            self.bias_initializer = _get_initializer(bias_initializer)

        def build(self, input_shape):
            channels = tf.TensorShape(input_shape).as_list()[-1]
            self.kernel = self.add_weight("kernel", shape=self.kernel_size + (channels, self.filters),
                                          initializer=self.kernel_initializer)
            if self.use_bias:
                self.bias = self.add_weight("bias", shape=[self.filters],
                                            initializer=self.bias_initializer)
            self.built = True

        def call(self, inputs):
            outputs = tf.nn.conv2d(inputs, self.kernel, strides=list(self.strides),
                                   padding=self.padding)
            if self.use_bias:
                outputs = tf.nn.bias_add(outputs, self.bias)
            return self.activation(outputs)


    class MaxPool2D(Layer):
        def __init__(self, pool_size=(2, 2), strides=None, padding="valid", **kwargs):
            super().__init__(**kwargs)
            pair = lambda v: (v, v) if isinstance(v, int) else tuple(v)
            self.pool_size = pair(pool_size)
            self.strides = pair(strides) if strides is not None else self.pool_size
            self.padding = padding.upper()

        def call(self, inputs):
            return tf.nn.max_pool2d(inputs, list(self.pool_size), list(self.strides), self.padding)


    class Add(Layer):
        def call(self, inputs):
            total = inputs[0]
            for value in inputs[1:]:
                total = total + value
            return total


    class Concatenate(Layer):
        def __init__(self, axis=-1, **kwargs):
            super().__init__(**kwargs)
            self.axis = axis

        def call(self, inputs):
            return tf.concat(inputs, self.axis)


    # The functional form

    class KerasTensor:
        def __init__(self, shape, dtype, layer=None, inputs=None, args=(), kwargs=None, name=None):
            self.shape = tf.TensorShape(shape)
            self.dtype = tf.as_dtype(dtype)
            self._layer, self._inputs, self._args, self._kwargs = layer, inputs, args, kwargs or {}
            self.name = name or "keras_tensor"


    def Input(shape=None, batch_size=None, name=None, dtype=None, **kwargs):
        return KerasTensor((batch_size,) + tuple(shape), dtype or "float32", name=name or _unique("input"))


    def _symbolic_call(layer, inputs, args, kwargs):
        def probe(leaf):
            if isinstance(leaf, KerasTensor):
                return tf.zeros([2 if d is None else d for d in leaf.shape.as_list()], leaf.dtype)
            return leaf
        with outside():
            if isinstance(inputs, (list, tuple)):
                sample = layer([probe(leaf) for leaf in inputs], *args, **kwargs)
                first = inputs[0]
            else:
                sample = layer(probe(inputs), *args, **kwargs)
                first = inputs
        sizes = sample.shape.as_list()
        if first.shape.as_list()[0] is None and sizes:
            sizes[0] = None
        return KerasTensor(sizes, sample.dtype, layer, inputs, args, kwargs)


    # Losses

    def _mean_last(x):
        return tf.reduce_mean(x, axis=-1)


    def mean_squared_error(y_true, y_pred):
        y_pred = tf.convert_to_tensor(y_pred)
        y_true = tf.cast(y_true, y_pred.dtype)
        return _mean_last(tf.math.squared_difference(y_pred, y_true))


    def mean_absolute_error(y_true, y_pred):
        y_pred = tf.convert_to_tensor(y_pred)
        return _mean_last(tf.abs(y_pred - tf.cast(y_true, y_pred.dtype)))


    def binary_crossentropy(y_true, y_pred, from_logits=False, label_smoothing=0):
        y_pred = tf.convert_to_tensor(y_pred)
        y_true = tf.cast(y_true, y_pred.dtype)
        if from_logits:
            return _mean_last(tf.nn.sigmoid_cross_entropy_with_logits(labels=y_true, logits=y_pred))
        p = tf.clip_by_value(y_pred, 1e-7, 1.0 - 1e-7)
        if modern:
            return _mean_last(-(y_true * tf.math.log(p) + (1.0 - y_true) * tf.math.log(1.0 - p)))
        return _mean_last(-(y_true * tf.math.log(p + 1e-7) + (1.0 - y_true) * tf.math.log(1.0 - p + 1e-7)))


    def categorical_crossentropy(y_true, y_pred, from_logits=False, label_smoothing=0):
        y_pred = tf.convert_to_tensor(y_pred)
        y_true = tf.cast(y_true, y_pred.dtype)
        if from_logits:
            return tf.nn.softmax_cross_entropy_with_logits(labels=y_true, logits=y_pred)
        p = y_pred / tf.reduce_sum(y_pred, axis=-1, keepdims=True)
        p = tf.clip_by_value(p, 1e-7, 1.0 - 1e-7)
        return -tf.reduce_sum(y_true * tf.math.log(p), axis=-1)


    def sparse_categorical_crossentropy(y_true, y_pred, from_logits=False, axis=-1):
        y_pred = tf.convert_to_tensor(y_pred)
        y_true = tf.cast(y_true, tf.int64)
        if y_true.shape.rank == y_pred.shape.rank:
            y_true = tf.squeeze(y_true, axis=-1)
        if not from_logits:
            y_pred = tf.math.log(tf.clip_by_value(y_pred, 1e-7, 1.0 - 1e-7))
        return tf.nn.sparse_softmax_cross_entropy_with_logits(labels=y_true, logits=y_pred)


    def huber(y_true, y_pred, delta=1.0):
        y_pred = tf.convert_to_tensor(y_pred)
        error = y_pred - tf.cast(y_true, y_pred.dtype)
        size = tf.abs(error)
        quadratic = tf.minimum(size, delta)
        return _mean_last(0.5 * quadratic * quadratic + delta * (size - quadratic))


    class Loss:
        def __init__(self, reduction="auto", name=None):
            self.reduction = reduction
            self.name = name

        def call(self, y_true, y_pred):
            raise NotImplementedError("Must be implemented in subclasses.")

        def __call__(self, y_true, y_pred, sample_weight=None):
            values = self.call(tf.convert_to_tensor(y_true), tf.convert_to_tensor(y_pred))
            if sample_weight is not None:
                values = values * tf.cast(sample_weight, values.dtype)
            reduction = getattr(self.reduction, "value", self.reduction)
            if reduction in ("none", None):
                return values
            if reduction == "sum":
                return tf.reduce_sum(values)
            return tf.reduce_mean(values)


    def _loss_class(name, function, options=()):
        def __init__(self, *args, **kwargs):
            given = dict(zip(options, args))
            for key in list(kwargs):
                if key in options:
                    given[key] = kwargs.pop(key)
            Loss.__init__(self, **kwargs)
            self._options = given

        def call(self, y_true, y_pred):
            return function(y_true, y_pred, **self._options)
        return type(name, (Loss,), {"__init__": __init__, "call": call})


    _losses = {"mse": mean_squared_error, "MSE": mean_squared_error, "mae": mean_absolute_error,
               "mean_squared_error": mean_squared_error, "mean_absolute_error": mean_absolute_error,
               "binary_crossentropy": binary_crossentropy, "huber": huber,
               "categorical_crossentropy": categorical_crossentropy,
               "sparse_categorical_crossentropy": sparse_categorical_crossentropy}
    for _name, _function in _losses.items():
        export("tf.keras.losses." + _name, _function)
        export("tf.keras.metrics." + _name, _function)
    for _name, _function, _options in [
            ("MeanSquaredError", mean_squared_error, ()), ("MeanAbsoluteError", mean_absolute_error, ()),
            ("BinaryCrossentropy", binary_crossentropy, ("from_logits", "label_smoothing")),
            ("CategoricalCrossentropy", categorical_crossentropy, ("from_logits", "label_smoothing")),
            ("SparseCategoricalCrossentropy", sparse_categorical_crossentropy, ("from_logits",)),
            ("Huber", huber, ("delta",))]:
        _class = _loss_class(_name, _function, _options)
        _losses[_name] = _class
        export("tf.keras.losses." + _name, _class)
        if version != "1.15":
            export("tf.losses." + _name, _class)
    export("tf.keras.losses.Loss", Loss)


    def _get_loss(value):
        if isinstance(value, str):
            value = _losses[value]
        return value() if isinstance(value, type) else value


    # Metrics

    class Metric(Layer):
        def __init__(self, name=None, dtype=None):
            super().__init__(name=name or _snake(type(self).__name__))
            self.built = True

        def __call__(self, *args, **kwargs):
            self.update_state(*args, **kwargs)
            return self.result()

        def reset_states(self):
            for variable in self._weights:
                variable.assign(tf.zeros(variable.shape, variable.dtype))

        reset_state = reset_states


    class Mean(Metric):
        def __init__(self, name="mean", dtype=None):
            super().__init__(name)
            self.total = self.add_weight("total", shape=(), initializer="zeros")
            self.count = self.add_weight("count", shape=(), initializer="zeros")

        def update_state(self, values, sample_weight=None):
            values = tf.cast(values, tf.float32)
            if sample_weight is not None:
                weight = tf.cast(sample_weight, tf.float32)
                self.total.assign_add(tf.reduce_sum(values * weight))
                self.count.assign_add(tf.reduce_sum(weight * tf.ones_like(values)))
                return
            self.total.assign_add(tf.reduce_sum(values))
            self.count.assign_add(tf.cast(tf.size(values), tf.float32))

        def result(self):
            return tf.math.divide_no_nan(self.total, self.count)


    class Sum(Mean):
        def __init__(self, name="sum", dtype=None):
            super().__init__(name)

        def result(self):
            return tf.identity(self.total)


    def _metric_class(name, function):
        def __init__(self, name=_snake(name), dtype=None):
            Mean.__init__(self, name)

        def update_state(self, y_true, y_pred, sample_weight=None):
            Mean.update_state(self, function(tf.convert_to_tensor(y_true), tf.convert_to_tensor(y_pred)),
                              sample_weight)
        return type(name, (Mean,), {"__init__": __init__, "update_state": update_state})


    def _accuracy(y_true, y_pred):
        return tf.cast(tf.equal(tf.cast(y_true, y_pred.dtype), y_pred), tf.float32)


    def _binary_accuracy(y_true, y_pred):
        return tf.cast(tf.equal(tf.cast(y_true, tf.float32), tf.cast(y_pred > 0.5, tf.float32)), tf.float32)


    def _categorical_accuracy(y_true, y_pred):
        return tf.cast(tf.equal(tf.argmax(y_true, axis=-1), tf.argmax(y_pred, axis=-1)), tf.float32)


    def _sparse_accuracy(y_true, y_pred):
        if y_true.shape.rank == y_pred.shape.rank:
            y_true = tf.squeeze(y_true, axis=-1)
        return tf.cast(tf.equal(tf.cast(y_true, tf.int64), tf.argmax(y_pred, axis=-1)), tf.float32)


    _metrics = {}
    for _name, _function in [("Accuracy", _accuracy), ("BinaryAccuracy", _binary_accuracy),
                             ("CategoricalAccuracy", _categorical_accuracy),
                             ("SparseCategoricalAccuracy", _sparse_accuracy),
                             ("MeanSquaredError", mean_squared_error),
                             ("MeanAbsoluteError", mean_absolute_error)]:
        _class = _metric_class(_name, _function)
        _metrics[_name] = _metrics[_snake(_name)] = _class
        export("tf.keras.metrics." + _name, _class)
        if version != "1.15":
            export("tf.metrics." + _name, _class)
    _metrics["mse"], _metrics["mae"] = _metrics["MeanSquaredError"], _metrics["MeanAbsoluteError"]
    for _class in [Metric, Mean, Sum]:
        export("tf.keras.metrics." + _class.__name__, _class)
        if version != "1.15":
            export("tf.metrics." + _class.__name__, _class)


    # Optimizers

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
                                               name="iteration" if modern else self._name + "/iter")
            return self._iterations

        @property
        def learning_rate(self):
            if callable(self._given_rate):
                if modern:
                    return self._given_rate(self.iterations)
                return self._given_rate
            if self._rate is None:
                self._rate = tf.Variable(
                    float(self._given_rate), dtype=tf.float32, trainable=False,
                    name="learning_rate" if modern else self._name + "/learning_rate")
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

        def minimize(self, loss, var_list, grad_loss=None, name=None, tape=None):
            if not callable(loss) and tape is None:
                raise ValueError("`tape` is required when a `Tensor` loss is passed. Received: loss=%s, tape=%s." % (loss, tape)
                                 if modern else "`tape` is required when a `Tensor` loss is passed.")
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
                if modern:
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
            for grad, var in used:
                self._update(tf.convert_to_tensor(grad), var, self._rate_now(var.dtype))
            return self.iterations.assign_add(1)

        def get_config(self):
            return {"name": self._name, "learning_rate": self._given_rate}


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


    class Adam(Optimizer):
        def __init__(self, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7, amsgrad=False,
                     name="Adam", **kwargs):
            super().__init__(name, learning_rate, **kwargs)
            if amsgrad:
                raise NotImplementedError("amsgrad is not supported by this engine")
            self.beta_1, self.beta_2, self.epsilon = beta_1, beta_2, epsilon

        def _make_slots(self, var):
            self._slot(var, "m")
            self._slot(var, "v")

        def _update(self, grad, var, rate):
            step = tf.cast(self.iterations + 1, var.dtype)
            first, second = tf.constant(self.beta_1, var.dtype), tf.constant(self.beta_2, var.dtype)
            apply("ResourceApplyAdam",
                  [var, self._slot(var, "m"), self._slot(var, "v"), tf.pow(first, step),
                   tf.pow(second, step), rate, first, second, tf.constant(self.epsilon, var.dtype),
                   grad], {}, None)


    class RMSprop(Optimizer):
        def __init__(self, learning_rate=0.001, rho=0.9, momentum=0.0, epsilon=1e-7, centered=False,
                     name="RMSprop", **kwargs):
            super().__init__(name, learning_rate, **kwargs)
            if centered:
                raise NotImplementedError("centered RMSprop is not supported by this engine")
            self.rho, self.momentum, self.epsilon = rho, momentum, epsilon

        def _make_slots(self, var):
            self._slot(var, "rms")
            if self.momentum:
                self._slot(var, "momentum")

        def _update(self, grad, var, rate):
            rms = self._slot(var, "rms")
            if self.momentum:
                apply("ResourceApplyRMSProp",
                      [var, rms, self._slot(var, "momentum"), rate, tf.constant(self.rho, var.dtype),
                       tf.constant(self.momentum, var.dtype), tf.constant(self.epsilon, var.dtype),
                       grad], {}, None)
                return
            value = self.rho * rms + (1.0 - self.rho) * tf.square(grad)
            rms.assign(value)
            if modern:
                var.assign_sub(rate * grad * tf.math.rsqrt(value + self.epsilon))
            else:
                var.assign_sub(rate * grad / (tf.sqrt(value) + self.epsilon))


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
            if modern:
                var.assign_sub(rate * grad / tf.sqrt(accumulator + self.epsilon))
            else:
                var.assign_sub(rate * grad / (tf.sqrt(accumulator) + self.epsilon))


    _optimizers = {}
    for _class in [Optimizer, SGD, Adam, RMSprop, Adagrad]:
        _optimizers[_class.__name__.lower()] = _class
        export("tf.keras.optimizers." + _class.__name__, _class)
        if version != "1.15":
            export("tf.optimizers." + _class.__name__, _class)


    class ExponentialDecay:
        def __init__(self, initial_learning_rate, decay_steps, decay_rate, staircase=False, name=None):
            self.initial, self.steps, self.decay, self.staircase = (
                initial_learning_rate, decay_steps, decay_rate, staircase)

        def __call__(self, step):
            fraction = tf.cast(step, tf.float32) / float(self.steps)
            if self.staircase:
                fraction = tf.floor(fraction)
            return self.initial * tf.pow(float(self.decay), fraction)


    export("tf.keras.optimizers.schedules.ExponentialDecay", ExponentialDecay)


    def _get_optimizer(value):
        if isinstance(value, str):
            return _optimizers[value.lower()]()
        return value


    # Models

    class History:
        def __init__(self):
            self.history = {}
            self.epoch = []


    class Model(Layer):
        def __new__(cls, *args, **kwargs):
            if cls is Model and (args or "inputs" in kwargs):
                return object.__new__(Functional)
            return object.__new__(cls)

        def __init__(self, *args, **kwargs):
            super().__init__(name=kwargs.get("name"))
            self.optimizer = None

        @property
        def layers(self):
            return self._parts()

        def compile(self, optimizer="rmsprop", loss=None, metrics=None, run_eagerly=None, **kwargs):
            self.optimizer = _get_optimizer(optimizer)
            self._loss = _get_loss(loss)
            self._metrics = []
            for metric in metrics or []:
                self._metrics.append(metric)
            self._made_metrics = None

        def _metric_objects(self, y, predictions):
            if self._made_metrics is None:
                made = []
                for metric in self._metrics:
                    if isinstance(metric, str):
                        if metric in ("accuracy", "acc"):
                            if predictions.shape.rank > 1 and predictions.shape[-1] == 1:
                                kind = "BinaryAccuracy"
                            elif y.shape.rank < predictions.shape.rank or y.shape[-1] == 1:
                                kind = "SparseCategoricalAccuracy"
                            else:
                                kind = "CategoricalAccuracy"
                            made.append((metric, _metrics[kind]()))
                        else:
                            made.append((metric, _metrics[metric]()))
                    else:
                        made.append((metric.name, metric))
                self._made_metrics = made
            return self._made_metrics

        def _loss_of(self, y, predictions):
            loss = self._loss(y, predictions)
            if not isinstance(self._loss, Loss):
                loss = tf.reduce_mean(loss)
            extra = self.losses
            for value in extra:
                loss = loss + value
            return loss

        def train_on_batch(self, x, y):
            with tf.GradientTape() as tape:
                predictions = self(x, training=True)
                loss = self._loss_of(y, predictions)
            weights = self.trainable_weights
            self.optimizer.apply_gradients(zip(tape.gradient(loss, weights), weights))
            for _, metric in self._metric_objects(y, predictions):
                metric.update_state(y, predictions)
            return loss

        def _batches(self, x, y, batch_size):
            if isinstance(x, tf.data.Dataset):
                for element in x:
                    yield element
                return
            x = tf.convert_to_tensor(x)
            if x.dtype == tf.float64:
                x = tf.cast(x, tf.float32)
            y = None if y is None else tf.convert_to_tensor(y)
            if y is not None and y.dtype == tf.float64:
                y = tf.cast(y, tf.float32)
            size = batch_size or 32
            for start in range(0, int(x.shape[0]), size):
                yield (x[start:start + size], None if y is None else y[start:start + size])

        def fit(self, x=None, y=None, batch_size=None, epochs=1, verbose=1, callbacks=None,
                validation_data=None, shuffle=True, **kwargs):
            if verbose not in (0, "0"):
                raise NotImplementedError(
                    "Model.fit shows its progress and times, which no run repeats; this engine supports "
                    "verbose=0 only")
            if shuffle and not isinstance(x, tf.data.Dataset) and batch_size is not None:
                count = int(tf.shape(tf.convert_to_tensor(x))[0])
                if count > batch_size:
                    raise NotImplementedError("shuffling in Model.fit is not supported by this engine; "
                                              "pass shuffle=False")
            history = History()
            for epoch in range(epochs):
                history.epoch.append(epoch)
                total, count = 0.0, 0
                for _, metric in self._made_metrics or []:
                    metric.reset_states()
                for xs, ys in self._batches(x, y, batch_size):
                    loss = float(self.train_on_batch(xs, ys))
                    n = int(xs.shape[0])
                    total, count = total + loss * n, count + n
                history.history.setdefault("loss", []).append(total / count)
                for name, metric in self._made_metrics or []:
                    history.history.setdefault(name, []).append(float(metric.result()))
                for callback in callbacks or []:
                    if hasattr(callback, "on_epoch_end"):
                        callback.on_epoch_end(epoch, {k: v[-1] for k, v in history.history.items()})
            return history

        def evaluate(self, x=None, y=None, batch_size=None, verbose=1, **kwargs):
            if verbose not in (0, "0"):
                raise NotImplementedError("Model.evaluate is supported with verbose=0 only")
            total, count = 0.0, 0
            for _, metric in self._made_metrics or []:
                metric.reset_states()
            for xs, ys in self._batches(x, y, batch_size):
                predictions = self(xs, training=False)
                n = int(xs.shape[0])
                total, count = total + float(self._loss_of(ys, predictions)) * n, count + n
                for _, metric in self._metric_objects(ys, predictions):
                    metric.update_state(ys, predictions)
            results = [total / count] + [float(m.result()) for _, m in self._made_metrics or []]
            return results if len(results) > 1 else results[0]

        def predict(self, x, batch_size=None, verbose="auto", steps=None, **kwargs):
            if modern and verbose not in (0, "0"):
                raise NotImplementedError("Model.predict is supported with verbose=0 only")
            parts = []
            for batch in self._batches(x, None, batch_size):
                xs = batch[0] if isinstance(batch, tuple) else batch
                parts.append(self(xs, training=False))
            return tf.concat(parts, 0).numpy()

        def summary(self, *args, **kwargs):
            raise NotImplementedError("Model.summary is not supported by this engine")

        def save(self, *args, **kwargs):
            raise NotImplementedError("Model.save is not supported by this engine")

        save_weights = load_weights = save


    class Functional(Model):
        def __init__(self, inputs=None, outputs=None, name=None, **kwargs):
            Model.__init__(self, name=name or _unique("functional" if modern else "model"))
            self.inputs, self.outputs = inputs, outputs
            self.built = True
            order = []

            def visit(tensor):
                for leaf in _flat(tensor):
                    if isinstance(leaf, KerasTensor) and leaf._layer is not None:
                        visit(leaf._inputs)
                        if not any(leaf._layer is known for known in order):
                            order.append(leaf._layer)
            visit(outputs)
            self._layers_seen.extend(order)

        def call(self, inputs, training=False):
            known = {}
            for tensor, value in zip(_flat(self.inputs), _flat(inputs)):
                known[id(tensor)] = tf.convert_to_tensor(value)

            def value(tensor):
                if isinstance(tensor, (list, tuple)):
                    return [value(part) for part in tensor]
                if not isinstance(tensor, KerasTensor):
                    return tensor
                if id(tensor) not in known:
                    kwargs = dict(tensor._kwargs)
                    if _takes_training(tensor._layer):
                        kwargs.setdefault("training", training)
                    known[id(tensor)] = tensor._layer(value(tensor._inputs), *tensor._args, **kwargs)
                return known[id(tensor)]
            return value(self.outputs)


    class Sequential(Model):
        def __init__(self, layers=None, name=None):
            Model.__init__(self, name=name or _unique("sequential"))
            self._items = []
            for layer in layers or []:
                self.add(layer)

        @property
        def layers(self):
            return list(self._items)

        def add(self, layer):
            if isinstance(layer, KerasTensor):
                self._first = layer.shape.as_list()
                return
            self._items.append(layer)
            if not any(layer is known for known in self._layers_seen):
                self._layers_seen.append(layer)
            if layer._input_shape is not None and len(self._items) == 1:
                self._first = [None] + list(layer._input_shape)
            if getattr(self, "_first", None) is not None and not layer.built:
                self.build(self._first)

        _first = None

        def pop(self):
            layer = self._items.pop()
            self._layers_seen = [known for known in self._layers_seen if known is not layer]

        def build(self, input_shape=None):
            shape = self._first if input_shape is None else list(input_shape)
            if shape is None:
                return
            with outside():
                value = tf.zeros([1 if d is None else d for d in tf.TensorShape(shape).as_list()])
                for layer in self._items:
                    value = layer(value)
            self.built = True

        def call(self, inputs, training=False):
            for layer in self._items:
                if _takes_training(layer):
                    inputs = layer(inputs, training=training)
                else:
                    inputs = layer(inputs)
            return inputs

        def _build(self, inputs):
            self.built = True


    for _class in [Layer, Dense, Flatten, Activation, ReLU, Softmax, Dropout, Lambda, Reshape,
                   Embedding, BatchNormalization, Conv2D, MaxPool2D, Add, Concatenate]:
        export("tf.keras.layers." + _class.__name__, _class)
    export("tf.keras.layers.MaxPooling2D", MaxPool2D)
    export("tf.keras.layers.Convolution2D", Conv2D)
    export("tf.keras.layers.Input", Input)
    export("tf.keras.layers.InputLayer", Input)
    export("tf.keras.Input", Input)
    for _class in [Model, Sequential]:
        export("tf.keras." + _class.__name__, _class)
        export("tf.keras.models." + _class.__name__, _class)


    class Callback:
        def on_epoch_end(self, epoch, logs=None):
            pass


    export("tf.keras.callbacks.Callback", Callback)


    def to_categorical(y, num_classes=None, dtype="float32"):
        import numpy as np
        y = np.array(y, dtype="int").ravel()
        return np.eye(num_classes or int(y.max()) + 1, dtype=dtype)[y]


    export("tf.keras.utils.to_categorical", to_categorical)


    def clear_session():
        _counts.clear()


    export("tf.keras.backend.clear_session", clear_session)
    export("tf.keras.backend.floatx", lambda: "float32")
    export("tf.keras.backend.epsilon", lambda: 1e-07)
    for _name in ["LSTM", "GRU", "SimpleRNN", "Conv1D", "Conv3D", "Conv2DTranspose", "AveragePooling2D",
                  "GlobalAveragePooling2D", "LayerNormalization", "MultiHeadAttention", "Attention",
                  "Bidirectional", "TimeDistributed", "RNN", "LSTMCell", "GRUCell", "Masking",
                  "ZeroPadding2D", "UpSampling2D", "Permute", "RepeatVector", "SeparableConv2D",
                  "Dot", "Multiply", "Subtract", "Average", "Maximum", "LeakyReLU", "PReLU",
                  "GaussianNoise", "SpatialDropout2D", "Normalization", "TextVectorization",
                  "StringLookup", "IntegerLookup", "CategoryEncoding", "Discretization", "Rescaling",
                  "Resizing"]:
        refuse("tf.keras.layers." + _name)
    for _name in ["Adadelta", "Adamax", "Nadam", "Ftrl", "AdamW", "Adafactor", "Lion"]:
        refuse("tf.keras.optimizers." + _name)
    for _name in ["save_model", "load_model", "clone_model", "model_from_json"]:
        refuse("tf.keras.models." + _name)
    for _name in ["EarlyStopping", "ModelCheckpoint", "TensorBoard", "LambdaCallback",
                  "LearningRateScheduler", "ReduceLROnPlateau", "CSVLogger"]:
        refuse("tf.keras.callbacks." + _name)
    for _name in ["mnist", "cifar10", "cifar100", "imdb", "fashion_mnist", "boston_housing", "reuters"]:
        refuse("tf.keras.datasets." + _name + ".load_data")
    """#
}
