import re
flags = [re.A, re.ASCII, re.I, re.IGNORECASE, re.L, re.M, re.S, re.U, re.X, re.DEBUG, re.NOFLAG, re.T, re.TEMPLATE, re.I | re.M, re.A | re.X | re.S, re.I & re.M, re.I ^ re.M, ~re.I, ~(re.I | re.X), re.I | 1024, re.RegexFlag(0), re.RegexFlag(6), re.RegexFlag(2)]
for f in flags:
    print(repr(f), str(f), f.value, int(f), f.name, bool(f), format(f), f"{f:>4d}")
print(re.I in (re.I | re.M), re.I == 2, hash(re.I) == hash(re.RegexFlag.IGNORECASE), re.RegexFlag.I is re.I, re.RegexFlag["M"], isinstance(re.I, int), isinstance(re.I, re.RegexFlag))
print(re.RegexFlag, type(re.I), type(re.I | re.M), list(re.RegexFlag)[:3], re.I | 0, 1 | re.M, re.M & 8, len(re.RegexFlag.__members__), [m.name for m in re.I | re.M])
print(re.compile("a", re.I).flags, repr(re.compile("a", re.I | re.X)), re.compile("(?im)a").flags, repr(re.compile("(?s)a")), repr(re.compile(b"a", re.A)), re.compile("a", 2).flags, re.compile("a", re.DOTALL | re.A))
p = re.compile("x+")
print(re.compile(p) is p, re.compile("x+") is p, re.purge(), re.template("a", re.I) if False else None)
for f in (lambda: re.compile(p, re.I), lambda: re.compile("a", re.A | re.U), lambda: re.compile(b"a", re.U), lambda: re.compile("a", re.L), lambda: re.compile([1]), lambda: re.compile(5), lambda: re.compile(None), lambda: re.compile("a", "i"), lambda: re.match(), lambda: re.sub("a", "b"), lambda: re.match("a", "b", 0, 0), lambda: re.escape(5), lambda: re.split("a", 5), lambda: re.findall("a", None), lambda: re.I + "a", lambda: re.I | "a"):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(repr(re.escape("".join(map(chr, range(32, 128))))), repr(re.escape("é_ab\n\t\v")), re.escape(b"a.b\x00\xff"), repr(re.escape("")))
print(re.match("a", "abc"), re.fullmatch("a.c", "abc"), re.search("c", "abc").start(), re.sub("b", "x", "abcb", 1), re.sub("B", "x", "abcb", flags=re.I), re.subn("b", "x", "abcb"), re.split(",", "a,b,c", 1), re.split(",", "a,b,c", maxsplit=2), re.findall("B", "abab", re.I), [m.group() for m in re.finditer("[ab]", "cab")])
print(re.Pattern, re.Match, re.error, re.error.__mro__[1], re.__all__)
e = re.error("message", "pattern\nsecond", 9)
print(e, e.msg, e.pattern, e.pos, e.lineno, e.colno, re.error("only"), re.error("m").pos)
