#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A small dense matrix in double precision, for what BLAS alone cannot do.
///
/// Factors and solutions of float32 are rounded after each operation, and operations come in the
/// order in which Eigen has them, so that the last digits are those of TensorFlow; the other results
/// are rounded once at the end.
struct Matrix {
  let rows: Int
  let columns: Int
  /// Whether the elements are those of a float32 matrix.
  var isSingle = false
  var elements: [Double]

  init(rows: Int, columns: Int, isSingle: Bool = false) {
    self.rows = rows
    self.columns = columns
    self.isSingle = isSingle
    elements = Array(repeating: 0, count: rows * columns)
  }

  static func identity(_ size: Int, isSingle: Bool = false) -> Matrix {
    var result = Matrix(rows: size, columns: size, isSingle: isSingle)
    for index in 0..<size { result[index, index] = 1 }
    return result
  }

  subscript(row: Int, column: Int) -> Double {
    get { elements[row * columns + column] }
    set { elements[row * columns + column] = newValue }
  }

  /// What an operation gives: of two float32 numbers it is exact enough in double precision to be
  /// rounded once more.
  private func rounded(_ value: Double) -> Double { isSingle ? Double(Float(value)) : value }

  var transposed: Matrix {
    var result = Matrix(rows: columns, columns: rows, isSingle: isSingle)
    for row in 0..<rows {
      for column in 0..<columns { result[column, row] = self[row, column] }
    }
    return result
  }

  /// With one value on and below the diagonal.
  func filledLower(with value: Double) -> Matrix {
    var result = self
    for row in 0..<rows {
      for column in 0...row { result[row, column] = value }
    }
    return result
  }

  static func * (a: Matrix, b: Matrix) -> Matrix {
    var result = Matrix(rows: a.rows, columns: b.columns)
    for row in 0..<a.rows {
      for inner in 0..<a.columns {
        let factor = a[row, inner]
        for column in 0..<b.columns { result[row, column] += factor * b[inner, column] }
      }
    }
    return result
  }

  private mutating func swapRows(_ a: Int, _ b: Int) {
    guard a != b else { return }
    for column in 0..<columns {
      (self[a, column], self[b, column]) = (self[b, column], self[a, column])
    }
  }

  /// Lower and upper triangle with partial pivoting: the factors in one matrix, the order of the
  /// rows, and the sign of that order. A zero on the diagonal says that the matrix is singular.
  func decomposed() -> (factors: Matrix, order: [Int], sign: Double) {
    var factors = self
    var order = Array(0..<rows)
    var sign = 1.0
    for step in 0..<rows {
      var best = step
      for row in step..<rows
      where factors[row, step].magnitude > factors[best, step].magnitude { best = row }
      if best != step {
        factors.swapRows(best, step)
        order.swapAt(best, step)
        sign = -sign
      }
      let pivot = factors[step, step]
      guard pivot != 0 else { continue }
      for row in (step + 1)..<max(rows, step + 1) {
        let factor = rounded(factors[row, step] / pivot)
        factors[row, step] = factor
        for column in (step + 1)..<max(columns, step + 1) {
          factors[row, column] = rounded(
            factors[row, column] - rounded(factor * factors[step, column]))
        }
      }
    }
    return (factors, order, sign)
  }

  /// The sign of the determinant, 0 for a singular matrix, and the logarithm of its size.
  var logDeterminant: (sign: Double, logarithm: Double) {
    let (factors, _, order) = decomposed()
    var sign = order
    var sum = 0.0
    for place in 0..<rows {
      let value = factors[place, place]
      sum = rounded(sum + rounded(log(value.magnitude)))
      sign *= value < 0 ? -1 : (value == 0 ? 0 : 1)
    }
    return (sign, sum)
  }

  /// The determinant, by way of its logarithm as TensorFlow computes it.
  var determinant: Double {
    let (sign, logarithm) = logDeterminant
    return sign * rounded(exp(logarithm))
  }

