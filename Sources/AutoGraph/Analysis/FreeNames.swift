// The names that a converted function takes from outside.

import Syntax

enum FreeNames {
  static func of(_ function: FunctionNode) -> [String] {
    ModernActivity.annotate(function)
    guard let whole = function.wholeScope, let body = function.bodyScope else { return [] }
    let free = whole.read.subtracting(whole.bound).union(body.globals).union(body.nonlocals)
    return AppearanceOrder(in: function).sorted(free).compactMap(\.simple)
  }

  static func of(_ lambda: Expr) -> [String] {
    let activity = ModernActivity()
    activity.visit(lambda)
    return AppearanceOrder(in: lambda).sorted(activity.scope.read).compactMap(\.simple)
  }
}
