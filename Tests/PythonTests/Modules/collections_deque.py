from collections import deque
d = deque([1, 2, 3], maxlen=4)
d.append(4); d.append(5); d.appendleft(0); print(d, len(d), d.maxlen, list(reversed(d)), d[1], d[-1])
d.rotate(1); print(d); d.rotate(-2); print(d); d.extend("xy"); print(d, d.count("x"), "x" in d, d.index("x"))
e = deque("abc"); e.extendleft("12"); e.insert(2, "Z"); del e[0]; e[0] = "!"; e.remove("b"); e.reverse(); print(e, e.copy(), e + deque("q"), e * 2, e == deque(e), e < deque("zz"), bool(deque()))
print(deque(), deque(range(5), 2), [deque([1])], deque([deque([2])]))
for f in (lambda: deque().pop(), lambda: deque([1])[3], lambda: deque([1], -1), lambda: deque(5), lambda: deque([1]).remove(2), lambda: deque([1]).index(9), lambda: deque([1], 1).insert(0, 2), lambda: deque([1]) + [2]):
    try: print(f())
    except Exception as x: print(type(x).__name__, x)
r = deque([1, 2])
try:
    for x in r: r.append(x)
except RuntimeError as x: print(x)
r.append(r); print(r)
