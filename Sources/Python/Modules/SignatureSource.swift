// `inspect`: signatures, as they are shown, compared and bound to arguments.

extension LibrarySources {
  static let inspection = signatures + introspection

  private static let signatures = ##"""
    import types
    from collections import namedtuple as _namedtuple
    import _library


    class _empty:
        '''Stands for a default or an annotation that is not there.'''


    class _ParameterKind(int):
        description = property(lambda self: _DESCRIPTIONS[self])
        name = property(lambda self: _KINDS[self])
        value = property(int)

        def __str__(self):
            return self.name

        def __repr__(self):
            return f'<_ParameterKind.{self.name}: {int(self)}>'


    _KINDS = ('POSITIONAL_ONLY', 'POSITIONAL_OR_KEYWORD', 'VAR_POSITIONAL', 'KEYWORD_ONLY',
              'VAR_KEYWORD')
    _DESCRIPTIONS = ('positional-only', 'positional or keyword', 'variadic positional',
                     'keyword-only', 'variadic keyword')
    _ONLY_PLACE, _PLACE, _PLACES, _KEYWORD, _KEYWORDS = map(_ParameterKind, range(5))


    def formatannotation(annotation, base_module=None):
        if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
            home = annotation.__module__
            prefix = '' if home in ('builtins', base_module) else f'{home}.'
            return prefix + annotation.__qualname__
        text = repr(annotation)
        is_typing = text.startswith('typing.') or (
            getattr(annotation, '__module__', None) == 'typing')
        return text.replace('typing.', '') if is_typing else text


    class Parameter:
        __slots__ = ('_name', '_kind', '_default', '_annotation')
        empty = _empty

        def __init__(self, name, kind, *, default=_empty, annotation=_empty):
            if kind not in range(len(_KINDS)):
                raise ValueError(f'value {kind!r} is not a valid Parameter.kind')
            self._kind = _ParameterKind(kind)
            if kind in (_PLACES, _KEYWORDS) and default is not _empty:
                raise ValueError(f'{self._kind.description} parameters cannot have default values')
            if not isinstance(name, str):
                raise TypeError(f'name must be a str, not a {type(name).__name__}')
            if not name.isidentifier():
                raise ValueError(f'{name!r} is not a valid parameter name')
            self._name, self._default, self._annotation = name, default, annotation

        name = property(lambda self: self._name)
        kind = property(lambda self: self._kind)
        default = property(lambda self: self._default)
        annotation = property(lambda self: self._annotation)

        def replace(self, *, name=..., kind=..., annotation=..., default=...):
            def new(given, known):
                return known if given is ... else given

            return type(self)(new(name, self._name), new(kind, self._kind),
                              default=new(default, self._default),
                              annotation=new(annotation, self._annotation))

        def _key(self):
            return self._name, int(self._kind), self._annotation, self._default

        def __eq__(self, other):
            return self._key() == other._key() if isinstance(other, Parameter) else NotImplemented

        def __hash__(self):
            return hash(self._key())

        def __str__(self):
            text = {_PLACES: '*', _KEYWORDS: '**'}.get(self._kind, '') + self._name
            sign = '='
            if self._annotation is not _empty:
                text += f': {formatannotation(self._annotation)}'
                sign = ' = '
            return text if self._default is _empty else f'{text}{sign}{self._default!r}'

        def __repr__(self):
            return f'<{type(self).__name__} "{self}">'


    for _kind in (_ONLY_PLACE, _PLACE, _PLACES, _KEYWORD, _KEYWORDS):
        setattr(Parameter, _kind.name, _kind)


    class BoundArguments:
        def __init__(self, signature, arguments):
            self._signature, self.arguments = signature, arguments

        signature = property(lambda self: self._signature)

        def _split(self):
            '''What goes by place and what by keyword: all that follows a missing argument.'''
            places, keywords, by_place = [], {}, True
            for name, parameter in self._signature.parameters.items():
                kind = parameter.kind
                by_place = by_place and kind not in (_KEYWORD, _KEYWORDS)
                if name not in self.arguments:
                    by_place = False
                    continue
                value = self.arguments[name]
                if kind is _KEYWORDS or kind == _KEYWORDS:
                    keywords.update(value)
                elif not by_place:
                    keywords[name] = value
                elif kind == _PLACES:
                    places += value
                else:
                    places.append(value)
            return tuple(places), keywords

        args = property(lambda self: self._split()[0])
        kwargs = property(lambda self: self._split()[1])

