# tensorflow: 2.0 2.21
import tensorflow as tf


def ternary(x):
    return 1 if x else 2


def nested_ternary(x, y):
    return 1 if x else (2 if y else 3)


def ternary_calls(x):
    y = tf.square(x) if tf.reduce_sum(x) > 0 else tf.negative(x)
    return y


def logic(x, k, a):
    return x and not k or a


def many(a, b, c, d):
    return (a and b and c) or (not d) or (a or b)


def chains(x, y):
    return 0 < x < y <= 10


def chain_if(x):
    if 0 < x < 5:
        return 1
    return 0


def equalities(x, y):
    return x == y, x != y, x is y, x is not y, x in [y], x not in (y,)


def arithmetic(a, b):
    return (a + b) * -a ** b // (a - b) % 3 @ a, ~a, +b, a << 2 | b & 3 ^ a >> 1


def calls(f, x, *args, **kwargs):
    f()
    f(x)
    f(x, 1)
    f(x, k=1)
    f(x, *args)
    f(*args)
    f(x, *args, k=2)
    f(**kwargs)
    f(x, a=1, **kwargs)
    f(*args, **kwargs)
    f(f(x), g=f(f))
    return f(x)(x)


def prints(x):
    print()
    print(x)
    print("a", x, sep=", ")
    print(tf.square(x))
    tf.print(x, output_stream="stdout")


def methods(x):
    y = x.a.b(1).c(2)[3].d
    return y.numpy().tolist()


def strings(x, y):
    s = f"x = {x}, y = {y!r:>10}, sum = {x + y:.3f} {tf.square(x)}"
    t = "it's" + 'a "quote"' + "\n\t\\"
    u = "%s and %d" % (x, y)
    v = "{} {k}".format(x, k=y)
    return s + t + u + v


def displays(a, b):
    l = [a, b, [a], []]
    t = (a,), (), (a, b)
    d = {"a": a, b: 1, **a}
    s = {a, b}
    return l, t, d, s


def comprehensions(xs, k):
    a = [x * k for x in xs if x > 0]
    b = {x: y for x, y in xs}
    c = {x for x in xs}
    d = sum(x for x in xs)
    e = [tf.square(x) for x in xs]
    return a, b, c, d, e


def nested_comprehension(rows):
    return [[v + 1 for v in row] for row in rows]


def lambdas(xs):
    f = lambda q: q + 1
    g = lambda a, b=2, *c, d=3, **e: a + b
    h = map(lambda x: f(x), xs)
    return f(1), g(1), list(h)


def lambda_with_default(xs):
    return [f(1) for f in [lambda y, x=x: x + y for x in xs]]


def lambda_with_logic(x):
    f = lambda a, b: a and b if a else not b
    return f(x, x)


def slices(x, i):
    return x[0], x[i], x[1:2], x[:, i], x[..., 0], x[::2, 1:], x[-1], x["k"], x[i + 1]


def literals():
    return 1, 1.5, 1e100, 2j, True, False, None, ..., b"ab", "ä", 10**20, -1, 0x10, 1_000


def starred(a):
    b, *c = a
    return [*a, *c], (*a, b)


def call_arguments(x):
    return tf.reduce_sum(x, axis=0, keepdims=True) + max(x, key=lambda v: -v)


def ternary_in_condition(x, y):
    if (x if y else -x) > 0:
        return x
    return y


def logic_in_loops(x, y):
    while x > 0 and y > 0 or not x:
        x, y = y, x
    return x
