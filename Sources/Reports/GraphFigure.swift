// A graph as the page shows it: the drawing, what it is in words, the same as a table, and its
// GraphDef.

import Records

/// Makes the figure of a graph.
struct GraphFigure {
  /// More nodes than this are drawn without the graphs inside them, then by name scopes.
  private static let mostNodesDrawnWhole = 300
  /// What has more parts than this is not drawn: its layout takes too long, and nobody reads it.
  private static let mostPartsDrawn = 1000
  private static let mostRows = 200
  private static let longestGraphDef = 20_000

  let graph: GraphRecord
  /// The id of the figure in the page.
  let id: String
  let places: Places
  /// Instead of the usual caption and description.
  var caption: HTML?
  var captionPrefix: HTML = ""
  var alternative: String?

  var html: HTML {
    let (drawing, isWide, note) = drawing
    var result: HTML = "<div class=\"graph\">\n<figure id=\"\(id)\">\n"
    if let drawing {
      result += """
        <div class="drawing-box\(isWide ? " wide" : "")" tabindex="0" role="group" aria-label="\(title)">
        \(drawing)</div>

        """
    }
    result += "<figcaption>\(caption ?? usualCaption)</figcaption>\n</figure>\n"
    if let note { result += "<p class=\"note\">\(note)</p>\n" }
    result += """
      <details class="fold"><summary>In words</summary>
      <p class="in-words">\(description)</p></details>
      \(comparison)\
      <details class="fold"\(drawing == nil ? " open" : "")><summary>As a table</summary>
      \(table)</details>
      <details class="fold"><summary>As GraphDef</summary>
      \(graphDef)</details>
      </div>

      """
    return result
  }

  // MARK: The drawing

  /// The drawing, or nil where the graph is too large, and what is to be said about it.
  private var drawing: (drawing: HTML?, isWide: Bool, note: HTML?) {
    let size = DotWriter.count(graph.nodes)
    let details: [Dot.Detail] =
      size <= Self.mostNodesDrawnWhole ? [.full] : [.withoutBodies, .scopes]
    for detail in details {
      let dot = DotWriter.write(graph, figure: id, detail: detail) { line in
        places.anchor(ofLine: line).map { "#" + $0 }
      }
      let isLast = detail == details.last
      guard dot.size <= (isLast ? Self.mostPartsDrawn : 2 * Self.mostNodesDrawnWhole)
      else { continue }
      let note: HTML? =
        switch detail {
        case .full: nil
        case .withoutBodies:
          "\(count(size, "node")): the graphs inside of nodes are not drawn. The table has all."
        case .scopes:
          "\(count(size, "node")): each name scope is drawn as one node. The table has all."
        }
      do {
        let svg = try GraphLayout.svg(dot: dot.text)
        let element = GraphDrawing.element(
          svg: svg, dot: dot, figure: id, title: title, description: description)
        return (element, GraphDrawing.isWide(svg: svg), note)
      } catch {
        return (nil, false, "This graph could not be drawn: \(error.message)")
      }
    }
    return (nil, false, "With \(count(size, "node")), this graph is too large to be drawn.")
  }

  /// The ids of the nodes that the drawing of a graph will have; none where it isn't drawn whole.
  static func nodeAnchors(of graph: GraphRecord, figure: String) -> [String: String] {
    guard DotWriter.count(graph.nodes) <= mostNodesDrawnWhole else { return [:] }
    return DotWriter.write(graph, figure: figure).ids
  }

  private var title: String { "Graph of \(places.plainName(ofTrace: graph.id))" }

  /// The drawing in words: what goes in, what comes out, how many nodes.
  private var description: String {
    if let alternative { return alternative }
    var sentences: [String] = []
    let arguments = graph.nodes.filter { $0.role == .argument }.map(Self.said)
    let captures = graph.nodes.filter { $0.role == .capture }.map(Self.said)
    sentences.append(
      arguments.isEmpty ? "Nothing goes in." : "In: \(arguments.joined(separator: ", ")).")
    if !captures.isEmpty {
      sentences.append("From outside: \(captures.joined(separator: ", ")).")
    }
    let results = graph.outputs.map { tensor in
      [tensor, type(of: tensor)].compactMap { $0 }.joined(separator: ", ")
    }
    sentences.append(
      results.isEmpty ? "Nothing comes out." : "Out: \(results.joined(separator: "; ")).")
    sentences.append("\(DotWriter.count(graph.nodes)) nodes: \(operations).")
    for node in graph.nodes where !node.bodies.isEmpty {
      let bodies = node.bodies.map { "\($0.caption) (\(DotWriter.count($0.nodes)) nodes)" }
      sentences.append(
        "Inside \(node.name), a node \(node.operation): \(bodies.joined(separator: ", ")).")
    }
    return sentences.joined(separator: " ")
  }

  private static func said(_ node: GraphRecord.Node) -> String {
    ([node.name] + node.outputTypes.prefix(1)).joined(separator: ", ")
  }

