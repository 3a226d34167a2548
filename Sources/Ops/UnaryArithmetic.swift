// Element-wise functions of one tensor.
import Dataflow
import Tensors

extension TypeSet {
  static let negatable = TypeSet(
    signed.early,
    new: [
      .bfloat16, .float16, .float32, .float64, .int8, .int16, .int32, .int64, .complex64,
      .complex128,
    ])
  static let absolute = TypeSet(
    ordered.early,
    new: [.bfloat16, .float16, .float32, .float64, .int8, .int16, .int32, .int64])
  static let squarable = TypeSet(
    signed.early,
    new: [
      .bfloat16, .float16, .float32, .float64, .int8, .int16, .int32, .int64, .uint8, .uint16,
      .uint32, .uint64, .complex64, .complex128,
    ])
  static let trigonometric = TypeSet(signed.early, new: floatsAndComplex.new)
  static let activated = TypeSet([.float16, .bfloat16, .float32, .float64])
}

/// A function of each element; `arguments` are TensorFlow's names of input and output.
private func elementwise(
  _ name: String, _ function: UnaryFunction, _ python: [Binding], types: TypeSet,
  defaultType: DType? = nil, arguments: String = "x: T -> y: T", summary: String,
  gradient: Op.GradientFunction? = nil
) -> Op {
  Op(
    name, arguments, python: python, attributes: [.type("T", types, default: defaultType)],
    summary: summary,
    shape: { [$0.inputs[0]] }, kernel: .unaryFunction(function),
    gradient: waiting(gradient, for: name))
}

/// A gradient whose first nodes wait for the upstream, as most of TensorFlow's do.
private func waiting(
  _ gradient: Op.GradientFunction?, for name: String
) -> Op.GradientFunction? {
  guard let gradient, name != "Abs", name != "Sign" else { return gradient }
  let result: Op.GradientFunction = { g in try g.afterUpstream { try gradient(g) } }
  return result
}

/// The names `tf.math.NAME` and `tf.NAME`.
private func both(_ name: String) -> [Binding] {
  [Binding("tf.math.\(name)(x, name=None)"), Binding("tf.\(name)")]
}

private let activation = "features: T -> activations: T"

extension Op {
  package static let negate: Op = elementwise(
    "Neg", .negate, [Binding("tf.math.negative(x, name=None)"), "tf.negative"], types: .negatable,
    summary: "-x.", gradient: { g in [try g(.negate, g.upstream)] })

  package static let abs: Op = elementwise(
    "Abs", .abs, [], types: .absolute, summary: "The size of x; its gradient at 0 is 0.",
    gradient: { g in [try g(.multiply, g.upstream, g(.sign, g.inputs[0]))] })

  package static let sign: Op = elementwise(
    "Sign", .sign, [], types: .negatable, summary: "-1, 0 or 1.",
    gradient: { g in [try g(.zerosLike, g.inputs[0])] })

  package static let square: Op = elementwise(
    "Square", .square, both("square"), types: .squarable, summary: "x * x.",
    gradient: { g in
      let two = try g.scalar(2, like: g.inputs[0])
      let x = try g.conjugated(g.inputs[0])
      return [
        try g(.multiply, g.upstream, g(.multiply, x, two, name: "Mul"), name: "Mul")
      ]
    })

  package static let squareRoot: Op = elementwise(
    "Sqrt", .squareRoot, both("sqrt"), types: .floatsAndComplex, summary: "The square root.",
    gradient: { g in [try g(.sqrtGrad, g.outputs[0], g.upstream)] })

  package static let reciprocalSquareRoot: Op = elementwise(
    "Rsqrt", .reciprocalSquareRoot, [Binding("tf.math.rsqrt(x, name=None)")],
    types: .floatsAndComplex, summary: "1 over the square root.",
    gradient: { g in [try g(.rsqrtGrad, g.outputs[0], g.upstream)] })

  package static let reciprocal: Op = elementwise(
    "Reciprocal", .reciprocal,
    [Binding("tf.math.reciprocal(x, name=None)"), Binding("tf.reciprocal", .v115)],
    types: .negatable, summary: "1 / x.",
    gradient: { g in [try g(.reciprocalGrad, g.outputs[0], g.upstream)] })

  package static let exp: Op = elementwise(
    "Exp", .exp, both("exp"), types: .floatsAndComplex, summary: "e to the power x.",
    gradient: { g in [try g(.multiply, g.upstream, g.conjugated(g.outputs[0]))] })

