// The text of a node, where generated code shows it.

import Syntax

extension Expr {
  /// As `ast.unparse` writes it.
  var sourceText: String {
    Unparser.unparse(expression: Lower.expression(self), style: .modern)
  }
}
