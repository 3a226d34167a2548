// Text to bytes and back: UTF-8, UTF-16, UTF-32, ASCII, Latin-1, with CPython's error handlers.

import Literals

/// Conversions that cannot fail.
enum Codec {
  static func latin1Text(_ bytes: [UInt8]) -> String {
    StrText.make(bytes.map { Unicode.Scalar($0) })
  }

  /// The bytes of a text whose code points are all below 256.
  static func latin1Bytes(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  enum Kind {
    case utf8
    case ascii
    case latin1
    /// The size of a unit, its byte order, and whether a mark says it.
    case units(Int, isBig: Bool, hasMark: Bool)
  }

  /// What "utf-8-sig" begins with.
  static let mark: [UInt8] = [0xef, 0xbb, 0xbf]

  /// The codec of a name, and the name that errors show.
  static func named(_ name: String) -> (Kind, String)? {
    let normal = name.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 }
    switch String(normal) {
    case "utf-8", "utf8", "u8", "utf": return (.utf8, "utf-8")
    case "utf-8-sig", "utf8-sig": return (.utf8, "utf-8-sig")
    case "ascii", "us-ascii", "646": return (.ascii, "ascii")
    case "latin-1", "latin1", "iso-8859-1", "iso8859-1", "l1", "8859": return (.latin1, "latin-1")
    case "utf-16", "utf16": return (.units(2, isBig: false, hasMark: true), "utf-16")
    case "utf-16-le", "utf-16le": return (.units(2, isBig: false, hasMark: false), "utf-16-le")
    case "utf-16-be", "utf-16be": return (.units(2, isBig: true, hasMark: false), "utf-16-be")
    case "utf-32", "utf32": return (.units(4, isBig: false, hasMark: true), "utf-32")
    case "utf-32-le", "utf-32le": return (.units(4, isBig: false, hasMark: false), "utf-32-le")
    case "utf-32-be", "utf-32be": return (.units(4, isBig: true, hasMark: false), "utf-32-be")
    default: return nil
    }
  }
}

extension Interpreter {
  private func codec(_ name: String) throws(Raise) -> (Codec.Kind, String) {
    if let found = Codec.named(name) { return found }
    throw error("LookupError", "unknown encoding: \(name)")
  }

