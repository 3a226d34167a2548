// `logging`: levels, records, formatters and filters. Handlers and loggers are in LoggersSource.

extension LibrarySources {
  static let logging = records + "\n\n\n" + loggers

  private static let records = ##"""
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
            moment = self.converter(record.created)
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
    """##
}
