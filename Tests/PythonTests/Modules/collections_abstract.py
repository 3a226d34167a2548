from collections.abc import *
import collections.abc as abc
print([isinstance(x, Sequence) for x in ([], (), "", b"", range(1), {}, set())], [isinstance(x, Mapping) for x in ({}, [])], isinstance(set(), Set), isinstance({}.keys(), KeysView), isinstance(iter([]), Iterator), isinstance((x for x in []), Generator), isinstance(len, Callable), isinstance(3, Hashable), isinstance([], Hashable))
class S(Sequence):
    def __init__(self, *a): self.a = a
    def __getitem__(self, i): return self.a[i]
    def __len__(self): return len(self.a)
s = S(1, 2, 3); print(list(s), 2 in s, s.index(3), s.count(1), list(reversed(s)), isinstance(s, Reversible))
class M(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = M(); m["a"] = 1; m.update(b=2); m.setdefault("c", 3); print(dict(m), m.pop("a"), m.get("zz"), list(m.items()), m == {"b": 2, "c": 3}, m.popitem(), len(m), m.keys() & {"c"})
class MS(MutableSet):
    def __init__(self, it=()): self.s = list(dict.fromkeys(it))
    def __contains__(self, x): return x in self.s
    def __iter__(self): return iter(self.s)
    def __len__(self): return len(self.s)
    def add(self, x): self.s.append(x) if x not in self.s else None
    def discard(self, x): self.s.remove(x) if x in self.s else None
a = MS([1, 2, 3]); print(list(a & {2, 3}), list(a | [9]), list(a - {1}), list(a ^ [1, 7]), a <= {1, 2, 3, 4}, a == {1, 2, 3}, a.isdisjoint([8])); a |= [5]; a.remove(1); print(list(a), a.pop())
try: Sequence()
except TypeError as e: print(e)
try: S2 = type("S2", (Mapping,), {})()
except TypeError as e: print(e)
class It:
    def __iter__(self): return iter([])
print(issubclass(It, Iterable), isinstance(It(), Iterable), issubclass(It, Sized), Mapping.__mro__[1:4], abc.Callable[[int], str], Iterable[int], Mapping)
class Virtual: pass
Sequence.register(Virtual); print(issubclass(Virtual, Sequence), isinstance(Virtual(), Collection))
