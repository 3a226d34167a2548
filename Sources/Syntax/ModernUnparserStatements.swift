// What CPython 3.11's `ast.unparse` writes: statements and patterns.

extension ModernUnparser {
  // MARK: - Lines and blocks

  private mutating func newlineIfNeeded() {
    if !text.isEmpty { text += "\n" }
  }

  /// Begins a line.
  private mutating func fill(_ start: String = "") {
    newlineIfNeeded()
    text += String(repeating: "    ", count: indentation) + start
  }

  private mutating func block(_ body: [Statement]) {
    text += ":"
    indentation += 1
    write(body)
    indentation -= 1
  }

  private mutating func blockWithDocstring(_ body: [Statement]) {
    text += ":"
    indentation += 1
    writeBodyWithDocstring(body)
    indentation -= 1
  }

  /// Writes a body whose first string is a docstring.
  mutating func writeBodyWithDocstring(_ body: [Statement]) {
    if let first = body.first, case .expression(let value) = first.kind,
      case .constant(.string(let docstring)) = value.kind
    {
      fill()
      writeAvoidingBackslashes(docstring, quotes: Self.tripleQuotes)
      write(Array(body.dropFirst()))
    } else {
      write(body)
    }
  }

  private mutating func elseBlock(_ body: [Statement]) {
    guard !body.isEmpty else { return }
    fill("else")
    block(body)
  }

  mutating func write(_ statements: [Statement]) {
    for statement in statements { write(statement) }
  }

  // MARK: - Statements

  private mutating func write(_ statement: Statement) {
    switch statement.kind {
    case .expression(let value):
      fill()
      write(value, Level.yield)
    case .assign(let targets, let value):
      fill()
      for target in targets {
        write(target, Level.tuple)
        text += " = "
      }
      write(value)
    case .augmentedAssign(let target, let operation, let value):
      fill()
      write(target)
      text += " \(operation.rawValue)= "
      write(value)
    case .annotatedAssign(let target, let annotation, let value, let isSimple):
      fill()
      let isParenthesized = if case .name = target.kind { !isSimple } else { false }
      if isParenthesized { text += "(" }
      write(target)
      text += isParenthesized ? "): " : ": "
      write(annotation)
      if let value {
        text += " = "
        write(value)
      }
    case .delete(let targets):
      fill("del ")
      writeList(targets)
    case .pass: fill("pass")
    case .break: fill("break")
    case .continue: fill("continue")
    case .return(let value):
      fill("return")
      if let value {
        text += " "
        write(value)
      }
    case .raise(let raised, let cause):
      fill("raise")
      if let raised {
        text += " "
        write(raised)
        if let cause {
          text += " from "
          write(cause)
        }
      }
    case .global(let names): fill("global " + names.joined(separator: ", "))
    case .nonlocal(let names): fill("nonlocal " + names.joined(separator: ", "))
    case .assert(let condition, let message):
      fill("assert ")
      write(condition)
      if let message {
        text += ", "
        write(message)
      }
    case .importModules(let aliases): fill("import " + Self.list(aliases))
    case .importFrom(let module, let aliases, let level):
      fill("from " + String(repeating: ".", count: level) + (module ?? "") + " import ")
      text += Self.list(aliases)
    default: writeCompound(statement)
    }
  }

  static func list(_ aliases: [ImportAlias]) -> String {
    aliases.map { $0.name + ($0.alias.map { " as " + $0 } ?? "") }.joined(separator: ", ")
  }

