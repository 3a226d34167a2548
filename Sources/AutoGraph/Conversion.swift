// What the rest of the program sees of AutoGraph: `convert`, what goes in and what comes out.
//
// The result is at the same time the text that `tf.autograph.to_code` prints (through the unparser)
// and the program that runs: the names below `ag__` are built-ins of the runtime, which look at their
// operand and stage a symbolic tensor, and do as Python does with anything else.

import Syntax

/// The generator of a release: its passes, its names, the shape of its code.
package enum AutoGraphStyle: Sendable {
  /// TensorFlow 1.15 and 2.0: functional branches and loop bodies that return their symbols.
  case classic
  /// TensorFlow 2.21: branches and loop bodies that share their symbols through `nonlocal`.
  case modern
}

/// An optional part of the conversion: `tf.autograph.experimental.Feature`.
package enum AutoGraphFeature: String, Sendable, CaseIterable {
  case all = "ALL"
  case autoControlDependencies = "AUTO_CONTROL_DEPS"
  /// `assert` becomes `ag__.assert_stmt`.
  case assertStatements = "ASSERT_STATEMENTS"
  /// `print` is called as any other function.
  case builtinFunctions = "BUILTIN_FUNCTIONS"
  /// `==` and `!=` become `ag__.eq` and `ag__.not_eq`.
  case equalityOperators = "EQUALITY_OPERATORS"
  /// Lists become tensor lists. This is not supported: such a conversion is refused.
  case lists = "LISTS"
  case nameScopes = "NAME_SCOPES"
}

/// What `ag__.ConversionOptions(…)` says in the generated code.
package struct ConversionOptions: Hashable, Sendable {
  /// Whether the functions that are called are converted as well.
  package var isRecursive: Bool
  /// False in functions that are converted because a converted function calls them.
  package var isRequestedByUser: Bool
  package var convertsUserCode: Bool
  package var features: Set<AutoGraphFeature>

  package init(
    isRecursive: Bool = true, isRequestedByUser: Bool = true, convertsUserCode: Bool = true,
    features: Set<AutoGraphFeature> = []
  ) {
    self.isRecursive = isRecursive
    self.isRequestedByUser = isRequestedByUser
    self.convertsUserCode = convertsUserCode
    self.features = features
  }

  /// The options with which a function is converted that a converted function calls or contains.
  package var ofCalls: ConversionOptions {
    ConversionOptions(
      isRecursive: isRecursive, isRequestedByUser: false, convertsUserCode: isRecursive,
      features: features)
  }

  package func uses(_ feature: AutoGraphFeature) -> Bool {
    features.contains(.all) || features.contains(feature)
  }
}

/// A call in the user's code that is an instruction to the converter and leaves the program.
package enum Directive: Sendable {
  /// `tf.autograph.experimental.set_loop_options(…)`
  case setLoopOptions
  /// `tf.autograph.experimental.set_element_type(…)`
  case setElementType
}

/// What a conversion asks about the function's surroundings.
package struct ConversionContext {
  package var style: AutoGraphStyle
  package var options: ConversionOptions
  /// Whether a name is one of the function's globals or closure: no generated name may hide it.
  package var isTaken: (String) -> Bool
  /// The directive that a dotted global name, such as `["tf", "autograph", …]`, stands for.
  package var directive: ([String]) -> Directive?
  /// Where the function was written. TensorFlow reads the text again: a function whose text cannot be
  /// told from another one's is not converted.
  package var source: Source?
  /// What Python shows of the function, for messages: `<function f at 0x…>`.
  package var entity: String?

  package init(
    style: AutoGraphStyle, options: ConversionOptions = ConversionOptions(),
    source: Source? = nil, entity: String? = nil,
    isTaken: @escaping (String) -> Bool = { _ in false },
    directive: @escaping ([String]) -> Directive? = ConversionContext.directiveByName
  ) {
    self.style = style
    self.options = options
    self.source = source
    self.entity = entity
    self.isTaken = isTaken
    self.directive = directive
  }

  /// Recognises the directives by the name under which everybody writes them.
  package static func directiveByName(_ path: [String]) -> Directive? {
    switch path {
    case ["tf", "autograph", "experimental", "set_loop_options"]: .setLoopOptions
    case ["tf", "autograph", "experimental", "set_element_type"]: .setElementType
    default: nil
    }
  }
}

