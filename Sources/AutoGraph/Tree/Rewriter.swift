// The walk that the passes share: each pass overrides what it changes, and calls `rewriteChildren`
// where it wants the walk to go on. The order of the walk is part of the result, because generated
// names are numbered in the order in which they are asked for.

import Syntax

class Rewriter {
  /// Rewrites an expression; here, its children.
  func rewrite(_ expression: Expr) throws(ConversionFault) -> Expr {
    try rewriteChildren(of: expression)
    return expression
  }

  /// Rewrites a statement into any number of statements; here, its children.
  func rewrite(_ statement: Stmt) throws(ConversionFault) -> [Stmt] {
    try rewriteChildren(of: statement)
    return [statement]
  }

  /// Rewrites a function in place; here, its parameters, its body and its decorators.
  func rewrite(_ function: FunctionNode) throws(ConversionFault) {
    try rewriteChildren(of: function)
  }

  /// Rewrites the statements of a block in place.
  func rewrite(_ block: Block) throws(ConversionFault) {
    var result: [Stmt] = []
    for statement in block.statements { result += try rewrite(statement) }
    block.statements = result
  }

  /// Rewrites the statements of a block one by one. `after` sees what became of each; it may change
  /// it, and may name another block that takes the statements that follow.
  func rewrite(
    _ block: Block, after: ([Stmt]) throws(ConversionFault) -> ([Stmt], Block?)
  ) throws(ConversionFault) {
    let statements = block.statements
    block.statements = []
    var destination = block
    for statement in statements {
      let replacement = try rewrite(statement)
      if replacement.isEmpty { continue }
      let (changed, next) = try after(replacement)
      destination.statements += changed
      if let next { destination = next }
    }
  }

  // MARK: Children

  func rewriteChildren(of function: FunctionNode) throws(ConversionFault) {
    try rewrite(function.arguments)
    try rewrite(function.body)
    function.decorators = try rewrite(function.decorators)
    function.returns = try rewrite(function.returns)
  }

  func rewrite(_ arguments: Arguments) throws(ConversionFault) {
    for param in arguments.all {
      param.annotation = try rewrite(param.annotation)
      param.defaultValue = try rewrite(param.defaultValue)
    }
  }

  func rewriteChildren(of statement: Stmt) throws(ConversionFault) {
    switch statement.kind {
    case .expression(let value):
      statement.kind = .expression(try rewrite(value))
    case .assign(let targets, let value):
      statement.kind = .assign(try rewrite(targets), try rewrite(value))
    case .augmentedAssign(let target, let op, let value):
      statement.kind = .augmentedAssign(try rewrite(target), op, try rewrite(value))
    case .annotatedAssign(let target, let annotation, let value, let isSimple):
      statement.kind = .annotatedAssign(
        try rewrite(target), try rewrite(annotation), try rewrite(value), isSimple: isSimple)
    case .delete(let targets):
      statement.kind = .delete(try rewrite(targets))
    case .return(let value):
      statement.kind = .return(try rewrite(value))
    case .raise(let error, let cause):
      statement.kind = .raise(try rewrite(error), from: try rewrite(cause))
    case .assert(let test, let message):
      statement.kind = .assert(try rewrite(test), message: try rewrite(message))
    case .if(let test, let body, let otherwise):
      statement.kind = .if(try rewrite(test), body, otherwise: otherwise)
      try rewrite(body)
      try rewrite(otherwise)
    case .while(let test, let body, let otherwise):
      statement.kind = .while(try rewrite(test), body, otherwise: otherwise)
      try rewrite(body)
      try rewrite(otherwise)
    case .for(let target, let iterable, let body, let otherwise):
      statement.kind = .for(
        try rewrite(target), try rewrite(iterable), body, otherwise: otherwise)
      try rewrite(body)
      try rewrite(otherwise)
    case .try(let body, let handlers, let otherwise, let finally, _):
      try rewrite(body)
      try rewrite(handlers)
      try rewrite(otherwise)
      try rewrite(finally)
    case .with(let items, let body):
      try rewrite(items)
      try rewrite(body)
    case .function(let node):
      try rewrite(node)
    case .class(let node):
      node.arguments = try rewrite(node.arguments)
      try rewrite(node.body)
      node.decorators = try rewrite(node.decorators)
    case .pass, .break, .continue, .global, .nonlocal, .importModules, .importFrom:
      break
    }
  }

  func rewrite(_ handlers: [Handler]) throws(ConversionFault) {
    for handler in handlers {
      handler.type = try rewrite(handler.type)
      try rewrite(handler.body)
    }
  }

