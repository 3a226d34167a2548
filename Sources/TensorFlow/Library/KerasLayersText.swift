// Layers, and the tensors of models in functional form.

extension LibraryTexts {
  static let kerasLayers = ##"""
    # Layers, and the tensors of models in functional form.
    from _tensorflow import *
    from _tensorflow_keras_parts import (
        MODERN, GlorotUniform, RandomUniform, Zeros, _flat, _get_activation, _get_initializer, _snake, _unique)


    # tf.keras.layers.Layer
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
            if MODERN and shape is None and not isinstance(name, (str, type(None))):
                name, shape = None, name
            shape = () if shape is None else tuple(int(s) for s in shape)
            dtype = tf.as_dtype(dtype or self._dtype)
            if initializer is None:
                initializer = GlorotUniform() if dtype.is_floating else Zeros()
            initializer = _get_initializer(initializer)
            value = lambda: initializer(list(shape), dtype=dtype)
            base = name or ("variable" if MODERN else "Variable")
            full = base if MODERN else self._name + "/" + base
            variable = tf.Variable(value, trainable=trainable is not False, name=full, dtype=dtype)
            if MODERN:
                rename(variable, base)
                variable.path = self._name + "/" + base
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
                if MODERN:
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
                elif MODERN and inputs.dtype.is_integer and isinstance(self, Dense):
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


    # tf.keras.layers.Dense
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


    # tf.keras.layers.Flatten
    class Flatten(Layer):
        def call(self, inputs):
            size = 1
            for d in inputs.shape.as_list()[1:]:
                size *= d
            return tf.reshape(inputs, [-1, size])


    # tf.keras.layers.Activation
    class Activation(Layer):
        def __init__(self, activation, **kwargs):
            super().__init__(**kwargs)
            self.activation = _get_activation(activation)

        def call(self, inputs):
            return self.activation(inputs)


    # tf.keras.layers.ReLU
    class ReLU(Layer):
        def call(self, inputs):
            return tf.nn.relu(inputs)


    # tf.keras.layers.Softmax
    class Softmax(Layer):
        def __init__(self, axis=-1, **kwargs):
            super().__init__(**kwargs)
            self.axis = axis

        def call(self, inputs):
            return tf.nn.softmax(inputs, axis=self.axis)


    # tf.keras.layers.Dropout
    class Dropout(Layer):
        def __init__(self, rate, noise_shape=None, seed=None, **kwargs):
            super().__init__(**kwargs)
            self.rate = rate
            self.seed = seed

        def call(self, inputs, training=False):
            if training:
                return tf.nn.dropout(inputs, self.rate, seed=self.seed)
            return tf.identity(inputs)


    # tf.keras.layers.Lambda
    class Lambda(Layer):
        def __init__(self, function, **kwargs):
            super().__init__(**kwargs)
            self.function = function

        def call(self, inputs):
            return self.function(inputs)


    # tf.keras.layers.Reshape
    class Reshape(Layer):
        def __init__(self, target_shape, **kwargs):
            super().__init__(**kwargs)
            self.target_shape = tuple(target_shape)

        def call(self, inputs):
            return tf.reshape(inputs, (-1,) + self.target_shape)


    # tf.keras.layers.Embedding
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


    # tf.keras.layers.BatchNormalization
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


    # tf.keras.layers.Conv2D tf.keras.layers.Convolution2D
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


    # tf.keras.layers.MaxPool2D tf.keras.layers.MaxPooling2D
    class MaxPool2D(Layer):
        def __init__(self, pool_size=(2, 2), strides=None, padding="valid", **kwargs):
            super().__init__(**kwargs)
            pair = lambda v: (v, v) if isinstance(v, int) else tuple(v)
            self.pool_size = pair(pool_size)
            self.strides = pair(strides) if strides is not None else self.pool_size
            self.padding = padding.upper()

        def call(self, inputs):
            return tf.nn.max_pool2d(inputs, list(self.pool_size), list(self.strides), self.padding)


    # tf.keras.layers.Add
    class Add(Layer):
        def call(self, inputs):
            total = inputs[0]
            for value in inputs[1:]:
                total = total + value
            return total


    # tf.keras.layers.Concatenate
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


    # tf.keras.Input tf.keras.layers.Input tf.keras.layers.InputLayer
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
    """##
}
