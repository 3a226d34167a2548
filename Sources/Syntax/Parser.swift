// The parser: a recursive descent over the tokens, which accepts Python 3.11 and nothing else.
//
// It says only whether the text is a program, and how far it got. What CPython would say of a text
// that is none is worked out afterwards, by the error grammar, which is slower and sees more.

/// Reads a program, or one cell of a notebook.
///
/// Throws what CPython 3.11 raises when it compiles the text, including what it finds only after
/// parsing (`return` outside of a function and the like).
package func parse(_ source: Source) throws(SyntaxFault) -> Module {
  var lexer = Lexer(source)
  lexer.readAll()
  var parser = Parser(source, lexer.tokens)
  let body: [Statement]
  do {
    body = try parser.parseProgram()
  } catch {
    throw ErrorGrammar.explain(error, lexer, furthest: parser.furthest, entry: .program)
  }
  var module = Module(source: source, body: body)
  module.warnings = try Checks.check(body, in: source)
  return module
}

/// Reads one expression, as `eval` does; blanks before it do not matter.
package func parseExpression(_ source: Source) throws(SyntaxFault) -> Expression {
  var lexer = Lexer(source)
  lexer.skipBlanks()
  lexer.readAll()
  var parser = Parser(source, lexer.tokens)
  let expression: Expression
  do {
    expression = try parser.parseSingleExpression()
  } catch {
    throw ErrorGrammar.explain(error, lexer, furthest: parser.furthest, entry: .expression)
  }
  try Checks.check([Statement(.expression(expression), at: expression.span)], in: source)
  return expression
}

/// How an attempt to parse ends when it does not succeed.
enum ParseFailure: Error {
  /// A token that no rule wants; the parser knows how far it looked.
  case unexpected
  /// A fault that is known at once, such as one in an f-string.
  case fault(SyntaxFault)
}

/// The state of a parser: where it stands in the tokens.
struct Parser {
  let source: Source
  let tokens: ContiguousArray<Token>
  var position = 0
  /// The last token that was looked at.
  var furthest = 0
  /// The end of the last token that was taken and is visible.
  var lastEnd: Int32 = 0
  var depth = 0

  /// Deeper nesting is refused, so that no text exhausts the stack.
  static let deepestNesting = 1000
  /// Longer chains such as `a + b + …` are refused: their trees are as deep as they are long.
  static let longestChain = 2900

  init(_ source: Source, _ tokens: ContiguousArray<Token>) {
    self.source = source
    self.tokens = tokens
  }

  // MARK: - Tokens

  var kind: TokenKind { tokens[position].kind }

  /// The kind of the token after the current one.
  var nextKind: TokenKind {
    position + 1 < tokens.count ? tokens[position + 1].kind : .endOfText
  }

  /// Where the current token begins.
  var start: Int32 { tokens[position].start }

  mutating func advance() {
    let token = tokens[position]
    switch token.kind {
    case .newline, .indent, .dedent, .endOfText, .error: break
    default: lastEnd = token.end
    }
    if position + 1 < tokens.count { position += 1 }
  }

  /// Takes a token of a kind if it is the current one.
  mutating func take(_ kind: TokenKind) -> Bool {
    guard tokens[position].kind == kind else { return false }
    advance()
    return true
  }

  mutating func expect(_ kind: TokenKind) throws(ParseFailure) {
    guard tokens[position].kind == kind else { throw fail() }
    advance()
  }

  /// The failure at the current token.
  mutating func fail() -> ParseFailure {
    furthest = max(furthest, position)
    return .unexpected
  }

  /// The stretch from an offset to the last token that was taken.
  func span(from start: Int32) -> Span { Span(Int(start), Int(lastEnd)) }

  mutating func name() throws(ParseFailure) -> String {
    guard tokens[position].kind == .name else { throw fail() }
    defer { advance() }
    return nameText(tokens[position])
  }

  func nameText(_ token: Token) -> String {
    Identifiers.text(of: source.utf8[Int(token.start)..<Int(token.end)])
  }

  /// Whether the current token is a certain soft keyword.
  func isSoftKeyword(_ text: StaticString) -> Bool {
    let token = tokens[position]
    guard token.kind == .name, Int(token.end - token.start) == text.utf8CodeUnitCount else {
      return false
    }
    return text.withUTF8Buffer { source.utf8[Int(token.start)..<Int(token.end)].elementsEqual($0) }
  }

  // MARK: - Limits

  mutating func enter() throws(ParseFailure) {
    depth += 1
    if depth > Self.deepestNesting { throw tooDeep() }
  }

  mutating func leave() { depth -= 1 }

  func checkChain(_ length: Int) throws(ParseFailure) {
    if length > Self.longestChain { throw tooDeep() }
  }

  private func tooDeep() -> ParseFailure {
    .fault(
      SyntaxFault(
        type: "RecursionError", "maximum recursion depth exceeded during compilation",
        at: tokens[position].span))
  }

  /// Tries one reading of the text; nil, back where it began, if the text does not go that way.
  mutating func attempt<Result>(
    _ reading: (inout Parser) throws(ParseFailure) -> Result
  ) throws(ParseFailure) -> Result? {
    let saved = (position, lastEnd, depth)
    do {
      return try reading(&self)
    } catch .unexpected {
      (position, lastEnd, depth) = saved
      return nil
    }
  }

  // MARK: - Entries

  mutating func parseProgram() throws(ParseFailure) -> [Statement] {
    var body: [Statement] = []
    while kind != .endOfText { try parseStatement(into: &body) }
    return body
  }

  mutating func parseSingleExpression() throws(ParseFailure) -> Expression {
    let result = try parseExpressions()
    while take(.newline) {}
    guard kind == .endOfText else { throw fail() }
    return result
  }
}

/// The text of identifiers: CPython compares them in Unicode's form NFKC.
enum Identifiers {
  static func text(of bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    if bytes.allSatisfy({ $0 < 0x80 }) { return text }
    return normalized(text)
  }
}
