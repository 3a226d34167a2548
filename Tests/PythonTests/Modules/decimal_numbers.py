from decimal import *
D = Decimal
print(D("0.1") + D("0.2"), D(1) / D(3), D("1.10") * 3, D(10) / 4, D(7) // 2, D(-7) % 3, D(2) ** 10, D(2) ** -2, D(2).sqrt(), D("1E+3"), D(0.1), D("3.14159").quantize(D("0.01")), D("2.675").quantize(D("0.01"), ROUND_HALF_UP), -D("1.5"), abs(D("-2")), round(D("2.5")), round(D("2.345"), 2), int(D("7.9")), float(D("0.5")))
print(D("1.50").normalize(), D("100").normalize(), D("1.5").as_tuple(), D("0.25").as_integer_ratio(), D("1") == 1, D("0.5") == 0.5, D("0.1") == 0.1, D(3) > 2, sorted([D("2"), D("1.5")]), hash(D("2")) == hash(2), f"{D('3.14159'):.2f}", f"{D('1234567.891'):,.1f}", f"{D('2'):>8}|", D("Infinity"), D("NaN"), D("-0"), sum([D("0.1")] * 10), max(D(1), D(2)), D("123.456e5"), D("1e-10"), D("0.000001"), repr(D("12.00")))
with localcontext() as c:
    c.prec = 5
    print(D(1) / 7, D("123456789") + 1, D(2).sqrt())
print(getcontext().prec, D("5").quantize(D("1E-3")), D("1.25").to_integral_value(), D("1e3") + 1, D(5).is_zero(), D("-1").is_signed(), {D("1.0"): "k"}[1])
for f in (lambda: D(1) / 0, lambda: D(0) / 0, lambda: D("abc"), lambda: D(-1).sqrt(), lambda: D([1])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
