import json
print(json.dumps({"a": [1, 2.5, None, True, "é\n\"\\\u2028😀"], 1: {}, None: [], 2.5: (1,)}), json.dumps("é😀", ensure_ascii=False), json.dumps([1, {"b": 2}], indent=2), json.dumps({"b": 1, "a": 2}, sort_keys=True, separators=(",", ":")), json.dumps([], indent=4), json.dumps({"x": []}, indent="--"), json.dumps(float("inf")), json.dumps(1e100), json.dumps(10**30), sep="\n")
class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set): return sorted(o)
        return super().default(o)
print(json.dumps({"s": {3, 1}}, cls=E), json.dumps(1 + 2j, default=str), json.dumps({(1,): 2, "a": 1}, skipkeys=True))
print(json.loads('{"a": [1, -2.5e3, null, true, "\\u00e9\\n\\ud83d\\ude00"], "b": {}}'), json.loads(" [ ] "), json.loads('"x"'), json.loads("NaN"), json.loads("[1.0, 1]", parse_float=str, parse_int=float), json.loads('{"a": 1}', object_hook=lambda d: sorted(d)), json.loads('{"a": 1, "a": 2}', object_pairs_hook=list), json.loads(b'{"k": 1}'), json.JSONDecoder().raw_decode("[1] x"))
for t in ("", "[1,]", "{'a': 1}", '{"a" 1}', '{"a": }', "[1 2]", "tru", '"abc', '"\\x"', "[1] 2", '{"a": 1,}', "nul", '"\t"', "01", "-", '"\\u12"', "{", "[", '{"a":1', "\n\n  x"):
    try: print(json.loads(t))
    except json.JSONDecodeError as e: print(repr(t), e, e.pos, e.lineno, e.colno)
for f in (lambda: json.dumps({1, 2}), lambda: json.dumps({(1,): 2}), lambda: json.dumps(float("nan"), allow_nan=False), lambda: json.loads(5), lambda: json.dumps(object)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
l = []; l.append(l)
try: json.dumps(l)
except ValueError as e: print(e)
