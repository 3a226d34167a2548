import logging, io
logging.warning("root %s", "w"); logging.info("hidden")
log = logging.getLogger("app.sub"); log.setLevel(logging.DEBUG); log.debug("d %d", 3); log.error("e")
buf = io.StringIO(); h = logging.StreamHandler(buf); h.setFormatter(logging.Formatter("%(levelname)-8s|%(name)s|%(message)s|%(lineno)d")); log.addHandler(h); log.propagate = False
log.info("hello"); log.log(35, "custom")
try: 1 / 0
except ZeroDivisionError: log.exception("failed")
print(buf.getvalue())
print(log, logging.getLogger("app.sub") is log, logging.getLevelName(10), logging.getLevelName("INFO"), log.isEnabledFor(5), logging.getLogger("app").getEffectiveLevel(), logging.root)
logging.basicConfig(level="DEBUG", format="{levelname}~{message}", style="{", force=True); logging.debug("styled"); logging.getLogger("x").critical("c")
class Only(logging.Filter):
    def filter(self, r): return "keep" in r.getMessage()
log.addFilter(Only()); log.info("drop"); log.info("keep me"); print(buf.getvalue().splitlines()[-1])
try: log.setLevel("NOPE")
except ValueError as e: print(e)
logging.disable(logging.CRITICAL); logging.critical("none")
