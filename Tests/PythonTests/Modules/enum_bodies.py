from enum import *
# names that a body makes by itself
class Many(Enum):
    _ignore_ = "i names"
    names = vars()
    for i in range(3): names[f"M{i}"] = i
class More(IntEnum):

    locals().update({"A": 1}, B=2)
    C = auto()
print(list(Many), list(More), More.C)
class Traced(EnumType):
    def __new__(metacls, name, bases, body, **kw):
        made = super().__new__(metacls, name, bases, body, **kw)
        made.log = list(made._member_names_)
        return made
class T(Enum, metaclass=Traced):
    X = 1
    Y = 2
print(T.log, type(T), T.X, isinstance(T, EnumType))
class Hook(Enum):
    def __init_subclass__(cls, **options): cls.options = (options, [m.name for m in cls])
class Hooked(Hook, flag=True): A = 1
print(Hooked.options)
class Described(Enum):
    A = "a", 1
    B = "b", 2
    def __new__(cls, code, rank):
        made = object.__new__(cls); made._value_ = code; made.rank = rank; return made
    def __lt__(self, other): return self.rank < other.rank
print(Described("a"), Described.B.rank, sorted([Described.B, Described.A]), Described.A.value)
class Mixin:
    def describe(self): return f"{self.name}={self.value}"
class Base(Mixin, Enum): pass
class Real(str, Mixin, Enum): A = "x"
print(Real.A.describe(), Real.A.upper(), repr(Real.A), str(Real.A), f"{Real.A}", Real("x") is Real.A)
class Ints(int, Enum): ONE = 1; TWO = "2"; BIN = "11", 2
print(list(Ints), Ints.BIN + 1, str(Ints.ONE), f"{Ints.ONE}", Ints.TWO == 2)
