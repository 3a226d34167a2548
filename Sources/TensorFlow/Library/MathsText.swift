// Functions of numbers: reductions that are more than one op, sums of lists, products, clipping.

extension LibraryTexts {
  static let maths = ##"""
    # Functions of numbers: reductions that are more than one op, sums of lists, products, clipping.
    from _tensorflow import *
    from _tensorflow_support import named


    def _rank(x):
        sizes = dims(x)
        return None if sizes is None else len(sizes)


    def _first(*values):
        # The first that is given, for arguments with an old and a new name.
        for value in values:
            if value is not None:
                return value
        return None


    # tf.math.abs tf.abs
    def abs(x, name=None):
        if _is_ragged(x):
            return x.with_flat_values(abs(x.flat_values))
        with scope(name or "Abs") as name:
            x = tensor(x, name="x")
            if x.dtype.is_complex:
                return op("ComplexAbs", [x], {"Tout": _real_dtype(x.dtype)}, name)
            return op("Abs", [x], None, name)


    def _is_ragged(x):
        return type(x).__name__ == "RaggedTensor"


    def _real_dtype(dtype):
        if dtype == tf.complex64:
            return tf.float32
        if dtype == tf.complex128:
            return tf.float64
        return dtype


    # tf.math.sign tf.sign
    def sign(x, name=None):
        x = tensor(x)
        if x.dtype.is_complex and VERSION == 221:
            size = op("ComplexAbs", [x], {"Tout": _real_dtype(x.dtype)})
            return op("DivNoNan", [x, tf.cast(size, x.dtype)], None, name)
        return op("Sign", [x], None, name)


    # tf.math.round tf.round
    def round(x, name=None):
        x = tensor(x, name="x")
        if x.dtype.is_integer:
            return x
        return op("Round", [x], None, name)


    # tf.math.pow tf.pow
    def pow(x, y, name=None):
        with scope(name or "Pow") as name:
            return op("Pow", [x, y], None, name)


    # tf.math.divide tf.divide
    def divide(x, y, name=None):
        if name is not None:
            return _true_divide(x, y, name)
        if VERSION == 221 and not is_tensor(x):
            x = tensor(x, y.dtype if is_tensor(y) or is_variable(y) else None)
        return x / y


    _WIDE = {"uint8": "float32", "int8": "float32", "uint16": "float32", "int16": "float32",
             "int32": "float64", "int64": "float64", "uint32": "float64", "uint64": "float64"}


    def _true_divide(x, y, name=None):
        with scope(name or "truediv") as name:
            if VERSION == 221 and not is_tensor(x) and is_tensor(y):
                y = tensor(y, name="y")
                x = tensor(x, y.dtype, "x")
            else:
                x = tensor(x, name="x")
                y = tensor(y, x.dtype, "y") if VERSION < 221 else hinted(y, x.dtype, "y")
            if x.dtype != y.dtype:
                if VERSION == 221:
                    raise TypeError(f"`x` and `y` must have the same dtype, got {x.dtype!r} != {y.dtype!r}.")
                raise TypeError("x and y must have the same dtype, got %r != %r" % (x.dtype, y.dtype))
            wide = _WIDE.get(x.dtype.name)
            if wide is not None:
                x = tf.cast(x, wide)
                y = tf.cast(y, wide)
            return op("RealDiv", [x, y], None, name)


    # tf.math.truediv tf.truediv
    def truediv(x, y, name=None):
        return _true_divide(x, y, name)


    # tf.math.floordiv tf.floordiv
    def floordiv(x, y, name=None):
        with scope(name or "floordiv") as name:
            return op("FloorDiv", [x, y], None, name)


    # tf.compat.v1.div
    def div(x, y, name=None):
        with scope(name or "div") as name:
            x = tensor(x, name="x")
            y = tensor(y, x.dtype, "y")
            if x.dtype.is_floating or x.dtype.is_complex:
                return op("RealDiv", [x, y], None, name)
            return op("FloorDiv", [x, y], None, name)


