// Functions of neural networks: activations, losses, moments, convolutions.

extension LibraryTexts {
  static let networks = ##"""
    # Functions of neural networks: activations, losses, moments, convolutions.
    from _tensorflow import *


    def _rank(x):
        sizes = dims(x)
        return None if sizes is None else len(sizes)


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


    def _checked(name, labels, logits):
        if labels is None or logits is None:
            raise ValueError("Both labels and logits must be provided.")


    def _compatible(a, b):
        x, y = dims(a), dims(b)
        if x is None or y is None:
            return True
        return len(x) == len(y) and all(
            m is None or n is None or m == n for m, n in zip(x, y))


    def _where_v1(condition, x, y):
        if VERSION < 221:
            return op("Select", [condition, x, y])
        return op("Select", [condition, x, y])


    # tf.nn.sigmoid_cross_entropy_with_logits [2.0 2.21]
    def sigmoid_cross_entropy_with_logits(labels=None, logits=None, name=None):
        _checked("sigmoid_cross_entropy_with_logits", labels, logits)
        with scope(name or "logistic_loss") as name:
            logits = tensor(logits, name="logits")
            labels = tensor(labels, name="labels")
            if not _compatible(labels, logits):
                if VERSION == 221:
                    raise ValueError("`logits` and `labels` must have the same shape, "
                                     f"received ({logits.shape} vs {labels.shape}).")
                raise ValueError("logits and labels must have the same shape (%s vs %s)" % (
                    logits.shape, labels.shape))
            zeros = tf.zeros_like(logits, dtype=logits.dtype)
            positive = logits >= zeros
            relu_logits = _where_v1(positive, logits, zeros)
            negative = _where_v1(positive, -logits, logits)
            return tf.add(relu_logits - logits * labels, tf.math.log1p(tf.exp(negative)), name=name)


    # tf.compat.v1.nn.sigmoid_cross_entropy_with_logits
    def sigmoid_cross_entropy_with_logits_v1(_sentinel=None, labels=None, logits=None, name=None):
        return sigmoid_cross_entropy_with_logits(labels, logits, name)


    # tf.nn.weighted_cross_entropy_with_logits
    def weighted_cross_entropy_with_logits(labels, logits, pos_weight, name=None):
        with scope(name or "logistic_loss") as name:
            logits = tensor(logits, name="logits")
            labels = tensor(labels, name="labels")
            if not _compatible(labels, logits):
                raise ValueError("logits and labels must have the same shape (%s vs %s)" % (
                    logits.shape, labels.shape))
            weight = 1 + (pos_weight - 1) * labels
            return tf.add((1 - labels) * logits,
                          weight * (tf.math.log1p(tf.exp(-tf.abs(logits))) + tf.nn.relu(-logits)),
                          name=name)


    # tf.nn.log_poisson_loss
    def log_poisson_loss(targets, log_input, compute_full_loss=False, name=None):
        with scope(name or "log_poisson_loss"):
            log_input = tensor(log_input, name="log_input")
            targets = tensor(targets, name="targets")
            result = tf.exp(log_input) - log_input * targets
            if compute_full_loss:
                half = tf.constant(0.5, dtype=targets.dtype)
                two_pi = tf.constant(6.283185307179586, dtype=targets.dtype)
                stirling = targets * tf.math.log(targets) - targets + half * tf.math.log(two_pi * targets)
                zeros = tf.zeros_like(targets)
                ones = tf.ones_like(targets)
                small = tf.logical_and(targets >= zeros, targets <= ones)
                result += _where_v1(small, zeros, stirling)
            return result


    def _flatten_outer(logits):
        rank = tf.rank(logits)
        last = tf.slice(tf.shape(logits), [tf.subtract(rank, 1)], [1])
        output = tf.reshape(logits, tf.concat([[-1], last], 0))
        if not eager():
            sizes = dims(logits)
            if sizes is not None and None not in sizes[:-1]:
                product = 1
                for size in sizes[:-1]:
                    product *= size
                output.set_shape([product, sizes[-1]])
        return output


