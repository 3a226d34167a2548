// `functools`, `operator`, `contextlib` and `timeit`, as far as they are Python.

extension LibrarySources {
  static let operators = ##"""
    from _operator import *

    __lt__ = lt
    __le__ = le
    __eq__ = eq
    __ne__ = ne
    __ge__ = ge
    __gt__ = gt
    __not__ = not_
    __abs__ = abs
    __add__ = add
    __and__ = and_
    __floordiv__ = floordiv
    __index__ = index
    __inv__ = inv
    __invert__ = invert
    __lshift__ = lshift
    __mod__ = mod
    __mul__ = mul
    __matmul__ = matmul
    __neg__ = neg
    __or__ = or_
    __pos__ = pos
    __pow__ = pow
    __rshift__ = rshift
    __sub__ = sub
    __truediv__ = truediv
    __xor__ = xor
    __concat__ = concat
    __contains__ = contains
    __delitem__ = delitem
    __getitem__ = getitem
    __setitem__ = setitem
    """##

  static let functools = ##"""
    from _functools import partial, reduce, cmp_to_key, _lru_cache_wrapper

    WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
    WRAPPER_UPDATES = ('__dict__',)


    def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
        for attr in assigned:
            try:
                value = getattr(wrapped, attr)
            except AttributeError:
                pass
            else:
                setattr(wrapper, attr, value)
        for attr in updated:
            getattr(wrapper, attr).update(getattr(wrapped, attr, {}))
        wrapper.__wrapped__ = wrapped
        return wrapper


    def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
        return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


    def _derived(name, test):
        def method(self, other):
            return test(type(self), self, other)
        method.__name__ = name
        method.__qualname__ = '_' + name
        return method


    def _not(result):
        return result if result is NotImplemented else not result


    def _orders(root):
        if root == '__lt__':
            def gt(cls, a, b):
                r = cls.__lt__(a, b)
                return r if r is NotImplemented else not r and a != b

            def le(cls, a, b):
                r = cls.__lt__(a, b)
                return r if r is NotImplemented else r or a == b

            return {'__gt__': gt, '__le__': le,
                    '__ge__': lambda cls, a, b: _not(cls.__lt__(a, b))}
        if root == '__le__':
            def ge(cls, a, b):
                r = cls.__le__(a, b)
                return r if r is NotImplemented else not r or a == b

            def lt(cls, a, b):
                r = cls.__le__(a, b)
                return r if r is NotImplemented else r and a != b

            return {'__ge__': ge, '__lt__': lt,
                    '__gt__': lambda cls, a, b: _not(cls.__le__(a, b))}
        if root == '__gt__':
            def lt(cls, a, b):
                r = cls.__gt__(a, b)
                return r if r is NotImplemented else not r and a != b

            def ge(cls, a, b):
                r = cls.__gt__(a, b)
                return r if r is NotImplemented else r or a == b

            return {'__lt__': lt, '__ge__': ge,
                    '__le__': lambda cls, a, b: _not(cls.__gt__(a, b))}

        def le(cls, a, b):
            r = cls.__ge__(a, b)
            return r if r is NotImplemented else not r or a == b

        def gt(cls, a, b):
            r = cls.__ge__(a, b)
            return r if r is NotImplemented else r and a != b

        return {'__le__': le, '__gt__': gt,
                '__lt__': lambda cls, a, b: _not(cls.__ge__(a, b))}


    def total_ordering(cls):
        names = ('__lt__', '__le__', '__gt__', '__ge__')
        roots = [op for op in names
                 if getattr(cls, op, None) is not getattr(object, op, None)]
        if not roots:
            raise ValueError('must define at least one ordering operation: < > <= >=')
        root = [op for op in names if op in roots][0]
        for name, test in _orders(root).items():
            if name not in roots:
                setattr(cls, name, _derived(name, test))
        return cls


    _CacheInfo = None


    def _info_type():
        global _CacheInfo
        if _CacheInfo is None:
            from collections import namedtuple
            _CacheInfo = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'])
        return _CacheInfo


    def lru_cache(maxsize=128, typed=False):
        if isinstance(maxsize, int):
            if maxsize < 0:
                maxsize = 0
        elif callable(maxsize) and isinstance(typed, bool):
            return _make_cache(maxsize, 128, typed)
        elif maxsize is not None:
            raise TypeError('Expected first argument to be an integer, a callable, or None')

        def decorating_function(user_function):
            return _make_cache(user_function, maxsize, typed)

