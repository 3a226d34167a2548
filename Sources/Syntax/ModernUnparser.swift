// What CPython 3.11's `ast.unparse` writes: expressions.

import Literals

/// The levels at which `ast.unparse` puts parentheses; a higher one binds tighter.
enum ModernPrecedence {
  static let named = 1
  static let tuple = 2
  static let yield = 3
  static let test = 4
  static let or = 5
  static let and = 6
  static let not = 7
  static let comparison = 8
  static let expression = 9
  static let bitOr = 9
  static let bitXor = 10
  static let bitAnd = 11
  static let shift = 12
  static let arithmetic = 13
  static let term = 14
  static let factor = 15
  static let power = 16
  static let await = 17
  static let atom = 18

  /// The next tighter level.
  static func next(_ level: Int) -> Int { min(level + 1, atom) }

  static func of(_ operation: BinaryOperator) -> Int {
    switch operation {
    case .add, .subtract: arithmetic
    case .multiply, .matrixMultiply, .divide, .floorDivide, .modulo: term
    case .power: power
    case .leftShift, .rightShift: shift
    case .bitAnd: bitAnd
    case .bitOr: bitOr
    case .bitXor: bitXor
    }
  }
}

struct ModernUnparser {
  typealias Level = ModernPrecedence

  var text = ""
  var indentation = 0
  var isInTryStar = false
  /// Inside the field of an f-string no backslash may stand.
  var avoidsBackslashes = false

  // MARK: - Helpers

  /// Writes something in parentheses if its place binds tighter than it does.
  mutating func parenthesize(
    _ level: Int, in place: Int, _ body: (inout ModernUnparser) -> Void
  ) {
    if place > level { text += "(" }
    body(&self)
    if place > level { text += ")" }
  }

  mutating func writeList(_ items: [Expression]) {
    for (index, item) in items.enumerated() {
      if index > 0 { text += ", " }
      write(item)
    }
  }

  /// A list in which a single item has a comma behind it.
  mutating func writeItems(_ items: [Expression]) {
    writeList(items)
    if items.count == 1 { text += "," }
  }

  // MARK: - Expressions

  mutating func write(_ expression: Expression, _ place: Int = Level.test) {
    switch expression.kind {
    case .constant(let constant): write(constant)
    case .formatted(let parts): writeFormatted(parts)
    case .name(let name): text += name
    case .attribute(let value, let name):
      write(value, Level.atom)
      // `3.real` would be a number with a fraction.
      switch value.kind {
      case .constant(.int), .constant(.bool): text += " "
      default: break
      }
      text += "." + name
    case .subscripted(let value, let index):
      write(value, Level.atom)
      text += "["
      if case .tuple(let items) = index.kind, !items.isEmpty {
        writeItems(items)
      } else {
        write(index)
      }
      text += "]"
    case .slice(let lower, let upper, let step):
      if let lower { write(lower) }
      text += ":"
      if let upper { write(upper) }
      if let step {
        text += ":"
        write(step)
      }
    case .call(let callee, let arguments):
      write(callee, Level.atom)
      text += "("
      write(arguments)
      text += ")"
    case .unary(let operation, let operand): writeUnary(operation, operand, place)
    case .binary(let operation, let left, let right):
      let level = Level.of(operation)
      let isPower = operation == .power
      parenthesize(level, in: place) {
        $0.write(left, isPower ? Level.next(level) : level)
        $0.text += " \(operation.rawValue) "
        $0.write(right, isPower ? level : Level.next(level))
      }
    case .boolean(let operation, let operands):
      var level = operation == .and ? Level.and : Level.or
      parenthesize(level, in: place) {
        for (index, operand) in operands.enumerated() {
          if index > 0 { $0.text += " \(operation.rawValue) " }
          // Each operand is asked to bind tighter than the one before: a quirk to keep.
          level = Level.next(level)
          $0.write(operand, level)
        }
      }
    case .comparison(let first, let rest):
      parenthesize(Level.comparison, in: place) {
        $0.write(first, Level.next(Level.comparison))
        for (operation, operand) in rest {
          $0.text += " \(operation.rawValue) "
          $0.write(operand, Level.next(Level.comparison))
        }
      }
    case .conditional(let test, let body, let otherwise):
      parenthesize(Level.test, in: place) {
        $0.write(body, Level.next(Level.test))
        $0.text += " if "
        $0.write(test, Level.next(Level.test))
        $0.text += " else "
        $0.write(otherwise, Level.test)
      }
    case .lambda(let parameters, let body):
      parenthesize(Level.test, in: place) {
        $0.text += "lambda"
        if !parameters.all.isEmpty { $0.text += " " }
        $0.write(parameters)
        $0.text += ": "
        $0.write(body, Level.test)
      }
    case .named(let target, let value):
      parenthesize(Level.named, in: place) {
        $0.write(target, Level.atom)
        $0.text += " := "
        $0.write(value, Level.atom)
      }
    case .yield(let value):
      parenthesize(Level.yield, in: place) {
        $0.text += "yield"
        if let value {
          $0.text += " "
          $0.write(value, Level.atom)
        }
      }
    case .yieldFrom(let value):
      parenthesize(Level.yield, in: place) {
        $0.text += "yield from "
        $0.write(value, Level.atom)
      }
    case .await(let value):
      parenthesize(Level.await, in: place) {
        $0.text += "await "
        $0.write(value, Level.atom)
      }
    case .starred(let value):
      text += "*"
      write(value, Level.expression)
    default: writeDisplay(expression, place)
    }
  }

