// `list[int]` and `int | str`: types with arguments, and unions of types.

import Syntax

/// `list[int]`: a type and its arguments.
package final class GenericAliasObject: Object {
  package let origin: Value
  package let arguments: TupleObject

  package init(_ origin: Value, _ arguments: TupleObject) {
    self.origin = origin
    self.arguments = arguments
    super.init()
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.genericAlias
  }
}

/// `int | str`
package final class UnionObject: Object {
  package let members: [Value]

  package init(_ members: [Value]) {
    self.members = members
    super.init()
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.unionType
  }
}

extension Interpreter {
  /// `origin[item]`
  package func makeAlias(_ origin: Value, _ item: Value) -> Value {
    .object(GenericAliasObject(origin, item.asTuple ?? TupleObject([item])))
  }

  /// How a type shows itself among the arguments of another.
  package func typeText(_ value: Value) throws(Raise) -> String {
    switch value {
    case .none: return "None"
    case .object(let type as TypeObject):
      if type === types.none { return "None" }
      return displayName(type)
    case .object(let object) where object === ellipsis.reference: return "..."
    case .list(let list):
      var parts: [String] = []
      for element in list.elements { parts.append(try typeText(element)) }
      return "[" + parts.joined(separator: ", ") + "]"
    default: return try repr(value)
    }
  }

  func setUpGenericAliases() {
    let type = types.genericAlias
    func alias(_ value: Value) -> GenericAliasObject? {
      value.object(as: GenericAliasObject.self)
    }
    type.direct = makeFunction("GenericAlias(origin, args, /)") { interpreter, call in
      interpreter.makeAlias(call[0], call[1])
    }
    defineMethod(type, "__repr__(self, /)") { interpreter, call throws(Raise) in
      guard let object = alias(call[0]) else { return .none }
      var parts: [String] = []
      for argument in object.arguments.elements {
        parts.append(try interpreter.typeText(argument))
      }
      let inner = parts.isEmpty ? "()" : parts.joined(separator: ", ")
      return .str("\(try interpreter.typeText(object.origin))[\(inner)]")
    }
    defineProperty(type, "__origin__") { _, value in alias(value)?.origin ?? .none }
    defineProperty(type, "__args__") { _, value in
      (alias(value)?.arguments).map { .tuple($0) } ?? .none
    }
    defineProperty(type, "__parameters__") { interpreter, value throws(Raise) in
      var found: [Value] = []
      for argument in alias(value)?.arguments.elements ?? [] {
        if interpreter.typeName(argument) == "TypeVar",
          !found.contains(where: { $0.isIdentical(to: argument) })
        {
          found.append(argument)
        }
      }
      return .tuple(found)
    }
    defineMethod(type, "__call__(self, *args, **kwargs)") { interpreter, call throws(Raise) in
      let keywords = (call[2].asDict?.items ?? []).compactMap { entry in
        entry.key.asStr.map { (interpreter.symbol($0), entry.value) }
      }
      return try interpreter.call(
        alias(call[0])?.origin ?? .none, Array(call[1].asTuple?.elements ?? []),
        keywords: keywords)
    }
    defineMethod(type, "__getattr__(self, name, /)") { interpreter, call throws(Raise) in
      try interpreter.getAttribute(alias(call[0])?.origin ?? .none, call[1].text ?? "")
    }
    defineMethod(type, "__getitem__(self, item, /)") { interpreter, call throws(Raise) in
      guard let object = alias(call[0]) else { return .none }
      var given = Array((call[1].asTuple ?? TupleObject([call[1]])).elements)[...]
      var arguments: [Value] = []
      for argument in object.arguments.elements {
        if interpreter.typeName(argument) == "TypeVar", let first = given.popFirst() {
          arguments.append(first)
        } else {
          arguments.append(argument)
        }
      }
      if !given.isEmpty {
        throw interpreter.error(
          "TypeError", "\(try interpreter.repr(call[0])) is not a generic class")
      }
      return .object(GenericAliasObject(object.origin, TupleObject(arguments)))
    }
    defineMethod(type, "__mro_entries__(self, bases, /)") { _, call in
      .tuple([alias(call[0])?.origin ?? .none])
    }
    defineMethod(type, "__eq__(self, value, /)") { interpreter, call throws(Raise) in
      guard let a = alias(call[0]), let b = alias(call[1]) else {
        return interpreter.notImplemented
      }
      guard a.origin.isIdentical(to: b.origin) else { return .bool(false) }
      return .bool(try interpreter.equals(.tuple(a.arguments), .tuple(b.arguments)))
    }
    defineMethod(type, "__hash__(self, /)") { interpreter, call throws(Raise) in
      guard let object = alias(call[0]) else { return .int(0) }
      return .int(
        try interpreter.hash(.tuple(object.arguments)) ^ (try interpreter.hash(object.origin)))
    }
    for (name, verb) in [("__instancecheck__", "isinstance"), ("__subclasscheck__", "issubclass")]
    {
      defineMethod(type, "\(name)(self, value, /)") { interpreter, _ throws(Raise) in
        throw interpreter.error(
          "TypeError", "\(verb)() argument 2 cannot be a parameterized generic")
      }
    }
    setUpUnions()
  }

