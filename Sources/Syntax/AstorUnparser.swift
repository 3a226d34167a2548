// What `astor` 0.8.1 writes when AutoGraph of TensorFlow 1.15 and 2.0 drives it: expressions.
//
// Its parentheses follow from the place in which an expression stands, and a place that sets no
// level counts as the tightest: hence `{(1): x}` and `[(x + 1) for x in y]`.

import BigInt
import Literals

/// The levels of astor's table; a higher one binds tighter.
enum AstorPrecedence {
  static let generator = 1
  static let assign = 3
  static let statement = 5
  static let yield = 7
  static let yieldFrom = 9
  static let branch = 11
  static let `return` = 13
  static let subscripted = 15
  static let index = 17
  static let tuple = 21
  static let comma = 23
  static let assert = 25
  static let oneArgument = 27
  static let lambda = 29
  static let comprehension = 31
  static let or = 33
  static let and = 35
  static let not = 37
  static let comparison = 39
  static let powerRight = 53
  static let unary = 53
  static let power = 55
  static let await = 57
  static let number = 59
  static let highest = 63

  static func of(_ operation: BinaryOperator) -> Int {
    switch operation {
    case .bitOr: 41
    case .bitXor: 43
    case .bitAnd: 45
    case .leftShift, .rightShift: 47
    case .add, .subtract: 49
    case .multiply, .divide, .modulo, .floorDivide, .matrixMultiply: 51
    case .power: power
    }
  }
}

struct AstorUnparser {
  typealias Level = AstorPrecedence

  /// What was written. Parentheses that turn out to be superfluous are blanked afterwards; until
  /// then they count when the length of a line is looked at.
  var pieces: [String] = []
  /// How many line ends to write before the next piece.
  var newlines = 0
  var indentation = 0
  /// The piece in which the current line begins, and how many of its bytes stand before the line.
  var lineStart = (piece: 0, skipped: 0)

  /// The text, without blank lines before it and without a line end after it.
  var text: String {
    var text = pieces.joined()[...]
    while let end = text.utf8.firstIndex(of: 10),
      text[..<end].unicodeScalars.allSatisfy({ $0.properties.isWhitespace })
    {
      text = text[text.utf8.index(after: end)...]
    }
    return String(text)
  }

  // MARK: - Helpers

  mutating func write(_ text: String) {
    if newlines > 0 {
      pieces.append(String(repeating: "\n", count: newlines))
      lineStart = (pieces.count, 0)
      pieces.append(String(repeating: "  ", count: indentation))
      newlines = 0
    }
    if !text.isEmpty { pieces.append(text) }
  }

  /// Writes something in parentheses; they go away if its place binds no tighter than it does.
  mutating func delimit(
    _ level: Int, in place: Int, _ body: (inout AstorUnparser) -> Void
  ) {
    write("(")
    let opening = pieces.count - 1
    body(&self)
    if level >= place {
      pieces[opening] = ""
    } else {
      pieces.append(")")
    }
  }

  mutating func writeList(_ items: [Expression], trailing: Bool = false) {
    for (index, item) in items.enumerated() {
      write(index > 0 ? ", " : "")
      write(item, Level.comma)
    }
    write(trailing ? "," : "")
  }

  // MARK: - Expressions

