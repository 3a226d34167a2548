// The functions of `tf` that compose others are written in Python, as TensorFlow's own are: this file
// runs the text that defines a name when the name is first used. `LibraryTable` says which text that
// is, `LibraryBridge` is the module by which the texts reach the engine.

import NumPy
import Python

/// What the Python texts of a run have left behind.
final class LibraryState {
  /// Where the names of this version are defined.
  var places: [String: LibraryPlace] = [:]
  /// The second names of this version, by module.
  var aliases: [String: Aliases.Module] = [:]
  /// What this version has and this engine does not, by module.
  var refusals: [String: Refusals.Module] = [:]
  /// Classes of the texts whose objects are made of tensors: arrays of tensors, ragged tensors.
  var composites: [CompositeType] = []
  /// Whether objects made of tensors are taken apart; `tf.nest` leaves them whole.
  var expandsComposites = true
  /// Where eager random ops have their seeds from, since `set_seed` was called last.
  var seedSource: BitSource?
  var seedGeneration = -1
}

extension TensorFlowRuntime {
  /// Makes the names of the Python texts known.
  func defineLibrary() {
    interpreter.registerModule("_tensorflow") { [unowned self] _, module throws(Raise) in
      fillBridge(module)
    }
    for text in LibraryTexts.all {
      interpreter.registerLibraryModule(text.moduleName, text.text)
    }
    library.places = LibraryTable.places(in: semantics)
    library.aliases = Aliases.modules(in: semantics)
    for path in library.places.keys.sorted() { _ = module(TensorFlowRuntime.split(path).module) }
    for path in library.aliases.keys.sorted() { _ = module(path) }
    defineScatterMethods()
  }

  /// What a module of `tf` has for a name that no native declares; nil where there is no such name.
  func lazyValue(_ name: String, in path: String) throws(Raise) -> Value? {
    if let value = try libraryValue("\(path).\(name)") { return value }
    if let value = try aliasedValue(name, in: path) { return value }
    // What `tf.compat.v1` does not have for itself is what `tf` has.
    if path.hasPrefix("tf.compat.v1"), !name.hasPrefix("__"),
      let other = modules["tf" + path.dropFirst("tf.compat.v1".count)],
      let value = try interpreter.attributeIfPresent(.object(other), interpreter.symbol(name))
    {
      return value
    }
    return try refusedValue(name, in: path)
  }

  /// The object at a path of `tf` that Python text defines; nil where there is none.
  func libraryValue(_ path: String) throws(Raise) -> Value? {
    guard let place = library.places[path] else { return nil }
    let module = try interpreter.importModule(place.text.moduleName).object(as: ModuleObject.self)
    guard let value = module?.namespace?[interpreter.symbol(place.definition)] else { return nil }
    if let function = value.object(as: FunctionObject.self) {
      interpreter.set(function, "__module__", .str("tensorflow"))
    }
    functionsByPath[path] = value
    return value
  }

  /// What a text defines under a name, if the text has run.
  func loadedValue(_ name: String, in text: String) -> Value? {
    interpreter.modules["_tensorflow_\(text)"]?.namespace?[interpreter.symbol(name)]
  }

  /// The methods of variables that are written in Python.
  private func defineScatterMethods() {
    for name in [
      "scatter_update", "scatter_add", "scatter_sub", "scatter_max", "scatter_min",
      "scatter_nd_update", "scatter_nd_add", "scatter_nd_sub", "batch_scatter_update",
    ] where types.variable.own(interpreter.symbol(name)) == nil {
      interpreter.defineMethod(
        types.variable,
        name.contains("_nd_")
          ? "\(name)(self, indices, updates, name=None)"
          : "\(name)(self, sparse_delta, use_locking=False, name=None)", style: .python
      ) { [unowned self] _, call throws(Raise) in
        try callFunction("tf._variable_\(name)", [call[0], call[1], call[2]])
      }
    }
  }
}
