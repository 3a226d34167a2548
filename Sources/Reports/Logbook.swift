// The table of each function's traces at the end of a report, like the pages of a logbook.

import Records

/// Writes the logbook.
struct Logbook {
  /// What a function with more traces than this has is folded away, but for the first and last.
  private static let mostRowsOpen = 12
  private static let rowsBeforeFold = 6
  /// Traces behind these are counted and not listed.
  static let mostRows = 100

  let places: Places
  /// Where the graphs are that are drawn in the page, by the ids of their records.
  let figures: [String: String]

  var html: HTML {
    let functions = places.execution.functions.filter { !$0.traces.isEmpty }
    guard !functions.isEmpty else { return "" }
    return """
      <section class="logbook" aria-labelledby="logbook">
      <h2 id="logbook">Logbook<a class="anchor" href="#logbook" \
      aria-label="Link to this section">#</a></h2>
      <p>Each function that became a graph, and each of its traces.</p>
      \(functions.map { page($0) }.joined())</section>

      """
  }

  private func page(_ function: FunctionRecord) -> HTML {
    let line: HTML =
      function.line.map { ", defined in \(places.link(toLine: $0, from: nil))" } ?? ""
    let reuses = function.traces.reduce(0) { $0 + $1.reuses }
    var result: HTML = """
      <h3>\(code(places.name(ofFunction: function.id)))</h3>
      <p class="logbook-line">\(engine(of: function))\(count(function.traces.count, "trace")), reused \
      \(count(reuses, "time"))\(line).</p>

      """
    if function.traces.count <= Self.mostRowsOpen {
      result += table(function.traces, of: function)
    } else {
      result += table(Array(function.traces.prefix(Self.rowsBeforeFold)), of: function)
      let rest = function.traces.count - Self.rowsBeforeFold
      result += """
        <details class="fold"><summary>\(grouped(rest)) more traces</summary>
        \(table(Array(function.listedTraces.dropFirst(Self.rowsBeforeFold)), of: function))\
        \(left(of: function))</details>

        """
    }
    return result
  }

  /// Where the function lives, said where the notebook has more than one version or session.
  private func engine(of function: FunctionRecord) -> HTML {
    var words: [HTML] = []
    if function.tensorflow != places.document.tensorflow {
      words.append("TensorFlow \(function.tensorflow)")
    }
    if !function.session.isEmpty { words.append("session \(code(function.session))") }
    return words.isEmpty ? "" : words.joined(separator: ", ") + ": "
  }

  /// How many traces are not in the table, and the last of them.
  private func left(of function: FunctionRecord) -> HTML {
    let number = function.traces.count - function.listedTraces.count
    guard number > 0, let last = function.traces.last else { return "" }
    return """
      <p class="note">And \(grouped(number)) more, the last of them \(code(places.plainName(ofTrace: last.id))) for \
      \(code(last.signature)).</p>

      """
  }

  private func table(_ traces: [TraceRecord], of function: FunctionRecord) -> HTML {
    """
    <div class="table-box" tabindex="0" role="group" aria-label="Traces of \(places.name(ofFunction: function.id))">
    <table class="traces"><thead><tr><th scope="col">Trace</th><th scope="col">Signature</th>\
    <th scope="col">First called in</th><th scope="col" class="right">Reused</th>\
    <th scope="col" class="right">Nodes</th></tr></thead>
    <tbody>
    \(traces.map { row($0) }.joined())</tbody></table></div>

    """
  }

  private func row(_ trace: TraceRecord) -> HTML {
    let id: HTML = places.anchor(ofTrace: trace.id).map { " id=\"\($0)\"" } ?? ""
    let place: HTML
    if let line = trace.line, places.place(ofLine: line) != nil {
      place = places.link(toLine: line, from: nil)
    } else {
      place = "<a href=\"#\(places.anchor(ofCell: trace.cell))\">cell \(trace.cell + 1)</a>"
    }
    var nodes: HTML = ""
    if let graph = trace.graph.flatMap({ places.graph($0) }) {
      let number = DotWriter.count(graph.nodes)
      nodes = figures[graph.id].map { "<a href=\"#\($0)\">\(number)</a>" } ?? "\(number)"
    }
    return """
      <tr\(id)><th scope="row">\(code(places.plainName(ofTrace: trace.id)))</th><td>\(code(trace.signature))</td>\
      <td>\(place)</td><td class="right">\(grouped(trace.reuses))</td>\
      <td class="right">\(nodes)</td></tr>

      """
  }
}

extension FunctionRecord {
  /// The traces that have a row in the logbook.
  var listedTraces: ArraySlice<TraceRecord> { traces.prefix(Logbook.mostRows) }
}
