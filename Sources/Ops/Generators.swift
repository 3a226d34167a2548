// Random generators whose state is a variable: `tf.random.Generator`.
import Dataflow
import Tensors

extension TypeSet {
  fileprivate static let wholeNumbers = TypeSet([.int32, .int64, .uint32, .uint64])
}

extension KernelCall {
  /// The generator in a variable of three words: the counter's halves and the key.
  fileprivate func storedGenerator() throws -> (VariableResource, Philox, Tensor) {
    let variable = try self.variable()
    let state = try variable.read(context.messages)
    guard state.dtype == .int64, state.count >= 3 else {
      throw KernelError(
        .invalidArgument,
        "For the Philox algorithm, the size of state must be at least 3; got \(state.count)")
    }
    let words = (0..<3).map { UInt64(bitPattern: Int64(state.elementAsInt($0))) }
    let low = { (word: UInt64) in UInt32(truncatingIfNeeded: word) }
    let high = { (word: UInt64) in UInt32(truncatingIfNeeded: word >> 32) }
    let generator = Philox(
      key: (low(words[2]), high(words[2])),
      counter: (low(words[0]), high(words[0]), low(words[1]), high(words[1])))
    return (variable, generator, state)
  }

  fileprivate func checkAlgorithm() throws {
    let algorithm = inputs[1].scalarInt
    guard algorithm == 1 || algorithm == 3 else {
      throw KernelError(.invalidArgument, "Unsupported algorithm id: \(algorithm)")
    }
  }

  /// Moves the generator in a variable on.
  fileprivate func store(
    _ generator: Philox, skipping blocks: UInt64, in variable: VariableResource, _ state: Tensor
  ) {
    var next = generator
    next.skip(blocks)
    let pair = { (low: UInt32, high: UInt32) in Int64(bitPattern: UInt64(low) | UInt64(high) << 32)
    }
    var words = (0..<state.count).map { Int64(state.elementAsInt($0)) }
    words[0] = pair(next.counter.0, next.counter.1)
    words[1] = pair(next.counter.2, next.counter.3)
    variable.assign(Tensor(words, shape: state.shape))
  }

  /// Draws a tensor of the shape in input 2 and moves the generator on.
  fileprivate func draw(_ body: (Shape, Philox) throws -> Tensor) throws -> [Tensor] {
    try checkAlgorithm()
    let (variable, generator, state) = try storedGenerator()
    let result = try body(Shape(inputs[2].integers), generator)
    store(
      generator, skipping: Kernels.reservedBlocks(count: result.count), in: variable, state)
    return [result]
  }
}

private func stateful(
  _ name: String, _ distribution: Kernels.Distribution, _ summary: String
) -> Op {
  Op(
    name, "resource: resource, algorithm: int64, shape: shape_dtype -> output: dtype",
    attributes: [
      .type("dtype", default: .float32), .type("shape_dtype", default: .int64),
    ],
    isStateful: true, summary: summary, shape: { [$0.shapeValue(2)] },
    kernel: .general { call in
      let dtype = call.attributes.type("dtype") ?? .float32
      return try call.draw { try Kernels.random(distribution, $0, dtype, $1) }
    })
}

extension Op {
  package static let statefulUniform: Op = stateful(
    "StatefulUniform", .uniform, "Uniform in [0, 1), from a generator.")
  package static let statefulNormal: Op = stateful(
    "StatefulStandardNormalV2", .normal, "Normal, from a generator.")
  package static let statefulTruncatedNormal: Op = stateful(
    "StatefulTruncatedNormal", .truncatedNormal, "Normal within two deviations, from a generator.")

  package static let statefulUniformInt: Op = Op(
    "StatefulUniformInt",
    "resource: resource, algorithm: int64, shape: shape_dtype, minval: dtype, maxval: dtype "
      + "-> output: dtype",
    attributes: [
      .type("dtype", default: .int64), .type("shape_dtype", default: .int64),
    ],
    isStateful: true, summary: "Uniform integers, from a generator.",
    shape: { [$0.shapeValue(2)] },
    kernel: .general { call in
      try call.draw {
        try Kernels.randomIntegers($0, low: call.inputs[3], high: call.inputs[4], $1)
      }
    })

  package static let statefulFullInt: Op = Op(
    "StatefulUniformFullInt",
    "resource: resource, algorithm: int64, shape: shape_dtype -> output: dtype",
    attributes: [
      .type("dtype", default: .uint64), .type("shape_dtype", default: .int64),
    ],
    isStateful: true, summary: "Integers over the whole range, from a generator.",
    shape: { [$0.shapeValue(2)] },
    kernel: .general { call in
      let dtype = call.attributes.type("dtype") ?? .uint64
      return try call.draw { try Kernels.randomFullIntegers($0, dtype, $1) }
    })

  package static let generatorSkip: Op = Op(
    "RngSkip", "resource: resource, algorithm: int64, delta: int64 ->", isStateful: true,
    summary: "Moves a generator on.", shape: { _ in [] },
    kernel: .general { call in
      try call.checkAlgorithm()
      let (variable, generator, state) = try call.storedGenerator()
      let blocks = UInt64(bitPattern: Int64(call.inputs[2].scalarInt)) &* 256
      call.store(generator, skipping: blocks, in: variable, state)
      return []
    })

  package static let generatorReadAndSkip: Op = Op(
    "RngReadAndSkip", "resource: resource, alg: int32, delta: uint64 -> value: int64",
    isStateful: true, versions: .v221, summary: "Moves a generator on and gives what it was.",
    shape: { _ in [.vector(nil)] },
    kernel: .general { call in
      try call.checkAlgorithm()
      let (variable, generator, state) = try call.storedGenerator()
      let blocks = UInt64(bitPattern: Int64(call.inputs[2].scalarInt)) &* 256
      call.store(generator, skipping: blocks, in: variable, state)
      return [state]
    })

  static let generators: [Op] = [
    .statefulUniform, .statefulNormal, .statefulTruncatedNormal, .statefulUniformInt,
    .statefulFullInt, .generatorSkip, .generatorReadAndSkip,
  ]
}
