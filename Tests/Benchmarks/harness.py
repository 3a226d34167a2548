

# How a benchmark is timed; the runner puts this below the program.
import time as _time

_expected = work()
_best = None
_until = _time.perf_counter() + 0.5
while _best is None or _time.perf_counter() < _until:
    _start = _time.perf_counter()
    _result = work()
    _elapsed = _time.perf_counter() - _start
    _best = _elapsed if _best is None else min(_best, _elapsed)
    assert _result == _expected, (_result, _expected)
print("RESULT", _best * 1e3, _result)
