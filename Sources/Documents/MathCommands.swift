// What the commands of LaTeX mathematics do: fractions, roots, fences, accents, tables.

extension MathReader {
  /// The atom of a command, whose token has been read.
  mutating func command(_ name: String) -> Atom {
    if let symbol = MathSymbols.symbol(name) { return self.symbol(symbol) }
    if MathSymbols.functions.contains(name) {
      return Atom(markup: MathMarkup.identifier(name, .upright), isFunction: true)
    }
    if let function = MathSymbols.functionsWithLimits[name] {
      return limitFunction(function)
    }
    if let width = MathSymbols.spaces[name] { return Atom(markup: MathMarkup.space(width)) }
    if let accent = MathSymbols.accents[name] {
      let base = argument()
      let mark = MathMarkup.operator(accent.text, "stretchy=\"\(accent.isWide)\"")
      return Atom(markup: MathMarkup.element("mover", base + mark, "accent=\"true\""))
    }
    if let alphabet = MathAlphabet(command: name) {
      return name.hasPrefix("text")
        ? Atom(markup: styledText(alphabet)) : Atom(markup: styled(alphabet))
    }
    return structure(name) ?? fence(name) ?? unknown(name)
  }

  private func symbol(_ symbol: MathSymbols.Symbol) -> Atom {
    switch symbol.kind {
    case .identifier:
      guard let letter = symbol.text.first, letter.isLetter else {
        return Atom(markup: MathMarkup.element("mi", MathMarkup.escaped(symbol.text)))
      }
      // Greek capitals stand upright unless an alphabet says otherwise.
      let isCapital = letter.isUppercase && alphabet == .italic
      return Atom(markup: MathMarkup.identifier(symbol.text, isCapital ? .upright : alphabet))
    case .operator:
      let isBar = symbol.text == "|" || symbol.text == "‖"
      return Atom(markup: MathMarkup.operator(symbol.text, isBar ? "stretchy=\"false\"" : ""))
    case .largeWithLimits: return Atom(markup: MathMarkup.operator(symbol.text), hasLimits: true)
    case .large: return Atom(markup: MathMarkup.operator(symbol.text))
    case .opening, .closing:
      return Atom(markup: MathMarkup.operator(symbol.text, "stretchy=\"false\""))
    }
  }

  private func limitFunction(_ name: String) -> Atom {
    let attributes =
      "form=\"prefix\" movablelimits=\"true\" lspace=\"0.1667em\" rspace=\"0.1667em\""
    return Atom(markup: MathMarkup.operator(name, attributes), hasLimits: true)
  }

  private func unknown(_ name: String) -> Atom {
    let text = MathMarkup.escaped("\\" + name)
    return Atom(markup: MathMarkup.element("mtext", text, "class=\"math-unknown\""))
  }

  // MARK: Structures

  private mutating func structure(_ name: String) -> Atom? {
    switch name {
    case "frac", "dfrac", "tfrac", "cfrac":
      let fraction = MathMarkup.element("mfrac", argument() + argument())
      guard name != "frac" else { return Atom(markup: fraction) }
      let style = "displaystyle=\"\(name != "tfrac")\""
      return Atom(markup: MathMarkup.element("mstyle", fraction, style))
    case "binom", "dbinom", "tbinom":
      let parts = MathMarkup.element("mfrac", argument() + argument(), "linethickness=\"0\"")
      return Atom(
        markup: MathMarkup.element(
          "mrow", MathMarkup.operator("(") + parts + MathMarkup.operator(")")))
    case "sqrt":
      let index = bracketed()
      let radicand = argument()
      return Atom(
        markup: index.map { MathMarkup.element("mroot", radicand + $0) }
          ?? MathMarkup.element("msqrt", radicand))
    case "text", "textnormal", "mbox", "hbox", "textit", "textup", "emph":
      return Atom(markup: MathMarkup.text(rawArgument()))
    case "operatorname":
      let hasLimits = take(.character("*"))
      let name = rawArgument()
      return hasLimits
        ? limitFunction(name)
        : Atom(markup: MathMarkup.identifier(name, .upright), isFunction: true)
    case "overset", "stackrel":
      let upper = argument()
      return Atom(markup: MathMarkup.element("mover", argument() + upper))
    case "underset":
      let lower = argument()
      return Atom(markup: MathMarkup.element("munder", argument() + lower))
    case "xrightarrow", "xleftarrow":
      let lower = bracketed()
      let arrow = MathMarkup.operator(
        name == "xrightarrow" ? "→" : "←", "stretchy=\"true\" minsize=\"2em\"")
      let upper = argument()
      return Atom(
        markup: lower.map { MathMarkup.element("munderover", arrow + $0 + upper) }
          ?? MathMarkup.element("mover", arrow + upper))
    case "color", "textcolor":
      // Colours belong to the page; what is coloured is shown.
      _ = rawArgument()
      return Atom(markup: name == "color" ? "" : argument())
    case "underline":
      let mark = MathMarkup.operator("_", "stretchy=\"true\"")
      return Atom(
        markup: MathMarkup.element("munder", argument() + mark, "accentunder=\"true\""))
    case "overbrace", "underbrace":
      let (element, brace) = name == "overbrace" ? ("mover", "⏞") : ("munder", "⏟")
      let mark = MathMarkup.operator(brace, "stretchy=\"true\"")
      return Atom(markup: MathMarkup.element(element, argument() + mark), hasLimits: true)
    case "phantom": return Atom(markup: MathMarkup.element("mphantom", argument()))
    case "boxed", "mathord", "mathbin", "mathrel", "mathopen", "mathclose", "mathpunct",
      "mathinner", "ensuremath", "smash", "strut":
      return Atom(markup: name == "strut" ? "" : argument())
    case "mathop": return Atom(markup: argument(), hasLimits: true)
    case "bmod", "mod":
      return Atom(
        markup: MathMarkup.operator("mod", "lspace=\"0.2222em\" rspace=\"0.2222em\""))
    case "pmod":
      let open = MathMarkup.operator("(", "stretchy=\"false\"")
      let close = MathMarkup.operator(")", "stretchy=\"false\"")
      let mod = MathMarkup.operator("mod", "lspace=\"0\" rspace=\"0.2222em\"")
      return Atom(
        markup: MathMarkup.space("0.4444em")
          + MathMarkup.element("mrow", open + mod + argument() + close))
    case "not": return Atom(markup: negated())
    case "begin": return Atom(markup: environment(rawArgument()))
    case "end":
      // One that nothing began.
      return Atom(markup: MathMarkup.text("\\end{\(rawArgument())}"))
    case "label", "tag", "nonumber", "notag":
      if name == "tag" {
        return Atom(markup: MathMarkup.space("2em") + MathMarkup.text("(\(rawArgument()))"))
      }
      if name == "label" { _ = rawArgument() }
      return Atom(markup: "")
    case "scriptstyle", "scriptscriptstyle", "relax", "allowbreak", "displaylimits":
      return Atom(markup: "")
    default: return nil
    }
  }

