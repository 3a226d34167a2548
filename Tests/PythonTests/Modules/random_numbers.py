import random
for seed in (0, 1, -7, 2**70, 3.25, "text", b"bytes", "é", True, 10**50):
    r = random.Random(seed); print(seed, r.random(), r.randint(1, 10**6), r.getrandbits(70))
r = random.Random(99)
print([r.gauss(0, 1) for _ in range(3)], r.normalvariate(1, 2), r.expovariate(0.5), r.betavariate(1, 2), r.gammavariate(0.5, 1), r.gammavariate(3, 2), r.lognormvariate(0, 1), r.vonmisesvariate(0, 4), r.paretovariate(3), r.weibullvariate(1, 2), r.triangular(1, 5, 2), r.uniform(-1, 1))
x = list("abcdefgh"); r.shuffle(x); print(x, r.sample(x, 3), r.choices("xyz", [1, 2, 3], k=6), r.choice(x), r.randrange(0, 100, 7), r.sample(range(10**9), 4), r.sample("ab", counts=[3, 2], k=4), r.randbytes(5))
st = r.getstate(); a = r.random(); r.setstate(st); print(a == r.random(), st[0], len(st[1]))
class Mine(random.Random):
    def random(self): return 0.5
m = Mine(1); print(m.random(), m.uniform(0, 10), m.choices("abcd", k=2))
random.seed("global"); print(random.random(), random.randint(0, 9), random.choice([1, 2, 3]))
for f in (lambda: r.randrange(5, 5), lambda: r.choice([]), lambda: r.sample([1], 5), lambda: r.sample({1}, 1), lambda: r.randint(3, 1), lambda: r.choices([1], [0]), lambda: r.choices([1, 2], [1]), lambda: random.Random([1]), lambda: r.getrandbits(-1), lambda: r.randrange(1, 9, 0), lambda: r.choices([1], 2), lambda: r.gammavariate(-1, 1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
