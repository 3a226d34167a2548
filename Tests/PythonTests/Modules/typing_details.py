import typing, collections, types
from typing import *
T = TypeVar("T"); K = TypeVar("K", int, str); B = TypeVar("B", bound="Node"); C = TypeVar("C", covariant=True); D = TypeVar("D", contravariant=True); P = ParamSpec("P"); Ts = TypeVarTuple("Ts")
print(T, K, B, C, D, P, Ts, K.__constraints__, B.__bound__, T.__bound__, C.__covariant__, D.__contravariant__, P.args, P.kwargs, T.__module__)
forms = [List, Dict, Tuple, Callable, Union[int], Union[int, None], Union[int, Union[str, int]], Optional[Union[int, str]], Optional[None], Union[List[T], T], Dict[K, List[T]], Callable[[T], T], Callable[P, int], Callable[[], None], Callable[..., Any], Tuple[()], Tuple[T, ...], Tuple[int, str], Type[T], Literal[1, "a", None, True, 1], Literal[Literal[1], 2], Annotated[int, "x", 3], Annotated[Annotated[int, 1], 2], Annotated[List[T], "m"], ClassVar[T], Final[int], Concatenate[int, P], Generator[int, str, None], Iterable[List[int]], Deque[int], Type, NoReturn, Any, List["Node"], Dict[str, "Node"], list[T], dict[str, T] | None, int | T, List[int] | None, Union[int, List[int]] | str, Self, TypeGuard[int], Unpack[Ts], AnyStr, typing.Pattern[str], Sequence[Tuple[int, ...]], Counter[T], OrderedDict[str, int], ChainMap, Hashable, Sized, ContextManager[int], SupportsInt, Text, ForwardRef("X")]
for f in forms:
    print(repr(f), get_origin(f), get_args(f), getattr(f, "__parameters__", "none"))
print(List[T][int], Dict[K, T][str, int], Callable[[T], K][int, str], Union[T, None][int], Union[T, int][int], Tuple[T, ...][int], Annotated[T, 1][str], Dict[str, List[T]][int], list[T][int], Callable[[List[T]], Dict[str, T]][int])
print(List[int] == List[int], hash(List[int]) == hash(List[int]), List[int] == list[int], Union[int, str] == Union[str, int], Union[int, str] == (int | str), Literal[1, 2] == Literal[2, 1], Literal[1] == Literal[True], Annotated[int, 1] == Annotated[int, 1], Callable[[int], str] == Callable[[int], str], Tuple[int] != Tuple[str], {List[int]: 1}[List[int]], ForwardRef("A") == ForwardRef("A"), Optional[int] == Union[None, int])
print(isinstance([], List), isinstance({}, Mapping), issubclass(list, Sequence), isinstance(5, Union[int, str]), isinstance(5, Hashable), isinstance(1, SupportsIndex), issubclass(int, SupportsFloat), callable(List), isinstance(len, Callable), List.__origin__, Tuple.__name__ if hasattr(Tuple, "__name__") else None, List[int].__origin__, List[int].append is list.append)
class Node(Generic[T]):
    def __init__(self, v: T = None): self.v = v
class Sub(Node[int]): pass
class Two(Generic[T, K], Node[T]): pass
class Names(List[T]): pass
class D2(Dict[str, int]): pass
n = Node[int](5); print(n.v, n.__orig_class__, Node[int], Node[T], Node.__parameters__, Sub.__parameters__, Two.__parameters__, Two[int, str], Sub.__orig_bases__, Sub.__mro__, Names.__mro__, Names[int], D2.__mro__, Node["Node"], Node[Node[int]], Two.__bases__)
class Emp(NamedTuple):
    "Someone."
    name: str
    id: int = 3
    def hi(self): return self.name + "!"
class GT(NamedTuple, Generic[T]): x: T
print(Emp("a"), Emp("a")._replace(id=4), Emp.__annotations__, Emp._field_defaults, Emp.__doc__, Emp("b").hi(), Emp.__bases__, NamedTuple("Q", [("a", int), ("b", str)])(1, 2), NamedTuple("R", a=int)(5), GT(1), GT[int], Emp.__module__, Emp.__qualname__, Emp._fields)
class TD(TypedDict):
    a: int
    b: "str"
