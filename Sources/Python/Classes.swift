// Making classes: `class` statements, `type(name, bases, names)`, metaclasses, the C3 order.

import Literals

extension Interpreter {
  /// The order behind a class with these bases, as C3 merges it; nil where there is none.
  package func mergedOrder(of bases: [TypeObject]) -> [TypeObject]? {
    var sequences = bases.map(\.mro) + [bases]
    var result: [TypeObject] = []
    while true {
      sequences.removeAll { $0.isEmpty }
      if sequences.isEmpty { return result }
      guard
        let head = sequences.lazy.map({ $0[0] }).first(where: { candidate in
          !sequences.contains { $0.dropFirst().contains { $0 === candidate } }
        })
      else { return nil }
      result.append(head)
      for index in sequences.indices where sequences[index][0] === head {
        sequences[index].removeFirst()
      }
    }
  }

  /// `__build_class__(body, name, *bases, metaclass=…, **keywords)`
  func buildClass(
    _ body: FunctionObject, _ name: String, _ bases: [Value], _ keywords: DictObject
  ) throws(Raise) -> Value {
    var resolved: [Value] = []
    var hasEntries = false
    for base in bases {
      if case .object(let object) = base, !(object is TypeObject),
        let method = type(of: base).special(.mroEntries)
      {
        hasEntries = true
        resolved += try elements(of: try call(method, [base, .tuple(bases)]))
      } else {
        resolved.append(base)
      }
    }
    var meta = keywords.get("metaclass")
    if meta != nil { try keywords.remove(.str("metaclass"), self) }
    // The most derived metaclass of the bases wins.
    if meta == nil || meta?.object(as: TypeObject.self) != nil {
      var winner = meta?.object(as: TypeObject.self)
      for base in resolved {
        guard case .object(let type as TypeObject) = base else { continue }
        let candidate = type.metatype ?? types.type
        if let known = winner {
          if candidate.isSubtype(of: known) {
            winner = candidate
          } else if !known.isSubtype(of: candidate) {
            throw error(
              "TypeError",
              "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases"
            )
          }
        } else {
          winner = candidate
        }
      }
      meta = .object(winner ?? types.type)
    }
    guard let meta else { return .none }
    let named = keywords.items.compactMap { entry in
      entry.key.asStr.map { (symbol($0), entry.value) }
    }
    var namespace = Value.dict(DictObject())
    if case .object(let metaType as TypeObject) = meta,
      let prepare = metaType.lookup(Special.prepare.symbol)
    {
      let bound = try bindClassAttribute(prepare, of: metaType)
      namespace = try call(bound, [.str(name), .tuple(resolved)], keywords: named)
    }
    guard let names = namespace.asDict else {
      throw error(
        "TypeError",
        "\(typeName(meta)).__prepare__() must return a mapping, not \(typeName(namespace))")
    }
    names.set("__module__", body.globals[knownNames.name] ?? .str(body.globals.name))
    names.set("__qualname__", .str(body.code.qualifiedName))
    if hasEntries { names.set("__orig_bases__", .tuple(bases)) }
    let cell = try runClassBody(body, names)
    let cls = try call(meta, [.str(name), .tuple(resolved), namespace], keywords: named)
    if case .object(let object) = cell, let cell = object as? CellObject { cell.content = cls }
    return cls
  }

  /// Runs the body of a class with its names; hands back the cell of `__class__`.
  private func runClassBody(_ body: FunctionObject, _ names: DictObject) throws(Raise) -> Value {
    guard nativeDepth < 2_000 else { throw recursionError() }
    let base = stackTop
    try prepareStack(upTo: base + body.code.registerCount + 1)
    try pushFrame(
      Frame(
        code: body.code, globals: body.globals, function: body, registers: base,
        pc: UnsafePointer(body.code.instructions), destination: 0, kind: .entry, generator: nil,
        held: names, handledBefore: handled))
    return try run()
  }

