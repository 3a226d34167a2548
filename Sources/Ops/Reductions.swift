// Sums, means and their like over axes, and where the greatest element is.
import Dataflow
import Tensors

extension TypeSet {
  static let extremes = TypeSet(numbers.early, new: reals.new)
}

/// The shape of a reduction: axes from input 1 where they are known.
func reducedShape(_ call: InferenceContext) throws -> PartialShape {
  let keeps = call.attributes.bool("keep_dims")
  guard let dimensions = call.inputs[0].dimensions else { return .unknown }
  guard let axes = call.integers(1) else {
    return keeps ? .unknown(rank: dimensions.count) : .unknown
  }
  var reduced: Set<Int> = []
  for axis in axes {
    guard axis >= -dimensions.count, axis < dimensions.count else {
      throw ShapeError(
        "Invalid reduction dimension \(axis) for input with \(dimensions.count) dimensions.")
    }
    reduced.insert(axis < 0 ? axis + dimensions.count : axis)
  }
  var result: [Int?] = []
  for (index, size) in dimensions.enumerated() {
    if !reduced.contains(index) { result.append(size) } else if keeps { result.append(1) }
  }
  return PartialShape(result)
}

private func reduction(
  _ name: String, _ function: ReductionFunction, types: TypeSet, summary: String,
  gradient: Op.GradientFunction? = nil
) -> Op {
  Op(
    name, "input: T, reduction_indices: Tidx -> output: T",
    attributes: [
      .bool("keep_dims", false), .type("T", types), .type("Tidx", .indices, default: .int32),
    ],
    summary: summary, shape: { [try reducedShape($0)] },
    kernel: .single { call in
      try Kernels.reduce(
        function, call.inputs[0], axes: call.inputs[1].integers,
        keepsAxes: call.attributes.bool("keep_dims"), style: call.context.semantics.mathStyle)
    }, gradient: gradient)
}

private func logicalReduction(
  _ name: String, _ function: ReductionFunction, _ summary: String
) -> Op {
  Op(
    name, "input: bool, reduction_indices: Tidx -> output: bool",
    attributes: [.bool("keep_dims", false), .type("Tidx", .indices, default: .int32)],
    summary: summary, shape: { [try reducedShape($0)] },
    kernel: .single { call in
      try Kernels.reduce(
        function, call.inputs[0], axes: call.inputs[1].integers,
        keepsAxes: call.attributes.bool("keep_dims"))
    })
}

extension GradientCall {
  /// The shape of the input with 1 in the place of the reduced axes, as a vector.
  fileprivate func keptShape() throws -> Operand {
    if let shape = inputs[0].shape.known, let axes = inputs[1].constantValue?.integers {
      var sizes = shape.dimensions
      for axis in axes {
        let counted = axis < 0 ? axis + sizes.count : axis
        if sizes.indices.contains(counted) { sizes[counted] = 1 }
      }
      return try constant(Tensor(integers: sizes))
    }
    // As math_ops.reduced_shape computes it when the graph runs.
    let shape = try self(.shape, inputs[0])
    let rank = try self(.size, shape)
    let axes = try self(.floorMod, self(.addV2, castToInt32(inputs[1]), rank), rank)
    let zero = try constant(Tensor(Int32(0)))
    let one = try constant(Tensor(Int32(1)))
    let all = try context.apply1(.range, [zero, rank, one])
    let ones = try self(.fill, self(.shape, axes), one)
    return try context.apply1(.dynamicStitch, [all, axes, shape, ones])
  }

  private func castToInt32(_ operand: Operand) throws -> Operand {
    operand.dtype == .int32 ? operand : try self(.cast, operand, to: .int32)
  }

