// Moving elements without looking at them: transpose, concat, split, stack, tile, pad, reverse, roll.
// All work on elements of a size, not of a dtype; strings go through an index map.

/// Copies elements from place to place, whatever their dtype.
struct ElementCopy {
  let source: Tensor
  let target: Tensor
  private let size: Int
  private let sourceStrings: [[UInt8]]

  init(_ source: Tensor, _ target: Tensor) {
    self.source = source
    self.target = target
    size = source.dtype.size
    sourceStrings = source.dtype == .string ? source.strings : []
  }

  /// Copies `count` neighbouring elements.
  @inline(__always)
  func callAsFunction(from: Int, to: Int, count: Int = 1) {
    if size > 0 {
      (target.base + to * size).copyMemory(from: source.base + from * size, byteCount: count * size)
    } else if let storage = target.storage as? StringStorage {
      for index in 0..<count { storage.elements[to + index] = sourceStrings[from + index] }
    } else if let storage = target.storage as? ObjectStorage {
      for index in 0..<count { storage.elements[to + index] = source.objects[from + index] }
    }
  }
}

extension Kernels {
  /// A tensor for a result of moved elements; strings and objects are placed one by one.
  static func moved(_ a: Tensor, _ shape: Shape) throws(KernelError) -> Tensor {
    if a.dtype == .resource || a.dtype == .variant, let filler = a.objects.first {
      return Tensor(
        objects: Array(repeating: filler, count: shape.count), dtype: a.dtype, shape: shape)
    }
    return try output(a.dtype, shape)
  }

  /// Gathers `result[i] = a[start + Σ index·steps]` for a walk over a shape with given steps.
  static func strided(
    _ a: Tensor, _ shape: Shape, start: Int, steps: [Int]
  ) throws(KernelError) -> Tensor {
    let result = try moved(a, shape)
    guard result.count > 0 else { return result }
    let walk = BroadcastWalk(shape, [steps])
    let (length, step) = (walk.rowLength, walk.rowSteps[0])
    func rows<T>(_: T.Type) {
      let (source, out) = (a.pointer(T.self) + start, result.pointer(T.self))
      walk.forEachRow { row, offsets in
        let (from, to) = (source + offsets[0], out + row * length)
        for index in 0..<length { to[index] = from[index &* step] }
      }
    }
    if step == 1 || a.dtype.size == 0 {
      let copy = ElementCopy(a, result)
      walk.forEachRow { row, offsets in
        if step == 1 {
          copy(from: start + offsets[0], to: row * length, count: length)
        } else {
          for index in 0..<length {
            copy(from: start + offsets[0] + index * step, to: row * length + index)
          }
        }
      }
      return result
    }
    switch a.dtype.size {
    case 1: rows(UInt8.self)
    case 2: rows(UInt16.self)
    case 4: rows(UInt32.self)
    case 8: rows(UInt64.self)
    default: rows(Complex<Double>.self)
    }
    return result
  }

  /// The axes in another order; reversed where none is given.
  ///
  /// - Throws: "transpose expects a vector of size 2. But input(1) is a vector of size 3".
  package static func transpose(
    _ a: Tensor, _ order: [Int]? = nil
  ) throws(KernelError) -> Tensor {
    let rank = a.shape.rank
    let order = order ?? (0..<rank).reversed()
    guard order.count == rank else {
      throw .invalid(
        "transpose expects a vector of size \(rank). But input(1) is a vector of size "
          + "\(order.count)")
    }
    var counted: [Int] = []
    for axis in order {
      guard let index = a.shape.axis(axis) else {
        throw .invalid("\(axis) is out of range [0 .. \(rank))")
      }
      counted.append(index)
    }
    for axis in 0..<rank where !counted.contains(axis) {
      throw .invalid("\(axis) is missing from {\(order.map(String.init).joined(separator: ","))}.")
    }
    let strides = a.shape.strides
    let shape = Shape(counted.map { a.shape.dimensions[$0] })
    if counted == Array(0..<rank) { return a }
    if rank == 2, a.dtype.size == 4, a.count >= 1024 { return try transposeMatrix(a, shape) }
    return try strided(a, shape, start: 0, steps: counted.map { strides[$0] })
  }

