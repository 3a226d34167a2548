// `decimal`: the numbers. A finite one is a sign, a whole number and a power of ten; what is worked out
// with it is rounded to the digits of the context, which is in DecimalContextSource.swift.

extension LibrarySources {
  static let decimals = decimalContexts + decimalNumbers

  private static let decimalNumbers = ##"""

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
                found = _read_number(value)
                if found is None:
                    raise InvalidOperation([ConversionSyntax])
                self._sign, self._int, self._exp, self._kind = found
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

        def _fix(self, context=None, rounding=None):
            context = context or getcontext()
            if self._kind:
                return self
            extra = len(str(self._int)) - context.prec
            if extra <= 0:
                return self
            n = _round(self._int, extra, rounding or context.rounding, self._sign)
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
            power = self._exp + len(digits) - 1
            if self._exp > 0 or power < -6:
                # With a power of ten, after the first digit.
                rest = digits[1:] and f'.{digits[1:]}'
                return f'{sign}{digits[0]}{rest}E{power:+d}'
            if not self._exp:
                return sign + digits
            digits = digits.rjust(1 - self._exp, '0')
            return f'{sign}{digits[:self._exp]}.{digits[self._exp:]}'

        def __repr__(self):
            return "Decimal('%s')" % str(self)

        def __format__(self, spec):
            if not spec:
                return str(self)
            import re
            m = re.match(r'(.*?)(?:\.(\d+))?([eEfFgG%n])?\Z', spec)
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
            return self._fix() if self else Decimal._make(0, 0, self._exp)

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

        def _whole_and_rest(self, other):
            '''The quotient cut to a whole number, and what is left over; each by a call.'''
            def wrong(kind=InvalidOperation):
                raise InvalidOperation([kind])

            sign = self._sign ^ other._sign
            if 'NaN' in (self._kind, other._kind):
                return (lambda: Decimal('NaN'),) * 2
            if self._kind:
                return (lambda: wrong() if other._kind
                        else Decimal._make(sign, 0, 0, 'Infinity')), wrong
            if other._kind:
                return (lambda: Decimal._make(sign, 0, 0)), self._fix
            if not other._int:
                if not self._int:
                    return (lambda: wrong(DivisionUndefined),) * 2

                def by_zero():
                    raise DivisionByZero([DivisionByZero])

                return by_zero, wrong
            a, b, exp = self._align(other)
            whole, rest = divmod(abs(a), abs(b))
            if len(str(whole)) > getcontext().prec:
                return (lambda: wrong(DivisionImpossible),) * 2
            return (lambda: Decimal._make(sign, whole, 0),
                    lambda: Decimal._make(self._sign, rest, exp)._fix())

        def __divmod__(self, other):
            other = self._coerce(other)
            if other is None:
                return NotImplemented
            whole, rest = self._whole_and_rest(other)
            return whole(), rest()

        def __floordiv__(self, other):
            other = self._coerce(other)
            return NotImplemented if other is None else self._whole_and_rest(other)[0]()

        def __mod__(self, other):
            other = self._coerce(other)
            return NotImplemented if other is None else self._whole_and_rest(other)[1]()

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
            return Decimal._make(0, root, exp)._fix(rounding=ROUND_HALF_EVEN)

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

        def _test(self, other, signs):
            sign = self._compare(other)
            if sign is None and signs != (0,):
                raise InvalidOperation([InvalidOperation])
            return sign if sign is NotImplemented else sign in signs

        __eq__, __lt__, __le__, __gt__, __ge__ = (
            lambda self, other, _signs=signs: self._test(other, _signs)
            for signs in ((0,), (-1,), (-1, 0), (1,), (1, 0)))

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

        real = property(lambda self: self)
        imag = property(lambda self: Decimal(0))

        def conjugate(self):
            return self

        def __reduce__(self):
            return type(self), (str(self),)

        def __copy__(self, memo=None):
            return self

        __deepcopy__ = __copy__


    _name_in_messages(Decimal, 'decimal.Decimal')

    _numbers.Number.register(Decimal)


    def _tuple_type():
        from collections import namedtuple
        return namedtuple('DecimalTuple', 'sign digits exponent', module='decimal')


    DecimalTuple = _tuple_type()
    """##
}
