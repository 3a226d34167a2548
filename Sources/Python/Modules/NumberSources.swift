// `cmath`, `decimal`, `struct`, `array` and `calendar`.

extension LibrarySources {
  static let complexMath = ##"""
    import math as _math
    from math import pi, e, tau, inf, nan

    infj = complex(0.0, inf)
    nanj = complex(0.0, nan)


    def _value(z):
        if isinstance(z, str) or not isinstance(z, (int, float, complex)):
            if hasattr(z, '__complex__'):
                return complex(z)
            if hasattr(z, '__float__') or hasattr(z, '__index__'):
                return complex(float(z))
            raise TypeError(f"must be real number, not {type(z).__name__}")
        return complex(z)


    def phase(z, /):
        z = _value(z)
        return _math.atan2(z.imag, z.real)


    def polar(z, /):
        z = _value(z)
        return (abs(z), phase(z))


    def rect(r, phi, /):
        return complex(r * _math.cos(phi), r * _math.sin(phi))


    def exp(z, /):
        z = _value(z)
        r = _math.exp(z.real)
        return complex(r * _math.cos(z.imag), r * _math.sin(z.imag))


    def log(z, base=None, /):
        z = _value(z)
        if z == 0:
            raise ValueError("math domain error")
        result = complex(_math.log(abs(z)), phase(z))
        return result if base is None else result / log(base)


    def log10(z, /):
        z = _value(z)
        if z == 0:
            raise ValueError("math domain error")
        return complex(_math.log10(abs(z)), phase(z) / _math.log(10.0))


    def sqrt(z, /):
        z = _value(z)
        if z == 0:
            return complex(0.0, z.imag)
        ax, ay = abs(z.real), abs(z.imag)
        s = 2.0 * _math.sqrt(ax / 8.0 + _math.hypot(ax / 8.0, ay / 8.0))
        d = ay / (2.0 * s)
        if z.real >= 0.0:
            return complex(s, _math.copysign(d, z.imag))
        return complex(d, _math.copysign(s, z.imag))


    def sin(z, /):
        z = _value(z)
        return complex(_math.sin(z.real) * _math.cosh(z.imag),
                       _math.cos(z.real) * _math.sinh(z.imag))


    def cos(z, /):
        z = _value(z)
        return complex(_math.cos(z.real) * _math.cosh(z.imag),
                       -_math.sin(z.real) * _math.sinh(z.imag))


    def tan(z, /):
        return sin(z) / cos(z)


    def sinh(z, /):
        z = _value(z)
        return complex(_math.cos(z.imag) * _math.sinh(z.real),
                       _math.sin(z.imag) * _math.cosh(z.real))


    def cosh(z, /):
        z = _value(z)
        return complex(_math.cos(z.imag) * _math.cosh(z.real),
                       _math.sin(z.imag) * _math.sinh(z.real))


    def tanh(z, /):
        return sinh(z) / cosh(z)


    def asin(z, /):
        w = asinh(1j * _value(z))
        return complex(w.imag, -w.real)


    def acos(z, /):
        z = _value(z)
        s1, s2 = sqrt(1 - z), sqrt(1 + z)
        return complex(2.0 * _math.atan2(s1.real, s2.real),
                       _math.asinh(s2.real * s1.imag - s2.imag * s1.real))


    def atan(z, /):
        w = atanh(1j * _value(z))
        return complex(w.imag, -w.real)


    def asinh(z, /):
        z = _value(z)
        s1, s2 = sqrt(complex(1 + z.imag, -z.real)), sqrt(complex(1 - z.imag, z.real))
        return complex(_math.asinh(s1.real * s2.imag - s2.real * s1.imag),
                       _math.atan2(z.imag, s1.real * s2.real - s1.imag * s2.imag))


    def acosh(z, /):
        z = _value(z)
        s1, s2 = sqrt(z - 1), sqrt(z + 1)
        return complex(_math.asinh(s1.real * s2.real + s1.imag * s2.imag),
                       2.0 * _math.atan2(s1.imag, s2.real))


    def atanh(z, /):
        z = _value(z)
        return 0.5 * (log(1 + z) - log(1 - z))


    def isnan(z, /):
        z = _value(z)
        return _math.isnan(z.real) or _math.isnan(z.imag)


    def isinf(z, /):
        z = _value(z)
        return _math.isinf(z.real) or _math.isinf(z.imag)


    def isfinite(z, /):
        z = _value(z)
        return _math.isfinite(z.real) and _math.isfinite(z.imag)


