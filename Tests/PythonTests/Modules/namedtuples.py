from collections import namedtuple
P = namedtuple("P", "x y z", defaults=[5])
p = P(1, y=2); print(p, p._asdict(), p._replace(x=0), P._fields, P._field_defaults, P._make([7, 8, 9]), p == (1, 2, 5), p[0], p.y, len(p), p + (1,), P.__doc__, P.x.__doc__ if False else "")
x, *rest = p; print(x, rest, hash(p) == hash((1, 2, 5)), max(P(1, 2), P(2, 1)), repr(namedtuple("E", "")()), namedtuple("R", "a class a _b", rename=True)._fields, P.__module__, P.__match_args__)
match p:
    case P(a, b, c): print(a, b, c)
class Q(P):
    __slots__ = ()
    def total(self): return sum(self)
print(Q(1, 2).total(), Q(1, 2), Q(1, 2)._replace(z=9), isinstance(Q(1, 2), tuple))
for f in (lambda: P(), lambda: P(1), lambda: P(1, 2, 3, 4), lambda: P(1, 2, w=3), lambda: setattr(p, "x", 3), lambda: p.q, lambda: p._replace(k=1), lambda: P._make([1]), lambda: namedtuple("T", "a a"), lambda: namedtuple("1T", "a"), lambda: namedtuple("T", "_a"), lambda: namedtuple("T", "def"), lambda: namedtuple("T", "a", defaults=(1, 2))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
