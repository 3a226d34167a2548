import Documents
import Records
import Testing

@testable import Reports

@Suite("A cell")
struct CellTests {
  /// The markup of the page's main part for one cell.
  private func page(
    _ source: String = "print(1)\nf(x)", status: CellRecord.Status = .ran,
    tensorflow: [String] = ["2.21"], options: CellOptions = CellOptions(),
    items: (Int, String) -> [CellRecord.Item] = { first, _ in
      [.print("one", line: first), .event(.warning("beware"), line: first + 1)]
    }
  ) -> String {
    var builder = FixtureBuilder(title: "Title")
    builder.cell(
      source, status: status, tensorflow: tensorflow, options: options, items: items)
    let fixture = builder.build()
    let html = Report.html(document: fixture.document, execution: fixture.execution)
    guard let start = html.range(of: "<main"), let end = html.range(of: "</main>") else {
      return ""
    }
    return String(html[start.lowerBound..<end.lowerBound])
  }

  @Test("shows source, output and events by default")
  func defaults() {
    let html = page()
    #expect(html.contains("id=\"cell-1\""))
    #expect(html.contains("id=\"cell-1-line-2\""))
    #expect(html.contains(">one</pre>"))
    #expect(html.contains("beware"))
  }

  @Test("hides its source with echo: false, and shows the fence with echo: fenced")
  func echo() {
    #expect(!page(options: .with { $0.echo = .hidden }).contains("<pre class=\"source\""))
    var builder = FixtureBuilder(title: nil)
    builder.cell("pass", options: .with { $0.echo = .fenced }) { _, _ in [] }
    builder.edit { document, _ in
      guard case .cell(var cell) = document.blocks[0].kind else { return }
      cell.optionLines = ["#| echo: fenced"]
      document.blocks[0].kind = .cell(cell)
    }
    let fixture = builder.build()
    let html = Report.html(document: fixture.document, execution: fixture.execution)
    #expect(html.contains("<span class=\"fence\">```{python}</span>"))
    #expect(html.contains("<span class=\"fence\">#| echo: fenced</span>"))
  }

  @Test("hides its output with output: false, and everything with include: false")
  func hidden() {
    let quiet = page(options: .with { $0.output = false })
    #expect(!quiet.contains(">one</pre>") && !quiet.contains("beware"))
    let nothing = page(options: .with { $0.include = false })
    #expect(!nothing.contains("print") && nothing.contains("id=\"cell-1\""))
  }

  @Test("shows an exception that nobody expected, whatever its options hide")
  func failure() {
    let html = page(
      status: .failed,
      options: .with {
        $0.include = false
        $0.output = false
      }
    ) { first, _ in
      [
        .output(
          Output(
            kind: .error, text: "Traceback\nValueError: no\n", phase: .python,
            fault: Fault(type: "ValueError", message: "no", lines: [first])))
      ]
    }
    #expect(html.contains("<strong class=\"exception\">ValueError: no</strong>"))
    #expect(html.contains("failed"))
  }

  @Test("hides warnings with warning: false")
  func warnings() {
    let items: (Int, String) -> [CellRecord.Item] = { _, _ in
      [.print("careful", as: .warning), .event(.warning("beware"))]
    }
    #expect(page(items: items).contains("careful"))
    let html = page(options: .with { $0.warning = false }, items: items)
    #expect(!html.contains("careful") && !html.contains("beware"))
  }

  @Test("shows the kinds of events that trace names")
  func trace() {
    let items: (Int, String) -> [CellRecord.Item] = { _, _ in
      [
        .event(.traced(function: "f", trace: "f[0]", call: "f(1)", reason: .firstCall)),
        .event(.traced(function: "f", trace: "f[1]", call: "f(2)", reason: .other("why"))),
        .event(.variableCreated(name: "v", dtype: "int32", shape: "()")),
      ]
    }
    let none = page(options: .with { $0.trace = .none }, items: items)
    #expect(!none.contains("class=\"event"))
    let retraced = page(options: .with { $0.trace = .only([.retraced]) }, items: items)
    #expect(!retraced.contains("f(1)") && retraced.contains("f(2)"))
    let variables = page(options: .with { $0.trace = .only([.variableCreated]) }, items: items)
    #expect(!variables.contains("f(2)") && variables.contains("Variable"))
  }

