// Convolution, pooling and batch normalisation of images (batch, row, column, channel).
import Dataflow
import Tensors

extension TypeSet {
  fileprivate static let convolved = TypeSet(
    [.float16, .bfloat16, .float32, .float64],
    new: [.float16, .bfloat16, .float32, .float64, .int32])
  fileprivate static let halvesFirst = TypeSet([.float16, .bfloat16, .float32, .float64])
  fileprivate static let pooled = TypeSet([
    .float16, .bfloat16, .float32, .float64, .int32, .int64, .uint8, .int16, .int8, .uint16,
  ])
}

private let convolutionAttributes: [AttributeSpec] = [
  .ints("strides"), .bool("use_cudnn_on_gpu", true), .string("padding"),
  .ints("explicit_paddings", []), .string("data_format", "NHWC"),
  .ints("dilations", [1, 1, 1, 1]),
]

extension Attributes {
  /// The window that strides, paddings and dilations describe.
  fileprivate func window(_ op: String, height: Int = 0, width: Int = 0) throws -> Window {
    let format = string("data_format", default: "NHWC")
    guard format == "NHWC" else {
      throw KernelError(
        .invalidArgument,
        "The \(op) op currently only supports the NHWC tensor format on the CPU. The op was given "
          + "the format: \(format)")
    }
    let strides = ints("strides")
    guard strides.count == 4 else {
      throw KernelError(
        .invalidArgument, "Sliding window strides field must specify 4 dimensions")
    }
    guard strides[0] == 1, strides[3] == 1 else {
      throw KernelError(
        .invalidArgument,
        "Current implementation does not yet support strides in the batch and depth dimensions.")
    }
    let dilations = ints("dilations")
    let padding: Window.Padding
    switch string("padding") {
    case "SAME": padding = .same
    case "EXPLICIT":
      let sizes = ints("explicit_paddings")
      guard sizes.count == 8 else {
        throw KernelError(
          .invalidArgument,
          "explicit_paddings attribute must contain 8 values, but got: "
            + "\(sizes.count)")
      }
      padding = .explicit(rows: (sizes[2], sizes[3]), columns: (sizes[4], sizes[5]))
    default: padding = .valid
    }
    return Window(
      height: height, width: width, rowStride: strides[1], columnStride: strides[2],
      rowDilation: dilations.count == 4 ? dilations[1] : 1,
      columnDilation: dilations.count == 4 ? dilations[2] : 1, padding: padding)
  }

  /// The window of a pooling, whose size is an attribute.
  fileprivate func pooling(_ op: String) throws -> Window {
    let sizes = ints("ksize")
    guard sizes.count == 4 else {
      throw KernelError(
        .invalidArgument, "Sliding window ksize field must specify 4 dimensions")
    }
    guard sizes[0] == 1, sizes[3] == 1 else {
      throw KernelError(
        .unimplemented, "Pooling is not yet supported on the batch dimension.")
    }
    return try window(op, height: sizes[1], width: sizes[2])
  }

  /// Those that a gradient op takes over.
  fileprivate func only(_ names: String...) -> Attributes {
    var result = Attributes()
    for name in names { if let value = self[name] { result[name] = value } }
    return result
  }

  fileprivate var ofConvolution: Attributes {
    only(
      "strides", "use_cudnn_on_gpu", "padding", "explicit_paddings", "data_format", "dilations")
  }
  fileprivate var ofPooling: Attributes {
    only("ksize", "strides", "padding", "explicit_paddings", "data_format")
  }
}

/// The spatial sizes after a window has moved over them.
private func moved(
  _ call: InferenceContext, _ window: Window, rows: Int?, columns: Int?
) throws -> (Int?, Int?) {
  do {
    return (
      try rows.map {
        try Window.extent(
          input: $0, filter: window.height, stride: window.rowStride,
          dilation: window.rowDilation, padding: window.padding, isRow: true
        ).size
      },
      try columns.map {
        try Window.extent(
          input: $0, filter: window.width, stride: window.columnStride,
          dilation: window.columnDilation, padding: window.padding, isRow: false
        ).size
      }
    )
  } catch let error as KernelError {
    throw ShapeError(error.message)
  }
}

private func pooledShape(_ call: InferenceContext) throws -> [PartialShape] {
  try call.requireRank(0, 4)
  guard let sizes = call.inputs[0].dimensions else { return [.unknown(rank: 4)] }
  let window = try call.attributes.pooling(call.op.name)
  let (rows, columns) = try moved(call, window, rows: sizes[1], columns: sizes[2])
  return [PartialShape([sizes[0], rows, columns, sizes[3]])]
}

