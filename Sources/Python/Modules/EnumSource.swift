// `enum`: the class of enumerations, and `Enum` with its likenesses. What it makes of a class body is in
// EnumBodySource.swift, flags are in EnumFlagSource.swift.

extension LibrarySources {
  static let enumeration = enumerationBody + enumerationClasses + enumerationFlags

  private static let enumerationClasses = ##"""

    # The class of enumerations

    def _forebears(bases):
        '''For each base the classes in its order, without `object`.'''
        return [[cls for cls in base.__mro__ if cls is not object] for base in bases]


    def _data_type_in(order):
        '''The type of the data that the first class with some gives, as it is mixed in.'''
        mixed = None
        for cls in order:
            if isinstance(cls, EnumType):
                if cls._member_type_ is not object:
                    return cls._member_type_
                continue
            mixed = mixed or cls
            if not vars(cls).keys().isdisjoint(('__new__', '__dataclass_fields__')):
                return mixed


    def _data_repr_of(bases):
        for cls in sum(_forebears(bases), []):
            if isinstance(cls, EnumType):
                return cls._value_repr_
            if '__repr__' in vars(cls):
                return vars(cls)['__repr__']


    class _Members:
        '''Makes the members of a class as soon as there is the class.'''

        def __init__(self, values, data_type, make, takes_values, is_flag):
            self.values = values
            self.data_type = data_type
            self.make = make
            self.takes_values = takes_values
            self.is_flag = is_flag
            self.fault = None

        def __set_name__(self, cls, name):
            type.__delattr__(cls, name)
            try:
                for label, value in self.values.items():
                    made = self.new(cls, label, value)
                    cls._member_map_[label] = self.settled(cls, label, made)
                    self.publish(cls, label)
            except Exception as fault:
                # Raised from here it would be told as an error of this method.
                self.fault = fault

        def new(self, cls, label, value):
            arguments = value if isinstance(value, tuple) else (value,)
            if self.data_type is tuple:
                arguments = (arguments,)
            made = self.make(cls, *arguments) if self.takes_values else self.make(cls)
            if not hasattr(made, '_value_'):
                made._value_ = value
                if self.takes_values and self.data_type is not object:
                    try:
                        made._value_ = self.data_type(*arguments)
                    except Exception as fault:
                        raise TypeError(
                            '_value_ not set in __new__, unable to create it') from fault
            made._name_ = label
            made.__objclass__ = cls
            made._sort_order_ = len(cls._member_names_)
            made.__init__(*arguments)
            return made

        def settled(self, cls, label, made):
            '''The member that has this value already, or this one, which is noted then.'''
            value = made._value_
            known = cls._value2member_map_
            try:
                earlier = known.get(value)
            except TypeError:
                known = None
                earlier = cls._member_equal_to_(value)
            if earlier is not None:
                return earlier
            if not self.is_flag or cls._take_bits(value):
                cls._member_names_.append(label)
            if known is None:
                cls._unhashable_values_.append(value)
            else:
                known[value] = made
            return made

        def publish(self, cls, label):
            for base in cls.__mro__[1:]:
                hidden = vars(base).get(label)
                if hidden is not None and _has_hooks(hidden):
                    break
            else:
                hidden = None
            found = cls._member_map_[label]
            if isinstance(hidden, property):
                found = hidden._with()
                found.__set_name__(cls, label)
            type.__setattr__(cls, label, found)


    class EnumType(type):
        @classmethod
        def __prepare__(metacls, cls, bases, **kwds):
            for owner in sum(_forebears(bases), []):
                if isinstance(owner, EnumType) and owner._member_names_:
                    raise TypeError(f'<enum {cls!r}> cannot extend {owner!r}')
            if not bases:
                return _EnumDict(cls)
            _, root = metacls._get_mixins_(cls, bases)
            return _EnumDict(cls, getattr(root, '_generate_next_value_', None))

        @staticmethod
        def _get_mixins_(class_name, bases):
            if not isinstance(bases[-1], EnumType):
                raise TypeError('new enumerations should be created as '
                                '`EnumName([mixin_type, ...] [data_type,] enum_type)`')
            found = {_data_type_in(order) for order in _forebears(bases)} - {None}
            if len(found) > 1:
                raise TypeError(f'too many data types for {class_name!r}: {found!r}')
            return (*found, object)[0], bases[-1]

        @staticmethod
        def _maker(data_type, root, own):
            '''What makes a member, and whether it wants to know its value.'''
            if own is not None:
                return getattr(own, '__func__', own), True
            plain = (None, object.__new__, Enum.__new__)
            for name in ('__new_member__', '__new__'):
                for owner in (data_type, root):
                    found = getattr(owner, name, None)
                    if found not in plain:
                        return found, True
            return object.__new__, False