  private mutating func writeCompound(_ statement: Statement) {
    switch statement.kind {
    case .if(let test, let body, let otherwise): writeIf(test, body, otherwise)
    case .while(let test, let body, let otherwise):
      fill("while ")
      write(test)
      block(body)
      elseBlock(otherwise)
    case .for(let target, let iterable, let body, let otherwise, let isAsync):
      fill(isAsync ? "async for " : "for ")
      write(target, Level.tuple)
      text += " in "
      write(iterable)
      block(body)
      elseBlock(otherwise)
    case .try(let body, let handlers, let otherwise, let finally, let isStar):
      let outer = isInTryStar
      isInTryStar = isStar
      fill("try")
      block(body)
      for handler in handlers { write(handler) }
      elseBlock(otherwise)
      if !finally.isEmpty {
        fill("finally")
        block(finally)
      }
      isInTryStar = outer
    case .with(let items, let body, let isAsync):
      fill(isAsync ? "async with " : "with ")
      for (index, item) in items.enumerated() {
        if index > 0 { text += ", " }
        write(item.context)
        if let target = item.target {
          text += " as "
          write(target)
        }
      }
      block(body)
    case .function(let definition): write(definition)
    case .class(let definition): write(definition)
    case .match(let subject, let cases):
      fill("match ")
      write(subject)
      text += ":"
      indentation += 1
      for matchCase in cases {
        fill("case ")
        write(matchCase.pattern)
        if let condition = matchCase.guardExpression {
          text += " if "
          write(condition)
        }
        block(matchCase.body)
      }
      indentation -= 1
    default: break
    }
  }

  private mutating func writeIf(_ test: Expression, _ body: [Statement], _ rest: [Statement]) {
    fill("if ")
    write(test)
    block(body)
    var otherwise = rest
    while otherwise.count == 1, case .if(let test, let body, let next) = otherwise[0].kind {
      fill("elif ")
      write(test)
      block(body)
      otherwise = next
    }
    elseBlock(otherwise)
  }

  private mutating func write(_ handler: ExceptHandler) {
    fill(isInTryStar ? "except*" : "except")
    if let type = handler.type {
      text += " "
      write(type)
    }
    if let name = handler.name { text += " as " + name }
    block(handler.body)
  }

  private mutating func write(_ definition: FunctionDefinition) {
    newlineIfNeeded()
    write(decorators: definition.decorators)
    fill((definition.isAsync ? "async def " : "def ") + definition.name + "(")
    write(definition.parameters)
    text += ")"
    if let returns = definition.returns {
      text += " -> "
      write(returns)
    }
    blockWithDocstring(definition.body)
  }

  private mutating func write(_ definition: ClassDefinition) {
    newlineIfNeeded()
    write(decorators: definition.decorators)
    fill("class " + definition.name)
    if !definition.arguments.isEmpty {
      text += "("
      write(definition.arguments)
      text += ")"
    }
    blockWithDocstring(definition.body)
  }

  private mutating func write(decorators: [Expression]) {
    for decorator in decorators {
      fill("@")
      write(decorator)
    }
  }

  // MARK: - Patterns

  private mutating func write(_ pattern: Pattern, _ place: Int = Level.test) {
    switch pattern.kind {
    case .value(let value): write(value)
    case .singleton(let constant): write(constant)
    case .sequence(let items):
      text += "["
      writeList(items)
      text += "]"
    case .star(let name): text += "*" + (name ?? "_")
    case .mapping(let items, let rest):
      text += "{"
      for (index, item) in items.enumerated() {
        if index > 0 { text += ", " }
        write(item.key)
        text += ": "
        write(item.pattern)
      }
      if let rest { text += (items.isEmpty ? "**" : ", **") + rest }
      text += "}"
    case .class(let type, let positional, let keywords):
      write(type, Level.atom)
      text += "("
      writeList(positional)
      for (index, item) in keywords.enumerated() {
        if index > 0 || !positional.isEmpty { text += ", " }
        text += item.name + "="
        write(item.pattern)
      }
      text += ")"
    case .capture(nil, let name): text += name ?? "_"
    case .capture(let pattern?, let name):
      parenthesize(Level.test, in: place) {
        $0.write(pattern, Level.bitOr)
        $0.text += " as " + (name ?? "_")
      }
    case .or(let items):
      parenthesize(Level.bitOr, in: place) {
        for (index, item) in items.enumerated() {
          if index > 0 { $0.text += " | " }
          $0.write(item, Level.next(Level.bitOr))
        }
      }
    }
  }

  private mutating func writeList(_ items: [Pattern]) {
    for (index, item) in items.enumerated() {
      if index > 0 { text += ", " }
      write(item)
    }
  }
}
