// Taking elements by position, and putting them back.

extension Kernels {
  /// The slices of `a` along an axis that `indices` name (`GatherV2`).
  ///
  /// - Throws: "indices[0] = 5 is not in [0, 3)".
  package static func gather(
    _ a: Tensor, _ indices: Tensor, axis: Int = 0, batchDimensions: Int = 0
  ) throws(KernelError) -> Tensor {
    guard a.shape.rank > 0 else { throw .invalid("params must be at least 1 dimensional") }
    guard let axis = a.shape.axis(axis) else {
      throw .invalid(
        "Expected axis in the range [\(-a.shape.rank), \(a.shape.rank)), but got \(axis)")
    }
    let batch = batchDimensions < 0 ? batchDimensions + indices.shape.rank : batchDimensions
    guard batch >= 0, batch <= axis, batch <= indices.shape.rank,
      Array(a.shape.dimensions[..<batch]) == Array(indices.shape.dimensions[..<batch])
    else {
      throw .invalid(
        "params.shape[:batch_dims] and indices.shape[:batch_dims] must agree: \(a.shape) vs. "
          + "\(indices.shape)")
    }
    let size = a.shape.dimensions[axis]
    let positions = indices.integers
    for (index, position) in positions.enumerated() where position < 0 || position >= size {
      throw .invalid(
        "indices\(Kernels.position(of: index, in: indices.shape)) = \(position) is not in [0, \(size))"
      )
    }
    let sizes = a.shape.dimensions
    let inner = sizes[(axis + 1)...].reduce(1, *)
    let batches = sizes[..<batch].reduce(1, *)
    let outer = sizes[batch..<axis].reduce(1, *)
    let shape = Shape(
      Array(sizes[..<axis]) + Array(indices.shape.dimensions[batch...])
        + Array(sizes[(axis + 1)...]))
    let result = try moved(a, shape)
    guard inner > 0, batches > 0 else { return result }
    let perBatch = positions.count / batches
    let copy = ElementCopy(a, result)
    var to = 0
    for block in 0..<batches {
      for row in 0..<outer {
        let from = (block * outer + row) * size
        for index in 0..<perBatch {
          let place = positions[block * perBatch + index]
          copy(from: (from + place) * inner, to: to, count: inner)
          to += inner
        }
      }
    }
    return result
  }

  /// `[1,2]` for a position in a shape, as messages name it; empty for a scalar.
  static func position(of index: Int, in shape: Shape) -> String {
    guard shape.rank > 0 else { return "" }
    let places = zip(shape.dimensions, shape.strides).map { size, stride in
      String(index / stride % max(size, 1))
    }
    return "[" + places.joined(separator: ",") + "]"
  }

  /// Where the tuples in the last axis of `indices` point to in a shape, as offsets of slices.
  ///
  /// - Parameter word: What the message calls the whole: "indices".
  private static func offsets(
    _ indices: Tensor, in shape: Shape, describing: (Int, [Int]) -> String
  ) throws(KernelError) -> (offsets: [Int], inner: Int) {
    let depth = indices.shape.dimensions.last ?? 1
    guard depth <= shape.rank else {
      throw .invalid(
        "index innermost dimension length must be <= params rank; saw: \(depth) vs. \(shape.rank)")
    }
    let strides = shape.strides
    let inner = shape.dimensions[depth...].reduce(1, *)
    let positions = indices.integers
    let tuples =
      depth == 0
      ? indices.shape.dimensions.dropLast().reduce(1, *)
      : positions.count / depth
    var offsets: [Int] = []
    offsets.reserveCapacity(tuples)
    for tuple in 0..<tuples {
      var offset = 0
      for place in 0..<depth {
        let position = positions[tuple * depth + place]
        guard position >= 0, position < shape.dimensions[place] else {
          let all = Array(positions[(tuple * depth)..<((tuple + 1) * depth)])
          throw .invalid(describing(tuple, all))
        }
        offset += position * strides[place]
      }
      offsets.append(offset)
    }
    return (offsets, inner)
  }

  private static func tuple(_ values: [Int]) -> String {
    "[" + values.map(String.init).joined(separator: ", ") + "]"
  }

  /// The slices of `a` that the tuples in the last axis of `indices` point to.
  ///
  /// - Throws: "indices[0] = [5] does not index into param shape [3], node name: …".
  package static func gatherNd(_ a: Tensor, _ indices: Tensor) throws(KernelError) -> Tensor {
    guard indices.shape.rank > 0 else { throw .invalid("indices must be at least a vector") }
    let (places, inner) = try offsets(indices, in: a.shape) { index, values in
      "indices[\(index)] = \(tuple(values)) does not index into param shape \(a.shape)"
    }
    let depth = indices.shape.dimensions.last ?? 0
    let shape = Shape(
      Array(indices.shape.dimensions.dropLast()) + Array(a.shape.dimensions[depth...]))
    let result = try moved(a, shape)
    let copy = ElementCopy(a, result)
    if inner > 0 {
      for (index, place) in places.enumerated() {
        copy(from: place, to: index * inner, count: inner)
      }
    }
    return result
  }

  /// How scattered updates meet what is there.
  package enum Scatter: Sendable { case update, add, subtract, minimum, maximum }

