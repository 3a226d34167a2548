// Bits of integers, parts of complex numbers, kinds of floats.
import Dataflow
import Tensors

extension TypeSet {
  fileprivate static let bitwise = TypeSet([
    .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64,
  ])
  fileprivate static let complex = TypeSet([.complex64, .complex128])
  fileprivate static let parts = TypeSet([.float32, .float64])
}

private func bits(_ name: String, _ function: BinaryFunction, _ python: String) -> Op {
  Op(
    name, "x: T, y: T -> z: T", python: [Binding("tf.bitwise.\(python)(x, y, name=None)")],
    attributes: [.type("T", .bitwise)], summary: "Bit by bit.",
    shape: { [try PartialShape.broadcast($0.inputs[0], $0.inputs[1])] },
    kernel: .binaryFunction(function))
}

private func part(
  _ name: String, _ arguments: String, _ function: UnaryFunction, _ summary: String,
  gradient: @escaping Op.GradientFunction
) -> Op {
  Op(
    name, arguments,
    attributes: [
      .type("T", .complex, default: .complex64), .type("Tout", .parts, default: .float32),
    ],
    summary: summary, shape: { [$0.inputs[0]] },
    kernel: .unary { try Kernels.unary(function, $0) }, gradient: gradient)
}

extension GradientCall {
  /// A complex number from two parts.
  fileprivate func complex(_ real: Operand, _ imaginary: Operand) throws -> Operand {
    try self(
      .complex, real, imaginary,
      attributes: ["Tout": .type(real.dtype == .float64 ? .complex128 : .complex64)])
  }
  fileprivate func part(_ op: Op, _ operand: Operand) throws -> Operand {
    try self(op, operand, attributes: ["Tout": .type(operand.dtype.realPart)])
  }
}

extension Op {
  package static let bitwiseAnd: Op = bits("BitwiseAnd", .bitwiseAnd, "bitwise_and")
  package static let bitwiseOr: Op = bits("BitwiseOr", .bitwiseOr, "bitwise_or")
  package static let bitwiseXor: Op = bits("BitwiseXor", .bitwiseXor, "bitwise_xor")
  package static let leftShift: Op = bits("LeftShift", .leftShift, "left_shift")
  package static let rightShift: Op = bits("RightShift", .rightShift, "right_shift")
  package static let invert: Op = Op(
    "Invert", "x: T -> y: T", python: ["tf.bitwise.invert(x, name=None)"],
    attributes: [.type("T", .bitwise)], summary: "All bits the other way.",
    shape: { [$0.inputs[0]] }, kernel: .unaryFunction(.invert))

  package static let complex: Op = Op(
    "Complex", "real: T, imag: T -> out: Tout",
    attributes: [
      .type("T", .parts, default: .float32), .type("Tout", .complex, default: .complex64),
    ],
    summary: "A complex number from its parts.",
    shape: { [try PartialShape.broadcast($0.inputs[0], $0.inputs[1])] },
    kernel: .single { call in
      let dtype: DType = call.inputs[0].dtype == .float64 ? .complex128 : .complex64
      let real = try Kernels.cast(call.inputs[0], to: dtype)
      let imaginary = try Kernels.cast(call.inputs[1], to: dtype)
      let unit = try Kernels.cast(
        Tensor(scalar: Complex<Double>(0, 1)), to: dtype)
      return try Kernels.binary(.add, real, Kernels.binary(.multiply, imaginary, unit))
    },
    gradient: { g in
      try g.broadcast({ try g.part(.real, g.upstream) }, { try g.part(.imaginary, g.upstream) })
    })

  package static let real: Op = part(
    "Real", "input: T -> output: Tout", .real, "The real part.",
    gradient: { g in
      let zero = try g(.zerosLike, g.upstream)
      return [try g.complex(g.upstream, zero)]
    })
  package static let imaginary: Op = part(
    "Imag", "input: T -> output: Tout", .imaginary, "The imaginary part.",
    gradient: { g in
      let zero = try g(.zerosLike, g.upstream)
      return [try g.complex(zero, g.upstream)]
    })
  package static let complexAbs: Op = part(
    "ComplexAbs", "x: T -> y: Tout", .abs, "The size of a complex number.",
    gradient: { g in
      let direction = try g(.sign, g.inputs[0])
      return [try g(.multiply, g.complex(g.upstream, g(.zerosLike, g.upstream)), direction)]
    })
  package static let angle: Op = part(
    "Angle", "input: T -> output: Tout", .angle, "The argument of a complex number.",
    gradient: { g in
      let x = g.inputs[0]
      let swapped = try g.complex(g.part(.imaginary, x), g.part(.real, x))
      let zero = try g(.zerosLike, g.upstream)
      let upstream = try g.complex(g.upstream, zero)
      return [try g(.negate, g(.multiply, upstream, g(.reciprocal, swapped)))]
    })

