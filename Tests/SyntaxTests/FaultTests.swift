// Faulty programs: type, message and place are CPython's.

import Foundation
import Testing

@testable import Syntax

@Suite("Faults in programs")
struct FaultTests {
  @Test("Every recorded fault is told as CPython 3.11 tells it")
  func recordedFaults() async throws {
    let recorded = try Recorded.faults()
    #expect(recorded.count > 600)
    let differences = await onDeepStack { recorded.compactMap { Self.difference($0) } }
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
  }

  /// What differs from the record, or nil.
  private static func difference(_ expected: Recorded.Fault) -> String? {
    let source = Source(name: "cell", text: expected.text)
    guard let found = fault(in: expected.text) else {
      return expected.type.map { "\(expected.text)\n  expected \($0), found none" }
    }
    let report = found.report(in: source)
    var isSame = found.type == expected.type && found.message == expected.message
    isSame = isSame && report.line == expected.line
    // CPython has no column for a number that is too long.
    if let offset = expected.offset, offset > 0 {
      isSame = isSame && report.offset == offset
      if let end = expected.endOffset, end > 0, (expected.endLine, end) != (expected.line, offset) {
        isSame = isSame && report.endLine == expected.endLine && report.endOffset == end
      } else {
        isSame = isSame && (report.endLine, report.endOffset) == (report.line, report.offset)
      }
    }
    return isSame ? nil : "\(expected.text)\n  expected \(expected)\n  found \(found) \(report)"
  }

  @Test("A fault in an f-string quotes the field instead of the line")
  func fieldIsQuoted() throws {
    let text = "x = 1\n\nprint('é', f'{a b}')\n"
    let found = try #require(fault(in: text))
    let report = found.report(in: Source(name: "cell", text: text))
    #expect(report.text == "(a b)")
    #expect(report.line == 3)
    #expect(report.offset == 2)
    #expect(report.endOffset == 5)
  }

  @Test("Lines are counted in the file that holds the cell")
  func linesAbove() throws {
    let source = Source(name: "talk.md", text: "if x\n  y\n", linesAbove: 41)
    do throws(SyntaxFault) {
      _ = try parse(source)
      Issue.record("a fault was expected")
    } catch {
      let report = error.report(in: source)
      #expect(report.line == 42)
      #expect(report.text == "if x")
    }
  }

  @Test("No nesting exhausts the stack")
  func deepNesting() async throws {
    let deep = [
      String(repeating: "-", count: 100_000) + "x",
      String(repeating: "not ", count: 100_000) + "x",
      "x" + String(repeating: " + x", count: 100_000),
      "x" + String(repeating: ".x", count: 100_000),
      "x" + String(repeating: "()", count: 100_000),
      String(repeating: "lambda: ", count: 100_000) + "x",
      String(repeating: "x if y else ", count: 100_000) + "x",
      "if x: pass\n" + String(repeating: "elif x: pass\n", count: 100_000),
      String(repeating: "x ** ", count: 100_000) + "x",
      String(repeating: "[", count: 100_000),
      String(repeating: "f'{", count: 1000),
    ]
    for text in deep {
      let found = await onDeepStack { fault(in: text) }
      #expect(found != nil, "\(text.prefix(20))")
    }
  }

  @Test("Parentheses may be two hundred deep")
  func nestedParentheses() async {
    let good = String(repeating: "(", count: 200) + "x" + String(repeating: ")", count: 200)
    let found = await onDeepStack { (fault(in: good), fault(in: "(" + good + ")")) }
    #expect(found.0 == nil)
    #expect(found.1?.message == "too many nested parentheses")
  }

  @Test("Bytes that mean nothing are faults, not crashes")
  func arbitraryText() async {
    var state: UInt64 = 42
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let pieces = [
      "x", "1", "'", "\"", "f'", "{", "}", "(", ")", "[", "]", ":", ",", "=", "==", "if", "else",
      "for", "in", "def", "class", "lambda", "\n", "\n  ", "\n    ", " ", "*", "**", "\\", "@", ".",
      "with", "as", "try", "except", "match", "case", "_", "é", "\u{0}", "\t", "await", "async",
      "yield", "not", "is", "->", ":=", "0x", "1e", "b'", "\"\"\"", "#", ";", "del", "import",
    ]
    var texts: [String] = []
    for _ in 0..<1500 {
      texts.append(
        (0..<(2 + next(14))).map { _ in pieces[next(pieces.count)] }.joined(separator: " "))
    }
    let all = texts
    await onDeepStack { for text in all { _ = fault(in: text) } }
  }
}
