import Testing

@testable import Documents

@Suite("Prose is CommonMark")
struct ProseTests {
  @Test("Headings have GitHub's ids, each its own")
  func headingIDs() throws {
    let document = try read(
      "# Why `f(x)` retraces?\n\n## Größe 2\n\nAgain\n---\n\n# Again\n\n# !\n")
    let ids = document.blocks.compactMap { block -> String? in
      if case .heading(_, _, let id) = block.kind { id } else { nil }
    }
    #expect(ids == ["why-fx-retraces", "größe-2", "again", "again-1", "section"])
  }

  @Test("A heading can name its id, and other attributes leave no trace")
  func headingAttributes() throws {
    #expect(
      try blocks("## Loops {#sec-loops .smaller}") == [
        .heading(level: 2, [.text("Loops")], id: "sec-loops")
      ])
    #expect(
      try blocks("## A {b}") == [.heading(level: 2, [.text("A {b}")], id: "a-b")])
  }

  @Test("Each block knows its line, below front matter too")
  func lines() throws {
    let document = try read("---\ntitle: T\n---\n\n# A\n\npara\n\n> quote\n\n- one\n\n  two\n")
    #expect(document.blocks.map(\.line) == [5, 7, 9, 11])
    guard case .list(let list) = document.blocks[3].kind else {
      Issue.record("no list")
      return
    }
    #expect(list.items[0].map(\.line) == [11, 13])
    #expect(!list.isTight)
  }

  @Test("Lists keep their start and whether they are tight")
  func lists() throws {
    #expect(
      try blocks("3. a\n4. b\n") == [
        .list(
          List(
            start: 3, isTight: true,
            items: [
              [Block(line: 1, .paragraph([.text("a")]))],
              [Block(line: 2, .paragraph([.text("b")]))],
            ]))
      ])
  }

  @Test("Running text has emphasis, code, links, images and breaks")
  func running() throws {
    #expect(
      try inlines("*a* **b** `c` [d](e \"f\") ![g](h) i\nj  \nk ~~l *m*~~ ~~n") == [
        .emphasis([.text("a")]), .text(" "), .strong([.text("b")]), .text(" "), .code("c"),
        .text(" "), .link(destination: "e", title: "f", [.text("d")]), .text(" "),
        .image(source: "h", title: "", alternative: [.text("g")]), .text(" i"), .softBreak,
        .text("j"), .hardBreak, .text("k "),
        .strikethrough([.text("l "), .emphasis([.text("m")])]), .text(" ~~n"),
      ])
  }

  @Test("A line of dashes between blocks separates slides")
  func slides() throws {
    #expect(
      try blocks("a\n\n---\n\nb\n") == [
        .paragraph([.text("a")]), .slideBreak, .paragraph([.text("b")]),
      ])
    #expect(try blocks("---\n\na\n").first == .slideBreak)
  }

  @Test("Raw HTML is text unless the front matter asks for it")
  func html() throws {
    let text = "<div>\n<b>x</b>\n</div>\n\na <i>b</i>\n"
    #expect(
      try blocks(text) == [
        .paragraph([
          .text("<div>"), .softBreak, .text("<b>x</b>"), .softBreak, .text("</div>"),
        ]),
        .paragraph([.text("a <i>b</i>")]),
      ])
    #expect(
      try blocks("---\nraw-html: true\n---\n" + text) == [
        .html("<div>\n<b>x</b>\n</div>\n"),
        .paragraph([.text("a "), .html("<i>"), .text("b"), .html("</i>")]),
      ])
  }

  @Test("A comment that begins with note is for the speaker, others vanish")
  func notes() throws {
    #expect(
      try blocks("a\n\n<!-- note\nSay *why*.\n\n- x\n-->\n\n<!-- todo -->\n\nb <!-- c --> d") == [
        .paragraph([.text("a")]),
        .speakerNote([
          Block(line: 4, .paragraph([.text("Say "), .emphasis([.text("why")]), .text(".")])),
          Block(
            line: 6,
            .list(
              List(
                isTight: true, items: [[Block(line: 6, .paragraph([.text("x")]))]]))),
        ]),
        .paragraph([.text("b  d")]),
      ])
    #expect(
      try blocks("<!-- notes: one -->") == [
        .speakerNote([Block(line: 1, .paragraph([.text("one")]))])
      ])
    #expect(try blocks("<!-- notebook -->").isEmpty)
    #expect(
      try blocks("a <!-- note b --> c") == [
        .paragraph([.text("a  c")]),
        .speakerNote([Block(line: 1, .paragraph([.text("b")]))]),
      ])
  }

  @Test("Quarto's division of notes is for the speaker, the content of others is kept")
  func divisions() throws {
    let document = try read(
      """
      a
      ::: {.notes}
      Say *b*.

      ```{python}
      x
      ```
      :::

      ::: {.callout-tip}
      c
      :::

      ```
      ::: {.notes}
      ```
      """)
    #expect(
      document.blocks == [
        Block(line: 1, .paragraph([.text("a")])),
        Block(
          line: 2,
          .speakerNote([
            Block(
              line: 3, .paragraph([.text("Say "), .emphasis([.text("b")]), .text(".")])),
            Block(line: 5, .codeBlock(info: "{python}", text: "x\n")),
          ])),
        Block(line: 11, .paragraph([.text("c")])),
        Block(line: 14, .codeBlock(info: "", text: "::: {.notes}\n")),
      ])
    #expect(
      document.warnings == [
        DocumentWarning(
          line: 10,
          message: "the division `::: {.callout-tip}` has no effect here; its content is kept")
      ])
  }

  @Test("Nothing runs in a note")
  func noteWithCell() throws {
    let document = try read("<!-- note\n\n```{python}\nx\n```\n-->\n")
    #expect(document.cells.isEmpty)
  }

  @Test("A comment that is never closed is told of")
  func openComment() throws {
    #expect(
      try warnings("a\n\n<!-- x\n\n```{python}\n1\n```\n") == [
        "3: the comment that begins here is not closed with `-->`: "
          + "nothing after it is in the document"
      ])
  }

  @Test("An image by itself is a figure with its caption, label and alternative text")
  func figures() throws {
    #expect(
      try blocks("![A *graph*](g.png)\n\n![B](b.png \"t\"){#fig-b fig-alt=\"a b\" width=50%}") == [
        .figure(
          Figure(
            source: "g.png", title: "", caption: [.text("A "), .emphasis([.text("graph")])],
            alternative: "A graph")),
        .figure(
          Figure(
            source: "b.png", title: "t", caption: [.text("B")], alternative: "a b",
            label: "fig-b")),
      ])
  }

  @Test("Footnotes are numbered in the order in which they are mentioned")
  func footnotes() throws {
    let document = try read(
      "A[^b] and[^a] again[^b] `[^a]` [^c]\n\n[^a]: word\n[^b]: two *words*\n")
    guard case .paragraph(let inlines) = document.blocks[0].kind else { return }
    #expect(document.blocks.count == 1)
    #expect(
      inlines == [
        .text("A"), .footnoteReference(label: "b", number: 1), .text(" and"),
        .footnoteReference(label: "a", number: 2), .text(" again"),
        .footnoteReference(label: "b", number: 1), .text(" "), .code("[^a]"), .text(" [^c]"),
      ])
    #expect(
      document.footnotes == [
        Footnote(
          line: 4, label: "b", number: 1,
          content: [.text("two "), .emphasis([.text("words")])]),
        Footnote(line: 3, label: "a", number: 2, content: [.text("word")]),
      ])
  }

  @Test("What looks like a footnote in code stays as it is")
  func footnoteInCode() throws {
    #expect(
      try blocks("```\n[^a]: b\n```\n\nx [^a]\n") == [
        .codeBlock(info: "", text: "[^a]: b\n"), .paragraph([.text("x [^a]")]),
      ])
  }

  @Test("A cross reference names a cell, a figure, a table or a heading")
  func crossReferences() throws {
    let document = try read(
      """
      See @fig-a, @cell-sum. @sec-x; me@fig-a.org, @tf.function and @fig-b.

      # X {#sec-x}

      ```{python}
      #| label: sum
      1
      ```

      ![A](a.png){#fig-a}
      """)
    guard case .paragraph(let inlines) = document.blocks[0].kind else { return }
    #expect(
      inlines == [
        .text("See "), .crossReference(label: "fig-a"), .text(", "),
        .crossReference(label: "sum"), .text(". "), .crossReference(label: "sec-x"),
        .text("; me@fig-a.org, @tf.function and @fig-b."),
      ])
    #expect(
      document.warnings == [
        DocumentWarning(line: 1, message: "nothing has the label `fig-b`; did you mean `fig-a`?")
      ])
    #expect(document.labels.map(\.label) == ["sec-x", "sum", "fig-a"])
  }

  @Test("Plain text of a title has no markup in it")
  func plainText() throws {
    #expect(try inlines("A *b `c`* [d](e) $x$\nf").plainText == "A b c d x f")
    #expect(try read("# The *talk*\n").displayTitle == "The talk")
    #expect(try read("text\n").displayTitle == "talk.md")
  }

  @Test("Code that is shown knows its language")
  func languages() throws {
    let fences = ["python", "{.python .x}", "Text", "", "{r}", "python {.marimo}"]
    let kinds = try blocks(fences.map { "```\($0)\nx\n```\n" }.joined())
    #expect(kinds.map(\.codeLanguage) == ["python", "python", "text", nil, "r", "python"])
  }
}

