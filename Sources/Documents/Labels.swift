// Labels, ids and cross references: given once all blocks of a document are known.

/// Gives headings their ids, numbers what has a label, and resolves `@label`.
struct Labeller {
  let findings: Findings
  private(set) var labels: [DocumentLabel] = []
  private var usedIDs: Set<String> = []
  private var kinds: [String: Int] = [:]
  private var counts: [String: Int] = [:]

  init(findings: Findings) { self.findings = findings }

  /// Works on the blocks of the document and its footnotes.
  mutating func label(_ document: inout Document) {
    collect(document.blocks)
    giveIDs(&document.blocks)
    let known = Set(labels.map(\.label))
    var references = References(known: known, findings: findings)
    references.resolve(&document.blocks)
    for index in document.footnotes.indices {
      references.line = document.footnotes[index].line
      references.resolve(&document.footnotes[index].content)
    }
    document.labels = labels
  }

  // MARK: Labels

  private mutating func collect(_ blocks: [Block]) {
    for block in blocks {
      switch block.kind {
      case .cell(let cell):
        guard let label = cell.options.label else { continue }
        let group =
          label.hasPrefix("fig-") ? "figure" : label.hasPrefix("tbl-") ? "table" : "cell"
        add(label, .cell(cell.index), group, line: cell.line)
      case .figure(let figure):
        if let label = figure.label { add(label, .figure, "figure", line: block.line) }
      case .table(let table):
        if let label = table.label { add(label, .table, "table", line: block.line) }
      case .heading(_, _, let id) where !id.isEmpty:
        add(id, .heading(id), "heading", line: block.line)
      case .quote(let inner): collect(inner)
      case .list(let list): for item in list.items { collect(item) }
      default: break
      }
    }
  }

  private mutating func add(
    _ label: String, _ kind: DocumentLabel.Kind, _ group: String, line: Int
  ) {
    if let earlier = kinds[label] {
      let first = labels[earlier]
      let what: String
      if case .cell = kind, case .cell = first.kind {
        what = "two cells have the label `\(label)`: the other one is on line \(first.line)"
      } else {
        what = "the label `\(label)` is given twice: first on line \(first.line)"
      }
      findings.fault(
        line: line, what, remedy: "Give one of them another label; each names one thing.")
      return
    }
    counts[group, default: 0] += 1
    kinds[label] = labels.count
    usedIDs.insert(label)
    labels.append(
      DocumentLabel(label: label, kind: kind, number: counts[group] ?? 1, line: line))
  }

  // MARK: Ids

  private mutating func giveIDs(_ blocks: inout [Block]) {
    for index in blocks.indices {
      switch blocks[index].kind {
      case .heading(let level, let inlines, ""):
        let id = uniqueID(Self.slug(inlines.plainText))
        blocks[index].kind = .heading(level: level, inlines, id: id)
      case .quote(var inner):
        giveIDs(&inner)
        blocks[index].kind = .quote(inner)
      case .list(var list):
        for item in list.items.indices { giveIDs(&list.items[item]) }
        blocks[index].kind = .list(list)
      case .speakerNote(var inner):
        giveIDs(&inner)
        blocks[index].kind = .speakerNote(inner)
      default: break
      }
    }
  }

  private mutating func uniqueID(_ slug: String) -> String {
    var id = slug
    var count = slugCounts[slug, default: 0]
    while usedIDs.contains(id) {
      count += 1
      id = "\(slug)-\(count)"
    }
    slugCounts[slug] = count
    usedIDs.insert(id)
    return id
  }
  private var slugCounts: [String: Int] = [:]

  /// As GitHub makes it: lower case, spaces to hyphens, and of the rest letters, digits, hyphens
  /// and underscores; `section` where nothing is left.
  static func slug(_ text: String) -> String {
    var slug = ""
    for character in text.lowercased() {
      if character == " " || character == "\t" {
        slug.append("-")
      } else if Attributes.isNameCharacter(character) {
        slug.append(character)
      }
    }
    return slug.isEmpty ? "section" : slug
  }
}

