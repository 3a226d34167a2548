// Reads the user's variables through `ag__.ld`, which tells an undefined one (modern).
//
//     y = x     →   y = ag__.ld(x)
//     x += y    →   x = ag__.ld(x)
//                   x += y
//     del x     →   x = ag__.Undefined('x')

import Syntax

final class VariableAccess: Rewriter {
  override func rewrite(_ expression: Expr) throws(ConversionFault) -> Expr {
    guard case .name = expression.kind else { return try super.rewrite(expression) }
    guard expression.isOriginal, expression.context == .load else { return expression }
    return Builder(at: expression.span).operation("ld", [expression])
  }

  override func rewrite(_ statement: Stmt) throws(ConversionFault) -> [Stmt] {
    switch statement.kind {
    case .augmentedAssign(let target, _, _):
      guard case .name(let name) = target.kind else { return try super.rewrite(statement) }
      // What is added is not looked at.
      let build = Builder(at: statement.span)
      return [build.assign(name, build.operation("ld", [build.name(name)])), statement]
    case .delete:
      try rewriteChildren(of: statement)
      guard case .delete(let targets) = statement.kind else { return [statement] }
      let build = Builder(at: statement.span)
      var result: [Stmt] = []
      var remaining: [Expr] = []
      for target in targets {
        if case .name(let name) = target.kind {
          result.append(build.undefined(name))
        } else {
          remaining.append(target)
        }
      }
      if result.isEmpty { return [statement] }
      if !remaining.isEmpty { result.append(Stmt(.delete(remaining), at: statement.span)) }
      return result
    default:
      return try super.rewrite(statement)
    }
  }
}
