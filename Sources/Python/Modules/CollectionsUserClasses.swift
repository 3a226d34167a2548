// `collections.UserDict`, `UserList` and `UserString`: classes around a dict, a list or a text in their
// attribute `data`, for deriving from.

import Syntax

extension Interpreter {
  /// Puts the three into `_collections`.
  func fillUserClasses(_ module: ModuleObject) throws(Raise) {
    for (name, base) in [
      ("UserDict", "MutableMapping"), ("UserList", "MutableSequence"), ("UserString", "Sequence"),
    ] {
      let parent = try libraryType("collections.abc", base)
      let type = try makeLibraryClass(
        name, module: "collections", bases: [parent], meta: parent.metatype)
      switch name {
      case "UserDict": fillUserDict(type)
      case "UserList": fillUserList(type)
      default: fillUserString(type)
      }
      try becomeAbstract(type)
      set(module, name, .object(type))
    }
  }

  /// `self.data`
  private func data(_ value: Value) throws(Raise) -> Value { try getAttribute(value, "data") }

  /// What another operand stands for: the data of one of the same kind.
  private func bare(_ value: Value, _ type: TypeObject) throws(Raise) -> Value {
    guard case .object = value, self.type(of: value).isSubtype(of: type) else { return value }
    return try data(value)
  }

  private func remake(_ value: Value, _ data: Value) throws(Raise) -> Value {
    try call(.object(type(of: value)), [data])
  }

  // MARK: What all three do alike

  private func defineSize(_ type: TypeObject) {
    defineLibraryMethod(type, "__len__(self)") { interpreter, call throws(Raise) in
      .int(try interpreter.length(try interpreter.data(call[0])))
    }
    defineLibraryMethod(type, "__repr__(self)") { interpreter, call throws(Raise) in
      .str(try interpreter.repr(try interpreter.data(call[0])))
    }
  }

  private func defineComparisons(_ type: TypeObject, _ operand: String) {
    for (op, name) in comparisonMethods where op != .notEqual {
      defineLibraryMethod(type, "\(name)(self, \(operand))") {
        [unowned type] interpreter, call throws(Raise) in
        try interpreter.compare(
          op, try interpreter.data(call[0]), try interpreter.bare(call[1], type))
      }
    }
  }

  private func defineRepetition(_ type: TypeObject) {
    for name in ["__mul__", "__rmul__"] {
      defineLibraryMethod(type, "\(name)(self, n)") { interpreter, call throws(Raise) in
        try interpreter.remake(
          call[0], try interpreter.binary(.multiply, try interpreter.data(call[0]), call[1]))
      }
    }
  }

  /// Methods that hand their arguments on to the same method of the data.
  ///
  /// - Parameter wraps: whether a text that comes back becomes an instance of the class again.
  private func definePassed(_ type: TypeObject, _ names: [String], wraps: Bool = false) {
    for name in names {
      defineLibraryMethod(type, "\(name)(self, /, *args, **kwds)") {
        [unowned type] interpreter, call throws(Raise) in
        var arguments: [Value] = []
        for argument in interpreter.argumentList(call[1]) {
          arguments.append(try interpreter.bare(argument, type))
        }
        let method = try interpreter.getAttribute(try interpreter.data(call[0]), name)
        let result = try interpreter.call(
          method, arguments, keywords: interpreter.keywordList(call[2]))
        return wraps && result.asStr != nil ? try interpreter.remake(call[0], result) : result
      }
    }
  }

  // MARK: UserDict

