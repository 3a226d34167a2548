// `typing`: what annotations are made of. Here are the forms that stand by themselves; what is made
// of them is in TypingAliasSource.swift, the classes that a program derives from in
// TypingClassSource.swift, and the functions about annotations in TypingHintSource.swift.

extension LibrarySources {
  static let typing = typingForms + typingAliases + typingClasses + typingHints

  private static let typingForms = ##"""
    import collections
    import contextlib
    import functools
    import types
    from abc import ABCMeta as _ABCMeta
    from collections import abc as _abc
    from types import GenericAlias as _GenericAlias, UnionType as _UnionType
    from _library import caller as _caller, define as _define

    TYPE_CHECKING = False
    Text = str


    def _shown(form):
        '''An annotation as other annotations show it among their arguments.'''
        if form is ...:
            return '...'
        if isinstance(form, (list, tuple)):
            return f"[{', '.join(map(_shown, form))}]"
        if isinstance(form, types.FunctionType):
            return form.__name__
        if not isinstance(form, type) or isinstance(form, _GenericAlias):
            return repr(form)
        home = '' if form.__module__ == 'builtins' else f'{form.__module__}.'
        return home + form.__qualname__


    def _as_type(given, demand, module=None):
        '''What an argument says as a type; refuses what is none.'''
        if given is None:
            return type(None)
        if isinstance(given, str):
            return ForwardRef(given, module=module)
        if (isinstance(given, _SpecialForm) and not given._is_type
                or given in (Generic, Protocol)):
            raise TypeError(f'Plain {given} is not valid as type argument')
        if type(given) is tuple:
            raise TypeError(f'{demand} Got {given!r:.100}.')
        return given


    _ARGUMENTS = 'Parameters to generic types must be types.'


    def _tupled(parameters):
        return parameters if isinstance(parameters, tuple) else (parameters,)


    def _variables_in(forms):
        '''The type variables that forms name, each once.'''
        found = {}
        for form in forms:
            if isinstance(form, _Variable):
                found[form] = None
            elif isinstance(form, (list, tuple)):
                found.update(dict.fromkeys(_variables_in(form)))
            elif not isinstance(form, type):
                found.update(dict.fromkeys(getattr(form, '__parameters__', ())))
        return tuple(found)


    def _check_count(form, given, wanted):
        if given != wanted:
            raise TypeError(f"Too {'many' if given > wanted else 'few'} arguments for {form}; "
                            f'actual {given}, expected {wanted}')


    class _Form:
        '''Anything that can be written in an annotation, and joined with `|`.'''

        __slots__ = ()

        def __or__(self, other):
            return Union[self, other]

        def __ror__(self, other):
            return Union[other, self]

        def __call__(self, *args, **kwargs):
            # Forms count as callable: that is how they are told from values.
            raise TypeError(f'{type(self).__name__!r} object is not callable')


    class _SpecialForm(_Form):
        '''A name with a meaning of its own; `make` says what it is with arguments.'''

        __slots__ = ('_name', '_make', '_is_type')

        def __init__(self, name, make=None, is_type=False):
            self._name, self._make, self._is_type = name, make, is_type

        def __repr__(self):
            return f'typing.{self._name}'

        def __getitem__(self, parameters):
            if self._make is None:
                raise TypeError(f'{self} is not subscriptable')
            return self._make(self, parameters)

        def __call__(self, *args, **kwds):
            raise TypeError(f'Cannot instantiate {self}')

        def __mro_entries__(self, bases):
            raise TypeError(f'Cannot subclass {self}')

        def __instancecheck__(self, obj):
            raise TypeError(f'{self} cannot be used with isinstance()')

        def __subclasscheck__(self, cls):
            raise TypeError(f'{self} cannot be used with issubclass()')


    NoReturn, Never, Self, LiteralString, TypeAlias = (
        _SpecialForm(name, is_type=True)
        for name in ('NoReturn', 'Never', 'Self', 'LiteralString', 'TypeAlias'))


    def _of_one(self, parameters):
        return _Alias(self, (_as_type(parameters, f'{self} accepts only single type.'),))


    ClassVar, Final, Required, NotRequired, TypeGuard, Unpack = (
        _SpecialForm(name, _of_one)
        for name in ('ClassVar', 'Final', 'Required', 'NotRequired', 'TypeGuard', 'Unpack'))


