# classes, descriptors, metaclasses
class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name): self.name = name; print("set_name", owner.__name__, name)
    def __get__(self, obj, owner=None):
        if obj is None: return self
        return obj.__dict__.get(self.name, "unset")
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name!r} must be {self.kind.__name__}, not {type(value).__name__}")
        obj.__dict__[self.name] = value
    def __delete__(self, obj): del obj.__dict__[self.name]
class P:
    x = Typed(int); y = Typed(str)
    def __init__(self, x, y): self.x, self.y = x, y
p = P(1, "a"); print(p.x, p.y, vars(p))
for bad in (("1","a"),(1,2)):
    try: P(*bad)
    except TypeError as e: print(e)
del p.x; print(p.x)
try: del p.x
except KeyError as e: print("KeyError", e)
class Meta(type):
    registry = {}
    def __new__(mcls, name, bases, ns, **kw):
        cls = super().__new__(mcls, name, bases, ns)
        cls.opts = kw
        mcls.registry[name] = cls
        return cls
    def __init__(cls, name, bases, ns, **kw): super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print("making", cls.__name__, a, k); return super().__call__(*a, **k)
    def __iter__(cls): return iter(sorted(cls.registry))
    def __len__(cls): return len(cls.registry)
    def __contains__(cls, n): return n in cls.registry
    @property
    def size(cls): return len(cls.__dict__)
class A(metaclass=Meta, flag=True):
    def __init__(self, v=0): self.v = v
class B(A, other=2): pass
print(list(A), len(B), "A" in B, A.opts, B.opts, B(5).v, type(B), isinstance(B, Meta))
class Sub:
    subs = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw); cls.tag = tag; Sub.subs.append(cls.__name__)
class S1(Sub, tag="one"): pass
class S2(S1): pass
print(Sub.subs, S1.tag, S2.tag)
try:
    class S3(Sub, bogus=1): pass
except TypeError as e: print(e)
class D1:
    def hi(self): return "D1"
class D2(D1):
    def hi(self): return "D2>" + super().hi()
class D3(D1):
    def hi(self): return "D3>" + super().hi()
class D4(D2, D3):
    def hi(self): return "D4>" + super().hi()
print(D4().hi(), [c.__name__ for c in D4.__mro__])
try:
    class Bad(D1, D2): pass
except TypeError as e: print(e)
class Slots:
    __slots__ = ("a", "b")
s = Slots(); s.a = 1
try: s.c = 2
except AttributeError as e: print(e)
try: print(s.b)
except AttributeError as e: print(e)
class G:
    def __getattr__(self, n): return f"<{n}>"
    def __getattribute__(self, n):
        if n == "secret": raise AttributeError("no")
        return super().__getattribute__(n)
g = G(); print(g.foo, g.secret)
class C:
    @classmethod
    def make(cls, *a): return cls, a
    @staticmethod
    def st(x): return x * 2
    @property
    def p(self): "doc"; return self._p
    @p.setter
    def p(self, v): self._p = v
    @p.deleter
    def p(self): del self._p
print(C.make(1)[1], C.st(4), C.p.__doc__)
c = C(); c.p = 9; print(c.p); del c.p
try: c.p
except AttributeError as e: print(e)
print(C.__dict__["make"].__class__, type(C.p))