    # tf.math.divide_no_nan
    # tf.compat.v1.div_no_nan
    def divide_no_nan(x, y, name=None):
        with scope(name or "div_no_nan") as name:
            if VERSION == 221:
                if not is_tensor(x) and is_tensor(y):
                    x = tensor(x, y.dtype, "x")
                else:
                    x = tensor(x, name="x")
                    y = hinted(y, x.dtype, "y")
            else:
                x = tensor(x, name="x")
                y = tensor(y, x.dtype, "y")
            if x.dtype != y.dtype:
                if VERSION == 221:
                    raise TypeError(f"`x` and `y` must have the same dtype, got {x.dtype!r} != {y.dtype!r}.")
                raise TypeError("x and y must have the same dtype, got %r != %r" % (x.dtype, y.dtype))
            if VERSION == 221 and x.dtype.name in _WIDE:
                wide = _WIDE[x.dtype.name]
                x = tf.cast(x, wide)
                y = tf.cast(y, wide)
            return op("DivNoNan", [x, y], None, name)


    # tf.math.scalar_mul tf.scalar_mul
    def scalar_mul(scalar, x, name=None):
        def multiply(name):
            dtype = tf.as_dtype(x.dtype)
            factor = tensor(scalar, dtype, "scalar")
            if _rank(factor) != 0:
                if VERSION == 221:
                    raise ValueError("The input scalar must be a 0-D value. "
                                     f"Received shape {factor.shape}.")
                raise ValueError("Only scalar multiply works, got shape %s" % factor.shape)
            if isinstance(x, tf.IndexedSlices):
                return tf.IndexedSlices(op("Mul", [factor, x.values], None, name), x.indices, x.dense_shape)
            return op("Mul", [factor, x], None, name)
        if VERSION == 115:
            return multiply(name)
        with scope(name or "scalar_mul") as name:
            return multiply(name)


    # tf.math.reduce_variance
    def reduce_variance(input_tensor, axis=None, keepdims=False, name=None):
        with scope(name or "reduce_variance"):
            if VERSION == 221 or not is_tensor(input_tensor):
                input_tensor = tensor(input_tensor)
            means = tf.reduce_mean(input_tensor, axis=axis, keepdims=True)
            if VERSION == 221 and means.dtype.is_integer:
                raise TypeError(f"Input must be either real or complex. "
                                f"Received integer type {means.dtype}.")
            difference = input_tensor - means
            if VERSION == 221 and difference.dtype.is_complex:
                squares = op("Real", [op("Mul", [op("Conj", [difference]), difference])],
                             {"Tout": _real_dtype(difference.dtype)})
            else:
                squares = op("Square", [difference])
            return tf.reduce_mean(squares, axis=axis, keepdims=keepdims)


    # tf.math.reduce_std
    def reduce_std(input_tensor, axis=None, keepdims=False, name=None):
        with scope(name or "reduce_std"):
            if VERSION == 221:
                input_tensor = tensor(input_tensor)
            variance = reduce_variance(input_tensor, axis=axis, keepdims=keepdims)
            return op("Sqrt", [variance])


    # tf.math.reduce_logsumexp tf.reduce_logsumexp [2.0 2.21]
    def reduce_logsumexp(input_tensor, axis=None, keepdims=False, name=None):
        keepdims = bool(keepdims)
        if VERSION < 221:
            input_tensor = tensor(input_tensor)
        with scope(name or "ReduceLogSumExp") as name:
            raw = tf.reduce_max(input_tensor, axis=axis, keepdims=True)
            finite = op("IsFinite", [raw])
            if VERSION == 221:
                chosen = op("SelectV2", [finite, raw, 0])
            elif VERSION == 200:
                chosen = op("Select", [finite, raw, tf.zeros_like(raw)])
            else:
                chosen = op("Select", [finite, raw, tf.zeros_like(raw)])
            most = tf.stop_gradient(chosen)
            sums = tf.reduce_sum(tf.exp(tf.subtract(input_tensor, most)), axis=axis, keepdims=keepdims)
            result = op("Log", [sums])
            if not keepdims:
                most = tf.reshape(most, tf.shape(result))
            return tf.add(result, most, name=name) if VERSION == 221 else tf.add(result, most)


