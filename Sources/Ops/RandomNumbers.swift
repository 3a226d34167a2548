// Random numbers from stateful ops: each instance of an op is a stream of its own.
import Dataflow
import Tensors

/// The position of an op in its stream.
private final class RandomStream {
  var generator: Philox
  init(_ generator: Philox) { self.generator = generator }
}

extension KernelCall {
  /// Draws with the op's generator, and moves the stream on by the blocks that the draw reserves.
  ///
  /// `set_seed` restarts streams. Without any seed the stream is one that no other op has, the same
  /// in every run of the notebook.
  fileprivate func draw(_ body: (Philox) throws -> (Tensor, UInt64)) throws -> Tensor {
    let stream: RandomStream
    if let kept = state.content as? RandomStream, state.generation == context.randomGeneration {
      stream = kept
    } else {
      let (seed, seed2) = (attributes.int("seed"), attributes.int("seed2"))
      let isSeeded = seed != 0 || seed2 != 0
      stream = RandomStream(
        Philox(
          seed: UInt64(bitPattern: Int64(isSeeded ? seed : 0x5EED)),
          seed2: UInt64(bitPattern: Int64(isSeeded ? seed2 : context.nextRandomStream()))))
      state.content = stream
      state.generation = context.randomGeneration
    }
    let (tensor, blocks) = try body(stream.generator)
    stream.generator.skip(blocks)
    return tensor
  }
}

private func drawnShape(_ sizes: Tensor) throws -> Shape {
  if let size = sizes.integers.first(where: { $0 < 0 }) {
    throw KernelError(.invalidArgument, "Dimension \(size) must be >= 0")
  }
  return Shape(sizes.integers)
}

private let seeds: [AttributeSpec] = [.int("seed", 0), .int("seed2", 0)]

private func sampler(
  _ name: String, _ distribution: Kernels.Distribution, _ summary: String
) -> Op {
  Op(
    name, "shape: T -> output: dtype",
    attributes: seeds + [
      .type("dtype", TypeSet([.float16, .bfloat16, .float32, .float64])), .type("T", .indices),
    ],
    isStateful: true, summary: summary, shape: { [$0.shapeValue(0)] },
    kernel: .single { call in
      let shape = try drawnShape(call.inputs[0])
      return try call.draw { generator in
        let dtype = call.attributes.type("dtype") ?? .float32
        let result = try Kernels.random(distribution, shape, dtype, generator)
        return (result, Kernels.reservedBlocks(count: result.count))
      }
    })
}

extension Op {
  package static let randomUniform: Op = sampler("RandomUniform", .uniform, "Uniform in [0, 1).")
  package static let randomNormal: Op = sampler(
    "RandomStandardNormal", .normal, "Normal with mean 0 and deviation 1.")
  package static let truncatedNormal: Op = sampler(
    "TruncatedNormal", .truncatedNormal, "Normal, redrawn beyond two deviations.")

  package static let randomUniformInt: Op = Op(
    "RandomUniformInt", "shape: T, minval: Tout, maxval: Tout -> output: Tout",
    attributes: seeds + [.type("Tout", .indices), .type("T", .indices)],
    isStateful: true, summary: "Uniform integers.", shape: { [$0.shapeValue(0)] },
    kernel: .single { call in
      let shape = try drawnShape(call.inputs[0])
      return try call.draw { generator in
        let result = try Kernels.randomIntegers(
          shape, low: call.inputs[1], high: call.inputs[2], generator)
        return (result, Kernels.reservedBlocks(count: result.count))
      }
    })

  package static let randomShuffle: Op = Op(
    "RandomShuffle", "value: T -> output: T", attributes: seeds + [.type("T")],
    isStateful: true, summary: "Rows in random order.", shape: { [$0.inputs[0]] },
    kernel: .single { call in try call.draw { try Kernels.shuffle(call.inputs[0], $0) } })

  package static let multinomial: Op = Op(
    "Multinomial", "logits: T, num_samples: int32 -> output: output_dtype",
    attributes: seeds + [.type("T", .reals), .type("output_dtype", .indices, default: .int64)],
    isStateful: true, summary: "Classes drawn with the probabilities of logits.",
    shape: { [PartialShape([$0.inputs[0].dimensions?.first ?? nil, $0.constant(1)?.scalarInt])] },
    kernel: .single { call in
      let samples = call.inputs[1].scalarInt
      return try call.draw { generator in
        let result = try Kernels.multinomial(
          call.inputs[0], samples: samples,
          result: call.attributes.type("output_dtype") ?? .int64, generator)
        let rows = call.inputs[0].shape.dimensions[0]
        return (result, Kernels.reservedBlocks(count: rows * ((samples + 3) / 4 * 4) * 2))
      }
    })

  static let randomNumbers: [Op] = [
    .randomUniform, .randomNormal, .truncatedNormal, .randomUniformInt, .randomShuffle,
    .multinomial,
  ]
}