  package static let expm1: Op = elementwise(
    "Expm1", .expm1, [Binding("tf.math.expm1(x, name=None)")], types: .floatsAndComplex,
    summary: "e to the power x, minus 1.",
    gradient: { g in [try g(.multiply, g.upstream, g(.exp, g.inputs[0]))] })

  package static let log: Op = elementwise(
    "Log", .log, [Binding("tf.math.log(x, name=None)"), Binding("tf.log", .v115)],
    types: .floatsAndComplex, summary: "The natural logarithm.",
    gradient: { g in
      [try g(.multiply, g.upstream, g(.reciprocal, g.conjugated(g.inputs[0])))]
    })

  package static let log1p: Op = elementwise(
    "Log1p", .log1p, [Binding("tf.math.log1p(x, name=None)")], types: .floatsAndComplex,
    summary: "The logarithm of 1 + x.",
    gradient: { g in
      let one = try g.scalar(1, like: g.inputs[0])
      return [try g(.multiply, g.upstream, g(.reciprocal, g(.addV2, one, g.inputs[0])))]
    })

  package static let sin: Op = elementwise(
    "Sin", .sin, both("sin"), types: .floatsAndComplex, summary: "The sine.",
    gradient: { g in [try g(.multiply, g.upstream, g(.cos, g.inputs[0]))] })

  package static let cos: Op = elementwise(
    "Cos", .cos, both("cos"), types: .floatsAndComplex, summary: "The cosine.",
    gradient: { g in [try g(.multiply, g.upstream, g(.negate, g(.sin, g.inputs[0])))] })

  package static let tan: Op = elementwise(
    "Tan", .tan, both("tan"), types: .trigonometric, summary: "The tangent.",
    gradient: { g in
      let secant = try g(.reciprocal, g(.cos, g.inputs[0]))
      return [try g(.multiply, g(.square, secant), g.upstream)]
    })

  package static let asin: Op = elementwise(
    "Asin", .asin, both("asin"), types: .trigonometric, summary: "The inverse sine.",
    gradient: { g in
      let one = try g.scalar(1, like: g.inputs[0])
      let root = try g(.squareRoot, g(.subtract, one, g(.square, g.inputs[0])))
      return [try g(.multiply, g.upstream, g(.reciprocal, root))]
    })

  package static let acos: Op = elementwise(
    "Acos", .acos, both("acos"), types: .trigonometric, summary: "The inverse cosine.",
    gradient: { g in
      let one = try g.scalar(1, like: g.inputs[0])
      let root = try g(.squareRoot, g(.subtract, one, g(.square, g.inputs[0])))
      return [try g(.negate, g(.multiply, g.upstream, g(.reciprocal, root)))]
    })

  package static let atan: Op = elementwise(
    "Atan", .atan, both("atan"), types: .trigonometric, summary: "The inverse tangent.",
    gradient: { g in
      let one = try g.scalar(1, like: g.inputs[0])
      let sum = try g(.addV2, one, g(.square, g.inputs[0]))
      return [try g(.multiply, g.upstream, g(.reciprocal, sum))]
    })

  package static let sinh: Op = elementwise(
    "Sinh", .sinh, both("sinh"), types: .floatsAndComplex, summary: "The hyperbolic sine.",
    gradient: { g in [try g(.multiply, g.upstream, g(.cosh, g.inputs[0]))] })

  package static let cosh: Op = elementwise(
    "Cosh", .cosh, both("cosh"), types: .floatsAndComplex, summary: "The hyperbolic cosine.",
    gradient: { g in [try g(.multiply, g.upstream, g(.sinh, g.inputs[0]))] })

  package static let tanh: Op = elementwise(
    "Tanh", .tanh, [Binding("tf.math.tanh(x, name=None)"), "tf.tanh", "tf.nn.tanh"],
    types: .floatsAndComplex, summary: "The hyperbolic tangent.",
    gradient: { g in [try g(.tanhGrad, g.outputs[0], g.upstream)] })

  package static let asinh: Op = elementwise(
    "Asinh", .asinh, both("asinh"), types: .floatsAndComplex,
    summary: "The inverse hyperbolic sine.",
    gradient: { g in [try g(.realDivide, g.upstream, g(.cosh, g.outputs[0]))] })

  package static let acosh: Op = elementwise(
    "Acosh", .acosh, both("acosh"), types: .floatsAndComplex,
    summary: "The inverse hyperbolic cosine.",
    gradient: { g in [try g(.realDivide, g.upstream, g(.sinh, g.outputs[0]))] })

