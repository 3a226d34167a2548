import Tensors
import Testing

@Suite("Random numbers are TensorFlow's")
struct RandomTests {
  /// The seeds of an eager op without a seed of its own after `set_seed(42)`.
  private let global: UInt64 = 42
  private let operations: [UInt64] = [478_163_327, 107_420_369, 1_181_241_943]

  private func generator(_ index: Int) -> Philox {
    Philox(seed: global, seed2: operations[index])
  }

  private func values(_ tensor: Tensor) -> [Double] {
    (0..<tensor.count).map { tensor.elementAsDouble($0) }
  }

  private func expectClose(_ tensor: Tensor, _ expected: [Double], _ tolerance: Double = 1e-7) {
    for (value, wanted) in zip(values(tensor), expected) {
      #expect(abs(value - wanted) <= tolerance * max(1, abs(wanted)))
    }
    #expect(tensor.count == expected.count)
  }

  @Test("Uniform and normal values of the documented seeds")
  func floats() throws {
    expectClose(
      try Kernels.random(.uniform, Shape([4]), .float32, generator(0)),
      [0.66456211, 0.44100678, 0.35288250, 0.46448255], 1e-8)
    expectClose(
      try Kernels.random(.normal, Shape([5]), .float32, generator(1)),
      [0.08422458, -0.86090374, 0.37812304, -0.00519627, -0.49453196])
    expectClose(
      try Kernels.random(.truncatedNormal, Shape([6]), .float32, generator(2)),
      [-0.55909735, -0.53472137, -1.57259309, 0.80550557, -0.00413082, 0.17250952])
    expectClose(
      try Kernels.random(.uniform, Shape([3]), .float64, generator(0)),
      [0.31649746827968730, 0.82306064751834150, 0.26928379327929086], 1e-16)
    expectClose(
      try Kernels.random(.normal, Shape([3]), .float64, generator(1)),
      [0.37648493765769214, -1.1099866568289025, -0.25629828583697667], 1e-15)
  }

  @Test("Integers and shuffles of the documented seeds")
  func integers() throws {
    let low = Tensor(0 as Int32)
    let high = Tensor(100 as Int32)
    #expect(
      try Kernels.randomIntegers(Shape([5]), low: low, high: high, generator(0)).integers
        == [87, 89, 61, 86, 92])
    var shuffler = Philox(seed: 42, seed2: 7)
    let ten = Tensor(integers: Array(0..<10))
    let (first, used) = try Kernels.shuffle(ten, shuffler)
    #expect(first.integers == [6, 0, 7, 3, 4, 8, 2, 1, 5, 9])
    shuffler.skip(used)
    #expect(try Kernels.shuffle(ten, shuffler).0.integers == [4, 0, 3, 6, 5, 9, 2, 7, 1, 8])
  }

  @Test("A second draw of an op goes on where the first one ended")
  func continuation() throws {
    var generator = Philox(seed: 42, seed2: 7)
    expectClose(
      try Kernels.random(.uniform, Shape([3]), .float32, generator),
      [0.86276770, 0.6567626, 0.99054587], 1e-8)
    generator.skip(Kernels.reservedBlocks(count: 3))
    expectClose(
      try Kernels.random(.uniform, Shape([3]), .float32, generator),
      [0.34647572, 0.94371653, 0.26073349], 1e-8)
  }

  @Test("Stateless values of the documented seeds")
  func stateless() throws {
    let generator = Philox(statelessSeed: (1, 2))
    expectClose(
      try Kernels.random(.uniform, Shape([5]), .float32, generator),
      [0.84406042, 0.19204533, 0.99622321, 0.16038740, 0.27199018], 1e-8)
    expectClose(
      try Kernels.random(.normal, Shape([5]), .float32, generator),
      [0.54411012, 0.20738031, 0.07356432, 0.04643455, -1.30158985])
    let high = Tensor(10 as Int32)
    let integers = try Kernels.randomIntegers(
      Shape([5]), low: Tensor(0 as Int32), high: high, generator)
    #expect(integers.integers == [0, 9, 4, 9, 7])
  }

  @Test("Normal values agree to the last bit, also over several groups")
  func normalBits() throws {
    let generator = Philox(seed: 42, seed2: 5)
    let normal = try Kernels.random(.normal, Shape([17]), .float32, generator)
    #expect(
      normal.bytes
        == Recordings.bytes(
          "e23e8a3fcb481ec0b2a7c9bf9cd3ccbe0d60e43e4cb95e3e2f5a853f3ad4b6becfda303f636bdfbf"
            + "bc6811beba23f03e0816183f9860c73d3cab103e3600e6bed228a13f"))
    let truncated = try Kernels.random(.truncatedNormal, Shape([70]), .float32, generator)
    #expect(
      truncated.bytes
        == Recordings.bytes(
          "e23e8a3fb2a7c9bf9cd3ccbe0d60e43e9eacebbeb5e9e0be2167f33f34318d3f48fae43f06ae15bd"
            + "813ad6bfcefac13ed01fc3bff8b956bf4bb5bc3fcfb2e43fd30eb9bfa777fd3f5ca57f3fb6867cbf"
            + "9469113fb6f0b3bf41050e3fe650dcbea8bd543f42e7fcbeef75f53f9bcc9dbf2167babd38ece03e"
            + "781732bfba7a2d3eea44a53ab89bcd3f648349bf4ee602bf316adf3f4cebbcbee9eb4c3f54d9803c"
            + "5afb32bffe629a3ea1666b3f83ea613f34bbd7bfb9e6b63fed04b5be11b9b2befa01c63ca901a33f"
            + "9906c5be13a0f13fed5ea63dfabece3f1aa138be2021c6bf8054af3ed12da9bf706074bfc01698bf"
            + "d75fd8be7a80bf3fab5bbfbf856eca3ec1f18bbf1dfa5fbf3b9b54bf3b79113ff31e82bf48b3983f"))
  }

  @Test("Half precision, 64-bit integers and categories of a seed")
  func others() throws {
    let generator = Philox(seed: 42, seed2: 5)
    expectClose(
      try Kernels.random(.uniform, Shape([5]), .float16, generator),
      [0.718, 0.1758, 0.1611, 0.7773, 0.9307], 4e-4)
    expectClose(
      try Kernels.random(.normal, Shape([5]), .float16, generator),
      [1.08, -2.473, -1.575, -0.4001, 0.446], 4e-4)
    let integers = try Kernels.randomIntegers(
      Shape([5]), low: Tensor(0 as Int64), high: Tensor(1000 as Int64), generator)
    #expect(integers.integers == [775, 717, 801, 814, 18])
    let weights: [Float] = [0.1, 0.2, 0.3, 0.4, 0.4, 0.3, 0.2, 0.1]
    let logits = try Kernels.unary(.log, Tensor(weights, shape: Shape([2, 4])))
    let draws = try Kernels.multinomial(
      logits, samples: 11, result: .int64, Philox(seed: 42, seed2: 3))
    #expect(
      draws.integers == [1, 2, 2, 0, 3, 3, 3, 1, 3, 1, 2, 0, 0, 1, 3, 0, 1, 3, 0, 2, 0, 1])
  }
}
