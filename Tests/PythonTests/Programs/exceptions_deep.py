# try/except/else/finally in all orders, chaining, re-raising, groups, notes, custom classes, cleanup order.
def attempt(action):
    try:
        print("try")
        result = action()
    except ZeroDivisionError as error:
        print("except", error)
        return "zero"
    except (TypeError, ValueError) as error:
        print("except", type(error).__name__, error)
        raise RuntimeError("wrapped") from error
    else:
        print("else", result)
        return result
    finally:
        print("finally")


print(attempt(lambda: 4 / 2))
print(attempt(lambda: 4 / 0))
try:
    attempt(lambda: int("x"))
except RuntimeError as error:
    print(error, "<-", repr(error.__cause__), error.__context__ is error.__cause__, error.__suppress_context__)
try:
    attempt(lambda: [][0])
except LookupError as error:
    print(type(error), error, isinstance(error, IndexError))


def loop():
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print("body", i)
        finally:
            print("cleanup", i)
    else:
        print("no break")
    return i


print(loop())


def override():
    try:
        return "try"
    finally:
        return "finally"


def nested():
    try:
        try:
            raise KeyError("inner")
        finally:
            print("inner finally")
    except KeyError as error:
        print("outer", error)
        try:
            raise
        except KeyError as again:
            print("again", again is error)
    return "end"


print(override(), nested())


class AppError(Exception):
    code = 1

    def __init__(self, message, **details):
        super().__init__(message)
        self.details = details

    def __str__(self):
        base = super().__str__()
        return f"[{self.code}] {base}" + (f" {self.details}" if self.details else "")


class NotFound(AppError):
    code = 404


class Fatal(AppError, SystemError):
    code = 500


for error in (AppError("plain"), NotFound("page", url="/x"), Fatal("boom", a=1, b=[2])):
    try:
        raise error
    except NotFound as e:
        print("not found:", e, repr(e), e.args, e.details["url"])
    except SystemError as e:
        print("system:", e, [c.__name__ for c in type(e).__mro__])
    except AppError as e:
        print("app:", e)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        undefined_name
except NameError as error:
    print(error, "| context:", repr(error.__context__), error.name)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("hidden") from None
except ValueError as error:
    print(error, error.__cause__, error.__suppress_context__, repr(error.__context__))
try:
    raise ValueError
except ValueError as error:
    print(repr(error), str(error) == "", error.args)
try:
    raise ValueError("a", 2, None)
except ValueError as error:
    print(error, repr(error), len(error.args))
error = ValueError("noted")
error.add_note("first")
error.add_note("second")
print(error.__notes__, error)
try:
    raise 5
except TypeError as error:
    print(error)
try:
    raise int
except TypeError as error:
    print(error)
try:
    try:
        raise ValueError("v")
    except "not a class":
        pass
except TypeError as error:
    print(error)
group = ExceptionGroup("many", [ValueError(1), TypeError("t"), ExceptionGroup("inner", [KeyError("k"), ValueError(2)])])
print(group, group.exceptions, group.message)
matched, rest = group.split(ValueError)
print(repr(matched), repr(rest))
try:
    raise group
except* ValueError as eg:
    print("values", eg.exceptions)
except* (TypeError, KeyError) as eg:
    print("others", eg.exceptions)
try:
    try:
        raise OSError(2, "No such file", "data.csv")
    except OSError as error:
        print(error.errno, error.strerror, error.filename, error, repr(error))
        raise
except FileNotFoundError as error:
    print("specific", type(error).__name__)
try:
    assert 1 + 1 == 3, f"math {'broke'}"
except AssertionError as error:
    print("AssertionError:", error)
try:
    assert []
except AssertionError as error:
    print("empty:", repr(error))


def recurse(n):
    return recurse(n + 1) + 1


try:
    recurse(0)
except RecursionError as error:
    print(type(error).__name__, error)


class Resource:
    def __init__(self, name, fail=False):
        self.name, self.fail = name, fail

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, value)
        if self.fail:
            raise RuntimeError(f"exit of {self.name}")
        return self.name == "swallow"


try:
    with Resource("a") as a, Resource("b", fail=True) as b:
        raise ValueError("in body")
except RuntimeError as error:
    print(error, "| during:", repr(error.__context__))
with Resource("swallow"):
    raise ValueError("gone")
print(StopIteration(5).value, KeyError("a b"), KeyError(1, 2), str(KeyError()), SystemExit(3).code)
print(issubclass(ModuleNotFoundError, ImportError), issubclass(UnicodeError, ValueError), issubclass(RecursionError, RuntimeError), BaseException.__subclasses__()[0].__name__ != "")
