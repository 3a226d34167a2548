// The way back: the number that a text says.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension FloatText {
  /// The number a text says, as `float(text)` reads it; nil where it says none.
  package static func parse(_ text: some StringProtocol) -> Double? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var previous: UInt8 = 0
    let all = Array(text.utf8)
    for (index, byte) in all.enumerated() {
      if byte == UInt8(ascii: "_") {
        // Only between digits.
        guard previous >= 0x30, previous <= 0x39, index + 1 < all.count, all[index + 1] >= 0x30,
          all[index + 1] <= 0x39
        else { return nil }
      } else {
        bytes.append(byte)
      }
      previous = byte
    }
    var place = 0
    var negative = false
    if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      negative = first == UInt8(ascii: "-")
      place = 1
    }
    let rest = String(decoding: bytes[place...], as: UTF8.self)
    switch rest.lowercased() {
    case "inf", "infinity": return negative ? -.infinity : .infinity
    case "nan": return .nan
    default: break
    }
    var digits = 0
    while place < bytes.count, bytes[place] >= 0x30, bytes[place] <= 0x39 {
      place += 1
      digits += 1
    }
    if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
      place += 1
      while place < bytes.count, bytes[place] >= 0x30, bytes[place] <= 0x39 {
        place += 1
        digits += 1
      }
    }
    guard digits > 0 else { return nil }
    if place < bytes.count, bytes[place] | 0x20 == UInt8(ascii: "e") {
      place += 1
      if place < bytes.count, bytes[place] == UInt8(ascii: "-") || bytes[place] == UInt8(ascii: "+")
      {
        place += 1
      }
      let start = place
      while place < bytes.count, bytes[place] >= 0x30, bytes[place] <= 0x39 { place += 1 }
      guard place > start else { return nil }
    }
    guard place == bytes.count else { return nil }
    return strtod(String(decoding: bytes, as: UTF8.self), nil)
  }
}