class TD2(TD, total=False): c: Required[int]; d: float
print(TD(a=1, b="x"), TD.__annotations__, TD.__required_keys__ == {"a", "b"}, TD2.__optional_keys__, sorted(TD2.__required_keys__), TD2.__total__, TD.__total__, TypedDict("X", {"a": int})(a=1), TypedDict("X", {"in": int}, total=False).__optional_keys__, is_typeddict(TD), is_typeddict(dict), type(TD(a=1, b="")), TD.__name__, TD2.__mro__)
@runtime_checkable
class HasLen(Protocol):
    def __len__(self) -> int: ...
class Attr(Protocol): x: int
@runtime_checkable
class AttrR(Protocol): x: int
class GP(Protocol[T]):
    def get(self) -> T: ...
class Impl:
    x = 1
    def get(self): return 1
class Expl(GP[int]):
    def __init__(self): self.z = 1
    def get(self): return 2
class Expl2(GP[int]): pass
print(isinstance([], HasLen), issubclass(int, HasLen), isinstance(Impl(), AttrR), isinstance(5, AttrR), Expl().get(), Expl().z, Expl2().get(), HasLen._is_protocol, Expl._is_protocol, GP[int], GP.__parameters__)
U = NewType("U", int); print(U(5), U, U.__supertype__, U.__name__, U | None, List[U])
def fn(a: "int", b: Optional["Node"] = None, *c: "List[str]", d: Annotated[int, "m"] = 1) -> "Node[int]": ...
class Hints:
    a: "int" = 1
    b: ClassVar["str"] = ""
    def m(self) -> "Hints": ...
class Hints2(Hints): c: "List[Hints2]"
print(get_type_hints(fn), get_type_hints(fn, include_extras=True)["d"], get_type_hints(Hints), get_type_hints(Hints2, {"Hints2": 5, "List": List}) if False else "", get_type_hints(Hints.m), get_type_hints(lambda x: x))
@overload
def o(x: int) -> int: ...
@overload
def o(x: str) -> str: ...
errors = [lambda: o(1), lambda: List[int, str], lambda: Dict[int], lambda: Union[()], lambda: Optional[int, str], lambda: Optional, lambda: Callable[int], lambda: Callable[int, str], lambda: Callable[[int], str, 1], lambda: Literal, lambda: Any(), lambda: Union(), lambda: List(), lambda: List[int](), lambda: Optional[int](), lambda: isinstance(1, List[int]), lambda: isinstance(1, Any), lambda: isinstance(1, Union), lambda: issubclass(int, Optional), lambda: isinstance(1, Literal[1]), lambda: ClassVar[int, str], lambda: List[ClassVar], lambda: Union[Generic, int], lambda: List[(1, 2)], lambda: NoReturn[int], lambda: Any[int], lambda: List[int][str], lambda: Dict[T, K][int], lambda: Node[int, str], lambda: Sub[int], lambda: Generic[int], lambda: Generic[T, T], lambda: Generic[()], lambda: Protocol[int], lambda: Annotated[int], lambda: Annotated(), lambda: Annotated["x"], lambda: TypeVar("Z", int), lambda: TypeVar("Z", covariant=True, contravariant=True), lambda: TypeVar("Z", int, str, bound=int), lambda: ForwardRef(5), lambda: HasLen(), lambda: GP(), lambda: isinstance(1, Attr), lambda: issubclass(int, AttrR), lambda: issubclass(5, HasLen), lambda: runtime_checkable(int), lambda: isinstance({}, TD), lambda: issubclass(dict, TD), lambda: TD(1), lambda: Emp(), lambda: NamedTuple("Z", [("a", int)], b=int), lambda: get_type_hints(5), lambda: assert_never(5), lambda: T(), lambda: get_type_hints(Attr, {}), lambda: typing.Nope]
def s1():
    class X(Any): pass
    print(X.__mro__)
def s2():
    class X(Union): pass
def s3():
    class X(Generic): pass
def s4():
    class X(Optional[int]): pass
def s5():
    class X(NamedTuple): a: int = 1; b: int
def s6():
    class X(NamedTuple):
        a: int
        def _asdict(self): ...
def s7():
    class X(Impl, Protocol): pass
def s8():
    class X(Literal[1]): pass
def s9():
    class X(List[int], Sequence[int]): pass
    print(X.__mro__[1:3])
for f in errors + [s1, s2, s3, s4, s5, s6, s7, s8, s9]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(cast(int, "x"), assert_type(5, int), final(fn) is fn, fn.__final__, no_type_check(fn).__no_type_check__, dataclass_transform(a=1)(Impl).__dataclass_transform__ != {}, TYPE_CHECKING)
