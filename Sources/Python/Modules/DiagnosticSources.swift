// `warnings`, `traceback`, `inspect`, `logging`, `weakref`, `io`, as far as they are Python.

extension LibrarySources {
  static let warnings = ##"""
    import sys
    from _library import caller as _caller, write_warning as _write

    __all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings",
               "simplefilter", "resetwarnings", "catch_warnings"]

    defaultaction = "default"
    _onceregistry = {}
    _registries = {}
    filters = [
        ('default', None, DeprecationWarning, '__main__', 0),
        ('ignore', None, DeprecationWarning, None, 0),
        ('ignore', None, PendingDeprecationWarning, None, 0),
        ('ignore', None, ImportWarning, None, 0),
        ('ignore', None, ResourceWarning, None, 0),
    ]


    class WarningMessage(object):
        def __init__(self, message, category, filename, lineno, file=None, line=None,
                     source=None):
            self.message = message
            self.category = category
            self.filename = filename
            self.lineno = lineno
            self.file = file
            self.line = line
            self.source = source
            self._category_name = category.__name__ if category else None

        def __str__(self):
            return ("{message : %r, category : %r, filename : %r, lineno : %s, line : %r}" % (
                self.message, self._category_name, self.filename, self.lineno, self.line))


    def formatwarning(message, category, filename, lineno, line=None):
        text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
        if line:
            text += "  %s\n" % line.strip()
        return text


    def showwarning(message, category, filename, lineno, file=None, line=None):
        text = formatwarning(message, category, filename, lineno, line)
        if file is None:
            if sys.stderr is sys.__stderr__:
                _write(text)
                return
            file = sys.stderr
        file.write(text)


    _original_showwarning = showwarning
    _record = None


    def _show(message, category, filename, lineno, line):
        if _record is not None and showwarning is _original_showwarning:
            _record.append(WarningMessage(message, category, filename, lineno, None, None))
            return
        if showwarning is _original_showwarning:
            showwarning(message, category, filename, lineno, None, line)
        else:
            showwarning(message, category, filename, lineno, None, None)


    def warn(message, category=None, stacklevel=1, source=None):
        if isinstance(message, Warning):
            category = message.__class__
        if category is None:
            category = UserWarning
        if not (isinstance(category, type) and issubclass(category, Warning)):
            raise TypeError("category must be a Warning subclass, not '{:s}'".format(
                type(category).__name__))
        filename, lineno, line, module = _caller(max(1, stacklevel))
        _warn(message, category, filename, lineno, module or "<string>", line)


    def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                      module_globals=None, source=None):
        _warn(message, category, filename, int(lineno), module or filename, None, registry)


    def _warn(message, category, filename, lineno, module, line, registry=None):
        import re
        if registry is None:
            registry = _registries.setdefault(module, {})
        if isinstance(message, Warning):
            text = str(message)
            category = message.__class__
        else:
            text = message
            message = category(message)
        key = (text, category, lineno)
        version = tuple(filters)
        if registry.get('version') != version:
            registry.clear()
            registry['version'] = version
        if registry.get(key):
            return
        for action, msg, cat, mod, ln in filters:
            if ((msg is None or re.compile(msg, re.I).match(text)) and issubclass(category, cat)
                    and (mod is None or re.compile(mod).match(module))
                    and (ln == 0 or lineno == ln)):
                break
        else:
            action = defaultaction
        if action == "ignore":
            return
        if action == "error":
            raise message
        if action == "once":
            registry[key] = 1
            oncekey = (text, category)
            if _onceregistry.get(oncekey):
                return
            _onceregistry[oncekey] = 1
        elif action == "always":
            pass
        elif action == "module":
            registry[key] = 1
            altkey = (text, category, 0)
            if registry.get(altkey):
                return
            registry[altkey] = 1
        elif action == "default":
            registry[key] = 1
        else:
            raise RuntimeError("Unrecognized action (%r) in warnings.filters:\n %s" % (
                action, (action, msg, cat, mod, ln)))
        _show(message, category, filename, lineno, line)


    def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
        assert action in ("error", "ignore", "always", "default", "module", "once"), (
            "invalid action: %r" % (action,))
        assert isinstance(message, str), "message must be a string"
        assert isinstance(category, type), "category must be a class"
        assert issubclass(category, Warning), "category must be a Warning subclass"
        assert isinstance(module, str), "module must be a string"
        assert isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0"
        _add((action, message or None, category, module or None, lineno), append)


    def simplefilter(action, category=Warning, lineno=0, append=False):
        assert action in ("error", "ignore", "always", "default", "module", "once"), (
            "invalid action: %r" % (action,))
        assert isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0"
        _add((action, None, category, None, lineno), append)


    def _add(item, append):
        if not append:
            if item in filters:
                filters.remove(item)
            filters.insert(0, item)
        elif item not in filters:
            filters.append(item)


    def resetwarnings():
        filters[:] = []


    class catch_warnings(object):
        def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0,
                     append=False):
            self._record = record
            self._entered = False
            self._filter = None if action is None else (action, category, lineno, append)

        def __repr__(self):
            args = ["record=True"] if self._record else []
            return "%s(%s)" % (type(self).__name__, ", ".join(args))

        def __enter__(self):
            global _record, showwarning
            if self._entered:
                raise RuntimeError("Cannot enter %r twice" % self)
            self._entered = True
            self._saved = list(filters), _record, showwarning
            if self._filter is not None:
                simplefilter(*self._filter)
            if self._record:
                log = []
                _record = log
                showwarning = _original_showwarning
                return log
            return None

        def __exit__(self, *exc_info):
            global _record, showwarning
            if not self._entered:
                raise RuntimeError("Cannot exit %r without entering first" % self)
            filters[:], _record, showwarning = self._saved
            _registries.clear()
    """##

  static let tracebacks = ##"""
    import sys
    from _library import (entries as _entries, format_exception as _format,
                          format_exception_only as _format_only, handled as _handled,
                          exception_of as _exception_of)

    __all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only',
               'format_list', 'format_stack', 'format_tb', 'print_exc', 'format_exc',
               'print_exception', 'print_last', 'print_stack', 'print_tb', 'FrameSummary',
               'StackSummary', 'TracebackException', 'walk_tb']

    _sentinel = object()


    class FrameSummary:
        def __init__(self, filename, lineno, name, *, line=None):
            self.filename = filename
            self.lineno = lineno
            self.name = name
            self._line = line

        @property
        def line(self):
            return None if self._line is None else self._line.strip()

        def __eq__(self, other):
            if isinstance(other, FrameSummary):
                return tuple(self) == tuple(other)
            return NotImplemented

        def __getitem__(self, pos):
            return (self.filename, self.lineno, self.name, self.line)[pos]

        def __iter__(self):
            return iter([self.filename, self.lineno, self.name, self.line])

        def __len__(self):
            return 4

        def __repr__(self):
            return "<FrameSummary file {filename}, line {lineno} in {name}>".format(
                filename=self.filename, lineno=self.lineno, name=self.name)


    class StackSummary(list):
        @classmethod
        def from_list(klass, a_list):
            result = StackSummary()
            for frame in a_list:
                if isinstance(frame, FrameSummary):
                    result.append(frame)
                else:
                    filename, lineno, name, line = frame
                    result.append(FrameSummary(filename, lineno, name, line=line))
            return result

        def format(self):
            result = []
            for frame in self:
                row = f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}\n'
                if frame.line:
                    row += f'    {frame.line}\n'
                result.append(row)
            return result


    def _output(file):
        return sys.stderr if file is None else file


    def _value(exc, value):
        if value is _sentinel:
            return exc
        return value


    def _lines(text):
        # Each entry is one string, its source line included.
        result = []
        for line in text.splitlines(True):
            if line.startswith('    ') and result and result[-1].startswith('  File '):
                result[-1] += line
            else:
                result.append(line)
        return result


    def print_exc(limit=None, file=None, chain=True):
        print_exception(_handled(), limit=limit, file=file, chain=chain)


    def format_exc(limit=None, chain=True):
        return "".join(format_exception(_handled(), limit=limit, chain=chain))


    def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True):
        _output(file).write("".join(format_exception(exc, value, tb, limit, chain)))


    def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True):
        value = _value(exc, value)
        if value is None:
            return ["NoneType: None\n"]
        return _lines(_format(value, limit, chain))


    def format_exception_only(exc, /, value=_sentinel):
        value = _value(exc, value)
        if value is None:
            return ["NoneType: None\n"]
        return _format_only(value).splitlines(True)


    def extract_tb(tb, limit=None):
        rows = [] if tb is None else _entries(tb)
        if limit is not None:
            rows = rows[:limit] if limit >= 0 else rows[limit:]
        return StackSummary.from_list(rows)


    def format_tb(tb, limit=None):
        if tb is None:
            return []
        text = _format(_exception_of(tb), limit, False)
        rows = _lines(text)
        return [row for row in rows if row.startswith('  File ')]


    def print_tb(tb, limit=None, file=None):
        _output(file).write("".join(format_tb(tb, limit)))


    def format_list(extracted_list):
        return StackSummary.from_list(extracted_list).format()


    def print_list(extracted_list, file=None):
        _output(file).write("".join(format_list(extracted_list)))


    def extract_stack(f=None, limit=None):
        raise NotImplementedError("traceback.extract_stack is not supported by this engine")


    def format_stack(f=None, limit=None):
        raise NotImplementedError("traceback.format_stack is not supported by this engine")


    def print_stack(f=None, limit=None, file=None):
        raise NotImplementedError("traceback.print_stack is not supported by this engine")


    class TracebackException:
        def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, **kwargs):
            self.exc_type = exc_type
            self._exception = exc_value
            self._limit = limit
            self.stack = extract_tb(exc_traceback, limit)

        @classmethod
        def from_exception(cls, exc, *args, **kwargs):
            return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

        def __str__(self):
            return str(self._exception)

        def format(self, *, chain=True):
            yield from format_exception(self._exception, limit=self._limit, chain=chain)

        def format_exception_only(self):
            yield from format_exception_only(self._exception)
    """##

  static let inspection = ##"""
    import types
    from collections import OrderedDict
    from _library import (parameters as _parameters, source as _source,
                          is_function as _is_function,
                          is_generator_function as _is_generator_function)


    class _empty:
        pass


    class _ParameterKind(int):
        _names = ('POSITIONAL_ONLY', 'POSITIONAL_OR_KEYWORD', 'VAR_POSITIONAL', 'KEYWORD_ONLY',
                  'VAR_KEYWORD')
        _texts = ('positional-only', 'positional or keyword', 'variadic positional',
                  'keyword-only', 'variadic keyword')

        @property
        def name(self):
            return self._names[int(self)]

        @property
        def value(self):
            return int(self)

        @property
        def description(self):
            return self._texts[int(self)]

        def __str__(self):
            return self._names[int(self)]

        def __repr__(self):
            return f'<_ParameterKind.{self.name}: {int(self)}>'


    _POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD = (
        _ParameterKind(k) for k in range(5))


    def formatannotation(annotation, base_module=None):
        if getattr(annotation, '__module__', None) == 'typing' and not isinstance(
                annotation, type):
            return repr(annotation).replace('typing.', '')
        if isinstance(annotation, types.GenericAlias):
            return str(annotation)
        if isinstance(annotation, type):
            if annotation.__module__ in ('builtins', base_module):
                return annotation.__qualname__
            return annotation.__module__ + '.' + annotation.__qualname__
        text = repr(annotation)
        return text.replace('typing.', '') if text.startswith('typing.') else text


    class Parameter:
        __slots__ = ('_name', '_kind', '_default', '_annotation')
        POSITIONAL_ONLY = _POSITIONAL_ONLY
        POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
        VAR_POSITIONAL = _VAR_POSITIONAL
        KEYWORD_ONLY = _KEYWORD_ONLY
        VAR_KEYWORD = _VAR_KEYWORD
        empty = _empty

        def __init__(self, name, kind, *, default=_empty, annotation=_empty):
            self._kind = _ParameterKind(kind)
            if default is not _empty and kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
                raise ValueError(
                    f'{self._kind.description} parameters cannot have default values')
            if not isinstance(name, str):
                raise TypeError('name must be a str, not a {}'.format(type(name).__name__))
            if not name.isidentifier():
                raise ValueError('{!r} is not a valid parameter name'.format(name))
            self._name = name
            self._default = default
            self._annotation = annotation

        name = property(lambda self: self._name)
        default = property(lambda self: self._default)
        annotation = property(lambda self: self._annotation)
        kind = property(lambda self: self._kind)

        def replace(self, *, name=None, kind=None, annotation=..., default=...):
            return type(self)(
                self._name if name is None else name, self._kind if kind is None else kind,
                default=self._default if default is ... else default,
                annotation=self._annotation if annotation is ... else annotation)

        def __str__(self):
            formatted = self._name
            if self._annotation is not _empty:
                formatted = '{}: {}'.format(formatted, formatannotation(self._annotation))
            if self._default is not _empty:
                if self._annotation is not _empty:
                    formatted = '{} = {}'.format(formatted, repr(self._default))
                else:
                    formatted = '{}={}'.format(formatted, repr(self._default))
            if self._kind == _VAR_POSITIONAL:
                formatted = '*' + formatted
            elif self._kind == _VAR_KEYWORD:
                formatted = '**' + formatted
            return formatted

        def __repr__(self):
            return '<{} "{}">'.format(self.__class__.__name__, self)

        def __hash__(self):
            return hash((self.name, int(self.kind), self.annotation, self.default))

        def __eq__(self, other):
            if not isinstance(other, Parameter):
                return NotImplemented
            return (self._name == other._name and self._kind == other._kind
                    and self._default == other._default
                    and self._annotation == other._annotation)


    class BoundArguments:
        def __init__(self, signature, arguments):
            self.arguments = arguments
            self._signature = signature

        @property
        def signature(self):
            return self._signature

        @property
        def args(self):
            args = []
            for name, param in self._signature.parameters.items():
                if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    break
                if name not in self.arguments:
                    break
                if param.kind == _VAR_POSITIONAL:
                    args.extend(self.arguments[name])
                else:
                    args.append(self.arguments[name])
            return tuple(args)

        @property
        def kwargs(self):
            kwargs = {}
            started = False
            for name, param in self._signature.parameters.items():
                if not started:
                    if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                        started = True
                    elif name not in self.arguments:
                        started = True
                        continue
                if not started or name not in self.arguments:
                    continue
                if param.kind == _VAR_KEYWORD:
                    kwargs.update(self.arguments[name])
                else:
                    kwargs[name] = self.arguments[name]
            return kwargs

        def apply_defaults(self):
            found = {}
            for name, param in self._signature.parameters.items():
                if name in self.arguments:
                    found[name] = self.arguments[name]
                elif param.default is not _empty:
                    found[name] = param.default
                elif param.kind == _VAR_POSITIONAL:
                    found[name] = ()
                elif param.kind == _VAR_KEYWORD:
                    found[name] = {}
            self.arguments = found

        def __eq__(self, other):
            if not isinstance(other, BoundArguments):
                return NotImplemented
            return self.signature == other.signature and self.arguments == other.arguments

        def __repr__(self):
            args = ['{}={!r}'.format(arg, value) for arg, value in self.arguments.items()]
            return '<{} ({})>'.format(self.__class__.__name__, ', '.join(args))


    class Signature:
        __slots__ = ('_return_annotation', '_parameters')
        empty = _empty

        def __init__(self, parameters=None, *, return_annotation=_empty):
            self._parameters = types.MappingProxyType(
                OrderedDict((p.name, p) for p in parameters or ()))
            self._return_annotation = return_annotation

        @classmethod
        def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None,
                          eval_str=False):
            return signature(obj, follow_wrapped=follow_wrapped)

        @property
        def parameters(self):
            return self._parameters

        @property
        def return_annotation(self):
            return self._return_annotation

        def replace(self, *, parameters=..., return_annotation=...):
            return type(self)(
                self._parameters.values() if parameters is ... else parameters,
                return_annotation=self._return_annotation if return_annotation is ...
                else return_annotation)

        def __eq__(self, other):
            if not isinstance(other, Signature):
                return NotImplemented
            return (list(self._parameters.items()) == list(other._parameters.items())
                    and self._return_annotation == other._return_annotation)

        def __hash__(self):
            return hash((tuple(self._parameters.values()), self._return_annotation))

        def bind(self, /, *args, **kwargs):
            return self._bind(args, kwargs, False)

        def bind_partial(self, /, *args, **kwargs):
            return self._bind(args, kwargs, True)

        def _bind(self, args, kwargs, partial):
            arguments = {}
            kwargs = dict(kwargs)
            rest = list(args)
            variadic = None
            for name, param in self._parameters.items():
                kind = param.kind
                if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                    if rest:
                        if kind == _POSITIONAL_OR_KEYWORD and name in kwargs:
                            raise TypeError(f'multiple values for argument {name!r}')
                        arguments[name] = rest.pop(0)
                    elif kind == _POSITIONAL_OR_KEYWORD and name in kwargs:
                        arguments[name] = kwargs.pop(name)
                    elif param.default is _empty and not partial:
                        raise TypeError(f'missing a required argument: {name!r}')
                elif kind == _VAR_POSITIONAL:
                    if rest:
                        arguments[name] = tuple(rest)
                        rest = []
                elif kind == _KEYWORD_ONLY:
                    if name in kwargs:
                        arguments[name] = kwargs.pop(name)
                    elif param.default is _empty and not partial:
                        raise TypeError(f'missing a required argument: {name!r}')
                else:
                    variadic = name
            if rest:
                raise TypeError('too many positional arguments')
            if kwargs:
                if variadic is None:
                    raise TypeError('got an unexpected keyword argument {arg!r}'.format(
                        arg=next(iter(kwargs))))
                arguments[variadic] = kwargs
            return BoundArguments(self, arguments)

        def __repr__(self):
            return '<{} {}>'.format(self.__class__.__name__, self)

        def __str__(self):
            result = []
            render_pos_only_separator = False
            render_kw_only_separator = True
            for param in self.parameters.values():
                formatted = str(param)
                kind = param.kind
                if kind == _POSITIONAL_ONLY:
                    render_pos_only_separator = True
                elif render_pos_only_separator:
                    result.append('/')
                    render_pos_only_separator = False
                if kind == _VAR_POSITIONAL:
                    render_kw_only_separator = False
                elif kind == _KEYWORD_ONLY and render_kw_only_separator:
                    result.append('*')
                    render_kw_only_separator = False
                result.append(formatted)
            if render_pos_only_separator:
                result.append('/')
            rendered = '({})'.format(', '.join(result))
            if self.return_annotation is not _empty:
                rendered += ' -> {}'.format(formatannotation(self.return_annotation))
            return rendered


    def unwrap(func, *, stop=None):
        while hasattr(func, '__wrapped__') and not (stop is not None and stop(func)):
            func = func.__wrapped__
        return func


    def _from_function(func):
        rows = _parameters(func)
        if rows is None:
            raise ValueError('no signature found for builtin {!r}'.format(func))
        annotations = getattr(func, '__annotations__', None) or {}
        parameters = [
            Parameter(row[0], row[1], default=row[2] if len(row) > 2 else _empty,
                      annotation=annotations.get(row[0], _empty))
            for row in rows]
        return Signature(parameters, return_annotation=annotations.get('return', _empty))


    def _drop_first(sig):
        params = list(sig.parameters.values())
        if params and params[0].kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            params = params[1:]
        return sig.replace(parameters=params)


    def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        import functools
        if not callable(obj):
            raise TypeError('{!r} is not a callable object'.format(obj))
        if isinstance(obj, types.MethodType):
            return _drop_first(signature(obj.__func__))
        if follow_wrapped:
            obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__'))
        found = getattr(obj, '__signature__', None)
        if isinstance(found, Signature):
            return found
        if isinstance(obj, functools.partial):
            return _partial_signature(obj, signature(obj.func))
        if isinstance(obj, type):
            for name in ('__new__', '__init__'):
                for base in obj.__mro__:
                    method = base.__dict__.get(name)
                    if method is not None and base is not object:
                        if isinstance(method, staticmethod):
                            method = method.__func__
                        if not _is_function(method):
                            break
                        if name == '__new__' and base.__module__ in ('typing', 'enum'):
                            break
                        return _drop_first(signature(method))
            if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
                return Signature()
            raise ValueError('no signature found for builtin type {!r}'.format(obj))
        if _parameters(obj) is not None:
            return _from_function(obj)
        method = getattr(type(obj), '__call__', None)
        if method is not None and _is_function(method):
            return _drop_first(signature(method))
        raise ValueError('no signature found for builtin {!r}'.format(obj))


    def _partial_signature(obj, sig):
        bound = sig.bind_partial(*obj.args, **obj.keywords)
        result = []
        keyword = False
        for name, param in sig.parameters.items():
            if name in obj.keywords:
                keyword = True
                if param.kind != _KEYWORD_ONLY:
                    param = param.replace(kind=_KEYWORD_ONLY)
                result.append(param.replace(default=obj.keywords[name]))
            elif name in bound.arguments and param.kind != _VAR_POSITIONAL:
                continue
            else:
                if keyword and param.kind == _POSITIONAL_OR_KEYWORD:
                    param = param.replace(kind=_KEYWORD_ONLY)
                elif keyword and param.kind == _VAR_POSITIONAL:
                    continue
                result.append(param)
        return sig.replace(parameters=result)


    def ismodule(object):
        return isinstance(object, types.ModuleType)


    def isclass(object):
        return isinstance(object, type)


    def ismethod(object):
        return isinstance(object, types.MethodType)


    def isfunction(object):
        return _is_function(object)


    def isgeneratorfunction(object):
        return _is_generator_function(getattr(object, '__func__', object))


    def isgenerator(object):
        return isinstance(object, types.GeneratorType)


    def iscoroutinefunction(object):
        return False


    def iscoroutine(object):
        return False


    def isawaitable(object):
        return hasattr(object, '__await__')


    def isasyncgenfunction(object):
        return False


    def isbuiltin(object):
        return isinstance(object, types.BuiltinFunctionType)


    def isroutine(object):
        return isbuiltin(object) or isfunction(object) or ismethod(object)


    def iscode(object):
        return isinstance(object, types.CodeType)


    def istraceback(object):
        return isinstance(object, types.TracebackType)


    def isframe(object):
        return False


    def isabstract(object):
        return isinstance(object, type) and bool(getattr(object, '__abstractmethods__', ()))


    def isdatadescriptor(object):
        if isclass(object) or ismethod(object) or isfunction(object):
            return False
        tp = type(object)
        return hasattr(tp, '__set__') or hasattr(tp, '__delete__') or tp is property


    def ismethoddescriptor(object):
        if isclass(object) or ismethod(object) or isfunction(object):
            return False
        tp = type(object)
        return hasattr(tp, "__get__") and not hasattr(tp, "__set__")


    def getmembers(object, predicate=None):
        results = []
        for key in dir(object):
            try:
                value = getattr(object, key)
            except AttributeError:
                continue
            if not predicate or predicate(value):
                results.append((key, value))
        results.sort(key=lambda pair: pair[0])
        return results


    def getmro(cls):
        return cls.__mro__


    def cleandoc(doc):
        lines = doc.expandtabs().split('\n')
        margin = None
        for line in lines[1:]:
            content = len(line.lstrip())
            if content:
                indent = len(line) - content
                margin = indent if margin is None else min(margin, indent)
        if lines:
            lines[0] = lines[0].lstrip()
        if margin is not None:
            for i in range(1, len(lines)):
                lines[i] = lines[i][margin:]
        while lines and not lines[-1]:
            lines.pop()
        while lines and not lines[0]:
            lines.pop(0)
        return '\n'.join(lines)


    def getdoc(object):
        doc = getattr(object, '__doc__', None)
        if doc is None and isinstance(object, type):
            for base in object.__mro__[1:]:
                if base is not type and base.__doc__ is not None and base.__module__ != (
                        'builtins'):
                    doc = base.__doc__
                    break
        if not isinstance(doc, str):
            return None
        return cleandoc(doc)


    def _found(object):
        object = unwrap(object)
        if ismethod(object):
            object = object.__func__
        if isinstance(object, property):
            object = object.fget
        found = _source(object)
        if found is None:
            if isinstance(object, (type, types.FunctionType)) or _is_function(object):
                raise OSError('could not get source code')
            raise TypeError(
                'module, class, method, function, traceback, frame, or code object was '
                'expected, got {}'.format(type(object).__name__))
        return found


    def getsource(object):
        return _found(object)[0]


    def getsourcelines(object):
        text, line, _ = _found(object)
        return text.splitlines(True), line


    def getsourcefile(object):
        return _found(object)[2]


    getfile = getsourcefile


    def getmodule(object, _filename=None):
        import sys
        if ismodule(object):
            return object
        return sys.modules.get(getattr(object, '__module__', None))


    def getattr_static(obj, attr, default=_empty):
        if isinstance(obj, type):
            for base in obj.__mro__:
                if attr in base.__dict__:
                    return base.__dict__[attr]
        else:
            own = getattr(obj, '__dict__', {})
            if attr in own:
                return own[attr]
            for base in type(obj).__mro__:
                if attr in base.__dict__:
                    return base.__dict__[attr]
        if default is not _empty:
            return default
        raise AttributeError(attr)


    class FullArgSpec(tuple):
        _fields = ('args', 'varargs', 'varkw', 'defaults', 'kwonlyargs', 'kwonlydefaults',
                   'annotations')

        def __getattr__(self, name):
            if name in self._fields:
                return self[self._fields.index(name)]
            raise AttributeError(name)

        def __repr__(self):
            return 'FullArgSpec(%s)' % ', '.join(
                f'{n}={v!r}' for n, v in zip(self._fields, self))


    def getfullargspec(func):
        try:
            sig = signature(func, follow_wrapped=False)
        except Exception as ex:
            raise TypeError('unsupported callable') from ex
        if ismethod(func):
            sig = signature(func.__func__, follow_wrapped=False)
        args, kwonly, defaults, kwdefaults, annotations = [], [], (), {}, {}
        varargs = varkw = None
        for name, param in sig.parameters.items():
            if param.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                args.append(name)
                if param.default is not _empty:
                    defaults += (param.default,)
            elif param.kind == _VAR_POSITIONAL:
                varargs = name
            elif param.kind == _KEYWORD_ONLY:
                kwonly.append(name)
                if param.default is not _empty:
                    kwdefaults[name] = param.default
            else:
                varkw = name
            if param.annotation is not _empty:
                annotations[name] = param.annotation
        if sig.return_annotation is not _empty:
            annotations = {'return': sig.return_annotation, **annotations}
        return FullArgSpec((args, varargs, varkw, defaults or None, kwonly, kwdefaults or None,
                            annotations))


    def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
        return dict(getattr(obj, '__annotations__', None) or {})


    def currentframe():
        raise NotImplementedError("inspect.currentframe is not supported by this engine")


    def stack(context=1):
        raise NotImplementedError("inspect.stack is not supported by this engine")
    """##
}
