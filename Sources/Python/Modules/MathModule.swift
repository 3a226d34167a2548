// The `math` module.

import BigInt
import Foundation

extension Interpreter {
  func fillMath(_ module: ModuleObject) {
    for (name, value) in [
      ("pi", Double.pi), ("e", M_E), ("tau", 2 * Double.pi), ("inf", Double.infinity),
      ("nan", Double.nan),
    ] {
      set(module, name, .float(value))
    }
    fillElementaryMath(module)
    fillRounding(module)
    fillIntegerMath(module)
    fillFloatMath(module)
    fillSums(module)
  }

  /// The functions of one float, with what they make of a result that is not finite.
  private func fillElementaryMath(_ module: ModuleObject) {
    let functions: [(String, Bool, (Double) -> Double)] = [
      ("sin", false, { sin($0) }), ("cos", false, { cos($0) }), ("tan", false, { tan($0) }),
      ("asin", false, { asin($0) }), ("acos", false, { acos($0) }), ("atan", false, { atan($0) }),
      ("sinh", true, { sinh($0) }), ("cosh", true, { cosh($0) }), ("tanh", false, { tanh($0) }),
      ("asinh", false, { asinh($0) }), ("acosh", false, { acosh($0) }),
      ("atanh", false, { atanh($0) }), ("exp", true, { exp($0) }), ("exp2", true, { exp2($0) }),
      ("expm1", true, { expm1($0) }), ("log1p", false, { log1p($0) }),
      ("sqrt", false, { $0.squareRoot() }), ("cbrt", false, { cbrt($0) }),
      ("fabs", false, { abs($0) }), ("erf", false, { erf($0) }), ("erfc", false, { erfc($0) }),
      ("gamma", true, { Gamma.gamma($0) }), ("lgamma", true, { Gamma.logGamma($0) }),
    ]
    for (name, overflows, function) in functions {
      defineFunction(module, "\(name)(x, /)") { interpreter, call throws(Raise) in
        let x = try interpreter.double(call[0])
        let result = function(x)
        if result.isNaN, !x.isNaN {
          throw interpreter.error("ValueError", "math domain error")
        }
        if result.isInfinite, x.isFinite {
          let isPole = name == "gamma" || name == "lgamma" ? x == x.rounded(.down) && x <= 0 : false
          throw overflows && !isPole
            ? interpreter.error("OverflowError", "math range error")
            : interpreter.error("ValueError", "math domain error")
        }
        return .float(result)
      }
    }
    defineFunction(module, "degrees(x, /)") { interpreter, call throws(Raise) in
      .float(try interpreter.double(call[0]) * (180 / Double.pi))
    }
    defineFunction(module, "radians(x, /)") { interpreter, call throws(Raise) in
      .float(try interpreter.double(call[0]) * (Double.pi / 180))
    }
    for (name, base) in [("log2", 2.0), ("log10", 10.0)] {
      defineFunction(module, "\(name)(x, /)") { interpreter, call throws(Raise) in
        .float(try interpreter.logarithm(call[0], base: base))
      }
    }
    defineFunction(module, "log(x, base=?, /)") { interpreter, call throws(Raise) in
      let numerator = try interpreter.logarithm(call[0], base: nil)
      if call[1].isUnbound { return .float(numerator) }
      let denominator = try interpreter.logarithm(call[1], base: nil)
      if denominator == 0 {
        throw interpreter.error("ZeroDivisionError", "float division by zero")
      }
      return .float(numerator / denominator)
    }
  }

  /// The logarithm of a float or of an int of any size; natural without a base.
  private func logarithm(_ value: Value, base: Double?) throws(Raise) -> Double {
    func log(_ x: Double) -> Double {
      base == 2 ? Foundation.log2(x) : base == 10 ? Foundation.log10(x) : Foundation.log(x)
    }
    if let big = value.asBigInt {
      guard big > 0 else { throw error("ValueError", "math domain error") }
      let x = Double(big)
      if x.isFinite { return log(x) }
      // x = m · 2**e
      let exponent = big.magnitude.bitWidth - 64
      return log(Double(big >> exponent)) + Double(exponent) * log(2)
    }
    let x = try double(value)
    if x.isNaN { return x }
    guard x > 0 else { throw error("ValueError", "math domain error") }
    return log(x)
  }

