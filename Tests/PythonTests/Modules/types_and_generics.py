import types, collections
from types import *
n = SimpleNamespace(a=1, b="x"); n.c = [2]; print(n, n == SimpleNamespace(a=1, b="x", c=[2]), vars(n))
m = MappingProxyType({"a": 1}); print(m, m["a"], dict(m), len(m), "a" in m, m | {"b": 2}, list(m.items()), m == {"a": 1})
try: m["b"] = 2
except TypeError as e: print(e)
print(list[int], dict[str, list[int]], tuple[int, ...], type[int], set[str], int | str, int | None, (int | str) | float, list[int] | None, int | int, collections.deque[int], tuple[()], list["x"])
g = list[int]; print(g.__origin__, g.__args__, g(), g((1, 2)), g == list[int], hash(g) == hash(list[int]), isinstance(3, int | str), issubclass(bool, int | str), (int | str).__args__, int | str == str | int, type(int | str), type(g))
class L(list[int]): pass
print(L.__bases__, L([1]), L.__orig_bases__)
for f in (lambda: isinstance([], list[int]), lambda: int | 3, lambda: list[int][str], lambda: 5 | int, lambda: int[str]):
    try: print(f())
    except TypeError as e: print(e)
def f(): yield
print(isinstance(f, FunctionType), isinstance(f(), GeneratorType), isinstance(len, BuiltinFunctionType), isinstance(types, ModuleType), isinstance(None, NoneType), isinstance(f.__code__, CodeType), LambdaType is FunctionType)
C = new_class("C", (dict,), {}, lambda ns: ns.update(x=1)); print(C, C.x, C(a=1), MethodType(lambda self, y: (self, y), 3)(4))