  private func fillUserDict(_ type: TypeObject) {
    defineLibraryMethod(type, "__init__(self, dict=None, /, **kwargs)") {
      interpreter, call throws(Raise) in
      try interpreter.setAttribute(call[0], "data", .dict(DictObject()))
      for source in [call[1], (call[2].asDict?.count ?? 0) > 0 ? call[2] : .none]
      where !source.isNone {
        _ = try interpreter.callMethod(call[0], "update", [source])
      }
      return .none
    }
    defineSize(type)
    defineLibraryMethod(type, "__getitem__(self, key)") { interpreter, call throws(Raise) in
      let data = try interpreter.data(call[0])
      if try interpreter.contains(data, call[1]) { return try interpreter.getItem(data, call[1]) }
      if let missing = interpreter.type(of: call[0]).special(.missing) {
        return try interpreter.call(missing, [call[0], call[1]])
      }
      throw interpreter.error("KeyError", arguments: [call[1]])
    }
    defineLibraryMethod(type, "__setitem__(self, key, item)") { interpreter, call throws(Raise) in
      try interpreter.setItem(try interpreter.data(call[0]), call[1], call[2])
      return .none
    }
    defineLibraryMethod(type, "__delitem__(self, key)") { interpreter, call throws(Raise) in
      try interpreter.deleteItem(try interpreter.data(call[0]), call[1])
      return .none
    }
    defineLibraryMethod(type, "__iter__(self)") { interpreter, call throws(Raise) in
      try interpreter.iterator(of: try interpreter.data(call[0]))
    }
    defineLibraryMethod(type, "__contains__(self, key)") { interpreter, call throws(Raise) in
      .bool(try interpreter.contains(try interpreter.data(call[0]), call[1]))
    }
    fillUserDictUnions(type)
    for name in ["copy", "__copy__"] {
      defineLibraryMethod(type, "\(name)(self)") { interpreter, call throws(Raise) in
        guard case .object(let original) = call[0] else { return .none }
        let own = interpreter.type(of: call[0])
        let twin = InstanceObject(type: own)
        interpreter.setDictionary(of: twin, interpreter.dictionary(of: original).copy())
        let data = try interpreter.callMethod(try interpreter.data(call[0]), "copy")
        interpreter.setOwnAttribute(twin, interpreter.symbol("data"), data)
        return .object(twin)
      }
    }
    defineLibraryClassMethod(type, "fromkeys(cls, iterable, value=None)") {
      interpreter, call throws(Raise) in
      let made = try interpreter.call(call[0])
      try interpreter.forEach(call[1]) { key throws(Raise) in
        try interpreter.setItem(made, key, call[2])
        return true
      }
      return made
    }
  }

  private func fillUserDictUnions(_ type: TypeObject) {
    for (name, isReflected) in [("__or__", false), ("__ror__", true)] {
      defineLibraryMethod(type, "\(name)(self, other)") {
        [unowned type] interpreter, call throws(Raise) in
        let other = try interpreter.bare(call[1], type)
        guard other.asDict != nil else { return interpreter.notImplemented }
        let own = try interpreter.data(call[0])
        let joined = try interpreter.binary(
          .bitOr, isReflected ? other : own, isReflected ? own : other)
        return try interpreter.remake(call[0], joined)
      }
    }
    defineLibraryMethod(type, "__ior__(self, other)") {
      [unowned type] interpreter, call throws(Raise) in
      let joined = try interpreter.inplace(
        .bitOr, try interpreter.data(call[0]), try interpreter.bare(call[1], type))
      try interpreter.setAttribute(call[0], "data", joined)
      return call[0]
    }
  }

  // MARK: UserList

  private func fillUserList(_ type: TypeObject) {
    /// The elements of an operand, as a list of their own.
    func list(_ interpreter: Interpreter, _ value: Value) throws(Raise) -> Value {
      .list(try interpreter.elements(of: try interpreter.bare(value, type)))
    }
    defineLibraryMethod(type, "__init__(self, initlist=None)") { interpreter, call throws(Raise) in
      let content = call[1].isNone ? Value.list([]) : try list(interpreter, call[1])
      try interpreter.setAttribute(call[0], "data", content)
      return .none
    }
    defineSize(type)
    defineComparisons(type, "other")
    type.set(Special.hash.symbol, to: .none)
    defineRepetition(type)
    definePassed(
      type,
      [
        "__contains__", "__setitem__", "__delitem__", "append", "insert", "pop", "remove",
        "clear", "count", "index", "reverse", "sort", "extend",
      ])
    defineLibraryMethod(type, "__getitem__(self, i)") { interpreter, call throws(Raise) in
      let found = try interpreter.getItem(try interpreter.data(call[0]), call[1])
      let isSlice = interpreter.type(of: call[1]) === interpreter.types.slice
      return isSlice ? try interpreter.remake(call[0], found) : found
    }
    for (name, isReflected) in [("__add__", false), ("__radd__", true)] {
      defineLibraryMethod(type, "\(name)(self, other)") { interpreter, call throws(Raise) in
        let own = try interpreter.data(call[0])
        let other = try list(interpreter, call[1])
        let joined = try interpreter.binary(
          .add, isReflected ? other : own, isReflected ? own : other)
        return try interpreter.remake(call[0], joined)
      }
    }
    let changes: [(String, BinaryOperator)] = [("__iadd__", .add), ("__imul__", .multiply)]
    for (name, op) in changes {
      defineLibraryMethod(type, "\(name)(self, other)") { interpreter, call throws(Raise) in
        let operand = op == .add ? try list(interpreter, call[1]) : call[1]
        let changed = try interpreter.inplace(op, try interpreter.data(call[0]), operand)
        try interpreter.setAttribute(call[0], "data", changed)
        return call[0]
      }
    }
    defineLibraryMethod(type, "copy(self)") { interpreter, call throws(Raise) in
      try interpreter.remake(call[0], call[0])
    }
  }

