// Trees written back as text.

import Foundation
import Testing

@testable import Syntax

@Suite("Writing trees as text")
struct UnparserTests {
  @Test("The modern style is what ast.unparse of CPython 3.11 writes")
  func modern() async throws {
    try await compare("unparsed.modern.json", .modern)
  }

  @Test("The old style is what astor writes for TensorFlow 1.15 and 2.0")
  func astor() async throws {
    try await compare("unparsed.astor.json", .astor)
  }

  private func compare(_ name: String, _ style: UnparseStyle) async throws {
    let recorded = try Recorded.unparsed(name)
    #expect(recorded.count > 30)
    for (program, text) in recorded {
      let written = await onDeepStack { () -> String in
        do throws(SyntaxFault) {
          let module = try parse(Source(name: "program", text: program))
          return Unparser.unparse(module: module, style: style)
        } catch {
          return "\(error)"
        }
      }
      #expect(written == text)
    }
  }

  @Test("What was written in the modern style reads back as the same program")
  func roundTrip() async throws {
    for (program, text) in try Recorded.unparsed("unparsed.modern.json") {
      let again = await onDeepStack { () -> String in
        let module = try? parse(Source(name: "program", text: text))
        return module.map { Unparser.unparse(module: $0, style: .modern) } ?? "unreadable"
      }
      #expect(again == text, "\(program)")
    }
  }

  @Test("An expression stands alone")
  func expression() throws {
    let value = try parseExpression(Source(name: "x", text: " a+b*(c, 'd')"))
    #expect(Unparser.unparse(expression: value, style: .modern) == "a + b * (c, 'd')")
    #expect(Unparser.unparse(expression: value, style: .astor) == "(a + b * (c, 'd'))")
  }
}
