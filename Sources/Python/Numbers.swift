// Arithmetic of int, float, bool and complex: CPython's results and CPython's errors.

import BigInt
import Syntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A number of any of the built-in types, for the paths that are not the common one.
package enum Number {
  case int(Int)
  case big(BigInt)
  case float(Double)
  case complex(Double, Double)

  package init?(_ value: Value) {
    switch value {
    case .int(let n): self = .int(n)
    case .bool(let b): self = .int(b ? 1 : 0)
    case .float(let d): self = .float(d)
    case .object(let object):
      switch object {
      case let big as IntObject: self = Number(big.value)
      case let float as FloatObject: self = .float(float.value)
      case let complex as ComplexObject: self = .complex(complex.real, complex.imaginary)
      default: return nil
      }
    default: return nil
    }
  }

  package init(_ big: BigInt) {
    if let small = Int(exactly: big) { self = .int(small) } else { self = .big(big) }
  }

  /// As a value; a big integer that fits becomes a small one.
  package var value: Value {
    switch self {
    case .int(let n): .int(n)
    case .big(let n): .integer(n)
    case .float(let d): .float(d)
    case .complex(let re, let im): .object(ComplexObject(re, im))
    }
  }

  var big: BigInt? {
    switch self {
    case .int(let n): BigInt(n)
    case .big(let n): n
    default: nil
    }
  }
}

extension Value {
  /// An `int` of any size.
  package static func integer(_ value: BigInt) -> Value {
    if let small = Int(exactly: value) { return .int(small) }
    return .object(IntObject(value))
  }

  /// The value of an `int`, `bool` or instance of a subclass; nil for anything else.
  package var asBigInt: BigInt? {
    switch self {
    case .int(let n): BigInt(n)
    case .bool(let b): b ? 1 : 0
    case .object(let object): (object as? IntObject)?.value
    default: nil
    }
  }

  /// The value of an integer that fits a machine word.
  package var asInt: Int? {
    switch self {
    case .int(let n): n
    case .bool(let b): b ? 1 : 0
    case .object(let object): (object as? IntObject).flatMap { Int(exactly: $0.value) }
    default: nil
    }
  }

  /// The value of a `float` or an instance of a subclass.
  package var asFloat: Double? {
    switch self {
    case .float(let d): d
    case .object(let object): (object as? FloatObject)?.value
    default: nil
    }
  }
}

extension Interpreter {
  /// `a op b` for numbers; nil where an operand is no number.
  package func numericBinary(
    _ op: BinaryOperator, _ a: Value, _ b: Value
  ) throws(Raise) -> Value? {
    guard let x = Number(a), let y = Number(b) else { return nil }
    switch (x, y) {
    case (.int(let m), .int(let n)):
      return try integerBinary(op, m, n)
    case (.complex, _), (_, .complex):
      return try complexBinary(op, x, y)
    case (.float, _), (_, .float):
      return try floatBinary(op, try double(x), try double(y))
    default:
      guard let m = x.big, let n = y.big else { return nil }
      return try bigBinary(op, m, n)
    }
  }

  /// A number as a float; OverflowError where an int is too large.
  package func double(_ number: Number) throws(Raise) -> Double {
    switch number {
    case .int(let n): return Double(n)
    case .float(let d): return d
    case .big(let n):
      let result = Double(n)
      if result.isInfinite { throw error("OverflowError", "int too large to convert to float") }
      return result
    case .complex: throw error("TypeError", "can't convert complex to float")
    }
  }

  private func integerBinary(_ op: BinaryOperator, _ m: Int, _ n: Int) throws(Raise) -> Value? {
    switch op {
    case .add:
      let (result, overflow) = m.addingReportingOverflow(n)
      return overflow ? .integer(BigInt(m) + BigInt(n)) : .int(result)
    case .subtract:
      let (result, overflow) = m.subtractingReportingOverflow(n)
      return overflow ? .integer(BigInt(m) - BigInt(n)) : .int(result)
    case .multiply:
      let (result, overflow) = m.multipliedReportingOverflow(by: n)
      return overflow ? .integer(BigInt(m) * BigInt(n)) : .int(result)
    case .divide:
      if n == 0 { throw error("ZeroDivisionError", "division by zero") }
      if abs(Double(m)) < 9e15, abs(Double(n)) < 9e15 { return .float(Double(m) / Double(n)) }
      return .float(try trueDivide(BigInt(m), BigInt(n)))
    case .floorDivide:
      if n == 0 {
        throw error("ZeroDivisionError", "integer division or modulo by zero")
      }
      if n == -1 { return try integerBinary(.subtract, 0, m) }
      let quotient = m / n
      return .int(m % n != 0 && (m < 0) != (n < 0) ? quotient - 1 : quotient)
    case .modulo:
      if n == 0 { throw error("ZeroDivisionError", "integer modulo by zero") }
      if n == -1 { return .int(0) }
      let remainder = m % n
      return .int(remainder != 0 && (remainder < 0) != (n < 0) ? remainder + n : remainder)
    case .bitAnd: return .int(m & n)
    case .bitOr: return .int(m | n)
    case .bitXor: return .int(m ^ n)
    case .rightShift:
      if n < 0 { throw error("ValueError", "negative shift count") }
      return .int(n > 63 ? (m < 0 ? -1 : 0) : m >> n)
    case .power:
      if n >= 0 {
        var result = 1
        var base = m
        var exponent = n
        while true {
          if exponent & 1 == 1 {
            let (product, overflow) = result.multipliedReportingOverflow(by: base)
            if overflow { return try bigBinary(op, BigInt(m), BigInt(n)) }
            result = product
          }
          exponent >>= 1
          if exponent == 0 { return .int(result) }
          let (square, overflow) = base.multipliedReportingOverflow(by: base)
          if overflow { return try bigBinary(op, BigInt(m), BigInt(n)) }
          base = square
        }
      }
      return try bigBinary(op, BigInt(m), BigInt(n))
    case .leftShift:
      if n >= 0, n < 62, abs(m) < (1 << (62 - n)) { return .int(m << n) }
      return try bigBinary(op, BigInt(m), BigInt(n))
    case .matrixMultiply: return nil
    }
  }

