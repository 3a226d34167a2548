// `collections.defaultdict` and `collections.OrderedDict`.

extension Interpreter {
  /// Puts `defaultdict` into `collections`.
  func fillDefaultDict(_ module: ModuleObject) {
    let type = makeType("defaultdict", bases: [types.dict], module: "collections")
    type.messageName = "collections.defaultdict"
    let factoryName = symbol("default_factory")
    type.slotNames = [factoryName]
    set(module, "defaultdict", .object(type))
    func factory(_ interpreter: Interpreter, _ value: Value) -> Value {
      value.reference.flatMap { interpreter.ownAttribute($0, factoryName) } ?? .none
    }
    defineMethod(type, "__init__(self, *args, **kwargs)") { interpreter, call throws(Raise) in
      guard let dictionary = call[0].asDict else { return .none }
      var arguments = interpreter.argumentList(call[1])
      let maker = arguments.isEmpty ? Value.none : arguments.removeFirst()
      guard maker.isNone || interpreter.isCallable(maker) else {
        throw interpreter.error("TypeError", "first argument must be callable or None")
      }
      interpreter.setOwnAttribute(dictionary, factoryName, maker)
      guard let fill = interpreter.types.dict.special(.`init`) else { return .none }
      return try interpreter.call(
        fill, [call[0]] + arguments, keywords: interpreter.keywordList(call[2]))
    }
    defineMethod(type, "__missing__(self, key, /)") { interpreter, call throws(Raise) in
      let maker = factory(interpreter, call[0])
      guard !maker.isNone else { throw interpreter.error("KeyError", arguments: [call[1]]) }
      let made = try interpreter.call(maker)
      try interpreter.setItem(call[0], call[1], made)
      return made
    }
    defineMethod(type, "__repr__(self, /)") { interpreter, call throws(Raise) in
      guard let dictionary = call[0].asDict else { return .none }
      let maker = try interpreter.repr(factory(interpreter, call[0]))
      let content = try interpreter.dictRepr(dictionary)
      return .str("\(interpreter.type(of: call[0]).name)(\(maker), \(content))")
    }
    for name in ["copy", "__copy__"] {
      defineMethod(type, "\(name)(self, /)") { interpreter, call throws(Raise) in
        try interpreter.call(
          .object(interpreter.type(of: call[0])), [factory(interpreter, call[0]), call[0]])
      }
    }
    defineMethod(type, "__reduce__(self, /)") { interpreter, call throws(Raise) in
      let maker = factory(interpreter, call[0])
      let pairs = try interpreter.callMethod(call[0], "items")
      return .tuple([
        .object(interpreter.type(of: call[0])), .tuple(maker.isNone ? [] : [maker]), .none, .none,
        try interpreter.iterator(of: pairs),
      ])
    }
    for (name, isReflected) in [("__or__", false), ("__ror__", true)] {
      defineMethod(type, "\(name)(self, value, /)") { interpreter, call throws(Raise) in
        guard let other = call[1].asDict else { return interpreter.notImplemented }
        let made =
          isReflected
          ? try interpreter.call(
            .object(interpreter.type(of: call[0])), [factory(interpreter, call[0]), call[1]])
          : try interpreter.callMethod(call[0], "copy")
        guard let result = made.asDict else { return made }
        try interpreter.merge(isReflected ? call[0] : .dict(other), into: result)
        return made
      }
    }
  }
}

// MARK: OrderedDict

/// Walks an `OrderedDict`, which must keep its keys and their order meanwhile.
private final class OrderedIterator: IteratorObject {
  private let walk: DictIterator
  private let dictionary: DictObject
  private let version: Int

  init(_ dictionary: DictObject, _ kind: DictView.Kind, isReversed: Bool) {
    walk = DictIterator(dictionary, kind, isReversed: isReversed)
    self.dictionary = dictionary
    version = dictionary.keyVersion
    super.init()
  }

  override func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    guard dictionary.keyVersion == version else {
      throw interpreter.error("RuntimeError", "OrderedDict mutated during iteration")
    }
    return try walk.next(interpreter)
  }

  override func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.iterator(named: "odict_iterator")
  }
}

extension Interpreter {
  /// Puts `OrderedDict` into `collections`.
  func fillOrderedDict(_ module: ModuleObject) {
    let type = makeType(
      "OrderedDict", bases: [types.dict], module: "collections", instancesHaveDictionary: true)
    type.messageName = "collections.OrderedDict"
    set(module, "OrderedDict", .object(type))
    fillOrderedContent(type)
    fillOrderedPlaces(type)
    fillOrderedOperators(type)
    fillOrderedViews(type)
  }

