// `typing`: the functions about annotations, and the decorators that only mark.

extension LibrarySources {
  static let typingHints = ##"""

    def _parts_mapped(change, parts):
        '''The parts changed; None where that changes nothing.'''
        changed = tuple(part if part is ... or isinstance(part, (list, tuple)) else change(part)
                        for part in parts)
        return None if changed == parts else changed


    def _evaluated(hint, names):
        '''An annotation with all its texts read as what they name.'''
        def inner(part):
            return _evaluated(part, names)

        if hint is None:
            return type(None)
        while isinstance(hint, (str, ForwardRef)):
            text = hint if isinstance(hint, str) else hint.__forward_arg__
            hint = _define(f'_result = ({text}\n)\n', names, '_result', '__main__')
        parts = None
        if isinstance(hint, _GenericAlias):
            parts = _parts_mapped(lambda part: part and inner(part), hint.__args__)
            return hint if parts is None else _GenericAlias(hint.__origin__, parts)
        if isinstance(hint, _Alias) and not isinstance(hint, _LiteralAlias):
            parts = _parts_mapped(inner, hint.__args__)
        return hint if parts is None else hint._with(parts)


    def _bare(hint):
        '''A hint without what was only noted with it.'''
        while isinstance(hint, _AnnotatedAlias) or (
                isinstance(hint, _Alias) and hint.__origin__ in (Required, NotRequired)):
            hint = hint.__args__[0]
        return hint


    def _names_around(cls):
        '''The globals of the module of a class.'''
        import sys
        for value in vars(cls).values():
            if isinstance(value, types.FunctionType):
                return value.__globals__
        return vars(sys.modules[cls.__module__]) if cls.__module__ in sys.modules else {}


    def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
        annotated = []
        if isinstance(obj, type):
            for owner in reversed(obj.__mro__):
                names = _names_around(owner) if globalns is None else globalns
                annotated.append((vars(owner).get('__annotations__', {}),
                                  {owner.__name__: owner, **names, **(localns or {})}))
        else:
            if getattr(obj, '__annotations__', None) is None:
                raise TypeError(f'{obj!r} is not a module, class, method, or function.')
            inmost = obj
            while hasattr(inmost, '__wrapped__'):
                inmost = inmost.__wrapped__
            names = getattr(inmost, '__globals__', {}) if globalns is None else globalns
            annotated.append((obj.__annotations__, {**names, **(localns or {})}))
        hints = {name: _evaluated(hint, names)
                 for annotations, names in annotated for name, hint in annotations.items()}
        return hints if include_extras else {name: _bare(hint) for name, hint in hints.items()}


    def get_origin(tp):
        if isinstance(tp, _AnnotatedAlias):
            return Annotated
        if tp is Generic or isinstance(tp, _UnionType):
            return Generic if tp is Generic else _UnionType
        has_origin = isinstance(tp, (_Standing, _GenericAlias, ParamSpecArgs))
        return tp.__origin__ if has_origin else None


    def get_args(tp):
        if isinstance(tp, _AnnotatedAlias):
            return tp.__origin__, *tp.__metadata__
        if isinstance(tp, _CallableAlias):
            return tp._takes, tp.__args__[-1]
        return tp.__args__ if isinstance(tp, (_Alias, _GenericAlias, _UnionType)) else ()


    def is_typeddict(tp):
        return isinstance(tp, _TypedDictMeta)


    # What a checker reads, and a running program does not

    def _marked(thing, name, value=True):
        with contextlib.suppress(AttributeError, TypeError):
            setattr(thing, name, value)
        return thing


    def no_type_check(arg):
        return _marked(arg, '__no_type_check__')


    def final(f):
        return _marked(f, '__final__')


    def dataclass_transform(**kwargs):
        return lambda cls_or_fn: _marked(cls_or_fn, '__dataclass_transform__', kwargs)


    def overload(func):
        def _overload_dummy(*args, **kwds):
            raise NotImplementedError(
                'You should not call an overloaded function. A series of @overload-decorated '
                'functions outside a stub module should always be followed by an implementation '
                'that is not @overload-ed.')

        return _overload_dummy


    def cast(typ, val):
        return val


    def assert_type(val, typ, /):
        return val


    def reveal_type(obj, /):
        from _library import write_error
        write_error(f'Runtime type is {type(obj).__name__!r}\n')
        return obj


    def assert_never(arg, /):
        text = repr(arg)
        if len(text) > 100:
            text = f'{text:.100}...'
        raise AssertionError(f'Expected code to be unreachable, but got: {text}')
    """##
}
