// Unary functions, cast and select over whole tensors.

extension Kernels {
  /// Applies a function of one element.
  ///
  /// - Parameter reusing: A tensor that nobody holds any more (usually the operand); the result is
  ///   written into it where dtype and shape allow.
  package static func unary(
    _ function: UnaryFunction, _ a: Tensor, reusing dead: Tensor? = nil,
    style: MathStyle = .eigen2025
  ) throws(KernelError) -> Tensor {
    let dtype = function.result(a.dtype)
    let result: Tensor
    if let dead, dead.dtype == dtype, dead.shape == a.shape, dead.ownsStorage {
      result = dead
    } else {
      result = try output(dtype, a.shape)
    }
    guard a.count > 0 else { return result }
    do throws(BlockFailure) {
      try Block.unary(function, a.dtype, a.base, result.base, a.count, style: style)
    } catch {
      throw error.kernelError
    }
    return result
  }

  /// `tf.nn.leaky_relu`: the element, or `alpha` times it where it is negative.
  package static func leakyRelu(_ a: Tensor, alpha: Double) throws(KernelError) -> Tensor {
    let scaled = try binary(.multiply, a, Tensor(a.dtype, scalar: alpha))
    return try binary(.maximum, a, scaled)
  }

  /// Chooses elements of `a` where the condition holds, of `b` elsewhere, with broadcasting
  /// (`SelectV2`).
  package static func select(
    _ condition: Tensor, _ a: Tensor, _ b: Tensor
  ) throws(KernelError) -> Tensor {
    guard let pair = Shape.broadcast(a.shape, b.shape),
      let shape = Shape.broadcast(condition.shape, pair)
    else {
      throw .invalid(
        "condition \(condition.shape), then \(a.shape), and else \(b.shape) must be broadcastable")
    }
    let result = try output(a.dtype, shape)
    guard result.count > 0 else { return result }
    let walk = BroadcastWalk(shape, [condition, a, b].map { $0.shape.strides(broadcastTo: shape) })
    let (conditions, length) = (condition.pointer(UInt8.self), walk.rowLength)
    let steps = walk.rowSteps
    if a.dtype == .string {
      let (x, y) = (a.strings, b.strings)
      var chosen: [[UInt8]] = []
      chosen.reserveCapacity(result.count)
      walk.forEachRow { _, offsets in
        for index in 0..<length {
          chosen.append(
            conditions[offsets[0] + index * steps[0]] != 0
              ? x[offsets[1] + index * steps[1]] : y[offsets[2] + index * steps[2]])
        }
      }
      return Tensor(strings: chosen, shape: shape)
    }
    func rows<T>(_: T.Type) {
      let (x, y, out) = (a.pointer(T.self), b.pointer(T.self), result.pointer(T.self))
      walk.forEachRow { row, offsets in
        let (c, x, y) = (conditions + offsets[0], x + offsets[1], y + offsets[2])
        let out = out + row * length
        for index in 0..<length {
          out[index] = c[index &* steps[0]] != 0 ? x[index &* steps[1]] : y[index &* steps[2]]
        }
      }
    }
    switch a.dtype.size {
    case 1: rows(UInt8.self)
    case 2: rows(UInt16.self)
    case 4: rows(UInt32.self)
    case 8: rows(UInt64.self)
    case 16: rows(Complex<Double>.self)
    default: throw BlockFailure.unsupported.kernelError
    }
    return result
  }
}
