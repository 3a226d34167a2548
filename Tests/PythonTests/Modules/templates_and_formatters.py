import string
from string import Formatter, Template


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error.args)


t = Template("$who likes ${what}s for $$5, $who!")
for make in [
    lambda: t.substitute(who="tim", what="kung pao"), lambda: t.substitute({"who": "a", "what": "b"}),
    lambda: t.substitute({"who": "a"}, what="b"), lambda: t.substitute({"who": "a", "what": "x"}, what="b"),
    lambda: t.substitute(who="tim"), lambda: t.substitute(), lambda: t.safe_substitute(who="tim"),
    lambda: t.safe_substitute(), lambda: t.safe_substitute({"what": 5}), lambda: t.template,
    lambda: Template("$").substitute(), lambda: Template("a\nb $5").substitute(),
    lambda: Template("ab\n\n$ x").substitute(), lambda: Template("${a b}").substitute(a=1),
    lambda: Template("${}").substitute(), lambda: Template("$5 $a").safe_substitute(a=1),
    lambda: Template("$a$b$a").substitute(a=1, b=[2]), lambda: Template("$A_1x-$é").substitute(A_1x=3),
    lambda: Template("$aé").substitute(a="z"), lambda: Template("nothing").substitute(),
    lambda: Template("$x").substitute({"x": None}), lambda: Template("$x").substitute([]),
    lambda: Template("$x").substitute({}, {}), lambda: Template("$self $mapping").substitute(self=1, mapping=2),
    lambda: t.is_valid(), lambda: Template("$5").is_valid(), lambda: Template("").is_valid(),
    lambda: t.get_identifiers(), lambda: Template("$b $a ${b} $$ $5").get_identifiers(),
    lambda: Template("${braced}x").substitute(braced="y"), lambda: Template("$$$$$a").substitute(a=1),
    lambda: Template.delimiter, lambda: Template.idpattern, lambda: Template.braceidpattern,
    lambda: Template("\r\n$ ").substitute(), lambda: Template("$x ${x").safe_substitute(x=1),
    lambda: Template("$x ${x").substitute(x=1), lambda: Template(5).substitute(),
]:
    show(make)


class Percent(Template):
    delimiter = "%"
    idpattern = "[a-z]+_[a-z]+"


class Braces(Template):
    pattern = r"""
    \{\{(?:
      (?P<escaped>\{\{)|
      (?P<named>[a-z]+)\}\}|
      (?P<braced>[0-9]+)!\}\}|
      (?P<invalid>)
    )"""


class Both(Template):
    braceidpattern = "[0-9]+"
    flags = 0


for make in [
    lambda: Percent("%with_one %notone %% $x").safe_substitute(with_one=1),
    lambda: Percent("%with_one %notone").substitute(with_one=1), lambda: Percent("%%").substitute(),
    lambda: Braces("{{a}} {{7!}} {{{{ $x").substitute({"a": 1, "7": 2}),
    lambda: Braces("{{A}}").substitute(), lambda: Both("${12} $abc $ABC").safe_substitute({"12": "x", "abc": 1, "ABC": 2}),
    lambda: Both("${ab}").substitute(ab=1), lambda: Both("$Ab").is_valid(),
    lambda: Percent("%a_b ${c}").get_identifiers(),
]:
    show(make)

f = Formatter()
for make in [
    lambda: f.format("{} and {}", 1, "b"), lambda: f.format("{0} {1} {0}", "x", "y"),
    lambda: f.format("{a} {b!r} {c:>5}", a=1, b="s", c=3.5), lambda: f.format("{0.real} {1[k]} {2[0]}", 5, {"k": 1}, [9]),
    lambda: f.format("{:{}}|", "x", 5), lambda: f.format("{:{width}.{prec}f}", 3.14159, width=10, prec=2),
    lambda: f.format("{{}} {}", 1), lambda: f.format("{} {0}", 1), lambda: f.format("{0} {}", 1),
    lambda: f.format("{} {}", 1), lambda: f.format("{missing}"), lambda: f.format("{"), lambda: f.format("}"),
    lambda: f.format("{0!z}", 1), lambda: f.format("{0!a}", "é"), lambda: f.format("{0!s:>4}", 1),
    lambda: f.format("{a.b.c}", a=1), lambda: f.format("{a[x][1]}", a={"x": "yz"}), lambda: f.format(""),
    lambda: f.format("plain"), lambda: f.format("{:%Y}", 5), lambda: f.format("{:{:{}}}", 1, 2, 3),
    lambda: f.format("{:{:{:{}}}}", 1, 2, 3, 4), lambda: f.vformat("{0} {k}", ("a",), {"k": "b"}),
    lambda: f.format("{self} {format_string}", self=1, format_string=2), lambda: f.format(),
    lambda: list(f.parse("a{b!r:c}d{{e}}{f}")), lambda: list(f.parse("")), lambda: list(f.parse("{x[a:b]}")),
    lambda: list(f.parse("{:{}}")), lambda: f.get_field("0.real", (5,), {}), lambda: f.get_field("k[1]", (), {"k": [1, 2]}),
    lambda: f.get_value(0, ["z"], {}), lambda: f.get_value("n", [], {"n": 1}), lambda: f.get_value(3, [], {}),
    lambda: f.convert_field(5, "r"), lambda: f.convert_field(5, None), lambda: f.convert_field(5, "q"),
    lambda: f.format_field(5, "03d"), lambda: f.check_unused_args(set(), (), {}), lambda: f.format("{0:{1}{2}}", 7, "0", 4),
]:
    show(make)


class Defaulting(Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, f"<{key}>")
        return super().get_value(key, args, kwargs)

    def check_unused_args(self, used, args, kwargs):
        print("used", sorted(map(str, used)), len(args), sorted(kwargs))

    def format_field(self, value, spec):
        return super().format_field(value, spec).upper() if spec == "" else format(value, spec)

    def convert_field(self, value, conversion):
        if conversion == "u":
            return str(value).swapcase()
        return super().convert_field(value, conversion)


d = Defaulting()
print(d.format("{a} {b} {0} {0!u} {}" if False else "{a} {b} {0} {1!u}", "x", "yY", a="known"))
show(lambda: d.format("{5}", 1))
print(string.capwords("  hello   world-wide web "), string.capwords("a-b-c", "-"), repr(string.capwords("")))
print(string.capwords("aB cD\tEf"), string.capwords("x,,y", ","), string.__all__)
for name in ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "digits", "hexdigits", "octdigits",
             "printable", "punctuation", "whitespace"]:
    print(name, repr(getattr(string, name)))
