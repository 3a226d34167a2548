from collections.abc import *
import abc
class A: pass
print(isinstance(A(), Sized), issubclass(A, Sized))
Sized.register(A)
print(isinstance(A(), Sized), issubclass(A, Sized))
class B:
    pass
print(isinstance(B(), Iterable))
class Base(abc.ABC): pass
class Sub(Base): pass
print(isinstance(B(), Base)); Sub.register(B); print(isinstance(B(), Base), issubclass(B, Base), isinstance(B(), Sub))
class C:
    def __iter__(self): return iter(())
print(isinstance(C(), Iterable), isinstance(C(), Iterator))
class Hook(abc.ABC):
    asked = 0
    @classmethod
    def __subclasshook__(cls, other):
        Hook.asked += 1
        return hasattr(other, "quack") or NotImplemented
class Duck: quack = 1
print([isinstance(Duck(), Hook) for _ in range(3)], isinstance(5, Hook), isinstance(6, Hook), Hook.asked)
class Later: pass
print(isinstance(Later(), Hook)); Later.quack = 1; print(isinstance(Later(), Hook))
@Hook.register
class Reg: pass
print(isinstance(Later(), Hook), isinstance(Reg(), Hook), issubclass(Reg, Hook))
try: Sub.register(Base)
except RuntimeError as e: print(e)
try: Base.register(5)
except TypeError as e: print(e)
