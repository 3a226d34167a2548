// What decided whether a statement went into the graph, as the reader wrote it: the condition of an
// `if` or `while`, what a `for` goes over, the first operand of `and` and `or`.

import Syntax

/// Finds the subject of a statement in its line.
enum StagedSubject {
  /// - Parameters:
  ///   - statement: `if`, `while`, `for`, `and`, `or` or `conditional expression`.
  ///   - line: The line of the program on which it begins, without its indentation.
  /// - Returns: The source of the subject; the line where it can't be read alone, as one that goes on
  ///   below can't.
  static func text(of statement: String, in line: String) -> String {
    var header = line
    if header.hasPrefix("elif ") { header.removeFirst(2) }
    if header.hasSuffix(":") { header += " pass" }
    // In a function, so that `return` has its place.
    let source = Source(name: "", text: "def _():\n " + header + "\n")
    guard let module = try? parse(source),
      case .function(let definition)? = module.body.first?.kind,
      let first = definition.body.first, let subject = subject(of: statement, in: first)
    else { return line }
    return source.text(of: subject.span)
  }

  private static func subject(of name: String, in statement: Statement) -> Expression? {
    switch (name, statement.kind) {
    case ("if", .if(let test, _, _)), ("while", .while(let test, _, _)): test
    case ("for", .for(_, let iterable, _, _, _)): iterable
    case ("and", _): first(in: statement.expressions) { $0.operand(of: .and) }
    case ("or", _): first(in: statement.expressions) { $0.operand(of: .or) }
    case ("conditional expression", _): first(in: statement.expressions) { $0.test }
    default: nil
    }
  }

  private static func first(
    in expressions: [Expression], _ found: (Expression) -> Expression?
  ) -> Expression? {
    for expression in expressions {
      if let match = found(expression) ?? first(in: expression.children, found) { return match }
    }
    return nil
  }
}

extension Statement {
  /// The expressions of a line of its own, or of the header of a block.
  fileprivate var expressions: [Expression] {
    switch kind {
    case .expression(let value): [value]
    case .return(let value): value.map { [$0] } ?? []
    case .assign(_, let value): [value]
    case .augmentedAssign(_, _, let value): [value]
    case .annotatedAssign(_, _, let value, _): value.map { [$0] } ?? []
    case .if(let test, _, _), .while(let test, _, _): [test]
    case .for(_, let iterable, _, _, _): [iterable]
    case .assert(let test, let message): [test] + (message.map { [$0] } ?? [])
    default: []
    }
  }
}

extension Expression {
  fileprivate func operand(of wanted: BooleanOperator) -> Expression? {
    guard case .boolean(wanted, let operands) = kind else { return nil }
    return operands.first
  }

  fileprivate var test: Expression? {
    guard case .conditional(let test, _, _) = kind else { return nil }
    return test
  }
}
