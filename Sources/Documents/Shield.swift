// Keeps mathematics and footnote marks out of CommonMark's sight.
//
// `_`, `*`, `\`, `#` and `-` mean something else in `$…$` than in prose, and libcmark knows neither
// mathematics nor footnotes. So before it reads the text, each of these is replaced by a token that
// CommonMark takes for a letter, line by line, so that no line changes its number; what has become
// of the tokens is looked up afterwards. Where a token ends up in code or in an address, the text
// as it was written is put back.

/// A text in which tokens stand for mathematics and footnote marks.
struct Shield {
  enum Token: Hashable {
    /// The first line of a formula; the token stands for all of it.
    case math(latex: String, display: Bool)
    /// A further line of the formula before it.
    case continuation
    /// `[^label]`
    case footnoteReference(String)
    /// `[^label]:` at the beginning of a line
    case footnoteDefinition(String)
    /// `::: {.class}`: here a division begins, with what is written behind the colons.
    case divisionStart(String)
    /// `:::`
    case divisionEnd
  }

  /// A token in a text, or the text between two.
  enum Piece: Hashable {
    case text(String)
    case token(Token)
  }

  /// These stand around the number of a token. They are noncharacters, which no text exchanged
  /// between programs contains; where one does, `cleaned` replaces it.
  static let opening = scalar(0xFDD0)
  static let closing = scalar(0xFDD1)
  /// Stands before text that must not begin a block, and in comments that are a token's.
  static let guardMark = scalar(0xFDD2)

