// `enum`, as CPython 3.11 has it.

extension LibrarySources {
  static let enumeration = ##"""
    import builtins as _builtins
    from types import MappingProxyType as _proxy
    from _library import caller as _caller

    __all__ = ['EnumType', 'EnumMeta', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag',
               'ReprEnum', 'auto', 'unique', 'property', 'verify', 'member', 'nonmember',
               'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP', 'CONTINUOUS',
               'NAMED_FLAGS', 'UNIQUE', 'global_enum', 'EnumCheck']

    Enum = Flag = ReprEnum = None


    class nonmember:
        def __init__(self, value):
            self.value = value


    class member:
        def __init__(self, value):
            self.value = value


    def _is_descriptor(obj):
        return (hasattr(obj, '__get__') or hasattr(obj, '__set__') or hasattr(obj, '__delete__'))


    def _is_dunder(name):
        return (len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_'
                and name[-3] != '_')


    def _is_sunder(name):
        return (len(name) > 2 and name[0] == name[-1] == '_' and name[1:2] != '_'
                and name[-2:-1] != '_')


    def _is_private(cls_name, name):
        pattern = '_%s__' % (cls_name,)
        return (len(name) > len(pattern) and name.startswith(pattern)
                and name[len(pattern):len(pattern) + 1] != '_'
                and (name[-1] != '_' or name[-2] != '_'))


    def _is_single_bit(num):
        return num != 0 and num & (num - 1) == 0


    def _iter_bits_lsb(num):
        if isinstance(num, Enum):
            num = num.value
        while num:
            b = num & (~num + 1)
            yield b
            num ^= b


    def show_flag_values(value):
        return list(_iter_bits_lsb(value))


    def bin(num, max_bits=None):
        ceiling = 2 ** (num).bit_length()
        if num >= 0:
            s = _builtins.bin(num + ceiling).replace('1', '0', 1)
        else:
            s = _builtins.bin(~num ^ (ceiling - 1) + ceiling)
        sign = s[:3]
        digits = s[3:]
        if max_bits is not None and len(digits) < max_bits:
            digits = (sign[-1] * max_bits + digits)[-max_bits:]
        return "%s %s" % (sign, digits)


    class _auto_null:
        def __repr__(self):
            return '_auto_null'


    _auto_null = _auto_null()


    class auto:
        def __init__(self, value=_auto_null):
            self.value = value

        def __repr__(self):
            return "auto(%r)" % (self.value,)


    class property:
        def __init__(self, fget=None, fset=None, fdel=None, doc=None):
            self.fget = fget
            self.fset = fset
            self.fdel = fdel
            self.__doc__ = doc or getattr(fget, '__doc__', None)
            self.name = None
            self.clsname = None

        def __get__(self, instance, ownerclass=None):
            if instance is None:
                found = ownerclass._member_map_.get(self.name)
                if found is None:
                    raise AttributeError('%r has no attribute %r' % (ownerclass, self.name))
                return found
            if self.fget is None:
                found = type(instance)._member_map_.get(self.name)
                if found is None:
                    raise AttributeError(
                        '%r member has no attribute %r' % (type(instance), self.name))
                return found
            return self.fget(instance)

        def __set__(self, instance, value):
            if self.fset is None:
                raise AttributeError(
                    "<enum %r> cannot set attribute %r" % (self.clsname, self.name))
            return self.fset(instance, value)

        def __delete__(self, instance):
            if self.fdel is None:
                raise AttributeError(
                    "<enum %r> cannot delete attribute %r" % (self.clsname, self.name))
            return self.fdel(instance)

        def setter(self, fset):
            new = property(self.fget, fset, self.fdel, self.__doc__)
            new.name, new.clsname = self.name, self.clsname
            return new

        def __set_name__(self, ownerclass, name):
            self.name = name
            self.clsname = ownerclass.__name__


    class _EnumDict(dict):
        def __init__(self):
            super().__init__()
            self._member_names = {}
            self._last_values = []
            self._ignore = []
            self._auto_called = False
            self._cls_name = None
            self._generator = None

