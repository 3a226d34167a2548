// The `copy` module.
//
// Values of built-in types are copied here; for everything else an object says itself how it is made
// again (`__copy__`, `__deepcopy__`, `__reduce_ex__`, `__reduce__`), or what every object would say is
// worked out from its class, its attributes and its elements.

extension Interpreter {
  func fillCopy(_ module: ModuleObject) {
    let fault = TypeObject(name: "Error", bases: [exceptionType("Exception")])
    fault.module = "copy"
    fault.mro = [fault] + exceptionType("Exception").mro
    fault.allocate = exceptionType("Exception").allocate
    fault.inherit()
    set(module, "Error", .object(fault))
    set(module, "error", .object(fault))
    set(module, "__all__", .list([.str("Error"), .str("copy"), .str("deepcopy")]))
    defineFunction(module, "copy(x)", style: .python) { interpreter, call throws(Raise) in
      try interpreter.shallowCopy(call[0])
    }
    defineFunction(module, "deepcopy(x, memo=None, _nil=[])", style: .python) {
      interpreter, call throws(Raise) in
      let copier = DeepCopier(interpreter, memo: call[1].isNone ? nil : call[1])
      return try copier.copy(call[0])
    }
  }

  /// `copy.copy(value)`
  func shallowCopy(_ value: Value) throws(Raise) -> Value {
    if isAtomic(value) { return value }
    switch value {
    case .tuple: return value
    case .list(let list): return .list(Array(list.elements))
    case .dict: return try callMethod(value, "copy")
    case .object(let object) where object.customType == nil:
      if let set = object as? SetObject {
        return set.isFrozen ? value : try callMethod(value, "copy")
      }
      if object is SliceObject { return value }
      if let bytes = object as? BytesObject {
        return .object(BytesObject(bytes.bytes, isMutable: true))
      }
      if let method = object as? BoundMethod {
        return .object(BoundMethod(method.function, receiver: method.receiver))
      }
    default: break
    }
    if let hook = type(of: value).lookup(symbol("__copy__")) {
      return try call(try bindToClass(hook), [value])
    }
    guard let plan = try CopyPlan(value, self) else { return value }
    return try plan.carryOut(self, nil)
  }

  /// A method as it is read from its class.
  private func bindToClass(_ method: Value) throws(Raise) -> Value {
    if case .object(let wrapper as MethodWrapper) = method { return wrapper.callable }
    return method
  }

  /// Whether a copy of a value is always the value itself.
  fileprivate func isAtomic(_ value: Value) -> Bool {
    switch value {
    case .none, .unbound, .bool, .int, .float, .str: return true
    case .tuple, .list, .dict: return false
    case .object(let object):
      if object is TypeObject { return true }
      guard object.customType == nil else { return object is SingletonObject }
      switch object {
      case is IntObject, is ComplexObject, is RangeObject, is SingletonObject, is FunctionObject,
        is NativeFunction, is PropertyObject, is WeakReferenceObject, is NativeProperty:
        return true
      case let bytes as BytesObject: return !bytes.isMutable
      case let method as BoundMethod:
        return method.nativeType(in: self) === types.builtinFunction
      default: return false
      }
    }
  }
}

/// One run of `copy.deepcopy`, with what it has copied so far.
private final class DeepCopier {
  let interpreter: Interpreter
  /// The dictionary that hooks get and give back; made when the first hook is called.
  private var shared: Value?
  /// Copies by the object they were made of, as long as no hook needs to see them.
  private var known: [ObjectIdentifier: Value] = [:]
  private var originals: [Value] = []

  init(_ interpreter: Interpreter, memo: Value?) {
    self.interpreter = interpreter
    shared = memo
  }

  private func recall(_ value: Value) throws(Raise) -> Value? {
    guard let shared else { return value.reference.flatMap { known[ObjectIdentifier($0)] } }
    let key = Value.int(interpreter.identity(value))
    if let memo = shared.asDict { return try memo.get(key, interpreter) }
    let found = try interpreter.callMethod(shared, "get", [key, .unbound])
    return found.isUnbound || found.isNone ? nil : found
  }

