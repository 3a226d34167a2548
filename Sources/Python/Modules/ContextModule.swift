// `_contextlib`: the context managers of `contextlib`, and `contextlib` itself.

extension Interpreter {
  /// Fills `_contextlib`.
  func fillContexts(_ module: ModuleObject) throws(Raise) {
    let base = try makeContextBase(module)
    try fillSimpleContexts(module, base)
    fillGeneratorContext(module)
    try fillExitStack(module, base)
  }

  /// `AbstractContextManager`
  private func makeContextBase(_ module: ModuleObject) throws(Raise) -> TypeObject {
    let type = try makeLibraryClass(
      "AbstractContextManager", module: "contextlib", meta: try libraryType("_abc", "ABCMeta"))
    set(module, type.name, .object(type))
    makeSubscriptable(type)
    defineLibraryMethod(type, "__enter__(self)") { _, call in call[0] }
    defineAbstractMethod(type, "__exit__(self, exc_type, exc_value, traceback)") { _, _ in .none }
    let names = ["__enter__", "__exit__"].map { symbol($0) }
    defineLibraryClassMethod(type, "__subclasshook__(cls, C)") {
      [unowned type] interpreter, call in
      guard call[0].object(as: TypeObject.self) === type,
        let candidate = call[1].object(as: TypeObject.self),
        names.allSatisfy({ !(candidate.lookup($0)?.isNone ?? true) })
      else { return interpreter.notImplemented }
      return .bool(true)
    }
    try becomeAbstract(type)
    return type
  }

  private func makeContext(
    _ module: ModuleObject, _ name: String, _ base: TypeObject
  ) throws(Raise) -> TypeObject {
    let type = try makeLibraryClass(
      name, module: "contextlib", bases: [base], meta: base.metatype)
    set(module, name, .object(type))
    return type
  }

  private func fillSimpleContexts(_ module: ModuleObject, _ base: TypeObject) throws(Raise) {
    let closing = try makeContext(module, "closing", base)
    defineLibraryMethod(closing, "__init__(self, thing)", storing("thing"))
    defineLibraryMethod(closing, "__enter__(self)") { interpreter, call throws(Raise) in
      try interpreter.getAttribute(call[0], "thing")
    }
    defineLibraryMethod(closing, "__exit__(self, *exc_info)") { interpreter, call throws(Raise) in
      _ = try interpreter.callMethod(try interpreter.getAttribute(call[0], "thing"), "close")
      return .none
    }
    try becomeAbstract(closing)

    let null = try makeContext(module, "nullcontext", base)
    defineLibraryMethod(null, "__init__(self, enter_result=None)", storing("enter_result"))
    defineLibraryMethod(null, "__enter__(self)") { interpreter, call throws(Raise) in
      try interpreter.getAttribute(call[0], "enter_result")
    }
    defineLibraryMethod(null, "__exit__(self, *excinfo)") { _, _ in .none }
    try becomeAbstract(null)

    let suppress = try makeContext(module, "suppress", base)
    defineLibraryMethod(suppress, "__init__(self, *exceptions)", storing("_exceptions"))
    defineLibraryMethod(suppress, "__enter__(self)") { _, _ in .none }
    defineLibraryMethod(suppress, "__exit__(self, exctype, excinst, exctb)") {
      interpreter, call throws(Raise) in
      if call[1].isNone { return .bool(false) }
      let wanted = try interpreter.getAttribute(call[0], "_exceptions")
      return .bool(try interpreter.isSubclass(call[1], wanted))
    }
    try becomeAbstract(suppress)

    for stream in ["stdout", "stderr"] {
      try fillRedirection(try makeContext(module, "redirect_\(stream)", base), stream)
    }
  }

  /// An `__init__` that keeps its argument as an attribute.
  private func storing(_ name: String) -> NativeFunction.Body {
    { interpreter, call throws(Raise) in
      try interpreter.setAttribute(call[0], name, call[1])
      return .none
    }
  }

  private func fillRedirection(_ type: TypeObject, _ stream: String) throws(Raise) {
    let targetName = "_new_target"
    let earlierName = "_old_targets"
    defineLibraryMethod(type, "__init__(self, new_target)") { interpreter, call throws(Raise) in
      try interpreter.setAttribute(call[0], targetName, call[1])
      try interpreter.setAttribute(call[0], earlierName, .list([]))
      return .none
    }
    defineLibraryMethod(type, "__enter__(self)") { interpreter, call throws(Raise) in
      let system = try interpreter.importModule("sys")
      let target = try interpreter.getAttribute(call[0], targetName)
      let earlier = try interpreter.getAttribute(call[0], earlierName)
      earlier.asList?.elements.append(try interpreter.getAttribute(system, stream))
      try interpreter.setAttribute(system, stream, target)
      return target
    }
    defineLibraryMethod(type, "__exit__(self, exctype, excinst, exctb)") {
      interpreter, call throws(Raise) in
      let earlier = try interpreter.getAttribute(call[0], earlierName)
      if let before = earlier.asList?.elements.popLast() {
        try interpreter.setAttribute(try interpreter.importModule("sys"), stream, before)
      }
      return .none
    }
    try becomeAbstract(type)
  }

