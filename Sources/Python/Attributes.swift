// Reading and writing attributes, as `object.__getattribute__` and `type.__getattribute__` do.

extension Interpreter {
  package func getAttribute(_ value: Value, _ name: String) throws(Raise) -> Value {
    try getAttribute(value, symbol(name))
  }

  /// `value.name`, with `__getattribute__` and `__getattr__`.
  package func getAttribute(_ value: Value, _ name: Symbol) throws(Raise) -> Value {
    let type = type(of: value)
    if let custom = type.special(.getattribute), isPythonDefined(custom) {
      do throws(Raise) {
        return try call(custom, [value, .str(self.name(name))])
      } catch {
        guard matches(error, "AttributeError"), let fallback = type.special(.getattr) else {
          throw error
        }
        return try call(fallback, [value, .str(self.name(name))])
      }
    }
    if let found = try findAttribute(value, type, name) { return found }
    if let fallback = type.special(.getattr) {
      return try call(fallback, [value, .str(self.name(name))])
    }
    throw missingAttribute(value, name)
  }

  /// As `getAttribute`, but nil where an AttributeError would say that it is not there.
  package func attributeIfPresent(_ value: Value, _ name: String) throws(Raise) -> Value? {
    try attributeIfPresent(value, symbol(name))
  }

  package func attributeIfPresent(_ value: Value, _ name: Symbol) throws(Raise) -> Value? {
    let type = type(of: value)
    if type.special(.getattr) == nil, type.special(.getattribute).map(isPythonDefined) != true {
      return try findAttribute(value, type, name)
    }
    do throws(Raise) {
      return try getAttribute(value, name)
    } catch {
      if matches(error, "AttributeError") { return nil }
      throw error
    }
  }

  /// The attribute by the default rules: data descriptor, own attribute, class attribute.
  package func findAttribute(
    _ value: Value, _ type: TypeObject, _ name: Symbol
  ) throws(Raise) -> Value? {
    let classValue = type.lookup(name)
    if let classValue, isDataDescriptor(classValue) {
      return try bind(classValue, to: value, type)
    }
    if case .object(let object) = value {
      if let cls = object as? TypeObject {
        if let own = cls.lookup(name) {
          // `__name__` of instances (functions, generators) does not hide that of their class.
          if own.object(as: NativeProperty.self) != nil,
            let special = try typeAttribute(cls, name)
          {
            return special
          }
          return try bindClassAttribute(own, of: cls)
        }
        if let special = try typeAttribute(cls, name) { return special }
      } else if let superObject = object as? SuperObject {
        return try superAttribute(superObject, name)
      } else if let own = ownAttribute(object, name) {
        return own
      } else if let special = try specialAttribute(object, name) {
        return special
      }
    }
    if let classValue { return try bind(classValue, to: value, type) }
    if name == knownNames.class { return .object(type) }
    if name == knownNames.dict, case .object(let object) = value, object.hasDictionary {
      return .dict(dictionary(of: object))
    }
    if name == knownNames.doc { return type.doc }
    return nil
  }

  /// What a module, function or other object of the interpreter offers besides its own dictionary.
  private func specialAttribute(_ object: Object, _ name: Symbol) throws(Raise) -> Value? {
    if let module = object as? ModuleObject {
      if let value = module.namespace?[name] { return value }
      if name == knownNames.dict { return .dict(dictionary(of: module)) }
      if let loader = module.loader, let value = try loader(name) {
        setOwnAttribute(module, name, value)
        return value
      }
    }
    return nil
  }

  /// The attribute in the object's own dictionary.
  package func ownAttribute(_ object: Object, _ name: Symbol) -> Value? {
    guard let layout = object.layout else { return nil }
    if layout.isDictionary {
      guard case .dict(let dictionary) = object.slots[0] else { return nil }
      return dictionary.get(self.name(name))
    }
    guard let slot = layout.slot(of: name) else { return nil }
    return object.slots[slot]
  }

  package func setOwnAttribute(_ object: Object, _ name: Symbol, _ value: Value) {
    let layout = object.layout ?? emptyLayout
    if layout.isDictionary {
      if case .dict(let dictionary) = object.slots[0] { dictionary.set(self.name(name), value) }
    } else if let slot = layout.slot(of: name) {
      object.slots[slot] = value
    } else {
      object.layout = layout.adding(name)
      object.slots.append(value)
    }
  }

