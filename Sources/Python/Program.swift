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
    _ = try run(code, in: globals)
  }

  /// Runs the code of a module, also while other code is running.
  ///
  /// - Parameter names: Where its own names live, if not in the namespace.
  func run(
    _ code: Code, in globals: Namespace, names: DictObject? = nil
  ) throws(Raise) -> Value {
    guard nativeDepth < 2_000 else { throw recursionError() }
    let base = stackTop
    try prepareStack(upTo: base + code.registerCount + 1)
    try pushFrame(
      Frame(
        code: code, globals: globals, function: nil, registers: base,
        pc: UnsafePointer(code.instructions), destination: 0, kind: .entry, generator: nil,
        held: names, handledBefore: handled))
    keptCodes.append(code)
    return try withExtendedLifetime(globals) { () throws(Raise) in try run() }
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
    let report = fault.report(in: source)
    let isLast = source.lineText(report.line + 1) == nil && !source.text.hasSuffix("\n")
    let details: [(String, Value)] = [
      ("filename", .str(source.name)), ("lineno", .int(report.line)),
      ("offset", .int(report.offset)), ("text", .str(report.text + (isLast ? "" : "\n"))),
      ("end_lineno", .int(report.endLine)), ("end_offset", .int(report.endOffset)),
    ]
    let raise = error(
      fault.type, arguments: [.str(fault.message), .tuple(details.map(\.1))])
    let exception = raise.exception
    exception.syntaxFault = (fault, source)
    return raise
  }
}
