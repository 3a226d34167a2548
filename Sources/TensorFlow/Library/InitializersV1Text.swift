// The initializers of version 1.

extension LibraryTexts {
  static let initializersV1 = ##"""
    # The initializers of version 1.
    from _tensorflow import *


    def _shape_list(shape):
        if hasattr(shape, "as_list"):
            return shape.as_list()
        if isinstance(shape, (int, SymbolicTensor)):
            return shape
        return [int(d) if d is not None and not isinstance(d, SymbolicTensor) else d for d in shape]


    class Initializer:
        dtype = None

        def get_config(self):
            return {}

        @classmethod
        def from_config(cls, config):
            return cls(**config)


    # tf.compat.v1.initializers.zeros tf.compat.v1.zeros_initializer
    class Zeros(Initializer):
        def __init__(self, dtype=tf.float32):
            self.dtype = tf.as_dtype(dtype)

        def __call__(self, shape, dtype=None, partition_info=None):
            return tf.zeros(_shape_list(shape), dtype or self.dtype)


    # tf.compat.v1.initializers.ones tf.compat.v1.ones_initializer
    class Ones(Initializer):
        def __init__(self, dtype=tf.float32):
            self.dtype = tf.as_dtype(dtype)

        def __call__(self, shape, dtype=None, partition_info=None):
            return tf.ones(_shape_list(shape), dtype or self.dtype)


    # tf.compat.v1.constant_initializer tf.compat.v1.initializers.constant
    class Constant(Initializer):
        def __init__(self, value=0, dtype=tf.float32, verify_shape=False):
            self.value = value
            self.dtype = tf.as_dtype(dtype)

        def __call__(self, shape, dtype=None, partition_info=None):
            return tf.constant(self.value, dtype=dtype or self.dtype, shape=_shape_list(shape))


    # tf.compat.v1.initializers.random_uniform tf.compat.v1.random_uniform_initializer
    class RandomUniform(Initializer):
        def __init__(self, minval=0, maxval=None, seed=None, dtype=tf.float32):
            self.minval = minval
            self.maxval = maxval
            self.seed = seed
            self.dtype = tf.as_dtype(dtype)

        def __call__(self, shape, dtype=None, partition_info=None):
            return tf.random.uniform(_shape_list(shape), self.minval, self.maxval,
                                     dtype or self.dtype, seed=self.seed)


    # tf.compat.v1.initializers.random_normal tf.compat.v1.random_normal_initializer
    class RandomNormal(Initializer):
        def __init__(self, mean=0.0, stddev=1.0, seed=None, dtype=tf.float32):
            self.mean = mean
            self.stddev = stddev
            self.seed = seed
            self.dtype = tf.as_dtype(dtype)

        def __call__(self, shape, dtype=None, partition_info=None):
            return tf.random.normal(_shape_list(shape), self.mean, self.stddev,
                                    dtype or self.dtype, seed=self.seed)


    # tf.compat.v1.initializers.truncated_normal tf.compat.v1.truncated_normal_initializer
    class TruncatedNormal(RandomNormal):
        def __call__(self, shape, dtype=None, partition_info=None):
            return tf.random.truncated_normal(_shape_list(shape), self.mean, self.stddev,
                                              dtype or self.dtype, seed=self.seed)


    def _fans(shape):
        shape = _shape_list(shape)
        if len(shape) < 1:
            return 1.0, 1.0
        if len(shape) == 1:
            return float(shape[0]), float(shape[0])
        if len(shape) == 2:
            return float(shape[0]), float(shape[1])
        field = 1.0
        for size in shape[:-2]:
            field *= size
        return shape[-2] * field, shape[-1] * field


    # tf.compat.v1.initializers.variance_scaling tf.compat.v1.uniform_unit_scaling_initializer
    # tf.compat.v1.variance_scaling_initializer
    class VarianceScaling(Initializer):
        def __init__(self, scale=1.0, mode="fan_in", distribution="truncated_normal", seed=None,
                     dtype=tf.float32):
            if scale <= 0.0:
                raise ValueError("`scale` must be positive float.")
            if mode not in {"fan_in", "fan_out", "fan_avg"}:
                raise ValueError("Invalid `mode` argument:", mode)
            self.scale = scale
            self.mode = mode
            self.distribution = distribution
            self.seed = seed
            self.dtype = tf.as_dtype(dtype)

        def __call__(self, shape, dtype=None, partition_info=None):
            dtype = dtype or self.dtype
            shape = _shape_list(shape)
            scale = self.scale
            fan_in, fan_out = _fans(shape)
            if self.mode == "fan_in":
                scale /= max(1.0, fan_in)
            elif self.mode == "fan_out":
                scale /= max(1.0, fan_out)
            else:
                scale /= max(1.0, (fan_in + fan_out) / 2.0)
            if self.distribution in ("normal", "truncated_normal"):
                return tf.random.truncated_normal(
                    shape, 0.0, scale ** 0.5 / 0.87962566103423978, dtype, seed=self.seed)
            if self.distribution == "untruncated_normal":
                return tf.random.normal(shape, 0.0, scale ** 0.5, dtype, seed=self.seed)
            limit = (3.0 * scale) ** 0.5
            return tf.random.uniform(shape, -limit, limit, dtype, seed=self.seed)


    # tf.compat.v1.glorot_uniform_initializer tf.compat.v1.initializers.glorot_uniform
    class GlorotUniform(VarianceScaling):
        def __init__(self, seed=None, dtype=tf.float32):
            VarianceScaling.__init__(self, 1.0, "fan_avg", "uniform", seed, dtype)


    # tf.compat.v1.glorot_normal_initializer tf.compat.v1.initializers.glorot_normal
    class GlorotNormal(VarianceScaling):
        def __init__(self, seed=None, dtype=tf.float32):
            VarianceScaling.__init__(self, 1.0, "fan_avg", "truncated_normal", seed, dtype)


    # tf.compat.v1.initializers.identity
    class Identity(Initializer):
        def __init__(self, gain=1.0, dtype=tf.float32):
            self.gain = gain
            self.dtype = tf.as_dtype(dtype)

        def __call__(self, shape, dtype=None, partition_info=None):
            matrix = tf.eye(shape[0], shape[1], dtype=dtype or self.dtype)
            return matrix if self.gain == 1.0 else self.gain * matrix


    def _scaled(scale, distribution):
        def make(seed=None):
            return VarianceScaling(scale, "fan_in", distribution, seed)
        return make


    # tf.compat.v1.initializers.he_uniform
    he_uniform = _scaled(2.0, "uniform")
    # tf.compat.v1.initializers.he_normal
    he_normal = _scaled(2.0, "truncated_normal")
    # tf.compat.v1.initializers.lecun_uniform
    lecun_uniform = _scaled(1.0, "uniform")
    # tf.compat.v1.initializers.lecun_normal
    lecun_normal = _scaled(1.0, "truncated_normal")
    """##
}
