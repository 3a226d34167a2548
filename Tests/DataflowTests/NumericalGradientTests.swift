// Goes through every op that declares a gradient and compares it with finite differences in
// float64, at the inputs of one table.
import Dataflow
import Foundation
import Ops
import Tensors
import Testing

/// Where the gradient of an op is checked; plain values that nothing changes.
private struct Point: @unchecked Sendable {
  enum Input: Sendable {
    /// A float64 tensor of a shape with elements between two bounds, by which the op is
    /// differentiated.
    case real([Int], Double, Double)
    /// A float64 tensor of given elements, by which the op is differentiated.
    case values([Double], [Int])
    /// A symmetric matrix with positive eigenvalues.
    case positive(Int)
    case ints([Int], [Int]?)
    case longs([Int], [Int]?)
    case bools([Bool])
    /// A float64 tensor by which the op is not differentiated.
    case fixed([Double], [Int])

    var isChecked: Bool {
      switch self {
      case .real, .values, .positive: true
      default: false
      }
    }
  }

  var inputs: [Input]
  var attributes: Attributes = [:]
  /// The outputs that count; all floating ones where nil.
  var outputs: [Int]?
  /// Inputs that have no gradient although the op depends on them, as in TensorFlow.
  var withoutGradient: Set<Int> = []
  /// The input is a symmetric matrix and stays one.
  var isSymmetric = false
}

private func vector(_ low: Double, _ high: Double) -> Point {
  Point(inputs: [.real([6], low, high)])
}
private func pair(_ low: Double, _ high: Double) -> Point {
  Point(inputs: [.real([2, 3], low, high), .real([3], low, high)])
}
private let image = Point.Input.real([1, 5, 4, 2], -2, 2)
private var convolution: Attributes {
  ["strides": .ints([1, 2, 1, 1]), "padding": .string("SAME")]
}
private var pooling: Attributes {
  [
    "ksize": .ints([1, 2, 2, 1]), "strides": .ints([1, 2, 1, 1]), "padding": .string("VALID"),
  ]
}

