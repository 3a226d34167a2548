// Reductions over axes.

extension Kernels {
  /// Reduces a tensor over axes.
  ///
  /// - Parameters:
  ///   - axes: The axes, negative ones counted from the back; nil for all.
  ///   - keepsAxes: Whether reduced axes stay with size 1.
  /// - Throws: "Invalid reduction dimension (3 for input with 2 dimension(s)".
  package static func reduce(
    _ function: ReductionFunction, _ a: Tensor, axes: [Int]? = nil, keepsAxes: Bool = false,
    style: MathStyle = .eigen2025
  ) throws(KernelError) -> Tensor {
    if a.dtype == .float32, let quick = quickReduce(function, a, axes, keepsAxes, style) {
      return quick
    }
    let axes = try a.shape.reductionAxes(axes)
    let shape = a.shape.reduced(over: axes, keepsAxes: keepsAxes)
    if axes.isEmpty, function != .euclideanNorm { return a.reshaped(shape) }
    let plan = ReductionPlan(a.shape, over: axes)
    if plan.sizes.count > 3 || (plan.sizes.count == 3 && plan.isReduced[0]) {
      return try reduceTransposed(function, a, axes: axes, shape: shape, style: style)
    }
    switch function {
    case .mean:
      // Sums of small integers are taken in a wider type; the quotient is what must fit.
      let isNarrow = a.dtype.isInteger && a.dtype.size < 8
      let wide = isNarrow ? try cast(a, to: .int64) : a
      let sum = try reduce(.sum, wide, plan, shape, style)
      let divisor = sum.count == 0 ? 0 : a.count / sum.count
      if a.dtype.isInteger && divisor == 0 { return Tensor(zeros: a.dtype, shape) }
      let mean = try binary(.divide, sum, Tensor(sum.dtype, scalar: divisor), reusing: sum)
      return try cast(mean, to: a.dtype)
    case .euclideanNorm:
      let squares =
        a.dtype.isComplex
        ? try binary(.multiply, a, unary(.conjugate, a)) : try unary(.square, a)
      return try unary(.squareRoot, reduce(.sum, squares, plan, shape, style))
    default:
      return try reduce(function, a, plan, shape, style)
    }
  }

  /// The commonest reductions, of a vector or to a scalar, without a plan.
  private static func quickReduce(
    _ function: ReductionFunction, _ a: Tensor, _ axes: [Int]?, _ keepsAxes: Bool,
    _ style: MathStyle
  ) -> Tensor? {
    guard !keepsAxes, a.count > 0, a.shape.dimensions.count > 0 else { return nil }
    if let axes {
      guard a.shape.dimensions.count == 1, axes.count == 1, axes[0] == 0 || axes[0] == -1 else {
        return nil
      }
    }
    let source = a.pointer(Float.self)
    switch function {
    case .sum, .mean:
      let sum = FloatReduction<Adding<Float>, SIMD8<Float>>(style: style).stretch(source, a.count)
      return Tensor(function == .sum ? sum : sum / Float(a.count))
    case .maximum:
      return Tensor(
        FloatReduction<Maximising<Float>, SIMD8<Float>>(style: style).stretch(source, a.count))
    case .minimum:
      return Tensor(
        FloatReduction<Minimising<Float>, SIMD8<Float>>(style: style).stretch(source, a.count))
    default: return nil
    }
  }

  /// Brings the reduced axes to the back first, where they do not lie side by side.
  private static func reduceTransposed(
    _ function: ReductionFunction, _ a: Tensor, axes: Set<Int>, shape: Shape, style: MathStyle
  ) throws(KernelError) -> Tensor {
    let plan = ReductionPlan(a.shape, over: axes)
    if plan.sizes.count == 3 {
      // Reduced on both sides: one element after the other, the first axis fastest.
      let turned = try transpose(a.reshaped(Shape(plan.sizes)), [2, 0, 1])
      let result = try reduce(function, turned, axes: [0, 1], style: .eigen2019)
      return result.reshaped(shape)
    }
    let kept = (0..<a.shape.rank).filter { !axes.contains($0) }
    let order = kept + axes.sorted()
    let moved = try transpose(a, order)
    let result = try reduce(
      function, moved, axes: Array(kept.count..<a.shape.rank), style: style)
    return result.reshaped(shape)
  }

