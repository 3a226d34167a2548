// The faults of the patterns of a `match` statement.

import Literals

struct PatternChecks {
  let source: Source
  /// The names that the pattern has bound so far.
  private var names: Set<String> = []

  init(source: Source) { self.source = source }

  /// Throws the first fault of a pattern. A pattern that always matches is refused unless it is in
  /// the last case, or in a case with a condition.
  mutating func check(_ pattern: Pattern, irrefutableAllowed: Bool) throws(SyntaxFault) {
    switch pattern.kind {
    case .value, .singleton: break
    case .capture(nil, let name):
      if !irrefutableAllowed {
        throw SyntaxFault(
          (name.map { "name capture \(PythonText.repr($0))" } ?? "wildcard")
            + " makes remaining patterns unreachable", at: pattern.span)
      }
      try bind(name, pattern.span)
    case .capture(let inner?, let name):
      try check(inner, irrefutableAllowed: irrefutableAllowed)
      try bind(name, pattern.span)
    case .star(let name): try bind(name, pattern.span)
    case .sequence(let items):
      let stars = items.filter { if case .star = $0.kind { true } else { false } }
      if stars.count > 1 {
        throw SyntaxFault("multiple starred names in sequence pattern", at: pattern.span)
      }
      for item in items { try check(item, irrefutableAllowed: true) }
    case .mapping(let items, let rest):
      try checkKeys(items.map(\.key), pattern.span)
      for item in items { try check(item.pattern, irrefutableAllowed: true) }
      try bind(rest, pattern.span)
    case .class(_, let positional, let keywords):
      var seen: Set<String> = []
      for item in keywords where !seen.insert(item.name).inserted {
        throw SyntaxFault(
          "attribute name repeated in class pattern: \(item.name)", at: item.pattern.span)
      }
      for item in positional { try check(item, irrefutableAllowed: true) }
      for item in keywords { try check(item.pattern, irrefutableAllowed: true) }
    case .or(let items):
      try checkAlternatives(items, pattern.span, irrefutableAllowed: irrefutableAllowed)
    }
  }

  private mutating func checkAlternatives(
    _ items: [Pattern], _ span: Span, irrefutableAllowed: Bool
  ) throws(SyntaxFault) {
    let outer = names
    var first: Set<String>?
    for (index, item) in items.enumerated() {
      names = []
      try check(item, irrefutableAllowed: index == items.count - 1 && irrefutableAllowed)
      if let first, first != names {
        throw SyntaxFault("alternative patterns bind different names", at: span)
      }
      first = names
    }
    let bound = names
    names = outer
    for name in bound.sorted() { try bind(name, span) }
  }

  private mutating func bind(_ name: String?, _ span: Span) throws(SyntaxFault) {
    guard let name else { return }
    if name == "__debug__" { throw SyntaxFault("cannot assign to __debug__", at: span) }
    if !names.insert(name).inserted {
      throw SyntaxFault(
        "multiple assignments to name \(PythonText.repr(name)) in pattern", at: span)
    }
  }

  private func checkKeys(_ keys: [Expression], _ span: Span) throws(SyntaxFault) {
    var seen: Set<Constant> = []
    for key in keys {
      guard case .constant(let constant) = key.kind else { continue }
      if !seen.insert(constant).inserted {
        let text = Unparser.unparse(expression: key, style: .modern)
        throw SyntaxFault("mapping pattern checks duplicate key (\(text))", at: span)
      }
    }
  }
}
