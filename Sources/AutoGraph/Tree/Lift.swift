// From the syntax tree to the tree on which the passes work.

import Syntax

/// Makes nodes of syntax. What the working tree cannot hold is refused here.
struct Lift {
  let style: AutoGraphStyle

  // MARK: Statements

  func block(_ statements: [Statement]) throws(ConversionFault) -> Block {
    let result = Block()
    for statement in statements { result.statements.append(try self.statement(statement)) }
    return result
  }

  func statement(_ statement: Statement) throws(ConversionFault) -> Stmt {
    Stmt(try kind(of: statement), at: statement.span)
  }

  private func kind(of statement: Statement) throws(ConversionFault) -> Stmt.Kind {
    switch statement.kind {
    case .expression(let value):
      return .expression(expression(value))
    case .assign(let targets, let value):
      return .assign(targets.map { expression($0, .store) }, expression(value))
    case .augmentedAssign(let target, let op, let value):
      return .augmentedAssign(expression(target, .store), op, expression(value))
    case .annotatedAssign(let target, let annotation, let value, let isSimple):
      return .annotatedAssign(
        expression(target, .store), expression(annotation), optional(value), isSimple: isSimple)
    case .delete(let targets):
      return .delete(targets.map { expression($0, .delete) })
    case .pass:
      return .pass
    case .break:
      return .break
    case .continue:
      return .continue
    case .return(let value):
      return .return(optional(value))
    case .raise(let error, let cause):
      return .raise(optional(error), from: optional(cause))
    case .global(let names):
      return .global(names)
    case .nonlocal(let names):
      return .nonlocal(names)
    case .assert(let test, let message):
      return .assert(expression(test), message: optional(message))
    case .importModules(let aliases):
      return .importModules(aliases)
    case .importFrom(let module, let aliases, let level):
      return .importFrom(module: module, aliases, level: level)
    case .if(let test, let body, let otherwise):
      return .if(expression(test), try block(body), otherwise: try block(otherwise))
    case .while(let test, let body, let otherwise):
      return .while(expression(test), try block(body), otherwise: try block(otherwise))
    case .for(let target, let iterable, let body, let otherwise, let isAsync):
      if isAsync { throw unsupported("async for statements", at: statement.span) }
      return .for(
        expression(target, .store), expression(iterable), try block(body),
        otherwise: try block(otherwise))
    case .try(let body, let handlers, let otherwise, let finally, let isStar):
      var lifted: [Handler] = []
      for handler in handlers {
        lifted.append(
          Handler(
            type: optional(handler.type), name: handler.name, body: try block(handler.body),
            at: handler.span))
      }
      return .try(
        try block(body), lifted, otherwise: try block(otherwise), finally: try block(finally),
        isStar: isStar)
    case .with(let items, let body, let isAsync):
      if isAsync { throw unsupported("async with statements", at: statement.span) }
      let lifted = items.map { item in
        With(
          expression(item.context), as: item.target.map { expression($0, .store) },
          at: item.context.span)
      }
      return .with(lifted, try block(body))
    case .function(let definition):
      if definition.isAsync {
        throw innerCoroutine(definition)
      }
      return .function(try function(definition))
    case .class(let definition):
      return .class(
        ClassNode(
          name: definition.name, arguments: definition.arguments.map(argument),
          body: try block(definition.body),
          decorators: definition.decorators.map { expression($0) },
          at: definition.span))
    case .match(let subject, _):
      // TensorFlow's analyses stumble over the first name that they find.
      throw ConversionFault(
        "AssertionError",
        "name node, \(expression(subject).firstName ?? "_"), outside of any statement?",
        at: statement.span)
    }
  }

  func function(_ definition: FunctionDefinition) throws(ConversionFault) -> FunctionNode {
    if definition.isAsync {
      switch style {
      case .classic:
        throw ConversionFault(
          "AttributeError", "'NoneType' object has no attribute 'add_ordinary_node'",
          at: definition.span)
      case .modern:
        throw ConversionFault(
          "ValueError", "Unknown node type <gast.gast.AsyncFunctionDef object at 0x…>",
          at: definition.span)
      }
    }
    return FunctionNode(
      name: definition.name, arguments: parameters(definition.parameters, at: definition.span),
      body: try block(definition.body), decorators: definition.decorators.map { expression($0) },
      returns: optional(definition.returns), at: definition.span)
  }

  /// TensorFlow's analyses take a coroutine for a statement without a scope, and stumble over the first
  /// parameter.
  private func innerCoroutine(_ definition: FunctionDefinition) -> ConversionFault {
    let name = definition.parameters.analysed.first?.name ?? "_"
    switch style {
    case .classic:
      return ConversionFault(
        "NotImplementedError", "Param \"\(name)\" outside a function arguments or lambda.",
        at: definition.span)
    case .modern:
      return ConversionFault(
        "AssertionError", "name node, \(name), outside of any statement?", at: definition.span)
    }
  }