  /// `type(name, bases, names)`: makes the class itself.
  package func makeClass(
    meta: TypeObject, name: String, bases: [Value], names: DictObject,
    keywords: [(Symbol, Value)]
  ) throws(Raise) -> Value {
    var baseTypes: [TypeObject] = []
    for base in bases {
      guard case .object(let type as TypeObject) = base else {
        throw error("TypeError", "bases must be types")
      }
      guard type.isSubclassable else {
        throw error("TypeError", "type '\(type.name)' is not an acceptable base type")
      }
      if baseTypes.contains(where: { $0 === type }) {
        throw error("TypeError", "duplicate base class \(type.name)")
      }
      baseTypes.append(type)
    }
    if baseTypes.isEmpty { baseTypes = [types.object] }
    guard let order = mergedOrder(of: baseTypes) else {
      throw error(
        "TypeError",
        "Cannot create a consistent method resolution\norder (MRO) for bases \(baseTypes.map(\.name).joined(separator: ", "))"
      )
    }
    let layouts = baseTypes.filter {
      ($0.nativeRoot ?? $0) !== types.object && $0.nativeRoot != nil
    }
    // All exceptions have one layout.
    func layoutRoot(_ type: TypeObject) -> TypeObject? {
      let exception = exceptionType("BaseException")
      return type.isSubtype(of: exception) ? exception : type.nativeRoot
    }
    if let first = layouts.first.flatMap(layoutRoot) {
      for other in layouts.dropFirst() {
        if let root = layoutRoot(other), !first.isSubtype(of: root), !root.isSubtype(of: first) {
          throw error("TypeError", "multiple bases have instance lay-out conflict")
        }
      }
    }
    let type = TypeObject(name: name, bases: baseTypes)
    type.isUserDefined = true
    type.metatype = meta === types.type ? nil : meta
    type.mro = [type] + order
    type.allocate =
      baseTypes.first { $0.nativeRoot != nil }?.allocate ?? types.object.allocate
    type.module = names.get("__module__")?.text ?? "__main__"
    type.qualifiedName = names.get("__qualname__")?.text ?? name
    type.doc = names.get("__doc__") ?? .none
    var slotNames: [Symbol]?
    if let slots = names.get("__slots__") {
      let listed: [Value]
      if let single = slots.text {
        listed = [.str(single)]
      } else {
        listed = try elements(of: slots)
      }
      slotNames = listed.compactMap { $0.text.map { symbol(privateName($0, in: name)) } }
    }
    type.slotNames = slotNames
    type.instancesHaveDictionary =
      slotNames == nil || slotNames?.contains(symbol("__dict__")) == true
      || baseTypes.contains { $0.instancesHaveDictionary && $0 !== types.object }
    type.inherit()
    for entry in names.items {
      guard let key = entry.key.asStr else { continue }
      switch key.value {
      case "__qualname__": continue
      case "__new__":
        if case .object(let object) = entry.value, object is FunctionObject {
          type.set(
            symbol(key), to: .object(MethodWrapper(entry.value, isClassMethod: false)))
          continue
        }
      case "__init_subclass__", "__class_getitem__":
        if case .object(let object) = entry.value, object is FunctionObject {
          type.set(symbol(key), to: .object(MethodWrapper(entry.value, isClassMethod: true)))
          continue
        }
      default: break
      }
      type.set(symbol(key), to: entry.value)
    }
    // `__eq__` without `__hash__` takes the hash away.
    if names.get("__eq__") != nil, names.get("__hash__") == nil {
      type.set(Special.hash.symbol, to: .none)
    }
    for entry in names.items {
      guard case .object = entry.value, let key = entry.key.asStr,
        let method = self.type(of: entry.value).special(.setName)
      else { continue }
      do throws(Raise) {
        _ = try call(method, [entry.value, .object(type), .str(key)])
      } catch {
        let value = "'\(typeName(entry.value))' instance \(PythonText.repr(key.value))"
        let raise = self.error(
          "RuntimeError", "Error calling __set_name__ on \(value) in '\(name)'")
        raise.exception.cause = .object(error.exception)
        raise.exception.context = error.exception
        raise.exception.suppressesContext = true
        throw raise
      }
    }
    // The next class in the order hears of its new subclass.
    for base in type.mro.dropFirst() {
      guard let hook = base.own(Special.initSubclass.symbol) else { continue }
      let bound = try bindClassAttribute(hook, of: type)
      _ = try call(bound, [], keywords: keywords)
      return .object(type)
    }
    if !keywords.isEmpty {
      throw error("TypeError", "\(name).__init_subclass__() takes no keyword arguments")
    }
    return .object(type)
  }
}

extension Interpreter {
  /// A name of a slot as the code of the class spells it: `__x` of `class A` is `_A__x`.
  private func privateName(_ name: String, in className: String) -> String {
    let owner = className.drop { $0 == "_" }
    guard name.hasPrefix("__"), !name.hasSuffix("__"), !owner.isEmpty else { return name }
    return "_\(owner)\(name)"
  }
}

extension TypeObject {
  /// The native class that gives instances their layout, such as `list`; nil for plain objects.
  package var nativeRoot: TypeObject? {
    for type in mro where !type.isUserDefined && type.name != "object" && type.allocate != nil {
      if type.bases.isEmpty { continue }
      return type
    }
    return nil
  }
}
