// Activity analysis as TensorFlow 2.21 has it.

import Syntax

final class ModernActivity: Activity {
  /// Annotates the nodes of a function.
  static func annotate(_ function: FunctionNode) {
    ModernActivity().visit(function)
  }

  static func annotate(_ lambda: Expr) {
    ModernActivity().visit(lambda)
  }

  override func end(_ scope: Scope) { scope.passOn() }

  override func markRead(_ name: QualifiedName) { scope.read.insert(name) }

  override func markModified(_ name: QualifiedName) {
    scope.modified.insert(name)
    scope.bound.insert(name)
  }

  override func markDeleted(_ name: QualifiedName) {
    scope.bound.insert(name)
    scope.deleted.insert(name)
  }

  override func visitOther(_ statement: Stmt) {
    switch statement.kind {
    case .raise:
      statement.scope = within { visit(statement.expressions) }
    case .global(let names):
      statement.scope = within {
        let names = names.map(QualifiedName.name)
        scope.read.formUnion(names)
        scope.globals.formUnion(names)
      }
    case .nonlocal(let names):
      statement.scope = within {
        let names = names.map(QualifiedName.name)
        scope.read.formUnion(names)
        scope.bound.formUnion(names)
        scope.nonlocals.formUnion(names)
      }
    case .importModules(let aliases), .importFrom(_, let aliases, _):
      statement.scope = within {
        for alias in aliases {
          let root = alias.name.split(separator: ".").first.map(String.init) ?? alias.name
          markModified(.name(alias.alias ?? root))
        }
      }
    default:
      break
    }
  }

  override func visitExtraTest(_ test: Expr) {
    test.scope = within { visit(test) }
  }

  override func visit(_ handler: Handler) {
    _ = within {
      if let type = handler.type { visit(type) }
      if let name = handler.name.map(QualifiedName.name) {
        scope.isolatedNames.insert(name)
        markModified(name)
      }
      visit(handler.body)
    }
  }

  override func visitClauses(_ expression: Expr, _ clauses: [Clause]) {
    for clause in clauses {
      visit(clause.iterable)
      visit(clause.target)
      visit(clause.conditions)
    }
  }

  // MARK: Functions

  override func visit(_ function: FunctionNode) {
    entities.append(.function(function.name))
    function.scope = within {
      visit(function.decorators)
      if let returns = function.returns { visit(returns) }
      visit(function.arguments.expressions)
      markModified(.name(function.name))
    }
    function.wholeScope = within(isIsolated: true) {
      declare(function.arguments)
      function.bodyScope = within { visit(function.body) }
    }
    entities.removeLast()
  }

  private func declare(_ arguments: Arguments) {
    arguments.scope = within {
      for param in arguments.all {
        if let annotation = param.annotation { visit(annotation) }
        let name = QualifiedName.name(param.name)
        if !isLocalToExpression(name) { scope.bound.insert(name) }
      }
    }
  }

  override func visitLambda(_ expression: Expr, _ arguments: Arguments, _ body: Expr) {
    entities.append(.lambda)
    expression.scope = within { visit(arguments.expressions) }
    let whole = within(isIsolated: true) {
      declare(arguments)
      let bodyScope = within { visit(body) }
      if body.scope == nil { body.scope = bodyScope }
    }
    // A lambda function is taken to be used where it is written.
    scope.read.formUnion(whole.read.subtracting(whole.bound))
    entities.removeLast()
  }

  override func visit(_ node: ClassNode) {
    entities.append(.class)
    node.scope = within {
      visit(node.decorators)
      markModified(.name(node.name))
      visit(node.arguments.map(\.value))
    }
    _ = within(isIsolated: true) {
      visit(node.arguments.map(\.value))
      visit(node.body)
      visit(node.decorators)
    }
    entities.removeLast()
  }
}
