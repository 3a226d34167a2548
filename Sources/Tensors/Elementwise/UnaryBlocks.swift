// A unary function applied to a stretch of elements.

extension Block {
  /// Computes `out[i] = function(a[i])` for `count` elements of `dtype`; the output may be the input
  /// where the result has the same dtype.
  package static func unary(
    _ function: UnaryFunction, _ dtype: DType, _ a: UnsafeRawPointer,
    _ out: UnsafeMutableRawPointer, _ count: Int, style: MathStyle = .eigen2025
  ) throws(BlockFailure) {
    let row = UnaryRow(a: a, out: out, count: count, style: style)
    switch dtype {
    case .float32:
      if !row.singles(function) { try row.floats(function, Float.self) }
    case .float64: try row.floats(function, Double.self)
    case .int32: try row.signedIntegers(function, Int32.self)
    case .int64: try row.signedIntegers(function, Int64.self)
    case .int8: try row.signedIntegers(function, Int8.self)
    case .int16: try row.signedIntegers(function, Int16.self)
    case .uint8: try row.unsignedIntegers(function, UInt8.self)
    case .uint16: try row.unsignedIntegers(function, UInt16.self)
    case .uint32: try row.unsignedIntegers(function, UInt32.self)
    case .uint64: try row.unsignedIntegers(function, UInt64.self)
    case .bool:
      guard function == .logicalNot || function == .invert else { throw .unsupported }
      row.map(UInt8.self) { $0 ^ 1 }
    case .complex64: try row.complexes(function, Float.self)
    case .complex128: try row.complexes(function, Double.self)
    case .float16:
      try row.halves(function, Float16.self, widen: { Float($0) }, narrow: { Float16($0) })
    case .bfloat16:
      try row.halves(function, BFloat16.self, widen: { $0.float }, narrow: { BFloat16($0) })
    case .string, .resource, .variant: throw .unsupported
    }
  }
}

/// A stretch of elements and its result.
struct UnaryRow {
  let a: UnsafeRawPointer
  let out: UnsafeMutableRawPointer
  let count: Int
  let style: MathStyle

  @inline(__always)
  func walk<T, R>(_: T.Type, _ function: (T) -> R) {
    let a = a.assumingMemoryBound(to: T.self)
    let out = out.assumingMemoryBound(to: R.self)
    for index in 0..<count { out[index] = function(a[index]) }
  }
  @inline(__always)
  func map<T>(_: T.Type, _ function: (T) -> T) { walk(T.self, function) }
  @inline(__always)
  private func test<T>(_: T.Type, _ function: (T) -> Bool) { walk(T.self, function) }

  @inline(never)
  func floats<T: FloatMath>(_ function: UnaryFunction, _: T.Type) throws(BlockFailure) {
    switch function {
    case .negate: map(T.self) { -$0 }
    case .abs: map(T.self) { $0.magnitude }
    case .sign: map(T.self) { $0 > 0 ? 1 : ($0 < 0 ? -1 : ($0 == 0 ? 0 : $0)) }
    case .square: map(T.self) { $0 * $0 }
    case .squareRoot: map(T.self) { $0.squareRoot() }
    case .reciprocalSquareRoot: map(T.self) { 1 / $0.squareRoot() }
    case .reciprocal: map(T.self) { 1 / $0 }
    case .exp: map(T.self) { T.exp($0) }
    case .expm1: map(T.self) { T.expm1($0) }
    case .log: map(T.self) { T.log($0) }
    case .log1p: map(T.self) { T.log1p($0) }
    case .sin: map(T.self) { T.sin($0) }
    case .cos: map(T.self) { T.cos($0) }
    case .tan: map(T.self) { T.tan($0) }
    case .asin: map(T.self) { T.asin($0) }
    case .acos: map(T.self) { T.acos($0) }
    case .atan: map(T.self) { T.atan($0) }
    case .sinh: map(T.self) { T.sinh($0) }
    case .cosh: map(T.self) { T.cosh($0) }
    case .tanh: map(T.self) { T.tanh($0) }
    case .asinh: map(T.self) { T.asinh($0) }
    case .acosh: map(T.self) { T.acosh($0) }
    case .atanh: map(T.self) { T.atanh($0) }
    case .floor: map(T.self) { $0.rounded(.down) }
    case .ceiling: map(T.self) { $0.rounded(.up) }
    case .round: map(T.self) { $0.rounded(.toNearestOrEven) }
    case .erf: map(T.self) { T.erf($0) }
    case .erfc: map(T.self) { T.erfc($0) }
    case .erfinv: map(T.self) { T(Special.erfinv(Double($0))) }
    case .ndtri: map(T.self) { T(Special.ndtri(Double($0))) }
    case .lgamma: map(T.self) { T.lgamma($0) }
    case .digamma:
      let poles: T = style == .eigen2019 ? .infinity : .nan
      map(T.self) { Special.digamma($0, poles: poles) }
    case .conjugate, .real: map(T.self) { $0 }
    case .imaginary: map(T.self) { _ in 0 }
    case .angle: map(T.self) { T.atan2(0, $0) }
    case .isNan: test(T.self) { $0 != $0 }
    case .isInf: test(T.self) { $0.isInfinite }
    case .isFinite: test(T.self) { $0.isFinite }
    case .sigmoid, .softplus, .softsign, .relu, .relu6, .elu, .selu:
      activations(function, T.self)
    case .invert, .logicalNot: throw .unsupported
    }
  }