  // MARK: UserString

  private func fillUserString(_ type: TypeObject) {
    defineLibraryMethod(type, "__init__(self, seq)") {
      [unowned type] interpreter, call throws(Raise) in
      var text = try interpreter.bare(call[1], type)
      if text.asStr == nil { text = .str(try interpreter.str(text)) }
      try interpreter.setAttribute(call[0], "data", text)
      return .none
    }
    defineSize(type)
    defineComparisons(type, "string")
    defineRepetition(type)
    let conversions: [(String, String)] = [
      ("__str__", "str"), ("__int__", "int"), ("__float__", "float"), ("__complex__", "complex"),
      ("__hash__", "hash"),
    ]
    for (name, function) in conversions {
      let builtin = builtins[symbol(function)] ?? .none
      defineLibraryMethod(type, "\(name)(self)") { interpreter, call throws(Raise) in
        try interpreter.call(builtin, [try interpreter.data(call[0])])
      }
    }
    defineLibraryMethod(type, "__contains__(self, char)") {
      [unowned type] interpreter, call throws(Raise) in
      .bool(
        try interpreter.contains(
          try interpreter.data(call[0]), try interpreter.bare(call[1], type)))
    }
    defineLibraryMethod(type, "__getitem__(self, index)") { interpreter, call throws(Raise) in
      try interpreter.remake(
        call[0], try interpreter.getItem(try interpreter.data(call[0]), call[1]))
    }
    for (name, isReflected) in [("__add__", false), ("__radd__", true)] {
      defineLibraryMethod(type, "\(name)(self, other)") { interpreter, call throws(Raise) in
        let own = try interpreter.data(call[0])
        let other = Value.str(try interpreter.str(call[1]))
        let joined = try interpreter.binary(
          .add, isReflected ? other : own, isReflected ? own : other)
        return try interpreter.remake(call[0], joined)
      }
    }
    for (name, isReflected) in [("__mod__", false), ("__rmod__", true)] {
      defineLibraryMethod(type, "\(name)(self, args)") { interpreter, call throws(Raise) in
        let text =
          isReflected
          ? try interpreter.binary(.modulo, .str(try interpreter.str(call[1])), call[0])
          : try interpreter.binary(.modulo, try interpreter.data(call[0]), call[1])
        return try interpreter.remake(call[0], text)
      }
    }
    definePassed(
      type,
      [
        "count", "encode", "endswith", "find", "format", "format_map", "index", "isalnum",
        "isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "islower", "isnumeric",
        "isprintable", "isspace", "istitle", "isupper", "join", "maketrans", "partition", "rfind",
        "rindex", "rpartition", "rsplit", "split", "splitlines", "startswith",
      ])
    definePassed(
      type,
      [
        "capitalize", "casefold", "center", "expandtabs", "ljust", "lower", "lstrip",
        "removeprefix", "removesuffix", "replace", "rjust", "rstrip", "strip", "swapcase", "title",
        "translate", "upper", "zfill",
      ], wraps: true)
  }
}
