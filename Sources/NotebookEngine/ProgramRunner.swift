import Dataflow
import Python
import Records
import Syntax
import TensorFlow

/// Runs a plain program as Python would: nothing is predefined.
package struct ProgramRunner {
  package struct Options {
    package var tensorflow = "2.21"
    /// Print in the form that records of real runs have.
    package var isRecord = false
    package var limits = Limits()

    package init() {}
  }

  /// How a program ended.
  package struct Outcome {
    /// Set where an exception was not caught: the traceback as CPython prints it.
    package var traceback: String?
    /// `!! Type: last line of the message`
    package var recordLine: String?
    /// What `SystemExit` asked for.
    package var exitStatus: Int32?
  }

  /// Runs the program on the thread of the caller, which needs a large stack.
  package static func run(
    _ text: String, named name: String, options: Options,
    write: @escaping (String, Output.Kind) -> Void
  ) -> Outcome {
    let interpreter = Interpreter()
    interpreter.limits = options.limits
    let isRecord = options.isRecord
    interpreter.writeOutput = { text, kind in
      // Records leave log lines out, save the warning about retracing.
      if isRecord, kind == .warning, !StringSearch.contains(text, "triggered tf.function retracing")
      {
        return
      }
      write(text, kind)
    }
    let semantics = Semantics.named(options.tensorflow) ?? .v221
    let runtime = TensorFlowRuntime(interpreter, semantics: semantics)
    defer { withExtendedLifetime(runtime) {} }
    let namespace = interpreter.makeNamespace()
    namespace[interpreter.symbol("__file__")] = .str(name)
    var outcome = Outcome()
    do throws(Raise) {
      try interpreter.run(Source(name: name, text: text), in: namespace)
    } catch {
      let value = Value.object(error.exception)
      let type = interpreter.typeName(value)
      if type == "SystemExit" {
        let code = error.exception.arguments.elements.first ?? .none
        outcome.exitStatus = code.isNone ? 0 : Int32(truncatingIfNeeded: code.asInt ?? 1)
        outcome.recordLine = interpreter.recordLine(error.exception)
        // A text is what the program says last.
        if let text = code.text { outcome.traceback = text + "\n" }
        return outcome
      }
      outcome.traceback = interpreter.formatTraceback(error.exception)
      outcome.recordLine = interpreter.recordLine(error.exception)
    }
    return outcome
  }
}
