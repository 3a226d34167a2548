import string
print(string.ascii_letters, string.digits, string.hexdigits, string.punctuation, repr(string.whitespace), len(string.printable), string.capwords("hello  big world"), string.capwords("a-b", "-"))
T = string.Template; print(T("$a-${b}c $$").substitute({"a": 1}, b=2), T("$x $y").safe_substitute(x=1), T("$a $b $a").get_identifiers(), T("$1").is_valid())
class U(T):
    delimiter = "%"
print(U("%a %%").substitute(a=5))
class F(string.Formatter):
    def get_value(self, key, args, kw): return kw.get(key, "?") if isinstance(key, str) else args[key]
print(F().format("{0}-{x}-{y!r:>5}-{0:03d}", 7, x=1), list(string.Formatter().parse("a{b!r:c}d{{e")))
for f in (lambda: T("$a").substitute(), lambda: T("a\n $").substitute(), lambda: string.Formatter().format("{}"), lambda: string.Formatter().format("{0} {}", 1, 2)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