  // MARK: Generators as context managers

  private func fillGeneratorContext(_ module: ModuleObject) {
    defineLibraryFunction(module, "start(self)") { interpreter, call throws(Raise) in
      guard case .object(let object) = call[0] else { return .none }
      for name in ["args", "kwds", "func"] {
        try interpreter.deleteAttribute(.object(object), interpreter.symbol(name))
      }
      guard let value = try interpreter.next(try interpreter.getAttribute(call[0], "gen")) else {
        throw interpreter.error("RuntimeError", "generator didn't yield").hiding(
          interpreter.error("StopIteration", arguments: []))
      }
      return value
    }
    defineLibraryFunction(module, "finish(self, typ, value, traceback)") {
      interpreter, call throws(Raise) in
      let generator = try interpreter.getAttribute(call[0], "gen")
      if call[1].isNone {
        if try interpreter.next(generator) == nil { return .bool(false) }
        throw interpreter.error("RuntimeError", "generator didn't stop")
      }
      let given = call[2].isNone ? try interpreter.call(call[1]) : call[2]
      guard let exception = given.object(as: ExceptionObject.self) else { return .bool(false) }
      return .bool(try interpreter.swallows(generator, exception, call[1], call[3]))
    }
  }

  /// Raises an exception inside a generator; true where that ends it in peace.
  private func swallows(
    _ generator: Value, _ exception: ExceptionObject, _ type: Value, _ traceback: Value
  ) throws(Raise) -> Bool {
    let frames = exception.traceback.count
    do throws(Raise) {
      _ = try callMethod(generator, "throw", [type, .object(exception), traceback])
    } catch {
      let raised = error.exception
      if raised === exception {
        // It goes on as it came, without the frames of the generator.
        if raised.traceback.count > frames { raised.traceback.removeSubrange(frames...) }
        return false
      }
      if matches(error, "StopIteration") { return true }
      let isWrapped =
        matches(error, "RuntimeError") && matches(Raise(exception), "StopIteration")
        && raised.cause.isIdentical(to: .object(exception))
      if isWrapped { return false }
      throw error
    }
    throw error("RuntimeError", "generator didn't stop after throw()")
  }

  // MARK: ExitStack

  private func fillExitStack(_ module: ModuleObject, _ base: TypeObject) throws(Raise) {
    let type = try makeContext(module, "ExitStack", base)
    let name = symbol("_exit_callbacks")
    func callbacks(_ interpreter: Interpreter, _ stack: Value) -> ListObject {
      stack.reference.flatMap { interpreter.ownAttribute($0, name)?.asList } ?? ListObject([])
    }
    defineLibraryMethod(type, "__init__(self)") { interpreter, call throws(Raise) in
      try interpreter.setAttribute(call[0], name, .list([]))
      return .none
    }
    defineLibraryMethod(type, "__enter__(self)") { _, call in call[0] }
    defineLibraryMethod(type, "pop_all(self)") { interpreter, call throws(Raise) in
      let other = try interpreter.call(.object(interpreter.type(of: call[0])))
      try interpreter.setAttribute(other, name, .list(callbacks(interpreter, call[0])))
      try interpreter.setAttribute(call[0], name, .list([]))
      return other
    }
    defineLibraryMethod(type, "enter_context(self, cm)") { interpreter, call throws(Raise) in
      let own = interpreter.type(of: call[1])
      guard let enter = own.special(.enter), let exit = own.special(.exit) else {
        let missing = own.special(.enter) == nil ? "__enter__" : "__exit__"
        let name = "\(own.module).\(own.qualifiedName)"
        throw interpreter.error(
          "TypeError", "'\(name)' object does not support the context manager protocol"
        ).hiding(interpreter.missingAttribute(.object(own), interpreter.symbol(missing)))
      }
      let entered = try interpreter.call(try interpreter.bind(enter, to: call[1], own))
      let bound = try interpreter.bind(exit, to: call[1], own)
      callbacks(interpreter, call[0]).elements.append(bound)
      return entered
    }
    defineLibraryMethod(type, "push(self, exit)") { interpreter, call throws(Raise) in
      let own = interpreter.type(of: call[1])
      let bound = try own.special(.exit).map { exit throws(Raise) in
        try interpreter.bind(exit, to: call[1], own)
      }
      callbacks(interpreter, call[0]).elements.append(bound ?? call[1])
      return call[1]
    }
    defineLibraryMethod(type, "callback(self, callback, /, *args, **kwds)") {
      interpreter, call in
      let (function, arguments) = (call[1], interpreter.argumentList(call[2]))
      let keywords = interpreter.keywordList(call[3])
      let exit = interpreter.makeFunction("_exit_wrapper(exc_type, exc, tb)", style: .python) {
        interpreter, _ throws(Raise) in
        _ = try interpreter.call(function, arguments, keywords: keywords)
        return .none
      }
      interpreter.setOwnAttribute(exit, interpreter.symbol("__wrapped__"), function)
      callbacks(interpreter, call[0]).elements.append(.object(exit))
      return function
    }
    defineLibraryMethod(type, "close(self)") { interpreter, call throws(Raise) in
      _ = try interpreter.callMethod(call[0], "__exit__", [.none, .none, .none])
      return .none
    }
    defineLibraryMethod(type, "__exit__(self, *exc_details)") { interpreter, call throws(Raise) in
      let given = call[1].asTuple.flatMap { $0.elements.count > 1 ? $0.elements[1] : nil }
      let exception = given?.object(as: ExceptionObject.self)
      let left = try interpreter.unwind(callbacks(interpreter, call[0]), exception)
      return .bool(exception != nil && left == nil)
    }
    try becomeAbstract(type)
  }

