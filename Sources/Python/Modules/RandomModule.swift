// `random`: the Mersenne Twister, seeded and read as CPython does, and the class around it. What is
// drawn from it is in RandomNumbers.swift and RandomChoices.swift.

import BigInt
import Foundation

/// The state of one generator.
package final class RandomObject: Object {
  /// The second number of the pair that `gauss` made, until it is asked for.
  var spareGauss = Value.none
  private var twister = MersenneTwister(seed: 0)

  func next() -> UInt32 { twister.next() }
  func double() -> Double { twister.nextDouble() }

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

  var saved: [Value] { twister.words.map { .int($0) } }

  func restore(_ words: [Int]) {
    if let twister = MersenneTwister(words: words) { self.twister = twister }
  }

  /// Seeds with one word.
  func fill(from value: UInt32) { twister = MersenneTwister(seed: value) }

  /// Seeds with the 32-bit digits of a number, lowest first.
  func fill(from key: [UInt32]) { twister = MersenneTwister(key: key) }
}

extension RandomObject {
  /// Seeds from the clock, as where no seed is given.
  func seedFromClock() {
    fill(from: UInt32(truncatingIfNeeded: Int(Date().timeIntervalSince1970 * 1e6)))
  }

  /// Seeds with a number of any size; its sign does not count.
  func seed(_ magnitude: BigUInt) {
    var key: [UInt32] = []
    for word in magnitude.words {
      key.append(UInt32(truncatingIfNeeded: word))
      key.append(UInt32(truncatingIfNeeded: word >> 32))
    }
    while key.count > 1, key.last == 0 { key.removeLast() }
    fill(from: key.isEmpty ? [0] : key)
  }
}

extension Interpreter {
  func fillRandom(_ module: ModuleObject) {
    let type = makeType("Random", module: "random", instancesHaveDictionary: true)
    type.allocate = {
      let made = RandomObject(type: $0)
      made.seedFromClock()
      return made
    }
    set(module, "Random", .object(type))
    set(type, "VERSION", .int(3))
    defineProperty(type, "gauss_next") { _, value in
      value.object(as: RandomObject.self)?.spareGauss ?? .none
    } setter: { _, value, new in
      value.object(as: RandomObject.self)?.spareGauss = new
    }
    fillRandomSeeding(type)
    fillRandomBits(type)
    fillRandomChoices(type)
    fillRandomNumbers(type)
    let system = makeType("SystemRandom", bases: [type], module: "random")
    system.allocate = type.allocate
    defineMethod(system, "seed(self, *args, **kwds)", style: .python) { _, _ in .none }
    set(module, "SystemRandom", .object(system))

    let shared = RandomObject(type: type)
    shared.seedFromClock()
    set(module, "_inst", .object(shared))
    var listed = ["Random", "SystemRandom"]
    for symbol in type.names {
      let name = text(symbol)
      guard case .object(let method as NativeFunction)? = type.own(symbol) else { continue }
      if method.looksLikePython { method.signature.errorName = method.qualifiedName }
      if name.hasPrefix("_") { continue }
      listed.append(name)
      set(module, name, .object(BoundMethod(.object(method), receiver: .object(shared))))
    }
    set(module, "__all__", .list(listed.sorted().map { .str($0) }))
    let half = exp(-0.5)
    for (name, value) in [
      ("NV_MAGICCONST", 4 * half / 2.0.squareRoot()), ("LOG4", log(4.0)),
      ("SG_MAGICCONST", 1 + log(4.5)), ("TWOPI", 2 * Double.pi),
      ("RECIP_BPF", Double(sign: .plus, exponent: -53, significand: 1)),
    ] {
      set(module, name, .float(value))
    }
    set(module, "BPF", .int(53))
  }

