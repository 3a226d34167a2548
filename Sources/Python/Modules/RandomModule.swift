// `_random`: the Mersenne Twister, seeded and read as CPython does.

import BigInt
import Foundation

/// The state of one generator.
package final class RandomObject: Object {
  private var state = [UInt32](repeating: 0, count: 624)
  private var index = 624

  func seed(_ value: UInt32) {
    state[0] = value
    for i in 1..<624 {
      state[i] = 1_812_433_253 &* (state[i - 1] ^ (state[i - 1] >> 30)) &+ UInt32(i)
    }
    index = 624
  }

  /// Seeds with the 32-bit digits of a number, lowest first.
  func seed(_ key: [UInt32]) {
    seed(19_650_218)
    var i = 1
    var j = 0
    for _ in 0..<max(624, key.count) {
      state[i] =
        (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) &* 1_664_525)) &+ key[j]
        &+ UInt32(j)
      i += 1
      j += 1
      if i >= 624 {
        state[0] = state[623]
        i = 1
      }
      if j >= key.count { j = 0 }
    }
    for _ in 0..<623 {
      state[i] =
        (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) &* 1_566_083_941)) &- UInt32(i)
      i += 1
      if i >= 624 {
        state[0] = state[623]
        i = 1
      }
    }
    state[0] = 0x8000_0000
  }

  func next() -> UInt32 {
    if index >= 624 {
      for k in 0..<624 {
        let y = (state[k] & 0x8000_0000) | (state[(k + 1) % 624] & 0x7fff_ffff)
        state[k] = state[(k + 397) % 624] ^ (y >> 1) ^ (y & 1 == 0 ? 0 : 0x9908_b0df)
      }
      index = 0
    }
    var y = state[index]
    index += 1
    y ^= y >> 11
    y ^= (y << 7) & 0x9d2c_5680
    y ^= (y << 15) & 0xefc6_0000
    return y ^ (y >> 18)
  }

  func double() -> Double {
    let a = Double(next() >> 5)
    let b = Double(next() >> 6)
    return (a * 67_108_864 + b) * (1 / 9_007_199_254_740_992)
  }

  func bits(_ count: Int) -> BigInt {
    if count <= 32 { return count == 0 ? 0 : BigInt(next() >> UInt32(32 - count)) }
    var result = BigInt(0)
    var left = count
    var shift = 0
    while left > 0 {
      var word = next()
      if left < 32 { word >>= UInt32(32 - left) }
      result |= BigInt(word) << shift
      shift += 32
      left -= 32
    }
    return result
  }

  var saved: [Value] { state.map { .int(Int($0)) } + [.int(index)] }

  func restore(_ words: [Int]) {
    for i in 0..<624 { state[i] = UInt32(truncatingIfNeeded: words[i]) }
    index = words[624]
  }
}

extension Interpreter {
  func fillRandom(_ module: ModuleObject) {
    let type = makeType("Random", module: "_random")
    type.allocate = {
      let made = RandomObject(type: $0)
      made.seed(UInt32(truncatingIfNeeded: Int(Date().timeIntervalSince1970 * 1e6)))
      return made
    }
    set(module, "Random", .object(type))
    func of(_ call: Call) -> RandomObject? { call[0].object(as: RandomObject.self) }
    defineMethod(type, "__init__(self, *args, **kwargs)") { _, _ in .none }
    defineMethod(type, "seed(self, n=None, /)") { interpreter, call throws(Raise) in
      guard let random = of(call) else { return .none }
      if !call.has(1) {
        random.seed(UInt32(truncatingIfNeeded: Int(Date().timeIntervalSince1970 * 1e6)))
        return .none
      }
      var magnitude = BigUInt(0)
      if let number = call[1].asBigInt {
        magnitude = number.magnitude
      } else {
        magnitude = BigUInt(UInt(bitPattern: try interpreter.hash(call[1])))
      }
      var key: [UInt32] = []
      for word in magnitude.words {
        key += [UInt32(truncatingIfNeeded: word), UInt32(truncatingIfNeeded: word >> 32)]
      }
      while key.count > 1, key.last == 0 { key.removeLast() }
      if key.isEmpty { key = [0] }
      random.seed(key)
      return .none
    }
    defineMethod(type, "random(self, /)") { _, call in .float(of(call)?.double() ?? 0) }
    defineMethod(type, "getrandbits(self, k, /)") { interpreter, call throws(Raise) in
      let count = try interpreter.integerIndex(call[1])
      if count < 0 {
        throw interpreter.error("ValueError", "number of bits must be non-negative")
      }
      guard count < 1 << 31 else {
        throw interpreter.error("OverflowError", "Python int too large to convert to C int")
      }
      return .integer(of(call)?.bits(count) ?? 0)
    }
    defineMethod(type, "_below(self, n, /)") { interpreter, call throws(Raise) in
      // A number from 0 up to n, by drawing bits until they fit.
      let n = try interpreter.bigIndex(call[1])
      guard let random = of(call), n > 0 else { return .int(0) }
      let width = n.magnitude.bitWidth
      var result = random.bits(width)
      while result >= n { result = random.bits(width) }
      return .integer(result)
    }
    defineMethod(type, "getstate(self, /)") { _, call in .tuple(of(call)?.saved ?? []) }
    defineMethod(type, "setstate(self, state, /)") { interpreter, call throws(Raise) in
      var words: [Int] = []
      for value in try interpreter.elements(of: call[1]) {
        words.append(try interpreter.integerIndex(value))
      }
      guard words.count == 625, (0...624).contains(words[624]) else {
        throw interpreter.error("ValueError", "state vector is the wrong size")
      }
      of(call)?.restore(words)
      return .none
    }
  }
}