  func remember(_ value: Value, _ copy: Value) throws(Raise) {
    if let shared {
      try interpreter.setItem(shared, .int(interpreter.identity(value)), copy)
    } else if let object = value.reference {
      known[ObjectIdentifier(object)] = copy
    }
  }

  /// Keeps an original from being freed, since its place in memory is its key.
  private func keep(_ value: Value) throws(Raise) {
    originals.append(value)
    guard let memo = shared?.asDict, let shared else { return }
    let key = Value.int(interpreter.identity(shared))
    if let kept = try memo.get(key, interpreter)?.asList {
      kept.elements.append(value)
    } else {
      try memo.set(key, .list([value]), interpreter)
    }
  }

  /// The memo as Python sees it.
  private func memo() throws(Raise) -> Value {
    if let shared { return shared }
    let made = Value.dict(DictObject())
    shared = made
    for original in originals {
      guard let object = original.reference, let copy = known[ObjectIdentifier(object)] else {
        continue
      }
      try remember(original, copy)
    }
    // Those under way are known, but not yet kept.
    for pending in underWay {
      if let object = pending.reference, let copy = known[ObjectIdentifier(object)] {
        try remember(pending, copy)
      }
    }
    if !originals.isEmpty, let memo = made.asDict {
      try memo.set(.int(interpreter.identity(made)), .list(originals), interpreter)
    }
    known = [:]
    return made
  }

  private var underWay: [Value] = []

  func copy(_ value: Value) throws(Raise) -> Value {
    if shared == nil, interpreter.isAtomic(value) { return value }
    if let done = try recall(value) { return done }
    if interpreter.isAtomic(value) { return value }
    guard underWay.count < 900 else { throw interpreter.recursionError() }
    underWay.append(value)
    defer { underWay.removeLast() }
    let copy = try make(value)
    if !copy.isIdentical(to: value) {
      try remember(value, copy)
      try keep(value)
    }
    return copy
  }

  private func make(_ value: Value) throws(Raise) -> Value {
    switch value {
    case .list(let list):
      let made = ListObject()
      try remember(value, .list(made))
      var index = 0
      while index < list.elements.count {
        made.elements.append(try copy(list.elements[index]))
        index += 1
      }
      return .list(made)
    case .dict(let dictionary):
      let made = DictObject()
      try remember(value, .dict(made))
      for entry in dictionary.items {
        try made.set(try copy(entry.key), try copy(entry.value), interpreter)
      }
      return .dict(made)
    case .tuple(let tuple):
      var made: [Value] = []
      var isSame = true
      for element in tuple.elements {
        made.append(try copy(element))
        isSame = isSame && made[made.count - 1].isIdentical(to: element)
      }
      // An element that leads back to the tuple has copied it.
      if let done = try recall(value) { return done }
      return isSame ? value : .tuple(made)
    case .object(let method as BoundMethod) where method.customType == nil:
      return .object(BoundMethod(method.function, receiver: try copy(method.receiver)))
    default: break
    }
    if let hook = try interpreter.attributeIfPresent(value, "__deepcopy__") {
      return try interpreter.call(hook, [try memo()])
    }
    guard let plan = try CopyPlan(value, interpreter) else { return value }
    return try plan.carryOut(interpreter, self)
  }
}

/// How an object is made again: what `__reduce__` gives.
private struct CopyPlan {
  let original: Value
  let maker: Value
  let arguments: Value
  var state = Value.none
  var elements = Value.none
  var items = Value.none

