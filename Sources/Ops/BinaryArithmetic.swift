// Element-wise arithmetic of two tensors, with broadcasting.
import Dataflow
import Tensors

extension TypeSet {
  /// What can be added.
  static let additive = TypeSet(
    [
      .bfloat16, .float16, .float32, .float64, .uint8, .int8, .int16, .int32, .int64, .complex64,
      .complex128,
    ],
    new: [
      .bfloat16, .float16, .float32, .float64, .uint8, .uint16, .uint32, .uint64, .int8, .int16,
      .int32, .int64, .complex64, .complex128,
    ])
  /// `Add` concatenates strings as well.
  static let addable = TypeSet([
    .bfloat16, .float16, .float32, .float64, .uint8, .int8, .int16, .int32, .int64, .complex64,
    .complex128, .string,
  ])
  static let subtractive = TypeSet(
    [
      .bfloat16, .float16, .float32, .float64, .uint8, .int8, .uint16, .int16, .int32, .int64,
      .complex64, .complex128,
    ],
    new: [
      .bfloat16, .float16, .float32, .float64, .uint8, .int8, .uint16, .int16, .int32, .int64,
      .complex64, .complex128, .uint32, .uint64,
    ])
  static let multiplicative = TypeSet(
    subtractive.early,
    new: [
      .bfloat16, .float16, .float32, .float64, .uint8, .int8, .uint16, .int16, .int32, .uint32,
      .uint64, .int64, .complex64, .complex128,
    ])
  static let moduli = TypeSet(
    [.int32, .int64, .bfloat16, .float16, .float32, .float64],
    new: [
      .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64, .bfloat16, .float16,
      .float32, .float64,
    ])
  static let powers = TypeSet(
    [.bfloat16, .float32, .float16, .float64, .int32, .int64, .complex64, .complex128],
    new: [
      .bfloat16, .float32, .float16, .float64, .int8, .int16, .int32, .int64, .complex64,
      .complex128,
    ])
  static let logarithmic = TypeSet(
    [.float16, .float32, .float64, .complex64, .complex128],
    new: [.float16, .bfloat16, .float32, .float64, .complex64, .complex128])
  static let ordered = TypeSet(
    [.bfloat16, .float16, .float32, .float64, .int32, .int64],
    new: [
      .bfloat16, .float16, .float32, .float64, .int8, .uint8, .int16, .uint16, .int32, .uint32,
      .int64, .uint64,
    ])
  static let signed = TypeSet([
    .bfloat16, .float16, .float32, .float64, .int32, .int64, .complex64, .complex128,
  ])
}

/// An element-wise op of two tensors of one dtype.
private func pairwise(
  _ name: String, _ function: BinaryFunction, _ python: [Binding], types: TypeSet,
  signature: String = "x: T, y: T -> z: T", summary: String,
  gradient: Op.GradientFunction? = nil
) -> Op {
  Op(
    name, signature, python: python, attributes: [.type("T", types)],
    summary: summary,
    shape: { [try .broadcast($0.inputs[0], $0.inputs[1])] },
    kernel: .binaryFunction(function), gradient: gradient)
}

private let additionGradient: Op.GradientFunction = { g in
  try g.broadcast(.shortcut, { g.upstream }, { g.upstream })
}

extension Op {
  package static let addV2: Op = pairwise(
    "AddV2", .add, [Binding("tf.math.add(x, y, name=None)", .v221), Binding("tf.add", .v221)],
    types: .additive, summary: "x + y.", gradient: additionGradient)

  package static let add: Op = pairwise(
    "Add", .add, [Binding("tf.math.add(x, y, name=None)", .early), Binding("tf.add", .early)],
    types: .addable, summary: "x + y; concatenates strings.", gradient: additionGradient)

  package static let subtract: Op = pairwise(
    "Sub", .subtract, ["tf.math.subtract(x, y, name=None)", "tf.subtract"], types: .subtractive,
    summary: "x - y.",
    gradient: { g in
      try g.broadcast(.shortcut, { g.upstream }, { try g(.negate, g.upstream) })
    })

