// Matrix products: BLAS for floats, plain loops for the rest and for what is too small to be worth a
// call.
import CBlas

extension Kernels {
  /// Which form of a matrix enters a product.
  package struct MatrixForm: Hashable, Sendable {
    package var isTransposed: Bool
    /// Transposed and conjugated.
    package var isAdjoint: Bool

    package init(isTransposed: Bool = false, isAdjoint: Bool = false) {
      self.isTransposed = isTransposed
      self.isAdjoint = isAdjoint
    }

    var swaps: Bool { isTransposed || isAdjoint }
  }

  /// The product of two matrices (`MatMul`).
  ///
  /// - Throws: "Matrix size-incompatible: In[0]: [1,2], In[1]: [1,2]".
  package static func matMul(
    _ a: Tensor, _ b: Tensor, _ aForm: MatrixForm = .init(), _ bForm: MatrixForm = .init(),
    style: MathStyle = .eigen2025
  ) throws(KernelError) -> Tensor {
    guard a.shape.rank == 2 else {
      throw .invalid("In[0] is not a matrix. Instead it has shape \(a.shape)")
    }
    guard b.shape.rank == 2 else {
      throw .invalid("In[1] is not a matrix. Instead it has shape \(b.shape)")
    }
    return try batchMatMul(a, b, aForm, bForm, style: style)
  }

  /// The products of the matrices in the two last axes, with broadcasting of the others
  /// (`BatchMatMulV2`).
  package static func batchMatMul(
    _ a: Tensor, _ b: Tensor, _ aForm: MatrixForm = .init(), _ bForm: MatrixForm = .init(),
    style: MathStyle = .eigen2025
  ) throws(KernelError) -> Tensor {
    let (aRank, bRank) = (a.shape.rank, b.shape.rank)
    guard aRank >= 2 else { throw .invalid("In[0] ndims must be >= 2") }
    guard bRank >= 2 else { throw .invalid("In[1] ndims must be >= 2") }
    let (ad, bd) = (a.shape.dimensions, b.shape.dimensions)
    let (aRows, aColumns) = (ad[aRank - 2], ad[aRank - 1])
    let (bRows, bColumns) = (bd[bRank - 2], bd[bRank - 1])
    let (m, k) = aForm.swaps ? (aColumns, aRows) : (aRows, aColumns)
    let (k2, n) = bForm.swaps ? (bColumns, bRows) : (bRows, bColumns)
    if aRank == 2, bRank == 2, k == k2, a.dtype == .float32 {
      let result = try output(.float32, Shape([m, n]))
      if result.count > 0 {
        MatrixProduct(m: m, n: n, k: k, aForm: aForm, bForm: bForm, style: style).single(
          a.pointer(), b.pointer(), result.pointer())
      }
      return result
    }
    let aBatch = Shape(Array(ad.dropLast(2)))
    let bBatch = Shape(Array(bd.dropLast(2)))
    guard k == k2 else {
      throw .invalid("Matrix size-incompatible: In[0]: \(a.shape), In[1]: \(b.shape)")
    }
    guard let batch = Shape.broadcast(aBatch, bBatch) else {
      throw .invalid(
        "In[0] and In[1] must have compatible batch dimensions: \(a.shape) vs. \(b.shape)")
    }
    let result = try output(a.dtype, Shape(batch.dimensions + [m, n]))
    guard result.count > 0 else { return result }
    let product = MatrixProduct(
      m: m, n: n, k: k, aForm: aForm, bForm: bForm, style: style)
    let walk = BroadcastWalk(
      batch, [aBatch.strides(broadcastTo: batch), bBatch.strides(broadcastTo: batch)])
    func each<T>(
      _: T.Type,
      _ multiply: (UnsafePointer<T>, UnsafePointer<T>, UnsafeMutablePointer<T>) -> Void
    ) {
      let (x, y, out) = (a.pointer(T.self), b.pointer(T.self), result.pointer(T.self))
      walk.forEachRow { row, offsets in
        for index in 0..<walk.rowLength {
          multiply(
            x + (offsets[0] + index * walk.rowSteps[0]) * m * k,
            y + (offsets[1] + index * walk.rowSteps[1]) * k * n,
            out + (row * walk.rowLength + index) * m * n)
        }
      }
    }
    switch a.dtype {
    case .float32: each(Float.self) { product.single($0, $1, $2) }
    case .float64: each(Double.self) { product.double($0, $1, $2) }
    case .float16, .bfloat16:
      let wide = try batchMatMul(
        cast(a, to: .float32), cast(b, to: .float32), aForm, bForm)
      return try cast(wide, to: a.dtype)
    case .int8: each(Int8.self) { product.loop($0, $1, $2, 0) { $0 &+ $1 &* $2 } }
    case .uint8: each(UInt8.self) { product.loop($0, $1, $2, 0) { $0 &+ $1 &* $2 } }
    case .int16: each(Int16.self) { product.loop($0, $1, $2, 0) { $0 &+ $1 &* $2 } }
    case .uint16: each(UInt16.self) { product.loop($0, $1, $2, 0) { $0 &+ $1 &* $2 } }
    case .int32: each(Int32.self) { product.loop($0, $1, $2, 0) { $0 &+ $1 &* $2 } }
    case .uint32: each(UInt32.self) { product.loop($0, $1, $2, 0) { $0 &+ $1 &* $2 } }
    case .int64: each(Int64.self) { product.loop($0, $1, $2, 0) { $0 &+ $1 &* $2 } }
    case .uint64: each(UInt64.self) { product.loop($0, $1, $2, 0) { $0 &+ $1 &* $2 } }
    case .complex64:
      each(Complex<Float>.self) { product.complex($0, $1, $2) }
    case .complex128:
      each(Complex<Double>.self) { product.complex($0, $1, $2) }
    case .bool, .string, .resource, .variant: throw BlockFailure.unsupported.kernelError
    }
    return result
  }
}

