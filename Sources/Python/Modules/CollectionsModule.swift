// `_collections`, the part of `collections` that is native, and its `deque`.

/// `collections.deque`: a ring of values.
package final class DequeObject: Object {
  private var ring: [Value] = []
  private var start = 0
  private(set) var count = 0
  var maximum: Int?
  /// Rises with each change, so iterators notice.
  private(set) var version = 0

  subscript(index: Int) -> Value {
    get { ring[(start + index) % ring.count] }
    set { ring[(start + index) % ring.count] = newValue }
  }

  var elements: [Value] { (0..<count).map { self[$0] } }

  private func grow() {
    guard count == ring.count else { return }
    var larger = elements
    larger.reserveCapacity(max(8, count * 2))
    larger.append(contentsOf: repeatElement(.unbound, count: max(8, count)))
    ring = larger
    start = 0
  }

  func append(_ value: Value) {
    if let maximum, count >= maximum {
      if maximum == 0 { return }
      _ = removeFirst()
    }
    grow()
    count += 1
    self[count - 1] = value
    version += 1
  }

  func prepend(_ value: Value) {
    if let maximum, count >= maximum {
      if maximum == 0 { return }
      _ = removeLast()
    }
    grow()
    start = (start + ring.count - 1) % ring.count
    count += 1
    self[0] = value
    version += 1
  }

  func removeFirst() -> Value? {
    guard count > 0 else { return nil }
    let value = self[0]
    self[0] = .unbound
    start = (start + 1) % ring.count
    count -= 1
    version += 1
    return value
  }

  func removeLast() -> Value? {
    guard count > 0 else { return nil }
    let value = self[count - 1]
    self[count - 1] = .unbound
    count -= 1
    version += 1
    return value
  }

  func replaceAll(_ values: [Value]) {
    var values = values
    if let maximum, values.count > maximum { values.removeFirst(values.count - maximum) }
    ring = values
    start = 0
    count = values.count
    version += 1
  }
}

extension Interpreter {
  /// Fills `_collections`.
  func fillCollections(_ module: ModuleObject) throws(Raise) {
    fillDeque(module)
    fillDefaultDict(module)
    fillOrderedDict(module)
    try fillCounter(module)
    fillNamedTuple(module)
    try fillUserClasses(module)
  }

  private func deque(_ value: Value) -> DequeObject? { value.object(as: DequeObject.self) }

  private func fillDeque(_ module: ModuleObject) {
    let type = makeType("deque", module: "collections")
    type.messageName = "collections.deque"
    type.allocate = { DequeObject(type: $0) }
    set(module, "deque", .object(type))
    defineMethod(type, "__init__(self, iterable=?, maxlen=?)") {
      interpreter, call throws(Raise) in
      guard let deque = call[0].object(as: DequeObject.self) else { return .none }
      if call.has(2) {
        guard call[2].asBigInt != nil else {
          throw interpreter.error("TypeError", "an integer is required")
        }
        let maximum = try interpreter.integerIndex(call[2])
        if maximum < 0 {
          throw interpreter.error("ValueError", "maxlen must be non-negative")
        }
        deque.maximum = maximum
      } else {
        deque.maximum = nil
      }
      deque.replaceAll([])
      if !call[1].isUnbound {
        try interpreter.forEach(call[1]) { value throws(Raise) in
          deque.append(value)
          return true
        }
      }
      return .none
    }
    fillDequeEnds(type)
    fillDequeSequence(type)
    fillDequeOperators(type)
    type.set(Special.hash.symbol, to: .none)
    if case .object(let list)? = types.list.own(symbol("__class_getitem__")) {
      type.set(symbol("__class_getitem__"), to: .object(list))
    }
  }

