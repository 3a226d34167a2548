// What `collections.abc.Mapping`, `MutableMapping` and the views of mappings give to the classes that
// derive from them.

extension Interpreter {
  private func missingKey() -> NativeFunction.Body {
    { interpreter, _ throws(Raise) in throw interpreter.error("KeyError", arguments: []) }
  }

  /// `mapping[key]`; nil where that is a KeyError.
  private func itemIfPresent(_ mapping: Value, _ key: Value) throws(Raise) -> Value? {
    do throws(Raise) {
      return try getItem(mapping, key)
    } catch {
      guard matches(error, "KeyError") else { throw error }
      return nil
    }
  }

  func fillAbstractMapping(_ type: TypeObject) {
    defineAbstractMethod(type, "__getitem__(self, key)", missingKey())
    defineLibraryMethod(type, "get(self, key, default=None)") { interpreter, call throws(Raise) in
      try interpreter.itemIfPresent(call[0], call[1]) ?? call[2]
    }
    defineLibraryMethod(type, "__contains__(self, key)") { interpreter, call throws(Raise) in
      .bool(try interpreter.itemIfPresent(call[0], call[1]) != nil)
    }
    for (name, view) in [("keys", "KeysView"), ("items", "ItemsView"), ("values", "ValuesView")] {
      defineLibraryMethod(type, "\(name)(self)") { interpreter, call throws(Raise) in
        try interpreter.call(
          try interpreter.libraryAttribute("collections.abc", view), [call[0]])
      }
    }
    defineLibraryMethod(type, "__eq__(self, other)") {
      [unowned type] interpreter, call throws(Raise) in
      guard try interpreter.isInstance(call[1], .object(type)) else {
        return interpreter.notImplemented
      }
      let sides = (DictObject(), DictObject())
      try interpreter.merge(try interpreter.callMethod(call[0], "items"), into: sides.0)
      try interpreter.merge(try interpreter.callMethod(call[1], "items"), into: sides.1)
      return try interpreter.compare(.equal, .dict(sides.0), .dict(sides.1))
    }
    type.set(Special.hash.symbol, to: .none)
    type.set(Special.reversed.symbol, to: .none)
  }

  func fillAbstractMutableMapping(_ type: TypeObject) {
    defineAbstractMethod(type, "__setitem__(self, key, value)", missingKey())
    defineAbstractMethod(type, "__delitem__(self, key)", missingKey())
    defineLibraryMethod(type, "pop(self, key, default=?)") { interpreter, call throws(Raise) in
      let value: Value
      do throws(Raise) {
        value = try interpreter.getItem(call[0], call[1])
      } catch {
        guard interpreter.matches(error, "KeyError"), !call[2].isUnbound else { throw error }
        return call[2]
      }
      try interpreter.deleteItem(call[0], call[1])
      return value
    }
    defineLibraryMethod(type, "popitem(self)") { interpreter, call throws(Raise) in
      guard let key = try interpreter.next(try interpreter.iterator(of: call[0])) else {
        throw interpreter.error("KeyError", arguments: [])
      }
      let value = try interpreter.getItem(call[0], key)
      try interpreter.deleteItem(call[0], key)
      return .tuple([key, value])
    }
    defineLibraryMethod(type, "clear(self)") { interpreter, call throws(Raise) in
      try interpreter.repeatUntil("KeyError") { () throws(Raise) in
        _ = try interpreter.callMethod(call[0], "popitem")
      }
      return .none
    }
    defineLibraryMethod(type, "setdefault(self, key, default=None)") {
      interpreter, call throws(Raise) in
      if let known = try interpreter.itemIfPresent(call[0], call[1]) { return known }
      try interpreter.setItem(call[0], call[1], call[2])
      return call[2]
    }
    defineLibraryMethod(type, "update(self, other=(), /, **kwds)") {
      interpreter, call throws(Raise) in
      let mapping = try interpreter.libraryAttribute("collections.abc", "Mapping")
      if call[1].asDict == nil, try interpreter.isInstance(call[1], mapping) {
        try interpreter.forEach(call[1]) { key throws(Raise) in
          try interpreter.setItem(call[0], key, try interpreter.getItem(call[1], key))
          return true
        }
        try interpreter.fillMapping(call[0], from: .unbound, call[2])
      } else {
        try interpreter.fillMapping(call[0], from: call[1], call[2])
      }
      return .none
    }
  }

  // MARK: Views

  private func mapping(of view: Value) throws(Raise) -> Value {
    try getAttribute(view, "_mapping")
  }

  func fillMappingView(_ type: TypeObject) {
    defineLibraryMethod(type, "__init__(self, mapping)") { interpreter, call throws(Raise) in
      try interpreter.setAttribute(call[0], "_mapping", call[1])
      return .none
    }
    defineLibraryMethod(type, "__len__(self)") { interpreter, call throws(Raise) in
      .int(try interpreter.length(try interpreter.mapping(of: call[0])))
    }
    defineLibraryMethod(type, "__repr__(self)") { interpreter, call throws(Raise) in
      let shown = try interpreter.repr(try interpreter.mapping(of: call[0]))
      return .str("\(interpreter.type(of: call[0]).name)(\(shown))")
    }
  }

  /// Results of set operations on views are plain sets.
  private func defineSetResult(_ type: TypeObject) {
    defineLibraryClassMethod(type, "_from_iterable(cls, it)") { interpreter, call throws(Raise) in
      .object(try interpreter.setOf(call[1]).copy(isFrozen: false))
    }
  }

  /// Iterates over the keys of the mapping of a view and gives out what `show` makes of each.
  private func defineWalk(
    _ type: TypeObject,
    _ show: @escaping (Interpreter, Value, Value) throws(Raise) -> Value
  ) {
    defineLibraryMethod(type, "__iter__(self)") { interpreter, call throws(Raise) in
      let mapping = try interpreter.mapping(of: call[0])
      let keys = try interpreter.iterator(of: mapping)
      return interpreter.makeGenerator { interpreter throws(Raise) in
        guard let key = try interpreter.next(keys) else { return nil }
        return try show(interpreter, mapping, key)
      }
    }
  }

  func fillKeysView(_ type: TypeObject) {
    defineSetResult(type)
    defineWalk(type) { _, _, key in key }
    defineLibraryMethod(type, "__contains__(self, key)") { interpreter, call throws(Raise) in
      .bool(try interpreter.contains(try interpreter.mapping(of: call[0]), call[1]))
    }
  }

  func fillItemsView(_ type: TypeObject) {
    defineSetResult(type)
    defineWalk(type) { interpreter, mapping, key throws(Raise) in
      .tuple([key, try interpreter.getItem(mapping, key)])
    }
    defineLibraryMethod(type, "__contains__(self, item)") { interpreter, call throws(Raise) in
      let (key, value) = try interpreter.pair(call[1])
      let mapping = try interpreter.mapping(of: call[0])
      guard let known = try interpreter.itemIfPresent(mapping, key) else { return .bool(false) }
      return .bool(try interpreter.equals(known, value))
    }
  }

  func fillValuesView(_ type: TypeObject) {
    defineWalk(type) { interpreter, mapping, key throws(Raise) in
      try interpreter.getItem(mapping, key)
    }
    defineLibraryMethod(type, "__contains__(self, value)") { interpreter, call throws(Raise) in
      var isFound = false
      try interpreter.forEach(call[0]) { value throws(Raise) in
        isFound = try interpreter.equals(value, call[1])
        return !isFound
      }
      return .bool(isFound)
    }
  }
}
