// Softmax and cross entropies, biases, leaky activations.
import Dataflow
import Tensors

extension TypeSet {
  fileprivate static let halvesFirst = TypeSet([.float16, .bfloat16, .float32, .float64])
}

extension GradientCall {
  /// Multiplies the rows of a matrix with the elements of a vector.
  fileprivate func scaleRows(_ vector: Operand, _ matrix: Operand) throws -> Operand {
    let column = try self(.expandDims, vector, constant(Tensor(Int32(-1))))
    return try self(.multiply, column, matrix)
  }

  /// The sum over the last dimension, which stays with size 1.
  fileprivate func lastSum(_ operand: Operand) throws -> Operand {
    try self(
      .sum, operand, constant(Tensor(integers: [-1])), attributes: ["keep_dims": true])
  }

  /// The gradients of a cross entropy by the logits: through the loss and, where the gradient itself
  /// is differentiated, through that.
  fileprivate func crossEntropyGradient(_ logits: Operand) throws -> Operand? {
    var result: Operand?
    if let loss = upstreams[0] { result = try scaleRows(loss, outputs[1]) }
    if upstreams.count > 1, let second = upstreams[1] {
      let softmax = try self(.softmax, logits)
      let inner = try lastSum(self(.multiply, second, softmax))
      let term = try self(.multiply, self(.subtract, second, inner), softmax)
      result = try result.map { try self(.addV2, $0, term) } ?? term
    }
    return result
  }
}

/// The first dimension alone: the shape of a loss.
private func rows(_ shape: PartialShape) -> PartialShape { .vector(shape.dimensions?.first ?? nil) }

extension Op {
  package static let softmax: Op = Op(
    "Softmax", "logits: T -> softmax: T", attributes: [.type("T", .halvesFirst)],
    summary: "exp(x) over its sum along the last dimension.", shape: { [$0.inputs[0]] },
    kernel: .single {
      try Kernels.softmax($0.inputs[0], style: $0.context.semantics.mathStyle)
    },
    gradient: { g in
      let sum = try g.lastSum(g(.multiply, g.upstream, g.outputs[0]))
      return [try g(.multiply, g(.subtract, g.upstream, sum), g.outputs[0])]
    })

  package static let logSoftmax: Op = Op(
    "LogSoftmax", "logits: T -> logsoftmax: T", attributes: [.type("T", .halvesFirst)],
    summary: "The logarithm of softmax.", shape: { [$0.inputs[0]] },
    kernel: .single {
      try Kernels.logSoftmax($0.inputs[0], style: $0.context.semantics.mathStyle)
    },
    gradient: { g in
      let softmax = try g(.exp, g.outputs[0])
      let share = try g(.multiply, g.lastSum(g.upstream), softmax)
      return [try g(.subtract, g.upstream, share)]
    })

  package static let softmaxCrossEntropy: Op = Op(
    "SoftmaxCrossEntropyWithLogits", "features: T, labels: T -> loss: T, backprop: T",
    attributes: [.type("T", .halvesFirst)],
    summary: "The cross entropy of rows with distributions, and its gradient.",
    shape: { call in
      let both = try PartialShape.broadcast(call.inputs[0], call.inputs[1])
      return [rows(both), both]
    },
    kernel: .general { call in
      let (loss, gradient) = try Kernels.softmaxCrossEntropy(
        call.inputs[0], labels: call.inputs[1], style: call.context.semantics.mathStyle)
      return [loss, gradient]
    },
    gradient: { g in
      var labels: Operand?
      if g.needed[1], let loss = g.upstreams[0] {
        labels = try g.scaleRows(loss, g(.negate, g(.logSoftmax, g.inputs[0])))
      }
      return [try g.crossEntropyGradient(g.inputs[0]), labels]
    })

  package static let sparseSoftmaxCrossEntropy: Op = Op(
    "SparseSoftmaxCrossEntropyWithLogits",
    "features: T, labels: Tlabels -> loss: T, backprop: T",
    attributes: [.type("T", .halvesFirst), .type("Tlabels", .indices, default: .int64)],
    summary: "The cross entropy of rows with classes, and its gradient.",
    shape: { [rows($0.inputs[0]), $0.inputs[0]] },
    kernel: .general { call in
      let (loss, gradient) = try Kernels.sparseSoftmaxCrossEntropy(
        call.inputs[0], labels: call.inputs[1], style: call.context.semantics.mathStyle)
      return [loss, gradient]
    },
    gradient: { g in [try g.crossEntropyGradient(g.inputs[0]), nil] })

  package static let biasAdd: Op = Op(
    "BiasAdd", "value: T, bias: T -> output: T",
    attributes: [.type("T", .numbers), .string("data_format", "NHWC")],
    summary: "Adds a vector along the last (NCHW: the second) dimension.",
    shape: { call in
      if let rank = call.inputs[0].rank, rank < 2 {
        throw ShapeError("Shape must be at least rank 2 but is rank \(rank)")
      }
      try call.requireRank(1, 1)
      if let size = call.inputs[1].dimensions?.first ?? nil,
        let dimensions = call.inputs[0].dimensions
      {
        let isFirst = call.attributes.string("data_format") == "NCHW"
        if let last = isFirst ? dimensions[1] : dimensions[dimensions.count - 1], last != size {
          throw ShapeError("Dimensions must be equal, but are \(last) and \(size)")
        }
      }
      return [call.inputs[0]]
    },
    kernel: .single { call in
      let (value, bias) = (call.inputs[0], call.inputs[1])
      guard value.shape.rank >= 2 else {
        throw KernelError(
          .invalidArgument, "Input tensor must be at least 2D: \(value.shape)")
      }
      guard bias.shape.rank == 1 else {
        throw KernelError(.invalidArgument, "Biases must be 1D: \(bias.shape)")
      }
      let isFirst = call.attributes.string("data_format") == "NCHW"
      let channels =
        isFirst ? value.shape.dimensions[1] : value.shape.dimensions[value.shape.rank - 1]
      guard channels == bias.count else {
        throw KernelError(
          .invalidArgument,
          "Must provide as many biases as the last dimension of the input tensor: "
            + "\(bias.shape) vs. \(value.shape)")
      }
      guard isFirst else { return try Kernels.binary(.add, value, bias) }
      let tail = Array(repeating: 1, count: value.shape.rank - 2)
      return try Kernels.binary(.add, value, bias.reshaped(Shape([channels] + tail)))
    },
    gradient: { g in
      let format: Attributes = [
        "data_format": .string(g.attributes.string("data_format", default: "NHWC"))
      ]
      return [g.upstream, try g(.biasAddGrad, g.upstream, attributes: format)]
    })

