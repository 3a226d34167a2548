// `io`, `logging`, `weakref`, `base64`, `pprint`, `calendar`, `struct`, `array`.

extension LibrarySources {
  static let streams = ##"""
    import abc

    DEFAULT_BUFFER_SIZE = 8192
    SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2


    class UnsupportedOperation(OSError, ValueError):
        pass


    class IOBase(metaclass=abc.ABCMeta):
        closed = False

        def _check(self):
            if self.closed:
                raise ValueError("I/O operation on closed file")

        def close(self):
            self.closed = True

        def flush(self):
            self._check()

        def readable(self):
            self._check()
            return True

        def writable(self):
            self._check()
            return True

        def seekable(self):
            self._check()
            return True

        def isatty(self):
            self._check()
            return False

        def fileno(self):
            raise UnsupportedOperation("fileno")

        def __enter__(self):
            self._check()
            return self

        def __exit__(self, *args):
            self.close()

        def __iter__(self):
            self._check()
            return self

        def __next__(self):
            line = self.readline()
            if not line:
                raise StopIteration
            return line

        def readlines(self, hint=-1):
            return list(self)

        def writelines(self, lines):
            for line in lines:
                self.write(line)


    class TextIOBase(IOBase):
        pass


    class RawIOBase(IOBase):
        pass


    class BufferedIOBase(IOBase):
        pass


    class StringIO(TextIOBase):
        encoding = None
        errors = None
        line_buffering = False

        def __init__(self, initial_value='', newline='\n'):
            if initial_value is not None and not isinstance(initial_value, str):
                raise TypeError("initial_value must be str or None, not "
                                + type(initial_value).__name__)
            # Text written at the end is kept in pieces until it is asked for.
            self._parts = [initial_value] if initial_value else []
            self._size = len(initial_value or '')
            self._pos = 0

        @property
        def _text(self):
            if len(self._parts) != 1:
                self._parts = [''.join(self._parts)]
            return self._parts[0]

        def getvalue(self):
            self._check()
            return self._text

        def write(self, s):
            self._check()
            if not isinstance(s, str):
                raise TypeError("string argument expected, got '%s'" % type(s).__name__)
            n = len(s)
            if not n:
                return 0
            if self._pos == self._size:
                self._parts.append(s)
            else:
                text = self._text.ljust(self._pos, '\0')
                self._parts = [text[:self._pos] + s + text[self._pos + n:]]
            self._pos += n
            self._size = max(self._size, self._pos)
            return n

        def read(self, size=-1):
            self._check()
            text = self._text
            end = len(text) if size is None or size < 0 else self._pos + size
            result = text[self._pos:end]
            self._pos = max(self._pos, min(end, len(text)))
            return result

        def readline(self, size=-1):
            self._check()
            text = self._text
            end = text.find('\n', self._pos) + 1 or len(text)
            if size is not None and size >= 0:
                end = min(end, self._pos + size)
            result = text[self._pos:end]
            self._pos = max(self._pos, end)
            return result

        def tell(self):
            self._check()
            return self._pos

        def seek(self, pos, whence=0):
            self._check()
            if whence == 0:
                if pos < 0:
                    raise ValueError("Negative seek position %r" % (pos,))
                self._pos = pos
            elif pos != 0:
                raise OSError("Can't do nonzero cur-relative seeks")
            elif whence == 2:
                self._pos = self._size
            return self._pos

        def truncate(self, size=None):
            self._check()
            if size is None:
                size = self._pos
            self._parts = [self._text[:size]]
            self._size = min(self._size, size)
            return size


    class BytesIO(BufferedIOBase):
        def __init__(self, initial_bytes=b''):
            self._data = bytearray(initial_bytes or b'')
            self._pos = 0

        def getvalue(self):
            self._check()
            return bytes(self._data)

        def getbuffer(self):
            return self._data

        def write(self, b):
            self._check()
            if isinstance(b, str):
                raise TypeError("a bytes-like object is required, not 'str'")
            n = len(b)
            if self._pos > len(self._data):
                self._data.extend(b'\0' * (self._pos - len(self._data)))
            self._data[self._pos:self._pos + n] = b
            self._pos += n
            return n

        def read(self, size=-1):
            self._check()
            end = len(self._data) if size is None or size < 0 else self._pos + size
            result = bytes(self._data[self._pos:end])
            self._pos += len(result)
            return result

        read1 = read

        def readline(self, size=-1):
            self._check()
            end = self._data.find(b'\n', self._pos) + 1 or len(self._data)
            if size is not None and size >= 0:
                end = min(end, self._pos + size)
            result = bytes(self._data[self._pos:end])
            self._pos += len(result)
            return result

        def tell(self):
            self._check()
            return self._pos

        def seek(self, pos, whence=0):
            self._check()
            if whence == 0:
                if pos < 0:
                    raise ValueError("negative seek value %r" % (pos,))
                self._pos = pos
            elif whence == 1:
                self._pos = max(0, self._pos + pos)
            else:
                self._pos = max(0, len(self._data) + pos)
            return self._pos

        def truncate(self, size=None):
            if size is None:
                size = self._pos
            del self._data[size:]
            return size


