// Statistics: averages, quantiles, histograms.

extension NumPySources {
  static let statistics = ##"""
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
    """##
}
