// `typing`: what annotations are made of, and the few classes that do something when the program runs.

extension LibrarySources {
  static let typing = ##"""
    import collections
    import collections.abc
    import contextlib
    import functools
    import types
    from abc import ABCMeta, abstractmethod
    from _library import caller as _caller, define as _define
    from types import GenericAlias as _GenericAlias, UnionType as _UnionType


    def _type_repr(obj):
        if isinstance(obj, type) and not isinstance(obj, _GenericAlias):
            if obj.__module__ == 'builtins':
                return obj.__qualname__
            return f'{obj.__module__}.{obj.__qualname__}'
        if obj is ...:
            return '...'
        if isinstance(obj, types.FunctionType):
            return obj.__name__
        if isinstance(obj, (list, tuple)):
            return '[' + ', '.join(_type_repr(t) for t in obj) + ']'
        return repr(obj)


    def _type_check(arg, msg):
        if arg is None:
            return type(None)
        if isinstance(arg, str):
            return ForwardRef(arg)
        if arg in (Any, NoReturn, Never, Self, LiteralString, TypeAlias):
            return arg
        if isinstance(arg, _SpecialForm) or arg in (Generic, Protocol):
            raise TypeError(f"Plain {arg} is not valid as type argument")
        if type(arg) is tuple:
            raise TypeError(f"{msg} Got {arg!r:.100}.")
        return arg


    def _parameters(args):
        found = []
        for t in args:
            if isinstance(t, (TypeVar, ParamSpec, TypeVarTuple)):
                inner = (t,)
            elif isinstance(t, type):
                inner = ()
            elif isinstance(t, (list, tuple)):
                inner = _parameters(t)
            else:
                inner = getattr(t, '__parameters__', ())
            for p in inner:
                if p not in found:
                    found.append(p)
        return tuple(found)


    class _Callable:
        # Type forms count as callable: that is how they are told from values.
        __slots__ = ()

        def __or__(self, other):
            return Union[self, other]

        def __ror__(self, other):
            return Union[other, self]


    class _SpecialForm(_Callable):
        __slots__ = ('_name', '__doc__', '_getitem')

        def __init__(self, getitem):
            self._getitem = getitem
            self._name = getitem.__name__
            self.__doc__ = getitem.__doc__

        def __repr__(self):
            return 'typing.' + self._name

        def __mro_entries__(self, bases):
            raise TypeError(f"Cannot subclass {self!r}")

        def __call__(self, *args, **kwds):
            raise TypeError(f"Cannot instantiate {self!r}")

        def __instancecheck__(self, obj):
            raise TypeError(f"{self} cannot be used with isinstance()")

        def __subclasscheck__(self, cls):
            raise TypeError(f"{self} cannot be used with issubclass()")

        def __getitem__(self, parameters):
            return self._getitem(self, parameters)


    class _AnyMeta(type):
        def __instancecheck__(self, obj):
            if self is Any:
                raise TypeError("typing.Any cannot be used with isinstance()")
            return super().__instancecheck__(obj)

        def __repr__(self):
            if self is Any:
                return "typing.Any"
            return super().__repr__()


    class Any(metaclass=_AnyMeta):
        def __new__(cls, *args, **kwargs):
            if cls is Any:
                raise TypeError("Any cannot be instantiated")
            return super().__new__(cls)


    def _plain(name):
        def getitem(self, parameters):
            raise TypeError(f"{self} is not subscriptable")
        getitem.__name__ = name
        return _SpecialForm(getitem)


    NoReturn = _plain('NoReturn')
    Never = _plain('Never')
    Self = _plain('Self')
    LiteralString = _plain('LiteralString')
    TypeAlias = _plain('TypeAlias')


    def _single(name):
        def getitem(self, parameters):
            item = _type_check(parameters, f'{self} accepts only single type.')
            return _Alias(self, (item,))
        getitem.__name__ = name
        return _SpecialForm(getitem)


    ClassVar = _single('ClassVar')
    Final = _single('Final')
    Required = _single('Required')
    NotRequired = _single('NotRequired')
    TypeGuard = _single('TypeGuard')
    Unpack = _single('Unpack')


    @_SpecialForm
    def Union(self, parameters):
        if parameters == ():
            raise TypeError("Cannot take a Union of no types.")
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        msg = "Union[arg, ...]: each arg must be a type."
        flat = []
        for p in parameters:
            p = _type_check(p, msg)
            if isinstance(p, _UnionAlias):
                flat.extend(p.__args__)
            elif isinstance(p, _UnionType):
                flat.extend(p.__args__)
            else:
                flat.append(p)
        unique = []
        for p in flat:
            if p not in unique:
                unique.append(p)
        if len(unique) == 1:
            return unique[0]
        return _UnionAlias(self, tuple(unique))


