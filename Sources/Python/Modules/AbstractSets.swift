// What `collections.abc.Set` and `MutableSet` give to the classes that derive from them.

import Syntax

extension Interpreter {
  /// Whether a container has all elements of an iterable.
  private func has(_ container: Value, allOf elements: Value) throws(Raise) -> Bool {
    var hasAll = true
    try forEach(elements) { element throws(Raise) in
      hasAll = try contains(container, element)
      return hasAll
    }
    return hasAll
  }

  /// Elements of a source, given out one by one, as far as a container has (or lacks) them.
  private func elements(
    of source: Value, where container: Value, isContaining wanted: Bool
  ) throws(Raise) -> Value {
    let iterator = try iterator(of: source)
    return makeGenerator { interpreter throws(Raise) in
      while let element = try interpreter.next(iterator) {
        if try interpreter.contains(container, element) == wanted { return element }
      }
      return nil
    }
  }

  private func makeSet(like value: Value, _ elements: Value) throws(Raise) -> Value {
    try callMethod(value, "_from_iterable", [elements])
  }

  func fillAbstractSet(_ type: TypeObject, _ iterable: TypeObject) {
    defineLibraryClassMethod(type, "_from_iterable(cls, it)") { interpreter, call throws(Raise) in
      try interpreter.call(call[0], [call[1]])
    }
    defineLibraryMethod(type, "isdisjoint(self, other)") { interpreter, call throws(Raise) in
      let shared = try interpreter.elements(of: call[1], where: call[0], isContaining: true)
      return .bool(try interpreter.next(shared) == nil)
    }
    defineLibraryMethod(type, "_hash(self)") { interpreter, call throws(Raise) in
      let frozen = SetObject(isFrozen: true)
      for element in try interpreter.elements(of: call[0]) {
        try frozen.insert(element, interpreter)
      }
      return .int(try interpreter.hash(.object(frozen)))
    }
    fillSetComparisons(type)
    fillSetOperators(type, iterable)
  }

  /// Sizes decide first; the elements are looked at where they allow it.
  private func fillSetComparisons(_ type: TypeObject) {
    for (name, op) in [("__le__", ComparisonOperator.lessEqual), ("__ge__", .greaterEqual)] {
      defineLibraryMethod(type, "\(name)(self, other)") {
        [unowned type] interpreter, call throws(Raise) in
        guard try interpreter.isInstance(call[1], .object(type)) else {
          return interpreter.notImplemented
        }
        let (small, large) = op == .lessEqual ? (call[0], call[1]) : (call[1], call[0])
        guard try interpreter.length(small) <= interpreter.length(large) else {
          return .bool(false)
        }
        return .bool(try interpreter.has(large, allOf: small))
      }
    }
    let derived: [(String, String, (Int, Int) -> Bool)] = [
      ("__lt__", "__le__", { $0 < $1 }), ("__gt__", "__ge__", { $0 > $1 }),
      ("__eq__", "__le__", { $0 == $1 }),
    ]
    for (name, root, allows) in derived {
      defineLibraryMethod(type, "\(name)(self, other)") {
        [unowned type] interpreter, call throws(Raise) in
        guard try interpreter.isInstance(call[1], .object(type)) else {
          return interpreter.notImplemented
        }
        guard allows(try interpreter.length(call[0]), try interpreter.length(call[1])) else {
          return .bool(false)
        }
        return try interpreter.callMethod(call[0], root, [call[1]])
      }
    }
    type.set(Special.hash.symbol, to: .none)
  }

