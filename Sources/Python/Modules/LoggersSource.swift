// The handlers and loggers of `logging`; the beginning of its text is in LoggingSource.

extension LibrarySources {
  static let loggers = ##"""
    # Handlers


    class Handler(Filterer):
        "Does something with records; its subclasses say what."

        def __init__(self, level=NOTSET):
            super().__init__()
            self.setLevel(level)
            self.formatter = self._name = None

        def _get_name(self):
            return self._name

        def _set_name(self, name):
            self._name = name

        get_name, set_name = _get_name, _set_name
        name = property(_get_name, _set_name)

        def setLevel(self, level):
            self.level = _checkLevel(level)

        def setFormatter(self, fmt):
            self.formatter = fmt

        def _nothing(self):
            pass

        createLock = acquire = release = flush = close = _nothing

        def format(self, record):
            formatter = self.formatter or _defaultFormatter
            return formatter.format(record)

        def handle(self, record):
            passes = self.filter(record)
            if passes:
                self.emit(record)
            return passes

        def emit(self, record):
            raise NotImplementedError('emit must be implemented by Handler subclasses')

        def handleError(self, record):
            # A message that cannot be shown does not stop the program.
            if raiseExceptions and sys.stderr:
                sys.stderr.write('--- Logging error ---\n' + _format_exception(_handled())
                                 + f'Message: {record.msg!r}\nArguments: {record.args}\n')

        def _described(self, *words):
            return f"<{' '.join([type(self).__name__, *words])} ({getLevelName(self.level)})>"

        def __repr__(self):
            return self._described()


    class StreamHandler(Handler):
        "Writes records to a stream."

        terminator = '\n'

        def __init__(self, stream=None):
            super().__init__()
            self.stream = sys.stderr if stream is None else stream

        def setStream(self, stream):
            before, self.stream = self.stream, stream
            return None if before is stream else before

        def flush(self):
            getattr(self.stream, 'flush', int)()

        def emit(self, record):
            try:
                self.stream.write(self.format(record) + self.terminator)
                self.flush()
            except RecursionError:
                raise
            except Exception:
                self.handleError(record)

        def __repr__(self):
            name = getattr(self.stream, 'name', '')
            return self._described(str(name)) if name else self._described()


    class _StderrHandler(StreamHandler):
        # Writes to what sys.stderr is at that moment.

        def __init__(self, level=NOTSET):
            Handler.__init__(self, level)

        stream = property(lambda self: sys.stderr)


    class FileHandler(StreamHandler):
        def __init__(self, filename, *args, **kwargs):
            raise NotImplementedError("logging to files is not supported by this engine")


    class NullHandler(Handler):
        "Does nothing."

        def handle(self, record):
            pass

        emit = handle


    lastResort = _StderrHandler(WARNING)


    # Loggers


    class Manager:
        "Knows the loggers by name."

        def __init__(self, root):
            self.root, self.loggerDict = root, {}
            self.disable = 0

        def getLogger(self, name):
            if not isinstance(name, str):
                raise TypeError('A logger name must be a string')
            if name not in self.loggerDict:
                made = self.loggerDict[name] = _logger_class(name)
                made.parent = ...
            return self.loggerDict[name]

        def above(self, name):
            # The nearest logger whose name is the beginning of this one's.
            while '.' in name:
                name = name[:name.rindex('.')]
                if name in self.loggerDict:
                    return self.loggerDict[name]
            return self.root


    def _says(level, name='log'):
        def say(self, msg, *args, **kwargs):
            if self.isEnabledFor(level):
                self._log(level, msg, args, **kwargs)

        say.__name__, say.__qualname__ = name, 'Logger.' + name
        return say


    def _old(kind):
        warnings.warn(f"The 'warn' {kind} is deprecated, use 'warning' instead",
                      DeprecationWarning, 1)


    class Logger(Filterer):
        "What a program says under one name."

        def __init__(self, name, level=NOTSET):
            super().__init__()
            self.name, self._parent = name, None
            self.setLevel(level)
            self.handlers = []
            self.propagate, self.disabled = True, False

        @property
        def parent(self):
            return self.manager.above(self.name) if self._parent is ... else self._parent

        @parent.setter
        def parent(self, parent):
            self._parent = parent

        def _line(self):
            # The logger and those above it.
            one = self
            while one is not None:
                yield one
                one = one.parent

        def _listeners(self):
            # Those of the line whose handlers hear of a record.
            for one in self._line():
                yield one
                if not one.propagate:
                    return

        def __repr__(self):
            level = getLevelName(self.getEffectiveLevel())
            return f'<{type(self).__name__} {self.name} ({level})>'

        def getChild(self, suffix):
            return getLogger(suffix if self is root else f'{self.name}.{suffix}')

        def setLevel(self, level):
            self.level = _checkLevel(level)

        def getEffectiveLevel(self):
            return next((one.level for one in self._line() if one.level), NOTSET)

        def isEnabledFor(self, level):
            return (not self.disabled and level > self.manager.disable
                    and level >= self.getEffectiveLevel())

        def addHandler(self, hdlr):
            _add(self.handlers, hdlr)

        def removeHandler(self, hdlr):
            _drop(self.handlers, hdlr)

        def hasHandlers(self):
            return any(one.handlers for one in self._listeners())

        debug, info = _says(DEBUG, 'debug'), _says(INFO, 'info')
        warning, error = _says(WARNING, 'warning'), _says(ERROR, 'error')
        fatal = critical = _says(CRITICAL, 'critical')

        def warn(self, msg, *args, **kwargs):
            _old('method')
            self.warning(msg, *args, **kwargs)

