// Makes `if`, `while` and `for` calls of functions that share their variables (modern).
//
//     if x:          def get_state():              def else_body():
//       y = 1    →     return (y,)                   nonlocal y
//                    def set_state(vars_):           pass
//                      nonlocal y                  y = ag__.Undefined('y')
//                      y, = vars_                  ag__.if_stmt(x, if_body, else_body,
//                    def if_body():                    get_state, set_state, ('y',), 1)
//                      nonlocal y
//                      y = 1
//
// A statement shares what it writes and what is live into or out of it. First come the variables that
// are live out of it, then those that are only live into it, each sorted by name.

import Syntax

final class ModernControlFlow: Rewriter {
  private let context: PassContext
  private let order: AppearanceOrder
  /// The scopes of the functions around.
  private var functions: [Scope?] = []

  init(_ context: PassContext, _ order: AppearanceOrder) {
    self.context = context
    self.order = order
  }

  override func rewrite(_ function: FunctionNode) throws(ConversionFault) {
    functions.append(function.bodyScope)
    defer { functions.removeLast() }
    try super.rewrite(function)
  }

  override func rewrite(_ statement: Stmt) throws(ConversionFault) -> [Stmt] {
    try rewriteChildren(of: statement)
    switch statement.kind {
    case .if(let test, let body, let otherwise):
      return convertIf(statement, test, body, otherwise)
    case .while(let test, let body, _):
      return convertWhile(statement, test, body)
    case .for(let target, let iterable, let body, _):
      return convertFor(statement, target, iterable, body)
    default:
      return [statement]
    }
  }

  // MARK: Variables

  /// The variables that a statement shares with the code around it.
  private struct Variables {
    /// Those that live on come first.
    var all: [QualifiedName]
    /// How many live on.
    var outputCount: Int
    /// Those that may not be defined before the statement.
    var undefined: [String]
  }

  private func variables(_ statement: Stmt, _ modified: Set<QualifiedName>) -> Variables {
    let function = functions.last ?? nil
    let globals = function?.globals ?? []
    let nonlocals = function?.nonlocals ?? []
    let liveIn = statement.liveIn ?? []
    let liveOut = statement.liveOut
    let simple = modified.filter { name in
      !name.isComposite
        && (liveIn.contains(name) || liveOut.contains(name) || nonlocals.contains(name))
    }
    // What is written to an object that was made inside does not concern the outside.
    let composites = modified.filter { name in
      name.isComposite && name.support().allSatisfy(liveIn.contains)
    }
    let inputsOnly = simple.intersection(liveIn.subtracting(liveOut))
    let outputs = simple.union(composites).subtracting(inputsOnly).sorted()
    let undefined = modified.subtracting(statement.definedIn).subtracting(globals)
      .subtracting(nonlocals)
    return Variables(
      all: outputs + inputsOnly.sorted(), outputCount: outputs.count,
      undefined: order.sorted(undefined).compactMap(\.simple))
  }

  /// `nonlocal y`, and `global` for the variables that the function says are.
  private func declarations(_ variables: Variables, _ build: Builder) -> [Stmt] {
    let names = Set(variables.all)
    let globals = (functions.last ?? nil)?.globals.intersection(names) ?? []
    let nonlocals = names.subtracting(globals).filter { !$0.isComposite }
    var result: [Stmt] = []
    if !globals.isEmpty {
      result.append(
        Stmt(.global(order.sorted(globals).map(\.description)), at: build.span))
    }
    if !nonlocals.isEmpty {
      result.append(
        Stmt(.nonlocal(order.sorted(nonlocals).map(\.description)), at: build.span))
    }
    return result
  }

  private func stateFunctions(
    _ variables: Variables, getter: String, setter: String, _ build: Builder
  ) -> [Stmt] {
    if variables.all.isEmpty {
      return [
        build.function(getter, [build.return(build.tuple([]))]),
        build.function(setter, ["block_vars"], [build.pass]),
      ]
    }
    let values = variables.all.map { name in
      name.isComposite
        ? build.operation(
          "ldu", [build.thunk(build.reference(name)), build.string(name.description)])
        : build.reference(name)
    }
    let targets = build.targets(variables.all.map { build.reference($0, .store) })
    return [
      build.function(getter, [build.return(build.tuple(values))]),
      build.function(
        setter, ["vars_"],
        declarations(variables, build) + [build.assign(targets, build.name("vars_"))]),
    ]
  }

