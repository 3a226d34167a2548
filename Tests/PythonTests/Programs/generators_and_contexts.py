# generators, context managers, exceptions
import contextlib, traceback, sys
def gen():
    try:
        x = yield 1
        print("got", x)
        try: y = yield 2
        except ValueError as e: print("caught", e); y = yield "recovered"
        print("y", y)
        return "done"
    finally: print("cleanup")
g = gen(); print(next(g), g.send("hello"), g.throw(ValueError("boo")))
try: g.send(5)
except StopIteration as e: print("stop", e.value)
def outer():
    r = yield from gen(); print("result", r)
    yield from [10, 20]; yield from "ab"
o = outer(); print([next(o), next(o)]); o.close()
g = gen(); next(g)
try: g.throw(KeyError, "k")
except KeyError as e: print("KeyError", e)
g = gen()
try: g.send(1)
except TypeError as e: print(e)
def bad():
    try: yield 1
    except GeneratorExit: yield 2
b = bad(); next(b)
try: b.close()
except RuntimeError as e: print(e)
def stopper(): yield 1; raise StopIteration("x")
try: list(stopper())
except RuntimeError as e: print(e, repr(e.__cause__))
def fib():
    a, b = 0, 1
    while True: yield a; a, b = b, a+b
import itertools
print(list(itertools.islice(fib(), 10)), list(itertools.takewhile(lambda v: v < 30, fib())))
@contextlib.contextmanager
def cm(name, swallow=False):
    print("enter", name)
    try: yield name.upper()
    except Exception as e:
        print("exc", type(e).__name__, e)
        if not swallow: raise
    finally: print("exit", name)
with cm("a") as a, cm("b", True) as b: print(a, b); raise ValueError("inside")
try:
    with cm("c"): 1/0
except ZeroDivisionError as e: print("outer", e)
with contextlib.suppress(KeyError, IndexError): [][1]
with contextlib.ExitStack() as st:
    st.enter_context(cm("s1")); st.callback(print, "cb", 1); st.push(lambda *a: print("push", a[0]))
class CM:
    def __enter__(self): return self
    def __exit__(self, t, v, tb): print("exit", t and t.__name__, v, tb is not None); return t is ValueError
with CM(): raise ValueError("swallowed")
try:
    try: {}["a"]
    except KeyError as e: raise RuntimeError("wrapped") from e
except RuntimeError as e: print(repr(e), repr(e.__cause__), e.__suppress_context__)
try:
    try: 1/0
    except ZeroDivisionError: raise KeyError("x")
except KeyError as e: print(repr(e.__context__), e.__cause__)
try:
    try: 1/0
    finally: print("fin")
except ZeroDivisionError: print("zde")
else: print("no")
def f():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: return "ret"
            print("body", i)
        finally: print("finally", i)
print(f())
def g2():
    try: return "try"
    finally: return "finally"
print(g2())
class MyErr(Exception):
    def __init__(self, code, msg): super().__init__(code, msg); self.code = code
    def __str__(self): return f"[{self.code}] {self.args[1]}"
try: raise MyErr(3, "bad")
except MyErr as e: print(e, repr(e), e.args)
try:
    raise ExceptionGroup("eg", [ValueError(1), TypeError("t"), ExceptionGroup("in", [KeyError("k")])])
except* ValueError as eg: print("VE", eg.exceptions)
except* (TypeError, KeyError) as eg: print("TK", repr(eg), [type(x).__name__ for x in eg.exceptions])
def deep(n):
    if n == 0: raise LookupError("deep")
    deep(n-1)
try: deep(3)
except LookupError as e: print(repr(e))
try: raise ValueError("a").with_traceback(None)
except ValueError as e: e.add_note("note 1"); print(e.__notes__)
try: assert 1 == 2, ("msg", 3)
except AssertionError as e: print(repr(e), e)
try: raise ValueError
except Exception as e: print(repr(e), str(e) == "")
try: raise 3
except TypeError as e: print(e)
try: raise ValueError("x") from 3
except TypeError as e: print(e)
def rec(): return rec()
try: rec()
except RecursionError as e: print(e)
print(sys.exc_info())
try: undefined_name
except NameError as e: print(e, e.name)
def unb():
    print(q); q = 1
try: unb()
except UnboundLocalError as e: print(e)
try: [].foo
except AttributeError as e: print(e, e.name, e.obj)
try: import nothing_here
except ModuleNotFoundError as e: print(e, e.name)
