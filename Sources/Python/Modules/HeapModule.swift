// `heapq` and `bisect`: lists that are kept in order.

/// The order of a heap; where keys are given, they are compared instead of the values.
private struct HeapOrder {
  let interpreter: Interpreter
  let list: ListObject

  /// Whether the value at one place comes before that at another.
  func precedes(_ a: Int, _ b: Int) throws(Raise) -> Bool {
    try interpreter.isLess(try value(a), try value(b))
  }

  /// Comparisons run Python code, which may shorten the list.
  func value(_ place: Int) throws(Raise) -> Value {
    guard place < list.elements.count else {
      throw interpreter.error("RuntimeError", "list changed size during iteration")
    }
    return list.elements[place]
  }

  func swap(_ a: Int, _ b: Int) throws(Raise) {
    let left = try value(a)
    list.elements[a] = try value(b)
    list.elements[b] = left
  }

  /// Moves the value at a place up until its parent is not larger, but not above `top`.
  func rise(_ start: Int, notAbove top: Int = 0) throws(Raise) {
    var place = start
    while place > top {
      let parent = (place - 1) / 2
      guard try precedes(place, parent) else { return }
      try swap(place, parent)
      place = parent
    }
  }

  /// Moves the value at a place to where it belongs below: first down to a leaf along the smaller
  /// children, then up again, as most values belong near the leaves.
  func sink(_ top: Int) throws(Raise) {
    var place = top
    while true {
      let left = 2 * place + 1
      let right = left + 1
      guard left < list.elements.count else { break }
      var smaller = left
      if right < list.elements.count, !(try precedes(left, right)) { smaller = right }
      try swap(place, smaller)
      place = smaller
    }
    try rise(place, notAbove: top)
  }
}

extension Interpreter {
  /// Fills `heapq`.
  func fillHeaps(_ module: ModuleObject) {
    let names = [
      "heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest",
      "heappushpop",
    ]
    set(module, "__all__", .list(names.map { .str($0) }))
    fillHeapChanges(module)
    fillHeapQueries(module)
  }

  private func heap(_ value: Value, _ function: String) throws(Raise) -> HeapOrder {
    guard let list = value.asList else {
      throw error("TypeError", "\(function) argument must be list, not \(typeName(value))")
    }
    return HeapOrder(interpreter: self, list: list)
  }

  private func firstArgument(_ value: Value, _ function: String) throws(Raise) -> HeapOrder {
    guard value.asList != nil else {
      throw error("TypeError", "\(function)() argument 1 must be list, not \(typeName(value))")
    }
    return try heap(value, function)
  }

  private func fillHeapChanges(_ module: ModuleObject) {
    defineFunction(module, "heappush(heap, item, /)") { interpreter, call throws(Raise) in
      let heap = try interpreter.firstArgument(call[0], "heappush")
      heap.list.elements.append(call[1])
      try heap.rise(heap.list.elements.count - 1)
      return .none
    }
    defineFunction(module, "heappop(heap, /)") { interpreter, call throws(Raise) in
      let heap = try interpreter.heap(call[0], "heappop()")
      guard let last = heap.list.elements.popLast() else {
        throw interpreter.error("IndexError", "index out of range")
      }
      guard let first = heap.list.elements.first else { return last }
      heap.list.elements[0] = last
      try heap.sink(0)
      return first
    }
    defineFunction(module, "heapreplace(heap, item, /)") { interpreter, call throws(Raise) in
      let heap = try interpreter.firstArgument(call[0], "heapreplace")
      guard let first = heap.list.elements.first else {
        throw interpreter.error("IndexError", "index out of range")
      }
      heap.list.elements[0] = call[1]
      try heap.sink(0)
      return first
    }
    defineFunction(module, "heappushpop(heap, item, /)") { interpreter, call throws(Raise) in
      let heap = try interpreter.firstArgument(call[0], "heappushpop")
      guard let first = heap.list.elements.first, try interpreter.isLess(first, call[1]) else {
        return call[1]
      }
      heap.list.elements[0] = call[1]
      try heap.sink(0)
      return first
    }
    defineFunction(module, "heapify(heap, /)") { interpreter, call throws(Raise) in
      let heap = try interpreter.heap(call[0], "heapify()")
      var place = heap.list.elements.count / 2
      while place > 0 {
        place -= 1
        try heap.sink(place)
      }
      return .none
    }
  }