  private func activations<T: FloatMath>(_ function: UnaryFunction, _: T.Type) {
    switch function {
    case .sigmoid: map(T.self) { 1 / (1 + T.exp(-$0)) }
    case .softplus:
      // Beyond the threshold, adding 1 or taking the logarithm would not change the result.
      let threshold = T.log(T.ulpOfOne) + 2
      map(T.self) { x in
        if x > -threshold { return x }
        let exponential = T.exp(x)
        return x < threshold ? exponential : T.log1p(exponential)
      }
    case .softsign: map(T.self) { $0 / (1 + $0.magnitude) }
    case .relu: map(T.self) { $0 > 0 || $0 != $0 ? $0 : 0 }
    case .relu6: map(T.self) { $0 > 6 ? 6 : ($0 > 0 || $0 != $0 ? $0 : 0) }
    case .elu: map(T.self) { $0 < 0 ? T.expm1($0) : $0 }
    default:
      let (scale, scaleAlpha) = (T(Selu.scale), T(Selu.scaleAlpha))
      map(T.self) { $0 < 0 ? scaleAlpha * T.expm1($0) : scale * $0 }
    }
  }

  @inline(__always)
  private func integers<T: FixedWidthInteger & BitwiseCopyable>(
    _ function: UnaryFunction, _: T.Type
  ) throws(BlockFailure) {
    switch function {
    case .negate: map(T.self) { 0 &- $0 }
    case .square: map(T.self) { $0 &* $0 }
    case .invert: map(T.self) { ~$0 }
    case .floor, .ceiling, .round, .conjugate, .real: map(T.self) { $0 }
    case .relu: map(T.self) { max($0, 0) }
    case .relu6: map(T.self) { min(max($0, 0), 6) }
    case .isNan, .isInf: test(T.self) { _ in false }
    case .isFinite: test(T.self) { _ in true }
    default: throw .unsupported
    }
  }

  @inline(never)
  func signedIntegers<T: FixedWidthInteger & SignedInteger & BitwiseCopyable>(
    _ function: UnaryFunction, _: T.Type
  ) throws(BlockFailure) {
    switch function {
    case .abs: map(T.self) { $0 < 0 ? 0 &- $0 : $0 }
    case .sign: map(T.self) { $0.signum() }
    case .reciprocal: map(T.self) { $0 == 0 ? 0 : ($0 == -1 ? -1 : 1 / $0) }
    default: try integers(function, T.self)
    }
  }

  @inline(never)
  func unsignedIntegers<T: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ function: UnaryFunction, _: T.Type
  ) throws(BlockFailure) {
    switch function {
    case .abs: map(T.self) { $0 }
    case .sign: map(T.self) { $0 == 0 ? 0 : 1 }
    default: try integers(function, T.self)
    }
  }

  @inline(never)
  func complexes<P: FloatMath>(_ function: UnaryFunction, _: P.Type) throws(BlockFailure) {
    typealias T = Complex<P>
    let one = T(1)
    switch function {
    case .negate: map(T.self) { -$0 }
    case .sign:
      map(T.self) { $0 == T(0) ? T(0) : T($0.real / $0.length, $0.imaginary / $0.length) }
    case .square: map(T.self) { $0 * $0 }
    case .squareRoot: map(T.self) { T.squareRoot($0) }
    case .reciprocalSquareRoot: map(T.self) { one / T.squareRoot($0) }
    case .reciprocal: map(T.self) { one / $0 }
    case .exp: map(T.self) { T.exp($0) }
    case .expm1: map(T.self) { T.exp($0) - one }
    case .log: map(T.self) { T.log($0) }
    case .log1p: map(T.self) { T.log($0 + one) }
    case .sin: map(T.self) { T.sin($0) }
    case .cos: map(T.self) { T.cos($0) }
    case .tan: map(T.self) { T.sin($0) / T.cos($0) }
    case .sinh: map(T.self) { T.sinh($0) }
    case .cosh: map(T.self) { T.cosh($0) }
    case .tanh: map(T.self) { T.sinh($0) / T.cosh($0) }
    case .sigmoid: map(T.self) { one / (one + T.exp(-$0)) }
    case .conjugate: map(T.self) { $0.conjugate }
    case .abs: walk(T.self) { $0.length }
    case .real: walk(T.self) { $0.real }
    case .imaginary: walk(T.self) { $0.imaginary }
    case .angle: walk(T.self) { $0.angle }
    default: throw .unsupported
    }
  }

  /// float16 and bfloat16 are computed in float32 and rounded, a stretch at a time.
  @inline(never)
  func halves<T: BitwiseCopyable>(
    _ function: UnaryFunction, _: T.Type, widen: (T) -> Float, narrow: (Float) -> T
  ) throws(BlockFailure) {
    let stretch = 256
    let wide = UnsafeMutablePointer<Float>.allocate(capacity: stretch)
    defer { wide.deallocate() }
    let a = a.assumingMemoryBound(to: T.self)
    let isPredicate = function.result(.float16) == .bool
    for start in stride(from: 0, to: count, by: stretch) {
      let length = min(stretch, count - start)
      for index in 0..<length { wide[index] = widen(a[start + index]) }
      let target = isPredicate ? out + start : UnsafeMutableRawPointer(wide)
      let row = UnaryRow(a: wide, out: target, count: length, style: style)
      if !row.singles(function) { try row.floats(function, Float.self) }
      if !isPredicate {
        let out = out.assumingMemoryBound(to: T.self) + start
        for index in 0..<length { out[index] = narrow(wide[index]) }
      }
    }
  }
}
