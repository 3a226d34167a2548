import Tensors
import Testing

@Suite("Tensors hold values")
struct TensorTests {
  @Test("A scalar keeps its value and its dtype")
  func scalars() {
    #expect(Tensor(1.5 as Float).scalarDouble == 1.5)
    #expect(Tensor(7 as Int32).scalarInt == 7)
    #expect(Tensor("é").string(0) == Array("é".utf8))
    #expect(Tensor(true).scalarBool)
  }

  @Test("Reshaping shares the elements of large tensors")
  func sharing() {
    let tensor = Tensor(Array(0..<100).map { Int32($0) })
    #expect(tensor.ownsStorage)
    let matrix = tensor.reshaped(Shape([10, 10]))
    #expect(!tensor.ownsStorage)
    #expect(matrix.integers == tensor.integers)
  }

  @Test("Bytes are little-endian and lead back to the same tensor")
  func bytes() throws {
    let tensor = Tensor([1, 2] as [Int32])
    #expect(tensor.bytes == [1, 0, 0, 0, 2, 0, 0, 0])
    let copy = try #require(Tensor(bytes: tensor.bytes, dtype: .int32, shape: Shape([2])))
    #expect(copy == tensor)
  }
}
