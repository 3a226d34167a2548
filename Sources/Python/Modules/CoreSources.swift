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

    try:
        raise LookupError
    except LookupError as _error:
        TracebackType = type(_error.__traceback__)


    class DynamicClassAttribute:
        "A property of instances only: for the class, the name is free for something else."

        def __init__(self, fget=None, fset=None, fdel=None, doc=None):
            self.__doc__ = doc or fget.__doc__
            self.overwrite_doc = doc is None
            self.fget, self.fset, self.fdel = fget, fset, fdel
            self.__isabstractmethod__ = getattr(fget, '__isabstractmethod__', False) is True

        def __get__(self, instance, ownerclass=None):
            if instance is not None:
                return self._call(self.fget, "unreadable attribute", instance)
            if self.__isabstractmethod__:
                return self
            raise AttributeError

        def __set__(self, instance, value):
            self._call(self.fset, "can't set attribute", instance, value)

        def __delete__(self, instance):
            self._call(self.fdel, "can't delete attribute", instance)

        def _call(self, function, complaint, *args):
            if function is None:
                raise AttributeError(complaint)
            return function(*args)

        def _with(self, **changes):
            functions = {'fget': self.fget, 'fset': self.fset, 'fdel': self.fdel}
            functions.update(changes)
            doc = None if 'fget' in changes and self.overwrite_doc else self.__doc__
            made = type(self)(**functions, doc=doc)
            made.overwrite_doc = self.overwrite_doc
            return made

        def getter(self, fget):
            return self._with(fget=fget)

        def setter(self, fset):
            return self._with(fset=fset)

        def deleter(self, fdel):
            return self._with(fdel=fdel)


    # Making classes


    def _entries(base, bases):
        # What a base puts among the bases in its place.
        if isinstance(base, type) or not hasattr(base, "__mro_entries__"):
            return (base,)
        return base.__mro_entries__(bases)


    def resolve_bases(bases):
        resolved = [entry for base in bases for entry in _entries(base, bases)]
        is_same = len(resolved) == len(bases) and all(map(_is, resolved, bases))
        return bases if is_same else tuple(resolved)


    def _is(a, b):
        return a is b


    def _metaclass(given, bases):
        # The most derived of the given metaclass and those of the bases.
        if not isinstance(given, type):
            return given
        for kind in map(type, bases):
            if issubclass(kind, given):
                given = kind
            elif not issubclass(given, kind):
                raise TypeError(
                    "metaclass conflict: the metaclass of a derived class must be a "
                    "(non-strict) subclass of the metaclasses of all its bases")
        return given


    def prepare_class(name, bases=(), kwds=None):
        rest = {} if kwds is None else {**kwds}
        first = type(bases[0]) if bases else type
        meta = _metaclass(rest.pop("metaclass", first), bases)
        prepare = getattr(meta, "__prepare__", lambda *args, **kwargs: {})
        return meta, prepare(name, bases, **rest), rest


    def new_class(name, bases=(), kwds=None, exec_body=None):
        parents = resolve_bases(bases)
        meta, names, rest = prepare_class(name, parents, kwds)
        if exec_body is not None:
            exec_body(names)
        if parents is not bases:
            names["__orig_bases__"] = bases
        if getattr(meta, "__new__", None) is type.__new__:
            names.setdefault("__module__", __name__)
        return meta(name, parents, names, **rest)


    def coroutine(func):
        return func
    """##
}