        def __setitem__(self, key, value):
            if self._cls_name is not None and _is_private(self._cls_name, key):
                pass
            elif _is_sunder(key):
                if key not in ('_order_', '_generate_next_value_', '_numeric_repr_',
                               '_missing_', '_ignore_', '_iter_member_',
                               '_iter_member_by_value_', '_iter_member_by_def_'):
                    raise ValueError(
                        '_sunder_ names, such as %r, are reserved for future Enum use' % (key,))
                if key == '_generate_next_value_':
                    if self._auto_called:
                        raise TypeError(
                            "_generate_next_value_ must be defined before members")
                    self._generator = (value.__func__ if isinstance(value, staticmethod)
                                       else value)
                elif key == '_ignore_':
                    if isinstance(value, str):
                        value = value.replace(',', ' ').split()
                    else:
                        value = list(value)
                    self._ignore = value
            elif _is_dunder(key):
                if key == '__order__':
                    key = '_order_'
            elif key in self._member_names:
                raise TypeError('%r already defined as %r' % (key, self[key]))
            elif key in self._ignore:
                pass
            elif isinstance(value, nonmember):
                value = value.value
            elif _is_descriptor(value) and not isinstance(value, member):
                pass
            else:
                if key in self:
                    raise TypeError('%r already defined as %r' % (key, self[key]))
                if isinstance(value, member):
                    value = value.value
                non_auto_store = True
                single = False
                if isinstance(value, auto):
                    single = True
                    value = (value,)
                if type(value) is tuple and any(isinstance(v, auto) for v in value):
                    auto_valued = []
                    for v in value:
                        if isinstance(v, auto):
                            non_auto_store = False
                            if v.value is _auto_null:
                                v.value = self._generator(
                                    key, 1, len(self._member_names), self._last_values[:])
                                self._auto_called = True
                            v = v.value
                            self._last_values.append(v)
                        auto_valued.append(v)
                    value = auto_valued[0] if single else tuple(auto_valued)
                self._member_names[key] = None
                if non_auto_store:
                    self._last_values.append(value)
            super().__setitem__(key, value)

        def update(self, members, **more_members):
            try:
                for name in members.keys():
                    self[name] = members[name]
            except AttributeError:
                for name, value in members:
                    self[name] = value
            for name, value in more_members.items():
                self[name] = value