  private func fillRounding(_ module: ModuleObject) {
    let roundings: [(String, FloatingPointRoundingRule, Special)] = [
      ("floor", .down, .floor), ("ceil", .up, .ceil), ("trunc", .towardZero, .trunc),
    ]
    for (name, rule, special) in roundings {
      defineFunction(module, "\(name)(x, /)") { interpreter, call throws(Raise) in
        switch call[0] {
        case .int, .bool: return .int(call[0].asInt ?? 0)
        case .float(let d): return try interpreter.integer(d.rounded(rule))
        default: break
        }
        if let method = interpreter.type(of: call[0]).special(special) {
          return try interpreter.call(method, [call[0]])
        }
        if name == "trunc" {
          throw interpreter.error(
            "TypeError",
            "type \(interpreter.typeName(call[0])) doesn't define __trunc__ method")
        }
        return try interpreter.integer(try interpreter.double(call[0]).rounded(rule))
      }
    }
  }

  /// A whole float as an int, as `int()` makes it.
  func integer(_ d: Double) throws(Raise) -> Value {
    if d.isNaN { throw error("ValueError", "cannot convert float NaN to integer") }
    if d.isInfinite { throw error("OverflowError", "cannot convert float infinity to integer") }
    if let small = Int(exactly: d.rounded(.towardZero)) { return .int(small) }
    return .integer(BigInt(d))
  }

  /// An argument that has to be an integer of any size.
  func bigIndex(_ value: Value) throws(Raise) -> BigInt {
    if let big = value.asBigInt { return big }
    if let method = type(of: value).special(.index) {
      let result = try call(method, [value])
      if let big = result.asBigInt { return big }
      throw error("TypeError", "__index__ returned non-int (type \(typeName(result)))")
    }
    throw error(
      "TypeError", "'\(typeName(value))' object cannot be interpreted as an integer")
  }

  private func fillIntegerMath(_ module: ModuleObject) {
    defineFunction(module, "factorial(x, /)") { interpreter, call throws(Raise) in
      let n = try interpreter.bigIndex(call[0])
      if n < 0 {
        throw interpreter.error(
          "ValueError", "factorial() not defined for negative values")
      }
      guard n <= 1_000_000 else {
        throw interpreter.error(
          "OverflowError", "factorial() argument should not exceed 9223372036854775807")
      }
      return .integer(try interpreter.product(1, Int(n)))
    }
    defineFunction(module, "gcd(*integers)") { interpreter, call throws(Raise) in
      var result = BigInt(0)
      for value in interpreter.argumentList(call[0]) {
        result = result.greatestCommonDivisor(with: try interpreter.bigIndex(value))
      }
      return .integer(BigInt(result.magnitude))
    }
    defineFunction(module, "lcm(*integers)") { interpreter, call throws(Raise) in
      var result = BigInt(1)
      for value in interpreter.argumentList(call[0]) {
        let n = try interpreter.bigIndex(value)
        if n == 0 || result == 0 {
          result = 0
        } else {
          result = result / result.greatestCommonDivisor(with: n) * n
        }
      }
      return .integer(BigInt(result.magnitude))
    }
    defineFunction(module, "isqrt(n, /)") { interpreter, call throws(Raise) in
      let n = try interpreter.bigIndex(call[0])
      if n < 0 {
        throw interpreter.error("ValueError", "isqrt() argument must be nonnegative")
      }
      return .integer(n.squareRoot())
    }
    defineFunction(module, "comb(n, k, /)") { interpreter, call throws(Raise) in
      let n = try interpreter.bigIndex(call[0])
      var k = try interpreter.bigIndex(call[1])
      if n < 0 { throw interpreter.error("ValueError", "n must be a non-negative integer") }
      if k < 0 { throw interpreter.error("ValueError", "k must be a non-negative integer") }
      if k > n { return .int(0) }
      k = min(k, n - k)
      var result = BigInt(1)
      var i = BigInt(0)
      while i < k {
        result = result * (n - i) / (i + 1)
        i += 1
      }
      return .integer(result)
    }
    defineFunction(module, "perm(n, k=None, /)") { interpreter, call throws(Raise) in
      let n = try interpreter.bigIndex(call[0])
      let k = call[1].isNone ? n : try interpreter.bigIndex(call[1])
      if n < 0 {
        throw interpreter.error(
          "ValueError",
          call[1].isNone
            ? "factorial() not defined for negative values" : "n must be a non-negative integer")
      }
      if k < 0 { throw interpreter.error("ValueError", "k must be a non-negative integer") }
      if k > n { return .int(0) }
      var result = BigInt(1)
      var i = BigInt(0)
      while i < k {
        result *= n - i
        i += 1
      }
      return .integer(result)
    }
  }

