// Warnings, as Python's `warnings` module shows them.

import Python

extension NumPyRuntime {
  /// Warns, as `warnings.warn(message, category)` called by the line that runs.
  func warn(_ message: String, category: String) throws(Raise) {
    if category == "RuntimeWarning" {
      let state = errorState[statusKind(message)] ?? "warn"
      if state == "ignore" { return }
      if state == "raise" { throw error("FloatingPointError", message) }
    }
    guard interpreter.moduleMakers["warnings"] != nil || interpreter.modules["warnings"] != nil
    else { return }
    let module = try interpreter.importModule("warnings")
    guard let warn = try interpreter.attributeIfPresent(module, "warn") else { return }
    let type =
      category == "ComplexWarning"
      ? exceptionTypes[category] ?? interpreter.exceptionType("RuntimeWarning")
      : interpreter.exceptionType(category)
    _ = try interpreter.call(warn, [.str(message), .object(type)])
  }

  /// Which setting of `np.errstate` decides about a warning.
  private func statusKind(_ message: String) -> String {
    if message.hasPrefix("divide") { return "divide" }
    if message.hasPrefix("overflow") { return "over" }
    if message.hasPrefix("underflow") { return "under" }
    return message.hasPrefix("invalid") ? "invalid" : ""
  }
}
