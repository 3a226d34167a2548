# Conditional expressions, chained comparisons, short circuits, walrus, truth of everything, del, pass, assert.
def noisy(value, label):
    print(label, end=" ")
    return value


print(noisy(0, "a") or noisy("", "b") or noisy("x", "c"), noisy(1, "d") and noisy([], "e") and noisy(2, "f"))
print(noisy(1, "g") < noisy(3, "h") < noisy(2, "i") < noisy(9, "never"), not noisy(0, "j"))
print("big" if noisy(5, "k") > 3 else noisy("small", "never"), (noisy(0, "l") or noisy(1, "m")) and "both")
print(noisy(1, "n") and noisy(0, "o") or noisy("third", "p"), noisy(0, "q") and noisy(1, "never") or noisy(2, "r"))
for value in (0, 1, -1, 0.0, "", " ", [], [0], (), {}, {0}, None, True, "0", 0j, range(0), b"", object):
    print("T" if value else "F", end="")
print()
grade = lambda n: "A" if n >= 90 else "B" if n >= 80 else "C" if n >= 70 else "F"
print([grade(n) for n in (95, 85, 75, 10)], [(x, y) for x in range(3) if (y := x * x) > 0], [y := 10, y + 1])
data = [4, 8, 15, 16]
if (n := len(data)) > 3 and (first := data[0]) == 4:
    print(n, first)
while (chunk := data[:2]):
    print(chunk, end=" ")
    data = data[2:]
print(data, any((hit := x) > 5 for x in (1, 7, 9)), hit, all((last := x) < 5 for x in (1, 2, 8, 3)), last)
a = b = 3
a, b = b + 1, a - 1
print(a, b, a is not b, a == b + 2, 1 == 1.0 is not True, None is None, [] == [] is not None, 2 in (1, 2) == True)
x = 5
print(1 < x < 10, 1 < x > 10, x == 5 != 6, x in [5] in [[5]], -x ** 2, (-x) ** 2, 2 ** 3 ** 2, 7 // 2 * 2 + 7 % 2, ~x & 0xF, x << 1 | 1, not x == 5, 10 - 2 - 3, 2 * 3 % 4, -7 // 2, +-x, 1 if x else 0 + 1, x if x > 3 else -x + 1, lambda: x)if False else print("done")
del a
try:
    a
except NameError as error:
    print(error)
items = {"k": [1, 2, 3]}
del items["k"][1], items["k"][0]
print(items)
for i in range(3):
    pass
else:
    print("else", i)
try:
    assert isinstance(x, str), ("not", "a string", x)
except AssertionError as error:
    print(error.args)
if x: print("one line"); y = 1; print(y)
result = [
    value
    for value in range(20)
    if value % 2 == 0
    if value % 3 == 0
]
print(result, sum(
    n for n in result
), {**{"a": 1}, "b": 2}, *(1, 2), sep=" | ")
long = 1 + \
    2 + \
    3
print(long, """triple 'quoted' "text" """, 'implicit ' "joined " f"{long}", r"raw\n", "\u00e9\x41\t|", b"by\x00te")
print(0x1F, 0b11, 0o7, 1_000, 1e-3, 5j, ..., NotImplemented, __name__)
