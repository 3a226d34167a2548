#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Incomplete gamma and beta functions and the zeta function, by the methods of the Cephes library
/// as Eigen computes them: in the precision of the operands, with the same terms in the same order.
extension Special {
  /// Half the distance from 1 to the next number.
  private static func epsilon<T: FloatMath>(_: T.Type) -> T { T.ulpOfOne / 2 }
  private static func big<T: FloatMath>(_: T.Type) -> T {
    T.self == Float.self ? 1 / (T.ulpOfOne / 2) : 1 / T.ulpOfOne
  }
  private static func small<T: FloatMath>(_: T.Type) -> T {
    T.self == Float.self ? T.ulpOfOne / 2 : T.ulpOfOne
  }

  // MARK: Gamma

  /// x^a exp(-x) / gamma(a)
  private static func gammaTerm<T: FloatMath>(_ a: T, _ x: T) -> T {
    let logarithm = a * T.log(x) - x - T.lgamma(a)
    if logarithm < -T.log(T.greatestFiniteMagnitude) || logarithm.isNaN { return 0 }
    return T.exp(logarithm)
  }

  /// The regularised lower incomplete gamma function, or its derivative by `a`.
  static func igamma<T: FloatMath>(_ a: T, _ x: T, isDerivative: Bool = false) -> T {
    if x == 0 { return 0 }
    if x < 0 || a <= 0 || a.isNaN || x.isNaN { return .nan }
    if x > 1 && x > a {
      let upper = gammaFraction(a, x, isDerivative)
      return isDerivative ? -upper : 1 - upper
    }
    return gammaSeries(a, x, isDerivative)
  }

  /// The regularised upper incomplete gamma function.
  static func igammac<T: FloatMath>(_ a: T, _ x: T) -> T {
    if x < 0 || a <= 0 || a.isNaN || x.isNaN { return .nan }
    if x < 1 || x < a { return 1 - gammaSeries(a, x, false) }
    return gammaFraction(a, x, false)
  }

  private static func limit<T: FloatMath>(_: T.Type, _ isDerivative: Bool) -> Int {
    isDerivative ? (T.self == Float.self ? 200 : 500) : 2000
  }

  /// The continued fraction of the upper function.
  private static func gammaFraction<T: FloatMath>(_ a: T, _ x: T, _ isDerivative: Bool) -> T {
    if x.isInfinite { return 0 }
    let ax = gammaTerm(a, x)
    if ax == 0 { return 0 }
    let (epsilon, big, small) = (epsilon(T.self), big(T.self), small(T.self))
    var y = 1 - a
    var z = x + y + 1
    var c: T = 0
    var (p2, q2): (T, T) = (1, x)
    var (p1, q1): (T, T) = (x + 1, z * x)
    var result = p1 / q1
    var (dp2, dq2): (T, T) = (0, 0)
    var (dp1, dq1): (T, T) = (0, -x)
    var derivative = (dp1 - result * dq1) / q1
    for _ in 0..<limit(T.self, isDerivative) {
      c += 1
      y += 1
      z += 2
      let yc = y * c
      let p = p1 * z - p2 * yc
      let q = q1 * z - q2 * yc
      let dp = dp1 * z - p1 - dp2 * yc + p2 * c
      let dq = dq1 * z - q1 - dq2 * yc + q2 * c
      if q != 0 {
        let (before, derivativeBefore) = (result, derivative)
        result = p / q
        derivative = (dp - result * dq) / q
        if isDerivative {
          if (derivative - derivativeBefore).magnitude <= epsilon { break }
        } else if (before - result).magnitude <= epsilon * result.magnitude {
          break
        }
      }
      (p2, p1, q2, q1) = (p1, p, q1, q)
      (dp2, dp1, dq2, dq1) = (dp1, dp, dq1, dq)
      if p.magnitude > big {
        (p2, p1, q2, q1) = (p2 * small, p1 * small, q2 * small, q1 * small)
        (dp2, dp1, dq2, dq1) = (dp2 * small, dp1 * small, dq2 * small, dq1 * small)
      }
    }
    guard isDerivative else { return result * ax }
    let slope = ax * (T.log(x) - digamma(a, poles: .nan))
    return result * slope + derivative * ax
  }

