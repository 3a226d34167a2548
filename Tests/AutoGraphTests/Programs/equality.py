# tensorflow: 2.0 2.21
# features: EQUALITY_OPERATORS
import tensorflow as tf


def equal(x, y):
    return x == y


def chain(x, y):
    return x == y != 3 < 4


def in_test(x):
    while x != 3 and not x == 4:
        x = x + 1
    return x is None, x in [1]


def asserts(x):
    assert x == 3
    print(x)
    return x


def inner(x):
    def f(y):
        return y == x

    return f(x)


same = lambda a, b: a == b
