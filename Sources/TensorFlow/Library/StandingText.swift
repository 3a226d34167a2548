// What stands at `tf` besides its functions: versions, enumerations, names of types, conversions of
// text.

extension LibraryTexts {
  static let standing = ##"""
    # Versions, enumerations, names of types, conversions of text.
    import enum
    import numbers

    import numpy

    from _tensorflow import *


    # tf.version.VERSION
    VERSION_TEXT = tf.__version__
    # tf.version.GIT_VERSION
    GIT_VERSION = {115: "v1.15.0-rc3-22-g590d6ee", 200: "v2.0.0-rc2-26-g64c3d38",
                   221: "v2.21.0-rc1-5-ga481b10260d"}[VERSION]
    # tf.version.COMPILER_VERSION
    COMPILER_VERSION = "Clang 18.1.8" if VERSION == 221 else "7.3.1 20180303"
    # tf.version.GRAPH_DEF_VERSION
    GRAPH_DEF_VERSION = {115: 134, 200: 119, 221: 2474}[VERSION]
    # tf.version.GRAPH_DEF_VERSION_MIN_CONSUMER
    MIN_CONSUMER = 0
    # tf.version.GRAPH_DEF_VERSION_MIN_PRODUCER
    MIN_PRODUCER = 0
    # tf.sysconfig.CXX11_ABI_FLAG tf.compat.v1.CXX11_ABI_FLAG
    CXX11_ABI_FLAG = 1 if VERSION == 221 else 0
    # tf.sysconfig.MONOLITHIC_BUILD tf.compat.v1.MONOLITHIC_BUILD
    MONOLITHIC_BUILD = 0


    # tf.AggregationMethod
    class AggregationMethod:
        ADD_N = 0
        DEFAULT = ADD_N
        EXPERIMENTAL_TREE = 1
        EXPERIMENTAL_ACCUMULATE_N = 2


    # tf.VariableSynchronization
    class VariableSynchronization(enum.Enum):
        AUTO = 0
        NONE = 1
        ON_WRITE = 2
        ON_READ = 3


    # tf.VariableAggregation [2.0 2.21]
    class VariableAggregationV2(enum.Enum):
        NONE = 0
        SUM = 1
        MEAN = 2
        ONLY_FIRST_REPLICA = 3


    # tf.compat.v1.VariableAggregation
    class VariableAggregation(enum.Enum):
        NONE = 0
        SUM = 1
        MEAN = 2
        ONLY_FIRST_REPLICA = 3
        ONLY_FIRST_TOWER = 3


    # tf.image.ResizeMethod [1.15]
    # tf.compat.v1.image.ResizeMethod [2.0 2.21]
    class ResizeMethodV1:
        BILINEAR = 0
        NEAREST_NEIGHBOR = 1
        BICUBIC = 2
        AREA = 3


    # tf.image.ResizeMethod [2.0 2.21]
    class ResizeMethod:
        BILINEAR = "bilinear"
        NEAREST_NEIGHBOR = "nearest"
        BICUBIC = "bicubic"
        AREA = "area"
        LANCZOS3 = "lanczos3"
        LANCZOS5 = "lanczos5"
        GAUSSIAN = "gaussian"
        MITCHELLCUBIC = "mitchellcubic"


    # tf.compat.integral_types
    integral_types = (numbers.Integral, numpy.integer)
    # tf.compat.real_types
    real_types = (numbers.Real, numpy.integer, numpy.floating)
    # tf.compat.complex_types
    complex_types = (numbers.Complex, numpy.number)
    # tf.compat.bytes_or_text_types
    bytes_or_text_types = (bytes, str)


    # tf.compat.as_bytes
    def as_bytes(bytes_or_text, encoding="utf-8"):
        if VERSION == 221 and isinstance(bytes_or_text, bytearray):
            return bytes(bytes_or_text)
        if isinstance(bytes_or_text, str):
            return bytes_or_text.encode(encoding)
        if isinstance(bytes_or_text, bytes):
            return bytes_or_text
        raise TypeError("Expected binary or unicode string, got %r" % (bytes_or_text,))


    # tf.compat.as_text tf.compat.as_str
    def as_text(bytes_or_text, encoding="utf-8"):
        if isinstance(bytes_or_text, str):
            return bytes_or_text
        if isinstance(bytes_or_text, bytes):
            return bytes_or_text.decode(encoding)
        raise TypeError("Expected binary or unicode string, got %r" % (bytes_or_text,))


    # tf.compat.as_str_any
    def as_str_any(value, encoding="utf-8"):
        if isinstance(value, bytes):
            return as_text(value, encoding)
        return str(value)


    # tf.compat.path_to_str
    def path_to_str(path):
        return as_str_any(path.__fspath__()) if hasattr(path, "__fspath__") else path


    # tf.compat.dimension_value
    # tf.compat.v1.dimension_value
    def dimension_value(dimension):
        if isinstance(dimension, tf.compat.v1.Dimension):
            return dimension.value
        return dimension