@Suite("Pipe tables follow GitHub's rules")
struct TableTests {
  private func table(_ text: String) throws -> Table {
    guard case .table(let table)? = try blocks(text).first else {
      Issue.record("no table")
      return Table(alignments: [], header: [], rows: [])
    }
    return table
  }

  @Test("Alignment, escaped pipes, markup in cells, rows too short and too long")
  func table() throws {
    let table = try table(
      """
      | a | *b* | c | d
      |:--|:-:|--:| -
      | 1 \\| 2 | `x\\|y` | [l][r] |
      x
      | 1 | 2 | 3 | 4 | 5 |

      [r]: https://example.org
      """)
    #expect(table.alignments == [.left, .center, .right, .none])
    #expect(table.header == [[.text("a")], [.emphasis([.text("b")])], [.text("c")], [.text("d")]])
    #expect(
      table.rows == [
        [
          [.text("1 | 2")], [.code("x|y")],
          [.link(destination: "https://example.org", title: "", [.text("l")])], [],
        ],
        [[.text("x")], [], [], []],
        [[.text("1")], [.text("2")], [.text("3")], [.text("4")]],
      ])
  }

  @Test("Cells begin no blocks, and a pipe in a formula is the formula's")
  func cells() throws {
    let table = try table("a | b\n--|--\n| # x | - y |\n| $|x|$ | > z |\n")
    #expect(
      table.rows == [
        [[.text("# x")], [.text("- y")]],
        [[.math(latex: "|x|", display: false)], [.text("> z")]],
      ])
  }

  @Test("Tables stand in quotes and lists and end a paragraph")
  func places() throws {
    #expect(
      try blocks("> | a |\n> |---|\n> | b |\n") == [
        .quote([
          Block(
            line: 1,
            .table(
              Table(alignments: [.none], header: [[.text("a")]], rows: [[[.text("b")]]])))
        ])
      ])
    guard case .list(let list)? = try blocks("- x\n\n  a | b\n  -|-\n  1 | 2\n").first,
      case .table(let table)? = list.items[0].last?.kind
    else {
      Issue.record("no table in a list")
      return
    }
    #expect(table.rows == [[[.text("1")], [.text("2")]]])
    let document = try read("text\na | b\n-- | --\n")
    #expect(document.blocks.map(\.line) == [1, 2])
  }

  @Test("A caption with a label may follow")
  func caption() throws {
    let table = try table("a | b\n-|-\n1 | 2\n\n: Two *traces* {#tbl-two}\n")
    #expect(table.label == "tbl-two")
    #expect(table.caption == [.text("Two "), .emphasis([.text("traces")])])
  }

  @Test(
    "What is no table stays text",
    arguments: ["a | b\n-- | x", "a | b | c\n--|--", "a\n:--", "| a", "a | b\n--- ---"])
  func none(text: String) throws {
    for block in try blocks(text) {
      if case .table = block { Issue.record("a table") }
    }
  }
}

