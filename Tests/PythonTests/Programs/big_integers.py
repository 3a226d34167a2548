# Integers of hundreds of digits: factorials, powers, division, roots, conversions, bits, comparison with floats.
def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


f = factorial(100)
print(f)
print(f // factorial(98), f % 10 ** 30, len(str(f)), f.bit_length(), str(f).rstrip("0")[-5:], sum(map(int, str(f))))
print(factorial(200) // factorial(197) == 200 * 199 * 198, -f // 7, -f % 7, divmod(f, -(10 ** 20))[1], f >> 500, (f << 3) == f * 8)


def isqrt(n):
    x = 1 << (n.bit_length() + 1) // 2
    while True:
        y = (x + n // x) // 2
        if y >= x:
            return x
        x = y


root = isqrt(2 * 10 ** 200)
print(root, root * root <= 2 * 10 ** 200 < (root + 1) ** 2)
digits = []
q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
while len(digits) < 60:
    if 4 * q + r - t < n * t:
        digits.append(n)
        q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
    else:
        q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2
print("".join(map(str, digits)))
p = 2 ** 127 - 1
print(p, pow(3, p - 1, p), pow(7, -1, p) * 7 % p, hex(p)[2:], oct(p)[:12], f"{p:,}", f"{p:e}", f"{p:x}"[-6:], f"{-p:_}"[:12], int(hex(p), 16) == p, int(str(p)) == p)
print(p & 0xFFFF, p | 1 << 200, p ^ p >> 1, ~p, -p >> 100, -p & 0xFF, p.bit_count(), (p + 1).bit_length(), (-p).bit_length(), bin(p + 1).count("0"))
print(float(p), p / 3, p // 3.0, p * 1.5, p > 1e38, p == float(p), 10 ** 22 == 1e22, 10 ** 23 == 1e23, 2 ** 1000 > float("inf"), int(1e300) % 1000, round(p, -30), p / 10 ** 37, -p / p, 10 ** 310 / 10 ** 300, hash(p), hash(-p), hash(2 ** 200))
for action in (lambda: float(10 ** 400), lambda: 10 ** 400 / 3, lambda: 10 ** 400 * 1.0, lambda: p << -1, lambda: [0][p], lambda: "a" * p, lambda: int("9" * 5000), lambda: p // 0, lambda: p % 0, lambda: p / 0, lambda: pow(p, -1, 2 * p), lambda: p.to_bytes(4, "big"), lambda: chr(p), lambda: p + "1", lambda: p < "1"):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print(p.to_bytes(16, "big").hex(), int.from_bytes(b"\xff" * 20, "little"), (-p).to_bytes(17, "little", signed=True).hex(), int.from_bytes((-p).to_bytes(17, "big", signed=True), "big", signed=True) == -p)


def egyptian(a, b):
    parts = []
    while a:
        d = -(-b // a)
        parts.append(d)
        a, b = a * d - b, b * d
    return parts


print(egyptian(5, 121), egyptian(31, 311)[:5])
x = 1
for i in range(1, 12):
    x = x * x + i
print(x % 10 ** 15, len(str(x)), x.bit_length())
a, b = 10 ** 50 + 7, 10 ** 40 + 3
while b:
    a, b = b, a % b
print(a, sum(2 ** i for i in range(130)) == 2 ** 130 - 1, max(2 ** 70, 3 ** 44), sorted([2 ** 65, -2 ** 66, 2 ** 64, 0]), 2 ** 64 in {2 ** 64}, {2 ** 70: "big"}[2 ** 70], 2 ** 70 is not None, -(-2 ** 63), abs(-2 ** 63), -2 ** 63 - 1, 2 ** 63 * -1, 4611686018427387904 * 2, 9223372036854775807 - -1, (2 ** 62) ** 2 % 97)
