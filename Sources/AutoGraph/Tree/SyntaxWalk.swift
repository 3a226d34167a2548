// Walks over the syntax tree as Python's `ast` has it: what is not a node of its own in ours, such as
// the list of parameters, is one there.

import Syntax

/// The nodes that Python's `ast` has for a piece of syntax.
enum SyntaxWalk {
  enum Item {
    case statement(Statement)
    case expression(Expression)
    /// A node that only holds others.
    case holder([Item])
  }

  // MARK: Lambda functions

  struct Lambda {
    var expression: Expression
    var parameters: Parameters
  }

  /// The lambda functions in a statement, level by level as Python's `ast.walk` finds them.
  static func lambdas(in statement: Statement) -> [Lambda] {
    var result: [Lambda] = []
    var queue = [Item.statement(statement)]
    var position = 0
    while position < queue.count {
      let item = queue[position]
      position += 1
      switch item {
      case .statement(let statement): queue += children(of: statement)
      case .expression(let expression):
        if case .lambda(let parameters, _) = expression.kind {
          result.append(Lambda(expression: expression, parameters: parameters))
        }
        queue += children(of: expression)
      case .holder(let items): queue += items
      }
    }
    return result
  }

  // MARK: Depth

  /// Throws where the nodes are nested so deeply that Python's own recursion does not get to the ground:
  /// about 240 operators or 80 calls in one another.
  static func checkDepth(_ item: Item) throws(ConversionFault) {
    if isDeeper(item, than: 240) {
      let span =
        switch item {
        case .statement(let statement): statement.span
        case .expression(let expression): expression.span
        case .holder: Span.none
        }
      throw ConversionFault("RecursionError", "maximum recursion depth exceeded", at: span)
    }
  }

  private static func isDeeper(_ item: Item, than limit: Int) -> Bool {
    if limit < 0 { return true }
    switch item {
    case .statement(let statement):
      return children(of: statement).contains { isDeeper($0, than: limit - 1) }
    case .expression(let expression):
      var weight = 1
      if case .call = expression.kind { weight = 3 }
      return children(of: expression).contains { isDeeper($0, than: limit - weight) }
    case .holder(let items):
      return items.contains { isDeeper($0, than: limit) }
    }
  }

  // MARK: Children

  private static func items(_ statements: [Statement]) -> [Item] {
    statements.map(Item.statement)
  }

  private static func items(_ expressions: [Expression?]) -> [Item] {
    expressions.compactMap { $0.map(Item.expression) }
  }

  static func children(of statement: Statement) -> [Item] {
    switch statement.kind {
    case .expression(let value): items([value])
    case .assign(let targets, let value): items(targets + [value])
    case .augmentedAssign(let target, _, let value): items([target, value])
    case .annotatedAssign(let target, let annotation, let value, _):
      items([target, annotation, value])
    case .delete(let targets): items(targets)
    case .return(let value): items([value])
    case .raise(let error, let cause): items([error, cause])
    case .assert(let test, let message): items([test, message])
    case .if(let test, let body, let otherwise), .while(let test, let body, let otherwise):
      items([test]) + items(body + otherwise)
    case .for(let target, let iterable, let body, let otherwise, _):
      items([target, iterable]) + items(body + otherwise)
    case .try(let body, let handlers, let otherwise, let finally, _):
      items(body) + handlers.map { .holder(items([$0.type]) + items($0.body)) }
        + items(otherwise + finally)
    case .with(let withItems, let body, _):
      withItems.map { .holder(items([$0.context, $0.target])) } + items(body)
    case .function(let definition):
      [arguments(definition.parameters)] + items(definition.body)
        + items(definition.decorators + [definition.returns].compactMap { $0 })
    case .class(let definition):
      definition.arguments.filter { !isKeyword($0) }.map(item)
        + definition.arguments.filter(isKeyword).map(item) + items(definition.body)
        + items(definition.decorators)
    case .match(let subject, let cases):
      items([subject])
        + cases.map { .holder(items([$0.guardExpression]) + items($0.body)) }
    case .pass, .break, .continue, .global, .nonlocal, .importModules, .importFrom: []
    }
  }

  private static func arguments(_ parameters: Parameters) -> Item {
    let names = parameters.positionalOrKeyword + parameters.positionalOnly
    let defaults = (parameters.positionalOnly + parameters.positionalOrKeyword)
      .map(\.defaultValue)
    return .holder(
      names.map { .holder(items([$0.annotation])) }
        + items(parameters.keywordOnly.map(\.defaultValue)) + items(defaults))
  }

  private static func isKeyword(_ argument: Argument) -> Bool {
    switch argument {
    case .positional, .starred: false
    case .keyword, .doubleStarred: true
    }
  }

  private static func item(_ argument: Argument) -> Item {
    switch argument {
    case .positional(let value): .expression(value)
    case .starred(let value), .keyword(_, let value, _), .doubleStarred(let value):
      .holder([.expression(value)])
    }
  }

  static func children(of expression: Expression) -> [Item] {
    switch expression.kind {
    case .constant, .name: []
    case .formatted(let parts): fields(parts)
    case .attribute(let value, _), .starred(let value), .yieldFrom(let value), .await(let value),
      .unary(_, let value):
      items([value])
    case .subscripted(let left, let right), .binary(_, let left, let right),
      .named(let left, let right):
      items([left, right])
    case .slice(let lower, let upper, let step): items([lower, upper, step])
    case .call(let callee, let arguments):
      items([callee]) + arguments.filter { !isKeyword($0) }.map(item)
        + arguments.filter(isKeyword).map(item)
    case .boolean(_, let operands): items(operands)
    case .comparison(let first, let rest): items([first] + rest.map(\.1))
    case .conditional(let test, let body, let otherwise): items([test, body, otherwise])
    case .lambda(let parameters, let body): [arguments(parameters)] + items([body])
    case .tuple(let elements), .list(let elements), .set(let elements): items(elements)
    case .dictionary(let entries):
      items(entries.map(\.key)) + items(entries.map { $0.value })
    case .listComprehension(let element, let clauses),
      .setComprehension(let element, let clauses), .generator(let element, let clauses):
      items([element]) + clauses.map(clause)
    case .dictionaryComprehension(let key, let value, let clauses):
      items([key, value]) + clauses.map(clause)
    case .yield(let value): items([value])
    }
  }

  private static func clause(_ clause: ComprehensionClause) -> Item {
    .holder(items([clause.target, clause.iterable] + clause.conditions))
  }

  private static func fields(_ parts: [FormattedPart]) -> [Item] {
    parts.compactMap { part in
      switch part {
      case .literal: nil
      case .field(let value, _, let format):
        .holder([.expression(value)] + (format.map { [.holder(fields($0))] } ?? []))
      }
    }
  }
}