    # tf.compat.v1.math.reduce_logsumexp tf.compat.v1.reduce_logsumexp
    def reduce_logsumexp_v1(input_tensor, axis=None, keepdims=None, name=None,
                            reduction_indices=None, keep_dims=None):
        return reduce_logsumexp(input_tensor, _first(axis, reduction_indices),
                                _first(keepdims, keep_dims), name)


    # tf.math.reduce_euclidean_norm
    def reduce_euclidean_norm(input_tensor, axis=None, keepdims=False, name=None):
        x = tensor(input_tensor)
        if axis is None:
            axis = list(range(_rank(x)))
            axis = tensor(axis, tf.int32, "Const")
        return op("EuclideanNorm", [x, axis], {"keep_dims": bool(keepdims)}, name)


    # tf.math.count_nonzero [2.0 2.21]
    def count_nonzero(input, axis=None, keepdims=None, dtype=None, name=None):
        dtype = tf.int64 if dtype is None else dtype
        with scope(name or "count_nonzero"):
            input = tensor(input, name="input")
            if VERSION == 221 and input.dtype == tf.bool:
                different = input
            else:
                zero = tf.zeros([], dtype=input.dtype)
                different = op("NotEqual", [input, zero])
            return tf.cast(tf.reduce_sum(tf.cast(different, tf.int64), axis=axis,
                                         keepdims=bool(keepdims)), dtype=dtype)


    # tf.compat.v1.count_nonzero tf.compat.v1.math.count_nonzero
    def count_nonzero_v1(input_tensor=None, axis=None, keepdims=None, dtype=None, name=None,
                         reduction_indices=None, keep_dims=None, input=None):
        return count_nonzero(_first(input, input_tensor), _first(axis, reduction_indices),
                             _first(keepdims, keep_dims), dtype, name)


    # tf.math.zero_fraction tf.nn.zero_fraction
    def zero_fraction(value, name=None):
        def count(dtype):
            with scope("count_nonzero"):
                zero = tf.zeros([], dtype=value.dtype)
                return tf.reduce_sum(tf.cast(tf.not_equal(value, zero), dtype), name="nonzero_count")
        with scope(name or "zero_fraction"):
            value = tensor(value, name="value")
            size = tf.size(value, out_type=tf.int64)
            nonzero = tf.cond(size <= 2147483647,
                              true_fn=lambda: tf.cast(count(tf.int32), dtype=tf.int64),
                              false_fn=lambda: count(tf.int64))
            with scope("counts_to_fraction"):
                zeros = size - nonzero
                zeros = tf.cast(zeros, tf.float32)
                total = tf.cast(size, tf.float32)
                fraction = zeros / total
            return tf.identity(fraction, "fraction")


    def _tensors(inputs):
        return [x if isinstance(x, tf.IndexedSlices) else tensor(x) for x in inputs]


    # tf.math.add_n tf.add_n
    def add_n(inputs, name=None):
        if VERSION == 221:
            message = ("Inputs must be an iterable of at least one Tensor/IndexedSlices with the "
                       "same dtype and shape.")
        else:
            message = ("inputs must be a list of at least one Tensor/IndexedSlices with the same "
                       "dtype and shape")
        if not isinstance(inputs, (list, tuple)) and not hasattr(inputs, "__iter__") or \
                is_tensor(inputs) and VERSION < 221 or \
                not is_tensor(inputs) and len(list(inputs)) == 0:
            raise ValueError(message)
        inputs = _tensors(inputs)
        if len(inputs) == 1:
            if name:
                return tf.identity(tensor(inputs[0]), name=name)
            return tensor(inputs[0]) if isinstance(inputs[0], tf.IndexedSlices) else inputs[0]
        return op("AddN", [inputs], None, name)


    # tf.math.accumulate_n
    # tf.compat.v1.accumulate_n
    def accumulate_n(inputs, shape=None, tensor_dtype=None, name=None):
        message = "inputs must be a list of at least one Tensor with the same dtype and shape"
        if not isinstance(inputs, (list, tuple)) or not inputs:
            raise ValueError(message)
        inputs = _tensors(inputs)
        if not all(x.dtype == inputs[0].dtype for x in inputs):
            raise ValueError(message)
        if len(inputs) == 1:
            return inputs[0] if name is None else tf.identity(inputs[0], name=name)
        return add_n(inputs, name=name)


