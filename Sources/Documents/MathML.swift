// Mathematics as the notebooks write it (LaTeX between dollar signs) as MathML, which browsers show
// without a library and without a network.

/// The MathML of a formula.
///
/// Nothing in `latex` becomes markup and nothing in it makes this fail: a command that is not known
/// is shown as text. The LaTeX itself goes along as an annotation, for those who copy the formula.
/// Cells of tables have the class `math-left` or `math-right` where they are not centred, tables
/// of equations the class `math-aligned`, and unknown commands the class `math-unknown`.
package func mathML(_ latex: String, display: Bool) -> String {
  var reader = MathReader(latex)
  let content = reader.document()
  let block = display ? " display=\"block\"" : ""
  let annotation = MathMarkup.escaped(latex.trimmed)
  return "<math\(block)><semantics><mrow>\(content)</mrow>"
    + "<annotation encoding=\"application/x-tex\">\(annotation)</annotation></semantics></math>"
}

/// Pieces of MathML.
enum MathMarkup {
  /// The text with nothing in it that is markup; characters that HTML forbids are left out.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n", "\r": escaped += " "
      default:
        let value = scalar.value
        let isForbidden =
          value < 0x20 || (0x7F...0x9F).contains(value) || (0xFDD0...0xFDEF).contains(value)
          || value & 0xFFFE == 0xFFFE
        if !isForbidden { escaped.unicodeScalars.append(scalar) }
      }
    }
    return escaped
  }

  static func element(_ name: String, _ content: String, _ attributes: String = "") -> String {
    let space = attributes.isEmpty ? "" : " " + attributes
    return "<\(name)\(space)>\(content)</\(name)>"
  }

  static func identifier(_ text: String, _ alphabet: MathAlphabet) -> String {
    let letters = text.map(alphabet.styled).joined()
    // One letter is italic by itself, several are upright.
    let isPlain = alphabet != .upright || text.count > 1
    return element("mi", escaped(letters), isPlain ? "" : "mathvariant=\"normal\"")
  }

  static func `operator`(_ text: String, _ attributes: String = "") -> String {
    element("mo", escaped(text), attributes)
  }

  static func text(_ text: String) -> String {
    // MathML drops spaces at the ends.
    let kept = escaped(text).map { $0 == " " ? "\u{A0}" : String($0) }.joined()
    return element("mtext", kept)
  }

  static func space(_ width: String) -> String { "<mspace width=\"\(width)\"></mspace>" }
}

/// Reads LaTeX from left to right.
struct MathReader {
  /// A part of a formula to which an index or an exponent can be given.
  struct Atom {
    var markup: String
    /// Its indices stand above and below.
    var hasLimits = false
    /// Space follows it unless something is given to it: `\sin x`.
    var isFunction = false
  }

  enum Token: Equatable {
    /// `\name`, or a backslash and one other character.
    case command(String)
    case character(Character)
    case open
    case close
    case superscript
    case `subscript`
    case prime
    case column
    /// Several spaces are one.
    case space
  }

  var tokens: [Token] = []
  var position = 0
  var alphabet = MathAlphabet.italic
  private var depth = 0
  private static let maximumDepth = 60

  init(_ latex: String) { tokens = Self.tokens(latex) }

  // MARK: Tokens

  private static func tokens(_ latex: String) -> [Token] {
    var tokens: [Token] = []
    let characters = Array(latex)
    var index = 0
    while index < characters.count {
      let character = characters[index]
      index += 1
      switch character {
      case "\\":
        var name = ""
        while index < characters.count, characters[index].isASCII, characters[index].isLetter {
          name.append(characters[index])
          index += 1
        }
        if name.isEmpty, index < characters.count {
          name = characters[index].isWhitespace ? " " : String(characters[index])
          index += 1
        }
        tokens.append(.command(name))
      case "{": tokens.append(.open)
      case "}": tokens.append(.close)
      case "^": tokens.append(.superscript)
      case "_": tokens.append(.subscript)
      case "'", "’": tokens.append(.prime)
      case "&": tokens.append(.column)
      case "%":
        while index < characters.count, !characters[index].isNewline { index += 1 }
      case _ where character.isWhitespace:
        if tokens.last != .space { tokens.append(.space) }
      default: tokens.append(.character(character))
      }
    }
    return tokens
  }

