import calendar, cmath
print(calendar.month(2024, 2)); print(calendar.isleap(1900), calendar.monthrange(2023, 2), calendar.weekday(2024, 7, 4), calendar.leapdays(2000, 2021), calendar.monthcalendar(2024, 9), calendar.day_name[2], calendar.month_abbr[5], calendar.timegm((2024, 1, 1, 0, 0, 0)), calendar.weekheader(3))
print(calendar.TextCalendar(6).formatmonth(2021, 5, 3), [d.isoformat() for d in calendar.Calendar().itermonthdates(2024, 2)][:2])
try: calendar.monthrange(2024, 13)
except ValueError as e: print(type(e).__name__, e)
print(cmath.sqrt(-4), cmath.sqrt(3 + 4j), cmath.phase(1j), cmath.polar(3 + 4j), cmath.isclose(cmath.exp(1j * cmath.pi), -1), cmath.isnan(complex("nan")), cmath.log(1), cmath.cos(0), cmath.rect(2, 0), cmath.inf, cmath.isinf(cmath.infj))
for f in (lambda: cmath.log(0), lambda: cmath.sqrt("x")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
