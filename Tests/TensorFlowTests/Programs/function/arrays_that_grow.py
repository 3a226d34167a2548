# tensorflow: 2.0 2.21
"""TensorArrays of dynamic size in loops and branches, and the nodes that they are made of."""
import tensorflow as tf


@tf.function
def evens(n):
    found = tf.TensorArray(tf.int32, size=0, dynamic_size=True)
    count = 0
    for i in tf.range(n):
        if i % 2 == 0:
            found = found.write(count, i * i)
            count += 1
    return found.stack()


@tf.function
def collatz(n):
    path = tf.TensorArray(tf.int32, size=1, dynamic_size=True, element_shape=[])
    path = path.write(0, n)
    while n > 1:
        if n % 2 == 0:
            n = n // 2
        else:
            n = 3 * n + 1
        path = path.write(path.size(), n)
    return path.stack(), path.size()


@tf.function
def powers(x):
    array = tf.TensorArray(tf.float32, size=0, dynamic_size=True)
    for i in range(3):
        array = array.write(i, x ** float(i + 1))
    return array.stack()


@tf.function
def rows(x):
    array = tf.TensorArray(tf.float32, size=2).unstack(x)
    return array.read(0) + array.read(1), array.gather([1, 0]), array.concat()


print(evens(tf.constant(7)))
for part in collatz(tf.constant(6)):
    print(part)
x = tf.constant(2.)
with tf.GradientTape() as tape:
    tape.watch(x)
    y = powers(x)
print(y, tape.gradient(y, x))
for part in rows(tf.constant([[1., 2.], [3., 4.]])):
    print(part)
for op in powers.get_concrete_function(x).graph.get_operations():
    if "pow" not in op.name and op.name != "Identity":
        print(op.name, op.type, list(op.node_def.input))
for op in rows.get_concrete_function(tf.constant([[1., 2.], [3., 4.]])).graph.get_operations():
    print(op.name, op.type, list(op.node_def.input))
