import Tensors
import Testing

@Suite("float32 functions agree with TensorFlow to the last bit")
struct MathTests {
  private static let functions: [String: UnaryFunction] = [
    "exp": .exp, "expm1": .expm1, "log": .log, "log1p": .log1p, "tanh": .tanh,
    "sigmoid": .sigmoid, "sqrt": .squareRoot, "sin": .sin, "cos": .cos, "tan": .tan,
    "atan": .atan, "asin": .asin, "acos": .acos, "sinh": .sinh, "cosh": .cosh, "asinh": .asinh,
    "acosh": .acosh, "atanh": .atanh, "erf": .erf, "erfc": .erfc, "softplus": .softplus,
    "elu": .elu, "selu": .selu, "softsign": .softsign, "lgamma": .lgamma, "digamma": .digamma,
    "relu": .relu, "relu6": .relu6, "round": .round, "floor": .floor, "sign": .sign,
    "rsqrt": .reciprocalSquareRoot, "reciprocal": .reciprocal,
  ]

  /// Functions for whose vectors TensorFlow has approximations that depend on the processor, or that
  /// are not followed: the greatest distance in units of the last place.
  private static let loose: [MathStyle: [String: Int]] = [
    .eigen2019: ["sqrt": 2, "rsqrt": 2, "erfc": 2],
    .eigen2025: [
      "rsqrt": 2, "reciprocal": 1, "atan": 4, "asin": 4, "acos": 4, "atanh": 3, "erfc": 40,
      "sigmoid": 6,
    ],
  ]

  @Test(
    "Recorded values",
    arguments: [("math-2.21.tsv", MathStyle.eigen2025), ("math-2.0.tsv", .eigen2019)])
  func recorded(file: String, style: MathStyle) throws {
    for row in try Recordings.rows(file) {
      let function = try #require(Self.functions[row[0]])
      let input = Recordings.bytes(row[1])
      let expected = Recordings.bytes(row[2])
      let shape = Shape([input.count / 4])
      let a = try #require(Tensor(bytes: input, dtype: .float32, shape: shape))
      let b = try #require(Tensor(bytes: expected, dtype: .float32, shape: shape))
      let result = try Kernels.unary(function, a, style: style)
      let allowed = Self.loose[style]?[row[0]] ?? 0
      var faults: [String] = []
      for index in 0..<a.count {
        let ours = Float(result.elementAsDouble(index))
        let theirs = Float(b.elementAsDouble(index))
        if ours.isNaN && theirs.isNaN { continue }
        // The approximations of roots make NaN of infinity and forget the sign of zero.
        if ours == theirs || allowed > 0 && !(a.elementAsDouble(index).magnitude.isNormal) {
          continue
        }
        let distance = abs(
          Int(Int32(bitPattern: ours.bitPattern)) - Int(Int32(bitPattern: theirs.bitPattern)))
        // Scalars and the rest of an array go through the C library and agree always.
        if distance > (index < a.count & ~7 ? allowed : row[0] == "erfc" ? 1 : 0) {
          faults.append("[\(index)] \(a.elementAsDouble(index)): \(theirs) \(ours) (\(distance))")
        }
      }
      #expect(faults.isEmpty, "\(row[0]): \(faults.count) of \(a.count): \(faults.prefix(4))")
    }
  }
}