        def exception(self, msg, *args, exc_info=True, **kwargs):
            self.error(msg, *args, exc_info=exc_info, **kwargs)

        def log(self, level, msg, *args, **kwargs):
            if isinstance(level, int):
                _says(level)(self, msg, *args, **kwargs)
            elif raiseExceptions:
                raise TypeError('level must be an integer')

        def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False,
                 stacklevel=1):
            error = exc_info
            if error and not isinstance(error, (tuple, BaseException)):
                error = _handled()
            if isinstance(error, BaseException):
                error = type(error), error, error.__traceback__
            elif error is None and exc_info:
                error = (None, None, None)
            path, line, _, _ = _caller(stacklevel)
            self.handle(self.makeRecord(self.name, level, path, line, msg, args, error or None,
                                        _caller_function(stacklevel), extra))

        def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None,
                       sinfo=None):
            record = LogRecord(name, level, fn, lno, msg, args, exc_info, func, sinfo)
            for key in extra or ():
                if key in vars(record) or key in ('message', 'asctime'):
                    raise KeyError(f'Attempt to overwrite {key!r} in LogRecord')
                setattr(record, key, extra[key])
            return record

        def handle(self, record):
            if not self.disabled and self.filter(record):
                self.callHandlers(record)

        def callHandlers(self, record):
            handlers = [hdlr for one in self._listeners() for hdlr in one.handlers]
            if not handlers and lastResort:
                handlers = [lastResort]
            for hdlr in handlers:
                if hdlr.level <= record.levelno:
                    hdlr.handle(record)


    class RootLogger(Logger):
        def __init__(self, level):
            super().__init__('root', level)


    _logger_class = Logger
    root = RootLogger(WARNING)
    Logger.root = root
    Logger.manager = Manager(root)


    def getLoggerClass():
        return _logger_class


    def setLoggerClass(klass):
        global _logger_class
        if not issubclass(klass, Logger):
            raise TypeError('logger not derived from logging.Logger: ' + klass.__name__)
        _logger_class = klass


    def getLogger(name=None):
        if name and name != root.name:
            return root.manager.getLogger(name)
        return root


    def disable(level=CRITICAL):
        root.manager.disable = _checkLevel(level)


    class LoggerAdapter:
        "A logger that adds something to what is said."

        def __init__(self, logger, extra=None):
            self.logger, self.extra = logger, extra

        def process(self, msg, kwargs):
            return msg, kwargs | {'extra': self.extra}

        def log(self, level, msg, *args, **kwargs):
            if not self.isEnabledFor(level):
                return
            text, options = self.process(msg, kwargs)
            self.logger.log(level, text, *args, **options)

        def exception(self, msg, *args, exc_info=True, **kwargs):
            self.error(msg, *args, exc_info=exc_info, **kwargs)

        def __repr__(self):
            level = getLevelName(self.getEffectiveLevel())
            return f'<{type(self).__name__} {self.name} ({level})>'

        name = property(lambda self: self.logger.name)


    def _adapted(level):
        def say(self, msg, *args, **kwargs):
            self.log(level, msg, *args, **kwargs)

        return say


    def _passed_on(name):
        def ask(self, *args):
            return getattr(self.logger, name)(*args)

        return ask


    for _name in ['debug', 'info', 'warning', 'error', 'critical']:
        setattr(LoggerAdapter, _name, _adapted(_levels[_name.upper()]))
    for _name in ['isEnabledFor', 'setLevel', 'getEffectiveLevel', 'hasHandlers']:
        setattr(LoggerAdapter, _name, _passed_on(_name))


    # The root logger


    def basicConfig(**kwargs):
        take = kwargs.pop
        take('encoding', None), take('errors', None)
        if take('force', False):
            root.handlers.clear()
        if root.handlers:
            return
        handlers = take('handlers', None)
        if 'filename' in kwargs and 'stream' in kwargs and handlers is None:
            raise ValueError("'stream' and 'filename' should not be specified together")
        if handlers is not None and not kwargs.keys().isdisjoint(['filename', 'stream']):
            raise ValueError("'stream' or 'filename' should not be specified together with "
                             "'handlers'")
        if take('filename', None):
            FileHandler(None)
        take('filemode', None)
        stream = take('stream', None)
        if handlers is None:
            handlers = [StreamHandler(stream)]
        dates, style = take('datefmt', None), take('style', '%')
        form = take('format', _style(style)[-1])
        formatter = Formatter(form, dates, style)
        for hdlr in handlers:
            hdlr.setFormatter(hdlr.formatter or formatter)
            root.addHandler(hdlr)
        level = take('level', None)
        if level is not None:
            root.setLevel(level)
        if kwargs:
            raise ValueError('Unrecognised argument(s): ' + ', '.join(kwargs))


    def log(level, msg, *args, **kwargs):
        if not root.handlers:
            basicConfig()
        root.log(level, msg, *args, **kwargs)


    def _spoken(level, name):
        def say(msg, *args, **kwargs):
            log(level, msg, *args, **kwargs)

        say.__name__ = say.__qualname__ = name
        return say


    debug, info = _spoken(DEBUG, 'debug'), _spoken(INFO, 'info')
    warning, error = _spoken(WARNING, 'warning'), _spoken(ERROR, 'error')
    fatal = critical = _spoken(CRITICAL, 'critical')


    def warn(msg, *args, **kwargs):
        _old('function')
        warning(msg, *args, **kwargs)


    def exception(msg, *args, exc_info=True, **kwargs):
        error(msg, *args, exc_info=exc_info, **kwargs)


    def shutdown(handlerList=()):
        pass


    def captureWarnings(capture):
        pass
    """##
}
