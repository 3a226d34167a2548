// The functions of `numpy` that apply functions, and those that leave NaN out.

extension NumPySources {
  static let mapping = ##"""
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
    """##
}
