import functools, operator, inspect
from functools import *
from collections import abc


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error.args)


# wraps and update_wrapper
def origin(x: int = 3) -> str:
    "The origin."
    return str(x)


origin.mark = "m"
origin.other = [1]


def wrapper(*args):
    "own"
    return origin(*args)


wrapper.mark = "overwritten"
print(update_wrapper(wrapper, origin) is wrapper, wrapper.__name__, wrapper.__doc__, wrapper.mark, wrapper.other)
print(wrapper.__wrapped__ is origin, wrapper.__annotations__, wrapper.__module__, wrapper.__qualname__, wrapper(4))


@wraps(origin, assigned=("__doc__",), updated=())
def partly():
    pass


print(partly.__name__, partly.__doc__, vars(partly).keys())
show(lambda: update_wrapper(lambda: 1, partial(int, 3)).__name__)
show(lambda: update_wrapper(lambda: 1, 5, updated=()).__wrapped__)
show(lambda: update_wrapper(5, origin))
show(lambda: update_wrapper(lambda: 1, origin, assigned=(), updated=("nope",)))
show(lambda: wraps(origin).func is update_wrapper)
show(lambda: sorted(wraps(origin).keywords))
show(lambda: (functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES))
show(lambda: wraps())
show(lambda: str(inspect.signature(wrapper)))


class Callable:
    "callable class"

    def __init__(self, f):
        update_wrapper(self, f)

    def __call__(self):
        return self.__wrapped__() + "!"


print(Callable(origin)(), Callable(origin).__name__, sorted(vars(Callable(origin))))

# total_ordering
for root in ["lt", "le", "gt", "ge"]:
    class Size:
        def __init__(self, n):
            self.n = n

        def __eq__(self, other):
            return self.n == other.n

        def __repr__(self):
            return f"S{self.n}"

    def compare(self, other, op=getattr(operator, root)):
        return op(self.n, other.n) if isinstance(other, Size) else NotImplemented

    setattr(Size, f"__{root}__", compare)
    total_ordering(Size)
    print(root, [[op(Size(a), Size(b)) for op in (operator.lt, operator.le, operator.gt, operator.ge)]
                 for a, b in [(1, 2), (2, 1), (1, 1)]])
    show(lambda: Size(1) < 5)
    show(lambda: Size(1) <= 5)
    show(lambda: Size(1) > 5)
    show(lambda: Size(1) >= 5)
    print(sorted([Size(3), Size(1), Size(2)]), max(Size(1), Size(9)), Size.__lt__.__name__, Size.__ge__.__name__)


@total_ordering
class Both:
    def __lt__(self, other):
        return "lt"

    def __ge__(self, other):
        return ""

    def __eq__(self, other):
        return "eq"


print(Both() < Both(), repr(Both() >= Both()), Both() > Both(), Both() <= Both())


@total_ordering
class Child(Both):
    def __gt__(self, other):
        return "child gt"


print(Child() > Child(), Child() <= Child())
show(lambda: total_ordering(type("Empty", (), {})))

# lru_cache and cache
calls = []


@lru_cache(maxsize=2)
def add(a, b=0, *rest, **names):
    calls.append((a, b))
    return a, b


for args, names in [((1,), {}), ((1,), {}), ((1, 0), {}), ((1,), {"b": 0}), ((2,), {}), ((1,), {}), ((1, 2), {"c": 3, "d": 4}),
                    ((1, 2), {"d": 4, "c": 3}), ((1.0,), {}), ((True,), {})]:
    add(*args, **names)
print(calls, add.cache_info(), add.cache_info().hits, add.cache_parameters())
add.cache_clear()
print(add.cache_info(), add.cache_info()._fields, type(add.cache_info()).__name__)
show(lambda: add([]))
show(lambda: add())
show(lambda: lru_cache(maxsize=-5)(len).cache_parameters())
show(lambda: lru_cache(0)(len).cache_info())
show(lambda: lru_cache(len).cache_parameters())
show(lambda: lru_cache("x"))
show(lambda: lru_cache(1)(5))
show(lambda: lru_cache(1.5))
show(lambda: cache(len)("abc"))
show(lambda: cache(5))
show(lambda: cache())
show(lambda: add.__wrapped__.__name__)
show(lambda: (add.__name__, add.__doc__, add.__qualname__))


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(60), fib.cache_info(), fib.cache_parameters())


@lru_cache(maxsize=None, typed=True)
def typed(x, k=None):
    return type(x).__name__


print([typed(v) for v in (1, 1.0, True, "1", 1)], typed(1, k=1), typed(1, k=1.0), typed.cache_info())


class Boom:
    count = 0

    @lru_cache
    def method(self, fail):
        Boom.count += 1
        if fail:
            raise ValueError("boom")
        return self


b = Boom()
show(lambda: b.method(True))
show(lambda: b.method(True))
print(b.method(False) is b, b.method(False) is b, Boom.count, Boom.method.cache_info(), b.method.cache_info().currsize)

# cached_property


class Data:
    def __init__(self):
        self.made = 0

    @cached_property
    def value(self):
        "The value."
        self.made += 1
        return [self.made]


