// The classic generator dedents the text of a function before it parses it, strings included:
//
//     class A:                          def f(self):
//       def f(self):               →      """Doc
//         """Doc                          more
//         more                            """
//         """
//
// so the docstring of a method is another one. Where a comment or a line of a string stands further
// left than the function, the text cannot be parsed at all.

import Syntax

enum DedentedSource {
  /// Gives the strings of a function the values that they have after dedenting.
  static func apply(
    to node: FunctionNode, from definition: FunctionDefinition, _ source: Source, entity: String
  ) throws(ConversionFault) {
    let lines = self.lines(of: definition, source)
    let text = lines.joined(separator: "\n")
    guard text.contains("\"\"\"") || text.contains("'''") || lines[0].first?.isWhitespace == true
    else { return }
    let dedented = dedent(lines.map { Substring($0) })
    let parsed: Module
    do {
      parsed = try parse(Source(name: source.name, text: dedented + "\n"))
    } catch {
      // Only the text around the function has what its `nonlocal` names.
      if error.message.hasPrefix("no binding for nonlocal") { return }
      throw ConversionFault(
        "ValueError",
        "Failed to parse source code of \(entity), which Python reported as:\n\(text)\n\n"
          + "This may be caused by multiline strings or comments not indented at the same level as"
          + " the code.", at: definition.span)
    }
    guard case .function(let other)? = parsed.body.first?.kind else { return }
    var values = Strings(try Lift(style: .classic).function(other)).all[...]
    for string in Strings(node).all {
      if let value = values.popFirst() { string.kind = value.kind }
    }
  }

  /// The lines of a function, from its first decorator on.
  private static func lines(of definition: FunctionDefinition, _ source: Source) -> [String] {
    let starts = definition.decorators.map(\.span.start) + [definition.span.start]
    let first = source.line(of: Int(starts.min() ?? definition.span.start))
    let last = max(source.line(of: Int(max(definition.span.end - 1, 0))), first)
    return (first...last).map { source.lineText($0) ?? "" }
  }
}

/// The strings of a function in the order of a walk.
private struct Strings {
  var all: [Expr] = []

  init(_ function: FunctionNode) { visit(function) }

  private mutating func visit(_ function: FunctionNode) {
    visit(function.arguments.expressions)
    visit(function.body)
  }

  private mutating func visit(_ block: Block) {
    for statement in block.statements {
      if case .function(let inner) = statement.kind {
        visit(inner)
      } else {
        visit(statement.expressions)
        for block in statement.blocks { visit(block) }
      }
    }
  }

  private mutating func visit(_ expressions: [Expr]) {
    for expression in expressions {
      if case .constant(.string) = expression.kind { all.append(expression) }
      visit(expression.children)
    }
  }
}
