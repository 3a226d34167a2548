// `set` and `frozenset`.

import Syntax

extension Interpreter {
  func setUpSets() {
    types.set.direct = makeFunction("set(iterable=(), /)") { interpreter, call throws(Raise) in
      let set = SetObject()
      try interpreter.update(set, with: call[0])
      return .object(set)
    }
    defineContainer(types.set, "__init__(iterable=(), /)") { cls in
      let set = SetObject()
      set.customType = cls
      return set
    } fill: { interpreter, call throws(Raise) in
      guard let set = call[0].object(as: SetObject.self) else {
        throw interpreter.wrongReceiver("__init__", "set", call[0])
      }
      set.removeAll()
      try interpreter.update(set, with: call[1])
      return .none
    }
    defineConstructor(types.frozenset, "frozenset(iterable=(), /)") {
      interpreter, call throws(Raise) in
      if let set = call[0].object(as: SetObject.self), set.isFrozen, set.customType == nil {
        return call[0]
      }
      let set = SetObject(isFrozen: true)
      try interpreter.update(set, with: call[0])
      return .object(set)
    } convert: { _, made, cls in
      let copy = made.object(as: SetObject.self)?.copy(isFrozen: true)
      copy?.customType = cls
      return copy
    }
    for type in [types.set, types.frozenset] {
      setUpSetBasics(type)
      setUpSetOperators(type)
      setUpSetMethods(type)
    }
    setUpSetChanges()
  }

  /// `set.update(iterable)`
  func update(_ set: SetObject, with value: Value) throws(Raise) {
    if let other = value.object(as: SetObject.self) { return try set.merge(other, self) }
    switch value {
    case .list(let list):
      for element in list.elements { try set.insert(element, self) }
    case .dict(let dictionary):
      for key in dictionary.keys { try set.insert(key, self) }
    default:
      let iterator = try iterator(of: value)
      while let element = try next(iterator) { try set.insert(element, self) }
    }
  }

  private func setMethod(
    _ type: TypeObject, _ signature: String,
    _ body: @escaping (Interpreter, SetObject, Call) throws(Raise) -> Value
  ) {
    let name = String(signature.prefix { $0 != "(" })
    defineMethod(type, signature) { interpreter, call throws(Raise) in
      guard let set = call[0].object(as: SetObject.self) else {
        throw interpreter.wrongReceiver(name, type.name, call[0])
      }
      return try body(interpreter, set, call)
    }
  }

  private func setUpSetBasics(_ type: TypeObject) {
    setMethod(type, "__len__(self, /)") { _, set, _ in .int(set.count) }
    setMethod(type, "__iter__(self, /)") { _, set, _ in .object(SetIterator(set)) }
    setMethod(type, "__contains__(self, key, /)") { interpreter, set, call throws(Raise) in
      // A set is looked for as the frozenset of its elements.
      if let inner = call[1].object(as: SetObject.self), !inner.isFrozen {
        return .bool(try set.contains(.object(inner.copy(isFrozen: true)), interpreter))
      }
      return .bool(try set.contains(call[1], interpreter))
    }
    setMethod(type, "__repr__(self, /)") { interpreter, set, call throws(Raise) in
      let name = interpreter.typeName(call[0])
      if set.count == 0 { return .str("\(name)()") }
      let isPlain = !set.isFrozen && set.customType == nil
      return .str(
        try interpreter.containerRepr(
          set, open: isPlain ? "{" : "\(name)({", close: isPlain ? "}" : "})",
          recursive: "\(name)(...)"
        ) { () throws(Raise) in
          var parts: [String] = []
          for element in set.elements { parts.append(try interpreter.repr(element)) }
          return parts
        })
    }
    if type === types.set {
      type.set(Special.hash.symbol, to: .none)
    } else {
      setMethod(type, "__hash__(self, /)") { interpreter, set, _ throws(Raise) in
        .int(try interpreter.hash(set))
      }
    }
    for (op, name) in comparisonMethods {
      setMethod(type, "\(name)(self, value, /)") { interpreter, a, call throws(Raise) in
        guard let b = call[1].object(as: SetObject.self) else { return interpreter.notImplemented }
        switch op {
        case .equal: return .bool(try a.count == b.count ? a.isSubset(of: b, interpreter) : false)
        case .notEqual:
          return .bool(try a.count == b.count ? !a.isSubset(of: b, interpreter) : true)
        case .less: return .bool(try a.count < b.count ? a.isSubset(of: b, interpreter) : false)
        case .lessEqual: return .bool(try a.isSubset(of: b, interpreter))
        case .greater: return .bool(try a.count > b.count ? b.isSubset(of: a, interpreter) : false)
        default: return .bool(try b.isSubset(of: a, interpreter))
        }
      }
    }
  }

