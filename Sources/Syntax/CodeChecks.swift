// The faults that CPython's compiler finds while it makes code: misplaced `return`, `yield`, `break`,
// starred expressions and the like.

struct CodeChecks {
  private enum ScopeKind {
    case module, type, function, asyncFunction, lambda, comprehension
  }

  private enum Block {
    case loop, groupHandler, other
  }

  let source: Source
  /// Where the `__future__` imports end that stand where they may stand.
  let lastFuture: Int32
  private var scope = ScopeKind.module
  private var isAsyncGenerator = false
  private var blocks: [Block] = []
  /// What the compiler would only warn of, in the order in which it makes code.
  private(set) var warnings: [SyntaxWarning] = []

  /// More loops, `try` and `with` in one another are refused.
  private static let mostBlocks = 20

  init(source: Source, lastFuture: Int32) {
    self.source = source
    self.lastFuture = lastFuture
  }

  mutating func check(_ body: [Statement]) throws(SyntaxFault) {
    for statement in body { try check(statement) }
  }

  private var isFunction: Bool { scope != .module && scope != .type }

  // MARK: - Scopes and blocks

  private mutating func inside(
    _ kind: ScopeKind, isAsyncGenerator: Bool = false,
    _ body: (inout CodeChecks) throws(SyntaxFault) -> Void
  ) throws(SyntaxFault) {
    let outer = (scope, self.isAsyncGenerator, blocks)
    (scope, self.isAsyncGenerator, blocks) = (kind, isAsyncGenerator, [])
    try body(&self)
    (scope, self.isAsyncGenerator, blocks) = outer
  }

  private mutating func inside(
    _ block: Block, at span: Span, _ body: [Statement]
  ) throws(SyntaxFault) {
    if blocks.count >= Self.mostBlocks {
      throw SyntaxFault("too many statically nested blocks", at: span)
    }
    blocks.append(block)
    try check(body)
    blocks.removeLast()
  }

  // MARK: - Statements

  private mutating func check(_ statement: Statement) throws(SyntaxFault) {
    let span = statement.span
    switch statement.kind {
    case .expression(let value): try check(value)
    case .assign(let targets, let value):
      try check(value)
      for target in targets { try checkTarget(target) }
    case .augmentedAssign(let target, _, let value):
      try checkTarget(target)
      try check(value)
    case .annotatedAssign(let target, let annotation, let value, _):
      if let value { try check(value) }
      try checkTarget(target)
      try check(annotation)
    case .delete(let targets):
      for target in targets { try checkDeleted(target) }
    case .return(let value): try checkReturn(value, span)
    case .raise(let raised, let cause):
      for value in [raised, cause] { if let value { try check(value) } }
    case .break:
      try checkJump("'break' outside loop", span)
    case .continue:
      try checkJump("'continue' not properly in loop", span)
    case .assert(let condition, let message):
      if let warning = SyntaxWarning.of(assertion: condition, at: span) {
        warnings.append(warning)
      }
      try check(condition)
      if let message { try check(message) }
    case .importFrom:
      if statement.isFutureImport, span.end > lastFuture {
        throw SyntaxFault(
          "from __future__ imports must occur at the beginning of the file", at: span)
      }
    default: try checkCompound(statement)
    }
  }

  private mutating func checkReturn(_ value: Expression?, _ span: Span) throws(SyntaxFault) {
    if !isFunction { throw SyntaxFault("'return' outside function", at: span) }
    if value != nil, isAsyncGenerator {
      throw SyntaxFault("'return' with value in async generator", at: span)
    }
    if let value { try check(value) }
    if blocks.contains(.groupHandler) { throw groupFault(span) }
  }

  private func checkJump(_ message: String, _ span: Span) throws(SyntaxFault) {
    for block in blocks.reversed() {
      switch block {
      case .loop: return
      case .groupHandler: throw groupFault(span)
      case .other: break
      }
    }
    throw SyntaxFault(message, at: span)
  }

  private func groupFault(_ span: Span) -> SyntaxFault {
    SyntaxFault("'break', 'continue' and 'return' cannot appear in an except* block", at: span)
  }

