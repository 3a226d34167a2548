// Runs each program below Programs/ and compares what it shows with what real TensorFlow showed.
//
// The first line of a program names its versions (`# tensorflow: 1.15 2.0 2.21`), and
// NAME.VERSION.out beside it is the record: standard output and `tf.print` together, and for an
// exception that nothing caught the line `!! Type: last line of the message`.

import Foundation
import NotebookEngine
import Testing

/// A program under one version.
struct RecordedProgram: CustomTestStringConvertible, Sendable {
  /// The folder by subject, and the name: `function/early_return`.
  let name: String
  let version: String

  var testDescription: String { "\(name) under \(version)" }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Programs")

  static let all: [RecordedProgram] = {
    let files = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path())) ?? []
    return files.sorted().filter { $0.hasSuffix(".out") }.map { file in
      let stem = file.dropLast(".out".count)
      let dot = stem.firstIndex(of: ".") ?? stem.endIndex
      return RecordedProgram(
        name: String(stem[..<dot]), version: String(stem[dot...].dropFirst()))
    }
  }()

  /// Programs that the engine does not get right yet: `FOLDER/NAME.VERSION`, one on each line.
  static let unsupported: Set<String> = {
    let file = folder.appending(path: "unsupported.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return Set(text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init))
  }()

  var isUnsupported: Bool { RecordedProgram.unsupported.contains("\(name).\(version)") }

  func expected() throws -> String {
    try String(
      contentsOf: RecordedProgram.folder.appending(path: "\(name).\(version).out"),
      encoding: .utf8)
  }

  /// What the program shows here, in the form of the records.
  func shown() throws -> String {
    let file = RecordedProgram.folder.appending(path: "\(name).py")
    let text = try String(contentsOf: file, encoding: .utf8)
    let box = Box()
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      var options = ProgramRunner.Options()
      options.tensorflow = version
      options.isRecord = true
      let outcome = ProgramRunner.run(text, named: file.path(), options: options) { text, _ in
        box.text += text
      }
      if !box.text.isEmpty, !box.text.hasSuffix("\n") { box.text += "\n" }
      if let line = outcome.recordLine { box.text += line + "\n" }
      done.signal()
    }
    thread.stackSize = 1 << 28
    thread.start()
    done.wait()
    return RecordFilter.steady(box.text)
  }

  /// Written by one thread, and read after it has signalled.
  private final class Box: @unchecked Sendable {
    var text = ""
  }
}

@Suite struct `A program` {
  @Test func `has a record for each version that it names`() {
    #expect(RecordedProgram.all.count > 100)
    #expect(Set(RecordedProgram.all.map(\.version)) == ["1.15", "2.0", "2.21"])
  }

  @Test(arguments: RecordedProgram.all)
  func `shows what real TensorFlow shows`(program: RecordedProgram) throws {
    let expected = try program.expected()
    let shown = try program.shown()
    if program.isUnsupported {
      withKnownIssue { #expect(shown == expected) }
    } else if shown != expected {
      Issue.record("\(program.testDescription)\n\(difference(expected, shown))")
    }
  }

  /// The lines that differ, those of TensorFlow marked with `-`.
  private func difference(_ expected: String, _ shown: String) -> String {
    let a = expected.components(separatedBy: "\n")
    let b = shown.components(separatedBy: "\n")
    return b.difference(from: a).map { change in
      switch change {
      case .remove(let offset, let line, _): "- \(offset + 1): \(line)\n"
      case .insert(let offset, let line, _): "+ \(offset + 1): \(line)\n"
      }
    }.joined()
  }
}
