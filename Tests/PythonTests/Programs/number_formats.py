# formatting of everything
import math
vals = [0, 1, -1, 123456789, 10**20, 0.1, 1/3, 1e16, 1e-5, 123456.789, -0.0, float("inf"), float("nan"), 1e300*10, 2.5, 3.5, 1e22, 5e-324, 1.7976931348623157e308]
specs = ["", "d", "5d", "+d", "x", "#x", "o", "b", "c", ",", "_", "e", ".3e", "f", ".0f", "#.0f", "g", ".3g", "#g", "G", "%", ".1%", "n", "010", "<10", "^10", ">+10.2f", "*^15", "=+10", "0=8", " ", "z.1f", "_b", "_x", ",.2f", "08.3f", "E", "10.4", "s", "10s"]
for v in vals:
    row = []
    for s in specs:
        try: row.append(format(v, s))
        except Exception as e: row.append(type(e).__name__ + ":" + str(e))
    print(repr(v), row)
for s in ["", "10", "<10", ">10", "^10", "*^10", ".2", "10.3", "s", "c", "=10", "+", "#", "05", ","]:
    for v in ["hello", "é", ""]:
        try: print(repr(s), repr(format(v, s)), end=" ")
        except Exception as e: print(repr(s), type(e).__name__, e, end=" ")
print()
for z in [1+2j, -1j, 0j, complex(-0.0, 2), complex("nan"), 1e20+1j]:
    print(repr(z), str(z), f"{z:.2f}", f"{z:>20}", f"{z:e}", f"{z:g}")
name, w, p = "val", 12, 3
print(f"{name!r:>{w}} {math.pi:{w}.{p}f} {name=} {name = !s} {w*2=:>6} {'nested ' + f'{p}'} {{}} {w:{'>'}{8}}")
print(f"{3.14159:.{p}} {1000000:,} {0xff:#x} {True:d} {None} {[1,'a']} {'a' if w else 'b'} {(lambda x: x+1)(2)} {w!s:^5}|")
print("%5d|%-5d|%05d|%+d|% d|%x|%#X|%o|%e|%.2f|%g|%c|%c|%r|%s|%a|%%|%10.3s|" % (42, 42, 42, 42, 42, 255, 255, 8, 12345.678, 3.14159, 1e-7, 65, "z", "q'", "s", "é", "abcdef"))
print("%(a)s %(b)05.1f %(a)r" % {"a": 1, "b": 2.25}, "%*d %-*d|" % (5, 42, 5, 42), "%s" % (1,), "%s %s" % ("a", [1]))
print("{0} {1} {0!r} {a} {b[0]} {c.real} {d[k]} {:>5}".format("x", 2, a=3, b=[4], c=5j, d={"k": 6}) if False else "{0} {1} {0!r} {a} {b[0]} {c.real} {d[k]}".format("x", 2, a=3, b=[4], c=5j, d={"k": 6}))
print("{:{}} {:{}{}}|".format("a", 5, "b", ">", 5), "{0:{w}.{p}f}".format(2.71828, w=8, p=2), "{!s:>4}{!r:>5}".format(1, "a"))
print([round(x, 1) for x in (0.25, 0.35, 2.675, -1.05, 1e20)], [round(x) for x in (0.5, 1.5, 2.5, -0.5)], round(1234, -2), round(1250, -2), round(2.5), round(12.345, 2), round(float("1e300"), 5))
print(repr(1e15), 1e16, 123456789012345678.0, 0.1+0.2, 1.0, 100.0, 1e2, 1.5e-7, 3e-4, 12345678.9, float("1_000.5"), float("  -3.5e2 "), float("infinity"), 0x1p3 if False else float.fromhex("0x1.8p3"), (0.1).hex(), (2.0).as_integer_ratio(), (0.5).is_integer())
print(str(10**50), hex(2**70), bin(-10), oct(64), int("0x1f", 16), int("1_000"), int("-0b101", 0), (255).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "little"), (10).bit_length(), (7).bit_count(), -7//2, -7%3, 7//-2, divmod(-7, 2), -7.5//2, -7.5%2, 2**-1, 2**100, (-2)**3, pow(3, 100, 7), pow(3,-1,7))
print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), math.gcd(12, 18, 8), math.lcm(4, 6), math.isqrt(99), math.comb(10,3), math.perm(5), math.factorial(20), math.hypot(3,4,12), math.fsum([.1]*10), math.prod([1,2,3]), math.copysign(1,-0.0), math.frexp(10.0), math.ldexp(.5,4), math.modf(-2.5), math.isclose(1,1+1e-10), math.log(8,2), math.log2(1024), math.log10(1000), math.log1p(1e-10), math.expm1(1e-10), math.degrees(math.pi), math.atan2(-1,-1), math.gamma(5), math.erf(.5), math.nextafter(1,2), math.ulp(1.0), math.dist([0,0],[3,4]), math.remainder(5,3), math.fmod(-5,3), math.cbrt(27) , math.exp2(3))
