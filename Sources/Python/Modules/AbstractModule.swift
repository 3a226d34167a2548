// `_abc`: the metaclass of abstract classes.

/// How often classes were registered with any abstract class.
private final class RegistrationCount: Object {
  var value = 0
}

/// The classes that were registered as subclasses of an abstract one, and what was found out about others.
private final class AbstractRegistry: Object {
  private struct Answer {
    let type: TypeObject
    let isSubclass: Bool
    let count: Int
  }

  var members: [TypeObject] = []
  private let registrations: RegistrationCount
  private var answers: [ObjectIdentifier: Answer] = [:]

  init(_ registrations: RegistrationCount) {
    self.registrations = registrations
    super.init()
  }

  func register(_ type: TypeObject) {
    members.append(type)
    registrations.value += 1
  }

  /// Whether a class is known to be a subclass; a no holds until classes are registered.
  func answer(for type: TypeObject) -> Bool? {
    guard let known = answers[ObjectIdentifier(type)], known.type === type,
      known.isSubclass || known.count == registrations.value
    else { return nil }
    return known.isSubclass
  }

  func remember(_ isSubclass: Bool, for type: TypeObject) {
    answers[ObjectIdentifier(type)] = Answer(
      type: type, isSubclass: isSubclass, count: registrations.value)
  }
}

extension Interpreter {
  func fillAbstract(_ module: ModuleObject) {
    let meta = makeType("ABCMeta", bases: [types.type], module: "abc")
    set(module, "ABCMeta", .object(meta))
    meta.set(symbol("_abc_count"), to: .object(RegistrationCount()))
    defineNew(meta, "__new__(mcls, name, bases, namespace, /, **kwargs)") {
      interpreter, call throws(Raise) in
      guard let own = call[0].object(as: TypeObject.self), let name = call[1].text,
        let names = call[3].asDict
      else {
        throw interpreter.error(
          "TypeError", "type.__new__() argument 1 must be str, not \(interpreter.typeName(call[1]))"
        )
      }
      let made = try interpreter.makeClass(
        meta: own, name: name, bases: try interpreter.elements(of: call[2]), names: names,
        keywords: interpreter.keywordList(call[4]))
      if let type = made.object(as: TypeObject.self) {
        try interpreter.becomeAbstract(type)
      }
      return made
    }
    defineMethod(meta, "register(cls, subclass)") { interpreter, call throws(Raise) in
      guard let cls = call[0].object(as: TypeObject.self),
        let subclass = call[1].object(as: TypeObject.self)
      else { throw interpreter.error("TypeError", "Can only register classes") }
      if try interpreter.isSubclass(call[1], call[0]) { return call[1] }
      if try interpreter.isSubclass(call[0], call[1]) {
        throw interpreter.error("RuntimeError", "Refusing to create an inheritance cycle")
      }
      interpreter.registry(of: cls)?.register(subclass)
      return call[1]
    }
    defineMethod(meta, "__instancecheck__(cls, instance)") { interpreter, call throws(Raise) in
      guard let cls = call[0].object(as: TypeObject.self) else { return .bool(false) }
      let type = interpreter.type(of: call[1])
      if type.isSubtype(of: cls) { return .bool(true) }
      if let known = interpreter.registry(of: cls)?.answer(for: type) { return .bool(known) }
      return .bool(
        try interpreter.isTrue(
          try interpreter.callMethod(call[0], "__subclasscheck__", [.object(type)])))
    }
    defineMethod(meta, "__subclasscheck__(cls, subclass)") { interpreter, call throws(Raise) in
      guard let cls = call[0].object(as: TypeObject.self),
        let subclass = call[1].object(as: TypeObject.self)
      else {
        throw interpreter.error("TypeError", "issubclass() arg 1 must be a class")
      }
      return .bool(try interpreter.isAbstractSubclass(subclass, of: cls))
    }
    defineMethod(meta, "_dump_registry(cls)") { _, _ in .none }
    defineFunction(module, "update_abstractmethods(cls)") { interpreter, call throws(Raise) in
      if let type = call[0].object(as: TypeObject.self),
        type.lookup(interpreter.symbol("__abstractmethods__")) != nil
      {
        try interpreter.findAbstractMethods(of: type)
      }
      return call[0]
    }
  }

  /// Lets other classes register with a class, and finds its abstract methods.
  func becomeAbstract(_ type: TypeObject) throws(Raise) {
    let count = type.metatype?.lookup(symbol("_abc_count"))?.object(as: RegistrationCount.self)
    let registry = AbstractRegistry(count ?? RegistrationCount())
    type.set(symbol("_abc_impl"), to: .object(registry))
    try findAbstractMethods(of: type)
  }

  private func registry(of type: TypeObject) -> AbstractRegistry? {
    type.own(symbol("_abc_impl"))?.object(as: AbstractRegistry.self)
  }

  private func isAbstractSubclass(
    _ type: TypeObject, of cls: TypeObject
  ) throws(Raise) -> Bool {
    let registry = registry(of: cls)
    if let known = registry?.answer(for: type) { return known }
    let answer = try findOut(whether: type, isSubclassOf: cls)
    registry?.remember(answer, for: type)
    return answer
  }

  private func findOut(
    whether type: TypeObject, isSubclassOf cls: TypeObject
  ) throws(Raise) -> Bool {
    if let hook = cls.lookup(symbol("__subclasshook__")) {
      let bound = try bindClassAttribute(hook, of: cls)
      let answer = try call(bound, [.object(type)])
      if case .bool(let truth) = answer { return truth }
    }
    if type.isSubtype(of: cls) { return true }
    for member in registry(of: cls)?.members ?? []
    where try isSubclass(.object(type), .object(member)) { return true }
    for subclass in cls.subclasses {
      guard subclass.metatype != nil else { continue }
      if try isSubclass(.object(type), .object(subclass)) { return true }
    }
    return false
  }

  private func findAbstractMethods(of type: TypeObject) throws(Raise) {
    let names = SetObject(isFrozen: true)
    for name in type.names {
      if let value = type.own(name), try isAbstract(value) {
        try names.insert(.str(self.name(name)), self)
      }
    }
    let own = symbol("__abstractmethods__")
    for base in type.bases {
      guard let inherited = base.lookup(own)?.object(as: SetObject.self) else { continue }
      for name in inherited.elements {
        guard let text = name.asStr, let value = type.lookup(symbol(text)) else { continue }
        if try isAbstract(value) { try names.insert(name, self) }
      }
    }
    type.set(own, to: .object(names))
  }

  private func isAbstract(_ value: Value) throws(Raise) -> Bool {
    guard case .object(let object) = value else { return false }
    let mark = symbol("__isabstractmethod__")
    switch object {
    case is FunctionObject, is NativeFunction:
      return try ownAttribute(object, mark).map { value throws(Raise) in try isTrue(value) }
        ?? false
    case let property as PropertyObject:
      for part in [property.getter, property.setter, property.deleter]
      where try isAbstract(part) { return true }
      return false
    case let wrapper as MethodWrapper: return try isAbstract(wrapper.callable)
    case is TypeObject: return false
    default:
      guard let found = try attributeIfPresent(value, mark) else { return false }
      return try isTrue(found)
    }
  }
}