extension Op {
  package static let conv2D: Op = Op(
    "Conv2D", "input: T, filter: T -> output: T",
    attributes: [.type("T", .convolved)] + convolutionAttributes,
    summary: "Convolves images with filters.",
    shape: { call in
      try call.requireRank(0, 4)
      try call.requireRank(1, 4)
      guard let sizes = call.inputs[0].dimensions, let filter = call.inputs[1].dimensions else {
        return [.unknown(rank: 4)]
      }
      if let depth = sizes[3], let wanted = filter[2], depth != wanted {
        throw ShapeError(
          "Depth of input (\(depth)) is not a multiple of input depth of filter (\(wanted))")
      }
      guard let height = filter[0], let width = filter[1] else {
        return [PartialShape([sizes[0], nil, nil, filter[3]])]
      }
      let window = try call.attributes.window("Conv2D", height: height, width: width)
      let (rows, columns) = try moved(call, window, rows: sizes[1], columns: sizes[2])
      return [PartialShape([sizes[0], rows, columns, filter[3]])]
    },
    kernel: .single { call in
      try Kernels.conv2D(
        call.inputs[0], filter: call.inputs[1], call.attributes.window("Conv2D"))
    },
    gradient: { g in
      let attributes = g.attributes.ofConvolution
      return [
        g.needed[0]
          ? try g(
            .conv2DInputGrad, g.shapeVector(g.inputs[0]), g.inputs[1], g.upstream,
            attributes: attributes) : nil,
        g.needed[1]
          ? try g(
            .conv2DFilterGrad, g.inputs[0], g.shapeVector(g.inputs[1]), g.upstream,
            attributes: attributes) : nil,
      ]
    })

  package static let conv2DInputGrad: Op = Op(
    "Conv2DBackpropInput", "input_sizes: int32, filter: T, out_backprop: T -> output: T",
    attributes: [.type("T", .convolved)] + convolutionAttributes,
    summary: "The gradient of Conv2D by its images.",
    shape: { [$0.shapeValue(0)] },
    kernel: .single { call in
      try Kernels.conv2DInputGradient(
        Shape(call.inputs[0].integers), filter: call.inputs[1], upstream: call.inputs[2],
        call.attributes.window("Conv2DBackpropInput"))
    },
    gradient: { g in
      let attributes = g.attributes.ofConvolution
      return [
        nil,
        try g(
          .conv2DFilterGrad, g.upstream, g.shapeVector(g.inputs[1]), g.inputs[2],
          attributes: attributes),
        try g(.conv2D, g.upstream, g.inputs[1], attributes: attributes),
      ]
    })

  package static let conv2DFilterGrad: Op = Op(
    "Conv2DBackpropFilter", "input: T, filter_sizes: int32, out_backprop: T -> output: T",
    attributes: [.type("T", .halvesFirst)] + convolutionAttributes,
    summary: "The gradient of Conv2D by its filters.",
    shape: { [$0.shapeValue(1)] },
    kernel: .single { call in
      try Kernels.conv2DFilterGradient(
        call.inputs[0], filterShape: Shape(call.inputs[1].integers), upstream: call.inputs[2],
        call.attributes.window("Conv2DBackpropFilter"))
    },
    gradient: { g in
      let attributes = g.attributes.ofConvolution
      return [
        try g(
          .conv2DInputGrad, g.shapeVector(g.inputs[0]), g.upstream, g.inputs[2],
          attributes: attributes),
        nil,
        try g(.conv2D, g.inputs[0], g.upstream, attributes: attributes),
      ]
    })

  package static let depthwiseConv2D: Op = Op(
    "DepthwiseConv2dNative", "input: T, filter: T -> output: T",
    attributes: [
      .type("T", .halvesFirst), .ints("strides"), .string("padding"),
      .ints("explicit_paddings", [], in: .v221), .string("data_format", "NHWC"),
      .ints("dilations", [1, 1, 1, 1]),
    ],
    summary: "Convolves each channel with filters of its own.",
    shape: { call in
      guard let sizes = call.inputs[0].dimensions, let filter = call.inputs[1].dimensions,
        sizes.count == 4, filter.count == 4, let height = filter[0], let width = filter[1]
      else { return [.unknown(rank: 4)] }
      let window = try call.attributes.window(
        "DepthwiseConv2dNative", height: height, width: width)
      let (rows, columns) = try moved(call, window, rows: sizes[1], columns: sizes[2])
      var depth: Int?
      if let channels = filter[2], let times = filter[3] { depth = channels * times }
      return [PartialShape([sizes[0], rows, columns, depth])]
    },
    kernel: .single { call in
      try Kernels.depthwiseConv2D(
        call.inputs[0], filter: call.inputs[1],
        call.attributes.window("DepthwiseConv2dNative"))
    }, isOpaque: false)