    @_SpecialForm
    def Optional(self, parameters):
        arg = _type_check(parameters, f"{self} requires a single type.")
        return Union[arg, type(None)]


    @_SpecialForm
    def Literal(self, *parameters):
        parameters = parameters[0] if isinstance(parameters[0], tuple) else parameters
        flat = []
        for p in parameters:
            for q in (p.__args__ if isinstance(p, _LiteralAlias) else (p,)):
                if not any(type(q) is type(o) and q == o for o in flat):
                    flat.append(q)
        return _LiteralAlias(self, tuple(flat))


    @_SpecialForm
    def Concatenate(self, parameters):
        return _Alias(self, parameters if isinstance(parameters, tuple) else (parameters,))


    class ForwardRef(_Callable):
        def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
            if not isinstance(arg, str):
                raise TypeError(f"Forward reference must be a string -- got {arg!r}")
            self.__forward_arg__ = arg
            self.__forward_module__ = module

        def __eq__(self, other):
            if not isinstance(other, ForwardRef):
                return NotImplemented
            return self.__forward_arg__ == other.__forward_arg__

        def __hash__(self):
            return hash(self.__forward_arg__)

        def __call__(self):
            pass

        def __repr__(self):
            return f'ForwardRef({self.__forward_arg__!r})'


    class _TypeVarLike(_Callable):
        def __call__(self, *args):
            raise TypeError(f"'{type(self).__name__}' object is not callable")

        def __repr__(self):
            if getattr(self, '__covariant__', False):
                prefix = '+'
            elif getattr(self, '__contravariant__', False):
                prefix = '-'
            else:
                prefix = '~'
            return prefix + self.__name__

        def __mro_entries__(self, bases):
            raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")


    class TypeVar(_TypeVarLike):
        def __init__(self, name, *constraints, bound=None, covariant=False,
                     contravariant=False):
            self.__name__ = name
            if covariant and contravariant:
                raise ValueError("Bivariant types are not supported.")
            self.__covariant__ = bool(covariant)
            self.__contravariant__ = bool(contravariant)
            if constraints and bound is not None:
                raise TypeError("Constraints cannot be combined with bound=...")
            if constraints and len(constraints) == 1:
                raise TypeError("A single constraint is not allowed")
            msg = "TypeVar(name, constraint, ...): constraints must be types."
            self.__constraints__ = tuple(_type_check(t, msg) for t in constraints)
            self.__bound__ = None if bound is None else _type_check(
                bound, "Bound must be a type.")
            self.__module__ = _caller()[3]


    class ParamSpec(_TypeVarLike):
        def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
            self.__name__ = name
            self.__bound__ = bound
            self.__covariant__ = bool(covariant)
            self.__contravariant__ = bool(contravariant)
            self.__module__ = _caller()[3]

        @property
        def args(self):
            return ParamSpecArgs(self)

        @property
        def kwargs(self):
            return ParamSpecKwargs(self)


    class ParamSpecArgs:
        def __init__(self, origin):
            self.__origin__ = origin

        def __repr__(self):
            return f"{self.__origin__.__name__}.args"


    class ParamSpecKwargs:
        def __init__(self, origin):
            self.__origin__ = origin

        def __repr__(self):
            return f"{self.__origin__.__name__}.kwargs"


    class TypeVarTuple(_TypeVarLike):
        def __init__(self, name):
            self.__name__ = name

        def __repr__(self):
            return self.__name__

        def __iter__(self):
            yield Unpack[self]


    class _Alias(_Callable):
        def __init__(self, origin, args, *, name=None):
            if not isinstance(args, tuple):
                args = (args,)
            self.__dict__['__origin__'] = origin
            self.__dict__['__args__'] = args
            self.__dict__['_name'] = name
            self.__dict__['__parameters__'] = _parameters(args)

        def __repr__(self):
            name = 'typing.' + self._name if self._name else _type_repr(self.__origin__)
            args = ", ".join([_type_repr(a) for a in self.__args__]) if self.__args__ else "()"
            return f'{name}[{args}]'

        def __eq__(self, other):
            if not isinstance(other, _Alias):
                return NotImplemented
            return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

        def __hash__(self):
            return hash((self.__origin__, self.__args__))

