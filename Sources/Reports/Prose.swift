// Everything in a document that is not a cell: paragraphs, lists, tables, headings, footnotes.

import Documents

/// Writes blocks and inlines.
struct Prose {
  let document: Document
  /// What a cross reference to a label says and where it leads.
  let labels: [String: DocumentLabel]
  /// Files beside the document, as `data:` addresses.
  let image: (String) -> String?
  let outline: Outline

  init(document: Document, outline: Outline, image: @escaping (String) -> String?) {
    self.document = document
    self.outline = outline
    self.image = image
    labels = Dictionary(document.labels.map { ($0.label, $0) }) { first, _ in first }
  }

  // MARK: Inlines

  func inlines(_ inlines: [Inline]) -> HTML { inlines.map { inline($0) }.joined() }

  private func inline(_ inline: Inline) -> HTML {
    switch inline {
    case .text(let text): return HTML(text)
    case .code(let text): return code(text)
    case .emphasis(let inner): return "<em>\(inlines(inner))</em>"
    case .strong(let inner): return "<strong>\(inlines(inner))</strong>"
    case .strikethrough(let inner): return "<s>\(inlines(inner))</s>"
    case .link(let destination, let title, let inner):
      guard Self.isSafe(destination) else { return inlines(inner) }
      let title: HTML = title.isEmpty ? "" : " title=\"\(title)\""
      if destination.hasPrefix("#") {
        let id = Outline.pageID(String(destination.dropFirst()))
        let target = outline[String(destination.dropFirst())] == nil ? destination : "#" + id
        return "<a href=\"\(Self.address(target))\"\(title)>\(inlines(inner))</a>"
      }
      return "<a href=\"\(Self.address(destination))\"\(title)>\(inlines(inner))</a>"
    case .image(let source, _, let alternative):
      return picture(source, alternative: alternative.plainText)
    case .math(let latex, let display):
      return HTML(trusted: mathML(latex, display: display))
    case .softBreak: return "\n"
    case .hardBreak: return "<br>\n"
    case .html(let markup): return HTML(trusted: markup)
    case .footnoteReference(_, let number):
      return "<sup class=\"footnote-ref\"><a href=\"#footnote-\(number)\" "
        + "aria-label=\"Footnote \(number)\" role=\"doc-noteref\">\(number)</a></sup>"
    case .crossReference(let label): return reference(label)
    }
  }

  /// `Figure 2`, linked to it.
  private func reference(_ label: String) -> HTML {
    guard let target = labels[label] else { return "<span>@\(label)</span>" }
    switch target.kind {
    case .cell(let index):
      if label.hasPrefix("fig-") { return "<a href=\"#\(label)\">Figure \(target.number)</a>" }
      if label.hasPrefix("tbl-") { return "<a href=\"#\(label)\">Table \(target.number)</a>" }
      return "<a href=\"#cell-\(index + 1)\">Cell \(index + 1)</a>"
    case .figure: return "<a href=\"#\(label)\">Figure \(target.number)</a>"
    case .table: return "<a href=\"#\(label)\">Table \(target.number)</a>"
    case .heading(let id):
      guard let heading = outline[id] else { return "<a href=\"#\(id)\">\(label)</a>" }
      let text: HTML = heading.number.map { HTML($0) } ?? "“\(heading.text.plainText)”"
      return "<a href=\"#\(heading.id)\">Section \(text)</a>"
    }
  }

  private func picture(_ source: String, alternative: String) -> HTML {
    guard let address = image(source), address.hasPrefix("data:image/") else {
      let name = alternative.isEmpty ? source : alternative
      return "<span class=\"missing\">[image not found: \(name)]</span>"
    }
    return "<img src=\"\(address)\" alt=\"\(alternative)\">"
  }

  /// Whether following a link can do no harm: another place in the page, a file beside it, the web.
  private static func isSafe(_ destination: String) -> Bool {
    let name = destination.unicodeScalars.filter { $0.value > 0x20 }
    guard let colon = name.firstIndex(of: ":") else { return true }
    let scheme = String(String.UnicodeScalarView(name[..<colon])).lowercased()
    guard !scheme.contains(where: { "/?#".contains($0) }) else { return true }
    return ["http", "https", "mailto", "ftp"].contains(scheme)
  }

  /// An address may not hold a space, and other characters only as bytes in hexadecimal.
  private static func address(_ destination: String) -> String {
    let allowed = Set("-._~:/?#@!$&'()*+,;=%".utf8)
    var result = ""
    for byte in destination.utf8 {
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        byte < 0x80 && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      if isPlain || allowed.contains(byte) {
        result.unicodeScalars.append(scalar)
      } else {
        let hexadecimal = String(byte, radix: 16, uppercase: true)
        result += "%" + (hexadecimal.count < 2 ? "0" : "") + hexadecimal
      }
    }
    return result
  }

  // MARK: Blocks

