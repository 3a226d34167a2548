# Every str method with ordinary and odd arguments, slicing and code points beyond ASCII.
s = "Hello, World"
print(s.upper(), s.lower(), s.swapcase(), s.title(), s.capitalize(), s.casefold(), "ÀÉß".lower(), "straße".upper(), "ŒUVRE".capitalize(), "ﬁn".upper(), "ǆ".title(), "ΑΣ".lower(), "İ".lower().encode())
print(s[0], s[-1], s[2:5], s[::-1], s[::3], s[-5:], s[5:0:-1], s[100:], s[:-100], "日本語テキスト"[1:4], "a😀b"[1], len("a😀b"), "é"[0], "naïve"[::-1])
print(s.find("o"), s.rfind("o"), s.find("o", 5), s.find("o", 5, 8), s.find("z"), s.find(""), s.rfind(""), s.index("W"), s.count("l"), s.count("l", 4), s.count(""), "aaaa".count("aa"), "日本日本".find("本", 2), "日本日本".rindex("日"))
print(s.startswith("Hell"), s.startswith(("x", "H")), s.startswith("lo", 3), s.endswith("ld"), s.endswith(("x", "d")), s.endswith("lo", 0, 5), s.startswith(""), "".startswith("a"), s.startswith("o", 4, 4), "é".endswith("é"))
print(s.replace("l", "L"), s.replace("l", "L", 2), s.replace("", "-"), "".replace("", "x"), s.replace("zz", "y"), "aaa".replace("aa", "b"), "日本".replace("日", "*"), s.replace("o", "", -1))
print("a b  c ".split(), "a b  c ".split(" "), "a,b,c".split(",", 1), "a,b,c".rsplit(",", 1), "".split(), "".split(","), " x ".split(None, 1), " a b c ".split(None, 1), " a b c ".rsplit(None, 1), "a--b--c".split("--"), "日 本\u3000語".split())
print("l1\nl2\r\nl3\rl4\x0bl5\x1cl6\u2028l7".splitlines(), "a\n\nb\n".splitlines(True), "".splitlines(), "\n".splitlines(), "a".splitlines())
print("k=v=w".partition("="), "k=v=w".rpartition("="), "kv".partition("="), "kv".rpartition("="))
print("  x ".strip() + "|", "  x ".lstrip() + "|", "  x ".rstrip() + "|", "xxaxx".strip("x"), "abcba".strip("ab"), "\t\n x\u00a0\u3000".strip(), "www.example.com".strip("cmowz."), "aaa".strip("a") == "", "éaé".strip("é"))
print("-".join("abc"), "".join([]), ", ".join(["x"]), "-".join({"k": 1}), "é".join(["a", "b"]), " ".join(map(str, range(3))), "ab".join(("1", "2")))
print("x".center(5, "*") + "|", "x".center(4) + "|", "xy".center(5, ".") + "|", "x".ljust(3) + "|", "x".rjust(3, "0"), "abc".center(2), "日".center(4, "-"), "ab".center(5, "*"), "abc".center(6, "*"))
print("42".zfill(5), "-42".zfill(5), "+4".zfill(4), "abc".zfill(2), "".zfill(2), "--1".zfill(5))
print("a\tb".expandtabs(), "a\tb".expandtabs(4), "ab\tc\td".expandtabs(3), "a\n\tb".expandtabs(2), "\t".expandtabs(0) + "|")
print("abc".isalpha(), "ab1".isalpha(), "".isalpha(), "ß".isalpha(), "12".isdigit(), "²".isdigit(), "²".isdecimal(), "½".isnumeric(), "½".isdigit(), "٣".isdecimal(), "a1".isalnum(), " ".isspace(), "\u2003".isspace(), "".isspace())
print("Ab".islower(), "ab1".islower(), "1".islower(), "AB".isupper(), "A b".istitle(), "Ab Cd".istitle(), "aB".istitle(), "x_1".isidentifier(), "1x".isidentifier(), "é".isidentifier(), "class".isidentifier(), "".isidentifier(), "a b".isprintable(), "a\n".isprintable(), "é".isascii(), "".isascii())
table = str.maketrans({"a": "1", "b": None, ord("c"): "<c>", "d": 100})
print("abcde".translate(table), "hello".translate(str.maketrans("el", "ip")), "hello".translate(str.maketrans("", "", "l")), "x".translate({}), str.maketrans("ab", "xy", "z"))
print("prefix.txt".removeprefix("prefix"), "prefix.txt".removesuffix(".txt"), "a".removeprefix("b"), "aXbX".removesuffix("X"), "aa".removesuffix(""))
print("x" * 3, 3 * "ab", "x" * 0, "x" * -1, "a" + "b" "c", "a" < "b", "a" < "B", "abc" < "abd", "Z" < "a", "" < "a", "é" > "z", "10" < "9", "a" == "a", "a" != 1, "b" in "abc", "" in "", "ac" not in "abc", "日" in "日本")
print(ord("a"), chr(97), ord("€"), chr(128512), [ord(c) for c in "aé日😀"], "\x41\u0042\U00000043\N{DIGIT ONE}\101", "\a\b\f\v".encode(), r"\n", b"\x00\xff", "a\
b", 'it''s', "tab\there")
print("é".encode(), "é".encode("latin-1"), "é".encode("utf-16"), "é".encode("utf-16-le"), "日".encode("utf-8"), "aé".encode("ascii", "ignore"), "aé".encode("ascii", "replace"), "aé😀".encode("ascii", "backslashreplace"), "aé".encode("ascii", "xmlcharrefreplace"), "x".encode("utf-32-be"))
print(b"\xc3\xa9".decode(), b"\xe9".decode("latin1"), b"a\xff".decode("utf-8", "replace"), b"a\xff".decode("utf-8", "ignore"), b"\xff\xfea\x00".decode("utf-16"), b"a\xffb".decode("ascii", "backslashreplace"))
for action in (
    lambda: s[20], lambda: s["a"], lambda: s[1.5], lambda: s.index("zz"), lambda: s.split(""), lambda: s + 1, lambda: 1 + s, lambda: s * "a", lambda: s * 1.5, lambda: s - "a", lambda: s.join([1]), lambda: s.join(5), lambda: s.foo(),
    lambda: s.replace("a"), lambda: s.replace(1, 2), lambda: s.find(1), lambda: s.strip(1), lambda: s.center("a"), lambda: s.center(20, "ab"), lambda: s.startswith(1), lambda: s.endswith([""]), lambda: s < 1, lambda: 1 in s, lambda: s(),
    lambda: "é".encode("ascii"), lambda: "ab é ü".encode("ascii"), lambda: "é€".encode("latin-1"), lambda: b"\xff".decode(), lambda: b"ab\xc3".decode(), lambda: b"\xe2\x28\xa1".decode(), lambda: "a".encode("nope"), lambda: b"\x80".decode("ascii"), lambda: "a".encode("ascii", "nope"), lambda: "é".encode("ascii", "nope"),
    lambda: chr(-1), lambda: chr(1114112), lambda: chr("a"), lambda: ord(""), lambda: ord("ab"), lambda: ord(5), lambda: int("1 2"), lambda: float("1.2.3"), lambda: s.maketrans("a", "bc"), lambda: str.maketrans({"ab": 1}), lambda: s.title(1), lambda: s.__setitem__(0, "x"),
    lambda: "{}".format(), lambda: "{0} {}".format(1, 2), lambda: "{x}".format(), lambda: "{".format(), lambda: "%d" % "x", lambda: "%s %s" % "a", lambda: "%z" % 1, lambda: "a".partition(""), lambda: s.expandtabs("x"), lambda: s.zfill("a"), lambda: s.count(1), lambda: "x" * 10 ** 12, lambda: str(b"a", "ascii", "strict", 1), lambda: s.__getitem__(slice(0, 3, 0)),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print(str(5), str(None), str([1, "a"]), str(), str(b"x"), str("é"), repr("é"), str(1.0), repr("\\"), str(type), str(len), str({}), str(Exception("m")), str(...), repr("\ud7ff\ue000\uffff"), repr("\u00ad\u0378"))


class Name(str):
    def __new__(cls, value, lang="en"):
        self = super().__new__(cls, value.strip())
        self.lang = lang
        return self

    def shout(self):
        return self.upper() + "!"

    def __len__(self):
        return 99


n = Name(" ada ", lang="fr")
print(n, n.lang, n.shout(), len(n), n == "ada", n + "x", type(n + "x").__name__, type(n.upper()).__name__, {n: 1}["ada"], n[0], isinstance(n, str), f"{n:>6}", repr(n), hash(n) == hash("ada"), "ada" in [n], n in {"ada"}, "-".join([n, n]), n.split("d"), n.encode(), sorted(n), n * 2, n % (), str(n), type(str(n)).__name__)
text = "a-b_c d"
print("".join(c if c.isalnum() else " " for c in text).split(), text.translate({ord("-"): " ", ord("_"): None}), max(text), min("abc"), sorted(set("banana")), list("ab"), tuple("ab"), [*"ab"], dict(enumerate("ab")), "abc"[::-1] == "".join(reversed("abc")), list(zip("ab", "cd")), "a" "b" f"{1}", ("x"), ("x",), *"hi")
print("%s" % "a", "%5s|%-5s|" % ("a", "b"), "%c%c" % ("a", 98), "%%", "%r" % "q", "%.2s" % "abc", "a%sb" % (1,), "%s" % [1], "%s %s" % (1, (2,)), "%(k)s" % {"k": 0})
