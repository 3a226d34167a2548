// `traceback`: the texts and the frames of exceptions. The engine writes the texts; here they are cut
// into entries.

extension LibrarySources {
  static let tracebacks = ##"""
    import sys
    import _library

    __all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only',
               'format_list', 'format_stack', 'format_tb', 'print_exc', 'format_exc',
               'print_exception', 'print_last', 'print_stack', 'print_tb', 'FrameSummary',
               'StackSummary', 'TracebackException', 'walk_tb']


    class FrameSummary:
        def __init__(self, filename, lineno, name, *, line=None):
            self.filename, self.lineno, self.name = filename, lineno, name
            self._line = line

        @property
        def line(self):
            return self._line and self._line.strip()

        def _row(self):
            return self.filename, self.lineno, self.name, self.line

        def __len__(self):
            return len(self._row())

        def __getitem__(self, pos):
            return self._row()[pos]

        def __iter__(self):
            yield from self._row()

        def __eq__(self, other):
            if isinstance(other, FrameSummary):
                return self._row() == other._row()
            return NotImplemented

        def __repr__(self):
            return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


    class StackSummary(list):
        @classmethod
        def from_list(klass, a_list):
            def frame(row):
                *place, line = row
                return FrameSummary(*place, line=line)

            return StackSummary(
                row if isinstance(row, FrameSummary) else frame(row) for row in a_list)

        def format(self):
            lines = (f'    {frame.line}\n' if frame.line else '' for frame in self)
            return [f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}\n{line}'
                    for frame, line in zip(self, lines)]


    class TracebackException:
        def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, **kwargs):
            self.exc_type, self.stack = exc_type, extract_tb(exc_traceback, limit)
            self._exception, self._limit = exc_value, limit

        @classmethod
        def from_exception(cls, exc, *args, **kwargs):
            return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

        def __str__(self):
            return str(self._exception)

        def format(self, *, chain=True):
            return iter(format_exception(self._exception, limit=self._limit, chain=chain))

        def format_exception_only(self):
            return iter(format_exception_only(self._exception))


    # Texts

    _NOT_GIVEN = object()


    def _entries(text):
        '''The lines of a traceback, those of a frame together.'''
        entries = []
        for line in text.splitlines(True):
            if line[:4].isspace() and entries and entries[-1].startswith('  File '):
                entries[-1] += line
            else:
                entries.append(line)
        return entries


    def _written(exc, value, write):
        found = exc if value is _NOT_GIVEN else value
        return ['NoneType: None\n'] if found is None else write(found)


    def format_exception(exc, /, value=_NOT_GIVEN, tb=_NOT_GIVEN, limit=None, chain=True):
        return _written(exc, value, lambda found: _entries(
            _library.format_exception(found, limit, chain)))


    def format_exception_only(exc, /, value=_NOT_GIVEN):
        return _written(exc, value, lambda found: _library.format_exception_only(
            found).splitlines(True))


    def format_exc(limit=None, chain=True):
        return ''.join(format_exception(_library.handled(), limit=limit, chain=chain))


    def extract_tb(tb, limit=None):
        rows = _library.entries(tb) if tb is not None else []
        if limit is not None:
            rows = rows[limit:] if limit < 0 else rows[:limit]
        return StackSummary.from_list(rows)


    def format_tb(tb, limit=None):
        if tb is None:
            return []
        text = _library.format_exception(_library.exception_of(tb), limit, False)
        return [entry for entry in _entries(text) if entry.startswith('  File ')]


    def format_list(extracted_list):
        return StackSummary.from_list(extracted_list).format()


    # The same, written out

    def _print(lines, file):
        (sys.stderr if file is None else file).write(''.join(lines))


    def print_exception(exc, /, value=_NOT_GIVEN, tb=_NOT_GIVEN, limit=None, file=None,
                        chain=True):
        _print(format_exception(exc, value, tb, limit, chain), file)


    def print_exc(limit=None, file=None, chain=True):
        _print(format_exc(limit, chain), file)


    def print_tb(tb, limit=None, file=None):
        _print(format_tb(tb, limit), file)


    def print_list(extracted_list, file=None):
        _print(format_list(extracted_list), file)


    # What needs the frames of callers

    def _unsupported(name):
        def refused(*args, **kwargs):
            raise NotImplementedError(f'traceback.{name} is not supported by this engine')

        refused.__name__ = refused.__qualname__ = name
        return refused


    extract_stack, format_stack, print_stack, print_last, walk_tb = (
        _unsupported(name) for name in (
            'extract_stack', 'format_stack', 'print_stack', 'print_last', 'walk_tb'))
    """##
}
