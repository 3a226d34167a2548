// The functions of `numpy` that pick and put elements, and the state of printing and errors.

extension NumPySources {
  static let picking = ##"""
    def select(condlist, choicelist, default=0):
        if len(condlist) != len(choicelist):
            raise ValueError('list of cases must be same length as list of conditions')
        result = default
        for condition, choice in zip(condlist[::-1], choicelist[::-1]):
            result = where(condition, choice, result)
        return result


    def choose(a, choices, out=None, mode='raise'):
        a, *choices = broadcast_arrays(a, *choices)
        result = choices[0]
        for i, choice in enumerate(choices):
            result = where(a == i, choice, result)
        return result


    def compress(condition, a, axis=None, out=None):
        a = asarray(a)
        if axis is None:
            a, axis = a.ravel(), 0
        return a.take(nonzero(condition)[0], axis)


    def extract(condition, arr):
        return ravel(arr)[nonzero(ravel(condition))[0]]


    def place(arr, mask, vals):
        vals = ravel(vals)
        count = int(sum(mask))
        arr[asarray(mask, dtype=bool_)] = vals[arange(count) % len(vals)]


    def putmask(a, mask, values):
        values = broadcast_to(values, a.shape) if ndim(values) else values
        a[mask] = values[mask] if ndim(values) else values


    def put(a, ind, v, mode='raise'):
        a.flat[ind] = v


    def take_along_axis(arr, indices, axis=-1):
        arr, indices = asarray(arr), asarray(indices)
        if axis is None:
            return arr.ravel()[indices]
        return arr[_along(arr, indices, axis)]


    def put_along_axis(arr, indices, values, axis):
        arr[_along(arr, asarray(indices), axis)] = values


    def _along(arr, indices, axis):
        axis %= arr.ndim
        index = []
        for i, n in enumerate(arr.shape):
            if i == axis:
                index.append(indices)
            else:
                index.append(arange(n).reshape((1,) * i + (-1,) + (1,) * (arr.ndim - i - 1)))
        return tuple(index)


    def unravel_index(indices, shape, order='C'):
        indices = asarray(indices)
        shape = (shape,) if isinstance(shape, int) else shape
        total = 1
        for n in shape:
            total *= n
        bad = (indices < 0) | (indices >= total)
        if bad.any():
            raise ValueError('index %d is out of bounds for array with size %d'
                             % (ravel(indices)[ravel(bad)][0], total))
        result = []
        for n in reversed(shape):
            result.append(indices % n)
            indices = indices // n
        return tuple(reversed(result))


    def ravel_multi_index(multi_index, dims, mode='raise', order='C'):
        result = 0
        for index, n in zip(multi_index, dims):
            index = asarray(index)
            if ((index < 0) | (index >= n)).any():
                raise ValueError('invalid entry in coordinates array')
            result = result * n + index
        return result


    def ndindex(*shape):
        import itertools
        if len(shape) == 1 and isinstance(shape[0], tuple):
            shape = shape[0]
        return itertools.product(*[range(n) for n in shape])


    def ndenumerate(arr):
        arr = asarray(arr)
        for index in ndindex(*arr.shape):
            yield index, arr[index]


    def ix_(*args):
        result = []
        for i, one in enumerate(args):
            one = asarray(one)
            if one.dtype.kind == 'b':
                one = one.nonzero()[0]
            if one.size == 0:
                one = one.astype(int64)
            result.append(one.reshape((1,) * i + (-1,) + (1,) * (len(args) - i - 1)))
        return tuple(result)


    class _Grid:
        def __init__(self, sparse):
            self._sparse = sparse

        def __getitem__(self, key):
            def line(part):
                start = 0 if part.start is None else part.start
                step = 1 if part.step is None else part.step
                if isinstance(step, complex):
                    return linspace(start, part.stop, int(_py.abs(step)))
                return arange(start, part.stop, step)

            if isinstance(key, slice):
                return line(key)
            grids = meshgrid(*[line(part) for part in key], indexing='ij', sparse=self._sparse)
            return tuple(grids) if self._sparse else stack(broadcast_arrays(*grids))


    class _Join:
        def __init__(self, isColumn):
            self._column = isColumn

        def __getitem__(self, key):
            parts = []
            for part in key if isinstance(key, tuple) else (key,):
                if isinstance(part, slice):
                    part = mgrid[part]
                part = atleast_1d(part)
                parts.append(part.reshape(-1, 1) if self._column and part.ndim == 1 else part)
            return concatenate(parts, -1 if self._column else 0)


