import Syntax

extension Compiler {
  func statements(_ statements: [Statement]) throws(SyntaxFault) {
    for (index, statement) in statements.enumerated() {
      let isLast = displaysLast && blocks.isEmpty && index == statements.count - 1
      try self.statement(statement, isLast: isLast)
    }
  }

  private func statement(_ statement: Statement, isLast: Bool) throws(SyntaxFault) {
    let outer = builder.span
    builder.span = statement.span
    defer { builder.span = outer }
    let mark = builder.nextRegister
    defer { builder.release(to: mark) }
    let displays = displaysLast
    displaysLast = false
    defer { displaysLast = displays }

    switch statement.kind {
    case .expression(let value):
      if case .constant = value.kind, !isLast { return }
      let register = try expression(value)
      if isLast {
        builder.emit(.display, register)
      } else if register >= locals.count {
        builder.emit(.clear, register)
      }

    case .assign(let targets, let value):
      try assign(targets, value)

    case .augmentedAssign(let target, let op, let value):
      try augmentedAssign(target, op, value)

    case .annotatedAssign(let target, let annotation, let value, let isSimple):
      if let value {
        let register = try expression(value)
        try store(target, from: register)
      }
      if kind == .classBody, isSimple, case .name(let name) = target.kind {
        let register = try expression(annotation)
        builder.emit(.annotation, register, builder.nameIndex(symbol(mangle(name))))
      } else if kind == .module {
        _ = try expression(annotation)
      }

    case .delete(let targets):
      for target in targets { try delete(target) }

    case .pass: break

    case .break: try leaveLoop(isBreak: true)
    case .continue: try leaveLoop(isBreak: false)

    case .return(let value):
      try returnStatement(value)

    case .raise(let exception, let cause):
      guard let exception else {
        builder.emit(.reraise, x: 1)
        return
      }
      let register = try expression(exception)
      if let cause {
        let causeRegister = try expression(cause)
        builder.emit(.raiseFrom, register, causeRegister)
      } else {
        builder.emit(.raise, register)
      }

    case .global, .nonlocal: break

    case .assert(let test, let message):
      let end = builder.makeLabel()
      try jump(test, ifTrue: true, to: end)
      let register = builder.allocate()
      if let message {
        try expression(message, into: register)
        builder.span = test.span
        builder.emit(.assertionFailed, x: 1, register)
      } else {
        builder.span = test.span
        builder.emit(.assertionFailed, register)
      }
      builder.place(end)

    case .importModules(let aliases):
      for alias in aliases {
        let register = builder.allocate()
        builder.emit(
          .importModule, x: alias.alias == nil ? 0 : 1, register,
          builder.nameIndex(symbol(alias.name)))
        store(alias.alias ?? String(alias.name.prefix { $0 != "." }), from: register)
      }

    case .importFrom(let module, let aliases, let level):
      if module == "__future__" { return }
      let register = builder.allocate()
      builder.emit(
        .importModule, x: 1, register,
        builder.nameIndex(symbol(String(repeating: ".", count: level) + (module ?? ""))))
      for alias in aliases {
        if alias.name == "*" {
          builder.emit(.importStar, register)
        } else {
          let value = builder.allocate()
          builder.emit(
            .importFrom, value, register, builder.nameIndex(symbol(alias.name)))
          store(alias.alias ?? alias.name, from: value)
        }
      }

    case .if(let test, let body, let otherwise):
      let elseLabel = builder.makeLabel()
      try jump(unless: test, to: elseLabel)
      let before = assigned
      try statements(body)
      let afterBody = assigned
      assigned = before
      if otherwise.isEmpty {
        builder.place(elseLabel)
      } else {
        let end = builder.makeLabel()
        builder.emitJump(.jump, to: end)
        builder.place(elseLabel)
        try statements(otherwise)
        builder.place(end)
        // What both branches bind is bound; a branch that leaves does not count.
        if body.leaves {
        } else if otherwise.leaves {
          assigned = afterBody
        } else {
          assigned = assigned.intersection(afterBody)
        }
        return
      }
      if body.leaves { return }
      assigned = assigned.intersection(afterBody)

    case .while(let test, let body, let otherwise):
      let start = builder.makeLabel()
      let exhausted = builder.makeLabel()
      let end = builder.makeLabel()
      builder.place(start)
      let before = assigned
      try jump(unless: test, to: exhausted)
      blocks.append(.loop(start: start, end: end, mark: -1))
      try statements(body)
      blocks.removeLast()
      builder.emitJump(.loop, to: start)
      assigned = before
      builder.place(exhausted)
      try statements(otherwise)
      builder.place(end)
      assigned = before

    case .for(let target, let iterable, let body, let otherwise, _):
      try forLoop(target, iterable, body, otherwise)

    case .try(let body, let handlers, let otherwise, let finally, let isStar):
      try tryStatement(body, handlers, otherwise, finally, isStar: isStar)

    case .with(let items, let body, _):
      try with(items[...], body)

    case .function(let definition):
      try functionStatement(definition)

    case .class(let definition):
      try classStatement(definition)

    case .match(let subject, let cases):
      try match(subject, cases)
    }
  }

