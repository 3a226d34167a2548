# tensorflow: 2.0 2.21
"""Ragged tensors inside of functions, as arguments, in between and as results."""
import tensorflow as tf

rt = tf.ragged.constant([[1., 2.], [], [3., 4., 5.]])


def attempt(name, f, *args):
    try:
        result = tf.function(f)(*args)
        print(name, result)
    except Exception as e:
        print(name, type(e).__name__)


attempt("identity", lambda r: r, rt)
attempt("map", lambda r: tf.ragged.map_flat_values(tf.square, r), rt)
attempt("sum", lambda r: tf.reduce_sum(r, axis=1), rt)
attempt("sumall", lambda r: tf.reduce_sum(r), rt)
attempt("mean", lambda r: tf.reduce_mean(r, axis=1), rt)
attempt("max", lambda r: tf.reduce_max(r, axis=0), rt)
attempt("dense", lambda r: r.to_tensor(), rt)
attempt("densedef", lambda r: r.to_tensor(-1.), rt)
attempt("lengths", lambda r: r.row_lengths(), rt)
attempt("splits", lambda r: r.row_splits, rt)
attempt("nrows", lambda r: r.nrows(), rt)
attempt("flat", lambda r: r.flat_values, rt)
attempt("add", lambda r: r + 1., rt)
attempt("addr", lambda r: r * r, rt)
attempt("row", lambda r: r[2], rt)
attempt("slice", lambda r: r[1:], rt)
attempt("col", lambda r: r[:, :1], rt)
attempt("concat", lambda r: tf.concat([r, r], axis=0), rt)
attempt("concat1", lambda r: tf.concat([r, r], axis=1), rt)
attempt("gather", lambda r: tf.gather(r, [2, 0]), rt)
attempt("from", lambda x: tf.RaggedTensor.from_row_splits(x, [0, 1, 3]), tf.constant([1., 2., 3.]))
attempt("fromlen", lambda x: tf.RaggedTensor.from_row_lengths(x, [0, 1, 2]), tf.constant([1., 2., 3.]))
attempt("fromrow", lambda x: tf.RaggedTensor.from_value_rowids(x, [0, 1, 1]), tf.constant([1., 2., 3.]))
attempt("fromtensor", lambda x: tf.RaggedTensor.from_tensor(x, padding=0.), tf.constant([[1., 2., 0.], [3., 0., 0.]]))
attempt("const", lambda: tf.ragged.constant([[1], [2, 3]]))
attempt("shape", lambda r: r.bounding_shape(), rt)
attempt("expand", lambda r: tf.expand_dims(r, 0), rt)
attempt("cast", lambda r: tf.cast(r, tf.int32), rt)
attempt("boolean_mask", lambda r: tf.ragged.boolean_mask(r, r > 1.), rt)
attempt("rowids", lambda r: r.value_rowids(), rt)
attempt("starts", lambda r: (r.row_starts(), r.row_limits()), rt)
attempt("range", lambda n: tf.ragged.range(n), tf.constant([1, 3, 2]))
attempt("withvalues", lambda r: r.with_values(r.values * 2.), rt)
attempt("split", lambda s: tf.strings.split(s), tf.constant(["a b", "c"]))


@tf.function
def traced(r):
    print("tracing", type(r).__name__, r.shape, r.dtype, r.ragged_rank)
    print(r)
    return r * 2.


print(traced(rt))
print(traced(tf.ragged.constant([[1.], [2., 3.], [4.]])))
print(traced(tf.ragged.constant([[1.], [2., 3.]])))


@tf.function(input_signature=[tf.RaggedTensorSpec([None, None], tf.float32)])
def signed(r):
    print("tracing", r.shape)
    return tf.reduce_sum(r, axis=1)


print(signed(rt), signed(tf.ragged.constant([[1.], [2., 3.]])))


@tf.function
def loop(r):
    total = 0.
    for i in tf.range(r.nrows()):
        total += tf.reduce_sum(r[i])
    return total


print(loop(rt))
