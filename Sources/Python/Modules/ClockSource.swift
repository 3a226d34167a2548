// `datetime`: `time`, and the zones that say what time it is elsewhere.

extension LibrarySources {
  static let clockClasses = ##"""

    def _replaced(values, others):
        return [value if other is None else other for value, other in zip(values, others)]


    def _total_of(offset):
        return 0 if offset is None else offset._total()


    def _are_mixed(one, other):
        '''Whether one of two knows its zone and the other does not.'''
        return (one.utcoffset() is None) != (other.utcoffset() is None)


    def _clock_of(micros):
        '''Hour, minute, second and microsecond of what has passed of a day.'''
        seconds, micros = divmod(micros, _SECOND)
        return seconds // 3600, seconds // 60 % 60, seconds % 60, micros


    def _offset_text(offset, mark=':'):
        if offset is None:
            return ''
        total = offset._total()
        hours, minutes, seconds, micros = _clock_of(abs(total))
        text = f"{'-' if total < 0 else '+'}{hours:02d}{mark}{minutes:02d}"
        if seconds or micros:
            text += f'{mark}{seconds:02d}'
        return f'{text}.{micros:06d}' if micros else text


    class tzinfo:
        '''What says how far a time is from that of Greenwich; a program derives from it.'''

        __slots__ = ()

        def _refuse(name):
            def method(self, dt):
                raise NotImplementedError(f'a tzinfo subclass must implement {name}()')

            return method

        tzname, utcoffset, dst = map(_refuse, ('tzname', 'utcoffset', 'dst'))
        del _refuse

        def fromutc(self, dt):
            return dt + dt.utcoffset()


    class timezone(tzinfo):
        __slots__ = '_offset', '_name'

        def __new__(cls, offset, name=None):
            if not isinstance(offset, timedelta):
                raise TypeError('timezone() argument 1 must be datetime.timedelta, not '
                                f'{type(offset).__name__}')
            if abs(offset._total()) >= _DAY:
                raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) '
                                 f'and timedelta(hours=24), not {offset!r}.')
            self = object.__new__(cls)
            self._offset, self._name = offset, name
            return self

        def utcoffset(self, dt):
            return self._offset

        def dst(self, dt):
            return None

        def tzname(self, dt):
            if self._name is None:
                return f"UTC{_offset_text(self._offset) if self._offset else ''}"
            return self._name

        def __str__(self):
            return self.tzname(None)

        def __repr__(self):
            if self is UTC:
                return 'datetime.timezone.utc'
            return _named(self, *map(repr, self.__getinitargs__()))

        def __getinitargs__(self):
            return (self._offset,) if self._name is None else (self._offset, self._name)

        def __eq__(self, other):
            return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

        def __hash__(self):
            return hash(self._offset)

        def __reduce__(self):
            return type(self), self.__getinitargs__()

        def __deepcopy__(self, memo):
            return self


    UTC = timezone.utc = timezone(timedelta())
    timezone.max = timezone(timedelta(hours=23, minutes=59))
    timezone.min = timezone(-timezone.max._offset)


    class _Clock:
        '''The part of a value that says the time of a day.'''

        __slots__ = '_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold'

        def _set_clock(self, *given):
            (self._hour, self._minute, self._second, self._microsecond, self._tzinfo,
             self._fold) = _checked_clock(*given)
            return self

        def _parts(self):
            return self._hour, self._minute, self._second, self._microsecond

        def _of_day(self):
            return ((self._hour * 60 + self._minute) * 60 + self._second) * _SECOND + (
                self._microsecond)

        # What the zone is asked about: a time alone does not tell it anything.

        def _asked(self):
            return None

        def utcoffset(self):
            return self._tzinfo and self._tzinfo.utcoffset(self._asked())

        def tzname(self):
            return self._tzinfo and self._tzinfo.tzname(self._asked())

        def dst(self):
            return self._tzinfo and self._tzinfo.dst(self._asked())

        # Text

        def _clock_text(self, timespec):
            if timespec == 'auto':
                timespec = 'microseconds' if self._microsecond else 'seconds'
            known = {'hours': (1, 0), 'minutes': (2, 0), 'seconds': (3, 0), 'milliseconds': (3, 3),
                     'microseconds': (3, 6)}
            if timespec not in known:
                raise ValueError('Unknown timespec value')
            count, places = known[timespec]
            text = ':'.join(f'{part:02d}' for part in self._parts()[:count])
            if places:
                text += f'.{self._microsecond:06d}'[:places + 1]
            return text + _offset_text(self.utcoffset())

        def _shown_parts(self):
            count = 4 if self._microsecond else 3 if self._second else 2
            shown = list(map(str, self._parts()[:count]))
            if self._tzinfo is not None:
                shown.append(f'tzinfo={self._tzinfo!r}')
            return shown + ['fold=1'] * self._fold


    _fields(_Clock, 'hour', 'minute', 'second', 'microsecond', 'tzinfo', 'fold')


    @_compared
    class time(_Clock):
        __slots__ = ()

        def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
            return object.__new__(cls)._set_clock(hour, minute, second, microsecond, tzinfo, fold)

        @classmethod
        def fromisoformat(cls, time_string):
            return cls(*_read(_read_clock_and_zone, time_string, 'T'))

        def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *,
                    fold=None):
            clock = _replaced(self._parts(), (hour, minute, second, microsecond))
            return type(self)(*clock, self._tzinfo if tzinfo is True else tzinfo,
                              fold=self._fold if fold is None else fold)

        def isoformat(self, timespec='auto'):
            return self._clock_text(timespec)

        __str__ = isoformat

        def strftime(self, fmt):
            return _written_by(self, fmt, (1900, 1, 1, *self._parts()[:3], 0, 1, -1))

        def __format__(self, fmt):
            return self.strftime(fmt) if fmt else str(self)

        def __repr__(self):
            return _named(self, *self._shown_parts())

        def _utc(self):
            return self._of_day() - _total_of(self.utcoffset())

        def _pair(self, other, equality):
            if not isinstance(other, time):
                return NotImplemented
            if not _are_mixed(self, other):
                return self._utc(), other._utc()
            if equality:
                return False
            raise TypeError("can't compare offset-naive and offset-aware times")

        def __hash__(self):
            return hash(self._utc())

        def __reduce__(self):
            return type(self), (*self._parts(), self._tzinfo)


    time.min, time.max = time(), time(23, 59, 59, 999999)
    time.resolution = timedelta.resolution

    """##
}
