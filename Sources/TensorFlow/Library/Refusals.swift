// The names of `tf` that exist and are not supported: using one says so, instead of an AttributeError
// that would say that TensorFlow has no such name.
//
// The names are facts about TensorFlow, written compactly: `tf.nn [1.15 2.0]` opens the names of a
// module in these versions, which follow on indented lines. `*` stands for whatever a module that
// this engine will never be about may have.

import Dataflow
import Python

/// What is refused by name.
enum Refusals {
  /// The names that a module has and this engine does not.
  struct Module: Sendable {
    var names: Set<Substring> = []
    /// Whether whatever else is asked for is refused, too.
    var isWhole = false

    func refuses(_ name: String) -> Bool {
      names.contains(Substring(name)) || (isWhole && !name.hasPrefix("_"))
    }
  }

  /// What this engine is not about at all.
  static let foreign = """
    tf.app [1.15]
      *
    tf.app.flags [1.15]
      *
    tf.contrib [1.15]
      *
    tf.contrib.eager [1.15]
      *
    tf.contrib.framework [1.15]
      *
    tf.contrib.layers [1.15]
      *
    tf.contrib.learn [1.15]
      *
    tf.contrib.rnn [1.15]
      *
    tf.contrib.seq2seq [1.15]
      *
    tf.contrib.slim [1.15]
      *
    tf.dtensor [2.21]
      *
    tf.estimator [1.15 2.0]
      *
    tf.feature_column [1.15 2.0 2.21]
      *
    tf.flags [1.15]
      *
    tf.keras.applications [1.15 2.0 2.21]
      *
    tf.lite [1.15 2.0 2.21]
      *
    tf.mlir [2.21]
      *
    tf.python_io [1.15]
      *
    tf.pywrap_tensorflow [1.15]
      *
    tf.raw_ops [1.15 2.0 2.21]
      *
    tf.resource_loader [1.15]
      *
    tf.tpu [1.15 2.21]
      *
    tf.user_ops [1.15]
      *
    """

  private static let tables: [Versions: [String: Module]] = {
    var tables: [Versions: [String: Module]] = [:]
    for text in [foreign, names, namesOfLaterModules, kerasNames, kerasOps] {
      read(text, into: &tables)
    }
    return tables
  }()

  private static func read(_ text: String, into tables: inout [Versions: [String: Module]]) {
    var module = ""
    var versions: [Versions] = []
    for line in text.split(separator: "\n") {
      let words = line.split(whereSeparator: { " []".contains($0) })
      if line.hasPrefix(" ") {
        for version in versions {
          var known = tables[version]?[module] ?? Module()
          if words == ["*"] { known.isWhole = true } else { known.names.formUnion(words) }
          tables[version, default: [:]][module] = known
        }
      } else {
        module = words.first.map { String($0) } ?? ""
        versions = words.dropFirst().compactMap { Semantics.named(String($0))?.versions }
      }
    }
  }

  /// The modules of one version and what is refused in each.
  static func modules(in semantics: Semantics) -> [String: Module] {
    tables[semantics.versions] ?? [:]
  }

  /// The full paths of one version.
  static func paths(in semantics: Semantics) -> [String] {
    modules(in: semantics).flatMap { module, refused in
      refused.names.map { "\(module).\($0)" }
    }.sorted()
  }
}

extension TensorFlowRuntime {
  /// Makes the modules known in which names are refused.
  func defineRefusals() {
    library.refusals = Refusals.modules(in: semantics)
    for path in library.refusals.keys.sorted() { _ = module(path) }
  }

  /// What stands for a name that is not supported; nil where TensorFlow has no such name.
  func refusedValue(_ name: String, in path: String) throws(Raise) -> Value? {
    let isRefused =
      if path.hasPrefix("tf.compat.v1") {
        // There the names are those of 1.15.
        Refusals.modules(in: .v115)["tf" + path.dropFirst("tf.compat.v1".count)]?.refuses(name)
      } else {
        library.refusals[path]?.refuses(name)
      }
    guard isRefused == true else { return nil }
    let module = try interpreter.importModule("_tensorflow_refused").object(as: ModuleObject.self)
    guard let type = module?.namespace?[interpreter.symbol("Refused")] else { return nil }
    return try interpreter.call(type, [.str("\(path).\(name)")])
  }
}