  /// The `__dict__` of an object; from then on its attributes live in it.
  package func dictionary(of object: Object) -> DictObject {
    if let layout = object.layout, layout.isDictionary, case .dict(let known) = object.slots[0] {
      return known
    }
    let dictionary = DictObject()
    if let type = object as? TypeObject {
      for name in type.names {
        if let value = type.own(name) { dictionary.set(self.name(name), value) }
      }
      return dictionary
    }
    if let module = object as? ModuleObject, let namespace = module.namespace {
      for name in namespace.names {
        if let value = namespace[name] { dictionary.set(self.name(name), value) }
      }
      return dictionary
    }
    for (index, name) in (object.layout?.names ?? []).enumerated() {
      dictionary.set(self.name(name), object.slots[index])
    }
    object.layout = dictionaryLayout
    object.slots = [.dict(dictionary)]
    return dictionary
  }

  /// Replaces the `__dict__` of an object.
  package func setDictionary(of object: Object, _ dictionary: DictObject) {
    object.layout = dictionaryLayout
    object.slots = [.dict(dictionary)]
  }

  // MARK: Descriptors

  func isPythonDefined(_ value: Value) -> Bool {
    if case .object(let object) = value { return !(object is NativeFunction) }
    return false
  }

  func isDataDescriptor(_ value: Value) -> Bool {
    guard case .object(let object) = value else { return false }
    switch object {
    case is PropertyObject, is NativeProperty: return true
    case is FunctionObject, is NativeFunction, is MethodWrapper: return false
    default:
      guard let type = object.customType else { return false }
      return type.special(.set) != nil || type.special(.delete) != nil
    }
  }

  /// What a class attribute is when it is read through an instance.
  package func bind(
    _ attribute: Value, to receiver: Value, _ type: TypeObject
  ) throws(Raise) -> Value {
    guard case .object(let object) = attribute else { return attribute }
    switch object {
    case is FunctionObject: return .object(BoundMethod(attribute, receiver: receiver))
    case let function as NativeFunction:
      return function.isBinding ? .object(BoundMethod(attribute, receiver: receiver)) : attribute
    case let property as NativeProperty:
      return try property.getter(self, receiver)
    case let property as PropertyObject
    where property.customType?.special(.get) == nil
      || isNativeDescriptor(property):
      guard !property.getter.isNone else {
        throw error(
          "AttributeError",
          "property \(propertyName(property, type)) of \(quoted(typeName(receiver))) object has no getter"
        )
      }
      return try call(property.getter, [receiver])
    case let wrapper as MethodWrapper:
      return wrapper.isClassMethod
        ? try bindToClass(wrapper.callable, type) : wrapper.callable
    default:
      guard let getter = object.customType?.special(.get) else { return attribute }
      return try call(getter, [attribute, receiver, .object(type)])
    }
  }

  private func isNativeDescriptor(_ property: PropertyObject) -> Bool {
    guard let getter = property.customType?.special(.get) else { return true }
    return !isPythonDefined(getter)
  }

  func propertyName(_ property: PropertyObject, _ type: TypeObject) -> String {
    for base in type.mro {
      for name in base.names {
        if case .object(let object)? = base.own(name), object === property {
          return quoted(text(name))
        }
      }
    }
    return "''"
  }

  func bindToClass(_ callable: Value, _ type: TypeObject) throws(Raise) -> Value {
    guard case .object(let object) = callable else { return callable }
    switch object {
    case is FunctionObject, is NativeFunction:
      return .object(BoundMethod(callable, receiver: .object(type)))
    case let property as PropertyObject:
      return try call(property.getter, [.object(type)])
    default:
      guard let getter = object.customType?.special(.get) else {
        return .object(BoundMethod(callable, receiver: .object(type)))
      }
      return try call(getter, [callable, .object(type), .object(self.type(of: .object(type)))])
    }
  }