/// A converted function.
package struct Conversion: Sendable {
  package enum Code: Sendable {
    /// `def tf__f(…)`: default values are `None`, the runtime attaches the real ones.
    case function(FunctionDefinition)
    /// What `tf__lam = lambda …` assigns, likewise.
    case lambda(Parameters, Expression)
  }

  /// `tf__f`, `tf__lam`, `tf__lambda`
  package let name: String
  package let code: Code
  /// The name by which the function knows its `FunctionScope`: `fscope`, `f_scope`.
  package let scopeName: String
  /// The names that the code uses and doesn't bind, in the order of the text: globals, built-ins,
  /// variables of the functions around the user's function, and `ag__`.
  package let freeNames: [String]
  package let span: Span
  package let style: AutoGraphStyle

  /// The statement of which `tf.autograph.to_code` shows the text.
  package var statement: Statement {
    switch code {
    case .function(let definition):
      Statement(.function(definition), at: span)
    case .lambda(let parameters, let body):
      Statement(
        .assign(
          [Expression(.name(name), at: span)], Expression(.lambda(parameters, body), at: span)),
        at: span)
    }
  }
}

/// Why a function cannot be converted. It then runs as it is, after a warning that shows the cause.
package struct ConversionFault: Error, Hashable, Sendable {
  /// The Python exception: `NotImplementedError`, `UnsupportedLanguageElementError`, …
  package var type: String
  package var message: String
  package var span: Span

  /// The text of the `ConversionError` that `to_code` and `to_graph` raise for a fault of this type, nil
  /// where they let the exception itself through. `entity` is what Python shows of the function.
  package func conversionError(for entity: String) -> String? {
    switch type {
    case "ValueError", "AttributeError", "KeyError", "NameError", "AssertionError":
      "converting \(entity): \(type): \(message)"
    default: nil
    }
  }

  package init(_ type: String, _ message: String, at span: Span) {
    self.type = type
    self.message = message
    self.span = span
  }
}

/// Converts a function. Its decorators are dropped; the code keeps the spans of the user's.
package func convert(
  _ function: FunctionDefinition, in context: ConversionContext
) throws(ConversionFault) -> Conversion {
  let original = SyntaxWalk.Item.statement(Statement(.function(function), at: function.span))
  try SyntaxWalk.checkDepth(original)
  try UnsupportedFeatures.check(original, context.style)
  let node = try Lift(style: context.style).function(function)
  if context.style == .classic, let source = context.source {
    let entity = context.entity ?? "<function \(function.name) at 0x…>"
    try DedentedSource.apply(to: node, from: function, source, entity: entity)
  }
  let passes = Pipeline(context)
  let name =
    switch context.style {
    case .modern: passes.context.namer.symbol("tf__\(function.name)")
    case .classic: passes.context.namer.functionName("tf__\(function.name)")
    }
  _ = try passes.run(.function(node))
  let scopeName = node.scopeName ?? ""
  node.name = name
  let conversion = Conversion(
    name: name, code: .function(Lower.function(node)), scopeName: scopeName,
    freeNames: FreeNames.of(node), span: function.span, style: context.style)
  try conversion.checkLayout()
  return conversion
}

/// Converts a lambda function.
package func convert(
  lambda parameters: Parameters, body: Expression, at span: Span, in context: ConversionContext
) throws(ConversionFault) -> Conversion {
  if let source = context.source {
    let entity = context.entity ?? "<function <lambda> at 0x…>"
    try LambdaSource.check(parameters, at: span, source, entity: entity, context.style)
  }
  let original = Expression(.lambda(parameters, body), at: span)
  try SyntaxWalk.checkDepth(.expression(original))
  try UnsupportedFeatures.check(.expression(original), context.style)
  let lambda = Lift(style: context.style).expression(original)
  let passes = Pipeline(context)
  let name =
    switch context.style {
    case .modern: passes.context.namer.symbol("tf__lam")
    case .classic: passes.context.namer.symbol("tf__lambda")
    }
  guard case .lambda(let result) = try passes.run(.lambda(lambda)),
    case .lambda(let arguments, let body) = result.kind
  else {
    throw ConversionFault("ValueError", "a lambda function became something else", at: span)
  }
  return Conversion(
    name: name, code: .lambda(Lower.parameters(arguments), Lower.expression(body)),
    scopeName: result.scopeName ?? "", freeNames: FreeNames.of(result), span: span,
    style: context.style)
}
