// The classes of `collections` that are Python.

extension LibrarySources {
  static let collections = ##"""
    from _collections import deque, _count_elements, _tuplegetter
    from _library import caller as _caller, define as _define
    from types import GenericAlias as _GenericAlias
    import collections.abc as _abc
    from operator import itemgetter as _itemgetter
    import itertools as _itertools

    __all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString',
               'defaultdict', 'deque', 'namedtuple']

    abc = _abc
    _abc.MutableSequence.register(deque)
    _keywords = frozenset((
        'False None True and as assert async await break class continue def del elif else except '
        'finally for from global if import in is lambda nonlocal not or pass raise return try '
        'while with yield').split())


    class defaultdict(dict):
        __slots__ = ("default_factory",)
        __class_getitem__ = classmethod(_GenericAlias)

        def __init__(self, default_factory=None, /, *args, **kwargs):
            if default_factory is not None and not callable(default_factory):
                raise TypeError("first argument must be callable or None")
            self.default_factory = default_factory
            super().__init__(*args, **kwargs)

        def __missing__(self, key):
            if self.default_factory is None:
                raise KeyError(key)
            self[key] = value = self.default_factory()
            return value

        def __repr__(self):
            return f"{type(self).__name__}({self.default_factory!r}, {dict.__repr__(self)})"

        def copy(self):
            return type(self)(self.default_factory, self)

        __copy__ = copy

        def __reduce__(self):
            args = () if self.default_factory is None else (self.default_factory,)
            return type(self), args, None, None, iter(self.items())

        def __or__(self, other):
            if not isinstance(other, dict):
                return NotImplemented
            new = self.copy()
            new.update(other)
            return new

        def __ror__(self, other):
            if not isinstance(other, dict):
                return NotImplemented
            new = type(self)(self.default_factory, other)
            new.update(self)
            return new


    class OrderedDict(dict):
        __class_getitem__ = classmethod(_GenericAlias)

        def move_to_end(self, key, last=True):
            value = dict.pop(self, key)
            if last:
                dict.__setitem__(self, key, value)
                return
            rest = list(dict.items(self))
            dict.clear(self)
            dict.__setitem__(self, key, value)
            for k, v in rest:
                dict.__setitem__(self, k, v)

        def popitem(self, last=True):
            if not self:
                raise KeyError('dictionary is empty')
            key = next(reversed(self) if last else iter(self))
            return key, dict.pop(self, key)

        def __repr__(self):
            if not self:
                return f"{type(self).__name__}()"
            return f"{type(self).__name__}({list(self.items())!r})"

        def copy(self):
            return type(self)(self)

        __copy__ = copy

        def __reduce__(self):
            return type(self), (), vars(self) or None, None, iter(self.items())

        @classmethod
        def fromkeys(cls, iterable, value=None):
            self = cls()
            for key in iterable:
                self[key] = value
            return self

        def __eq__(self, other):
            if isinstance(other, OrderedDict):
                return dict.__eq__(self, other) and list(self) == list(other)
            return dict.__eq__(self, other)

        def __ne__(self, other):
            result = self.__eq__(other)
            return result if result is NotImplemented else not result

        __hash__ = None

        def __ior__(self, other):
            self.update(other)
            return self

        def __or__(self, other):
            if not isinstance(other, dict):
                return NotImplemented
            new = type(self)(self)
            new.update(other)
            return new

        def __ror__(self, other):
            if not isinstance(other, dict):
                return NotImplemented
            new = type(self)(other)
            new.update(self)
            return new


    def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
        if isinstance(field_names, str):
            field_names = field_names.replace(',', ' ').split()
        field_names = list(map(str, field_names))
        typename = str(typename)
        if rename:
            seen = set()
            for index, name in enumerate(field_names):
                if (not name.isidentifier() or name in _keywords or name.startswith('_')
                        or name in seen):
                    field_names[index] = f'_{index}'
                seen.add(name)
        for name in [typename] + field_names:
            if not name.isidentifier():
                raise ValueError(
                    'Type names and field names must be valid identifiers: ' f'{name!r}')
            if name in _keywords:
                raise ValueError('Type names and field names cannot be a keyword: ' f'{name!r}')
        seen = set()
        for name in field_names:
            if name.startswith('_') and not rename:
                raise ValueError('Field names cannot start with an underscore: ' f'{name!r}')
            if name in seen:
                raise ValueError(f'Encountered duplicate field name: {name!r}')
            seen.add(name)
        field_defaults = {}
        if defaults is not None:
            defaults = tuple(defaults)
            if len(defaults) > len(field_names):
                raise TypeError('Got more default values than field names')
            field_defaults = dict(reversed(list(zip(reversed(field_names), reversed(defaults)))))
        field_names = tuple(field_names)
        num_fields = len(field_names)
        arg_list = ', '.join(field_names)
        if num_fields == 1:
            arg_list += ','
        repr_fmt = '(' + ', '.join(f'{name}=%r' for name in field_names) + ')'
        tuple_new = tuple.__new__
        source = (f'def __new__(_cls, {arg_list}):\n    return _tuple_new(_cls, ({arg_list}))\n')
        __new__ = _define(source, {'_tuple_new': tuple_new}, '__new__', f'namedtuple_{typename}')
        __new__.__doc__ = f'Create new instance of {typename}({arg_list})'
        __new__.__qualname__ = f'{typename}.__new__'
        if defaults is not None:
            __new__.__defaults__ = defaults

        @classmethod
        def _make(cls, iterable):
            result = tuple_new(cls, iterable)
            if len(result) != num_fields:
                raise TypeError(f'Expected {num_fields} arguments, got {len(result)}')
            return result

        def _replace(self, /, **kwds):
            result = self._make([kwds.pop(n, v) for n, v in zip(field_names, self)])
            if kwds:
                raise ValueError(f'Got unexpected field names: {list(kwds)!r}')
            return result

        def __repr__(self):
            return self.__class__.__name__ + repr_fmt % tuple(self)

        def _asdict(self):
            return dict(zip(self._fields, self))

        def __getnewargs__(self):
            return tuple(self)

        for method in (_replace, __repr__, _asdict, __getnewargs__):
            method.__qualname__ = f'{typename}.{method.__name__}'
        class_namespace = {
            '__doc__': f'{typename}({arg_list})' if num_fields != 1
            else f'{typename}({field_names[0]})',
            '__slots__': (), '_fields': field_names, '_field_defaults': field_defaults,
            '__new__': __new__, '_make': _make, '_replace': _replace, '__repr__': __repr__,
            '_asdict': _asdict, '__getnewargs__': __getnewargs__, '__match_args__': field_names,
        }
        for index, name in enumerate(field_names):
            class_namespace[name] = _tuplegetter(index, f'Alias for field number {index}')
        if module is None:
            module = _caller()[3]
        class_namespace['__module__'] = module
        return type(typename, (tuple,), class_namespace)


    class Counter(dict):
        __class_getitem__ = classmethod(_GenericAlias)

        def __init__(self, iterable=None, /, **kwds):
            super().__init__()
            self.update(iterable, **kwds)

        def __missing__(self, key):
            return 0

        def total(self):
            return sum(self.values())

        def most_common(self, n=None):
            if n is None:
                return sorted(self.items(), key=_itemgetter(1), reverse=True)
            ordered = sorted(self.items(), key=_itemgetter(1), reverse=True)
            return ordered[:max(n, 0)]

        def elements(self):
            return _itertools.chain.from_iterable(
                _itertools.starmap(_itertools.repeat, self.items()))

        @classmethod
        def fromkeys(cls, iterable, v=None):
            raise NotImplementedError(
                'Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

        def update(self, iterable=None, /, **kwds):
            if iterable is not None:
                if isinstance(iterable, _abc.Mapping):
                    if self:
                        self_get = self.get
                        for elem, count in iterable.items():
                            self[elem] = count + self_get(elem, 0)
                    else:
                        super().update(iterable)
                else:
                    _count_elements(self, iterable)
            if kwds:
                self.update(kwds)

        def subtract(self, iterable=None, /, **kwds):
            if iterable is not None:
                self_get = self.get
                if isinstance(iterable, _abc.Mapping):
                    for elem, count in iterable.items():
                        self[elem] = self_get(elem, 0) - count
                else:
                    for elem in iterable:
                        self[elem] = self_get(elem, 0) - 1
            if kwds:
                self.subtract(kwds)

        def copy(self):
            return self.__class__(self)

        def __reduce__(self):
            return (self.__class__, (dict(self),))

        def __delitem__(self, elem):
            if elem in self:
                super().__delitem__(elem)

        def __repr__(self):
            if not self:
                return f'{self.__class__.__name__}()'
            try:
                d = dict(self.most_common())
            except TypeError:
                d = dict(self)
            return f'{self.__class__.__name__}({d!r})'

        def __eq__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return all(self[e] == other[e] for c in (self, other) for e in c)

        def __ne__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return not self == other

        __hash__ = None

        def __le__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return all(self[e] <= other[e] for c in (self, other) for e in c)

        def __lt__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return self <= other and self != other

        def __ge__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return all(self[e] >= other[e] for c in (self, other) for e in c)

        def __gt__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return self >= other and self != other

        def __add__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            result = Counter()
            for elem, count in self.items():
                newcount = count + other[elem]
                if newcount > 0:
                    result[elem] = newcount
            for elem, count in other.items():
                if elem not in self and count > 0:
                    result[elem] = count
            return result

        def __sub__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            result = Counter()
            for elem, count in self.items():
                newcount = count - other[elem]
                if newcount > 0:
                    result[elem] = newcount
            for elem, count in other.items():
                if elem not in self and count < 0:
                    result[elem] = 0 - count
            return result

        def __or__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            result = Counter()
            for elem, count in self.items():
                newcount = max(count, other[elem])
                if newcount > 0:
                    result[elem] = newcount
            for elem, count in other.items():
                if elem not in self and count > 0:
                    result[elem] = count
            return result

        def __and__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            result = Counter()
            for elem, count in self.items():
                newcount = min(count, other[elem])
                if newcount > 0:
                    result[elem] = newcount
            return result

        def __pos__(self):
            result = Counter()
            for elem, count in self.items():
                if count > 0:
                    result[elem] = count
            return result

        def __neg__(self):
            result = Counter()
            for elem, count in self.items():
                if count < 0:
                    result[elem] = 0 - count
            return result

        def _keep_positive(self):
            for elem in [elem for elem, count in self.items() if not count > 0]:
                del self[elem]
            return self

        def __iadd__(self, other):
            for elem, count in other.items():
                self[elem] += count
            return self._keep_positive()

        def __isub__(self, other):
            for elem, count in other.items():
                self[elem] -= count
            return self._keep_positive()

        def __ior__(self, other):
            for elem, count in other.items():
                if count > self[elem]:
                    self[elem] = count
            return self._keep_positive()

        def __iand__(self, other):
            for elem, count in self.items():
                if other[elem] < count:
                    self[elem] = other[elem]
            return self._keep_positive()


    class ChainMap(_abc.MutableMapping):
        def __init__(self, *maps):
            self.maps = list(maps) or [{}]

        def __missing__(self, key):
            raise KeyError(key)

        def __getitem__(self, key):
            for mapping in self.maps:
                try:
                    return mapping[key]
                except KeyError:
                    pass
            return self.__missing__(key)

        def get(self, key, default=None):
            return self[key] if key in self else default

        def __len__(self):
            return len(set().union(*self.maps))

        def __iter__(self):
            d = {}
            for mapping in map(dict.fromkeys, reversed(self.maps)):
                d |= mapping
            return iter(d)

        def __contains__(self, key):
            return any(key in m for m in self.maps)

        def __bool__(self):
            return any(self.maps)

        def __repr__(self):
            return f'{self.__class__.__name__}({", ".join(map(repr, self.maps))})'

        @classmethod
        def fromkeys(cls, iterable, *args):
            return cls(dict.fromkeys(iterable, *args))

        def copy(self):
            return self.__class__(self.maps[0].copy(), *self.maps[1:])

        __copy__ = copy

        def new_child(self, m=None, **kwargs):
            if m is None:
                m = kwargs
            elif kwargs:
                m.update(kwargs)
            return self.__class__(m, *self.maps)

        @property
        def parents(self):
            return self.__class__(*self.maps[1:])

        def __setitem__(self, key, value):
            self.maps[0][key] = value

        def __delitem__(self, key):
            try:
                del self.maps[0][key]
            except KeyError:
                raise KeyError(f'Key not found in the first mapping: {key!r}')

        def popitem(self):
            try:
                return self.maps[0].popitem()
            except KeyError:
                raise KeyError('No keys found in the first mapping.')

        def pop(self, key, *args):
            try:
                return self.maps[0].pop(key, *args)
            except KeyError:
                raise KeyError(f'Key not found in the first mapping: {key!r}')

        def clear(self):
            self.maps[0].clear()

        def __ior__(self, other):
            self.maps[0].update(other)
            return self

        def __or__(self, other):
            if not isinstance(other, _abc.Mapping):
                return NotImplemented
            m = self.copy()
            m.maps[0].update(other)
            return m

        def __ror__(self, other):
            if not isinstance(other, _abc.Mapping):
                return NotImplemented
            m = dict(other)
            for child in reversed(self.maps):
                m.update(child)
            return self.__class__(m)


    class UserDict(_abc.MutableMapping):
        def __init__(self, dict=None, /, **kwargs):
            self.data = {}
            if dict is not None:
                self.update(dict)
            if kwargs:
                self.update(kwargs)

        def __len__(self):
            return len(self.data)

        def __getitem__(self, key):
            if key in self.data:
                return self.data[key]
            if hasattr(self.__class__, "__missing__"):
                return self.__class__.__missing__(self, key)
            raise KeyError(key)

        def __setitem__(self, key, item):
            self.data[key] = item

        def __delitem__(self, key):
            del self.data[key]

        def __iter__(self):
            return iter(self.data)

        def __contains__(self, key):
            return key in self.data

        def __repr__(self):
            return repr(self.data)

        def __or__(self, other):
            if isinstance(other, UserDict):
                return self.__class__(self.data | other.data)
            if isinstance(other, dict):
                return self.__class__(self.data | other)
            return NotImplemented

        def __ror__(self, other):
            if isinstance(other, UserDict):
                return self.__class__(other.data | self.data)
            if isinstance(other, dict):
                return self.__class__(other | self.data)
            return NotImplemented

        def __ior__(self, other):
            if isinstance(other, UserDict):
                self.data |= other.data
            else:
                self.data |= other
            return self

        def __copy__(self):
            inst = self.__class__.__new__(self.__class__)
            inst.__dict__.update(self.__dict__)
            inst.__dict__["data"] = self.__dict__["data"].copy()
            return inst

        def copy(self):
            return self.__copy__()

        @classmethod
        def fromkeys(cls, iterable, value=None):
            d = cls()
            for key in iterable:
                d[key] = value
            return d


    def _data(other, kind):
        return other.data if isinstance(other, kind) else other


    class UserList(_abc.MutableSequence):
        def __init__(self, initlist=None):
            self.data = []
            if initlist is not None:
                self.data[:] = list(_data(initlist, UserList))

        def __repr__(self):
            return repr(self.data)

        def __lt__(self, other):
            return self.data < _data(other, UserList)

        def __le__(self, other):
            return self.data <= _data(other, UserList)

        def __eq__(self, other):
            return self.data == _data(other, UserList)

        def __gt__(self, other):
            return self.data > _data(other, UserList)

        def __ge__(self, other):
            return self.data >= _data(other, UserList)

        __hash__ = None

        def __contains__(self, item):
            return item in self.data

        def __len__(self):
            return len(self.data)

        def __getitem__(self, i):
            if isinstance(i, slice):
                return self.__class__(self.data[i])
            return self.data[i]

        def __setitem__(self, i, item):
            self.data[i] = item

        def __delitem__(self, i):
            del self.data[i]

        def __add__(self, other):
            return self.__class__(self.data + list(_data(other, UserList)))

        def __radd__(self, other):
            return self.__class__(list(_data(other, UserList)) + self.data)

        def __iadd__(self, other):
            self.data += list(_data(other, UserList))
            return self

        def __mul__(self, n):
            return self.__class__(self.data * n)

        __rmul__ = __mul__

        def __imul__(self, n):
            self.data *= n
            return self

        def append(self, item):
            self.data.append(item)

        def insert(self, i, item):
            self.data.insert(i, item)

        def pop(self, i=-1):
            return self.data.pop(i)

        def remove(self, item):
            self.data.remove(item)

        def clear(self):
            self.data.clear()

        def copy(self):
            return self.__class__(self)

        def count(self, item):
            return self.data.count(item)

        def index(self, item, *args):
            return self.data.index(item, *args)

        def reverse(self):
            self.data.reverse()

        def sort(self, /, *args, **kwds):
            self.data.sort(*args, **kwds)

        def extend(self, other):
            self.data.extend(_data(other, UserList))


    class UserString(_abc.Sequence):
        def __init__(self, seq):
            self.data = seq if isinstance(seq, str) else str(seq)

        def __str__(self):
            return str(self.data)

        def __repr__(self):
            return repr(self.data)

        def __int__(self):
            return int(self.data)

        def __float__(self):
            return float(self.data)

        def __hash__(self):
            return hash(self.data)

        def __eq__(self, string):
            return self.data == _data(string, UserString)

        def __lt__(self, string):
            return self.data < _data(string, UserString)

        def __le__(self, string):
            return self.data <= _data(string, UserString)

        def __gt__(self, string):
            return self.data > _data(string, UserString)

        def __ge__(self, string):
            return self.data >= _data(string, UserString)

        def __contains__(self, char):
            return _data(char, UserString) in self.data

        def __len__(self):
            return len(self.data)

        def __getitem__(self, index):
            return self.__class__(self.data[index])

        def __add__(self, other):
            return self.__class__(self.data + str(_data(other, UserString)))

        def __radd__(self, other):
            return self.__class__(str(other) + self.data)

        def __mul__(self, n):
            return self.__class__(self.data * n)

        __rmul__ = __mul__

        def __mod__(self, args):
            return self.__class__(self.data % args)


    def _wrap_string_methods():
        def wrapping(name):
            def method(self, *args, **kwds):
                result = getattr(self.data, name)(
                    *(_data(a, UserString) for a in args), **kwds)
                return self.__class__(result) if isinstance(result, str) else result
            method.__name__ = name
            method.__qualname__ = f"UserString.{name}"
            return method

        for name in ('capitalize casefold center count encode endswith expandtabs find format '
                     'index isalnum isalpha isascii isdecimal isdigit isidentifier islower '
                     'isnumeric isprintable isspace istitle isupper join ljust lower lstrip '
                     'partition removeprefix removesuffix replace rfind rindex rjust rpartition '
                     'rsplit rstrip split splitlines startswith strip swapcase title translate '
                     'upper zfill').split():
            setattr(UserString, name, wrapping(name))


    _wrap_string_methods()
    """##
}
