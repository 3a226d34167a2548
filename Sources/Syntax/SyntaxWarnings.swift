// What CPython's compiler warns of: code that is valid and almost surely wrong.

/// A `SyntaxWarning`. CPython prints it before the program runs, with the line on which it begins.
package struct SyntaxWarning: Hashable, Sendable {
  package var message: String
  package var span: Span

  package init(_ message: String, at span: Span) {
    self.message = message
    self.span = span
  }
}

extension SyntaxWarning {
  /// The warning for an `assert`.
  static func of(assertion condition: Expression, at span: Span) -> SyntaxWarning? {
    guard case .tuple(let items) = condition.kind, !items.isEmpty else { return nil }
    return SyntaxWarning("assertion is always true, perhaps remove parentheses?", at: span)
  }

  /// The warnings for an expression, without those for what is inside it.
  static func of(_ expression: Expression) -> [SyntaxWarning] {
    let found: [String?]
    switch expression.kind {
    case .call(let callee, _): found = [ofCallee(callee)]
    case .subscripted(let value, let index):
      found = [ofSubscripted(value), of(value, index: index)]
    case .comparison(let first, let rest): found = [ofComparison(first, rest)]
    default: return []
    }
    return found.compactMap { $0.map { SyntaxWarning($0, at: expression.span) } }
  }

  private static func ofCallee(_ callee: Expression) -> String? {
    guard let type = callee.knownType, type != "function" else { return nil }
    return "'\(type)' object is not callable; perhaps you missed a comma?"
  }

  private static func ofSubscripted(_ value: Expression) -> String? {
    switch value.knownType {
    case "str", "bytes", "tuple", "list", "dict", nil: nil
    case let type?: "'\(type)' object is not subscriptable; perhaps you missed a comma?"
    }
  }

  private static func of(_ value: Expression, index: Expression) -> String? {
    guard let type = value.knownType, ["str", "bytes", "tuple", "list"].contains(type),
      let wrong = index.knownType, wrong != "int", wrong != "bool"
    else { return nil }
    return "\(type) indices must be integers or slices, not \(wrong); perhaps you missed a comma?"
  }

  /// Only the first literal of a chain is told.
  private static func ofComparison(
    _ first: Expression, _ rest: [(ComparisonOperator, Expression)]
  ) -> String? {
    var left = first
    for (operation, right) in rest {
      if left.isComparedByValue || right.isComparedByValue {
        switch operation {
        case .is: return #""is" with a literal. Did you mean "=="?"#
        case .isNot: return #""is not" with a literal. Did you mean "!="?"#
        default: break
        }
      }
      left = right
    }
    return nil
  }
}

extension Expression {
  /// The name of the type that the expression surely has.
  fileprivate var knownType: String? {
    switch kind {
    case .constant(let constant): constant.typeName
    case .unary(let operation, let operand):
      operation != .not && operand.isNumber ? operand.knownType : nil
    case .formatted: "str"
    case .tuple: "tuple"
    case .list, .listComprehension: "list"
    case .dictionary, .dictionaryComprehension: "dict"
    case .set, .setComprehension: "set"
    case .generator: "generator"
    case .lambda: "function"
    default: nil
    }
  }

  private var isNumber: Bool {
    switch kind {
    case .constant(.int), .constant(.float), .constant(.imaginary): true
    case .unary(let operation, let operand): operation != .not && operand.isNumber
    default: false
    }
  }

  /// Whether it is a constant of which there may be several that are equal.
  fileprivate var isComparedByValue: Bool {
    switch kind {
    case .constant(.none), .constant(.bool), .constant(.ellipsis): false
    case .constant: true
    case .unary: isNumber
    case .tuple(let items): items.allSatisfy(\.isFolded)
    default: false
    }
  }

  private var isFolded: Bool {
    switch kind {
    case .constant: true
    case .tuple(let items): items.allSatisfy(\.isFolded)
    default: isNumber
    }
  }
}

extension Constant {
  fileprivate var typeName: String {
    switch self {
    case .none: "NoneType"
    case .bool: "bool"
    case .int: "int"
    case .float: "float"
    case .imaginary: "complex"
    case .string: "str"
    case .bytes: "bytes"
    case .ellipsis: "ellipsis"
    }
  }
}
