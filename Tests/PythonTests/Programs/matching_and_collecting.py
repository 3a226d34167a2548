# match, walrus, comprehensions, unpacking, scopes
from dataclasses import dataclass, field, replace, asdict, astuple, fields
from enum import Enum, IntEnum, Flag, auto, unique
from collections import namedtuple, Counter, OrderedDict, defaultdict, deque, ChainMap
import functools, itertools, operator, copy, json, re, string, textwrap, statistics, heapq, bisect, random
@dataclass(order=True)
class Pt:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, compare=False, repr=False)
    def __post_init__(self): self.s = self.x + self.y
@dataclass(frozen=True)
class Fz: a: int; b: str = "q"
def m(v):
    match v:
        case None: return "none"
        case True | False: return "bool"
        case 0: return "zero"
        case int(n) if n > 100: return f"big {n}"
        case int() | float(): return "num"
        case "a" | "b" as ch: return "ch " + ch
        case str(): return "str"
        case []: return "empty"
        case [x]: return f"one {x}"
        case [x, y, *rest]: return f"{x},{y},{rest}"
        case {"type": "pt", "x": x, **kw}: return f"map {x} {kw}"
        case {}: return "map"
        case Pt(x=0, y=0): return "origin"
        case Pt(x, y) if x == y: return f"diag {x}"
        case Pt(x, y): return f"pt {x} {y}"
        case _: return "other"
for v in (None, True, 0, 500, 3.5, "b", "zz", [], [1], (1,2,3,4), {"type":"pt","x":1,"z":2}, {"q":1}, Pt(0,0), Pt(2,2), Pt(1,5), {1}, 7): print(m(v), end="; ")
print()
p = Pt(1, 2); print(p, p == Pt(1,2), p < Pt(1,3), asdict(p), astuple(p), replace(p, x=9), [f.name for f in fields(p)], p.s)
try: Fz(1).a = 3
except Exception as e: print(type(e).__name__, e)
print(Fz(1), hash(Fz(1)) == hash(Fz(1)), {Fz(1): 2})
class Color(Enum):
    RED = 1; GREEN = 2; CRIMSON = 1
    @property
    def nice(self): return self.name.title()
print(Color.RED, repr(Color.GREEN), Color.CRIMSON is Color.RED, Color(2), Color["RED"].nice, list(Color), Color.__members__, len(Color), Color.RED in Color)
try: Color(5)
except ValueError as e: print(e)
class Perm(Flag): R = auto(); W = auto(); X = auto()
print(Perm.R | Perm.W, repr(Perm.R | Perm.X), Perm.R in (Perm.R|Perm.W), ~Perm.R, bool(Perm.R & Perm.W), Perm(3))
class N(IntEnum): ONE = 1; TWO = 2
print(N.ONE + 1, N.TWO > 1, f"{N.ONE}", repr(N.TWO), [N.ONE, N.TWO], json.dumps(N.ONE))
NT = namedtuple("NT", "a b c", defaults=[3]); n = NT(1, 2); print(n, n._asdict(), n._replace(b=5), NT._fields, n + (1,), NT._make([7,8,9]), n.index(2))
c = Counter("mississippi"); print(c, c.most_common(2), c["z"], c - Counter("ms"), c & Counter("iis"), sorted(c.elements())[:4], sum(c.values()), c.total())
dd = defaultdict(list); [dd[k].append(v) for k, v in [("a",1),("b",2),("a",3)]]; print(dd, dict(dd))
dq = deque([1,2,3], maxlen=3); dq.append(4); dq.appendleft(0); dq.rotate(1); print(dq, dq.maxlen, list(reversed(dq)))
print(ChainMap({"a":1},{"a":2,"b":3}), dict(ChainMap({"a":1},{"a":2,"b":3})))
od = OrderedDict(a=1,b=2); od.move_to_end("a"); print(od, od.popitem(last=False))
if (k := len("abc")) > 2: print(k, [y := 1, y**2], [last := i for i in range(3)], last)
a, *b, (c1, d1) = 1, 2, 3, (4, 5); print(a, b, c1, d1); *q, = "xyz"; print(q)
print({**{"a":1}, "b":2}, [*range(3), *"ab"], {*[1,2],3}, (lambda *a, **k: (a, k))(*[1,2], **{"z":3}))
print([(i,j) for i in range(3) for j in range(i) if (i+j)%2], {i: {j for j in range(i)} for i in range(3)}, list(x*y for x,y in zip("ab",[1,2])))
def outer():
    x = 1
    def inner():
        nonlocal x; x += 1; return x
    return inner, lambda: x
