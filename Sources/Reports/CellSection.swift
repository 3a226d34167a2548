// A cell in the page: its source, what happened, its graphs.

import Documents
import Records

/// Writes one cell.
struct CellSection {
  /// More graphs than this of one function, made by one cell, are not drawn.
  static let mostGraphsOfOneFunction = 3

  let cell: Cell
  let records: [CellRecord]
  let places: Places
  /// The ids of the figures of this cell's graphs, by the ids of the records.
  let figures: [String: String]
  /// The number of the figure that the cell's label names.
  var figureNumber: Int?
  /// Whether outputs of any length are shown whole.
  var isFull = false

  /// The graphs that a cell made; a function that it names and that an earlier cell traced gives
  /// the graphs of that cell.
  private static func candidates(for cell: Cell, in execution: Execution) -> [GraphRecord] {
    switch cell.options.graph {
    case .none: []
    case .all: inOrderOfVersions(execution.graphs.filter { $0.cell == cell.index }, execution)
    case .only(let names):
      names.flatMap { name in
        let named = execution.graphs.filter { $0.name == name && $0.cell <= cell.index }
        let own = named.filter { $0.cell == cell.index }
        return own.isEmpty ? named : own
      }
    }
  }

  /// The graphs of a cell that ran under several versions, in the order in which it names these.
  private static func inOrderOfVersions(
    _ graphs: [GraphRecord], _ execution: Execution
  ) -> [GraphRecord] {
    guard let cell = graphs.first?.cell else { return [] }
    let versions = execution.cells.filter { $0.cell == cell }.map(\.tensorflow)
    guard versions.count > 1 else { return graphs }
    var versionOfTrace: [String: String] = [:]
    for function in execution.functions {
      for trace in function.traces { versionOfTrace[trace.id] = function.tensorflow }
    }
    return versions.flatMap { version in
      graphs.filter { versionOfTrace[$0.id, default: versions[0]] == version }
    }
  }

  /// The graphs that a cell draws, and for each function how many more there are.
  static func graphs(
    of cell: Cell, in execution: Execution
  ) -> (drawn: [GraphRecord], left: [(name: String, count: Int)]) {
    guard cell.options.include, cell.options.output else { return ([], []) }
    var counts: [String: Int] = [:]
    var names: [String] = []
    var drawn: [GraphRecord] = []
    for graph in candidates(for: cell, in: execution) {
      if counts[graph.name] == nil { names.append(graph.name) }
      counts[graph.name, default: 0] += 1
      if counts[graph.name, default: 0] <= mostGraphsOfOneFunction { drawn.append(graph) }
    }
    let left = names.compactMap { name -> (name: String, count: Int)? in
      let more = counts[name, default: 0] - mostGraphsOfOneFunction
      return more > 0 ? (name, more) : nil
    }
    return (drawn, left)
  }

  var html: HTML {
    // A cell that isn't shown is still a place that can be referred to.
    let bare: HTML = "<div id=\"\(places.anchor(ofCell: cell.index))\"></div>\n"
    guard cell.options.include || hasUnexpectedError else { return bare }
    let source: HTML =
      cell.options.include ? SourceListing(cell: cell, places: places, faults: faults).html : ""
    let output = output
    guard !source.isEmpty || !output.isEmpty || !notes.isEmpty else {
      return bare
    }
    let number = cell.index + 1
    return """
      <section class="\(classes)" id="\(places.anchor(ofCell: cell.index))" \
      aria-label="Cell \(number)">
      <div class="cell-head \(notes.isEmpty ? "bare" : "badges")">\
      <a class="cell-number" href="#\(places.anchor(ofCell: cell.index))">\
      <span class="sr">Cell </span>\(number)</a>\(notes.joined())</div>
      \(source)\(output)</section>

      """
  }

  // MARK: The head

  private var statuses: [CellRecord.Status] { records.map(\.status) }

  private var hasUnexpectedError: Bool {
    statuses.contains(.failed) || statuses.contains(.unexpectedSuccess)
  }

  private var classes: String {
    var classes = ["cell"]
    if records.count > 1 { classes.append("compared") }
    if hasUnexpectedError {
      classes.append("failed")
    } else if statuses.allSatisfy({ $0 == .notRun || $0 == .notEvaluated }) {
      classes.append("not-run")
    }
    return classes.joined(separator: " ")
  }

