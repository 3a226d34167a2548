// Values that are kept within limits.

extension LibraryTexts {
  static let clipping = ##"""
    # Values that are kept within limits.
    from _tensorflow import *


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
    """##
}
