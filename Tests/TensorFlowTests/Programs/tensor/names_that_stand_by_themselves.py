# tensorflow: 2.0 2.21
import numpy as np
import tensorflow as tf

print(tf.version.VERSION, tf.version.GIT_VERSION, tf.version.COMPILER_VERSION)
print(tf.version.GRAPH_DEF_VERSION, tf.version.GRAPH_DEF_VERSION_MIN_CONSUMER)
print(tf.compat.v1.VERSION, tf.compat.v1.__version__, tf.sysconfig.CXX11_ABI_FLAG)
print(tf.AggregationMethod.ADD_N, tf.AggregationMethod.EXPERIMENTAL_TREE)
print(list(tf.VariableAggregation), tf.VariableAggregation.MEAN.value)
print(list(tf.VariableSynchronization), tf.VariableSynchronization.ON_READ)
print(tf.image.ResizeMethod.BILINEAR, tf.compat.v1.image.ResizeMethod.BICUBIC)
print(tf.compat.as_bytes("a"), tf.compat.as_text(b"a"), tf.compat.as_str_any(3), tf.compat.as_str("x"))
print(tf.compat.real_types, tf.compat.integral_types, tf.compat.bytes_or_text_types)
print(isinstance(np.float32(1), tf.compat.real_types), isinstance(1, tf.compat.integral_types))
for convert in (tf.compat.as_bytes, tf.compat.as_text):
    try:
        convert(3)
    except TypeError as error:
        print(repr(error))
print(tf.compat.dimension_value(tf.TensorShape([2, None])[0]))
print(repr(tf.compat.dimension_at_index(tf.TensorShape([2, None]), 1)))
print(tf.dtypes.half, tf.dtypes.double)

print(tf.errors.OK, tf.errors.INVALID_ARGUMENT, tf.errors.UNAUTHENTICATED)
error = tf.errors.InvalidArgumentError(None, None, "bad")
print(error.error_code, error.message, error.op, error.node_def, repr(error), str(error))
print(tf.errors.OpError(None, None, "worse", 3).error_code)
try:
    tf.constant([1, 2]) + tf.constant([1, 2, 3])
except tf.errors.OpError as error:
    print(error.error_code, type(error).__name__)
v1 = tf.compat.v1
print(v1.errors.exception_type_from_error_code(3))
print(v1.errors.error_code_from_exception_type(tf.errors.NotFoundError))
try:
    v1.errors.exception_type_from_error_code(99)
except KeyError as error:
    print(repr(error))

print(v1.floor_div([7, -7], [2, 2]), v1.arg_max([[1, 5, 2]], 1), v1.arg_min([[1, 5, 2]], 1))
print(v1.to_complex64([1.0]), v1.log1p([1.0]), v1.is_nan([1.0]), v1.squared_difference(3, 1))
print(v1.invert_permutation([1, 0]), v1.string_strip([" a "]))
print(v1.digamma([1.0]), v1.matrix_triangular_solve([[2.0]], [[4.0]]), v1.manip.roll([1, 2, 3], 1, 0))
tf.random.set_seed(3)
print(v1.get_seed(4), v1.get_seed(None), v1.random.get_seed(5))
print(tf.get_static_value(tf.constant([1, 2])), tf.get_static_value(tf.Variable(1)))
print(tf.shape_n([tf.zeros([2, 3]), tf.zeros([4])]))
print(tf.required_space_to_batch_paddings([5, 6], [2, 2]))
print(tf.unravel_index([2, 5, 7], [3, 3]), tf.unravel_index(5, [3, 3]))
values = [-1.0, 0.0, 1.5, 2.0, 5.0, 15.0]
print(tf.histogram_fixed_width(values, [0.0, 5.0], nbins=5))
print(tf.histogram_fixed_width_bins(values, [0.0, 5.0], nbins=5))
print(tf.math.reciprocal_no_nan([2.0, 0.0]))

zeros = tf.zeros_initializer()
print(zeros([2]), zeros.get_config(), tf.ones_initializer()([2, 2], tf.int32))
print(tf.constant_initializer(3)([2]), tf.constant_initializer([1, 2]).get_config())
tf.random.set_seed(1)
print(tf.random_normal_initializer(seed=1)([3]), tf.random_uniform_initializer(seed=1)([3]))
print(tf.random_normal_initializer()([2]), tf.random_uniform_initializer(0, 10)([3], tf.int32))
for make in (tf.random_normal_initializer, tf.random_uniform_initializer, tf.ones_initializer):
    print(make().get_config())
for fails in (
    lambda: tf.random_normal_initializer()([2], tf.int32),
    lambda: tf.ones_initializer()([2], tf.string),
    lambda: tf.constant_initializer([1, 2])([3]),
):
    try:
        fails()
    except (TypeError, ValueError) as error:
        print(repr(error))

print(tf.losses.mse([1.0, 2.0], [1.0, 4.0]), tf.metrics.mae([1.0, 2.0], [1.0, 4.0]))
print(tf.optimizers.schedules.ExponentialDecay(0.1, 10, 0.5)(5))
print(type(tf.IndexedSlices(tf.zeros([1]), tf.constant([0]))))
v = tf.Variable([1.0, 2.0])
with tf.GradientTape() as tape:
    y = tf.gather(v, [0])
print(tape.gradient(y, v))
try:
    print(len(tape.watched_variables()))
except AttributeError as error:
    print(repr(error))
