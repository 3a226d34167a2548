// The Mersenne Twister (MT19937), from which Python's `random` and NumPy's `RandomState` draw.

/// The state of one generator: 624 words, and how many of them are used up.
package struct MersenneTwister {
  private static let size = 624

  private var state: [UInt32]
  private var index = MersenneTwister.size

  /// Seeds with one word, as `np.random.seed(n)` does.
  package init(seed: UInt32) {
    state = [seed]
    state.reserveCapacity(Self.size)
    for position in 1..<Self.size {
      let last = state[position - 1]
      state.append(1_812_433_253 &* (last ^ (last >> 30)) &+ UInt32(position))
    }
  }

  /// Seeds with the 32-bit digits of a number, lowest first; there is at least one.
  package init(key: [UInt32]) {
    self.init(seed: 19_650_218)
    guard !key.isEmpty else { return }
    var place = 1
    func mixed(_ twister: MersenneTwister, _ factor: UInt32) -> UInt32 {
      let last = twister.state[place - 1]
      return twister.state[place] ^ ((last ^ (last >> 30)) &* factor)
    }
    func advance(_ twister: inout MersenneTwister) {
      place += 1
      guard place == Self.size else { return }
      twister.state[0] = twister.state[Self.size - 1]
      place = 1
    }
    for step in 0..<max(Self.size, key.count) {
      let digit = step % key.count
      state[place] = mixed(self, 1_664_525) &+ key[digit] &+ UInt32(digit)
      advance(&self)
    }
    for _ in 1..<Self.size {
      state[place] = mixed(self, 1_566_083_941) &- UInt32(place)
      advance(&self)
    }
    state[0] = 0x8000_0000
  }

  /// The state as `words` gave it; nil where there are not 625 words.
  init?(words: [Int]) {
    guard words.count == Self.size + 1, (0...Self.size).contains(words[Self.size]) else {
      return nil
    }
    state = words.prefix(Self.size).map { UInt32(truncatingIfNeeded: $0) }
    index = words[Self.size]
  }

  /// The state, and behind it the number of words that are used up.
  var words: [Int] { state.map { Int($0) } + [index] }

  /// 32 random bits.
  package mutating func next() -> UInt32 {
    if index >= Self.size { twist() }
    var word = state[index]
    index += 1
    word ^= word >> 11
    word ^= (word << 7) & 0x9d2c_5680
    word ^= (word << 15) & 0xefc6_0000
    return word ^ (word >> 18)
  }

  /// A float64 in [0, 1), of 53 random bits.
  package mutating func nextDouble() -> Double {
    let (high, low) = (next() >> 5, next() >> 6)
    return (Double(high) * 67_108_864 + Double(low)) / 9_007_199_254_740_992
  }

  private mutating func twist() {
    for place in 0..<Self.size {
      let following = state[(place + 1) % Self.size]
      let word = (state[place] & 0x8000_0000) | (following & 0x7fff_ffff)
      state[place] =
        state[(place + 397) % Self.size] ^ (word >> 1) ^ (word & 1 == 0 ? 0 : 0x9908_b0df)
    }
    index = 0
  }
}
