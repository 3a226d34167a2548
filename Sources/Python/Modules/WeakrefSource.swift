// `weakref`: proxies, and collections that do not keep what is in them.

extension LibrarySources {
  static let weak = ##"""
    import operator
    from _weakref import identity as _identity, ref
    from collections.abc import MutableMapping, MutableSet

    __all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary",
               "ReferenceType", "ProxyType", "CallableProxyType", "ProxyTypes",
               "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize"]

    ReferenceType = ref


    def getweakrefcount(object):
        return 0


    def getweakrefs(object):
        return []


    # Proxies


    def _target(proxy):
        found = object.__getattribute__(proxy, '_ref')()
        if found is None:
            raise ReferenceError('weakly-referenced object no longer exists')
        return found


    def _unwrapped(value):
        return _target(value) if type(value) in ProxyTypes else value


    class ProxyType:
        "Does whatever the object does to which it refers weakly."

        __slots__ = ('_ref',)
        __hash__ = None

        def __init__(self, object):
            _set_own(self, '_ref', ref(object))

        def __getattribute__(self, name):
            return getattr(_target(self), name)


    class CallableProxyType(ProxyType):
        __slots__ = ()

        def __call__(self, *args, **kwargs):
            return _target(self)(*args, **kwargs)


    ProxyTypes = ProxyType, CallableProxyType
    _set_own, _own_hash = object.__setattr__, object.__hash__


    def _forward(name, act, is_reflected=False):
        # A special method that does the same with the object itself.
        def method(self, *others):
            operands = [_target(self), *map(_unwrapped, others)]
            return act(*(operands[::-1] if is_reflected else operands))

        method.__name__ = f'__{name}__'
        setattr(ProxyType, method.__name__, method)


    for _name, _act in [('setattr', setattr), ('delattr', delattr), ('str', str), ('repr', repr),
                        ('bool', bool), ('len', len), ('iter', iter), ('next', next),
                        ('reversed', reversed), ('int', int), ('float', float),
                        ('index', operator.index), ('abs', abs), ('round', round)]:
        _forward(_name, _act)
    for _name in ['getitem', 'setitem', 'delitem', 'contains', 'neg', 'pos', 'invert',
                  'lt', 'le', 'eq', 'ne', 'gt', 'ge']:
        _forward(_name, getattr(operator, _name))
    for _name in ['add', 'sub', 'mul', 'matmul', 'truediv', 'floordiv', 'mod', 'pow', 'lshift',
                  'rshift', 'and', 'or', 'xor']:
        _act = getattr(operator, f'__{_name}__')
        _forward(_name, _act)
        _forward('r' + _name, _act, True)
        _forward('i' + _name, getattr(operator, f'__i{_name}__'))


    def proxy(object, callback=None):
        return (CallableProxyType if callable(object) else ProxyType)(object)


    # Collections: what has died is dropped whenever somebody looks


    class _WeakMapping(MutableMapping):
        # `data` maps keys to values as they are kept; `_item` makes an item of them, or None.

        def __init__(self, other=(), /, **kw):
            self.data = {}
            self.update(() if other is None else other, **kw)

        def _alive(self):
            items = {}
            for key, kept in self.data.items():
                item = self._item(key, kept)
                if item is not None:
                    items[key] = item
            self.data = {key: self.data[key] for key in items}
            return items.values()

        def __len__(self):
            return len(self._alive())

        def __iter__(self):
            return iter([key for key, _ in self._alive()])

        def __repr__(self):
            return f'<{type(self).__name__} at {id(self):#x}>'

        def __delitem__(self, key):
            del self.data[self._key(key)]

        def __contains__(self, key):
            kept = self._key(key)
            return kept in self.data and self._item(kept, self.data[kept]) is not None

        def __copy__(self):
            return type(self)(self)

        copy = __copy__


    class WeakValueDictionary(_WeakMapping):
        def _key(self, key):
            return key

        def _item(self, key, kept):
            value = kept()
            return None if value is None else (key, value)

        def __getitem__(self, key):
            value = self.data[key]()
            if value is not None:
                return value
            del self.data[key]
            raise KeyError(key)

        def __setitem__(self, key, value):
            self.data[key] = ref(value)


    def _key_of(object):
        # Hashing by identity would keep the object alive.
        by_identity = type(object).__hash__ is _own_hash
        return _identity(object) if by_identity else ref(object)


    class WeakKeyDictionary(_WeakMapping):
        _key = staticmethod(_key_of)

        def _item(self, key, kept):
            weak, value = kept
            target = weak()
            return None if target is None else (target, value)

        def _alive_key(self, key):
            if key in self:
                return _key_of(key)
            raise KeyError(ref(key))

        def __getitem__(self, key):
            return self.data[self._alive_key(key)][1]

        def __delitem__(self, key):
            del self.data[self._alive_key(key)]

        def __setitem__(self, key, value):
            self.data[_key_of(key)] = ref(key), value


    class WeakSet(MutableSet):
        def __init__(self, data=None):
            self.data = WeakKeyDictionary()
            for item in () if data is None else data:
                self.add(item)

        def __contains__(self, item):
            return item in self.data

        def __iter__(self):
            return iter(self.data)

        def __len__(self):
            return len(self.data)

        def add(self, item):
            self.data[item] = None

        def remove(self, item):
            del self.data[item]

        def discard(self, item):
            if item in self.data:
                del self.data[item]


    class WeakMethod:
        "A weak reference to a method, which lives as long as its object."

        def __init__(self, meth, callback=None):
            try:
                self._owner, self._function = ref(meth.__self__), meth.__func__
            except AttributeError:
                raise TypeError("argument should be a bound method, "
                                f"not {type(meth)}") from None

        def __call__(self):
            owner = self._owner()
            if owner is not None:
                return self._function.__get__(owner, type(owner))


    class finalize:
        def __init__(self, obj, func, /, *args, **kwargs):
            raise NotImplementedError("weakref.finalize is not supported by this engine")
    """##
}
