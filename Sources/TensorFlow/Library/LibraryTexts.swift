// The Python texts that make up what `tf` composes of ops.

/// A Python text with names of `tf`; it runs as a module when one of them is first asked for.
struct LibraryText: Sendable {
  /// The name by which other texts import it: `arrays` is the module `_tensorflow_arrays`.
  let name: String
  let text: String

  var moduleName: String { "_tensorflow_\(name)" }
}

/// The texts, each in a file of its own.
enum LibraryTexts {
  static let all: [LibraryText] = [
    LibraryText(name: "activations", text: activations),
    LibraryText(name: "arrays", text: arrays),
    LibraryText(name: "checks", text: checks),
    LibraryText(name: "clipping", text: clipping),
    LibraryText(name: "dataset_iterators", text: datasetIterators),
    LibraryText(name: "dataset_parts", text: datasetParts),
    LibraryText(name: "dataset_transformations", text: datasetTransformations),
    LibraryText(name: "datasets", text: datasets),
    LibraryText(name: "graph_mode", text: graphMode),
    LibraryText(name: "images", text: images),
    LibraryText(name: "images_by_chance", text: imagesByChance),
    LibraryText(name: "indexing", text: indexing),
    LibraryText(name: "initializers_v1", text: initializersV1),
    LibraryText(name: "keras_layers", text: kerasLayers),
    LibraryText(name: "keras_losses", text: kerasLosses),
    LibraryText(name: "keras_metrics", text: kerasMetrics),
    LibraryText(name: "keras_models", text: kerasModels),
    LibraryText(name: "keras_more_optimizers", text: kerasMoreOptimizers),
    LibraryText(name: "keras_optimizers", text: kerasOptimizers),
    LibraryText(name: "keras_parts", text: kerasParts),
    LibraryText(name: "keras_schedules", text: kerasSchedules),
    LibraryText(name: "linear", text: linear),
    LibraryText(name: "losses", text: losses),
    LibraryText(name: "maths", text: maths),
    LibraryText(name: "networks", text: networks),
    LibraryText(name: "networks_more", text: networksMore),
    LibraryText(name: "optimizers_v1", text: optimizersV1),
    LibraryText(name: "ragged", text: ragged),
    LibraryText(name: "ragged_functions", text: raggedFunctions),
    LibraryText(name: "ragged_graphs", text: raggedGraphs),
    LibraryText(name: "randoms", text: randoms),
    LibraryText(name: "reductions", text: reductions),
    LibraryText(name: "refused", text: refused),
    LibraryText(name: "sequences", text: sequences),
    LibraryText(name: "sparse", text: sparse),
    LibraryText(name: "sparse_more", text: sparseMore),
    LibraryText(name: "standing", text: standing),
    LibraryText(name: "structures", text: structures),
    LibraryText(name: "support", text: support),
    LibraryText(name: "texts", text: texts),
    LibraryText(name: "variable_scopes", text: variableScopes),
    LibraryText(name: "various", text: various),
  ]
}
