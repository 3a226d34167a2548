#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Floats as text: Python's `repr`, C's `%g`, and the digits they share.
package enum FloatText {
  /// Python's `repr(float)`: `0.1`, `1e-05`, `1e+16`, `inf`, `nan`, `-0.0`.
  package static func repr(_ value: Double) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    return text(Decimal(value), isNegative: value.sign == .minus, limit: 16, pointZero: ".0")
  }

  private static func text(
    _ decimal: Decimal, isNegative: Bool, limit: Int, pointZero: StaticString
  ) -> String {
    var out: [UInt8] = []
    if isNegative { out.append(UInt8(ascii: "-")) }
    if decimal.exponent < -4 || decimal.exponent >= limit {
      decimal.appendScientific(to: &out)
    } else {
      decimal.appendPositional(to: &out, pointZero: pointZero)
    }
    return String(decoding: out, as: UTF8.self)
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
    // Six digits read back exactly where the shortest digits are no more than six.
    let decimal = Decimal(value)
    guard decimal.count <= 6 else { return general(Double(value), digits: 9) }
    return text(decimal, isNegative: value.sign == .minus, limit: 6, pointZero: "")
  }

  /// The same for a float64, with `%.15g` and `%.17g`.
  package static func print(_ value: Double) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    let decimal = Decimal(value)
    guard decimal.count <= 15 else { return general(value, digits: 17) }
    return text(decimal, isNegative: value.sign == .minus, limit: 15, pointZero: "")
  }
}
