// What the rooms above ask about the code that is being executed.

import Syntax

extension Interpreter {
  /// The line of the file that the innermost Python frame executes; frames of library modules are
  /// passed over.
  package var currentLine: Int? {
    for index in (0..<frameCount).reversed() {
      let code = frames[index].code
      if code.source.name.hasPrefix(Interpreter.libraryPrefix) { continue }
      let span = code.span(before: frames[index].pc)
      guard span.end > 0 else { return nil }
      return code.source.line(of: Int(span.start))
    }
    return nil
  }

  /// The frames of Python, outermost first, without those of library modules.
  package func currentFrames() -> [TracebackEntry] {
    var entries: [TracebackEntry] = []
    for index in 0..<frameCount {
      let frame = frames + index
      let code = frame.pointee.code
      if code.source.name.hasPrefix(Interpreter.libraryPrefix) { continue }
      entries.append(
        TracebackEntry(
          functionName: code.name, source: code.source,
          span: code.span(before: frame.pointee.pc)))
    }
    return entries
  }

  /// The frames, innermost first: their code, and the first argument where they have one.
  package func frameLocals() -> [(code: Code, firstArgument: Value?)] {
    (0..<frameCount).reversed().map { index in
      let frame = frames + index
      let code = frame.pointee.code
      var first: Value?
      if !code.parameterNames.isEmpty {
        first = frame.pointee.registers[0]
        if case .object(let object)? = first, let cell = object as? CellObject {
          first = cell.content
        }
      }
      return (code, first)
    }
  }

  /// The global names of the innermost Python frame.
  package func currentGlobals() -> Namespace? {
    frameCount > 0 ? frames[frameCount - 1].globals : nil
  }
}
