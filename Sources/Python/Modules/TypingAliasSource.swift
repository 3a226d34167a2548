// `typing`: forms with arguments, `List[int]`, and the names of the standard classes that take some.

extension LibrarySources {
  static let typingAliases = ##"""

    class _Standing(_Form):
        '''A form that stands for a class and passes on what is asked of it.'''

        def __init__(self, **own):
            vars(self).update(own)

        def __getattr__(self, attr):
            if attr in ('__name__', '__qualname__'):
                return self._name or self.__origin__.__name__
            if attr[:2] == attr[-2:] == '__':
                raise AttributeError(attr)
            return getattr(self.__origin__, attr)

        def __setattr__(self, attr, val):
            if attr == '_name' or attr.startswith('__'):
                vars(self)[attr] = val
            else:
                setattr(self.__origin__, attr, val)

        def _refuse_call(self):
            hint = ''
            if isinstance(self.__origin__, type):
                hint = f'; use {self.__origin__.__name__}() instead'
            raise TypeError(f'Type {self._name} cannot be instantiated{hint}')


    def _is_generic(base):
        return isinstance(base, _Alias) or isinstance(base, type) and issubclass(base, Generic)


    def _replaced(form, known):
        '''A form with values for its variables.'''
        if isinstance(form, _Variable):
            return known.get(form, form)
        inner = () if isinstance(form, type) else getattr(form, '__parameters__', ())
        return form[tuple(known.get(v, v) for v in inner)] if inner else form


    class _Alias(_Standing):
        '''A form with arguments.'''

        def __init__(self, origin, args, *, name=None):
            super().__init__(__origin__=origin, __args__=args, _name=name,
                             __parameters__=_variables_in(args))

        def _with(self, args):
            return type(self)(self.__origin__, args, name=self._name)

        def _key(self):
            return self.__origin__, self.__args__

        def __eq__(self, other):
            if isinstance(other, _Alias):
                return type(self) is type(other) and self._key() == other._key()
            return NotImplemented

        def __hash__(self):
            return hash(self._key())

        def __repr__(self):
            if self.__origin__ is Unpack:
                return f'*{_shown(self.__args__[0])}'
            head = f'typing.{self._name}' if self._name else _shown(self.__origin__)
            return f"{head}[{', '.join(map(_shown, self.__args__)) or '()'}]"

        def __getitem__(self, args):
            wanted = self.__parameters__
            args = _tupled(args)
            if not wanted:
                raise TypeError(f'{self} is not a generic class')
            _check_count(self, len(args), len(wanted))
            known = {v: _as_type(given, _ARGUMENTS) for v, given in zip(wanted, args)}
            return self._with(tuple(_replaced(form, known) for form in self.__args__))

        def __call__(self, *args, **kwargs):
            if self._name:
                self._refuse_call()
            made = self.__origin__(*args, **kwargs)
            with contextlib.suppress(AttributeError):
                made.__orig_class__ = self
            return made

        def __mro_entries__(self, bases):
            origin = self.__origin__
            if isinstance(origin, _SpecialForm):
                raise TypeError(f'Cannot subclass {self!r}')
            after = bases[bases.index(self) + 1:]
            if origin is Generic and (
                    Protocol in bases or any(isinstance(base, _Standing) for base in after)):
                return ()
            return (origin, Generic) if self._name and not any(map(_is_generic, after)) else (
                origin,)

        def __instancecheck__(self, obj):
            raise TypeError('Subscripted generics cannot be used with class and instance checks')

        __subclasscheck__ = __instancecheck__


    class _UnionAlias(_Alias):
        def _with(self, args):
            return Union[args]

        def __repr__(self):
            others = [option for option in self.__args__ if option is not type(None)]
            if len(self.__args__) == 2 and len(others) == 1:
                return f'typing.Optional[{_shown(others[0])}]'
            return super().__repr__()

        def __eq__(self, other):
            if isinstance(other, (_UnionAlias, _UnionType)):
                return set(self.__args__) == set(other.__args__)
            return NotImplemented

        def __hash__(self):
            return hash(frozenset(self.__args__))

        def __instancecheck__(self, obj):
            return self.__subclasscheck__(type(obj))

        def __subclasscheck__(self, cls):
            return any(issubclass(cls, option) for option in self.__args__)


    class _LiteralAlias(_Alias):
        def _key(self):
            return frozenset((type(value), value) for value in self.__args__)

        def __repr__(self):
            return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"


    class _CallableAlias(_Alias):
        @property
        def _takes(self):
            '''The types of the arguments, or what stands for all of them.'''
            first, *more = self.__args__
            if len(more) == 1 and (first is ... or isinstance(first, ParamSpec)):
                return first
            return list(self.__args__[:-1])

        def __repr__(self):
            return f'typing.Callable[{_shown(self._takes)}, {_shown(self.__args__[-1])}]'