  func parameters(_ parameters: Parameters, at span: Span) -> Arguments {
    let result = Arguments(at: span)
    result.positionalOnly = parameters.positionalOnly.map(parameter)
    result.positionalOrKeyword = parameters.positionalOrKeyword.map(parameter)
    result.variadic = parameters.variadic.map(parameter)
    result.keywordOnly = parameters.keywordOnly.map(parameter)
    result.variadicKeyword = parameters.variadicKeyword.map(parameter)
    return result
  }

  private func parameter(_ parameter: Parameter) -> Param {
    Param(
      parameter.name, annotation: optional(parameter.annotation),
      defaultValue: optional(parameter.defaultValue), at: parameter.span)
  }

  private func unsupported(_ what: String, at span: Span) -> ConversionFault {
    switch style {
    case .classic: ConversionFault("NotImplementedError", "\(what) are not supported", at: span)
    case .modern:
      ConversionFault("UnsupportedLanguageElementError", "\(what) are not supported", at: span)
    }
  }

  // MARK: Expressions

  private func optional(_ expression: Expression?) -> Expr? {
    expression.map { self.expression($0) }
  }

  func expression(_ expression: Expression, _ context: Expr.Context = .load) -> Expr {
    Expr(kind(of: expression, context), at: expression.span, context: context)
  }

  private func list(_ expressions: [Expression], _ context: Expr.Context = .load) -> [Expr] {
    expressions.map { expression($0, context) }
  }

  private func kind(of expression: Expression, _ context: Expr.Context) -> Expr.Kind {
    switch expression.kind {
    case .constant(let value): .constant(value)
    case .formatted(let parts): .formatted(parts.map(formatPart))
    case .name(let name): .name(name)
    case .attribute(let value, let name): .attribute(self.expression(value), name)
    case .subscripted(let value, let index):
      .subscripted(self.expression(value), self.expression(index))
    case .slice(let lower, let upper, let step):
      .slice(optional(lower), optional(upper), optional(step))
    case .call(let callee, let arguments):
      .call(self.expression(callee), arguments.map(argument))
    case .unary(let op, let operand): .unary(op, self.expression(operand))
    case .binary(let op, let left, let right):
      .binary(op, self.expression(left), self.expression(right))
    case .boolean(let op, let operands): .boolean(op, list(operands))
    case .comparison(let first, let rest):
      .comparison(self.expression(first), rest.map { ($0.0, self.expression($0.1)) })
    case .conditional(let test, let body, let otherwise):
      .conditional(
        test: self.expression(test), body: self.expression(body),
        otherwise: self.expression(otherwise))
    case .lambda(let parameters, let body):
      .lambda(self.parameters(parameters, at: expression.span), self.expression(body))
    case .tuple(let elements): .tuple(list(elements, context))
    case .list(let elements): .list(list(elements, context))
    case .set(let elements): .set(list(elements))
    case .dictionary(let items):
      .dictionary(items.map { (key: optional($0.key), value: self.expression($0.value)) })
    case .starred(let value): .starred(self.expression(value, context))
    case .listComprehension(let element, let clauses):
      .comprehension(.list, self.expression(element), clauses.map(clause))
    case .setComprehension(let element, let clauses):
      .comprehension(.set, self.expression(element), clauses.map(clause))
    case .generator(let element, let clauses):
      .comprehension(.generator, self.expression(element), clauses.map(clause))
    case .dictionaryComprehension(let key, let value, let clauses):
      .dictionaryComprehension(
        self.expression(key), self.expression(value), clauses.map(clause))
    case .yield(let value): .yield(optional(value))
    case .yieldFrom(let value): .yieldFrom(self.expression(value))
    case .await(let value): .await(self.expression(value))
    case .named(let target, let value):
      .named(self.expression(target, .store), self.expression(value))
    }
  }

  private func clause(_ clause: ComprehensionClause) -> Clause {
    Clause(
      target: expression(clause.target, .store), iterable: expression(clause.iterable),
      conditions: list(clause.conditions), isAsync: clause.isAsync)
  }

  private func formatPart(_ part: FormattedPart) -> Expr.FormatPart {
    switch part {
    case .literal(let text): .literal(text)
    case .field(let value, let conversion, let format):
      .field(expression(value), conversion: conversion, format: format?.map(formatPart))
    }
  }

  private func argument(_ argument: Argument) -> Expr.CallArgument {
    switch argument {
    case .positional(let value): .positional(expression(value))
    case .starred(let value): .starred(expression(value))
    case .keyword(let name, let value, let span): .keyword(name, expression(value), span)
    case .doubleStarred(let value): .doubleStarred(expression(value))
    }
  }
}

extension Parameters {
  /// The parameters in the order in which Python's `ast` has them.
  fileprivate var analysed: [Parameter] {
    positionalOrKeyword + positionalOnly + [variadic].compactMap { $0 } + keywordOnly
      + [variadicKeyword].compactMap { $0 }
  }
}

extension Expr {
  /// The name that comes first in the expression.
  fileprivate var firstName: String? {
    if case .name(let name) = kind { return name }
    return children.lazy.compactMap(\.firstName).first
  }
}
