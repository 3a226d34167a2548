// `enum`: what a class body says, which of its names are members, and the numbers that `auto()` gives.

extension LibrarySources {
  static let enumerationBody = ##"""
    import builtins as _builtins
    import operator as _operator
    from functools import reduce as _reduce
    from types import MappingProxyType as _View
    from _library import caller as _caller

    __all__ = ['EnumType', 'EnumMeta', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum',
               'auto', 'unique', 'property', 'verify', 'member', 'nonmember', 'FlagBoundary',
               'STRICT', 'CONFORM', 'EJECT', 'KEEP', 'global_flag_repr', 'global_enum_repr',
               'global_str', 'global_enum', 'EnumCheck', 'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE',
               'pickle_by_global_name', 'pickle_by_enum_name']


    def _deprecated(message):
        from warnings import warn
        warn(message, DeprecationWarning)


    class nonmember:
        def __init__(self, value):
            self.value = value


    class member(nonmember):
        pass


    class _Nothing:
        def __repr__(self):
            return '_auto_null'


    _auto_null = _Nothing()


    class auto:
        def __init__(self, value=_auto_null):
            self.value = value

        def __repr__(self):
            return f'auto({self.value!r})'


    class property:
        '''An attribute of members that does not hide a member of its name.'''

        fset = fdel = name = clsname = None

        def __init__(self, fget=None, fset=None, fdel=None, doc=None):
            self.fget, self.fset, self.fdel = fget, fset, fdel
            self.__doc__ = doc or getattr(fget, '__doc__', None)

        def __set_name__(self, ownerclass, name):
            self.name, self.clsname = name, ownerclass.__name__

        def _member(self, cls, whose):
            if self.name in cls._member_map_:
                return cls._member_map_[self.name]
            raise AttributeError(f'{cls!r} {whose}has no attribute {self.name!r}')

        def __get__(self, instance, ownerclass=None):
            if instance is None:
                return self._member(ownerclass, '')
            if self.fget is None:
                return self._member(type(instance), 'member ')
            return self.fget(instance)

        def _apply(self, function, verb, *arguments):
            if function is None:
                raise AttributeError(
                    f'<enum {self.clsname!r}> cannot {verb} attribute {self.name!r}')
            function(*arguments)

        def __set__(self, instance, value):
            self._apply(self.fset, 'set', instance, value)

        def __delete__(self, instance):
            self._apply(self.fdel, 'delete', instance)

        def _with(self, **functions):
            other = property(self.fget, self.fset, self.fdel, self.__doc__)
            vars(other).update(functions, name=self.name, clsname=self.clsname)
            return other

        def getter(self, fget):
            return self._with(fget=fget)

        def setter(self, fset):
            return self._with(fset=fset)

        def deleter(self, fdel):
            return self._with(fdel=fdel)


    # The class body

    _MEANT = {'_order_', '_ignore_', '_missing_', '_generate_next_value_', '_numeric_repr_',
              '_iter_member_', '_iter_member_by_value_', '_iter_member_by_def_'}


    def _is_framed(name, mark):
        '''Whether a name stands between marks, `_x_` or `__x__`, and no more of them.'''
        inner = name[len(mark):-len(mark)]
        return (len(name) > 2 * len(mark) and name.startswith(mark) and name.endswith(mark)
                and inner[:1] != '_' and inner[-1:] != '_')


    def _is_hidden(owner, name):
        prefix = f'_{owner}__'
        return (owner is not None and name.startswith(prefix) and name[len(prefix):] != ''
                and name[len(prefix)] != '_' and not name.endswith('__'))


    def _has_hooks(value):
        return any(hasattr(value, hook) for hook in ('__get__', '__set__', '__delete__'))


    def _words(names):
        return names.replace(',', ' ').split() if isinstance(names, str) else list(names)


    class _EnumDict(dict):
        '''The namespace of a class body, which tells members from everything else.'''

        def __init__(self, owner=None, generator=None):
            super().__init__()
            self._cls_name = owner
            self._generate_next_value = generator
            self._member_names = {}
            self._last_values = []
            self._ignore = []
            self._has_numbered = False

        def __setitem__(self, key, value):
            if not _is_hidden(self._cls_name, key):
                if _is_framed(key, '_'):
                    self._set_up(key, value)
                elif key == '__order__':
                    key = '_order_'
                elif not _is_framed(key, '__'):
                    value = self._sorted_in(key, value)
            super().__setitem__(key, value)

        def _set_up(self, key, value):
            if key not in _MEANT:
                raise ValueError(
                    f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
            if key == '_generate_next_value_':
                if self._has_numbered:
                    raise TypeError('_generate_next_value_ must be defined before members')
                self._generate_next_value = getattr(value, '__func__', value)
            elif key == '_ignore_':
                self._ignore = _words(value)
                taken = set(self._ignore) & set(self._member_names)
                if taken:
                    raise ValueError(f'_ignore_ cannot specify already set names: {taken!r}')

        def _sorted_in(self, key, value):
            '''What is kept under a name; notes it if it is one of a member.'''
            if key in self._member_names:
                raise TypeError(f'{key!r} already defined as {self[key]!r}')
            if key in self._ignore:
                return value
            if isinstance(value, member):
                value = value.value
            elif isinstance(value, nonmember):
                return value.value
            elif _has_hooks(value):
                return value
            elif isinstance(value, type) and value.__qualname__.endswith(
                    f'{self._cls_name}.{value.__name__}'):
                _deprecated('In 3.13 classes created inside an enum will not become a member.  '
                            'Use the `member` decorator to keep the current behavior.')
            if key in self:
                raise TypeError(f'{key!r} already defined as {self[key]!r}')
            value = self._numbered(key, value)
            self._member_names[key] = None
            return value

        def _numbered(self, key, value):
            def number(part):
                if not isinstance(part, auto):
                    return part
                if part.value is _auto_null:
                    part.value = self._generate_next_value(
                        key, 1, len(self._member_names), self._last_values[:])
                    self._has_numbered = True
                self._last_values.append(part.value)
                return part.value

            if isinstance(value, auto):
                return number(value)
            if type(value) is tuple and any(isinstance(part, auto) for part in value):
                return tuple(map(number, value))
            self._last_values.append(value)
            return value

        def update(self, members, **more_members):
            for name, value in dict(members, **more_members).items():
                self[name] = value

    """##
}