  private mutating func checkCompound(_ statement: Statement) throws(SyntaxFault) {
    let span = statement.span
    switch statement.kind {
    case .if(let test, let body, let otherwise):
      try check(test)
      try check(body)
      try check(otherwise)
    case .while(let test, let body, let otherwise):
      try check(test)
      try inside(.loop, at: span, body)
      try check(otherwise)
    case .for(let target, let iterable, let body, let otherwise, let isAsync):
      if isAsync, scope != .asyncFunction {
        throw SyntaxFault("'async for' outside async function", at: span)
      }
      try check(iterable)
      try checkTarget(target)
      try inside(.loop, at: span, body)
      try check(otherwise)
    case .try(let body, let handlers, let otherwise, let finally, let isStar):
      try inside(.other, at: span, body)
      for (index, handler) in handlers.enumerated() {
        if handler.type == nil, index < handlers.count - 1 {
          throw SyntaxFault("default 'except:' must be last", at: handler.span)
        }
        if let type = handler.type { try check(type) }
        if handler.name == "__debug__" { throw debugFault(handler.span) }
        try inside(isStar ? .groupHandler : .other, at: handler.span, handler.body)
      }
      try check(otherwise)
      try check(finally)
    case .with(let items, let body, let isAsync):
      if isAsync, scope != .asyncFunction {
        throw SyntaxFault("'async with' outside async function", at: span)
      }
      for item in items {
        try check(item.context)
        if let target = item.target { try checkTarget(target) }
      }
      try inside(.other, at: span, body)
    case .function(let definition): try check(definition, span)
    case .class(let definition):
      for decorator in definition.decorators { try check(decorator) }
      try inside(.type) { (inner) throws(SyntaxFault) in try inner.check(definition.body) }
      try check(definition.arguments)
      if definition.name == "__debug__" { throw debugFault(span) }
    case .match(let subject, let cases):
      try check(subject)
      for (index, matchCase) in cases.enumerated() {
        var patterns = PatternChecks(source: source)
        let isLast = index == cases.count - 1
        try patterns.check(
          matchCase.pattern, irrefutableAllowed: matchCase.guardExpression != nil || isLast)
        if let condition = matchCase.guardExpression { try check(condition) }
        try check(matchCase.body)
      }
    default: break
    }
  }

  private mutating func check(
    _ definition: FunctionDefinition, _ span: Span
  ) throws(SyntaxFault) {
    if definition.parameters.all.contains(where: { $0.name == "__debug__" }) {
      throw debugFault(span)
    }
    for decorator in definition.decorators { try check(decorator) }
    for value in definition.parameters.defaults { try check(value) }
    for parameter in definition.parameters.declared {
      guard let annotation = parameter.annotation else { continue }
      // `*args: *Ts` is the one annotation that may be starred.
      if case .starred(let value) = annotation.kind {
        try check(value)
      } else {
        try check(annotation)
      }
    }
    if let returns = definition.returns { try check(returns) }
    // An `await` makes it asynchronous for this purpose, even where it is refused later.
    let isAsyncGenerator =
      definition.body.contains { $0.holds(\.yields) }
      && (definition.isAsync || definition.body.contains { $0.holds(\.suspends) })
    try inside(
      definition.isAsync ? .asyncFunction : .function, isAsyncGenerator: isAsyncGenerator
    ) { (inner) throws(SyntaxFault) in try inner.check(definition.body) }
    if definition.name == "__debug__" { throw debugFault(span) }
  }

  // MARK: - Targets

  private func debugFault(_ span: Span) -> SyntaxFault {
    SyntaxFault("cannot assign to __debug__", at: span)
  }

  private mutating func checkTarget(
    _ target: Expression, isInList: Bool = false
  ) throws(SyntaxFault) {
    switch target.kind {
    case .name("__debug__"): throw debugFault(target.span)
    case .attribute(let value, let name):
      try check(value)
      if name == "__debug__" { throw debugFault(target.span) }
    case .starred(let value):
      if !isInList {
        throw SyntaxFault(
          "starred assignment target must be in a list or tuple", at: target.span)
      }
      try checkTarget(value)
    case .tuple(let items), .list(let items):
      if items.filter(\.isStarred).count > 1 {
        throw SyntaxFault("multiple starred expressions in assignment", at: target.span)
      }
      for item in items { try checkTarget(item, isInList: true) }
    case .name: break
    default: try check(target)
    }
  }

  private mutating func checkDeleted(_ target: Expression) throws(SyntaxFault) {
    switch target.kind {
    case .name("__debug__"), .attribute(_, "__debug__"):
      throw SyntaxFault("cannot delete __debug__", at: target.span)
    case .tuple(let items), .list(let items):
      for item in items { try checkDeleted(item) }
    case .name: break
    default: try check(target)
    }
  }

  // MARK: - Expressions

  private mutating func check(_ expression: Expression) throws(SyntaxFault) {
    let span = expression.span
    warnings += SyntaxWarning.of(expression)
    switch expression.kind {
    case .starred: throw SyntaxFault("can't use starred expression here", at: span)
    case .tuple(let items), .list(let items), .set(let items):
      for item in items {
        if case .starred(let value) = item.kind { try check(value) } else { try check(item) }
      }
    case .call(let callee, let arguments):
      try check(callee)
      try check(arguments)
    case .named(let target, let value):
      try check(value)
      try checkTarget(target)
    case .yield:
      if !isFunction { throw SyntaxFault("'yield' outside function", at: span) }
      for child in expression.children { try check(child) }
    case .yieldFrom(let value):
      if !isFunction { throw SyntaxFault("'yield' outside function", at: span) }
      if scope == .asyncFunction {
        throw SyntaxFault("'yield from' inside async function", at: span)
      }
      try check(value)
    case .await(let value):
      if !isFunction { throw SyntaxFault("'await' outside function", at: span) }
      if scope != .asyncFunction, scope != .comprehension {
        throw SyntaxFault("'await' outside async function", at: span)
      }
      try check(value)
    case .lambda(let parameters, let body):
      if parameters.all.contains(where: { $0.name == "__debug__" }) { throw debugFault(span) }
      for value in parameters.defaults { try check(value) }
      try inside(.lambda) { (inner) throws(SyntaxFault) in try inner.check(body) }
    case .listComprehension(let item, let clauses), .setComprehension(let item, let clauses):
      try checkComprehension([item], clauses, span, isGenerator: false)
    case .dictionaryComprehension(let key, let value, let clauses):
      try checkComprehension([key, value], clauses, span, isGenerator: false)
    case .generator(let item, let clauses):
      try checkComprehension([item], clauses, span, isGenerator: true)
    default:
      for child in expression.children { try check(child) }
    }
  }