  /// low · (low + 1) · … · high, by halves so that the factors stay of one size.
  private func product(_ low: Int, _ high: Int) throws(Raise) -> BigInt {
    if low > high { return 1 }
    if high - low < 8 {
      var result = BigInt(low)
      for n in (low + 1)..<max(low + 1, high + 1) { result *= BigInt(n) }
      return result
    }
    try checkLimits()
    let middle = (low + high) / 2
    return try product(low, middle) * product(middle + 1, high)
  }

  private func fillFloatMath(_ module: ModuleObject) {
    func binary(_ name: String, _ function: @escaping (Double, Double) -> Double) {
      defineFunction(module, "\(name)(x, y, /)") { interpreter, call throws(Raise) in
        let x = try interpreter.double(call[0])
        let y = try interpreter.double(call[1])
        let result = function(x, y)
        if result.isNaN, !x.isNaN, !y.isNaN {
          throw interpreter.error("ValueError", "math domain error")
        }
        if result.isInfinite, x.isFinite, y.isFinite {
          if name == "pow", x == 0 { throw interpreter.error("ValueError", "math domain error") }
          if name != "nextafter" {
            throw interpreter.error("OverflowError", "math range error")
          }
        }
        return .float(result)
      }
    }
    binary("pow") { pow($0, $1) }
    binary("fmod") { fmod($0, $1) }
    binary("remainder") { remainder($0, $1) }
    binary("atan2") { atan2($0, $1) }
    binary("copysign") { copysign($0, $1) }
    binary("nextafter") { nextafter($0, $1) }
    defineFunction(module, "ulp(x, /)") { interpreter, call throws(Raise) in
      let x = abs(try interpreter.double(call[0]))
      return .float(x.isInfinite ? x : x.ulp)
    }
    defineFunction(module, "frexp(x, /)") { interpreter, call throws(Raise) in
      let x = try interpreter.double(call[0])
      if x == 0 || !x.isFinite { return .tuple([.float(x), .int(0)]) }
      let exponent = Int(x.exponent) + 1
      return .tuple([
        .float(copysign(x.magnitude.significand / 2, x)), .int(exponent),
      ])
    }
    defineFunction(module, "ldexp(x, i, /)") { interpreter, call throws(Raise) in
      let x = try interpreter.double(call[0])
      guard let big = call[1].asBigInt else {
        throw interpreter.error("TypeError", "Expected an int as second argument to ldexp.")
      }
      let exponent = Int(big < -100_000 ? -100_000 : big > 100_000 ? 100_000 : big)
      let result = scalbn(x, Int(exponent))
      if result.isInfinite, x.isFinite {
        throw interpreter.error("OverflowError", "math range error")
      }
      return .float(result)
    }
    defineFunction(module, "modf(x, /)") { interpreter, call throws(Raise) in
      let x = try interpreter.double(call[0])
      if x.isInfinite { return .tuple([.float(copysign(0, x)), .float(x)]) }
      let whole = x.rounded(.towardZero)
      return .tuple([.float(copysign(x - whole, x)), .float(copysign(whole, x))])
    }
    let tests: [(String, (Double) -> Bool)] = [
      ("isnan", { $0.isNaN }), ("isinf", { $0.isInfinite }), ("isfinite", { $0.isFinite }),
    ]
    for (name, test) in tests {
      defineFunction(module, "\(name)(x, /)") { interpreter, call throws(Raise) in
        .bool(test(try interpreter.double(call[0])))
      }
    }
    defineFunction(module, "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)") {
      interpreter, call throws(Raise) in
      let a = try interpreter.double(call[0])
      let b = try interpreter.double(call[1])
      let relative = try interpreter.double(call[2])
      let absolute = try interpreter.double(call[3])
      if relative < 0 || absolute < 0 {
        throw interpreter.error("ValueError", "tolerances must be non-negative")
      }
      if a == b { return .bool(true) }
      if a.isInfinite || b.isInfinite { return .bool(false) }
      let difference = abs(b - a)
      return .bool(
        difference <= abs(relative * b) || difference <= abs(relative * a)
          || difference <= absolute)
    }
  }

