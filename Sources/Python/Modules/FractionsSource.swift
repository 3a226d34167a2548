// `fractions`: ratios of whole numbers in lowest terms.

extension LibrarySources {
  static let fractions = ##"""
    import operator as _operator
    from decimal import Decimal as _Decimal
    from math import gcd as _gcd, isfinite as _isfinite
    from numbers import Complex, Integral, Rational, Real

    __all__ = ['Fraction']


    # Reading text

    def _is_number(text):
        return all(run.isdecimal() for run in text.split('_'))


    def _signed(text):
        return (text[0], text[1:]) if text[:1] in ('+', '-') else ('+', text)


    def _read(text):
        '''The numerator and the denominator that a text says; None where it says none.'''
        sign, body = _signed(text.strip())
        top, slash, bottom = body.partition('/')
        if slash:
            if not (_is_number(top) and _is_number(bottom)):
                return None
            pair = int(top), int(bottom)
        else:
            mantissa, mark, power = body.replace('E', 'e').partition('e')
            whole, point, part = mantissa.partition('.')
            if not (_is_number(whole) if whole else part) or part and not _is_number(part):
                return None
            direction, power = _signed(power)
            if mark and not _is_number(power):
                return None
            part = part.replace('_', '')
            scale = (int(power) if mark else 0) * (-1 if direction == '-' else 1) - len(part)
            number = int((whole or '0') + part)
            pair = (number * 10 ** scale, 1) if scale >= 0 else (number, 10 ** -scale)
        return (-pair[0], pair[1]) if sign == '-' else pair


    def _exact(value):
        '''The pair of a rational number; None for anything else.'''
        if isinstance(value, Rational):
            return value.numerator, value.denominator
        return None


    class Fraction(Rational):
        __slots__ = ('_numerator', '_denominator')

        def __new__(cls, numerator=0, denominator=None, *, _normalize=True):
            if denominator is None:
                pair = _exact(numerator)
                if pair is None and isinstance(numerator, (float, _Decimal)):
                    pair = numerator.as_integer_ratio()
                if pair is not None:
                    return cls._made(*pair)
                if not isinstance(numerator, str):
                    raise TypeError('argument should be a string or a Rational instance')
                pair = _read(numerator)
                if pair is None:
                    raise ValueError(f'Invalid literal for Fraction: {numerator!r}')
            else:
                over, under = _exact(numerator), _exact(denominator)
                if over is None or under is None:
                    raise TypeError('both arguments should be Rational instances')
                pair = over[0] * under[1], under[0] * over[1]
            return cls._lowest(*pair) if _normalize else cls._made(*pair)

        @classmethod
        def _made(cls, top, bottom):
            if bottom == 0:
                raise ZeroDivisionError(f'Fraction({top}, 0)')
            self = super().__new__(cls)
            self._numerator, self._denominator = top, bottom
            return self

