import Dataflow
import Ops
import Tensors
import Testing

@Suite struct GradientTests {
  @Test func aProductHasItsGradients() throws {
    let run = Run()
    let result = try run.gradient(
      of: { try run.apply(.multiply, $0[0], $0[1]) }, at: [f32(3), f32(4)])
    #expect(result.map { $0?.scalarDouble } == [4, 3])
  }

  @Test func broadcastGradientsAreSummed() throws {
    let run = Run()
    let result = try run.gradient(
      of: { try run.apply(.multiply, $0[0], $0[1]) },
      at: [Tensor([1, 2, 3] as [Float]), f32(2)])
    #expect(result[0] == Tensor([2, 2, 2] as [Float]))
    #expect(result[1] == f32(6))
  }

  @Test func gradientsOfGradients() throws {
    let run = Run()
    let x = run.eager(f32(2))
    let outer = Tape()
    let inner = Tape()
    outer.watch(x)
    run.context.push(outer)
    inner.watch(x)
    run.context.push(inner)
    let y = try run.apply(.multiply, run.apply(.multiply, x, x), x)
    run.context.pop(inner)
    let first = try run.context.gradients(of: [y], with: [x], on: inner)
    let dy = try run.context.densified(try #require(first[0]))
    run.context.pop(outer)
    #expect(dy.float == 12)
    let second = try run.context.gradients(of: [dy], with: [x], on: outer)
    #expect(try run.context.densified(try #require(second[0])).float == 12)
  }

  /// x to the fourth by a loop.
  private func power(_ run: Run, _ x: Operand) throws -> Operand {
    try run.context.whileLoop(
      [.literal(i32(0)), .literal(f32(1))],
      condition: { try run.apply(.less, $0[0], .literal(i32(4)), name: "Less") },
      body: {
        [
          try run.apply(.addV2, $0[0], .literal(i32(1)), name: "add"),
          try run.apply(.multiply, $0[1], x, name: "mul"),
        ]
      })[1]
  }

  @Test(arguments: Semantics.all.map(\.label)) func throughALoopUnderATape(
    _ label: String
  ) throws {
    let semantics = try #require(Semantics.named(label))
    let run = Run(semantics)
    let function = try run.function("f", [(.float32, .scalar)]) { [try power(run, $0[0])] }
    #expect(try run.call(function, [run.eager(f32(2))])[0].float == 16)
    let result = try run.gradient(of: { try run.call(function, $0)[0] }, at: [f32(2)])
    #expect(result[0] == f32(32))
  }

  @Test(arguments: Semantics.all) func throughALoopInsideOfAFunction(_ semantics: Semantics) throws
  {
    let run = Run(semantics)
    let function = try run.function("g", [(.float32, .scalar)]) { arguments in
      let tape = Tape()
      tape.watch(arguments[0])
      run.context.push(tape)
      let y = try power(run, arguments[0])
      run.context.pop(tape)
      let gradient = try run.context.gradients(of: [y], with: arguments, on: tape)
      return [try run.context.densified(gradient[0]!)]
    }
    #expect(try run.call(function, [run.eager(f32(2))])[0].float == 32)
    #expect(try run.call(function, [run.eager(f32(3))])[0].float == 108)
  }

  @Test func twiceThroughALoopInsideOfAFunction() throws {
    let run = Run()
    let function = try run.function("g", [(.float32, .scalar)]) { arguments in
      let (outer, inner) = (Tape(), Tape())
      outer.watch(arguments[0])
      inner.watch(arguments[0])
      run.context.push(outer)
      run.context.push(inner)
      let y = try power(run, arguments[0])
      run.context.pop(inner)
      let first = try run.context.gradients(of: [y], with: arguments, on: inner)
      let dy = try run.context.densified(first[0]!)
      run.context.pop(outer)
      let second = try run.context.gradients(of: [dy], with: arguments, on: outer)
      return [dy, try run.context.densified(second[0]!)]
    }
    let results = try run.call(function, [run.eager(f32(2))])
    #expect(results.map(\.float) == [32, 48])
  }

  @Test(arguments: Semantics.all.map(\.label)) func throughABranchAndACall(
    _ label: String
  ) throws {
    let semantics = try #require(Semantics.named(label))
    let run = Run(semantics)
    let inner = try run.function("inner", [(.float32, .scalar)]) { arguments in
      let x = arguments[0]
      let isPositive = try run.apply(.greater, x, .literal(f32(0)), name: "Greater")
      return try run.context.cond(
        isPositive,
        then: { [try run.apply(.multiply, try run.apply(.exp, x), x, name: "mul")] },
        else: { [try run.apply(.negate, x)] })
    }
    let outer = try run.function("outer", [(.float32, .scalar)]) { arguments in
      let tape = Tape()
      tape.watch(arguments[0])
      run.context.push(tape)
      let y = try run.context.call(inner, arguments)
      run.context.pop(tape)
      let gradient = try run.context.gradients(of: y, with: arguments, on: tape)
      return [try run.context.densified(gradient[0]!)]
    }
    #expect(try run.call(outer, [run.eager(f32(-3))])[0].float == -1)
    let positive = try #require(try run.call(outer, [run.eager(f32(1))])[0].float)
    #expect(abs(positive - 2 * 2.7182817) < 1e-5)
    let eagerly = try run.gradient(of: { try run.call(inner, $0)[0] }, at: [f32(1)])
    #expect(abs(try #require(eagerly[0]?.scalarDouble) - 2 * 2.7182817) < 1e-5)
  }

  @Test func aGradientOfOnesOwnReplacesTheRealOne() throws {
    let run = Run()
    let tripled = { (x: Operand) throws -> Operand in
      let value = try run.context.withoutRecording { try run.apply(.square, x) }
      let gradient = CustomGradient { upstreams in
        [try upstreams[0].map { try run.apply(.multiply, $0, .literal(f32(3))) }]
      }
      return try run.context.withCustomGradient([value], inputs: [x], gradient: gradient)[0]
    }
    let eagerly = try run.gradient(of: { try tripled($0[0]) }, at: [f32(5)])
    #expect(eagerly[0] == f32(3))
    let function = try run.function("f", [(.float32, .scalar)]) { inputs in
      let y = try run.apply(.multiply, tripled(inputs[0]), .literal(f32(2)))
      let gradient = try run.context.gradients(
        of: [try #require(y.symbolic)], with: inputs)
      return [y, try run.context.densified(try #require(gradient[0]))]
    }
    #expect(try run.call(function, [run.eager(f32(5))]).map(\.float) == [50, 6])
  }

  @Test func aVariableIsWatchedWhenItIsRead() throws {
    let run = Run()
    let handle = run.variable(f32(3))
    let tape = Tape()
    run.context.push(tape)
    let value = try run.read(handle)
    let y = try run.apply(.multiply, value, value)
    run.context.pop(tape)
    #expect(tape.watchedVariables.count == 1)
    let gradient = try run.context.gradients(of: [y], with: [handle], on: tape)
    #expect(try run.context.densified(try #require(gradient[0])).float == 6)
  }

  @Test func aVariableInsideOfAFunctionIsWatched() throws {
    let run = Run()
    let handle = run.variable(f32(3))
    let function = try run.function("f", []) { _ in
      let value = try run.read(handle)
      return [try run.apply(.multiply, value, value)]
    }
    let tape = Tape()
    run.context.push(tape)
    let y = try run.call(function, [])
    run.context.pop(tape)
    let gradient = try run.context.gradients(of: y, with: [handle], on: tape)
    #expect(try run.context.densified(try #require(gradient[0])).float == 6)
  }

  @Test func rowsThatAreGatheredHaveSlicesAsGradient() throws {
    let run = Run()
    let x = run.eager(Tensor([1, 2, 3] as [Float]))
    let tape = Tape()
    tape.watch(x)
    run.context.push(tape)
    let y = try run.apply(
      .gather, x, run.eager(Tensor([0, 0] as [Int32])), run.eager(i32(0)))
    run.context.pop(tape)
    let gradient = try run.context.gradients(of: [y], with: [x], on: tape)
    guard case .slices(let slices)? = gradient[0] else {
      Issue.record("no slices")
      return
    }
    #expect(slices.indices.tensor == Tensor([0, 0] as [Int32]))
    #expect(slices.denseShape?.tensor == Tensor([3] as [Int32]))
    #expect(
      try run.context.densified(.slices(slices)).tensor == Tensor([2, 0, 0] as [Float]))
  }

  /// Each gradient agrees with a difference of function values.
  @Test(arguments: differentiable) func agreesWithDifferences(_ sample: Sample) throws {
    let run = Run()
    func value(_ points: [Tensor]) throws -> Double {
      let y = try run.context.apply1(sample.op, points.map(run.eager), sample.attributes)
      let axes = run.eager(Tensor(integers: Array(0..<(y.tensor?.shape.rank ?? 0))))
      return try run.apply(.sum, run.apply(.multiply, y, y), axes).tensor?.scalarDouble ?? 0
    }
    let points = sample.points
    let gradients = try run.gradient(
      of: { inputs in
        let y = try run.context.apply1(sample.op, inputs, sample.attributes)
        return try run.apply(.multiply, y, y)
      }, at: points)
    let step = 1e-6
    for (place, point) in points.enumerated() where point.dtype == .float64 {
      let gradient = try #require(gradients[place])
      #expect(gradient.shape == point.shape)
      let elements = (0..<point.count).map(point.elementAsDouble)
      for index in elements.indices {
        func shifted(_ by: Double) -> [Tensor] {
          var moved = elements
          moved[index] += by
          var all = points
          all[place] = Tensor(moved, shape: point.shape)
          return all
        }
        let expected = (try value(shifted(step)) - value(shifted(-step))) / (2 * step)
        let actual = gradient.elementAsDouble(index)
        #expect(
          abs(expected - actual) < 1e-4 * max(1, abs(expected)),
          "\(sample.op.name), input \(place), element \(index)")
      }
    }
  }
}

struct Sample: CustomTestStringConvertible, Sendable {
  let op: Op
  let points: [Tensor]
  let makeAttributes: @Sendable () -> Attributes
  var attributes: Attributes { makeAttributes() }
  var testDescription: String { op.name }

  init(_ op: Op, _ points: Tensor..., attributes: @escaping @Sendable () -> Attributes = { [:] }) {
    self.op = op
    self.points = points
    makeAttributes = attributes
  }
}

private func d(_ values: Double..., shape: [Int]? = nil) -> Tensor {
  Tensor(values, shape: shape.map { Shape($0) })
}
private func ints(_ values: Int...) -> Tensor { Tensor(integers: values) }

private let unaryPoint = d(0.3, 0.7, 0.2)
private let matrix = d(1, 2, 3, 4, 5, 6.5, shape: [2, 3])

let differentiable: [Sample] =
  [
    Op.negate, .abs, .square, .squareRoot, .reciprocalSquareRoot, .reciprocal, .exp, .expm1, .log,
    .log1p, .sin, .cos, .tan, .asin, .acos, .atan, .sinh, .cosh, .tanh, .asinh, .atanh, .sigmoid,
    .softplus, .softsign, .relu, .relu6, .elu, .selu, .erf, .erfc, .identity,
  ].map { Sample($0, unaryPoint) }
  + [
    Op.addV2, .subtract, .multiply, .realDivide, .power, .maximum, .minimum, .squaredDifference,
    .atan2, .divideNoNan, .xlogy, .floorMod,
  ].map { Sample($0, d(1.5, 2.5, shape: [2, 1]), d(0.7, 1.2, 3.1)) }
  + [
    Op.tanhGrad, .sigmoidGrad, .sqrtGrad, .rsqrtGrad, .reciprocalGrad,
  ].map { Sample($0, d(0.3, 0.8), d(1.5, -2)) }
  + [
    Sample(.sum, matrix, ints(1)), Sample(.mean, matrix, ints(0)), Sample(.prod, matrix, ints(1)),
    Sample(.prod, d(1, 0, 3, 4, 5, 6, shape: [2, 3]), ints(1)),
    Sample(.max, matrix, ints(1)), Sample(.min, matrix, ints(0, 1)),
    Sample(.reshape, matrix, ints(3, 2)), Sample(.transpose, matrix, ints(1, 0)),
    Sample(.expandDims, matrix, ints(1)), Sample(.broadcastTo, d(1, 2, 3), ints(2, 3)),
    Sample(.tile, matrix, ints(2, 1)), Sample(.pack, d(1, 2), d(3, 4)),
    Sample(.concat, d(1, 2), d(3, 4, 5), Tensor(Int32(0))),
    Sample(.slice, matrix, ints(0, 1), ints(2, 1)),
    Sample(.pad, matrix, Tensor([1, 0, 0, 2] as [Int32], shape: Shape([2, 2]))),
    Sample(.stridedSlice, matrix, ints(0, 1), ints(2, 3), ints(1, 2)),
    Sample(.matMul, matrix, d(1, 2, 3, 4, 5, 6, shape: [3, 2])),
    Sample(
      .matMul, matrix, d(1, 2, 3, 4, 5, 6, shape: [2, 3]), attributes: { ["transpose_b": true] }),
    Sample(.matMul, matrix, d(1, 2, 3, 4, shape: [2, 2]), attributes: { ["transpose_a": true] }),
    Sample(
      .batchMatMul, d(1, 2, 3, 4, 5, 6, 7, 8, shape: [2, 2, 2]), d(1, 2, 3, 4, shape: [2, 2])),
    Sample(.selectV2, Tensor([true, false]), d(1, 2), d(3, 4)), Sample(.addN, d(1, 2), d(3, 4)),
    Sample(.gather, matrix, ints(0, 2), Tensor(Int32(1))),
    Sample(.gatherNd, matrix, Tensor([0, 1, 1, 2] as [Int32], shape: Shape([2, 2]))),
    Sample(.unsortedSegmentSum, matrix, ints(1, 1), Tensor(Int32(3))),
  ]
