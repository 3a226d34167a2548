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

  /// Python cannot load a function that holds nothing but a docstring, because the `with` that takes its
  /// body stays empty.
  func checkBodies() throws(ConversionFault) {
    guard case .function(let definition) = code, definition.body.contains(where: \.hasEmptyWith)
    else { return }
    let lines = moduleLines
    for (index, line) in lines.enumerated() {
      let depth = line.prefix { $0 == " " }.count
      guard line.dropFirst(depth).hasPrefix("with ag__.FunctionScope(") else { continue }
      let next = lines[(index + 1)...].first { !$0.allSatisfy { $0 == " " } }
      if let next, next.prefix(while: { $0 == " " }).count > depth { continue }
      let number = index + 2
      let message =
        switch style {
        case .classic: "expected an indented block (tmp….py, line \(number + 1))"
        case .modern:
          "expected an indented block after 'with' statement on line \(number) "
            + "(__autograph_generated_file….py, line \(number + 1))"
        }
      throw ConversionFault("IndentationError", message, at: span)
    }
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

extension Statement {
  /// Whether a `with` without a body is in the statement; only generated code has one.
  fileprivate var hasEmptyWith: Bool {
    switch kind {
    case .with(_, let body, _): body.isEmpty || body.contains(where: \.hasEmptyWith)
    case .if(_, let body, let otherwise), .while(_, let body, let otherwise),
      .for(_, _, let body, let otherwise, _):
      body.contains(where: \.hasEmptyWith) || otherwise.contains(where: \.hasEmptyWith)
    case .try(let body, let handlers, let otherwise, let finally, _):
      (body + handlers.flatMap(\.body) + otherwise + finally).contains(where: \.hasEmptyWith)
    case .function(let definition): definition.body.contains(where: \.hasEmptyWith)
    case .class(let definition): definition.body.contains(where: \.hasEmptyWith)
    default: false
    }
  }
}
