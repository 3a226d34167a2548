from collections import ChainMap, UserDict, UserList, UserString
import collections.abc as abc
import copy


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error.args)


base, over = {"a": 1, "b": 2}, {"b": 20, "c": 30}
m = ChainMap(over, base)
print(m, list(m), len(m), m["b"], m["a"], "c" in m, "z" in m, bool(m), bool(ChainMap()))
for make in [
    lambda: m["z"], lambda: m.get("z"), lambda: m.get("z", 5), lambda: m.get("a"),
    lambda: dict(m), lambda: list(m.items()), lambda: list(m.keys()), lambda: list(m.values()),
    lambda: m.new_child(), lambda: m.new_child({"q": 1}), lambda: m.new_child(q=2),
    lambda: m.new_child({"q": 1}, r=2), lambda: m.parents, lambda: m.maps, lambda: ChainMap().maps,
    lambda: m.pop("a"), lambda: m.pop("zz", 1), lambda: m.copy(), lambda: copy.copy(m),
    lambda: m.copy().maps[1] is base, lambda: m.copy().maps[0] is over,
    lambda: m == {"a": 1, "b": 20, "c": 30}, lambda: m == ChainMap({"a": 1, "b": 20, "c": 30}),
    lambda: m | {"n": 1}, lambda: {"n": 1, "a": 0} | m, lambda: m | [("n", 1)], lambda: m | 5,
    lambda: ChainMap.fromkeys("ab", 0), lambda: ChainMap.fromkeys("ab"), lambda: m.__missing__(3),
    lambda: m.__delitem__("a"), lambda: ChainMap({}, {1: 2}).popitem(), lambda: hash(m),
    lambda: m.setdefault("a", 9), lambda: m.setdefault("new", 9), lambda: m.popitem(),
    lambda: m.update(x=1), lambda: m, lambda: m.clear(), lambda: m, lambda: base,
    lambda: isinstance(m, abc.MutableMapping), lambda: list(reversed(ChainMap({1: 2}))),
    lambda: ChainMap(1, 2)["x"], lambda: len(ChainMap({1: 1}, {1: 2, 3: 4})),
]:
    show(make)
m |= {"k": "v"}
m["w"] = 1
del m["w"]
print(m, over)


class Deep(ChainMap):
    def __missing__(self, key):
        return f"<{key}>"


deep = Deep({}, {"x": 1})
print(deep["x"], deep["y"], deep.get("y"), deep, deep.new_child({"z": 1}), deep.parents)

u = UserDict({"a": 1}, b=2)
print(u, u.data, len(u), list(u), "a" in u, u["a"], str(u), u == {"a": 1, "b": 2})
for make in [
    lambda: u["z"], lambda: u.get("z"), lambda: u.get("a"), lambda: u.pop("a"), lambda: u.pop("a"),
    lambda: u.setdefault("q", 4), lambda: u | {"r": 1}, lambda: {"r": 1} | u, lambda: u | UserDict(s=1),
    lambda: u | 5, lambda: 5 | u, lambda: u.copy(), lambda: copy.copy(u), lambda: UserDict.fromkeys("xy", 0),
    lambda: UserDict.fromkeys("xy"), lambda: u.items(), lambda: u.keys(), lambda: u.values(),
    lambda: sorted(u.items()), lambda: u.popitem(), lambda: UserDict([(1, 2)]), lambda: UserDict(None),
    lambda: UserDict(), lambda: UserDict(5), lambda: hash(u), lambda: isinstance(u, dict),
    lambda: isinstance(u, abc.Mapping), lambda: UserDict(dict=3), lambda: UserDict({}, dict=3),
]:
    show(make)
u |= {"t": 1}
u |= UserDict(v=3)
u.update([("w", 5)])
del u["t"]
u.extra = 1
print(u, copy.copy(u).extra, u.copy() is u)


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __missing__(self, key):
        return "?" + key


low = Lower(ABC=1)
low.update({"DeF": 2})
print(low, low["abc"], low["ABC"], "ABC" in low, low.get("nope"), Lower({"K": 1}) | {"X": 2})

