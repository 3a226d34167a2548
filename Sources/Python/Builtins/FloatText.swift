// Floats as text: the shortest digits that read back as the same number, and rounded ones.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The decimal digits of a finite number: `0.d₁d₂d₃… × 10^point`.
package struct DecimalDigits {
  package var digits: [UInt8]
  package var point: Int

  /// The shortest digits that read back as `value`, which is finite and not negative.
  package init(shortest value: Double) {
    var digits: [UInt8] = []
    var point = 0
    var seenPoint = false
    var exponent = 0
    var inExponent = false
    var exponentSign = 1
    for byte in value.description.utf8 {
      switch byte {
      case 0x30...0x39:
        if inExponent {
          exponent = exponent * 10 + Int(byte - 0x30)
        } else {
          digits.append(byte)
          if !seenPoint { point += 1 }
        }
      case UInt8(ascii: "."): seenPoint = true
      case UInt8(ascii: "e"): inExponent = true
      case UInt8(ascii: "-") where inExponent: exponentSign = -1
      default: break
      }
    }
    point += exponentSign * exponent
    self.init(digits: digits, point: point)
  }

  /// `value` rounded to `count` significant digits, half to even on the exact decimal value.
  package init(_ value: Double, significant count: Int) {
    let text = FloatText.printed("%.*e", max(0, count - 1), value)
    var digits: [UInt8] = []
    var exponent = 0
    var sign = 1
    var inExponent = false
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39:
        if inExponent {
          exponent = exponent * 10 + Int(byte - 0x30)
        } else {
          digits.append(byte)
        }
      case UInt8(ascii: "e"): inExponent = true
      case UInt8(ascii: "-") where inExponent: sign = -1
      default: break
      }
    }
    self.init(digits: digits, point: sign * exponent + 1)
  }

  private init(digits: [UInt8], point: Int) {
    var digits = digits[...]
    var point = point
    while digits.count > 1, digits.first == 0x30 {
      digits.removeFirst()
      point -= 1
    }
    while digits.count > 1, digits.last == 0x30 { digits.removeLast() }
    if digits.elementsEqual([0x30]) { point = 1 }
    self.digits = Array(digits)
    self.point = point
  }
}

