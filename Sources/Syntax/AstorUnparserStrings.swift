// What `astor` 0.8.1 writes: strings, of which some become triple-quoted.

import Literals

extension AstorUnparser {
  /// Strings with a shorter `repr` stay on their line.
  private static let shortestTripled = 20
  private static let longestLine = 100

  /// Writes an f-string: its text is put together first and then quoted like any other.
  mutating func writeFormatted(_ parts: [FormattedPart], _ place: Int) {
    write("")
    let first = pieces.count
    let line = currentLine
    let start = lineStart
    writeInner(parts)
    let body = pieces[first...].joined()
    pieces.removeSubrange(first...)
    lineStart = start
    writeString(body, place, prefix: "f", line: line)
  }

  private mutating func writeInner(_ parts: [FormattedPart]) {
    for part in parts {
      switch part {
      case .literal(let text):
        var doubled = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
          doubled.append(scalar)
          if scalar == "{" || scalar == "}" { doubled.append(scalar) }
        }
        write(String(doubled))
      case .field(let value, let conversion, let format):
        write("{")
        write(value, Level.tuple)
        if let conversion { write("!" + String(conversion)) }
        if let format {
          write(":")
          writeInner(format)
        }
        write("}")
      }
    }
  }

  /// Writes a string in the quotes that suit the line it stands on.
  mutating func writeString(
    _ value: String, _ place: Int, prefix: String, line: String? = nil
  ) {
    write("")
    let embedding = (place > Level.statement ? 1 : 0) + (place >= Level.assign ? 1 : 0)
    let literal = prefix + Self.quoted(value, embedding: embedding, line: line ?? currentLine)
    write(literal)
    if let last = literal.utf8.lastIndex(of: 10) {
      lineStart = (
        pieces.count - 1, literal.utf8.distance(from: literal.utf8.startIndex, to: last) + 1
      )
    }
  }

  /// The text that already stands on the current line.
  private var currentLine: String {
    guard lineStart.piece < pieces.count else { return "" }
    let first = String(
      decoding: pieces[lineStart.piece].utf8.dropFirst(lineStart.skipped), as: UTF8.self)
    return first + pieces[(lineStart.piece + 1)...].joined()
  }

  private static func quoted(_ value: String, embedding: Int, line: String) -> String {
    let plain = PythonText.repr(value)
    let lineScalars = Array(line.unicodeScalars)
    let lineIndent = lineScalars.prefix { $0.properties.isWhitespace }.count
    if lineIndent < lineScalars.count {
      let hasLines = value.utf8.contains(10)
      if embedding > 0, !hasLines { return plain }
      let length = plain.unicodeScalars.count
      if length < shortestTripled { return plain }
      if lineScalars.count + length < longestLine, !isIndented(value, by: lineIndent) {
        return plain
      }
    }
    if value.utf8.contains(13) || value.utf8.contains(0) { return plain }
    return "\"\"\"" + escapedForTriple(value) + "\"\"\""
  }

  /// Whether all lines but the first are indented at least that far.
  private static func isIndented(_ value: String, by indent: Int) -> Bool {
    let lines = value.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    let counts = lines.dropFirst().compactMap { line -> Int? in
      let count = line.prefix { $0.properties.isWhitespace }.count
      return count == line.count ? nil : count
    }
    return counts.min().map { $0 >= indent } ?? false
  }

  private static func escapedForTriple(_ value: String) -> String {
    let bytes = Array(value.utf8)
    let quote = UInt8(ascii: "\"")
    var result: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "\\") {
        result += [UInt8(ascii: "\\"), UInt8(ascii: "\\")]
        at += 1
      } else if bytes[at] == quote {
        if at + 2 < bytes.count, bytes[at + 1] == quote, bytes[at + 2] == quote {
          result += [quote, quote, UInt8(ascii: "\\"), quote]
          at += 3
        } else {
          let isLast = at + 1 == bytes.count || at + 2 == bytes.count && bytes[at + 1] == 10
          if isLast { result.append(UInt8(ascii: "\\")) }
          result.append(quote)
          at += 1
        }
      } else {
        result.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
