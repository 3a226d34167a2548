import Dataflow
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

  @Test("What is refused by name is defined nowhere")
  func refusesOnlyWhatIsMissing() {
    let exported = Set(LibraryTable.exports.map(\.path))
    #expect(exported.isDisjoint(with: Refusals.paths))
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