  /// - Parameter cell: What stands in the place of a cell.
  func blocks(_ blocks: [Block], isTight: Bool = false, cell: (Cell) -> HTML) -> HTML {
    blocks.map { block($0, isTight: isTight, cell: cell) }.joined()
  }

  private func block(_ block: Block, isTight: Bool, cell: (Cell) -> HTML) -> HTML {
    switch block.kind {
    case .heading(let level, let text, let id):
      let entry = outline[id]
      let level = entry?.level ?? min(6, level + 1)
      let id = Outline.pageID(id)
      let number: HTML =
        entry?.number.map { "<span class=\"section-number\">\($0)</span> " } ?? ""
      return """
        <h\(level) id="\(id)">\(number)\(inlines(text))\
        <a class="anchor" href="#\(id)" aria-label="Link to this section">#</a></h\(level)>

        """
    case .paragraph(let text):
      return isTight ? "\(inlines(text))\n" : "<p>\(inlines(text))</p>\n"
    case .list(let list): return self.list(list, cell: cell)
    case .quote(let inner): return "<blockquote>\n\(blocks(inner, cell: cell))</blockquote>\n"
    case .codeBlock(let info, let text): return Self.codeBlock(info: info, text: text)
    case .cell(let inner): return cell(inner)
    case .table(let table): return self.table(table)
    case .slideBreak: return "<hr>\n"
    case .math(let latex):
      return
        "<p class=\"display\" tabindex=\"0\">\(HTML(trusted: mathML(latex, display: true)))</p>\n"
    case .html(let markup): return HTML(trusted: markup + "\n")
    case .speakerNote(let inner):
      return "<aside class=\"notes\" hidden>\n\(blocks(inner, cell: cell))</aside>\n"
    case .figure(let figure):
      let id: HTML = figure.label.map { " id=\"\($0)\"" } ?? ""
      let number: HTML =
        figure.label.flatMap { labels[$0] }.map { "<b>Figure \($0.number).</b> " } ?? ""
      return """
        <figure\(id)>\(picture(figure.source, alternative: figure.alternative))
        <figcaption>\(number)\(inlines(figure.caption))</figcaption></figure>

        """
    }
  }

  private func list(_ list: List, cell: (Cell) -> HTML) -> HTML {
    let items = list.items.map { item in
      "<li>\(blocks(item, isTight: list.isTight, cell: cell))</li>\n" as HTML
    }.joined()
    guard let start = list.start else { return "<ul>\n\(items)</ul>\n" }
    return "<ol\(start == 1 ? "" : " start=\"\(start)\"" as HTML)>\n\(items)</ol>\n"
  }

  private func table(_ table: Table) -> HTML {
    func attributes(_ column: Int) -> HTML {
      guard table.alignments.indices.contains(column) else { return "" }
      switch table.alignments[column] {
      case .none: return ""
      case .left: return " class=\"left\""
      case .center: return " class=\"center\""
      case .right: return " class=\"right\""
      }
    }
    let id: HTML = table.label.map { " id=\"\($0)\"" } ?? ""
    let number: HTML =
      table.label.flatMap { labels[$0] }.map { "<b>Table \($0.number).</b> " } ?? ""
    let caption: HTML =
      table.caption.isEmpty && number.isEmpty
      ? "" : "<caption>\(number)\(inlines(table.caption))</caption>\n"
    let name = table.caption.isEmpty ? "Table" : table.caption.plainText
    let header = table.header.enumerated().map { column, text in
      "<th scope=\"col\"\(attributes(column))>\(inlines(text))</th>" as HTML
    }.joined()
    let rows = table.rows.map { row in
      let cells = row.enumerated().map { column, text in
        "<td\(attributes(column))>\(inlines(text))</td>" as HTML
      }.joined()
      return "<tr>\(cells)</tr>\n" as HTML
    }.joined()
    return """
      <div class="table-box" tabindex="0" role="group" aria-label="\(name)"\(id)><table>
      \(caption)<thead><tr>\(header)</tr></thead>
      <tbody>
      \(rows)</tbody></table></div>

      """
  }

  /// Code that is shown and not run.
  static func codeBlock(info: String, text: String) -> HTML {
    let language = info.split { !($0.isLetter || $0.isNumber) }.first.map { $0.lowercased() } ?? ""
    let isPython = ["python", "py", "python3", "pycon", "tf"].contains(language)
    let trimmed = text.hasSuffix("\n") ? String(text.dropLast()) : text
    let content =
      isPython
      ? PythonHighlighter.markup(trimmed).joined(separator: "\n") : HTML(trimmed)
    return "<pre class=\"shown\" tabindex=\"0\"><code>\(content)</code></pre>\n"
  }

  // MARK: Footnotes

  var footnotes: HTML {
    guard !document.footnotes.isEmpty else { return "" }
    let items = document.footnotes.map { note in
      "<li id=\"footnote-\(note.number)\">\(inlines(note.content))</li>\n" as HTML
    }.joined()
    return """
      <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
      <ol>
      \(items)</ol>
      </section>

      """
  }
}
