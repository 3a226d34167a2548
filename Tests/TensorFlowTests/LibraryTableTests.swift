import Dataflow
import NotebookEngine
import Python
import Testing

@testable import TensorFlow

@Suite("The names of tf that are written in Python")
struct LibraryTableTests {
  @Test("A name has one definition in a version", arguments: Semantics.all.map(\.label))
  func definesOnce(label: String) throws {
    let semantics = try #require(Semantics.named(label))
    var places: [String: String] = [:]
    for export in LibraryTable.exports where export.versions.contains(semantics.versions) {
      let path = semantics.home(of: export.path)
      let place = "\(export.place.text.name).\(export.place.definition)"
      let earlier = places.updateValue(place, forKey: path)
      #expect(earlier == nil, "\(path) is \(earlier ?? "") and \(place)")
    }
  }

  @Test(
    "What a text defines has no native that it would hide", arguments: Semantics.all.map(\.label))
  func hidesNoNative(label: String) throws {
    let interpreter = Interpreter()
    let runtime = TensorFlowRuntime(interpreter, semantics: try #require(Semantics.named(label)))
    _ = try interpreter.importModule("tensorflow")
    let natives = Set(runtime.functionsByPath.keys)
    #expect(natives.intersection(runtime.library.places.keys).sorted() == [])
  }

  @Test("What is refused by name is defined nowhere", arguments: Semantics.all.map(\.label))
  func refusesOnlyWhatIsMissing(label: String) throws {
    let interpreter = Interpreter()
    let semantics = try #require(Semantics.named(label))
    let runtime = TensorFlowRuntime(interpreter, semantics: semantics)
    _ = try interpreter.importModule("tensorflow")
    let refused = Refusals.paths(in: semantics)
    #expect(refused.count > 100)
    for path in refused {
      let (module, name) = TensorFlowRuntime.split(path)
      let isDefined =
        runtime.library.places[path] != nil || runtime.modules[path] != nil
        || runtime.modules[module]?.namespace?[interpreter.symbol(name)] != nil
      #expect(!isDefined, "\(path) is there and refused")
    }
  }

  @Test("What is refused by name says so when it is used, not when it is looked up")
  func refusesByName() {
    var options = ProgramRunner.Options()
    options.tensorflow = "1.15"
    let shown = OutputBox()
    let program = """
      import tensorflow as tf
      print(hasattr(tf, "parallel_stack"), hasattr(tf, "contrib"), hasattr(tf, "no_such_name"))
      print(isinstance(3, tf.train.Server))
      for use in [lambda: tf.parallel_stack([1]), lambda: tf.contrib.layers.fully_connected(1)]:
          try:
              use()
          except NotImplementedError as error:
              print(error)
      """
    _ = ProgramRunner.run(program, named: "program.py", options: options) { text, _ in
      shown.text += text
    }
    #expect(
      shown.text == """
        True True False
        False
        tf.parallel_stack is not supported by this engine
        tf.contrib.layers.fully_connected is not supported by this engine

        """)
  }

  @Test("Comments above a definition name its paths and versions")
  func readsExports() {
    let text = LibraryText(
      name: "sample",
      text: """
        # tf.zeta [2.0 2.21]
        # tf.compat.v1.zeta tf.math.zeta
        def zeta(x):
            # tf.inner is no export
            return x


        # tf.ANSWER
        ANSWER = 42
        """)
    let exports = LibraryTable.exports(of: text)
    #expect(exports.map(\.path) == ["tf.zeta", "tf.compat.v1.zeta", "tf.math.zeta", "tf.ANSWER"])
    #expect(exports.map(\.versions) == [.second, .all, .all, .all])
    #expect(exports.map(\.place.definition) == ["zeta", "zeta", "zeta", "ANSWER"])
  }

  @Test("1.15 is its own compat.v1, the others are their own compat.v2")
  func knowsItsHome() {
    #expect(Semantics.v115.home(of: "tf.compat.v1.train.Saver") == "tf.train.Saver")
    #expect(Semantics.v20.home(of: "tf.compat.v1.train.Saver") == "tf.compat.v1.train.Saver")
    #expect(Semantics.v221.home(of: "tf.compat.v2.where") == "tf.where")
  }
}

/// Written and read by one thread.
private final class OutputBox: @unchecked Sendable {
  var text = ""
}
