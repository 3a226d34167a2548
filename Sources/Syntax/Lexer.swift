// The lexer: from UTF-8 to tokens, by the rules of CPython 3.11's tokenizer.
//
// It reads the whole text at once. Where it cannot go on it leaves an `.error` token and a fault;
// the parser tells that fault when it gets there.

import Literals

struct Lexer {
  let source: Source
  let bytes: [UInt8]
  /// The end of the stretch that is read.
  let limit: Int
  var at: Int
  var tokens: ContiguousArray<Token> = []
  var fault: LexicalFault?
  /// The brackets that are open, with the offsets at which they stand.
  var brackets: [(character: UInt8, offset: Int)] = []

  private var indents: [(column: Int, alternative: Int)] = [(0, 0)]
  private var isAtLineStart = true

  static let deepestBrackets = 200
  static let deepestIndentation = 100

  /// A lexer for a whole text.
  init(_ source: Source) {
    self.source = source
    bytes = source.utf8
    limit = bytes.count
    at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    tokens.reserveCapacity(bytes.count / 4 + 8)
  }

  /// A lexer for the expression of an f-string's field, which CPython reads as if it stood in
  /// parentheses. `opening` is where the parenthesis before it is said to stand.
  init(_ source: Source, field: Range<Int>, opening: Int) {
    self.source = source
    bytes = source.utf8
    limit = field.upperBound
    at = field.lowerBound
    isAtLineStart = false
    tokens.append(
      Token(kind: .leftParenthesis, level: 1, start: Int32(opening), end: Int32(opening + 1)))
    brackets = [(UInt8(ascii: "("), opening)]
  }

  // MARK: - The whole text

  /// Reads everything; the last token is `.endOfText` or `.error`.
  mutating func readAll() {
    do {
      while try readToken() {}
    } catch {
      fault = error
      append(.error, from: min(at, limit))
    }
  }

  /// Reads the expression of a field and closes its parenthesis.
  mutating func readField(closing: Int) {
    do {
      while at < limit {
        skipBlanks()
        if at >= limit { break }
        if isNewline(at) {
          skipNewline()
          continue
        }
        try readVisible()
      }
      brackets.removeLast()
    } catch {
      fault = error
      append(.error, from: min(at, limit))
      return
    }
    for kind in [TokenKind.rightParenthesis, .newline, .endOfText] {
      tokens.append(
        Token(kind: kind, level: 0, start: Int32(closing), end: Int32(closing + 1)))
    }
  }

  mutating func append(_ kind: TokenKind, from start: Int) {
    tokens.append(
      Token(kind: kind, level: UInt8(brackets.count), start: Int32(start), end: Int32(at)))
  }

  func byte(_ offset: Int) -> UInt8 { offset < limit ? bytes[offset] : 0 }

  func isNewline(_ offset: Int) -> Bool {
    let byte = byte(offset)
    return offset < limit && (byte == 10 || byte == 13 && self.byte(offset + 1) == 10)
  }

  mutating func skipNewline() { at += bytes[at] == 13 ? 2 : 1 }

  mutating func skipBlanks() {
    while at < limit {
      switch bytes[at] {
      case 32, 9, 12: at += 1
      default: return
      }
    }
  }

  // MARK: - One token

  /// Reads one token, or the blanks before it; false at the end.
  private mutating func readToken() throws(LexicalFault) -> Bool {
    if isAtLineStart {
      isAtLineStart = false
      try readIndentation()
    }
    skipBlanks()
    // A comment belongs to the token of the line end.
    let start = at
    if byte(at) == UInt8(ascii: "#") {
      while at < limit, !isNewline(at) { at += 1 }
    }
    if at >= limit { return try finish(from: start) }
    if isNewline(at) {
      if brackets.isEmpty {
        appendNewline(from: start)
        isAtLineStart = true
      }
      skipNewline()
      return true
    }
    try readVisible()
    return true
  }

  /// Ends a line of tokens, unless there are none.
  private mutating func appendNewline(from start: Int) {
    if let last = tokens.last, ![.newline, .indent, .dedent].contains(last.kind) {
      append(.newline, from: start)
    }
  }

