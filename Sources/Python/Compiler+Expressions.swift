import BigInt
import Syntax

extension Compiler {
  /// Compiles an expression. The result lies in `destination` where one is given; else in a register of a
  /// local name or in a new temporary.
  @discardableResult
  func expression(_ expression: Expression, into destination: Int? = nil) throws(SyntaxFault) -> Int
  {
    let outer = builder.span
    builder.span = expression.span
    defer { builder.span = outer }
    let mark = builder.nextRegister

    /// Takes the temporaries back and gives out the register of the result.
    func result() -> Int {
      builder.release(to: mark)
      return destination ?? builder.allocate()
    }

    switch expression.kind {
    case .constant(let constant):
      let register = result()
      builder.emitWide(.constant, register, builder.constant(value(of: constant)))
      return register

    case .name(let name):
      return load(name, into: destination)

    case .formatted(let parts):
      return try formatted(parts, into: destination)

    case .attribute(let value, let name):
      let object = try self.expression(value)
      let register = result()
      builder.emit(.getAttribute, register, object, builder.site(symbol(mangle(name))))
      return register

    case .subscripted(let value, let index):
      let object = try self.expression(value)
      let key = try self.expression(index)
      let register = result()
      builder.emit(.getItem, register, object, key)
      return register

    case .slice(let lower, let upper, let step):
      let base = builder.allocate(3)
      for (offset, part) in [lower, upper, step].enumerated() {
        if let part {
          try self.expression(part, into: base + offset)
        } else {
          builder.emitWide(.constant, base + offset, builder.constant(.none))
        }
      }
      let register = result()
      builder.emit(.buildSlice, register, base)
      return register

    case .call(let callee, let arguments):
      return try call(callee, arguments, into: destination)

    case .unary(let op, let operand):
      if op == .negative, case .constant(let constant) = operand.kind {
        switch constant {
        case .int(let n):
          let register = result()
          builder.emitWide(.constant, register, builder.constant(.integer(-n)))
          return register
        case .float(let d):
          let register = result()
          builder.emitWide(.constant, register, builder.constant(.float(-d)))
          return register
        default: break
        }
      }
      let value = try self.expression(operand)
      let register = result()
      if op == .not {
        builder.emit(.not, register, value)
      } else {
        builder.emit(.unary, x: UnaryOperator.allCases.firstIndex(of: op) ?? 0, register, value)
      }
      return register

    case .binary(let op, let left, let right):
      let a = try self.expression(left)
      if let small = smallInteger(right),
        op == .add || op == .subtract || op == .multiply
          || op == .floorDivide || op == .modulo
      {
        let register = result()
        builder.emit(.binaryImmediate, x: op.code, register, a, small)
        return register
      }
      let b = try self.expression(right)
      let register = result()
      builder.emit(.binary, x: op.code, register, a, b)
      return register

    case .comparison(let first, let rest) where rest.count == 1:
      let a = try self.expression(first)
      let b = try self.expression(rest[0].1)
      let register = result()
      builder.emit(.compare, x: rest[0].0.code, register, a, b)
      return register

    case .comparison(let first, let rest):
      let register = scratch(destination)
      let end = builder.makeLabel()
      let inner = builder.nextRegister
      var left = try self.expression(first)
      for (index, (op, operand)) in rest.enumerated() {
        let right = builder.allocate()
        try self.expression(operand, into: right)
        builder.emit(.compare, x: op.code, register, left, right)
        if index < rest.count - 1 { builder.emitJump(.jumpIfFalse, register, to: end) }
        left = right
      }
      builder.place(end)
      builder.release(to: inner)
      return deliver(register, to: destination, mark)

    case .boolean(let op, let operands):
      let register = scratch(destination)
      let end = builder.makeLabel()
      let before = assigned
      for (index, operand) in operands.enumerated() {
        if index < operands.count - 1 {
          try test(operand, of: op, in: register, end: end)
        } else {
          try self.expression(operand, into: register)
        }
        if index > 0 { assigned = before }
      }
      builder.place(end)
      return deliver(register, to: destination, mark)

    case .conditional(let test, let body, let otherwise):
      let register = destination ?? builder.allocate()
      let otherwiseLabel = builder.makeLabel()
      let end = builder.makeLabel()
      try jump(unless: test, to: otherwiseLabel)
      let before = assigned
      try self.expression(body, into: register)
      builder.emitJump(.jump, to: end)
      builder.place(otherwiseLabel)
      assigned = before
      try self.expression(otherwise, into: register)
      builder.place(end)
      assigned = before
      return register

    case .lambda(let parameters, let body):
      return try makeFunction(.lambda(parameters, body, expression.span), into: destination)

    case .tuple(let elements):
      return try display(.buildTuple, elements, into: destination)
    case .list(let elements):
      return try display(.buildList, elements, into: destination)
    case .set(let elements):
      return try display(.buildSet, elements, into: destination)

    case .dictionary(let items):
      return try dictionary(items, into: destination)

    case .starred:
      throw SyntaxFault("can't use starred expression here", at: expression.span)

    case .listComprehension(let element, let clauses):
      return try comprehension(
        .buildList, "<listcomp>", [element], clauses, into: destination, at: expression.span)
    case .setComprehension(let element, let clauses):
      return try comprehension(
        .buildSet, "<setcomp>", [element], clauses, into: destination, at: expression.span)
    case .dictionaryComprehension(let key, let value, let clauses):
      return try comprehension(
        .buildDict, "<dictcomp>", [key, value], clauses, into: destination, at: expression.span)
    case .generator(let element, let clauses):
      return try generator(element, clauses, into: destination, at: expression.span)

    case .yield(let value):
      let register = scratch(destination)
      if let value {
        try self.expression(value, into: register)
      } else {
        builder.emitWide(.constant, register, builder.constant(.none))
      }
      builder.emit(.yield, register)
      return deliver(register, to: destination, mark)

    case .yieldFrom(let value):
      let register = scratch(destination)
      let iterator = builder.allocate()
      try self.expression(value, into: iterator)
      builder.emit(.getIterator, x: 1, iterator, iterator)
      builder.emitWide(.constant, register, builder.constant(.none))
      builder.emit(.yieldFrom, register, iterator)
      builder.emit(.clear, iterator)
      return deliver(register, to: destination, mark)

    case .await(let value):
      throw SyntaxFault("'await' outside function", at: value.span)

    case .named(let target, let value):
      let register = destination ?? builder.allocate()
      try self.expression(value, into: register)
      try store(target, from: register)
      return register
    }
  }