  func rewrite(_ items: [With]) throws(ConversionFault) {
    for item in items {
      item.context = try rewrite(item.context)
      item.target = try rewrite(item.target)
    }
  }

  func rewriteChildren(of expression: Expr) throws(ConversionFault) {
    switch expression.kind {
    case .constant, .name:
      break
    case .formatted(let parts):
      expression.kind = .formatted(try rewrite(parts))
    case .attribute(let value, let name):
      expression.kind = .attribute(try rewrite(value), name)
    case .subscripted(let value, let index):
      expression.kind = .subscripted(try rewrite(value), try rewrite(index))
    case .slice(let lower, let upper, let step):
      expression.kind = .slice(try rewrite(lower), try rewrite(upper), try rewrite(step))
    case .call(let callee, let arguments):
      expression.kind = .call(try rewrite(callee), try rewrite(arguments))
    case .unary(let op, let operand):
      expression.kind = .unary(op, try rewrite(operand))
    case .binary(let op, let left, let right):
      expression.kind = .binary(op, try rewrite(left), try rewrite(right))
    case .boolean(let op, let operands):
      expression.kind = .boolean(op, try rewrite(operands))
    case .comparison(let first, let rest):
      let first = try rewrite(first)
      var others: [(ComparisonOperator, Expr)] = []
      for (op, operand) in rest { others.append((op, try rewrite(operand))) }
      expression.kind = .comparison(first, others)
    case .conditional(let test, let body, let otherwise):
      expression.kind = .conditional(
        test: try rewrite(test), body: try rewrite(body), otherwise: try rewrite(otherwise))
    case .lambda(let arguments, let body):
      try rewrite(arguments)
      expression.kind = .lambda(arguments, try rewrite(body))
    case .tuple(let elements):
      expression.kind = .tuple(try rewrite(elements))
    case .list(let elements):
      expression.kind = .list(try rewrite(elements))
    case .set(let elements):
      expression.kind = .set(try rewrite(elements))
    case .dictionary(let items):
      var result: [(key: Expr?, value: Expr)] = []
      for item in items {
        result.append((key: try rewrite(item.key), value: try rewrite(item.value)))
      }
      expression.kind = .dictionary(result)
    case .starred(let value):
      expression.kind = .starred(try rewrite(value))
    case .comprehension(let form, let element, let clauses):
      expression.kind = .comprehension(form, try rewrite(element), clauses)
      try rewrite(clauses)
    case .dictionaryComprehension(let key, let value, let clauses):
      expression.kind = .dictionaryComprehension(try rewrite(key), try rewrite(value), clauses)
      try rewrite(clauses)
    case .yield(let value):
      expression.kind = .yield(try rewrite(value))
    case .yieldFrom(let value):
      expression.kind = .yieldFrom(try rewrite(value))
    case .await(let value):
      expression.kind = .await(try rewrite(value))
    case .named(let target, let value):
      expression.kind = .named(try rewrite(target), try rewrite(value))
    }
  }

  func rewrite(_ expression: Expr?) throws(ConversionFault) -> Expr? {
    guard let expression else { return nil }
    return try rewrite(expression) as Expr
  }

  func rewrite(_ expressions: [Expr]) throws(ConversionFault) -> [Expr] {
    var result: [Expr] = []
    for expression in expressions { result.append(try rewrite(expression) as Expr) }
    return result
  }

  func rewrite(
    _ arguments: [Expr.CallArgument]
  ) throws(ConversionFault) -> [Expr.CallArgument] {
    var result: [Expr.CallArgument] = []
    for argument in arguments {
      switch argument {
      case .positional(let value): result.append(.positional(try rewrite(value)))
      case .starred(let value): result.append(.starred(try rewrite(value)))
      case .keyword(let name, let value, let span):
        result.append(.keyword(name, try rewrite(value), span))
      case .doubleStarred(let value): result.append(.doubleStarred(try rewrite(value)))
      }
    }
    return result
  }

  private func rewrite(
    _ parts: [Expr.FormatPart]
  ) throws(ConversionFault) -> [Expr.FormatPart] {
    var result: [Expr.FormatPart] = []
    for part in parts {
      switch part {
      case .literal: result.append(part)
      case .field(let value, let conversion, let format):
        let value: Expr = try rewrite(value)
        var rewritten: [Expr.FormatPart]?
        if let format { rewritten = try rewrite(format) }
        result.append(.field(value, conversion: conversion, format: rewritten))
      }
    }
    return result
  }

  private func rewrite(_ clauses: [Clause]) throws(ConversionFault) {
    for clause in clauses {
      clause.target = try rewrite(clause.target)
      clause.iterable = try rewrite(clause.iterable)
      clause.conditions = try rewrite(clause.conditions)
    }
  }
}
