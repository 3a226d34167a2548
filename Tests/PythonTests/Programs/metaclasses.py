# Metaclasses, __init_subclass__, __class_getitem__, __new__, __call__, __slots__, type(), MRO.
class Meta(type):
    registry = []

    def __new__(mcls, name, bases, namespace, **options):
        cls = super().__new__(mcls, name, bases, namespace)
        cls.options = options
        Meta.registry.append(name)
        return cls

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)

    def __call__(cls, *args, **kwargs):
        instance = super().__call__(*args, **kwargs)
        instance.created_by = cls.__name__
        return instance

    def __len__(cls):
        return len(cls.options)

    def __contains__(cls, item):
        return item in cls.options

    def __iter__(cls):
        return iter(sorted(cls.options))

    @property
    def shout(cls):
        return cls.__name__.upper()


class Base(metaclass=Meta):
    pass


class Model(Base, table="models", cached=True):
    def __init__(self, x):
        self.x = x


m = Model(3)
print(m.created_by, m.x, Model.options, len(Model), "table" in Model, list(Model), Model.shout, Meta.registry)
print(type(Model).__name__, isinstance(Model, Meta), type(m) is Model)
try:
    m.shout
except AttributeError as error:
    print("AttributeError:", error)


class Plugin:
    plugins = {}

    def __init_subclass__(cls, /, key=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.plugins[key or cls.__name__.lower()] = cls


class Csv(Plugin):
    pass


class Json(Plugin, key="js"):
    pass


print({k: v.__name__ for k, v in Plugin.plugins.items()})


class Typed:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}<{item.__name__ if isinstance(item, type) else item}>"


print(Typed[int], Typed["T"])


class Unique:
    _instances = {}

    def __new__(cls, key):
        if key not in cls._instances:
            instance = super().__new__(cls)
            instance.key = key
            cls._instances[key] = instance
        return cls._instances[key]


print(Unique("a") is Unique("a"), Unique("a") is Unique("b"), len(Unique._instances))


class Celsius(float):
    def __new__(cls, value, note=""):
        self = super().__new__(cls, value)
        self.note = note
        return self

    def __repr__(self):
        return f"{float(self)}C"

    def __add__(self, other):
        return Celsius(float(self) + other)


c = Celsius("21.5", note="room")
print(c, c + 1, c * 2, c.note, type(c + 1).__name__, type(c * 2).__name__, c == 21.5, hash(c) == hash(21.5))


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self, a):
        self.a = a


s = Slotted(1)
try:
    s.c = 3
except AttributeError as error:
    print("AttributeError:", error)
try:
    s.b
except AttributeError as error:
    print("AttributeError:", error)
print(s.a, hasattr(s, "__dict__"), Slotted.__slots__)
Dynamic = type("Dynamic", (Plugin,), {"greet": lambda self: f"hi from {type(self).__name__}", "n": 5})
print(Dynamic().greet(), Dynamic.n, Dynamic.__bases__, "dynamic" in Plugin.plugins, Dynamic.__module__)


class A:
    def who(self):
        return ["A"]


class B(A):
    def who(self):
        return ["B"] + super().who()


class C(A):
    def who(self):
        return ["C"] + super().who()


class D(B, C):
    def who(self):
        return ["D"] + super().who()


print(D().who(), [c.__name__ for c in D.__mro__], super(B, D()).who(), D.__base__.__name__)
try:
    class X(A, B):
        pass
except TypeError as error:
    print("TypeError:", str(error).replace("\n", " "))
try:
    class Y(int, str):
        pass
except TypeError as error:
    print("TypeError:", error)
try:
    class Z(bool):
        pass
except TypeError as error:
    print("TypeError:", error)


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)

    def __getattr__(self, name):
        print("get", name)
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        print("set", name, value)
        setattr(self._target, name, value)

    def __delattr__(self, name):
        print("del", name)
        delattr(self._target, name)

    def __dir__(self):
        return ["a", "z", "m"]


class Target:
    pass


target = Target()
p = Proxy(target)
p.x = 5
print(p.x, target.x, dir(p))
del p.x
print(hasattr(p, "x"), getattr(p, "y", "default"))


class Loud:
    def __getattribute__(self, name):
        if name.startswith("secret"):
            raise AttributeError(f"no {name}")
        return object.__getattribute__(self, name)

    def __getattr__(self, name):
        return f"fallback for {name}"

    value = 1


print(Loud().value, Loud().secret_key, Loud().other)


class Bits:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n

    def __int__(self):
        return self.n * 10

    def __float__(self):
        return self.n / 2

    def __complex__(self):
        return complex(self.n, 1)

    def __bool__(self):
        return self.n > 2

    def __round__(self, digits=None):
        return ("rounded", digits)

    def __trunc__(self):
        return -1

    def __abs__(self):
        return "abs"

    def __format__(self, spec):
        return f"<{spec}>"

    def __bytes__(self):
        return b"raw"

    def __reversed__(self):
        return iter("reversed")

    def __len__(self):
        return self.n


b = Bits(3)
print(int(b), float(b), complex(b), bool(b), round(b), round(b, 2), abs(b), f"{b:spec} {b}", bytes(b), "".join(reversed(b)), len(b))
print([10, 20, 30, 40][b], hex(b), "abc" * b, range(b), [0] * b, "%d %x" % (b, b), chr(Bits(65)), divmod(7, 2))


class Vec:
    def __init__(self, *c):
        self.c = c

    def __eq__(self, o):
        return self.c == o.c

    def __iter__(self):
        return iter(self.c)


try:
    {Vec(1)}
except TypeError as error:
    print("TypeError:", error)
print(Vec(1, 2) == Vec(1, 2), Vec(1) != Vec(2), [*Vec(1, 2)], (lambda *a: a)(*Vec(3, 4)), dict([Vec("k", "v")]), Vec.__hash__)