  /// `[…]` after a command, as one element.
  private mutating func bracketed() -> String? {
    guard take(.character("[")) else { return nil }
    let content = row { $0 == .character("]") }
    _ = take(.character("]"))
    return MathMarkup.element("mrow", content)
  }

  /// An argument as it was written, without its braces.
  private mutating func rawArgument() -> String {
    guard take(.open) else {
      guard let token = next, token != .close, token != .column else { return "" }
      position += 1
      return written([token])
    }
    var text = ""
    var open = 1
    while let token = next {
      position += 1
      switch token {
      case .open: open += 1
      case .close: open -= 1
      case .command(let name) where name.count == 1 && "{}$%#&_ ,;:".contains(name):
        text += name == "," || name == ";" || name == ":" ? " " : name
      case .character("~"): text += " "
      // Mathematics inside text is shown without its dollar signs.
      case .character("$"): break
      default: text += written([token])
      }
      if open == 0 { break }
    }
    return text
  }

  private mutating func styled(_ next: MathAlphabet) -> String {
    let saved = alphabet
    alphabet = next
    defer { alphabet = saved }
    skipSpaces()
    // A word of letters is one name.
    if self.next == .open {
      var word = ""
      var index = position + 1
      while index < tokens.count, case .character(let character) = tokens[index],
        character.isLetter
      {
        word.append(character)
        index += 1
      }
      if index < tokens.count, tokens[index] == .close, word.count > 1 {
        position = index + 1
        return MathMarkup.identifier(word, next)
      }
    }
    return argument()
  }

  private mutating func styledText(_ alphabet: MathAlphabet) -> String {
    MathMarkup.text(rawArgument().map(alphabet.styled).joined())
  }

  private mutating func negated() -> String {
    skipSpaces()
    guard let token = next else { return MathMarkup.operator("/") }
    var text: String?
    switch token {
    case .character(let character): text = String(character)
    case .command(let name): text = MathSymbols.symbol(name)?.text
    default: break
    }
    guard let text else { return MathMarkup.operator("/") }
    position += 1
    let known: [String: String] = [
      "=": "≠", "∈": "∉", "<": "≮", ">": "≯", "≤": "≰", "≥": "≱", "∃": "∄", "⊂": "⊄",
      "⊆": "⊈", "≡": "≢", "∼": "≁", "≈": "≉", "∣": "∤", "∥": "∦", "∋": "∌",
    ]
    return MathMarkup.operator(known[text] ?? text + "\u{338}")
  }

  // MARK: Fences

