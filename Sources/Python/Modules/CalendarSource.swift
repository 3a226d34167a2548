// `calendar`: months as weeks, and as text.

extension LibrarySources {
  static let calendar = ##"""
    from datetime import date as _date, timedelta as _timedelta

    MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)
    January, February = 1, 2
    day_name = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split()
    month_name = [''] + ('January February March April May June July August September October '
                         'November December').split()
    day_abbr, month_abbr = ([name[:3] for name in names] for names in (day_name, month_name))


    class _Illegal(ValueError):
        '''An error about a number, which it keeps under the name of what it was to be.'''

        def __init__(self, number):
            vars(self)[self._kind] = number

        def __str__(self):
            return f'bad {self._kind} number {vars(self)[self._kind]!r}; must be {self._range}'


    class IllegalMonthError(_Illegal):
        _kind, _range = 'month', '1-12'


    class IllegalWeekdayError(_Illegal):
        _kind, _range = 'weekday', '0 (Monday) to 6 (Sunday)'


    def isleap(year):
        return year % (400 if year % 100 == 0 else 4) == 0


    def leapdays(y1, y2):
        def until(year):
            return (year - 1) // 4 - (year - 1) // 100 + (year - 1) // 400

        return until(y2) - until(y1)


    def weekday(year, month, day):
        # Weekdays repeat every 400 years, dates end sooner.
        return _date((year - 1) % 400 + 1, month, day).weekday()


    def monthrange(year, month):
        if month not in range(1, 13):
            raise IllegalMonthError(month)
        # The months with 31 days change their side in August.
        days = 28 + isleap(year) if month == 2 else 30 + (month + month // 8) % 2
        return weekday(year, month, 1), days


    def _weeks(days):
        days = list(days)
        return [days[start:start + 7] for start in range(0, len(days), 7)]


    class Calendar:
        def __init__(self, firstweekday=0):
            self.firstweekday = firstweekday

        def iterweekdays(self):
            return ((self.firstweekday + place) % 7 for place in range(7))

        def _around(self, year, month):
            '''The numbers of the days of whole weeks; those before the month are below 1.'''
            first, count = monthrange(year, month)
            begin = 1 - (first - self.firstweekday) % 7
            size = -(begin - count - 1)
            return range(begin, begin + size + -size % 7), count

        def itermonthdays(self, year, month):
            days, count = self._around(year, month)
            return (day if 1 <= day <= count else 0 for day in days)

        def itermonthdays2(self, year, month):
            for place, day in enumerate(self.itermonthdays(year, month), self.firstweekday):
                yield day, place % 7

        def itermonthdates(self, year, month):
            first = _date(year, month, 1)
            return (first + _timedelta(day - 1) for day in self._around(year, month)[0])

        def monthdayscalendar(self, year, month):
            return _weeks(self.itermonthdays(year, month))

        def monthdays2calendar(self, year, month):
            return _weeks(self.itermonthdays2(year, month))

        def monthdatescalendar(self, year, month):
            return _weeks(self.itermonthdates(year, month))


    class TextCalendar(Calendar):
        def formatday(self, day, weekday, width):
            return (f'{day:2d}' if day else '').center(width)

        def formatweek(self, theweek, width):
            return ' '.join([self.formatday(day, place, width) for day, place in theweek])

        def formatweekday(self, day, width):
            return (day_abbr if width < 9 else day_name)[day][:width].center(width)

        def formatweekheader(self, width):
            return ' '.join([self.formatweekday(day, width) for day in self.iterweekdays()])

        def formatmonthname(self, theyear, themonth, width, withyear=True):
            year = f' {theyear!r}' if withyear else ''
            return f'{month_name[themonth]}{year}'.center(width)

        def formatmonth(self, theyear, themonth, w=0, l=0):
            width = max(2, w)
            rows = [self.formatmonthname(theyear, themonth, 7 * width + 6),
                    self.formatweekheader(width)]
            rows += [self.formatweek(week, width)
                     for week in self.monthdays2calendar(theyear, themonth)]
            return ''.join([row.rstrip() + '\n' * max(1, l) for row in rows])

        def prmonth(self, theyear, themonth, w=0, l=0):
            print(self.formatmonth(theyear, themonth, w, l), end='')


    c = TextCalendar()
    monthcalendar, month, prmonth, weekheader = (
        c.monthdayscalendar, c.formatmonth, c.prmonth, c.formatweekheader)


    def firstweekday():
        return c.firstweekday


    def setfirstweekday(firstweekday):
        if firstweekday not in range(7):
            raise IllegalWeekdayError(firstweekday)
        c.firstweekday = firstweekday


    def timegm(tuple):
        year, month, day, *clock = tuple[:6]
        days = _date(year, month, 1) - _date(1970, 1, 1)
        hour, minute, second = clock
        return (days.days + day - 1) * 86400 + hour * 3600 + minute * 60 + second
    """##
}