  /// The solution of self · x = right; nil where the matrix is singular.
  func solved(_ right: Matrix) -> Matrix? {
    let (factors, order, _) = decomposed()
    for index in 0..<rows where factors[index, index] == 0 { return nil }
    var result = right
    for row in 0..<rows {
      for column in 0..<right.columns { result[row, column] = right[order[row], column] }
    }
    factors.eliminate(from: &result, rows: Array(0..<rows), hasUnitDiagonal: true)
    factors.eliminate(from: &result, rows: (0..<rows).reversed(), hasUnitDiagonal: false)
    return result
  }

  /// The solution of a triangular system.
  func solvedTriangular(_ right: Matrix, isLower: Bool) -> Matrix? {
    var result = right
    for index in 0..<rows where self[index, index] == 0 { return nil }
    let order = isLower ? Array(0..<rows) : (0..<rows).reversed()
    eliminate(from: &result, rows: order, hasUnitDiagonal: false)
    return result
  }

  /// Solves for one row after the other; each takes away what those before it contribute, in the
  /// order of their numbers, and is multiplied by the reciprocal of its diagonal element.
  private func eliminate(from result: inout Matrix, rows order: [Int], hasUnitDiagonal: Bool) {
    for (step, row) in order.enumerated() {
      let known = order[..<step].sorted()
      let scale = hasUnitDiagonal ? 1 : rounded(1 / self[row, row])
      for column in 0..<result.columns {
        var value = result[row, column]
        for inner in known {
          value = rounded(value - rounded(self[row, inner] * result[inner, column]))
        }
        result[row, column] = hasUnitDiagonal ? value : rounded(value * scale)
      }
    }
  }

  /// The lower triangle whose product with its transpose this is; nil where it is not positive
  /// definite.
  var choleskyFactor: Matrix? {
    var result = Matrix(rows: rows, columns: rows, isSingle: isSingle)
    for row in 0..<rows {
      for column in 0...row {
        var sum = 0.0
        for inner in 0..<column {
          sum = rounded(sum + rounded(result[row, inner] * result[column, inner]))
        }
        let value = rounded(self[row, column] - sum)
        if row == column {
          guard value > 0 else { return nil }
          result[row, row] = rounded(value.squareRoot())
        } else {
          result[row, column] = rounded(value / result[column, column])
        }
      }
    }
    return result
  }

  /// Orthogonal and upper triangular factors, by Householder's reflections.
  func orthogonalised(isFull: Bool) -> (q: Matrix, r: Matrix) {
    var r = self
    var q = Matrix.identity(rows)
    for step in 0..<min(rows - 1, columns) {
      var norm = 0.0
      for row in step..<rows { norm += r[row, step] * r[row, step] }
      norm = norm.squareRoot()
      guard norm > 0 else { continue }
      var vector = (step..<rows).map { r[$0, step] }
      let target = vector[0] >= 0 ? -norm : norm
      // A column that is done already is left alone, as LAPACK does.
      if vector.dropFirst().allSatisfy({ $0 == 0 }) { continue }
      vector[0] -= target
      let square = vector.reduce(0) { $0 + $1 * $1 }
      guard square > 0 else { continue }
      for column in 0..<columns {
        var dot = 0.0
        for (index, part) in vector.enumerated() { dot += part * r[step + index, column] }
        for (index, part) in vector.enumerated() {
          r[step + index, column] -= 2 * dot / square * part
        }
      }
      for row in 0..<rows {
        var dot = 0.0
        for (index, part) in vector.enumerated() { dot += q[row, step + index] * part }
        for (index, part) in vector.enumerated() {
          q[row, step + index] -= 2 * dot / square * part
        }
      }
      for row in (step + 1)..<rows { r[row, step] = 0 }
    }
    guard !isFull, rows > columns else { return (q, r) }
    var thinQ = Matrix(rows: rows, columns: columns)
    var thinR = Matrix(rows: columns, columns: columns)
    for row in 0..<rows {
      for column in 0..<columns { thinQ[row, column] = q[row, column] }
    }
    for row in 0..<columns {
      for column in 0..<columns { thinR[row, column] = r[row, column] }
    }
    return (thinQ, thinR)
  }