  /// A large matrix is transposed tile by tile, so that both sides stay in cache.
  private static func transposeMatrix(_ a: Tensor, _ shape: Shape) throws(KernelError) -> Tensor {
    let result = try output(a.dtype, shape)
    let (rows, columns) = (a.shape.dimensions[0], a.shape.dimensions[1])
    let (source, out) = (a.pointer(UInt32.self), result.pointer(UInt32.self))
    let tile = 16
    for top in stride(from: 0, to: rows, by: tile) {
      for left in stride(from: 0, to: columns, by: tile) {
        let (bottom, right) = (min(top + tile, rows), min(left + tile, columns))
        for column in left..<right {
          for row in top..<bottom { out[column * rows + row] = source[row * columns + column] }
        }
      }
    }
    return result
  }

  /// The elements under another shape; one size may be -1.
  ///
  /// - Throws: "Input to reshape is a tensor with 3 values, but the requested shape has 4".
  package static func reshape(_ a: Tensor, to sizes: [Int]) throws(KernelError) -> Tensor {
    var sizes = sizes
    var unknown: Int?
    var known = 1
    for (index, size) in sizes.enumerated() {
      if size == -1 {
        if let unknown {
          throw .invalid("Only one input size may be -1, not both \(unknown) and \(index)")
        }
        unknown = index
      } else {
        guard size >= 0 else {
          throw .invalid("Size \(index) must be non-negative, not \(size)")
        }
        let (product, overflow) = known.multipliedReportingOverflow(by: size)
        guard !overflow else {
          throw .invalid("Shape \(Shape(sizes)) would have more than 2**63 - 1 elements")
        }
        known = product
      }
    }
    if let unknown {
      guard known > 0 else {
        throw .invalid(
          "reshape cannot infer the missing input size for an empty tensor unless all specified "
            + "input sizes are non-zero")
      }
      guard a.count % known == 0 else {
        throw .invalid(
          "Input to reshape is a tensor with \(a.count) values, but the requested shape requires "
            + "a multiple of \(known)")
      }
      sizes[unknown] = a.count / known
      known *= sizes[unknown]
    }
    guard known == a.count else {
      throw .invalid(
        "Input to reshape is a tensor with \(a.count) values, but the requested shape has \(known)")
    }
    return a.reshaped(Shape(sizes))
  }

  /// The tensor with an axis of size 1 put in at `axis`.
  ///
  /// - Throws: "Tried to expand dim index 3 for tensor with 1 dimensions.".
  package static func expandDims(_ a: Tensor, axis: Int) throws(KernelError) -> Tensor {
    let rank = a.shape.rank
    guard axis >= -rank - 1, axis <= rank else {
      throw .invalid("Tried to expand dim index \(axis) for tensor with \(rank) dimensions.")
    }
    var sizes = a.shape.dimensions
    sizes.insert(1, at: axis < 0 ? axis + rank + 1 : axis)
    return a.reshaped(Shape(sizes))
  }

  /// The tensor without axes of size 1: the given ones, or all of them.
  ///
  /// - Throws: "Can not squeeze dim[0], expected a dimension of 1, got 2".
  package static func squeeze(_ a: Tensor, axes: [Int] = []) throws(KernelError) -> Tensor {
    let rank = a.shape.rank
    var dropped: Set<Int> = []
    for axis in axes {
      guard let index = a.shape.axis(axis) else {
        throw .invalid(
          "Tried to squeeze dim index \(axis) for tensor with \(rank) dimensions.")
      }
      guard a.shape.dimensions[index] == 1 else {
        throw .invalid(
          "Can not squeeze dim[\(index)], expected a dimension of 1, got "
            + "\(a.shape.dimensions[index])")
      }
      dropped.insert(index)
    }
    if axes.isEmpty { dropped = Set((0..<rank).filter { a.shape.dimensions[$0] == 1 }) }
    return a.reshaped(a.shape.reduced(over: dropped, keepsAxes: false))
  }

  /// The tensor repeated along its axes of size 1 and along new ones in front.
  ///
  /// - Throws: "Incompatible shapes: [2] vs. [3]".
  package static func broadcast(_ a: Tensor, to shape: Shape) throws(KernelError) -> Tensor {
    if a.shape == shape { return a }
    guard a.shape.rank <= shape.rank, Shape.broadcast(a.shape, shape) == shape else {
      throw .invalid("Incompatible shapes: \(a.shape) vs. \(shape)")
    }
    return try strided(a, shape, start: 0, steps: a.shape.strides(broadcastTo: shape))
  }

