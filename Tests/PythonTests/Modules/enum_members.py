import enum, copy
from enum import *
class Colour(Enum):
    "Some colours."
    RED = 1
    GREEN = 2
    CRIMSON = 1
    def shout(self): return self.name.upper() + "!"
    @classmethod
    def first(cls): return cls.RED
    @staticmethod
    def two(): return 2
    @property
    def nice(self): return f"nice {self.name.lower()}"
print(Colour, repr(Colour.RED), str(Colour.RED), Colour.CRIMSON, Colour.CRIMSON is Colour.RED, Colour(1), Colour["GREEN"], list(Colour), len(Colour), list(reversed(Colour)), Colour.__members__, Colour.RED.shout(), Colour.first(), Colour.two(), Colour.RED.nice, Colour.__doc__, bool(Colour.RED), bool(Colour))
print(Colour.RED == 1, Colour.RED != Colour.GREEN, Colour.RED in Colour, hash(Colour.RED) == hash("RED"), isinstance(Colour.RED, Colour), type(Colour), Colour.RED.__class__, Colour.__name__, Colour.__qualname__, Colour.__module__, f"{Colour.RED}", f"{Colour.RED:>12}", format(Colour.RED, "^14"), "%s %r" % (Colour.RED, Colour.RED), {Colour.RED: 1}[Colour.CRIMSON], Colour.RED.name, Colour.RED.value, Colour.RED._name_, Colour.RED._value_)
print(dir(Colour), dir(Colour.RED), vars(Colour.RED).keys() >= {"_value_", "_name_"}, Colour._member_names_, list(Colour._member_map_), Colour._value2member_map_)
class Planet(Enum):
    EARTH = (5.9, 6.3)
    MARS = (0.6, 3.3)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def density(self): return round(self.mass / self.radius, 3)
print(Planet.EARTH, repr(Planet.MARS), Planet.EARTH.mass, Planet.MARS.density, Planet((0.6, 3.3)))
class Coord(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value]); obj._value_ = value; obj.label = label; return obj
    PX = (0, "P.X"); PY = (1, "P.Y")
print(Coord.PX, Coord(1), Coord.PY.label, bytes(Coord.PY))
class Auto(Enum):
    A = auto(); B = auto(); C = 7; D = auto(); E = "x"; F = auto()
print(list(Auto), auto(), auto(3))
class Lower(Enum):
    def _generate_next_value_(name, start, count, last_values): return (name.lower(), start, count, list(last_values))
    ONE = auto(); TWO = auto()
print(list(Lower))
class Str(StrEnum):
    ALPHA = auto(); BETA = "bee"; GAMMA = "x", ; BYTES = b"hi", "ascii"
print(list(Str), Str.ALPHA, repr(Str.BETA), Str.BETA + "!", f"{Str.ALPHA:>7}", Str("bee"), Str.ALPHA == "alpha", "".join(Str), Str.BYTES.upper())
class Num(IntEnum):
    ONE = 1; TWO = 2; DOS = 2
print(list(Num), Num.ONE + 1, repr(Num.ONE), str(Num.ONE), f"{Num.TWO:03d}", Num.ONE < Num.TWO, Num(2), [10, 20, 30][Num.TWO], Num.ONE.real, int(Num.TWO), Num.DOS.name, "%d" % Num.ONE, sorted(Num, reverse=True), sum(Num), Num.ONE | 2, type(Num.ONE | 2))
class Mixed(float, Enum):
    HALF = 0.5
    def __str__(self): return "half"
print(Mixed.HALF, repr(Mixed.HALF), Mixed.HALF * 2, f"{Mixed.HALF}")
class TupleEnum(tuple, Enum):
    A = (1, 2)
print(TupleEnum.A, repr(TupleEnum.A), TupleEnum.A[1], TupleEnum((1, 2)))
class Missing(Enum):
    A = 1
    @classmethod
    def _missing_(cls, value):
        if value == "a": return cls.A
        if value == "bad": return 5
        if value == "raise": raise KeyError("no")
print(Missing("a"))
class Nested(Enum):
    LIST = [1]; DICT = {"a": 1}; OTHER = [1]
print(Nested([1]), Nested.OTHER is Nested.LIST, Nested({"a": 1}), list(Nested))
class WithMembers(Enum):
    _ignore_ = ["tmp", "i", "Inner"]
    tmp = 5
    M0 = 0; M1 = 1
    for i in range(2): pass
    x = nonmember(3)
    @member
    def func(self): return 1
    lam = lambda self: 9
print(WithMembers._member_names_, WithMembers.x, hasattr(WithMembers, "tmp"), WithMembers.M0.lam())
class Order(Enum):
    _order_ = "A B"
    A = 1; B = 2; C = 1
