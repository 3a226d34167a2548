// `_hashlib`: the digests MD5, SHA-1, SHA-2.

import Foundation

/// The digest functions over whole messages.
enum Digest {
  /// Names with the sizes of digest and block.
  static let algorithms: [(name: String, size: Int, block: Int)] = [
    ("md5", 16, 64), ("sha1", 20, 64), ("sha224", 28, 64), ("sha256", 32, 64), ("sha384", 48, 128),
    ("sha512", 64, 128),
  ]

  static func compute(_ name: String, _ message: [UInt8]) -> [UInt8] {
    switch name {
    case "md5": md5(message)
    case "sha1": sha1(message)
    case "sha224":
      Array(
        sha2Small(
          message,
          [
            0xc105_9ed8, 0x367c_d507, 0x3070_dd17, 0xf70e_5939, 0xffc0_0b31, 0x6858_1511,
            0x64f9_8fa7, 0xbefa_4fa4,
          ]
        ).prefix(28))
    case "sha256":
      sha2Small(message, roots(ofFirst: 8, power: 2).map { UInt32(truncatingIfNeeded: $0 >> 32) })
    case "sha384":
      Array(
        sha2Large(
          message,
          [
            0xcbbb_9d5d_c105_9ed8, 0x629a_292a_367c_d507, 0x9159_015a_3070_dd17,
            0x152f_ecd8_f70e_5939, 0x6733_2667_ffc0_0b31, 0x8eb4_4a87_6858_1511,
            0xdb0c_2e0d_64f9_8fa7, 0x47b5_481d_befa_4fa4,
          ]
        ).prefix(48))
    default: sha2Large(message, roots(ofFirst: 8, power: 2))
    }
  }

  /// The first 64 bits of the fractions of square or cube roots of the first primes.
  private static func roots(ofFirst count: Int, power: Int) -> [UInt64] {
    var result: [UInt64] = []
    var candidate: UInt64 = 2
    while result.count < count {
      if (2..<candidate).allSatisfy({ $0 * $0 > candidate || candidate % $0 != 0 }) {
        result.append(rootFraction(candidate, power))
      }
      candidate += 1
    }
    return result
  }

  /// The fraction of a root, found bit by bit.
  private static func rootFraction(_ n: UInt64, _ power: Int) -> UInt64 {
    var whole: UInt64 = 0
    while (0..<power).reduce(UInt64(1), { value, _ in value * (whole + 1) }) <= n { whole += 1 }
    var digits: [UInt32] = [UInt32(whole)]
    // The root to 64 binary places, as a number in base 2**32: whole, high, low.
    digits += [0, 0]
    let target = [UInt32(n)] + Array(repeating: UInt32(0), count: 2 * power)
    for bit in stride(from: 63, through: 0, by: -1) {
      let word = bit >= 32 ? 1 : 2
      digits[word] |= 1 << UInt32(bit % 32)
      var product = digits
      for _ in 1..<power { product = multiply(product, digits) }
      // The product has 2 · power words behind the point.
      let padded =
        Array(repeating: UInt32(0), count: max(0, target.count - product.count)) + product
      let wanted =
        Array(repeating: UInt32(0), count: max(0, padded.count - target.count)) + target
      if !padded.lexicographicallyPrecedes(wanted) && padded != wanted {
        digits[word] &= ~(1 << UInt32(bit % 32))
      }
    }
    return UInt64(digits[1]) << 32 | UInt64(digits[2])
  }

  private static func multiply(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    var result = [UInt32](repeating: 0, count: a.count + b.count)
    for i in a.indices.reversed() {
      var carry: UInt64 = 0
      for j in b.indices.reversed() {
        let sum = UInt64(a[i]) * UInt64(b[j]) + UInt64(result[i + j + 1]) + carry
        result[i + j + 1] = UInt32(truncatingIfNeeded: sum)
        carry = sum >> 32
      }
      result[i] = UInt32(truncatingIfNeeded: UInt64(result[i]) + carry)
    }
    return result
  }

  private static func padded(_ message: [UInt8], block: Int, isBigEndian: Bool) -> [UInt8] {
    let lengthSize = block / 8
    var bytes = message
    bytes.append(0x80)
    while bytes.count % block != block - lengthSize { bytes.append(0) }
    let bits = UInt64(message.count) * 8
    var length = [UInt8](repeating: 0, count: lengthSize)
    for index in 0..<8 {
      let byte = UInt8(truncatingIfNeeded: bits >> UInt64(8 * index))
      length[isBigEndian ? lengthSize - 1 - index : index] = byte
    }
    return bytes + length
  }

