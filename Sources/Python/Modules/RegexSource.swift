// `re`, `random`, `hashlib` and `copy`, as far as they are Python.

extension LibrarySources {
  static let regex = ##"""
    from _re import compile as _compile, error, Pattern, Match
    from functools import lru_cache as _lru_cache

    __all__ = ["match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer",
               "compile", "purge", "template", "escape", "error", "Pattern", "Match", "A", "I",
               "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL",
               "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag"]

    _NAMES = ((256, 'ASCII'), (128, 'DEBUG'), (16, 'DOTALL'), (2, 'IGNORECASE'), (4, 'LOCALE'),
              (8, 'MULTILINE'), (1, 'TEMPLATE'), (32, 'UNICODE'), (64, 'VERBOSE'))


    class RegexFlag(int):
        def __repr__(self):
            value = int(self)
            if not value:
                return 're.NOFLAG'
            names = [f're.{name}' for bit, name in sorted(_NAMES) if value & bit]
            rest = value & ~511
            if rest:
                names.append(hex(rest))
            return '|'.join(names)

        def __str__(self):
            return repr(self)

        def __or__(self, other):
            if not isinstance(other, int):
                return NotImplemented
            return RegexFlag(int(self) | int(other))

        __ror__ = __or__

        def __and__(self, other):
            if not isinstance(other, int):
                return NotImplemented
            return RegexFlag(int(self) & int(other))

        __rand__ = __and__

        def __xor__(self, other):
            if not isinstance(other, int):
                return NotImplemented
            return RegexFlag(int(self) ^ int(other))

        __rxor__ = __xor__

        def __invert__(self):
            return RegexFlag(511 & ~int(self))

        @property
        def value(self):
            return int(self)

        @property
        def name(self):
            return '|'.join(name for bit, name in sorted(_NAMES) if int(self) & bit) or None


    NOFLAG = RegexFlag(0)
    T = TEMPLATE = RegexFlag(1)
    I = IGNORECASE = RegexFlag(2)
    L = LOCALE = RegexFlag(4)
    M = MULTILINE = RegexFlag(8)
    S = DOTALL = RegexFlag(16)
    U = UNICODE = RegexFlag(32)
    X = VERBOSE = RegexFlag(64)
    DEBUG = RegexFlag(128)
    A = ASCII = RegexFlag(256)
    _cache = {}


    def compile(pattern, flags=0):
        if isinstance(pattern, Pattern):
            if flags:
                raise ValueError("cannot process flags argument with a compiled pattern")
            return pattern
        flags = int(flags)
        try:
            return _cache[type(pattern), pattern, flags]
        except (KeyError, TypeError):
            pass
        if flags & 256 and flags & 32:
            raise ValueError("ASCII and UNICODE flags are incompatible")
        if isinstance(pattern, bytes) and flags & 32:
            raise ValueError("cannot use UNICODE flag with a bytes pattern")
        if isinstance(pattern, str) and flags & 4:
            raise ValueError("cannot use LOCALE flag with a str pattern")
        p = _compile(pattern, flags)
        if len(_cache) >= 512:
            _cache.clear()
        _cache[type(pattern), pattern, flags] = p
        return p


    def match(pattern, string, flags=0):
        return compile(pattern, flags).match(string)


    def fullmatch(pattern, string, flags=0):
        return compile(pattern, flags).fullmatch(string)


    def search(pattern, string, flags=0):
        return compile(pattern, flags).search(string)


    def sub(pattern, repl, string, count=0, flags=0):
        return compile(pattern, flags).sub(repl, string, count)


    def subn(pattern, repl, string, count=0, flags=0):
        return compile(pattern, flags).subn(repl, string, count)


    def split(pattern, string, maxsplit=0, flags=0):
        return compile(pattern, flags).split(string, maxsplit)


    def findall(pattern, string, flags=0):
        return compile(pattern, flags).findall(string)


    def finditer(pattern, string, flags=0):
        return compile(pattern, flags).finditer(string)


    def purge():
        _cache.clear()


    def template(pattern, flags=0):
        return compile(pattern, flags | T)


    _SPECIAL = {ord(c): '\\' + c for c in '()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


    def escape(pattern):
        if isinstance(pattern, str):
            return pattern.translate(_SPECIAL)
        pattern = str(pattern, 'latin1')
        return pattern.translate(_SPECIAL).encode('latin1')
    """##

  static let hashlib = ##"""
    from _hashlib import digest as _compute, algorithms as _algorithms

    algorithms_guaranteed = {name for name, _, _ in _algorithms}
    algorithms_available = set(algorithms_guaranteed)
    _sizes = {name: (size, block) for name, size, block in _algorithms}


    class HASH:
        __slots__ = ('name', 'digest_size', 'block_size', '_data')

        def __init__(self, name, data):
            self.name = name
            self.digest_size, self.block_size = _sizes[name]
            self._data = b''
            self.update(data)

        def update(self, data, /):
            if isinstance(data, str):
                raise TypeError('Strings must be encoded before hashing')
            self._data += bytes(data)

        def digest(self):
            return _compute(self.name, self._data)

        def hexdigest(self):
            return self.digest().hex()

        def copy(self):
            return HASH(self.name, self._data)

        def __repr__(self):
            return f'<{self.name} _hashlib.HASH object @ {hex(id(self))}>'


    HASH.__module__ = '_hashlib'


    def new(name, data=b'', **kwargs):
        name = name.lower()
        if name not in _sizes:
            raise ValueError('unsupported hash type ' + name)
        return HASH(name, data)


    def md5(string=b'', *, usedforsecurity=True):
        return HASH('md5', string)


    def sha1(string=b'', *, usedforsecurity=True):
        return HASH('sha1', string)


    def sha224(string=b'', *, usedforsecurity=True):
        return HASH('sha224', string)


    def sha256(string=b'', *, usedforsecurity=True):
        return HASH('sha256', string)


    def sha384(string=b'', *, usedforsecurity=True):
        return HASH('sha384', string)


    def sha512(string=b'', *, usedforsecurity=True):
        return HASH('sha512', string)
    """##
}
