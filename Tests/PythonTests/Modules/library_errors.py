import traceback, functools, contextlib, json
def shout(n): raise ValueError(n)
@contextlib.contextmanager
def cm(): yield
def names(f):
    try: f()
    except Exception as e: print(type(e).__name__, e, [t.name for t in traceback.extract_tb(e.__traceback__) if t.filename == "library_errors.py"])
def use():
    with cm(): shout(3)
names(use); names(lambda: functools.reduce(lambda a, b: shout(a), [1, 2])); names(lambda: sorted([2, 1], key=shout)); names(lambda: list(map(shout, [1]))); names(lambda: json.loads("[", object_hook=shout)); names(lambda: functools.partial(shout, 4)()); names(functools.lru_cache(shout).__wrapped__.__get__(5))
