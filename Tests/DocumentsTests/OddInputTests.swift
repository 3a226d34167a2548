import Testing

@testable import Documents

/// The same numbers on every run.
private struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    var mixed = state
    mixed ^= mixed >> 33
    return mixed &* 0xFF51_AFD7_ED55_8CCD
  }
}

@Suite("No text makes the reader fail otherwise than with a fault")
struct OddInputTests {
  private static let seed = """
    ---
    title: "A *b* $c$"
    tensorflow: 2.0
    execute: {echo: false, trace: [traced]}
    ---

    # H `x` {#sec-a}

    Text $a_b$ *e **s*** ~~x~~ [l](u "t") ![i](s) @fig-a [^1] <b> <!-- note n --> \\$

    $$
    \\frac{a}{b} \\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}
    $$

    | a | b \\| c |
    |:--|--:|
    | `x` | $|y|$ |

    : cap {#tbl-a}

    > - quote
    >   ```{python}
    >   #| label: fig-a
    >   #| tensorflow: [1.15, 2.0]
    >   x = 1
    >   ```

    ---

    ```{code-cell} python
    :tags: [a, b]
    y
    ```

    [^1]: foot *note*

    ![cap](x.png){#fig-b fig-alt="alt"}

    """

  private static let fragments = [
    "\n", " ", "    ", "\t", "$", "$$", "`", "```", "```{python}\n", "~~~", "---\n", "> ", "- ",
    "1. ", "|", "|-|\n", "[^1]", "[^1]: ", "<!--", "-->", "<!-- note ", "{", "}", "{#a}", "#| ",
    "#| label: a\n", "@fig-a", "~~", "*", "**", "_", "\\", "&amp;", "<", ">", "é", "\u{1F600}",
    "\u{0}", "\r", "\u{FEFF}", "\u{301}", ": ", "[", "](", "!", "# ", "&a ", "*a", "? ",
    "\u{2028}", "'", "\"", "%", "::: {.notes}\n", ":::\n",
  ]

  @Test("Documents changed at random are read or refused", arguments: 0..<40)
  func mutations(round: Int) {
    var numbers = Numbers(state: UInt64(round) &+ 1)
    for _ in 0..<20 {
      var text = Array(Self.seed.unicodeScalars)
      for _ in 0..<Int.random(in: 1...12, using: &numbers) {
        let place = Int.random(in: 0...text.count, using: &numbers)
        let end = min(text.count, place + Int.random(in: 0...20, using: &numbers))
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: text.removeSubrange(place..<end)
        case 1: text.insert(contentsOf: text[place..<end], at: 0)
        default:
          let fragment = Self.fragments.randomElement(using: &numbers) ?? ""
          text.insert(contentsOf: fragment.unicodeScalars, at: place)
        }
      }
      check(String(String.UnicodeScalarView(text)))
    }
  }

  @Test("Fragments in any order are read or refused", arguments: 0..<40)
  func salads(round: Int) {
    var numbers = Numbers(state: UInt64(round) &+ 1000)
    for _ in 0..<20 {
      var text = ""
      for _ in 0..<Int.random(in: 1...60, using: &numbers) {
        text += Self.fragments.randomElement(using: &numbers) ?? ""
      }
      check(text)
    }
  }

  /// Reads a text and looks at what must hold of each result.
  private func check(_ text: String) {
    do {
      let document = try read(text, ParsingOptions(plainFences: .run))
      let lines = SourceLines(text).lines
      for cell in document.cells {
        #expect(cell.line >= 1 && cell.line <= lines.count)
        #expect(cell.firstCodeLine > cell.line)
        for (offset, line) in cell.source.split(separator: "\n").enumerated() where offset == 0 {
          // A tab that an indentation cuts in two is the one thing that may change a line.
          let isOfFile = lines.contains { $0.contains(line.trimmed) } || line.contains("\t")
          #expect(isOfFile || text.contains("\0"), "\(line) is not in the file")
        }
      }
      #expect(document.cells.map(\.index) == Array(document.cells.indices))
      let shown = "\(document)"
      #expect(!shown.unicodeScalars.contains(Shield.opening))
      #expect(!shown.unicodeScalars.contains(Shield.guardMark))
      for block in document.blocks { _ = Self.formulas(in: block) }
    } catch let faults as DocumentFaults {
      #expect(!faults.faults.isEmpty)
      #expect(faults.description.hasPrefix("talk.md"))
    } catch {
      Issue.record("another error: \(error)")
    }
  }

  private static func formulas(in block: Block) -> [String] {
    switch block.kind {
    case .math(let latex): [mathML(latex, display: true)]
    case .paragraph(let inlines):
      inlines.compactMap {
        if case .math(let latex, let display) = $0 { mathML(latex, display: display) } else { nil }
      }
    default: []
    }
  }

  @Test(
    "Deep nesting is a fault and not a crash",
    arguments: [
      String(repeating: ">", count: 100_000), String(repeating: "- ", count: 100_000) + "a",
      String(repeating: "> - ", count: 20_000) + "a",
      String(repeating: "*a **b ", count: 200) + String(repeating: "c** d*", count: 200),
      String(repeating: "![", count: 5_000) + "a" + String(repeating: "](b)", count: 5_000),
      "<!-- note\n" + String(repeating: ">", count: 200) + "\n-->",
    ])
  func deep(text: String) {
    let faults = faults(text)
    if !text.hasPrefix("<!--") {
      #expect(faults.count == 1)
      #expect(faults[0].message.contains("stand in one another"))
    }
  }

  @Test(
    "Long runs of one mark are read in no time",
    arguments: [
      "[", "]", "`", "$", "$x ", "$$x\n", "~~a ", "<!-- note ", "|a", "*a **b ", "![a](", "<a ",
      "&", "\\", "[^1]", "@fig-a ", "{", "```{python}\n", "a|b\n-|-\n", "# a\n", "[a]: b\n",
      "<!-- x -->", "\u{FEFF}", "- a\n", "\t",
    ])
  func long(mark: String) {
    _ = faults(String(repeating: mark, count: 20_000))
  }

  @Test("YAML that is deep, full of aliases or strange is refused")
  func yaml() {
    let bomb = (0..<9).map { level in
      "k\(level): &a\(level) ["
        + Array(repeating: level == 0 ? "x" : "*a\(level - 1)", count: 9)
        .joined(separator: ", ") + "]"
    }.joined(separator: "\n")
    let texts = [
      String(repeating: "[", count: 10_000), String(repeating: "- ", count: 10_000),
      (0..<900).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"), bomb,
      "? {a: 1}\n: 2", "a: *b", "a: !!binary x", "\u{1}: 2", "a: \"\\x", "%TAG", "--- a\n--- b",
      "a: |\n  x\n y", "<<: x",
    ]
    for text in texts { _ = faults("---\n" + text + "\n---\n") }
    for text in texts {
      let lines = text.split(separator: "\n").map { "#| \($0)" }.joined(separator: "\n")
      _ = faults("```{python}\n" + lines + "\n```\n")
    }
  }
}
