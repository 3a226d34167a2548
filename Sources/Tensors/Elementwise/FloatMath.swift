// The functions of the C library for each floating-point type that kernels compute in.
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A floating-point type with the functions of the C library.
protocol FloatMath: BinaryFloatingPoint, Element {
  static func power(_ x: Self, _ y: Self) -> Self
  static func remainder(_ x: Self, _ y: Self) -> Self
  static func atan2(_ y: Self, _ x: Self) -> Self
  static func log(_ x: Self) -> Self
  static func log1p(_ x: Self) -> Self
  static func exp(_ x: Self) -> Self
  static func expm1(_ x: Self) -> Self
  static func sin(_ x: Self) -> Self
  static func cos(_ x: Self) -> Self
  static func tan(_ x: Self) -> Self
  static func asin(_ x: Self) -> Self
  static func acos(_ x: Self) -> Self
  static func atan(_ x: Self) -> Self
  static func sinh(_ x: Self) -> Self
  static func cosh(_ x: Self) -> Self
  static func tanh(_ x: Self) -> Self
  static func asinh(_ x: Self) -> Self
  static func acosh(_ x: Self) -> Self
  static func atanh(_ x: Self) -> Self
  static func erf(_ x: Self) -> Self
  static func erfc(_ x: Self) -> Self
  static func lgamma(_ x: Self) -> Self
  static func nextAfter(_ x: Self, _ y: Self) -> Self
}

extension Float: FloatMath {
  static func power(_ x: Float, _ y: Float) -> Float { powf(x, y) }
  static func remainder(_ x: Float, _ y: Float) -> Float { fmodf(x, y) }
  static func atan2(_ y: Float, _ x: Float) -> Float { atan2f(y, x) }
  static func log(_ x: Float) -> Float { logf(x) }
  static func log1p(_ x: Float) -> Float { log1pf(x) }
  static func exp(_ x: Float) -> Float { expf(x) }
  static func expm1(_ x: Float) -> Float { expm1f(x) }
  static func sin(_ x: Float) -> Float { sinf(x) }
  static func cos(_ x: Float) -> Float { cosf(x) }
  static func tan(_ x: Float) -> Float { tanf(x) }
  static func asin(_ x: Float) -> Float { asinf(x) }
  static func acos(_ x: Float) -> Float { acosf(x) }
  static func atan(_ x: Float) -> Float { atanf(x) }
  static func sinh(_ x: Float) -> Float { sinhf(x) }
  static func cosh(_ x: Float) -> Float { coshf(x) }
  static func tanh(_ x: Float) -> Float { tanhf(x) }
  static func asinh(_ x: Float) -> Float { asinhf(x) }
  static func acosh(_ x: Float) -> Float { acoshf(x) }
  static func atanh(_ x: Float) -> Float { atanhf(x) }
  static func erf(_ x: Float) -> Float { erff(x) }
  static func erfc(_ x: Float) -> Float { erfcf(x) }
  static func lgamma(_ x: Float) -> Float { lgammaf(x) }
  static func nextAfter(_ x: Float, _ y: Float) -> Float { nextafterf(x, y) }
}

extension Double: FloatMath {
  static func power(_ x: Double, _ y: Double) -> Double { pow(x, y) }
  static func remainder(_ x: Double, _ y: Double) -> Double { fmod(x, y) }
  #if canImport(Glibc)
    static func atan2(_ y: Double, _ x: Double) -> Double { Glibc.atan2(y, x) }
    static func log(_ x: Double) -> Double { Glibc.log(x) }
    static func log1p(_ x: Double) -> Double { Glibc.log1p(x) }
    static func exp(_ x: Double) -> Double { Glibc.exp(x) }
    static func expm1(_ x: Double) -> Double { Glibc.expm1(x) }
    static func sin(_ x: Double) -> Double { Glibc.sin(x) }
    static func cos(_ x: Double) -> Double { Glibc.cos(x) }
    static func tan(_ x: Double) -> Double { Glibc.tan(x) }
    static func asin(_ x: Double) -> Double { Glibc.asin(x) }
    static func acos(_ x: Double) -> Double { Glibc.acos(x) }
    static func atan(_ x: Double) -> Double { Glibc.atan(x) }
    static func sinh(_ x: Double) -> Double { Glibc.sinh(x) }
    static func cosh(_ x: Double) -> Double { Glibc.cosh(x) }
    static func tanh(_ x: Double) -> Double { Glibc.tanh(x) }
    static func asinh(_ x: Double) -> Double { Glibc.asinh(x) }
    static func acosh(_ x: Double) -> Double { Glibc.acosh(x) }
    static func atanh(_ x: Double) -> Double { Glibc.atanh(x) }
    static func erf(_ x: Double) -> Double { Glibc.erf(x) }
    static func erfc(_ x: Double) -> Double { Glibc.erfc(x) }
    static func lgamma(_ x: Double) -> Double { Glibc.lgamma(x) }
    static func nextAfter(_ x: Double, _ y: Double) -> Double { nextafter(x, y) }
  #else
    static func atan2(_ y: Double, _ x: Double) -> Double { Darwin.atan2(y, x) }
    static func log(_ x: Double) -> Double { Darwin.log(x) }
    static func log1p(_ x: Double) -> Double { Darwin.log1p(x) }
    static func exp(_ x: Double) -> Double { Darwin.exp(x) }
    static func expm1(_ x: Double) -> Double { Darwin.expm1(x) }
    static func sin(_ x: Double) -> Double { Darwin.sin(x) }
    static func cos(_ x: Double) -> Double { Darwin.cos(x) }
    static func tan(_ x: Double) -> Double { Darwin.tan(x) }
    static func asin(_ x: Double) -> Double { Darwin.asin(x) }
    static func acos(_ x: Double) -> Double { Darwin.acos(x) }
    static func atan(_ x: Double) -> Double { Darwin.atan(x) }
    static func sinh(_ x: Double) -> Double { Darwin.sinh(x) }
    static func cosh(_ x: Double) -> Double { Darwin.cosh(x) }
    static func tanh(_ x: Double) -> Double { Darwin.tanh(x) }
    static func asinh(_ x: Double) -> Double { Darwin.asinh(x) }
    static func acosh(_ x: Double) -> Double { Darwin.acosh(x) }
    static func atanh(_ x: Double) -> Double { Darwin.atanh(x) }
    static func erf(_ x: Double) -> Double { Darwin.erf(x) }
    static func erfc(_ x: Double) -> Double { Darwin.erfc(x) }
    static func lgamma(_ x: Double) -> Double { Darwin.lgamma(x) }
    static func nextAfter(_ x: Double, _ y: Double) -> Double { nextafter(x, y) }
  #endif
}