    def _softmax_cross_entropy(labels, logits, axis, name):
        with scope(name or "softmax_cross_entropy_with_logits") as name:
            logits = tensor(logits, name="logits")
            labels = tensor(labels, name="labels")
            narrow = logits.dtype == tf.float16 or logits.dtype == tf.bfloat16
            precise = tf.cast(logits, tf.float32) if narrow else logits
            labels = tf.cast(labels, precise.dtype)
            rank = tf.rank(precise)
            sizes = dims(logits)
            if axis != -1:
                def move(value):
                    return tf.transpose(value, tf.concat(
                        [tf.range(axis), tf.range(axis + 1, rank), [axis]], 0))
                precise = move(precise)
                labels = move(labels)
            shape = tf.shape(precise)
            precise = _flatten_outer(precise)
            labels = _flatten_outer(labels)
            cost, _ = op("SoftmaxCrossEntropyWithLogits", [precise, labels], None, name)
            output_shape = tf.slice(shape, [0], [tf.subtract(rank, 1)])
            cost = tf.reshape(cost, output_shape)
            if not eager() and sizes is not None:
                del sizes[axis]
                cost.set_shape(sizes)
            return tf.cast(cost, logits.dtype) if narrow else cost


    # tf.nn.softmax_cross_entropy_with_logits [2.0 2.21]
    def softmax_cross_entropy_with_logits(labels, logits, axis=-1, name=None):
        return _softmax_cross_entropy(labels, logits, axis, name)


    # tf.compat.v1.nn.softmax_cross_entropy_with_logits_v2
    def softmax_cross_entropy_with_logits_v2(labels, logits, axis=None, name=None, dim=None):
        axis = dim if axis is None else axis
        return _softmax_cross_entropy(labels, logits, -1 if axis is None else axis, name)


    # tf.compat.v1.nn.softmax_cross_entropy_with_logits
    def softmax_cross_entropy_with_logits_v1(_sentinel=None, labels=None, logits=None, dim=-1,
                                             name=None, axis=None):
        dim = dim if axis is None else axis
        _checked("softmax_cross_entropy_with_logits", labels, logits)
        with scope(name or "softmax_cross_entropy_with_logits_sg") as name:
            labels = tf.stop_gradient(labels, name="labels_stop_gradient")
        return _softmax_cross_entropy(labels, logits, dim, name)


    # tf.nn.sparse_softmax_cross_entropy_with_logits [2.0 2.21]
    def sparse_softmax_cross_entropy_with_logits(labels, logits, name=None):
        return _sparse_cross_entropy(labels, logits, name)


    # tf.compat.v1.nn.sparse_softmax_cross_entropy_with_logits
    def sparse_softmax_cross_entropy_with_logits_v1(_sentinel=None, labels=None, logits=None,
                                                    name=None):
        _checked("sparse_softmax_cross_entropy_with_logits", labels, logits)
        return _sparse_cross_entropy(labels, logits, name)