  private func names(_ variables: Variables, _ build: Builder) -> Expr {
    build.tuple(variables.all.map { build.string($0.description) })
  }

  // MARK: Statements

  private func convertIf(
    _ statement: Stmt, _ test: Expr, _ body: Block, _ otherwise: Block
  ) -> [Stmt] {
    let build = Builder(at: statement.span)
    let scopes = [statement.bodyScope, statement.otherwiseScope]
    let variables = variables(
      statement,
      (statement.bodyScope?.bound ?? []).union(statement.otherwiseScope?.bound ?? []))
    let getter = context.symbol("get_state", in: scopes)
    let setter = context.symbol("set_state", in: scopes)
    let bodyName = context.symbol("if_body", in: scopes)
    let otherwiseName = context.symbol("else_body", in: scopes)
    let call = build.operation(
      "if_stmt",
      [
        test, build.name(bodyName), build.name(otherwiseName), build.name(getter),
        build.name(setter), names(variables, build), build.int(variables.outputCount),
      ])
    return stateFunctions(variables, getter: getter, setter: setter, build)
      + [
        build.function(bodyName, declarations(variables, build) + body.statements),
        build.function(
          otherwiseName,
          declarations(variables, build)
            + (otherwise.isEmpty ? [build.pass] : otherwise.statements)),
      ]
      + variables.undefined.map(build.undefined)
      + [build.expression(call)]
  }

  private func convertWhile(_ statement: Stmt, _ test: Expr, _ body: Block) -> [Stmt] {
    let build = Builder(at: statement.span)
    let variables = variables(statement, statement.bodyScope?.bound ?? [])
    let getter = context.symbol("get_state", in: statement.bodyScope)
    let setter = context.symbol("set_state", in: statement.bodyScope)
    let bodyName = context.symbol("loop_body", in: statement.bodyScope)
    let testName = context.symbol("loop_test", in: statement.bodyScope)
    let call = build.operation(
      "while_stmt",
      [
        build.name(testName), build.name(bodyName), build.name(getter), build.name(setter),
        names(variables, build), options(statement, build),
      ])
    return stateFunctions(variables, getter: getter, setter: setter, build)
      + [
        build.function(bodyName, declarations(variables, build) + body.statements),
        build.function(testName, [build.return(test)]),
      ]
      + variables.undefined.map(build.undefined)
      + [build.expression(call)]
  }

  private func convertFor(
    _ statement: Stmt, _ target: Expr, _ iterable: Expr, _ body: Block
  ) -> [Stmt] {
    let build = Builder(at: statement.span)
    let scopes = [statement.bodyScope, statement.iterateScope]
    let variables = variables(
      statement,
      (statement.bodyScope?.bound ?? []).union(statement.iterateScope?.bound ?? []))
    let getter = context.symbol("get_state", in: scopes)
    let setter = context.symbol("set_state", in: scopes)
    let iterateNames = ("iterate_names", build.string(target.sourceText))
    var extraTest = build.none
    var extraTestFunction: [Stmt] = []
    if let test = statement.extraTest {
      let name = context.symbol("extra_test", in: scopes)
      extraTest = build.name(name)
      extraTestFunction = [
        build.function(name, declarations(variables, build) + [build.return(test)])
      ]
    }
    let iterate = context.symbol("itr", in: scopes)
    let bodyName = context.symbol("loop_body", in: scopes)
    let expansion = build.assign(target, build.name(iterate))
    let call = build.operation(
      "for_stmt",
      [
        iterable, extraTest, build.name(bodyName), build.name(getter), build.name(setter),
        names(variables, build), options(statement, adding: [iterateNames], build),
      ])
    return stateFunctions(variables, getter: getter, setter: setter, build)
      + [
        build.function(
          bodyName, [iterate],
          declarations(variables, build) + [expansion] + body.statements)
      ]
      + extraTestFunction
      + variables.undefined.map(build.undefined)
      + [build.expression(call)]
  }

  private func options(
    _ statement: Stmt, adding more: [(String, Expr)] = [], _ build: Builder
  ) -> Expr {
    let options = statement.loopOptions.map { ($0.name, $0.value) } + more
    let items: [(key: Expr?, value: Expr)] = options.map { (build.string($0.0), $0.1) }
    return Expr(.dictionary(items), at: build.span)
  }
}