  private func type(of tensor: String) -> String? {
    let (name, output) = DotWriter.parts(of: tensor)
    guard let node = graph.nodes.first(where: { $0.name == name }),
      node.outputTypes.indices.contains(output)
    else { return nil }
    return node.outputTypes[output]
  }

  /// `2 Const, 1 MatMul`, the most frequent first.
  private var operations: String {
    var counts: [String: Int] = [:]
    func add(_ nodes: [GraphRecord.Node]) {
      for node in nodes {
        counts[node.operation, default: 0] += 1
        for body in node.bodies { add(body.nodes) }
      }
    }
    add(graph.nodes)
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.value) \($0.key)" }.joined(separator: ", ")
  }

  /// What differs from the first trace of the same function.
  private var comparison: HTML {
    guard let function = places.function(ofTrace: graph.id),
      let first = function.traces.first(where: { $0.graph != nil }), first.id != graph.id,
      let earlier = first.graph.flatMap({ places.graph($0) })
    else { return "" }
    return """
      <details class="fold"><summary>Compared with \(places.plainName(ofTrace: first.id))</summary>
      \(GraphComparison(first: earlier, second: graph).html)</details>

      """
  }

  private var usualCaption: HTML {
    guard places.trace(graph.id) != nil else {
      return "\(captionPrefix)The graph \(code(graph.name)): "
        + "\(count(DotWriter.count(graph.nodes), "node"))."
    }
    let name = places.name(ofTrace: graph.id)
    let signature: HTML =
      places.trace(graph.id).map { " (\(code($0.signature)))" } ?? ""
    let version: HTML =
      places.notableVersion(ofTrace: graph.id).map { " in TensorFlow \($0)" } ?? ""
    return "\(captionPrefix)Graph of \(name)\(signature)\(version): "
      + "\(count(DotWriter.count(graph.nodes), "node"))."
  }

  // MARK: The table

  private var table: HTML {
    let rows = Self.rows(graph.nodes, inside: "")
    var result: HTML = """
      <div class="table-box" tabindex="0" role="group" aria-label="Nodes of \(places.plainName(ofTrace: graph.id))">
      <table class="nodes"><thead><tr><th scope="col">Node</th><th scope="col">Operation</th>\
      <th scope="col">Inputs</th><th scope="col">Gives</th><th scope="col">Line</th></tr></thead>
      <tbody>

      """
    for row in rows.prefix(Self.mostRows) {
      let node = row.node
      let inputs = node.inputs.map { code($0) } + node.controlInputs.map { code("^" + $0) }
      let operation = node.value.map { "\(node.operation) \($0)" } ?? node.operation
      let line = node.line.map { places.link(toLine: $0, from: graph.cell) } ?? ""
      result += """
        <tr><th scope="row">\(code(row.path + node.name))</th><td>\(operation)</td>\
        <td>\(inputs.joined(separator: ", "))</td>\
        <td>\(node.outputTypes.joined(separator: "; "))</td><td>\(line)</td></tr>

        """
    }
    result += "</tbody></table></div>\n"
    if rows.count > Self.mostRows {
      result +=
        "<p class=\"note\">The first \(Self.mostRows) of \(count(rows.count, "node")).</p>\n"
    }
    return result
  }

  /// All nodes, each with where it stands, such as `cond / then / `.
  private static func rows(
    _ nodes: [GraphRecord.Node], inside path: String
  ) -> [(path: String, node: GraphRecord.Node)] {
    nodes.flatMap { node in
      [(path, node)]
        + node.bodies.flatMap { body in
          rows(body.nodes, inside: "\(path)\(node.name) / \(body.caption) / ")
        }
    }
  }

  private var graphDef: HTML {
    guard !graph.graphDef.isEmpty else { return "<p class=\"note\">It was not recorded.</p>\n" }
    return Cut.preformatted(
      graph.graphDef, class: "graphdef", limit: Self.longestGraphDef, label: "GraphDef")
  }
}

/// Text that may be too long for a page.
enum Cut {
  /// Preformatted text, cut at the end of a line where it is longer than `limit` bytes; how much
  /// there is is said.
  static func preformatted(
    _ text: String, class name: String, limit: Int, label: String
  ) -> HTML {
    let (shown, note) = cut(text, limit: limit)
    return "<pre class=\"\(name)\" tabindex=\"0\" role=\"group\" aria-label=\"\(label)\">"
      + "\(shown)</pre>\n\(note)"
  }

  static func cut(_ text: String, limit: Int) -> (shown: String, note: HTML) {
    let size = text.utf8.count
    guard size > limit else { return (text, "") }
    var shown = String(decoding: Array(text.utf8.prefix(limit)), as: UTF8.self)
    if let end = shown.lastIndex(of: "\n") { shown = String(shown[...end]) }
    return (
      shown,
      "<p class=\"note\">Cut here: \(grouped(limit / 1000)) of \(grouped(size / 1000)) kB.</p>\n"
    )
  }
}
