import copy
class N:
    def __init__(self, v): self.v = v; self.next = None
a = N([1]); a.next = N([2]); a.next.next = a
b = copy.deepcopy(a); print(b.next.next is b, b.v is a.v, b.next.v, copy.copy(a).v is a.v)
class Slots:
    __slots__ = ("x", "y")
s = Slots(); s.x = [1]; t = copy.deepcopy(s); print(t.x, t.x is s.x, hasattr(t, "y"))
class Custom:
    def __init__(self): self.log = []
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return ["deep", len(memo) >= 0]
print(copy.copy(Custom()), copy.deepcopy([Custom()]))
shared = [1]; c = copy.deepcopy([shared, shared]); print(c[0] is c[1], c)
print(copy.copy({1, 2}), copy.deepcopy(frozenset([1])), copy.deepcopy((1, [2])), copy.copy(bytearray(b"x")), copy.deepcopy({"k": {1: (2, [3])}}), copy.copy(len) is len, copy.deepcopy(N) is N, copy.deepcopy(lambda: 1)() if False else "")
t = (1, 2); print(copy.deepcopy(t) is t, copy.copy(t) is t)
class E(Exception):
    def __init__(self, a, b): super().__init__(a, b); self.a = a
e = copy.copy(E(1, 2)); print(repr(e), e.a, e.args)
class D(dict): pass
d = D(a=[1]); d.extra = 5; f = copy.deepcopy(d); print(f, f.extra, type(f).__name__, f["a"] is d["a"])
class I(int): pass
print(copy.deepcopy(I(5)) + 1, type(copy.copy(I(5))).__name__)
try: copy.deepcopy(x for x in [])
except TypeError as er: print(er)
