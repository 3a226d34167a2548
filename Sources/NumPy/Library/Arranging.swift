// The functions of `numpy` that join, split and rearrange arrays.

extension NumPySources {
  static let arranging = ##"""
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
    """##
}
