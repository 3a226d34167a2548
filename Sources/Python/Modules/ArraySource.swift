// `array`: a list of numbers of one type.

extension LibrarySources {
  static let arrays = ##"""
    import struct as _struct
    from collections.abc import MutableSequence as _MutableSequence

    typecodes = 'bBuhHiIlLqQfd'


    class array(_MutableSequence):
        __slots__ = ('typecode', 'itemsize', '_items')

        def __init__(self, typecode, initializer=()):
            if typecode not in typecodes:
                raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
            self.typecode = typecode
            self.itemsize = 4 if typecode == 'u' else _struct.calcsize('@' + typecode)
            self._items = []
            if isinstance(initializer, (bytes, bytearray)):
                self.frombytes(initializer)
            else:
                self.extend(initializer)

        def _check(self, value):
            code = self.typecode
            if code == 'u':
                if not isinstance(value, str) or len(value) != 1:
                    raise TypeError("array item must be unicode character")
                return value
            if code in 'fd':
                if isinstance(value, str) or not hasattr(value, '__float__'):
                    raise TypeError("must be real number, not " + type(value).__name__)
                return _struct.unpack(code, _struct.pack(code, float(value)))[0]
            if not hasattr(value, '__index__'):
                raise TypeError("'%s' object cannot be interpreted as an integer"
                                % type(value).__name__)
            value = value.__index__()
            try:
                _struct.pack('@' + code, value)
            except _struct.error:
                kinds = {'b': 'signed char', 'B': 'unsigned byte integer',
                         'h': 'signed short integer', 'H': 'unsigned short'}
                kind = kinds.get(code, 'integer')
                side = "less than minimum" if value < 0 else "greater than maximum"
                raise OverflowError(f"{kind} is {side}") from None
            return value

        def insert(self, i, x):
            self._items.insert(i, self._check(x))

        def __getitem__(self, i):
            if isinstance(i, slice):
                return array(self.typecode, self._items[i])
            try:
                return self._items[i]
            except IndexError:
                raise IndexError("array index out of range") from None

        def __setitem__(self, i, value):
            if isinstance(i, slice):
                self._items[i] = value._items
            else:
                value = self._check(value)
                try:
                    self._items[i] = value
                except IndexError:
                    raise IndexError("array assignment index out of range") from None

        def __delitem__(self, i):
            del self._items[i]

        def __len__(self):
            return len(self._items)

        def tolist(self):
            return list(self._items)

        fromlist = _MutableSequence.extend

        def tobytes(self):
            return b''.join(_struct.pack('@' + self.typecode, v) for v in self._items)

        def frombytes(self, data):
            if len(data) % self.itemsize:
                raise ValueError("bytes length not a multiple of item size")
            self._items += [v for v, in _struct.iter_unpack('@' + self.typecode, data)]

        def __add__(self, other):
            return array(self.typecode, self._items + other._items)

        def __mul__(self, n):
            return array(self.typecode, self._items * n)

        def __eq__(self, other):
            if not isinstance(other, array):
                return NotImplemented
            return self._items == other._items

        def __lt__(self, other):
            return self._items < other._items

        __hash__ = None

        def __copy__(self):
            return array(self.typecode, self._items)

        def __repr__(self):
            if not self._items:
                return f"array('{self.typecode}')"
            shown = repr(''.join(self._items)) if self.typecode == 'u' else repr(self._items)
            return f"array('{self.typecode}', {shown})"


    ArrayType = array
    """##
}
