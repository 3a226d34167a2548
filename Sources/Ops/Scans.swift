// Running sums and products, and the norm.
import Dataflow
import Tensors

/// A running reduction; `shape` refuses an axis that is out of range.
private func scan(
  _ name: String, _ function: Kernels.ScanFunction, _ python: [Binding], types: TypeSet,
  _ summary: String, gradient: Op.GradientFunction? = nil
) -> Op {
  Op(
    name, "x: T, axis: Tidx -> out: T", python: python,
    attributes: [
      .bool("exclusive", false), .bool("reverse", false), .type("T", types),
      .type("Tidx", .indices, default: .int32),
    ],
    summary: summary,
    shape: { call in
      if let rank = call.inputs[0].rank, let axis = call.constant(1)?.scalarInt,
        axis < -rank || axis >= rank
      {
        throw ShapeError(
          "Axis must be in the range [\(-rank), \(rank)), but got \(axis)")
      }
      return [call.inputs[0]]
    },
    kernel: .single { call in
      try Kernels.scan(
        function, call.inputs[0], axis: call.inputs[1].scalarInt,
        isExclusive: call.attributes.bool("exclusive"),
        isReversed: call.attributes.bool("reverse"), style: call.context.semantics.mathStyle)
    }, gradient: gradient, isOpaque: gradient != nil)
}

extension GradientCall {
  /// The same scan the other way round.
  fileprivate func backwards(_ op: Op, _ operand: Operand) throws -> Operand {
    try self(
      op, operand, inputs[1],
      attributes: [
        "exclusive": .bool(attributes.bool("exclusive")),
        "reverse": .bool(!attributes.bool("reverse")),
      ])
  }
}

extension Op {
  package static let cumulativeSum: Op = scan(
    "Cumsum", .sum,
    [],
    types: .numbers, "Adds up along an axis.",
    gradient: { g in [try g.backwards(.cumulativeSum, g.upstream), nil] })

  package static let cumulativeProduct: Op = scan(
    "Cumprod", .product,
    [],
    types: .numbers, "Multiplies along an axis.",
    gradient: { g in
      let product = try g(
        .cumulativeProduct, g.inputs[0], g.inputs[1],
        attributes: [
          "exclusive": .bool(g.attributes.bool("exclusive")),
          "reverse": .bool(g.attributes.bool("reverse")),
        ])
      let sum = try g.backwards(.cumulativeSum, g(.multiply, product, g.upstream))
      return [try g(.realDivide, sum, g.inputs[0]), nil]
    })

  package static let cumulativeLogSumExp: Op = scan(
    "CumulativeLogsumexp", .logSumExp,
    [
      Binding("tf.math.cumulative_logsumexp(x, axis=0, exclusive=False, reverse=False, name=None)")
    ],
    types: TypeSet(
      [.float16, .float32, .float64], new: [.bfloat16, .float16, .float32, .float64]),
    "The logarithm of running sums of exponentials.",
    gradient: { g in
      // The upstream may be negative, and its logarithm is needed: each sign by itself.
      let (x, y) = (g.inputs[0], g.outputs[0])
      let zero = try g.scalar(0, like: g.upstream)
      let low: Double =
        switch x.dtype {
        case .float64: -.greatestFiniteMagnitude
        case .float16: -65504
        case .bfloat16: -0x1.fep127
        default: -0x1.fffffep127
        }
      func part(_ isPositive: Operand, _ upstream: Operand) throws -> Operand {
        let least = try g.scalar(low, like: upstream)
        let logarithm = try g(.selectV2, isPositive, g(.log, upstream), least)
        let sums = try g.backwards(.cumulativeLogSumExp, g(.subtract, logarithm, y))
        return try g(.exp, g(.addV2, sums, x))
      }
      let positive = try part(g(.greater, g.upstream, zero), g.upstream)
      let negative = try part(g(.less, g.upstream, zero), g(.negate, g.upstream))
      return [try g(.subtract, positive, negative), nil]
    })

  package static let euclideanNorm: Op = Op(
    "EuclideanNorm", "input: T, reduction_indices: Tidx -> output: T",
    attributes: [
      .bool("keep_dims", false), .type("T", .numbers), .type("Tidx", .indices, default: .int32),
    ],
    summary: "The square root of the sum of squares.", shape: { [try reducedShape($0)] },
    kernel: .single { call in
      try Kernels.reduce(
        .euclideanNorm, call.inputs[0], axes: call.inputs[1].integers,
        keepsAxes: call.attributes.bool("keep_dims"), style: call.context.semantics.mathStyle)
    },
    gradient: { g in
      let (x, axes) = (g.inputs[0], g.inputs[1])
      let keep: Attributes = ["keep_dims": true]
      let norm = try g(.euclideanNorm, x, axes, attributes: keep)
      let upstream = try g(.reshape, g.upstream, g.shapeVector(norm))
      return [try g(.multiply, x, g(.realDivide, upstream, norm)), nil]
    })

  static let scans: [Op] = [
    .cumulativeSum, .cumulativeProduct, .cumulativeLogSumExp, .euclideanNorm,
  ]
}
