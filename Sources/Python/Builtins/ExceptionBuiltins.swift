// The built-in exception classes.

extension Interpreter {
  /// The tree of exceptions: each class with its base.
  private static let exceptionTree: [(String, String)] = [
    ("BaseException", "object"), ("Exception", "BaseException"),
    ("GeneratorExit", "BaseException"), ("KeyboardInterrupt", "BaseException"),
    ("SystemExit", "BaseException"), ("BaseExceptionGroup", "BaseException"),
    ("ArithmeticError", "Exception"), ("FloatingPointError", "ArithmeticError"),
    ("OverflowError", "ArithmeticError"), ("ZeroDivisionError", "ArithmeticError"),
    ("AssertionError", "Exception"), ("AttributeError", "Exception"),
    ("BufferError", "Exception"), ("EOFError", "Exception"), ("ImportError", "Exception"),
    ("ModuleNotFoundError", "ImportError"), ("LookupError", "Exception"),
    ("IndexError", "LookupError"), ("KeyError", "LookupError"), ("MemoryError", "Exception"),
    ("NameError", "Exception"), ("UnboundLocalError", "NameError"), ("OSError", "Exception"),
    ("BlockingIOError", "OSError"), ("ChildProcessError", "OSError"),
    ("ConnectionError", "OSError"), ("BrokenPipeError", "ConnectionError"),
    ("ConnectionAbortedError", "ConnectionError"), ("ConnectionRefusedError", "ConnectionError"),
    ("ConnectionResetError", "ConnectionError"), ("FileExistsError", "OSError"),
    ("FileNotFoundError", "OSError"), ("InterruptedError", "OSError"),
    ("IsADirectoryError", "OSError"), ("NotADirectoryError", "OSError"),
    ("PermissionError", "OSError"), ("ProcessLookupError", "OSError"), ("TimeoutError", "OSError"),
    ("ReferenceError", "Exception"), ("RuntimeError", "Exception"),
    ("NotImplementedError", "RuntimeError"), ("RecursionError", "RuntimeError"),
    ("StopIteration", "Exception"), ("StopAsyncIteration", "Exception"),
    ("SyntaxError", "Exception"), ("IndentationError", "SyntaxError"),
    ("TabError", "IndentationError"), ("SystemError", "Exception"), ("TypeError", "Exception"),
    ("ValueError", "Exception"), ("UnicodeError", "ValueError"),
    ("UnicodeDecodeError", "UnicodeError"), ("UnicodeEncodeError", "UnicodeError"),
    ("UnicodeTranslateError", "UnicodeError"), ("Warning", "Exception"),
    ("BytesWarning", "Warning"), ("DeprecationWarning", "Warning"),
    ("EncodingWarning", "Warning"), ("FutureWarning", "Warning"), ("ImportWarning", "Warning"),
    ("PendingDeprecationWarning", "Warning"), ("ResourceWarning", "Warning"),
    ("RuntimeWarning", "Warning"), ("SyntaxWarning", "Warning"), ("UnicodeWarning", "Warning"),
    ("UserWarning", "Warning"),
  ]

  func setUpExceptions() {
    for (name, base) in Interpreter.exceptionTree {
      let baseType = base == "object" ? types.object : exceptionType(base)
      let type = TypeObject(
        name: name, bases: [baseType], instancesHaveDictionary: true)
      type.mro = [type] + baseType.mro
      if base == "object" { type.allocate = { ExceptionObject(type: $0) } }
      type.inherit()
      registerExceptionType(type)
      builtins[symbol(name)] = .object(type)
    }
    let group = TypeObject(
      name: "ExceptionGroup",
      bases: [exceptionType("BaseExceptionGroup"), exceptionType("Exception")],
      instancesHaveDictionary: true)
    group.mro = [group] + (mergedOrder(of: group.bases) ?? [])
    group.inherit()
    registerExceptionType(group)
    builtins[symbol("ExceptionGroup")] = .object(group)
    for alias in ["EnvironmentError", "IOError"] {
      builtins[symbol(alias)] = .object(exceptionType("OSError"))
    }
    defineExceptionMethods()
  }