  /// What an attribute of a class is when it is read through the class.
  func bindClassAttribute(_ attribute: Value, of cls: TypeObject) throws(Raise) -> Value {
    guard case .object(let object) = attribute else { return attribute }
    switch object {
    case is FunctionObject, is NativeFunction, is NativeProperty, is PropertyObject:
      return attribute
    case let wrapper as MethodWrapper:
      return wrapper.isClassMethod ? try bindToClass(wrapper.callable, cls) : wrapper.callable
    default:
      guard let getter = object.customType?.special(.get) else { return attribute }
      return try call(getter, [attribute, .none, .object(cls)])
    }
  }

  private func superAttribute(_ object: SuperObject, _ name: Symbol) throws(Raise) -> Value? {
    let order = object.objectType.mro
    if let start = order.firstIndex(where: { $0 === object.start }) {
      for type in order[(start + 1)...] {
        guard let value = type.own(name) else { continue }
        if case .object(let cls as TypeObject) = object.object, cls === object.objectType {
          return try bindClassAttribute(value, of: cls)
        }
        return try bind(value, to: object.object, object.objectType)
      }
    }
    if name == knownNames.class { return .object(types.superType) }
    return nil
  }

  /// `__name__`, `__mro__` and the other attributes that every class has.
  private func typeAttribute(_ type: TypeObject, _ name: Symbol) throws(Raise) -> Value? {
    switch text(name) {
    case "__name__": return .str(type.name)
    case "__qualname__": return .str(type.qualifiedName)
    case "__module__": return .str(type.module)
    case "__mro__": return .tuple(type.mro.map { .object($0) })
    case "__bases__": return .tuple(type.bases.map { .object($0) })
    case "__base__": return type.bases.first.map { .object($0) } ?? Value.none
    case "__dict__": return .dict(dictionary(of: type))
    case "__class__": return .object(self.type(of: .object(type)))
    case "__doc__": return type.doc
    case "__annotations__":
      let annotations = Value.dict(DictObject())
      if type.isUserDefined { type.set(name, to: annotations) }
      return annotations
    default: return nil
    }
  }

  func missingAttribute(_ value: Value, _ name: Symbol) -> Raise {
    let message: String
    switch value {
    case .object(let type as TypeObject):
      message = "type object '\(type.name)' has no attribute '\(text(name))'"
    case .object(let module as ModuleObject):
      message = "module '\(module.name)' has no attribute '\(text(name))'"
    case .object(let object as SuperObject):
      message = "'super' object has no attribute '\(text(name))'"
      _ = object
    default:
      message = "'\(typeName(value))' object has no attribute '\(text(name))'"
    }
    let raise = error("AttributeError", message)
    setOwnAttribute(raise.exception, symbol("name"), .str(self.name(name)))
    setOwnAttribute(raise.exception, symbol("obj"), value)
    return raise
  }

  // MARK: Writing

  package func setAttribute(_ value: Value, _ name: String, _ new: Value) throws(Raise) {
    try setAttribute(value, symbol(name), new)
  }

  package func setAttribute(_ value: Value, _ name: Symbol, _ new: Value) throws(Raise) {
    let type = type(of: value)
    if let custom = type.special(.setattr), isPythonDefined(custom) || isNativeSetter(custom) {
      _ = try call(custom, [value, .str(self.name(name)), new])
      return
    }
    try setAttributeByDefault(value, type, name, new)
  }

  /// Native types may define `__setattr__` too; `object`'s own is the default and marked so.
  private func isNativeSetter(_ value: Value) -> Bool {
    guard case .object(let object as NativeFunction) = value else { return false }
    return object.qualifiedName != "object.__setattr__"
  }

