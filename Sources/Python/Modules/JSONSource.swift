// `json`, as far as it is Python: the classes that programs derive from, and the functions that make
// them. Reading and writing themselves are in JSONModule.swift.

extension LibrarySources {
  static let json = ##"""
    from _json import read as _read, write as _write

    __all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']


    class JSONDecodeError(ValueError):
        def __init__(self, msg, doc, pos):
            lines = doc[:pos].split('\n')
            self.msg, self.doc, self.pos = msg, doc, pos
            self.lineno, self.colno = len(lines), len(lines[-1]) + 1
            super().__init__(
                f'{msg}: line {self.lineno} column {self.colno} (char {pos})')

        def __reduce__(self):
            return type(self), (self.msg, self.doc, self.pos)


    class JSONEncoder:
        item_separator = ', '
        key_separator = ': '

        def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True,
                     allow_nan=True, sort_keys=False, indent=None, separators=None,
                     default=None):
            settings = dict(locals())
            for name in 'self', 'separators', 'default':
                del settings[name]
            self.__dict__.update(settings)
            if separators:
                self.item_separator, self.key_separator = separators
            elif separators is None and indent is not None:
                self.item_separator = ','
            if default is not None:
                self.default = default

        def default(self, o):
            raise TypeError(f'Object of type {type(o).__name__} is not JSON serializable')

        def encode(self, o):
            return _write(self, o)

        def iterencode(self, o, _one_shot=False):
            yield _write(self, o)


    class JSONDecoder:
        def __init__(self, *, object_hook=None, parse_float=None, parse_int=None,
                     parse_constant=None, strict=True, object_pairs_hook=None):
            settings = dict(locals())
            del settings['self']
            self.__dict__.update(settings)

        def decode(self, s):
            blanks = ' \t\n\r'
            value, end = self.raw_decode(s, len(s) - len(s.lstrip(blanks)))
            surplus = len(s[end:].lstrip(blanks))
            if surplus:
                raise JSONDecodeError('Extra data', s, len(s) - surplus)
            return value

        def raw_decode(self, s, idx=0):
            return _read(self, s, idx, JSONDecodeError)


    JSONDecodeError.__module__ = JSONDecoder.__module__ = 'json.decoder'
    JSONEncoder.__module__ = 'json.encoder'


    def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
              cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw):
        kw.update(skipkeys=skipkeys, ensure_ascii=ensure_ascii, allow_nan=allow_nan,
                  check_circular=check_circular, indent=indent, separators=separators,
                  default=default, sort_keys=sort_keys)
        return (JSONEncoder if cls is None else cls)(**kw).encode(obj)


    def dump(obj, fp, **kw):
        fp.write(dumps(obj, **kw))


    def detect_encoding(b):
        for mark, name in ((b'\xff\xfe\0\0', 'utf-32'), (b'\0\0\xfe\xff', 'utf-32'),
                           (b'\xff\xfe', 'utf-16'), (b'\xfe\xff', 'utf-16'),
                           (b'\xef\xbb\xbf', 'utf-8-sig')):
            if b.startswith(mark):
                return name
        # JSON begins with ASCII, so the zeros of the first letters tell width and order.
        zeros = [not byte for byte in b[:4]]
        if zeros[:1] == [True] and len(b) > 1:
            return 'utf-32-be' if len(b) > 3 and zeros[1] else 'utf-16-be'
        if zeros[1:2] == [True]:
            return 'utf-32-le' if len(b) > 3 and zeros[2] and zeros[3] else 'utf-16-le'
        return 'utf-8'


    def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None,
              parse_constant=None, object_pairs_hook=None, **kw):
        if isinstance(s, (bytes, bytearray)):
            s = s.decode(detect_encoding(s), 'surrogatepass')
        elif not isinstance(s, str):
            raise TypeError(
                f'the JSON object must be str, bytes or bytearray, not {type(s).__name__}')
        elif s[:1] == '\ufeff':
            raise JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', s, 0)
        hooks = {'object_hook': object_hook, 'object_pairs_hook': object_pairs_hook,
                 'parse_float': parse_float, 'parse_int': parse_int,
                 'parse_constant': parse_constant}
        kw.update((name, hook) for name, hook in hooks.items() if hook is not None)
        return (JSONDecoder if cls is None else cls)(**kw).decode(s)


    def load(fp, **kw):
        return loads(fp.read(), **kw)


    from json import decoder, encoder
    """##

  static let jsonDecoder = ##"""
    from json import JSONDecodeError, JSONDecoder
    """##

  static let jsonEncoder = ##"""
    from json import JSONEncoder
    """##
}
