// `weakref`: proxies, and collections that do not keep what is in them.

extension LibrarySources {
  static let weak = ##"""
    from _weakref import ref, identity as _identity
    from collections.abc import MutableMapping as _MutableMapping

    ReferenceType = ref


    class ProxyType:
        __slots__ = ('_ref',)

        def __init__(self, obj):
            object.__setattr__(self, '_ref', ref(obj))

        def _get(self):
            obj = object.__getattribute__(self, '_ref')()
            if obj is None:
                raise ReferenceError('weakly-referenced object no longer exists')
            return obj

        def __getattribute__(self, name):
            return getattr(ProxyType._get(self), name)

        def __setattr__(self, name, value):
            setattr(ProxyType._get(self), name, value)

        def __delattr__(self, name):
            delattr(ProxyType._get(self), name)

        def __call__(self, *args, **kwargs):
            return ProxyType._get(self)(*args, **kwargs)

        def __len__(self):
            return len(ProxyType._get(self))

        def __iter__(self):
            return iter(ProxyType._get(self))

        def __getitem__(self, key):
            return ProxyType._get(self)[key]

        def __str__(self):
            return str(ProxyType._get(self))

        def __repr__(self):
            return repr(ProxyType._get(self))

        def __bool__(self):
            return bool(ProxyType._get(self))

        def __eq__(self, other):
            return ProxyType._get(self) == other

        __hash__ = None


    CallableProxyType = ProxyType


    def proxy(object, callback=None):
        return ProxyType(object)


    def getweakrefcount(object):
        return 0


    class WeakValueDictionary(_MutableMapping):
        def __init__(self, other=(), /, **kw):
            self.data = {}
            self.update(other, **kw)

        def _alive(self):
            result = []
            for key, r in list(self.data.items()):
                value = r()
                if value is None:
                    del self.data[key]
                else:
                    result.append((key, value))
            return result

        def __getitem__(self, key):
            value = self.data[key]()
            if value is None:
                del self.data[key]
                raise KeyError(key)
            return value

        def __setitem__(self, key, value):
            self.data[key] = ref(value)

        def __delitem__(self, key):
            del self.data[key]

        def __len__(self):
            return len(self._alive())

        def __contains__(self, key):
            return key in self.data and self.data[key]() is not None

        def __iter__(self):
            return iter([key for key, _ in self._alive()])

        def __repr__(self):
            return "<%s at %#x>" % (self.__class__.__name__, id(self))


    class WeakKeyDictionary(_MutableMapping):
        def __init__(self, dict=None):
            self.data = {}
            if dict is not None:
                self.update(dict)

        def _alive(self):
            result = []
            for key, (r, value) in list(self.data.items()):
                obj = r()
                if obj is None:
                    del self.data[key]
                else:
                    result.append((obj, value))
            return result

        def __getitem__(self, key):
            r, value = self.data[_identity(key)]
            if r() is None:
                raise KeyError(key)
            return value

        def __setitem__(self, key, value):
            self.data[_identity(key)] = (ref(key), value)

        def __delitem__(self, key):
            del self.data[_identity(key)]

        def __len__(self):
            return len(self._alive())

        def __contains__(self, key):
            found = self.data.get(_identity(key))
            return found is not None and found[0]() is not None

        def __iter__(self):
            return iter([key for key, _ in self._alive()])

        def __repr__(self):
            return "<%s at %#x>" % (self.__class__.__name__, id(self))


    class WeakSet:
        def __init__(self, data=None):
            self._data = WeakKeyDictionary()
            for item in data or ():
                self.add(item)

        def add(self, item):
            self._data[item] = True

        def discard(self, item):
            self._data.pop(item, None)

        def remove(self, item):
            del self._data[item]

        def __contains__(self, item):
            return item in self._data

        def __iter__(self):
            return iter(self._data)

        def __len__(self):
            return len(self._data)


    class finalize:
        def __init__(self, obj, func, /, *args, **kwargs):
            raise NotImplementedError("weakref.finalize is not supported by this engine")


    class WeakMethod:
        def __init__(self, meth, callback=None):
            self._obj = ref(meth.__self__)
            self._func = meth.__func__

        def __call__(self):
            obj = self._obj()
            return None if obj is None else self._func.__get__(obj, type(obj))
    """##
}
