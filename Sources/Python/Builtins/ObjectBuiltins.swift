// `object` and `type`: what every object and every class can do.

extension Interpreter {
  func setUpObject() {
    let object = types.object
    defineNew(object, "__new__") { interpreter, call throws(Raise) in
      let arguments = call[0].asTuple?.elements ?? []
      guard case .object(let type as TypeObject)? = arguments.first else {
        throw interpreter.error("TypeError", "object.__new__(): not enough arguments")
      }
      if arguments.count > 1 || (call[1].asDict?.count ?? 0) > 0,
        type.special(.`init`)?.isIdentical(to: interpreter.objectInit) ?? true
      {
        throw interpreter.error("TypeError", "\(type.name)() takes no arguments")
      }
      if let abstract = interpreter.abstractError(type) { throw abstract }
      return .object(type.allocate?(type) ?? InstanceObject(type: type))
    }
    defineMethod(object, "__init__(self, *args, **kwargs)") {
      interpreter, call throws(Raise) in
      let extra = (call[1].asTuple?.elements.count ?? 0) + (call[2].asDict?.count ?? 0)
      if extra > 0 {
        let type = interpreter.type(of: call[0])
        let initializer = type.special(.`init`)
        if initializer.map({ !$0.isIdentical(to: interpreter.objectInit) }) ?? false {
          throw interpreter.error(
            "TypeError",
            "object.__init__() takes exactly one argument (the instance to initialize)")
        }
        if type.special(.new).map({ $0.isIdentical(to: interpreter.objectNew) }) ?? true {
          throw interpreter.error("TypeError", "\(type.name)() takes no arguments")
        }
      }
      return .none
    }
    defineMethod(object, "__repr__(self, /)") { interpreter, call in
      .str(interpreter.defaultRepr(call[0]))
    }
    defineMethod(object, "__str__(self, /)") { interpreter, call throws(Raise) in
      .str(try interpreter.repr(call[0]))
    }
    defineMethod(object, "__format__(self, format_spec, /)") {
      interpreter, call throws(Raise) in
      guard let spec = call[1].text else {
        throw interpreter.error(
          "TypeError",
          "__format__() argument must be str, not \(interpreter.typeName(call[1]))")
      }
      if !spec.isEmpty {
        throw interpreter.error(
          "TypeError",
          "unsupported format string passed to \(interpreter.typeName(call[0])).__format__")
      }
      return .str(try interpreter.str(call[0]))
    }
    defineMethod(object, "__hash__(self, /)") { interpreter, call in
      .int(interpreter.identity(call[0]) >> 4)
    }
    defineMethod(object, "__eq__(self, value, /)") { interpreter, call in
      call[0].isIdentical(to: call[1]) ? .bool(true) : interpreter.notImplemented
    }
    defineMethod(object, "__ne__(self, value, /)") { interpreter, call throws(Raise) in
      guard let method = interpreter.type(of: call[0]).special(.eq) else {
        return interpreter.notImplemented
      }
      let result = try interpreter.callSpecial(method, call[0], call[1])
      if result.isIdentical(to: interpreter.notImplemented) { return result }
      return .bool(!(try interpreter.isTrue(result)))
    }
    for name in ["lt", "le", "gt", "ge"] {
      defineMethod(object, "__\(name)__(self, value, /)") { interpreter, _ in
        interpreter.notImplemented
      }
    }
    defineMethod(object, "__getattribute__(self, name, /)") {
      interpreter, call throws(Raise) in
      guard let name = call[1].asStr else {
        throw interpreter.error(
          "TypeError",
          "attribute name must be string, not '\(interpreter.typeName(call[1]))'")
      }
      let symbol = interpreter.symbol(name)
      let type = interpreter.type(of: call[0])
      if let found = try interpreter.findAttribute(call[0], type, symbol) { return found }
      throw interpreter.missingAttribute(call[0], symbol)
    }
    defineMethod(object, "__setattr__(self, name, value, /)") {
      interpreter, call throws(Raise) in
      guard let name = call[1].asStr else {
        throw interpreter.error(
          "TypeError",
          "attribute name must be string, not '\(interpreter.typeName(call[1]))'")
      }
      try interpreter.setAttributeByDefault(
        call[0], interpreter.type(of: call[0]), interpreter.symbol(name), call[2])
      return .none
    }
    defineMethod(object, "__delattr__(self, name, /)") { interpreter, call throws(Raise) in
      guard let name = call[1].asStr else { return .none }
      try interpreter.deleteAttributeByDefault(
        call[0], interpreter.type(of: call[0]), interpreter.symbol(name))
      return .none
    }
    defineMethod(object, "__dir__(self, /)") { interpreter, call throws(Raise) in
      .list(interpreter.attributeNames(call[0]).map { .str($0) })
    }
    defineClassMethod(object, "__init_subclass__(cls, /, *args, **kwargs)") {
      interpreter, call throws(Raise) in
      guard (call[2].asDict?.count ?? 0) > 0 || (call[1].asTuple?.elements.count ?? 0) > 0 else {
        return .none
      }
      let name = call[0].object(as: TypeObject.self)?.name ?? "object"
      throw interpreter.error(
        "TypeError", "\(name).__init_subclass__() takes no keyword arguments")
    }
    setUpType()
  }