  // MARK: Assignment

  private func assign(_ targets: [Expression], _ value: Expression) throws(SyntaxFault) {
    if targets.count == 1 {
      if let register = register(storing: targets[0]) {
        try expression(value, into: register)
        if case .name(let name) = targets[0].kind {
          store(name, from: register)
        }
        return
      }
      // a, b = c, d without a tuple in between
      if case .tuple(let left) = targets[0].kind, case .tuple(let right) = value.kind,
        left.count == right.count, !left.contains(where: \.isStarred),
        !right.contains(where: \.isStarred)
      {
        let base = builder.allocate(right.count)
        for (index, element) in right.enumerated() { try expression(element, into: base + index) }
        for (index, target) in left.enumerated() { try store(target, from: base + index) }
        return
      }
    }
    let register = try expression(value)
    for target in targets { try store(target, from: register) }
    if register >= locals.count { builder.emit(.clear, register) }
  }

  /// Stores the value of a register in a target of any kind.
  func store(_ target: Expression, from register: Int) throws(SyntaxFault) {
    let outer = builder.span
    builder.span = target.span
    defer { builder.span = outer }
    let mark = builder.nextRegister
    defer { builder.release(to: mark) }
    switch target.kind {
    case .name(let name): store(name, from: register)
    case .attribute(let value, let name):
      let object = try expression(value)
      builder.emit(.setAttribute, register, object, builder.site(symbol(mangle(name))))
    case .subscripted(let value, let index):
      let object = try expression(value)
      let key = try expression(index)
      builder.emit(.setItem, object, key, register)
    case .starred(let inner): try store(inner, from: register)
    case .tuple(let elements), .list(let elements):
      let base = builder.allocate(max(1, elements.count))
      if let star = elements.firstIndex(where: \.isStarred) {
        builder.emit(
          .unpackStarred, register, base, star | (elements.count - star - 1) << 8)
      } else {
        builder.emit(.unpack, register, base, elements.count)
      }
      for (index, element) in elements.enumerated() { try store(element, from: base + index) }
      for index in elements.indices { builder.emit(.clear, base + index) }
    default:
      throw SyntaxFault("cannot assign to expression", at: target.span)
    }
  }

  private func augmentedAssign(
    _ target: Expression, _ op: BinaryOperator, _ value: Expression
  ) throws(SyntaxFault) {
    switch target.kind {
    case .name(let name):
      let current = load(name, into: nil)
      if op == .add || op == .subtract, case .constant(.int(let n)) = value.kind,
        let small = Int(exactly: n), small < 32_000
      {
        let result = register(storing: target) ?? builder.allocate()
        builder.emit(.binaryImmediate, x: op.code | 0x80, result, current, small)
        store(name, from: result)
        return
      }
      let operand = try expression(value)
      let result = register(storing: target) ?? builder.allocate()
      builder.emit(.inplace, x: op.code, result, current, operand)
      store(name, from: result)
    case .attribute(let object, let name):
      let register = try expression(object)
      let result = builder.allocate()
      builder.emit(.getAttribute, result, register, builder.site(symbol(mangle(name))))
      let operand = try expression(value)
      builder.emit(.inplace, x: op.code, result, result, operand)
      builder.emit(.setAttribute, result, register, builder.site(symbol(mangle(name))))
    case .subscripted(let object, let index):
      let register = try expression(object)
      let key = try expression(index)
      let result = builder.allocate()
      builder.emit(.getItem, result, register, key)
      let operand = try expression(value)
      builder.emit(.inplace, x: op.code, result, result, operand)
      builder.emit(.setItem, register, key, result)
    default:
      throw SyntaxFault(
        "illegal target for augmented assignment", at: target.span)
    }
  }

