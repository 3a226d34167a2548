// What CPython 3.11's `ast.unparse` writes: docstrings and f-strings, with the quotes it picks.

import Literals

extension ModernUnparser {
  static let allQuotes = ["'", "\"", "\"\"\"", "'''"]
  static let tripleQuotes = ["\"\"\"", "'''"]

  /// Writes a string with as few escapes as the quotes allow.
  mutating func writeAvoidingBackslashes(
    _ value: String, quotes: [String] = ModernUnparser.allQuotes
  ) {
    let (body, quotes) = Self.literal(value, quotes: quotes)
    text += quotes[0] + body + quotes[0]
  }

  /// The text between the quotes, and the quotes that may stand around it.
  static func literal(
    _ value: String, quotes: [String], escapesWhitespace: Bool = false
  ) -> (body: String, quotes: [String]) {
    var escaped = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      if !escapesWhitespace, scalar == "\n" || scalar == "\t" {
        escaped.append(scalar)
      } else if scalar == "\\" {
        escaped.append(contentsOf: "\\\\".unicodeScalars)
      } else if !PythonText.isPrintable(scalar) {
        escaped.append(contentsOf: PythonText.escape(scalar).unicodeScalars)
      } else {
        escaped.append(scalar)
      }
    }
    let body = String(escaped)
    var possible = quotes
    if escaped.contains("\n") { possible = possible.filter { tripleQuotes.contains($0) } }
    possible = possible.filter { !contains(body, $0) }
    guard !possible.isEmpty else {
      let whole = PythonText.repr(value)
      let mark = String(whole.unicodeScalars.prefix(1))
      let quote = quotes.first { contains($0, mark) } ?? mark
      return (String(whole.unicodeScalars.dropFirst().dropLast()), [quote])
    }
    guard let last = escaped.last else { return (body, possible) }
    func endsAlike(_ quote: String) -> Bool { quote.unicodeScalars.first == last }
    possible = possible.filter { !endsAlike($0) } + possible.filter { endsAlike($0) }
    guard endsAlike(possible[0]) else { return (body, possible) }
    let shortened = String(escaped.dropLast())
    return (shortened + "\\" + String(last), possible)
  }

  /// Whether a text holds another, compared by code points.
  private static func contains(_ text: String, _ part: String) -> Bool {
    let bytes = Array(text.utf8)
    let wanted = Array(part.utf8)
    guard bytes.count >= wanted.count else { return false }
    return (0...bytes.count - wanted.count).contains {
      bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
  }

  /// Writes an f-string.
  mutating func writeFormatted(_ parts: [FormattedPart]) {
    text += "f"
    if avoidsBackslashes {
      return writeAvoidingBackslashes(Self.inner(parts))
    }
    let pieces = parts.map { part in
      let isLiteral = if case .literal = part { true } else { false }
      return (text: Self.inner([part]), isLiteral: isLiteral)
    }
    var quotes = Self.allQuotes
    var body = ""
    for piece in pieces {
      let (escaped, possible) = Self.literal(
        piece.text, quotes: quotes, escapesWhitespace: piece.isLiteral)
      if !possible.contains(where: { quotes.contains($0) }) {
        text += "'''" + Self.escapedAlike(pieces.map(\.text)) + "'''"
        return
      }
      body += escaped
      quotes = possible
    }
    text += quotes[0] + body + quotes[0]
  }

  /// The pieces as `repr` escapes them between single quotes, for want of quotes that fit.
  private static func escapedAlike(_ pieces: [String]) -> String {
    pieces.map { piece in
      let whole = PythonText.repr("\"" + piece)
      return String(whole.unicodeScalars.dropFirst(2).dropLast())
    }.joined()
  }

  /// What stands between the quotes of an f-string, before anything is escaped.
  private static func inner(_ parts: [FormattedPart]) -> String {
    var result = ""
    for part in parts {
      switch part {
      case .literal(let text):
        for scalar in text.unicodeScalars {
          result.unicodeScalars.append(scalar)
          if scalar == "{" || scalar == "}" { result.unicodeScalars.append(scalar) }
        }
      case .field(let value, let conversion, let format):
        var writer = ModernUnparser()
        writer.avoidsBackslashes = true
        writer.write(value, Level.next(Level.test))
        result += "{"
        if writer.text.utf8.first == UInt8(ascii: "{") { result += " " }
        result += writer.text
        if let conversion { result += "!" + String(conversion) }
        if let format { result += ":" + inner(format) }
        result += "}"
      }
    }
    return result
  }
}