  private static func md5(_ message: [UInt8]) -> [UInt8] {
    let shifts: [UInt32] = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]
    let constants = md5Constants
    var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476]
    let bytes = padded(message, block: 64, isBigEndian: false)
    for start in stride(from: 0, to: bytes.count, by: 64) {
      let words = (0..<16).map { word in
        (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[start + word * 4 + $1]) << UInt32(8 * $1) }
      }
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      for i in 0..<64 {
        var f: UInt32
        let g: Int
        switch i / 16 {
        case 0: (f, g) = ((b & c) | (~b & d), i)
        case 1: (f, g) = ((d & b) | (~d & c), (5 * i + 1) % 16)
        case 2: (f, g) = (b ^ c ^ d, (3 * i + 5) % 16)
        default: (f, g) = (c ^ (b | ~d), 7 * i % 16)
        }
        f = f &+ a &+ constants[i] &+ words[g]
        let shift = shifts[i / 16 * 4 + i % 4]
        (a, d, c, b) = (d, c, b, b &+ (f << shift | f >> (32 - shift)))
      }
      for (index, value) in [a, b, c, d].enumerated() { state[index] = state[index] &+ value }
    }
    return state.flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
  }

  private static let md5Constants: [UInt32] = (1...64).map { i in
    UInt32(abs(sine(Double(i))) * 4_294_967_296)
  }

  private static func sine(_ x: Double) -> Double { Foundation.sin(x) }

  private static func sha1(_ message: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0]
    func rotate(_ value: UInt32, _ count: UInt32) -> UInt32 {
      value << count | value >> (32 - count)
    }
    let bytes = padded(message, block: 64, isBigEndian: true)
    for start in stride(from: 0, to: bytes.count, by: 64) {
      var words = (0..<16).map { word in
        (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[start + word * 4 + $1]) }
      }
      for i in 16..<80 {
        words.append(rotate(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1))
      }
      var v = state
      for i in 0..<80 {
        let (f, k): (UInt32, UInt32)
        switch i / 20 {
        case 0: (f, k) = ((v[1] & v[2]) | (~v[1] & v[3]), 0x5a82_7999)
        case 1: (f, k) = (v[1] ^ v[2] ^ v[3], 0x6ed9_eba1)
        case 2: (f, k) = ((v[1] & v[2]) | (v[1] & v[3]) | (v[2] & v[3]), 0x8f1b_bcdc)
        default: (f, k) = (v[1] ^ v[2] ^ v[3], 0xca62_c1d6)
        }
        let next = rotate(v[0], 5) &+ f &+ v[4] &+ k &+ words[i]
        v = [next, v[0], rotate(v[1], 30), v[2], v[3]]
      }
      for i in 0..<5 { state[i] = state[i] &+ v[i] }
    }
    return state.flatMap { value in
      (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - $0 * 8)) }
    }
  }

  private static let cubeRoots = roots(ofFirst: 80, power: 3)

  private static func sha2Small(_ message: [UInt8], _ initial: [UInt32]) -> [UInt8] {
    let constants = cubeRoots.prefix(64).map { UInt32(truncatingIfNeeded: $0 >> 32) }
    var state = initial
    func rotate(_ value: UInt32, _ count: UInt32) -> UInt32 {
      value >> count | value << (32 - count)
    }
    let bytes = padded(message, block: 64, isBigEndian: true)
    for start in stride(from: 0, to: bytes.count, by: 64) {
      var w = (0..<16).map { word in
        (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[start + word * 4 + $1]) }
      }
      for i in 16..<64 {
        let s0 = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ (w[i - 15] >> 3)
        let s1 = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ (w[i - 2] >> 10)
        w.append(w[i - 16] &+ s0 &+ w[i - 7] &+ s1)
      }
      var v = state
      for i in 0..<64 {
        let s1 = rotate(v[4], 6) ^ rotate(v[4], 11) ^ rotate(v[4], 25)
        let choice = (v[4] & v[5]) ^ (~v[4] & v[6])
        let first = v[7] &+ s1 &+ choice &+ constants[i] &+ w[i]
        let s0 = rotate(v[0], 2) ^ rotate(v[0], 13) ^ rotate(v[0], 22)
        let majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
        let second = s0 &+ majority
        v = [first &+ second, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
      }
      for i in 0..<8 { state[i] = state[i] &+ v[i] }
    }
    return state.flatMap { value in
      (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - $0 * 8)) }
    }
  }

  private static func sha2Large(_ message: [UInt8], _ initial: [UInt64]) -> [UInt8] {
    let constants = cubeRoots
    var state = initial
    func rotate(_ value: UInt64, _ count: UInt64) -> UInt64 {
      value >> count | value << (64 - count)
    }
    let bytes = padded(message, block: 128, isBigEndian: true)
    for start in stride(from: 0, to: bytes.count, by: 128) {
      var w = (0..<16).map { word in
        (0..<8).reduce(UInt64(0)) { $0 << 8 | UInt64(bytes[start + word * 8 + $1]) }
      }
      for i in 16..<80 {
        let s0 = rotate(w[i - 15], 1) ^ rotate(w[i - 15], 8) ^ (w[i - 15] >> 7)
        let s1 = rotate(w[i - 2], 19) ^ rotate(w[i - 2], 61) ^ (w[i - 2] >> 6)
        w.append(w[i - 16] &+ s0 &+ w[i - 7] &+ s1)
      }
      var v = state
      for i in 0..<80 {
        let s1 = rotate(v[4], 14) ^ rotate(v[4], 18) ^ rotate(v[4], 41)
        let choice = (v[4] & v[5]) ^ (~v[4] & v[6])
        let first = v[7] &+ s1 &+ choice &+ constants[i] &+ w[i]
        let s0 = rotate(v[0], 28) ^ rotate(v[0], 34) ^ rotate(v[0], 39)
        let majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
        let second = s0 &+ majority
        v = [first &+ second, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
      }
      for i in 0..<8 { state[i] = state[i] &+ v[i] }
    }
    return state.flatMap { value in
      (0..<8).map { UInt8(truncatingIfNeeded: value >> (56 - $0 * 8)) }
    }
  }
}

extension Interpreter {
  func fillHashes(_ module: ModuleObject) {
    defineFunction(module, "digest(name, data)") { interpreter, call throws(Raise) in
      guard let data = call[1].object(as: BytesObject.self) else {
        throw interpreter.error(
          "TypeError",
          call[1].text != nil
            ? "Strings must be encoded before hashing"
            : "object supporting the buffer API required")
      }
      return .object(BytesObject(Digest.compute(call[0].text ?? "", data.bytes)))
    }
    set(
      module, "algorithms",
      .list(
        Digest.algorithms.map { .tuple([.str($0.name), .int($0.size), .int($0.block)]) }))
  }
}
