// The keys, values and items of a dict: views that follow its changes, and their iterators.

import Syntax

/// `dict.keys()`, `dict.values()` or `dict.items()`.
package final class DictView: Object {
  package enum Kind { case keys, values, items }

  package let dictionary: DictObject
  package let kind: Kind

  package init(_ dictionary: DictObject, _ kind: Kind) {
    self.dictionary = dictionary
    self.kind = kind
    super.init()
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    switch kind {
    case .keys: interpreter.types.dictKeys
    case .values: interpreter.types.dictValues
    case .items: interpreter.types.dictItems
    }
  }

  var elements: [Value] {
    switch kind {
    case .keys: dictionary.keys
    case .values: dictionary.values
    case .items: dictionary.items.map { .tuple([$0.key, $0.value]) }
    }
  }

  func contains(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> Bool {
    switch kind {
    case .keys: return try dictionary.get(value, interpreter) != nil
    case .values:
      for element in dictionary.values where try interpreter.equals(element, value) {
        return true
      }
      return false
    case .items:
      guard let pair = value.asTuple, pair.elements.count == 2,
        let found = try dictionary.get(pair.elements[0], interpreter)
      else { return false }
      return try interpreter.equals(found, pair.elements[1])
    }
  }
}

/// Walks a dict by the places of its entries.
package final class DictIterator: IteratorObject {
  private var dictionary: DictObject?
  private let kind: DictView.Kind
  private var place: Int
  private let count: Int
  private var seen = 0
  private let isReversed: Bool

  init(_ dictionary: DictObject, _ kind: DictView.Kind, isReversed: Bool = false) {
    self.dictionary = dictionary
    self.kind = kind
    self.isReversed = isReversed
    count = dictionary.count
    place = isReversed ? dictionary.entries.count - 1 : 0
    super.init()
  }

  override package func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    guard let dictionary else { return nil }
    if dictionary.count != count {
      self.dictionary = nil
      throw interpreter.error("RuntimeError", "dictionary changed size during iteration")
    }
    while place >= 0, place < dictionary.entries.count {
      let entry = dictionary.entries[place]
      place += isReversed ? -1 : 1
      if entry.key.isUnbound { continue }
      seen += 1
      if seen > count {
        self.dictionary = nil
        throw interpreter.error("RuntimeError", "dictionary keys changed during iteration")
      }
      switch kind {
      case .keys: return entry.key
      case .values: return entry.value
      case .items: return .tuple(TupleObject([entry.key, entry.value] as ContiguousArray<Value>))
      }
    }
    self.dictionary = nil
    return nil
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    let name =
      switch kind {
      case .keys: "dict_\(isReversed ? "reverse" : "")keyiterator"
      case .values: "dict_\(isReversed ? "reverse" : "")valueiterator"
      case .items: "dict_\(isReversed ? "reverse" : "")itemiterator"
      }
    return interpreter.types.iterator(named: name)
  }
}

extension Interpreter {
  func setUpDictViews() {
    for type in [types.dictKeys, types.dictValues, types.dictItems] {
      func method(
        _ signature: String, _ body: @escaping (Interpreter, DictView, Call) throws(Raise) -> Value
      ) {
        let name = String(signature.prefix { $0 != "(" })
        defineMethod(type, signature) { interpreter, call throws(Raise) in
          guard let view = call[0].object(as: DictView.self) else {
            throw interpreter.wrongReceiver(name, type.name, call[0])
          }
          return try body(interpreter, view, call)
        }
      }
      method("__len__(self, /)") { _, view, _ in .int(view.dictionary.count) }
      method("__iter__(self, /)") { _, view, _ in
        .object(DictIterator(view.dictionary, view.kind))
      }
      method("__reversed__(self, /)") { _, view, _ in
        .object(DictIterator(view.dictionary, view.kind, isReversed: true))
      }
      method("__contains__(self, key, /)") { interpreter, view, call throws(Raise) in
        .bool(try view.contains(call[1], interpreter))
      }
      method("__repr__(self, /)") { interpreter, view, _ throws(Raise) in
        if view.dictionary.count == 0 { return .str("\(type.name)([])") }
        return .str(
          try interpreter.containerRepr(
            view, open: "\(type.name)([", close: "])", recursive: "..."
          ) { () throws(Raise) in
            var parts: [String] = []
            for element in view.elements { parts.append(try interpreter.repr(element)) }
            return parts
          })
      }
      if type === types.dictValues { continue }
      type.set(Special.hash.symbol, to: .none)
      setUpSetLikeView(type)
    }
  }

