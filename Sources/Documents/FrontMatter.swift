// The YAML between two lines of `---` at the top of a document.

/// Where the front matter of a document stands.
struct FrontMatter {
  /// The lines between the two marks.
  var text: String
  /// The line of the file on which `text` begins.
  var firstLine: Int
  /// How many lines of the file it takes, with its marks.
  var lineCount: Int

  enum Finding {
    case none
    /// The line of the mark that opens it, which nothing closes.
    case unclosed(Int)
    case found(FrontMatter)
  }

  /// Looks for front matter: a first line of `---`, keys from the next line on, and a line of
  /// `---` or `...`. A first `---` that a blank line follows separates slides.
  static func find(in lines: [String]) -> Finding {
    guard let first = lines.first, isMark(first, "---") else { return .none }
    guard lines.count > 1, !lines[1].allSatisfy(\.isWhitespace) else { return .none }
    let end = lines.indices.dropFirst().first {
      isMark(lines[$0], "---") || isMark(lines[$0], "...")
    }
    guard let end else { return .unclosed(1) }
    return .found(
      FrontMatter(
        text: lines[1..<end].joined(separator: "\n") + "\n", firstLine: 2, lineCount: end + 1))
  }

  private static func isMark(_ line: String, _ mark: String) -> Bool {
    line.hasPrefix(mark) && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
  }
}

/// Reads the keys of the front matter into a document.
struct FrontMatterReader {
  let findings: Findings
  let refusesUnknown: Bool
  private var values: ValueReader { ValueReader(findings: findings) }
  /// As written; it is running text, which the reader of blocks reads.
  private(set) var title: (text: String, line: Int)?
  private(set) var subtitle: (text: String, line: Int)?

  init(findings: Findings, refusesUnknown: Bool) {
    self.findings = findings
    self.refusesUnknown = refusesUnknown
  }

  /// The keys that have a meaning.
  static let keys = [
    "title", "subtitle", "author", "date", "abstract", "lang", "tensorflow", "execute",
    "plain-fences", "raw-html", "theme", "toc", "toc-depth", "number-sections", "css",
    "code-fold", "code-summary", "code-line-numbers", "output-fold",
  ]

  /// Options of cells that may stand at the top, as Quarto allows.
  private static let optionKeys: Set<String> = [
    "code-fold", "code-summary", "code-line-numbers", "output-fold",
  ]

  /// Keys of Quarto, Jupyter, jupytext, MyST, Marp and Slidev that mean nothing here.
  private static let foreignKeys: Set<String> = [
    "format", "jupyter", "jupytext", "kernelspec", "mystnb", "engine", "params", "bibliography",
    "keywords", "description", "categories", "image", "draft", "editor", "header-includes",
    "include-in-header", "include-before-body", "include-after-body", "filters", "crossref",
    "license", "copyright", "doi", "affiliation", "institute", "abstract-title", "toc-title",
    "toc-location", "self-contained", "embed-resources", "standalone", "highlight-style",
    "code-tools", "code-copy", "code-overflow", "code-annotations", "fig-width", "fig-height",
    "fig-align", "mainfont", "fontsize", "geometry", "papersize", "documentclass", "output",
    "marp", "paginate", "class", "style", "header", "footer", "size", "layout", "transition",
    "numbersections", "linkcolor", "date-format", "order", "aliases", "slug", "tags", "website",
    "project", "knitr", "server", "page-layout", "axe", "html-math-method",
  ]

  mutating func read(_ frontMatter: FrontMatter, into document: inout Document) {
    let entries: [YAMLEntry]
    do {
      entries = try YAMLText.entries(frontMatter.text, firstLine: frontMatter.firstLine)
    } catch {
      findings.fault(
        line: error.place.line, column: error.place.column,
        "the front matter cannot be read: \(error.message)",
        remedy: "Write `key: value` lines between the two lines of `---`, with quotes around a "
          + "text that has a colon or a hash in it.")
      return
    }
    if entries.isEmpty, !frontMatter.text.allSatisfy(\.isWhitespace) {
      findings.warn(
        line: 1,
        "the lines up to the next `---` are read as front matter and say nothing; "
          + "leave a blank line after this one where it separates slides")
    }
    // The version of the whole goes before what `execute:` says, whichever stands first.
    for entry in entries where entry.key == "tensorflow" { version(entry, &document) }
    for entry in entries { apply(entry, to: &document) }
  }

