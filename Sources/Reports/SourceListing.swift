// The source of a cell, coloured, with an anchor for each line.

import Documents

/// Writes the source of a cell.
struct SourceListing {
  let cell: Cell
  let places: Places
  /// The lines of the cell in which an exception was raised or passed, and its class.
  var faults: [Int: String] = [:]

  var html: HTML {
    let options = cell.options
    guard options.echo != .hidden, !cell.source.isEmpty else { return "" }
    let anchor = places.anchor(ofCell: cell.index)
    let isNumbered = options.codeLineNumbers != .hidden
    let highlighted = highlightedLines
    let source = cell.source.hasSuffix("\n") ? String(cell.source.dropLast()) : cell.source
    var lines: [HTML] = []
    for (index, text) in PythonHighlighter.markup(source).enumerated() {
      let number = index + 1
      var classes = ["line"]
      if highlighted.contains(number) { classes.append("marked") }
      if faults[number] != nil { classes.append("fault") }
      let name: HTML = isNumbered ? " data-n=\"\(number)\"" : ""
      let note: HTML =
        faults[number].map { "<span class=\"fault-note\">\($0)</span>" } ?? ""
      lines.append(
        "<span class=\"\(classes.joined(separator: " "))\" id=\"\(anchor)-line-\(number)\"\(name)>"
          + "\(text)\(note)</span>")
    }
    if options.echo == .fenced {
      let opening = ["```" + cell.fence.rawValue] + cell.optionLines
      lines = opening.map { Self.fence($0) } + lines + [Self.fence("```")]
    }
    let listing: HTML =
      "<pre class=\"source\(isNumbered ? " numbered" : "")\"\(steps) tabindex=\"0\" role=\"group\" "
      + "aria-label=\"Source of cell \(cell.index + 1)\"><code>"
      + "\(lines.joined(separator: "\n"))</code></pre>\n"
    switch options.codeFold {
    case .none: return listing
    case .closed, .open:
      let open: HTML = options.codeFold == .open ? " open" : ""
      return """
        <details class="code-fold"\(open)><summary>\(options.codeSummary ?? "Code")</summary>
        \(listing)</details>

        """
    }
  }

  /// The lines to mark one after the other in slides, such as `1|2-3`.
  private var steps: HTML {
    guard case .highlighted(let steps) = cell.options.codeLineNumbers, steps.count > 1 else {
      return ""
    }
    let text = steps.map { ranges in
      ranges.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ",")
    }.joined(separator: "|")
    return " data-steps=\"\(text)\""
  }

  private static func fence(_ text: String) -> HTML { "<span class=\"fence\">\(text)</span>" }

  private var highlightedLines: Set<Int> {
    guard case .highlighted(let steps) = cell.options.codeLineNumbers else { return [] }
    var lines: Set<Int> = []
    for range in steps.flatMap({ $0 }) {
      let last = min(range.upperBound, 10_000)
      if range.lowerBound <= last { lines.formUnion(range.lowerBound...last) }
    }
    return lines
  }
}
