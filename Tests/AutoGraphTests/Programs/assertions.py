# tensorflow: 2.0 2.21
# features: ASSERT_STATEMENTS
import tensorflow as tf


def plain(x):
    assert x > 0
    return x


def with_message(x):
    if x:
        assert x < 10, "too large"
        assert tf.reduce_all(x), "not all"
    return x


def with_expression(x):
    assert x, f"no {x}"