    # tf.math.cumsum tf.cumsum
    def cumsum(x, axis=0, exclusive=False, reverse=False, name=None):
        with scope(name or "Cumsum") as name:
            x = tensor(x, name="x")
            return op("Cumsum", [x, axis], {"exclusive": exclusive, "reverse": reverse}, name)


    # tf.math.cumprod
    # tf.compat.v1.cumprod
    def cumprod(x, axis=0, exclusive=False, reverse=False, name=None):
        with scope(name or "Cumprod") as name:
            x = tensor(x, name="x")
            return op("Cumprod", [x, axis], {"exclusive": exclusive, "reverse": reverse}, name)


    # tf.math.polyval
    def polyval(coeffs, x, name=None):
        if not isinstance(coeffs, list):
            if VERSION == 221:
                raise ValueError(f"Argument coeffs must be list type. Received type {type(coeffs)}.")
            raise ValueError("Argument coeffs must be list type found {}.".format(type(coeffs)))
        with scope(name or "polyval") as name:
            x = tensor(x, name="x")
            if len(coeffs) < 1:
                return tf.zeros_like(x, name=name)
            coeffs = [tensor(c, None, "coeff_%d" % i) for i, c in enumerate(coeffs)]
            p = coeffs[0]
            for c in coeffs[1:]:
                p = c + p * x
            return p


    # tf.math.lbeta
    # tf.compat.v1.lbeta
    def lbeta(x, name=None):
        with scope(name or "lbeta"):
            x = tensor(x, name="x")
            logs = tf.reduce_sum(tf.math.lgamma(x), axis=[-1])
            return logs - tf.math.lgamma(tf.reduce_sum(x, axis=[-1]))


    # tf.math.logical_xor
    # tf.compat.v1.logical_xor
    def logical_xor(x, y, name="LogicalXor"):
        return tf.logical_and(tf.logical_or(x, y), tf.logical_not(tf.logical_and(x, y)), name=name)


    # tf.math.bincount
    # tf.compat.v1.bincount
    def bincount(arr, weights=None, minlength=None, maxlength=None, dtype=None, name=None, axis=None,
                 binary_output=False):
        dtype = tf.int32 if dtype is None else dtype
        with scope(name or "bincount"):
            if VERSION < 221:
                arr = tensor(arr, tf.int32, "arr")
                nonempty = tf.reduce_prod(tf.shape(arr)) > 0
                size = tf.cast(nonempty, tf.int32) * (tf.reduce_max(arr) + 1)
                if minlength is not None:
                    size = op("Maximum", [tensor(minlength, tf.int32, "minlength"), size])
                if maxlength is not None:
                    size = op("Minimum", [tensor(maxlength, tf.int32, "maxlength"), size])
                if weights is not None:
                    return op("UnsortedSegmentSum", [tensor(weights, name="weights"), arr, size])
                return op("Bincount", [arr, size, tf.constant([], dtype)])
            arr = tensor(arr, name="arr")
            if weights is not None:
                weights = tensor(weights, name="weights")
            if weights is not None and binary_output:
                raise ValueError("Arguments `binary_output` and `weights` are mutually exclusive. "
                                 "Please specify only one.")
            if not arr.dtype.is_integer:
                arr = tf.cast(arr, tf.int32)
            if axis is None:
                axis = 0
            if axis not in [0, -1]:
                raise ValueError(f"Unsupported value for argument axis={axis}. Only 0 and -1 are "
                                 "currently supported.")
            nonempty = tf.size(arr) > 0
            size = tf.cast(nonempty, arr.dtype) * (tf.reduce_max(arr) + 1)
            if minlength is not None:
                size = op("Maximum", [tensor(minlength, arr.dtype, "minlength"), size])
            if maxlength is not None:
                size = op("Minimum", [tensor(maxlength, arr.dtype, "maxlength"), size])
            if axis == 0:
                if weights is not None:
                    weights = tf.reshape(weights, [-1])
                arr = tf.reshape(arr, [-1])
            if weights is None:
                weights = tf.constant([], dtype)
            return op("DenseBincount", [arr, size, weights], {"binary_output": binary_output})