extension Complex {
  static func + (a: Self, b: Self) -> Self {
    Complex(a.real + b.real, a.imaginary + b.imaginary)
  }
  static func - (a: Self, b: Self) -> Self {
    Complex(a.real - b.real, a.imaginary - b.imaginary)
  }
  static func * (a: Self, b: Self) -> Self {
    Complex(
      a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real)
  }
  static func / (a: Self, b: Self) -> Self {
    // Smith's way, which does not overflow where the quotient does not.
    if b.real.magnitude >= b.imaginary.magnitude {
      if b.real == 0 && b.imaginary == 0 {
        return Complex(a.real / b.real, a.imaginary / b.real)
      }
      let ratio = b.imaginary / b.real
      let scale = 1 / (b.real + b.imaginary * ratio)
      return Complex(
        (a.real + a.imaginary * ratio) * scale, (a.imaginary - a.real * ratio) * scale)
    }
    let ratio = b.real / b.imaginary
    let scale = 1 / (b.real * ratio + b.imaginary)
    return Complex(
      (a.real * ratio + a.imaginary) * scale, (a.imaginary * ratio - a.real) * scale)
  }
  static prefix func - (a: Self) -> Self { Complex(-a.real, -a.imaginary) }
  var conjugate: Self { Complex(real, -imaginary) }
}

extension Complex where Part: FloatMath {
  /// |z|, without overflow in between.
  var length: Part {
    let (x, y) = (real.magnitude, imaginary.magnitude)
    let (large, small) = x > y ? (x, y) : (y, x)
    if large == 0 || !large.isFinite { return large }
    let ratio = small / large
    return large * (1 + ratio * ratio).squareRoot()
  }
  var angle: Part { Part.atan2(imaginary, real) }

  static func exp(_ z: Self) -> Self {
    let scale = Part.exp(z.real)
    if z.imaginary == 0 { return Complex(scale, z.imaginary) }
    return Complex(scale * Part.cos(z.imaginary), scale * Part.sin(z.imaginary))
  }
  static func log(_ z: Self) -> Self { Complex(Part.log(z.length), z.angle) }
  static func power(_ z: Self, _ w: Self) -> Self {
    if z.real == 0 && z.imaginary == 0 {
      return w.real == 0 && w.imaginary == 0 ? Complex(1) : Complex(0)
    }
    return exp(w * log(z))
  }
  static func squareRoot(_ z: Self) -> Self {
    let length = z.length
    if length == 0 { return Complex(0, z.imaginary) }
    let half = ((length + z.real.magnitude) / 2).squareRoot()
    if z.real >= 0 { return Complex(half, z.imaginary / (2 * half)) }
    return Complex(z.imaginary.magnitude / (2 * half), z.imaginary.sign == .minus ? -half : half)
  }
  static func sin(_ z: Self) -> Self {
    Complex(
      Part.sin(z.real) * Part.cosh(z.imaginary), Part.cos(z.real) * Part.sinh(z.imaginary))
  }
  static func cos(_ z: Self) -> Self {
    Complex(
      Part.cos(z.real) * Part.cosh(z.imaginary), -Part.sin(z.real) * Part.sinh(z.imaginary))
  }
  static func sinh(_ z: Self) -> Self {
    Complex(
      Part.sinh(z.real) * Part.cos(z.imaginary), Part.cosh(z.real) * Part.sin(z.imaginary))
  }
  static func cosh(_ z: Self) -> Self {
    Complex(
      Part.cosh(z.real) * Part.cos(z.imaginary), Part.sinh(z.real) * Part.sin(z.imaginary))
  }
}
