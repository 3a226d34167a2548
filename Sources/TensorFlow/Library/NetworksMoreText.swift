// Neural networks beyond the commonest: pooling and convolutions of rows, statistics, frames.

extension LibraryTexts {
  static let networksMore = ##"""
    # Pooling and convolutions of rows, statistics, frames.
    from _tensorflow import *
    from _tensorflow_networks import _conv1d, _conv2d, avg_pool, max_pool


    def _one(value):
        return value if isinstance(value, int) else list(value)[-1 if len(value) < 3 else 1]


    def _rows(kind, label):
        def pool(input, ksize, strides, padding, data_format="NWC", name=None):
            with scope(name or label) as name:
                if data_format not in (None, "NWC"):
                    refuse("tf.nn.%s with data_format %r" % (kind, data_format))
                pooling = max_pool if kind.startswith("max") else avg_pool
                wide = tf.expand_dims(input, 1)
                result = pooling(wide, [1, 1, _one(ksize), 1], [1, 1, _one(strides), 1], padding)
                return tf.squeeze(result, [1])
        return pool


    # tf.nn.max_pool1d
    max_pool1d = _rows("max_pool1d", "MaxPool1d")
    # tf.nn.avg_pool1d
    avg_pool1d = _rows("avg_pool1d", "AvgPool1D")


    # tf.compat.v1.nn.conv1d
    def conv1d_v1(value=None, filters=None, stride=None, padding=None, use_cudnn_on_gpu=None,
                  data_format=None, name=None, input=None, dilations=None):
        return _conv1d(value if input is None else input, filters, stride, padding, data_format,
                       dilations, name)


    # tf.compat.v1.nn.convolution
    def convolution_v1(input, filter, padding, strides=None, dilation_rate=None, name=None,
                       data_format=None, filters=None, dilations=None):
        dilations = dilation_rate if dilations is None else dilations
        filters = filter if filters is None else filters
        with scope(name or "convolution") as name:
            if len(dims(tensor(input))) == 3:
                return _conv1d(input, filters, 1 if strides is None else strides, padding, data_format,
                               dilations, name)
            return _conv2d(input, filters, strides, padding, data_format, dilations, name)


    # tf.nn.conv1d_transpose
    def conv1d_transpose(input, filters, output_shape, strides, padding="SAME", data_format="NWC",
                         dilations=None, name=None):
        with scope(name or "conv1d_transpose") as name:
            if data_format not in (None, "NWC") or dilations not in (None, 1):
                refuse("tf.nn.conv1d_transpose with data_format or dilations")
            shape = tensor(output_shape, tf.int32)
            shape = tf.concat([shape[:1], [1], shape[1:]], 0)
            result = op("Conv2DBackpropInput", [shape, tf.expand_dims(filters, 0),
                                                tf.expand_dims(input, 1)],
                        {"strides": [1, 1, _one(strides), 1], "padding": padding,
                         "data_format": "NHWC", "dilations": [1, 1, 1, 1]})
            return tf.squeeze(result, [1])


    # tf.nn.atrous_conv2d
    def atrous_conv2d(value, filters, rate, padding, name=None):
        return _conv2d(value, filters, 1, padding, "NHWC", rate, name)


    def _separable(input, depthwise, pointwise, strides, padding, data_format, dilations, name):
        with scope(name or "separable_conv2d") as name:
            if dilations not in (None, 1, [1, 1], (1, 1)) or data_format not in (None, "NHWC"):
                refuse("tf.nn.separable_conv2d with data_format or dilations")
            input = tensor(input, name="tensor_in")
            middle = tf.nn.depthwise_conv2d(input, depthwise, strides, padding, name="depthwise")
            return _conv2d(middle, tensor(pointwise, name="pointwise_filter"), [1, 1, 1, 1], "VALID",
                           "NHWC", None, name)


    # tf.nn.separable_conv2d [2.0 2.21]
    def separable_conv2d(input, depthwise_filter, pointwise_filter, strides, padding, data_format=None,
                         dilations=None, name=None):
        return _separable(input, depthwise_filter, pointwise_filter, strides, padding, data_format,
                          dilations, name)


    # tf.compat.v1.nn.separable_conv2d
    def separable_conv2d_v1(input, depthwise_filter, pointwise_filter, strides, padding, rate=None,
                            name=None, data_format=None, dilations=None):
        return _separable(input, depthwise_filter, pointwise_filter, strides, padding, data_format,
                          rate if dilations is None else dilations, name)


    # Statistics


