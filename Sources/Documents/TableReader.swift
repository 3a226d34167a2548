// Pipe tables, by the rules of GitHub's Markdown, found in what CommonMark takes for a paragraph.

extension BlockReader {
  /// The table in a paragraph, after the paragraph of the lines before its header; nil where the
  /// paragraph has none.
  func table(in node: CommonMarkNode, quotes: Int) -> [Block]? {
    guard node.endLine > node.line else { return nil }
    var rows: [String] = []
    for number in node.line...node.endLine {
      guard let line = line(number) else { return nil }
      let prefix =
        number == node.line
        ? min(max(0, node.column - 1), line.utf8.count)
        : Shield.prefixLength(line, quotes: quotes)
      rows.append(String(decoding: line.utf8.dropFirst(prefix), as: UTF8.self))
    }
    for index in 1..<rows.count {
      guard rows[index].utf8.contains(UInt8(ascii: "-")),
        let alignments = Self.alignments(rows[index])
      else { continue }
      let header = Self.cells(rows[index - 1])
      guard header.count == alignments.count,
        rows[index].contains("|") || rows[index - 1].contains("|")
      else { continue }
      var blocks: [Block] = []
      if index > 1 {
        let lead = rows[..<(index - 1)].joined(separator: " ")
        if let inlines = inlines(ofTexts: [lead]).first, !inlines.isEmpty {
          blocks.append(Block(line: node.line + lineShift, .paragraph(inlines)))
        }
      }
      let body = rows[(index + 1)...].map(Self.cells)
      blocks.append(
        Block(
          line: node.line + index - 1 + lineShift,
          .table(table(alignments: alignments, header: header, body: body))))
      return blocks
    }
    return nil
  }

  /// Rows that are too short are filled with empty cells, those that are too long are cut.
  private func table(
    alignments: [Table.Alignment], header: [String], body: [[String]]
  ) -> Table {
    let width = alignments.count
    var texts = header
    for row in body {
      texts += row.prefix(width)
      texts += repeatElement("", count: max(0, width - row.count))
    }
    let cells = inlines(ofTexts: texts)
    let rows = stride(from: width, to: cells.count, by: width).map {
      Array(cells[$0..<min($0 + width, cells.count)])
    }
    return Table(alignments: alignments, header: Array(cells.prefix(width)), rows: rows)
  }

  /// What a delimiter row such as `|:--|--:|` says; nil for another line.
  private static func alignments(_ row: String) -> [Table.Alignment]? {
    var alignments: [Table.Alignment] = []
    for cell in cells(row) {
      let dashes = cell.drop { $0 == ":" }.reversed().drop { $0 == ":" }
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == "-" }), cell.count - dashes.count <= 2
      else { return nil }
      switch (cell.first == ":", cell.last == ":") {
      case (false, false): alignments.append(.none)
      case (true, false): alignments.append(.left)
      case (false, true): alignments.append(.right)
      case (true, true): alignments.append(.center)
      }
      if cell.hasPrefix("::") || cell.hasSuffix("::") { return nil }
    }
    return alignments.isEmpty ? nil : alignments
  }

  /// The cells of a row: cut at pipes, also in code, but not at `\|`, which is a pipe in its cell.
  static func cells(_ row: String) -> [String] {
    var cells: [String] = []
    var cell: [UInt8] = []
    var isEscaped = false
    let bytes = Array(row.utf8)
    let blank: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    var start = 0
    var end = bytes.count
    while start < end, blank(bytes[start]) { start += 1 }
    while end > start, blank(bytes[end - 1]) { end -= 1 }
    func close() {
      while let last = cell.last, blank(last) { cell.removeLast() }
      cells.append(String(decoding: cell.drop(while: blank), as: UTF8.self))
      cell = []
    }
    for (index, byte) in bytes[start..<end].enumerated() {
      if isEscaped {
        if byte != UInt8(ascii: "|") { cell.append(UInt8(ascii: "\\")) }
        cell.append(byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "|") {
        if index > 0 { close() }
      } else {
        cell.append(byte)
      }
    }
    if isEscaped { cell.append(UInt8(ascii: "\\")) }
    if !cell.isEmpty { close() }
    return cells
  }
}