  private func fillOrderedContent(_ type: TypeObject) {
    for (name, isReversed) in [("__iter__", false), ("__reversed__", true)] {
      defineMethod(type, "\(name)(self, /)") { _, call in
        guard let dictionary = call[0].asDict else { return .none }
        return .object(OrderedIterator(dictionary, .keys, isReversed: isReversed))
      }
    }
    // Unlike those of `dict`, they go through `__setitem__` of a subclass.
    for name in ["__init__", "update"] {
      defineMethod(type, "\(name)(self, *args, **kwds)") { interpreter, call throws(Raise) in
        let arguments = interpreter.argumentList(call[1])
        guard arguments.count < 2 else {
          throw interpreter.error(
            "TypeError",
            name == "update"
              ? "update() takes at most 1 positional argument (\(arguments.count) given)"
              : "expected at most 1 arguments, got \(arguments.count)")
        }
        try interpreter.fillMapping(
          call[0], from: arguments.first ?? .unbound, call[2], takesItems: true)
        return .none
      }
    }
    defineMethod(type, "setdefault(self, key, default=None)") { interpreter, call throws(Raise) in
      if try interpreter.contains(call[0], call[1]) {
        return try interpreter.getItem(call[0], call[1])
      }
      try interpreter.setItem(call[0], call[1], call[2])
      return call[2]
    }
    for name in ["copy", "__copy__"] {
      defineMethod(type, "\(name)(self, /)") { interpreter, call throws(Raise) in
        let made = try interpreter.call(.object(interpreter.type(of: call[0])))
        for entry in call[0].asDict?.items ?? [] {
          try interpreter.setItem(made, entry.key, entry.value)
        }
        return made
      }
    }
    defineMethod(type, "__reduce__(self, /)") { interpreter, call throws(Raise) in
      var state = Value.none
      if let object = call[0].reference, object.layout != nil {
        let attributes = interpreter.dictionary(of: object)
        if attributes.count > 0 { state = .dict(attributes) }
      }
      let pairs = try interpreter.callMethod(call[0], "items")
      return .tuple([
        .object(interpreter.type(of: call[0])), .tuple([]), state, .none,
        try interpreter.iterator(of: pairs),
      ])
    }
    defineMethod(type, "__repr__(self, /)") { [unowned type] interpreter, call throws(Raise) in
      guard let dictionary = call[0].asDict else { return .none }
      let own = interpreter.type(of: call[0])
      if dictionary.count == 0 { return .str("\(own.name)()") }
      return .str(
        try interpreter.containerRepr(
          dictionary, open: "\(own.name)([", close: "])", recursive: "..."
        ) { () throws(Raise) in
          var pairs = dictionary.items.map { Value.tuple([$0.key, $0.value]) }
          if own !== type {
            pairs = try interpreter.elements(of: try interpreter.callMethod(call[0], "items"))
          }
          var parts: [String] = []
          for pair in pairs { parts.append(try interpreter.repr(pair)) }
          return parts
        })
    }
  }

  private func fillOrderedPlaces(_ type: TypeObject) {
    defineMethod(type, "move_to_end(self, key, last=True)") { interpreter, call throws(Raise) in
      guard let dictionary = call[0].asDict else { return .none }
      guard let moved = try dictionary.remove(call[1], interpreter) else {
        throw interpreter.error("KeyError", arguments: [call[1]])
      }
      var after: [DictObject.Entry] = []
      if !(try interpreter.isTrue(call[2])) {
        after = dictionary.items
        dictionary.removeAll()
      }
      for entry in [moved] + after { try dictionary.set(entry.key, entry.value, interpreter) }
      return .none
    }
    defineMethod(type, "popitem(self, last=True)") { interpreter, call throws(Raise) in
      guard let dictionary = call[0].asDict else { return .none }
      let isLast = try interpreter.isTrue(call[1])
      guard
        let entry = isLast
          ? dictionary.removeLast()
          : try dictionary.firstKey.flatMap({ key throws(Raise) in
            try dictionary.remove(key, interpreter)
          })
      else { throw interpreter.error("KeyError", arguments: [.str("dictionary is empty")]) }
      return .tuple([entry.key, entry.value])
    }
  }

