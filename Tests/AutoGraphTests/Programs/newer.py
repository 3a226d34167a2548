# tensorflow: 2.21
import tensorflow as tf


def positional_only(a, b=1, /, c=2, *, d):
    return a + b + c + d


def walrus_in_while(f):
    while (x := f()) > 0:
        print(x)
    return x


def walrus_as_test(f):
    while x := f():
        print(x)
    return x


def walrus_in_if(xs):
    if (n := len(xs)) > 3:
        return n
    return 0


def walrus_statement(xs):
    y = (n := len(xs))
    return n + y


def matches(x):
    match x:
        case 1:
            return "one"
        case [a, b]:
            y = a
        case _:
            y = 2
    return y


def equals_field(x):
    return f"{x=} {x + 1=!r}"


def with_parentheses(f):
    with (f() as a, f() as b):
        return a + b


async def coroutine(x):
    return x


def starred_index(x, i):
    return x[*i]


def try_star(f):
    try:
        f()
    except* ValueError:
        x = 1
    return 2


def walrus_with_break(f):
    while x := f():
        if x > 3:
            break
    return x


def inner_coroutine(x):
    async def f(*args, k):
        return x

    return f


def match_in_generator(x):
    match x:
        case 1:
            yield x
