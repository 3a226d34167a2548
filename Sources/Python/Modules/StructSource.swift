// `struct`: numbers and texts packed into bytes by a format.

extension LibrarySources {
  static let packing = ##"""
    from _library import pack_float as _pack_float, unpack_float as _unpack_float


    class error(Exception):
        pass


    error.__module__ = 'struct'
    _SIZES = {'x': 1, 'c': 1, 'b': 1, 'B': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 4,
              'L': 4, 'q': 8, 'Q': 8, 'e': 2, 'f': 4, 'd': 8, 's': 1, 'p': 1}
    _NATIVE = {**_SIZES, 'l': 8, 'L': 8, 'n': 8, 'N': 8, 'P': 8}


    def _parse(format):
        if isinstance(format, bytes):
            format = format.decode('ascii')
        order, sizes, aligned = 'little', _NATIVE, True
        if format[:1] in ('@', '=', '<', '>', '!'):
            if format[0] in '>!':
                order = 'big'
            if format[0] != '@':
                sizes, aligned = _SIZES, False
            format = format[1:]
        items = []
        offset = 0
        i = 0
        while i < len(format):
            ch = format[i]
            if ch.isspace():
                i += 1
                continue
            count = None
            start = i
            while i < len(format) and format[i].isdigit():
                i += 1
            if i > start:
                count = int(format[start:i])
                if i >= len(format):
                    raise error("repeat count given without format specifier")
                ch = format[i]
            i += 1
            if ch not in sizes:
                raise error("bad char in struct format")
            size = sizes[ch]
            if aligned and offset % size:
                offset += size - offset % size
            if ch in 'sp':
                items.append((ch, offset, 1 if count is None else count))
                offset += 1 if count is None else count
            else:
                for _ in range(1 if count is None else count):
                    if ch != 'x':
                        items.append((ch, offset, size))
                    offset += size
        return order, items, offset


    def calcsize(format, /):
        return _parse(format)[2]


    def pack(format, /, *values):
        order, items, size = _parse(format)
        if len(values) != len(items):
            raise error("pack expected %d items for packing (got %d)" % (
                len(items), len(values)))
        out = bytearray(size)
        for (ch, offset, width), value in zip(items, values):
            if ch in 's':
                if not isinstance(value, (bytes, bytearray)):
                    raise error("argument for 's' must be a bytes object")
                data = bytes(value[:width]).ljust(width, b'\0')
            elif ch == 'c':
                if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
                    raise error("char format requires a bytes object of length 1")
                data = bytes(value)
            elif ch == '?':
                data = b'\1' if value else b'\0'
            elif ch in 'fde':
                if not isinstance(value, (int, float)):
                    raise error("required argument is not a float")
                data = _pack_float(float(value), width)
                if order == 'big':
                    data = data[::-1]
            else:
                try:
                    number = value.__index__()
                except AttributeError:
                    raise error("required argument is not an integer") from None
                signed = ch in 'bhilqn'
                low = -(1 << (8 * width - 1)) if signed else 0
                high = (1 << (8 * width - signed)) - 1
                if not low <= number <= high:
                    if width < 2:
                        name = 'byte' if signed else 'ubyte'
                        raise error(f"{name} format requires {low} <= number <= {high}")
                    raise error(f"'{ch}' format requires {low} <= number <= {high}"
                                if width != 2 else
                                f"{'short' if signed else 'ushort'} format requires "
                                f"{low} <= number <= {high}")
                data = number.to_bytes(width, order, signed=signed)
            out[offset:offset + width] = data
        return bytes(out)


    def _read(order, items, data, base):
        result = []
        for ch, offset, width in items:
            part = bytes(data[base + offset:base + offset + width])
            if ch in 'sc':
                result.append(part)
            elif ch == '?':
                result.append(part != b'\0')
            elif ch in 'fde':
                result.append(_unpack_float(part[::-1] if order == 'big' else part))
            else:
                result.append(int.from_bytes(part, order, signed=ch in 'bhilqn'))
        return tuple(result)


    def unpack(format, buffer, /):
        order, items, size = _parse(format)
        if len(buffer) != size:
            raise error("unpack requires a buffer of %d bytes" % size)
        return _read(order, items, buffer, 0)


    def unpack_from(format, /, buffer, offset=0):
        order, items, size = _parse(format)
        if len(buffer) - offset < size:
            raise error("unpack_from requires a buffer of at least %d bytes for unpacking %d "
                        "bytes at offset %d (actual buffer size is %d)" % (
                            size + offset, size, offset, len(buffer)))
        return _read(order, items, buffer, offset)


    def iter_unpack(format, buffer, /):
        order, items, size = _parse(format)
        if len(buffer) % size:
            raise error("iterative unpacking requires a buffer of a multiple of %d bytes" % size)
        return (_read(order, items, buffer, i) for i in range(0, len(buffer), size))


    class Struct:
        def __init__(self, format):
            self.format = format
            self.size = calcsize(format)

        def pack(self, *values):
            return pack(self.format, *values)

        def unpack(self, buffer):
            return unpack(self.format, buffer)

        def unpack_from(self, buffer, offset=0):
            return unpack_from(self.format, buffer, offset)
    """##
}
