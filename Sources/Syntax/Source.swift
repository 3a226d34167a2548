/// A text to parse: a program, or one cell of a notebook.
///
/// Nodes point into it by UTF-8 offsets; lines and columns are worked out when somebody asks.
package final class Source: Sendable {
  /// What a traceback calls it, such as `talk.md` or `program.py`.
  package let name: String
  package let text: String
  package let utf8: [UInt8]
  /// The number of lines of the file that stand above this text (a cell begins inside a document).
  package let linesAbove: Int
  /// The offset at which each line of `text` begins.
  private let lineStarts: [Int]

  package init(name: String, text: String, linesAbove: Int = 0) {
    self.name = name
    self.text = text
    self.utf8 = Array(text.utf8)
    self.linesAbove = linesAbove
    var starts = [0]
    for (offset, byte) in utf8.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  /// The line (counted from 1, in the file) and the column (counted from 0, in code points) of an offset.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    let index = lineIndex(of: offset)
    let column = utf8[lineStarts[index]..<min(offset, utf8.count)].count { $0 & 0xC0 != 0x80 }
    return (index + 1 + linesAbove, column)
  }

  /// The line of the file (counted from 1) that holds an offset.
  package func line(of offset: Int) -> Int { lineIndex(of: offset) + 1 + linesAbove }

  /// The text of a line of the file (counted from 1), without its line end; nil where there is none.
  package func lineText(_ line: Int) -> String? {
    let index = line - 1 - linesAbove
    guard lineStarts.indices.contains(index) else { return nil }
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : utf8.count
    if end > lineStarts[index], utf8[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return String(decoding: utf8[lineStarts[index]..<end], as: UTF8.self)
  }

  /// The text of a span, as it was written.
  package func text(of span: Span) -> String {
    String(decoding: utf8[Int(span.start)..<Int(span.end)], as: UTF8.self)
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }
}

/// A stretch of a `Source`, in UTF-8 offsets; `end` is the offset after its last byte.
package struct Span: Hashable, Sendable {
  package var start: Int32
  package var end: Int32

  package init(_ start: Int, _ end: Int) {
    self.start = Int32(start)
    self.end = Int32(end)
  }

  /// The span of something that nobody wrote.
  package static let none = Span(0, 0)

  /// The stretch from the start of this span to the end of another.
  package func to(_ other: Span) -> Span { Span(Int(start), Int(other.end)) }
}

/// A fault in the text of a program: what CPython raises as `SyntaxError`, `IndentationError` or `TabError`.
package struct SyntaxFault: Error, Hashable, Sendable {
  /// The name of the Python exception.
  package var type: String
  package var message: String
  package var span: Span
  /// The field of an f-string, braces included, in which the fault stands. CPython quotes the field
  /// instead of the line, with parentheses for the braces.
  package var field: Span?

  package init(type: String = "SyntaxError", _ message: String, at span: Span) {
    self.type = type
    self.message = message
    self.span = span
  }
}
