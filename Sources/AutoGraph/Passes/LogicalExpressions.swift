// Makes `and`, `or` and `not` calls that evaluate their operands on demand.
//
//     x and y or not z   →   ag__.or_(lambda: ag__.and_(lambda: x, lambda: y), lambda: ag__.not_(z))
//     a < b < c          →   ag__.and_(lambda: a < b, lambda: b < c)         modern only

import Syntax

final class LogicalExpressions: Rewriter {
  private let style: AutoGraphStyle

  init(_ context: PassContext) { style = context.style }

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
    case .comparison(let first, let rest) where style == .modern && rest.count > 1:
      var left = first
      var result: Expr?
      for (op, right) in rest {
        let comparison = Expr(.comparison(left, [(op, right)]), at: expression.span)
        result =
          result.map { build.operation("and_", [build.thunk($0), build.thunk(comparison)]) }
          ?? comparison
        left = try right.copy()
      }
      return result ?? expression
    default:
      return expression
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
