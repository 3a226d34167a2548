// The decimal digits of floats, from which every text of a float is laid out.

/// The decimal digits of a finite number's size, without zeros at either end: `d.ddd × 10^exponent`.
package struct Decimal: Sendable {
  /// The digits in ASCII; zero has one.
  package private(set) var digits: [UInt8]
  /// The power of ten of the first digit.
  package private(set) var exponent: Int

  /// The shortest digits that read back as `value`.
  package init(shortest value: Double) { self.init(reading: value.magnitude.description) }

  /// The shortest digits that read back as `value`.
  package init(shortest value: Float) { self.init(reading: value.magnitude.description) }

  /// The shortest digits that read back as `value`.
  package init(shortest value: Float16) {
    // Swift writes large float16 whole, with more digits than identify them.
    let size = Double(value.magnitude)
    for digits in 0..<4 {
      let text = FloatText.exponential(size, digits: digits)
      if Double(text).map({ Float16($0) }) == value.magnitude {
        self.init(reading: text)
        return
      }
    }
    self.init(reading: FloatText.exponential(size, digits: 4))
  }

  /// `value` rounded to `count` significant digits, half to even on the exact decimal value.
  package init(_ value: Double, significant count: Int) {
    self.init(reading: FloatText.exponential(value.magnitude, digits: max(0, count - 1)))
  }

  /// Reads what Swift and C print: digits with a point or an exponent or both.
  private init(reading text: String) {
    var digits: [UInt8] = []
    digits.reserveCapacity(text.utf8.count)
    var leading = 0
    var (point, exponent) = (-1, 0)
    var (isExponent, isNegative) = (false, false)
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39 where isExponent: exponent = exponent * 10 + Int(byte - 0x30)
      case 0x30 where digits.isEmpty: leading += 1
      case 0x30...0x39: digits.append(byte)
      case UInt8(ascii: "."): point = leading + digits.count
      case UInt8(ascii: "e"): isExponent = true
      case UInt8(ascii: "-"): isNegative = true
      default: break
      }
    }
    guard !digits.isEmpty else {
      (self.digits, self.exponent) = ([0x30], 0)
      return
    }
    let whole = point < 0 ? leading + digits.count : point
    self.exponent = whole - leading - 1 + (isNegative ? -exponent : exponent)
    while digits.last == 0x30 { digits.removeLast() }
    self.digits = digits
  }

  package var isZero: Bool { digits == [0x30] }
  /// How many digits there are.
  package var count: Int { digits.count }
  /// The characters before the point where the number is written without an exponent.
  package var wholeCount: Int { max(exponent + 1, 1) }
  /// The characters after the point, without zeros at the end.
  package var fractionCount: Int { max(count - 1 - exponent, 0) }

  /// Appends the digits with a point in their midst; whole numbers end with `pointZero`.
  package func appendPositional(to out: inout [UInt8], pointZero: StaticString) {
    if exponent < 0 {
      out.append(UInt8(ascii: "0"))
      out.append(UInt8(ascii: "."))
      for _ in 0..<(-exponent - 1) { out.append(UInt8(ascii: "0")) }
      out.append(contentsOf: digits)
    } else if count <= exponent + 1 {
      out.append(contentsOf: digits)
      for _ in 0..<(exponent + 1 - count) { out.append(UInt8(ascii: "0")) }
      pointZero.withUTF8Buffer { out.append(contentsOf: $0) }
    } else {
      out.append(contentsOf: digits[...exponent])
      out.append(UInt8(ascii: "."))
      out.append(contentsOf: digits[(exponent + 1)...])
    }
  }

  /// Appends `d.ddde+xx` with at least `width` digits of exponent.
  package func appendScientific(to out: inout [UInt8], width: Int = 2) {
    out.append(digits[0])
    if count > 1 {
      out.append(UInt8(ascii: "."))
      out.append(contentsOf: digits[1...])
    }
    Decimal.appendExponent(exponent, to: &out, width: width)
  }

  /// Appends `e+xx` with at least `width` digits.
  package static func appendExponent(_ exponent: Int, to out: inout [UInt8], width: Int) {
    out.append(UInt8(ascii: "e"))
    out.append(exponent < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    let digits = String(exponent.magnitude).utf8
    for _ in 0..<max(0, width - digits.count) { out.append(UInt8(ascii: "0")) }
    out.append(contentsOf: digits)
  }

  /// The number as C's `%g`, C++ and Python lay it out: with an exponent below 1e-4 and from
  /// `10^limit` on, else with a point; whole numbers end with `pointZero`.
  package func text(
    isNegative: Bool, scientificFrom limit: Int, pointZero: StaticString
  ) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(count + 8)
    if isNegative { out.append(UInt8(ascii: "-")) }
    if exponent < -4 || exponent >= limit {
      appendScientific(to: &out)
    } else {
      appendPositional(to: &out, pointZero: pointZero)
    }
    return String(decoding: out, as: UTF8.self)
  }
}
