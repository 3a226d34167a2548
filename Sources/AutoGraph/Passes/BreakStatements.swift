// Lowers `break` to a flag, a further condition of the loop, and `continue`.
//
//     while x:             break_ = False
//       if y:              while not break_ and x:
//         break      →       if y:
//                              break_ = True
//                              continue
//
// A `for` gets an extra test, and a statement that reads the flag, so that the analyses see it read.

import Syntax

final class BreakStatements: Rewriter {
  private let context: PassContext
  /// The flags of the loops around, and whether they were needed.
  private var flags: [(name: String, isUsed: Bool)] = []

  init(_ context: PassContext) { self.context = context }

  override func rewrite(_ statement: Stmt) throws(ConversionFault) -> [Stmt] {
    switch statement.kind {
    case .break:
      guard let flag = flags.last?.name else { return [statement] }
      flags[flags.count - 1].isUsed = true
      let build = Builder(at: statement.span)
      return [build.assign(flag, build.bool(true)), Stmt(.continue, at: statement.span)]

    case .while(let test, let body, let otherwise):
      let flag = context.symbol("break_", in: statement.bodyScope)
      let test: Expr = try rewrite(test)
      let isUsed = try rewrite(body, flag: flag)
      try rewrite(otherwise)
      statement.kind = .while(test, body, otherwise: otherwise)
      guard isUsed else { return [statement] }
      let build = Builder(at: statement.span)
      let negated = context.not(flag, build)
      let both =
        context.style == .classic
        ? context.and(test, negated, build) : context.and(negated, test, build)
      statement.kind = .while(both, body, otherwise: otherwise)
      guardOtherwise(otherwise, flag)
      return [build.assign(flag, build.bool(false)), statement]

    case .for(let target, let iterable, let body, let otherwise):
      let flag = context.symbol("break_", in: statement.bodyScope)
      let target: Expr = try rewrite(target)
      let iterable: Expr = try rewrite(iterable)
      let isUsed = try rewrite(body, flag: flag)
      try rewrite(otherwise)
      statement.kind = .for(target, iterable, body, otherwise: otherwise)
      guard isUsed else { return [statement] }
      let build = Builder(at: statement.span)
      statement.extraTest = context.not(flag, build)
      body.statements.insert(build.expression(build.tuple([build.name(flag)])), at: 0)
      guardOtherwise(otherwise, flag)
      return [build.assign(flag, build.bool(false)), statement]

    default:
      return try super.rewrite(statement)
    }
  }

  private func rewrite(_ body: Block, flag: String) throws(ConversionFault) -> Bool {
    flags.append((flag, false))
    try rewrite(body)
    return flags.removeLast().isUsed
  }

  /// The `else` of a loop only runs when the loop was not left by `break`.
  private func guardOtherwise(_ otherwise: Block, _ flag: String) {
    guard let first = otherwise.statements.first else { return }
    let build = Builder(at: first.span)
    otherwise.statements = [build.if(context.not(flag, build), otherwise.statements)]
  }
}
