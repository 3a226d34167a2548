import Dataflow
import Documents
import Foundation
import NotebookEngine
import Records
import Reports
import Testing

/// A notebook of `notebooks/`.
struct Handout: CustomTestStringConvertible, Sendable {
  let name: String

  var testDescription: String { name }

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let all: [Handout] = {
    let folder = root.appendingPathComponent("notebooks")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().filter { $0.hasSuffix(".md") }.map { Handout(name: $0) }
  }()

  func document() throws -> Document {
    try Document.load(Handout.root.appendingPathComponent("notebooks/\(name)").path)
  }

  /// What real TensorFlow showed for each cell, by cell and version.
  func records() throws -> [String: [String: String]] {
    let stem = (name as NSString).deletingPathExtension
    let file = Handout.root.appendingPathComponent("Tests/NotebookTests/Recorded/\(stem).json")
    return try JSONDecoder().decode(
      [String: [String: String]].self, from: Data(contentsOf: file))
  }
}

/// Runs the cells of a document on a thread whose stack is large enough.
func execute(_ document: Document) async -> Execution {
  let cells = document.cells.map { cell in
    var request = NotebookRunner.Cell(
      index: cell.index, source: cell.source, firstLine: cell.firstCodeLine,
      versions: cell.options.tensorflow)
    request.session = cell.options.session
    request.evaluates = cell.options.eval
    switch cell.options.error {
    case .none: request.expectedError = .none
    case .any: request.expectedError = .any
    case .matching(let text): request.expectedError = .matching(text)
    }
    if case .each(let count)? = cell.options.maxTraces { request.traceBudget = ["*": count] }
    return request
  }
  let name = document.name
  return await withCheckedContinuation { continuation in
    let thread = Thread {
      continuation.resume(returning: NotebookRunner(fileName: name).run(cells))
    }
    thread.stackSize = 1 << 28
    thread.start()
  }
}

/// The lines of converted code with the names in order that AutoGraph takes from a set, and that
/// therefore change places from run to run: those of `nonlocal`, and those that begin undefined.
func steadyNames(_ lines: [String]) -> [String] {
  var result: [String] = []
  for line in lines {
    if let keyword = line.range(of: "nonlocal ") {
      let names = line[keyword.upperBound...].split(separator: ", ").sorted()
      result.append(line[..<keyword.upperBound] + names.joined(separator: ", "))
      continue
    }
    var place = result.endIndex
    if line.contains(" = ag__.Undefined(") {
      while place > 0, result[place - 1].contains(" = ag__.Undefined("), line < result[place - 1] {
        place -= 1
      }
    }
    result.insert(line, at: place)
  }
  return result
}

extension CellRecord {
  /// What a reader sees, in the form of the records.
  var shown: [String] {
    var text = ""
    for case .output(let output) in items {
      switch output.kind {
      case .stdout, .stderr: text += output.text
      case .value: text += output.text + "\n"
      case .warning:
        if output.text.contains("triggered tf.function retracing") { text += output.text }
      case .error:
        guard let fault = output.fault else { continue }
        let lines = fault.message.split(separator: "\n").map {
          $0.trimmingCharacters(in: .whitespaces)
        }.filter { !$0.isEmpty }
        let prefix = "\(fault.type): "
        let last = lines.last ?? ""
        text += "!! " + (last.hasPrefix(prefix) ? last : prefix + last) + "\n"
      }
    }
    let lines = RecordFilter.steady(text).split(separator: "\n", omittingEmptySubsequences: false)
      .map {
        String($0).replacing(#/((?:while|cond)_(?:body|cond|true|false))_\d+/#) { "\($0.1)_…" }
          .replacing(#/\bid=\d+/#, with: "id=…")
      }
    return steadyNames(lines)
  }

  /// The first line of the message of its error, for records of errors that end in a stack trace.
  var firstErrorLine: String? {
    for case .output(let output) in items {
      if let fault = output.fault {
        let first = fault.message.split(separator: "\n").first.map(String.init) ?? ""
        return "!! \(fault.type): \(first.trimmingCharacters(in: .whitespaces))"
      }
    }
    return nil
  }
}

@Suite struct `The handouts` {
  @Test(arguments: Handout.all)
  func `show in each cell what real TensorFlow shows`(handout: Handout) async throws {
    let execution = await execute(try handout.document())
    let records = try handout.records()
    #expect(!records.isEmpty)
    for cell in execution.cells {
      guard let expected = records["\(cell.cell)"]?[cell.tensorflow] else {
        Issue.record("\(handout.name): cell \(cell.cell) has no record for \(cell.tensorflow)")
        continue
      }
      let wanted = steadyNames(
        expected.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
      var shown = cell.shown
      if shown != wanted, let first = cell.firstErrorLine,
        let place = shown.lastIndex(where: { $0.hasPrefix("!! ") })
      {
        shown[place] = first
      }
      #expect(
        shown == wanted,
        "\(handout.name), cell \(cell.cell + 1) under \(cell.tensorflow)")
    }
  }

  @Test(arguments: Handout.all)
  func `are the same bytes on every run`(handout: Handout) async throws {
    let document = try handout.document()
    let first = Report.html(document: document, execution: await execute(document))
    let second = Report.html(document: document, execution: await execute(document))
    #expect(first == second)
  }

  @Test(arguments: Handout.all)
  func `have no cell that fails`(handout: Handout) async throws {
    let execution = await execute(try handout.document())
    #expect(!execution.hasFailed)
  }
}
