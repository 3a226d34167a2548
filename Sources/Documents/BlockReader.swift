// From libcmark's tree to the blocks of a document.

/// What the readers of one document share: its settings, what has been found, what is counted.
final class ReadingContext {
  let findings: Findings
  let settings: DocumentSettings
  let options: ParsingOptions
  var cellCount = 0
  /// The numbers of the footnotes, by label.
  var footnoteNumbers: [String: Int] = [:]
  var footnotes: [Footnote] = []
  /// Where the text of each footnote stands, by label.
  var footnoteLines: [String: Int] = [:]

  init(findings: Findings, settings: DocumentSettings, options: ParsingOptions) {
    self.findings = findings
    self.settings = settings
    self.options = options
  }

  func footnoteNumber(_ label: String) -> Int {
    if let number = footnoteNumbers[label] { return number }
    let number = footnoteNumbers.count + 1
    footnoteNumbers[label] = number
    return number
  }
}

/// Reads the blocks of a text: a document, or a speaker note in it.
final class BlockReader {
  let context: ReadingContext
  /// What is added to a line of the text to have the line of the file.
  let lineShift: Int
  /// In a note, no code is run and no further note begins.
  private(set) var isNote: Bool
  let shield: Shield
  /// Lines on which a block begins; two blocks may begin on one.
  private var blockStarts: [Int: Int] = [:]
  /// Notes that stood in the paragraph that is being read; they follow it.
  var pendingNotes: [Block] = []
  /// How many quotes the block that is being read stands in.
  private var quotes = 0
  /// The line of the text on which the block that is being read begins.
  private(set) var currentLine = 1
  private lazy var linkDefinitions = findLinkDefinitions()

  private let tree: CommonMarkNode

  init(
    lines: [String], lineShift: Int, isNote: Bool = false, context: ReadingContext
  ) throws(NestingTooDeep) {
    self.context = context
    self.lineShift = lineShift
    self.isNote = isNote
    let depth = context.options.maximumDepth
    do {
      shield = try Shield(lines: lines, maximumDepth: depth)
      let text = shield.lines.joined(separator: "\n") + "\n"
      tree = try CommonMark.parse(text, maximumDepth: depth)
    } catch {
      throw NestingTooDeep(line: error.line + lineShift)
    }
  }

  /// The blocks of the text.
  func read() -> [Block] {
    countStarts(tree)
    return blocks(tree.children)
  }

  private func countStarts(_ node: CommonMarkNode) {
    for child in node.children {
      switch child.kind {
      case .quote, .list, .item:
        blockStarts[child.line, default: 0] += 1
        countStarts(child)
      case .codeBlock, .htmlBlock, .paragraph, .heading, .thematicBreak:
        blockStarts[child.line, default: 0] += 1
      default: break
      }
    }
  }

  /// Whether a block begins on this line of the text.
  func beginsBlock(_ line: Int) -> Bool { blockStarts[line] != nil }

  /// The line of the text, with its tokens.
  func line(_ number: Int) -> String? {
    number >= 1 && number <= shield.lines.count ? shield.lines[number - 1] : nil
  }

  private func blocks(_ nodes: [CommonMarkNode]) -> [Block] {
    var blocks: [Block] = []
    var divisions = Divisions()
    for node in nodes {
      let line = node.line + lineShift
      currentLine = node.line
      switch node.kind {
      case .heading(let level):
        let (inlines, id) = takingHeadingAttributes(inlines(node.children))
        blocks.append(Block(line: line, .heading(level: level, inlines, id: id ?? "")))
      case .paragraph:
        appendParagraph(node, to: &blocks)
      case .quote:
        quotes += 1
        blocks.append(Block(line: line, .quote(self.blocks(node.children))))
        quotes -= 1
      case .list(let start, let isTight):
        let items = node.children.map { self.blocks($0.children) }
        blocks.append(
          Block(line: line, .list(List(start: start, isTight: isTight, items: items))))
      case .codeBlock(let info, let text):
        blocks.append(
          Block(line: line, code(node, info: shield.restored(info), text: shield.restored(text))))
      case .htmlBlock(let text):
        switch shield.division(text) {
        case .divisionStart(let name)?: begin(name, line: line, &divisions, blocks.count)
        case .divisionEnd?: end(&divisions, &blocks)
        default: blocks += html(shield.restored(text), line: node.line)
        }
      case .thematicBreak:
        blocks.append(Block(line: line, .slideBreak))
      default: break
      }
      blocks += pendingNotes
      pendingNotes = []
    }
    while !divisions.open.isEmpty { end(&divisions, &blocks) }
    return blocks
  }

  // MARK: Divisions

  /// The divisions (`:::`) that are open among the blocks of one container.
  private struct Divisions {
    /// Where each begins, and whether it is a speaker note.
    var open: [(line: Int, start: Int, isNote: Bool)] = []
  }

  /// Quarto's `::: {.notes}` is a speaker note; of other divisions the content counts.
  private func begin(_ name: String, line: Int, _ divisions: inout Divisions, _ start: Int) {
    let words = name.split { "{}. \t".contains($0) }
    let isNote = words.contains("notes") && !isNote
    if !words.contains("notes") {
      context.findings.warn(
        line: line, "the division `::: \(name)` has no effect here; its content is kept")
    }
    divisions.open.append((line, start, isNote))
    if isNote { self.isNote = true }
  }

  private func end(_ divisions: inout Divisions, _ blocks: inout [Block]) {
    guard let division = divisions.open.popLast(), division.isNote else { return }
    isNote = false
    let content = Array(blocks[division.start...])
    blocks.removeSubrange(division.start...)
    blocks.append(Block(line: division.line, .speakerNote(content)))
  }

