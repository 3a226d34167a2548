import inspect, functools, types
from inspect import Parameter as Pm, Signature as Sg
def f(a, b: int = 2, /, c: "str" = "x", *args: int, d, e=None, **kw: dict) -> "out": "doc"
def g(*, k=1): yield k
def h(x, /, y): ...
class C:
    """Class doc.

        indented
      less
    """
    attr = 5
    def __init__(self, x, y=1): "init doc"
    def m(self, q: float = 1.5): ...
    @classmethod
    def k(cls, z): ...
    @staticmethod
    def s(w=3): ...
    @property
    def p(self): "prop doc"
    def __call__(self, z): ...
class Sub(C):
    def m(self, q=2): ...
class New:
    def __new__(cls, a, *b): ...
class Plain: pass
class WithSig: __signature__ = Sg([Pm("zz", Pm.POSITIONAL_ONLY)])
@functools.wraps(f)
def wrapped(*a, **k): ...
for target in (f, g, h, C, C.m, C(1).m, C.k, C.s, C(1), Sub, Sub(1).m, New, Plain, WithSig, wrapped, lambda: 0, lambda *a, b: 0, functools.partial(f, 1), functools.partial(f, 1, 2, "c", 9, d=4), functools.partial(h, y=1), functools.partial(g, k=5), len, int, dict, "x", 5, C.p):
    try: s = inspect.signature(target); print(s, repr(s)[:11], list(s.parameters), s.return_annotation)
    except Exception as e: print(type(e).__name__, e if "0x" not in str(e) else "")
print(inspect.signature(wrapped, follow_wrapped=False), inspect.unwrap(wrapped) is f, inspect.unwrap(wrapped, stop=lambda x: True) is wrapped)
for p in inspect.signature(f).parameters.values(): print(p.name, p.kind, int(p.kind), repr(p.kind), p.kind.name, p.kind.description, p.default, p.annotation, p, repr(p))
s = inspect.signature(f)
for args, kwargs in (((1,), {"d": 3}), ((1, 2, "c", 4, 5), {"d": 1, "z": 9, "e": 2}), ((1,), {"c": 5, "d": 6}), ((), {"d": 1}), ((1,), {}), ((1, 2, 3), {"c": 1, "d": 2}), ((1,), {"a": 1, "d": 2}), ((1,), {"d": 1, "b": 7})):
    try:
        b = s.bind(*args, **kwargs); print(b, b.args, b.kwargs, b.arguments, b.signature is s); b.apply_defaults(); print(b, b.args, b.kwargs)
    except TypeError as e: print("TypeError", e)
for args, kwargs in (((), {}), ((1, 2, 3), {}), ((1,), {"y": 2, "z": 3}), ((1, 2), {"y": 1})):
    for call in ("bind", "bind_partial"):
        try: print(getattr(inspect.signature(h), call)(*args, **kwargs))
        except TypeError as e: print("TypeError", e)
b = s.bind_partial(); b.apply_defaults(); print(b, b == s.bind_partial(), s.bind_partial(1) == s.bind_partial(1))
a, k = Pm("a", Pm.POSITIONAL_OR_KEYWORD), Pm("k", Pm.KEYWORD_ONLY, default=3, annotation=int)
print(Sg([a, k]), Sg([a, k], return_annotation=list), Sg().replace(parameters=[k]), a.replace(name="z", default=None), k.replace(default=Pm.empty), a == a.replace(), a != k, hash(a) == hash(a.replace()), Sg([a]) == Sg([a]), Sg([a]) == Sg([k]), hash(Sg([a])) == hash(Sg([a])), Sg.empty is Pm.empty, Pm.empty, Sg.from_callable(h), a in [a], repr(Sg()), str(Sg([Pm("r", Pm.VAR_KEYWORD), ])))
for make in (lambda: Pm("1a", Pm.KEYWORD_ONLY), lambda: Pm(5, Pm.KEYWORD_ONLY), lambda: Pm("a", 9), lambda: Pm("a", Pm.VAR_POSITIONAL, default=1), lambda: Sg([k, a]), lambda: Sg([a, a]), lambda: Sg([a.replace(default=1), Pm("b", Pm.POSITIONAL_OR_KEYWORD)]), lambda: inspect.getfullargspec(len), lambda: inspect.getfullargspec(5), lambda: inspect.getsource(5), lambda: inspect.getsource(len), lambda: inspect.getattr_static(C(1), "nope")):
    try: print(make())
    except Exception as e: print(type(e).__name__, e)
print(inspect.getfullargspec(f)[:6], inspect.getfullargspec(C.m).args, inspect.getfullargspec(C(1).m).args, inspect.getfullargspec(C).args, inspect.getfullargspec(g).kwonlydefaults, inspect.getfullargspec(f)._fields)
tests = [n for n in dir(inspect) if n.startswith("is") and n not in ("iscode", "isframe", "istraceback", "isawaitable", "isdatadescriptor", "ismethoddescriptor", "isgetsetdescriptor", "ismemberdescriptor", "isasyncgen", "isasyncgenfunction", "iscoroutine", "iscoroutinefunction", "isroutine", "iskeyword")]
things = {"f": f, "g": g, "g()": g(), "C": C, "C.m": C.m, "bound": C(1).m, "len": len, "mod": inspect, "5": 5, "lambda": lambda: 0}
for n in ("isfunction", "isclass", "ismethod", "isbuiltin", "ismodule", "isgenerator", "isgeneratorfunction", "isroutine", "isabstract"): print(n, [label for label, thing in things.items() if getattr(inspect, n)(thing)])
print(inspect.getdoc(C), inspect.getdoc(Sub), inspect.getdoc(C.p), inspect.getdoc(Plain), inspect.cleandoc("a\n   b\n     c\n\n"), repr(inspect.cleandoc("\n\n  x\n  y")), repr(inspect.cleandoc("")))
print([n for n, v in inspect.getmembers(C, inspect.isfunction)], [n for n, v in inspect.getmembers(C(1), inspect.ismethod)], inspect.getmro(Sub), inspect.getmodule(C) is None or inspect.getmodule(C).__name__, inspect.getattr_static(C(1), "attr"), type(inspect.getattr_static(C, "s")), inspect.getattr_static(C, "no", 7), sorted(inspect.get_annotations(f)), inspect.isdatadescriptor(C.p), inspect.ismethoddescriptor(C.m))
print(inspect.formatannotation(int), inspect.formatannotation(C), inspect.formatannotation(list[int]), inspect.formatannotation("x"))
