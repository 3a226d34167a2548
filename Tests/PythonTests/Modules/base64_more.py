import base64


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error.args, type(error).__module__)


for size in range(8):
    data = bytes(range(250, 250 - size * 17, -17))[:size]
    texts = [base64.b64encode(data), base64.b32encode(data), base64.b16encode(data), base64.b32hexencode(data)]
    print(texts, base64.b64decode(texts[0]) == data, base64.b32decode(texts[1]) == data, base64.b16decode(texts[2]) == data)
for make in [
    lambda: base64.b64encode("text"), lambda: base64.b64encode(5), lambda: base64.b64encode(bytearray(b"ab")),
    lambda: base64.b64encode(b"\xfb\xff", b"-_"), lambda: base64.b64encode(b"a", b"-"), lambda: base64.b64encode(b"\xfb\xff\xfe"),
    lambda: base64.urlsafe_b64encode(b"\xfb\xff\xfe"), lambda: base64.urlsafe_b64decode("-__-"), lambda: base64.urlsafe_b64decode(b"+//+"),
    lambda: base64.standard_b64encode(b"\xfb\xff"), lambda: base64.standard_b64decode("+/8="), lambda: base64.b64decode("YWJj"),
    lambda: base64.b64decode(b"YW Jj\n"), lambda: base64.b64decode("YQ"), lambda: base64.b64decode("YQ="), lambda: base64.b64decode("YQ=="),
    lambda: base64.b64decode("YQ==YQ=="), lambda: base64.b64decode("Y"), lambda: base64.b64decode("YWJjY"), lambda: base64.b64decode("===="),
    lambda: base64.b64decode("=YQ="), lambda: base64.b64decode("Y=Q=="), lambda: base64.b64decode("é"), lambda: base64.b64decode(5),
    lambda: base64.b64decode("Y!W@J#j"), lambda: base64.b64decode(""), lambda: base64.b64decode("-_8=", b"-_"), lambda: base64.b64decode("-_8=", "-_"),
    lambda: base64.b64decode("YWJj", validate=True), lambda: base64.b64decode("YW Jj", validate=True), lambda: base64.b64decode("YQ", validate=True),
    lambda: base64.b64decode("YQ==", validate=True), lambda: base64.b64decode("YQ==YQ==", validate=True), lambda: base64.b64decode("=YQ", validate=True),
    lambda: base64.b64decode("YQ=a", validate=True), lambda: base64.b64decode("Y", validate=True), lambda: base64.b64decode("YWJjYQ==\n", validate=True),
    lambda: base64.b64decode("YQ===", validate=True), lambda: base64.b64decode("YWI=", validate=True), lambda: base64.b64decode("YWJj=", validate=True),
    lambda: base64.encodebytes(b"x" * 100), lambda: base64.encodebytes(b""), lambda: base64.encodebytes("x"), lambda: base64.decodebytes(b"eHh4\neA==\n"),
    lambda: base64.decodebytes("eHh4"), lambda: base64.b16encode(b"\x00\xab"), lambda: base64.b16decode("00AB"), lambda: base64.b16decode("00ab"),
    lambda: base64.b16decode("00ab", True), lambda: base64.b16decode(b"0"), lambda: base64.b16decode("0G"), lambda: base64.b16decode("é"),
    lambda: base64.b32decode("MFRGG==="), lambda: base64.b32decode("mfrgg==="), lambda: base64.b32decode("mfrgg===", casefold=True),
    lambda: base64.b32decode("MFRGG"), lambda: base64.b32decode("MFRG0==="), lambda: base64.b32decode("MFRGG1=="), lambda: base64.b32decode("========"),
    lambda: base64.b32decode("M======="), lambda: base64.b32decode("MFR====="), lambda: base64.b32decode("M0RGG===", map01="I"), lambda: base64.b32decode(""),
    lambda: base64.b32decode("ME======"), lambda: base64.b32hexdecode("C5H66==="), lambda: base64.b32encode("x"), lambda: base64.b16encode("x"),
    lambda: base64.b64decode(bytearray(b"YWJj")), lambda: base64.b64encode(b"long " * 30),
]:
    show(make)