  /// Making, seeding, keeping and restoring.
  private func fillRandomSeeding(_ type: TypeObject) {
    func generator(_ call: Call) -> RandomObject? { call[0].object(as: RandomObject.self) }
    defineMethod(type, "__init__(self, x=None)", style: .python) {
      interpreter, call throws(Raise) in
      _ = try interpreter.callMethod(call[0], "seed", [call[1]])
      return .none
    }
    defineMethod(type, "seed(self, a=None, version=2)", style: .python) {
      interpreter, call throws(Raise) in
      guard let random = generator(call) else { return .none }
      let isLegacy = call[2].asInt == 1
      switch call[1] {
      case .none: random.seedFromClock()
      case .float: random.seed(BigUInt(UInt(bitPattern: try interpreter.hash(call[1]))))
      default:
        if let number = call[1].asBigInt {
          random.seed(number.magnitude)
        } else if call[1].asFloat != nil {
          random.seed(BigUInt(UInt(bitPattern: try interpreter.hash(call[1]))))
        } else if let text = call[1].asStr {
          random.seed(
            isLegacy
              ? RandomObject.legacySeed(text.scalars.map(\.value))
              : RandomObject.digestedSeed(Array(text.value.utf8)))
        } else if let data = call[1].object(as: BytesObject.self) {
          random.seed(
            isLegacy && !data.isMutable
              ? RandomObject.legacySeed(data.bytes.map(UInt32.init))
              : RandomObject.digestedSeed(data.bytes))
        } else {
          throw interpreter.error(
            "TypeError",
            "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")
        }
      }
      random.spareGauss = .none
      return .none
    }
    for name in ["getstate", "__getstate__"] {
      defineMethod(type, "\(name)(self)", style: .python) { _, call in
        .tuple([
          .int(3), .tuple(generator(call)?.saved ?? []), generator(call)?.spareGauss ?? .none,
        ])
      }
    }
    for name in ["setstate", "__setstate__"] {
      defineMethod(type, "\(name)(self, state)", style: .python) {
        interpreter, call throws(Raise) in
        guard let random = generator(call) else { return .none }
        try interpreter.restore(random, from: call[1])
        return .none
      }
    }
    defineMethod(type, "__reduce__(self)", style: .python) { interpreter, call throws(Raise) in
      .tuple([
        .object(interpreter.type(of: call[0])), .tuple([]),
        try interpreter.callMethod(call[0], "getstate"),
      ])
    }
  }

  /// Restores what `getstate` gave.
  private func restore(_ random: RandomObject, from state: Value) throws(Raise) {
    let version = try getItem(state, .int(0))
    guard version.asInt == 3 || version.asInt == 2 else {
      throw error(
        "ValueError",
        "state with version \(try str(version)) passed to Random.setstate() of version 3")
    }
    var parts: [Value] = [.none, .none, .none]
    try parts.withUnsafeMutableBufferPointer { buffer throws(Raise) in
      if let base = buffer.baseAddress { try unpack(state, into: base, count: 3) }
    }
    guard parts[1].asTuple != nil else {
      throw error("TypeError", "state vector must be a tuple")
    }
    var words: [Int] = []
    for value in try elements(of: parts[1]) { words.append(try integerIndex(value)) }
    guard words.count == 625 else {
      throw error("ValueError", "state vector is the wrong size")
    }
    guard (0...624).contains(words[624]) else { throw error("ValueError", "invalid state") }
    random.restore(words)
    random.spareGauss = parts[2]
  }

  /// What the generator gives as it is: a float and bits.
  private func fillRandomBits(_ type: TypeObject) {
    func generator(_ call: Call) -> RandomObject? { call[0].object(as: RandomObject.self) }
    defineMethod(type, "random(self, /)") { _, call in .float(generator(call)?.double() ?? 0) }
    let bits = defineMethod(type, "getrandbits(self, k, /)") { interpreter, call throws(Raise) in
      let count = try interpreter.integerIndex(call[1])
      if count < 0 {
        throw interpreter.error("ValueError", "number of bits must be non-negative")
      }
      guard count < 1 << 31 else {
        throw interpreter.error("OverflowError", "Python int too large to convert to C int")
      }
      return .integer(generator(call)?.bits(count) ?? 0)
    }
    bits.signature.countsInParentheses = true
    defineMethod(type, "randbytes(self, n)", style: .python) { interpreter, call throws(Raise) in
      let drawn = try interpreter.callMethod(
        call[0], "getrandbits", [try interpreter.binary(.multiply, call[1], .int(8))])
      return try interpreter.callMethod(drawn, "to_bytes", [call[1], .str("little")])
    }
  }
}

extension RandomObject {
  /// The number that stands for a text or bytes: they and their SHA-512, read as one number.
  fileprivate static func digestedSeed(_ bytes: [UInt8]) -> BigUInt {
    BigUInt(Data(bytes + Digest.compute("sha512", bytes)))
  }

  /// The same as of version 1, which kept 64 bits.
  fileprivate static func legacySeed(_ letters: [UInt32]) -> BigUInt {
    guard let first = letters.first else { return 0 }
    var mixed = UInt64(first) << 7
    for letter in letters { mixed = (1_000_003 &* mixed) ^ UInt64(letter) }
    return BigUInt(mixed ^ UInt64(letters.count))
  }
}
