// Sends every call through `ag__.converted_call`, which converts what is called.
//
//     f(x, *y, k=1)   →   ag__.converted_call(f, (x,) + tuple(y), dict(k=1), fscope)       modern
//                         ag__.converted_call(f, f_scope.callopts, (x,) + tuple(y),
//                                             {'k': 1}, f_scope)                           classic
//
// `print(…)`, calls of `ag__` and of the `FunctionScope`, and the context managers of a `with` are left
// alone.

import Syntax

final class CallTrees: Rewriter {
  private let style: AutoGraphStyle
  private let untouched: Set<String>
  /// The names of the `FunctionScope`s around.
  private var scopeNames: [String] = []
  private var functionDepth = 0

  init(_ context: PassContext) {
    style = context.style
    // A debugger looks at the frame that called it.
    let debuggers: Set<String> = ["pdb.set_trace", "ipdb.set_trace", "breakpoint"]
    untouched =
      context.options.uses(.builtinFunctions) ? debuggers : debuggers.union(["print"])
  }

  override func rewrite(_ function: FunctionNode) throws(ConversionFault) {
    switch style {
    case .modern:
      function.decorators = try rewrite(function.decorators)
      try rewriteDefaults(of: function.arguments)
      try within(function.scopeName) { () throws(ConversionFault) in
        try rewrite(function.body)
        function.returns = try rewrite(function.returns)
      }
    case .classic:
      functionDepth += 1
      defer { functionDepth -= 1 }
      try within(function.scopeName) { () throws(ConversionFault) in
        try rewrite(function.arguments)
        try rewrite(function.body)
        if functionDepth == 1 {
          function.decorators = []
        } else {
          let build = Builder(at: function.span)
          function.decorators.append(build.operation("do_not_convert_internal"))
        }
        function.returns = try rewrite(function.returns)
      }
    }
  }

  private func rewriteDefaults(of arguments: Arguments) throws(ConversionFault) {
    for param in arguments.all { param.defaultValue = try rewrite(param.defaultValue) }
  }

  private func within(
    _ name: String?, _ body: () throws(ConversionFault) -> Void
  ) throws(ConversionFault) {
    guard let name else { return try body() }
    scopeNames.append(name)
    defer { scopeNames.removeLast() }
    try body()
  }

  override func rewrite(_ items: [With]) throws(ConversionFault) {}

  override func rewrite(_ expression: Expr) throws(ConversionFault) -> Expr {
    switch expression.kind {
    case .lambda:
      try within(expression.scopeName) { () throws(ConversionFault) in
        try rewriteChildren(of: expression)
      }
      return expression
    case .call(let callee, _):
      let name = QualifiedName(callee)?.description ?? ""
      try rewriteChildren(of: expression)
      guard let scope = scopeNames.last, case .call(let callee, let arguments) = expression.kind
      else { return expression }
      if name.hasPrefix("ag__.") || name.hasPrefix(scope + ".") || untouched.contains(name) {
        return expression
      }
      let build = Builder(at: expression.span)
      switch style {
      case .modern:
        return build.operation(
          "converted_call",
          [
            callee, positional(arguments, build), keywords(arguments, build), build.name(scope),
          ])
      case .classic:
        return build.operation(
          "converted_call",
          [
            callee, build.attribute(build.name(scope), "callopts"),
            try classicPositional(arguments, build), try classicKeywords(arguments, build),
            build.name(scope),
          ])
      }
    default:
      return try super.rewrite(expression)
    }
  }

  // MARK: Modern arguments

  /// `f(*a, b, *c, d)` has `tuple(a) + (b,) + tuple(c) + (d,)`.
  private func positional(_ arguments: [Expr.CallArgument], _ build: Builder) -> Expr {
    var parts: [Expr] = []
    var plain: [Expr] = []
    func flush() {
      if !plain.isEmpty { parts.append(build.tuple(plain)) }
      plain = []
    }
    for argument in arguments {
      switch argument {
      case .positional(let value): plain.append(value)
      case .starred(let value):
        flush()
        parts.append(build.call(build.name("tuple"), [value]))
      case .keyword, .doubleStarred: break
      }
    }
    flush()
    guard var result = parts.first else { return build.tuple([]) }
    for part in parts.dropFirst() {
      result = Expr(.binary(.add, result, part), at: build.span)
    }
    return result
  }

  private func keywords(_ arguments: [Expr.CallArgument], _ build: Builder) -> Expr {
    let keywords = arguments.filter { argument in
      switch argument {
      case .keyword, .doubleStarred: true
      case .positional, .starred: false
      }
    }
    if keywords.isEmpty { return build.none }
    return Expr(.call(build.name("dict"), keywords), at: build.span)
  }

  // MARK: Classic arguments

  /// One `*rest` is allowed; it comes last, wherever it stood.
  private func classicPositional(
    _ arguments: [Expr.CallArgument], _ build: Builder
  ) throws(ConversionFault) -> Expr {
    var plain: [Expr] = []
    var rest: Expr?
    for argument in arguments {
      switch argument {
      case .positional(let value): plain.append(value)
      case .starred(let value):
        if rest != nil {
          throw ConversionFault(
            "AssertionError", "Multiple *args should be impossible.", at: build.span)
        }
        rest = value
      case .keyword, .doubleStarred: break
      }
    }
    guard let rest else { return build.tuple(plain) }
    let tuple = build.call(build.name("tuple"), [rest])
    return Expr(.binary(.add, build.tuple(plain), tuple), at: build.span)
  }

  private func classicKeywords(
    _ arguments: [Expr.CallArgument], _ build: Builder
  ) throws(ConversionFault) -> Expr {
    var items: [(key: Expr?, value: Expr)] = []
    var rest: Expr?
    for argument in arguments {
      switch argument {
      case .keyword(let name, let value, _): items.append((build.string(name), value))
      case .doubleStarred(let value):
        if rest != nil {
          throw ConversionFault(
            "AssertionError", "Multiple **kwargs should be impossible.", at: build.span)
        }
        rest = value
      case .positional, .starred: break
      }
    }
    let dictionary = Expr(.dictionary(items), at: build.span)
    guard let rest else { return items.isEmpty ? build.none : dictionary }
    return Expr(
      .call(build.name("dict"), [.positional(rest), .doubleStarred(dictionary)]), at: build.span)
  }
}