  /// A register in which a result can grow: never that of a local name, which the expression may still
  /// read after the first write.
  private func scratch(_ destination: Int?) -> Int {
    if let destination, destination >= locals.count { return destination }
    return builder.allocate()
  }

  private func deliver(_ register: Int, to destination: Int?, _ mark: Int) -> Int {
    guard let destination else {
      builder.release(to: register + 1)
      return register
    }
    if destination != register { builder.emit(.take, destination, register) }
    builder.release(to: mark)
    return destination
  }

  func value(of constant: Constant) -> Value {
    switch constant {
    case .none: .none
    case .bool(let b): .bool(b)
    case .int(let n): .integer(n)
    case .float(let d): .float(d)
    case .imaginary(let d): .object(ComplexObject(0, d))
    case .string(let text): .str(interpreter.name(interpreter.symbol(text)))
    case .bytes(let bytes): .object(BytesObject(bytes))
    case .ellipsis: interpreter.ellipsis
    }
  }

  private func smallInteger(_ expression: Expression) -> Int? {
    guard case .constant(.int(let n)) = expression.kind, let small = Int(exactly: n),
      abs(small) < 32_000
    else { return nil }
    return small
  }

  // MARK: Conditions

  /// Jumps to a label where the condition does not hold; comparisons need no Boolean in between.
  func jump(unless condition: Expression, to label: Int) throws(SyntaxFault) {
    try jump(condition, ifTrue: false, to: label)
  }

