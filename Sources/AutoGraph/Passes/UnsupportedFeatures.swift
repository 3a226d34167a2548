// Refuses what AutoGraph doesn't convert, before anything else.
//
//     self.__secret        mangled names
//     yield x              generators
//     for … else …         modern only; the classic generator drops the `else`

import Syntax

final class UnsupportedFeatures: Rewriter {
  private let style: AutoGraphStyle

  init(_ style: AutoGraphStyle) { self.style = style }

  private func fault(_ classic: String, _ modern: String, at span: Span) -> ConversionFault {
    switch style {
    case .classic: ConversionFault("NotImplementedError", classic, at: span)
    case .modern: ConversionFault("UnsupportedLanguageElementError", modern, at: span)
    }
  }

  override func rewrite(_ statement: Stmt) throws(ConversionFault) -> [Stmt] {
    if style == .modern {
      switch statement.kind {
      case .for(_, _, _, let otherwise) where !otherwise.isEmpty:
        throw fault("", "for/else statement not yet supported", at: statement.span)
      case .while(_, _, let otherwise) where !otherwise.isEmpty:
        throw fault("", "while/else statement not yet supported", at: statement.span)
      default: break
      }
    }
    return try super.rewrite(statement)
  }

  override func rewrite(_ expression: Expr) throws(ConversionFault) -> Expr {
    switch expression.kind {
    case .attribute(_, let name):
      if name.hasPrefix("__"), !name.hasSuffix("__") {
        throw fault(
          "Mangled names are not yet supported by AutoGraph",
          "mangled names are not yet supported", at: expression.span)
      }
      // The classic generator looks no further.
      if style == .classic { return expression }
    case .yield, .yieldFrom:
      throw fault(
        "Generators are not supported by AutoGraph", "generators are not supported",
        at: expression.span)
    default: break
    }
    return try super.rewrite(expression)
  }
}
