// `dict`.

import Syntax

extension Interpreter {
  func setUpDict() {
    let type = types.dict
    type.direct = makeFunction("dict(iterable=?, /, **kwargs)") {
      interpreter, call throws(Raise) in
      let dictionary = DictObject()
      try interpreter.fill(dictionary, call[0], call[1])
      return .dict(dictionary)
    }
    defineContainer(type, "__init__(iterable=?, /, **kwargs)") { cls in
      let dictionary = DictObject()
      dictionary.customType = cls
      return dictionary
    } fill: { interpreter, call throws(Raise) in
      guard let dictionary = call[0].asDict else {
        throw interpreter.wrongReceiver("__init__", "dict", call[0])
      }
      try interpreter.fill(dictionary, call[1], call[2])
      return .none
    }
    setUpDictItems(type)
    setUpDictMethods(type)
    setUpDictViews()
  }

  /// `dict.update(source, **keywords)`
  private func fill(
    _ dictionary: DictObject, _ source: Value, _ keywords: Value
  ) throws(Raise) {
    if !source.isUnbound { try merge(source, into: dictionary) }
    for entry in keywords.asDict?.items ?? [] {
      try dictionary.set(entry.key, entry.value, self)
    }
  }

  /// Takes over the entries of a mapping or of an iterable of pairs.
  func merge(_ source: Value, into dictionary: DictObject) throws(Raise) {
    if case .dict(let other) = source {
      for entry in other.items { try dictionary.set(entry.key, entry.value, self) }
      return
    }
    if let keys = try attributeIfPresent(source, "keys") {
      if let other = source.asDict, !self.type(of: source).isUserDefined {
        for entry in other.items { try dictionary.set(entry.key, entry.value, self) }
        return
      }
      for key in try elements(of: try call(keys)) {
        try dictionary.set(key, try getItem(source, key), self)
      }
      return
    }
    let iterator = try iterator(of: source)
    var index = 0
    while let element = try next(iterator) {
      let pair: [Value]
      do throws(Raise) {
        pair = try elements(of: element)
      } catch {
        guard matches(error, "TypeError") else { throw error }
        throw self.error(
          "TypeError",
          "cannot convert dictionary update sequence element #\(index) to a sequence")
      }
      guard pair.count == 2 else {
        throw error(
          "ValueError",
          "dictionary update sequence element #\(index) has length \(pair.count); 2 is required"
        )
      }
      try dictionary.set(pair[0], pair[1], self)
      index += 1
    }
  }

  private func dictMethod(
    _ signature: String,
    _ body: @escaping (Interpreter, DictObject, Call) throws(Raise) -> Value
  ) {
    let name = String(signature.prefix { $0 != "(" })
    defineMethod(types.dict, signature) { interpreter, call throws(Raise) in
      if case .dict(let dictionary) = call[0] { return try body(interpreter, dictionary, call) }
      guard let dictionary = call[0].asDict else {
        throw interpreter.wrongReceiver(name, "dict", call[0])
      }
      return try body(interpreter, dictionary, call)
    }
  }