  /// The tensor with updates scattered into it (`TensorScatterUpdate`, `TensorScatterAdd`, …).
  ///
  /// - Throws: "indices[0] = [5] does not index into shape [3]".
  package static func scatterNd(
    _ mode: Scatter, into a: Tensor, _ indices: Tensor, _ updates: Tensor
  ) throws(KernelError) -> Tensor {
    guard indices.shape.rank > 0 else { throw .invalid("indices must be at least a vector") }
    let (places, inner) = try offsets(indices, in: a.shape) { index, values in
      "indices[\(index)] = \(tuple(values)) does not index into shape \(a.shape)"
    }
    let depth = indices.shape.dimensions.last ?? 0
    let expected =
      Array(indices.shape.dimensions.dropLast()) + Array(a.shape.dimensions[depth...])
    guard updates.shape.dimensions == expected else {
      throw .invalid(
        "Must have updates.shape = indices.shape[:batch_dim] + params_shape[slice_dim:], got "
          + "updates.shape: \(updates.shape), indices.shape: \(indices.shape), params_shape: "
          + "\(a.shape), slice_dim: \(depth), and batch_dim: \(indices.shape.rank - 1)")
    }
    return try scatter(mode, into: a, places, inner, updates)
  }

  /// The tensor with slices of updates put at rows along the first axis (`ScatterUpdate` and the
  /// gradient of gather).
  package static func scatterRows(
    _ mode: Scatter, into a: Tensor, _ indices: Tensor, _ updates: Tensor
  ) throws(KernelError) -> Tensor {
    let size = a.shape.dimensions.first ?? 0
    let inner = a.shape.dimensions.dropFirst().reduce(1, *)
    let positions = indices.integers
    for (index, place) in positions.enumerated() where place < 0 || place >= size {
      throw .invalid(
        "indices\(Kernels.position(of: index, in: indices.shape)) = \(place) is not in [0, \(size))"
      )
    }
    return try scatter(mode, into: a, positions.map { $0 * inner }, inner, updates)
  }

  private static func scatter(
    _ mode: Scatter, into a: Tensor, _ places: [Int], _ inner: Int, _ updates: Tensor
  ) throws(KernelError) -> Tensor {
    let result = try moved(a, a.shape)
    if a.count > 0 { ElementCopy(a, result)(from: 0, to: 0, count: a.count) }
    guard inner > 0 else { return result }
    let isScalar = updates.count == 1 && places.count * inner != 1
    if mode == .update || a.dtype.size == 0 {
      let copy = ElementCopy(updates, result)
      for (index, place) in places.enumerated() {
        copy(from: isScalar ? 0 : index * inner, to: place, count: inner)
      }
      return result
    }
    let function: BinaryFunction =
      switch mode {
      case .subtract: .subtract
      case .minimum: .minimum
      case .maximum: .maximum
      default: .add
      }
    let size = a.dtype.size
    do throws(BlockFailure) {
      for (index, place) in places.enumerated() {
        let target = result.base + place * size
        let source = updates.base + (isScalar ? 0 : index * inner * size)
        try Block.binary(
          function, a.dtype, target, 1, source, isScalar ? 0 : 1, target, inner)
      }
    } catch {
      throw error.kernelError
    }
    return result
  }

  /// Where a condition holds: one row of positions for each true element (`Where`).
  package static func positions(where condition: Tensor) throws(KernelError) -> Tensor {
    let isTrue: Tensor
    if condition.dtype == .bool {
      isTrue = condition
    } else {
      isTrue = try cast(condition, to: .bool)
    }
    let flags = isTrue.pointer(UInt8.self)
    var found: [Int] = []
    for index in 0..<isTrue.count where flags[index] != 0 { found.append(index) }
    let (rank, strides, sizes) = (
      condition.shape.rank, condition.shape.strides, condition.shape.dimensions
    )
    let result = try output(.int64, Shape([found.count, rank]))
    let out = result.pointer(Int64.self)
    for (row, index) in found.enumerated() {
      for axis in 0..<rank { out[row * rank + axis] = Int64(index / strides[axis] % sizes[axis]) }
    }
    return result
  }

  /// The slices along the first axes at which a mask holds.
  package static func booleanMask(
    _ a: Tensor, _ mask: Tensor, axis: Int = 0
  ) throws(KernelError) -> Tensor {
    let (rank, depth) = (a.shape.rank, mask.shape.rank)
    guard axis >= 0, axis + depth <= rank,
      Array(a.shape.dimensions[axis..<(axis + depth)]) == mask.shape.dimensions
    else {
      throw .invalid("Shapes \(a.shape) and \(mask.shape) are incompatible")
    }
    let flags = mask.pointer(UInt8.self)
    var rows: [Int] = []
    for index in 0..<mask.count where flags[index] != 0 { rows.append(index) }
    var sizes = a.shape.dimensions
    sizes.replaceSubrange(axis..<(axis + depth), with: [mask.count])
    return try gather(a.reshaped(Shape(sizes)), Tensor(integers: rows), axis: axis)
  }

  /// Vectors with `on` at the index and `off` elsewhere, in a new axis.
  package static func oneHot(
    _ indices: Tensor, depth: Int, on: Tensor, off: Tensor, axis: Int = -1
  ) throws(KernelError) -> Tensor {
    guard depth >= 0 else { throw .invalid("depth must be non-negative, got: \(depth)") }
    let rank = indices.shape.rank
    guard axis >= -1, axis <= rank else {
      throw .invalid("Expected axis to be -1 or between [0, \(rank + 1)).  But received: \(axis)")
    }
    let place = axis == -1 ? rank : axis
    var sizes = indices.shape.dimensions
    sizes.insert(depth, at: place)
    let result = try strided(off, Shape(sizes), start: 0, steps: sizes.map { _ in 0 })
    let inner = indices.shape.dimensions[place...].reduce(1, *)
    let copy = ElementCopy(on, result)
    for (index, value) in indices.integers.enumerated() where value >= 0 && value < depth {
      copy(from: 0, to: (index / inner * depth + value) * inner + index % inner)
    }
    return result
  }
}
