import ArgumentParser
import Documents
import Foundation
import NotebookEngine
import Python
import Records
import Reports

/// `notebook render talk.md`
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Runs notebooks and writes their reports.",
    discussion: """
      The exit status is 0 where every cell did what it should, 1 where one did not (the report is \
      written all the same), and 2 where a notebook could not be read and nothing ran.
      """)

  @Argument(help: "Notebooks (.md, .qmd), or folders of them.")
  var inputs: [String]

  @Option(name: [.short, .long], help: "The folder for the reports.")
  var output = "output"

  @Option(help: "What to write: html, json, or both with a comma between.")
  var to = "html"

  @Option(help: "Plain python fences: show or run.")
  var plainFences: String?

  @Flag(help: "Go on with the next cell after one that failed.")
  var allowErrors = false

  @Flag(help: "Show outputs whole, however long.")
  var fullOutput = false

  @Option(help: "Seconds that a cell may take.")
  var limitSeconds: Double = 60

  @Option(help: "Megabytes that one value may take.")
  var limitMemory = 4096

  @Flag(name: [.short, .long], help: "Print nothing but faults.")
  var quiet = false

  func run() throws {
    let formats = try parseFormats()
    var parsing = ParsingOptions()
    parsing.refusesUnknownOptions = true
    if let plainFences {
      guard let choice = DocumentSettings.PlainFences(rawValue: plainFences) else {
        throw Failure("--plain-fences takes show or run, not \(plainFences)")
      }
      parsing.plainFences = choice
    }
    let files = try NotebookFiles.find(inputs)
    let terminal = Terminal(isQuiet: quiet)
    var hasFailed = false
    var couldNotRun = false
    for file in files {
      do {
        let document = try Document.load(file, options: parsing)
        for warning in document.warnings {
          terminal.complain("\(file):\(warning.line): warning: \(warning.message)")
        }
        let execution = try execute(document, file: file, terminal)
        if execution.hasFailed { hasFailed = true }
        try write(document, execution, file: file, formats, terminal)
      } catch let faults as DocumentFaults {
        terminal.complain("\(faults)")
        couldNotRun = true
      } catch let failure as Failure {
        terminal.complain(failure.description)
        couldNotRun = true
      } catch let failure as ReportWriter.Failure {
        terminal.complain("\(failure)")
        couldNotRun = true
      }
    }
    if couldNotRun { throw ExitCode(2) }
    if hasFailed { throw ExitCode(1) }
  }

  private func parseFormats() throws -> [ReportWriter.Format] {
    try to.split(separator: ",").map { name in
      guard let format = ReportWriter.Format(rawValue: String(name)) else {
        let known = ReportWriter.Format.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure("--to takes \(known), not \(name)")
      }
      return format
    }
  }

  private func execute(
    _ document: Document, file: String, _ terminal: Terminal
  ) throws -> Execution {
    let cells = document.cells.map(NotebookRunner.Cell.init)
    let faults = NotebookRunner.syntaxFaults(of: cells, in: document.name)
    if !faults.isEmpty {
      let texts = faults.map { fault in
        DocumentFault(
          file: file, line: fault.line, column: fault.column,
          message: "\(fault.type): \(fault.message)", sourceLine: fault.sourceLine,
          remedy: "Mend the cell, or say `#| error: true` where the error is meant.")
      }
      throw DocumentFaults(texts)
    }
    var options = NotebookRunner.Options()
    options.allowsErrors = allowErrors
    options.limits.seconds = limitSeconds
    options.limits.objectBytes = limitMemory << 20
    let runOptions = options
    let name = document.name
    let count = cells.count
    let execution = onLargeStack {
      let runner = NotebookRunner(fileName: name, options: runOptions)
      return runner.run(cells) { cell in
        let label = cell.label.map { ": '\($0)'" } ?? ""
        terminal.progress("\(file)  Cell \(cell.index + 1)/\(count)\(label)")
      }
    }
    terminal.clear()
    return execution
  }

  private func write(
    _ document: Document, _ execution: Execution, file: String, _ formats: [ReportWriter.Format],
    _ terminal: Terminal
  ) throws {
    var options = ReportOptions()
    options.fullOutput = fullOutput
    let folder = (file as NSString).deletingLastPathComponent
    options.image = ReportOptions.images(in: folder.isEmpty ? "." : folder)
    for sheet in document.settings.css {
      let path = (folder as NSString).appendingPathComponent(sheet)
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
        throw Failure("\(file): the style sheet \(sheet) can't be read")
      }
      options.styleSheet += text
    }
    let writer = ReportWriter(folder: output, options: options)
    let name = ((file as NSString).lastPathComponent as NSString).deletingPathExtension
    for format in formats {
      let path = try writer.write(document, execution, as: format, named: name)
      terminal.say("Output created: \(path)")
    }
    for record in execution.cells
    where record.status == .failed || record.status == .unexpectedSuccess {
      for case .output(let output) in record.items where output.kind == .error {
        let place = output.line.map { ":\($0)" } ?? ""
        let message =
          output.fault.map(\.summary) ?? output.text.trimmingCharacters(in: .whitespacesAndNewlines)
        terminal.complain("\(file)\(place): cell \(record.cell + 1) failed: \(message)")
      }
    }
  }
}

extension NotebookRunner.Cell {
  /// What the engine needs of a cell of a document.
  init(_ cell: Cell) {
    self.init(
      index: cell.index, source: cell.source, firstLine: cell.firstCodeLine,
      versions: cell.options.tensorflow)
    session = cell.options.session
    evaluates = cell.options.eval
    switch cell.options.error {
    case .none: expectedError = .none
    case .any: expectedError = .any
    case .matching(let text): expectedError = .matching(text)
    }
    showsTiming = cell.options.timing
    label = cell.options.label
    if case .only(let kinds) = cell.options.trace {
      countsEagerOperations = kinds.contains(.eagerExecuted)
    }
    switch cell.options.maxTraces {
    case .each(let count): traceBudget = ["*": count]
    case .byFunction(let budgets):
      for budget in budgets { traceBudget[budget.function] = budget.traces }
    case nil: break
    }
  }
}

extension Fault {
  /// The exception in one line. Where the message tells the way through converted code first, its
  /// last line says what happened, with the class.
  fileprivate var summary: String {
    let lines = message.split(separator: "\n")
    guard let first = lines.first else { return type }
    if first.hasPrefix("in user code:") || first.hasPrefix("in converted code:"),
      let last = lines.last(where: { !$0.allSatisfy(\.isWhitespace) })
    {
      return last.trimmingCharacters(in: .whitespaces)
    }
    return "\(type): \(first)"
  }
}