i, g = outer(); i(); i(); print(g(), i.__closure__[0].cell_contents, i.__code__.co_freevars)
fs = [lambda i=i: i for i in range(3)]; print([f() for f in fs], [f() for f in [lambda: i for i in range(3)]])
print(functools.reduce(operator.add, [1,2,3], 10), list(itertools.accumulate([1,2,3], operator.mul)), list(itertools.groupby("aabbc"))[0][0], [(k, len(list(v))) for k, v in itertools.groupby("aabbc")], list(itertools.product("ab",[1,2])), list(itertools.combinations("abc",2)), list(itertools.permutations([1,2,3],2))[:3], list(itertools.chain.from_iterable([[1],[2,3]])), list(itertools.zip_longest([1],[2,3],fillvalue=0)), list(itertools.pairwise([1,2,3])), list(itertools.batched([1,2,3],2)) if hasattr(itertools,"batched") else "nb", list(itertools.starmap(pow,[(2,3)])), list(itertools.compress("abc",[1,0,1])), list(itertools.dropwhile(lambda x:x<2,[1,2,1])), list(itertools.filterfalse(None,[0,1])), [next(it) for it in itertools.tee([1,2])])
@functools.lru_cache(maxsize=2)
def sq(x): print("calc", x); return x*x
sq(1); sq(1); sq(2); sq(3); sq(1); print(sq.cache_info())
@functools.singledispatch
def show(x): return "obj"
@show.register
def _(x: int): return "int"
@show.register(list)
def _(x): return "list"
print(show(1), show([]), show("a"), functools.partial(int, base=2)("101"), sorted("bca", key=functools.cmp_to_key(lambda a,b: (a<b)-(a>b))))
print(json.dumps({"a":[1,2.5,None,True,"é\n"],"b":{"c":()}}, indent=2, sort_keys=True), json.loads('{"x": [1, 2.0, "\\u00e9", null]}'), json.dumps([float("nan"), 1e100]), json.dumps({1:2,None:3}, separators=(",",":")))
try: json.loads("{bad}")
except ValueError as e: print(type(e).__name__, e)
print(re.findall(r"(\w)(\d+)", "a1 b22 c"), re.sub(r"(?P<x>\d+)", lambda m: f"<{m['x']}>", "a1b22"), re.split(r"[,;]\s*", "a, b;c"), re.match(r"(?i)HEL(?=lo)", "hello"), re.fullmatch(r"\d{2,3}?", "123").span(), re.compile(r"^x", re.M).sub("y", "x\nx"))
print(textwrap.fill("the quick brown fox jumps over the lazy dog", 20), textwrap.dedent("  a\n   b"), textwrap.shorten("hello world foo", 12), string.Template("$a ${b} $$").substitute(a=1,b=2), string.capwords("a bc d"))
print(statistics.mean([1,2,3,4]), statistics.median([3,1,2]), statistics.stdev([1,2,3,4]), statistics.mode("aab"), statistics.quantiles([1,2,3,4,5]), statistics.pvariance([1,2,3]))
h = [5,1,4]; heapq.heapify(h); heapq.heappush(h, 0); print(heapq.heappop(h), h, heapq.nlargest(2,h), list(heapq.merge([1,3],[2])), bisect.bisect([1,2,2,3],2), bisect.bisect_left([1,2,2,3],2))
random.seed(42); print(random.random(), random.randint(1,10), random.choice("abc"), random.sample(range(10),3), random.shuffle(l := [1,2,3,4]) or l, random.gauss(0,1), random.uniform(1,2), random.choices([1,2],k=3), random.getrandbits(70))
l = [1,[2]]; s, d = copy.copy(l), copy.deepcopy(l); l[1].append(3); print(s, d)
