// How shapes combine: NumPy's broadcasting rule and what messages call a shape.

extension Shape: CustomStringConvertible {
  /// `[2,3]`, as kernels' messages write it.
  package var description: String {
    "[" + dimensions.map(String.init).joined(separator: ",") + "]"
  }

  /// The shape both broadcast to; nil where a pair of sizes is different and neither is 1.
  package static func broadcast(_ a: Shape, _ b: Shape) -> Shape? {
    if a == b { return a }
    let rank = max(a.rank, b.rank)
    var result = [Int](repeating: 1, count: rank)
    for index in 0..<rank {
      let left = index < rank - a.rank ? 1 : a.dimensions[index - (rank - a.rank)]
      let right = index < rank - b.rank ? 1 : b.dimensions[index - (rank - b.rank)]
      guard left == right || left == 1 || right == 1 else { return nil }
      result[index] = left == 1 ? right : left
    }
    return Shape(result)
  }

  /// Whether the last dimensions of `other` are these.
  func isTail(of other: Shape) -> Bool {
    let missing = other.dimensions.count - dimensions.count
    guard missing >= 0 else { return false }
    for index in dimensions.indices where dimensions[index] != other.dimensions[missing + index] {
      return false
    }
    return true
  }

  /// The steps, in elements, from one index to the next in each dimension.
  package var strides: [Int] {
    var strides = [Int](repeating: 1, count: rank)
    var step = 1
    for index in stride(from: rank - 1, through: 0, by: -1) {
      strides[index] = step
      step *= dimensions[index]
    }
    return strides
  }

  /// The steps with which a tensor of this shape is read while `output` is walked; 0 along
  /// dimensions it is broadcast in.
  func strides(broadcastTo output: Shape) -> [Int] {
    let own = strides
    let missing = output.rank - rank
    return (0..<output.rank).map { index in
      guard index >= missing, dimensions[index - missing] != 1 else { return 0 }
      return own[index - missing]
    }
  }
}

/// A walk over the rows of a broadcast result: neighbouring dimensions that the operands step through
/// alike are merged, so that the inner loop is as long as it can be.
struct BroadcastWalk {
  /// The sizes of the merged dimensions outside the row.
  private(set) var outer: [Int] = []
  /// For each operand, its steps along `outer`.
  private(set) var outerSteps: [[Int]]
  private(set) var rowLength = 1
  /// For each operand, its step within the row: 0 or 1, rarely more.
  private(set) var rowSteps: [Int]

  init(_ output: Shape, _ operandSteps: [[Int]]) {
    var sizes: [Int] = []
    var steps = [[Int]](repeating: [], count: operandSteps.count)
    for (index, size) in output.dimensions.enumerated() where size != 1 {
      if let last = sizes.indices.last,
        operandSteps.indices.allSatisfy({
          steps[$0][last] == operandSteps[$0][index] * size
        })
      {
        sizes[last] *= size
        for operand in steps.indices { steps[operand][last] = operandSteps[operand][index] }
      } else {
        sizes.append(size)
        for operand in steps.indices { steps[operand].append(operandSteps[operand][index]) }
      }
    }
    if let length = sizes.popLast() {
      rowLength = length
      rowSteps = steps.map { $0.last ?? 0 }
      outerSteps = steps.map { Array($0.dropLast()) }
    } else {
      rowSteps = steps.map { _ in 1 }
      outerSteps = steps
    }
    outer = sizes
  }

  /// Calls `body` with the number of the row and each operand's offset.
  @inline(__always)
  func forEachRow<E: Error>(_ body: (Int, [Int]) throws(E) -> Void) throws(E) {
    var offsets = [Int](repeating: 0, count: outerSteps.count)
    let rows = outer.reduce(1, *)
    var index = [Int](repeating: 0, count: outer.count)
    for row in 0..<rows {
      try body(row, offsets)
      var dimension = outer.count - 1
      while dimension >= 0 {
        index[dimension] += 1
        for operand in offsets.indices { offsets[operand] += outerSteps[operand][dimension] }
        if index[dimension] < outer[dimension] { break }
        for operand in offsets.indices {
          offsets[operand] -= outerSteps[operand][dimension] * outer[dimension]
        }
        index[dimension] = 0
        dimension -= 1
      }
    }
  }
}
