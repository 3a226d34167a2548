// float32 functions by the formulas that TensorFlow's kernels use, so that last digits agree.
//
// TensorFlow computes eight neighbouring elements at a time with polynomials of its own and the rest,
// as well as scalars, with the C library. Both are followed here, so that the first elements of an
// array of nine may differ from the ninth by a digit, as they do in TensorFlow. The formulas are
// written without branches, one element at a time, and left to the compiler to vectorise.

extension UnaryRow {
  /// Computes a float32 function whose last digits differ from the C library's; false for the rest.
  func singles(_ function: UnaryFunction) -> Bool {
    style == .eigen2019 ? singles2019(function) : singles2025(function)
  }

  private func singles2019(_ function: UnaryFunction) -> Bool {
    typealias M = EigenMath
    switch function {
    case .exp: packets({ M.exp2019($0) }, { Float.exp($0) })
    case .log: packets({ M.log2019($0) }, { Float.log($0) })
    case .tanh: map(Float.self) { M.tanh2019($0) }
    case .sin: sines(isCosine: false)
    case .cos: sines(isCosine: true)
    case .squareRoot: map(Float.self) { $0.squareRoot() }
    case .reciprocalSquareRoot: map(Float.self) { 1 / $0.squareRoot() }
    case .floor: map(Float.self) { $0.rounded(.down) }
    case .ceiling: map(Float.self) { $0.rounded(.up) }
    case .sigmoid: packets({ M.sigmoid2019($0) }, { 1 / (1 + Float.exp(-$0)) })
    case .softplus:
      packets(
        { x in M.softplus(x, M.exp2019(x)) { M.log2019(1 + $0) } },
        { x in M.softplus(x, Float.exp(x)) { Float.log(1 + $0) } })
    case .elu: packets({ M.elu($0, M.exp2019($0)) }, { M.elu($0, Float.exp($0)) })
    case .selu: packets({ M.selu($0, M.exp2019($0)) }, { M.selu($0, Float.exp($0)) })
    case .sign: map(Float.self) { $0 > 0 ? 1 : ($0 < 0 ? -1 : 0) }
    case .round: map(Float.self) { $0.rounded(.toNearestOrEven) + ($0 == 0 ? $0 : 0) }
    default: return false
    }
    return true
  }

  private func singles2025(_ function: UnaryFunction) -> Bool {
    typealias M = EigenMath
    switch function {
    case .exp: packets({ M.exp2025($0) }, { Float.exp($0) })
    case .expm1: packets({ M.expm1Of2025($0) }, { Float.expm1($0) })
    case .log: packets({ M.log2025($0) }, { Float.log($0) })
    case .log1p: packets({ M.log1p2025($0) }, { Float.log1p($0) })
    case .tanh: map(Float.self) { M.tanh2025($0) }
    case .erf: map(Float.self) { M.erf2025($0) }
    case .sin: sines(isCosine: false)
    case .cos: sines(isCosine: true)
    case .squareRoot: map(Float.self) { $0.squareRoot() }
    case .reciprocalSquareRoot: map(Float.self) { 1 / $0.squareRoot() }
    case .floor: map(Float.self) { $0.rounded(.down) }
    case .ceiling: map(Float.self) { $0.rounded(.up) }
    case .sigmoid:
      packets(
        { M.sigmoid(M.exp2025($0 < 16.6355324 ? $0 : 16.6355324), of: $0) },
        { M.sigmoid(Float.exp(min($0, 16.6355324)), of: $0) })
    case .softplus:
      packets(
        { x in M.softplus(x, M.exp2025(x)) { M.log1p2025($0) } },
        { x in M.softplus(x, Float.exp(x)) { Float.log1p($0) } })
    case .elu: packets({ M.elu($0, M.exp2025($0)) }, { M.elu($0, Float.exp($0)) })
    case .selu: packets({ M.selu($0, M.exp2025($0)) }, { M.selu($0, Float.exp($0)) })
    default: return false
    }
    return true
  }