  /// What a reader must know of a cell before he reads it.
  private var notes: [HTML] {
    var notes: [HTML] = []
    func add(_ kind: String, _ text: HTML) {
      notes.append(" <span class=\"badge \(kind)\">\(text)</span>")
    }
    if records.count == 1, let record = records.first,
      record.tensorflow != places.document.tensorflow
    {
      add("version", "TensorFlow \(record.tensorflow)")
    }
    if let session = records.first?.session, !session.isEmpty {
      add("session-name", "session \(session)")
    }
    for record in records {
      let version: HTML = records.count > 1 ? " (\(record.tensorflow))" : ""
      switch record.status {
      case .ran: break
      case .failed: add("bad", "failed\(version)")
      case .failedAsExpected: add("expected", "fails, as it should\(version)")
      case .unexpectedSuccess: add("bad", "should have failed otherwise\(version)")
      case .notEvaluated: add("quiet", "shown, not run")
      case .notRun: add("quiet", "not run: an earlier cell ended the run\(version)")
      }
      if cell.options.timing, let seconds = record.seconds {
        add("quiet", "took \(Self.duration(seconds))\(version)")
      }
    }
    if records.isEmpty, cell.options.eval { add("quiet", "not run") }
    return notes
  }

  /// `0.42 ms`, `3.1 s`
  private static func duration(_ seconds: Double) -> String {
    func rounded(_ value: Double) -> String {
      let tenths = (value * 10).rounded() / 10
      return tenths >= 100 ? String(Int(tenths.rounded())) : String(tenths)
    }
    guard seconds.isFinite, seconds >= 0, seconds < 1e9 else { return "an unknown time" }
    if seconds < 0.001 { return "\(rounded(seconds * 1_000_000)) µs" }
    return seconds < 1 ? "\(rounded(seconds * 1000)) ms" : "\(rounded(seconds)) s"
  }

  /// The lines of this cell that an exception passed, and what is said there.
  private var faults: [Int: String] {
    var faults: [Int: String] = [:]
    for record in records {
      for case .output(let output) in record.items {
        guard let fault = output.fault else { continue }
        for (index, line) in fault.lines.enumerated() {
          guard let place = places.place(ofLine: line), place.cell == cell.index else { continue }
          let isLast = index == fault.lines.count - 1
          faults[place.line] = isLast ? fault.type : "on the way to \(fault.type)"
        }
      }
    }
    return faults
  }

  // MARK: The output

  private var output: HTML {
    var content = records.count > 1 ? columns : records.first.map { ledger($0) } ?? ""
    if cell.options.include { content += graphs }
    guard !content.isEmpty else { return "" }
    switch cell.options.outputFold {
    case .closed(let question) where !hasUnexpectedError:
      return """
        <details class="output-fold"><summary>\(question ?? "Output")</summary>
        \(content)</details>

        """
    default: return content
    }
  }

  private func ledger(_ record: CellRecord, shared: Set<String>? = nil) -> HTML {
    Ledger(cell: cell, record: record, places: places, sharedLines: shared, isFull: isFull).html
  }

  /// One column for each version, or one below the other where their lines are long; lines that not
  /// every version printed are marked.
  private var columns: HTML {
    let lines = records.map { record in
      record.items.flatMap { item -> [Substring] in
        guard case .output(let output) = item, output.kind != .error else { return [] }
        return output.text.split(separator: "\n")
      }
    }
    let shared = Set(
      (lines.first ?? []).filter { line in lines.allSatisfy { $0.contains(line) } }.map(String.init)
    )
    let columns = records.map { record in
      """
      <div class="version-column" role="group" aria-label="TensorFlow \(record.tensorflow)">
      <p class="label">TensorFlow \(record.tensorflow)</p>
      \(ledger(record, shared: Self.areMarked(lines, shared) ? shared : nil))</div>

      """ as HTML
    }
    let arrangement: HTML = Self.areLong(lines) ? " stacked" : ""
    return "<div class=\"versions\(arrangement)\">\n\(columns.joined())</div>\n"
  }

  /// Where most of many lines differ, a mark on each says no more than the columns do.
  private static func areMarked(_ lines: [[Substring]], _ shared: Set<String>) -> Bool {
    let fewLines = 6
    let all = lines.joined()
    let different = all.count { !shared.contains(String($0)) }
    return all.count <= fewLines * lines.count || different * 2 <= all.count
  }

  /// Whether so many lines are too long for half the width of the page that a reader would lose
  /// their indentation.
  private static func areLong(_ lines: [[Substring]]) -> Bool {
    let widthOfColumn = 40
    let all = lines.joined()
    return all.count { $0.count > widthOfColumn } * 4 > all.count
  }

  private var graphs: HTML {
    let (drawn, left) = Self.graphs(of: cell, in: places.execution)
    var result: HTML = ""
    for (index, graph) in drawn.enumerated() {
      guard let id = figures[graph.id] else { continue }
      var figure = GraphFigure(graph: graph, id: id, places: places)
      if index == 0 {
        let number: HTML = figureNumber.map { "<b>Figure \($0).</b> " } ?? ""
        if let caption = cell.options.figCap {
          figure.caption = number + HTML(caption)
        } else if figureNumber != nil {
          figure.captionPrefix = number
        }
        figure.alternative = cell.options.figAlt
      }
      result += figure.html
    }
    for (name, number) in left {
      result += """
        <p class="note">\(count(number, "more graph")) of \(code(name)): their nodes are counted \
        in the <a href="#logbook">logbook</a>.</p>

        """
    }
    return result
  }
}
