// Makes `and`, `or` and `not` calls that evaluate their operands on demand.
//
//     x and y or not z   →   ag__.or_(lambda: ag__.and_(lambda: x, lambda: y), lambda: ag__.not_(z))
//     a < b < c          →   ag__.and_(lambda: a < b, lambda: b < c)         modern only
//     a == b             →   ag__.eq(a, b)           where the feature EQUALITY_OPERATORS is asked for

import Syntax

final class LogicalExpressions: Rewriter {
  private let convertsEquality: Bool
  private let splitsComparisons: Bool

  init(_ context: PassContext) {
    convertsEquality = context.options.uses(.equalityOperators)
    splitsComparisons = context.style == .modern || convertsEquality
  }

  override func rewrite(_ expression: Expr) throws(ConversionFault) -> Expr {
    try rewriteChildren(of: expression)
    let build = Builder(at: expression.span)
    switch expression.kind {
    case .unary(.not, let operand):
      return build.operation("not_", [operand])
    case .boolean(let op, let operands):
      guard var result = operands.last else { return expression }
      for operand in operands.dropLast().reversed() {
        result = build.operation(op.operation, [build.thunk(operand), build.thunk(result)])
      }
      return result
    case .comparison(let first, let rest) where splitsComparisons:
      var left = first
      var result: Expr?
      for (index, (op, right)) in rest.enumerated() {
        // An operand in the middle stands in two comparisons.
        if index > 0 { left = try left.copy() }
        let comparison = comparison(left, op, right, build)
        result =
          result.map { build.operation("and_", [build.thunk($0), build.thunk(comparison)]) }
          ?? comparison
        left = right
      }
      return result ?? expression
    default:
      return expression
    }
  }

  private func comparison(
    _ left: Expr, _ op: ComparisonOperator, _ right: Expr, _ build: Builder
  ) -> Expr {
    switch op {
    case .equal where convertsEquality: build.operation("eq", [left, right])
    case .notEqual where convertsEquality: build.operation("not_eq", [left, right])
    default: Expr(.comparison(left, [(op, right)]), at: build.span)
    }
  }
}

extension BooleanOperator {
  fileprivate var operation: String {
    switch self {
    case .and: "and_"
    case .or: "or_"
    }
  }
}
