import numpy as np


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


x = np.arange(24, dtype=np.float32).reshape(2, 3, 4) / 7
print(x.sum(), x.sum(axis=0), x.sum(axis=(0, 2)), x.mean(axis=-1), x.std(axis=1), x.var(), x.T.sum(axis=0).shape, sep='\n')
print(x.max(axis=2), x.argmax(axis=1), x.cumsum(axis=2)[0], np.median(x, axis=(0, 1)), x.prod(axis=0)[0], sep='\n')
print(np.exp(x[0]), np.log(x[0] + 1), np.sin(x[0]), np.cos(x[0]), np.sqrt(x[0]), 1 / (1 + np.exp(-x[0])), sep='\n')
y = np.linspace(-3, 3, 7)
print(np.exp(y), np.sin(y), np.cos(y), np.tanh(y), np.log(y + 4), np.arctan(y), np.exp(-y ** 2 / 2) / np.sqrt(2 * np.pi), sep='\n')
print(np.log2([1, 2, 8]), np.log10([1, 10, 1000]), np.log1p([0.1]), np.expm1([0.1]), np.cbrt([27]), np.exp2([3]), np.deg2rad([180]), np.arcsin([1]), np.sinh([1]))
e = np.exp(y - y.max())
print(e / e.sum(), (e / e.sum()).sum())
z = np.array([[1 + 2j, 3 - 1j]])
print(z, z.real, z.imag, z.conj(), abs(z), z.T, np.angle(z), z * 2, z.dtype, z.sum(), np.exp(z))
print(np.array([1, 2, 3], dtype=np.uint8) - 2, np.array([250], dtype=np.uint8) + np.array([10], dtype=np.uint8), np.array([1.5, 2.5]).astype(np.int32), np.array([3.99, -3.99]).astype('i4'))
print(np.array([7, -7]) // 2, np.array([7, -7]) % 3, np.array([7., -7.]) // 2, divmod(np.array([7, -7]), 2), np.array([1, 2]) ** 2, 2 ** np.array([1, 2]), np.array([4, 9]) ** 0.5)
u, s, vt = np.linalg.svd(np.array([[2., 0.], [0., 1.]]))
print(s, np.linalg.eigh(np.array([[2., 0.], [0., 3.]]))[0], np.linalg.qr(np.eye(2))[0].shape, np.linalg.cholesky([[4., 2.], [2., 3.]]), np.linalg.lstsq(np.array([[1., 1.], [1., 2.], [1., 3.]]), np.array([1., 2., 3.]), rcond=None)[0].round(6))
print(np.linalg.norm([[1, 2], [3, 4]], ord=1), np.linalg.norm([1, -2, 3], 1), np.linalg.norm([1, 2], np.inf), np.linalg.matrix_power([[1, 1], [0, 1]], 3), np.linalg.pinv([[1., 2.], [3., 4.]]).round(6))
print(np.zeros((2, 2), dtype=np.float32), np.ones(3, dtype=bool), np.zeros(2, dtype='U3'), np.zeros(1, dtype=object), np.array([], dtype=np.int32), repr(np.zeros((2, 0))))
print(repr(np.array([[1.5, 2], [3, 4]], dtype=np.float32)), repr(np.zeros((2, 2, 2))), repr(np.array([1, 2], dtype=np.int64)), repr(np.array(['a'])), repr(np.array([[True]])), sep='\n')
print(repr(np.arange(30)), repr(np.arange(30.) / 3), repr(np.random.RandomState(3).rand(3, 4).astype(np.float32)), sep='\n')
print(np.array([1e-20, 1.0]), np.array([1e15, 1e16]), np.array([0.00001]), np.array([1.0, 1000000.0]), np.array([100000000.0]), np.array([1e5], dtype=np.float32), np.array([1e8], dtype=np.float32), np.array([-0.0, 0.0]))
print(np.array([np.nan, 1.5]), np.array([np.inf, -np.inf]), np.array([[np.nan], [2]]), np.array([1 + 1e-9]), np.array([1 / 3, 2 / 3, 1]), np.array([1e300 * 10]))
a = np.zeros((3, 3))
a[1, :] = 5
a[:, 2] += 1
a[[0, 2], [0, 0]] = -1
a[a == 5] *= 2
a[..., 1] = np.arange(3)
print(a, a[::-1], a[:, ::-1], a[np.ix_([0, 2], [0, 1])], a[a.argmax(axis=0), np.arange(3)], a.diagonal(), sep='\n')
np.fill_diagonal(a, 9)
print(a, np.argwhere(a == 9).tolist(), np.take_along_axis(a, np.argsort(a, axis=1), axis=1), sep='\n')
b = np.arange(10)
b[2:5] = 0
b[-3:] = [7, 7, 7]
b[::4] += 100
print(b, b[b % 2 == 0], b[np.where(b > 50)], np.where(b > 50, 1, 0), b.clip(3, 9), b.nonzero(), b.take([0, -1]), b.repeat(2)[:4])
print(np.sum([[1, 2], [3, 4]], axis=1), np.mean([1, 2, 3]), np.std([1, 2, 3]), np.var([1, 2, 3], ddof=1), np.max([1, 9]), np.argmin([3, 1]), np.cumsum([1, 2]), np.prod([2, 3]), np.round(2.567, 1), np.abs(-3))
print(np.sum(x, dtype=np.float64), np.sum([True, True]), np.mean(np.array([1, 2], dtype=np.float16)), np.sum(np.array([1, 2], dtype=np.int8)).dtype, np.mean(np.array([1, 2], dtype=np.float32)).dtype, np.cumsum(np.array([1, 2], dtype=np.int32)).dtype)
print(np.array_split(np.arange(7), 3), np.vsplit(np.arange(4).reshape(2, 2), 2), np.block([[np.eye(2), np.zeros((2, 1))], [np.ones((1, 3))]]), np.hstack([np.ones((2, 1)), np.zeros((2, 2))]))
print(np.char if False else '', np.nan == np.nan, np.nan is np.nan, np.isnan(np.nan), np.array([1, np.nan]).max(), np.nanargmax([1, np.nan, 3]), np.maximum([1, np.nan], 0), np.fmax([1, np.nan], 0))
print(np.lexsort(([1, 2, 3], [3, 1, 2])), np.partition([3, 1, 2], 1), np.triu_indices(3, 1), np.tril(np.arange(9).reshape(3, 3)), np.vander([1, 2], 3), np.trim_zeros([0, 1, 0]))
print(np.histogram(np.array([1, 2, 1, 4, 5, 5]), bins=[0, 2, 4, 6]), np.histogram([0.1, 0.4, 0.9], bins=3, range=(0, 1))[0], np.bincount([1, 2], weights=[0.5, 1.5]), np.percentile([1, 2, 3, 4], [0, 33, 100]), np.cov(np.array([[1., 2.], [3., 5.]])))
attempt(lambda: np.array([1, 2, 3]).reshape((2, 2)))
attempt(lambda: np.ones((2, 3)).dot(np.ones((2, 3))))
attempt(lambda: np.array([1, 2]) + np.array([1, 2, 3]))
attempt(lambda: np.random.rand(2, 'a'))
attempt(lambda: np.matmul(np.ones(3), np.ones(4)))
attempt(lambda: np.vstack([[1, 2], [1, 2, 3]]))
attempt(lambda: np.array([[1, 2], [3, 4]])[2])
attempt(lambda: np.array([1, 2, 3])[[True, False]])
attempt(lambda: np.zeros((2, 2)).transpose(0, 1, 2))
attempt(lambda: np.zeros(3).sum(axis=1))
attempt(lambda: np.swapaxes(np.zeros((2, 2)), 0, 5))
attempt(lambda: np.percentile([1, 2], 150))
attempt(lambda: np.average([1, 2], weights=[0, 0]))
attempt(lambda: np.linspace(0, 1, -1))
attempt(lambda: np.full((2, 2), [1, 2, 3]))
attempt(lambda: np.float32('abc'))
attempt(lambda: np.int32(None))
attempt(lambda: np.array([1, 2]).astype('foo'))
attempt(lambda: np.array([1, 2], dtype='float33'))
attempt(lambda: np.unravel_index(7, (2, 3)))
attempt(lambda: np.linalg.solve([[1, 2], [3, 4]], [1, 2, 3]))
attempt(lambda: np.linalg.det([[1, 2, 3], [4, 5, 6]]))
attempt(lambda: np.array([3, 4]) @ 5)
attempt(lambda: np.array([1, 2]) < np.array([1, 2, 3]))
attempt(lambda: np.ones(2) + [1, 2, 3])
attempt(lambda: np.array(None) + 1)
attempt(lambda: np.array([1, 'a', None]))
attempt(lambda: np.array({'a': 1}))
attempt(lambda: np.array([{1, 2}]))
attempt(lambda: np.array(range(3)))
attempt(lambda: np.array('abc'))
attempt(lambda: np.array([(1, 2), (3, 4)]))
attempt(lambda: np.asarray(x for x in [1]).dtype)