        def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
            if not isinstance(classdict, _EnumDict):
                given, classdict = classdict, metacls.__prepare__(cls, bases)
                classdict.update(given)
            body = {name: value for name, value in classdict.items()
                    if name not in classdict._ignore and name != '_ignore_'}
            order = body.pop('_order_', None)
            values = {name: body.pop(name) for name in classdict._member_names}
            wrong = {'mro', ''} & values.keys()
            if wrong:
                raise ValueError('invalid enum member name(s) ' + ','.join(map(repr, wrong)))
            generator = body.get('_generate_next_value_')
            if generator is not None and not isinstance(generator, staticmethod):
                body['_generate_next_value_'] = staticmethod(generator)
            body |= {'_member_names_': [], '_member_map_': {}, '_value2member_map_': {},
                     '_unhashable_values_': [], '_member_type_': object, '_use_args_': False,
                     '_new_member_': object.__new__, '_value_repr_': _data_repr_of(bases)}
            if not bases:
                return super().__new__(metacls, cls, bases, body, **kwds)

            data_type, root = metacls._get_mixins_(cls, bases)
            is_flag = boundary is not None or hasattr(root, '_flag_mask_')
            if is_flag:
                body |= {'_boundary_': boundary or root._boundary_, '_flag_mask_': 0,
                         '_singles_mask_': 0, '_all_bits_': 0, '_inverted_': None}
            own = body.get('__new__')
            make, takes_values = metacls._maker(data_type, root, own)
            if own is not None:
                body['__new_member__'] = make
            written = set(body)
            members = _Members(values, data_type, make, takes_values, is_flag)
            body |= {'__new__': Enum.__new__, '_member_type_': data_type, '_new_member_': make,
                     '_use_args_': takes_values, '_members_to_make_': members}
            if data_type is not object and any(base.__name__ == 'ReprEnum' for base in bases):
                # Such members are shown as their values.
                shown = data_type.__str__
                if shown is object.__str__:
                    shown = data_type.__repr__
                body = {'__format__': data_type.__format__, '__str__': shown} | body
                written |= {'__format__', '__str__'}
            made = super().__new__(metacls, cls, bases, body, **kwds)
            if members.fault is not None:
                raise members.fault
            made._keep_manners(root, data_type, written, is_flag)
            if order is not None:
                made._check_order(order, is_flag)
            return made

        def __init__(cls, *args, **kwds):
            pass

        def _keep_manners(cls, root, data_type, written, is_flag):
            '''Methods of the data that an enumeration wants to have its own way.'''
            for name in {'__repr__', '__str__', '__format__', '__reduce_ex__'} - written:
                found = getattr(cls, name, None)
                if any(found == getattr(owner, name, None) for owner in (data_type, object)):
                    setattr(cls, name, getattr(root, name))
            if is_flag and 'Flag' in globals():
                for name in Flag._operators - written:
                    setattr(cls, name, getattr(Flag, name))
                by_value = [m._value_ for m in cls]
                if by_value != sorted(by_value):
                    cls._iter_member_ = cls._iter_member_by_def_

        def _check_order(cls, order, is_flag):
            order, names = _words(order), cls._member_names_
            if is_flag:
                order = [name for name in order if name in names]
            if order != names:
                raise TypeError('member order does not match _order_:\n'
                                f'  {names!r}\n  {order!r}')

        # Making and finding members

