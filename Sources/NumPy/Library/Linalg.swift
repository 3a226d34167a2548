// `numpy.linalg` and `numpy.testing`.

extension NumPySources {
  static let linalg = ##"""
    import builtins as _py
    import _numpy as _np
    from _numpy import (LinAlgError, array, asarray, complex128, dot, empty, eye, float32, float64,
                        inf, matmul, sqrt, where, zeros, _is_v2, _solve, _lu, _cholesky, _eigh, _eig,
                        _svd, _qr)


    def _square(a):
        a = asarray(a)
        _stacked(a)
        if a.shape[-1] != a.shape[-2]:
            raise LinAlgError('Last 2 dimensions of the array must be square')
        return a


    def _stacked(a):
        if a.ndim < 2:
            raise LinAlgError('%d-dimensional array given. Array must be at least two-dimensional'
                              % a.ndim)


    def _kind(*arrays):
        for a in arrays:
            if a.dtype.kind == 'c':
                raise NotImplementedError('numpy.linalg of complex matrices is not supported by this '
                                          'engine')
            if a.dtype.name == 'float16':
                raise TypeError('array type float16 is unsupported in linalg')
        if _py.all([a.dtype.name == 'float32' for a in arrays]):
            return float32
        return float64


    def _each(function, a, *others):
        # Applies a function of matrices to a stack of them.
        if a.ndim == 2:
            return function(a, *others)
        rows = a.reshape((-1,) + a.shape[-2:])
        results = [function(rows[i], *[one.reshape((-1,) + one.shape[-2:])[i] for one in others])
                   for i in range(rows.shape[0])]
        if isinstance(results[0], tuple):
            return tuple(array([r[i] for r in results]).reshape(
                a.shape[:-2] + asarray(results[0][i]).shape) for i in range(len(results[0])))
        return array(results).reshape(a.shape[:-2] + asarray(results[0]).shape)


    def solve(a, b):
        a, b = _square(a), asarray(b)
        kind = _kind(a, b)
        if b.ndim == 1 or (not _is_v2 and b.ndim == a.ndim - 1):
            if b.shape[-1] != a.shape[-1]:
                raise ValueError('solve1: Input operand 1 has a mismatch in its core dimension 0, with '
                                 'gufunc signature (m,m),(m)->(m) (size %d is different from %d)'
                                 % (b.shape[-1], a.shape[-1]))
            return _solve(a, b.reshape(-1, 1)).ravel().astype(kind) if a.ndim == 2 else _each(
                lambda x, y: _solve(x, y), a, b[..., None])[..., 0].astype(kind)
        if b.shape[-2] != a.shape[-1]:
            raise ValueError('solve: Input operand 1 has a mismatch in its core dimension 0, with '
                             'gufunc signature (m,m),(m,n)->(m,n) (size %d is different from %d)'
                             % (b.shape[-2], a.shape[-1]))
        return _each(_solve, a, b).astype(kind)


    def inv(a):
        a = _square(a)
        kind = _kind(a)
        return _each(lambda one: _solve(one, eye(one.shape[0])), a).astype(kind)


    def det(a):
        a = _square(a)
        kind = _kind(a)

        def one(m):
            sign, logarithm = _signed_log(m)
            return sign * float(_np.exp(logarithm))
        return _each(lambda m: asarray(one(m)), a).astype(kind)[()] if a.ndim > 2 else kind(one(a))


    def _signed_log(m):
        diagonal, sign = _lu(m)
        total = 0.0
        for x in diagonal.tolist():
            if x == 0:
                return 0.0, -inf
            if x < 0:
                sign = -sign
            total += float(_np.log(_py.abs(x)))
        return sign, total


    def slogdet(a):
        a = _square(a)
        kind = _kind(a)

        sign, total = _each(_signed_log, a)
        if a.ndim == 2:
            return _result('SlogdetResult', ('sign', 'logabsdet'), (kind(sign), kind(total)))
        return _result('SlogdetResult', ('sign', 'logabsdet'), (sign.astype(kind),
                                                                 total.astype(kind)))


    def _result(name, fields, values):
        if not _is_v2:
            return values

        class Result(tuple):
            def __repr__(self):
                return '%s(%s)' % (name, ', '.join('%s=%r' % pair for pair in zip(fields, self)))

