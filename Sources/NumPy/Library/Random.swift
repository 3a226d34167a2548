// `numpy.random`: the legacy generator and the modern one.

extension NumPySources {
  static let random = ##"""
    import builtins as _py
    from _numpy import (arange, array, asarray, bool_, empty, float32, float64, int64, log, ndarray,
                        sqrt, where, zeros, exp, _twister, _congruential, _is_v2)
    import _numpy as _np


    def _index(size):
        if not hasattr(size, '__index__'):
            raise TypeError("'%s' object cannot be interpreted as an integer" % type(size).__name__)
        return size.__index__()


    def _count(size):
        if size is None:
            return 1
        if hasattr(size, '__len__'):
            total = 1
            for n in size:
                total *= _index(n)
            return total
        if _index(size) < 0:
            raise ValueError('negative dimensions are not allowed')
        return _index(size)


    def _shaped(values, size):
        if size is None:
            return values[0]
        return values.reshape(size)


    def _spread_over(size, *parameters):
        # The size that the parameters ask for, where they are arrays.
        whole = None
        for one in parameters:
            if hasattr(one, '__len__') or isinstance(one, ndarray) and one.ndim:
                one = asarray(one)
                whole = one if whole is None else whole + one * 0
        if whole is None:
            return size
        if size is not None:
            return size
        return whole.shape


    def _number(value):
        value = asarray(value)
        return value if value.ndim else value[()]


    class _Draws:
        def _integers(self, low, high, size, dtype, endpoint, draw):
            kind = _np.dtype(dtype)
            size = _spread_over(size, low, high)
            if hasattr(low, '__len__') or hasattr(high, '__len__'):
                lows = _np.broadcast_to(asarray(low), size).ravel().tolist()
                highs = _np.broadcast_to(asarray(high), size).ravel().tolist()
                values = []
                for a, b in zip(lows, highs):
                    if a >= b + endpoint:
                        raise ValueError('low >= high')
                    values.append(int(draw(b - a - 1 + endpoint, 1)[0]) + a)
                return asarray(values, dtype=kind).reshape(size)
            low, high = int(low), int(high) + (1 if endpoint else 0)
            if kind.kind == 'b':
                least, most = 0, 1
            else:
                bits = kind.itemsize * 8 - (kind.kind == 'i')
                most = (1 << bits) - 1
                least = -most - 1 if kind.kind == 'i' else 0
            if low < least:
                raise ValueError('low is out of bounds for ' + kind.name)
            if high > most + 1:
                raise ValueError('high is out of bounds for ' + kind.name)
            if low >= high:
                raise ValueError('low > high' if endpoint else 'low >= high')
            values = draw(high - low - 1, _count(size)).astype(int64) + low
            values = values.astype(kind)
            return _shaped(values, size)

        def _pick(self, a, size, replace, p, axis, integers, permuted):
            pool = asarray(a)
            if pool.ndim == 0:
                n = int(pool)
                if n <= 0 and _count(size):
                    raise ValueError('a must be greater than 0 unless no samples are taken' if not
                                     _is_v2 else 'a must be a positive integer unless no samples are '
                                     'taken')
            elif pool.ndim != 1 and axis is None:
                raise ValueError("a must be 1-dimensional")
            else:
                n = pool.shape[axis or 0]
                if n == 0 and _count(size):
                    raise ValueError("'a' cannot be empty unless no samples are taken")
            if p is not None:
                p = asarray(p, dtype=float64)
                if p.ndim != 1:
                    raise ValueError("'p' must be 1-dimensional" if not _is_v2 else
                                     'p must be 1-dimensional')
                if p.size != n:
                    raise ValueError("'a' and 'p' must have same size" if not _is_v2 else
                                     'a and p must have same size')
                if (p < 0).any():
                    raise ValueError('probabilities are not non-negative' if not _is_v2 else
                                     'Probabilities are not non-negative')
                if _py.abs(p.sum() - 1) > 1e-8:
                    raise ValueError('probabilities do not sum to 1' if not _is_v2 else
                                     'Probabilities do not sum to 1. See Notes section of docstring for '
                                     'more information.')
            count = _count(size)
            if replace:
                if p is not None:
                    cdf = p.cumsum()
                    cdf = cdf / cdf[-1]
                    index = cdf.searchsorted(self.random(size), 'right')
                else:
                    index = integers(n, size)
            else:
                if count > n:
                    raise ValueError("Cannot take a larger sample than population when "
                                     "'replace=False'" if not _is_v2 or True else '')
                if p is not None:
                    found = zeros(count, dtype=int64)
                    done = 0
                    p = array(p)
                    if count > (p > 0).sum():
                        raise ValueError('Fewer non-zero entries in p than size')
                    while done < count:
                        x = self.random(count - done)
                        if done > 0:
                            p[found[:done]] = 0
                        cdf = p.cumsum()
                        cdf = cdf / cdf[-1]
                        new = cdf.searchsorted(x, 'right').tolist()
                        fresh = list(dict.fromkeys(new))
                        found[done:done + len(fresh)] = fresh
                        done += len(fresh)
                    index = found
                else:
                    index = permuted(n, count)
                index = index[0] if size is None else index.reshape(size)
            if pool.ndim == 0:
                return index
            return pool.take(index, axis or 0) if pool.ndim > 1 else pool[index]

