import Python
import Tensors

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The functions of two arguments that are applied element by element; the raw values are their
/// names.
enum BinaryUfunc: String, CaseIterable {
  case add, subtract, multiply, divide
  case floorDivide = "floor_divide"
  case remainder, fmod, power
  case floatPower = "float_power"
  case maximum, minimum, fmax, fmin
  case arctan2, hypot, logaddexp, logaddexp2, copysign, nextafter, heaviside
  case bitwiseAnd = "bitwise_and"
  case bitwiseOr = "bitwise_or"
  case bitwiseXor = "bitwise_xor"
  case leftShift = "left_shift"
  case rightShift = "right_shift"
  case gcd, lcm
  case equal
  case notEqual = "not_equal"
  case less
  case lessEqual = "less_equal"
  case greater
  case greaterEqual = "greater_equal"
  case logicalAnd = "logical_and"
  case logicalOr = "logical_or"
  case logicalXor = "logical_xor"

  /// What warnings and messages call it.
  func name(_ version: NumPyRuntime.Version) -> String {
    self == .divide && version == .v1 ? "true_divide" : rawValue
  }

  var isComparison: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual: true
    default: false
    }
  }

  var isLogical: Bool { self == .logicalAnd || self == .logicalOr || self == .logicalXor }

  /// Whether it only knows floats.
  var needsFloats: Bool {
    switch self {
    case .divide, .arctan2, .hypot, .logaddexp, .logaddexp2, .copysign, .nextafter, .heaviside,
      .floatPower:
      true
    default: false
    }
  }

  var needsIntegers: Bool {
    switch self {
    case .bitwiseAnd, .bitwiseOr, .bitwiseXor, .leftShift, .rightShift, .gcd, .lcm: true
    default: false
    }
  }

  /// The kernel for operands of a type, where the kernels have the function.
  func kernel(_ dtype: DType) -> BinaryFunction? {
    switch self {
    case .add: return dtype == .bool ? .logicalOr : .add
    case .multiply: return dtype == .bool ? .logicalAnd : .multiply
    case .subtract: return .subtract
    case .divide: return .divide
    case .power, .floatPower: return dtype.isInteger ? nil : .power
    case .maximum:
      return dtype == .bool ? .logicalOr : (dtype.isComplex ? nil : .maximum)
    case .minimum:
      return dtype == .bool ? .logicalAnd : (dtype.isComplex ? nil : .minimum)
    case .arctan2: return .atan2
    case .nextafter: return .nextAfter
    case .bitwiseAnd: return .bitwiseAnd
    case .bitwiseOr: return .bitwiseOr
    case .bitwiseXor: return .bitwiseXor
    case .equal: return .equal
    case .notEqual: return .notEqual
    case .less: return dtype.isComplex ? nil : .less
    case .lessEqual: return dtype.isComplex ? nil : .lessEqual
    case .greater: return dtype.isComplex ? nil : .greater
    case .greaterEqual: return dtype.isComplex ? nil : .greaterEqual
    case .logicalAnd: return .logicalAnd
    case .logicalOr: return .logicalOr
    case .logicalXor: return .notEqual
    default: return nil
    }
  }

  /// The operator's result for two elements that are Python objects.
  var operatorName: String? {
    switch self {
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    case .floorDivide: "//"
    case .remainder: "%"
    case .power: "**"
    case .bitwiseAnd: "&"
    case .bitwiseOr: "|"
    case .bitwiseXor: "^"
    case .leftShift: "<<"
    case .rightShift: ">>"
    case .equal: "=="
    case .notEqual: "!="
    case .less: "<"
    case .lessEqual: "<="
    case .greater: ">"
    case .greaterEqual: ">="
    default: nil
    }
  }
}

/// Loops over the elements of two tensors of one dtype, with broadcasting.
enum BinaryLoop {
  /// Applies a function; the caller has checked that the shapes fit.
  @inline(__always)
  static func zip<T: BitwiseCopyable, R: BitwiseCopyable>(
    _ a: Tensor, _ b: Tensor, to dtype: DType, _ function: (T, T) -> R
  ) -> Tensor {
    let shape = Shape.broadcast(a.shape, b.shape) ?? a.shape
    let result = Tensor(uninitialized: dtype, shape)
    let x = a.unsafeBase.assumingMemoryBound(to: T.self)
    let y = b.unsafeBase.assumingMemoryBound(to: T.self)
    let out = result.unsafeBase.assumingMemoryBound(to: R.self)
    let count = result.count
    if a.count == count && b.count == count {
      for index in 0..<count { out[index] = function(x[index], y[index]) }
    } else if b.count == 1 {
      for index in 0..<count { out[index] = function(x[index], y[0]) }
    } else if a.count == 1 {
      for index in 0..<count { out[index] = function(x[0], y[index]) }
    } else {
      let left = a.shape.broadcastPositions(to: shape.dimensions)
      let right = b.shape.broadcastPositions(to: shape.dimensions)
      for index in 0..<count { out[index] = function(x[left[index]], y[right[index]]) }
    }
    withExtendedLifetime((a, b)) {}
    return result
  }

