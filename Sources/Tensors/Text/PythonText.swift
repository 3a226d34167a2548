/// Byte strings as Python source.
package enum PythonText {
  /// `repr(bytes)`: `b'a\n\xff'`, in double quotes where there are single ones and no double ones.
  package static func repr(bytes: [UInt8]) -> String {
    let single = UInt8(ascii: "'")
    let double = UInt8(ascii: "\"")
    let quote = bytes.contains(single) && !bytes.contains(double) ? double : single
    var text: [UInt8] = [UInt8(ascii: "b"), quote]
    let hex = Array("0123456789abcdef".utf8)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\\"): text += Array("\\\\".utf8)
      case quote: text += [UInt8(ascii: "\\"), quote]
      case UInt8(ascii: "\n"): text += Array("\\n".utf8)
      case UInt8(ascii: "\r"): text += Array("\\r".utf8)
      case UInt8(ascii: "\t"): text += Array("\\t".utf8)
      case 0x20..<0x7F: text.append(byte)
      default:
        text += [
          UInt8(ascii: "\\"), UInt8(ascii: "x"), hex[Int(byte >> 4)], hex[Int(byte & 15)],
        ]
      }
    }
    text.append(quote)
    return String(decoding: text, as: UTF8.self)
  }
}