  package static let atanh: Op = elementwise(
    "Atanh", .atanh, both("atanh"), types: .floatsAndComplex,
    summary: "The inverse hyperbolic tangent.",
    gradient: { g in
      let one = try g.scalar(1, like: g.inputs[0])
      let difference = try g(.subtract, one, g(.square, g.inputs[0]))
      return [try g(.multiply, g.upstream, g(.reciprocal, difference))]
    })

  package static let floor: Op = elementwise(
    "Floor", .floor, both("floor"), types: .floats, summary: "Rounded down.")
  package static let ceiling: Op = elementwise(
    "Ceil", .ceiling, [Binding("tf.math.ceil(x, name=None)"), Binding("tf.ceil", .v115)],
    types: .floats, summary: "Rounded up.")
  package static let round: Op = elementwise(
    "Round", .round, [], types: .negatable, summary: "Rounded, half to even.")
  package static let rint: Op = elementwise(
    "Rint", .round, [Binding("tf.math.rint(x, name=None)")], types: .floats,
    summary: "Rounded, half to even.")

  package static let sigmoid: Op = elementwise(
    "Sigmoid", .sigmoid, [],
    types: .floatsAndComplex, summary: "1 / (1 + exp(-x)).",
    gradient: { g in [try g(.sigmoidGrad, g.outputs[0], g.upstream)] })

  package static let softplus: Op = elementwise(
    "Softplus", .softplus,
    [Binding("tf.math.softplus(features, name=None)"), "tf.nn.softplus"], types: .activated,
    arguments: activation, summary: "log(1 + exp(x)).",
    gradient: { g in [try g(.multiply, g.upstream, g(.sigmoid, g.inputs[0]))] })

  package static let softsign: Op = elementwise(
    "Softsign", .softsign,
    [Binding("tf.nn.softsign(features, name=None)"), "tf.math.softsign"], types: .activated,
    arguments: activation, summary: "x / (1 + |x|).",
    gradient: { g in [try g(.softsignGrad, g.upstream, g.inputs[0])] })

  package static let relu: Op = elementwise(
    "Relu", .relu, [Binding("tf.nn.relu(features, name=None)")], types: .reals,
    arguments: activation, summary: "x, or 0 where x is negative.",
    gradient: { g in [try g(.reluGrad, g.upstream, g.outputs[0])] })

  package static let relu6: Op = elementwise(
    "Relu6", .relu6, [], types: .reals,
    arguments: activation, summary: "x between 0 and 6.",
    gradient: { g in [try g(.relu6Grad, g.upstream, g.outputs[0])] })

  package static let elu: Op = elementwise(
    "Elu", .elu, [Binding("tf.nn.elu(features, name=None)")], types: .activated,
    arguments: activation, summary: "x, or exp(x) - 1 where x is negative.",
    gradient: { g in [try g(.eluGrad, g.upstream, g.outputs[0])] })

  package static let selu: Op = elementwise(
    "Selu", .selu, [Binding("tf.nn.selu(features, name=None)")], types: .activated,
    arguments: activation, summary: "The scaled exponential linear unit.",
    gradient: { g in [try g(.seluGrad, g.upstream, g.outputs[0])] })

  package static let erf: Op = elementwise(
    "Erf", .erf, [Binding("tf.math.erf(x, name=None)"), Binding("tf.erf", .v115)], types: .floats,
    summary: "The error function.",
    gradient: { g in
      let factor = try g.scalar(1.1283791670955126, like: g.inputs[0])
      let bell = try g(.exp, g(.negate, g(.square, g.inputs[0])))
      return [try g(.multiply, g.upstream, g(.multiply, factor, bell))]
    })

  package static let erfc: Op = elementwise(
    "Erfc", .erfc, [Binding("tf.math.erfc(x, name=None)"), Binding("tf.erfc", .v115)],
    types: .floats, summary: "1 minus the error function.",
    gradient: { g in
      let factor = try g.scalar(-1.1283791670955126, like: g.inputs[0])
      let bell = try g(.exp, g(.negate, g(.square, g.inputs[0])))
      return [try g(.multiply, g.upstream, g(.multiply, factor, bell))]
    })

