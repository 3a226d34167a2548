// Expressions, from the loosest to the tightest binding.

extension Parser {
  // MARK: - Lists of expressions

  /// `a, b` without stars, as in `eval`.
  mutating func parseExpressions() throws(ParseFailure) -> Expression {
    let start = self.start
    let first = try parseTest()
    guard kind == .comma else { return first }
    var items = [first]
    while take(.comma), beginsExpression(kind) { items.append(try parseTest()) }
    return Expression(.tuple(items), at: span(from: start))
  }

  /// `a, *b`: a tuple as soon as there is a comma.
  mutating func parseStarExpressions() throws(ParseFailure) -> Expression {
    let start = self.start
    let first = try parseStarExpression()
    guard kind == .comma else { return first }
    var items = [first]
    while take(.comma), kind == .star || beginsExpression(kind) {
      items.append(try parseStarExpression())
    }
    return Expression(.tuple(items), at: span(from: start))
  }

  private mutating func parseStarExpression() throws(ParseFailure) -> Expression {
    kind == .star ? try parseStarred() : try parseTest()
  }

  /// `*value`, where the value binds tighter than a comparison.
  mutating func parseStarred() throws(ParseFailure) -> Expression {
    let start = self.start
    try expect(.star)
    let value = try parseBinary(1)
    return Expression(.starred(value), at: span(from: start))
  }

  mutating func parseStarNamedExpression() throws(ParseFailure) -> Expression {
    kind == .star ? try parseStarred() : try parseNamedExpression()
  }

  mutating func parseYield() throws(ParseFailure) -> Expression {
    let start = self.start
    try expect(.kYield)
    if take(.kFrom) {
      let value = try parseTest()
      return Expression(.yieldFrom(value), at: span(from: start))
    }
    guard kind == .star || beginsExpression(kind) else {
      return Expression(.yield(nil), at: span(from: start))
    }
    let value = try parseStarExpressions()
    return Expression(.yield(value), at: span(from: start))
  }

  func beginsExpression(_ kind: TokenKind) -> Bool {
    switch kind {
    case .name, .number, .string, .kFalse, .kNone, .kTrue, .kAwait, .kLambda, .kNot,
      .leftParenthesis, .leftBracket, .leftBrace, .ellipsis, .plus, .minus, .tilde:
      true
    default: false
    }
  }

  // MARK: - One expression

  /// `name := value` or an expression.
  mutating func parseNamedExpression() throws(ParseFailure) -> Expression {
    if kind == .name, nextKind == .walrus {
      let start = self.start
      let token = tokens[position]
      let target = Expression(.name(nameText(token)), at: token.span)
      advance()
      advance()
      let value = try parseTest()
      return Expression(.named(target, value), at: span(from: start))
    }
    let result = try parseTest()
    if kind == .walrus { throw fail() }
    return result
  }

  /// `body if test else otherwise`, `lambda`, or anything tighter.
  mutating func parseTest() throws(ParseFailure) -> Expression {
    try enter()
    defer { leave() }
    let start = self.start
    if kind == .kLambda { return try parseLambda() }
    let body = try parseDisjunction()
    guard take(.kIf) else { return body }
    let test = try parseDisjunction()
    try expect(.kElse)
    let otherwise = try parseTest()
    return Expression(
      .conditional(test: test, body: body, otherwise: otherwise), at: span(from: start))
  }

  private mutating func parseLambda() throws(ParseFailure) -> Expression {
    let start = self.start
    try expect(.kLambda)
    let parameters = try parseParameters(closing: .colon)
    try expect(.colon)
    let body = try parseTest()
    return Expression(.lambda(parameters, body), at: span(from: start))
  }

  mutating func parseDisjunction() throws(ParseFailure) -> Expression {
    let start = self.start
    let first = try parseConjunction()
    guard kind == .kOr else { return first }
    var operands = [first]
    while take(.kOr) { operands.append(try parseConjunction()) }
    return Expression(.boolean(.or, operands), at: span(from: start))
  }

  private mutating func parseConjunction() throws(ParseFailure) -> Expression {
    let start = self.start
    let first = try parseInversion()
    guard kind == .kAnd else { return first }
    var operands = [first]
    while take(.kAnd) { operands.append(try parseInversion()) }
    return Expression(.boolean(.and, operands), at: span(from: start))
  }

  private mutating func parseInversion() throws(ParseFailure) -> Expression {
    guard kind == .kNot else { return try parseComparison() }
    try enter()
    defer { leave() }
    let start = self.start
    advance()
    let operand = try parseInversion()
    return Expression(.unary(.not, operand), at: span(from: start))
  }

  private mutating func parseComparison() throws(ParseFailure) -> Expression {
    let start = self.start
    let first = try parseBinary(1)
    guard let comparison = takeComparison() else { return first }
    var rest = [(comparison, try parseBinary(1))]
    while let comparison = takeComparison() { rest.append((comparison, try parseBinary(1))) }
    return Expression(.comparison(first, rest), at: span(from: start))
  }

