// Statements.

extension Parser {
  /// Reads a compound statement, or a line of simple ones.
  mutating func parseStatement(into body: inout [Statement]) throws(ParseFailure) {
    switch kind {
    case .kIf: body.append(try parseIf())
    case .kWhile: body.append(try parseWhile())
    case .kFor: body.append(try parseFor(from: start, isAsync: false))
    case .kTry: body.append(try parseTry())
    case .kWith: body.append(try parseWith(from: start, isAsync: false))
    case .kDef: body.append(try parseFunction(decorators: []))
    case .kClass: body.append(try parseClass(decorators: []))
    case .at: body.append(try parseDecorated())
    case .kAsync:
      let start = self.start
      switch nextKind {
      case .kDef: body.append(try parseFunction(decorators: []))
      case .kFor:
        advance()
        body.append(try parseFor(from: start, isAsync: true))
      case .kWith:
        advance()
        body.append(try parseWith(from: start, isAsync: true))
      default:
        advance()
        throw fail()
      }
    case .name where isSoftKeyword("match"):
      if let statement = try parseMatch() {
        body.append(statement)
      } else {
        try parseSimpleLine(into: &body)
      }
    default: try parseSimpleLine(into: &body)
    }
  }

  private mutating func parseSimpleLine(into body: inout [Statement]) throws(ParseFailure) {
    repeat {
      body.append(try parseSimple())
    } while take(.semicolon) && kind != .newline
    try expect(.newline)
  }

  /// The statements that belong to a compound statement, after its colon.
  mutating func parseBlock() throws(ParseFailure) -> [Statement] {
    var body: [Statement] = []
    guard take(.newline) else {
      try parseSimpleLine(into: &body)
      return body
    }
    try expect(.indent)
    try enter()
    while kind != .dedent, kind != .endOfText { try parseStatement(into: &body) }
    leave()
    try expect(.dedent)
    return body
  }

  // MARK: - Simple statements

  private var endsSimple: Bool { kind == .newline || kind == .semicolon }

  private mutating func parseSimple() throws(ParseFailure) -> Statement {
    let start = self.start
    let statement: Statement.Kind
    switch kind {
    case .kPass:
      advance()
      statement = .pass
    case .kBreak:
      advance()
      statement = .break
    case .kContinue:
      advance()
      statement = .continue
    case .kReturn:
      advance()
      statement = .return(endsSimple ? nil : try parseStarExpressions())
    case .kRaise:
      advance()
      if endsSimple {
        statement = .raise(nil, from: nil)
      } else {
        let raised = try parseTest()
        statement = .raise(raised, from: take(.kFrom) ? try parseTest() : nil)
      }
    case .kGlobal:
      advance()
      statement = .global(try parseNames())
    case .kNonlocal:
      advance()
      statement = .nonlocal(try parseNames())
    case .kDel:
      advance()
      statement = .delete(try parseDeleted())
    case .kAssert:
      advance()
      let condition = try parseTest()
      statement = .assert(condition, message: take(.comma) ? try parseTest() : nil)
    case .kImport:
      advance()
      statement = .importModules(try parseModules())
    case .kFrom:
      statement = try parseImportFrom()
    default:
      statement = try parseExpressionStatement()
    }
    return Statement(statement, at: span(from: start))
  }

  private mutating func parseNames() throws(ParseFailure) -> [String] {
    var names = [try name()]
    while take(.comma) { names.append(try name()) }
    return names
  }

  private mutating func parseDeleted() throws(ParseFailure) -> [Expression] {
    var targets: [Expression] = []
    repeat {
      if endsSimple, !targets.isEmpty { break }
      let target = try parsePrimary()
      guard target.isDeletable else { throw fail() }
      targets.append(target)
    } while take(.comma)
    guard endsSimple else { throw fail() }
    return targets
  }

  private mutating func dottedName() throws(ParseFailure) -> String {
    var result = try name()
    while take(.dot) { result += "." + (try name()) }
    return result
  }

