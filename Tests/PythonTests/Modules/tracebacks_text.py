import traceback, sys
def a(): b()
def b(): raise ValueError("deep")
try: a()
except ValueError as e:
    print(traceback.format_exc())
    print(len(traceback.extract_tb(e.__traceback__)), traceback.extract_tb(e.__traceback__)[-1].name, traceback.format_exception_only(type(e), e))
    traceback.print_exc(limit=-1)
try:
    try: {}["k"]
    except KeyError as e: raise RuntimeError("wrapped") from e
except RuntimeError as e:
    traceback.print_exception(e); print("".join(traceback.format_exception(e, chain=False)))
try:
    try: 1 / 0
    finally: [][1]
except IndexError: traceback.print_exc()
def rec(n): return rec(n - 1) if n else 1 / 0
try: rec(6)
except ZeroDivisionError: traceback.print_exc()
print(traceback.format_exc())
class MyError(Exception): pass
e = MyError("a", 1); e.add_note("noted"); traceback.print_exception(e)
