// Sums, products and extremes of floats, in the order of additions that TensorFlow's kernels have:
// lanes of a vector are summed apart and folded in halves, the rest is summed by itself. Last digits
// depend on that order, and TensorFlow 2.21 keeps four vectors where 2.0 kept one.

/// How two elements become one, for one element and for a vector of them.
protocol Combining {
  associatedtype T: FloatMath & SIMDScalar
  static var initial: T { get }
  static func one(_ a: T, _ b: T) -> T
  static func lanes<V: SIMD>(_ a: V, _ b: V) -> V where V.Scalar == T
}

enum Adding<T: FloatMath & SIMDScalar>: Combining {
  static var initial: T { 0 }
  @inline(__always) static func one(_ a: T, _ b: T) -> T { a + b }
  @inline(__always) static func lanes<V: SIMD>(_ a: V, _ b: V) -> V where V.Scalar == T { a + b }
}

enum Multiplying<T: FloatMath & SIMDScalar>: Combining {
  static var initial: T { 1 }
  @inline(__always) static func one(_ a: T, _ b: T) -> T { a * b }
  @inline(__always) static func lanes<V: SIMD>(_ a: V, _ b: V) -> V where V.Scalar == T { a * b }
}

/// The greatest element; a NaN anywhere is the result.
enum Maximising<T: FloatMath & SIMDScalar>: Combining {
  static var initial: T { -.infinity }
  @inline(__always) static func one(_ a: T, _ b: T) -> T { a >= b || a != a ? a : b }
  @inline(__always) static func lanes<V: SIMD>(_ a: V, _ b: V) -> V where V.Scalar == T {
    var result = b
    for index in 0..<V.scalarCount { result[index] = one(a[index], b[index]) }
    return result
  }
}

/// The least element; a NaN anywhere is the result.
enum Minimising<T: FloatMath & SIMDScalar>: Combining {
  static var initial: T { .infinity }
  @inline(__always) static func one(_ a: T, _ b: T) -> T { a <= b || a != a ? a : b }
  @inline(__always) static func lanes<V: SIMD>(_ a: V, _ b: V) -> V where V.Scalar == T {
    var result = b
    for index in 0..<V.scalarCount { result[index] = one(a[index], b[index]) }
    return result
  }
}

/// Reduces stretches and columns with one way of combining.
struct FloatReduction<C: Combining, V: SIMD> where V.Scalar == C.T {
  typealias T = C.T
  let style: MathStyle

  /// Reduces neighbouring elements.
  func stretch(_ a: UnsafePointer<T>, _ count: Int) -> T {
    let width = V.scalarCount
    // Long stretches are halved, as 2.21 does to bound the error.
    if style == .eigen2025 && count > width * 1024 {
      let left = min(width * (((count + 1) / 2 + width - 1) / width), count)
      let first = stretch(a, left)
      return left < count ? C.one(first, stretch(a + left, count - left)) : first
    }
    let vectors = count / width * width
    var index = 0
    var sum = V(repeating: C.initial)
    if style == .eigen2025 && count >= 4 * width {
      var (s1, s2, s3) = (sum, sum, sum)
      while index + 4 * width <= count {
        sum = C.lanes(sum, load(a + index))
        s1 = C.lanes(s1, load(a + index + width))
        s2 = C.lanes(s2, load(a + index + 2 * width))
        s3 = C.lanes(s3, load(a + index + 3 * width))
        index += 4 * width
      }
      sum = C.lanes(C.lanes(C.lanes(sum, s1), s2), s3)
    }
    while index < vectors {
      sum = C.lanes(sum, load(a + index))
      index += width
    }
    var rest = C.initial
    while index < count {
      rest = C.one(rest, a[index])
      index += 1
    }
    return vectors == 0 ? rest : C.one(rest, fold(sum))
  }

  @inline(__always)
  private func load(_ a: UnsafePointer<T>) -> V {
    UnsafeRawPointer(a).loadUnaligned(as: V.self)
  }

  /// The upper half onto the lower one, until one element is left.
  private func fold(_ sum: V) -> T {
    var sum = sum
    var half = V.scalarCount / 2
    while half > 0 {
      for index in 0..<half { sum[index] = C.one(sum[index], sum[index + half]) }
      half /= 2
    }
    return sum[0]
  }

  /// Reduces `rows` rows of `columns` elements to one row, which is written to `out`.
  ///
  /// - Parameters:
  ///   - start: The position of the row in the whole result; with `total` it decides which columns
  ///     TensorFlow computes as vectors.
  func rows(
    _ a: UnsafePointer<T>, _ rows: Int, _ columns: Int, _ out: UnsafeMutablePointer<T>,
    start: Int, total: Int
  ) {
    for column in 0..<columns { out[column] = C.initial }
    guard style == .eigen2025, rows >= 16, columns >= V.scalarCount else {
      for row in 0..<rows {
        let line = a + row * columns
        for column in 0..<columns { out[column] = C.one(out[column], line[column]) }
      }
      return
    }
    let sums = UnsafeMutablePointer<T>.allocate(capacity: 3 * columns)
    defer { sums.deallocate() }
    sums.initialize(repeating: C.initial, count: 3 * columns)
    let (s1, s2, s3) = (sums, sums + columns, sums + 2 * columns)
    let quads = rows / 4 * 4
    var row = 0
    while row < quads {
      let line = a + row * columns
      for column in 0..<columns { out[column] = C.one(out[column], line[column]) }
      for column in 0..<columns { s1[column] = C.one(s1[column], line[columns + column]) }
      for column in 0..<columns { s2[column] = C.one(s2[column], line[2 * columns + column]) }
      for column in 0..<columns { s3[column] = C.one(s3[column], line[3 * columns + column]) }
      row += 4
    }
    for column in 0..<columns {
      out[column] = C.one(C.one(C.one(out[column], s1[column]), s2[column]), s3[column])
    }
    while row < rows {
      let line = a + row * columns
      for column in 0..<columns { out[column] = C.one(out[column], line[column]) }
      row += 1
    }
    // Columns that do not fill a vector are reduced one after the other.
    let width = V.scalarCount
    for column in 0..<columns {
      let first = (start + column) / width * width
      if first + width <= total && first % columns + width <= columns { continue }
      var sum = C.initial
      for row in 0..<rows { sum = C.one(sum, a[row * columns + column]) }
      out[column] = sum
    }
  }
}
