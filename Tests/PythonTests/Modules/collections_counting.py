from collections import Counter, OrderedDict, defaultdict
import collections, copy


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error.args)


# defaultdict
d = defaultdict(list)
d["a"].append(1)
d["b"]
print(d, len(d), d.default_factory, "c" in d, d.get("c"))
show(lambda: defaultdict(3))
show(lambda: defaultdict(None)["x"])
show(lambda: defaultdict()["x"])
show(lambda: defaultdict(int, {"a": 1}, b=2))
show(lambda: defaultdict(int, [("k", 5)])["k"])
show(lambda: defaultdict(lambda: 1 / 0)["x"])
show(lambda: defaultdict(int, {1: 2}) | {3: 4})
show(lambda: {3: 4} | defaultdict(int, {1: 2}))
show(lambda: defaultdict(int) | 5)
show(lambda: defaultdict(int, a=1).copy())
show(lambda: copy.copy(defaultdict(int, a=1)))
show(lambda: copy.deepcopy(defaultdict(list, a=[1])))
show(lambda: defaultdict(list) == {})
show(lambda: defaultdict(int, a=1).__missing__("q"))
show(lambda: defaultdict(list).fromkeys("ab", 0))
show(lambda: defaultdict.fromkeys("ab"))
show(lambda: defaultdict(list, x=1).__reduce__()[:2])
d.default_factory = int
print(d["new"], d)
d |= {"a": 9}
print(d, type(d))


class Tree(defaultdict):
    def __init__(self):
        super().__init__(Tree)

    def __missing__(self, key):
        print("missing", key)
        return super().__missing__(key)


t = Tree()
t["x"]["y"] = 1
print(t, t["x"], isinstance(t, dict))
r = defaultdict(lambda: r)
r["self"] = r
print(repr(r).count("defaultdict"), defaultdict.__name__, defaultdict.__module__)
print(issubclass(defaultdict, dict), dict(d), sorted(d), list(d.items()))

# OrderedDict
o = OrderedDict([("one", 1), ("two", 2), ("three", 3)])
print(o, OrderedDict(), list(o), list(reversed(o)))
o.move_to_end("one")
print(o)
o.move_to_end("three", last=False)
print(o, list(o.items())[0])
show(lambda: o.move_to_end("four"))
show(lambda: o.popitem())
show(lambda: o.popitem(last=False))
print(o)
show(lambda: OrderedDict().popitem())
show(lambda: OrderedDict(a=1).pop("b"))
show(lambda: OrderedDict(a=1).pop("b", 7))
show(lambda: OrderedDict(a=1).pop("a"))
show(lambda: OrderedDict(a=1).setdefault("b", 3))
show(lambda: OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1))
show(lambda: OrderedDict(a=1, b=2) == dict(b=2, a=1))
show(lambda: OrderedDict(a=1, b=2) != OrderedDict(b=2, a=1))
show(lambda: OrderedDict(a=1) == 3)
show(lambda: hash(OrderedDict()))
show(lambda: OrderedDict.fromkeys("abc"))
show(lambda: OrderedDict.fromkeys("abc", 1))
show(lambda: OrderedDict(a=1) | {"b": 2})
show(lambda: {"b": 2} | OrderedDict(a=1))
show(lambda: OrderedDict(a=1) | [("b", 2)])
show(lambda: OrderedDict(a=1).copy())
show(lambda: copy.deepcopy(OrderedDict(a=[1])))
show(lambda: OrderedDict([(1, 2, 3)]))
show(lambda: OrderedDict(5))
o = OrderedDict(a=1)
o |= [("z", 26)]
o.update(b=2)
o["a"] = 100
del o["z"]
print(o, o.keys(), o.values(), o.items(), o.get("q", "none"))
o.self = 5
print(o.self, vars(o))
o["o"] = o
print(o)


class Recent(OrderedDict):
    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)
        if len(self) > 2:
            self.popitem(last=False)


recent = Recent()
for key in "abcab":
    recent[key] = key.upper()
print(recent, type(recent.copy()).__name__)

# Counter
c = Counter("abracadabra")
print(c, c["a"], c["zzz"], "zzz" in c, c.total(), len(c))
print(c.most_common(), c.most_common(2), c.most_common(0), c.most_common(-1), c.most_common(99))
print(sorted(c.elements()), list(Counter(a=2, b=0, c=-1, d=1).elements()))
print(Counter(), Counter({}), Counter(None), Counter(a=1), Counter([1, 1, 2], x=3))
show(lambda: Counter(5))
show(lambda: Counter("a", "b"))
show(lambda: Counter([[]]))
show(lambda: Counter.fromkeys("ab"))
c.update("aaz")
print(c)
c.update({"a": 10, "q": -1}, r=5)
print(c)
c.subtract("ab")
c.subtract({"q": 1}, r=1)
c.subtract(Counter("zz"))
print(c)
show(lambda: c.subtract(5))
show(lambda: c.update(5))
del c["not there"]
del c["a"]
show(lambda: c.pop("nothing"))
print(c, +c, -c)
a, b = Counter(a=3, b=1, z=0, n=-2), Counter(a=1, b=2, c=4, n=-1)
for make in [
    lambda: (a + b), lambda: (a - b), lambda: (b - a), lambda: (a & b), lambda: (a | b),
    lambda: (a == b), lambda: (a != b), lambda: (a <= b), lambda: (a < b), lambda: (a >= b),
    lambda: (a > b), lambda: (a == a), lambda: (a <= a), lambda: (a < a),
    lambda: (Counter(a=1) < b), lambda: (a + {}), lambda: (a == {'a': 3}), lambda: (a <= 3),
    lambda: (Counter(a=0) == Counter()), lambda: (Counter(b=1) <= Counter(b=1)),
    lambda: (a | 3), lambda: (a & 3), lambda: (a - 3), lambda: ({} + a),
]:
    show(make)
a += b
print(a)
a -= Counter(b=9)
print(a)
a |= Counter(x=2, a=100)
print(a)
a &= Counter(a=50, x=1)
print(a)
show(lambda: a.copy())
show(lambda: copy.copy(a))
show(lambda: copy.deepcopy(a))
show(lambda: hash(a))
show(lambda: Counter(a=1.5, b=2).total())
show(lambda: Counter(a="x", b=1))
show(lambda: Counter(a=[1]) + Counter(a=[2]))
show(lambda: Counter({"one": 1}).__reduce__())
show(lambda: Counter(a=1).__missing__("x"))
show(lambda: dict(Counter("aab")))
show(lambda: Counter(Counter("aab")))
show(lambda: Counter("aab") | {"a": 5})
show(lambda: Counter[int])
show(lambda: Counter(x for x in [3, 3, 1]))


class Tally(Counter):
    def __setitem__(self, key, value):
        super().__setitem__(key, value * 10)

    def __missing__(self, key):
        return 1000


tally = Tally("aab")
print(tally, tally["?"], type(tally.copy()).__name__, type(tally + tally).__name__)
tally["x"] += 1
print(tally, repr(tally), sum(tally.values()))
tally.note = "hi"
print(tally.note, vars(tally))


class Words(Counter):
    def update(self, *args, **kwds):
        print("update", args)
        super().update(*args, **kwds)


words = Words(["x", "y", "x"])
print(words, words.most_common(1))
print(Counter(i % 3 for i in range(100)).most_common(), max(Counter("hello").values()))
print(Counter("hello world").most_common(3), Counter([1.0, 1, True]))
print(sorted(Counter(["b", "a"]).items()), Counter(dict(a=2)) == dict(a=2))
