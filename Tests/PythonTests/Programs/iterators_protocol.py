# The iterator protocol in classes, __getitem__ sequences, sentinels, zip/map/filter corner cases, exhaustion.
class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        return CountdownIterator(self.start)

    def __reversed__(self):
        return iter(range(1, self.start + 1))

    def __len__(self):
        return self.start

    def __contains__(self, n):
        print("contains", n)
        return 1 <= n <= self.start


class CountdownIterator:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


c = Countdown(3)
print(list(c), [*c], list(reversed(c)), 2 in c, 9 in c, len(c), bool(c), bool(Countdown(0)), max(c), sorted(c), tuple(c), set(c) == {1, 2, 3}, dict(zip(c, "abc")), sum(c), list(map(str, c)), list(enumerate(c)), " ".join(map(str, c)), *c)
a, b, d = c
print(a, b, d, [x + y for x in c for y in c if x != y])


class Squares:
    def __getitem__(self, index):
        if index >= 5:
            raise IndexError(index)
        return index ** 2


print(list(Squares()), 16 in Squares(), 5 in Squares(), [*zip(Squares(), "ab")], max(Squares()), list(map(lambda v: v + 1, Squares())), Squares()[3])
try:
    reversed(Squares())
except TypeError as error:
    print("TypeError:", error)
try:
    Squares()[9]
except IndexError as error:
    print("IndexError:", error)
values = iter([3, 1, 4, 1, 5, 9])
print(list(iter(lambda: next(values), 5)), next(values), next(values, "gone"))
it = iter("abcdef")
print(list(zip(it, it)), list(it), [*zip([1, 2, 3], "ab")], list(zip()), list(zip([1])), dict(zip("ab", [1, 2])), [*map(None.__class__, [])] if False else [], list(map(lambda *a: a, [1, 2], [3, 4], [5])), list(filter(lambda x: x % 2, range(6))), list(zip(*[iter(range(7))] * 3)))
for bad in (lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True)), lambda: iter(3), lambda: next([1]), lambda: [*3], lambda: list(map(lambda x: 1 / x, [1, 0])), lambda: sum(["a"]), lambda: max(5), lambda: dict(zip([1], 5)), lambda: sorted(5), lambda: enumerate(5), lambda: min(), lambda: list(map(abs)), lambda: for_in(5), lambda: next(iter([])), lambda: set(zip(1)), lambda: a in 5):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)


def for_in(value):
    for x in value:
        pass


class BadIter:
    def __iter__(self):
        return 5


class NoNext:
    def __iter__(self):
        return self


class Raises:
    def __iter__(self):
        yield 1
        raise KeyError("mid")


for cls in (BadIter, NoNext, Raises):
    try:
        print(list(cls()))
    except Exception as error:
        print(cls.__name__, type(error).__name__, error)


class NotIterable:
    __iter__ = None
    __contains__ = None


for action in (lambda: iter(NotIterable()), lambda: 1 in NotIterable()):
    try:
        action()
    except TypeError as error:
        print("TypeError:", error)
gen = (n * n for n in range(4))
print(9 in gen, list(gen), list(gen))
m = map(str, [1, 2])
print(next(m), list(m), list(m), type(m).__name__, m is iter(m))
e = enumerate("xy", start=10)
print(next(e), list(e), type(e).__name__, list(enumerate([], 5)), list(enumerate("a", -1)))
rev = reversed([1, 2, 3])
print(next(rev), list(rev), list(reversed("ab")), list(reversed((1, 2))), list(reversed(range(3))), list(reversed({"a": 1, "b": 2})), "".join(reversed("abc")))


class Seq:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        print("get", i, end=" ")
        return "abc"[i]


print(list(reversed(Seq())))
print(list(Seq()))


class Peekable:
    def __init__(self, iterable):
        self.iterator = iter(iterable)
        self.buffer = []

    def __iter__(self):
        return self

    def __next__(self):
        return self.buffer.pop() if self.buffer else next(self.iterator)

    def peek(self, default=None):
        if not self.buffer:
            try:
                self.buffer.append(next(self.iterator))
            except StopIteration:
                return default
        return self.buffer[-1]


p = Peekable("ab")
print(p.peek(), next(p), p.peek(), list(p), p.peek("end"))
for i, x in enumerate([10, 20, 30]):
    if x == 20:
        continue
    print(i, x)
else:
    print("completed")
for x in []:
    print("never")
else:
    print("empty")
n = 3
while n:
    n -= 1
    if n == 1:
        break
else:
    print("not reached")
print(n)
for i in range(3):
    i = i * 10
print(i)
data = [1, 2, 3, 4, 5, 6]
for x in data:
    if x % 2 == 0:
        data.remove(x)
print(data)
for x, y in {"a": 1, "b": 2}.items():
    print(x, y, end=";")
print()
for (x, (y, *z)) in [(1, (2, 3, 4)), (5, "ab")]:
    print(x, y, z)
print([x for x in range(20) if x % 2 if x % 3], [(i, j) for i in "ab" for j in range(2)], {i: [j for j in range(i)] for i in range(3)}, [[y for y in x] for x in ["ab", "cd"]], sum(x * y for x, y in zip([1, 2], [3, 4])), any(x > 2 for x in range(3)), all(x < 3 for x in range(3)), max((len(w), w) for w in ["a", "ccc", "bb"]))
