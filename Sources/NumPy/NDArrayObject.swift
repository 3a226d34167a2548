import Python
import Tensors

/// The elements that an array and its views share.
///
/// Numbers lie in a tensor. Tensors are immutable once they are handed out, so the buffer takes a
/// copy before it writes into one that others hold.
package final class ArrayBuffer {
  private(set) var tensor: Tensor
  /// The elements of arrays of text or objects.
  var values: ContiguousArray<Value> = []

  init(_ tensor: Tensor) { self.tensor = tensor }

  init(_ values: ContiguousArray<Value>) {
    tensor = Tensor(uninitialized: .bool, Shape([0]))
    self.values = values
  }

  /// Makes sure that nobody but this buffer sees what is written next.
  func prepareToWrite() {
    if isKnownUniquelyReferenced(&tensor), tensor.ownsStorage { return }
    let copy = Tensor(uninitialized: tensor.dtype, tensor.shape)
    copy.unsafeBase.copyMemory(from: tensor.unsafeBase, byteCount: tensor.byteCount)
    tensor = copy
  }
}

/// `numpy.ndarray`: a view of a buffer by shape and strides.
package final class NDArrayObject: Object {
  package internal(set) var dtype: ElementType
  package internal(set) var shape: [Int]
  /// Elements from one index to the next, along each axis.
  package internal(set) var strides: [Int]
  let buffer: ArrayBuffer
  /// The place of the first element in the buffer.
  let offset: Int
  /// The array that this is a view of.
  var base: NDArrayObject?
  var isWriteable = true

  /// A view of a buffer.
  init(
    buffer: ArrayBuffer, dtype: ElementType, shape: [Int], strides: [Int], offset: Int,
    base: NDArrayObject? = nil, type: TypeObject?
  ) {
    self.buffer = buffer
    self.dtype = dtype
    self.shape = shape
    self.strides = strides
    self.offset = offset
    self.base = base
    super.init(type: type)
  }

  /// An array of the elements of a tensor; those of a string tensor become `bytes` objects.
  package convenience init(tensor: Tensor, type: TypeObject?) {
    let shape = tensor.shape.dimensions
    if tensor.dtype.size == 0 {
      let values = ContiguousArray(
        tensor.strings.map { Value.object(BytesObject($0)) })
      self.init(values, dtype: .object, shape: shape, type: type)
    } else {
      self.init(
        buffer: ArrayBuffer(tensor), dtype: .number(tensor.dtype), shape: shape,
        strides: tensor.shape.strides, offset: 0, type: type)
    }
  }

  /// An array of text or objects.
  package convenience init(
    _ values: ContiguousArray<Value>, dtype: ElementType, shape: [Int], type: TypeObject?
  ) {
    self.init(
      buffer: ArrayBuffer(values), dtype: dtype, shape: shape, strides: Shape(shape).strides,
      offset: 0, type: type)
  }

  package var rank: Int { shape.count }
  /// The number of elements.
  package var count: Int { shape.reduce(1, *) }

  /// Whether the elements lie row by row without gaps.
  package var isContiguous: Bool {
    var step = 1
    for axis in shape.indices.reversed() {
      if shape[axis] == 0 { return true }
      if shape[axis] != 1 && strides[axis] != step { return false }
      step *= shape[axis]
    }
    return true
  }

  /// Whether the elements lie column by column without gaps.
  package var isColumnMajor: Bool {
    var step = 1
    for axis in shape.indices {
      if shape[axis] == 0 { return true }
      if shape[axis] != 1 && strides[axis] != step { return false }
      step *= shape[axis]
    }
    return true
  }

  /// The places of the elements in the buffer, row by row.
  var places: [Int] {
    if isContiguous { return Array(offset..<(offset + count)) }
    var places = [offset]
    places.reserveCapacity(count)
    for (size, step) in zip(shape, strides) {
      var next: [Int] = []
      next.reserveCapacity(places.count * size)
      for place in places {
        for index in 0..<size { next.append(place + index * step) }
      }
      places = next
    }
    return places
  }

  /// The elements row by row as a tensor: the buffer's own where this is all of it, else a copy.
  /// Text and bytes become strings; an array of other objects has no such form and gives their
  /// empty strings.
  package var tensor: Tensor {
    guard case .number(let dtype) = dtype else {
      let strings = places.map { place -> [UInt8] in
        let value = buffer.values[place]
        if let text = value.text { return Array(text.utf8) }
        if case .object(let bytes as BytesObject) = value { return bytes.bytes }
        return []
      }
      return Tensor(strings: strings, shape: Shape(shape))
    }
    let whole = buffer.tensor
    if offset == 0, whole.count == count, whole.dtype == dtype, isContiguous {
      return whole.shape.dimensions == shape ? whole : whole.reshaped(Shape(shape))
    }
    let result = Tensor(uninitialized: dtype, Shape(shape))
    guard result.count > 0 else { return result }
    if isContiguous {
      result.unsafeBase.copyMemory(
        from: whole.unsafeBase + offset * dtype.size, byteCount: result.byteCount)
      return result
    }
    ElementCopy.gather(whole.unsafeBase, places, result.unsafeBase, size: dtype.size)
    return result
  }

  /// The elements row by row of an array of text or objects.
  var values: ContiguousArray<Value> {
    if isContiguous { return ContiguousArray(buffer.values[offset..<(offset + count)]) }
    return ContiguousArray(places.map { buffer.values[$0] })
  }

  /// Another view of the same elements.
  func view(
    shape: [Int], strides: [Int], offset: Int? = nil, dtype: ElementType? = nil
  ) -> NDArrayObject {
    let view = NDArrayObject(
      buffer: buffer, dtype: dtype ?? self.dtype, shape: shape, strides: strides,
      offset: offset ?? self.offset, base: base ?? self, type: customType)
    view.isWriteable = isWriteable
    return view
  }

  /// The same elements in a buffer of their own.
  func copied() -> NDArrayObject {
    guard case .number = dtype else {
      return NDArrayObject(values, dtype: dtype, shape: shape, type: customType)
    }
    let tensor = self.tensor
    guard tensor === buffer.tensor || offset == 0 else {
      return NDArrayObject(tensor: tensor, type: customType)
    }
    let copy = Tensor(uninitialized: tensor.dtype, tensor.shape)
    copy.unsafeBase.copyMemory(from: tensor.unsafeBase, byteCount: tensor.byteCount)
    return NDArrayObject(tensor: copy, type: customType)
  }

  /// A view with another shape where the elements lie row by row, else a reshaped copy.
  func reshaped(_ shape: [Int]) -> NDArrayObject {
    if isContiguous { return view(shape: shape, strides: Shape(shape).strides) }
    // Axes of size 1 may come and go anywhere.
    let kept = self.shape.indices.filter { self.shape[$0] != 1 }
    if kept.map({ self.shape[$0] }) == shape.filter({ $0 != 1 }) {
      var next = kept.makeIterator()
      let strides = shape.map { size in size == 1 ? 1 : next.next().map { self.strides[$0] } ?? 1 }
      return view(shape: shape, strides: strides)
    }
    let copy = copied()
    copy.shape = shape
    copy.strides = Shape(shape).strides
    return copy
  }

  /// A view with the axes in another order.
  func transposed(_ axes: [Int]) -> NDArrayObject {
    view(shape: axes.map { shape[$0] }, strides: axes.map { strides[$0] })
  }

  /// A view that repeats the elements along new axes and along axes of size 1; nil where the shapes
  /// don't fit.
  func broadcast(to target: [Int]) -> NDArrayObject? {
    let missing = target.count - rank
    guard missing >= 0 else { return nil }
    var steps = [Int](repeating: 0, count: target.count)
    for axis in 0..<rank {
      if shape[axis] == target[axis + missing] {
        steps[axis + missing] = strides[axis]
      } else if shape[axis] != 1 {
        return nil
      }
    }
    return view(shape: target, strides: steps)
  }

  /// The array of the elements at the given positions in row order.
  func gathered(_ positions: [Int], shape: [Int]) -> NDArrayObject {
    let isRow = isContiguous
    let places = isRow ? [] : self.places
    guard case .number(let dtype) = dtype else {
      let values = ContiguousArray(
        positions.map { buffer.values[isRow ? offset + $0 : places[$0]] })
      return NDArrayObject(values, dtype: self.dtype, shape: shape, type: customType)
    }
    let result = Tensor(uninitialized: dtype, Shape(shape))
    ElementCopy.gather(
      buffer.tensor.unsafeBase,
      positions.map { isRow ? offset + $0 : places[$0] }, result.unsafeBase, size: dtype.size)
    return NDArrayObject(tensor: result, type: customType)
  }
}

