// What the graph of one trace has and that of another has not.
//
// Nodes are the same where their names are: the tracer names nodes by their operations in the order
// of the program, so that two traces of one function differ in names only where they differ in what
// they do.

import Records

/// The difference of two graphs.
struct GraphComparison {
  struct Change: Hashable {
    enum Kind: String {
      case added, removed, changed
    }

    var kind: Kind
    /// Where the node stands and its name, such as `cond / then / mul`.
    var node: String
    /// What it is, or what it was and is.
    var what: String
  }

  private static let mostListed = 60

  let first: GraphRecord
  let second: GraphRecord

  /// The changes from the first to the second, in the order of the nodes.
  var changes: [Change] {
    let before = Self.flat(first.nodes)
    let after = Self.flat(second.nodes)
    let old = Dictionary(before) { first, _ in first }
    let new = Set(after.map(\.0))
    var changes: [Change] = []
    for (path, node) in after {
      guard let earlier = old[path] else {
        changes.append(Change(kind: .added, node: path, what: Self.described(node)))
        continue
      }
      let was = Self.described(earlier)
      let now = Self.described(node)
      if was != now {
        changes.append(Change(kind: .changed, node: path, what: "\(was), now \(now)"))
      } else if earlier.inputs != node.inputs {
        changes.append(
          Change(
            kind: .changed, node: path,
            what: "reads \(Self.listed(node.inputs)) instead of \(Self.listed(earlier.inputs))"))
      }
    }
    for (path, node) in before where !new.contains(path) {
      changes.append(Change(kind: .removed, node: path, what: Self.described(node)))
    }
    return changes
  }

  var html: HTML {
    let changes = changes
    guard !changes.isEmpty else {
      return "<p class=\"note\">The same nodes, with the same inputs, dtypes and shapes.</p>\n"
    }
    let items = changes.prefix(Self.mostListed).map { change in
      let sign: HTML =
        switch change.kind {
        case .added: "+"
        case .removed: "\u{2212}"
        case .changed: "\u{2260}"
        }
      return """
        <li class="\(change.kind.rawValue)"><span class="sign" aria-hidden="true">\(sign)</span>\
        \(change.kind.rawValue) \(code(change.node)): \(change.what)</li>

        """ as HTML
    }
    let rest = changes.count - Self.mostListed
    let note: HTML = rest > 0 ? "<p class=\"note\">And \(count(rest, "more change")).</p>\n" : ""
    return "<ul class=\"changes\">\n\(items.joined())</ul>\n\(note)"
  }

  private static func described(_ node: GraphRecord.Node) -> String {
    var text = node.operation
    if let value = node.value { text += " \(value)" }
    if !node.outputTypes.isEmpty { text += ", \(node.outputTypes.joined(separator: ", "))" }
    return text
  }

  private static func listed(_ inputs: [String]) -> String {
    inputs.isEmpty ? "nothing" : inputs.joined(separator: ", ")
  }

  private static func flat(
    _ nodes: [GraphRecord.Node], inside path: String = ""
  ) -> [(String, GraphRecord.Node)] {
    nodes.flatMap { node in
      [(path + node.name, node)]
        + node.bodies.flatMap { flat($0.nodes, inside: "\(path)\(node.name) / \($0.caption) / ") }
    }
  }
}
