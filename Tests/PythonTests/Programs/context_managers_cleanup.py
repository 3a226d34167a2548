# with statements: order, suppression, return values, nesting, exceptions in enter and exit, generators inside.
log = []


class Manager:
    def __init__(self, name, suppress=False, fail_enter=False, fail_exit=False):
        self.name, self.suppress, self.fail_enter, self.fail_exit = name, suppress, fail_enter, fail_exit

    def __enter__(self):
        log.append(f"enter {self.name}")
        if self.fail_enter:
            raise RuntimeError(f"enter {self.name}")
        return self.name.upper()

    def __exit__(self, kind, value, traceback):
        log.append(f"exit {self.name} {kind.__name__ if kind else None}")
        if self.fail_exit:
            raise RuntimeError(f"exit {self.name}")
        return self.suppress


def show(title):
    print(title, log)
    log.clear()


with Manager("a") as a, Manager("b") as b:
    log.append(a + b)
show("plain")
with (
    Manager("a") as a,
    Manager("b", suppress=True),
    Manager("c") as c,
):
    raise ValueError("inner")
show("suppressed in the middle")
try:
    with Manager("a"), Manager("b", fail_enter=True), Manager("c"):
        log.append("never")
except RuntimeError as error:
    print("caught", error)
show("enter fails")
try:
    with Manager("a"), Manager("b", fail_exit=True):
        raise KeyError("k")
except RuntimeError as error:
    print("caught", error, repr(error.__context__))
show("exit fails")


def early():
    for i in range(3):
        with Manager(f"loop{i}"):
            if i == 0:
                continue
            if i == 1:
                return f"returned {i}"
    return "end"


print(early())
show("early")


def generator():
    with Manager("gen"):
        yield 1
        yield 2


g = generator()
print(next(g))
g.close()
show("closed generator")
print(list(generator()))
show("finished generator")


def nested():
    try:
        with Manager("outer", suppress=True):
            with Manager("inner"):
                raise TypeError("deep")
        log.append("continues")
        return "ok"
    finally:
        log.append("finally")


print(nested())
show("nested")
for bad in (5, object()):
    try:
        with bad:
            pass
    except TypeError as error:
        print("TypeError:", error)


class Half:
    def __enter__(self):
        return self


try:
    with Half():
        pass
except TypeError as error:
    print("TypeError:", error)


class Transaction:
    def __init__(self, data):
        self.data = data

    def __enter__(self):
        self.backup = dict(self.data)
        return self.data

    def __exit__(self, kind, value, traceback):
        if kind is not None:
            self.data.clear()
            self.data.update(self.backup)
        return kind is not None and issubclass(kind, ValueError)


data = {"x": 1}
with Transaction(data) as d:
    d["y"] = 2
with Transaction(data) as d:
    d["z"] = 3
    raise ValueError("rolled back")
print(data)
try:
    with Transaction(data) as d:
        d.clear()
        raise KeyError("also rolled back")
except KeyError as error:
    print("KeyError:", error, data)


class Stack:
    def __init__(self):
        self.callbacks = []

    def push(self, function, *args):
        self.callbacks.append((function, args))

    def __enter__(self):
        return self

    def __exit__(self, *details):
        while self.callbacks:
            function, args = self.callbacks.pop()
            function(*args)


with Stack() as stack:
    stack.push(print, "first pushed, last run")
    stack.push(print, "last pushed", "first run")
    print("body")
with Manager("xyz") as (p, *q):
    print(p, q)
show("targets")
result = [None]
with Manager("m") as result[0]:
    pass
print(result)