    # tf.math.confusion_matrix
    # tf.compat.v1.confusion_matrix
    def confusion_matrix(labels, predictions, num_classes=None, weights=None, dtype=None, name=None):
        dtype = tf.int32 if dtype is None else dtype
        with scope(name or "confusion_matrix"):
            predictions = tf.cast(tensor(predictions, name="predictions"), tf.int64)
            labels = tf.cast(tensor(labels, name="labels"), tf.int64)
            if num_classes is None:
                num_classes = tf.maximum(tf.reduce_max(predictions), tf.reduce_max(labels)) + 1
            else:
                num_classes = tf.cast(num_classes, tf.int64)
            shape = tf.stack([num_classes, num_classes])
            indices = tf.stack([labels, predictions], axis=1)
            values = tf.ones_like(predictions, dtype) if weights is None else tf.cast(weights, dtype)
            return tf.scatter_nd(indices, values, tf.cast(shape, tf.int64))


    def _segment_counts(data, segment_ids, num_segments):
        num_segments = tensor(num_segments)
        ones = tf.ones(tf.shape(segment_ids), dtype=data.dtype)
        n = op("UnsortedSegmentSum", [ones, segment_ids, num_segments])
        shape = tf.concat([num_segments[tf.newaxis],
                           tf.ones([tf.rank(data) - tf.rank(segment_ids)], dtype=num_segments.dtype)],
                          axis=0)
        return op("Maximum", [tf.reshape(n, shape), 1])


    # tf.math.unsorted_segment_mean
    # tf.compat.v1.unsorted_segment_mean
    def unsorted_segment_mean(data, segment_ids, num_segments, name=None):
        with scope(name or "UnsortedSegmentMean"):
            data = tensor(data)
            segment_ids = tensor(segment_ids)
            counts = _segment_counts(data, segment_ids, num_segments)
            return op("UnsortedSegmentSum", [data, segment_ids, num_segments]) / counts


    # tf.math.unsorted_segment_sqrt_n
    # tf.compat.v1.unsorted_segment_sqrt_n
    def unsorted_segment_sqrt_n(data, segment_ids, num_segments, name=None):
        with scope(name or "UnsortedSegmentSqrtN"):
            data = tensor(data)
            segment_ids = tensor(segment_ids)
            counts = _segment_counts(data, segment_ids, num_segments)
            return op("UnsortedSegmentSum", [data, segment_ids, num_segments]) / op("Sqrt", [counts])


    _TopK = named("TopKV2", ["values", "indices"])


    def _top_k(input, k, sorted, index_type, name):
        attributes = {"sorted": sorted}
        if index_type is not None:
            attributes["index_type"] = index_type
        return _TopK(*op("TopKV2", [input, k], attributes, name))


    # tf.math.top_k tf.nn.top_k [1.15 2.0]
    def top_k_v1(input, k=1, sorted=True, name=None):
        return _top_k(input, k, sorted, None, name)


    # tf.math.top_k tf.nn.top_k [2.21]
    def top_k(input, k=1, sorted=True, index_type=None, name=None):
        return _top_k(input, k, sorted, index_type, name)


    # tf.math.in_top_k tf.nn.in_top_k [2.0 2.21]
    def in_top_k(targets, predictions, k, name=None):
        with scope(name or "in_top_k"):
            return op("InTopKV2", [predictions, targets, k])


    # tf.compat.v1.math.in_top_k tf.compat.v1.nn.in_top_k
    def in_top_k_v1(predictions, targets, k, name=None):
        with scope(name or "in_top_k"):
            return op("InTopKV2", [predictions, targets, k])


    # tf.math.conj
    # tf.compat.v1.conj
    def conj(x, name=None):
        if is_tensor(x) and not x.dtype.is_complex and (x.dtype.is_floating or x.dtype.is_integer):
            return x
        with scope(name or "Conj") as name:
            x = tensor(x, name="x")
            if x.dtype.is_complex:
                return op("Conj", [x], None, name)
            if x.dtype.is_floating or x.dtype.is_integer:
                return x
            raise TypeError("Expected numeric or variant tensor, got dtype %r" % x.dtype
                            if VERSION < 221 else
                            f"Expected numeric or variant tensor, got dtype {x.dtype!r}.")


