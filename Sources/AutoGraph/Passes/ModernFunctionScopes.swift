// Wraps the bodies of functions into a `FunctionScope` (modern).
//
//     def f(x):            def f(x):
//       return x     →         with ag__.FunctionScope('f', 'fscope', …) as fscope:
//                                return x
//     lambda x: x    →     lambda x: ag__.with_function_scope(lambda lscope: x, 'lscope', …)
//
// Functions and lambda functions inside the converted one are marked as converted already, by the
// decorator `ag__.autograph_artifact` or a call of it.

import Syntax

final class ModernFunctionScopes: Rewriter {
  private let context: PassContext
  private var level = 0

  init(_ context: PassContext) { self.context = context }

  /// Only the outermost function gets the options with which the conversion was asked for.
  private var options: ConversionOptions { level == 1 ? context.options : context.options.ofCalls }

  override func rewrite(_ expression: Expr) throws(ConversionFault) -> Expr {
    guard case .lambda(let arguments, _) = expression.kind else {
      return try super.rewrite(expression)
    }
    level += 1
    defer { level -= 1 }
    try rewriteChildren(of: expression)
    let build = Builder(at: expression.span)
    if level > 1 { return build.operation("autograph_artifact", [expression]) }
    let name = context.symbol("lscope", in: expression.scope)
    expression.scopeName = name
    if case .lambda(_, let body) = expression.kind {
      let wrapped = build.operation(
        "with_function_scope",
        [build.lambda([name], body), build.string(name), options.expression(build)])
      expression.kind = .lambda(arguments, wrapped)
    }
    return expression
  }

  override func rewrite(_ function: FunctionNode) throws(ConversionFault) {
    level += 1
    defer { level -= 1 }
    let name = context.symbol("fscope", in: function.bodyScope)
    function.scopeName = name
    try rewriteChildren(of: function)
    let build = Builder(at: function.span)
    if level == 1 {
      function.decorators = []
    } else {
      function.decorators.append(build.operation("autograph_artifact"))
    }
    function.wrapBody(in: name, options, build) { statement in
      if case .expression(let value) = statement.kind, case .constant = value.kind { return true }
      return false
    }
  }
}

extension FunctionNode {
  /// Puts the body below `with ag__.FunctionScope(…) as NAME:`, save its docstring.
  func wrapBody(
    in scopeName: String, _ options: ConversionOptions, _ build: Builder,
    isDocstring: (Stmt) -> Bool
  ) {
    var statements = body.statements
    var docstring: [Stmt] = []
    if let first = statements.first, isDocstring(first) { docstring = [statements.removeFirst()] }
    let scope = build.operation(
      "FunctionScope",
      [build.string(name), build.string(scopeName), options.expression(build)])
    let with = Stmt(
      .with([With(scope, as: build.target(scopeName), at: span)], Block(statements)), at: span)
    body.statements = docstring + [with]
  }
}
