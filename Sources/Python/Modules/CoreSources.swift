// `abc` and `types`, as far as they are Python.

extension LibrarySources {
  static let abc = ##"""
    from _abc import ABCMeta, update_abstractmethods


    def abstractmethod(funcobj):
        funcobj.__isabstractmethod__ = True
        return funcobj


    class abstractclassmethod(classmethod):
        __isabstractmethod__ = True

        def __init__(self, callable):
            callable.__isabstractmethod__ = True


    class abstractstaticmethod(staticmethod):
        __isabstractmethod__ = True

        def __init__(self, callable):
            callable.__isabstractmethod__ = True


    class abstractproperty(property):
        __isabstractmethod__ = True


    class ABC(metaclass=ABCMeta):
        __slots__ = ()


    def get_cache_token():
        return 0
    """##

  static let types = ##"""
    from _types import *

    LambdaType = FunctionType
    BuiltinMethodType = BuiltinFunctionType
    WrapperDescriptorType = BuiltinFunctionType
    MethodWrapperType = BuiltinFunctionType
    MethodDescriptorType = BuiltinFunctionType
    ClassMethodDescriptorType = BuiltinFunctionType
    MemberDescriptorType = GetSetDescriptorType


    def _traceback_type():
        try:
            raise TypeError
        except TypeError as exc:
            return type(exc.__traceback__)


    TracebackType = _traceback_type()


    class SimpleNamespace:
        def __init__(self, /, **kwargs):
            self.__dict__.update(kwargs)

        def __repr__(self):
            name = type(self).__name__
            if type(self) is SimpleNamespace:
                name = "namespace"
            items = (f"{k}={v!r}" for k, v in self.__dict__.items())
            return "{}({})".format(name, ", ".join(items))

        def __eq__(self, other):
            if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
                return self.__dict__ == other.__dict__
            return NotImplemented

        __hash__ = None


    class mappingproxy:
        __slots__ = ("_mapping",)

        def __init__(self, mapping):
            object.__setattr__(self, "_mapping", mapping)

        def __setattr__(self, name, value):
            raise AttributeError(f"'mappingproxy' object has no attribute {name!r}")

        def __getitem__(self, key):
            return self._mapping[key]

        def __contains__(self, key):
            return key in self._mapping

        def __iter__(self):
            return iter(self._mapping)

        def __reversed__(self):
            return reversed(self._mapping)

        def __len__(self):
            return len(self._mapping)

        def get(self, key, default=None, /):
            return self._mapping.get(key, default)

        def keys(self):
            return self._mapping.keys()

        def values(self):
            return self._mapping.values()

        def items(self):
            return self._mapping.items()

        def copy(self):
            return self._mapping.copy()

        def __repr__(self):
            return f"mappingproxy({self._mapping!r})"

        def __str__(self):
            return str(self._mapping)

        def __eq__(self, other):
            return self._mapping == other

        def __hash__(self):
            return hash(self._mapping)

        def __or__(self, other):
            return self._mapping | (other._mapping if type(other) is mappingproxy else other)

        def __ror__(self, other):
            return (other._mapping if type(other) is mappingproxy else other) | self._mapping


    mappingproxy.__module__ = "builtins"
    MappingProxyType = mappingproxy


    class DynamicClassAttribute:
        def __init__(self, fget=None, fset=None, fdel=None, doc=None):
            self.fget = fget
            self.fset = fset
            self.fdel = fdel
            self.__doc__ = doc or fget.__doc__
            self.overwrite_doc = doc is None

        def __get__(self, instance, ownerclass=None):
            if instance is None:
                raise AttributeError()
            if self.fget is None:
                raise AttributeError("unreadable attribute")
            return self.fget(instance)

        def __set__(self, instance, value):
            if self.fset is None:
                raise AttributeError("can't set attribute")
            self.fset(instance, value)

        def __delete__(self, instance):
            if self.fdel is None:
                raise AttributeError("can't delete attribute")
            self.fdel(instance)


    def resolve_bases(bases):
        result = []
        for base in bases:
            if not isinstance(base, type) and hasattr(base, "__mro_entries__"):
                result.extend(base.__mro_entries__(tuple(bases)))
            else:
                result.append(base)
        return tuple(result)


    def prepare_class(name, bases=(), kwds=None):
        kwds = dict(kwds or {})
        if "metaclass" in kwds:
            meta = kwds.pop("metaclass")
        else:
            meta = type(bases[0]) if bases else type
        for base in bases:
            if isinstance(meta, type) and issubclass(type(base), meta):
                meta = type(base)
        if hasattr(meta, "__prepare__"):
            ns = meta.__prepare__(name, bases, **kwds)
        else:
            ns = {}
        return meta, ns, kwds


    def new_class(name, bases=(), kwds=None, exec_body=None):
        resolved_bases = resolve_bases(bases)
        meta, ns, kwds = prepare_class(name, resolved_bases, kwds)
        if exec_body is not None:
            exec_body(ns)
        if resolved_bases != tuple(bases):
            ns["__orig_bases__"] = bases
        ns.setdefault("__module__", __name__)
        return meta(name, resolved_bases, ns, **kwds)


    def get_original_bases(cls, /):
        return cls.__dict__.get("__orig_bases__", cls.__bases__)


    def coroutine(func):
        return func
    """##
}
