// Colours Python source for reading.
//
// It looks at characters, not at grammar, so that broken code, which a lesson shows on purpose, is
// coloured like any other. A string that has no end goes to the end of its line, or, with three
// quotes, to the end of the text.

/// Splits Python source into coloured lines.
package enum PythonHighlighter {
  /// What a piece of source is; the raw value is its class in the style sheet.
  package enum Kind: String, Sendable {
    case plain = ""
    case keyword = "k"
    case string = "s"
    case number = "n"
    case comment = "c"
    case builtin = "b"
    case decorator = "d"
    /// The name that a `def` or `class` gives.
    case definition = "f"
    case constant = "l"
  }

  /// A piece of one line.
  package struct Token: Hashable, Sendable {
    package var kind: Kind
    package var text: String
  }

  /// The lines of the source, each as its tokens; joined, they are the source.
  package static func lines(_ source: String) -> [[Token]] {
    var scanner = Scanner(source)
    return scanner.lines()
  }

  /// The lines of the source as markup.
  package static func markup(_ source: String) -> [HTML] {
    lines(source).map { tokens in
      tokens.map { token in
        token.kind == .plain
          ? HTML(token.text) : "<span class=\"\(token.kind.rawValue)\">\(token.text)</span>"
      }.joined()
    }
  }

  private static let keywords: Set<String> = [
    "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif",
    "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda",
    "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
  ]

  private static let constants: Set<String> = ["True", "False", "None", "Ellipsis"]

  private static let builtins: Set<String> = [
    "abs", "all", "any", "bin", "bool", "bytes", "callable", "chr", "classmethod", "complex",
    "dict", "dir", "divmod", "enumerate", "filter", "float", "format", "frozenset", "getattr",
    "hasattr", "hash", "hex", "id", "int", "isinstance", "issubclass", "iter", "len", "list",
    "map", "max", "min", "next", "object", "oct", "open", "ord", "pow", "print", "property",
    "range", "repr", "reversed", "round", "set", "setattr", "slice", "sorted", "staticmethod",
    "str", "sum", "super", "tuple", "type", "vars", "zip", "ArithmeticError", "AssertionError",
    "AttributeError", "Exception", "ImportError", "IndexError", "KeyError", "NameError",
    "NotImplementedError", "RuntimeError", "StopIteration", "TypeError", "ValueError",
    "ZeroDivisionError",
  ]

  private struct Scanner {
    let characters: [Character]
    var position = 0
    var finished: [[Token]] = []
    var line: [Token] = []

    init(_ source: String) { characters = Array(source) }

    mutating func lines() -> [[Token]] {
      /// Whether the next name is that of a definition.
      var names = false
      while position < characters.count {
        let character = characters[position]
        if character.isNewline {
          finished.append(line)
          line = []
          position += 1
          names = false
        } else if character == "#" {
          add(.comment, through: { $0.isNewline })
        } else if let quote = stringStart() {
          string(prefix: quote.prefix, raw: quote.isRaw)
        } else if character.isLetter || character == "_" {
          let word = word()
          let kind: Kind =
            if names {
              .definition
            } else if followsDot {
              .plain
            } else if PythonHighlighter.keywords.contains(word) {
              .keyword
            } else if PythonHighlighter.constants.contains(word) {
              .constant
            } else if PythonHighlighter.builtins.contains(word) {
              .builtin
            } else {
              .plain
            }
          names = kind == .keyword && (word == "def" || word == "class")
          append(kind, word)
        } else if startsNumber {
          number()
        } else if character == "@", isBlankLine {
          add(.decorator, through: { !($0.isLetter || $0.isNumber || "@._".contains($0)) })
        } else {
          append(.plain, String(character))
          position += 1
        }
      }
      if !line.isEmpty || finished.isEmpty { finished.append(line) }
      return finished
    }

    var isBlankLine: Bool { line.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }

    var followsDot: Bool { line.last?.text.last == "." }

    var startsNumber: Bool {
      let character = characters[position]
      if character.isASCII, character.isNumber { return true }
      guard character == ".", position + 1 < characters.count else { return false }
      return characters[position + 1].isASCII && characters[position + 1].isNumber
    }

    /// The quote that begins here, perhaps behind a prefix such as `rb`.
    func stringStart() -> (prefix: Int, isRaw: Bool)? {
      var index = position
      var isRaw = false
      while index < characters.count, index - position < 3 {
        switch characters[index] {
        case "'", "\"": return (index - position, isRaw)
        case "r", "R": isRaw = true
        case "b", "B", "u", "U", "f", "F": break
        default: return nil
        }
        index += 1
      }
      return nil
    }

    mutating func string(prefix: Int, raw: Bool) {
      var text = String(characters[position..<position + prefix])
      position += prefix
      let quote = characters[position]
      let isTriple =
        position + 2 < characters.count && characters[position + 1] == quote
        && characters[position + 2] == quote
      let length = isTriple ? 3 : 1
      text += String(repeating: quote, count: length)
      position += length
      while position < characters.count {
        let character = characters[position]
        if character == "\\", position + 1 < characters.count, !characters[position + 1].isNewline {
          text.append(character)
          text.append(characters[position + 1])
          position += 2
        } else if character.isNewline {
          append(.string, text)
          text = ""
          guard isTriple || characters[position - 1] == "\\" else { return }
          finished.append(line)
          line = []
          position += 1
        } else if character == quote, !isTriple || closes(with: quote) {
          text += String(repeating: quote, count: length)
          position += length
          append(.string, text)
          return
        } else {
          text.append(character)
          position += 1
        }
      }
      append(.string, text)
    }

    func closes(with quote: Character) -> Bool {
      position + 2 < characters.count && characters[position + 1] == quote
        && characters[position + 2] == quote
    }

    mutating func word() -> String {
      let start = position
      while position < characters.count,
        characters[position].isLetter || characters[position].isNumber
          || characters[position] == "_"
      {
        position += 1
      }
      return String(characters[start..<position])
    }

    mutating func number() {
      let start = position
      position += 1
      while position < characters.count {
        let character = characters[position]
        let previous = characters[position - 1]
        let isHexadecimal = position > start + 1 && "xX".contains(characters[start + 1])
        let isExponentSign = "+-".contains(character) && "eE".contains(previous) && !isHexadecimal
        guard character.isLetter || character.isNumber || "._".contains(character) || isExponentSign
        else { break }
        position += 1
      }
      append(.number, String(characters[start..<position]))
    }

    mutating func add(_ kind: Kind, through ends: (Character) -> Bool) {
      let start = position
      while position < characters.count, !ends(characters[position]) { position += 1 }
      append(kind, String(characters[start..<position]))
    }

    mutating func append(_ kind: Kind, _ text: String) {
      guard !text.isEmpty else { return }
      if let last = line.last, last.kind == kind, kind == .plain {
        line[line.count - 1].text += text
      } else {
        line.append(Token(kind: kind, text: text))
      }
    }
  }
}