  private func delete(_ target: Expression) throws(SyntaxFault) {
    let mark = builder.nextRegister
    defer { builder.release(to: mark) }
    switch target.kind {
    case .name(let name): delete(name)
    case .attribute(let value, let name):
      let object = try expression(value)
      builder.emit(.deleteAttribute, 0, object, builder.site(symbol(mangle(name))))
    case .subscripted(let value, let index):
      let object = try expression(value)
      let key = try expression(index)
      builder.emit(.deleteItem, object, key)
    case .tuple(let elements), .list(let elements):
      for element in elements { try delete(element) }
    default: throw SyntaxFault("cannot delete expression", at: target.span)
    }
  }

  // MARK: Loops and leaving them

  private func forLoop(
    _ target: Expression, _ iterable: Expression, _ body: [Statement], _ otherwise: [Statement]
  ) throws(SyntaxFault) {
    let iterator = builder.allocate()
    let value = try expression(iterable)
    builder.span = iterable.span
    builder.emit(.getIterator, iterator, value)
    builder.release(to: iterator + 1)
    let start = builder.makeLabel()
    let exhausted = builder.makeLabel()
    let end = builder.makeLabel()
    let before = assigned
    builder.place(start)
    if let register = register(storing: target) {
      builder.emit(.forIter, register, iterator)
      builder.emitJump(.extra, to: exhausted)
      if case .name(let name) = target.kind { store(name, from: register) }
    } else {
      let item = builder.allocate()
      builder.emit(.forIter, item, iterator)
      builder.emitJump(.extra, to: exhausted)
      try store(target, from: item)
      builder.emit(.clear, item)
      builder.release(to: iterator + 1)
    }
    blocks.append(.loop(start: start, end: end, mark: iterator))
    try statements(body)
    blocks.removeLast()
    builder.emitJump(.loop, to: start)
    assigned = before
    builder.place(exhausted)
    builder.emit(.clear, iterator)
    try statements(otherwise)
    builder.place(end)
    builder.emit(.clear, iterator)
    assigned = before
  }

  private func leaveLoop(isBreak: Bool) throws(SyntaxFault) {
    guard
      let index = blocks.lastIndex(where: { if case .loop = $0 { true } else { false } }),
      case .loop(let start, let end, _) = blocks[index]
    else {
      throw SyntaxFault(
        isBreak ? "'break' outside loop" : "'continue' not properly in loop", at: builder.span)
    }
    try unwind(to: index + 1) { () throws(SyntaxFault) in
      self.builder.emitJump(isBreak ? .jump : .loop, to: isBreak ? end : start)
    }
  }

  private func returnStatement(_ value: Expression?) throws(SyntaxFault) {
    let register: Int
    if let value {
      if blocks.isEmpty {
        register = try expression(value)
      } else {
        // A `finally` may rebind the name whose value is returned.
        register = builder.allocate()
        try expression(value, into: register)
      }
    } else {
      register = builder.allocate()
      builder.emitWide(.constant, register, builder.constant(.none))
    }
    try unwind(to: 0) { () throws(SyntaxFault) in self.builder.emit(.return, register) }
  }

  /// Emits what must happen when control leaves the blocks from `depth` on, then `exit`. The code emitted
  /// is not covered by the handlers of the blocks that are left.
  private func unwind(
    to depth: Int, _ exit: () throws(SyntaxFault) -> Void
  ) throws(SyntaxFault) {
    let saved = blocks
    let savedAssigned = assigned
    var suspended: [Protected] = []
    while blocks.count > depth {
      let block = blocks.removeLast()
      switch block {
      case .loop: break
      case .protected(let protected):
        protected.close(at: builder.position)
        suspended.append(protected)
      case .handler(let register, let name, let protected):
        protected.close(at: builder.position)
        suspended.append(protected)
        builder.emit(.popException, register)
        if let name { clearHandlerName(name) }
      case .with(let exitRegister, let protected):
        protected.close(at: builder.position)
        suspended.append(protected)
        builder.emit(.withExit, exitRegister)
      case .finally(let body, let protected):
        protected.close(at: builder.position)
        suspended.append(protected)
        try statements(body)
      }
    }
    try exit()
    for protected in suspended { protected.open(at: builder.position) }
    blocks = saved
    assigned = savedAssigned
  }

