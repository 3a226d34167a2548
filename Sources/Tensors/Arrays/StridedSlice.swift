// Python's indexing: begin, end and stride for each axis, with masks for what was left out.

/// The specification of a strided slice: what `x[1:3, ..., None, 0]` becomes.
package struct StridedSlice: Hashable, Sendable {
  package var begin: [Int]
  package var end: [Int]
  package var strides: [Int]
  package var beginMask = 0
  package var endMask = 0
  package var ellipsisMask = 0
  package var newAxisMask = 0
  package var shrinkAxisMask = 0

  package init(
    begin: [Int], end: [Int], strides: [Int], beginMask: Int = 0, endMask: Int = 0,
    ellipsisMask: Int = 0, newAxisMask: Int = 0, shrinkAxisMask: Int = 0
  ) {
    self.begin = begin
    self.end = end
    self.strides = strides
    self.beginMask = beginMask
    self.endMask = endMask
    self.ellipsisMask = ellipsisMask
    self.newAxisMask = newAxisMask
    self.shrinkAxisMask = shrinkAxisMask
  }

  /// What a specification means for a tensor of a given shape.
  package struct Resolved: Sendable {
    /// For each axis of the input: the first index, the step, and how many.
    package var starts: [Int]
    package var steps: [Int]
    package var counts: [Int]
    /// The shape of the result: shrunk axes gone, new ones put in.
    package var shape: Shape
  }

  /// Resolves the specification for a shape.
  ///
  /// - Throws: "slice index 5 of dimension 0 out of bounds.", "Index out of range using input dim 2;
  ///   input has only 2 dims".
  package func resolve(for shape: Shape) throws(KernelError) -> Resolved {
    let rank = shape.rank
    var resolved = Resolved(starts: [], steps: [], counts: [], shape: .scalar)
    var sizes: [Int] = []
    guard ellipsisMask.nonzeroBitCount <= 1 else {
      throw .invalid("Multiple ellipses in slice spec not allowed")
    }
    let has = { (mask: Int, index: Int) in mask >> index & 1 == 1 }
    var axis = 0
    /// How many axes of the input the entries after `index` take.
    func taken(after index: Int) -> Int {
      (index..<begin.count).filter { !has(newAxisMask, $0) && !has(ellipsisMask, $0) }.count
    }
    func whole() {
      resolved.starts.append(0)
      resolved.steps.append(1)
      resolved.counts.append(shape.dimensions[axis])
      sizes.append(shape.dimensions[axis])
      axis += 1
    }
    for index in begin.indices {
      if has(ellipsisMask, index) {
        let rest = taken(after: index + 1)
        while axis < rank - rest { whole() }
        continue
      }
      if has(newAxisMask, index) {
        sizes.append(1)
        continue
      }
      guard axis < rank else {
        throw .invalid(
          "Index out of range using input dim \(axis); input has only \(rank) dims")
      }
      let size = shape.dimensions[axis]
      let step = strides[index]
      guard step != 0 else { throw .invalid("strides[\(index)] must be non-zero") }
      if has(shrinkAxisMask, index) {
        guard step > 0 else {
          throw .invalid("only stride 1 allowed on non-range indexing.")
        }
        let position = begin[index] < 0 ? begin[index] + size : begin[index]
        guard position >= 0, position < size else {
          throw .invalid("slice index \(begin[index]) of dimension \(axis) out of bounds.")
        }
        resolved.starts.append(position)
        resolved.steps.append(1)
        resolved.counts.append(1)
      } else {
        let (low, high) = step > 0 ? (0, size) : (-1, size - 1)
        let clamp = { (value: Int) in min(max(value < 0 ? value + size : value, low), high) }
        let first = has(beginMask, index) ? (step > 0 ? low : high) : clamp(begin[index])
        let last = has(endMask, index) ? (step > 0 ? high : low) : clamp(end[index])
        let span = last - first
        let count =
          span == 0 || (span < 0) != (step < 0)
          ? 0 : span / step + (span % step != 0 ? 1 : 0)
        resolved.starts.append(first)
        resolved.steps.append(step)
        resolved.counts.append(count)
        sizes.append(count)
      }
      axis += 1
    }
    while axis < rank { whole() }
    resolved.shape = Shape(sizes)
    return resolved
  }
}