  private func setUpType() {
    let type = types.type
    defineNew(type, "__new__(cls, name=?, bases=?, dict=?, /, **kwds)") {
      interpreter, call throws(Raise) in
      if call[1].isUnbound || call[2].isUnbound != call[3].isUnbound {
        throw interpreter.error("TypeError", "type() takes 1 or 3 arguments")
      }
      if call[2].isUnbound { return .object(interpreter.type(of: call[1])) }
      guard case .object(let meta as TypeObject) = call[0], let name = call[1].text else {
        throw interpreter.error(
          "TypeError",
          "type.__new__() argument 1 must be str, not \(interpreter.typeName(call[1]))")
      }
      guard let names = call[3].asDict else {
        throw interpreter.error(
          "TypeError",
          "type.__new__() argument 3 must be dict, not \(interpreter.typeName(call[3]))")
      }
      let keywords = (call[4].asDict?.items ?? []).compactMap { entry in
        entry.key.asStr.map { (interpreter.symbol($0), entry.value) }
      }
      if names.get("__module__") == nil { names.set("__module__", .str("__main__")) }
      return try interpreter.makeClass(
        meta: meta, name: name, bases: try interpreter.elements(of: call[2]), names: names,
        keywords: keywords)
    }
    defineMethod(type, "__init__(self, *args, **kwds)") { _, _ in .none }
    defineMethod(type, "__call__(self, *args, **kwds)") { interpreter, call throws(Raise) in
      // What a metaclass reaches through `super().__call__`: making an instance.
      guard case .object(let cls as TypeObject) = call[0] else { return .none }
      let keywords = (call[2].asDict?.items ?? []).compactMap { entry in
        entry.key.asStr.map { (interpreter.symbol($0), entry.value) }
      }
      return try interpreter.makeInstance(
        cls, Array(call[1].asTuple?.elements ?? []), keywords: keywords)
    }
    defineMethod(type, "__repr__(self, /)") { interpreter, call in
      guard case .object(let cls as TypeObject) = call[0] else { return .none }
      return .str("<class '\(interpreter.displayName(cls))'>")
    }
    defineMethod(type, "mro(self, /)") { _, call in
      guard case .object(let cls as TypeObject) = call[0] else { return .none }
      return .list(cls.mro.map { .object($0) })
    }
    defineMethod(type, "__subclasses__(self, /)") { _, call in
      guard case .object(let cls as TypeObject) = call[0] else { return .none }
      return .list(cls.subclasses.map { .object($0) })
    }
    defineMethod(type, "__instancecheck__(self, instance, /)") {
      interpreter, call throws(Raise) in
      guard case .object(let cls as TypeObject) = call[0] else { return .bool(false) }
      return .bool(interpreter.type(of: call[1]).isSubtype(of: cls))
    }
    defineMethod(type, "__subclasscheck__(self, subclass, /)") { _, call in
      guard case .object(let cls as TypeObject) = call[0],
        case .object(let other as TypeObject) = call[1]
      else { return .bool(false) }
      return .bool(other.isSubtype(of: cls))
    }
    defineMethod(type, "__or__(self, value, /)") { interpreter, call throws(Raise) in
      try interpreter.makeUnion([call[0], call[1]])
    }
    defineMethod(type, "__ror__(self, value, /)") { interpreter, call throws(Raise) in
      try interpreter.makeUnion([call[1], call[0]])
    }
  }