  /// The elements of a view, a set or any iterable as a set.
  func setOf(_ value: Value) throws(Raise) -> SetObject {
    if let set = value.object(as: SetObject.self) { return set }
    let set = SetObject()
    if let view = value.object(as: DictView.self) {
      for element in view.elements { try set.insert(element, self) }
      return set
    }
    for element in try elements(of: value) { try set.insert(element, self) }
    return set
  }

  private func setUpSetLikeView(_ type: TypeObject) {
    for name in ["and", "or", "sub", "xor"] {
      for (full, swaps) in [("__\(name)__", false), ("__r\(name)__", true)] {
        defineMethod(type, "\(full)(self, other, /)") { interpreter, call throws(Raise) in
          let (left, right) = swaps ? (call[1], call[0]) : (call[0], call[1])
          let a = try interpreter.setOf(left)
          let result: SetObject
          switch name {
          case "and":
            result = SetObject()
            for element in try interpreter.elements(of: right)
            where try a.contains(element, interpreter) {
              try result.insert(element, interpreter)
            }
          case "or":
            result = a.copy(isFrozen: false)
            for element in try interpreter.elements(of: right) {
              try result.insert(element, interpreter)
            }
          case "sub":
            result = a.copy(isFrozen: false)
            for element in try interpreter.elements(of: right) {
              try result.remove(element, interpreter)
            }
          default:
            result = a.copy(isFrozen: false)
            for element in try interpreter.setOf(right).elements {
              if !(try result.remove(element, interpreter)) {
                try result.insert(element, interpreter)
              }
            }
          }
          return .object(result)
        }
      }
    }
    defineMethod(type, "isdisjoint(self, other, /)") { interpreter, call throws(Raise) in
      guard let view = call[0].object(as: DictView.self) else { return .none }
      for element in try interpreter.elements(of: call[1])
      where try view.contains(element, interpreter) {
        return .bool(false)
      }
      return .bool(true)
    }
    for (op, name) in comparisonMethods {
      defineMethod(type, "\(name)(self, other, /)") { interpreter, call throws(Raise) in
        guard
          let view = call[0].object(as: DictView.self),
          call[1].object(as: SetObject.self) != nil
            || call[1].object(as: DictView.self).map({ $0.kind != .values }) ?? false
        else { return interpreter.notImplemented }
        let count = view.dictionary.count
        let other = try interpreter.length(call[1])
        func within(_ elements: [Value], _ container: Value) throws(Raise) -> Bool {
          for element in elements where !(try interpreter.contains(container, element)) {
            return false
          }
          return true
        }
        func others() throws(Raise) -> [Value] { try interpreter.elements(of: call[1]) }
        switch op {
        case .equal: return .bool(try count == other ? within(view.elements, call[1]) : false)
        case .notEqual: return .bool(try count == other ? !within(view.elements, call[1]) : true)
        case .less: return .bool(try count < other ? within(view.elements, call[1]) : false)
        case .lessEqual: return .bool(try count <= other ? within(view.elements, call[1]) : false)
        case .greater: return .bool(try count > other ? within(others(), call[0]) : false)
        default: return .bool(try count >= other ? within(others(), call[0]) : false)
        }
      }
    }
  }
}
