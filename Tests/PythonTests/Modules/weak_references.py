import weakref
class A:
    def __init__(self, n): self.n = n
    def hello(self): return self.n
a = A(1); r = weakref.ref(a); print(r() is a, r().n, r == weakref.ref(a))
p = weakref.proxy(a); print(p.n, p.hello()); p.n = 5; print(a.n)
d = weakref.WeakValueDictionary(); d["x"] = a; k = weakref.WeakKeyDictionary(); k[a] = "v"; print(len(d), "x" in d, d["x"].n, k[a], list(d), len(k))
del a
print(r(), len(d), len(k), "x" in d)
try: p.n
except ReferenceError as e: print(e)
for f in (lambda: weakref.ref(5), lambda: weakref.ref("x"), lambda: d["x"]):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
