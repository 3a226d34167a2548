// What the machine asks for beside operators, attributes and calls: unpacking, contexts, exceptions,
// imports, pattern matching, limits.

import Syntax

extension Interpreter {
  // MARK: Limits

  /// Looks whether the run may go on; called every some thousand steps.
  package func checkLimits() throws(Raise) {
    fuel = Limits.fuelPerCheck
    if isInterrupted() { throw error("KeyboardInterrupt", arguments: []) }
    if let deadline, ContinuousClock.now > deadline.clock {
      throw error(
        "TimeoutError",
        "the run took more than the \(Int(deadline.seconds)) seconds that it may take")
    }
  }

  /// Counts a step of native code that loops over Python.
  package func checkStep() throws(Raise) {
    fuel -= 1
    if fuel < 0 { try checkLimits() }
  }

  // MARK: Unpacking

  func unpack(
    _ value: Value, into target: UnsafeMutablePointer<Value>, count: Int
  ) throws(Raise) {
    switch value {
    case .tuple(let tuple) where tuple.elements.count == count:
      for index in 0..<count { target[index] = tuple.elements[index] }
      return
    case .list(let list) where list.elements.count == count:
      let elements = list.elements
      for index in 0..<count { target[index] = elements[index] }
      return
    default: break
    }
    guard
      type(of: value).special(.iter) != nil || isIterator(value)
        || type(of: value).special(.getitem) != nil
    else {
      throw error("TypeError", "cannot unpack non-iterable \(typeName(value)) object")
    }
    let iterator = try iterator(of: value)
    var found: [Value] = []
    while found.count < count {
      guard let element = try next(iterator) else {
        throw error(
          "ValueError",
          "not enough values to unpack (expected \(count), got \(found.count))")
      }
      found.append(element)
    }
    if try next(iterator) != nil {
      switch value {
      case .list, .tuple, .dict:
        break
      default: break
      }
      throw error("ValueError", "too many values to unpack (expected \(count))")
    }
    for index in 0..<count { target[index] = found[index] }
  }

  func unpack(
    _ value: Value, into target: UnsafeMutablePointer<Value>, before: Int, after: Int
  ) throws(Raise) {
    guard
      type(of: value).special(.iter) != nil || isIterator(value)
        || type(of: value).special(.getitem) != nil
    else {
      throw error("TypeError", "cannot unpack non-iterable \(typeName(value)) object")
    }
    let all = try elements(of: value)
    guard all.count >= before + after else {
      throw error(
        "ValueError",
        "not enough values to unpack (expected at least \(before + after), got \(all.count))")
    }
    for index in 0..<before { target[index] = all[index] }
    target[before] = .list(Array(all[before..<(all.count - after)]))
    for index in 0..<after { target[before + 1 + index] = all[all.count - after + index] }
  }

  func spread(_ value: Value, into list: ListObject, callee: Value?) throws(Raise) {
    if let callee, type(of: value).special(.iter) == nil, !isIterator(value),
      type(of: value).special(.getitem) == nil
    {
      throw error(
        "TypeError",
        "\(describe(callee: callee)) argument after * must be an iterable, not \(typeName(value))")
    }
    if callee == nil, type(of: value).special(.iter) == nil, !isIterator(value),
      type(of: value).special(.getitem) == nil
    {
      throw error("TypeError", "Value after * must be an iterable, not \(typeName(value))")
    }
    try extend(list, with: value)
  }

  private func describe(callee: Value) -> String {
    guard case .object(let object) = callee else { return "object" }
    switch object {
    case let function as FunctionObject:
      return "\(function.moduleName.text ?? "__main__").\(function.qualifiedName)()"
    case let function as NativeFunction: return "\(function.qualifiedName)()"
    case let method as BoundMethod: return describe(callee: method.function)
    case let type as TypeObject: return "\(displayName(type))()"
    default: return "object"
    }
  }

  func update(_ dictionary: DictObject, with value: Value, callee: Value?) throws(Raise) {
    if let other = value.asDict {
      for entry in other.items {
        if let callee {
          if try dictionary.get(entry.key, self) != nil {
            throw error(
              "TypeError",
              "\(describe(callee: callee)) got multiple values for keyword argument '\(try str(entry.key))'"
            )
          }
        }
        try dictionary.set(entry.key, entry.value, self)
      }
      return
    }
    guard let keys = try attributeIfPresent(value, "keys") else {
      throw error(
        "TypeError",
        callee.map {
          "\(describe(callee: $0)) argument after ** must be a mapping, not \(typeName(value))"
        } ?? "'\(typeName(value))' object is not a mapping")
    }
    for key in try elements(of: try call(keys)) {
      try dictionary.set(key, try getItem(value, key), self)
    }
  }

  // MARK: f-strings