  /// CPython's hash of a frozenset.
  private func hash(_ set: SetObject) throws(Raise) -> Int {
    func shuffled(_ h: UInt) -> UInt { ((h ^ 89_869_747) ^ (h << 16)) &* 3_644_798_167 }
    var result: UInt = 0
    for element in set.elements {
      result ^= shuffled(UInt(bitPattern: try hash(element)))
    }
    result ^= (UInt(set.count) + 1) &* 1_927_868_237
    result ^= (result >> 11) ^ (result >> 25)
    result = result &* 69069 &+ 907_133_923
    return result == UInt.max ? 590_923_713 : Int(bitPattern: result)
  }

  enum SetOperation: String { case union, intersection, difference, symmetricDifference }

  /// A new set of what the operation leaves.
  private func combine(
    _ operation: SetOperation, _ a: SetObject, _ other: Value
  ) throws(Raise) -> SetObject {
    switch operation {
    case .union:
      let result = a.copy(isFrozen: a.isFrozen)
      try update(result, with: other)
      return result
    case .intersection:
      let result = SetObject(isFrozen: a.isFrozen)
      if let b = other.object(as: SetObject.self) {
        let (small, large) = b.count > a.count ? (a, b) : (b, a)
        for element in small.elements where try large.contains(element, self) {
          try result.insert(element, self)
        }
        return result
      }
      for element in try elements(of: other) where try a.contains(element, self) {
        try result.insert(element, self)
      }
      return result
    case .difference:
      if let b = other.object(as: SetObject.self), a.count >> 2 <= b.count {
        let result = SetObject(isFrozen: a.isFrozen)
        for element in a.elements where !(try b.contains(element, self)) {
          try result.insert(element, self)
        }
        return result
      }
      let result = a.copy(isFrozen: a.isFrozen)
      for element in try elements(of: other) { try result.remove(element, self) }
      return result
    case .symmetricDifference:
      // As CPython does: the other set, toggled by the elements of this one.
      let result = SetObject(isFrozen: a.isFrozen)
      try update(result, with: other)
      for element in a.elements {
        if !(try result.remove(element, self)) { try result.insert(element, self) }
      }
      return result
    }
  }

  private func setUpSetOperators(_ type: TypeObject) {
    for (operation, name) in [
      (SetOperation.union, "or"), (.intersection, "and"), (.difference, "sub"),
      (.symmetricDifference, "xor"),
    ] {
      for (full, swaps) in [("__\(name)__", false), ("__r\(name)__", true)] {
        setMethod(type, "\(full)(self, value, /)") { interpreter, set, call throws(Raise) in
          guard let other = call[1].object(as: SetObject.self) else {
            return interpreter.notImplemented
          }
          return .object(
            try interpreter.combine(
              operation, swaps ? other : set, swaps ? call[0] : call[1]))
        }
      }
      guard type === types.set else { continue }
      setMethod(type, "__i\(name)__(self, value, /)") { interpreter, set, call throws(Raise) in
        guard call[1].object(as: SetObject.self) != nil else { return interpreter.notImplemented }
        try interpreter.change(set, operation, call[1])
        return call[0]
      }
    }
  }

  /// `set.…_update(other)`
  private func change(
    _ set: SetObject, _ operation: SetOperation, _ other: Value
  ) throws(Raise) {
    switch operation {
    case .union: try update(set, with: other)
    case .intersection: set.replace(with: try combine(.intersection, set, other))
    case .difference:
      if other.object(as: SetObject.self) === set { return set.removeAll() }
      for element in try elements(of: other) { try set.remove(element, self) }
    case .symmetricDifference:
      if other.object(as: SetObject.self) === set { return set.removeAll() }
      for element in try setOf(other).elements {
        if !(try set.remove(element, self)) { try set.insert(element, self) }
      }
    }
  }

