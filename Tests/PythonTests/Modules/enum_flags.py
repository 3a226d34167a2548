from enum import *
class F(Flag):
    A = auto(); B = auto(); C = auto(); AB = A | B
print(F.A | F.C, F.AB & F.A, ~F.A, F(0), F(7), list(F), F.A in F.AB, len(F.AB), F.AB.name, (F.A | F.C).value, bool(F(0)), F.A ^ F.AB, repr(F.B), [f.name for f in F.AB], F["AB"], F.A | F.B is F.AB)
class I(IntFlag):
    X = 1; Y = 2
print(I.X | I.Y, repr(I.X | I.Y), I.X | 8, repr(I.X | 8), I.X + 1, I(3) == 3, ~I.X, I.X in I(3), I.X < 2)
class S(StrEnum):
    RED = auto(); BLUE = "b"
print(S.RED, repr(S.BLUE), S.RED.upper(), S("b"), f"{S.BLUE:>3}", S.RED == "red", "-".join(S))
class V(Enum):
    @staticmethod
    def _generate_next_value_(n, s, c, l): return (n, c)
    P = auto(); Q = auto()
print(V.P.value, V.Q.value, [v.name for v in V])
@unique
class U(IntEnum):
    ONE = 1; TWO = 2
print(U.ONE < U.TWO, U.TWO * 2, U(1), sorted(U, reverse=True), isinstance(U.ONE, int), U.ONE.name, {U.ONE: 1}[1], max(U))
class Base(Enum):
    def hi(self): return f"hi {self.name}"
class Kid(Base):
    A = "a"; B = ["b"]; C = nonmember(5); D = member(6)
print(Kid.A.hi(), Kid.B.value, Kid(["b"]), Kid.C, Kid.D, len(Kid), Kid.__members__.keys())
def match_it(v):
    match v:
        case U.ONE: return "one"
        case Kid.A: return "kid"
    return None
print(match_it(U.ONE), match_it(Kid.A), match_it(3))
for f in (lambda: F(8), lambda: U("x"), lambda: F.A + 1, lambda: unique(Enum("Z", {"a": 1, "b": 1})), lambda: Kid.A < Kid.B, lambda: 1 in Kid.A, lambda: Kid.A.nothing, lambda: verify(CONTINUOUS)(IntEnum("G", {"a": 1, "b": 4})), lambda: S(3)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