        def __call__(self, *args, **kwargs):
            if self._name and not isinstance(self.__origin__, type):
                raise TypeError(f"Type {self._name} cannot be instantiated")
            if self._name:
                raise TypeError(f"Type {self._name} cannot be instantiated; "
                                f"use {self.__origin__.__name__}() instead")
            if isinstance(self.__origin__, _SpecialForm):
                raise TypeError(f"Cannot instantiate {self.__origin__!r}")
            result = self.__origin__(*args, **kwargs)
            try:
                result.__orig_class__ = self
            except AttributeError:
                pass
            return result

        def __mro_entries__(self, bases):
            if isinstance(self.__origin__, _SpecialForm):
                raise TypeError(f"Cannot subclass {self!r}")
            if self.__origin__ is Generic and Protocol in bases:
                return ()
            result = [self.__origin__]
            if self._name:
                rest = bases[bases.index(self) + 1:]
                if not any(isinstance(b, _Alias) or isinstance(b, type)
                           and issubclass(b, Generic) for b in rest):
                    result.append(Generic)
            return tuple(result)

        def __getattr__(self, attr):
            if attr.startswith('__') and attr.endswith('__'):
                raise AttributeError(attr)
            return getattr(self.__origin__, attr)

        def __setattr__(self, attr, val):
            if attr.startswith('__') or attr == '_name':
                self.__dict__[attr] = val
            else:
                setattr(self.__origin__, attr, val)

        def __instancecheck__(self, obj):
            raise TypeError("Subscripted generics cannot be used with class and instance checks")

        def __subclasscheck__(self, cls):
            raise TypeError("Subscripted generics cannot be used with class and instance checks")

        def __getitem__(self, args):
            if not isinstance(args, tuple):
                args = (args,)
            params = self.__parameters__
            if not params:
                raise TypeError(f"{self} is not a generic class")
            if len(args) != len(params):
                raise TypeError(
                    f"Too {'many' if len(args) > len(params) else 'few'} arguments for {self}; "
                    f"actual {len(args)}, expected {len(params)}")
            args = tuple(_type_check(a, "Parameters to generic types must be types.")
                         for a in args)
            return self._copy(_substitute(self.__args__, dict(zip(params, args))))

        def _copy(self, args):
            return self.__class__(self.__origin__, args, name=self._name)


    def _substitute(args, known):
        result = []
        for a in args:
            if isinstance(a, _TypeVarLike):
                result.append(known.get(a, a))
            elif isinstance(a, type):
                result.append(a)
            else:
                inner = getattr(a, '__parameters__', ())
                if inner:
                    result.append(a[tuple(known.get(p, p) for p in inner)])
                else:
                    result.append(a)
        return tuple(result)


    class _UnionAlias(_Alias):
        def __init__(self, origin, args, *, name=None):
            super().__init__(origin, args, name=name)

        def __repr__(self):
            args = self.__args__
            if len(args) == 2:
                if args[0] is type(None):
                    return f'typing.Optional[{_type_repr(args[1])}]'
                if args[1] is type(None):
                    return f'typing.Optional[{_type_repr(args[0])}]'
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
            for arg in self.__args__:
                if issubclass(cls, arg):
                    return True
            return False

        def _copy(self, args):
            return Union[args]


    class _LiteralAlias(_Alias):
        def __eq__(self, other):
            if not isinstance(other, _LiteralAlias):
                return NotImplemented
            mine = {(type(a), a) for a in self.__args__}
            return mine == {(type(a), a) for a in other.__args__}

        def __hash__(self):
            return hash(frozenset((type(a), a) for a in self.__args__))

        def __repr__(self):
            return f"typing.Literal[{', '.join(repr(a) for a in self.__args__)}]"


    class _CallableAlias(_Alias):
        def __repr__(self):
            args = self.__args__
            if len(args) == 2 and (args[0] is ... or isinstance(args[0], ParamSpec)):
                return f'typing.Callable[{_type_repr(args[0])}, {_type_repr(args[1])}]'
            shown = ', '.join([_type_repr(a) for a in args[:-1]])
            return f'typing.Callable[[{shown}], {_type_repr(args[-1])}]'


    class _SpecialAlias(_Callable):
        def __init__(self, origin, nparams, *, name=None):
            self.__dict__['__origin__'] = origin
            self.__dict__['_nparams'] = nparams
            self.__dict__['_name'] = name or origin.__name__
            self.__dict__['__parameters__'] = ()

        def __repr__(self):
            return 'typing.' + self._name

