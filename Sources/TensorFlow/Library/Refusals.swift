// The names of `tf` that exist and are not supported: calling one says so, instead of an AttributeError
// that would say that TensorFlow has no such name.

/// What is refused by name, in every version.
enum Refusals {
  /// The names, by the path of their module.
  static let names: [String: [String]] = [
    "tf": ["batch_to_space", "load_op_library", "space_to_batch_nd", "timestamp"],
    "tf.distribute": ["MirroredStrategy"],
    "tf.image": ["adjust_hue", "adjust_saturation", "decode_image", "decode_jpeg"],
    "tf.io": [
      "TFRecordWriter", "decode_image", "decode_jpeg", "decode_png", "parse_example",
      "read_file", "write_file",
    ],
    "tf.io.gfile": ["GFile"],
    "tf.keras.callbacks": [
      "CSVLogger", "EarlyStopping", "LambdaCallback", "LearningRateScheduler",
      "ModelCheckpoint", "ReduceLROnPlateau", "TensorBoard",
    ],
    "tf.keras.datasets.boston_housing": ["load_data"],
    "tf.keras.datasets.cifar10": ["load_data"],
    "tf.keras.datasets.cifar100": ["load_data"],
    "tf.keras.datasets.fashion_mnist": ["load_data"],
    "tf.keras.datasets.imdb": ["load_data"],
    "tf.keras.datasets.mnist": ["load_data"],
    "tf.keras.datasets.reuters": ["load_data"],
    "tf.keras.layers": [
      "Attention", "Average", "AveragePooling2D", "Bidirectional", "CategoryEncoding",
      "Conv1D", "Conv2DTranspose", "Conv3D", "Discretization", "Dot", "GRU", "GRUCell",
      "GaussianNoise", "GlobalAveragePooling2D", "IntegerLookup", "LSTM", "LSTMCell",
      "LayerNormalization", "LeakyReLU", "Masking", "Maximum", "MultiHeadAttention",
      "Multiply", "Normalization", "PReLU", "Permute", "RNN", "RepeatVector", "Rescaling",
      "Resizing", "SeparableConv2D", "SimpleRNN", "SpatialDropout2D", "StringLookup",
      "Subtract", "TextVectorization", "TimeDistributed", "UpSampling2D", "ZeroPadding2D",
    ],
    "tf.keras.models": ["clone_model", "load_model", "model_from_json", "save_model"],
    "tf.keras.optimizers": ["Adadelta", "Adafactor", "AdamW", "Adamax", "Ftrl", "Lion", "Nadam"],
    "tf.linalg": ["eig", "eigvals", "expm", "logm", "lu", "sqrtm", "tridiagonal_solve"],
    "tf.lookup": ["StaticHashTable"],
    "tf.nn": ["conv3d", "ctc_loss", "nce_loss"],
    "tf.profiler.experimental": ["start", "stop"],
    "tf.queue": ["FIFOQueue"],
    "tf.random": ["gamma", "poisson"],
    "tf.saved_model": ["SaveOptions", "load", "save"],
    "tf.signal": ["fft", "rfft", "stft"],
    "tf.summary": [
      "FileWriter", "create_file_writer", "merge_all", "scalar", "trace_export", "trace_on",
    ],
    "tf.train": [
      "Checkpoint", "CheckpointManager", "latest_checkpoint", "list_variables",
      "load_checkpoint",
    ],
    "tf.xla.experimental": ["compile"],
  ]

  /// The full paths, sorted.
  static let paths: [String] = names.flatMap { module, names in
    names.map { "\(module).\($0)" }
  }.sorted()
}