private let points: [String: Point] = [
  "BesselI0": vector(-2, 2), "BesselI0e": vector(0.5, 2), "BesselI1": vector(0.5, 2),
  "BesselI1e": vector(0.5, 2),
  "Igammac": Point(inputs: [.fixed([1.5, 2, 3], [3]), .real([3], 0.5, 3)]),
  "Polygamma": Point(inputs: [.fixed([1, 2, 3], [3]), .real([3], 1, 3)]),
  "Zeta": Point(inputs: [.fixed([2, 3, 4], [3]), .real([3], 1, 3)]),
  "Betainc": Point(
    inputs: [.fixed([1, 2, 3], [3]), .fixed([2, 1, 2], [3]), .real([3], 0.2, 0.8)]),
  "Identity": vector(-2, 2), "Neg": vector(-2, 2), "Abs": vector(-2, 2), "Sign": vector(-2, 2),
  "Square": vector(-2, 2), "Sqrt": vector(0.5, 3), "Rsqrt": vector(0.5, 3),
  "Reciprocal": vector(0.5, 3), "Inv": vector(0.5, 3), "Exp": vector(-2, 2),
  "Expm1": vector(-2, 2),
  "Log": vector(0.5, 3), "Log1p": vector(-0.5, 3), "Sin": vector(-2, 2), "Cos": vector(-2, 2),
  "Tan": vector(-1, 1), "Asin": vector(-0.8, 0.8), "Acos": vector(-0.8, 0.8),
  "Atan": vector(-2, 2), "Sinh": vector(-2, 2), "Cosh": vector(-2, 2), "Tanh": vector(-2, 2),
  "Asinh": vector(-2, 2), "Acosh": vector(1.5, 3), "Atanh": vector(-0.8, 0.8),
  "Floor": vector(-2, 2), "Ceil": vector(-2, 2), "Round": vector(-2, 2), "Rint": vector(-2, 2),
  "Sigmoid": vector(-2, 2), "Softplus": vector(-2, 2), "Softsign": vector(-2, 2),
  "Relu": vector(-2, 2), "Relu6": vector(-2, 8), "Elu": vector(-2, 2), "Selu": vector(-2, 2),
  "LeakyRelu": vector(-2, 2), "Erf": vector(-2, 2), "Erfc": vector(-2, 2),
  "Lgamma": vector(0.5, 4), "Digamma": vector(0.5, 4),
  "Erfinv": vector(-0.8, 0.8), "Ndtri": vector(0.1, 0.9), "L2Loss": vector(-2, 2),
  "CheckNumerics": Point(
    inputs: [.real([4], -2, 2)], attributes: ["message": .string("here")]),
  "PreventGradient": vector(-2, 2), "Print": vector(-2, 2),
  "AddV2": pair(-2, 2), "Add": pair(-2, 2), "Sub": pair(-2, 2), "Mul": pair(-2, 2),
  "RealDiv": pair(0.5, 3), "Div": pair(0.5, 3), "DivNoNan": pair(0.5, 3),
  "MulNoNan": pair(0.5, 3), "Pow": pair(0.5, 2), "Maximum": pair(-2, 2), "Minimum": pair(-2, 2),
  "SquaredDifference": pair(-2, 2), "Atan2": pair(0.5, 2), "Xdivy": pair(0.5, 2),
  "Xlogy": pair(0.5, 2), "Xlog1py": pair(0.5, 2), "Mod": pair(0.5, 2),
  "FloorMod": Point(inputs: [.values([5.3, -4.2, 7.9], [3]), .values([2.1, 2.9, -3.2], [3])]),
  "FloorDiv": pair(0.5, 2), "TruncateDiv": pair(0.5, 2), "TruncateMod": pair(0.5, 2),
  "Igamma": pair(0.5, 2),
  "TanhGrad": pair2(), "SigmoidGrad": pair2(), "SqrtGrad": pair2(), "RsqrtGrad": pair2(),
  "ReciprocalGrad": pair2(), "ReluGrad": pair2(), "Relu6Grad": pair2(), "SoftplusGrad": pair2(),
  "SoftsignGrad": pair2(), "EluGrad": pair2(), "SeluGrad": pair2(), "LeakyReluGrad": pair2(),
  "Cast": Point(inputs: [.real([4], -2, 2)], attributes: ["DstT": .type(.float64)]),
  "Softmax": Point(inputs: [.real([2, 4], -2, 2)]),
  "LogSoftmax": Point(inputs: [.real([2, 4], -2, 2)]),
  "SoftmaxCrossEntropyWithLogits": Point(
    inputs: [.real([2, 3], -2, 2), .values([0.2, 0.3, 0.5, 0.1, 0.8, 0.1], [2, 3])],
    outputs: [0]),
  "SparseSoftmaxCrossEntropyWithLogits": Point(
    inputs: [.real([2, 3], -2, 2), .ints([2, 0], nil)], outputs: [0]),
  "BiasAdd": Point(inputs: [.real([2, 2, 3], -2, 2), .real([3], -2, 2)]),
  "BiasAddGrad": Point(inputs: [.real([2, 2, 3], -2, 2)]),
  "Sum": Point(inputs: [.real([2, 3], -2, 2), .ints([1], nil)]),
  "Mean": Point(inputs: [.real([2, 3], -2, 2), .ints([0], nil)]),
  "Prod": Point(inputs: [.values([2, 0, 3, -1, 0.5, 4], [2, 3]), .ints([1], nil)]),
  "Max": Point(inputs: [.real([2, 3], -2, 2), .ints([1], nil)]),
  "Min": Point(inputs: [.real([2, 3], -2, 2), .ints([1], nil)]),
  "EuclideanNorm": Point(inputs: [.real([2, 3], -2, 2), .ints([1], nil)]),
  "Cumsum": Point(
    inputs: [.real([2, 3], -2, 2), .ints([1], [])],
    attributes: ["exclusive": true, "reverse": true]),
  "Cumprod": Point(inputs: [.real([2, 3], 0.5, 2), .ints([1], [])]),
  "CumulativeLogsumexp": Point(inputs: [.real([2, 3], -2, 2), .ints([1], [])]),
  "Reshape": Point(inputs: [.real([2, 3], -2, 2), .ints([3, 2], nil)]),
  "ExpandDims": Point(inputs: [.real([2, 3], -2, 2), .ints([1], [])]),
  "Squeeze": Point(inputs: [.real([2, 1, 3], -2, 2)]),
  "Transpose": Point(inputs: [.real([2, 3, 2], -2, 2), .ints([2, 0, 1], nil)]),
  "ConjugateTranspose": Point(inputs: [.real([2, 3], -2, 2), .ints([1, 0], nil)]),
  "BroadcastTo": Point(inputs: [.real([2, 1], -2, 2), .ints([3, 2, 2], nil)]),
  "EnsureShape": Point(
    inputs: [.real([2, 3], -2, 2)], attributes: ["shape": .shape(PartialShape([nil, 3]))]),
  "Fill": Point(inputs: [.ints([2, 3], nil), .real([], -2, 2)]),
  "ZerosLike": vector(-2, 2), "OnesLike": vector(-2, 2),
  "Pack": Point(
    inputs: [.real([2, 3], -2, 2), .real([2, 3], -2, 2)], attributes: ["axis": 1]),
  "Unpack": Point(inputs: [.real([2, 3], -2, 2)], attributes: ["num": 3, "axis": 1]),
  "ConcatV2": Point(
    inputs: [.real([2, 3], -2, 2), .real([2, 1], -2, 2), .ints([1], [])]),
  "Split": Point(inputs: [.ints([1], []), .real([2, 4], -2, 2)], attributes: ["num_split": 2]),
  "SplitV": Point(
    inputs: [.real([2, 4], -2, 2), .ints([1, 3], nil), .ints([1], [])],
    attributes: ["num_split": 2]),
  "Tile": Point(inputs: [.real([2, 3], -2, 2), .ints([2, 3], nil)]),
  "SelectV2": Point(
    inputs: [.bools([true, false, true]), .real([2, 3], -2, 2), .real([3], -2, 2)]),
  "Select": Point(
    inputs: [.bools([true, false, true]), .real([3], -2, 2), .real([3], -2, 2)]),
  "AddN": Point(inputs: [.real([3], -2, 2), .real([3], -2, 2), .real([3], -2, 2)]),
  "DynamicStitch": Point(
    inputs: [
      .ints([0, 2], nil), .ints([1, 3], nil), .real([2, 2], -2, 2), .real([2, 2], -2, 2),
    ]),
  "DynamicPartition": Point(
    inputs: [.real([4, 2], -2, 2), .ints([0, 1, 0, 1], nil)], attributes: ["num_partitions": 2]),
  "MatMul": Point(
    inputs: [.real([3, 2], -2, 2), .real([4, 3], -2, 2)],
    attributes: ["transpose_a": true, "transpose_b": true]),
  "BatchMatMulV2": Point(
    inputs: [.real([2, 2, 3], -2, 2), .real([3, 2], -2, 2)]),
  "BatchMatMul": Point(inputs: [.real([2, 2, 3], -2, 2), .real([2, 3, 2], -2, 2)]),
  "Einsum": Point(
    inputs: [.real([2, 3, 2], -2, 2), .real([2, 2, 3], -2, 2)],
    attributes: ["equation": .string("bij,bjk->bki")]),
  "MatrixDeterminant": Point(inputs: [.positive(3)]),
  "LogMatrixDeterminant": Point(inputs: [.positive(3)], outputs: [1]),
  "MatrixInverse": Point(inputs: [.positive(3)]),
  "MatrixSolve": Point(inputs: [.positive(3), .real([3, 2], -2, 2)]),
  "MatrixTriangularSolve": Point(inputs: [.positive(3), .real([3, 2], -2, 2)]),
  "Cholesky": Point(inputs: [.positive(3)], isSymmetric: true),
  "Cross": Point(inputs: [.real([2, 3], -2, 2), .real([2, 3], -2, 2)]),
  "MatrixDiag": Point(inputs: [.real([2, 3], -2, 2)]),
  "MatrixDiagPart": Point(inputs: [.real([2, 3, 3], -2, 2)]),
  "MatrixSetDiag": Point(inputs: [.real([2, 3, 3], -2, 2), .real([2, 3], -2, 2)]),
  "MatrixDiagV3": Point(
    inputs: [
      .real([2, 3], -2, 2), .ints([1], []), .ints([-1], []), .ints([-1], []), .real([], -2, 2),
    ], withoutGradient: [4]),
  "MatrixDiagPartV3": Point(
    inputs: [.real([2, 3, 3], -2, 2), .ints([0], []), .fixed([0], [])]),
  "MatrixSetDiagV3": Point(
    inputs: [.real([2, 3, 3], -2, 2), .real([2, 3], -2, 2), .ints([0], [])]),
  "MatrixBandPart": Point(
    inputs: [.real([3, 3], -2, 2), .ints([1], []), .ints([0], [])]),
  "Diag": Point(inputs: [.real([3], -2, 2)]), "DiagPart": Point(inputs: [.real([3, 3], -2, 2)]),
  "ClipByValue": Point(
    inputs: [.real([5], -2, 2), .values([-1], []), .values([1], [])]),
  "ReverseV2": Point(inputs: [.real([2, 3], -2, 2), .ints([1], nil)]),
  "ReverseSequence": Point(
    inputs: [.real([2, 3], -2, 2), .longs([2, 3], nil)],
    attributes: ["seq_dim": 1, "batch_dim": 0]),
  "Roll": Point(inputs: [.real([2, 3], -2, 2), .ints([2], nil), .ints([1], nil)]),
  "MirrorPad": Point(
    inputs: [.real([3, 3], -2, 2), .ints([1, 1, 0, 2], [2, 2])],
    attributes: ["mode": .string("REFLECT")]),
  "TensorScatterUpdate": scatter, "TensorScatterAdd": scatter, "TensorScatterSub": scatter,
  "TensorScatterMax": scatter, "TensorScatterMin": scatter,
  "DepthToSpace": Point(inputs: [.real([1, 2, 2, 4], -2, 2)], attributes: ["block_size": 2]),
  "SpaceToDepth": Point(inputs: [.real([1, 4, 4, 1], -2, 2)], attributes: ["block_size": 2]),
  "TopKV2": Point(inputs: [.real([2, 4], -2, 2), .ints([2], [])]),
  "SegmentSum": segments, "SegmentMean": segments, "SegmentProd": segments,
  "SegmentMax": segments, "SegmentMin": segments,
  "UnsortedSegmentSum": unsorted, "UnsortedSegmentProd": unsorted,
  "UnsortedSegmentMax": unsorted, "UnsortedSegmentMin": unsorted,
  "StridedSlice": Point(
    inputs: [
      .real([4, 3], -2, 2), .ints([3, 0], nil), .ints([0, 2], nil), .ints([-2, 1], nil),
    ]),
  "StridedSliceGrad": Point(
    inputs: [
      .ints([4, 3], nil), .ints([3, 0], nil), .ints([0, 2], nil), .ints([-2, 1], nil),
      .real([2, 2], -2, 2),
    ]),
  "Slice": Point(inputs: [.real([4, 3], -2, 2), .ints([1, 0], nil), .ints([2, -1], nil)]),
  "Pad": Point(inputs: [.real([2, 3], -2, 2), .ints([1, 2, 0, 1], [2, 2])]),
  "PadV2": Point(
    inputs: [.real([2, 3], -2, 2), .ints([1, 2, 0, 1], [2, 2]), .real([], -2, 2)]),
  "GatherV2": Point(
    inputs: [.real([4, 3], -2, 2), .ints([2, 0, 2], nil), .ints([1], [])]),
  "GatherNd": Point(inputs: [.real([4, 3], -2, 2), .ints([2, 0, 2, 1], [2, 2])]),
  "ScatterNd": Point(
    inputs: [.ints([2, 0, 2], [3, 1]), .real([3, 2], -2, 2), .ints([4, 2], nil)]),
  "SparseToDense": Point(
    inputs: [
      .longs([0, 1, 2, 0], [2, 2]), .longs([3, 2], nil), .real([2], -2, 2), .real([], -2, 2),
    ]),
  "SparseTensorDenseMatMul": Point(
    inputs: [
      .longs([0, 1, 2, 0], [2, 2]), .real([2], -2, 2), .longs([3, 2], nil), .real([2, 4], -2, 2),
    ]),
  "Conv2D": Point(inputs: [image, .real([2, 3, 2, 3], -2, 2)], attributes: convolution),
  "Conv2DBackpropInput": Point(
    inputs: [
      .ints([1, 5, 4, 2], nil), .real([2, 3, 2, 3], -2, 2), .real([1, 3, 4, 3], -2, 2),
    ], attributes: convolution),
  "Conv2DBackpropFilter": Point(
    inputs: [image, .ints([2, 3, 2, 3], nil), .real([1, 3, 4, 3], -2, 2)],
    attributes: convolution),
  "DepthwiseConv2dNative": Point(
    inputs: [image, .real([2, 3, 2, 2], -2, 2)],
    attributes: ["strides": .ints([1, 1, 1, 1]), "padding": .string("SAME")]),
  "MaxPool": Point(inputs: [image], attributes: pooling),
  "AvgPool": Point(inputs: [image], attributes: pooling),
  "AvgPoolGrad": Point(
    inputs: [.ints([1, 5, 4, 2], nil), .real([1, 2, 3, 2], -2, 2)], attributes: pooling),
  "PlaceholderWithDefault": Point(
    inputs: [.real([3], -2, 2)], attributes: ["shape": .shape(PartialShape([3]))]),
]

