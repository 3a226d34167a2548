// Images of another size by areas, by cubic curves, and by sampling kernels such as Lanczos'.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Kernels {
  // MARK: Areas

  /// What a pixel of the result takes from one axis of the image.
  private struct Stretch {
    let start: Int
    let weights: [Float]

    init(_ index: Int, scale: Float, limit: Int) {
      let low = Float(index) * scale
      let high = Float(index + 1) * scale
      start = Int(low.rounded(.down))
      let end = max(Int(high.rounded(.up)), start + 1)
      weights = (start..<end).map { place in
        let place = Float(place)
        if place < low { return place + 1 > high ? scale : place + 1 - low }
        return place + 1 > high ? high - place : 1
      }
    }
  }

  /// `ResizeArea`: each pixel is the mean of the area that it covers.
  package static func resizeArea(
    _ a: Tensor, rows: Int, columns: Int, _ resizing: Resizing
  ) throws(KernelError) -> Tensor {
    try checkImage(a, rows: rows, columns: columns)
    let sizes = a.shape.dimensions
    let image = try cast(a, to: .float32)
    let result = try output(.float32, Shape([sizes[0], rows, columns, sizes[3]]))
    let (source, out) = (image.pointer(Float.self), result.pointer(Float.self))
    let (height, width) = (resizing.scale(sizes[1], rows), resizing.scale(sizes[2], columns))
    let scale = Float(1 / (height * width))
    let xs = (0..<columns).map { Stretch($0, scale: width, limit: sizes[2]) }
    let ys = (0..<rows).map { Stretch($0, scale: height, limit: sizes[1]) }
    var to = 0
    for batch in 0..<sizes[0] {
      for y in ys {
        for x in xs {
          for channel in 0..<sizes[3] {
            var sum: Float = 0
            for (index, rowWeight) in y.weights.enumerated() {
              let row = (batch * sizes[1] + min(y.start + index, sizes[1] - 1)) * sizes[2]
              var line: Float = 0
              for (place, weight) in x.weights.enumerated() {
                let column = min(x.start + place, sizes[2] - 1)
                line += source[(row + column) * sizes[3] + channel] * weight
              }
              sum += line * rowWeight
            }
            out[to] = sum * scale
            to += 1
          }
        }
      }
    }
    return result
  }

  // MARK: Cubic curves

  /// The four neighbours of a place and their weights, from a table of 1024 steps.
  private static func cubic(
    _ index: Int, scale: Float, limit: Int, hasHalfPixels: Bool
  ) -> [(Int, Float)] {
    let a = hasHalfPixels ? -0.5 : -0.75
    func near(_ step: Int) -> Float {
      let x = Float(Double(step) / 1024)
      let (d, square) = (Double(x), Double(x))
      return Float(((a + 2) * d - (a + 3)) * d * square + 1)
    }
    func far(_ step: Int) -> Float {
      let x = Double(Float(Double(step) / 1024) + 1)
      return Float(((a * x - 5 * a) * x + 8 * a) * x - 4 * a)
    }
    let place = hasHalfPixels ? (Float(index) + 0.5) * scale - 0.5 : Float(index) * scale
    let floor = Int(place.rounded(.down))
    let step = Int(((place - Float(floor)) * 1024).rounded(.toNearestOrEven))
    let weights = [far(step), near(step), near(1024 - step), far(1024 - step)]
    var taken = zip(floor - 1..<floor + 3, weights).map { index, weight in
      let bounded = min(max(index, 0), limit - 1)
      return (bounded, hasHalfPixels && bounded != index ? 0 : weight)
    }
    if hasHalfPixels {
      let sum = taken[0].1 + taken[1].1 + taken[2].1 + taken[3].1
      if sum.magnitude >= 1000 * Float.leastNormalMagnitude {
        let inverse = 1 / sum
        for index in 0..<4 { taken[index].1 *= inverse }
      }
    }
    return taken
  }

  /// `ResizeBicubic`.
  package static func resizeBicubic(
    _ a: Tensor, rows: Int, columns: Int, _ resizing: Resizing
  ) throws(KernelError) -> Tensor {
    try checkImage(a, rows: rows, columns: columns)
    let sizes = a.shape.dimensions
    let image = try cast(a, to: .float32)
    let result = try output(.float32, Shape([sizes[0], rows, columns, sizes[3]]))
    let (source, out) = (image.pointer(Float.self), result.pointer(Float.self))
    func neighbours(_ input: Int, _ output: Int) -> [[(Int, Float)]] {
      let scale = resizing.scale(input, output)
      return (0..<output).map {
        cubic(
          $0, scale: scale, limit: input, hasHalfPixels: resizing.usesHalfPixelCenters)
      }
    }
    let (ys, xs) = (neighbours(sizes[1], rows), neighbours(sizes[2], columns))
    var to = 0
    for batch in 0..<sizes[0] {
      for y in ys {
        for x in xs {
          for channel in 0..<sizes[3] {
            var value: Float = 0
            for (place, (column, weight)) in x.enumerated() {
              var line: Float = 0
              for (index, (row, rowWeight)) in y.enumerated() {
                let pixel = ((batch * sizes[1] + row) * sizes[2] + column) * sizes[3] + channel
                line = index == 0 ? source[pixel] * rowWeight : line + source[pixel] * rowWeight
              }
              value = place == 0 ? line * weight : value + line * weight
            }
            out[to] = value
            to += 1
          }
        }
      }
    }
    return result
  }

  // MARK: Sampling kernels

  private static func radius(_ kernel: String) -> Float? {
    switch kernel {
    case "lanczos1", "box", "triangle": 1
    case "lanczos3": 3
    case "lanczos5": 5
    case "gaussian": 1.5
    case "keyscubic", "mitchellcubic": 2
    default: nil
    }
  }

  private static func weight(_ kernel: String, _ radius: Float, _ place: Float) -> Float {
    let x = place.magnitude
    switch kernel {
    case "gaussian":
      if x >= radius { return 0 }
      let sigma = radius / 3
      return Float(exp(Double(-x * x) / (2 * Double(sigma) * Double(sigma))))
    case "box": return x < 0.5 ? 1 : (x == 0.5 ? 0.5 : 0)
    case "triangle": return x < 1 ? 1 - x : 0
    case "keyscubic":
      if x >= 2 { return 0 }
      if x >= 1 { return ((-0.5 * x + 2.5) * x - 4) * x + 2 }
      return ((1.5 * x - 2.5) * x) * x + 1
    case "mitchellcubic":
      if x >= 2 { return 0 }
      if x >= 1 { return (((-7.0 / 18.0) * x + 2) * x - 10.0 / 3.0) * x + 16.0 / 9.0 }
      return (((7.0 / 6.0) * x - 2) * x) * x + 8.0 / 9.0
    default:
      if x > radius { return 0 }
      if Double(x) <= 1e-3 { return 1 }
      let pi: Float = 3.14159265359
      return radius * sinf(pi * x) * sinf(pi * x / radius) / (pi * pi * x * x)
    }
  }

  private static func spans(
    _ kernel: String, _ radius: Float, input: Int, output: Int, scale: Float, shift: Float,
    antialiases: Bool
  ) -> [(start: Int, weights: [Float])] {
    let inverse = 1 / scale
    let offset = -inverse * shift
    let width = antialiases ? max(inverse, 1) : 1
    let narrow = 1 / width
    return (0..<output).map { index in
      let place = (Float(index) + 0.5) * inverse + offset
      if place < 0 || place > Float(input) { return (0, []) }
      let first = Int((place - radius * width - 0.5).rounded(.up))
      let last = Int((place + radius * width - 0.5).rounded(.down))
      let start = min(max(first, 0), input - 1)
      let end = min(max(last, 0), input - 1) + 1
      guard start < end else { return (0, []) }
      var sum: Float = 0
      var weights: [Float] = []
      for source in start..<end {
        let weight = weight(kernel, radius, (Float(source) + 0.5 - place) * narrow)
        sum += weight
        weights.append(weight)
      }
      if sum.magnitude >= 1000 * Float.leastNormalMagnitude {
        let inverse = 1 / sum
        weights = weights.map { $0 * inverse }
      }
      return (start, weights)
    }
  }

  /// `ScaleAndTranslate`: rows first, then columns.
  package static func scaleAndTranslate(
    _ a: Tensor, rows: Int, columns: Int, scale: [Double], shift: [Double], kernel: String,
    antialiases: Bool
  ) throws(KernelError) -> Tensor {
    try checkImage(a, rows: rows, columns: columns)
    guard let radius = radius(kernel), scale.count == 2, shift.count == 2 else {
      throw .invalid("Unrecognized kernel type: \(kernel)")
    }
    let sizes = a.shape.dimensions
    let image = try cast(a, to: .float32)
    let between = try zeros(.float32, Shape([sizes[0], rows, sizes[2], sizes[3]]))
    let result = try zeros(.float32, Shape([sizes[0], rows, columns, sizes[3]]))
    let (source, middle) = (image.pointer(Float.self), between.pointer(Float.self))
    let out = result.pointer(Float.self)
    let ys = spans(
      kernel, radius, input: sizes[1], output: rows, scale: Float(scale[0]),
      shift: Float(shift[0]), antialiases: antialiases)
    let xs = spans(
      kernel, radius, input: sizes[2], output: columns, scale: Float(scale[1]),
      shift: Float(shift[1]), antialiases: antialiases)
    let line = sizes[2] * sizes[3]
    for batch in 0..<sizes[0] {
      for (row, span) in ys.enumerated() {
        let target = middle + (batch * rows + row) * line
        for (index, weight) in span.weights.enumerated() {
          let from = source + (batch * sizes[1] + span.start + index) * line
          for place in 0..<line { target[place] += weight * from[place] }
        }
      }
      for row in 0..<rows {
        let from = middle + (batch * rows + row) * line
        let target = out + (batch * rows + row) * columns * sizes[3]
        for (column, span) in xs.enumerated() {
          for (index, weight) in span.weights.enumerated() {
            for channel in 0..<sizes[3] {
              target[column * sizes[3] + channel] +=
                weight * from[(span.start + index) * sizes[3] + channel]
            }
          }
        }
      }
    }
    return result
  }
}
