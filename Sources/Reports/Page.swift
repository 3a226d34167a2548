// The page as a whole: its head, the table of contents, the slides, and what stands behind them.

import Documents
import Foundation
import Records

/// Makes the page of a report.
struct Page {
  let document: Document
  let execution: Execution
  let options: ReportOptions
  private let places: Places
  private let prose: Prose
  /// The ids of the figures that a cell draws, by the ids of their graphs.
  private let figures: [Int: [String: String]]
  private let records: [Int: [CellRecord]]
  private let outline: Outline

  init(document: Document, execution: Execution, options: ReportOptions) {
    self.document = document
    self.execution = execution
    self.options = options
    var places = Places(document: document, execution: execution)
    outline = Outline(document)
    prose = Prose(document: document, outline: outline, image: options.image)
    records = Dictionary(grouping: execution.cells, by: \.cell)
    var identifiers = Identifiers()
    var figures: [Int: [String: String]] = [:]
    for cell in document.cells {
      let label = cell.options.label.flatMap { $0.hasPrefix("fig-") ? $0 : nil }
      for (index, graph) in CellSection.graphs(of: cell, in: execution).drawn.enumerated() {
        let id = index == 0 ? label : nil
        figures[cell.index, default: [:]][graph.id] =
          id ?? identifiers.claim("graph-" + Identifiers.slug(graph.id))
        if let figure = figures[cell.index]?[graph.id], places.nodeAnchors[graph.id] == nil {
          places.nodeAnchors[graph.id] = GraphFigure.nodeAnchors(of: graph, figure: figure)
        }
      }
    }
    self.figures = figures
    self.places = places
  }

  var html: String {
    let style = Asset.text(PackageResources.report_css) + options.styleSheet
    let script = Asset.text(PackageResources.report_js)
    let policy = """
      default-src 'none'; style-src '\(SHA256.source(style))'; \
      script-src '\(SHA256.source(script))'; img-src data:; base-uri 'none'; form-action 'none'
      """
    let contents = contents
    return Asset.fill(
      PackageResources.page_html,
      [
        "lang": "\(Self.languageTag(document.lang))",
        "policy": HTML(trusted: policy),
        "title": "\(document.displayTitle)",
        "style": HTML(trusted: style),
        "script": HTML(trusted: script),
        "theme": theme,
        "icons": Icon.sprite,
        "header": header,
        "contents": contents,
        "layout": contents.isEmpty ? "plain" : "with-contents",
        "guide": guide,
        "slides": slides,
        "footnotes": prose.footnotes,
        "logbook": Logbook(places: places, figures: firstFigures).html,
      ])
  }

  /// `light` and `dark` are the schemes; any other name is for the style sheet.
  private var theme: HTML {
    switch document.settings.theme {
    case nil: ""
    case let scheme? where scheme == "light" || scheme == "dark": "data-scheme=\"\(scheme)\""
    case let theme?: "data-theme=\"\(theme)\""
    }
  }