  /// Swift's literals know no noncharacters.
  private static func scalar(_ value: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private(set) var lines: [String]
  private var tokens: [(token: Token, written: String)] = []

  /// Shields the lines of a document.
  init(lines: [String], maximumDepth: Int) throws(NestingTooDeep) {
    self.lines = lines.map(Self.cleaned)
    shieldFootnoteDefinitions()
    let needsStructure = self.lines.contains {
      $0.utf8.contains(UInt8(ascii: "$")) || $0.contains("[^") || $0.contains(":::")
    }
    guard needsStructure else { return }
    let tree = try CommonMark.parse(
      self.lines.joined(separator: "\n") + "\n", maximumDepth: maximumDepth)
    let structure = Structure(tree)
    let notes = definedFootnotes(structure)
    var done = 0
    for leaf in structure.leaves where leaf.lastLine > done {
      var leaf = leaf
      if leaf.firstLine <= done {
        leaf.firstLine = done + 1
        leaf.column = 1
      }
      shieldDivisions(in: leaf)
      done = shieldLeaf(leaf, notes: notes)
    }
  }

  /// The text with nothing in it that looks like a token.
  private static func cleaned(_ line: String) -> String {
    let isMark: (Unicode.Scalar) -> Bool = { (0xFDD0...0xFDEF).contains($0.value) }
    guard line.unicodeScalars.contains(where: isMark) else { return line }
    var clean = String.UnicodeScalarView()
    for scalar in line.unicodeScalars { clean.append(isMark(scalar) ? "\u{FFFD}" : scalar) }
    return String(clean)
  }

  private mutating func add(_ token: Token, _ written: String) -> String {
    tokens.append((token, written))
    return "\(Self.opening)\(tokens.count - 1)\(Self.closing)"
  }

  // MARK: Reading tokens

  /// Cuts a text at its tokens.
  func pieces(_ text: String) -> [Piece] {
    guard text.unicodeScalars.contains(Self.opening) else {
      return text.isEmpty ? [] : [.text(text)]
    }
    var pieces: [Piece] = []
    for piece in split(text) {
      switch piece {
      case .plain(let text): pieces.append(.text(text))
      case .token(let number): pieces.append(.token(tokens[number].token))
      }
    }
    return pieces
  }

  /// The text as it was written, each token replaced by what it stands for.
  func restored(_ text: String) -> String {
    guard text.unicodeScalars.contains(Self.opening) else { return text }
    let text = text.replacing("<!--\(Self.guardMark)", with: "")
      .replacing("\(Self.guardMark)-->", with: "")
    var restored = ""
    for piece in split(text) {
      switch piece {
      case .plain(let text): restored += text
      case .token(let number): restored += self.restored(tokens[number].written)
      }
    }
    return restored
  }

  private enum Split {
    case plain(String)
    case token(Int)
  }

  private func split(_ text: String) -> [Split] {
    var pieces: [Split] = []
    var plain = ""
    var number: String?
    for scalar in text.unicodeScalars {
      switch scalar {
      case Self.opening:
        number = ""
      case Self.closing:
        guard let digits = number, let index = Int(digits), tokens.indices.contains(index) else {
          continue
        }
        if !plain.isEmpty { pieces.append(.plain(plain)) }
        plain = ""
        pieces.append(.token(index))
        number = nil
      default:
        if number != nil {
          number?.unicodeScalars.append(scalar)
        } else {
          plain.unicodeScalars.append(scalar)
        }
      }
    }
    if !plain.isEmpty { pieces.append(.plain(plain)) }
    return pieces
  }

  // MARK: Footnotes

  /// A definition of one word looks like a link's (`[a]: b`) and would vanish, so these are taken
  /// wherever they stand; in code they come back.
  private mutating func shieldFootnoteDefinitions() {
    for index in lines.indices {
      let line = lines[index]
      guard line.contains("[^"), let start = line.range(of: "[^")?.lowerBound,
        line[..<start].allSatisfy({ $0 == " " || $0 == ">" || $0 == "\t" }),
        let end = line[start...].firstIndex(of: "]")
      else { continue }
      let label = String(line[line.index(start, offsetBy: 2)..<end])
      let after = line[line.index(after: end)...]
      guard Self.isFootnoteLabel(label), after.hasPrefix(":") else { continue }
      let token = add(.footnoteDefinition(label), "[^\(label)]:")
      lines[index] = line[..<start] + token + after.dropFirst()
    }
  }

  private static func isFootnoteLabel(_ label: String) -> Bool {
    !label.isEmpty && label.count <= 100
      && !label.contains { $0.isWhitespace || $0 == "[" || $0 == "^" || $0 == "$" }
  }

  /// The labels that have a text in a paragraph.
  private func definedFootnotes(_ structure: Structure) -> Set<String> {
    var labels: Set<String> = []
    for leaf in structure.leaves {
      for number in leaf.firstLine...max(leaf.firstLine, leaf.lastLine)
      where number >= 1 && number <= lines.count {
        for case .token(.footnoteDefinition(let label)) in pieces(lines[number - 1]) {
          labels.insert(label)
        }
      }
    }
    return labels
  }
}

// MARK: Divisions

extension Shield {
  /// Makes comments of the lines that begin and end pandoc's divisions, since a comment ends a
  /// paragraph and takes no more lines than it has.
  private mutating func shieldDivisions(in leaf: Structure.Leaf) {
    guard leaf.firstLine <= leaf.lastLine else { return }
    for number in leaf.firstLine...leaf.lastLine where number <= lines.count {
      let line = lines[number - 1]
      guard line.contains(":::") else { continue }
      let prefix =
        number == leaf.firstLine
        ? min(leaf.column - 1, line.utf8.count) : Self.prefixLength(line, quotes: leaf.quotes)
      let text = Substring(line.utf8.dropFirst(prefix))
      let colons = text.prefix { $0 == ":" }
      let rest = text[colons.endIndex...].trimmed
      let isWord = rest.allSatisfy { Attributes.isNameCharacter($0) }
      guard colons.count >= 3, isWord || Attributes(rest) != nil else { continue }
      let token = add(rest.isEmpty ? .divisionEnd : .divisionStart(rest), String(text))
      let before = String(decoding: line.utf8.prefix(prefix), as: UTF8.self)
      lines[number - 1] = before + "<!--\(Self.guardMark)" + token + "\(Self.guardMark)-->"
    }
  }

