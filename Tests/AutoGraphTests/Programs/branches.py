# tensorflow: 2.0 2.21
import tensorflow as tf


def absolute(x):
    if x < 0:
        x = -x
    return x


def sign(x):
    """Says on which side of zero x is."""
    if x > 0:
        s = 1
    elif x < 0:
        s = -1
    else:
        s = 0
    return s


def if_elif(a, b):
    if tf.math.greater(a, b):
        tf.print("a > b", a, b)
    elif tf.math.equal(a, b):
        tf.print("a == b", a, b)
    elif tf.math.less(a, b):
        tf.print("a < b", a, b)
    else:
        tf.print("wat")


def only_else(x, y):
    if x:
        pass
    else:
        y = y + 1
        z = y
    return y


def several(x):
    a = 1
    if x:
        a = 2
        b = 3
        c = a + b
    else:
        b = 4
        c = 5
    return a, b, c


def not_used_later(x):
    if x:
        y = 1
    else:
        z = 2
    return x


def nested(x, y, z):
    if x:
        if y:
            r = 1
        else:
            if z:
                r = 2
            else:
                r = 3
    else:
        r = 4
    return r


def only_in_one_branch(x):
    if x > 0:
        y = 1
    return y


def two_in_a_row(x):
    if x > 0:
        x = x + 1
    if x > 1:
        x = x * 2
    return x


def augmented(x, y):
    if x > y:
        x += y
        y -= 1
    else:
        y *= x
    return x + y


def early(x):
    if x > 0:
        return x
    return -x


def early_both(x):
    if x > 0:
        return x
    else:
        return -x


def early_chain(x):
    if x > 10:
        return "big"
    elif x > 5:
        y = x * 2
        return y
    elif x > 2:
        x = x + 1
    else:
        return None
    x = x * 3
    return x


def else_returns(x):
    if x > 0:
        y = 1
    else:
        return 0
    y = y + x
    return y


def bare_return(x):
    if x:
        return
    print(x)


def no_return(x):
    x = x + 1


def after_return(x):
    return x
    x = 2
    return x + 1


def with_none(x):
    return None


def raises(x):
    if x < 0:
        raise ValueError("negative")
    elif x > 100:
        raise ValueError("too large: %s" % x)
    return x


def constant_condition(training=True):
    if training:
        y = 1
    else:
        y = 2
    return y


def is_none(x, y=None):
    if y is None:
        y = x
    if isinstance(x, int) and y is not None:
        return x
    return y
