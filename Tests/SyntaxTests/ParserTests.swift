// Spans, literals and the f-string's parts: what the interpreter relies on.

import BigInt
import Testing

@testable import Syntax

@Suite("Reading programs")
struct ParserTests {
  private func expression(_ text: String) throws -> Expression {
    try parseExpression(Source(name: "x", text: text))
  }

  private func constant(_ text: String) throws -> Constant? {
    guard case .constant(let constant) = try expression(text).kind else { return nil }
    return constant
  }

  @Test("Numbers mean what Python means by them")
  func numbers() throws {
    #expect(try constant("1_000") == .int(1000))
    #expect(try constant("0xFF_ff") == .int(65535))
    #expect(try constant("0o17") == .int(15))
    #expect(try constant("0b1_01") == .int(5))
    #expect(
      try constant("123456789012345678901234567890")
        == .int(BigInt("123456789012345678901234567890")))
    #expect(try constant("1.") == .float(1))
    #expect(try constant(".5e1") == .float(5))
    #expect(try constant("1e400") == .float(.infinity))
    #expect(try constant("2.5J") == .imaginary(2.5))
  }

  @Test("Escapes are those of Python")
  func escapes() throws {
    #expect(try constant(#"'\x41\101\u00e9\U0001F600\N{BULLET}'"#) == .string("AAé😀•"))
    #expect(try constant(#"'a\d\'\\'"#) == .string(#"a\d'\"#))
    #expect(try constant(#"r'\n' '\n'"#) == .string("\\n\n"))
    #expect(try constant(#"b'\xff\0'"#) == .bytes([255, 0]))
    #expect(try constant("'''a\r\nb'''") == .string("a\nb"))
  }

  @Test("A field that shows its own text is a literal and a field")
  func selfDocumentingField() throws {
    guard case .formatted(let parts) = try expression("f'{x = }'").kind else {
      Issue.record("no f-string")
      return
    }
    #expect(parts.count == 2)
    guard case .literal("x = ") = parts[0], case .field(_, conversion: "r", format: nil) = parts[1]
    else {
      Issue.record("\(parts)")
      return
    }
  }

  @Test("Spans are those of CPython")
  func spans() throws {
    let source = Source(name: "x", text: "x = (é + b).c(\n  d)\n")
    let module = try parse(source)
    guard case .assign(_, let value) = module.body[0].kind,
      case .call(let callee, _) = value.kind, case .attribute(let sum, _) = callee.kind
    else {
      Issue.record("\(module.body)")
      return
    }
    #expect(source.text(of: value.span) == "(é + b).c(\n  d)")
    #expect(source.text(of: callee.span) == "(é + b).c")
    #expect(source.text(of: sum.span) == "é + b")
    #expect(source.position(of: Int(value.span.end)) == (2, 4))
  }

  @Test("An expression in a field has its place in the text")
  func fieldSpan() throws {
    let source = Source(name: "x", text: "y = f'ab {cd + 1:>{width}}'\n")
    let module = try parse(source)
    guard case .assign(_, let value) = module.body[0].kind,
      case .formatted(let parts) = value.kind,
      case .field(let sum, conversion: nil, format: let format) = parts[1],
      case .field(let width, conversion: nil, format: nil)? = format?.last
    else {
      Issue.record("\(module.body)")
      return
    }
    #expect(source.text(of: sum.span) == "cd + 1")
    #expect(source.text(of: width.span) == "width")
  }

  @Test("Soft keywords stay names")
  func softKeywords() throws {
    let module = try parse(
      Source(name: "x", text: "match = case = _ = 1\nmatch(case)\nmatch[_].case\nmatch, case\n"))
    #expect(module.body.count == 4)
    guard case .match = try parse(Source(name: "x", text: "match x:\n case _: pass\n")).body[0].kind
    else {
      Issue.record("no match statement")
      return
    }
  }

  @Test("Code that is surely wrong is warned of, as CPython does")
  func warnings() throws {
    let text = """
      if x is 1: pass
      if x is not ('a', -2) and x is None and x is True: pass
      assert (x, 'message')
      a = [(1, 2) (3, 4), [1, 2][3, 4], [1][-1], 'abc'['x'], {}['a']]
      def f():
        return None[0] + f'{x}'(1) + (lambda: 1)(2) + 1.0[0]
      """
    let module = try parse(Source(name: "x", text: text))
    let found = module.warnings.map {
      "\(module.source.line(of: Int($0.span.start))): \($0.message)"
    }
    #expect(
      found == [
        #"1: "is" with a literal. Did you mean "=="?"#,
        #"2: "is not" with a literal. Did you mean "!="?"#,
        "3: assertion is always true, perhaps remove parentheses?",
        "4: 'tuple' object is not callable; perhaps you missed a comma?",
        "4: list indices must be integers or slices, not tuple; perhaps you missed a comma?",
        "4: str indices must be integers or slices, not str; perhaps you missed a comma?",
        "6: 'NoneType' object is not subscriptable; perhaps you missed a comma?",
        "6: 'str' object is not callable; perhaps you missed a comma?",
        "6: 'float' object is not subscriptable; perhaps you missed a comma?",
      ])
  }
}
