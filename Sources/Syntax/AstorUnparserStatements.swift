// What `astor` 0.8.1 writes: statements.

extension AstorUnparser {
  /// Writes the statements of a whole text.
  mutating func writeProgram(_ statements: [Statement]) {
    for statement in statements { write(statement) }
  }

  private mutating func newline(extra: Int = 0) { newlines = max(newlines, 1 + extra) }

  private mutating func line(_ start: String) {
    newline()
    write(start)
  }

  private mutating func block(_ body: [Statement]) {
    indentation += 1
    for statement in body { write(statement) }
    indentation -= 1
  }

  private mutating func elseBlock(_ body: [Statement]) {
    guard !body.isEmpty else { return }
    line("else:")
    block(body)
  }

  private mutating func write(_ statement: Statement) {
    switch statement.kind {
    case .expression(let value):
      newline()
      write(value, Level.statement)
    case .assign(let targets, let value):
      newline()
      for target in targets {
        write(target, Level.assign)
        write(" = ")
      }
      write(value, Level.assign)
    case .augmentedAssign(let target, let operation, let value):
      newline()
      write(target, Level.statement)
      write(" \(operation.rawValue)= ")
      write(value, Level.statement)
    case .annotatedAssign(let target, let annotation, let value, let isSimple):
      let isParenthesized = if case .name = target.kind { !isSimple } else { false }
      line(isParenthesized ? "(" : "")
      write(target, Level.statement)
      write(isParenthesized ? "): " : ": ")
      write(annotation, Level.statement)
      if let value {
        write(" = ")
        write(value, Level.comma)
      }
    case .delete(let targets):
      line("del ")
      writeList(targets)
    case .pass: line("pass")
    case .break: line("break")
    case .continue: line("continue")
    case .return(let value):
      line("return")
      if let value {
        write(" ")
        write(value, Level.return)
      }
    case .raise(let raised, let cause):
      line("raise")
      if let raised {
        write(" ")
        write(raised)
        if let cause {
          write(" from ")
          write(cause)
        }
      }
    case .global(let names): line("global " + names.joined(separator: ", "))
    case .nonlocal(let names): line("nonlocal " + names.joined(separator: ", "))
    case .assert(let condition, let message):
      line("assert ")
      write(condition, Level.assert)
      if let message {
        write(", ")
        write(message, Level.assert)
      }
    case .importModules(let aliases): line("import " + ModernUnparser.list(aliases))
    case .importFrom(let module, let aliases, let level):
      let dots = String(repeating: ".", count: level)
      line("from " + dots + (module ?? "") + " import " + ModernUnparser.list(aliases))
    default: writeCompound(statement)
    }
  }

  private mutating func writeCompound(_ statement: Statement) {
    switch statement.kind {
    case .if(let test, let body, let otherwise): writeIf(test, body, otherwise)
    case .while(let test, let body, let otherwise):
      line("while ")
      write(test, Level.branch)
      write(":")
      block(body)
      elseBlock(otherwise)
    case .for(let target, let iterable, let body, let otherwise, let isAsync):
      line(isAsync ? "async for " : "for ")
      write(target, Level.branch)
      write(" in ")
      write(iterable)
      write(":")
      block(body)
      elseBlock(otherwise)
    case .try(let body, let handlers, let otherwise, let finally, let isStar):
      line("try:")
      block(body)
      for handler in handlers { write(handler, isStar: isStar) }
      elseBlock(otherwise)
      if !finally.isEmpty {
        line("finally:")
        block(finally)
      }
    case .with(let items, let body, let isAsync):
      line(isAsync ? "async with " : "with ")
      for (index, item) in items.enumerated() {
        write(index > 0 ? ", " : "")
        write(item.context)
        if let target = item.target {
          write(" as ")
          write(target)
        }
      }
      write(":")
      block(body)
    case .function(let definition): write(definition)
    case .class(let definition): write(definition)
    case .match:
      // Python 3.7 has no `match`; the text is that of the modern style, so that nothing is lost.
      for text in Unparser.unparse(statements: [statement], style: .modern).split(separator: "\n") {
        line(String(text))
      }
    default: break
    }
  }

  private mutating func writeIf(_ test: Expression, _ body: [Statement], _ rest: [Statement]) {
    line("if ")
    write(test, Level.branch)
    write(":")
    block(body)
    var otherwise = rest
    while otherwise.count == 1, case .if(let test, let body, let next) = otherwise[0].kind {
      line("elif ")
      write(test, Level.branch)
      write(":")
      block(body)
      otherwise = next
    }
    elseBlock(otherwise)
  }

  private mutating func write(_ handler: ExceptHandler, isStar: Bool) {
    line(isStar ? "except*" : "except")
    if let type = handler.type {
      write(" ")
      write(type)
      if let name = handler.name { write(" as " + name) }
    }
    write(":")
    block(handler.body)
  }

  private mutating func write(_ definition: FunctionDefinition) {
    write(decorators: definition.decorators, extra: indentation > 0 ? 1 : 2)
    line((definition.isAsync ? "async def " : "def ") + definition.name)
    write("(")
    write(definition.parameters)
    write(")")
    if let returns = definition.returns {
      write(" ->")
      write(returns)
    }
    write(":")
    block(definition.body)
    if indentation == 0 { newline(extra: 2) }
  }

  private mutating func write(_ definition: ClassDefinition) {
    write(decorators: definition.decorators, extra: 2)
    line("class " + definition.name)
    if !definition.arguments.isEmpty {
      write("(")
      write(definition.arguments, only: Level.highest)
      write(")")
    }
    write(":")
    block(definition.body)
    if indentation == 0 { newline(extra: 2) }
  }

  private mutating func write(decorators: [Expression], extra: Int) {
    newline(extra: extra)
    for decorator in decorators {
      line("@")
      write(decorator)
    }
  }
}
