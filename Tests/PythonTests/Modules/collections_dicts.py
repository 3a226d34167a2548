from collections import *
c = Counter("abracadabra"); print(c, c.most_common(2), c["zz"], c.total(), sorted(c.elements())[:4], +Counter(a=-1, b=2), c - Counter("abr"), c & Counter("aab"), c | Counter("zz"))
c.subtract("aaa"); c.update(b=10); print(c, Counter(a=1) < Counter(a=2), Counter() == Counter(a=0), repr(Counter()), Counter({1: 2}) + Counter({1: 3}))
o = OrderedDict(b=1, a=2); o["c"] = 3; o.move_to_end("b"); print(o, o.popitem(False), o, list(reversed(o)), o == {"c": 3, "b": 1}, o | {"z": 1}, OrderedDict.fromkeys("ab", 0), OrderedDict())
dd = defaultdict(list, {"x": [1]}); dd["y"].append(2); print(dd, dd.copy(), "q" in dd, dd | {"z": 1}, defaultdict(None, a=1))
cm = ChainMap({"a": 1}, {"a": 2, "b": 3}); print(cm, cm["a"], cm["b"], list(cm), len(cm), dict(cm), cm.parents, cm.new_child({"c": 1}), cm.get("n"))
cm["n"] = 5; del cm["a"]; print(cm, cm["a"], cm.maps)
class D(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
u = D(a=1); u["b"] = 2; u.update(c=3); print(u, u.data, "A" in u, u | {"Z": 9}, len(u), list(u.items()))
class L(UserList): pass
l = L([3, 1, 2]); l.sort(); l.append(9); print(l, l[1:], l + [4], l * 2, l == [1, 2, 3, 9], type(l[:2]).__name__)
s = UserString("abc"); print(s.upper(), s + "d", s[1], s == "abc", "b" in s, len(s), type(s.upper()).__name__)
for f in (lambda: defaultdict(3), lambda: OrderedDict().popitem(), lambda: cm["none"], lambda: OrderedDict(a=1).move_to_end("z"), lambda: Counter.fromkeys("a"), lambda: defaultdict(None)["k"], lambda: cm.pop("zz"), lambda: u["nope"]):
    try: print(f())
    except Exception as x: print(type(x).__name__, x)