  private mutating func writeUnary(
    _ operation: UnaryOperator, _ operand: Expression, _ place: Int
  ) {
    let level = operation == .not ? Level.not : Level.factor
    parenthesize(level, in: place) {
      $0.text += operation.rawValue
      if operation == .not { $0.text += " " }
      $0.write(operand, level)
    }
  }

  private mutating func writeDisplay(_ expression: Expression, _ place: Int) {
    switch expression.kind {
    case .tuple(let items):
      let isDelimited = items.isEmpty || place > Level.tuple
      if isDelimited { text += "(" }
      writeItems(items)
      if isDelimited { text += ")" }
    case .list(let items):
      text += "["
      writeList(items)
      text += "]"
    case .set(let items):
      if items.isEmpty {
        text += "{*()}"
      } else {
        text += "{"
        writeList(items)
        text += "}"
      }
    case .dictionary(let items):
      text += "{"
      for (index, item) in items.enumerated() {
        if index > 0 { text += ", " }
        if let key = item.key {
          write(key)
          text += ": "
          write(item.value)
        } else {
          text += "**"
          write(item.value, Level.expression)
        }
      }
      text += "}"
    case .listComprehension(let item, let clauses):
      text += "["
      write(item)
      write(clauses)
      text += "]"
    case .setComprehension(let item, let clauses):
      text += "{"
      write(item)
      write(clauses)
      text += "}"
    case .generator(let item, let clauses):
      text += "("
      write(item)
      write(clauses)
      text += ")"
    case .dictionaryComprehension(let key, let value, let clauses):
      text += "{"
      write(key)
      text += ": "
      write(value)
      write(clauses)
      text += "}"
    default: break
    }
  }

  private mutating func write(_ clauses: [ComprehensionClause]) {
    for clause in clauses {
      text += clause.isAsync ? " async for " : " for "
      write(clause.target, Level.tuple)
      text += " in "
      write(clause.iterable, Level.next(Level.test))
      for condition in clause.conditions {
        text += " if "
        write(condition, Level.next(Level.test))
      }
    }
  }

  /// Arguments: positional ones come before keywords, whatever order they were written in.
  mutating func write(_ arguments: [Argument]) {
    var isFirst = true
    func comma(_ writer: inout ModernUnparser) {
      if !isFirst { writer.text += ", " }
      isFirst = false
    }
    for argument in arguments {
      switch argument {
      case .positional(let value):
        comma(&self)
        write(value)
      case .starred(let value):
        comma(&self)
        text += "*"
        write(value, Level.expression)
      default: break
      }
    }
    for argument in arguments {
      switch argument {
      case .keyword(let name, let value, _):
        comma(&self)
        text += name + "="
        write(value)
      case .doubleStarred(let value):
        comma(&self)
        text += "**"
        write(value)
      default: break
      }
    }
  }

  mutating func write(_ parameters: Parameters) {
    var isFirst = true
    func comma(_ writer: inout ModernUnparser) {
      if !isFirst { writer.text += ", " }
      isFirst = false
    }
    for (index, parameter) in (parameters.positionalOnly + parameters.positionalOrKeyword)
      .enumerated()
    {
      comma(&self)
      write(parameter)
      if index + 1 == parameters.positionalOnly.count { text += ", /" }
    }
    if parameters.variadic != nil || !parameters.keywordOnly.isEmpty {
      comma(&self)
      text += "*"
      if let variadic = parameters.variadic { write(variadic) }
    }
    for parameter in parameters.keywordOnly {
      comma(&self)
      write(parameter)
    }
    if let parameter = parameters.variadicKeyword {
      comma(&self)
      text += "**"
      write(parameter)
    }
  }

  private mutating func write(_ parameter: Parameter) {
    text += parameter.name
    if let annotation = parameter.annotation {
      text += ": "
      write(annotation)
    }
    if let value = parameter.defaultValue {
      text += "="
      write(value)
    }
  }

  // MARK: - Constants

  mutating func write(_ constant: Constant) {
    switch constant {
    case .none: text += "None"
    case .bool(let value): text += value ? "True" : "False"
    case .int(let value): text += value.description
    case .float(let value): text += Self.number(value)
    case .imaginary(let value):
      var number = Self.number(value)
      if number.hasSuffix(".0") { number.removeLast(2) }
      text += number + "j"
    case .string(let value):
      if avoidsBackslashes {
        writeAvoidingBackslashes(value)
      } else {
        text += PythonText.repr(value)
      }
    case .bytes(let value): text += PythonText.repr(value)
    case .ellipsis: text += "..."
    }
  }

  /// A float; a literal that is too large stands for infinity.
  private static func number(_ value: Double) -> String {
    if value.isNaN { return "(1e309-1e309)" }
    if value.isInfinite { return value < 0 ? "-1e309" : "1e309" }
    return FloatText.repr(value)
  }
}
