/// The shortest decimal digits that read back as the same float, without zeros at the end.
struct Decimal {
  /// The digits as an integer.
  var mantissa: UInt64
  /// How many there are; zero has one.
  var count: Int
  /// The power of ten of the first digit.
  var exponent: Int

  /// From what Swift prints: shortest digits, with a point or an exponent.
  init(_ text: String) {
    var (mantissa, count, leading) = (UInt64(0), 0, 0)
    var (point, exponent) = (-1, 0)
    var (isExponent, isNegative) = (false, false)
    for byte in text.utf8 {
      switch byte {
      case 48...57 where isExponent: exponent = exponent * 10 + Int(byte - 48)
      case 48...57:
        if mantissa == 0 && byte == 48 { leading += 1 } else { count += 1 }
        mantissa = mantissa &* 10 &+ UInt64(byte - 48)
      case UInt8(ascii: "."): point = leading + count
      case UInt8(ascii: "e"): isExponent = true
      case UInt8(ascii: "-"): isNegative = true
      default: break
      }
    }
    guard mantissa != 0 else {
      (self.mantissa, self.count, self.exponent) = (0, 1, 0)
      return
    }
    let whole = point < 0 ? leading + count : point
    self.exponent = whole - leading - 1 + (isNegative ? -exponent : exponent)
    while mantissa % 10 == 0 {
      mantissa /= 10
      count -= 1
    }
    self.mantissa = mantissa
    self.count = count
  }

  init(_ value: Double) { self.init(value.magnitude.description) }
  init(_ value: Float) { self.init(value.magnitude.description) }
  init(_ value: Float16) {
    // Swift writes large float16 whole, with more digits than identify them.
    let size = Double(value.magnitude)
    for precision in 0..<4 {
      let text = FloatText.exponential(size, digits: precision)
      if Double(text).map({ Float16($0) }) == value.magnitude {
        self.init(text)
        return
      }
    }
    self.init(FloatText.exponential(size, digits: 4))
  }

  /// The characters before and after the point, without zeros at the end.
  var wholeCount: Int { max(exponent + 1, 1) }
  var fractionCount: Int { max(count - 1 - exponent, 0) }

  /// The digits in order.
  func appendDigits(to out: inout [UInt8]) {
    var divisor: UInt64 = 1
    for _ in 1..<max(count, 1) { divisor &*= 10 }
    var rest = mantissa
    while divisor > 0 {
      out.append(48 + UInt8(rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }

  /// The digits with a point in their midst; whole numbers end with `pointZero`.
  func appendPositional(to out: inout [UInt8], pointZero: StaticString) {
    if exponent < 0 {
      out.append(48)
      out.append(46)
      for _ in 0..<(-exponent - 1) { out.append(48) }
      appendDigits(to: &out)
      return
    }
    let start = out.count
    appendDigits(to: &out)
    if count <= exponent + 1 {
      for _ in 0..<(exponent + 1 - count) { out.append(48) }
      pointZero.withUTF8Buffer { out.append(contentsOf: $0) }
    } else {
      out.insert(46, at: start + exponent + 1)
    }
  }

  /// `d.ddde+xx` with at least `width` digits of exponent.
  func appendScientific(to out: inout [UInt8], width: Int = 2) {
    let start = out.count
    appendDigits(to: &out)
    if count > 1 { out.insert(46, at: start + 1) }
    Decimal.appendExponent(exponent, to: &out, width: width)
  }

  static func appendExponent(_ exponent: Int, to out: inout [UInt8], width: Int) {
    out.append(UInt8(ascii: "e"))
    out.append(exponent < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    let digits = String(exponent.magnitude).utf8
    for _ in 0..<max(0, width - digits.count) { out.append(48) }
    out.append(contentsOf: digits)
  }
}