Base = Enum("Base", "X Y Z"); print(list(Base), Base.__module__, Enum("L", ["a", "b"], start=5).b, Enum("T", [("p", 10), ("q", 20)])(20), Enum("D", {"m": "n"}).m, IntEnum("I", "A,B")(1), Enum("E", ""), Enum("K", "a b", type=str).a, Enum("M", "a", module="mod", qualname="Q.M"), Enum("M", "a", module="mod").__module__, StrEnum("S", "One Two").Two, Flag("F", "R W X").W, list(Flag("F", "R W")))
class Plain(Enum):
    def hello(self): return "hi " + self.name
class Derived(Plain): A = 1
print(Derived.A.hello(), Plain, list(Plain), issubclass(Derived, Plain), Derived.__mro__)
class Shadow(Enum):
    name_ = 1
    @enum.property
    def extra(self): return "prop"
print(Shadow.name_.extra, copy.copy(Colour.RED) is Colour.RED, copy.deepcopy([Colour.RED])[0] is Colour.RED, Colour.RED.__reduce_ex__(2))
class Cmp(Enum):
    A = 1; B = 2
    def __lt__(self, o): return self.value < o.value
    def __repr__(self): return f"<<{self.name}>>"
    def __str__(self): return "cmp"
    def __format__(self, s): return "fmt" + s
print(sorted([Cmp.B, Cmp.A]), f"{Cmp.A:x}", Cmp.B, [Cmp.A])
match Colour.GREEN:
    case Colour.RED: print("red")
    case Colour.GREEN: print("green")
def make(**body):
    ns = type(Enum).__prepare__("Q", (Enum,))
    for k, v in body.items(): ns[k] = v
    return type(Enum)("Q", (Enum,), ns)
print(list(make(a=1, b=2)))
errors = [lambda: Colour(9), lambda: Colour("RED"), lambda: Colour["X"], lambda: Colour.X, lambda: setattr(Colour, "RED", 2), lambda: delattr(Colour, "RED"), lambda: setattr(Colour.RED, "value", 2), lambda: setattr(Colour.RED, "name", 2), lambda: delattr(Colour.RED, "name"), lambda: Missing("bad"), lambda: Missing("raise"), lambda: Missing("other"), lambda: 1 in Colour, lambda: "RED" in Colour, lambda: Colour.RED < Colour.GREEN, lambda: make(mro=1), lambda: make(_x_=1), lambda: make(_under=3).x, lambda: StrEnum("S", [("a", 1)]), lambda: Str("nope"), lambda: Num("1"), lambda: Colour(), lambda: Colour(1, 2, 3), lambda: Colour.RED.RED if False else Colour.RED.zzz, lambda: Planet.EARTH.mass.x, lambda: Enum("B", 5), lambda: Enum("B", "a a"), lambda: Colour.__call__(), lambda: Colour.RED(), lambda: unique(Colour), lambda: unique(Num), lambda: unique(Auto), lambda: verify(UNIQUE)(Colour), lambda: verify(CONTINUOUS)(Num), lambda: verify(CONTINUOUS)(Enum("G", [("a", 1), ("b", 4)])), lambda: verify(UNIQUE, CONTINUOUS)(Enum("G2", "a b c")), lambda: Colour.RED.__class__(None), lambda: StrEnum("W", [("a", ("x", "y", "z", "w"))]), lambda: Enum.A, lambda: int(Colour.RED), lambda: Colour.__members__.update({})]
for f in errors:
    try: print(f())
    except Exception as e: print(type(e).__name__, e, "|", repr(e.__cause__), repr(e.__context__))
def case1():
    class D(Enum):
        A = 1
        A = 2
def case2():
    class D(Enum):
        A = 1
        def A(self): pass
def case3():
    class D(Enum):
        _order_ = 'B A'
        A = 1
        B = 2
def case4():
    class D(Enum, int):
        A = 1
def case5():
    class D(Enum):
        A = 1
        def _generate_next_value_(*a): return 1
        B = auto()
def case6():
    class D(Enum):
        A = auto()
        def _generate_next_value_(*a): return 1
def case7():
    class D(Enum):
        __x = 1
        A = 2
    print(list(D))
def case8():
    class D(Enum):
        name = 1
        value = 2
    print(list(D), D.name.name, D.value.value)
def case9():
    class D(IntEnum):
        A = 'x'
def case10():
    class D(Colour):
        B = 3
def case11():
    class D(IntEnum):
        A = 1.5
    print(D.A)
for case in (case1, case2, case3, case4, case5, case6, case7, case8, case9, case10, case11):
    try: case()
    except Exception as e: print(type(e).__name__, e)
