import logging, io, sys
from logging import *


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error.args)


def stream_handler(form=None, level=0, **options):
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    if form:
        handler.setFormatter(logging.Formatter(form, **options))
    handler.setLevel(level)
    return stream, handler


for make in [
    lambda: logging.getLevelName(10), lambda: logging.getLevelName(15), lambda: logging.getLevelName("ERROR"),
    lambda: logging.getLevelName("nope"), lambda: logging.getLevelName(0), lambda: logging.getLevelName("WARN"),
    lambda: sorted(logging.getLevelNamesMapping().items()), lambda: logging.addLevelName(25, "NOTE"),
    lambda: logging.getLevelName(25), lambda: logging.getLevelName("NOTE"), lambda: logging.getLogger(5),
    lambda: logging.getLogger() is logging.root, lambda: logging.getLogger("root") is logging.root,
    lambda: logging.getLogger(""), lambda: logging.root, lambda: logging.getLogger("a.b.c"),
    lambda: logging.getLogger("a.b.c").parent, lambda: logging.getLogger("a").name, lambda: logging.getLogger("a.b.c").parent,
    lambda: logging.getLogger("a.b"), lambda: logging.getLogger("a.b.c").parent, lambda: logging.getLogger("a.b").parent,
    lambda: logging.getLogger("a").getChild("b.c") is logging.getLogger("a.b.c"), lambda: logging.root.getChild("a"),
    lambda: logging.getLogger("a").setLevel("nope"), lambda: logging.getLogger("a").setLevel(2.5),
    lambda: logging.getLogger("a").setLevel("INFO"), lambda: logging.getLogger("a.b.c").getEffectiveLevel(),
    lambda: logging.getLogger("a.b").isEnabledFor(10), lambda: logging.getLogger("a.b").isEnabledFor(20),
    lambda: logging.getLogger("a").level, lambda: logging.getLogger("a").handlers, lambda: logging.getLogger("a").hasHandlers(),
    lambda: logging.getLogger("a").propagate, lambda: logging.getLogger("a").disabled, lambda: logging.Handler(),
    lambda: logging.Handler("ERROR"), lambda: logging.Handler("bad"), lambda: logging.NullHandler(),
    lambda: logging.StreamHandler(io.StringIO()), lambda: logging.Formatter(style="?"),
    lambda: logging.Handler().emit(None), lambda: logging.BASIC_FORMAT,
    lambda: (CRITICAL, FATAL, ERROR, WARNING, WARN, INFO, DEBUG, NOTSET),
]:
    show(make)

log = logging.getLogger("work")
log.setLevel(DEBUG)
log.propagate = False
plain, plain_handler = stream_handler()
full, full_handler = stream_handler("%(levelname)s %(levelno)d %(name)s %(funcName)s %(message)s [%(lineno)d]", WARNING)
braces, braces_handler = stream_handler("{levelname:>8}|{message}", style="{")
dollar, dollar_handler = stream_handler("$name/${levelname}: $message", style="$")
for handler in [plain_handler, full_handler, braces_handler, dollar_handler]:
    log.addHandler(handler)
log.addHandler(plain_handler)
log.debug("a debug %s", "message")
log.info("values %d %s", 3, [1])
log.warning("named %(x)s", {"x": 5})
log.error("100%")
log.critical("bad")
log.log(25, "noted %s%s", "a", "b")
log.fatal("fatal")
log.warning("extra", extra={"user": "u"})
log.info({"not": "text"})
log.info("no args %s")
show(lambda: log.log("x", "y"))
try:
    [][1]
except IndexError:
    log.exception("failed %s", "here")
    log.error("also", exc_info=True)
    log.debug("quiet", exc_info=False)
log.info("given", exc_info=ValueError("v"))
for name, stream in [("plain", plain), ("full", full), ("braces", braces), ("dollar", dollar)]:
    lines = [line for line in stream.getvalue().splitlines() if not line.startswith("  ")]
    print(name, *lines, sep="\n  ")
log.removeHandler(full_handler)
log.removeHandler(full_handler)
print(len(log.handlers), log.hasHandlers())


class Words(logging.Filter):
    def filter(self, record):
        record.msg = f"<{record.msg}>"
        return "secret" not in record.msg


stream, handler = stream_handler("%(name)s:%(message)s")
sub = log.getChild("sub")
sub.addHandler(handler)
sub.addFilter(Words())
sub.addFilter(lambda record: record.levelno != INFO)
sub.warning("shown")
sub.warning("secret")
sub.info("not this")
handler.addFilter(logging.Filter("work.sub"))
sub.error("named filter")
handler.addFilter(logging.Filter("other"))
sub.error("stopped by handler")
print(repr(stream.getvalue()))
f = logging.Filter("a.b")
for name in ["a.b", "a.b.c", "a.bc", "a", "x"]:
    print(name, bool(f.filter(logging.LogRecord(name, 10, "p/q.py", 3, "m", (), None))), end=" ")
print()
r = logging.LogRecord("n", WARNING, "/dir/file.py", 7, "msg %s-%s", ("a", 1), None, "func")
print(r, r.getMessage(), r.levelname, r.filename, r.module, r.pathname, r.funcName, r.lineno, r.args, r.exc_info)
print(logging.Formatter().format(r), logging.Formatter("%(message)s/%(module)s").format(r), r.message)
r = logging.LogRecord("n", 5, "x.py", 1, "%(k)s", ({"k": "v"},), None)
print(r.getMessage(), r.args, r.levelname)
print(logging.Formatter("%(message)s %(extra)s", defaults={"extra": "dflt"}).format(r))
show(lambda: logging.Formatter("%(nothing)s").format(r))


class Shout(logging.Formatter):
    def format(self, record):
        return super().format(record).upper() + "!"

    def formatException(self, info):
        return f"[{info[0].__name__}]"


class Collect(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record))


collect = Collect()
collect.setFormatter(Shout("%(message)s"))
log.handlers[:] = [collect]
log.info("quiet")
try:
    1 / 0
except ZeroDivisionError:
    log.exception("bang")
log.disabled = True
log.error("disabled")
log.disabled = False
logging.disable(ERROR)
log.error("also disabled")
log.critical("not disabled")
logging.disable(NOTSET)
adapter = logging.LoggerAdapter(log, {"who": "me"})
adapter.info("adapted %d", 1)
adapter.warning("adapted")


class Prefix(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return f"[{self.extra['id']}] {msg}", kwargs


Prefix(log, {"id": 7}).error("prefixed")
print(collect.lines, collect.name, collect)
collect.name = "collector"
print(collect.get_name(), collect.level)
root_stream = io.StringIO()
show(lambda: logging.basicConfig(nope=1, force=True))
logging.basicConfig(stream=root_stream, level="INFO", format="%(levelname)s>%(message)s", force=True)
logging.basicConfig(stream=io.StringIO(), level="DEBUG")
logging.info("info to root")
logging.debug("debug to root")
logging.warn("warn")
logging.log(45, "forty-five")
logging.getLogger("fresh.one").error("bubbles")
logging.critical("c %s", 1)
try:
    {}["k"]
except KeyError:
    logging.exception("exc")
print([line for line in root_stream.getvalue().splitlines() if not line.startswith("  ")], logging.root.handlers)
logging.basicConfig(handlers=[collect], force=True, format="{message}", style="{")
logging.error("handled")
print(collect.lines[-1], len(logging.root.handlers))
logging.root.handlers.clear()
logging.getLogger("lonely").warning("last resort")
logging.getLogger("lonely").info("not shown")
print(logging.shutdown(), isinstance(logging.getLogger("z"), logging.Logger), issubclass(StreamHandler, Handler))