  package static let lgamma: Op = elementwise(
    "Lgamma", .lgamma, [Binding("tf.math.lgamma(x, name=None)"), Binding("tf.lgamma", .v115)],
    types: .floats, summary: "The logarithm of the gamma function.",
    gradient: { g in [try g(.multiply, g.upstream, g(.digamma, g.inputs[0]))] })

  package static let digamma: Op = elementwise(
    "Digamma", .digamma, [Binding("tf.math.digamma(x, name=None)")], types: .floats,
    summary: "The derivative of lgamma.",
    gradient: { g in
      let order = try g.scalar(1, like: g.inputs[0], name: "Const")
      let partial = try g(.polygamma, order, g.inputs[0])
      return [try g(.multiply, g.upstream, partial)]
    })

  package static let conjugate: Op = elementwise(
    "Conj", .conjugate, [], types: TypeSet([.complex64, .complex128, .variant]),
    defaultType: .complex64,
    arguments: "input: T -> output: T", summary: "The complex conjugate.",
    gradient: { g in [try g(.conjugate, g.upstream)] })

  package static let logicalNot: Op = Op(
    "LogicalNot", "x: bool -> y: bool",
    python: [Binding("tf.math.logical_not(x, name=None)"), "tf.logical_not"],
    summary: "not x.", shape: { [$0.inputs[0]] }, kernel: .unaryFunction(.logicalNot))

  package static let isNan: Op = test("IsNan", .isNan, "is_nan", "Whether x is no number.")
  package static let isInf: Op = test("IsInf", .isInf, "is_inf", "Whether x is infinite.")
  package static let isFinite: Op = test(
    "IsFinite", .isFinite, "is_finite", "Whether x is a finite number.")

  private static func test(
    _ name: String, _ function: UnaryFunction, _ python: String, _ summary: String
  ) -> Op {
    Op(
      name, "x: T -> y: bool",
      python: [
        Binding("tf.math.\(python)(x, name=None)"), Binding("tf.debugging.\(python)", .v115),
      ],
      attributes: [.type("T", .floats)], summary: summary, shape: { [$0.inputs[0]] },
      kernel: .unaryFunction(function))
  }
}

// MARK: Gradients of these functions, which are ops as well

private func gradientOp(
  _ name: String, _ function: BinaryFunction, _ signature: String, types: TypeSet,
  gradient: Op.GradientFunction? = nil
) -> Op {
  Op(
    name, signature, attributes: [.type("T", types)],
    summary: "The gradient of \(name.dropLast(4)).",
    shape: { [$0.inputs[0].merged(with: $0.inputs[1]) ?? $0.inputs[0]] },
    kernel: .binaryFunction(function), gradient: gradient)
}

private let fromResult = "y: T, dy: T -> z: T"
private let fromFeatures = "gradients: T, features: T -> backprops: T"

extension Op {
  package static let tanhGrad: Op = gradientOp(
    "TanhGrad", .tanhGrad, fromResult, types: .floatsAndComplex,
    gradient: { g in
      let (a, b) = (g.inputs[0], g.inputs[1])
      let minusTwo = try g.scalar(-2, like: a)
      return [
        try g(.multiply, g(.multiply, g(.multiply, minusTwo, g.upstream), b), a),
        try g(.tanhGrad, a, g.upstream),
      ]
    })

  package static let sigmoidGrad: Op = gradientOp(
    "SigmoidGrad", .sigmoidGrad, fromResult, types: .floatsAndComplex,
    gradient: { g in
      let (a, b) = (g.inputs[0], g.inputs[1])
      let gb = try g(.multiply, g.upstream, b)
      let two = try g.scalar(2, like: a)
      return [
        try g(.subtract, gb, g(.multiply, g(.multiply, two, gb), a)),
        try g(.sigmoidGrad, a, g.upstream),
      ]
    })

  package static let sqrtGrad: Op = gradientOp(
    "SqrtGrad", .sqrtGrad, fromResult, types: .floatsAndComplex,
    gradient: { g in
      let ratio = try g(.realDivide, g.upstream, g.inputs[0])
      let half = try g.scalar(0.5, like: ratio)
      return [
        try g(.multiply, g(.negate, ratio), g.outputs[0]), try g(.multiply, half, ratio),
      ]
    })

  package static let rsqrtGrad: Op = gradientOp(
    "RsqrtGrad", .rsqrtGrad, fromResult, types: .floatsAndComplex,
    gradient: { g in
      let (a, b) = (g.inputs[0], g.inputs[1])
      let factor = try g.scalar(-1.5, like: a)
      return [
        try g(
          .multiply, g(.multiply, g(.multiply, factor, g.upstream), b), g(.square, a)),
        try g(.rsqrtGrad, a, g.upstream),
      ]
    })