    mgrid, ogrid = _Grid(False), _Grid(True)
    r_, c_ = _Join(False), _Join(True)


    class _IndexExpression:
        def __init__(self, maketuple):
            self._maketuple = maketuple

        def __getitem__(self, item):
            return (item,) if self._maketuple and not isinstance(item, tuple) else item


    index_exp, s_ = _IndexExpression(True), _IndexExpression(False)


    class printoptions:
        def __init__(self, **options):
            self._options = options

        def __enter__(self):
            _save_printoptions()
            set_printoptions(**self._options)
            return get_printoptions()

        def __exit__(self, *exc):
            _restore_printoptions()


    class errstate:
        def __init__(self, **options):
            self._options = {name: value for name, value in options.items() if name != 'call'}

        def __enter__(self):
            self._old = seterr(**self._options)

        def __exit__(self, *exc):
            seterr(**self._old)

        def __call__(self, function):
            def wrapped(*args, **kwargs):
                with errstate(**self._options):
                    return function(*args, **kwargs)
            return wrapped


    def geterr():
        return seterr()


    class finfo:
        def __init__(self, dtype):
            if isinstance(dtype, (float, complex)) and not isinstance(dtype, type):
                dtype = type(dtype)
            values = _finfo(dtype)
            self.max, self.eps, self.tiny, self.smallest_subnormal, self.epsneg = values[:5]
            self.min = -self.max
            self.smallest_normal = self.tiny
            self.bits, self.precision, self.nmant, self.nexp = values[5:]
            self.resolution = type(self.max)(10.0 ** -self.precision)
            self.dtype = self.max.dtype

        def __str__(self):
            line = '-' * 63
            if _is_v2:
                text = ('Machine parameters for %s\n%s\nprecision = %s   resolution = %s\n'
                        'machep = %s   eps =        %s\nnegep =  %s   epsneg =     %s\n'
                        'minexp = %s   tiny =       %s\nmaxexp = %s   max =        %s\n'
                        'nexp =   %s   min =        -max\n'
                        'smallest_normal = %s   smallest_subnormal = %s\n%s\n')
                return text % (self.dtype, line, self.precision, self.resolution, -self.nmant,
                               self.eps, -self.nmant - 1, self.epsneg, 2 - (1 << self.nexp - 1),
                               self.tiny, 1 << self.nexp - 1, self.max, self.nexp,
                               self.smallest_normal, self.smallest_subnormal, line)
            digits = {'float16': 3, 'float32': 7, 'float64': 16}[self.dtype.name]

            def show(value):
                return '%.*e' % (digits, value)
            text = ('Machine parameters for %s\n%s\nprecision = %3s   resolution = %s\n'
                    'machep = %6s   eps =        %s\nnegep =  %6s   epsneg =     %s\n'
                    'minexp = %6s   tiny =       %s\nmaxexp = %6s   max =        %s\n'
                    'nexp =   %6s   min =        -max\n%s\n')
            return text % (self.dtype, line, self.precision, show(self.resolution), -self.nmant,
                           show(self.eps), -self.nmant - 1, show(self.epsneg),
                           2 - (1 << self.nexp - 1), show(self.tiny), 1 << self.nexp - 1,
                           show(self.max), self.nexp, line)

        def __repr__(self):
            return 'finfo(resolution=%s, min=%s, max=%s, dtype=%s)' % (
                self.resolution, self.min, self.max, self.dtype)


    class iinfo:
        def __init__(self, type):
            if isinstance(type, int):
                type = int64
            self.dtype = dtype(type)
            self.kind = self.dtype.kind
            if self.kind not in 'iu':
                raise ValueError('Invalid integer data type %r.' % (self.kind,))
            self.bits = self.dtype.itemsize * 8
            self.min = 0 if self.kind == 'u' else -(1 << self.bits - 1)
            self.max = (1 << self.bits - (self.kind == 'i')) - 1

        def __str__(self):
            line = '-' * 63
            return 'Machine parameters for %s\n%s\nmin = %s\nmax = %s\n%s\n' % (
                self.dtype, line, self.min, self.max, line)

        def __repr__(self):
            return 'iinfo(min=%s, max=%s, dtype=%s)' % (self.min, self.max, self.dtype)
    """##
}
