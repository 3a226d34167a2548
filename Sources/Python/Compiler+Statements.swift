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

  func clearHandlerName(_ name: String) {
    let mark = builder.nextRegister
    let register = builder.allocate()
    builder.emitWide(.constant, register, builder.constant(.none))
    store(name, from: register)
    delete(name)
    builder.release(to: mark)
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