        def __getitem__(self, params):
            if not isinstance(params, tuple):
                params = (params,)
            msg = "Parameters to generic types must be types."
            if self._nparams == -1:
                if params == ((),):
                    params = ()
                if len(params) == 2 and params[-1] is ...:
                    return _Alias(self.__origin__, (_type_check(params[0], msg), ...),
                                  name=self._name)
            elif len(params) != self._nparams:
                raise TypeError(
                    f"Too {'many' if len(params) > self._nparams else 'few'} arguments for "
                    f"{self}; actual {len(params)}, expected {self._nparams}")
            return _Alias(self.__origin__, tuple(_type_check(p, msg) for p in params),
                          name=self._name)

        def __call__(self, *args, **kwargs):
            raise TypeError(f"Type {self._name} cannot be instantiated; "
                            f"use {self.__origin__.__name__}() instead")

        def __mro_entries__(self, bases):
            result = [self.__origin__]
            if Generic not in bases and not any(isinstance(b, _Alias) for b in bases):
                result.append(Generic)
            return tuple(result)

        def __getattr__(self, attr):
            if attr.startswith('__') and attr.endswith('__'):
                raise AttributeError(attr)
            return getattr(self.__origin__, attr)

        def __instancecheck__(self, obj):
            return isinstance(obj, self.__origin__)

        def __subclasscheck__(self, cls):
            return issubclass(cls, self.__origin__)

        def __eq__(self, other):
            return self is other

        def __hash__(self):
            return id(self)


    class _CallableSpecial(_SpecialAlias):
        def __getitem__(self, params):
            if not isinstance(params, tuple) or len(params) != 2:
                raise TypeError("Callable must be used as Callable[[arg, ...], result].")
            args, result = params
            msg = "Callable[args, result]: result must be a type."
            result = _type_check(result, msg)
            if args is ...:
                return _CallableAlias(self.__origin__, (..., result), name='Callable')
            if isinstance(args, list):
                args = tuple(_type_check(a, "Callable[[arg, ...], result]: each arg must be a "
                                         "type.") for a in args)
                return _CallableAlias(self.__origin__, args + (result,), name='Callable')
            if isinstance(args, (ParamSpec, _Alias)):
                return _CallableAlias(self.__origin__, (args, result), name='Callable')
            raise TypeError("Callable[args, result]: args must be a list. Got " f"{args}")


    _abc = collections.abc
    Hashable = _SpecialAlias(_abc.Hashable, 0)
    Awaitable = _SpecialAlias(_abc.Awaitable, 1)
    Coroutine = _SpecialAlias(_abc.Coroutine, 3)
    AsyncIterable = _SpecialAlias(_abc.AsyncIterable, 1)
    AsyncIterator = _SpecialAlias(_abc.AsyncIterator, 1)
    Iterable = _SpecialAlias(_abc.Iterable, 1)
    Iterator = _SpecialAlias(_abc.Iterator, 1)
    Reversible = _SpecialAlias(_abc.Reversible, 1)
    Sized = _SpecialAlias(_abc.Sized, 0)
    Container = _SpecialAlias(_abc.Container, 1)
    Collection = _SpecialAlias(_abc.Collection, 1)
    Callable = _CallableSpecial(_abc.Callable, 2)
    AbstractSet = _SpecialAlias(_abc.Set, 1, name='AbstractSet')
    MutableSet = _SpecialAlias(_abc.MutableSet, 1)
    Mapping = _SpecialAlias(_abc.Mapping, 2)
    MutableMapping = _SpecialAlias(_abc.MutableMapping, 2)
    Sequence = _SpecialAlias(_abc.Sequence, 1)
    MutableSequence = _SpecialAlias(_abc.MutableSequence, 1)
    ByteString = _SpecialAlias(_abc.ByteString, 0)
    Tuple = _SpecialAlias(tuple, -1, name='Tuple')
    List = _SpecialAlias(list, 1, name='List')
    Deque = _SpecialAlias(collections.deque, 1, name='Deque')
    Set = _SpecialAlias(set, 1, name='Set')
    FrozenSet = _SpecialAlias(frozenset, 1, name='FrozenSet')
    MappingView = _SpecialAlias(_abc.MappingView, 1)
    KeysView = _SpecialAlias(_abc.KeysView, 1)
    ItemsView = _SpecialAlias(_abc.ItemsView, 2)
    ValuesView = _SpecialAlias(_abc.ValuesView, 1)
    ContextManager = _SpecialAlias(contextlib.AbstractContextManager, 1, name='ContextManager')
    Dict = _SpecialAlias(dict, 2, name='Dict')
    DefaultDict = _SpecialAlias(collections.defaultdict, 2, name='DefaultDict')
    OrderedDict = _SpecialAlias(collections.OrderedDict, 2)
    Counter = _SpecialAlias(collections.Counter, 1)
    ChainMap = _SpecialAlias(collections.ChainMap, 2)
    Generator = _SpecialAlias(_abc.Generator, 3)
    AsyncGenerator = _SpecialAlias(_abc.AsyncGenerator, 2)
    Type = _SpecialAlias(type, 1, name='Type')