/// Copies of single elements by their size.
enum ElementCopy {
  static func gather(
    _ source: UnsafeMutableRawPointer, _ places: [Int], _ target: UnsafeMutableRawPointer,
    size: Int
  ) {
    func run<T: BitwiseCopyable>(_: T.Type) {
      let source = source.assumingMemoryBound(to: T.self)
      let target = target.assumingMemoryBound(to: T.self)
      for (index, place) in places.enumerated() { target[index] = source[place] }
    }
    switch size {
    case 1: run(UInt8.self)
    case 2: run(UInt16.self)
    case 4: run(UInt32.self)
    case 8: run(UInt64.self)
    default: run(Complex<Double>.self)
    }
  }

  /// `step` 0 writes the same element everywhere.
  static func scatter(
    _ source: UnsafeMutableRawPointer, step: Int, _ target: UnsafeMutableRawPointer,
    _ places: [Int], size: Int
  ) {
    func run<T: BitwiseCopyable>(_: T.Type) {
      let source = source.assumingMemoryBound(to: T.self)
      let target = target.assumingMemoryBound(to: T.self)
      for (index, place) in places.enumerated() { target[place] = source[index * step] }
    }
    switch size {
    case 1: run(UInt8.self)
    case 2: run(UInt16.self)
    case 4: run(UInt32.self)
    case 8: run(UInt64.self)
    default: run(Complex<Double>.self)
    }
  }
}
