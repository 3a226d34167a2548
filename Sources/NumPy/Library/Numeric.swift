// Comparison, statistics, sets, products: the functions of `numpy` that compute.

extension NumPySources {
  static let numeric = ##"""
    def isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
        x, y = asarray(a), asarray(b)
        with errstate(invalid='ignore', over='ignore'):
            if x.dtype.kind not in 'fc':
                x = x.astype(float64)
            if y.dtype.kind not in 'fc':
                y = y.astype(float64)
            result = (less_equal(abs(x - y), atol + rtol * abs(y)) & isfinite(y)) | (x == y)
            if equal_nan:
                result = result | (isnan(x) & isnan(y))
        return result if ndim(result) else (bool_ if _is_v2 else _py.bool)(result)


    def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
        return _py.bool(all(isclose(a, b, rtol=rtol, atol=atol, equal_nan=equal_nan)))


    def array_equal(a1, a2, equal_nan=False):
        try:
            a1, a2 = asarray(a1), asarray(a2)
        except Exception:
            return False
        if a1.shape != a2.shape:
            return False
        same = a1 == a2
        if equal_nan:
            same = same | ((a1 != a1) & (a2 != a2))
        return _py.bool(asarray(same).all())


    def array_equiv(a1, a2):
        try:
            return _py.bool(asarray(asarray(a1) == asarray(a2)).all())
        except Exception:
            return False


    def count_nonzero(a, axis=None, *, keepdims=False):
        a = asarray(a)
        result = (a != 0 if a.dtype.kind != 'b' else a).sum(axis=axis, dtype=int64, keepdims=keepdims)
        return int(result) if axis is None and not keepdims and not _is_v2 else result


    def diff(a, n=1, axis=-1, prepend=None, append=None):
        if n < 0:
            raise ValueError('order must be non-negative but got %r' % (n,))
        a = asarray(a)
        if a.ndim == 0:
            raise ValueError('diff requires input that is at least one dimensional')
        ends = []
        for end in (prepend, append):
            if end is not None:
                end = asarray(end)
                if end.ndim == 0:
                    sizes = list(a.shape)
                    sizes[axis] = 1
                    end = broadcast_to(end, sizes)
            ends.append(end)
        parts = [part for part in (ends[0], a, ends[1]) if part is not None]
        if len(parts) > 1:
            a = concatenate(parts, axis)
        head, tail = [slice(None)] * a.ndim, [slice(None)] * a.ndim
        head[axis], tail[axis] = slice(1, None), slice(None, -1)
        for _ in range(n):
            subtracted = not_equal if a.dtype.kind == 'b' else subtract
            a = subtracted(a[tuple(head)], a[tuple(tail)])
        return a


    def ediff1d(ary, to_end=None, to_begin=None):
        result = diff(ravel(ary))
        parts = [part for part in (to_begin, result, to_end) if part is not None]
        return concatenate([ravel(part) for part in parts])


    def gradient(f, *varargs, axis=None, edge_order=1):
        f = asarray(f)
        if f.dtype.kind not in 'fc':
            f = f.astype(float64)
        axes = tuple(range(f.ndim)) if axis is None else axis if isinstance(axis, tuple) else (axis,)
        spacing = list(varargs) or [1.0]
        if len(spacing) == 1:
            spacing = spacing * len(axes)
        if len(spacing) != len(axes):
            raise TypeError('invalid number of arguments')
        results = []
        for one, h in zip(axes, spacing):
            n = f.shape[one]
            if n < edge_order + 1:
                raise ValueError('Shape of array too small to calculate a numerical gradient, at '
                                 'least (edge_order + 1) elements are required.')
            g = moveaxis(f, one, 0)
            out = empty(g.shape, f.dtype)
            if ndim(h) == 0:
                out[1:-1] = (g[2:] - g[:-2]) / (2. * h)
                first = last = h
            else:
                d = diff(asarray(h)).reshape((-1,) + (1,) * (g.ndim - 1))
                x, y = d[:-1], d[1:]
                if (d == d[0]).all():
                    out[1:-1] = (g[2:] - g[:-2]) / (2. * d[0])
                else:
                    out[1:-1] = (-y / (x * (x + y)) * g[:-2] + (y - x) / (x * y) * g[1:-1]
                                 + x / (y * (x + y)) * g[2:])
                first, last = d[0], d[-1]
            if edge_order == 1:
                out[0] = (g[1] - g[0]) / first
                out[-1] = (g[-1] - g[-2]) / last
            else:
                out[0] = (-1.5 * g[0] + 2. * g[1] - 0.5 * g[2]) / first
                out[-1] = (0.5 * g[-3] - 2. * g[-2] + 1.5 * g[-1]) / last
            results.append(moveaxis(out, 0, one))
        if len(results) == 1:
            return results[0]
        return tuple(results) if _is_v2 else results


    def trapezoid(y, x=None, dx=1.0, axis=-1):
        y = moveaxis(asarray(y), axis, -1)
        d = dx if x is None else diff(asarray(x))
        return (d * (y[..., 1:] + y[..., :-1]) / 2.0).sum(-1)


