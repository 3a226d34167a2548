x = 10
print(eval("x + 1"), eval(" x*2"), eval("[i*x for i in range(3)]"), eval("(lambda y: y + x)(5)"))
def f(a):
    b = a * 2
    print(eval("a + b + x"), sorted(locals()))
    exec("c = a + 100; print(c)")
    return eval("b", {"b": 7})
print(f(3))
exec("y = x + 5\ndef g(n):\n    return n + y\nclass K:\n    z = y\n    def m(self): return self.z")
print(y, g(1), K().m(), g.__qualname__, K.m.__qualname__)
ns = {"q": 2}
exec("r = q ** 5\ndef h(): return r + q", ns)
print(ns["r"], ns["h"](), sorted(k for k in ns), eval("h() + 1", ns))
loc = {}
exec("a = 1\nb = [a for _ in range(2)]\ndef k(): return 3", {}, loc)
print(sorted(loc), loc["b"])
globals()["made"] = 42
print(made, globals()["x"], "made" in globals())
g2 = globals(); made2 = 1; print("made2" in globals())
del globals()["made"]
try: made
except NameError as e: print(e)
for bad in ("1 +", "x = 1", "nope", "1/0", "(", "def", ""):
    try: print(eval(bad))
    except Exception as e: print(type(e).__name__, e)
try: exec("for i in range(2) print(i)")
except SyntaxError as e: print(e, e.lineno, e.offset, e.text)
try: eval(3)
except TypeError as e: print(e)
try: eval("1", 3)
except TypeError as e: print(e)
try: exec("1", 3)
except TypeError as e: print(e)
class C:
    v = 3
    w = eval("v + 1")
    exec("u = v * 2")
print(C.w, C.u)
print(eval("x", {"x": 1}, {"x": 2}), eval("abs(-3)"), [eval(s) for s in ("1", "'a'", "None", "[1,2]")])
import traceback
try: exec("def t():\n    raise ValueError('in t')\nt()")
except ValueError: print(traceback.format_exc())
class S:
    def __init_subclass__(cls, **kw): super().__init_subclass__(**kw)
try:
    class T(S, bogus=1): pass
except TypeError as e: print(e)
try:
    class T2(bogus=1): pass
except TypeError as e: print(e)