  private mutating func check(_ arguments: [Argument]) throws(SyntaxFault) {
    let keywords = arguments.compactMap { argument -> (name: String, span: Span)? in
      guard case .keyword(let name, _, let span) = argument else { return nil }
      return (name, span)
    }
    let isRepeated = Set(keywords.map(\.name)).count < keywords.count
    for (index, keyword) in keywords.enumerated() {
      if keyword.name == "__debug__" { throw debugFault(keyword.span) }
      guard isRepeated else { continue }
      if let other = keywords[(index + 1)...].first(where: { $0.name == keyword.name }) {
        throw SyntaxFault("keyword argument repeated: \(other.name)", at: other.span)
      }
    }
    for value in arguments.values { try check(value) }
  }

  private mutating func checkComprehension(
    _ items: [Expression], _ clauses: [ComprehensionClause], _ span: Span, isGenerator: Bool
  ) throws(SyntaxFault) {
    guard let first = clauses.first else { return }
    if Expression.suspends(items, clauses), !isGenerator, scope != .asyncFunction,
      scope != .comprehension
    {
      throw SyntaxFault(
        "asynchronous comprehension outside of an asynchronous function", at: span)
    }
    try check(first.iterable)
    try inside(.comprehension) { (inner) throws(SyntaxFault) in
      for (index, clause) in clauses.enumerated() {
        if index > 0 { try inner.check(clause.iterable) }
        try inner.checkTarget(clause.target)
        for condition in clause.conditions { try inner.check(condition) }
      }
      for item in items { try inner.check(item) }
    }
  }
}

extension Statement {
  /// Whether something holds for one of its expressions, in the same function.
  fileprivate func holds(_ test: (Expression) -> Bool) -> Bool {
    func any(_ body: [Statement]) -> Bool { body.contains { $0.holds(test) } }
    switch kind {
    case .expression(let value), .augmentedAssign(_, _, let value): return test(value)
    case .assign(let targets, let value): return test(value) || targets.contains(where: test)
    case .annotatedAssign(_, _, let value, _): return value.map(test) == true
    case .return(let value): return value.map(test) == true
    case .raise(let raised, _): return raised.map(test) == true
    case .assert(let condition, _): return test(condition)
    case .if(let condition, let body, let otherwise),
      .while(let condition, let body, let otherwise):
      return test(condition) || any(body) || any(otherwise)
    case .for(_, let iterable, let body, let otherwise, _):
      return test(iterable) || any(body) || any(otherwise)
    case .try(let body, let handlers, let otherwise, let finally, _):
      return any(body) || handlers.contains { any($0.body) } || any(otherwise) || any(finally)
    case .with(let items, let body, _):
      return items.contains { test($0.context) } || any(body)
    case .match(let subject, let cases):
      return test(subject) || cases.contains { any($0.body) }
    default: return false
    }
  }
}

extension Expression {
  /// Whether the function in which it stands yields here.
  fileprivate var yields: Bool {
    switch kind {
    case .yield, .yieldFrom: true
    default: children.contains { $0.yields }
    }
  }

  /// Whether the function in which it stands has to wait here.
  fileprivate var suspends: Bool {
    switch kind {
    case .await: true
    case .listComprehension(let item, let clauses), .setComprehension(let item, let clauses):
      Expression.suspends([item], clauses) || clauses.first?.iterable.suspends == true
    case .dictionaryComprehension(let key, let value, let clauses):
      Expression.suspends([key, value], clauses) || clauses.first?.iterable.suspends == true
    case .generator(_, let clauses): clauses.first?.iterable.suspends == true
    default: children.contains { $0.suspends }
    }
  }

  /// Whether a comprehension has to wait.
  fileprivate static func suspends(
    _ items: [Expression], _ clauses: [ComprehensionClause]
  ) -> Bool {
    clauses.contains(where: \.isAsync) || items.contains(where: \.suspends)
      || clauses.contains { $0.conditions.contains(where: \.suspends) }
      || clauses.dropFirst().contains { $0.iterable.suspends }
  }
}