  func formatted(_ value: Value, _ spec: Value, conversion: UInt8) throws(Raise) -> Value {
    let spec = spec.text ?? ""
    switch conversion {
    case 1: return .str(try format(.str(try str(value)), spec))
    case 2: return .str(try format(.str(try repr(value)), spec))
    case 3: return .str(try format(.str(asciiEscaped(try repr(value))), spec))
    default:
      if spec.isEmpty {
        switch value {
        case .str: return value
        case .int(let n): return .str(StrObject(ascii: String(n)))
        default: break
        }
      }
      return .str(try format(value, spec))
    }
  }

  /// What `ascii()` makes of a `repr`.
  package func asciiEscaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x80: result.unicodeScalars.append(scalar)
      case 0x80..<0x100: result += "\\x" + hex(scalar.value, 2)
      case 0x100..<0x10000: result += "\\u" + hex(scalar.value, 4)
      default: result += "\\U" + hex(scalar.value, 8)
      }
    }
    return result
  }

  private func hex(_ value: UInt32, _ width: Int) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  // MARK: Contexts

  func enterContext(_ manager: Value) throws(Raise) -> (exit: Value, entered: Value) {
    let type = type(of: manager)
    guard let enter = type.special(.enter) else {
      throw error(
        "TypeError", "'\(type.name)' object does not support the context manager protocol")
    }
    guard let exit = type.special(.exit) else {
      throw error(
        "TypeError",
        "'\(type.name)' object does not support the context manager protocol (missed __exit__ method)"
      )
    }
    let boundExit = try bind(exit, to: manager, type)
    return (boundExit, try call(try bind(enter, to: manager, type)))
  }

  // MARK: Exceptions

  /// The exception that `raise value` raises.
  package func makeRaise(_ value: Value) throws(Raise) -> Raise {
    var value = value
    if case .object(let type as TypeObject) = value,
      type.isSubtype(of: exceptionType("BaseException"))
    {
      value = try call(value)
    }
    guard case .object(let object) = value, let exception = object as? ExceptionObject else {
      throw error("TypeError", "exceptions must derive from BaseException")
    }
    chain(exception)
    return Raise(exception)
  }

  func setCause(of exception: ExceptionObject, _ cause: Value) throws(Raise) {
    var cause = cause
    if case .object(let type as TypeObject) = cause,
      type.isSubtype(of: exceptionType("BaseException"))
    {
      cause = try call(cause)
    }
    guard cause.isNone || cause.object(as: ExceptionObject.self) != nil else {
      throw error("TypeError", "exception causes must derive from BaseException")
    }
    exception.cause = cause
    exception.suppressesContext = true
  }

  func matchesClause(_ exception: Value, _ clause: Value) throws(Raise) -> Bool {
    switch clause {
    case .tuple(let classes):
      for cls in classes.elements where try matchesClause(exception, cls) { return true }
      return false
    case .object(let type as TypeObject) where type.isSubtype(of: exceptionType("BaseException")):
      return self.type(of: exception).isSubtype(of: type)
    default:
      throw error(
        "TypeError",
        "catching classes that do not inherit from BaseException is not allowed")
    }
  }

  /// The part of an exception (or of a group) that an `except*` clause takes, and what is left.
  func splitGroup(_ exception: Value, _ clause: Value) throws(Raise) -> (Value, Value) {
    guard !exception.isNone else { return (.none, .none) }
    if try isInstance(exception, .object(exceptionType("BaseExceptionGroup"))) {
      let parts = try elements(of: try callMethod(exception, "split", [clause]))
      return (parts[0], parts[1])
    }
    guard try matchesClause(exception, clause) else { return (.none, exception) }
    let group = try call(
      .object(exceptionType("ExceptionGroup")), [.str(""), .list([exception])])
    return (group, .none)
  }

  package func traceback(of exception: Value) -> Value {
    guard case .object(let object) = exception, let exception = object as? ExceptionObject else {
      return .none
    }
    return .object(TracebackObject(exception))
  }

  // MARK: Imports

  /// The module that `import name` binds: the first part of a dotted name, unless `whole`.
  package func importModule(_ name: String, whole: Bool = true) throws(Raise) -> Value {
    if name.hasPrefix(".") {
      throw error("ImportError", "attempted relative import with no known parent package")
    }
    let parts = name.split(separator: ".").map(String.init)
    var path = ""
    var parent: ModuleObject?
    var first: ModuleObject?
    for part in parts {
      path = path.isEmpty ? part : "\(path).\(part)"
      let module: ModuleObject
      if let known = modules[path] {
        module = known
      } else if let maker = moduleMakers[path] {
        module = try maker.make(self)
        modules[path] = module
        noteModule(path, module)
      } else if let parent,
        case .object(let found as ModuleObject)? = ownAttribute(parent, symbol(part))
      {
        module = found
      } else {
        let message =
          parent == nil
          ? "No module named '\(path)'"
          : moduleMakers[parts[0]] != nil || modules[parts[0]] != nil
            ? "No module named '\(path)'"
            : "No module named '\(path)'; '\(parts[0])' is not a package"
        let raise = error("ModuleNotFoundError", message)
        set(raise.exception, "name", .str(path))
        throw raise
      }
      if let parent, ownAttribute(parent, symbol(part)) == nil {
        set(parent, part, .object(module))
      }
      parent = module
      if first == nil { first = module }
    }
    return (whole ? parent : first).map { .object($0) } ?? .none
  }

  func importName(_ name: Symbol, from module: Value) throws(Raise) -> Value {
    if let value = try attributeIfPresent(module, name) { return value }
    guard case .object(let object) = module, let source = object as? ModuleObject else {
      return .none
    }
    let path = "\(source.name).\(text(name))"
    if moduleMakers[path] != nil { return try importModule(path) }
    let raise = error(
      "ImportError",
      "cannot import name '\(text(name))' from '\(source.name)' (unknown location)")
    set(raise.exception, "name", .str(source.name))
    throw raise
  }

  func importAll(from module: Value, into globals: Namespace) throws(Raise) {
    guard case .object(let object) = module else { return }
    var names: [Symbol] = []
    if let listed = try attributeIfPresent(module, "__all__") {
      for name in try elements(of: listed) {
        if let text = name.asStr { names.append(symbol(text)) }
      }
    } else if let namespace = (object as? ModuleObject)?.namespace {
      names = namespace.names.filter { namespace[$0] != nil && !text($0).hasPrefix("_") }
    } else if let layout = object.layout {
      if layout.isDictionary, case .dict(let dictionary) = object.slots[0] {
        names = dictionary.keys.compactMap { $0.asStr.map { symbol($0) } }
      } else {
        names = layout.names
      }
      names = names.filter { !text($0).hasPrefix("_") }
    }
    for name in names { globals[name] = try getAttribute(module, name) }
  }

  // MARK: super

  package func makeSuper(_ cls: Value, _ object: Value) throws(Raise) -> Value {
    guard case .object(let start as TypeObject) = cls else {
      throw error("RuntimeError", "super(): empty __class__ cell")
    }
    if case .object(let type as TypeObject) = object, type.isSubtype(of: start) {
      return .object(SuperObject(start: start, object: object, objectType: type))
    }
    let type = type(of: object)
    guard type.isSubtype(of: start) else {
      throw error(
        "TypeError",
        "super(type, obj): obj must be an instance or subtype of type")
    }
    return .object(SuperObject(start: start, object: object, objectType: type))
  }

  // MARK: Attribute sites

  /// Reads an attribute and remembers in the site where it was, if that is of use.
  func loadAttribute(
    _ value: Value, _ site: UnsafeMutablePointer<AttributeSite>
  ) throws(Raise) -> Value {
    let name = site.pointee.name
    if case .object(let object) = value, let type = object.customType, let layout = object.layout,
      !layout.isDictionary, type.special(.getattribute).map(isPythonDefined) != true,
      let slot = layout.slot(of: name), !(object is TypeObject), !(object is SuperObject)
    {
      let classValue = type.lookup(name)
      if classValue == nil || classValue.map(isDataDescriptor) == false {
        remember(site, .slot, slot, layout, type, .unbound)
        return object.slots[slot]
      }
    }
    return try getAttribute(value, name)
  }

  func storeAttribute(
    _ value: Value, _ site: UnsafeMutablePointer<AttributeSite>, _ new: Value
  ) throws(Raise) {
    let name = site.pointee.name
    if case .object(let object) = value, let type = object.customType, let layout = object.layout,
      !layout.isDictionary, usesDefaultSetattr(type), let slot = layout.slot(of: name),
      !(object is TypeObject), type.lookup(name).map(isDataDescriptor) != true
    {
      remember(site, .slot, slot, layout, type, .unbound)
      object.slots[slot] = new
      return
    }
    try setAttribute(value, name, new)
  }

  private func usesDefaultSetattr(_ type: TypeObject) -> Bool {
    guard let method = type.special(.setattr) else { return true }
    return method.isIdentical(to: objectSetattr)
  }

  /// Finds what `value.name(…)` calls: a function and its first argument, or a callable alone.
  func loadMethod(
    _ value: Value, _ site: UnsafeMutablePointer<AttributeSite>,
    into target: UnsafeMutablePointer<Value>
  ) throws(Raise) {
    let name = site.pointee.name
    let type = type(of: value)
    if type.special(.getattribute).map(isPythonDefined) != true, let method = type.lookup(name),
      case .object(let function) = method,
      function is FunctionObject || (function as? NativeFunction)?.isBinding ?? false
    {
      var isPlain = true
      if case .object(let object) = value {
        if object is TypeObject || object is SuperObject {
          isPlain = false
        } else if ownAttribute(object, name) != nil {
          isPlain = false
        } else if let custom = object.customType, !(object.layout?.isDictionary ?? false) {
          remember(site, .method, 0, object.layout, custom, method)
        }
      }
      if isPlain {
        target[1] = value
        target[0] = method
        return
      }
    }
    let found = try getAttribute(value, name)
    if case .object(let object) = found, object.customType == nil,
      let method = object as? BoundMethod
    {
      target[0] = method.function
      target[1] = method.receiver
    } else {
      target[0] = .unbound
      target[1] = found
    }
  }

  private func remember(
    _ site: UnsafeMutablePointer<AttributeSite>, _ kind: AttributeSite.Kind, _ slot: Int,
    _ layout: Layout?, _ type: TypeObject, _ method: Value
  ) {
    site.pointee.kind = kind
    site.pointee.slot = Int32(slot)
    site.pointee.version = type.version
    site.pointee.keptLayout = layout
    site.pointee.keptType = type
    site.pointee.layout = layout.map { Unmanaged.passUnretained($0) }
    site.pointee.type = Unmanaged.passUnretained(type)
    site.pointee.method = method
  }

  // MARK: Pattern matching

  func matchSequence(_ value: Value, count: Int, orMore: Bool) throws(Raise) -> Bool {
    switch value {
    case .list, .tuple: break
    case .object(let object):
      guard
        object is ListObject || object is TupleObject || object is RangeObject
          || isRegistered(value, "Sequence")
      else { return false }
    default: return false
    }
    let length = try length(value)
    return orMore ? length >= count : length == count
  }

  func matchMapping(_ value: Value, count: Int) throws(Raise) -> Bool {
    guard value.asDict != nil || isRegistered(value, "Mapping") else { return false }
    return try length(value) >= count
  }

  /// Whether a class derives from one of the abstract collections of that name.
  private func isRegistered(_ value: Value, _ name: String) -> Bool {
    type(of: value).mro.contains { $0.name == name && $0.module == "collections.abc" }
  }

  func matchKeys(
    _ subject: Value, keys: UnsafeMutablePointer<Value>, count: Int, keepsRest: Bool
  ) throws(Raise) -> Bool {
    let values = keys + count
    for index in 0..<count {
      if let dictionary = subject.asDict {
        guard let value = try dictionary.get(keys[index], self) else { return false }
        values[index] = value
      } else {
        guard try contains(subject, keys[index]) else { return false }
        values[index] = try getItem(subject, keys[index])
      }
    }
    if keepsRest {
      let rest = DictObject()
      try update(rest, with: subject, callee: nil)
      for index in 0..<count { try rest.remove(keys[index], self) }
      values[count] = .dict(rest)
    }
    return true
  }

  func matchClass(
    _ cls: Value, keywords: Value, subject: Value, into values: UnsafeMutablePointer<Value>,
    positional: Int
  ) throws(Raise) -> Bool {
    guard case .object(let type as TypeObject) = cls else {
      throw error("TypeError", "called match pattern must be a class")
    }
    guard try isInstance(subject, cls) else { return false }
    var found: [Value] = []
    if positional > 0 {
      let selfMatching = [
        types.bool, types.bytearray, types.bytes, types.dict, types.float, types.frozenset,
        types.int, types.list, types.set, types.str, types.tuple,
      ]
      let names: [Value]
      if let listed = type.lookup(knownNames.matchArgs) {
        names = try elements(of: listed)
      } else if selfMatching.contains(where: { type.isSubtype(of: $0) }) {
        guard positional == 1 else {
          throw error(
            "TypeError",
            "\(type.name)() accepts 1 positional sub-pattern (\(positional) given)")
        }
        found.append(subject)
        names = []
      } else {
        names = []
      }
      if found.isEmpty {
        guard positional <= names.count else {
          throw error(
            "TypeError",
            "\(type.name)() accepts \(names.count) positional sub-pattern\(names.count == 1 ? "" : "s") (\(positional) given)"
          )
        }
        for name in names[..<positional] {
          guard let name = name.asStr,
            let value = try attributeIfPresent(subject, symbol(name))
          else { return false }
          found.append(value)
        }
      }
    }
    for name in try elements(of: keywords) {
      guard let name = name.asStr, let value = try attributeIfPresent(subject, symbol(name)) else {
        return false
      }
      found.append(value)
    }
    for (index, value) in found.enumerated() { values[index] = value }
    return true
  }
}

/// `__traceback__` of an exception.
package final class TracebackObject: Object {
  package let exception: ExceptionObject

  package init(_ exception: ExceptionObject) {
    self.exception = exception
    super.init()
  }
}
