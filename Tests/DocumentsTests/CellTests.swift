import Testing

@testable import Documents

@Suite("Cells are what runs")
struct CellTests {
  @Test("Three fences make a cell, a plain one is shown")
  func fences() throws {
    let text = """
      ```{python}
      a
      ```
      ```{tf}
      b
      ```
      ```{code-cell} ipython3
      c
      ```
      ```python
      d
      ```
      ~~~{.python}
      e
      ~~~
      """
    let document = try read(text)
    #expect(document.cells.map(\.fence) == [.python, .tf, .codeCell])
    #expect(document.cells.map(\.index) == [0, 1, 2])
    #expect(document.cells.map(\.source) == ["a\n", "b\n", "c\n"])
    #expect(
      document.blocks.suffix(2).map(\.kind) == [
        .codeBlock(info: "python", text: "d\n"), .codeBlock(info: "{.python}", text: "e\n"),
      ])
  }

  @Test("Plain fences run where the front matter or the caller says so, the caller first")
  func plainFences() throws {
    let text = "```python\nd\n```\n\n```text\nx\n```\n"
    let run = "---\nplain-fences: run\n---\n"
    #expect(try read(text).cells.isEmpty)
    #expect(try read(run + text).cells.map(\.fence) == [.plain])
    #expect(try read(text, ParsingOptions(plainFences: .run)).cells.count == 1)
    #expect(try read(run + text, ParsingOptions(plainFences: .show)).cells.isEmpty)
  }

  @Test("Doubled braces show a cell as one writes it")
  func literal() throws {
    #expect(
      try blocks("````{{python}}\n#| echo: false\nx\n````\n") == [
        .codeBlock(info: "markdown", text: "````{python}\n#| echo: false\nx\n````\n")
      ])
  }

  @Test("Options leave the source, and the line numbers count them")
  func lines() throws {
    let document = try read("# T\n\n```{python}\n#| label: a\n#| echo: false\n\nx = 1\n```\n")
    let cell = try #require(document.cells.first)
    #expect(cell.line == 3)
    #expect(cell.firstCodeLine == 6)
    #expect(cell.source == "\nx = 1\n")
    #expect(cell.optionLines == ["#| label: a", "#| echo: false"])
  }

  @Test("Cells stand in lists and quotes as well")
  func containers() throws {
    let document = try read(
      "1. a\n\n   ```{python}\n   if x:\n     y\n   ```\n\n> ```{tf}\n> z\n> ```\n")
    #expect(document.cells.map(\.source) == ["if x:\n  y\n", "z\n"])
    #expect(document.cells.map(\.line) == [3, 8])
  }

  @Test("Every kind of line ending is read")
  func lineEndings() throws {
    let text = "\u{FEFF}---\ntitle: T\n---\n```{python}\n#| label: a\nx\ny\n```\n"
    let expected = try read(text)
    for ending in ["\r\n", "\r"] {
      #expect(try read(text.replacing("\n", with: ending)) == expected)
    }
  }

  @Test("Each option has its value")
  func allOptions() throws {
    var expected = CellOptions()
    #expect(try options("") == expected)
    expected.label = "a"
    expected.echo = .fenced
    expected.eval = false
    expected.output = false
    expected.include = false
    expected.error = .matching("ValueError")
    expected.warning = false
    expected.codeFold = .open
    expected.codeSummary = "Code"
    expected.codeLineNumbers = .highlighted(steps: [[1...1], [2...3, 5...5]])
    expected.outputFold = .closed(question: "How many?")
    expected.figCap = "A: b"
    expected.figAlt = "c"
    expected.tensorflow = ["1.15", "2.0"]
    expected.session = "graph"
    expected.trace = .only([.retraced, .staged])
    expected.graph = .only(["f", "g"])
    expected.timing = true
    expected.maxTraces = .byFunction([CellOptions.FunctionBudget(function: "f", traces: 2)])
    let text = """
      #| label: a
      #| echo: fenced
      #| eval: false
      #| output: false
      #| include: false
      #| error: ValueError
      #| warning: false
      #| code-fold: show
      #| code-summary: Code
      #| code-line-numbers: "1|2-3,5"
      #| output-fold: How many?
      #| fig-cap: "A: b"
      #| fig-alt: c
      #| tensorflow: [1.15, 2.0]
      #| session: graph
      #| trace:
      #|   - retraced
      #|   - staged
      #| graph: [f, g]
      #| timing: true
      #| max-traces: {f: 2}
      """
    #expect(try options(text) == expected)
  }

  @Test("Options with a yes or no take both")
  func switches() throws {
    #expect(try options("#| echo: false").echo == .hidden)
    #expect(try options("#| error: true").error == .any)
    #expect(try options("#| error: false").error == .none)
    #expect(try options("#| error: \"true\"").error == .matching("true"))
    #expect(try options("#| trace: false").trace == .none)
    #expect(try options("#| graph: false").graph == .none)
    #expect(try options("#| graph: f").graph == .only(["f"]))
    #expect(try options("#| output-fold: true").outputFold == .closed(question: nil))
    #expect(try options("#| code-fold: true").codeFold == .closed)
    #expect(try options("#| code-line-numbers: true").codeLineNumbers == .shown)
    #expect(try options("#| max-traces: 1").maxTraces == .each(1))
    #expect(try options("#| tensorflow: 2.0").tensorflow == ["2.0"])
  }

  @Test("Cells inherit from execute, and versions from the document")
  func inheritance() throws {
    let top = "tensorflow: 2.0\nexecute:\n  echo: false\n  trace: [traced]\ncode-fold: true"
    #expect(try options("", frontMatter: top).echo == .hidden)
    #expect(try options("#| echo: true", frontMatter: top).echo == .shown)
    #expect(try options("", frontMatter: top).trace == .only([.traced]))
    #expect(try options("", frontMatter: top).tensorflow == ["2.0"])
    #expect(try options("", frontMatter: top).codeFold == .closed)
    #expect(
      try options("", frontMatter: "execute:\n  tensorflow: 1.15\ntensorflow: 2.0").tensorflow
        == ["1.15"])
    #expect(try options("", frontMatter: "execute: false").eval == false)
  }

  @Test("MyST's lines and tags say what options say")
  func myST() throws {
    let document = try read(
      """
      ```{code-cell} python
      :tags: [raises-exception, hide-input]
      :label: a
      x
      ```
      ```{code-cell}
      ---
      tags: [remove-output]
      ---
      y
      ```
      ```{python}
      #| tags: skip-execution
      z
      ```
      """)
    let cells = document.cells
    #expect(cells.map(\.source) == ["x\n", "y\n", "z\n"])
    #expect(cells[0].options.error == .any)
    #expect(cells[0].options.codeFold == .closed)
    #expect(cells[0].options.label == "a")
    #expect(!cells[1].options.output)
    #expect(cells[1].firstCodeLine == 10)
    #expect(!cells[2].options.eval)
  }

  @Test("An unknown option is told of with its line and the nearest one")
  func unknownOption() throws {
    let text = "```{python}\n#| label: a\n#| ehco: false\n#| cache: true\n#| zzzzzz: 1\n1\n```\n"
    #expect(
      try warnings(text) == [
        "3: there is no cell option `ehco`; did you mean `echo`?",
        "4: the cell option `cache` has no effect here",
        "5: there is no cell option `zzzzzz`",
      ])
    var strict = ParsingOptions()
    strict.refusesUnknownOptions = true
    #expect(faults(text, strict).map(\.line) == [3, 5])
    #expect(
      faults(text, strict)[0].message == "there is no cell option `ehco`; did you mean `echo`?")
  }

  @Test("Fences that look like cells and options that stand too low are told of")
  func misplaced() throws {
    #expect(
      try warnings(
        """
        ```{pyhton}
        ```
        ```{python, echo=FALSE}
        x
        #| echo: false
        ```
        ```{code-cell} r
        ```
        ```text
        """) == [
          "1: `{pyhton}` is shown and not run; did you mean `{python}`?",
          "3: what stands in the braces after `python` has no effect; "
            + "write `#| key: value` lines at the top of the cell",
          "5: this option has no effect here: options stand at the top of the cell",
          "7: a {code-cell} of `r` is shown and not run; only Python is run",
          "9: the code block that begins here is never closed: all that follows is part of it",
        ])
  }
}

