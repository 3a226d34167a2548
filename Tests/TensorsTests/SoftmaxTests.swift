import Tensors
import Testing

@Suite("Softmax")
struct SoftmaxTests {
  @Test("Agrees with TensorFlow 2.21 to the last bit")
  func oneRow() throws {
    let bits: [UInt32] = [
      1_060_146_949, 1_057_991_242, 3_215_399_991, 3_213_839_095, 1_060_938_080,
    ]
    let logits = Tensor(bits.map { Float(bitPattern: $0) }, shape: Shape([1, 5]))
    let result = try Kernels.softmax(logits)
    let expected: [Float] = [0.30983916, 0.27247941, 0.042132623, 0.05074919, 0.3247996]
    #expect(result == Tensor(expected, shape: Shape([1, 5])))
  }
}
