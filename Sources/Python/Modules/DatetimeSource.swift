// `datetime`: the calendar that its classes reckon with, and `timedelta`. Dates are in DateSource.swift,
// times and zones in ClockSource.swift, what reads them from text in DateReadingSource.swift.

extension LibrarySources {
  static let datetime = datetimeReckoning + dateClass + clockClasses + dateReading + datetimeClass

  private static let datetimeReckoning = ##"""
    import operator as _operator
    import time as _time
    from _library import name_in_messages as _name_in_messages, now as _now

    __all__ = ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR',
               'UTC')

    MINYEAR, MAXYEAR = 1, 9999
    _LAST_DAY = 3652059
    _MONTHS = ('Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')
    _WEEKDAYS = ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')
    _SECOND = 10 ** 6
    _DAY = 24 * 3600 * _SECOND


    # The calendar, in days since the one before the first of January of the year 1

    def _months_of(year):
        '''The lengths of the months of a year.'''
        leaps = year % 4 == 0 and year % 100 != 0 or year % 400 == 0
        return (31, 28 + leaps, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


    def _day_number(year, month, day):
        before = year - 1
        days = 365 * before + before // 4 - before // 100 + before // 400
        return days + sum(_months_of(year)[:month - 1]) + day


    def _day_of(number):
        '''The year, month and day of a day number.'''
        # A year is 146097 / 400 days long on average; the guess is right or one too many.
        year = (number - 1) * 400 // 146097 + 1
        if _day_number(year + 1, 1, 1) <= number:
            year += 1
        day = number - _day_number(year, 1, 1) + 1
        for month, length in enumerate(_months_of(year), 1):
            if day <= length:
                return year, month, day
            day -= length


    def _first_week(year):
        '''The Monday of the first week, which is the one with the fourth of January.'''
        fourth = _day_number(year, 1, 4)
        return fourth - (fourth - 1) % 7


    def _checked_day(year, month, day):
        year, month, day = map(_operator.index, (year, month, day))
        if not MINYEAR <= year <= MAXYEAR:
            raise ValueError(f'year {year} is out of range')
        if not 1 <= month <= 12:
            raise ValueError('month must be in 1..12')
        if not 1 <= day <= _months_of(year)[month - 1]:
            raise ValueError('day is out of range for month')
        return year, month, day


    def _checked_clock(hour, minute, second, microsecond, tzinfo, fold):
        values = tuple(map(_operator.index, (hour, minute, second, microsecond)))
        for name, value, most in zip(('hour', 'minute', 'second', 'microsecond'), values,
                                     (23, 59, 59, 999999)):
            if not 0 <= value <= most:
                raise ValueError(f'{name} must be in 0..{most}')
        if fold not in (0, 1):
            raise ValueError('fold must be either 0 or 1')
        _check_zone(tzinfo)
        return *values, tzinfo, fold


    def _check_zone(zone):
        if zone is not None and not isinstance(zone, tzinfo):
            raise TypeError('tzinfo argument must be None or of a tzinfo subclass, not type '
                            f'{type(zone).__name__!r}')


    # What the classes have in common

    def _named(self, *parts):
        '''The text that makes a value again.'''
        cls = type(self)
        home = 'datetime.' if cls.__module__ == 'datetime' else ''
        return f"{home}{cls.__name__}({', '.join(parts)})"


    def _fields(cls, *names):
        '''Attributes to read, each kept under its name with an underscore.'''
        for name in names:
            setattr(cls, name, property(_operator.attrgetter(f'_{name}')))


    def _compared(cls):
        '''Gives a class comparisons of what its `_pair` makes of two values.'''
        def add(name):
            test = getattr(_operator, name)

            def method(self, other):
                pair = self._pair(other, name == '__eq__')
                return test(*pair) if isinstance(pair, tuple) else pair

            method.__name__ = name
            method.__qualname__ = f'{cls.__name__}.{name}'
            setattr(cls, name, method)

        for name in ('__eq__', '__lt__', '__le__', '__gt__', '__ge__'):
            add(name)
        return cls


    def _even(top, bottom):
        '''A ratio rounded to a whole number, halves to the even one.'''
        if bottom < 0:
            top, bottom = -top, -bottom
        whole, rest = divmod(top, bottom)
        return whole + (2 * rest > bottom or 2 * rest == bottom and whole % 2)


    @_compared
    class timedelta:
        __slots__ = '_days', '_seconds', '_microseconds'

        def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0,
                    weeks=0):
            total, rest = 0, 0.0
            for name, value, unit in (
                    ('days', days, _DAY), ('seconds', seconds, _SECOND),
                    ('microseconds', microseconds, 1), ('milliseconds', milliseconds, 1000),
                    ('minutes', minutes, 60 * _SECOND), ('hours', hours, 3600 * _SECOND),
                    ('weeks', weeks, 7 * _DAY)):
                if isinstance(value, int):
                    total += value * unit
                elif isinstance(value, float):
                    part = (value - int(value)) * unit
                    total += int(value) * unit + int(part)
                    rest += part - int(part)
                else:
                    raise TypeError(f'unsupported type for timedelta {name} component: '
                                    f'{type(value).__name__}')
            return cls._of(_even(total * 2 ** 60 + int(rest * 2 ** 60), 2 ** 60))

        @classmethod
        def _of(cls, total):
            days, rest = divmod(total, _DAY)
            if abs(days) > 999999999:
                raise OverflowError(f'days={days}; must have magnitude <= 999999999')
            self = object.__new__(cls)
            self._days = days
            self._seconds, self._microseconds = divmod(rest, _SECOND)
            return self

        def _total(self):
            return self._days * _DAY + self._seconds * _SECOND + self._microseconds

        def _pair(self, other, equality):
            if isinstance(other, timedelta):
                return self._total(), other._total()
            return NotImplemented

        def total_seconds(self):
            return self._total() / _SECOND

        def __hash__(self):
            return hash((self._days, self._seconds, self._microseconds))

        def __bool__(self):
            return self._total() != 0

        def __repr__(self):
            parts = [f'{name}={getattr(self, name)}' for name in ('days', 'seconds', 'microseconds')
                     if getattr(self, name)]
            return _named(self, *(parts or ['0']))

        def __str__(self):
            minutes, seconds = divmod(self._seconds, 60)
            text = f'{minutes // 60}:{minutes % 60:02d}:{seconds:02d}'
            if self._microseconds:
                text += f'.{self._microseconds:06d}'
            if self._days:
                text = f"{self._days} day{'s' if abs(self._days) != 1 else ''}, {text}"
            return text

        def __neg__(self):
            return timedelta._of(-self._total())

        def __pos__(self):
            return self

        def __abs__(self):
            return timedelta._of(abs(self._total()))

        def __add__(self, other):
            if isinstance(other, timedelta):
                return timedelta._of(self._total() + other._total())
            return NotImplemented

        __radd__ = __add__

        def __sub__(self, other):
            if isinstance(other, timedelta):
                return timedelta._of(self._total() - other._total())
            return NotImplemented

        def __rsub__(self, other):
            return other - self if isinstance(other, timedelta) else NotImplemented

        def __mul__(self, other):
            if not isinstance(other, (int, float)):
                return NotImplemented
            top, bottom = other.as_integer_ratio()
            return timedelta._of(_even(self._total() * top, bottom))

        __rmul__ = __mul__

        def __truediv__(self, other):
            if isinstance(other, timedelta):
                return self._total() / other._total()
            if not isinstance(other, (int, float)):
                return NotImplemented
            top, bottom = other.as_integer_ratio()
            if top == 0:
                self._total() // 0 if isinstance(other, int) else self._total() / other
            return timedelta._of(_even(self._total() * bottom, top))

        def __floordiv__(self, other):
            if isinstance(other, timedelta):
                return self._total() // other._total()
            if isinstance(other, int):
                return timedelta._of(self._total() // other)
            return NotImplemented

        def __divmod__(self, other):
            if not isinstance(other, timedelta):
                return NotImplemented
            whole, rest = divmod(self._total(), other._total())
            return whole, timedelta._of(rest)

        def __mod__(self, other):
            if not isinstance(other, timedelta):
                return NotImplemented
            return timedelta._of(self._total() % other._total())

        def __reduce__(self):
            return type(self), (self._days, self._seconds, self._microseconds)


    _fields(timedelta, 'days', 'seconds', 'microseconds')
    timedelta.min = timedelta(-999999999)
    timedelta.max = timedelta._of(10 ** 9 * _DAY - 1)
    timedelta.resolution = timedelta._of(1)

    """##
}