  /// Tensors joined along an axis.
  ///
  /// - Throws: "ConcatOp : Dimension 1 in both shapes must be equal: shape[0] = [1,2] vs. shape[1] =
  ///   [1,3]".
  package static func concat(_ parts: [Tensor], axis: Int) throws(KernelError) -> Tensor {
    guard let first = parts.first else { throw .invalid("Concat needs at least one input") }
    if parts.count == 1 { return first }
    let rank = first.shape.rank
    guard let axis = first.shape.axis(axis) else {
      throw .invalid(
        "ConcatOp : Expected concatenating dimensions in the range [\(-rank), \(rank)), but got "
          + "\(axis)")
    }
    var sizes = first.shape.dimensions
    for (index, part) in parts.enumerated().dropFirst() {
      guard part.shape.rank == rank else {
        throw .invalid(
          "ConcatOp : Ranks of all input tensors should match: shape[0] = \(first.shape) vs. "
            + "shape[\(index)] = \(part.shape)")
      }
      for dimension in 0..<rank where dimension != axis {
        guard part.shape.dimensions[dimension] == sizes[dimension] else {
          throw .invalid(
            "ConcatOp : Dimension \(dimension) in both shapes must be equal: shape[0] = "
              + "\(first.shape) vs. shape[\(index)] = \(part.shape)")
        }
      }
      sizes[axis] += part.shape.dimensions[axis]
    }
    let result = try moved(first, Shape(sizes))
    let inner = sizes[(axis + 1)...].reduce(1, *)
    let outer = sizes[..<axis].reduce(1, *)
    let row = sizes[axis] * inner
    var start = 0
    for part in parts {
      let length = part.shape.dimensions[axis] * inner
      let copy = ElementCopy(part, result)
      if length > 0 {
        for block in 0..<outer {
          copy(from: block * length, to: block * row + start, count: length)
        }
      }
      start += length
    }
    return result
  }

  /// A part of a tensor along an axis.
  static func part(_ a: Tensor, axis: Int, start: Int, size: Int) throws(KernelError) -> Tensor {
    var sizes = a.shape.dimensions
    let inner = sizes[(axis + 1)...].reduce(1, *)
    let outer = sizes[..<axis].reduce(1, *)
    let row = sizes[axis] * inner
    sizes[axis] = size
    let result = try moved(a, Shape(sizes))
    let copy = ElementCopy(a, result)
    if size * inner > 0 {
      for block in 0..<outer {
        copy(from: block * row + start * inner, to: block * size * inner, count: size * inner)
      }
    }
    return result
  }

  /// The tensor cut into parts of equal size.
  ///
  /// - Throws: "Number of ways to split should evenly divide the split dimension, but got split_dim
  ///   0 (size = 3) and num_split 2".
  package static func split(_ a: Tensor, axis: Int, count: Int) throws(KernelError) -> [Tensor] {
    guard let index = a.shape.axis(axis) else {
      throw .invalid(
        "-input rank(-\(a.shape.rank)) <= split_dim < input rank (\(a.shape.rank)), but got "
          + "\(axis)")
    }
    guard count > 0 else {
      throw .invalid("Number of ways to split should be > 0, but got \(count)")
    }
    let size = a.shape.dimensions[index]
    guard size % count == 0 else {
      throw .invalid(
        "Number of ways to split should evenly divide the split dimension, but got split_dim "
          + "\(index) (size = \(size)) and num_split \(count)")
    }
    return try split(a, axis: axis, sizes: Array(repeating: size / count, count: count))
  }

  /// The tensor cut into parts of given sizes; one may be -1.
  package static func split(_ a: Tensor, axis: Int, sizes: [Int]) throws(KernelError) -> [Tensor] {
    guard let index = a.shape.axis(axis) else {
      throw .invalid(
        "-input rank(-\(a.shape.rank)) <= split_dim < input rank (\(a.shape.rank)), but got "
          + "\(axis)")
    }
    let total = a.shape.dimensions[index]
    var sizes = sizes
    let known = sizes.filter { $0 >= 0 }.reduce(0, +)
    if let open = sizes.firstIndex(of: -1), known <= total { sizes[open] = total - known }
    guard sizes.allSatisfy({ $0 >= 0 }), sizes.reduce(0, +) == total else {
      throw .invalid(
        "Determined shape must either match input shape along split_dim exactly if fully "
          + "specified, or be less than the size of the input along split_dim if not fully "
          + "specified.  Got: \(known)")
    }
    var parts: [Tensor] = []
    var start = 0
    for size in sizes {
      parts.append(try part(a, axis: index, start: start, size: size))
      start += size
    }
    return parts
  }

