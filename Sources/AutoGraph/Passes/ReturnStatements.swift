// Lowers `return` to a flag and a value, so that a function has a single `return`, at its end.
//
//     while x:             do_return = False
//       return 1           retval_ = ag__.UndefinedReturnValue()
//     y()                  while not do_return and x:
//                    →       do_return = True           (modern: in a `try` that undoes it)
//                            retval_ = 1
//                          if not do_return:
//                            y()
//                          return fscope.ret(retval_, do_return)
//
// The classic generator ends with `do_return,` and `return ag__.retval(retval_)`.

import Syntax

final class ReturnStatements: Rewriter {
  private struct Frame {
    var isFunction = false
    var isUsed = false
    var guardsThis = false
    var guardsNext = false
  }

  private let context: PassContext
  private var frames: [Frame] = [Frame()]
  /// The names of the flag and the value of the functions around.
  private var variables: [(flag: String, value: String)] = []

  init(_ context: PassContext) { self.context = context }

  override func rewrite(_ statement: Stmt) throws(ConversionFault) -> [Stmt] {
    switch statement.kind {
    case .return(let value):
      return lower(statement, value)
    case .while(let test, let body, let otherwise):
      try rewriteStatements(body)
      if frames[frames.count - 1].isUsed, let flag = variables.last?.flag {
        let build = Builder(at: statement.span)
        let both = context.and(context.not(flag, build), test, build)
        statement.kind = .while(both, body, otherwise: otherwise)
      }
      try rewriteStatements(otherwise)
      return [statement]
    case .for(_, _, let body, let otherwise):
      try rewriteStatements(body)
      if frames[frames.count - 1].isUsed, let flag = variables.last?.flag {
        let build = Builder(at: statement.span)
        let negated = context.not(flag, build)
        statement.extraTest =
          statement.extraTest.map { context.and(negated, $0, build) } ?? negated
      }
      try rewriteStatements(otherwise)
      return [statement]
    case .if(_, let body, let otherwise):
      try rewriteStatements(body)
      try rewriteStatements(otherwise)
      return [statement]
    case .with(_, let body):
      try rewriteStatements(body)
      return [statement]
    case .try(let body, let handlers, let otherwise, let finally, _):
      try rewriteStatements(body)
      try rewriteStatements(otherwise)
      try rewriteStatements(finally)
      for handler in handlers { try rewriteStatements(handler.body) }
      return [statement]
    default:
      return try super.rewrite(statement)
    }
  }

  private func lower(_ statement: Stmt, _ value: Expr?) -> [Stmt] {
    for index in frames.indices.reversed() {
      frames[index].isUsed = true
      frames[index].guardsNext = true
      if frames[index].isFunction { break }
    }
    guard let (flag, name) = variables.last else { return [statement] }
    let build = Builder(at: statement.span)
    let assigns = [
      build.assign(flag, build.bool(true)), build.assign(name, value ?? build.none),
    ]
    guard context.style == .modern else { return assigns }
    // Where the value cannot be computed, nothing is returned.
    let undo = Handler(
      type: nil, name: nil,
      body: Block([
        build.assign(flag, build.bool(false)),
        Stmt(.raise(nil, from: nil), at: statement.span),
      ]), at: statement.span)
    return [
      Stmt(
        .try(Block(assigns), [undo], otherwise: Block(), finally: Block(), isStar: false),
        at: statement.span)
    ]
  }

  private func rewriteStatements(_ block: Block) throws(ConversionFault) {
    frames.append(Frame())
    try rewrite(block) { statements throws(ConversionFault) in
      let last = frames.count - 1
      guard frames[last].isUsed else { return (statements, nil) }
      var result = statements
      var next: Block?
      if frames[last].guardsThis, let first = statements.first, let flag = variables.last?.flag {
        let build = Builder(at: first.span)
        let body = Block(statements)
        let test = context.not(flag, build)
        result = [Stmt(.if(test, body, otherwise: Block()), at: first.span)]
        next = body
      }
      frames[last].guardsThis = frames[last].guardsNext
      frames[last].guardsNext = false
      return (result, next)
    }
    frames.removeLast()
  }

  override func rewrite(_ function: FunctionNode) throws(ConversionFault) {
    let flag = context.symbol("do_return", in: function.bodyScope)
    let value = context.symbol("retval_", in: function.bodyScope)
    variables.append((flag, value))
    frames.append(Frame(isFunction: true))
    try rewriteStatements(function.body)
    variables.removeLast()
    guard frames.removeLast().isUsed else { return }

    let build = Builder(at: function.span)
    let begin = [
      build.assign(flag, build.bool(false)),
      build.assign(value, build.operation("UndefinedReturnValue", [])),
    ]
    switch context.style {
    case .modern:
      guard case .with(_, let body)? = function.body.statements.last?.kind,
        let scope = function.scopeName
      else { return }
      let result = build.call(
        build.attribute(build.name(scope), "ret"), [build.name(value), build.name(flag)])
      body.statements = begin + body.statements + [build.return(result)]
    case .classic:
      var statements = function.body.statements
      var docstring: [Stmt] = []
      if case .expression(let text)? = statements.first?.kind,
        case .constant(.string) = text.kind
      {
        docstring = [statements.removeFirst()]
      }
      function.body.statements =
        docstring + begin + statements + [
          build.expression(build.tuple([build.name(flag)])),
          build.return(build.operation("retval", [build.name(value)])),
        ]
    }
  }
}
