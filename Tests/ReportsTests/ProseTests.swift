import Documents
import Records
import Testing

@testable import Reports

@Suite("Prose")
struct ProseTests {
  /// A document of all there is but cells that ran.
  private static let everything = #"""
    # The *first* heading `is` the title

    Text with **strong**, *emphasis*, ~~gone~~, `code <b>`, a [link](https://example.org "t & t"),
    [down](#second-section), $x^2 + \frac{a}{b}$ and a note.[^why] See @tbl-costs and @sec-two.\
    A hard break. ![no such picture](missing.png)

    $$\sum_{i=0}^{n} i = \frac{n(n+1)}{2}$$

    ## Second section {#sec-two}

    - loose

      with a paragraph
    - item

    1. one
    2. two
       - inner

    5. five

    > Quoted, and *more*.
    >
    > ```python
    > print("in a quote")
    > ```

    | Left | Center | Right |
    |:-----|:------:|------:|
    | `a`  | b      | 1     |
    | &lt; | **b**  | 22    |

    : What it costs {#tbl-costs}

    ```python
    def shown(): ...
    ```

    ```text
    just <text>
    ```

    <!-- note Say this slowly. -->

    ---

    ### A deeper one

    <b>raw</b> html

    ##### Much deeper

    ```{python}
    #| label: here
    print("never ran")
    ```

    ## Third

    The end, @here.

    [^why]: Because *we* can.
    """#

  private func html(_ markdown: String) throws -> String {
    let document = try Document(markdown: markdown, named: "prose.md")
    return Report.html(document: document, execution: Execution())
  }

  @Test("Everything that prose can say looks as it did")
  func snapshot() throws {
    let html = try html(Self.everything)
    try Snapshot.preview(html, named: "prose.html")
    try Snapshot.check(Snapshot.withoutCoordinates(html), named: "prose.html")
  }

  @Test("A page has one heading of the first level, and no level is jumped at its beginning")
  func headings() throws {
    let titled = try html("---\ntitle: T\n---\n\n# One\n\n## Two\n")
    #expect(titled.contains("<h1>T</h1>"))
    #expect(titled.contains("<h2 id=\"one\">") && titled.contains("<h3 id=\"two\">"))
    let untitled = try html("# One\n\n## Two\n")
    #expect(untitled.contains("<h1 id=\"one\">") && untitled.contains("<h2 id=\"two\">"))
    #expect(untitled.components(separatedBy: "<h1").count == 2)
  }

  @Test("Sections are numbered where the document asks for it, and referred to by number")
  func numbers() throws {
    let html = try html(
      "---\ntitle: T\nnumber-sections: true\n---\n\n## A\n\n## B\n\n### C {#sec-c}\n\nSee @sec-c.\n"
    )
    #expect(html.contains("<span class=\"section-number\">2.1</span>"))
    #expect(html.contains(">Section 2.1</a>"))
  }

  @Test("A heading may be called as something in the page is")
  func reserved() throws {
    let html = try html(
      "---\ntitle: T\n---\n\n## Logbook\n\n## Cell 1\n\n## Slide 2\n\n[c](#cell-1)\n\n"
        + "```{python}\n1\n```\n"
    )
    let ids = html.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    #expect(html.contains("<h2 id=\"section-cell-1\">"))
    #expect(html.contains("<a href=\"#section-cell-1\">c</a>"))
  }

  @Test("Slides are cut at each rule; without one, at each section")
  func slides() throws {
    let ruled = try html("# T\n\na\n\n---\n\n## B\n\nb\n\n## C\n")
    #expect(ruled.contains("id=\"slide-3\"") && !ruled.contains("id=\"slide-4\""))
    let plain = try html("# T\n\na\n\n## B\n\nb\n\n## C\n")
    #expect(plain.contains("id=\"slide-4\"") && !plain.contains("id=\"slide-5\""))
  }

  @Test(
    "A link that would do harm is text",
    arguments: ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x"])
  func harm(destination: String) throws {
    var document = Document(name: "x.md")
    document.blocks = [
      Block(line: 1, .paragraph([.link(destination: destination, title: "", [.text("a")])]))
    ]
    let html = Report.html(document: document, execution: Execution())
    #expect(!html.contains("<a href=\"\(destination)"))
    #expect(html.contains("<p>a</p>"))
  }

  @Test("A page without headings, and one without anything, is a page")
  func empty() throws {
    #expect(try html("").contains("<h1>prose.md</h1>"))
    #expect(try html("text").contains("<p>text</p>"))
  }

  @Test("Pictures go into the page; other addresses are not asked for")
  func pictures() {
    var document = Document(name: "x.md")
    document.blocks = [
      Block(
        line: 1,
        .paragraph([
          .image(source: "a.png", title: "", alternative: [.text("A")]),
          .image(source: "https://example.org/b.png", title: "", alternative: [.text("B")]),
        ]))
    ]
    let options = ReportOptions(image: { $0 == "a.png" ? "data:image/png;base64,AA==" : nil })
    let html = Report.html(document: document, execution: Execution(), options: options)
    #expect(html.contains("<img src=\"data:image/png;base64,AA==\" alt=\"A\">"))
    #expect(html.contains("[image not found: B]"))
    #expect(!html.contains("example.org"))
  }
}