  var next: Token? { position < tokens.count ? tokens[position] : nil }

  mutating func skipSpaces() { while next == .space { position += 1 } }

  mutating func take(_ token: Token) -> Bool {
    skipSpaces()
    guard next == token else { return false }
    position += 1
    return true
  }

  /// Reads at most so deep; what stands deeper is shown as it was written.
  private mutating func nested(_ read: (inout MathReader) -> String) -> String {
    guard depth < Self.maximumDepth else {
      let start = position
      var open = 0
      repeat {
        switch next {
        case .open?: open += 1
        case .close?: open -= 1
        case nil: open = 0
        default: break
        }
        if position < tokens.count { position += 1 }
      } while open > 0
      return MathMarkup.text(written(tokens[start..<position]))
    }
    depth += 1
    defer { depth -= 1 }
    return read(&self)
  }

  func written(_ tokens: ArraySlice<Token>) -> String {
    var text = ""
    for token in tokens {
      switch token {
      case .command(let name): text += "\\" + name
      case .character(let character): text.append(character)
      case .open: text += "{"
      case .close: text += "}"
      case .superscript: text += "^"
      case .subscript: text += "_"
      case .prime: text += "'"
      case .column: text += "&"
      case .space: text += " "
      }
    }
    return text
  }

  // MARK: Rows

  /// The whole, with closing braces that nothing opened shown as such.
  mutating func document() -> String {
    var markup = ""
    while position < tokens.count {
      let start = position
      markup += row { _ in false }
      guard position < tokens.count else { break }
      switch tokens[position] {
      case .close: markup += MathMarkup.operator("}", "stretchy=\"false\"")
      case .command("\\"): markup += "<mspace linebreak=\"newline\"></mspace>"
      default: break
      }
      position = max(position, start) + 1
    }
    return markup
  }

  /// Reads up to a token that ends the row, which stays: a closing brace, a cell's end, or what
  /// `ends` says.
  mutating func row(until ends: (Token) -> Bool) -> String {
    var markup = ""
    while let token = next {
      if token == .close || token == .column || token == .command("\\") || ends(token) { break }
      if token == .space {
        position += 1
        continue
      }
      if case .command(let name) = token {
        if name == "displaystyle" || name == "textstyle" {
          position += 1
          let style = "displaystyle=\"\(name == "displaystyle")\""
          let rest = nested { $0.row(until: ends) }
          return markup + MathMarkup.element("mstyle", rest, style)
        }
        // `\rm` and its like hold to the end of the group.
        if ["rm", "bf", "cal", "frak"].contains(name), let next = MathAlphabet(command: name) {
          position += 1
          let saved = alphabet
          alphabet = next
          defer { alphabet = saved }
          return markup + nested { $0.row(until: ends) }
        }
      }
      markup += scripted(nestedAtom())
    }
    return markup
  }

  private mutating func nestedAtom() -> Atom {
    var atom = Atom(markup: "")
    let markup = nested { reader in
      atom = reader.atom()
      return atom.markup
    }
    atom.markup = markup
    return atom
  }

  /// An argument: a group in braces or one token.
  mutating func argument() -> String {
    skipSpaces()
    guard let token = next else { return "<mrow></mrow>" }
    switch token {
    case .open:
      return nested { $0.group() }
    case .close, .column, .superscript, .subscript: return "<mrow></mrow>"
    case .character(let character) where character.isNumber:
      // `\frac12` is one half.
      position += 1
      return MathMarkup.element(
        "mn", MathMarkup.escaped(alphabet.styled(character)))
    default: return nestedAtom().markup
    }
  }

  /// A group in braces, as one element.
  mutating func group() -> String {
    guard take(.open) else { return "<mrow></mrow>" }
    let saved = alphabet
    var markup = ""
    while true {
      markup += row { _ in false }
      guard let token = next else { break }
      position += 1
      if token == .close { break }
    }
    alphabet = saved
    return MathMarkup.element("mrow", markup)
  }

