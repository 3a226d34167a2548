// Where the elements of tensors live that do not fit into the tensor object itself.
import Synchronization

/// What holds the elements of a tensor; several tensors of different shapes may share one.
class Storage {}

/// Raw memory, aligned to 64 bytes, given back to the pool of its size when the last tensor is gone.
final class Buffer: Storage {
  let base: UnsafeMutableRawPointer
  private let capacity: Int

  init(byteCount: Int) {
    (base, capacity) = BufferPool.take(byteCount)
  }

  deinit { BufferPool.give(base, capacity) }
}

/// Byte strings.
final class StringStorage: Storage {
  var elements: [[UInt8]]
  init(_ elements: [[UInt8]]) { self.elements = elements }
}

/// Resources and variants.
final class ObjectStorage: Storage {
  var elements: [AnyObject]
  init(_ elements: [AnyObject]) { self.elements = elements }
}

/// An allocator that keeps large blocks for the next tensor of about that size.
///
/// A fresh 4 MB block costs more in page faults than most kernels that fill it, and malloc gives
/// large blocks back to the system. Blocks below `threshold` are malloc's business. What is kept is
/// invisible to results; it is bounded by `keptLimit` bytes.
enum BufferPool {
  private static let threshold = 1 << 15
  private static let keptLimit = 1 << 28

  private struct Kept: @unchecked Sendable {
    // Unchecked: a pointer that is kept here belongs to nobody else.
    var blocks: [Int: [UnsafeMutableRawPointer]] = [:]
    var bytes = 0
  }
  private static let kept = Mutex(Kept())

  static func take(_ byteCount: Int) -> (UnsafeMutableRawPointer, Int) {
    guard byteCount >= threshold else {
      let size = max(byteCount, 1)
      return (.allocate(byteCount: size, alignment: 16), 0)
    }
    let size = sizeClass(byteCount)
    let block = kept.withLock { kept -> UInt? in
      guard let block = kept.blocks[size]?.popLast() else { return nil }
      kept.bytes -= size
      return UInt(bitPattern: block)
    }
    if let block, let pointer = UnsafeMutableRawPointer(bitPattern: block) {
      return (pointer, size)
    }
    return (.allocate(byteCount: size, alignment: 64), size)
  }

  static func give(_ base: UnsafeMutableRawPointer, _ capacity: Int) {
    guard capacity > 0 else { return base.deallocate() }
    let address = UInt(bitPattern: base)
    let isKept = kept.withLock { kept in
      guard kept.bytes + capacity <= keptLimit,
        let pointer = UnsafeMutableRawPointer(bitPattern: address)
      else { return false }
      kept.blocks[capacity, default: []].append(pointer)
      kept.bytes += capacity
      return true
    }
    if !isKept { base.deallocate() }
  }

  /// The size rounded up to an eighth of its power of two, so that few sizes exist.
  private static func sizeClass(_ byteCount: Int) -> Int {
    let step = max(4096, (1 << (Int.bitWidth - 1 - byteCount.leadingZeroBitCount)) >> 3)
    return (byteCount + step - 1) / step * step
  }
}