    def _find_data_repr(bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if '__repr__' in base.__dict__:
                    return base.__dict__['__repr__']
        return None


    def _find_data_type(class_name, bases):
        data_types = set()
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        data_types.add(base._member_type_)
                        break
                elif ('__new__' in base.__dict__
                      or '__dataclass_fields__' in base.__dict__):
                    data_types.add(candidate or base)
                    break
                else:
                    candidate = candidate or base
        if len(data_types) > 1:
            raise TypeError('too many data types for %r: %r' % (class_name, data_types))
        return data_types.pop() if data_types else None


    class EnumType(type):
        @classmethod
        def __prepare__(metacls, cls, bases, **kwds):
            metacls._check_for_existing_members_(cls, bases)
            enum_dict = _EnumDict()
            enum_dict._cls_name = cls
            member_type, first_enum = metacls._get_mixins_(cls, bases)
            if first_enum is not None:
                enum_dict._generator = getattr(first_enum, '_generate_next_value_', None)
            return enum_dict

        @staticmethod
        def _check_for_existing_members_(class_name, bases):
            for chain in bases:
                for base in chain.__mro__:
                    if isinstance(base, EnumType) and base._member_names_:
                        raise TypeError(
                            "<enum %r> cannot extend %r" % (class_name, base))

        @staticmethod
        def _get_mixins_(class_name, bases):
            if not bases:
                return object, Enum
            first_enum = bases[-1]
            if not isinstance(first_enum, EnumType):
                raise TypeError("new enumerations should be created as "
                                "`EnumName([mixin_type, ...] [data_type,] enum_type)`")
            return _find_data_type(class_name, bases) or object, first_enum

        def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
            if not isinstance(classdict, _EnumDict):
                plain = classdict
                classdict = metacls.__prepare__(cls, bases)
                classdict.update(plain)
            ignore = classdict._ignore
            for key in ignore:
                classdict.pop(key, None)
            classdict.pop('_ignore_', None)
            order = classdict.pop('_order_', None)
            names = list(classdict._member_names)
            invalid = set(names) & {'mro', ''}
            if invalid:
                raise ValueError('invalid enum member name(s) '
                                 + ','.join(repr(n) for n in invalid))
            member_type, first_enum = metacls._get_mixins_(cls, bases)
            values = {name: classdict[name] for name in names}
            body = {k: v for k, v in dict.items(classdict) if k not in values}
            generator = body.get('_generate_next_value_')
            if generator is not None and not isinstance(generator, staticmethod):
                body['_generate_next_value_'] = staticmethod(generator)
            body['_member_names_'] = []
            body['_member_map_'] = {}
            body['_value2member_map_'] = {}
            body['_unhashable_values_'] = []
            body['_member_type_'] = member_type
            body['_new_member_'] = None
            is_flag = Flag is not None and any(issubclass(b, Flag) for b in bases)
            if is_flag or boundary is not None:
                inherited = first_enum.__dict__.get('_boundary_') if is_flag else None
                body['_boundary_'] = boundary or inherited
                body['_flag_mask_'] = 0
                body['_singles_mask_'] = 0
                body['_all_bits_'] = 0
                body['_inverted_'] = None
            body['_value_repr_'] = _find_data_repr(bases)
            use_args = True
            save_new = '__new__' in body
            new_member = body.get('__new__')
            if isinstance(new_member, staticmethod):
                new_member = new_member.__func__
            if Enum is None:
                new_member = object.__new__
                use_args = False
            elif new_member is None:
                ignored = (None, object.__new__, Enum.__new__)
                for method in ('__new_member__', '__new__'):
                    for possible in (member_type, first_enum):
                        target = getattr(possible, method, None)
                        if target not in ignored:
                            new_member = target
                            break
                    if new_member is not None:
                        break
                else:
                    new_member = object.__new__
                    use_args = False
            body['_use_args_'] = use_args
            body['_new_member_'] = new_member
            if save_new and Enum is not None:
                body['__new_member__'] = new_member
            if first_enum is not None and Enum is not None:
                body['__new__'] = Enum.__new__
            if ReprEnum is not None and ReprEnum in bases and member_type is not object:
                if '__format__' not in body:
                    body['__format__'] = member_type.__format__
                if '__str__' not in body:
                    method = member_type.__str__
                    if method is object.__str__:
                        method = member_type.__repr__
                    body['__str__'] = method
            enum_class = super().__new__(metacls, cls, bases, body, **kwds)
            if Enum is not None:
                for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
                    if name not in body:
                        found = getattr(enum_class, name, None)
                        if found in (getattr(member_type, name, None),
                                     getattr(object, name, None)):
                            setattr(enum_class, name, getattr(first_enum, name))
            if is_flag:
                for name in ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__',
                             '__invert__'):
                    if name not in body:
                        setattr(enum_class, name, getattr(Flag, name))
            enum_class.__init_enum__(values, member_type, use_args, is_flag, new_member)
            if order is not None:
                if isinstance(order, str):
                    order = order.replace(',', ' ').split()
                found = enum_class._member_names_
                if is_flag:
                    order = [o for o in order if o in found]
                if list(order) != found:
                    raise TypeError('member order does not match _order_:\n'
                                    '  %r\n  %r' % (found, list(order)))
            return enum_class

        def __init__(cls, *args, **kwds):
            pass

        def __init_enum__(enum_class, values, member_type, use_args, is_flag, new_member):
            for name, value in values.items():
                args = value if isinstance(value, tuple) else (value,)
                if member_type is tuple:
                    args = (args,)
                if not use_args:
                    enum_member = new_member(enum_class)
                else:
                    enum_member = new_member(enum_class, *args)
                if not hasattr(enum_member, '_value_'):
                    if not use_args or member_type is object:
                        enum_member._value_ = value
                    else:
                        try:
                            enum_member._value_ = member_type(*args)
                        except Exception as exc:
                            raise TypeError(
                                '_value_ not set in __new__, unable to create it') from exc
                value = enum_member._value_
                enum_member._name_ = name
                enum_member.__objclass__ = enum_class
                enum_member._sort_order_ = len(enum_class._member_names_)
                enum_member.__init__(*args)
                canonical = None
                try:
                    canonical = enum_class._value2member_map_.get(value)
                except TypeError:
                    for known in enum_class._member_map_.values():
                        if known._value_ == value:
                            canonical = known
                if canonical is not None:
                    enum_member = canonical
                else:
                    single = True
                    if is_flag and isinstance(value, int):
                        single = _is_single_bit(value)
                        if single:
                            enum_class._singles_mask_ |= value
                        enum_class._flag_mask_ |= value
                        enum_class._all_bits_ = 2 ** (enum_class._flag_mask_.bit_length()) - 1
                    if single:
                        enum_class._member_names_.append(name)
                    try:
                        enum_class._value2member_map_.setdefault(value, enum_member)
                    except TypeError:
                        enum_class._unhashable_values_.append(value)
                enum_class._member_map_[name] = enum_member
                descriptor = None
                for base in enum_class.__mro__[1:]:
                    attr = base.__dict__.get(name)
                    if attr is not None and _is_descriptor(attr):
                        descriptor = attr
                        break
                if isinstance(descriptor, property):
                    redirect = property(descriptor.fget, descriptor.fset, descriptor.fdel)
                    redirect.__set_name__(enum_class, name)
                    type.__setattr__(enum_class, name, redirect)
                else:
                    type.__setattr__(enum_class, name, enum_member)