  /// `OSError(2, …)` makes a FileNotFoundError: the class that stands for the number.
  private func errorType(_ type: TypeObject, _ arguments: TupleObject) -> TypeObject {
    guard type === exceptionType("OSError"), arguments.elements.count > 1,
      let number = arguments.elements[0].asInt
    else { return type }
    switch number {
    case 1, 13: return exceptionType("PermissionError")
    case 2: return exceptionType("FileNotFoundError")
    case 3: return exceptionType("ProcessLookupError")
    case 4: return exceptionType("InterruptedError")
    case 10: return exceptionType("ChildProcessError")
    case 11, 114, 115: return exceptionType("BlockingIOError")
    case 17: return exceptionType("FileExistsError")
    case 20: return exceptionType("NotADirectoryError")
    case 21: return exceptionType("IsADirectoryError")
    case 32, 108: return exceptionType("BrokenPipeError")
    case 103: return exceptionType("ConnectionAbortedError")
    case 104: return exceptionType("ConnectionResetError")
    case 110: return exceptionType("TimeoutError")
    case 111: return exceptionType("ConnectionRefusedError")
    default: return type
    }
  }

  private func defineExceptionMethods() {
    let base = exceptionType("BaseException")
    defineNew(base, "__new__") { interpreter, call throws(Raise) in
      let all = call[0].asTuple?.elements ?? []
      guard case .object(let type as TypeObject)? = all.first else { return .none }
      let arguments = TupleObject(ContiguousArray(all.dropFirst()))
      let specific = interpreter.errorType(type, arguments)
      return .object(ExceptionObject(type: specific, arguments: arguments))
    }
    defineMethod(base, "__init__(self, *args, **kwargs)") { interpreter, call throws(Raise) in
      guard let exception = call[0].object(as: ExceptionObject.self) else { return .none }
      if let arguments = call[1].asTuple { exception.arguments = arguments }
      if let keywords = call[2].asDict, keywords.count > 0 {
        for entry in keywords.items {
          // Name, path and obj are what the built-in classes take.
          if let key = entry.key.asStr,
            ["name", "path", "obj"].contains(key.value)
          {
            interpreter.setOwnAttribute(exception, interpreter.symbol(key), entry.value)
          } else {
            throw interpreter.error(
              "TypeError", "\(interpreter.typeName(call[0]))() takes no keyword arguments")
          }
        }
      }
      return .none
    }
    defineMethod(base, "__repr__(self, /)") { interpreter, call throws(Raise) in
      guard let exception = call[0].object(as: ExceptionObject.self) else { return .none }
      let name = interpreter.typeName(call[0])
      let arguments = exception.arguments.elements
      if arguments.count == 1 { return .str("\(name)(\(try interpreter.repr(arguments[0])))") }
      return .str(name + (try interpreter.repr(.tuple(exception.arguments))))
    }
    defineMethod(base, "__str__(self, /)") { interpreter, call throws(Raise) in
      guard let exception = call[0].object(as: ExceptionObject.self) else { return .none }
      let arguments = exception.arguments.elements
      switch arguments.count {
      case 0: return .str("")
      case 1: return .str(try interpreter.str(arguments[0]))
      default: return .str(try interpreter.repr(.tuple(exception.arguments)))
      }
    }
    defineMethod(exceptionType("KeyError"), "__str__(self, /)") {
      interpreter, call throws(Raise) in
      guard let exception = call[0].object(as: ExceptionObject.self) else { return .none }
      let arguments = exception.arguments.elements
      switch arguments.count {
      case 0: return .str("")
      case 1: return .str(try interpreter.repr(arguments[0]))
      default: return .str(try interpreter.repr(.tuple(exception.arguments)))
      }
    }
    defineMethod(base, "with_traceback(self, tb, /)") { _, call in call[0] }
    defineMethod(base, "add_note(self, note, /)") { interpreter, call throws(Raise) in
      guard let exception = call[0].object(as: ExceptionObject.self) else { return .none }
      exception.notes.append(call[1])
      interpreter.set(exception, "__notes__", .list(exception.notes))
      return .none
    }
    defineProperty(base, "args") { _, value in
      (value.object(as: ExceptionObject.self)?.arguments).map { .tuple($0) } ?? .none
    } setter: { interpreter, value, new throws(Raise) in
      value.object(as: ExceptionObject.self)?.arguments =
        TupleObject(try interpreter.elements(of: new))
    }
    defineProperty(base, "__cause__") { _, value in
      value.object(as: ExceptionObject.self)?.cause ?? .none
    } setter: { _, value, new in
      value.object(as: ExceptionObject.self)?.cause = new
      value.object(as: ExceptionObject.self)?.suppressesContext = true
    }
    defineProperty(base, "__context__") { _, value in
      (value.object(as: ExceptionObject.self)?.context).map { .object($0) } ?? .none
    } setter: { _, value, new in
      value.object(as: ExceptionObject.self)?.context = new.object(as: ExceptionObject.self)
    }
    defineProperty(base, "__suppress_context__") { _, value in
      .bool(value.object(as: ExceptionObject.self)?.suppressesContext ?? false)
    } setter: { _, value, new in
      if case .bool(let flag) = new {
        value.object(as: ExceptionObject.self)?.suppressesContext = flag
      }
    }
    defineProperty(base, "__traceback__") { interpreter, value in
      interpreter.traceback(of: value)
    } setter: { _, value, new in
      if new.isNone { value.object(as: ExceptionObject.self)?.traceback = [] }
    }
    defineProperty(exceptionType("StopIteration"), "value") { _, value in
      value.object(as: ExceptionObject.self)?.payload ?? .none
    } setter: { _, value, new in
      value.object(as: ExceptionObject.self)?.payload = new
    }
    defineMethod(exceptionType("StopIteration"), "__init__(self, *args)") { _, call in
      guard let exception = call[0].object(as: ExceptionObject.self) else { return .none }
      if let arguments = call[1].asTuple {
        exception.arguments = arguments
        exception.payload = arguments.elements.first ?? .none
      }
      return .none
    }
    defineProperty(exceptionType("SystemExit"), "code") { _, value in
      value.object(as: ExceptionObject.self)?.arguments.elements.first ?? .none
    }
    for (type, names) in [
      ("AttributeError", ["name", "obj"]), ("NameError", ["name"]),
      ("ImportError", ["name", "path"]),
    ] {
      for name in names {
        exceptionType(type).set(symbol(name), to: .none)
      }
    }
    defineProperty(exceptionType("ImportError"), "msg") { _, value in
      value.object(as: ExceptionObject.self)?.arguments.elements.first ?? .none
    }
    // With a file name, `args` keeps the number and the message only.
    defineMethod(exceptionType("OSError"), "__init__(self, *args)") { _, call in
      guard let exception = call[0].object(as: ExceptionObject.self),
        let arguments = call[1].asTuple
      else { return .none }
      exception.arguments = arguments
      if arguments.elements.count == 3 {
        exception.payload = arguments.elements[2]
        exception.arguments = TupleObject(Array(arguments.elements[..<2]))
      }
      return .none
    }
    for (index, name) in ["errno", "strerror"].enumerated() {
      defineProperty(exceptionType("OSError"), name) { _, value in
        let arguments = value.object(as: ExceptionObject.self)?.arguments.elements ?? []
        return arguments.count > 1 ? arguments[index] : .none
      }
    }
    defineProperty(exceptionType("OSError"), "filename") { _, value in
      value.object(as: ExceptionObject.self)?.payload ?? .none
    }
    defineMethod(exceptionType("OSError"), "__str__(self, /)") {
      interpreter, call throws(Raise) in
      guard let exception = call[0].object(as: ExceptionObject.self) else { return .none }
      var arguments = exception.arguments.elements
      if arguments.count == 2, !exception.payload.isNone { arguments.append(exception.payload) }
      switch arguments.count {
      case 0: return .str("")
      case 1: return .str(try interpreter.str(arguments[0]))
      case 2:
        return .str(
          "[Errno \(try interpreter.str(arguments[0]))] \(try interpreter.str(arguments[1]))")
      default:
        return .str(
          "[Errno \(try interpreter.str(arguments[0]))] \(try interpreter.str(arguments[1])): \(try interpreter.repr(arguments[2]))"
        )
      }
    }
    defineSyntaxErrors()
    defineExceptionGroups()
  }