  /// Nil where the object is its own copy.
  init?(_ value: Value, _ interpreter: Interpreter) throws(Raise) {
    original = value
    let type = interpreter.type(of: value)
    for (name, given) in [("__reduce_ex__", [Value.int(4)]), ("__reduce__", [])] {
      let name = interpreter.symbol(name)
      guard let method = type.lookup(name),
        interpreter.types.object.own(name).map({ $0.isIdentical(to: method) }) != true
      else { continue }
      let answer = try interpreter.call(try interpreter.getAttribute(value, name), given)
      if answer.asStr != nil { return nil }
      guard
        answer.asTuple != nil || interpreter.isIterator(answer)
          || interpreter.type(of: answer).special(.iter) != nil
      else {
        throw interpreter.error(
          "TypeError",
          "Value after * must be an iterable, not \(interpreter.typeName(answer))")
      }
      var parts = try interpreter.elements(of: answer)
      switch parts.count {
      case 2...5: break
      case 0, 1:
        throw interpreter.error(
          "TypeError",
          "_reconstruct() missing \(2 - parts.count) required positional argument"
            + (parts.isEmpty ? "s: 'func' and 'args'" : ": 'args'"))
      default:
        throw interpreter.error(
          "TypeError",
          "_reconstruct() takes from 4 to 7 positional arguments but \(parts.count + 2) were given")
      }
      parts += [.none, .none, .none]
      maker = parts[0]
      arguments = parts[1]
      (state, elements, items) = (parts[2], parts[3], parts[4])
      return
    }
    state = try interpreter.stateToCopy(value, type)
    (maker, arguments) = try interpreter.makerToCopy(value, type)
    if value.asList != nil { elements = try interpreter.iterator(of: value) }
    if value.asDict != nil {
      items = try interpreter.iterator(of: try interpreter.callMethod(value, "items"))
    }
  }

  /// Makes the copy; a deep one where there is a copier.
  func carryOut(_ interpreter: Interpreter, _ copier: DeepCopier?) throws(Raise) -> Value {
    func part(_ value: Value) throws(Raise) -> Value { try copier?.copy(value) ?? value }
    var given: [Value] = []
    for argument in try interpreter.elements(of: arguments) { given.append(try part(argument)) }
    let made = try interpreter.call(maker, given)
    try copier?.remember(original, made)
    if !state.isNone { try interpreter.restoreState(of: made, try part(state)) }
    if !elements.isNone {
      try interpreter.forEach(elements) { element throws(Raise) in
        _ = try interpreter.callMethod(made, "append", [try part(element)])
        return true
      }
    }
    if !items.isNone {
      try interpreter.forEach(items) { pair throws(Raise) in
        let key = try part(try interpreter.getItem(pair, .int(0)))
        try interpreter.setItem(made, key, try part(try interpreter.getItem(pair, .int(1))))
        return true
      }
    }
    return made
  }
}