  /// Eigenvalues in ascending order and eigenvectors as columns of a symmetric matrix, by Jacobi's
  /// rotations; only the lower triangle is read.
  func symmetricEigen() -> (values: [Double], vectors: Matrix) {
    var a = self
    for row in 0..<rows {
      for column in 0..<row { a[column, row] = a[row, column] }
    }
    var vectors = Matrix.identity(rows)
    for _ in 0..<60 {
      var off = 0.0
      for row in 0..<rows {
        for column in 0..<row { off += a[row, column] * a[row, column] }
      }
      if off == 0 { break }
      for p in 0..<rows {
        for q in (p + 1)..<max(rows, p + 1) where a[p, q] != 0 {
          let theta = (a[q, q] - a[p, p]) / (2 * a[p, q])
          let sign: Double = theta >= 0 ? 1 : -1
          let t = sign / (theta.magnitude + (theta * theta + 1).squareRoot())
          let cosine = 1 / (t * t + 1).squareRoot()
          let sine = t * cosine
          for index in 0..<rows {
            let (x, y) = (a[index, p], a[index, q])
            a[index, p] = cosine * x - sine * y
            a[index, q] = sine * x + cosine * y
          }
          for index in 0..<rows {
            let (x, y) = (a[p, index], a[q, index])
            a[p, index] = cosine * x - sine * y
            a[q, index] = sine * x + cosine * y
          }
          (a[p, q], a[q, p]) = (0, 0)
          for index in 0..<rows {
            let (x, y) = (vectors[index, p], vectors[index, q])
            vectors[index, p] = cosine * x - sine * y
            vectors[index, q] = sine * x + cosine * y
          }
        }
      }
    }
    let order = (0..<rows).sorted { a[$0, $0] < a[$1, $1] }
    var sorted = Matrix(rows: rows, columns: rows)
    for (column, source) in order.enumerated() {
      // Either direction would do; the last part is kept positive.
      let sign: Double = vectors[rows - 1, source] < 0 ? -1 : 1
      for row in 0..<rows { sorted[row, column] = sign * vectors[row, source] }
    }
    return (order.map { a[$0, $0] }, sorted)
  }

  /// Singular values in descending order and the vectors on both sides.
  func singular() -> (values: [Double], left: Matrix, right: Matrix) {
    if rows < columns {
      let (values, left, right) = transposed.singular()
      return (values, right, left)
    }
    // One-sided Jacobi: rotate columns until they are orthogonal.
    var u = self
    var v = Matrix.identity(columns)
    for _ in 0..<60 {
      var isDone = true
      for p in 0..<columns {
        for q in (p + 1)..<max(columns, p + 1) {
          var (alpha, beta, gamma) = (0.0, 0.0, 0.0)
          for row in 0..<rows {
            alpha += u[row, p] * u[row, p]
            beta += u[row, q] * u[row, q]
            gamma += u[row, p] * u[row, q]
          }
          if gamma.magnitude <= 1e-16 * (alpha * beta).squareRoot() || gamma == 0 { continue }
          isDone = false
          let zeta = (beta - alpha) / (2 * gamma)
          let sign: Double = zeta >= 0 ? 1 : -1
          let t = sign / (zeta.magnitude + (1 + zeta * zeta).squareRoot())
          let cosine = 1 / (1 + t * t).squareRoot()
          let sine = cosine * t
          for row in 0..<rows {
            let (x, y) = (u[row, p], u[row, q])
            u[row, p] = cosine * x - sine * y
            u[row, q] = sine * x + cosine * y
          }
          for row in 0..<columns {
            let (x, y) = (v[row, p], v[row, q])
            v[row, p] = cosine * x - sine * y
            v[row, q] = sine * x + cosine * y
          }
        }
      }
      if isDone { break }
    }
    var norms = (0..<columns).map { column in
      (0..<rows).reduce(0.0) { $0 + u[$1, column] * u[$1, column] }.squareRoot()
    }
    let order = (0..<columns).sorted { norms[$0] > norms[$1] }
    var left = Matrix(rows: rows, columns: columns)
    var right = Matrix(rows: columns, columns: columns)
    for (column, source) in order.enumerated() {
      let norm = norms[source]
      for row in 0..<rows { left[row, column] = norm > 0 ? u[row, source] / norm : 0 }
      for row in 0..<columns { right[row, column] = v[row, source] }
    }
    norms = order.map { norms[$0] }
    return (norms, left, right)
  }
}
