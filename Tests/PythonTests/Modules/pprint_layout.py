from pprint import pprint, pformat, pp
from collections import OrderedDict, defaultdict, Counter, deque
from dataclasses import dataclass
d = {"key%d" % i: list(range(i, i + 12)) for i in range(4)}
pprint(d); pprint(d, width=40); pprint(d, indent=4, width=60, compact=True); pprint({"b": 1, "a": 2}); pp({"b": 1, "a": 2})
pprint([["x" * 30, "y" * 30], ("z" * 40, 1), {"a": {"b": {"c": {}}}}], depth=2)
pprint("word " * 30); pprint({"t": "some long text that has to be wrapped over lines " * 3})
pprint(set(range(40))); pprint(OrderedDict((i, "v" * 20) for i in range(5))); pprint(defaultdict(list, {i: ["q" * 20] for i in range(4)})); pprint(Counter({"a" * 30: 2, "b" * 30: 5, "c" * 30: 1})); pprint(deque(["m" * 30] * 3))
l = [1]; l.append(l); print(pformat(l).startswith("[1, <Recursion on list with id="))
@dataclass
class P:
    name: str
    items: list
pprint(P("n" * 40, ["i" * 20] * 3)); pprint((1,)); pprint([]); pprint(None); pprint({1: "a", "b": 2})
