import Python

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The generators of random bits: the Mersenne Twister of `RandomState`, and PCG64 of `Generator`.
package struct BitSource {
  /// The generator of `RandomState`; nil where PCG64 is drawn from.
  private var twister: MersenneTwister?
  /// The state and the increment of PCG64.
  private var congruential: (value: UInt128, increment: UInt128) = (0, 1)
  /// The half of a 64-bit number that PCG64 has left.
  private var half: UInt32?
  /// The second number of the polar method.
  private var savedNormal: Double?

  // MARK: Seeds

  /// The Mersenne Twister as `np.random.seed(seed)` sets it.
  init(twister seed: UInt32) { twister = MersenneTwister(seed: seed) }

  /// The Mersenne Twister as a sequence of numbers seeds it.
  package init(twister seeds: [UInt32]) { twister = MersenneTwister(key: seeds) }

  /// PCG64 as `default_rng(seed)` sets it; `entropy` is the seed in words of 32 bits.
  init(congruential entropy: [UInt32]) {
    let words = SeedSequence(entropy).words(4)
    let initial = UInt128(words[0]) << 64 | UInt128(words[1])
    let increment = (UInt128(words[2]) << 64 | UInt128(words[3])) << 1 | 1
    congruential = (0, increment)
    step()
    congruential.value &+= initial
    step()
  }

  /// The congruential generator's step.
  private mutating func step() {
    let factor = UInt128(0x2360_ED05_1FC6_5DA4) << 64 | UInt128(0x4385_DF64_9FCC_F645)
    congruential.value = congruential.value &* factor &+ congruential.increment
  }

  // MARK: Bits

  package mutating func next32() -> UInt32 {
    if let word = twister?.next() { return word }
    if let rest = half {
      half = nil
      return rest
    }
    let whole = next64()
    half = UInt32(whole >> 32)
    return UInt32(truncatingIfNeeded: whole)
  }

  mutating func next64() -> UInt64 {
    if twister != nil {
      let high = next32()
      return UInt64(high) << 32 | UInt64(next32())
    }
    step()
    let value = congruential.value
    let folded = UInt64(truncatingIfNeeded: value >> 64) ^ UInt64(truncatingIfNeeded: value)
    let turn = UInt64(truncatingIfNeeded: value >> 122)
    return folded >> turn | folded << ((64 - turn) & 63)
  }

  /// A float64 in [0, 1).
  mutating func nextDouble() -> Double {
    if let number = twister?.nextDouble() { return number }
    return Double(next64() >> 11) * 0x1p-53
  }

  /// A float32 in [0, 1).
  ///
  /// - Parameter bits: How many of them are random: 24, or 23 in version 1.
  mutating func nextFloat(bits: Int) -> Float {
    Float(next32() >> UInt32(32 - bits)) / Float(1 << bits)
  }

  // MARK: Distributions

  /// The standard normal distribution by the polar method, as `RandomState` draws it.
  mutating func polarNormal() -> Double {
    if let saved = savedNormal {
      savedNormal = nil
      return saved
    }
    while true {
      let x = 2 * nextDouble() - 1
      let y = 2 * nextDouble() - 1
      let square = x * x + y * y
      if square >= 1 || square == 0 { continue }
      let factor = (-2 * log(square) / square).squareRoot()
      savedNormal = factor * x
      return factor * y
    }
  }

  /// The standard normal distribution by the ziggurat method, as `Generator` draws it.
  mutating func zigguratNormal() -> Double {
    while true {
      var bits = next64()
      let layer = Int(bits & 0xff)
      bits >>= 8
      let isNegative = bits & 1 == 1
      let mantissa = (bits >> 1) & 0x000f_ffff_ffff_ffff
      var x = Double(mantissa) * Ziggurat.normalWidths[layer]
      if isNegative { x = -x }
      if mantissa < Ziggurat.normalLimits[layer] { return x }
      if layer == 0 {
        while true {
          let xx = -(1 / Ziggurat.normalTail) * log1p(-nextDouble())
          let yy = -log1p(-nextDouble())
          if yy + yy > xx * xx {
            let value = Ziggurat.normalTail + xx
            return (mantissa >> 8) & 1 == 1 ? -value : value
          }
        }
      }
      let (above, here) = (Ziggurat.normalHeights[layer - 1], Ziggurat.normalHeights[layer])
      if (above - here) * nextDouble() + here < exp(-0.5 * x * x) { return x }
    }
  }

  /// The standard exponential distribution by the ziggurat method.
  mutating func zigguratExponential() -> Double {
    while true {
      var bits = next64() >> 3
      let layer = Int(bits & 0xff)
      bits >>= 8
      let x = Double(bits) * Ziggurat.exponentialWidths[layer]
      if bits < Ziggurat.exponentialLimits[layer] { return x }
      if layer == 0 { return Ziggurat.exponentialTail - log1p(-nextDouble()) }
      let above = Ziggurat.exponentialHeights[layer - 1]
      let here = Ziggurat.exponentialHeights[layer]
      if (above - here) * nextDouble() + here < exp(-x) { return x }
    }
  }

  /// An integer of at most `limit`, by rejection under a mask.
  mutating func masked(_ limit: UInt64) -> UInt64 {
    if limit == 0 { return 0 }
    let mask = UInt64.max >> UInt64(limit.leadingZeroBitCount)
    while true {
      let value = limit <= 0xffff_ffff ? UInt64(next32()) & mask : next64() & mask
      if value <= limit { return value }
    }
  }

  /// Integers of 8 or 16 bits of at most `limit`, by rejection under a mask.
  mutating func narrow(_ limit: UInt32, count: Int, bits: UInt32) -> [UInt32] {
    if limit == 0 { return [UInt32](repeating: 0, count: count) }
    let mask = UInt32.max >> UInt32(limit.leadingZeroBitCount)
    var (word, left): (UInt32, UInt32) = (0, 0)
    return (0..<count).map { _ in
      while true {
        if left == 0 {
          word = next32()
          left = 32 / bits - 1
        } else {
          word >>= bits
          left -= 1
        }
        let value = word & mask
        if value <= limit { return value }
      }
    }
  }

  /// An integer of at most `limit`, by Lemire's multiplication.
  mutating func bounded(_ limit: UInt64) -> UInt64 {
    if limit == 0 { return 0 }
    if limit == 0xffff_ffff { return UInt64(next32()) }
    if limit == .max { return next64() }
    if limit < 0xffff_ffff {
      let range = UInt32(limit) + 1
      var product = UInt64(next32()) * UInt64(range)
      var rest = UInt32(truncatingIfNeeded: product)
      if rest < range {
        let threshold = (UInt32.max - UInt32(limit)) % range
        while rest < threshold {
          product = UInt64(next32()) * UInt64(range)
          rest = UInt32(truncatingIfNeeded: product)
        }
      }
      return product >> 32
    }
    let range = limit + 1
    var product = next64().multipliedFullWidth(by: range)
    if product.low < range {
      let threshold = (UInt64.max - limit) % range
      while product.low < threshold { product = next64().multipliedFullWidth(by: range) }
    }
    return product.high
  }
}

