// Takes the instructions to the converter out of the program.
//
//     while x:
//       tf.autograph.experimental.set_loop_options(shape_invariants=s)     →   (options of the loop)
//       …                                                                      …

import Syntax

final class Directives: Rewriter {
  private let context: PassContext
  /// The loops around, with the number of statements seen in each.
  private var loops: [(statement: Stmt, seen: Int)] = []
  private var seenOutside = 0
  private var locals: [Set<QualifiedName>] = []

  init(_ context: PassContext) { self.context = context }

  override func rewrite(_ function: FunctionNode) throws(ConversionFault) {
    let scope = function.wholeScope
    locals.append((scope?.bound ?? []).union(scope?.modified ?? []))
    defer { locals.removeLast() }
    try super.rewrite(function)
  }

  override func rewrite(_ statement: Stmt) throws(ConversionFault) -> [Stmt] {
    switch statement.kind {
    case .while, .for:
      loops.append((statement, 0))
      defer { loops.removeLast() }
      try rewriteChildren(of: statement)
      if context.style == .modern, let body = statement.blocks.first, body.isEmpty {
        body.statements = [Stmt(.pass, at: statement.span)]
      }
      return [statement]
    case .assign, .augmentedAssign:
      count()
      return try super.rewrite(statement)
    case .expression(let value):
      count()
      guard case .call(let callee, let arguments) = value.kind, let path = path(of: callee),
        !locals.contains(where: { $0.contains(.name(path[0])) }),
        let directive = context.directive(path)
      else { return try super.rewrite(statement) }
      try apply(directive, arguments, at: statement.span)
      return []
    default:
      return try super.rewrite(statement)
    }
  }

  private func count() {
    if loops.isEmpty { seenOutside += 1 } else { loops[loops.count - 1].seen += 1 }
  }

  private func path(of expression: Expr) -> [String]? {
    switch expression.kind {
    case .name(let name): [name]
    case .attribute(let value, let name): path(of: value).map { $0 + [name] }
    default: nil
    }
  }

  private static let loopOptions = [
    "parallel_iterations", "swap_memory", "maximum_iterations", "shape_invariants",
  ]

  private func apply(
    _ directive: Directive, _ arguments: [Expr.CallArgument], at span: Span
  ) throws(ConversionFault) {
    switch directive {
    case .setElementType:
      if case .positional? = arguments.first { return }
      throw ConversionFault(
        "ValueError",
        "\"set_element_type\" requires a positional first argument as the target", at: span)
    case .setLoopOptions:
      if context.style == .modern, (loops.last?.seen ?? seenOutside) > 1 {
        throw ConversionFault(
          "ValueError", "\"set_loop_options\" must be the first statement in the loop block",
          at: span)
      }
      guard let loop = loops.last?.statement else {
        throw ConversionFault(
          "ValueError", "\"set_loop_options\" must be used inside a statement", at: span)
      }
      var options: [(name: String, value: Expr)] = []
      for argument in arguments {
        switch argument {
        case .positional(let value) where options.count < Self.loopOptions.count:
          options.append((Self.loopOptions[options.count], value))
        case .keyword(let name, let value, _) where Self.loopOptions.contains(name):
          options.append((name, value))
        case .keyword(let name, _, _):
          throw ConversionFault(
            "TypeError", "set_loop_options() got an unexpected keyword argument '\(name)'",
            at: span)
        default:
          throw ConversionFault(
            "TypeError", "set_loop_options() got arguments that it does not take", at: span)
        }
      }
      loop.loopOptions = options
    }
  }
}
