// The kernels: what ops compute. Each takes tensors of any dtype it supports, checks what depends on
// values and shapes with TensorFlow's messages, and gives new tensors.

/// The namespace of the kernels; each file of a family extends it.
package enum Kernels {
  /// More elements' bytes than this are refused as out of memory.
  static let byteLimit = 1 << 32

  /// A tensor for a result, unless it would be absurdly large.
  static func output(_ dtype: DType, _ shape: Shape) throws(KernelError) -> Tensor {
    try check(dtype, shape)
    return Tensor(uninitialized: dtype, shape)
  }

  /// A tensor of zeros for a result, unless it would be absurdly large.
  package static func zeros(_ dtype: DType, _ shape: Shape) throws(KernelError) -> Tensor {
    try check(dtype, shape)
    return Tensor(zeros: dtype, shape)
  }

  /// Refuses shapes that would need more memory than a notebook may have.
  @inline(__always)
  static func check(_ dtype: DType, _ shape: Shape) throws(KernelError) {
    if shape.rank > 0 {
      var bytes = dtype.size == 0 ? 8 : dtype.size
      var isTooLarge = false
      for size in shape.dimensions {
        guard size >= 0 else { throw .invalid("Dimension \(size) must be >= 0") }
        let (product, overflow) = bytes.multipliedReportingOverflow(by: size)
        isTooLarge = isTooLarge || overflow
        bytes = product
      }
      if isTooLarge || bytes > byteLimit {
        throw KernelError(
          .resourceExhausted,
          "OOM when allocating tensor with shape\(shape) and type \(dtype.cName) on "
            + "/job:localhost/replica:0/task:0/device:CPU:0 by allocator cpu")
      }
    }
  }
}

extension Kernels {
  /// Applies a function of two elements with broadcasting.
  ///
  /// - Parameter reusing: An operand (or other tensor) that nobody holds any more; the result is
  ///   written into it where dtype and shape allow.
  /// - Throws: "Incompatible shapes: [2] vs. [3]", "Integer division by zero", …
  package static func binary(
    _ function: BinaryFunction, _ a: Tensor, _ b: Tensor, reusing dead: Tensor? = nil
  ) throws(KernelError) -> Tensor {
    let dtype = a.dtype
    if dtype == .string { return try strings(function, a, b) }
    let resultType = function.result(dtype)
    if a.shape.dimensions.isEmpty && b.shape.dimensions.isEmpty {
      return try scalar(function, a, b, resultType)
    }
    guard let shape = a.shape == b.shape ? a.shape : Shape.broadcast(a.shape, b.shape) else {
      throw .invalid("Incompatible shapes: \(a.shape) vs. \(b.shape)")
    }
    let result: Tensor
    if let dead, dead.dtype == resultType, dead.shape == shape, dead.ownsStorage {
      result = dead
    } else {
      result = try output(resultType, shape)
    }
    guard result.count > 0 else { return result }
    do throws(BlockFailure) {
      if a.count == result.count && b.count == result.count {
        try Block.binary(function, dtype, a.base, 1, b.base, 1, result.base, result.count)
      } else if b.count == 1 {
        try Block.binary(function, dtype, a.base, 1, b.base, 0, result.base, result.count)
      } else if a.count == 1 {
        try Block.binary(function, dtype, a.base, 0, b.base, 1, result.base, result.count)
      } else if a.count == result.count, b.shape.isTail(of: shape) {
        // Rows of the first operand with the second one: biases.
        let (row, size, resultSize) = (b.count, dtype.size, resultType.size)
        for start in stride(from: 0, to: result.count, by: row) {
          try Block.binary(
            function, dtype, a.base + start * size, 1, b.base, 1,
            result.base + start * resultSize, row)
        }
      } else {
        let walk = BroadcastWalk(
          shape, [a.shape.strides(broadcastTo: shape), b.shape.strides(broadcastTo: shape)])
        let (size, resultSize) = (dtype.size, resultType.size)
        try walk.forEachRow { row, offsets throws(BlockFailure) in
          try Block.binary(
            function, dtype, a.base + offsets[0] * size, walk.rowSteps[0],
            b.base + offsets[1] * size, walk.rowSteps[1],
            result.base + row * walk.rowLength * resultSize, walk.rowLength)
        }
      }
    } catch {
      throw error.kernelError
    }
    return result
  }

  /// The commonest scalar ops without the walk through the block kernels.
  @inline(__always)
  private static func scalar(
    _ function: BinaryFunction, _ a: Tensor, _ b: Tensor, _ resultType: DType
  ) throws(KernelError) -> Tensor {
    let (left, right) = (a.scalarBits, b.scalarBits)
    if a.dtype == .float32 {
      let x = Float(bitPattern: UInt32(truncatingIfNeeded: left))
      let y = Float(bitPattern: UInt32(truncatingIfNeeded: right))
      switch function {
      case .add: return Tensor(x + y)
      case .subtract: return Tensor(x - y)
      case .multiply: return Tensor(x * y)
      case .divide: return Tensor(x / y)
      case .less: return Tensor(x < y)
      case .greater: return Tensor(x > y)
      default: break
      }
    } else if a.dtype == .int32 {
      let x = Int32(truncatingIfNeeded: left)
      let y = Int32(truncatingIfNeeded: right)
      switch function {
      case .add: return Tensor(x &+ y)
      case .subtract: return Tensor(x &- y)
      case .multiply: return Tensor(x &* y)
      case .less: return Tensor(x < y)
      case .greater: return Tensor(x > y)
      case .equal: return Tensor(x == y)
      default: break
      }
    }
    let result = Tensor(uninitialized: resultType, .scalar)
    do throws(BlockFailure) {
      try Block.binary(function, a.dtype, a.base, 1, b.base, 1, result.base, 1)
    } catch {
      throw error.kernelError
    }
    return result
  }

  /// Concatenation and comparison of byte strings, with broadcasting.
  private static func strings(
    _ function: BinaryFunction, _ a: Tensor, _ b: Tensor
  ) throws(KernelError) -> Tensor {
    guard let shape = Shape.broadcast(a.shape, b.shape) else {
      throw .invalid("Incompatible shapes: \(a.shape) vs. \(b.shape)")
    }
    let (x, y) = (a.strings, b.strings)
    var pairs: [(Int, Int)] = []
    let walk = BroadcastWalk(
      shape, [a.shape.strides(broadcastTo: shape), b.shape.strides(broadcastTo: shape)])
    if shape.count > 0 {
      walk.forEachRow { _, offsets in
        for index in 0..<walk.rowLength {
          pairs.append(
            (offsets[0] + index * walk.rowSteps[0], offsets[1] + index * walk.rowSteps[1]))
        }
      }
    }
    switch function {
    case .add: return Tensor(strings: pairs.map { x[$0] + y[$1] }, shape: shape)
    case .equal: return Tensor(pairs.map { x[$0] == y[$1] }, shape: shape)
    case .notEqual: return Tensor(pairs.map { x[$0] != y[$1] }, shape: shape)
    default:
      throw BlockFailure.unsupported.kernelError
    }
  }
}
