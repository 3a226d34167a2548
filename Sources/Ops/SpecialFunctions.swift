// Special functions: Bessel's, the incomplete gamma and beta functions, zeta and polygamma.
import Dataflow
import Tensors

extension TypeSet {
  fileprivate static let wide = TypeSet([.float32, .float64])
}

private func special(
  _ name: String, _ function: SpecialFunction, _ signature: String, _ python: [Binding],
  types: TypeSet = .wide, versions: Versions = .all, _ summary: String,
  gradient: Op.GradientFunction? = nil
) -> Op {
  Op(
    name, signature, python: python, attributes: [.type("T", types)], versions: versions,
    summary: summary,
    shape: { call in
      var shape = call.inputs[0]
      for other in call.inputs.dropFirst() { shape = try .broadcast(shape, other) }
      return [shape]
    },
    kernel: .single { call in
      try Kernels.special(function, call.inputs, style: call.context.semantics.mathStyle)
    }, gradient: gradient)
}

/// The path of today and that of version 1.
private func math(_ name: String, _ parameters: String) -> [Binding] {
  [Binding("tf.math.\(name)(\(parameters), name=None)"), Binding("tf.compat.v1.\(name)")]
}

extension GradientCall {
  /// What `a` and `x` of an incomplete gamma function contribute, by the sign of the function.
  fileprivate func gamma(isUpper: Bool) throws -> [Operand?] {
    let (a, x) = (inputs[0], inputs[1])
    return try broadcast(
      {
        let gradient = try self(.multiply, self(.igammaGradient, a, x), upstream)
        return isUpper ? try self(.negate, gradient) : gradient
      },
      {
        let one = try scalar(1, like: a)
        let power = try self(.multiply, self(.subtract, a, one), self(.log, x))
        let exponent = try self(
          .subtract, self(.addV2, self(.negate, x), power), self(.lgamma, a))
        let gradient = try self(.multiply, self(.exp, exponent), upstream)
        return isUpper ? try self(.negate, gradient) : gradient
      })
  }

  /// A gradient where x is 0 and another one elsewhere.
  fileprivate func atZero(_ value: Double, else other: Operand) throws -> Operand {
    let x = inputs[0]
    let isZero = try self(.equal, x, scalar(0, like: x))
    return try self(.selectV2, isZero, scalar(value, like: x), other)
  }
}

extension Op {
  package static let besselI0e: Op = special(
    "BesselI0e", .besselI0e, "x: T -> y: T",
    [Binding("tf.math.bessel_i0e(x, name=None)"), Binding("tf.math.special.bessel_i0e", .v221)],
    types: .floats, "The Bessel function I0, scaled by exp(-|x|).",
    gradient: { g in
      try g.afterUpstream {
        let x = g.inputs[0]
        let scaled = try g(.multiply, g(.sign, x), g.outputs[0])
        return [try g(.multiply, g.upstream, g(.subtract, g(.besselI1e, x), scaled))]
      }
    })

  package static let besselI1e: Op = special(
    "BesselI1e", .besselI1e, "x: T -> y: T",
    [Binding("tf.math.bessel_i1e(x, name=None)"), Binding("tf.math.special.bessel_i1e", .v221)],
    types: .floats, "The Bessel function I1, scaled by exp(-|x|).",
    gradient: { g in
      try g.afterUpstream {
        let x = g.inputs[0]
        let slope = try g(.addV2, g(.sign, x), g(.reciprocal, x))
        let scaled = try g(.multiply, g.outputs[0], slope)
        let gradient = try g.atZero(0.5, else: g(.subtract, g(.besselI0e, x), scaled))
        return [try g(.multiply, g.upstream, gradient)]
      }
    })

  package static let besselI0: Op = special(
    "BesselI0", .besselI0, "x: T -> y: T",
    [Binding("tf.math.bessel_i0(x, name=None)"), "tf.math.special.bessel_i0"], types: .floats,
    versions: .v221, "The Bessel function I0.",
    gradient: { g in
      try g.afterUpstream {
        [try g(.multiply, g.upstream, g(.besselI1, g.inputs[0]))]
      }
    })