  private func setUpDictItems(_ type: TypeObject) {
    dictMethod("__getitem__(self, key, /)") { interpreter, dictionary, call throws(Raise) in
      if let value = try dictionary.get(call[1], interpreter) { return value }
      if dictionary.customType != nil,
        let missing = interpreter.type(of: call[0]).special(.missing)
      {
        return try interpreter.callSpecial(missing, call[0], call[1])
      }
      throw interpreter.error("KeyError", arguments: [call[1]])
    }
    dictMethod("__setitem__(self, key, value, /)") { interpreter, dictionary, call throws(Raise) in
      try dictionary.set(call[1], call[2], interpreter)
      return .none
    }
    dictMethod("__delitem__(self, key, /)") { interpreter, dictionary, call throws(Raise) in
      guard try dictionary.remove(call[1], interpreter) != nil else {
        throw interpreter.error("KeyError", arguments: [call[1]])
      }
      return .none
    }
    dictMethod("__contains__(self, key, /)") { interpreter, dictionary, call throws(Raise) in
      .bool(try dictionary.get(call[1], interpreter) != nil)
    }
    dictMethod("__len__(self, /)") { _, dictionary, _ in .int(dictionary.count) }
    dictMethod("__iter__(self, /)") { _, dictionary, _ in
      .object(DictIterator(dictionary, .keys))
    }
    dictMethod("__reversed__(self, /)") { _, dictionary, _ in
      .object(DictIterator(dictionary, .keys, isReversed: true))
    }
    dictMethod("__repr__(self, /)") { interpreter, dictionary, _ throws(Raise) in
      .str(try interpreter.dictRepr(dictionary))
    }
    for (name, negates) in [("__eq__", false), ("__ne__", true)] {
      dictMethod("\(name)(self, value, /)") { interpreter, dictionary, call throws(Raise) in
        guard let other = call[1].asDict else { return interpreter.notImplemented }
        return .bool(try interpreter.equal(dictionary, other) != negates)
      }
    }
    type.set(Special.hash.symbol, to: .none)
    dictMethod("__or__(self, value, /)") { interpreter, dictionary, call throws(Raise) in
      guard let other = call[1].asDict else { return interpreter.notImplemented }
      let result = dictionary.copy()
      for entry in other.items { try result.set(entry.key, entry.value, interpreter) }
      return .dict(result)
    }
    dictMethod("__ror__(self, value, /)") { interpreter, dictionary, call throws(Raise) in
      guard let other = call[1].asDict else { return interpreter.notImplemented }
      let result = other.copy()
      for entry in dictionary.items { try result.set(entry.key, entry.value, interpreter) }
      return .dict(result)
    }
    dictMethod("__ior__(self, value, /)") { interpreter, dictionary, call throws(Raise) in
      try interpreter.merge(call[1], into: dictionary)
      return call[0]
    }
  }

  private func equal(_ a: DictObject, _ b: DictObject) throws(Raise) -> Bool {
    if a === b { return true }
    guard a.count == b.count else { return false }
    return try nested { () throws(Raise) in
      for entry in a.items {
        guard let other = try b.get(entry.key, self), try equals(entry.value, other) else {
          return false
        }
      }
      return true
    }
  }

  private func setUpDictMethods(_ type: TypeObject) {
    dictMethod("get(self, key, default=None, /)") { interpreter, dictionary, call throws(Raise) in
      try dictionary.get(call[1], interpreter) ?? call[2]
    }
    dictMethod("setdefault(self, key, default=None, /)") {
      interpreter, dictionary, call throws(Raise) in
      if let value = try dictionary.get(call[1], interpreter) { return value }
      try dictionary.set(call[1], call[2], interpreter)
      return call[2]
    }
    dictMethod("pop(self, key, default=?, /)") { interpreter, dictionary, call throws(Raise) in
      if let entry = try dictionary.remove(call[1], interpreter) { return entry.value }
      if !call[2].isUnbound { return call[2] }
      throw interpreter.error("KeyError", arguments: [call[1]])
    }
    dictMethod("popitem(self, /)") { interpreter, dictionary, _ throws(Raise) in
      guard let entry = dictionary.removeLast() else {
        throw interpreter.error(
          "KeyError", arguments: [.str("popitem(): dictionary is empty")])
      }
      return .tuple([entry.key, entry.value])
    }
    dictMethod("update(self, iterable=?, /, **kwargs)") {
      interpreter, dictionary, call throws(Raise) in
      try interpreter.fill(dictionary, call[1], call[2])
      return .none
    }
    dictMethod("clear(self, /)") { _, dictionary, _ in
      dictionary.removeAll()
      return .none
    }
    dictMethod("copy(self, /)") { _, dictionary, _ in .dict(dictionary.copy()) }
    for (name, kind) in [("keys", DictView.Kind.keys), ("values", .values), ("items", .items)] {
      dictMethod("\(name)(self, /)") { _, dictionary, _ in
        .object(DictView(dictionary, kind))
      }
    }
    defineClassMethod(type, "fromkeys(cls, iterable, value=None, /)") {
      interpreter, call throws(Raise) in
      if case .object(let cls as TypeObject) = call[0], cls === interpreter.types.dict {
        let dictionary = DictObject()
        for key in try interpreter.elements(of: call[1]) {
          try dictionary.set(key, call[2], interpreter)
        }
        return .dict(dictionary)
      }
      let made = try interpreter.call(call[0])
      for key in try interpreter.elements(of: call[1]) {
        try interpreter.setItem(made, key, call[2])
      }
      return made
    }
  }
}