  /// Sines or cosines: a stretch with a large argument, for which the formula has too few digits of
  /// pi, goes through the C library.
  private func sines(isCosine: Bool) {
    let a = a.assumingMemoryBound(to: Float.self)
    let out = out.assumingMemoryBound(to: Float.self)
    let limit: Float = isCosine ? 18838 : 25966
    let whole = count & ~7
    for start in stride(from: 0, to: whole, by: 8) {
      var isSmall = true
      for index in start..<(start + 8) where !(a[index].magnitude < limit) { isSmall = false }
      if isSmall {
        for index in start..<(start + 8) {
          out[index] = EigenMath.sine(a[index], isCosine: isCosine)
        }
      } else {
        for index in start..<(start + 8) {
          out[index] =
            a[index].magnitude < limit
            ? EigenMath.sine(a[index], isCosine: isCosine)
            : (isCosine ? Float.cos(a[index]) : Float.sin(a[index]))
        }
      }
    }
    for index in whole..<count {
      out[index] = isCosine ? Float.cos(a[index]) : Float.sin(a[index])
    }
  }

  /// Whole packets of eight by one formula, what remains by another.
  @inline(__always)
  private func packets(_ packet: (Float) -> Float, _ rest: (Float) -> Float) {
    let a = a.assumingMemoryBound(to: Float.self)
    let out = out.assumingMemoryBound(to: Float.self)
    let whole = count & ~7
    for index in 0..<whole { out[index] = packet(a[index]) }
    for index in whole..<count { out[index] = rest(a[index]) }
  }
}

/// The formulas, named after the year of the Eigen library that has them.
enum EigenMath {
  /// Polynomials by Horner's rule, from the highest coefficient down.
  @inline(__always)
  private static func polynomial(_ x: Float, _ a: Float, _ b: Float, _ c: Float) -> Float {
    (a * x + b) * x + c
  }
  @inline(__always)
  private static func polynomial(
    _ x: Float, _ a: Float, _ b: Float, _ c: Float, _ d: Float
  ) -> Float {
    ((a * x + b) * x + c) * x + d
  }
  @inline(__always)
  private static func polynomial(
    _ x: Float, _ a: Float, _ b: Float, _ c: Float, _ d: Float, _ e: Float
  ) -> Float {
    (((a * x + b) * x + c) * x + d) * x + e
  }
  @inline(__always)
  private static func polynomial(
    _ x: Float, _ a: Float, _ b: Float, _ c: Float, _ d: Float, _ e: Float, _ f: Float
  ) -> Float {
    ((((a * x + b) * x + c) * x + d) * x + e) * x + f
  }

  /// y · 2^m; subnormal results are zero, because TensorFlow's threads flush them.
  @inline(__always)
  private static func scaled(_ y: Float, _ m: Float) -> Float {
    let power = Double(bitPattern: UInt64(bitPattern: Int64(Int32(m)) &+ 1023) << 52)
    let result = Float(Double(y) * power)
    return result < Float.leastNormalMagnitude ? 0 : result
  }

  /// What remains of x after m times ln 2, which is subtracted in two parts.
  @inline(__always)
  private static func reduced(_ x: Float, _ m: Float) -> Float {
    (m * -0.693359375 + x) + m * 2.12194440e-4
  }

  @inline(__always)
  static func exp2025(_ value: Float) -> Float {
    let x = value < 88.723 ? (value > -104 ? value : -104) : 88.723
    let m = (x * 1.44269504088896341 + 0.5).rounded(.down)
    let r = reduced(x, m)
    let r2 = r * r
    let even = polynomial(
      r2, 1.37449637986719608306884765625e-3, 4.166965186595916748046875e-2,
      0.49999988079071044921875)
    let odd = r2 * 8.36894474923610687255859375e-3 + 0.16666518151760101318359375
    let y = r2 * (r * odd + even) + (r + 1)
    let result = value < -104 ? 0 : scaled(y, m)
    return result > value ? result : value
  }

  @inline(__always)
  static func exp2019(_ value: Float) -> Float {
    let high: Float = 88.3762626647950
    let x = value < high ? (value > -88.3762626647949 ? value : -88.3762626647949) : high
    let m = (x * 1.44269504088896341 + 0.5).rounded(.down)
    let r = reduced(x, m)
    let y =
      polynomial(
        r, 1.9875691500E-4, 1.3981999507E-3, 8.3334519073E-3, 4.1665795894E-2, 1.6666665459E-1,
        5.0000001201E-1) * (r * r) + r + 1
    // The power is put together from bits, so that 2^128 is infinite and 2^-127 is zero.
    let result = y * Float(bitPattern: UInt32(bitPattern: Int32(m) &+ 127) << 23)
    return result > value ? result : value
  }

