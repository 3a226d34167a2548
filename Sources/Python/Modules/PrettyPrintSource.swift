// `pprint`: values laid out over lines.

extension LibrarySources {
  static let prettyPrinting = ##"""
    import re
    import sys
    import types
    from collections import (ChainMap, Counter, OrderedDict, UserDict, UserList, UserString,
                             defaultdict, deque)

    __all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter",
               "pp"]


    def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False,
               sort_dicts=True, underscore_numbers=False):
        printer = PrettyPrinter(indent, width, depth, stream, compact=compact,
                                sort_dicts=sort_dicts, underscore_numbers=underscore_numbers)
        printer.pprint(object)


    def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
                underscore_numbers=False):
        printer = PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                                underscore_numbers=underscore_numbers)
        return printer.pformat(object)


    def pp(object, *args, sort_dicts=False, **kwargs):
        kwargs["sort_dicts"] = sort_dicts
        pprint(object, *args, **kwargs)


    def saferepr(object):
        text, _, _ = PrettyPrinter().format(object, {}, None, 0)
        return text


    def isreadable(object):
        return PrettyPrinter().isreadable(object)


    def isrecursive(object):
        return PrettyPrinter().isrecursive(object)


    class _Rank:
        # Sorts values of any types: those that cannot be compared by the names of their types.

        __slots__ = ('value',)

        def __init__(self, value):
            self.value = value

        def __lt__(self, other):
            pair = self.value, other.value
            try:
                return pair[0] < pair[1]
            except TypeError:
                mine, theirs = ((str(type(value)), id(value)) for value in pair)
                return mine < theirs


    def _by_key(items):
        return sorted(items, key=lambda item: (_Rank(item[0]), _Rank(item[1])))


    def _loop_text(value):
        return f"<Recursion on {type(value).__name__} with id={id(value)}>"


    def _field_items(value):
        return [(field.name, getattr(value, field.name))
                for field in type(value).__dataclass_fields__.values() if field.repr]


    class PrettyPrinter:
        "Lays values out over lines that are not wider than they may be."

        def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False,
                     sort_dicts=True, underscore_numbers=False):
            width = int(width)
            for wrong, message in [(indent < 0, 'indent must be >= 0'),
                                   (depth is not None and depth <= 0, 'depth must be > 0'),
                                   (not width, 'width must be != 0')]:
                if wrong:
                    raise ValueError(message)
            self._step, self._width, self._depth = int(indent), width, depth
            self._stream = sys.stdout if stream is None else stream
            self._compact = bool(compact)
            self._sort_dicts = sort_dicts
            self._underscore_numbers = underscore_numbers

        def pprint(self, object):
            self._stream.write(f"{self.pformat(object)}\n")

        def pformat(self, object):
            return ''.join(_Layout(self).pieces(object, 0, 0))

        def isreadable(self, object):
            _, is_readable, is_recursive = self.format(object, {}, None, 0)
            return is_readable and not is_recursive

        def isrecursive(self, object):
            return self.format(object, {}, None, 0)[2]

        def format(self, object, context, maxlevels, level):
            kind = type(object)
            show = kind.__repr__
            if kind is int and self._underscore_numbers:
                return format(object, '_d'), True, False
            if show is dict.__repr__ and issubclass(kind, dict):
                form = '{%s}'
            elif show is list.__repr__ and issubclass(kind, list):
                form = '[%s]'
            elif show is tuple.__repr__ and issubclass(kind, tuple):
                form = '(%s,)' if len(object) == 1 else '(%s)'
            else:
                text = repr(object)
                return text, text != '' and text[0] != '<', False
            if not object:
                return form % '', True, False
            if maxlevels and level >= maxlevels:
                return form % '...', False, id(object) in context
            if id(object) in context:
                return _loop_text(object), False, True
            context[id(object)] = 1
            states = []

            def inner(value):
                text, *state = self.format(value, context, maxlevels, level + 1)
                states.append(state)
                return text

            if kind.__repr__ is dict.__repr__:
                items = _by_key(object.items()) if self._sort_dicts else object.items()
                texts = [f"{inner(key)}: {inner(value)}" for key, value in items]
            else:
                texts = [inner(value) for value in object]
            del context[id(object)]
            return (form % ', '.join(texts), all(readable for readable, _ in states),
                    any(recursive for _, recursive in states))


    class _Layout:
        # One value being laid out. `indent` is the column where a value begins, `after` the number
        # of characters that follow it on its last line.

        def __init__(self, printer):
            self.printer = printer
            self.step, self.width = printer._step, printer._width
            self.margin = ' ' * (self.step - 1)
            self.open, self.level = {}, 0

        def text(self, value):
            printer = self.printer
            return printer.format(value, self.open.copy(), printer._depth, self.level)[0]

        def pieces(self, value, indent, after):
            key = id(value)
            if key in self.open:
                yield _loop_text(value)
                return
            text = self.text(value)
            shape = None
            if len(text) > self.width - indent - after:
                shape = _shapes.get(type(value).__repr__)
                if shape is None and _is_plain_dataclass(value):
                    shape = _Layout.dataclass
            if shape is None:
                yield text
                return
            self.open[key] = 1
            self.level += 1
            yield from shape(self, value, indent, after)
            self.level -= 1
            del self.open[key]

        # Lists of values and of labelled values

        def rows(self, labels, values, indent, after, same=False):
            # Each value behind its label on lines of its own.
            last = len(values) - 1
            for place, (label, value) in enumerate(zip(labels, values)):
                yield label
                if same and id(value) in self.open:
                    yield '...'
                else:
                    yield from self.pieces(value, indent + len(label), 1 if place < last else after)
                if place < last:
                    yield ',\n' + ' ' * indent

        def items(self, items, indent, after):
            keys, values = [key for key, _ in items], [value for _, value in items]
            labels = (self.text(key) + ': ' for key in keys)
            return self.rows(labels, values, indent + self.step, after)

        def fields(self, name, items, indent, after):
            labels, values = [key + '=' for key, _ in items], [value for _, value in items]
            yield name + '('
            yield from self.rows(labels, values, indent + len(name) + 1, after, True)
            yield ')'

        def elements(self, values, indent, after):
            values = list(values)
            yield self.margin
            indent += self.step
            if self.printer._compact:
                yield from self.filled(values, indent, after)
            else:
                yield from self.rows([''] * len(values), values, indent, after)

        def filled(self, values, indent, after):
            # As many values on a line as fit.
            room = self.width - indent + 1
            left, is_first, goes_on = room, True, False
            for place, value in enumerate(values):
                is_last = place == len(values) - 1
                if is_last:
                    room, left = room - after, left - after
                text = self.text(value)
                size = len(text) + 2
                if left < size:
                    left, goes_on = room, False
                fits = left >= size
                if not is_first:
                    yield ', ' if fits and goes_on else ',\n' + ' ' * indent
                if fits:
                    yield text
                    left -= size
                else:
                    yield from self.pieces(value, indent, after if is_last else 1)
                is_first, goes_on = False, fits

        # Kinds of values

        def dict(self, value, indent, after):
            items = value.items()
            yield '{' + self.margin
            yield from self.items(_by_key(items) if self.printer._sort_dicts else [*items],
                                  indent, after + 1)
            yield '}'

        def list(self, value, indent, after):
            return self.bracketed('[', value, ']', indent, after)

        def tuple(self, value, indent, after):
            return self.bracketed('(', value, ',)' if len(value) == 1 else ')', indent, after)

        def bracketed(self, opening, values, closing, indent, after):
            yield opening
            yield from self.elements(values, indent, after + len(closing))
            yield closing

        def set(self, value, indent, after):
            name = '' if type(value) is set else type(value).__name__
            opening, closing = ('{', '}') if not name else (name + '({', '})')
            return self.bracketed(opening, sorted(value, key=_Rank), closing,
                                  indent + len(opening) - 1, after)

        def wrapped(self, value, inner, indent, after):
            # Name(inner)
            name = type(value).__name__ + '('
            yield name
            yield from self.pieces(inner, indent + len(name), after + 1)
            yield ')'

        def ordered(self, value, indent, after):
            return self.wrapped(value, list(value.items()), indent, after)

        def proxy(self, value, indent, after):
            return self.wrapped(value, value.copy(), indent, after)

        def default(self, value, indent, after):
            name = type(value).__name__ + '('
            indent += len(name)
            yield f"{name}{self.text(value.default_factory)},\n{' ' * indent}"
            yield from self.dict(value, indent, after + 1)
            yield ')'

        def counter(self, value, indent, after):
            name = type(value).__name__ + '({'
            yield name + self.margin
            yield from self.items(value.most_common(), indent + len(name) - 1, after + 2)
            yield '})'

        def chain(self, value, indent, after):
            name = type(value).__name__ + '('
            indent += len(name)
            yield name
            for place, mapping in enumerate(value.maps):
                is_last = place == len(value.maps) - 1
                yield from self.pieces(mapping, indent, after + 1 if is_last else 1)
                yield ')' if is_last else ',\n' + ' ' * indent

        def deque(self, value, indent, after):
            name = type(value).__name__ + '('
            indent += len(name)
            if value.maxlen is None:
                yield from self.bracketed(name + '[', value, '])', indent, after)
            else:
                yield from self.bracketed(name + '[', value, ']', indent, 1)
                yield f",\n{' ' * indent}maxlen={self.text(value.maxlen)})"

        def data(self, value, indent, after):
            # Shown as what is inside, and as if it stood outside.
            self.level -= 1
            yield from self.pieces(value.data, indent, after)
            self.level += 1

        def namespace(self, value, indent, after):
            kind = type(value)
            name = 'namespace' if kind is types.SimpleNamespace else kind.__name__
            return self.fields(name, list(vars(value).items()), indent, after)

        def dataclass(self, value, indent, after):
            return self.fields(type(value).__name__, _field_items(value), indent, after)

        # Texts and bytes, cut into literals below each other

        def literals(self, literals, indent, is_alone):
            start, end = ('(', ')') if is_alone else ('', '')
            return start + ('\n' + ' ' * indent).join(literals) + end

        def str(self, value, indent, after):
            is_alone = self.level == 1
            indent, after = indent + is_alone, after + is_alone
            literals = []
            lines = value.splitlines(True)
            for place, line in enumerate(lines):
                room = self.width - indent
                rest = after if place == len(lines) - 1 else 0
                if len(repr(line)) <= room - rest:
                    literals.append(repr(line))
                else:
                    literals += self.cut(re.findall(r'\S+\s*|^\s+', line), room, rest)
            yield self.literals(literals, indent, is_alone and len(literals) > 1)

        def cut(self, words, room, rest):
            # The words of a line in as few literals as they take.
            line = ''
            for place, word in enumerate(words):
                if place == len(words) - 1:
                    room -= rest
                if line and len(repr(line + word)) > room:
                    yield repr(line)
                    line = ''
                line += word
            if line:
                yield repr(line)

        def bytes(self, value, indent, after):
            is_alone = self.level == 1 and len(value) > 4
            indent, after = indent + is_alone, after + is_alone
            literals, line = [], b''
            end = len(value) // 4 * 4
            room = self.width - indent
            for start in range(0, len(value), 4):
                part = value[start:start + 4]
                if start == end:
                    room -= after
                if line and len(repr(line + part)) > room:
                    literals.append(repr(line))
                    line = b''
                line += part
            literals.append(repr(line))
            yield self.literals(literals, indent, is_alone)

        def bytearray(self, value, indent, after):
            yield 'bytearray('
            self.level += 1
            yield from self.bytes(bytes(value), indent + 10, after + 1)
            self.level -= 1
            yield ')'


    def _is_plain_dataclass(value):
        kind = type(value)
        parameters = getattr(kind, '__dataclass_params__', None)
        return parameters is not None and parameters.repr and '__repr__' in kind.__dict__


    _shapes = {
        kind.__repr__: shape for kind, shape in [
            (dict, _Layout.dict), (list, _Layout.list), (tuple, _Layout.tuple),
            (set, _Layout.set), (frozenset, _Layout.set), (str, _Layout.str),
            (bytes, _Layout.bytes), (bytearray, _Layout.bytearray),
            (OrderedDict, _Layout.ordered), (defaultdict, _Layout.default),
            (Counter, _Layout.counter), (ChainMap, _Layout.chain), (deque, _Layout.deque),
            (types.MappingProxyType, _Layout.proxy), (types.SimpleNamespace, _Layout.namespace),
            (UserDict, _Layout.data), (UserList, _Layout.data), (UserString, _Layout.data),
        ]
    }
    """##
}