  /// A union of types, `int | str`; made by the `types` module's class where it is registered.
  func makeUnion(_ members: [Value]) throws(Raise) -> Value {
    guard let make = unionMaker else { return notImplemented }
    return try make(members)
  }

  /// Makes an instance without asking the metaclass.
  package func makeInstance(
    _ type: TypeObject, _ arguments: [Value], keywords: [(Symbol, Value)]
  ) throws(Raise) -> Value {
    guard let new = type.special(.new) else { return .none }
    let function: Value
    if case .object(let wrapper as MethodWrapper) = new {
      function = wrapper.callable
    } else {
      function = new
    }
    let made = try call(function, [.object(type)] + arguments, keywords: keywords)
    if self.type(of: made).isSubtype(of: type),
      let initializer = self.type(of: made).special(.`init`),
      !initializer.isIdentical(to: objectInit)
    {
      _ = try call(initializer, [made] + arguments, keywords: keywords)
    }
    return made
  }

  package func displayName(_ type: TypeObject) -> String {
    type.module == "builtins" ? type.qualifiedName : "\(type.module).\(type.qualifiedName)"
  }

  /// `<module.Class object at 0x…>`
  package func defaultRepr(_ value: Value) -> String {
    if case .object(let object) = value, let singleton = object as? SingletonObject {
      return singleton.name
    }
    return "<\(displayName(type(of: value))) object at \(address(value))>"
  }

  /// `id(value)`: a number that counts up in the order in which ids are asked for, so that the same
  /// program prints the same ones.
  package func identity(_ value: Value) -> Int {
    switch value {
    case .int(let n): return 0x7f00_0000_0000 &+ n &* 32
    case .bool(let b): return b ? 0x7eff_0000_0020 : 0x7eff_0000_0000
    case .none, .unbound: return 0x7eff_0000_0040
    case .float(let d): return Int(truncatingIfNeeded: d.bitPattern >> 12) | 0x7e00_0000_0000
    default: break
    }
    guard let object = value.reference else { return 0 }
    let key = ObjectIdentifier(object)
    if let known = identities[key] { return known }
    let id = 0x7f10_0000_0000 + identities.count * 0x40
    identities[key] = id
    // The address must not be given to another object.
    identityKeepers.append(object)
    return id
  }

  /// As `repr` shows it: `0x7f1000000040`.
  package func address(_ value: Value) -> String { "0x" + String(identity(value), radix: 16) }

  /// The names that `dir(value)` lists, sorted.
  package func attributeNames(_ value: Value) -> [String] {
    var names: Set<String> = []
    func add(_ type: TypeObject) {
      for base in type.mro { names.formUnion(base.names.map { text($0) }) }
    }
    if case .object(let object) = value {
      if let type = object as? TypeObject {
        add(type)
      } else {
        if let module = object as? ModuleObject, let namespace = module.namespace {
          names.formUnion(namespace.names.filter { namespace[$0] != nil }.map { text($0) })
        }
        if let layout = object.layout {
          if layout.isDictionary, case .dict(let dictionary) = object.slots[0] {
            names.formUnion(dictionary.keys.compactMap(\.text))
          } else {
            names.formUnion(layout.names.map { text($0) })
          }
        }
        if !(object is ModuleObject) {
          add(type(of: value))
          names.insert("__class__")
          if object.hasDictionary { names.formUnion(["__dict__", "__module__", "__weakref__"]) }
          names.insert("__doc__")
        }
      }
    } else {
      add(type(of: value))
      names.formUnion(["__class__", "__doc__"])
    }
    return names.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }
}
