// Copies of expressions, where a pass needs one twice.

import Syntax

extension Expr {
  /// A copy that shares nothing with this expression.
  func copy() throws(ConversionFault) -> Expr { try Copier().rewrite(self) as Expr }
}

private final class Copier: Rewriter {
  override func rewrite(_ expression: Expr) throws(ConversionFault) -> Expr {
    let copy = Expr(expression.kind, at: expression.span, context: expression.context)
    copy.isOriginal = expression.isOriginal
    copy.scopeName = expression.scopeName
    switch expression.kind {
    case .lambda(let arguments, let body):
      copy.kind = .lambda(self.copy(arguments), body)
    case .comprehension(let form, let element, let clauses):
      copy.kind = .comprehension(form, element, clauses.map(self.copy))
    case .dictionaryComprehension(let key, let value, let clauses):
      copy.kind = .dictionaryComprehension(key, value, clauses.map(self.copy))
    default: break
    }
    try rewriteChildren(of: copy)
    return copy
  }

  private func copy(_ clause: Clause) -> Clause {
    Clause(
      target: clause.target, iterable: clause.iterable, conditions: clause.conditions,
      isAsync: clause.isAsync)
  }

  private func copy(_ arguments: Arguments) -> Arguments {
    func copy(_ param: Param) -> Param {
      Param(
        param.name, annotation: param.annotation, defaultValue: param.defaultValue, at: param.span)
    }
    let result = Arguments(at: arguments.span)
    result.positionalOnly = arguments.positionalOnly.map(copy)
    result.positionalOrKeyword = arguments.positionalOrKeyword.map(copy)
    result.variadic = arguments.variadic.map(copy)
    result.keywordOnly = arguments.keywordOnly.map(copy)
    result.variadicKeyword = arguments.variadicKeyword.map(copy)
    return result
  }
}