        def field(i):
            return property(lambda self: self[i])
        for i, one in enumerate(fields):
            setattr(Result, one, field(i))
        Result.__name__ = Result.__qualname__ = name
        Result.__module__ = 'numpy.linalg._linalg'
        return Result(values)


    def cholesky(a, /, *, upper=False):
        a = _square(a)
        result = _each(_cholesky, a).astype(_kind(a))
        return _np_swap(result) if upper else result


    def _np_swap(a):
        return a.swapaxes(-1, -2)


    def eigh(a, UPLO='L'):
        a = _square(a)
        kind = _kind(a)
        w, v = _each(lambda m: _eigh(m, UPLO), a)
        return _result('EighResult', ('eigenvalues', 'eigenvectors'), (w.astype(kind),
                                                                       v.astype(kind)))


    def eigvalsh(a, UPLO='L'):
        return eigh(a, UPLO)[0]


    def eig(a):
        a = _square(a)
        kind = _kind(a)
        re, im, v = _each(_eig, a)
        if (im == 0).all():
            return _result('EigResult', ('eigenvalues', 'eigenvectors'), (re.astype(kind),
                                                                          v.astype(kind)))
        if a.ndim > 2:
            raise NotImplementedError('numpy.linalg.eig of stacks with complex eigenvalues is not '
                                      'supported by this engine')
        wide = 'complex64' if kind is float32 else 'complex128'
        vectors = v.astype(complex128)
        i = 0
        while i < len(im):
            if im[i] != 0:
                vectors[:, i] = v[:, i] + 1j * v[:, i + 1]
                vectors[:, i + 1] = vectors[:, i].conj()
                i += 1
            i += 1
        return _result('EigResult', ('eigenvalues', 'eigenvectors'), (
            (re + 1j * im).astype(wide), vectors.astype(wide)))


    def eigvals(a):
        return eig(a)[0]


    def svd(a, full_matrices=True, compute_uv=True, hermitian=False):
        a = asarray(a)
        _stacked(a)
        kind = _kind(a)
        u, s, vt = _each(lambda m: _svd(m, full_matrices), a)
        if not compute_uv:
            return s.astype(kind)
        return _result('SVDResult', ('U', 'S', 'Vh'), (u.astype(kind), s.astype(kind),
                                                       vt.astype(kind)))


    def svdvals(x, /):
        return svd(x, compute_uv=False)


    def qr(a, mode='reduced'):
        a = asarray(a)
        _stacked(a)
        kind = _kind(a)
        if mode not in ('reduced', 'complete', 'r'):
            raise ValueError("Unrecognized mode '%s'" % mode)
        q, r = _each(lambda m: _qr(m, mode == 'complete'), a)
        if mode == 'r':
            return r.astype(kind)
        return _result('QRResult', ('Q', 'R'), (q.astype(kind), r.astype(kind)))


    def pinv(a, rcond=None, hermitian=False, *, rtol=None):
        a = asarray(a)
        rcond = rtol if rtol is not None else 1e-15 if rcond is None else rcond
        u, s, vt = svd(a, full_matrices=False)
        cutoff = rcond * s.max(-1, keepdims=True)
        s = where(s > cutoff, 1 / where(s > cutoff, s, 1), 0)
        return matmul(vt.swapaxes(-1, -2), s[..., None] * u.swapaxes(-1, -2))


    def matrix_rank(A, tol=None, hermitian=False, *, rtol=None):
        A = asarray(A)
        if A.ndim < 2:
            return int(not (A == 0).all())
        s = svd(A, compute_uv=False)
        if tol is None:
            tol = s.max(-1, keepdims=True) * _py.max(A.shape[-2:]) * _eps(s.dtype)
        return (s > tol).sum(-1)


    def _eps(dtype):
        return 2.0 ** -23 if dtype.name == 'float32' else 2.0 ** -52


    def cond(x, p=None):
        if p is None or p == 2:
            s = svd(x, compute_uv=False)
            return s[..., 0] / s[..., -1]
        return norm(x, p) * norm(inv(x), p)


