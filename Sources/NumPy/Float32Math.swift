import Tensors

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Functions of float32, to the last digit that NumPy gives: its vector code reduces the argument and
/// takes rational or polynomial approximations, whose coefficients are below.
enum Float32Math {
  static func apply(
    _ function: UnaryUfunc, _ a: Tensor, _ version: NumPyRuntime.Version
  ) -> Tensor {
    if version == .v1, let library = library(function) {
      return UnaryLoop.map(a, to: .float32, library)
    }
    switch function {
    case .exp: return UnaryLoop.map(a, to: .float32) { (x: Float) in exp(x) }
    case .log: return UnaryLoop.map(a, to: .float32) { (x: Float) in log(x) }
    case .sin:
      return UnaryLoop.map(a, to: .float32) { (x: Float) in sine(x, isCosine: false) }
    case .cos: return UnaryLoop.map(a, to: .float32) { (x: Float) in sine(x, isCosine: true) }
    default: return UnaryLoop.floats(function, a, Float.self)
    }
  }

  /// The function of the C library, which version 1 calls.
  private static func library(_ function: UnaryUfunc) -> ((Float) -> Float)? {
    switch function {
    case .exp: { expf($0) }
    case .exp2: { exp2f($0) }
    case .expm1: { expm1f($0) }
    case .log: { logf($0) }
    case .log2: { log2f($0) }
    case .log10: { log10f($0) }
    case .log1p: { log1pf($0) }
    case .cbrt: { cbrtf($0) }
    case .sin: { sinf($0) }
    case .cos: { cosf($0) }
    case .tan: { tanf($0) }
    case .arcsin: { asinf($0) }
    case .arccos: { acosf($0) }
    case .arctan: { atanf($0) }
    case .sinh: { sinhf($0) }
    case .cosh: { coshf($0) }
    case .tanh: { tanhf($0) }
    case .arcsinh: { asinhf($0) }
    case .arccosh: { acoshf($0) }
    case .arctanh: { atanhf($0) }
    default: nil
    }
  }

  @inline(__always)
  private static func fused(_ a: Float, _ b: Float, _ c: Float) -> Float { c.addingProduct(a, b) }

  /// Evaluates a polynomial, the highest coefficient first.
  @inline(__always)
  private static func polynomial(_ x: Float, _ coefficients: [Float]) -> Float {
    var result = coefficients[0]
    for coefficient in coefficients.dropFirst() { result = fused(result, x, coefficient) }
    return result
  }

  /// The nearest whole number, ties to even, as adding and subtracting 1.5·2²³ gives it.
  @inline(__always)
  private static func whole(_ x: Float) -> Float { (x + 12_582_912) - 12_582_912 }

  private static let exponentialNumerator: [Float] = [
    5.082762527590693718096e-04, 6.757896990527504603057e-03, 5.114512081637298353406e-02,
    2.473615434895520810817e-01, 7.257664613233124478488e-01, 9.999999999980870924916e-01,
  ]
  private static let exponentialDenominator: [Float] = [
    2.159509375685829852307e-02, -2.742335390411667452936e-01, 1,
  ]

  static func exp(_ x: Float) -> Float {
    if x.isNaN { return x }
    if x > 88.72283935546875 { return .infinity }
    if x < -103.97208404541015625 { return 0 }
    let power = whole(x * 1.442695040888963407359924681001892137)
    var rest = fused(power, -6.93145752e-1, x)
    rest = fused(power, -1.42860677e-6, rest)
    let quotient =
      polynomial(rest, exponentialNumerator) / polynomial(rest, exponentialDenominator)
    return Float(sign: .plus, exponent: Int(power), significand: quotient)
  }

  private static let logarithmNumerator: [Float] = [
    2.589979117907922693523e-02, 3.808837741388407920751e-01, 1.480000633576506585156e+00,
    2.112677543073053063722e+00, 9.999999999999998702752e-01, 0,
  ]
  private static let logarithmDenominator: [Float] = [
    5.875095403124574342950e-03, 1.546476374983906719538e-01, 9.864942958519418960339e-01,
    2.453006071784736363091e+00, 2.612677543073109236779e+00, 1,
  ]

  static func log(_ x: Float) -> Float {
    if x.isNaN || x < 0 { return .nan }
    if x == 0 { return -.infinity }
    if x.isInfinite { return x }
    var power = Float(x.exponent)
    var mantissa = x.significand
    if mantissa > 1.41421356237309504880 {
      mantissa /= 2
      power += 1
    }
    let rest = mantissa - 1
    let quotient = polynomial(rest, logarithmNumerator) / polynomial(rest, logarithmDenominator)
    return fused(power, 0.693147180559945309417232121458176568, quotient)
  }

  private static let cosine: [Float] = [
    0x1.98e616p-16, -0x1.6c06dcp-10, 0x1.55553cp-05, -0x1p-01, 1,
  ]
  private static let sine: [Float] = [
    0x1.7d3bbcp-19, -0x1.a06bbap-13, 0x1.11119ap-07, -0x1.555556p-03, 0,
  ]

  /// Sine or cosine: a quarter of the circle is found, the rest is small.
  static func sine(_ x: Float, isCosine: Bool) -> Float {
    guard x.magnitude <= (isCosine ? 71476.0625 : 117435.992) else {
      return isCosine ? cosf(x) : sinf(x)
    }
    let quarter = whole(x * 0.636619772367581343075535)
    var rest = fused(quarter, -1.57079601287841796875e+00, x)
    rest = fused(quarter, -3.1391647326017846353352069854736328125e-07, rest)
    rest = fused(quarter, -5.390302529957764765544e-15, rest)
    let square = rest * rest
    let turn = Int(quarter) + (isCosine ? 1 : 0)
    let value =
      turn & 1 == 0
      ? fused(polynomial(square, sine), rest, rest) : polynomial(square, cosine)
    return turn & 2 != 0 ? -value : value
  }
}