/// Of a gradient op the first input is what came out and the second what comes back, or the other
/// way round; both are differentiable, save where a kink makes one of them constant.
private func pair2() -> Point {
  Point(inputs: [.real([5], 0.2, 0.9), .real([5], 0.2, 0.9)])
}
private let scatter = Point(
  inputs: [.real([4, 2], -2, 2), .ints([3, 1], [2, 1]), .real([2, 2], -2, 2)])
private let segments = Point(inputs: [.real([4, 2], 0.5, 2), .ints([0, 0, 1, 3], nil)])
private let unsorted = Point(
  inputs: [.real([4, 2], 0.5, 2), .ints([2, 0, 2, 1], nil), .ints([3], [])])

/// Ops that are checked elsewhere, and why.
private let exceptions: [String: String] = [
  "StopGradient": "has no gradient on purpose",
  "Real": "of complex tensors", "Imag": "of complex tensors", "Complex": "of complex tensors",
  "ComplexAbs": "of complex tensors", "Conj": "of complex tensors",
  "Angle": "of complex tensors",
  "ReadVariableOp": "of variables", "ResourceGather": "of variables",
  "EagerPyFunc": "calls Python", "PrintV2": "has no output",
  "MaxPoolGrad": "its gradient follows what was greatest",
  "FusedBatchNormV3": "takes float32", "FusedBatchNormGradV3": "takes float32",
]

