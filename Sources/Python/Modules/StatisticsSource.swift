// `statistics`: exact sums and what is worked out from them.
//
// Sums are ratios of whole numbers, so that no order of the data and no cancelling changes a result;
// only the result itself is rounded.

extension LibrarySources {
  static let statistics = ##"""
    from bisect import bisect_left, bisect_right
    from collections import Counter, namedtuple
    from decimal import Decimal
    from fractions import Fraction
    from math import erf, exp, fabs, fsum, hypot, isqrt, lcm, log, sqrt, tau
    from numbers import Real
    from operator import mul
    from _statistics import inverse_normal as _inverse_normal
    import random as _random

    __all__ = ['NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean',
               'geometric_mean', 'harmonic_mean', 'linear_regression', 'mean', 'median',
               'median_grouped', 'median_high', 'median_low', 'mode', 'multimode', 'pstdev',
               'pvariance', 'quantiles', 'stdev', 'variance']


    class StatisticsError(ValueError):
        pass


    def _wanted(found, message):
        if not found:
            raise StatisticsError(message)


    class _Exact:
        '''A sum of numbers as a ratio, how many they were, and the type its result is to have.'''

        def __init__(self, numbers=()):
            self.top, self.bottom = 0, 1
            self.special = None
            self.count = 0
            self.kind = int
            for number in numbers:
                self.take(number)