  private func fillSetOperators(_ type: TypeObject, _ iterable: TypeObject) {
    func isIterable(_ interpreter: Interpreter, _ value: Value) throws(Raise) -> Bool {
      try interpreter.isInstance(value, .object(iterable))
    }
    /// The operand as something with a fast `in`; nil for what is not iterable.
    func operand(
      _ interpreter: Interpreter, _ value: Value, like own: Value
    ) throws(Raise) -> Value? {
      if try interpreter.isInstance(value, .object(type)) { return value }
      guard try isIterable(interpreter, value) else { return nil }
      return try interpreter.makeSet(like: own, value)
    }
    for name in ["__and__", "__rand__"] {
      defineLibraryMethod(type, "\(name)(self, other)") { interpreter, call throws(Raise) in
        guard try isIterable(interpreter, call[1]) else { return interpreter.notImplemented }
        return try interpreter.makeSet(
          like: call[0],
          try interpreter.elements(of: call[1], where: call[0], isContaining: true))
      }
    }
    for name in ["__or__", "__ror__"] {
      defineLibraryMethod(type, "\(name)(self, other)") { interpreter, call throws(Raise) in
        guard try isIterable(interpreter, call[1]) else { return interpreter.notImplemented }
        let chain = try interpreter.libraryAttribute("itertools", "chain")
        return try interpreter.makeSet(
          like: call[0], try interpreter.call(chain, [call[0], call[1]]))
      }
    }
    for (name, isReflected) in [("__sub__", false), ("__rsub__", true)] {
      defineLibraryMethod(type, "\(name)(self, other)") { interpreter, call throws(Raise) in
        guard let other = try operand(interpreter, call[1], like: call[0]) else {
          return interpreter.notImplemented
        }
        let (kept, taken) = isReflected ? (other, call[0]) : (call[0], other)
        return try interpreter.makeSet(
          like: call[0], try interpreter.elements(of: kept, where: taken, isContaining: false))
      }
    }
    for name in ["__xor__", "__rxor__"] {
      defineLibraryMethod(type, "\(name)(self, other)") { interpreter, call throws(Raise) in
        guard let other = try operand(interpreter, call[1], like: call[0]) else {
          return interpreter.notImplemented
        }
        return try interpreter.binary(
          .bitOr, try interpreter.binary(.subtract, call[0], other),
          try interpreter.binary(.subtract, other, call[0]))
      }
    }
  }

  // MARK: Sets that change

  func fillAbstractMutableSet(_ type: TypeObject, _ base: TypeObject) {
    for name in ["add", "discard"] {
      defineAbstractMethod(type, "\(name)(self, value)") { interpreter, _ throws(Raise) in
        throw interpreter.error("NotImplementedError", arguments: [])
      }
    }
    defineLibraryMethod(type, "remove(self, value)") { interpreter, call throws(Raise) in
      guard try interpreter.contains(call[0], call[1]) else {
        throw interpreter.error("KeyError", arguments: [call[1]])
      }
      return try interpreter.discardingResult(call[0], "discard", call[1])
    }
    defineLibraryMethod(type, "pop(self)") { interpreter, call throws(Raise) in
      guard let first = try interpreter.next(try interpreter.iterator(of: call[0])) else {
        throw interpreter.error("KeyError", arguments: [])
      }
      _ = try interpreter.callMethod(call[0], "discard", [first])
      return first
    }
    defineLibraryMethod(type, "clear(self)") { interpreter, call throws(Raise) in
      try interpreter.repeatUntil("KeyError") { () throws(Raise) in
        _ = try interpreter.callMethod(call[0], "pop")
      }
      return .none
    }
    fillSetUpdates(type, base)
  }

  private func discardingResult(
    _ value: Value, _ method: String, _ argument: Value
  ) throws(Raise) -> Value {
    _ = try callMethod(value, method, [argument])
    return .none
  }

  private func fillSetUpdates(_ type: TypeObject, _ base: TypeObject) {
    defineLibraryMethod(type, "__ior__(self, it)") { interpreter, call throws(Raise) in
      try interpreter.forEach(call[1]) { value throws(Raise) in
        _ = try interpreter.callMethod(call[0], "add", [value])
        return true
      }
      return call[0]
    }
    defineLibraryMethod(type, "__iand__(self, it)") { interpreter, call throws(Raise) in
      let surplus = try interpreter.binary(.subtract, call[0], call[1])
      try interpreter.forEach(surplus) { value throws(Raise) in
        _ = try interpreter.callMethod(call[0], "discard", [value])
        return true
      }
      return call[0]
    }
    for (name, toggles) in [("__isub__", false), ("__ixor__", true)] {
      defineLibraryMethod(type, "\(name)(self, it)") { interpreter, call throws(Raise) in
        if call[1].isIdentical(to: call[0]) {
          _ = try interpreter.callMethod(call[0], "clear")
          return call[0]
        }
        var source = call[1]
        if toggles, !(try interpreter.isInstance(source, .object(base))) {
          source = try interpreter.makeSet(like: call[0], source)
        }
        try interpreter.forEach(source) { value throws(Raise) in
          let adds = toggles ? !(try interpreter.contains(call[0], value)) : false
          _ = try interpreter.callMethod(call[0], adds ? "add" : "discard", [value])
          return true
        }
        return call[0]
      }
    }
  }
}
