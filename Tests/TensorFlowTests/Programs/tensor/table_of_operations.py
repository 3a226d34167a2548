# tensorflow: 2.21
import tensorflow as tf
if tf.__version__.startswith("1"): tf.enable_eager_execution()
import numpy as np
def t(s, **ns):
    try: r = eval(s, globals(), ns); print(s, "->", r if not isinstance(r, (list, tuple)) else r)
    except Exception as e: print(s, "!!", type(e).__name__, str(e).split(" [Op")[0][:200])
a = tf.constant([[1.0, 2.0], [3.0, 4.0]]); i = tf.constant([1, 2, 3]); s = tf.constant("abc"); b = tf.constant([True, False]); v = tf.Variable([1.0, 2.0])
for e in """a + 1
1 - a
a * i
a + i
a @ a
a @ i
a / 2
i / 2
i // 2
i % 2
-i // 2
i ** 2
2 ** i
i + 1.5
i + 2.0
a + "x"
a > 2
i == 2
i != i
a == i
b & True
~b
b | b
-b
abs(-i)
a[0]
a[0, 1]
a[:, 0]
a[..., tf.newaxis]
a[5]
a[0, 0, 0]
i[1:]
i[::-1]
i[tf.constant(1)]
i[-1]
i[1.0]
i["a"]
a[tf.constant([0])]
len(i)
len(tf.constant(1))
list(i)
[x for x in a]
float(a[0, 0])
int(i[0])
int(a)
bool(b)
bool(tf.constant(1))
if_ if False else a
i.numpy().sum()
a.shape, a.dtype, a.ndim if hasattr(a, 'ndim') else 2, a.shape[0], a.shape.as_list()
np.array(a), np.add(a, 1)
tf.add(a, [[1], [2]])
tf.add(i, 1.5)
tf.constant(1.5, tf.int32)
tf.constant([1, 2.5])
tf.constant([1, "a"])
tf.constant([[1], [2, 3]])
tf.constant(300, tf.uint8)
tf.constant(2**40)
tf.constant([1, 2], shape=[2, 2])
tf.constant(1, shape=[2, 2])
tf.cast(a, tf.int32)
tf.cast(s, tf.int32)
tf.reshape(a, [3])
tf.reshape(a, [-1])
tf.reshape(i, [3, 1, -1])
tf.matmul(i, i)
tf.matmul([[1]], [[2.0]])
tf.concat([a, i], 0)
tf.concat([i, i], 0)
tf.stack([i, [1, 2]])
tf.transpose(a)
tf.reduce_sum(a, axis=2)
tf.reduce_mean(i)
tf.reduce_max(a, 0, keepdims=True)
tf.reduce_any(b), tf.reduce_all(b)
tf.argmax(a, 1), tf.argmin(i)
tf.where(b), tf.where(b, [1, 2], [3, 4])
tf.gather(i, [0, 5])
tf.one_hot([0, 2], 3)
tf.split(i, 3), tf.split(i, 2)
tf.squeeze([[1]]), tf.expand_dims(1, 0)
tf.range(3), tf.range(1, 10, 3), tf.range(0.0, 1.0, 0.3), tf.linspace(0.0, 1.0, 3)
tf.zeros([2], tf.bool), tf.ones_like(i), tf.fill([2], "x"), tf.eye(2)
tf.identity(v), v + 1, v[0], v.assign([3.0, 4.0]), v.assign([1.0]), v.assign_add([1.0, 1.0])
v.assign([1, 2])
tf.Variable(1).assign(1.5)
tf.convert_to_tensor(v), tf.convert_to_tensor([1, None])
tf.math.add_n([i, i]), tf.add_n([])
tf.sort(i, direction='DESCENDING'), tf.argsort([3, 1, 2]), tf.unique([1, 1, 2])
tf.strings.length(s), s + "d", tf.strings.split(["a b", "c"])
tf.math.top_k(i, 2), tf.nn.softmax(a), tf.nn.relu(-i)
tf.clip_by_value(i, 2, 2), tf.maximum(i, 2), tf.sign(-a), tf.round([0.5, 1.5, -2.5]), tf.math.floormod(-7, 3), tf.truncatediv(-7, 2)
tf.linalg.inv(a), tf.linalg.det(a), tf.linalg.trace(a), tf.norm(a), tf.linalg.solve(a, [[1.0], [2.0]])
tf.tensordot(a, a, 1), tf.einsum('ij,jk->ik', a, a), tf.linalg.diag([1, 2])
tf.tile([1], [3]), tf.pad(i, [[1, 0]]), tf.reverse(i, [0]), tf.roll(i, 1, 0)
tf.scatter_nd([[0], [2]], [1, 2], [4]), tf.tensor_scatter_nd_update(i, [[0]], [9]), tf.boolean_mask(i, [True, False, True])
tf.debugging.assert_equal(i, i), tf.debugging.assert_equal(i, 2)
tf.debugging.assert_less(i, 2, message="too big")
tf.ensure_shape(a, [2, None]), tf.ensure_shape(a, [3, None])
tf.rank(a), tf.size(a), tf.shape(a)
tf.complex(1.0, 2.0), tf.math.conj(tf.constant(1+2j)), tf.math.real(tf.constant(1+2j)), tf.abs(tf.constant(3+4j))
tf.bitwise.bitwise_and(6, 3), tf.bitwise.left_shift(1, 3)
tf.cumsum(i), tf.math.cumprod(i, exclusive=True), tf.math.segment_sum(i, [0, 0, 1]), tf.math.bincount(i)
tf.is_tensor(a), tf.is_tensor(1), isinstance(a, tf.Tensor), type(a).__name__, a.device[-5:]
hash(a)
{a: 1}
a in [a]
tf.sqrt(i)
tf.exp(1), tf.math.log(-1.0), tf.divide(1, 0), tf.divide(1.0, 0.0), tf.math.divide_no_nan(1.0, 0.0), 1 // tf.constant(0)
tf.sigmoid(0.0), tf.tanh([1e-8, 20.0]), tf.math.rsqrt(4.0), tf.math.erf(0.5), tf.math.lgamma(5.0)
tf.meshgrid([1, 2], [3, 4]), tf.broadcast_to([1, 2], [2, 2]), tf.repeat([1, 2], 2) if hasattr(tf, 'repeat') else 0
tf.nn.conv2d(tf.ones([1, 3, 3, 1]), tf.ones([2, 2, 1, 1]), 1, 'VALID')[0, :, :, 0], tf.nn.max_pool2d(tf.reshape(tf.range(16.0), [1, 4, 4, 1]), 2, 2, 'VALID')[0, :, :, 0]
a.numpy().tolist(), i.numpy().dtype, tf.constant(1.0).numpy(), tf.constant("x").numpy(), tf.constant([1.0]).numpy()
tf.TensorShape([1, None]), tf.TensorShape(None), tf.TensorShape([2]).concatenate([3]), tf.TensorSpec([2], tf.int32, "n"), tf.float32, repr(tf.float32), tf.as_dtype("int8"), tf.float32.as_numpy_dtype, tf.int32.max, tf.float16.is_floating""".split("\n"): t(e)
