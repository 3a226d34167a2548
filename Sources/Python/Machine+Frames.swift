// The stack of frames, and how an exception finds its handler among them.

import Syntax

extension Interpreter {
  /// Makes sure that the slots up to `end` hold values.
  @inline(__always)
  func prepareStack(upTo end: UnsafeMutablePointer<Value>) throws(Raise) {
    if end > stackHighWater {
      if end > stack + stackCapacity { throw recursionError() }
      stackHighWater.initialize(repeating: .unbound, count: end - stackHighWater)
      stackHighWater = end
    }
  }

  func recursionError() -> Raise {
    error("RecursionError", "maximum recursion depth exceeded")
  }

  @inline(__always)
  func pushFrame(_ frame: Frame) throws(Raise) {
    if frameCount >= recursionLimit || frameCount >= frameCapacity { throw recursionError() }
    try prepareStack(upTo: frame.registers + frame.code.registerCount)
    (frames + frameCount).initialize(to: frame)
    frameCount += 1
  }

  /// Finds the handler of an exception in the frames from the top down to the entry; rethrows it, with
  /// these frames gone, where there is none.
  func unwind(_ raise: Raise, downTo entry: Int) throws(Raise) {
    let exception = raise.exception
    // An exception that the interpreter itself raised while another one is handled.
    if exception.traceback.isEmpty, exception.context == nil { chain(exception) }
    while frameCount >= entry {
      let frame = frames + (frameCount - 1)
      let code = frame.pointee.code
      let position = code.index(of: frame.pointee.pc) - 1
      if skipsTraceback {
        skipsTraceback = false
      } else {
        addTraceback(exception, code, position)
      }
      for handler in code.handlers
      where position >= Int(handler.start) && position < Int(handler.end) {
        let registers = frame.pointee.registers
        registers[Int(handler.register)] = .object(exception)
        registers[Int(handler.register) + 1] = handled.map { .object($0) } ?? .none
        handled = exception
        frame.pointee.pc = UnsafePointer(code.instructions) + Int(handler.target)
        return
      }
      if let generator = frame.pointee.generator {
        generator.state = .finished
        generator.handled = nil
        if exception.type(in: self).isSubtype(of: exceptionType("StopIteration")) {
          // PEP 479
          let replacement = error("RuntimeError", "generator raised StopIteration")
          replacement.exception.cause = .object(exception)
          replacement.exception.context = exception
          replacement.exception.suppressesContext = true
          popFrame()
          return try unwindFurther(replacement, entry)
        }
      }
      popFrame()
    }
    throw raise
  }

  private func unwindFurther(_ raise: Raise, _ entry: Int) throws(Raise) {
    if frameCount >= entry { try unwind(raise, downTo: entry) } else { throw raise }
  }

  private func addTraceback(_ exception: ExceptionObject, _ code: Code, _ position: Int) {
    if code.source.name.hasPrefix(Interpreter.libraryPrefix) { return }
    let span = code.spans.indices.contains(position) ? code.spans[position] : .none
    var entry = TracebackEntry(functionName: code.name, source: code.source, span: span)
    entry.code = code
    if code.source.name == "<string>" {
      // Generated text has no file to quote from.
      entry.file = code.source.name
      entry.line = code.source.line(of: Int(span.start))
    }
    // Comprehensions have a frame of their own in CPython 3.11.
    for inlined in code.inlined where position >= inlined.start && position < inlined.end {
      exception.traceback.append(
        TracebackEntry(functionName: inlined.name, source: code.source, span: entry.span))
      entry = TracebackEntry(
        functionName: code.name, source: code.source, span: inlined.span)
    }
    exception.traceback.append(entry)
    if let hook = tracebackHook { hook(exception, code) }
  }

  /// Leaves the top frame.
  @inline(__always)
  func popFrame() {
    frameCount -= 1
    let frame = frames + frameCount
    if frame.pointee.generator == nil {
      let registers = frame.pointee.registers
      for index in 0..<frame.pointee.code.registerCount { registers[index] = .unbound }
    }
    handled = frame.pointee.handledBefore
    frame.deinitialize(count: 1)
  }

  /// What bound the innermost `except` in `handled`, chained to a new exception.
  func chain(_ exception: ExceptionObject) {
    guard let handled, handled !== exception else { return }
    // No cycles: whatever leads back to the new exception is cut.
    var current: ExceptionObject? = handled
    while let link = current {
      if link.context === exception {
        link.context = nil
        break
      }
      current = link.context
    }
    exception.context = handled
  }
}