  package static let biasAddGrad: Op = Op(
    "BiasAddGrad", "out_backprop: T -> output: T",
    attributes: [.type("T", .numbers), .string("data_format", "NHWC")],
    summary: "The sum over all dimensions but that of the bias.",
    shape: { call in
      guard let dimensions = call.inputs[0].dimensions, dimensions.count > 1 else {
        return [.vector(nil)]
      }
      let isFirst = call.attributes.string("data_format") == "NCHW"
      return [.vector(isFirst ? dimensions[1] : dimensions[dimensions.count - 1])]
    },
    kernel: .single { call in
      let rank = call.inputs[0].shape.rank
      let channel = call.attributes.string("data_format") == "NCHW" ? 1 : rank - 1
      return try Kernels.reduce(
        .sum, call.inputs[0], axes: (0..<rank).filter { $0 != channel },
        style: call.context.semantics.mathStyle)
    },
    gradient: { g in [try g(.broadcastTo, g.upstream, g.shapeVector(g.inputs[0]))] })

  package static let leakyRelu: Op = Op(
    "LeakyRelu", "features: T -> activations: T",
    attributes: [.float("alpha", 0.2), .type("T", .halvesFirst, default: .float32)],
    summary: "x, or alpha times it where it is negative.", shape: { [$0.inputs[0]] },
    kernel: .single {
      try Kernels.leakyRelu($0.inputs[0], alpha: $0.attributes.float("alpha", default: 0.2))
    },
    gradient: { g in
      [
        try g(
          .leakyReluGrad, g.upstream, g.inputs[0],
          attributes: ["alpha": .float(g.attributes.float("alpha", default: 0.2))])
      ]
    })

  package static let leakyReluGrad: Op = Op(
    "LeakyReluGrad", "gradients: T, features: T -> backprops: T",
    attributes: [.float("alpha", 0.2), .type("T", .halvesFirst, default: .float32)],
    summary: "The gradient of LeakyRelu.", shape: { [$0.inputs[0]] },
    kernel: .single { call in
      let (upstream, features) = (call.inputs[0], call.inputs[1])
      let alpha = Tensor(
        upstream.dtype, scalar: call.attributes.float("alpha", default: 0.2))
      return try Kernels.select(
        Kernels.binary(.greater, features, Tensor(features.dtype, scalar: 0)), upstream,
        Kernels.binary(.multiply, upstream, alpha))
    },
    gradient: { g in
      [
        try g(
          .leakyReluGrad, g.upstream, g.inputs[1],
          attributes: ["alpha": .float(g.attributes.float("alpha", default: 0.2))]), nil,
      ]
    })

  package static let l2Loss: Op = Op(
    "L2Loss", "t: T -> output: T", python: ["tf.nn.l2_loss(t, name=None)"],
    attributes: [.type("T", .halvesFirst)], summary: "Half the sum of squares.",
    shape: { _ in [.scalar] },
    kernel: .single { call in
      let sum = try Kernels.reduce(
        .sum, Kernels.unary(.square, call.inputs[0]), style: call.context.semantics.mathStyle)
      return try Kernels.binary(.multiply, sum, Tensor(sum.dtype, scalar: 0.5))
    },
    gradient: { g in [try g(.multiply, g.inputs[0], g.upstream)] })

  package static let inTopK: Op = Op(
    "InTopKV2", "predictions: float32, targets: T, k: T -> precision: bool",
    attributes: [.type("T", .indices, default: .int32)],
    summary: "Whether the prediction for a class is among the k greatest of its row.",
    shape: { [$0.inputs[1]] },
    kernel: .single { call in
      let (predictions, targets, k) = (call.inputs[0], call.inputs[1], call.inputs[2].scalarInt)
      guard predictions.shape.rank == 2, targets.count == predictions.shape.dimensions[0] else {
        throw KernelError(
          .invalidArgument,
          "First dimension of predictions \(predictions.shape) must match length of targets "
            + "\(targets.count)")
      }
      let classes = predictions.shape.dimensions[1]
      return Tensor(
        targets.integers.enumerated().map { row, target in
          guard target >= 0, target < classes else { return false }
          let value = predictions.elementAsDouble(row * classes + target)
          guard value.isFinite else { return false }
          let better = (0..<classes).count {
            predictions.elementAsDouble(row * classes + $0) > value
          }
          return better < k
        }, shape: targets.shape)
    })

  static let neuralNetworks: [Op] = [
    .softmax, .logSoftmax, .softmaxCrossEntropy, .sparseSoftmaxCrossEntropy, .biasAdd,
    .biasAddGrad, .leakyRelu, .leakyReluGrad, .l2Loss, .inTopK,
  ]
}
