// `datetime`: `date`, and `datetime`, which is a date with a time.

extension LibrarySources {
  static let dateClass = ##"""

    def _written_by(self, format, moment):
        '''What `strftime` writes; it knows of no fractions and zones.'''
        own = {'f': lambda: f"{getattr(self, 'microsecond', 0):06d}"}
        if hasattr(self, 'utcoffset'):
            own['z'] = lambda: _offset_text(self.utcoffset(), '')
            own['Z'] = lambda: self.tzname() or ''
        else:
            own['z'] = own['Z'] = lambda: ''
        text, letters = '', iter(format)
        for letter in letters:
            directive = next(letters, '') if letter == '%' else ''
            if directive in own:
                text += own[directive]().replace('%', '%%')
            else:
                text += letter + directive
        return _time.strftime(text, moment)


    class IsoCalendarDate(tuple):
        def __new__(cls, year, week, weekday):
            return super().__new__(cls, (year, week, weekday))

        year, week, weekday = (property(_operator.itemgetter(place)) for place in range(3))

        def __repr__(self):
            return (f'datetime.IsoCalendarDate(year={self.year}, week={self.week}, '
                    f'weekday={self.weekday})')


    @_compared
    class date:
        __slots__ = '_year', '_month', '_day'

        def __new__(cls, year=None, month=None, day=None):
            return object.__new__(cls)._set_day(year, month, day)

        def _set_day(self, *given):
            for place, name in enumerate(('year', 'month', 'day')):
                if given[place] is None:
                    raise TypeError(
                        f'function missing required argument {name!r} (pos {place + 1})')
            self._year, self._month, self._day = _checked_day(*given)
            return self

        @classmethod
        def fromtimestamp(cls, t):
            return cls(*_time.localtime(t)[:3])

        @classmethod
        def today(cls):
            return cls.fromtimestamp(_now())

        @classmethod
        def fromordinal(cls, n):
            if n < 1:
                raise ValueError('ordinal must be >= 1')
            return cls(*_day_of(n))

        @classmethod
        def fromisoformat(cls, date_string):
            return cls(*_read(_read_day, date_string))

        @classmethod
        def fromisocalendar(cls, year, week, day):
            start = _first_week(year)
            weeks = (_first_week(year + 1) - start) // 7
            if not 1 <= week <= weeks:
                raise ValueError(f'Invalid week: {week}')
            if not 1 <= day <= 7:
                raise ValueError(f'Invalid day: {day} (range is [1, 7])')
            return cls.fromordinal(start + 7 * week + day - 8)

        def replace(self, year=None, month=None, day=None):
            return type(self)(*_replaced((self._year, self._month, self._day),
                                         (year, month, day)))

        # Days and weeks

        def toordinal(self):
            return _day_number(self._year, self._month, self._day)

        def weekday(self):
            return (date.toordinal(self) - 1) % 7

        def isoweekday(self):
            return self.weekday() + 1

        def isocalendar(self):
            today = date.toordinal(self)
            year = max(y for y in (self._year - 1, self._year, self._year + 1)
                       if _first_week(y) <= today)
            week, day = divmod(today - _first_week(year), 7)
            return IsoCalendarDate(year, week + 1, day + 1)

        def _moment(self, hour, minute, second, dst):
            days = date.toordinal(self) - _day_number(self._year, 1, 1) + 1
            return _time.struct_time((self._year, self._month, self._day, hour, minute, second,
                                      self.weekday(), days, dst))

        def timetuple(self):
            return self._moment(0, 0, 0, -1)

        # Text

        def __repr__(self):
            return _named(self, str(self._year), str(self._month), str(self._day))

        def isoformat(self):
            return f'{self._year:04d}-{self._month:02d}-{self._day:02d}'

        __str__ = isoformat

        def _c_text(self, clock):
            return (f'{_WEEKDAYS[self.weekday()]} {_MONTHS[self._month - 1]} {self._day:2d} '
                    f'{clock} {self._year:04d}')

        def ctime(self):
            return self._c_text('00:00:00')

        def strftime(self, fmt):
            return _written_by(self, fmt, self.timetuple())

        def __format__(self, fmt):
            if not isinstance(fmt, str):
                raise TypeError(f'must be str, not {type(fmt).__name__}')
            return self.strftime(fmt) if fmt else str(self)

        # Arithmetic

        def _pair(self, other, equality):
            if isinstance(other, date) and not isinstance(other, datetime):
                return date.toordinal(self), other.toordinal()
            return NotImplemented

        def __hash__(self):
            return hash((self._year, self._month, self._day))

        def __add__(self, other):
            if not isinstance(other, timedelta):
                return NotImplemented
            number = self.toordinal() + other.days
            if not 1 <= number <= _LAST_DAY:
                raise OverflowError('date value out of range')
            return type(self).fromordinal(number)

        __radd__ = __add__

        def __sub__(self, other):
            if isinstance(other, timedelta):
                return self + timedelta(-other.days)
            if isinstance(other, date) and not isinstance(other, datetime):
                return timedelta(self.toordinal() - other.toordinal())
            return NotImplemented

        def __reduce__(self):
            return type(self), (self._year, self._month, self._day)


    _fields(date, 'year', 'month', 'day')
    date.min, date.max = date(MINYEAR, 1, 1), date(MAXYEAR, 12, 31)
    date.resolution = timedelta(1)

