import ArgumentParser

/// `notebook`: Markdown notebooks on `tf.function`, run and rendered without Python.
@main
struct Notebook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notebook",
    abstract: "Runs Markdown notebooks about TensorFlow and explains what the engine did.",
    version: "0.1.0",
    subcommands: [RenderCommand.self, RunCommand.self])

  /// Parses the arguments and runs the command; what keeps it from running at all, wrong arguments
  /// among them, ends with status 2.
  static func main() {
    if let complaint = ProcessorFeatures.complaint(needed: .needed, present: .present) {
      Terminal(isQuiet: true).complain(complaint)
      exit(withError: ExitCode(2))
    }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      Terminal(isQuiet: true).complain(failure.description)
      exit(withError: ExitCode(2))
    } catch {
      if exitCode(for: error) == .validationFailure {
        Terminal(isQuiet: true).complain(fullMessage(for: error))
        exit(withError: ExitCode(2))
      }
      exit(withError: error)
    }
  }
}
