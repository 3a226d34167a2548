// What a reading finds wrong, collected until its end.

/// The faults and warnings of one reading.
final class Findings {
  let file: String
  let source: SourceLines
  private(set) var faults: [DocumentFault] = []
  private(set) var warnings: [DocumentWarning] = []
  private var known: Set<DocumentWarning> = []

  init(file: String, source: SourceLines) {
    self.file = file
    self.source = source
  }

  func fault(line: Int, column: Int? = nil, _ message: String, remedy: String) {
    faults.append(
      DocumentFault(
        file: file, line: line, column: column, message: message, sourceLine: source[line],
        remedy: remedy))
  }

  func warn(line: Int, _ message: String) {
    let warning = DocumentWarning(line: line, message: message)
    if known.insert(warning).inserted { warnings.append(warning) }
  }

  /// The faults by line; those of one line in the order in which they were found.
  var sortedFaults: [DocumentFault] {
    faults.enumerated().sorted {
      ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset)
    }.map(\.element)
  }

  var sortedWarnings: [DocumentWarning] {
    warnings.enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }.map(\.element)
  }
}