  /// The upstream spread over the input's shape.
  fileprivate func spread() throws -> Operand {
    let input = inputs[0]
    if !context.isEager, let sizes = input.shape.dimensions,
      let axes = inputs[1].constantValue?.integers
    {
      if axes == Array(sizes.indices) {
        // All axes: the shape is a constant, or found when the graph runs.
        let ones = Tensor(integers: sizes.map { _ in 1 })
        let kept = try self(.reshape, upstream, .literal(ones))
        let shape =
          if let known = input.shape.known {
            try constant(Tensor(integers: known.dimensions))
          } else { try self(.shape, input) }
        return try self(.tile, kept, shape)
      }
      if let known = input.shape.known {
        var kept = known.dimensions
        for axis in axes { kept[axis < 0 ? axis + kept.count : axis] = 1 }
        let scaling = zip(known.dimensions, kept).map { $0 / Swift.max($1, 1) }
        try makeShapeNodes(known, axes, kept)
        let reshaped = try self(.reshape, upstream, .literal(Tensor(integers: kept)))
        return try self(.tile, reshaped, .literal(Tensor(integers: scaling)))
      }
    }
    let kept = try self(.reshape, upstream, keptShape())
    return try self(.broadcastTo, kept, shapeVector(input))
  }

  /// The nodes that TensorFlow makes, once for a shape and axes, to find by constant folding what
  /// is known here: nothing reads their values.
  private func makeShapeNodes(_ shape: Shape, _ axes: [Int], _ kept: [Int]) throws {
    guard let graph = context.graph, graph.broadcastCache.insert("\(shape) \(axes)").inserted else {
      return
    }
    func constant(_ values: [Int], in scope: String) throws -> Operand {
      try graph.withNameScope(scope) { _ in
        try self.constant(Tensor(integers: values), name: "x")
      }
    }
    if !context.semantics.reducesGradientsLast {
      let sizes = try constant(shape.dimensions, in: "Cast")
      let given = try constant(axes, in: "Cast")
      let rank = try self.constant(Tensor(Int32(shape.rank)), name: "Size")
      let counted = try self(.floorMod, self(.addV2, given, rank), rank)
      let count = try self.constant(Tensor(integers: [axes.count]), name: "Shape")
      let one = Operand.literal(Tensor(Int32(1)))
      let all = try context.apply1(
        .range, [.literal(Tensor(Int32(0))), rank, one], name: "range")
      let ones = try self(.fill, count, one)
      _ = try context.apply1(.dynamicStitch, [all, counted, sizes, ones])
    }
    let most = try self(
      .maximum, .literal(Tensor(integers: kept)), .literal(Tensor(Int32(1))))
    _ = try self(.floorDivide, .literal(Tensor(integers: shape.dimensions)), most)
  }

  /// How many elements each mean is of, where the graph finds it when it runs.
  fileprivate func meanCount(_ dtype: DType) throws -> Operand {
    if context.semantics.reducesGradientsLast {
      let shape = try self(.shape, inputs[0])
      let rank = try inputs[0].shape.rank.map { try constant(Tensor(Int32($0)), name: "Size") }
      let size = try rank ?? self(.size, shape)
      let axes = try self(.floorMod, self(.addV2, castToInt32(inputs[1]), size), size)
      let sizes = try self(.gather, shape, axes, .literal(Tensor(Int32(0))))
      let count = try self(.prod, sizes, constant(Tensor(integers: [0])))
      return try self(.cast, count, to: dtype)
    }
    func shape(_ operand: Operand) throws -> Operand {
      guard let known = operand.shape.known else { return try self(.shape, operand) }
      return try constant(Tensor(integers: known.dimensions), name: "Shape")
    }
    let whole = try shape(inputs[0])
    let reduced = try shape(outputs[0])
    let size = try self(.prod, whole, constant(Tensor(integers: [0])))
    let count = try self(.prod, reduced, constant(Tensor(integers: [0])))
    let divisor = try self(.maximum, count, .literal(Tensor(Int32(1))))
    return try self(.cast, self(.floorDivide, size, divisor), to: dtype)
  }

  fileprivate func extremumGradient() throws -> [Operand?] {
    let kept = try keptShape()
    let y = try self(.reshape, outputs[0], kept)
    let upstream = try self(.reshape, upstream, kept)
    let indicators = try self(.cast, self(.equal, y, inputs[0]), to: upstream.dtype)
    let count = try self(.reshape, self(.sum, indicators, inputs[1]), kept)
    return [try self(.multiply, self(.realDivide, indicators, count), upstream), nil]
  }
}

extension Op {
  package static let sum: Op = reduction(
    "Sum", .sum, types: .numbers, summary: "Adds up.",
    gradient: { g in [try g.spread(), nil] })