  /// `SyntaxError(msg, (filename, lineno, offset, text, end_lineno, end_offset))`
  private func defineSyntaxErrors() {
    let type = exceptionType("SyntaxError")
    defineProperty(type, "msg") { _, value in
      value.object(as: ExceptionObject.self)?.arguments.elements.first ?? .none
    }
    for (index, name) in ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"]
      .enumerated()
    {
      defineProperty(type, name) { interpreter, value in
        guard let exception = value.object(as: ExceptionObject.self) else { return .none }
        let arguments = exception.arguments.elements
        guard arguments.count == 2, let details = arguments[1].asTuple?.elements,
          details.indices.contains(index)
        else { return .none }
        return details[index]
      }
    }
    defineMethod(type, "__str__(self, /)") { interpreter, call throws(Raise) in
      let message = try interpreter.str(try interpreter.getAttribute(call[0], "msg"))
      let file = try interpreter.getAttribute(call[0], "filename").asStr?.value
      let line = try interpreter.getAttribute(call[0], "lineno")
      let name = file.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
      switch (name, line.isNone) {
      case (let name?, false):
        return .str("\(message) (\(name), line \(try interpreter.str(line)))")
      case (let name?, true): return .str("\(message) (\(name))")
      case (nil, false): return .str("\(message) (line \(try interpreter.str(line)))")
      case (nil, true): return .str(message)
      }
    }
  }

