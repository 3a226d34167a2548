from collections import abc
import collections.abc
import functools


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error.args)


class Letters(abc.Sequence):
    def __init__(self, text):
        self.text = text

    def __getitem__(self, index):
        if isinstance(index, slice):
            return Letters(self.text[index])
        return self.text[index]

    def __len__(self):
        return len(self.text)

    def __repr__(self):
        return f"Letters({self.text!r})"


s = Letters("abcab")
print(list(s), "b" in s, "z" in s, list(reversed(s)), s.index("b"), s.count("a"), s[1:3])
show(lambda: s.index("z"))
show(lambda: s.index("b", 2))
show(lambda: s.index("a", 1, 3))
show(lambda: s.index("b", -1))
show(lambda: s.index("a", -5, -1))
show(lambda: abc.Sequence())
show(lambda: type(iter(s)).__name__)


class Nothing(abc.Sequence):
    def __len__(self):
        return super().__len__()

    def __getitem__(self, index):
        return super().__getitem__(index)


show(lambda: list(Nothing()))
show(lambda: Nothing()[0])
show(lambda: len(Nothing()))
show(lambda: list(reversed(Nothing())))


class Stack(abc.MutableSequence):
    def __init__(self, *items):
        self.items = list(items)

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, v):
        self.items[i] = v

    def __delitem__(self, i):
        del self.items[i]

    def __len__(self):
        return len(self.items)

    def insert(self, i, v):
        print("insert", i, v)
        self.items.insert(i, v)

    def __repr__(self):
        return f"Stack{self.items}"


k = Stack(1, 2, 3)
k.append(4)
k.extend([5, 6])
k += (7,)
k.extend(k)
print(k, k.pop(), k.pop(0), k)
k.reverse()
print(k)
k.remove(5)
show(lambda: k.remove(99))
print(k, k.index(3), k.count(2))
k.clear()
show(lambda: k.pop())
print(k, len(k))


class Bag(abc.Set):
    def __init__(self, items=()):
        self.items = []
        for item in items:
            if item not in self.items:
                self.items.append(item)

    def __contains__(self, item):
        return item in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def __repr__(self):
        return f"Bag({self.items})"

    __hash__ = abc.Set._hash


a, b = Bag([1, 2, 3]), Bag([3, 4])
for make in [
    lambda: (a & b), lambda: (a | b), lambda: (a - b), lambda: (a ^ b), lambda: (a < b),
    lambda: (a <= b), lambda: (a > b), lambda: (a >= b), lambda: (a == b), lambda: (a != b),
    lambda: (a & {1, 9}), lambda: ({1, 9} & a), lambda: ({9} | a), lambda: ({9, 1} - a),
    lambda: ({9, 1} ^ a), lambda: (a & [1]), lambda: ([1] & a), lambda: ([1, 5] | a),
    lambda: ([1, 5] - a), lambda: ([1, 5] ^ a), lambda: (a & 5), lambda: (a | 5),
    lambda: (a - 5), lambda: (a ^ 5), lambda: (5 - a), lambda: (a < 5),
    lambda: (a <= {1, 2, 3, 4}), lambda: (a < {1, 2, 3, 4}), lambda: ({1} < a),
    lambda: (a == {1, 2, 3}), lambda: (a == [1, 2, 3]), lambda: (a.isdisjoint(b)),
    lambda: (a.isdisjoint([7])), lambda: (a.isdisjoint(5)), lambda: (Bag([1]) <= a),
    lambda: (Bag([1]) < a), lambda: (a >= Bag([1])), lambda: (a > Bag([1])), lambda: (a > a),
    lambda: (a >= a), lambda: (Bag([7]) <= a), lambda: (Bag([7, 8, 9, 10]) <= a),
    lambda: (hash(a) == hash(Bag([3, 2, 1]))), lambda: (hash(a) == hash(frozenset([1, 2, 3]))),
    lambda: (len({a, Bag([2, 1, 3])})),
]:
    show(make)


class Mutable(abc.MutableSet):
    def __init__(self, items=()):
        self.items = dict.fromkeys(items)

    def __contains__(self, item):
        return item in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def add(self, item):
        self.items[item] = None

    def discard(self, item):
        self.items.pop(item, None)

    def __repr__(self):
        return f"Mutable({list(self.items)})"


m = Mutable("abc")
m |= "cd"
print(m)
m &= {"a", "b", "z"}
print(m)
m ^= ["b", "q"]
print(m)
m -= "q"
print(m)
show(lambda: m.remove("nope"))
m.remove("a")
show(lambda: m.pop())
m |= "xyz"
show(lambda: m.pop())
m ^= m
print(m)
m |= "xyz"
m -= m
print(m, len(m))
m |= "xyz"
m.clear()
print(m)
show(lambda: hash(m))


class Store(abc.MutableMapping):
    def __init__(self, *args, **kw):
        self.d = {}
        self.update(*args, **kw)

    def __getitem__(self, key):
        return self.d[key]

    def __setitem__(self, key, value):
        self.d[key] = value

    def __delitem__(self, key):
        del self.d[key]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)

    def __repr__(self):
        return f"Store({self.d})"


