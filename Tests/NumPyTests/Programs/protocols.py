import numpy as np


class Wrapped:
    __array_priority__ = 100

    def __init__(self, data):
        self.data = np.array(data)

    def __array__(self, dtype=None, copy=None):
        return self.data if dtype is None else self.data.astype(dtype)

    def __radd__(self, other):
        return 'radd'

    def __rmul__(self, other):
        return 'rmul'

    def __eq__(self, other):
        return 'eq'

    def __gt__(self, other):
        return 'gt'


w = Wrapped([1, 2, 3])
print(np.array(w), np.sum(w), np.asarray(w, dtype=float), np.exp(w)[0], np.mean(w), np.stack([w, w]).shape)
print(np.array([1, 2, 3]) + w, np.float32(1) + w, np.array([1]) * w, np.array([1]) == w, np.array([1]) < w)
print(np.add(np.array([1, 2, 3]), w), np.array_equal(w, [1, 2, 3]), np.allclose(w, [1, 2, 3]), np.concatenate([w, [4]]))
print(np.array([1, None]) == None, np.array([1, 2]) == None, (np.array(['a', 'b']) == 'a'))
a = np.arange(3)
b = a
b += 1
print(a, a is b)
c = np.asarray(a)
c[0] = 9
print(a, np.array(a) is a, np.asarray(a) is a, np.copy(a) is a)
try:
    np.testing.assert_allclose([1., 2.], [1., 2.5])
except AssertionError as error:
    print(error)
try:
    np.testing.assert_array_equal([1, 2, 3], [1, 2, 4])
except AssertionError as error:
    print(error)
try:
    np.testing.assert_almost_equal(1.0, 1.1)
except AssertionError as error:
    print(error)
np.testing.assert_allclose([1., 2.], [1., 2.])
np.testing.assert_array_equal([1, 2], [1, 2])
print(np.add, np.exp, np.ndarray, np.dtype, np.array([1, 2]).__len__(), callable(np.sum), np.sum.__name__)
s = np.array(['apple', 'fig'])
print(s[0], repr(s[0]), s.dtype, s == 'fig', np.array(['a', 'b'])[::-1], [len(x) for x in s], sorted(s), ' '.join(s))
o = np.array([b'a', b'bc'], dtype=object)
print(o, o[0], repr(o), o.dtype, o.tolist(), [x.decode() for x in o])
print(np.array([[1, 2], [3, 4]]).tolist(), dict(zip(['a', 'b'], np.array([1, 2]))), tuple(np.array([1.5, 2])))
x, y = np.array([1, 2])
print(x, y, *np.array([3, 4]))
print(sum(np.ones(3)), max(np.array([3, 1])), list(map(int, np.array([1., 2.]))), [i for i, v in enumerate(np.array([5, 6]))])
print(np.array([3, 1, 2]).sort(), np.array([1, 2]).any(), np.array([[1], [2]]).squeeze(), np.float64(3).sum(), np.int32(4).reshape(1, 1))