  private func clearHandlerName(_ name: String) {
    let mark = builder.nextRegister
    let register = builder.allocate()
    builder.emitWide(.constant, register, builder.constant(.none))
    store(name, from: register)
    delete(name)
    builder.release(to: mark)
  }

  // MARK: Exceptions

  private func addHandlers(_ protected: Protected, target: Int, register: Int) {
    for (start, end) in protected.stretches {
      builder.addHandler(from: start, to: end, target: target, register: register)
    }
  }

  private func tryStatement(
    _ body: [Statement], _ handlers: [ExceptHandler], _ otherwise: [Statement],
    _ finally: [Statement], isStar: Bool
  ) throws(SyntaxFault) {
    guard !finally.isEmpty else {
      return try tryExcept(body, handlers, otherwise, isStar: isStar)
    }
    let before = assigned
    let protected = Protected()
    protected.open(at: builder.position)
    blocks.append(.finally(finally, protected))
    if handlers.isEmpty {
      try statements(body)
    } else {
      try tryExcept(body, handlers, otherwise, isStar: isStar)
    }
    blocks.removeLast()
    protected.close(at: builder.position)
    let afterBody = assigned
    try statements(finally)
    let end = builder.makeLabel()
    builder.emitJump(.jump, to: end)
    let afterAll = assigned
    // The way of an exception: the same statements, then it goes on.
    assigned = before
    let registers = builder.allocate(2)
    let handler = builder.position
    let cleanup = Protected()
    cleanup.open(at: builder.position)
    blocks.append(.handler(register: registers, name: nil, cleanup))
    try statements(finally)
    blocks.removeLast()
    cleanup.close(at: builder.position)
    builder.emit(.reraise, registers)
    addHandlers(protected, target: handler, register: registers)
    addCleanup(cleanup, restoring: registers, name: nil)
    builder.place(end)
    assigned = afterAll.union(afterBody.intersection(afterAll))
  }

  /// An exception that comes out of a handler: what was handled before is handled again.
  private func addCleanup(_ cleanup: Protected, restoring registers: Int, name: String?) {
    guard !cleanup.stretches.isEmpty else { return }
    let pair = builder.allocate(2)
    let position = builder.position
    if let name { clearHandlerName(name) }
    builder.emit(.popException, x: 1, registers)
    builder.emit(.reraise, x: 2, pair)
    addHandlers(cleanup, target: position, register: pair)
  }

  private func tryExcept(
    _ body: [Statement], _ handlers: [ExceptHandler], _ otherwise: [Statement], isStar: Bool
  ) throws(SyntaxFault) {
    let mark = builder.nextRegister
    let before = assigned
    let protected = Protected()
    protected.open(at: builder.position)
    blocks.append(.protected(protected))
    try statements(body)
    blocks.removeLast()
    protected.close(at: builder.position)
    try statements(otherwise)
    let end = builder.makeLabel()
    builder.emitJump(.jump, to: end)
    var afterAll: Set<Int>? = (body + otherwise).leaves ? nil : assigned

    let registers = builder.allocate(2)
    let target = builder.position
    for handler in handlers {
      assigned = before
      let next = builder.makeLabel()
      builder.span = handler.type?.span ?? handler.span
      let inner = builder.nextRegister
      var subject = registers
      let cleanup = Protected()
      if let type = handler.type {
        let register = try expression(type)
        if isStar {
          subject = builder.allocate(2)
          builder.emit(.move, subject, registers)
          builder.emit(.matchGroup, subject, register, registers)
          builder.emitJump(.extra, to: next)
        } else {
          builder.emit(.matchException, registers, register)
          builder.emitJump(.extra, to: next)
        }
      }
      cleanup.open(at: builder.position)
      if let name = handler.name { store(name, from: subject) }
      blocks.append(.handler(register: registers, name: handler.name, cleanup))
      try statements(handler.body)
      blocks.removeLast()
      cleanup.close(at: builder.position)
      if isStar {
        if let name = handler.name { clearHandlerName(name) }
      } else {
        builder.emit(.popException, registers)
        if let name = handler.name { clearHandlerName(name) }
        builder.emitJump(.jump, to: end)
      }
      if !handler.body.leaves { afterAll = afterAll?.intersection(assigned) ?? assigned }
      addCleanup(cleanup, restoring: registers, name: handler.name)
      builder.place(next)
      builder.release(to: inner)
    }
    if isStar {
      // What no clause took goes on; nothing left means that all is handled.
      builder.emit(.reraise, x: 3, registers)
      builder.emit(.popException, registers)
    } else {
      builder.emit(.reraise, registers)
    }
    addHandlers(protected, target: target, register: registers)
    builder.place(end)
    assigned = afterAll ?? before
    builder.release(to: mark)
  }