  static func floats<T: BinaryFloatingPoint & BitwiseCopyable>(
    _ function: BinaryUfunc, _ a: Tensor, _ b: Tensor, _ version: NumPyRuntime.Version, _: T.Type
  ) -> Tensor? {
    func map(_ function: (T, T) -> T) -> Tensor { zip(a, b, to: a.dtype, function) }
    func wide(_ function: (Double, Double) -> Double) -> Tensor {
      zip(a, b, to: a.dtype) { (x: T, y: T) -> T in T(function(Double(x), Double(y))) }
    }
    switch function {
    case .floorDivide:
      return map { x, y in
        if y == 0 { return version == .v1 ? x.truncatingRemainder(dividingBy: y) : x / y }
        return divmod(x, y).0
      }
    case .remainder: return map { x, y in divmod(x, y).1 }
    case .fmod: return map { x, y in x.truncatingRemainder(dividingBy: y) }
    case .fmax: return map { x, y in x >= y || y.isNaN ? x : y }
    case .fmin: return map { x, y in x <= y || y.isNaN ? x : y }
    case .hypot: return wide { hypot($0, $1) }
    case .logaddexp: return wide { Self.logaddexp($0, $1, log1p, exp, log(2)) }
    case .logaddexp2:
      return wide {
        Self.logaddexp($0, $1, { log1p($0) * M_LOG2E }, { exp2($0) }, 1)
      }
    case .copysign: return map { x, y in T(signOf: y, magnitudeOf: x) }
    case .heaviside: return map { x, y in x.isNaN ? x : (x == 0 ? y : (x < 0 ? 0 : 1)) }
    default: return nil
    }
  }

  private static func logaddexp(
    _ x: Double, _ y: Double, _ log1p: (Double) -> Double, _ exp: (Double) -> Double,
    _ ofTwo: Double
  ) -> Double {
    if x == y { return x + ofTwo }
    let difference = x - y
    if difference > 0 { return x + log1p(exp(-difference)) }
    if difference <= 0 { return y + log1p(exp(difference)) }
    return difference
  }

  /// Python's floor division and its remainder.
  static func divmod<T: BinaryFloatingPoint>(_ x: T, _ y: T) -> (T, T) {
    var rest = x.truncatingRemainder(dividingBy: y)
    if y == 0 { return (x / y, rest) }
    var quotient = (x - rest) / y
    if rest != 0 {
      if (y < 0) != (rest < 0) {
        rest += y
        quotient -= 1
      }
    } else {
      rest = T(signOf: y, magnitudeOf: 0)
    }
    if quotient != 0 {
      let floored = quotient.rounded(.down)
      quotient = quotient - floored > 0.5 ? floored + 1 : floored
    } else {
      quotient = T(signOf: x / y, magnitudeOf: 0)
    }
    return (quotient, rest)
  }

  static func integers<T: FixedWidthInteger & BitwiseCopyable>(
    _ function: BinaryUfunc, _ a: Tensor, _ b: Tensor, _: T.Type
  ) -> Tensor? {
    func map(_ function: (T, T) -> T) -> Tensor { zip(a, b, to: a.dtype, function) }
    switch function {
    case .floorDivide:
      return map { x, y in
        if y == 0 { return 0 }
        let (quotient, overflow) = x.dividedReportingOverflow(by: y)
        if overflow { return x }
        return quotient &* y != x && (x < 0) != (y < 0) ? quotient - 1 : quotient
      }
    case .remainder:
      return map { x, y in
        if y == 0 { return 0 }
        let (rest, overflow) = x.remainderReportingOverflow(dividingBy: y)
        if overflow { return 0 }
        return rest != 0 && (rest < 0) != (y < 0) ? rest + y : rest
      }
    case .fmod:
      return map { x, y in y == 0 ? 0 : x.remainderReportingOverflow(dividingBy: y).partialValue }
    case .power:
      return map { x, y in
        var (result, factor, rest) = (T(1), x, y)
        while rest > 0 {
          if rest & 1 == 1 { result = result &* factor }
          factor = factor &* factor
          rest >>= 1
        }
        return result
      }
    case .fmax: return map { max($0, $1) }
    case .fmin: return map { min($0, $1) }
    case .leftShift: return map { x, y in y >= 0 && y < T(T.bitWidth) ? x << y : 0 }
    case .rightShift:
      return map { x, y in y >= 0 && y < T(T.bitWidth) ? x >> y : (x < 0 ? ~0 : 0) }
    case .gcd: return map { Self.gcd($0, $1) }
    case .lcm:
      return map { x, y in
        let divisor = Self.gcd(x, y)
        if divisor == 0 { return 0 }
        let product = (x / divisor) &* y
        return product < 0 ? 0 &- product : product
      }
    default: return nil
    }
  }

  private static func gcd<T: FixedWidthInteger>(_ x: T, _ y: T) -> T {
    var (a, b) = (x < 0 ? 0 &- x : x, y < 0 ? 0 &- y : y)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }

  /// Order of complex numbers: by the real parts, then by the imaginary ones.
  static func complexes<P: BinaryFloatingPoint & BitwiseCopyable & Sendable>(
    _ function: BinaryUfunc, _ a: Tensor, _ b: Tensor, _: P.Type
  ) -> Tensor? {
    typealias T = Complex<P>
    func isLess(_ x: T, _ y: T) -> Bool {
      x.real < y.real || x.real == y.real && x.imaginary < y.imaginary
    }
    func isLessOrEqual(_ x: T, _ y: T) -> Bool {
      x.real < y.real || x.real == y.real && x.imaginary <= y.imaginary
    }
    func test(_ function: (T, T) -> Bool) -> Tensor { zip(a, b, to: .bool, function) }
    switch function {
    case .less: return test(isLess)
    case .lessEqual: return test(isLessOrEqual)
    case .greater: return test { isLess($1, $0) }
    case .greaterEqual: return test { isLessOrEqual($1, $0) }
    case .maximum, .fmax: return zip(a, b, to: a.dtype) { (x: T, y: T) in isLess(x, y) ? y : x }
    case .minimum, .fmin: return zip(a, b, to: a.dtype) { (x: T, y: T) in isLess(y, x) ? y : x }
    default: return nil
    }
  }
}