    def lstsq(a, b, rcond=None):
        a, b = asarray(a), asarray(b)
        kind = _kind(a, b)
        flat = b.ndim == 1
        if flat:
            b = b.reshape(-1, 1)
        if a.shape[0] != b.shape[0]:
            raise LinAlgError('Incompatible dimensions')
        m, n = a.shape
        u, s, vt = _svd(a, False)
        if rcond is None:
            rcond = 2.0 ** -52 * _py.max([m, n])
        keep = s > rcond * s[0]
        rank = int(keep.sum())
        inverse = where(keep, 1 / where(keep, s, 1), 0)
        x = dot(vt.T, inverse[:, None] * dot(u.T, b))
        residuals = array([])
        if rank == n and m > n:
            gap = b - dot(a, x)
            residuals = (gap * gap).sum(0)
        if flat:
            x = x.ravel()
        return x.astype(kind), residuals.astype(kind), _np.int32(rank), s.astype(kind)


    def matrix_power(a, n):
        a = _square(a)
        if n < 0:
            a, n = inv(a), -n
        if n == 0:
            return zeros(a.shape, a.dtype) + eye(a.shape[-1], dtype=a.dtype)
        result = None
        while n:
            if n & 1:
                result = a if result is None else matmul(result, a)
            n >>= 1
            if n:
                a = matmul(a, a)
        return result


    def multi_dot(arrays, *, out=None):
        result = asarray(arrays[0])
        for one in arrays[1:]:
            result = dot(result, one)
        return result


    def norm(x, ord=None, axis=None, keepdims=False):
        x = asarray(x)
        if x.dtype.kind not in 'fc':
            x = x.astype(float64)
        if axis is None:
            if ord is None or ord in ('f', 'fro') and x.ndim == 2 or ord == 2 and x.ndim == 1:
                flat = x.ravel()
                if flat.dtype.kind == 'c':
                    total = dot(flat.real, flat.real) + dot(flat.imag, flat.imag)
                else:
                    total = dot(flat, flat)
                result = sqrt(total)
                return asarray(result).reshape((1,) * x.ndim) if keepdims else result
            axis = tuple(range(x.ndim))
        elif not isinstance(axis, tuple):
            axis = (int(axis),)
        absolute = _np.absolute
        if len(axis) == 1:
            axis = axis[0]
            if ord == inf:
                return absolute(x).max(axis=axis, keepdims=keepdims)
            if ord == -inf:
                return absolute(x).min(axis=axis, keepdims=keepdims)
            if ord == 0:
                return (x != 0).astype(x.real.dtype).sum(axis=axis, keepdims=keepdims)
            if ord == 1:
                return absolute(x).sum(axis=axis, keepdims=keepdims)
            if ord is None or ord == 2:
                return sqrt((x.conj() * x).real.sum(axis=axis, keepdims=keepdims))
            if isinstance(ord, str):
                raise ValueError("Invalid norm order '%s' for vectors" % ord if _is_v2 else
                                 'Invalid norm order for vectors.')
            total = _np.power(absolute(x), ord).sum(axis=axis, keepdims=keepdims)
            return _np.power(total, _np.reciprocal(float(ord)))
        if len(axis) != 2:
            raise ValueError('Improper number of dimensions to norm.')
        row, column = axis[0] % x.ndim, axis[1] % x.ndim
        if row == column:
            raise ValueError('Duplicate axes given.')
        if ord in (None, 'fro', 'f'):
            return sqrt((x.conj() * x).real.sum(axis=axis, keepdims=keepdims))
        moved = x.transpose([i for i in range(x.ndim) if i not in (row, column)] + [row, column])
        if ord == 1:
            result = absolute(moved).sum(axis=-2).max(axis=-1)
        elif ord == -1:
            result = absolute(moved).sum(axis=-2).min(axis=-1)
        elif ord == inf:
            result = absolute(moved).sum(axis=-1).max(axis=-1)
        elif ord == -inf:
            result = absolute(moved).sum(axis=-1).min(axis=-1)
        elif ord in (2, -2, 'nuc'):
            s = svd(moved, compute_uv=False)
            result = s.max(-1) if ord == 2 else s.min(-1) if ord == -2 else s.sum(-1)
        else:
            raise ValueError('Invalid norm order for matrices.')
        if keepdims:
            sizes = [1 if i in (row, column) else n for i, n in enumerate(x.shape)]
            result = asarray(result).reshape(sizes)
        return result


    def vector_norm(x, /, *, axis=None, keepdims=False, ord=2):
        x = asarray(x)
        return norm(x.ravel() if axis is None else x, ord, 0 if axis is None else axis, keepdims)


    def matrix_norm(x, /, *, keepdims=False, ord='fro'):
        return norm(x, ord, (-2, -1), keepdims)


