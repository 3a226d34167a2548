// Code of `match` and its patterns.

import Syntax

extension Compiler {
  func match(_ subject: Expression, _ cases: [MatchCase]) throws(SyntaxFault) {
    let value = builder.allocate()
    try expression(subject, into: value)
    let end = builder.makeLabel()
    let before = assigned
    var after: Set<Int>?
    for matchCase in cases {
      assigned = before
      let next = builder.makeLabel()
      let mark = builder.nextRegister
      var captures: [(String, Int)] = []
      try pattern(matchCase.pattern, value, failing: next, &captures)
      for (name, register) in captures { store(name, from: register) }
      if let condition = matchCase.guardExpression { try jump(unless: condition, to: next) }
      try statements(matchCase.body)
      if !matchCase.body.leaves { after = after?.intersection(assigned) ?? assigned }
      builder.emitJump(.jump, to: end)
      builder.place(next)
      builder.release(to: mark)
    }
    builder.place(end)
    builder.emit(.clear, value)
    assigned = before
  }

  /// Emits the test of a pattern; the registers of what it captures stay allocated until the case ends.
  private func pattern(
    _ pattern: Pattern, _ subject: Int, failing: Int, _ captures: inout [(String, Int)]
  ) throws(SyntaxFault) {
    builder.span = pattern.span
    switch pattern.kind {
    case .value(let expression):
      let mark = builder.nextRegister
      let register = try self.expression(expression)
      builder.emit(.compareJump, x: ComparisonOperator.equal.code, subject, register)
      builder.emitJump(.extra, to: failing)
      builder.release(to: mark)
    case .singleton(let constant):
      let mark = builder.nextRegister
      let register = builder.allocate()
      builder.emitWide(.constant, register, builder.constant(value(of: constant)))
      builder.emit(.compareJump, x: ComparisonOperator.is.code, subject, register)
      builder.emitJump(.extra, to: failing)
      builder.release(to: mark)
    case .capture(let inner, let name):
      if let inner { try self.pattern(inner, subject, failing: failing, &captures) }
      if let name { captures.append((name, subject)) }
    case .star: break
    case .or(let alternatives):
      let matched = builder.makeLabel()
      // Each alternative binds the same names; their values meet in the same registers.
      var names: [(String, Int)] = []
      for (index, alternative) in alternatives.enumerated() {
        let next = builder.makeLabel()
        var inner: [(String, Int)] = []
        try self.pattern(
          alternative, subject, failing: index == alternatives.count - 1 ? failing : next, &inner)
        if index == 0 { names = inner.map { ($0.0, builder.allocate()) } }
        for (name, register) in names {
          if let source = inner.first(where: { $0.0 == name })?.1 {
            builder.emit(.move, register, source)
          }
        }
        builder.emitJump(.jump, to: matched)
        builder.place(next)
      }
      builder.place(matched)
      captures += names
    case .sequence(let patterns):
      let star = patterns.firstIndex { if case .star = $0.kind { true } else { false } }
      let test = builder.allocate()
      builder.emit(
        .matchSequence, x: star == nil ? 0 : 1, test, subject,
        star == nil ? patterns.count : patterns.count - 1)
      builder.emitJump(.jumpIfFalse, test, to: failing)
      let base = builder.allocate(max(1, patterns.count))
      if let star {
        builder.emit(.unpackStarred, subject, base, star | (patterns.count - star - 1) << 8)
      } else {
        builder.emit(.unpack, subject, base, patterns.count)
      }
      for (index, inner) in patterns.enumerated() {
        if case .star(let name) = inner.kind {
          if let name { captures.append((name, base + index)) }
        } else {
          try self.pattern(inner, base + index, failing: failing, &captures)
        }
      }
    case .mapping(let items, let rest):
      let test = builder.allocate()
      builder.emit(.matchMapping, test, subject, items.count)
      builder.emitJump(.jumpIfFalse, test, to: failing)
      let keys = builder.allocate(items.count)
      for (index, item) in items.enumerated() { try expression(item.key, into: keys + index) }
      let values = builder.allocate(items.count + 1)
      // test = whether all keys are there; values and what is left behind them.
      builder.emit(.move, test, subject)
      builder.emit(.matchKeys, x: rest == nil ? 0 : 1, test, keys, items.count)
      builder.emitJump(.jumpIfFalse, test, to: failing)
      for (index, item) in items.enumerated() {
        try self.pattern(item.pattern, values + index, failing: failing, &captures)
      }
      if let rest { captures.append((rest, values + items.count)) }
    case .class(let cls, let patterns, let keywords):
      let base = builder.allocate()
      try expression(cls, into: base)
      let names = builder.allocate()
      builder.emitWide(
        .constant, names,
        builder.constant(.tuple(keywords.map { .str($0.name) })))
      let values = builder.allocate(patterns.count + keywords.count + 1)
      builder.emit(.move, values, subject)
      builder.emit(.matchClass, base, base, patterns.count)
      builder.emitJump(.jumpIfFalse, base, to: failing)
      for (index, inner) in (patterns + keywords.map(\.pattern)).enumerated() {
        try self.pattern(inner, values + index, failing: failing, &captures)
      }
    }
  }
}
