// The text of a conversion.
//
// TensorFlow writes the converted function into a module, two functions deep, and `to_code` shows that
// part of the module, dedented. Lines inside a docstring stay where they are, so that a docstring
// of several lines decides how far the code can be dedented:
//
//         def tf__f(x):                          def tf__f(x):
//             """Doc                                 """Doc
//         more                       →       more
//     """                                    """

import Syntax

extension Conversion {
  /// What `tf.autograph.to_code` returns; the last line is ended.
  package var text: String {
    let lines = moduleLines.drop { !$0.hasPrefix(indentation + firstWords) }
    return dedent(lines) + "\n"
  }

  private var indentation: String {
    switch style {
    case .classic: String(repeating: " ", count: 4)
    case .modern: String(repeating: " ", count: 8)
    }
  }

  private var firstWords: String {
    switch code {
    case .function: "def \(name)("
    case .lambda: "\(name) ="
    }
  }

  /// The lines of the module; a line with the encoding stands above them.
  private var moduleLines: [Substring] {
    func function(_ name: String, _ parameters: Parameters, _ body: Statement) -> Statement {
      Statement(
        .function(FunctionDefinition(name: name, parameters: parameters, body: [body])))
    }
    var parameters = Parameters()
    parameters.positionalOrKeyword = [Parameter("ag__")]
    let inner = function("inner_factory", parameters, statement)
    let outer = function("outer_factory", Parameters(), inner)
    return Unparser.unparse(
      statements: [outer], style: style == .classic ? .astor : .modern
    ).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// Python cannot load code that is indented a hundred times, nor a function that holds nothing but a
  /// docstring, because the `with` that takes its body stays empty.
  func checkLayout() throws(ConversionFault) {
    guard case .function(let definition) = code else { return }
    let layout = Layout(definition.body, depth: 3)
    guard layout.hasEmptyWith || layout.depth >= 100 else { return }
    let lines = moduleLines
    let levelWidth = indentation.count / 2
    for (index, line) in lines.enumerated() {
      let depth = line.prefix { $0 == " " }.count
      if !line.allSatisfy({ $0 == " " }), depth >= 100 * levelWidth {
        throw notLoaded("too many levels of indentation", line: index + 2)
      }
      guard line.dropFirst(depth).hasPrefix("with ag__.FunctionScope(") else { continue }
      let next = lines[(index + 1)...].first { !$0.allSatisfy { $0 == " " } }
      if let next, next.prefix(while: { $0 == " " }).count > depth { continue }
      switch style {
      case .classic: throw notLoaded("expected an indented block", line: index + 3)
      case .modern:
        throw notLoaded(
          "expected an indented block after 'with' statement on line \(index + 2)",
          line: index + 3)
      }
    }
  }

  private func notLoaded(_ message: String, line: Int) -> ConversionFault {
    let file = style == .classic ? "tmp….py" : "__autograph_generated_file….py"
    return ConversionFault("IndentationError", "\(message) (\(file), line \(line))", at: span)
  }
}

/// Takes away the white space that all lines begin with, as `textwrap.dedent` does.
func dedent(_ lines: some Collection<Substring>) -> String {
  let lines = lines.map { line in
    line.allSatisfy { $0 == " " || $0 == "\t" } ? Substring() : line
  }
  var margin: Substring?
  for line in lines where !line.isEmpty {
    let indent = line.prefix { $0 == " " || $0 == "\t" }
    guard let known = margin else {
      margin = indent
      continue
    }
    margin = known.prefix(zip(known, indent).prefix { $0 == $1 }.count)
  }
  let count = margin?.count ?? 0
  return lines.map { $0.isEmpty ? $0 : $0.dropFirst(count) }.joined(separator: "\n")
}

/// What decides whether Python can load a block.
private struct Layout {
  /// How deep the innermost statement is indented.
  private(set) var depth: Int
  /// Whether a `with` without a body is in it; only generated code has one.
  private(set) var hasEmptyWith = false

  init(_ statements: [Statement], depth: Int) {
    self.depth = depth
    for statement in statements { visit(statement, depth) }
  }

  private mutating func add(_ statements: [Statement], _ depth: Int) {
    self.depth = max(self.depth, depth)
    for statement in statements { visit(statement, depth) }
  }

  private mutating func visit(_ statement: Statement, _ depth: Int) {
    switch statement.kind {
    case .with(_, let body, _):
      if body.isEmpty { hasEmptyWith = true }
      add(body, depth + 1)
    case .if(_, let body, let otherwise), .while(_, let body, let otherwise),
      .for(_, _, let body, let otherwise, _):
      add(body + otherwise, depth + 1)
    case .try(let body, let handlers, let otherwise, let finally, _):
      add(body + handlers.flatMap(\.body) + otherwise + finally, depth + 1)
    case .function(let definition): add(definition.body, depth + 1)
    case .class(let definition): add(definition.body, depth + 1)
    default: break
    }
  }
}
