/// A value of a dtype and a shape: what eager ops take and give, what constants and variables hold.
///
/// A tensor is immutable once it is handed out: only the code that made it writes its elements, and
/// a kernel may write into an input only where it was told that nobody else holds it. Up to 32 bytes
/// of elements (any scalar, a 2x2 of float32) live in the object itself, so that an op on scalars
/// costs one allocation. Unchecked Sendable: elements are written before a tensor is shared, never
/// after, and the objects in resource tensors stay with the engine that made them.
package final class Tensor: @unchecked Sendable {
  package let dtype: DType
  package let shape: Shape
  /// The number of elements.
  package let count: Int
  private var inline: (UInt64, UInt64, UInt64, UInt64)
  var storage: Storage?
  private let heap: UnsafeMutableRawPointer?

  static let inlineByteCount = 32

  /// A tensor whose elements are yet to be written (strings are empty).
  package init(uninitialized dtype: DType, _ shape: Shape) {
    self.dtype = dtype
    self.shape = shape
    count = shape.dimensions.isEmpty ? 1 : shape.count
    inline = (0, 0, 0, 0)
    let byteCount = count &* dtype.size
    if dtype == .string {
      storage = StringStorage(Array(repeating: [], count: count))
      heap = nil
    } else if byteCount > Tensor.inlineByteCount {
      let buffer = Buffer(byteCount: byteCount)
      storage = buffer
      heap = buffer.base
    } else {
      storage = nil
      heap = nil
    }
  }

  /// The tensor's elements under another shape of the same count; they are shared, not copied.
  ///
  /// The caller makes sure that the counts agree; `dtype` may be changed to one of the same size
  /// (a bitcast).
  init(sharing tensor: Tensor, dtype: DType? = nil, shape: Shape) {
    self.dtype = dtype ?? tensor.dtype
    self.shape = shape
    count = shape.dimensions.isEmpty ? 1 : shape.count
    inline = tensor.inline
    storage = tensor.storage
    heap = tensor.heap
  }

  private init(objects: ObjectStorage, dtype: DType, shape: Shape) {
    self.dtype = dtype
    self.shape = shape
    count = objects.elements.count
    inline = (0, 0, 0, 0)
    storage = objects
    heap = nil
  }

  /// A scalar of the bits given; the quickest way to make one.
  @inline(__always)
  init(scalarBits bits: UInt64, _ dtype: DType) {
    self.dtype = dtype
    shape = .scalar
    count = 1
    inline = (bits, 0, 0, 0)
    storage = nil
    heap = nil
  }

  /// Byte strings, as many as `shape` asks for.
  package init(strings: [[UInt8]], shape: Shape) {
    dtype = .string
    self.shape = shape
    count = strings.count
    inline = (0, 0, 0, 0)
    storage = StringStorage(strings)
    heap = nil
  }

  /// A scalar that stands for an object: a variable, an iterator, a list.
  package convenience init(object: AnyObject, dtype: DType = .resource) {
    self.init(objects: ObjectStorage([object]), dtype: dtype, shape: .scalar)
  }

  /// Resources or variants, as many as `shape` asks for.
  package convenience init(objects: [AnyObject], dtype: DType, shape: Shape) {
    self.init(objects: ObjectStorage(objects), dtype: dtype, shape: shape)
  }

  /// The first element's address. It stays valid as long as the tensor does, so whoever uses it
  /// keeps the tensor alive.
  @inline(__always)
  var base: UnsafeMutableRawPointer {
    if let heap { return heap }
    // A stored property of an object has one address for the object's life.
    return withUnsafeMutablePointer(to: &inline) { UnsafeMutableRawPointer($0) }
  }

  /// The bytes of the elements in memory; 0 for strings and objects.
  package var byteCount: Int { count * dtype.size }

  @inline(__always)
  func pointer<T>(_: T.Type = T.self) -> UnsafeMutablePointer<T> {
    base.assumingMemoryBound(to: T.self)
  }

  /// The bits of a scalar of at most eight bytes.
  @inline(__always)
  var scalarBits: UInt64 { heap == nil ? inline.0 : base.load(as: UInt64.self) }

  /// Whether the elements may be overwritten: no other tensor shares them. The caller already knows
  /// that nobody else holds this tensor.
  package var ownsStorage: Bool {
    storage == nil || isKnownUniquelyReferenced(&storage)
  }

  /// The byte strings of a string tensor; none for other dtypes.
  package var strings: [[UInt8]] { (storage as? StringStorage)?.elements ?? [] }

  /// The objects of a resource or variant tensor; none for other dtypes.
  package var objects: [AnyObject] { (storage as? ObjectStorage)?.elements ?? [] }
}

extension Tensor {
  /// The elements in memory, for block kernels. Valid as long as the tensor is.
  package var unsafeBase: UnsafeMutableRawPointer { base }
}
