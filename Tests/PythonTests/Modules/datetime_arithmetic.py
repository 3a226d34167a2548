import datetime as dt, copy
from datetime import date, datetime, time, timedelta, timezone, tzinfo, UTC, MINYEAR, MAXYEAR
D = timedelta
for d in (D(), D(1), D(-1), D(seconds=1), D(microseconds=-1), D(hours=-30, minutes=5), D(days=400, microseconds=7), D(0.5), D(weeks=0.1), D(milliseconds=2.5), D(microseconds=0.5), D(microseconds=1.5), D(days=1.1, seconds=0.3), D(True), D.min, D.max, D.resolution):
    print(repr(d), str(d), d.days, d.seconds, d.microseconds, d.total_seconds(), bool(d), repr(-d) if abs(d.days) < 10**8 else "", repr(abs(d)) if abs(d.days) < 10**8 else "", hash(d) == hash(D(d.days, d.seconds, d.microseconds)))
a, b = D(hours=5, microseconds=3), D(minutes=7, seconds=1)
ops = ["+", "-", "*", "/", "//", "%", "==", "!=", "<", "<=", ">", ">="]
for op in ops:
    row = []
    for x, y in ((a, b), (b, a), (a, 3), (3, a), (a, -2), (a, 2.5), (2.5, a), (a, 0), (a, D()), (a, "x"), (date(2020, 3, 1), a), (datetime(2020, 3, 1, 1), a), (a, datetime(2020, 3, 1)), (date(2020, 3, 1), date(2019, 2, 28)), (datetime(2020, 1, 1), datetime(2019, 1, 1, 5)), (datetime(2020, 1, 1), date(2020, 1, 1)), (date(2020, 1, 1), datetime(2020, 1, 1)), (time(1), time(2)), (time(1), a), (date(2020, 1, 1), 5)):
        try: row.append(repr(eval(f"x {op} y") if False else {"+": lambda: x + y, "-": lambda: x - y, "*": lambda: x * y, "/": lambda: x / y, "//": lambda: x // y, "%": lambda: x % y, "==": lambda: x == y, "!=": lambda: x != y, "<": lambda: x < y, "<=": lambda: x <= y, ">": lambda: x > y, ">=": lambda: x >= y}[op]()))
        except Exception as e: row.append(f"{type(e).__name__}: {e}")
    print(op, row)
print(divmod(a, b), divmod(-a, b), sum([a, b], D()), max(a, b), sorted([a, b, D()]), a.__rsub__(b), {a: 1}[D(hours=5, microseconds=3)])
for y, m, d in ((1, 1, 1), (4, 2, 29), (1900, 2, 28), (2000, 2, 29), (2000, 12, 31), (2019, 12, 30), (2020, 12, 31), (2021, 1, 3), (2024, 1, 1), (9999, 12, 31), (400, 12, 31), (1600, 2, 29)):
    x = date(y, m, d); print(x, repr(x), x.toordinal(), date.fromordinal(x.toordinal()) == x, x.weekday(), x.isoweekday(), x.isocalendar(), x.isocalendar().week, x.timetuple().tm_yday, x.ctime(), x.strftime("%d/%m/%y %a %A %b %B %j %U %w %%"), x.isoformat(), f"{x:%Y}", x.replace(day=1), date.fromisocalendar(*x.isocalendar()) == x)
z = timezone(D(hours=-3, minutes=-30)); n = timezone(D(hours=2), "CEST"); o = timezone(D(seconds=45))
for t in (datetime(2020, 2, 29), datetime(2020, 2, 29, 23, 59), datetime(2020, 2, 29, 1, 2, 3), datetime(2020, 2, 29, 1, 2, 3, 4), datetime(2020, 2, 29, tzinfo=UTC), datetime(2020, 2, 29, 5, tzinfo=z), datetime(2020, 2, 29, 5, fold=1), datetime(2020, 2, 29, 5, 6, 7, 80, n), datetime(2020, 1, 1, tzinfo=o)):
    print(t, repr(t), t.isoformat(), t.isoformat("_", "hours"), t.isoformat(timespec="milliseconds"), t.isoformat(timespec="microseconds"), t.ctime(), t.date(), t.time(), repr(t.timetz()), t.utcoffset(), t.tzname(), t.dst(), t.timetuple()[:], t.utctimetuple()[:], t.timestamp(), t.strftime("%H:%M:%S.%f|%z|%Z|%p|%I"), t.replace(hour=7, tzinfo=None), t.astimezone(n), t.weekday(), t.isocalendar())
print(datetime(2020, 1, 1, tzinfo=UTC) == datetime(2020, 1, 1, 2, tzinfo=n), datetime(2020, 1, 1, tzinfo=UTC) - datetime(2020, 1, 1, tzinfo=n), datetime(2020, 1, 1, tzinfo=UTC) < datetime(2020, 1, 1, tzinfo=z), datetime(2020, 1, 1) == datetime(2020, 1, 1, tzinfo=UTC), hash(datetime(2020, 1, 1, tzinfo=UTC)) == hash(datetime(2020, 1, 1, 2, tzinfo=n)), datetime.combine(date(2020, 1, 1), time(3, tzinfo=n)), datetime.combine(date(2020, 1, 1), time(3, tzinfo=n), None), datetime(2020, 12, 31, 23) + D(hours=2), datetime.min, datetime.max, datetime.resolution, date.resolution, time.min, time.max, time.resolution)
for x in (time(), time(1, 2), time(1, 2, 3), time(1, 2, 3, 4), time(1, tzinfo=n), time(1, fold=1), time(23, 59, 59, 999999, UTC)):
    print(x, repr(x), x.isoformat("minutes"), x.isoformat("milliseconds"), x.utcoffset(), x.tzname(), x.dst(), x.replace(minute=5), x.strftime("%H.%M.%S.%f %z"), f"{x:%H}", bool(x), hash(x) == hash(x.replace()))
print(time(1, tzinfo=UTC) == time(3, tzinfo=n), time(1) == time(1, tzinfo=UTC), time(1) == 5, z, repr(z), n, repr(n), repr(o), o, UTC, repr(UTC), timezone(D(0)) == UTC, timezone.min, timezone.max, n.utcoffset(None), n.tzname(None), n.dst(None), hash(z) == hash(timezone(D(hours=-3, minutes=-30))), z == n, z != 5)
for text in ("2020-01-05", "20200105", "2020-W02-3", "2020W023", "2020-W02", "2020-1-5", "x", "2020-02-30", "2020-01-05T00"):
    for cls in (date, datetime):
        try: print(cls.__name__, text, repr(cls.fromisoformat(text)))
        except Exception as e: print(cls.__name__, text, type(e).__name__, e)
for text in ("04:05", "04", "0405", "040506", "04:05:06.7", "04:05:06,789123", "04:05:06.7891239", "04:05Z", "04:05+01:00", "04:05-01:30:15", "T04:05", "25:00", "4:05", "04:05:", "", "04:05+00:00"):
    try: print(text, repr(time.fromisoformat(text)))
    except Exception as e: print(text, type(e).__name__, e)
for text, form in (("2020-02-03", "%Y-%m-%d"), ("3 Feb 20", "%d %b %y"), ("February 3, 99", "%B %d, %y"), ("Mon 3", "%a %d"), ("Monday 7 PM", "%A %I %p"), ("12 AM", "%I %p"), ("034 2020", "%j %Y"), ("10:11:12.5 +0130", "%H:%M:%S.%f %z"), ("10 Z", "%H %z"), ("10 -01:30:20", "%H %z"), ("10 UTC", "%H %Z"), ("100%", "%H0%%"), ("  5", " %d"), ("x", "%Y"), ("2020 ", "%Y"), ("2020", "%Q"), ("2020", "%"), ("13", "%m"), ("30 2 2021", "%d %m %Y"), ("10:20", "%T"), ("1/2/20 1:2:3", "%D %T")):
    try: print(text, form, repr(datetime.strptime(text, form)))
    except Exception as e: print(text, form, type(e).__name__, e)
class Zone(tzinfo):
    def utcoffset(self, t): return D(hours=1)
    def dst(self, t): return D(minutes=30)
    def tzname(self, t): return "ZONE"
w = datetime(2020, 1, 1, tzinfo=Zone()); print(w, w.tzname(), w.dst(), w.timetuple().tm_isdst, w.astimezone(UTC), repr(datetime(2020, 1, 1, tzinfo=UTC).astimezone(w.tzinfo))[:40], w == datetime(2019, 12, 31, 23, tzinfo=UTC))
class MyDate(date):
    def __repr__(self): return "My" + super().__repr__()
class MyTime(datetime): pass
print(MyDate(2020, 1, 1), repr(MyDate(2020, 1, 1)), type(MyDate(2020, 1, 1) + D(1)).__name__, MyDate(2020, 1, 1) == date(2020, 1, 1), repr(MyTime(2020, 1, 1)), type(MyTime(2020, 1, 1) + D(1)).__name__, type(MyTime.fromisoformat("2020-01-01")).__name__, copy.copy(date(2020, 1, 1)), copy.deepcopy([datetime(2020, 1, 1, tzinfo=n)]), copy.copy(D(1, 2, 3)), copy.deepcopy(time(1, 2)), copy.copy(n) == n)
print(datetime.fromtimestamp(0, UTC), datetime.fromtimestamp(1e9, n), datetime.utcfromtimestamp(86399.999999), date.fromtimestamp(0), datetime.fromtimestamp(-1.5, UTC), datetime.fromtimestamp(1.0000005, UTC), MINYEAR, MAXYEAR, dt.__all__)
for f in (lambda: date(2020, 13, 1), lambda: date(10000, 1, 1), lambda: date(2020, 1, 0), lambda: date(2020.0, 1, 1), lambda: date("2020", 1, 1), lambda: date(2020), lambda: date(), lambda: datetime(2020, 1, 1, 0, 60), lambda: datetime(2020, 1, 1, 0, 0, 60), lambda: datetime(2020, 1, 1, 0, 0, 0, 1000000), lambda: datetime(2020, 1, 1, fold=2), lambda: datetime(2020, 1, 1, tzinfo=5), lambda: time(-1), lambda: time(1, tzinfo="x"), lambda: D.max + D(1), lambda: D(days="x"), lambda: D(1) / 0, lambda: D(1) // D(0), lambda: date.min - D(1), lambda: datetime.max + D(1), lambda: timezone(5), lambda: timezone(D(1)), lambda: tzinfo().utcoffset(None), lambda: tzinfo().tzname(None), lambda: tzinfo().dst(None), lambda: date.fromisoformat(5), lambda: datetime.strptime(5, "%Y"), lambda: date(2020, 1, 1).replace(month=13), lambda: datetime(2020, 1, 1).isoformat(timespec="x"), lambda: date.fromisocalendar(2020, 54, 1), lambda: date.fromisocalendar(2020, 1, 8), lambda: date.fromisocalendar(2021, 53, 1), lambda: datetime(2020, 1, 1).astimezone(5), lambda: time(1) < time(1, tzinfo=UTC), lambda: datetime(2020, 1, 1) - datetime(2020, 1, 1, tzinfo=UTC), lambda: date.fromordinal(0), lambda: format(date(2020, 1, 1), 5), lambda: len(date(2020, 1, 1)), lambda: datetime.fromtimestamp("x"), lambda: datetime(2020, 1)):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