    # tf.math.real
    # tf.compat.v1.real
    def real(input, name=None):
        with scope(name or "Real") as name:
            input = tensor(input, name="input")
            if input.dtype.is_complex:
                return op("Real", [input], {"Tout": _real_dtype(input.dtype)}, name)
            return input


    # tf.math.imag
    # tf.compat.v1.imag
    def imag(input, name=None):
        with scope(name or "Imag") as name:
            input = tensor(input, name="input")
            if input.dtype.is_complex:
                return op("Imag", [input], {"Tout": _real_dtype(input.dtype)}, name)
            return tf.zeros_like(input)


    # tf.math.angle
    # tf.compat.v1.angle
    def angle(input, name=None):
        with scope(name or "Angle") as name:
            input = tensor(input, name="input")
            if input.dtype.is_complex:
                return op("Angle", [input], {"Tout": _real_dtype(input.dtype)}, name)
            return tf.where(input < 0, 3.141592653589793 * tf.ones_like(input), tf.zeros_like(input))


    # tf.complex tf.dtypes.complex
    def complex_(real, imag, name=None):
        real = tensor(real, name="real")
        imag = tensor(imag, name="imag")
        with scope(name or "Complex") as name:
            pair = (real.dtype, imag.dtype)
            if pair == (tf.float64, tf.float64):
                wide = tf.complex128
            elif pair == (tf.float32, tf.float32):
                wide = tf.complex64
            else:
                if VERSION == 221:
                    raise TypeError("The `real` and `imag` components have incorrect types: "
                                    f"{real.dtype.name} {imag.dtype.name}. They must be consistent, "
                                    "and one of [tf.float32, tf.float64]")
                raise TypeError("real and imag have incorrect types: {} {}".format(
                    real.dtype.name, imag.dtype.name))
            return op("Complex", [real, imag], {"Tout": wide}, name)


    # tf.saturate_cast tf.dtypes.saturate_cast
    def saturate_cast(value, dtype, name=None):
        with scope(name or "saturate_cast") as name:
            value = tensor(value, name="value")
            dtype = tf.as_dtype(dtype)
            source = value.dtype
            if VERSION < 221:
                if source.min < dtype.min:
                    value = op("Maximum", [value, tensor(dtype.min, source, "min")])
                if source.max > dtype.max:
                    value = op("Minimum", [value, tensor(dtype.max, source, "max")])
                return tf.cast(value, dtype, name=name)
            low, high = _limits(source, dtype)
            value = op("ClipByValue", [value, tensor(low, source), tensor(high, source)], None, "clamp")
            return tf.cast(value, dtype, name=name)


    def _limits(source, target):
        # The range of the target, rounded into the range of the source.
        if source.is_integer and target.is_integer:
            return max(source.min, target.min), min(source.max, target.max)
        if source.is_integer:
            return int(source.min), int(source.max)
        low = max(float(source.min), float(target.min))
        high = min(float(source.max), float(target.max))
        if target.is_integer:
            digits = {"float16": 11, "bfloat16": 8, "float32": 24, "float64": 53}[source.name]
            bits = int(target.max).bit_length()
            if bits > digits and float(source.max) > float(target.max):
                high = float((2 ** digits - 1) << (bits - digits))
        return low, high


    # tf.clip_by_value
    def clip_by_value(t, clip_value_min, clip_value_max, name=None):
        with scope(name or "clip_by_value") as name:
            values = tensor(t.values if isinstance(t, tf.IndexedSlices) else t, name="t")
            low = tf.minimum(values, clip_value_max)
            _same_shape(values, low)
            high = tf.maximum(low, clip_value_min, name=name)
            _same_shape(values, high)
            if isinstance(t, tf.IndexedSlices):
                return tf.IndexedSlices(high, t.indices, t.dense_shape)
            return high


    def _same_shape(a, b):
        x, y = dims(a), dims(b)
        if x is None or y is None:
            return
        if len(x) != len(y) or any(
                m is not None and n is not None and m != n for m, n in zip(x, y)):
            raise ValueError("Shapes %s and %s are incompatible" % (shape_text(a.shape), shape_text(b.shape)))


