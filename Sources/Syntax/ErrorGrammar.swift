enum ErrorGrammar {
  enum Entry { case program, expression, field }
  static func explain(
    _ failure: ParseFailure, _ lexer: Lexer, furthest: Int, entry: Entry
  ) -> SyntaxFault {
    if case .fault(let fault) = failure { return fault }
    let token = lexer.tokens[furthest]
    if token.kind == .error, let fault = lexer.fault { return fault.fault }
    return SyntaxFault("invalid syntax", at: token.span)
  }
}
