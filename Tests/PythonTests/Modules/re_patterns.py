import re
for p, s in [(r"(a+)+b", "aaab"), (r"(?:a|ab)(?:c|bcd)(d*)", "abcd"), (r"^(\w+)\s(?P<n>\d+)$", "abc 12"), (r"(?<=x)y|z(?!w)", "xy zw z"), (r"(a)?b\1?", "ab"), (r"(?i:AB)c", "abc"), (r"(?s)a.b", "a\nb"), (r"\bfoo\b", "a foo b"), (r"[^\W\d_]+", "12ab_é"), (r"(?x) a b # c", "ab"), (r"a{2,3}?", "aaaa"), (r"(a|b)*?c", "ababc"), (r"(?P<q>['\"])(.*?)(?P=q)", "x 'y' z"), (r"(?>a+)b", "aab"), (r"a++b", "aab"), (r"(\d+)(?(1)x|y)", "12x"), (r"\x41\u0042\103", "ABC"), (r"[\]\\a-c]+", "]\\abc"), (r"$", "a\n"), (r"\Z", "a\n"), (r"(?m)^b$", "a\nb\nc"), (r"(()|a)+", "aa"), (r"((a)|(b))*", "ab"), (r"(?:x|(y))z", "xz"), (r"", "abc"), (r"\d+(?=%)", "50 60%"), (r"(?<!\d)\d{2}(?!\d)", "123 45"), (r"(?a)\w+", "éa")]:
    m = re.search(p, s)
    print(p, m, m and (m.groups(), m.lastindex, m.lastgroup, m.regs))
print(re.findall(r"(\w)(\d)?", "a1b"), re.split(r"(,)|;", "a,b;c"), re.sub(r"(?P<x>a)|b", r"[\g<x>\g<0>]", "abc"), re.subn("", "-", "ab"), re.sub("a*", "x", "baac"), [m.span() for m in re.finditer("a|", "aba")], re.split("x*", "axbc"), re.sub("(.)", lambda m: m[1].upper() * 2, "ab", count=1))
c = re.compile("A(b)?", re.I | re.M); print(c, c.flags, c.groups, c.groupindex, c.match("ab").expand(r"<\1>"), c.fullmatch("ab", 0, 1), c.search("xxa", 2).span(), re.compile(r"(?P<a>.)(?P<b>.)").groupindex, re.I, re.I | re.S, repr(re.compile(b"x")))
print(re.escape("a.b[c]-d e\n#"), re.findall(b"\\w+", b"ab cd"), re.sub(b"a", b"b", b"aa"), re.match(r"(\w+)", "hello world").end(1), re.search("é", "caf\u00e9", re.I).group(), re.findall("(?i)É", "éÉ"))
for p in ("(", ")", "[", "[z-a]", "*", "a**", "a{3,1}", "(?P<n>a)(?P<n>b)", "(?P<1>a)", r"\1", r"(?<=a+)b", r"\q", "a\\", "(?z)", "(?P=x)", "(?Px)", "(?<a)", "(?#", "(?i", "[a", "(?P<a", "x(?i)", r"(?(1)a|b|c)", r"[\w-z]", "(?P<>a)", "a\n(", r"\x1", "(?-i", "(?:", "+a", "(?=*)"):
    try: print(re.compile(p))
    except re.error as e: print(repr(p), e, e.msg, e.pos, e.lineno, e.colno)
for f in (lambda: re.sub("a", r"\1", "a"), lambda: re.sub("a", r"\g<x>", "a"), lambda: re.sub("a", r"\q", "a"), lambda: re.match("a", "a").group(1), lambda: re.match("a", 3), lambda: re.match(b"a", "a"), lambda: re.compile(3), lambda: re.sub("a", 3, "a"), lambda: re.sub("a", r"\g<1", "a"), lambda: re.match("a", "a").start("z")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