  package static let mean: Op = reduction(
    "Mean", .mean, types: .numbers, summary: "The mean; of integers, truncated.",
    gradient: { g in
      let sum = try g.spread()
      let factor: Operand
      if let size = g.inputs[0].shape.count, let count = g.outputs[0].shape.count {
        factor = try g.constant(Tensor(sum.dtype, scalar: Double(size / Swift.max(count, 1))))
      } else {
        factor = try g.meanCount(sum.dtype)
      }
      return [try g(.realDivide, sum, factor), nil]
    })

  package static let prod: Op = reduction(
    "Prod", .product, types: .numbers, summary: "Multiplies.",
    gradient: { g in
      // The product of the others, found by dividing; where one element is zero, by a second
      // product without it.
      let kept = try g.keptShape()
      let (x, axes) = (g.inputs[0], g.inputs[1])
      let upstream = try g(.reshape, g.upstream, kept)
      let zero = try g(.zerosLike, x)
      let isZero = try g(.equal, x, zero)
      let safe = try g(.selectV2, isZero, g(.onesLike, x), x)
      let zeros = try g(.reshape, g(.sum, g(.cast, isZero, to: x.dtype), axes), kept)
      let product = try g(.reshape, g(.prod, safe, axes), kept)
      let one = try g.scalar(1, like: x)
      let none = try g.scalar(0, like: x)
      let whole = try g(.realDivide, product, safe)
      let withoutZeros = try g(.selectV2, g(.equal, zeros, none), whole, zero)
      let isOnlyZero = try g(.logicalAnd, isZero, g(.equal, zeros, one))
      let others = try g(
        .addV2, withoutZeros,
        g(.selectV2, isOnlyZero, g(.multiply, product, g(.onesLike, x)), zero))
      return [try g(.multiply, upstream, others), nil]
    })

  package static let max: Op = reduction(
    "Max", .maximum, types: .extremes,
    summary: "The greatest; the gradient is shared among equals.",
    gradient: { g in try g.extremumGradient() })

  package static let min: Op = reduction(
    "Min", .minimum, types: .extremes,
    summary: "The least; the gradient is shared among equals.",
    gradient: { g in try g.extremumGradient() })

  package static let all: Op = logicalReduction("All", .all, "Whether all are true.")
  package static let any: Op = logicalReduction("Any", .any, "Whether one is true.")

  package static let argMax: Op = extremum("ArgMax", isMinimum: false, "Where the greatest is.")
  package static let argMin: Op = extremum("ArgMin", isMinimum: true, "Where the least is.")

  private static func extremum(_ name: String, isMinimum: Bool, _ summary: String) -> Op {
    Op(
      name, "input: T, dimension: Tidx -> output: output_type",
      attributes: [
        .type(
          "T",
          TypeSet(
            [
              .float32, .float64, .int32, .uint8, .int16, .int8, .complex64, .int64, .bfloat16,
              .uint16, .complex128, .float16, .uint32, .uint64,
            ], new: TypeSet.reals.new + [.bool])),
        .type("Tidx", isMinimum ? .indices : .sliceIndices, default: .int32),
        .type(
          "output_type",
          isMinimum
            ? .indices : TypeSet([.int32, .int64], new: [.int16, .uint16, .int32, .int64]),
          default: .int64),
      ],
      summary: summary,
      shape: { call in
        guard let dimensions = call.inputs[0].dimensions else { return [.unknown] }
        guard let axis = call.constant(1)?.scalarInt else {
          return [.unknown(rank: Swift.max(dimensions.count - 1, 0))]
        }
        guard axis >= -dimensions.count, axis < dimensions.count else {
          throw ShapeError(
            "Dimension (\(axis)) must be in the range [\(-dimensions.count), \(dimensions.count)), "
              + "where \(dimensions.count) is the number of dimensions in the input.")
        }
        var sizes = dimensions
        sizes.remove(at: axis < 0 ? axis + sizes.count : axis)
        return [PartialShape(sizes)]
      },
      kernel: .single { call in
        try Kernels.argument(
          ofMinimum: isMinimum, call.inputs[0], axis: call.inputs[1].scalarInt,
          result: call.attributes.type("output_type") ?? .int64)
      })
  }

  static let reductions: [Op] = [.sum, .mean, .prod, .max, .min, .all, .any, .argMax, .argMin]
}
