// Reductions that are more than one op, and sums of lists.

extension LibraryTexts {
  static let reductions = ##"""
    # Reductions that are more than one op, and sums of lists.
    from _tensorflow import *
    from _tensorflow_support import _rank
    from _tensorflow_maths import _first, _real_dtype


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
    """##
}
