// `json`, `statistics`, `fractions`, `base64`, `pprint`, `weakref`, `io`, `logging`.

extension LibrarySources {
  static let json = ##"""
    from _json import scan as _scan, encode as _encode, encode_string as _encode_string

    __all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']


    class JSONDecodeError(ValueError):
        def __init__(self, msg, doc, pos):
            lineno = doc.count('\n', 0, pos) + 1
            colno = pos - doc.rfind('\n', 0, pos)
            errmsg = '%s: line %d column %d (char %d)' % (msg, lineno, colno, pos)
            ValueError.__init__(self, errmsg)
            self.msg = msg
            self.doc = doc
            self.pos = pos
            self.lineno = lineno
            self.colno = colno


    JSONDecodeError.__module__ = 'json.decoder'
    _constants = {'NaN': float('nan'), 'Infinity': float('inf'), '-Infinity': -float('inf')}


    class JSONEncoder(object):
        item_separator = ', '
        key_separator = ': '

        def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True,
                     allow_nan=True, sort_keys=False, indent=None, separators=None,
                     default=None):
            self.skipkeys = skipkeys
            self.ensure_ascii = ensure_ascii
            self.check_circular = check_circular
            self.allow_nan = allow_nan
            self.sort_keys = sort_keys
            self.indent = indent
            if separators is not None:
                self.item_separator, self.key_separator = separators
            elif indent is not None:
                self.item_separator = ','
            if default is not None:
                self.default = default

        def default(self, o):
            raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

        def encode(self, o):
            indent = self.indent
            if indent is not None and not isinstance(indent, str):
                indent = ' ' * indent
            return _encode(o, (
                self.skipkeys, self.ensure_ascii, self.check_circular, self.allow_nan, indent,
                self.item_separator, self.key_separator, self.default, self.sort_keys))

        def iterencode(self, o, _one_shot=False):
            yield self.encode(o)


    class JSONDecoder(object):
        def __init__(self, *, object_hook=None, parse_float=None, parse_int=None,
                     parse_constant=None, strict=True, object_pairs_hook=None):
            self.object_hook = object_hook
            self.parse_float = parse_float
            self.parse_int = parse_int
            self.parse_constant = parse_constant or _constants.__getitem__
            self.strict = strict
            self.object_pairs_hook = object_pairs_hook

        def decode(self, s):
            start = len(s) - len(s.lstrip(' \t\n\r'))
            obj, end = self.raw_decode(s, start)
            rest = s[end:].lstrip(' \t\n\r')
            if rest:
                raise JSONDecodeError("Extra data", s, len(s) - len(rest))
            return obj

        def raw_decode(self, s, idx=0):
            return _scan(s, idx, (
                self.object_hook, self.object_pairs_hook, self.parse_float, self.parse_int,
                self.parse_constant, self.strict, JSONDecodeError))


    def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
              cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw):
        if cls is None:
            cls = JSONEncoder
        return cls(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
                   allow_nan=allow_nan, indent=indent, separators=separators, default=default,
                   sort_keys=sort_keys, **kw).encode(obj)


    def dump(obj, fp, **kw):
        fp.write(dumps(obj, **kw))


    def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None,
              parse_constant=None, object_pairs_hook=None, **kw):
        if isinstance(s, str):
            if s.startswith('\ufeff'):
                raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
        else:
            if not isinstance(s, (bytes, bytearray)):
                raise TypeError(f'the JSON object must be str, bytes or bytearray, '
                                f'not {s.__class__.__name__}')
            s = s.decode('utf-8')
        if cls is None:
            cls = JSONDecoder
        if object_hook is not None:
            kw['object_hook'] = object_hook
        if object_pairs_hook is not None:
            kw['object_pairs_hook'] = object_pairs_hook
        if parse_float is not None:
            kw['parse_float'] = parse_float
        if parse_int is not None:
            kw['parse_int'] = parse_int
        if parse_constant is not None:
            kw['parse_constant'] = parse_constant
        return cls(**kw).decode(s)


    def load(fp, **kw):
        return loads(fp.read(), **kw)
    """##

  static let statistics = ##"""
    import math
    import random
    from bisect import bisect_left, bisect_right
    from collections import Counter, namedtuple
    from fractions import Fraction
    from itertools import groupby
    from math import erf, exp, fabs, fsum, hypot, log, sqrt, tau


    class StatisticsError(ValueError):
        pass


    def _ratio(x):
        try:
            return x.as_integer_ratio()
        except AttributeError:
            raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")
        except (OverflowError, ValueError):
            return (x, None)


    def _coerce(T, S):
        if T is S or S is int or S is bool or issubclass(S, T):
            return S if issubclass(S, T) and T is not int else T
        if T is int or issubclass(T, S):
            return S if T is int else T
        if issubclass(T, int):
            return S
        if issubclass(S, int):
            return T
        if issubclass(T, Fraction) and issubclass(S, float):
            return S
        if issubclass(T, float) and issubclass(S, Fraction):
            return T
        raise TypeError("don't know how to coerce %s and %s" % (T.__name__, S.__name__))


    def _sum(data):
        count = 0
        total = Fraction(0)
        special = None
        T = int
        for x in data:
            T = _coerce(T, type(x))
            count += 1
            n, d = _ratio(x)
            if d is None:
                special = n if special is None else special + n
            else:
                total += Fraction(n, d)
        return T, (total if special is None else special), count


    def _convert(value, T):
        if type(value) is T:
            return value
        if isinstance(value, float) and not math.isfinite(value):
            return value
        if issubclass(T, int) and getattr(value, 'denominator', 1) != 1:
            T = float
        try:
            return T(value)
        except TypeError:
            if T.__name__ == 'Decimal':
                return T(value.numerator) / value.denominator
            raise


    def _fail_neg(values, errmsg='negative value'):
        for x in values:
            if x < 0:
                raise StatisticsError(errmsg)
            yield x


    def mean(data):
        T, total, n = _sum(data)
        if n < 1:
            raise StatisticsError('mean requires at least one data point')
        return _convert(total / n, T)


    def fmean(data, weights=None):
        data = list(data)
        if weights is None:
            if not data:
                raise StatisticsError('fmean requires at least one data point')
            return fsum(data) / len(data)
        weights = list(weights)
        if len(data) != len(weights):
            raise StatisticsError('data and weights must be the same length')
        den = fsum(weights)
        if not den:
            raise StatisticsError('sum of weights must be non-zero')
        return fsum(x * w for x, w in zip(data, weights)) / den


    def geometric_mean(data):
        try:
            return exp(fmean(map(log, data)))
        except ValueError:
            raise StatisticsError('geometric mean requires a non-empty dataset '
                                  'containing positive numbers') from None


    def harmonic_mean(data, weights=None):
        data = list(data)
        errmsg = 'harmonic mean does not support negative values'
        n = len(data)
        if n < 1:
            raise StatisticsError('harmonic_mean requires at least one data point')
        if n == 1 and weights is None:
            x = data[0]
            if x < 0:
                raise StatisticsError(errmsg)
            return x
        if weights is None:
            weights = [1] * n
            sum_weights = n
        else:
            weights = list(weights)
            if len(weights) != n:
                raise StatisticsError('Number of weights does not match data size')
            _, sum_weights, _ = _sum(w for w in _fail_neg(weights, errmsg))
        try:
            data = list(_fail_neg(data, errmsg))
            T, total, count = _sum(w / x if w else 0 for w, x in zip(weights, data))
        except ZeroDivisionError:
            return 0
        if total <= 0:
            raise StatisticsError('Weighted sum must be positive')
        return _convert(sum_weights / total, T)


    def median(data):
        data = sorted(data)
        n = len(data)
        if n == 0:
            raise StatisticsError("no median for empty data")
        if n % 2 == 1:
            return data[n // 2]
        i = n // 2
        return (data[i - 1] + data[i]) / 2


    def median_low(data):
        data = sorted(data)
        n = len(data)
        if n == 0:
            raise StatisticsError("no median for empty data")
        return data[n // 2] if n % 2 == 1 else data[n // 2 - 1]


    def median_high(data):
        data = sorted(data)
        n = len(data)
        if n == 0:
            raise StatisticsError("no median for empty data")
        return data[n // 2]


    def median_grouped(data, interval=1):
        data = sorted(data)
        n = len(data)
        if not n:
            raise StatisticsError("no median for empty data")
        x = data[n // 2]
        i = bisect_left(data, x)
        j = bisect_right(data, x, lo=i)
        interval = float(interval)
        x = float(x)
        L = x - interval / 2.0
        return L + interval * (n / 2 - i) / (j - i)


    def mode(data):
        pairs = Counter(iter(data)).most_common(1)
        try:
            return pairs[0][0]
        except IndexError:
            raise StatisticsError('no mode for empty data') from None


    def multimode(data):
        counts = Counter(iter(data))
        if not counts:
            return []
        maxcount = max(counts.values())
        return [value for value, count in counts.items() if count == maxcount]


    def quantiles(data, *, n=4, method='exclusive'):
        if n < 1:
            raise StatisticsError('n must be at least 1')
        data = sorted(data)
        ld = len(data)
        if ld < 2:
            raise StatisticsError('must have at least two data points')
        result = []
        if method == 'inclusive':
            m = ld - 1
            for i in range(1, n):
                j, delta = divmod(i * m, n)
                result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
            return result
        if method == 'exclusive':
            m = ld + 1
            for i in range(1, n):
                j = i * m // n
                j = 1 if j < 1 else ld - 1 if j > ld - 1 else j
                delta = i * m - j * n
                result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
            return result
        raise ValueError(f'Unknown method: {method!r}')


    def _ss(data, c=None):
        data = list(data)
        n = len(data)
        T = int
        for x in data:
            T = _coerce(T, type(x))
        if c is not None:
            _, total, _ = _sum((d := x - c) * d for x in data)
            return T, total, c, n
        if not n:
            return T, Fraction(0), Fraction(0), 0
        if any(_ratio(x)[1] is None for x in data):
            return T, float('nan'), float('nan'), n
        values = [Fraction(*_ratio(x)) for x in data]
        sx = sum(values)
        sxx = sum(v * v for v in values)
        return T, (n * sxx - sx * sx) / n, sx / n, n


    def variance(data, xbar=None):
        T, ss, c, n = _ss(data, xbar)
        if n < 2:
            raise StatisticsError('variance requires at least two data points')
        return _convert(ss / (n - 1), T)


    def pvariance(data, mu=None):
        T, ss, c, n = _ss(data, mu)
        if n < 1:
            raise StatisticsError('pvariance requires at least one data point')
        return _convert(ss / n, T)


    def _integer_sqrt_of_frac_rto(n, m):
        a = math.isqrt(n // m)
        return a | (a * a * m != n)


    def _float_sqrt_of_frac(n, m):
        q = (n.bit_length() - m.bit_length() - 109) // 2
        if q >= 0:
            numerator = _integer_sqrt_of_frac_rto(n, m << 2 * q) << q
            denominator = 1
        else:
            numerator = _integer_sqrt_of_frac_rto(n << -2 * q, m)
            denominator = 1 << -q
        return numerator / denominator


    def _root(mss, T):
        if isinstance(mss, float):
            return math.sqrt(mss)
        if T.__name__ == 'Decimal':
            return _convert(mss, T).sqrt()
        return _float_sqrt_of_frac(mss.numerator, mss.denominator)


    def stdev(data, xbar=None):
        T, ss, c, n = _ss(data, xbar)
        if n < 2:
            raise StatisticsError('stdev requires at least two data points')
        return _root(ss / (n - 1), T)


    def pstdev(data, mu=None):
        T, ss, c, n = _ss(data, mu)
        if n < 1:
            raise StatisticsError('pstdev requires at least one data point')
        return _root(ss / n, T)


    def covariance(x, y, /):
        n = len(x)
        if len(y) != n:
            raise StatisticsError(
                'covariance requires that both inputs have same number of data points')
        if n < 2:
            raise StatisticsError('covariance requires at least two data points')
        xbar = fsum(x) / n
        ybar = fsum(y) / n
        return fsum((xi - xbar) * (yi - ybar) for xi, yi in zip(x, y)) / (n - 1)


    def correlation(x, y, /):
        n = len(x)
        if len(y) != n:
            raise StatisticsError(
                'correlation requires that both inputs have same number of data points')
        if n < 2:
            raise StatisticsError('correlation requires at least two data points')
        xbar = fsum(x) / n
        ybar = fsum(y) / n
        sxy = fsum((xi - xbar) * (yi - ybar) for xi, yi in zip(x, y))
        sxx = fsum((d := xi - xbar) * d for xi in x)
        syy = fsum((d := yi - ybar) * d for yi in y)
        try:
            return sxy / sqrt(sxx * syy)
        except ZeroDivisionError:
            raise StatisticsError('at least one of the inputs is constant')


    LinearRegression = namedtuple('LinearRegression', ('slope', 'intercept'))


    def linear_regression(x, y, /, *, proportional=False):
        n = len(x)
        if len(y) != n:
            raise StatisticsError(
                'linear regression requires that both inputs have same number of data points')
        if n < 2:
            raise StatisticsError('linear regression requires at least two data points')
        if proportional:
            sxy = fsum(xi * yi for xi, yi in zip(x, y))
            sxx = fsum(xi * xi for xi in x)
        else:
            xbar = fsum(x) / n
            ybar = fsum(y) / n
            sxy = fsum((xi - xbar) * (yi - ybar) for xi, yi in zip(x, y))
            sxx = fsum((d := xi - xbar) * d for xi in x)
        try:
            slope = sxy / sxx
        except ZeroDivisionError:
            raise StatisticsError('x is constant')
        intercept = 0.0 if proportional else ybar - slope * xbar
        return LinearRegression(slope=slope, intercept=intercept)


    class NormalDist:
        __slots__ = {'_mu': '', '_sigma': ''}

        def __init__(self, mu=0.0, sigma=1.0):
            if sigma < 0.0:
                raise StatisticsError('sigma must be non-negative')
            self._mu = float(mu)
            self._sigma = float(sigma)

        @classmethod
        def from_samples(cls, data):
            data = list(data)
            return cls(fmean(data), stdev(data))

        def samples(self, n, *, seed=None):
            gauss = random.gauss if seed is None else random.Random(seed).gauss
            return [gauss(self._mu, self._sigma) for i in range(n)]

        def pdf(self, x):
            variance = self._sigma * self._sigma
            if not variance:
                raise StatisticsError('pdf() not defined when sigma is zero')
            diff = x - self._mu
            return exp(diff * diff / (-2.0 * variance)) / sqrt(tau * variance)

        def cdf(self, x):
            if not self._sigma:
                raise StatisticsError('cdf() not defined when sigma is zero')
            return 0.5 * (1.0 + erf((x - self._mu) / (self._sigma * 1.4142135623730951)))

        def zscore(self, x):
            if not self._sigma:
                raise StatisticsError('zscore() not defined when sigma is zero')
            return (x - self._mu) / self._sigma

        @property
        def mean(self):
            return self._mu

        @property
        def median(self):
            return self._mu

        @property
        def mode(self):
            return self._mu

        @property
        def stdev(self):
            return self._sigma

        @property
        def variance(self):
            return self._sigma * self._sigma

        def __add__(self, other):
            if isinstance(other, NormalDist):
                return NormalDist(self._mu + other._mu, hypot(self._sigma, other._sigma))
            return NormalDist(self._mu + other, self._sigma)

        def __sub__(self, other):
            if isinstance(other, NormalDist):
                return NormalDist(self._mu - other._mu, hypot(self._sigma, other._sigma))
            return NormalDist(self._mu - other, self._sigma)

        def __mul__(self, other):
            return NormalDist(self._mu * other, self._sigma * fabs(other))

        def __truediv__(self, other):
            return NormalDist(self._mu / other, self._sigma / fabs(other))

        __radd__ = __add__
        __rmul__ = __mul__

        def __eq__(self, other):
            if not isinstance(other, NormalDist):
                return NotImplemented
            return self._mu == other._mu and self._sigma == other._sigma

        def __hash__(self):
            return hash((self._mu, self._sigma))

        def __repr__(self):
            return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'
    """##

  static let fractions = ##"""
    import math
    import numbers
    import operator
    import re

    __all__ = ['Fraction']

    _FORMAT = re.compile(r"""
        \A\s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<num>\d*|\d+(_\d+)*)
        (?:(?:\s*/\s*(?P<denom>\d+(_\d+)*))?|(?:\.(?P<decimal>\d*|\d+(_\d+)*))?
        (?:E(?P<exp>[-+]?\d+(_\d+)*))?)\s*\Z
    """, re.VERBOSE | re.IGNORECASE)


    class Fraction(numbers.Rational):
        __slots__ = ('_numerator', '_denominator')

        def __new__(cls, numerator=0, denominator=None, *, _normalize=True):
            self = super().__new__(cls)
            if denominator is None:
                if type(numerator) is int:
                    self._numerator = numerator
                    self._denominator = 1
                    return self
                if isinstance(numerator, numbers.Rational):
                    self._numerator = numerator.numerator
                    self._denominator = numerator.denominator
                    return self
                if isinstance(numerator, float) or type(numerator).__name__ == 'Decimal':
                    self._numerator, self._denominator = numerator.as_integer_ratio()
                    return self
                if isinstance(numerator, str):
                    m = _FORMAT.match(numerator)
                    if m is None:
                        raise ValueError('Invalid literal for Fraction: %r' % numerator)
                    numerator = int(m.group('num') or '0')
                    denom = m.group('denom')
                    if denom:
                        denominator = int(denom)
                    else:
                        denominator = 1
                        decimal = m.group('decimal')
                        if decimal:
                            decimal = decimal.replace('_', '')
                            scale = 10 ** len(decimal)
                            numerator = numerator * scale + int(decimal)
                            denominator *= scale
                        exp = m.group('exp')
                        if exp:
                            exp = int(exp)
                            if exp >= 0:
                                numerator *= 10 ** exp
                            else:
                                denominator *= 10 ** -exp
                    if m.group('sign') == '-':
                        numerator = -numerator
                else:
                    raise TypeError("argument should be a string or a Rational instance")
            elif type(numerator) is int is type(denominator):
                pass
            elif (isinstance(numerator, numbers.Rational)
                  and isinstance(denominator, numbers.Rational)):
                numerator, denominator = (numerator.numerator * denominator.denominator,
                                          denominator.numerator * numerator.denominator)
            else:
                raise TypeError("both arguments should be Rational instances")
            if denominator == 0:
                raise ZeroDivisionError('Fraction(%s, 0)' % numerator)
            if _normalize:
                g = math.gcd(numerator, denominator)
                if denominator < 0:
                    g = -g
                numerator //= g
                denominator //= g
            self._numerator = numerator
            self._denominator = denominator
            return self

        @classmethod
        def from_float(cls, f):
            if isinstance(f, numbers.Integral):
                return cls(f)
            if not isinstance(f, float):
                raise TypeError("%s.from_float() only takes floats, not %r (%s)" % (
                    cls.__name__, f, type(f).__name__))
            return cls(*f.as_integer_ratio())

        @classmethod
        def from_decimal(cls, dec):
            return cls(*dec.as_integer_ratio())

        def as_integer_ratio(self):
            return (self._numerator, self._denominator)

        def limit_denominator(self, max_denominator=1000000):
            if max_denominator < 1:
                raise ValueError("max_denominator should be at least 1")
            if self._denominator <= max_denominator:
                return Fraction(self)
            p0, q0, p1, q1 = 0, 1, 1, 0
            n, d = self._numerator, self._denominator
            while True:
                a = n // d
                q2 = q0 + a * q1
                if q2 > max_denominator:
                    break
                p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
                n, d = d, n - a * d
            k = (max_denominator - q0) // q1
            bound1 = Fraction(p0 + k * p1, q0 + k * q1)
            bound2 = Fraction(p1, q1)
            if abs(bound2 - self) <= abs(bound1 - self):
                return bound2
            return bound1

        @property
        def numerator(self):
            return self._numerator

        @property
        def denominator(self):
            return self._denominator

        def __repr__(self):
            return '%s(%s, %s)' % (self.__class__.__name__, self._numerator, self._denominator)

        def __str__(self):
            if self._denominator == 1:
                return str(self._numerator)
            return '%s/%s' % (self._numerator, self._denominator)

        def _binary(exact, fallback):
            def forward(a, b):
                if isinstance(b, Fraction):
                    return exact(a, b)
                if isinstance(b, int):
                    return exact(a, Fraction(b))
                if isinstance(b, float):
                    return fallback(float(a), b)
                if isinstance(b, complex):
                    return fallback(complex(a), b)
                return NotImplemented

            def reverse(b, a):
                if isinstance(a, numbers.Rational):
                    return exact(Fraction(a), b)
                if isinstance(a, numbers.Real):
                    return fallback(float(a), float(b))
                if isinstance(a, numbers.Complex):
                    return fallback(complex(a), complex(b))
                return NotImplemented

            return forward, reverse

        def _add(a, b):
            return Fraction(a._numerator * b._denominator + b._numerator * a._denominator,
                            a._denominator * b._denominator)

        def _sub(a, b):
            return Fraction(a._numerator * b._denominator - b._numerator * a._denominator,
                            a._denominator * b._denominator)

        def _mul(a, b):
            return Fraction(a._numerator * b._numerator, a._denominator * b._denominator)

        def _div(a, b):
            if b._numerator == 0:
                sign = (a._numerator > 0) - (a._numerator < 0)
                raise ZeroDivisionError('Fraction(%s, 0)' % sign)
            return Fraction(a._numerator * b._denominator, a._denominator * b._numerator)

        def _floordiv(a, b):
            return (a._numerator * b._denominator) // (a._denominator * b._numerator)

        def _divmod(a, b):
            da, db = a._denominator, b._denominator
            div, n_mod = divmod(a._numerator * db, da * b._numerator)
            return div, Fraction(n_mod, da * db)

        def _mod(a, b):
            da, db = a._denominator, b._denominator
            return Fraction((a._numerator * db) % (b._numerator * da), da * db)

        __add__, __radd__ = _binary(_add, operator.add)
        __sub__, __rsub__ = _binary(_sub, operator.sub)
        __mul__, __rmul__ = _binary(_mul, operator.mul)
        __truediv__, __rtruediv__ = _binary(_div, operator.truediv)
        __floordiv__, __rfloordiv__ = _binary(_floordiv, operator.floordiv)
        __divmod__, __rdivmod__ = _binary(_divmod, divmod)
        __mod__, __rmod__ = _binary(_mod, operator.mod)

        def __pow__(a, b):
            if isinstance(b, numbers.Rational):
                if b.denominator == 1:
                    power = b.numerator
                    if power >= 0:
                        return Fraction(a._numerator ** power, a._denominator ** power)
                    if a._numerator == 0:
                        raise ZeroDivisionError(
                            'Fraction(%s, 0)' % a._denominator ** -power)
                    return Fraction(a._denominator ** -power, a._numerator ** -power)
                return float(a) ** float(b)
            return float(a) ** b

        def __rpow__(b, a):
            if b._denominator == 1 and b._numerator >= 0:
                return a ** b._numerator
            if isinstance(a, numbers.Rational):
                return Fraction(a.numerator, a.denominator) ** b
            if b._denominator == 1:
                return a ** b._numerator
            return a ** float(b)

        def __pos__(a):
            return Fraction(a._numerator, a._denominator)

        def __neg__(a):
            return Fraction(-a._numerator, a._denominator)

        def __abs__(a):
            return Fraction(abs(a._numerator), a._denominator)

        def __int__(a):
            if a._numerator < 0:
                return -(-a._numerator // a._denominator)
            return a._numerator // a._denominator

        def __trunc__(a):
            return int(a)

        def __floor__(a):
            return a._numerator // a._denominator

        def __ceil__(a):
            return -(-a._numerator // a._denominator)

        def __round__(self, ndigits=None):
            if ndigits is None:
                d = self._denominator
                floor, remainder = divmod(self._numerator, d)
                if remainder * 2 < d:
                    return floor
                if remainder * 2 > d:
                    return floor + 1
                return floor if floor % 2 == 0 else floor + 1
            shift = 10 ** abs(ndigits)
            if ndigits > 0:
                return Fraction(round(self * shift), shift)
            return Fraction(round(self / shift) * shift)

        def __hash__(self):
            P = 2305843009213693951
            try:
                dinv = pow(self._denominator, -1, P)
            except ValueError:
                hash_ = 314159
            else:
                hash_ = hash(hash(abs(self._numerator)) * dinv)
            result = hash_ if self._numerator >= 0 else -hash_
            return -2 if result == -1 else result

        def __eq__(a, b):
            if type(b) is int:
                return a._numerator == b and a._denominator == 1
            if isinstance(b, numbers.Rational):
                return a._numerator == b.numerator and a._denominator == b.denominator
            if isinstance(b, numbers.Complex) and b.imag == 0:
                b = b.real
            if isinstance(b, float):
                if math.isnan(b) or math.isinf(b):
                    return 0.0 == b
                return a == a.from_float(b)
            return NotImplemented

        def _richcmp(self, other, op):
            if isinstance(other, numbers.Rational):
                return op(self._numerator * other.denominator,
                          self._denominator * other.numerator)
            if isinstance(other, float):
                if math.isnan(other) or math.isinf(other):
                    return op(0.0, other)
                return op(self, self.from_float(other))
            return NotImplemented

        def __lt__(a, b):
            return a._richcmp(b, operator.lt)

        def __gt__(a, b):
            return a._richcmp(b, operator.gt)

        def __le__(a, b):
            return a._richcmp(b, operator.le)

        def __ge__(a, b):
            return a._richcmp(b, operator.ge)

        def __bool__(a):
            return bool(a._numerator)

        def __reduce__(self):
            return (self.__class__, (self._numerator, self._denominator))

        def __copy__(self):
            return self

        def __deepcopy__(self, memo):
            return self
    """##
}
