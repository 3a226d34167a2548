import textwrap
from textwrap import TextWrapper, dedent, fill, indent, shorten, wrap


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error.args)


texts = [
    "Hello there -- you goof-ball, use the -b option!",
    "The quick brown fox jumped over the lazy dog. It was   quick!  Was it? Yes.",
    "well-known state-of-the-art e-mail x-y 2-3 a-1 --option --long-option=value -",
    "em--dash and---more--here, (parenthesised-words) 'quoted-text' \"double--dash\"",
    "a\tb\tc\n\nnew paragraph\n   indented\x0bvt\x0cff\rcr",
    "supercalifragilisticexpialidocious and antidisestablishmentarianism",
    "co-operate re-enter non-\nbreaking half--full -- -- --- end",
    "", " ", "   leading and trailing   ", "x", "and/or http://example.com/a-b-c/d_e-f?g=h-i",
    "naïve café-culture über-cool 中文-字符 ñandú", "one-two-three-four-five-six-seven-eight-nine-ten",
    "dr. No says: 'stop.' He left. \"Why?\" asked x. y", "1-2-3 a--b --c d-- e- -f g--- h",
    "foo_bar-baz foo.bar-baz foo!-bar foo--bar! (foo)-bar", "nbsp\u00a0here em\u2003space",
    "ab-cd-\u00e9f gh-ij- kl --mn-op-- qr", "x" * 30 + "-" + "y" * 30, "-" * 25, "a-" * 20,
]
for text in texts:
    for width in (1, 5, 10, 20, 40):
        print(width, wrap(text, width))
for text in texts[:9]:
    print(wrap(text, 12, break_on_hyphens=False))
    print(wrap(text, 12, break_long_words=False))
    print(wrap(text, 12, break_long_words=False, break_on_hyphens=False))
    print(wrap(text, 15, initial_indent="* ", subsequent_indent="    "))
    print(wrap(text, 15, drop_whitespace=False))
    print(wrap(text, 15, replace_whitespace=False))
    print(wrap(text, 15, expand_tabs=False))
    print(wrap(text, 15, tabsize=3))
    print(wrap(text, 30, fix_sentence_endings=True))
    for lines in (1, 2, 3):
        print(wrap(text, 12, max_lines=lines), wrap(text, 12, max_lines=lines, placeholder="~"))
    print(wrap(text, 12, max_lines=2, drop_whitespace=False, placeholder=" .."))
    print(wrap(text, 12, max_lines=2, subsequent_indent="      "))
    print(wrap(text, 9, max_lines=1, break_long_words=False))
    print(repr(shorten(text, 20)), repr(shorten(text, 30, placeholder="...")), repr(shorten(text, 7)))
    print(repr(fill(text, 25)))
for make in [
    lambda: wrap("x", 0), lambda: wrap("x", -3), lambda: wrap("hello world", 5, max_lines=1, placeholder="toolong"),
    lambda: wrap("hello world", 4, initial_indent="----", max_lines=1), lambda: shorten("hello", 3),
    lambda: wrap("hello world", 6, initial_indent="------"), lambda: wrap("hello", 6, initial_indent="--------"),
    lambda: wrap(5), lambda: wrap("a b", "x"), lambda: fill("a b c", width=3, nope=1), lambda: shorten("", 10),
    lambda: shorten("a b", width=10, max_lines=2), lambda: wrap("a b", 10, 5), lambda: shorten("hello world", 11),
    lambda: shorten("hello   big   world", 12), lambda: textwrap.__all__,
    lambda: wrap("hello world foo", 5, max_lines=2), lambda: wrap("aaa bbb", 3, max_lines=1, placeholder="..."),
    lambda: wrap("aaaaaaa bbb", 3, max_lines=2, placeholder="..."), lambda: wrap("a b c d", 1, max_lines=3, placeholder=""),
]:
    show(make)
w = TextWrapper(width=20, initial_indent=">> ", subsequent_indent=".. ")
print(w.wrap("some words to be wrapped by an object"), w.width, w.max_lines, repr(w.placeholder), w.tabsize)
w.width = 12
w.max_lines = 2
print(w.fill("some words to be wrapped by an object"))
w.initial_indent = ""
w.fix_sentence_endings = True
print(w.fill("End. Next one! Yes?  no"), w.expand_tabs, w.break_long_words)


class Paragraphs(TextWrapper):
    def wrap(self, text):
        return [line for part in text.split("\n\n") for line in super(Paragraphs, self).wrap(part) + [""]]


print(Paragraphs(width=10).fill("one two three\n\nfour five six"))
for text in [
    "  a\n  b\n", "\n  a\n    b\n  c\n", "a\n  b", "\ta\n\tb", "\ta\n  b", "  a\n\n  b", "  a\n \n  b\n   ", "",
    "   ", "  \t a\n  \t b", "    a\n   b\n  c", "  a\r\n  b\r\n", "\t  a\n\t  b\n\t c", "x\n  y\n", "  one\n\ttwo\n",
    "    def f():\n        return 1\n\n    x = 2\n",
]:
    print(repr(dedent(text)), repr(indent(text, "> ")), repr(indent(text, "+", lambda line: True)))
print(repr(indent("a\n\nb\n  \nc", "--", lambda line: "b" not in line)))
show(lambda: indent("a\nb", "x", predicate=None))
show(lambda: dedent(5))
show(lambda: indent(5, "x"))
print(dedent("""\
    usage:
        deep
      less
"""))
