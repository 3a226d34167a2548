// What the passes of one conversion share.

import Syntax

/// The state of a conversion: the generator, its names, its surroundings.
final class PassContext {
  let style: AutoGraphStyle
  let options: ConversionOptions
  let namer: Namer
  let directive: ([String]) -> Directive?

  init(_ context: ConversionContext) {
    style = context.style
    options = context.options
    namer = Namer(isTaken: context.isTaken)
    directive = context.directive
  }

  /// A name for something generated near a scope.
  func symbol(_ root: String, in scope: Scope?) -> String {
    namer.symbol(root, reserved: scope?.referenced(style) ?? [])
  }

  func symbol(_ root: String, in scopes: [Scope?]) -> String {
    let reserved = scopes.reduce(into: Set<QualifiedName>()) { names, scope in
      if let scope { names.formUnion(scope.referenced(style)) }
    }
    return namer.symbol(root, reserved: reserved)
  }

  /// The negation that the passes before `LogicalExpressions` write.
  func not(_ name: String, _ build: Builder) -> Expr {
    switch style {
    case .classic: build.operation("not_", [build.name(name)])
    case .modern: build.not(build.name(name))
    }
  }

  /// The conjunction that the passes before `LogicalExpressions` write.
  func and(_ left: Expr, _ right: Expr, _ build: Builder) -> Expr {
    // What was the step of a loop no longer is one.
    left.scope = nil
    right.scope = nil
    return switch style {
    case .classic: build.operation("and_", [build.thunk(left), build.thunk(right)])
    case .modern: Expr(.boolean(.and, [left, right]), at: build.span)
    }
  }
}

extension Subject {
  /// Runs a pass over the subject.
  func rewrite(with pass: Rewriter) throws(ConversionFault) -> Subject {
    switch self {
    case .function(let function):
      try pass.rewrite(function)
      return self
    case .lambda(let lambda):
      return .lambda(try pass.rewrite(lambda) as Expr)
    }
  }
}
