// Integers as text, of any size and base, and back.

import BigInt
import Literals

package enum IntegerText {
  /// The digits beyond which CPython refuses to convert between text and decimal integers.
  static let digitLimit = 4300

  /// The decimal text, or nil where it has more digits than CPython converts.
  package static func decimal(_ value: BigInt) -> String? {
    if let small = Int(exactly: value) { return String(small) }
    // log₁₀ 2 ≈ 0.30103: a cheap look before the work.
    if value.magnitude.bitWidth > 14_300 { return nil }
    let text = String(value)
    return text.utf8.count - (value < 0 ? 1 : 0) > digitLimit ? nil : text
  }

  package enum Fault: Error {
    case invalid
    case tooLong(Int)
  }

  /// Reads an integer as `int(text, base)` does; base 0 looks for a prefix.
  package static func parse(_ text: String, base: Int) throws(Fault) -> BigInt {
    var bytes = Array(text.utf8)[...]
    var base = base
    var negative = false
    if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      negative = first == UInt8(ascii: "-")
      bytes.removeFirst()
    }
    var needsPrefix = false
    if bytes.count >= 2, bytes[bytes.startIndex] == 0x30 {
      let letter = bytes[bytes.startIndex + 1] | 0x20
      let prefixed: Int? =
        switch letter {
        case UInt8(ascii: "x"): 16
        case UInt8(ascii: "o"): 8
        case UInt8(ascii: "b"): 2
        default: nil
        }
      if let prefixed, base == 0 || base == prefixed {
        base = prefixed
        bytes = bytes.dropFirst(2)
        needsPrefix = true
        // An underscore may follow the prefix.
        if bytes.first == UInt8(ascii: "_") { bytes.removeFirst() }
      } else if base == 0 {
        // Leading zeros are for zero alone.
        guard bytes.allSatisfy({ $0 == 0x30 || $0 == UInt8(ascii: "_") }) else {
          throw .invalid
        }
      }
    }
    _ = needsPrefix
    if base == 0 { base = 10 }
    var digits: [UInt8] = []
    digits.reserveCapacity(bytes.count)
    var previousUnderscore = true
    for byte in bytes {
      if byte == UInt8(ascii: "_") {
        if previousUnderscore { throw .invalid }
        previousUnderscore = true
        continue
      }
      previousUnderscore = false
      let digit: Int
      switch byte {
      case 0x30...0x39: digit = Int(byte) - 0x30
      case UInt8(ascii: "a")...UInt8(ascii: "z"): digit = Int(byte) - 87
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit = Int(byte) - 55
      default: throw .invalid
      }
      guard digit < base else { throw .invalid }
      digits.append(byte)
    }
    guard !digits.isEmpty, !previousUnderscore else { throw .invalid }
    if base & (base - 1) != 0, digits.count > digitLimit { throw .tooLong(digits.count) }
    let text = String(decoding: digits, as: UTF8.self)
    if let small = Int(text, radix: base) { return BigInt(negative ? -small : small) }
    let big = BigInt(number(digits, base: base))
    return negative ? -big : big
  }

  /// The value of checked digits, some of them at a time.
  private static func number(_ digits: [UInt8], base: Int) -> BigUInt {
    func value(_ byte: UInt8) -> UInt {
      byte <= 0x39 ? UInt(byte) - 0x30 : UInt(byte | 0x20) - 87
    }
    let bits = base.trailingZeroBitCount
    if base == 1 << bits, 64 % bits == 0 {
      var words: [UInt] = []
      for (index, byte) in digits.reversed().enumerated() {
        if index * bits % 64 == 0 { words.append(0) }
        words[words.count - 1] |= value(byte) << UInt(index * bits % 64)
      }
      return BigUInt(words: words)
    }
    var result = BigUInt(0)
    var chunk: UInt = 0
    var scale: UInt = 1
    for byte in digits {
      chunk = chunk * UInt(base) + value(byte)
      scale *= UInt(base)
      if scale > UInt.max >> 12 {
        result = result * BigUInt(scale) + BigUInt(chunk)
        chunk = 0
        scale = 1
      }
    }
    return result * BigUInt(scale) + BigUInt(chunk)
  }

  /// Decimal digits of other scripts become ASCII ones, as `int` and `float` take them.
  package static func normalised(_ string: StrObject) -> String {
    if string.isASCII { return stripped(string.value) }
    var text = ""
    for scalar in string.value.unicodeScalars {
      if scalar.value > 0x7f {
        if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
          text += String(Int(value))
          continue
        }
        if Characters.isSpace(scalar) {
          text += " "
          continue
        }
      }
      text.unicodeScalars.append(scalar)
    }
    return stripped(text)
  }

  private static func stripped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    func isSpace(_ byte: UInt8) -> Bool {
      byte == 0x20 || (byte >= 9 && byte <= 13) || (byte >= 0x1c && byte <= 0x1f)
    }
    guard let first = bytes.first, let last = bytes.last, isSpace(first) || isSpace(last) else {
      return text
    }
    var range = bytes[...]
    while let byte = range.first, isSpace(byte) { range.removeFirst() }
    while let byte = range.last, isSpace(byte) { range.removeLast() }
    return String(decoding: range, as: UTF8.self)
  }
}

extension Interpreter {
  /// The decimal text of an integer.
  package func decimalText(_ value: BigInt) throws(Raise) -> String {
    if let text = IntegerText.decimal(value) { return text }
    throw error(
      "ValueError",
      "Exceeds the limit (\(IntegerText.digitLimit) digits) for integer string conversion; "
        + "use sys.set_int_max_str_digits() to increase the limit")
  }

  /// `int(text, base)`
  package func parseInteger(_ string: StrObject, base: Int) throws(Raise) -> Value {
    do throws(IntegerText.Fault) {
      return .integer(try IntegerText.parse(IntegerText.normalised(string), base: base))
    } catch {
      switch error {
      case .invalid:
        throw self.error(
          "ValueError",
          "invalid literal for int() with base \(base): \(PythonText.repr(string.value))")
      case .tooLong(let count):
        throw self.error(
          "ValueError",
          "Exceeds the limit (\(IntegerText.digitLimit) digits) for integer string conversion: "
            + "value has \(count) digits; use sys.set_int_max_str_digits() to increase the limit")
      }
    }
  }
}
