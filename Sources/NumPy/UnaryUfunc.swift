import Tensors

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The functions of one argument that are applied element by element; the raw values are their names.
enum UnaryUfunc: String, CaseIterable {
  case exp, exp2, expm1, log, log2, log10, log1p, sqrt, cbrt
  case sin, cos, tan, arcsin, arccos, arctan, sinh, cosh, tanh, arcsinh, arccosh, arctanh
  case deg2rad, rad2deg, degrees, radians, fabs
  case rint, floor, ceil, trunc
  case negative, positive, absolute, square, reciprocal, sign, conjugate, invert
  case isnan, isinf, isfinite, signbit
  case logicalNot = "logical_not"
  case spacing

  /// Whether integers become floats first.
  func needsFloats(_ version: NumPyRuntime.Version) -> Bool {
    switch self {
    case .rint, .fabs: true
    case .floor, .ceil, .trunc: version == .v1
    case .signbit, .spacing: true
    case .negative, .positive, .absolute, .square, .reciprocal, .sign, .conjugate, .invert,
      .isnan, .isinf, .isfinite, .logicalNot:
      false
    default: true
    }
  }

  /// Whether an infinite result of a finite argument is called a division by zero.
  var hasPoles: Bool {
    switch self {
    case .log, .log2, .log10, .log1p, .reciprocal, .arctanh: true
    default: false
    }
  }

  /// The kernel that computes it for complex numbers.
  var complexKernel: UnaryFunction? {
    switch self {
    case .exp: .exp
    case .log: .log
    case .sqrt: .squareRoot
    case .sin: .sin
    case .cos: .cos
    case .tan: .tan
    case .sinh: .sinh
    case .cosh: .cosh
    case .tanh: .tanh
    case .expm1: .expm1
    case .log1p: .log1p
    case .negative: .negate
    case .square: .square
    case .reciprocal: .reciprocal
    case .absolute: .abs
    case .conjugate: .conjugate
    case .sign: .sign
    default: nil
    }
  }
}

/// Loops over the elements of one tensor.
enum UnaryLoop {
  /// The function of a float64.
  static func real(_ function: UnaryUfunc, _ x: Double) -> Double {
    switch function {
    case .exp: exp(x)
    case .exp2: exp2(x)
    case .expm1: expm1(x)
    case .log: log(x)
    case .log2: log2(x)
    case .log10: log10(x)
    case .log1p: log1p(x)
    case .sqrt: x.squareRoot()
    case .cbrt: cbrt(x)
    case .sin: sin(x)
    case .cos: cos(x)
    case .tan: tan(x)
    case .arcsin: asin(x)
    case .arccos: acos(x)
    case .arctan: atan(x)
    case .sinh: sinh(x)
    case .cosh: cosh(x)
    case .tanh: tanh(x)
    case .arcsinh: asinh(x)
    case .arccosh: acosh(x)
    case .arctanh: atanh(x)
    case .deg2rad, .radians: x * (Double.pi / 180)
    case .rad2deg, .degrees: x * (180 / Double.pi)
    case .fabs, .absolute: x.magnitude
    case .rint: x.rounded(.toNearestOrEven)
    case .floor: x.rounded(.down)
    case .ceil: x.rounded(.up)
    case .trunc: x.rounded(.towardZero)
    case .negative: -x
    case .square: x * x
    case .reciprocal: 1 / x
    case .sign: x > 0 ? 1 : (x < 0 ? -1 : (x == 0 ? 0 : x))
    case .spacing: x.ulp
    case .positive, .conjugate, .invert, .isnan, .isinf, .isfinite, .signbit, .logicalNot: x
    }
  }

  @inline(__always)
  static func map<T: BitwiseCopyable, R: BitwiseCopyable>(
    _ a: Tensor, to dtype: DType, _ function: (T) -> R
  ) -> Tensor {
    let result = Tensor(uninitialized: dtype, a.shape)
    let x = a.unsafeBase.assumingMemoryBound(to: T.self)
    let out = result.unsafeBase.assumingMemoryBound(to: R.self)
    for index in 0..<result.count { out[index] = function(x[index]) }
    withExtendedLifetime(a) {}
    return result
  }

  static func floats<T: BinaryFloatingPoint & BitwiseCopyable>(
    _ function: UnaryUfunc, _ a: Tensor, _: T.Type
  ) -> Tensor {
    switch function {
    case .isnan: return map(a, to: .bool) { (x: T) in x.isNaN }
    case .isinf: return map(a, to: .bool) { (x: T) in x.isInfinite }
    case .isfinite: return map(a, to: .bool) { (x: T) in x.isFinite }
    case .signbit: return map(a, to: .bool) { (x: T) in x.sign == .minus }
    case .logicalNot: return map(a, to: .bool) { (x: T) in x == 0 }
    case .positive, .conjugate: return a
    case .negative: return map(a, to: a.dtype) { (x: T) in -x }
    case .square: return map(a, to: a.dtype) { (x: T) in x * x }
    case .sqrt: return map(a, to: a.dtype) { (x: T) in x.squareRoot() }
    case .reciprocal: return map(a, to: a.dtype) { (x: T) in 1 / x }
    case .absolute, .fabs: return map(a, to: a.dtype) { (x: T) in x.magnitude }
    case .spacing: return map(a, to: a.dtype) { (x: T) in x.ulp }
    case .deg2rad, .radians:
      let factor = T(Double.pi) / 180
      return map(a, to: a.dtype) { (x: T) in x * factor }
    case .rad2deg, .degrees:
      let factor = 180 / T(Double.pi)
      return map(a, to: a.dtype) { (x: T) in x * factor }
    default: return map(a, to: a.dtype) { (x: T) in T(real(function, Double(x))) }
    }
  }

  static func integers<T: FixedWidthInteger & BitwiseCopyable>(
    _ function: UnaryUfunc, _ a: Tensor, _: T.Type
  ) -> Tensor? {
    func keep(_ function: (T) -> T) -> Tensor { map(a, to: a.dtype, function) }
    switch function {
    case .negative: return keep { 0 &- $0 }
    case .absolute: return keep { $0 < 0 ? 0 &- $0 : $0 }
    case .square: return keep { $0 &* $0 }
    case .reciprocal: return keep { $0 == 0 ? 0 : 1 / $0 }
    case .sign: return keep { $0.signum() }
    case .invert: return keep { ~$0 }
    case .positive, .conjugate, .floor, .ceil, .trunc: return a
    case .isnan, .isinf: return map(a, to: .bool) { (_: T) in false }
    case .isfinite: return map(a, to: .bool) { (_: T) in true }
    case .logicalNot: return map(a, to: .bool) { (x: T) in x == 0 }
    default: return nil
    }
  }
}
