// What CPython finds wrong with a program only after it has parsed it.
//
// First come `__future__` imports, then the names of all scopes, then what the compiler refuses; a
// program is told the first fault in this order, not the first in the text.

enum Checks {
  /// Throws the first fault of a program or a cell; returns what there is only a warning for.
  @discardableResult
  static func check(
    _ body: [Statement], in source: Source
  ) throws(SyntaxFault) -> [SyntaxWarning] {
    try checkFutureFeatures(body)
    let names = NameChecks()
    try names.check(body)
    var code = CodeChecks(source: source, lastFuture: lastFuture(body))
    try code.check(body)
    return code.warnings
  }

  private static let features: Set<String> = [
    "nested_scopes", "generators", "division", "absolute_import", "with_statement",
    "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations",
  ]

  private static func checkFutureFeatures(_ body: [Statement]) throws(SyntaxFault) {
    for statement in futureImports(body) {
      guard case .importFrom(_, let aliases, _) = statement.kind else { continue }
      let place = Span(Int(statement.span.start), Int(statement.span.start))
      for alias in aliases where !features.contains(alias.name) {
        throw SyntaxFault(
          alias.name == "braces"
            ? "not a chance" : "future feature \(alias.name) is not defined", at: place)
      }
    }
  }

  /// The `__future__` imports at the beginning, behind at most a docstring.
  private static func futureImports(_ body: [Statement]) -> ArraySlice<Statement> {
    var rest = body[...]
    if let first = rest.first, case .expression(let value) = first.kind,
      case .constant(.string) = value.kind
    {
      rest = rest.dropFirst()
    }
    return rest.prefix { $0.isFutureImport }
  }

  private static func lastFuture(_ body: [Statement]) -> Int32 {
    futureImports(body).last?.span.end ?? 0
  }
}

extension Statement {
  /// Whether it is `from __future__ import …`.
  var isFutureImport: Bool {
    if case .importFrom("__future__", _, 0) = kind { return true }
    return false
  }
}

extension Expression {
  /// The expressions directly inside, in the order in which they are evaluated. The insides of
  /// lambdas and comprehensions are not among them: they are scopes of their own.
  package var children: [Expression] {
    switch kind {
    case .constant, .name, .lambda, .listComprehension, .setComprehension,
      .dictionaryComprehension, .generator:
      return []
    case .formatted(let parts): return Expression.fields(of: parts)
    case .attribute(let value, _), .unary(_, let value), .starred(let value), .yieldFrom(let value),
      .await(let value):
      return [value]
    case .subscripted(let value, let index): return [value, index]
    case .slice(let lower, let upper, let step): return [lower, upper, step].compactMap { $0 }
    case .call(let callee, let arguments): return [callee] + arguments.values
    case .binary(_, let left, let right): return [left, right]
    case .boolean(_, let operands): return operands
    case .comparison(let first, let rest): return [first] + rest.map(\.1)
    case .conditional(let test, let body, let otherwise): return [test, body, otherwise]
    case .tuple(let items), .list(let items), .set(let items): return items
    case .dictionary(let items): return items.compactMap(\.key) + items.map(\.value)
    case .yield(let value): return value.map { [$0] } ?? []
    case .named(let target, let value): return [value, target]
    }
  }

  private static func fields(of parts: [FormattedPart]) -> [Expression] {
    parts.flatMap { part -> [Expression] in
      guard case .field(let value, _, let format) = part else { return [] }
      return [value] + fields(of: format ?? [])
    }
  }
}

extension [Argument] {
  /// The values: first of positional arguments, then of keywords.
  var values: [Expression] {
    var positional: [Expression] = []
    var keywords: [Expression] = []
    for argument in self {
      switch argument {
      case .positional(let value), .starred(let value): positional.append(value)
      case .keyword(_, let value, _), .doubleStarred(let value): keywords.append(value)
      }
    }
    return positional + keywords
  }
}

extension Parameters {
  /// The default values, in the order in which they are evaluated.
  var defaults: [Expression] {
    (positionalOnly + positionalOrKeyword + keywordOnly).compactMap(\.defaultValue)
  }

  /// The parameters in the order in which CPython enters their names.
  var declared: [Parameter] {
    positionalOnly + positionalOrKeyword + keywordOnly
      + [variadic, variadicKeyword].compactMap { $0 }
  }
}