        return decorating_function


    def _make_cache(function, maxsize, typed):
        if not callable(function):
            raise TypeError('the first argument must be callable')
        wrapper = _lru_cache_wrapper(function, maxsize, typed)
        info = wrapper._info

        def cache_info():
            return _info_type()(*info())

        wrapper.cache_info = cache_info
        wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
        return update_wrapper(wrapper, function)


    def cache(user_function, /):
        return lru_cache(maxsize=None)(user_function)


    _NOT_FOUND = object()


    class cached_property:
        def __init__(self, func):
            self.func = func
            self.attrname = None
            self.__doc__ = func.__doc__

        def __set_name__(self, owner, name):
            if self.attrname is None:
                self.attrname = name
            elif name != self.attrname:
                raise TypeError(
                    "Cannot assign the same cached_property to two different names "
                    f"({self.attrname!r} and {name!r}).")

        def __get__(self, instance, owner=None):
            if instance is None:
                return self
            if self.attrname is None:
                raise TypeError(
                    "Cannot use cached_property instance without calling __set_name__ on it.")
            try:
                cache = instance.__dict__
            except AttributeError:
                raise TypeError(
                    f"No '__dict__' attribute on {type(instance).__name__!r} "
                    f"instance to cache {self.attrname!r} property.") from None
            val = cache.get(self.attrname, _NOT_FOUND)
            if val is _NOT_FOUND:
                val = self.func(instance)
                cache[self.attrname] = val
            return val


    class partialmethod:
        def __init__(self, func, /, *args, **keywords):
            if not callable(func) and not hasattr(func, "__get__"):
                raise TypeError("{!r} is not callable or a descriptor".format(func))
            if isinstance(func, partialmethod):
                self.func = func.func
                self.args = func.args + args
                self.keywords = {**func.keywords, **keywords}
            else:
                self.func = func
                self.args = args
                self.keywords = keywords

        def __repr__(self):
            args = ", ".join(map(repr, self.args))
            keywords = ", ".join("{}={!r}".format(k, v) for k, v in self.keywords.items())
            return f"functools.partialmethod({self.func!r}, {args}, {keywords})"

        def __get__(self, obj, cls=None):
            get = getattr(self.func, "__get__", None)
            if get is not None and not isinstance(self.func, partial):
                bound = get(obj, cls)
                if bound is not self.func:
                    return partial(bound, *self.args, **self.keywords)
            func, args, keywords = self.func, self.args, self.keywords

            def _method(self, /, *more, **kw):
                return func(self, *args, *more, **{**keywords, **kw})

            return _method.__get__(obj, cls)


    def _best_match(cls, registry):
        for base in cls.__mro__:
            if base in registry:
                return registry[base]
        # Abstract classes that a class does not derive from, the most derived one wins.
        found = [t for t in registry if t is not object and issubclass(cls, t)]
        for t in found:
            if all(t is other or issubclass(t, other) for other in found):
                return registry[t]
        if len(found) > 1:
            raise RuntimeError("Ambiguous dispatch: {} or {}".format(found[0], found[1]))
        return registry.get(object)


    def singledispatch(func):
        registry = {}
        cache = {}
        funcname = getattr(func, '__name__', 'singledispatch function')

        def dispatch(cls):
            try:
                return cache[cls]
            except KeyError:
                impl = cache[cls] = registry.get(cls) or _best_match(cls, registry)
                return impl

        def _members(cls):
            import types
            if isinstance(cls, types.UnionType) or getattr(cls, '__origin__', None) is not None:
                args = getattr(cls, '__args__', ())
                if args and all(isinstance(arg, type) for arg in args) and (
                        isinstance(cls, types.UnionType) or 'Union' in repr(cls)
                        or 'Optional' in repr(cls)):
                    return args
            return None

        def register(cls, func=None):
            if isinstance(cls, type):
                if func is None:
                    return lambda f: register(cls, f)
                classes = (cls,)
            elif _members(cls) is not None:
                classes = _members(cls)
                if func is None:
                    return lambda f: register(cls, f)
            else:
                if func is not None:
                    raise TypeError(
                        "Invalid first argument to `register()`. "
                        f"{cls!r} is not a class or union type.")
                ann = getattr(cls, '__annotations__', {})
                if not ann:
                    raise TypeError(
                        f"Invalid first argument to `register()`: {cls!r}. "
                        "Use either `@register(some_class)` or plain `@register` on an "
                        "annotated function.")
                func = cls
                from typing import get_type_hints
                argname, cls = next(iter(get_type_hints(func).items()))
                classes = (cls,) if isinstance(cls, type) else _members(cls)
                if classes is None:
                    raise TypeError(
                        f"Invalid annotation for {argname!r}. {cls!r} is not a class.")
            for c in classes:
                registry[c] = func
            cache.clear()
            return func

