import numpy as np


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


a = np.array([1, 2, 3])
b = np.zeros((2, 3))
attempt(lambda: np.zeros(3) + np.zeros(2))
attempt(lambda: b + np.zeros((3, 2)))
attempt(lambda: np.sum([1, 2], axis=2))
attempt(lambda: np.concatenate([[[1]], [1]]))
attempt(lambda: np.concatenate([np.zeros((2, 2)), np.zeros((3, 3))]))
attempt(lambda: np.concatenate([]))
attempt(lambda: a[[1, 2], [1, 2]])
attempt(lambda: a['x'])
attempt(lambda: a[1.0])
attempt(lambda: a[5])
attempt(lambda: a[-4])
attempt(lambda: b[5])
attempt(lambda: b[0, 7])
attempt(lambda: b[0, 0, 0])
attempt(lambda: a[[1, 9]])
attempt(lambda: a[np.array([True, False])])
attempt(lambda: int(np.array([1, 2])))
attempt(lambda: np.arange(6).reshape(4))
attempt(lambda: np.arange(6).reshape(4, -1))
attempt(lambda: np.arange(6).reshape(-1, -1))
attempt(lambda: np.broadcast_to([1, 2, 3], (2, 2)))
attempt(lambda: np.zeros(-1))
attempt(lambda: np.zeros('a'))
attempt(lambda: np.dtype('foo'))
attempt(lambda: bool(np.array([1, 2])))
attempt(lambda: np.stack([[1, 2], [1]]))
attempt(lambda: np.stack([]))
attempt(lambda: np.split(np.arange(5), 2))
attempt(lambda: np.dot([1, 2], [1, 2, 3]))
attempt(lambda: np.zeros((2, 3)) @ np.zeros((2, 3)))
attempt(lambda: np.array([1, 2]).item())
attempt(lambda: np.linalg.inv([[1, 2], [2, 4]]))
attempt(lambda: np.linalg.inv([1, 2]))
attempt(lambda: np.linalg.inv([[1, 2, 3], [4, 5, 6]]))
attempt(lambda: np.linalg.cholesky([[1, 2], [2, 1]]))
attempt(lambda: np.array([1, 2]).foo)
attempt(lambda: np.float32(1).foo)
attempt(lambda: np.foo)
attempt(lambda: np.linalg.foo)
attempt(lambda: np.argmax([]))
attempt(lambda: np.max([]))
attempt(lambda: np.array([True]) - np.array([True]))
attempt(lambda: -np.array([True]))
attempt(lambda: np.arange(3) ** -1)
attempt(lambda: np.array([1.5]) & np.array([1]))
attempt(lambda: np.transpose(b, (0, 0)))
attempt(lambda: np.transpose(b, (0,)))
attempt(lambda: np.squeeze(b, 0))
attempt(lambda: np.expand_dims(b, 5))
attempt(lambda: np.repeat([1, 2], [1, 2, 3]))
attempt(lambda: np.take([1, 2], 5))
attempt(lambda: np.arange(0, 1, 0))
attempt(lambda: np.random.randint(5, 5))
attempt(lambda: np.random.choice(3, 5, replace=False))
attempt(lambda: len(np.array(3)))
attempt(lambda: list(np.array(3)))
attempt(lambda: {np.array([1]): 2})
attempt(lambda: np.iinfo(float))
attempt(lambda: f'{np.array([1, 2]):.2f}')
attempt(lambda: np.where([True], 1))


def assign(target, key, value):
    target[key] = value
    return target


attempt(lambda: assign(np.zeros((2, 3)), 0, np.zeros(2)))
attempt(lambda: assign(np.zeros(3), np.array([True, True, False]), np.arange(3)))
attempt(lambda: assign(np.zeros(3), 0, [1, 2]))
attempt(lambda: assign(np.zeros(3, dtype=int), 0, 'x'))
attempt(lambda: assign(np.broadcast_to([1], (2,)), 0, 5))


def add_in_place(array, value):
    array += value
    return array


attempt(lambda: add_in_place(np.array([1, 2, 3]), 1.5))
attempt(lambda: add_in_place(np.array([1., 2., 3.]), np.zeros((2, 3))))
attempt(lambda: add_in_place(np.array([1., 2., 3.]), np.array([1, 2, 3])))
for name in ['int', 'float', 'object', 'float_', 'alltrue', 'in1d', 'foo', 'bool8']:
    if np.__version__ > '2':
        attempt(lambda: getattr(np, name))