  func jump(_ condition: Expression, ifTrue: Bool, to label: Int) throws(SyntaxFault) {
    let mark = builder.nextRegister
    defer { builder.release(to: mark) }
    let outer = builder.span
    builder.span = condition.span
    defer { builder.span = outer }
    switch condition.kind {
    case .unary(.not, let operand):
      try jump(operand, ifTrue: !ifTrue, to: label)
    case .boolean(let op, let operands):
      // `and` jumps away at the first false one, `or` at the first true one.
      let jumpsAtOnce = (op == .or) == ifTrue
      let before = assigned
      if jumpsAtOnce {
        for operand in operands {
          try jump(operand, ifTrue: ifTrue, to: label)
          assigned = before
        }
      } else {
        let through = builder.makeLabel()
        for operand in operands.dropLast() {
          try jump(operand, ifTrue: !ifTrue, to: through)
          assigned = before
        }
        if let last = operands.last { try jump(last, ifTrue: ifTrue, to: label) }
        builder.place(through)
        assigned = before
      }
    case .comparison(let first, let rest) where rest.count == 1 && !ifTrue:
      let a = try expression(first)
      if let small = smallInteger(rest[0].1), rest[0].0.special != nil {
        builder.emit(.compareImmediateJump, x: rest[0].0.code, a, small)
      } else {
        let b = try expression(rest[0].1)
        builder.emit(.compareJump, x: rest[0].0.code, a, b)
      }
      builder.emitJump(.extra, to: label)
    case .constant(.bool(let truth)):
      if truth == ifTrue { builder.emitJump(.jump, to: label) }
    default:
      let register = try expression(condition)
      builder.emitJump(ifTrue ? .jumpIfTrue : .jumpIfFalse, register, to: label)
    }
  }

  /// One operand of `and` or `or` that is not the last: leaves its value in the register and jumps to
  /// the end where it decides. An inner `and` of an `or` that fails is not asked a second time.
  private func test(
    _ operand: Expression, of op: BooleanOperator, in register: Int, end: Int
  ) throws(SyntaxFault) {
    guard case .boolean(let inner, let parts) = operand.kind, inner != op, let last = parts.last
    else {
      try expression(operand, into: register)
      builder.emitJump(op == .and ? .jumpIfFalse : .jumpIfTrue, register, to: end)
      return
    }
    let next = builder.makeLabel()
    let before = assigned
    for part in parts.dropLast() {
      try test(part, of: inner, in: register, end: next)
      assigned = before
    }
    try test(last, of: op, in: register, end: end)
    builder.place(next)
    assigned = before
  }

  // MARK: Calls

  func call(
    _ callee: Expression, _ arguments: [Argument], into destination: Int?
  ) throws(SyntaxFault) -> Int {
    let span = builder.span
    let mark = builder.nextRegister
    let isSpread =
      arguments.contains {
        switch $0 {
        case .starred, .doubleStarred: true
        default: false
        }
      } || arguments.count > 250
    if isSpread { return try spreadCall(callee, arguments, into: destination) }

    var base = builder.allocate(2)
    var isMethod = false
    switch callee.kind {
    case .attribute(let object, let name):
      isMethod = true
      let register = try expression(object)
      builder.span = callee.span
      builder.emit(.loadMethod, base, register, builder.site(symbol(mangle(name))))
      builder.span = span
      builder.release(to: base + 2)
    case .name("super") where arguments.isEmpty && kind == .function:
      if let register = try zeroArgumentSuper(into: destination, mark: mark) { return register }
      try expression(callee, into: base)
      builder.release(to: base + 1)
    default:
      try expression(callee, into: base)
      builder.release(to: base + 1)
    }
    let first = isMethod ? base + 2 : base + 1
    builder.release(to: first)
    var keywords: [Symbol] = []
    let window = builder.allocate(arguments.count)
    for (index, argument) in arguments.enumerated() {
      switch argument {
      case .positional(let value):
        try expression(value, into: window + index)
      case .keyword(let name, let value, _):
        keywords.append(symbol(mangle(name)))
        try expression(value, into: window + index)
      case .starred, .doubleStarred: break
      }
    }
    builder.span = span
    builder.release(to: mark)
    let target = destination ?? builder.allocate()
    builder.emit(
      isMethod ? .callMethod : .call, x: keywords.isEmpty ? 0 : 1, target, base, arguments.count)
    if !keywords.isEmpty { builder.emitWide(.extra, 0, builder.keywords(keywords)) }
    base = 0
    return target
  }