        def apply_defaults(self):
            found = {}
            for name, parameter in self._signature.parameters.items():
                implied = {_PLACES: (), _KEYWORDS: {}}.get(parameter.kind, parameter.default)
                value = self.arguments.get(name, implied)
                if value is not _empty:
                    found[name] = value
            self.arguments = found

        def __eq__(self, other):
            if isinstance(other, BoundArguments):
                return (self.signature, self.arguments) == (other.signature, other.arguments)
            return NotImplemented

        def __repr__(self):
            shown = ', '.join(f'{name}={value!r}' for name, value in self.arguments.items())
            return f'<{type(self).__name__} ({shown})>'


    class Signature:
        __slots__ = ('_return_annotation', '_parameters')
        empty = _empty

        def __init__(self, parameters=None, *, return_annotation=_empty):
            self._return_annotation = return_annotation
            known, last, needs_default = {}, _ONLY_PLACE, False
            for parameter in parameters or ():
                kind = parameter.kind
                if kind < last:
                    raise ValueError(f'wrong parameter order: {last.description} parameter before '
                                     f'{kind.description} parameter')
                if kind in (_ONLY_PLACE, _PLACE):
                    if parameter.default is not _empty:
                        needs_default = True
                    elif needs_default:
                        raise ValueError('non-default argument follows default argument')
                if parameter.name in known:
                    raise ValueError(f'duplicate parameter name: {parameter.name!r}')
                known[parameter.name], last = parameter, kind
            self._parameters = types.MappingProxyType(known)

        @classmethod
        def _of(cls, parameters, return_annotation):
            '''A signature of parameters that need not be checked.'''
            made = cls(return_annotation=return_annotation)
            made._parameters = types.MappingProxyType({p.name: p for p in parameters})
            return made

