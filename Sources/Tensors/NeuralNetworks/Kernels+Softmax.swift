// Softmax, its logarithm and the cross entropies, over the last axis.

extension Kernels {
  /// e^x over the sum of e^x along the last axis.
  package static func softmax(
    _ logits: Tensor, style: MathStyle = .eigen2025
  ) throws(KernelError) -> Tensor {
    guard let classes = logits.shape.dimensions.last else {
      throw .invalid("logits must have >= 1 dimension, got \(logits.shape)")
    }
    guard logits.count > 0 else { return logits }
    if logits.dtype == .float32 && style == .eigen2025 {
      let result = try output(.float32, logits.shape)
      let (a, out) = (logits.pointer(Float.self), result.pointer(Float.self))
      for row in 0..<(logits.count / classes) {
        SoftmaxRow.fused(a + row * classes, out + row * classes, classes)
      }
      return result
    }
    let shifted = try shiftedByMaximum(logits)
    // Exponentials one by one, through the C library.
    let exponentials = try output(shifted.dtype, shifted.shape)
    if shifted.dtype == .float32 {
      let (a, out) = (shifted.pointer(Float.self), exponentials.pointer(Float.self))
      for index in 0..<shifted.count { out[index] = Float.exp(a[index]) }
    } else {
      do throws(BlockFailure) {
        try Block.unary(.exp, shifted.dtype, shifted.base, exponentials.base, shifted.count)
      } catch {
        throw error.kernelError
      }
    }
    let sums = try reduce(.sum, exponentials, axes: [-1], keepsAxes: true, style: style)
    return try binary(.multiply, exponentials, unary(.reciprocal, sums, style: style))
  }

  /// x less the logarithm of the sum of e^x along the last axis.
  package static func logSoftmax(
    _ logits: Tensor, style: MathStyle = .eigen2025
  ) throws(KernelError) -> Tensor {
    guard logits.shape.rank > 0 else {
      throw .invalid("logits must have >= 1 dimension, got \(logits.shape)")
    }
    guard logits.count > 0 else { return logits }
    let shifted = try shiftedByMaximum(logits)
    return try binary(.subtract, shifted, logOfSum(shifted, style))
  }

  private static func shiftedByMaximum(_ logits: Tensor) throws(KernelError) -> Tensor {
    try binary(.subtract, logits, reduce(.maximum, logits, axes: [-1], keepsAxes: true))
  }

  /// log Σ e^x along the last axis; rows are exponentiated one by one, as TensorFlow does.
  private static func logOfSum(
    _ shifted: Tensor, _ style: MathStyle
  ) throws(KernelError) -> Tensor {
    let sizes = shifted.shape.dimensions
    let classes = sizes.last ?? 1
    let exponentials = try output(shifted.dtype, shifted.shape)
    let size = shifted.dtype.size
    do throws(BlockFailure) {
      for row in 0..<(classes == 0 ? 0 : shifted.count / classes) {
        let start = row * classes * size
        try Block.unary(
          .exp, shifted.dtype, shifted.base + start, exponentials.base + start, classes,
          style: style)
      }
    } catch {
      throw error.kernelError
    }
    let sums = try reduce(.sum, exponentials, axes: [-1], keepsAxes: true, style: style)
    return try unary(.log, sums, style: style)
  }

  /// The cross entropy of each row with a distribution of labels, and its gradient by the logits.
  ///
  /// - Throws: "logits and labels must be broadcastable: logits_size=[2,3] labels_size=[2,2]".
  package static func softmaxCrossEntropy(
    _ logits: Tensor, labels: Tensor, style: MathStyle = .eigen2025
  ) throws(KernelError) -> (loss: Tensor, gradient: Tensor) {
    guard let shape = Shape.broadcast(logits.shape, labels.shape) else {
      throw .invalid(
        "logits and labels must be broadcastable: logits_size=\(logits.shape) "
          + "labels_size=\(labels.shape)")
    }
    guard shape.rank == 2 else {
      throw .invalid(
        "logits and labels must be either 2-dimensional, or broadcasted to be "
          + "2-dimensional")
    }
    let logits = try broadcast(logits, to: shape)
    let labels = try broadcast(labels, to: shape)
    if shape.count == 0 {
      let rows = Shape([shape.dimensions[0]])
      return (Tensor(zeros: logits.dtype, rows), Tensor(zeros: logits.dtype, shape))
    }
    let shifted = try shiftedByMaximum(logits)
    let exponentials = try unary(.exp, shifted, style: style)
    let sums = try reduce(.sum, exponentials, axes: [-1], keepsAxes: true, style: style)
    let logSums = try unary(.log, sums, style: style)
    let terms = try binary(.multiply, labels, binary(.subtract, logSums, shifted))
    let loss = try reduce(.sum, terms, axes: [-1], style: style)
    let probabilities = try binary(.divide, exponentials, sums)
    return (loss, try binary(.subtract, probabilities, labels))
  }

