import time, timeit
t = time.gmtime(1700000000); print(t, t.tm_year, t[3], time.strftime("%Y-%m-%d %H:%M:%S %a %A %b %B %j %U %W %w %y %p %I %% %d %e %D %T", t), time.asctime(t), len(t))
print(time.strftime("%G-W%V-%u", time.gmtime(1609459200)), time.gmtime(0)[:6], time.gmtime(-1)[:6], time.gmtime(951782400)[:8])
a = time.perf_counter(); time.sleep(0.001); b = time.perf_counter(); print(b > a, time.monotonic() > 0, time.process_time() >= 0, type(time.time()), type(time.time_ns()))
try: time.sleep(-1)
except ValueError as e: print(e)
c = []
print(timeit.timeit(lambda: c.append(1), number=10) >= 0, len(c), len(timeit.repeat("x = 1", number=5, repeat=3)), timeit.Timer("y = z + 1", "z = 2").timeit(3) > 0, timeit.timeit("c.append(2)", globals=globals(), number=2) >= 0, len(c), timeit.default_timer is time.perf_counter)