  private func with(_ items: ArraySlice<WithItem>, _ body: [Statement]) throws(SyntaxFault) {
    guard let item = items.first else { return try statements(body) }
    let outerSpan = builder.span
    let exitRegister = builder.allocate()
    let manager = try expression(item.context)
    let entered = builder.allocate()
    builder.span = item.context.span
    builder.emit(.withEnter, entered, manager, exitRegister)
    let before = assigned
    let protected = Protected()
    protected.open(at: builder.position)
    blocks.append(.with(exit: exitRegister, protected))
    if let target = item.target { try store(target, from: entered) }
    builder.emit(.clear, entered)
    builder.span = outerSpan
    try with(items.dropFirst(), body)
    blocks.removeLast()
    protected.close(at: builder.position)
    builder.span = item.context.span
    builder.emit(.withExit, exitRegister)
    let end = builder.makeLabel()
    builder.emitJump(.jump, to: end)
    let afterBody = assigned
    let registers = builder.allocate(2)
    let target = builder.position
    let cleanup = Protected()
    cleanup.open(at: builder.position)
    let suppressed = builder.allocate()
    builder.emit(.withFailed, suppressed, exitRegister, registers)
    cleanup.close(at: builder.position)
    let goesOn = builder.makeLabel()
    builder.emitJump(.jumpIfFalse, suppressed, to: goesOn)
    builder.emit(.popException, registers)
    builder.emitJump(.jump, to: end)
    builder.place(goesOn)
    builder.emit(.reraise, registers)
    addHandlers(protected, target: target, register: registers)
    addCleanup(cleanup, restoring: registers, name: nil)
    builder.place(end)
    builder.span = outerSpan
    // The body may have been left early by an exception that was suppressed.
    assigned = before.intersection(afterBody)
  }

  // MARK: Functions and classes

