import copy, collections, datetime, decimal, fractions, functools, re, types, random
class Point:
    def __init__(self, x, y): self.x, self.y = x, y
    def __repr__(self): return f"Point({self.x!r}, {self.y!r})"
p = Point([1], {2}); q = copy.copy(p); d = copy.deepcopy(p)
print(q, q.x is p.x, d, d.x is p.x, type(d) is Point)
# atoms come back themselves
for value in (1, 2.5, True, None, "text", b"bytes", 3j, ..., NotImplemented, range(3), int, len, print, Point, Point.__init__, slice(1), property(), re.compile("a"), types, functools, decimal.Decimal("1.5"), fractions.Fraction(1, 3), datetime.date(2020, 1, 2), frozenset([1])):
    try: print(type(value).__name__, copy.copy(value) is value, copy.deepcopy(value) is value)
    except TypeError as e: print(type(value).__name__, e)
# memo and cycles
a = [1]; a.append(a); b = copy.deepcopy(a); print(b, b[1] is b, b is a)
t = ([],); u = (t, t, t[0]); v = copy.deepcopy(u); print(v, v[0] is v[1], v[0][0] is v[2], v[0] is t)
cyc = {}; cyc["self"] = (cyc, [cyc]); dup = copy.deepcopy(cyc); print(dup["self"][0] is dup, dup["self"][1][0] is dup)
tup = ([],); tup[0].append(tup); tt = copy.deepcopy(tup); print(tt[0][0] is tt, tt is tup)
memo = {}; x = [[]]; y = copy.deepcopy(x, memo); print(memo[id(x)] is y, memo[id(x[0])] is y[0], memo[id(memo)][0] is x[0], len(memo))
print(copy.deepcopy(x, {id(x): "known"}))
# methods and bound things
m = Point(1, 2).__repr__; n = copy.deepcopy(m); print(n(), n.__self__ is m.__self__, copy.copy(m) == m)
# hooks
class Hooked:
    def __init__(self, n=0): self.n = n
    def __copy__(self): return Hooked(self.n + 1)
    def __deepcopy__(self, memo): memo["seen"] = 1; return Hooked(self.n + 10)
print(copy.copy(Hooked()).n, copy.deepcopy(Hooked()).n, copy.deepcopy([Hooked()])[0].n)
class Meta(type):
    def __copy__(cls): return "copied class"
class Made(metaclass=Meta): pass
print(copy.copy(Made) is Made, copy.deepcopy(Made) is Made)
class State:
    def __init__(self): self.a, self.b = 1, [2]
    def __getstate__(self): print("get"); return {"a": self.a, "z": [3]}
    def __setstate__(self, state): print("set", state); self.__dict__.update(state)
s = copy.copy(State()); print(sorted(s.__dict__.items())); s = copy.deepcopy(State()); print(sorted(s.__dict__))
class Empty:
    def __getstate__(self): return None
    def __setstate__(self, state): print("never")
copy.copy(Empty())
class Falsy:
    def __getstate__(self): return 0
    def __setstate__(self, state): print("state", state)
copy.copy(Falsy())
class Args:
    def __new__(cls, *args, **kwargs): self = object.__new__(cls); self.args = args; self.kwargs = kwargs; return self
    def __getnewargs_ex__(self): return (1, [2]), {"k": 3}
e = copy.copy(Args()); print(e.args, e.kwargs); e = copy.deepcopy(Args(5)); print(e.args, e.kwargs)
class Old:
    def __new__(cls, *args): self = object.__new__(cls); self.made = args; return self
    def __getnewargs__(self): return ("n",)
print(copy.copy(Old()).made)
class Reduced:
    def __init__(self, *a): self.a = a
    def __reduce__(self): return Reduced, (1, [2]), {"extra": [3]}
r = copy.copy(Reduced()); print(r.a, r.extra); r = copy.deepcopy(Reduced()); print(r.a, r.extra)
class Ex:
    def __reduce_ex__(self, proto): print("proto", proto); return "a string"
h = Ex(); print(copy.copy(h) is h, copy.deepcopy(h) is h)
class Listed(list): pass
class Mapped(dict): pass
l = Listed([[1]]); l.tag = [2]; lc, ld = copy.copy(l), copy.deepcopy(l); print(lc, lc.tag is l.tag, lc[0] is l[0], ld, ld.tag is l.tag, type(ld).__name__)
mm = Mapped(a=[1]); mc, md = copy.copy(mm), copy.deepcopy(mm); print(mc, mc["a"] is mm["a"], md, md["a"] is mm["a"])
class T(tuple): pass
class S(set): pass
class F(frozenset): pass
class St(str): pass
for o in (T([[1]]), S([1]), F([2]), St("s"), bytearray(b"ab"), {1, 2}, collections.deque([1, [2]], 5), collections.Counter("aab"), collections.OrderedDict(b=1), collections.defaultdict(list, k=[1]), collections.ChainMap({1: 2}), collections.UserDict(a=[1]), collections.UserList([1, [2]]), types.SimpleNamespace(a=[1]), random.Random(4).getstate()[2]):
    c1, c2 = copy.copy(o), copy.deepcopy(o); print(type(o).__name__, c1 == o, c2 == o, type(c1) is type(o), type(c2) is type(o), c2 is o)
class Slots:
    __slots__ = ("a", "_b", "__c")
    def __init__(self): self.a = [1]; self.__c = 3
sl = copy.copy(Slots()); print(sl.a, hasattr(sl, "_b"), sl._Slots__c)
class SlotsAndDict(Slots):
    __slots__ = ("d", "__dict__")
sd = SlotsAndDict(); sd.d = 4; sd.free = [5]; sx = copy.deepcopy(sd); print(sx.a, sx.d, sx.free, sx.free is sd.free)
err = ValueError("x", [1]); err.note = [2]; ec, ed = copy.copy(err), copy.deepcopy(err); print(repr(ec), ec.note is err.note, repr(ed), ed.note is err.note, ec.args[1] is err.args[1], ed.args[1] is err.args[1])
class Bad(Exception):
    def __init__(self, a, b): super().__init__(a)
for f in (lambda: copy.copy(Bad(1, 2)), lambda: copy.deepcopy(iter([])) is None, lambda: copy.copy(x for x in ()), lambda: copy.deepcopy({"a": (i for i in ())}), lambda: copy.deepcopy(types), lambda: copy.copy(), lambda: copy.deepcopy(1, 2, 3, 4)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(copy.Error, issubclass(copy.Error, Exception), copy.error is copy.Error, sorted(n for n in copy.__all__))
class Weird:
    def __reduce_ex__(self, p): return 5
try: copy.copy(Weird())
except Exception as e: print(type(e).__name__)
class WeirdTuple:
    def __reduce__(self): return (1,)
try: copy.copy(WeirdTuple())
except Exception as e: print(type(e).__name__)
class Items:
    def __init__(self): self.items = []; self.pairs = {}
    def append(self, x): self.items.append(x)
    def __setitem__(self, k, v): self.pairs[k] = v
    def __reduce__(self): return Items, (), None, iter([[1], 2]), iter([("k", [3])])
print(copy.copy(Items()).items, copy.deepcopy(Items()).pairs)
partial = functools.partial(int, base=2)
print(copy.copy(partial)("11"), copy.deepcopy(partial)("10"))
