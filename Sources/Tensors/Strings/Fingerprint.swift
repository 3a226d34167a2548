/// The 64-bit fingerprint of byte strings by which TensorFlow sorts them into buckets (FarmHash's
/// `Fingerprint64`).
enum Fingerprint {
  private static let k0: UInt64 = 0xc3a5_c85c_97cb_3127
  private static let k1: UInt64 = 0xb492_b66f_be98_f273
  private static let k2: UInt64 = 0x9ae1_6a3b_2f90_404f

  static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { data in
      switch data.count {
      case 0...16: short(data)
      case 17...32: middle(data)
      case 33...64: long(data)
      default: blocks(data)
      }
    }
  }

  private static func word(_ data: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: data.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
  private static func half(_ data: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(UInt32(littleEndian: data.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }
  private static func rotated(_ value: UInt64, _ by: UInt64) -> UInt64 {
    value >> by | value << (64 - by)
  }
  private static func mixed(_ value: UInt64) -> UInt64 { value ^ value >> 47 }

  private static func combined(_ u: UInt64, _ v: UInt64, _ factor: UInt64) -> UInt64 {
    let a = mixed((u ^ v) &* factor)
    return mixed((v ^ a) &* factor) &* factor
  }

  private static func short(_ data: UnsafeRawBufferPointer) -> UInt64 {
    let count = data.count
    let length = UInt64(count)
    if count >= 8 {
      let factor = k2 &+ length &* 2
      let (a, b) = (word(data, 0) &+ k2, word(data, count - 8))
      return combined(
        rotated(b, 37) &* factor &+ a, (rotated(a, 25) &+ b) &* factor, factor)
    }
    if count >= 4 {
      return combined(length &+ half(data, 0) << 3, half(data, count - 4), k2 &+ length &* 2)
    }
    guard count > 0 else { return k2 }
    let y = UInt64(UInt32(data[0]) &+ UInt32(data[count >> 1]) << 8)
    let z = UInt64(UInt32(count) &+ UInt32(data[count - 1]) << 2)
    return mixed(y &* k2 ^ z &* k0) &* k2
  }

  private static func middle(_ data: UnsafeRawBufferPointer) -> UInt64 {
    let count = data.count
    let factor = k2 &+ UInt64(count) &* 2
    let (a, b) = (word(data, 0) &* k1, word(data, 8))
    let (c, d) = (word(data, count - 8) &* factor, word(data, count - 16) &* k2)
    return combined(
      rotated(a &+ b, 43) &+ rotated(c, 30) &+ d, a &+ rotated(b &+ k2, 18) &+ c, factor)
  }

  private static func long(_ data: UnsafeRawBufferPointer) -> UInt64 {
    let count = data.count
    let factor = k2 &+ UInt64(count) &* 2
    let (a, b) = (word(data, 0) &* k2, word(data, 8))
    let (c, d) = (word(data, count - 8) &* factor, word(data, count - 16) &* k2)
    let y = rotated(a &+ b, 43) &+ rotated(c, 30) &+ d
    let z = combined(y, a &+ rotated(b &+ k2, 18) &+ c, factor)
    let (e, f) = (word(data, 16) &* factor, word(data, 24))
    let g = (y &+ word(data, count - 32)) &* factor
    let h = (z &+ word(data, count - 24)) &* factor
    return combined(
      rotated(e &+ f, 43) &+ rotated(g, 30) &+ h, e &+ rotated(f &+ a, 18) &+ g, factor)
  }

  /// 32 bytes mixed into two words.
  private static func weak(
    _ data: UnsafeRawBufferPointer, _ offset: Int, _ a: UInt64, _ b: UInt64
  ) -> (UInt64, UInt64) {
    let (x, y, z) = (word(data, offset + 8), word(data, offset + 16), word(data, offset + 24))
    var first = a &+ word(data, offset)
    var second = rotated(b &+ first &+ z, 21)
    let start = first
    first = first &+ x &+ y
    second = second &+ rotated(first, 44)
    return (first &+ z, second &+ start)
  }

  private static func blocks(_ data: UnsafeRawBufferPointer) -> UInt64 {
    let count = data.count
    var x: UInt64 = 81
    var y = x &* k1 &+ 113
    var z = mixed(y &* k2 &+ 113) &* k2
    var (v, w) = ((UInt64(0), UInt64(0)), (UInt64(0), UInt64(0)))
    x = x &* k2 &+ word(data, 0)
    let end = (count - 1) / 64 * 64
    var offset = 0
    func round(_ factor: UInt64, _ nine: UInt64) {
      x = rotated(x &+ y &+ v.0 &+ word(data, offset + 8), 37) &* factor
      y = rotated(y &+ v.1 &+ word(data, offset + 48), 42) &* factor
      x ^= w.1 &* nine
      y = y &+ v.0 &* nine &+ word(data, offset + 40)
      z = rotated(z &+ w.0, 33) &* factor
      v = weak(data, offset, v.1 &* factor, x &+ w.0)
      w = weak(data, offset + 32, z &+ w.1, y &+ word(data, offset + 16))
      (z, x) = (x, z)
    }
    repeat {
      round(k1, 1)
      offset += 64
    } while offset != end
    let factor = k1 &+ (z & 0xFF) << 1
    offset = count - 64
    w.0 = w.0 &+ UInt64((count - 1) & 63)
    v.0 = v.0 &+ w.0
    w.0 = w.0 &+ v.0
    round(factor, 9)
    return combined(
      combined(v.0, w.0, factor) &+ mixed(y) &* k0 &+ z, combined(v.1, w.1, factor) &+ x, factor)
  }
}

extension Kernels {
  /// The bucket of each string (`StringToHashBucketFast`).
  package static func hashBuckets(_ a: Tensor, count: Int) throws(KernelError) -> Tensor {
    guard count > 0 else { throw .invalid("num_buckets must be positive, got \(count)") }
    return Tensor(
      a.strings.map { Int64(Fingerprint.hash($0) % UInt64(count)) }, shape: a.shape)
  }
}
