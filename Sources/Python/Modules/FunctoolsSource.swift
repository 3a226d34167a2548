// `functools`: what its native part does not have, `partialmethod` and dispatching by type.

extension LibrarySources {
  static let functools = ##"""
    from _functools import (WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES, cache, cached_property,
                            cmp_to_key, lru_cache, partial, reduce, total_ordering,
                            update_wrapper, wraps)
    from types import MappingProxyType, MethodType, UnionType

    __all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES',
               'total_ordering', 'cache', 'cmp_to_key', 'lru_cache', 'reduce', 'partial',
               'partialmethod', 'singledispatch', 'singledispatchmethod', 'cached_property']


    def _check_method(func):
        if not (callable(func) or hasattr(func, "__get__")):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        return func


    class partialmethod:
        "A method some arguments of which are given where the class is defined."

        def __init__(self, func, /, *args, **keywords):
            known = _check_method(func)
            if isinstance(known, partialmethod):
                args = known.args + args
                keywords = dict(known.keywords, **keywords)
                known = known.func
            self.func, self.args, self.keywords = known, args, keywords

        def __repr__(self):
            named = [f"{name}={value!r}" for name, value in self.keywords.items()]
            return "{0.__module__}.{0.__qualname__}({1!r}, {2}, {3})".format(
                type(self), self.func, ", ".join([repr(arg) for arg in self.args]),
                ", ".join(named))

        def __get__(self, obj, cls=None):
            func = self.func
            if not isinstance(func, partial) and hasattr(func, "__get__"):
                # Whatever the method makes of the object goes in front.
                bound = func.__get__(obj, cls)
                if bound is not func:
                    return partial(bound, *self.args, **self.keywords)

            def partial_call(receiver, /, *more, **named):
                return func(receiver, *self.args, *more, **(self.keywords | named))

            return partial_call if obj is None else MethodType(partial_call, obj)


    # Dispatching by the type of the first argument


    def _nearest(cls, candidates):
        # The candidate that describes a class best: the first in its order of bases, where an
        # abstract class it does not derive from comes right behind the last that counts as its own.
        order = cls.__mro__
        ranked = []
        for candidate in candidates:
            if candidate in order:
                ranked.append((order.index(candidate), False, candidate))
            elif issubclass(cls, candidate):
                last = max(i for i, base in enumerate(order) if issubclass(base, candidate))
                ranked.append((last, True, candidate))
        best = min([rank[:2] for rank in ranked])
        rivals = [candidate for *rank, candidate in ranked if tuple(rank) == best]
        special = [one for one in rivals
                   if not any(issubclass(other, one) for other in rivals if other is not one)]
        if len(special) > 1:
            raise RuntimeError("Ambiguous dispatch: {} or {}".format(*special))
        return special[0]


    def _classes(annotation):
        # The classes that a class or a union of classes stands for; None for anything else.
        if isinstance(annotation, type):
            return (annotation,)
        is_union = (isinstance(annotation, UnionType)
                    or type(annotation).__module__ == 'typing'
                    and repr(annotation).startswith(('typing.Union[', 'typing.Optional[')))
        members = getattr(annotation, '__args__', ()) if is_union else ()
        return members if members and all(isinstance(m, type) for m in members) else None


    def _annotated_classes(func):
        # The classes in the annotation of the first parameter.
        plain = func
        if isinstance(func, (classmethod, staticmethod)):
            plain = func.__get__(None, object)
            plain = getattr(plain, '__func__', plain)
        if not getattr(plain, '__annotations__', None):
            raise TypeError(
                f"Invalid first argument to `register()`: {func!r}. Use either "
                "`@register(some_class)` or plain `@register` on an annotated function.")
        from typing import get_type_hints
        name, annotation = [*get_type_hints(plain).items()][0]
        classes = _classes(annotation)
        if classes is None:
            raise TypeError(f"Invalid annotation for {name!r}. {annotation!r} is not a class.")
        return classes


    def singledispatch(func):
        title = getattr(func, '__name__', 'singledispatch function')
        methods = {object: func}
        chosen = {}

        def dispatch(cls):
            if cls not in chosen:
                chosen[cls] = methods[_nearest(cls, methods)]
            return chosen[cls]

        def register(cls, func=None):
            classes = _classes(cls)
            if func is None:
                if classes is not None:
                    return lambda method: register(cls, method)
                classes, func = _annotated_classes(cls), cls
            elif classes is None:
                raise TypeError("Invalid first argument to `register()`. "
                                f"{cls!r} is not a class or union type.")
            methods.update(dict.fromkeys(classes, func))
            chosen.clear()
            return func

        def wrapper(*args, **kw):
            if args:
                return dispatch(args[0].__class__)(*args, **kw)
            raise TypeError(f'{title} requires at least 1 positional argument')

        for name, value in [('register', register), ('dispatch', dispatch),
                            ('registry', MappingProxyType(methods)),
                            ('_clear_cache', chosen.clear)]:
            setattr(wrapper, name, value)
        return update_wrapper(wrapper, func)


    class singledispatchmethod:
        "singledispatch for methods: the argument behind self decides."

        def __init__(self, func):
            self.func = _check_method(func)
            self.dispatcher = singledispatch(func)

        def register(self, cls, method=None):
            return self.dispatcher.register(cls, method)

        def __get__(self, obj, cls=None):
            def choose(*args, **kwargs):
                found = self.dispatcher.dispatch(args[0].__class__)
                return found.__get__(obj, cls)(*args, **kwargs)

            choose.register = self.register
            return update_wrapper(choose, self.func)

        @property
        def __isabstractmethod__(self):
            return bool(getattr(self.func, '__isabstractmethod__', False))
    """##

  static let timeit = ##"""
    import itertools
    import time
    from _library import define as _define

    __all__ = ["Timer", "timeit", "repeat", "default_timer"]

    default_number = 1_000_000
    default_repeat = 5
    default_timer = time.perf_counter

    _loop = """\
    def inner(_it, _timer):
        {setup}
        _t0 = _timer()
        for _i in _it:
            {stmt}
        return _timer() - _t0
    """


    class Timer:
        "Measures how long a statement takes."

        def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
            names = dict(globals or {})
            lines = {}
            for which, code, indent in [("setup", setup, 4), ("stmt", stmt, 8)]:
                if callable(code):
                    names["_" + which] = code
                    code = f"_{which}()"
                elif not isinstance(code, str):
                    raise ValueError(f"{which} is neither a string nor callable")
                lines[which] = code.replace("\n", "\n" + " " * indent)
            self.timer = timer
            self.inner = _define(_loop.format_map(lines), names, "inner", "timeit")

        def timeit(self, number=default_number):
            return self.inner(itertools.repeat(None, number), self.timer)

        def repeat(self, repeat=default_repeat, number=default_number):
            return [self.timeit(number) for _ in itertools.repeat(None, repeat)]

        def autorange(self, callback=None):
            steps = (digit * 10 ** power for power in itertools.count() for digit in (1, 2, 5))
            for number in steps:
                seconds = self.timeit(number)
                if callback:
                    callback(number, seconds)
                if seconds >= 0.2:
                    return number, seconds


    def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number,
               globals=None):
        clock = Timer(stmt, setup, timer, globals)
        return clock.timeit(number)


    def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat,
               number=default_number, globals=None):
        clock = Timer(stmt, setup, timer, globals)
        return clock.repeat(repeat, number)
    """##
}
