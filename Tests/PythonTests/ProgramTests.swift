// Runs each program in Programs/ and compares what it prints with what CPython 3.11 printed
// (NAME.out beside it, written by record.py).

import Foundation
import Python
import Records
import Syntax
import Testing

struct ProgramTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Programs")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return files.filter { $0.hasSuffix(".py") }.map { String($0.dropLast(3)) }.sorted()
  }()

  @Test func thereArePrograms() {
    #expect(ProgramTests.names.count > 30)
  }

  @Test(arguments: names)
  func printsWhatCPythonPrints(name: String) throws {
    let text = try read("\(name).py")
    let expected = try read("\(name).out")
    let shown = run(text, named: "\(name).py")
    if shown != expected {
      Issue.record("\(name).py\n\(difference(expected, shown))")
    }
  }

  private func read(_ name: String) throws -> String {
    let data = try Data(contentsOf: ProgramTests.folder.appending(path: name))
    return String(decoding: data, as: UTF8.self)
  }

  /// What a program prints, and how it ends, on a thread with room for deep recursion.
  private func run(_ text: String, named name: String) -> String {
    final class Box: @unchecked Sendable { var text = "" }
    let box = Box()
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      let interpreter = Interpreter()
      interpreter.writeOutput = { text, kind in if kind == .stdout { box.text += text } }
      do throws(Raise) {
        try interpreter.run(
          Source(name: name, text: text), in: interpreter.makeNamespace())
      } catch {
        if !box.text.isEmpty, !box.text.hasSuffix("\n") { box.text += "\n" }
        box.text += interpreter.recordLine(error.exception) + "\n"
      }
      done.signal()
    }
    thread.stackSize = 1 << 29
    thread.start()
    done.wait()
    return box.text
  }

  /// The lines that differ, those of CPython marked with `-`.
  private func difference(_ expected: String, _ shown: String) -> String {
    let a = expected.components(separatedBy: "\n")
    let b = shown.components(separatedBy: "\n")
    var text = ""
    for change in b.difference(from: a) {
      switch change {
      case .remove(let offset, let line, _): text += "- \(offset + 1): \(line)\n"
      case .insert(let offset, let line, _): text += "+ \(offset + 1): \(line)\n"
      }
    }
    return text
  }
}
