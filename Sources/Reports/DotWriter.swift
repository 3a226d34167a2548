// From a graph as the engine recorded it to DOT, the language of Graphviz.
//
// Data flows down the page. A node with graphs inside it (If, While, a call) becomes a frame: its
// head takes the inputs, the graphs stand below it, and its foot gives the outputs, so that the eye
// follows the values through. Constants are small and without a frame, arguments, captures and
// variables have shapes of their own, and control edges are dashed. Colours are not said here: each
// part has a class, and the style sheet of the report knows light, dark and paper.

import Records

/// A graph in DOT, with what the report says about its parts.
package struct Dot: Hashable, Sendable {
  /// How much of a graph is drawn.
  package enum Detail: Hashable, Sendable {
    case full
    /// The graphs inside nodes are left out.
    case withoutBodies
    /// The nodes of one name scope are drawn as one node.
    case scopes
  }

  package var text: String
  /// What a pointer resting on a part says, by the part's name in DOT: `n3`, or `n1->n3`.
  package var titles: [String: String]
  /// The ids of the nodes in the drawing, by their names in the graph; of two that bear one name in
  /// different graphs inside, the outer one.
  package var ids: [String: String]
  /// How many nodes and edges are drawn.
  package var size: Int
}

/// Writes a `GraphRecord` as DOT.
package struct DotWriter {
  /// The id of the figure; each id in the drawing begins with it.
  let figure: String
  let detail: Dot.Detail
  /// Where a line of the file is found in the page, such as `#cell-2-line-3`.
  let link: (Int) -> String?

  private var output = ""
  private var titles: [String: String] = [:]
  private var ids: [String: String] = [:]
  private var nodeCount = 0
  private var clusterCount = 0
  private var edgeCount = 0

  /// Writes a graph.
  ///
  /// - Parameters:
  ///   - figure: The id of the figure, of which the ids of nodes are made.
  ///   - link: The place in the page of a line of the file.
  package static func write(
    _ graph: GraphRecord, figure: String, detail: Dot.Detail = .full,
    link: @escaping (Int) -> String? = { _ in nil }
  ) -> Dot {
    var writer = DotWriter(figure: figure, detail: detail, link: link)
    return writer.write(graph)
  }

  private init(figure: String, detail: Dot.Detail, link: @escaping (Int) -> String?) {
    self.figure = figure
    self.detail = detail
    self.link = link
  }

  private mutating func write(_ graph: GraphRecord) -> Dot {
    output = """
      digraph \(quoted(graph.id)) {
        id=\(quoted("\(figure)-drawing")) rankdir=TB bgcolor=transparent ranksep=0.3 nodesep=0.18
        pad=0.05 fontname=Helvetica fontsize=11 labeljust=l
        node [fontname=Helvetica fontsize=12 shape=box height=0.3 width=0.4 \
      margin="0.1,0.05"]
        edge [fontname=Helvetica fontsize=10 arrowsize=0.55]

      """
    let nodes = detail == .scopes ? Self.foldingScopes(graph.nodes) : graph.nodes
    var scope = Scope(nodes: nodes)
    write(scope: &scope, indent: "  ")
    let heads =
      nodes
      .filter(\.isInput)
      .filter { $0.inputs.isEmpty && $0.controlInputs.isEmpty }
      .compactMap { scope.heads[$0.name] }
    if heads.count > 1 {
      output += "  { rank=min; \(heads.joined(separator: "; ")) }\n"
    }
    writeResults(graph.outputs, of: nodes, in: scope)
    output += "}\n"
    // The outer graph is written last where nodes hold others, and has the last word.
    for (name, head) in scope.heads { ids[name] = "\(figure)-\(head)" }
    return Dot(text: output, titles: titles, ids: ids, size: nodeCount + edgeCount)
  }

  /// The nodes of one graph, by name: where its inputs arrive and where its outputs leave.
  private struct Scope {
    let nodes: [GraphRecord.Node]
    var heads: [String: String] = [:]
    var feet: [String: String] = [:]
    var types: [String: [String]] = [:]

    init(nodes: [GraphRecord.Node]) {
      self.nodes = nodes
      for node in nodes { types[node.name] = node.outputTypes }
    }

    /// The dtype and shape of a tensor, such as `add` or `add:1`.
    func type(of tensor: String) -> String? {
      let (name, output) = DotWriter.parts(of: tensor)
      guard let types = types[name], types.indices.contains(output) else { return nil }
      return types[output]
    }
  }

  /// - Parameter owner: The name of the node inside which these nodes stand.
  private mutating func write(
    scope: inout Scope, inside owner: String? = nil, indent: String
  ) {
    for node in scope.nodes {
      if !node.bodies.isEmpty, detail == .full {
        writeFrame(of: node, in: &scope, inside: owner, indent: indent)
      } else {
        let name = writeNode(node, inside: owner, indent: indent)
        scope.heads[node.name] = name
        scope.feet[node.name] = name
      }
    }
    let cycles = Cycles(scope.nodes)
    for (index, node) in scope.nodes.enumerated() {
      guard let head = scope.heads[node.name] else { continue }
      var seen: Set<String> = []
      for (input, isControl) in node.inputs.map({ ($0, false) })
        + node.controlInputs.map({ ($0, true) })
      {
        let name = Self.parts(of: input).name
        guard name != node.name, let foot = scope.feet[name] else { continue }
        let title =
          isControl
          ? "\(input) runs before \(node.name)"
          : [input, scope.type(of: input)].compactMap { $0 }.joined(separator: ": ")
        let closes = cycles.closes(from: name, to: index)
        addTitle(title, to: closes ? "\(head)->\(foot)" : "\(foot)->\(head)")
        guard seen.insert(foot).inserted else { continue }
        let attributes = isControl ? "class=control style=dashed arrowhead=empty" : ""
        if closes {
          writeBack(foot, head, attributes: attributes, indent: indent)
        } else {
          writeEdge(foot, head, attributes: attributes, indent: indent)
        }
      }
    }
  }

  /// Draws what a graph gives back. A node that has nothing else to say is not drawn twice.
  private mutating func writeResults(
    _ outputs: [String], of nodes: [GraphRecord.Node], in scope: Scope
  ) {
    guard !nodes.contains(where: { $0.role == .output }) else { return }
    for (index, tensor) in outputs.enumerated() {
      guard let foot = scope.feet[Self.parts(of: tensor).name] else { continue }
      let name = newNode()
      let label = outputs.count > 1 ? "result \(index)" : "result"
      output +=
        "  \(name) [id=\(quoted("\(figure)-\(name)")) class=output label=\(quoted(label)) "
        + "peripheries=2]\n"
      let title = [tensor, scope.type(of: tensor)].compactMap { $0 }.joined(separator: ": ")
      titles[name] = "\(label): \(title)"
      addTitle(title, to: "\(foot)->\(name)")
      writeEdge(foot, name, indent: "  ")
    }
  }

  // MARK: A node

  private mutating func newNode() -> String {
    defer { nodeCount += 1 }
    return "n\(nodeCount)"
  }

  private mutating func writeNode(
    _ node: GraphRecord.Node, kind: String? = nil, inside owner: String?, indent: String
  ) -> String {
    let name = newNode()
    titles[name] = Self.title(of: node)
    if ids[node.name] == nil { ids[node.name] = "\(figure)-\(name)" }
    // What a graph inside another takes in stands there small: the other one says what it is.
    let isPort = owner != nil && node.isInput
    var attributes = [
      "id=\(quoted("\(figure)-\(name)"))",
      "class=\(quoted((kind ?? node.role.rawValue) + (isPort ? " port" : "")))",
      "label=\(isPort ? portLabel(of: node) : label(of: node, inside: owner))",
    ]
    switch node.role {
    case .argument, .capture:
      attributes.append(
        isPort
          ? "fontsize=11 height=0.22 width=0.3 margin=\"0.08,0.02\""
          : "shape=\(node.role == .argument ? "invhouse" : "hexagon") margin=\"0.03,0.03\"")
    case .variable: attributes.append("shape=cylinder")
    case .constant:
      attributes.append(
        "fontname=Courier fontsize=11 shape=plaintext height=0.2 width=0.2 margin=\"0.05,0.03\"")
    case .output: attributes.append("peripheries=2")
    case .operation: break
    }
    if let line = node.line, let target = link(line) {
      attributes.append("URL=\(quoted(target))")
    }
    output += "\(indent)\(name) [\(attributes.joined(separator: " "))]\n"
    return name
  }

  /// The operation above, the name and type below it.
  private func label(of node: GraphRecord.Node, inside owner: String?) -> String {
    let name = Self.shortened(Self.local(node.name, in: owner))
    let type = node.outputTypes.first.map { Self.shortened($0) }
    let lines: [String?] =
      switch node.role {
      case .constant: [node.value.map { Self.shortened($0) } ?? name]
      case .argument, .capture, .variable, .output: [name, type]
      case .operation:
        if Self.says(node.operation, name: name) {
          [node.operation, type]
        } else if name.count > Self.longestNameBesideType {
          [node.operation, name, type]
        } else {
          [node.operation, [name, type].compactMap { $0 }.joined(separator: ": ")]
        }
      }
    return label(lines.compactMap { $0 })
  }

  private static let longestNameBesideType = 12

  /// The last part of the name alone: `StringFormat/a` stands for the `a` of the outer graph.
  private func portLabel(of node: GraphRecord.Node) -> String {
    label([Self.shortened(node.name.split(separator: "/").last.map(String.init) ?? node.name)])
  }

  private func label(_ lines: [String]) -> String {
    "\"" + lines.filter { !$0.isEmpty }.map(Self.escaped).joined(separator: "\\n") + "\""
  }

  /// A name as it is told inside the node `owner`, whose own name begins it: of `while/add` in the
  /// node `while`, `add`.
  private static func local(_ name: String, in owner: String?) -> String {
    guard let owner, name.hasPrefix(owner + "/") else { return name }
    return String(name.dropFirst(owner.count + 1))
  }

  /// Whether the name of a node says no more than its operation does.
  private static func says(_ operation: String, name: String) -> Bool {
    name.lowercased() == operation.lowercased()
  }

  /// A sentence for the pointer and for the ear.
  static func title(of node: GraphRecord.Node) -> String {
    var title = "\(node.name): \(node.operation)"
    if let value = node.value { title += " \(value)" }
    if !node.outputTypes.isEmpty { title += ", \(node.outputTypes.joined(separator: ", "))" }
    if let line = node.line { title += ", line \(line)" }
    return title
  }

  // MARK: A node with graphs inside

  private mutating func newCluster() -> String {
    defer { clusterCount += 1 }
    return "\(clusterCount)"
  }

  private mutating func writeFrame(
    of node: GraphRecord.Node, in scope: inout Scope, inside owner: String?, indent: String
  ) {
    let cluster = newCluster()
    output += """
      \(indent)subgraph cluster_\(cluster) {
      \(indent)  id=\(quoted("\(figure)-c\(cluster)")) class=frame margin=8
      \(indent)  label=""

      """
    let inner = indent + "  "
    let head = writeNode(node, kind: "operation head", inside: owner, indent: inner)
    let foot = newNode()
    titles[foot] = "the end of \(node.name)"
    output +=
      "\(inner)\(foot) [id=\(quoted("\(figure)-\(foot)")) class=foot "
      + "label=\(quoted(Self.foot(of: node))) shape=plaintext height=0.2 "
      + "margin=\"0.06,0.03\"]\n"
    for (index, body) in node.bodies.enumerated() {
      let isTurn = Self.isLoop(node) && index == node.bodies.count - 1
      write(body, of: node, from: head, to: foot, isTurn: isTurn, indent: inner)
    }
    output += "\(indent)}\n"
    scope.heads[node.name] = head
    scope.feet[node.name] = foot
  }

  private static func isLoop(_ node: GraphRecord.Node) -> Bool {
    node.operation == "While" || node.operation == "StatelessWhile"
  }

  /// - Parameter isTurn: Whether what the graph gives goes back to the head, for another turn.
  private mutating func write(
    _ body: GraphRecord.Body, of owner: GraphRecord.Node, from head: String, to foot: String,
    isTurn: Bool, indent: String
  ) {
    let cluster = newCluster()
    output += """
      \(indent)subgraph cluster_\(cluster) {
      \(indent)  id=\(quoted("\(figure)-c\(cluster)")) class=body margin=8
      \(indent)  label=\(quoted(Self.shortened(body.caption)))

      """
    let used = Set(
      body.nodes.flatMap { $0.inputs + $0.controlInputs }.map { Self.parts(of: $0).name })
    let returned = Set(body.outputs.map { Self.parts(of: $0).name })
    // An input of which nothing is made takes room and says nothing; the table has it.
    let read = body.nodes.filter { node in
      !node.isInput || used.contains(node.name) || returned.contains(node.name)
    }
    var scope = Scope(nodes: read.isEmpty ? body.nodes : read)
    write(scope: &scope, inside: owner.name, indent: indent + "  ")
    output += "\(indent)}\n"
    for node in body.nodes {
      guard let inside = scope.heads[node.name] else { continue }
      if node.isInput {
        writeEdge(
          head, inside, attributes: "class=enter style=dotted arrowhead=none", indent: indent)
      } else if node.inputs.isEmpty, node.controlInputs.isEmpty {
        writeEdge(head, inside, attributes: "style=invis", indent: indent)
      }
    }
    var seen: Set<String> = []
    for tensor in body.outputs {
      guard let last = scope.feet[Self.parts(of: tensor).name], seen.insert(last).inserted
      else { continue }
      let title = [tensor, scope.type(of: tensor)].compactMap { $0 }.joined(separator: ": ")
      if isTurn {
        addTitle("the next turn: \(title)", to: "\(head)->\(last)")
        writeEdge(last, foot, attributes: "style=invis", indent: indent)
        writeBack(last, head, attributes: "class=turn", indent: indent)
      } else {
        addTitle(title, to: "\(last)->\(foot)")
        writeEdge(last, foot, indent: indent)
      }
    }
    for node in body.nodes where !used.contains(node.name) {
      guard let last = scope.feet[node.name], seen.insert(last).inserted else { continue }
      writeEdge(last, foot, attributes: "style=invis", indent: indent)
    }
  }

  /// What the foot of a frame says.
  private static func foot(of node: GraphRecord.Node) -> String {
    switch node.operation {
    case "If", "StatelessIf": "the branch that ran"
    case "Case", "StatelessCase": "the branch that ran"
    case "While", "StatelessWhile": "when the condition is false"
    default: "what it returns"
    }
  }

  // MARK: Edges

  private mutating func writeEdge(
    _ from: String, _ to: String, attributes: String = "", indent: String
  ) {
    edgeCount += 1
    output += "\(indent)\(from) -> \(to)" + (attributes.isEmpty ? "" : " [\(attributes)]") + "\n"
  }

  /// An arrow that goes up the page. Graphviz is told of one that goes down, with its head at the
  /// other end: of cycles it makes what it likes, and now and then it gives up on them.
  private mutating func writeBack(
    _ from: String, _ to: String, attributes: String, indent: String
  ) {
    let back = "dir=back" + (attributes.contains("arrowhead=empty") ? " arrowtail=empty" : "")
    writeEdge(
      to, from, attributes: [attributes, back].filter { !$0.isEmpty }.joined(separator: " "),
      indent: indent)
  }

  private mutating func addTitle(_ title: String, to edge: String) {
    titles[edge] = titles[edge].map { "\($0); \(title)" } ?? title
  }

  // MARK: Texts

  /// The node and the number of the output of a tensor: `add:1` is output 1 of `add`.
  static func parts(of tensor: String) -> (name: String, output: Int) {
    let pieces = tensor.split(separator: ":")
    guard let name = pieces.first else { return (tensor, 0) }
    let plain = name.hasPrefix("^") ? name.dropFirst() : name
    return (String(plain), pieces.last.flatMap { Int($0) } ?? 0)
  }

  /// Long names keep both their ends.
  private static func shortened(_ text: String) -> String {
    let limit = 34
    let flat = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard flat.count > limit else { return flat }
    return "\(flat.prefix(limit / 2 - 1))...\(flat.suffix(limit / 2 - 2))"
  }

  /// Text inside the quotes of DOT.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: result += " "
      // Graphviz reads entities in labels, so that a text like `&lt;` would become another one.
      case "&": result += "&amp;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private func quoted(_ text: String) -> String { "\"\(Self.escaped(text))\"" }
}

extension GraphRecord.Node {
  /// Whether it brings in a value from outside its graph.
  fileprivate var isInput: Bool { role == .argument || role == .capture }
}
