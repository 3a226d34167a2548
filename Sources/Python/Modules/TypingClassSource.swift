// `typing`: generic classes, protocols, named tuples, dictionaries with known keys, new types.

extension LibrarySources {
  static let typingClasses = ##"""

    class Generic:
        __slots__ = ()
        _is_protocol = False

        def __class_getitem__(cls, params):
            params = tuple(
                given if given is ... or isinstance(given, (list, tuple))
                else _as_type(given, _ARGUMENTS) for given in _tupled(params))
            if cls in (Generic, Protocol):
                cls._check_variables(params)
                return _Alias(cls, params)
            wanted = cls.__parameters__
            if not wanted:
                raise TypeError(f'{cls} is not a generic class')
            if not any(isinstance(v, (TypeVarTuple, ParamSpec)) for v in wanted):
                _check_count(cls, len(params), len(wanted))
            return _Alias(cls, params)

        @classmethod
        def _check_variables(cls, params):
            name = cls.__name__
            if not params:
                raise TypeError(f'Parameter list to {name}[...] cannot be empty')
            if not all(isinstance(given, (_Variable, _Alias)) for given in params):
                raise TypeError(f'Parameters to {name}[...] must all be type variables or '
                                'parameter specification variables.')
            if len(set(params)) < len(params):
                raise TypeError(f'Parameters to {name}[...] must all be unique')

        def __init_subclass__(cls, *args, **kwargs):
            super().__init_subclass__(*args, **kwargs)
            written = vars(cls).get('__orig_bases__')
            if Generic in (cls.__bases__ if written is None else written) and (
                    cls.__name__ != 'Protocol'):
                raise TypeError('Cannot inherit from plain Generic')
            declared = [base for base in written or () if isinstance(base, _Alias)
                        and base.__origin__ in (Generic, Protocol)]
            cls.__parameters__ = _variables_in(declared[-1:] or written or ())


    # Protocols

    _NO_MEMBERS = frozenset(
        '__abstractmethods__ __annotations__ __class_getitem__ __dict__ __doc__ __hash__ __init__ '
        '__init_subclass__ __module__ __new__ __orig_bases__ __orig_class__ __parameters__ '
        '__protocol_attrs__ __qualname__ __slots__ __subclasshook__ __weakref__ _abc_impl '
        '_is_protocol _is_runtime_protocol _MutableMapping__marker'.split())


    def _own_members(cls):
        return [*vars(cls), *vars(cls).get('__annotations__', ())]


    def _members_of(protocol):
        owners = (cls for cls in protocol.__mro__[:-1]
                  if cls.__name__ not in ('Protocol', 'Generic'))
        return {name for cls in owners for name in _own_members(cls)
                if name not in _NO_MEMBERS and not name.startswith('_abc_')}


    def _check_is_runtime(protocol):
        if not getattr(protocol, '_is_runtime_protocol', False):
            raise TypeError('Instance and class checks can only be used with '
                            '@runtime_checkable protocols')


    def _is_method_of(protocol, name):
        return callable(getattr(protocol, name, None))


    class _ProtocolMeta(_ABCMeta):
        def __instancecheck__(cls, instance):
            if cls._is_protocol:
                _check_is_runtime(cls)
            if super().__instancecheck__(instance):
                return True
            return cls._is_protocol and all(
                hasattr(instance, name)
                and not (getattr(instance, name) is None and _is_method_of(cls, name))
                for name in _members_of(cls))


    def _offers(cls, name):
        '''Whether a class has a member of a protocol; None takes it away.'''
        for owner in cls.__mro__:
            if name in _own_members(owner):
                return vars(owner).get(name, ...) is not None
        return False


    def _protocol_hook(protocol):
        '''What `issubclass` asks a protocol.'''

