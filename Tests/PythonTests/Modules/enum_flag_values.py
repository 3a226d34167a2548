import enum
from enum import *
class Perm(Flag):
    R = 4; W = 2; X = 1; RWX = 7; NONE = 0
    def names(self): return [m.name for m in self]
class IPerm(IntFlag):
    R = 4; W = 2; X = 1
class Auto(Flag):
    A = auto(); B = auto(); C = 8; D = auto(); AB = A | B
class Gap(Flag):
    A = 1; C = 4; BIG = 48
class Strict(Flag, boundary=STRICT): A = 1; B = 2
class Conform(Flag, boundary=CONFORM): A = 1; B = 2
class Eject(Flag, boundary=EJECT): A = 1; B = 2
class Keep(Flag, boundary=KEEP): A = 1; B = 2
class IStrict(IntFlag, boundary=STRICT): A = 1; B = 8
print(Perm, list(Perm), len(Perm), Perm.__members__, Perm.R | Perm.W, repr(Perm.R | Perm.W), str(Perm.R | Perm.X), Perm.RWX, Perm.R & Perm.W, Perm.R ^ Perm.RWX, ~Perm.R, ~Perm.NONE, ~Perm.RWX, bool(Perm.NONE), Perm(3), Perm(0), Perm(7) is Perm.RWX, Perm["R"], (Perm.R | Perm.W).name, (Perm.R | Perm.W).value, Perm(0).name, (Perm.R | Perm.X).names(), Perm.R in Perm.RWX, Perm.RWX in Perm.R, len(Perm.RWX), hash(Perm(3)) == hash("W|X"), list(Perm.RWX), Perm(3) is Perm(3), Perm.R.__class__)
print(IPerm.R | 8, repr(IPerm.R | 8), str(IPerm.R | 8), IPerm.R | IPerm.W, f"{IPerm.R | IPerm.X}", IPerm(16), repr(IPerm(0)), str(IPerm(0)), IPerm.R + 1, ~IPerm.R, ~IPerm(9), IPerm(-1), IPerm(-5), repr(IPerm(-9)), IPerm.R & 5, 5 & IPerm.R, 8 | IPerm.W, 7 ^ IPerm.W, IPerm.R == 4, list(IPerm(7)), IPerm(7).name, IPerm(12).name, IPerm.W in IPerm(3), sorted([IPerm.R, IPerm.X]), IPerm.R << 1, type(IPerm.R << 1), isinstance(IPerm(8), int), IPerm(5) & ~IPerm.R, [IPerm(n) for n in range(10)])
print(list(Auto), Auto.AB, Auto(3) is Auto.AB, Auto.AB.name, ~Auto.A, Auto._flag_mask_, Auto._all_bits_ if False else "", Auto(11), list(Auto(11)))
print(list(Gap), Gap.BIG, Gap(5), ~Gap.A, Gap(49), list(Gap(53)), Gap.BIG.name, len(Gap.BIG), Gap.A | Gap.BIG)
print(repr(Conform(7)), repr(Conform(-3)), Eject(7), type(Eject(7)), Keep(7), repr(Keep(-2)), repr(Keep(12)), repr(IStrict(9)), Keep(5).name, Keep(4).value)
for f in (lambda: Perm(8), lambda: Strict(4), lambda: Strict(-5), lambda: Strict("a"), lambda: Perm.R | 1, lambda: Perm.R & "x", lambda: Perm.R in 5, lambda: 4 in Perm.R, lambda: "R" in Perm.R, lambda: Gap(2), lambda: Gap(16), lambda: IStrict(2), lambda: IStrict(-20), lambda: IPerm("x"), lambda: IPerm.R | "x", lambda: Perm.R < Perm.W, lambda: Perm(1.0), lambda: Perm(None), lambda: Perm.Q, lambda: Perm.R.Q, lambda: iter(5), lambda: Perm.R + 1, lambda: Strict.A & IPerm.R, lambda: Keep.A | Strict.A):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
def case1():
    class D(Flag):
        A = 'x'
        B = auto()
def case2():
    class D(Flag):
        A = 1
        B = 2
        C = auto()
        E = C | A
    print(list(D), D.E)
def case3():
    class D(Flag):
        A = 6
    print(list(D), D.A, D(6), D.__members__)
def case4():
    class D(IntFlag):
        A = -1
    print(repr(D.A))
def case5():
    @verify(NAMED_FLAGS)
    class D(Flag):
        A = 1
        B = 6
def case6():
    @verify(NAMED_FLAGS)
    class D(Flag):
        A = 1
        B = 2
        C = 3
    print('ok')
def case7():
    @verify(CONTINUOUS)
    class D(Flag):
        A = 1
        B = 8
def case8():
    @verify(UNIQUE)
    class D(Flag):
        A = 1
        B = 1
def case9():
    class D(Flag):
        _order_ = 'A B'
        A = 1
        B = 2
    print(D.A)
def case10():
    @enum.global_enum
    class D(IntEnum):
        ZA = 1
    print(ZA, repr(ZA), str(D.ZA))
def case11():
    @enum.global_enum
    class D(IntFlag):
        YA = 1
    print(YA, repr(YA | 8), str(D.YA | D(2)))
for case in (case1, case2, case3, case4, case5, case6, case7, case8, case9, case10, case11):
    try: case()
    except Exception as e: print(type(e).__name__, e)
print(enum.show_flag_values(13), enum.bin(5), enum.bin(-5), enum.bin(10, 8), enum.bin(0), list(EnumCheck), list(FlagBoundary), repr(STRICT), FlagBoundary("keep"), EnumMeta is EnumType, enum.__all__)
