import bisect, heapq
from functools import total_ordering


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error.args)


a = [1, 3, 3, 3, 7, 9]
for x in [0, 1, 2, 3, 4, 9, 10]:
    print(x, bisect.bisect_left(a, x), bisect.bisect_right(a, x), bisect.bisect(a, x),
          bisect.bisect_left(a, x, 2), bisect.bisect(a, x, 1, 4), bisect.bisect_left(a, x, lo=2, hi=3))
for make in [
    lambda: bisect.bisect(a, 3, -1), lambda: bisect.insort(a, 3, -1), lambda: bisect.bisect_left([], 1),
    lambda: bisect.bisect(a, 3, 0, 99), lambda: bisect.bisect(a, "x"), lambda: bisect.bisect(5, 1),
    lambda: bisect.bisect(a), lambda: bisect.bisect(a, 3, hi=None), lambda: bisect.bisect(a, 3, 5, 2),
    lambda: bisect.bisect(["b", "D", "f"], "e", key=str.lower), lambda: bisect.bisect("abcdef", "c"),
    lambda: bisect.bisect_left([(1, "x"), (3, "y")], 3, key=lambda t: t[0]),
    lambda: bisect.bisect_right([(1, "x"), (3, "y")], 3, key=lambda t: t[0]),
    lambda: bisect.bisect(a, 3, key=None), lambda: bisect.bisect(a, x=3), lambda: bisect.bisect(a, 2.5),
    lambda: bisect.bisect(range(0, 100, 10), 35), lambda: bisect.bisect(a, 1, 0.5),
]:
    show(make)
words = ["apple", "fig", "kiwi", "banana"]
bisect.insort(words, "pear", key=len)
bisect.insort_left(words, "lime", key=len)
bisect.insort_right(words, "plum", key=len)
print(words)
b = []
for x in [5, 1, 4, 1, 5, 9, 2, 6]:
    bisect.insort(b, x)
print(b, bisect.insort_right is bisect.insort, bisect.bisect is bisect.bisect_right)


class Loud(list):
    def insert(self, place, value):
        print("insert", place, value)
        super().insert(place, value)

    def __getitem__(self, place):
        print("get", place, end=" ")
        return super().__getitem__(place)


loud = Loud([1, 2, 4])
bisect.insort(loud, 3)
print(list(loud))

h = []
for x in [5, 2, 8, 1, 9, 3, 7, 2]:
    heapq.heappush(h, x)
    print(h)
print(heapq.heappushpop(h, 0), heapq.heappushpop(h, 4), h)
print(heapq.heapreplace(h, 11), h, heapq.heapreplace(h, 0), h)
while h:
    print(heapq.heappop(h), end=" ")
print(h)
for n in range(12):
    data = [(i * 7919 + 13) % 31 for i in range(n)]
    heapq.heapify(data)
    print(data)
for make in [
    lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: heapq.heappushpop([], 1),
    lambda: heapq.heappush((1,), 2), lambda: heapq.heapify("abc"), lambda: heapq.heappush([1], "x"),
    lambda: heapq.nsmallest(3, [5, 1, 4, 1, 5]), lambda: heapq.nlargest(3, [5, 1, 4, 1, 5]),
    lambda: heapq.nsmallest(0, [1]), lambda: heapq.nsmallest(-1, [1]), lambda: heapq.nlargest(-3, [1]),
    lambda: heapq.nsmallest(9, [3, 1]), lambda: heapq.nlargest(9, [3, 1]), lambda: heapq.nlargest(1, []),
    lambda: heapq.nsmallest(1, []), lambda: heapq.nlargest(2, "hello", key=ord),
    lambda: heapq.nsmallest(2, ["bb", "a", "cc", "d"], key=len),
    lambda: heapq.nlargest(2, ["bb", "a", "cc", "d"], key=len),
    lambda: heapq.nlargest(1, ["bb", "a", "cc", "d"], key=len),
    lambda: heapq.nsmallest(2, (x for x in [3, 2, 1])), lambda: heapq.nsmallest(2, 5),
    lambda: heapq.nlargest(2, {"a": 3, "b": 1}.items(), key=lambda t: t[1]),
    lambda: list(heapq.merge([1, 4, 7], [2, 5], [], [3])), lambda: list(heapq.merge()),
    lambda: list(heapq.merge([1], reverse=True)), lambda: list(heapq.merge([9, 5, 1], [8, 2], reverse=True)),
    lambda: list(heapq.merge(["a", "ccc"], ["bb", "dddd"], key=len)),
    lambda: list(heapq.merge(["ccc", "a"], ["dd", ""], key=len, reverse=True)),
    lambda: list(heapq.merge([1, 3], [1, 2], [1])), lambda: list(heapq.merge([3, 1], [2])),
    lambda: list(heapq.merge([1], 5)), lambda: next(heapq.merge(iter([1]), iter(["x"]))),
    lambda: list(heapq.merge([(1, "a")], [(1, "b"), (2, "c")])), lambda: heapq.__all__,
]:
    show(make)


@total_ordering
class Job:
    def __init__(self, rank, name):
        self.rank, self.name = rank, name

    def __lt__(self, other):
        print(f"{self.name}<{other.name}", end=" ")
        return self.rank < other.rank

    def __eq__(self, other):
        return self.rank == other.rank

    def __repr__(self):
        return self.name


jobs = []
for rank, name in [(3, "c"), (1, "a"), (2, "b"), (1, "d")]:
    heapq.heappush(jobs, Job(rank, name))
    print(jobs)
print(heapq.heappop(jobs), jobs, heapq.heappop(jobs), jobs)
jobs = [Job(r, n) for r, n in zip([5, 3, 4, 1, 2], "vwxyz")]
heapq.heapify(jobs)
print(jobs)


class Broken:
    def __lt__(self, other):
        raise ValueError("no order")


show(lambda: heapq.heappush([Broken()], Broken()))


def numbers(name, *values):
    for value in values:
        print(name, "gives", value)
        yield value


merged = heapq.merge(numbers("x", 1, 3), numbers("y", 2))
for value in merged:
    print("got", value)
