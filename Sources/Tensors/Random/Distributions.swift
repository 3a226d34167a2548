// Random tensors: what the words of a generator become, for each distribution and dtype. Stateful
// and stateless ops share this; they differ in how the generator is seeded.
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Kernels {
  /// The distributions that fill a tensor without parameters.
  package enum Distribution: Sendable {
    /// Uniform in [0, 1).
    case uniform
    /// Normal with mean 0 and deviation 1.
    case normal
    /// Normal, but values beyond two deviations are drawn again.
    case truncatedNormal
  }

  /// A tensor of random floats.
  package static func random(
    _ distribution: Distribution, _ shape: Shape, _ dtype: DType, _ generator: Philox
  ) throws(KernelError) -> Tensor {
    let result = try output(dtype, shape)
    let count = result.count
    var generator = generator
    switch (distribution, dtype) {
    case (.uniform, .float32):
      let out = result.pointer(Float.self)
      let done = fillEights(count, &generator) { index, words in
        for lane in 0..<8 {
          let place = out + index + 4 * lane
          place[0] = unit(words.0[lane])
          place[1] = unit(words.1[lane])
          place[2] = unit(words.2[lane])
          place[3] = unit(words.3[lane])
        }
      }
      fill(from: done, count, generator, group: 4) { index, words, left in
        if left >= 4 {
          out[index] = unit(words.0)
          out[index + 1] = unit(words.1)
          out[index + 2] = unit(words.2)
          out[index + 3] = unit(words.3)
        } else {
          let values = [words.0, words.1, words.2]
          for place in 0..<left { out[index + place] = unit(values[place]) }
        }
      }
    case (.uniform, .float64):
      let out = result.pointer(Double.self)
      fill(count, generator, group: 2) { index, words, left in
        out[index] = unit(words.0, words.1)
        if left > 1 { out[index + 1] = unit(words.2, words.3) }
      }
    case (.uniform, .float16):
      let out = result.pointer(Float16.self)
      fill(count, generator, group: 4) { index, words, left in
        let values = [words.0, words.1, words.2, words.3]
        for place in 0..<min(left, 4) { out[index + place] = unitHalf(values[place]) }
      }
    case (.uniform, .bfloat16):
      let out = result.pointer(BFloat16.self)
      fill(count, generator, group: 4) { index, words, left in
        let values = [words.0, words.1, words.2, words.3]
        for place in 0..<min(left, 4) {
          let bits = UInt16(truncatingIfNeeded: values[place] & 0x7F) | 0x3F80
          out[index + place] = BFloat16(BFloat16(bitPattern: bits).float - 1)
        }
      }
    case (.normal, .float32):
      let out = result.pointer(Float.self)
      let done = fillEights(count, &generator) { index, words in
        for lane in 0..<8 {
          let place = out + index + 4 * lane
          (place[0], place[1]) = pair(words.0[lane], words.1[lane])
          (place[2], place[3]) = pair(words.2[lane], words.3[lane])
        }
      }
      fill(from: done, count, generator, group: 4) { index, words, left in
        let (a, b) = pair(words.0, words.1)
        out[index] = a
        if left > 1 { out[index + 1] = b }
        if left > 2 {
          let (c, d) = pair(words.2, words.3)
          out[index + 2] = c
          if left > 3 { out[index + 3] = d }
        }
      }
    case (.normal, .float64):
      let out = result.pointer(Double.self)
      fill(count, generator, group: 2) { index, words, left in
        let (a, b) = pair(words)
        out[index] = a
        if left > 1 { out[index + 1] = b }
      }
    case (.truncatedNormal, .float32):
      let out = result.pointer(Float.self)
      truncated(count, generator, group: 4) { index, words in
        let (a, b) = pair(words.0, words.1)
        let (c, d) = pair(words.2, words.3)
        return [a, b, c, d].filter { $0.magnitude < 2 }
      } store: {
        out[$0] = $1
      }
    case (.truncatedNormal, .float64):
      let out = result.pointer(Double.self)
      truncated(count, generator, group: 2) { index, words in
        let (a, b) = pair(words)
        return [a, b].filter { $0.magnitude < 2 }
      } store: {
        out[$0] = $1
      }
    case (_, .float16), (_, .bfloat16):
      return try cast(random(distribution, shape, .float32, generator), to: dtype)
    default:
      throw BlockFailure.unsupported.kernelError
    }
    return result
  }

  /// How many blocks an op's generator moves on after a result of `count` elements.
  package static func reservedBlocks(count: Int) -> UInt64 { UInt64(count) &* 256 }

  /// Uniform integers in [low, high).
  ///
  /// - Throws: "Need minval < maxval, got 5 >= 5".
  package static func randomIntegers(
    _ shape: Shape, low: Tensor, high: Tensor, _ generator: Philox
  ) throws(KernelError) -> Tensor {
    let dtype = low.dtype
    let (first, last) = (low.scalarInt, high.scalarInt)
    let isEmpty =
      dtype == .uint64 ? UInt(bitPattern: first) >= UInt(bitPattern: last) : first >= last
    guard !isEmpty else {
      throw .invalid("Need minval < maxval, got \(first) >= \(last)")
    }
    let result = try output(dtype, shape)
    if dtype.size == 8 {
      let out = result.pointer(UInt64.self)
      let (base, range) = (
        UInt64(bitPattern: Int64(first)), UInt64(bitPattern: Int64(last &- first))
      )
      fill(result.count, generator, group: 2) { index, words, left in
        out[index] = base &+ (UInt64(words.0) | UInt64(words.1) << 32) % range
        if left > 1 {
          out[index + 1] = base &+ (UInt64(words.2) | UInt64(words.3) << 32) % range
        }
      }
    } else {
      let out = result.pointer(UInt32.self)
      let base = UInt32(truncatingIfNeeded: first)
      let range = UInt32(truncatingIfNeeded: last &- first)
      fill(result.count, generator, group: 4) { index, words, left in
        let values = [words.0, words.1, words.2, words.3]
        for place in 0..<min(left, 4) { out[index + place] = base &+ values[place] % range }
      }
    }
    return result
  }

  /// Integers over the whole range of the dtype.
  package static func randomFullIntegers(
    _ shape: Shape, _ dtype: DType, _ generator: Philox
  ) throws(KernelError) -> Tensor {
    let result = try output(dtype, shape)
    if dtype.size == 8 {
      let out = result.pointer(UInt64.self)
      fill(result.count, generator, group: 2) { index, words, left in
        out[index] = UInt64(words.0) | UInt64(words.1) << 32
        if left > 1 { out[index + 1] = UInt64(words.2) | UInt64(words.3) << 32 }
      }
    } else {
      let out = result.pointer(UInt32.self)
      fill(result.count, generator, group: 4) { index, words, left in
        let values = [words.0, words.1, words.2, words.3]
        for place in 0..<min(left, 4) { out[index + place] = values[place] }
      }
    }
    return result
  }

  /// The slices along the first axis in random order, and the blocks of the generator used up.
  package static func shuffle(
    _ a: Tensor, _ generator: Philox
  ) throws(KernelError) -> (Tensor, UInt64) {
    let size = a.shape.dimensions.first ?? 0
    guard size > 1 else { return (a, 0) }
    var words = PhiloxWords(generator)
    var order = Array(0..<size)
    for index in 0..<(size - 1) {
      let other = index + Int(words.next() % UInt32(truncatingIfNeeded: size - index))
      order.swapAt(index, other)
    }
    return (try gather(a, Tensor(integers: order)), UInt64((size - 1 + 3) / 4))
  }

  /// Draws indices of classes with the probabilities that a matrix of logits gives for each row.
  package static func multinomial(
    _ logits: Tensor, samples: Int, result dtype: DType, _ generator: Philox
  ) throws(KernelError) -> Tensor {
    guard logits.shape.rank == 2 else {
      throw .invalid("logits should be a matrix, got shape \(logits.shape)")
    }
    let (rows, classes) = (logits.shape.dimensions[0], logits.shape.dimensions[1])
    guard classes > 0 else { throw .invalid("num_classes should be positive, got 0") }
    let result = try output(dtype, Shape([rows, samples]))
    var words = PhiloxWords(generator)
    var cumulative = [Double](repeating: 0, count: classes)
    for row in 0..<rows {
      let values = (0..<classes).map { logits.elementAsDouble(row * classes + $0) }
      let greatest = values.filter(\.isFinite).max() ?? 0
      var total = 0.0
      for (index, value) in values.enumerated() {
        if value.isFinite { total += exp(value - greatest) }
        cumulative[index] = total
      }
      for sample in 0..<samples {
        let low = words.next()
        let draw = unit(low, words.next())
        let target = draw * total
        let place = cumulative.firstIndex { $0 > target } ?? classes - 1
        result.setElement(row * samples + sample, to: place)
      }
    }
    return result
  }

  // MARK: Words to numbers

  @inline(__always)
  static func unit(_ word: UInt32) -> Float {
    Float(bitPattern: 0x3F80_0000 | (word & 0x7F_FFFF)) - 1
  }
  @inline(__always)
  static func unit(_ low: UInt32, _ high: UInt32) -> Double {
    let bits = UInt64(0x3FF) << 52 | UInt64(low & 0xF_FFFF) << 32 | UInt64(high)
    return Double(bitPattern: bits) - 1
  }
  @inline(__always)
  private static func unitHalf(_ word: UInt32) -> Float16 {
    Float16(bitPattern: 0x3C00 | UInt16(truncatingIfNeeded: word & 0x3FF)) - 1
  }

  /// Two normal values from two words (Box and Muller).
  @inline(__always)
  private static func pair(_ first: UInt32, _ second: UInt32) -> (Float, Float) {
    let radius = (-2 * logf(max(unit(first), 1e-7))).squareRoot()
    let angle = Float(2 * Double.pi * Double(unit(second)))
    return (sinf(angle) * radius, cosf(angle) * radius)
  }
  @inline(__always)
  private static func pair(_ words: (UInt32, UInt32, UInt32, UInt32)) -> (Double, Double) {
    let radius = (-2 * log(max(unit(words.0, words.1), 1e-7))).squareRoot()
    let angle = 2 * Double.pi * unit(words.2, words.3)
    return (sin(angle) * radius, cos(angle) * radius)
  }

  @inline(__always)
  private static func fill(
    from start: Int = 0, _ count: Int, _ generator: Philox, group: Int,
    _ body: (Int, (UInt32, UInt32, UInt32, UInt32), Int) -> Void
  ) {
    var generator = generator
    var index = start
    while index < count {
      body(index, generator.next(), count - index)
      index += group
    }
  }

  /// Fills as much as goes in blocks of eight, 32 elements at a time, and gives how much that was.
  @inline(__always)
  private static func fillEights(
    _ count: Int, _ generator: inout Philox,
    _ body: (Int, (SIMD8<UInt32>, SIMD8<UInt32>, SIMD8<UInt32>, SIMD8<UInt32>)) -> Void
  ) -> Int {
    var index = 0
    while index + 32 <= count, generator.counter.0 < UInt32.max - 8 {
      body(index, generator.blocks())
      generator.skip(8)
      index += 32
    }
    return index
  }

  /// Each group of results has a stretch of 256 blocks to draw from.
  private static func truncated<T>(
    _ count: Int, _ generator: Philox, group: Int,
    _ draw: (Int, (UInt32, UInt32, UInt32, UInt32)) -> [T], store: (Int, T) -> Void
  ) {
    for (number, start) in stride(from: 0, to: count, by: group).enumerated() {
      var local = generator
      local.skip(UInt64(number) &* UInt64(256 * group / group))
      var index = start
      let end = min(start + group, count)
      while index < end {
        for value in draw(index, local.next()) where index < end {
          store(index, value)
          index += 1
        }
      }
    }
  }
}
