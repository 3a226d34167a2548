# Composition, abstract methods by hand, mixins, class counters, __repr__ of nested objects, comparisons, copy.
class Shape:
    def area(self):
        raise NotImplementedError(f"{type(self).__name__}.area")

    def __str__(self):
        return f"{type(self).__name__} of area {self.area():.2f}"

    def __lt__(self, other):
        return self.area() < other.area()


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2


class Disc(Shape):
    PI = 3.14159

    def __init__(self, radius):
        self.radius = radius

    def area(self):
        return self.PI * self.radius ** 2


shapes = [Square(3), Disc(1.5), Square(1)]
print(*sorted(shapes), sep="; ")
print(sum(s.area() for s in shapes), [type(s).__name__ for s in shapes], max(shapes).side)
try:
    str(Shape())
except NotImplementedError as error:
    print("NotImplementedError:", error)


class JsonMixin:
    def to_json(self):
        def convert(value):
            if isinstance(value, JsonMixin):
                return convert(vars(value))
            if isinstance(value, dict):
                return "{" + ", ".join(f'"{k}": {convert(v)}' for k, v in value.items()) + "}"
            if isinstance(value, (list, tuple)):
                return "[" + ", ".join(map(convert, value)) + "]"
            if isinstance(value, bool) or value is None:
                return {True: "true", False: "false", None: "null"}[value]
            return f'"{value}"' if isinstance(value, str) else repr(value)

        return convert(self)


class Person(JsonMixin):
    population = 0

    def __init__(self, name, friends=()):
        self.name, self.friends = name, list(friends)
        Person.population += 1

    def __repr__(self):
        return f"Person({self.name!r}, {self.friends!r})" if self.friends else f"Person({self.name!r})"

    def __del__(self):
        pass


ann = Person("Ann")
bob = Person("Bob", [ann, Person("Cid")])
print(bob, bob.to_json(), Person.population, bob.friends[0] is ann)
ann.friends.append(ann)
ann.age, ann.active = 30, True
print(ann.__dict__.keys(), ann.name, "age" in vars(ann), hasattr(bob, "age"))
ann.friends.clear()
print(ann.to_json())
bob.population = 99
print(Person.population, bob.population, ann.population)
del bob.population
print(bob.population)
Person.greet = lambda self, word="hi": f"{word}, {self.name}"
ann.greet2 = lambda word: f"{word} unbound"
print(bob.greet(), ann.greet("yo"), ann.greet2("hey"), Person.greet(bob, "dear"))
method = bob.greet
bob.name = "Robert"
print(method(), method.__self__ is bob, method.__func__ is Person.greet, method == bob.greet, bob.greet is bob.greet)


class Matrix(dict):
    def __getitem__(self, key):
        return super().get(key, 0)


m = Matrix()
m[0, 1] = 5
print(m[0, 1], m[9, 9], len(m), m)


class Meta:
    instances = []

    def __new__(cls, *args):
        self = object.__new__(cls)
        cls.instances.append(self)
        return self

    def __init__(self, tag):
        self.tag = tag


class Sub(Meta):
    instances = []


Meta("a"), Sub("b"), Sub("c")
print([i.tag for i in Meta.instances], [i.tag for i in Sub.instances])


class Chain:
    def __init__(self):
        self.steps = []

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)

        def step(*args):
            self.steps.append((name, args))
            return self

        return step


print(Chain().select("a", "b").where("x > 1").limit(5).steps)


class Outer:
    factor = 3

    class Inner:
        def __init__(self, n):
            self.n = n * Outer.factor

        def __repr__(self):
            return f"{type(self).__qualname__}({self.n})"

    def make(self, n):
        return self.Inner(n)


print(Outer().make(2), Outer.Inner.__qualname__, Outer.Inner.__name__)


class Private:
    def __init__(self):
        self.__secret = 1
        self._hint = 2

    def reveal(self):
        return self.__secret

    def __mangled(self):
        return "mangled"


p = Private()
print(p.reveal(), p._Private__secret, sorted(vars(p)), p._Private__mangled())
for action in (lambda: p.__secret, lambda: p.missing, lambda: Person(), lambda: Person("a", "b", "c"), lambda: Person(nme="x"), lambda: Shape.area(), lambda: Square(), lambda: p(), lambda: Person.missing, lambda: p.reveal(1), lambda: setattr(5, "x", 1), lambda: object().x, lambda: super().x):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class A:
    x = []

    def add(self, v):
        self.x.append(v)


a, b = A(), A()
a.add(1)
b.add(2)
b.x = b.x + [3]
print(A.x, a.x, b.x)


class Cmp:
    def __init__(self, k):
        self.k = k

    def __eq__(self, other):
        return self.k == other.k

    def __hash__(self):
        return hash(self.k)


print(Cmp(1) == Cmp(1), Cmp(1) is Cmp(1), Cmp(1) in [Cmp(1)], len({Cmp(1), Cmp(1), Cmp(2)}), {Cmp("a"): 1}[Cmp("a")])
print(isinstance(bob, (int, Person)), issubclass(Sub, (str, Meta)), type(bob) == Person, Person.__bases__, Disc.__mro__[1].__name__, callable(Person), callable(bob), type(type(bob)).__name__)
print([c.__name__ for c in Shape.__subclasses__()], Square.__dict__.keys() >= {"area", "__init__"}, Disc.area.__qualname__, Disc.__module__, Person.__doc__, (lambda: 0).__qualname__)
