// Special functions, element by element: Bessel's, the incomplete gamma and beta functions, zeta.

/// The special functions of one, two and three numbers.
package enum SpecialFunction: Sendable {
  case besselI0, besselI0e, besselI1, besselI1e
  case igamma, igammac, igammaGradient, zeta, polygamma
  case betainc
}

extension Kernels {
  /// Applies a special function with broadcasting.
  ///
  /// - Throws: "Incompatible shapes: [2] vs. [3]".
  package static func special(
    _ function: SpecialFunction, _ operands: [Tensor], style: MathStyle
  ) throws(KernelError) -> Tensor {
    guard let first = operands.first else { throw BlockFailure.unsupported.kernelError }
    switch first.dtype {
    case .float32: return try special(function, operands, style, Float.self)
    case .float64: return try special(function, operands, style, Double.self)
    case .float16, .bfloat16:
      var wide: [Tensor] = []
      for operand in operands { wide.append(try cast(operand, to: .float32)) }
      return try cast(special(function, wide, style, Float.self), to: first.dtype)
    default: throw BlockFailure.unsupported.kernelError
    }
  }

  private static func special<T: FloatMath>(
    _ function: SpecialFunction, _ operands: [Tensor], _ style: MathStyle, _: T.Type
  ) throws(KernelError) -> Tensor {
    var shape = operands[0].shape
    for operand in operands.dropFirst() {
      guard let common = Shape.broadcast(shape, operand.shape) else {
        throw .invalid("Incompatible shapes: \(shape) vs. \(operand.shape)")
      }
      shape = common
    }
    var wide: [Tensor] = []
    for operand in operands { wide.append(try broadcast(operand, to: shape)) }
    let result = try output(T.dtype, shape)
    let out = result.pointer(T.self)
    let a = wide[0].pointer(T.self)
    let b = wide[wide.count > 1 ? 1 : 0].pointer(T.self)
    let c = wide[wide.count - 1].pointer(T.self)
    let poles: T = style == .eigen2019 ? .infinity : .nan
    for index in 0..<result.count {
      let x = a[index]
      switch function {
      case .besselI0:
        out[index] = T.exp(x.magnitude) * Bessel.scaled(order: 0, x, style: style)
      case .besselI1:
        out[index] = T.exp(x.magnitude) * Bessel.scaled(order: 1, x, style: style)
      case .besselI0e: out[index] = Bessel.scaled(order: 0, x, style: style)
      case .besselI1e: out[index] = Bessel.scaled(order: 1, x, style: style)
      case .igamma: out[index] = Special.igamma(x, b[index])
      case .igammac: out[index] = Special.igammac(x, b[index])
      case .igammaGradient: out[index] = Special.igamma(x, b[index], isDerivative: true)
      case .zeta: out[index] = Special.zeta(x, b[index])
      case .polygamma: out[index] = Special.polygamma(x, b[index], poles: poles)
      case .betainc: out[index] = Special.betainc(x, b[index], c[index])
      }
    }
    return result
  }
}
