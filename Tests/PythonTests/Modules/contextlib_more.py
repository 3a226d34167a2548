import contextlib, io, sys, traceback
from contextlib import *


def show(make):
    try:
        print(repr(make()))
    except BaseException as error:
        print(type(error).__name__, error.args, repr(error.__cause__), repr(error.__context__), error.__suppress_context__)


@contextmanager
def step(name, swallow=(), *, replace=None):
    "A step."
    print("enter", name)
    try:
        yield name.upper()
    except swallow as error:
        print("swallow", repr(error))
    except Exception as error:
        if replace:
            raise replace from error
        raise
    finally:
        print("exit", name)


class Thing:
    def close(self):
        print("closed")


def body(manager, error=None):
    with manager as value:
        print("got", value if not isinstance(value, Thing) else "thing")
        if error:
            raise error
    return "done"


print(step.__name__, step.__doc__, type(step("q")).__name__, step("q").__doc__)
show(lambda: body(step("a")))
show(lambda: body(step("a", ValueError), ValueError(1)))
show(lambda: body(step("a"), ValueError(2)))
show(lambda: body(step("a", replace=KeyError("r")), ValueError(3)))
show(lambda: body(step("a"), StopIteration(4)))
show(lambda: body(step("a"), RuntimeError("own")))
show(lambda: body(step("a"), KeyboardInterrupt()))
show(lambda: body(step("a"), GeneratorExit()))
show(lambda: step())
used = step("once")
show(lambda: body(used))
show(lambda: body(used))


@contextmanager
def bad(count, after=0):
    for i in range(count):
        yield i
    if after:
        raise LookupError("after")


show(lambda: body(bad(0)))
show(lambda: body(bad(2)))
show(lambda: body(bad(1, 1)))
show(lambda: body(bad(2), ValueError("in")))


@contextmanager
def converts():
    try:
        yield
    except Exception:
        raise StopIteration("stop")


show(lambda: body(converts(), ValueError("x")))


@contextmanager
def catches_and_yields():
    try:
        yield 1
    except ValueError:
        yield 2


show(lambda: body(catches_and_yields(), ValueError("y")))


@step("deco")
def decorated(x, y=1):
    "Doc."
    return x + y


print(decorated(1), decorated(2, y=5), decorated.__name__, decorated.__doc__)
manager = step("manual")
print(manager.__enter__(), manager.__exit__(None, None, None))
manager = step("manual")
manager.__enter__()
show(lambda: manager.__exit__(ValueError, ValueError("m"), None))
manager = step("manual", ValueError)
manager.__enter__()
show(lambda: manager.__exit__(ValueError, None, None))


show(lambda: body(closing(Thing())).upper())
show(lambda: body(closing(5), ValueError()))
show(lambda: closing())
with suppress() as nothing:
    print(nothing)
show(lambda: body(suppress(KeyError), KeyError(1)))
show(lambda: body(suppress(LookupError, ValueError), IndexError(1)))
show(lambda: body(suppress(KeyError), ValueError(1)))
show(lambda: body(suppress(5), ValueError(1)))
show(lambda: body(nullcontext()))
show(lambda: body(nullcontext([1])))
show(lambda: body(nullcontext(enter_result=2), ValueError("n")))
out, err = io.StringIO(), io.StringIO()
redirect = redirect_stdout(out)
with redirect as target, redirect_stderr(err):
    print("to out")
    print("to err", file=sys.stderr)
    with redirect:
        print("nested")
    print(target is out)
print(repr(out.getvalue()), repr(err.getvalue()))
show(lambda: body(redirect_stdout(out), ValueError("r")))


class Manager:
    def __init__(self, name, result=None, fails=None):
        self.name, self.result, self.fails = name, result, fails

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, error, trace):
        print("exit", self.name, kind and kind.__name__, error and error.args, trace is not None)
        if self.fails:
            raise self.fails
        return self.result

    def __repr__(self):
        return self.name


def stacked(error, *managers):
    with ExitStack() as stack:
        for manager in managers:
            stack.enter_context(manager)
        if error:
            raise error
    return "after"


show(lambda: stacked(None, Manager("a"), Manager("b")))
show(lambda: stacked(ValueError(1), Manager("a"), Manager("b")))
show(lambda: stacked(ValueError(1), Manager("a"), Manager("b", True)))
show(lambda: stacked(ValueError(1), Manager("a", True), Manager("b")))
show(lambda: stacked(None, Manager("a", True), Manager("b", fails=KeyError("k"))))
show(lambda: stacked(None, Manager("a"), Manager("b", fails=KeyError("k"))))
show(lambda: stacked(ValueError(1), Manager("a"), Manager("b", fails=KeyError("k"))))
show(lambda: stacked(ValueError(1), Manager("a", fails=TypeError("t")), Manager("b", fails=KeyError("k"))))
show(lambda: stacked(None, 5))
stack = ExitStack()
print(stack.callback(print, "called", 1, sep="-") is print, stack.push(lambda *a: print("pushed", a[:2])) is not None)
show(lambda: stack.push(5))
other = stack.pop_all()
stack.close()
print("popped")
show(lambda: other.close())
stack = ExitStack()
manager = Manager("pushed manager", True)
print(stack.push(manager) is manager)


@stack.callback
def callback():
    print("callback")


@stack.push
def exiting(kind, error, trace):
    print("exiting", kind)
    return True


show(lambda: stack.__exit__(None, None, None))
show(lambda: stack.__enter__() is stack)
with ExitStack() as stack:
    print(stack.enter_context(step("in stack")))
    kept = stack.pop_all()
print("left")
kept.close()


class Deco(ContextDecorator):
    def __init__(self, tag):
        self.tag = tag

    def __enter__(self):
        print("<", self.tag)
        return self

    def __exit__(self, *error):
        print(">", self.tag, error[0])
        return False


@Deco("t")
def tagged(n):
    "tagged doc"
    if n:
        raise ValueError(n)
    return "fine"


show(lambda: tagged(0))
show(lambda: tagged(5))
print(tagged.__name__, tagged.__doc__)


class Base(AbstractContextManager):
    def __exit__(self, *args):
        return super().__exit__(*args)


print(Base().__enter__().__class__.__name__, issubclass(Manager, AbstractContextManager), issubclass(int, AbstractContextManager))
show(lambda: AbstractContextManager())
show(lambda: AbstractContextManager[int])


def deep():
    with step("deep"):
        with suppress(KeyError):
            1 / 0


try:
    deep()
except ZeroDivisionError as error:
    print([frame.name for frame in traceback.extract_tb(error.__traceback__)][1:])