  private func fillSums(_ module: ModuleObject) {
    defineFunction(module, "fsum(seq, /)") { interpreter, call throws(Raise) in
      var sum = ExactSum()
      for value in try interpreter.elements(of: call[0]) {
        sum.add(try interpreter.double(value))
      }
      guard let result = sum.result else {
        throw interpreter.error("ValueError", "-inf + inf in fsum")
      }
      if sum.hasOverflow, !sum.hasSpecial {
        throw interpreter.error("OverflowError", "intermediate overflow in fsum")
      }
      return .float(result)
    }
    defineFunction(module, "prod(iterable, /, *, start=1)") { interpreter, call throws(Raise) in
      var result = call[1]
      for value in try interpreter.elements(of: call[0]) {
        result = try interpreter.binary(.multiply, result, value)
      }
      return result
    }
    defineFunction(module, "hypot(*coordinates)") { interpreter, call throws(Raise) in
      var values: [Double] = []
      for value in interpreter.argumentList(call[0]) {
        values.append(try interpreter.double(value))
      }
      return .float(euclideanNorm(values))
    }
    defineFunction(module, "dist(p, q, /)") { interpreter, call throws(Raise) in
      let p = try interpreter.elements(of: call[0])
      let q = try interpreter.elements(of: call[1])
      if p.count != q.count {
        throw interpreter.error(
          "ValueError", "both points must have the same number of dimensions")
      }
      var differences: [Double] = []
      for (a, b) in zip(p, q) {
        differences.append(try interpreter.double(a) - (try interpreter.double(b)))
      }
      return .float(euclideanNorm(differences))
    }
  }
}

/// The square root of the sum of squares, scaled and compensated so that the last digit is right.
private func euclideanNorm(_ values: [Double]) -> Double {
  let largest = values.reduce(0) { max($0, abs($1)) }
  if values.contains(where: \.isInfinite) { return .infinity }
  if values.contains(where: \.isNaN) { return .nan }
  if largest == 0 { return 0 }
  if values.count == 1 { return largest }
  let exponent = Int(largest.exponent)
  var sum = ExactSum()
  for value in values {
    let x = scalbn(value, -exponent)
    let square = x * x
    sum.add(square)
    sum.add((-square).addingProduct(x, x))
  }
  let total = sum.result ?? 0
  var root = total.squareRoot()
  // One step of Newton on what the square of the root misses.
  let square = root * root
  sum.add(-square)
  sum.add(-((-square).addingProduct(root, root)))
  root += (sum.result ?? 0) / (2 * root)
  return scalbn(root, exponent)
}

/// A sum of floats without rounding, after Shewchuk.
struct ExactSum {
  private var partials: [Double] = []
  private var special = 0.0
  private(set) var hasSpecial = false
  private var hasBothInfinities = false
  /// Whether a partial sum was too large.
  private(set) var hasOverflow = false

  mutating func add(_ value: Double) {
    guard value.isFinite else {
      if hasSpecial, special.isInfinite, value.isInfinite, special != value {
        hasBothInfinities = true
      }
      special += value
      hasSpecial = true
      return
    }
    var x = value
    var kept = 0
    for index in partials.indices {
      var y = partials[index]
      if abs(x) < abs(y) { swap(&x, &y) }
      let high = x + y
      let low = y - (high - x)
      if low != 0 {
        partials[kept] = low
        kept += 1
      }
      x = high
    }
    if x.isInfinite { hasOverflow = true }
    partials.removeSubrange(kept...)
    partials.append(x)
  }

