import Syntax

extension Expr {
  var sourceText: String { "" }
}