@Suite("Mathematics stands between dollar signs")
struct DollarTests {
  @Test("Markup has no meaning in a formula")
  func shielded() throws {
    #expect(
      try inlines("$a_b*c*$ and $x_1 \\\\ y\\_$ *and $z$*") == [
        .math(latex: "a_b*c*", display: false), .text(" and "),
        .math(latex: "x_1 \\\\ y\\_", display: false), .text(" "),
        .emphasis([.text("and "), .math(latex: "z", display: false)]),
      ])
  }

  @Test(
    "Money is no mathematics",
    arguments: ["$5 and $6", "a $ b $ c", "$x $", "$ x$", "$1$2", "\\$x$", "$a", "$$", "$$ $$"])
  func money(text: String) throws {
    for inline in try inlines(text) {
      if case .math = inline { Issue.record("\(text) has mathematics") }
    }
  }

  @Test("Code and addresses keep their dollar signs")
  func code() throws {
    #expect(
      try inlines("`$x$` and [a](b$c$d \"$e$\")") == [
        .code("$x$"), .text(" and "),
        .link(destination: "b$c$d", title: "$e$", [.text("a")]),
      ])
    #expect(
      try blocks("```\n$x$\n$$\n```\n\n    $$y$$\n") == [
        .codeBlock(info: "", text: "$x$\n$$\n"), .codeBlock(info: "", text: "$$y$$\n"),
      ])
  }

  @Test("A displayed formula may look like lists, headings and quotes inside")
  func display() throws {
    let document = try read("$$\na\n=\n- b\n# c\n> d\n$$\n\nafter $$x$$ it\n")
    #expect(
      document.blocks == [
        Block(line: 1, .math(latex: "\na\n=\n- b\n# c\n> d\n")),
        Block(
          line: 9,
          .paragraph([.text("after "), .math(latex: "x", display: true), .text(" it")])),
      ])
  }

  @Test("A formula goes over lines in a quote and in a list")
  func containers() throws {
    #expect(
      try blocks("> $$a\n> + b$$\n") == [
        .quote([Block(line: 1, .math(latex: "a\n+ b"))])
      ])
    #expect(
      try blocks("- $$a\n  + b$$\n") == [
        .list(List(isTight: true, items: [[Block(line: 1, .math(latex: "a\n+ b"))]]))
      ])
  }

  @Test("Cells after a formula keep their lines")
  func lines() throws {
    let document = try read("$$\nx\n$$\n\n```{python}\ny\n```\n")
    #expect(document.cells.map(\.line) == [5])
  }

  @Test("A formula does not go from one item to the next")
  func items() throws {
    let document = try read("- costs $5\n- and 6$ x\n")
    guard case .list(let list)? = document.blocks.first?.kind else { return }
    #expect(list.items[0].map(\.kind) == [.paragraph([.text("costs $5")])])
  }

  @Test("Characters that the reader uses for itself come to no harm")
  func marks() throws {
    let mark = String(Character(Shield.opening))
    #expect(try inlines("a\(mark)0 $x$").last == .math(latex: "x", display: false))
  }
}
