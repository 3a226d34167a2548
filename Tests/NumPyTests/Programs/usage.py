import numpy as np

labels = np.array([0, 2, 1])
print(np.eye(3)[labels], np.eye(3, dtype=np.float32)[labels].dtype, np.zeros(shape=(2, 3), dtype='float32').dtype.name)
x = np.random.RandomState(0).normal(loc=0, scale=1, size=(4, 3)).astype(np.float32)
print(x, (x - x.mean(axis=0)) / x.std(axis=0), x[..., np.newaxis].shape, np.expand_dims(x, axis=-1).shape, sep='\n')
print(isinstance(x, np.ndarray), type(x), type(x).__name__, x.__class__, np.ndarray.__name__, type(x.dtype).__mro__[-1], x.dtype.name)
print('{:.2f} {} {:>8.3f}'.format(x[0, 0], x[0], np.float64(2.5)), f'{x[0, 0]:.3f} {x[0]} {x.shape}', '%s %r %.1f' % (x[0, 0], x[0, 0], x[0, 1]))
a = np.zeros((2, 2))
a[0, 1] += 1
a[a > 0] *= 3
a[1] += [1, 2]
a -= a.mean()
print(a)
for i, (p, q) in enumerate(zip(np.arange(2), np.array([1.5, 2.5]))):
    print(i, p, q, type(p), type(q))
if (np.array([1, 2]) > 0).all() and not np.array([]).size:
    print('yes')
print(1 < np.float32(2) < 3, np.int64(3) in [1, 2, 3], 3 in np.array([1, 2]), [1, 2] == np.array([1, 2]), np.array([1, 2]) != [1, 3])
print(np.arange(start=0, stop=5), np.linspace(0, 1, num=3, dtype=np.float32), np.where(x > 0, x, 0)[0])
print(np.pad(np.ones((1, 2)), [(1, 1), (0, 0)], 'constant'), np.concatenate((a, a), axis=-1).shape, np.sum(x > 0), (x > 0).mean(), int(x.argmax()), float(x.max()))
w = np.ones((3, 1), dtype=np.float32)
print(x.dot(w), (x @ w).shape, np.matmul(x, w).T, (x * w.T).sum(), np.maximum(x @ w, 0).ravel(), sep='\n')
history = {'loss': [np.float32(0.5), np.float32(0.25)], 'n': np.int64(3)}
print(history, np.mean(history['loss']), np.array(history['loss']), min(history['loss']), sum(history['loss']), sorted([np.float32(2), np.float32(1)]))
print(np.array([[1, 2], [3, 4]]).sum().item(), np.array([1, 2, 3])[::-1].copy().flags['C_CONTIGUOUS'], np.array(3).shape, np.array([3]).item(), np.array([[7]]).squeeze()[()])
print(np.allclose(np.dot(np.linalg.inv([[1., 2.], [3., 4.]]), [[1., 2.], [3., 4.]]), np.eye(2)), np.abs(-0.0), np.sign(-2.5), np.exp(1), np.log(2.0), np.sqrt(2), np.sqrt(np.float32(2)), np.power(2, 10), np.float32(2) ** 0.5)
images = np.arange(2 * 4 * 4 * 1).reshape(2, 4, 4, 1) / 255.0
print(images.shape, images.dtype, images[0, :2, :2, 0], images.mean(), images.reshape(2, -1).shape, np.transpose(images, (0, 3, 1, 2)).shape)
idx = np.arange(5)
np.random.seed(1)
np.random.shuffle(idx)
print(idx, idx[:3], np.split(idx, [2, 4]), np.random.permutation(3), np.random.rand(2).round(3))
print(np.array(['x', 'yy'])[1], np.array(['x', 'yy'], dtype=object), np.array([[1, 2], [3, 4]])[:, ::-1].tolist(), list(np.array([1, 2]).astype(str)), np.unique(np.array(['b', 'a', 'b'])))
print(np.float32(1.0) == 1, np.float32(0.1) == 0.1, np.float64(0.1) == 0.1, np.float32(0.1) + np.float32(0.2), 0.1 + np.float64(0.2), np.float32(1) + np.float64(1e-10), np.float16(1) / 3)
print(repr(x[0]), repr(x[0, 0]), repr(x.astype(np.float64)[0]), repr(x.astype(int)), repr(x > 0), repr(np.array([1.0, 2.0])), repr(np.array([], dtype=np.float32)), sep='\n')
print(x.sum(keepdims=True), x.min(axis=1, keepdims=True), np.argmax(x, axis=1), np.argsort(-x[:, 0]), np.cumsum(np.ones(3, dtype=int)), np.clip(x, -0.5, 0.5)[0])
print(np.array([1, 2, 3], dtype=float) / np.array([2, 2, 2]), np.array([5, 6]) // 4, -np.arange(3), ~np.array([True, False]), np.array([1, 2]) @ np.array([3, 4]), abs(np.array([-1, 1])))
print(np.round([0.5, 1.5, 2.5]), np.around(3.14159, 2), round(np.float64(3.14159), 2), np.float64(3.7).astype(int), np.int32(5) / np.int32(2), np.int8(5) // np.int8(2), type(np.int32(5) / 2), np.bool_(True) & False)
try:
    np.array([1, 2, 3]) + 'a'
except TypeError as error:
    print(type(error).__name__)
try:
    if np.array([1, 2]) > 1:
        pass
except ValueError as error:
    print(error)
try:
    np.float32(1)[0]
except (TypeError, IndexError) as error:
    print(error)
try:
    np.float32(1).append
except AttributeError as error:
    print(error)
try:
    len(np.float32(1))
except TypeError as error:
    print(error)
print(all(isinstance(v, np.floating) for v in x[0]), issubclass(np.int32, np.number), np.issubdtype(x.dtype, np.floating), np.dtype('float32') in (np.float32, np.float64), {np.dtype('int32'): 1}[np.dtype(np.int32)])
print(np.array([np.array([1, 2]), np.array([3, 4])]), np.array([[np.float32(1)], [2]]).dtype, np.array([1, np.float32(2)]).dtype, np.array([True, 2]).dtype, np.array([1, 2.0, 3j]).dtype, np.asarray([1, 2], np.float32))
print(np.ones(3).tolist() == [1.0] * 3, np.array_equal(np.ones(2), [1, 1]), np.ones((2, 1)).tolist(), [*np.arange(3)], dict(enumerate(np.array([5, 6]))), set(np.array([1, 1, 2]).tolist()), tuple(np.zeros((1, 2)).shape))
b = np.arange(6).reshape(2, 3)
b[b % 2 == 0] = -1
b[:, -1] = b[:, 0]
print(b, b.T.tolist(), b.flatten('F'), b.ravel(order='F'), b.sum(0), b.max(1), b.any(axis=0), b.all(), b.cumsum(1), b.mean(0), np.diff(b), b.swapaxes(0, 1).shape, sep='\n')
