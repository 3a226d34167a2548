// `list[int]` and `int | str`: the types of `types.GenericAlias` and `types.UnionType`.

/// A class with type arguments: `dict[str, int]`.
package final class GenericAliasObject: Object {
  package let origin: Value
  package let arguments: [Value]

  init(_ origin: Value, _ arguments: [Value], type: TypeObject) {
    self.origin = origin
    self.arguments = arguments
    super.init(type: type)
  }
}

/// `int | str`
package final class UnionObject: Object {
  package let members: [Value]

  init(_ members: [Value], type: TypeObject) {
    self.members = members
    super.init(type: type)
  }
}

extension Interpreter {
  /// Lets the built-in collections be subscripted with types, and types be joined by `|`.
  func setUpGenericTypes() {
    let alias = makeType("GenericAlias", module: "types")
    let union = makeType("UnionType", module: "types")
    union.isSubclassable = false
    defineAlias(alias)
    defineUnion(union, alias)
    for type in [types.list, types.dict, types.tuple, types.set, types.frozenset, types.type] {
      defineClassMethod(type, "__class_getitem__(cls, item, /)") { _, call in
        .object(GenericAliasObject(call[0], Interpreter.typeArguments(call[1]), type: alias))
      }
    }
    unionMaker = { [unowned self] members throws(Raise) in
      try self.union(of: members, union, alias)
    }
    registerModule("_types") { interpreter, module in
      interpreter.set(module, "GenericAlias", .object(alias))
      interpreter.set(module, "UnionType", .object(union))
      interpreter.fillNamespaceTypes(module)
      let types = interpreter.types
      for (name, type) in [
        ("NoneType", types.none), ("EllipsisType", types.ellipsis),
        ("NotImplementedType", types.notImplemented), ("FunctionType", types.function),
        ("BuiltinFunctionType", types.builtinFunction), ("MethodType", types.method),
        ("GeneratorType", types.generator), ("ModuleType", types.module),
        ("CellType", types.cell), ("CodeType", types.code),
        ("GetSetDescriptorType", types.getsetDescriptor),
      ] {
        interpreter.set(module, name, .object(type))
      }
    }
  }

  private static func typeArguments(_ value: Value) -> [Value] {
    if case .tuple(let tuple) = value { return Array(tuple.elements) }
    return [value]
  }

  private func defineAlias(_ alias: TypeObject) {
    defineNew(alias, "GenericAlias(cls, origin, args, /)") { interpreter, call in
      .object(GenericAliasObject(call[1], Interpreter.typeArguments(call[2]), type: alias))
    }
    func of(_ value: Value) -> GenericAliasObject? { value.object(as: GenericAliasObject.self) }
    defineMethod(alias, "__repr__(self, /)") { interpreter, call throws(Raise) in
      guard let object = of(call[0]) else { return .none }
      var parts: [String] = []
      for argument in object.arguments { parts.append(try interpreter.typeText(argument)) }
      let list = parts.isEmpty ? "()" : parts.joined(separator: ", ")
      return .str("\(try interpreter.typeText(object.origin))[\(list)]")
    }
    defineProperty(alias, "__origin__") { _, value in of(value)?.origin ?? .none }
    defineProperty(alias, "__args__") { _, value in .tuple(of(value)?.arguments ?? []) }
    defineProperty(alias, "__parameters__") { interpreter, value throws(Raise) in
      .tuple(try interpreter.typeParameters(of(value)?.arguments ?? []))
    }
    defineMethod(alias, "__call__(self, *args, **kwargs)") { interpreter, call throws(Raise) in
      try interpreter.call(
        of(call[0])?.origin ?? .none, interpreter.argumentList(call[1]),
        keywords: interpreter.keywordList(call[2]))
    }
    defineMethod(alias, "__getitem__(self, key, /)") { interpreter, call throws(Raise) in
      guard let object = of(call[0]) else { return .none }
      let parameters = try interpreter.typeParameters(object.arguments)
      let given = Interpreter.typeArguments(call[1])
      guard !parameters.isEmpty else {
        throw interpreter.error(
          "TypeError", "\(try interpreter.repr(call[0])) is not a generic class")
      }
      guard given.count == parameters.count else {
        throw interpreter.error(
          "TypeError",
          "Too \(given.count > parameters.count ? "many" : "few") arguments for "
            + (try interpreter.repr(call[0]))
            + "; actual \(given.count), expected \(parameters.count)")
      }
      var arguments: [Value] = []
      for argument in object.arguments {
        if let index = parameters.firstIndex(where: { $0.isIdentical(to: argument) }) {
          arguments.append(given[index])
        } else if let inner = try interpreter.attributeIfPresent(argument, "__parameters__"),
          case .tuple(let names) = inner, !names.elements.isEmpty
        {
          let values = names.elements.map { name in
            parameters.firstIndex { $0.isIdentical(to: name) }.map { given[$0] } ?? name
          }
          arguments.append(
            try interpreter.getItem(argument, values.count == 1 ? values[0] : .tuple(values)))
        } else {
          arguments.append(argument)
        }
      }
      return .object(GenericAliasObject(object.origin, arguments, type: alias))
    }
    defineMethod(alias, "__eq__(self, other, /)") { interpreter, call throws(Raise) in
      guard let a = of(call[0]), let b = of(call[1]) else { return interpreter.notImplemented }
      return .bool(
        try interpreter.equals(
          .tuple([a.origin] + a.arguments), .tuple([b.origin] + b.arguments)))
    }
    defineMethod(alias, "__hash__(self, /)") { interpreter, call throws(Raise) in
      guard let a = of(call[0]) else { return .none }
      return .int(
        try interpreter.hash(a.origin) ^ (try interpreter.hash(.tuple(a.arguments))))
    }
    defineMethod(alias, "__mro_entries__(self, bases, /)") { _, call in
      .tuple([of(call[0])?.origin ?? .none])
    }
    defineMethod(alias, "__instancecheck__(self, instance, /)") { interpreter, _ throws(Raise) in
      throw interpreter.error(
        "TypeError", "isinstance() argument 2 cannot be a parameterized generic")
    }
    defineMethod(alias, "__subclasscheck__(self, cls, /)") { interpreter, _ throws(Raise) in
      throw interpreter.error(
        "TypeError", "issubclass() argument 2 cannot be a parameterized generic")
    }
    defineMethod(alias, "__getattr__(self, name, /)") { interpreter, call throws(Raise) in
      guard let object = of(call[0]), let name = call[1].text else { return .none }
      return try interpreter.getAttribute(object.origin, name)
    }
    for (name, isReflected) in [("__or__", false), ("__ror__", true)] {
      defineMethod(alias, "\(name)(self, other, /)") { interpreter, call throws(Raise) in
        try interpreter.makeUnion(isReflected ? [call[1], call[0]] : [call[0], call[1]])
      }
    }
  }

