import Tensors
import Testing

@Suite("Bad input is refused and never ends the program")
struct RefusalTests {
  @Test("Results that no machine could hold are refused")
  func absurdSizes() {
    let one = Tensor(1 as Float)
    #expect(throws: KernelError.self) { try Kernels.fill([1 << 40, 1 << 40], with: one) }
    #expect(throws: KernelError.self) { try Kernels.fill([1 << 62, 4], with: one) }
    #expect(throws: KernelError.self) { try Kernels.eye(rows: 1 << 20) }
    #expect(throws: KernelError.self) {
      try Kernels.tile(one.reshaped(Shape([1])), multiples: [1 << 50])
    }
    #expect(throws: KernelError.self) {
      try Kernels.pad(one.reshaped(Shape([1])), paddings: [(1 << 50, 0)])
    }
    #expect(throws: KernelError.self) {
      try Kernels.range(Tensor(Int64.min), Tensor(Int64.max), Tensor(1 as Int64))
    }
    #expect(throws: KernelError.self) {
      try Kernels.random(.uniform, Shape([1 << 45]), .float32, Philox(seed: 1, seed2: 1))
    }
  }

  @Test("Shapes that do not fit are named in the words of TensorFlow")
  func shapes() {
    let (two, three) = (Tensor([1, 2] as [Float]), Tensor([1, 2, 3] as [Float]))
    #expect(throws: KernelError(.invalidArgument, "Incompatible shapes: [2] vs. [3]")) {
      try Kernels.binary(.add, two, three)
    }
    let row = two.reshaped(Shape([1, 2]))
    #expect(
      throws: KernelError(
        .invalidArgument, "Matrix size-incompatible: In[0]: [1,2], In[1]: [1,2]")
    ) { try Kernels.matMul(row, row) }
    #expect(throws: KernelError(.invalidArgument, "Integer division by zero")) {
      try Kernels.binary(.floorDivide, Tensor(7 as Int32), Tensor(0 as Int32))
    }
    #expect(throws: KernelError(.invalidArgument, "indices[0] = 5 is not in [0, 3)")) {
      try Kernels.gather(three, Tensor([5] as [Int32]))
    }
    #expect(
      throws: KernelError(.invalidArgument, "slice index 5 of dimension 0 out of bounds.")
    ) {
      try Kernels.stridedSlice(
        three, StridedSlice(begin: [5], end: [6], strides: [1], shrinkAxisMask: 1))
    }
  }

  @Test("The least integer divided by minus one wraps")
  func wrapping() throws {
    let quotient = try Kernels.binary(.floorDivide, Tensor(Int32.min), Tensor(-1 as Int32))
    #expect(quotient.scalarInt == Int(Int32.min))
  }
}
