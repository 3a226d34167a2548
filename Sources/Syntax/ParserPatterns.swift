// The `match` statement and its patterns.

extension Parser {
  /// Reads a `match` statement; nil if `match` is only a name here.
  mutating func parseMatch() throws(ParseFailure) -> Statement? {
    let start = self.start
    let next = nextKind
    guard next == .star || beginsExpression(next) else {
      furthest = max(furthest, position + 1)
      return nil
    }
    let head: Expression? = try attempt { (parser) throws(ParseFailure) in
      parser.advance()
      let subject = try parser.parseSubject()
      try parser.expect(.colon)
      try parser.expect(.newline)
      return subject
    }
    guard let subject = head else { return nil }
    try expect(.indent)
    var cases: [MatchCase] = []
    repeat {
      guard isSoftKeyword("case") else { throw fail() }
      advance()
      let pattern = try parsePatterns()
      let condition = take(.kIf) ? try parseNamedExpression() : nil
      try expect(.colon)
      let body = try parseBlock()
      cases.append(MatchCase(pattern: pattern, guardExpression: condition, body: body))
    } while kind != .dedent
    try expect(.dedent)
    return Statement(.match(subject, cases), at: span(from: start))
  }

  private mutating func parseSubject() throws(ParseFailure) -> Expression {
    let start = self.start
    let first = try parseStarNamedExpression()
    guard kind == .comma else {
      if first.isStarred { throw fail() }
      return first
    }
    var items = [first]
    while take(.comma), kind == .star || beginsExpression(kind) {
      items.append(try parseStarNamedExpression())
    }
    return Expression(.tuple(items), at: span(from: start))
  }

  /// The patterns of a `case`: an open sequence if there is a comma.
  private mutating func parsePatterns() throws(ParseFailure) -> Pattern {
    let start = self.start
    let first = try parseMaybeStarPattern()
    guard kind == .comma else {
      if case .star = first.kind { throw fail() }
      return first
    }
    var items = [first]
    while take(.comma), kind != .colon, kind != .kIf { items.append(try parseMaybeStarPattern()) }
    return Pattern(.sequence(items), at: span(from: start))
  }

  private mutating func parseMaybeStarPattern() throws(ParseFailure) -> Pattern {
    let start = self.start
    guard take(.star) else { return try parseAsPattern() }
    let name = try captureName()
    return Pattern(.star(name == "_" ? nil : name), at: span(from: start))
  }

  private mutating func captureName() throws(ParseFailure) -> String {
    let name = try self.name()
    switch kind {
    case .dot, .leftParenthesis, .assign: throw fail()
    default: return name
    }
  }

  private mutating func parseAsPattern() throws(ParseFailure) -> Pattern {
    try enter()
    defer { leave() }
    let start = self.start
    let pattern = try parseOrPattern()
    guard take(.kAs) else { return pattern }
    if isSoftKeyword("_") { throw fail() }
    let name = try captureName()
    return Pattern(.capture(pattern, name), at: span(from: start))
  }

  private mutating func parseOrPattern() throws(ParseFailure) -> Pattern {
    let start = self.start
    let first = try parseClosedPattern()
    guard kind == .bar else { return first }
    var items = [first]
    while take(.bar) { items.append(try parseClosedPattern()) }
    return Pattern(.or(items), at: span(from: start))
  }

  private mutating func parseClosedPattern() throws(ParseFailure) -> Pattern {
    let start = self.start
    switch kind {
    case .number, .minus, .string:
      let value = try parseLiteral()
      return Pattern(.value(value), at: span(from: start))
    case .kNone:
      advance()
      return Pattern(.singleton(.none), at: span(from: start))
    case .kTrue:
      advance()
      return Pattern(.singleton(.bool(true)), at: span(from: start))
    case .kFalse:
      advance()
      return Pattern(.singleton(.bool(false)), at: span(from: start))
    case .name: return try parseNamePattern()
    case .leftParenthesis: return try parseGroupPattern()
    case .leftBracket:
      advance()
      var items: [Pattern] = []
      while kind != .rightBracket {
        items.append(try parseMaybeStarPattern())
        if !take(.comma) { break }
      }
      try expect(.rightBracket)
      return Pattern(.sequence(items), at: span(from: start))
    case .leftBrace: return try parseMappingPattern()
    default: throw fail()
    }
  }