  // MARK: Paragraphs

  private func appendParagraph(_ node: CommonMarkNode, to blocks: inout [Block]) {
    let line = node.line + lineShift
    if let table = table(in: node, quotes: quotes) {
      blocks += table
      return
    }
    let inlines = inlines(node.children)
    if let first = node.children.first, case .text(let text) = first.kind,
      case .token(.footnoteDefinition)? = shield.pieces(text).first
    {
      addFootnotes(node)
      return
    }
    if let last = blocks.last, case .table(let table) = last.kind, table.caption.isEmpty,
      let captioned = captioned(table, by: inlines)
    {
      blocks[blocks.count - 1].kind = .table(captioned)
      return
    }
    switch inlines.count {
    case 0: return
    case 1:
      if case .math(let latex, true) = inlines[0] {
        blocks.append(Block(line: line, .math(latex: latex)))
        return
      }
    default: break
    }
    if let figure = figure(inlines, line: line) {
      blocks.append(Block(line: line, .figure(figure)))
    } else {
      blocks.append(Block(line: line, .paragraph(inlines)))
    }
  }

  /// A paragraph that begins with `[^label]:` is one footnote or, line by line, several.
  private func addFootnotes(_ node: CommonMarkNode) {
    var groups: [(label: String, line: Int, children: [CommonMarkNode])] = []
    var line = node.line
    for child in node.children {
      switch child.kind {
      case .softBreak, .hardBreak: line += 1
      case .text(let text):
        if case .token(.footnoteDefinition(let label))? = shield.pieces(text).first {
          groups.append((label, line + lineShift, []))
        }
      default: break
      }
      if !groups.isEmpty { groups[groups.count - 1].children.append(child) }
    }
    for group in groups {
      var content = inlines(group.children)
      while content.last == .softBreak { content.removeLast() }
      if case .text(let text)? = content.first {
        content[0] = .text(String(text.drop { $0 == " " || $0 == "\t" }))
      }
      if content.first == .text("") { content.removeFirst() }
      if let earlier = context.footnoteLines[group.label] {
        context.findings.warn(
          line: group.line,
          "the footnote [^\(group.label)] has its text on line \(earlier) already")
        continue
      }
      context.footnoteLines[group.label] = group.line
      context.footnotes.append(
        Footnote(line: group.line, label: group.label, number: 0, content: content))
    }
  }

  // MARK: HTML

  /// An HTML block: comments are notes or vanish, the rest is kept or becomes text.
  private func html(_ text: String, line: Int) -> [Block] {
    if context.settings.rawHTML, HTMLComments.isOpaque(text) {
      return [Block(line: line + lineShift, .html(text))]
    }
    var blocks: [Block] = []
    for part in HTMLComments.parts(text) {
      let partLine = line + part.lineOffset
      switch part.kind {
      case .markup(let markup):
        guard markup.contains(where: { !$0.isWhitespace }) else { continue }
        if context.settings.rawHTML {
          blocks.append(Block(line: partLine + lineShift, .html(markup)))
        } else {
          blocks.append(Block(line: partLine + lineShift, .paragraph(escaped(markup))))
        }
      case .comment(let comment, let isClosed):
        if !isClosed {
          context.findings.warn(
            line: partLine + lineShift,
            "the comment that begins here is not closed with `-->`: "
              + "nothing after it is in the document")
        }
        blocks += note(comment, line: partLine)
      }
    }
    return blocks
  }

  /// Markup as text, each line on its own.
  private func escaped(_ markup: String) -> [Inline] {
    var inlines: [Inline] = []
    for line in markup.split(separator: "\n") {
      let line = String(line.drop { $0 == " " || $0 == "\t" })
      guard !line.isEmpty else { continue }
      if !inlines.isEmpty { inlines.append(.softBreak) }
      inlines.append(.text(line))
    }
    return inlines
  }

  /// The block of a comment that begins with `note`, and nothing for another one.
  func note(_ comment: String, line: Int) -> [Block] {
    guard !isNote, let (text, offset) = HTMLComments.note(comment) else { return [] }
    let lines = SourceLines(text).lines
    guard
      let reader = try? BlockReader(
        lines: HTMLComments.dedented(lines), lineShift: line + offset - 1 + lineShift,
        isNote: true, context: context)
    else {
      return [Block(line: line + lineShift, .speakerNote([]))]
    }
    return [Block(line: line + lineShift, .speakerNote(reader.read()))]
  }

  // MARK: Text that is read by itself

  /// Reads texts of one line each as running text: the cells of a table, a title. Nothing in them
  /// begins a block.
  func inlines(ofTexts texts: [String]) -> [[Inline]] {
    var markdown = ""
    for text in texts { markdown += "\(Shield.guardMark) \(text)\n\n" }
    markdown += linkDefinitions
    guard
      let tree = try? CommonMark.parse(markdown, maximumDepth: context.options.maximumDepth)
    else {
      return texts.map { [.text(shield.restored($0))] }
    }
    let paragraphs = tree.children.prefix(texts.count).map { inlines($0.children) }
    guard paragraphs.count == texts.count else {
      return texts.map { [.text(shield.restored($0))] }
    }
    return paragraphs
  }

  /// Lines that say what the links of the document mean, for texts that are read by themselves.
  private func findLinkDefinitions() -> String {
    var definitions = ""
    for line in shield.lines {
      let text = line.drop { $0 == " " || $0 == ">" || $0 == "\t" }
      if text.hasPrefix("["), text.contains("]:") { definitions += text + "\n\n" }
    }
    return definitions
  }
}
