// Activations of neural networks.

extension LibraryTexts {
  static let activations = ##"""
    # Activations of neural networks.
    from _tensorflow import *
    from _tensorflow_support import _rank


    def _swap_to_end(value, axis, last, name=None):
        order = tf.concat([tf.range(axis), [last], tf.range(axis + 1, last), [axis]], 0)
        return tf.transpose(value, order, name=name) if name else tf.transpose(value, order)


    def _along_last(inputs, kind, axis, name):
        # Applies an op of the last dimension along another one.
        inputs = tensor(inputs)
        sizes = inputs.shape
        rank = _rank(inputs)
        if axis == -1 or axis == rank - 1:
            return op(kind, [inputs], None, name)
        if not -rank <= axis < rank:
            if VERSION == 221:
                raise tf.errors.InvalidArgumentError(
                    None, None, f"`dim` must be in the range [{-rank}, {rank}) where "
                    f"{rank} is the number of dimensions in the input. Received: dim={axis}")
            raise tf.errors.InvalidArgumentError(
                None, None, "Dimension (%d) must be in the range [%d, %d) where %d is the number of "
                "dimensions in the input." % (axis, -rank, rank, rank))
        count = tf.rank(inputs)
        if axis < 0:
            axis + count
        input_rank = tf.rank(inputs)
        place = axis % rank
        moved = _swap_to_end(inputs, place, tf.subtract(input_rank, 1))
        output = op(kind, [moved])
        output = _swap_to_end(output, place, tf.subtract(input_rank, 1), name)
        if not eager():
            output.set_shape(sizes)
        return output


    # tf.nn.softmax [2.0 2.21]
    def softmax(logits, axis=None, name=None):
        return _along_last(logits, "Softmax", -1 if axis is None else axis, name)


    # tf.nn.log_softmax [2.0 2.21]
    def log_softmax(logits, axis=None, name=None):
        return _along_last(logits, "LogSoftmax", -1 if axis is None else axis, name)


    # tf.compat.v1.math.softmax tf.compat.v1.nn.softmax
    def softmax_v1(logits, axis=None, name=None, dim=None):
        axis = dim if axis is None else axis
        return _along_last(logits, "Softmax", -1 if axis is None else axis, name)


    # tf.compat.v1.math.log_softmax tf.compat.v1.nn.log_softmax
    def log_softmax_v1(logits, axis=None, name=None, dim=None):
        axis = dim if axis is None else axis
        return _along_last(logits, "LogSoftmax", -1 if axis is None else axis, name)


    # tf.math.softmax [2.0 2.21]
    math_softmax = softmax


    # tf.math.log_softmax [2.0 2.21]
    math_log_softmax = log_softmax


    # tf.nn.relu6
    def relu6(features, name=None):
        with scope(name or "Relu6") as name:
            features = tensor(features, name="features")
            return op("Relu6", [features], None, name)


    # tf.nn.leaky_relu
    def leaky_relu(features, alpha=0.2, name=None):
        with scope(name or "LeakyRelu") as name:
            features = tensor(features, name="features")
            if features.dtype.is_integer:
                features = tf.cast(features, tf.float32)
            return op("LeakyRelu", [features], {"alpha": float(alpha)}, name)


    # tf.nn.crelu [2.0 2.21]
    def crelu(features, axis=-1, name=None):
        with scope(name or "CRelu") as name:
            features = tensor(features, name="features")
            return tf.nn.relu(tf.concat([features, -features], axis, name=name))


    # tf.compat.v1.nn.crelu
    def crelu_v1(features, name=None, axis=-1):
        return crelu(features, axis, name)


    # tf.nn.gelu [2.21]
    def gelu(features, approximate=False, name=None):
        with scope(name or "Gelu"):
            features = tensor(features, name="features")
            if not features.dtype.is_floating:
                raise ValueError("`features.dtype` must be a floating point tensor."
                                 f"Received:features.dtype={features.dtype}")
            if approximate:
                coefficient = tf.cast(0.044715, features.dtype)
                return 0.5 * features * (1.0 + tf.tanh(
                    0.7978845608028654 * (features + coefficient * tf.pow(features, 3))))
            return 0.5 * features * tf.math.erfc(-features * tf.cast(0.7071067811865476, features.dtype))


    def _swish(features, beta):
        @tf.custom_gradient
        def apply(features, beta):
            def grad(dy):
                with tf.control_dependencies([dy]):
                    gate = tf.sigmoid(beta * features)
                activation = gate * (1.0 + (beta * features) * (1.0 - gate))
                beta_grad = tf.reduce_sum(dy * tf.square(features) * gate * (1.0 - gate))
                return dy * activation, beta_grad
            return features * tf.sigmoid(beta * features), grad
        return apply(features, beta)


    # tf.nn.swish tf.nn.silu [2.21]
    def swish(features, beta=1.0):
        features = tensor(features, name="features")
        beta = tf.cast(tensor(beta, name="beta"), features.dtype)
        return _swish(features, beta)


    # tf.nn.swish [1.15 2.0]
    def swish_v1(features):
        features = tensor(features, name="features")

        @tf.custom_gradient
        def apply(features):
            def grad(dy):
                gate = tf.sigmoid(features)
                return dy * (gate * (1.0 + features * (1.0 - gate)))
            return features * tf.sigmoid(features), grad
        return apply(features)


    # tf.sigmoid tf.math.sigmoid tf.nn.sigmoid
    def sigmoid(x, name=None):
        with scope(name or "Sigmoid") as name:
            x = tensor(x, name="x")
            return op("Sigmoid", [x], None, name)


    # tf.math.log_sigmoid
    # tf.compat.v1.log_sigmoid
    def log_sigmoid(x, name=None):
        with scope(name or "LogSigmoid") as name:
            x = tensor(x, name="x")
            return tf.negative(tf.nn.softplus(-x), name=name)


    # tf.nn.bias_add
    def bias_add(value, bias, data_format=None, name=None):
        with scope(name or "BiasAdd") as name:
            if data_format is not None:
                if data_format.startswith("NC"):
                    data_format = "NCHW"
                elif data_format.startswith("N") and data_format.endswith("C"):
                    data_format = "NHWC"
                elif VERSION == 221:
                    raise ValueError("`data_format` must be of the form `N...C` or "
                                     f"`NC...`. Received: data_format={data_format}")
                else:
                    raise ValueError("data_format must be of the form `N...C` or `NC...`")
            if VERSION < 221 or not eager():
                value = tensor(value, name="input")
                bias = tensor(bias, value.dtype, "bias")
            return op("BiasAdd", [value, bias], {"data_format": data_format}, name)
    """##
}
