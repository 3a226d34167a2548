# Ends with an exception of a class of its own, whose message has several lines.
class ParseError(ValueError):
    def __init__(self, line, column, what):
        super().__init__(what)
        self.line, self.column = line, column

    def __str__(self):
        return f"at {self.line}:{self.column}\n  {super().__str__()}"


def parse(text):
    for i, line in enumerate(text.split("\n"), 1):
        if (column := line.find("?")) >= 0:
            raise ParseError(i, column, "unexpected '?'")
    return "fine"


print(parse("a\nb"))
try:
    parse("?")
except ParseError as error:
    print(repr(error), error.line, error.column, str(error).splitlines())
parse("ok\nwhat?")