  private func fillOrderedOperators(_ type: TypeObject) {
    for (name, expected) in [("__eq__", true), ("__ne__", false)] {
      defineMethod(type, "\(name)(self, value, /)") {
        [unowned type] interpreter, call throws(Raise) in
        guard let equal = interpreter.types.dict.special(.eq), let own = call[0].asDict else {
          return .none
        }
        let answer = try interpreter.callSpecial(equal, call[0], call[1])
        guard case .bool(var isEqual) = answer else { return answer }
        if isEqual, let other = call[1].asDict, interpreter.type(of: call[1]).isSubtype(of: type) {
          for (mine, theirs) in zip(own.keys, other.keys)
          where !(try interpreter.equals(mine, theirs)) { isEqual = false }
        }
        return .bool(isEqual == expected)
      }
    }
    type.set(Special.hash.symbol, to: .none)
    for (name, isReflected) in [("__or__", false), ("__ror__", true)] {
      defineMethod(type, "\(name)(self, value, /)") { interpreter, call throws(Raise) in
        guard call[1].asDict != nil else { return interpreter.notImplemented }
        let (first, second) = isReflected ? (call[1], call[0]) : (call[0], call[1])
        let made = try interpreter.call(.object(interpreter.type(of: call[0])), [first])
        try interpreter.fillMapping(made, from: second, .none, takesItems: true)
        return made
      }
    }
    defineMethod(type, "__ior__(self, value, /)") { interpreter, call throws(Raise) in
      try interpreter.fillMapping(call[0], from: call[1], .none, takesItems: true)
      return call[0]
    }
  }

  /// `odict_keys` and the like: views that show another name.
  private func fillOrderedViews(_ type: TypeObject) {
    let kinds: [(String, DictView.Kind, TypeObject)] = [
      ("keys", .keys, types.dictKeys), ("values", .values, types.dictValues),
      ("items", .items, types.dictItems),
    ]
    for (name, kind, base) in kinds {
      let view = makeType("odict_\(name)", bases: [base])
      view.isSubclassable = false
      defineMethod(view, "__repr__(self, /)") { interpreter, call throws(Raise) in
        let shown = try interpreter.repr(.list(try interpreter.elements(of: call[0])))
        return .str("odict_\(name)(\(shown))")
      }
      for (name, isReversed) in [("__iter__", false), ("__reversed__", true)] {
        defineMethod(view, "\(name)(self, /)") { _, call in
          guard let view = call[0].object(as: DictView.self) else { return .none }
          return .object(OrderedIterator(view.dictionary, kind, isReversed: isReversed))
        }
      }
      defineMethod(type, "\(name)(self, /)") { _, call in
        guard let dictionary = call[0].asDict else { return .none }
        let made = DictView(dictionary, kind)
        made.customType = view
        return .object(made)
      }
    }
  }

  /// Sets each item of a mapping, a sequence of pairs or keywords with `target[key] = value`.
  ///
  /// - Parameters:
  ///   - source: where the items come from; unbound for nothing.
  ///   - takesItems: whether something with `items` but without `keys` counts as a mapping too.
  func fillMapping(
    _ target: Value, from source: Value, _ keywords: Value, takesItems: Bool = false
  ) throws(Raise) {
    if case .dict(let plain) = source {
      for entry in plain.items { try setItem(target, entry.key, entry.value) }
    } else if !source.isUnbound {
      if let keys = try attributeIfPresent(source, "keys") {
        for key in try elements(of: try call(keys)) {
          try setItem(target, key, try getItem(source, key))
        }
      } else if takesItems, let items = try attributeIfPresent(source, "items") {
        try fillFromPairs(target, try call(items), isNative: true)
      } else {
        try fillFromPairs(target, source, isNative: takesItems)
      }
    }
    for entry in keywords.asDict?.items ?? [] {
      try setItem(target, entry.key, entry.value)
    }
  }

  private func fillFromPairs(
    _ target: Value, _ pairs: Value, isNative: Bool
  ) throws(Raise) {
    try forEach(pairs) { element throws(Raise) in
      let (key, value) = isNative ? try nativePair(element) : try pair(element)
      try setItem(target, key, value)
      return true
    }
  }

  /// The two elements of an iterable, refused in the words of `OrderedDict`.
  private func nativePair(_ element: Value) throws(Raise) -> (Value, Value) {
    let parts = try elements(of: element)
    guard parts.count == 2 else {
      throw error(
        "ValueError",
        parts.count > 2
          ? "too many values to unpack (expected 2)"
          : "need more than \(parts.count) value\(parts.count == 1 ? "" : "s") to unpack")
    }
    return (parts[0], parts[1])
  }

  /// What `key, value = element` unpacks.
  func pair(_ element: Value) throws(Raise) -> (Value, Value) {
    if case .tuple(let tuple) = element, tuple.elements.count == 2 {
      return (tuple.elements[0], tuple.elements[1])
    }
    let places = UnsafeMutablePointer<Value>.allocate(capacity: 2)
    places.initialize(repeating: .unbound, count: 2)
    defer {
      places.deinitialize(count: 2)
      places.deallocate()
    }
    try unpack(element, into: places, count: 2)
    return (places[0], places[1])
  }
}