        @classmethod
        def _lowest(cls, top, bottom):
            common = _gcd(top, bottom) or 1
            if bottom < 0:
                common = -common
            return cls._made(top // common, bottom // common) if bottom else cls._made(top, 0)

        @classmethod
        def from_float(cls, f):
            if not isinstance(f, (float, Integral)):
                raise TypeError(f'{cls.__name__}.from_float() only takes floats, '
                                f'not {f!r} ({type(f).__name__})')
            return cls(f)

        @classmethod
        def from_decimal(cls, dec):
            if not isinstance(dec, (_Decimal, Integral)):
                raise TypeError(f'{cls.__name__}.from_decimal() only takes Decimals, '
                                f'not {dec!r} ({type(dec).__name__})')
            return cls(dec)

        numerator = property(lambda self: self._numerator)
        denominator = property(lambda self: self._denominator)

        def as_integer_ratio(self):
            return self._numerator, self._denominator

        def limit_denominator(self, max_denominator=1000000):
            if max_denominator < 1:
                raise ValueError('max_denominator should be at least 1')
            if self._denominator <= max_denominator:
                return Fraction(self)
            # Down the continued fraction: `near` is the last convergent that fits, `far` the one
            # before it; between them lies the best semiconvergent.
            far, near = (0, 1), (1, 0)
            top, bottom = self._numerator, self._denominator
            while True:
                whole, rest = divmod(top, bottom)
                if far[1] + whole * near[1] > max_denominator:
                    break
                far, near = near, (far[0] + whole * near[0], far[1] + whole * near[1])
                top, bottom = bottom, rest
            times = (max_denominator - far[1]) // near[1]
            options = (Fraction(*near),
                       Fraction(far[0] + times * near[0], far[1] + times * near[1]))
            return min(options, key=lambda option: abs(option - self))

        def __repr__(self):
            return f'{type(self).__name__}({self._numerator}, {self._denominator})'

        def __str__(self):
            bottom = '' if self._denominator == 1 else f'/{self._denominator}'
            return f'{self._numerator}{bottom}'

        def __hash__(self):
            # As all numbers are hashed: modulo a prime, infinite where there is no inverse.
            prime = (1 << 61) - 1
            try:
                inverse = pow(self._denominator, -1, prime)
            except ValueError:
                found = 314159
            else:
                found = hash(hash(abs(self._numerator)) * inverse)
            found = -found if self._numerator < 0 else found
            return -2 if found == -1 else found

        # Comparing

        def _against(self, other, compare):
            pair = _exact(other)
            if pair is None and isinstance(other, float):
                if not _isfinite(other):
                    return compare(0.0, other)
                pair = other.as_integer_ratio()
            if pair is None:
                return NotImplemented
            return compare(self._numerator * pair[1], pair[0] * self._denominator)

        def __eq__(self, other):
            if isinstance(other, Complex) and not isinstance(other, Real) and other.imag == 0:
                other = other.real
            return self._against(other, _operator.eq)

        def __lt__(self, other):
            return self._against(other, _operator.lt)

        def __le__(self, other):
            return self._against(other, _operator.le)

        def __gt__(self, other):
            return self._against(other, _operator.gt)

        def __ge__(self, other):
            return self._against(other, _operator.ge)

        def __bool__(self):
            return self._numerator != 0

        # Powers and signs

        def __pow__(a, b):
            pair = _exact(b)
            if pair is None:
                return float(a) ** b
            if pair[1] != 1:
                return float(a) ** float(b)
            top, bottom = a._numerator, a._denominator
            if b < 0:
                if top == 0:
                    raise ZeroDivisionError(f'Fraction({bottom ** -pair[0]}, 0)')
                top, bottom = (bottom, top) if top > 0 else (-bottom, -top)
            return Fraction(top ** abs(pair[0]), bottom ** abs(pair[0]), _normalize=False)

        def __rpow__(b, a):
            if b._denominator == 1 and b._numerator >= 0:
                return a ** b._numerator
            pair = _exact(a)
            if pair is not None:
                return Fraction(*pair) ** b
            return a ** (b._numerator if b._denominator == 1 else float(b))

        def __pos__(a):
            return Fraction._made(a._numerator, a._denominator)

        def __neg__(a):
            return Fraction._made(-a._numerator, a._denominator)

        def __abs__(a):
            return Fraction._made(abs(a._numerator), a._denominator)

        # Rounding

        def __floor__(a):
            return a._numerator // a._denominator

        def __ceil__(a):
            return -(-a._numerator // a._denominator)

        def __trunc__(a):
            return a.__ceil__() if a._numerator < 0 else a.__floor__()

        def __int__(a, _index=_operator.index):
            return _index(a.__trunc__())

        def __round__(self, ndigits=None):
            if ndigits is not None:
                shift = 10 ** abs(ndigits)
                if ndigits > 0:
                    return Fraction(round(self * shift), shift)
                return Fraction(round(self / shift) * shift)
            whole, rest = divmod(self._numerator, self._denominator)
            twice = 2 * rest - self._denominator
            return whole + (twice > 0 or twice == 0 and whole % 2)

        # Copies

        def __reduce__(self):
            return type(self), (self._numerator, self._denominator)

        def __copy__(self):
            return self if type(self) is Fraction else type(self)(*self.as_integer_ratio())

        def __deepcopy__(self, memo):
            return self.__copy__()


    # Arithmetic of pairs

    def _add(m, n, p, q):
        return Fraction._lowest(m * q + p * n, n * q)


    def _multiply(m, n, p, q):
        return Fraction._lowest(m * p, n * q)


    def _divide(m, n, p, q):
        if p == 0:
            raise ZeroDivisionError(f'Fraction({m * q // _gcd(m, n * p) if m else 0}, 0)')
        return Fraction._lowest(m * q, n * p)


    def _divmod(m, n, p, q):
        whole, rest = divmod(m * q, n * p)
        return whole, Fraction._lowest(rest, n * q)


    def _remainder(m, n, p, q):
        return Fraction._lowest(m * q % (n * p), n * q)


    def _install(name, exact, otherwise):
        '''Gives fractions an operator: exact for rational numbers, through floats for others.'''

        def forward(a, b):
            if isinstance(b, (int, Fraction)):
                return exact(a._numerator, a._denominator, b.numerator, b.denominator)
            for kind in float, complex:
                if isinstance(b, kind):
                    return otherwise(kind(a), b)
            return NotImplemented

        def backward(b, a):
            pair = _exact(a)
            if pair is not None:
                return exact(*pair, b._numerator, b._denominator)
            for kind, convert in (Real, float), (Complex, complex):
                if isinstance(a, kind):
                    return otherwise(convert(a), convert(b))
            return NotImplemented

        for method, label in (forward, f'__{name}__'), (backward, f'__r{name}__'):
            method.__name__ = label
            method.__qualname__ = f'Fraction.{label}'
            setattr(Fraction, label, method)


    _install('add', _add, _operator.add)
    _install('sub', lambda m, n, p, q: _add(m, n, -p, q), _operator.sub)
    _install('mul', _multiply, _operator.mul)
    _install('truediv', _divide, _operator.truediv)
    _install('floordiv', lambda m, n, p, q: m * q // (n * p), _operator.floordiv)
    _install('divmod', _divmod, divmod)
    _install('mod', _remainder, _operator.mod)
    Fraction.__abstractmethods__ = frozenset()
    """##
}
