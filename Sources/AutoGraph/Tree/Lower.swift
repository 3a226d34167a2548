// From the tree on which the passes work back to the syntax tree.

import Syntax

enum Lower {
  // MARK: Statements

  static func block(_ block: Block) -> [Statement] { block.statements.map(statement) }

  static func statement(_ statement: Stmt) -> Statement {
    Statement(kind(of: statement), at: statement.span)
  }

  private static func kind(of statement: Stmt) -> Statement.Kind {
    switch statement.kind {
    case .expression(let value): .expression(expression(value))
    case .assign(let targets, let value): .assign(targets.map(expression), expression(value))
    case .augmentedAssign(let target, let op, let value):
      .augmentedAssign(expression(target), op, expression(value))
    case .annotatedAssign(let target, let annotation, let value, let isSimple):
      .annotatedAssign(
        expression(target), expression(annotation), value.map(expression), isSimple: isSimple)
    case .delete(let targets): .delete(targets.map(expression))
    case .pass: .pass
    case .break: .break
    case .continue: .continue
    case .return(let value): .return(value.map(expression))
    case .raise(let error, let cause):
      .raise(error.map(expression), from: cause.map(expression))
    case .global(let names): .global(names)
    case .nonlocal(let names): .nonlocal(names)
    case .assert(let test, let message):
      .assert(expression(test), message: message.map(expression))
    case .importModules(let aliases): .importModules(aliases)
    case .importFrom(let module, let aliases, let level):
      .importFrom(module: module, aliases, level: level)
    case .if(let test, let body, let otherwise):
      .if(expression(test), block(body), otherwise: block(otherwise))
    case .while(let test, let body, let otherwise):
      .while(expression(test), block(body), otherwise: block(otherwise))
    case .for(let target, let iterable, let body, let otherwise):
      .for(
        expression(target), expression(iterable), block(body), otherwise: block(otherwise),
        isAsync: false)
    case .try(let body, let handlers, let otherwise, let finally, let isStar):
      .try(
        block(body),
        handlers.map { handler in
          ExceptHandler(
            type: handler.type.map(expression), name: handler.name, body: block(handler.body),
            at: handler.span)
        }, otherwise: block(otherwise), finally: block(finally), isStar: isStar)
    case .with(let items, let body):
      .with(
        items.map {
          WithItem(context: expression($0.context), target: $0.target.map(expression))
        }, block(body), isAsync: false)
    case .function(let node): .function(function(node))
    case .class(let node):
      .class(
        ClassDefinition(
          name: node.name, arguments: node.arguments.map(argument), body: block(node.body),
          decorators: node.decorators.map(expression), at: node.span))
    }
  }

  static func function(_ node: FunctionNode) -> FunctionDefinition {
    FunctionDefinition(
      name: node.name, parameters: parameters(node.arguments), body: block(node.body),
      decorators: node.decorators.map(expression), returns: node.returns.map(expression),
      at: node.span)
  }

  static func parameters(_ arguments: Arguments) -> Parameters {
    var result = Parameters()
    result.positionalOnly = arguments.positionalOnly.map(parameter)
    result.positionalOrKeyword = arguments.positionalOrKeyword.map(parameter)
    result.variadic = arguments.variadic.map(parameter)
    result.keywordOnly = arguments.keywordOnly.map(parameter)
    result.variadicKeyword = arguments.variadicKeyword.map(parameter)
    return result
  }

  private static func parameter(_ param: Param) -> Parameter {
    Parameter(
      param.name, annotation: param.annotation.map(expression),
      defaultValue: param.defaultValue.map(expression), at: param.span)
  }

  // MARK: Expressions

  static func expression(_ expression: Expr) -> Expression {
    Expression(kind(of: expression), at: expression.span)
  }

  private static func kind(of expression: Expr) -> Expression.Kind {
    switch expression.kind {
    case .constant(let value): .constant(value)
    case .formatted(let parts): .formatted(parts.map(formatPart))
    case .name(let name): .name(name)
    case .attribute(let value, let name): .attribute(self.expression(value), name)
    case .subscripted(let value, let index):
      .subscripted(self.expression(value), self.expression(index))
    case .slice(let lower, let upper, let step):
      .slice(
        lower.map(self.expression), upper.map(self.expression), step.map(self.expression))
    case .call(let callee, let arguments):
      .call(self.expression(callee), arguments.map(argument))
    case .unary(let op, let operand): .unary(op, self.expression(operand))
    case .binary(let op, let left, let right):
      .binary(op, self.expression(left), self.expression(right))
    case .boolean(let op, let operands): .boolean(op, operands.map(self.expression))
    case .comparison(let first, let rest):
      .comparison(self.expression(first), rest.map { ($0.0, self.expression($0.1)) })
    case .conditional(let test, let body, let otherwise):
      .conditional(
        test: self.expression(test), body: self.expression(body),
        otherwise: self.expression(otherwise))
    case .lambda(let arguments, let body):
      .lambda(parameters(arguments), self.expression(body))
    case .tuple(let elements): .tuple(elements.map(self.expression))
    case .list(let elements): .list(elements.map(self.expression))
    case .set(let elements): .set(elements.map(self.expression))
    case .dictionary(let items):
      .dictionary(
        items.map { (key: $0.key.map(self.expression), value: self.expression($0.value)) })
    case .starred(let value): .starred(self.expression(value))
    case .comprehension(.list, let element, let clauses):
      .listComprehension(self.expression(element), clauses.map(clause))
    case .comprehension(.set, let element, let clauses):
      .setComprehension(self.expression(element), clauses.map(clause))
    case .comprehension(.generator, let element, let clauses):
      .generator(self.expression(element), clauses.map(clause))
    case .dictionaryComprehension(let key, let value, let clauses):
      .dictionaryComprehension(
        key: self.expression(key), value: self.expression(value), clauses.map(clause))
    case .yield(let value): .yield(value.map(self.expression))
    case .yieldFrom(let value): .yieldFrom(self.expression(value))
    case .await(let value): .await(self.expression(value))
    case .named(let target, let value):
      .named(self.expression(target), self.expression(value))
    }
  }

  private static func clause(_ clause: Clause) -> ComprehensionClause {
    ComprehensionClause(
      target: expression(clause.target), iterable: expression(clause.iterable),
      conditions: clause.conditions.map(expression), isAsync: clause.isAsync)
  }

  private static func formatPart(_ part: Expr.FormatPart) -> FormattedPart {
    switch part {
    case .literal(let text): .literal(text)
    case .field(let value, let conversion, let format):
      .field(expression(value), conversion: conversion, format: format?.map(formatPart))
    }
  }

  private static func argument(_ argument: Expr.CallArgument) -> Argument {
    switch argument {
    case .positional(let value): .positional(expression(value))
    case .starred(let value): .starred(expression(value))
    case .keyword(let name, let value, let span): .keyword(name, expression(value), span)
    case .doubleStarred(let value): .doubleStarred(expression(value))
    }
  }
}
