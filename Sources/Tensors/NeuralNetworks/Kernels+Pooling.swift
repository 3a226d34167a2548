// Pooling of images (batch, row, column, channel).

extension Kernels {
  /// What pooling makes of the pixels under a window.
  package enum Pooling: Sendable { case maximum, average }

  /// `MaxPool` and `AvgPool`; pixels outside the image do not count.
  package static func pool(
    _ pooling: Pooling, _ input: Tensor, _ window: Window
  ) throws(KernelError) -> Tensor {
    let walk = try PoolWalk(input.shape, window)
    let result = try output(input.dtype, walk.outputShape)
    switch input.dtype {
    case .float32: walk.pool(pooling, input, result, Float.self)
    case .float64: walk.pool(pooling, input, result, Double.self)
    case .float16, .bfloat16:
      return try cast(pool(pooling, cast(input, to: .float32), window), to: input.dtype)
    case .int32 where pooling == .maximum: walk.maximum(input, result, Int32.self)
    case .int64 where pooling == .maximum: walk.maximum(input, result, Int64.self)
    case .uint8 where pooling == .maximum: walk.maximum(input, result, UInt8.self)
    case .int8 where pooling == .maximum: walk.maximum(input, result, Int8.self)
    default: throw BlockFailure.unsupported.kernelError
    }
    return result
  }

  /// The gradient of max pooling: it goes to the first greatest pixel of each window.
  package static func maxPoolGradient(
    _ input: Tensor, upstream: Tensor, _ window: Window
  ) throws(KernelError) -> Tensor {
    let walk = try PoolWalk(input.shape, window)
    guard upstream.shape == walk.outputShape else {
      throw .invalid("Expected grad shape to be \(walk.outputShape), but got \(upstream.shape)")
    }
    let result = Tensor(zeros: input.dtype, input.shape)
    switch input.dtype {
    case .float32: walk.spreadMaximum(input, upstream, result, Float.self)
    case .float64: walk.spreadMaximum(input, upstream, result, Double.self)
    case .float16, .bfloat16:
      let wide = try maxPoolGradient(
        cast(input, to: .float32), upstream: cast(upstream, to: .float32), window)
      return try cast(wide, to: input.dtype)
    default: throw BlockFailure.unsupported.kernelError
    }
    return result
  }

  /// The gradient of average pooling: it is spread evenly over each window.
  package static func averagePoolGradient(
    _ shape: Shape, upstream: Tensor, _ window: Window
  ) throws(KernelError) -> Tensor {
    let walk = try PoolWalk(shape, window)
    guard upstream.shape == walk.outputShape else {
      throw .invalid("Expected grad shape to be \(walk.outputShape), but got \(upstream.shape)")
    }
    let result = try zeros(upstream.dtype, shape)
    switch upstream.dtype {
    case .float32: walk.spreadAverage(upstream, result, Float.self)
    case .float64: walk.spreadAverage(upstream, result, Double.self)
    case .float16, .bfloat16:
      let wide = try averagePoolGradient(
        shape, upstream: cast(upstream, to: .float32), window)
      return try cast(wide, to: upstream.dtype)
    default: throw BlockFailure.unsupported.kernelError
    }
    return result
  }
}

/// Walks the windows of a pooling.
private struct PoolWalk {
  let sizes: [Int]
  let window: Window
  let rows: (size: Int, before: Int)
  let columns: (size: Int, before: Int)

  var outputShape: Shape { Shape([sizes[0], rows.size, columns.size, sizes[3]]) }

  init(_ shape: Shape, _ window: Window) throws(KernelError) {
    guard shape.rank == 4 else { throw .invalid("tensor_in must be 4-dimensional") }
    sizes = shape.dimensions
    self.window = window
    (rows, columns) = try window.extents(rows: sizes[1], columns: sizes[2])
  }

  /// Calls `body` with the place of each result pixel (of the first channel) and the places of the
  /// pixels under its window.
  @inline(__always)
  private func forEachWindow(_ body: (Int, [Int]) -> Void) {
    var pixels: [Int] = []
    for image in 0..<sizes[0] {
      for row in 0..<rows.size {
        let top = row * window.rowStride - rows.before
        for column in 0..<columns.size {
          let left = column * window.columnStride - columns.before
          pixels.removeAll(keepingCapacity: true)
          for y in max(top, 0)..<max(max(top, 0), min(top + window.height, sizes[1])) {
            for x in max(left, 0)..<max(max(left, 0), min(left + window.width, sizes[2])) {
              pixels.append(((image * sizes[1] + y) * sizes[2] + x) * sizes[3])
            }
          }
          body(((image * rows.size + row) * columns.size + column) * sizes[3], pixels)
        }
      }
    }
  }

  func maximum<T: FixedWidthInteger>(_ input: Tensor, _ result: Tensor, _: T.Type) {
    let (a, out) = (input.pointer(T.self), result.pointer(T.self))
    forEachWindow { place, pixels in
      for channel in 0..<sizes[3] {
        out[place + channel] = pixels.reduce(T.min) { max($0, a[$1 + channel]) }
      }
    }
  }

  func pool<T: FloatMath>(
    _ pooling: Kernels.Pooling, _ input: Tensor, _ result: Tensor, _: T.Type
  ) {
    let (a, out) = (input.pointer(T.self), result.pointer(T.self))
    forEachWindow { place, pixels in
      for channel in 0..<sizes[3] {
        if pooling == .maximum {
          var best = -T.infinity
          for pixel in pixels {
            let value = a[pixel + channel]
            if value > best || value != value { best = value }
          }
          out[place + channel] = best
        } else {
          var sum: T = 0
          for pixel in pixels { sum += a[pixel + channel] }
          out[place + channel] = sum / T(pixels.count)
        }
      }
    }
  }

  func spreadMaximum<T: FloatMath>(
    _ input: Tensor, _ upstream: Tensor, _ result: Tensor, _: T.Type
  ) {
    let (a, dy, out) = (input.pointer(T.self), upstream.pointer(T.self), result.pointer(T.self))
    forEachWindow { place, pixels in
      for channel in 0..<sizes[3] {
        guard var best = pixels.first else { continue }
        for pixel in pixels where a[pixel + channel] > a[best + channel] { best = pixel }
        out[best + channel] += dy[place + channel]
      }
    }
  }

  func spreadAverage<T: FloatMath>(_ upstream: Tensor, _ result: Tensor, _: T.Type) {
    let (dy, out) = (upstream.pointer(T.self), result.pointer(T.self))
    forEachWindow { place, pixels in
      for channel in 0..<sizes[3] {
        let share = dy[place + channel] / T(pixels.count)
        for pixel in pixels { out[pixel + channel] += share }
      }
    }
  }
}
