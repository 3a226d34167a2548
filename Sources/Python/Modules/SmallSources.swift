// Small modules: `bisect`, `heapq`, `string`, `textwrap`, `numbers`, `__future__`.

extension LibrarySources {
  static let bisection = ##"""
    def bisect_right(a, x, lo=0, hi=None, *, key=None):
        if lo < 0:
            raise ValueError('lo must be non-negative')
        if hi is None:
            hi = len(a)
        if key is None:
            while lo < hi:
                mid = (lo + hi) // 2
                if x < a[mid]:
                    hi = mid
                else:
                    lo = mid + 1
        else:
            while lo < hi:
                mid = (lo + hi) // 2
                if x < key(a[mid]):
                    hi = mid
                else:
                    lo = mid + 1
        return lo


    def bisect_left(a, x, lo=0, hi=None, *, key=None):
        if lo < 0:
            raise ValueError('lo must be non-negative')
        if hi is None:
            hi = len(a)
        if key is None:
            while lo < hi:
                mid = (lo + hi) // 2
                if a[mid] < x:
                    lo = mid + 1
                else:
                    hi = mid
        else:
            while lo < hi:
                mid = (lo + hi) // 2
                if key(a[mid]) < x:
                    lo = mid + 1
                else:
                    hi = mid
        return lo


    def insort_right(a, x, lo=0, hi=None, *, key=None):
        if key is None:
            lo = bisect_right(a, x, lo, hi)
        else:
            lo = bisect_right(a, key(x), lo, hi, key=key)
        a.insert(lo, x)


    def insort_left(a, x, lo=0, hi=None, *, key=None):
        if key is None:
            lo = bisect_left(a, x, lo, hi)
        else:
            lo = bisect_left(a, key(x), lo, hi, key=key)
        a.insert(lo, x)