        def hook(other):
            if not vars(protocol).get('_is_protocol', False):
                return NotImplemented
            _check_is_runtime(protocol)
            if not isinstance(other, type):
                raise TypeError('issubclass() arg 1 must be a class')
            names = _members_of(protocol)
            if all(_is_method_of(protocol, name) for name in names):
                fits = all(_offers(other, name) for name in names)
            else:
                fits = protocol in other.__mro__
            return True if fits else NotImplemented

        return staticmethod(hook)


    def _begin(self, *args, **kwargs):
        '''`__init__` of what has none but those of protocols.'''
        cls = type(self)
        if cls._is_protocol:
            raise TypeError('Protocols cannot be instantiated')
        found = next((vars(owner)['__init__'] for owner in cls.__mro__
                      if vars(owner).get('__init__', _begin) is not _begin), None)
        if found is not None:
            found(self, *args, **kwargs)


    class Protocol(Generic, metaclass=_ProtocolMeta):
        __slots__ = ()
        _is_protocol = True
        _is_runtime_protocol = False

        def __init_subclass__(cls, *args, **kwargs):
            super().__init_subclass__(*args, **kwargs)
            own = vars(cls)
            if not own.get('_is_protocol', False):
                cls._is_protocol = Protocol in cls.__bases__
            if '__subclasshook__' not in own:
                cls.__subclasshook__ = _protocol_hook(cls)
            if cls._is_protocol:
                for base in cls.__bases__:
                    if (base not in (object, Generic)
                            and base.__module__ not in ('collections.abc', 'contextlib')
                            and not getattr(base, '_is_protocol', False)):
                        raise TypeError('Protocols can only inherit from other protocols, '
                                        f'got {base!r}')
                if cls.__init__ in (object.__init__, Protocol.__init__):
                    cls.__init__ = _begin


    def runtime_checkable(cls):
        if isinstance(cls, type) and getattr(cls, '_is_protocol', False):
            cls._is_runtime_protocol = True
            return cls
        raise TypeError('@runtime_checkable can be only applied to protocol classes, '
                        f'got {cls!r}')


    def _supports(name, method):
        '''A protocol of one abstract method.'''
        method.__isabstractmethod__ = True
        body = {'__module__': 'typing', method.__name__: method}
        return runtime_checkable(types.new_class(
            f'Supports{name}', (Protocol,), {}, lambda names: names.update(body)))


    def _special(name):
        def method(self):
            pass

        method.__name__ = f'__{name}__'
        return method


    SupportsInt, SupportsFloat, SupportsComplex, SupportsBytes, SupportsIndex, SupportsAbs = (
        _supports(name, _special(name.lower()))
        for name in ('Int', 'Float', 'Complex', 'Bytes', 'Index', 'Abs'))


    def __round__(self, ndigits=0):
        pass


    SupportsRound = _supports('Round', __round__)


    T, KT, VT = map(TypeVar, ('T', 'KT', 'VT'))
    T_co = TypeVar('T_co', covariant=True)
    AnyStr = TypeVar('AnyStr', bytes, str)


    class IO(Generic[AnyStr]):
        __slots__ = ()


    class TextIO(IO[str]):
        __slots__ = ()


    class BinaryIO(IO[bytes]):
        __slots__ = ()


    def _of_re():
        import re
        return _SpecialAlias(re.Pattern, 1), _SpecialAlias(re.Match, 1)


    Pattern, Match = _of_re()


    # Named tuples

    def _named_tuple(name, annotations, module, defaults=()):
        kinds = {field: _as_type(kind, f'field {field} annotation must be a type')
                 for field, kind in annotations.items()}
        made = collections.namedtuple(name, list(kinds), defaults=defaults, module=module)
        made.__annotations__ = made.__new__.__annotations__ = kinds
        return made


    _NOT_TO_WRITE = {'__new__', '__init__', '__slots__', '__getnewargs__', '_fields',
                     '_field_defaults', '_make', '_replace', '_asdict'}
    _NOT_TO_COPY = {'__module__', '__name__', '__annotations__', '__qualname__', '__orig_bases__'}


