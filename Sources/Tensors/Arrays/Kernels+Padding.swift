// Elements put around a tensor.

extension Kernels {
  /// What `pad` puts around a tensor.
  package enum Padding: Sendable { case constant, reflect, symmetric }

  /// The tensor with elements before and after each axis.
  ///
  /// - Parameter paddings: For each axis how many before and how many after.
  package static func pad(
    _ a: Tensor, paddings: [(Int, Int)], mode: Padding = .constant, value: Tensor? = nil
  ) throws(KernelError) -> Tensor {
    guard paddings.count == a.shape.rank else {
      throw .invalid(
        "The first dimension of paddings must be the rank of inputs[\(paddings.count),2] "
          + "\(a.shape)")
    }
    for (before, after) in paddings where before < 0 || after < 0 {
      throw .invalid("Paddings must be non-negative: \(before) \(after)")
    }
    let sizes = zip(a.shape.dimensions, paddings).map { $0 + $1.0 + $1.1 }
    if mode != .constant { return try mirror(a, paddings, sizes, isReflected: mode == .reflect) }
    let result: Tensor
    if let value, a.dtype.size > 0 || a.dtype == .string {
      result = try strided(value, Shape(sizes), start: 0, steps: sizes.map { _ in 0 })
    } else {
      result = try zeros(a.dtype, Shape(sizes))
    }
    guard a.count > 0 else { return result }
    let steps = result.shape.strides
    let start = zip(paddings, steps).reduce(0) { $0 + $1.0.0 * $1.1 }
    let copy = ElementCopy(a, result)
    let walk = BroadcastWalk(a.shape, [steps])
    walk.forEachRow { row, offsets in
      let (from, to) = (row * walk.rowLength, start + offsets[0])
      guard walk.rowSteps[0] != 1 else {
        copy(from: from, to: to, count: walk.rowLength)
        return
      }
      // Rows of one element are merged into one whose elements are apart in the result.
      for index in 0..<walk.rowLength {
        copy(from: from + index, to: to + index * walk.rowSteps[0], count: 1)
      }
    }
    return result
  }

  private static func mirror(
    _ a: Tensor, _ paddings: [(Int, Int)], _ sizes: [Int], isReflected: Bool
  ) throws(KernelError) -> Tensor {
    var result = a
    for (axis, (before, after)) in paddings.enumerated() {
      let size = a.shape.dimensions[axis]
      let most = isReflected ? size - 1 : size
      guard before <= most, after <= most else {
        throw .invalid(
          "paddings must be \(isReflected ? "less than" : "no greater than") the dimension size: "
            + "\(before), \(after) \(isReflected ? "not less than" : "greater than") \(size)")
      }
      let offset = isReflected ? 1 : 0
      var rows: [Int] = (0..<before).map { before - 1 - $0 + offset }
      rows += 0..<size
      rows += (0..<after).map { size - 1 - $0 - offset }
      result = try gather(result, Tensor(integers: rows), axis: axis)
    }
    return result.reshaped(Shape(sizes))
  }
}