    def _sparse_cross_entropy(labels, logits, name):
        with scope(name or "SparseSoftmaxCrossEntropyWithLogits"):
            labels = tensor(labels)
            logits = tensor(logits)
            precise = tf.cast(logits, tf.float32) if logits.dtype == tf.float16 else logits
            label_dims, logit_dims = dims(labels), dims(logits)
            labels_shape = tf.shape(labels)
            if logit_dims is not None and len(logit_dims) == 0:
                if VERSION == 221:
                    raise ValueError(f"`logits` cannot be a scalar. Received logits={logits}`")
                raise ValueError("Logits cannot be scalars - received shape %s." % logits.shape)
            if logit_dims is not None and label_dims is not None:
                if len(label_dims) != len(logit_dims) - 1:
                    if VERSION == 221:
                        raise ValueError(
                            "`labels.shape.rank` must equal `logits.shape.rank - 1`. "
                            f"Received: labels.shape={labels.shape} of rank {len(label_dims)} and "
                            f"logits.shape={logits.shape} of rank {len(logit_dims)}")
                    raise ValueError(
                        "Rank mismatch: Rank of labels (received %s) should equal rank of logits "
                        "minus 1 (received %s)." % (len(label_dims), len(logit_dims)))
                if None not in label_dims and None not in logit_dims[:-1] \
                        and label_dims != logit_dims[:-1]:
                    if VERSION == 221:
                        raise ValueError(
                            "`labels.shape` must equal `logits.shape` except for the last dimension. "
                            f"Received: labels.shape={labels.shape} and logits.shape={logits.shape}")
                    raise ValueError(
                        "Shape mismatch: The shape of labels (received %s) should equal the shape of "
                        "logits except for the last dimension (received %s)." % (
                            labels.shape, logits.shape))
            kind = "SparseSoftmaxCrossEntropyWithLogits"
            if logit_dims is not None and len(logit_dims) == 2:
                cost, _ = op(kind, [precise, labels], None, name)
                return tf.cast(cost, tf.float16) if logits.dtype == tf.float16 else cost
            classes = tf.shape(logits)[tf.rank(logits) - 1]
            precise = tf.reshape(precise, [-1, classes])
            labels = tf.reshape(labels, [-1])
            cost, _ = op(kind, [precise, labels], None, name)
            cost = tf.reshape(cost, labels_shape)
            if label_dims is not None and not eager():
                cost.set_shape(label_dims)
            return tf.cast(cost, tf.float16) if logits.dtype == tf.float16 else cost


    # tf.nn.l2_normalize tf.math.l2_normalize tf.linalg.l2_normalize [2.0 2.21]
    def l2_normalize(x, axis=None, epsilon=1e-12, name=None):
        with scope(name or "l2_normalize") as name:
            x = tensor(x, name="x")
            if VERSION == 221 and x.dtype.is_complex:
                real = tf.square(tf.math.real(x))
                imag = tf.square(tf.math.imag(x))
                total = tf.math.real(tf.reduce_sum(real + imag, axis, keepdims=True))
                inverse = tf.math.rsqrt(tf.maximum(total, epsilon))
                return tf.complex(tf.multiply(tf.math.real(x), inverse),
                                  tf.multiply(tf.math.imag(x), inverse), name=name)
            total = tf.reduce_sum(tf.square(x), axis, keepdims=True)
            inverse = tf.math.rsqrt(tf.maximum(total, epsilon))
            return tf.multiply(x, inverse, name=name)


    # tf.compat.v1.nn.l2_normalize tf.compat.v1.math.l2_normalize tf.compat.v1.linalg.l2_normalize
    def l2_normalize_v1(x, axis=None, epsilon=1e-12, name=None, dim=None):
        return l2_normalize(x, dim if axis is None else axis, epsilon, name)


    # tf.nn.moments [2.0 2.21]
    def moments(x, axes, shift=None, keepdims=False, name=None):
        return _moments(x, axes, keepdims, name)


    # tf.compat.v1.nn.moments
    def moments_v1(x, axes, shift=None, name=None, keep_dims=None, keepdims=None):
        return _moments(x, axes, bool(keepdims or keep_dims), name)


    def _moments(x, axes, keepdims, name):
        with scope(name or "moments"):
            half = x.dtype == tf.float16
            y = tf.cast(x, tf.float32) if half else x
            mean = tf.reduce_mean(y, axes, keepdims=True, name="mean")
            variance = tf.reduce_mean(
                tf.math.squared_difference(y, tf.stop_gradient(mean)), axes, keepdims=True,
                name="variance")
            if not keepdims:
                mean = tf.squeeze(mean, axes)
                variance = tf.squeeze(variance, axes)
            if half:
                return tf.cast(mean, tf.float16), tf.cast(variance, tf.float16)
            return mean, variance


