import json, io, collections, enum, decimal
values = [None, True, False, 0, -5, 10**25, 1.0, -0.0, 1e100, 1e-7, 1.5e16, "", "a\"b\\c/\n\t\r\b\f\x01\x7fé\u2028😀", [], {}, [[]], [{}], {"a": []}, (1, (2,)), {"k": {"z": 1, "a": [1, 2, {"q": None}]}}, {1: 1, 2.5: 2, True: 3, None: 4, "s": 5}, float("inf"), -float("inf"), float("nan")]
options = [{}, {"indent": 2}, {"indent": 0}, {"indent": "\t"}, {"separators": (",", ":")}, {"indent": 1, "separators": (";", "=")}, {"ensure_ascii": False}, {"sort_keys": True}, {"allow_nan": False}]
for v in values:
    for o in options:
        try: print(repr(json.dumps(v, **o)))
        except Exception as e: print(type(e).__name__, e)
class Colour(enum.IntEnum):
    RED = 1
class S(str): pass
class L(list): pass
class I(int):
    def __repr__(self): return "I!"
class Fl(float):
    def __repr__(self): return "F!"
P = collections.namedtuple("P", "x y")
print(json.dumps([Colour.RED, S("s"), L([1]), I(5), Fl(2.5), P(1, 2), collections.OrderedDict(b=1, a=2), collections.Counter("ab"), {Colour.RED: 1, I(3): 2, Fl(1.5): 3, S("k"): 4}]))
class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex): return {"re": o.real, "im": o.imag}
        if isinstance(o, set): return sorted(o)
        return super().default(o)
print(json.dumps({"z": [1 + 2j, {3, 1}]}, cls=Enc), Enc(indent=1).encode([2j]), "".join(Enc().iterencode([1, {2}])), list(json.JSONEncoder().iterencode("a")), json.JSONEncoder(sort_keys=True, separators=("|", ">")).encode({"b": 1, "a": 2}))
print(json.dumps([decimal.Decimal("1.5"), object], default=str), json.dumps({(1, 2): 1, "a": 2}, skipkeys=True), json.dumps([1, [2, [3]]], indent=3), json.JSONEncoder.item_separator, json.JSONEncoder().indent, json.JSONEncoder(indent=2).item_separator, json.JSONEncoder().key_separator, vars(json.JSONEncoder(indent=4, default=str)).keys() >= {"indent", "skipkeys"})
loop = []; loop.append(loop); loopd = {}; loopd["a"] = loopd
class Same(json.JSONEncoder):
    def default(self, o): return o
for f in (lambda: json.dumps(loop), lambda: json.dumps(loopd), lambda: json.dumps(1j, cls=Same), lambda: json.dumps(object()) and 0, lambda: json.dumps({1, 2}), lambda: json.dumps({(1,): 2}), lambda: json.dumps({"b": 1, 1: 2}, sort_keys=True), lambda: json.dumps(b"x"), lambda: json.dumps(range(3)), lambda: json.dumps(5, 6), lambda: json.dumps(), lambda: json.dumps(1, foo=2), lambda: json.dumps([1], indent=1.5), lambda: json.dumps([1], separators=(",",)), lambda: json.dump([1], None), lambda: json.JSONEncoder(1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
texts = ["1", " [1, 2 ,3] ", '{"a": {"b": [true, false, null]}}', "-0", "-0.0", "1e5", "1E-2", "1.5", "123456789012345678901234567890", '"\\u00e9\\ud83d\\ude00\\n\\/\\\\"', "NaN", "Infinity", "-Infinity", '{"a":1,"a":2}', "[]", "{}", '""', "", " ", "[", "[1", "[1,", "[1,]", "{", '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', "{1:2}", "{a:1}", "tru", "nul", "01", "1.", ".5", "+1", "--1", "-", "1e", '"abc', '"a\nb"', '"\\x"', '"\\u12"', '"\\u12G4"', "[1 2]", '{"a" 1}', '{"a":1 "b":2}', "1 2", "[1]]", "'a'", "\ufeff1", "[1,\n2,\nx]", '{"k": [1, 2, {"z": ]}', "nan", "[NaN, -Infinity]"]
for t in texts:
    try: print(repr(t), repr(json.loads(t)))
    except Exception as e: print(repr(t), type(e).__name__, e, getattr(e, "pos", None), getattr(e, "lineno", None), getattr(e, "colno", None))
print(json.loads(b'{"a": 1}'), json.loads(bytearray(b"[1]")), json.loads('[1.5, 2, NaN]', parse_float=decimal.Decimal, parse_int=str, parse_constant=lambda c: "<" + c + ">"), json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items())), json.loads('{"a": {"b": 1}, "c": 2}', object_pairs_hook=list), json.loads('{"a": 1}', object_pairs_hook=collections.OrderedDict), json.loads('{"a":1}', object_hook=len, object_pairs_hook=tuple), json.loads('"a\tb"', strict=False))
print("é".encode("utf-16") and json.loads('["é"]'.encode("utf-8")), json.loads('["é"]'.encode("utf-16")), json.loads('["é"]'.encode("utf-32")), json.loads('["é"]'.encode("utf-16-le")), json.loads(b'\xef\xbb\xbf[1]'), json.detect_encoding(b"[1]"))
class Dec(json.JSONDecoder):
    def decode(self, s): return ("decoded", super().decode(s))
print(json.loads("[1]", cls=Dec), Dec().raw_decode("12 rest"), json.JSONDecoder().raw_decode("xx[1]yy", 2), json.JSONDecoder(object_hook=str).decode(' {"a":1} '))
out = io.StringIO(); json.dump({"a": [1, 2]}, out, indent=1); print(out.getvalue(), json.load(io.StringIO("[1]")), json.load(io.BytesIO(b"[2]")))
for f in (lambda: json.loads(5), lambda: json.loads(None), lambda: json.loads([1]), lambda: json.load("x"), lambda: json.loads("1", 2), lambda: json.loads(), lambda: json.JSONDecoder().raw_decode("x"), lambda: json.JSONDecoder().raw_decode("", 0), lambda: json.loads("1", foo=1), lambda: json.JSONDecoder(1), lambda: json.loads(b"\xff\xfe")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
e = json.JSONDecodeError("Bad", "a\nbc", 3); print(e, e.msg, e.doc, e.pos, e.lineno, e.colno, isinstance(e, ValueError), type(e).__module__, e.args); import copy; print(repr(copy.copy(e)))
print(json.__all__, json.decoder.JSONDecodeError is json.JSONDecodeError, json.encoder.JSONEncoder is json.JSONEncoder)
