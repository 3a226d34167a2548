// `collections.namedtuple`: tuples whose elements have names.

import Literals

extension Interpreter {
  /// What may not name a field or a type.
  private static let keywords: Set<String> = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
    "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
    "with", "yield",
  ]

  /// Puts `namedtuple` into `collections`.
  func fillNamedTuple(_ module: ModuleObject) {
    defineLibraryFunction(
      module,
      "namedtuple(typename, field_names, *, rename=False, defaults=None, module=None)"
    ) { interpreter, call throws(Raise) in
      let typeName = try interpreter.str(call[0])
      let renames = try interpreter.isTrue(call[2])
      var fields = try interpreter.fieldNames(call[1])
      if renames { fields = try interpreter.renamed(fields) }
      try interpreter.check(typeName, fields, mayStartWithUnderscore: renames)
      let defaults = call[3].isNone ? nil : try interpreter.elements(of: call[3])
      if let defaults, defaults.count > fields.count {
        throw interpreter.error("TypeError", "Got more default values than field names")
      }
      let moduleName = call[4].isNone ? try interpreter.callerModule() : call[4]
      return try interpreter.makeNamedTuple(
        typeName, fields, defaults: defaults ?? [], module: moduleName)
    }
  }

  private func fieldNames(_ value: Value) throws(Raise) -> [String] {
    if let text = value.text {
      let spaced = Value.str(text.replacing(",", with: " "))
      return try elements(of: try callMethod(spaced, "split")).compactMap(\.text)
    }
    var names: [String] = []
    for element in try elements(of: value) { names.append(try str(element)) }
    return names
  }

  private func isIdentifier(_ name: String) throws(Raise) -> Bool {
    try isTrue(try callMethod(.str(name), "isidentifier"))
  }

  /// Names by place what cannot have its own name: `rename=True`.
  private func renamed(_ fields: [String]) throws(Raise) -> [String] {
    var result: [String] = []
    var taken: Set<String> = []
    for (place, name) in fields.enumerated() {
      let isFree = taken.insert(name).inserted
      let isUsable =
        isFree && !name.hasPrefix("_") && !Interpreter.keywords.contains(name)
        ? try isIdentifier(name) : false
      result.append(isUsable ? name : "_\(place)")
    }
    return result
  }

  /// - Throws: ValueError for a name that is none.
  private func check(
    _ typeName: String, _ fields: [String], mayStartWithUnderscore: Bool
  ) throws(Raise) {
    func refuse(_ reason: String, _ name: String) -> Raise {
      error("ValueError", "\(reason): \(PythonText.repr(name))")
    }
    for name in [typeName] + fields {
      if !(try isIdentifier(name)) {
        throw refuse("Type names and field names must be valid identifiers", name)
      }
      if Interpreter.keywords.contains(name) {
        throw refuse("Type names and field names cannot be a keyword", name)
      }
    }
    var known: Set<String> = []
    for name in fields {
      if name.hasPrefix("_"), !mayStartWithUnderscore {
        throw refuse("Field names cannot start with an underscore", name)
      }
      if !known.insert(name).inserted { throw refuse("Encountered duplicate field name", name) }
    }
  }

  /// Makes the class; `fields` are good names.
  func makeNamedTuple(
    _ name: String, _ fields: [String], defaults: [Value], module: Value
  ) throws(Raise) -> Value {
    let names = DictObject()
    let fieldValues = Value.tuple(fields.map { .str($0) })
    let shown = fields.joined(separator: ", ") + (fields.count == 1 ? "," : "")
    let fieldDefaults = DictObject()
    for (field, value) in zip(fields.suffix(defaults.count), defaults) {
      fieldDefaults.set(field, value)
    }
    names.set("__module__", module)
    names.set("__doc__", .str("\(name)(\(shown))"))
    names.set("__slots__", .tuple([]))
    names.set("_fields", fieldValues)
    names.set("_field_defaults", .dict(fieldDefaults))
    let made = try makeClass(
      meta: types.type, name: name, bases: [.object(types.tuple)], names: names, keywords: [])
    guard case .object(let type as TypeObject) = made else { return made }
    let new = makeLibraryMethod(type, "__new__(_cls, \(shown))") { _, call in
      var elements: ContiguousArray<Value> = []
      elements.reserveCapacity(call.count - 1)
      for place in 1..<max(1, call.count) { elements.append(call[place]) }
      return .object(TupleObject(elements, type: call[0].object(as: TypeObject.self)))
    }
    new.signature.setDefaults(defaults)
    new.moduleName = "namedtuple_\(name)"
    new.doc = .str("Create new instance of \(name)(\(shown))")
    type.set(Special.new.symbol, to: .object(MethodWrapper(.object(new), isClassMethod: false)))
    fillNamedTupleMethods(type, fields)
    type.set(symbol("__match_args__"), to: fieldValues)
    for (place, field) in fields.enumerated() {
      let property = NativeProperty(field) { _, value in
        guard let tuple = value.asTuple, place < tuple.elements.count else { return .none }
        return tuple.elements[place]
      } setter: { interpreter, _, _ throws(Raise) in
        throw interpreter.error("AttributeError", "can't set attribute")
      }
      setOwnAttribute(property, knownNames.doc, .str("Alias for field number \(place)"))
      type.set(symbol(field), to: .object(property))
    }
    return made
  }

  private func fillNamedTupleMethods(_ type: TypeObject, _ fields: [String]) {
    defineLibraryClassMethod(type, "_make(cls, iterable)") { interpreter, call throws(Raise) in
      let elements = try interpreter.elements(of: call[1])
      guard elements.count == fields.count else {
        throw interpreter.error(
          "TypeError", "Expected \(fields.count) arguments, got \(elements.count)")
      }
      return .object(
        TupleObject(ContiguousArray(elements), type: call[0].object(as: TypeObject.self)))
    }
    defineLibraryMethod(type, "_replace(self, /, **kwds)") { interpreter, call throws(Raise) in
      guard let tuple = call[0].asTuple, let changes = call[1].asDict else { return .none }
      var elements = Array(tuple.elements)
      for (place, field) in fields.enumerated() where place < elements.count {
        if let entry = try changes.remove(.str(field), interpreter) {
          elements[place] = entry.value
        }
      }
      guard changes.count == 0 else {
        let rest = try interpreter.repr(.list(changes.keys))
        throw interpreter.error("ValueError", "Got unexpected field names: \(rest)")
      }
      return try interpreter.callMethod(call[0], "_make", [.list(elements)])
    }
    defineLibraryMethod(type, "__repr__(self)") { interpreter, call throws(Raise) in
      let name = interpreter.type(of: call[0]).name
      var parts: [String] = []
      for (field, element) in zip(fields, call[0].asTuple?.elements ?? []) {
        parts.append("\(field)=\(try interpreter.repr(element))")
      }
      return .str("\(name)(\(parts.joined(separator: ", ")))")
    }
    defineLibraryMethod(type, "_asdict(self)") { interpreter, call throws(Raise) in
      let result = DictObject()
      let names = try interpreter.elements(of: try interpreter.getAttribute(call[0], "_fields"))
      for (name, value) in zip(names, try interpreter.elements(of: call[0])) {
        try result.set(name, value, interpreter)
      }
      return .dict(result)
    }
    defineLibraryMethod(type, "__getnewargs__(self)") { _, call in
      .tuple(TupleObject(call[0].asTuple?.elements ?? []))
    }
  }
}
