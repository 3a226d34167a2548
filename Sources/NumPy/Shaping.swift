// Shapes, parts and arrangements of arrays.

import Python
import Tensors

extension NumPyRuntime {
  /// A shape given as an integer or a sequence of them.
  func shape(_ value: Value) throws(Raise) -> [Int] {
    if let size = value.asInt { return [size] }
    if case .object(let object) = value, object is NumPyScalarObject {
      return [try interpreter.integerIndex(value)]
    }
    if case .float = value {
      throw error("TypeError", "'float' object cannot be interpreted as an integer")
    }
    if case .str = value {
      throw error("TypeError", "'str' object cannot be interpreted as an integer")
    }
    var sizes: [Int] = []
    let type = interpreter.type(of: value)
    guard value.asList != nil || value.asTuple != nil || type.special(.iter) != nil else {
      return [try interpreter.integerIndex(value)]
    }
    for element in try interpreter.elements(of: value) {
      sizes.append(try interpreter.integerIndex(element))
    }
    return sizes
  }

  /// Checks the sizes of a new array.
  func checkedShape(_ sizes: [Int]) throws(Raise) -> [Int] {
    if sizes.contains(where: { $0 < 0 }) {
      throw error("ValueError", "negative dimensions are not allowed")
    }
    var total = 1
    for size in sizes {
      let (product, overflow) = total.multipliedReportingOverflow(by: size)
      if overflow || product > 1 << 31 {
        throw error(
          "MemoryError", "Unable to allocate array with shape \(NumPyRuntime.tuple(sizes))")
      }
      total = product
    }
    return sizes
  }

  /// A shape with one size left open, for so many elements.
  func resolve(_ shape: [Int], count: Int) throws(Raise) -> [Int] {
    let open = shape.indices.filter { shape[$0] < 0 }
    if open.count > 1 {
      throw error("ValueError", "can only specify one unknown dimension")
    }
    let known = shape.filter { $0 >= 0 }.reduce(1, *)
    var result = shape
    func refuse() -> Raise {
      error(
        "ValueError",
        "cannot reshape array of size \(count) into shape \(broadcastText(shape))")
    }
    if let place = open.first {
      guard known > 0, count % known == 0 else { throw refuse() }
      result[place] = count / known
    } else if known != count {
      throw refuse()
    }
    return result
  }

  func reshape(
    _ array: NDArrayObject, _ shape: [Int], order: Value
  ) throws(Raise) -> NDArrayObject {
    let target = try resolve(shape, count: array.count)
    if order.text == "F" {
      let flipped = array.transposed(Array((0..<array.rank).reversed()))
      let result = flipped.reshaped(Array(target.reversed()))
      return result.transposed(Array((0..<target.count).reversed()))
    }
    return array.reshaped(target)
  }

  func transpose(_ array: NDArrayObject, _ axes: [Value]) throws(Raise) -> NDArrayObject {
    if axes.isEmpty { return array.transposed(Array((0..<array.rank).reversed())) }
    guard axes.count == array.rank else {
      throw error("ValueError", "axes don't match array")
    }
    var order: [Int] = []
    for value in axes {
      let axis = try axis(try interpreter.integerIndex(value), rank: array.rank)
      if order.contains(axis) { throw error("ValueError", "repeated axis in transpose") }
      order.append(axis)
    }
    return array.transposed(order)
  }

  func squeeze(_ array: NDArrayObject, _ value: Value) throws(Raise) -> NDArrayObject {
    let axes =
      try axes(value, rank: array.rank) ?? array.shape.indices.filter { array.shape[$0] == 1 }
    for axis in axes where array.shape[axis] != 1 {
      throw error(
        "ValueError", "cannot select an axis to squeeze out which has size not equal to one")
    }
    let kept = array.shape.indices.filter { !axes.contains($0) }
    return array.view(shape: kept.map { array.shape[$0] }, strides: kept.map { array.strides[$0] })
  }