  mutating func write(_ expression: Expression, _ place: Int = Level.highest) {
    switch expression.kind {
    case .constant(let constant): write(constant, place)
    case .formatted(let parts): writeFormatted(parts, place)
    case .name(let name): write(name)
    case .attribute(let value, let name):
      write(value)
      write(".")
      write(name)
    case .subscripted(let value, let index):
      write(value)
      write("[")
      writeIndex(index)
      write("]")
    case .slice(let lower, let upper, let step): writeSlice(lower, upper, step)
    case .call(let callee, let arguments): writeCall(callee, arguments)
    case .unary(let operation, let operand):
      let level = operation == .not ? Level.not : Level.unary
      delimit(level, in: place) {
        $0.write(operation.rawValue + (operation == .not ? " " : ""))
        $0.write(operand, level)
      }
    case .binary(let operation, let left, let right):
      let level = Level.of(operation)
      let isPower = operation == .power
      delimit(level, in: place) {
        $0.write(left, isPower ? Level.power + 1 : level)
        $0.write(" \(operation.rawValue) ")
        $0.write(right, isPower ? Level.powerRight : level + 1)
      }
    case .boolean(let operation, let operands):
      let level = operation == .or ? Level.or : Level.and
      delimit(level, in: place) {
        for (index, operand) in operands.enumerated() {
          $0.write(index > 0 ? " \(operation.rawValue) " : "")
          $0.write(operand, level + 1)
        }
      }
    case .comparison(let first, let rest):
      delimit(Level.comparison, in: place) {
        $0.write(first, Level.comparison + 1)
        for (operation, operand) in rest {
          $0.write(" \(operation.rawValue) ")
          $0.write(operand, Level.comparison + 1)
        }
      }
    case .conditional(let test, let body, let otherwise):
      delimit(Level.lambda, in: place) {
        $0.write(body, Level.lambda + 1)
        $0.write(" if ")
        $0.write(test, Level.lambda + 1)
        $0.write(" else ")
        $0.write(otherwise, Level.lambda)
      }
    case .lambda(let parameters, let body):
      delimit(Level.lambda, in: place) {
        $0.write("lambda ")
        $0.write(parameters)
        $0.write(": ")
        $0.write(body, Level.lambda)
      }
    case .yield(let value):
      delimit(Level.yield, in: place) {
        $0.write("yield")
        if let value {
          $0.write(" ")
          $0.write(value, Level.yield + 1)
        }
      }
    case .yieldFrom(let value):
      delimit(Level.yieldFrom, in: place) {
        $0.write("yield from ")
        $0.write(value)
      }
    case .await(let value):
      delimit(Level.await, in: place) {
        $0.write("await ")
        $0.write(value)
      }
    case .named(let target, let value):
      write("(")
      write(target, Level.assert)
      write(" := ")
      write(value, Level.assert + 1)
      write(")")
    case .starred(let value):
      write("*")
      write(value)
    default: writeDisplay(expression, place)
    }
  }

  private mutating func writeDisplay(_ expression: Expression, _ place: Int) {
    switch expression.kind {
    case .tuple(let items):
      delimit(items.isEmpty ? 0 : Level.tuple, in: place) {
        $0.writeList(items, trailing: items.count == 1)
      }
    case .list(let items):
      write("[")
      writeList(items)
      write("]")
    case .set(let items):
      if items.isEmpty {
        write("{1}.__class__()")
      } else {
        write("{")
        writeList(items)
        write("}")
      }
    case .dictionary(let items):
      write("{")
      for (index, item) in items.enumerated() {
        write(index > 0 ? ", " : "")
        if let key = item.key {
          write(key)
          write(": ")
        } else {
          write("**")
        }
        write(item.value, Level.comma)
      }
      write("}")
    case .listComprehension(let item, let clauses):
      write("[")
      write(item)
      write(clauses)
      write("]")
    case .setComprehension(let item, let clauses):
      write("{")
      write(item)
      write(clauses)
      write("}")
    case .dictionaryComprehension(let key, let value, let clauses):
      write("{")
      write(key)
      write(": ")
      write(value)
      write(clauses)
      write("}")
    case .generator(let item, let clauses):
      delimit(place == Level.oneArgument ? Level.highest : Level.generator, in: place) {
        $0.write(item, Level.comma)
        $0.write(clauses)
      }
    default: break
    }
  }

  private mutating func write(_ clauses: [ComprehensionClause]) {
    for clause in clauses {
      write(clause.isAsync ? " async for " : " for ")
      write(clause.target, Level.tuple)
      write(" in ")
      write(clause.iterable, Level.comprehension)
      for condition in clause.conditions {
        write(" if ")
        write(condition, Level.comprehension)
      }
    }
  }

  // MARK: - Subscripts

