// Runs the built program as a user would, and looks at its exit status, at what it says, and at the
// files that it leaves.

import Foundation
import Testing

/// A folder for one test, with the built program to run in it.
final class Workplace {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "notebook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The program, which is built beside the tests.
  private static var program: URL {
    #if os(macOS)
      for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
        return bundle.bundleURL.deletingLastPathComponent().appending(path: "notebook")
      }
    #endif
    return URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "notebook")
  }

  struct Outcome {
    let status: Int32
    let output: String
    let complaint: String
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: name).path())
  }

  func notebook(_ arguments: String...) throws -> Outcome { try notebook(arguments) }

  func notebook(_ arguments: [String]) throws -> Outcome {
    let process = Process()
    process.executableURL = Workplace.program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // Files, since a pipe that nobody empties stops a program that writes much.
    let names = (output: "stdout.log", complaint: "stderr.log")
    for name in [names.output, names.complaint] { try write("", to: name) }
    process.standardOutput = try FileHandle(forWritingTo: folder.appending(path: names.output))
    process.standardError = try FileHandle(forWritingTo: folder.appending(path: names.complaint))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try read(names.output),
      complaint: try read(names.complaint))
  }
}

/// A notebook of one cell.
func notebook(_ code: String, frontMatter: String = "") -> String {
  let front = frontMatter.isEmpty ? "" : "---\n\(frontMatter)\n---\n\n"
  return "\(front)# A notebook\n\n```{python}\n\(code)\n```\n"
}

@Suite struct `notebook render` {
  @Test func `writes a report and says nothing in a pipe`() throws {
    let place = try Workplace()
    try place.write(notebook("print(tf.constant(1) + 2)"), to: "a.md")
    let outcome = try place.notebook("render", "a.md")
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
    #expect(outcome.complaint == "")
    let report = try place.read("output/a.html")
    #expect(report.contains("tf.Tensor(3, shape=(), dtype=int32)"))
  }

  @Test func `renders each notebook of a folder, as HTML and JSON`() throws {
    let place = try Workplace()
    try FileManager.default.createDirectory(
      at: place.folder.appending(path: "talks"), withIntermediateDirectories: true)
    try place.write(notebook("1"), to: "talks/one.md")
    try place.write(notebook("2"), to: "talks/two.md")
    let outcome = try place.notebook("render", "talks", "-o", "out", "--to", "html,json")
    #expect(outcome.status == 0)
    for name in ["one.html", "one.json", "two.html", "two.json"] {
      #expect(place.exists("out/\(name)"), "\(name)")
    }
  }

