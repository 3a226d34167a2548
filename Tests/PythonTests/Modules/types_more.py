import types, abc
from types import *


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error.args)


n = SimpleNamespace(b=1, a=[2])
n.c = n.b + 1
print(n, n == SimpleNamespace(b=1, a=[2], c=2), n == 5, n != SimpleNamespace(), vars(n))
del n.c
show(lambda: n.c)
show(lambda: hash(n))
show(lambda: SimpleNamespace(1))
show(lambda: SimpleNamespace(**{"x y": 1}))


class Config(SimpleNamespace):
    pass


loop = SimpleNamespace()
loop.me = loop
print(Config(x=1), Config() == SimpleNamespace(), loop)
source = {"a": 1}
m = MappingProxyType(source)
source["b"] = 2
for make in [
    lambda: m, lambda: str(m), lambda: m["a"], lambda: m["z"], lambda: m.get("z", 5), lambda: list(m), lambda: len(m), lambda: "b" in m,
    lambda: m.__setitem__("c", 1), lambda: setattr(m, "x", 1), lambda: m.copy(), lambda: m | {"c": 3}, lambda: {"c": 3} | m,
    lambda: m == {"a": 1, "b": 2}, lambda: m.keys(), lambda: m.values(), lambda: m.items(), lambda: list(reversed(m)),
    lambda: MappingProxyType(5), lambda: type(m), lambda: hash(m), lambda: dict(m), lambda: {**m}, lambda: m | m, lambda: bool(MappingProxyType({})),
]:
    show(make)
try:
    m["c"] = 1
except TypeError as error:
    print(error)


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print("prepare", name, bases, kw)
        return {"prepared": True}

    def __new__(mcls, name, bases, ns, **kw):
        return super().__new__(mcls, name, bases, dict(ns))

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)


class Listy:
    def __mro_entries__(self, bases):
        return (list,)


made = new_class("Made", (), {"metaclass": Meta, "flag": 1}, lambda ns: ns.update(x=5))
print(made, made.x, made.prepared, type(made), new_class("Plain"), new_class("Sub", (int,)).__mro__)
listed = new_class("Listed", (Listy(),))
print(listed.__bases__, len(listed.__orig_bases__), resolve_bases((int, Listy(), str)), resolve_bases([int]))
print(prepare_class("P", (made,), {"k": 1})[0], prepare_class("Q")[0], prepare_class("R", (int,))[1:])
show(lambda: prepare_class("C", (made,), {"metaclass": abc.ABCMeta}))


class Enumish:
    def __init__(self, value):
        self._value = value

    @DynamicClassAttribute
    def value(self):
        "The value."
        return self._value

    @value.setter
    def value(self, new):
        self._value = new

    @value.deleter
    def value(self):
        self._value = None

    @DynamicClassAttribute
    def fixed(self):
        return 1

    hidden = DynamicClassAttribute()


e = Enumish(3)
print(e.value, e.fixed)
e.value = 4
print(e.value)
del e.value
print(e.value)
show(lambda: Enumish.value)
show(lambda: setattr(e, "fixed", 2))
show(lambda: delattr(e, "fixed"))
show(lambda: e.hidden)
print(Enumish.__dict__["value"].__doc__, Enumish.__dict__["value"].fget.__name__)
for name in ["FunctionType", "LambdaType", "BuiltinFunctionType", "MethodType", "GeneratorType", "ModuleType", "NoneType", "EllipsisType",
             "NotImplementedType", "CodeType", "CellType", "MappingProxyType", "SimpleNamespace", "GenericAlias", "UnionType"]:
    print(name, getattr(types, name).__name__, end="; ")
print()
print(isinstance(show, FunctionType), isinstance(len, BuiltinFunctionType), isinstance([].append, BuiltinMethodType), isinstance(e.__init__, MethodType))
print(isinstance((x for x in ()), GeneratorType), isinstance(types, ModuleType), isinstance(None, NoneType), isinstance(int | str, UnionType))
print(isinstance(list[int], GenericAlias), GenericAlias(list, (int,)), MethodType(show, 5).__self__, ModuleType("fresh").__name__)
