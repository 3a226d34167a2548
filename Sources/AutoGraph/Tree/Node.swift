// The tree on which the passes work.
//
// It has the shape of the syntax tree, but its nodes have an identity and can be changed: the analyses
// write what they find on the nodes, and the passes move nodes around. `Lift` makes it from the syntax
// tree, `Lower` turns it back.

import Syntax

/// Anything that can be a step of a control flow graph or bear a result of an analysis.
class Node {
  /// The user's code from which this node stems.
  let span: Span

  /// The names that the step reads and writes (see `Activity`).
  var scope: Scope?
  /// The functions whose `def` may have run before this step (see `ReachingFunctions`).
  var functionsIn: [FunctionNode] = []
  /// The names that may be defined where the statement begins (see `ReachingDefinitions`).
  var definedIn: Set<QualifiedName> = []
  /// The names that are read after the beginning, or the end, of the statement (see `Liveness`).
  var liveIn: Set<QualifiedName>?
  var liveOut: Set<QualifiedName> = []

  init(at span: Span) { self.span = span }
}

/// A list of statements: it is shared so that a pass can go on adding to the body of a statement.
final class Block {
  var statements: [Stmt]

  init(_ statements: [Stmt] = []) { self.statements = statements }

  var isEmpty: Bool { statements.isEmpty }
}

// MARK: - Expressions

final class Expr: Node {
  /// What a name, attribute, item or display of targets is there for.
  enum Context {
    case load
    case store
    case delete
  }

  indirect enum Kind {
    case constant(Constant)
    case formatted([FormatPart])
    case name(String)
    case attribute(Expr, String)
    case subscripted(Expr, Expr)
    case slice(Expr?, Expr?, Expr?)
    case call(Expr, [CallArgument])
    case unary(UnaryOperator, Expr)
    case binary(BinaryOperator, Expr, Expr)
    case boolean(BooleanOperator, [Expr])
    case comparison(Expr, [(ComparisonOperator, Expr)])
    case conditional(test: Expr, body: Expr, otherwise: Expr)
    case lambda(Arguments, Expr)
    case tuple([Expr])
    case list([Expr])
    case set([Expr])
    case dictionary([(key: Expr?, value: Expr)])
    case starred(Expr)
    case comprehension(ComprehensionForm, Expr, [Clause])
    case dictionaryComprehension(Expr, Expr, [Clause])
    case yield(Expr?)
    case yieldFrom(Expr)
    case await(Expr)
    case named(Expr, Expr)
  }

  enum ComprehensionForm {
    case list
    case set
    case generator
  }

  enum FormatPart {
    case literal(String)
    case field(Expr, conversion: Character?, format: [FormatPart]?)
  }

  enum CallArgument {
    case positional(Expr)
    case starred(Expr)
    case keyword(String, Expr, Span)
    case doubleStarred(Expr)

    var value: Expr {
      switch self {
      case .positional(let value), .starred(let value), .doubleStarred(let value): value
      case .keyword(_, let value, _): value
      }
    }
  }

  var kind: Kind
  var context: Context
  /// Whether this is a name that stood in the user's function; generated names are not.
  var isOriginal = false
  /// For a lambda function that has a `FunctionScope` of its own: the name of it.
  var scopeName: String?

  init(_ kind: Kind, at span: Span, context: Context = .load) {
    self.kind = kind
    self.context = context
    super.init(at: span)
  }
}

/// `for target in iterable if condition …`
final class Clause {
  var target: Expr
  var iterable: Expr
  var conditions: [Expr]
  let isAsync: Bool

  init(target: Expr, iterable: Expr, conditions: [Expr], isAsync: Bool) {
    self.target = target
    self.iterable = iterable
    self.conditions = conditions
    self.isAsync = isAsync
  }
}

// MARK: - Functions

final class Param {
  var name: String
  var annotation: Expr?
  var defaultValue: Expr?
  let span: Span