  /// `text.encode(encoding, errors)`
  package func encode(
    _ string: StrObject, _ encoding: String, errors: String = "strict"
  ) throws(Raise) -> [UInt8] {
    let (kind, name) = try codec(encoding)
    switch kind {
    case .utf8: return name == "utf-8-sig" ? Codec.mark + string.bytes : string.bytes
    case .ascii, .latin1:
      let limit: UInt32 = name == "ascii" ? 0x80 : 0x100
      if string.isASCII { return string.bytes }
      var result: [UInt8] = []
      let scalars = string.scalars
      var place = 0
      while place < scalars.count {
        let scalar = scalars[place]
        if scalar.value < limit {
          result.append(UInt8(scalar.value))
          place += 1
          continue
        }
        var end = place
        while end < scalars.count, scalars[end].value >= limit { end += 1 }
        let bad = scalars[place..<end]
        switch errors {
        case "ignore": break
        case "replace": result += bad.map { _ in UInt8(ascii: "?") }
        case "xmlcharrefreplace": for s in bad { result += "&#\(s.value);".utf8 }
        case "backslashreplace": for s in bad { result += PythonText.codeEscape(s.value).utf8 }
        case "strict":
          throw error(
            "UnicodeEncodeError",
            arguments: [
              .str(name), .str(string.value), .int(place), .int(end),
              .str("ordinal not in range(\(limit))"),
            ])
        default: throw error("LookupError", "unknown error handler name '\(errors)'")
        }
        place = end
      }
      return result
    case .units(let size, let isBig, let hasMark):
      var units: [UInt32] = hasMark ? [0xfeff] : []
      if size == 2 {
        units += string.value.utf16.map(UInt32.init)
      } else {
        units += string.value.unicodeScalars.map(\.value)
      }
      var result: [UInt8] = []
      for unit in units {
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: unit >> (8 * UInt32($0))) }
        result += isBig ? bytes.reversed() : bytes
      }
      return result
    }
  }

  /// `bytes.decode(encoding, errors)`
  package func decode(
    _ bytes: [UInt8], _ encoding: String, errors: String = "strict", of object: Value = .none
  ) throws(Raise) -> String {
    let (kind, name) = try codec(encoding)
    if name == "utf-8-sig" {
      return try decode(
        bytes.starts(with: Codec.mark) ? Array(bytes.dropFirst(Codec.mark.count)) : bytes, "utf-8",
        errors: errors, of: object)
    }
    var result = String.UnicodeScalarView()
    func fault(_ range: Range<Int>, _ reason: String) throws(Raise) {
      switch errors {
      case "ignore": break
      case "replace": result.append("\u{fffd}")
      case "backslashreplace":
        for byte in bytes[range] {
          result.append(contentsOf: PythonText.codeEscape(UInt32(byte)).unicodeScalars)
        }
      case "strict":
        throw error(
          "UnicodeDecodeError",
          arguments: [
            .str(name), .object(BytesObject(bytes)), .int(range.lowerBound),
            .int(range.upperBound), .str(reason),
          ])
      default: throw error("LookupError", "unknown error handler name '\(errors)'")
      }
    }
    switch kind {
    case .latin1: return Codec.latin1Text(bytes)
    case .ascii:
      for (index, byte) in bytes.enumerated() {
        if byte < 0x80 {
          result.append(Unicode.Scalar(byte))
        } else {
          try fault(index..<(index + 1), "ordinal not in range(128)")
        }
      }
    case .utf8:
      if let text = String(validating: bytes, as: UTF8.self) { return text }
      var place = 0
      while place < bytes.count {
        let (scalar, length, reason) = UTF8Reader.read(bytes, place)
        if let scalar {
          result.append(scalar)
        } else {
          try fault(place..<(place + length), reason)
        }
        place += length
      }
    case .units(let size, var isBig, let hasMark):
      var units: [UInt32] = []
      var place = 0
      while place + size <= bytes.count {
        var unit: UInt32 = 0
        for index in 0..<size {
          unit |= UInt32(bytes[place + (isBig ? size - 1 - index : index)]) << (8 * UInt32(index))
        }
        if hasMark, place == 0, unit == 0xfeff || unit == (size == 2 ? 0xfffe : 0xfffe_0000) {
          isBig = unit != 0xfeff
        } else {
          units.append(unit)
        }
        place += size
      }
      if place < bytes.count { try fault(place..<bytes.count, "truncated data") }
      if size == 2 {
        let text = String(decoding: units.map { UInt16($0) }, as: UTF16.self)
        result.append(contentsOf: text.unicodeScalars)
      } else {
        for (index, unit) in units.enumerated() {
          if let scalar = Unicode.Scalar(unit) {
            result.append(scalar)
          } else {
            try fault(
              (index * 4)..<(index * 4 + 4), "code point not in range(0x110000)")
          }
        }
      }
    }
    return String(result)
  }

  /// The fields and the texts of the exceptions of encoding and decoding.
  func setUpUnicodeErrors() {
    for name in ["UnicodeEncodeError", "UnicodeDecodeError"] {
      let type = exceptionType(name)
      for (index, field) in ["encoding", "object", "start", "end", "reason"].enumerated() {
        defineProperty(type, field) { _, value in
          let arguments = value.object(as: ExceptionObject.self)?.arguments.elements ?? []
          return index < arguments.count ? arguments[index] : .none
        }
      }
      defineMethod(type, "__str__(self, /)") { interpreter, call throws(Raise) in
        guard let exception = call[0].object(as: ExceptionObject.self) else { return .none }
        let arguments = exception.arguments.elements
        guard arguments.count == 5, let encoding = arguments[0].text,
          let start = arguments[2].asInt, let end = arguments[3].asInt,
          let reason = arguments[4].text
        else { return .str("") }
        if let string = arguments[1].asStr {
          if end == start + 1, start < string.count {
            let code = PythonText.codeEscape(string.scalars[start].value)
            return .str(
              "'\(encoding)' codec can't encode character '\(code)' in position \(start): \(reason)"
            )
          }
          return .str(
            "'\(encoding)' codec can't encode characters in position \(start)-\(end - 1): \(reason)"
          )
        }
        let bytes = interpreter.bufferBytes(arguments[1]) ?? []
        if end == start + 1, start < bytes.count {
          let code = PythonText.hex(UInt32(bytes[start]), 2)
          return .str(
            "'\(encoding)' codec can't decode byte 0x\(code) in position \(start): \(reason)")
        }
        return .str(
          "'\(encoding)' codec can't decode bytes in position \(start)-\(end - 1): \(reason)")
      }
    }
  }
}

/// Reads UTF-8 one code point at a time, and tells what is wrong as CPython does.
private enum UTF8Reader {
  static func read(_ bytes: [UInt8], _ place: Int) -> (Unicode.Scalar?, Int, String) {
    let first = bytes[place]
    if first < 0x80 { return (Unicode.Scalar(first), 1, "") }
    let count: Int
    var lowest: UInt8 = 0x80
    var highest: UInt8 = 0xbf
    switch first {
    case 0xc2...0xdf: count = 2
    case 0xe0: (count, lowest) = (3, 0xa0)
    case 0xed: (count, highest) = (3, 0x9f)
    case 0xe1...0xef: count = 3
    case 0xf0: (count, lowest) = (4, 0x90)
    case 0xf4: (count, highest) = (4, 0x8f)
    case 0xf1...0xf3: count = 4
    default: return (nil, 1, "invalid start byte")
    }
    var value = UInt32(first) & (count == 2 ? 0x1f : count == 3 ? 0x0f : 0x07)
    for offset in 1..<count {
      guard place + offset < bytes.count else { return (nil, offset, "unexpected end of data") }
      let byte = bytes[place + offset]
      let fits =
        offset == 1 ? byte >= lowest && byte <= highest : byte >= 0x80 && byte <= 0xbf
      guard fits else { return (nil, offset, "invalid continuation byte") }
      value = value << 6 | UInt32(byte & 0x3f)
    }
    return (Unicode.Scalar(value), count, "")
  }
}
