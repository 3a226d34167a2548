// Builders of generated code.

import Syntax

/// Makes nodes that stem from one stretch of the user's code.
struct Builder {
  let span: Span

  init(at span: Span) { self.span = span }

  // MARK: Expressions

  func name(_ name: String) -> Expr { Expr(.name(name), at: span) }

  func target(_ name: String) -> Expr { Expr(.name(name), at: span, context: .store) }

  func string(_ text: String) -> Expr { Expr(.constant(.string(text)), at: span) }

  func int(_ value: Int) -> Expr { Expr(.constant(.int(.init(value))), at: span) }

  func bool(_ value: Bool) -> Expr { Expr(.constant(.bool(value)), at: span) }

  var none: Expr { Expr(.constant(.none), at: span) }

  func tuple(_ elements: [Expr]) -> Expr { Expr(.tuple(elements), at: span) }

  func targets(_ elements: [Expr]) -> Expr {
    Expr(.tuple(elements), at: span, context: .store)
  }

  func attribute(_ value: Expr, _ name: String) -> Expr { Expr(.attribute(value, name), at: span) }

  func call(_ callee: Expr, _ arguments: [Expr] = []) -> Expr {
    Expr(.call(callee, arguments.map { .positional($0) }), at: span)
  }

  func call(_ callee: Expr, keywords: [(String, Expr)]) -> Expr {
    Expr(.call(callee, keywords.map { .keyword($0.0, $0.1, span) }), at: span)
  }

  func not(_ operand: Expr) -> Expr { Expr(.unary(.not, operand), at: span) }

  /// `lambda: body`
  func thunk(_ body: Expr) -> Expr { lambda([], body) }

  func lambda(_ names: [String], _ body: Expr) -> Expr {
    Expr(.lambda(arguments(names), body), at: span)
  }

  /// `ag__.name`
  func operation(_ name: String) -> Expr { attribute(self.name("ag__"), name) }

  /// `ag__.name(arguments)`
  func operation(_ name: String, _ arguments: [Expr]) -> Expr {
    call(operation(name), arguments)
  }

  /// The expression that reads or writes a name such as `x`, `self.x` or `x[0]`.
  func reference(_ name: QualifiedName, _ context: Expr.Context = .load) -> Expr {
    let kind: Expr.Kind =
      switch name {
      case .name(let name): .name(name)
      case .literal(let value): .constant(value)
      case .attribute(let parent, let name): .attribute(reference(parent), name)
      case .item(let parent, let index): .subscripted(reference(parent), reference(index))
      }
    return Expr(kind, at: span, context: context)
  }

  // MARK: Statements

  func expression(_ value: Expr) -> Stmt { Stmt(.expression(value), at: span) }

  func assign(_ name: String, _ value: Expr) -> Stmt {
    Stmt(.assign([target(name)], value), at: span)
  }

  func assign(_ target: Expr, _ value: Expr) -> Stmt { Stmt(.assign([target], value), at: span) }

  func `return`(_ value: Expr) -> Stmt { Stmt(.return(value), at: span) }

  func `if`(_ test: Expr, _ body: [Stmt]) -> Stmt {
    Stmt(.if(test, Block(body), otherwise: Block()), at: span)
  }

  var pass: Stmt { Stmt(.pass, at: span) }

  /// `NAME = ag__.Undefined('NAME')`
  func undefined(_ name: String) -> Stmt {
    assign(name, operation("Undefined", [string(name)]))
  }

  func function(_ name: String, _ body: [Stmt]) -> Stmt { function(name, [], body) }

  func function(_ name: String, _ parameters: [String], _ body: [Stmt]) -> Stmt {
    Stmt(
      .function(
        FunctionNode(
          name: name, arguments: arguments(parameters), body: Block(body), at: span)), at: span)
  }

  private func arguments(_ names: [String]) -> Arguments {
    let result = Arguments(at: span)
    result.positionalOrKeyword = names.map { Param($0, at: span) }
    return result
  }
}

extension ConversionOptions {
  /// The expression that makes the options, `ag__.STD` for those of a function that is called.
  func expression(_ build: Builder) -> Expr {
    if isRecursive, !isRequestedByUser, convertsUserCode, features.isEmpty {
      return build.operation("STD")
    }
    let names = AutoGraphFeature.allCases.filter(features.contains).map { feature in
      build.attribute(build.operation("Feature"), feature.rawValue)
    }
    return build.call(
      build.operation("ConversionOptions"),
      keywords: [
        ("recursive", build.bool(isRecursive)), ("user_requested", build.bool(isRequestedByUser)),
        ("optional_features", names.count == 1 ? names[0] : build.tuple(names)),
        ("internal_convert_user_code", build.bool(convertsUserCode)),
      ])
  }
}
