// Code of comprehensions and generator expressions.

import BigInt
import Syntax

extension Compiler {
  /// A comprehension in line: its names hide those of the function while it runs.
  func comprehension(
    _ op: Opcode, _ name: String, _ elements: [Expression], _ clauses: [ComprehensionClause],
    into destination: Int?, at span: Span
  ) throws(SyntaxFault) -> Int {
    let mark = builder.nextRegister
    let target = builder.allocate()
    // The first iterable is evaluated outside.
    let iterable = try expression(clauses[0].iterable)
    let start = builder.position
    builder.emit(op, target, target, 0)
    let own = ScopeNames.targets(of: clauses, mangling: className)
    let scope = ScopeNames.ofComprehension(elements, clauses, mangling: className)
    let hiddenCount = hidden.count
    let before = assigned
    for bound in own.bound {
      let register = builder.allocate()
      let isCell = scope.innerFree.contains(bound)
      hidden.append((bound, register, isCell))
      builder.emit(.clear, register)
      if isCell { builder.emit(.makeCell, register) }
    }
    comprehensionDepth += 1
    defer { comprehensionDepth -= 1 }
    try clause(0, clauses, firstIterable: iterable) { () throws(SyntaxFault) in
      let inner = self.builder.nextRegister
      switch op {
      case .buildList:
        let value = try self.expression(elements[0])
        self.builder.emit(.listAppend, target, value)
      case .buildSet:
        let value = try self.expression(elements[0])
        self.builder.emit(.setAdd, target, value)
      default:
        let key = try self.expression(elements[0])
        let value = try self.expression(elements[1])
        self.builder.emit(.dictSet, target, key, value)
      }
      self.builder.release(to: inner)
    }
    for entry in hidden[hiddenCount...] { builder.emit(.clear, entry.register) }
    hidden.removeSubrange(hiddenCount...)
    assigned = before
    builder.inlined.append(
      Code.Inlined(start: start, end: builder.position, name: name, span: span))
    builder.release(to: target + 1)
    guard let destination else { return target }
    builder.emit(.take, destination, target)
    builder.release(to: mark)
    return destination
  }

  private func clause(
    _ index: Int, _ clauses: [ComprehensionClause], firstIterable: Int?,
    _ body: () throws(SyntaxFault) -> Void
  ) throws(SyntaxFault) {
    if index == clauses.count { return try body() }
    let clause = clauses[index]
    let mark = builder.nextRegister
    let iterator = builder.allocate()
    if let firstIterable {
      builder.emit(.getIterator, iterator, firstIterable)
    } else {
      let iterable = try expression(clause.iterable)
      builder.emit(.getIterator, iterator, iterable)
      builder.release(to: iterator + 1)
    }
    let start = builder.makeLabel()
    let end = builder.makeLabel()
    builder.place(start)
    let item = builder.allocate()
    builder.emit(.forIter, item, iterator)
    builder.emitJump(.extra, to: end)
    try store(clause.target, from: item)
    for condition in clause.conditions { try jump(unless: condition, to: start) }
    try self.clause(index + 1, clauses, firstIterable: nil, body)
    builder.emitJump(.loop, to: start)
    builder.place(end)
    builder.emit(.clear, item)
    builder.emit(.clear, iterator)
    builder.release(to: mark)
  }

  /// A generator expression: a function whose hidden parameter is the first iterator.
  func generator(
    _ element: Expression, _ clauses: [ComprehensionClause], into destination: Int?, at span: Span
  ) throws(SyntaxFault) -> Int {
    let mark = builder.nextRegister
    let base = builder.allocate(2)
    let iterable = try expression(clauses[0].iterable)
    builder.emit(.getIterator, base + 1, iterable)
    builder.release(to: base + 2)
    let scope = ScopeNames.ofGenerator(element, clauses, mangling: className)
    let inner = Compiler(
      interpreter, globals: globals, kind: .function, source: builder.source, names: scope,
      className: className, parent: self)
    inner.builder.name = "<genexpr>"
    inner.builder.qualifiedName =
      kind == .module
      ? "<genexpr>" : "\(builder.qualifiedName)\(kind == .function ? ".<locals>" : "").<genexpr>"
    inner.builder.parameterNames = [symbol(".0")]
    inner.builder.positionalCount = 1
    inner.builder.isGenerator = true
    inner.builder.span = span
    let parameter = inner.builder.allocate()
    inner.builder.localNames.append(symbol(".0"))
    inner.declareLocals(parameterCount: 0)
    try inner.clause(0, clauses, firstIterable: parameter) { () throws(SyntaxFault) in
      let mark = inner.builder.nextRegister
      let register = inner.builder.allocate()
      try inner.expression(element, into: register)
      inner.builder.emit(.yield, register)
      inner.builder.release(to: mark)
    }
    inner.returnNone()
    let code = inner.finish()
    builder.children.append(code)
    let cells = builder.allocate(max(1, code.freeNames.count))
    for (index, name) in code.freeNames.enumerated() {
      loadCell(interpreter.text(name), into: cells + index)
    }
    builder.emit(.makeFunction, cells, builder.children.count - 1, cells)
    builder.emit(.take, base, cells)
    builder.release(to: mark)
    let target = destination ?? builder.allocate()
    builder.emit(.call, target, base, 1)
    return target
  }
}
