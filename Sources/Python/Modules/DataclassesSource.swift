// `dataclasses`: what `@dataclass` makes of a class. Methods that CPython generates as text are
// generated as text here, too, with the same lines, since tracebacks show them.

extension LibrarySources {
  static let dataclasses = dataclassFields + dataclassMethods + dataclassUse

  private static let dataclassFields = ##"""
    import copy as _copy
    from abc import update_abstractmethods as _update_abstractmethods
    from types import (GenericAlias as _GenericAlias, MappingProxyType as _View,
                       MemberDescriptorType as _Slot, new_class as _new_class)
    from _library import define as _define

    __all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY',
               'MISSING', 'fields', 'asdict', 'astuple', 'make_dataclass', 'replace',
               'is_dataclass']


    class FrozenInstanceError(AttributeError):
        pass


    class _Mark:
        '''A value that stands for something and is shown by its name.'''

        def __init__(self, name):
            self.name = name

        def __repr__(self):
            return self.name


    class _MISSING_TYPE:
        pass


    class _KW_ONLY_TYPE:
        pass


    MISSING, KW_ONLY = _MISSING_TYPE(), _KW_ONLY_TYPE()
    _FROM_FACTORY = _Mark('<factory>')
    _ORDINARY, _OF_CLASS, _ONLY_INIT = map(
        _Mark, ('_FIELD', '_FIELD_CLASSVAR', '_FIELD_INITVAR'))


    def _listing(self, names):
        shown = ','.join(f'{name}={getattr(self, name)!r}' for name in names)
        return f'{type(self).__name__}({shown})'


    class InitVar:
        __slots__ = ('type',)

        def __init__(self, type):
            self.type = type

        def __class_getitem__(cls, type):
            return cls(type)

        def __repr__(self):
            plain = isinstance(self.type, type) and not isinstance(self.type, _GenericAlias)
            return f'dataclasses.InitVar[{self.type.__name__ if plain else repr(self.type)}]'


    class Field:
        __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init',
                     'compare', 'metadata', 'kw_only', '_field_type')

        def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
            self.name = self.type = self._field_type = None
            self.default, self.default_factory = default, default_factory
            self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
            self.metadata = _View({} if metadata is None else metadata)
            self.kw_only = kw_only

        def __set_name__(self, owner, name):
            hook = getattr(type(self.default), '__set_name__', None)
            if hook is not None:
                hook(self.default, owner, name)

        def __repr__(self):
            return _listing(self, ('name', 'type', 'default', 'default_factory', 'init', 'repr',
                                   'hash', 'compare', 'metadata', 'kw_only', '_field_type'))

        @property
        def _has_default(self):
            return self.default is not MISSING or self.default_factory is not MISSING

        __class_getitem__ = classmethod(_GenericAlias)


    def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
              compare=True, metadata=None, kw_only=MISSING):
        if MISSING not in (default, default_factory):
            raise ValueError('cannot specify both default and default_factory')
        return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


    class _DataclassParams:
        __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen')

        def __init__(self, options):
            for name in self.__slots__:
                setattr(self, name, options[name])

        def __repr__(self):
            return _listing(self, self.__slots__)


    def _is_written(annotation, *names):
        '''Whether an annotation that is a text names one of these, `typing.ClassVar[int]`.'''
        return (isinstance(annotation, str)
                and annotation.partition('[')[0].rpartition('.')[2].strip() in names)


    def _kind_of(annotation):
        if _is_written(annotation, 'ClassVar') or repr(annotation).startswith('typing.ClassVar'):
            return _OF_CLASS
        if (_is_written(annotation, 'InitVar') or annotation is InitVar
                or type(annotation) is InitVar):
            return _ONLY_INIT
        return _ORDINARY


    def _field_of(cls, name, annotation, kw_only):
        '''The field that an annotation of a class asks for.'''
        given = getattr(cls, name, MISSING)
        if isinstance(given, Field):
            made = given
        else:
            made = field(default=MISSING if isinstance(given, _Slot) else given)
        made.name, made.type, made._field_type = name, annotation, _kind_of(annotation)
        if made._field_type is not _ORDINARY and made.default_factory is not MISSING:
            raise TypeError(f'field {name} cannot have a default factory')
        if made._field_type is _OF_CLASS:
            if made.kw_only is not MISSING:
                raise TypeError(f'field {name} is a ClassVar but specifies kw_only')
        elif made.kw_only is MISSING:
            made.kw_only = kw_only
        if made._field_type is _ORDINARY and type(made.default).__hash__ is None:
            raise ValueError(f'mutable default {type(made.default)} for field {name} is not '
                             'allowed: use default_factory')
        return made

    """##

  private static let dataclassMethods = ##"""

    class _Workshop:
        '''Turns one class into a dataclass.'''

        def __init__(self, cls, options):
            self.cls = cls
            self.options = options
            self.params = _DataclassParams(options)
            # What generated code may name.
            self.names = {'__name__': cls.__module__, '__object__': object,
                          '__made__': _FROM_FACTORY, 'owner': cls, 'Frozen': FrozenInstanceError}

        def run(self):
            cls, params = self.cls, self.params
            cls.__dataclass_params__ = params
            cls.__dataclass_fields__ = known = self.collected()
            if params.order and not params.eq:
                raise ValueError('eq must be true if order is true')
            self.taken = [f for f in known.values() if f._field_type is not _OF_CLASS]
            self.kept = [f for f in known.values() if f._field_type is _ORDINARY]
            self.compared = [f for f in self.kept if f.compare]
            if params.init:
                self.put('__init__', self.initializer())
            if params.repr:
                self.put('__repr__', self.representation())
            if params.eq:
                self.put('__eq__', self.comparison('__eq__', '=='))
            if params.order:
                for name, sign in zip(('__lt__', '__le__', '__gt__', '__ge__'),
                                      ('<', '<=', '>', '>=')):
                    self.put(name, self.comparison(name, sign),
                             '. Consider using functools.total_ordering')
            if params.frozen:
                self.freeze()
            self.settle_hash()
            if not cls.__doc__:
                cls.__doc__ = cls.__name__ + self.call_text()
            if self.options['match_args']:
                self.put('__match_args__', tuple(f.name for f in self.positional()))
            if self.options['weakref_slot'] and not self.options['slots']:
                raise TypeError('weakref_slot is True but slots is False')
            if self.options['slots']:
                cls = self.with_slots()
            _update_abstractmethods(cls)
            return cls

        # Fields

        def collected(self):
            cls, fields = self.cls, {}
            frozen_bases = set()
            for base in reversed(cls.__mro__[1:]):
                if hasattr(base, '__dataclass_fields__'):
                    fields.update(base.__dataclass_fields__)
                    frozen_bases.add(base.__dataclass_params__.frozen)
            annotations = vars(cls).get('__annotations__', {})
            kw_only, seen = self.options['kw_only'], False
            own = []
            for name, annotation in annotations.items():
                if annotation is KW_ONLY or _is_written(annotation, 'KW_ONLY'):
                    if seen:
                        raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY '
                                        'has already been specified')
                    kw_only = seen = True
                else:
                    own.append(_field_of(cls, name, annotation, kw_only))
            for made in own:
                fields[made.name] = made
                if not isinstance(getattr(cls, made.name, None), Field):
                    continue
                if made.default is MISSING:
                    delattr(cls, made.name)
                else:
                    setattr(cls, made.name, made.default)
            for name, value in vars(cls).items():
                if isinstance(value, Field) and name not in annotations:
                    raise TypeError(f'{name!r} is a field but has no type annotation')
            # A frozen base among others counts.
            if frozen_bases and self.params.frozen != any(frozen_bases):
                what, other = (('frozen', 'a non-frozen') if self.params.frozen
                               else ('non-frozen', 'a frozen'))
                raise TypeError(f'cannot inherit {what} dataclass from {other} one')
            return fields

        def positional(self):
            return [f for f in self.taken if f.init and not f.kw_only]

        # Methods

        def put(self, name, value, hint=None):
            '''Gives the class an attribute unless it has it, which may be an error.'''
            if name in vars(self.cls):
                if hint is not None:
                    raise TypeError(f'Cannot overwrite attribute {name} in class '
                                    f'{self.cls.__name__}{hint}')
                return
            setattr(self.cls, name, self.owned(value))

        def owned(self, value):
            if hasattr(value, '__qualname__'):
                value.__qualname__ = f'{self.cls.__qualname__}.{value.__name__}'
            return value

        def method(self, name, parameters, *body):
            lines = '\n'.join(f' {line}' for line in body)
            return _define(f"\ndef {name}({', '.join(parameters)}):\n{lines}\n", self.names, name,
                           self.cls.__module__)

        def values(self, owner, fields):
            return '(' + ''.join(f'{owner}.{f.name},' for f in fields) + ')'

        def initializer(self):
            last = None
            for f in self.positional():
                if not f._has_default and last is not None:
                    raise TypeError(f'non-default argument {f.name!r} follows default argument')
                last = f if f._has_default else last
            receiver = 'self'
            while any(f.name == receiver for f in self.taken):
                receiver = f'__dataclass_{receiver}__'
            parameters, named, body = [receiver], [], []
            for f in self.taken:
                if f.init:
                    (named if f.kw_only else parameters).append(self.parameter(f))
                value = self.initial(f)
                if value is None or f._field_type is _ONLY_INIT:
                    continue
                if self.params.frozen:
                    body.append(f'__object__.__setattr__({receiver}, {f.name!r}, {value})')
                else:
                    body.append(f'{receiver}.{f.name} = {value}')
            if hasattr(self.cls, '__post_init__'):
                given = ', '.join(f.name for f in self.taken if f._field_type is _ONLY_INIT)
                body.append(f'{receiver}.__post_init__({given})')
            if named:
                parameters += ['*'] + named
            made = self.method('__init__', parameters, *(body or ['pass']))
            order = sorted((f for f in self.taken if f.init), key=lambda f: bool(f.kw_only))
            made.__annotations__ = {f.name: f.type for f in order} | {'return': None}
            return made

        def default_name(self, f):
            name = f'__default_{f.name}'
            self.names[name] = f.default if f.default_factory is MISSING else f.default_factory
            return name

        def parameter(self, f):
            if not f._has_default:
                return f.name
            name = self.default_name(f)
            return f"{f.name}={'__made__' if f.default is MISSING else name}"

        def initial(self, f):
            '''The text of the value that a field begins with; None where it has none.'''
            if f.default_factory is not MISSING:
                call = f'{self.default_name(f)}()'
                return f'{call} if {f.name} is __made__ else {f.name}' if f.init else call
            if f.init:
                return f.name
            if self.options['slots'] and f.default is not MISSING:
                return self.default_name(f)
            return None

        def representation(self):
            names = [f.name for f in self.kept if f.repr]
            under_way = set()

            def __repr__(self):
                if id(self) in under_way:
                    return '...'
                under_way.add(id(self))
                try:
                    shown = ', '.join(f'{name}={getattr(self, name)!r}' for name in names)
                finally:
                    under_way.remove(id(self))
                return f'{type(self).__qualname__}({shown})'

            return __repr__

        def comparison(self, name, sign):
            left, right = (self.values(owner, self.compared) for owner in ('self', 'other'))
            return self.method(name, ('self', 'other'), 'if type(other) is type(self):',
                               f' return {left} {sign} {right}', 'return NotImplemented')

        def freeze(self):
            self.names['fields'] = tuple(f.name for f in self.kept)
            for name, more, verb in (('__setattr__', ('value',), 'assign to'),
                                     ('__delattr__', (), 'delete')):
                given = ', '.join(('name',) + more)
                made = self.method(
                    name, ('self', given), 'if type(self) is owner or name in fields:',
                    f' raise Frozen(f"cannot {verb} field {{name!r}}")',
                    f'super(owner, self).{name}({given})')
                self.put(name, made, '')

        def settle_hash(self):
            cls, params = self.cls, self.params
            own = vars(cls)
            # `__eq__` alone takes the hash away, which is not meant as saying something.
            is_given = own.get('__hash__') is not None or (
                '__hash__' in own and '__eq__' not in own)
            if params.unsafe_hash:
                if is_given:
                    raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
            elif not params.eq or is_given:
                return
            elif not params.frozen:
                cls.__hash__ = None
                return
            counted = [f for f in self.kept if (f.compare if f.hash is None else f.hash)]
            cls.__hash__ = self.owned(
                self.method('__hash__', ('self',), f"return hash({self.values('self', counted)})"))

        def call_text(self):
            from inspect import signature
            try:
                return str(signature(self.cls)).replace(' -> None', '')
            except (TypeError, ValueError):
                return ''

        def with_slots(self):
            '''The class once more, with slots, which cannot be added to one that is there.'''
            cls = self.cls
            if '__slots__' in vars(cls):
                raise TypeError(f'{cls.__name__} already specifies __slots__')
            names = [f.name for f in self.kept]
            inherited = set()
            for base in cls.__mro__[1:-1]:
                slots = vars(base).get('__slots__', ())
                inherited |= {slots} if isinstance(slots, str) else set(slots)
            slots = tuple(name for name in names if name not in inherited)
            if self.options['weakref_slot']:
                slots += ('__weakref__',)
            dropped = {*names, '__dict__', '__weakref__'}
            body = {name: value for name, value in vars(cls).items() if name not in dropped}
            body['__slots__'] = slots
            made = type(cls)(cls.__name__, cls.__bases__, body)
            made.__qualname__ = cls.__qualname__
            if self.params.frozen and '__getstate__' not in body:
                made.__getstate__ = lambda self: [getattr(self, f.name) for f in fields(self)]
                made.__setstate__ = _set_all
            return made


    def _set_all(self, state):
        for f, value in zip(fields(self), state):
            object.__setattr__(self, f.name, value)


    def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
                  frozen=False, match_args=True, kw_only=False, slots=False,
                  weakref_slot=False):
        options = dict(locals())
        if cls is None:
            return lambda cls: _Workshop(cls, options).run()
        return _Workshop(cls, options).run()

    """##

  private static let dataclassUse = ##"""

    # What can be done with dataclasses

    def is_dataclass(obj):
        return hasattr(obj if isinstance(obj, type) else type(obj), '__dataclass_fields__')


    def _instance(obj, function):
        if not hasattr(type(obj), '__dataclass_fields__'):
            raise TypeError(f'{function}() should be called on dataclass instances')
        return obj


    def fields(class_or_instance):
        try:
            known = class_or_instance.__dataclass_fields__
        except AttributeError:
            raise TypeError('must be called with a dataclass type or instance') from None
        return tuple(f for f in known.values() if f._field_type is _ORDINARY)


    def _unfolded(value, build):
        '''A copy of a value in which dataclasses are what is built of their pairs.'''
        kind = type(value)
        if hasattr(kind, '__dataclass_fields__'):
            return build([(f.name, _unfolded(getattr(value, f.name), build))
                          for f in fields(value)])
        if isinstance(value, dict):
            return kind((_unfolded(key, build), _unfolded(held, build))
                        for key, held in value.items())
        if isinstance(value, (list, tuple)):
            parts = [_unfolded(part, build) for part in value]
            is_named = isinstance(value, tuple) and hasattr(value, '_fields')
            return kind(*parts) if is_named else kind(parts)
        return _copy.deepcopy(value)


    def asdict(obj, *, dict_factory=dict):
        return _unfolded(_instance(obj, 'asdict'), dict_factory)


    def astuple(obj, *, tuple_factory=tuple):
        return _unfolded(_instance(obj, 'astuple'),
                         lambda pairs: tuple_factory([value for _, value in pairs]))


    def replace(obj, /, **changes):
        for f in _instance(obj, 'replace').__dataclass_fields__.values():
            if f._field_type is _OF_CLASS:
                continue
            is_changed = f.name in changes
            if not f.init:
                if is_changed:
                    raise ValueError(f'field {f.name} is declared with init=False, it cannot be '
                                     'specified with replace()')
            elif not is_changed:
                if f._field_type is _ONLY_INIT and f.default is MISSING:
                    raise ValueError(f'InitVar {f.name!r} must be specified with replace()')
                changes[f.name] = getattr(obj, f.name)
        return type(obj)(**changes)


    _KEYWORDS = frozenset(
        'False None True and as assert async await break class continue def del elif else except '
        'finally for from global if import in is lambda nonlocal not or pass raise return try '
        'while with yield'.split())


    def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True,
                       eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
                       kw_only=False, slots=False, weakref_slot=False):
        options = dict(locals())
        body = dict(namespace or {})
        annotations = {}
        for item in fields:
            row = (item, 'typing.Any') if isinstance(item, str) else tuple(item[:len(item)])
            if len(row) not in (2, 3):
                raise TypeError(f'Invalid field: {item!r}')
            name = row[0]
            for is_wrong, text in (
                    (not isinstance(name, str) or not name.isidentifier(),
                     'Field names must be valid identifiers'),
                    (name in _KEYWORDS, 'Field names must not be keywords'),
                    (name in annotations, 'Field name duplicated')):
                if is_wrong:
                    raise TypeError(f'{text}: {name!r}')
            annotations[name] = row[1]
            body.update({name: default for default in row[2:]})
        body['__annotations__'] = annotations
        cls = _new_class(cls_name, bases, {}, lambda names: names.update(body))
        cls.__module__ = 'types'
        return _Workshop(cls, options).run()
    """##
}