/// a * b + c, rounded once.
@inline(__always)
func fused(_ a: Float, _ b: Float, _ c: Float) -> Float { c.addingProduct(a, b) }

/// One product of an m×k and a k×n matrix.
struct MatrixProduct {
  let m: Int
  let n: Int
  let k: Int
  let aForm: Kernels.MatrixForm
  let bForm: Kernels.MatrixForm
  let style: MathStyle

  /// Below this many multiplications a call of BLAS costs more than the loop.
  private var isSmall: Bool { m * n * k <= 512 }

  func single(
    _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ out: UnsafeMutablePointer<Float>
  ) {
    // TensorFlow's products round once for each multiplication and addition, except where one
    // operand is a vector (in 2.21: where it is a column).
    let isUnfused = (n == 1 && m > 1) || (style == .eigen2019 && (m == 1 || n == 1))
    if isUnfused && m * n * k <= 4096 { return loop(a, b, out, 0) { $0 + $1 * $2 } }
    if n > 1 && m * n * k <= 1 << 20 { return ordered(a, b, out) }
    if m * n * k <= 4096 { return loop(a, b, out, 0) { Tensors.fused($1, $2, $0) } }
    if n == 1 || m == 1 { return vectorProduct(a, b, out) }
    cblas_sgemm(
      CblasRowMajor, aForm.swaps ? CblasTrans : CblasNoTrans,
      bForm.swaps ? CblasTrans : CblasNoTrans, blasint(m), blasint(n), blasint(k), 1,
      a, blasint(aForm.swaps ? m : k), b, blasint(bForm.swaps ? k : n), 0, out, blasint(n))
  }

