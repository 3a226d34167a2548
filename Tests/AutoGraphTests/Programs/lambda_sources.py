# tensorflow: 2.0 2.21
import tensorflow as tf


def identity(f, *rest):
    return f


two, other = lambda x: x + 1, lambda x: x - 1
by_name, by_names = lambda a: a, lambda a, b: b
inside_call = identity(lambda x: x * 2)
inside_calls = identity(
    lambda x: x * 2)
with_more = identity(
    lambda x: x * 3, 4)
nested = lambda x: lambda y: x + y
nested_alike = lambda x: lambda x: x + 1
over_lines = lambda x: (
    x + 1
    if x else
    2)
in_list = [
    lambda x: x + 4,
][0]
in_dictionary = {"a": lambda x: x + ")", "b": 2}["a"]
returned = (lambda: (lambda x: x))()


class Holder:
    def method(self):
        """Says

        what it does.
        """
        text = """
        a
          b
        """
        return text
