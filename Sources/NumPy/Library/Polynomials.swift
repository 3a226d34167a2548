// Polynomials, windows, bits, numbers as text, and names of older versions.

extension NumPySources {
  static let polynomials = ##"""
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
}
