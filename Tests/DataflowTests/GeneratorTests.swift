import Dataflow
import Ops
import Tensors
import Testing

@Suite("Random generators draw TensorFlow's numbers") struct GeneratorTests {
  private func generator(_ run: Run, seed: Int64) -> Operand {
    run.variable(Tensor([seed, 0, 0]), name: "StateVar")
  }

  @Test func normalAndUniformOfASeed() throws {
    let run = Run(.v20)
    let shape = run.eager(Tensor(integers: [3], dtype: .int64))
    let algorithm = run.eager(Tensor(Int64(1)))
    let normal = try run.apply(.statefulNormal, generator(run, seed: 1), algorithm, shape)
    let uniform = try run.apply(.statefulUniform, generator(run, seed: 1), algorithm, shape)
    for (drawn, expected) in [
      (normal, [0.43842274, -0.53439844, -0.07710262]),
      (uniform, [0.78749514, 0.39065110, 0.29263055]),
    ] {
      let tensor = try #require(drawn.tensor)
      for (index, value) in expected.enumerated() {
        #expect(abs(tensor.elementAsDouble(index) - value) < 1e-7)
      }
    }
  }

  @Test func skippingGivesTheOldStateAndMovesOn() throws {
    let run = Run()
    let state = generator(run, seed: 5)
    let before = try run.apply(
      .generatorReadAndSkip, state, run.eager(i32(1)),
      run.eager(Tensor(scalar: UInt64(3))))
    #expect(before.tensor?.integers == [5, 0, 0])
    #expect(try run.read(state, .int64).tensor?.integers == [5 + 3 * 256, 0, 0])
  }
}
