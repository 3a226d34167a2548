// The order in which generated code lists names where TensorFlow's own order is that of a Python set,
// which depends on the seed of the hashes: here it is that of the text.

import Syntax

/// Orders names by their first appearance in a function.
struct AppearanceOrder {
  private var positions: [QualifiedName: Int] = [:]

  init(in function: FunctionNode) {
    visit(function)
  }

  init(in lambda: Expr) {
    visit(lambda)
  }

  func sorted(_ names: Set<QualifiedName>) -> [QualifiedName] {
    names.sorted { left, right in
      switch (positions[left], positions[right]) {
      case (let first?, let second?): first < second
      case (.some, nil): true
      case (nil, .some): false
      case (nil, nil): left < right
      }
    }
  }

  private mutating func note(_ name: QualifiedName) {
    if positions[name] == nil { positions[name] = positions.count }
  }

  private mutating func note(_ name: String?) {
    if let name { note(.name(name)) }
  }

  // MARK: The text from left to right

  private mutating func visit(_ function: FunctionNode) {
    for decorator in function.decorators { visit(decorator) }
    note(function.name)
    visit(function.arguments)
    visit(function.returns)
    visit(function.body)
  }

  private mutating func visit(_ arguments: Arguments) {
    for param in arguments.all {
      note(param.name)
      visit(param.annotation)
      visit(param.defaultValue)
    }
  }

  private mutating func visit(_ block: Block) {
    for statement in block.statements { visit(statement) }
  }

  private mutating func visit(_ statement: Stmt) {
    switch statement.kind {
    case .function(let node):
      visit(node)
    case .class(let node):
      for decorator in node.decorators { visit(decorator) }
      note(node.name)
      for argument in node.arguments { visit(argument.value) }
      visit(node.body)
    case .global(let names), .nonlocal(let names):
      for name in names { note(name) }
    case .importModules(let aliases), .importFrom(_, let aliases, _):
      for alias in aliases {
        note(alias.alias ?? alias.name.split(separator: ".").first.map(String.init))
      }
    case .try(let body, let handlers, let otherwise, let finally, _):
      visit(body)
      for handler in handlers {
        visit(handler.type)
        note(handler.name)
        visit(handler.body)
      }
      visit(otherwise)
      visit(finally)
    default:
      for expression in statement.expressions { visit(expression) }
      for block in statement.blocks { visit(block) }
    }
  }

  private mutating func visit(_ expression: Expr?) {
    guard let expression else { return }
    if let name = QualifiedName(expression) { note(name) }
    switch expression.kind {
    case .lambda(let arguments, let body):
      visit(arguments)
      visit(body)
    case .conditional(let test, let body, let otherwise):
      visit(body)
      visit(test)
      visit(otherwise)
    case .dictionary(let items):
      for item in items {
        visit(item.key)
        visit(item.value)
      }
    default:
      for child in expression.children { visit(child) }
    }
  }
}
