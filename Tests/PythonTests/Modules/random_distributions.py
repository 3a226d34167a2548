import random
from fractions import Fraction

class Steps(random.Random):
    "Draws from a list."
    def __init__(self, values):
        super().__init__(0)
        self.values = list(values)
    def random(self):
        value = self.values.pop(0)
        self.values.append(value)
        return value

class Counting(random.Random):
    calls = 0
    def getrandbits(self, k):
        Counting.calls += 1
        return super().getrandbits(k)

s = Steps([0.1, 0.7, 0.25, 0.9999999999, 0.5, 0.0])
for name, args in [("uniform", (2, 4)), ("uniform", (Fraction(1, 2), 3)), ("triangular", ()), ("triangular", (0, 10)),
                   ("triangular", (0, 10, 9)), ("triangular", (5, 5, 5)), ("triangular", (5, 5)), ("gauss", ()), ("gauss", (5,)), ("gauss", (5, 2)),
                   ("normalvariate", ()), ("normalvariate", (1, 3)), ("lognormvariate", (0, 0.25)), ("expovariate", (3,)), ("expovariate", (-0.5,)),
                   ("vonmisesvariate", (1, 2)), ("vonmisesvariate", (1, 0)), ("vonmisesvariate", (0, 1e-9)), ("gammavariate", (2, 3)), ("gammavariate", (1, 1)),
                   ("gammavariate", (1.0, 4.0)), ("gammavariate", (0.3, 2)), ("betavariate", (2, 3)), ("betavariate", (0.5, 0.5)), ("paretovariate", (2,)), ("weibullvariate", (3, 1.5)),
                   ("randrange", (10,)), ("randrange", (3, 30, 4)), ("randrange", (30, 3, -4)), ("randint", (1, 6)), ("choice", ("abc",)), ("choices", ([1, 2, 3], (1, 2, 1)))]:
    print(name, args, [getattr(s, name)(*args) for _ in range(3)])
print(s.sample(range(30), 5), s.sample("abcdefg", 7), s.choices("ab", cum_weights=[1, 3], k=4))
items = list(range(8)); s.shuffle(items); print(items)
c = Counting(5); print(c.randrange(10), c.choice("abc"), c.sample(range(100), 3), Counting.calls, c.random())

r = random.Random(12345)
print([r.sample(range(n), k) for n, k in [(10, 10), (22, 5), (21, 5), (21, 6), (86, 6), (1000, 20), (5, 0), (0, 0)]])
print([round(r.triangular(-1, 1, 0.2), 12) for _ in range(4)], [r.gauss(mu=1, sigma=2) for _ in range(3)])
print([r.choices(["a", "b"], weights=[0.1, 0.9], k=3), r.choices(range(3), cum_weights=(1, 2, 5), k=3), r.choices("xy", k=0), r.choices([7])])
print(r.sample(["r", "b"], counts=[3, 5], k=6), r.sample([1, 2, 3], k=2, counts=(2, 1, 1)))
print(r.randrange(2**80), r.randrange(10**30, 10**31, 10**5), r.randint(-2**70, 2**70), r.getrandbits(0), r.getrandbits(1), r.getrandbits(33), r.randbytes(0), r.randbytes(9))
print(r.gammavariate(alpha=2.5, beta=1), r.betavariate(alpha=2, beta=9), r.vonmisesvariate(mu=3, kappa=0.5), r.weibullvariate(alpha=1, beta=2), r.paretovariate(alpha=4), r.lognormvariate(mu=1, sigma=0.1), r.expovariate(lambd=2))
state = r.getstate(); first = [r.gauss(0, 1), r.random()]; r.setstate(state); print(first == [r.gauss(0, 1), r.random()], type(state), len(state), state[0], state[2])
r.gauss(0, 1); print(r.getstate()[2] is None, r.gauss_next == r.getstate()[2]); r.seed(3); print(r.getstate()[2], r.gauss_next)
for seed in ("a", b"a", bytearray(b"a"), 1.5, -3, None.__class__, (1,)):
    try: r.seed(seed); print(repr(seed), r.random())
    except TypeError as e: print(repr(seed), e)
