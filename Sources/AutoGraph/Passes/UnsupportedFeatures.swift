// Refuses what AutoGraph doesn't convert, before anything else.
//
//     self.__secret        mangled names
//     yield x              generators
//     for … else …         modern only; the classic generator drops the `else`

import Syntax

struct UnsupportedFeatures {
  private let style: AutoGraphStyle

  static func check(
    _ item: SyntaxWalk.Item, _ style: AutoGraphStyle
  ) throws(ConversionFault) {
    try UnsupportedFeatures(style: style).check(item)
  }

  private func fault(_ classic: String, _ modern: String, at span: Span) -> ConversionFault {
    switch style {
    case .classic: ConversionFault("NotImplementedError", classic, at: span)
    case .modern: ConversionFault("UnsupportedLanguageElementError", modern, at: span)
    }
  }

  private func check(_ item: SyntaxWalk.Item) throws(ConversionFault) {
    switch item {
    case .holder(let items):
      for item in items { try check(item) }
    case .statement(let statement):
      try check(statement)
      for child in SyntaxWalk.children(of: statement) { try check(child) }
    case .expression(let expression):
      guard try check(expression) else { return }
      for child in SyntaxWalk.children(of: expression) { try check(child) }
    }
  }

  private func check(_ statement: Statement) throws(ConversionFault) {
    guard style == .modern else { return }
    switch statement.kind {
    case .for(_, _, _, let otherwise, isAsync: false) where !otherwise.isEmpty:
      throw fault("", "for/else statement not yet supported", at: statement.span)
    case .while(_, _, let otherwise) where !otherwise.isEmpty:
      throw fault("", "while/else statement not yet supported", at: statement.span)
    default: break
    }
  }

  /// Whether to look into the expression.
  private func check(_ expression: Expression) throws(ConversionFault) -> Bool {
    switch expression.kind {
    case .attribute(_, let name):
      if name.hasPrefix("__"), !name.hasSuffix("__") {
        throw fault(
          "Mangled names are not yet supported by AutoGraph",
          "mangled names are not yet supported", at: expression.span)
      }
      // The classic generator looks no further.
      return style == .modern
    case .yield, .yieldFrom:
      throw fault(
        "Generators are not supported by AutoGraph", "generators are not supported",
        at: expression.span)
    default:
      return true
    }
  }
}