t = Store({"a": 1}, b=2)
for make in [
    lambda: t, lambda: t.get("a"), lambda: t.get("z", 0), lambda: "a" in t, lambda: t.pop("a"),
    lambda: t.pop("a"), lambda: t.pop("a", None), lambda: t.setdefault("c", 3), lambda: t.setdefault("c", 4),
    lambda: t.setdefault("n"), lambda: t.popitem(), lambda: t.keys(), lambda: t.values(), lambda: t.items(),
    lambda: t.update([("x", 1)]), lambda: t.update(Store(y=2), z=3), lambda: t.update(5), lambda: t.update([1]),
    lambda: t.update([(1, 2, 3)]), lambda: t.update(), lambda: t.update({}, {}), lambda: t == {"b": 2},
    lambda: t == Store(t), lambda: t != Store(), lambda: t == 5, lambda: hash(t), lambda: list(t.keys()),
    lambda: t.keys() & {"x", "q"}, lambda: sorted(t.keys() | ["n"]), lambda: sorted(t.items() - {("x", 1)}, key=str),
    lambda: ("x", 1) in t.items(), lambda: ("x", 9) in t.items(), lambda: ("nope", 9) in t.items(),
    lambda: 1 in t.values(), lambda: 99 in t.values(), lambda: "x" in t.keys(), lambda: len(t.keys()),
    lambda: list(t.items()), lambda: list(t.values()), lambda: t.keys() == {"b", "c", "x", "y", "z"},
    lambda: {"x"} < t.keys(), lambda: t.keys().isdisjoint("q"), lambda: isinstance(t.keys(), abc.KeysView),
    lambda: reversed(t), lambda: 5 in t.items(), lambda: t.clear(), lambda: t, lambda: t.popitem(),
    lambda: t.update(self=1, other=2), lambda: t,
]:
    show(make)


class Only(abc.Mapping):
    def __getitem__(self, key):
        return super().__getitem__(key)

    def __iter__(self):
        return super().__iter__()

    def __len__(self):
        return 0


show(lambda: Only()["x"])
show(lambda: list(Only()))
show(lambda: Only() == {})
show(lambda: abc.Mapping())
show(lambda: abc.MutableMapping())
show(lambda: abc.MutableSequence())
show(lambda: abc.Set())
show(lambda: abc.MutableSet())
for name in ["Hashable", "Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator",
             "Iterable", "Iterator", "Reversible", "Generator", "Sized", "Container", "Callable",
             "Collection", "Mapping", "ByteString"]:
    kind = getattr(abc, name)
    print(name, kind, sorted(kind.__abstractmethods__), [c.__name__ for c in kind.__mro__])
    show(kind)


class Count(abc.Iterator):
    def __init__(self, n):
        self.n = n

    def __next__(self):
        if not self.n:
            return super().__next__()
        self.n -= 1
        return self.n


print(list(Count(3)), iter(c := Count(1)) is c)


class Gen(abc.Generator):
    def __init__(self):
        self.i = 0

    def send(self, value):
        if value is not None:
            return ("sent", value)
        self.i += 1
        if self.i > 3:
            return super().send(None)
        return self.i

    def throw(self, *args):
        return super().throw(*args)


g = Gen()
print(list(g), g.send(5))
show(lambda: g.throw(ValueError("no")))
show(lambda: g.throw(KeyError))
show(lambda: g.close())


class Stubborn(Gen):
    def throw(self, *args):
        return 1


show(lambda: Stubborn().close())
samples = {
    "list": [], "tuple": (), "str": "", "bytes": b"", "bytearray": bytearray(), "dict": {},
    "set": set(), "frozenset": frozenset(), "range": range(3), "int": 1, "None": None,
    "generator": (x for x in ()), "iter": iter([]), "map": map(str, []), "keys": {}.keys(),
    "values": {}.values(), "items": {}.items(), "function": show, "builtin": len, "class": Bag,
    "enumerate": enumerate([]), "zip": zip(), "reversed": reversed([]), "bag": a, "store": t,
    "deque": collections.deque(), "counter": collections.Counter(), "object": object(),
}
for label, value in samples.items():
    print(label, [n for n in abc.__all__ if isinstance(value, getattr(abc, n))])


class Half:
    def __len__(self):
        return 0

    __iter__ = None
    __hash__ = None

    def __contains__(self, x):
        return True


print([n for n in abc.__all__ if issubclass(Half, getattr(abc, n))])
print(abc.Sequence.register(Half), issubclass(Half, abc.Sequence), issubclass(Half, abc.Iterable))
print(abc.Callable[[int, str], bool], abc.Callable[..., int], abc.Iterable[int], abc.Mapping[str, int])
print(abc.Callable[[int], str] == abc.Callable[[int], str], abc.Sequence[int].__origin__)
print(abc.__all__ == collections.abc.__all__, abc.Sequence.__module__, abc.Sequence.index.__qualname__)
print(abc.Sized.__slots__, abc.Mapping.__reversed__)
show(lambda: abc.Sequence.index(1))
show(lambda: s.count())
show(lambda: t.get())
