// The functions of `numpy` that make arrays.

extension NumPySources {
  static let making = ##"""
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
    """##
}