  /// Tensors of one shape stacked along a new axis (`Pack`).
  ///
  /// - Throws: "Shapes of all inputs must match: values[0].shape = [1] != values[1].shape = [2]".
  package static func stack(_ parts: [Tensor], axis: Int = 0) throws(KernelError) -> Tensor {
    guard let first = parts.first else { throw .invalid("Pack needs at least one input") }
    for (index, part) in parts.enumerated() where part.shape != first.shape {
      throw .invalid(
        "Shapes of all inputs must match: values[0].shape = \(first.shape) != "
          + "values[\(index)].shape = \(part.shape)")
    }
    let rank = first.shape.rank
    guard axis >= -rank - 1, axis <= rank else {
      throw .invalid("axis = \(axis) not in [\(-rank - 1), \(rank + 1))")
    }
    let position = axis < 0 ? axis + rank + 1 : axis
    var sizes = first.shape.dimensions
    sizes.insert(parts.count, at: position)
    let result = try moved(first, Shape(sizes))
    let inner = first.shape.dimensions[position...].reduce(1, *)
    let outer = first.shape.dimensions[..<position].reduce(1, *)
    for (index, part) in parts.enumerated() where inner > 0 {
      let copy = ElementCopy(part, result)
      for block in 0..<outer {
        copy(from: block * inner, to: (block * parts.count + index) * inner, count: inner)
      }
    }
    return result
  }

  /// The slices along an axis, without it (`Unpack`).
  package static func unstack(_ a: Tensor, axis: Int = 0) throws(KernelError) -> [Tensor] {
    guard let index = a.shape.axis(axis) else {
      throw .invalid(
        "axis = \(axis) not in [\(-a.shape.rank), \(a.shape.rank))")
    }
    let shape = a.shape.reduced(over: [index], keepsAxes: false)
    var slices: [Tensor] = []
    for position in 0..<a.shape.dimensions[index] {
      slices.append(try part(a, axis: index, start: position, size: 1).reshaped(shape))
    }
    return slices
  }

  /// The tensor repeated along each axis.
  ///
  /// - Throws: "Expected multiples argument to be a vector of length 2 but got length 1".
  package static func tile(_ a: Tensor, multiples: [Int]) throws(KernelError) -> Tensor {
    guard multiples.count == a.shape.rank else {
      throw .invalid(
        "Expected multiples argument to be a vector of length \(a.shape.rank) but got length "
          + "\(multiples.count)")
    }
    for (index, multiple) in multiples.enumerated() where multiple < 0 {
      throw .invalid("Expected multiples[\(index)] >= 0, but got \(multiple)")
    }
    var shape: [Int] = []
    var steps: [Int] = []
    for (index, step) in a.shape.strides.enumerated() {
      shape += [multiples[index], a.shape.dimensions[index]]
      steps += [0, step]
    }
    let sizes = zip(multiples, a.shape.dimensions).map { $0 &* $1 }
    try check(a.dtype, Shape(sizes))
    return try strided(a, Shape(shape), start: 0, steps: steps).reshaped(Shape(sizes))
  }

  /// The axes given, backwards.
  package static func reverse(_ a: Tensor, axes: [Int]) throws(KernelError) -> Tensor {
    var steps = a.shape.strides
    var start = 0
    var seen: Set<Int> = []
    for axis in axes {
      guard let index = a.shape.axis(axis) else {
        throw .invalid(
          "'axis'[\(seen.count)] = \(axis) is out of valid range [0, \(a.shape.rank - 1)")
      }
      guard seen.insert(index).inserted else {
        throw .invalid("axis \(index) specified more than once.")
      }
      start += (a.shape.dimensions[index] - 1) * steps[index]
      steps[index] = -steps[index]
    }
    if a.count == 0 { return a }
    return try strided(a, a.shape, start: start, steps: steps)
  }

  /// The elements moved along axes, with what leaves at one end coming in at the other.
  package static func roll(_ a: Tensor, shifts: [Int], axes: [Int]) throws(KernelError) -> Tensor {
    guard shifts.count == axes.count else {
      throw .invalid("shift and axis must have the same size")
    }
    var result = a
    for (shift, axis) in zip(shifts, axes) {
      guard let index = a.shape.axis(axis) else {
        throw .invalid("axis \(axis) is out of range")
      }
      let size = a.shape.dimensions[index]
      guard size > 0 else { continue }
      let cut = ((-shift % size) + size) % size
      if cut == 0 { continue }
      let head = try part(result, axis: index, start: 0, size: cut)
      let tail = try part(result, axis: index, start: cut, size: size - cut)
      result = try concat([tail, head], axis: index)
    }
    return result
  }
}