  /// The power series of the lower function.
  private static func gammaSeries<T: FloatMath>(_ a: T, _ x: T, _ isDerivative: Bool) -> T {
    var ax = gammaTerm(a, x)
    if ax == 0 { return 0 }
    ax /= a
    let epsilon = epsilon(T.self)
    var (r, c, result): (T, T, T) = (a, 1, 1)
    var (dc, derivative): (T, T) = (0, 0)
    for _ in 0..<limit(T.self, isDerivative) {
      r += 1
      let term = x / r
      dc = term * dc + -x / (r * r) * c
      derivative += dc
      c *= term
      result += c
      if isDerivative {
        if dc.magnitude <= epsilon * derivative.magnitude { break }
      } else if c <= epsilon * result {
        break
      }
    }
    guard isDerivative else { return result * ax }
    let slope = ax * (T.log(x) - digamma(a + 1, poles: .nan))
    return result * slope + derivative * ax
  }

  // MARK: Zeta

  private static let bernoulli: [Double] = [
    12, -720, 30240, -1_209_600, 47_900_160, -1.8924375803183791606e9, 7.47242496e10,
    -2.950130727918164224e12, 1.1646782814350067249e14, -4.5979787224074726105e15,
    1.8152105401943546773e17, -7.1661652561756670113e18,
  ]

  /// The zeta function of Hurwitz.
  static func zeta<T: FloatMath>(_ x: T, _ q: T) -> T {
    if x == 1 { return .infinity }
    if x < 1 { return .nan }
    if q <= 0 {
      if q == q.rounded(.down) {
        let half = 0.5 * x
        return half.rounded(.toNearestOrEven) == half ? .infinity : .nan
      }
      if x != x.rounded(.down) { return .nan }
    }
    let epsilon = epsilon(T.self)
    var sum = T.power(q, -x)
    var a = q
    var b: T = 0
    var count = 0
    while count < 9 || (T.self != Float.self && a <= 9) {
      count += 1
      a += 1
      b = T.power(a, -x)
      sum += b
      if (b / sum).magnitude < epsilon { return sum }
    }
    if b == 0 { return sum }
    let w = a
    sum += b * w / (x - 1)
    sum -= 0.5 * b
    a = 1
    var k: T = 0
    for term in bernoulli {
      a *= x + k
      b /= w
      let step = a * b / T(term)
      sum += step
      if (step / sum).magnitude < epsilon { break }
      k += 1
      a *= x + k
      b /= w
      k += 1
    }
    return sum
  }

  /// The derivative of digamma of order `n`.
  static func polygamma<T: FloatMath>(_ n: T, _ x: T, poles: T) -> T {
    if n.rounded(.down) != n || n < 0 { return .nan }
    if n == 0 { return digamma(x, poles: poles) }
    let factorial = T.exp(T.lgamma(n + 1))
    return T.power(-1, n + 1) * factorial * zeta(n + 1, x)
  }

  // MARK: Beta

  /// The regularised incomplete beta function.
  static func betainc<T: FloatMath>(_ a: T, _ b: T, _ x: T) -> T {
    if a <= 0 || b <= 0 { return .nan }
    if x <= 0 || x >= 1 { return x == 0 ? 0 : (x == 1 ? 1 : .nan) }
    if T.self != Float.self { return betaOfDouble(a, b, x) }
    guard a <= 1 else { return betaOfFloat(a, b, x) }
    let result = betaOfFloat(a + 1, b, x)
    let logarithm =
      a * T.log(x) + b * T.log1p(-x) + T.lgamma(a + b) - T.lgamma(a + 1)
      - T.lgamma(b)
    return result + T.exp(logarithm)
  }

  private static func betaOfFloat<T: FloatMath>(_ a: T, _ b: T, _ x: T) -> T {
    let rest = 1 - x
    let isReversed = x > a / (a + b)
    let (a, b, t, x) = isReversed ? (b, a, x, rest) : (a, b, rest, x)
    var result: T
    if b > 10, (b * x / a).magnitude < 0.3 {
      result = betaPowersOfFloat(a, b, x)
    } else {
      var exponent: T
      let fraction: T
      if x * (a + b - 2) / (a - 1) < 1 {
        fraction = betaFraction(a, b, x, isSmall: true)
        exponent = b * T.log(t)
      } else {
        fraction = betaFraction(a, b, x, isSmall: false)
        exponent = (b - 1) * T.log(t)
      }
      exponent += a * T.log(x) + T.lgamma(a + b) - T.lgamma(a) - T.lgamma(b)
      exponent += T.log(fraction / a)
      result = T.exp(exponent)
    }
    if isReversed { result = 1 - result }
    return result
  }

