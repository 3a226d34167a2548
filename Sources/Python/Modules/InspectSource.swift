// `inspect`: what a value is, what it has, what was written about it. Signatures are in
// SignatureSource.swift.

extension LibrarySources {
  static let introspection = ##"""

    # Of what kind a value is

    def _is_a(kind, name):
        def test(object):
            return isinstance(object, kind)

        test.__name__ = test.__qualname__ = name
        return test


    ismodule, isclass, ismethod, isgenerator, isbuiltin, iscode, istraceback = (
        _is_a(kind, name) for kind, name in (
            (types.ModuleType, 'ismodule'), (type, 'isclass'), (types.MethodType, 'ismethod'),
            (types.GeneratorType, 'isgenerator'), (types.BuiltinFunctionType, 'isbuiltin'),
            (types.CodeType, 'iscode'), (types.TracebackType, 'istraceback')))


    def isfunction(object):
        return _library.is_function(object)


    def isgeneratorfunction(object):
        return _library.is_generator_function(getattr(object, '__func__', object))


    def isroutine(object):
        return any(test(object) for test in (isbuiltin, isfunction, ismethod))


    def isabstract(object):
        return isclass(object) and bool(getattr(object, '__abstractmethods__', ()))


    def isawaitable(object):
        return hasattr(object, '__await__')


    def _is_none(object):
        # There are no values of these kinds.
        return False


    iscoroutinefunction = iscoroutine = isasyncgenfunction = isframe = _is_none


    def _hooks_of(object):
        '''The class of a descriptor; that of nothing for what is called or made instead.'''
        if isclass(object) or ismethod(object) or isfunction(object):
            return _empty
        return type(object)


    def isdatadescriptor(object):
        kind = _hooks_of(object)
        return kind is property or hasattr(kind, '__set__') or hasattr(kind, '__delete__')


    def ismethoddescriptor(object):
        kind = _hooks_of(object)
        return hasattr(kind, '__get__') and not hasattr(kind, '__set__')


    # What a value has

    def getmro(cls):
        return cls.__mro__


    def getmembers(object, predicate=None):
        found = {}
        for name in dir(object):
            try:
                found[name] = getattr(object, name)
            except AttributeError:
                pass
        return [(name, found[name]) for name in sorted(found)
                if not predicate or predicate(found[name])]


    def getattr_static(obj, attr, default=_empty):
        is_class = isinstance(obj, type)
        owners = obj.__mro__ if is_class else (obj, *type(obj).__mro__)
        for owner in owners:
            own = getattr(owner, '__dict__', {})
            if attr in own:
                return own[attr]
        if default is _empty:
            raise AttributeError(attr)
        return default


    def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
        return dict(getattr(obj, '__annotations__', None) or {})


    # What was written

    def cleandoc(doc):
        first, *others = doc.expandtabs().split('\n')
        margin = min((len(line) - len(line.lstrip()) for line in others if line.strip()),
                     default=0)
        lines = [first.lstrip()] + [line[margin:] for line in others]
        while lines and not lines[-1]:
            del lines[-1]
        while lines and not lines[0]:
            del lines[0]
        return '\n'.join(lines)


    def getdoc(object):
        doc = getattr(object, '__doc__', None)
        if doc is None and isclass(object):
            own = (cls for cls in object.__mro__[1:] if cls.__module__ != 'builtins')
            doc = next((cls.__doc__ for cls in own if cls.__doc__ is not None), None)
        return cleandoc(doc) if isinstance(doc, str) else None


    def _written(object):
        '''(text, first line, file) of what made a value.'''
        maker = unwrap(object)
        maker = getattr(maker, '__func__', maker) if ismethod(maker) else maker
        if isinstance(maker, property):
            maker = maker.fget
        found = _library.source(maker)
        if found is not None:
            return found
        if isclass(maker) or isfunction(maker):
            raise OSError('could not get source code')
        raise TypeError('module, class, method, function, traceback, frame, or code object was '
                        f'expected, got {type(maker).__name__}')


    def getsource(object):
        return _written(object)[0]


    def getsourcelines(object):
        text, line, _ = _written(object)
        return text.splitlines(True), line


    def getsourcefile(object):
        return _written(object)[2]


    getfile = getsourcefile


    def getmodule(object, _filename=None):
        import sys
        if ismodule(object):
            return object
        return sys.modules.get(getattr(object, '__module__', None))


    def currentframe():
        raise NotImplementedError('inspect.currentframe is not supported by this engine')


    def stack(context=1):
        raise NotImplementedError('inspect.stack is not supported by this engine')
    """##
}