  /// Mantissa in [sqrt(1/2), sqrt(2)) less 1, and exponent.
  @inline(__always)
  private static func parts(_ value: Float) -> (Float, Float) {
    // Subnormal numbers are scaled up first.
    let isTiny = value < Float.leastNormalMagnitude
    let normal = isTiny ? value * 0x1p24 : value
    let bits = normal.bitPattern
    let mantissa = Float(bitPattern: bits & 0x007F_FFFF | 0x3F00_0000)
    var exponent = Float(Int32(bitPattern: bits >> 23) - 126) - (isTiny ? 24 : 0)
    let isLow = mantissa < 0.707106781186547524
    exponent -= isLow ? 1 : 0
    return ((mantissa - 1) + (isLow ? mantissa : 0), exponent)
  }

  @inline(__always)
  private static func logEdges(_ result: Float, _ value: Float) -> Float {
    let below: Float = value < 0 || value != value ? .nan : -.infinity
    return value > 0 ? (value == .infinity ? value : result) : below
  }

  @inline(__always)
  static func log2025(_ value: Float) -> Float {
    let (x, e) = parts(value)
    let p = polynomial(x, 0.18256296349849254, 1.0000000190281063, 1.0000000190281136) * x
    let q = polynomial(
      x, 0.049616247954120038, 0.59923249590823520, 1.4999999999999927, 1)
    return logEdges(e * 0.693147180559945309 + p / q, value)
  }

  @inline(__always)
  static func log2019(_ value: Float) -> Float {
    // Smaller numbers than the smallest normal one count as that.
    let (x, e) = parts(value > Float.leastNormalMagnitude ? value : Float.leastNormalMagnitude)
    let x2 = x * x
    let x3 = x2 * x
    let high = polynomial(x, 7.0376836292E-2, -1.1514610310E-1, 1.1676998740E-1)
    let middle = polynomial(x, -1.2420140846E-1, 1.4249322787E-1, -1.6668057665E-1)
    let low = polynomial(x, 2.0000714765E-1, -2.4999993993E-1, 3.3333331174E-1)
    let y = ((high * x3 + middle) * x3 + low) * x3 + e * -2.12194440e-4
    let result = ((x - x2 * 0.5) + y) + e * 0.693359375
    let below: Float = value < 0 || value != value ? .nan : -.infinity
    return value > 0 ? (value == .infinity ? value : result) : below
  }

  @inline(__always)
  static func log1p2025(_ x: Float) -> Float {
    let sum = 1 + x
    let logarithm = log2025(sum)
    let result = x * (logarithm / (sum - 1))
    return sum == 1 || sum == logarithm ? x : result
  }

  @inline(__always)
  static func expm1Of2025(_ x: Float) -> Float {
    let exponential = exp2025(x)
    let less = exponential - 1
    if exponential == 1 { return x }
    if less == -1 { return -1 }
    let logarithm = log2025(exponential)
    return exponential == logarithm ? exponential : less * (x / logarithm)
  }

  @inline(__always)
  static func tanh2025(_ value: Float) -> Float {
    let limit: Float = 7.90738964080810547
    let x = value > limit ? limit : (value < -limit ? -limit : value)
    let x2 = x * x
    let p = polynomial(
      x2, 1.394553628e-8, 2.102733560e-5, 3.520756727e-3, 1.340216100e-1)
    let q = polynomial(
      x2, 8.015776984e-7, 3.326951409e-4, 2.597254514e-2, 4.673548340e-1, 1)
    return ((x2 * x) * p + x) / q
  }

