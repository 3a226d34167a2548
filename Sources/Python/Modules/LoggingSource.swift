// `logging`: loggers, the handlers they hand records to, and the formatters of these.

extension LibrarySources {
  static let logging = ##"""
    import re
    import sys
    import time
    import warnings
    from collections.abc import Mapping as _Mapping
    from string import Formatter as _FieldParser, Template as _Template
    from _library import (caller as _caller, caller_function as _caller_function,
                          format_exception as _format_exception, handled as _handled)

    # Levels

    _names = {50: 'CRITICAL', 40: 'ERROR', 30: 'WARNING', 20: 'INFO', 10: 'DEBUG', 0: 'NOTSET'}
    CRITICAL, ERROR, WARNING, INFO, DEBUG, NOTSET = _names
    FATAL, WARN = CRITICAL, WARNING
    _levels = dict(zip(['CRITICAL', 'FATAL', 'ERROR', 'WARN', 'WARNING', 'INFO', 'DEBUG', 'NOTSET'],
                       [50, 50, 40, 30, 30, 20, 10, 0]))
    raiseExceptions = True
    BASIC_FORMAT = '%(levelname)s:%(name)s:%(message)s'
    _start = time.time()


    def addLevelName(level, levelName):
        _levels[levelName], _names[level] = level, levelName


    def getLevelName(level):
        for table in (_names, _levels):
            if table.get(level) is not None:
                return table[level]
        return f'Level {level}'


    def getLevelNamesMapping():
        return dict(_levels)


    def _checkLevel(level):
        if isinstance(level, int):
            return level
        if not isinstance(level, str):
            raise TypeError(f'Level not an integer or a valid string: {level!r}')
        try:
            return _levels[level]
        except KeyError:
            pass
        raise ValueError(f'Unknown level: {level!r}')


    # Records


    class LogRecord:
        "One message, and what is known of where it came from."

        def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None,
                     sinfo=None, **kwargs):
            if args and len(args) == 1 and isinstance(args[0], _Mapping) and args[0]:
                [args] = args
            created = time.time()
            *_, filename = pathname.split('/')
            module, dot, _ = filename.rpartition('.')
            self.__dict__.update(
                name=name, msg=msg, args=args, levelname=getLevelName(level), levelno=level,
                pathname=pathname, filename=filename, module=module if dot else filename,
                exc_info=exc_info, exc_text=None, stack_info=sinfo, lineno=lineno, funcName=func,
                created=created, msecs=float(int(created % 1 * 1000)),
                relativeCreated=(created - _start) * 1000, thread=0, threadName='MainThread',
                processName='MainProcess', process=1)

        def getMessage(self):
            text = str(self.msg)
            return text % self.args if self.args else text

        def __repr__(self):
            return (f'<LogRecord: {self.name}, {self.levelno}, {self.pathname}, {self.lineno}, '
                    f'"{self.msg}">')


    def makeLogRecord(dict):
        record = LogRecord(None, None, '', 0, '', (), None, None)
        record.__dict__.update(dict)
        return record


    # Formatters


    def _check_percent(form):
        if not re.search(r'%\(\w+\)[-#0+ ]*[*\d]*(?:\.[*\d]*)?[a-gioruxs%]', form, re.I):
            raise ValueError(f"Invalid format '{form}' for '%' style")


    def _check_braces(form):
        if not any(name for _, name, _, _ in _FieldParser().parse(form)):
            raise ValueError('invalid format: no fields')


    def _check_dollars(form):
        if not _Template(form).get_identifiers():
            raise ValueError('invalid format: no fields')


    # What stands for the message, how a format is filled, and how it is checked.
    _styles = {
        '%': ('%(message)s', lambda form, values: form % values, _check_percent,
              BASIC_FORMAT),
        '{': ('{message}', lambda form, values: form.format(**values), _check_braces,
              '{levelname}:{name}:{message}'),
        '$': ('${message}', lambda form, values: _Template(form).substitute(values),
              _check_dollars, '${levelname}:${name}:${message}'),
    }


    def _style(style):
        if style not in _styles:
            raise ValueError('Style must be one of: ' + ','.join(_styles))
        return _styles[style]


    class Formatter:
        "Makes the text of a record."

        default_time_format = '%Y-%m-%d %H:%M:%S'
        default_msec_format = '%s,%03d'
        converter = time.localtime

        def __init__(self, fmt=None, datefmt=None, style='%', validate=True, *, defaults=None):
            standard, self._fill, check, _ = _style(style)
            self._fmt = fmt or standard
            if validate:
                check(self._fmt)
            self._defaults = defaults or {}
            self.datefmt = datefmt

        def usesTime(self):
            return 'asctime' in self._fmt

        def formatTime(self, record, datefmt=None):
            moment = time.localtime(record.created)
            text = time.strftime(datefmt or self.default_time_format, moment)
            if datefmt or not self.default_msec_format:
                return text
            return self.default_msec_format % (text, record.msecs)

        def formatException(self, ei):
            error = ei[1] if isinstance(ei, tuple) else ei
            return _format_exception(error).removesuffix('\n')

        def formatStack(self, stack_info):
            return stack_info

        def formatMessage(self, record):
            try:
                return self._fill(self._fmt, self._defaults | vars(record))
            except KeyError as missing:
                raise ValueError(f'Formatting field not found in record: {missing}')

        def format(self, record):
            record.message = record.getMessage()
            if self.usesTime():
                record.asctime = self.formatTime(record, self.datefmt)
            parts = [self.formatMessage(record)]
            if not record.exc_text and record.exc_info:
                record.exc_text = self.formatException(record.exc_info)
            if record.exc_text:
                parts.append(record.exc_text)
            if record.stack_info:
                parts.append(self.formatStack(record.stack_info))
            *ended, last = parts
            return ''.join([part if part.endswith('\n') else part + '\n' for part in ended]) + last


    _defaultFormatter = Formatter()


    # Filters


    class Filter:
        "Lets through what a logger and those below it say."

        def __init__(self, name=''):
            self.name, self.nlen = name, len(name)

        def filter(self, record):
            return not self.name or (record.name + '.').startswith(self.name + '.')


    class Filterer:
        "What loggers and handlers have in common: they may have filters."

        def __init__(self):
            self.filters = []

        def addFilter(self, filter):
            _add(self.filters, filter)

        def removeFilter(self, filter):
            _drop(self.filters, filter)

        def filter(self, record):
            return all(getattr(one, 'filter', one)(record) for one in self.filters)


    def _add(items, item):
        if item not in items:
            items.append(item)


    def _drop(items, item):
        if item in items:
            items.remove(item)


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


    def _says(level):
        def say(self, msg, *args, **kwargs):
            if self.isEnabledFor(level):
                self._log(level, msg, args, **kwargs)

        return say


    def _old(kind):
        warnings.warn(f"The 'warn' {kind} is deprecated, use 'warning' instead",
                      DeprecationWarning, 3)


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

        debug, info, warning = _says(DEBUG), _says(INFO), _says(WARNING)
        error, critical = _says(ERROR), _says(CRITICAL)
        fatal = critical

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


    def _spoken(level):
        def say(msg, *args, **kwargs):
            log(level, msg, *args, **kwargs)

        return say


    debug, info, warning = _spoken(DEBUG), _spoken(INFO), _spoken(WARNING)
    error, critical = _spoken(ERROR), _spoken(CRITICAL)
    fatal = critical


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