  private func defineUnion(_ union: TypeObject, _ alias: TypeObject) {
    func of(_ value: Value) -> UnionObject? { value.object(as: UnionObject.self) }
    defineMethod(union, "__repr__(self, /)") { interpreter, call throws(Raise) in
      var parts: [String] = []
      for member in of(call[0])?.members ?? [] {
        let isNone = member.object(as: TypeObject.self) === interpreter.types.none
        parts.append(isNone ? "None" : try interpreter.typeText(member))
      }
      return .str(parts.joined(separator: " | "))
    }
    defineProperty(union, "__args__") { _, value in .tuple(of(value)?.members ?? []) }
    defineProperty(union, "__parameters__") { interpreter, value throws(Raise) in
      .tuple(try interpreter.typeParameters(of(value)?.members ?? []))
    }
    for (name, isReflected) in [("__or__", false), ("__ror__", true)] {
      defineMethod(union, "\(name)(self, other, /)") { interpreter, call throws(Raise) in
        try interpreter.makeUnion(isReflected ? [call[1], call[0]] : [call[0], call[1]])
      }
    }
    defineMethod(union, "__eq__(self, other, /)") { interpreter, call throws(Raise) in
      guard let a = of(call[0]), let b = of(call[1]) else { return interpreter.notImplemented }
      guard a.members.count == b.members.count else { return .bool(false) }
      for member in a.members where !(try interpreter.contains(.tuple(b.members), member)) {
        return .bool(false)
      }
      return .bool(true)
    }
    defineMethod(union, "__hash__(self, /)") { interpreter, call throws(Raise) in
      var hash = 0
      for member in of(call[0])?.members ?? [] { hash ^= try interpreter.hash(member) }
      return .int(hash)
    }
    defineMethod(union, "__instancecheck__(self, instance, /)") {
      interpreter, call throws(Raise) in
      for member in of(call[0])?.members ?? []
      where try interpreter.isInstance(call[1], member) { return .bool(true) }
      return .bool(false)
    }
    defineMethod(union, "__subclasscheck__(self, cls, /)") { interpreter, call throws(Raise) in
      for member in of(call[0])?.members ?? []
      where try interpreter.isSubclass(call[1], member) { return .bool(true) }
      return .bool(false)
    }
  }

  /// The union of types; NotImplemented where one is none.
  private func union(
    of values: [Value], _ union: TypeObject, _ alias: TypeObject
  ) throws(Raise) -> Value {
    var members: [Value] = []
    for value in values {
      switch value {
      case .none: members.append(.object(types.none))
      case .object(let object as UnionObject): members += object.members
      case .object(let object)
      where object is TypeObject || object is GenericAliasObject:
        members.append(value)
      default: return notImplemented
      }
    }
    var unique: [Value] = []
    for member in members where !(try contains(.tuple(unique), member)) { unique.append(member) }
    return unique.count == 1 ? unique[0] : .object(UnionObject(unique, type: union))
  }

  /// A type as it is written inside another: `int`, `collections.deque`, `...`.
  package func typeText(_ value: Value) throws(Raise) -> String {
    switch value {
    case .object(let type as TypeObject): return displayName(type)
    case .list(let list):
      var parts: [String] = []
      for element in list.elements { parts.append(try typeText(element)) }
      return "[\(parts.joined(separator: ", "))]"
    default: return value.isIdentical(to: ellipsis) ? "..." : try repr(value)
    }
  }

  /// The type variables in type arguments, each once.
  package func typeParameters(_ arguments: [Value]) throws(Raise) -> [Value] {
    var found: [Value] = []
    for argument in arguments {
      guard case .object(let object) = argument, !(object is TypeObject) else { continue }
      let inner: [Value]
      if ["TypeVar", "ParamSpec"].contains(typeName(argument)) {
        inner = [argument]
      } else if let listed = try attributeIfPresent(argument, "__parameters__"),
        case .tuple(let tuple) = listed
      {
        inner = Array(tuple.elements)
      } else {
        continue
      }
      for name in inner where !found.contains(where: { $0.isIdentical(to: name) }) {
        found.append(name)
      }
    }
    return found
  }
}