  /// `super()`: the class from its cell, the object from the first parameter.
  private func zeroArgumentSuper(into destination: Int?, mark: Int) throws(SyntaxFault) -> Int? {
    guard let first = builder.parameterNames.first,
      builder.positionalCount > 0, freeIndex(of: "__class__") != nil,
      case .global = place(of: "super")
    else { return nil }
    builder.release(to: mark)
    let target = destination ?? builder.allocate()
    let base = builder.allocate(2)
    if let index = freeIndex(of: "__class__") { builder.emit(.loadFree, base, index) }
    _ = load(interpreter.text(first), into: base + 1)
    builder.emit(.superCall, target, base)
    builder.release(to: destination == nil ? max(mark + 1, target + 1) : mark)
    return target
  }

  private func spreadCall(
    _ callee: Expression, _ arguments: [Argument], into destination: Int?
  ) throws(SyntaxFault) -> Int {
    let span = builder.span
    let mark = builder.nextRegister
    let base = builder.allocate(3)
    try expression(callee, into: base)
    builder.release(to: base + 3)
    builder.emit(.buildList, base + 1, base + 1, 0)
    builder.emit(.buildDict, base + 2, base + 2, 0)
    for argument in arguments {
      let inner = builder.nextRegister
      switch argument {
      case .positional(let value):
        let register = try expression(value)
        builder.emit(.listAppend, base + 1, register)
      case .starred(let value):
        let register = try expression(value)
        builder.span = value.span
        builder.emit(.listExtend, x: 1, base + 1, register, base)
      case .keyword(let name, let value, _):
        let single = builder.allocate(3)
        builder.emitWide(.constant, single, builder.constant(.str(mangle(name))))
        try expression(value, into: single + 1)
        builder.emit(.buildDict, single + 2, single, 1)
        builder.emit(.dictMerge, base + 2, single + 2, base)
      case .doubleStarred(let value):
        let register = try expression(value)
        builder.emit(.dictMerge, base + 2, register, base)
      }
      builder.release(to: inner)
    }
    builder.span = span
    builder.release(to: mark)
    let target = destination ?? builder.allocate()
    builder.emit(.callSpread, target, base)
    return target
  }
}

extension BinaryOperator {
  var code: Int {
    switch self {
    case .add: 0
    case .subtract: 1
    case .multiply: 2
    case .matrixMultiply: 3
    case .divide: 4
    case .floorDivide: 5
    case .modulo: 6
    case .power: 7
    case .leftShift: 8
    case .rightShift: 9
    case .bitAnd: 10
    case .bitOr: 11
    case .bitXor: 12
    }
  }

  static func of(_ code: UInt8) -> BinaryOperator { allCases[Int(code)] }
}

extension ComparisonOperator {
  var code: Int {
    switch self {
    case .equal: 0
    case .notEqual: 1
    case .less: 2
    case .lessEqual: 3
    case .greater: 4
    case .greaterEqual: 5
    case .is: 6
    case .isNot: 7
    case .in: 8
    case .notIn: 9
    }
  }

  static func of(_ code: UInt8) -> ComparisonOperator { allCases[Int(code)] }
}
