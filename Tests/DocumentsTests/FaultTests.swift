import Foundation
import Testing

@testable import Documents

@Suite("What cannot be read is said with its file, its line and what to do")
struct FaultTests {
  /// The text of the only fault.
  private func fault(_ text: String) -> String {
    let faults = faults(text)
    #expect(faults.count == 1)
    return faults.first?.description ?? ""
  }

  @Test("An unknown version names those that are known")
  func version() {
    #expect(
      fault("---\ntitle: x\ntensorflow: 2.3\n---\n") == """
        talk.md:3: TensorFlow 2.3 is not one of the versions known here
          3 | tensorflow: 2.3
            |             ^
        Write 1.15, 2.0 or 2.21.
        """)
    #expect(
      fault("```{python}\n#| tensorflow: [2.0, 1.15.5]\n```\n") == """
        talk.md:2: TensorFlow 1.15.5 is not one of the versions known here
          2 | #| tensorflow: [2.0, 1.15.5]
            |                      ^
        Write 1.15, 2.0 or 2.21 (1.15.5 is a release of 1.15).
        """)
  }

  @Test("Broken front matter has the line of the file")
  func frontMatter() {
    #expect(
      fault("---\ntitle: x\nauthor: a: b\n---\n") == """
        talk.md:3: the front matter cannot be read: mapping values are not allowed in this context
          3 | author: a: b
            |          ^
        Write `key: value` lines between the two lines of `---`, with quotes around a text that \
        has a colon or a hash in it.
        """)
    #expect(faults("---\ntitle: x\n\n# Hello\n").first?.line == 1)
    #expect(
      faults("---\n- a\n---\n").first?.message.hasSuffix("expected `key: value` lines") == true)
    #expect(faults("---\na: 1\ntitle: x\ntitle: y\n---\n").first?.line == 4)
  }

  @Test("A cell that is never closed names its opening line")
  func unclosed() {
    #expect(
      fault("a\n\n```{python}\nx\n\ny\n") == """
        talk.md:3: the cell that begins here is never closed
          3 | ```{python}
            | ^
        Write ``` on a line of its own after the last line of its code.
        """)
    #expect(faults("- ````{tf}\n  x\n  ```\n```\n").first?.line == 1)
    #expect(faults("> ```{python}\n> x\n\n```\n```\n").first?.line == 1)
    #expect(faults("- ```{python}\n  x\n```\n").first?.line == 1)
    #expect(faults("```{python}\n```").isEmpty)
    #expect(faults("~~~~{python}\n~~~\n~~~~~~  \n").isEmpty)
  }

  @Test("Two cells with one label name both lines")
  func labels() {
    let text = "```{python}\n#| label: a\n```\n\n```{python}\n#| label: a\n```\n"
    #expect(
      fault(text) == """
        talk.md:5: two cells have the label `a`: the other one is on line 1
          5 | ```{python}
        Give one of them another label; each names one thing.
        """)
  }

  @Test("An unknown kind of event names the nearest and all")
  func events() {
    let text = fault("```{python}\n#| trace: [traced, retracd]\n```\n")
    #expect(
      text.hasPrefix("talk.md:2: there is no kind of event `retracd`; did you mean `retraced`?"))
    #expect(
      text.hasSuffix(
        "variableCreated, graphExecuted, sessionRun, gradient, warning or eagerExecuted."))
  }

  @Test(
    "A value of the wrong kind is refused",
    arguments: [
      ("eval: maybe", "`eval` takes true or false, not `maybe`"),
      ("eval: \"true\"", "`eval` takes true or false, not \"true\""),
      ("label:", "`label` takes a text, not nothing"),
      ("label: a b", "`label` takes letters, digits, `-`, `_`, `.` and `:`, not `a b`"),
      ("echo: [1]", "`echo` takes true, false or fenced, not a list"),
      (
        "error: {a: 1}",
        "`error` takes true, false, the name of an exception or a part of its message, "
          + "not a mapping"
      ),
      (
        "max-traces: -1",
        "`max-traces` takes a number or, by function, a mapping such as {f: 1}, not `-1`"
      ),
      ("max-traces: {f: x}", "`f` takes a number, 0 or more, not `x`"),
      (
        "code-line-numbers: 3-2",
        "`code-line-numbers` takes true, false or lines such as \"2-3\" or \"1|2-3\", not `3-2`"
      ),
      ("graph: {f: 1}", "`graph` takes true, false or the names of functions, not a mapping"),
      ("tensorflow: []", "`tensorflow` takes a version or a list of versions, not a list"),
      ("output-fold: [a]", "`output-fold` takes true, false or a question, not a list"),
    ])
  func wrongKind(option: String, message: String) {
    let faults = faults("```{python}\n#| \(option)\n```\n")
    #expect(faults.map(\.message) == [message])
    #expect(faults.map(\.line) == [2])
  }

  @Test("All faults come at once, in the order of their lines")
  func all() {
    let text =
      "---\nlang: 1\ntoc: x\n---\n\n```{python}\n#| eval: 1\n#| label: [a\n```\n\n```{tf}\n"
    #expect(faults(text).map(\.line) == [2, 3, 8, 11])
  }

  @Test("Options of one cell have no place among the defaults")
  func defaults() {
    #expect(
      faults("---\nexecute:\n  label: a\n---\n").map(\.message) == [
        "`label` says something about one cell and has no place in `execute:`"
      ])
  }

  @Test("A place in a list or a quote is marked where it stands")
  func columns() {
    #expect(
      fault("> - ```{python}\n>   #| eval: 7\n>   ```\n") == """
        talk.md:2: `eval` takes true or false, not `7`
          2 | >   #| eval: 7
            |              ^
        Write `eval: …` with true or false.
        """)
  }

  @Test("Control characters of a file do not reach the terminal")
  func controlCharacters() {
    #expect(fault("---\nlang: \"\\e[31m\" # \u{7}\n---\n").contains("\u{7}") == false)
  }
}

