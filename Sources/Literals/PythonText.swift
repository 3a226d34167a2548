// How Python writes strings and bytes: `repr`.

/// Strings and bytes as Python source.
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

  /// `repr(text)`: single quotes unless it holds one and no double quote.
  package static func repr(_ text: String) -> String {
    var (hasSingle, hasDouble, isPlain) = (false, false, true)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "'"): hasSingle = true
      case UInt8(ascii: "\""): hasDouble = true
      case UInt8(ascii: "\\"): isPlain = false
      case 0x20...0x7e: break
      default: isPlain = false
      }
    }
    let quote: Unicode.Scalar = hasSingle && !hasDouble ? "\"" : "'"
    if isPlain, !hasSingle || !hasDouble { return "\(quote)\(text)\(quote)" }
    var result = String.UnicodeScalarView()
    result.append(quote)
    for scalar in text.unicodeScalars {
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

  /// `repr(bytes)`: `b'a\n\xff'`, in double quotes where there are single ones and no double ones.
  package static func repr(_ bytes: [UInt8]) -> String {
    let single = UInt8(ascii: "'")
    let double = UInt8(ascii: "\"")
    let quote = bytes.contains(single) && !bytes.contains(double) ? double : single
    var text: [UInt8] = [UInt8(ascii: "b"), quote]
    for byte in bytes {
      switch byte {
      case quote, UInt8(ascii: "\\"): text += [UInt8(ascii: "\\"), byte]
      case 0x20..<0x7F: text.append(byte)
      default: text += escape(Unicode.Scalar(byte)).utf8
      }
    }
    text.append(quote)
    return String(decoding: text, as: UTF8.self)
  }

  /// The escape of a character that is not printable: `\n`, or as `codeEscape` says.
  package static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: codeEscape(scalar.value)
    }
  }

  /// The escape of a code point by its number: `\xNN`, `\uNNNN` or `\UNNNNNNNN`.
  package static func codeEscape(_ value: UInt32) -> String {
    value < 0x100
      ? "\\x" + hex(value, 2)
      : value < 0x10000 ? "\\u" + hex(value, 4) : "\\U" + hex(value, 8)
  }

  /// Hexadecimal digits, at least `width` of them.
  package static func hex(_ value: UInt32, _ width: Int) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
