import functools
from functools import *
@lru_cache(maxsize=3)
def f(x, y=0):
    "doc"
    return x + y
print([f(1), f(2), f(1), f(3), f(4), f(2), f(1, y=0)], f.cache_info(), f.__name__, f.__doc__, f.__wrapped__(5), f.cache_parameters())
@lru_cache(typed=True)
def g(x): return x
g(1); g(1.0); g(True); print(g.cache_info())
class A:
    @cached_property
    def v(self):
        print("computed"); return 42
    @lru_cache(None)
    def m(self, k): return k * 2
    def base(self, a, b=1): return (a, b)
    part = partialmethod(base, 5, b=7)
    @singledispatchmethod
    def show(self, x): return "obj"
    @show.register
    def _(self, x: int): return "int"
a = A(); print(a.v, a.v, a.__dict__, a.m(4), a.m(4), A.m.cache_info(), a.part(), a.show(3), a.show("x"))
@total_ordering
class P:
    def __init__(s, n): s.n = n
    def __eq__(s, o): return s.n == o.n
    def __lt__(s, o): return s.n < o.n
print(P(1) <= P(2), P(2) > P(1), P(1) >= P(1), sorted([P(3), P(1)])[0].n)
@singledispatch
def kind(x): return "object"
@kind.register(int)
def _(x): return "int"
@kind.register
def _(x: list): return "list"
@kind.register(float | complex)
def _(x): return "number"
print(kind(1), kind([]), kind(True), kind(2.5), kind(1j), kind("s"), kind.dispatch(bool) is kind.dispatch(int), sorted(c.__name__ for c in kind.registry))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), reduce(lambda a, b: a + b, "abc", ">"))
def deco(fn):
    @wraps(fn)
    def inner(*a, **k):
        "inner doc"
        return fn(*a, **k)
    return inner
@deco
def target(x: int) -> int:
    "target doc"
    return x
print(target.__name__, target.__doc__, target.__annotations__, target.__wrapped__(3), target.__qualname__)
p = partial(print, "a", sep="-"); p("b"); print(p.args, p.keywords, partial(p, 1).args, repr(partial(int, base=2)))
for e in (lambda: partial(), lambda: partial(3), lambda: reduce(max, []), lambda: lru_cache("x"), lambda: kind(), lambda: total_ordering(type("E", (), {}))):
    try: print(e())
    except Exception as x: print(type(x).__name__, x)
