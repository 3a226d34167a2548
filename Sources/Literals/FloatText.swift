// Floats as text: the shortest digits that read back as the same number, and rounded ones.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Floats as Python's `repr` and C's `printf` write them.
package enum FloatText {
  /// Python's `repr(float)`: `0.1`, `1e-05`, `1e+16`, `inf`, `nan`, `-0.0`.
  package static func repr(_ value: Double) -> String {
    if value.magnitude < 1e16, value == value.rounded(.towardZero) {
      let whole = Int(value)
      return whole == 0 && value.sign == .minus ? "-0.0" : "\(whole).0"
    }
    return shortest(value, pointZero: ".0")
  }

  /// The shortest text, with an exponent where Python's `repr` has one; whole numbers end with
  /// `pointZero`.
  package static func shortest(_ value: Double, pointZero: StaticString) -> String {
    if let text = notFinite(value) { return text }
    return Decimal(shortest: value).text(
      isNegative: value.sign == .minus, scientificFrom: 16, pointZero: pointZero)
  }

  /// `nan`, `inf`, `-inf`; nil for a finite number.
  package static func notFinite(_ value: Double) -> String? {
    if value.isFinite { return nil }
    return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf"
  }

  /// C's `%.{digits}g`.
  package static func general(_ value: Double, digits: Int) -> String {
    printed("%.*g", digits, value)
  }

  /// C's `%.{digits}f`.
  package static func fixed(_ value: Double, digits: Int) -> String {
    printed("%.*f", digits, value)
  }

  /// C's `%.{digits}e`.
  package static func exponential(_ value: Double, digits: Int) -> String {
    printed("%.*e", digits, value)
  }

  /// What the C library prints for a format with a precision.
  private static func printed(_ format: String, _ precision: Int, _ value: Double) -> String {
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
}