  private func defineExceptionGroups() {
    let group = exceptionType("BaseExceptionGroup")
    defineMethod(group, "__init__(self, message, exceptions, /)") {
      interpreter, call throws(Raise) in
      guard let exception = call[0].object(as: ExceptionObject.self) else { return .none }
      let members = try interpreter.elements(of: call[2])
      if members.isEmpty {
        throw interpreter.error(
          "ValueError", "second argument (exceptions) must be a non-empty sequence")
      }
      exception.arguments = TupleObject([call[1], .list(members)])
      exception.payload = .tuple(members)
      return .none
    }
    defineProperty(group, "message") { _, value in
      value.object(as: ExceptionObject.self)?.arguments.elements.first ?? .none
    }
    defineProperty(group, "exceptions") { _, value in
      value.object(as: ExceptionObject.self)?.payload ?? .none
    }
    defineMethod(group, "__str__(self, /)") { interpreter, call throws(Raise) in
      guard let exception = call[0].object(as: ExceptionObject.self) else { return .none }
      let count = exception.payload.asTuple?.elements.count ?? 0
      let message = try interpreter.str(exception.arguments.elements.first ?? .none)
      return .str("\(message) (\(count) sub-exception\(count == 1 ? "" : "s"))")
    }
    defineMethod(group, "derive(self, excs, /)") { interpreter, call throws(Raise) in
      guard let exception = call[0].object(as: ExceptionObject.self) else { return .none }
      return try interpreter.call(
        .object(interpreter.type(of: call[0])),
        [exception.arguments.elements.first ?? .none, call[1]])
    }
    defineMethod(group, "split(self, condition, /)") { interpreter, call throws(Raise) in
      let (matched, rest) = try interpreter.split(call[0], call[1])
      return .tuple([matched, rest])
    }
    defineMethod(group, "subgroup(self, condition, /)") { interpreter, call throws(Raise) in
      try interpreter.split(call[0], call[1]).0
    }
  }

  /// The parts of an exception group that match a class (or a predicate) and that don't.
  private func split(_ value: Value, _ condition: Value) throws(Raise) -> (Value, Value) {
    func matches(_ value: Value) throws(Raise) -> Bool {
      if case .object(let object) = condition, !(object is TypeObject), condition.asTuple == nil {
        return try isTrue(try call(condition, [value]))
      }
      return try matchesClause(value, condition)
    }
    if try matches(value) { return (value, .none) }
    guard let exception = value.object(as: ExceptionObject.self),
      type(of: value).isSubtype(of: exceptionType("BaseExceptionGroup")),
      let members = exception.payload.asTuple?.elements
    else { return (.none, value) }
    var matched: [Value] = []
    var rest: [Value] = []
    for member in members {
      let (inside, outside) = try split(member, condition)
      if !inside.isNone { matched.append(inside) }
      if !outside.isNone { rest.append(outside) }
    }
    func derive(_ members: [Value]) throws(Raise) -> Value {
      members.isEmpty ? .none : try callMethod(value, "derive", [.list(members)])
    }
    return (try derive(matched), try derive(rest))
  }
}