  package static let nextAfter: Op = Op(
    "NextAfter", "x1: T, x2: T -> output: T", python: ["tf.math.nextafter(x1, x2, name=None)"],
    attributes: [.type("T", TypeSet([.float64, .float32]), default: .float32)],
    summary: "The next float towards x2.",
    shape: { [try PartialShape.broadcast($0.inputs[0], $0.inputs[1])] },
    kernel: .binaryFunction(.nextAfter))

  package static let xlog1py: Op = Op(
    "Xlog1py", "x: T, y: T -> z: T",
    python: [Binding("tf.math.xlog1py(x, y, name=None)", .v221)],
    attributes: [
      .type(
        "T", TypeSet([.float16, .bfloat16, .float32, .float64, .complex64, .complex128]))
    ],
    versions: .v221, summary: "x log(1 + y), and 0 where x is 0.",
    shape: { [try PartialShape.broadcast($0.inputs[0], $0.inputs[1])] },
    kernel: .binaryFunction(.xlog1py),
    gradient: { g in
      let (x, y) = (g.inputs[0], g.inputs[1])
      return try g.broadcast(
        {
          let isZero = try g(.equal, x, g.scalar(0, like: x))
          let safe = try g(.cast, g(.logicalNot, isZero), to: x.dtype)
          return try g(.multiply, g(.xlog1py, safe, y), g.upstream)
        },
        {
          let one = try g.scalar(1, like: y)
          return try g(.multiply, g(.xdivy, x, g(.addV2, y, one)), g.upstream)
        })
    })

  package static let erfinv: Op = Op(
    "Erfinv", "x: T -> y: T", python: [Binding("tf.math.erfinv(x, name=None)", .v221)],
    attributes: [.type("T", .floats)], versions: .v221, summary: "The inverse of erf.",
    shape: { [$0.inputs[0]] }, kernel: .unaryFunction(.erfinv),
    gradient: { g in
      let scale = try g.scalar(0.886226925452758, like: g.upstream)
      let exponential = try g(.exp, g(.square, g.outputs[0]))
      return [try g(.multiply, g.upstream, g(.multiply, scale, exponential))]
    })

  package static let ndtri: Op = Op(
    "Ndtri", "x: T -> y: T", python: [Binding("tf.math.ndtri(x, name=None)", .v221)],
    attributes: [.type("T", .floats)], versions: .v221,
    summary: "The quantile function of the normal distribution.",
    shape: { [$0.inputs[0]] }, kernel: .unaryFunction(.ndtri),
    gradient: { g in
      let scale = try g.scalar(2.506628274631, like: g.upstream)
      let half = try g.scalar(2, like: g.upstream)
      let exponential = try g(.exp, g(.realDivide, g(.square, g.outputs[0]), half))
      return [try g(.multiply, g.upstream, g(.multiply, scale, exponential))]
    })

  package static let approximateEqual: Op = Op(
    "ApproximateEqual", "x: T, y: T -> z: bool",
    attributes: [.type("T", .numbers), .float("tolerance", 0.00001)],
    summary: "Whether the difference is less than a tolerance.", shape: { [$0.inputs[0]] },
    kernel: .single { call in
      let (x, y) = (call.inputs[0], call.inputs[1])
      guard x.shape == y.shape else {
        throw KernelError(
          .invalidArgument,
          "x and y must be of the same shape. x shape: \(x.shape). y shape: "
            + "\(y.shape)")
      }
      let size = try Kernels.unary(.abs, Kernels.binary(.subtract, x, y))
      let tolerance = Tensor(
        size.dtype, scalar: call.attributes.float("tolerance", default: 0.00001))
      return try Kernels.binary(.less, size, tolerance)
    })

  package static let clipByValue: Op = Op(
    "ClipByValue", "t: T, clip_value_min: T, clip_value_max: T -> output: T",
    attributes: [.type("T", .numbers)], summary: "Kept between two bounds.",
    shape: { [$0.inputs[0]] },
    kernel: .ternary { x, low, high in
      try Kernels.binary(.maximum, Kernels.binary(.minimum, x, high), low)
    },
    gradient: { g in
      let (x, low, high) = (g.inputs[0], g.inputs[1], g.inputs[2])
      let zero = try g(.zerosLike, g.upstream)
      let (below, above) = (try g(.less, x, low), try g(.greater, x, high))
      let outside = try g(.logicalOr, below, above)
      let axes = try g.constant(
        Tensor(integers: Array(0..<(g.upstream.shape.rank ?? 0))))
      func bound(_ mask: Operand, _ like: Operand) throws -> Operand {
        let part = try g(.selectV2, mask, g.upstream, zero)
        guard like.shape.rank == 0 else { return part }
        return try g(.sum, part, axes)
      }
      return [
        try g(.selectV2, outside, zero, g.upstream),
        g.needed[1] ? try bound(below, low) : nil, g.needed[2] ? try bound(above, high) : nil,
      ]
    })

  static let numberParts: [Op] = [
    .bitwiseAnd, .bitwiseOr, .bitwiseXor, .leftShift, .rightShift, .invert, .complex, .real,
    .imaginary, .complexAbs, .angle, .nextAfter, .xlog1py, .erfinv, .ndtri,
    .approximateEqual, .clipByValue,
  ]
}