        def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1,
                     boundary=None):
            if names is None:
                return cls.__new__(cls, value)
            return cls._create_(value, names, module=module or _caller()[3], qualname=qualname,
                                type=type, start=start, boundary=boundary)

        def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1,
                     boundary=None):
            meta = cls.__class__
            bases = (cls,) if type is None else (type, cls)
            _, root = meta._get_mixins_(class_name, bases)
            body = meta.__prepare__(class_name, bases)
            if isinstance(names, str):
                names = _words(names)
            if isinstance(names, (list, tuple)) and names and isinstance(names[0], str):
                numbers = []
                for place, name in enumerate(names):
                    numbers.append(
                        root._generate_next_value_(name, start, place, list(numbers)))
                names = list(zip(names, numbers))
            for item in names:
                name, value = (item, names[item]) if isinstance(item, str) else item
                body[name] = value
            body['__module__'] = module
            if qualname is not None:
                body['__qualname__'] = qualname
            return meta.__new__(meta, class_name, bases, body, boundary=boundary)

        def _member_equal_to_(cls, value):
            '''The member of a value that cannot be looked up.'''
            return next((m for m in cls._member_map_.values() if m._value_ == value), None)

        def __getitem__(cls, name):
            return cls._member_map_[name]

        def __getattr__(cls, name):
            try:
                return cls[name]
            except KeyError:
                raise AttributeError(name) from None

        def __setattr__(cls, name, value):
            if name in vars(cls).get('_member_map_', ()):
                raise AttributeError(f'cannot reassign member {name!r}')
            super().__setattr__(name, value)

        def __delattr__(cls, attr):
            if attr in vars(cls).get('_member_map_', ()):
                raise AttributeError(f'{cls.__name__!r} cannot delete member {attr!r}.')
            super().__delattr__(attr)

        # As a collection of its members

        def _in_order_(cls, names):
            return (cls._member_map_[name] for name in names)

        def __iter__(cls):
            return cls._in_order_(cls._member_names_)

        def __reversed__(cls):
            return cls._in_order_(reversed(cls._member_names_))

        def __len__(cls):
            return len(cls._member_names_)

        def __bool__(cls):
            return True

        def __contains__(cls, member):
            if isinstance(member, Enum):
                return isinstance(member, cls) and member._name_ in cls._member_map_
            _deprecated('in 3.12 __contains__ will no longer raise TypeError, but will return True '
                        'or\nFalse depending on whether the value is a member or the value of a '
                        'member')
            raise TypeError("unsupported operand type(s) for 'in': "
                            f"'{type(member).__qualname__}' and '{type(cls).__qualname__}'")

        @_builtins.property
        def __members__(cls):
            return _View(cls._member_map_)

        def __dir__(cls):
            names = {'__class__', '__contains__', '__doc__', '__getitem__', '__init_subclass__',
                     '__iter__', '__len__', '__members__', '__module__', '__name__',
                     '__qualname__', *cls._member_names_}
            if cls._new_member_ is not object.__new__:
                names.add('__new__')
            if cls._member_type_ is not object:
                names.update(dir(cls._member_type_))
            return sorted(names)

        def __repr__(cls):
            kind = 'flag' if '_flag_mask_' in vars(cls) else 'enum'
            return f'<{kind} {cls.__name__!r}>'


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
                found = cls._member_equal_to_(value)
                if found is not None:
                    return found
            invalid = ValueError(f'{value!r} is not a valid {cls.__qualname__}')
            try:
                stand_in = cls._missing_(value)
            except Exception as raised:
                fault = raised
            else:
                if cls._accepts(stand_in):
                    return stand_in
                fault = invalid if stand_in is None else TypeError(
                    f'error in {cls.__name__}._missing_: returned {stand_in!r} instead of None '
                    'or a valid member')
            if not isinstance(fault, ValueError):
                fault.__context__ = invalid
            raise fault

        def __init__(self, *args, **kwds):
            pass

        @classmethod
        def _accepts(cls, stand_in):
            return isinstance(stand_in, cls)

        @staticmethod
        def _generate_next_value_(name, start, count, last_values):
            if not last_values:
                return start
            latest = last_values[-1]
            try:
                last_values.sort()
                if latest == last_values[-1]:
                    return latest + 1
            except TypeError:
                pass
            _deprecated('In 3.13 the default `auto()`/`_generate_next_value_` will require all '
                        'values to be sortable and support adding +1\nand the value returned will '
                        'be the largest value in the enum incremented by 1')
            while last_values:
                try:
                    return last_values.pop() + 1
                except TypeError:
                    pass
            return start

        @classmethod
        def _missing_(cls, value):
            return None

        name = property(lambda self: self._name_)
        value = property(lambda self: self._value_)

        def __repr__(self):
            show = type(self)._value_repr_ or repr
            return f'<{type(self).__name__}.{self._name_}: {show(self._value_)}>'

        def __str__(self):
            return f'{type(self).__name__}.{self._name_}'

        def __format__(self, format_spec):
            return str(self).__format__(format_spec)

        def __hash__(self):
            return hash(self._name_)

        def __dir__(self):
            names = {'__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value'}
            for cls in type(self).__mro__:
                if cls not in (Enum, object):
                    names.update(name for name in vars(cls)
                                 if not name.startswith('_') and name not in self._member_map_)
            return sorted(names)

        def __reduce_ex__(self, proto):
            return type(self), (self._value_,)

        def __copy__(self):
            return self

        def __deepcopy__(self, memo):
            return self


    class ReprEnum(Enum):
        pass


    class IntEnum(int, ReprEnum):
        pass


    class StrEnum(str, ReprEnum):
        def __new__(cls, *values):
            if len(values) > 3:
                raise TypeError(f'too many arguments for str(): {values!r}')
            if len(values) == 1 and not isinstance(values[0], str):
                raise TypeError(f'{values[0]!r} is not a string')
            for what, value in zip(('encoding', 'errors'), values[1:]):
                if not isinstance(value, str):
                    raise TypeError(f'{what} must be a string, not {value!r}')
            text = str(*values)
            made = str.__new__(cls, text)
            made._value_ = text
            return made

        @staticmethod
        def _generate_next_value_(name, start, count, last_values):
            return name.lower()

    """##
}
