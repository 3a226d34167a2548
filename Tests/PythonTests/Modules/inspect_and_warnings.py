import inspect, functools, warnings, traceback, sys, io
from typing import *
def f(a, b: int, /, c="x", *args, d, e: str = "y", **kw) -> Optional[int]:
    """Doc
       more
    """
    return 1
print(inspect.signature(f), inspect.signature(f).parameters["c"], repr(inspect.signature(f).parameters["b"]), inspect.getdoc(f))
print(inspect.getfullargspec(f), inspect.isfunction(f), inspect.isclass(int), inspect.signature(functools.partial(f, 1, c=3)), inspect.signature(lambda x, *, y=2: x))
class C:
    "cd"
    def __init__(self, x, y=1): pass
    def m(self, q): pass
    @classmethod
    def k(cls, z): pass
    @staticmethod
    def s(w): pass
print(inspect.signature(C), inspect.signature(C.m), inspect.signature(C(1).m), inspect.signature(C.k), inspect.signature(C.s), inspect.getdoc(C))
b=inspect.signature(f).bind(1,2,d=4,z=9); print(b, b.args, b.kwargs); b.apply_defaults(); print(b)
for e in [lambda: inspect.signature(f).bind(1), lambda: inspect.signature(5), lambda: inspect.signature(f).bind(1,2,3,d=1,c=2)]:
    try: print(e())
    except Exception as x: print(type(x).__name__, x)
p=inspect.Parameter("a", inspect.Parameter.KEYWORD_ONLY, default=3, annotation=int); print(p, p.kind, repr(p.kind), p.kind.description, inspect.Parameter.empty, inspect.Signature([p]))
print(inspect.getsource(C.m), inspect.ismethod(C(1).m), inspect.isgeneratorfunction(f), [n for n,_ in inspect.getmembers(C, inspect.isfunction)])
@functools.wraps(f)
def g(*a, **k): pass
print(inspect.signature(g), inspect.unwrap(g) is f)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    warnings.warn("one"); warnings.warn("two", DeprecationWarning)
    print(len(w), w[0].message, w[1].category, w[0].lineno, str(w[0].message), w[0].category.__name__)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: warnings.warn("boom")
    except UserWarning as e: print("caught", repr(e))
warnings.filterwarnings("ignore", message="skip.*")
warnings.warn("skip this")
for i in range(2): warnings.warn("shown once")
def lib(): warnings.warn("deep", FutureWarning, stacklevel=2)
lib()
def bad(): raise ValueError("nope")
try: bad()
except ValueError as e:
    s=traceback.format_exc(); print(s)
    print(traceback.format_exception_only(e), traceback.format_exception(e)[-1], [ (t.lineno, t.name, t.line) for t in traceback.extract_tb(e.__traceback__)])
    traceback.print_exc(file=sys.stdout, limit=1)
    print(traceback.format_tb(e.__traceback__))
buf=io.StringIO()
traceback.print_exception(KeyError("k"), file=buf); print(repr(buf.getvalue()))
class Outer:
    class Inner:
        z = 1
        def m(self): return 1
    def n(self): pass
print(inspect.getsource(Outer.Inner), inspect.getsourcelines(Outer)[1], inspect.getsource(f).splitlines()[0])
