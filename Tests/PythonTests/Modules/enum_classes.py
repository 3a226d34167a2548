from enum import *
import enum
class C(Enum):
    A=1
    B=2
class P(Flag):
    R=4
    W=2
    X=1
class I(IntFlag):
    R=4; W=2; X=1
    RWX=7
class S(StrEnum):
    FOO=auto(); BAR=auto()
class L(IntEnum):
    LOW=1; HIGH=10
print(list(P), P.R|P.W, repr(P(0)), ~P.R, P.R in (P.R|P.X), repr(I.R|I.W), I.R|8, repr(I.R|8), I(0), repr(~I.R), I.RWX, repr(I.RWX), str(I.R), f"{I.R}")
print(S.FOO, repr(S.BAR), S.FOO=="foo", f"{S.FOO:>5}", repr(L.LOW), str(L.HIGH), L(10), L.LOW+1)
print(C.A.name, C.A.value, C["B"], C(1), list(C), C.__members__, len(C), C.A in C, C, type(C), isinstance(C.A, C))
for e in [lambda: C(5), lambda: C["Z"], lambda: P(99), lambda: setattr(C,"A",3), lambda: C.Q, lambda: L("x"), lambda: C.A < C.B, lambda: 3 in P.R, lambda: delattr(C,"A"), lambda: C.A.foo]:
    try: print(e())
    except Exception as x: print(type(x).__name__, x)
Animal=Enum("Animal","ANT BEE CAT"); print(list(Animal), Animal.ANT.value, Animal.__module__)
Animal=Enum("Animal",{"x":5,"y":6}); print(list(Animal))
F=IntEnum("F",["a","b"],start=5); print(list(F))
class Planet(Enum):
    MERCURY=(3.3e23,2.4e6)
    EARTH=(5.9e24,6.3e6)
    def __init__(self, mass, radius):
        self.mass=mass; self.radius=radius
    @property
    def g(self): return self.mass/self.radius
    @staticmethod
    def s(): return 1
    @classmethod
    def c(cls): return cls.EARTH
print(Planet.EARTH.g, Planet.EARTH, repr(Planet.EARTH), Planet.c(), Planet.EARTH.s())
class A2(Enum):
    def _generate_next_value_(name, start, count, last): return name.lower()
    X=auto(); Y=auto()
print(list(A2))
class D(str, Enum):
    A="x"; B="y"
print(D.A, repr(D.A), f"{D.A}", D.A=="x", D("y"), str(D.A), D.A.upper())
class E(Enum):
    A=1
    B=A
    C=3
    @classmethod
    def _missing_(cls, v): return cls.C if v==99 else None
print(E.B, E(99), E.__members__, list(E), hash(E.A)==hash("A"))
try:
    class Z(Enum):
        A=1
        A=2
except TypeError as x: print(x)
class T(tuple, Enum):
    A=(1,2)
print(T.A, T.A[0], repr(T.A))
class W(Flag):
    A=auto(); B=auto(); AB=A|B; C=auto()
print(list(W), W.AB, W.A|W.C, W(0), bool(W(0)), len(W.AB), list(W.AB), W.AB.name, W.AB.value, [m for m in W], W.C.value, (W.A|W.C).name, ~W.AB, W.A^W.AB)
import copy
print(copy.deepcopy(C.A) is C.A)
class M(enum.IntEnum):
    A=1
    def __str__(self): return "mm"
print(M.A, f"{M.A}", "%s"%M.A, "%d"%M.A, M.A.real)
