# f-strings, format and % used together: alignment, nested fields, conversions, dates, debug output, tables.
PI = 3.141592653589793

name, width, precision, value = "π", 12, 4, PI
print(f"{name}={value:{width}.{precision}f}|{value!r:>{width + 8}}|{value:<{width}.3}|{value:^+{width}.1e}|")
print(f"{value=}, {value=:.2f}, {1 + 1 = }, {name=!s:>5}, {name = !r}")
print(f"{'quoted'!r} {'a' 'b'} {[x * 2 for x in range(3)]} {dict(a=1)['a']} {(lambda x: x + 1)(4)} {{literal}} {'{'}")
print(f"{1e10:,.2f} {1e10:_} {0.00012345:g} {123456789:g} {1e-7} {1e16} {123456789012345678} {2**64:,}")
print(f"{True} {True:d} {True:5} {None} {'x':*^7} {'left':<8}|{'right':>8}|{'mid':^8}|{-5:05d} {5:+} {5: } {255:#06x} {255:X} {5:b} {5:o} {65:c}")
print("{:>10}|{:<10}|{:^10}".format("a", "b", "c"), "{0}{1}{0}".format("x", "y"), "{a}-{b[0]}-{c.real}".format(a=1, b=[2], c=3j))
print("%s %r %5d|%-5d|%05d %x %o %e %.3f %g %% %c %10.3s|" % ("s", "r", 42, 42, 42, 255, 8, 12345.678, 2.0005, 1e20, "c", "abcdef"))
print("%(name)s is %(age)d years, %(pi).2f" % {"name": "Ada", "age": 36, "pi": 3.14159})
rows = [("apple", 3, 0.5), ("banana", 12, 0.25), ("cherry", 100, 12.125)]
print("\n".join(f"{n:<10}{q:>5d}{p:>10.2f}{q * p:>12,.2f}" for n, q, p in rows))
header = ("item", "qty", "price")
widths = [max(len(str(c)) for c in column) for column in zip(header, *rows)]
line = "+".join("-" * (w + 2) for w in widths)
print(line)
for row in (header, *rows):
    print("|".join(f" {str(c):{'<' if isinstance(c, str) else '>'}{w}} " for c, w in zip(row, widths)))
print(line)


class Money:
    def __init__(self, amount, currency="EUR"):
        self.amount, self.currency = amount, currency

    def __format__(self, spec):
        if spec.endswith("c"):
            return f"{self.amount * 100:.0f} cents"
        return format(self.amount, spec or ".2f") + " " + self.currency

    def __str__(self):
        return f"Money({self.amount})"

    def __repr__(self):
        return "<money>"


m = Money(1234.5)
print(f"{m} {m:,.1f} {m:c} {m!s} {m!r:>10} {[m]} {m!s:~^20}", "{:>.3f} {!r}".format(m, m), format(m), "%s" % m)
for spec in ("d", ">>5", "5.5.5", "+s"):
    try:
        print(format(3.5, spec))
    except ValueError as error:
        print("ValueError:", error)
try:
    print(f"{[1, 2]:5}")
except TypeError as error:
    print("TypeError:", error)
try:
    "{} {}".format(1)
except IndexError as error:
    print("IndexError:", error)
try:
    "%d %d" % (1,)
except TypeError as error:
    print("TypeError:", error)
text = f"""multi
  {name:>4}
{'nested ' + f'{value:.{precision}f}'}"""
print(text)
for n in (1, 10, 100, 1000, 10000):
    print(f"{n:>6}{n ** 2:>12,}{n ** 0.5:>10.3f}{len(str(n)) - 1:>6.1f}{n:>10.1e}{n:>8x}")
print(f"{0.1 + 0.2} {0.1 + 0.2:.17f} {1 / 3:.3%} {2.5:.0f} {3.5:.0f} {-0.0} {-0.0:.1f} {float('inf')} {float('nan'):>5} {1e300 * 10:e}")
print(f"{'é':>3}|{'日本':>4}|{'á':>4}|{'😀':^5}|", len("日本"), "é".encode(), "naïve café".upper(), "ß".upper(), "ǅ".lower())
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("tab\t nl\n nul\0 bell\a é \x7f \u200b 😀"), ascii("é😀"))
print(str(1.0), str(1e22), str(1e-5), str(123456.789e3), repr(0.1), 1.1 + 2.2, 100 * 1.1, 1e15, 1e16, 123456789.123456789, 5e-324, 1.7976931348623157e308)
print(*[1, "a", None, 2.5], sep=", ", end=".\n")
print("a", "b", sep="")
print()
print("no newline", end="")
print(" -> continued")
print("x" * 3 + "-" * 5, "=" * 10, sep="\n")