  @Test("folds code and output, with a question on the fold")
  func folds() {
    let html = page(
      options: .with {
        $0.codeFold = .closed
        $0.codeSummary = "The code"
        $0.outputFold = .closed(question: "What comes out?")
      })
    #expect(html.contains("<details class=\"code-fold\"><summary>The code</summary>"))
    #expect(html.contains("<details class=\"output-fold\"><summary>What comes out?</summary>"))
    #expect(
      page(options: .with { $0.codeFold = .open }).contains("<details class=\"code-fold\" open>"))
  }

  @Test("numbers its lines, and marks those that are named")
  func numbers() {
    #expect(!page().contains("data-n="))
    let html = page(
      options: .with { $0.codeLineNumbers = .highlighted(steps: [[2...2], [1...1]]) })
    #expect(html.contains("<span class=\"line marked\" id=\"cell-1-line-2\" data-n=\"2\">"))
    #expect(html.contains("data-steps=\"2-2|1-1\""))
    // A range without end is no reason to wait.
    _ = page(options: .with { $0.codeLineNumbers = .highlighted(steps: [[1...Int.max]]) })
  }

  @Test("says who was at work, in words and by a class of its own for each")
  func phases() {
    let html = page { _, _ in
      [
        .print("a"), .print("b", .tracing("f[0]")), .print("c", .graph("f[0]")),
        .print("d", .session),
      ]
    }
    for (name, words) in [
      ("python", "Python"), ("tracing", "Python, while tracing "), ("running", "the graph of "),
      ("session", "the session, running"),
    ] {
      #expect(html.contains("<li class=\"stretch \(name)\">"))
      #expect(html.contains("</svg>\(words)"), "\(words)")
    }
  }

  @Test("keeps output and events in the order in which they came")
  func order() throws {
    let html = page { _, _ in
      [
        .print("first"), .event(.warning("second")), .print("third", as: .stderr),
        .print("fourth", as: .value),
      ]
    }
    let places = try ["first", "second", "third", "fourth"].map { text in
      try #require(html.range(of: ">\(text)<")).lowerBound
    }
    #expect(places == places.sorted())
  }

  @Test("says why it did not run")
  func statuses() {
    #expect(page(status: .notRun) { _, _ in [] }.contains("an earlier cell ended the run"))
    #expect(page(status: .notEvaluated) { _, _ in [] }.contains("shown, not run"))
    #expect(page(status: .failedAsExpected).contains("fails, as it should"))
    #expect(page(status: .unexpectedSuccess).contains("badge bad"))
  }

  @Test("shows several versions side by side, and marks the lines that differ")
  func versions() {
    let html = page(tensorflow: ["1.15", "2.21"]) { _, version in
      [.print("same\n\(version)")]
    }
    #expect(html.contains("<mark class=\"differs\">1.15</mark>"))
    #expect(html.contains("<mark class=\"differs\">2.21</mark>"))
    #expect(!html.contains("<mark class=\"differs\">same</mark>"))
  }

  @Test("cuts output that is too long, says how long it is, and shows it whole on request")
  func long() {
    var builder = FixtureBuilder(title: nil)
    let text = String(repeating: "0123456789\n", count: 100_000)
    builder.cell("pass") { _, _ in [.print(text)] }
    let fixture = builder.build()
    let cut = Report.html(document: fixture.document, execution: fixture.execution)
    #expect(cut.utf8.count < 200_000 && cut.contains("Cut here: 64 of 1100 kB."))
    let whole = Report.html(
      document: fixture.document, execution: fixture.execution,
      options: ReportOptions(fullOutput: true))
    #expect(whole.utf8.count > 1_100_000)
  }

  @Test("folds the middle of a loop whose calls print, in order")
  func interleaved() throws {
    let html = page { first, _ in
      (0..<300).flatMap { index -> [CellRecord.Item] in
        [
          .event(.reused(function: "f", trace: "f[0]", call: "f(\(index))", surprise: nil)),
          .print("line \(index);", .graph("f[0]"), line: first),
        ]
      } + [.print("the end", as: .value)]
    }
    #expect(html.contains("533 lines and events between"))
    #expect(html.utf8.count < 100_000)
    let places = try (0..<300).map { index in
      try #require(html.range(of: "line \(index);")).lowerBound
    }
    #expect(places == places.sorted())
    #expect(html.contains(">the end</pre>"))
  }

  @Test("marks the lines that an exception passed, and explains it where it is well known")
  func fault() {
    let html = page("def f():\n    tf.Variable(1)\nf()", status: .failedAsExpected) { first, _ in
      let message = "tf.function-decorated function tried to create variables on non-first call."
      return [
        .output(
          Output(
            kind: .error, text: "Traceback\nValueError: \(message)\n", phase: .python,
            fault: Fault(type: "ValueError", message: message, lines: [first + 2, first + 1])))
      ]
    }
    #expect(html.contains("<span class=\"line fault\" id=\"cell-1-line-2\">"))
    #expect(html.contains("on the way to ValueError"))
    #expect(html.contains("What helps."))
  }

  @Test("draws the graph of a function of an earlier cell where graph names it")
  func namedGraph() {
    var builder = FixtureBuilder(title: nil)
    builder.cell("pass", options: .with { $0.graph = .none }) { _, _ in [] }
    builder.cell("pass", options: .with { $0.graph = .only(["dense"]) }) { _, _ in [] }
    builder.cell("pass", options: .with { $0.graph = .only(["dense", "other"]) }) { _, _ in [] }
    builder.edit { _, execution in execution.graphs = [.dense(), .branches(line: 1, cell: 0)] }
    let fixture = builder.build()
    let html = Report.html(document: fixture.document, execution: fixture.execution)
    #expect(html.contains("<figure id=\"graph-dense-0\""))
    #expect(html.contains("<figure id=\"graph-dense-0-2\""))
    #expect(html.components(separatedBy: "<figure").count == 3)
  }

  @Test("draws three graphs of a function and counts the others")
  func graphs() {
    var builder = FixtureBuilder(title: nil)
    builder.cell("pass") { _, _ in [] }
    builder.edit { _, execution in
      execution.graphs = (0..<5).map { index in
        var graph = GraphRecord.dense()
        graph.id = "dense[\(index)]"
        return graph
      }
    }
    let fixture = builder.build()
    let html = Report.html(document: fixture.document, execution: fixture.execution)
    #expect(html.components(separatedBy: "<figure").count == 4)
    #expect(html.contains("2 more graphs"))
  }
}

@Suite("Two traces of one function")
struct ComparisonTests {
  @Test("What was added, removed and changed is named")
  func differences() {
    let changes = GraphComparison(first: .dense(), second: .wider()).changes
    #expect(changes.filter { $0.kind == .added }.map(\.node) == ["Cast"])
    #expect(changes.filter { $0.kind == .removed }.map(\.node) == ["PrintV2"])
    #expect(
      changes.filter { $0.kind == .changed }.map(\.node) == ["x", "MatMul", "add", "Identity"])
  }

  @Test("Graphs that are the same say so")
  func same() {
    let comparison = GraphComparison(first: .dense(), second: .dense())
    #expect(comparison.changes == [])
    #expect(comparison.html.markup.contains("The same nodes"))
  }
}
