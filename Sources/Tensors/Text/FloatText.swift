#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Floats as text: Python's `repr`, C's `%g`, and the digits they share.
package enum FloatText {
  /// The shortest decimal digits that read back as the same float, and the exponent of the first:
  /// 0.00123 is ("123", -3).
  package static func shortestDigits(_ value: Double) -> (digits: [UInt8], exponent: Int) {
    split("\(value.magnitude)")
  }
  /// The shortest decimal digits that tell a float32 from its neighbours.
  package static func shortestDigits(_ value: Float) -> (digits: [UInt8], exponent: Int) {
    split("\(value.magnitude)")
  }
  /// The shortest decimal digits that tell a float16 from its neighbours.
  package static func shortestDigits(_ value: Float16) -> (digits: [UInt8], exponent: Int) {
    // Swift writes large float16 whole, with more digits than identify them.
    for precision in 0..<4 {
      let text = exponential(Double(value.magnitude), digits: precision)
      if Double(text).map({ Float16($0) }) == value.magnitude { return split(text) }
    }
    return split(exponential(Double(value.magnitude), digits: 4))
  }

  /// Digits and exponent of what Swift prints (shortest, like Python's digits).
  private static func split(_ text: String) -> (digits: [UInt8], exponent: Int) {
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    var bytes = text.utf8[...]
    while let byte = bytes.popFirst() {
      if byte == UInt8(ascii: ".") {
        point = digits.count
      } else if byte == UInt8(ascii: "e") {
        exponent = Int(String(Substring(bytes))) ?? 0
        break
      } else {
        digits.append(byte)
      }
    }
    var position = (point ?? digits.count) + exponent - 1
    let zero = UInt8(ascii: "0")
    let leading = digits.prefix { $0 == zero }.count
    if leading == digits.count { return ([zero], 0) }
    digits.removeFirst(leading)
    position -= leading
    while digits.last == zero { digits.removeLast() }
    return (digits, position)
  }

  /// Python's `repr(float)`: `0.1`, `1e-05`, `1e+16`, `inf`, `nan`, `-0.0`.
  package static func repr(_ value: Double) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    let (digits, exponent) = shortestDigits(value)
    let sign = value.sign == .minus ? "-" : ""
    if exponent < -4 || exponent >= 16 { return sign + scientific(digits, exponent) }
    return sign + positional(digits, exponent)
  }

  /// Digits with a point in their midst, `.0` after whole numbers.
  static func positional(_ digits: [UInt8], _ exponent: Int, pointZero: String = ".0") -> String {
    var text: [UInt8] = []
    let zero = UInt8(ascii: "0")
    if exponent < 0 {
      text = Array("0.".utf8) + Array(repeating: zero, count: -exponent - 1) + digits
    } else if digits.count <= exponent + 1 {
      text = digits + Array(repeating: zero, count: exponent + 1 - digits.count) + pointZero.utf8
    } else {
      text = digits[...exponent] + [UInt8(ascii: ".")] + digits[(exponent + 1)...]
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// `d.ddde+xx` with at least two digits of exponent.
  static func scientific(_ digits: [UInt8], _ exponent: Int) -> String {
    var text = String(decoding: digits.prefix(1), as: UTF8.self)
    if digits.count > 1 { text += "." + String(decoding: digits.dropFirst(), as: UTF8.self) }
    return text + exponentSuffix(exponent)
  }

  static func exponentSuffix(_ exponent: Int) -> String {
    let size = String(exponent.magnitude)
    return "e" + (exponent < 0 ? "-" : "+") + (size.count < 2 ? "0" + size : size)
  }

  /// C's `%.{digits}g`.
  package static func general(_ value: Double, digits: Int) -> String {
    formatted("%.*g", digits, value)
  }
  /// C's `%.{digits}f`.
  package static func fixed(_ value: Double, digits: Int) -> String {
    formatted("%.*f", digits, value)
  }
  /// C's `%.{digits}e`.
  package static func exponential(_ value: Double, digits: Int) -> String {
    formatted("%.*e", digits, value)
  }

  private static func formatted(_ format: String, _ digits: Int, _ value: Double) -> String {
    var size = 64
    while true {
      var buffer = [CChar](repeating: 0, count: size)
      let length = withVaList([Int32(clamping: digits), value]) {
        Int(vsnprintf(&buffer, size, format, $0))
      }
      if length < size {
        let bytes = buffer.prefix(max(length, 0)).map(UInt8.init(bitPattern:))
        return String(decoding: bytes, as: UTF8.self)
      }
      size = length + 1
    }
  }

  /// What `tf.print` and `tf.strings.format` write for a float32: the shorter of `%.6g` where that
  /// reads back exactly and `%.9g`.
  package static func print(_ value: Float) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    let short = general(Double(value), digits: 6)
    return Float(short) == value ? short : general(Double(value), digits: 9)
  }

  /// The same for a float64, with `%.15g` and `%.17g`.
  package static func print(_ value: Double) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    let short = general(value, digits: 15)
    return Double(short) == value ? short : general(value, digits: 17)
  }
}
