import statistics as st
from fractions import Fraction as F
from decimal import Decimal as D
from collections import namedtuple
sets = {"ints": [1, 2, 3, 4, 4], "floats": [1.5, 2.25, 0.1, 7.125], "mixed": [1, 2.5, 3], "fractions": [F(1, 3), F(3, 4), F(5, 6)], "decimals": [D("0.5"), D("0.75"), D("0.625"), D("1.25")], "bools": [True, False, True], "big": [10**30, 10**30 + 1, 10**30 + 5], "tiny": [1e-300, 2e-300, 5e-324], "mixfrac": [F(1, 2), 1, 0.25], "neg": [-3, -1, 2, 8], "close": [1e16, 1.0, -1e16, 3], "inf": [1.0, float("inf")], "nan": [float("nan"), 1.0], "one": [5], "decint": [D(1), 2, D("3.5")]}
functions = [st.mean, st.fmean, st.geometric_mean, st.harmonic_mean, st.median, st.median_low, st.median_high, st.median_grouped, st.mode, st.multimode, st.quantiles, st.variance, st.pvariance, st.stdev, st.pstdev]
for label, data in sets.items():
    for f in functions:
        try: result = repr(f(data))
        except Exception as e: result = f"{type(e).__name__}: {e}"
        print(label, f.__name__, result)
for f in functions:
    for data in ([], iter([]), [1, "a"], ["a"], None, [None], 5):
        try: result = repr(f(data))
        except Exception as e: result = f"{type(e).__name__}: {e}"
        print(f.__name__, "list_iterator" if type(data).__name__ == "list_iterator" else data, result)
data = [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]
print(st.mean(iter(data)), st.variance(data, st.mean(data)), st.variance(data, xbar=1), st.pvariance(data, mu=2), st.stdev(data, 1.5), st.pstdev(data, 1.5), st.variance([1, 2, 3], 2), st.pvariance([F(1), F(2)], F(3, 2)), st.variance(iter(data), 1))
print(st.fmean([1, 2, 3], [1, 0, 3]), st.fmean(iter([1, 2]), iter([3, 4])), st.harmonic_mean([40, 60], weights=[5, 30]), st.harmonic_mean([2, 4], [1, 0]), st.harmonic_mean([0, 1]), st.harmonic_mean([F(1, 2), 2]), st.harmonic_mean([0]), st.harmonic_mean([10], [3]))
for kind in ("inclusive", "exclusive"):
    print(kind, st.quantiles(data, n=10, method=kind), st.quantiles([1, 2], n=3, method=kind), st.quantiles(range(10), n=1, method=kind), st.quantiles([F(1), F(3)], method=kind), st.quantiles([5, 1, 3], n=4, method=kind))
print(st.median_grouped([52, 52, 53, 54]), st.median_grouped([1, 3, 3, 5, 7], interval=2), st.median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5], 1), st.median_low([1, 3, 5, 7]), st.median_high([1, 3, 5, 7]), st.mode("aabbb"), st.multimode("aabbc"), st.multimode(""), st.mode(["x", 1, 1]))
x, y = [1, 2, 3, 4, 5], [2.1, 3.9, 6.2, 7.8, 10.1]
print(st.covariance(x, y), st.correlation(x, y), st.linear_regression(x, y), st.linear_regression(x, y, proportional=True), st.linear_regression(x, y).slope, st.correlation([1, 2, 3], [3, 2, 1]), st.covariance([1, 2], [F(1), F(2)]))
r = st.linear_regression([1, 2], [3, 4]); print(type(r).__name__, r._fields, r == (1.0, 2.0), [*r])
for f in (lambda: st.covariance([1], [1]), lambda: st.covariance([1, 2], [1]), lambda: st.correlation([1], [1]), lambda: st.correlation([1, 2], [1]), lambda: st.correlation([1, 1], [1, 2]), lambda: st.linear_regression([1], [1]), lambda: st.linear_regression([1, 2], [1]), lambda: st.linear_regression([1, 1], [1, 2]), lambda: st.fmean([1], [1, 2]), lambda: st.fmean([1], [0]), lambda: st.fmean([], []), lambda: st.harmonic_mean([1, -1]), lambda: st.harmonic_mean([-1]), lambda: st.harmonic_mean([1, 2], [1]), lambda: st.harmonic_mean([1, 2], [-1, 2]), lambda: st.harmonic_mean([1, 2], [0, 0]), lambda: st.geometric_mean([0, 1]), lambda: st.geometric_mean([-1]), lambda: st.quantiles([1]), lambda: st.quantiles([1, 2], n=0), lambda: st.quantiles([1, 2], method="odd"), lambda: st.mean("ab"), lambda: st.mean([D(1), F(1, 2)]), lambda: st.mean([D(1), 0.5]), lambda: st.variance([1]), lambda: st.pvariance([]), lambda: st.mode([[1]]), lambda: st.mean(), lambda: st.fmean([1, "a"])):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
N = st.NormalDist
n = N(10, 2.5); print(n, repr(N()), n.mean, n.median, n.mode, n.stdev, n.variance, n.pdf(11), n.cdf(11), n.zscore(15), n.inv_cdf(0.3), n.inv_cdf(0.5), n.inv_cdf(1e-12), n.inv_cdf(0.999), [n.inv_cdf(p / 10) for p in range(1, 10)])
print(n.quantiles(), n.quantiles(n=3), N.from_samples([1, 2, 3, 4]), n + 3, n - 3, 3 + n, 3 - n, n * 2, 2 * n, n / 4, -n, +n, n + N(1, 2), n - N(1, 2), n == N(10.0, 2.5), n == 5, hash(n) == hash(N(10, 2.5)), n.overlap(N(11, 2)), n.overlap(N(10, 3)), n.overlap(N(12, 2.5)))
print(n.samples(3, seed=5), n.samples(2, seed="s"))
for f in (lambda: N(0, -1), lambda: N(0, 0).pdf(1), lambda: N(0, 0).cdf(1), lambda: N(0, 0).zscore(1), lambda: n.inv_cdf(0), lambda: n.inv_cdf(1), lambda: N(0, 0).inv_cdf(0.5), lambda: n.overlap(5), lambda: n.overlap(N(1, 0)), lambda: n * N(), lambda: setattr(n, "x", 1), lambda: setattr(n, "mean", 1), lambda: N("a"), lambda: N.from_samples([1])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Sub(N): pass
print(Sub(1, 2), Sub.from_samples([1.0, 3.0]), type(Sub(1, 2) + 1).__name__, issubclass(st.StatisticsError, ValueError))
import copy; print(copy.copy(n) == n, copy.deepcopy(n))