  private func setUpSetMethods(_ type: TypeObject) {
    setMethod(type, "copy(self, /)") { _, set, call in
      if set.isFrozen, set.customType == nil { return call[0] }
      return .object(set.copy(isFrozen: set.isFrozen))
    }
    for (operation, name) in [
      (SetOperation.union, "union"), (.intersection, "intersection"),
      (.difference, "difference"),
    ] {
      setMethod(type, "\(name)(self, *others)") { interpreter, set, call throws(Raise) in
        var result: SetObject?
        for other in call[1].asTuple?.elements ?? [] {
          result = try interpreter.combine(operation, result ?? set, other)
        }
        return .object(result ?? set.copy(isFrozen: set.isFrozen))
      }
    }
    setMethod(type, "symmetric_difference(self, other, /)") {
      interpreter, set, call throws(Raise) in
      .object(try interpreter.combine(.symmetricDifference, set, call[1]))
    }
    setMethod(type, "issubset(self, other, /)") { interpreter, set, call throws(Raise) in
      .bool(try set.isSubset(of: try interpreter.setOf(call[1]), interpreter))
    }
    setMethod(type, "issuperset(self, other, /)") { interpreter, set, call throws(Raise) in
      .bool(try interpreter.setOf(call[1]).isSubset(of: set, interpreter))
    }
    setMethod(type, "isdisjoint(self, other, /)") { interpreter, set, call throws(Raise) in
      for element in try interpreter.elements(of: call[1])
      where try set.contains(element, interpreter) {
        return .bool(false)
      }
      return .bool(true)
    }
  }

  private func setUpSetChanges() {
    let type = types.set
    setMethod(type, "add(self, object, /)") { interpreter, set, call throws(Raise) in
      try set.insert(call[1], interpreter)
      return .none
    }
    func frozen(_ value: Value) -> Value {
      if let inner = value.object(as: SetObject.self), !inner.isFrozen {
        return .object(inner.copy(isFrozen: true))
      }
      return value
    }
    setMethod(type, "remove(self, object, /)") { interpreter, set, call throws(Raise) in
      guard try set.remove(frozen(call[1]), interpreter) else {
        throw interpreter.error("KeyError", arguments: [call[1]])
      }
      return .none
    }
    setMethod(type, "discard(self, object, /)") { interpreter, set, call throws(Raise) in
      try set.remove(frozen(call[1]), interpreter)
      return .none
    }
    setMethod(type, "pop(self, /)") { interpreter, set, _ throws(Raise) in
      guard let element = set.removeFirst() else {
        throw interpreter.error("KeyError", arguments: [.str("pop from an empty set")])
      }
      return element
    }
    setMethod(type, "clear(self, /)") { _, set, _ in
      set.removeAll()
      return .none
    }
    for (operation, name) in [
      (SetOperation.union, "update"), (.intersection, "intersection_update"),
      (.difference, "difference_update"),
    ] {
      setMethod(type, "\(name)(self, *others)") { interpreter, set, call throws(Raise) in
        for other in call[1].asTuple?.elements ?? [] {
          try interpreter.change(set, operation, other)
        }
        return .none
      }
    }
    setMethod(type, "symmetric_difference_update(self, other, /)") {
      interpreter, set, call throws(Raise) in
      try interpreter.change(set, .symmetricDifference, call[1])
      return .none
    }
  }
}

/// Walks a set in the order of its table.
package final class SetIterator: IteratorObject {
  private var set: SetObject?
  private let elements: [Value]
  private var index = 0

  init(_ set: SetObject) {
    self.set = set
    elements = set.elements
    super.init()
  }

  override package func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    guard let set else { return nil }
    if set.count != elements.count {
      self.set = nil
      throw interpreter.error("RuntimeError", "Set changed size during iteration")
    }
    guard index < elements.count else {
      self.set = nil
      return nil
    }
    index += 1
    return elements[index - 1]
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.iterator(named: "set_iterator")
  }
}
