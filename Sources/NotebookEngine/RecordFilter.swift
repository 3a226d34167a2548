/// Makes the text of a program comparable with a record of a real run: what differs from run to run, or
/// counts what a reader can't see, becomes `…`.
package enum RecordFilter {
  /// A whole output, line by line.
  package static func steady(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { steadyLine(Substring($0)) }.joined(separator: "\n")
  }

  private static func steadyLine(_ line: Substring) -> String {
    var bytes = Array(line.utf8)
    bytes = replaceAddresses(bytes)
    bytes = replaceNumber(after: "<tf.Tensor: id=", in: bytes)
    bytes = replaceFunctionNumbers(bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let mark = Array("…".utf8)

  private static func isHex(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F
      || byte >= 0x80
  }

  /// `0x7f1000000000` becomes `0x…`.
  private static func replaceAddresses(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "0"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "x")
      {
        var end = index + 2
        while end < bytes.count, isHex(bytes[end]) { end += 1 }
        if end - index - 2 >= 8 {
          result += Array("0x".utf8) + mark
          index = end
          continue
        }
      }
      result.append(bytes[index])
      index += 1
    }
    return result
  }

  private static func replaceNumber(after prefix: String, in bytes: [UInt8]) -> [UInt8] {
    let needle = Array(prefix.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if index + needle.count <= bytes.count,
        bytes[index..<(index + needle.count)].elementsEqual(needle)
      {
        var end = index + needle.count
        while end < bytes.count, isDigit(bytes[end]) { end += 1 }
        if end > index + needle.count {
          result += needle + mark
          index = end
          continue
        }
      }
      result.append(bytes[index])
      index += 1
    }
    return result
  }

  /// `__inference_f_12` becomes `__inference_f_…`.
  private static func replaceFunctionNumbers(_ bytes: [UInt8]) -> [UInt8] {
    let prefixes = ["__inference_", "__forward_", "__backward_"].map { Array($0.utf8) }
    var result: [UInt8] = []
    var index = 0
    outer: while index < bytes.count {
      for prefix in prefixes
      where index + prefix.count <= bytes.count
        && bytes[index..<(index + prefix.count)].elementsEqual(prefix)
      {
        var end = index + prefix.count
        while end < bytes.count, isWord(bytes[end]) { end += 1 }
        // The shortest name that is followed by `_`, digits and no further word character.
        var digits = end
        while digits > index + prefix.count, isDigit(bytes[digits - 1]) { digits -= 1 }
        if digits < end, digits > index + prefix.count, bytes[digits - 1] == UInt8(ascii: "_"),
          digits - 1 > index + prefix.count
        {
          result += bytes[index..<digits] + mark
          index = end
          continue outer
        }
      }
      result.append(bytes[index])
      index += 1
    }
    return result
  }
}