  package static let besselI1: Op = special(
    "BesselI1", .besselI1, "x: T -> y: T",
    [Binding("tf.math.bessel_i1(x, name=None)"), "tf.math.special.bessel_i1"], types: .floats,
    versions: .v221, "The Bessel function I1.",
    gradient: { g in
      try g.afterUpstream {
        let x = g.inputs[0]
        let ratio = try g(.realDivide, g.outputs[0], x)
        let gradient = try g.atZero(1, else: g(.subtract, g(.besselI0, x), ratio))
        return [try g(.multiply, g.upstream, gradient)]
      }
    })

  package static let igamma: Op = special(
    "Igamma", .igamma, "a: T, x: T -> z: T", math("igamma", "a, x"),
    "The regularised lower incomplete gamma function.",
    gradient: { g in try g.afterUpstream { try g.gamma(isUpper: false) } })

  package static let igammac: Op = special(
    "Igammac", .igammac, "a: T, x: T -> z: T", math("igammac", "a, x"),
    "The regularised upper incomplete gamma function.",
    gradient: { g in try g.afterUpstream { try g.gamma(isUpper: true) } })

  package static let igammaGradient: Op = special(
    "IgammaGradA", .igammaGradient, "a: T, x: T -> z: T", [],
    "The derivative of igamma by its first argument.")

  package static let zeta: Op = special(
    "Zeta", .zeta, "x: T, q: T -> z: T", math("zeta", "x, q"), "The zeta function of Hurwitz.",
    gradient: { g in
      try g.afterUpstream {
        let (x, q) = (g.inputs[0], g.inputs[1])
        let gradients = try g.broadcast(
          { g.upstream },
          {
            let next = try g(.zeta, g(.addV2, x, g.scalar(1, like: x)), q)
            return try g(.multiply, g(.multiply, g(.negate, x), next), g.upstream)
          })
        return [nil, gradients[1]]
      }
    })

  package static let polygamma: Op = special(
    "Polygamma", .polygamma, "a: T, x: T -> z: T", math("polygamma", "a, x"),
    "Derivatives of the digamma function.",
    gradient: { g in
      try g.afterUpstream {
        let (n, x) = (g.inputs[0], g.inputs[1])
        let gradients = try g.broadcast(
          { g.upstream },
          {
            let next = try g(.polygamma, g(.addV2, n, g.scalar(1, like: n)), x)
            return try g(.multiply, next, g.upstream)
          })
        return [nil, gradients[1]]
      }
    })

  package static let betainc: Op = special(
    "Betainc", .betainc, "a: T, b: T, x: T -> z: T", math("betainc", "a, b, x"),
    "The regularised incomplete beta function.",
    gradient: { g in
      let (a, b, x) = (g.inputs[0], g.inputs[1], g.inputs[2])
      let one = try g.scalar(1, like: a)
      let logs = try g(.addV2, g(.lgamma, a), g(.lgamma, b))
      let logBeta = try g(.subtract, logs, g(.lgamma, g(.addV2, a, b)))
      let (fewer, less) = (try g(.subtract, b, one), try g(.subtract, a, one))
      let minus = try g(.negate, x)
      let first: Operand
      let second: Operand
      if g.context.semantics.versions == .v221 {
        first = try g(.xlog1py, fewer, minus)
        second = try g(.xlogy, less, x)
      } else {
        first = try g(.multiply, fewer, g(.log, g(.addV2, minus, one)))
        second = try g(.multiply, less, g(.log, x))
      }
      let partial = try g(.exp, g(.subtract, g(.addV2, first, second), logBeta))
      let gradient = try g(.multiply, partial, g.upstream)
      let axes = try g.all(
        .broadcastGradientArgs, [g.all(.shape, [a])[0], g.all(.shape, [x])[0]])
      let sum = try g(.sum, gradient, axes[1])
      return [nil, nil, try g(.reshape, sum, g.all(.shape, [x])[0])]
    })

  static let specialFunctions: [Op] = [
    .besselI0e, .besselI1e, .besselI0, .besselI1, .igamma, .igammac, .igammaGradient, .zeta,
    .polygamma, .betainc,
  ]
}
