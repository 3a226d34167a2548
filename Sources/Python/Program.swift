// Running text: the entry points for programs and cells.

import Syntax

extension Interpreter {
  /// Runs a program or a cell in a namespace.
  ///
  /// - Throws: `Raise` for an uncaught exception, a `SyntaxError` for faulty text included.
  package func run(
    _ source: Source, in globals: Namespace, displaysLast: Bool = false
  ) throws(Raise) {
    let code: Code
    do throws(SyntaxFault) {
      let module = try parse(source)
      code = try Compiler.compile(module, self, globals: globals, displaysLast: displaysLast)
    } catch {
      throw syntaxError(error, source)
    }
    let base = stackTop
    try pushFrame(
      Frame(
        code: code, globals: globals, function: nil, registers: base,
        pc: UnsafePointer(code.instructions), destination: 0, kind: .entry, generator: nil,
        held: nil, handledBefore: handled))
    keptCodes.append(code)
    _ = try run()
  }

  /// The namespace of a program, with the names that every module has.
  package func makeNamespace(_ name: String = "__main__") -> Namespace {
    let namespace = Namespace(name: name)
    namespace[symbol("__name__")] = .str(name)
    namespace[symbol("__doc__")] = Value.none
    let module = ModuleObject(name)
    module.namespace = namespace
    modules[name] = module
    return namespace
  }

  func syntaxError(_ fault: SyntaxFault, _ source: Source) -> Raise {
    let (line, column) = source.position(of: Int(fault.span.start))
    let raise = error(fault.type, arguments: [.str(fault.message)])
    let exception = raise.exception
    set(exception, "lineno", .int(line))
    set(exception, "offset", .int(column + 1))
    set(exception, "filename", .str(source.name))
    set(exception, "text", .str((source.lineText(line) ?? "") + "\n"))
    let (endLine, endColumn) = source.position(of: Int(fault.span.end))
    set(exception, "end_lineno", .int(endLine))
    set(exception, "end_offset", .int(endColumn + 1))
    exception.syntaxFault = (fault, source)
    return raise
  }
}