  private mutating func finish(from start: Int) throws(LexicalFault) -> Bool {
    if let open = brackets.last {
      throw LexicalFault(fault: neverClosed(open), isRaised: false)
    }
    appendNewline(from: start)
    while indents.count > 1 {
      indents.removeLast()
      append(.dedent, from: at)
    }
    append(.endOfText, from: at)
    return false
  }

  /// What CPython says of a bracket that stays open.
  func neverClosed(_ open: (character: UInt8, offset: Int)) -> SyntaxFault {
    SyntaxFault(
      "'\(Character(Unicode.Scalar(open.character)))' was never closed",
      at: Span(open.offset, open.offset))
  }

  private mutating func readIndentation() throws(LexicalFault) {
    var column = 0
    var alternative = 0
    var continued: (column: Int, alternative: Int)?
    scan: while at < limit {
      switch bytes[at] {
      case 32:
        column += 1
        alternative += 1
      case 9:
        column = (column / 8 + 1) * 8
        alternative += 1
      case 12:
        column = 0
        alternative = 0
      case UInt8(ascii: "\\") where isNewline(at + 1):
        if continued == nil { continued = (column, alternative) }
        at += 1
        skipNewline()
        continue scan
      case UInt8(ascii: "\\"):
        try readContinuation()
      default: break scan
      }
      at += 1
    }
    if let continued { (column, alternative) = continued }
    // Lines that hold nothing, or a comment, do not count.
    if at >= limit || bytes[at] == UInt8(ascii: "#") || isNewline(at) { return }
    guard brackets.isEmpty, let top = indents.last else { return }
    if column == top.column {
      if alternative != top.alternative { throw inconsistent() }
    } else if column > top.column {
      if indents.count >= Self.deepestIndentation {
        throw indentation("too many levels of indentation", at: startOfLine(at))
      }
      if alternative <= top.alternative { throw inconsistent() }
      indents.append((column, alternative))
      append(.indent, from: at)
    } else {
      // Where the column fits none there is no dedent at all.
      guard let level = indents.last(where: { $0.column <= column }), level.column == column else {
        throw indentation(
          "unindent does not match any outer indentation level", at: endOfLine(at))
      }
      if level.alternative != alternative { throw inconsistent() }
      while let top = indents.last, column < top.column {
        indents.removeLast()
        append(.dedent, from: at)
      }
    }
  }

  private func inconsistent() -> LexicalFault {
    let start = startOfLine(at)
    return LexicalFault(
      fault: SyntaxFault(
        type: "TabError", "inconsistent use of tabs and spaces in indentation",
        at: Span(start, start)),
      isRaised: false)
  }

  private func indentation(_ message: String, at place: Int) -> LexicalFault {
    LexicalFault(
      fault: SyntaxFault(type: "IndentationError", message, at: Span(place, place)),
      isRaised: false)
  }