  private mutating func parseModules() throws(ParseFailure) -> [ImportAlias] {
    var aliases: [ImportAlias] = []
    repeat {
      let start = self.start
      let module = try dottedName()
      let alias = take(.kAs) ? try name() : nil
      aliases.append(ImportAlias(name: module, alias: alias, at: span(from: start)))
    } while take(.comma)
    return aliases
  }

  private mutating func parseImportFrom() throws(ParseFailure) -> Statement.Kind {
    try expect(.kFrom)
    var level = 0
    while true {
      if take(.dot) {
        level += 1
      } else if take(.ellipsis) {
        level += 3
      } else {
        break
      }
    }
    let module = level > 0 && kind == .kImport ? nil : try dottedName()
    try expect(.kImport)
    let start = self.start
    if take(.star) {
      let star = ImportAlias(name: "*", alias: nil, at: span(from: start))
      return .importFrom(module: module, [star], level: level)
    }
    let isParenthesized = take(.leftParenthesis)
    var aliases: [ImportAlias] = []
    repeat {
      if isParenthesized, kind == .rightParenthesis, !aliases.isEmpty { break }
      let start = self.start
      let name = try self.name()
      let alias = take(.kAs) ? try self.name() : nil
      aliases.append(ImportAlias(name: name, alias: alias, at: span(from: start)))
    } while take(.comma)
    if isParenthesized { try expect(.rightParenthesis) }
    return .importFrom(module: module, aliases, level: level)
  }

  /// An expression, an assignment of any kind.
  private mutating func parseExpressionStatement() throws(ParseFailure) -> Statement.Kind {
    let first = position
    let value = try parseYieldOrStarExpressions()
    switch kind {
    case .assign:
      return try parseAssignment(value)
    case .colon:
      return try parseAnnotation(value, first: first)
    default:
      guard let operation = kind.augmented else { return .expression(value) }
      switch value.kind {
      case .name, .attribute, .subscripted: break
      default: throw fail()
      }
      advance()
      return .augmentedAssign(value, operation, try parseYieldOrStarExpressions())
    }
  }

  private mutating func parseYieldOrStarExpressions() throws(ParseFailure) -> Expression {
    kind == .kYield ? try parseYield() : try parseStarExpressions()
  }

  private mutating func parseAssignment(
    _ first: Expression
  ) throws(ParseFailure) -> Statement.Kind {
    var targets: [Expression] = []
    var value = first
    while kind == .assign {
      guard value.isTarget() else { throw fail() }
      advance()
      targets.append(value)
      value = try parseYieldOrStarExpressions()
    }
    return .assign(targets, value)
  }

  private mutating func parseAnnotation(
    _ target: Expression, first: Int
  ) throws(ParseFailure) -> Statement.Kind {
    var isSimple = false
    switch target.kind {
    case .name: isSimple = tokens[first].kind == .name
    case .attribute, .subscripted: break
    default: throw fail()
    }
    try expect(.colon)
    let annotation = try parseTest()
    let value = take(.assign) ? try parseYieldOrStarExpressions() : nil
    return .annotatedAssign(target, annotation, value, isSimple: isSimple)
  }

  /// The targets of `for` and of a comprehension.
  mutating func parseTargets() throws(ParseFailure) -> Expression {
    let start = self.start
    let first = try parseTarget()
    guard kind == .comma else { return first }
    var items = [first]
    while take(.comma), kind == .star || beginsExpression(kind) {
      items.append(try parseTarget())
    }
    return Expression(.tuple(items), at: span(from: start))
  }

  mutating func parseTarget() throws(ParseFailure) -> Expression {
    let start = self.start
    let isStarred = take(.star)
    let target = try parsePrimary()
    guard target.isTarget(starsAllowed: false) else { throw fail() }
    return isStarred ? Expression(.starred(target), at: span(from: start)) : target
  }

