// Functions of numbers that are more than one op.

extension LibraryTexts {
  static let maths = ##"""
    # Functions of numbers that are more than one op.
    from _tensorflow import *
    from _tensorflow_support import named
    from _tensorflow_support import _is_ragged, _rank


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


    # tf.math.floordiv tf.compat.v1.floordiv
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


    # tf.math.erfcinv [2.21]
    def erfcinv(x, name=None):
        with scope(name or "erfcinv"):
            x = tensor(x, name="start")
            return -tf.math.ndtri(0.5 * x) * 0.7071067811865476
    """##
}
