// `warnings`: what is done with a warning is found in a list of filters; what was shown once is
// remembered as long as the list stays as it is.

extension LibrarySources {
  static let warnings = ##"""
    import sys
    from _library import caller as _caller, write_warning as _write

    __all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings',
               'simplefilter', 'resetwarnings', 'catch_warnings']

    defaultaction = 'default'
    filters = [('default', None, DeprecationWarning, '__main__', 0)] + [
        ('ignore', None, category, None, 0)
        for category in (DeprecationWarning, PendingDeprecationWarning, ImportWarning,
                         ResourceWarning)]


    class _Memory:
        '''What was shown already, by module; and the filters by which that was decided.'''

        def __init__(self):
            self.once = {}
            self.forget()

        def forget(self):
            self.modules = {}
            self.filters = None

        def of(self, module):
            if self.filters != filters:
                self.forget()
                self.filters = list(filters)
            return self.modules.setdefault(module, {})


    _memory = _Memory()


    class WarningMessage:
        def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
            given = dict(locals())
            del given['self']
            vars(self).update(given, _category_name=category.__name__ if category else None)

        def __str__(self):
            return (f'{{message : {self.message!r}, category : {self._category_name!r}, '
                    f'filename : {self.filename!r}, lineno : {self.lineno}, line : {self.line!r}}}')


    # Showing

    def formatwarning(message, category, filename, lineno, line=None):
        head = f'{filename}:{lineno}: {category.__name__}: {message}\n'
        return f'{head}  {line.strip()}\n' if line else head


    def showwarning(message, category, filename, lineno, file=None, line=None):
        text = formatwarning(message, category, filename, lineno, line)
        if file is None and sys.stderr is sys.__stderr__:
            _write(text)
        else:
            (sys.stderr if file is None else file).write(text)


    _own_showwarning = showwarning
    _record = None


    def _show(message, category, filename, lineno, line):
        is_own = showwarning is _own_showwarning
        if is_own and _record is not None:
            _record.append(WarningMessage(message, category, filename, lineno))
        else:
            showwarning(message, category, filename, lineno, None, line if is_own else None)


    # Deciding

    def _fits(pattern, text):
        if pattern is None or isinstance(pattern, str):
            return pattern in (None, text)
        return pattern.match(text)


    def _filter_for(text, category, module, lineno):
        for item in filters:
            action, message, wanted, place, line = item
            if (line in (0, lineno) and issubclass(category, wanted) and _fits(message, text)
                    and _fits(place, module)):
                return item
        return defaultaction, None, None, None, None


    def _is_new(memory, key):
        '''Whether a key was not seen; from now on it was.'''
        is_new = not memory.get(key)
        memory[key] = 1
        return is_new


    def _issue(message, category, filename, lineno, module, line, memory):
        if isinstance(message, Warning):
            text, category = str(message), type(message)
        else:
            text, message = message, category(message)
        key = text, category, lineno
        if memory.get(key):
            return
        item = _filter_for(text, category, module, lineno)
        action = item[0]
        if action == 'ignore':
            return
        if action == 'error':
            raise message
        if action not in ('always', 'default', 'module', 'once'):
            raise RuntimeError(
                f'Unrecognized action ({action!r}) in warnings.filters:\n {item}')
        if action != 'always':
            memory[key] = 1
        if action == 'once' and not _is_new(_memory.once, (text, category)):
            return
        if action == 'module' and not _is_new(memory, (text, category, 0)):
            return
        _show(message, category, filename, lineno, line)


    def warn(message, category=None, stacklevel=1, source=None):
        if isinstance(message, Warning):
            category = type(message)
        elif category is None:
            category = UserWarning
        if not isinstance(category, type) or not issubclass(category, Warning):
            raise TypeError('category must be a Warning subclass, not '
                            f"'{type(category).__name__}'")
        filename, lineno, line, module = _caller(max(1, stacklevel))
        module = module or '<string>'
        _issue(message, category, filename, lineno, module, line, _memory.of(module))


    def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                      module_globals=None, source=None):
        _issue(message, category, filename, int(lineno), module or filename, None,
               {} if registry is None else registry)


    # Filters

    def _put(item, append):
        if append:
            if item not in filters:
                filters.append(item)
            return
        filters[:] = [item] + [other for other in filters if other != item]


    def _check(action, lineno, **expected):
        known = ('error', 'ignore', 'always', 'default', 'module', 'once')
        assert action in known, f'invalid action: {action!r}'
        for demand, is_met in expected.items():
            assert is_met(), demand.replace('_', ' ')
        assert isinstance(lineno, int) and lineno >= 0, 'lineno must be an int >= 0'


    def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
        _check(action, lineno,
               message_must_be_a_string=lambda: isinstance(message, str),
               category_must_be_a_class=lambda: isinstance(category, type),
               category_must_be_a_Warning_subclass=lambda: issubclass(category, Warning),
               module_must_be_a_string=lambda: isinstance(module, str))
        if message or module:
            import re
            message = re.compile(message, re.IGNORECASE) if message else None
            module = re.compile(module) if module else None
        _put((action, message or None, category, module or None, lineno), append)


    def simplefilter(action, category=Warning, lineno=0, append=False):
        _check(action, lineno)
        _put((action, None, category, None, lineno), append)


    def resetwarnings():
        filters.clear()


    class catch_warnings:
        def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0,
                     append=False):
            self._wants_record, self._module = record, module
            self._first = None if action is None else (action, category, lineno, append)
            self._kept = None

        def __repr__(self):
            shown = ['record=True'] * bool(self._wants_record)
            if self._module is not None:
                shown.append(f'module={self._module!r}')
            return f"{type(self).__name__}({', '.join(shown)})"

        def __enter__(self):
            global _record, showwarning
            if self._kept is not None:
                raise RuntimeError(f'Cannot enter {self!r} twice')
            self._kept = filters[:], _record, showwarning
            _memory.forget()
            if self._first is not None:
                simplefilter(*self._first)
            if not self._wants_record:
                return None
            _record, showwarning = [], _own_showwarning
            return _record

        def __exit__(self, *exc_info):
            global _record, showwarning
            if self._kept is None:
                raise RuntimeError(f'Cannot exit {self!r} without entering first')
            filters[:], _record, showwarning = self._kept
            _memory.forget()
    """##
}
