// The functions of `numpy` that are methods of arrays, and those that rearrange arrays.

extension NumPySources {
  static let basics = ##"""
    import builtins as _py
    from _numpy import *
    from _numpy import __version__, _add_at, _finfo, _is_v2, _restore_printoptions, _save_printoptions, _spread


    def _given(**options):
        return {name: value for name, value in options.items() if value is not None}


    def _as_index(value):
        return value.__index__() if hasattr(value, '__index__') else value


    def sum(a, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=None):
        return asarray(a).sum(axis, dtype, out, keepdims, **_given(initial=initial, where=where))


    def prod(a, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=None):
        return asarray(a).prod(axis, dtype, out, keepdims, **_given(initial=initial, where=where))


    def max(a, axis=None, out=None, keepdims=False, initial=None, where=None):
        return asarray(a).max(axis, out, keepdims, **_given(initial=initial, where=where))


    def min(a, axis=None, out=None, keepdims=False, initial=None, where=None):
        return asarray(a).min(axis, out, keepdims, **_given(initial=initial, where=where))


    amax, amin = max, min


    def any(a, axis=None, out=None, keepdims=False, *, where=None):
        return asarray(a).any(axis, out, keepdims)


    def all(a, axis=None, out=None, keepdims=False, *, where=None):
        return asarray(a).all(axis, out, keepdims)


    def mean(a, axis=None, dtype=None, out=None, keepdims=False, *, where=None):
        return asarray(a).mean(axis, dtype, out, keepdims)


    def var(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=None, mean=None,
            correction=None):
        return asarray(a).var(axis, dtype, out, ddof if correction is None else correction, keepdims)


    def std(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=None, mean=None,
            correction=None):
        return asarray(a).std(axis, dtype, out, ddof if correction is None else correction, keepdims)


    def argmax(a, axis=None, out=None, *, keepdims=False):
        return asarray(a).argmax(axis, out, keepdims=keepdims)


    def argmin(a, axis=None, out=None, *, keepdims=False):
        return asarray(a).argmin(axis, out, keepdims=keepdims)


    def cumsum(a, axis=None, dtype=None, out=None):
        return asarray(a).cumsum(axis, dtype, out)


    def cumprod(a, axis=None, dtype=None, out=None):
        return asarray(a).cumprod(axis, dtype, out)


    def ptp(a, axis=None, out=None, keepdims=False):
        return asarray(a).ptp(axis, out, keepdims)


    def clip(a, a_min=None, a_max=None, out=None, *, min=None, max=None, **kwargs):
        low = a_min if min is None else min
        high = a_max if max is None else max
        if low is None and high is None and not _is_v2:
            raise ValueError('One of max or min must be given')
        return asarray(a).clip(low, high, out)


    def round(a, decimals=0, out=None):
        return asarray(a).round(decimals, out) if ndim(a) else asarray(a).round(decimals, out)[()]


    around = round


    def fix(x, out=None):
        return trunc(x)


    def reshape(a, /, shape=None, order='C', *, newshape=None, copy=None):
        if shape is None:
            shape = newshape
        return asarray(a).reshape(shape, order=order)


    def ravel(a, order='C'):
        return asarray(a).ravel(order)


    def transpose(a, axes=None):
        return asarray(a).transpose(axes)


    def swapaxes(a, axis1, axis2):
        return asarray(a).swapaxes(axis1, axis2)


    def squeeze(a, axis=None):
        return asarray(a).squeeze(axis)


    def repeat(a, repeats, axis=None):
        return asarray(a).repeat(repeats, axis)


    def take(a, indices, axis=None, out=None, mode='raise'):
        return asarray(a).take(indices, axis, out, mode)


    def nonzero(a):
        return asarray(a).nonzero()


    def flatnonzero(a):
        return asarray(a).ravel().nonzero()[0]


    def argwhere(a):
        if ndim(a) == 0:
            a = asarray(a).reshape(1)
            return argwhere(a)[:, :0]
        return transpose(array(nonzero(a)))


    def diagonal(a, offset=0, axis1=0, axis2=1):
        return asarray(a).diagonal(offset, axis1, axis2)


