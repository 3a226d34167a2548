// Functions of neural networks: moments, embeddings, dropout, convolutions, pooling.

extension LibraryTexts {
  static let networks = ##"""
    # Functions of neural networks: moments, embeddings, dropout, convolutions, pooling.
    from _tensorflow import *
    from _tensorflow_support import _rank
    from _tensorflow_activations import bias_add


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
            if _rank(tensor(input)) == 3:
                return _conv1d(input, filters, 1 if strides is None else strides, padding, data_format,
                               dilations, name)
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
    """##
}