        @classmethod
        def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None,
                          eval_str=False):
            return signature(obj, follow_wrapped=follow_wrapped)

        parameters = property(lambda self: self._parameters)
        return_annotation = property(lambda self: self._return_annotation)

        def replace(self, *, parameters=..., return_annotation=...):
            if parameters is ...:
                parameters = self._parameters.values()
            if return_annotation is ...:
                return_annotation = self._return_annotation
            return type(self)(parameters, return_annotation=return_annotation)

        def _key(self):
            return tuple(self._parameters.values()), self._return_annotation

        def __eq__(self, other):
            return self._key() == other._key() if isinstance(other, Signature) else NotImplemented

        def __hash__(self):
            return hash(self._key())

        def bind(self, /, *args, **kwargs):
            return self._bound(list(args), kwargs, False)

        def bind_partial(self, /, *args, **kwargs):
            return self._bound(list(args), kwargs, True)

        def _bound(self, places, keywords, may_lack):
            found, rest = {}, None
            for name, parameter in self._parameters.items():
                kind = parameter.kind
                if kind == _PLACES:
                    if places:
                        found[name], places = tuple(places), []
                elif kind == _KEYWORDS:
                    rest = name
                elif places and kind != _KEYWORD:
                    if kind == _PLACE and name in keywords:
                        raise TypeError(f'multiple values for argument {name!r}')
                    found[name] = places.pop(0)
                elif name in keywords:
                    if kind == _ONLY_PLACE:
                        raise TypeError(f'{name!r} parameter is positional only, '
                                        'but was passed as a keyword')
                    found[name] = keywords.pop(name)
                elif parameter.default is _empty and not may_lack:
                    raise TypeError(f'missing a required argument: {name!r}')
            if places:
                raise TypeError('too many positional arguments')
            if keywords and rest is None:
                raise TypeError(f'got an unexpected keyword argument {next(iter(keywords))!r}')
            if keywords:
                found[rest] = keywords
            return BoundArguments(self, found)

        def __str__(self):
            parts, last = [], None
            for parameter in self._parameters.values():
                kind = parameter.kind
                if last == _ONLY_PLACE != kind:
                    parts.append('/')
                if kind == _KEYWORD and last not in (_KEYWORD, _PLACES):
                    parts.append('*')
                parts.append(str(parameter))
                last = kind
            if last == _ONLY_PLACE:
                parts.append('/')
            returned = ''
            if self._return_annotation is not _empty:
                returned = f' -> {formatannotation(self._return_annotation)}'
            return f"({', '.join(parts)}){returned}"

        def __repr__(self):
            return f'<{type(self).__name__} {self}>'


    # Whose signature it is

    def unwrap(func, *, stop=None):
        while hasattr(func, '__wrapped__'):
            if stop is not None and stop(func):
                break
            func = func.__wrapped__
        return func


    def _without_receiver(found):
        first, *others = found.parameters.values() or (None,)
        if first is None or first.kind not in (_ONLY_PLACE, _PLACE):
            return found
        return found.replace(parameters=others)


    def _of_function(func, rows):
        hints = getattr(func, '__annotations__', None) or {}
        parameters = [Parameter(name, kind, default=default[0] if default else _empty,
                                annotation=hints.get(name, _empty))
                      for name, kind, *default in rows]
        return Signature._of(parameters, hints.get('return', _empty))


    def _of_class(cls):
        for name in ('__new__', '__init__'):
            owner = next((c for c in cls.__mro__ if c is not object and name in vars(c)), None)
            if owner is None:
                continue
            method = vars(owner)[name]
            method = method.__func__ if isinstance(method, staticmethod) else method
            is_hidden = name == '__new__' and owner.__module__ in ('typing', 'enum')
            if _library.is_function(method) and not is_hidden:
                return _without_receiver(signature(method))
        if (cls.__new__, cls.__init__) == (object.__new__, object.__init__):
            return Signature()
        raise ValueError(f'no signature found for builtin type {cls!r}')


    def _of_partial(partial):
        '''What is left of a signature when some arguments are given.'''
        whole = signature(partial.func)
        given = whole.bind_partial(*partial.args, **partial.keywords).arguments
        left, by_keyword = [], False
        for name, parameter in whole.parameters.items():
            kind = parameter.kind
            if name in partial.keywords:
                by_keyword = True
                parameter = parameter.replace(kind=_KEYWORD, default=partial.keywords[name])
            elif name in given and kind != _PLACES or by_keyword and kind == _PLACES:
                continue
            elif by_keyword and kind == _PLACE:
                parameter = parameter.replace(kind=_KEYWORD)
            left.append(parameter)
        return Signature._of(left, whole.return_annotation)


    def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        from functools import partial
        if not callable(obj):
            raise TypeError(f'{obj!r} is not a callable object')
        if isinstance(obj, types.MethodType):
            return _without_receiver(signature(obj.__func__, follow_wrapped=follow_wrapped))
        if follow_wrapped:
            obj = unwrap(obj, stop=lambda func: hasattr(func, '__signature__'))
        said = getattr(obj, '__signature__', None)
        if isinstance(said, Signature):
            return said
        if isinstance(obj, partial):
            return _of_partial(obj)
        if isinstance(obj, type):
            return _of_class(obj)
        rows = _library.parameters(obj)
        if rows is not None:
            return _of_function(obj, rows)
        method = getattr(type(obj), '__call__', None)
        if not _library.is_function(method):
            raise ValueError(f'no signature found for builtin {obj!r}')
        return _without_receiver(signature(method))


    FullArgSpec = _namedtuple('FullArgSpec', 'args varargs varkw defaults kwonlyargs '
                                             'kwonlydefaults annotations')


    def getfullargspec(func):
        try:
            if isinstance(func, types.MethodType):
                found = signature(func.__func__, follow_wrapped=False)
            elif isinstance(func, type) and _library.is_function(func.__init__):
                found = signature(func.__init__, follow_wrapped=False)
            else:
                found = signature(func, follow_wrapped=False)
        except Exception as fault:
            raise TypeError('unsupported callable') from fault
        by_kind = {kind: [] for kind in range(len(_KINDS))}
        for parameter in found.parameters.values():
            by_kind[parameter.kind].append(parameter)

        def names(*kinds):
            return [parameter.name for kind in kinds for parameter in by_kind[kind]]

        def defaults(*kinds):
            return {parameter.name: parameter.default for kind in kinds
                    for parameter in by_kind[kind] if parameter.default is not _empty}

        hints = {name: parameter.annotation for name, parameter in found.parameters.items()
                 if parameter.annotation is not _empty}
        if found.return_annotation is not _empty:
            hints = {'return': found.return_annotation} | hints
        places = _ONLY_PLACE, _PLACE
        return FullArgSpec(
            names(*places), *(names(_PLACES) or [None]), *(names(_KEYWORDS) or [None]),
            tuple(defaults(*places).values()) or None, names(_KEYWORD),
            defaults(_KEYWORD) or None, hints)

    """##
}