  /// A new array of zeros (empty text, None), or of one value.
  func filled(
    _ shape: [Int], _ element: ElementType, with value: Value?
  ) throws(Raise) -> NDArrayObject {
    let shape = try checkedShape(shape)
    switch element {
    case .number(let dtype):
      let result = array(Tensor(zeros: dtype, Shape(shape)))
      if let value {
        try assign(value, to: result, at: result.places, shape: shape)
      }
      return result
    default:
      let count = shape.reduce(1, *)
      let filler: Value
      switch element {
      case .unicode: filler = .str("")
      case .bytes: filler = .object(BytesObject([]))
      default: filler = .int(0)
      }
      let element =
        element == .unicode(0) ? .unicode(1) : (element == .bytes(0) ? .bytes(1) : element)
      let result = NDArrayObject(
        ContiguousArray(repeating: filler, count: count), dtype: element, shape: shape,
        type: types.ndarray)
      if let value { try assign(value, to: result, at: result.places, shape: shape) }
      return result
    }
  }

  /// `np.round`: scaled, rounded half to even, scaled back.
  func round(_ array: NDArrayObject, _ decimals: Int) throws(Raise) -> NDArrayObject {
    guard let dtype = array.dtype.number else {
      return try arrays(.rint, array)
    }
    if dtype.isInteger || dtype == .bool {
      if decimals >= 0 {
        return dtype == .bool && version == .v1
          ? try cast(array, to: .number(.float16)) : array
      }
      let scale = Operand(array: try self.array(from: .int(Int(pow10(-decimals)))), python: nil)
      let quotient = try arrays(.divide, Operand(array: array), scale)
      let whole = try arrays(.rint, quotient)
      return try cast(try arrays(.multiply, Operand(array: whole), scale), to: array.dtype)
    }
    if dtype.isComplex {
      let real = try round(try part(array, imaginary: false), decimals)
      let imaginary = try round(try part(array, imaginary: true), decimals)
      let unit = try cast(
        try self.array(from: .object(ComplexObject(0, 1))), to: .number(dtype))
      return try arrays(
        .add, Operand(array: real),
        Operand(array: try arrays(.multiply, Operand(array: imaginary), Operand(array: unit))))
    }
    if decimals == 0 { return try arrays(.rint, array) }
    let scale = try cast(
      try self.array(from: .float(pow10(abs(decimals)))), to: array.dtype)
    let (up, down): (BinaryUfunc, BinaryUfunc) =
      decimals > 0 ? (.multiply, .divide) : (.divide, .multiply)
    let whole = try arrays(
      .rint, try arrays(up, Operand(array: array), Operand(array: scale)))
    return try arrays(down, Operand(array: whole), Operand(array: scale))
  }

  private func pow10(_ exponent: Int) -> Double {
    (0..<min(exponent, 400)).reduce(1.0) { value, _ in value * 10 }
  }

  /// `np.where(condition, a, b)` for arrays of one or of different types.
  func select(
    _ condition: NDArrayObject, _ a: NDArrayObject, _ b: NDArrayObject
  ) throws(Raise) -> NDArrayObject {
    try select(condition, Operand(array: a), Operand(array: b))
  }

  func select(
    _ condition: NDArrayObject, _ a: Operand, _ b: Operand
  ) throws(Raise) -> NDArrayObject {
    guard let pair = Shape.broadcast(Shape(a.array.shape), Shape(b.array.shape)),
      let shape = Shape.broadcast(Shape(condition.shape), pair),
      let flags = condition.broadcast(to: shape.dimensions)
    else {
      throw error(
        "ValueError",
        "operands could not be broadcast together with shapes \(broadcastText(condition.shape)) "
          + "\(broadcastText(a.array.shape)) \(broadcastText(b.array.shape)) ")
    }
    if let type = commonType([a, b]) {
      let (x, y) = (try converted(a, to: type), try converted(b, to: type))
      let truth = flags.tensor
      return array(
        try guarded { () throws(KernelError) in try Kernels.select(truth, x, y) })
    }
    let element = promote(a.dtype, b.dtype)
    guard let x = try cast(a.array, to: element).broadcast(to: shape.dimensions),
      let y = try cast(b.array, to: element).broadcast(to: shape.dimensions)
    else { return a.array }
    let values = zip(zip(x.values, y.values), flags.tensor.integers).map { pair, flag in
      flag != 0 ? pair.0 : pair.1
    }
    return NDArrayObject(
      ContiguousArray(values), dtype: element, shape: shape.dimensions, type: types.ndarray)
  }

