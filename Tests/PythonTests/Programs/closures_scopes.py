# Closures, nonlocal, global, defaults, late binding, recursion, keyword-only, *args/**kwargs, lambdas, scopes.
def make_counter(start=0, step=1):
    count = start

    def increment(by=None):
        nonlocal count
        count += step if by is None else by
        return count

    def reset():
        nonlocal count
        count = start

    increment.reset = reset
    return increment


c, d = make_counter(), make_counter(10, 5)
print(c(), c(), d(), c(100), d())
c.reset()
print(c(), d(), [cell.cell_contents for cell in c.__closure__], c.__code__.co_freevars)
late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
print([f() for f in late], [f() for f in early])


def collect(item, bucket=[]):
    bucket.append(item)
    return bucket


print(collect(1), collect(2), collect(3, []), collect.__defaults__)
total = 0


def add(n):
    global total
    total += n
    return total


print(add(5), add(6), total)


def shadow():
    total = "local"

    def inner():
        global total
        total = 99
        return total

    return total, inner(), total


print(shadow(), total)


def unbound():
    try:
        return value
    except UnboundLocalError as error:
        return str(error)
    value = 1


print(unbound())


def everything(a, b=2, /, c=3, *args, d, e=5, **kwargs):
    return a, b, c, args, d, e, kwargs


print(everything(1, d=4), everything(1, 20, 30, 40, 50, d=6, e=7, f=8), everything(*range(5), **{"d": 1, "x": 2}))
for call in (
    lambda: everything(1), lambda: everything(d=1), lambda: everything(1, b=2, d=3), lambda: everything(1, 2, 3, c=4, d=5),
    lambda: make_counter(1, 2, 3), lambda: make_counter(stop=1), lambda: (lambda x, *, y: x)(1, 2), lambda: add(), lambda: add(1, 2), lambda: (lambda: 0)(1),
    lambda: everything(1, d=2, **{"d": 3}), lambda: print(*5), lambda: print(**5), lambda: everything(**{1: 2}),
):
    try:
        print(call())
    except TypeError as error:
        print("TypeError:", error)


def outer():
    x = "outer"

    def middle():
        def inner():
            nonlocal x
            x += "+inner"
            return x

        return inner

    f = middle()
    return f(), f(), x


print(outer())


class Scope:
    x = 1
    y = [x for _ in range(2)] if False else x + 1
    z = list(map(lambda v: v * 2, [x, y]))

    def get(self):
        try:
            return z
        except NameError as error:
            return str(error)


print(Scope.y, Scope.z, Scope().get())
x = "global"


def reads():
    def f():
        return x

    return f()


print(reads(), (lambda: x)(), [x for x in range(3)], x, {x for x in "ab"} == {"a", "b"}, x)
compose = lambda f, g: lambda *a: f(g(*a))
twice = lambda f: compose(f, f)
print(twice(lambda n: n * 3)(7), compose(str, max)(4, 9, 2), (lambda *a, **k: (a, k))(1, 2, z=3))
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda v: x(x)(v)))
print(Y(lambda self: lambda n: 1 if n == 0 else n * self(n - 1))(10))


def fib(n, memo={}):
    if n in memo:
        return memo[n]
    memo[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
    return memo[n]


print(fib(80), len(fib.__defaults__[0]))


def hanoi(n, a="A", b="B", c="C"):
    return [] if n == 0 else hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)


print(len(hanoi(6)), hanoi(2))


def ackermann(m, n):
    return n + 1 if m == 0 else ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))


print(ackermann(2, 3), [ackermann(1, n) for n in range(4)])


def annotated(a: int, b: "text" = 2, *c: float, **d: dict) -> list[int]:
    v: int = 5
    return v


print(annotated.__annotations__, annotated(1), annotated.__name__, annotated.__qualname__, annotated.__kwdefaults__)
if (n := len("walrus")) > 3:
    print(n, [y := 1, y ** 2, (y := y + 5)], y)
while (line := ["a", "b", ""][n - 6]) != "":
    n += 1
    print(line, end=" ")
print(n)
print([(a, b) for a in range(3) for b in range(a) if (a + b) % 2], [[j for j in range(i)] for i in range(4)], {k: v for k, v in zip("abc", range(3))})
del total
try:
    add(1)
except NameError as error:
    print("NameError:", error)


def g():
    local_a = 1
    local_b = "x"
    return sorted(locals().items())


print(g(), "x" in globals(), sorted(k for k in globals() if k.startswith("ma")))


def multi():
    return 1, 2, [3, 4]


p, q, (r, s) = multi()
first, *middle, last = "hello"
(a, b), c = [1, 2], 3
a, b = b, a
print(p, q, r, s, first, middle, last, a, b, c)
i = j = k = []
i.append(1)
print(j, k is i)
values = [0, 1, 2]
idx = 0
idx, values[idx] = 2, "changed"
print(idx, values)
for idx, (u, *w) in enumerate([(1, 2, 3), "ab"]):
    print(idx, u, w)
for bad in (lambda: (lambda a, b: 0)(*[1]), lambda: [*1]):
    try:
        bad()
    except TypeError as error:
        print("TypeError:", error)
try:
    a, b = 1, 2, 3
except ValueError as error:
    print("ValueError:", error)
try:
    a, b, *c = [1]
except ValueError as error:
    print("ValueError:", error)
try:
    a, b = 5
except TypeError as error:
    print("TypeError:", error)
