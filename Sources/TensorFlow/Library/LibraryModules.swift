// Parts of `tf` that are written in Python: the texts lie in this folder and run when one of their
// names is first asked for.

import Dataflow
import Python
import Tensors

/// Which libraries still have to run before a module is complete, and where else its names may be.
final class LibraryState {
  /// The libraries of a module's path, those that have not run yet.
  var pending: [String: [String]] = [:]
  var type: TypeObject?
  var started: Set<String> = []
}

extension TensorFlowRuntime {
  /// The libraries of the runtime: the module whose names they give, and their text.
  func defineLibraries() {
    let isFirst = semantics.versions == .v115
    registerLibrary("_tf_graph_mode", GraphModeLibrary.text)
    registerLibrary("_tf_optimizers", OptimizerLibrary.text)
    registerLibrary("_tf_data", DataLibrary.text)
    registerLibrary("_tf_keras", KerasLibrary.text)
    for path in ["tf.data", "tf.data.experimental", "tf.compat.v1.data"] {
      lend(path, ["_tf_data"])
    }
    lend("tf.keras", ["_tf_keras"])
    for name in KerasLibrary.modules { lend("tf.keras.\(name)", ["_tf_keras"]) }
    for name in ["optimizers", "losses", "metrics"] where !isFirst {
      lend("tf.\(name)", ["_tf_keras"])
    }
    lend("tf.compat.v1", ["_tf_graph_mode", "_tf_optimizers"])
    lend("tf.compat.v1.train", ["_tf_graph_mode", "_tf_optimizers"])
    for name in ["initializers", "layers", "losses"] {
      lend("tf.compat.v1.\(name)", ["_tf_graph_mode"])
    }
    if isFirst {
      lend("tf", ["_tf_graph_mode", "_tf_optimizers"])
      lend("tf.train", ["_tf_graph_mode", "_tf_optimizers"])
      for name in ["initializers", "layers", "losses"] {
        lend("tf.\(name)", ["_tf_graph_mode"])
      }
    } else {
      lend("tf.train", ["_tf_graph_mode"])
      lend("tf.initializers", ["_tf_graph_mode"])
    }
    let compat = Array(modules.keys).filter { $0.hasPrefix("tf.compat.v1.") }
    for path in compat { makeLazy(module(path)) }
    for name in [
      "nn", "math", "linalg", "random", "strings", "errors", "dtypes", "test", "image", "sets",
      "debugging", "autograph", "experimental", "data", "keras", "saved_model", "logging",
      "graph_util", "io", "ragged", "sparse", "config",
    ] {
      makeLazy(module("tf.compat.v1.\(name)"))
    }
    if !isFirst {
      let v2 = module("tf.compat.v2")
      makeLazy(v2)
    }
    defineLibraryHelpers()
  }

  /// Registers a text that runs as a module.
  func registerLibrary(_ name: String, _ text: String) {
    interpreter.registerLibraryModule(name, text)
  }

  /// Says that names of the module at a path come from libraries.
  func lend(_ path: String, _ names: [String]) {
    libraries.pending[path, default: []] += names
    makeLazy(module(path))
  }

  private func makeLazy(_ module: ModuleObject) {
    let type: TypeObject
    if let known = libraries.type {
      type = known
    } else {
      type = interpreter.makeType(
        "module", bases: [interpreter.types.module], instancesHaveDictionary: true)
      interpreter.defineMethod(type, "__getattr__(self, name)") {
        [unowned self] _, call throws(Raise) in
        guard let module = call[0].object(as: ModuleObject.self), let name = call[1].text else {
          return .none
        }
        return try lentName(name, in: module)
      }
      libraries.type = type
    }
    module.customType = type
  }

  /// A name that a module does not have: from its libraries, or, in `tf.compat.v1`, from the module
  /// of the same path in `tf`.
  private func lentName(_ name: String, in module: ModuleObject) throws(Raise) -> Value {
    let path = "tf" + module.name.dropFirst("tensorflow".count)
    let symbol = interpreter.symbol(name)
    if !name.hasPrefix("__") {
      while let library = libraries.pending[path]?.first {
        libraries.pending[path]?.removeFirst()
        try runLibrary(library)
        if let value = interpreter.ownAttribute(module, symbol) { return value }
      }
      for prefix in ["tf.compat.v1", "tf.compat.v2"] where path.hasPrefix(prefix) {
        let plain = "tf" + path.dropFirst(prefix.count)
        if let other = modules[plain],
          let value = try interpreter.attributeIfPresent(.object(other), symbol)
        {
          return value
        }
      }
    }
    throw error("AttributeError", "module '\(shownName(of: module))' has no attribute '\(name)'")
  }

  private func shownName(of module: ModuleObject) -> String { module.name }

  /// Runs a library if it has not run.
  func runLibrary(_ name: String) throws(Raise) {
    guard libraries.started.insert(name).inserted else { return }
    _ = try interpreter.importModule(name)
  }

  /// What libraries use that is no part of `tf`: the module `_tf_native`.
  private func defineLibraryHelpers() {
    interpreter.registerModule("_tf_native") { [unowned self] interpreter, module throws(Raise) in
      func define(_ signature: String, _ body: @escaping NativeFunction.Body) {
        interpreter.defineFunction(module, signature, style: .python, body)
      }
      interpreter.set(module, "version", .str(semantics.label))
      interpreter.set(module, "tf", .object(modules["tf"] ?? module))
      interpreter.set(module, "SymbolicTensor", .object(types.symbolicTensor))
      define("export(path, value)") { [unowned self] _, call in
        if let path = call[0].text { set(path, call[1]) }
        return .none
      }
      define("warn(message)") { [unowned self] _, call in
        warn(call[0].text ?? "")
        return .none
      }
      defineGraphHelpers(define)
      defineDatasetHelpers(define)
    }
  }
}
