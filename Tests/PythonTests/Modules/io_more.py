import io, sys
from contextlib import redirect_stdout


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error.args)


s = io.StringIO("first\nsecond\nthird")
for make in [
    lambda: s.read(3), lambda: s.tell(), lambda: s.readline(), lambda: s.readline(2), lambda: s.readline(-1),
    lambda: s.readline(0), lambda: s.readlines(), lambda: s.read(), lambda: s.readline(), lambda: s.seek(0),
    lambda: s.readlines(3), lambda: s.seek(2), lambda: s.write("XYZ"), lambda: s.getvalue(), lambda: s.tell(),
    lambda: s.seek(0, 2), lambda: s.write("!"), lambda: s.seek(30), lambda: s.write("far"), lambda: s.getvalue(),
    lambda: s.truncate(5), lambda: s.getvalue(), lambda: s.tell(), lambda: s.seek(0), lambda: s.truncate(),
    lambda: s.getvalue(), lambda: s.truncate(-1), lambda: s.seek(-1), lambda: s.seek(1, 1), lambda: s.seek(0, 1),
    lambda: s.seek(0, 5), lambda: s.seek("a"), lambda: s.write(5), lambda: s.write(b"x"), lambda: s.write(""),
    lambda: s.read("x"), lambda: s.read(None), lambda: s.writelines(["a", "b\n", "c"]), lambda: s.getvalue(),
    lambda: s.writelines([1]), lambda: s.writelines(5), lambda: s.readable(), lambda: s.writable(),
    lambda: s.seekable(), lambda: s.isatty(), lambda: s.fileno(), lambda: s.flush(), lambda: s.closed,
    lambda: s.encoding, lambda: s.errors, lambda: s.line_buffering, lambda: s.newlines, lambda: s.detach(),
    lambda: s.truncate(100), lambda: s.seek(100), lambda: s.read(), lambda: s.readline(), lambda: next(s),
    lambda: s.seek(0), lambda: list(s), lambda: type(iter(s)) is type(s), lambda: io.StringIO().getvalue(),
    lambda: io.StringIO(None).getvalue(), lambda: io.StringIO(5), lambda: io.StringIO(b"x"),
    lambda: io.StringIO("a\r\nb\rc\n").readlines(), lambda: io.StringIO("a\r\nb\rc\n", newline=None).readlines(),
    lambda: io.StringIO("a\r\nb\rc\n", newline="").readlines(), lambda: io.StringIO("a\nb", newline="\r\n").getvalue(),
    lambda: io.StringIO("a", newline="x"), lambda: io.StringIO(initial_value="q").read(), lambda: io.StringIO("é€😀").read(2),
    lambda: isinstance(s, io.TextIOBase), lambda: isinstance(s, io.IOBase), lambda: isinstance(s, io.BufferedIOBase),
    lambda: type(s), lambda: type(s).__mro__[-1], lambda: s.close(), lambda: s.closed, lambda: s.close(),
    lambda: s.read(), lambda: s.getvalue(), lambda: s.write("x"), lambda: s.seek(0), lambda: s.tell(),
    lambda: s.readline(), lambda: list(s), lambda: s.__enter__(), lambda: s.truncate(), lambda: s.flush(),
    lambda: s.readable(), lambda: s.isatty(), lambda: s.writelines(["x"]), lambda: s.line_buffering,
]:
    show(make)
b = io.BytesIO(b"one\ntwo\nthree")
for make in [
    lambda: b.read(2), lambda: b.tell(), lambda: b.readline(), lambda: b.readline(2), lambda: b.readlines(),
    lambda: b.seek(0), lambda: b.read1(3), lambda: b.read1(), lambda: b.seek(-3, 2), lambda: b.read(), lambda: b.seek(1),
    lambda: b.seek(2, 1), lambda: b.write(b"ABC"), lambda: b.getvalue(), lambda: b.seek(20), lambda: b.write(bytearray(b"!")),
    lambda: b.getvalue(), lambda: b.truncate(4), lambda: b.getvalue(), lambda: b.tell(), lambda: b.seek(-1),
    lambda: b.seek(-100, 1), lambda: b.seek(0, 7), lambda: b.write("x"), lambda: b.write(5), lambda: b.truncate(-1),
    lambda: b.seek(0), lambda: list(b), lambda: b.seek(0), lambda: next(b), lambda: next(b), lambda: b.read(0),
    lambda: b.read(None), lambda: b.writelines([b"p", b"q"]), lambda: b.getvalue(), lambda: bytes(b.getbuffer()),
    lambda: b.readable(), lambda: b.writable(), lambda: b.seekable(), lambda: b.isatty(), lambda: b.fileno(),
    lambda: io.BytesIO().getvalue(), lambda: io.BytesIO("x"), lambda: io.BytesIO(bytearray(b"z")).read(),
    lambda: isinstance(b, io.BufferedIOBase), lambda: isinstance(b, io.RawIOBase), lambda: b.seek(0),
    lambda: b.readinto(bytearray(3)), lambda: b.close(), lambda: b.read(), lambda: b.getvalue(), lambda: b.write(b"x"),
    lambda: b.closed, lambda: type(b), lambda: io.BytesIO(initial_bytes=b"k").read(),
]:
    show(make)


class Tee(io.TextIOBase):
    def __init__(self):
        self.seen = []

    def write(self, text):
        self.seen.append(text)
        return len(text)


tee = Tee()
print("to tee", 1, file=tee)
tee.writelines(["x", "y"])
print(tee.seen, tee.closed)
with redirect_stdout(tee):
    print("redirected")
print(tee.seen)
for make in [
    lambda: tee.read(), lambda: tee.readline(), lambda: tee.fileno(), lambda: tee.readable(), lambda: tee.writable(),
    lambda: tee.seekable(), lambda: tee.isatty(), lambda: tee.flush(), lambda: tee.seek(0), lambda: tee.tell(),
    lambda: tee.truncate(), lambda: tee.detach(), lambda: tee.close(), lambda: tee.closed, lambda: tee.__enter__(),
    lambda: tee.encoding, lambda: tee.readable(),
]:
    show(make)


class Lines(io.TextIOBase):
    def __init__(self, *lines):
        self.lines = list(lines)

    def readline(self, size=-1):
        return self.lines.pop(0) if self.lines else ""


print(list(Lines("a\n", "b\n")), Lines("c\n", "d").readlines(), Lines("e\n", "f\n", "g").readlines(2))


class Upper(io.StringIO):
    def write(self, text):
        return super().write(text.upper())


up = Upper("start")
up.seek(0, 2)
print("hello", file=up)
up.extra = 5
print(repr(up.getvalue()), up.extra, isinstance(up, io.StringIO))
with io.StringIO() as f:
    for i in range(3):
        f.write(str(i))
    text = f.getvalue()
print(text, f.closed)
print(io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.DEFAULT_BUFFER_SIZE, io.UnsupportedOperation.__mro__[1:3])
show(lambda: io.IOBase().readable())
show(lambda: io.RawIOBase().read())
show(lambda: io.UnsupportedOperation("x"))