  /// The cross entropy of each row with the class that a label names, and its gradient.
  ///
  /// - Throws: "Received a label value of 5 which is outside the valid range of [0, 3).  Label
  ///   values: 5".
  package static func sparseSoftmaxCrossEntropy(
    _ logits: Tensor, labels: Tensor, style: MathStyle = .eigen2025
  ) throws(KernelError) -> (loss: Tensor, gradient: Tensor) {
    guard logits.shape.rank == 2 else {
      throw .invalid("logits must be 2-D, but got shape \(logits.shape)")
    }
    let (rows, classes) = (logits.shape.dimensions[0], logits.shape.dimensions[1])
    guard labels.shape.rank == 1, labels.count == rows else {
      throw .invalid(
        "logits and labels must have the same first dimension, got logits shape \(logits.shape) "
          + "and labels shape \(labels.shape)")
    }
    guard classes > 0 else {
      throw .invalid(
        "Must have at least one class, but got logits shape "
          + "\(logits.shape)")
    }
    let indices = labels.integers
    if let wrong = indices.first(where: { $0 < 0 || $0 >= classes }) {
      throw .invalid(
        "Received a label value of \(wrong) which is outside the valid range of [0, \(classes)).  "
          + "Label values: " + indices.map(String.init).joined(separator: " "))
    }
    if rows == 0 { return (Tensor(zeros: logits.dtype, Shape([0])), logits) }
    let shifted = try shiftedByMaximum(logits)
    let exponentials = try unary(.exp, shifted, style: style)
    let sums = try reduce(.sum, exponentials, axes: [-1], keepsAxes: true, style: style)
    let logSums = try unary(.log, sums, style: style)
    let places = Tensor(
      integers: indices.enumerated().flatMap { [$0, $1] }, shape: Shape([rows, 2]))
    let chosen = try gatherNd(shifted, places)
    let loss = try binary(.subtract, logSums.reshaped(Shape([rows])), chosen)
    let probabilities = try binary(.divide, exponentials, sums)
    let ones = Tensor(logits.dtype, Shape([rows]), filling: 1.0)
    return (loss, try scatterNd(.subtract, into: probabilities, places, ones))
  }
}

/// Softmax as the oneDNN library computes it, which TensorFlow 2.21 hands it to: sixteen lanes,
/// products and sums rounded once.
private enum SoftmaxRow {
  static func fused(
    _ a: UnsafePointer<Float>, _ out: UnsafeMutablePointer<Float>, _ count: Int
  ) {
    var greatest = a[0]
    for index in 1..<max(count, 1) where a[index] > greatest { greatest = a[index] }
    var lanes = SIMD16<Float>(repeating: 0)
    for index in 0..<count {
      let value = exponential(a[index] - greatest)
      out[index] = value
      lanes[index & 15] += value
    }
    let eight = lanes.lowHalf + lanes.highHalf
    let four = eight.lowHalf + eight.highHalf
    let two = four.lowHalf + four.highHalf
    let scale = 1 / (two[0] + two[1])
    for index in 0..<count { out[index] *= scale }
  }

  @inline(__always)
  private static func exponential(_ value: Float) -> Float {
    let x = max(min(value, 88.7228394), -87.3365479)
    let n = Tensors.fused(x, 1.44269502, 0.5).rounded(.down)
    let r = Tensors.fused(-n, 0.693147182, x)
    var y: Float = 0.00828929059
    y = Tensors.fused(y, r, 0.0418978221)
    y = Tensors.fused(y, r, 0.166676521)
    y = Tensors.fused(y, r, 0.499991506)
    y = Tensors.fused(y, r, 0.999999701)
    y = Tensors.fused(y, r, 1)
    return Float(sign: .plus, exponent: Int(n), significand: y)
  }
}