@Suite struct NumericalGradientTests {
  private static let differentiable: [String] = Registry.all.ops
    .filter { $0.gradient != nil && exceptions[$0.name] == nil }
    .map(\.name).filter { !$0.hasPrefix("TensorList") && !$0.hasPrefix("TensorArray") }

  @Test func everyDifferentiableOpIsInTheTable() {
    for name in Self.differentiable { #expect(points[name] != nil, "\(name)") }
    for name in points.keys where Registry.all[name] != nil {
      #expect(exceptions[name] == nil, "\(name)")
    }
  }

  @Test(arguments: differentiable.filter { points[$0] != nil })
  func aGradientIsThatOfFiniteDifferences(_ name: String) throws {
    let op = try #require(Registry.all[name])
    let point = try #require(points[name])
    let run = Run()
    var numbers = Numbers()
    let tensors = point.inputs.map { numbers.tensor($0) }
    let tape = Tape()
    let operands = tensors.map(run.eager)
    for (operand, input) in zip(operands, point.inputs) where input.isChecked {
      tape.watch(operand)
    }
    run.context.push(tape)
    let outputs = try run.context.apply(op, operands, point.attributes)
    run.context.pop(tape)
    let places = (point.outputs ?? Array(outputs.indices)).filter { outputs[$0].dtype.isFloating }
    let weights = try places.map { place in
      let shape = try #require(outputs[place].tensor).shape
      return numbers.tensor(.real(shape.dimensions, -1, 1))
    }
    let gradients = try run.context.gradients(
      of: places.map { outputs[$0] }, with: operands, upstreams: weights.map(run.eager), on: tape)

    func value(_ inputs: [Tensor]) throws -> Double {
      let results = try run.context.apply(op, inputs.map(run.eager), point.attributes)
      var sum = 0.0
      for (place, weight) in zip(places, weights) {
        let result = try #require(results[place].tensor)
        for index in 0..<weight.count { sum += result.double(index) * weight.double(index) }
      }
      return sum
    }

    for (index, input) in point.inputs.enumerated() where input.isChecked {
      let analytic = try gradients[index].map { try run.context.densified($0).tensor } ?? nil
      for element in 0..<tensors[index].count {
        let step = 1e-6
        let places = point.isSymmetric ? tensors[index].mirrored(element) : [element]
        var moved = tensors
        moved[index] = tensors[index].moved(places, by: step)
        let above = try value(moved)
        moved[index] = tensors[index].moved(places, by: -step)
        let numeric = (above - (try value(moved))) / (2 * step)
        if analytic == nil, point.withoutGradient.contains(index) { continue }
        let found = places.reduce(0) { $0 + (analytic?.double($1) ?? 0) }
        let tolerance = 1e-6 + 1e-5 * Swift.max(abs(numeric), abs(found))
        #expect(
          abs(found - numeric) < tolerance,
          "input \(index), element \(element): \(found), by differences \(numeric)")
      }
    }
  }

