// Where things stand in the page: the anchors of cells, lines, traces and graphs.
//
// Lines of a file become lines of a cell here, once, so that code, events, errors, nodes and the
// logbook point at the same anchors.

import Documents
import Records

/// The anchors of a report.
package struct Places {
  package let document: Document
  package let execution: Execution
  private let cells: [Cell]
  /// How many lines each cell has.
  private let lineCounts: [Int]
  private let traces: [String: (function: FunctionRecord, trace: TraceRecord)]
  private let graphs: [String: GraphRecord]
  private let functions: [String: FunctionRecord]
  /// The ids of the nodes that are drawn, by their names, by the ids of their graphs.
  var nodeAnchors: [String: [String: String]] = [:]
  /// The ids of the traces' rows in the logbook.
  private let traceAnchors: [String: String]
  /// What readers call the functions, by their ids.
  private let functionNames: [String: String]

  init(document: Document, execution: Execution) {
    self.document = document
    self.execution = execution
    cells = document.cells
    lineCounts = cells.map { cell in
      let breaks = cell.source.utf8.count { $0 == UInt8(ascii: "\n") }
      return cell.source.hasSuffix("\n") ? breaks : breaks + 1
    }
    var traces: [String: (function: FunctionRecord, trace: TraceRecord)] = [:]
    var anchors: [String: String] = [:]
    var identifiers = Identifiers()
    for function in execution.functions {
      for trace in function.traces { traces[trace.id] = (function, trace) }
      for trace in function.listedTraces {
        anchors[trace.id] = identifiers.claim("trace-" + Identifiers.slug(trace.id))
      }
    }
    self.traces = traces
    traceAnchors = anchors
    functionNames = Self.names(of: execution.functions)
    graphs = Dictionary(execution.graphs.map { ($0.id, $0) }) { first, _ in first }
    functions = Dictionary(execution.functions.map { ($0.id, $0) }) { first, _ in first }
  }

  /// A function is known by its name; another one of that name in the same engine gets a number.
  /// (Ids are unique through all engines, and would count the versions of TensorFlow.)
  private static func names(of functions: [FunctionRecord]) -> [String: String] {
    var counts: [[String]: Int] = [:]
    var names: [String: String] = [:]
    for function in functions {
      let key = [function.tensorflow, function.session, function.name]
      counts[key, default: 0] += 1
      let number = counts[key, default: 1]
      names[function.id] = number == 1 ? function.name : "\(function.name)·\(number)"
    }
    return names
  }

  func cell(_ index: Int) -> Cell? { cells.indices.contains(index) ? cells[index] : nil }

  /// The anchor of a cell; readers count cells from 1.
  func anchor(ofCell index: Int) -> String { "cell-\(index + 1)" }

  /// The cell in which a line of the file stands, and the line in it, from 1.
  func place(ofLine line: Int) -> (cell: Int, line: Int)? {
    for (cell, count) in zip(cells, lineCounts) where line >= cell.firstCodeLine {
      if line < cell.firstCodeLine + count { return (cell.index, line - cell.firstCodeLine + 1) }
    }
    return nil
  }

  /// The anchor of a line of the file, where that line is shown.
  func anchor(ofLine line: Int) -> String? {
    guard let place = place(ofLine: line), let cell = cell(place.cell), cell.options.include,
      cell.options.echo != .hidden
    else { return nil }
    return "\(anchor(ofCell: place.cell))-line-\(place.line)"
  }

  /// The row of a trace in the logbook.
  func anchor(ofTrace id: String) -> String? { traceAnchors[id] }

  func trace(_ id: String) -> TraceRecord? { traces[id]?.trace }

  /// The function of which a trace is one.
  func function(ofTrace id: String) -> FunctionRecord? { traces[id]?.function }

  func function(_ id: String) -> FunctionRecord? { functions[id] }

  func graph(_ id: String) -> GraphRecord? { graphs[id] }

  /// A trace's name, linked to its row in the logbook where it has one.
  func name(ofTrace id: String) -> HTML {
    let name = plainName(ofTrace: id)
    guard let anchor = anchor(ofTrace: id) else { return "<code class=\"trace\">\(name)</code>" }
    return "<a class=\"trace\" href=\"#\(anchor)\"><code>\(name)</code></a>"
  }

  /// What readers call a trace, such as `f[0]`; a graph without a trace keeps its id.
  func plainName(ofTrace id: String) -> String {
    // A trace that failed is not in the records, its function is.
    guard let bracket = id.lastIndex(of: "["), let name = functionNames[String(id[..<bracket])]
    else { return id }
    return name + id[bracket...]
  }

  /// The version of TensorFlow of a trace where readers must be told it: it is not the document's,
  /// or the cell that made the trace ran under several.
  func notableVersion(ofTrace id: String) -> String? {
    guard let (function, trace) = traces[id], !function.tensorflow.isEmpty else { return nil }
    let isCompared = execution.cells.count { $0.cell == trace.cell } > 1
    return isCompared || function.tensorflow != document.tensorflow ? function.tensorflow : nil
  }

  /// A node's name, linked to it where the graph of the trace is drawn.
  func name(ofNode node: String, in trace: String) -> HTML {
    let graph = self.trace(trace)?.graph ?? trace
    guard let anchor = nodeAnchors[graph]?[node] else { return code(node) }
    return "<a class=\"trace\" href=\"#\(anchor)\">\(code(node))</a>"
  }

  /// A function's name as a reader knows it.
  func name(ofFunction id: String) -> String { functionNames[id] ?? id }

  /// `line 3`, linked to it; the cell is said where it is another one.
  func link(toLine line: Int, from cell: Int?) -> HTML {
    guard let place = place(ofLine: line) else { return "line \(line)" }
    let words: HTML =
      place.cell == cell
      ? "line \(place.line)" : "cell \(place.cell + 1), line \(place.line)"
    guard let anchor = anchor(ofLine: line) else { return words }
    return "<a href=\"#\(anchor)\">\(words)</a>"
  }
}
