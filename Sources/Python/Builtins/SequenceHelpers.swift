// What lists and tuples share: text, comparison, repetition.

import Syntax

extension Interpreter {
  /// `repr` of the elements between brackets; `[...]` where a container is inside itself.
  func containerRepr(
    _ object: Object, open: String, close: String, recursive: String,
    _ parts: () throws(Raise) -> [String]
  ) throws(Raise) -> String {
    for known in reprInProgress where known === object { return recursive }
    reprInProgress.append(object)
    nativeDepth += 1
    defer {
      reprInProgress.removeLast()
      nativeDepth -= 1
    }
    if nativeDepth > recursionLimit {
      throw error(
        "RecursionError", "maximum recursion depth exceeded while getting the repr of an object")
    }
    return open + (try parts()).joined(separator: ", ") + close
  }

  func listRepr(_ list: ListObject) throws(Raise) -> String {
    if list.elements.isEmpty { return "[]" }
    return try containerRepr(list, open: "[", close: "]", recursive: "[...]") {
      () throws(Raise) in
      var parts: [String] = []
      var index = 0
      // The list may change while its elements are shown.
      while index < list.elements.count {
        parts.append(try repr(list.elements[index]))
        index += 1
      }
      return parts
    }
  }

  func tupleRepr(_ tuple: TupleObject) throws(Raise) -> String {
    if tuple.elements.isEmpty { return "()" }
    return try containerRepr(
      tuple, open: "(", close: tuple.elements.count == 1 ? ",)" : ")", recursive: "(...)"
    ) { () throws(Raise) in
      var parts: [String] = []
      for element in tuple.elements { parts.append(try repr(element)) }
      return parts
    }
  }

  func dictRepr(_ dictionary: DictObject) throws(Raise) -> String {
    if dictionary.count == 0 { return "{}" }
    return try containerRepr(dictionary, open: "{", close: "}", recursive: "{...}") {
      () throws(Raise) in
      var parts: [String] = []
      for entry in dictionary.items {
        parts.append(try repr(entry.key) + ": " + (try repr(entry.value)))
      }
      return parts
    }
  }

  /// Lexicographic comparison of lists and tuples.
  func compareSequences(
    _ op: ComparisonOperator, _ a: ContiguousArray<Value>, _ b: ContiguousArray<Value>
  ) throws(Raise) -> Value {
    if op == .equal || op == .notEqual, a.count != b.count { return .bool(op == .notEqual) }
    nativeDepth += 1
    defer { nativeDepth -= 1 }
    if nativeDepth > recursionLimit {
      throw error("RecursionError", "maximum recursion depth exceeded in comparison")
    }
    let common = min(a.count, b.count)
    var index = 0
    while index < common {
      if !(try equals(a[index], b[index])) {
        switch op {
        case .equal: return .bool(false)
        case .notEqual: return .bool(true)
        default: return try compare(op, a[index], b[index])
        }
      }
      index += 1
    }
    switch op {
    case .equal: return .bool(a.count == b.count)
    case .notEqual: return .bool(a.count != b.count)
    case .less: return .bool(a.count < b.count)
    case .lessEqual: return .bool(a.count <= b.count)
    case .greater: return .bool(a.count > b.count)
    default: return .bool(a.count >= b.count)
    }
  }

  /// `elements * times`
  func repeated(
    _ elements: ContiguousArray<Value>, _ value: Value
  ) throws(Raise) -> ContiguousArray<Value>? {
    guard let times = try repetitions(value) else { return nil }
    let total = try repeatedCount(elements.count, times)
    if total == 0 { return [] }
    if elements.count == 1 { return ContiguousArray(repeating: elements[0], count: total) }
    var result: ContiguousArray<Value> = []
    result.reserveCapacity(total)
    for _ in 0..<times { result.append(contentsOf: elements) }
    return result
  }

  /// The place that an index names; IndexError with `message` where there is none.
  func place(
    _ key: Value, count: Int, _ kind: String, _ message: String
  ) throws(Raise) -> Int {
    guard let index = try index(key, orNil: true) else {
      throw error(
        "TypeError", "\(kind) indices must be integers or slices, not \(typeName(key))")
    }
    let place = index < 0 ? index + count : index
    guard place >= 0, place < count else { throw error("IndexError", message) }
    return place
  }

  /// The first place of a value between `start` and `stop`, as `index` methods look for it.
  func firstPlace(
    of value: Value, from start: Value, to stop: Value, count: () -> Int,
    element: (Int) -> Value
  ) throws(Raise) -> Int? {
    var from = try sliceIndex(start) ?? 0
    var to = try sliceIndex(stop) ?? Int.max
    if from < 0 { from = max(0, from + count()) }
    if to < 0 { to = max(0, to + count()) }
    var index = from
    while index < min(to, count()) {
      if try equals(element(index), value) { return index }
      index += 1
    }
    return nil
  }
}