    # tf.clip_by_norm
    def clip_by_norm(t, clip_norm, axes=None, name=None):
        with scope(name or "clip_by_norm") as name:
            values = tensor(t.values if isinstance(t, tf.IndexedSlices) else t, name="t")
            if VERSION == 221:
                if isinstance(clip_norm, (int, float)):
                    if clip_norm < 0:
                        clip_norm = 0
                else:
                    clip_norm = tf.cast(tf.maximum(clip_norm, 0), values.dtype)
            sums = tf.reduce_sum(values * values, axes, keepdims=True)
            positive = sums > 0
            safe = _where_v1(positive, sums, tf.ones_like(sums))
            norm = _where_v1(positive, tf.sqrt(safe), sums)
            scaled = values * clip_norm
            _same_shape(values, scaled)
            clipped = tf.identity(scaled / tf.maximum(norm, clip_norm), name=name)
            if isinstance(t, tf.IndexedSlices):
                return tf.IndexedSlices(clipped, t.indices, t.dense_shape)
            return clipped


    def _where_v1(condition, x, y):
        return op("Select" if VERSION < 221 else "SelectV2", [condition, x, y])


    # tf.linalg.global_norm
    # tf.compat.v1.global_norm
    def global_norm(t_list, name=None):
        if not isinstance(t_list, (list, tuple)):
            if VERSION == 221:
                raise TypeError(f"`t_list` should be a sequence of tensors. Received {type(t_list)}.")
            raise TypeError("t_list should be a sequence")
        t_list = list(t_list)
        with scope(name or "global_norm") as name:
            values = [tensor(t.values if isinstance(t, tf.IndexedSlices) else t, None, "t_%d" % i)
                      if t is not None else t for i, t in enumerate(t_list)]
            halves = [op("L2Loss", [v]) for v in values if v is not None]
            half = tf.reduce_sum(tf.stack(halves))
            return tf.sqrt(half * tf.constant(2.0, dtype=half.dtype), name="global_norm")


    # tf.clip_by_global_norm
    def clip_by_global_norm(t_list, clip_norm, use_norm=None, name=None):
        if not isinstance(t_list, (list, tuple)):
            if VERSION == 221:
                raise TypeError(f"`t_list` should be a sequence of tensors. Received {type(t_list)}.")
            raise TypeError("t_list should be a sequence")
        t_list = list(t_list)
        if use_norm is None:
            use_norm = global_norm(t_list, name)
        with scope(name or "clip_by_global_norm") as name:
            finite_scale = clip_norm * tf.minimum(
                1.0 / use_norm, tf.constant(1.0, dtype=use_norm.dtype) / clip_norm)
            if VERSION == 221:
                scale = finite_scale + (use_norm - use_norm)
            else:
                scale = _where_v1(tf.math.is_finite(use_norm), finite_scale,
                                  tf.constant(float("nan"), dtype=use_norm.dtype))
            values = [tensor(t.values if isinstance(t, tf.IndexedSlices) else t, None, "t_%d" % i)
                      if t is not None else t for i, t in enumerate(t_list)]
            clipped = []
            for i, v in enumerate(values):
                if v is None:
                    clipped.append(None)
                else:
                    factor = tf.cast(scale, v.dtype) if VERSION == 221 else scale
                    clipped.append(tf.identity(v * factor, name="%s_%d" % (name, i)))
            result = [tf.IndexedSlices(c, t.indices, t.dense_shape)
                      if isinstance(t, tf.IndexedSlices) else c for c, t in zip(clipped, t_list)]
        return result, use_norm


    # tf.compat.v1.clip_by_average_norm
    def clip_by_average_norm(t, clip_norm, name=None):
        with scope(name or "clip_by_average_norm") as name:
            t = tensor(t, name="t")
            count = tf.cast(tf.size(t), tf.float32)
            inverse = tf.math.rsqrt(tf.reduce_sum(t * t, tf.range(tf.rank(t))))
            return tf.identity(t * clip_norm * tf.minimum(
                inverse * count, tf.constant(1.0) / clip_norm), name=name)


    # tf.math.erfcinv [2.21]
    def erfcinv(x, name=None):
        with scope(name or "erfcinv"):
            x = tensor(x, name="start")
            return -tf.math.ndtri(0.5 * x) * 0.7071067811865476
    """##
}
