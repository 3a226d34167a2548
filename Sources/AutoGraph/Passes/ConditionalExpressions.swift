// Makes a conditional expression a call.
//
//     a if x else b   →   ag__.if_exp(x, lambda: a, lambda: b, 'x')                          modern
//                         ag__.if_stmt(x, lambda: a, lambda: b, lambda: (), lambda _: None)  classic
//
// Conditional expressions inside a conditional expression are left alone.

import Syntax

final class ConditionalExpressions: Rewriter {
  private let style: AutoGraphStyle

  init(_ context: PassContext) { style = context.style }

  override func rewrite(_ expression: Expr) throws(ConversionFault) -> Expr {
    guard case .conditional(let test, let body, let otherwise) = expression.kind else {
      return try super.rewrite(expression)
    }
    let build = Builder(at: expression.span)
    switch style {
    case .modern:
      return build.operation(
        "if_exp",
        [test, build.thunk(body), build.thunk(otherwise), build.string(test.sourceText)])
    case .classic:
      return build.operation(
        "if_stmt",
        [
          test, build.thunk(body), build.thunk(otherwise), build.thunk(build.tuple([])),
          build.lambda(["_"], build.none),
        ])
    }
  }
}
