import calendar
from calendar import *
print([isleap(y) for y in (1900, 2000, 2023, 2024, 0, -4)], leapdays(1900, 2001), leapdays(2001, 1900), [monthrange(y, m) for y, m in ((2024, 2), (2023, 2), (2021, 8), (2021, 7), (2021, 12), (1, 1), (9999, 12), (2022, 4))], [weekday(y, m, d) for y, m, d in ((2024, 2, 29), (1970, 1, 1), (10000, 1, 1), (0, 3, 1))])
for first in range(7):
    c = Calendar(first); print(first, list(c.iterweekdays()), c.monthdayscalendar(2021, 2), list(c.itermonthdays2(2024, 6))[:8], [d.isoformat() for d in c.itermonthdates(2023, 10)][-8:], len(c.monthdatescalendar(2026, 2)), c.monthdays2calendar(2015, 2)[0])
for y, m in ((2024, 2), (2021, 8), (2026, 2), (1999, 12)):
    for w, l in ((0, 0), (3, 2), (10, 1)): print(TextCalendar(6).formatmonth(y, m, w, l)); 
t = TextCalendar(); print(repr(t.formatweekheader(2)), repr(t.formatweekheader(9)), repr(t.formatday(0, 1, 4)), repr(t.formatday(5, 1, 4)), repr(t.formatweekday(2, 5)), repr(t.formatmonthname(2020, 5, 20)), repr(t.formatmonthname(2020, 5, 20, False)), repr(t.formatweek([(1, 0), (2, 1)], 3)), t.firstweekday)
prmonth(2024, 1); setfirstweekday(SUNDAY); prmonth(2024, 1, 3); print(firstweekday(), weekheader(3), monthcalendar(2024, 1)); setfirstweekday(0)
month = TextCalendar().formatmonth
print(timegm((2000, 2, 29, 23, 59, 58)), timegm((1969, 12, 31, 0, 0, 0, 0, 0, 0)), list(day_name), list(day_abbr), list(month_name), list(month_abbr), month_abbr[3], day_name[-1])
for f in (lambda: monthrange(2024, 0), lambda: month(2024, 13), lambda: setfirstweekday(7), lambda: weekday(2024, 2, 30), lambda: weekday(2024, 13, 1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, isinstance(e, ValueError))
