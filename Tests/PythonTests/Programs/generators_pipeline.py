# Generators as pipelines: send, throw, close, yield from, infinite sequences, laziness.
def count(start=0, step=1):
    while True:
        yield start
        start += step


def take(n, iterable):
    iterator = iter(iterable)
    for _ in range(n):
        try:
            yield next(iterator)
        except StopIteration:
            return


def squares(numbers):
    for n in numbers:
        yield n * n


def only(predicate, iterable):
    return (x for x in iterable if predicate(x))


print(list(take(5, only(lambda n: n % 3 == 1, squares(count(1))))))
print(list(take(10, "abc")), sum(take(100, count())), dict(zip("abc", count(10, -3))))


def averager():
    total = n = 0
    average = None
    while True:
        value = yield average
        if value is None:
            return total
        total += value
        n += 1
        average = total / n


gen = averager()
print(next(gen), gen.send(10), gen.send(20), gen.send(60))
try:
    gen.send(None)
except StopIteration as stop:
    print("total", stop.value)


def log():
    print("open")
    try:
        while True:
            try:
                item = yield
                print("item", item)
            except ValueError as error:
                print("bad item:", error)
    finally:
        print("close")


sink = log()
next(sink)
sink.send(1)
sink.throw(ValueError("two"))
sink.send(3)
sink.close()
sink.close()
try:
    sink.send(4)
except StopIteration:
    print("is closed")


def inner():
    received = []
    for i in range(3):
        received.append((yield i))
    return received


def outer():
    first = yield from inner()
    print("inner returned", first)
    second = yield from [10, 20]
    print("list returned", second)
    return "done"


g = outer()
print(next(g), g.send("a"), g.send("b"), g.send("c"), next(g))
try:
    next(g)
except StopIteration as stop:
    print(stop.value, stop.args)


def flatten(items):
    for item in items:
        if isinstance(item, (list, tuple)):
            yield from flatten(item)
        else:
            yield item


print(list(flatten([1, [2, (3, [4, []], 5)], "six", [[[7]]]])))


def permutations(items):
    if len(items) <= 1:
        yield tuple(items)
    else:
        for i, item in enumerate(items):
            for rest in permutations(items[:i] + items[i + 1:]):
                yield (item, *rest)


print(*map("".join, permutations("abcd")))


def tree(depth, path=""):
    if depth:
        yield from tree(depth - 1, path + "L")
        yield path or "root"
        yield from tree(depth - 1, path + "R")


print(*tree(3))


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        for i in range(self.n, 0, -1):
            yield i


c = Countdown(4)
print(list(c), list(c), sum(c), 3 in c, max(c), [*c, *c])
lazy = (print("evaluated", x) or x for x in (1, 2, 3))
print("made")
print(next(lazy), any(x > 1 for x in lazy), list(lazy))


def bad():
    yield 1
    raise StopIteration("inside")


try:
    list(bad())
except RuntimeError as error:
    print("RuntimeError:", error, repr(error.__cause__))
for call in (lambda: next(1), lambda: averager().send(1), lambda: next(iter(())), lambda: iter(5)):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
a = (x for x in range(3))
print(next(a), next(a, None), next(a, None), next(a, "end"), type(a).__name__, a.gi_running if hasattr(a, "gi_running") else None)


def chunked(items, size):
    chunk = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


print(list(chunked(range(8), 3)), [sum(c) for c in chunked(range(10), 4)])
fibonacci = lambda: (lambda s: (s.append(s[-1] + s[-2]) or s[-1] for _ in count()))([0, 1])
print(list(take(10, fibonacci())))
