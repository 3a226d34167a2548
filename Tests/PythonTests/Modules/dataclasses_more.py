import dataclasses, typing, copy, inspect, collections, abc
from dataclasses import *
from typing import ClassVar, List, Optional
import re, builtins, traceback
def print(*values): builtins.print(*(re.sub(r' at 0x\w+', '', str(v)) for v in values))
@dataclass
class P:
    x: int
    y: int = 2
    z: list = field(default_factory=list, repr=False, compare=False)
    k: ClassVar[int] = 9
    s: "ClassVar[str]" = "c"
    _: KW_ONLY
    w: float = 1.5
    h: str = field(default="h", hash=True, metadata={"unit": "m"}, kw_only=False)
print(P(1), P(1, 3, [1], "q", w=2), P(1) == P(1, 2, [5]), P(1) != P(2), P(1) == (1, 2), P.__match_args__, P.__doc__, P.k, P.s)
print([f.name for f in fields(P)], P.__dataclass_params__, P.__hash__, P.__annotations__)
for f in fields(P(1)): print(f)
print(fields(P)[1].default is MISSING, type(MISSING), type(KW_ONLY), repr(fields(P)[2].default_factory), fields(P)[4].metadata, field().__class__, MISSING.__class__.__name__)
print(inspect.signature(P), P.__init__.__annotations__, P.__init__.__qualname__, P.__repr__.__qualname__, P.__eq__.__qualname__, P.__eq__.__name__)
print(asdict(P(1, z=[P(2)])), astuple(P(1, z=[(1, {2: P(3)})])), replace(P(1), x=5, w=9), is_dataclass(P), is_dataclass(P(1)), is_dataclass(5), is_dataclass(int))
@dataclass(order=True, frozen=True)
class V:
    a: int
    b: str = field(default="", compare=False)
    c: tuple = ()
print(sorted([V(3), V(1, c=(2,)), V(1, "z", (1,))]), V(1) < V(2), V(1) <= V(1, "x"), V(2) > V(1), V(2) >= V(3), hash(V(1)) == hash(V(1, "q")), {V(1): 5}[V(1)], V.__setattr__.__qualname__, V.__delattr__.__name__)
@dataclass(unsafe_hash=True)
class U: a: int; b: int = field(default=1, hash=False)
@dataclass(eq=False)
class NoEq: a: int = 0
@dataclass(repr=False, init=False)
class Bare:
    a: int = 5
    def __init__(self): self.a = 1
print(hash(U(1)) == hash(U(1, 2)), NoEq() == NoEq(), hash(NoEq()) != 0, object.__repr__(Bare())[:15] == repr(Bare())[:15], Bare() == Bare())
@dataclass
class Init:
    a: int
    b: InitVar[int]
    c: InitVar[str] = "d"
    d: int = field(init=False)
    e: int = field(init=False, default=7)
    def __post_init__(self, b, c): self.d = self.a + b; self.got = c
i = Init(1, 2); print(i, i.got, InitVar[int], InitVar[List[int]], InitVar, i.c, replace(i, b=3))
@dataclass
class Base:
    a: int = 1
    def hi(self): return f"hi {self.a}"
@dataclass
class Child(Base):
    b: int = 2
    a: str = "over"
@dataclass
class Grand(Child):
    c: int = field(default=3, kw_only=True)
    def __repr__(self): return "custom"
    def __eq__(self, o): return "eq"
print(Child(), Child("x", 5), Grand(), Grand("p", 1, c=9).c, Grand() == 1, Grand.__hash__, Child.__mro__[1].__name__, Child().hi(), [f.name for f in fields(Grand)], Base() == Child(1, 2))
@dataclass(slots=True)
class Slot:
    a: int
    b: int = 2
@dataclass(slots=True, frozen=True)
class FSlot(Slot if False else object): a: int = 1; b: list = field(default_factory=list)
@dataclass(slots=True, weakref_slot=True)
class WSlot: a: int = 0
print(Slot(1), Slot.__slots__, hasattr(Slot(1), "__dict__"), FSlot(), copy.copy(FSlot(4)), copy.deepcopy(FSlot(4, [1])), WSlot.__slots__, Slot.b if False else "")
@dataclass(kw_only=True)
class KW: a: int; b: int = 1
@dataclass(match_args=False)
class NM: a: int
print(KW(a=1), KW.__match_args__, hasattr(NM, "__match_args__"), inspect.signature(KW))
M = make_dataclass("M", ["a", ("b", int), ("c", list, field(default_factory=list))], bases=(Base,), namespace={"twice": lambda self: self.b * 2}) if False else make_dataclass("M", ["a", ("b", int), ("c", list, field(default_factory=list))], namespace={"twice": lambda self: self.b * 2})
print(M(1, 2), M(1, 4).twice(), M.__annotations__, M.__module__, M.__name__, M.__qualname__, make_dataclass("Z", [("q", int, 5)], frozen=True)())
@dataclass
class Tree:
    v: int
    kids: List["Tree"] = field(default_factory=list)