@Suite("Files are read or refused with a reason")
struct LoadingTests {
  private func withFile(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "documents-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("talk.md")
    try Data(bytes).write(to: file)
    try body(file.path)
  }

  private func fault(loading path: String) -> DocumentFault? {
    do {
      _ = try Document.load(path)
      return nil
    } catch {
      return error.faults.first
    }
  }

  @Test("A document is called by its base name, a fault names the path as given")
  func names() throws {
    try withFile(Array("# Hi\n".utf8)) { path in
      let name = try Document.load(path).name
      #expect(name == "talk.md")
    }
    try withFile(Array("---\ntoc: x\n---\n".utf8)) { path in
      #expect(fault(loading: path)?.file == path)
    }
  }

  @Test("Bytes that are not UTF-8 are named with their offset and line")
  func encoding() throws {
    try withFile(Array("a\nb".utf8) + [0xE9, 0x0A]) { path in
      #expect(
        fault(loading: path)?.description == """
          \(path):2: the file is not UTF-8: byte 0xE9 at offset 3 begins no character
          Save it as UTF-8, for example with `iconv -f latin1 -t utf-8`.
          """)
    }
    try withFile([0xFF, 0xFE, 0x41, 0x00]) { path in
      #expect(fault(loading: path)?.message.contains("it looks like UTF-16") == true)
    }
  }

  @Test("A missing file and a folder are refused")
  func missing() throws {
    try withFile([]) { path in
      let isEmpty = try Document.load(path).blocks.isEmpty
      #expect(isEmpty)
      #expect(fault(loading: path + "x")?.message == "there is no such file")
      let folder = (path as NSString).deletingLastPathComponent
      #expect(fault(loading: folder)?.message == "this is a folder, not a notebook")
    }
  }

  @Test("The first byte that begins no character is found")
  func firstBadByte() {
    let cases: [([UInt8], Int?)] = [
      (Array("aé€😀".utf8), nil), ([0x61, 0x80], 1), ([0xC0, 0x80], 0), ([0xE0, 0x80, 0x80], 0),
      ([0xED, 0xA0, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0), ([0x61, 0xE2, 0x82], 1),
      ([0xF0, 0x9F, 0x98], 0),
    ]
    for (bytes, offset) in cases {
      #expect(EncodingProblem.first(in: bytes)?.offset == offset)
    }
  }
}
