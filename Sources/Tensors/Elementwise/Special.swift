#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Special functions that the C library lacks.
enum Special {
  /// The logarithmic derivative of the gamma function: recurrence up to 10, then the asymptotic
  /// series; reflection for negative arguments.
  ///
  /// - Parameter poles: The value at zero and at negative integers.
  static func digamma<T: FloatMath>(_ value: T, poles: T) -> T {
    // Swift's own constant is rounded down.
    let pi = T(Double.pi)
    var x = value
    var reflected: T = 0
    let isReflected = x <= 0
    if isReflected {
      let whole = x.rounded(.down)
      if whole == x { return poles }
      var fraction = x - whole
      if fraction == 0.5 {
        reflected = 0
      } else {
        if fraction > 0.5 { fraction = x - (whole + 1) }
        reflected = pi / T.tan(pi * fraction)
      }
      x = 1 - x
    }
    var shift: T = 0
    while x < 10 {
      shift += 1 / x
      x += 1
    }
    let z = 1 / (x * x)
    var series: T
    if T.self == Float.self {
      series = -4.16666666666666666667E-3
      series = series * z + 3.96825396825396825397E-3
      series = series * z - 8.33333333333333333333E-3
      series = series * z + 8.33333333333333333333E-2
    } else {
      series = 8.33333333333333333333E-2
      series = series * z - 2.10927960927960927961E-2
      series = series * z + 7.57575757575757575758E-3
      series = series * z - 4.16666666666666666667E-3
      series = series * z + 3.96825396825396825397E-3
      series = series * z - 8.33333333333333333333E-3
      series = series * z + 8.33333333333333333333E-2
    }
    let result = T.log(x) - 0.5 / x - z * series - shift
    return isReflected ? result - reflected : result
  }

  /// The quantile function of the standard normal distribution (Acklam's start, two Newton steps).
  static func ndtri(_ p: Double) -> Double {
    if p.isNaN || p < 0 || p > 1 { return .nan }
    if p == 0 { return -.infinity }
    if p == 1 { return .infinity }
    let low = 0.02425
    var x: Double
    if p < low || p > 1 - low {
      let q = (-2 * log(min(p, 1 - p))).squareRoot()
      let top =
        ((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838) * q
          - 2.549732539343734) * q + 4.374664141464968) * q + 2.938163982698783
      let bottom =
        (((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996) * q
          + 3.754408661907416) * q + 1
      x = p < low ? top / bottom : -top / bottom
    } else {
      let q = p - 0.5
      let r = q * q
      let top =
        (((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r
          + 1.383577518672690e+02) * r - 3.066479806614716e+01) * r + 2.506628277459239) * q
      let bottom =
        ((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02) * r
          + 6.680131188771972e+01) * r - 1.328068155288572e+01) * r + 1
      x = top / bottom
    }
    for _ in 0..<2 {
      let isLow = p < 0.5
      let error =
        isLow
        ? 0.5 * erfc(-x / 2.0.squareRoot()) - p
        : (1 - p) - 0.5 * erfc(x / 2.0.squareRoot())
      let step = error * (2 * Double.pi).squareRoot() * exp(x * x / 2)
      x -= step / (1 + x * step / 2)
    }
    return x
  }

  /// The inverse of erf.
  static func erfinv(_ x: Double) -> Double {
    if x == 0 { return x }
    return ndtri((x + 1) / 2) / 2.0.squareRoot()
  }
}