  private static func betaPowersOfFloat<T: FloatMath>(_ first: T, _ second: T, _ x: T) -> T {
    var (a, b) = (first, second)
    var y = a * T.log(x) + (b - 1) * T.log1p(-x) - T.log(a)
    y -= T.lgamma(a) + T.lgamma(b)
    y += T.lgamma(a + b)
    let t = x / (1 - x)
    var (s, u): (T, T) = (0, 1)
    repeat {
      b -= 1
      if b == 0 { break }
      a += 1
      u *= t * b / a
      s += u
    } while u.magnitude > epsilon(T.self)
    return T.exp(y) * (1 + s)
  }

  private static func betaOfDouble<T: FloatMath>(_ a: T, _ b: T, _ x: T) -> T {
    if b * x <= 1 && x <= 0.95 { return betaPowersOfDouble(a, b, x) }
    let rest = 1 - x
    let isReversed = x > a / (a + b)
    let (a, b, complement, x) = isReversed ? (b, a, x, rest) : (a, b, rest, x)
    var result: T
    if isReversed && b * x <= 1 && x <= 0.95 {
      result = betaPowersOfDouble(a, b, x)
    } else {
      let w =
        x * (a + b - 2) - (a - 1) < 0
        ? betaFraction(a, b, x, isSmall: true)
        : betaFraction(a, b, x, isSmall: false) / complement
      var y = a * T.log(x)
      y += b * T.log(complement) + T.lgamma(a + b) - T.lgamma(a) - T.lgamma(b)
      y += T.log(w / a)
      result = T.exp(y)
    }
    guard isReversed else { return result }
    let epsilon = epsilon(T.self)
    result = result <= epsilon ? 1 - epsilon : 1 - result
    return result
  }

  private static func betaPowersOfDouble<T: FloatMath>(_ a: T, _ b: T, _ x: T) -> T {
    let inverse = 1 / a
    var u = (1 - b) * x
    var v = u / (a + 1)
    let first = v
    var t = u
    var n: T = 2
    var s: T = 0
    let limit = epsilon(T.self) * inverse
    while v.magnitude > limit {
      u = (n - b) * x / n
      t *= u
      v = t / (a + n)
      s += v
      n += 1
    }
    s += first
    s += inverse
    let logarithm = T.lgamma(a + b) - T.lgamma(a) - T.lgamma(b) + a * T.log(x) + T.log(s)
    return T.exp(logarithm)
  }

  /// The two continued fractions of the incomplete beta function.
  private static func betaFraction<T: FloatMath>(
    _ a: T, _ b: T, _ value: T, isSmall: Bool
  ) -> T {
    let isSingle = T.self == Float.self
    let (big, small) = (big(T.self), small(T.self))
    let threshold = isSingle ? epsilon(T.self) : 3 * epsilon(T.self)
    let x = isSmall ? value : value / (1 - value)
    let step: T = isSmall ? 1 : -1
    var (k1, k2, k3, k4): (T, T, T, T) = (a, isSmall ? a + b : b - 1, a, a + 1)
    var (k5, k6, k7, k8): (T, T, T, T) = (1, isSmall ? b - 1 : a + b, a + 1, a + 2)
    var (p2, q2, p1, q1): (T, T, T, T) = (0, 1, 1, 1)
    var result: T = 1
    for _ in 0..<(isSingle ? 100 : 300) {
      var factor = -(x * k1 * k2) / (k3 * k4)
      var (p, q) = (p1 + p2 * factor, q1 + q2 * factor)
      (p2, p1, q2, q1) = (p1, p, q1, q)
      factor = (x * k5 * k6) / (k7 * k8)
      (p, q) = (p1 + p2 * factor, q1 + q2 * factor)
      (p2, p1, q2, q1) = (p1, p, q1, q)
      if q != 0 {
        let ratio = p / q
        if (result - ratio).magnitude < ratio.magnitude * threshold { return ratio }
        result = ratio
      }
      (k1, k2, k3, k4) = (k1 + 1, k2 + step, k3 + 2, k4 + 2)
      (k5, k6, k7, k8) = (k5 + 1, k6 - step, k7 + 2, k8 + 2)
      if q.magnitude + p.magnitude > big {
        (p2, p1, q2, q1) = (p2 * small, p1 * small, q2 * small, q1 * small)
      }
      if q.magnitude < small || p.magnitude < small {
        (p2, p1, q2, q1) = (p2 * big, p1 * big, q2 * big, q1 * big)
      }
    }
    return result
  }
}
