// Moves the statements after an `if` that returns in one branch into its other branch, so that a value
// is returned from both.
//
//     if x:                if x:
//       return 1             return 1
//     y = 2          →     else:
//     return y               y = 2
//                            return y

import Syntax

final class ConditionalReturns: Rewriter {
  /// Whether the blocks around surely return.
  private var returns: [Bool] = [false]
  private var definitelyReturning: Set<ObjectIdentifier> = []

  override func rewrite(_ statement: Stmt) throws(ConversionFault) -> [Stmt] {
    switch statement.kind {
    case .return:
      returns[returns.count - 1] = true
    case .if(_, let body, let otherwise):
      let bodyReturns = try rewriteStatements(body)
      let otherwiseReturns = try rewriteStatements(otherwise)
      if bodyReturns { definitelyReturning.insert(ObjectIdentifier(body)) }
      if otherwiseReturns { definitelyReturning.insert(ObjectIdentifier(otherwise)) }
      if bodyReturns, otherwiseReturns { returns[returns.count - 1] = true }
    case .with(_, let body):
      if try rewriteStatements(body) { definitelyReturning.insert(ObjectIdentifier(body)) }
    case .while(_, let body, let otherwise), .for(_, _, let body, let otherwise):
      _ = try rewriteStatements(body)
      _ = try rewriteStatements(otherwise)
    case .try(let body, let handlers, let otherwise, let finally, _):
      _ = try rewriteStatements(body)
      _ = try rewriteStatements(otherwise)
      _ = try rewriteStatements(finally)
      for handler in handlers { _ = try rewriteStatements(handler.body) }
    default:
      return try super.rewrite(statement)
    }
    return [statement]
  }

  override func rewrite(_ function: FunctionNode) throws(ConversionFault) {
    _ = try rewriteStatements(function.body)
  }

  private func rewriteStatements(_ block: Block) throws(ConversionFault) -> Bool {
    returns.append(false)
    try rewrite(block) { statements throws(ConversionFault) in
      guard let statement = statements.first else { return (statements, nil) }
      switch statement.kind {
      case .with(_, let body) where definitelyReturning.contains(ObjectIdentifier(body)):
        returns[returns.count - 1] = true
      case .if(_, let body, let otherwise):
        if definitelyReturning.contains(ObjectIdentifier(body)) { return (statements, otherwise) }
        if definitelyReturning.contains(ObjectIdentifier(otherwise)) { return (statements, body) }
      default: break
      }
      return (statements, nil)
    }
    return returns.removeLast()
  }
}