  package static let reciprocalGrad: Op = gradientOp(
    "ReciprocalGrad", .reciprocalGrad, fromResult, types: .floatsAndComplex,
    gradient: { g in
      let (a, b) = (g.inputs[0], g.inputs[1])
      let minusTwo = try g.scalar(-2, like: a)
      return [
        try g(.multiply, g(.multiply, g(.multiply, minusTwo, g.upstream), b), a),
        try g(.reciprocalGrad, a, g.upstream),
      ]
    })

  package static let reluGrad: Op = gradientOp(
    "ReluGrad", .reluGrad, fromFeatures, types: .reals,
    gradient: { g in
      [try g(.reluGrad, g.upstream, g.inputs[1]), try g(.zerosLike, g.inputs[1])]
    })
  package static let relu6Grad: Op = gradientOp(
    "Relu6Grad", .relu6Grad, fromFeatures, types: .reals,
    gradient: { g in
      [try g(.relu6Grad, g.upstream, g.inputs[1]), try g(.zerosLike, g.inputs[1])]
    })
  package static let softplusGrad: Op = gradientOp(
    "SoftplusGrad", .softplusGrad, fromFeatures, types: .activated,
    gradient: { g in
      let (dy, x) = (g.inputs[0], g.inputs[1])
      let two = try g.scalar(2, like: x)
      let sum = try g(.addV2, g(.addV2, g(.exp, g(.negate, x)), two), g(.exp, x))
      return [
        try g(.softplusGrad, g.upstream, x),
        try g(.realDivide, g(.multiply, g.upstream, dy), sum),
      ]
    })
  package static let softsignGrad: Op = gradientOp(
    "SoftsignGrad", .softsignGrad, fromFeatures, types: .activated)
  package static let eluGrad: Op = gradientOp(
    "EluGrad", .eluGrad, "gradients: T, outputs: T -> backprops: T", types: .activated,
    gradient: { g in
      let (dy, y) = (g.inputs[0], g.inputs[1])
      let zero = try g.scalar(0, like: y)
      return [
        try g(.eluGrad, g.upstream, y),
        try g(
          .selectV2, g(.less, y, zero), g(.multiply, g.upstream, dy), g(.zerosLike, y)),
      ]
    })
  package static let seluGrad: Op = gradientOp(
    "SeluGrad", .seluGrad, "gradients: T, outputs: T -> backprops: T", types: .activated)

  package static let cast: Op = Op(
    "Cast", "x: SrcT -> y: DstT",
    attributes: [.type("SrcT"), .type("DstT"), .bool("Truncate", false)],
    summary: "The same numbers in another dtype.", shape: { [$0.inputs[0]] },
    kernel: .single { call in
      try Kernels.cast(call.inputs[0], to: call.attributes.type("DstT") ?? .float32)
    },
    gradient: { g in
      let source = g.inputs[0].dtype
      guard source.isFloating || source.isComplex else { return [nil] }
      guard g.outputs[0].dtype.isFloating || g.outputs[0].dtype.isComplex else { return [nil] }
      return [try g(.cast, g.upstream, to: source)]
    })

  package static let stopGradient: Op = Op(
    "StopGradient", "input: T -> output: T", python: ["tf.stop_gradient(input, name=None)"],
    attributes: [.type("T")], summary: "The same tensor, through which no gradient flows.",
    shape: { [$0.inputs[0]] }, kernel: .unary { $0 })

  static let unaryArithmetic: [Op] = [
    .negate, .abs, .sign, .square, .squareRoot, .reciprocalSquareRoot, .reciprocal, .exp, .expm1,
    .log, .log1p, .sin, .cos, .tan, .asin, .acos, .atan, .sinh, .cosh, .tanh, .asinh, .acosh,
    .atanh, .floor, .ceiling, .round, .rint, .sigmoid, .softplus, .softsign, .relu, .relu6, .elu,
    .selu, .erf, .erfc, .lgamma, .digamma, .conjugate, .isNan, .isInf, .isFinite, .tanhGrad,
    .sigmoidGrad, .sqrtGrad, .rsqrtGrad, .reciprocalGrad, .reluGrad, .relu6Grad, .softplusGrad,
    .softsignGrad, .eluGrad, .seluGrad, .cast, .stopGradient,
  ]
}