        def uniform(self, low=0.0, high=1.0, size=None):
            size = _spread_over(size, low, high)
            low, high = _number(low), _number(high)
            result = _shaped(self._bits.doubles(_count(size)), size)
            return low + (high - low) * result

        def normal(self, loc=0.0, scale=1.0, size=None):
            if (asarray(scale) < 0).any():
                raise ValueError('scale < 0')
            size = _spread_over(size, loc, scale)
            return _number(loc) + _number(scale) * _shaped(self._gauss(_count(size)), size)

        def lognormal(self, mean=0.0, sigma=1.0, size=None):
            return exp(self.normal(mean, sigma, size))

        def standard_exponential(self, size=None, dtype=float64):
            return _shaped(self._exponential(_count(size)), size)

        def exponential(self, scale=1.0, size=None):
            size = _spread_over(size, scale)
            return _number(scale) * self.standard_exponential(size)

        def multivariate_normal(self, mean, cov, size=None, *args, **kwargs):
            raise NotImplementedError('multivariate_normal is not supported by this engine')

        def laplace(self, loc=0.0, scale=1.0, size=None):
            def one():
                while True:
                    u = float(self._bits.doubles(1)[0])
                    if u >= 0.5:
                        return -float(log(2.0 - u - u))
                    if u > 0.0:
                        return float(log(u + u))
            values = asarray([one() for _ in range(_count(size))])
            return loc + scale * _shaped(values, size)

        def __getattr__(self, name):
            if name in ('binomial', 'poisson', 'gamma', 'beta', 'chisquare', 'dirichlet', 'f',
                        'geometric', 'gumbel', 'hypergeometric', 'logistic', 'logseries',
                        'multinomial', 'negative_binomial', 'noncentral_chisquare', 'noncentral_f',
                        'pareto', 'power', 'rayleigh', 'standard_cauchy', 'standard_gamma',
                        'standard_t', 'triangular', 'vonmises', 'wald', 'weibull', 'zipf', 'spawn',
                        'permuted'):
                raise NotImplementedError('numpy.random: %s is not supported by this engine' % name)
            raise AttributeError("'numpy.random.%s.%s' object has no attribute %r" % (
                'mtrand' if isinstance(self, RandomState) else '_generator',
                type(self).__name__, name))


    class RandomState(_Draws):
        def __init__(self, seed=None):
            self.seed(seed)

        def seed(self, seed=None):
            self._bits = _twister(5489 if seed is None else seed)
            self._gauss = self._bits.polar

        def _exponential(self, count):
            return -log(1.0 - self._bits.doubles(count))

        def random_sample(self, size=None):
            return _shaped(self._bits.doubles(_count(size)), size)

        random = random_sample

        def rand(self, *args):
            return self.random_sample(args if args else None)

        def standard_normal(self, size=None):
            return _shaped(self._bits.polar(_count(size)), size)

        def randn(self, *args):
            return self.standard_normal(args if args else None)

        def randint(self, low, high=None, size=None, dtype=int):
            if high is None:
                low, high = 0, low
            draw = self._bits.masked
            bits = _np.dtype(dtype).itemsize * 8
            if bits < 32 and _np.dtype(dtype).kind != 'b':
                def draw(limit, count):
                    return self._bits.narrow(limit, count, bits)
            result = self._integers(low, high, size, dtype, False, draw)
            if size is None and dtype is int and not hasattr(result, '__len__'):
                return int(result)
            return result

        def random_integers(self, low, high=None, size=None):
            if high is None:
                low, high = 1, low
            return self.randint(low, high + 1, size)

        def shuffle(self, x):
            _shuffle(x, self._bits.masked_swaps(len(x)))

        def permutation(self, x):
            if not hasattr(x, '__len__'):
                return self._bits.masked_swaps(int(x))
            x = asarray(x)
            return x[self._bits.masked_swaps(len(x))]

        def choice(self, a, size=None, replace=True, p=None):
            return self._pick(a, size, replace, p, None, lambda n, size: self.randint(0, n, size),
                              lambda n, count: self.permutation(n)[:count])