  private mutating func fence(_ name: String) -> Atom? {
    switch name {
    case "left":
      let open = delimiter()
      var content = ""
      while let token = next {
        content += row { $0 == .command("right") || $0 == .command("middle") }
        guard let stop = next else { break }
        if stop == .command("right") || stop == .close || token == .close { break }
        position += 1
        if stop == .command("middle") {
          content += MathMarkup.operator(
            delimiter(), "fence=\"true\" stretchy=\"true\" form=\"infix\"")
        }
      }
      let close = take(.command("right")) ? delimiter() : ""
      return Atom(
        markup: MathMarkup.element(
          "mrow", Self.fence(open, "prefix") + content + Self.fence(close, "postfix")))
    case "right", "middle":
      return Atom(markup: MathMarkup.operator(delimiter(), "stretchy=\"false\""))
    default:
      let sizes = ["big": "1.2em", "Big": "1.8em", "bigg": "2.4em", "Bigg": "3em"]
      for (suffix, form) in [("", ""), ("l", "prefix"), ("r", "postfix"), ("m", "infix")] {
        guard name.hasSuffix(suffix), let size = sizes[String(name.dropLast(suffix.count))]
        else { continue }
        let place = form.isEmpty ? "" : " form=\"\(form)\""
        return Atom(
          markup: MathMarkup.operator(
            delimiter(), "stretchy=\"true\" minsize=\"\(size)\" maxsize=\"\(size)\"\(place)"))
      }
      return nil
    }
  }

  private static func fence(_ text: String, _ form: String) -> String {
    guard !text.isEmpty else { return "" }
    return MathMarkup.operator(text, "fence=\"true\" stretchy=\"true\" form=\"\(form)\"")
  }

  /// The character of a delimiter; empty for `.`.
  private mutating func delimiter() -> String {
    skipSpaces()
    guard let token = next else { return "" }
    switch token {
    case .character(let character):
      position += 1
      switch character {
      case ".": return ""
      case "<": return "⟨"
      case ">": return "⟩"
      default: return String(character)
      }
    case .command(let name):
      guard let symbol = MathSymbols.symbol(name) else { return "" }
      position += 1
      return symbol.text
    default: return ""
    }
  }

  // MARK: Tables

  /// The table of `\begin{name} … \end{name}`; cells end at `&` and rows at `\\`.
  private mutating func environment(_ name: String) -> String {
    let base = name.hasSuffix("*") ? String(name.dropLast()) : name
    var columns: [MathColumn] = []
    if base == "array" || base == "tabular" || base == "alignedat" || base == "alignat" {
      let letters = rawArgument()
      if base == "array" || base == "tabular" {
        columns = letters.compactMap {
          switch $0 {
          case "l": .left
          case "r": .right
          case "c": .center
          default: nil
          }
        }
      }
    }
    var rows: [[String]] = [[]]
    while true {
      let cell = row { $0 == .command("end") || $0 == .command("hline") }
      switch next {
      case .column?:
        rows[rows.count - 1].append(cell)
        position += 1
        continue
      case .command("\\")?:
        rows[rows.count - 1].append(cell)
        rows.append([])
        position += 1
        if next == .character("*") { position += 1 }
        // `\\[2pt]` asks for distance.
        if next == .character("[") { _ = bracketed() }
        continue
      case .command("hline")?:
        position += 1
        continue
      case .command("end")?:
        position += 1
        _ = rawArgument()
      default: break
      }
      rows[rows.count - 1].append(cell)
      break
    }
    if rows.count > 1, rows.last == [""] { rows.removeLast() }

    let table = Self.table(rows, base: base, columns: columns)
    let fences: (String, String)
    switch base {
    case "pmatrix": fences = ("(", ")")
    case "bmatrix": fences = ("[", "]")
    case "Bmatrix": fences = ("{", "}")
    case "vmatrix": fences = ("|", "|")
    case "Vmatrix": fences = ("‖", "‖")
    case "cases", "dcases": fences = ("{", "")
    case "rcases": fences = ("", "}")
    case "equation" where rows.count == 1:
      return MathMarkup.element("mrow", rows[0].joined())
    default: return table
    }
    return MathMarkup.element(
      "mrow", Self.fence(fences.0, "prefix") + table + Self.fence(fences.1, "postfix"))
  }

  private enum MathColumn { case left, center, right }

  private static func table(
    _ rows: [[String]], base: String, columns: [MathColumn]
  ) -> String {
    let isAligned = ["aligned", "align", "split", "alignedat", "alignat", "eqnarray"]
      .contains(base)
    let isCases = base.hasSuffix("cases")
    var content = ""
    for row in rows {
      var cells = ""
      for (index, cell) in row.enumerated() {
        var column = MathColumn.center
        if index < columns.count {
          column = columns[index]
        } else if isAligned {
          column = index.isMultiple(of: 2) ? .right : .left
        } else if isCases {
          column = .left
        }
        switch column {
        case .left: cells += MathMarkup.element("mtd", cell, "class=\"math-left\"")
        case .right: cells += MathMarkup.element("mtd", cell, "class=\"math-right\"")
        case .center: cells += MathMarkup.element("mtd", cell)
        }
      }
      content += MathMarkup.element("mtr", cells)
    }
    if isAligned {
      return MathMarkup.element(
        "mtable", content, "class=\"math-aligned\" displaystyle=\"true\"")
    }
    let isDisplay = base == "gathered" || base == "gather" || base == "dcases"
    return MathMarkup.element("mtable", content, isDisplay ? "displaystyle=\"true\"" : "")
  }
}
