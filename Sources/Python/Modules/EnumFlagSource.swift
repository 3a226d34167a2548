// `enum`: flags, whose members are the bits of a number, and the checks of whole enumerations.

extension LibrarySources {
  static let enumerationFlags = ##"""

    class FlagBoundary(StrEnum):
        STRICT = auto()
        CONFORM = auto()
        EJECT = auto()
        KEEP = auto()


    STRICT, CONFORM, EJECT, KEEP = FlagBoundary


    def _bits(number):
        '''The bits of a number, the lowest first.'''
        number = getattr(number, '_value_', number)
        while number:
            lowest = number & -number
            yield lowest
            number -= lowest


    def show_flag_values(value):
        return list(_bits(value))


    def bin(num, max_bits=None):
        '''The bits with a sign bit in front: 0b0 101, 0b1 011.'''
        width = num.bit_length()
        digits = f'{num % (1 << width):0{width}b}' if width else ''
        sign = '1' if num < 0 else '0'
        return f'0b{sign} {digits.rjust(max_bits or 0, sign)}'


    def _bitwise(operation):
        def method(self, other):
            bits = self._get_value(other)
            if bits is NotImplemented:
                return bits
            return type(self)(operation(self._value_, bits))

        return method


    class Flag(Enum, boundary=STRICT):
        _numeric_repr_ = repr
        _operators = nonmember({'__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__',
                                 '__invert__'})

        @staticmethod
        def _generate_next_value_(name, start, count, last_values):
            if not last_values:
                return start if start is not None else 1
            highest = max(last_values)
            try:
                return 1 << highest.bit_length()
            except Exception:
                raise TypeError(f'invalid flag value {highest!r}') from None

        @classmethod
        def _take_bits(cls, value):
            '''Notes the bits of a new member; whether it is one by itself, and no alias.'''
            if not isinstance(value, int):
                raise TypeError(f'invalid flag value {value!r}')
            cls._flag_mask_ |= value
            cls._all_bits_ = (1 << cls._flag_mask_.bit_length()) - 1
            is_single = value != 0 and value & (value - 1) == 0
            if is_single:
                cls._singles_mask_ |= value
            return is_single

        @classmethod
        def _accepts(cls, stand_in):
            return isinstance(stand_in, cls) or (
                cls._boundary_ is EJECT and isinstance(stand_in, int))

        # The members of a number

        @classmethod
        def _iter_member_by_value_(cls, value):
            yield from map(cls._value2member_map_.get, _bits(value & cls._flag_mask_))

        _iter_member_ = _iter_member_by_value_

