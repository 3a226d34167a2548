// HTML comments in Markdown: those that begin with `note` are for the speaker, the others vanish.

enum HTMLComments {
  struct Part {
    enum Kind {
      case markup(String)
      /// What stands between `<!--` and `-->`.
      case comment(String, isClosed: Bool)
    }

    var kind: Kind
    /// The line on which it begins, from 0.
    var lineOffset: Int
  }

  /// Cuts markup at its comments.
  static func parts(_ markup: String) -> [Part] {
    var parts: [Part] = []
    var rest = markup[...]
    var line = 0
    func lines(_ text: Substring) -> Int {
      text.utf8.reduce(into: 0) { if $1 == 10 { $0 += 1 } }
    }
    while let open = rest.firstRange(of: "<!--") {
      let before = rest[..<open.lowerBound]
      if !before.isEmpty { parts.append(Part(kind: .markup(String(before)), lineOffset: line)) }
      line += lines(before)
      let inside = rest[open.upperBound...]
      guard let close = inside.firstRange(of: "-->") else {
        parts.append(Part(kind: .comment(String(inside), isClosed: false), lineOffset: line))
        return parts
      }
      let comment = inside[..<close.lowerBound]
      parts.append(Part(kind: .comment(String(comment), isClosed: true), lineOffset: line))
      line += lines(comment)
      rest = inside[close.upperBound...]
    }
    if !rest.isEmpty { parts.append(Part(kind: .markup(String(rest)), lineOffset: line)) }
    return parts
  }

  /// Whether `<!--` means nothing in this block: in a script or a style sheet.
  static func isOpaque(_ markup: String) -> Bool {
    let start = markup.drop { $0.isWhitespace }.prefix(12).lowercased()
    return ["<script", "<style", "<pre", "<textarea"].contains { start.hasPrefix($0) }
  }

  /// The text of a comment that begins with `note` or `notes`, and how many lines of the comment
  /// stand before it; nil for another comment.
  static func note(_ comment: String) -> (text: String, lineOffset: Int)? {
    let start = comment.drop { $0.isWhitespace }
    guard start.prefix(4).lowercased() == "note" else { return nil }
    var rest = start.dropFirst(4)
    if rest.first == "s" || rest.first == "S" { rest = rest.dropFirst() }
    guard rest.first.map({ $0.isWhitespace || $0 == ":" || $0 == "-" }) ?? true else {
      return nil
    }
    if rest.first == ":" { rest = rest.dropFirst() }
    rest = rest.drop { $0 == " " || $0 == "\t" }
    if rest.first == "\n" { rest = rest.dropFirst() }
    let before = comment[..<rest.startIndex]
    return (String(rest), before.utf8.reduce(into: 0) { if $1 == 10 { $0 += 1 } })
  }

  /// The lines without the indentation that all but the first have in common, so that an indented
  /// note is no block of code.
  static func dedented(_ lines: [String]) -> [String] {
    let indents = lines.dropFirst().filter { !$0.allSatisfy(\.isWhitespace) }.map {
      $0.prefix { $0 == " " || $0 == "\t" }.count
    }
    guard let common = indents.min(), common > 0 else { return lines }
    return lines.enumerated().map { index, line in
      let indent = line.prefix { $0 == " " || $0 == "\t" }.count
      return String(line.dropFirst(min(index == 0 ? indent : common, indent)))
    }
  }
}
