// Why a document cannot be read: in which file and line, and what to do about it.

/// A fault of a document.
package struct DocumentFault: Hashable, Sendable {
  /// The file as it was given.
  package var file: String
  /// From 1; nil where the fault is the file's (there is none, it cannot be read).
  package var line: Int?
  /// From 1, in characters.
  package var column: Int?
  package var message: String
  /// The line of the file, to show beside the message.
  package var sourceLine: String?
  /// What to do about it.
  package var remedy: String

  package init(
    file: String, line: Int? = nil, column: Int? = nil, message: String,
    sourceLine: String? = nil, remedy: String
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.sourceLine = sourceLine
    self.remedy = remedy
  }
}

extension DocumentFault: CustomStringConvertible {
  /// `talk.md:12: message`, the line with a mark under the place, and the remedy.
  package var description: String {
    var text = file
    if let line { text += ":\(line)" }
    text += ": " + message
    if let line, let sourceLine {
      let number = String(line)
      let gutter = String(repeating: " ", count: number.count)
      text += "\n  \(number) | \(Self.shown(sourceLine))"
      if let column, column >= 1, column <= sourceLine.count + 1, column <= Self.longestLine {
        // Tabs stay tabs under the line, so that the mark stands where the eye expects it.
        let lead = sourceLine.prefix(column - 1).map { $0 == "\t" ? "\t" : " " }.joined()
        text += "\n  \(gutter) | \(lead)^"
      }
    }
    return text + "\n" + remedy
  }

  private static let longestLine = 120

  /// One line that a terminal shows as it is: control characters replaced, the end cut.
  private static func shown(_ line: String) -> String {
    var text = ""
    for scalar in line.prefix(longestLine).unicodeScalars {
      let isControl = (scalar.value < 32 && scalar != "\t") || (127..<160).contains(scalar.value)
      text.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
    }
    return line.count > longestLine ? text + "…" : text
  }
}

/// All faults that were found in one reading, in the order of their lines; never empty.
package struct DocumentFaults: Error, Hashable, Sendable, CustomStringConvertible {
  package var faults: [DocumentFault]

  package init(_ faults: [DocumentFault]) { self.faults = faults }

  package var description: String {
    faults.map(\.description).joined(separator: "\n\n")
  }
}