  private func fillDequeEnds(_ type: TypeObject) {
    defineMethod(type, "append(self, item, /)") { interpreter, call in
      interpreter.deque(call[0])?.append(call[1])
      return .none
    }
    defineMethod(type, "appendleft(self, item, /)") { interpreter, call in
      interpreter.deque(call[0])?.prepend(call[1])
      return .none
    }
    for (name, isLeft) in [("pop", false), ("popleft", true)] {
      defineMethod(type, "\(name)(self, /)") { interpreter, call throws(Raise) in
        let deque = interpreter.deque(call[0])
        guard let value = isLeft ? deque?.removeFirst() : deque?.removeLast() else {
          throw interpreter.error("IndexError", "pop from an empty deque")
        }
        return value
      }
    }
    for (name, isLeft) in [("extend", false), ("extendleft", true)] {
      defineMethod(type, "\(name)(self, iterable, /)") { interpreter, call throws(Raise) in
        guard let deque = interpreter.deque(call[0]) else { return .none }
        let values =
          interpreter.deque(call[1]) === deque
          ? deque.elements : try interpreter.elements(of: call[1])
        for value in values {
          if isLeft { deque.prepend(value) } else { deque.append(value) }
        }
        return .none
      }
    }
    defineMethod(type, "clear(self, /)") { interpreter, call in
      interpreter.deque(call[0])?.replaceAll([])
      return .none
    }
    defineMethod(type, "rotate(self, n=1, /)") { interpreter, call throws(Raise) in
      guard let deque = interpreter.deque(call[0]), deque.count > 0 else { return .none }
      let n = try interpreter.integerIndex(call[1])
      let shift = ((n % deque.count) + deque.count) % deque.count
      if shift != 0 {
        let elements = deque.elements
        deque.replaceAll(Array(elements.suffix(shift) + elements.dropLast(shift)))
      }
      return .none
    }
    defineMethod(type, "reverse(self, /)") { interpreter, call in
      if let deque = interpreter.deque(call[0]) { deque.replaceAll(deque.elements.reversed()) }
      return .none
    }
    for name in ["copy", "__copy__"] {
      defineMethod(type, "\(name)(self, /)") { interpreter, call throws(Raise) in
        guard let deque = interpreter.deque(call[0]) else { return .none }
        return try interpreter.call(
          .object(interpreter.type(of: call[0])),
          [call[0]] + (deque.maximum.map { [.int($0)] } ?? []))
      }
    }
    defineProperty(type, "maxlen") { interpreter, value in
      (interpreter.deque(value)?.maximum).map { .int($0) } ?? .none
    }
  }

  private func fillDequeSequence(_ type: TypeObject) {
    func place(
      _ interpreter: Interpreter, _ deque: DequeObject, _ value: Value
    ) throws(Raise) -> Int {
      guard let given = try interpreter.index(value, orNil: true) else {
        throw interpreter.error(
          "TypeError",
          "sequence index must be integer, not '\(interpreter.typeName(value))'")
      }
      let index = given < 0 ? given + deque.count : given
      guard index >= 0, index < deque.count else {
        throw interpreter.error("IndexError", "deque index out of range")
      }
      return index
    }
    defineMethod(type, "__getitem__(self, index, /)") { interpreter, call throws(Raise) in
      guard let deque = interpreter.deque(call[0]) else { return .none }
      return deque[try place(interpreter, deque, call[1])]
    }
    defineMethod(type, "__setitem__(self, index, value, /)") { interpreter, call throws(Raise) in
      guard let deque = interpreter.deque(call[0]) else { return .none }
      deque[try place(interpreter, deque, call[1])] = call[2]
      return .none
    }
    defineMethod(type, "__delitem__(self, index, /)") { interpreter, call throws(Raise) in
      guard let deque = interpreter.deque(call[0]) else { return .none }
      var elements = deque.elements
      elements.remove(at: try place(interpreter, deque, call[1]))
      deque.replaceAll(elements)
      return .none
    }
    defineMethod(type, "__len__(self, /)") { interpreter, call in
      .int(interpreter.deque(call[0])?.count ?? 0)
    }
    for (name, isReversed) in [("__iter__", false), ("__reversed__", true)] {
      let iterator =
        isReversed
        ? "_collections._deque_reverse_iterator"
        : "_collections._deque_iterator"
      defineMethod(type, "\(name)(self, /)") { interpreter, call in
        guard let deque = interpreter.deque(call[0]) else { return .none }
        let version = deque.version
        var index = 0
        return .object(
          ClosureIterator(iterator) { interpreter throws(Raise) in
            if deque.version != version {
              throw interpreter.error("RuntimeError", "deque mutated during iteration")
            }
            guard index < deque.count else { return nil }
            index += 1
            return deque[isReversed ? deque.count - index : index - 1]
          })
      }
    }
    defineMethod(type, "__contains__(self, value, /)") { interpreter, call throws(Raise) in
      guard let deque = interpreter.deque(call[0]) else { return .none }
      for value in deque.elements where try interpreter.equals(value, call[1]) {
        return .bool(true)
      }
      return .bool(false)
    }
    defineMethod(type, "count(self, value, /)") { interpreter, call throws(Raise) in
      var count = 0
      for value in interpreter.deque(call[0])?.elements ?? []
      where try interpreter.equals(value, call[1]) { count += 1 }
      return .int(count)
    }
    defineMethod(type, "index(self, value, start=0, stop=?, /)") {
      interpreter, call throws(Raise) in
      guard let deque = interpreter.deque(call[0]) else { return .none }
      func clamp(_ value: Value) throws(Raise) -> Int {
        let index = try interpreter.integerIndex(value)
        return min(deque.count, max(0, index < 0 ? index + deque.count : index))
      }
      let start = try clamp(call[2])
      let stop = call[3].isUnbound ? deque.count : try clamp(call[3])
      for index in start..<max(start, stop)
      where try interpreter.equals(deque[index], call[1]) { return .int(index) }
      throw interpreter.error(
        "ValueError", "\(try interpreter.repr(call[1])) is not in deque")
    }
    defineMethod(type, "remove(self, value, /)") { interpreter, call throws(Raise) in
      guard let deque = interpreter.deque(call[0]) else { return .none }
      var elements = deque.elements
      for index in elements.indices where try interpreter.equals(elements[index], call[1]) {
        elements.remove(at: index)
        deque.replaceAll(elements)
        return .none
      }
      throw interpreter.error(
        "ValueError", "\(try interpreter.repr(call[1])) is not in deque")
    }
    defineMethod(type, "insert(self, index, value, /)") { interpreter, call throws(Raise) in
      guard let deque = interpreter.deque(call[0]) else { return .none }
      if let maximum = deque.maximum, deque.count >= maximum {
        throw interpreter.error("IndexError", "deque already at its maximum size")
      }
      let given = try interpreter.integerIndex(call[1])
      let index = min(deque.count, max(0, given < 0 ? given + deque.count : given))
      var elements = deque.elements
      elements.insert(call[2], at: index)
      deque.replaceAll(elements)
      return .none
    }
  }