        def wrapper(*args, **kw):
            if not args:
                raise TypeError(f'{funcname} requires at least 1 positional argument')
            return dispatch(args[0].__class__)(*args, **kw)

        import types
        registry[object] = func
        wrapper.register = register
        wrapper.dispatch = dispatch
        wrapper.registry = types.MappingProxyType(registry)
        wrapper._clear_cache = cache.clear
        update_wrapper(wrapper, func)
        return wrapper


    class singledispatchmethod:
        def __init__(self, func):
            if not callable(func) and not hasattr(func, "__get__"):
                raise TypeError(f"{func!r} is not callable or a descriptor")
            self.dispatcher = singledispatch(func)
            self.func = func

        def register(self, cls, method=None):
            return self.dispatcher.register(cls, func=method)

        def __get__(self, obj, cls=None):
            def _method(*args, **kwargs):
                method = self.dispatcher.dispatch(args[0].__class__)
                return method.__get__(obj, cls)(*args, **kwargs)

            _method.register = self.register
            update_wrapper(_method, self.func)
            return _method
    """##

  static let timeit = ##"""
    import itertools
    import time
    from _library import define as _define

    default_number = 1000000
    default_repeat = 5
    default_timer = time.perf_counter


    class Timer:
        def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
            self.timer = timer
            names = {} if globals is None else dict(globals)

            def lines(code, which, indent):
                if callable(code):
                    names['_' + which] = code
                    return f'_{which}()'
                if not isinstance(code, str):
                    raise ValueError(f"{which} is neither a string nor callable")
                return code.replace('\n', '\n' + ' ' * indent)

            self.inner = _define(
                f"def inner(_it, _timer):\n"
                f"    {lines(setup, 'setup', 4)}\n"
                f"    _t0 = _timer()\n"
                f"    for _i in _it:\n"
                f"        {lines(stmt, 'stmt', 8)}\n"
                f"    return _timer() - _t0\n", names, 'inner', 'timeit')

        def timeit(self, number=default_number):
            return self.inner(itertools.repeat(None, number), self.timer)

        def repeat(self, repeat=default_repeat, number=default_number):
            return [self.timeit(number) for _ in range(repeat)]

        def autorange(self, callback=None):
            i = 1
            while True:
                for j in 1, 2, 5:
                    number = i * j
                    time_taken = self.timeit(number)
                    if callback:
                        callback(number, time_taken)
                    if time_taken >= 0.2:
                        return (number, time_taken)
                i *= 10


    def timeit(stmt="pass", setup="pass", timer=default_timer,
               number=default_number, globals=None):
        return Timer(stmt, setup, timer, globals).timeit(number)


    def repeat(stmt="pass", setup="pass", timer=default_timer,
               repeat=default_repeat, number=default_number, globals=None):
        return Timer(stmt, setup, timer, globals).repeat(repeat, number)
    """##

  static let contextlib = ##"""
    import sys
    import abc
    from _library import (traceback_size as _traceback_size,
                          trim_traceback as _trim_traceback)
    from functools import wraps
    from types import MethodType, GenericAlias

    __all__ = ["contextmanager", "closing", "nullcontext", "AbstractContextManager",
               "ContextDecorator", "ExitStack", "redirect_stdout", "redirect_stderr", "suppress"]


    class AbstractContextManager(abc.ABC):
        __class_getitem__ = classmethod(GenericAlias)

        def __enter__(self):
            return self

        @abc.abstractmethod
        def __exit__(self, exc_type, exc_value, traceback):
            return None

        @classmethod
        def __subclasshook__(cls, C):
            if cls is AbstractContextManager:
                return (True if hasattr(C, '__enter__') and hasattr(C, '__exit__')
                        else NotImplemented)
            return NotImplemented


    class ContextDecorator(object):
        def _recreate_cm(self):
            return self

        def __call__(self, func):
            @wraps(func)
            def inner(*args, **kwds):
                with self._recreate_cm():
                    return func(*args, **kwds)
            return inner