  package static let multiply: Op = pairwise(
    "Mul", .multiply, ["tf.math.multiply(x, y, name=None)", "tf.multiply"], types: .multiplicative,
    summary: "x * y.",
    gradient: { g in
      try g.broadcast(
        .shortcut,
        { try g(.multiply, g.upstream, g.conjugated(g.inputs[1]), name: "Mul") },
        {
          let x = try g.conjugated(g.inputs[0])
          // TensorFlow has a short cut for equal shapes, with the operands the other way round.
          if let shape = x.shape.known, shape == g.inputs[1].shape.known {
            return try g(.multiply, g.upstream, x, name: "Mul")
          }
          return try g(.multiply, x, g.upstream, name: "Mul")
        })
    })

  package static let realDivide: Op = pairwise(
    "RealDiv", .divide, ["tf.realdiv(x, y, name=None)"], types: .multiplicative,
    summary: "x / y of floats.",
    gradient: { g in
      let (x, y) = (g.inputs[0], g.inputs[1])
      return try g.broadcast(
        { try g(.realDivide, g.upstream, y, name: "RealDiv") },
        {
          let inner = try g(.realDivide, g(.negate, x), y, name: "RealDiv")
          return try g(.multiply, g.upstream, g(.realDivide, inner, y, name: "RealDiv"))
        })
    })

  package static let divide: Op = pairwise(
    "Div", .divide, [], types: .multiplicative, summary: "x / y; of integers, truncated.",
    gradient: { g in
      let (x, y) = (g.inputs[0], g.inputs[1])
      return try g.broadcast(
        { try g(.divide, g.upstream, y) },
        { try g(.multiply, g.upstream, g(.divide, g(.divide, g(.negate, x), y), y)) })
    })

  package static let truncateDivide: Op = pairwise(
    "TruncateDiv", .divide, ["tf.truncatediv(x, y, name=None)"], types: .multiplicative,
    summary: "x / y, rounded towards zero.")

  package static let floorDivide: Op = pairwise(
    "FloorDiv", .floorDivide, [], types: .multiplicative, summary: "x / y, rounded down.")

  package static let floorMod: Op = pairwise(
    "FloorMod", .floorMod,
    [
      "tf.math.floormod(x, y, name=None)", "tf.math.mod", "tf.compat.v1.floormod",
      "tf.compat.v1.mod",
    ],
    types: .moduli, summary: "The remainder of x / y, with the sign of y.",
    gradient: { g in
      let (x, y) = (g.inputs[0], g.inputs[1])
      return try g.broadcast(
        { g.upstream },
        { try g(.multiply, g.upstream, g(.negate, g(.floorDivide, x, y))) })
    })

  package static let truncateMod: Op = pairwise(
    "TruncateMod", .truncateMod, ["tf.truncatemod(x, y, name=None)"],
    types: TypeSet([.int32, .int64, .bfloat16, .float16, .float32, .float64]),
    summary: "The remainder of x / y, with the sign of x.")

  package static let divideNoNan: Op = pairwise(
    "DivNoNan", .divideNoNan, [],
    types: TypeSet(
      [.float16, .float32, .float64, .complex64, .complex128],
      new: [.float16, .float32, .bfloat16, .float64, .complex64, .complex128]),
    summary: "x / y; 0 where y is 0.",
    gradient: { g in
      let (x, y) = (g.inputs[0], g.inputs[1])
      return try g.broadcast(
        { try g(.divideNoNan, g.upstream, y) },
        {
          try g(
            .multiply, g.upstream, g(.divideNoNan, g(.divideNoNan, g(.negate, x), y), y))
        })
    })

  package static let multiplyNoNan: Op = pairwise(
    "MulNoNan", .multiplyNoNan, ["tf.math.multiply_no_nan(x, y, name=None)"],
    types: TypeSet(
      [.float16, .float32, .float64, .complex64, .complex128],
      new: [.bfloat16, .float16, .float32, .float64, .complex64, .complex128]),
    summary: "x * y; 0 where y is 0, even if x is infinite.",
    gradient: { g in
      let (x, y) = (g.inputs[0], g.inputs[1])
      return try g.broadcast(
        { try g(.multiplyNoNan, g.upstream, y) }, { try g(.multiplyNoNan, x, g.upstream) })
    })

