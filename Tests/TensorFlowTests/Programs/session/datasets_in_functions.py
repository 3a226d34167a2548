# tensorflow: 2.0 2.21
# Loops over datasets that tf.function stages: tuples, break, iterators, nested conditions.
import tensorflow as tf


@tf.function
def until(ds, limit):
    total = tf.constant(0, tf.int64)
    for x in ds:
        if total > limit:
            break
        total += x
    return total


@tf.function
def pairs(ds):
    s = 0.0
    for a, b in ds:
        if b > 1:
            s += a * tf.cast(b, tf.float32)
        else:
            s -= a
    return s


@tf.function
def first_two(it):
    return next(it), next(it)


ds = tf.data.Dataset.range(10)
print(until(ds, tf.constant(10, tf.int64)).numpy(), until(ds.take(3), tf.constant(10, tf.int64)).numpy())
print(pairs(tf.data.Dataset.from_tensor_slices(([1.0, 2.0, 3.0], [1, 2, 3]))).numpy())


@tf.function
def counted(ds):
    total = tf.constant(0, tf.int64)
    for i, x in enumerate(ds):
        total += tf.cast(i, tf.int64) * x
    return total


print(counted(ds.skip(5)).numpy())
outside = tf.data.Dataset.from_tensor_slices([1, 2, 3])


@tf.function
def captured():
    product = tf.constant(1)
    for x in outside:
        product *= x
    return product


print(captured().numpy())
for x in ds.map(lambda v: v ** 2).batch(4, drop_remainder=True):
    print(x.numpy())
print(list(ds.window(4, shift=3, drop_remainder=True).flat_map(lambda w: w.batch(4)).take(1))[0].numpy())
gen = tf.data.Dataset.from_generator(lambda: iter([1, 2, 3]), tf.int32)
print([int(v) for v in gen], gen.element_spec)
