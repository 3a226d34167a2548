# tensorflow: 2.0 2.21
import tensorflow as tf


def generator(n):
    for i in range(n):
        yield i


def generator_from(n):
    yield from range(n)


def mangled(self):
    return self.__secret


def local_class(x):
    class A:
        pass

    return A()


def local_class_with_method(x):
    class A:
        """A class."""

        y = 1

        def f(self, z):
            if z:
                return self.y
            return z

    return A().f(x)


def lambda_as_default(f=lambda x: x):
    return f(1)


def lambda_as_inner_default(x):
    def g(f=lambda y: y):
        return f(x)

    return g()


def two_stars(f, a, b):
    return f(*a, *b)


def two_double_stars(f, a, b):
    return f(**a, **b)


def star_in_the_middle(f, a, b):
    return f(*a, b)


def nonlocal_reading(x):
    n = 1

    def f():
        nonlocal n
        return n

    return f()


def import_in_branch(x):
    if x:
        import math
        y = math.pi
    else:
        y = 0
    return y


def import_in_try(x):
    try:
        import math
    except ImportError:
        return x
    return math.sin(x)


def two_generators(xs):
    return [x + y for x in xs for y in x]
