// The text of a file as lines, with every kind of line ending, and bytes that are not UTF-8.

/// The lines of a file without their endings. A byte order mark is dropped.
struct SourceLines {
  var lines: [String]

  init(_ text: String) {
    var text = text
    lines = text.withUTF8 { bytes in
      var lines: [String] = []
      var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      var index = start
      while index < bytes.count {
        let byte = bytes[index]
        guard byte == 10 || byte == 13 else {
          index += 1
          continue
        }
        lines.append(String(decoding: bytes[start..<index], as: UTF8.self))
        index += byte == 13 && index + 1 < bytes.count && bytes[index + 1] == 10 ? 2 : 1
        start = index
      }
      if start < bytes.count {
        lines.append(String(decoding: bytes[start...], as: UTF8.self))
      }
      return lines
    }
  }

  /// The line with this number, from 1.
  subscript(number: Int) -> String? {
    number >= 1 && number <= lines.count ? lines[number - 1] : nil
  }
}

/// The first place of some bytes that is not UTF-8.
struct EncodingProblem {
  /// From 0.
  var offset: Int
  var byte: UInt8
  /// From 1.
  var line: Int
  /// What the bytes look like, for advice: `UTF-16`, or nil.
  var likelyEncoding: String?

  /// Nil where all bytes are UTF-8.
  static func first(in bytes: [UInt8]) -> EncodingProblem? {
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    var index = 0
    var line = 1
    while index < bytes.count {
      let length = validLength(bytes, at: index)
      if length == 0 {
        return EncodingProblem(
          offset: index, byte: bytes[index], line: line,
          likelyEncoding: isUTF16 ? "UTF-16" : nil)
      }
      if bytes[index] == 10 { line += 1 }
      index += length
    }
    return nil
  }

  /// The length of the scalar that begins at `index`, or 0 where none does. The ranges are those
  /// of the Unicode standard, table 3-7.
  private static func validLength(_ bytes: [UInt8], at index: Int) -> Int {
    func continues(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < bytes.count && range.contains(bytes[index + offset])
    }
    switch bytes[index] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : 0
    case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }
}
