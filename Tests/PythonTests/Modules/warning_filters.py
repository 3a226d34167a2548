import warnings
def old():
    warnings.warn("old() is gone", DeprecationWarning, stacklevel=2)
old()
warnings.warn("plain")
for _ in range(3): warnings.warn("repeated")
with warnings.catch_warnings():
    warnings.simplefilter("always")
    for _ in range(2): warnings.warn("always")
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    old(); warnings.warn(UserWarning("instance"))
print([str(x.message) for x in w], [x.category.__name__ for x in w], [x.lineno for x in w])
with warnings.catch_warnings():
    warnings.filterwarnings("error", category=FutureWarning)
    try: warnings.warn("f", FutureWarning)
    except FutureWarning as e: print("raised", e)
    warnings.filterwarnings("ignore", "no.*")
    warnings.warn("nothing"); warnings.warn("something")
class Mine(UserWarning): pass
warnings.warn("mine", Mine)
warnings.warn_explicit("explicit", RuntimeWarning, "file.py", 7)
print(warnings.formatwarning("m", UserWarning, "f.py", 3), end="")
try: warnings.warn("x", int)
except TypeError as e: print(e)
