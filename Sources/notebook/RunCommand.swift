import ArgumentParser
import Dataflow
import Foundation
import NotebookEngine

/// `notebook run program.py`
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Runs a plain Python program.")

  @Argument(help: "The program.")
  var program: String

  @Option(help: "The version of TensorFlow: 1.15, 2.0 or 2.21.")
  var tensorflow = "2.21"

  @Flag(help: "Print standard output and tf.print together, and an uncaught exception as one line.")
  var record = false

  func run() throws {
    guard let data = FileManager.default.contents(atPath: program) else {
      throw Failure("\(program): there is no such file")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw Failure("\(program): the file is not UTF-8 text")
    }
    guard Semantics.named(tensorflow) != nil else {
      throw Failure("--tensorflow takes 1.15, 2.0 or 2.21, not \(tensorflow)")
    }
    var options = ProgramRunner.Options()
    options.tensorflow = tensorflow
    options.isRecord = record
    let isRecord = record
    let runOptions = options
    // Tracebacks name the whole path, as CPython does for the program that it runs.
    let path = URL(filePath: program).standardizedFileURL.path(percentEncoded: false)
    let outcome = onLargeStack {
      let output = StandardOutput()
      var record = ""
      let outcome = ProgramRunner.run(text, named: path, options: runOptions) { text, kind in
        if isRecord {
          record += text
        } else {
          output.write(text, toError: kind != .stdout && kind != .value)
        }
      }
      // A record consists of whole lines.
      if !record.isEmpty, !record.hasSuffix("\n") { record += "\n" }
      if isRecord, let line = outcome.recordLine { record += line + "\n" }
      output.write(RecordFilter.steady(record), toError: false)
      output.flush()
      return outcome
    }
    if !isRecord, let traceback = outcome.traceback {
      FileHandle.standardError.write(Data(traceback.utf8))
      throw ExitCode(1)
    }
    if let status = outcome.exitStatus, status != 0 { throw ExitCode(status) }
  }
}

/// A fault of the command line or of a file: a message, and exit status 2.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
