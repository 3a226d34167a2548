/// The functions of one number that are applied element by element.
package enum UnaryFunction: UInt8, CaseIterable, Sendable {
  case negate, abs, sign, square, squareRoot, reciprocalSquareRoot, reciprocal
  case exp, expm1, log, log1p
  case sin, cos, tan, asin, acos, atan, sinh, cosh, tanh, asinh, acosh, atanh
  case floor, ceiling
  /// Half to even, as `tf.round` and `tf.math.rint` do.
  case round
  case sigmoid, softplus, softsign, relu, relu6, elu, selu
  case erf, erfc, erfinv, ndtri, lgamma, digamma
  case conjugate
  /// Bit by bit (`~`), for integers.
  case invert
  case logicalNot
  case isNan, isInf, isFinite
  /// The parts and the size of complex numbers, as floats; `abs` does so as well.
  case real, imaginary, angle

  /// The dtype of the result for an operand of `dtype`.
  package func result(_ dtype: DType) -> DType {
    switch self {
    case .isNan, .isInf, .isFinite: .bool
    case .abs, .real, .imaginary, .angle: dtype.realPart
    default: dtype
    }
  }
}

/// The formulas behind float32 results: their last digits changed between releases.
package enum MathStyle: UInt8, Sendable {
  /// TensorFlow 1.15 and 2.0.
  case eigen2019
  /// TensorFlow 2.21.
  case eigen2025
}

/// The constants of the scaled exponential linear unit.
enum Selu {
  static let scale = 1.0507009873554804934193349852946
  static let scaleAlpha = 1.7580993408473768599402175208123
}
