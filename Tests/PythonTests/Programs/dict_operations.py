# Dicts: construction, views, ordering, updates, deletion while iterating, subclasses, __missing__, nesting.
d = {"b": 2, "a": 1, 3: "three", (1, 2): "tuple", None: 0, 1.5: "float", True: "yes"}
print(d, len(d), d[1], d[1.0], list(d)[:3])
print(dict(a=1, b=2), dict([("x", 1), ("y", 2)]), dict({"k": "v"}, z=3), dict(zip("ab", (1, 2))), {k: v for k, v in [(1, 2)]}, dict.fromkeys("abc", 0), dict.fromkeys([1, 2]), {})
d["new"] = 5
d["b"] = 20
del d["a"]
print(list(d.items())[:2], d.pop("new"), d.pop("zz", "default"), d.get("zz"), d.get("b"), "b" in d, "a" not in d, d.setdefault("b", 9), d.setdefault("s", []), d["s"])
d["s"].append(1)
print(d.popitem(), d.keys(), type(d.values()).__name__)
e = {"x": 1}
keys, values, items = e.keys(), e.values(), e.items()
e["y"] = 2
print(keys, values, items, len(keys), "y" in keys, 2 in values, ("y", 2) in items, list(reversed(keys)))
print(keys & {"x", "z"}, keys | {"z"} == {"x", "y", "z"}, keys - {"x"}, keys ^ {"x", "q"} == {"y", "q"}, keys <= {"x", "y", "w"}, keys == {"x", "y"}, items & {("x", 1)}, keys.isdisjoint("ab"), {"x": 1}.items() == {("x", 1)})
for action in (
    lambda: e["zz"], lambda: e.pop("zz"), lambda: {}.popitem(), lambda: e[[]], lambda: {[]: 1}, lambda: {{}: 1}, lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(5),
    lambda: dict(["ab", "cd"]), lambda: dict(["abc"]), lambda: e < e, lambda: e + e, lambda: e | [1], lambda: e.update(5), lambda: e.update([("p",)]), lambda: keys[0], lambda: e.foo, lambda: del_missing(),
    lambda: dict(**{1: 2}), lambda: e(), lambda: e.get(), lambda: e.get([]), lambda: [] in e, lambda: values | values, lambda: hash(e), lambda: e.keys().add(1), lambda: e[1:2],
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def del_missing():
    del e["missing"]


try:
    del_missing()
except KeyError as error:
    print("KeyError", error)
try:
    for k in e:
        e[k + "!"] = 0
except RuntimeError as error:
    print("RuntimeError:", error, e)
for k in list(e):
    if k.endswith("!"):
        del e[k]
try:
    for k in e:
        del e[k]
except RuntimeError as error:
    print("RuntimeError:", error, e)
e = {"x": 1, "y": 2}
f = e | {"y": 3, "z": 4}
g = e.copy()
g |= {"x": 0}
g.update(w=1)
g.update({"v": 2}, u=3)
g.update([["t", 4]])
print(f, g, e, {**e, "q": 1, **{"q": 2}})
print(e == {"y": 2, "x": 1}, e == {"x": 1}, e != f, {1: 1} == {True: 1.0}, {"a": {"b": [1]}} == {"a": {"b": [1]}})
g.clear()
print(g, bool(g), bool({0: 0}))
order = {}
for c in "hello world":
    order[c] = order.get(c, 0) + 1
print(order, sorted(order, key=order.get, reverse=True)[:2], max(order.items(), key=lambda kv: (kv[1], kv[0])), {v: k for k, v in order.items()})
del order["h"]
order["h"] = "again"
print(list(order), list(order.values())[-1], next(iter(order)), list(reversed(order))[0])


class Default(dict):
    def __missing__(self, key):
        self[key] = value = [key]
        return value


m = Default(a=1)
print(m["b"], m, m.get("c"), "c" in m, isinstance(m, dict), type(m).__name__, m == {"a": 1, "b": ["b"]}, m | {"z": 0}, type(m | {}).__name__, Default.fromkeys("xy", 1), type(m.copy()).__name__)


class Lower(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.lower())

    def __contains__(self, key):
        return super().__contains__(key.lower())


low = Lower()
low["ABC"] = 1
low.update(DEF=2)
print(low, low["aBc"], "Abc" in low, "DEF" in low, low.get("DEF"), len(low))


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return len(self.name)

    def __eq__(self, other):
        return isinstance(other, Key) and self.name == other.name

    def __repr__(self):
        return f"Key({self.name})"


k = {Key("a"): 1, Key("b"): 2, Key("a"): 3, Key("cc"): 4}
print(k, k[Key("a")], Key("z") in k, k.get(Key("cc")), len(k))
del k[Key("a")]
print(k, list(k) == [Key("b"), Key("cc")])


def deep_update(target, source):
    for key, value in source.items():
        if isinstance(value, dict) and isinstance(target.get(key), dict):
            deep_update(target[key], value)
        else:
            target[key] = value
    return target


print(deep_update({"a": {"b": 1, "c": {"d": 2}}, "e": 3}, {"a": {"c": {"x": 9}}, "e": {"f": 4}}))
loop = {"self": None}
loop["self"] = loop
print(loop, loop["self"] is loop, {"k": [loop]} != {})
big = {i: i * i for i in range(1000)}
for i in range(0, 1000, 2):
    del big[i]
print(len(big), sum(big.values()), list(big)[:3], big.popitem(), 501 in big, 500 in big, sum(k for k in big if k % 7 == 0))
for i in range(5):
    big[i] = -1
print(list(big)[-5:], big[1], len(big))
groups = {}
for word in "the cat sat on the mat with a hat".split():
    groups.setdefault(len(word), {}).setdefault(word[0], []).append(word)
print(groups, {k: {i: len(v) for i, v in inner.items()} for k, inner in groups.items()})
print({i: j for i in range(3) for j in range(i)}, {**{}}, {1, 2} & {1: 0}.keys(), [*{"a": 1}], {*{"a": 1}}, dict(sorted({"b": 1, "a": 2}.items())), list(map(list, {"p": 1}.items())))
a, b = {"one": 1, "two": 2}
print(a, b, *{"k1": 0, "k2": 0}, "%(a)s" % {"a": 1}, "{a}".format(**{"a": 2}), "{0[a]}".format({"a": 3}))
print(hash(()) == hash(()), hash((1, 2)) == hash((1.0, 2.0)), hash(1) == hash(True) == hash(1.0), hash("a") == hash("a"), hash(2 ** 61 - 1), hash(-1), hash(2 ** 100), hash(0.5), hash(None) == hash(None))