  package static let power: Op = pairwise(
    "Pow", .power, [], types: .powers, summary: "x to the power y.",
    gradient: { g in
      let (x, y, z) = (g.inputs[0], g.inputs[1], g.outputs[0])
      return try g.broadcast(
        .smart,
        {
          let scaled = try g(.multiply, g.upstream, y)
          let one = try g.scalar(1, like: y, name: "sub/y")
          return try g(.multiply, scaled, g(.power, x, g(.subtract, y, one), name: "Pow"))
        },
        {
          // The logarithm of what is not positive is not wanted: log(1) stands for it.
          let zero = try g.scalar(0, like: x, name: "Greater/y")
          let mask = try g(.greater, x, zero)
          let safe = try g(.select, mask, x, g(.onesLike, x))
          let logarithm = try g(.select, mask, g(.log, safe), g(.zerosLike, x))
          return try g(.multiply, g(.multiply, g.upstream, z), logarithm)
        })
    })

  package static let maximum: Op = pairwise(
    "Maximum", .maximum, ["tf.math.maximum(x, y, name=None)", "tf.maximum"], types: .ordered,
    summary: "The greater one; at a tie the gradient goes to x.",
    gradient: { g in try chosenGradient(g, .greaterEqual) })

  package static let minimum: Op = pairwise(
    "Minimum", .minimum, ["tf.math.minimum(x, y, name=None)", "tf.minimum"], types: .ordered,
    summary: "The lesser one; at a tie the gradient goes to x.",
    gradient: { g in try chosenGradient(g, .lessEqual) })

  package static let squaredDifference: Op = pairwise(
    "SquaredDifference", .squaredDifference,
    ["tf.math.squared_difference(x, y, name=None)"], types: .signed,
    summary: "(x - y) * (x - y).",
    gradient: { g in
      let two = try g.scalar(2, like: g.upstream)
      let (x, y) = (g.inputs[0], g.inputs[1])
      let gradient = try g(
        .multiply, g(.multiply, two, g.upstream), g(.subtract, x, y))
      return try g.broadcast({ gradient }, { try g(.negate, gradient) })
    })

  package static let atan2: Op = pairwise(
    "Atan2", .atan2, ["tf.math.atan2(y, x, name=None)", "tf.atan2"], types: .floats,
    signature: "y: T, x: T -> z: T",
    summary: "The angle of the point (x, y).",
    gradient: { g in
      // The first operand is TensorFlow's y, the second its x.
      let (y, x) = (g.inputs[0], g.inputs[1])
      let inverse = try g(
        .realDivide, g.upstream, g(.addV2, g(.square, x), g(.square, y)))
      return try g.broadcast(
        { try g(.multiply, x, inverse) }, { try g(.multiply, g(.negate, y), inverse) })
    })

  package static let xdivy: Op = pairwise(
    "Xdivy", .xdivy, ["tf.math.xdivy(x, y, name=None)"], types: .logarithmic,
    summary: "x / y; 0 where x is 0.")

  package static let xlogy: Op = pairwise(
    "Xlogy", .xlogy, ["tf.math.xlogy(x, y, name=None)"], types: .logarithmic,
    summary: "x * log(y); 0 where x is 0.",
    gradient: { g in
      let (x, y) = (g.inputs[0], g.inputs[1])
      return try g.broadcast(
        {
          let mask = try g(.cast, g(.notEqual, x, g.scalar(0, like: x)), to: x.dtype)
          return try g(.multiply, g.upstream, g(.xlogy, mask, y))
        },
        { try g(.multiply, g.upstream, g(.xdivy, x, y)) })
    })

  package static let logicalAnd: Op = logical(
    "LogicalAnd", .logicalAnd, ["tf.math.logical_and(x, y, name=None)", "tf.logical_and"],
    "x and y.")
  package static let logicalOr: Op = logical(
    "LogicalOr", .logicalOr, ["tf.math.logical_or(x, y, name=None)", "tf.logical_or"], "x or y.")
}

private func logical(
  _ name: String, _ function: BinaryFunction, _ python: [Binding], _ summary: String
) -> Op {
  Op(
    name, "x: bool, y: bool -> z: bool", python: python, summary: summary,
    shape: { [try .broadcast($0.inputs[0], $0.inputs[1])] }, kernel: .binaryFunction(function))
}