    def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
        if rel_tol < 0 or abs_tol < 0:
            raise ValueError("tolerances must be non-negative")
        a, b = _value(a), _value(b)
        if a == b:
            return True
        if isinf(a) or isinf(b):
            return False
        diff = abs(a - b)
        return diff <= rel_tol * abs(b) or diff <= rel_tol * abs(a) or diff <= abs_tol
    """##

  static let decimals = ##"""
    from _library import name_in_messages as _name_in_messages
    import numbers as _numbers
    import re as _re

    ROUND_DOWN = 'ROUND_DOWN'
    ROUND_HALF_UP = 'ROUND_HALF_UP'
    ROUND_HALF_EVEN = 'ROUND_HALF_EVEN'
    ROUND_CEILING = 'ROUND_CEILING'
    ROUND_FLOOR = 'ROUND_FLOOR'
    ROUND_UP = 'ROUND_UP'
    ROUND_HALF_DOWN = 'ROUND_HALF_DOWN'
    ROUND_05UP = 'ROUND_05UP'
    MAX_PREC = 999999999999999999
    MAX_EMAX = 999999999999999999
    MIN_EMIN = -999999999999999999


    class DecimalException(ArithmeticError):
        pass


    class InvalidOperation(DecimalException):
        pass


    class ConversionSyntax(InvalidOperation):
        pass


    class DivisionByZero(DecimalException, ZeroDivisionError):
        pass


    class Inexact(DecimalException):
        pass


    class Rounded(DecimalException):
        pass


    class Overflow(Inexact, Rounded):
        pass


    class Underflow(Inexact, Rounded):
        pass


    class Context:
        def __init__(self, prec=28, rounding=ROUND_HALF_EVEN, **others):
            self.prec = prec
            self.rounding = rounding

        def copy(self):
            return Context(self.prec, self.rounding)

