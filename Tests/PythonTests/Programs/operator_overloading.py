# Every binary operator with forward, reflected and in-place methods, comparison dispatch, NotImplemented.
names = ["add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "or", "xor", "matmul"]


class Traced:
    def __init__(self, label):
        self.label = label

    def __repr__(self):
        return self.label


def forward(name):
    return lambda self, other: f"{name}({self!r},{other!r})"


for name in names:
    setattr(Traced, f"__{name}__", forward(name))
    setattr(Traced, f"__r{name}__", forward("r" + name))
x = Traced("x")
print(x + 1, x - 1, x * 1, x / 1, x // 1, x % 1, x ** 1, x << 1, x >> 1, x & 1, x | 1, x ^ 1, x @ 1)
print(1 + x, 1 - x, 1 * x, 1 / x, 1 // x, 1 % x, 1 ** x, 1 << x, 1 >> x, 1 & x, 1 | x, 1 ^ x, 1 @ x)
print("s" + x, [1] + x, (1,) + x, "s" * x, [1] * x, "%s" % x, {1} | x, {"a": 1} | x, 1.5 + x, 2j * x, None + x, True & x, b"b" + x)
y = Traced("y")
y += 1
print(y)


class Left:
    def __add__(self, other):
        return NotImplemented

    def __eq__(self, other):
        print("Left.eq", end=" ")
        return NotImplemented

    def __lt__(self, other):
        return NotImplemented


class Right:
    def __radd__(self, other):
        return f"Right.radd {type(other).__name__}"

    def __eq__(self, other):
        print("Right.eq", end=" ")
        return "equal!"

    def __gt__(self, other):
        return "gt!"


print(Left() + Right(), Left() == Right(), Left() < Right(), Left() == Left(), Left() != 5)
for action in (lambda: Left() + Left(), lambda: Left() + 1, lambda: 1 + Left(), lambda: Left() < Left(), lambda: Left() < 1, lambda: -Left(), lambda: Left() @ 1, lambda: abs(Left()), lambda: Left()[0], lambda: len(Left()), lambda: Left()(), lambda: round(Left()), lambda: int(Left()), lambda: float(Left()), lambda: "a" + Left(), lambda: [1, 2][Left()], lambda: divmod(Left(), 1), lambda: pow(Left(), 2), lambda: hash(Left()), lambda: Left() in 5, lambda: 5 in Left(), lambda: iter(Left()), lambda: ~Left(), lambda: range(Left()), lambda: Left().x):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Base:
    def __add__(self, other):
        return "Base.add"

    def __radd__(self, other):
        return "Base.radd"

    def __eq__(self, other):
        return "Base.eq"


class Derived(Base):
    def __radd__(self, other):
        return "Derived.radd"


class Same(Base):
    pass


print(Base() + Derived(), Base() + Same(), Derived() + Base(), 1 + Same(), Base() == Derived(), Base() != Derived())


class Account:
    def __init__(self, total):
        self.total = total

    def __iadd__(self, n):
        self.total += n
        return self

    def __isub__(self, n):
        return Account(self.total - n)

    def __repr__(self):
        return f"Account({self.total})"


a = b = Account(5)
a += 3
print(a, b, a is b)
a -= 3
print(a, b, a is b)
holder = {"acc": a, "list": [1]}
holder["acc"] += 10
holder["list"] += (2, 3)
holder["list"] *= 2
print(holder, a)


class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def _other(self, other):
        return Version(other) if isinstance(other, str) else other

    def __eq__(self, other):
        return self.parts == self._other(other).parts

    def __lt__(self, other):
        return self.parts < self._other(other).parts

    def __le__(self, other):
        return self == other or self < other

    def __hash__(self):
        return hash(self.parts)

    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))


versions = [Version(v) for v in ("1.10", "1.2", "1.2.1", "0.9")]
print(sorted(versions), max(versions), Version("1.2") == "1.2", Version("2") > Version("1.9"), Version("1") in versions, Version("0.9") in versions, versions.index(Version("1.2")), len({Version("1"), Version("1"), Version("1.0")}))


class Meter:
    def __init__(self, n):
        self.n = n

    def __neg__(self):
        return Meter(-self.n)

    def __pos__(self):
        return self

    def __invert__(self):
        return Meter(~self.n)

    def __abs__(self):
        return Meter(abs(self.n))

    def __divmod__(self, other):
        return "divmod", other

    def __rdivmod__(self, other):
        return "rdivmod", other

    def __pow__(self, other, mod=None):
        return "pow", other, mod

    def __rpow__(self, other):
        return "rpow", other

    def __repr__(self):
        return f"{self.n}m"

    def __call__(self, *args, **kwargs):
        return args, kwargs

    def __bool__(self):
        return self.n != 0

    def __contains__(self, item):
        return item == self.n

    def __ne__(self, other):
        return "ne"


m = Meter(5)
print(-m, +m, ~m, abs(-m), divmod(m, 2), divmod(2, m), m ** 2, pow(m, 2, 3), 2 ** m, m(1, k=2), not m, bool(Meter(0)), 5 in m, 6 not in m, m != 1, m == m, m == 5, -m if m else 0)


class Chain:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        print(f"{self.v}<{other.v}", end=" ")
        return self.v < other.v

    def __gt__(self, other):
        print(f"{self.v}>{other.v}", end=" ")
        return self.v > other.v


print(Chain(1) < Chain(2) < Chain(3), Chain(3) < Chain(2) < Chain(1), 1 < 2 < 3 != 4, 1 < 3 > 2, 3 > 2 == True, (3 > 2) == True, min(Chain(2), Chain(1)).v, max([Chain(1), Chain(3), Chain(2)]).v)


class Lazy:
    def __and__(self, other):
        return "and"

    def __getattr__(self, name):
        return f"attr {name}"

    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("setitem", key, value)

    def __delitem__(self, key):
        print("delitem", key)

    def __len__(self):
        return 0


z = Lazy()
print(z & 1, z.anything, z[1:2, ...], bool(z), z.__len__(), not z)
z[1, 2] = z["k"]
z["n"] += "!"
del z[0]
