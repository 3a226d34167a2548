// Positions of extremes, and running sums and products.

extension Kernels {
  /// The position of the greatest (or least) element along an axis; the first one of equals.
  ///
  /// - Throws: "Expected dimension in the range [-2, 2), but got 3".
  package static func argument(
    ofMinimum: Bool = false, _ a: Tensor, axis: Int, result dtype: DType = .int64
  ) throws(KernelError) -> Tensor {
    guard let axis = a.shape.axis(axis) else {
      throw .invalid(
        "Expected dimension in the range [\(-a.shape.rank), \(a.shape.rank)), but got \(axis)")
    }
    let size = a.shape.dimensions[axis]
    guard size > 0 else {
      throw .invalid("Reduction axis \(axis) is empty in shape \(a.shape)")
    }
    let result = try output(.int64, a.shape.reduced(over: [axis], keepsAxes: false))
    let columns = a.shape.dimensions[(axis + 1)...].reduce(1, *)
    let blocks = a.shape.dimensions[..<axis].reduce(1, *)
    let out = result.pointer(Int64.self)
    @inline(__always)
    func search<T>(_: T.Type, _ isBetter: (T, T) -> Bool) {
      let a = a.pointer(T.self)
      for block in 0..<blocks {
        let source = a + block * size * columns
        if columns == 1 {
          var (best, position) = (source[0], 0)
          for index in 1..<size where isBetter(source[index], best) {
            (best, position) = (source[index], index)
          }
          out[block] = Int64(position)
        } else {
          // Row by row, so that memory is read in order.
          let target = out + block * columns
          let best = UnsafeMutablePointer<T>.allocate(capacity: columns)
          defer { best.deallocate() }
          for column in 0..<columns {
            best[column] = source[column]
            target[column] = 0
          }
          for row in 1..<size {
            let line = source + row * columns
            for column in 0..<columns {
              let isNew = isBetter(line[column], best[column])
              best[column] = isNew ? line[column] : best[column]
              target[column] = isNew ? Int64(row) : target[column]
            }
          }
        }
      }
    }
    @inline(__always)
    func find<T: Comparable>(_: T.Type) {
      if ofMinimum { search(T.self) { $0 < $1 } } else { search(T.self) { $0 > $1 } }
    }
    if a.dtype == .float32, columns == 1, size > 16 {
      // The extreme first, in vectors, and then where it is; NaN has no place and takes the long way.
      let source = a.pointer(Float.self)
      var isFound = true
      for block in 0..<blocks {
        let row = source + block * size
        let extreme =
          ofMinimum
          ? FloatReduction<Minimising<Float>, SIMD8<Float>>(style: .eigen2025).stretch(row, size)
          : FloatReduction<Maximising<Float>, SIMD8<Float>>(style: .eigen2025).stretch(row, size)
        guard extreme == extreme else {
          isFound = false
          break
        }
        var position = 0
        while row[position] != extreme { position += 1 }
        out[block] = Int64(position)
      }
      if isFound { return try cast(result, to: dtype) }
    }
    switch a.dtype {
    case .float32: find(Float.self)
    case .float64: find(Double.self)
    case .float16: find(Float16.self)
    case .bfloat16:
      return try argument(
        ofMinimum: ofMinimum, cast(a, to: .float32), axis: axis, result: dtype)
    case .int8: find(Int8.self)
    case .int16: find(Int16.self)
    case .int32: find(Int32.self)
    case .int64: find(Int64.self)
    case .uint8, .bool: find(UInt8.self)
    case .uint16: find(UInt16.self)
    case .uint32: find(UInt32.self)
    case .uint64: find(UInt64.self)
    default: throw BlockFailure.unsupported.kernelError
    }
    return try cast(result, to: dtype)
  }

  /// What a running reduction accumulates.
  package enum ScanFunction: Sendable { case sum, product, logSumExp, maximum, minimum }

  /// Running sums (products, …) along an axis.
  ///
  /// - Parameter style: what the logarithm of no exponentials is: the least number, later -inf.
  /// - Throws: "ScanOp: Expected scan axis in the range [-1, 1), but got 2".
  package static func scan(
    _ function: ScanFunction, _ a: Tensor, axis: Int, isExclusive: Bool = false,
    isReversed: Bool = false, style: MathStyle = .eigen2025
  ) throws(KernelError) -> Tensor {
    guard let axis = a.shape.axis(axis) else {
      throw .invalid(
        "ScanOp: Expected scan axis in the range [\(-a.shape.rank), \(a.shape.rank)), "
          + "but got \(axis)")
    }
    let size = a.shape.dimensions[axis]
    let columns = a.shape.dimensions[(axis + 1)...].reduce(1, *)
    let blocks = a.shape.dimensions[..<axis].reduce(1, *)
    let result = try output(a.dtype, a.shape)
    @inline(__always)
    func run<T>(_: T.Type, _ initial: T, _ combine: (T, T) -> T) {
      let (a, out) = (a.pointer(T.self), result.pointer(T.self))
      for block in 0..<blocks {
        for column in 0..<columns {
          var total = initial
          for step in 0..<size {
            let row = isReversed ? size - 1 - step : step
            let index = (block * size + row) * columns + column
            let next = combine(total, a[index])
            out[index] = isExclusive ? total : next
            total = next
          }
        }
      }
    }
    func integers<T: FixedWidthInteger>(_: T.Type) {
      switch function {
      case .product: run(T.self, 1) { $0 &* $1 }
      case .maximum: run(T.self, .min) { max($0, $1) }
      case .minimum: run(T.self, .max) { min($0, $1) }
      default: run(T.self, 0) { $0 &+ $1 }
      }
    }
    func floats<T: FloatMath>(_: T.Type) {
      switch function {
      case .sum: run(T.self, 0) { $0 + $1 }
      case .product: run(T.self, 1) { $0 * $1 }
      case .maximum: run(T.self, -.infinity) { max($0, $1) }
      case .minimum: run(T.self, .infinity) { min($0, $1) }
      case .logSumExp:
        let nothing: T = style == .eigen2019 ? -.greatestFiniteMagnitude : -.infinity
        run(T.self, nothing) { x, y in
          let (low, high) = x < y ? (x, y) : (y, x)
          return high.isInfinite ? high : high + T.log1p(T.exp(low - high))
        }
      }
    }
    func complexes<P: FloatMath>(_: P.Type) {
      if function == .product {
        run(Complex<P>.self, Complex(1)) { $0 * $1 }
      } else {
        run(Complex<P>.self, Complex(0)) { $0 + $1 }
      }
    }
    switch a.dtype {
    case .float32: floats(Float.self)
    case .float64: floats(Double.self)
    case .float16, .bfloat16:
      let wide = try scan(
        function, cast(a, to: .float32), axis: axis, isExclusive: isExclusive,
        isReversed: isReversed, style: style)
      return try cast(wide, to: a.dtype)
    case .int8: integers(Int8.self)
    case .int16: integers(Int16.self)
    case .int32: integers(Int32.self)
    case .int64: integers(Int64.self)
    case .uint8: integers(UInt8.self)
    case .uint16: integers(UInt16.self)
    case .uint32: integers(UInt32.self)
    case .uint64: integers(UInt64.self)
    case .complex64: complexes(Float.self)
    case .complex128: complexes(Double.self)
    default: throw BlockFailure.unsupported.kernelError
    }
    return result
  }
}
