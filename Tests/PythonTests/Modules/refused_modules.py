import sys
for name in ("nosuchmodule", "also.missing"):
    try: __import__(name)
    except ModuleNotFoundError as e: print(e, e.name)
try: import collections.nothing
except ModuleNotFoundError as e: print(e)
try: from math import square
except ImportError as e: print(str(e).split(" (")[0], e.name)
import math as m, collections.abc; from itertools import count as c
print(m.__name__, collections.abc.__name__, c(1), sys.modules["math"] is m, m.pi)
try: m.nothing
except AttributeError as e: print(e)
def inner():
    from functools import reduce
    import string
    return reduce(lambda a, b: a + b, string.digits)
print(inner(), __name__)