  private func version(_ entry: YAMLEntry, _ document: inout Document) {
    guard let versions = values.versions(entry) else { return }
    document.tensorflow = versions[0]
    document.settings.execute.tensorflow = versions
  }

  private mutating func apply(_ entry: YAMLEntry, to document: inout Document) {
    switch entry.key {
    case "title": title = values.text(entry).map { ($0, entry.place.line) } ?? title
    case "subtitle": subtitle = values.text(entry).map { ($0, entry.place.line) } ?? subtitle
    case "author", "authors": document.authors = authors(entry)
    case "date": document.date = date(entry)
    case "abstract": document.abstract = values.text(entry)
    case "lang": document.lang = lang(entry) ?? document.lang
    case "tensorflow": break
    case "execute": execute(entry, &document.settings)
    case "plain-fences":
      let choices = DocumentSettings.PlainFences.allCases
      if let index = values.choice(entry, of: choices.map(\.rawValue)) {
        document.settings.plainFences = choices[index]
      }
    case "raw-html": document.settings.rawHTML = values.bool(entry) ?? false
    case "theme": document.settings.theme = values.text(entry)
    case "toc": document.settings.toc = values.bool(entry)
    case "toc-depth": document.settings.tocDepth = values.int(entry, atLeast: 1)
    case "number-sections": document.settings.numberSections = values.bool(entry) ?? false
    case "css": document.settings.css = values.texts(entry) ?? []
    case let key where Self.optionKeys.contains(key):
      OptionReader(findings: findings).apply(
        entry, to: &document.settings.execute, scope: .defaults)
    default: unknown(entry)
    }
  }

  private func execute(_ entry: YAMLEntry, _ settings: inout DocumentSettings) {
    guard case .mapping(let entries) = entry.value.content else {
      // Quarto lets `execute: false` stand for `eval: false`.
      if let bool = entry.value.bool {
        settings.execute.eval = bool
      } else if entry.value.text != nil || !entry.value.elements.isEmpty {
        let _: Int? = values.refuse(entry, "`key: value` lines, further to the right")
      }
      return
    }
    let reader = OptionReader(findings: findings, refusesUnknown: refusesUnknown)
    for entry in entries { reader.apply(entry, to: &settings.execute, scope: .defaults) }
  }

  /// A name, a list of names, or Quarto's mappings with a `name`.
  private func authors(_ entry: YAMLEntry) -> [String] {
    var names: [String] = []
    for value in entry.value.elements {
      var name = value.text
      if case .mapping(let entries) = value.content {
        let found = entries.first { $0.key == "name" }?.value
        name = found?.text
        if case .mapping(let parts)? = found?.content {
          name = ["given", "family"].compactMap { key in
            parts.first { $0.key == key }?.value.text
          }.joined(separator: " ")
        }
      }
      guard let name, !name.trimmed.isEmpty else {
        let _: Int? = values.refuse(entry, "a name or a list of names")
        return []
      }
      names.append(name)
    }
    return names
  }

  private func date(_ entry: YAMLEntry) -> String? {
    let text = values.text(entry)
    if let text, ["today", "now", "last-modified"].contains(text) {
      findings.warn(
        line: entry.place.line,
        "`date: \(text)` is shown as it is written: a report is the same on every day")
    }
    return text
  }

  private func lang(_ entry: YAMLEntry) -> String? {
    guard let text = values.text(entry) else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isTag =
      (2...8).contains(parts[0].count) && parts[0].allSatisfy { $0.isASCII && $0.isLetter }
      && parts.dropFirst().allSatisfy { part in
        (1...8).contains(part.count)
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      }
    return isTag ? text : values.refuse(entry, "a language tag such as en, de or pt-BR")
  }

  private func unknown(_ entry: YAMLEntry) {
    if Self.foreignKeys.contains(entry.key) {
      findings.warn(
        line: entry.place.line, "`\(entry.key)` in the front matter has no effect here")
      return
    }
    var message = "there is no key `\(entry.key)` in the front matter"
    if let nearest = Spelling.nearest(to: entry.key, among: Self.keys) {
      message += "; did you mean `\(nearest)`?"
    } else if OptionReader.keys.contains(entry.key) {
      message += "; as a default of all cells it stands below `execute:`"
    }
    findings.warn(line: entry.place.line, message)
  }
}