  /// The positions of elements that are true, one array for each axis.
  func nonzero(_ array: NDArrayObject) throws(Raise) -> [NDArrayObject] {
    let flags: [Bool]
    if array.dtype.number != nil {
      let truth = try cast(array, to: .bool).tensor
      flags = truth.integers.map { $0 != 0 }
    } else {
      var found: [Bool] = []
      for place in array.places { found.append(try interpreter.isTrue(item(array, at: place))) }
      flags = found
    }
    let steps = Shape(array.shape).strides
    let positions = flags.indices.filter { flags[$0] }
    return array.shape.indices.map { axis in
      let numbers = positions.map { ($0 / steps[axis]) % array.shape[axis] }
      return self.array(Tensor(integers: numbers, dtype: .int64))
    }
  }

  /// `np.take`
  func take(
    _ array: NDArrayObject, _ indices: Value, axis: Value, mode: String
  ) throws(Raise) -> NDArrayObject {
    var source = array
    if axis.isNone || axis.isUnbound { source = array.reshaped([array.count]) }
    let along = try axes(axis, rank: source.rank)?.first ?? 0
    let index = try self.array(from: indices)
    guard let dtype = index.dtype.number, dtype.isInteger || dtype == .bool || index.count == 0
    else {
      throw error(
        "TypeError",
        "Cannot cast array data from \(try interpreter.repr(dtypeValue(index.dtype))) to "
          + "dtype('int64') according to the rule 'safe'")
    }
    let size = source.shape[along]
    var numbers: [Int] = []
    for number in index.tensor.integers {
      var place = number < 0 && mode != "clip" ? number + size : number
      switch mode {
      case "clip": place = min(max(place, 0), size - 1)
      case "wrap": place = size > 0 ? ((number % size) + size) % size : 0
      default:
        guard place >= 0, place < size else {
          throw error(
            "IndexError",
            version == .v1 && (axis.isNone || axis.isUnbound)
              ? "index \(number) is out of bounds for size \(size)"
              : "index \(number) is out of bounds for axis \(along) with size \(size)")
        }
      }
      numbers.append(place)
    }
    return pick(source, numbers, axis: along, shape: index.shape)
  }

  /// Takes the given places along an axis.
  func pick(
    _ array: NDArrayObject, _ numbers: [Int], axis: Int, shape: [Int]? = nil
  ) -> NDArrayObject {
    let inner = array.shape[(axis + 1)...].reduce(1, *)
    let outer = array.shape[..<axis].reduce(1, *)
    let size = array.shape[axis]
    var positions: [Int] = []
    positions.reserveCapacity(outer * numbers.count * inner)
    for block in 0..<outer {
      for number in numbers {
        let start = (block * size + number) * inner
        for offset in 0..<inner { positions.append(start + offset) }
      }
    }
    return array.gathered(
      positions,
      shape: Array(array.shape[..<axis]) + (shape ?? [numbers.count])
        + Array(array.shape[(axis + 1)...]))
  }

  /// `np.repeat`
  func `repeat`(
    _ array: NDArrayObject, _ repeats: Value, axis: Value
  ) throws(Raise) -> NDArrayObject {
    var source = array
    if axis.isNone || axis.isUnbound { source = array.reshaped([array.count]) }
    let along = try axes(axis, rank: source.rank)?.first ?? 0
    let counts = try self.array(from: repeats).tensor.integers
    let size = source.shape[along]
    guard counts.count == 1 || counts.count == size else {
      throw error(
        "ValueError",
        "operands could not be broadcast together with shape \(broadcastText([size])) "
          + broadcastText([counts.count]))
    }
    if counts.contains(where: { $0 < 0 }) {
      throw error("ValueError", "repeats may not contain negative values.")
    }
    let numbers = (0..<size).flatMap {
      [Int](repeating: $0, count: counts.count == 1 ? counts[0] : counts[$0])
    }
    return pick(source, numbers, axis: along)
  }

