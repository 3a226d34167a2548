// Displays, comprehensions and calls: what stands in brackets.

extension Parser {
  // MARK: - Displays and comprehensions

  mutating func parseParenthesized() throws(ParseFailure) -> Expression {
    let start = self.start
    advance()
    if take(.rightParenthesis) { return Expression(.tuple([]), at: span(from: start)) }
    if kind == .kYield {
      let value = try parseYield()
      try expect(.rightParenthesis)
      return value
    }
    let first = try parseStarNamedExpression()
    if take(.rightParenthesis) {
      if case .starred = first.kind {
        position -= 1
        throw fail()
      }
      return first
    }
    if kind == .kFor || kind == .kAsync, !first.isStarred {
      let clauses = try parseClauses()
      try expect(.rightParenthesis)
      return Expression(.generator(first, clauses), at: span(from: start))
    }
    guard kind == .comma else { throw fail() }
    let items = try parseItems(after: first, until: .rightParenthesis)
    return Expression(.tuple(items), at: span(from: start))
  }

  /// The rest of a display, from the comma after its first item through its closing bracket.
  mutating func parseItems(
    after first: Expression, until closing: TokenKind
  ) throws(ParseFailure) -> [Expression] {
    var items = [first]
    while take(.comma), kind != closing { items.append(try parseStarNamedExpression()) }
    try expect(closing)
    return items
  }

  mutating func parseListDisplay() throws(ParseFailure) -> Expression {
    let start = self.start
    advance()
    if take(.rightBracket) { return Expression(.list([]), at: span(from: start)) }
    let first = try parseStarNamedExpression()
    if kind == .kFor || kind == .kAsync, !first.isStarred {
      let clauses = try parseClauses()
      try expect(.rightBracket)
      return Expression(.listComprehension(first, clauses), at: span(from: start))
    }
    let items = try parseItems(after: first, until: .rightBracket)
    return Expression(.list(items), at: span(from: start))
  }

  mutating func parseBraces() throws(ParseFailure) -> Expression {
    let start = self.start
    advance()
    if take(.rightBrace) { return Expression(.dictionary([]), at: span(from: start)) }
    if kind == .doubleStar { return try parseDictionary(from: start, first: nil) }
    let first = try parseStarNamedExpression()
    if kind == .colon {
      switch first.kind {
      case .starred: throw fail()
      case .named where tokens[position - 1].kind != .rightParenthesis: throw fail()
      default: return try parseDictionary(from: start, first: first)
      }
    }
    if kind == .kFor || kind == .kAsync, !first.isStarred {
      let clauses = try parseClauses()
      try expect(.rightBrace)
      return Expression(.setComprehension(first, clauses), at: span(from: start))
    }
    let items = try parseItems(after: first, until: .rightBrace)
    return Expression(.set(items), at: span(from: start))
  }

  /// A dictionary from its first colon, or from its first `**`.
  mutating func parseDictionary(
    from start: Int32, first: Expression?
  ) throws(ParseFailure) -> Expression {
    var items: [(key: Expression?, value: Expression)] = []
    if let first {
      try expect(.colon)
      let value = try parseTest()
      if kind == .kFor || kind == .kAsync {
        let clauses = try parseClauses()
        try expect(.rightBrace)
        return Expression(
          .dictionaryComprehension(key: first, value: value, clauses), at: span(from: start))
      }
      items.append((first, value))
    } else {
      try expect(.doubleStar)
      items.append((nil, try parseBinary(1)))
    }
    while take(.comma), kind != .rightBrace {
      if take(.doubleStar) {
        items.append((nil, try parseBinary(1)))
      } else {
        let key = try parseTest()
        try expect(.colon)
        items.append((key, try parseTest()))
      }
    }
    try expect(.rightBrace)
    return Expression(.dictionary(items), at: span(from: start))
  }

  /// `for … in … if …`, once or more.
  mutating func parseClauses() throws(ParseFailure) -> [ComprehensionClause] {
    var clauses: [ComprehensionClause] = []
    while kind == .kFor || kind == .kAsync {
      let isAsync = take(.kAsync)
      try expect(.kFor)
      let target = try parseTargets()
      try expect(.kIn)
      let iterable = try parseDisjunction()
      var conditions: [Expression] = []
      while take(.kIf) { conditions.append(try parseDisjunction()) }
      clauses.append(
        ComprehensionClause(
          target: target, iterable: iterable, conditions: conditions, isAsync: isAsync))
      try checkChain(clauses.count)
    }
    return clauses
  }

  // MARK: - Calls

  /// The arguments of a call, with their parentheses.
  mutating func parseCallArguments() throws(ParseFailure) -> [Argument] {
    let start = self.start
    try expect(.leftParenthesis)
    if kind != .star, kind != .doubleStar, kind != .rightParenthesis,
      !(kind == .name && nextKind == .assign)
    {
      let first = try parseNamedExpression()
      if kind == .kFor || kind == .kAsync {
        let clauses = try parseClauses()
        try expect(.rightParenthesis)
        return [.positional(Expression(.generator(first, clauses), at: span(from: start)))]
      }
      if kind == .assign { throw fail() }
      return try parseArguments([.positional(first)])
    }
    return try parseArguments([])
  }

  /// The arguments that are left, through the closing parenthesis.
  mutating func parseArguments(_ first: [Argument]) throws(ParseFailure) -> [Argument] {
    var arguments = first
    var sawKeyword = false
    var sawDoubleStar = false
    if !arguments.isEmpty {
      if take(.rightParenthesis) { return arguments }
      try expect(.comma)
    }
    while kind != .rightParenthesis {
      let start = self.start
      if kind == .star {
        if sawDoubleStar { throw fail() }
        advance()
        arguments.append(.starred(try parseTest()))
      } else if take(.doubleStar) {
        sawDoubleStar = true
        arguments.append(.doubleStarred(try parseTest()))
      } else if kind == .name, nextKind == .assign {
        sawKeyword = true
        let name = try self.name()
        advance()
        let value = try parseTest()
        arguments.append(.keyword(name, value, span(from: start)))
      } else {
        let value = try parseNamedExpression()
        if kind == .assign || sawKeyword || sawDoubleStar { throw fail() }
        arguments.append(.positional(value))
      }
      if kind == .rightParenthesis { break }
      try expect(.comma)
    }
    try expect(.rightParenthesis)
    return arguments
  }
}