/// `numpy.random.SeedSequence`: spreads a seed over as many words as a generator needs.
private struct SeedSequence {
  private var pool: [UInt32]

  init(_ entropy: [UInt32]) {
    var factor: UInt32 = 0x43b0_d7e5
    func hashed(_ value: UInt32) -> UInt32 {
      var value = value ^ factor
      factor = factor &* 0x931e_8875
      value = value &* factor
      return value ^ (value >> 16)
    }
    func mixed(_ x: UInt32, _ y: UInt32) -> UInt32 {
      let result = 0xca01_f9dd &* x &- 0x4973_f715 &* y
      return result ^ (result >> 16)
    }
    pool = (0..<4).map { hashed($0 < entropy.count ? entropy[$0] : 0) }
    for source in 0..<4 {
      for target in 0..<4 where target != source {
        pool[target] = mixed(pool[target], hashed(pool[source]))
      }
    }
    for word in entropy.dropFirst(4) {
      for target in 0..<4 { pool[target] = mixed(pool[target], hashed(word)) }
    }
  }

  func words(_ count: Int) -> [UInt64] {
    var factor: UInt32 = 0x8b51_f9dd
    let halves = (0..<(2 * count)).map { index -> UInt32 in
      var value = pool[index % 4] ^ factor
      factor = factor &* 0x58f3_8ded
      value = value &* factor
      return value ^ (value >> 16)
    }
    return (0..<count).map { UInt64(halves[2 * $0]) | UInt64(halves[2 * $0 + 1]) << 32 }
  }
}
