// How Python writes constants: `repr` of strings, bytes and numbers.

/// Python's `repr` of the values that a literal can have.
package enum PythonText {
  /// Whether `str.isprintable` holds for a character.
  package static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value >= 0x20 }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      return false
    default:
      return true
    }
  }

  /// `repr` of a string: single quotes unless it holds one and no double quote.
  package static func representation(of text: String) -> String {
    let scalars = text.unicodeScalars
    let quote: Unicode.Scalar = scalars.contains("'") && !scalars.contains("\"") ? "\"" : "'"
    var result = String.UnicodeScalarView()
    result.append(quote)
    for scalar in scalars {
      if scalar == quote || scalar == "\\" {
        result.append("\\")
        result.append(scalar)
      } else if isPrintable(scalar) {
        result.append(scalar)
      } else {
        result.append(contentsOf: escape(scalar).unicodeScalars)
      }
    }
    result.append(quote)
    return String(result)
  }

  /// The escape of a character that is not printable.
  static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default: break
    }
    let hex = String(scalar.value, radix: 16)
    func padded(_ width: Int) -> String {
      String(repeating: "0", count: max(0, width - hex.utf8.count)) + hex
    }
    return scalar.value < 0x100
      ? "\\x" + padded(2) : scalar.value < 0x10000 ? "\\u" + padded(4) : "\\U" + padded(8)
  }

  /// `repr` of bytes.
  package static func representation(of bytes: [UInt8]) -> String {
    let apostrophe = UInt8(ascii: "'")
    let quote = bytes.contains(apostrophe) && !bytes.contains(UInt8(ascii: "\"")) ? "\"" : "'"
    var result = "b" + quote
    for byte in bytes {
      let scalar = Unicode.Scalar(byte)
      if String(scalar) == quote || scalar == "\\" {
        result += "\\" + String(scalar)
      } else if byte >= 0x20 && byte < 0x7F {
        result += String(scalar)
      } else {
        result += escape(scalar)
      }
    }
    return result + quote
  }

  /// `repr` of a float: the fewest digits that read back as the same number.
  package static func representation(of number: Double) -> String {
    if number.isNaN { return "nan" }
    if number.isInfinite { return number < 0 ? "-inf" : "inf" }
    let sign = number.sign == .minus ? "-" : ""
    if number == 0 { return sign + "0.0" }
    let (digits, exponent) = shortestDigits(number.magnitude)
    if exponent < -4 || exponent >= 16 {
      let mantissa =
        digits.count == 1
        ? String(digits) : String(digits.prefix(1)) + "." + String(digits.dropFirst())
      let magnitude = abs(exponent)
      return sign + mantissa + "e" + (exponent < 0 ? "-" : "+") + (magnitude < 10 ? "0" : "")
        + String(magnitude)
    }
    if exponent < 0 { return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits }
    if digits.count <= exponent + 1 {
      return sign + digits + String(repeating: "0", count: exponent + 1 - digits.count) + ".0"
    }
    return sign + String(digits.prefix(exponent + 1)) + "." + String(digits.dropFirst(exponent + 1))
  }

  /// The digits of a positive number without trailing zeros, and the power of ten of the first.
  private static func shortestDigits(_ number: Double) -> (digits: String, exponent: Int) {
    let parts = number.description.split(separator: "e")
    var exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    var digits = mantissa.joined()
    exponent += mantissa[0].count - 1
    while digits.hasPrefix("0"), digits.count > 1 {
      digits.removeFirst()
      exponent -= 1
    }
    while digits.hasSuffix("0"), digits.count > 1 { digits.removeLast() }
    return (digits, exponent)
  }
}