    class Generic:
        __slots__ = ()
        _is_protocol = False

        def __class_getitem__(cls, params):
            if not isinstance(params, tuple):
                params = (params,)
            params = tuple(p if isinstance(p, (list, tuple)) or p is ... else _type_check(
                p, "Parameters to generic types must be types.") for p in params)
            if cls in (Generic, Protocol):
                if not params:
                    raise TypeError(
                        f"Parameter list to {cls.__qualname__}[...] cannot be empty")
                if not all(isinstance(p, _TypeVarLike) or isinstance(p, _Alias)
                           for p in params):
                    raise TypeError(f"Parameters to {cls.__name__}[...] must all be type "
                                    "variables or parameter specification variables.")
                if len(set(params)) != len(params):
                    raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
            else:
                names = cls.__parameters__
                if not names:
                    raise TypeError(f"{cls} is not a generic class")
                if len(params) != len(names) and not any(
                        isinstance(n, (TypeVarTuple, ParamSpec)) for n in names):
                    raise TypeError(
                        f"Too {'many' if len(params) > len(names) else 'few'} arguments for "
                        f"{cls}; actual {len(params)}, expected {len(names)}")
            return _Alias(cls, params)

        def __init_subclass__(cls, *args, **kwargs):
            super().__init_subclass__(*args, **kwargs)
            tvars = []
            if '__orig_bases__' in cls.__dict__:
                if Generic in cls.__orig_bases__ and cls.__name__ != 'Protocol':
                    raise TypeError("Cannot inherit from plain Generic")
                tvars = _parameters(cls.__orig_bases__)
                for base in cls.__orig_bases__:
                    if isinstance(base, _Alias) and base.__origin__ in (Generic, Protocol):
                        tvars = base.__parameters__
            elif Generic in cls.__bases__ and cls.__name__ != 'Protocol':
                raise TypeError("Cannot inherit from plain Generic")
            cls.__parameters__ = tuple(tvars)


    _EXCLUDED = frozenset((
        '__parameters__', '__orig_bases__', '__orig_class__', '_is_protocol',
        '_is_runtime_protocol', '__protocol_attrs__', '__abstractmethods__', '__annotations__',
        '__dict__', '__doc__', '__init__', '__module__', '__new__', '__slots__',
        '__subclasshook__', '__weakref__', '__class_getitem__', '_MutableMapping__marker',
        '__qualname__', '_abc_impl', '__init_subclass__', '__hash__'))


    def _protocol_attrs(cls):
        attrs = set()
        for base in cls.__mro__[:-1]:
            if base.__name__ in ('Protocol', 'Generic'):
                continue
            for attr in list(base.__dict__) + list(base.__dict__.get('__annotations__', {})):
                if not attr.startswith('_abc_') and attr not in _EXCLUDED:
                    attrs.add(attr)
        return attrs


    class _ProtocolMeta(ABCMeta):
        def __instancecheck__(cls, instance):
            if not getattr(cls, '_is_protocol', False):
                return super().__instancecheck__(instance)
            if cls is Protocol or not getattr(cls, '_is_runtime_protocol', False):
                raise TypeError("Instance and class checks can only be used with"
                                " @runtime_checkable protocols")
            if super().__instancecheck__(instance):
                return True
            for attr in _protocol_attrs(cls):
                if not hasattr(instance, attr):
                    return False
                if getattr(instance, attr) is None and callable(getattr(cls, attr, None)):
                    return False
            return True


    def _no_init_or_replace_init(self, *args, **kwargs):
        cls = type(self)
        if cls._is_protocol:
            raise TypeError('Protocols cannot be instantiated')
        for base in cls.__mro__:
            init = base.__dict__.get('__init__', _no_init_or_replace_init)
            if init is not _no_init_or_replace_init:
                return init(self, *args, **kwargs)


    class Protocol(Generic, metaclass=_ProtocolMeta):
        __slots__ = ()
        _is_protocol = True
        _is_runtime_protocol = False

        def __init_subclass__(cls, *args, **kwargs):
            super().__init_subclass__(*args, **kwargs)
            if not cls.__dict__.get('_is_protocol', False):
                cls._is_protocol = any(b is Protocol for b in cls.__bases__)