  private func fillHeapQueries(_ module: ModuleObject) {
    for (name, isReversed) in [("nsmallest", false), ("nlargest", true)] {
      defineLibraryFunction(module, "\(name)(n, iterable, key=None)") {
        interpreter, call throws(Raise) in
        let all = ContiguousArray(try interpreter.elements(of: call[1]))
        // What is no number is refused as the comparison with the size refuses it.
        _ = try interpreter.compare(.greaterEqual, call[0], .int(all.count))
        let wanted = max(0, try interpreter.integerIndex(call[0]))
        let ordered = try interpreter.sorted(all, key: call[2], reverse: isReversed)
        return .list(Array(ordered.prefix(wanted)))
      }
    }
    defineLibraryFunction(module, "merge(*iterables, key=None, reverse=False)") {
      interpreter, call throws(Raise) in
      let sources = interpreter.argumentList(call[0])
      let key = call[1]
      let isReversed = try interpreter.isTrue(call[2])
      var merge: Merge?
      return interpreter.makeGenerator { interpreter throws(Raise) in
        if merge == nil {
          merge = try Merge(interpreter, sources, key: key, isReversed: isReversed)
        }
        return try merge?.next(interpreter)
      }
    }
  }

  // MARK: bisect

  /// Fills `bisect`.
  func fillBisection(_ module: ModuleObject) {
    for (side, isLeft) in [("left", true), ("right", false)] {
      defineFunction(module, "bisect_\(side)(a, x, lo=0, hi=None, *, key=None)") {
        interpreter, call throws(Raise) in
        .int(
          try interpreter.bisect(
            call[0], call[1], within: (call[2], call[3]), key: call[4], isLeft: isLeft))
      }
      defineFunction(module, "insort_\(side)(a, x, lo=0, hi=None, *, key=None)") {
        interpreter, call throws(Raise) in
        let sought = call[4].isNone ? call[1] : try interpreter.call(call[4], [call[1]])
        let place = try interpreter.bisect(
          call[0], sought, within: (call[2], call[3]), key: call[4], isLeft: isLeft)
        if case .list(let list) = call[0] {
          list.elements.insert(call[1], at: min(place, list.elements.count))
        } else {
          _ = try interpreter.callMethod(call[0], "insert", [.int(place), call[1]])
        }
        return .none
      }
    }
    for name in ["bisect", "insort"] {
      if let function = ownAttribute(module, symbol("\(name)_right")) {
        set(module, name, function)
      }
    }
  }

  /// The place in a sorted sequence where a value goes: before its equals, or behind them.
  private func bisect(
    _ sequence: Value, _ sought: Value, within bounds: (Value, Value), key: Value, isLeft: Bool
  ) throws(Raise) -> Int {
    var start = try integerIndex(bounds.0)
    guard start >= 0 else { throw error("ValueError", "lo must be non-negative") }
    var count = (bounds.1.isNone ? try length(sequence) : try integerIndex(bounds.1)) - start
    while count > 0 {
      let half = count / 2
      var middle = try getItem(sequence, .int(start + half))
      if !key.isNone { middle = try call(key, [middle]) }
      let goesBehind =
        isLeft ? try isLess(middle, sought) : !(try isLess(sought, middle))
      if goesBehind { start += half + 1 }
      count = goesBehind ? count - half - 1 : half
    }
    return start
  }
}

/// Sorted iterators whose first values are known; the least of these comes next.
private final class Merge {
  private struct Source {
    let iterator: Value
    var value: Value
    var key: Value
  }

  private var sources: [Source] = []
  private let key: Value
  private let isReversed: Bool
  /// The source that gave the last value, and has to be moved on.
  private var current: Int?

  init(
    _ interpreter: Interpreter, _ iterables: [Value], key: Value, isReversed: Bool
  ) throws(Raise) {
    self.key = key
    self.isReversed = isReversed
    for iterable in iterables {
      let iterator = try interpreter.iterator(of: iterable)
      guard let value = try interpreter.next(iterator) else { continue }
      let key = key.isNone ? value : try interpreter.call(key, [value])
      sources.append(Source(iterator: iterator, value: value, key: key))
    }
  }

  func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    if let index = current {
      current = nil
      if let value = try interpreter.next(sources[index].iterator) {
        sources[index].value = value
        sources[index].key = key.isNone ? value : try interpreter.call(key, [value])
      } else {
        sources.remove(at: index)
      }
    }
    guard var best = sources.indices.first else { return nil }
    for index in sources.indices.dropFirst() {
      // Of equal values the one of the earlier source comes first.
      let (known, candidate) = (sources[best].key, sources[index].key)
      if try interpreter.equals(known, candidate) { continue }
      if try interpreter.isLess(known, candidate) == isReversed { best = index }
    }
    current = best
    return sources[best].value
  }
}
