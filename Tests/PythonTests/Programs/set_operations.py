# Sets and frozensets: operators, methods, subset tests, hashing, order of small integers, errors.
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, b - a, a ^ b, a | b | {9}, len(a), 3 in a, 9 not in a)
print(a.union(b, [7], (8,)), a.intersection([1, 2, 9]), a.difference(b, [1]), a.symmetric_difference([1, 10]), a.union(), a.intersection())
print({1, 2} < a, {1, 2} <= {1, 2}, a > {1}, a >= a, a == {4, 3, 2, 1}, a != b, a.issubset(range(10)), a.issuperset([1]), a.isdisjoint({8}), {1} < {2})
s = set()
print(s, bool(s), frozenset(), frozenset([1, 2]), type(frozenset("a") | {1}).__name__, type({1} | frozenset([2])).__name__, {1} == frozenset([1]), hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
s.add(1)
s.add(1.0)
s.add(True)
s.update([2, 3], {4})
s.discard(10)
s.remove(2)
print(s, s.pop() in (1, 3, 4), len(s))
s |= {7}
s &= {7, 3, 4}
s ^= {100}
s -= {4}
print(sorted(s))
s.intersection_update([7, 100])
s.difference_update([7])
s.symmetric_difference_update({100, 5})
print(s, s.copy() == s, s.copy() is s)
s.clear()
print(s)
for action in (
    lambda: a.remove(99), lambda: set().pop(), lambda: {[]}, lambda: {{}}, lambda: {1} | [2], lambda: {1} + {2}, lambda: a[0], lambda: {1} < [1, 2], lambda: frozenset([1]).add(2), lambda: set(5), lambda: hash(set()),
    lambda: {1}.union(5), lambda: set(1, 2), lambda: {1}.add(), lambda: a.foo, lambda: {1} & 5, lambda: {1}.issubset(3), lambda: -a, lambda: {set()},
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
try:
    for x in a:
        a.add(x + 10)
except RuntimeError as error:
    print("RuntimeError:", error)
print({x % 3 for x in range(10)}, {(x, y) for x in range(2) for y in range(2)} == {(0, 0), (0, 1), (1, 0), (1, 1)}, set("hello") == {"h", "e", "l", "o"}, len(set("mississippi")))
print(set(range(20)), {10, 5, 1}, {-1, -2, -3}, {0, 8, 16, 24}, {100, 50, 25}, {2 ** 40, 1}, {3.5, 2, 1.0}, {None}, {(1, 2)}, {frozenset({1})}, {True, 0})
print({5, 4, 3, 2, 1}, set([9, 8, 7, 20, 30]), set(range(0, 100, 9)), {i * i for i in range(12)}, set([33, 1, 65, 97]))
seen = set()
duplicates = [x for x in [1, 2, 1, 3, 2, 4] if x in seen or seen.add(x)]
print(duplicates, list(dict.fromkeys([3, 1, 3, 2, 1])), sorted(set([3, 1, 3])))
nested = {frozenset({1, 2}), frozenset({2, 1}), frozenset()}
print(len(nested), {1, 2} in nested, frozenset([1, 2]) in nested, {frozenset({1, 2}): "v"}[frozenset([2, 1])])


def powerset(items):
    items = list(items)
    return [{items[i] for i in range(len(items)) if mask >> i & 1} for mask in range(2 ** len(items))]


print(powerset([1, 2, 3]))


class Tags(set):
    def __repr__(self):
        return "Tags(" + ",".join(sorted(self)) + ")"

    def add(self, tag):
        super().add(tag.lower())


t = Tags(["x"])
t.add("Y")
print(t, sorted(t | {"z"}), type(t | {"z"}).__name__, "y" in t, len(t), isinstance(t, set), t == {"x", "y"}, len(t.copy()), set(t) == t)


class Plain(frozenset):
    pass


print(Plain([1]), Plain([1]) == {1}, {Plain([1]): 2}[frozenset([1])])
u = {1, 2, 3}
v = u
u |= {4}
print(v, u is v)
u = u | {5}
print(v, u is v, min(u), max(u), sum(u), sorted(u, reverse=True), any(u), [*u], list(map(str, u)), dict.fromkeys(u, 0), tuple(u), enumerate(u).__next__(), list(zip(u, "ab")))
x, y, *z = {1, 2, 3, 4}
print(x, y, z)
primes = set(range(2, 50))
for n in range(2, 8):
    primes -= set(range(n * n, 50, n))
print(sorted(primes), len(primes & set(range(10))), primes.isdisjoint({4, 6}))
while primes:
    p = primes.pop()
    if p > 40:
        break
print(p > 40)
