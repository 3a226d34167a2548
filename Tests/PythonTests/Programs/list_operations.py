# Lists: slicing and slice assignment in every form, methods, sorting rules, copies, nesting, comparison.
a = list(range(10))
print(a[2:5], a[:3], a[7:], a[-3:], a[::2], a[::-1], a[8:2:-2], a[5:2], a[100:], a[-100:3], a[:], a[-1:-4:-1])
a[2:4] = ["x", "y", "z"]
print(a, len(a))
a[::3] = [0] * 4
print(a)
del a[1:3]
print(a)
del a[::2]
print(a)
a[1:1] = [7, 8]
a[len(a):] = "end"
a[:0] = (1,)
print(a)
a[3:] = []
print(a, a * 2, a + [None], [*a, *"ab"], 2 * [[]])
for action in (
    lambda: a.__setitem__(slice(0, 3, 2), [1]), lambda: a[10], lambda: a.pop(10), lambda: [].pop(), lambda: a.remove("q"), lambda: a.index("q"),
    lambda: a["x"], lambda: a[1.0], lambda: a.__setitem__(9, 1), lambda: a.__delitem__(9), lambda: a + "x", lambda: a * "x", lambda: a * 1.5, lambda: a < "x",
    lambda: a[::0], lambda: [1, 2].insert("a", 1), lambda: a.sort(key=5), lambda: [3, "a"].sort(), lambda: a.foo, lambda: a(), lambda: a - [1], lambda: -a, lambda: {a: 1},
    lambda: a.__setitem__(slice(0, 1), 5), lambda: list(5), lambda: list(1, 2), lambda: a.extend(5), lambda: [0] * 10 ** 13, lambda: a.append(), lambda: a.append(1, 2),
    lambda: sorted([1, None, 2]), lambda: sorted([1], key=lambda: 0), lambda: max([], key=len), lambda: sum([[1], [2]]), lambda: [1] < [None],
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
b = [5, 3, 8, 1]
b.append(9)
b.extend([2, 2])
b.insert(0, "first")
b.insert(-1, "near end")
b.insert(100, "last")
print(b, b.count(2), b.index(2), b.index(2, 7), b.pop(), b.pop(0), b.pop(-2), b)
b.remove(2)
b.reverse()
print(b, b.copy() == b, b.copy() is b, 8 in b, 80 not in b)
b.clear()
print(b, not b, bool([0]), len([[]]), [[]] == [[]], [] is [])
words = ["banana", "Apple", "cherry", "apple", "Banana", "date"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (len(w), w)))
words.sort(key=lambda w: w[-1])
print(words, sorted("hello"), sorted({3, 1, 2}), sorted({"b": 1, "a": 2}), sorted([True, 0, 2, -1.5]), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([[2], [1, 5], []]))


class Key:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        print(f"{self.v}<{other.v}", end=" ")
        return self.v < other.v

    def __repr__(self):
        return f"K{self.v}"


print(sorted(map(Key, [3, 1, 2, 5, 4])))
print(sorted(map(Key, [1, 2, 3])), sorted(map(Key, [3, 2, 1])), sorted(map(Key, [2, 2, 1]), reverse=True))
print(min(map(Key, [3, 1, 2])))
items = [3, 1, 2]


def meddle(x):
    items.append(x)
    return x


try:
    items.sort(key=meddle)
except ValueError as error:
    print("ValueError:", error, items)
nested = [[0] * 3 for _ in range(2)]
shared = [[0] * 3] * 2
nested[0][0] = shared[0][0] = 1
print(nested, shared, shared[0] is shared[1])
shallow = nested[:]
shallow.append("more")
shallow[0].append("inner")
print(nested, shallow)
loop = [1]
loop.append(loop)
print(loop, loop[1][1][0], loop == loop)
print([1, 2, 3] < [1, 2, 4], [1, 2] < [1, 2, 0], [] < [0], [2] > [1, 9], [1, 2] == [1.0, 2.0], [1, [2]] == [1, (2,)], max([1, 5], [2], [1, 9]))
nan = float("nan")
print([nan] == [nan], nan in [nan], [nan].index(nan), [nan].count(nan))
matrix = [[1, 2, 3], [4, 5, 6]]
print([x for row in matrix for x in row], [[row[i] for row in matrix] for i in range(3)], list(map(list, zip(*matrix))), [sum(r) for r in matrix], [max(c) for c in zip(*matrix)])
x = [1, 2, 3]
y = x
x += [4]
x = x + [5]
print(x, y, y is x)
y *= 2
print(y, [*range(3)] * 0, [1] * -1, 3 * (1, 2))
queue = [1, 2, 3]
for q in queue:
    if q < 3:
        queue.append(q + 10)
    if len(queue) > 8:
        break
print(queue)
for q in queue[:]:
    if q > 3:
        queue.remove(q)
print(queue, list(enumerate("ab", 1)), list(reversed(queue)), list(zip("abc", range(5), [True, False])), list(map(pow, [2, 3], [3, 2])), list(filter(str.isdigit, "a1b2")))
it = iter([1, 2, 3])
print(next(it), list(it), list(it), type(iter([])).__name__, type(reversed([])).__name__, iter(it) is it)
print(any([]), all([]), any([0, "", None]), all([1, "a"]), sum([]), sum([0.1] * 3), sum([1, 2], 10), sum(([1], [2]), []))
stack = []
for token in "3 4 + 2 * 7 -".split():
    if token.isdigit():
        stack.append(int(token))
    else:
        r, l = stack.pop(), stack.pop()
        stack.append({"+": l + r, "-": l - r, "*": l * r}[token])
print(stack)


class Stack(list):
    def push(self, item):
        self.append(item)
        return self

    @property
    def top(self):
        return self[-1]

    def __repr__(self):
        return f"Stack({list(self)})"


s = Stack([1]).push(2).push(3)
print(s, s.top, s[1:], type(s[1:]).__name__, s + [4], len(s), s == [1, 2, 3], isinstance(s, list), s.copy(), type(s.copy()).__name__, sorted(s), [*s], s * 2)
print(list("abc"), list((1, 2)), list({"k": 1}), list(range(5, 0, -2)), list(b"ab"), [] + [], [[1, 2], 3][0][1], (lambda l: l.append(1) or l)([]))
