// `decimal`: contexts, the ways of rounding, and the errors.

extension LibrarySources {
  static let decimalContexts = ##"""
    from _library import name_in_messages as _name_in_messages
    import numbers as _numbers

    (ROUND_DOWN, ROUND_UP, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN,
     ROUND_HALF_EVEN, ROUND_05UP) = _MODES = tuple(
        f'ROUND_{mode}' for mode in ('DOWN', 'UP', 'CEILING', 'FLOOR', 'HALF_UP', 'HALF_DOWN',
                                     'HALF_EVEN', '05UP'))
    MAX_PREC = MAX_EMAX = 10 ** 18 - 1
    MIN_EMIN = -MAX_EMAX


    class DecimalException(ArithmeticError):
        pass


    def _fault(name, *bases):
        return type(name, bases, {'__module__': 'decimal'})


    Inexact, Rounded, InvalidOperation = (
        _fault(name, DecimalException) for name in ('Inexact', 'Rounded', 'InvalidOperation'))
    DivisionByZero = _fault('DivisionByZero', DecimalException, ZeroDivisionError)
    Overflow, Underflow = (_fault(name, Inexact, Rounded) for name in ('Overflow', 'Underflow'))
    ConversionSyntax, DivisionImpossible = (
        _fault(name, InvalidOperation) for name in ('ConversionSyntax', 'DivisionImpossible'))
    DivisionUndefined = _fault('DivisionUndefined', InvalidOperation, ZeroDivisionError)


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


    def _read_number(text):
        '''(sign, digits, exponent, kind) of a text; None where it is no number.'''
        text = text.strip().replace('_', '').lower()
        body = text[1:] if text[:1] in ('+', '-') else text
        sign = int(text[:1] == '-')
        if body in ('inf', 'infinity', 'nan', 'snan'):
            return sign, 0, 0, 'Infinity' if body.startswith('inf') else 'NaN'
        mantissa, mark, power = body.partition('e')
        whole, _, part = mantissa.partition('.')
        size = power[1:] if power[:1] in ('+', '-') else power
        if not (whole + part).isdecimal() or mark and not size.isdecimal():
            return None
        return sign, int(whole + part), int(power or 0) - len(part), ''


    def _round(n, digits, rounding, negative):
        '''A magnitude without its last decimal digits.'''
        if digits <= 0:
            return n
        whole, rest = divmod(n, 10 ** digits)
        # Where the rest lies: 0 nothing, 1 below the half, 2 on it, 3 above it.
        place = 0 if not rest else 2 + (2 * rest > 10 ** digits) - (2 * rest < 10 ** digits)
        least = {ROUND_DOWN: 4, ROUND_UP: 1, ROUND_CEILING: 4 if negative else 1,
                 ROUND_FLOOR: 1 if negative else 4, ROUND_HALF_UP: 2, ROUND_HALF_DOWN: 3,
                 ROUND_HALF_EVEN: 2 if whole % 2 else 3, ROUND_05UP: 4 if whole % 5 else 1}
        return whole + (place >= least[rounding])


    """##
}
