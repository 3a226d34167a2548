from abc import *
class Shape(ABC):
    @property
    @abstractmethod
    def area(self): ...
    @abstractmethod
    def name(self): return "shape"
    @classmethod
    @abstractmethod
    def make(cls): ...
    @staticmethod
    @abstractmethod
    def help(): ...
    def describe(self): return f"{self.name()} {self.area}"
class Half(Shape):
    def name(self): return super().name() + "!"
class Square(Half):
    area = 4
    @classmethod
    def make(cls): return cls()
    @staticmethod
    def help(): return "h"
print(sorted(Shape.__abstractmethods__), sorted(Half.__abstractmethods__), Square.__abstractmethods__, Square.make().describe(), Square.help())
for c in (Shape, Half):
    try: c()
    except TypeError as e: print(e)
class Reg(ABC): pass
@Reg.register
class Other: pass
print(issubclass(Other, Reg), isinstance(Other(), Reg), Reg.__class__, isinstance(5, Reg))
class Hook(ABC):
    @classmethod
    def __subclasshook__(cls, C): return hasattr(C, "quack") or NotImplemented
class Duck:
    def quack(self): pass
print(issubclass(Duck, Hook), isinstance(Duck(), Hook), isinstance(3, Hook))
class Meta(ABCMeta):
    def __new__(m, n, b, ns, tag=None):
        c = super().__new__(m, n, b, ns); c.tag = tag; return c
class T(metaclass=Meta, tag="t"):
    @abstractmethod
    def f(self): ...
print(T.tag, type(T))
try: T()
except TypeError as e: print(e)
try: Reg.register(5)
except TypeError as e: print(e)
