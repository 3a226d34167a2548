# Decorators without functools: counters, memo, validation, class decorators, descriptors and registries.
registry = {}


def register(name=None):
    def decorate(function):
        registry[name or function.__name__] = function
        return function

    return decorate


@register()
def alpha(x):
    """First."""
    return x + 1


@register("second")
def beta(x, *, scale=2):
    return x * scale


print(sorted(registry), registry["alpha"](1), registry["second"](5, scale=3), alpha.__doc__)


def counted(function):
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return function(*args, **kwargs)

    wrapper.calls = 0
    wrapper.__name__ = function.__name__
    wrapper.__wrapped__ = function
    return wrapper


def memoize(function):
    cache = {}

    def wrapper(*args):
        if args not in cache:
            cache[args] = function(*args)
        return cache[args]

    wrapper.cache = cache
    return wrapper


@memoize
@counted
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(60), len(fib.cache), fib.cache[(10,)], fib.__name__)


@counted
def hello(name, punctuation="!"):
    return f"hello {name}{punctuation}"


print(hello("a"), hello("b", punctuation="?"), hello.calls, hello.__name__, hello.__wrapped__("c"))


def typed(**types):
    def decorate(function):
        names = function.__code__.co_varnames

        def wrapper(*args, **kwargs):
            bound = dict(zip(names, args))
            bound.update(kwargs)
            for name, expected in types.items():
                if name in bound and not isinstance(bound[name], expected):
                    raise TypeError(f"{name} must be {expected.__name__}, not {type(bound[name]).__name__}")
            return function(*args, **kwargs)

        return wrapper

    return decorate


@typed(a=int, b=str)
def repeat(a, b="x"):
    return b * a


print(repeat(3), repeat(2, "ab"), repeat(a=1, b="z"))
for args in (("3",), (3, 4)):
    try:
        repeat(*args)
    except TypeError as error:
        print("TypeError:", error)


def auto_repr(cls):
    def __repr__(self):
        fields = ", ".join(f"{k}={v!r}" for k, v in vars(self).items())
        return f"{cls.__name__}({fields})"

    cls.__repr__ = __repr__
    return cls


def singleton(cls):
    instances = {}

    def get(*args, **kwargs):
        if cls not in instances:
            instances[cls] = cls(*args, **kwargs)
        return instances[cls]

    return get


@auto_repr
class Point:
    def __init__(self, x, y=0):
        self.x, self.y = x, y


@singleton
class Config:
    def __init__(self, value):
        self.value = value


print(Point(1), [Point("a", None)], Config(1) is Config(2), Config(3).value)


class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return getattr(instance, self.name, 0)

    def __set__(self, instance, value):
        if value <= 0:
            raise ValueError(f"{self.name[1:]} must be positive")
        setattr(instance, self.name, value)


class Cached:
    def __init__(self, function):
        self.function = function

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        print("computing", self.name)
        value = self.function(instance)
        instance.__dict__[self.name] = value
        return value


class Box:
    width = Positive()
    height = Positive()

    def __init__(self, width, height):
        self.width = width
        self.height = height

    @Cached
    def area(self):
        return self.width * self.height


box = Box(2, 3)
print(box.area, box.area, vars(box), type(Box.width).__name__)
try:
    box.width = -1
except ValueError as error:
    print("ValueError:", error)


class Trace:
    def __init__(self, function):
        self.function = function
        self.log = []

    def __call__(self, *args):
        result = self.function(*args)
        self.log.append((args, result))
        return result

    def __get__(self, instance, owner):
        return lambda *args: self(instance, *args)


@Trace
def power(a, b):
    return a ** b


print(power(2, 3), power(3, 2), power.log)


class Temperature:
    def __init__(self, celsius=0.0):
        self._c = celsius

    @property
    def fahrenheit(self):
        "In Fahrenheit."
        return self._c * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, value):
        self._c = (value - 32) * 5 / 9

    @fahrenheit.deleter
    def fahrenheit(self):
        self._c = 0.0

    @classmethod
    def boiling(cls):
        return cls(100)

    @staticmethod
    def describe(value):
        return "hot" if value > 30 else "cold"


t = Temperature.boiling()
print(t.fahrenheit, Temperature.describe(t._c))
t.fahrenheit = 50
print(t._c, Temperature.fahrenheit.__doc__, isinstance(vars(Temperature)["boiling"], classmethod))
del t.fahrenheit
print(t.fahrenheit)


def compose(*functions):
    def composed(x):
        for f in reversed(functions):
            x = f(x)
        return x

    return composed


print(compose(str, lambda x: x + 1, abs)(-5), compose()(3), list(map(compose(len, str), [1, 22, 333])))


def curry(f, n):
    return f if n == 1 else lambda x: curry(lambda *rest: f(x, *rest), n - 1)


print(curry(lambda a, b, c: a + b * c, 3)(1)(2)(3))
