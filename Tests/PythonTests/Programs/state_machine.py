# A vending machine, an LRU cache, an event system, a bank queue, an undo stack and a tiny virtual machine.
class Machine:
    transitions = {
        ("idle", "coin"): "ready",
        ("ready", "coin"): "ready",
        ("ready", "push"): "vending",
        ("vending", "done"): "idle",
    }

    def __init__(self):
        self.state, self.coins, self.listeners = "idle", 0, {}

    def on(self, state):
        def add(callback):
            self.listeners.setdefault(state, []).append(callback)
            return callback

        return add

    def send(self, *events):
        for event in events:
            try:
                self.state = self.transitions[self.state, event]
            except KeyError:
                print(f"  ignored {event} in {self.state}")
                continue
            self.coins += event == "coin"
            for callback in self.listeners.get(self.state, ()):
                callback(self, event)
        return self.state


machine = Machine()


@machine.on("vending")
def vend(m, event):
    print("  vending after", m.coins, "coins")
    m.coins = 0


machine.on("idle")(lambda m, e: print("  back to idle by", e))
print(machine.send("push", "coin", "coin", "push", "coin", "done"), machine.send("coin"), machine.coins)


class LRU:
    def __init__(self, size):
        self.size, self.items, self.hits = size, {}, 0

    def get(self, key, make):
        if key in self.items:
            self.hits += 1
            self.items[key] = self.items.pop(key)
        else:
            self.items[key] = make(key)
            if len(self.items) > self.size:
                oldest = next(iter(self.items))
                print("  drop", oldest)
                del self.items[oldest]
        return self.items[key]


cache = LRU(2)
print([cache.get(k, str.upper) for k in "abacab"], cache.items, cache.hits)


class History:
    def __init__(self):
        self.text, self.done, self.undone = "", [], []

    def do(self, operation, *args):
        before = self.text
        self.text = getattr(str, operation)(self.text, *args) if hasattr(str, operation) else operation
        self.done.append(before)
        self.undone.clear()

    def undo(self):
        if not self.done:
            return False
        self.undone.append(self.text)
        self.text = self.done.pop()
        return True

    def redo(self):
        if not self.undone:
            return False
        self.done.append(self.text)
        self.text = self.undone.pop()
        return True


h = History()
h.do("__add__", "hello")
h.do("upper")
h.do("replace", "L", "_")
print(h.text, h.undo(), h.text, h.undo(), h.text, h.redo(), h.text, h.undo(), h.undo(), h.undo(), repr(h.text))
PROGRAM = """
push 10
store n
push 1
store acc
label loop
load acc
load n
mul
store acc
load n
push 1
sub
store n
load n
jump_if loop
load acc
print
push 2
push 3
swap
sub
print
halt
"""


def run(source):
    code, labels = [], {}
    for line in source.strip().splitlines():
        op, *args = line.split()
        if op == "label":
            labels[args[0]] = len(code)
        else:
            code.append((op, *[int(a) if a.lstrip("-").isdigit() else a for a in args]))
    stack, memory, pc, steps = [], {}, 0, 0
    binary = {"add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b}
    while True:
        op, *args = code[pc]
        pc += 1
        steps += 1
        match op, args:
            case "push", [value]:
                stack.append(value)
            case "store", [name]:
                memory[name] = stack.pop()
            case "load", [name]:
                stack.append(memory[name])
            case ("add" | "sub" | "mul"), []:
                b, a = stack.pop(), stack.pop()
                stack.append(binary[op](a, b))
            case "swap", []:
                stack[-1], stack[-2] = stack[-2], stack[-1]
            case "jump_if", [label]:
                if stack.pop():
                    pc = labels[label]
            case "print", []:
                print("  out:", stack.pop())
            case "halt", []:
                return memory, steps
            case _:
                raise RuntimeError(f"bad instruction {op} {args}")


print(run(PROGRAM))
try:
    run("push 1\nfly")
except RuntimeError as error:
    print("RuntimeError:", error)
try:
    run("add")
except IndexError as error:
    print("IndexError:", error)


class Event(list):
    def __call__(self, *args, **kwargs):
        return [f(*args, **kwargs) for f in self]

    def __iadd__(self, handler):
        self.append(handler)
        return self


event = Event()
event += lambda x: x + 1
event += lambda x: x * 10
print(event(5), len(event), event[0](1))


def scheduler(*tasks):
    queue = list(tasks)
    while queue:
        task = queue.pop(0)
        try:
            print(" ", next(task))
        except StopIteration as stop:
            print("  finished", stop.value)
        else:
            queue.append(task)


def job(name, n):
    for i in range(n):
        yield f"{name}{i}"
    return name.upper()


scheduler(job("a", 2), job("b", 3), job("c", 1))


def traffic():
    while True:
        yield from ["green"] * 2
        yield "yellow"
        yield from ("red",) * 2


lights = traffic()
print([next(lights) for _ in range(12)])
tokens = {"(": 1, ")": -1}
level, deepest = 0, 0
for c in "((a)(b(c)))":
    level += tokens.get(c, 0)
    deepest = max(deepest, level)
print(level, deepest)
