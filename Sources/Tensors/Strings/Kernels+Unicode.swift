// UTF-8 text as code points and back.

extension Kernels {
  /// The code points of the strings of a vector, one after the other, with where each string starts
  /// (`UnicodeDecode`, whose results make a ragged tensor).
  package static func decodeUTF8(
    _ a: Tensor, splits dtype: DType = .int64
  ) -> (splits: Tensor, points: Tensor) {
    var points: [Int32] = []
    var splits = [0]
    for bytes in a.strings {
      let text = String(decoding: bytes, as: UTF8.self)
      points += text.unicodeScalars.map { Int32(bitPattern: $0.value) }
      splits.append(points.count)
    }
    return (Tensor(integers: splits, dtype: dtype), Tensor(points))
  }

  /// Code points as strings: rows between neighbouring splits become one string each.
  package static func encodeUTF8(
    _ points: Tensor, splits: Tensor
  ) throws(KernelError) -> Tensor {
    let (values, ends) = (points.integers, splits.integers)
    var strings: [[UInt8]] = []
    for index in 0..<max(ends.count - 1, 0) {
      guard ends[index] >= 0, ends[index] <= ends[index + 1], ends[index + 1] <= values.count else {
        throw .invalid("Invalid input_splits")
      }
      var text = ""
      for value in values[ends[index]..<ends[index + 1]] {
        let scalar = UInt32(exactly: value).flatMap(Unicode.Scalar.init)
        text.unicodeScalars.append(scalar ?? "\u{FFFD}")
      }
      strings.append(Array(text.utf8))
    }
    return Tensor(strings: strings, shape: Shape([strings.count]))
  }
}