    class NamedTupleMeta(type):
        def __new__(cls, typename, bases, ns):
            annotations = ns.get('__annotations__', {})
            defaults = {}
            for field in annotations:
                if field in ns:
                    defaults[field] = ns[field]
                elif defaults:
                    raise TypeError(f'Non-default namedtuple field {field} cannot follow default '
                                    f"field{'s' * (len(defaults) > 1)} {', '.join(defaults)}")
            made = _named_tuple(typename, annotations, ns.get('__module__'), defaults.values())
            if Generic in bases:
                made.__bases__ = tuple(tuple if base is _NamedTuple else base for base in bases)
                made.__class_getitem__ = classmethod(Generic.__class_getitem__.__func__)
                made.__parameters__ = _variables_in(ns.get('__orig_bases__', ()))
            for key, value in ns.items():
                if key in _NOT_TO_WRITE:
                    raise AttributeError(f'Cannot overwrite NamedTuple attribute {key}')
                if key not in _NOT_TO_COPY and key not in annotations:
                    setattr(made, key, value)
            made.__qualname__ = ns.get('__qualname__', typename)
            return made


    class _ClassMaker(_Form):
        '''A function that stands among the bases of a class, too.'''

        def __init__(self, name, base, make):
            self.__name__ = self.__qualname__ = name
            self._base, self._make = base, make

        def __call__(self, *args, **kwargs):
            return self._make(*args, **kwargs)

        def __mro_entries__(self, bases):
            return (self._base,)

        def __repr__(self):
            return f'<function {self.__name__}>'


    def _make_named_tuple(typename, fields=None, /, **kwargs):
        if kwargs and fields is not None:
            raise TypeError('Either list of fields or keywords can be provided to NamedTuple, '
                            'not both')
        return _named_tuple(typename, dict(kwargs if fields is None else fields), _caller()[3])


    _NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})
    NamedTuple = _ClassMaker('NamedTuple', _NamedTuple, _make_named_tuple)


    # Dictionaries with known keys

    class _TypedDictMeta(type):
        def __new__(cls, name, bases, ns, total=True):
            made = type.__new__(_TypedDictMeta, name, (dict,), ns)
            demand = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
            known = {}
            keys = {True: set(), False: set()}
            for base in bases:
                known.update(vars(base).get('__annotations__', {}))
                keys[True].update(vars(base).get('__required_keys__', ()))
                keys[False].update(vars(base).get('__optional_keys__', ()))
            for key, kind in ns.get('__annotations__', {}).items():
                known[key] = kind = _as_type(kind, demand, made.__module__)
                said = {Required: True, NotRequired: False}
                keys[said.get(get_origin(kind), bool(total))].add(key)
            made.__annotations__ = known
            made.__required_keys__, made.__optional_keys__ = map(
                frozenset, (keys[True], keys[False]))
            made.__total__ = total
            return made

        def __call__(cls, /, *args, **kwargs):
            return dict(*args, **kwargs)

        def __instancecheck__(cls, other):
            raise TypeError('TypedDict does not support instance and class checks')

        __subclasscheck__ = __instancecheck__


    def _make_typed_dict(typename, fields=None, /, *, total=True, **kwargs):
        body = {'__annotations__': dict(kwargs if fields is None else fields),
                '__module__': _caller()[3]}
        return _TypedDictMeta(typename, (), body, total=total)


    TypedDict = _ClassMaker(
        'TypedDict', type.__new__(_TypedDictMeta, 'TypedDict', (), {}), _make_typed_dict)


    class NewType(_Form):
        def __init__(self, name, tp):
            self.__qualname__, self.__name__ = name, name.split('.')[-1]
            self.__supertype__, self.__module__ = tp, _caller()[3]

        def __call__(self, x, /):
            return x

        def __repr__(self):
            return f'{self.__module__}.{self.__qualname__}'

    """##
}