        def bytes(self, length):
            words = self._bits.masked(0xffffffff, -(-length // 4)).astype('uint32')
            return words.tobytes()[:length]

        def get_state(self, legacy=True):
            raise NotImplementedError('numpy.random.get_state is not supported by this engine')

        def __repr__(self):
            return 'RandomState(MT19937) at 0x%X' % id(self)


    class Generator(_Draws):
        def __init__(self, bit_generator):
            self.bit_generator = bit_generator
            self._bits = bit_generator._bits
            self._gauss = self._bits.ziggurat

        def _exponential(self, count):
            return self._bits.exponential(count)

        def random(self, size=None, dtype=float64, out=None):
            if _np.dtype(dtype) == float32:
                return _shaped(self._bits.floats(_count(size)).astype(float32), size)
            return _shaped(self._bits.doubles(_count(size)), size)

        def standard_normal(self, size=None, dtype=float64, out=None):
            if _np.dtype(dtype) == float32:
                raise NotImplementedError('standard_normal of float32 is not supported by this engine')
            return _shaped(self._bits.ziggurat(_count(size)), size)

        def integers(self, low, high=None, size=None, dtype=int64, endpoint=False):
            if high is None:
                low, high = 0, low
            return self._integers(low, high, size, dtype, endpoint, self._bits.bounded)

        def shuffle(self, x, axis=0):
            _shuffle(x, self._bits.masked_swaps(len(x)))

        def permutation(self, x, axis=0):
            if not hasattr(x, '__len__'):
                return self._bits.masked_swaps(int(x))
            x = asarray(x)
            return x.take(self._bits.masked_swaps(x.shape[axis]), axis)

        def _chosen(self, n, count):
            if n > 10000 and count > n // 50:
                return self._bits.bounded_swaps(n, _py.max([n - count, 1]))[n - count:]
            found = []
            seen = set()
            for j in range(n - count, n):
                value = int(self._bits.bounded(j, 1)[0])
                if value in seen:
                    value = j
                seen.add(value)
                found.append(value)
            found = asarray(found, dtype=int64)
            return found[self._bits.bounded_swaps(count)]

        def choice(self, a, size=None, replace=True, p=None, axis=0, shuffle=True):
            return self._pick(a, size, replace, p, axis, lambda n, size: self.integers(0, n, size),
                              self._chosen)

        def bytes(self, length):
            words = self._bits.bounded(0xffffffff, -(-length // 4)).astype('uint32')
            return words.tobytes()[:length]

        def __repr__(self):
            return 'Generator(%s) at 0x%X' % (type(self.bit_generator).__name__, id(self))

        def __str__(self):
            return 'Generator(%s)' % type(self.bit_generator).__name__


    class PCG64:
        def __init__(self, seed=None):
            self._bits = _congruential(0 if seed is None else seed)


    class MT19937:
        def __init__(self, seed=None):
            raise NotImplementedError('numpy.random.MT19937 is not supported by this engine')


    def _shuffle(x, order):
        if isinstance(x, ndarray):
            x[...] = x[order]
        else:
            items = [x[i] for i in order.tolist()]
            for i, item in enumerate(items):
                x[i] = item


    RandomState.__module__ = 'numpy.random.mtrand'
    Generator.__module__ = 'numpy.random._generator'
    PCG64.__module__ = 'numpy.random._pcg64'


    def default_rng(seed=None):
        if isinstance(seed, Generator):
            return seed
        if isinstance(seed, PCG64):
            return Generator(seed)
        return Generator(PCG64(seed))


    _rand = mtrand = RandomState()
    seed = _rand.seed
    random_sample = random = sample = ranf = _rand.random_sample
    rand, randn, randint = _rand.rand, _rand.randn, _rand.randint
    random_integers = _rand.random_integers
    standard_normal, normal, uniform = _rand.standard_normal, _rand.normal, _rand.uniform
    lognormal, exponential = _rand.lognormal, _rand.exponential
    standard_exponential, laplace = _rand.standard_exponential, _rand.laplace
    shuffle, permutation, choice = _rand.shuffle, _rand.permutation, _rand.choice
    bytes = _rand.bytes
    get_state = _rand.get_state


    def _unsupported(name):
        def draw(*args, **kwargs):
            raise NotImplementedError('numpy.random.%s is not supported by this engine' % name)
        return draw


    for _name in ('binomial', 'poisson', 'gamma', 'beta', 'chisquare', 'dirichlet', 'geometric',
                  'gumbel', 'logistic', 'multinomial', 'multivariate_normal', 'pareto', 'power',
                  'rayleigh', 'standard_gamma', 'standard_t', 'triangular', 'vonmises', 'wald',
                  'weibull', 'zipf', 'set_state'):
        globals()[_name] = _unsupported(_name)
    """##
}
