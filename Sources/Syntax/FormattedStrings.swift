// Strings: adjacent literals become one, f-strings fall into literals and fields.
//
// An f-string is read as CPython 3.11 reads it: first its text is cut into pieces without a look at
// what an expression is, then each expression is parsed as if it stood in parentheses.

extension Parser {
  /// Reads one or more adjacent string literals.
  mutating func parseStrings() throws(ParseFailure) -> Expression {
    let start = self.start
    let first = position
    while kind == .string { advance() }
    furthest = max(furthest, position)
    let literals = tokens[first..<position]
    let span = span(from: start)
    if literals.count == 1, let token = literals.first {
      let shape = Literals.shape(of: token, in: source)
      if !shape.isFormatted, !shape.isBytes {
        let raw = Literals.rawText(shape.body, in: source)
        return Expression(.constant(.string(try text(raw, shape.isRaw))), at: span)
      }
    }
    var parts = FormattedParts()
    var bytes: [UInt8] = []
    var isBytes = false
    var isFormatted = false
    for (index, token) in literals.enumerated() {
      let shape = Literals.shape(of: token, in: source)
      let raw = Literals.rawText(shape.body, in: source)
      if shape.isBytes, raw.contains(where: { $0 >= 0x80 }) {
        throw .fault(
          SyntaxFault("bytes can only contain ASCII literal characters", at: token.span))
      }
      if index == 0 {
        isBytes = shape.isBytes
      } else if isBytes != shape.isBytes {
        throw fault("cannot mix bytes and nonbytes literals")
      }
      if isBytes {
        do {
          bytes += try Literals.bytes(raw, isRaw: shape.isRaw)
        } catch {
          throw fault(error.message)
        }
      } else if shape.isFormatted {
        isFormatted = true
        var at = shape.body.lowerBound
        try parseFormatted(&at, shape, level: 0, into: &parts)
      } else {
        parts.append(try text(raw, shape.isRaw))
      }
    }
    if isBytes { return Expression(.constant(.bytes(bytes)), at: span) }
    guard isFormatted else { return Expression(.constant(.string(parts.literal)), at: span) }
    return Expression(.formatted(parts.finished()), at: span)
  }

  private func text(_ raw: [UInt8], _ isRaw: Bool) throws(ParseFailure) -> String {
    do {
      return try Literals.string(raw, isRaw: isRaw)
    } catch {
      throw fault(error.message)
    }
  }

  /// A fault at the token after the strings, where CPython points.
  private func fault(_ message: String) -> ParseFailure {
    .fault(SyntaxFault(message, at: tokens[position].span))
  }

  // MARK: - The text of an f-string

  /// Cuts the text of an f-string, or of a format inside one, into parts.
  private mutating func parseFormatted(
    _ at: inout Int, _ shape: Literals.Shape, level: Int, into parts: inout FormattedParts
  ) throws(ParseFailure) {
    let end = shape.body.upperBound
    while true {
      let goesOn = try parseLiteralPart(&at, shape, level: level, into: &parts)
      if goesOn { continue }
      if at >= end || source.utf8[at] == UInt8(ascii: "}") { break }
      try parseField(&at, shape, level: level, into: &parts)
    }
    if level > 0, at >= end { throw fault("f-string: expecting '}'") }
  }

  /// Takes the text up to a field; true if it ended with a doubled brace.
  private func parseLiteralPart(
    _ at: inout Int, _ shape: Literals.Shape, level: Int, into parts: inout FormattedParts
  ) throws(ParseFailure) -> Bool {
    let bytes = source.utf8
    let begin = at
    let end = shape.body.upperBound
    var stop = at
    var isDoubled = false
    while stop < end {
      var byte = bytes[stop]
      stop += 1
      if !shape.isRaw, byte == UInt8(ascii: "\\"), stop < end {
        byte = bytes[stop]
        stop += 1
        if byte == UInt8(ascii: "N") {
          if stop < end, bytes[stop] == UInt8(ascii: "{") {
            while stop < end, bytes[stop] != UInt8(ascii: "}") { stop += 1 }
            stop = min(stop + 1, end)
          }
          continue
        }
      }
      guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") else { continue }
      if level == 0 {
        if stop < end, bytes[stop] == byte {
          isDoubled = true
          break
        }
        if byte == UInt8(ascii: "}") { throw fault("f-string: single '}' is not allowed") }
      }
      stop -= 1
      break
    }
    at = isDoubled ? stop + 1 : stop
    if stop > begin {
      parts.append(try text(Literals.rawText(begin..<stop, in: source), shape.isRaw))
    }
    return isDoubled
  }

