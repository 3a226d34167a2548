/// The functions of two numbers that are applied element by element.
package enum BinaryFunction: UInt8, CaseIterable, Sendable {
  case add, subtract, multiply
  /// `RealDiv` of floats, C's truncating division of integers.
  case divide
  case floorDivide, floorMod, truncateMod
  /// 0 where the divisor (`divideNoNan`) or the second factor (`multiplyNoNan`) is 0.
  case divideNoNan, multiplyNoNan
  case power, maximum, minimum, squaredDifference
  case atan2, xdivy, xlogy, xlog1py, nextAfter
  /// Gradients of unary functions, with the inputs in TensorFlow's order: (result, upstream).
  case tanhGrad, sigmoidGrad, sqrtGrad, rsqrtGrad, reciprocalGrad
  /// Gradients of activations, with the inputs in TensorFlow's order: (upstream, features or result).
  case reluGrad, relu6Grad, eluGrad, seluGrad, softplusGrad, softsignGrad
  case bitwiseAnd, bitwiseOr, bitwiseXor, leftShift, rightShift
  case equal, notEqual, less, lessEqual, greater, greaterEqual
  case logicalAnd, logicalOr

  /// Whether the result is bool.
  package var isPredicate: Bool { rawValue >= BinaryFunction.equal.rawValue }

  /// The dtype of the result for operands of `dtype`.
  package func result(_ dtype: DType) -> DType { isPredicate ? .bool : dtype }
}

/// Why a block of elements has no result.
package enum BlockFailure: Error {
  case divisionByZero, negativeExponent, unsupported

  /// TensorFlow's refusal.
  var kernelError: KernelError {
    switch self {
    case .divisionByZero: .invalid("Integer division by zero")
    case .negativeExponent:
      .invalid("Integers to negative integer powers are not allowed")
    case .unsupported:
      KernelError(.unimplemented, "The op is not supported for this dtype")
    }
  }
}
