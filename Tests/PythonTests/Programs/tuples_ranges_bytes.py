# Tuples, ranges, bytes, bytearrays, slices: methods, indexing, comparison, conversion and errors.
t = (1, "two", 3.0, (4,), None)
print(t, t[1], t[-1], t[1:3], t[::-1], len(t), t + (5,), t * 2, 3.0 in t, t.index("two"), t.count(None), (), (1,), tuple(), tuple("ab"), tuple([1]), tuple({1: 2}), t[:] is t, ((1, 2), 3) == ((1, 2), 3))
print((1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (2,) > (1, 9), (1, "a") == (1, "a"), hash((1, 2)) == hash((1, 2)), {(1, 2): "x"}[1, 2], max((1, 5), (2, 0)), sorted([(2, 1), (1, 2)]), (1, 2) != [1, 2], sum((1, 2)), min(3, 1), (lambda *a: a)(*t)[:2], (*t, *t)[:3], tuple(i * 2 for i in range(3)))
r = range(2, 20, 3)
print(r, list(r), len(r), r[2], r[-1], r[1:4], r[::-1], list(r[::-2]), 5 in r, 6 in r, r.index(8), r.count(8), r.start, r.stop, r.step, range(5) == range(0, 5, 1), range(0) == range(2, 1), range(0, 3, 2) == range(0, 4, 2), hash(range(3)) == hash(range(0, 3)), bool(range(0)), list(range(5, 0, -2)), range(10)[3:8:2], range(-5), list(reversed(range(4))), sum(range(101)), max(range(5)), range(3) in [range(3)], "a" in range(3), range(1, 10, 4)[-1], tuple(range(3)), list(zip(range(3), range(10, 0, -5))))
b = b"hello\x00\xff"
print(b, b[0], b[-1], b[1:3], b[::-1], len(b), b"ell" in b, 104 in b, b.find(b"l"), b.count(b"l"), b.replace(b"l", b"LL"), b.upper(), b.split(b"l"), b.hex(), b.hex("-"), bytes.fromhex("00 ff 1A"), b.startswith(b"he"), b.endswith((b"x", b"\xff")), b" x ".strip(), b",".join([b"a", b"b"]), list(b"abc"), bytes([65, 66]), bytes(3), bytes("é", "utf-8"), bytes(), b"a" + b"b", b"ab" * 2, b"a" < b"b", b"a" == "a", b"%d-%s" % (5, b"x"), b"a\tb".expandtabs(4), b"x".center(5, b"*"), b"7".zfill(3), b"aBc".swapcase(), b"ab cd".title(), b"a.b".partition(b"."), b"1".isdigit(), b"ab".translate(bytes.maketrans(b"a", b"z")), b"it's", b'"', b"'\"", b"\n\t\\")
a = bytearray(b"abc")
a.append(100)
a.extend(b"ef")
a[0] = 65
a[1:3] = b"XYZ"
del a[-1]
a += b"!"
a.insert(0, 48)
print(a, len(a), a.pop(), a.pop(0), a, a.find(b"Y"), bytes(a), a.decode(), a == b"AXYZde", a.reverse(), a, a[::2], a * 2, bytearray(2), bytearray([1, 2]), a.upper(), a.copy() is a, bool(bytearray()), list(a)[:2], a.remove(ord("A")), a, a.clear(), a)
for action in (
    lambda: t[10], lambda: t["x"], lambda: t.__setitem__, lambda: t.index(99), lambda: t + [1], lambda: t * "x", lambda: t < 5, lambda: (1, 2) < (1, "x"), lambda: hash((1, [])), lambda: tuple(5), lambda: tuple(1, 2), lambda: t.append(1), lambda: t(), lambda: {([],): 1},
    lambda: r[100], lambda: r["x"], lambda: r.index(3), lambda: range(), lambda: range(1, 2, 0), lambda: range("x"), lambda: range(1.5), lambda: r + r, lambda: r.append(1), lambda: r < r, lambda: range(1, 2, 3, 4), lambda: setattr(r, "start", 1),
    lambda: b[100], lambda: b["x"], lambda: b + "x", lambda: b"a".join(["x"]), lambda: bytes([300]), lambda: bytes(-1), lambda: bytes("x"), lambda: b.index(b"z"), lambda: b < "x", lambda: b.foo, lambda: bytes.fromhex("0g"), lambda: b"x" in 5, lambda: "x" in b, lambda: bytes([1.5]), lambda: b.replace("a", "b"), lambda: b.split(""), lambda: b.__setitem__(0, 1), lambda: bytearray(b"a").append(300), lambda: bytearray(b"a").append("x"), lambda: bytearray().pop(), lambda: hash(bytearray()), lambda: b.find("h"), lambda: b.decode("ascii"), lambda: b"a" * "b", lambda: int(b"x"), lambda: float(b"1.5"), lambda: list(5),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
try:
    t[0] = 1
except TypeError as error:
    print("TypeError:", error)
try:
    del t[0]
except TypeError as error:
    print("TypeError:", error)
try:
    (1, [])[1] += [5]
except TypeError as error:
    print("TypeError:", error)
tricky = (1, [])
try:
    tricky[1] += [5]
except TypeError as error:
    print("TypeError:", error, tricky)
try:
    b[0] = 1
except TypeError as error:
    print("TypeError:", error)
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(5), slice(None), slice(3), slice(None, None, -1).indices(4), list(range(10))[s], "abcdefgh"[slice(2, -1)], s == slice(1, 10, 2), slice(1, 2) == (1, 2), slice("a", None))


class Grid:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


g = Grid()
print(g[1], g[1:2], g[1, 2], g[1:2, ::3, ...], g[()], g["a"], g[-1], g[:], g[None])
g[0, 1:] = "v"
del g[::2]
point = (3, 4)
x, y = point
(x, y), z = point, 5
print(x, y, z, *point, (x + y,), x if x > y else y)


class Pair(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    @property
    def a(self):
        return self[0]

    def __add__(self, other):
        return Pair(self[0] + other[0], self[1] + other[1])

    def __repr__(self):
        return f"Pair{super().__repr__()}"


p = Pair(1, 2)
print(p, p.a, p + Pair(3, 4), p == (1, 2), p[0:1], type(p[0:1]).__name__, len(p), isinstance(p, tuple), {p: 1}[(1, 2)], [*p], hash(p) == hash((1, 2)), p * 2, tuple(p), sorted([Pair(2, 1), Pair(1, 2)]), "%s %s" % p, max(p), 2 in p, p.index(2))
print(list(enumerate(t, 1))[:2], dict(enumerate("ab")), list(zip(*[(1, 2), (3, 4)])), [i for i, v in enumerate(t) if isinstance(v, (int, tuple))], all(t), any(t), tuple(map(type, t))[0], [*map(lambda a, b: a + b, (1, 2), (10, 20, 30))], list(filter(None, t)), next(iter(t)), list(iter(t))[-1])
