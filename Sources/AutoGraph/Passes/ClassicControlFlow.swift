// Makes `if`, `while` and `for` calls of functions that return what they write (classic).
//
//     if x:             def get_state():           def if_true():
//       y = y + 1   →     return ()                  y_1, = y,
//                       def set_state(_):            y_1 = y_1 + 1
//                         pass                       return y_1
//                                                  def if_false():
//                                                    return y
//                                                  cond = x
//                                                  y = ag__.if_stmt(cond, if_true, if_false,
//                                                      get_state, set_state, ('y',), ())
//
// A branch that reads and writes a variable from outside works on an alias of it. Composites such as
// `self.x` go through get_state and set_state.

import Syntax

final class ClassicControlFlow: Rewriter {
  private let context: PassContext
  private let order: AppearanceOrder

  init(_ context: PassContext, _ order: AppearanceOrder) {
    self.context = context
    self.order = order
  }

  override func rewrite(_ statement: Stmt) throws(ConversionFault) -> [Stmt] {
    switch statement.kind {
    case .if:
      return try convertIf(statement)
    case .while:
      try rewriteChildren(of: statement)
      return convertWhile(statement)
    case .for:
      try rewriteChildren(of: statement)
      return convertFor(statement)
    default:
      return try super.rewrite(statement)
    }
  }

  // MARK: State

  private func stateFunctions(
    _ composites: [QualifiedName], getter: String, setter: String, _ build: Builder
  ) -> [Stmt] {
    if composites.isEmpty {
      return [
        build.function(getter, [build.return(build.tuple([]))]),
        build.function(setter, ["_"], [build.pass]),
      ]
    }
    let values = build.tuple(composites.map { build.reference($0) })
    let targets = build.targets(composites.map { build.reference($0, .store) })
    return [
      build.function(getter, [build.return(values)]),
      build.function(setter, ["vals"], [build.assign(targets, build.name("vals"))]),
    ]
  }

  private func names(_ names: [QualifiedName], _ build: Builder) -> Expr {
    build.tuple(names.map { build.string($0.description) })
  }

  // MARK: if

  /// The variables from outside that a branch writes after their value may have been read.
  private func aliased(
    _ scope: Scope?, _ statement: Stmt, _ block: Block
  ) throws(ConversionFault) -> [QualifiedName] {
    guard let scope, let first = block.statements.first else { return [] }
    guard let live = first.liveIn else {
      throw ConversionFault("KeyError", "LIVE_VARS_IN", at: first.span)
    }
    let names = scope.modified.intersection(statement.definedIn).intersection(live)
    return order.sorted(names.filter { !$0.isComposite })
  }

  /// A branch, as the function that it becomes.
  private struct Branch {
    var name: String
    var aliases: [(original: String, alias: String)]
    var body: Block

    func alias(of name: QualifiedName) -> String {
      aliases.first { $0.original == name.description }?.alias ?? name.description
    }
  }

  private func convertIf(_ statement: Stmt) throws(ConversionFault) -> [Stmt] {
    guard case .if(_, let body, let otherwise) = statement.kind else { return [statement] }
    // The conversion of the branches makes statements of which the analyses know nothing.
    let bodyAliased = try aliased(statement.bodyScope, statement, body)
    let otherwiseAliased = try aliased(statement.otherwiseScope, statement, otherwise)
    try rewriteChildren(of: statement)
    guard case .if(let test, _, _) = statement.kind else { return [statement] }

    let build = Builder(at: statement.span)
    let modifiedInBody = statement.bodyScope?.modified ?? []
    let modifiedInOtherwise = statement.otherwiseScope?.modified ?? []
    let modified = modifiedInBody.union(modifiedInOtherwise)
    let returned = order.sorted(
      modified.filter { !$0.isComposite && statement.liveOut.contains($0) })
    let composites = order.sorted(modified.filter(\.isComposite))
    let created = Set(returned).subtracting(statement.definedIn)
    let undefined = created.intersection(modifiedInBody)
      .symmetricDifference(created.intersection(modifiedInOtherwise))

    let bodyAliases = aliases(of: bodyAliased, in: statement.bodyScope)
    let otherwiseAliases = aliases(of: otherwiseAliased, in: statement.otherwiseScope)
    rename(body, bodyAliases)
    rename(otherwise, otherwiseAliases)

    let condition = context.symbol("cond", in: statement.bodyScope)
    let trueBranch = Branch(
      name: context.symbol("if_true", in: statement.bodyScope), aliases: bodyAliases, body: body)
    let falseBranch = Branch(
      name: context.symbol("if_false", in: statement.otherwiseScope), aliases: otherwiseAliases,
      body: otherwise)
    let scopes = [statement.bodyScope, statement.otherwiseScope]
    let getter = context.symbol("get_state", in: scopes)
    let setter = context.symbol("set_state", in: scopes)

    let call = build.operation(
      "if_stmt",
      [
        build.name(condition), build.name(trueBranch.name), build.name(falseBranch.name),
        build.name(getter), build.name(setter), names(returned, build), names(composites, build),
      ])
    let result: Stmt
    switch returned.count {
    case 0: result = build.expression(call)
    case 1: result = build.assign(build.reference(returned[0], .store), call)
    default:
      let targets = build.targets(returned.map { build.reference($0, .store) })
      result = build.assign(targets, call)
    }
    return order.sorted(undefined).compactMap(\.simple).map(build.undefined)
      + stateFunctions(composites, getter: getter, setter: setter, build)
      + [
        function(trueBranch, returned, condition, build),
        function(falseBranch, returned, condition, build),
        build.assign(condition, test),
        result,
      ]
  }

