// From the tree back to text, as the libraries that TensorFlow's AutoGraph uses would write it.

/// How generated code is laid out.
package enum UnparseStyle: Sendable {
  /// As `ast.unparse` of CPython 3.11 writes it: AutoGraph of TensorFlow 2.21.
  case modern
  /// As `astor` 0.8.1 writes it, with two spaces a level: AutoGraph of TensorFlow 1.15 and 2.0.
  case astor
}

/// Writes trees as text. The text has no line end after its last line.
package enum Unparser {
  /// The text of statements.
  package static func unparse(statements: [Statement], style: UnparseStyle) -> String {
    switch style {
    case .modern:
      var writer = ModernUnparser()
      writer.write(statements)
      return writer.text
    case .astor:
      var writer = AstorUnparser()
      writer.writeProgram(statements)
      return writer.text
    }
  }

  /// The text of a program, whose first string is its docstring.
  package static func unparse(module: Module, style: UnparseStyle) -> String {
    switch style {
    case .modern:
      var writer = ModernUnparser()
      writer.writeBodyWithDocstring(module.body)
      return writer.text
    case .astor:
      return unparse(statements: module.body, style: style)
    }
  }

  /// The text of an expression that stands alone.
  package static func unparse(expression: Expression, style: UnparseStyle) -> String {
    switch style {
    case .modern:
      var writer = ModernUnparser()
      writer.write(expression)
      return writer.text
    case .astor:
      var writer = AstorUnparser()
      writer.write(expression, AstorPrecedence.highest)
      return writer.text
    }
  }
}