  package static let maxPool: Op = Op(
    "MaxPool", "input: T -> output: T",
    attributes: [
      .type("T", .pooled, default: .float32), .ints("ksize"), .ints("strides"),
      .string("padding"), .ints("explicit_paddings", [], in: .v221),
      .string("data_format", "NHWC"),
    ],
    summary: "The greatest pixel under a window.", shape: { try pooledShape($0) },
    kernel: .single { call in
      try Kernels.pool(.maximum, call.inputs[0], call.attributes.pooling("MaxPool"))
    },
    gradient: { g in
      [
        try g(
          .maxPoolGrad, g.inputs[0], g.outputs[0], g.upstream, attributes: g.attributes.ofPooling)
      ]
    })

  package static let maxPoolGrad: Op = Op(
    "MaxPoolGrad", "orig_input: T, orig_output: T, grad: T -> output: T",
    attributes: [
      .ints("ksize"), .ints("strides"), .string("padding"),
      .ints("explicit_paddings", [], in: .v221), .string("data_format", "NHWC"),
      .type("T", .reals, default: .float32),
    ],
    summary: "The gradient of MaxPool.", shape: { [$0.inputs[0]] },
    kernel: .single { call in
      try Kernels.maxPoolGradient(
        call.inputs[0], upstream: call.inputs[2], call.attributes.pooling("MaxPoolGrad"))
    }, isOpaque: false)

  package static let averagePool: Op = Op(
    "AvgPool", "value: T -> output: T",
    attributes: [
      .ints("ksize"), .ints("strides"), .string("padding"), .string("data_format", "NHWC"),
      .type("T", .halvesFirst),
    ],
    summary: "The mean of the pixels under a window.", shape: { try pooledShape($0) },
    kernel: .single { call in
      try Kernels.pool(.average, call.inputs[0], call.attributes.pooling("AvgPool"))
    },
    gradient: { g in
      [
        try g(
          .averagePoolGrad, g.shapeVector(g.inputs[0]), g.upstream,
          attributes: g.attributes.only("ksize", "strides", "padding", "data_format"))
      ]
    })

  package static let averagePoolGrad: Op = Op(
    "AvgPoolGrad", "orig_input_shape: int32, grad: T -> output: T",
    attributes: [
      .ints("ksize"), .ints("strides"), .string("padding"), .string("data_format", "NHWC"),
      .type("T", .halvesFirst),
    ],
    summary: "The gradient of AvgPool.", shape: { [$0.shapeValue(0)] },
    kernel: .single { call in
      try Kernels.averagePoolGradient(
        Shape(call.inputs[0].integers), upstream: call.inputs[1],
        call.attributes.pooling("AvgPoolGrad"))
    },
    gradient: { g in
      [
        nil,
        try g(
          .averagePool, g.upstream,
          attributes: g.attributes.only("ksize", "strides", "padding", "data_format")),
      ]
    })

  package static let fusedBatchNorm: Op = Op(
    "FusedBatchNormV3",
    "x: T, scale: U, offset: U, mean: U, variance: U -> y: T, batch_mean: U, "
      + "batch_variance: U, reserve_space_1: U, reserve_space_2: U, reserve_space_3: U",
    attributes: [
      .type("T", TypeSet([.float16, .bfloat16, .float32])),
      .type("U", TypeSet([.float32], new: [.bfloat16, .float32])),
      .float("epsilon", 0.0001), .float("exponential_avg_factor", 1, in: .v221),
      .string("data_format", "NHWC"), .bool("is_training", true),
    ],
    summary: "Normalises each channel to mean 0 and deviation 1, then scales and shifts it.",
    shape: { call in
      let depth = PartialShape.vector(call.inputs[0].dimensions?.last ?? nil)
      return [call.inputs[0], depth, depth, depth, depth, .unknown]
    },
    kernel: .general { call in
      try BatchNormalisation(call).outputs
    },
    gradient: { g in
      let result = try g.all(
        .fusedBatchNormGrad,
        [g.upstream, g.inputs[0], g.inputs[1], g.outputs[3], g.outputs[4], g.outputs[5]],
        g.attributes.only("epsilon", "data_format", "is_training"))
      return [result[0], result[1], result[2], nil, nil]
    })

  package static let fusedBatchNormGrad: Op = Op(
    "FusedBatchNormGradV3",
    "y_backprop: T, x: T, scale: float32, reserve_space_1: U, reserve_space_2: U, "
      + "reserve_space_3: U -> x_backprop: T, scale_backprop: U, offset_backprop: U, "
      + "reserve_space_4: U, reserve_space_5: U",
    attributes: [
      .type("T", TypeSet([.float16, .bfloat16, .float32])), .type("U", TypeSet([.float32])),
      .float("epsilon", 0.0001), .string("data_format", "NHWC"), .bool("is_training", true),
    ],
    summary: "The gradient of FusedBatchNormV3.",
    shape: { call in
      let depth = call.inputs[2]
      return [call.inputs[1], depth, depth, .unknown, .unknown]
    },
    kernel: .general { try BatchNormalisation.gradient($0) }, isOpaque: false)

