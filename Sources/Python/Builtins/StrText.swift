// What code points are, and how text is quoted, cut and mapped.

/// Properties of code points as Python's `str` methods ask for them.
package enum Characters {
  package static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0d, 0x1c...0x1f, 0x85, 0xa0, 0x1680, 0x2000...0x200a, 0x2028, 0x2029,
      0x202f, 0x205f, 0x3000:
      true
    default: false
    }
  }

  static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0a...0x0d, 0x1c...0x1e, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  static func isAlpha(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      let letter = scalar.value | 0x20
      return letter >= 0x61 && letter <= 0x7a
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    default: return false
    }
  }

  static func isDecimal(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x30 && scalar.value <= 0x39 }
    return scalar.properties.numericType == .decimal
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x30 && scalar.value <= 0x39 }
    let type = scalar.properties.numericType
    return type == .decimal || type == .digit
  }

  static func isNumeric(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x30 && scalar.value <= 0x39 }
    return scalar.properties.numericType != nil
  }

  static func isLower(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x61 && scalar.value <= 0x7a }
    return scalar.properties.isLowercase
  }

  static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x41 && scalar.value <= 0x5a }
    return scalar.properties.isUppercase
  }

  static func isTitle(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && scalar.properties.generalCategory == .titlecaseLetter
  }

  static func isCased(_ scalar: Unicode.Scalar) -> Bool {
    isLower(scalar) || isUpper(scalar) || isTitle(scalar)
  }
}