  /// A language tag, or `en` for what is none.
  private static func languageTag(_ text: String) -> String {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = parts.allSatisfy { part in
      (1...8).contains(part.count)
        && part.unicodeScalars.allSatisfy {
          $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0))
        }
    }
    return isTag ? text : "en"
  }

  // MARK: Head

  private var header: HTML {
    var result: HTML = ""
    if let title = document.title {
      result += "<h1>\(prose.inlines(title))</h1>\n"
    } else if let titleBlock = outline.titleBlock,
      case .heading(_, let text, let id) = document.blocks[titleBlock].kind
    {
      result += "<h1 id=\"\(Outline.pageID(id))\">\(prose.inlines(text))</h1>\n"
    } else {
      result += "<h1>\(document.displayTitle)</h1>\n"
    }
    if let subtitle = document.subtitle {
      result += "<p class=\"subtitle\">\(prose.inlines(subtitle))</p>\n"
    }
    var facts: [HTML] = []
    if !document.authors.isEmpty {
      facts.append(EventWords.list(document.authors.map { HTML($0) }))
    }
    if let date = document.date { facts.append("\(date)") }
    let versions = Set(execution.cells.map(\.tensorflow)).union([document.tensorflow])
    let known = Document.knownVersions.filter(versions.contains)
    if !known.isEmpty {
      facts.append("as in TensorFlow \(EventWords.list(known.map { HTML($0) }))")
    }
    result += "<p class=\"facts\">\(facts.joined(separator: " · "))</p>\n"
    if let abstract = document.abstract { result += "<p class=\"abstract\">\(abstract)</p>\n" }
    return result + outcome
  }

  /// A word at the top where something went wrong.
  private var outcome: HTML {
    let failed = execution.cells.filter { $0.status == .failed || $0.status == .unexpectedSuccess }
    let notRun = Set(execution.cells.filter { $0.status == .notRun }.map(\.cell)).count
    guard !failed.isEmpty else { return "" }
    var seen: Set<Int> = []
    let links = failed.map(\.cell).filter { seen.insert($0).inserted }.map { cell in
      "<a href=\"#\(places.anchor(ofCell: cell))\">cell \(cell + 1)</a>" as HTML
    }
    let rest: HTML = notRun > 0 ? " \(count(notRun, "cell")) after it did not run." : ""
    return
      "<p class=\"outcome\" role=\"note\">The run failed in \(EventWords.list(links)).\(rest)</p>\n"
  }

  /// What the marks and shapes mean; only those that occur would be a riddle, so all of them.
  private var guide: HTML {
    let hasEvents = execution.cells.contains { record in
      record.items.contains { if case .event = $0 { true } else { false } }
    }
    guard hasEvents || !execution.graphs.isEmpty else { return "" }
    return HTML(trusted: Asset.text(PackageResources.guide_html))
  }

  // MARK: Table of contents

  private var contents: HTML {
    guard document.settings.toc ?? true else { return "" }
    let depth = document.settings.tocDepth ?? 3
    let entries = outline.entries.filter { $0.level <= depth }
    if entries.count < 2, document.settings.toc != true { return "" }
    var result: HTML = ""
    var levels: [Int] = []
    for entry in entries {
      while let last = levels.last, last > entry.level {
        result += "</li></ol>"
        levels.removeLast()
      }
      if let last = levels.last, last >= entry.level {
        result += "</li>\n"
      } else {
        result += levels.isEmpty ? "<ol>\n" : "\n<ol>\n"
        levels.append(entry.level)
      }
      let number: HTML = entry.number.map { "\($0) " } ?? ""
      let text = prose.inlines(Self.withoutLinks(entry.text))
      result += "<li><a href=\"#\(entry.id)\">\(number)\(text)</a>"
    }
    for _ in levels { result += "</li></ol>\n" }
    if execution.functions.contains(where: { !$0.traces.isEmpty }) {
      result += "<p><a href=\"#logbook\">Logbook</a></p>\n"
    }
    return """
      <nav class="contents" aria-label="Contents">
      <details open><summary>Contents</summary>
      \(result)</details>
      </nav>

      """
  }

  /// A link may not stand in a link.
  private static func withoutLinks(_ inlines: [Inline]) -> [Inline] {
    inlines.flatMap { inline -> [Inline] in
      switch inline {
      case .link(_, _, let inner): withoutLinks(inner)
      case .emphasis(let inner): [.emphasis(withoutLinks(inner))]
      case .strong(let inner): [.strong(withoutLinks(inner))]
      case .footnoteReference, .image, .html: []
      case .crossReference(let label): [.text("@" + label)]
      default: [inline]
      }
    }
  }

  /// Where each graph is drawn first.
  private var firstFigures: [String: String] {
    var first: [String: String] = [:]
    for cell in document.cells {
      first.merge(figures[cell.index] ?? [:]) { earlier, _ in earlier }
    }
    return first
  }

  // MARK: Slides

  /// The blocks, cut at each `---`; a document without any is cut before each heading of its first
  /// two levels.
  private var slides: HTML {
    var parts: [[Block]] = [[]]
    let hasBreaks = document.blocks.contains { $0.kind == .slideBreak }
    for (index, block) in document.blocks.enumerated() where index != outline.titleBlock {
      switch block.kind {
      case .slideBreak: parts.append([])
      case .heading(_, _, let id) where !hasBreaks && outline[id]?.level == 2:
        parts.append([block])
      default: parts[parts.count - 1].append(block)
      }
    }
    // The title of the page is the first slide.
    return parts.filter { !$0.isEmpty }.enumerated().map { index, blocks in
      """
      <div class="slide\(hasBreaks && index > 0 ? " ruled" : "")" id="slide-\(index + 2)">
      \(prose.blocks(blocks) { cell($0) })</div>

      """ as HTML
    }.joined()
  }

  private func cell(_ cell: Cell) -> HTML {
    let label = cell.options.label.flatMap { prose.labels[$0] }
    let isFigure = cell.options.label?.hasPrefix("fig-") ?? false
    let section = CellSection(
      cell: cell, records: records[cell.index] ?? [], places: places,
      figures: figures[cell.index] ?? [:],
      figureNumber: isFigure ? label?.number : nil, isFull: options.fullOutput)
    return section.html
  }
}

/// The files that are built into the program.
enum Asset {
  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Puts values in the place of `{{name}}`; what stands in a value stays as it is.
  static func fill(_ template: [UInt8], _ values: [String: HTML]) -> String {
    var result = ""
    var rest = Substring(text(template))
    while let start = rest.range(of: "{{"),
      let end = rest.range(of: "}}", range: start.upperBound..<rest.endIndex)
    {
      result += rest[..<start.lowerBound]
      result += values[String(rest[start.upperBound..<end.lowerBound])]?.markup ?? ""
      rest = rest[end.upperBound...]
    }
    return result + rest
  }
}