        @classmethod
        def _iter_member_by_def_(cls, value):
            yield from sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_)

        @classmethod
        def _missing_(cls, value):
            if not isinstance(value, int):
                raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
            mask, every = cls._flag_mask_, cls._all_bits_
            if not -every - 1 <= value <= every or value & (every ^ mask):
                if cls._boundary_ is EJECT:
                    return value
                value = cls._bounded(value)
            asked = value
            if value < 0:
                value += every + 1
            unknown = value & ~mask
            if unknown and cls._boundary_ is not KEEP:
                raise ValueError(f'{cls.__name__}({value!r}) -->  unknown values {unknown!r} '
                                 f'[{bin(unknown)}]')
            found = cls._value2member_map_.setdefault(value, cls._combined(value))
            if asked < 0:
                cls._value2member_map_[asked] = found
            return found

        @classmethod
        def _bounded(cls, value):
            '''What is kept of a number with bits that no member has.'''
            mask = cls._flag_mask_
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(f'{cls!r} invalid value {value!r}\n    given {bin(value, width)}'
                                 f'\n  allowed {bin(mask, width)}')
            if cls._boundary_ is CONFORM:
                return value & mask
            if value < 0:
                value += max(cls._all_bits_ + 1, 1 << value.bit_length())
            return value

        @classmethod
        def _combined(cls, value):
            '''A member that has no name of its own.'''
            kind = cls._member_type_
            made = object.__new__(cls) if kind is object else kind.__new__(cls, value)
            if not hasattr(made, '_value_'):
                made._value_ = value
            made._name_ = cls._spelled(value)
            return made

        @classmethod
        def _spelled(cls, value):
            singles = value & cls._singles_mask_
            parts = list(cls._iter_member_(singles))
            if value & ~cls._singles_mask_:
                for alias in cls._member_map_.values():
                    if alias._value_ and not alias._value_ & ~value and alias not in parts:
                        parts.append(alias)
            covered = _reduce(_operator.or_, (part._value_ for part in parts), 0)
            if not covered:
                return None
            rest = value ^ covered
            if rest and cls._boundary_ is STRICT:
                raise ValueError(f'{cls!r}: no members with value {rest!r}')
            names = [part._name_ for part in parts]
            if rest:
                names.append(cls._numeric_repr_(rest))
            return '|'.join(names)

        # As a set of bits

        def __contains__(self, other):
            if isinstance(other, type(self)):
                return other._value_ & ~self._value_ == 0
            raise TypeError("unsupported operand type(s) for 'in': "
                            f'{type(other).__qualname__!r} and {type(self).__qualname__!r}')

        def __iter__(self):
            return self._iter_member_(self._value_)

        def __len__(self):
            return self._value_.bit_count()

        def __bool__(self):
            return self._value_ != 0

        def __repr__(self):
            show = type(self)._value_repr_ or repr
            name = '' if self._name_ is None else f'.{self._name_}'
            return f'<{type(self).__name__}{name}: {show(self._value_)}>'

        def __str__(self):
            rest = f'({self._value_!r})' if self._name_ is None else f'.{self._name_}'
            return type(self).__name__ + rest

        def _get_value(self, flag):
            if isinstance(flag, type(self)):
                return flag._value_
            kind = self._member_type_
            return flag if kind is not object and isinstance(flag, kind) else NotImplemented

        __or__ = __ror__ = _bitwise(_operator.or_)
        __and__ = __rand__ = _bitwise(_operator.and_)
        __xor__ = __rxor__ = _bitwise(_operator.xor)

        def __invert__(self):
            if self._inverted_ is None:
                others = ~self._value_
                if self._boundary_ not in (EJECT, KEEP):
                    others &= self._singles_mask_
                self._inverted_ = type(self)(others)
            return self._inverted_


    class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
        pass


    # Checks

    class EnumCheck(StrEnum):
        CONTINUOUS = 'no skipped integer values'
        NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
        UNIQUE = 'one name per value'


    CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


    def _check_unique(enumeration, what='aliases'):
        pairs = [f'{name} -> {m.name}' for name, m in enumeration.__members__.items()
                 if name != m.name]
        if pairs:
            raise ValueError(f'{what} found in {enumeration!r}: {", ".join(pairs)}')
        return enumeration


    def _check_continuous(enumeration):
        values = {m.value for m in enumeration}
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        is_flag = issubclass(enumeration, Flag)
        wanted = range(low + 1, high)
        if is_flag:
            wanted = [1 << place for place in range(low.bit_length(), high.bit_length() - 1)]
        missing = [str(value) for value in wanted if value not in values]
        if missing:
            raise ValueError(f'invalid {"flag" if is_flag else "enum"} {enumeration.__name__!r}: '
                             f'missing values {", ".join(missing)}')


    def _check_named(enumeration):
        values = [m.value for m in enumeration]
        names, missing = [], 0
        for name, alias in enumeration._member_map_.items():
            if name in enumeration._member_names_ or alias.value < 0:
                continue
            unnamed = sum(bit for bit in _bits(alias.value) if bit not in values)
            if unnamed:
                names.append(name)
                missing |= unnamed
        if names:
            who = (f'alias {names[0]} is' if len(names) == 1
                   else f'aliases {", ".join(names[:-1])} and {names[-1]} are')
            what = 'combined values of' if missing & (missing - 1) else 'value'
            raise ValueError(f'invalid Flag {enumeration.__name__!r}: {who} missing {what} '
                             f'{missing:#x} [use enum.show_flag_values(value) for details]')


    def unique(enumeration):
        return _check_unique(enumeration, 'duplicate values')


    class verify:
        def __init__(self, *checks):
            self.checks = checks

        def __call__(self, enumeration):
            run = {UNIQUE: _check_unique, CONTINUOUS: _check_continuous, NAMED_FLAGS: _check_named}
            for check in self.checks:
                run[check](enumeration)
            return enumeration


    # Members as globals of their module

    def _home(member):
        return type(member).__module__.split('.')[-1]


    def global_str(self):
        if self._name_ is None:
            return f'{type(self).__name__}({self._value_!r})'
        return self._name_


    def global_enum_repr(self):
        return f'{_home(self)}.{self._name_}'


    def global_flag_repr(self):
        home = _home(self)
        if self._name_ is None:
            return f'{home}.{type(self).__name__}({self._value_!r})'
        return '|'.join(name if name[0].isdigit() else f'{home}.{name}'
                        for name in self._name_.split('|'))


    def global_enum(cls, update_str=False):
        import sys
        cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
        if update_str or not issubclass(cls, ReprEnum):
            cls.__str__ = global_str
        home = sys.modules[cls.__module__]
        for name, found in cls.__members__.items():
            setattr(home, name, found)
        return cls


    def pickle_by_global_name(self, proto):
        return self.name


    def pickle_by_enum_name(self, proto):
        return getattr, (type(self), self._name_)
    """##
}