  private func fillDequeOperators(_ type: TypeObject) {
    defineMethod(type, "__repr__(self, /)") { interpreter, call throws(Raise) in
      guard let deque = interpreter.deque(call[0]) else { return .none }
      var parts: [String] = []
      for value in deque.elements {
        parts.append(value.isIdentical(to: call[0]) ? "[...]" : try interpreter.repr(value))
      }
      let end = deque.maximum.map { ", maxlen=\($0)" } ?? ""
      return .str(
        "\(interpreter.type(of: call[0]).name)([\(parts.joined(separator: ", "))]\(end))")
    }
    func copy(
      _ interpreter: Interpreter, _ value: Value, _ elements: [Value]
    ) -> Value {
      let made = DequeObject(type: interpreter.type(of: value))
      made.maximum = interpreter.deque(value)?.maximum
      made.replaceAll(elements)
      return .object(made)
    }
    defineMethod(type, "__add__(self, value, /)") { interpreter, call throws(Raise) in
      guard let a = interpreter.deque(call[0]) else { return .none }
      guard let b = interpreter.deque(call[1]) else {
        throw interpreter.error(
          "TypeError",
          "can only concatenate deque (not \"\(interpreter.typeName(call[1]))\") to deque")
      }
      return copy(interpreter, call[0], a.elements + b.elements)
    }
    defineMethod(type, "__iadd__(self, value, /)") { interpreter, call throws(Raise) in
      _ = try interpreter.callMethod(call[0], "extend", [call[1]])
      return call[0]
    }
    for name in ["__mul__", "__rmul__"] {
      defineMethod(type, "\(name)(self, value, /)") { interpreter, call throws(Raise) in
        guard let deque = interpreter.deque(call[0]),
          let times = try interpreter.index(call[1], orNil: true)
        else { return interpreter.notImplemented }
        let elements = Array(repeating: deque.elements, count: max(0, times))
        return copy(interpreter, call[0], elements.flatMap { $0 })
      }
    }
    for op in ["lt", "le", "eq", "ne", "gt", "ge"] {
      defineMethod(type, "__\(op)__(self, value, /)") { interpreter, call throws(Raise) in
        guard let a = interpreter.deque(call[0]), let b = interpreter.deque(call[1]) else {
          return interpreter.notImplemented
        }
        let left = Value.list(a.elements)
        let right = Value.list(b.elements)
        switch op {
        case "lt": return try interpreter.compare(.less, left, right)
        case "le": return try interpreter.compare(.lessEqual, left, right)
        case "eq": return try interpreter.compare(.equal, left, right)
        case "ne": return try interpreter.compare(.notEqual, left, right)
        case "gt": return try interpreter.compare(.greater, left, right)
        default: return try interpreter.compare(.greaterEqual, left, right)
        }
      }
    }
    defineMethod(type, "__reduce__(self, /)") { interpreter, call throws(Raise) in
      guard let deque = interpreter.deque(call[0]) else { return .none }
      let arguments: [Value] = deque.maximum.map { [.tuple([]), .int($0)] } ?? []
      return .tuple([
        .object(interpreter.type(of: call[0])), .tuple(arguments), .none,
        .object(ListIterator(ListObject(deque.elements))),
      ])
    }
  }
}
