// `re`, `random`, `hashlib` and `copy`, as far as they are Python.

extension LibrarySources {
  static let regex = ##"""
    from _re import compile as _compile, error, Pattern, Match
    from functools import lru_cache as _lru_cache

    __all__ = ["match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer",
               "compile", "purge", "template", "escape", "error", "Pattern", "Match", "A", "I",
               "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL",
               "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag"]

    _NAMES = ((256, 'ASCII'), (128, 'DEBUG'), (16, 'DOTALL'), (2, 'IGNORECASE'), (4, 'LOCALE'),
              (8, 'MULTILINE'), (1, 'TEMPLATE'), (32, 'UNICODE'), (64, 'VERBOSE'))


    class RegexFlag(int):
        def __repr__(self):
            value = int(self)
            if not value:
                return 're.NOFLAG'
            names = [f're.{name}' for bit, name in sorted(_NAMES) if value & bit]
            rest = value & ~511
            if rest:
                names.append(hex(rest))
            return '|'.join(names)

        def __str__(self):
            return repr(self)

        def __or__(self, other):
            if not isinstance(other, int):
                return NotImplemented
            return RegexFlag(int(self) | int(other))

        __ror__ = __or__

        def __and__(self, other):
            if not isinstance(other, int):
                return NotImplemented
            return RegexFlag(int(self) & int(other))

        __rand__ = __and__

        def __xor__(self, other):
            if not isinstance(other, int):
                return NotImplemented
            return RegexFlag(int(self) ^ int(other))

        __rxor__ = __xor__

        def __invert__(self):
            return RegexFlag(511 & ~int(self))

        @property
        def value(self):
            return int(self)

        @property
        def name(self):
            return '|'.join(name for bit, name in sorted(_NAMES) if int(self) & bit) or None


    NOFLAG = RegexFlag(0)
    T = TEMPLATE = RegexFlag(1)
    I = IGNORECASE = RegexFlag(2)
    L = LOCALE = RegexFlag(4)
    M = MULTILINE = RegexFlag(8)
    S = DOTALL = RegexFlag(16)
    U = UNICODE = RegexFlag(32)
    X = VERBOSE = RegexFlag(64)
    DEBUG = RegexFlag(128)
    A = ASCII = RegexFlag(256)
    _cache = {}


    def compile(pattern, flags=0):
        if isinstance(pattern, Pattern):
            if flags:
                raise ValueError("cannot process flags argument with a compiled pattern")
            return pattern
        flags = int(flags)
        try:
            return _cache[type(pattern), pattern, flags]
        except (KeyError, TypeError):
            pass
        if flags & 256 and flags & 32:
            raise ValueError("ASCII and UNICODE flags are incompatible")
        if isinstance(pattern, bytes) and flags & 32:
            raise ValueError("cannot use UNICODE flag with a bytes pattern")
        if isinstance(pattern, str) and flags & 4:
            raise ValueError("cannot use LOCALE flag with a str pattern")
        p = _compile(pattern, flags)
        if len(_cache) >= 512:
            _cache.clear()
        _cache[type(pattern), pattern, flags] = p
        return p


    def match(pattern, string, flags=0):
        return compile(pattern, flags).match(string)


    def fullmatch(pattern, string, flags=0):
        return compile(pattern, flags).fullmatch(string)


    def search(pattern, string, flags=0):
        return compile(pattern, flags).search(string)


    def sub(pattern, repl, string, count=0, flags=0):
        return compile(pattern, flags).sub(repl, string, count)


    def subn(pattern, repl, string, count=0, flags=0):
        return compile(pattern, flags).subn(repl, string, count)


    def split(pattern, string, maxsplit=0, flags=0):
        return compile(pattern, flags).split(string, maxsplit)


    def findall(pattern, string, flags=0):
        return compile(pattern, flags).findall(string)


    def finditer(pattern, string, flags=0):
        return compile(pattern, flags).finditer(string)


    def purge():
        _cache.clear()


    def template(pattern, flags=0):
        return compile(pattern, flags | T)


