// `datetime` and `calendar`.

extension LibrarySources {
  static let datetime = ##"""
    import time as _time
    from _library import name_in_messages as _name_in_messages, now as _now

    __all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR",
               "MAXYEAR", "UTC")

    MINYEAR = 1
    MAXYEAR = 9999
    _DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    _MONTHS = ('Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')
    _WEEKDAYS = ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')


    def _is_leap(year):
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


    def _days_in_month(year, month):
        return 29 if month == 2 and _is_leap(year) else _DAYS[month - 1]


    def _days_before_year(year):
        y = year - 1
        return y * 365 + y // 4 - y // 100 + y // 400


    def _days_before_month(year, month):
        return sum(_DAYS[:month - 1]) + (month > 2 and _is_leap(year))


    def _ordinal(year, month, day):
        return _days_before_year(year) + _days_before_month(year, month) + day


    def _from_ordinal(n):
        n -= 1
        cycles, n = divmod(n, 146097)
        centuries, n = divmod(n, 36524)
        fours, n = divmod(n, 1461)
        years, n = divmod(n, 365)
        year = cycles * 400 + centuries * 100 + fours * 4 + years + 1
        if years == 4 or centuries == 4:
            return year - 1, 12, 31
        month = 1
        while n >= _days_in_month(year, month):
            n -= _days_in_month(year, month)
            month += 1
        return year, month, n + 1


    def _index(value):
        import operator
        return operator.index(value)


    def _check_date(year, month, day):
        year, month, day = _index(year), _index(month), _index(day)
        if not MINYEAR <= year <= MAXYEAR:
            raise ValueError('year %i is out of range' % year)
        if not 1 <= month <= 12:
            raise ValueError('month must be in 1..12')
        if not 1 <= day <= _days_in_month(year, month):
            raise ValueError('day is out of range for month')
        return year, month, day


    def _check_time(hour, minute, second, microsecond, fold):
        hour, minute, second = _index(hour), _index(minute), _index(second)
        microsecond = _index(microsecond)
        if not 0 <= hour <= 23:
            raise ValueError('hour must be in 0..23')
        if not 0 <= minute <= 59:
            raise ValueError('minute must be in 0..59')
        if not 0 <= second <= 59:
            raise ValueError('second must be in 0..59')
        if not 0 <= microsecond <= 999999:
            raise ValueError('microsecond must be in 0..999999')
        if fold not in (0, 1):
            raise ValueError('fold must be either 0 or 1')
        return hour, minute, second, microsecond, fold


    def _check_tz(tz):
        if tz is not None and not isinstance(tz, tzinfo):
            raise TypeError("tzinfo argument must be None or of a tzinfo subclass, not type '%s'"
                            % type(tz).__name__)


    def _format_offset(off, sep=':'):
        if off is None:
            return ''
        sign = '+'
        if off.days < 0:
            sign = '-'
            off = -off
        minutes, seconds = divmod(off.days * 86400 + off.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = '%s%02d%s%02d' % (sign, hours, sep, minutes)
        if seconds or off.microseconds:
            text += '%s%02d' % (sep, seconds)
            if off.microseconds:
                text += '.%06d' % off.microseconds
        return text


    def _format_time(hh, mm, ss, us, timespec='auto'):
        specs = {'hours': '{:02d}', 'minutes': '{:02d}:{:02d}', 'seconds': '{:02d}:{:02d}:{:02d}',
                 'milliseconds': '{:02d}:{:02d}:{:02d}.{:03d}',
                 'microseconds': '{:02d}:{:02d}:{:02d}.{:06d}'}
        if timespec == 'auto':
            timespec = 'microseconds' if us else 'seconds'
        elif timespec == 'milliseconds':
            us //= 1000
        if timespec not in specs:
            raise ValueError('Unknown timespec value')
        return specs[timespec].format(hh, mm, ss, us)


    def _strftime(obj, format, timetuple):
        out = []
        i, n = 0, len(format)
        while i < n:
            ch = format[i]
            i += 1
            if ch != '%' or i >= n:
                out.append(ch)
                continue
            ch = format[i]
            i += 1
            if ch == 'f':
                out.append('%06d' % getattr(obj, 'microsecond', 0))
            elif ch == 'z':
                if hasattr(obj, 'utcoffset'):
                    out.append(_format_offset(obj.utcoffset(), '').replace('%', '%%'))
            elif ch == 'Z':
                if hasattr(obj, 'tzname'):
                    out.append((obj.tzname() or '').replace('%', '%%'))
            else:
                out.append('%' + ch)
        return _time.strftime(''.join(out), timetuple)


    def _divide(a, b):
        q, r = divmod(a, b)
        r *= 2
        greater = r > b if b > 0 else r < b
        if greater or r == b and q % 2 == 1:
            q += 1
        return q


    class timedelta:
        __slots__ = '_days', '_seconds', '_microseconds', '_hashcode'

        def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0,
                    weeks=0):
            for name, value in (('days', days), ('seconds', seconds),
                                ('microseconds', microseconds), ('milliseconds', milliseconds),
                                ('minutes', minutes), ('hours', hours), ('weeks', weeks)):
                if not isinstance(value, (int, float)):
                    raise TypeError(f"unsupported type for timedelta {name} component: "
                                    f"{type(value).__name__}")
            total = 0
            fraction = 0.0
            for value, unit in ((microseconds, 1), (milliseconds, 1000), (seconds, 1000000),
                                (minutes, 60000000), (hours, 3600000000), (days, 86400000000),
                                (weeks, 604800000000)):
                if isinstance(value, int):
                    total += value * unit
                else:
                    whole = int(value)
                    total += whole * unit
                    part = (value - whole) * unit
                    total += int(part)
                    fraction += part - int(part)
            total += round(fraction)
            return cls._make(total)

        @classmethod
        def _make(cls, total):
            days, rest = divmod(total, 86400000000)
            if abs(days) > 999999999:
                raise OverflowError("days=%d; must have magnitude <= 999999999" % days)
            self = object.__new__(cls)
            self._days = days
            self._seconds, self._microseconds = divmod(rest, 1000000)
            return self

        @property
        def days(self):
            return self._days

        @property
        def seconds(self):
            return self._seconds

        @property
        def microseconds(self):
            return self._microseconds

        def _total(self):
            return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

        def total_seconds(self):
            return self._total() / 10 ** 6

        def __repr__(self):
            args = []
            if self._days:
                args.append("days=%d" % self._days)
            if self._seconds:
                args.append("seconds=%d" % self._seconds)
            if self._microseconds:
                args.append("microseconds=%d" % self._microseconds)
            return "%s.%s(%s)" % (self.__class__.__module__, self.__class__.__qualname__,
                                  ', '.join(args) or '0')

        def __str__(self):
            mm, ss = divmod(self._seconds, 60)
            hh, mm = divmod(mm, 60)
            s = "%d:%02d:%02d" % (hh, mm, ss)
            if self._days:
                s = "%d day%s, " % (self._days, "" if abs(self._days) == 1 else "s") + s
            if self._microseconds:
                s += ".%06d" % self._microseconds
            return s

        def __add__(self, other):
            if isinstance(other, timedelta):
                return timedelta._make(self._total() + other._total())
            return NotImplemented

        __radd__ = __add__

        def __sub__(self, other):
            if isinstance(other, timedelta):
                return timedelta._make(self._total() - other._total())
            return NotImplemented

        def __rsub__(self, other):
            if isinstance(other, timedelta):
                return other - self
            return NotImplemented

        def __neg__(self):
            return timedelta._make(-self._total())

        def __pos__(self):
            return self

        def __abs__(self):
            return -self if self._days < 0 else self

        def __mul__(self, other):
            if isinstance(other, int):
                return timedelta._make(self._total() * other)
            if isinstance(other, float):
                a, b = other.as_integer_ratio()
                return timedelta._make(_divide(self._total() * a, b))
            return NotImplemented

        __rmul__ = __mul__

        def __floordiv__(self, other):
            if isinstance(other, timedelta):
                return self._total() // other._total()
            if isinstance(other, int):
                return timedelta._make(self._total() // other)
            return NotImplemented

        def __truediv__(self, other):
            if isinstance(other, timedelta):
                return self._total() / other._total()
            if isinstance(other, int):
                return timedelta._make(_divide(self._total(), other))
            if isinstance(other, float):
                a, b = other.as_integer_ratio()
                return timedelta._make(_divide(b * self._total(), a))
            return NotImplemented

        def __mod__(self, other):
            if isinstance(other, timedelta):
                return timedelta._make(self._total() % other._total())
            return NotImplemented

        def __divmod__(self, other):
            if isinstance(other, timedelta):
                q, r = divmod(self._total(), other._total())
                return q, timedelta._make(r)
            return NotImplemented

        def __eq__(self, other):
            if isinstance(other, timedelta):
                return self._total() == other._total()
            return NotImplemented

        def __lt__(self, other):
            if isinstance(other, timedelta):
                return self._total() < other._total()
            return NotImplemented

        def __le__(self, other):
            if isinstance(other, timedelta):
                return self._total() <= other._total()
            return NotImplemented

        def __gt__(self, other):
            if isinstance(other, timedelta):
                return self._total() > other._total()
            return NotImplemented

        def __ge__(self, other):
            if isinstance(other, timedelta):
                return self._total() >= other._total()
            return NotImplemented

        def __hash__(self):
            return hash((self._days, self._seconds, self._microseconds))

        def __bool__(self):
            return self._total() != 0

        def __reduce__(self):
            return self.__class__, (self._days, self._seconds, self._microseconds)


    timedelta.min = timedelta(-999999999)
    timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59,
                              microseconds=999999)
    timedelta.resolution = timedelta(microseconds=1)


    class date:
        __slots__ = '_year', '_month', '_day'

        def __new__(cls, year, month, day):
            self = object.__new__(cls)
            self._year, self._month, self._day = _check_date(year, month, day)
            return self

        @classmethod
        def fromtimestamp(cls, t):
            return cls(*_time.localtime(t)[:3])

        @classmethod
        def today(cls):
            return cls.fromtimestamp(_now())

        @classmethod
        def fromordinal(cls, n):
            return cls(*_from_ordinal(n))

        @classmethod
        def fromisoformat(cls, date_string):
            if not isinstance(date_string, str):
                raise TypeError('fromisoformat: argument must be str')
            try:
                fields = _parse_date(date_string)
            except (ValueError, IndexError):
                raise ValueError(f'Invalid isoformat string: {date_string!r}') from None
            return cls(*fields)

        @classmethod
        def fromisocalendar(cls, year, week, day):
            first = _ordinal(year, 1, 4)
            monday = first - (first + 6) % 7
            if not 1 <= week <= 53:
                raise ValueError(f"Invalid week: {week}")
            if not 1 <= day <= 7:
                raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
            return cls.fromordinal(monday + (week - 1) * 7 + day - 1)

        @property
        def year(self):
            return self._year

        @property
        def month(self):
            return self._month

        @property
        def day(self):
            return self._day

        def __repr__(self):
            return "%s.%s(%d, %d, %d)" % (
                self.__class__.__module__, self.__class__.__qualname__, self._year, self._month,
                self._day)

        def isoformat(self):
            return "%04d-%02d-%02d" % (self._year, self._month, self._day)

        __str__ = isoformat

        def ctime(self):
            return "%s %s %2d 00:00:00 %04d" % (
                _WEEKDAYS[self.weekday()], _MONTHS[self._month - 1], self._day, self._year)

        def strftime(self, fmt):
            return _strftime(self, fmt, self.timetuple())

        def __format__(self, fmt):
            if not isinstance(fmt, str):
                raise TypeError("must be str, not %s" % type(fmt).__name__)
            return self.strftime(fmt) if fmt else str(self)

        def timetuple(self):
            return _time.struct_time((self._year, self._month, self._day, 0, 0, 0,
                                      self.weekday(), self._yday(), -1))

        def _yday(self):
            return self.toordinal() - _ordinal(self._year, 1, 1) + 1

        def toordinal(self):
            return _ordinal(self._year, self._month, self._day)

        def replace(self, year=None, month=None, day=None):
            return type(self)(self._year if year is None else year,
                              self._month if month is None else month,
                              self._day if day is None else day)

        def weekday(self):
            return (self.toordinal() + 6) % 7

        def isoweekday(self):
            return self.toordinal() % 7 or 7

        def isocalendar(self):
            year = self._year
            today = date.toordinal(self)

            def start(y):
                first = _ordinal(y, 1, 4)
                return first - (first + 6) % 7

            week, day = divmod(today - start(year), 7)
            if week < 0:
                year -= 1
                week, day = divmod(today - start(year), 7)
            elif week >= 52 and today >= start(year + 1):
                year += 1
                week = 0
            return IsoCalendarDate(year, week + 1, day + 1)

        def _key(self):
            return (self._year, self._month, self._day)

        def _compare(self, other, test):
            if isinstance(other, date) and not isinstance(other, datetime):
                return test(self._key(), other._key())
            return NotImplemented

        def __eq__(self, other):
            return self._compare(other, lambda a, b: a == b)

        def __lt__(self, other):
            return self._compare(other, lambda a, b: a < b)

        def __le__(self, other):
            return self._compare(other, lambda a, b: a <= b)

        def __gt__(self, other):
            return self._compare(other, lambda a, b: a > b)

        def __ge__(self, other):
            return self._compare(other, lambda a, b: a >= b)

        def __hash__(self):
            return hash(self._key())

        def __add__(self, other):
            if isinstance(other, timedelta):
                o = self.toordinal() + other.days
                if 0 < o <= 3652059:
                    return type(self).fromordinal(o)
                raise OverflowError("date value out of range")
            return NotImplemented

        __radd__ = __add__

        def __sub__(self, other):
            if isinstance(other, timedelta):
                return self + timedelta(-other.days)
            if isinstance(other, date):
                return timedelta(self.toordinal() - other.toordinal())
            return NotImplemented

        def __reduce__(self):
            return self.__class__, self._key()


    date.min = date(1, 1, 1)
    date.max = date(9999, 12, 31)
    date.resolution = timedelta(days=1)


    class IsoCalendarDate(tuple):
        def __new__(cls, year, week, weekday):
            return super().__new__(cls, (year, week, weekday))

        @property
        def year(self):
            return self[0]

        @property
        def week(self):
            return self[1]

        @property
        def weekday(self):
            return self[2]

        def __repr__(self):
            return "datetime.IsoCalendarDate(year=%s, week=%s, weekday=%s)" % tuple(self)


    class tzinfo:
        __slots__ = ()

        def tzname(self, dt):
            raise NotImplementedError("a tzinfo subclass must implement tzname()")

        def utcoffset(self, dt):
            raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

        def dst(self, dt):
            raise NotImplementedError("a tzinfo subclass must implement dst()")

        def fromutc(self, dt):
            return dt + dt.utcoffset()


    class timezone(tzinfo):
        __slots__ = '_offset', '_name'

        def __new__(cls, offset, name=None):
            if not isinstance(offset, timedelta):
                raise TypeError("timezone() argument 1 must be datetime.timedelta, not %s"
                                % type(offset).__name__)
            if not -timedelta(hours=24) < offset < timedelta(hours=24):
                raise ValueError("offset must be a timedelta strictly between "
                                 "-timedelta(hours=24) and timedelta(hours=24), not "
                                 f"{offset!r}.")
            self = object.__new__(cls)
            self._offset = offset
            self._name = name
            return self

        def __eq__(self, other):
            if isinstance(other, timezone):
                return self._offset == other._offset
            return NotImplemented

        def __hash__(self):
            return hash(self._offset)

        def __repr__(self):
            if self is timezone.utc:
                return 'datetime.timezone.utc'
            if self._name is None:
                return "datetime.timezone(%r)" % (self._offset,)
            return "datetime.timezone(%r, %r)" % (self._offset, self._name)

        def __str__(self):
            return self.tzname(None)

        def utcoffset(self, dt):
            return self._offset

        def tzname(self, dt):
            if self._name is not None:
                return self._name
            if not self._offset:
                return 'UTC'
            return 'UTC' + _format_offset(self._offset)

        def dst(self, dt):
            return None

        def __deepcopy__(self, memo):
            return self


    UTC = timezone.utc = timezone(timedelta(0))
    timezone.min = timezone(-timedelta(hours=23, minutes=59))
    timezone.max = timezone(timedelta(hours=23, minutes=59))


    class time:
        __slots__ = '_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold'

        def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
            self = object.__new__(cls)
            _check_tz(tzinfo)
            (self._hour, self._minute, self._second, self._microsecond,
             self._fold) = _check_time(hour, minute, second, microsecond, fold)
            self._tzinfo = tzinfo
            return self

        hour = property(lambda self: self._hour)
        minute = property(lambda self: self._minute)
        second = property(lambda self: self._second)
        microsecond = property(lambda self: self._microsecond)
        tzinfo = property(lambda self: self._tzinfo)
        fold = property(lambda self: self._fold)

        @classmethod
        def fromisoformat(cls, time_string):
            if not isinstance(time_string, str):
                raise TypeError('fromisoformat: argument must be str')
            try:
                fields = _parse_time(time_string.removeprefix('T'))
            except (ValueError, IndexError):
                raise ValueError(f'Invalid isoformat string: {time_string!r}') from None
            return cls(*fields)

        def isoformat(self, timespec='auto'):
            return _format_time(self._hour, self._minute, self._second, self._microsecond,
                                timespec) + _format_offset(self.utcoffset())

        __str__ = isoformat

        def __repr__(self):
            s = "%d, %d" % (self._hour, self._minute)
            if self._second or self._microsecond:
                s += ", %d" % self._second
            if self._microsecond:
                s += ", %d" % self._microsecond
            if self._tzinfo is not None:
                s += ", tzinfo=%r" % self._tzinfo
            if self._fold:
                s += ", fold=1"
            return "%s.%s(%s)" % (self.__class__.__module__, self.__class__.__qualname__, s)

        def strftime(self, fmt):
            return _strftime(self, fmt, (1900, 1, 1, self._hour, self._minute, self._second, 0,
                                         1, -1))

        def __format__(self, fmt):
            return self.strftime(fmt) if fmt else str(self)

        def utcoffset(self):
            return None if self._tzinfo is None else self._tzinfo.utcoffset(None)

        def tzname(self):
            return None if self._tzinfo is None else self._tzinfo.tzname(None)

        def dst(self):
            return None if self._tzinfo is None else self._tzinfo.dst(None)

        def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *,
                    fold=None):
            return type(self)(
                self._hour if hour is None else hour, self._minute if minute is None else minute,
                self._second if second is None else second,
                self._microsecond if microsecond is None else microsecond,
                self._tzinfo if tzinfo is True else tzinfo,
                fold=self._fold if fold is None else fold)

        def _micros(self):
            off = self.utcoffset()
            base = ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000
            return base + self._microsecond - (off._total() if off is not None else 0)

        def _compare(self, other, test, equality=False):
            if not isinstance(other, time):
                return NotImplemented
            if (self.utcoffset() is None) != (other.utcoffset() is None):
                if equality:
                    return False
                raise TypeError("can't compare offset-naive and offset-aware times")
            return test(self._micros(), other._micros())

        def __eq__(self, other):
            return self._compare(other, lambda a, b: a == b, True)

        def __lt__(self, other):
            return self._compare(other, lambda a, b: a < b)

        def __le__(self, other):
            return self._compare(other, lambda a, b: a <= b)

        def __gt__(self, other):
            return self._compare(other, lambda a, b: a > b)

        def __ge__(self, other):
            return self._compare(other, lambda a, b: a >= b)

        def __hash__(self):
            return hash(self._micros())


    time.min = time(0, 0, 0)
    time.max = time(23, 59, 59, 999999)
    time.resolution = timedelta(microseconds=1)


    def _digits(text, count):
        if len(text) != count or not (text.isascii() and text.isdigit()):
            raise ValueError
        return int(text)


    def _parse_date(text):
        if 'W' in text:
            compact = text.replace('-', '')
            year = _digits(compact[:4], 4)
            week = _digits(compact[5:7], 2)
            day = _digits(compact[7:], 1) if len(compact) > 7 else 1
            return date.fromisocalendar(year, week, day)._key()
        if len(text) == 10 and text[4] == '-' and text[7] == '-':
            return _digits(text[:4], 4), _digits(text[5:7], 2), _digits(text[8:], 2)
        if len(text) == 8:
            return _digits(text[:4], 4), _digits(text[4:6], 2), _digits(text[6:], 2)
        raise ValueError


    def _parse_clock(text):
        fraction = 0
        for mark in '.,':
            if mark in text:
                text, _, part = text.partition(mark)
                if not part.isdigit():
                    raise ValueError
                fraction = int(part[:6].ljust(6, '0'))
        parts = text.split(':') if ':' in text else [
            text[i:i + 2] for i in range(0, len(text), 2)]
        if not 1 <= len(parts) <= 3:
            raise ValueError
        numbers = [_digits(p, 2) for p in parts] + [0] * (3 - len(parts))
        return numbers[0], numbers[1], numbers[2], fraction


    def _parse_time(text):
        tz = None
        if text.endswith('Z'):
            tz = UTC
            text = text[:-1]
        else:
            place = max(text.rfind('+'), text.rfind('-'))
            if place >= 0:
                h, m, s, f = _parse_clock(text[place + 1:])
                offset = timedelta(hours=h, minutes=m, seconds=s, microseconds=f)
                if text[place] == '-':
                    offset = -offset
                tz = UTC if not offset else timezone(offset)
                text = text[:place]
        return _parse_clock(text) + (tz,)


    class datetime(date):
        __slots__ = '_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold'

        def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0,
                    tzinfo=None, *, fold=0):
            if month is None or day is None:
                raise TypeError("function missing required argument '%s' (pos %d)" % (
                    ('month', 2) if month is None else ('day', 3)))
            self = object.__new__(cls)
            _check_tz(tzinfo)
            self._year, self._month, self._day = _check_date(year, month, day)
            (self._hour, self._minute, self._second, self._microsecond,
             self._fold) = _check_time(hour, minute, second, microsecond, fold)
            self._tzinfo = tzinfo
            return self

        hour = property(lambda self: self._hour)
        minute = property(lambda self: self._minute)
        second = property(lambda self: self._second)
        microsecond = property(lambda self: self._microsecond)
        tzinfo = property(lambda self: self._tzinfo)
        fold = property(lambda self: self._fold)

        @classmethod
        def _from_micros(cls, micros, tz=None):
            # Microseconds since the first of January of the year 1.
            days, rest = divmod(micros, 86400000000)
            if not 0 <= days < 3652059:
                raise OverflowError("date value out of range")
            seconds, us = divmod(rest, 1000000)
            minutes, second = divmod(seconds, 60)
            hour, minute = divmod(minutes, 60)
            return cls(*_from_ordinal(days + 1), hour, minute, second, us, tz)

        def _micros(self):
            seconds = ((self.toordinal() - 1) * 24 + self._hour) * 3600
            seconds += self._minute * 60 + self._second
            return seconds * 1000000 + self._microsecond

        @classmethod
        def fromtimestamp(cls, timestamp, tz=None):
            _check_tz(tz)
            micros = round(timestamp * 1000000)
            result = cls._from_micros(micros + 62135596800000000)
            if tz is not None:
                result = tz.fromutc(result.replace(tzinfo=tz))
            return result

        @classmethod
        def utcfromtimestamp(cls, t):
            return cls.fromtimestamp(t)

        @classmethod
        def now(cls, tz=None):
            return cls.fromtimestamp(_now(), tz)

        @classmethod
        def utcnow(cls):
            return cls.fromtimestamp(_now())

        @classmethod
        def today(cls):
            return cls.fromtimestamp(_now())

        @classmethod
        def combine(cls, date, time, tzinfo=True):
            return cls(date.year, date.month, date.day, time.hour, time.minute, time.second,
                       time.microsecond, time.tzinfo if tzinfo is True else tzinfo,
                       fold=time.fold)

        @classmethod
        def fromisoformat(cls, date_string):
            if not isinstance(date_string, str):
                raise TypeError('fromisoformat: argument must be str')
            try:
                size = 10 if len(date_string) > 4 and date_string[4] == '-' else 8
                if 'W' in date_string[:6]:
                    size = len(date_string.partition('T')[0])
                day = _parse_date(date_string[:size])
                rest = date_string[size + 1:]
                if len(date_string) > size and not rest:
                    raise ValueError
                clock = _parse_time(rest) if rest else (0, 0, 0, 0, None)
            except (ValueError, IndexError):
                raise ValueError(f'Invalid isoformat string: {date_string!r}') from None
            return cls(*day, *clock)

        @classmethod
        def strptime(cls, date_string, format):
            return cls(*_strptime(date_string, format))

        def timetuple(self):
            dst = self.dst()
            return _time.struct_time((
                self._year, self._month, self._day, self._hour, self._minute, self._second,
                self.weekday(), self._yday(), -1 if dst is None else int(bool(dst))))

        def utctimetuple(self):
            offset = self.utcoffset()
            moved = self - offset if offset else self
            return _time.struct_time(tuple(moved.timetuple())[:8] + (0,))

        def timestamp(self):
            offset = self.utcoffset()
            micros = self._micros() - 62135596800000000
            if offset is not None:
                micros -= offset._total()
            return micros / 1000000

        def date(self):
            return date(self._year, self._month, self._day)

        def time(self):
            return time(self._hour, self._minute, self._second, self._microsecond,
                        fold=self._fold)

        def timetz(self):
            return time(self._hour, self._minute, self._second, self._microsecond, self._tzinfo,
                        fold=self._fold)

        def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None,
                    microsecond=None, tzinfo=True, *, fold=None):
            return type(self)(
                self._year if year is None else year, self._month if month is None else month,
                self._day if day is None else day, self._hour if hour is None else hour,
                self._minute if minute is None else minute,
                self._second if second is None else second,
                self._microsecond if microsecond is None else microsecond,
                self._tzinfo if tzinfo is True else tzinfo,
                fold=self._fold if fold is None else fold)

        def astimezone(self, tz=None):
            if tz is None:
                tz = timezone.utc
            elif not isinstance(tz, tzinfo):
                raise TypeError("tz argument must be an instance of tzinfo")
            offset = self.utcoffset()
            utc = (self if offset is None else self - offset).replace(tzinfo=tz)
            return tz.fromutc(utc)

        def ctime(self):
            return "%s %s %2d %02d:%02d:%02d %04d" % (
                _WEEKDAYS[self.weekday()], _MONTHS[self._month - 1], self._day, self._hour,
                self._minute, self._second, self._year)

        def isoformat(self, sep='T', timespec='auto'):
            return ("%04d-%02d-%02d%c" % (self._year, self._month, self._day, sep)
                    + _format_time(self._hour, self._minute, self._second, self._microsecond,
                                   timespec) + _format_offset(self.utcoffset()))

        def __repr__(self):
            fields = [self._year, self._month, self._day, self._hour, self._minute, self._second,
                      self._microsecond]
            if fields[-1] == 0:
                del fields[-1]
            if fields[-1] == 0:
                del fields[-1]
            s = ", ".join(map(str, fields))
            if self._tzinfo is not None:
                s += ", tzinfo=%r" % self._tzinfo
            if self._fold:
                s += ", fold=1"
            return "%s.%s(%s)" % (self.__class__.__module__, self.__class__.__qualname__, s)

        def __str__(self):
            return self.isoformat(sep=' ')

        def utcoffset(self):
            return None if self._tzinfo is None else self._tzinfo.utcoffset(self)

        def tzname(self):
            return None if self._tzinfo is None else self._tzinfo.tzname(self)

        def dst(self):
            return None if self._tzinfo is None else self._tzinfo.dst(self)

        def _compare(self, other, test, equality=False):
            if not isinstance(other, datetime):
                if isinstance(other, date) and not equality:
                    raise TypeError("can't compare %s.%s to %s.%s" % (
                        type(self).__module__, type(self).__name__, type(other).__module__,
                        type(other).__name__))
                return NotImplemented
            mine, theirs = self.utcoffset(), other.utcoffset()
            if (mine is None) != (theirs is None):
                if equality:
                    return False
                raise TypeError("can't compare offset-naive and offset-aware datetimes")
            a, b = self._micros(), other._micros()
            if mine is not None:
                a -= mine._total()
                b -= theirs._total()
            return test(a, b)

        def __eq__(self, other):
            return self._compare(other, lambda a, b: a == b, True)

        def __hash__(self):
            offset = self.utcoffset()
            return hash(self._micros() - (offset._total() if offset is not None else 0))

        def __add__(self, other):
            if not isinstance(other, timedelta):
                return NotImplemented
            return type(self)._from_micros(self._micros() + other._total(), self._tzinfo)

        __radd__ = __add__

        def __sub__(self, other):
            if isinstance(other, timedelta):
                return self + -other
            if not isinstance(other, datetime):
                return NotImplemented
            mine, theirs = self.utcoffset(), other.utcoffset()
            if (mine is None) != (theirs is None):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            result = timedelta._make(self._micros() - other._micros())
            return result if mine is None else result + theirs - mine

        def __reduce__(self):
            return self.__class__, (self._year, self._month, self._day, self._hour, self._minute,
                                    self._second, self._microsecond, self._tzinfo)


    datetime.min = datetime(1, 1, 1)
    datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
    datetime.resolution = timedelta(microseconds=1)
    _FIELDS = {
        'Y': r'(?P<Y>\d\d\d\d)', 'm': r'(?P<m>1[0-2]|0[1-9]|[1-9])',
        'd': r'(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])', 'H': r'(?P<H>2[0-3]|[0-1]\d|\d)',
        'I': r'(?P<I>1[0-2]|0[1-9]|[1-9])', 'M': r'(?P<M>[0-5]\d|\d)',
        'S': r'(?P<S>6[0-1]|[0-5]\d|\d)', 'f': r'(?P<f>[0-9]{1,6})', 'y': r'(?P<y>\d\d)',
        'j': r'(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])',
        'p': r'(?P<p>am|pm)', 'z': r'(?P<z>[+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?|Z)',
        'Z': r'(?P<Z>utc|gmt)', '%': '%',
        'b': '(?P<b>' + '|'.join(m.lower() for m in _MONTHS) + ')',
        'B': r'(?P<B>january|february|march|april|may|june|july|august|september|october|'
             r'november|december)',
        'a': '(?P<a>' + '|'.join(d.lower() for d in _WEEKDAYS) + ')',
        'A': r'(?P<A>monday|tuesday|wednesday|thursday|friday|saturday|sunday)',
    }


    def _strptime(text, format):
        import re
        for what, value in (('1', text), ('2', format)):
            if not isinstance(value, str):
                raise TypeError("strptime() argument %s must be str, not %s" % (
                    what, type(value).__name__))
        whole = format.replace('%T', '%H:%M:%S').replace('%D', '%m/%d/%y')
        pattern = ''
        i = 0
        while i < len(whole):
            ch = whole[i]
            i += 1
            if ch == '%':
                if i >= len(whole):
                    raise ValueError("stray %% in format '%s'" % format)
                directive = whole[i]
                i += 1
                if directive not in _FIELDS:
                    raise ValueError("'%s' is a bad directive in format '%s'" % (
                        directive, format))
                pattern += _FIELDS[directive]
            elif ch.isspace():
                pattern += r'\s+'
            else:
                pattern += re.escape(ch)
        m = re.match(pattern, text, re.IGNORECASE)
        if not m:
            raise ValueError("time data %r does not match format %r" % (text, format))
        if m.end() != len(text):
            raise ValueError("unconverted data remains: %s" % text[m.end():])
        found = m.groupdict()
        year, month, day, tz = 1900, 1, 1, None
        if 'Y' in found:
            year = int(found['Y'])
        elif 'y' in found:
            year = int(found['y'])
            year += 2000 if year <= 68 else 1900
        if 'm' in found:
            month = int(found['m'])
        elif 'b' in found:
            month = [n.lower() for n in _MONTHS].index(found['b'].lower()) + 1
        elif 'B' in found:
            month = [n.lower() for n in _MONTHS].index(found['B'][:3].lower()) + 1
        if 'd' in found:
            day = int(found['d'])
        hour = int(found.get('H') or 0)
        if 'I' in found:
            hour = int(found['I']) % 12
            if (found.get('p') or '').lower() == 'pm':
                hour += 12
        if 'j' in found:
            year, month, day = _from_ordinal(_ordinal(year, 1, 1) + int(found['j']) - 1)
        if 'z' in found:
            z = found['z']
            if z.upper() == 'Z':
                tz = UTC
            else:
                h, mi, s, f = _parse_clock(z[1:])
                offset = timedelta(hours=h, minutes=mi, seconds=s, microseconds=f)
                tz = timezone(-offset if z[0] == '-' else offset)
        elif 'Z' in found:
            tz = None
        return (year, month, day, hour, int(found.get('M') or 0), int(found.get('S') or 0),
                int((found.get('f') or '').ljust(6, '0') or 0), tz)


    for _cls in timedelta, date, tzinfo, timezone, time, datetime, IsoCalendarDate:
        _name_in_messages(_cls, 'datetime.' + _cls.__name__)
    """##
}
