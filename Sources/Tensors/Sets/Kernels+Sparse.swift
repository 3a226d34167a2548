// Sparse tensors: rows of indices, a value for each, and the shape of the whole.

import Literals

extension Kernels {
  /// The dense tensor of a sparse one (`SparseToDense`).
  ///
  /// - Parameter indices: A matrix with a row for each value; a vector for a dense vector.
  /// - Throws: "indices[1] = [0,1] is out of order. …" where the order is checked.
  package static func dense(
    indices: Tensor, shape: Shape, values: Tensor, filling value: Tensor, isChecked: Bool = true,
    style: MathStyle = .eigen2025
  ) throws(KernelError) -> Tensor {
    let rows = indices.shape.rank == 0 ? 1 : indices.shape.dimensions[0]
    let rank = indices.shape.rank > 1 ? indices.shape.dimensions[1] : 1
    guard rank == shape.rank else {
      throw .invalid(
        "output_shape has incorrect number of elements: \(shape.rank) should be: \(rank)")
    }
    guard values.shape.rank == 0 || values.count == rows else {
      throw .invalid(
        "sparse_values has incorrect shape \(values.shape), should be [] or [\(rows)]")
    }
    let places = indices.integers
    let strides = shape.strides
    var last = -1
    var offsets: [Int] = []
    for row in 0..<rows {
      var offset = 0
      for axis in 0..<rank {
        let place = places[row * rank + axis]
        guard place >= 0, place < shape.dimensions[axis] else {
          let names = places[(row * rank)..<((row + 1) * rank)].map(String.init)
          throw .invalid(
            "indices[\(row)] = [\(names.joined(separator: ","))] is out of bounds: need 0 <= index < "
              + "\(shape)")
        }
        offset += place * strides[axis]
      }
      if isChecked, offset <= last {
        let names = places[(row * rank)..<((row + 1) * rank)].map(String.init)
        throw .invalid(
          "indices[\(row)] = [\(names.joined(separator: ","))] is "
            + (offset == last
              ? "repeated"
              : style == .eigen2019
                ? "out of order"
                : "out of order. Many sparse ops require sorted indices.\n    Use "
                  + "`tf.sparse.reorder` to create a correctly ordered copy.\n\n"))
      }
      last = offset
      offsets.append(offset)
    }
    let result = try fill(shape.dimensions, with: value)
    let copy = ElementCopy(values, result)
    for (row, offset) in offsets.enumerated() {
      copy(from: values.shape.rank == 0 ? 0 : row, to: offset)
    }
    return result
  }

  /// The entries in the order of rows (`SparseReorder`).
  package static func sparseReordered(
    indices: Tensor, values: Tensor, shape: Shape
  ) throws(KernelError) -> (indices: Tensor, values: Tensor) {
    guard indices.shape.rank == 2, indices.shape.dimensions[1] == shape.rank else {
      throw .invalid("Input indices should be a matrix but received shape: \(indices.shape)")
    }
    let strides = shape.strides
    let places = indices.integers
    let offsets = (0..<indices.shape.dimensions[0]).map { row in
      (0..<shape.rank).reduce(0) { $0 + places[row * shape.rank + $1] * strides[$1] }
    }
    let order = offsets.indices.sorted {
      offsets[$0] != offsets[$1] ? offsets[$0] < offsets[$1] : $0 < $1
    }
    let rows = Tensor(integers: order)
    return (try gather(indices, rows), try gather(values, rows))
  }

  /// A sparse matrix times a dense one (`SparseTensorDenseMatMul`).
  package static func sparseDenseMatMul(
    indices: Tensor, values: Tensor, shape: Shape, _ b: Tensor, isAdjointA: Bool = false,
    isAdjointB: Bool = false
  ) throws(KernelError) -> Tensor {
    guard shape.rank == 2, b.shape.rank == 2 else {
      throw .invalid("Tensor 'b' is not a matrix")
    }
    let inner = isAdjointA ? shape.dimensions[0] : shape.dimensions[1]
    let own = isAdjointB ? b.shape.dimensions[1] : b.shape.dimensions[0]
    guard inner == own else {
      throw .invalid(
        "Cannot multiply A and B because inner dimension does not match: \(inner) vs. \(own).  "
          + "Did you forget a transpose?  Dimensions of A: \(shape).  Dimensions of B: \(b.shape)")
    }
    let a = try dense(
      indices: indices, shape: shape, values: values, filling: Tensor(values.dtype, scalar: 0),
      isChecked: false)
    return try batchMatMul(
      a, b, MatrixForm(isAdjoint: isAdjointA), MatrixForm(isAdjoint: isAdjointB))
  }

  /// How many values fall into each of equal intervals; those outside go to the first and the last.
  package static func histogram(
    _ a: Tensor, range: Tensor, bins: Int, result dtype: DType = .int32
  ) throws(KernelError) -> Tensor {
    guard bins > 0 else { throw .invalid("nbins should be a positive number, but got '\(bins)'") }
    guard range.count == 2, range.elementAsDouble(0) < range.elementAsDouble(1) else {
      throw .invalid(
        "value_range should satisfy value_range[0] < value_range[1], but got '["
          + (0..<range.count).map { FloatText.general(range.elementAsDouble($0), digits: 6) }
          .joined(separator: ", ") + "]'")
    }
    let (low, high) = (range.elementAsDouble(0), range.elementAsDouble(1))
    let step = (high - low) / Double(bins)
    var counts = [Int](repeating: 0, count: bins)
    for index in 0..<a.count {
      let place = ((a.elementAsDouble(index) - low) / step).rounded(.down)
      counts[Int(max(0, min(Double(bins - 1), place)))] += 1
    }
    return Tensor(integers: counts, dtype: dtype)
  }
}
