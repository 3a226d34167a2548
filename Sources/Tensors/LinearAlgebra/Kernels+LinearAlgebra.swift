// Determinants, inverses, solutions and factors of the matrices in the two last axes. Complex
// matrices are refused.
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Kernels {
  /// The matrices of a tensor, one after the other.
  private static func matrices(
    _ a: Tensor, isSquare: Bool = true
  ) throws(KernelError) -> (batch: [Int], rows: Int, columns: Int, read: (Int) -> Matrix) {
    guard a.dtype.isFloating else {
      throw KernelError(
        .unimplemented, "Matrices of \(a.dtype.cName) are not supported by this op")
    }
    guard a.shape.rank >= 2 else {
      throw .invalid("Input matrix must have rank >= 2, got \(a.shape.rank)")
    }
    let sizes = a.shape.dimensions
    let (rows, columns) = (sizes[sizes.count - 2], sizes[sizes.count - 1])
    guard !isSquare || rows == columns else {
      throw .invalid("Input matrix must be square.")
    }
    return (
      Array(sizes.dropLast(2)), rows, columns,
      { index in
        var matrix = Matrix(rows: rows, columns: columns, isSingle: a.dtype == .float32)
        for place in 0..<(rows * columns) {
          matrix.elements[place] = a.elementAsDouble(index * rows * columns + place)
        }
        return matrix
      }
    )
  }

  private static func write(_ matrix: Matrix, to tensor: Tensor, _ index: Int) {
    let count = matrix.elements.count
    for (place, value) in matrix.elements.enumerated() {
      tensor.setElement(index * count + place, to: value)
    }
  }

  /// The determinants.
  package static func determinant(_ a: Tensor) throws(KernelError) -> Tensor {
    let (batch, _, _, read) = try matrices(a)
    let result = try output(a.dtype, Shape(batch))
    for index in 0..<result.count { result.setElement(index, to: read(index).determinant) }
    return result
  }

  /// The sign of the determinants and the logarithm of their size.
  package static func logDeterminant(
    _ a: Tensor
  ) throws(KernelError) -> (sign: Tensor, logarithm: Tensor) {
    let (batch, _, _, read) = try matrices(a)
    let (signs, logs) = (try output(a.dtype, Shape(batch)), try output(a.dtype, Shape(batch)))
    for index in 0..<signs.count {
      let (sign, logarithm) = read(index).logDeterminant
      signs.setElement(index, to: sign)
      logs.setElement(index, to: logarithm)
    }
    return (signs, logs)
  }

  /// The inverses.
  ///
  /// - Throws: "Input is not invertible."
  package static func inverse(
    _ a: Tensor, isAdjoint: Bool = false
  ) throws(KernelError) -> Tensor {
    let (batch, rows, _, read) = try matrices(a)
    let result = try output(a.dtype, a.shape)
    for index in 0..<batch.reduce(1, *) {
      let matrix = isAdjoint ? read(index).transposed : read(index)
      guard let inverse = matrix.solved(.identity(rows, isSingle: matrix.isSingle)) else {
        throw .invalid("Input is not invertible.")
      }
      write(inverse, to: result, index)
    }
    return result
  }

  /// The solutions of a · x = b.
  ///
  /// - Throws: "Input matrix is not invertible."
  package static func solve(
    _ a: Tensor, _ b: Tensor, isAdjoint: Bool = false
  ) throws(KernelError) -> Tensor {
    let (batch, rows, _, read) = try matrices(a)
    let (otherBatch, otherRows, _, readRight) = try matrices(b, isSquare: false)
    guard batch == otherBatch else {
      throw .invalid(
        "All input tensors must have the same outer dimensions: \(a.shape) vs. \(b.shape)")
    }
    guard rows == otherRows else {
      throw .invalid(
        "Input matrix and right-hand side must have same number of rows: "
          + "\(rows) vs. \(otherRows)")
    }
    let result = try output(b.dtype, b.shape)
    for index in 0..<batch.reduce(1, *) {
      let matrix = isAdjoint ? read(index).transposed : read(index)
      guard let solution = matrix.solved(readRight(index)) else {
        throw .invalid("Input matrix is not invertible.")
      }
      write(solution, to: result, index)
    }
    return result
  }

  /// The solutions of triangular systems.
  package static func solveTriangular(
    _ a: Tensor, _ b: Tensor, isLower: Bool = true, isAdjoint: Bool = false
  ) throws(KernelError) -> Tensor {
    let (batch, rows, _, read) = try matrices(a)
    let (otherBatch, otherRows, _, readRight) = try matrices(b, isSquare: false)
    guard batch == otherBatch, rows == otherRows else {
      throw .invalid("In[0] and In[1] sizes must match: \(a.shape) vs. \(b.shape)")
    }
    let result = try output(b.dtype, b.shape)
    for index in 0..<batch.reduce(1, *) {
      let matrix = isAdjoint ? read(index).transposed : read(index)
      guard
        let solution = matrix.solvedTriangular(readRight(index), isLower: isLower != isAdjoint)
      else { throw .invalid("Input matrix is not invertible.") }
      write(solution, to: result, index)
    }
    return result
  }

  /// The lower Cholesky factors.
  ///
  /// - Throws: "Cholesky decomposition was not successful. The input might not be valid."; 2.21
  ///   gives NaN instead.
  package static func cholesky(
    _ a: Tensor, style: MathStyle = .eigen2025
  ) throws(KernelError) -> Tensor {
    let (batch, rows, _, read) = try matrices(a)
    let result = try output(a.dtype, a.shape)
    for index in 0..<batch.reduce(1, *) {
      guard let factor = read(index).choleskyFactor else {
        if style == .eigen2025 {
          let nothing = Matrix(rows: rows, columns: rows)
          write(nothing.filledLower(with: .nan), to: result, index)
          continue
        }
        throw .invalid("Cholesky decomposition was not successful. The input might not be valid.")
      }
      write(factor, to: result, index)
    }
    return result
  }

  /// Orthogonal and upper triangular factors.
  package static func qr(
    _ a: Tensor, isFull: Bool = false
  ) throws(KernelError) -> (q: Tensor, r: Tensor) {
    let (batch, rows, columns, read) = try matrices(a, isSquare: false)
    let inner = isFull ? rows : min(rows, columns)
    let q = try output(a.dtype, Shape(batch + [rows, inner]))
    let r = try output(a.dtype, Shape(batch + [inner, columns]))
    for index in 0..<batch.reduce(1, *) {
      let factors = read(index).orthogonalised(isFull: isFull)
      write(factors.q, to: q, index)
      write(factors.r, to: r, index)
    }
    return (q, r)
  }

  /// Eigenvalues in ascending order and eigenvectors of symmetric matrices.
  package static func symmetricEigen(
    _ a: Tensor
  ) throws(KernelError) -> (values: Tensor, vectors: Tensor) {
    let (batch, rows, _, read) = try matrices(a)
    let values = try output(a.dtype, Shape(batch + [rows]))
    let vectors = try output(a.dtype, a.shape)
    for index in 0..<batch.reduce(1, *) {
      let eigen = read(index).symmetricEigen()
      for (place, value) in eigen.values.enumerated() {
        values.setElement(index * rows + place, to: value)
      }
      write(eigen.vectors, to: vectors, index)
    }
    return (values, vectors)
  }

  /// Singular values in descending order, and the left and right vectors as columns.
  package static func svd(
    _ a: Tensor, isFull: Bool = false
  ) throws(KernelError) -> (values: Tensor, left: Tensor, right: Tensor) {
    let (batch, rows, columns, read) = try matrices(a, isSquare: false)
    let inner = min(rows, columns)
    guard !isFull || rows == columns else {
      throw KernelError(
        .unimplemented, "svd with full_matrices=True is supported for square matrices only")
    }
    let values = try output(a.dtype, Shape(batch + [inner]))
    let left = try output(a.dtype, Shape(batch + [rows, inner]))
    let right = try output(a.dtype, Shape(batch + [columns, inner]))
    for index in 0..<batch.reduce(1, *) {
      let parts = read(index).singular()
      for (place, value) in parts.values.enumerated() {
        values.setElement(index * inner + place, to: value)
      }
      write(parts.left, to: left, index)
      write(parts.right, to: right, index)
    }
    return (values, left, right)
  }

  /// The cross products of vectors of three elements.
  package static func cross(_ a: Tensor, _ b: Tensor) throws(KernelError) -> Tensor {
    guard a.shape == b.shape else {
      throw .invalid("Both inputs must be of same shape: \(a.shape) vs. \(b.shape)")
    }
    guard a.shape.dimensions.last == 3 else {
      throw .invalid(
        "Cross-products are only defined for 3-element vectors.")
    }
    func column(_ t: Tensor, _ index: Int) throws(KernelError) -> Tensor {
      try part(t, axis: t.shape.rank - 1, start: index, size: 1)
    }
    var parts: [Tensor] = []
    for (first, second) in [(1, 2), (2, 0), (0, 1)] {
      parts.append(
        try binary(
          .subtract, binary(.multiply, column(a, first), column(b, second)),
          binary(.multiply, column(a, second), column(b, first))))
    }
    return try concat(parts, axis: -1)
  }
}