  @inline(__always)
  static func tanh2019(_ value: Float) -> Float {
    let x: Float = value > 9 ? 9 : (value < -9 ? -9 : value)
    let x2 = x * x
    let head = x2 * -2.76076847742355e-16 + 2.00018790482477e-13
    let p = polynomial(
      x2, head, -8.60467152213735e-11, 5.12229709037114e-08, 1.48572235717979e-05,
      6.37261928875436e-04, 4.89352455891786e-03)
    let q = polynomial(
      x2, 1.19825839466702e-06, 1.18534705686654e-04, 2.26843463243900e-03, 4.89352518554385e-03)
    return (x * p) / q
  }

  @inline(__always)
  static func erf2025(_ value: Float) -> Float {
    let limit: Float = 3.925724506378173828125
    let x = value > limit ? limit : (value < -limit ? -limit : value)
    let x2 = x * x
    let p = polynomial(
      x2, 2.123732201653183437883853912353515625e-06, 2.861979592125862836837768554687500e-04,
      3.658048342913389205932617187500e-03, 5.243302136659622192382812500e-02,
      1.874160766601562500e-01, 1.128379106521606445312500e+00)
    let q = polynomial(
      x2, 3.89185734093189239501953125e-05, 1.14329601638019084930419921875e-03,
      1.47520881146192550659179687500e-02, 1.12945675849914550781250000e-01,
      4.99425798654556274414062500e-01, 1)
    let result = (x * p) / q
    return result > 1 ? 1 : (result < -1 ? -1 : result)
  }

  /// For arguments up to 25966 (cosine: 18838).
  @inline(__always)
  static func sine(_ value: Float, isCosine: Bool) -> Float {
    var x = value.magnitude
    let shifted = x * 0.636619746685028076171875 + 12_582_912
    let octant = Int32(bitPattern: shifted.bitPattern)
    let y = shifted - 12_582_912
    x = y * -1.5703125 + x
    x = y * -0.000483989715576171875 + x
    x = y * 1.62865035235881805419921875e-07 + x
    x = y * 5.5644315544167710640977020375430583953857421875e-11 + x
    let sign =
      isCosine
      ? UInt32(bitPattern: (octant &+ 1) << 30)
      : value.bitPattern ^ UInt32(bitPattern: octant << 30)
    let x2 = x * x
    let cosine = polynomial(
      x2, 2.4372266125283204019069671630859375e-05, -0.00138865201734006404876708984375,
      0.041666619479656219482421875, -0.5, 1)
    let sine =
      polynomial(
        x2, -0.0001959234114083702898469196984621021329,
        0.0083326873655616851693794799871284340042, -0.1666666203982298255503735617821803316473)
      * x2
      * x + x
    let result = (octant & 1 == 0) != isCosine ? sine : cosine
    return Float(bitPattern: result.bitPattern ^ (sign & 0x8000_0000))
  }

  @inline(__always)
  static func sigmoid2019(_ value: Float) -> Float {
    let x: Float = value > 18 ? 18 : (value < -18 ? -18 : value)
    let x2 = x * x
    let p = polynomial(
      x2, 4.37031012579801e-11, 1.15627324459942e-07, 6.08574864600143e-05, 8.51377133304701e-03,
      2.48287947061529e-01)
    let q = polynomial(
      x2, 6.10247389755681e-13, 5.76102136993427e-09, 6.29106785017040e-06, 1.70198817374094e-03,
      1.16817656904453e-01, 9.93151921023180e-01)
    let result = (x * p) / q + 0.5
    return result > 1 ? 1 : (result < 0 ? 0 : result)
  }

  /// e^x / (1 + e^x).
  @inline(__always)
  static func sigmoid(_ exponential: Float, of x: Float) -> Float {
    x != x ? x : exponential / (1 + exponential)
  }

  @inline(__always)
  static func elu(_ x: Float, _ exponential: Float) -> Float { x < 0 ? exponential - 1 : x }

  @inline(__always)
  static func selu(_ x: Float, _ exponential: Float) -> Float {
    x < 0 ? Float(Selu.scaleAlpha) * (exponential - 1) : Float(Selu.scale) * x
  }

  /// log(1 + e^x), which is x or e^x itself where the other part would be lost.
  @inline(__always)
  static func softplus(
    _ x: Float, _ exponential: Float, _ logarithm: (Float) -> Float
  ) -> Float {
    let threshold: Float = -13.9423847
    if x > -threshold { return x }
    return x < threshold ? exponential : logarithm(exponential)
  }
}
