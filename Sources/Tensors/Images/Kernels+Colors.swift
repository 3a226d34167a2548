// Colours of images: between red, green, blue and hue, saturation, value; shifts of hue and
// saturation. All in float32, in the order of TensorFlow's own additions.

extension Kernels {
  /// What is done with the three channels of a pixel.
  package enum ColorFunction: Sendable {
    case toHSV, fromHSV
    /// Turns the hue by a part of the circle.
    case hue
    /// Multiplies the saturation.
    case saturation
  }

  /// Applies a function of colours to the last axis.
  ///
  /// - Parameter amount: what hue or saturation change by.
  package static func colors(
    _ function: ColorFunction, _ a: Tensor, amount: Double = 0
  ) throws(KernelError) -> Tensor {
    guard a.shape.rank >= 1, a.shape.dimensions.last == 3 else {
      throw .invalid(
        "input must have 3 channels but instead has \(a.shape.dimensions.last ?? 1) channels.")
    }
    switch a.dtype {
    case .float32: return try colors(function, a, Float(amount), Float.self)
    case .float64: return try colors(function, a, amount, Double.self)
    default:
      let wide = try colors(function, cast(a, to: .float32), Float(amount), Float.self)
      return try cast(wide, to: a.dtype)
    }
  }

  private static func colors<T: FloatMath>(
    _ function: ColorFunction, _ a: Tensor, _ amount: T, _: T.Type
  ) throws(KernelError) -> Tensor {
    let result = try output(a.dtype, a.shape)
    let (source, out) = (a.pointer(T.self), result.pointer(T.self))
    for start in stride(from: 0, to: a.count, by: 3) {
      let pixel = (source[start], source[start + 1], source[start + 2])
      let changed: (T, T, T) =
        switch function {
        case .toHSV: hsv(pixel, inverse: { 1 / $0 * (1 / 6) })
        case .fromHSV: rgb(pixel)
        case .hue: turned(pixel, by: amount)
        case .saturation: saturated(pixel, by: amount)
        }
      (out[start], out[start + 1], out[start + 2]) = changed
    }
    return result
  }

  private static func hsv<T: FloatMath>(
    _ pixel: (T, T, T), inverse: (T) -> T
  ) -> (T, T, T) {
    let (r, g, b) = pixel
    let value = max(r, max(g, b))
    let range = value - min(r, min(g, b))
    let saturation = value > 0 ? range / value : 0
    guard range > 0 else { return (0, saturation, value) }
    let norm = inverse(range)
    var hue: T
    if r == value {
      hue = norm * (g - b)
    } else if g == value {
      hue = norm * (b - r) + 2 / 6
    } else {
      hue = norm * (r - g) + 4 / 6
    }
    if hue < 0 { hue += 1 }
    return (hue, saturation, value)
  }

  private static func rgb<T: FloatMath>(_ pixel: (T, T, T)) -> (T, T, T) {
    let (h, s, v) = pixel
    let place = h * 6
    func bounded(_ x: T) -> T { min(max(x, 0), 1) }
    let red = bounded((place - 3).magnitude - 1)
    let green = bounded(-(place - 2).magnitude + 2)
    let blue = bounded(-(place - 4).magnitude + 2)
    let rest = -s + 1
    return ((rest + s * red) * v, (rest + s * green) * v, (rest + s * blue) * v)
  }

  private static func saturated<T: FloatMath>(_ pixel: (T, T, T), by factor: T) -> (T, T, T) {
    let (h, s, v) = hsv(pixel, inverse: { 1 / (6 * $0) })
    let chroma = min(1, max(0, s * factor)) * v
    let low = v - chroma
    let place = h * 6
    var even = place
    while even <= 0 { even += 2 }
    while even >= 2 { even -= 2 }
    let middle = chroma * (1 - (even - 1).magnitude)
    let (r, g, b): (T, T, T) =
      switch Int(place) {
      case 0: (chroma, middle, 0)
      case 1: (middle, chroma, 0)
      case 2: (0, chroma, middle)
      case 3: (0, middle, chroma)
      case 4: (middle, 0, chroma)
      case 5: (chroma, 0, middle)
      default: (0, 0, 0)
      }
    return (r + low, g + low, b + low)
  }

  /// The hue in sixths of the circle, between the least and the greatest channel.
  private static func turned<T: FloatMath>(_ pixel: (T, T, T), by turn: T) -> (T, T, T) {
    let (r, g, b) = pixel
    let (low, middle, high): (T, T, T)
    let sixth: Int
    if r < g {
      if b < r {
        (high, middle, low, sixth) = (g, r, b, 1)
      } else if b > g {
        (high, middle, low, sixth) = (b, g, r, 3)
      } else {
        (high, middle, low, sixth) = (g, b, r, 2)
      }
    } else if b < g {
      (high, middle, low, sixth) = (r, g, b, 0)
    } else if b > r {
      (high, middle, low, sixth) = (b, r, g, 4)
    } else {
      (high, middle, low, sixth) = (r, b, g, 5)
    }
    var hue: T = 0
    if high != low {
      let ratio = (middle - low) / (high - low)
      hue = T(sixth) + (sixth.isMultiple(of: 2) ? ratio : 1 - ratio)
    }
    hue += turn * 6
    guard hue.isFinite else { return pixel }
    while hue < 0 { hue += 6 }
    while hue >= 6 { hue -= 6 }
    let place = Int(hue)
    var ratio = hue - T(place)
    if !place.isMultiple(of: 2) { ratio = 1 - ratio }
    let mid = low + ratio * (high - low)
    return switch place {
    case 0: (high, mid, low)
    case 1: (mid, high, low)
    case 2: (low, high, mid)
    case 3: (low, mid, high)
    case 4: (mid, low, high)
    default: (high, low, mid)
    }
  }
}
