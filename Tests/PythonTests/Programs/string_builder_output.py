# print in all its forms, writing to objects with write, sep and end, repr of nested structures, wide output.
class Writer:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)
        return len(text)

    def flush(self):
        self.parts.append("<flush>")


w = Writer()
print("a", 1, [2], file=w)
print("x", "y", sep="-", end="!", file=w)
print(file=w)
print("flushed", file=w, flush=True)
print(w.parts)
print(1, 2.50, "three", None, True, [4, "5"], (6,), {"k": "v"}, {7}, b"8", range(9), sep="|")
print("no", "newline", end="")
print("", "leading space", "", "trailing", "")
print(*[], sep=",")
print(*"abc", sep="\n", end="\n---\n")
print("tab\tbell", "back\\slash", 'q"q', "nul\\0", sep=" / ")
print([["nested", ("tuple", {"dict": [1.0, None]})], {"set": {1}}, "it's", 'say "x"', b"b'b", "new\nline"])
print({"a": {"b": {"c": []}}}, [()], [[[]]], ({},), {(): []}, [None, ...], [print is print])
for i in range(3):
    print(f"{i}:", *range(i), sep=" ", end="; ")
print()
for action in (lambda: print("a", sep=1), lambda: print("a", end=0), lambda: print("a", foo=1), lambda: print("a", file=1), lambda: print(sep="", *[1, 2], end=None)):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)


class Both:
    def __str__(self):
        return "str form"

    def __repr__(self):
        return "<repr form>"


class OnlyRepr:
    def __repr__(self):
        return "OnlyRepr()"


class OnlyStr:
    def __str__(self):
        return "only str"


class Bad:
    def __repr__(self):
        return 5


print(Both(), [Both()], f"{Both()} {Both()!r}", str(Both()), repr(Both()), "%s %r" % (Both(), Both()), {Both(): Both()}.__len__())
print(OnlyRepr(), [OnlyRepr()], f"{OnlyRepr()!s:>12}", str(OnlyStr()), isinstance(repr(OnlyStr()), str), repr(OnlyStr()).startswith("<__main__.OnlyStr object at 0x"))
try:
    print(Bad())
except TypeError as error:
    print("TypeError:", error)
print(repr(int), repr(Both), repr(len), repr(None), repr(...), repr(type), repr(ValueError("x", 1)), repr(range(3)), repr(slice(1)), repr({}.keys()), repr(str.upper), repr([].append)[:26], repr(object)[:20], repr(Exception()), repr(int.__add__), type(str.join), type([].append), type(int.__add__))
width = 40
for left, right in (("Item", "Price"), ("Tea", 3.5), ("Cake", 12)):
    right = f"{right:.2f}" if not isinstance(right, str) else right
    print(left + "." * (width - len(left) - len(right)) + right)
print("=" * width)
print("\n".join(" " * (4 - i) + "*" * (2 * i + 1) for i in range(5)))
print("%-10s|%10s|%05.1f|%+d|%x|%%|%c" % ("left", "right", 3.14159, 7, 255, "z"))
print("{:<10}|{:>10}|{:^10}|{:05.1f}|{:+d}|{:#x}|{:,}".format("left", "right", "mid", 3.14159, 7, 255, 1234567))
