# match/case: an interpreter of small expressions, shapes, commands, guards, captures, or-patterns, mappings.
class Num:
    __match_args__ = ("value",)

    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return f"Num({self.value})"


class Op:
    __match_args__ = ("name", "left", "right")

    def __init__(self, name, left, right):
        self.name, self.left, self.right = name, left, right

    def __repr__(self):
        return f"({self.left} {self.name} {self.right})"


def evaluate(tree):
    match tree:
        case Num(v):
            return v
        case Op("+", a, b):
            return evaluate(a) + evaluate(b)
        case Op("*", a, b):
            return evaluate(a) * evaluate(b)
        case Op(name="-", left=a, right=Num(value=b)):
            return evaluate(a) - b
        case Op(name, _, _):
            raise ValueError(f"unknown operator {name!r}")
        case _:
            raise TypeError(type(tree).__name__)


def simplify(tree):
    match tree:
        case Op("*", Num(0), _) | Op("*", _, Num(0)):
            return Num(0)
        case Op("*", Num(1), x) | Op("*", x, Num(1)) | Op("+", Num(0), x) | Op("+", x, Num(0)):
            return simplify(x)
        case Op(name, a, b):
            return Op(name, simplify(a), simplify(b))
        case other:
            return other


tree = Op("+", Op("*", Num(1), Num(7)), Op("*", Num(0), Op("-", Num(9), Num(2))))
print(tree, evaluate(tree), simplify(tree), simplify(Op("-", Op("+", Num(0), Num(5)), Num(2))))
for bad in (Op("/", Num(1), Num(2)), "text"):
    try:
        evaluate(bad)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


def command(text):
    match text.split():
        case []:
            return "nothing"
        case ["quit" | "exit" | "q"]:
            return "bye"
        case ["go", ("north" | "south" | "east" | "west") as direction]:
            return f"going {direction}"
        case ["go", other]:
            return f"cannot go {other}"
        case ["take", *items] if len(items) > 2:
            return f"too much: {len(items)}"
        case ["take", first, *rest]:
            return f"taking {first}" + (f" and {', '.join(rest)}" if rest else "")
        case [verb, *_, last] if verb == last:
            return f"{verb} twice"
        case [verb, *_]:
            return f"what is {verb}?"


for text in ("", "q", "go west", "go up", "take lamp", "take a b", "take a b c", "echo and echo", "dance now"):
    print(f"{text!r}: {command(text)}")


def describe(value):
    match value:
        case None:
            return "none"
        case True | False:
            return f"bool {value}"
        case int(n) if n < 0:
            return f"negative {n}"
        case int() | float() as number:
            return f"number {number}"
        case str("") | str(" "):
            return "blank"
        case str(s):
            return f"text {s}"
        case (x, y):
            return f"pair {x} {y}"
        case [[a, b], [c, d]] if a == d:
            return f"square {a}{b}{c}{d}"
        case [x, y, *rest]:
            return f"sequence {x} {y} +{len(rest)}"
        case {"type": "circle", "r": r}:
            return f"circle {r}"
        case {"type": kind, **rest}:
            return f"{kind} with {sorted(rest)}"
        case {}:
            return "mapping"
        case set():
            return f"set of {len(value)}"
        case complex(real=re, imag=im):
            return f"complex {re} {im}"
        case _:
            return f"other {type(value).__name__}"


for value in (None, True, -3, 2.5, 0, "", "hi", (1, 2), [3, 4], [[1, 2], [3, 1]], [1, 2, 3, 4], {"type": "circle", "r": 2, "z": 0}, {"type": "box", "w": 1, "h": 2}, {"a": 1}, {}, {1, 2}, 3 - 4j, b"bytes", range(3), object, [1]):
    print(describe(value))


class Color:
    RED = 0
    GREEN = 1


LIMIT = 10


def names(value):
    match value:
        case Color.RED:
            return "red"
        case Color.GREEN:
            return "green"
        case -1:
            return "minus"
        case 1.5 | 2j:
            return "special"
        case "a" "b":
            return "ab"
        case x if x == LIMIT:
            return "limit"
        case x:
            return f"x={x}"


print([names(v) for v in (0, 1, -1, 1.5, 2j, "ab", 10, 11)])
point = (1, (2, 3), {"k": [4, 5]})
match point:
    case (a, (b, c), {"k": [d, *e]}):
        print(a, b, c, d, e)
match {"name": "Ada", "age": 36, "langs": ["asm", "py"]}:
    case {"name": str(name), "langs": [*_, "py" as last], **extra}:
        print(name, last, extra)
try:
    match 5:
        case Num(1, 2):
            pass
    match Num(3):
        case Num(1, 2):
            pass
except TypeError as error:
    print("TypeError:", error)
match "unmatched":
    case 1 | 2:
        print("never")
print("done")


def parse(tokens):
    match tokens:
        case [int(n)]:
            return n
        case [int(a), "+", *rest]:
            return a + parse(rest)
        case [int(a), "*", int(b), *rest]:
            return parse([a * b, *rest])
        case _:
            return None


print(parse([2, "*", 3, "+", 4, "*", 5]), parse([1]), parse(["x"]))