  @Test func `writes the report of a cell that failed, and ends with status 1`() throws {
    let place = try Workplace()
    try place.write(notebook("x = 1\nx.missing"), to: "a.md")
    let outcome = try place.notebook("render", "a.md")
    #expect(outcome.status == 1)
    #expect(
      outcome.complaint
        == "a.md:5: cell 1 failed: AttributeError: 'int' object has no attribute 'missing'\n")
    #expect(try place.read("output/a.html").contains("AttributeError"))
  }

  @Test func `takes an expected exception for a success, and its absence for a failure`() throws {
    let place = try Workplace()
    try place.write(notebook("#| error: ValueError\nint('x')"), to: "a.md")
    #expect(try place.notebook("render", "a.md").status == 0)
    try place.write(notebook("#| error: true\nint('1')"), to: "a.md")
    #expect(try place.notebook("render", "a.md").status == 1)
  }

  @Test func `goes on after a failure where it is told to`() throws {
    let place = try Workplace()
    let second = "\n```{python}\nprint('still here')\n```\n"
    try place.write(notebook("1 / 0") + second, to: "a.md")
    #expect(try place.notebook("render", "a.md", "--to", "json").status == 1)
    #expect(try !place.read("output/a.json").contains("still here\\n"))
    #expect(try place.notebook("render", "a.md", "--to", "json", "--allow-errors").status == 1)
    #expect(try place.read("output/a.json").contains("still here\\n"))
  }

  @Test func `runs plain fences where it is told to`() throws {
    let place = try Workplace()
    try place.write("```python\nprint(6 * 7)\n```\n", to: "a.md")
    #expect(try place.notebook("render", "a.md").status == 0)
    #expect(try !place.read("output/a.html").contains("42"))
    #expect(try place.notebook("render", "a.md", "--plain-fences", "run").status == 0)
    #expect(try place.read("output/a.html").contains("42"))
  }

  /// Notebooks of which nothing can run, with the line and a word of the message.
  static let unreadable: [(name: String, text: String, line: Int, word: String)] = [
    ("broken front matter", "---\ntitle: [\n---\n\nText\n", 2, "front matter"),
    ("an unknown version", "---\ntensorflow: 3.5\n---\n\nText\n", 2, "3.5"),
    ("an unknown option", "```{python}\n#| ecko: false\n1\n```\n", 2, "echo"),
    ("an unclosed fence", "Text\n\n```{python}\n1\n", 3, "never closed"),
    (
      "two cells of one name",
      "```{python}\n#| label: a\n1\n```\n\n```{python}\n#| label: a\n1\n```\n", 6, "label"
    ),
    ("a syntax error", "```{python}\nx = (1,\n```\n", 2, "SyntaxError"),
  ]

  @Test(arguments: unreadable.map(\.name))
  func `keeps the earlier report where nothing can run`(name: String) throws {
    let fault = try #require(`notebook render`.unreadable.first { $0.name == name })
    let place = try Workplace()
    try place.write(notebook("'the earlier report'"), to: "a.md")
    #expect(try place.notebook("render", "a.md").status == 0)
    let earlier = try place.read("output/a.html")
    try place.write(fault.text, to: "a.md")
    let outcome = try place.notebook("render", "a.md")
    #expect(outcome.status == 2)
    #expect(outcome.complaint.contains("a.md:\(fault.line)"), "\(outcome.complaint)")
    #expect(outcome.complaint.contains(fault.word), "\(outcome.complaint)")
    #expect(try place.read("output/a.html") == earlier)
  }

  @Test func `says what is wrong with the files it is given`() throws {
    let place = try Workplace()
    let missing = try place.notebook("render", "missing.md")
    #expect(missing.status == 2)
    #expect(missing.complaint.contains("missing.md: there is no such file or folder"))

    try FileManager.default.createDirectory(
      at: place.folder.appending(path: "empty"), withIntermediateDirectories: true)
    let empty = try place.notebook("render", "empty")
    #expect(empty.status == 2)
    #expect(empty.complaint.contains("there is no notebook in this folder"))

    try Data([0x23, 0x20, 0xff, 0xfe, 0x0a]).write(to: place.folder.appending(path: "latin.md"))
    let latin = try place.notebook("render", "latin.md")
    #expect(latin.status == 2)
    #expect(latin.complaint.contains("UTF-8"))
  }

  @Test func `says how it is used where its arguments are wrong`() throws {
    let place = try Workplace()
    for arguments in [["render"], ["render", "a.md", "--colour"], ["rendr", "a.md"]] {
      let outcome = try place.notebook(arguments)
      #expect(outcome.status == 2)
      #expect(outcome.complaint.contains("Usage: notebook"), "\(outcome.complaint)")
    }
  }

  @Test func `stops a cell that never ends`() throws {
    let place = try Workplace()
    try place.write(notebook("while True: pass"), to: "a.md")
    let outcome = try place.notebook("render", "a.md", "--limit-seconds", "0.2")
    #expect(outcome.status == 1)
    #expect(place.exists("output/a.html"))
  }
}

@Suite struct `notebook run` {
  @Test func `runs a program as Python would`() throws {
    let place = try Workplace()
    try place.write(
      "import tensorflow as tf\nprint(tf.add(1, 2))\n", to: "a.py")
    let outcome = try place.notebook("run", "a.py")
    #expect(outcome.status == 0)
    #expect(outcome.output == "tf.Tensor(3, shape=(), dtype=int32)\n")
  }

  @Test func `ends with the traceback and status 1 where an exception is not caught`() throws {
    let place = try Workplace()
    try place.write("def f():\n    return 1 / 0\n\nf()\n", to: "a.py")
    let outcome = try place.notebook("run", "a.py")
    #expect(outcome.status == 1)
    #expect(outcome.complaint.hasPrefix("Traceback (most recent call last):\n"))
    #expect(outcome.complaint.hasSuffix("ZeroDivisionError: division by zero\n"))
  }

  @Test func `refuses versions and files that it does not know`() throws {
    let place = try Workplace()
    try place.write("1\n", to: "a.py")
    let version = try place.notebook("run", "a.py", "--tensorflow", "3.0")
    #expect(version.status == 2)
    #expect(version.complaint.contains("1.15, 2.0 or 2.21"))
    let missing = try place.notebook("run", "b.py")
    #expect(missing.status == 2)
    #expect(missing.complaint.contains("b.py: there is no such file"))
  }

  @Test func `ends with the status that the program asks for`() throws {
    let place = try Workplace()
    try place.write("import sys\nsys.exit(3)\n", to: "a.py")
    #expect(try place.notebook("run", "a.py").status == 3)
  }
}
