// From a file or a text to a Document, or to everything that is wrong with it.

import Foundation

extension Document {
  /// The largest file that is read, in bytes.
  package static let maximumSize = 64 << 20

  /// Reads a notebook from a file. Faults name the file as `path` does; the document is called by
  /// its base name.
  package static func load(
    _ path: String, options: ParsingOptions = ParsingOptions()
  ) throws(DocumentFaults) -> Document {
    let name = (path as NSString).lastPathComponent
    let text = try read(path)
    return try Document(markdown: text, named: name, file: path, options: options)
  }

  /// Reads a notebook from its text. `named` is the base name of its file, and what faults name.
  package init(
    markdown text: String, named name: String, options: ParsingOptions = ParsingOptions()
  ) throws(DocumentFaults) {
    try self.init(markdown: text, named: name, file: name, options: options)
  }

  private init(
    markdown text: String, named name: String, file: String, options: ParsingOptions
  ) throws(DocumentFaults) {
    self.init(name: name)
    let source = SourceLines(text)
    let findings = Findings(file: file, source: source)
    var lines = source.lines
    var frontMatter = FrontMatterReader(
      findings: findings, refusesUnknown: options.refusesUnknownOptions)

    switch FrontMatter.find(in: lines) {
    case .none: break
    case .unclosed(let line):
      findings.fault(
        line: line, column: 1, "the front matter that begins here is never closed",
        remedy: "Write `---` on a line of its own after its last key, or leave a blank line "
          + "after this one where it separates slides.")
      throw DocumentFaults(findings.sortedFaults)
    case .found(let found):
      frontMatter.read(found, into: &self)
      // Blank lines in its place keep the numbers of the others.
      for index in 0..<found.lineCount { lines[index] = "" }
    }
    if let plainFences = options.plainFences { settings.plainFences = plainFences }

    let context = ReadingContext(findings: findings, settings: settings, options: options)
    do {
      let reader = try BlockReader(lines: lines, lineShift: 0, context: context)
      blocks = reader.read()
      title = try Self.inlines(frontMatter.title, context)
      subtitle = try Self.inlines(frontMatter.subtitle, context)
    } catch {
      findings.fault(
        line: error.line,
        "more than \(options.maximumDepth) quotes, lists or emphases stand in one another",
        remedy: "Write it flatter, or as a code block where it is meant literally.")
      throw DocumentFaults(findings.sortedFaults)
    }
    footnotes = Self.numbered(context)
    var labeller = Labeller(findings: findings)
    labeller.label(&self)
    guard findings.faults.isEmpty else { throw DocumentFaults(findings.sortedFaults) }
    warnings = findings.sortedWarnings
  }

  private static func inlines(
    _ text: (text: String, line: Int)?, _ context: ReadingContext
  ) throws(NestingTooDeep) -> [Inline]? {
    guard let text else { return nil }
    let line = text.text.split { $0.isNewline }.joined(separator: " ")
    // The mark keeps a title such as `1. Graphs` from being a list.
    let reader = try BlockReader(
      lines: ["\u{200B} " + line], lineShift: text.line - 1, isNote: true, context: context)
    guard case .paragraph(var inlines)? = reader.read().first?.kind,
      case .text(let first)? = inlines.first, first.unicodeScalars.first == "\u{200B}"
    else { return [.text(line)] }
    var rest = first.unicodeScalars.dropFirst()
    while rest.first == " " { rest = rest.dropFirst() }
    inlines[0] = .text(String(String.UnicodeScalarView(rest)))
    if rest.isEmpty { inlines.removeFirst() }
    return inlines
  }

  /// The footnotes by number; those that nothing mentions come last.
  private static func numbered(_ context: ReadingContext) -> [Footnote] {
    var footnotes: [Footnote] = []
    for var footnote in context.footnotes {
      if context.footnoteNumbers[footnote.label] == nil {
        context.findings.warn(
          line: footnote.line, "nothing mentions the footnote [^\(footnote.label)]")
      }
      footnote.number = context.footnoteNumber(footnote.label)
      footnotes.append(footnote)
    }
    return footnotes.sorted { $0.number < $1.number }
  }

  // MARK: Files

  private static func read(_ path: String) throws(DocumentFaults) -> String {
    func refused(_ message: String, _ remedy: String) -> DocumentFaults {
      DocumentFaults([DocumentFault(file: path, message: message, remedy: remedy)])
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw refused("there is no such file", "Check the spelling and the folder.")
    }
    guard !isFolder.boolValue else {
      throw refused("this is a folder, not a notebook", "Name a Markdown file in it.")
    }
    let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int ?? 0
    guard size <= maximumSize else {
      throw refused(
        "the file has \(size) bytes, more than a notebook may have",
        "Split it; \(maximumSize) bytes are the limit.")
    }
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw refused("the file cannot be read", "Check that you may read it.")
    }
    let bytes = [UInt8](data)
    guard let problem = EncodingProblem.first(in: bytes) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    let hex = String(problem.byte, radix: 16, uppercase: true)
    let encoding = problem.likelyEncoding.map { ": it looks like \($0)" } ?? ""
    throw DocumentFaults([
      DocumentFault(
        file: path, line: problem.line,
        message: "the file is not UTF-8\(encoding): "
          + "byte 0x\(hex) at offset \(problem.offset) begins no character",
        remedy: "Save it as UTF-8, for example with `iconv -f "
          + "\(problem.likelyEncoding ?? "latin1") -t utf-8`.")
    ])
  }
}
