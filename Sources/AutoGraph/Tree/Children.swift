// The children of a node, for the analyses, which only look.

import Syntax

extension Expr {
  /// The expressions right below this one. Those of a lambda function are in its `Arguments` and body.
  var children: [Expr] {
    switch kind {
    case .constant, .name: []
    case .formatted(let parts): Self.fields(of: parts)
    case .attribute(let value, _): [value]
    case .subscripted(let value, let index): [value, index]
    case .slice(let lower, let upper, let step): [lower, upper, step].compactMap { $0 }
    case .call(let callee, let arguments): [callee] + arguments.map(\.value)
    case .unary(_, let operand): [operand]
    case .binary(_, let left, let right): [left, right]
    case .boolean(_, let operands): operands
    case .comparison(let first, let rest): [first] + rest.map(\.1)
    case .conditional(let test, let body, let otherwise): [test, body, otherwise]
    case .lambda(let arguments, let body): arguments.expressions + [body]
    case .tuple(let elements), .list(let elements), .set(let elements): elements
    case .dictionary(let items):
      items.compactMap(\.key) + items.map(\.value)
    case .starred(let value): [value]
    case .comprehension(_, let element, let clauses):
      [element] + clauses.flatMap { [$0.target, $0.iterable] + $0.conditions }
    case .dictionaryComprehension(let key, let value, let clauses):
      [key, value] + clauses.flatMap { [$0.target, $0.iterable] + $0.conditions }
    case .yield(let value): value.map { [$0] } ?? []
    case .yieldFrom(let value), .await(let value): [value]
    case .named(let target, let value): [target, value]
    }
  }

  private static func fields(of parts: [FormatPart]) -> [Expr] {
    parts.flatMap { part -> [Expr] in
      switch part {
      case .literal: []
      case .field(let value, _, let format): [value] + (format.map(fields) ?? [])
      }
    }
  }
}

extension Arguments {
  /// Annotations and default values.
  var expressions: [Expr] {
    all.flatMap { [$0.annotation, $0.defaultValue].compactMap { $0 } }
  }
}

extension Stmt {
  /// The expressions right below this statement, not those in its blocks.
  var expressions: [Expr] {
    switch kind {
    case .expression(let value): [value]
    case .assign(let targets, let value): targets + [value]
    case .augmentedAssign(let target, _, let value): [target, value]
    case .annotatedAssign(let target, let annotation, let value, _):
      [target, annotation] + (value.map { [$0] } ?? [])
    case .delete(let targets): targets
    case .return(let value): value.map { [$0] } ?? []
    case .raise(let error, let cause): [error, cause].compactMap { $0 }
    case .assert(let test, let message): [test] + (message.map { [$0] } ?? [])
    case .if(let test, _, _), .while(let test, _, _): [test]
    case .for(let target, let iterable, _, _): [target, iterable]
    case .with(let items, _):
      items.flatMap { [$0.context] + ($0.target.map { [$0] } ?? []) }
    case .class(let node): node.arguments.map(\.value) + node.decorators
    case .function(let node):
      node.arguments.expressions + node.decorators + (node.returns.map { [$0] } ?? [])
    case .try(_, let handlers, _, _, _): handlers.compactMap(\.type)
    case .pass, .break, .continue, .global, .nonlocal, .importModules, .importFrom: []
    }
  }
}
