import warnings
def show(n): warnings.warn(f"message {n}")
for action in ("default", "always", "module", "once", "ignore", "error"):
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter(action)
        try:
            for n in (1, 1, 2):
                show(n); warnings.warn("here")
        except UserWarning as e: print("raised", e)
        print(action, [(str(w.message), w.lineno) for w in log])
with warnings.catch_warnings(record=True) as log:
    warnings.filterwarnings("always")
    warnings.filterwarnings("ignore", message="SKIP", category=RuntimeWarning)
    warnings.filterwarnings("error", module="nowhere")
    warnings.warn("skip me", RuntimeWarning); warnings.warn("skip me", UserWarning); warnings.warn(DeprecationWarning("dep")); warnings.warn("imp", ImportWarning)
    warnings.warn_explicit("ex", UserWarning, "f.py", 3); warnings.warn_explicit("ex", UserWarning, "f.py", 3); warnings.warn_explicit("ex", UserWarning, "f.py", 3, module="nowhere.x") if False else None
    print([(str(w.message), w.category.__name__, w.filename.rpartition("/")[2], w.lineno, w.line, w.file, w.source) for w in log], len(warnings.filters) > 3, warnings.filters[0])
    print(str(log[0]).replace(log[0].filename, "FILE"))
with warnings.catch_warnings(action="ignore") if False else warnings.catch_warnings() as nothing:
    print(nothing, warnings.catch_warnings(), warnings.catch_warnings(record=True))
    warnings.resetwarnings(); print(warnings.filters); warnings.simplefilter("error", append=True); warnings.simplefilter("ignore", category=FutureWarning); print(warnings.filters); warnings.warn("quiet", FutureWarning)
    try: warnings.warn("loud")
    except UserWarning as e: print(repr(e))
def custom(message, category, filename, lineno, file=None, line=None): print("custom", message, category.__name__, lineno, file, line)
old = warnings.showwarning; warnings.showwarning = custom; warnings.warn("to custom"); warnings.showwarning = old
warnings.warn("after")
registry = {}
for n in range(2): warnings.warn_explicit("registered", UserWarning, "g.py", 9, registry=registry)
for n in range(2): warnings.warn_explicit("unregistered", UserWarning, "g.py", 9)
def outer(): inner()
def inner(): warnings.warn("level", UserWarning, 2)
outer()
def inner3(): warnings.warn("level 3", UserWarning, stacklevel=3)
def outer3(): inner3()
outer3()
class Bad: pass
for f in (lambda: warnings.warn("x", Bad), lambda: warnings.warn("x", 5), lambda: warnings.simplefilter("odd"), lambda: warnings.filterwarnings("odd"), lambda: warnings.filterwarnings("error", message=5), lambda: warnings.filterwarnings("error", category="x"), lambda: warnings.filterwarnings("error", category=int), lambda: warnings.filterwarnings("error", module=5), lambda: warnings.filterwarnings("error", lineno=-1), lambda: warnings.simplefilter("error", lineno="x"), lambda: warnings.catch_warnings(module=5).__exit__(None, None, None)):
    try: print(f())
    except (AssertionError, TypeError, RuntimeError) as e: print(type(e).__name__, e)
c = warnings.catch_warnings()
with c:
    try: c.__enter__()
    except RuntimeError as e: print(e)
print(repr(warnings.formatwarning("m", UserWarning, "f.py", 3, "  line ")), repr(warnings.formatwarning(UserWarning("q"), UserWarning, "f.py", 3, "")), warnings.defaultaction, warnings.__all__)
import io, sys; out = io.StringIO(); warnings.showwarning("shown", UserWarning, "x.py", 1, file=out, line="code"); print(repr(out.getvalue()))
w = warnings.WarningMessage("m", UserWarning, "f", 1); print(w, w.category, w.line)
