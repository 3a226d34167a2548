import Testing

@testable import Reports

@Suite("Highlighted Python")
struct HighlighterTests {
  /// The tokens that are not plain, such as `k:def`.
  private func marked(_ source: String) -> [String] {
    PythonHighlighter.lines(source).flatMap { $0 }.filter { $0.kind != .plain }
      .map { "\($0.kind.rawValue):\($0.text)" }
  }

  @Test("Keywords, names, numbers, strings and comments are told apart")
  func kinds() {
    #expect(
      marked("@tf.function\ndef f(x=1.5e-3):  # why\n  return print(True, 'a')")
        == [
          "d:@tf.function", "k:def", "f:f", "n:1.5e-3", "c:# why", "k:return", "b:print", "l:True",
          "s:'a'",
        ])
  }

  @Test("An attribute is no keyword and no built-in")
  func attributes() { #expect(marked("tf.print(x.if_, a.range)") == []) }

  @Test("A matrix product is no decorator")
  func product() { #expect(marked("x @ y") == []) }

  @Test("Strings have prefixes, escapes and three quotes")
  func strings() {
    #expect(marked(#"rb"\"" f'{x}' "a\"b""#) == [#"s:rb"\"""#, "s:f'{x}'", #"s:"a\"b""#])
    #expect(marked("'''a\nb''' c") == ["s:'''a", "s:b'''"])
  }

  @Test(
    "Broken code keeps all its characters",
    arguments: [
      "print('never closed\nx = 1", "'''", "\"\"\"a\nb", "def", "@", "0x", "1e+", "\\", "f'",
      "\n\n",
      "", "é = 'ü'\r\ny", "x = $?`", "'\\", "a\u{2028}b",
    ])
  func broken(source: String) {
    let lines = PythonHighlighter.lines(source)
    let text = lines.map { $0.map(\.text).joined() }.joined(separator: "\n")
    let plain = source.replacing("\r\n", with: "\n").replacing("\u{2028}", with: "\n")
    #expect(text == plain || text + "\n" == plain)
  }
}