    # tf.compat.dimension_at_index
    # tf.compat.v1.dimension_at_index
    def dimension_at_index(shape, index):
        if shape.rank is None:
            return tf.compat.v1.Dimension(None)
        size = shape[index]
        if isinstance(size, tf.compat.v1.Dimension):
            return size
        return tf.compat.v1.Dimension(size)


    # tf.compat.v1.get_seed tf.compat.v1.random.get_seed
    def get_seed(op_seed):
        graph_seed = op_seed_graph()
        if graph_seed is not None:
            if op_seed is None:
                op_seed = next_op_seed()
            seeds = graph_seed % 2147483647, op_seed % 2147483647
        elif op_seed is not None:
            seeds = 87654321, op_seed % 2147483647
        else:
            return None, None
        return (0, 2147483647) if seeds == (0, 0) else seeds


    # tf.get_static_value
    def get_static_value(tensor, partial=False):
        if is_variable(tensor):
            return None
        return known(tensor)


    # tf.compat.v1.arg_max
    def arg_max(input, dimension, output_type=tf.int64, name=None):
        return tf.argmax(input, dimension, output_type=output_type, name=name)


    # tf.compat.v1.arg_min
    def arg_min(input, dimension, output_type=tf.int64, name=None):
        return tf.argmin(input, dimension, output_type=output_type, name=name)


    # tf.compat.v1.floor_div
    def floor_div(x, y, name=None):
        return op("FloorDiv", [x, y], None, name)


    # tf.math.reciprocal_no_nan
    def reciprocal_no_nan(x, name=None):
        with scope(name or "reciprocal_no_nan") as name:
            x = tensor(x, name="x")
            one = tf.constant(1, dtype=x.dtype.base_dtype, name="one")
            return op("DivNoNan", [one, x], None, name)


    def _bessel(order):
        def bessel(x, name=None):
            with scope(name or "bessel_i%d" % order):
                x = tensor(x, name="x")
                return tf.exp(tf.abs(x)) * op("BesselI%de" % order, [x])
        return bessel


    # tf.math.bessel_i0 [1.15 2.0]
    bessel_i0 = _bessel(0)
    # tf.math.bessel_i1 [1.15 2.0]
    bessel_i1 = _bessel(1)


    # tf.compat.v1.to_complex64
    def to_complex64(x, name="ToComplex64"):
        return tf.cast(x, tf.complex64, name=name)


    # tf.compat.v1.to_complex128
    def to_complex128(x, name="ToComplex128"):
        return tf.cast(x, tf.complex128, name=name)


    # tf.compat.v1.to_bfloat16
    def to_bfloat16(x, name="ToBFloat16"):
        return tf.cast(x, tf.bfloat16, name=name)


    # tf.histogram_fixed_width_bins
    def histogram_fixed_width_bins(values, value_range, nbins=100, dtype=tf.int32, name=None):
        with scope(name or "histogram_fixed_width_bins"):
            values = tensor(values, name="values")
            shape = tf.shape(values)
            values = tf.reshape(values, [-1])
            value_range = tensor(value_range, name="value_range")
            nbins = tensor(nbins, tf.int32, "nbins")
            scaled = tf.truediv(values - value_range[0], value_range[1] - value_range[0],
                                name="scaled_values")
            indices = tf.floor(tf.cast(nbins, values.dtype) * scaled, name="indices")
            indices = tf.cast(tf.clip_by_value(indices, 0, tf.cast(nbins - 1, values.dtype)), tf.int32)
            return tf.reshape(indices, shape)


    # tf.histogram_fixed_width
    def histogram_fixed_width(values, value_range, nbins=100, dtype=tf.int32, name=None):
        with scope(name or "histogram_fixed_width"):
            nbins = tensor(nbins, tf.int32, "nbins")
            bins = tf.reshape(histogram_fixed_width_bins(values, value_range, nbins), [-1])
            return op("UnsortedSegmentSum", [tf.ones_like(bins, dtype=dtype), bins, nbins])


    # tf.unravel_index
    def unravel_index(indices, dims, name=None):
        indices = tensor(indices, name="indices")
        sizes = tensor(dims, indices.dtype, "dims")
        strides = tf.math.cumprod(sizes, exclusive=True, reverse=True)
        if len(indices.shape) > 0:
            indices = tf.expand_dims(indices, 0)
            strides, sizes = tf.expand_dims(strides, 1), tf.expand_dims(sizes, 1)
        return tf.math.floormod(tf.math.floordiv(indices, strides), sizes)


    # tf.shape_n
    def shape_n(input, out_type=tf.int32, name=None):
        return [tf.shape(x, out_type=out_type) for x in input]


