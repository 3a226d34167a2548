// Activity analysis: which names each statement, branch and function reads and writes.
//
//     y = self.x + f(z)       reads self, self.x, f, z; writes y
//     for i in r: s += i      iterates: writes i; body: reads s, i, writes s
//
// The two generators have different ideas of functions, lambdas and handlers; this is what they share.

import Syntax

class Activity {
  /// What encloses a name.
  enum Entity {
    case function(String)
    case lambda
    case `class`
  }

  var scope = Scope(in: nil, isIsolated: true)
  var entities: [Entity] = []
  /// The targets of the comprehensions around.
  private var comprehensions: [Set<QualifiedName>] = []
  private var isTargetOfAugmentedAssign = false

  // MARK: What the generators do differently

  func visit(_ function: FunctionNode) {}
  func visitLambda(_ expression: Expr, _ arguments: Arguments, _ body: Expr) {}
  func visit(_ node: ClassNode) {}
  func visitClauses(_ expression: Expr, _ clauses: [Clause]) {}
  func visit(_ handler: Handler) {}
  /// Statements of which only one of the generators takes notice.
  func visitOther(_ statement: Stmt) {}
  func markRead(_ name: QualifiedName) {}
  func markModified(_ name: QualifiedName) {}
  func markDeleted(_ name: QualifiedName) {}
  /// Whether the name is a parameter of a lambda function around.
  func isHidden(_ name: QualifiedName) -> Bool { false }
  func end(_ scope: Scope) {}

  // MARK: Scopes

  func within(isIsolated: Bool = false, _ body: () -> Void) -> Scope {
    let inner = Scope(in: scope, isIsolated: isIsolated)
    scope = inner
    body()
    scope = inner.parent ?? inner
    end(inner)
    return inner
  }

  // MARK: Statements

  func visit(_ block: Block) {
    for statement in block.statements { visit(statement) }
  }

  func visit(_ statement: Stmt) {
    switch statement.kind {
    case .expression, .assign, .annotatedAssign, .delete, .return, .assert:
      statement.scope = within { visit(statement.expressions) }
    case .augmentedAssign(let target, _, let value):
      statement.scope = within {
        isTargetOfAugmentedAssign = true
        visit(target)
        isTargetOfAugmentedAssign = false
        visit(value)
      }
    case .if(let test, let body, let otherwise), .while(let test, let body, let otherwise):
      test.scope = within { visit(test) }
      statement.bodyScope = within { visit(body) }
      statement.otherwiseScope = within { visit(otherwise) }
    case .for(let target, let iterable, let body, let otherwise):
      iterable.scope = within {
        visit(target)
        visit(iterable)
      }
      statement.iterateScope = within {
        visit(target)
        if let test = statement.extraTest { visitExtraTest(test) }
      }
      statement.bodyScope = within { visit(body) }
      statement.otherwiseScope = within { visit(otherwise) }
    case .with(let items, let body):
      statement.bodyScope = within {
        for item in items {
          item.scope = within {
            visit(item.context)
            if let target = item.target { visit(target) }
          }
        }
        visit(body)
      }
    case .try(let body, let handlers, let otherwise, let finally, _):
      visit(body)
      for handler in handlers { visit(handler) }
      visit(otherwise)
      visit(finally)
    case .function(let node):
      visit(node)
    case .class(let node):
      visit(node)
    case .raise, .global, .nonlocal, .importModules, .importFrom:
      visitOther(statement)
    case .pass, .break, .continue:
      break
    }
  }

  func visitExtraTest(_ test: Expr) {}

  // MARK: Expressions

  func visit(_ expressions: [Expr]) {
    for expression in expressions { visit(expression) }
  }

  func visit(_ expression: Expr) {
    switch expression.kind {
    case .name:
      track(expression)
    case .attribute(let value, _):
      visit(value)
      track(expression, altersParent: isInConstructor)
    case .subscripted(let value, let index):
      visit(value)
      visit(index)
      track(expression)
    case .lambda(let arguments, let body):
      visitLambda(expression, arguments, body)
    case .comprehension(_, let element, let clauses):
      comprehensions.append([])
      visitClauses(expression, clauses)
      visit(element)
      comprehensions.removeLast()
    case .dictionaryComprehension(let key, let value, let clauses):
      comprehensions.append([])
      visitClauses(expression, clauses)
      visit(key)
      visit(value)
      comprehensions.removeLast()
    default:
      visit(expression.children)
    }
  }

  private var isInConstructor: Bool {
    guard entities.count > 1, case .function("__init__") = entities[entities.count - 1],
      case .class = entities[entities.count - 2]
    else { return false }
    return true
  }

  /// Whether the name belongs to a comprehension or a lambda function around.
  func isLocalToExpression(_ name: QualifiedName) -> Bool {
    if isHidden(name) { return true }
    return comprehensions.contains { targets in
      targets.contains(name) || name.owners.contains(where: targets.contains)
    }
  }

  private func track(_ expression: Expr, altersParent: Bool = false) {
    guard let name = QualifiedName(expression), !isLocalToExpression(name) else { return }
    switch expression.context {
    case .load:
      markRead(name)
    case .store:
      if !comprehensions.isEmpty {
        comprehensions[comprehensions.count - 1].insert(name)
        return
      }
      markModified(name)
      if altersParent, let parent = name.parent, parent == .name("self") { markModified(parent) }
      if isTargetOfAugmentedAssign { markRead(name) }
    case .delete:
      markRead(name)
      markDeleted(name)
    }
  }
}