        def __bool__(cls):
            return True

        def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1,
                     boundary=None):
            if names is None:
                return cls.__new__(cls, value)
            return cls._create_(value, names, module=module or _caller()[3],
                                qualname=qualname, type=type, start=start, boundary=boundary)

        def __contains__(cls, member):
            if not isinstance(member, Enum):
                import warnings
                warnings.warn(
                    "in 3.12 __contains__ will no longer raise TypeError, but will return True "
                    "or\nFalse depending on whether the value is a member or the value of a "
                    "member", DeprecationWarning, stacklevel=2)
                raise TypeError(
                    "unsupported operand type(s) for 'in': '%s' and '%s'" % (
                        type(member).__qualname__, cls.__class__.__qualname__))
            return isinstance(member, cls) and member._name_ in cls._member_map_

        def __delattr__(cls, attr):
            if attr in cls.__dict__.get('_member_map_', {}):
                raise AttributeError("%r cannot delete member %r." % (cls.__name__, attr))
            super().__delattr__(attr)

        def __dir__(cls):
            interesting = set(['__class__', '__contains__', '__doc__', '__getitem__',
                               '__init_subclass__', '__iter__', '__len__', '__members__',
                               '__module__', '__name__', '__qualname__'] + cls._member_names_)
            if cls._new_member_ is not object.__new__:
                interesting.add('__new__')
            if cls.__init_subclass__ is not object.__init_subclass__:
                interesting.add('__init_subclass__')
            if cls._member_type_ is object:
                return sorted(interesting)
            return sorted(set(dir(cls._member_type_)) | interesting)

        def __getattr__(cls, name):
            raise AttributeError(name) from None

        def __getitem__(cls, name):
            return cls._member_map_[name]

        def __iter__(cls):
            return (cls._member_map_[name] for name in cls._member_names_)

        def __len__(cls):
            return len(cls._member_names_)

        @_builtins.property
        def __members__(cls):
            return _proxy(cls._member_map_)

        def __repr__(cls):
            if Flag is not None and issubclass(cls, Flag):
                return "<flag %r>" % cls.__name__
            return "<enum %r>" % cls.__name__

        def __reversed__(cls):
            return (cls._member_map_[name] for name in reversed(cls._member_names_))

        def __setattr__(cls, name, value):
            member_map = cls.__dict__.get('_member_map_', {})
            if name in member_map:
                raise AttributeError('cannot reassign member %r' % (name,))
            super().__setattr__(name, value)

        def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1,
                     boundary=None):
            metacls = cls.__class__
            bases = (cls,) if type is None else (type, cls)
            _, first_enum = cls._get_mixins_(class_name, bases)
            classdict = metacls.__prepare__(class_name, bases)
            if isinstance(names, str):
                names = names.replace(',', ' ').split()
            if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
                original_names, names = names, []
                last_values = []
                for count, name in enumerate(original_names):
                    value = first_enum._generate_next_value_(
                        name, start, count, last_values[:])
                    last_values.append(value)
                    names.append((name, value))
            if not names:
                names = ()
            for item in names:
                if isinstance(item, str):
                    member_name, member_value = item, names[item]
                else:
                    member_name, member_value = item
                classdict[member_name] = member_value
            classdict['__module__'] = module
            if qualname is not None:
                classdict['__qualname__'] = qualname
            return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)


    EnumMeta = EnumType


    class Enum(metaclass=EnumType):
        def __new__(cls, value):
            if type(value) is cls:
                return value
            try:
                return cls._value2member_map_[value]
            except KeyError:
                pass
            except TypeError:
                for member in cls._member_map_.values():
                    if member._value_ == value:
                        return member
            exc = None
            try:
                result = cls._missing_(value)
            except Exception as e:
                exc = e
                result = None
            if isinstance(result, cls):
                return result
            if (Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT
                    and isinstance(result, int)):
                return result
            ve_exc = ValueError("%r is not a valid %s" % (value, cls.__qualname__))
            if result is None and exc is None:
                raise ve_exc
            if exc is None:
                exc = TypeError('error in %s._missing_: returned %r instead of None or a valid '
                                'member' % (cls.__name__, result))
            if not isinstance(exc, ValueError):
                exc.__context__ = ve_exc
            raise exc

        def __init__(self, *args, **kwds):
            pass

        @staticmethod
        def _generate_next_value_(name, start, count, last_values):
            if not last_values:
                return start
            try:
                last = last_values[-1]
                last_values.sort()
                if last == last_values[-1]:
                    return last + 1
                return last_values[-1] + 1
            except TypeError:
                for v in reversed(last_values):
                    try:
                        return v + 1
                    except TypeError:
                        pass
                return start

        @classmethod
        def _missing_(cls, value):
            return None

        def __repr__(self):
            v_repr = self.__class__._value_repr_ or repr
            return "<%s.%s: %s>" % (self.__class__.__name__, self._name_, v_repr(self._value_))

        def __str__(self):
            return "%s.%s" % (self.__class__.__name__, self._name_)

        def __dir__(self):
            names = set(['__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name',
                         'value'])
            for cls in self.__class__.mro():
                if cls is Enum or cls is object:
                    continue
                for name in cls.__dict__:
                    if name[0] != '_' and name not in self._member_map_:
                        names.add(name)
            return sorted(names)

        def __format__(self, format_spec):
            return str.__format__(str(self), format_spec)

        def __hash__(self):
            return hash(self._name_)

        def __reduce_ex__(self, proto):
            return self.__class__, (self._value_,)

        def __deepcopy__(self, memo):
            return self

        def __copy__(self):
            return self

        @property
        def name(self):
            return self._name_

        @property
        def value(self):
            return self._value_


    class ReprEnum(Enum):
        pass


    class IntEnum(int, ReprEnum):
        pass


    class StrEnum(str, ReprEnum):
        def __new__(cls, *values):
            if len(values) > 3:
                raise TypeError('too many arguments for str(): %r' % (values,))
            if len(values) == 1 and not isinstance(values[0], str):
                raise TypeError('%r is not a string' % (values[0],))
            value = str(*values)
            member = str.__new__(cls, value)
            member._value_ = value
            return member

        @staticmethod
        def _generate_next_value_(name, start, count, last_values):
            return name.lower()


    class EnumCheck(StrEnum):
        CONTINUOUS = "no skipped integer values"
        NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
        UNIQUE = "one name per value"


    CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


    class FlagBoundary(StrEnum):
        STRICT = "strict"
        CONFORM = "conform"
        EJECT = "eject"
        KEEP = "keep"


    STRICT, CONFORM, EJECT, KEEP = FlagBoundary


    class Flag(Enum, boundary=STRICT):
        _numeric_repr_ = repr

        @staticmethod
        def _generate_next_value_(name, start, count, last_values):
            if not last_values:
                return start if start is not None else 1
            last_value = max(last_values)
            try:
                high_bit = last_value.bit_length() - 1
            except Exception:
                raise TypeError('invalid flag value %r' % last_value) from None
            return 2 ** (high_bit + 1)

        @classmethod
        def _iter_member_(cls, value):
            found = [cls._value2member_map_.get(bit)
                     for bit in _iter_bits_lsb(value & cls._flag_mask_)]
            found = [m for m in found if m is not None]
            found.sort(key=lambda m: m._sort_order_)
            yield from found

        @classmethod
        def _missing_(cls, value):
            if not isinstance(value, int):
                raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
            flag_mask = cls._flag_mask_
            all_bits = cls._all_bits_
            neg_value = None
            if not ~all_bits <= value <= all_bits or value & (all_bits ^ flag_mask):
                if cls._boundary_ is STRICT:
                    max_bits = max(value.bit_length(), flag_mask.bit_length())
                    raise ValueError(
                        "%r invalid value %r\n    given %s\n  allowed %s" % (
                            cls, value, bin(value, max_bits), bin(flag_mask, max_bits)))
                elif cls._boundary_ is CONFORM:
                    value = value & flag_mask
                elif cls._boundary_ is EJECT:
                    return value
                elif cls._boundary_ is KEEP:
                    if value < 0:
                        value = (max(all_bits + 1, 2 ** (value.bit_length())) + value)
            if value < 0:
                neg_value = value
                value = all_bits + 1 + value
            unknown = value & ~flag_mask
            if unknown and cls._boundary_ is not KEEP:
                raise ValueError('%s(%r) -->  unknown values %r [%s]' % (
                    cls.__name__, value, unknown, bin(unknown)))
            if cls._member_type_ is object:
                pseudo_member = object.__new__(cls)
            else:
                pseudo_member = cls._member_type_.__new__(cls, value)
            pseudo_member._value_ = value
            known = cls._value2member_map_.get(value)
            if known is not None:
                pseudo_member = known
            else:
                members = list(cls._iter_member_(value))
                if members or unknown:
                    combined = 0
                    for m in members:
                        combined |= m._value_
                    name = '|'.join(m._name_ for m in members)
                    rest = value & ~combined
                    if rest:
                        name = (name + '|' if name else '') + cls._numeric_repr_(rest)
                    pseudo_member._name_ = name
                else:
                    pseudo_member._name_ = None
                pseudo_member = cls._value2member_map_.setdefault(value, pseudo_member)
            if neg_value is not None:
                cls._value2member_map_[neg_value] = pseudo_member
            return pseudo_member

        def __contains__(self, other):
            if not isinstance(other, self.__class__):
                raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (
                    type(other).__qualname__, self.__class__.__qualname__))
            return other._value_ & self._value_ == other._value_

        def __iter__(self):
            yield from self._iter_member_(self._value_)

        def __len__(self):
            return self._value_.bit_count()

        def __repr__(self):
            cls_name = self.__class__.__name__
            v_repr = self.__class__._value_repr_ or repr
            if self._name_ is None:
                return "<%s: %s>" % (cls_name, v_repr(self._value_))
            return "<%s.%s: %s>" % (cls_name, self._name_, v_repr(self._value_))

        def __str__(self):
            cls_name = self.__class__.__name__
            if self._name_ is None:
                return "%s(%r)" % (cls_name, self._value_)
            return "%s.%s" % (cls_name, self._name_)

        def __bool__(self):
            return bool(self._value_)

        def _get_value(self, flag):
            if isinstance(flag, self.__class__):
                return flag._value_
            if self._member_type_ is not object and isinstance(flag, self._member_type_):
                return flag
            return NotImplemented

        def __or__(self, other):
            other_value = self._get_value(other)
            if other_value is NotImplemented:
                return NotImplemented
            return self.__class__(self._value_ | other_value)

        def __and__(self, other):
            other_value = self._get_value(other)
            if other_value is NotImplemented:
                return NotImplemented
            return self.__class__(self._value_ & other_value)

        def __xor__(self, other):
            other_value = self._get_value(other)
            if other_value is NotImplemented:
                return NotImplemented
            return self.__class__(self._value_ ^ other_value)

        def __invert__(self):
            if self._boundary_ is KEEP:
                return self.__class__(~(self._value_))
            return self.__class__(self._singles_mask_ & ~(self._value_))

        __rand__ = __and__
        __ror__ = __or__
        __rxor__ = __xor__


    class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
        pass


    def unique(enumeration):
        duplicates = []
        for name, member in enumeration.__members__.items():
            if name != member.name:
                duplicates.append((name, member.name))
        if duplicates:
            alias_details = ', '.join(
                ["%s -> %s" % (alias, name) for (alias, name) in duplicates])
            raise ValueError(
                'duplicate values found in %r: %s' % (enumeration, alias_details))
        return enumeration


    class verify:
        def __init__(self, *checks):
            self.checks = checks

        def __call__(self, enumeration):
            cls_name = enumeration.__name__
            for check in self.checks:
                if check is UNIQUE:
                    duplicates = [(name, m.name) for name, m in enumeration.__members__.items()
                                  if name != m.name]
                    if duplicates:
                        details = ', '.join("%s -> %s" % pair for pair in duplicates)
                        raise ValueError(
                            'aliases found in %r: %s' % (enumeration, details))
                elif check is CONTINUOUS:
                    values = set(e.value for e in enumeration)
                    if len(values) < 2:
                        continue
                    low, high = min(values), max(values)
                    missing = []
                    if issubclass(enumeration, Flag):
                        i = low
                        while i <= high:
                            if i not in values:
                                missing.append(i)
                            i *= 2
                    else:
                        missing = [i for i in range(low + 1, high) if i not in values]
                    if missing:
                        raise ValueError('invalid %s %r: missing values %s' % (
                            'flag' if issubclass(enumeration, Flag) else 'enum', cls_name,
                            ', '.join(str(m) for m in missing)))
            return enumeration


    def global_enum(cls, update_str=False):
        return cls
    """##
}