    def interp(x, xp, fp, left=None, right=None, period=None):
        xp, fp = asarray(xp, dtype=float64), asarray(fp, dtype=float64)
        points = asarray(x, dtype=float64)
        if len(xp) == 0:
            raise ValueError('array of sample points is empty')
        if len(xp) != len(fp):
            raise ValueError('fp and xp are not of the same length.')
        result = empty(points.shape)
        flat = result.reshape(-1)
        places = xp.searchsorted(points.ravel(), 'right') - 1
        for i, (value, place) in enumerate(zip(points.ravel().tolist(), places.tolist())):
            if value != value:
                flat[i] = value
            elif place < 0:
                flat[i] = fp[0] if left is None else left
            elif place >= len(xp) - 1:
                flat[i] = (fp[-1] if value == xp[-1] or right is None else right)
            else:
                slope = (fp[place + 1] - fp[place]) / (xp[place + 1] - xp[place])
                flat[i] = slope * (value - xp[place]) + fp[place]
        return result if points.ndim else result[()]


    def average(a, axis=None, weights=None, returned=False, *, keepdims=False):
        a = asarray(a)
        if weights is None:
            avg = a.mean(axis, keepdims=keepdims)
            scl = asarray(avg.dtype.type(a.size / asarray(avg).size))
        else:
            wgt = asarray(weights)
            kind = result_type(a.dtype, wgt.dtype, 'f8') if a.dtype.kind in 'iub' else result_type(
                a.dtype, wgt.dtype)
            if a.shape != wgt.shape:
                if axis is None:
                    raise TypeError('Axis must be specified when shapes of a and weights differ.')
                if wgt.ndim != 1:
                    raise (ValueError if _is_v2 else TypeError)(
                        'Shape of weights must be consistent with shape of a along specified axis.'
                        if _is_v2 else
                        '1D weights expected when shapes of a and weights differ.')
                if wgt.shape[0] != a.shape[axis]:
                    raise ValueError(
                        'Shape of weights must be consistent with shape of a along specified axis.'
                        if _is_v2 else 'Length of weights not compatible with specified axis.')
                wgt = swapaxes(broadcast_to(wgt, (a.ndim - 1) * (1,) + wgt.shape), -1, axis)
            scl = wgt.sum(axis=axis, dtype=kind, keepdims=keepdims)
            if any(scl == 0.0):
                raise ZeroDivisionError("Weights sum to zero, can't be normalized")
            avg = multiply(a, wgt, dtype=kind).sum(axis, keepdims=keepdims) / scl
        if returned:
            scl = broadcast_to(scl, asarray(avg).shape)
            return avg, array(scl) if ndim(scl) else scl[()]
        return avg


    def median(a, axis=None, out=None, overwrite_input=False, keepdims=False):
        a = asarray(a)
        if axis is None:
            part, along = a.ravel(), 0
            kept = (1,) * a.ndim
        else:
            axes = axis if isinstance(axis, tuple) else (axis,)
            axes = [one % a.ndim for one in axes]
            others = [i for i in range(a.ndim) if i not in axes]
            part = a.transpose(others + axes)
            part = part.reshape(part.shape[:len(others)] + (-1,))
            along = part.ndim - 1
            kept = tuple(1 if i in axes else n for i, n in enumerate(a.shape))
        part = sort(part, along)
        n = part.shape[along]
        if n == 0:
            return mean(part, along)
        middle = n // 2
        pair = part.take([middle] if n % 2 else [middle - 1, middle], along)
        result = asarray(mean(pair, along))
        if part.dtype.kind == 'f':
            last = part.take(n - 1, along)
            result = where(isnan(last), last, result)
        return result.reshape(kept) if keepdims else result[()]