  private static func reduce(
    _ function: ReductionFunction, _ a: Tensor, _ plan: ReductionPlan, _ shape: Shape,
    _ style: MathStyle
  ) throws(KernelError) -> Tensor {
    let result = try output(a.dtype, shape)
    let walk = ReductionWalk(plan: plan, a: a.base, out: result.base, style: style)
    var isSupported = true
    switch a.dtype {
    case .float32: isSupported = walk.floats(function, Float.self, SIMD8<Float>.self)
    case .float64: isSupported = walk.floats(function, Double.self, SIMD4<Double>.self)
    case .float16, .bfloat16:
      let wide = try reduce(function, cast(a, to: .float32), plan, shape, style)
      return try cast(wide, to: a.dtype)
    case .int8: isSupported = walk.integers(function, Int8.self)
    case .int16: isSupported = walk.integers(function, Int16.self)
    case .int32: isSupported = walk.integers(function, Int32.self)
    case .int64: isSupported = walk.integers(function, Int64.self)
    case .uint8: isSupported = walk.integers(function, UInt8.self)
    case .uint16: isSupported = walk.integers(function, UInt16.self)
    case .uint32: isSupported = walk.integers(function, UInt32.self)
    case .uint64: isSupported = walk.integers(function, UInt64.self)
    case .complex64: isSupported = walk.complexes(function, Float.self)
    case .complex128: isSupported = walk.complexes(function, Double.self)
    case .bool:
      switch function {
      case .any: walk.fold(UInt8.self, initial: 0) { $0 | $1 }
      case .all: walk.fold(UInt8.self, initial: 1) { $0 & $1 }
      default: isSupported = false
      }
    case .string, .resource, .variant: isSupported = false
    }
    guard isSupported else { throw BlockFailure.unsupported.kernelError }
    return result
  }
}

/// Walks the merged dimensions of a reduction: all, rows, columns, or columns of several blocks.
struct ReductionWalk {
  let plan: ReductionPlan
  let a: UnsafeMutableRawPointer
  let out: UnsafeMutableRawPointer
  let style: MathStyle

  /// (blocks, reduced, columns): the result has blocks * columns elements, and neighbours in the
  /// reduced dimension are `columns` apart.
  private var sizes: (blocks: Int, reduced: Int, columns: Int) {
    let sizes = plan.sizes
    switch plan.isReduced {
    case [true]: return (1, sizes[0], 1)
    case [false]: return (sizes[0], 1, 1)
    case [true, false]: return (1, sizes[0], sizes[1])
    case [false, true]: return (sizes[0], sizes[1], 1)
    default: return (sizes[0], sizes[1], sizes[2])
    }
  }

  @inline(__always)
  func fold<T>(_: T.Type, initial: T, _ combine: (T, T) -> T) {
    let (blocks, reduced, columns) = sizes
    let a = a.assumingMemoryBound(to: T.self)
    let out = out.assumingMemoryBound(to: T.self)
    for block in 0..<blocks {
      let source = a + block * reduced * columns
      let target = out + block * columns
      if columns == 1 {
        var result = initial
        for index in 0..<reduced { result = combine(result, source[index]) }
        target[0] = result
      } else {
        for column in 0..<columns { target[column] = initial }
        for row in 0..<reduced {
          let line = source + row * columns
          for column in 0..<columns { target[column] = combine(target[column], line[column]) }
        }
      }
    }
  }

  private func lanes<C: Combining, V: SIMD>(_: C.Type, _: V.Type) where V.Scalar == C.T {
    let reduction = FloatReduction<C, V>(style: style)
    let (blocks, reduced, columns) = sizes
    let a = a.assumingMemoryBound(to: C.T.self)
    let out = out.assumingMemoryBound(to: C.T.self)
    for block in 0..<blocks {
      let source = a + block * reduced * columns
      if columns == 1 {
        out[block] = reduction.stretch(source, reduced)
      } else {
        reduction.rows(
          source, reduced, columns, out + block * columns, start: block * columns,
          total: blocks * columns)
      }
    }
  }

  @inline(never)
  func floats<T: FloatMath & SIMDScalar, V: SIMD>(
    _ function: ReductionFunction, _: T.Type, _: V.Type
  ) -> Bool where V.Scalar == T {
    switch function {
    case .sum: lanes(Adding<T>.self, V.self)
    case .product: lanes(Multiplying<T>.self, V.self)
    case .maximum: lanes(Maximising<T>.self, V.self)
    case .minimum: lanes(Minimising<T>.self, V.self)
    default: return false
    }
    return true
  }

  @inline(never)
  func integers<T: FixedWidthInteger>(_ function: ReductionFunction, _: T.Type) -> Bool {
    switch function {
    case .sum: fold(T.self, initial: 0) { $0 &+ $1 }
    case .product: fold(T.self, initial: 1) { $0 &* $1 }
    case .maximum: fold(T.self, initial: .min) { $0 > $1 ? $0 : $1 }
    case .minimum: fold(T.self, initial: .max) { $0 < $1 ? $0 : $1 }
    default: return false
    }
    return true
  }

  @inline(never)
  func complexes<P: FloatMath>(_ function: ReductionFunction, _: P.Type) -> Bool {
    switch function {
    case .sum: fold(Complex<P>.self, initial: Complex(0)) { $0 + $1 }
    case .product: fold(Complex<P>.self, initial: Complex(1)) { $0 * $1 }
    default: return false
    }
    return true
  }
}
