import operator as op
print([getattr(op, n)(7, 3) for n in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "and_", "or_", "xor", "lshift", "rshift", "lt", "le", "eq", "ne", "ge", "gt", "is_", "is_not")])
print(op.neg(3), op.pos(-2), op.invert(5), op.not_(0), op.truth([]), op.abs(-4), op.index(True), op.concat([1], [2]), op.contains("abc", "b"), op.countOf([1, 2, 1], 1), op.indexOf("abc", "c"), op.length_hint(iter([1, 2]), 9))
a = [1]; print(op.iadd(a, [2]), a, op.imul(3, 4), op.call(max, 1, 2))
print(op.itemgetter(1, 2)("abc"), op.attrgetter("real", "imag")(3 + 4j), op.methodcaller("replace", "a", "b")("banana"), op.itemgetter(slice(1))("abc"))
print(repr(op.itemgetter(1, "x")), repr(op.attrgetter("a.b")), repr(op.methodcaller("f", 1, k=2)))
for f in (lambda: op.add(1, "x"), lambda: op.itemgetter()(1), lambda: op.attrgetter(1), lambda: op.itemgetter(5)([1]), lambda: op.concat(1, 2), lambda: op.indexOf([1], 2), lambda: op.attrgetter("zz")(1), lambda: op.methodcaller()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
