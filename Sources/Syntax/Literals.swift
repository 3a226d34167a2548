// The values of literals: numbers, strings and bytes.

import BigInt

enum Literals {
  /// CPython refuses to read longer decimal integers.
  static let mostDecimalDigits = 4300

  /// The value of a number token.
  static func number(_ token: Token, in source: Source) throws(SyntaxFault) -> Constant {
    var digits: [UInt8] = []
    digits.reserveCapacity(Int(token.end - token.start))
    for byte in source.utf8[Int(token.start)..<Int(token.end)] where byte != UInt8(ascii: "_") {
      digits.append(byte)
    }
    if digits.count > 1, digits[0] == UInt8(ascii: "0") {
      let radix: Int? =
        switch digits[1] | 0x20 {
        case UInt8(ascii: "x"): 16
        case UInt8(ascii: "o"): 8
        case UInt8(ascii: "b"): 2
        default: nil
        }
      if let radix { return .int(integer(digits.dropFirst(2), radix: radix)) }
    }
    if let last = digits.last, last | 0x20 == UInt8(ascii: "j") {
      return .imaginary(double(digits.dropLast()))
    }
    if digits.allSatisfy({ $0 >= 48 && $0 <= 57 }) {
      if digits.count > mostDecimalDigits {
        throw SyntaxFault(
          "Exceeds the limit (\(mostDecimalDigits) digits) for integer string conversion: value has "
            + "\(digits.count) digits; use sys.set_int_max_str_digits() to increase the limit"
            + " - Consider hexadecimal for huge integer literals to avoid decimal conversion "
            + "limits.", at: token.span)
      }
      return .int(integer(digits[...], radix: 10))
    }
    return .float(double(digits[...]))
  }

  private static func integer(_ digits: ArraySlice<UInt8>, radix: Int) -> BigInt {
    if digits.count <= 15 {
      var value = 0
      for digit in digits {
        value = value * radix + Int(digit <= 57 ? digit - 48 : (digit | 0x20) - 87)
      }
      return BigInt(value)
    }
    return BigInt(String(decoding: digits, as: UTF8.self), radix: radix) ?? 0
  }

  private static func double(_ digits: ArraySlice<UInt8>) -> Double {
    var text = String(decoding: digits, as: UTF8.self)
    if text.utf8.first == UInt8(ascii: ".") { text = "0" + text }
    return Double(text) ?? 0
  }

  // MARK: - Strings

  /// The parts of a string token: the letters before it and where its text begins and ends.
  struct Shape {
    var isRaw = false
    var isBytes = false
    var isFormatted = false
    var body: Range<Int>
    var quotes: Int
  }

  static func shape(of token: Token, in source: Source) -> Shape {
    let bytes = source.utf8
    var at = Int(token.start)
    var shape = Shape(body: at..<at, quotes: 1)
    while true {
      switch bytes[at] | 0x20 {
      case UInt8(ascii: "r"): shape.isRaw = true
      case UInt8(ascii: "b"): shape.isBytes = true
      case UInt8(ascii: "f"): shape.isFormatted = true
      case UInt8(ascii: "u"): break
      default:
        let end = Int(token.end)
        if end - at >= 6, bytes[at + 1] == bytes[at], bytes[at + 2] == bytes[at] {
          shape.quotes = 3
        }
        shape.body = at + shape.quotes..<end - shape.quotes
        return shape
      }
      at += 1
    }
  }

  /// The text between the quotes as it was written; line ends are `\n`.
  static func rawText(_ range: Range<Int>, in source: Source) -> [UInt8] {
    let bytes = source.utf8[range]
    guard bytes.contains(13) else { return Array(bytes) }
    var result: [UInt8] = []
    for offset in range {
      if bytes[offset] == 13, offset + 1 < range.upperBound, bytes[offset + 1] == 10 { continue }
      result.append(bytes[offset])
    }
    return result
  }

  /// What a stretch of a bytes literal means.
  static func bytes(_ raw: [UInt8], isRaw: Bool) throws(EscapeFault) -> [UInt8] {
    guard !isRaw, raw.contains(UInt8(ascii: "\\")) else { return raw }
    var result: [UInt8] = []
    var at = 0
    while at < raw.count {
      guard raw[at] == UInt8(ascii: "\\"), at + 1 < raw.count else {
        result.append(raw[at])
        at += 1
        continue
      }
      let escape = raw[at + 1]
      if let simple = simpleEscape(escape) {
        if let simple { result.append(simple) }
        at += 2
      } else if let (value, length) = octal(raw, at + 1) {
        result.append(UInt8(truncatingIfNeeded: value))
        at += 1 + length
      } else if escape == UInt8(ascii: "x") {
        guard let value = hexadecimal(raw, at + 2, 2) else {
          throw EscapeFault(message: "(value error) invalid \\x escape at position \(at)")
        }
        result.append(UInt8(value))
        at += 4
      } else {
        result.append(raw[at])
        at += 1
      }
    }
    return result
  }