    class _GeneratorContextManager(AbstractContextManager, ContextDecorator):
        def __init__(self, func, args, kwds):
            self.gen = func(*args, **kwds)
            self.func, self.args, self.kwds = func, args, kwds
            doc = getattr(func, "__doc__", None)
            if doc is None:
                doc = type(self).__doc__
            self.__doc__ = doc

        def _recreate_cm(self):
            return self.__class__(self.func, self.args, self.kwds)

        def __enter__(self):
            del self.args, self.kwds, self.func
            try:
                return next(self.gen)
            except StopIteration:
                raise RuntimeError("generator didn't yield") from None

        def __exit__(self, typ, value, traceback):
            if typ is None:
                try:
                    next(self.gen)
                except StopIteration:
                    return False
                else:
                    raise RuntimeError("generator didn't stop")
            if value is None:
                value = typ()
            size = _traceback_size(value)
            try:
                self.gen.throw(typ, value, traceback)
            except StopIteration as exc:
                return exc is not value
            except RuntimeError as exc:
                if exc is value:
                    _trim_traceback(value, size)
                    return False
                if isinstance(value, StopIteration) and exc.__cause__ is value:
                    return False
                raise
            except BaseException as exc:
                if exc is not value:
                    raise
                _trim_traceback(value, size)
                return False
            raise RuntimeError("generator didn't stop after throw()")


    def contextmanager(func):
        @wraps(func)
        def helper(*args, **kwds):
            return _GeneratorContextManager(func, args, kwds)
        return helper


    class closing(AbstractContextManager):
        def __init__(self, thing):
            self.thing = thing

        def __enter__(self):
            return self.thing

        def __exit__(self, *exc_info):
            self.thing.close()


    class _RedirectStream(AbstractContextManager):
        _stream = None

        def __init__(self, new_target):
            self._new_target = new_target
            self._old_targets = []

        def __enter__(self):
            self._old_targets.append(getattr(sys, self._stream))
            setattr(sys, self._stream, self._new_target)
            return self._new_target

        def __exit__(self, exctype, excinst, exctb):
            setattr(sys, self._stream, self._old_targets.pop())


    class redirect_stdout(_RedirectStream):
        _stream = "stdout"


    class redirect_stderr(_RedirectStream):
        _stream = "stderr"


    class suppress(AbstractContextManager):
        def __init__(self, *exceptions):
            self._exceptions = exceptions

        def __enter__(self):
            pass

        def __exit__(self, exctype, excinst, exctb):
            return exctype is not None and issubclass(exctype, self._exceptions)


    class ExitStack(AbstractContextManager):
        def __init__(self):
            self._exit_callbacks = []

        def pop_all(self):
            new_stack = type(self)()
            new_stack._exit_callbacks = self._exit_callbacks
            self._exit_callbacks = []
            return new_stack

        def push(self, exit):
            cls = type(exit)
            try:
                exit_method = cls.__exit__
            except AttributeError:
                self._exit_callbacks.append(exit)
            else:
                self._exit_callbacks.append(MethodType(exit_method, exit))
            return exit

        def enter_context(self, cm):
            cls = type(cm)
            try:
                enter = cls.__enter__
                exit = cls.__exit__
            except AttributeError:
                raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does "
                                "not support the context manager protocol") from None
            result = enter(cm)
            self._exit_callbacks.append(MethodType(exit, cm))
            return result

        def callback(self, callback, /, *args, **kwds):
            def exit_wrapper(exc_type, exc, tb):
                callback(*args, **kwds)
            exit_wrapper.__wrapped__ = callback
            self._exit_callbacks.append(exit_wrapper)
            return callback

        def __enter__(self):
            return self

        def close(self):
            self.__exit__(None, None, None)

        def __exit__(self, *details):
            raised = details[1]
            suppressed = False
            pending = None
            current = raised
            while self._exit_callbacks:
                callback = self._exit_callbacks.pop()
                try:
                    if current is None:
                        result = callback(None, None, None)
                    else:
                        result = callback(type(current), current, current.__traceback__)
                    if current is not None and result:
                        suppressed = True
                        pending = None
                        current = None
                except BaseException as exc:
                    if exc is not current and exc.__context__ is None:
                        exc.__context__ = current
                    pending = exc
                    current = exc
            if pending is not None:
                raise pending
            return raised is not None and suppressed


    class nullcontext(AbstractContextManager):
        def __init__(self, enter_result=None):
            self.enter_result = enter_result

        def __enter__(self):
            return self.enter_result

        def __exit__(self, *excinfo):
            pass
    """##
}
