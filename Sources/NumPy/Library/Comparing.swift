// The functions of `numpy` that compare and take differences.

extension NumPySources {
  static let comparing = ##"""
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
    """##
}