  private func functionStatement(_ definition: FunctionDefinition) throws(SyntaxFault) {
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

  private func classStatement(_ definition: ClassDefinition) throws(SyntaxFault) {
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

  // MARK: match

  private func match(_ subject: Expression, _ cases: [MatchCase]) throws(SyntaxFault) {
    let value = builder.allocate()
    try expression(subject, into: value)
    let end = builder.makeLabel()
    let before = assigned
    var after: Set<Int>?
    for matchCase in cases {
      assigned = before
      let next = builder.makeLabel()
      let mark = builder.nextRegister
      var captures: [(String, Int)] = []
      try pattern(matchCase.pattern, value, failing: next, &captures)
      for (name, register) in captures { store(name, from: register) }
      if let condition = matchCase.guardExpression { try jump(unless: condition, to: next) }
      try statements(matchCase.body)
      if !matchCase.body.leaves { after = after?.intersection(assigned) ?? assigned }
      builder.emitJump(.jump, to: end)
      builder.place(next)
      builder.release(to: mark)
    }
    builder.place(end)
    builder.emit(.clear, value)
    assigned = before
  }

  /// Emits the test of a pattern; the registers of what it captures stay allocated until the case ends.
  private func pattern(
    _ pattern: Pattern, _ subject: Int, failing: Int, _ captures: inout [(String, Int)]
  ) throws(SyntaxFault) {
    builder.span = pattern.span
    switch pattern.kind {
    case .value(let expression):
      let mark = builder.nextRegister
      let register = try self.expression(expression)
      builder.emit(.compareJump, x: ComparisonOperator.equal.code, subject, register)
      builder.emitJump(.extra, to: failing)
      builder.release(to: mark)
    case .singleton(let constant):
      let mark = builder.nextRegister
      let register = builder.allocate()
      builder.emitWide(.constant, register, builder.constant(value(of: constant)))
      builder.emit(.compareJump, x: ComparisonOperator.is.code, subject, register)
      builder.emitJump(.extra, to: failing)
      builder.release(to: mark)
    case .capture(let inner, let name):
      if let inner { try self.pattern(inner, subject, failing: failing, &captures) }
      if let name { captures.append((name, subject)) }
    case .star: break
    case .or(let alternatives):
      let matched = builder.makeLabel()
      // Each alternative binds the same names; their values meet in the same registers.
      var names: [(String, Int)] = []
      for (index, alternative) in alternatives.enumerated() {
        let next = builder.makeLabel()
        var inner: [(String, Int)] = []
        try self.pattern(
          alternative, subject, failing: index == alternatives.count - 1 ? failing : next, &inner)
        if index == 0 { names = inner.map { ($0.0, builder.allocate()) } }
        for (name, register) in names {
          if let source = inner.first(where: { $0.0 == name })?.1 {
            builder.emit(.move, register, source)
          }
        }
        builder.emitJump(.jump, to: matched)
        builder.place(next)
      }
      builder.place(matched)
      captures += names
    case .sequence(let patterns):
      let star = patterns.firstIndex { if case .star = $0.kind { true } else { false } }
      let test = builder.allocate()
      builder.emit(
        .matchSequence, x: star == nil ? 0 : 1, test, subject,
        star == nil ? patterns.count : patterns.count - 1)
      builder.emitJump(.jumpIfFalse, test, to: failing)
      let base = builder.allocate(max(1, patterns.count))
      if let star {
        builder.emit(.unpackStarred, subject, base, star | (patterns.count - star - 1) << 8)
      } else {
        builder.emit(.unpack, subject, base, patterns.count)
      }
      for (index, inner) in patterns.enumerated() {
        if case .star(let name) = inner.kind {
          if let name { captures.append((name, base + index)) }
        } else {
          try self.pattern(inner, base + index, failing: failing, &captures)
        }
      }
    case .mapping(let items, let rest):
      let test = builder.allocate()
      builder.emit(.matchMapping, test, subject, items.count)
      builder.emitJump(.jumpIfFalse, test, to: failing)
      let keys = builder.allocate(items.count)
      for (index, item) in items.enumerated() { try expression(item.key, into: keys + index) }
      let values = builder.allocate(items.count + 1)
      // test = whether all keys are there; values and what is left behind them.
      builder.emit(.move, test, subject)
      builder.emit(.matchKeys, x: rest == nil ? 0 : 1, test, keys, items.count)
      builder.emitJump(.jumpIfFalse, test, to: failing)
      for (index, item) in items.enumerated() {
        try self.pattern(item.pattern, values + index, failing: failing, &captures)
      }
      if let rest { captures.append((rest, values + items.count)) }
    case .class(let cls, let patterns, let keywords):
      let base = builder.allocate()
      try expression(cls, into: base)
      let names = builder.allocate()
      builder.emitWide(
        .constant, names,
        builder.constant(.tuple(keywords.map { .str($0.name) })))
      let values = builder.allocate(patterns.count + keywords.count + 1)
      builder.emit(.move, values, subject)
      builder.emit(.matchClass, base, base, patterns.count)
      builder.emitJump(.jumpIfFalse, base, to: failing)
      for (index, inner) in (patterns + keywords.map(\.pattern)).enumerated() {
        try self.pattern(inner, values + index, failing: failing, &captures)
      }
    }
  }
}

extension Expression {
  fileprivate var isStarred: Bool { if case .starred = kind { true } else { false } }
}

extension [Statement] {
  /// Whether the end of the statements is certainly not reached.
  var leaves: Bool {
    guard let last else { return false }
    switch last.kind {
    case .return, .raise, .break, .continue: return true
    case .if(_, let body, let otherwise): return body.leaves && otherwise.leaves
    default: return false
    }
  }
}
