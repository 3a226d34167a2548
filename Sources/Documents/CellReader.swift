// Fenced code: which of it is a cell, where its options end and its source begins.

extension BlockReader {
  /// The block of a fenced or indented piece of code.
  func code(_ node: CommonMarkNode, info: String, text: String) -> Block.Kind {
    let info = info.trimmed
    let isClosed = isClosed(node, text: text)
    if let fence = cellFence(info, line: node.line + lineShift) {
      if !isClosed {
        let fenceText = fenceCharacters(node)
        context.findings.fault(
          line: node.line + lineShift, column: column(ofFenceAt: node),
          "the cell that begins here is never closed",
          remedy: "Write \(fenceText) on a line of its own after the last line of its code.")
      }
      return .cell(cell(node, text: text, info: info, fence: fence))
    }
    if !isClosed {
      context.findings.warn(
        line: node.line + lineShift,
        "the code block that begins here is never closed: all that follows is part of it")
    }
    if info.hasPrefix("{{"), let end = info.firstRange(of: "}}") {
      // Quarto's way to show a cell as one writes it.
      let fence = fenceCharacters(node)
      let inner = info[info.index(info.startIndex, offsetBy: 2)..<end.lowerBound]
      let literal = "\(fence){\(inner)}\(info[end.upperBound...])\n" + text + fence + "\n"
      return .codeBlock(info: "markdown", text: literal)
    }
    return .codeBlock(info: info, text: text)
  }

  /// How a fence with this info string says that its code is run; nil where it does not.
  private func cellFence(_ info: String, line: Int) -> Cell.Fence? {
    guard !isNote else { return nil }
    if info.hasPrefix("{"), !info.hasPrefix("{{"), let end = info.firstIndex(of: "}") {
      let inside = info[info.index(after: info.startIndex)..<end]
      let words = inside.split { $0 == " " || $0 == "," || $0 == "\t" }
      let argument = info[info.index(after: end)...].trimmed
      guard let engine = words.first else { return nil }
      switch engine {
      case "python", "tf":
        if words.count > 1 {
          context.findings.warn(
            line: line,
            "what stands in the braces after `\(engine)` has no effect; "
              + "write `#| key: value` lines at the top of the cell")
        }
        return engine == "tf" ? .tf : .python
      case "code-cell":
        if argument.isEmpty || ["python", "python3", "ipython", "ipython3"].contains(argument) {
          return .codeCell
        }
        context.findings.warn(
          line: line, "a {code-cell} of `\(argument)` is shown and not run; only Python is run")
        return nil
      default:
        if !engine.hasPrefix("."), !engine.hasPrefix("#"), !engine.hasPrefix("=") {
          var message = "`{\(engine)}` is shown and not run"
          let known = ["python", "tf", "code-cell"]
          if let nearest = Spelling.nearest(to: String(engine), among: known) {
            message += "; did you mean `{\(nearest)}`?"
          } else {
            message += "; cells are `{python}`, `{tf}` and `{code-cell}`"
          }
          context.findings.warn(line: line, message)
        }
        return nil
      }
    }
    guard context.settings.plainFences == .run else { return nil }
    let word = info.split { $0 == " " || $0 == "\t" || $0 == "{" }.first ?? ""
    return ["python", "python3", "py"].contains(word) ? .plain : nil
  }

  // MARK: The fence

  /// Whether a fenced block of code has a closing fence; true for indented code.
  private func isClosed(_ node: CommonMarkNode, text: String) -> Bool {
    let fence = fenceCharacters(node)
    guard let character = fence.first else { return true }
    let lines = text.utf8.reduce(into: 0) { if $1 == 10 { $0 += 1 } }
    let closing = node.line + lines + 1
    guard let line = line(closing), !beginsBlock(closing) else { return false }
    let rest = line.drop { $0 == " " || $0 == "\t" || $0 == ">" }
    let marks = rest.prefix { $0 == character }
    return marks.count >= fence.count && rest[marks.endIndex...].allSatisfy(\.isWhitespace)
  }

  /// The backticks or tildes of an opening fence; empty for indented code.
  private func fenceCharacters(_ node: CommonMarkNode) -> String {
    guard let line = line(node.line), node.column >= 1 else { return "" }
    let rest = Substring(line.utf8.dropFirst(node.column - 1))
    guard let first = rest.first, first == "`" || first == "~" else { return "" }
    let marks = rest.prefix { $0 == first }
    guard marks.count >= 3 else { return "" }
    if case .codeBlock("", let text) = node.kind,
      text.split(separator: "\n", omittingEmptySubsequences: false).first.map({ $0 == rest })
        ?? false
    {
      // Indented code that shows a fence begins with it; fenced code does not.
      return ""
    }
    return String(marks)
  }

