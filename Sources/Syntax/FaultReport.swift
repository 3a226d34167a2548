// What CPython's `SyntaxError` says about its place.

/// The place of a fault in the terms of Python's `SyntaxError`.
package struct FaultReport: Hashable, Sendable {
  /// `lineno`, counted from 1 in the file.
  package var line: Int
  /// `offset`: the column of the first character, counted from 1.
  package var offset: Int
  /// `end_lineno`
  package var endLine: Int
  /// `end_offset`: the column after the last character. Where it is not beyond `offset` on the same
  /// line CPython points with a single caret.
  package var endOffset: Int
  /// `text`: what is quoted, without its line end.
  package var text: String
}

extension SyntaxFault {
  /// The place of the fault as CPython would tell it.
  package func report(in source: Source) -> FaultReport {
    let start = source.position(of: Int(span.start))
    let end = source.position(of: Int(span.end))
    var report = FaultReport(
      line: start.line, offset: start.column + 1, endLine: end.line, endOffset: end.column + 1,
      text: source.lineText(start.line) ?? "")
    guard let field else {
      // CPython counts the last column in the first line, and not beyond its end.
      if end.line != start.line {
        report.endOffset = min(report.endOffset, report.text.unicodeScalars.count + 1)
      }
      return report
    }
    let opening = source.position(of: Int(field.start))
    if start.line == opening.line { report.offset -= opening.column }
    if end.line == opening.line { report.endOffset -= opening.column }
    let inner = source.text(of: Span(Int(field.start) + 1, max(Int(field.end) - 1, 0)))
    let lines = "(\(inner))".split(separator: "\n", omittingEmptySubsequences: false)
    let index = start.line - opening.line
    report.text = lines.indices.contains(index) ? String(lines[index]) : ""
    return report
  }
}