  private func bigBinary(
    _ op: BinaryOperator, _ m: BigInt, _ n: BigInt
  ) throws(Raise) -> Value? {
    switch op {
    case .add: return .integer(m + n)
    case .subtract: return .integer(m - n)
    case .multiply:
      try checkSize(bits: m.bitWidth + n.bitWidth)
      return .integer(m * n)
    case .divide:
      if n.isZero { throw error("ZeroDivisionError", "division by zero") }
      return .float(try trueDivide(m, n))
    case .floorDivide, .modulo:
      if n.isZero {
        throw error(
          "ZeroDivisionError",
          op == .modulo ? "integer modulo by zero" : "integer division or modulo by zero")
      }
      let (quotient, remainder) = floorDivide(m, n)
      return .integer(op == .modulo ? remainder : quotient)
    case .bitAnd: return .integer(m & n)
    case .bitOr: return .integer(m | n)
    case .bitXor: return .integer(m ^ n)
    case .leftShift:
      if n < 0 { throw error("ValueError", "negative shift count") }
      guard let places = Int(exactly: n) else {
        throw error("OverflowError", "too many digits in integer")
      }
      if m.isZero { return .int(0) }
      try checkSize(bits: m.bitWidth + min(places, 1 << 60))
      return .integer(m << places)
    case .rightShift:
      if n < 0 { throw error("ValueError", "negative shift count") }
      guard let places = Int(exactly: n) else { return .int(m < 0 ? -1 : 0) }
      // Towards minus infinity, as in two's complement.
      return .integer(m < 0 ? -((-m - 1) >> places) - 1 : m >> places)
    case .power:
      if n < 0 {
        if m.isZero {
          throw error("ZeroDivisionError", "0.0 cannot be raised to a negative power")
        }
        return try floatBinary(.power, try double(Number(m)), try double(Number(n)))
      }
      if m == 0 || m == 1 { return .int(n.isZero ? 1 : Int(m)) }
      if m == -1 { return .int(n % 2 == 0 ? 1 : -1) }
      guard let exponent = Int(exactly: n) else { throw error("MemoryError", arguments: []) }
      let (bits, overflow) = m.bitWidth.multipliedReportingOverflow(by: exponent)
      try checkSize(bits: overflow ? Int.max : bits)
      return .integer(m.power(exponent))
    case .matrixMultiply: return nil
    }
  }

  /// MemoryError where an integer would take more than a run may.
  private func checkSize(bits: Int) throws(Raise) {
    if bits / 8 > min(limits.objectBytes, 1 << 24) { throw error("MemoryError", arguments: []) }
  }

  package func floorDivide(_ m: BigInt, _ n: BigInt) -> (BigInt, BigInt) {
    let (quotient, remainder) = m.quotientAndRemainder(dividingBy: n)
    if !remainder.isZero, (remainder < 0) != (n < 0) { return (quotient - 1, remainder + n) }
    return (quotient, remainder)
  }

  /// The correctly rounded quotient of two integers.
  private func trueDivide(_ m: BigInt, _ n: BigInt) throws(Raise) -> Double {
    let negative = (m < 0) != (n < 0)
    var numerator = m.magnitude
    var denominator = n.magnitude
    if numerator.isZero { return 0 }
    // Scale so that the integer quotient has 64 to 66 bits, keep what is lost as a sticky bit.
    let shift = 65 - (numerator.bitWidth - denominator.bitWidth)
    if shift > 0 { numerator <<= shift } else { denominator <<= -shift }
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    var digits = quotient
    if !remainder.isZero { digits |= 1 }
    let result = scalbn(roundedDouble(digits), -shift)
    if result.isInfinite {
      throw error("OverflowError", "integer division result too large for a float")
    }
    return negative ? -result : result
  }

  /// Rounds half to even, where the lowest bit says that there is more.
  private func roundedDouble(_ digits: BigUInt) -> Double {
    let excess = digits.bitWidth - 64
    if excess <= 0 { return Double(UInt64(digits)) }
    var top = UInt64(digits >> excess)
    if digits & ((BigUInt(1) << excess) - 1) != 0 { top |= 1 }
    return scalbn(Double(top), Int(excess))
  }