extension Kernels {
  /// The elements that a strided slice names.
  package static func stridedSlice(
    _ a: Tensor, _ slice: StridedSlice
  ) throws(KernelError) -> Tensor {
    let resolved = try slice.resolve(for: a.shape)
    let strides = a.shape.strides
    let start = zip(resolved.starts, strides).reduce(0) { $0 + $1.0 * $1.1 }
    if resolved.counts == a.shape.dimensions && start == 0
      && zip(resolved.steps, resolved.counts).allSatisfy({ $0 == 1 || $1 <= 1 })
    {
      return a.reshaped(resolved.shape)
    }
    let steps = zip(resolved.steps, strides).map { $0 * $1 }
    let result = try strided(a, Shape(resolved.counts), start: start, steps: steps)
    return result.reshaped(resolved.shape)
  }

  /// The gradient of a strided slice: zeros of `shape` with the upstream where the slice was.
  package static func stridedSliceGrad(
    shape: Shape, _ slice: StridedSlice, _ upstream: Tensor
  ) throws(KernelError) -> Tensor {
    return try assign(upstream, in: zeros(upstream.dtype, shape), slice)
  }

  /// The tensor with the elements that a slice names replaced (`TensorStridedSliceUpdate`).
  ///
  /// - Parameter value: Of the slice's shape, or broadcast to it.
  package static func stridedSliceAssign(
    _ a: Tensor, _ slice: StridedSlice, _ value: Tensor
  ) throws(KernelError) -> Tensor {
    let copy = try moved(a, a.shape)
    if a.count > 0 { ElementCopy(a, copy)(from: 0, to: 0, count: a.count) }
    return try assign(value, in: copy, slice)
  }

  private static func assign(
    _ value: Tensor, in target: Tensor, _ slice: StridedSlice
  ) throws(KernelError) -> Tensor {
    let resolved = try slice.resolve(for: target.shape)
    let source = try broadcast(value, to: resolved.shape)
    guard source.count > 0 else { return target }
    let strides = target.shape.strides
    let start = zip(resolved.starts, strides).reduce(0) { $0 + $1.0 * $1.1 }
    let walk = BroadcastWalk(
      Shape(resolved.counts), [zip(resolved.steps, strides).map { $0 * $1 }])
    let copy = ElementCopy(source, target)
    walk.forEachRow { row, offsets in
      for index in 0..<walk.rowLength {
        copy(
          from: row * walk.rowLength + index,
          to: start + offsets[0] + index * walk.rowSteps[0])
      }
    }
    return target
  }

  /// A box of a tensor: `begin` and `size` for each axis, -1 for all that remains.
  ///
  /// - Throws: "Expected begin[0] in [0, 3], but got 4".
  package static func slice(
    _ a: Tensor, begin: [Int], size: [Int]
  ) throws(KernelError) -> Tensor {
    guard begin.count == a.shape.rank, size.count == a.shape.rank else {
      throw .invalid(
        "Expected begin and size arguments to be 1-D tensors of size \(a.shape.rank), but got "
          + "shapes [\(begin.count)] and [\(size.count)] instead.")
    }
    var sizes: [Int] = []
    for (index, limit) in a.shape.dimensions.enumerated() {
      let count = size[index] == -1 ? limit - begin[index] : size[index]
      guard begin[index] >= 0, begin[index] <= limit else {
        throw .invalid("Expected begin[\(index)] in [0, \(limit)], but got \(begin[index])")
      }
      guard count >= 0, begin[index] + count <= limit else {
        throw .invalid(
          "Expected size[\(index)] in [0, \(limit - begin[index])], but got \(size[index])")
      }
      sizes.append(count)
    }
    let strides = a.shape.strides
    let start = zip(begin, strides).reduce(0) { $0 + $1.0 * $1.1 }
    return try strided(a, Shape(sizes), start: start, steps: strides)
  }
}
