// `hashlib`: the objects that data are fed to. The digests themselves are in HashModule.swift.

extension LibrarySources {
  static let hashlib = ##"""
    from _hashlib import digest as _digest, algorithms as _algorithms


    class HASH:
        '''A digest under way; it keeps all data and works from the start when it is asked.'''

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
            return _digest(self.name, self._data)

        def hexdigest(self):
            return self.digest().hex()

        def copy(self):
            return HASH(self.name, self._data)

        def __repr__(self):
            return f'<{self.name} _hashlib.HASH object @ {hex(id(self))}>'


    HASH.__module__ = '_hashlib'
    _sizes = {name: sizes for name, *sizes in _algorithms}
    algorithms_guaranteed = set(_sizes)
    algorithms_available = set(_sizes)


    def new(name, data=b'', **kwargs):
        if name.lower() not in _sizes:
            raise ValueError(f'unsupported hash type {name.lower()}')
        return HASH(name.lower(), data)


    def _constructor(algorithm):
        def construct(string=b'', *, usedforsecurity=True):
            return HASH(algorithm, string)

        construct.__name__ = construct.__qualname__ = algorithm
        return construct


    md5, sha1, sha224, sha256, sha384, sha512 = map(
        _constructor, ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'))
    """##
}