  init(_ name: String, annotation: Expr? = nil, defaultValue: Expr? = nil, at span: Span) {
    self.name = name
    self.annotation = annotation
    self.defaultValue = defaultValue
    self.span = span
  }
}

/// The parameters of a function: the first step of its control flow graph.
final class Arguments: Node {
  var positionalOnly: [Param] = []
  var positionalOrKeyword: [Param] = []
  var variadic: Param?
  var keywordOnly: [Param] = []
  var variadicKeyword: Param?

  /// All of them, in the order in which they are written.
  var all: [Param] {
    positionalOnly + positionalOrKeyword + (variadic.map { [$0] } ?? []) + keywordOnly
      + (variadicKeyword.map { [$0] } ?? [])
  }

  /// Replaces the default values by `None`: the runtime attaches the values that the user's have.
  func eraseDefaults() {
    for param in all {
      guard let value = param.defaultValue else { continue }
      param.defaultValue = Expr(.constant(.none), at: value.span)
    }
  }
}

/// A `def` statement.
final class FunctionNode: Node {
  var name: String
  let arguments: Arguments
  let body: Block
  var decorators: [Expr]
  var returns: Expr?
  /// The names that the body uses, and those that the parameters and the body use.
  var bodyScope: Scope?
  var wholeScope: Scope?
  /// The name of its `FunctionScope`; nil for the functions that the conversion makes up.
  var scopeName: String?

  init(
    name: String, arguments: Arguments, body: Block, decorators: [Expr] = [],
    returns: Expr? = nil, at span: Span
  ) {
    self.name = name
    self.arguments = arguments
    self.body = body
    self.decorators = decorators
    self.returns = returns
    super.init(at: span)
  }
}

final class ClassNode: Node {
  let name: String
  var arguments: [Expr.CallArgument]
  let body: Block
  var decorators: [Expr]

  init(
    name: String, arguments: [Expr.CallArgument], body: Block, decorators: [Expr], at span: Span
  ) {
    self.name = name
    self.arguments = arguments
    self.body = body
    self.decorators = decorators
    super.init(at: span)
  }
}

// MARK: - Statements

final class Stmt: Node {
  indirect enum Kind {
    case expression(Expr)
    case assign([Expr], Expr)
    case augmentedAssign(Expr, BinaryOperator, Expr)
    case annotatedAssign(Expr, Expr, Expr?, isSimple: Bool)
    case delete([Expr])
    case pass
    case `break`
    case `continue`
    case `return`(Expr?)
    case raise(Expr?, from: Expr?)
    case global([String])
    case nonlocal([String])
    case assert(Expr, message: Expr?)
    case importModules([ImportAlias])
    case importFrom(module: String?, [ImportAlias], level: Int)
    case `if`(Expr, Block, otherwise: Block)
    case `while`(Expr, Block, otherwise: Block)
    case `for`(Expr, Expr, Block, otherwise: Block)
    case `try`(Block, [Handler], otherwise: Block, finally: Block, isStar: Bool)
    case with([With], Block)
    case function(FunctionNode)
    case `class`(ClassNode)
  }

  var kind: Kind
  /// What a `for` tests before each iteration, because of a `break` or `return` in its body.
  var extraTest: Expr?
  /// The arguments of `set_loop_options` in the body of a loop.
  var loopOptions: [(name: String, value: Expr)] = []
  /// The names that the parts of a compound statement use.
  var bodyScope: Scope?
  var otherwiseScope: Scope?
  var iterateScope: Scope?

  init(_ kind: Kind, at span: Span) {
    self.kind = kind
    super.init(at: span)
  }
}

final class Handler: Node {
  var type: Expr?
  var name: String?
  let body: Block

  init(type: Expr?, name: String?, body: Block, at span: Span) {
    self.type = type
    self.name = name
    self.body = body
    super.init(at: span)
  }
}

/// `context as target`: a step of the control flow graph.
final class With: Node {
  var context: Expr
  var target: Expr?

  init(_ context: Expr, as target: Expr?, at span: Span) {
    self.context = context
    self.target = target
    super.init(at: span)
  }
}
