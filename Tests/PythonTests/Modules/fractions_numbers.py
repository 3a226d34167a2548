from fractions import Fraction as F
import math, numbers
a, b = F(3, 4), F("2/3")
print(a + b, a - b, a * b, a / b, a // b, a % b, a ** 2, a ** -2, a ** 0.5, -a, abs(-a), divmod(a, b), 2 + a, 1 / a, a + 0.5, a == 0.75, a < 1, a > b, hash(F(2)) == hash(2), hash(F(1, 3)))
print(F(0.1), F("1.25"), F("-3e-2"), F(6, 4), F(-1, -2), repr(F(5)), str(F(5)), F(3.5).limit_denominator(), F(math.pi).limit_denominator(100), int(F(7, 2)), float(F(1, 3)), round(F(7, 2)), round(F(22, 7), 2), math.floor(F(-1, 2)), math.ceil(F(1, 2)), math.trunc(F(-7, 2)), F(1, 2).as_integer_ratio(), bool(F(0)))
print(isinstance(a, numbers.Rational), isinstance(1, numbers.Integral), isinstance(1.5, numbers.Real), isinstance(1, numbers.Rational), sum([F(1, n) for n in range(1, 6)]), sorted([F(1, 2), 0.3, 1]), F.from_float(0.25), {F(1, 2): "h"}[0.5], max(a, b))
for f in (lambda: F(1, 0), lambda: F("x"), lambda: F(1.5, 2), lambda: F([1]), lambda: a / 0, lambda: F(0) ** -1, lambda: a + "x", lambda: F(float("nan"))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