/// Finds `@label` in running text.
private struct References {
  let known: Set<String>
  let findings: Findings
  /// The line of the block that is being read.
  var line = 1

  /// Labels that begin so are meant as references even where nothing has them.
  private static let prefixes = ["fig-", "tbl-", "cell-", "lst-", "sec-", "eq-"]

  mutating func resolve(_ blocks: inout [Block]) {
    for index in blocks.indices {
      line = blocks[index].line
      switch blocks[index].kind {
      case .heading(let level, var inlines, let id):
        resolve(&inlines)
        blocks[index].kind = .heading(level: level, inlines, id: id)
      case .paragraph(var inlines):
        resolve(&inlines)
        blocks[index].kind = .paragraph(inlines)
      case .list(var list):
        for item in list.items.indices { resolve(&list.items[item]) }
        blocks[index].kind = .list(list)
      case .quote(var inner):
        resolve(&inner)
        blocks[index].kind = .quote(inner)
      case .speakerNote(var inner):
        resolve(&inner)
        blocks[index].kind = .speakerNote(inner)
      case .table(var table):
        for cell in table.header.indices { resolve(&table.header[cell]) }
        for row in table.rows.indices {
          for cell in table.rows[row].indices { resolve(&table.rows[row][cell]) }
        }
        resolve(&table.caption)
        blocks[index].kind = .table(table)
      case .figure(var figure):
        resolve(&figure.caption)
        blocks[index].kind = .figure(figure)
      default: break
      }
    }
  }

  func resolve(_ inlines: inout [Inline]) {
    guard inlines.contains(where: mayRefer) else { return }
    var result: [Inline] = []
    for inline in inlines {
      switch inline {
      case .text(let text) where text.contains("@"): result += resolved(text)
      case .emphasis(var inner):
        resolve(&inner)
        result.append(.emphasis(inner))
      case .strong(var inner):
        resolve(&inner)
        result.append(.strong(inner))
      case .strikethrough(var inner):
        resolve(&inner)
        result.append(.strikethrough(inner))
      default: result.append(inline)
      }
    }
    inlines = result
  }

  /// A link inside a link is none, so the text of links is left alone.
  private func mayRefer(_ inline: Inline) -> Bool {
    switch inline {
    case .text(let text): text.utf8.contains(UInt8(ascii: "@"))
    case .emphasis(let inner), .strong(let inner), .strikethrough(let inner):
      inner.contains(where: mayRefer)
    default: false
    }
  }

  private func resolved(_ text: String) -> [Inline] {
    var result: [Inline] = []
    var plain = ""
    var rest = text[...]
    while let at = rest.firstIndex(of: "@") {
      plain += rest[..<at]
      let before = at == text.startIndex ? nil : text[text.index(before: at)]
      let after = rest[rest.index(after: at)...]
      var label = after.prefix {
        Attributes.isNameCharacter($0) || $0 == "." || $0 == ":"
      }
      while let last = label.last, last == "." || last == ":" || last == "-" {
        label = label.dropLast()
      }
      let isInWord = before.map { Attributes.isNameCharacter($0) || $0 == "@" || $0 == "/" }
      if !label.isEmpty, isInWord != true, let name = target(String(label)) {
        if !plain.isEmpty { result.append(.text(plain)) }
        plain = ""
        result.append(.crossReference(label: name))
        rest = text[label.endIndex...]
      } else {
        plain += "@"
        rest = after
      }
    }
    plain += rest
    if !plain.isEmpty { result.append(.text(plain)) }
    return result
  }

  /// The label that is meant: `@cell-sum` may also name the cell whose label is `sum`.
  private func target(_ label: String) -> String? {
    if known.contains(label) { return label }
    if label.hasPrefix("cell-"), known.contains(String(label.dropFirst(5))) {
      return String(label.dropFirst(5))
    }
    if Self.prefixes.contains(where: { label.hasPrefix($0) }) {
      let nearest = Spelling.nearest(to: label, among: known.sorted())
      findings.warn(
        line: line,
        "nothing has the label `\(label)`" + (nearest.map { "; did you mean `\($0)`?" } ?? ""))
    }
    return nil
  }
}