  private mutating func takeComparison() -> ComparisonOperator? {
    let comparison: ComparisonOperator
    switch kind {
    case .equal: comparison = .equal
    case .notEqual: comparison = .notEqual
    case .less: comparison = .less
    case .lessEqual: comparison = .lessEqual
    case .greater: comparison = .greater
    case .greaterEqual: comparison = .greaterEqual
    case .kIn: comparison = .in
    case .kIs:
      advance()
      return take(.kNot) ? .isNot : .is
    case .kNot:
      furthest = max(furthest, position + 1)
      guard nextKind == .kIn else { return nil }
      advance()
      comparison = .notIn
    default: return nil
    }
    advance()
    return comparison
  }

  /// The binary operators that associate to the left, by precedence climbing.
  mutating func parseBinary(_ lowest: Int) throws(ParseFailure) -> Expression {
    let start = self.start
    var left = try parseFactor()
    var length = 0
    while let (level, operation) = kind.binary, level >= lowest {
      length += 1
      try checkChain(length)
      advance()
      let right = try parseBinary(level + 1)
      left = Expression(.binary(operation, left, right), at: span(from: start))
    }
    return left
  }

  private mutating func parseFactor() throws(ParseFailure) -> Expression {
    let operation: UnaryOperator
    switch kind {
    case .plus: operation = .positive
    case .minus: operation = .negative
    case .tilde: operation = .invert
    default: return try parsePower()
    }
    try enter()
    defer { leave() }
    let start = self.start
    advance()
    let operand = try parseFactor()
    return Expression(.unary(operation, operand), at: span(from: start))
  }

  private mutating func parsePower() throws(ParseFailure) -> Expression {
    let start = self.start
    var base: Expression
    if take(.kAwait) {
      let value = try parsePrimary()
      base = Expression(.await(value), at: span(from: start))
    } else {
      base = try parsePrimary()
    }
    guard kind == .doubleStar else { return base }
    try enter()
    defer { leave() }
    advance()
    let exponent = try parseFactor()
    base = Expression(.binary(.power, base, exponent), at: span(from: start))
    return base
  }

  // MARK: - Primaries

  /// An atom with calls, subscripts and attributes behind it.
  mutating func parsePrimary() throws(ParseFailure) -> Expression {
    let start = self.start
    var result = try parseAtom()
    var length = 0
    while true {
      switch kind {
      case .dot:
        advance()
        let name = try self.name()
        result = Expression(.attribute(result, name), at: span(from: start))
      case .leftParenthesis:
        let arguments = try parseCallArguments()
        result = Expression(.call(result, arguments), at: span(from: start))
      case .leftBracket:
        advance()
        let index = try parseSlices()
        try expect(.rightBracket)
        result = Expression(.subscripted(result, index), at: span(from: start))
      default:
        return result
      }
      length += 1
      try checkChain(length)
    }
  }

  private mutating func parseSlices() throws(ParseFailure) -> Expression {
    let start = self.start
    let isStarred = kind == .star
    let first = try parseSlice()
    guard isStarred || kind == .comma else { return first }
    var items = [first]
    while take(.comma), kind != .rightBracket { items.append(try parseSlice()) }
    return Expression(.tuple(items), at: span(from: start))
  }

  private mutating func parseSlice() throws(ParseFailure) -> Expression {
    let start = self.start
    if take(.star) {
      let value = try parseTest()
      return Expression(.starred(value), at: span(from: start))
    }
    var lower: Expression?
    if kind != .colon {
      let value = try parseNamedExpression()
      guard kind == .colon else { return value }
      if case .named = value.kind, tokens[position - 1].kind != .rightParenthesis {
        throw fail()
      }
      lower = value
    }
    try expect(.colon)
    let upper = beginsExpression(kind) ? try parseTest() : nil
    var step: Expression?
    if take(.colon), beginsExpression(kind) { step = try parseTest() }
    return Expression(.slice(lower, upper, step), at: span(from: start))
  }

  private mutating func parseAtom() throws(ParseFailure) -> Expression {
    let token = tokens[position]
    switch token.kind {
    case .name:
      advance()
      return Expression(.name(nameText(token)), at: token.span)
    case .number:
      advance()
      do {
        return Expression(.constant(try Literals.number(token, in: source)), at: token.span)
      } catch {
        throw .fault(error)
      }
    case .string:
      return try parseStrings()
    case .kTrue:
      advance()
      return Expression(.constant(.bool(true)), at: token.span)
    case .kFalse:
      advance()
      return Expression(.constant(.bool(false)), at: token.span)
    case .kNone:
      advance()
      return Expression(.constant(.none), at: token.span)
    case .ellipsis:
      advance()
      return Expression(.constant(.ellipsis), at: token.span)
    case .leftParenthesis: return try parseParenthesized()
    case .leftBracket: return try parseListDisplay()
    case .leftBrace: return try parseBraces()
    default: throw fail()
    }
  }
}

extension Expression {
  var isStarred: Bool {
    if case .starred = kind { return true }
    return false
  }

  /// Whether values can be assigned to it; stars count only where they may stand.
  func isTarget(starsAllowed: Bool = true) -> Bool {
    switch kind {
    case .name, .attribute, .subscripted: true
    case .starred(let value): starsAllowed && value.isTarget(starsAllowed: false)
    case .tuple(let items), .list(let items): items.allSatisfy { $0.isTarget() }
    default: false
    }
  }

  /// Whether `del` can delete it.
  var isDeletable: Bool {
    switch kind {
    case .name, .attribute, .subscripted: true
    case .tuple(let items), .list(let items): items.allSatisfy { $0.isDeletable }
    default: false
    }
  }
}