  // MARK: - Branches and loops

  private mutating func parseIf() throws(ParseFailure) -> Statement {
    var branches: [(test: Expression, body: [Statement], start: Int32)] = []
    repeat {
      let start = self.start
      advance()
      let test = try parseNamedExpression()
      try expect(.colon)
      branches.append((test, try parseBlock(), start))
      try checkChain(branches.count)
    } while kind == .kElif
    var otherwise = try parseElse()
    let end = Int(lastEnd)
    while let branch = branches.popLast() {
      let span = Span(Int(branch.start), end)
      otherwise = [Statement(.if(branch.test, branch.body, otherwise: otherwise), at: span)]
    }
    return otherwise[0]
  }

  private mutating func parseElse() throws(ParseFailure) -> [Statement] {
    guard take(.kElse) else { return [] }
    try expect(.colon)
    return try parseBlock()
  }

  private mutating func parseWhile() throws(ParseFailure) -> Statement {
    let start = self.start
    advance()
    let test = try parseNamedExpression()
    try expect(.colon)
    let body = try parseBlock()
    let otherwise = try parseElse()
    return Statement(.while(test, body, otherwise: otherwise), at: span(from: start))
  }

  private mutating func parseFor(
    from start: Int32, isAsync: Bool
  ) throws(ParseFailure) -> Statement {
    try expect(.kFor)
    let target = try parseTargets()
    try expect(.kIn)
    let iterable = try parseStarExpressions()
    try expect(.colon)
    let body = try parseBlock()
    let otherwise = try parseElse()
    return Statement(
      .for(target, iterable, body, otherwise: otherwise, isAsync: isAsync),
      at: span(from: start))
  }

  // MARK: - Try and with

  private mutating func parseTry() throws(ParseFailure) -> Statement {
    let start = self.start
    advance()
    try expect(.colon)
    let body = try parseBlock()
    var handlers: [ExceptHandler] = []
    var isStar = false
    while kind == .kExcept {
      let start = self.start
      advance()
      let hasStar = take(.star)
      if handlers.isEmpty {
        isStar = hasStar
      } else if hasStar != isStar {
        throw fail()
      }
      var type: Expression?
      var name: String?
      if hasStar || kind != .colon {
        type = try parseTest()
        if take(.kAs) { name = try self.name() }
      }
      try expect(.colon)
      let block = try parseBlock()
      handlers.append(ExceptHandler(type: type, name: name, body: block, at: span(from: start)))
    }
    let otherwise = handlers.isEmpty ? [] : try parseElse()
    var finally: [Statement] = []
    if take(.kFinally) {
      try expect(.colon)
      finally = try parseBlock()
    } else if handlers.isEmpty {
      throw fail()
    }
    return Statement(
      .try(body, handlers, otherwise: otherwise, finally: finally, isStar: isStar),
      at: span(from: start))
  }

  private mutating func parseWith(
    from start: Int32, isAsync: Bool
  ) throws(ParseFailure) -> Statement {
    try expect(.kWith)
    var items: [WithItem]?
    if kind == .leftParenthesis {
      items = try attempt { (parser) throws(ParseFailure) in
        parser.advance()
        let items = try parser.parseWithItems(closing: .rightParenthesis)
        try parser.expect(.rightParenthesis)
        try parser.expect(.colon)
        return items
      }
    }
    if items == nil {
      items = try parseWithItems(closing: nil)
      try expect(.colon)
    }
    let body = try parseBlock()
    return Statement(.with(items ?? [], body, isAsync: isAsync), at: span(from: start))
  }

  private mutating func parseWithItems(
    closing: TokenKind?
  ) throws(ParseFailure) -> [WithItem] {
    var items: [WithItem] = []
    repeat {
      if let closing, kind == closing, !items.isEmpty { break }
      let context = try parseTest()
      items.append(WithItem(context: context, target: take(.kAs) ? try parseTarget() : nil))
    } while take(.comma)
    return items
  }