    """##

  static let datetimeClass = ##"""

    _EPOCH = (_day_number(1970, 1, 1) - 1) * _DAY
    _DAY_NAMES = 'year', 'month', 'day'


    @_compared
    class datetime(date, _Clock):
        __slots__ = ()

        def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0,
                    tzinfo=None, *, fold=0):
            self = object.__new__(cls)._set_day(year, month, day)
            return self._set_clock(hour, minute, second, microsecond, tzinfo, fold)

        # Microseconds since the beginning of the year 1 are what is reckoned with.

        @classmethod
        def _of(cls, micros, zone=None):
            days, rest = divmod(micros, _DAY)
            if not 0 <= days < _LAST_DAY:
                raise OverflowError('date value out of range')
            return cls(*_day_of(days + 1), *_clock_of(rest), zone)

        def _micros(self):
            return (date.toordinal(self) - 1) * _DAY + self._of_day()

        def _utc(self):
            return self._micros() - _total_of(self.utcoffset())

        @classmethod
        def fromtimestamp(cls, timestamp, tz=None):
            _check_zone(tz)
            if not isinstance(timestamp, float):
                timestamp = _operator.index(timestamp)
            top, bottom = timestamp.as_integer_ratio()
            found = cls._of(_even(top * _SECOND, bottom) + _EPOCH, tz)
            return found if tz is None else tz.fromutc(found)

        @classmethod
        def utcfromtimestamp(cls, t):
            return cls.fromtimestamp(t)

        @classmethod
        def now(cls, tz=None):
            return cls.fromtimestamp(_now(), tz)

        @classmethod
        def utcnow(cls):
            return cls.now()

        @classmethod
        def today(cls):
            return cls.now()

        @classmethod
        def combine(cls, date, time, tzinfo=True):
            zone = time.tzinfo if tzinfo is True else tzinfo
            return cls(date.year, date.month, date.day, *time._parts(), zone, fold=time.fold)

        @classmethod
        def fromisoformat(cls, date_string):
            return cls(*_read(_read_moment, date_string))

        @classmethod
        def strptime(cls, date_string, format):
            return cls(*_read_by(format, date_string))

        def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None,
                    microsecond=None, tzinfo=True, *, fold=None):
            days = _replaced((self._year, self._month, self._day), (year, month, day))
            clock = _replaced(self._parts(), (hour, minute, second, microsecond))
            return type(self)(*days, *clock, self._tzinfo if tzinfo is True else tzinfo,
                              fold=self._fold if fold is None else fold)

        # Parts

        def date(self):
            return date(self._year, self._month, self._day)

        def time(self):
            return time(*self._parts(), fold=self._fold)

        def timetz(self):
            return time(*self._parts(), self._tzinfo, fold=self._fold)

        def timetuple(self):
            dst = self.dst()
            return self._moment(*self._parts()[:3], -1 if dst is None else int(bool(dst)))

        def utctimetuple(self):
            moved = datetime._of(self._utc())
            return moved._moment(*moved._parts()[:3], 0)

        def timestamp(self):
            return (self._utc() - _EPOCH) / _SECOND

        def _asked(self):
            return self

        def astimezone(self, tz=None):
            zone = timezone.utc if tz is None else tz
            _check_zone(zone)
            return zone.fromutc(type(self)._of(self._utc(), zone))

        # Text

        def ctime(self):
            return self._c_text('%02d:%02d:%02d' % self._parts()[:3])

        def isoformat(self, sep='T', timespec='auto'):
            return f'{date.isoformat(self)}{sep}{self._clock_text(timespec)}'

        def __str__(self):
            return self.isoformat(' ')

        def strftime(self, fmt):
            return _written_by(self, fmt, self.timetuple())

        def __repr__(self):
            return _named(self, str(self._year), str(self._month), str(self._day),
                          *self._shown_parts())

        # Arithmetic

        def _pair(self, other, equality):
            if not isinstance(other, datetime):
                if isinstance(other, date) and not equality:
                    kinds = [f'{cls.__module__}.{cls.__name__}'
                             for cls in (type(self), type(other))]
                    raise TypeError(f"can't compare {kinds[0]} to {kinds[1]}")
                return NotImplemented
            if _are_mixed(self, other):
                if equality:
                    return False
                raise TypeError("can't compare offset-naive and offset-aware datetimes")
            return self._utc(), other._utc()

        def __hash__(self):
            return hash(self._utc())

        def __add__(self, other):
            if isinstance(other, timedelta):
                return type(self)._of(self._micros() + other._total(), self._tzinfo)
            return NotImplemented

        __radd__ = __add__

        def __sub__(self, other):
            if isinstance(other, timedelta):
                return self + -other
            if not isinstance(other, datetime):
                return NotImplemented
            if _are_mixed(self, other):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            return timedelta._of(self._utc() - other._utc())

        def __reduce__(self):
            return type(self), (self._year, self._month, self._day, *self._parts(), self._tzinfo)


    datetime.min = datetime(MINYEAR, 1, 1)
    datetime.max = datetime(MAXYEAR, 12, 31, 23, 59, 59, 999999)
    datetime.resolution = timedelta.resolution

    for _cls in timedelta, date, tzinfo, timezone, time, datetime, IsoCalendarDate:
        _name_in_messages(_cls, f'datetime.{_cls.__name__}')
    """##
}
