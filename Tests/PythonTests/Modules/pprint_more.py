import pprint, types, collections
from pprint import PrettyPrinter, isreadable, isrecursive, pformat, pp, saferepr
from dataclasses import dataclass, field
import io


def show(make):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error.args)


words = "the quick brown fox jumps over the lazy dog".split()
nested = {"numbers": list(range(30)), "words": words * 2, "deep": {"a": {"b": {"c": [1, 2, {"d": ()}]}}}, "t": tuple(words)}
samples = [
    nested, list(range(50)), tuple(range(50)), set(range(60)), frozenset(range(25)), words, [words, words], {}, [], (), set(),
    frozenset(), "", "short", "a long line of text " * 10, "one\ntwo\nthree " * 12, b"bytes " * 30, bytearray(b"array " * 20),
    {1: "a", "b": 2, None: 3, (1, 2): [4]}, [[[[[[]]]]]], (1,), ("x" * 90,), [("key", "v" * 70), ("other", "w" * 70)],
    collections.OrderedDict((w, len(w)) for w in words), collections.Counter(words * 2 + ["fox"] * 3),
    collections.defaultdict(list, {w: [w] * 3 for w in words}), collections.deque(words * 2), collections.deque(words * 2, maxlen=50),
    collections.ChainMap({"first": words}, {"second": words}), types.SimpleNamespace(name="n" * 40, items=words, more={"k": words}),
    types.MappingProxyType({w: w * 4 for w in words}), collections.UserDict({w: w * 4 for w in words}), collections.UserList(words * 2),
    collections.UserString("user string " * 12), {"k": "text that is long enough to wrap " * 4, "l": ["x " * 50]}, 12345678901234567890,
    1.5, None, True, 3 + 4j, int, {"a": {"b": "text " * 30}}, [{"id": i, "name": "n" * i, "tags": words[:i]} for i in range(6)],
    collections.OrderedDict(), collections.Counter(), collections.deque(), collections.defaultdict(int), range(5), {2: {3: 4}, 1: {}},
    {frozenset([1]): 1, frozenset([2]): 2}, [None] * 30, "word" * 40, "word" * 10 + " " + "long" * 30, [1.5, "a", b"b", None, True] * 5,
    {"x": 1, "y": (2, 3), "z": {4, 5}}, {i: chr(97 + i) * 20 for i in range(5)}, [set("ab"[:1]), {1: {2}}],
]
for sample in samples:
    for options in [{}, {"width": 30}, {"width": 50, "indent": 4}, {"width": 40, "compact": True}, {"depth": 2, "width": 60},
                    {"indent": 2, "width": 20, "compact": True, "sort_dicts": False}][:6 if sample is nested else 4]:
        print(pformat(sample, **options))


@dataclass
class Item:
    name: str
    size: int = 3
    tags: list = field(default_factory=list)
    hidden: str = field(default="h", repr=False)


@dataclass(repr=False)
class Bare:
    name: str

    def __repr__(self):
        return f"Bare({self.name})"


class Custom(dict):
    def __repr__(self):
        return "Custom!"


class Names(list):
    pass


Point = collections.namedtuple("Point", "x y")
for sample in [Item("x" * 50, 4, words), Bare("y" * 90), Custom(a=1), Names(words * 2), Point(words, words), [Item("a"), Item("b" * 70)],
               {"item": Item("c", tags=[Item("d" * 40, tags=words)])}, types.SimpleNamespace(a=Point(1, 2)), Item]:
    print(pformat(sample, width=60))
loop = [1]
loop.append(loop)
table = {"self": None}
table["self"] = table
print(isrecursive(loop), isrecursive([1]), isreadable(loop), isreadable([1, "a", (2.5, None)]), isreadable([int]), isreadable(table))
print(saferepr({"b": [1, (2,)], "a": {3}}), saferepr("x"), "Recursion on list with id=" in saferepr(loop), "Recursion on dict" in pformat(table))
show(lambda: PrettyPrinter(indent=-1))
show(lambda: PrettyPrinter(depth=0))
show(lambda: PrettyPrinter(width=0))
show(lambda: pformat([1], width="x"))
show(lambda: PrettyPrinter(1, 2, 3, None, 4))
stream = io.StringIO()
PrettyPrinter(stream=stream, width=20).pprint(words)
pprint.pprint({"b": 2, "a": 1}, stream=stream)
pp({"b": 2, "a": 1}, stream=stream)
pprint.pprint(123456789, underscore_numbers=True)
print(pformat({"n": [1000000, 25, -1234567]}, underscore_numbers=True))
print(stream.getvalue(), pprint.__all__)


class Short(PrettyPrinter):
    def format(self, object, context, maxlevels, level):
        if isinstance(object, str) and len(object) > 4:
            return object[:4] + "~", True, False
        return super().format(object, context, maxlevels, level)


print(Short(width=30).pformat(["long text", "tiny", {"keyword": "value text"}, ["another", "list of strings"]]))
print(PrettyPrinter().isreadable([1]), PrettyPrinter().isrecursive(loop), PrettyPrinter().format([1, [2]], {}, 1, 0))