  /// `np.diagonal`: a view.
  func diagonal(
    _ array: NDArrayObject, _ offset: Int, _ first: Int, _ second: Int
  ) throws(Raise) -> NDArrayObject {
    guard array.rank >= 2 else {
      throw error("ValueError", "diag requires an array of at least two dimensions")
    }
    let a = try axis(first, rank: array.rank)
    let b = try axis(second, rank: array.rank)
    if a == b { throw error("ValueError", "axis1 and axis2 cannot be the same") }
    let (rows, columns) = (array.shape[a], array.shape[b])
    let length =
      offset >= 0 ? max(0, min(rows, columns - offset)) : max(0, min(rows + offset, columns))
    let others = array.shape.indices.filter { $0 != a && $0 != b }
    let start = offset >= 0 ? offset * array.strides[b] : -offset * array.strides[a]
    return array.view(
      shape: others.map { array.shape[$0] } + [length],
      strides: others.map { array.strides[$0] } + [array.strides[a] + array.strides[b]],
      offset: array.offset + (length > 0 ? start : 0))
  }

  /// `np.searchsorted`
  func search(
    _ array: NDArrayObject, _ values: NDArrayObject, side: String
  ) throws(Raise) -> NDArrayObject {
    let joined = try concatenate(
      [array.reshaped([array.count]), values.reshaped([values.count])], axis: 0)
    let order = try ordering(joined)
    let count = array.count
    var results: [Int] = []
    for index in 0..<values.count {
      var (low, high) = (0, count)
      while low < high {
        let middle = (low + high) / 2
        let isBefore =
          side == "right"
          ? !order.isBefore(count + index, middle) : order.isBefore(middle, count + index)
        if isBefore { low = middle + 1 } else { high = middle }
      }
      results.append(low)
    }
    return self.array(Tensor(integers: results, dtype: .int64, shape: Shape(values.shape)))
  }

  /// `np.concatenate`
  func concatenate(_ parts: [NDArrayObject], axis: Int) throws(Raise) -> NDArrayObject {
    guard let first = parts.first else {
      throw error("ValueError", "need at least one array to concatenate")
    }
    if first.rank == 0 {
      throw error("ValueError", "zero-dimensional arrays cannot be concatenated")
    }
    let along = try self.axis(axis, rank: first.rank)
    var element = first.dtype
    for (index, part) in parts.enumerated().dropFirst() {
      guard part.rank == first.rank else {
        throw error(
          "ValueError",
          "all the input arrays must have same number of dimensions, but the array at index 0 has \(first.rank) dimension(s) and the array at index \(index) "
            + "has \(part.rank) dimension(s)")
      }
      for other in 0..<first.rank where other != along && part.shape[other] != first.shape[other] {
        throw error(
          "ValueError",
          "all the input array dimensions "
            + (version == .v2 ? "except for the concatenation axis" : "for the concatenation axis")
            + " must match exactly, but along dimension \(other), the array at index 0 has size "
            + "\(first.shape[other]) and the array at index \(index) has size "
            + "\(part.shape[other])")
      }
      element = promote(element, part.dtype)
    }
    var shape = first.shape
    shape[along] = parts.reduce(0) { $0 + $1.shape[along] }
    let outer = shape[..<along].reduce(1, *)
    let inner = shape[(along + 1)...].reduce(1, *)
    guard case .number(let dtype) = element else {
      var values: ContiguousArray<Value> = []
      let sources = try castAll(parts, to: element).map(\.values)
      for block in 0..<outer {
        for (part, source) in zip(parts, sources) {
          let length = part.shape[along] * inner
          values += source[(block * length)..<((block + 1) * length)]
        }
      }
      return NDArrayObject(values, dtype: element, shape: shape, type: types.ndarray)
    }
    let result = Tensor(uninitialized: dtype, Shape(shape))
    let sources = try castAll(parts, to: element).map(\.tensor)
    var target = result.unsafeBase
    for block in 0..<outer {
      for (part, source) in zip(parts, sources) {
        let bytes = part.shape[along] * inner * dtype.size
        target.copyMemory(from: source.unsafeBase + block * bytes, byteCount: bytes)
        target += bytes
      }
    }
    return array(result)
  }

  private func castAll(
    _ parts: [NDArrayObject], to element: ElementType
  ) throws(Raise) -> [NDArrayObject] {
    var result: [NDArrayObject] = []
    for part in parts { result.append(try cast(part, to: element)) }
    return result
  }
}