/// The gradient of a choice: to x where `comparison` holds, to y elsewhere.
private func chosenGradient(_ g: GradientCall, _ comparison: Op) throws -> [Operand?] {
  let (x, y) = (g.inputs[0], g.inputs[1])
  if !g.context.semantics.reducesGradientsLast, g.context.graph != nil {
    // As 1.15 and 2.0 do in graphs.
    let shapes = [try g.shapeNode(x), try g.shapeNode(y)]
    let zeros = try g.zeros(try g.shapeNode(g.upstream), g.upstream.dtype)
    let mask = try g(comparison, x, y)
    let axes = try g.all(.broadcastGradientArgs, shapes)
    func part(_ index: Int) throws -> Operand? {
      guard g.needed[index] else { return nil }
      let chosen =
        index == 0
        ? try g(.select, mask, g.upstream, zeros) : try g(.select, mask, zeros, g.upstream)
      return try g(.reshape, g(.sum, chosen, axes[index]), shapes[index])
    }
    return [try part(0), try part(1)]
  }
  let zeros = try g(.zerosLike, g.upstream)
  let mask = try g(comparison, x, y)
  return try g.broadcast(
    { try g(.selectV2, mask, g.upstream, zeros) }, { try g(.selectV2, mask, zeros, g.upstream) })
}

extension Op {
  package static let equal: Op = equality("Equal", .equal, "equal", "Whether x is y.")
  package static let notEqual: Op = equality(
    "NotEqual", .notEqual, "not_equal", "Whether x is not y.")
  package static let less: Op = comparison("Less", .less, "less", "x < y.")
  package static let lessEqual: Op = comparison("LessEqual", .lessEqual, "less_equal", "x <= y.")
  package static let greater: Op = comparison("Greater", .greater, "greater", "x > y.")
  package static let greaterEqual: Op = comparison(
    "GreaterEqual", .greaterEqual, "greater_equal", "x >= y.")

  private static func comparison(
    _ name: String, _ function: BinaryFunction, _ python: String, _ summary: String
  ) -> Op {
    Op(
      name, "x: T, y: T -> z: bool",
      python: [Binding("tf.math.\(python)(x, y, name=None)"), Binding("tf.\(python)")],
      attributes: [.type("T", .reals)], summary: summary,
      shape: { [try .broadcast($0.inputs[0], $0.inputs[1])] },
      kernel: .binaryFunction(function))
  }

  private static func equality(
    _ name: String, _ function: BinaryFunction, _ python: String, _ summary: String
  ) -> Op {
    Op(
      name, "x: T, y: T -> z: bool",
      python: [Binding("tf.math.\(python)(x, y, name=None)"), Binding("tf.\(python)")],
      attributes: [
        .type(
          "T",
          TypeSet(
            [
              .bfloat16, .float16, .float32, .float64, .uint8, .int8, .int16, .int32, .int64,
              .complex64, .string, .bool, .complex128,
            ], acceptsAllWhenNew: true)),
        .bool("incompatible_shape_error", true),
      ],
      summary: summary,
      shape: { call in
        guard call.attributes.bool("incompatible_shape_error", default: true) else {
          let shape = try? PartialShape.broadcast(call.inputs[0], call.inputs[1])
          return [shape ?? .unknown]
        }
        return [try .broadcast(call.inputs[0], call.inputs[1])]
      },
      kernel: .single { call in
        if !call.attributes.bool("incompatible_shape_error", default: true),
          Shape.broadcast(call.inputs[0].shape, call.inputs[1].shape) == nil
        {
          return Tensor(function == .notEqual)
        }
        return try Kernels.binary(function, call.inputs[0], call.inputs[1])
      })
  }

  static let binaryArithmetic: [Op] = [
    .addV2, .add, .subtract, .multiply, .realDivide, .divide, .truncateDivide, .floorDivide,
    .floorMod, .truncateMod, .divideNoNan, .multiplyNoNan, .power, .maximum, .minimum,
    .squaredDifference, .atan2, .xdivy, .xlogy,
  ]
  static let comparisons: [Op] = [
    .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual, .logicalAnd, .logicalOr,
    .logicalNot,
  ]
}
