// Random numbers that depend on nothing but their seed.
import Dataflow
import Tensors

private func drawnShape(_ sizes: Tensor) throws -> Shape {
  if let size = sizes.integers.first(where: { $0 < 0 }) {
    throw KernelError(.invalidArgument, "Dimension \(size) must be >= 0")
  }
  return Shape(sizes.integers)
}

/// The generator of a seed of two numbers.
private func generator(_ seed: Tensor) throws -> Philox {
  guard seed.count == 2 else {
    throw KernelError(.invalidArgument, "seed must have shape [2], not \(seed.shape)")
  }
  return Philox(statelessSeed: (Int64(seed.elementAsInt(0)), Int64(seed.elementAsInt(1))))
}

/// The generator of a key and a counter, as `StatelessRandomGetKeyCounter` gives them.
private func generator(_ key: Tensor, _ counter: Tensor) throws -> Philox {
  guard key.count == 1, counter.count >= 2 else {
    throw KernelError(
      .invalidArgument,
      "key must have shape [1] and counter shape [2], got \(key.shape) and "
        + "\(counter.shape)")
  }
  let word = { (tensor: Tensor, index: Int) in UInt64(bitPattern: Int64(tensor.elementAsInt(index)))
  }
  let (k, low, high) = (word(key, 0), word(counter, 0), word(counter, 1))
  return Philox(
    key: (UInt32(truncatingIfNeeded: k), UInt32(truncatingIfNeeded: k >> 32)),
    counter: (
      UInt32(truncatingIfNeeded: low), UInt32(truncatingIfNeeded: low >> 32),
      UInt32(truncatingIfNeeded: high), UInt32(truncatingIfNeeded: high >> 32)
    ))
}

/// The key and the counter of a seed.
private func keyAndCounter(_ seed: Tensor) throws -> [Tensor] {
  let start = try generator(seed)
  let pair = { (low: UInt32, high: UInt32) in UInt64(low) | UInt64(high) << 32 }
  return [
    Tensor([pair(start.key.0, start.key.1)]),
    Tensor([
      pair(start.counter.0, start.counter.1), pair(start.counter.2, start.counter.3),
    ]),
  ]
}

private func drawn(
  _ name: String, _ distribution: Kernels.Distribution, _ summary: String
) -> Op {
  Op(
    name, "shape: T, seed: Tseed -> output: dtype",
    attributes: [
      .type("dtype", TypeSet([.float16, .bfloat16, .float32, .float64]), default: .float32),
      .type("T", .indices, default: .int32), .type("Tseed", .indices, default: .int64),
    ],
    summary: summary, shape: { [$0.shapeValue(0)] },
    kernel: .single { call in
      try Kernels.random(
        distribution, drawnShape(call.inputs[0]), call.attributes.type("dtype") ?? .float32,
        generator(call.inputs[1]))
    })
}

private func drawnV2(
  _ name: String, _ distribution: Kernels.Distribution, _ summary: String
) -> Op {
  Op(
    name, "shape: Tshape, key: uint64, counter: uint64, alg: int32 -> output: dtype",
    attributes: [
      .type("dtype", TypeSet([.float16, .bfloat16, .float32, .float64]), default: .float32),
      .type("Tshape", .indices, default: .int32),
    ],
    versions: .v221, summary: summary, shape: { [$0.shapeValue(0)] },
    kernel: .single { call in
      try Kernels.random(
        distribution, drawnShape(call.inputs[0]), call.attributes.type("dtype") ?? .float32,
        generator(call.inputs[1], call.inputs[2]))
    })
}

extension TypeSet {
  fileprivate static let wholeNumbers = TypeSet([.int32, .int64, .uint32, .uint64])
}

extension Op {
  package static let statelessUniform: Op = drawn(
    "StatelessRandomUniform", .uniform, "Uniform in [0, 1), from a seed.")
  package static let statelessNormal: Op = drawn(
    "StatelessRandomNormal", .normal, "Normal, from a seed.")
  package static let statelessTruncatedNormal: Op = drawn(
    "StatelessTruncatedNormal", .truncatedNormal, "Normal within two deviations, from a seed.")