    class _AnnotatedAlias(_Alias):
        def __init__(self, origin, metadata):
            if isinstance(origin, _AnnotatedAlias):
                origin, metadata = origin.__origin__, origin.__metadata__ + metadata
            super().__init__(origin, (origin,))
            self.__metadata__ = metadata

        def _with(self, args):
            return _AnnotatedAlias(*args, self.__metadata__)

        def _key(self):
            return self.__origin__, self.__metadata__

        def __repr__(self):
            parts = [_shown(self.__origin__), *map(repr, self.__metadata__)]
            return f"typing.Annotated[{', '.join(parts)}]"


    class Annotated:
        __slots__ = ()

        def __new__(cls, *args, **kwargs):
            raise TypeError('Type Annotated cannot be instantiated.')

        def __class_getitem__(cls, params):
            if len(_tupled(params)) < 2:
                raise TypeError('Annotated[...] should be used with at least two arguments '
                                '(a type and an annotation).')
            given, *metadata = params
            return _AnnotatedAlias(_as_type(given, 'Annotated[t, ...]: t must be a type.'),
                                   tuple(metadata))


    class _SpecialAlias(_Standing):
        '''A name of a class that takes a number of types; any number where it is None.'''

        def __init__(self, origin, count, name=None):
            super().__init__(__origin__=origin, _count=count, _name=name or origin.__name__)

        __hash__ = object.__hash__

        def __eq__(self, other):
            return self is other

        def __repr__(self):
            return f'typing.{self._name}'

        def __getitem__(self, params):
            params = _tupled(params)
            if self._count is not None:
                _check_count(self, len(params), self._count)
            elif params == ((),):
                params = ()
            is_open = self._count is None and len(params) == 2 and params[1] is ...
            found = [_as_type(given, _ARGUMENTS) for given in params[:1 if is_open else None]]
            return _Alias(self.__origin__, (*found, ...) if is_open else tuple(found),
                          name=self._name)

        def __call__(self, *args, **kwargs):
            self._refuse_call()

        def __mro_entries__(self, bases):
            is_last = Generic not in bases and not any(isinstance(b, _Alias) for b in bases)
            return (self.__origin__, Generic) if is_last else (self.__origin__,)

        def __instancecheck__(self, obj):
            return isinstance(obj, self.__origin__)

        def __subclasscheck__(self, cls):
            return issubclass(cls, self.__origin__)


    class _CallableSpecial(_SpecialAlias):
        def __getitem__(self, params):
            if len(_tupled(params)) != 2:
                raise TypeError('Callable must be used as Callable[[arg, ...], result].')
            takes, gives = params
            gives = _as_type(gives, 'Callable[args, result]: result must be a type.')
            if takes is ... or isinstance(takes, (ParamSpec, _Alias)):
                takes = (takes,)
            else:
                demand = 'Callable[[arg, ...], result]: each arg must be a type.'
                takes = takes if isinstance(takes, list) else _tupled(takes)
                takes = [_as_type(given, demand) for given in takes]
            return _CallableAlias(self.__origin__, (*takes, gives), name='Callable')


    def _of_abc(count, names):
        return (_SpecialAlias(getattr(_abc, name), count) for name in names.split())


    Hashable, Sized, ByteString = _of_abc(0, 'Hashable Sized ByteString')
    (Awaitable, AsyncIterable, AsyncIterator, Iterable, Iterator, Reversible, Container, Collection,
     MutableSet, Sequence, MutableSequence, MappingView, KeysView, ValuesView) = _of_abc(
        1, 'Awaitable AsyncIterable AsyncIterator Iterable Iterator Reversible Container '
           'Collection MutableSet Sequence MutableSequence MappingView KeysView ValuesView')
    Mapping, MutableMapping, ItemsView, AsyncGenerator = _of_abc(
        2, 'Mapping MutableMapping ItemsView AsyncGenerator')
    Coroutine, Generator = _of_abc(3, 'Coroutine Generator')
    AbstractSet = _SpecialAlias(_abc.Set, 1, 'AbstractSet')
    Callable = _CallableSpecial(_abc.Callable, 2)
    ContextManager = _SpecialAlias(contextlib.AbstractContextManager, 1, 'ContextManager')
    Tuple = _SpecialAlias(tuple, None, 'Tuple')
    List, Set, FrozenSet, Type, Deque = (
        _SpecialAlias(cls, 1, name)
        for cls, name in ((list, 'List'), (set, 'Set'), (frozenset, 'FrozenSet'), (type, 'Type'),
                          (collections.deque, 'Deque')))
    Counter = _SpecialAlias(collections.Counter, 1)
    Dict = _SpecialAlias(dict, 2, 'Dict')
    DefaultDict = _SpecialAlias(collections.defaultdict, 2, 'DefaultDict')
    OrderedDict, ChainMap = (
        _SpecialAlias(cls, 2) for cls in (collections.OrderedDict, collections.ChainMap))

    """##
}