        def take(self, number):
            self.kind = _joint(self.kind, type(number))
            self.count += 1
            top, bottom = _ratio(number)
            if bottom is None:
                # What is not finite decides the sum alone.
                self.special = top if self.special is None else self.special + top
                return
            if self.bottom % bottom:
                common = lcm(self.bottom, bottom)
                self.top *= common // self.bottom
                self.bottom = common
            self.top += top * (self.bottom // bottom)

        @property
        def total(self):
            return Fraction(self.top, self.bottom) if self.special is None else self.special

        def result(self, value):
            return _as(self.kind, value)


    def _ratio(number):
        try:
            return number.as_integer_ratio()
        except AttributeError:
            raise TypeError(f"can't convert type '{type(number).__name__}' "
                            'to numerator/denominator') from None
        except (OverflowError, ValueError):
            return number, None


    def _joint(one, other):
        '''The type of a result of two types: the one that is the more special.'''
        if other is bool or one is other:
            return one
        for low, high in ((one, other), (other, one)):
            if low is int or issubclass(high, low):
                return high
        for low, high in ((one, other), (other, one)):
            if issubclass(low, int):
                return high
        for low, high in ((one, other), (other, one)):
            if issubclass(low, Fraction) and issubclass(high, float):
                return high
        raise TypeError(f"don't know how to coerce {one.__name__} and {other.__name__}")


    def _as(kind, value):
        if type(value) is kind:
            return value
        if issubclass(kind, int) and value.denominator != 1:
            kind = float
        try:
            return kind(value)
        except TypeError:
            if not issubclass(kind, Decimal):
                raise
        return kind(value.numerator) / kind(value.denominator)


    def _not_below_zero(values, message):
        for value in values:
            _wanted(not value < 0, message)
            yield value


    # Averages

    def mean(data):
        exact = _Exact(data)
        _wanted(exact.count, 'mean requires at least one data point')
        return exact.result(exact.total / exact.count)


    def fmean(data, weights=None):
        values = list(data)
        if weights is None:
            total, share = fsum(values), len(values)
            _wanted(share, 'fmean requires at least one data point')
        else:
            weights = list(weights)
            total = fsum(map(mul, values, weights))
            _wanted(len(values) == len(weights), 'data and weights must be the same length')
            share = fsum(weights)
            _wanted(share, 'sum of weights must be non-zero')
        return total / share


    def geometric_mean(data):
        try:
            return exp(fmean(map(log, data)))
        except ValueError:
            raise StatisticsError('geometric mean requires a non-empty dataset '
                                  'containing positive numbers') from None


    def harmonic_mean(data, weights=None):
        values = list(data)
        negative = 'harmonic mean does not support negative values'
        _wanted(values, 'harmonic_mean requires at least one data point')
        if weights is None and len(values) == 1:
            if not isinstance(values[0], (Real, Decimal)):
                raise TypeError('unsupported type')
            return next(_not_below_zero(values, negative))
        if weights is None:
            weights, share = [1] * len(values), len(values)
        else:
            weights = list(weights)
            _wanted(len(weights) == len(values), 'Number of weights does not match data size')
            share = _Exact(_not_below_zero(weights, negative)).total
        checked = _not_below_zero(values, negative)
        try:
            exact = _Exact(w / x if w else 0 for w, x in zip(weights, checked))
        except ZeroDivisionError:
            return 0
        total = exact.total
        _wanted(not total <= 0, 'Weighted sum must be positive')
        return exact.result(share / total)


    # The middle, the most frequent, and the places between

    def _in_order(data):
        values = sorted(data)
        _wanted(values, 'no median for empty data')
        return values, len(values) // 2


    def median(data):
        values, middle = _in_order(data)
        if len(values) % 2:
            return values[middle]
        return (values[middle - 1] + values[middle]) / 2


    def median_low(data):
        values, middle = _in_order(data)
        return values[middle - 1 + len(values) % 2]


    def median_high(data):
        values, middle = _in_order(data)
        return values[middle]


    def median_grouped(data, interval=1):
        values, middle = _in_order(data)
        x = values[middle]
        below = bisect_left(values, x)
        inside = bisect_right(values, x, lo=below) - below
        try:
            width, x = float(interval), float(x)
        except ValueError:
            raise TypeError('Value cannot be converted to a float')
        return x - width / 2.0 + width * (len(values) / 2 - below) / inside


    def mode(data):
        best = Counter(iter(data)).most_common(1)
        _wanted(best, 'no mode for empty data')
        return best[0][0]


    def multimode(data):
        counts = Counter(iter(data))
        most = max(counts.values(), default=0)
        return [value for value in counts if counts[value] == most]


    def quantiles(data, *, n=4, method='exclusive'):
        _wanted(n >= 1, 'n must be at least 1')
        values = sorted(data)
        size = len(values)
        _wanted(size >= 2, 'must have at least two data points')
        if method not in ('inclusive', 'exclusive'):
            raise ValueError(f'Unknown method: {method!r}')
        # Outer ones lie on the line through the first or the last two values.
        shift = 1 if method == 'exclusive' else 0
        found = []
        for cut in range(1, n):
            place = cut * (size - 1 + 2 * shift)
            left = min(max(place // n, shift), size - 2 + shift)
            rest = place - left * n
            left -= shift
            found.append((values[left] * (n - rest) + values[left + 1] * rest) / n)
        return found


    # Spread

    def _squares(data, centre, least, message):
        '''The sum of the squared distances from the centre, as an exact sum has it.'''
        if centre is not None:
            exact = _Exact((d := x - centre) * d for x in data)
            squares = exact.total
        else:
            exact, second = _Exact(), _Exact()
            for x in data:
                exact.take(x)
                top, bottom = _ratio(x)
                if bottom is not None:
                    second.take(Fraction(top * top, bottom * bottom))
            squares = exact.special
            if squares is None:
                first = exact.total
                squares = second.total - first * first / (exact.count or 1)
        _wanted(exact.count >= least, message)
        return exact, squares


    def _root(exact, square):
        top, bottom = square.numerator, square.denominator
        if issubclass(exact.kind, Decimal):
            return _decimal_root(top, bottom)
        # More bits than a float has, and one that says whether anything was cut off.
        shift = max(0, 64 - (top.bit_length() - bottom.bit_length()) // 2)
        scaled = top << 2 * shift
        root = isqrt(scaled // bottom)
        return (2 * root + (root * root * bottom != scaled)) / (2 << shift)


    def _decimal_root(top, bottom):
        near = (Decimal(top) / Decimal(bottom)).sqrt()
        ratio = Fraction(top, bottom)
        if Fraction(near) ** 2 == ratio:
            return near
        shift = max(0, 2 - near.as_tuple().exponent)
        scaled = top * 100 ** shift
        root = isqrt(scaled // bottom)
        return +Decimal(f'{10 * root + 1}e{-shift - 1}')


    def variance(data, xbar=None):
        exact, squares = _squares(data, xbar, 2, 'variance requires at least two data points')
        return exact.result(squares / (exact.count - 1))


    def pvariance(data, mu=None):
        exact, squares = _squares(data, mu, 1, 'pvariance requires at least one data point')
        return exact.result(squares / exact.count)


    def stdev(data, xbar=None):
        exact, squares = _squares(data, xbar, 2, 'stdev requires at least two data points')
        return _root(exact, squares / (exact.count - 1))


    def pstdev(data, mu=None):
        exact, squares = _squares(data, mu, 1, 'pstdev requires at least one data point')
        return _root(exact, squares / exact.count)


    # Two variables

    def _pairs(what, x, y):
        size = len(x)
        _wanted(len(y) == size, f'{what} requires that both inputs have same number of data points')
        _wanted(size >= 2, f'{what} requires at least two data points')
        return size


    def _dot(u, v):
        return fsum(map(mul, u, v))


    def _distances(values):
        centre = fsum(values) / len(values)
        return centre, [value - centre for value in values]


    def covariance(x, y, /):
        size = _pairs('covariance', x, y)
        return _dot(_distances(x)[1], _distances(y)[1]) / (size - 1)


    def correlation(x, y, /):
        _pairs('correlation', x, y)
        u, v = _distances(x)[1], _distances(y)[1]
        together = _dot(u, v)
        try:
            return together / sqrt(_dot(u, u) * _dot(v, v))
        except ZeroDivisionError:
            raise StatisticsError('at least one of the inputs is constant')


    LinearRegression = namedtuple('LinearRegression', ('slope', 'intercept'))


    def linear_regression(x, y, /, *, proportional=False):
        _pairs('linear regression', x, y)
        (left, u), (low, v) = ((0.0, x), (0.0, y)) if proportional else map(_distances, (x, y))
        together = _dot(u, v)
        try:
            slope = together / _dot(u, u)
        except ZeroDivisionError:
            raise StatisticsError('x is constant')
        return LinearRegression(slope, 0.0 if proportional else low - slope * left)


    class NormalDist:
        '''What is normally distributed: by its mean and its standard deviation.'''

        __slots__ = '_mu', '_sigma'

        def __init__(self, mu=0.0, sigma=1.0):
            _wanted(not sigma < 0.0, 'sigma must be non-negative')
            self._mu, self._sigma = float(mu), float(sigma)

        @classmethod
        def from_samples(cls, data):
            data = list(data)
            return cls(fmean(data), stdev(data))

        mean = property(lambda self: self._mu)
        median = property(lambda self: self._mu)
        mode = property(lambda self: self._mu)
        stdev = property(lambda self: self._sigma)
        variance = property(lambda self: self._sigma * self._sigma)

        def _spread(self, what):
            _wanted(self._sigma, f'{what}() not defined when sigma is zero')
            return self._sigma

        def samples(self, n, *, seed=None):
            source = _random if seed is None else _random.Random(seed)
            return [source.gauss(self._mu, self._sigma) for _ in range(n)]

        def pdf(self, x):
            variance = self._spread('pdf') * self._sigma
            distance = x - self._mu
            return exp(distance * distance / (-2.0 * variance)) / sqrt(tau * variance)

        def cdf(self, x):
            return 0.5 * (1.0 + erf((x - self._mu) / (self._spread('cdf') * sqrt(2.0))))

        def inv_cdf(self, p):
            _wanted(0.0 < p < 1.0, 'p must be in the range 0.0 < p < 1.0')
            _wanted(self._sigma > 0.0, 'cdf() not defined when sigma at or below zero')
            return self._mu + _inverse_normal(p) * self._sigma

        def quantiles(self, n=4):
            return [self.inv_cdf(cut / n) for cut in range(1, n)]

        def overlap(self, other):
            if not isinstance(other, NormalDist):
                raise TypeError('Expected another NormalDist instance')
            thin, wide = sorted((self, other), key=lambda d: (d._sigma, d._mu))
            small, large = thin.variance, wide.variance
            _wanted(small and large, 'overlap() not defined when sigma is zero')
            between = fabs(wide._mu - thin._mu)
            surplus = large - small
            if not surplus:
                return 1.0 - erf(between / (2.0 * thin._sigma * sqrt(2.0)))
            # The densities cross twice.
            centre = thin._mu * large - wide._mu * small
            reach = thin._sigma * wide._sigma * sqrt(
                between * between + surplus * log(large / small))
            crossings = (centre + reach) / surplus, (centre - reach) / surplus
            first, second = (fabs(wide.cdf(x) - thin.cdf(x)) for x in crossings)
            return 1.0 - (first + second)

        def zscore(self, x):
            return (x - self._mu) / self._spread('zscore')

        def __add__(self, other):
            if isinstance(other, NormalDist):
                return NormalDist(self._mu + other._mu, hypot(self._sigma, other._sigma))
            return NormalDist(self._mu + other, self._sigma)

        __radd__ = __add__

        def __sub__(self, other):
            return self + -other

        def __rsub__(self, other):
            return -(self - other)

        def __mul__(self, other):
            return NormalDist(self._mu * other, self._sigma * fabs(other))

        __rmul__ = __mul__

        def __truediv__(self, other):
            return NormalDist(self._mu / other, self._sigma / fabs(other))

        def __pos__(self):
            return NormalDist(self._mu, self._sigma)

        def __neg__(self):
            return NormalDist(-self._mu, self._sigma)

        def __eq__(self, other):
            if isinstance(other, NormalDist):
                return (self._mu, self._sigma) == (other._mu, other._sigma)
            return NotImplemented

        def __hash__(self):
            return hash((self._mu, self._sigma))

        def __repr__(self):
            return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'
    """##
}
