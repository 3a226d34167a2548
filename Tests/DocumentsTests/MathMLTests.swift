import Testing

@testable import Documents

@Suite("Formulas become MathML")
struct MathMLTests {
  /// The formula without what stands around it.
  private func math(_ latex: String) -> String {
    let markup = mathML(latex, display: false)
    let start = "<math><semantics><mrow>"
    #expect(markup.hasPrefix(start))
    guard let end = markup.firstRange(of: "</mrow><annotation") else { return markup }
    return String(markup[..<end.lowerBound].dropFirst(start.count))
  }

  @Test("A formula says what it was and whether it stands alone")
  func whole() {
    #expect(
      mathML(" x<1 ", display: true)
        == "<math display=\"block\"><semantics><mrow><mi>x</mi><mo>&lt;</mo><mn>1</mn></mrow>"
        + "<annotation encoding=\"application/x-tex\">x&lt;1</annotation></semantics></math>")
  }

  @Test(
    "Each construct has its element",
    arguments: [
      ("x", "<mi>x</mi>"),
      ("3.14", "<mn>3.14</mn>"),
      ("a-b", "<mi>a</mi><mo>−</mo><mi>b</mi>"),
      ("x^2", "<msup><mi>x</mi><mn>2</mn></msup>"),
      (
        "x_i^{n+1}",
        "<msubsup><mi>x</mi><mi>i</mi><mrow><mi>n</mi><mo>+</mo><mn>1</mn></mrow></msubsup>"
      ),
      ("f''", "<msup><mi>f</mi><mo>′′</mo></msup>"),
      ("\\frac12", "<mfrac><mn>1</mn><mn>2</mn></mfrac>"),
      ("\\sqrt[3]{x}", "<mroot><mrow><mi>x</mi></mrow><mrow><mn>3</mn></mrow></mroot>"),
      ("\\alpha\\Gamma", "<mi>α</mi><mi mathvariant=\"normal\">Γ</mi>"),
      (
        "\\sum_{i}^n",
        "<munderover><mo>∑</mo><mrow><mi>i</mi></mrow><mi>n</mi></munderover>"
      ),
      ("\\int_0^1", "<msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup>"),
      ("\\int\\limits_0", "<munder><mo>∫</mo><mn>0</mn></munder>"),
      ("\\sin x", "<mi>sin</mi><mspace width=\"0.1667em\"></mspace><mi>x</mi>"),
      (
        "\\sin(x)",
        "<mi>sin</mi><mo stretchy=\"false\">(</mo><mi>x</mi><mo stretchy=\"false\">)</mo>"
      ),
      (
        "\\hat{y}",
        "<mover accent=\"true\"><mrow><mi>y</mi></mrow><mo stretchy=\"false\">^</mo></mover>"
      ),
      (
        "\\left(\\frac ab\\right]",
        "<mrow><mo fence=\"true\" stretchy=\"true\" form=\"prefix\">(</mo>"
          + "<mfrac><mi>a</mi><mi>b</mi></mfrac>"
          + "<mo fence=\"true\" stretchy=\"true\" form=\"postfix\">]</mo></mrow>"
      ),
      ("\\mathbb{R}^n", "<msup><mrow><mi>ℝ</mi></mrow><mi>n</mi></msup>"),
      ("\\mathbf x", "<mi>𝐱</mi>"),
      ("\\mathrm{loss}", "<mi>loss</mi>"),
      ("\\mathcal{L}", "<mrow><mi>ℒ</mi></mrow>"),
      ("\\text{if } x", "<mtext>if\u{A0}</mtext><mi>x</mi>"),
      (
        "\\operatorname{relu}(x)",
        "<mi>relu</mi><mo stretchy=\"false\">(</mo><mi>x</mi><mo stretchy=\"false\">)</mo>"
      ),
      (
        "\\partial f \\to \\infty",
        "<mo>∂</mo><mi>f</mi><mo>→</mo><mi mathvariant=\"normal\">∞</mi>"
      ),
      ("a\\,b", "<mi>a</mi><mspace width=\"0.1667em\"></mspace><mi>b</mi>"),
      ("a \\not= b", "<mi>a</mi><mo>≠</mo><mi>b</mi>"),
      ("\\{1\\}", "<mo stretchy=\"false\">{</mo><mn>1</mn><mo stretchy=\"false\">}</mo>"),
      ("50\\%", "<mn>50</mn><mi mathvariant=\"normal\">%</mi>"),
    ])
  func constructs(latex: String, markup: String) {
    let expected =
      // `∞` and `%` are no letters: they need no style.
      markup.replacing("<mi mathvariant=\"normal\">∞", with: "<mi>∞")
      .replacing("<mi mathvariant=\"normal\">%", with: "<mi>%")
    #expect(math(latex) == expected)
  }

  @Test("Matrices, cases and aligned lines are tables")
  func tables() {
    #expect(
      math("\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}")
        == "<mrow><mo fence=\"true\" stretchy=\"true\" form=\"prefix\">(</mo><mtable>"
        + "<mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr>"
        + "<mtr><mtd><mi>c</mi></mtd><mtd><mi>d</mi></mtd></mtr></mtable>"
        + "<mo fence=\"true\" stretchy=\"true\" form=\"postfix\">)</mo></mrow>")
    #expect(
      math("\\begin{cases}1&x\\\\0\\end{cases}").contains(
        "<mtr><mtd class=\"math-left\"><mn>1</mn></mtd><mtd class=\"math-left\"><mi>x</mi></mtd>"))
    #expect(
      math("\\begin{aligned}a&=b\\\\&=c\\end{aligned}").hasPrefix(
        "<mtable class=\"math-aligned\" displaystyle=\"true\"><mtr><mtd class=\"math-right\"><mi>a</mi></mtd>"
          + "<mtd class=\"math-left\"><mo>=</mo><mi>b</mi></mtd></mtr>"))
  }

  @Test("What is unknown is shown as text")
  func unknown() {
    #expect(
      math("\\foo{x}")
        == "<mtext class=\"math-unknown\">\\foo</mtext><mrow><mi>x</mi></mrow>")
  }

  @Test("Nothing in a formula becomes markup")
  func escaping() {
    for latex in [
      "</math><script>", "\\text{<b>&\"}", "\\<x>", "\\operatorname{<i>}", "\\begin{<u>}",
    ] {
      let markup = mathML(latex, display: false)
      for tag in ["<script", "<b>", "<i>", "<u>"] { #expect(!markup.contains(tag)) }
      #expect(isBalanced(markup))
    }
  }

  @Test("Broken formulas are shown and their tags are balanced", arguments: 0..<30)
  func broken(round: Int) {
    let pieces = [
      "{", "}", "^", "_", "'", "&", "\\\\", "\\frac", "\\sqrt", "[", "]", "\\left", "\\right",
      "\\middle", "(", ".", "\\begin", "{matrix}", "\\end", "\\text", "x", "1", " ", "\\sum", "\\",
      "\\hat", "\\mathbf", "\\not", "%", "\n", "\\limits", "\\displaystyle", "\\rm", "\\big",
      "\\tag", "\\underbrace", "é", "$", "\\pmod", "\\operatorname*", "\\array", "\\hline",
    ]
    var state = UInt64(round) &* 7919 &+ 17
    for _ in 0..<60 {
      var latex = ""
      for _ in 0..<(round + 2) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        latex += pieces[Int(state >> 33) % pieces.count]
      }
      #expect(isBalanced(mathML(latex, display: true)), "\(latex)")
    }
  }

  @Test("Deep and long formulas are no trouble")
  func deep() {
    let count = 20_000
    for piece in [
      "{", "\\frac", "x^", "\\left(", "\\hat", "\\sqrt[", "\\begin{matrix}", "}", "\\displaystyle",
      "\\rm ", "'", "&", "\\\\", "{{}", "\\text{", "\\not",
    ] {
      #expect(isBalanced(mathML(String(repeating: piece, count: count), display: false)))
    }
  }

  /// Whether every element is closed, in the right order.
  private func isBalanced(_ markup: String) -> Bool {
    var open: [Substring] = []
    var rest = markup[...]
    while let start = rest.firstIndex(of: "<") {
      guard let end = rest[start...].firstIndex(of: ">") else { return false }
      let tag = rest[rest.index(after: start)..<end]
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else { return false }
      } else {
        open.append(tag.prefix { $0 != " " })
      }
      rest = rest[end...].dropFirst()
    }
    return open.isEmpty
  }
}