    def matrix_transpose(x, /):
        return asarray(x).swapaxes(-1, -2)


    def trace(x, /, *, offset=0, dtype=None):
        return asarray(x).trace(offset, -2, -1)


    def diagonal(x, /, *, offset=0):
        return asarray(x).diagonal(offset, -2, -1)
    """##

  static let testing = ##"""
    import builtins as _py
    import numpy as np
    from _numpy import _is_v2


    def assert_(val, msg=''):
        if not val:
            raise AssertionError(msg)


    def _lines(names, values, header, err_msg, verbose):
        message = ['\n' + header]
        if err_msg:
            err_msg = str(err_msg)
            if err_msg.find('\n') == -1 and len(err_msg) < 79 - len(header):
                message = [message[0] + ' ' + err_msg]
            else:
                message.append(err_msg)
        if verbose:
            for name, value in zip(names, values):
                text = repr(value)
                if text.count('\n') > 3:
                    text = '\n'.join(text.splitlines()[:3]) + '...'
                message.append(' %s: %s' % (name, text))
        return '\n'.join(message)


    def _compare(same, x, y, err_msg='', verbose=True, header='', equal_nan=True, strict=False):
        x, y = np.asanyarray(x), np.asanyarray(y)
        ox, oy = x, y
        names = ('ACTUAL', 'DESIRED') if _is_v2 else ('x', 'y')
        if not (x.shape == () or y.shape == () or x.shape == y.shape):
            reason = '(shapes %s, %s mismatch)' % (x.shape, y.shape)
            raise AssertionError(_lines(names, (x, y), header + '\n' * bool(header) + reason
                                        if False else '%s' % _head(header, reason), err_msg, verbose))
        flagged = np.zeros(np.broadcast_shapes(x.shape, y.shape), dtype=bool)
        if equal_nan and x.dtype.kind in 'fc' and y.dtype.kind in 'fc':
            for test, word in ((np.isnan, 'nan'), (lambda v: v == np.inf, '+inf'),
                               (lambda v: v == -np.inf, '-inf')):
                a, b = test(x), test(y)
                if (a != b).any():
                    if _is_v2:
                        reason = '%s location mismatch:' % word
                    else:
                        reason = 'x and y %s location mismatch:' % word
                    raise AssertionError(_lines(names, (x, y), _head(header, reason), err_msg,
                                                verbose))
                flagged = flagged | (a & b)
        if flagged.any():
            keep = ~flagged
            x = np.broadcast_to(x, flagged.shape)[keep]
            y = np.broadcast_to(y, flagged.shape)[keep]
            if x.size == 0:
                return
        result = np.asarray(same(x, y))
        if result.all():
            return
        whole = np.broadcast_to(result, flagged.shape) if not flagged.any() else result
        wrong = int((~whole).sum())
        count = flagged.size if _is_v2 else result.size
        remarks = ['Mismatched elements: %d / %d (%.3g%%)' % (wrong, count, 100 * wrong / count)]
        if x.dtype.kind in 'iufb' and y.dtype.kind in 'iufb':
            with np.errstate(all='ignore'):
                if x.dtype.kind == 'b' or y.dtype.kind == 'b':
                    error = np.abs(x.astype(float) - y) if False else None
                else:
                    error = np.abs(x - y)
                if x.dtype.kind == 'u' or y.dtype.kind == 'u':
                    error = np.minimum(np.abs(x - y), np.abs(y - x))
                if error is not None:
                    worst = np.max(error)
                    bad = ~whole if error.shape == whole.shape else np.ones(error.shape, bool)
                    if _is_v2:
                        first = np.argwhere(~whole)
                        if first.size and whole.ndim:
                            remarks += _examples(ox, oy, ~result, flagged)
                        remarks.append('Max absolute difference among violations: '
                                       + np.array2string(np.max(error[bad])))
                    else:
                        remarks.append('Max absolute difference: ' + np.array2string(worst))
                    nonzero = y != 0
                    nonzero = np.broadcast_to(nonzero, error.shape)
                    if _is_v2:
                        nonzero = nonzero & bad
                        part = error[nonzero] / np.abs(np.broadcast_to(y, error.shape)[nonzero])
                        text = np.array2string(np.max(part)) if part.size else 'inf'
                        remarks.append('Max relative difference among violations: ' + text)
                    else:
                        if nonzero.any():
                            part = np.max(error[nonzero] / np.abs(
                                np.broadcast_to(y, error.shape)[nonzero]))
                            text = np.array2string(part)
                        else:
                            text = np.array2string(np.inf)
                        remarks.append('Max relative difference: ' + text)
        err_msg = str(err_msg) + '\n' + '\n'.join(remarks)
        raise AssertionError(_lines(names, (ox, oy), header, err_msg, verbose))


