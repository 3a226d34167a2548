import copy, functools, contextlib, collections, typing, abc, types, io, logging, string, heapq, textwrap, weakref, inspect
from collections import *
from collections.abc import *
from dataclasses import dataclass
def show(make):
    try: print(repr(make()))
    except Exception as e: print(type(e).__name__, e.args)
class OrderedCounter(Counter, OrderedDict):
    def __repr__(self): return '%s(%r)' % (self.__class__.__name__, OrderedDict(self))
    def __reduce__(self): return self.__class__, (OrderedDict(self),)
show(lambda: OrderedCounter("abracadabra"))
show(lambda: OrderedCounter("abracadabra").most_common(2))
show(lambda: copy.deepcopy(OrderedCounter("aab")))
class DefaultOrdered(OrderedDict):
    def __missing__(self, key):
        self[key] = value = []
        return value
d = DefaultOrdered(); d["x"].append(1); print(d, d["x"])
class LRU(OrderedDict):
    def __init__(self, maxsize=2, /, *args, **kwds):
        self.maxsize = maxsize
        super().__init__(*args, **kwds)
    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value
    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        if len(self) > self.maxsize:
            oldest = next(iter(self))
            del self[oldest]
l = LRU(2, a=1, b=2); l["a"]; l["c"] = 3; print(l, l.maxsize)
for v in [Counter("aab"), OrderedDict(a=[1]), defaultdict(list, a=[1]), deque([[1]], 3), ChainMap({"a": [1]}), UserDict(a=[1]), UserList([[1]]), UserString("x"), types.SimpleNamespace(a=[1]), namedtuple("P", "x y")(1, [2])]:
    c1, c2 = copy.copy(v), copy.deepcopy(v)
    print(type(c1).__name__, c1 == v, c2 == v, c1 is v, c2 is v, repr(c2)[-30:])
T = typing.TypeVar("T")
class Box(typing.Generic[T], Mapping):
    def __init__(self, **k): self.k = k
    def __getitem__(self, n): return self.k[n]
    def __iter__(self): return iter(self.k)
    def __len__(self): return len(self.k)
b = Box[int](a=1, b=2); print(dict(b), {**b}, b == {"a": 1, "b": 2}, list(b.items()), "a" in b, b.get("z", 9), isinstance(b, Mapping))
match b:
    case {"a": x}: print("map", x)
class Seq(Sequence):
    def __init__(self, *v): self.v = v
    def __getitem__(self, i): return self.v[i]
    def __len__(self): return len(self.v)
match Seq(1, 2, 3):
    case [first, *rest]: print("seq", first, rest)
@functools.total_ordering
@dataclass
class V:
    n: int
    def __lt__(self, o): return self.n < o.n
print(V(1) <= V(1), V(2) > V(1), max(V(1), V(5)), sorted([V(3), V(1)]))
class K:
    calls = 0
    @classmethod
    @functools.lru_cache(None)
    def make(cls, n): K.calls += 1; return n * 2
    @staticmethod
    @functools.cache
    def stat(n): return n + 1
    @contextlib.contextmanager
    def ctx(self, tag):
        print("in", tag); yield self; print("out", tag)
    add = functools.partial(max, 10)
    @property
    @functools.lru_cache
    def heavy(self): K.calls += 1; return "heavy"
    @functools.wraps(len)
    def size(self, *a): return len(*a)
k = K()
with k.ctx("t") as kk: print(kk is k)
print(K.make(2), k.make(2), K.stat(3), k.stat(3), k.add(3), k.heavy, k.heavy, K.calls, k.size([1]), K.size.__name__)
class Shape(abc.ABC):
    @property
    @abc.abstractmethod
    def area(self): ...
    @classmethod
    @abc.abstractmethod
    def make(cls): ...
show(Shape)
class Sq(Shape):
    area = 4
    @classmethod
    def make(cls): return cls()
print(Sq.make().area, Shape.__abstractmethods__ == {"area", "make"}, inspect.isabstract(Shape), inspect.isabstract(Sq))
with contextlib.ExitStack() as st:
    a, b2 = st.enter_context(k.ctx(1)), st.enter_context(k.ctx(2))
@functools.wraps(dict)
def ff(): pass
print(ff.__name__, ff.__wrapped__ is dict)
class Matrix(UserList):
    def __init__(self, rows=()): super().__init__(list(r) for r in rows)
    def t(self): return Matrix(zip(*self))
print(Matrix([[1, 2], [3, 4]]).t(), Matrix([[1]]) + [[2]])
class CaseDict(MutableMapping):
    def __init__(self, *a, **k): self._s = {}; self.update(*a, **k)
    def __setitem__(self, k, v): self._s[k.lower()] = v
    def __getitem__(self, k): return self._s[k.lower()]
    def __delitem__(self, k): del self._s[k.lower()]
    def __iter__(self): return iter(self._s)
    def __len__(self): return len(self._s)
c = CaseDict(A=1, bB=2)
print(dict(c), c.pop("bb"), c.setdefault("Q", 5), list(c.keys()), list(c.values()), list(c.items()), c.get("a"))
print(isinstance(c.keys(), Set), c.keys() & {"a"}, c.items() >= {("a", 1)}, sorted(c.keys() - {"q"}))
show(lambda: c["zz"])
show(lambda: c.popitem())
print(issubclass(dict, MutableMapping), issubclass(list, Sequence), issubclass(Counter, Mapping), isinstance(range(2), Sequence), isinstance({}.keys(), KeysView))
log = logging.getLogger("q"); h = logging.StreamHandler(s := io.StringIO()); log.addHandler(h); log.propagate = False
h.setFormatter(logging.Formatter("%(levelname)s:%(message)s"))
class Ctx(logging.LoggerAdapter):
    def process(self, m, kw): return f"[{self.extra['id']}] {m}", kw
Ctx(log, {"id": 1}).warning("x %s", 3); print(s.getvalue(), end="")
print(heapq.nsmallest(2, [{"a": 2}, {"a": 1}], key=lambda r: r["a"]), [*heapq.merge("ace", "bd")])
print(string.Template("${a}-$b").substitute(defaultdict(lambda: "?", a=1)), textwrap.shorten("a " * 30, 12))
gen = (i for i in range(3)); print(isinstance(gen, Generator), isinstance(gen, Iterator), deque(gen, 2))
P = namedtuple("P", "x, y"); print(P(*"ab")._asdict(), P._fields + ("z",), [p.x for p in map(P._make, [(1, 2)])], sorted([P(2, 1), P(1, 9)], key=lambda p: p.y))
class P3(namedtuple("P3", P._fields + ("z",))): pass
print(P3(1, 2, 3), P3(1, 2, 3)._replace(z=0), hash(P(1, 2)) == hash((1, 2)), P(1, 2) == P3(1, 2, 3)[:2])
show(lambda: P(1, 2)._replace(q=1))
print(Counter(a=3) - Counter(a=1), Counter("abc") & Counter("bcd"), sum([Counter("a"), Counter("b")], Counter()))
words = Counter(); [words.update([w]) for w in "a b a".split()]; print(words, max(words, key=words.get), words.keys() | {"z"} == {"a", "b", "z"})
