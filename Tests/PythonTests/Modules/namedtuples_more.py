from collections import namedtuple
import collections, copy, inspect


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error.args)


Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p[1], p == (1, 2), len(p), hash(p) == hash((1, 2)), isinstance(p, tuple))
for make in [
    lambda: Point(1), lambda: Point(1, 2, 3), lambda: Point(x=1), lambda: Point(1, z=2),
    lambda: Point(1, x=2), lambda: Point(), lambda: Point._make([1, 2]),
    lambda: Point._make([1]), lambda: Point._make([1, 2, 3]), lambda: Point._make(5),
    lambda: p._replace(x=10), lambda: p._replace(q=1), lambda: p._replace(q=1, r=2),
    lambda: p._replace(), lambda: p._asdict(), lambda: p._fields, lambda: p._field_defaults,
    lambda: p.__getnewargs__(), lambda: Point.__doc__, lambda: Point.x.__doc__,
    lambda: Point.__name__, lambda: Point.__qualname__, lambda: Point.__module__,
    lambda: Point.__bases__, lambda: Point.__slots__, lambda: Point.__match_args__,
    lambda: setattr(p, "x", 5), lambda: setattr(p, "new", 5), lambda: p.nope,
    lambda: p.index(2), lambda: p.count(1), lambda: p + (3,),
    lambda: p * 2, lambda: p[::-1], lambda: p < Point(1, 3), lambda: max(p, Point(0, 9)),
    lambda: copy.copy(p), lambda: copy.deepcopy(p), lambda: copy.deepcopy(p) is p,
    lambda: namedtuple("A", []), lambda: namedtuple("A", [])(), lambda: namedtuple("A", "one")(5),
    lambda: namedtuple("A", "one").__doc__, lambda: namedtuple("A", "").__doc__,
    lambda: namedtuple("A", "a, b,c")._fields, lambda: namedtuple("A", ["a", "b"])._fields,
    lambda: namedtuple("A", {"k": 1})._fields, lambda: namedtuple("A", (c for c in "xyz"))._fields,
    lambda: namedtuple("1A", "a"), lambda: namedtuple("class", "a"), lambda: namedtuple("A", "def"),
    lambda: namedtuple("A", "1a"), lambda: namedtuple("A", "_a"), lambda: namedtuple("A", "a a"),
    lambda: namedtuple("A", "a-b"), lambda: namedtuple("A", [1]),
    lambda: namedtuple("A", "a _b def a 1x ok", rename=True)._fields,
    lambda: namedtuple("A", "a b", defaults=[1, 2, 3]),
    lambda: namedtuple("A", "a b c", defaults=[1, 2])._field_defaults,
    lambda: namedtuple("A", "a b c", defaults=[1, 2])(0),
    lambda: namedtuple("A", "a b c", defaults=[1, 2])(0, c=9),
    lambda: namedtuple("A", "a b c", defaults=[1, 2])(),
    lambda: namedtuple("A", "a b", defaults=())._field_defaults,
    lambda: namedtuple("A", "a b", defaults=5),
    lambda: namedtuple("A", "a", module="somewhere").__module__,
    lambda: namedtuple("A", 5), lambda: namedtuple(5, "a"), lambda: namedtuple("A", "a", True),
    lambda: namedtuple("A", "cls self")(1, 2), lambda: namedtuple("A", "_cls", rename=True)(3),
    lambda: Point.__new__.__defaults__, lambda: Point.__new__.__qualname__,
    lambda: namedtuple("A", "a b", defaults=[3]).__new__.__defaults__,
    lambda: Point._make.__qualname__ if hasattr(Point._make, "__qualname__") else None,
    lambda: Point._replace.__name__, lambda: inspect.signature(Point),
    lambda: str(inspect.signature(namedtuple("A", "a b", defaults=[3]))),
    lambda: Point.__repr__(p), lambda: "%s-%s" % p, lambda: "{0.x}:{0.y}".format(p),
    lambda: f"{p}", lambda: list(p), lambda: dict(zip(p._fields, p)), lambda: Point(*[5, 6]),
    lambda: Point(**{"x": 3, "y": 4}), lambda: sorted([Point(2, 1), Point(1, 2)]),
]:
    show(make)


class Vector(Point):
    __slots__ = ()

    @property
    def size(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __str__(self):
        return f"V[{self.x}, {self.y}]"


v = Vector(3, 4)
print(v, repr(v), v.size, v._replace(x=0), type(v._replace(x=0)).__name__, Vector._make((1, 2)))
show(lambda: setattr(v, "other", 1))


class Loose(namedtuple("Loose", "a b")):
    def __new__(cls, a, b=5):
        return super().__new__(cls, a, b)


loose = Loose(1)
loose.extra = "yes"
print(loose, loose.extra, loose._replace(a=9), Loose._make([3, 4]))


class Money(namedtuple("Money", ["amount", "unit"], defaults=["EUR"])):
    "Cash."

    def __add__(self, other):
        return Money(self.amount + other.amount, self.unit)


print(Money(5) + Money(6), Money.__doc__, Money(1).unit, Money._field_defaults)
match p:
    case Point(x=1, y=why):
        print("matched", why)
match Money(3, "USD"):
    case Money(amount, unit):
        print(amount, unit)
x, y = p
print(x, y, *p)
Nested = namedtuple("Nested", "left right")
n = Nested(Nested(1, 2), Nested(None, [3]))
print(n, n.left.right, n._asdict(), n == Nested((1, 2), (None, [3])))
for row in map(Point._make, [(1, 2), (3, 4)]):
    print(row)