  /// Each element is summed in the order of the inner dimension, as TensorFlow does, and not in that
  /// of BLAS: columns of the result lie side by side in vectors.
  private func ordered(
    _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ out: UnsafeMutablePointer<Float>
  ) {
    var b = b
    var turned: UnsafeMutablePointer<Float>?
    defer { turned?.deallocate() }
    if bForm.swaps {
      let copy = UnsafeMutablePointer<Float>.allocate(capacity: n * k)
      for column in 0..<n {
        for inner in 0..<k { copy[inner * n + column] = b[column * k + inner] }
      }
      turned = copy
      b = UnsafePointer(copy)
    }
    let (aRow, aStep) = aForm.swaps ? (1, m) : (k, 1)
    typealias V = SIMD8<Float>
    let wide = n & ~15
    var row = 0
    while row < m {
      let rows = min(4, m - row)
      let line = a + row * aRow
      // Missing rows are computed twice rather than not at all.
      let (r1, r2, r3) = (
        rows > 1 ? aRow : 0, rows > 2 ? 2 * aRow : 0, rows > 3 ? 3 * aRow : 0
      )
      for column in stride(from: 0, to: wide, by: 16) {
        var (p0, p1, q0, q1) = (V.zero, V.zero, V.zero, V.zero)
        var (s0, s1, t0, t1) = (V.zero, V.zero, V.zero, V.zero)
        for inner in 0..<k {
          let source = UnsafeRawPointer(b + inner * n + column)
          let x = source.loadUnaligned(as: V.self)
          let y = (source + 32).loadUnaligned(as: V.self)
          let factor = line + inner * aStep
          let (f0, f1) = (V(repeating: factor[0]), V(repeating: factor[r1]))
          let (f2, f3) = (V(repeating: factor[r2]), V(repeating: factor[r3]))
          p0 = p0.addingProduct(x, f0)
          p1 = p1.addingProduct(y, f0)
          q0 = q0.addingProduct(x, f1)
          q1 = q1.addingProduct(y, f1)
          s0 = s0.addingProduct(x, f2)
          s1 = s1.addingProduct(y, f2)
          t0 = t0.addingProduct(x, f3)
          t1 = t1.addingProduct(y, f3)
        }
        let target = UnsafeMutableRawPointer(out + row * n + column)
        let step = n * 4
        if rows > 3 {
          (target + 3 * step).storeBytes(of: t0, as: V.self)
          (target + 3 * step + 32).storeBytes(of: t1, as: V.self)
        }
        if rows > 2 {
          (target + 2 * step).storeBytes(of: s0, as: V.self)
          (target + 2 * step + 32).storeBytes(of: s1, as: V.self)
        }
        if rows > 1 {
          (target + step).storeBytes(of: q0, as: V.self)
          (target + step + 32).storeBytes(of: q1, as: V.self)
        }
        target.storeBytes(of: p0, as: V.self)
        (target + 32).storeBytes(of: p1, as: V.self)
      }
      for step in 0..<rows where wide < n {
        let target = out + (row + step) * n
        for column in wide..<n { target[column] = 0 }
        for inner in 0..<k {
          let factor = line[step * aRow + inner * aStep]
          let source = b + inner * n
          for column in wide..<n {
            target[column] = target[column].addingProduct(source[column], factor)
          }
        }
      }
      row += rows
    }
  }

  private func vectorProduct(
    _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ out: UnsafeMutablePointer<Float>
  ) {
    if n == 1 {
      cblas_sgemv(
        CblasRowMajor, aForm.swaps ? CblasTrans : CblasNoTrans,
        blasint(aForm.swaps ? k : m), blasint(aForm.swaps ? m : k), 1, a,
        blasint(aForm.swaps ? m : k), b, 1, 0, out, 1)
    } else {
      cblas_sgemv(
        CblasRowMajor, bForm.swaps ? CblasNoTrans : CblasTrans,
        blasint(bForm.swaps ? n : k), blasint(bForm.swaps ? k : n), 1, b,
        blasint(bForm.swaps ? k : n), a, 1, 0, out, 1)
    }
  }

  func double(
    _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, _ out: UnsafeMutablePointer<Double>
  ) {
    if isSmall { return loop(a, b, out, 0) { $0 + $1 * $2 } }
    cblas_dgemm(
      CblasRowMajor, aForm.swaps ? CblasTrans : CblasNoTrans,
      bForm.swaps ? CblasTrans : CblasNoTrans, blasint(m), blasint(n), blasint(k), 1,
      a, blasint(aForm.swaps ? m : k), b, blasint(bForm.swaps ? k : n), 0, out, blasint(n))
  }

  func complex<P: FloatMath>(
    _ a: UnsafePointer<Complex<P>>, _ b: UnsafePointer<Complex<P>>,
    _ out: UnsafeMutablePointer<Complex<P>>
  ) {
    let (aIsAdjoint, bIsAdjoint) = (aForm.isAdjoint, bForm.isAdjoint)
    loop(a, b, out, Complex(0)) {
      $0 + (aIsAdjoint ? $1.conjugate : $1) * (bIsAdjoint ? $2.conjugate : $2)
    }
  }

  @inline(__always)
  func loop<T>(
    _ a: UnsafePointer<T>, _ b: UnsafePointer<T>, _ out: UnsafeMutablePointer<T>, _ zero: T,
    _ accumulate: (T, T, T) -> T
  ) {
    let (aRow, aStep) = aForm.swaps ? (1, m) : (k, 1)
    let (bStep, bColumn) = bForm.swaps ? (1, k) : (n, 1)
    for row in 0..<m {
      let line = out + row * n
      for column in 0..<n { line[column] = zero }
      for inner in 0..<k {
        let x = a[row * aRow + inner * aStep]
        let source = b + inner * bStep
        for column in 0..<n { line[column] = accumulate(line[column], x, source[column * bColumn]) }
      }
    }
  }
}