    for _cls in (StringIO, BytesIO, TextIOBase, IOBase, BufferedIOBase, RawIOBase):
        _cls.__module__ = '_io'


    def open(*args, **kwargs):
        raise NotImplementedError("opening files is not supported by this engine")
    """##

  static let logging = ##"""
    import sys
    import time
    from string import Template
    from _library import caller as _caller, format_exception as _format_exception
    from _library import handled as _handled

    CRITICAL = FATAL = 50
    ERROR = 40
    WARNING = WARN = 30
    INFO = 20
    DEBUG = 10
    NOTSET = 0
    raiseExceptions = True
    BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"
    _startTime = time.time()
    _levelToName = {CRITICAL: 'CRITICAL', ERROR: 'ERROR', WARNING: 'WARNING', INFO: 'INFO',
                    DEBUG: 'DEBUG', NOTSET: 'NOTSET'}
    _nameToLevel = {'CRITICAL': CRITICAL, 'FATAL': FATAL, 'ERROR': ERROR, 'WARN': WARNING,
                    'WARNING': WARNING, 'INFO': INFO, 'DEBUG': DEBUG, 'NOTSET': NOTSET}


    def getLevelName(level):
        result = _levelToName.get(level)
        if result is not None:
            return result
        result = _nameToLevel.get(level)
        if result is not None:
            return result
        return "Level %s" % level


    def getLevelNamesMapping():
        return _nameToLevel.copy()


    def addLevelName(level, levelName):
        _levelToName[level] = levelName
        _nameToLevel[levelName] = level


    def _checkLevel(level):
        if isinstance(level, int):
            return level
        if str(level) == level:
            if level not in _nameToLevel:
                raise ValueError("Unknown level: %r" % level)
            return _nameToLevel[level]
        raise TypeError("Level not an integer or a valid string: %r" % (level,))