  // MARK: - Definitions

  private mutating func parseDecorated() throws(ParseFailure) -> Statement {
    var decorators: [Expression] = []
    while take(.at) {
      decorators.append(try parseNamedExpression())
      try expect(.newline)
    }
    switch kind {
    case .kClass: return try parseClass(decorators: decorators)
    case .kDef, .kAsync: return try parseFunction(decorators: decorators)
    default: throw fail()
    }
  }

  private mutating func parseFunction(
    decorators: [Expression]
  ) throws(ParseFailure) -> Statement {
    let start = self.start
    let isAsync = take(.kAsync)
    try expect(.kDef)
    let name = try self.name()
    try expect(.leftParenthesis)
    let parameters = try parseParameters(closing: .rightParenthesis)
    try expect(.rightParenthesis)
    let returns = take(.arrow) ? try parseTest() : nil
    try expect(.colon)
    let body = try parseBlock()
    let span = span(from: start)
    let definition = FunctionDefinition(
      name: name, parameters: parameters, body: body, decorators: decorators, returns: returns,
      isAsync: isAsync, at: span)
    return Statement(.function(definition), at: span)
  }

  private mutating func parseClass(decorators: [Expression]) throws(ParseFailure) -> Statement {
    let start = self.start
    advance()
    let name = try self.name()
    var arguments: [Argument] = []
    if take(.leftParenthesis) { arguments = try parseArguments([]) }
    try expect(.colon)
    let body = try parseBlock()
    let span = span(from: start)
    let definition = ClassDefinition(
      name: name, arguments: arguments, body: body, decorators: decorators, at: span)
    return Statement(.class(definition), at: span)
  }

  /// The parameters of a function or, without annotations, of a lambda.
  mutating func parseParameters(closing: TokenKind) throws(ParseFailure) -> Parameters {
    var result = Parameters()
    var sawSlash = false
    var sawStar = false
    var sawDefault = false
    let isLambda = closing == .colon
    while kind != closing {
      switch kind {
      case .name:
        let parameter = try parseParameter(isLambda: isLambda)
        if sawStar {
          result.keywordOnly.append(parameter)
        } else {
          if parameter.defaultValue != nil {
            sawDefault = true
          } else if sawDefault {
            throw fail()
          }
          result.positionalOrKeyword.append(parameter)
        }
      case .slash:
        if sawSlash || sawStar || result.positionalOrKeyword.isEmpty { throw fail() }
        advance()
        sawSlash = true
        result.positionalOnly = result.positionalOrKeyword
        result.positionalOrKeyword = []
      case .star:
        if sawStar { throw fail() }
        advance()
        sawStar = true
        if kind == .comma {
          guard nextKind == .name else {
            advance()
            throw fail()
          }
        } else {
          let parameter = try parseParameter(isLambda: isLambda, isStarred: true)
          if parameter.defaultValue != nil { throw fail() }
          result.variadic = parameter
        }
      case .doubleStar:
        advance()
        let parameter = try parseParameter(isLambda: isLambda)
        if parameter.defaultValue != nil { throw fail() }
        result.variadicKeyword = parameter
        if kind == .comma { advance() }
        guard kind == closing else { throw fail() }
        return result
      default: throw fail()
      }
      if kind != closing { try expect(.comma) }
    }
    return result
  }

  private mutating func parseParameter(
    isLambda: Bool, isStarred: Bool = false
  ) throws(ParseFailure) -> Parameter {
    let start = self.start
    let name = try self.name()
    var annotation: Expression?
    if !isLambda, take(.colon) {
      annotation = isStarred && kind == .star ? try parseStarred() : try parseTest()
    }
    let span = span(from: start)
    let value = take(.assign) ? try parseTest() : nil
    return Parameter(name, annotation: annotation, defaultValue: value, at: span)
  }
}
