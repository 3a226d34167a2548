// Renames variables in a block, in every function inside it as well.

import Syntax

/// Renames names wherever they are read or written, and parameters; not the names of functions and
/// classes, nor those in `global`, `nonlocal` and `import`.
struct Renaming {
  private let names: [String: String]

  init(_ names: [String: String]) { self.names = names }

  func rename(_ block: Block) {
    for statement in block.statements {
      for expression in statement.expressions { rename(expression) }
      for inner in statement.blocks { rename(inner) }
      switch statement.kind {
      case .function(let node):
        rename(node.arguments)
        rename(node.body)
      case .try(_, let handlers, _, _, _):
        for handler in handlers {
          handler.name = handler.name.map { names[$0] ?? $0 }
        }
      default: break
      }
    }
  }

  private func rename(_ arguments: Arguments) {
    for param in arguments.all { param.name = names[param.name] ?? param.name }
  }

  private func rename(_ expression: Expr) {
    switch expression.kind {
    case .name(let name):
      if let new = names[name] { expression.kind = .name(new) }
    case .lambda(let arguments, _):
      rename(arguments)
    default: break
    }
    for child in expression.children { rename(child) }
  }
}
