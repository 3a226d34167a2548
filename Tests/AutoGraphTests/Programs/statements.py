# tensorflow: 2.0 2.21
import contextlib

import tensorflow as tf

counter = 0


def docstring(x):
    """A docstring.

    With 'quotes' and several lines.
    """
    # A comment.
    return x


def only_docstring():
    """Nothing else."""


def defaults(a, b=1, c="x", *args, d=None, e, **kwargs):
    return a, b, c, args, d, e, kwargs


def annotated(a: int, b: "tf.Tensor" = 2) -> float:
    c: int = a
    d: float
    return c + b


def tuples(a, b):
    a, b = b, a
    (c, d), e = (a, b), a
    [f, g] = a
    h = i = a
    return c, d, e, f, g, h, i


def deletes(x):
    d = {"a": 1}
    y = x
    del y
    del d["a"], x
    return d


def attributes(self, x):
    self.v = x
    self.v += 1
    self.w.u = x
    return self.v


def items(x, i):
    x[1] = 3
    x[i] = x[1]
    x["k"] += 2
    x[0][1] = 4
    x[1:2] = [5]
    return x


def attribute_in_branch(self, x):
    if x > 0:
        self.v = x
    return self.v


def attribute_in_loop(self, n):
    for i in range(n):
        self.total = self.total + i
    return self.total


def attribute_augmented(self, n):
    while n > 0:
        n -= 1
        self.count += 1
        self.parts[n] = n
    return self


def items_in_branch(x, i):
    if i > 0:
        x[i] = 1
        x["k"] = 2
        y = x[0]
    else:
        x[0] = 3
        y = 4
    return y


def items_in_loop(x, n):
    for i in range(n):
        x[i] = i
        x[0] = i
    return x


def with_statement(x):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = x * x
    return tape.gradient(y, x)


def with_several(x, f):
    with f(x) as a, f(a):
        with tf.name_scope("n"):
            if a:
                x = x + 1
    return x


def with_return(x, f):
    with f(x):
        return x


def with_conditional_return(x, f):
    with f(x):
        if x > 0:
            return 1
        x = 2
    return x


def tries(x):
    try:
        y = x.f()
    except ValueError as e:
        print(e)
        y = 1
    except (TypeError, KeyError):
        y = 2
    else:
        y = y + 1
    finally:
        print("done")
    return y


def try_with_branches(x):
    try:
        if x > 0:
            y = 1
        else:
            y = 2
    except Exception:
        raise
    return y


def try_return(x):
    try:
        return x.f()
    finally:
        print(x)


def raising(x):
    try:
        raise ValueError(x)
    except ValueError as error:
        raise TypeError("no") from error


def asserts(x):
    assert x > 0
    assert x < 10, "too large"
    return x


def asserts_with_call(x):
    assert tf.reduce_all(x), f"not {x}"
    return x


def globals_(x):
    global counter
    counter += 1
    if x:
        counter = counter + x
    return counter


def global_in_loop(n):
    global counter
    for i in range(n):
        counter += i


def undefined_names(x):
    y = not_defined_anywhere + x
    return also_not_defined(y)


def passes(x):
    pass


def semicolons(x):
    a = 1; b = 2
    if x: a = 3
    return a + b


def imports(x):
    import math
    from os import path as p
    return math.sin(x), p


def variable_creation(self, x):
    if self.v is None:
        self.v = tf.Variable(x)
    return self.v.assign_add(x)


def unusual_names(x):
    get_state = x
    if get_state:
        do_return = 1
    else:
        do_return = get_state
    return do_return


def reserved_names(cond, if_body):
    fscope = 1
    while cond:
        break_ = cond
        if break_ > fscope:
            break
        cond = if_body(break_)
    return retval_, break_