  /// The token of a comment that `shieldDivisions` made; nil for another block of HTML.
  func division(_ markup: String) -> Token? {
    guard markup.hasPrefix("<!--\(Self.guardMark)") else { return nil }
    for case .token(let token) in pieces(markup) { return token }
    return nil
  }
}

// MARK: Mathematics

extension Shield {
  /// A line's part of a leaf: where it begins in the line and in the leaf's text.
  private struct Row {
    var line: Int
    /// The bytes of the line before the text: indentation and `>`.
    var prefix: Int
    /// Where its text begins in the text of the leaf.
    var start: Int
  }

  /// The text of a paragraph or a heading, its lines without their prefixes.
  private struct Text {
    var bytes: [UInt8] = []
    var rows: [Row] = []

    mutating func append(_ line: String, number: Int, prefix: Int) {
      if !rows.isEmpty { bytes.append(UInt8(ascii: "\n")) }
      rows.append(Row(line: number, prefix: prefix, start: bytes.count))
      bytes += line.utf8.dropFirst(prefix)
    }
  }

  /// Replaces what is mathematics or a footnote mark in a leaf and returns its last line, which is
  /// a later one than the tree's where a formula goes on beyond.
  private mutating func shieldLeaf(_ leaf: Structure.Leaf, notes: Set<String>) -> Int {
    var text = Text()
    var last = leaf.firstLine - 1
    while last < min(leaf.lastLine, lines.count) {
      last += 1
      let line = lines[last - 1]
      let prefix =
        last == leaf.firstLine
        ? min(leaf.column - 1, line.utf8.count) : Self.prefixLength(line, quotes: leaf.quotes)
      text.append(line, number: last, prefix: prefix)
    }
    guard text.bytes.contains(UInt8(ascii: "$")) || text.bytes.contains(UInt8(ascii: "^")) else {
      return last
    }
    var found: [(range: Range<Int>, token: Token)] = []
    var index = 0
    while index < text.bytes.count {
      switch text.bytes[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "`"): index = Self.endOfCode(text.bytes, index)
      case UInt8(ascii: "$"):
        if index + 1 < text.bytes.count, text.bytes[index + 1] == UInt8(ascii: "$") {
          var close = Self.displayEnd(text.bytes, index + 2)
          while close == nil, last < lines.count {
            let line = lines[last]
            let prefix = Self.prefixLength(line, quotes: leaf.quotes)
            if line.utf8.count == prefix { break }
            last += 1
            let resume = max(index + 2, text.bytes.count - 1)
            text.append(line, number: last, prefix: prefix)
            close = Self.displayEnd(text.bytes, resume)
          }
          guard let close, !Self.isBlank(text.bytes[(index + 2)..<close]) else {
            index += 2
            continue
          }
          let latex = String(decoding: text.bytes[(index + 2)..<close], as: UTF8.self)
          found.append((index..<(close + 2), .math(latex: restored(latex), display: true)))
          index = close + 2
        } else if let close = Self.inlineEnd(text.bytes, index + 1) {
          let latex = String(decoding: text.bytes[(index + 1)..<close], as: UTF8.self)
          found.append((index..<(close + 1), .math(latex: restored(latex), display: false)))
          index = close + 1
        } else {
          index += 1
        }
      case UInt8(ascii: "["):
        if let (label, end) = Self.footnoteReference(text.bytes, index), notes.contains(label) {
          found.append((index..<end, .footnoteReference(label)))
          index = end
        } else {
          index += 1
        }
      default: index += 1
      }
    }
    replace(found, in: text)
    return last
  }

