// The functions of `numpy` that are methods of arrays or say what arrays are.

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
    """##
}