@Suite("Front matter says what holds for the whole")
struct FrontMatterTests {
  @Test("Each key has its value")
  func keys() throws {
    let document = try read(
      """
      ---
      title: "Graphs: the *why*"
      subtitle: 1. From $f$ to graph
      author:
        - A. Author
        - name: B. Author
      date: 2026-11-22
      abstract: Short.
      lang: de-AT
      tensorflow: 2.0
      plain-fences: run
      raw-html: true
      theme: dark
      toc: false
      toc-depth: 2
      number-sections: true
      css: a.css
      ---
      """)
    #expect(document.title == [.text("Graphs: the "), .emphasis([.text("why")])])
    #expect(document.displayTitle == "Graphs: the why")
    #expect(
      document.subtitle == [
        .text("1. From "), .math(latex: "f", display: false), .text(" to graph"),
      ])
    #expect(document.authors == ["A. Author", "B. Author"])
    #expect(document.date == "2026-11-22")
    #expect(document.abstract == "Short.")
    #expect(document.lang == "de-AT")
    #expect(document.tensorflow == "2.0")
    #expect(document.settings.plainFences == .run)
    #expect(document.settings.rawHTML)
    #expect(document.settings.theme == "dark")
    #expect(document.settings.toc == false)
    #expect(document.settings.tocDepth == 2)
    #expect(document.settings.numberSections)
    #expect(document.settings.css == ["a.css"])
    #expect(document.warnings.isEmpty)
  }

  @Test("Without front matter the newest version and English are meant")
  func defaults() throws {
    let document = try read("")
    #expect(document.tensorflow == "2.21")
    #expect(document.lang == "en")
    #expect(document.title == nil)
    #expect(try read("---\n# only a comment\n---\n").blocks.isEmpty)
  }

  @Test("Unknown keys are told of with their line and the nearest key")
  func unknown() throws {
    #expect(
      try warnings(
        "---\ntitel: x\nformat: html\necho: false\nqqqqqq: 1\nexecute:\n  evla: 1\n---\n")
        == [
          "2: there is no key `titel` in the front matter; did you mean `title`?",
          "3: `format` in the front matter has no effect here",
          "4: there is no key `echo` in the front matter; "
            + "as a default of all cells it stands below `execute:`",
          "5: there is no key `qqqqqq` in the front matter",
          "7: there is no cell option `evla`; did you mean `eval`?",
        ])
  }

  @Test("A heading that front matter takes for a comment is told of")
  func comment() throws {
    let warnings = try warnings("---\n# Title\n\n---\n\ntext\n")
    #expect(warnings.count == 1)
    #expect(warnings[0].hasPrefix("1: the lines up to the next `---` are read as front matter"))
  }

  @Test("It ends with three dashes or three dots")
  func ends() throws {
    #expect(try read("---\ntitle: x\n...\na\n").blocks.map(\.line) == [4])
  }
}
