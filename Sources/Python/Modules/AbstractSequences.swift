// What `collections.abc.Sequence` and `MutableSequence` give to the classes that derive from them.

extension Interpreter {
  private func raising(_ name: String) -> NativeFunction.Body {
    { interpreter, _ throws(Raise) in throw interpreter.error(name, arguments: []) }
  }

  /// `self[index]`; nil behind the end.
  private func element(_ sequence: Value, _ index: Int) throws(Raise) -> Value? {
    do throws(Raise) {
      return try getItem(sequence, .int(index))
    } catch {
      guard matches(error, "IndexError") else { throw error }
      return nil
    }
  }

  func fillAbstractSequence(_ type: TypeObject) {
    defineAbstractMethod(type, "__getitem__(self, index)", raising("IndexError"))
    defineLibraryMethod(type, "__iter__(self)") { interpreter, call in
      let sequence = call[0]
      var index = -1
      return interpreter.makeGenerator { interpreter throws(Raise) in
        index += 1
        return try interpreter.element(sequence, index)
      }
    }
    defineLibraryMethod(type, "__reversed__(self)") { interpreter, call in
      let sequence = call[0]
      var left: Int?
      return interpreter.makeGenerator { interpreter throws(Raise) in
        var index = -1
        if let left { index += left } else { index += try interpreter.length(sequence) }
        left = index
        return index < 0 ? nil : try interpreter.getItem(sequence, .int(index))
      }
    }
    defineLibraryMethod(type, "__contains__(self, value)") { interpreter, call throws(Raise) in
      var isFound = false
      try interpreter.forEach(call[0]) { element throws(Raise) in
        isFound = try interpreter.equals(element, call[1])
        return !isFound
      }
      return .bool(isFound)
    }
    defineLibraryMethod(type, "count(self, value)") { interpreter, call throws(Raise) in
      var count = 0
      try interpreter.forEach(call[0]) { element throws(Raise) in
        if try interpreter.equals(element, call[1]) { count += 1 }
        return true
      }
      return .int(count)
    }
    defineLibraryMethod(type, "index(self, value, start=0, stop=None)") {
      interpreter, call throws(Raise) in
      func place(_ given: Value) throws(Raise) -> Int? {
        if given.isNone { return nil }
        let place = try interpreter.integerIndex(given)
        return place < 0 ? place + (try interpreter.length(call[0])) : place
      }
      var index = max(0, try place(call[2]) ?? 0)
      let end = try place(call[3]) ?? Int.max
      while index < end, let element = try interpreter.element(call[0], index) {
        if try interpreter.equals(element, call[1]) { return .int(index) }
        try interpreter.checkStep()
        index += 1
      }
      throw interpreter.error("ValueError", arguments: [])
    }
  }

  func fillAbstractMutableSequence(_ type: TypeObject) {
    for signature in [
      "__setitem__(self, index, value)", "__delitem__(self, index)", "insert(self, index, value)",
    ] {
      defineAbstractMethod(type, signature, raising("IndexError"))
    }
    defineLibraryMethod(type, "append(self, value)") { interpreter, call throws(Raise) in
      let end = Value.int(try interpreter.length(call[0]))
      _ = try interpreter.callMethod(call[0], "insert", [end, call[1]])
      return .none
    }
    defineLibraryMethod(type, "extend(self, values)") { interpreter, call throws(Raise) in
      try interpreter.appendAll(of: call[1], to: call[0])
      return .none
    }
    defineLibraryMethod(type, "__iadd__(self, values)") { interpreter, call throws(Raise) in
      _ = try interpreter.callMethod(call[0], "extend", [call[1]])
      return call[0]
    }
    defineLibraryMethod(type, "pop(self, index=-1)") { interpreter, call throws(Raise) in
      let value = try interpreter.getItem(call[0], call[1])
      try interpreter.deleteItem(call[0], call[1])
      return value
    }
    defineLibraryMethod(type, "remove(self, value)") { interpreter, call throws(Raise) in
      let place = try interpreter.callMethod(call[0], "index", [call[1]])
      try interpreter.deleteItem(call[0], place)
      return .none
    }
    defineLibraryMethod(type, "clear(self)") { interpreter, call throws(Raise) in
      try interpreter.repeatUntil("IndexError") { () throws(Raise) in
        _ = try interpreter.callMethod(call[0], "pop")
      }
      return .none
    }
    defineLibraryMethod(type, "reverse(self)") { interpreter, call throws(Raise) in
      let count = try interpreter.length(call[0])
      var low = 0
      while low < count / 2 {
        let places = (Value.int(low), Value.int(count - low - 1))
        let right = try interpreter.getItem(call[0], places.1)
        let left = try interpreter.getItem(call[0], places.0)
        try interpreter.setItem(call[0], places.0, right)
        try interpreter.setItem(call[0], places.1, left)
        low += 1
      }
      return .none
    }
  }

  private func appendAll(of values: Value, to sequence: Value) throws(Raise) {
    // A sequence that is appended to itself would never end.
    let source = values.isIdentical(to: sequence) ? .list(try elements(of: values)) : values
    try forEach(source) { value throws(Raise) in
      _ = try callMethod(sequence, "append", [value])
      return true
    }
  }

  /// Does something again and again until it raises an exception of that class.
  func repeatUntil(_ name: String, _ body: () throws(Raise) -> Void) throws(Raise) {
    do throws(Raise) {
      while true {
        try body()
        try checkStep()
      }
    } catch {
      guard matches(error, name) else { throw error }
    }
  }
}