  /// The sum, rounded once; nil where infinities cancel.
  var result: Double? {
    if hasSpecial { return hasBothInfinities ? nil : special }
    var index = partials.count
    guard index > 0 else { return 0 }
    index -= 1
    var high = partials[index]
    var low = 0.0
    while index > 0 {
      let x = high
      index -= 1
      let y = partials[index]
      high = x + y
      low = y - (high - x)
      if low != 0 { break }
    }
    // Half-way cases round as the digits behind say.
    if index > 0, (low < 0 && partials[index - 1] < 0) || (low > 0 && partials[index - 1] > 0) {
      let y = low * 2
      let x = high + y
      if y == x - high { high = x }
    }
    return high
  }
}

/// The gamma function by Lanczos' approximation with the coefficients of Boost, as CPython computes it.
enum Gamma {
  private static let numerator: [Double] = [
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
  ]
  private static let denominator: [Double] = [
    0, 39_916_800, 120_543_840, 150_917_976, 105_258_076, 45_995_730, 13_339_535, 2_637_558, 357423,
    32670, 1925,
    66, 1,
  ]
  private static let g = 6.024680040776729583740234375
  private static let gMinusHalf = 5.524680040776729583740234375

  private static func sum(_ x: Double) -> Double {
    var top = 0.0
    var bottom = 0.0
    if x < 5 {
      for index in numerator.indices.reversed() {
        top = top * x + numerator[index]
        bottom = bottom * x + denominator[index]
      }
    } else {
      for index in numerator.indices {
        top = top / x + numerator[index]
        bottom = bottom / x + denominator[index]
      }
    }
    return top / bottom
  }

  /// sin(πx)
  private static func sinPi(_ x: Double) -> Double {
    let y = fmod(abs(x), 2)
    let result: Double
    switch Int((2 * y).rounded()) {
    case 0: result = sin(Double.pi * y)
    case 1: result = cos(Double.pi * (y - 0.5))
    case 2: result = sin(Double.pi * (1 - y))
    case 3: result = -cos(Double.pi * (y - 1.5))
    default: result = sin(Double.pi * (y - 2))
    }
    return copysign(1, x) * result
  }

  static func gamma(_ x: Double) -> Double {
    if !x.isFinite { return x.isNaN || x > 0 ? x : .nan }
    if x == 0 { return copysign(.infinity, x) }
    if x == x.rounded(.down) {
      if x < 0 { return .nan }
      if x <= 23 {
        var result = 1.0
        for n in stride(from: 2.0, to: x, by: 1) { result *= n }
        return result
      }
    }
    let size = abs(x)
    if size < 1e-20 { return 1 / x }
    if size > 200 { return x < 0 ? 0 / sinPi(x) : .infinity }
    let y = size + gMinusHalf
    var z: Double
    if size > gMinusHalf {
      z = (y - size) - gMinusHalf
    } else {
      z = (y - gMinusHalf) - size
    }
    z = z * g / y
    var result: Double
    if x < 0 {
      result = -Double.pi / sinPi(size) / size * exp(y) / sum(size)
      result -= z * result
      if size < 140 {
        result /= pow(y, size - 0.5)
      } else {
        let root = pow(y, size / 2 - 0.25)
        result /= root
        result /= root
      }
    } else {
      result = sum(size) / exp(y)
      result += z * result
      if size < 140 {
        result *= pow(y, size - 0.5)
      } else {
        let root = pow(y, size / 2 - 0.25)
        result *= root
        result *= root
      }
    }
    return result
  }

  static func logGamma(_ x: Double) -> Double {
    if !x.isFinite { return x.isNaN ? x : .infinity }
    if x == x.rounded(.down), x <= 2 { return x <= 0 ? .infinity : 0 }
    let size = abs(x)
    if size < 1e-20 { return -log(size) }
    var result = log(sum(size)) - g
    result += (size - 0.5) * (log(size + g - 0.5) - 1)
    if x < 0 { result = log(Double.pi) - log(abs(sinPi(size))) - log(size) - result }
    return result
  }
}
