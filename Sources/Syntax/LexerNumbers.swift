// Numbers, with the faults that CPython's tokenizer finds in them.

extension Lexer {
  func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  /// Reads the number that begins at `at`.
  mutating func readNumber() throws(LexicalFault) {
    let start = at
    if bytes[at] == UInt8(ascii: "0") {
      switch byte(at + 1) | 0x20 {
      case UInt8(ascii: "x"):
        at += 2
        try readDigits("hexadecimal") { Self.isHexadecimal($0) }
      case UInt8(ascii: "o"):
        at += 2
        try readDigits("octal") { $0 >= 48 && $0 < 56 }
      case UInt8(ascii: "b"):
        at += 2
        try readDigits("binary") { $0 == 48 || $0 == 49 }
      default:
        try readDecimal(from: start)
      }
    } else {
      try readDecimal(from: start)
    }
    append(.number, from: start)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (byte >= 48 && byte <= 57) || (byte | 0x20 >= 97 && byte | 0x20 <= 102)
  }

  /// The fault at the character before `at`, where CPython's tokenizer points.
  private func numberFault(_ message: String) -> LexicalFault {
    var place = at - 1
    while place > 0, bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return raised(message, at: Span(max(place, 0), max(place, 0)))
  }

  private mutating func readDigits(
    _ kind: String, _ isValid: (UInt8) -> Bool
  ) throws(LexicalFault) {
    repeat {
      if byte(at) == UInt8(ascii: "_") { at += 1 }
      let isGood = at < limit && isValid(bytes[at])
      if !isGood {
        if kind != "hexadecimal", isDigit(byte(at)) { throw badDigit(kind) }
        throw numberFault("invalid \(kind) literal")
      }
      while at < limit, isValid(bytes[at]) { at += 1 }
    } while byte(at) == UInt8(ascii: "_")
    if kind != "hexadecimal", isDigit(byte(at)) { throw badDigit(kind) }
    try checkEnd(kind)
  }

  private mutating func badDigit(_ kind: String) -> LexicalFault {
    let digit = Unicode.Scalar(bytes[at])
    at += 1
    return numberFault("invalid digit '\(digit)' in \(kind) literal")
  }

  private mutating func readDecimalTail() throws(LexicalFault) {
    while true {
      while isDigit(byte(at)) { at += 1 }
      guard byte(at) == UInt8(ascii: "_") else { return }
      at += 1
      if !isDigit(byte(at)) { throw numberFault("invalid decimal literal") }
    }
  }

  private mutating func readDecimal(from start: Int) throws(LexicalFault) {
    var hasLeadingZeros = false
    var zerosEnd = at
    if bytes[at] == UInt8(ascii: "0") {
      at += 1
      while true {
        if byte(at) == UInt8(ascii: "_") {
          at += 1
          if !isDigit(byte(at)) { throw numberFault("invalid decimal literal") }
        }
        if byte(at) != UInt8(ascii: "0") { break }
        at += 1
      }
      zerosEnd = at
      if isDigit(byte(at)) {
        hasLeadingZeros = true
        try readDecimalTail()
      }
    } else if bytes[at] != UInt8(ascii: ".") {
      try readDecimalTail()
    }
    var isReal = false
    if byte(at) == UInt8(ascii: ".") {
      isReal = true
      at += 1
      if isDigit(byte(at)) { try readDecimalTail() }
    }
    if byte(at) | 0x20 == UInt8(ascii: "e") {
      let exponent = at
      at += 1
      if byte(at) == UInt8(ascii: "+") || byte(at) == UInt8(ascii: "-") {
        at += 1
        if !isDigit(byte(at)) { throw numberFault("invalid decimal literal") }
        isReal = true
        try readDecimalTail()
      } else if isDigit(byte(at)) {
        isReal = true
        try readDecimalTail()
      } else {
        // Such as `1else`: the letter begins a keyword.
        at = exponent
        return try checkEnd("decimal")
      }
    }
    if byte(at) | 0x20 == UInt8(ascii: "j") {
      at += 1
      return try checkEnd("imaginary")
    }
    if hasLeadingZeros, !isReal { throw leadingZeros(start, zerosEnd) }
    try checkEnd("decimal")
  }

  private func leadingZeros(_ start: Int, _ zerosEnd: Int) -> LexicalFault {
    raised(
      "leading zeros in decimal integer literals are not permitted; "
        + "use an 0o prefix for octal integers", at: Span(start, zerosEnd))
  }

  /// Refuses a letter right after a number, unless a keyword such as `if` begins there.
  private func checkEnd(_ kind: String) throws(LexicalFault) {
    guard at < limit, bytes[at] < 0x80, Self.continuesName(bytes[at]) else { return }
    let rest = bytes[at..<limit]
    if rest[at] == UInt8(ascii: "i"),
      [UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "s")]
        .contains(byte(at + 1))
    {
      return
    }
    for keyword in ["and", "else", "for", "or", "not"] where rest.starts(with: keyword.utf8) {
      let end = at + keyword.utf8.count
      if end >= limit || !Self.continuesName(bytes[end]) { return }
    }
    throw numberFault("invalid \(kind) literal")
  }
}
