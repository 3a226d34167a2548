/// The counter-based generator Philox 4x32-10 (Salmon et al., 2011), as TensorFlow seeds and reads it:
/// each step of the 128-bit counter gives four random words.
package struct Philox: Sendable {
  package var key: (UInt32, UInt32)
  package var counter: (UInt32, UInt32, UInt32, UInt32)

  /// The generator of a stateful op with the attributes `seed` and `seed2`.
  package init(seed: UInt64, seed2: UInt64) {
    key = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    counter = (0, 0, UInt32(truncatingIfNeeded: seed2), UInt32(truncatingIfNeeded: seed2 >> 32))
  }

  /// A generator at a known state.
  package init(key: (UInt32, UInt32), counter: (UInt32, UInt32, UInt32, UInt32)) {
    self.key = key
    self.counter = counter
  }

  /// The generator of a stateless op: the seed is scrambled by one block of a fixed key.
  package init(statelessSeed seed: (Int64, Int64)) {
    let (low, high) = (UInt64(bitPattern: seed.0), UInt64(bitPattern: seed.1))
    let scrambler = Philox(
      key: (0x3EC8_F720, 0x0246_1E29),
      counter: (
        UInt32(truncatingIfNeeded: low), UInt32(truncatingIfNeeded: low >> 32),
        UInt32(truncatingIfNeeded: high), UInt32(truncatingIfNeeded: high >> 32)
      ))
    let mixed = scrambler.block()
    key = (mixed.0, mixed.1)
    counter = (0, 0, mixed.2, mixed.3)
  }

  /// Moves the counter on by a number of blocks.
  package mutating func skip(_ blocks: UInt64) {
    let low = UInt64(counter.0) | UInt64(counter.1) << 32
    let (sum, overflow) = low.addingReportingOverflow(blocks)
    counter.0 = UInt32(truncatingIfNeeded: sum)
    counter.1 = UInt32(truncatingIfNeeded: sum >> 32)
    if overflow {
      let high = (UInt64(counter.2) | UInt64(counter.3) << 32) &+ 1
      counter.2 = UInt32(truncatingIfNeeded: high)
      counter.3 = UInt32(truncatingIfNeeded: high >> 32)
    }
  }

  /// The four words at the counter, which stays where it is.
  @inline(__always)
  package func block() -> (UInt32, UInt32, UInt32, UInt32) {
    var (c0, c1, c2, c3) = counter
    var (k0, k1) = key
    for _ in 0..<10 {
      let first = UInt64(0xD251_1F53) &* UInt64(c0)
      let second = UInt64(0xCD9E_8D57) &* UInt64(c2)
      c0 = UInt32(truncatingIfNeeded: second >> 32) ^ c1 ^ k0
      c1 = UInt32(truncatingIfNeeded: second)
      c2 = UInt32(truncatingIfNeeded: first >> 32) ^ c3 ^ k1
      c3 = UInt32(truncatingIfNeeded: first)
      k0 = k0 &+ 0x9E37_79B9
      k1 = k1 &+ 0xBB67_AE85
    }
    return (c0, c1, c2, c3)
  }

  /// The words of eight neighbouring blocks, the first words of all in the first vector; the counter
  /// stays where it is, and its first word must not overflow in these blocks.
  @inline(__always)
  func blocks() -> (SIMD8<UInt32>, SIMD8<UInt32>, SIMD8<UInt32>, SIMD8<UInt32>) {
    typealias V = SIMD8<UInt32>
    var c0 = V(repeating: counter.0) &+ V(0, 1, 2, 3, 4, 5, 6, 7)
    var c1 = V(repeating: counter.1)
    var c2 = V(repeating: counter.2)
    var c3 = V(repeating: counter.3)
    var (k0, k1) = key
    for _ in 0..<10 {
      let first = Philox.wide(0xD251_1F53, c0)
      let second = Philox.wide(0xCD9E_8D57, c2)
      c0 = second.high ^ c1 ^ V(repeating: k0)
      c1 = second.low
      c2 = first.high ^ c3 ^ V(repeating: k1)
      c3 = first.low
      k0 = k0 &+ 0x9E37_79B9
      k1 = k1 &+ 0xBB67_AE85
    }
    return (c0, c1, c2, c3)
  }

  /// The upper and lower halves of products of 64 bits.
  @inline(__always)
  private static func wide(
    _ factor: UInt32, _ x: SIMD8<UInt32>
  ) -> (high: SIMD8<UInt32>, low: SIMD8<UInt32>) {
    let product = SIMD8<UInt64>(truncatingIfNeeded: x) &* SIMD8<UInt64>(repeating: UInt64(factor))
    return (
      SIMD8<UInt32>(truncatingIfNeeded: product &>> 32),
      SIMD8<UInt32>(truncatingIfNeeded: product)
    )
  }

  /// The four words at the counter; the counter moves on by one.
  @inline(__always)
  package mutating func next() -> (UInt32, UInt32, UInt32, UInt32) {
    let words = block()
    skip(1)
    return words
  }
}

/// Reads a Philox generator one word at a time.
struct PhiloxWords {
  private(set) var generator: Philox
  private var words: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
  private var used = 4

  init(_ generator: Philox) { self.generator = generator }

  mutating func next() -> UInt32 {
    if used == 4 {
      words = generator.next()
      used = 0
    }
    used += 1
    switch used {
    case 1: return words.0
    case 2: return words.1
    case 3: return words.2
    default: return words.3
    }
  }
}