    # tf.required_space_to_batch_paddings
    def required_space_to_batch_paddings(input_shape, block_shape, base_paddings=None, name=None):
        with scope(name or "required_space_to_batch_paddings"):
            shape = tensor(input_shape, tf.int32, "input_shape")
            block = tensor(block_shape, tf.int32, "block_shape")
            if base_paddings is None:
                start = end = tf.zeros_like(shape)
            else:
                base = tensor(base_paddings, tf.int32, "base_paddings")
                start, end = base[:, 0], base[:, 1]
            extra = (block - (shape + start + end) % block) % block
            zeros = tf.zeros_like(extra)
            return tf.stack([start, end + extra], 1), tf.stack([zeros, extra], 1)


    # tf.no_gradient
    # tf.compat.v1.NotDifferentiable tf.compat.v1.NoGradient
    def no_gradient(op_type):
        if not isinstance(op_type, str):
            raise TypeError("op_type must be a string")


    # tf.compat.v1.no_regularizer
    def no_regularizer(_):
        return None


    # tf.get_current_name_scope [2.21]
    def get_current_name_scope():
        return "" if eager() else tf.compat.v1.get_default_graph().get_name_scope()


    # tf.inside_function [2.21]
    def inside_function():
        return in_function()


    # tf.is_symbolic_tensor [2.21]
    def is_symbolic_tensor(tensor):
        return is_tensor(tensor) and not is_eager(tensor)


    # tf.recompute_grad
    def recompute_grad(f):
        return f


    class _Scheme:
        def get_config(self):
            return {}

        @classmethod
        def from_config(cls, config):
            config.pop("dtype", None)
            return cls(**config)


    def _checked(dtype, is_fit, wanted, early):
        dtype = tf.as_dtype(dtype)
        if not is_fit(dtype):
            if VERSION == 221:
                raise ValueError("Argument `dtype` %s %s." % (wanted, dtype))
            raise ValueError("Expected %s dtype, got %s." % (early, dtype) if early != "floating" else
                             "Expected floating point type, got %s." % dtype)
        return dtype


    def _filled(dtype):
        return _checked(dtype, lambda d: d not in (tf.string, tf.variant, tf.resource),
                        "expected to be numeric or boolean. Received", "numeric or boolean")


    # tf.zeros_initializer [2.0 2.21]
    class Zeros(_Scheme):
        def __call__(self, shape, dtype=tf.float32, **kwargs):
            return tf.zeros(shape, _filled(dtype))


    # tf.ones_initializer [2.0 2.21]
    class Ones(_Scheme):
        def __call__(self, shape, dtype=tf.float32, **kwargs):
            return tf.ones(shape, _filled(dtype))


    # tf.constant_initializer [2.0 2.21]
    class Constant(_Scheme):
        def __init__(self, value=0, support_partition=False):
            if not (isinstance(value, (int, float, complex, str, bytes, bool, list, tuple,
                                       numpy.ndarray)) or numpy.isscalar(value)):
                if VERSION == 221:
                    raise TypeError("Invalid type for initial value: %s. Expected Python scalar, list or "
                                    "tuple of values, or numpy.ndarray." % type(value).__name__)
                raise TypeError("Invalid type for initial value: %s (expected Python scalar, list or tuple "
                                "of values, or numpy.ndarray)." % type(value))
            self.value = value

        def __call__(self, shape, dtype=None, **kwargs):
            return tf.constant(self.value, dtype=None if dtype is None else tf.as_dtype(dtype),
                               shape=shape)

        def get_config(self):
            return {"value": self.value}


    class _Drawn(_Scheme):
        def _draw(self, name, *args):
            if self.seed is None:
                return getattr(tf.random, name)(*args)
            shape, rest = args[0], args[1:]
            return getattr(tf.random, "stateless_" + name)(shape, [self.seed, 0], *rest)


    # tf.random_uniform_initializer [2.0 2.21]
    class RandomUniform(_Drawn):
        def __init__(self, minval=-0.05, maxval=0.05, seed=None):
            self.minval, self.maxval, self.seed = minval, maxval, seed

        def __call__(self, shape, dtype=tf.float32, **kwargs):
            dtype = _checked(dtype, lambda d: d.is_floating or d.is_integer,
                             "expected to be numeric or boolean. Received", "float or integer")
            return self._draw("uniform", shape, self.minval, self.maxval, dtype)

        def get_config(self):
            return {"minval": self.minval, "maxval": self.maxval, "seed": self.seed}


    # tf.random_normal_initializer [2.0 2.21]
    class RandomNormal(_Drawn):
        def __init__(self, mean=0.0, stddev=0.05, seed=None):
            self.mean, self.stddev, self.seed = mean, stddev, seed

        def __call__(self, shape, dtype=tf.float32, **kwargs):
            dtype = _checked(dtype, lambda d: d.is_floating,
                             "is expected to be floating point. Received:", "floating")
            return self._draw("normal", shape, self.mean, self.stddev, dtype)

        def get_config(self):
            return {"mean": self.mean, "stddev": self.stddev, "seed": self.seed}
    """##
}
