// Code of functions and classes.

import Syntax

extension Compiler {
  func functionStatement(_ definition: FunctionDefinition) throws(SyntaxFault) {
    guard !definition.decorators.isEmpty else {
      let register = try makeFunction(.definition(definition), into: nil)
      store(definition.name, from: register)
      builder.emit(.clear, register)
      return
    }
    try decorated(definition.decorators) { (register) throws(SyntaxFault) in
      _ = try self.makeFunction(.definition(definition), into: register)
    } store: { register in
      self.store(definition.name, from: register)
    }
  }

  private func decorated(
    _ decorators: [Expression], make: (Int) throws(SyntaxFault) -> Void, store: (Int) -> Void
  ) throws(SyntaxFault) {
    let span = builder.span
    let bases = decorators.map { _ in builder.allocate() }
    for (decorator, base) in zip(decorators, bases) { try expression(decorator, into: base) }
    let function = builder.allocate()
    try make(function)
    for (index, base) in bases.enumerated().reversed() {
      // The function lies right behind its decorator.
      builder.span = decorators[index].span
      if base + 1 != function { builder.emit(.take, base + 1, function) }
      builder.emit(.call, base, base, 1)
      if index > 0 { builder.emit(.take, function, base) }
    }
    builder.span = span
    store(bases[0])
    builder.emit(.clear, bases[0])
  }

  func classStatement(_ definition: ClassDefinition) throws(SyntaxFault) {
    guard !definition.decorators.isEmpty else {
      let register = builder.allocate()
      try makeClass(definition, into: register)
      store(definition.name, from: register)
      builder.emit(.clear, register)
      return
    }
    try decorated(definition.decorators) { (register) throws(SyntaxFault) in
      try self.makeClass(definition, into: register)
    } store: { register in
      self.store(definition.name, from: register)
    }
  }

  private func makeClass(_ definition: ClassDefinition, into destination: Int) throws(SyntaxFault) {
    let mark = builder.nextRegister
    let inner = Compiler(
      interpreter, globals: globals, kind: .classBody, source: builder.source,
      names: ScopeNames(body: definition.body, mangling: definition.name),
      className: definition.name, parent: self)
    inner.builder.name = definition.name
    inner.builder.qualifiedName =
      switch kind {
      case .module: definition.name
      case .function: "\(builder.qualifiedName).<locals>.\(definition.name)"
      case .classBody: "\(builder.qualifiedName).\(definition.name)"
      }
    if names.globals.contains(definition.name) { inner.builder.qualifiedName = definition.name }
    inner.builder.usesDictionary = true
    inner.builder.span = definition.span
    // Register 0 is the cell of `__class__`.
    let cell = inner.builder.allocate()
    inner.locals["__class__"] = cell
    inner.cellNames = ["__class__"]
    inner.builder.emit(.makeCell, cell)
    let docstring = definition.body.docstring
    if let docstring {
      let register = inner.builder.allocate()
      inner.builder.emitWide(.constant, register, inner.builder.constant(.str(docstring)))
      inner.builder.emitWide(
        .storeName, register, inner.builder.nameIndex(symbol("__doc__")))
      inner.builder.release(to: register)
    }
    try inner.statements(definition.body)
    inner.builder.emit(.return, cell)
    let code = inner.finish()
    builder.children.append(code)

    let base = builder.allocate(3)
    let span = builder.span
    let symbol = self.symbol("__build_class__")
    builder.emit(
      .loadGlobal, base, globals.slot(for: symbol), interpreter.builtins.slot(for: symbol))
    let cells = builder.allocate(max(1, code.freeNames.count))
    for (index, name) in code.freeNames.enumerated() {
      loadCell(interpreter.text(name), into: cells + index)
    }
    builder.emit(.makeFunction, cells, builder.children.count - 1, cells)
    builder.emit(.take, base + 1, cells)
    builder.release(to: base + 2)
    let hasSpread = definition.arguments.contains {
      switch $0 {
      case .starred, .doubleStarred: true
      default: false
      }
    }
    if hasSpread {
      let spread = builder.allocate(4)
      builder.emit(.move, spread, base)
      builder.emit(.buildList, spread + 1, base + 1, 1)
      builder.emitWide(
        .constant, spread + 3, builder.constant(.str(definition.name)))
      builder.emit(.listAppend, spread + 1, spread + 3)
      builder.emit(.buildDict, spread + 2, spread, 0)
      for argument in definition.arguments {
        let inner = builder.nextRegister
        switch argument {
        case .positional(let value):
          builder.emit(.listAppend, spread + 1, try expression(value))
        case .starred(let value):
          builder.emit(.listExtend, spread + 1, try expression(value))
        case .keyword(let name, let value, _):
          let key = builder.allocate()
          builder.emitWide(.constant, key, builder.constant(.str(name)))
          builder.emit(.dictSet, spread + 2, key, try expression(value))
        case .doubleStarred(let value):
          builder.emit(.dictUpdate, spread + 2, try expression(value))
        }
        builder.release(to: inner)
      }
      builder.span = span
      builder.emit(.callSpread, destination, spread)
      builder.release(to: mark)
      return
    }
    let nameRegister = builder.allocate()
    builder.emitWide(.constant, nameRegister, builder.constant(.str(definition.name)))
    var keywords: [Symbol] = []
    for argument in definition.arguments {
      let register = builder.allocate()
      switch argument {
      case .positional(let value): try expression(value, into: register)
      case .keyword(let name, let value, _):
        keywords.append(self.symbol(name))
        try expression(value, into: register)
      case .starred, .doubleStarred: break
      }
    }
    builder.span = span
    builder.emit(
      .call, x: keywords.isEmpty ? 0 : 1, destination, base, 2 + definition.arguments.count)
    if !keywords.isEmpty { builder.emitWide(.extra, 0, builder.keywords(keywords)) }
    builder.release(to: mark)
  }
}