l = UserList([3, 1, 2])
print(l, l.data, len(l), l[0], l[-1], l[1:], type(l[1:]).__name__, 3 in l, list(l))
for make in [
    lambda: l + [4], lambda: [4] + l, lambda: l + (4,), lambda: (4,) + l, lambda: l + UserList("ab"),
    lambda: "ab" + l, lambda: l * 2, lambda: 2 * l, lambda: l == [3, 1, 2], lambda: l == UserList([3]),
    lambda: l < [4], lambda: l > UserList([0]), lambda: l <= [3, 1, 2], lambda: l >= [9],
    lambda: l[9], lambda: l.index(2), lambda: l.index(99), lambda: l.index(2, 0, 1), lambda: l.count(1),
    lambda: l.append(5), lambda: l.insert(0, 0), lambda: l.pop(), lambda: l.pop(0), lambda: l.remove(77),
    lambda: l.remove(1), lambda: l, lambda: l.reverse(), lambda: l, lambda: l.sort(), lambda: l,
    lambda: l.sort(key=lambda v: -v, reverse=True), lambda: l.extend("xy"), lambda: l.extend(UserList([7])),
    lambda: l, lambda: l.copy(), lambda: copy.copy(l), lambda: sorted(l, key=str), lambda: hash(l),
    lambda: UserList(5), lambda: UserList(UserList([1])), lambda: UserList("abc"), lambda: UserList(),
    lambda: isinstance(l, abc.MutableSequence), lambda: list(reversed(l)), lambda: l.clear(), lambda: l,
    lambda: l.pop(), lambda: l["a"], lambda: l + 5, lambda: l * "x",
]:
    show(make)
l += [1, 2]
l += UserList([3])
l *= 2
l[0] = "first"
l[1:3] = "zz"
del l[-1]
print(l, max(UserList([4, 9, 2])))


class Loud(UserList):
    def append(self, item):
        print("append", item)
        super().append(item)


loud = Loud([1])
loud.append(2)
loud.extend([3])
print(loud, type(loud + [4]).__name__, type(loud * 2).__name__, type(loud.copy()).__name__)

s = UserString("Hello World")
print(s, repr(s), len(s), s[0], s[-5:], type(s[0]).__name__, "World" in s, UserString("W") in s)
for make in [
    lambda: s.upper(), lambda: s + "!", lambda: "<" + s, lambda: s * 2, lambda: 2 * s, lambda: s + 5,
    lambda: s == "Hello World", lambda: s == UserString("x"), lambda: s < "J", lambda: s >= UserString("A"),
    lambda: hash(s) == hash("Hello World"), lambda: s.split(), lambda: s.find("o"), lambda: s.rfind("o", 0, 5),
    lambda: s.replace("o", "0"), lambda: s.replace(UserString("l"), "L", 1), lambda: s.startswith("He"),
    lambda: s.endswith("x"), lambda: s.join(["a", "b"]), lambda: s.strip("H"), lambda: s.center(21, "*"),
    lambda: s.ljust(15, "."), lambda: s.rjust(15), lambda: s.zfill(15), lambda: s.title(), lambda: s.swapcase(),
    lambda: s.lower(), lambda: s.capitalize(), lambda: s.casefold(), lambda: s.count("l"), lambda: s.index("W"),
    lambda: s.index("Q"), lambda: s.partition(" "), lambda: s.rpartition("o"), lambda: s.isalpha(),
    lambda: s.encode(), lambda: s.expandtabs(), lambda: s.format(1), lambda: UserString("{} {x}").format(1, x=2),
    lambda: s.splitlines(), lambda: s.rsplit("o", 1), lambda: s.translate({72: "J"}), lambda: s.isupper(),
    lambda: s.removeprefix("Hello"), lambda: s.removesuffix("World"), lambda: UserString("%s-%d") % ("a", 3),
    lambda: int(UserString("42")), lambda: float(UserString("4.5")), lambda: complex(UserString("1j")),
    lambda: UserString(5), lambda: UserString(UserString("x")), lambda: s.isascii(), lambda: s[99],
    lambda: list(UserString("ab")), lambda: sorted(UserString("ba")), lambda: isinstance(s, str),
    lambda: isinstance(s, abc.Sequence), lambda: {s: 1}[UserString("Hello World")], lambda: str(s), lambda: s % 5,
    lambda: s.lstrip(), lambda: s.istitle(), lambda: "%s" % s, lambda: f"{s}", lambda: 5 in s,
    lambda: s.format_map({"a": 1}), lambda: UserString("{a}").format_map({"a": 1}), lambda: round(s),
    lambda: s.maketrans("a", "b"), lambda: UserString("%s") % UserString("k"), lambda: list(reversed(UserString("ab"))),
]:
    show(make)