  static let convolution: [Op] = [
    .conv2D, .conv2DInputGrad, .conv2DFilterGrad, .depthwiseConv2D, .maxPool, .maxPoolGrad,
    .averagePool, .averagePoolGrad, .fusedBatchNorm, .fusedBatchNormGrad,
  ]
}

/// Batch normalisation over all dimensions but the last.
private struct BatchNormalisation {
  private(set) var outputs: [Tensor]

  init(_ call: KernelCall) throws {
    let (x, scale, offset) = (call.inputs[0], call.inputs[1], call.inputs[2])
    guard call.attributes.string("data_format", default: "NHWC") == "NHWC" else {
      throw KernelError(
        .invalidArgument,
        "The CPU implementation of FusedBatchNorm only supports NHWC tensor "
          + "format for now.")
    }
    let epsilon = Tensor(Float(call.attributes.float("epsilon", default: 0.0001)))
    let wide = try Kernels.cast(x, to: .float32)
    let axes = Array(0..<(x.shape.rank - 1))
    var (mean, variance) = (call.inputs[3], call.inputs[4])
    var (batchMean, batchVariance) = (mean, variance)
    if call.attributes.bool("is_training", default: true) {
      let count = x.count / max(scale.count, 1)
      mean = try Kernels.reduce(.mean, wide, axes: axes)
      let centred = try Kernels.binary(.subtract, wide, mean)
      variance = try Kernels.reduce(.mean, Kernels.unary(.square, centred), axes: axes)
      // What is handed out is the unbiased estimate.
      let correction = Tensor(Float(count) / Float(max(count - 1, 1)))
      batchMean = mean
      batchVariance = try Kernels.binary(.multiply, variance, correction)
      let factor = call.attributes.float("exponential_avg_factor", default: 1)
      if factor != 1 {
        let (new, old) = (Tensor(Float(factor)), Tensor(Float(1 - factor)))
        batchMean = try Kernels.binary(
          .add, Kernels.binary(.multiply, batchMean, new),
          Kernels.binary(.multiply, call.inputs[3], old))
        batchVariance = try Kernels.binary(
          .add, Kernels.binary(.multiply, batchVariance, new),
          Kernels.binary(.multiply, call.inputs[4], old))
      }
    }
    let inverse = try Kernels.unary(
      .reciprocalSquareRoot, Kernels.binary(.add, variance, epsilon))
    let factor = try Kernels.binary(.multiply, inverse, scale)
    let scaled = try Kernels.binary(
      .multiply, Kernels.binary(.subtract, wide, mean), factor)
    let y = try Kernels.cast(Kernels.binary(.add, scaled, offset), to: x.dtype)
    outputs = [y, batchMean, batchVariance, mean, variance, Tensor(zeros: .float32, Shape([0]))]
  }

  static func gradient(_ call: KernelCall) throws -> [Tensor] {
    let (dy, x, scale) = (call.inputs[0], call.inputs[1], call.inputs[2])
    let (mean, variance) = (call.inputs[3], call.inputs[4])
    let epsilon = Tensor(Float(call.attributes.float("epsilon", default: 0.0001)))
    let axes = Array(0..<(x.shape.rank - 1))
    let wide = try Kernels.cast(x, to: .float32)
    let upstream = try Kernels.cast(dy, to: .float32)
    let centred = try Kernels.binary(.subtract, wide, mean)
    let inverse = try Kernels.unary(
      .reciprocalSquareRoot, Kernels.binary(.add, variance, epsilon))
    let normal = try Kernels.binary(.multiply, centred, inverse)
    let scaleGradient = try Kernels.reduce(
      .sum, Kernels.binary(.multiply, upstream, normal), axes: axes)
    let offsetGradient = try Kernels.reduce(.sum, upstream, axes: axes)
    let factor = try Kernels.binary(.multiply, scale, inverse)
    var inner = upstream
    if call.attributes.bool("is_training", default: true) {
      let count = Tensor(Float(x.count / max(scale.count, 1)))
      let meanOfUpstream = try Kernels.binary(.divide, offsetGradient, count)
      let share = try Kernels.binary(.divide, scaleGradient, count)
      inner = try Kernels.binary(
        .subtract, Kernels.binary(.subtract, upstream, meanOfUpstream),
        Kernels.binary(.multiply, normal, share))
    }
    let dx = try Kernels.cast(Kernels.binary(.multiply, inner, factor), to: x.dtype)
    let none = Tensor(zeros: .float32, Shape([0]))
    return [dx, scaleGradient, offsetGradient, none, none]
  }
}
