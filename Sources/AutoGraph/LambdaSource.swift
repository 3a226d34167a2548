// How TensorFlow finds the source of a lambda function, and when it doesn't.
//
// A function object only knows the line of its `lambda`. TensorFlow searches there for lambda functions
// with the same parameters, and gives up where there are several:
//
//     f, g = lambda x: x + 1, lambda x: x - 1

import Syntax

enum LambdaSource {
  /// Throws what TensorFlow raises where it cannot tell which lambda function is meant.
  static func check(
    _ parameters: Parameters, at span: Span, _ source: Source, entity: String,
    _ style: AutoGraphStyle
  ) throws(ConversionFault) {
    let line = source.line(of: Int(span.start))
    switch style {
    case .modern:
      try checkModern(parameters, line, source, entity, span)
    case .classic:
      try checkClassic(parameters, line, source, entity, span)
    }
  }

  private static func signature(of parameters: Parameters) -> [[String]] {
    [
      (parameters.positionalOnly + parameters.positionalOrKeyword).map(\.name),
      parameters.variadic.map { [$0.name] } ?? [],
      parameters.keywordOnly.map(\.name),
      parameters.variadicKeyword.map { [$0.name] } ?? [],
    ]
  }

  // MARK: Modern: the lambda functions of the whole text that span the line

  private static func checkModern(
    _ parameters: Parameters, _ line: Int, _ source: Source, _ entity: String, _ span: Span
  ) throws(ConversionFault) {
    guard let module = try? parse(source) else { return }
    var lambdas: [SyntaxWalk.Lambda] = []
    for statement in module.body {
      if source.line(of: Int(statement.span.start)) > line { break }
      lambdas += SyntaxWalk.lambdas(in: statement)
    }
    let candidates = lambdas.filter { lambda in
      let first = source.line(of: Int(lambda.expression.span.start))
      let last = source.line(of: Int(max(lambda.expression.span.end - 1, 0)))
      return first <= line && line <= last
    }
    if candidates.count == 1 { return }
    func text(_ lambda: SyntaxWalk.Lambda) -> String {
      Unparser.unparse(expression: lambda.expression, style: .modern)
    }
    if candidates.isEmpty {
      let texts = lambdas.map { "# coding=utf-8\n" + text($0) }.joined(separator: "\n")
      throw ConversionFault(
        "UnsupportedLanguageElementError",
        "could not parse the source code of \(entity): no matching AST found among candidates:\n"
          + texts, at: span)
    }
    let wanted = signature(of: parameters)
    let matches = candidates.filter { signature(of: $0.parameters) == wanted }
    if matches.count == 1 { return }
    let texts = matches.enumerated().map { "Match \($0):\n\(text($1))\n" }.joined(separator: "\n")
    throw ConversionFault(
      "UnsupportedLanguageElementError",
      "could not parse the source code of \(entity): found multiple definitions with identical"
        + " signatures at the location. This error may be avoided by defining each lambda on a"
        + " single line and with unique argument names. The matching definitions were:\n" + texts,
      at: span)
  }

  // MARK: Classic: the text from the line on, as far as it can be parsed

  private static func checkClassic(
    _ parameters: Parameters, _ line: Int, _ source: Source, _ entity: String, _ span: Span
  ) throws(ConversionFault) {
    let original = logicalLine(from: line, source)
    var text = dedent(original.split(separator: "\n", omittingEmptySubsequences: false))
    var statements = parsed(text)
    if statements == nil {
      if let end = BracketScan(text).firstUnmatched {
        text = String(text[..<end])
        statements = parsed(text)
      }
      if statements == nil {
        throw ConversionFault(
          "ValueError",
          "Failed to parse source code of \(entity), which Python reported as:\n\(original)\n"
            + "If this is a lambda function, the error may be avoided by creating the lambda in a"
            + " standalone statement.", at: span)
      }
    }
    let wanted = signature(of: parameters)
    let matches = (statements ?? []).flatMap(SyntaxWalk.lambdas)
      .filter { signature(of: $0.parameters) == wanted }
    if matches.count == 1 { return }
    throw ConversionFault(
      "ValueError",
      "Unable to identify source code of lambda function \(entity). It was defined on this line:"
        + " \(text), which must contain a single lambda with matching signature. To avoid"
        + " ambiguity, define each lambda in a separate expression.", at: span)
  }

  /// The lines from one to the end of its statement, as far as the brackets on them tell.
  private static func logicalLine(from line: Int, _ source: Source) -> String {
    var text = ""
    var number = line
    while let next = source.lineText(number) {
      text += next + "\n"
      number += 1
      if BracketScan(text).depth <= 0 { break }
    }
    return text
  }

  /// The statements of a text that may `return`.
  private static func parsed(_ text: String) -> [Statement]? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let function = "def f():\n" + lines.map { " \($0)\n" }.joined()
    guard let module = try? parse(Source(name: "", text: function)), module.body.count == 1,
      case .function(let definition)? = module.body.first?.kind
    else { return nil }
    return definition.body
  }
}

/// Counts brackets outside of strings and comments.
private struct BracketScan {
  /// How many brackets are open at the end.
  private(set) var depth = 0
  /// The first closing bracket that none opened.
  private(set) var firstUnmatched: String.Index?

  init(_ text: String) {
    var index = text.startIndex
    var quote: Substring?
    while index < text.endIndex {
      let character = text[index]
      let rest = text[index...]
      if let end = quote {
        if character == "\\" {
          index = text.index(after: index)
          if index == text.endIndex { break }
        } else if rest.hasPrefix(end) || (character == "\n" && end.count == 1) {
          quote = nil
          index = text.index(index, offsetBy: rest.hasPrefix(end) ? end.count - 1 : 0)
        }
      } else {
        switch character {
        case "'", "\"":
          let triple = rest.prefix(3)
          let isTriple = triple.count == 3 && triple.allSatisfy { $0 == character }
          quote = isTriple ? triple : rest.prefix(1)
          index = text.index(index, offsetBy: isTriple ? 2 : 0)
        case "#":
          index = rest.firstIndex(of: "\n") ?? text.endIndex
          if index == text.endIndex { return }
        case "(", "[", "{":
          depth += 1
        case ")", "]", "}":
          if depth <= 0, firstUnmatched == nil { firstUnmatched = index }
          depth -= 1
        default: break
        }
      }
      index = text.index(after: index)
    }
    // An open triple-quoted string goes on in the next line.
    if let quote, quote.count == 3 { depth = max(depth, 1) }
  }
}
