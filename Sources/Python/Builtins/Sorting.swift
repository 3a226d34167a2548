// `list.sort` and `sorted`: a stable merge sort that asks only `<`, with CPython's runs and binary
// insertion, so that short lists compare the same pairs in the same order.

extension Interpreter {
  /// The elements in order.
  ///
  /// - Throws: what `__lt__` or the key function throws.
  func sorted(
    _ elements: ContiguousArray<Value>, key: Value, reverse: Bool
  ) throws(Raise) -> ContiguousArray<Value> {
    var keys = elements
    if !key.isNone {
      keys = []
      keys.reserveCapacity(elements.count)
      for element in elements { keys.append(try call(key, [element])) }
    }
    if elements.count < 2 { return elements }
    var order = Array(elements.indices)
    // As CPython does, equal elements keep their order in reverse sorts too.
    if reverse { order.reverse() }
    if let simple = simpleOrder(keys, order) {
      order = simple
    } else {
      try mergeSort(&order, keys)
    }
    if reverse { order.reverse() }
    var result: ContiguousArray<Value> = []
    result.reserveCapacity(elements.count)
    for index in order { result.append(elements[index]) }
    return result
  }

  /// The order where all keys are small integers, floats or strings.
  private func simpleOrder(_ keys: ContiguousArray<Value>, _ order: [Int]) -> [Int]? {
    switch keys[0] {
    case .int:
      var pairs: [(key: Int, place: Int)] = []
      pairs.reserveCapacity(keys.count)
      for (rank, index) in order.enumerated() {
        guard case .int(let n) = keys[index] else { return nil }
        pairs.append((n, rank))
      }
      pairs.sort { $0.key != $1.key ? $0.key < $1.key : $0.place < $1.place }
      return pairs.map { order[$0.place] }
    case .float:
      var pairs: [(key: Double, place: Int)] = []
      pairs.reserveCapacity(keys.count)
      for (rank, index) in order.enumerated() {
        guard case .float(let d) = keys[index], !d.isNaN else { return nil }
        pairs.append((d, rank))
      }
      pairs.sort { $0.key != $1.key ? $0.key < $1.key : $0.place < $1.place }
      return pairs.map { order[$0.place] }
    case .str:
      var pairs: [(key: StrObject, place: Int)] = []
      pairs.reserveCapacity(keys.count)
      for (rank, index) in order.enumerated() {
        guard case .str(let string) = keys[index] else { return nil }
        pairs.append((string, rank))
      }
      pairs.sort { a, b in
        if StrObject.precedes(a.key, b.key) { return true }
        if StrObject.precedes(b.key, a.key) { return false }
        return a.place < b.place
      }
      return pairs.map { order[$0.place] }
    default: return nil
    }
  }

  private func mergeSort(
    _ order: inout [Int], _ keys: ContiguousArray<Value>
  ) throws(Raise) {
    let count = order.count
    // The smallest run: between 32 and 64, so that the number of runs is near a power of two.
    var small = count
    var extra = 0
    while small >= 64 {
      extra |= small & 1
      small >>= 1
    }
    let minimum = small + extra
    var runs: [Range<Int>] = []
    var start = 0
    while start < count {
      var end = try extendRun(&order, from: start, keys)
      let wanted = min(count, start + minimum)
      if end < wanted {
        try insert(&order, start..<wanted, sorted: end, keys)
        end = wanted
      }
      runs.append(start..<end)
      start = end
      try collapse(&runs, &order, keys)
    }
    while runs.count > 1 {
      var place = runs.count - 2
      if place > 0, runs[place - 1].count < runs[place + 1].count { place -= 1 }
      try mergeRuns(&runs, place, &order, keys)
    }
  }

  /// Finds the run at `start`, turning a falling one around; its end.
  private func extendRun(
    _ order: inout [Int], from start: Int, _ keys: ContiguousArray<Value>
  ) throws(Raise) -> Int {
    var end = start + 1
    guard end < order.count else { return order.count }
    if try isLess(keys[order[end]], keys[order[end - 1]]) {
      end += 1
      while end < order.count, try isLess(keys[order[end]], keys[order[end - 1]]) { end += 1 }
      order[start..<end].reverse()
    } else {
      end += 1
      while end < order.count, !(try isLess(keys[order[end]], keys[order[end - 1]])) { end += 1 }
    }
    return end
  }

  private func insert(
    _ order: inout [Int], _ range: Range<Int>, sorted: Int, _ keys: ContiguousArray<Value>
  ) throws(Raise) {
    for place in sorted..<range.upperBound {
      let pivot = order[place]
      var low = range.lowerBound
      var high = place
      while low < high {
        let middle = low + (high - low) / 2
        if try isLess(keys[pivot], keys[order[middle]]) { high = middle } else { low = middle + 1 }
      }
      var index = place
      while index > low {
        order[index] = order[index - 1]
        index -= 1
      }
      order[low] = pivot
    }
  }

  private func collapse(
    _ runs: inout [Range<Int>], _ order: inout [Int], _ keys: ContiguousArray<Value>
  ) throws(Raise) {
    while runs.count > 1 {
      let last = runs.count - 1
      let needsThree =
        (last > 1 && runs[last - 2].count <= runs[last - 1].count + runs[last].count)
        || (last > 2
          && runs[last - 3].count <= runs[last - 2].count + runs[last - 1].count)
      if needsThree {
        try mergeRuns(
          &runs, runs[last - 2].count < runs[last].count ? last - 2 : last - 1, &order, keys)
      } else if runs[last - 1].count <= runs[last].count {
        try mergeRuns(&runs, last - 1, &order, keys)
      } else {
        return
      }
    }
  }

  private func mergeRuns(
    _ runs: inout [Range<Int>], _ place: Int, _ order: inout [Int],
    _ keys: ContiguousArray<Value>
  ) throws(Raise) {
    let left = runs[place]
    let right = runs[place + 1]
    var merged: [Int] = []
    merged.reserveCapacity(left.count + right.count)
    var a = left.lowerBound
    var b = right.lowerBound
    while a < left.upperBound, b < right.upperBound {
      if try isLess(keys[order[b]], keys[order[a]]) {
        merged.append(order[b])
        b += 1
      } else {
        merged.append(order[a])
        a += 1
      }
    }
    merged += order[a..<left.upperBound]
    merged += order[b..<right.upperBound]
    order.replaceSubrange(left.lowerBound..<right.upperBound, with: merged)
    runs[place] = left.lowerBound..<right.upperBound
    runs.remove(at: place + 1)
  }
}
