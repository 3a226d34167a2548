// Marks the names that stand in the user's function (modern only): those are the ones that
// `VariableAccess` reads through `ag__.ld`.
//
// Names in decorators, in annotations of parameters, in what an `except` catches, and in the body of
// a lambda function that is converted on its own, are not marked.

import Syntax

enum OriginalNames {
  static func mark(in subject: Subject) {
    if case .function(let function) = subject { mark(in: function) }
  }

  private static func mark(in function: FunctionNode) {
    mark(function.arguments.all.compactMap(\.defaultValue))
    mark(function.body)
  }

  private static func mark(_ block: Block) {
    for statement in block.statements {
      switch statement.kind {
      case .function(let node):
        mark(in: node)
        continue
      case .try: break
      default: mark(statement.expressions)
      }
      for inner in statement.blocks { mark(inner) }
    }
  }

  private static func mark(_ expressions: [Expr]) {
    for expression in expressions {
      if case .name = expression.kind { expression.isOriginal = true }
      if case .lambda(let arguments, let body) = expression.kind {
        mark(arguments.all.compactMap(\.defaultValue) + [body])
      } else {
        mark(expression.children)
      }
    }
  }
}