t = Tree(1, [Tree(2)]); t.kids.append(t); print(t)
@dataclass
class Nest:
    d: dict; n: tuple; q: collections.OrderedDict; e: object
NT = collections.namedtuple("NT", "x y")
n = Nest({1: P(1)}, NT(P(2), [P(3)]), collections.OrderedDict(a=P(4)), {1, 2})
print(asdict(n), astuple(n), asdict(n)["e"] is n.e, asdict(n, dict_factory=lambda items: sorted(k for k, _ in items)), astuple(n, tuple_factory=list))
match P(1, 5):
    case P(1, y): print("matched", y)
class Desc:
    def __set_name__(self, owner, name): self.name = "_" + name
    def __get__(self, obj, cls): return 42 if obj is None else getattr(obj, self.name, 42)
    def __set__(self, obj, value): setattr(obj, self.name, value * 2)
@dataclass
class WithDesc: a: int = Desc()
print(WithDesc(), WithDesc(3).a)
@dataclass
class Abstract(abc.ABC):
    a: int
    @abc.abstractmethod
    def f(self): ...
@dataclass
class Gen(typing.Generic[typing.TypeVar("T")]):
    v: int = 0
print(Gen[int](5), Gen(), Field, Field.__slots__)
@dataclass
class Doc:
    "given"
    a: Optional[int] = None
@dataclass
class selfish: self: int; other: int = 1
print(Doc.__doc__, selfish(3), selfish(3) == selfish(3), Nest.__doc__, Init.__doc__, KW.__doc__, M.__doc__)
def bad1():
    @dataclass
    class A: a: int = 1; b: int
def bad2():
    @dataclass
    class A: a: list = []
def bad3():
    @dataclass
    class A: a = field(default=1)
def bad4():
    @dataclass(order=True)
    class A:
        a: int
        def __lt__(self, o): ...
def bad5():
    @dataclass(order=True, eq=False)
    class A: a: int
def bad6():
    @dataclass(frozen=True)
    class A(Base): b: int = 1
def bad7():
    @dataclass
    class A(V): d: int = 1
def bad8():
    @dataclass(unsafe_hash=True)
    class A:
        a: int
        def __hash__(self): return 1
def bad9():
    @dataclass(frozen=True)
    class A:
        a: int
        def __setattr__(self, n, v): ...
def bad10():
    @dataclass(slots=True)
    class A: __slots__ = ("a",); a: int
def bad11():
    @dataclass
    class A: a: int; _: KW_ONLY; b: int; __: KW_ONLY
def bad12():
    @dataclass
    class A: a: ClassVar[int] = field(default_factory=int)
def bad13():
    @dataclass
    class A: a: ClassVar[int] = field(kw_only=True)
def bad14():
    @dataclass
    class A: a: InitVar[int] = field(default_factory=int)
def bad15():
    @dataclass(weakref_slot=True)
    class A: a: int
def frozen_set(): v = V(1); v.a = 2
def frozen_new(): v = V(1); v.zzz = 2
def frozen_del(): v = V(1); del v.a
for f in (bad1, bad2, bad3, bad4, bad5, bad6, bad7, bad8, bad9, bad10, bad11, bad12, bad13, bad14, bad15, frozen_set, frozen_new, frozen_del, lambda: field(default=1, default_factory=int), lambda: fields(5), lambda: asdict(P), lambda: astuple(5), lambda: replace(5), lambda: replace(P, x=1), lambda: replace(i, d=5, b=1), lambda: replace(i), lambda: replace(P(1), nope=1), lambda: P(), lambda: P(1, 2, 3, 4, 5), lambda: P(1, q=2), lambda: KW(1), lambda: KW(), lambda: V(1) < 5, lambda: V(1) < P(1), lambda: P(1) < P(2), lambda: hash(P(1)), lambda: make_dataclass("A", ["a", "a"]), lambda: make_dataclass("A", ["1a"]), lambda: make_dataclass("A", ["for"]), lambda: make_dataclass("A", [(1, 2, 3, 4)]), lambda: make_dataclass("A", [5]), lambda: Abstract(1), lambda: Init(1), lambda: i.b, lambda: NM(1, 2), lambda: dataclass(5), lambda: Slot(1).__dict__, lambda: setattr(FSlot(1), "a", 2), lambda: setattr(FSlot(1), "zzz", 2), lambda: setattr(Slot(1), "q", 1), lambda: field(1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def lines(f):
    try: f()
    except Exception as e:
        for frame in traceback.extract_tb(e.__traceback__)[1:]:
            if "dataclasses.py" not in frame.filename: print(frame.filename.rpartition("/")[2], frame.lineno, frame.name)
@dataclass(order=True)
class Steps:
    a: object
    b: object = field(default_factory=lambda: 1 // 0)
    def __post_init__(self): raise ValueError
for f in (lambda: Steps(1), lambda: Steps(1, 2), lambda: V(1) < V("a"), lambda: hash(V([])), frozen_set, frozen_del, lambda: P(1)(), lambda: V.__lt__(V(1), V("b"))): lines(f)
print(issubclass(FrozenInstanceError, AttributeError), dataclasses.__all__)
