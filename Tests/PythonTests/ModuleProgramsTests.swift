import Foundation
import Python
import Records
import Synchronization
import Syntax
import Testing

/// What a program shows: standard output and standard error as they come.
private func run(_ name: String, _ text: String) -> String {
  let shown = Mutex("")
  let done = DispatchSemaphore(value: 0)
  let thread = Thread {
    let interpreter = Interpreter()
    interpreter.writeOutput = { text, _ in shown.withLock { $0 += text } }
    let namespace = interpreter.makeNamespace()
    do throws(Raise) {
      try interpreter.run(Source(name: name, text: text), in: namespace)
    } catch {
      let traceback = interpreter.formatTraceback(error.exception)
      shown.withLock { $0 += traceback }
    }
    done.signal()
  }
  thread.stackSize = 1 << 28
  thread.start()
  done.wait()
  return shown.withLock { $0 }
}

private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .appendingPathComponent("Modules")

private let programs: [String] = {
  let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  return files.filter { $0.hasSuffix(".py") }.sorted()
}()

@Test("The standard library shows what CPython 3.11 shows", arguments: programs)
func standardLibrary(program: String) throws {
  let file = folder.appendingPathComponent(program)
  let expected = try String(
    contentsOf: file.deletingPathExtension().appendingPathExtension("out"), encoding: .utf8)
  let shown = run(program, try String(contentsOf: file, encoding: .utf8))
  #expect(shown == expected)
}

@Test("A module that reaches out of the notebook is refused by name")
func refusedModules() {
  for name in ["os", "subprocess", "socket", "threading", "pathlib", "uuid", "argparse"] {
    #expect(
      run("program.py", "import \(name)").hasSuffix(
        "NotImplementedError: the module '\(name)' is not supported by this engine\n"))
  }
}

@Test("No regular expression runs for ever")
func regularExpressionsEnd() {
  let program = """
    import re
    try:
        re.match(r"(a*)*(b|c)*d?(a|a)*$x", "a" * 40)
    except TimeoutError as error:
        print("stopped")
    print(re.match("(?:a|b)*", "ab" * 50000).end())
    """
  #expect(run("program.py", program).hasSuffix("100000\n"))
}
