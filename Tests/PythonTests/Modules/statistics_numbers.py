from statistics import *
import statistics
from fractions import Fraction as F
d = [2.5, 3, 7.25, 1, 9, 4.5]
print(mean(d), fmean(d), median(d), median_low(d), median_high(d), mode([1, 1, 2]), multimode("aabbc"), stdev(d), pstdev(d), variance(d), pvariance(d), geometric_mean(d), harmonic_mean(d), quantiles(d, n=5), quantiles(d, method="inclusive"), median_grouped([1, 2, 2, 3]))
print(mean([1, 2, 3, 4]), mean([F(1, 2), F(1, 3)]), variance([1, 2, 3]), stdev([1, 2, 3, 4]), fmean([1, 2], weights=[3, 1]), correlation([1, 2, 3], [2, 4, 7]), covariance([1, 2, 3], [2, 4, 7]), linear_regression([1, 2, 3], [2, 4, 7]))
n = NormalDist(10, 2); print(n, n.pdf(9), n.cdf(12), n.zscore(13), n + 5, n * 2, NormalDist.from_samples([1, 2, 3]), n.samples(2, seed=1))
for f in (lambda: mean([]), lambda: median([]), lambda: mode([]), lambda: stdev([1]), lambda: variance([]), lambda: quantiles([1]), lambda: harmonic_mean([-1]), lambda: geometric_mean([]), lambda: mean(["a"]), lambda: NormalDist(1, -1), lambda: correlation([1, 1], [2, 3])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