  package static let statelessUniformInt: Op = Op(
    "StatelessRandomUniformInt",
    "shape: T, seed: Tseed, minval: dtype, maxval: dtype -> output: dtype",
    attributes: [
      .type("dtype", .indices), .type("T", .indices), .type("Tseed", .indices, default: .int64),
    ],
    summary: "Uniform integers, from a seed.", shape: { [$0.shapeValue(0)] },
    kernel: .single { call in
      try Kernels.randomIntegers(
        drawnShape(call.inputs[0]), low: call.inputs[2], high: call.inputs[3],
        generator(call.inputs[1]))
    })

  package static let statelessUniformV2: Op = drawnV2(
    "StatelessRandomUniformV2", .uniform, "Uniform in [0, 1), from a key and a counter.")
  package static let statelessNormalV2: Op = drawnV2(
    "StatelessRandomNormalV2", .normal, "Normal, from a key and a counter.")
  package static let statelessTruncatedNormalV2: Op = drawnV2(
    "StatelessTruncatedNormalV2", .truncatedNormal,
    "Normal within two deviations, from a key and a counter.")

  package static let statelessUniformIntV2: Op = Op(
    "StatelessRandomUniformIntV2",
    "shape: Tshape, key: uint64, counter: uint64, alg: int32, minval: dtype, maxval: dtype "
      + "-> output: dtype",
    attributes: [.type("dtype", .wholeNumbers), .type("Tshape", .indices, default: .int32)],
    versions: .v221, summary: "Uniform integers, from a key and a counter.",
    shape: { [$0.shapeValue(0)] },
    kernel: .single { call in
      try Kernels.randomIntegers(
        drawnShape(call.inputs[0]), low: call.inputs[4], high: call.inputs[5],
        generator(call.inputs[1], call.inputs[2]))
    })

  package static let statelessFullIntV2: Op = Op(
    "StatelessRandomUniformFullIntV2",
    "shape: Tshape, key: uint64, counter: uint64, alg: int32 -> output: dtype",
    attributes: [
      .type("dtype", .wholeNumbers, default: .uint64), .type("Tshape", .indices, default: .int32),
    ],
    versions: .v221, summary: "Integers over the whole range, from a key and a counter.",
    shape: { [$0.shapeValue(0)] },
    kernel: .single { call in
      try Kernels.randomFullIntegers(
        drawnShape(call.inputs[0]), call.attributes.type("dtype") ?? .uint64,
        generator(call.inputs[1], call.inputs[2]))
    })

  package static let statelessKeyCounter: Op = Op(
    "StatelessRandomGetKeyCounter", "seed: Tseed -> key: uint64, counter: uint64",
    attributes: [.type("Tseed", .indices, default: .int64)], versions: .v221,
    summary: "The key and the counter of a seed.",
    shape: { _ in [.vector(1), .vector(2)] }, kernel: .general { try keyAndCounter($0.inputs[0]) })

  package static let statelessAlgorithm: Op = Op(
    "StatelessRandomGetAlg", "-> alg: int32", isStateful: true, versions: .v221,
    summary: "The number of the algorithm, Philox.", shape: { _ in [.scalar] },
    kernel: .general { _ in [Tensor(Int32(1))] })

  package static let statelessMultinomial: Op = Op(
    "StatelessMultinomial",
    "logits: T, num_samples: int32, seed: Tseed -> output: output_dtype",
    attributes: [
      .type("T", .reals), .type("Tseed", .indices, default: .int64),
      .type("output_dtype", .indices, default: .int64),
    ],
    summary: "Classes drawn with the probabilities of logits, from a seed.",
    shape: { [PartialShape([$0.inputs[0].dimensions?.first ?? nil, $0.constant(1)?.scalarInt])] },
    kernel: .single { call in
      try Kernels.multinomial(
        call.inputs[0], samples: call.inputs[1].scalarInt,
        result: call.attributes.type("output_dtype") ?? .int64, generator(call.inputs[2]))
    })

  static let statelessRandom: [Op] = [
    .statelessUniform, .statelessNormal, .statelessTruncatedNormal, .statelessUniformInt,
    .statelessUniformV2, .statelessNormalV2, .statelessTruncatedNormalV2, .statelessUniformIntV2,
    .statelessFullIntV2, .statelessKeyCounter, .statelessAlgorithm, .statelessMultinomial,
  ]
}
