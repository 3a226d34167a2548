// How TensorFlow finds the source of a lambda function, and when it doesn't.
//
// A function object only knows the line of its `lambda`. TensorFlow searches there for lambda functions
// with the same parameters, and gives up where there are several:
//
//     f, g = lambda x: x + 1, lambda x: x - 1

import Syntax

enum LambdaSource {
  /// Throws what TensorFlow raises where it cannot tell which lambda function is meant.
  static func check(
    _ parameters: Parameters, at span: Span, _ source: Source, entity: String,
    _ style: AutoGraphStyle
  ) throws(ConversionFault) {
    let line = source.line(of: Int(span.start))
    switch style {
    case .modern:
      try checkModern(parameters, line, source, entity, span)
    case .classic:
      try checkClassic(parameters, line, source, entity, span)
    }
  }

  private static func signature(of parameters: Parameters) -> [[String]] {
    [
      (parameters.positionalOnly + parameters.positionalOrKeyword).map(\.name),
      parameters.variadic.map { [$0.name] } ?? [],
      parameters.keywordOnly.map(\.name),
      parameters.variadicKeyword.map { [$0.name] } ?? [],
    ]
  }

  // MARK: Modern: the lambda functions of the whole text that span the line

  private static func checkModern(
    _ parameters: Parameters, _ line: Int, _ source: Source, _ entity: String, _ span: Span
  ) throws(ConversionFault) {
    guard let module = try? parse(source) else { return }
    var lambdas: [LambdaSearch.Found] = []
    for statement in module.body {
      if source.line(of: Int(statement.span.start)) > line { break }
      lambdas += LambdaSearch.lambdas(in: statement)
    }
    let candidates = lambdas.filter { lambda in
      let first = source.line(of: Int(lambda.expression.span.start))
      let last = source.line(of: Int(max(lambda.expression.span.end - 1, 0)))
      return first <= line && line <= last
    }
    if candidates.count == 1 { return }
    func text(_ lambda: LambdaSearch.Found) -> String {
      Unparser.unparse(expression: lambda.expression, style: .modern)
    }
    if candidates.isEmpty {
      let texts = lambdas.map { "# coding=utf-8\n" + text($0) }.joined(separator: "\n")
      throw ConversionFault(
        "UnsupportedLanguageElementError",
        "could not parse the source code of \(entity): no matching AST found among candidates:\n"
          + texts, at: span)
    }
    let wanted = signature(of: parameters)
    let matches = candidates.filter { signature(of: $0.parameters) == wanted }
    if matches.count == 1 { return }
    let texts = matches.enumerated().map { "Match \($0):\n\(text($1))\n" }.joined(separator: "\n")
    throw ConversionFault(
      "UnsupportedLanguageElementError",
      "could not parse the source code of \(entity): found multiple definitions with identical"
        + " signatures at the location. This error may be avoided by defining each lambda on a"
        + " single line and with unique argument names. The matching definitions were:\n" + texts,
      at: span)
  }

  // MARK: Classic: the text from the line on, as far as it can be parsed

  private static func checkClassic(
    _ parameters: Parameters, _ line: Int, _ source: Source, _ entity: String, _ span: Span
  ) throws(ConversionFault) {
    let original = logicalLine(from: line, source)
    var text = dedent(original.split(separator: "\n", omittingEmptySubsequences: false))
    var statements = parsed(text)
    if statements == nil {
      if let end = BracketScan(text).firstUnmatched {
        text = String(text[..<end])
        statements = parsed(text)
      }
      if statements == nil {
        throw ConversionFault(
          "ValueError",
          "Failed to parse source code of \(entity), which Python reported as:\n\(original)\n"
            + "If this is a lambda function, the error may be avoided by creating the lambda in a"
            + " standalone statement.", at: span)
      }
    }
    let wanted = signature(of: parameters)
    let matches = (statements ?? []).flatMap(LambdaSearch.lambdas)
      .filter { signature(of: $0.parameters) == wanted }
    if matches.count == 1 { return }
    throw ConversionFault(
      "ValueError",
      "Unable to identify source code of lambda function \(entity). It was defined on this line:"
        + " \(text), which must contain a single lambda with matching signature. To avoid"
        + " ambiguity, define each lambda in a separate expression.", at: span)
  }

  /// The lines from one to the end of its statement, as far as the brackets on them tell.
  private static func logicalLine(from line: Int, _ source: Source) -> String {
    var text = ""
    var number = line
    while let next = source.lineText(number) {
      text += next + "\n"
      number += 1
      if BracketScan(text).depth <= 0 { break }
    }
    return text
  }

  /// The statements of a text that may `return`.
  private static func parsed(_ text: String) -> [Statement]? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let function = "def f():\n" + lines.map { " \($0)\n" }.joined()
    guard let module = try? parse(Source(name: "", text: function)), module.body.count == 1,
      case .function(let definition)? = module.body.first?.kind
    else { return nil }
    return definition.body
  }
}

/// Counts brackets outside of strings and comments.
private struct BracketScan {
  /// How many brackets are open at the end.
  private(set) var depth = 0
  /// The first closing bracket that none opened.
  private(set) var firstUnmatched: String.Index?

  init(_ text: String) {
    var index = text.startIndex
    var quote: Substring?
    while index < text.endIndex {
      let character = text[index]
      let rest = text[index...]
      if let end = quote {
        if character == "\\" {
          index = text.index(after: index)
          if index == text.endIndex { break }
        } else if rest.hasPrefix(end) || (character == "\n" && end.count == 1) {
          quote = nil
          index = text.index(index, offsetBy: rest.hasPrefix(end) ? end.count - 1 : 0)
        }
      } else {
        switch character {
        case "'", "\"":
          let triple = rest.prefix(3)
          let isTriple = triple.count == 3 && triple.allSatisfy { $0 == character }
          quote = isTriple ? triple : rest.prefix(1)
          index = text.index(index, offsetBy: isTriple ? 2 : 0)
        case "#":
          index = rest.firstIndex(of: "\n") ?? text.endIndex
          if index == text.endIndex { return }
        case "(", "[", "{":
          depth += 1
        case ")", "]", "}":
          if depth <= 0, firstUnmatched == nil { firstUnmatched = index }
          depth -= 1
        default: break
        }
      }
      index = text.index(after: index)
    }
    // An open triple-quoted string goes on in the next line.
    if let quote, quote.count == 3 { depth = max(depth, 1) }
  }
}

/// Searches syntax for lambda functions, level by level as Python's `ast.walk` does.
private enum LambdaSearch {
  struct Found {
    var expression: Expression
    var parameters: Parameters
  }

  private enum Item {
    case statement(Statement)
    case expression(Expression)
    /// A node that only holds others.
    case holder([Item])
  }

  static func lambdas(in statement: Statement) -> [Found] {
    var result: [Found] = []
    var queue = [Item.statement(statement)]
    var position = 0
    while position < queue.count {
      let item = queue[position]
      position += 1
      switch item {
      case .statement(let statement): queue += children(of: statement)
      case .expression(let expression):
        if case .lambda(let parameters, _) = expression.kind {
          result.append(Found(expression: expression, parameters: parameters))
        }
        queue += children(of: expression)
      case .holder(let items): queue += items
      }
    }
    return result
  }

  private static func items(_ statements: [Statement]) -> [Item] {
    statements.map(Item.statement)
  }

  private static func items(_ expressions: [Expression?]) -> [Item] {
    expressions.compactMap { $0.map(Item.expression) }
  }

  private static func children(of statement: Statement) -> [Item] {
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

  private static func children(of expression: Expression) -> [Item] {
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