  /// In a graph gradients are made of other nodes, by version and by what is known of the shapes.
  /// That of Cholesky is refused by name where the size of the matrix is not known.
  @Test(
    arguments: differentiable.filter { points[$0] != nil && $0 != "Cholesky" },
    ["1.15", "2.0", "2.21", "unshaped"])
  func aGradientInAGraphIsTheSame(_ name: String, _ label: String) throws {
    let op = try #require(Registry.all[name])
    let point = try #require(points[name])
    let isShaped = label != "unshaped"
    let run = Run(Semantics.named(label) ?? .v221)
    guard op.versions.contains(run.context.semantics.versions) else { return }
    var numbers = Numbers()
    let tensors = point.inputs.map { numbers.tensor($0) }
    let tape = Tape()
    let operands = tensors.map(run.eager)
    for (operand, input) in zip(operands, point.inputs) where input.isChecked {
      tape.watch(operand)
    }
    run.context.push(tape)
    let outputs = try run.context.apply(op, operands, point.attributes)
    run.context.pop(tape)
    let places = (point.outputs ?? Array(outputs.indices)).filter { outputs[$0].dtype.isFloating }
    let weights = try places.map { place in
      let shape = try #require(outputs[place].tensor).shape
      return numbers.tensor(.real(shape.dimensions, -1, 1))
    }
    let eager = try run.context.gradients(
      of: places.map { outputs[$0] }, with: operands, upstreams: weights.map(run.eager), on: tape)
    let wanted = try eager.map { gradient in
      try gradient.map { try run.context.densified($0).tensor } ?? nil
    }
    let checked = tensors.indices.filter { point.inputs[$0].isChecked && wanted[$0] != nil }
    let arguments = (checked.map { tensors[$0] } + weights).map { tensor in
      let shape = PartialShape(tensor.shape)
      return (
        tensor.dtype, isShaped ? shape : PartialShape(shape.dimensions.map { $0.map { _ in nil } })
      )
    }
    let names = arguments.indices.map { "x\($0)" }
    let function = try run.function("f", arguments, names: names) { symbols in
      var inputs: [Operand] = tensors.map(Operand.literal)
      for (place, index) in checked.enumerated() { inputs[index] = symbols[place] }
      let results = try run.context.apply(op, inputs, point.attributes)
      let gradients = try run.context.gradients(
        of: places.compactMap { results[$0].symbolic }, with: Array(symbols.prefix(checked.count)),
        upstreams: Array(symbols.dropFirst(checked.count)))
      return try gradients.map { try run.context.densified(try #require($0)) }
    }
    let found = try run.call(function, (checked.map { tensors[$0] } + weights).map(run.eager))
    for (place, index) in checked.enumerated() {
      let (a, b) = (try #require(wanted[index] ?? nil), try #require(found[place].tensor))
      #expect(a.shape == b.shape)
      for element in 0..<Swift.min(a.count, b.count) {
        let (x, y) = (a.double(element), b.double(element))
        #expect(abs(x - y) <= 1e-9 * Swift.max(1, abs(x)), "input \(index), element \(element)")
      }
    }
  }
}

/// Numbers without pattern, the same ones at every run.
private struct Numbers {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  private mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / Double(1 << 53)
  }

  mutating func tensor(_ input: Point.Input) -> Tensor {
    switch input {
    case .real(let sizes, let low, let high):
      let count = sizes.reduce(1, *)
      return Tensor((0..<count).map { _ in low + next() * (high - low) }, shape: Shape(sizes))
    case .values(let values, let sizes), .fixed(let values, let sizes):
      return Tensor(values, shape: Shape(sizes))
    case .positive(let size):
      let factor = (0..<size * size).map { _ in next() - 0.5 }
      var values: [Double] = []
      for row in 0..<size {
        for column in 0..<size {
          let products = (0..<size).map { factor[row * size + $0] * factor[column * size + $0] }
          values.append(products.reduce(0, +) + (row == column ? 1.5 : 0))
        }
      }
      return Tensor(values, shape: Shape([size, size]))
    case .ints(let values, let sizes):
      return Tensor(integers: values, shape: sizes.map { Shape($0) })
    case .longs(let values, let sizes):
      return Tensor(integers: values, dtype: .int64, shape: sizes.map { Shape($0) })
    case .bools(let values): return Tensor(values)
    }
  }
}

extension Tensor {
  fileprivate func double(_ index: Int) -> Double { elementAsDouble(index) }

  /// An element of a square matrix and the one on the other side of its diagonal.
  fileprivate func mirrored(_ index: Int) -> [Int] {
    let size = shape.dimensions.last ?? 1
    let other = index % size * size + index / size
    return other == index ? [index] : [index, other]
  }

  fileprivate func moved(_ indices: [Int], by step: Double) -> Tensor {
    var values = (0..<count).map(elementAsDouble)
    for index in indices { values[index] += step }
    return Tensor(values, shape: shape)
  }
}