    # tf.nn.batch_normalization
    def batch_normalization(x, mean, variance, offset, scale, variance_epsilon, name=None):
        with scope(name or "batchnorm"):
            inverse = tf.math.rsqrt(variance + variance_epsilon)
            if scale is not None:
                inverse *= scale
            return x * tf.cast(inverse, x.dtype) + tf.cast(
                offset - mean * inverse if offset is not None else -mean * inverse, x.dtype)




    # tf.nn.embedding_lookup [2.0 2.21]
    def embedding_lookup(params, ids, max_norm=None, name=None):
        return _embedding(params, ids, max_norm, name)


    # tf.compat.v1.nn.embedding_lookup
    def embedding_lookup_v1(params, ids, partition_strategy="mod", name=None, validate_indices=True,
                            max_norm=None):
        return _embedding(params, ids, max_norm, name)


    def _embedding(params, ids, max_norm, name):
        if params is None:
            raise ValueError("params must be specified" if VERSION == 221 else
                             "Need at least one param")
        if isinstance(params, (list, tuple)):
            if not params:
                raise ValueError("Length of params is currently 0. Need at least one param."
                                 if VERSION == 221 else "Need at least one param")
            if len(params) > 1:
                raise NotImplementedError(
                    "tf.nn.embedding_lookup of several params is not supported by this engine")
            params = params[0]
        with scope(name or "embedding_lookup") as name:
            if not is_variable(params):
                params = tensor(params, name="params")
            ids = tensor(ids, name="ids")
            result = tf.gather(params, ids, name=name)
            if max_norm is not None:
                rank = _rank(ids)
                result = tf.clip_by_norm(result, max_norm, axes=list(range(rank, _rank(result))))
            return tf.identity(result)


    # tf.nn.dropout [2.0 2.21]
    def dropout(x, rate, noise_shape=None, seed=None, name=None):
        with scope(name or "dropout") as name:
            number = isinstance(rate, (int, float))
            if number and (rate < 0 or rate >= 1):
                if VERSION == 221:
                    raise ValueError("`rate` must be a scalar tensor or a float in the "
                                     f"range [0, 1). Received: rate={rate}")
                raise ValueError("rate must be a scalar tensor or a float in the range [0, 1), got %g"
                                 % rate)
            x = tensor(x, name="x")
            if not x.dtype.is_floating:
                if VERSION == 221:
                    raise ValueError("`x.dtype` must be a floating point tensor as `x` will be "
                                     f"scaled. Received: x_dtype={x.dtype}")
                raise ValueError("x has to be a floating point tensor since it's going to be scaled. "
                                 "Got a %s tensor instead." % x.dtype)
            if VERSION < 221:
                return _old_dropout(x, rate, noise_shape, seed)
            if number and rate == 0:
                return x
            if not is_tensor(rate):
                scale = tensor(1 / (1 - rate), x.dtype)
                result = op("Mul", [x, scale])
            else:
                rate = tf.cast(rate, x.dtype)
                one = tf.constant(1, dtype=x.dtype)
                result = op("RealDiv", [x, op("Sub", [one, rate])])
            noise_shape = tf.shape(x) if noise_shape is None else noise_shape
            noise = tf.random.uniform(noise_shape, dtype=x.dtype, seed=seed)
            kept = noise >= rate
            zero = tf.constant(0, dtype=x.dtype)
            result = op("SelectV2", [kept, result, zero])
            if not eager():
                result.set_shape(x.shape)
            return result


    def _old_dropout(x, rate, noise_shape, seed):
        if isinstance(rate, (int, float)) and rate == 0:
            return x
        rate = tensor(rate, x.dtype, "rate")
        noise_shape = tf.shape(x) if noise_shape is None else noise_shape
        noise = tf.random.uniform(noise_shape, seed=seed, dtype=x.dtype)
        keep = 1 - rate
        scale = 1 / keep
        mask = noise >= rate
        result = x * scale * tf.cast(mask, x.dtype)
        if not eager():
            result.set_shape(x.shape)
        return result