  package func setAttributeByDefault(
    _ value: Value, _ type: TypeObject, _ name: Symbol, _ new: Value
  ) throws(Raise) {
    if let classValue = type.lookup(name), case .object(let descriptor) = classValue {
      switch descriptor {
      case let property as NativeProperty:
        guard let setter = property.setter else {
          if property.isMember { throw error("AttributeError", "readonly attribute") }
          throw error(
            "AttributeError",
            "attribute '\(text(name))' of '\(type.name)' objects is not writable")
        }
        return try setter(self, value, new)
      case let property as PropertyObject:
        guard !property.setter.isNone else {
          throw error(
            "AttributeError",
            "property \(propertyName(property, type)) of \(quoted(type.name)) object has no setter")
        }
        _ = try call(property.setter, [value, new])
        return
      default:
        if let setter = descriptor.customType?.special(.set) {
          _ = try call(setter, [classValue, value, new])
          return
        }
      }
    }
    guard case .object(let object) = value else { throw readOnly(value, type, name) }
    if let cls = object as? TypeObject {
      guard cls.isUserDefined else {
        throw error(
          "TypeError",
          "cannot set '\(text(name))' attribute of immutable type '\(cls.messageName ?? cls.name)'")
      }
      return try setTypeAttribute(cls, name, new)
    }
    if let module = object as? ModuleObject, let namespace = module.namespace {
      namespace[name] = new
      return
    }
    if name == knownNames.class, case .object(let cls as TypeObject) = new {
      object.customType = cls
      return
    }
    if name == knownNames.dict, case .dict(let dictionary) = new, object.hasDictionary {
      return setDictionary(of: object, dictionary)
    }
    guard object.hasDictionary || allowsSlot(type, name) else {
      throw readOnly(value, type, name)
    }
    setOwnAttribute(object, name, new)
  }

  private func allowsSlot(_ type: TypeObject, _ name: Symbol) -> Bool {
    type.mro.contains { $0.slotNames?.contains(name) ?? false }
  }

  private func setTypeAttribute(
    _ type: TypeObject, _ name: Symbol, _ new: Value
  ) throws(Raise) {
    switch text(name) {
    case "__name__": if let text = new.text { type.name = text }
    case "__qualname__": if let text = new.text { type.qualifiedName = text }
    case "__doc__":
      type.doc = new
      type.set(name, to: new)
    default: type.set(name, to: new)
    }
  }

  private func readOnly(_ value: Value, _ type: TypeObject, _ name: Symbol) -> Raise {
    type.lookup(name) != nil
      ? error("AttributeError", "'\(type.name)' object attribute '\(text(name))' is read-only")
      : error("AttributeError", "'\(type.name)' object has no attribute '\(text(name))'")
  }

  package func deleteAttribute(_ value: Value, _ name: Symbol) throws(Raise) {
    let type = type(of: value)
    if let custom = type.special(.delattr), isPythonDefined(custom) {
      _ = try call(custom, [value, .str(self.name(name))])
      return
    }
    try deleteAttributeByDefault(value, type, name)
  }

  package func deleteAttributeByDefault(
    _ value: Value, _ type: TypeObject, _ name: Symbol
  ) throws(Raise) {
    if let classValue = type.lookup(name), case .object(let descriptor) = classValue {
      if let property = descriptor as? PropertyObject {
        guard !property.deleter.isNone else {
          throw error(
            "AttributeError",
            "property \(propertyName(property, type)) of \(quoted(type.name)) object has no deleter"
          )
        }
        _ = try call(property.deleter, [value])
        return
      }
      if let deleter = descriptor.customType?.special(.delete) {
        _ = try call(deleter, [classValue, value])
        return
      }
    }
    guard case .object(let object) = value else { throw missingAttribute(value, name) }
    if let cls = object as? TypeObject {
      guard cls.isUserDefined, cls.remove(name) else { throw missingAttribute(value, name) }
      return
    }
    if let module = object as? ModuleObject, module.namespace?[name] != nil {
      module.namespace?[name] = nil
      return
    }
    guard ownAttribute(object, name) != nil else { throw missingAttribute(value, name) }
    _ = try dictionary(of: object).remove(.str(self.name(name)), self)
  }

  func quoted(_ text: String) -> String { "'\(text)'" }
}

/// Symbols that the interpreter compares with.
package struct KnownNames {
  let `class`: Symbol
  let dict: Symbol
  let doc: Symbol
  let name: Symbol
  let module: Symbol
  let qualname: Symbol
  let annotations: Symbol
  let matchArgs: Symbol
  let classCell: Symbol
  let slots: Symbol

  init(_ interpreter: Interpreter) {
    `class` = interpreter.symbol("__class__")
    dict = interpreter.symbol("__dict__")
    doc = interpreter.symbol("__doc__")
    name = interpreter.symbol("__name__")
    module = interpreter.symbol("__module__")
    qualname = interpreter.symbol("__qualname__")
    annotations = interpreter.symbol("__annotations__")
    matchArgs = interpreter.symbol("__match_args__")
    classCell = interpreter.symbol("__classcell__")
    slots = interpreter.symbol("__slots__")
  }
}
