// Images (batch, row, column, channel): resizing and contrast.

extension Kernels {
  /// How coordinates of a result correspond to those of the image.
  package struct Resizing: Sendable {
    package var alignsCorners = false
    package var usesHalfPixelCenters = false

    package init(alignsCorners: Bool = false, usesHalfPixelCenters: Bool = false) {
      self.alignsCorners = alignsCorners
      self.usesHalfPixelCenters = usesHalfPixelCenters
    }

    func scale(_ input: Int, _ output: Int) -> Float {
      alignsCorners && output > 1
        ? Float(input - 1) / Float(output - 1) : Float(input) / Float(output)
    }
  }

  static func checkImage(_ a: Tensor, rows: Int, columns: Int) throws(KernelError) {
    guard a.shape.rank == 4 else {
      throw .invalid("input must be 4-dimensional\(a.shape)")
    }
    guard rows > 0, columns > 0 else { throw .invalid("output dimensions must be positive") }
    guard a.shape.dimensions[1] > 0, a.shape.dimensions[2] > 0 else {
      throw .invalid("input image must be of non-zero size")
    }
  }

  /// `ResizeNearestNeighbor`.
  package static func resizeNearest(
    _ a: Tensor, rows: Int, columns: Int, _ resizing: Resizing
  ) throws(KernelError) -> Tensor {
    try checkImage(a, rows: rows, columns: columns)
    let sizes = a.shape.dimensions
    let result = try moved(a, Shape([sizes[0], rows, columns, sizes[3]]))
    let copy = ElementCopy(a, result)
    func sources(_ input: Int, _ output: Int) -> [Int] {
      let scale = resizing.scale(input, output)
      return (0..<output).map { index in
        let place =
          resizing.usesHalfPixelCenters ? (Float(index) + 0.5) * scale : Float(index) * scale
        let nearest = resizing.alignsCorners ? place.rounded() : place.rounded(.down)
        return max(0, min(Int(nearest), input - 1))
      }
    }
    let (ys, xs) = (sources(sizes[1], rows), sources(sizes[2], columns))
    var to = 0
    for image in 0..<sizes[0] {
      for y in ys {
        for x in xs {
          copy(from: ((image * sizes[1] + y) * sizes[2] + x) * sizes[3], to: to, count: sizes[3])
          to += sizes[3]
        }
      }
    }
    return result
  }

  /// `ResizeBilinear`; the result is float32.
  package static func resizeBilinear(
    _ a: Tensor, rows: Int, columns: Int, _ resizing: Resizing
  ) throws(KernelError) -> Tensor {
    try checkImage(a, rows: rows, columns: columns)
    let sizes = a.shape.dimensions
    let image = try cast(a, to: .float32)
    let result = try output(.float32, Shape([sizes[0], rows, columns, sizes[3]]))
    let (source, out) = (image.pointer(Float.self), result.pointer(Float.self))
    func weights(_ input: Int, _ output: Int) -> [(Int, Int, Float)] {
      let scale = resizing.scale(input, output)
      return (0..<output).map { index in
        let place =
          resizing.usesHalfPixelCenters
          ? (Float(index) + 0.5) * scale - 0.5 : Float(index) * scale
        let floor = place.rounded(.down)
        return (max(Int(floor), 0), min(Int(place.rounded(.up)), input - 1), place - floor)
      }
    }
    let (ys, xs) = (weights(sizes[1], rows), weights(sizes[2], columns))
    let channels = sizes[3]
    var to = 0
    for batch in 0..<sizes[0] {
      for (top, bottom, dy) in ys {
        let upper = (batch * sizes[1] + top) * sizes[2]
        let lower = (batch * sizes[1] + min(bottom, sizes[1] - 1)) * sizes[2]
        for (left, right, dx) in xs {
          for channel in 0..<channels {
            let a = source[(upper + left) * channels + channel]
            let b = source[(upper + right) * channels + channel]
            let c = source[(lower + left) * channels + channel]
            let d = source[(lower + right) * channels + channel]
            let high = a + (b - a) * dx
            let low = c + (d - c) * dx
            out[to] = high + (low - high) * dy
            to += 1
          }
        }
      }
    }
    return result
  }

  /// `AdjustContrastv2`: each channel is moved away from (or to) its mean.
  package static func adjustContrast(_ a: Tensor, factor: Tensor) throws(KernelError) -> Tensor {
    guard a.shape.rank >= 3 else {
      throw .invalid("input must be at least 3-D, got shape\(a.shape)")
    }
    let means = try reduce(
      .mean, a, axes: [a.shape.rank - 3, a.shape.rank - 2], keepsAxes: true)
    let difference = try binary(.subtract, a, means)
    return try binary(.add, binary(.multiply, difference, cast(factor, to: a.dtype)), means)
  }

  /// `ExtractImagePatches`: what lies below each place of a window, zeros beyond the edges.
  package static func extractPatches(
    _ a: Tensor, sizes: [Int], strides: [Int], rates: [Int], isSame: Bool
  ) throws(KernelError) -> Tensor {
    guard a.shape.rank == 4 else {
      throw .invalid("input must be 4-dimensional\(a.shape)")
    }
    guard sizes.count == 4, strides.count == 4, rates.count == 4,
      (sizes + strides + rates).allSatisfy({ $0 > 0 })
    else { throw .invalid("ksizes, strides and rates must have four positive numbers") }
    let shape = a.shape.dimensions
    func places(_ axis: Int) -> (count: Int, before: Int) {
      let width = sizes[axis] + (sizes[axis] - 1) * (rates[axis] - 1)
      guard isSame else {
        return (max(0, (shape[axis] - width + strides[axis]) / strides[axis]), 0)
      }
      let count = (shape[axis] + strides[axis] - 1) / strides[axis]
      return (count, max(0, (count - 1) * strides[axis] + width - shape[axis]) / 2)
    }
    let (rows, columns) = (places(1), places(2))
    let depth = shape[3]
    let result = try zeros(
      a.dtype, Shape([shape[0], rows.count, columns.count, sizes[1] * sizes[2] * depth]))
    let copy = ElementCopy(a, result)
    var to = 0
    for batch in 0..<shape[0] {
      for row in 0..<rows.count {
        for column in 0..<columns.count {
          for y in 0..<sizes[1] {
            for x in 0..<sizes[2] {
              let top = row * strides[1] - rows.before + y * rates[1]
              let left = column * strides[2] - columns.before + x * rates[2]
              if top >= 0, top < shape[1], left >= 0, left < shape[2] {
                let from = ((batch * shape[1] + top) * shape[2] + left) * depth
                copy(from: from, to: to, count: depth)
              }
              to += depth
            }
          }
        }
      }
    }
    return result
  }
}
