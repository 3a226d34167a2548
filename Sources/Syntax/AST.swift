// The syntax tree of Python 3.11, as the grammar of the language reference has it.
//
// A node is a value: a span and an indirect enum that holds its children. Generated code (AutoGraph's)
// uses the same nodes; the span of a generated node is that of the user's code from which it stems, so
// an error in it leads back to the user's line without a separate source map.

import BigInt

// MARK: - Expressions

package struct Expression: Sendable {
  package var kind: Kind
  package var span: Span

  package init(_ kind: Kind, at span: Span = .none) {
    self.kind = kind
    self.span = span
  }

  package indirect enum Kind: Sendable {
    /// `1`, `'text'`, `None`
    case constant(Constant)
    /// `f'{x!r:>{width}}'`
    case formatted([FormattedPart])
    /// `x`
    case name(String)
    /// `value.name`
    case attribute(Expression, String)
    /// `value[index]`; several indices are a tuple, a slice is `.slice`
    case subscripted(Expression, Expression)
    /// `lower:upper:step`, only inside a subscript
    case slice(Expression?, Expression?, Expression?)
    /// `callee(arguments)`
    case call(Expression, [Argument])
    /// `-x`
    case unary(UnaryOperator, Expression)
    /// `x + y`
    case binary(BinaryOperator, Expression, Expression)
    /// `x and y and z`: two operands or more
    case boolean(BooleanOperator, [Expression])
    /// `x < y <= z`
    case comparison(Expression, [(ComparisonOperator, Expression)])
    /// `body if test else otherwise`
    case conditional(test: Expression, body: Expression, otherwise: Expression)
    /// `lambda x: body`
    case lambda(Parameters, Expression)
    case tuple([Expression])
    case list([Expression])
    case set([Expression])
    /// A key of nil is `**value`.
    case dictionary([(key: Expression?, value: Expression)])
    /// `*value`, in calls, displays and targets
    case starred(Expression)
    case listComprehension(Expression, [ComprehensionClause])
    case setComprehension(Expression, [ComprehensionClause])
    case dictionaryComprehension(key: Expression, value: Expression, [ComprehensionClause])
    case generator(Expression, [ComprehensionClause])
    /// `yield value`
    case yield(Expression?)
    case yieldFrom(Expression)
    case await(Expression)
    /// `name := value`; the target is a name
    case named(Expression, Expression)
  }
}

package enum Constant: Hashable, Sendable {
  case none
  case bool(Bool)
  case int(BigInt)
  case float(Double)
  /// `2.5j`
  case imaginary(Double)
  case string(String)
  case bytes([UInt8])
  case ellipsis
}

/// A part of an f-string.
package enum FormattedPart: Sendable {
  case literal(String)
  /// `{value!conversion:format}`. `conversion` is `r`, `s`, `a` or nil; `format` is itself made of parts.
  /// `{value=}` is parsed into a literal and a field, as CPython does.
  case field(Expression, conversion: Character?, format: [FormattedPart]?)
}

/// An argument of a call or of the bases of a class, in the order in which they were written.
package enum Argument: Sendable {
  case positional(Expression)
  case starred(Expression)
  case keyword(String, Expression, Span)
  case doubleStarred(Expression)
}

/// `for target in iterable if condition …`
package struct ComprehensionClause: Sendable {
  package var target: Expression
  package var iterable: Expression
  package var conditions: [Expression]
  package var isAsync: Bool

  package init(
    target: Expression, iterable: Expression, conditions: [Expression], isAsync: Bool = false
  ) {
    self.target = target
    self.iterable = iterable
    self.conditions = conditions
    self.isAsync = isAsync
  }
}

package enum UnaryOperator: String, Sendable, CaseIterable {
  case positive = "+"
  case negative = "-"
  case invert = "~"
  case not = "not"
}

package enum BinaryOperator: String, Sendable, CaseIterable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case matrixMultiply = "@"
  case divide = "/"
  case floorDivide = "//"
  case modulo = "%"
  case power = "**"
  case leftShift = "<<"
  case rightShift = ">>"
  case bitAnd = "&"
  case bitOr = "|"
  case bitXor = "^"
}

package enum BooleanOperator: String, Sendable {
  case and
  case or
}

package enum ComparisonOperator: String, Sendable, CaseIterable {
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessEqual = "<="
  case greater = ">"
  case greaterEqual = ">="
  case `is` = "is"
  case isNot = "is not"
  case `in` = "in"
  case notIn = "not in"
}

// MARK: - Functions

package struct Parameter: Sendable {
  package var name: String
  package var annotation: Expression?
  package var defaultValue: Expression?
  package var span: Span

  package init(
    _ name: String, annotation: Expression? = nil, defaultValue: Expression? = nil,
    at span: Span = .none
  ) {
    self.name = name
    self.annotation = annotation
    self.defaultValue = defaultValue
    self.span = span
  }
}

/// `a, b, /, c, *rest, d, **more`
package struct Parameters: Sendable {
  package var positionalOnly: [Parameter] = []
  package var positionalOrKeyword: [Parameter] = []
  /// `*rest`
  package var variadic: Parameter?
  package var keywordOnly: [Parameter] = []
  /// `**more`
  package var variadicKeyword: Parameter?

  package init() {}

  /// All of them, in the order in which they are written.
  package var all: [Parameter] {
    positionalOnly + positionalOrKeyword + (variadic.map { [$0] } ?? []) + keywordOnly
      + (variadicKeyword.map { [$0] } ?? [])
  }
}