    def trace(a, offset=0, axis1=0, axis2=1, dtype=None, out=None):
        return asarray(a).trace(offset, axis1, axis2, dtype)


    def searchsorted(a, v, side='left', sorter=None):
        a = asarray(a)
        return (a if sorter is None else a[sorter]).searchsorted(v, side)


    def sort(a, axis=-1, kind=None, order=None, *, stable=None):
        a = array(a) if axis is not None else array(a).ravel()
        a.sort(-1 if axis is None else axis)
        return a


    def argsort(a, axis=-1, kind=None, order=None, *, stable=None):
        return asarray(a).argsort(axis)


    def shape(a):
        return a.shape if hasattr(a, 'shape') and isinstance(a.shape, tuple) else asarray(a).shape


    def ndim(a):
        return a.ndim if hasattr(a, 'ndim') else asarray(a).ndim


    def size(a, axis=None):
        return asarray(a).size if axis is None else asarray(a).shape[axis]


    def copy(a, order='K', subok=False):
        return array(a)


    def copyto(dst, src, casting='same_kind', where=True):
        if where is True:
            dst[...] = src
        else:
            where = broadcast_to(where, dst.shape)
            dst[where] = broadcast_to(src, dst.shape)[where]


    def real(val):
        return asarray(val).real if ndim(val) else asarray(val).real[()]


    def imag(val):
        return asarray(val).imag if ndim(val) else asarray(val).imag[()]


    def angle(z, deg=False):
        result = arctan2(imag(z), real(z))
        return result * (180 / pi) if deg else result


    def isreal(x):
        return imag(x) == 0


    def iscomplex(x):
        return imag(x) != 0


    def isrealobj(x):
        return asarray(x).dtype.kind != 'c'


    def iscomplexobj(x):
        return asarray(x).dtype.kind == 'c'


    def isscalar(element):
        return isinstance(element, (generic, int, float, complex, str, bytes, _py.bool))


    def issubdtype(arg1, arg2):
        first = arg1 if isinstance(arg1, type) and issubclass(arg1, generic) else dtype(arg1).type
        second = arg2 if isinstance(arg2, type) and issubclass(arg2, generic) else dtype(arg2).type
        return issubclass(first, second)


    def divmod(x, y):
        return floor_divide(x, y), remainder(x, y)


    def modf(x):
        whole = trunc(x)
        return subtract(x, whole), whole


    def frexp(x):
        import math
        pairs = [math.frexp(float(item)) for item in asarray(x).ravel()]
        parts = asarray(x)
        if parts.dtype.kind != 'f':
            parts = parts.astype(float64)
        first = array([pair[0] for pair in pairs], dtype=parts.dtype).reshape(parts.shape)
        return first[()], array([pair[1] for pair in pairs], dtype=int32).reshape(parts.shape)[()]


    def ldexp(x, n):
        return x * power(2.0, n)