  private mutating func writeIndex(_ index: Expression) {
    switch index.kind {
    case .slice(let lower, let upper, let step):
      writeSlice(lower, upper, step)
    case .tuple(let items) where items.contains(where: \.isSlice):
      for (position, item) in items.enumerated() {
        write(position > 0 ? ", " : "")
        if case .slice(let lower, let upper, let step) = item.kind {
          writeSlice(lower, upper, step)
        } else {
          // Among slices a plain index always gets parentheses.
          write("(")
          write(item, Level.index)
          write(")")
        }
      }
      if items.count == 1 { write(",") }
    default:
      delimit(Level.index, in: Level.subscripted) { $0.write(index, Level.index) }
    }
  }

  private mutating func writeSlice(
    _ lower: Expression?, _ upper: Expression?, _ step: Expression?
  ) {
    if let lower { write(lower, Level.subscripted) }
    write(":")
    if let upper { write(upper, Level.subscripted) }
    if let step {
      write(":")
      write(step, Level.subscripted)
    }
  }

  // MARK: - Calls and parameters

  private mutating func writeCall(_ callee: Expression, _ arguments: [Argument]) {
    write(callee)
    write("(")
    write(arguments, only: arguments.count > 1 ? Level.comma : Level.oneArgument)
    write(")")
  }

  /// Arguments: positional ones come before keywords. `place` is where positional ones stand.
  mutating func write(_ arguments: [Argument], only place: Int) {
    var isFirst = true
    func comma(_ writer: inout AstorUnparser) {
      if !isFirst { writer.write(", ") }
      isFirst = false
    }
    for argument in arguments {
      switch argument {
      case .positional(let value):
        comma(&self)
        write(value, place)
      case .starred(let value):
        comma(&self)
        write("*")
        write(value)
      default: break
      }
    }
    let keywordPlace = place == Level.highest ? Level.highest : Level.comma
    for argument in arguments {
      switch argument {
      case .keyword(let name, let value, _):
        comma(&self)
        write(name)
        write("=")
        write(value, keywordPlace)
      case .doubleStarred(let value):
        comma(&self)
        write("**")
        write(value, keywordPlace)
      default: break
      }
    }
  }

  mutating func write(_ parameters: Parameters) {
    var isFirst = true
    func comma(_ writer: inout AstorUnparser) {
      if !isFirst { writer.write(", ") }
      isFirst = false
    }
    for parameter in parameters.positionalOnly {
      comma(&self)
      write(parameter)
    }
    if !parameters.positionalOnly.isEmpty {
      comma(&self)
      write("/")
    }
    for parameter in parameters.positionalOrKeyword {
      comma(&self)
      write(parameter)
    }
    if let variadic = parameters.variadic {
      comma(&self)
      write("*")
      write(variadic)
    } else if !parameters.keywordOnly.isEmpty {
      comma(&self)
      write("*")
    }
    for parameter in parameters.keywordOnly {
      comma(&self)
      write(parameter)
    }
    if let parameter = parameters.variadicKeyword {
      comma(&self)
      write("**")
      write(parameter)
    }
  }

  private mutating func write(_ parameter: Parameter) {
    write(parameter.name)
    if let annotation = parameter.annotation {
      write(": ")
      write(annotation)
    }
    if let value = parameter.defaultValue {
      write("=")
      write(value, Level.comma)
    }
  }

  // MARK: - Constants

  private mutating func write(_ constant: Constant, _ place: Int) {
    switch constant {
    case .none: write("None")
    case .bool(let value): write(value ? "True" : "False")
    case .int(let value): delimit(Level.number, in: place) { $0.write(value.description) }
    case .float(let value): delimit(Level.number, in: place) { $0.write(Self.number(value)) }
    case .imaginary(let value):
      delimit(Level.number, in: place) { $0.write(Self.number(value) + "j") }
    case .string(let value): writeString(value, place, prefix: "")
    case .bytes(let value): write(PythonText.repr(value))
    case .ellipsis: write("...")
    }
  }

  private static func number(_ value: Double) -> String {
    if value.isInfinite { return value < 0 ? "-1e1000" : "1e1000" }
    return value.isNaN ? "(1e1000-1e1000)" : FloatText.repr(value)
  }
}

extension Expression {
  fileprivate var isSlice: Bool {
    if case .slice = kind { return true }
    return false
  }
}
