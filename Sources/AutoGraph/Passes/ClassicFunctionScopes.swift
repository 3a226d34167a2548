// Wraps the bodies of functions into a `FunctionScope`, and marks what they return (classic).
//
//     def f(x):            def f(x):
//       return x     →       with ag__.FunctionScope('f', 'f_scope', …) as f_scope:
//                              return f_scope.mark_return_value(x)
//     lambda x: x    →     lambda x: ag__.with_function_scope(lambda lambda_scope: x, …)

import Syntax

final class ClassicFunctionScopes: Rewriter {
  private let context: PassContext
  /// The scopes around, nil for lambda functions that have none.
  private var scopeNames: [String?] = []

  init(_ context: PassContext) { self.context = context }

  override func rewrite(_ statement: Stmt) throws(ConversionFault) -> [Stmt] {
    guard case .return(let value) = statement.kind else { return try super.rewrite(statement) }
    guard let value, let name = scopeNames.last ?? nil else { return [statement] }
    let build = Builder(at: value.span)
    statement.kind = .return(
      build.call(build.attribute(build.name(name), "mark_return_value"), [value]))
    return [statement]
  }

  override func rewrite(_ expression: Expr) throws(ConversionFault) -> Expr {
    guard case .lambda(let arguments, _) = expression.kind else {
      return try super.rewrite(expression)
    }
    scopeNames.append(nil)
    defer { scopeNames.removeLast() }
    try rewriteChildren(of: expression)
    guard scopeNames.count == 1 else { return expression }
    let name = context.symbol("lambda_scope", in: expression.scope)
    expression.scopeName = name
    if case .lambda(_, let body) = expression.kind {
      let build = Builder(at: expression.span)
      let wrapped = build.operation(
        "with_function_scope",
        [build.lambda([name], body), build.string(name), context.options.expression(build)])
      expression.kind = .lambda(arguments, wrapped)
    }
    return expression
  }

  override func rewrite(_ function: FunctionNode) throws(ConversionFault) {
    let name = context.symbol("\(function.name)_scope", in: function.bodyScope)
    function.scopeName = name
    scopeNames.append(name)
    defer { scopeNames.removeLast() }
    try rewriteChildren(of: function)
    function.wrapBody(in: name, context.options, Builder(at: function.span)) { statement in
      if case .expression(let value) = statement.kind, case .constant(.string) = value.kind {
        return true
      }
      return false
    }
  }
}