    def quantile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False,
                 *, weights=None, interpolation=None):
        q = asarray(q, dtype=float64)
        if ((q < 0) | (q > 1)).any() or isnan(q).any():
            raise ValueError('Quantiles must be in the range [0, 1]')
        return _quantile(a, q, axis, interpolation or method, keepdims)


    def percentile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False,
                   *, weights=None, interpolation=None):
        q = true_divide(q, 100.0)
        if (asarray(q < 0) | asarray(q > 1)).any():
            raise ValueError('Percentiles must be in the range [0, 100]')
        return _quantile(a, asarray(q), axis, interpolation or method, keepdims)


    def _quantile(a, q, axis, method, keepdims):
        a = asarray(a)
        if axis is None:
            part, kept = a.ravel(), (1,) * a.ndim
        else:
            axes = axis if isinstance(axis, tuple) else (axis,)
            axes = [one % a.ndim for one in axes]
            others = [i for i in range(a.ndim) if i not in axes]
            part = a.transpose(axes + others)
            part = part.reshape((-1,) + part.shape[len(axes):])
            kept = tuple(1 if i in axes else n for i, n in enumerate(a.shape))
        part = sort(part, 0)
        n = part.shape[0]
        results = []
        for one in q.ravel().tolist():
            place = one * (n - 1)
            below = int(place // 1)
            above = _py.min([below + 1, n - 1])
            rest = place - below
            if method == 'lower':
                value = part[below]
            elif method == 'higher':
                value = part[above if rest else below]
            elif method == 'nearest':
                value = part[int(_py.round(place))]
            else:
                if method == 'midpoint':
                    rest = 0.5 if rest else 0.0
                elif method != 'linear':
                    raise ValueError('method %r is not supported' % (method,))
                low, high = part[below], part[above]
                gap = subtract(high, low)
                value = where(asarray(rest >= 0.5), high - gap * (1 - rest), low + gap * rest)
            if part.dtype.kind == 'f':
                value = where(isnan(part[-1]), part[-1], value)
            results.append(asarray(value).reshape(kept) if keepdims else asarray(value))
        result = stack(results).reshape(q.shape + results[0].shape)
        return result[()]


    def cov(m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None, *,
            dtype=None):
        X = array(m, ndmin=2, dtype=dtype)
        if X.dtype.kind not in 'fc':
            X = X.astype(float64)
        if not rowvar and X.shape[0] != 1:
            X = X.T
        if y is not None:
            y = array(y, ndmin=2, dtype=X.dtype)
            if not rowvar and y.shape[0] != 1:
                y = y.T
            X = concatenate((X, y), axis=0)
        if ddof is None:
            ddof = 0 if bias else 1
        w = None
        if fweights is not None:
            w = asarray(fweights, dtype=float64)
        if aweights is not None:
            w = asarray(aweights, dtype=float64) if w is None else w * aweights
        avg, w_sum = average(X, axis=1, weights=w, returned=True)
        w_sum = w_sum[0]
        if w is None:
            fact = X.shape[1] - ddof
        elif ddof == 0:
            fact = w_sum
        elif aweights is None:
            fact = w_sum - ddof
        else:
            fact = w_sum - ddof * sum(w * aweights) / w_sum
        X = X - avg[:, None]
        XT = X.T if w is None else (X * w).T
        c = dot(X, XT.conj())
        c = c * true_divide(1, fact)
        return c.squeeze()[()]


    def corrcoef(x, y=None, rowvar=True, *, dtype=None):
        c = cov(x, y, rowvar, dtype=dtype)
        if ndim(c) == 0:
            return c / c
        d = sqrt(diag(c).real)
        c = c / d[:, None] / d[None, :]
        return clip(c, -1, 1)


    def convolve(a, v, mode='full'):
        a, v = array(a, ndmin=1), array(v, ndmin=1)
        if len(a) == 0 or len(v) == 0:
            raise ValueError('%s cannot be empty' % ('a' if len(a) == 0 else 'v'))
        if len(v) > len(a):
            a, v = v, a
        n, m = len(a), len(v)
        whole = zeros(n + m - 1, result_type(a.dtype, v.dtype))
        for i in range(n + m - 1):
            low, high = _py.max([0, i - m + 1]), _py.min([i, n - 1])
            whole[i] = dot(a[low:high + 1], v[i - arange(low, high + 1)])
        if mode == 'full':
            return whole
        if mode == 'same':
            start = (m - 1) // 2
            return whole[start:start + n]
        return whole[m - 1:n]


    def correlate(a, v, mode='valid'):
        return convolve(asarray(a), asarray(v).conj()[::-1], mode)


    def histogram_bin_edges(a, bins=10, range=None, weights=None):
        a = asarray(a).ravel()
        if ndim(bins) == 1:
            edges = asarray(bins)
            if (edges[:-1] > edges[1:]).any():
                raise ValueError('`bins` must increase monotonically, when an array')
            return edges
        if isinstance(bins, str):
            raise ValueError('%r is not a supported estimator for `bins`' % (bins,))
        if bins < 1:
            raise ValueError('`bins` must be positive' if not _is_v2 else '`bins` must be positive')
        if range is not None:
            low, high = range
            if low > high:
                raise ValueError('max must be larger than min in range parameter.')
        elif a.size == 0:
            low, high = 0, 1
        else:
            low, high = a.min(), a.max()
        if low == high:
            low, high = low - 0.5, high + 0.5
        kind = result_type(low, high, a)
        if kind.kind in 'iub':
            kind = result_type(kind, float64)
        return linspace(low, high, bins + 1, dtype=kind)


    def histogram(a, bins=10, range=None, density=None, weights=None, normed=None):
        edges = histogram_bin_edges(a, bins, range)
        flat = asarray(a).ravel()
        n = len(edges) - 1
        places = edges.searchsorted(flat, 'right') - 1
        places = where(flat == edges[-1], n - 1, places)
        inside = (places >= 0) & (places < n) & (flat >= edges[0]) & (flat <= edges[-1])
        if weights is None:
            counts = bincount(places[inside], minlength=n)
        else:
            counts = bincount(places[inside], weights=asarray(weights).ravel()[inside], minlength=n)
        if density:
            return counts / diff(edges).astype(float64) / counts.sum(), edges
        return counts, edges


    def histogram2d(x, y, bins=10, range=None, density=None, weights=None):
        bins = bins if isinstance(bins, (list, tuple)) and len(bins) == 2 else [bins, bins]
        spans = range if range is not None else [None, None]
        ex, ey = histogram_bin_edges(x, bins[0], spans[0]), histogram_bin_edges(y, bins[1], spans[1])
        result = zeros((len(ex) - 1, len(ey) - 1))
        for a, b in zip(asarray(x).tolist(), asarray(y).tolist()):
            i = len(ex) - 2 if a == ex[-1] else int(ex.searchsorted(a, 'right')) - 1
            j = len(ey) - 2 if b == ey[-1] else int(ey.searchsorted(b, 'right')) - 1
            if 0 <= i < len(ex) - 1 and 0 <= j < len(ey) - 1:
                result[i, j] += 1
        return result, ex, ey


    def digitize(x, bins, right=False):
        bins = asarray(bins)
        steps = diff(bins)
        if (steps >= 0).all():
            return searchsorted(bins, x, side='left' if right else 'right')
        if not (steps <= 0).all():
            raise ValueError('bins must be monotonically increasing or decreasing')
        return len(bins) - searchsorted(bins[::-1], x, side='right' if right else 'left')


    def unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *,
               equal_nan=True, sorted=True):
        ar = asarray(ar)
        shape = ar.shape
        if axis is None:
            flat = ar.ravel()
            order = flat.argsort()
            aux = flat[order]
            mask = ones(aux.shape, dtype=bool_)
            mask[1:] = aux[1:] != aux[:-1]
            if _is_v2 and equal_nan and aux.dtype.kind == 'f' and aux.size and isnan(aux[-1]):
                mask[1:] &= ~(isnan(aux[1:]) & isnan(aux[:-1]))
            values = aux[mask]
        else:
            moved = moveaxis(ar, axis, 0)
            rows = moved.reshape(moved.shape[0], -1).tolist()
            order = asarray(_py.sorted(range(len(rows)), key=lambda i: (rows[i], i)), dtype=int64)
            mask = asarray([i == 0 or rows[order[i]] != rows[order[i - 1]]
                            for i in range(len(rows))], dtype=bool_)
            values = moveaxis(moved[order[mask]], 0, axis)
        result = [values]
        if return_index:
            result.append(order[mask])
        if return_inverse:
            inverse = empty(mask.shape, dtype=int64)
            inverse[order] = cumsum(mask) - 1
            result.append(inverse.reshape(shape) if _is_v2 and axis is None else inverse)
        if return_counts:
            places = concatenate([nonzero(mask)[0], [mask.size]])
            result.append(diff(places))
        return result[0] if len(result) == 1 else tuple(result)


    def isin(element, test_elements, assume_unique=False, invert=False, *, kind=None):
        element = asarray(element)
        known = set(asarray(test_elements).ravel().tolist())
        flags = [(one in known) != invert for one in element.ravel().tolist()]
        return asarray(flags, dtype=bool_).reshape(element.shape)


    def intersect1d(ar1, ar2, assume_unique=False, return_indices=False):
        a, b = unique(ar1), unique(ar2)
        return a[isin(a, b)].astype(result_type(a, b))


    def union1d(ar1, ar2):
        return unique(concatenate([ravel(ar1), ravel(ar2)]))


    def setdiff1d(ar1, ar2, assume_unique=False):
        a = ravel(ar1) if assume_unique else unique(ar1)
        return a[isin(a, ar2, invert=True)]


    def setxor1d(ar1, ar2, assume_unique=False):
        a, b = unique(ar1), unique(ar2)
        both = concatenate([a[isin(a, b, invert=True)], b[isin(b, a, invert=True)]])
        return sort(both)


    def lexsort(keys, axis=-1):
        order = arange(len(keys[0]))
        for key in keys:
            order = order[asarray(key)[order].argsort(kind='stable')]
        return order


    def partition(a, kth, axis=-1, kind='introselect', order=None):
        return sort(a, axis)


    def argpartition(a, kth, axis=-1, kind='introselect', order=None):
        return argsort(a, axis)


    def sort_complex(a):
        return sort(asarray(a).astype(complex128))


    def outer(a, b, out=None):
        return multiply(ravel(a)[:, None], ravel(b)[None, :])


    def inner(a, b, /):
        a, b = asarray(a), asarray(b)
        if a.ndim == 0 or b.ndim == 0:
            return multiply(a, b)
        if a.shape[-1] != b.shape[-1]:
            text = ['(%s)' % (','.join(str(n) for n in s) + (',' if len(s) == 1 else ''))
                    for s in (a.shape, b.shape)]
            raise ValueError('shapes %s and %s not aligned: %d (dim %d) != %d (dim %d)' % (
                text[0], text[1], a.shape[-1], a.ndim - 1, b.shape[-1], b.ndim - 1))
        return tensordot(a, b, (-1, -1))


    def vdot(a, b, /):
        return dot(ravel(a).conj(), ravel(b))


    def vecdot(x1, x2, /, axis=-1):
        return sum(asarray(x1).conj() * x2, axis=axis)


    def tensordot(a, b, axes=2):
        a, b = asarray(a), asarray(b)
        if isinstance(axes, int):
            first, second = list(range(a.ndim - axes, a.ndim)), list(range(axes))
        else:
            first, second = axes
            first = [first] if isinstance(first, int) else list(first)
            second = [second] if isinstance(second, int) else list(second)
        if len(first) != len(second):
            raise ValueError('shape-mismatch for sum')
        first, second = [i % a.ndim for i in first], [i % b.ndim for i in second]
        for i, j in zip(first, second):
            if a.shape[i] != b.shape[j]:
                raise ValueError('shape-mismatch for sum')
        left = [i for i in range(a.ndim) if i not in first]
        right = [i for i in range(b.ndim) if i not in second]
        count = 1
        for i in first:
            count *= a.shape[i]
        x = a.transpose(left + first).reshape(-1 if count else 0, count)
        y = b.transpose(second + right).reshape(count, -1 if count else 0)
        return dot(x, y).reshape([a.shape[i] for i in left] + [b.shape[i] for i in right])


    def kron(a, b):
        a, b = asarray(a), asarray(b)
        rank = _py.max([a.ndim, b.ndim])
        a = a.reshape((1,) * (rank - a.ndim) + a.shape)
        b = b.reshape((1,) * (rank - b.ndim) + b.shape)
        x = expand_dims(a, tuple(range(1, 2 * rank, 2)))
        y = expand_dims(b, tuple(range(0, 2 * rank, 2)))
        return (x * y).reshape([m * n for m, n in zip(a.shape, b.shape)])


    def cross(a, b, axisa=-1, axisb=-1, axisc=-1, axis=None):
        a, b = asarray(a), asarray(b)
        if a.shape[-1] == 2 and b.shape[-1] == 2:
            return a[..., 0] * b[..., 1] - a[..., 1] * b[..., 0]
        if a.shape[-1] not in (2, 3) or b.shape[-1] not in (2, 3):
            raise ValueError('incompatible dimensions for cross product\n'
                             '(dimension must be 2 or 3)')
        return stack([a[..., 1] * b[..., 2] - a[..., 2] * b[..., 1],
                      a[..., 2] * b[..., 0] - a[..., 0] * b[..., 2],
                      a[..., 0] * b[..., 1] - a[..., 1] * b[..., 0]], -1)


    def einsum(subscripts, *operands, out=None, optimize=False, **kwargs):
        operands = [asarray(one) for one in operands]
        text = subscripts.replace(' ', '')
        inputs, arrow, output = text.partition('->')
        terms = inputs.split(',')
        if len(terms) != len(operands):
            raise ValueError('more operands provided to einstein sum function than specified in the '
                             'subscripts string' if len(terms) < len(operands) else
                             'fewer operands provided to einstein sum function than specified in the '
                             'subscripts string')
        dots = 0
        for term, one in zip(terms, operands):
            if '...' in term:
                dots = _py.max([dots, one.ndim - len(term.replace('...', ''))])
        marks = [chr(0x100 + i) for i in range(dots)]
        full = []
        for term, one in zip(terms, operands):
            if '...' in term:
                rank = one.ndim - len(term.replace('...', ''))
                term = term.replace('...', ''.join(marks[dots - rank:]))
            if len(term) != one.ndim:
                raise ValueError(
                    'einstein sum subscripts string contains too many subscripts for operand %d'
                    % len(full) if len(term) > one.ndim else
                    'operand has more dimensions than subscripts given in einstein sum, but no '
                    "'...' ellipsis provided to broadcast the extra dimensions.")
            full.append(term)
        if not arrow:
            letters = ''.join(full)
            output = ''.join(marks) + ''.join(
                _py.sorted(c for c in set(letters) if letters.count(c) == 1 and c not in marks))
        else:
            output = output.replace('...', ''.join(marks))
        for label in output:
            if not _py.any([label in term for term in full]):
                raise ValueError(
                    "einstein sum subscripts string included output subscript '%s' which never "
                    'appeared in an input' % label)
        sizes = {}
        parts = []
        for term, one in zip(full, operands):
            # A repeated label takes the diagonal.
            labels = ''
            for label in term:
                if label in labels:
                    i, j = labels.index(label), len(labels)
                    one = moveaxis(one.diagonal(0, i, j), -1, i)
                else:
                    labels += label
            for label, n in zip(labels, one.shape):
                if sizes.get(label, 1) != 1 and n != 1 and sizes[label] != n:
                    raise ValueError(
                        'operands could not be broadcast together with remapped shapes '
                        '[original->remapped]: ' + ' '.join(
                            '%s->%s' % (str(o.shape).replace(' ', ''), '(%s)' % ','.join(
                                str(o.shape[t.index(c)]) if c in t else 'newaxis'
                                for c in dict.fromkeys(output + ''.join(full))))
                            for o, t in zip(operands, full)) + ' ')
                sizes[label] = _py.max([n, sizes.get(label, 1)])
            parts.append((labels, one))
        while len(parts) > 1:
            (x, a), (y, b) = parts[0], parts[1]
            later = output + ''.join(term for term, _ in parts[2:])
            shared = [c for c in x if c in y]
            summed = [c for c in shared if c not in later]
            kept = [c for c in shared if c in later]
            alone = [c for c in x if c not in y], [c for c in y if c not in x]
            for c in [c for c in alone[0] if c not in later]:
                a, x = a.sum(x.index(c)), x.replace(c, '')
            for c in [c for c in alone[1] if c not in later]:
                b, y = b.sum(y.index(c)), y.replace(c, '')
            left, right = [c for c in x if c not in y], [c for c in y if c not in x]
            a = asarray(a).transpose([x.index(c) for c in kept + left + summed])
            b = asarray(b).transpose([y.index(c) for c in kept + summed + right])

            def count(labels):
                total = 1
                for c in labels:
                    total *= sizes[c]
                return total
            batch = [sizes[c] for c in kept]
            a = broadcast_to(a, [sizes[c] for c in kept + left + summed])
            b = broadcast_to(b, [sizes[c] for c in kept + summed + right])
            a = a.reshape(batch + [count(left), count(summed)])
            b = b.reshape(batch + [count(summed), count(right)])
            c = matmul(a, b).reshape([sizes[one] for one in kept + left + right])
            parts[:2] = [(''.join(kept + left + right), c)]
        labels, one = parts[0]
        for label in [c for c in labels if c not in output]:
            one, labels = asarray(one).sum(labels.index(label)), labels.replace(label, '')
        result = asarray(one).transpose([labels.index(c) for c in output])
        return result if result.ndim else result[()]


    def vectorize(pyfunc=None, otypes=None, doc=None, excluded=None, cache=False, signature=None):
        def call(*args, **kwargs):
            args = broadcast_arrays(*args)
            shape = args[0].shape
            rows = [pyfunc(*[one.item() if False else one[()] for one in items], **kwargs)
                    for items in zip(*[[a[()] for a in one.ravel()] for one in args])]
            if rows and isinstance(rows[0], tuple):
                return tuple(array([row[i] for row in rows]).reshape(shape)
                             for i in range(len(rows[0])))
            if not rows and otypes is None:
                raise ValueError('cannot call `vectorize` on size 0 inputs unless `otypes` is set')
            kind = None
            if otypes is not None:
                kind = otypes if isinstance(otypes, str) else otypes[0]
            elif rows:
                kind = asarray(rows[0]).dtype
            return array(rows, dtype=kind).reshape(shape)[()] if not shape else array(
                rows, dtype=kind).reshape(shape)

        if pyfunc is None:
            return lambda function: vectorize(function, otypes, doc, excluded, cache, signature)
        call.__name__ = getattr(pyfunc, '__name__', 'vectorize')
        call.__doc__ = doc or getattr(pyfunc, '__doc__', None)
        call.pyfunc = pyfunc
        return call


    def frompyfunc(func, /, nin, nout, *, identity=None):
        def call(*args):
            args = broadcast_arrays(*args)
            shape = args[0].shape
            rows = [func(*items) for items in zip(*[one.ravel().tolist() for one in args])]
            if nout > 1:
                return tuple(array([row[i] for row in rows], dtype=object).reshape(shape)
                             for i in range(nout))
            result = array(rows, dtype=object).reshape(shape)
            return result if shape else result[()]
        return call


    def apply_along_axis(func1d, axis, arr, *args, **kwargs):
        arr = asarray(arr)
        moved = moveaxis(arr, axis, -1)
        results = [asarray(func1d(moved[index], *args, **kwargs)) for index in ndindex(*moved.shape[:-1])]
        whole = stack(results).reshape(moved.shape[:-1] + results[0].shape)
        if results[0].ndim == 0:
            return whole
        axis %= arr.ndim
        order = list(range(axis)) + list(range(arr.ndim - 1, whole.ndim)) + list(
            range(axis, arr.ndim - 1))
        return whole.transpose(order)


    def apply_over_axes(func, a, axes):
        for axis in (axes if hasattr(axes, '__len__') else (axes,)):
            result = func(a, axis)
            a = result if ndim(result) == ndim(a) else expand_dims(result, axis)
        return a


    def piecewise(x, condlist, funclist, *args, **kw):
        x = asarray(x)
        condlist = [asarray(c, dtype=bool_) for c in condlist]
        if len(funclist) == len(condlist) + 1:
            rest = ~condlist[0]
            for c in condlist[1:]:
                rest = rest & ~c
            condlist.append(rest)
        result = zeros(x.shape, x.dtype)
        for condition, function in zip(condlist, funclist):
            result[condition] = function(x[condition], *args, **kw) if callable(function) else function
        return result


    def nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None):
        x = array(x)
        if x.dtype.kind not in 'fc':
            return x[()]
        info = finfo(x.dtype)
        x = where(isnan(x), asarray(nan, dtype=x.dtype), x)
        x = where(x == inf, asarray(info.max if posinf is None else posinf, dtype=x.dtype), x)
        return where(x == -inf, asarray(info.min if neginf is None else neginf, dtype=x.dtype), x)[()]


    def _without_nan(a, value):
        a = asarray(a)
        if a.dtype.kind != 'f':
            return a, None
        mask = isnan(a)
        return where(mask, asarray(value, dtype=a.dtype), a), mask


    def nansum(a, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=None):
        return sum(_without_nan(a, 0)[0], axis, dtype, out, keepdims)


    def nanprod(a, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=None):
        return prod(_without_nan(a, 1)[0], axis, dtype, out, keepdims)


    def nancumsum(a, axis=None, dtype=None, out=None):
        return cumsum(_without_nan(a, 0)[0], axis, dtype, out)


    def nancumprod(a, axis=None, dtype=None, out=None):
        return cumprod(_without_nan(a, 1)[0], axis, dtype, out)


    def _nan_extreme(a, axis, keepdims, function, value):
        b, mask = _without_nan(a, value)
        result = function(b, axis, keepdims=keepdims)
        if mask is not None:
            empty = all(mask, axis, keepdims=keepdims)
            if any(empty):
                import warnings
                warnings.warn('All-NaN slice encountered' if _is_v2 or ndim(result) or True else '',
                              RuntimeWarning, stacklevel=3)
                result = where(empty, asarray(nan, dtype=b.dtype), result)[()]
        return result


    def nanmax(a, axis=None, out=None, keepdims=False, initial=None, where=None):
        return _nan_extreme(a, axis, keepdims, max, -inf)


    def nanmin(a, axis=None, out=None, keepdims=False, initial=None, where=None):
        return _nan_extreme(a, axis, keepdims, min, inf)


    def nanargmax(a, axis=None, out=None, *, keepdims=False):
        b, mask = _without_nan(a, -inf)
        if mask is not None and any(all(mask, axis)):
            raise ValueError('All-NaN slice encountered')
        return argmax(b, axis)


    def nanargmin(a, axis=None, out=None, *, keepdims=False):
        b, mask = _without_nan(a, inf)
        if mask is not None and any(all(mask, axis)):
            raise ValueError('All-NaN slice encountered')
        return argmin(b, axis)


    def nanmean(a, axis=None, dtype=None, out=None, keepdims=False, *, where=None):
        b, mask = _without_nan(a, 0)
        if mask is None:
            return mean(b, axis, dtype, out, keepdims)
        count = sum(~mask, axis, dtype=int64, keepdims=keepdims)
        total = sum(b, axis, dtype, keepdims=keepdims)
        if any(count == 0):
            import warnings
            warnings.warn('Mean of empty slice', RuntimeWarning, stacklevel=2)
        with errstate(invalid='ignore', divide='ignore'):
            return (total / count).astype(b.dtype) if ndim(total) else b.dtype.type(total / count)


    def nanvar(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=None):
        b, mask = _without_nan(a, 0)
        if mask is None:
            return var(b, axis, dtype, out, ddof, keepdims)
        count = sum(~mask, axis, dtype=int64, keepdims=True)
        center = sum(b, axis, keepdims=True) / count
        gaps = multiply(b - center, ~mask)
        total = sum(gaps * gaps, axis, keepdims=keepdims)
        return total / (count.reshape(shape(total)) - ddof)


    def nanstd(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=None):
        return sqrt(nanvar(a, axis, dtype, out, ddof, keepdims))


    def nanmedian(a, axis=None, out=None, overwrite_input=False, keepdims=False):
        a = asarray(a)
        if axis is None:
            flat = a.ravel()
            return median(flat[~isnan(flat)])
        return apply_along_axis(lambda row: median(row[~isnan(row)]), axis, a)


    def nanpercentile(a, q, axis=None, out=None, overwrite_input=False, method='linear',
                      keepdims=False):
        a = asarray(a)
        if axis is None:
            flat = a.ravel()
            return percentile(flat[~isnan(flat)], q, method=method)
        return apply_along_axis(lambda row: percentile(row[~isnan(row)], q, method=method), axis, a)


    def nanquantile(a, q, axis=None, out=None, overwrite_input=False, method='linear',
                    keepdims=False):
        return nanpercentile(a, multiply(q, 100.0), axis, method=method, keepdims=keepdims)


    def polyval(p, x):
        x = asarray(x)
        y = zeros_like(x)
        for one in asarray(p):
            y = y * x + one
        return y


    def polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False):
        from numpy import linalg
        x, y = asarray(x) + 0.0, asarray(y) + 0.0
        lhs = vander(x, deg + 1)
        scale = sqrt((lhs * lhs).sum(axis=0))
        c = linalg.lstsq(lhs / scale, y, rcond=None)[0]
        return (c.T / scale).T


    def polyadd(a1, a2):
        a1, a2 = atleast_1d(a1), atleast_1d(a2)
        n = _py.max([len(a1), len(a2)])
        return concatenate([zeros(n - len(a1), a1.dtype), a1]) + concatenate(
            [zeros(n - len(a2), a2.dtype), a2])


    def polymul(a1, a2):
        return convolve(a1, a2)


    def polyder(p, m=1):
        p = asarray(p)
        for _ in range(m):
            p = p[:-1] * arange(len(p) - 1, 0, -1)
        return p


    def polyint(p, m=1, k=None):
        p = asarray(p)
        for _ in range(m):
            p = concatenate([p / arange(len(p), 0, -1), [0.0]])
        return p


    def roots(p):
        from numpy import linalg
        p = trim_zeros(atleast_1d(p), 'f')
        n = len(p)
        tail = len(p) - len(trim_zeros(p, 'b'))
        p = trim_zeros(p, 'b')
        if len(p) > 1:
            companion = diag(ones(len(p) - 2), -1)
            companion[0, :] = -p[1:] / p[0]
            result = linalg.eigvals(companion)
        else:
            result = array([])
        return concatenate([result, zeros(tail, result.dtype)])


    def sinc(x):
        y = pi * where(asarray(x) == 0, 1.0e-20, x)
        return sin(y) / y


    def unwrap(p, discont=None, axis=-1, *, period=6.283185307179586):
        p = asarray(p)
        d = diff(p, axis=axis)
        half = period / 2
        wrapped = mod(d + half, period) - half
        wrapped = where((wrapped == -half) & (d > 0), half, wrapped)
        correct = where(abs(d) < (half if discont is None else discont), 0.0, wrapped - d)
        head = [slice(None)] * p.ndim
        head[axis] = slice(1, None)
        result = array(p, dtype=float64)
        result[tuple(head)] = p[tuple(head)] + cumsum(correct, axis)
        return result


    def _window(M, *terms):
        if M < 1:
            return array([])
        if M == 1:
            return ones(1)
        n = arange(1 - M, M, 2)
        result = terms[0]
        for i, term in enumerate(terms[1:], 1):
            result = result + term * cos(pi * i * n / (M - 1))
        return result


    def hanning(M):
        return _window(M, 0.5, 0.5)


    def hamming(M):
        return _window(M, 0.54, 0.46)


    def blackman(M):
        return _window(M, 0.42, 0.5, 0.08)


    def bartlett(M):
        if M < 1:
            return array([])
        n = arange(1 - M, M, 2)
        return where(n <= 0, 1 + n / (M - 1), 1 - n / (M - 1)) if M > 1 else ones(1)


    def base_repr(number, base=2, padding=0):
        digits = ''
        n = _py.abs(number)
        while n:
            n, digit = _py.divmod(n, base)
            digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'[digit] + digits
        if padding:
            digits = '0' * padding + digits
        return ('-' if number < 0 else '') + (digits or '0')


    def binary_repr(num, width=None):
        if num < 0 and width is not None:
            num += 1 << width
        text = base_repr(num, 2)
        return text if width is None else text.rjust(width, '0')


    def packbits(a, /, axis=None, bitorder='big'):
        bits = ravel(a) != 0
        bits = concatenate([bits, zeros(-len(bits) % 8, dtype=bool_)]).reshape(-1, 8)
        weights = array([128, 64, 32, 16, 8, 4, 2, 1] if bitorder == 'big'
                        else [1, 2, 4, 8, 16, 32, 64, 128])
        return (bits * weights).sum(-1).astype(uint8)


    def unpackbits(a, /, axis=None, count=None, bitorder='big'):
        shifts = array([7, 6, 5, 4, 3, 2, 1, 0] if bitorder == 'big' else [0, 1, 2, 3, 4, 5, 6, 7])
        bits = ((ravel(a).astype(int64)[:, None] >> shifts) & 1).astype(uint8).ravel()
        return bits[:count]


    def may_share_memory(a, b, max_work=None):
        first = a if a.base is None else a.base
        second = b if b.base is None else b.base
        return first is second


    shares_memory = may_share_memory


    def format_float_positional(x, precision=None, unique=True, fractional=True, trim='k', sign=False,
                                pad_left=None, pad_right=None, min_digits=None):
        if precision is not None:
            text = '%.*f' % (precision, x)
        else:
            text = repr(float(str(x)))
        if trim == '-' and '.' in text:
            text = text.rstrip('0').rstrip('.')
        return text


    def format_float_scientific(x, precision=None, unique=True, trim='k', sign=False, pad_left=None,
                                exp_digits=None, min_digits=None):
        return '%.*e' % (8 if precision is None else precision, x)


    Inf = Infinity = PINF = inf
    """##

  /// What only version 2 has, and what it has no longer.
  static let modern = ##"""
    del Inf, Infinity, PINF
    row_stack = vstack
    concat = concatenate
    permute_dims = transpose
    matrix_transpose = lambda x: swapaxes(x, -1, -2)
    cumulative_sum = cumsum


    def astype(x, dtype, /, *, copy=True, device=None):
        return x.astype(dtype, copy=copy)


    def unstack(x, /, *, axis=0):
        return tuple(moveaxis(x, axis, 0))


    def isdtype(dtype, kind):
        names = {'bool': 'b', 'signed integer': 'i', 'unsigned integer': 'u', 'integral': 'iu',
                 'real floating': 'f', 'complex floating': 'c', 'numeric': 'iufc'}
        if isinstance(kind, tuple):
            return _py.any([isdtype(dtype, one) for one in kind])
        if isinstance(kind, str):
            return globals()['dtype'](dtype).kind in names[kind]
        return globals()['dtype'](dtype) == kind


    def unique_values(x, /):
        return unique(x)
    """##

  /// What only version 1 has.
  static let classic = ##"""
    NaN = NAN = nan
    NINF = -inf
    PZERO, NZERO = 0.0, -0.0
    in1d = isin
    trapz = trapezoid
    row_stack = vstack
    product = prod
    cumproduct = cumprod
    alltrue = all
    sometrue = any
    round_ = round
    del trapezoid, vecdot


    def asscalar(a):
        return a.item()


    def msort(a):
        return sort(a, 0)


    def asfarray(a, dtype=float64):
        return asarray(a, dtype=dtype)
    """##
}
