import Foundation
import NumPy
import Python
import Syntax
import Testing

/// Runs programs and compares what they print with what the real ones printed.
@Suite struct ProgramTests {
  /// Deep recursion needs more than a test's own stack.
  private static func run(_ file: URL, _ version: NumPyRuntime.Version) throws -> String {
    let text = try String(contentsOf: file, encoding: .utf8)
    let name = file.lastPathComponent
    let output = Output()
    let thread = Thread {
      let interpreter = Interpreter()
      interpreter.writeOutput = { text, kind in if kind == .stdout { output.text += text } }
      let runtime = NumPyRuntime(interpreter, version: version)
      runtime.register()
      do throws(Raise) {
        try interpreter.run(Source(name: name, text: text), in: interpreter.makeNamespace())
      } catch {
        output.text += interpreter.formatTraceback(error.exception)
      }
      output.isFinished.signal()
    }
    thread.stackSize = 1 << 28
    thread.start()
    output.isFinished.wait()
    return output.text
  }

  /// What the thread hands back; it is read after the thread has signalled its end.
  private final class Output: @unchecked Sendable {
    var text = ""
    let isFinished = DispatchSemaphore(value: 0)
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Programs")

  private static let names: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (files ?? []).filter { $0.hasSuffix(".py") }.map { String($0.dropLast(3)) }.sorted()
  }()

  @Test("A program prints what it prints with NumPy 2.4", arguments: names)
  func modern(name: String) throws {
    try compare(name, .v2, "v2")
  }

  @Test("A program prints what it prints with NumPy 1.18", arguments: names)
  func classic(name: String) throws {
    try compare(name, .v1, "v1")
  }

  private func compare(_ name: String, _ version: NumPyRuntime.Version, _ suffix: String) throws {
    let program = Self.folder.appendingPathComponent("\(name).py")
    let recorded = try String(
      contentsOf: Self.folder.appendingPathComponent("\(name).\(suffix).out"), encoding: .utf8)
    let lines = try Self.run(program, version).split(
      separator: "\n", omittingEmptySubsequences: false)
    for (line, expected) in zip(
      lines, recorded.split(separator: "\n", omittingEmptySubsequences: false))
    {
      #expect(line == expected)
    }
    #expect(lines.count == recorded.split(separator: "\n", omittingEmptySubsequences: false).count)
  }
}
