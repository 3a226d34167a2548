// The second names of `tf`: one function under several paths, or a whole module.
//
// `tf.math = tf.compat.v1` opens the names that a module shares with another one, which follow on
// indented lines; `strip=string_strip` is another name there, `*` stands for all names. Paths below
// `tf.compat.v1` are those of 1.15 itself.

import Dataflow
import Python

/// Where else names are found.
enum Aliases {
  /// What a module has from others.
  struct Module: Sendable {
    /// The path that a name stands for.
    var targets: [Substring: String] = [:]
    /// The modules all of whose names it has.
    var likenesses: [String] = []
  }

  static let text = """
    tf.data = tf.data.experimental [1.15]
      DatasetSpec=DatasetStructure
    tf.debugging = tf [2.0 2.21]
      assert_rank
    tf.dtypes = tf.dtypes
      float16=half float64=double
    tf.graph_util = tf [2.0 2.21]
      import_graph_def
    tf = tf.autodiff [2.21]
      GradientTape
    tf = tf.compat.v1.dtypes
      as_string
    tf = tf.compat.v1.initializers
      global_variables_initializer=global_variables local_variables_initializer=local_variables
      tables_initializer uniform_unit_scaling_initializer=uniform_unit_scaling
    tf = tf.compat.v1.keras.backend
      name_scope
    tf = tf.compat.v1.manip
      batch_to_space_nd gather_nd reshape reverse roll scatter_nd space_to_batch_nd tile
    tf.compat.v1.logging = tf.logging [1.15]
      fatal
    tf.image = tf.compat.v1.image
      transpose=transpose_image
    tf.io = tf.compat.v1
      decode_base64 decode_compressed encode_base64 matching_files parse_tensor serialize_tensor
    tf.keras.backend = tf.keras.config [2.21]
      epsilon floatx set_epsilon set_floatx image_data_format set_image_data_format
    tf.keras.backend = tf.keras.utils [2.21]
      clear_session
    tf.keras.initializers = tf.initializers [2.0 2.21]
      *
    tf.keras.initializers = tf.keras [2.21]
      Initializer
    tf.keras.initializers = tf.keras.initializers [1.15]
      RandomNormal=normal RandomUniform=uniform
    tf.keras.layers = tf.keras [2.21]
      Layer
    tf.keras.losses = tf.keras [2.21]
      Loss
    tf.keras.losses = tf.keras.losses
      mae=MAE
    tf.keras.losses = tf.keras.metrics
      mae=MAE mse=MSE
    tf.keras.losses = tf.losses [2.0 2.21]
      *
    tf.keras.metrics = tf.keras [2.21]
      Metric
    tf.keras.metrics = tf.metrics [2.0 2.21]
      *
    tf.keras.optimizers = tf.keras [2.21]
      Optimizer
    tf.keras.optimizers = tf.optimizers [2.0 2.21]
      *
    tf.keras.optimizers.schedules = tf.optimizers.schedules [2.0 2.21]
      *
    tf.linalg = tf.compat.v1
      triangular_solve=matrix_triangular_solve
    tf.math = tf.compat.v1
      digamma expm1 invert_permutation is_finite is_inf is_nan is_non_decreasing
      is_strictly_increasing log1p rint rsqrt squared_difference unsorted_segment_sum
    tf.math = tf.debugging [1.15]
      is_non_decreasing is_strictly_increasing
    tf.nn = tf.compat.v1
      depth_to_space space_to_depth
    tf.quantization = tf.compat.v1
      dequantize fake_quant_with_min_max_args fake_quant_with_min_max_vars
    tf.random = tf.random.experimental [2.21]
      create_rng_state
    tf.sets = tf.compat.v1.sets
      difference=set_difference intersection=set_intersection size=set_size union=set_union
    tf.signal = tf.compat.v1.spectral
      dct fft fft2d fft3d idct ifft ifft2d ifft3d irfft irfft2d irfft3d rfft rfft2d rfft3d
    tf.signal = tf.compat.v1
      fft fft2d fft3d ifft ifft2d ifft3d
    tf.sparse = tf.compat.v1
      concat=sparse_concat reduce_max=sparse_reduce_max reshape=sparse_reshape
      retain=sparse_retain transpose=sparse_transpose merge=sparse_merge
      sparse_dense_matmul=sparse_tensor_dense_matmul fill_empty_rows=sparse_fill_empty_rows
      maximum=sparse_maximum minimum=sparse_minimum slice=sparse_slice softmax=sparse_softmax
      split=sparse_split to_indicator=sparse_to_indicator mask=sparse_mask
      reset_shape=sparse_reset_shape segment_sum=sparse_segment_sum
      segment_mean=sparse_segment_mean segment_sqrt_n=sparse_segment_sqrt_n
    tf.sparse = tf.sparse [1.15]
      sparse_dense_matmul=matmul
    tf.strings = tf.compat.v1
      strip=string_strip to_hash_bucket=string_to_hash_bucket
      to_hash_bucket_strong=string_to_hash_bucket_strong
    tf.version = tf.compat.v1
      COMPILER_VERSION GIT_VERSION GRAPH_DEF_VERSION GRAPH_DEF_VERSION_MIN_CONSUMER
      GRAPH_DEF_VERSION_MIN_PRODUCER VERSION
    tf = tf.compat.v1
      tensor_scatter_nd_add=tensor_scatter_add tensor_scatter_nd_sub=tensor_scatter_sub
      tensor_scatter_nd_update=tensor_scatter_update __version__
    """

  private static let tables: [Versions: [String: Module]] = {
    var tables: [Versions: [String: Module]] = [:]
    var (source, path) = ("", "")
    var versions: [Semantics] = []
    for line in text.split(separator: "\n") {
      let words = line.split(whereSeparator: { " []".contains($0) })
      if !line.hasPrefix(" ") {
        (source, path) = (String(words[0]), String(words[2]))
        versions = words.dropFirst(3).compactMap { Semantics.named(String($0)) }
        if versions.isEmpty { versions = Semantics.all }
        continue
      }
      for semantics in versions {
        let home = semantics.home(of: path)
        var module = tables[semantics.versions]?[home] ?? Module()
        for word in words {
          if word == "*" {
            module.likenesses.append(source)
            continue
          }
          let names = word.split(separator: "=")
          module.targets[names.last ?? word] = "\(source).\(names.first ?? word)"
        }
        tables[semantics.versions, default: [:]][home] = module
      }
    }
    return tables
  }()

  /// The modules of one version and what each has from others.
  static func modules(in semantics: Semantics) -> [String: Module] {
    tables[semantics.versions] ?? [:]
  }
}

extension TensorFlowRuntime {
  /// What a name of a module stands for by its aliases; nil where it is none, or where the engine
  /// lacks what it stands for.
  func aliasedValue(_ name: String, in path: String) throws(Raise) -> Value? {
    guard let aliases = library.aliases[path] else { return nil }
    var targets = aliases.likenesses.map { "\($0).\(name)" }
    if let target = aliases.targets[Substring(name)] { targets.insert(target, at: 0) }
    for target in targets where !name.hasPrefix("_") || name == "__version__" {
      let (module, last) = TensorFlowRuntime.split(target)
      guard let object = modules[module], library.refusals[module]?.refuses(last) != true,
        target != "\(path).\(name)"
      else { continue }
      let symbol = interpreter.symbol(last)
      if let value = try interpreter.attributeIfPresent(.object(object), symbol) { return value }
    }
    return nil
  }
}