  private func aliases(
    of names: [QualifiedName], in scope: Scope?
  ) -> [(original: String, alias: String)] {
    names.compactMap(\.simple).map { ($0, context.symbol($0, in: scope)) }
  }

  private func function(
    _ branch: Branch, _ returned: [QualifiedName], _ condition: String, _ build: Builder
  ) -> Stmt {
    var begin: [Stmt] = []
    if !branch.aliases.isEmpty {
      let targets = build.targets(branch.aliases.map { build.target($0.alias) })
      begin = [build.assign(targets, build.tuple(branch.aliases.map { build.name($0.original) }))]
    }
    let values = returned.map { build.name(branch.alias(of: $0)) }
    let result: Expr
    switch values.count {
    case 0:
      result = build.operation("match_staging_level", [build.int(1), build.name(condition)])
    case 1: result = values[0]
    default: result = build.tuple(values)
    }
    return build.function(branch.name, begin + branch.body.statements + [build.return(result)])
  }

  private func rename(_ block: Block, _ aliases: [(original: String, alias: String)]) {
    if aliases.isEmpty { return }
    let names = Dictionary(aliases.map { ($0.original, $0.alias) }) { first, _ in first }
    Renaming(names).rename(block)
  }

  // MARK: Loops

  private struct LoopVariables {
    var simple: [QualifiedName]
    var composites: [QualifiedName]
    var undefined: [String]
  }

  private func variables(_ statement: Stmt, _ modified: Set<QualifiedName>) -> LoopVariables {
    let liveIn = statement.liveIn ?? []
    let simple = modified.filter { name in
      !name.isComposite && (liveIn.contains(name) || statement.liveOut.contains(name))
    }
    let composites = modified.filter { name in
      name.isComposite && name.support(literals: true).allSatisfy(liveIn.contains)
    }
    return LoopVariables(
      simple: order.sorted(simple), composites: order.sorted(composites),
      undefined: order.sorted(simple.subtracting(statement.definedIn)).compactMap(\.simple))
  }

  private func convertWhile(_ statement: Stmt) -> [Stmt] {
    guard case .while(let test, let body, _) = statement.kind else { return [statement] }
    let build = Builder(at: statement.span)
    let variables = variables(statement, statement.bodyScope?.modified ?? [])
    let getter = context.symbol("get_state", in: statement.bodyScope)
    let setter = context.symbol("set_state", in: statement.bodyScope)
    let testName = context.symbol("loop_test", in: statement.bodyScope)
    let bodyName = context.symbol("loop_body", in: statement.bodyScope)
    let parameters = variables.simple.map(\.description)
    let call = build.operation(
      "while_stmt",
      [
        build.name(testName), build.name(bodyName), build.name(getter), build.name(setter),
        build.tuple(parameters.map(build.name)), names(variables.simple, build),
        names(variables.composites, build),
      ])
    return variables.undefined.map(build.undefined)
      + stateFunctions(variables.composites, getter: getter, setter: setter, build)
      + [
        build.function(
          bodyName, parameters,
          body.statements + [build.return(build.tuple(parameters.map(build.name)))]),
        build.function(testName, parameters, [build.return(test)]),
        result(parameters, call, build),
      ]
  }

  private func convertFor(_ statement: Stmt) -> [Stmt] {
    guard case .for(let target, let iterable, let body, _) = statement.kind else {
      return [statement]
    }
    let build = Builder(at: statement.span)
    let variables = variables(
      statement,
      (statement.bodyScope?.modified ?? []).union(statement.iterateScope?.modified ?? []))
    let bodyName = context.symbol("loop_body", in: statement.bodyScope)
    let getter = context.symbol("get_state", in: statement.bodyScope)
    let setter = context.symbol("set_state", in: statement.bodyScope)
    let parameters = variables.simple.map(\.description)
    var extraTest = build.none
    var extraTestFunction: [Stmt] = []
    if let test = statement.extraTest {
      let name = context.symbol("extra_test", in: statement.bodyScope)
      extraTest = build.name(name)
      extraTestFunction = [build.function(name, parameters, [build.return(test)])]
    }
    let iterates = context.symbol("iterates", in: statement.bodyScope)
    let call = build.operation(
      "for_stmt",
      [
        iterable, extraTest, build.name(bodyName), build.name(getter), build.name(setter),
        build.tuple(parameters.map(build.name)), names(variables.simple, build),
        names(variables.composites, build),
      ])
    return variables.undefined.map(build.undefined)
      + stateFunctions(variables.composites, getter: getter, setter: setter, build)
      + [
        build.function(
          bodyName, [iterates] + parameters,
          [build.assign(target, build.name(iterates))] + body.statements
            + [build.return(build.tuple(parameters.map(build.name)))])
      ]
      + extraTestFunction
      + [result(parameters, call, build)]
  }

  private func result(_ names: [String], _ call: Expr, _ build: Builder) -> Stmt {
    names.isEmpty
      ? build.expression(call) : build.assign(build.targets(names.map(build.target)), call)
  }
}
