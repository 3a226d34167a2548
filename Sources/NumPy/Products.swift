// Products of matrices and vectors.

import Python
import Tensors

extension NumPyRuntime {
  /// `np.matmul`: rows times columns in the last two axes, the others broadcast.
  func matmul(_ a: Value, _ b: Value) throws(Raise) -> Value {
    let (x, y) = (try array(from: a), try array(from: b))
    if x.rank == 0 || y.rank == 0 {
      let place = x.rank == 0 ? 0 : 1
      let suffix =
        version == .v2
        ? "matmul: Input operand \(place) does not have enough dimensions (has 0, gufunc core with "
          + "signature (n?,k),(k,m?)->(n?,m?) requires 1)"
        : "matmul: Input operand \(place) does not have enough dimensions (has 0, gufunc core with "
          + "signature (n?,k),(k,m?)->(n?,m?) requires 1)"
      throw error("ValueError", suffix)
    }
    let left = x.rank == 1 ? x.reshaped([1, x.count]) : x
    let right = y.rank == 1 ? y.reshaped([y.count, 1]) : y
    let inner = left.shape[left.rank - 1]
    let rows = right.shape[right.rank - 2]
    guard inner == rows else {
      throw error(
        "ValueError",
        "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
          + "(n?,k),(k,m?)->(n?,m?) (size \(rows) is different from \(inner))")
    }
    let product = try product(left, right, isMatmul: true)
    var shape = product.shape
    if y.rank == 1 { shape.removeLast() }
    if x.rank == 1 { shape.remove(at: shape.count - (y.rank == 1 ? 1 : 2)) }
    return output(product.reshaped(shape))
  }

  /// Matrix products of numbers of one type.
  func product(
    _ a: NDArrayObject, _ b: NDArrayObject, isMatmul: Bool
  ) throws(Raise) -> NDArrayObject {
    guard let common = commonArrayType(a, b) else { return try objectProduct(a, b) }
    if common.isFloating && common != .float16 || common.isComplex {
      let x = try cast(a, to: .number(common)).tensor
      let y = try cast(b, to: .number(common)).tensor
      return array(try guarded { () throws(KernelError) in try Kernels.batchMatMul(x, y) })
    }
    let wide: DType = common == .float16 ? .float32 : .int64
    let x = try cast(a, to: .number(wide)).tensor
    let y = try cast(b, to: .number(wide)).tensor
    let result = try guarded { () throws(KernelError) in try Kernels.batchMatMul(x, y) }
    return try cast(array(result), to: .number(common))
  }

  private func commonArrayType(_ a: NDArrayObject, _ b: NDArrayObject) -> DType? {
    guard let x = a.dtype.number, let y = b.dtype.number else { return nil }
    return DType.promoted(x, y)
  }

  private func objectProduct(
    _ a: NDArrayObject, _ b: NDArrayObject
  ) throws(Raise) -> NDArrayObject {
    guard a.dtype == .object || b.dtype == .object else {
      throw noLoop(.multiply, a.dtype, b.dtype)
    }
    guard a.rank == 2, b.rank == 2 else {
      throw error(
        "NotImplementedError", "products of stacks of object matrices are not supported")
    }
    let (x, y) = (a.places, b.places)
    let (rows, inner, columns) = (a.shape[0], a.shape[1], b.shape[1])
    var results: [Value] = []
    for row in 0..<rows {
      for column in 0..<columns {
        var total = Value.int(0)
        for k in 0..<inner {
          let term = try interpreter.binary(
            .multiply, item(a, at: x[row * inner + k]), item(b, at: y[k * columns + column]))
          total = k == 0 ? term : try interpreter.binary(.add, total, term)
        }
        results.append(total)
      }
    }
    return try make(results, shape: [rows, columns], dtype: .object)
  }

  /// `np.dot`: the last axis of `a` with the last but one of `b`.
  func dot(_ a: Value, _ b: Value) throws(Raise) -> Value {
    let (x, y) = (try array(from: a), try array(from: b))
    if x.rank == 0 || y.rank == 0 { return try apply(.multiply, a, b) }
    let inner = x.shape[x.rank - 1]
    let axis = max(y.rank - 2, 0)
    guard inner == y.shape[axis] else {
      func text(_ array: NDArrayObject) -> String { broadcastText(array.shape) }
      throw error(
        "ValueError",
        "shapes \(text(x)) and \(text(y)) not aligned: \(inner) (dim \(x.rank - 1)) != "
          + "\(y.shape[axis]) (dim \(axis))")
    }
    // As one product of matrices: the other axes become rows and columns.
    let rows = x.count / max(inner, 1)
    let left = x.reshaped([inner == 0 ? x.shape.dropLast().reduce(1, *) : rows, inner])
    var order = Array(0..<y.rank)
    order.remove(at: axis)
    let right = y.transposed([axis] + order)
    let columns = order.reduce(1) { $0 * y.shape[$1] }
    let result = try product(left, right.reshaped([inner, columns]), isMatmul: false)
    return output(result.reshaped(Array(x.shape.dropLast()) + order.map { y.shape[$0] }))
  }
}