extension Interpreter {
  /// The callable that makes an object without state like the given one, and its arguments.
  fileprivate func makerToCopy(
    _ value: Value, _ type: TypeObject
  ) throws(Raise) -> (Value, Value) {
    let cls = Value.object(type)
    if case .object(let object) = value {
      switch object {
      case is ModuleObject, is GeneratorObject:
        throw error("TypeError", "cannot pickle '\(type.name)' object")
      case let set as SetObject: return (cls, .tuple([.list(set.elements)]))
      case let exception as ExceptionObject: return (cls, .tuple(exception.arguments))
      case let slice as SliceObject: return (cls, .tuple([slice.start, slice.stop, slice.step]))
      case let partial as PartialObject:
        let maker = makeFunction("partial(cls, function, args, keywords)") { interpreter, call in
          .object(
            PartialObject(
              call[1], interpreter.argumentList(call[2]), call[3].asDict ?? DictObject(),
              type: type))
        }
        return (
          .object(maker),
          .tuple([cls, partial.function, .tuple(partial.arguments), .dict(partial.keywords)])
        )
      case let bytes as BytesObject where bytes.isMutable:
        return (cls, .tuple([.object(BytesObject(bytes.bytes))]))
      default: break
      }
    }
    func allocating(_ arguments: [Value], _ keywords: [(Symbol, Value)] = []) -> (Value, Value) {
      let maker = makeFunction("__newobj__(cls, *args)") { interpreter, call throws(Raise) in
        let new = try interpreter.getAttribute(call[0], "__new__")
        return try interpreter.call(
          new, [call[0]] + interpreter.argumentList(call[1]), keywords: keywords)
      }
      return (.object(maker), .tuple([cls] + arguments))
    }
    if let hook = try attributeIfPresent(value, "__getnewargs_ex__") {
      let both = try elements(of: try call(hook))
      guard both.count == 2 else {
        throw error(
          "ValueError", "__getnewargs_ex__ should return a tuple of length 2, not \(both.count)")
      }
      return allocating(try elements(of: both[0]), keywordList(both[1]))
    }
    if let hook = try attributeIfPresent(value, "__getnewargs__") {
      return allocating(try elements(of: try call(hook)))
    }
    if let number = value.asBigInt { return allocating([.integer(number)]) }
    if let number = value.asFloat { return allocating([.float(number)]) }
    if let text = value.asStr { return allocating([.str(text.value)]) }
    if let tuple = value.asTuple { return allocating([.tuple(Array(tuple.elements))]) }
    if case .object(let object) = value {
      if let bytes = object as? BytesObject {
        return allocating([.object(BytesObject(bytes.bytes))])
      }
      if let number = object as? ComplexObject {
        return allocating([.object(ComplexObject(number.real, number.imaginary))])
      }
    }
    return allocating([])
  }

  /// What `__getstate__` gives: None, the attributes, or (attributes or None, slots).
  fileprivate func stateToCopy(_ value: Value, _ type: TypeObject) throws(Raise) -> Value {
    let hook = symbol("__getstate__")
    if let method = type.lookup(hook),
      types.object.own(hook).map({ $0.isIdentical(to: method) }) != true
    {
      return try call(try getAttribute(value, hook))
    }
    guard let object = value.reference else { return .none }
    let attributes = DictObject()
    let slots = DictObject()
    for (name, value) in ownAttributes(of: object) {
      let isSlot = type.mro.contains { $0.slotNames?.contains(symbol(name)) ?? false }
      (isSlot ? slots : attributes).set(name, value)
    }
    let state = attributes.count == 0 ? Value.none : .dict(attributes)
    return slots.count == 0 ? state : .tuple([state, .dict(slots)])
  }

  private func ownAttributes(of object: Object) -> [(StrObject, Value)] {
    guard let layout = object.layout else { return [] }
    if layout.isDictionary {
      guard case .dict(let dictionary) = object.slots[0] else { return [] }
      return dictionary.items.compactMap { entry in entry.key.asStr.map { ($0, entry.value) } }
    }
    return zip(layout.names, object.slots).compactMap { symbol, value in
      value.isUnbound ? nil : (name(symbol), value)
    }
  }

  fileprivate func restoreState(of made: Value, _ state: Value) throws(Raise) {
    if let hook = try attributeIfPresent(made, "__setstate__") {
      _ = try call(hook, [state])
      return
    }
    var attributes = state
    var slots = Value.none
    if let pair = state.asTuple, pair.elements.count == 2 {
      (attributes, slots) = (pair.elements[0], pair.elements[1])
    }
    if !attributes.isNone {
      if let object = made.reference, object.hasDictionary, let dictionary = attributes.asDict,
        !(object is TypeObject), dictionary.keys.allSatisfy({ $0.asStr != nil })
      {
        for entry in dictionary.items {
          if let name = entry.key.asStr { setOwnAttribute(object, symbol(name), entry.value) }
        }
      } else {
        _ = try callMethod(try getAttribute(made, "__dict__"), "update", [attributes])
      }
    }
    for entry in slots.asDict?.items ?? [] {
      if let name = entry.key.asStr { try setAttribute(made, symbol(name), entry.value) }
    }
  }
}
