// Decompositions of matrices of float64, by LAPACK as NumPy's own.

import CBlas
import Python
import Tensors

/// A matrix stored column by column.
private struct ColumnMatrix {
  var rows: Int
  var columns: Int
  var elements: [Double]

  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    elements = [Double](repeating: 0, count: rows * columns)
  }

  init(_ array: NDArrayObject) {
    self.init(rows: array.shape[0], columns: array.shape[1])
    let flipped = array.transposed([1, 0]).tensor
    elements = (0..<flipped.count).map { flipped.elementAsDouble($0) }
  }

  func tensor() -> Tensor {
    var values = [Double](repeating: 0, count: elements.count)
    for row in 0..<rows {
      for column in 0..<columns { values[row * columns + column] = elements[column * rows + row] }
    }
    return Tensor(values, shape: Shape([rows, columns]))
  }

  /// The leading dimension that LAPACK asks for.
  var leading: Int32 { Int32(max(rows, 1)) }
}

extension NumPyRuntime {
  private var linAlgError: TypeObject {
    exceptionTypes["LinAlgError"] ?? interpreter.types.object
  }

  private func matrix(_ value: Value) throws(Raise) -> ColumnMatrix {
    ColumnMatrix(try array(from: value, dtype: .float64))
  }

  func fillLinearAlgebra(_ module: ModuleObject) {
    define(module, "_solve(a, b)") { [unowned self] _, call throws(Raise) in
      var a = try matrix(call[0])
      var b = try matrix(call[1])
      var (n, columns, lda, ldb, info) = (
        Int32(a.rows), Int32(b.columns), a.leading, b.leading, Int32(0)
      )
      var pivots = [Int32](repeating: 0, count: max(a.rows, 1))
      dgesv_(&n, &columns, &a.elements, &lda, &pivots, &b.elements, &ldb, &info)
      if info != 0 { throw error(linAlgError, "Singular matrix") }
      return .object(array(b.tensor()))
    }
    define(module, "_lu(a)") { [unowned self] _, call throws(Raise) in
      // The diagonal of U and the sign of the permutation.
      var a = try matrix(call[0])
      var (n, lda, info) = (Int32(a.rows), a.leading, Int32(0))
      var m = n
      var pivots = [Int32](repeating: 0, count: max(a.rows, 1))
      dgetrf_(&m, &n, &a.elements, &lda, &pivots, &info)
      var sign = 1.0
      for index in 0..<a.rows where pivots[index] != Int32(index + 1) { sign = -sign }
      let diagonal = (0..<a.rows).map { a.elements[$0 * a.rows + $0] }
      return .tuple([.object(array(Tensor(diagonal))), .float(sign)])
    }
    define(module, "_cholesky(a)") { [unowned self] _, call throws(Raise) in
      var a = try matrix(call[0])
      var (n, lda, info) = (Int32(a.rows), a.leading, Int32(0))
      var lower = CChar(UInt8(ascii: "L"))
      dpotrf_(&lower, &n, &a.elements, &lda, &info)
      if info != 0 { throw error(linAlgError, "Matrix is not positive definite") }
      for column in 0..<a.columns {
        for row in 0..<column { a.elements[column * a.rows + row] = 0 }
      }
      return .object(array(a.tensor()))
    }
    define(module, "_eigh(a, uplo)") { [unowned self] _, call throws(Raise) in
      var a = try matrix(call[0])
      var (n, lda, info) = (Int32(a.rows), a.leading, Int32(0))
      var job = CChar(UInt8(ascii: "V"))
      var part = CChar(UInt8(ascii: call[1].text == "U" ? "U" : "L"))
      var values = [Double](repeating: 0, count: a.rows)
      var (size, integers) = (
        Int32(1 + 6 * a.rows + 2 * a.rows * a.rows), Int32(3 + 5 * a.rows)
      )
      var work = [Double](repeating: 0, count: Int(size))
      var integerWork = [Int32](repeating: 0, count: Int(integers))
      dsyevd_(
        &job, &part, &n, &a.elements, &lda, &values, &work, &size, &integerWork, &integers, &info)
      if info != 0 { throw error(linAlgError, "Eigenvalues did not converge") }
      return .tuple([.object(array(Tensor(values))), .object(array(a.tensor()))])
    }
    define(module, "_eig(a)") { [unowned self] _, call throws(Raise) in
      var a = try matrix(call[0])
      let count = a.rows
      var (n, lda, info) = (Int32(count), a.leading, Int32(0))
      var (left, right) = (CChar(UInt8(ascii: "N")), CChar(UInt8(ascii: "V")))
      var real = [Double](repeating: 0, count: count)
      var imaginary = real
      var (none, one) = ([0.0], Int32(1))
      var vectors = ColumnMatrix(rows: count, columns: count)
      var size = Int32(max(1, 34 * count))
      var work = [Double](repeating: 0, count: Int(size))
      dgeev_(
        &left, &right, &n, &a.elements, &lda, &real, &imaginary, &none, &one, &vectors.elements,
        &n, &work, &size, &info)
      if info != 0 { throw error(linAlgError, "Eigenvalues did not converge") }
      return .tuple([
        .object(array(Tensor(real))), .object(array(Tensor(imaginary))),
        .object(array(vectors.tensor())),
      ])
    }
    define(module, "_svd(a, full)") { [unowned self] interpreter, call throws(Raise) in
      var a = try matrix(call[0])
      let isFull = try interpreter.isTrue(call[1])
      let least = min(a.rows, a.columns)
      var job = CChar(UInt8(ascii: isFull ? "A" : "S"))
      var (m, n, lda, info) = (Int32(a.rows), Int32(a.columns), a.leading, Int32(0))
      var u = ColumnMatrix(rows: a.rows, columns: isFull ? a.rows : least)
      var vt = ColumnMatrix(rows: isFull ? a.columns : least, columns: a.columns)
      var (ldu, ldvt) = (u.leading, vt.leading)
      var values = [Double](repeating: 0, count: least)
      var size = Int32(-1)
      var work = [0.0]
      var integerWork = [Int32](repeating: 0, count: max(8 * least, 1))
      for _ in 0..<2 {
        // The first call says how much room the second one needs.
        dgesdd_(
          &job, &m, &n, &a.elements, &lda, &values, &u.elements, &ldu, &vt.elements, &ldvt, &work,
          &size, &integerWork, &info)
        if size == -1 {
          size = Int32(max(work[0], 1))
          work = [Double](repeating: 0, count: Int(size))
        }
      }
      if info != 0 { throw error(linAlgError, "SVD did not converge") }
      return .tuple([
        .object(array(u.tensor())), .object(array(Tensor(values))), .object(array(vt.tensor())),
      ])
    }
    define(module, "_qr(a, complete)") { [unowned self] interpreter, call throws(Raise) in
      var a = try matrix(call[0])
      let isComplete = try interpreter.isTrue(call[1])
      let least = min(a.rows, a.columns)
      var (m, n, lda, info) = (Int32(a.rows), Int32(a.columns), a.leading, Int32(0))
      var factors = [Double](repeating: 0, count: max(least, 1))
      var size = Int32(max(64 * max(a.columns, a.rows), 1))
      var work = [Double](repeating: 0, count: Int(size))
      dgeqrf_(&m, &n, &a.elements, &lda, &factors, &work, &size, &info)
      let width = isComplete ? a.rows : least
      var r = ColumnMatrix(rows: width, columns: a.columns)
      for column in 0..<a.columns {
        for row in 0..<min(column + 1, width) {
          r.elements[column * width + row] = a.elements[column * a.rows + row]
        }
      }
      var q = ColumnMatrix(rows: a.rows, columns: width)
      for index in 0..<min(q.elements.count, a.elements.count) {
        q.elements[index] = a.elements[index]
      }
      var (k, columns) = (Int32(least), Int32(width))
      dorgqr_(&m, &columns, &k, &q.elements, &lda, &factors, &work, &size, &info)
      return .tuple([.object(array(q.tensor())), .object(array(r.tensor()))])
    }
  }
}