    _SPECIAL = {ord(c): '\\' + c for c in '()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


    def escape(pattern):
        if isinstance(pattern, str):
            return pattern.translate(_SPECIAL)
        pattern = str(pattern, 'latin1')
        return pattern.translate(_SPECIAL).encode('latin1')
    """##

  static let random = ##"""
    from _random import Random as _Random
    from math import (log as _log, exp as _exp, pi as _pi, e as _e, ceil as _ceil,
                      sqrt as _sqrt, acos as _acos, cos as _cos, sin as _sin, tau as TWOPI,
                      floor as _floor, isfinite as _isfinite)
    from operator import index as _index
    from itertools import accumulate as _accumulate, repeat as _repeat
    from bisect import bisect as _bisect
    from _hashlib import digest as _digest
    from collections.abc import Sequence as _Sequence

    __all__ = ["Random", "SystemRandom", "betavariate", "choice", "choices", "expovariate",
               "gammavariate", "gauss", "getrandbits", "getstate", "lognormvariate",
               "normalvariate", "paretovariate", "randbytes", "randint", "random", "randrange",
               "sample", "seed", "setstate", "shuffle", "triangular", "uniform",
               "vonmisesvariate", "weibullvariate"]

    NV_MAGICCONST = 4 * _exp(-0.5) / _sqrt(2.0)
    LOG4 = _log(4.0)
    SG_MAGICCONST = 1.0 + _log(4.5)
    BPF = 53
    RECIP_BPF = 2 ** -BPF
    _ONE = 1


    class Random(_Random):
        VERSION = 3

        def __init__(self, x=None):
            self.seed(x)
            self.gauss_next = None

        def seed(self, a=None, version=2):
            if version == 2 and isinstance(a, (str, bytes, bytearray)):
                if isinstance(a, str):
                    a = a.encode()
                a = int.from_bytes(a + _digest('sha512', bytes(a)), 'big')
            elif not isinstance(a, (type(None), int, float, str, bytes, bytearray)):
                raise TypeError('The only supported seed types are: None,\n'
                                'int, float, str, bytes, and bytearray.')
            super().seed(a)
            self.gauss_next = None

        def getstate(self):
            return self.VERSION, super().getstate(), self.gauss_next

        def setstate(self, state):
            version = state[0]
            if version == 3:
                version, internalstate, self.gauss_next = state
                super().setstate(internalstate)
            else:
                raise ValueError("state with version %s passed to "
                                 "Random.setstate() of version %s" % (version, self.VERSION))

        def _randbelow(self, n):
            return self._below(n)

        def randbytes(self, n):
            return self.getrandbits(n * 8).to_bytes(n, 'little')

        def randrange(self, start, stop=None, step=_ONE):
            try:
                istart = _index(start)
            except TypeError:
                istart = int(start)
                if istart != start:
                    raise ValueError("non-integer arg 1 for randrange()")
            if stop is None:
                if step is not _ONE:
                    raise TypeError('Missing a non-None stop argument')
                if istart > 0:
                    return self._randbelow(istart)
                raise ValueError("empty range for randrange()")
            try:
                istop = _index(stop)
            except TypeError:
                istop = int(stop)
                if istop != stop:
                    raise ValueError("non-integer stop for randrange()")
            width = istop - istart
            try:
                istep = _index(step)
            except TypeError:
                istep = int(step)
                if istep != step:
                    raise ValueError("non-integer step for randrange()")
            if istep == 1:
                if width > 0:
                    return istart + self._randbelow(width)
                raise ValueError("empty range for randrange() (%d, %d, %d)"
                                 % (istart, istop, width))
            if istep > 0:
                n = (width + istep - 1) // istep
            elif istep < 0:
                n = (width + istep + 1) // istep
            else:
                raise ValueError("zero step for randrange()")
            if n <= 0:
                raise ValueError("empty range for randrange()")
            return istart + istep * self._randbelow(n)

        def randint(self, a, b):
            return self.randrange(a, b + 1)

        def choice(self, seq):
            if not len(seq):
                raise IndexError('Cannot choose from an empty sequence')
            return seq[self._randbelow(len(seq))]

        def shuffle(self, x):
            randbelow = self._below
            for i in reversed(range(1, len(x))):
                j = randbelow(i + 1)
                x[i], x[j] = x[j], x[i]

        def sample(self, population, k, *, counts=None):
            if not isinstance(population, _Sequence):
                raise TypeError("Population must be a sequence.  "
                                "For dicts or sets, use sorted(d).")
            n = len(population)
            if counts is not None:
                cum_counts = list(_accumulate(counts))
                if len(cum_counts) != n:
                    raise ValueError(
                        "The number of counts does not match the population")
                total = cum_counts.pop()
                if not isinstance(total, int):
                    raise TypeError("Counts must be integers")
                if total <= 0:
                    raise ValueError("Total of counts must be greater than zero")
                selections = self.sample(range(total), k=k)
                return [population[_bisect(cum_counts, s)] for s in selections]
            randbelow = self._below
            if not 0 <= k <= n:
                raise ValueError("Sample larger than population or is negative")
            result = [None] * k
            setsize = 21
            if k > 5:
                setsize += 4 ** _ceil(_log(k * 3, 4))
            if n <= setsize:
                pool = list(population)
                for i in range(k):
                    j = randbelow(n - i)
                    result[i] = pool[j]
                    pool[j] = pool[n - i - 1]
            else:
                selected = set()
                for i in range(k):
                    j = randbelow(n)
                    while j in selected:
                        j = randbelow(n)
                    selected.add(j)
                    result[i] = population[j]
            return result

        def choices(self, population, weights=None, *, cum_weights=None, k=1):
            random = self.random
            n = len(population)
            if cum_weights is None:
                if weights is None:
                    n += 0.0
                    return [population[_floor(random() * n)] for i in _repeat(None, k)]
                try:
                    cum_weights = list(_accumulate(weights))
                except TypeError:
                    if not isinstance(weights, int):
                        raise
                    k = weights
                    raise TypeError(
                        f'The number of choices must be a keyword argument: {k=}') from None
            elif weights is not None:
                raise TypeError('Cannot specify both weights and cumulative weights')
            if len(cum_weights) != n:
                raise ValueError('The number of weights does not match the population')
            total = cum_weights[-1] + 0.0
            if total <= 0.0:
                raise ValueError('Total of weights must be greater than zero')
            if not _isfinite(total):
                raise ValueError('Total of weights must be finite')
            hi = n - 1
            return [population[_bisect(cum_weights, random() * total, 0, hi)]
                    for i in _repeat(None, k)]

        def uniform(self, a, b):
            return a + (b - a) * self.random()

        def triangular(self, low=0.0, high=1.0, mode=None):
            u = self.random()
            try:
                c = 0.5 if mode is None else (mode - low) / (high - low)
            except ZeroDivisionError:
                return low
            if u > c:
                u = 1.0 - u
                c = 1.0 - c
                low, high = high, low
            return low + (high - low) * _sqrt(u * c)

        def normalvariate(self, mu=0.0, sigma=1.0):
            random = self.random
            while True:
                u1 = random()
                u2 = 1.0 - random()
                z = NV_MAGICCONST * (u1 - 0.5) / u2
                if z * z / 4.0 <= -_log(u2):
                    break
            return mu + z * sigma

        def gauss(self, mu=0.0, sigma=1.0):
            random = self.random
            z = self.gauss_next
            self.gauss_next = None
            if z is None:
                x2pi = random() * TWOPI
                g2rad = _sqrt(-2.0 * _log(1.0 - random()))
                z = _cos(x2pi) * g2rad
                self.gauss_next = _sin(x2pi) * g2rad
            return mu + z * sigma

        def lognormvariate(self, mu, sigma):
            return _exp(self.normalvariate(mu, sigma))

        def expovariate(self, lambd):
            return -_log(1.0 - self.random()) / lambd

        def vonmisesvariate(self, mu, kappa):
            random = self.random
            if kappa <= 1e-6:
                return TWOPI * random()
            s = 0.5 / kappa
            r = s + _sqrt(1.0 + s * s)
            while True:
                u1 = random()
                z = _cos(_pi * u1)
                d = z / (r + z)
                u2 = random()
                if u2 < 1.0 - d * d or u2 <= (1.0 - d) * _exp(d):
                    break
            q = 1.0 / r
            f = (q + z) / (1.0 + q * z)
            u3 = random()
            if u3 > 0.5:
                return (mu + _acos(f)) % TWOPI
            return (mu - _acos(f)) % TWOPI

        def gammavariate(self, alpha, beta):
            if alpha <= 0.0 or beta <= 0.0:
                raise ValueError('gammavariate: alpha and beta must be > 0.0')
            random = self.random
            if alpha > 1.0:
                ainv = _sqrt(2.0 * alpha - 1.0)
                bbb = alpha - LOG4
                ccc = alpha + ainv
                while True:
                    u1 = random()
                    if not 1e-7 < u1 < 0.9999999:
                        continue
                    u2 = 1.0 - random()
                    v = _log(u1 / (1.0 - u1)) / ainv
                    x = alpha * _exp(v)
                    z = u1 * u1 * u2
                    r = bbb + ccc * v - x
                    if r + SG_MAGICCONST - 4.5 * z >= 0.0 or r >= _log(z):
                        return x * beta
            elif alpha == 1.0:
                return -_log(1.0 - random()) * beta
            while True:
                u = random()
                b = (_e + alpha) / _e
                p = b * u
                if p <= 1.0:
                    x = p ** (1.0 / alpha)
                else:
                    x = -_log((b - p) / alpha)
                u1 = random()
                if p > 1.0:
                    if u1 <= x ** (alpha - 1.0):
                        break
                elif u1 <= _exp(-x):
                    break
            return x * beta

        def betavariate(self, alpha, beta):
            y = self.gammavariate(alpha, 1.0)
            if y:
                return y / (y + self.gammavariate(beta, 1.0))
            return 0.0

        def paretovariate(self, alpha):
            u = 1.0 - self.random()
            return u ** (-1.0 / alpha)

        def weibullvariate(self, alpha, beta):
            u = 1.0 - self.random()
            return alpha * (-_log(u)) ** (1.0 / beta)


    class SystemRandom(Random):
        def seed(self, *args, **kwds):
            return None


    _inst = Random()
    seed = _inst.seed
    random = _inst.random
    uniform = _inst.uniform
    triangular = _inst.triangular
    randint = _inst.randint
    choice = _inst.choice
    randrange = _inst.randrange
    sample = _inst.sample
    shuffle = _inst.shuffle
    choices = _inst.choices
    normalvariate = _inst.normalvariate
    lognormvariate = _inst.lognormvariate
    expovariate = _inst.expovariate
    vonmisesvariate = _inst.vonmisesvariate
    gammavariate = _inst.gammavariate
    gauss = _inst.gauss
    betavariate = _inst.betavariate
    paretovariate = _inst.paretovariate
    weibullvariate = _inst.weibullvariate
    getstate = _inst.getstate
    setstate = _inst.setstate
    getrandbits = _inst.getrandbits
    randbytes = _inst.randbytes
    """##

  static let hashlib = ##"""
    from _hashlib import digest as _compute, algorithms as _algorithms

    algorithms_guaranteed = {name for name, _, _ in _algorithms}
    algorithms_available = set(algorithms_guaranteed)
    _sizes = {name: (size, block) for name, size, block in _algorithms}


    class HASH:
        __slots__ = ('name', 'digest_size', 'block_size', '_data')

        def __init__(self, name, data):
            self.name = name
            self.digest_size, self.block_size = _sizes[name]
            self._data = b''
            self.update(data)

        def update(self, data, /):
            if isinstance(data, str):
                raise TypeError('Strings must be encoded before hashing')
            self._data += bytes(data)

        def digest(self):
            return _compute(self.name, self._data)

        def hexdigest(self):
            return self.digest().hex()

        def copy(self):
            return HASH(self.name, self._data)

        def __repr__(self):
            return f'<{self.name} _hashlib.HASH object @ {hex(id(self))}>'


    HASH.__module__ = '_hashlib'


    def new(name, data=b'', **kwargs):
        name = name.lower()
        if name not in _sizes:
            raise ValueError('unsupported hash type ' + name)
        return HASH(name, data)


    def md5(string=b'', *, usedforsecurity=True):
        return HASH('md5', string)


    def sha1(string=b'', *, usedforsecurity=True):
        return HASH('sha1', string)


    def sha224(string=b'', *, usedforsecurity=True):
        return HASH('sha224', string)


    def sha256(string=b'', *, usedforsecurity=True):
        return HASH('sha256', string)


    def sha384(string=b'', *, usedforsecurity=True):
        return HASH('sha384', string)


    def sha512(string=b'', *, usedforsecurity=True):
        return HASH('sha512', string)
    """##

  static let copying = ##"""
    import types as _types


    class Error(Exception):
        pass


    error = Error
    _atomic = (type(None), int, float, bool, complex, str, bytes, type, range, slice,
               type(Ellipsis), type(NotImplemented), _types.FunctionType,
               _types.BuiltinFunctionType, property)


    def copy(x):
        cls = type(x)
        if cls in _atomic or cls is tuple or cls is frozenset or isinstance(x, type):
            return x
        if cls in (list, dict, set, bytearray):
            return x.copy()
        copier = getattr(cls, '__copy__', None)
        if copier is not None:
            return copier(x)
        return _reconstruct(x, _reduce(x), None)


    def deepcopy(x, memo=None, _nil=[]):
        cls = type(x)
        if cls in _atomic or isinstance(x, type):
            return x
        if memo is None:
            memo = {}
        d = id(x)
        y = memo.get(d, _nil)
        if y is not _nil:
            return y
        if cls is list:
            y = []
            memo[d] = y
            for a in x:
                y.append(deepcopy(a, memo))
        elif cls is dict:
            y = {}
            memo[d] = y
            for key, value in x.items():
                y[deepcopy(key, memo)] = deepcopy(value, memo)
        elif cls is tuple:
            y = [deepcopy(a, memo) for a in x]
            if d in memo:
                return memo[d]
            for k, j in zip(x, y):
                if k is not j:
                    y = tuple(y)
                    break
            else:
                y = x
        elif cls is _types.MethodType:
            y = cls(x.__func__, deepcopy(x.__self__, memo))
        else:
            copier = getattr(x, '__deepcopy__', None)
            if copier is not None:
                y = copier(memo)
            else:
                y = _reconstruct(x, _reduce(x), memo)
        if y is not x:
            memo[d] = y
            memo.setdefault(id(memo), []).append(x)
        return y


    def _new(cls, *args):
        return cls.__new__(cls, *args)


    def _reduce(x):
        # What object.__reduce_ex__(4) gives, unless the class says something else.
        cls = type(x)
        for name, args in (('__reduce_ex__', (4,)), ('__reduce__', ())):
            method = getattr(cls, name, None)
            if method is not None and method is not getattr(object, name, None):
                return method(x, *args)
        if cls is set or cls is frozenset or isinstance(x, (set, frozenset)):
            return cls, (list(x),), _state(x)
        if cls is bytearray:
            return cls, (bytes(x),), None
        if isinstance(x, BaseException):
            return cls, x.args, _state(x)
        if isinstance(x, (_types.ModuleType, _types.GeneratorType)):
            raise TypeError(f"cannot pickle '{cls.__name__}' object")
        args = ()
        if hasattr(cls, '__getnewargs_ex__'):
            args, kwargs = x.__getnewargs_ex__()
        elif hasattr(cls, '__getnewargs__'):
            args = x.__getnewargs__()
        elif isinstance(x, int):
            args = (int(x),)
        elif isinstance(x, float):
            args = (float(x),)
        elif isinstance(x, str):
            args = (str.__str__(x),)
        elif isinstance(x, tuple):
            args = (tuple(x),)
        return (_new, (cls,) + tuple(args), _state(x),
                iter(x) if isinstance(x, list) else None,
                iter(x.items()) if isinstance(x, dict) else None)


    def _state(x):
        getter = getattr(type(x), '__getstate__', None)
        if getter is not None and getter is not getattr(object, '__getstate__', None):
            return getter(x)
        state = dict(x.__dict__) if hasattr(x, '__dict__') else None
        slots = {}
        for base in type(x).__mro__:
            names = base.__dict__.get('__slots__', ())
            for name in (names,) if isinstance(names, str) else names:
                if name not in ('__dict__', '__weakref__') and hasattr(x, name):
                    slots[name] = getattr(x, name)
        if slots:
            return (state or None, slots)
        return state or None


    def _reconstruct(x, value, memo):
        if isinstance(value, str):
            return x
        func, args, state, items, pairs = (tuple(value) + (None,) * 5)[:5]
        deep = memo is not None
        if deep and args:
            args = tuple(deepcopy(arg, memo) for arg in args)
        y = func(*args)
        if deep:
            memo[id(x)] = y
        if state is not None:
            if deep:
                state = deepcopy(state, memo)
            if hasattr(y, '__setstate__'):
                y.__setstate__(state)
            else:
                slotstate = None
                if isinstance(state, tuple) and len(state) == 2:
                    state, slotstate = state
                if state is not None:
                    y.__dict__.update(state)
                if slotstate is not None:
                    for key, value in slotstate.items():
                        object.__setattr__(y, key, value)
        if items is not None:
            for item in items:
                y.append(deepcopy(item, memo) if deep else item)
        if pairs is not None:
            for key, value in pairs:
                if deep:
                    key, value = deepcopy(key, memo), deepcopy(value, memo)
                y[key] = value
        return y
    """##
}