    def _weighted(x, axes, weights, keepdims, name):
        with scope(name or "weighted_moments"):
            x = tensor(x, name="x")
            weights = tf.cast(tensor(weights, name="frequency_weights"), x.dtype)
            total = tf.reduce_sum(weights * x, axes, keepdims=True)
            count = tf.reduce_sum(weights + tf.zeros_like(x), axes, keepdims=True)
            divisor = tf.math.reciprocal(count, name="divisor")
            mean = tf.multiply(total, divisor)
            distance = tf.reduce_sum(weights * tf.math.squared_difference(x, mean), axes, keepdims=True)
            variance = tf.multiply(distance, divisor)
            if keepdims:
                return mean, variance
            return tf.squeeze(mean, axes), tf.squeeze(variance, axes)


    # tf.nn.weighted_moments [2.0 2.21]
    def weighted_moments(x, axes, frequency_weights, keepdims=False, name=None):
        return _weighted(x, axes, frequency_weights, keepdims, name)


    # tf.compat.v1.nn.weighted_moments
    def weighted_moments_v1(x, axes, frequency_weights, name=None, keep_dims=None, keepdims=None):
        return _weighted(x, axes, frequency_weights, bool(keepdims or keep_dims), name)


    def _statistics(x, axes, shift, keepdims, name):
        with scope(name or "sufficient_statistics"):
            x = tensor(x, name="x")
            axes = list(axes)
            count = 1
            for axis in axes:
                count *= dims(x)[axis]
            counts = tf.constant(count, dtype=x.dtype, name="count")
            if shift is None:
                first, second = x, tf.square(x)
            else:
                shift = tensor(shift, name="shift")
                first, second = tf.subtract(x, shift), tf.math.squared_difference(x, shift)
            return (counts, tf.reduce_sum(first, axes, keepdims=keepdims, name="mean_ss"),
                    tf.reduce_sum(second, axes, keepdims=keepdims, name="var_ss"), shift)


    # tf.nn.sufficient_statistics [2.0 2.21]
    def sufficient_statistics(x, axes, shift=None, keepdims=False, name=None):
        return _statistics(x, axes, shift, keepdims, name)


    # tf.compat.v1.nn.sufficient_statistics
    def sufficient_statistics_v1(x, axes, shift=None, keep_dims=None, name=None, keepdims=None):
        return _statistics(x, axes, shift, bool(keepdims or keep_dims), name)


    # tf.nn.normalize_moments
    def normalize_moments(counts, mean_ss, variance_ss, shift, name=None):
        with scope(name or "normalize"):
            divisor = tf.math.reciprocal(counts, name="divisor")
            shifted = tf.multiply(mean_ss, divisor)
            mean = shifted if shift is None else tf.add(shifted, shift, name="mean")
            variance = tf.subtract(tf.multiply(variance_ss, divisor), tf.square(shifted), name="variance")
            return mean, variance


    # tf.nn.batch_norm_with_global_normalization [2.0 2.21]
    def batch_norm_with_global_normalization(input, mean, variance, beta, gamma, variance_epsilon,
                                             scale_after_normalization, name=None):
        return tf.nn.batch_normalization(input, mean, variance, beta,
                                         gamma if scale_after_normalization else None,
                                         variance_epsilon, name)


    # tf.compat.v1.nn.batch_norm_with_global_normalization
    def batch_norm_with_global_normalization_v1(t=None, m=None, v=None, beta=None, gamma=None,
                                                variance_epsilon=None, scale_after_normalization=None,
                                                name=None, input=None, mean=None, variance=None):
        return batch_norm_with_global_normalization(
            t if input is None else input, m if mean is None else mean, v if variance is None else variance,
            beta, gamma, variance_epsilon, scale_after_normalization, name)


    def _sparse_lookup(params, sp_ids, sp_weights, combiner, max_norm, name):
        combiner = "mean" if combiner is None else combiner
        if combiner not in ("mean", "sqrtn", "sum"):
            if VERSION == 221:
                raise ValueError("combiner must be one of 'mean', 'sqrtn' or 'sum', got " + combiner)
            raise ValueError("combiner must be one of 'mean', 'sqrtn' or 'sum'")
        with scope(name or "embedding_lookup_sparse"):
            rows = tf.cast(sp_ids.indices[:, 0], tf.int32)
            found = tf.nn.embedding_lookup(params, sp_ids.values, max_norm=max_norm)
            if sp_weights is not None:
                weights = tf.cast(sp_weights.values, found.dtype)
                found = found * tf.reshape(weights, [-1] + [1] * (len(dims(found)) - 1))
            else:
                weights = tf.ones_like(sp_ids.values, dtype=found.dtype)
                if combiner == "mean":
                    return tf.math.segment_mean(found, rows)
            total = tf.math.segment_sum(found, rows)
            if combiner == "sum":
                return total
            if combiner == "mean":
                scale = tf.math.segment_sum(weights, rows)
            else:
                scale = tf.sqrt(tf.math.segment_sum(tf.square(weights), rows))
            if VERSION == 221 and sp_weights is None:
                return total * tf.reshape(1 / scale, [-1] + [1] * (len(dims(total)) - 1))
            return total / tf.reshape(scale, [-1] + [1] * (len(dims(total)) - 1))