/// A `def` statement. It is shared: a function object keeps it, AutoGraph converts it.
package final class FunctionDefinition: Sendable {
  package let name: String
  package let parameters: Parameters
  package let body: [Statement]
  package let decorators: [Expression]
  package let returns: Expression?
  package let isAsync: Bool
  /// From `def` (without decorators) to the end of the body.
  package let span: Span

  package init(
    name: String, parameters: Parameters, body: [Statement], decorators: [Expression] = [],
    returns: Expression? = nil, isAsync: Bool = false, at span: Span = .none
  ) {
    self.name = name
    self.parameters = parameters
    self.body = body
    self.decorators = decorators
    self.returns = returns
    self.isAsync = isAsync
    self.span = span
  }
}

package final class ClassDefinition: Sendable {
  package let name: String
  /// Bases and keywords such as `metaclass=`.
  package let arguments: [Argument]
  package let body: [Statement]
  package let decorators: [Expression]
  package let span: Span

  package init(
    name: String, arguments: [Argument], body: [Statement], decorators: [Expression] = [],
    at span: Span = .none
  ) {
    self.name = name
    self.arguments = arguments
    self.body = body
    self.decorators = decorators
    self.span = span
  }
}

// MARK: - Statements

package struct Statement: Sendable {
  package var kind: Kind
  package var span: Span

  package init(_ kind: Kind, at span: Span = .none) {
    self.kind = kind
    self.span = span
  }

  package indirect enum Kind: Sendable {
    case expression(Expression)
    /// `a = b = value`: targets from left to right
    case assign([Expression], Expression)
    /// `target op= value`
    case augmentedAssign(Expression, BinaryOperator, Expression)
    /// `target: annotation = value`; `isSimple` is true for a plain name without parentheses
    case annotatedAssign(Expression, Expression, Expression?, isSimple: Bool)
    case delete([Expression])
    case pass
    case `break`
    case `continue`
    case `return`(Expression?)
    case raise(Expression?, from: Expression?)
    case global([String])
    case nonlocal([String])
    case assert(Expression, message: Expression?)
    case importModules([ImportAlias])
    /// `from ..module import names`; `level` counts the dots. `*` is an alias named `*`.
    case importFrom(module: String?, [ImportAlias], level: Int)
    /// An `elif` is an `if` alone in `otherwise`, with the span of the `elif`.
    case `if`(Expression, [Statement], otherwise: [Statement])
    case `while`(Expression, [Statement], otherwise: [Statement])
    case `for`(Expression, Expression, [Statement], otherwise: [Statement], isAsync: Bool)
    case `try`(
      [Statement], [ExceptHandler], otherwise: [Statement], finally: [Statement], isStar: Bool)
    case with([WithItem], [Statement], isAsync: Bool)
    case function(FunctionDefinition)
    case `class`(ClassDefinition)
    case match(Expression, [MatchCase])
  }
}

package struct ImportAlias: Sendable {
  /// Dotted for `import a.b`.
  package var name: String
  package var alias: String?
  package var span: Span

  package init(name: String, alias: String?, at span: Span = .none) {
    self.name = name
    self.alias = alias
    self.span = span
  }
}

package struct ExceptHandler: Sendable {
  package var type: Expression?
  package var name: String?
  package var body: [Statement]
  package var span: Span

  package init(type: Expression?, name: String?, body: [Statement], at span: Span = .none) {
    self.type = type
    self.name = name
    self.body = body
    self.span = span
  }
}

package struct WithItem: Sendable {
  package var context: Expression
  package var target: Expression?

  package init(context: Expression, target: Expression?) {
    self.context = context
    self.target = target
  }
}

package struct MatchCase: Sendable {
  package var pattern: Pattern
  package var guardExpression: Expression?
  package var body: [Statement]

  package init(pattern: Pattern, guardExpression: Expression?, body: [Statement]) {
    self.pattern = pattern
    self.guardExpression = guardExpression
    self.body = body
  }
}

package struct Pattern: Sendable {
  package var kind: Kind
  package var span: Span

  package init(_ kind: Kind, at span: Span = .none) {
    self.kind = kind
    self.span = span
  }

  package indirect enum Kind: Sendable {
    /// A literal or a dotted name, compared with `==`.
    case value(Expression)
    /// `None`, `True`, `False`, compared with `is`.
    case singleton(Constant)
    case sequence([Pattern])
    /// `*name` in a sequence; `*_` has no name
    case star(String?)
    /// `{key: pattern, **rest}`
    case mapping([(key: Expression, pattern: Pattern)], rest: String?)
    /// `Point(0, y=value)`
    case `class`(Expression, [Pattern], [(name: String, pattern: Pattern)])
    /// `pattern as name`; without a pattern it is a capture, without either the wildcard `_`
    case capture(Pattern?, String?)
    case or([Pattern])
  }
}

/// A parsed program or cell.
package struct Module: Sendable {
  package var source: Source
  package var body: [Statement]
  /// What CPython warns of when it compiles the program, in the order in which it does.
  package var warnings: [SyntaxWarning] = []

  package init(source: Source, body: [Statement]) {
    self.source = source
    self.body = body
  }
}