    # tf.compat.v1.nn.dropout
    def dropout_v1(x, keep_prob=None, noise_shape=None, seed=None, name=None, rate=None):
        if rate is None and keep_prob is not None:
            rate = 1.0 - keep_prob
        if rate is None:
            raise ValueError("You must provide a rate to dropout.")
        return dropout(x, rate, noise_shape, seed, name)


    def _pair(value, channel, name):
        # A size for every dimension from one or two numbers.
        if value is None:
            value = [1]
        elif not isinstance(value, (list, tuple)):
            value = [value]
        value = list(value)
        if len(value) == 4:
            return value
        if len(value) not in (1, 2):
            if VERSION == 221:
                raise ValueError("`%s` must be of length 1, 2 or 4. Received: %s=%s of length %d" % (
                    name, name, value, len(value)))
            raise ValueError("%s should be of length 1, 2 or 4 but was %d" % (name, len(value)))
        if len(value) == 1:
            value = value * 2
        if channel == 1:
            return [1, 1] + value
        return [1] + value + [1]


    def _padding(padding):
        if isinstance(padding, (list, tuple)):
            flat = []
            for pair in padding:
                flat += list(pair)
            return "EXPLICIT", flat
        return padding, []


    def _conv2d(input, filters, strides, padding, data_format, dilations, name):
        padding, explicit = _padding(padding)
        data_format = data_format or "NHWC"
        channel = 1 if data_format.startswith("NC") else 3
        return op("Conv2D", [input, filters], {
            "strides": _pair(strides, channel, "strides"), "padding": padding,
            "explicit_paddings": explicit, "data_format": data_format,
            "dilations": _pair(dilations, channel, "dilations")}, name)


    # tf.nn.conv2d [2.0 2.21]
    def conv2d(input, filters, strides, padding, data_format="NHWC", dilations=None, name=None):
        return _conv2d(input, filters, strides, padding, data_format, dilations, name)


    # tf.compat.v1.nn.conv2d
    def conv2d_v1(input, filter=None, strides=None, padding=None, use_cudnn_on_gpu=True,
                  data_format="NHWC", dilations=[1, 1, 1, 1], name=None, filters=None):
        return _conv2d(input, filter if filters is None else filters, strides, padding, data_format,
                       dilations, name)


    # tf.nn.conv2d_transpose
    def conv2d_transpose(input, filters, output_shape, strides, padding="SAME", data_format="NHWC",
                         dilations=None, name=None):
        with scope(name or "conv2d_transpose") as name:
            channel = 1 if data_format.startswith("NC") else 3
            return op("Conv2DBackpropInput", [output_shape, filters, input], {
                "strides": _pair(strides, channel, "strides"), "padding": padding,
                "data_format": data_format, "dilations": _pair(dilations, channel, "dilations")}, name)


    # tf.nn.depthwise_conv2d
    def depthwise_conv2d(input, filter, strides, padding, data_format=None, dilations=None, name=None):
        with scope(name or "depthwise") as name:
            filter = tensor(filter, name="filter_in")
            input = tensor(input, name="tensor_in")
            return op("DepthwiseConv2dNative", [input, filter], {
                "strides": strides, "padding": padding, "data_format": data_format or "NHWC"}, name)


    def _conv1d(input, filters, stride, padding, data_format, dilations, name):
        with scope(name or "conv1d") as name:
            axis = 2 if (data_format or "NWC") in ("NCW", "NCHW") else 1
            stride = stride if isinstance(stride, int) else list(stride)[-1]
            wide = tf.expand_dims(input, axis)
            kernel = tf.expand_dims(filters, 0)
            result = op("Conv2D", [wide, kernel], {
                "strides": [1, 1, stride, 1], "padding": padding, "data_format": "NHWC",
                "dilations": [1, 1, dilations or 1, 1]}, name)
            return tf.squeeze(result, [axis])


