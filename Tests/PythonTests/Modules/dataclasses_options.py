from dataclasses import *
import dataclasses, inspect
from typing import ClassVar, List
@dataclass(order=True)
class A:
    x: int
    y: List[int] = field(default_factory=list, compare=False)
    z: ClassVar[int] = 3
    w: str = field(default="q", repr=False, metadata={"k": 1})
print(A(1), A(1) < A(2), A(1, [2]) == A(1), fields(A)[1].name, fields(A)[2].metadata["k"], inspect.signature(A), A.__doc__, asdict(A(1, [[2]])), astuple(A(1)), replace(A(1), x=5))
@dataclass(frozen=True, slots=True)
class F:
    a: int
    b: int = 2
    def area(self): return self.a * self.b
f = F(3); print(f, hash(f) == hash(F(3)), f.area(), F.__slots__, hasattr(f, "__dict__"))
@dataclass(kw_only=True)
class K:
    a: int
    b: int = 0
@dataclass
class Base:
    a: int
    def __post_init__(self): self.log = ["base"]
@dataclass
class Sub(Base):
    b: int = 1
    def __post_init__(self):
        super().__post_init__(); self.log.append("sub")
print(K(a=1), Sub(1), Sub(1).log, is_dataclass(Sub), Sub.__match_args__, K.__match_args__)
@dataclass
class Init:
    a: int
    b: InitVar[int] = 3
    c: int = field(init=False)
    def __post_init__(self, b): self.c = self.a + b
print(Init(1), Init(1, b=5).c)
@dataclass(unsafe_hash=True)
class H:
    a: int
@dataclass(eq=False)
class NE:
    a: int
@dataclass
class Rec:
    me: object = None
r = Rec(); r.me = r; print(r, hash(H(3)) == hash((3,)), NE(1) == NE(1), Rec.__hash__)
D = make_dataclass("D", ["p", ("q", int), ("r", int, field(default=4))], namespace={"s": lambda self: self.q + self.r}); print(D(1, 2), D(1, 2).s())
match A(1):
    case A(x=n): print("matched", n)
def mutable():
    @dataclass
    class X:
        a: list = []
def order():
    @dataclass
    class X:
        a: int = 1
        b: int
def frozen():
    @dataclass
    class X(F):
        c: int = 1
def assign(): F(1).a = 2
def unordered():
    @dataclass(order=True, eq=False)
    class X: pass
def bare():
    @dataclass
    class X:
        a = field()
for f in (mutable, order, frozen, assign, unordered, bare, lambda: K(1), lambda: F(), lambda: F(1, 2, 3), lambda: F(1, z=2), lambda: field(default=1, default_factory=list)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