    def _union(self, parameters):
        if parameters == ():
            raise TypeError('Cannot take a Union of no types.')
        options = []
        for given in _tupled(parameters):
            option = _as_type(given, 'Union[arg, ...]: each arg must be a type.')
            is_union = isinstance(option, (_UnionAlias, _UnionType))
            for part in option.__args__ if is_union else (option,):
                if part not in options:
                    options.append(part)
        return options[0] if len(options) == 1 else _UnionAlias(self, tuple(options))


    def _literal(self, parameters):
        values = []
        for given in _tupled(parameters):
            for value in given.__args__ if isinstance(given, _LiteralAlias) else (given,):
                if (type(value), value) not in [(type(v), v) for v in values]:
                    values.append(value)
        return _LiteralAlias(self, tuple(values))


    Union = _SpecialForm('Union', _union)
    Optional = _SpecialForm('Optional', lambda self, parameters: Union[
        _as_type(parameters, f'{self} requires a single type.'), None])
    Literal = _SpecialForm('Literal', _literal)
    Concatenate = _SpecialForm('Concatenate', lambda self, parameters: _Alias(
        self, _tupled(parameters)))


    class _AnyMeta(type):
        def __repr__(cls):
            return 'typing.Any' if cls is Any else super().__repr__()

        def __instancecheck__(cls, obj):
            if cls is not Any:
                return super().__instancecheck__(obj)
            raise TypeError('typing.Any cannot be used with isinstance()')


    class Any(metaclass=_AnyMeta):
        def __new__(cls, *args, **kwargs):
            if cls is not Any:
                return super().__new__(cls)
            raise TypeError('Any cannot be instantiated')


    class ForwardRef(_Form):
        '''An annotation that is still text.'''

        def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
            if not isinstance(arg, str):
                raise TypeError(f'Forward reference must be a string -- got {arg!r}')
            self.__forward_arg__, self.__forward_module__ = arg, module

        def __repr__(self):
            module = self.__forward_module__
            home = '' if module is None else f', module={module!r}'
            return f'ForwardRef({self.__forward_arg__!r}{home})'

        def __hash__(self):
            return hash(self.__forward_arg__)

        def __eq__(self, other):
            if isinstance(other, ForwardRef):
                return self.__forward_arg__ == other.__forward_arg__
            return NotImplemented


    # Variables

    class _Variable(_Form):
        def _named(self, name, bound=None, covariant=False, contravariant=False):
            self.__name__ = name
            self.__module__ = _caller()[3]
            if bound is not None:
                bound = _as_type(bound, 'Bound must be a type.')
            self.__bound__ = bound
            self.__covariant__, self.__contravariant__ = bool(covariant), bool(contravariant)

        def __repr__(self):
            sign = '+' if self.__covariant__ else '-' if self.__contravariant__ else '~'
            return sign + self.__name__

        def __mro_entries__(self, bases):
            raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')


    class TypeVar(_Variable):
        def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
            if covariant and contravariant:
                raise ValueError('Bivariant types are not supported.')
            if constraints and bound is not None:
                raise TypeError('Constraints cannot be combined with bound=...')
            if len(constraints) == 1:
                raise TypeError('A single constraint is not allowed')
            self._named(name, bound, covariant, contravariant)
            demand = 'TypeVar(name, constraint, ...): constraints must be types.'
            self.__constraints__ = tuple(_as_type(given, demand) for given in constraints)


    class ParamSpec(_Variable):
        def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
            self._named(name, bound, covariant, contravariant)

        args = property(lambda self: ParamSpecArgs(self))
        kwargs = property(lambda self: ParamSpecKwargs(self))


    class ParamSpecArgs:
        _part = 'args'

        def __init__(self, origin):
            self.__origin__ = origin

        def __repr__(self):
            return f'{self.__origin__.__name__}.{self._part}'


    class ParamSpecKwargs(ParamSpecArgs):
        _part = 'kwargs'


    class TypeVarTuple(_Variable):
        def __init__(self, name):
            self._named(name)

        def __repr__(self):
            return self.__name__

        def __iter__(self):
            yield Unpack[self]

    """##
}
