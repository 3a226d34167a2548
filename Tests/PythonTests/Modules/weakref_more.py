import weakref, gc


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error.args)


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Node({self.name})"

    def __eq__(self, other):
        return isinstance(other, Node) and self.name == other.name

    def __hash__(self):
        return hash(self.name)

    def __len__(self):
        return 3

    def __getitem__(self, key):
        return (self.name, key)

    def __iter__(self):
        return iter(self.name)

    def __call__(self, *args):
        return ("called", args)

    def __contains__(self, item):
        return item in self.name

    def __add__(self, other):
        return Node(self.name + str(other))

    def method(self, x=1):
        return (self.name, x)


a, b = Node("a"), Node("b")
r = weakref.ref(a)
print(r() is a, r == weakref.ref(a), hash(r) == hash(a), type(r).__name__, r is weakref.ref(a) or True)
p = weakref.proxy(a)
print(p.name, len(p), p["k"], list(p), p(1), p.method(x=2), str(p), "a" in p, (p + 1).name, bool(p), p == a, type(p).__name__)
p.name = "changed"
p.extra = 5
print(a.name, a.extra)
del p.extra
show(lambda: a.extra)
show(lambda: p.nothing)
a.name = "a"
d = weakref.WeakValueDictionary({"one": a}, two=b)
print(len(d), d["one"], sorted(d), sorted(d.items(), key=str), "two" in d, d.get("x", 0), [v.name for v in d.values()])
show(lambda: d["x"])
d["three"] = c = Node("c")
print(d.pop("three"), len(d), d.setdefault("four", c), sorted(d.keys()))
k = weakref.WeakKeyDictionary()
k[a] = 1
k[b] = [2]
print(len(k), k[a], k.get(b), a in k, Node("zzz") in k, sorted(k.items(), key=str), [n.name for n in k])
try:
    k[Node("zzz")]
except KeyError as error:
    print(type(error.args[0]).__name__)
del k[a]
print(len(k), k.pop(b), len(k))
s = weakref.WeakSet([a, b])
s.add(a)
print(len(s), a in s, sorted(n.name for n in s))
s.discard(a)
s.discard(a)
try:
    s.remove(a)
except KeyError as error:
    print(type(error.args[0]).__name__)
print(len(s))
m = weakref.WeakMethod(a.method)
print(m()(), m()(x=5))
del a
show(lambda: r())
show(lambda: p.name)
show(lambda: len(p))
show(lambda: m())
print(len(d), sorted(d), "one" in d)
show(lambda: d["one"])
show(lambda: weakref.ref(5))
show(lambda: weakref.proxy("x"))
print(weakref.ReferenceType is weakref.ref, weakref.ProxyType.__name__)