  private func column(ofFenceAt node: CommonMarkNode) -> Int {
    guard let line = line(node.line) else { return 1 }
    return String(decoding: line.utf8.prefix(max(0, node.column - 1)), as: UTF8.self).count + 1
  }

  // MARK: The cell

  private func cell(
    _ node: CommonMarkNode, text: String, info: String, fence: Cell.Fence
  ) -> Cell {
    let fenceLine = node.line + lineShift
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    let block = OptionBlock(lines, acceptsMyST: fence == .codeCell)
    let code = lines[block.count...]
    warnOfLateOptions(code, firstLine: fenceLine + 1 + block.count)

    var options = context.settings.execute
    let first = fenceLine + 1 + block.firstLine
    // In a list or a quote the line of the file has more to its left than the cell's line.
    let margin =
      lines.isEmpty
      ? 0 : (context.findings.source[fenceLine + 1]?.count ?? 0) - lines[0].count
    do {
      let entries = try YAMLText.entries(
        block.yaml, firstLine: first, columnShift: block.columnShift + max(0, margin))
      let reader = OptionReader(
        findings: context.findings,
        refusesUnknown: context.options.refusesUnknownOptions)
      for entry in entries { reader.apply(entry, to: &options, scope: .cell) }
    } catch {
      context.findings.fault(
        line: error.place.line, column: error.place.column,
        "the options of the cell cannot be read: \(error.message)",
        remedy: "Write each option as `#| key: value`, with quotes around a text that has "
          + "a colon or a hash in it.")
    }
    defer { context.cellCount += 1 }
    return Cell(
      index: context.cellCount, line: fenceLine, firstCodeLine: fenceLine + 1 + block.count,
      source: code.map { $0 + "\n" }.joined(), optionLines: lines[..<block.count].map(String.init),
      options: options, fence: fence)
  }

  private func warnOfLateOptions(_ code: ArraySlice<Substring>, firstLine: Int) {
    for (offset, line) in code.enumerated() where line.hasPrefix("#| ") {
      let key = line.dropFirst(3).prefix { $0.isLetter || $0 == "-" }
      if line[key.endIndex...].hasPrefix(":"), OptionReader.keys.contains(String(key)) {
        context.findings.warn(
          line: firstLine + offset,
          "this option has no effect here: options stand at the top of the cell")
      }
    }
  }
}

/// The lines of options at the top of a cell.
private struct OptionBlock {
  /// How many lines of the cell are options.
  var count = 0
  var yaml = ""
  /// The line of the cell on which `yaml` begins, from 0.
  var firstLine = 0
  /// What stands before the YAML on each line.
  var columnShift = 0

  init(_ lines: [Substring], acceptsMyST: Bool) {
    if acceptsMyST, lines.first == "---",
      let end = lines.dropFirst().firstIndex(where: { $0 == "---" })
    {
      yaml = lines[1..<end].joined(separator: "\n")
      firstLine = 1
      count = end + 1
      return
    }
    for line in lines {
      if line.hasPrefix("#|") {
        columnShift = 3
        let text = line.dropFirst(2)
        yaml += (text.first == " " ? text.dropFirst() : text) + "\n"
      } else if acceptsMyST, line.hasPrefix(":"),
        line.dropFirst().firstIndex(of: ":") != nil
      {
        columnShift = 1
        yaml += line.dropFirst() + "\n"
      } else {
        break
      }
      count += 1
    }
  }
}

extension Block.Kind {
  /// The language of a block of code that is shown, in lower case: `python` of ` ```python `,
  /// ` ```{.python .numberLines} ` and ` ```{python} `; nil where its fence names none.
  package var codeLanguage: String? {
    guard case .codeBlock(let info, _) = self else { return nil }
    let word = info.drop { $0 == "{" || $0 == "." || $0 == "=" }.prefix {
      !$0.isWhitespace && $0 != "}" && $0 != "," && $0 != "{"
    }
    return word.isEmpty ? nil : word.lowercased()
  }
}

extension StringProtocol {
  /// Without the white space at both ends.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace ?? false { text = text.dropFirst() }
    while text.last?.isWhitespace ?? false { text = text.dropLast() }
    return String(text)
  }
}