  /// What a stretch of a string literal means.
  static func string(_ raw: [UInt8], isRaw: Bool) throws(EscapeFault) -> String {
    guard !isRaw, raw.contains(UInt8(ascii: "\\")) else {
      return String(decoding: raw, as: UTF8.self)
    }
    var result: [UInt8] = []
    result.reserveCapacity(raw.count)
    var at = 0
    while at < raw.count {
      guard raw[at] == UInt8(ascii: "\\"), at + 1 < raw.count else {
        result.append(raw[at])
        at += 1
        continue
      }
      let escape = raw[at + 1]
      if let simple = simpleEscape(escape) {
        if let simple { result.append(simple) }
        at += 2
      } else if let (value, length) = octal(raw, at + 1) {
        try append(value, to: &result, from: at, through: at + length)
        at += 1 + length
      } else if let width = hexadecimalWidth(escape) {
        guard let value = hexadecimal(raw, at + 2, width) else {
          var end = at + 1
          while end + 1 < raw.count, end < at + 1 + width, isHexadecimal(raw[end + 1]) { end += 1 }
          let kind = String(repeating: "X", count: width)
          throw .unicode(at, end, "truncated \\\(Unicode.Scalar(escape))\(kind) escape")
        }
        try append(value, to: &result, from: at, through: at + 1 + width)
        at += 2 + width
      } else if escape == UInt8(ascii: "N") {
        guard at + 2 < raw.count, raw[at + 2] == UInt8(ascii: "{"),
          let close = raw[at...].firstIndex(of: UInt8(ascii: "}")), close > at + 3
        else {
          var end = at + 1
          if at + 2 < raw.count, raw[at + 2] == UInt8(ascii: "{") {
            end = raw[at...].firstIndex(of: UInt8(ascii: "}")) ?? raw.count - 1
          }
          throw .unicode(at, end, "malformed \\N character escape")
        }
        let name = String(decoding: raw[at + 3..<close], as: UTF8.self)
        guard let scalar = CharacterNames.scalar(named: name) else {
          throw .unicode(at, close, "unknown Unicode character name")
        }
        result.append(contentsOf: String(scalar).utf8)
        at = close + 1
      } else {
        result.append(raw[at])
        at += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func append(
    _ value: UInt32, to result: inout [UInt8], from start: Int, through end: Int
  ) throws(EscapeFault) {
    guard let scalar = Unicode.Scalar(value) else {
      throw .unicode(
        start, end,
        value > 0x10FFFF ? "illegal Unicode character" : "lone surrogates are not supported")
    }
    result.append(contentsOf: String(scalar).utf8)
  }

  private static func hexadecimalWidth(_ escape: UInt8) -> Int? {
    switch escape {
    case UInt8(ascii: "x"): 2
    case UInt8(ascii: "u"): 4
    case UInt8(ascii: "U"): 8
    default: nil
    }
  }

  /// The byte of a one-letter escape; nil inside for a continued line.
  private static func simpleEscape(_ escape: UInt8) -> UInt8?? {
    switch escape {
    case UInt8(ascii: "\n"): .some(nil)
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): escape
    case UInt8(ascii: "a"): 7
    case UInt8(ascii: "b"): 8
    case UInt8(ascii: "f"): 12
    case UInt8(ascii: "n"): 10
    case UInt8(ascii: "r"): 13
    case UInt8(ascii: "t"): 9
    case UInt8(ascii: "v"): 11
    default: nil
    }
  }

  private static func octal(_ raw: [UInt8], _ start: Int) -> (value: UInt32, length: Int)? {
    var value: UInt32 = 0
    var length = 0
    while length < 3, start + length < raw.count, raw[start + length] >= 48,
      raw[start + length] < 56
    {
      value = value * 8 + UInt32(raw[start + length] - 48)
      length += 1
    }
    return length == 0 ? nil : (value, length)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (byte >= 48 && byte <= 57) || (byte | 0x20 >= 97 && byte | 0x20 <= 102)
  }

  private static func hexadecimal(_ raw: [UInt8], _ start: Int, _ width: Int) -> UInt32? {
    guard start + width <= raw.count else { return nil }
    var value: UInt32 = 0
    for byte in raw[start..<start + width] {
      guard isHexadecimal(byte) else { return nil }
      value = value << 4 | UInt32(byte <= 57 ? byte - 48 : (byte | 0x20) - 87)
    }
    return value
  }
}

/// A fault in an escape, still without a place.
struct EscapeFault: Error {
  var message: String

  static func unicode(_ start: Int, _ end: Int, _ reason: String) -> EscapeFault {
    let place =
      start == end ? "byte 0x5c in position \(start)" : "bytes in position \(start)-\(end)"
    return EscapeFault(
      message: "(unicode error) 'unicodeescape' codec can't decode \(place): \(reason)")
  }
}

/// Characters by their Unicode names.
enum CharacterNames {
  /// The character that `\N{name}` means; names are compared without regard to case.
  static func scalar(named name: String) -> Unicode.Scalar? {
    let wanted = name.uppercased()
    for range in [UInt32(0x20)...0xD7FF, 0xE000...0x1FFFF, 0x20000...0x33FFF, 0xE0000...0xE01FF] {
      for value in range {
        guard let scalar = Unicode.Scalar(value) else { continue }
        if scalar.properties.name == wanted || scalar.properties.nameAlias == wanted {
          return scalar
        }
      }
    }
    return nil
  }
}