    def _head(header, reason):
        return header


    def _examples(x, y, wrong, flagged):
        x, y = np.broadcast_to(x, flagged.shape), np.broadcast_to(y, flagged.shape)
        places = np.argwhere(~flagged)[wrong.ravel()] if flagged.any() else np.argwhere(wrong)
        lines = ['Mismatch at index:' if len(places) == 1 else 'First 5 mismatches are at indices:'
                 if len(places) > 5 else 'Mismatch at indices:']
        for place in places[:5].tolist():
            lines.append(' %s: %s (ACTUAL), %s (DESIRED)' % (place, x[tuple(place)], y[tuple(place)]))
        return lines


    def assert_array_equal(actual, desired, err_msg='', verbose=True, *, strict=False):
        _compare(np.equal, actual, desired, err_msg, verbose, 'Arrays are not equal', strict=strict)


    def assert_allclose(actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg='', verbose=True,
                        *, strict=False):
        header = 'Not equal to tolerance rtol=%g, atol=%g' % (rtol, atol)
        _compare(lambda x, y: np.isclose(x, y, rtol=rtol, atol=atol, equal_nan=equal_nan), actual,
                 desired, err_msg, verbose, header, equal_nan)


    def assert_array_almost_equal(actual, desired, decimal=6, err_msg='', verbose=True):
        def same(x, y):
            return np.abs(x - y) < 1.5 * 10.0 ** -decimal
        _compare(same, actual, desired, err_msg, verbose,
                 ('Arrays are not almost equal to %d decimals' % decimal))


    def assert_almost_equal(actual, desired, decimal=7, err_msg='', verbose=True):
        if isinstance(actual, (np.ndarray, tuple, list)) or isinstance(
                desired, (np.ndarray, tuple, list)):
            return assert_array_almost_equal(actual, desired, decimal, err_msg)
        if actual != actual and desired != desired or actual == desired:
            return
        if not _py.abs(desired - actual) < np.float64(1.5 * 10.0 ** -decimal):
            names = ('ACTUAL', 'DESIRED')
            raise AssertionError(_lines(names, (actual, desired),
                                        'Arrays are not almost equal to %d decimals' % decimal,
                                        err_msg, verbose))


    def assert_equal(actual, desired, err_msg='', verbose=True, *, strict=False):
        if isinstance(desired, dict):
            assert_equal(len(actual), len(desired), err_msg)
            for key in desired:
                if key not in actual:
                    raise AssertionError(repr(key))
                assert_equal(actual[key], desired[key], 'key=%r\n%s' % (key, err_msg))
            return
        if isinstance(desired, (list, tuple)) and isinstance(actual, (list, tuple)):
            assert_equal(len(actual), len(desired), err_msg)
            for k in range(len(desired)):
                assert_equal(actual[k], desired[k], 'item=%r\n%s' % (k, err_msg))
            return
        if isinstance(actual, np.ndarray) or isinstance(desired, np.ndarray):
            return assert_array_equal(actual, desired, err_msg, verbose)
        if actual != actual and desired != desired or actual == desired:
            return
        raise AssertionError(_lines(('ACTUAL', 'DESIRED'), (actual, desired), 'Items are not equal:',
                                    err_msg, verbose))


    def assert_array_less(x, y, err_msg='', verbose=True, *, strict=False):
        _compare(np.less, x, y, err_msg, verbose,
                 'Arrays are not strictly ordered `x < y`' if _is_v2 else 'Arrays are not less-ordered',
                 equal_nan=False)


    def assert_raises(exception, function=None, *args, **kwargs):
        class Context:
            def __enter__(self):
                return self

            def __exit__(self, kind, value, traceback):
                if kind is None:
                    raise AssertionError('%s not raised' % exception.__name__)
                self.exception = value
                return issubclass(kind, exception)

        if function is None:
            return Context()
        with Context():
            function(*args, **kwargs)
    """##
}