  private mutating func parseGroupPattern() throws(ParseFailure) -> Pattern {
    let start = self.start
    advance()
    if take(.rightParenthesis) { return Pattern(.sequence([]), at: span(from: start)) }
    let first = try parseMaybeStarPattern()
    if kind != .comma {
      if case .star = first.kind { throw fail() }
      try expect(.rightParenthesis)
      return first
    }
    var items = [first]
    while take(.comma), kind != .rightParenthesis { items.append(try parseMaybeStarPattern()) }
    try expect(.rightParenthesis)
    return Pattern(.sequence(items), at: span(from: start))
  }

  /// A number with a sign, a complex number, or strings.
  private mutating func parseLiteral() throws(ParseFailure) -> Expression {
    let start = self.start
    if kind == .string { return try parseStrings() }
    let real = try parseSignedNumber()
    guard kind == .plus || kind == .minus else { return real }
    let operation: BinaryOperator = kind == .plus ? .add : .subtract
    if real.isImaginary {
      throw .fault(SyntaxFault("real number required in complex literal", at: real.span))
    }
    advance()
    guard kind == .number else { throw fail() }
    let imaginary = try parseSignedNumber()
    guard imaginary.isImaginary else {
      throw .fault(SyntaxFault("imaginary number required in complex literal", at: imaginary.span))
    }
    return Expression(.binary(operation, real, imaginary), at: span(from: start))
  }

  private mutating func parseSignedNumber() throws(ParseFailure) -> Expression {
    let start = self.start
    let isNegative = take(.minus)
    let token = tokens[position]
    try expect(.number)
    let number: Expression
    do {
      number = Expression(.constant(try Literals.number(token, in: source)), at: token.span)
    } catch {
      throw .fault(error)
    }
    return isNegative ? Expression(.unary(.negative, number), at: span(from: start)) : number
  }

  private mutating func parseDottedName() throws(ParseFailure) -> Expression {
    let start = self.start
    var result = Expression(.name(try name()), at: span(from: start))
    var length = 0
    while take(.dot) {
      result = Expression(.attribute(result, try name()), at: span(from: start))
      length += 1
      try checkChain(length)
    }
    return result
  }

  private mutating func parseNamePattern() throws(ParseFailure) -> Pattern {
    let start = self.start
    let value = try parseDottedName()
    if kind == .leftParenthesis { return try parseClassPattern(value, from: start) }
    if kind == .assign { throw fail() }
    guard case .name(let name) = value.kind else {
      return Pattern(.value(value), at: span(from: start))
    }
    return Pattern(.capture(nil, name == "_" ? nil : name), at: span(from: start))
  }

  private mutating func parseClassPattern(
    _ type: Expression, from start: Int32
  ) throws(ParseFailure) -> Pattern {
    try expect(.leftParenthesis)
    var positional: [Pattern] = []
    var keywords: [(name: String, pattern: Pattern)] = []
    while kind != .rightParenthesis {
      if kind == .name, nextKind == .assign {
        let name = try self.name()
        advance()
        keywords.append((name, try parseAsPattern()))
      } else {
        let pattern = try parseAsPattern()
        if !keywords.isEmpty { throw fail() }
        positional.append(pattern)
      }
      if !take(.comma) { break }
    }
    try expect(.rightParenthesis)
    return Pattern(.class(type, positional, keywords), at: span(from: start))
  }

  private mutating func parseMappingPattern() throws(ParseFailure) -> Pattern {
    let start = self.start
    advance()
    var items: [(key: Expression, pattern: Pattern)] = []
    var rest: String?
    while kind != .rightBrace {
      if take(.doubleStar) {
        if isSoftKeyword("_") { throw fail() }
        rest = try captureName()
        _ = take(.comma)
        break
      }
      let key = try parseMappingKey()
      try expect(.colon)
      items.append((key, try parseAsPattern()))
      if !take(.comma) { break }
    }
    try expect(.rightBrace)
    return Pattern(.mapping(items, rest: rest), at: span(from: start))
  }

  private mutating func parseMappingKey() throws(ParseFailure) -> Expression {
    let token = tokens[position]
    switch token.kind {
    case .number, .minus, .string: return try parseLiteral()
    case .kNone:
      advance()
      return Expression(.constant(.none), at: token.span)
    case .kTrue:
      advance()
      return Expression(.constant(.bool(true)), at: token.span)
    case .kFalse:
      advance()
      return Expression(.constant(.bool(false)), at: token.span)
    default:
      let name = try parseDottedName()
      guard case .attribute = name.kind else { throw fail() }
      return name
    }
  }
}

extension Expression {
  /// Whether it is an imaginary number, with or without a sign.
  fileprivate var isImaginary: Bool {
    switch kind {
    case .constant(.imaginary): true
    case .unary(_, let operand): operand.isImaginary
    default: false
    }
  }
}