    # tf.nn.embedding_lookup_sparse [2.0 2.21]
    def embedding_lookup_sparse(params, sp_ids, sp_weights, combiner=None, max_norm=None, name=None):
        return _sparse_lookup(params, sp_ids, sp_weights, combiner, max_norm, name)


    # tf.compat.v1.nn.embedding_lookup_sparse
    def embedding_lookup_sparse_v1(params, sp_ids, sp_weights, partition_strategy="mod", name=None,
                                   combiner=None, max_norm=None):
        return _sparse_lookup(params, sp_ids, sp_weights, combiner, max_norm, name)


    # Signals


    def _window(label, first, second):
        def window(window_length, periodic=True, dtype=tf.float32, name=None):
            with scope(name or label):
                length = tensor(window_length, tf.int32, "window_length")
                if known(length) is not None and int(known(length)) == 1:
                    return tf.ones([1], dtype)
                even = 1 - tf.math.floormod(length, 2)
                last = tf.cast(length + tf.cast(periodic, tf.int32) * even - 1, dtype)
                count = tf.cast(tf.range(length), dtype)
                angle = tf.constant(2 * 3.141592653589793, dtype) * count / last
                return tf.cast(first - second * tf.cos(angle), dtype)
        window.__name__ = label
        return window


    # tf.signal.hann_window
    hann_window = _window("hann_window", 0.5, 0.5)
    # tf.signal.hamming_window
    hamming_window = _window("hamming_window", 0.54, 0.46)


    # tf.signal.frame
    def frame(signal, frame_length, frame_step, pad_end=False, pad_value=0, axis=-1, name=None):
        with scope(name or "frame"):
            signal = tensor(signal, name="signal")
            sizes = dims(signal)
            axis = axis % len(sizes)
            size = sizes[axis]
            if size is None:
                refuse("tf.signal.frame of a signal of unknown length")
            if pad_end:
                count = -(-size // frame_step)
                missing = max(0, frame_length + frame_step * (count - 1) - size)
                edges = [[0, missing] if index == axis else [0, 0] for index in range(len(sizes))]
                signal = tf.pad(signal, edges, constant_values=pad_value)
            else:
                count = max(0, 1 + (size - frame_length) // frame_step)
            places = tf.reshape(tf.range(count), [-1, 1]) * frame_step + tf.range(frame_length)
            return tf.gather(signal, places, axis=axis)


    # tf.signal.overlap_and_add
    def overlap_and_add(signal, frame_step, name=None):
        with scope(name or "overlap_and_add"):
            signal = tensor(signal, name="signal")
            sizes = dims(signal)
            if len(sizes) < 2 or sizes[-1] is None or sizes[-2] is None:
                refuse("tf.signal.overlap_and_add of a signal of unknown shape")
            frames, length = sizes[-2:]
            total = frame_step * (frames - 1) + length
            outer = [[0, 0]] * (len(sizes) - 2)
            result = None
            for index in range(frames):
                start = index * frame_step
                part = tf.pad(signal[..., index, :], outer + [[start, total - start - length]])
                result = part if result is None else result + part
            return result


    def _shifted(x, axes, name, direction):
        x = tensor(x)
        sizes = dims(x)
        if axes is None:
            axes = list(range(len(sizes)))
        single = isinstance(axes, int)
        halves = [direction * (sizes[axis] // 2) for axis in ([axes] if single else axes)]
        return tf.roll(x, halves[0] if single else halves, axes)


    # tf.signal.fftshift
    def fftshift(x, axes=None, name=None):
        with scope(name or "fftshift"):
            return _shifted(x, axes, name, 1)


    # tf.signal.ifftshift
    def ifftshift(x, axes=None, name=None):
        with scope(name or "ifftshift"):
            return _shifted(x, axes, name, -1)
    """##
}