        def __repr__(self):
            return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin=-999999, "
                    "Emax=999999, capitals=1, clamp=0, flags=[], "
                    "traps=[InvalidOperation, DivisionByZero, Overflow])")

        def create_decimal(self, value="0"):
            return Decimal(value)._fix(self)

        def __enter__(self):
            return self

        def __exit__(self, *args):
            pass


    DefaultContext = Context()
    _current = [Context()]


    def getcontext():
        return _current[-1]


    def setcontext(context):
        _current[-1] = context


    class localcontext:
        def __init__(self, ctx=None, **kwargs):
            self.ctx = (ctx or getcontext()).copy()
            for key, value in kwargs.items():
                setattr(self.ctx, key, value)

        def __enter__(self):
            _current.append(self.ctx)
            return self.ctx

        def __exit__(self, *args):
            _current.pop()


    _SYNTAX = _re.compile(r"\s*([-+])?(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:e([-+]?\d+))?\s*\Z",
                          _re.IGNORECASE)


    def _round(n, digits, rounding, negative):
        # Drops decimal digits of a magnitude.
        if digits <= 0:
            return n
        unit = 10 ** digits
        q, r = divmod(n, unit)
        if r == 0:
            return q
        if rounding == ROUND_HALF_EVEN:
            up = r * 2 > unit or (r * 2 == unit and q % 2 == 1)
        elif rounding == ROUND_HALF_UP:
            up = r * 2 >= unit
        elif rounding == ROUND_HALF_DOWN:
            up = r * 2 > unit
        elif rounding == ROUND_UP:
            up = True
        elif rounding == ROUND_DOWN:
            up = False
        elif rounding == ROUND_CEILING:
            up = not negative
        elif rounding == ROUND_FLOOR:
            up = negative
        else:
            up = q % 5 == 0
        return q + up


    class Decimal:
        __slots__ = ('_sign', '_int', '_exp', '_kind')

        def __new__(cls, value="0", context=None):
            self = object.__new__(cls)
            self._kind = ''
            if isinstance(value, Decimal):
                self._sign, self._int, self._exp, self._kind = (
                    value._sign, value._int, value._exp, value._kind)
            elif isinstance(value, int):
                self._sign, self._int, self._exp = int(value < 0), abs(int(value)), 0
            elif isinstance(value, float):
                if value != value or value in (float('inf'), float('-inf')):
                    return cls(repr(value))
                n, d = abs(value).as_integer_ratio()
                k = d.bit_length() - 1
                self._sign = int(str(value)[0] == '-')
                self._int, self._exp = n * 5 ** k, -k
            elif isinstance(value, (tuple, list)):
                if len(value) != 3:
                    raise ValueError('argument must be a sequence of length 3')
                sign, digits, exp = value
                self._sign, self._exp = sign, exp
                self._int = int(''.join(map(str, digits)) or '0')
            elif isinstance(value, str):
                text = value.strip().replace('_', '').lower()
                m = _SYNTAX.match(text)
                bare = text.lstrip('+-')
                if m:
                    self._sign = int(m.group(1) == '-')
                    fraction = m.group(3) or m.group(4) or ''
                    self._int = int((m.group(2) or '') + fraction)
                    self._exp = int(m.group(5) or 0) - len(fraction)
                elif bare in ('inf', 'infinity', 'nan', 'snan'):
                    self._sign = int(text.startswith('-'))
                    self._int, self._exp = 0, 0
                    self._kind = 'Infinity' if bare.startswith('inf') else 'NaN'
                else:
                    raise InvalidOperation([ConversionSyntax])
            else:
                raise TypeError("conversion from %s to Decimal is not supported"
                                % type(value).__name__)
            return self

        @classmethod
        def _make(cls, sign, n, exp, kind=''):
            self = object.__new__(Decimal)
            self._sign, self._int, self._exp, self._kind = sign, n, exp, kind
            return self

        @classmethod
        def from_float(cls, f):
            return cls(f)

        def _fix(self, context=None):
            context = context or getcontext()
            if self._kind:
                return self
            extra = len(str(self._int)) - context.prec
            if extra <= 0:
                return self
            n = _round(self._int, extra, context.rounding, self._sign)
            exp = self._exp + extra
            if len(str(n)) > context.prec:
                n //= 10
                exp += 1
            return Decimal._make(self._sign, n, exp)

        def _signed(self):
            return -self._int if self._sign else self._int

        def __str__(self):
            sign = '-' if self._sign else ''
            if self._kind:
                return sign + self._kind
            digits = str(self._int)
            left = self._exp + len(digits)
            if self._exp <= 0 and left > -6:
                dot = left
            else:
                dot = 1
            if dot <= 0:
                intpart, frac = '0', '.' + '0' * -dot + digits
            elif dot >= len(digits):
                intpart, frac = digits + '0' * (dot - len(digits)), ''
            else:
                intpart, frac = digits[:dot], '.' + digits[dot:]
            exp = '' if left == dot else 'E%+d' % (left - dot)
            return sign + intpart + frac + exp

        def __repr__(self):
            return "Decimal('%s')" % str(self)

        def __format__(self, spec):
            if not spec:
                return str(self)
            m = _re.match(r'(.*?)(?:\.(\d+))?([eEfFgG%n])?\Z', spec)
            head, precision, kind = m.groups()
            value = self
            if kind == '%':
                value = Decimal._make(self._sign, self._int, self._exp + 2, self._kind)
            if kind in ('f', 'F', '%') or (kind is None and precision is None):
                if precision is not None:
                    value = value.quantize(Decimal._make(0, 1, -int(precision)), _free=True)
                digits = str(value._int)
                if value._exp >= 0:
                    body = digits + '0' * value._exp
                else:
                    digits = digits.rjust(1 - value._exp, '0')
                    body = digits[:value._exp] + '.' + digits[value._exp:]
                if ',' in head:
                    whole, dot, rest = body.partition('.')
                    body = format(int(whole), ',') + dot + rest
                    head = head.replace(',', '')
                sign = '-' if value._sign else '+' if '+' in head else ''
                head = head.replace('+', '')
                body = sign + body + ('%' if kind == '%' else '')
                if head and head[0] == '0':
                    return body.zfill(int(head))
                if head and not any(c in head for c in '<>^='):
                    head = '>' + head
                return format(body, head)
            return format(float(self), spec)

        def _coerce(self, other):
            if isinstance(other, Decimal):
                return other
            if isinstance(other, int):
                return Decimal(other)
            return None

        def _special(self, other):
            return self._kind or other._kind

        def _align(self, other):
            exp = min(self._exp, other._exp)
            return (self._signed() * 10 ** (self._exp - exp),
                    other._signed() * 10 ** (other._exp - exp), exp)

        def __add__(self, other):
            other = self._coerce(other)
            if other is None:
                return NotImplemented
            if self._special(other):
                if 'NaN' in (self._kind, other._kind):
                    return Decimal('NaN')
                if self._kind and other._kind and self._sign != other._sign:
                    raise InvalidOperation([InvalidOperation])
                return self if self._kind else other
            a, b, exp = self._align(other)
            n = a + b
            sign = int(n < 0) or int(n == 0 and self._sign and other._sign)
            return Decimal._make(sign, abs(n), exp)._fix()

        __radd__ = __add__

        def __neg__(self):
            if not self._int and not self._kind:
                return Decimal._make(0, 0, self._exp)
            return Decimal._make(1 - self._sign, self._int, self._exp, self._kind)._fix()

        def __pos__(self):
            return self._fix()

        def __abs__(self):
            return Decimal._make(0, self._int, self._exp, self._kind)._fix()

        def __sub__(self, other):
            other = self._coerce(other)
            if other is None:
                return NotImplemented
            return self + Decimal._make(1 - other._sign, other._int, other._exp, other._kind)

        def __rsub__(self, other):
            other = self._coerce(other)
            return NotImplemented if other is None else other - self

        def __mul__(self, other):
            other = self._coerce(other)
            if other is None:
                return NotImplemented
            sign = self._sign ^ other._sign
            if self._special(other):
                if 'NaN' in (self._kind, other._kind):
                    return Decimal('NaN')
                if not (self._kind or self._int) or not (other._kind or other._int):
                    raise InvalidOperation([InvalidOperation])
                return Decimal._make(sign, 0, 0, 'Infinity')
            return Decimal._make(sign, self._int * other._int, self._exp + other._exp)._fix()

        __rmul__ = __mul__

        def __truediv__(self, other):
            other = self._coerce(other)
            if other is None:
                return NotImplemented
            sign = self._sign ^ other._sign
            if self._special(other):
                if 'NaN' in (self._kind, other._kind):
                    return Decimal('NaN')
                if self._kind and other._kind:
                    raise InvalidOperation([InvalidOperation])
                if self._kind:
                    return Decimal._make(sign, 0, 0, 'Infinity')
                return Decimal._make(sign, 0, 0)
            if not other._int:
                if not self._int:
                    raise InvalidOperation([DivisionUndefined])
                raise DivisionByZero([DivisionByZero])
            context = getcontext()
            exp = self._exp - other._exp
            if not self._int:
                return Decimal._make(sign, 0, exp)
            shift = len(str(other._int)) - len(str(self._int)) + context.prec + 1
            exp -= shift
            if shift >= 0:
                q, r = divmod(self._int * 10 ** shift, other._int)
            else:
                q, r = divmod(self._int, other._int * 10 ** -shift)
            if r:
                if q % 5 == 0:
                    q += 1
            else:
                ideal = self._exp - other._exp
                while exp < ideal and q % 10 == 0:
                    q //= 10
                    exp += 1
            return Decimal._make(sign, q, exp)._fix()

        def __rtruediv__(self, other):
            other = self._coerce(other)
            return NotImplemented if other is None else other / self

        def __divmod__(self, other):
            other = self._coerce(other)
            if other is None:
                return NotImplemented
            if not other._int:
                raise DivisionByZero([DivisionByZero])
            a, b, exp = self._align(other)
            q = abs(a) // abs(b)
            r = abs(a) % abs(b)
            return (Decimal._make(self._sign ^ other._sign, q, 0)._fix(),
                    Decimal._make(self._sign, r, exp)._fix())

        def __floordiv__(self, other):
            result = self.__divmod__(other)
            return result if result is NotImplemented else result[0]

        def __mod__(self, other):
            other = self._coerce(other)
            if other is None:
                return NotImplemented
            if not other._int:
                raise InvalidOperation([InvalidOperation])
            return self.__divmod__(other)[1]

        def __rfloordiv__(self, other):
            other = self._coerce(other)
            return NotImplemented if other is None else other // self

        def __rmod__(self, other):
            other = self._coerce(other)
            return NotImplemented if other is None else other % self

        def __pow__(self, other, modulo=None):
            other = self._coerce(other)
            if other is None:
                return NotImplemented
            if other == other.to_integral_value():
                power = int(other)
                if power >= 0:
                    return Decimal._make(self._sign * (power % 2), self._int ** power,
                                         self._exp * power)._fix()
                return 1 / (self ** -power)
            if other == Decimal('0.5'):
                return self.sqrt()
            raise NotImplementedError(
                "powers of Decimal with a fraction are not supported by this engine")

        def __rpow__(self, other):
            other = self._coerce(other)
            return NotImplemented if other is None else other ** self

        def sqrt(self, context=None):
            import math
            if self._sign and self._int:
                raise InvalidOperation([InvalidOperation])
            prec = getcontext().prec
            if not self._int:
                return Decimal._make(self._sign, 0, self._exp // 2)
            n, exp = self._int, self._exp
            ideal = exp // 2
            if exp % 2:
                n *= 10
                exp -= 1
            shift = max(0, prec + 1 - (len(str(n)) + 1) // 2)
            n *= 100 ** shift
            root = math.isqrt(n)
            exact = root * root == n
            exp = exp // 2 - shift
            if exact:
                while exp < ideal and root % 10 == 0:
                    root //= 10
                    exp += 1
            elif root % 5 == 0:
                root += 1
            return Decimal._make(0, root, exp)._fix()

        def quantize(self, exp, rounding=None, context=None, _free=False):
            exp = self._coerce(exp)
            rounding = rounding or getcontext().rounding
            drop = exp._exp - self._exp
            if drop <= 0:
                n = self._int * 10 ** -drop
            else:
                n = _round(self._int, drop, rounding, self._sign)
            if not _free and len(str(n)) > getcontext().prec:
                raise InvalidOperation([InvalidOperation])
            return Decimal._make(self._sign, n, exp._exp)

        def to_integral_value(self, rounding=None, context=None):
            if self._exp >= 0 or self._kind:
                return Decimal(self)
            return self.quantize(Decimal(1), rounding, _free=True)

        to_integral = to_integral_value

        def normalize(self, context=None):
            value = self._fix()
            n, exp = value._int, value._exp
            if not n:
                return Decimal._make(value._sign, 0, 0)
            while n % 10 == 0:
                n //= 10
                exp += 1
            return Decimal._make(value._sign, n, exp)

        def as_tuple(self):
            return DecimalTuple(self._sign, tuple(map(int, str(self._int))), self._exp)

        def as_integer_ratio(self):
            import math
            n, d = self._signed(), 1
            if self._exp >= 0:
                n *= 10 ** self._exp
            else:
                d = 10 ** -self._exp
            g = math.gcd(n, d)
            return n // g, d // g

        def adjusted(self):
            return self._exp + len(str(self._int)) - 1

        def is_nan(self):
            return self._kind == 'NaN'

        def is_infinite(self):
            return self._kind == 'Infinity'

        def is_finite(self):
            return not self._kind

        def is_signed(self):
            return bool(self._sign)

        def is_zero(self):
            return not self._kind and not self._int

        def copy_abs(self):
            return Decimal._make(0, self._int, self._exp, self._kind)

        def copy_negate(self):
            return Decimal._make(1 - self._sign, self._int, self._exp, self._kind)

        def __int__(self):
            if self._kind == 'NaN':
                raise ValueError("cannot convert NaN to integer")
            if self._kind:
                raise OverflowError("cannot convert Infinity to integer")
            n = self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** -self._exp
            return -n if self._sign else n

        __trunc__ = __int__

        def __float__(self):
            return float(str(self))

        def __bool__(self):
            return bool(self._int or self._kind)

        def __round__(self, n=None):
            if n is None:
                return int(self.to_integral_value(ROUND_HALF_EVEN))
            return self.quantize(Decimal._make(0, 1, -n), ROUND_HALF_EVEN)

        def __floor__(self):
            return int(self.to_integral_value(ROUND_FLOOR))

        def __ceil__(self):
            return int(self.to_integral_value(ROUND_CEILING))

        def _compare(self, other):
            # The sign of the difference; None where there is none.
            if isinstance(other, float):
                other = Decimal(other)
            elif isinstance(other, _numbers.Rational) and not isinstance(other, int):
                a, b = self.as_integer_ratio()
                return (a * other.denominator > b * other.numerator) - (
                    a * other.denominator < b * other.numerator)
            other = self._coerce(other)
            if other is None:
                return NotImplemented
            if 'NaN' in (self._kind, other._kind):
                return None
            if self._kind or other._kind:
                rank = [(1 - 2 * d._sign) if d._kind else 0 for d in (self, other)]
                return (rank[0] > rank[1]) - (rank[0] < rank[1])
            a, b, _ = self._align(other)
            return (a > b) - (a < b)

        def _test(self, other, test):
            sign = self._compare(other)
            if sign is NotImplemented:
                return NotImplemented
            return sign is not None and test(sign)

        def __eq__(self, other):
            return self._test(other, lambda s: s == 0)

        def __lt__(self, other):
            return self._test(other, lambda s: s < 0)

        def __le__(self, other):
            return self._test(other, lambda s: s <= 0)

        def __gt__(self, other):
            return self._test(other, lambda s: s > 0)

        def __ge__(self, other):
            return self._test(other, lambda s: s >= 0)

        def compare(self, other, context=None):
            return Decimal(self._compare(other))

        def max(self, other, context=None):
            return self if self >= other else Decimal(other)

        def min(self, other, context=None):
            return self if self <= other else Decimal(other)

        def __hash__(self):
            if self._kind:
                return hash(float(str(self)))
            from fractions import Fraction
            return hash(Fraction(*self.as_integer_ratio()))

        @property
        def real(self):
            return self

        @property
        def imag(self):
            return Decimal(0)

        def conjugate(self):
            return self

        def __reduce__(self):
            return (self.__class__, (str(self),))

        def __copy__(self):
            return self

        def __deepcopy__(self, memo):
            return self


    _name_in_messages(Decimal, 'decimal.Decimal')

    class DivisionUndefined(InvalidOperation, ZeroDivisionError):
        pass


    _numbers.Number.register(Decimal)


    def _tuple_type():
        from collections import namedtuple
        return namedtuple('DecimalTuple', 'sign digits exponent', module='decimal')


    DecimalTuple = _tuple_type()
    """##

  static let packing = ##"""
    from _library import pack_float as _pack_float, unpack_float as _unpack_float


    class error(Exception):
        pass


    error.__module__ = 'struct'
    _SIZES = {'x': 1, 'c': 1, 'b': 1, 'B': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 4,
              'L': 4, 'q': 8, 'Q': 8, 'e': 2, 'f': 4, 'd': 8, 's': 1, 'p': 1}
    _NATIVE = {**_SIZES, 'l': 8, 'L': 8, 'n': 8, 'N': 8, 'P': 8}


    def _parse(format):
        if isinstance(format, bytes):
            format = format.decode('ascii')
        order, sizes, aligned = 'little', _NATIVE, True
        if format[:1] in ('@', '=', '<', '>', '!'):
            if format[0] in '>!':
                order = 'big'
            if format[0] != '@':
                sizes, aligned = _SIZES, False
            format = format[1:]
        items = []
        offset = 0
        i = 0
        while i < len(format):
            ch = format[i]
            if ch.isspace():
                i += 1
                continue
            count = None
            start = i
            while i < len(format) and format[i].isdigit():
                i += 1
            if i > start:
                count = int(format[start:i])
                if i >= len(format):
                    raise error("repeat count given without format specifier")
                ch = format[i]
            i += 1
            if ch not in sizes:
                raise error("bad char in struct format")
            size = sizes[ch]
            if aligned and offset % size:
                offset += size - offset % size
            if ch in 'sp':
                items.append((ch, offset, 1 if count is None else count))
                offset += 1 if count is None else count
            else:
                for _ in range(1 if count is None else count):
                    if ch != 'x':
                        items.append((ch, offset, size))
                    offset += size
        return order, items, offset


    def calcsize(format, /):
        return _parse(format)[2]


    def pack(format, /, *values):
        order, items, size = _parse(format)
        if len(values) != len(items):
            raise error("pack expected %d items for packing (got %d)" % (
                len(items), len(values)))
        out = bytearray(size)
        for (ch, offset, width), value in zip(items, values):
            if ch in 's':
                if not isinstance(value, (bytes, bytearray)):
                    raise error("argument for 's' must be a bytes object")
                data = bytes(value[:width]).ljust(width, b'\0')
            elif ch == 'c':
                if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
                    raise error("char format requires a bytes object of length 1")
                data = bytes(value)
            elif ch == '?':
                data = b'\1' if value else b'\0'
            elif ch in 'fde':
                if not isinstance(value, (int, float)):
                    raise error("required argument is not a float")
                data = _pack_float(float(value), width)
                if order == 'big':
                    data = data[::-1]
            else:
                try:
                    number = value.__index__()
                except AttributeError:
                    raise error("required argument is not an integer") from None
                signed = ch in 'bhilqn'
                low = -(1 << (8 * width - 1)) if signed else 0
                high = (1 << (8 * width - signed)) - 1
                if not low <= number <= high:
                    if width < 2:
                        name = 'byte' if signed else 'ubyte'
                        raise error(f"{name} format requires {low} <= number <= {high}")
                    raise error(f"'{ch}' format requires {low} <= number <= {high}"
                                if width != 2 else
                                f"{'short' if signed else 'ushort'} format requires "
                                f"{low} <= number <= {high}")
                data = number.to_bytes(width, order, signed=signed)
            out[offset:offset + width] = data
        return bytes(out)


    def _read(order, items, data, base):
        result = []
        for ch, offset, width in items:
            part = bytes(data[base + offset:base + offset + width])
            if ch in 'sc':
                result.append(part)
            elif ch == '?':
                result.append(part != b'\0')
            elif ch in 'fde':
                result.append(_unpack_float(part[::-1] if order == 'big' else part))
            else:
                result.append(int.from_bytes(part, order, signed=ch in 'bhilqn'))
        return tuple(result)


    def unpack(format, buffer, /):
        order, items, size = _parse(format)
        if len(buffer) != size:
            raise error("unpack requires a buffer of %d bytes" % size)
        return _read(order, items, buffer, 0)


    def unpack_from(format, /, buffer, offset=0):
        order, items, size = _parse(format)
        if len(buffer) - offset < size:
            raise error("unpack_from requires a buffer of at least %d bytes for unpacking %d "
                        "bytes at offset %d (actual buffer size is %d)" % (
                            size + offset, size, offset, len(buffer)))
        return _read(order, items, buffer, offset)


    def iter_unpack(format, buffer, /):
        order, items, size = _parse(format)
        if len(buffer) % size:
            raise error("iterative unpacking requires a buffer of a multiple of %d bytes" % size)
        return (_read(order, items, buffer, i) for i in range(0, len(buffer), size))


    class Struct:
        def __init__(self, format):
            self.format = format
            self.size = calcsize(format)

        def pack(self, *values):
            return pack(self.format, *values)

        def unpack(self, buffer):
            return unpack(self.format, buffer)

        def unpack_from(self, buffer, offset=0):
            return unpack_from(self.format, buffer, offset)
    """##

  static let arrays = ##"""
    import struct as _struct
    from collections.abc import MutableSequence as _MutableSequence

    typecodes = 'bBuhHiIlLqQfd'


    class array(_MutableSequence):
        __slots__ = ('typecode', 'itemsize', '_items')

        def __init__(self, typecode, initializer=()):
            if typecode not in typecodes:
                raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
            self.typecode = typecode
            self.itemsize = 4 if typecode == 'u' else _struct.calcsize('@' + typecode)
            self._items = []
            if isinstance(initializer, (bytes, bytearray)):
                self.frombytes(initializer)
            else:
                self.extend(initializer)

        def _check(self, value):
            code = self.typecode
            if code == 'u':
                if not isinstance(value, str) or len(value) != 1:
                    raise TypeError("array item must be unicode character")
                return value
            if code in 'fd':
                if isinstance(value, str) or not hasattr(value, '__float__'):
                    raise TypeError("must be real number, not " + type(value).__name__)
                return _struct.unpack(code, _struct.pack(code, float(value)))[0]
            if not hasattr(value, '__index__'):
                raise TypeError("'%s' object cannot be interpreted as an integer"
                                % type(value).__name__)
            value = value.__index__()
            try:
                _struct.pack('@' + code, value)
            except _struct.error:
                kinds = {'b': 'signed char', 'B': 'unsigned byte integer',
                         'h': 'signed short integer', 'H': 'unsigned short'}
                kind = kinds.get(code, 'integer')
                side = "less than minimum" if value < 0 else "greater than maximum"
                raise OverflowError(f"{kind} is {side}") from None
            return value

        def insert(self, i, x):
            self._items.insert(i, self._check(x))

        def __getitem__(self, i):
            if isinstance(i, slice):
                return array(self.typecode, self._items[i])
            try:
                return self._items[i]
            except IndexError:
                raise IndexError("array index out of range") from None

        def __setitem__(self, i, value):
            if isinstance(i, slice):
                self._items[i] = value._items
            else:
                value = self._check(value)
                try:
                    self._items[i] = value
                except IndexError:
                    raise IndexError("array assignment index out of range") from None

        def __delitem__(self, i):
            del self._items[i]

        def __len__(self):
            return len(self._items)

        def tolist(self):
            return list(self._items)

        fromlist = _MutableSequence.extend

        def tobytes(self):
            return b''.join(_struct.pack('@' + self.typecode, v) for v in self._items)

        def frombytes(self, data):
            if len(data) % self.itemsize:
                raise ValueError("bytes length not a multiple of item size")
            self._items += [v for v, in _struct.iter_unpack('@' + self.typecode, data)]

        def __add__(self, other):
            return array(self.typecode, self._items + other._items)

        def __mul__(self, n):
            return array(self.typecode, self._items * n)

        def __eq__(self, other):
            if not isinstance(other, array):
                return NotImplemented
            return self._items == other._items

        def __lt__(self, other):
            return self._items < other._items

        __hash__ = None

        def __copy__(self):
            return array(self.typecode, self._items)

        def __repr__(self):
            if not self._items:
                return f"array('{self.typecode}')"
            shown = repr(''.join(self._items)) if self.typecode == 'u' else repr(self._items)
            return f"array('{self.typecode}', {shown})"


    ArrayType = array
    """##

  static let calendar = ##"""
    import datetime

    MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)
    January, February = 1, 2
    day_name = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
    day_abbr = [d[:3] for d in day_name]
    month_name = ['', 'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August',
                  'September', 'October', 'November', 'December']
    month_abbr = [m[:3] for m in month_name]
    _first = [0]


    class IllegalMonthError(ValueError):
        def __init__(self, month):
            self.month = month

        def __str__(self):
            return "bad month number %r; must be 1-12" % self.month


    def isleap(year):
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


    def leapdays(y1, y2):
        y1 -= 1
        y2 -= 1
        return (y2 // 4 - y1 // 4) - (y2 // 100 - y1 // 100) + (y2 // 400 - y1 // 400)


    def weekday(year, month, day):
        return datetime.date(year, month, day).weekday()


    def monthrange(year, month):
        if not 1 <= month <= 12:
            raise IllegalMonthError(month)
        days = (31, 29 if isleap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
        return weekday(year, month, 1), days[month - 1]


    class Calendar:
        def __init__(self, firstweekday=0):
            self.firstweekday = firstweekday

        def iterweekdays(self):
            for i in range(self.firstweekday, self.firstweekday + 7):
                yield i % 7

        def itermonthdays(self, year, month):
            day1, ndays = monthrange(year, month)
            before = (day1 - self.firstweekday) % 7
            yield from [0] * before
            yield from range(1, ndays + 1)
            yield from [0] * ((self.firstweekday - day1 - ndays) % 7)

        def itermonthdays2(self, year, month):
            for i, d in enumerate(self.itermonthdays(year, month), self.firstweekday):
                yield d, i % 7

        def itermonthdates(self, year, month):
            first = datetime.date(year, month, 1)
            start = first - datetime.timedelta((first.weekday() - self.firstweekday) % 7)
            for i in range(len(list(self.itermonthdays(year, month)))):
                yield start + datetime.timedelta(i)

        def monthdayscalendar(self, year, month):
            days = list(self.itermonthdays(year, month))
            return [days[i:i + 7] for i in range(0, len(days), 7)]

        def monthdatescalendar(self, year, month):
            dates = list(self.itermonthdates(year, month))
            return [dates[i:i + 7] for i in range(0, len(dates), 7)]

        def monthdays2calendar(self, year, month):
            days = list(self.itermonthdays2(year, month))
            return [days[i:i + 7] for i in range(0, len(days), 7)]


    class TextCalendar(Calendar):
        def formatweekheader(self, width):
            names = day_name if width >= 9 else day_abbr
            return ' '.join(names[i][:width].center(width) for i in self.iterweekdays())

        def formatday(self, day, weekday, width):
            return ('' if day == 0 else '%2i' % day).center(width)

        def formatweek(self, theweek, width):
            return ' '.join(self.formatday(d, wd, width) for d, wd in theweek)

        def formatmonthname(self, theyear, themonth, width, withyear=True):
            s = month_name[themonth]
            if withyear:
                s = "%s %r" % (s, theyear)
            return s.center(width)

        def formatmonth(self, theyear, themonth, w=0, l=0):
            w = max(2, w)
            l = max(1, l)
            s = self.formatmonthname(theyear, themonth, 7 * (w + 1) - 1).rstrip() + '\n' * l
            s += self.formatweekheader(w).rstrip() + '\n' * l
            for week in self.monthdays2calendar(theyear, themonth):
                s += self.formatweek(week, w).rstrip() + '\n' * l
            return s

        def prmonth(self, theyear, themonth, w=0, l=0):
            print(self.formatmonth(theyear, themonth, w, l), end='')


    c = TextCalendar()
    monthcalendar = c.monthdayscalendar
    month = c.formatmonth
    prmonth = c.prmonth
    weekheader = c.formatweekheader


    def firstweekday():
        return c.firstweekday


    def setfirstweekday(firstweekday):
        c.firstweekday = firstweekday


    def timegm(tuple):
        year, month, day, hour, minute, second = tuple[:6]
        days = datetime.date(year, month, 1).toordinal() - 719163 + day - 1
        return ((days * 24 + hour) * 60 + minute) * 60 + second
    """##
}
