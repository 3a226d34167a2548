// Makes `assert` a call, where the feature ASSERT_STATEMENTS is asked for.
//
//     assert x, 'no'   →   ag__.assert_stmt(x, lambda: 'no')

import Syntax

final class AssertStatements: Rewriter {
  override func rewrite(_ statement: Stmt) throws(ConversionFault) -> [Stmt] {
    try rewriteChildren(of: statement)
    guard case .assert(let test, let message) = statement.kind else { return [statement] }
    let build = Builder(at: statement.span)
    switch message?.kind {
    case nil:
      let text = build.string("Assertion error")
      return [build.expression(build.operation("assert_stmt", [test, build.thunk(text)]))]
    case .constant:
      let text = message ?? build.none
      return [build.expression(build.operation("assert_stmt", [test, build.thunk(text)]))]
    default:
      throw ConversionFault(
        "NotImplementedError", "can only convert string messages for now.", at: statement.span)
    }
  }
}