/// Operations on whole texts, by code points.
package enum StrText {
  static func make(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  // MARK: Case

  static func lowered(_ string: StrObject) -> String {
    if string.isASCII {
      return mapASCII(string.value) { $0 >= 0x41 && $0 <= 0x5a ? $0 | 0x20 : $0 }
    }
    let scalars = string.scalars
    var result = ""
    for index in scalars.indices { result += lowered(scalars, index) }
    return result
  }

  static func uppered(_ string: StrObject) -> String {
    if string.isASCII {
      return mapASCII(string.value) { $0 >= 0x61 && $0 <= 0x7a ? $0 & 0xdf : $0 }
    }
    var result = ""
    for scalar in string.value.unicodeScalars { result += scalar.properties.uppercaseMapping }
    return result
  }

  static func mapASCII(_ text: String, _ transform: (UInt8) -> UInt8) -> String {
    var text = text
    return text.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { target in
        for index in 0..<bytes.count { target[index] = transform(bytes[index]) }
        return bytes.count
      }
    }
  }

  /// The lower case of one code point; Σ depends on what is around it.
  static func lowered(_ scalars: [Unicode.Scalar], _ index: Int) -> String {
    let scalar = scalars[index]
    guard scalar == "\u{3a3}" else { return scalar.properties.lowercaseMapping }
    func isIgnorable(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isCaseIgnorable }
    var before = index - 1
    while before >= 0, isIgnorable(scalars[before]) { before -= 1 }
    var after = index + 1
    while after < scalars.count, isIgnorable(scalars[after]) { after += 1 }
    let isFinal =
      before >= 0 && scalars[before].properties.isCased
      && !(after < scalars.count && scalars[after].properties.isCased)
    return isFinal ? "\u{3c2}" : "\u{3c3}"
  }

  static func folded(_ string: StrObject) -> String {
    if string.isASCII { return lowered(string) }
    var result = ""
    for scalar in string.value.unicodeScalars {
      switch scalar.value {
      case 0x131: result.unicodeScalars.append(scalar)
      case 0x1e9e: result += "ss"
      case 0x13a0...0x13f5: result.unicodeScalars.append(scalar)
      case 0xab70...0xabbf, 0x13f8...0x13fd: result += scalar.properties.uppercaseMapping
      default:
        if scalar.isASCII {
          result += scalar.properties.lowercaseMapping
        } else {
          for upper in scalar.properties.uppercaseMapping.unicodeScalars {
            result += upper.properties.lowercaseMapping
          }
        }
      }
    }
    return result
  }

  static func capitalized(_ string: StrObject) -> String {
    let scalars = string.scalars
    guard let first = scalars.first else { return "" }
    var result = first.properties.titlecaseMapping
    for index in scalars.indices.dropFirst() { result += lowered(scalars, index) }
    return result
  }

  static func titled(_ string: StrObject) -> String {
    let scalars = string.scalars
    var result = ""
    var previousCased = false
    for (index, scalar) in scalars.enumerated() {
      result +=
        previousCased ? lowered(scalars, index) : scalar.properties.titlecaseMapping
      previousCased = Characters.isCased(scalar)
    }
    return result
  }

  static func swapped(_ string: StrObject) -> String {
    let scalars = string.scalars
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      if Characters.isUpper(scalar) {
        result += lowered(scalars, index)
      } else if Characters.isLower(scalar) {
        result += scalar.properties.uppercaseMapping
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  // MARK: Searching in UTF-8

  /// The offsets of the occurrences of `part`, from the left, not overlapping; at most `limit`.
  static func occurrences(of part: [UInt8], in bytes: [UInt8], limit: Int = Int.max) -> [Int] {
    guard let head = part.first, bytes.count >= part.count else { return [] }
    var result: [Int] = []
    var place = 0
    let last = bytes.count - part.count
    bytes.withUnsafeBufferPointer { bytes in
      while place <= last, result.count < limit {
        if bytes[place] == head, matches(bytes, place, part) {
          result.append(place)
          place += part.count
        } else {
          place += 1
        }
      }
    }
    return result
  }

  static func matches(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ part: [UInt8]) -> Bool {
    var index = 0
    while index < part.count {
      if bytes[place + index] != part[index] { return false }
      index += 1
    }
    return true
  }

  /// The first (or last) offset of `part` within `range`; nil where it is not there.
  static func find(
    _ part: [UInt8], in bytes: [UInt8], range: Range<Int>, fromRight: Bool = false
  ) -> Int? {
    let last = range.upperBound - part.count
    guard last >= range.lowerBound else { return nil }
    if part.isEmpty { return fromRight ? range.upperBound : range.lowerBound }
    return bytes.withUnsafeBufferPointer { bytes in
      if fromRight {
        var place = last
        while place >= range.lowerBound {
          if bytes[place] == part[0], matches(bytes, place, part) { return place }
          place -= 1
        }
      } else {
        var place = range.lowerBound
        while place <= last {
          if bytes[place] == part[0], matches(bytes, place, part) { return place }
          place += 1
        }
      }
      return nil
    }
  }

  /// The UTF-8 offset of a code point.
  static func byteOffset(_ string: StrObject, _ index: Int) -> Int {
    if string.isASCII { return index }
    var offset = 0
    for scalar in string.scalars[..<index] { offset += UTF8.width(scalar) }
    return offset
  }

  /// The code point at a UTF-8 offset.
  static func index(_ string: StrObject, _ offset: Int) -> Int {
    if string.isASCII { return offset }
    var index = 0
    var place = 0
    for scalar in string.scalars {
      if place >= offset { break }
      place += UTF8.width(scalar)
      index += 1
    }
    return index
  }
}

extension StrObject {
  package var bytes: [UInt8] { Array(value.utf8) }

  /// A text of bytes that are known to be UTF-8.
  convenience init(utf8 bytes: some Collection<UInt8>, isASCII: Bool) {
    let text = String(decoding: bytes, as: UTF8.self)
    if isASCII { self.init(ascii: text) } else { self.init(text) }
  }

  /// The code points of a range.
  package func slice(_ range: Range<Int>) -> StrObject {
    if range.count == count { return self }
    if isASCII {
      var text = value
      return StrObject(
        ascii: text.withUTF8 { String(decoding: $0[range], as: UTF8.self) })
    }
    return StrObject(StrText.make(scalars[range]))
  }
}