    # tf.nn.conv1d [2.0 2.21]
    def conv1d(input, filters, stride, padding, data_format="NWC", dilations=None, name=None):
        return _conv1d(input, filters, stride, padding, data_format, dilations, name)


    # tf.nn.convolution [2.0 2.21]
    def convolution(input, filters, strides=None, padding="VALID", data_format=None, dilations=None,
                    name=None):
        with scope(name or "convolution") as name:
            return _conv2d(input, filters, strides, padding, data_format, dilations, name)


    # tf.nn.max_pool2d
    def max_pool2d(input, ksize, strides, padding, data_format="NHWC", name=None):
        with scope(name or "MaxPool2d") as name:
            channel = 1 if (data_format or "NHWC").startswith("NC") else 3
            return op("MaxPool", [input], {
                "ksize": _pair(ksize, channel, "ksize"), "strides": _pair(strides, channel, "strides"),
                "padding": padding, "data_format": data_format or "NHWC"}, name)


    # tf.nn.avg_pool2d
    def avg_pool2d(input, ksize, strides, padding, data_format="NHWC", name=None):
        with scope(name or "AvgPool2D") as name:
            channel = 1 if (data_format or "NHWC").startswith("NC") else 3
            return op("AvgPool", [input], {
                "ksize": _pair(ksize, channel, "ksize"), "strides": _pair(strides, channel, "strides"),
                "padding": padding, "data_format": data_format or "NHWC"}, name)


    # tf.nn.max_pool [2.0 2.21]
    def max_pool(input, ksize, strides, padding, data_format=None, name=None):
        return op("MaxPool", [input], {
            "ksize": _pair(ksize, 3, "ksize"), "strides": _pair(strides, 3, "strides"),
            "padding": padding, "data_format": data_format or "NHWC"}, name)


    # tf.nn.avg_pool [2.0 2.21]
    def avg_pool(input, ksize, strides, padding, data_format=None, name=None):
        return op("AvgPool", [input], {
            "ksize": _pair(ksize, 3, "ksize"), "strides": _pair(strides, 3, "strides"),
            "padding": padding, "data_format": data_format or "NHWC"}, name)


    # tf.compat.v1.nn.max_pool
    def max_pool_v1(value, ksize=None, strides=None, padding=None, data_format="NHWC", name=None,
                    input=None):
        with scope(name or "MaxPool") as name:
            return max_pool(value if input is None else input, ksize, strides, padding, data_format,
                            name)


    # tf.compat.v1.nn.avg_pool
    def avg_pool_v1(value, ksize=None, strides=None, padding=None, data_format="NHWC", name=None,
                    input=None):
        with scope(name or "AvgPool") as name:
            return avg_pool(value if input is None else input, ksize, strides, padding, data_format,
                            name)


    # tf.compat.v1.nn.xw_plus_b
    def xw_plus_b(x, weights, biases, name=None):
        with scope(name or "xw_plus_b") as name:
            x = tensor(x, name="x")
            weights = tensor(weights, name="weights")
            biases = tensor(biases, name="biases")
            return bias_add(tf.matmul(x, weights), biases, name=name)


    # tf.compat.v1.nn.relu_layer
    def relu_layer(x, weights, biases, name=None):
        with scope(name or "relu_layer") as name:
            return tf.nn.relu(bias_add(tf.matmul(x, weights), biases), name=name)


    # tf.nn.scale_regularization_loss [2.0 2.21]
    def scale_regularization_loss(regularization_loss):
        return regularization_loss


    # tf.nn.compute_average_loss [2.0 2.21]
    def compute_average_loss(per_example_loss, sample_weight=None, global_batch_size=None,
                             max_norm=None):
        losses = tensor(per_example_loss)
        if sample_weight is not None:
            losses = losses * tf.cast(sample_weight, losses.dtype)
        if global_batch_size is None:
            global_batch_size = dims(losses)[0]
        return tf.reduce_sum(losses) / tf.cast(global_batch_size, losses.dtype)
    """##
}
