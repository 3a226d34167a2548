// `string`: the constants, `Template` and `Formatter`.

extension LibrarySources {
  static let strings = ##"""
    import re

    __all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits",
               "hexdigits", "octdigits", "printable", "punctuation", "whitespace", "Formatter",
               "Template"]

    _ascii = [chr(code) for code in range(128)]
    ascii_lowercase = ''.join(filter(str.islower, _ascii))
    ascii_uppercase = ascii_lowercase.upper()
    ascii_letters = ascii_lowercase + ascii_uppercase
    digits = ''.join(filter(str.isdigit, _ascii))
    octdigits = digits[:8]
    hexdigits = digits + ascii_lowercase[:6] + ascii_uppercase[:6]
    punctuation = ''.join(c for c in _ascii[33:127] if not c.isalnum())
    whitespace = ' \t\n\r' + '\v' + '\f'
    printable = ''.join([digits, ascii_letters, punctuation, whitespace])


    def capwords(s, sep=None):
        words = [word.capitalize() for word in s.split(sep)]
        return (sep if sep else ' ').join(words)


    # Template


    class Template:
        "A text with places like $name or ${name} to be filled."

        delimiter = '$'
        idpattern = r'(?a:[_a-z][_a-z0-9]*)'
        braceidpattern = None
        flags = re.IGNORECASE

        def __init_subclass__(cls):
            super().__init_subclass__()
            _compile_places(cls)

        def __init__(self, template):
            self.template = template

        def _places(self):
            # Each place: the match, what it is, and the name it asks for.
            for match in self.pattern.finditer(self.template):
                name = match['named'] or match['braced']
                if name is not None:
                    yield match, 'name', name
                else:
                    yield match, next((kind for kind in ('escaped', 'invalid')
                                       if match[kind] is not None), None), None

        def _filled(self, find, is_lenient):
            parts, done = [], 0
            for match, kind, name in self._places():
                parts.append(self.template[done:match.start()])
                done = match.end()
                if kind == 'escaped':
                    parts.append(self.delimiter)
                elif kind == 'name':
                    parts.append(find(name, match[0]))
                elif is_lenient:
                    parts.append(match[0])
                elif kind is None:
                    raise ValueError('Unrecognized named group in pattern', self.pattern)
                else:
                    raise ValueError('Invalid placeholder in string: line %d, col %d'
                                     % self._position(match.start('invalid')))
            parts.append(self.template[done:])
            return ''.join(parts)

        def _position(self, place):
            before = self.template[:place].splitlines(True) or ['']
            return len(before), place - sum(map(len, before[:-1])) + (place == 0)

        def substitute(self, mapping={}, /, **kws):
            def find(name, _):
                return str(kws[name] if name in kws else mapping[name])

            return self._filled(find, False)

        def safe_substitute(self, mapping={}, /, **kws):
            def find(name, written):
                try:
                    return str(kws[name] if name in kws else mapping[name])
                except KeyError:
                    return written

            return self._filled(find, True)

        def is_valid(self):
            return 'invalid' not in [kind for _, kind, _ in self._places()]

        def get_identifiers(self):
            names = (name for _, _, name in self._places() if name is not None)
            return list(dict.fromkeys(names))


    def _compile_places(cls):
        text = cls.__dict__.get('pattern')
        if text is None:
            mark, plain = re.escape(cls.delimiter), cls.idpattern
            forms = [f'(?P<escaped>{mark})', f'(?P<named>{plain})',
                     f'{{(?P<braced>{cls.braceidpattern or plain})}}', '(?P<invalid>)']
            text = f'{mark}(?:{"|".join(forms)})'
        cls.pattern = re.compile(text, re.VERBOSE | cls.flags)


    _compile_places(Template)


    # Formatter


    def _closing(text, start):
        # Where the field that begins at `start` ends.
        depth = 1
        for place in range(start, len(text)):
            depth += (text[place] == '{') - (text[place] == '}')
            if not depth:
                return place
        if start == len(text):
            raise ValueError("Single '{' encountered in format string")
        raise ValueError("expected '}' before end of string")


    def _split_field(body):
        # name[!conversion][:spec], where brackets hide a colon.
        inside, colon = 0, len(body)
        for place, c in enumerate(body):
            if c == ':' and not inside:
                colon = place
                break
            inside += (c == '[') - (c == ']')
        name, mark, conversion = body[:colon].partition('!')
        return name, body[colon + 1:], conversion if mark else None


    def _split_format(text):
        # (literal, name, spec, conversion) for each field, None where no field follows.
        literal, place = '', 0
        while place < len(text):
            c = text[place]
            place += 1
            if c not in '{}':
                literal += c
            elif text[place:place + 1] == c:
                yield literal + c, None, None, None
                literal, place = '', place + 1
            elif c == '}':
                raise ValueError("Single '}' encountered in format string")
            else:
                end = _closing(text, place)
                yield literal, *_split_field(text[place:end])
                literal, place = '', end + 1
        if literal:
            yield literal, None, None, None


    class _Filling:
        # One run of a formatter: what it was given, which fields it used and how they are numbered.

        def __init__(self, formatter, args, kwargs):
            self.formatter, self.args, self.kwargs = formatter, args, kwargs
            self.used = set()
            self.count, self.is_numbered = 0, False

        def text(self, form, depth):
            if depth < 0:
                raise ValueError('Max string recursion exceeded')
            return ''.join(self.pieces(form, depth))

        def pieces(self, form, depth):
            formatter = self.formatter
            for literal, name, spec, conversion in formatter.parse(form):
                if literal:
                    yield literal
                if name is None:
                    continue
                value, key = formatter.get_field(self.numbered(name), self.args, self.kwargs)
                self.used.add(key)
                value = formatter.convert_field(value, conversion)
                yield formatter.format_field(value, self.text(spec, depth - 1))

        def numbered(self, name):
            if name and not name.isdigit():
                return name
            if (self.count > 0) if name else self.is_numbered:
                raise ValueError('cannot switch from manual field specification '
                                 'to automatic field numbering')
            if name:
                self.is_numbered = True
                return name
            self.count += 1
            return str(self.count - 1)


    class Formatter:
        "What str.format does, in steps that can be replaced."

        def format(self, format_string, /, *args, **kwargs):
            return self.vformat(format_string, args, kwargs)

        def vformat(self, format_string, args, kwargs):
            filling = _Filling(self, args, kwargs)
            text = filling.text(format_string, 2)
            self.check_unused_args(filling.used, args, kwargs)
            return text

        def parse(self, format_string):
            return _split_format(format_string)

        def get_field(self, field_name, args, kwargs):
            first = re.match(r'[^.\[]*', field_name)[0]
            key = int(first) if first.isdigit() else first
            found = self.get_value(key, args, kwargs)
            for step in re.finditer(r'\.([^.\[]+)|\[([^\]]+)\]', field_name[len(first):]):
                attribute, item = step.groups()
                if attribute:
                    found = getattr(found, attribute)
                else:
                    found = found[int(item) if item.isdigit() else item]
            return found, key

        def get_value(self, key, args, kwargs):
            return (args if isinstance(key, int) else kwargs)[key]

        def convert_field(self, value, conversion):
            convert = {None: lambda v: v, 's': str, 'r': repr, 'a': ascii}.get(conversion)
            if convert is None:
                raise ValueError(f'Unknown conversion specifier {conversion!s}')
            return convert(value)

        def format_field(self, value, format_spec):
            return format(value, format_spec)

        def check_unused_args(self, used_args, args, kwargs):
            pass
    """##
}