  /// Calls the exits of a stack, the last first, each with the exception that is under way.
  ///
  /// - Returns: the exception given, where no exit took it.
  /// - Throws: what an exit raised last, where none behind it took it.
  private func unwind(
    _ exits: ListObject, _ exception: ExceptionObject?
  ) throws(Raise) -> ExceptionObject? {
    var current = exception
    let outer = handled
    var isNew = false
    while let exit = exits.elements.popLast() {
      var details: [Value] = [.none, .none, .none]
      if let current {
        let value = Value.object(current)
        details = [.object(type(of: value)), value, traceback(of: value)]
      }
      do throws(Raise) {
        if try isTrue(try call(exit, details)) {
          current = nil
          isNew = false
        }
      } catch {
        if let current, current !== error.exception {
          join(error.exception, behind: current, outer: outer)
        }
        current = error.exception
        isNew = true
      }
    }
    if isNew, let current { throw Raise(current) }
    return current
  }

  /// Lets an exception that an exit raised say that it came while another was under way.
  ///
  /// - Parameter outer: what was handled around the stack, which it says by itself.
  private func join(
    _ raised: ExceptionObject, behind earlier: ExceptionObject, outer: ExceptionObject?
  ) {
    var last = raised
    while let next = last.context, next !== outer {
      if next === earlier { return }
      last = next
    }
    if last.context != nil, last !== earlier { last.context = earlier }
  }
}

extension Raise {
  /// The exception as `raise … from None` makes it, where another was being handled.
  fileprivate func hiding(_ other: Raise) -> Raise {
    exception.context = other.exception
    exception.suppressesContext = true
    return self
  }
}

extension LibrarySources {
  static let contextlib = ##"""
    from _contextlib import (AbstractContextManager, ExitStack, closing, finish, nullcontext,
                             redirect_stderr, redirect_stdout, start, suppress)
    from functools import update_wrapper

    __all__ = ["contextmanager", "closing", "nullcontext", "AbstractContextManager",
               "ContextDecorator", "ExitStack", "redirect_stdout", "redirect_stderr", "suppress"]


    class ContextDecorator:
        "Lets a context manager decorate functions, each call of which it surrounds."

        def _recreate_cm(self):
            return self

        def __call__(self, func):
            def surrounded(*args, **kwds):
                with self._recreate_cm():
                    return func(*args, **kwds)

            return update_wrapper(surrounded, func)


    class _GeneratorContextManager(AbstractContextManager, ContextDecorator):
        "Made by the functions that contextmanager decorates."

        def __init__(self, func, args, kwds):
            self.gen = func(*args, **kwds)
            self.__dict__.update(func=func, args=args, kwds=kwds)
            said = getattr(func, "__doc__", None)
            self.__doc__ = type(self).__doc__ if said is None else said

        def _recreate_cm(self):
            # A generator runs once: each call needs another.
            return type(self)(self.func, self.args, self.kwds)

        __enter__ = start
        __exit__ = finish


    def contextmanager(func):
        def make(*args, **kwds):
            return _GeneratorContextManager(func, args, kwds)

        return update_wrapper(make, func)
    """##
}