d = Data()
print(d.value is d.value, d.made, d.__dict__, Data.value.__doc__, type(Data.value).__name__, Data.value.attrname)
del d.value
print(d.value, d.made)
d.value = "set"
print(d.value)
show(lambda: Data.value.func(d))
loose = cached_property(lambda self: 5)
show(lambda: loose.__get__(d))
show(lambda: loose.__get__(None) is loose)
show(lambda: loose.attrname)
loose.__set_name__(Data, "late")
show(lambda: loose.__get__(d))
show(lambda: d.late)
show(lambda: loose.__set_name__(Data, "late"))
show(lambda: loose.__set_name__(Data, "other"))
show(lambda: type("Twice", (), {"a": loose, "b": loose}))


class Slotted:
    __slots__ = ()
    value = cached_property(lambda self: 1)


show(lambda: Slotted().value)

# partial and partialmethod


class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state, *more, **names):
        self.alive = state
        return self, state, more, names

    @classmethod
    def kind(cls, *args):
        return cls.__name__, args

    @staticmethod
    def still(*args):
        return args

    def __repr__(self):
        return "Cell()"

    on = partialmethod(set_state, True)
    off = partialmethod(set_state, False, 1, key=2)
    nested = partialmethod(off, 7, other=8)
    kinds = partialmethod(kind, 1)
    stills = partialmethod(still, 2)
    built = partialmethod(partial(print, "from partial"), "x")


c = Cell()
print(c.on(), c.alive, c.off(3, key=9), c.nested(4), c.kinds(2), Cell.kinds(3), c.stills(5))
c.built("y")
show(lambda: Cell.on(c, "z"))
show(lambda: Cell.__dict__["off"].args)
show(lambda: Cell.__dict__["nested"].keywords)
show(lambda: partialmethod(5))
show(lambda: partialmethod())
show(lambda: partialmethod(int, 2, base=3))
show(lambda: partialmethod(len))
show(lambda: partial(int, base=2)("101"))
show(lambda: partial(partial(max, 3), 9, key=abs)(-20))
show(lambda: partial(int).keywords)

# singledispatch


@singledispatch
def describe(value, extra=None):
    "Says what it is."
    return "object"


@describe.register
def _(value: int, extra=None):
    return "int"


@describe.register(list)
def listed(value, extra=None):
    return f"list {extra}"


@describe.register
def _(value: str | bytes, extra=None):
    return "text"


@describe.register(abc.Mapping)
def _(value, extra=None):
    return "mapping"


@describe.register(abc.Sized)
def _(value, extra=None):
    return "sized"


describe.register(type(None), lambda value: "nothing")
for value in [1, True, 2.5, [], "s", b"b", {}, set(), None, (), range(2), object()]:
    print(repr(describe(value)) if not isinstance(value, object.__class__) else "", end=" ")
print(describe([], extra=5), listed([]), describe.__name__, describe.__doc__)
print(describe.dispatch(bool).__name__, describe.dispatch(dict) is describe.dispatch(abc.Mapping), len(describe.registry))
print([k.__name__ for k in describe.registry], type(describe.registry).__name__)
show(lambda: describe())
show(lambda: describe.register("x"))
show(lambda: describe.register(5, len))


def unannotated_function(x):
    pass


def badly(x: "undefined"):
    pass


def listy(x: [int]):
    pass


try:
    describe.register(unannotated_function)
except TypeError as error:
    print(str(error)[:60], str(error)[-40:])
try:
    describe.register(listy)
except TypeError as error:
    print(error)
show(lambda: describe.register(list, listy) is listy)


class One(abc.Iterable, abc.Container):
    def __iter__(self):
        return iter(())

    def __contains__(self, x):
        return False


@singledispatch
def amb(x):
    return "base"


amb.register(abc.Iterable, lambda x: "iterable")
amb.register(abc.Container, lambda x: "container")
show(lambda: amb(One()))


class Virtual:
    pass


abc.Iterable.register(Virtual)
abc.Container.register(Virtual)
show(lambda: amb(Virtual())[:4] if False else amb.dispatch(int)(1))
try:
    amb(Virtual())
except RuntimeError as error:
    print(str(error)[:19])


class Animal:
    @singledispatchmethod
    def feed(self, food):
        return f"{self} eats {food!r}"

    @feed.register
    def _(self, food: int):
        return f"{self} counts {food}"

    @feed.register(list)
    def _(self, food):
        return [self.feed(f) for f in food]

    @singledispatchmethod
    @classmethod
    def make(cls, arg):
        return cls.__name__, "any"

    @make.register
    @classmethod
    def _(cls, arg: str):
        return cls.__name__, "str"

    def __str__(self):
        return "animal"


print(Animal().feed("x"), Animal().feed(3), Animal().feed([1, "y"]), Animal.make(1), Animal.make("s"), Animal().make("q"))
show(lambda: Animal().feed.__name__)
show(lambda: singledispatchmethod(5))
show(lambda: reduce(lambda a, b: a * b, range(1, 6)))
show(lambda: reduce(max, [], 7))
show(lambda: reduce(max, 5))
show(lambda: sorted("bca", key=cmp_to_key(lambda a, b: (a > b) - (a < b))))
show(lambda: cmp_to_key(lambda a, b: 0)(1) == cmp_to_key(lambda a, b: 0)(2))
print(operator.__add__(1, 2), operator.__getitem__([5], 0), operator.__not__(0), operator.__contains__("ab", "a"))
print(operator.__lt__ is operator.lt, operator.__iadd__([1], [2]), operator.__concat__("a", "b"), operator.__name__)