            def _proto_hook(other):
                if not cls.__dict__.get('_is_protocol', False):
                    return NotImplemented
                if not getattr(cls, '_is_runtime_protocol', False):
                    raise TypeError("Instance and class checks can only be used with"
                                    " @runtime_checkable protocols")
                if not isinstance(other, type):
                    raise TypeError('issubclass() arg 1 must be a class')
                attrs = _protocol_attrs(cls)
                if any(not callable(getattr(cls, attr, None)) for attr in attrs):
                    if issubclass(other, object) and cls in other.__mro__:
                        return True
                    return NotImplemented
                for attr in attrs:
                    for base in other.__mro__:
                        if attr in base.__dict__:
                            if base.__dict__[attr] is None:
                                return NotImplemented
                            break
                        if attr in base.__dict__.get('__annotations__', {}):
                            break
                    else:
                        return NotImplemented
                return True

            if '__subclasshook__' not in cls.__dict__:
                cls.__subclasshook__ = staticmethod(_proto_hook)
            if not cls._is_protocol:
                return
            for base in cls.__bases__:
                if not (base in (object, Generic) or base.__module__ in (
                        'collections.abc', 'contextlib') or getattr(
                            base, '_is_protocol', False)):
                    raise TypeError('Protocols can only inherit from other'
                                    ' protocols, got %r' % base)
            if cls.__init__ is object.__init__ or cls.__init__ is Protocol.__init__:
                cls.__init__ = _no_init_or_replace_init


    def runtime_checkable(cls):
        if not isinstance(cls, type) or not getattr(cls, '_is_protocol', False):
            raise TypeError('@runtime_checkable can be only applied to protocol classes,'
                            ' got %r' % cls)
        cls._is_runtime_protocol = True
        return cls


    class Annotated:
        __slots__ = ()

        def __new__(cls, *args, **kwargs):
            raise TypeError("Type Annotated cannot be instantiated.")

        def __class_getitem__(cls, params):
            if not isinstance(params, tuple) or len(params) < 2:
                raise TypeError("Annotated[...] should be used "
                                "with at least two arguments (a type and an annotation).")
            origin = _type_check(params[0], "Annotated[t, ...]: t must be a type.")
            return _AnnotatedAlias(origin, tuple(params[1:]))


    class _AnnotatedAlias(_Alias):
        def __init__(self, origin, metadata):
            if isinstance(origin, _AnnotatedAlias):
                metadata = origin.__metadata__ + metadata
                origin = origin.__origin__
            super().__init__(origin, (origin,))
            self.__dict__['__metadata__'] = metadata

        def __repr__(self):
            return "typing.Annotated[{}, {}]".format(
                _type_repr(self.__origin__), ", ".join(repr(a) for a in self.__metadata__))

        def __eq__(self, other):
            if not isinstance(other, _AnnotatedAlias):
                return NotImplemented
            return (self.__origin__ == other.__origin__
                    and self.__metadata__ == other.__metadata__)

        def __hash__(self):
            return hash((self.__origin__, self.__metadata__))

        def _copy(self, args):
            return _AnnotatedAlias(args[0], self.__metadata__)


    def cast(typ, val):
        return val


    def assert_type(val, typ, /):
        return val


    def reveal_type(obj, /):
        from _library import write_error
        write_error(f"Runtime type is {type(obj).__name__!r}\n")
        return obj


    def assert_never(arg, /):
        value = repr(arg)
        if len(value) > 100:
            value = value[:100] + '...'
        raise AssertionError(f"Expected code to be unreachable, but got: {value}")


    def _evaluate(hint, names):
        if hint is None:
            return type(None)
        if isinstance(hint, str):
            hint = ForwardRef(hint)
        if isinstance(hint, ForwardRef):
            text = f"_result = ({hint.__forward_arg__}\n)\n"
            result = _define(text, names, '_result', '__main__')
            return _evaluate(result, names) if isinstance(result, (str, ForwardRef)) else result
        if isinstance(hint, _GenericAlias):
            args = tuple(_evaluate(a, names) if a is not None else a for a in hint.__args__)
            return hint if args == hint.__args__ else _GenericAlias(hint.__origin__, args)
        if isinstance(hint, _Alias) and not isinstance(hint, _LiteralAlias):
            args = tuple(a if a is ... or isinstance(a, (list, tuple))
                         else _evaluate(a, names) for a in hint.__args__)
            return hint if args == hint.__args__ else hint._copy(args)
        return hint


    def _strip(t):
        if isinstance(t, _AnnotatedAlias):
            return _strip(t.__origin__)
        if isinstance(t, _Alias) and t.__origin__ in (Required, NotRequired):
            return _strip(t.__args__[0])
        return t


