// `base64`.

extension LibrarySources {
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
}
