// Lowers `continue` to a flag that guards the statements after it.
//
//     while x:             while x:
//       if y:                continue_ = False
//         continue     →     if y:
//       z()                    continue_ = True
//                            if not continue_:
//                              z()

import Syntax

final class ContinueStatements: Rewriter {
  private struct Frame {
    var isLoop = false
    var guardsThis = false
    var guardsNext = false
  }

  private let context: PassContext
  private var flags: [(name: String, isUsed: Bool)] = []
  private var frames: [Frame] = [Frame()]

  init(_ context: PassContext) { self.context = context }

  override func rewrite(_ statement: Stmt) throws(ConversionFault) -> [Stmt] {
    switch statement.kind {
    case .continue:
      guard let flag = flags.last?.name else { return [statement] }
      flags[flags.count - 1].isUsed = true
      for index in frames.indices.reversed() {
        frames[index].guardsNext = true
        if frames[index].isLoop { break }
      }
      let build = Builder(at: statement.span)
      return [build.assign(flag, build.bool(true))]
    case .while(_, let body, let otherwise), .for(_, _, let body, let otherwise):
      try rewriteLoop(statement, body)
      try rewriteBranch(otherwise)
      return [statement]
    case .if(_, let body, let otherwise):
      try rewriteBranch(body)
      try rewriteBranch(otherwise)
      return [statement]
    case .with(_, let body):
      try rewriteBranch(body)
      return [statement]
    case .try(let body, let handlers, let otherwise, let finally, _):
      try rewriteBranch(body)
      try rewriteBranch(otherwise)
      try rewriteBranch(finally)
      for handler in handlers { try rewriteBranch(handler.body) }
      return [statement]
    default:
      return try super.rewrite(statement)
    }
  }

  private func rewriteLoop(_ statement: Stmt, _ body: Block) throws(ConversionFault) {
    let flag = context.symbol("continue_", in: statement.bodyScope)
    flags.append((flag, false))
    frames.append(Frame(isLoop: true))
    try rewriteStatements(body)
    frames.removeLast()
    guard flags.removeLast().isUsed else { return }
    let build = Builder(at: statement.span)
    body.statements.insert(build.assign(flag, build.bool(false)), at: 0)
  }

  private func rewriteBranch(_ block: Block) throws(ConversionFault) {
    frames.append(Frame())
    try rewriteStatements(block)
    frames.removeLast()
  }

  private func rewriteStatements(_ block: Block) throws(ConversionFault) {
    try rewrite(block) { statements throws(ConversionFault) in
      guard let flag = flags.last, flag.isUsed else { return (statements, nil) }
      let last = frames.count - 1
      let isGuarded = frames[last].guardsThis
      frames[last].guardsThis = frames[last].guardsNext
      frames[last].guardsNext = false
      guard isGuarded, let first = statements.first else { return (statements, nil) }
      let build = Builder(at: first.span)
      let body = Block(statements)
      let test = context.not(flag.name, build)
      return ([Stmt(.if(test, body, otherwise: Block()), at: first.span)], body)
    }
  }
}