  /// Reads `{expression!conversion:format}`.
  private mutating func parseField(
    _ at: inout Int, _ shape: Literals.Shape, level: Int, into parts: inout FormattedParts
  ) throws(ParseFailure) {
    let bytes = source.utf8
    let end = shape.body.upperBound
    if level >= 2 { throw fault("f-string: expressions nested too deeply") }
    at += 1
    let begin = at
    try findEndOfExpression(&at, end)
    let value = try parseFieldExpression(begin..<at)
    var conversion: Character?
    var format: [FormattedPart]?
    var hasText = false
    if bytes[at] == UInt8(ascii: "=") {
      hasText = true
      at += 1
      while at < end, isSpace(bytes[at]) { at += 1 }
      if at >= end { throw fault("f-string: expecting '}'") }
      parts.append(String(decoding: Literals.rawText(begin..<at, in: source), as: UTF8.self))
    }
    if bytes[at] == UInt8(ascii: "!") {
      at += 1
      if at >= end { throw fault("f-string: expecting '}'") }
      switch bytes[at] {
      case UInt8(ascii: "s"), UInt8(ascii: "r"), UInt8(ascii: "a"):
        conversion = Character(Unicode.Scalar(bytes[at]))
      default:
        throw fault("f-string: invalid conversion character: expected 's', 'r', or 'a'")
      }
      at += 1
    }
    if at >= end { throw fault("f-string: expecting '}'") }
    if bytes[at] == UInt8(ascii: ":") {
      at += 1
      if at >= end { throw fault("f-string: expecting '}'") }
      var inner = FormattedParts()
      try parseFormatted(&at, shape, level: level + 1, into: &inner)
      format = inner.finished()
    }
    if at >= end || bytes[at] != UInt8(ascii: "}") { throw fault("f-string: expecting '}'") }
    at += 1
    if hasText, format == nil, conversion == nil { conversion = "r" }
    parts.append(.field(value, conversion: conversion, format: format))
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (byte >= 9 && byte <= 13) }

  /// Moves to the `!`, `:`, `=` or `}` that ends an expression.
  private func findEndOfExpression(_ at: inout Int, _ end: Int) throws(ParseFailure) {
    let bytes = source.utf8
    var quote: UInt8 = 0
    var isTriple = false
    var brackets: [UInt8] = []
    func isTripled() -> Bool {
      at + 2 < end && bytes[at + 1] == bytes[at] && bytes[at + 2] == bytes[at]
    }
    scan: while at < end {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\\") {
        throw fault("f-string expression part cannot include a backslash")
      }
      if quote != 0 {
        if byte == quote {
          if !isTriple {
            quote = 0
          } else if isTripled() {
            at += 2
            quote = 0
          }
        }
        at += 1
        continue
      }
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        isTriple = isTripled()
        if isTriple { at += 2 }
        quote = byte
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        if brackets.count >= Lexer.deepestBrackets {
          throw fault("f-string: too many nested parenthesis")
        }
        brackets.append(byte)
      case UInt8(ascii: "#"):
        throw fault("f-string expression part cannot include '#'")
      case UInt8(ascii: "!"), UInt8(ascii: ":"), UInt8(ascii: "}"), UInt8(ascii: "="),
        UInt8(ascii: "<"), UInt8(ascii: ">"):
        if brackets.isEmpty {
          if at + 1 < end, bytes[at + 1] == UInt8(ascii: "="), byte != UInt8(ascii: ":"),
            byte != UInt8(ascii: "}")
          {
            at += 1
          } else if byte != UInt8(ascii: "<"), byte != UInt8(ascii: ">") {
            break scan
          }
        } else if byte == UInt8(ascii: "}") {
          try close(&brackets, byte)
        }
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        try close(&brackets, byte)
      default: break
      }
      at += 1
    }
    if quote != 0 { throw fault("f-string: unterminated string") }
    if let open = brackets.last {
      throw fault("f-string: unmatched '\(Unicode.Scalar(open))'")
    }
    if at >= end { throw fault("f-string: expecting '}'") }
  }

  private func close(_ brackets: inout [UInt8], _ closing: UInt8) throws(ParseFailure) {
    let text = Unicode.Scalar(closing)
    guard let open = brackets.popLast() else { throw fault("f-string: unmatched '\(text)'") }
    let expected: UInt8 = open == UInt8(ascii: "(") ? UInt8(ascii: ")") : open + 2
    if closing != expected {
      throw fault(
        "f-string: closing parenthesis '\(text)' does not match opening parenthesis "
          + "'\(Unicode.Scalar(open))'")
    }
  }

  /// Parses the expression of a field as if it stood in parentheses.
  private mutating func parseFieldExpression(
    _ range: Range<Int>
  ) throws(ParseFailure) -> Expression {
    if source.utf8[range].allSatisfy({ isSpace($0) }) {
      throw fault("f-string: empty expression not allowed")
    }
    var lexer = Lexer(source, field: range, opening: range.lowerBound - 1)
    lexer.readField(closing: range.upperBound)
    var parser = Parser(source, lexer.tokens)
    parser.depth = depth
    do {
      return try parser.parseStarExpressions()
    } catch {
      var fault = ErrorGrammar.explain(
        error, lexer, furthest: parser.furthest, entry: .field)
      if fault.field == nil {
        fault.field = Span(range.lowerBound - 1, min(range.upperBound + 1, source.utf8.count))
      }
      throw .fault(fault)
    }
  }
}

/// The parts of an f-string while they are gathered: adjacent literals become one.
private struct FormattedParts {
  private var parts: [FormattedPart] = []
  private(set) var literal = ""

  mutating func append(_ text: String) { literal += text }

  mutating func append(_ part: FormattedPart) {
    flush()
    parts.append(part)
  }

  mutating func finished() -> [FormattedPart] {
    flush()
    return parts
  }

  private mutating func flush() {
    if !literal.isEmpty { parts.append(.literal(literal)) }
    literal = ""
  }
}