  private func startOfLine(_ offset: Int) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] != 10 { start -= 1 }
    return start
  }

  private func endOfLine(_ offset: Int) -> Int {
    var end = offset
    while end < limit, bytes[end] != 10 { end += 1 }
    return end
  }

  /// Reads a token of which the first byte stands at `at`.
  private mutating func readVisible() throws(LexicalFault) {
    let start = at
    let first = bytes[at]
    switch first {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), 0x80...:
      try readName()
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      try readNumber()
    case UInt8(ascii: "."):
      if isDigit(byte(at + 1)) {
        try readNumber()
      } else if byte(at + 1) == first, byte(at + 2) == first {
        at += 3
        append(.ellipsis, from: start)
      } else {
        at += 1
        append(.dot, from: start)
      }
    case UInt8(ascii: "'"), UInt8(ascii: "\""):
      try readString(from: start)
    case UInt8(ascii: "\\"):
      try readContinuation()
    case UInt8(ascii: "#"):
      while at < limit, bytes[at] != 10 { at += 1 }
    default:
      try readOperator(first)
    }
  }

  private mutating func readContinuation() throws(LexicalFault) {
    at += 1
    let place = Span(at, at)
    if at < limit {
      guard isNewline(at) else {
        throw LexicalFault(
          fault: SyntaxFault(
            "unexpected character after line continuation character", at: place),
          isRaised: false)
      }
      skipNewline()
    }
    if at >= limit {
      throw LexicalFault(
        fault: SyntaxFault("unexpected EOF while parsing", at: place), isRaised: false)
    }
  }

  private mutating func readName() throws(LexicalFault) {
    let start = at
    var packed: UInt64 = 0
    var isASCII = true
    while at < limit {
      let byte = bytes[at]
      guard Self.continuesName(byte) else { break }
      if byte >= 0x80 { isASCII = false }
      packed = packed << 8 | UInt64(byte)
      at += 1
      if byte == UInt8(ascii: "'") { break }
    }
    if at < limit, at - start <= 2,
      bytes[at] == UInt8(ascii: "'") || bytes[at] == UInt8(ascii: "\""),
      isStringPrefix(start..<at)
    {
      return try readString(from: start)
    }
    if !isASCII { try checkIdentifier(start..<at) }
    if at - start <= 8, let keyword = TokenKind.packedKeywords[packed] {
      append(keyword, from: start)
    } else {
      append(.name, from: start)
    }
  }

  static func continuesName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  private func isStringPrefix(_ range: Range<Int>) -> Bool {
    var letters = bytes[range].map { $0 | 0x20 }
    letters.sort()
    return ["r", "u", "b", "f", "br", "fr"].contains(String(decoding: letters, as: UTF8.self))
  }

  /// Refuses a name with a character that no identifier has.
  private func checkIdentifier(_ range: Range<Int>) throws(LexicalFault) {
    var offset = range.lowerBound
    let text = String(decoding: bytes[range], as: UTF8.self)
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      let isValid =
        scalar == "_"
        || (offset == range.lowerBound ? properties.isXIDStart : properties.isXIDContinue)
      let next = offset + UTF8.width(scalar)
      if !isValid {
        throw raised(Self.complaint(about: scalar), at: Span(offset, offset))
      }
      offset = next
    }
  }

  static func complaint(about scalar: Unicode.Scalar) -> String {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    return PythonText.isPrintable(scalar)
      ? "invalid character '\(scalar)' (\(code))" : "invalid non-printable character \(code)"
  }

  /// A fault that CPython's tokenizer raises, at a place of its own.
  func raised(_ message: String, at span: Span) -> LexicalFault {
    LexicalFault(fault: SyntaxFault(message, at: span), isRaised: true)
  }

  // MARK: - Strings

  private mutating func readString(from start: Int) throws(LexicalFault) {
    let quote = bytes[at]
    if byte(at + 1) == quote, byte(at + 2) == quote {
      at += 3
      while at < limit {
        if bytes[at] == UInt8(ascii: "\\") {
          at += 2
        } else if bytes[at] == quote, byte(at + 1) == quote, byte(at + 2) == quote {
          at += 3
          return append(.string, from: start)
        } else {
          at += 1
        }
      }
      at = limit
      let line = source.line(of: max(start, limit - (limit > 0 && bytes[limit - 1] == 10 ? 1 : 0)))
      throw raised(
        "unterminated triple-quoted string literal (detected at line \(line))",
        at: Span(start, start))
    }
    if byte(at + 1) == quote {
      at += 2
      return append(.string, from: start)
    }
    at += 1
    while at < limit, bytes[at] != 10 {
      if bytes[at] == quote {
        at += 1
        return append(.string, from: start)
      }
      at += bytes[at] != UInt8(ascii: "\\") ? 1 : isNewline(at + 1) && bytes[at + 1] == 13 ? 3 : 2
    }
    let line = source.line(of: min(at, limit))
    at = start
    throw raised(
      "unterminated string literal (detected at line \(line))", at: Span(start, start))
  }

  // MARK: - Operators

  private mutating func readOperator(_ first: UInt8) throws(LexicalFault) {
    let start = at
    let second = byte(at + 1)
    let third = byte(at + 2)
    let equals = UInt8(ascii: "=")
    func take(_ count: Int, _ kind: TokenKind) {
      at += count
      append(kind, from: start)
    }
    switch first {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      if brackets.count >= Self.deepestBrackets {
        throw raised("too many nested parentheses", at: Span(at, at))
      }
      brackets.append((first, at))
      let kind: TokenKind =
        first == UInt8(ascii: "(")
        ? .leftParenthesis : first == UInt8(ascii: "[") ? .leftBracket : .leftBrace
      take(1, kind)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      try closeBracket(first)
      let kind: TokenKind =
        first == UInt8(ascii: ")")
        ? .rightParenthesis : first == UInt8(ascii: "]") ? .rightBracket : .rightBrace
      take(1, kind)
    case UInt8(ascii: ","): take(1, .comma)
    case UInt8(ascii: ";"): take(1, .semicolon)
    case UInt8(ascii: "~"): take(1, .tilde)
    case UInt8(ascii: ":"): second == equals ? take(2, .walrus) : take(1, .colon)
    case UInt8(ascii: "="): second == equals ? take(2, .equal) : take(1, .assign)
    case UInt8(ascii: "!"): second == equals ? take(2, .notEqual) : take(1, .unknown)
    case UInt8(ascii: "+"): second == equals ? take(2, .plusAssign) : take(1, .plus)
    case UInt8(ascii: "-"):
      if second == equals {
        take(2, .minusAssign)
      } else if second == UInt8(ascii: ">") {
        take(2, .arrow)
      } else {
        take(1, .minus)
      }
    case UInt8(ascii: "%"): second == equals ? take(2, .percentAssign) : take(1, .percent)
    case UInt8(ascii: "@"): second == equals ? take(2, .atAssign) : take(1, .at)
    case UInt8(ascii: "&"): second == equals ? take(2, .ampersandAssign) : take(1, .ampersand)
    case UInt8(ascii: "|"): second == equals ? take(2, .barAssign) : take(1, .bar)
    case UInt8(ascii: "^"): second == equals ? take(2, .caretAssign) : take(1, .caret)
    case UInt8(ascii: "*"):
      if second == first {
        third == equals ? take(3, .doubleStarAssign) : take(2, .doubleStar)
      } else {
        second == equals ? take(2, .starAssign) : take(1, .star)
      }
    case UInt8(ascii: "/"):
      if second == first {
        third == equals ? take(3, .doubleSlashAssign) : take(2, .doubleSlash)
      } else {
        second == equals ? take(2, .slashAssign) : take(1, .slash)
      }
    case UInt8(ascii: "<"):
      if second == first {
        third == equals ? take(3, .shiftLeftAssign) : take(2, .shiftLeft)
      } else if second == UInt8(ascii: ">") {
        take(2, .unknown)
      } else {
        second == equals ? take(2, .lessEqual) : take(1, .less)
      }
    case UInt8(ascii: ">"):
      if second == first {
        third == equals ? take(3, .shiftRightAssign) : take(2, .shiftRight)
      } else {
        second == equals ? take(2, .greaterEqual) : take(1, .greater)
      }
    default:
      let scalar = Unicode.Scalar(first)
      if !PythonText.isPrintable(scalar) {
        throw raised(Self.complaint(about: scalar), at: Span(at, at))
      }
      take(1, .unknown)
    }
  }

  private mutating func closeBracket(_ closing: UInt8) throws(LexicalFault) {
    let text = Unicode.Scalar(closing)
    guard let open = brackets.popLast() else {
      throw raised("unmatched '\(text)'", at: Span(at, at))
    }
    let expected: UInt8 =
      open.character == UInt8(ascii: "(") ? UInt8(ascii: ")") : open.character + 2
    guard closing != expected else { return }
    var message =
      "closing parenthesis '\(text)' does not match opening parenthesis "
      + "'\(Unicode.Scalar(open.character))'"
    let line = source.line(of: open.offset)
    if line != source.line(of: at) { message += " on line \(line)" }
    throw raised(message, at: Span(at, at))
  }
}
