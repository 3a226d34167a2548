// From libcmark's inline nodes to running text, with formulas and footnotes in their places.

extension BlockReader {
  /// The running text of some nodes.
  func inlines(_ nodes: [CommonMarkNode]) -> [Inline] {
    var inlines: [Inline] = []
    for node in nodes {
      switch node.kind {
      case .text(let text): append(text, to: &inlines)
      case .softBreak: inlines.append(.softBreak)
      case .hardBreak: inlines.append(.hardBreak)
      case .code(let text): inlines.append(.code(shield.restored(text)))
      case .html(let markup): append(html: shield.restored(markup), to: &inlines)
      case .emphasis: inlines.append(.emphasis(self.inlines(node.children)))
      case .strong: inlines.append(.strong(self.inlines(node.children)))
      case .link(let destination, let title):
        inlines.append(
          .link(
            destination: shield.restored(destination), title: shield.restored(title),
            self.inlines(node.children)))
      case .image(let source, let title):
        inlines.append(
          .image(
            source: shield.restored(source), title: shield.restored(title),
            alternative: self.inlines(node.children)))
      default: break
      }
    }
    return Self.strikingThrough(inlines)
  }

  private func append(_ text: String, to inlines: inout [Inline]) {
    for piece in shield.pieces(text) {
      switch piece {
      case .text(var text):
        if text.unicodeScalars.first == Shield.guardMark {
          text.unicodeScalars.removeFirst()
          if text.first == " " { text.removeFirst() }
          if text.isEmpty { continue }
        }
        append(plain: text, to: &inlines)
      case .token(.math(let latex, let display)):
        inlines.append(.math(latex: latex, display: display))
      case .token(.continuation):
        // The formula stands whole where it began; the line breaks inside it are its own.
        if inlines.last == .softBreak || inlines.last == .hardBreak { inlines.removeLast() }
      case .token(.footnoteReference(let label)):
        inlines.append(
          .footnoteReference(label: label, number: context.footnoteNumber(label)))
      case .token(.footnoteDefinition), .token(.divisionStart), .token(.divisionEnd): break
      }
    }
  }

  private func append(plain text: String, to inlines: inout [Inline]) {
    guard !text.isEmpty else { return }
    if case .text(let before)? = inlines.last {
      inlines[inlines.count - 1] = .text(before + text)
    } else {
      inlines.append(.text(text))
    }
  }

  private func append(html markup: String, to inlines: inout [Inline]) {
    if markup.hasPrefix("<!--") {
      let comment = markup.dropFirst(4).dropLast(markup.hasSuffix("-->") ? 3 : 0)
      pendingNotes += note(String(comment), line: currentLine)
    } else if context.settings.rawHTML {
      inlines.append(.html(markup))
    } else {
      // A tag may go over several lines; as text it has them.
      for (index, line) in markup.split(separator: "\n").enumerated() {
        if index > 0 { inlines.append(.softBreak) }
        append(plain: String(line), to: &inlines)
      }
    }
  }

  /// Joins what stands between two `~~` that touch their text.
  private static func strikingThrough(_ inlines: [Inline]) -> [Inline] {
    let hasMark = inlines.contains {
      if case .text(let text) = $0 { text.utf8.contains(UInt8(ascii: "~")) } else { false }
    }
    guard hasMark else { return inlines }
    // Marks as nil, with the text between them cut there.
    var parts: [Inline?] = []
    for inline in inlines {
      guard case .text(let text) = inline, text.contains("~~") else {
        parts.append(inline)
        continue
      }
      for (index, piece) in cut(text).enumerated() {
        if index > 0 { parts.append(nil) }
        if !piece.isEmpty { parts.append(.text(piece)) }
      }
    }
    var result: [Inline] = []
    var open: Int?
    func appendText(_ text: String) {
      if case .text(let before)? = result.last {
        result[result.count - 1] = .text(before + text)
      } else {
        result.append(.text(text))
      }
    }
    for (index, part) in parts.enumerated() {
      guard let part else {
        if let start = open, result.count > start, !endsInSpace(result[result.count - 1]) {
          let struck = Array(result[start...].dropFirst())
          if !struck.isEmpty {
            result.removeSubrange(start...)
            result.append(.strikethrough(struck))
            open = nil
            continue
          }
        }
        let next = index + 1 < parts.count ? parts[index + 1] : nil
        if open == nil, let next, !beginsWithSpace(next),
          parts[(index + 1)...].contains(where: { $0 == nil })
        {
          open = result.count
          result.append(.text("~~"))
        } else {
          appendText("~~")
        }
        continue
      }
      // The opening mark keeps a place of its own until its fellow is found.
      if case .text(let text) = part, open != result.count - 1 {
        appendText(text)
      } else {
        result.append(part)
      }
    }
    return open == nil ? result : merged(result)
  }

  /// Cuts at `~~`, but not at longer runs of tildes.
  private static func cut(_ text: String) -> [String] {
    var pieces = [""]
    var run = 0
    func flush() {
      if run == 2 {
        pieces.append("")
      } else {
        pieces[pieces.count - 1] += String(repeating: "~", count: run)
      }
      run = 0
    }
    for scalar in text.unicodeScalars {
      if scalar == "~" {
        run += 1
      } else {
        flush()
        pieces[pieces.count - 1].unicodeScalars.append(scalar)
      }
    }
    flush()
    return pieces
  }

  private static func endsInSpace(_ inline: Inline) -> Bool {
    switch inline {
    case .text(let text): text.last?.isWhitespace ?? false
    case .softBreak, .hardBreak: true
    default: false
    }
  }

  private static func beginsWithSpace(_ inline: Inline) -> Bool {
    switch inline {
    case .text(let text): text.first?.isWhitespace ?? false
    case .softBreak, .hardBreak: true
    default: false
    }
  }

  private static func merged(_ inlines: [Inline]) -> [Inline] {
    var result: [Inline] = []
    for inline in inlines {
      if case .text(let text) = inline, case .text(let before)? = result.last {
        result[result.count - 1] = .text(before + text)
      } else {
        result.append(inline)
      }
    }
    return result
  }
}
