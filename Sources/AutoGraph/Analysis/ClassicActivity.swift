// Activity analysis as TensorFlow 1.15 and 2.0 have it.

import Syntax

final class ClassicActivity: Activity {
  /// The parameters of the lambda functions around.
  private var lambdas: [Set<QualifiedName>] = []

  /// A lambda function among the parameters of a function, which the analysis does not expect.
  private var isInParameters = false
  private var unexpectedLambda: Expr?

  /// Annotates the nodes of a function.
  static func annotate(_ function: FunctionNode) throws(ConversionFault) {
    let activity = ClassicActivity()
    activity.visit(function)
    if let lambda = activity.unexpectedLambda {
      throw ConversionFault("AssertionError", "", at: lambda.span)
    }
  }

  static func annotate(_ lambda: Expr) {
    ClassicActivity().visit(lambda)
  }

  override func markRead(_ name: QualifiedName) { scope.markRead(name) }

  override func markModified(_ name: QualifiedName) { scope.markModified(name) }

  override func markDeleted(_ name: QualifiedName) { scope.deleted.insert(name) }

  override func isHidden(_ name: QualifiedName) -> Bool {
    lambdas.contains { parameters in
      parameters.contains(name) || name.owners.contains(where: parameters.contains)
    }
  }

  override func visitOther(_ statement: Stmt) {
    // A `raise` reads its names, but is no statement of its own. `import`, `global` and `nonlocal`
    // are not seen at all.
    if case .raise = statement.kind { visit(statement.expressions) }
  }

  override func visit(_ handler: Handler) {
    if let type = handler.type { visit(type) }
    if let name = handler.name.map(QualifiedName.name), !isLocalToExpression(name) {
      markModified(name)
    }
    visit(handler.body)
  }

  /// Turns the clauses of a list comprehension around, as TensorFlow does at each analysis. Since it
  /// analyses a function eleven times, they come out the wrong way round.
  override func visitClauses(_ expression: Expr, _ clauses: [Clause]) {
    var clauses = clauses
    if case .comprehension(let form, let element, _) = expression.kind {
      clauses.reverse()
      expression.kind = .comprehension(form, element, clauses)
    }
    for clause in clauses {
      visit(clause.target)
      visit(clause.iterable)
      visit(clause.conditions)
    }
  }

  // MARK: Functions

  override func visit(_ function: FunctionNode) {
    entities.append(.function(function.name))
    function.scope = within {
      visit(function.decorators)
      markModified(.name(function.name))
    }
    function.wholeScope = within(isIsolated: true) {
      function.arguments.scope = within {
        isInParameters = true
        defer { isInParameters = false }
        for param in function.arguments.all {
          if let annotation = param.annotation { visit(annotation) }
          let name = QualifiedName.name(param.name)
          if isLocalToExpression(name) { continue }
          markModified(name)
          scope.parameters.insert(name)
        }
        visit(function.arguments.all.compactMap(\.defaultValue))
      }
      function.bodyScope = within { visit(function.body) }
    }
    entities.removeLast()
  }

  override func visitLambda(_ expression: Expr, _ arguments: Arguments, _ body: Expr) {
    if isInParameters { unexpectedLambda = unexpectedLambda ?? expression }
    lambdas.append([])
    entities.append(.lambda)
    arguments.scope = within {
      for param in arguments.all {
        let name = QualifiedName.name(param.name)
        if !isLocalToExpression(name) { lambdas[lambdas.count - 1].insert(name) }
      }
      visit(arguments.all.compactMap(\.defaultValue))
    }
    visit(body)
    expression.scope = scope
    entities.removeLast()
    lambdas.removeLast()
  }

  override func visit(_ node: ClassNode) {
    entities.append(.class)
    node.scope = within {
      visit(node.decorators)
      markModified(.name(node.name))
    }
    _ = within(isIsolated: true) {
      visit(node.arguments.map(\.value))
      visit(node.body)
      visit(node.decorators)
    }
    entities.removeLast()
  }
}