package enum FloatText {
  /// `repr(value)`
  package static func repr(_ value: Double) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    if value.magnitude < 1e16, value == value.rounded(.towardZero) {
      let whole = Int(value)
      return whole == 0 && value.sign == .minus ? "-0.0" : "\(whole).0"
    }
    return shortest(value, alwaysPoint: true)
  }

  /// The shortest text; `alwaysPoint` adds `.0` to whole numbers.
  package static func shortest(_ value: Double, alwaysPoint: Bool) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    let decimal = DecimalDigits(shortest: value.magnitude)
    let sign = value.sign == .minus ? "-" : ""
    if decimal.point > 16 || decimal.point < -3 { return sign + exponential(decimal) }
    return sign + fixed(decimal, alwaysPoint: alwaysPoint)
  }

  /// `d.ddde±xx`
  static func exponential(_ decimal: DecimalDigits, marker: String = "e") -> String {
    let exponent = decimal.point - 1
    var text = String(Unicode.Scalar(decimal.digits[0]))
    if decimal.digits.count > 1 {
      text += "." + String(decoding: decimal.digits[1...], as: UTF8.self)
    }
    let digits = String(exponent.magnitude)
    return text + marker + (exponent < 0 ? "-" : "+") + (digits.utf8.count < 2 ? "0" : "") + digits
  }

  static func fixed(_ decimal: DecimalDigits, alwaysPoint: Bool) -> String {
    let digits = decimal.digits
    let point = decimal.point
    if point <= 0 {
      return "0." + String(repeating: "0", count: -point) + String(decoding: digits, as: UTF8.self)
    }
    if point >= digits.count {
      return String(decoding: digits, as: UTF8.self)
        + String(repeating: "0", count: point - digits.count) + (alwaysPoint ? ".0" : "")
    }
    return String(decoding: digits[..<point], as: UTF8.self) + "."
      + String(decoding: digits[point...], as: UTF8.self)
  }

  /// What the C library prints for a format with a precision.
  package static func printed(_ format: String, _ precision: Int, _ value: Double) -> String {
    let precision = Int32(clamping: precision)
    func print(into buffer: UnsafeMutableBufferPointer<CChar>) -> Int {
      withVaList([precision, value]) {
        Int(vsnprintf(buffer.baseAddress, buffer.count, format, $0))
      }
    }
    func text(_ buffer: UnsafeMutableBufferPointer<CChar>, _ count: Int) -> String {
      String(decoding: UnsafeRawBufferPointer(buffer)[..<max(0, count)], as: UTF8.self)
    }
    var needed = 0
    let short = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 128) {
      buffer -> String? in
      needed = print(into: buffer)
      return needed < buffer.count ? text(buffer, needed) : nil
    }
    if let short { return short }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: needed + 1) { buffer in
      text(buffer, print(into: buffer))
    }
  }

  /// `%.*f` of a number that is not negative, by exact integer arithmetic; nil where the digits don't
  /// fit 128 bits.
  private static func fixedPoint(_ value: Double, precision: Int) -> String? {
    guard precision <= 20, value < 9e15 else { return nil }
    let power = powersOfTen[precision]
    let scaled: UInt128
    if value == 0 {
      scaled = 0
    } else {
      let mantissa = UInt128(value.significandBitPattern | (value.isNormal ? 1 << 52 : 0))
      let shift = 52 - (value.isNormal ? Int(value.exponent) : -1022)
      let product = mantissa * power
      if shift <= 0 {
        guard shift > -20, product < 1 << 100 else { return nil }
        scaled = product << UInt128(-shift)
      } else if shift >= 128 {
        scaled = 0
      } else {
        let whole = product >> UInt128(shift)
        let rest = product & ((1 << UInt128(shift)) - 1)
        let half: UInt128 = 1 << UInt128(shift - 1)
        scaled = rest > half || (rest == half && whole & 1 == 1) ? whole + 1 : whole
      }
    }
    let whole = String(UInt64(truncatingIfNeeded: scaled / power))
    if precision == 0 { return whole }
    var fraction = scaled % power
    return String(unsafeUninitializedCapacity: whole.utf8.count + 1 + precision) { target in
      var place = 0
      for byte in whole.utf8 {
        target[place] = byte
        place += 1
      }
      target[place] = UInt8(ascii: ".")
      if power <= UInt128(UInt64.max) {
        var small = UInt64(truncatingIfNeeded: fraction)
        for index in stride(from: place + precision, to: place, by: -1) {
          target[index] = 0x30 + UInt8(truncatingIfNeeded: small % 10)
          small /= 10
        }
      } else {
        for index in stride(from: place + precision, to: place, by: -1) {
          target[index] = 0x30 + UInt8(truncatingIfNeeded: fraction % 10)
          fraction /= 10
        }
      }
      return place + 1 + precision
    }
  }

  private static let powersOfTen: [UInt128] = (0...20).map { exponent in
    var power: UInt128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  /// `format % value` for the types `e`, `f` and `g` of a finite number, without sign.
  package static func rounded(
    _ value: Double, type: Character, precision: Int, alternate: Bool
  ) -> String {
    switch type {
    case "e", "E":
      var text = printed(alternate ? "%#.*e" : "%.*e", precision, value)
      if type == "E" { text = text.uppercased() }
      return text
    case "f", "F":
      if !alternate, let text = fixedPoint(value, precision: precision) { return text }
      return printed(alternate ? "%#.*f" : "%.*f", precision, value)
    default:
      var text = printed(alternate ? "%#.*g" : "%.*g", precision == 0 ? 1 : precision, value)
      if type == "G" { text = text.uppercased() }
      return text
    }
  }

  /// The number a text says, as `float(text)` reads it; nil where it says none.
  package static func parse(_ text: some StringProtocol) -> Double? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var previous: UInt8 = 0
    let all = Array(text.utf8)
    for (index, byte) in all.enumerated() {
      if byte == UInt8(ascii: "_") {
        // Only between digits.
        guard previous >= 0x30, previous <= 0x39, index + 1 < all.count, all[index + 1] >= 0x30,
          all[index + 1] <= 0x39
        else { return nil }
      } else {
        bytes.append(byte)
      }
      previous = byte
    }
    var place = 0
    var negative = false
    if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      negative = first == UInt8(ascii: "-")
      place = 1
    }
    let rest = String(decoding: bytes[place...], as: UTF8.self)
    switch rest.lowercased() {
    case "inf", "infinity": return negative ? -.infinity : .infinity
    case "nan": return .nan
    default: break
    }
    var digits = 0
    while place < bytes.count, bytes[place] >= 0x30, bytes[place] <= 0x39 {
      place += 1
      digits += 1
    }
    if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
      place += 1
      while place < bytes.count, bytes[place] >= 0x30, bytes[place] <= 0x39 {
        place += 1
        digits += 1
      }
    }
    guard digits > 0 else { return nil }
    if place < bytes.count, bytes[place] | 0x20 == UInt8(ascii: "e") {
      place += 1
      if place < bytes.count, bytes[place] == UInt8(ascii: "-") || bytes[place] == UInt8(ascii: "+")
      {
        place += 1
      }
      let start = place
      while place < bytes.count, bytes[place] >= 0x30, bytes[place] <= 0x39 { place += 1 }
      guard place > start else { return nil }
    }
    guard place == bytes.count else { return nil }
    return strtod(String(decoding: bytes, as: UTF8.self), nil)
  }
}
