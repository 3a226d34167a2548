# int, float, bool, complex: arithmetic, mixed types, rounding, conversions, special values, methods, hashing.
print(7 // 2, -7 // 2, 7 // -2, 7 % 3, -7 % 3, 7 % -3, 7.5 // 2, -7.5 % 2, 7.5 % -2, divmod(7, -2), divmod(-7.5, 2), 2 ** -1, 2 ** 0.5, (-2) ** 2, -2 ** 2, 4 ** 0.5, 0.0 ** 0)
print(1 + True, True + True, True * 3.5, True / 2, -True, ~True, True << 3, True & 3, True ^ True, True | False, type(True & True).__name__, type(True + 1).__name__, True == 1.0, False < True, sum([True] * 3))
print(1 / 3, 2 / 3, 10 / 5, 1e308 * 10, -1e308 * 10, 1e-320, 0.1 * 3, 0.1 + 0.7, 1.1 * 1.1, 100 * 1.1, 3.0 == 3, 0.5 == 1 / 2, 1e16 + 1, 2 ** 53 + 1.0, 9007199254740993 == 9007199254740992.0, 9007199254740993 > 9007199254740992.0)
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2), round(1e20), round(0.5), round(1.005, 2), round(15, -1), round(25, -1), round(-15, -1), round(1.23456789, 4), round(5e-324, 3), round(12345, -5), round(True), round(2.5, 0), round(1e300, 2))
print(int(3.99), int(-3.99), int("42"), int("-0x1F", 16), int("0b11", 2), int("0o17", 0), int("1_000"), int(True), int("१२"), int(b"12"), int("  7\n"), float("1e3"), float(" -2.5 "), float("inf"), float("-Infinity"), float("nan"), float("1_0.0_1"), float(10 ** 20), bool(0.0), bool(-1), bool("0"), bool([]), complex("1-2j"), complex(1, 2), complex(2.5), complex("j"), complex(" 3 "))
inf, nan = float("inf"), float("nan")
print(inf + 1, inf - inf, inf * 0, -inf, inf > 10 ** 400, nan == nan, nan != nan, nan < 1, inf == inf, min(1, nan), max(nan, 1), 1 / inf, -1 / inf, inf // 1 if False else "skip", abs(-inf), [nan].count(nan), sorted([3, -inf, inf, 0]))
for action in (
    lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1, 0), lambda: divmod(1.0, 0), lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: 1j / 0, lambda: 0j ** -1, lambda: 10.0 ** 400, lambda: int("x"), lambda: int("1.5"), lambda: int(""), lambda: int("12", 1),
    lambda: int("9", 8), lambda: int(inf), lambda: int(nan), lambda: int(None), lambda: int([]), lambda: int("1", "2"), lambda: int(5, 2), lambda: float("x"), lambda: float(""), lambda: float([]), lambda: float(10 ** 400), lambda: complex("1+"), lambda: complex("a"), lambda: round("x"), lambda: round(1.5, "x"), lambda: round(inf), lambda: abs("x"), lambda: 1 << -1, lambda: 1 << 1.0, lambda: 1.5 & 1, lambda: ~1.5,
    lambda: 1 + "1", lambda: "1" + 1, lambda: 1 < "1", lambda: 1j < 2j, lambda: 5 % 2j, lambda: 5 // 2j, lambda: -"x", lambda: +[], lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: pow(2.0, 3, 5), lambda: (5).foo, lambda: 5(), lambda: 5[0], lambda: len(5), lambda: iter(5), lambda: [1][2 ** 70], lambda: "x" * 2 ** 70, lambda: (300).to_bytes(1, "big"), lambda: (-1).to_bytes(2, "big"), lambda: int.from_bytes(b"\1", "middle"),
    lambda: str(10 ** 5000), lambda: int("1" * 5000), lambda: hex(1.5), lambda: chr(2 ** 40), lambda: range(1.0), lambda: float.fromhex("xyz"), lambda: 1 .real.__foo__, lambda: math,
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print((255).bit_length(), (0).bit_length(), (-8).bit_length(), (255).bit_count(), (7).as_integer_ratio(), (0.75).as_integer_ratio(), (-2.5).as_integer_ratio(), (5).conjugate(), (5).numerator, (5).denominator, (5).imag, (2.5).real, (2.0).is_integer(), (2.5).is_integer(), inf.is_integer())
print((1024).to_bytes(2, "big"), (1024).to_bytes(4, "little"), (-2).to_bytes(2, "big", signed=True), int.from_bytes(b"\xff\xfe", "big"), int.from_bytes(b"\xff\xfe", "big", signed=True), int.from_bytes([1, 2, 3], "little"), (0).to_bytes(1, "big"), (2 ** 100).to_bytes(13, "big"))
print((0.1).hex(), (1.0).hex(), (-0.0).hex(), (1e-310).hex(), inf.hex(), float.fromhex("0x1.8p3"), float.fromhex("-0x.1p-4"), float.fromhex("inf"), float.fromhex("1a"), (255.5).hex())
z = 3 + 4j
print(z, z.real, z.imag, abs(z), z.conjugate(), -z, +z, z + 1, z - 1j, z * z, z / 2, z / (1 - 1j), z ** 2, z ** 0.5, z ** -1, z == 3 + 4j, z != 3, 1j ** 2, 2 ** 1j, complex(1, -0.0), complex(-0.0, 0), complex(inf, nan), -0j, 1j * 1j, bool(0j), z == complex("3+4j"), hash(3 + 0j) == hash(3), {1 + 0j: "one"}[1])
print(repr(1e100), repr(1.0), repr(1e15), repr(1e16), repr(1.5e-5), repr(0.0001), repr(-0.0), repr(123456789012345678.0), repr(2 ** 63), repr(5e-324), repr(1.7976931348623157e308), 1_000_000, 0xFF, 0o17, 0b101, 1e3, .5, 5., 1E-2, 0xdead_beef, 1_0.0_1, 10j, .5j)
print(2 ** 64, -2 ** 63, 2 ** 63 - 1, 2 ** 63, 9223372036854775807 + 1, -9223372036854775808 - 1, 9223372036854775807 * 2, -9223372036854775808 // -1, 3037000500 ** 2, (2 ** 64) // 3, (2 ** 64) % 1000, (2 ** 64) >> 60, -(2 ** 64) >> 3, 2 ** 64 & 2 ** 65 - 1, 2 ** 64 | 1, 2 ** 64 ^ 2 ** 64, ~(2 ** 64), -(2 ** 64) & 0xFF, abs(-2 ** 70), 2 ** 64 == 2.0 ** 64, 2 ** 64 < 2.0 ** 64 + 5000, float(2 ** 64), hash(2 ** 64), int(2.0 ** 70), 10 ** 30 / 10 ** 29, (10 ** 30) ** 2, -7 ** 25 // 2, 2 ** 64 - 2 ** 64)
print(hash(1.0), hash(0.5), hash(-1), hash(-2), hash(10 ** 20), hash(1.5e300), hash(inf), hash(-inf), hash(2 ** 61), hash(True), hash(1 + 2j), hash(0.1), hash(-0.0), hash(123456789.123))
print(isinstance(True, int), isinstance(1, float), issubclass(bool, int), type(1).__name__, type(1.0), type(1j), int.__name__, 1 .__class__, (1).__add__(2), (1).__add__(1.5), (1.5).__add__(1), int.__mul__(3, 4), (5).__radd__(1), float.__eq__(1.0, 1), (3).__pow__(2, 5), (7).__divmod__(2), (2).__lt__(3), (2).__bool__(), (5).__index__(), (5.9).__int__(), (-5.5).__floor__(), (5.5).__ceil__(), (5.5).__trunc__(), (5).__format__("04d"))


class Meters(float):
    def __add__(self, other):
        return Meters(float(self) + float(other))

    def __repr__(self):
        return f"{float(self)}m"


class Even(int):
    def __new__(cls, value):
        return super().__new__(cls, value // 2 * 2)


print(Meters(2) + 3, Meters(2) * 2, sum([Meters(1), Meters(2)], Meters(0)), Even(7), Even(7) + 1, type(Even(7) + 1).__name__, Even(9) == 8, [10, 20, 30][Even(3)], f"{Meters(1.25):.1f} {Even(5):03d}", hash(Even(4)) == hash(4), {4: "x"}[Even(5)], Even(4) is Even(4), Meters(1.5).is_integer(), int(Even(8)), str(Even(3)), repr(Even(3)), bool(Even(1)), -Even(3), max(Even(3), 1), range(Even(5)), Even(6).bit_length())
x = 5
x += 2.5
x -= 1
x *= 2
x /= 3
x //= 1
x **= 3
x %= 7
print(x)
n = 0b1010
n |= 0b101
n &= ~1
n ^= 0xFF
n <<= 4
n >>= 2
print(n, bin(n), 1 if 0 < 5 <= 5 != 6 else 2, 1 < 3 > 2, not 1 == 2, 5 is not None, 3 in range(5), 3.0 in range(5), 2.5 in range(5), 0 or "a" and "b", None or 0 or [], 1 and [] and 2)