  package func floatBinary(_ op: BinaryOperator, _ x: Double, _ y: Double) throws(Raise) -> Value? {
    switch op {
    case .add: return .float(x + y)
    case .subtract: return .float(x - y)
    case .multiply: return .float(x * y)
    case .divide:
      if y == 0 { throw error("ZeroDivisionError", "float division by zero") }
      return .float(x / y)
    case .floorDivide:
      if y == 0 { throw error("ZeroDivisionError", "float floor division by zero") }
      return .float(floatDivmod(x, y).0)
    case .modulo:
      if y == 0 { throw error("ZeroDivisionError", "float modulo") }
      return .float(floatDivmod(x, y).1)
    case .power:
      if x == 0, y < 0 {
        throw error("ZeroDivisionError", "0.0 cannot be raised to a negative power")
      }
      if x < 0, x.isFinite, y.isFinite, y != y.rounded() {
        return try complexBinary(.power, .complex(x, 0), .complex(y, 0))
      }
      let result = power(x, y)
      if result.isInfinite, x.isFinite, y.isFinite {
        throw Raise(
          ExceptionObject(
            type: exceptionType("OverflowError"),
            arguments: TupleObject([.int(34), .str("Numerical result out of range")])))
      }
      return .float(result)
    default: return nil
    }
  }

  package func floatDivmod(_ x: Double, _ y: Double) -> (Double, Double) {
    var remainder = fmod(x, y)
    var quotient = (x - remainder) / y
    if remainder != 0 {
      if (y < 0) != (remainder < 0) {
        remainder += y
        quotient -= 1
      }
    } else {
      remainder = copysign(0, y)
    }
    if quotient != 0 {
      let floored = quotient.rounded(.down)
      quotient = quotient - floored > 0.5 ? floored + 1 : floored
    } else {
      quotient = copysign(0, x / y)
    }
    return (quotient, remainder)
  }

  private func complexBinary(_ op: BinaryOperator, _ x: Number, _ y: Number) throws(Raise) -> Value?
  {
    func parts(_ number: Number) throws(Raise) -> (Double, Double) {
      if case .complex(let re, let im) = number { return (re, im) }
      return (try double(number), 0)
    }
    let (a, b) = try parts(x)
    let (c, d) = try parts(y)
    switch op {
    case .add: return .object(ComplexObject(a + c, b + d))
    case .subtract: return .object(ComplexObject(a - c, b - d))
    case .multiply: return .object(ComplexObject(a * c - b * d, a * d + b * c))
    case .divide:
      if c == 0, d == 0 { throw error("ZeroDivisionError", "complex division by zero") }
      let (re, im) = complexQuotient(a, b, c, d)
      return .object(ComplexObject(re, im))
    case .power:
      if c == 0, d == 0 { return .object(ComplexObject(1, 0)) }
      if a == 0, b == 0 {
        if d != 0 || c < 0 {
          throw error("ZeroDivisionError", "0.0 to a negative or complex power")
        }
        return .object(ComplexObject(0, 0))
      }
      if d == 0, c == c.rounded(), abs(c) <= 100 {
        let (re, im) = complexPower(a, b, Int(c))
        return .object(ComplexObject(re, im))
      }
      let length = hypot(a, b)
      let angle = atan2(b, a)
      var size = power(length, c)
      var phase = angle * c
      if d != 0 {
        size *= exp(-d * angle)
        phase += d * log(length)
      }
      return .object(ComplexObject(size * cos(phase), size * sin(phase)))
    case .floorDivide:
      throw error("TypeError", "unsupported operand type(s) for //: 'complex' and 'complex'")
    case .modulo:
      throw error("TypeError", "unsupported operand type(s) for %: 'complex' and 'complex'")
    default: return nil
    }
  }

  private func complexQuotient(
    _ a: Double, _ b: Double, _ c: Double, _ d: Double
  ) -> (Double, Double) {
    if abs(c) >= abs(d) {
      let ratio = d / c
      let scale = c + d * ratio
      return ((a + b * ratio) / scale, (b - a * ratio) / scale)
    }
    let ratio = c / d
    let scale = c * ratio + d
    return ((a * ratio + b) / scale, (b * ratio - a) / scale)
  }

  private func complexPower(_ re: Double, _ im: Double, _ n: Int) -> (Double, Double) {
    var result = (1.0, 0.0)
    var base = (re, im)
    var exponent = abs(n)
    while exponent > 0 {
      if exponent & 1 == 1 {
        result = (
          result.0 * base.0 - result.1 * base.1, result.0 * base.1 + result.1 * base.0
        )
      }
      base = (base.0 * base.0 - base.1 * base.1, 2 * base.0 * base.1)
      exponent >>= 1
    }
    return n >= 0 ? result : complexQuotient(1, 0, result.0, result.1)
  }
}

/// `pow` of the C library, which a method of that name would hide.
private func power(_ x: Double, _ y: Double) -> Double { pow(x, y) }
