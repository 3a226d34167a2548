// Tensors from Swift values.

extension Tensor {
  package convenience init(_ value: Float) {
    self.init(scalarBits: UInt64(value.bitPattern), .float32)
  }
  package convenience init(_ value: Double) {
    self.init(scalarBits: value.bitPattern, .float64)
  }
  package convenience init(_ value: Int32) {
    self.init(scalarBits: UInt64(UInt32(bitPattern: value)), .int32)
  }
  package convenience init(_ value: Int64) {
    self.init(scalarBits: UInt64(bitPattern: value), .int64)
  }
  package convenience init(_ value: Bool) {
    self.init(scalarBits: value ? 1 : 0, .bool)
  }
  package convenience init(_ value: [UInt8]) {
    self.init(strings: [value], shape: .scalar)
  }
  package convenience init(_ value: String) {
    self.init(strings: [Array(value.utf8)], shape: .scalar)
  }

  /// A scalar of any element type.
  package convenience init<T: Element>(scalar value: T) {
    self.init(uninitialized: T.dtype, .scalar)
    pointer(T.self).initialize(to: value)
  }

  /// The elements row by row; a vector where no shape is given. Missing elements are zero.
  package convenience init<T: Element>(_ values: [T], shape: Shape? = nil) {
    let shape = shape ?? Shape([values.count])
    self.init(uninitialized: T.dtype, shape)
    if values.count < count { clear() }
    values.withUnsafeBytes { source in
      base.copyMemory(
        from: source.baseAddress ?? UnsafeRawPointer(base),
        byteCount: min(source.count, byteCount))
    }
  }

  /// Strings as UTF-8; a vector where no shape is given.
  package convenience init(_ values: [String], shape: Shape? = nil) {
    self.init(
      strings: values.map { Array($0.utf8) }, shape: shape ?? Shape([values.count]))
  }

  /// A tensor of zeros (false, empty strings).
  package convenience init(zeros dtype: DType, _ shape: Shape) {
    self.init(uninitialized: dtype, shape)
    clear()
  }

  /// Every element is `value`, converted as a C cast would.
  package convenience init(_ dtype: DType, _ shape: Shape, filling value: Double) {
    self.init(uninitialized: dtype, shape)
    for index in 0..<min(count, 1) { setElement(index, to: value) }
    repeatFirstElement()
  }

  /// Every element is `value`, wrapped to the dtype.
  package convenience init(_ dtype: DType, _ shape: Shape, filling value: Int) {
    self.init(uninitialized: dtype, shape)
    for index in 0..<min(count, 1) { setElement(index, to: value) }
    repeatFirstElement()
  }

  /// Integers as a tensor of one of the index dtypes, such as the result of `tf.shape`.
  package convenience init(integers values: [Int], dtype: DType = .int32, shape: Shape? = nil) {
    self.init(uninitialized: dtype, shape ?? Shape([values.count]))
    for (index, value) in values.prefix(count).enumerated() { setElement(index, to: value) }
  }

  /// A scalar of `dtype` from an integer, wrapped to the dtype.
  package convenience init(_ dtype: DType, scalar value: Int) {
    self.init(uninitialized: dtype, .scalar)
    setElement(0, to: value)
  }

  /// A scalar of `dtype` from a number, converted as a C cast would.
  package convenience init(_ dtype: DType, scalar value: Double) {
    self.init(uninitialized: dtype, .scalar)
    setElement(0, to: value)
  }

  /// The elements in the little-endian bytes of `tensor_content`; nil where the length is wrong or
  /// the dtype has no such form.
  package convenience init?(bytes: [UInt8], dtype: DType, shape: Shape) {
    guard dtype.size > 0, bytes.count == shape.count * dtype.size else { return nil }
    self.init(uninitialized: dtype, shape)
    bytes.withUnsafeBytes { source in
      if let start = source.baseAddress { base.copyMemory(from: start, byteCount: source.count) }
    }
  }

  /// The little-endian bytes of the elements, as `tensor_content` of a GraphDef has them.
  package var bytes: [UInt8] {
    defer { withExtendedLifetime(self) {} }
    return Array(UnsafeRawBufferPointer(start: base, count: byteCount))
  }

  /// The same elements under another shape of the same count, without a copy.
  package func reshaped(_ shape: Shape) -> Tensor {
    Tensor(sharing: self, shape: shape)
  }

  private func clear() {
    base.initializeMemory(as: UInt8.self, repeating: 0, count: byteCount)
  }

  private func repeatFirstElement() {
    guard count > 1, dtype.size > 0 else { return }
    let size = dtype.size
    var filled = size
    while filled < byteCount {
      let chunk = min(filled, byteCount - filled)
      (base + filled).copyMemory(from: base, byteCount: chunk)
      filled += chunk
    }
  }
}
