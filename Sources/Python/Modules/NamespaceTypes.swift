// `types.SimpleNamespace` and `types.MappingProxyType`.

/// A view of a mapping that cannot be changed through it.
package final class MappingProxyObject: Object {
  let mapping: Value

  init(_ mapping: Value, type: TypeObject) {
    self.mapping = mapping
    super.init(type: type)
  }
}

extension Interpreter {
  /// Adds both to `_types`.
  func fillNamespaceTypes(_ module: ModuleObject) {
    fillSimpleNamespace(module)
    fillMappingProxy(module)
  }

  /// The attributes of an object in the order in which they were set.
  private func attributes(of object: Object) -> [(name: Value, value: Value)] {
    guard let layout = object.layout else { return [] }
    if layout.isDictionary {
      return dictionary(of: object).items.map { ($0.key, $0.value) }
    }
    return zip(layout.names, object.slots).map { (.str(name($0)), $1) }
  }

  private func fillSimpleNamespace(_ module: ModuleObject) {
    let type = makeType("SimpleNamespace", module: "types", instancesHaveDictionary: true)
    type.messageName = "types.SimpleNamespace"
    set(module, type.name, .object(type))
    defineMethod(type, "__init__(self, *args, **kwargs)") { interpreter, call throws(Raise) in
      guard case .object(let object) = call[0] else { return .none }
      guard interpreter.argumentList(call[1]).isEmpty else {
        throw interpreter.error("TypeError", "no positional arguments expected")
      }
      for (name, value) in interpreter.keywordList(call[2]) {
        interpreter.setOwnAttribute(object, name, value)
      }
      return .none
    }
    defineMethod(type, "__repr__(self, /)") { [unowned type] interpreter, call throws(Raise) in
      guard case .object(let object) = call[0] else { return .none }
      let own = interpreter.type(of: call[0])
      let name = own === type ? "namespace" : own.name
      return .str(
        try interpreter.containerRepr(
          object, open: "\(name)(", close: ")", recursive: "\(name)(...)"
        ) { () throws(Raise) in
          var parts: [String] = []
          for (name, value) in interpreter.attributes(of: object) {
            parts.append("\(name.text ?? "")=\(try interpreter.repr(value))")
          }
          return parts
        })
    }
    for (op, name) in comparisonMethods {
      defineMethod(type, "\(name)(self, other, /)") {
        [unowned type] interpreter, call throws(Raise) in
        guard let a = call[0].reference, let b = call[1].reference,
          interpreter.type(of: call[1]).isSubtype(of: type)
        else { return interpreter.notImplemented }
        return try interpreter.compare(
          op, .dict(interpreter.dictionary(of: a)), .dict(interpreter.dictionary(of: b)))
      }
    }
    type.set(Special.hash.symbol, to: .none)
    defineMethod(type, "__reduce__(self, /)") { interpreter, call in
      guard case .object(let object) = call[0] else { return .none }
      return .tuple([
        .object(interpreter.type(of: call[0])), .tuple([]),
        .dict(interpreter.dictionary(of: object)),
      ])
    }
  }

  private func fillMappingProxy(_ module: ModuleObject) {
    let type = makeType("mappingproxy")
    type.isSubclassable = false
    set(module, "MappingProxyType", .object(type))
    makeSubscriptable(type)
    func bare(_ value: Value) -> Value {
      value.object(as: MappingProxyObject.self)?.mapping ?? value
    }
    defineNew(type, "mappingproxy(cls, mapping)") {
      [unowned type] interpreter, call throws(Raise) in
      let given = interpreter.type(of: call[1])
      let isMapping =
        given.special(.getitem) != nil && call[1].asList == nil && call[1].asTuple == nil
      guard isMapping else {
        throw interpreter.error(
          "TypeError",
          "mappingproxy() argument must be a mapping, not \(interpreter.typeName(call[1]))")
      }
      return .object(MappingProxyObject(call[1], type: type))
    }
    for name in ["keys", "values", "items", "copy", "__reversed__"] {
      defineMethod(type, "\(name)(self, /)") { interpreter, call throws(Raise) in
        try interpreter.callMethod(bare(call[0]), name)
      }
    }
    defineMethod(type, "get(self, key, default=None, /)") { interpreter, call throws(Raise) in
      try interpreter.callMethod(bare(call[0]), "get", [call[1], call[2]])
    }
    defineMethod(type, "__getitem__(self, key, /)") { interpreter, call throws(Raise) in
      try interpreter.getItem(bare(call[0]), call[1])
    }
    defineMethod(type, "__contains__(self, key, /)") { interpreter, call throws(Raise) in
      .bool(try interpreter.contains(bare(call[0]), call[1]))
    }
    defineMethod(type, "__iter__(self, /)") { interpreter, call throws(Raise) in
      try interpreter.iterator(of: bare(call[0]))
    }
    defineMethod(type, "__len__(self, /)") { interpreter, call throws(Raise) in
      .int(try interpreter.length(bare(call[0])))
    }
    defineMethod(type, "__repr__(self, /)") { interpreter, call throws(Raise) in
      .str("mappingproxy(\(try interpreter.repr(bare(call[0]))))")
    }
    defineMethod(type, "__str__(self, /)") { interpreter, call throws(Raise) in
      .str(try interpreter.str(bare(call[0])))
    }
    for (op, name) in comparisonMethods {
      defineMethod(type, "\(name)(self, value, /)") { interpreter, call throws(Raise) in
        try interpreter.compare(op, bare(call[0]), bare(call[1]))
      }
    }
    type.set(Special.hash.symbol, to: .none)
    for (name, isReflected) in [("__or__", false), ("__ror__", true)] {
      defineMethod(type, "\(name)(self, value, /)") { interpreter, call throws(Raise) in
        let (left, right) = isReflected ? (call[1], call[0]) : (call[0], call[1])
        return try interpreter.binary(.bitOr, bare(left), bare(right))
      }
    }
    defineMethod(type, "__ior__(self, value, /)") { interpreter, _ throws(Raise) in
      throw interpreter.error(
        "TypeError", "'|=' is not supported by mappingproxy; use '|' instead")
    }
  }
}