    class LogRecord(object):
        def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None,
                     sinfo=None, **kwargs):
            ct = time.time()
            self.name = name
            self.msg = msg
            if args and len(args) == 1 and isinstance(args[0], dict) and args[0]:
                args = args[0]
            self.args = args
            self.levelname = getLevelName(level)
            self.levelno = level
            self.pathname = pathname
            self.filename = pathname.rpartition('/')[2]
            self.module = self.filename.rpartition('.')[0] or self.filename
            self.exc_info = exc_info
            self.exc_text = None
            self.stack_info = sinfo
            self.lineno = lineno
            self.funcName = func
            self.created = ct
            self.msecs = int((ct - int(ct)) * 1000) + 0.0
            self.relativeCreated = (self.created - _startTime) * 1000
            self.thread = 0
            self.threadName = 'MainThread'
            self.processName = 'MainProcess'
            self.process = 1

        def __repr__(self):
            return '<LogRecord: %s, %s, %s, %s, "%s">' % (
                self.name, self.levelno, self.pathname, self.lineno, self.msg)

        def getMessage(self):
            msg = str(self.msg)
            if self.args:
                msg = msg % self.args
            return msg


    class Formatter(object):
        default_time_format = '%Y-%m-%d %H:%M:%S'
        default_msec_format = '%s,%03d'

        def __init__(self, fmt=None, datefmt=None, style='%', validate=True, *, defaults=None):
            if style not in ('%', '{', '$'):
                raise ValueError('Style must be one of: %s' % ','.join(('%', '{', '$')))
            self._style = style
            self._fmt = fmt or {'%': '%(message)s', '{': '{message}', '$': '${message}'}[style]
            self._defaults = defaults or {}
            self.datefmt = datefmt

        def formatTime(self, record, datefmt=None):
            ct = time.localtime(record.created)
            if datefmt:
                return time.strftime(datefmt, ct)
            s = time.strftime(self.default_time_format, ct)
            return self.default_msec_format % (s, record.msecs)

        def formatException(self, ei):
            s = _format_exception(ei[1] if isinstance(ei, tuple) else ei)
            return s[:-1] if s[-1:] == "\n" else s

        def usesTime(self):
            return 'asctime' in self._fmt

        def formatMessage(self, record):
            values = {**self._defaults, **record.__dict__}
            if self._style == '%':
                return self._fmt % values
            if self._style == '{':
                return self._fmt.format(**values)
            return Template(self._fmt).substitute(**values)

        def format(self, record):
            record.message = record.getMessage()
            if self.usesTime():
                record.asctime = self.formatTime(record, self.datefmt)
            s = self.formatMessage(record)
            if record.exc_info and not record.exc_text:
                record.exc_text = self.formatException(record.exc_info)
            if record.exc_text:
                if s[-1:] != "\n":
                    s = s + "\n"
                s = s + record.exc_text
            return s


    _defaultFormatter = Formatter()


    class Filter(object):
        def __init__(self, name=''):
            self.name = name
            self.nlen = len(name)

        def filter(self, record):
            if self.nlen == 0 or self.name == record.name:
                return True
            return record.name.startswith(self.name + '.')


    class Filterer(object):
        def __init__(self):
            self.filters = []

        def addFilter(self, filter):
            if filter not in self.filters:
                self.filters.append(filter)

        def removeFilter(self, filter):
            if filter in self.filters:
                self.filters.remove(filter)

        def filter(self, record):
            for f in self.filters:
                result = f.filter(record) if hasattr(f, 'filter') else f(record)
                if not result:
                    return False
            return True


    class Handler(Filterer):
        def __init__(self, level=NOTSET):
            Filterer.__init__(self)
            self._name = None
            self.level = _checkLevel(level)
            self.formatter = None

        def get_name(self):
            return self._name

        def set_name(self, name):
            self._name = name

        name = property(get_name, set_name)

        def setLevel(self, level):
            self.level = _checkLevel(level)

        def format(self, record):
            return (self.formatter or _defaultFormatter).format(record)

        def emit(self, record):
            raise NotImplementedError('emit must be implemented by Handler subclasses')

        def handle(self, record):
            rv = self.filter(record)
            if rv:
                self.emit(record)
            return rv

        def setFormatter(self, fmt):
            self.formatter = fmt

        def flush(self):
            pass

        def close(self):
            pass

        def acquire(self):
            pass

        def release(self):
            pass

        def __repr__(self):
            return '<%s (%s)>' % (self.__class__.__name__, getLevelName(self.level))


    class StreamHandler(Handler):
        terminator = '\n'

        def __init__(self, stream=None):
            Handler.__init__(self)
            if stream is None:
                stream = sys.stderr
            self.stream = stream

        def flush(self):
            if self.stream and hasattr(self.stream, "flush"):
                self.stream.flush()

        def emit(self, record):
            self.stream.write(self.format(record) + self.terminator)
            self.flush()

        def setStream(self, stream):
            result = self.stream
            self.stream = stream
            return result

        def __repr__(self):
            name = str(getattr(self.stream, 'name', ''))
            return '<%s %s(%s)>' % (self.__class__.__name__, name + ' ' if name else '',
                                    getLevelName(self.level))


    class _StderrHandler(StreamHandler):
        def __init__(self, level=NOTSET):
            Handler.__init__(self, level)

        @property
        def stream(self):
            return sys.stderr


    lastResort = _StderrHandler(WARNING)


    class NullHandler(Handler):
        def handle(self, record):
            pass

        def emit(self, record):
            pass


    class FileHandler(StreamHandler):
        def __init__(self, filename, *args, **kwargs):
            raise NotImplementedError("logging to files is not supported by this engine")


    class Logger(Filterer):
        def __init__(self, name, level=NOTSET):
            Filterer.__init__(self)
            self.name = name
            self.level = _checkLevel(level)
            self.parent = None
            self.propagate = True
            self.handlers = []
            self.disabled = False

        def setLevel(self, level):
            self.level = _checkLevel(level)

        def debug(self, msg, *args, **kwargs):
            if self.isEnabledFor(DEBUG):
                self._log(DEBUG, msg, args, **kwargs)

        def info(self, msg, *args, **kwargs):
            if self.isEnabledFor(INFO):
                self._log(INFO, msg, args, **kwargs)

        def warning(self, msg, *args, **kwargs):
            if self.isEnabledFor(WARNING):
                self._log(WARNING, msg, args, **kwargs)

        warn = warning

        def error(self, msg, *args, **kwargs):
            if self.isEnabledFor(ERROR):
                self._log(ERROR, msg, args, **kwargs)

        def exception(self, msg, *args, exc_info=True, **kwargs):
            self.error(msg, *args, exc_info=exc_info, **kwargs)

        def critical(self, msg, *args, **kwargs):
            if self.isEnabledFor(CRITICAL):
                self._log(CRITICAL, msg, args, **kwargs)

        fatal = critical

        def log(self, level, msg, *args, **kwargs):
            if not isinstance(level, int):
                raise TypeError("level must be an integer")
            if self.isEnabledFor(level):
                self._log(level, msg, args, **kwargs)

        def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False,
                 stacklevel=1):
            filename, lineno, _, _ = _caller(stacklevel)
            if exc_info:
                if isinstance(exc_info, BaseException):
                    exc_info = (type(exc_info), exc_info, exc_info.__traceback__)
                elif not isinstance(exc_info, tuple):
                    exc = _handled()
                    exc_info = None if exc is None else (type(exc), exc, exc.__traceback__)
            record = LogRecord(self.name, level, filename, lineno, msg, args, exc_info,
                               '<module>')
            for key, value in (extra or {}).items():
                record.__dict__[key] = value
            self.handle(record)

        def handle(self, record):
            if not self.disabled and self.filter(record):
                self.callHandlers(record)

        def addHandler(self, hdlr):
            if hdlr not in self.handlers:
                self.handlers.append(hdlr)

        def removeHandler(self, hdlr):
            if hdlr in self.handlers:
                self.handlers.remove(hdlr)

        def hasHandlers(self):
            c = self
            while c:
                if c.handlers:
                    return True
                if not c.propagate:
                    break
                c = c.parent
            return False

        def callHandlers(self, record):
            c = self
            found = 0
            while c:
                for hdlr in c.handlers:
                    found += 1
                    if record.levelno >= hdlr.level:
                        hdlr.handle(record)
                c = c.parent if c.propagate else None
            if found == 0 and lastResort and record.levelno >= lastResort.level:
                lastResort.handle(record)

        def getEffectiveLevel(self):
            logger = self
            while logger:
                if logger.level:
                    return logger.level
                logger = logger.parent
            return NOTSET

        def isEnabledFor(self, level):
            if self.disabled or _disabled[0] >= level:
                return False
            return level >= self.getEffectiveLevel()

        def getChild(self, suffix):
            if self is not root:
                suffix = '.'.join((self.name, suffix))
            return getLogger(suffix)

        def __repr__(self):
            return '<%s %s (%s)>' % (self.__class__.__name__, self.name,
                                     getLevelName(self.getEffectiveLevel()))


    class RootLogger(Logger):
        def __init__(self, level):
            Logger.__init__(self, "root", level)


    _disabled = [0]
    root = RootLogger(WARNING)
    _loggers = {}


    def getLogger(name=None):
        if not name or isinstance(name, str) and name == root.name:
            return root
        if not isinstance(name, str):
            raise TypeError('A logger name must be a string')
        logger = _loggers.get(name)
        if logger is None:
            logger = _loggers[name] = Logger(name)
            for other_name, other in _loggers.items():
                if other_name != name and other_name.startswith(name + '.'):
                    if other.parent is root or name.startswith(other.parent.name + '.'):
                        other.parent = logger
            parent = name
            logger.parent = root
            while '.' in parent:
                parent = parent.rpartition('.')[0]
                if parent in _loggers:
                    logger.parent = _loggers[parent]
                    break
        return logger


    class LoggerAdapter(object):
        def __init__(self, logger, extra=None):
            self.logger = logger
            self.extra = extra

        def process(self, msg, kwargs):
            kwargs["extra"] = self.extra
            return msg, kwargs

        def log(self, level, msg, *args, **kwargs):
            if self.logger.isEnabledFor(level):
                msg, kwargs = self.process(msg, kwargs)
                self.logger.log(level, msg, *args, **kwargs)

        def debug(self, msg, *args, **kwargs):
            self.log(DEBUG, msg, *args, **kwargs)

        def info(self, msg, *args, **kwargs):
            self.log(INFO, msg, *args, **kwargs)

        def warning(self, msg, *args, **kwargs):
            self.log(WARNING, msg, *args, **kwargs)

        def error(self, msg, *args, **kwargs):
            self.log(ERROR, msg, *args, **kwargs)

        def critical(self, msg, *args, **kwargs):
            self.log(CRITICAL, msg, *args, **kwargs)


    def basicConfig(**kwargs):
        if kwargs.pop('force', False):
            for h in root.handlers[:]:
                root.removeHandler(h)
        kwargs.pop('encoding', None)
        kwargs.pop('errors', None)
        if len(root.handlers) == 0:
            handlers = kwargs.pop("handlers", None)
            if kwargs.pop("filename", None) is not None:
                raise NotImplementedError("logging to files is not supported by this engine")
            kwargs.pop("filemode", None)
            stream = kwargs.pop("stream", None)
            if handlers is None:
                handlers = [StreamHandler(stream)]
            dfs = kwargs.pop("datefmt", None)
            style = kwargs.pop("style", '%')
            fs = kwargs.pop("format", {
                '%': BASIC_FORMAT, '{': '{levelname}:{name}:{message}',
                '$': '${levelname}:${name}:${message}'}[style])
            fmt = Formatter(fs, dfs, style)
            for h in handlers:
                if h.formatter is None:
                    h.setFormatter(fmt)
                root.addHandler(h)
            level = kwargs.pop("level", None)
            if level is not None:
                root.setLevel(level)
            if kwargs:
                keys = ', '.join(kwargs.keys())
                raise ValueError('Unrecognised argument(s): %s' % keys)


    def _log_root(level, msg, args, kwargs):
        if len(root.handlers) == 0:
            basicConfig()
        if root.isEnabledFor(level):
            root._log(level, msg, args, **kwargs)


    def critical(msg, *args, **kwargs):
        _log_root(CRITICAL, msg, args, kwargs)


    fatal = critical


    def error(msg, *args, **kwargs):
        _log_root(ERROR, msg, args, kwargs)


    def exception(msg, *args, exc_info=True, **kwargs):
        error(msg, *args, exc_info=exc_info, **kwargs)


    def warning(msg, *args, **kwargs):
        _log_root(WARNING, msg, args, kwargs)


    warn = warning


    def info(msg, *args, **kwargs):
        _log_root(INFO, msg, args, kwargs)


    def debug(msg, *args, **kwargs):
        _log_root(DEBUG, msg, args, kwargs)


    def log(level, msg, *args, **kwargs):
        _log_root(level, msg, args, kwargs)


    def disable(level=CRITICAL):
        _disabled[0] = _checkLevel(level)


    def shutdown(handlerList=()):
        pass


    def captureWarnings(capture):
        pass
    """##

  static let weak = ##"""
    from _weakref import ref, identity as _identity
    from collections.abc import MutableMapping as _MutableMapping

    ReferenceType = ref


    class ProxyType:
        __slots__ = ('_ref',)

        def __init__(self, obj):
            object.__setattr__(self, '_ref', ref(obj))

        def _get(self):
            obj = object.__getattribute__(self, '_ref')()
            if obj is None:
                raise ReferenceError('weakly-referenced object no longer exists')
            return obj

        def __getattribute__(self, name):
            return getattr(ProxyType._get(self), name)

        def __setattr__(self, name, value):
            setattr(ProxyType._get(self), name, value)

        def __delattr__(self, name):
            delattr(ProxyType._get(self), name)

        def __call__(self, *args, **kwargs):
            return ProxyType._get(self)(*args, **kwargs)

        def __len__(self):
            return len(ProxyType._get(self))

        def __iter__(self):
            return iter(ProxyType._get(self))

        def __getitem__(self, key):
            return ProxyType._get(self)[key]

        def __str__(self):
            return str(ProxyType._get(self))

        def __repr__(self):
            return repr(ProxyType._get(self))

        def __bool__(self):
            return bool(ProxyType._get(self))

        def __eq__(self, other):
            return ProxyType._get(self) == other

        __hash__ = None


    CallableProxyType = ProxyType


    def proxy(object, callback=None):
        return ProxyType(object)


    def getweakrefcount(object):
        return 0


    class WeakValueDictionary(_MutableMapping):
        def __init__(self, other=(), /, **kw):
            self.data = {}
            self.update(other, **kw)

        def _alive(self):
            result = []
            for key, r in list(self.data.items()):
                value = r()
                if value is None:
                    del self.data[key]
                else:
                    result.append((key, value))
            return result

        def __getitem__(self, key):
            value = self.data[key]()
            if value is None:
                del self.data[key]
                raise KeyError(key)
            return value

        def __setitem__(self, key, value):
            self.data[key] = ref(value)

        def __delitem__(self, key):
            del self.data[key]

        def __len__(self):
            return len(self._alive())

        def __contains__(self, key):
            return key in self.data and self.data[key]() is not None

        def __iter__(self):
            return iter([key for key, _ in self._alive()])

        def __repr__(self):
            return "<%s at %#x>" % (self.__class__.__name__, id(self))


    class WeakKeyDictionary(_MutableMapping):
        def __init__(self, dict=None):
            self.data = {}
            if dict is not None:
                self.update(dict)

        def _alive(self):
            result = []
            for key, (r, value) in list(self.data.items()):
                obj = r()
                if obj is None:
                    del self.data[key]
                else:
                    result.append((obj, value))
            return result

        def __getitem__(self, key):
            r, value = self.data[_identity(key)]
            if r() is None:
                raise KeyError(key)
            return value

        def __setitem__(self, key, value):
            self.data[_identity(key)] = (ref(key), value)

        def __delitem__(self, key):
            del self.data[_identity(key)]

        def __len__(self):
            return len(self._alive())

        def __contains__(self, key):
            found = self.data.get(_identity(key))
            return found is not None and found[0]() is not None

        def __iter__(self):
            return iter([key for key, _ in self._alive()])

        def __repr__(self):
            return "<%s at %#x>" % (self.__class__.__name__, id(self))


    class WeakSet:
        def __init__(self, data=None):
            self._data = WeakKeyDictionary()
            for item in data or ():
                self.add(item)

        def add(self, item):
            self._data[item] = True

        def discard(self, item):
            self._data.pop(item, None)

        def remove(self, item):
            del self._data[item]

        def __contains__(self, item):
            return item in self._data

        def __iter__(self):
            return iter(self._data)

        def __len__(self):
            return len(self._data)


    class finalize:
        def __init__(self, obj, func, /, *args, **kwargs):
            raise NotImplementedError("weakref.finalize is not supported by this engine")


    class WeakMethod:
        def __init__(self, meth, callback=None):
            self._obj = ref(meth.__self__)
            self._func = meth.__func__

        def __call__(self):
            obj = self._obj()
            return None if obj is None else self._func.__get__(obj, type(obj))
    """##

  static let base64 = ##"""
    _STANDARD = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
    _URLSAFE = _STANDARD[:-2] + b'-_'


    class _Error(ValueError):
        pass


    _Error.__name__ = _Error.__qualname__ = 'Error'
    _Error.__module__ = 'binascii'


    def _bytes(s):
        if isinstance(s, str):
            try:
                return s.encode('ascii')
            except UnicodeEncodeError:
                raise ValueError('string argument should contain only ASCII characters')
        if isinstance(s, (bytes, bytearray)):
            return bytes(s)
        raise TypeError("argument should be a bytes-like object or ASCII string, "
                        "not %r" % s.__class__.__name__)


    def _encode(s, alphabet):
        if isinstance(s, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        s = bytes(s)
        out = bytearray()
        for i in range(0, len(s), 3):
            chunk = s[i:i + 3]
            n = int.from_bytes(chunk + b'\0' * (3 - len(chunk)), 'big')
            quad = [alphabet[n >> shift & 63] for shift in (18, 12, 6, 0)]
            for k in range(len(chunk) + 1, 4):
                quad[k] = 61
            out.extend(quad)
        return bytes(out)


    def _decode(s, alphabet, validate=False):
        values = {c: i for i, c in enumerate(alphabet)}
        out = bytearray()
        bits = count = 0
        pads = 0
        for c in _bytes(s):
            if c == 61:
                pads += 1
                if count % 4 >= 2 and (count % 4) + pads >= 4:
                    break
                continue
            v = values.get(c)
            if v is None:
                if validate:
                    raise _Error('Only base64 data is allowed')
                continue
            pads = 0
            bits = bits << 6 | v
            count += 1
            if count % 4 == 0:
                out.extend(bits.to_bytes(3, 'big'))
                bits = 0
        rest = count % 4
        if rest == 1:
            raise _Error('Invalid base64-encoded string: number of data characters (%d) '
                         'cannot be 1 more than a multiple of 4' % count)
        if rest and rest + pads < 4:
            raise _Error('Incorrect padding')
        if rest == 2:
            out.append(bits >> 4 & 255)
        elif rest == 3:
            out.extend((bits >> 2 & 65535).to_bytes(2, 'big'))
        return bytes(out)


    def b64encode(s, altchars=None):
        return _encode(s, _STANDARD if altchars is None else _STANDARD[:-2] + altchars)


    def b64decode(s, altchars=None, validate=False):
        return _decode(s, _STANDARD if altchars is None else _STANDARD[:-2] + _bytes(altchars),
                       validate)


    standard_b64encode = b64encode
    standard_b64decode = b64decode


    def urlsafe_b64encode(s):
        return _encode(s, _URLSAFE)


    def urlsafe_b64decode(s):
        return _decode(s, _URLSAFE)


    def encodebytes(s):
        out = b''
        for i in range(0, len(s), 57):
            out += _encode(s[i:i + 57], _STANDARD) + b'\n'
        return out


    def decodebytes(s):
        return _decode(s, _STANDARD)


    def b16encode(s):
        return bytes(s).hex().upper().encode()


    def b16decode(s, casefold=False):
        s = _bytes(s)
        if casefold:
            s = s.upper()
        if any(c not in b'0123456789ABCDEF' for c in s):
            raise _Error('Non-base16 digit found')
        return bytes.fromhex(s.decode())


    _B32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'


    def b32encode(s):
        out = bytearray()
        s = bytes(s)
        for i in range(0, len(s), 5):
            chunk = s[i:i + 5]
            n = int.from_bytes(chunk + b'\0' * (5 - len(chunk)), 'big')
            digits = [_B32[n >> shift & 31] for shift in range(35, -1, -5)]
            used = (len(chunk) * 8 + 4) // 5
            out.extend(digits[:used] + [61] * (8 - used))
        return bytes(out)


    def b32decode(s, casefold=False, map01=None):
        s = _bytes(s)
        if len(s) % 8:
            raise _Error('Incorrect padding')
        if casefold:
            s = s.upper()
        data = s.rstrip(b'=')
        out = bytearray()
        for i in range(0, len(data), 8):
            chunk = data[i:i + 8]
            n = 0
            for c in chunk:
                if c not in _B32:
                    raise _Error('Non-base32 digit found')
                n = n << 5 | _B32.index(c)
            n <<= 5 * (8 - len(chunk))
            out.extend(n.to_bytes(5, 'big')[:len(chunk) * 5 // 8])
        return bytes(out)
    """##

  static let prettyPrinting = ##"""
    import sys
    import types
    from collections import ChainMap, Counter, OrderedDict, defaultdict, deque

    __all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter",
               "pp"]


    def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False,
               sort_dicts=True, underscore_numbers=False):
        PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth, compact=compact,
                      sort_dicts=sort_dicts,
                      underscore_numbers=underscore_numbers).pprint(object)


    def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
                underscore_numbers=False):
        return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact,
                             sort_dicts=sort_dicts,
                             underscore_numbers=underscore_numbers).pformat(object)


    def pp(object, *args, sort_dicts=False, **kwargs):
        pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


    def saferepr(object):
        return PrettyPrinter()._safe(object, {}, None, 0)[0]


    def isreadable(object):
        return PrettyPrinter()._safe(object, {}, None, 0)[1]


    def isrecursive(object):
        return PrettyPrinter()._safe(object, {}, None, 0)[2]


    class _safe_key:
        __slots__ = ['obj']

        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            try:
                return self.obj < other.obj
            except TypeError:
                return ((str(type(self.obj)), id(self.obj))
                        < (str(type(other.obj)), id(other.obj)))


    def _pair_key(t):
        return _safe_key(t[0]), _safe_key(t[1])


    class PrettyPrinter:
        def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False,
                     sort_dicts=True, underscore_numbers=False):
            if indent < 0:
                raise ValueError('indent must be >= 0')
            if depth is not None and depth <= 0:
                raise ValueError('depth must be > 0')
            if not width:
                raise ValueError('width must be != 0')
            self._depth = depth
            self._indent_per_level = indent
            self._width = width
            self._stream = stream
            self._compact = bool(compact)
            self._sort_dicts = sort_dicts
            self._underscore_numbers = underscore_numbers

        def pprint(self, object):
            (sys.stdout if self._stream is None else self._stream).write(
                self.pformat(object) + "\n")

        def pformat(self, object):
            out = []
            self._format(object, out, 0, 0, {}, 0)
            return ''.join(out)

        def format(self, object, context, maxlevels, level):
            return self._safe(object, context, maxlevels, level)

        def _repr(self, object, context, level):
            return self.format(object, context.copy(), self._depth, level)[0]

        def _format(self, object, out, indent, allowance, context, level):
            objid = id(object)
            if objid in context:
                out.append(_recursion(object))
                return
            rep = self._repr(object, context, level)
            if len(rep) > self._width - indent - allowance:
                method = self._dispatch(object)
                if method is not None:
                    context[objid] = 1
                    method(object, out, indent, allowance, context, level + 1)
                    del context[objid]
                    return
                if _is_plain_dataclass(object):
                    context[objid] = 1
                    self._pprint_dataclass(object, out, indent, allowance, context, level + 1)
                    del context[objid]
                    return
            out.append(rep)

        def _dispatch(self, object):
            r = type(object).__repr__
            if r is dict.__repr__:
                return self._pprint_dict
            if r is OrderedDict.__repr__:
                return self._pprint_ordered_dict
            if r is list.__repr__:
                return self._pprint_list
            if r is tuple.__repr__:
                return self._pprint_tuple
            if r is set.__repr__ or r is frozenset.__repr__:
                return self._pprint_set
            if r is str.__repr__:
                return self._pprint_str
            if r is defaultdict.__repr__:
                return self._pprint_default_dict
            if r is Counter.__repr__:
                return self._pprint_counter
            if r is deque.__repr__:
                return self._pprint_deque
            if r is types.SimpleNamespace.__repr__:
                return self._pprint_simplenamespace
            return None

        def _pprint_dataclass(self, object, out, indent, allowance, context, level):
            cls_name = object.__class__.__name__
            indent += len(cls_name) + 1
            items = [(f.name, getattr(object, f.name))
                     for f in object.__dataclass_fields__.values() if f.repr]
            out.append(cls_name + '(')
            self._namespace_items(items, out, indent, allowance, context, level)
            out.append(')')

        def _pprint_simplenamespace(self, object, out, indent, allowance, context, level):
            cls_name = ('namespace' if type(object) is types.SimpleNamespace
                        else object.__class__.__name__)
            indent += len(cls_name) + 1
            out.append(cls_name + '(')
            self._namespace_items(object.__dict__.items(), out, indent, allowance, context,
                                  level)
            out.append(')')

        def _namespace_items(self, items, out, indent, allowance, context, level):
            items = list(items)
            delimnl = ',\n' + ' ' * indent
            for i, (key, ent) in enumerate(items):
                last = i == len(items) - 1
                out.append(key + '=')
                if id(ent) in context:
                    out.append("...")
                else:
                    self._format(ent, out, indent + len(key) + 1, allowance if last else 1,
                                 context, level)
                if not last:
                    out.append(delimnl)

        def _pprint_dict(self, object, out, indent, allowance, context, level):
            out.append('{')
            if self._indent_per_level > 1:
                out.append((self._indent_per_level - 1) * ' ')
            if len(object):
                items = object.items()
                if self._sort_dicts:
                    items = sorted(items, key=_pair_key)
                self._dict_items(items, out, indent, allowance + 1, context, level)
            out.append('}')

        def _pprint_ordered_dict(self, object, out, indent, allowance, context, level):
            if not len(object):
                out.append(repr(object))
                return
            name = object.__class__.__name__
            out.append(name + '(')
            self._format(list(object.items()), out, indent + len(name) + 1, allowance + 1,
                         context, level)
            out.append(')')

        def _pprint_default_dict(self, object, out, indent, allowance, context, level):
            rdf = self._repr(object.default_factory, context, level)
            name = object.__class__.__name__
            indent += len(name) + 1
            out.append('%s(%s,\n%s' % (name, rdf, ' ' * indent))
            self._pprint_dict(object, out, indent, allowance + 1, context, level)
            out.append(')')

        def _pprint_counter(self, object, out, indent, allowance, context, level):
            name = object.__class__.__name__
            out.append(name + '({')
            if self._indent_per_level > 1:
                out.append((self._indent_per_level - 1) * ' ')
            self._dict_items(object.most_common(), out, indent + len(name) + 1, allowance + 2,
                             context, level)
            out.append('})')

        def _pprint_deque(self, object, out, indent, allowance, context, level):
            name = object.__class__.__name__
            out.append(name + '(')
            indent += len(name) + 1
            out.append('[')
            if object.maxlen is None:
                self._items(object, out, indent, allowance + 2, context, level)
                out.append('])')
            else:
                self._items(object, out, indent, 2, context, level)
                rml = self._repr(object.maxlen, context, level)
                out.append('],\n%smaxlen=%s)' % (' ' * indent, rml))

        def _pprint_list(self, object, out, indent, allowance, context, level):
            out.append('[')
            self._items(object, out, indent, allowance + 1, context, level)
            out.append(']')

        def _pprint_tuple(self, object, out, indent, allowance, context, level):
            out.append('(')
            endchar = ',)' if len(object) == 1 else ')'
            self._items(object, out, indent, allowance + len(endchar), context, level)
            out.append(endchar)

        def _pprint_set(self, object, out, indent, allowance, context, level):
            if not len(object):
                out.append(repr(object))
                return
            typ = object.__class__
            if typ is set:
                out.append('{')
                endchar = '}'
            else:
                out.append(typ.__name__ + '({')
                endchar = '})'
                indent += len(typ.__name__) + 1
            self._items(sorted(object, key=_safe_key), out, indent, allowance + len(endchar),
                        context, level)
            out.append(endchar)

        def _pprint_str(self, object, out, indent, allowance, context, level):
            import re
            if not len(object):
                out.append(repr(object))
                return
            chunks = []
            lines = object.splitlines(True)
            if level == 1:
                indent += 1
                allowance += 1
            max_width1 = max_width = self._width - indent
            rep = ''
            for i, line in enumerate(lines):
                rep = repr(line)
                if i == len(lines) - 1:
                    max_width1 -= allowance
                if len(rep) <= max_width1:
                    chunks.append(rep)
                else:
                    parts = re.findall(r'\S*\s*', line)
                    parts.pop()
                    max_width2 = max_width
                    current = ''
                    for j, part in enumerate(parts):
                        candidate = current + part
                        if j == len(parts) - 1 and i == len(lines) - 1:
                            max_width2 -= allowance
                        if len(repr(candidate)) > max_width2:
                            if current:
                                chunks.append(repr(current))
                            current = part
                        else:
                            current = candidate
                    if current:
                        chunks.append(repr(current))
            if len(chunks) == 1:
                out.append(rep)
                return
            if level == 1:
                out.append('(')
            for i, rep in enumerate(chunks):
                if i > 0:
                    out.append('\n' + ' ' * indent)
                out.append(rep)
            if level == 1:
                out.append(')')

        def _dict_items(self, items, out, indent, allowance, context, level):
            items = list(items)
            indent += self._indent_per_level
            delimnl = ',\n' + ' ' * indent
            for i, (key, ent) in enumerate(items):
                last = i == len(items) - 1
                rep = self._repr(key, context, level)
                out.append(rep)
                out.append(': ')
                self._format(ent, out, indent + len(rep) + 2, allowance if last else 1, context,
                             level)
                if not last:
                    out.append(delimnl)

        def _items(self, items, out, indent, allowance, context, level):
            indent += self._indent_per_level
            if self._indent_per_level > 1:
                out.append((self._indent_per_level - 1) * ' ')
            delimnl = ',\n' + ' ' * indent
            delim = ''
            width = max_width = self._width - indent + 1
            items = list(items)
            for i, ent in enumerate(items):
                last = i == len(items) - 1
                if last:
                    max_width -= allowance
                    width -= allowance
                if self._compact:
                    rep = self._repr(ent, context, level)
                    w = len(rep) + 2
                    if width < w:
                        width = max_width
                        if delim:
                            delim = delimnl
                    if width >= w:
                        width -= w
                        out.append(delim)
                        delim = ', '
                        out.append(rep)
                        continue
                out.append(delim)
                delim = delimnl
                self._format(ent, out, indent, allowance if last else 1, context, level)

        def _safe(self, object, context, maxlevels, level):
            typ = type(object)
            if typ in (str, int, float, bool, type(None), complex, bytes):
                if self._underscore_numbers and typ is int:
                    return f"{object:_d}", True, False
                return repr(object), True, False
            r = getattr(typ, "__repr__", None)
            if issubclass(typ, dict) and r is dict.__repr__:
                if not object:
                    return "{}", True, False
                objid = id(object)
                if maxlevels and level >= maxlevels:
                    return "{...}", False, objid in context
                if objid in context:
                    return _recursion(object), False, True
                context[objid] = 1
                items = object.items()
                if self._sort_dicts:
                    items = sorted(items, key=_pair_key)
                parts = []
                readable, recursive = True, False
                for k, v in items:
                    krepr, kread, krec = self.format(k, context, maxlevels, level + 1)
                    vrepr, vread, vrec = self.format(v, context, maxlevels, level + 1)
                    parts.append("%s: %s" % (krepr, vrepr))
                    readable = readable and kread and vread
                    recursive = recursive or krec or vrec
                del context[objid]
                return "{%s}" % ", ".join(parts), readable, recursive
            if ((issubclass(typ, list) and r is list.__repr__)
                    or (issubclass(typ, tuple) and r is tuple.__repr__)):
                if issubclass(typ, list):
                    if not object:
                        return "[]", True, False
                    form = "[%s]"
                elif len(object) == 1:
                    form = "(%s,)"
                else:
                    if not object:
                        return "()", True, False
                    form = "(%s)"
                objid = id(object)
                if maxlevels and level >= maxlevels:
                    return form % "...", False, objid in context
                if objid in context:
                    return _recursion(object), False, True
                context[objid] = 1
                parts = []
                readable, recursive = True, False
                for o in object:
                    orepr, oread, orec = self.format(o, context, maxlevels, level + 1)
                    parts.append(orepr)
                    readable = readable and oread
                    recursive = recursive or orec
                del context[objid]
                return form % ", ".join(parts), readable, recursive
            rep = repr(object)
            return rep, (bool(rep) and not rep.startswith('<')), False


    def _is_plain_dataclass(object):
        return (hasattr(type(object), '__dataclass_fields__') and not isinstance(object, type)
                and object.__dataclass_params__.repr
                and '__repr__' in type(object).__dict__)


    def _recursion(object):
        return "<Recursion on %s with id=%s>" % (type(object).__name__, id(object))
    """##
}
