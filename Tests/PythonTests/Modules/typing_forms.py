from typing import *
import typing, collections.abc
T=TypeVar("T"); K=TypeVar("K")
print(List[int], Dict[str, List[int]], Optional[int], Union[int,str,None], Callable[[int,str],bool], Callable[...,int], Any, Tuple[int,...], Tuple[()], Type[int], T, ClassVar[int], Literal[1,"a"], Final[int])
print(List, Union, Optional, Callable, Iterable[T][int], Dict[K,T][str,int], Union[int,int], Union[int,Union[str,float]], List["Foo"], Annotated[int, "x"], Deque[int])
print(get_origin(List[int]), get_args(Dict[str,int]), get_args(Callable[[int],str]), get_origin(Union[int,str]), get_args(Optional[int]), get_args(int|str), get_origin(list[int]))
class S(Generic[T]):
    def __init__(self, x: T): self.x=x
    def get(self) -> T: return self.x
print(S[int], S[int](3).x, S.__parameters__, S[int].__args__, S(2).get(), S[T])
class P2(Generic[K,T]): pass
class C2(P2[str,T]): pass
print(P2[int,str], C2.__parameters__, C2[int], C2.__orig_bases__, C2.__mro__)
def f(a: int, b: "str" = "x", *c: List[int], d: Optional[int]=None) -> None: pass
print(get_type_hints(f))
class N(NamedTuple):
    x: int
    y: str = "a"
    def m(self): return self.x
print(N(1), N.__annotations__, N._field_defaults, N(1).m(), N.__mro__)
M=NamedTuple("M",[("a",int),("b",str)]); print(M(1,2), M.__module__)
class TD(TypedDict, total=False):
    a: int
    b: Required[str]
print(TD(a=1), TD.__annotations__, sorted(TD.__required_keys__), TD.__total__, TD.__optional_keys__)
@runtime_checkable
class Pr(Protocol):
    def q(self) -> int: ...
class D:
    def q(self): return 1
print(isinstance(D(), Pr), isinstance(3, Pr), issubclass(D, Pr))
class Np(Protocol):
    x: int
for e in [lambda: isinstance(3, Np), lambda: Np(), lambda: List[1], lambda: Union[()], lambda: Optional[1,2], lambda: Dict[int], lambda: isinstance([], List[int]), lambda: List(), lambda: Generic[int], lambda: Any(), lambda: S[int,str], lambda: TypeVar("A", int), lambda: isinstance(3, Union[int,str]), lambda: Callable[int], lambda: Union()]:
    try: print(e())
    except TypeError as x: print("TypeError", x)
U=NewType("U", int); print(U, U(5), U.__name__, U.__supertype__)
print(cast(int,"a"), TYPE_CHECKING, Text, AnyStr, List[T].__parameters__, int|None, Optional[List[int]]|None, List[int]==List[int], hash(List[int])==hash(List[int]), Union[int,str]==Union[str,int], (int|str)==Union[int,str])
class G(List[int]): pass
print(G.__mro__, G([1]), G.__orig_bases__)
@overload
def g(x: int) -> int: ...
def g(x): return x
print(g(3))
class Im(S[int]): pass
print(Im(5).x, Im.__bases__, Im.__orig_bases__)
print(typing.Sequence[int], typing.Mapping[str,int], collections.abc.Callable[[int],str], Iterator[int], Generator[int,None,str], NoReturn, Concatenate)
print(isinstance([], typing.Sequence), isinstance({}, Mapping), issubclass(list, Iterable), isinstance(5, Hashable))
print(isinstance(3.0, SupportsInt), isinstance("a", SupportsFloat))
def deco(fn: Callable[[int], T]) -> Callable[[int], T]: return fn
print(deco.__annotations__)
@final
class FF: pass