    def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
        hints = {}
        if isinstance(obj, type):
            for base in reversed(obj.__mro__):
                names = dict(globalns or {})
                if globalns is None:
                    for value in base.__dict__.values():
                        if isinstance(value, types.FunctionType):
                            names.update(value.__globals__)
                            break
                    else:
                        names.update(_main_names(base.__module__))
                names.update(localns or {})
                names.setdefault(base.__name__, base)
                for name, value in base.__dict__.get('__annotations__', {}).items():
                    hints[name] = _evaluate(value, names)
        else:
            target = obj
            while hasattr(target, '__wrapped__'):
                target = target.__wrapped__
            names = dict(globalns if globalns is not None
                         else getattr(target, '__globals__', {}))
            names.update(localns or {})
            annotations = getattr(obj, '__annotations__', None)
            if annotations is None:
                raise TypeError('{!r} is not a module, class, method, '
                                'or function.'.format(obj))
            for name, value in annotations.items():
                hints[name] = _evaluate(value, names)
        if include_extras:
            return hints
        return {k: _strip(t) for k, t in hints.items()}


    def _main_names(module):
        import sys
        found = sys.modules.get(module)
        return vars(found) if found is not None else {}


    def get_origin(tp):
        if isinstance(tp, _AnnotatedAlias):
            return Annotated
        if isinstance(tp, (_Alias, _SpecialAlias, _GenericAlias, ParamSpecArgs,
                           ParamSpecKwargs)):
            return tp.__origin__
        if tp is Generic:
            return Generic
        if isinstance(tp, _UnionType):
            return _UnionType
        return None


    def get_args(tp):
        if isinstance(tp, _AnnotatedAlias):
            return (tp.__origin__,) + tp.__metadata__
        if isinstance(tp, (_Alias, _GenericAlias)):
            res = tp.__args__
            if isinstance(tp, _CallableAlias) and not (len(res) == 2 and res[0] is ...):
                res = (list(res[:-1]), res[-1])
            return res
        if isinstance(tp, _UnionType):
            return tp.__args__
        return ()


    def is_typeddict(tp):
        return isinstance(tp, _TypedDictMeta)


    def no_type_check(arg):
        try:
            arg.__no_type_check__ = True
        except TypeError:
            pass
        return arg


    def overload(func):
        def _overload_dummy(*args, **kwds):
            raise NotImplementedError(
                "You should not call an overloaded function. "
                "A series of @overload-decorated functions "
                "outside a stub module should always be followed "
                "by an implementation that is not @overload-ed.")
        return _overload_dummy


    def final(f):
        try:
            f.__final__ = True
        except (AttributeError, TypeError):
            pass
        return f


    def dataclass_transform(**kwargs):
        def decorator(cls_or_fn):
            cls_or_fn.__dataclass_transform__ = kwargs
            return cls_or_fn
        return decorator


    class SupportsInt(Protocol):
        @abstractmethod
        def __int__(self):
            pass


    class SupportsFloat(Protocol):
        @abstractmethod
        def __float__(self):
            pass


    class SupportsComplex(Protocol):
        @abstractmethod
        def __complex__(self):
            pass


    class SupportsBytes(Protocol):
        @abstractmethod
        def __bytes__(self):
            pass


    class SupportsIndex(Protocol):
        @abstractmethod
        def __index__(self):
            pass


    class SupportsAbs(Protocol):
        @abstractmethod
        def __abs__(self):
            pass


    class SupportsRound(Protocol):
        @abstractmethod
        def __round__(self, ndigits=0):
            pass


    for _cls in (SupportsInt, SupportsFloat, SupportsComplex, SupportsBytes, SupportsIndex,
                 SupportsAbs, SupportsRound):
        runtime_checkable(_cls)


    def _make_nmtuple(name, annotations, module, defaults=()):
        fields = list(annotations)
        types = {n: _type_check(t, f"field {n} annotation must be a type")
                 for n, t in annotations.items()}
        nm_tpl = collections.namedtuple(name, fields, defaults=defaults, module=module)
        nm_tpl.__annotations__ = nm_tpl.__new__.__annotations__ = types
        return nm_tpl