    bisect = bisect_right
    insort = insort_right
    """##

  static let heaps = ##"""
    __all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest',
               'heappushpop']


    def heappush(heap, item):
        heap.append(item)
        _siftdown(heap, 0, len(heap) - 1)


    def heappop(heap):
        lastelt = heap.pop() if heap else _empty()
        if heap:
            returnitem = heap[0]
            heap[0] = lastelt
            _siftup(heap, 0)
            return returnitem
        return lastelt


    def _empty():
        raise IndexError('index out of range')


    def heapreplace(heap, item):
        if not heap:
            _empty()
        returnitem = heap[0]
        heap[0] = item
        _siftup(heap, 0)
        return returnitem


    def heappushpop(heap, item):
        if heap and heap[0] < item:
            item, heap[0] = heap[0], item
            _siftup(heap, 0)
        return item


    def heapify(x):
        for i in reversed(range(len(x) // 2)):
            _siftup(x, i)


    def _siftdown(heap, startpos, pos):
        newitem = heap[pos]
        while pos > startpos:
            parentpos = (pos - 1) >> 1
            parent = heap[parentpos]
            if newitem < parent:
                heap[pos] = parent
                pos = parentpos
                continue
            break
        heap[pos] = newitem


    def _siftup(heap, pos):
        endpos = len(heap)
        startpos = pos
        newitem = heap[pos]
        childpos = 2 * pos + 1
        while childpos < endpos:
            rightpos = childpos + 1
            if rightpos < endpos and not heap[childpos] < heap[rightpos]:
                childpos = rightpos
            heap[pos] = heap[childpos]
            pos = childpos
            childpos = 2 * pos + 1
        heap[pos] = newitem
        _siftdown(heap, startpos, pos)


    def merge(*iterables, key=None, reverse=False):
        rows = []
        for order, it in enumerate(map(iter, iterables)):
            for value in it:
                rows.append([value if key is None else key(value), order, value, it])
                break
        while rows:
            best = rows[0]
            for row in rows[1:]:
                if (best[0] < row[0]) if reverse else (row[0] < best[0]):
                    best = row
            yield best[2]
            for value in best[3]:
                best[0] = value if key is None else key(value)
                best[2] = value
                break
            else:
                rows.remove(best)


    def nsmallest(n, iterable, key=None):
        return sorted(iterable, key=key)[:max(n, 0)]


    def nlargest(n, iterable, key=None):
        return sorted(iterable, key=key, reverse=True)[:max(n, 0)]
    """##

  static let strings = ##"""
    from collections import ChainMap as _ChainMap
    import re as _re

    __all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits",
               "hexdigits", "octdigits", "printable", "punctuation", "whitespace", "Formatter",
               "Template"]

    whitespace = ' \t\n\r\v\f'
    ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
    ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
    ascii_letters = ascii_lowercase + ascii_uppercase
    digits = '0123456789'
    hexdigits = digits + 'abcdef' + 'ABCDEF'
    octdigits = '01234567'
    punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
    printable = digits + ascii_letters + punctuation + whitespace


    def capwords(s, sep=None):
        return (sep or ' ').join(map(str.capitalize, s.split(sep)))


    _sentinel = {}


    class Template:
        delimiter = '$'
        idpattern = r'(?a:[_a-z][_a-z0-9]*)'
        braceidpattern = None
        flags = _re.IGNORECASE

        def __init_subclass__(cls):
            super().__init_subclass__()
            if 'pattern' in cls.__dict__:
                pattern = cls.pattern
            else:
                delim = _re.escape(cls.delimiter)
                id = cls.idpattern
                bid = cls.braceidpattern or cls.idpattern
                pattern = (rf"{delim}(?:(?P<escaped>{delim})|(?P<named>{id})|"
                           rf"{{(?P<braced>{bid})}}|(?P<invalid>))")
            cls.pattern = _re.compile(pattern, cls.flags | _re.VERBOSE)

        def __init__(self, template):
            self.template = template

        def _invalid(self, mo):
            i = mo.start('invalid')
            lines = self.template[:i].splitlines(keepends=True)
            if not lines:
                colno = 1
                lineno = 1
            else:
                colno = i - len(''.join(lines[:-1]))
                lineno = len(lines)
            raise ValueError('Invalid placeholder in string: line %d, col %d' % (lineno, colno))

        def _mapping(self, mapping, kws):
            if mapping is _sentinel:
                return kws
            if kws:
                return _ChainMap(kws, mapping)
            return mapping

        def substitute(self, mapping=_sentinel, /, **kws):
            mapping = self._mapping(mapping, kws)

            def convert(mo):
                named = mo.group('named') or mo.group('braced')
                if named is not None:
                    return str(mapping[named])
                if mo.group('escaped') is not None:
                    return self.delimiter
                if mo.group('invalid') is not None:
                    self._invalid(mo)
                raise ValueError('Unrecognized named group in pattern', self.pattern)

            return self.pattern.sub(convert, self.template)

        def safe_substitute(self, mapping=_sentinel, /, **kws):
            mapping = self._mapping(mapping, kws)

            def convert(mo):
                named = mo.group('named') or mo.group('braced')
                if named is not None:
                    try:
                        return str(mapping[named])
                    except KeyError:
                        return mo.group()
                if mo.group('escaped') is not None:
                    return self.delimiter
                return mo.group()

            return self.pattern.sub(convert, self.template)

        def is_valid(self):
            return all(mo.group('invalid') is None for mo in self.pattern.finditer(self.template))

        def get_identifiers(self):
            ids = []
            for mo in self.pattern.finditer(self.template):
                named = mo.group('named') or mo.group('braced')
                if named is not None and named not in ids:
                    ids.append(named)
            return ids


    Template.__init_subclass__()


    def _parse(text):
        # Splits a format string into (literal, field, spec, conversion).
        literal = ''
        i, n = 0, len(text)
        while i < n:
            c = text[i]
            i += 1
            if c in '{}' and i < n and text[i] == c:
                yield literal + c, None, None, None
                literal = ''
                i += 1
                continue
            if c == '}':
                raise ValueError("Single '}' encountered in format string")
            if c != '{':
                literal += c
                continue
            if i >= n:
                raise ValueError("Single '{' encountered in format string")
            depth, start = 1, i
            while i < n and depth:
                depth += {'{': 1, '}': -1}.get(text[i], 0)
                i += 1
            if depth:
                raise ValueError("expected '}' before end of string")
            body = text[start:i - 1]
            field, colon, spec = body, '', ''
            level = 0
            for k, ch in enumerate(body):
                if ch == '[':
                    level += 1
                elif ch == ']':
                    level -= 1
                elif ch == ':' and level == 0:
                    field, spec = body[:k], body[k + 1:]
                    break
            conversion = None
            if '!' in field:
                field, _, conversion = field.partition('!')
            yield literal, field, spec, conversion
            literal = ''
        if literal:
            yield literal, None, None, None


    class Formatter:
        def format(self, format_string, /, *args, **kwargs):
            return self.vformat(format_string, args, kwargs)

        def vformat(self, format_string, args, kwargs):
            used_args = set()
            result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
            self.check_unused_args(used_args, args, kwargs)
            return result

        def _vformat(self, format_string, args, kwargs, used_args, recursion_depth,
                     auto_arg_index=0):
            if recursion_depth < 0:
                raise ValueError('Max string recursion exceeded')
            result = []
            for literal_text, field_name, format_spec, conversion in self.parse(format_string):
                if literal_text:
                    result.append(literal_text)
                if field_name is not None:
                    if field_name == '':
                        if auto_arg_index is False:
                            raise ValueError('cannot switch from manual field specification '
                                             'to automatic field numbering')
                        field_name = str(auto_arg_index)
                        auto_arg_index += 1
                    elif field_name.isdigit():
                        if auto_arg_index:
                            raise ValueError('cannot switch from manual field specification '
                                             'to automatic field numbering')
                        auto_arg_index = False
                    obj, arg_used = self.get_field(field_name, args, kwargs)
                    used_args.add(arg_used)
                    obj = self.convert_field(obj, conversion)
                    format_spec, auto_arg_index = self._vformat(
                        format_spec, args, kwargs, used_args, recursion_depth - 1,
                        auto_arg_index=auto_arg_index)
                    result.append(self.format_field(obj, format_spec))
            return ''.join(result), auto_arg_index

        def get_value(self, key, args, kwargs):
            if isinstance(key, int):
                return args[key]
            return kwargs[key]

        def check_unused_args(self, used_args, args, kwargs):
            pass

        def format_field(self, value, format_spec):
            return format(value, format_spec)

        def convert_field(self, value, conversion):
            if conversion is None:
                return value
            if conversion == 's':
                return str(value)
            if conversion == 'r':
                return repr(value)
            if conversion == 'a':
                return ascii(value)
            raise ValueError("Unknown conversion specifier {0!s}".format(conversion))

        def parse(self, format_string):
            return _parse(format_string)

        def get_field(self, field_name, args, kwargs):
            first = _re.match(r'[^.\[]*', field_name).group()
            rest = field_name[len(first):]
            key = int(first) if first.isdigit() else first
            obj = self.get_value(key, args, kwargs)
            for attr, item in _re.findall(r'\.([^.\[]+)|\[([^\]]+)\]', rest):
                if attr:
                    obj = getattr(obj, attr)
                else:
                    obj = obj[int(item) if item.isdigit() else item]
            return obj, key
    """##

  static let textwrapping = ##"""
    import re

    __all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

    _whitespace = '\t\n\x0b\x0c\r '


    class TextWrapper:
        unicode_whitespace_trans = dict.fromkeys(map(ord, _whitespace), ord(' '))
        word_punct = r'[\w!"\'&.,?]'
        letter = r'[^\d\W]'
        whitespace = r'[%s]' % re.escape(_whitespace)
        nowhitespace = '[^' + whitespace[1:]
        wordsep_re = re.compile(r'''
            ( # any whitespace
              %(ws)s+
            | # em-dash between words
              (?<=%(wp)s) -{2,} (?=\w)
            | # word, possibly hyphenated
              %(nws)s+? (?:
                # hyphenated word
                  -(?: (?<=%(lt)s{2}-) | (?<=%(lt)s-%(lt)s-))
                  (?= %(lt)s -? %(lt)s)
                | # end of word
                  (?=%(ws)s|\Z)
                | # em-dash
                  (?<=%(wp)s) (?=-{2,}\w)
                )
            )''' % {'wp': word_punct, 'lt': letter, 'ws': whitespace, 'nws': nowhitespace},
            re.VERBOSE)
        wordsep_simple_re = re.compile(r'(%s+)' % whitespace)
        sentence_end_re = re.compile(r'[a-z][\.\!\?][\"\']?\Z')

        def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True,
                     replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                     drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
                     placeholder=' [...]'):
            self.width = width
            self.initial_indent = initial_indent
            self.subsequent_indent = subsequent_indent
            self.expand_tabs = expand_tabs
            self.replace_whitespace = replace_whitespace
            self.fix_sentence_endings = fix_sentence_endings
            self.break_long_words = break_long_words
            self.drop_whitespace = drop_whitespace
            self.break_on_hyphens = break_on_hyphens
            self.tabsize = tabsize
            self.max_lines = max_lines
            self.placeholder = placeholder

        def _split_chunks(self, text):
            if self.expand_tabs:
                text = text.expandtabs(self.tabsize)
            if self.replace_whitespace:
                text = text.translate(self.unicode_whitespace_trans)
            pattern = self.wordsep_re if self.break_on_hyphens else self.wordsep_simple_re
            return [c for c in pattern.split(text) if c]

        def _fix_sentence_endings(self, chunks):
            i = 0
            while i < len(chunks) - 1:
                if chunks[i + 1] == " " and self.sentence_end_re.search(chunks[i]):
                    chunks[i + 1] = "  "
                    i += 2
                else:
                    i += 1

        def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
            space_left = 1 if width < 1 else width - cur_len
            if self.break_long_words:
                end = space_left
                chunk = reversed_chunks[-1]
                if self.break_on_hyphens and len(chunk) > space_left:
                    hyphen = chunk.rfind('-', 0, space_left)
                    if hyphen > 0 and any(c != '-' for c in chunk[:hyphen]):
                        end = hyphen + 1
                cur_line.append(chunk[:end])
                reversed_chunks[-1] = chunk[end:]
            elif not cur_line:
                cur_line.append(reversed_chunks.pop())

        def _wrap_chunks(self, chunks):
            lines = []
            if self.width <= 0:
                raise ValueError("invalid width %r (must be > 0)" % self.width)
            if self.max_lines is not None:
                indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
                if len(indent) + len(self.placeholder.lstrip()) > self.width:
                    raise ValueError("placeholder too large for max width")
            chunks.reverse()
            while chunks:
                cur_line = []
                cur_len = 0
                indent = self.subsequent_indent if lines else self.initial_indent
                width = self.width - len(indent)
                if self.drop_whitespace and chunks[-1].strip() == '' and lines:
                    del chunks[-1]
                while chunks:
                    length = len(chunks[-1])
                    if cur_len + length <= width:
                        cur_line.append(chunks.pop())
                        cur_len += length
                    else:
                        break
                if chunks and len(chunks[-1]) > width:
                    self._handle_long_word(chunks, cur_line, cur_len, width)
                    cur_len = sum(map(len, cur_line))
                if self.drop_whitespace and cur_line and cur_line[-1].strip() == '':
                    cur_len -= len(cur_line[-1])
                    del cur_line[-1]
                if cur_line:
                    if (self.max_lines is None or len(lines) + 1 < self.max_lines
                            or (not chunks or self.drop_whitespace and len(chunks) == 1
                                and not chunks[0].strip()) and cur_len <= width):
                        lines.append(indent + ''.join(cur_line))
                    else:
                        while cur_line:
                            if (cur_line[-1].strip()
                                    and cur_len + len(self.placeholder) <= width):
                                cur_line.append(self.placeholder)
                                lines.append(indent + ''.join(cur_line))
                                break
                            cur_len -= len(cur_line[-1])
                            del cur_line[-1]
                        else:
                            if lines:
                                prev_line = lines[-1].rstrip()
                                if len(prev_line) + len(self.placeholder) <= self.width:
                                    lines[-1] = prev_line + self.placeholder
                                    break
                            lines.append(indent + self.placeholder.lstrip())
                        break
            return lines

        def wrap(self, text):
            chunks = self._split_chunks(text)
            if self.fix_sentence_endings:
                self._fix_sentence_endings(chunks)
            return self._wrap_chunks(chunks)

        def fill(self, text):
            return "\n".join(self.wrap(text))


    def wrap(text, width=70, **kwargs):
        return TextWrapper(width=width, **kwargs).wrap(text)


    def fill(text, width=70, **kwargs):
        return TextWrapper(width=width, **kwargs).fill(text)


    def shorten(text, width, **kwargs):
        w = TextWrapper(width=width, max_lines=1, **kwargs)
        return w.fill(' '.join(text.strip().split()))


    def dedent(text):
        lines = text.split('\n')
        margin = None
        for index, line in enumerate(lines):
            stripped = line.lstrip(' \t')
            if not stripped:
                lines[index] = ''
                continue
            indent = line[:len(line) - len(stripped)]
            if margin is None or margin.startswith(indent):
                margin = indent
            elif not indent.startswith(margin):
                for i, (x, y) in enumerate(zip(margin, indent)):
                    if x != y:
                        margin = margin[:i]
                        break
        if margin:
            lines = [line[len(margin):] if line else line for line in lines]
        return '\n'.join(lines)


    def indent(text, prefix, predicate=None):
        if predicate is None:
            def predicate(line):
                return line.strip()
        return ''.join(prefix + line if predicate(line) else line
                       for line in text.splitlines(True))
    """##

  static let numbers = ##"""
    from abc import ABCMeta, abstractmethod

    __all__ = ["Number", "Complex", "Real", "Rational", "Integral"]


    class Number(metaclass=ABCMeta):
        __slots__ = ()
        __hash__ = None


    class Complex(Number):
        __slots__ = ()

        @abstractmethod
        def __complex__(self):
            """Return a builtin complex instance. Called for complex(self)."""

        def __bool__(self):
            return self != 0

        def __sub__(self, other):
            return self + -other

        def __rsub__(self, other):
            return -self + other


    Complex.register(complex)


    class Real(Complex):
        __slots__ = ()

        @abstractmethod
        def __float__(self):
            raise NotImplementedError

        def __divmod__(self, other):
            return (self // other, self % other)

        def __rdivmod__(self, other):
            return (other // self, other % self)

        def __complex__(self):
            return complex(float(self))

        @property
        def real(self):
            return +self

        @property
        def imag(self):
            return 0

        def conjugate(self):
            return +self


    Real.register(float)


    class Rational(Real):
        __slots__ = ()

        @property
        @abstractmethod
        def numerator(self):
            raise NotImplementedError

        @property
        @abstractmethod
        def denominator(self):
            raise NotImplementedError

        def __float__(self):
            return int(self.numerator) / int(self.denominator)


    class Integral(Rational):
        __slots__ = ()

        @abstractmethod
        def __int__(self):
            raise NotImplementedError

        def __index__(self):
            return int(self)

        def __float__(self):
            return float(int(self))

        @property
        def numerator(self):
            return +self

        @property
        def denominator(self):
            return 1


    Integral.register(int)
    """##

  static let future = ##"""
    class _Feature:
        def __init__(self, optional, mandatory, flag):
            self.optional = optional
            self.mandatory = mandatory
            self.compiler_flag = flag

        def getOptionalRelease(self):
            return self.optional

        def getMandatoryRelease(self):
            return self.mandatory

        def __repr__(self):
            return f"_Feature{(self.optional, self.mandatory, self.compiler_flag)!r}"


    nested_scopes = _Feature((2, 1, 0, "beta", 1), (2, 2, 0, "alpha", 0), 16)
    generators = _Feature((2, 2, 0, "alpha", 1), (2, 3, 0, "final", 0), 0)
    division = _Feature((2, 2, 0, "alpha", 2), (3, 0, 0, "alpha", 0), 131072)
    absolute_import = _Feature((2, 5, 0, "alpha", 1), (3, 0, 0, "alpha", 0), 262144)
    with_statement = _Feature((2, 5, 0, "alpha", 1), (2, 6, 0, "alpha", 0), 524288)
    print_function = _Feature((2, 6, 0, "alpha", 2), (3, 0, 0, "alpha", 0), 1048576)
    unicode_literals = _Feature((2, 6, 0, "alpha", 2), (3, 0, 0, "alpha", 0), 2097152)
    barry_as_FLUFL = _Feature((3, 1, 0, "alpha", 2), (4, 0, 0, "alpha", 0), 4194304)
    generator_stop = _Feature((3, 5, 0, "beta", 1), (3, 7, 0, "alpha", 0), 8388608)
    annotations = _Feature((3, 7, 0, "beta", 1), None, 16777216)
    all_feature_names = ["nested_scopes", "generators", "division", "absolute_import",
                         "with_statement", "print_function", "unicode_literals",
                         "barry_as_FLUFL", "generator_stop", "annotations"]
    """##
}
