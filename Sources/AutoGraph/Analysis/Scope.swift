// The names that a part of a function uses.

/// What a stretch of code reads, writes and deletes. Not every scope is one of Python's: each statement
/// and each branch has its own, and passes on to its parent what it does.
final class Scope {
  let parent: Scope?
  /// Whether it is a function or class: what it writes does not concern its parent.
  let isIsolated: Bool

  var read: Set<QualifiedName> = []
  var modified: Set<QualifiedName> = []
  var deleted: Set<QualifiedName> = []
  var bound: Set<QualifiedName> = []
  var globals: Set<QualifiedName> = []
  var nonlocals: Set<QualifiedName> = []
  var parameters: Set<QualifiedName> = []
  /// The name of a caught exception, which does not outlive its handler.
  var isolatedNames: Set<QualifiedName> = []

  init(in parent: Scope?, isIsolated: Bool = false) {
    self.parent = parent
    self.isIsolated = isIsolated
  }

  /// All the names that are read here and around here: generated names must differ from them.
  /// In the classic generator the search ends at the function.
  func referenced(_ style: AutoGraphStyle) -> Set<QualifiedName> {
    guard let parent, style == .modern || !isIsolated else { return read }
    return read.union(parent.referenced(style))
  }
}

// MARK: - Modern: a scope tells its parent when it ends

extension Scope {
  func passOn() {
    guard let parent else { return }
    if isIsolated {
      parent.read.formUnion(read.subtracting(bound))
    } else {
      parent.read.formUnion(read.subtracting(isolatedNames))
      parent.modified.formUnion(modified.subtracting(isolatedNames))
      parent.bound.formUnion(bound.subtracting(isolatedNames))
      parent.globals.formUnion(globals)
      parent.nonlocals.formUnion(nonlocals)
    }
  }
}

// MARK: - Classic: a scope tells its parent at once

extension Scope {
  /// Reads go up through the borders of functions, whatever the function binds.
  func markRead(_ name: QualifiedName) {
    read.insert(name)
    if !parameters.contains(name) { parent?.markRead(name) }
  }

  func markModified(_ name: QualifiedName) {
    modified.insert(name)
    if !isIsolated { parent?.markModified(name) }
  }
}