  /// The atom with the indices, exponents and primes that follow it.
  private mutating func scripted(_ atom: Atom) -> String {
    var atom = atom
    var lower: String?
    var upper: String?
    var primes = 0
    while true {
      skipSpaces()
      switch next {
      case .command("limits")?:
        position += 1
        atom.hasLimits = true
        continue
      case .command("nolimits")?:
        position += 1
        atom.hasLimits = false
        continue
      case .prime?:
        position += 1
        primes += 1
        continue
      case .subscript? where lower == nil:
        position += 1
        lower = argument()
        continue
      case .superscript? where upper == nil:
        position += 1
        upper = argument()
        continue
      default: break
      }
      break
    }
    if primes > 0 {
      let mark = MathMarkup.operator(String(repeating: "′", count: min(primes, 20)))
      upper = upper.map { MathMarkup.element("mrow", mark + $0) } ?? mark
    }
    let names =
      atom.hasLimits ? ("munder", "mover", "munderover") : ("msub", "msup", "msubsup")
    var markup: String
    switch (lower, upper) {
    case (nil, nil): markup = atom.markup
    case (let lower?, nil): markup = MathMarkup.element(names.0, atom.markup + lower)
    case (nil, let upper?): markup = MathMarkup.element(names.1, atom.markup + upper)
    case (let lower?, let upper?):
      markup = MathMarkup.element(names.2, atom.markup + lower + upper)
    }
    if next == .superscript || next == .subscript {
      // A second exponent is TeX's error; here it goes on the whole.
      let whole = Atom(markup: MathMarkup.element("mrow", markup))
      return nested { $0.scripted(whole) }
    }
    if atom.isFunction {
      switch next {
      case .character(let character)? where character.isLetter || character.isNumber:
        markup += MathMarkup.space("0.1667em")
      case .command(let name)?:
        let kind = MathSymbols.symbol(name)?.kind
        if kind == .identifier || MathSymbols.functions.contains(name) || kind == .large {
          markup += MathMarkup.space("0.1667em")
        }
      default: break
      }
    }
    return markup
  }

  // MARK: Atoms

  private mutating func atom() -> Atom {
    guard let token = next else { return Atom(markup: "") }
    switch token {
    case .open: return Atom(markup: group())
    case .character(let character):
      position += 1
      return Atom(markup: self.character(character))
    case .superscript, .subscript, .prime: return Atom(markup: "<mrow></mrow>")
    case .command(let name):
      position += 1
      return command(name)
    case .close, .column, .space:
      position += 1
      return Atom(markup: "")
    }
  }

  private mutating func character(_ character: Character) -> String {
    switch character {
    case "0"..."9":
      var digits = alphabet.styled(character)
      while case .character(let digit)? = next,
        ("0"..."9").contains(digit) || (digit == "." && isDigit(position + 1))
      {
        digits += alphabet.styled(digit)
        position += 1
      }
      return MathMarkup.element("mn", MathMarkup.escaped(digits))
    case "-": return MathMarkup.operator("−")
    case "*": return MathMarkup.operator("∗")
    case "~": return MathMarkup.space("0.25em")
    case "(", "[": return MathMarkup.operator(String(character), "stretchy=\"false\"")
    case ")", "]": return MathMarkup.operator(String(character), "stretchy=\"false\"")
    case "|": return MathMarkup.operator("|", "stretchy=\"false\"")
    case "/": return MathMarkup.operator("/", "lspace=\"0\" rspace=\"0\"")
    case _ where character.isLetter: return MathMarkup.identifier(String(character), alphabet)
    case _ where character.isNumber:
      return MathMarkup.element("mn", MathMarkup.escaped(String(character)))
    default: return MathMarkup.operator(String(character))
    }
  }

  private func isDigit(_ index: Int) -> Bool {
    guard index < tokens.count, case .character(let character) = tokens[index] else {
      return false
    }
    return ("0"..."9").contains(character)
  }
}