    class NamedTupleMeta(type):
        def __new__(cls, typename, bases, ns):
            bases = tuple(tuple if base is _NamedTuple else base for base in bases)
            types = ns.get('__annotations__', {})
            default_names = []
            for field_name in types:
                if field_name in ns:
                    default_names.append(field_name)
                elif default_names:
                    raise TypeError(
                        f"Non-default namedtuple field {field_name} cannot follow default "
                        f"field{'s' if len(default_names) > 1 else ''} "
                        f"{', '.join(default_names)}")
            nm_tpl = _make_nmtuple(typename, types, ns.get('__module__'),
                                   [ns[n] for n in default_names])
            if Generic in bases:
                nm_tpl.__bases__ = bases
                nm_tpl.__class_getitem__ = classmethod(Generic.__class_getitem__.__func__)
            for key in ns:
                if key in ('__new__', '__init__', '__slots__', '__getnewargs__', '_fields',
                           '_field_defaults', '_make', '_replace', '_asdict'):
                    raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
                if key not in ('__module__', '__name__', '__annotations__', '__qualname__',
                               '__orig_bases__') and key not in nm_tpl._fields:
                    setattr(nm_tpl, key, ns[key])
            if '__qualname__' in ns:
                nm_tpl.__qualname__ = ns['__qualname__']
            return nm_tpl


    def NamedTuple(typename, fields=None, /, **kwargs):
        if fields is None:
            fields = kwargs.items()
        elif kwargs:
            raise TypeError("Either list of fields or keywords"
                            " can be provided to NamedTuple, not both")
        return _make_nmtuple(typename, dict(fields), _caller()[3])


    _NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})


    def _namedtuple_mro_entries(bases):
        return (_NamedTuple,)


    class _NamedTupleForm(_Callable):
        def __call__(self, typename, fields=None, /, **kwargs):
            if fields is None:
                fields = kwargs.items()
            return _make_nmtuple(typename, dict(fields), _caller()[3])

        def __mro_entries__(self, bases):
            return (_NamedTuple,)

        def __repr__(self):
            return '<function NamedTuple>'


    NamedTuple = _NamedTupleForm()


    class _TypedDictMeta(type):
        def __new__(cls, name, bases, ns, total=True):
            tp_dict = type.__new__(_TypedDictMeta, name, (dict,), ns)
            annotations = {}
            own = ns.get('__annotations__', {})
            msg = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
            own = {n: _type_check(tp, msg) for n, tp in own.items()}
            required = set()
            optional = set()
            for base in bases:
                annotations.update(base.__dict__.get('__annotations__', {}))
                required.update(base.__dict__.get('__required_keys__', ()))
                optional.update(base.__dict__.get('__optional_keys__', ()))
            annotations.update(own)
            for key, tp in own.items():
                origin = get_origin(tp)
                if origin is Required or (origin is not NotRequired and total):
                    required.add(key)
                else:
                    optional.add(key)
            tp_dict.__annotations__ = annotations
            tp_dict.__required_keys__ = frozenset(required)
            tp_dict.__optional_keys__ = frozenset(optional)
            tp_dict.__total__ = total
            return tp_dict

        def __call__(cls, /, *args, **kwargs):
            return dict(*args, **kwargs)

        def __subclasscheck__(cls, other):
            raise TypeError('TypedDict does not support instance and class checks')

        __instancecheck__ = __subclasscheck__


    _TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})


    class _TypedDictForm(_Callable):
        def __call__(self, typename, fields=None, /, *, total=True, **kwargs):
            ns = {'__annotations__': dict(fields if fields is not None else kwargs),
                  '__module__': _caller()[3]}
            return _TypedDictMeta(typename, (), ns, total=total)

        def __mro_entries__(self, bases):
            return (_TypedDict,)

        def __repr__(self):
            return '<function TypedDict>'


    TypedDict = _TypedDictForm()


    class NewType(_Callable):
        def __init__(self, name, tp):
            self.__qualname__ = name
            self.__name__ = name.rpartition('.')[-1]
            self.__supertype__ = tp
            self.__module__ = _caller()[3]

        def __call__(self, x, /):
            return x

        def __repr__(self):
            return f'{self.__module__}.{self.__qualname__}'


    Text = str
    T = TypeVar('T')
    KT = TypeVar('KT')
    VT = TypeVar('VT')
    T_co = TypeVar('T_co', covariant=True)
    AnyStr = TypeVar('AnyStr', bytes, str)
    TYPE_CHECKING = False


    class IO(Generic[AnyStr]):
        __slots__ = ()


    class TextIO(IO[str]):
        __slots__ = ()


    class BinaryIO(IO[bytes]):
        __slots__ = ()


    def _regex_aliases():
        import re
        return _SpecialAlias(re.Pattern, 1), _SpecialAlias(re.Match, 1)


    Pattern, Match = _regex_aliases()
    """##
}
