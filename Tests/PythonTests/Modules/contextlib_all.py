import contextlib, io, sys
from contextlib import *
@contextmanager
def cm(n):
    print("enter", n)
    try:
        yield n * 2
    except ValueError as e:
        print("swallowed", e)
    finally:
        print("exit", n)
with cm(1) as v: print(v)
with cm(2): raise ValueError("x")
try:
    with cm(3): raise KeyError("k")
except KeyError as e: print("out", e)
@cm(4)
def decorated(): return "done"
print(decorated(), decorated.__name__)
@contextmanager
def none(): return; yield
@contextmanager
def twice(): yield 1; yield 2
for f in (none, twice):
    try:
        with f(): pass
    except RuntimeError as e: print(e)
with suppress(KeyError, IndexError): {}["a"]
with closing(io.StringIO()) as s: s.write("x")
print(s.closed)
with redirect_stdout(io.StringIO()) as out: print("hidden")
print(repr(out.getvalue()))
with ExitStack() as st:
    st.enter_context(cm(5)); st.callback(print, "callback", 7, sep="="); st.push(lambda *a: print("pushed", a[0]))
    print("body")
try:
    with ExitStack() as st:
        st.callback(print, "last"); st.enter_context(cm(6)); raise TypeError("t")
except TypeError as e: print("again", e)
with ExitStack() as st:
    st.enter_context(suppress(ZeroDivisionError)); 1 / 0
with nullcontext(3) as n: print(n)
class C(ContextDecorator):
    def __enter__(self): print("in"); return self
    def __exit__(self, *a): print("out", a[0]); return True
@C()
def boom(): raise OSError
boom()
class A(AbstractContextManager):
    def __exit__(self, *a): return None
with A() as a: print(isinstance(a, AbstractContextManager), isinstance(C(), AbstractContextManager))
try:
    with 5: pass
except TypeError as e: print(e)