r.seed("x", version=1); print(r.random()); r.seed(a=5, version=2); print(r.random()); r.seed(b"x", 1) if False else None
print(random.Random(True).random() == random.Random(1).random(), random.Random(-5).random() == random.Random(5).random(), random.Random(2.0).random() == random.Random(2).random())
print(random.Random.VERSION, random.BPF, random.LOG4, random.NV_MAGICCONST, random.SG_MAGICCONST, random.TWOPI, random.RECIP_BPF)
print(random.__all__)
print(random.Random.__mro__[-1], random.Random.__module__, random.Random.__name__, isinstance(random._inst, random.Random), issubclass(random.SystemRandom, random.Random))
for f in (lambda: r.randrange(1.5), lambda: r.randrange("a"), lambda: r.randrange(0), lambda: r.randrange(-4), lambda: r.randrange(10, 2), lambda: r.randrange(2, 10, -1), lambda: r.randrange(10, step=3),
          lambda: r.randrange(0, 2.5), lambda: r.randrange(0, 4, 0.5), lambda: r.randrange(0, 4, 0), lambda: r.randint(1), lambda: r.randint(2.5, 4), lambda: r.choice({}), lambda: r.choice({1: 2}), lambda: r.choice(5), lambda: r.choice({1, 2}),
          lambda: r.shuffle((1, 2)), lambda: r.shuffle("ab"), lambda: r.shuffle(3), lambda: r.sample(10, 2), lambda: r.sample([1, 2], -1), lambda: r.sample([1, 2], 3), lambda: r.sample([1, 2]), lambda: r.sample({1: 2}, 1), lambda: r.sample([1], 1, counts=[1, 2]),
          lambda: r.sample([1, 2], 1, counts=[1.5, 1]), lambda: r.sample([1, 2], 1, counts=[0, 0]), lambda: r.sample([1, 2], 4, counts=[1, 1]), lambda: r.choices([], k=1), lambda: r.choices([1, 2], [1, 2], cum_weights=[1, 2]), lambda: r.choices([1, 2], weights=3),
          lambda: r.choices([1, 2], 3), lambda: r.choices([1, 2], [0, 0]), lambda: r.choices([1, 2], [float("inf"), 1]), lambda: r.choices([1, 2], [float("nan"), 1]), lambda: r.choices([1, 2], [-1, 0]), lambda: r.choices([1, 2, 3], [1, 2]), lambda: r.choices({1, 2}), lambda: r.choices([], [], k=2), lambda: r.choices([], k=0),
          lambda: r.expovariate(0), lambda: r.expovariate("a"), lambda: r.uniform("a", "b"), lambda: r.uniform(1), lambda: r.gauss("a", 1), lambda: r.gammavariate(0, 1), lambda: r.gammavariate(1, 0), lambda: r.betavariate(0, 1), lambda: r.lognormvariate(1000, 1),
          lambda: r.paretovariate(0), lambda: r.weibullvariate(1, 0), lambda: r.vonmisesvariate("a", 1), lambda: r.triangular("a"), lambda: r.getrandbits(), lambda: r.getrandbits(1.5), lambda: r.randbytes(-1), lambda: r.randbytes("a"), lambda: r.setstate((1,)), lambda: r.setstate((4, (), None)),
          lambda: r.setstate((3, (1, 2), None)), lambda: r.random(1), lambda: r.choice(), lambda: r.uniform(1, 2, 3), lambda: r.shuffle([1], lambda: 0), lambda: r.gauss(0, 1, 2), lambda: random.Random(1, 2), lambda: random.choice(seq=[]), lambda: random.sample(k=1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
random.seed(77); print(random.random(), random.uniform(1, 2), random.gauss(0, 1), random.getrandbits(5), random.sample([1, 2, 3], 2), random.choices("ab", k=3), random.expovariate(1), random.triangular(), random.betavariate(1, 1))
import copy, inspect
twin = copy.deepcopy(r) if False else None
print(inspect.signature(random.Random.randrange), inspect.signature(random.sample), inspect.signature(random.Random.choices), inspect.signature(random.triangular), inspect.signature(random.Random.seed))