    def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0, *,
                 device=None):
        num = _as_index(num)
        if num < 0:
            raise ValueError('Number of samples, %s, must be non-negative.' % num)
        parts = num - 1 if endpoint else num
        start, stop = asarray(start) * 1.0, asarray(stop) * 1.0
        kind = result_type(start, stop, float(num))
        delta = subtract(stop, start, dtype=kind)
        y = arange(0, num).astype(kind).reshape((-1,) + (1,) * ndim(delta))
        if parts > 0:
            step = delta / parts
            if all(step != 0):
                y = y * step
            else:
                y = y / parts * delta
        else:
            step = nan
            y = y * delta
        y = y + start
        if endpoint and num > 1:
            y[-1] = stop
        if dtype is None:
            dtype = kind
        if _is_v2 and issubdtype(dtype, integer):
            floor(y, out=y)
        if axis != 0:
            y = moveaxis(y, 0, axis)
        y = y.astype(dtype)
        return (y, step) if retstep else y


    def logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0):
        y = linspace(start, stop, num=num, endpoint=endpoint, axis=axis)
        y = power(base, y)
        return y if dtype is None else y.astype(dtype)


    def geomspace(start, stop, num=50, endpoint=True, dtype=None, axis=0):
        start, stop = asarray(start) * 1.0, asarray(stop) * 1.0
        if any(start == 0) or any(stop == 0):
            raise ValueError('Geometric sequence cannot include zero')
        out_sign = sign(start)
        low, high = log10(start / out_sign), log10(stop / out_sign)
        result = logspace(low, high, num=num, endpoint=endpoint, base=10.0)
        if num > 0:
            result[0] = start / out_sign
            if num > 1 and endpoint:
                result[-1] = stop / out_sign
        result = result * out_sign
        return result if dtype is None else result.astype(dtype)


    def identity(n, dtype=None, *, like=None):
        return eye(n, dtype=dtype)


    def diag(v, k=0):
        v = asarray(v)
        if v.ndim == 1:
            n = v.shape[0] + _py.abs(k)
            result = zeros((n, n), v.dtype)
            rows = arange(v.shape[0])
            if k >= 0:
                result[rows, rows + k] = v
            else:
                result[rows - k, rows] = v
            return result
        if v.ndim == 2:
            return diagonal(v, k)
        raise ValueError('Input must be 1- or 2-d.')


    def diagflat(v, k=0):
        return diag(asarray(v).ravel(), k)


    def tril(m, k=0):
        m = asarray(m)
        return where(tri(m.shape[-2], m.shape[-1], k, dtype=bool_), m, zeros(1, m.dtype))


    def triu(m, k=0):
        m = asarray(m)
        return where(tri(m.shape[-2], m.shape[-1], k - 1, dtype=bool_), zeros(1, m.dtype), m)


    def tril_indices(n, k=0, m=None):
        return nonzero(tri(n, m, k=k, dtype=bool_))


    def triu_indices(n, k=0, m=None):
        return nonzero(logical_not(tri(n, m, k=k - 1, dtype=bool_)))


    def diag_indices(n, ndim=2):
        return (arange(n),) * ndim


    def fill_diagonal(a, val, wrap=False):
        step = a.shape[1] + 1 if a.ndim == 2 else 1 + cumprod(a.shape[:-1]).sum()
        end = a.shape[1] * a.shape[1] if a.ndim == 2 and not wrap else None
        a.flat[:end:step] = val


    def vander(x, N=None, increasing=False):
        x = asarray(x)
        N = len(x) if N is None else N
        powers = arange(N) if increasing else arange(N - 1, -1, -1)
        return x[:, None] ** powers


    def meshgrid(*xi, copy=True, sparse=False, indexing='xy'):
        if indexing not in ('xy', 'ij'):
            raise ValueError("Valid values for `indexing` are 'xy' and 'ij'.")
        n = len(xi)
        parts = [asarray(x).reshape((1,) * i + (-1,) + (1,) * (n - i - 1))
                 for i, x in enumerate(xi)]
        if indexing == 'xy' and n > 1:
            parts[0] = asarray(xi[0]).reshape((1, -1) + (1,) * (n - 2))
            parts[1] = asarray(xi[1]).reshape((-1, 1) + (1,) * (n - 2))
        if not sparse:
            parts = [array(part) for part in broadcast_arrays(*parts)]
        return tuple(parts) if _is_v2 else list(parts)


    def indices(dimensions, dtype=int, sparse=False):
        grids = meshgrid(*[arange(n, dtype=dtype) for n in dimensions], indexing='ij', sparse=sparse)
        return tuple(grids) if sparse else stack(grids)


    def broadcast_shapes(*args):
        result = ()
        for one in args:
            one = (one,) if isinstance(one, int) else tuple(one)
            result = add(empty(result, int8), empty(one, int8)).shape if result else one
        return result


    def broadcast_arrays(*args, subok=False):
        args = [asarray(one) for one in args]
        try:
            whole = broadcast_shapes(*[one.shape for one in args])
        except ValueError:
            raise ValueError('shape mismatch: objects cannot be broadcast to a single shape') from None
        parts = [broadcast_to(one, whole) for one in args]
        return tuple(parts) if _is_v2 else parts


    def atleast_1d(*arys):
        result = [asarray(a).reshape(1) if ndim(a) == 0 else asarray(a) for a in arys]
        return result[0] if len(result) == 1 else (tuple(result) if _is_v2 else result)


    def atleast_2d(*arys):
        result = []
        for a in arys:
            a = asarray(a)
            result.append(a.reshape(1, 1) if a.ndim == 0 else a[None, :] if a.ndim == 1 else a)
        return result[0] if len(result) == 1 else (tuple(result) if _is_v2 else result)


    def atleast_3d(*arys):
        result = []
        for a in arys:
            a = asarray(a)
            if a.ndim == 0:
                a = a.reshape(1, 1, 1)
            elif a.ndim == 1:
                a = a[None, :, None]
            elif a.ndim == 2:
                a = a[:, :, None]
            result.append(a)
        return result[0] if len(result) == 1 else (tuple(result) if _is_v2 else result)


    def stack(arrays, axis=0, out=None, *, dtype=None, casting='same_kind'):
        arrays = [asarray(a) for a in arrays]
        if not arrays:
            raise ValueError('need at least one array to stack')
        if len({a.shape for a in arrays}) != 1:
            raise ValueError('all input arrays must have the same shape')
        rank = arrays[0].ndim + 1
        if not -rank <= axis < rank:
            raise AxisError('axis %d is out of bounds for array of dimension %d' % (axis, rank))
        axis %= rank
        return concatenate([expand_dims(a, axis) for a in arrays], axis=axis, dtype=dtype)


    def vstack(tup, *, dtype=None, casting='same_kind'):
        return concatenate([atleast_2d(a) for a in tup], 0, dtype=dtype)


    def hstack(tup, *, dtype=None, casting='same_kind'):
        arrays = [atleast_1d(a) for a in tup]
        return concatenate(arrays, 0 if arrays and arrays[0].ndim == 1 else 1, dtype=dtype)


    def dstack(tup):
        return concatenate([atleast_3d(a) for a in tup], 2)


    def column_stack(tup):
        arrays = []
        for a in tup:
            a = asarray(a)
            arrays.append(a.reshape(-1, 1) if a.ndim < 2 else a)
        return concatenate(arrays, 1)


    def block(arrays):
        def rank(x):
            return 1 + _py.max([rank(one) for one in x]) if isinstance(x, list) else 0

        depth = rank(arrays)

        def leaves(x):
            return [leaf for one in x for leaf in leaves(one)] if isinstance(x, list) else [asarray(x)]

        most = _py.max([depth] + [a.ndim for a in leaves(arrays)])

        def build(x, level):
            if isinstance(x, list):
                return concatenate([build(one, level + 1) for one in x], axis=level - depth)
            x = asarray(x)
            return x.reshape((1,) * (most - x.ndim) + x.shape)
        return build(arrays, 0)


    def append(arr, values, axis=None):
        if axis is None:
            return concatenate([ravel(arr), ravel(values)])
        return concatenate([arr, values], axis=axis)


    def array_split(ary, indices_or_sections, axis=0):
        ary = asarray(ary)
        total = ary.shape[axis]
        if hasattr(indices_or_sections, '__len__'):
            points = [0] + list(indices_or_sections) + [total]
        else:
            sections = int(indices_or_sections)
            if sections <= 0:
                raise ValueError('number sections must be larger than 0.')
            each, extras = _py.divmod(total, sections)
            points = [0]
            for i in range(sections):
                points.append(points[-1] + each + (1 if i < extras else 0))
        ary = swapaxes(ary, axis, 0)
        return [swapaxes(ary[points[i]:points[i + 1]], axis, 0) for i in range(len(points) - 1)]


    def split(ary, indices_or_sections, axis=0):
        ary = asarray(ary)
        if not hasattr(indices_or_sections, '__len__') and ary.shape[axis] % indices_or_sections:
            raise ValueError('array split does not result in an equal division')
        return array_split(ary, indices_or_sections, axis)


    def hsplit(ary, indices_or_sections):
        return split(ary, indices_or_sections, 1 if ndim(ary) > 1 else 0)


    def vsplit(ary, indices_or_sections):
        if ndim(ary) < 2:
            raise ValueError('vsplit only works on arrays of 2 or more dimensions')
        return split(ary, indices_or_sections, 0)


    def dsplit(ary, indices_or_sections):
        return split(ary, indices_or_sections, 2)


    def expand_dims(a, axis):
        a = asarray(a)
        axes = axis if isinstance(axis, (tuple, list)) else (axis,)
        rank = a.ndim + len(axes)
        for one in axes:
            if not -rank <= one < rank:
                raise AxisError('axis %d is out of bounds for array of dimension %d' % (one, rank))
        axes = [one % rank for one in axes]
        sizes = iter(a.shape)
        return a.reshape([1 if i in axes else next(sizes) for i in range(rank)])


    def moveaxis(a, source, destination):
        a = asarray(a)
        source = [source] if isinstance(source, int) else list(source)
        destination = [destination] if isinstance(destination, int) else list(destination)
        for one in source + destination:
            if not -a.ndim <= one < a.ndim:
                raise AxisError('%s: axis %d is out of bounds for array of dimension %d' % (
                    'source' if one in source else 'destination', one, a.ndim))
        source = [s % a.ndim for s in source]
        destination = [d % a.ndim for d in destination]
        if len(source) != len(destination):
            raise ValueError('`source` and `destination` arguments must have the same number of '
                             'elements')
        order = [n for n in range(a.ndim) if n not in source]
        for place, one in sorted(zip(destination, source)):
            order.insert(place, one)
        return a.transpose(order)


    def rollaxis(a, axis, start=0):
        a = asarray(a)
        axis %= a.ndim
        start = start + a.ndim if start < 0 else start
        if axis < start:
            start -= 1
        order = list(range(a.ndim))
        order.remove(axis)
        order.insert(start, axis)
        return a.transpose(order)


    def tile(A, reps):
        A = asarray(A)
        reps = tuple(reps) if hasattr(reps, '__len__') else (reps,)
        rank = _py.max([A.ndim, len(reps)])
        reps = (1,) * (rank - len(reps)) + reps
        result = array(A.reshape((1,) * (rank - A.ndim) + A.shape))
        for axis, count in enumerate(reps):
            if count != 1:
                index = tile_index = arange(result.shape[axis] * count)
                if result.shape[axis]:
                    index = tile_index % result.shape[axis]
                result = result.take(index, axis)
        return result


    def flip(m, axis=None):
        m = asarray(m)
        axes = range(m.ndim) if axis is None else axis if isinstance(axis, tuple) else (axis,)
        index = [slice(None)] * m.ndim
        for one in axes:
            if not -m.ndim <= one < m.ndim:
                raise AxisError('axis %d is out of bounds for array of dimension %d' % (one, m.ndim))
            index[one] = slice(None, None, -1)
        return m[tuple(index)]


    def fliplr(m):
        m = asarray(m)
        if m.ndim < 2:
            raise ValueError('Input must be >= 2-d.')
        return m[:, ::-1]


    def flipud(m):
        m = asarray(m)
        if m.ndim < 1:
            raise ValueError('Input must be >= 1-d.')
        return m[::-1, ...]


    def rot90(m, k=1, axes=(0, 1)):
        m = asarray(m)
        k %= 4
        if k == 0:
            return m[:]
        if k == 2:
            return flip(flip(m, axes[0]), axes[1])
        order = list(range(m.ndim))
        order[axes[0]], order[axes[1]] = order[axes[1]], order[axes[0]]
        if k == 1:
            return transpose(flip(m, axes[1]), order)
        return flip(transpose(m, order), axes[1])


    def roll(a, shift, axis=None):
        a = asarray(a)
        if axis is None:
            return roll(a.ravel(), shift, 0).reshape(a.shape)
        axes = axis if isinstance(axis, tuple) else (axis,)
        shifts = shift if isinstance(shift, tuple) else (shift,)
        if len(shifts) == 1:
            shifts = shifts * len(axes)
        if len(axes) == 1:
            axes = axes * len(shifts)
        for one, count in zip(axes, shifts):
            n = a.shape[one]
            if n:
                a = a.take((arange(n) - count) % n, one)
        return array(a)


    def resize(a, new_shape):
        new_shape = (new_shape,) if isinstance(new_shape, int) else tuple(new_shape)
        a = ravel(a)
        count = 1
        for n in new_shape:
            count *= n
        if a.size == 0:
            return zeros(new_shape, a.dtype)
        return a[arange(count) % a.size].reshape(new_shape)


    def delete(arr, obj, axis=None):
        arr = asarray(arr)
        if axis is None:
            arr, axis = arr.ravel(), 0
        n = arr.shape[axis]
        keep = ones(n, dtype=bool_)
        if isinstance(obj, int) and not -n <= obj < n:
            raise IndexError('index %d is out of bounds for axis %d with size %d' % (obj, axis, n))
        keep[obj] = False
        return arr[(slice(None),) * (axis % arr.ndim) + (keep,)]


    def insert(arr, obj, values, axis=None):
        arr = asarray(arr)
        if axis is None:
            arr, axis = arr.ravel(), 0
        axis %= arr.ndim
        n = arr.shape[axis]
        values = asarray(values, dtype=arr.dtype)
        places = asarray(range(n)[obj] if isinstance(obj, slice) else obj)
        if places.ndim == 0:
            if not -n <= int(places) <= n:
                raise IndexError('index %d is out of bounds for axis %d with size %d'
                                 % (int(places), axis, n))
            if values.ndim < arr.ndim:
                values = values.reshape((1,) * (arr.ndim - values.ndim) + values.shape)
            values = moveaxis(values, 0, axis)
            count = values.shape[axis] if arr.ndim == 1 or values.shape[axis] > 1 else 1
            places = repeat(places, count)
        places = where(places < 0, places + n, places)
        order = places.argsort()
        spots = places[order] + arange(len(places))
        total = n + len(places)
        old = ones(total, dtype=bool_)
        old[spots] = False
        shape = list(arr.shape)
        shape[axis] = total
        result = empty(shape, arr.dtype)
        before = (slice(None),) * axis
        result[before + (old,)] = arr
        new = empty(len(places), dtype=int64)
        new[order] = spots
        result[before + (new,)] = values
        return result


    def trim_zeros(filt, trim='fb'):
        first, last = 0, len(filt)
        if 'f' in trim.lower():
            while first < last and filt[first] == 0:
                first += 1
        if 'b' in trim.lower():
            while last > first and filt[last - 1] == 0:
                last -= 1
        return filt[first:last]


    def pad(array, pad_width, mode='constant', **kwargs):
        a = asarray(array)
        widths = asarray(pad_width)
        if widths.dtype.kind not in 'iu':
            raise TypeError('`pad_width` must be of integral type.')
        if (widths < 0).any():
            raise ValueError("index can't contain negative values")
        widths = broadcast_to(widths, (a.ndim, 2)).tolist()
        if mode == 'constant':
            fills = broadcast_to(asarray(kwargs.get('constant_values', 0)), (a.ndim, 2))
            for axis, (before, after) in enumerate(widths):
                sizes = list(a.shape)
                parts = []
                for count, value in ((before, fills[axis, 0]), (after, fills[axis, 1])):
                    sizes[axis] = count
                    parts.append(full(sizes, value, dtype=a.dtype))
                a = concatenate([parts[0], a, parts[1]], axis)
            return a
        for axis, (before, after) in enumerate(widths):
            n = a.shape[axis]
            index = arange(-before, n + after)
            if mode == 'edge':
                index = clip(index, 0, n - 1)
            elif mode == 'wrap':
                index = index % n
            elif mode == 'reflect':
                period = 2 * (n - 1) if n > 1 else 1
                index = index % period
                index = where(index >= n, period - index, index)
            elif mode == 'symmetric':
                index = index % (2 * n)
                index = where(index >= n, 2 * n - 1 - index, index)
            elif mode in ('maximum', 'minimum', 'mean'):
                value = {'maximum': max, 'minimum': min, 'mean': mean}[mode](a, axis, keepdims=True)
                if mode == 'mean' and a.dtype.kind in 'iu':
                    value = rint(value).astype(a.dtype)
                a = concatenate([repeat(value, before, axis), a, repeat(value, after, axis)], axis)
                continue
            else:
                raise ValueError("mode '%s' is not supported" % (mode,))
            a = a.take(index, axis)
        return a


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