  private mutating func replace(_ found: [(range: Range<Int>, token: Token)], in text: Text) {
    guard !found.isEmpty else { return }
    var rest = found[...]
    // A formula of several lines leaves a token on each.
    var isContinued = false
    for (position, row) in text.rows.enumerated() {
      let end =
        position + 1 < text.rows.count ? text.rows[position + 1].start - 1 : text.bytes.count
      var new = String(decoding: lines[row.line - 1].utf8.prefix(row.prefix), as: UTF8.self)
      var index = row.start
      while let next = rest.first, next.range.lowerBound < end {
        let from = max(index, next.range.lowerBound)
        let to = min(end, next.range.upperBound)
        new += String(decoding: text.bytes[index..<from], as: UTF8.self)
        let written = String(decoding: text.bytes[from..<to], as: UTF8.self)
        new += add(isContinued ? .continuation : next.token, written)
        index = to
        isContinued = next.range.upperBound > end
        if isContinued { break }
        rest = rest.dropFirst()
      }
      new += String(decoding: text.bytes[index..<end], as: UTF8.self)
      lines[row.line - 1] = new
    }
  }

  /// The bytes of indentation and of as many `>` as the text stands in.
  static func prefixLength(_ line: String, quotes: Int) -> Int {
    var length = 0
    var quotes = quotes
    for byte in line.utf8 {
      if byte == UInt8(ascii: ">"), quotes > 0 {
        quotes -= 1
      } else if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") {
        break
      }
      length += 1
    }
    return length
  }

  /// Behind the code span that begins at `index`, or behind its backticks where none does.
  private static func endOfCode(_ bytes: [UInt8], _ index: Int) -> Int {
    let tick = UInt8(ascii: "`")
    var open = index
    while open < bytes.count, bytes[open] == tick { open += 1 }
    var position = open
    while position < bytes.count {
      guard bytes[position] == tick else {
        position += 1
        continue
      }
      let start = position
      while position < bytes.count, bytes[position] == tick { position += 1 }
      if position - start == open - index { return position }
    }
    return open
  }

  /// The first of the two dollar signs that end a formula.
  private static func displayEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 2
      } else if bytes[index] == UInt8(ascii: "$"), bytes[index + 1] == UInt8(ascii: "$") {
        return index
      } else {
        index += 1
      }
    }
    return nil
  }

  /// The dollar sign that ends a formula in a line, by pandoc's rules: no space inside either
  /// dollar sign, no digit after the second, and the next dollar sign is the second or none is.
  private static func inlineEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard start < bytes.count, !isSpace(bytes[start]) else { return nil }
    var index = start
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if bytes[index] == UInt8(ascii: "$") {
        guard index > start, !isSpace(bytes[index - 1]) else { return nil }
        let isDigit =
          index + 1 < bytes.count
          && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index + 1])
        return isDigit ? nil : index
      }
      index += 1
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
  }

  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.allSatisfy(isSpace) }

  /// The label of the `[^label]` that begins at `start`, and the byte behind it.
  private static func footnoteReference(_ bytes: [UInt8], _ start: Int) -> (String, Int)? {
    guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "^") else { return nil }
    let window = bytes[(start + 2)..<min(bytes.count, start + 402)]
    guard let end = window.firstIndex(of: UInt8(ascii: "]")) else { return nil }
    let label = String(decoding: bytes[(start + 2)..<end], as: UTF8.self)
    return isFootnoteLabel(label) ? (label, end + 1) : nil
  }
}

/// Where the paragraphs and headings of a tree stand.
private struct Structure {
  struct Leaf {
    var firstLine: Int
    var lastLine: Int
    /// The byte of the first line at which it begins, from 1.
    var column: Int
    /// How many quotes it stands in.
    var quotes: Int
  }

  var leaves: [Leaf] = []

  init(_ tree: CommonMarkNode) { collect(tree, quotes: 0) }

  private mutating func collect(_ node: CommonMarkNode, quotes: Int) {
    switch node.kind {
    case .paragraph, .heading:
      leaves.append(
        Leaf(
          firstLine: node.line, lastLine: max(node.line, node.endLine),
          column: max(1, node.column), quotes: quotes))
    case .quote:
      for child in node.children { collect(child, quotes: quotes + 1) }
    case .document, .list, .item:
      for child in node.children { collect(child, quotes: quotes) }
    default: break
    }
  }
}
