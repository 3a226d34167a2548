import ArgumentParser

/// `notebook`: Markdown notebooks on `tf.function`, run and rendered without Python.
@main
struct Notebook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notebook",
    abstract: "Runs Markdown notebooks about TensorFlow and explains what the engine did.",
    version: "0.1.0",
    subcommands: [RenderCommand.self, RunCommand.self])
}
