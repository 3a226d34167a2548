// Nested structures of Python values: lists, tuples, named tuples and dicts, with tensors or anything
// else at the leaves. What `tf.nest` does.

import Python

extension TensorFlowRuntime {
  /// The parts of a structure, nil for a leaf. Dicts give their values by sorted key.
  func parts(_ value: Value) throws(Raise) -> [Value]? {
    switch value {
    case .list(let list): return Array(list.elements)
    case .tuple(let tuple): return Array(tuple.elements)
    case .dict(let dictionary): return try sorted(dictionary).map(\.value)
    case .object(let object):
      if let list = object as? ListObject { return Array(list.elements) }
      if let tuple = object as? TupleObject { return Array(tuple.elements) }
      if let dictionary = object as? DictObject { return try sorted(dictionary).map(\.value) }
      if let slices = object as? IndexedSlicesObject, expandsComposites {
        return [slices.values, slices.indices]
      }
      return try compositeParts(object)
    default: return nil
    }
  }

  private var expandsComposites: Bool { false }

  /// The entries of a dict in the order of their keys.
  func sorted(_ dictionary: DictObject) throws(Raise) -> [DictObject.Entry] {
    var entries = dictionary.items
    guard entries.count > 1 else { return entries }
    // Insertion sort: comparing keys may throw.
    for index in 1..<entries.count {
      var place = index
      while place > 0, try interpreter.isLess(entries[place].key, entries[place - 1].key) {
        entries.swapAt(place, place - 1)
        place -= 1
      }
    }
    return entries
  }

  func flatten(_ value: Value) throws(Raise) -> [Value] {
    guard let parts = try parts(value) else { return [value] }
    var leaves: [Value] = []
    for part in parts { leaves += try flatten(part) }
    return leaves
  }

  /// The structure of `template` with other leaves.
  func pack(_ template: Value, _ leaves: [Value]) throws(Raise) -> Value {
    var rest = leaves[...]
    return try pack(template, &rest)
  }

  private func pack(_ template: Value, _ leaves: inout ArraySlice<Value>) throws(Raise) -> Value {
    switch template {
    case .list(let list):
      var elements: [Value] = []
      for element in list.elements { elements.append(try pack(element, &leaves)) }
      return .list(elements)
    case .tuple(let tuple):
      var elements: [Value] = []
      for element in tuple.elements { elements.append(try pack(element, &leaves)) }
      return .tuple(elements)
    case .dict(let dictionary): return try pack(dictionary, DictObject(), &leaves).asValue
    case .object(let object):
      if let tuple = object as? TupleObject, let type = tuple.customType {
        var elements: [Value] = []
        for element in tuple.elements { elements.append(try pack(element, &leaves)) }
        // A named tuple is made by its class.
        return try interpreter.call(.object(type), elements)
      }
      if let list = object as? ListObject {
        var elements: [Value] = []
        for element in list.elements { elements.append(try pack(element, &leaves)) }
        return .list(elements)
      }
      if let dictionary = object as? DictObject {
        let copy = DictObject()
        copy.customType = dictionary.customType
        return try pack(dictionary, copy, &leaves).asValue
      }
      if let composite = compositeType(of: object), let parts = try compositeParts(object) {
        let own = Array(leaves.prefix(parts.count))
        leaves = leaves.dropFirst(parts.count)
        return try interpreter.call(composite.make, [template, .list(own)])
      }
      return leaves.popFirst() ?? .none
    default: return leaves.popFirst() ?? .none
    }
  }

  private func pack(
    _ dictionary: DictObject, _ copy: DictObject, _ leaves: inout ArraySlice<Value>
  ) throws(Raise) -> DictObject {
    let packed = DictObject()
    for entry in try sorted(dictionary) {
      try packed.set(entry.key, try pack(entry.value, &leaves), interpreter)
    }
    // The order of the keys is that of the template.
    for entry in dictionary.items {
      if let value = try packed.get(entry.key, interpreter) {
        try copy.set(entry.key, value, interpreter)
      }
    }
    return copy
  }

  /// The structure with each leaf replaced.
  func map(
    _ value: Value, _ transform: (Value) throws(Raise) -> Value
  ) throws(Raise) -> Value {
    guard try parts(value) != nil else { return try transform(value) }
    var leaves: [Value] = []
    for leaf in try flatten(value) { leaves.append(try transform(leaf)) }
    return try pack(value, leaves)
  }

  /// Why two structures differ, as `nest.assert_same_structure` says it; nil where they don't.
  ///
  /// - Returns: the Python exception and its message.
  func structureDifference(
    _ a: Value, _ b: Value
  ) throws(Raise) -> (type: String, message: String)? {
    guard let detail = try difference(a, b) else { return nil }
    func describe(_ value: Value) throws(Raise) -> String {
      "type=\(interpreter.typeName(value)) str=\(try interpreter.str(value))"
    }
    let head =
      "The two structures don't have the same nested structure.\n\nFirst structure: \(try describe(a))\n\nSecond structure: \(try describe(b))\n\nMore specifically: \(detail.message)\n"
    let text =
      head
      + "Entire first structure:\n\(try skeleton(a))\nEntire second structure:\n\(try skeleton(b))"
    return (detail.type, text)
  }

  private func difference(
    _ a: Value, _ b: Value
  ) throws(Raise) -> (type: String, message: String)? {
    let x = try parts(a)
    let y = try parts(b)
    func describe(_ value: Value) throws(Raise) -> String {
      "type=\(interpreter.typeName(value)) str=\(try interpreter.str(value))"
    }
    guard let x, let y else {
      if x == nil, y == nil { return nil }
      let (sequence, plain) = x != nil ? (a, b) : (b, a)
      return (
        "ValueError",
        "Substructure \"\(try describe(sequence))\" is a sequence, while substructure \"\(try describe(plain))\" is not"
      )
    }
    if x.count != y.count {
      return (
        "ValueError",
        "The two structures don't have the same number of elements. First structure: \(try describe(a)). Second structure: \(try describe(b))"
      )
    }
    let first = interpreter.type(of: a)
    let second = interpreter.type(of: b)
    if first !== second, !(a.asDict != nil && b.asDict != nil) {
      return (
        "TypeError",
        "The two namedtuples don't have the same sequence type. First structure \(try describe(a)) has type \(first.name), while second structure \(try describe(b)) has type \(second.name)"
          .replacingNamedTuples(a.asTuple?.customType != nil && b.asTuple?.customType != nil)
      )
    }
    for (m, n) in zip(x, y) {
      if let found = try difference(m, n) { return found }
    }
    return nil
  }

  /// `[., (., .)]`
  private func skeleton(_ value: Value) throws(Raise) -> String {
    guard let parts = try parts(value) else { return "." }
    if let dictionary = value.asDict {
      var texts: [String] = []
      for entry in dictionary.items {
        texts.append("\(try interpreter.repr(entry.key)): \(try skeleton(entry.value))")
      }
      return "{" + texts.joined(separator: ", ") + "}"
    }
    var texts: [String] = []
    for part in parts { texts.append(try skeleton(part)) }
    let joined = texts.joined(separator: ", ")
    return value.asTuple != nil ? "(\(joined)\(texts.count == 1 ? "," : ""))" : "[\(joined)]"
  }
}

extension String {
  fileprivate func replacingNamedTuples(_ areNamed: Bool) -> String {
    areNamed
      ? self
      : "The two structures don't have the same sequence type."
        + (split(separator: ".", maxSplits: 1).dropFirst().first.map { ".\($0)" } ?? "").dropFirst()
  }
}
