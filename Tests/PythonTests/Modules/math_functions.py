import math
print([math.gamma(x / 4) for x in range(1, 40, 3)])
print([math.lgamma(x / 3) for x in (1, 2, 5, 10, 50, 400)], math.gamma(-1.5), math.lgamma(-2.5))
print(math.fsum([0.1] * 10), math.fsum([1e100, 1.0, -1e100, 1e-100]), math.hypot(1, 1), math.hypot(1e200, 1e200), math.hypot(2, 3, 6))
print(math.dist((1, 2, 3), (4, 5, 7)), math.isqrt(10**40 + 1), math.comb(50, 25), math.perm(10, 3), math.factorial(30))
print(math.log(10**400), math.log2(2**2000), math.log10(10**300), math.log(8, 2), math.exp2(0.5), math.cbrt(27))
print(math.frexp(-12.5), math.ldexp(0.78125, 4), math.modf(-2.75), math.remainder(7, 4), math.fmod(-7, 4), math.copysign(3, -0.0))
print(math.ulp(1.0), math.nextafter(1, 2), math.lcm(4, 6, 10), math.gcd(), math.prod([1.5, 2, 4]), math.isclose(1, 1 + 1e-10))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.exp(1000), lambda: math.gamma(0), lambda: math.factorial(-3), lambda: math.acos(2), lambda: math.floor(float("nan")), lambda: math.isqrt(-1), lambda: math.dist([1], [1, 2]), lambda: math.fsum([1e308, 1e308]), lambda: math.sin("x"), lambda: math.comb(3, -1), lambda: math.pow(0, -2), lambda: math.ldexp(1.0, 5000)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
