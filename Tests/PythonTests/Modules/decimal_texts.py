from decimal import *
D = Decimal
for text in ("", "-", "+-1", "1e", "e5", ".", "1.2.3", "+-inf", "1e5x", "1e+-5", "٣", " ١.٥e٢ "):
    try: print(repr(text), D(text))
    except InvalidOperation as e: print(repr(text), e)
for text in ("0", "-0", "0.0", "0E+3", "0E-7", "0.000001", "0.0000001", "1E+1", "10", "1.0E+2", "123456789.123456789", "-1E-7", "12E-8", "1e28", "9.99e-5", "100000000000000000000000000000", "1E-30", "-5.500", ".5", "5.", "+7", " 8 ", "1_000", "Infinity", "-inf", "nan"):
    d = D(text); print(repr(text), d, repr(d), d.as_tuple() if d.is_finite() else "", -d if d.is_finite() else "", +d, d.normalize() if d.is_finite() else "", bool(d), d.is_zero(), d.is_signed(), d.adjusted() if d and d.is_finite() else "")
modes = (ROUND_DOWN, ROUND_UP, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)
for mode in modes: print(mode, [str(D(v).quantize(D("1"), mode)) for v in ("2.5", "3.5", "-2.5", "2.4", "2.6", "-2.6", "5.1", "10.9", "0.5", "-0.5", "7.0", "1.01")])
with localcontext() as c:
    for mode in modes:
        c.rounding, c.prec = mode, 3
        print(mode, +D("1.2345"), +D("-1.2355"), +D("9.995"), D(2) / 3, D(1) / D("-3"), D(2).sqrt(), D("1.005") + 0)
ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "//": lambda a, b: a // b, "%": lambda a, b: a % b, "==": lambda a, b: a == b, "<": lambda a, b: a < b, "<=": lambda a, b: a <= b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b, "!=": lambda a, b: a != b}
for name, op in ops.items():
    row = []
    for a, b in ((D("1.5"), D("-0.25")), (D(7), 3), (7, D("2.5")), (D("-7"), D("3")), (D(1), 0.5), (0.5, D(1)), (D(1), "x"), ("x", D(1)), (D("Infinity"), D(5)), (D("NaN"), D(1)), (D(0), D("-0")), (D("1e10"), D("1e-20")), (True, D(2)), (D("1.10"), D("1.1")), (D(1), None)):
        try: row.append(repr(op(a, b)))
        except Exception as e: row.append(f"{type(e).__name__}: {e}")
    print(name, row)
print(ROUND_HALF_EVEN, MAX_PREC, MAX_EMAX, MIN_EMIN, getcontext().prec, [c.__mro__[1].__name__ for c in (InvalidOperation, DivisionByZero, Overflow, Inexact)], D(5).real, D(5).imag, D(5).conjugate(), D("2.5").compare(D(3)), D(3).max(D(4)), D(3).min(2), D("3.7").to_integral_value(), D("-3.7").__floor__(), D("3.2").__ceil__(), round(D("2.675"), 2), D("1.25").as_integer_ratio(), hash(D("1.5")) == hash(1.5), int(D("-3.9")), float(D("1e-5")))
import copy; x = D("1.5"); print(copy.copy(x) is x, copy.deepcopy(x) is x, D(x) == x, D((1, (1, 2), -1)), D(2.5), D(True), D.from_float(0.1), D("3") ** 2, D(2) ** D("0.5"), D("1.1") ** 3, 2 ** D(3))
