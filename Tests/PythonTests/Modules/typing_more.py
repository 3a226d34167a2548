from typing import *
import typing
T = TypeVar("T", bound=int); K = TypeVar("K", int, str); P = ParamSpec("P")
print(T, T.__bound__, K.__constraints__, T.__name__, P, List[T], Dict[str, T][int], Callable[P, T], Union[T, int], Optional[T])
class Box(Generic[T]):
    def __init__(self, v): self.v = v
    def __class_getitem__(cls, item): return super().__class_getitem__(item)
print(Box[int](3).v, Box[int].__origin__ is Box, Box[int] == Box[int], Box[T][bool])
class Pair(Generic[T, K]): pass
print(Pair[int, str], Pair.__parameters__, Pair[int, str].__args__, Pair.__mro__[1].__name__)
class Point(NamedTuple):
    "A point."
    x: int
    y: float = 0.5
print(Point(1), Point.__doc__, Point._fields, Point.__annotations__, Point(1)._replace(y=2), Point.__new__.__defaults__)
class Movie(TypedDict):
    name: str
    year: NotRequired[int]
m: Movie = {"name": "x"}; print(m, Movie(name="y", year=1), sorted(Movie.__required_keys__), sorted(Movie.__optional_keys__), Movie.__annotations__)
@runtime_checkable
class Sized2(Protocol):
    def __len__(self) -> int: ...
class HasName(Protocol):
    name: str
print(isinstance([], Sized2), isinstance(3, Sized2), issubclass(dict, Sized2))
class Impl(Sized2):
    def __len__(self): return 3
print(len(Impl()), isinstance(Impl(), Sized2), Impl.__mro__[1].__name__)
def f(a: "int", b: Optional["str"] = None, *c: float, **d: List["int"]) -> "Box": ...
print(get_type_hints(f), f.__annotations__)
class C:
    x: ClassVar[int] = 1
    y: "List[int]"
print(get_type_hints(C), get_origin(ClassVar[int]), get_args(Callable[[int, str], bool]), get_args(Literal["a", 1]), get_origin(Annotated[int, 1]), get_args(Annotated[int, "m"]), get_type_hints(C, include_extras=True))
print(Literal["a", "a", 1], Literal[1] == Literal[1], Type[C], Tuple[int], Tuple[()], Generator[int, None, None], AsyncIterator[int], DefaultDict[str, int], typing.Counter[str], ContextManager[int], Text, Hashable, SupportsFloat, IO, Pattern, Match[str])
UserId = NewType("UserId", int); print(UserId(3) + 1, UserId, UserId.__supertype__, Final, NoReturn, Self, Any | None if False else "", TYPE_CHECKING, cast("int", "z"))
@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x): return x * 2
print(g(2), g("a"), List[int] | None, Optional[int] | str, int | List[str])
@no_type_check
def h(): ...
@final
class Fi: pass
print(Fi.__final__, assert_type(3, int), is_typeddict(Movie), is_typeddict(dict))
for e in (lambda: Box[int, str], lambda: List[int, str], lambda: Callable[[int]], lambda: Literal[[1]] and 1, lambda: isinstance({}, Movie), lambda: TypeVar("Q", int), lambda: Optional[int](), lambda: Union[int, "x"][0], lambda: ClassVar[int, str], lambda: Annotated[int], lambda: assert_never(5), lambda: isinstance(1, HasName)):
    try: print(e())
    except Exception as x: print(type(x).__name__, x)