  private func setUpUnions() {
    let type = types.unionType
    func members(_ value: Value) -> [Value] {
      value.object(as: UnionObject.self)?.members ?? []
    }
    unionMaker = { [unowned self] parts throws(Raise) in
      var flat: [Value] = []
      for part in parts {
        guard canStandInUnion(part) else { return notImplemented }
        let inner = members(part).isEmpty ? [part.isNone ? .object(types.none) : part] : members(part)
        for member in inner {
          var isKnown = false
          for known in flat where try equals(known, member) { isKnown = true }
          if !isKnown { flat.append(member) }
        }
      }
      return flat.count == 1 ? flat[0] : .object(UnionObject(flat))
    }
    for owner in [type, types.genericAlias] {
      defineMethod(owner, "__or__(self, value, /)") { interpreter, call throws(Raise) in
        try interpreter.makeUnion([call[0], call[1]])
      }
      defineMethod(owner, "__ror__(self, value, /)") { interpreter, call throws(Raise) in
        try interpreter.makeUnion([call[1], call[0]])
      }
    }
    defineMethod(type, "__repr__(self, /)") { interpreter, call throws(Raise) in
      var parts: [String] = []
      for member in members(call[0]) { parts.append(try interpreter.typeText(member)) }
      return .str(parts.joined(separator: " | "))
    }
    defineProperty(type, "__args__") { _, value in .tuple(members(value)) }
    defineMethod(type, "__eq__(self, value, /)") { interpreter, call throws(Raise) in
      guard call[1].object(as: UnionObject.self) != nil else { return interpreter.notImplemented }
      return .bool(
        try interpreter.equals(
          .object(try interpreter.setOf(.list(members(call[0])))),
          .object(try interpreter.setOf(.list(members(call[1]))))))
    }
    defineMethod(type, "__hash__(self, /)") { interpreter, call throws(Raise) in
      let set = try interpreter.setOf(.list(members(call[0]))).copy(isFrozen: true)
      return .int(try interpreter.hash(.object(set)))
    }
    defineMethod(type, "__instancecheck__(self, value, /)") { interpreter, call throws(Raise) in
      for member in members(call[0]) where try interpreter.isInstance(call[1], member) {
        return .bool(true)
      }
      return .bool(false)
    }
    defineMethod(type, "__subclasscheck__(self, value, /)") { interpreter, call throws(Raise) in
      for member in members(call[0]) where try interpreter.isSubclass(call[1], member) {
        return .bool(true)
      }
      return .bool(false)
    }
  }

  private func canStandInUnion(_ value: Value) -> Bool {
    switch value {
    case .none: return true
    case .object(let object):
      if object is TypeObject || object is UnionObject || object is GenericAliasObject {
        return true
      }
      return type(of: value).module == "typing"
    default: return false
    }
  }
}
