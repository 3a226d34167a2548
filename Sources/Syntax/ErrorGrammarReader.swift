// The error grammar as data: rules read from their text.

/// A grammar whose rules are tried in order, with the faults that they lead to.
struct ErrorGrammar: Sendable {
  indirect enum Item: Sendable {
    case token(TokenKind)
    case softKeyword(String)
    case anySoftKeyword
    case augmented
    case rule(Int)
    case group([Alternative])
    case optional(Item)
    case many(Item, atLeastOne: Bool)
    case separated(by: Item, Item)
    case ahead(Item)
    case notAhead(Item)
    case commit
    case forced(TokenKind, String)
  }

  struct Alternative: Sendable {
    var items: [(label: String?, item: Item)] = []
    var result = Outcome.plain
  }

  enum Outcome: Sendable {
    /// What the only item gave, or a node without a name.
    case plain
    case kind(String)
    case handOn(String)
    /// What the first item gave, unless more follows, which then gives the name.
    case fold
    case raise(place: String, labels: [String], message: String)
  }

  struct Rule: Sendable {
    var name: String
    var isRemembered = false
    var alternatives: [Alternative] = []
    /// Rules for mistakes are left out of the first walk, and while an expression is tried in calm.
    var isForMistakes: Bool { name.hasPrefix("bad") }
  }

  private(set) var rules: [Rule] = []
  private(set) var indices: [String: Int] = [:]

  static let standard = ErrorGrammar(
    [statementRules, parameterRules, expressionRules, mistakeRules].joined(separator: "\n"))

  init(_ text: String) {
    var reader = RuleReader(text)
    let words = reader.words()
    // A rule begins where a word is followed by `=` or by `*` and `=`.
    var position = 0
    var bodies: [(start: Int, end: Int)] = []
    while position + 1 < words.count {
      let isRemembered = words[position + 1] == "*"
      let equals = position + (isRemembered ? 2 : 1)
      guard equals < words.count, words[equals] == "=" else { break }
      indices[words[position]] = rules.count
      rules.append(Rule(name: words[position], isRemembered: isRemembered))
      var end = equals + 1
      while end < words.count, !Self.beginsRule(words, end) { end += 1 }
      bodies.append((equals + 1, end))
      position = end
    }
    for (index, body) in bodies.enumerated() {
      var parser = RuleParser(words: words[body.start..<body.end], indices: indices)
      rules[index].alternatives = parser.alternatives()
    }
  }

  private static func beginsRule(_ words: [String], _ at: Int) -> Bool {
    guard let first = words[at].unicodeScalars.first, first.properties.isAlphabetic else {
      return false
    }
    if at + 1 < words.count, words[at + 1] == "=" { return true }
    return at + 2 < words.count && words[at + 1] == "*" && words[at + 2] == "="
  }
}

/// Cuts the text of the rules into words.
private struct RuleReader {
  private let characters: [Character]

  init(_ text: String) { characters = Array(text) }

  mutating func words() -> [String] {
    var words: [String] = []
    var at = 0
    while at < characters.count {
      let character = characters[at]
      if character.isWhitespace {
        at += 1
      } else if character == "'" || character == "\"" {
        var word = String(character)
        at += 1
        while at < characters.count, characters[at] != character {
          if characters[at] == "\\" { at += 1 }
          word.append(characters[at])
          at += 1
        }
        at += 1
        words.append(word)
      } else if character.isLetter || character == "$" {
        var word = String(character)
        at += 1
        while at < characters.count, characters[at].isLetter {
          word.append(characters[at])
          at += 1
        }
        words.append(word)
      } else if let sign = [":=:", "->", "=>"].first(where: { starts($0, at) }) {
        words.append(sign)
        at += sign.count
      } else {
        words.append(String(character))
        at += 1
      }
    }
    return words
  }

  private func starts(_ sign: String, _ at: Int) -> Bool {
    characters[at...].starts(with: sign)
  }
}

/// Reads the alternatives of a rule from its words.
private struct RuleParser {
  typealias Item = ErrorGrammar.Item
  typealias Alternative = ErrorGrammar.Alternative

  let words: ArraySlice<String>
  let indices: [String: Int]
  private var at: Int

  init(words: ArraySlice<String>, indices: [String: Int]) {
    self.words = words
    self.indices = indices
    at = words.startIndex
  }

  private var word: String { at < words.endIndex ? words[at] : "" }

  private mutating func take(_ text: String) -> Bool {
    guard word == text else { return false }
    at += 1
    return true
  }

  mutating func alternatives() -> [Alternative] {
    var result = [alternative()]
    while take("|") { result.append(alternative()) }
    return result
  }

  private mutating func alternative() -> Alternative {
    var result = Alternative()
    while at < words.endIndex, !["|", ")", ">"].contains(word) {
      if take("->") {
        result.result = outcome()
      } else if take("=>") {
        result.result = fault()
      } else {
        var label: String?
        if at + 1 < words.endIndex, words[at + 1] == ":" {
          label = word
          at += 2
        }
        result.items.append((label, item()))
      }
    }
    return result
  }

  private mutating func outcome() -> ErrorGrammar.Outcome {
    if word.hasPrefix("$") {
      defer { at += 1 }
      return .handOn(String(word.dropFirst()))
    }
    if take("fold") { return .fold }
    var kind: [String] = []
    while let first = word.first, first.isLetter {
      kind.append(word)
      at += 1
    }
    return .kind(kind.joined(separator: " "))
  }

  private mutating func fault() -> ErrorGrammar.Outcome {
    let place = word
    at += 1
    var labels: [String] = []
    while word.count == 1, word.first?.isLetter == true {
      labels.append(word)
      at += 1
    }
    var message = ""
    if word.hasPrefix("\"") {
      message = String(word.dropFirst())
      at += 1
    }
    return .raise(place: place, labels: labels, message: message)
  }

  private mutating func item() -> Item {
    if take("&") { return .ahead(item()) }
    if take("!") { return .notAhead(item()) }
    if take("~") { return .commit }
    var result = atom()
    while true {
      if take("?") {
        result = .optional(result)
      } else if take("*") {
        result = .many(result, atLeastOne: false)
      } else if take("+") {
        result = .many(result, atLeastOne: true)
      } else {
        return result
      }
    }
  }

  private mutating func atom() -> Item {
    if take("(") {
      let group = alternatives()
      _ = take(")")
      return .group(group)
    }
    if take("<") {
      let separator = item()
      let element = item()
      _ = take(">")
      return .separated(by: separator, element)
    }
    let isForced = take(":=:")
    let text = word
    at += 1
    if text.hasPrefix("'") {
      let name = String(text.dropFirst())
      let kind = TokenKind.keywords[name] ?? TokenKind.operators[name] ?? .unknown
      return isForced ? .forced(kind, name) : .token(kind)
    }
    if text.hasPrefix("\"") { return .softKeyword(String(text.dropFirst())) }
    switch text {
    case "NAME": return .token(.name)
    case "NUMBER": return .token(.number)
    case "STRING": return .token(.string)
    case "NEWLINE": return .token(.newline)
    case "INDENT": return .token(.indent)
    case "DEDENT": return .token(.dedent)
    case "END": return .token(.endOfText)
    case "SOFT": return .anySoftKeyword
    case "AUGMENTED": return .augmented
    default: return .rule(indices[text] ?? 0)
    }
  }
}
