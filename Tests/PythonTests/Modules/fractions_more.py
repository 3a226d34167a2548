from fractions import Fraction as F
import math, decimal, numbers, copy, operator
for text in ("1/3", " -7/21 ", "+0", "3.25", "-.5", "5.", "1e3", "2.5E-3", "1_000/3_0", "0x1", "1/0", "1/-3", "", "a", "1 / 2", "1/ 2", "--1", "1e", "٣/٤", "1.5/2", "1e2/3", ".", "1__0", "inf", "nan", "\n4\n"):
    try: print(repr(text), repr(F(text)))
    except Exception as e: print(repr(text), type(e).__name__, e)
for args in ((), (3,), (6, 4), (-6, 4), (6, -4), (0, -5), (F(1, 2), F(3, 4)), (True,), (0.1,), (2.5,), (decimal.Decimal("0.125"),), (F(7, 3), 2), ("3", 2), (1.5, 2), (1, 0), (None,), ([],), (1, None), (float("inf"),), (float("nan"),), (1j,), (1, 2, 3), (b"1",)):
    try: print(args, repr(F(*args)), str(F(*args)))
    except Exception as e: print(args, type(e).__name__, e)
a, b = F(7, 3), F(-2, 5)
ops = [operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, operator.mod, divmod, operator.pow, operator.eq, operator.lt, operator.le, operator.gt, operator.ge, operator.ne]
for op in ops:
    row = []
    for x, y in ((a, b), (b, a), (a, 2), (2, a), (a, -3), (a, 0.5), (0.5, a), (a, True), (a, 1j), (a, decimal.Decimal(1)), (decimal.Decimal(1), a), (a, "x"), ("x", a), (a, None), (a, F(0)), (a, 0), (F(0), a), (a, float("inf")), (a, float("nan")), (F(0), -1), (F(4, 9), F(1, 2)), (F(-8), F(1, 3)), (2, F(3)), (2.0, F(1, 2)), (a, 40)):
        try: row.append(repr(op(x, y)))
        except Exception as e: row.append(f"{type(e).__name__}: {e}")
    print(op.__name__, row)
for v in (F(7, 2), F(-7, 2), F(5, 2), F(1, 3), F(-1, 3), F(0), F(10**30, 7), F(12345, 10)):
    print(v, int(v), math.floor(v), math.ceil(v), math.trunc(v), round(v), round(v, 1), round(v, 0), round(v, -1), float(v), bool(v), -v, +v, abs(v), hash(v), v.numerator, v.denominator, v.as_integer_ratio(), v.limit_denominator(3), v.real, v.imag, v.conjugate(), complex(v))
print(F(math.pi).limit_denominator(10), F(math.pi).limit_denominator(1000), F(1.1).limit_denominator(), F(-math.e).limit_denominator(50), F(1, 2).limit_denominator(1))
print(F.from_float(0.3), F.from_float(3), F.from_decimal(decimal.Decimal("1.1")), F.from_decimal(3), hash(F(1, 2)) == hash(0.5), hash(F(3)) == hash(3), {F(1, 2): 1}[0.5], F(1, 2) == 0.5, F(1, 2) == decimal.Decimal("0.5"), F(3) == 3 + 0j)
for f in (lambda: F.from_float("a"), lambda: F.from_decimal("a"), lambda: F.from_decimal(1.5), lambda: F(1, 2).limit_denominator(0), lambda: F(1, 2).numerator.x, lambda: setattr(F(1), "numerator", 2), lambda: F.from_float(float("nan")), lambda: format(F(1, 2), ".2f"), lambda: F(1) < 1j, lambda: math.sqrt(F(9, 4)), lambda: F(1, 2) << 1, lambda: sum([F(1, 3)] * 3), lambda: max(F(1, 3), 0.3), lambda: sorted([F(1, 2), 0.3, F(2, 5)]), lambda: pow(F(2), 3, 5), lambda: f"{F(1, 3)}", lambda: "%s %r %d" % (F(5, 3), F(5, 3), F(5, 3)), lambda: F(1, 3).is_integer()):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
class G(F):
    def __repr__(self): return "G" + super().__repr__()
g = G(1, 2); print(g, repr(g), type(g + 1).__name__, type(1 + g).__name__, repr(G.from_float(0.5)), type(-g).__name__, copy.copy(g) is g, type(copy.copy(g)).__name__, repr(copy.deepcopy(g)), type(g.limit_denominator(5)).__name__)
print(isinstance(F(1), numbers.Rational), issubclass(F, numbers.Real), F.__mro__[1].__name__, copy.copy(a) is a, copy.deepcopy(a) is a, F.__slots__)
class Rat(numbers.Rational):
    def __init__(self, n, d): self.n, self.d = n, d
    numerator = property(lambda s: s.n); denominator = property(lambda s: s.d)
    for _n in ("abs", "add", "ceil", "eq", "floor", "floordiv", "le", "lt", "mod", "mul", "neg", "pos", "pow", "radd", "rfloordiv", "rmod", "rmul", "round", "rpow", "rtruediv", "truediv", "trunc"):
        locals()[f"__{_n}__"] = lambda *a: NotImplemented
print(F(Rat(2, 6)), F(Rat(1, 2), 3), F(1, 2) + Rat(1, 2) if False else None, Rat(1, 2) + F(1, 3), F(1, 2) < Rat(2, 3))
