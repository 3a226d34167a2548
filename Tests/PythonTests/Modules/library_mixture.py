import time, math, operator, sys
class A:
    f = len
    g = math.sqrt
    h = print
    i = operator.add
    j = [].append
a=A()
for n in ("f","g","h","i"):
    try: print(n, getattr(a,n)(*( [[1,2]] if n=="f" else [4] if n in "gh" else [1,2])))
    except Exception as e: print(n, type(e).__name__, e)
print(a.f([1,2,3]), a.g(9), a.i(3,4))
from functools import *
from collections import *
import logging, io, string, pprint, types
print(Counter.most_common.__doc__ is None or True, namedtuple.__name__, namedtuple.__module__, Counter.__init__.__qualname__)
class F(logging.Formatter):
    converter = time.gmtime
r=logging.LogRecord("n",20,"p",1,"m",(),None); r.created=0.5; r.msecs=500.0
print(F("%(asctime)s %(message)s").format(r))
print(F("%(asctime)s %(message)s", datefmt="%H:%M").format(r))
def f():
    def g(): 
        logging.getLogger("z").warning("hello from g")
    g()
logging.basicConfig(format="%(funcName)s %(filename)s %(module)s %(lineno)d %(message)s", stream=io.StringIO())
f()
print(logging.root.handlers[0].stream.getvalue())
import copy, json
print(copy.deepcopy(OrderedDict(a=[1])), json.dumps(OrderedDict(b=1,a=2)), json.dumps(Counter("aab")), json.dumps(defaultdict(int,a=1)))
P=namedtuple("P","x y")
print(json.dumps(P(1,2)), copy.replace if hasattr(copy,'replace') else '', P.__eq__(P(1,2),(1,2)))
class Q(P):
    def __new__(cls, x, y=5): return P.__new__(cls, x, y)
print(Q(1), Q._make([3,4]), isinstance(Q(1), P), {P(1,2):3}[(1,2)])
d = OrderedDict(a=1,b=2)
for k in list(d): d.move_to_end(k)
print(d, {**d}, dict(d), list(d|{'z':1}), d.keys() & {'a'}, [*d.items()], type(d.copy()), sorted(d.items(), key=lambda t:-t[1]))
try:
    for k in d: d['new'+k]=1
except RuntimeError as e: print(e)
c=Counter(a=1)
c["b"] += 5
print(c, c.most_common(1)[0], dict(c), sum(c.values()), c == {"a":1,"b":5}, "x" in c, sorted(c), c.get("zz"), {**c}, [*c], len(c), bool(Counter()))
print(str(c), f"{c}", "%s" % c, repr(Counter({1:1})), Counter([1,2,2]).most_common())
class Cfg(UserDict): pass
print(Cfg(a=1), Cfg({'x':1}).data, json.dumps(dict(Cfg(a=2))))
print(types.SimpleNamespace(**{'a':1}).__dict__, vars(types.SimpleNamespace(b=2)))
ns=types.SimpleNamespace(a=1); ns.b=[1]; print(ns.b, ns); setattr(ns,'c',3); print(ns.c, hasattr(ns,'d'), sorted(vars(ns)))
from typing import NamedTuple
class T(NamedTuple):
    a: int
    b: str = "x"
print(T(1), T._field_defaults, T.__annotations__, T(1)._replace(b="y"), T._fields)
print(isinstance(Counter(), dict), Counter.__mro__, OrderedDict.__mro__, defaultdict.__mro__)
try: Counter.x = 1; print(Counter.x); del Counter.x
except Exception as e: print(e)
try: OrderedDict.x = 1
except TypeError as e: print(e)
try: print(P(1,2) + 5)
except TypeError as e: print(e)
print(help.__class__ if False else "", reduce(lambda a,b:a+b,[1,2,3]))
