// Reading and writing parts of arrays: `a[1, ::2]`, `a[mask]`, `a[[0, 2]] = 1`.

import Python
import Tensors

/// The elements that a key selects.
struct Selection {
  let shape: [Int]
  /// The view, where no index was an array.
  var view: NDArrayObject?
  /// Where the elements lie in the buffer, where one was.
  var gathered: [Int] = []
  /// Whether the key named one element by integers alone.
  var isElement = false

  var places: [Int] { view?.places ?? gathered }
}

extension NumPyRuntime {
  private enum Index {
    case integer(Int)
    case slice(SliceObject)
    case newAxis
    case ellipsis
    case array([Int], [Int])
    /// A mask of as many axes as its shape has.
    case mask(NDArrayObject)

    /// How many axes of the array it takes.
    var axes: Int {
      switch self {
      case .integer, .slice, .array: 1
      case .mask(let mask): mask.rank
      case .newAxis, .ellipsis: 0
      }
    }
  }

  /// `array[key]`
  func getItem(_ array: NDArrayObject, _ key: Value) throws(Raise) -> Value {
    if case .int(let index) = key, let size = array.shape.first {
      let place = array.offset + (try checked(index, axis: 0, size: size)) * array.strides[0]
      if array.rank == 1 { return element(array, at: place) }
      return .object(
        array.view(
          shape: Array(array.shape.dropFirst()), strides: Array(array.strides.dropFirst()),
          offset: place))
    }
    let selection = try select(array, key)
    if let view = selection.view {
      return selection.isElement ? element(view, at: view.offset) : .object(view)
    }
    return .object(take(array, at: selection.gathered, shape: selection.shape))
  }

  /// The array of the elements at places of the buffer.
  func take(_ array: NDArrayObject, at places: [Int], shape: [Int]) -> NDArrayObject {
    guard case .number(let dtype) = array.dtype else {
      return NDArrayObject(
        ContiguousArray(places.map { array.buffer.values[$0] }), dtype: array.dtype, shape: shape,
        type: types.ndarray)
    }
    let result = Tensor(uninitialized: dtype, Shape(shape))
    ElementCopy.gather(
      array.buffer.tensor.unsafeBase, places, result.unsafeBase, size: dtype.size)
    return self.array(result)
  }

  /// `array[key] = value`
  func setItem(_ array: NDArrayObject, _ key: Value, _ value: Value) throws(Raise) {
    guard array.isWriteable else {
      throw error("ValueError", "assignment destination is read-only")
    }
    if case .object(let mask as NDArrayObject) = key, mask.dtype == .bool,
      mask.shape == array.shape, !(value.object(as: NDArrayObject.self)?.count ?? 1 == 1)
    {
      let source = try self.array(from: value, dtype: array.dtype)
      let places = try select(array, key).places
      guard source.rank != 1 || source.count == places.count else {
        throw error(
          "ValueError",
          "NumPy boolean array indexing assignment cannot assign \(source.count) input values to "
            + "the \(places.count) output values where the mask is true")
      }
    }
    let selection = try select(array, key)
    try assign(value, to: array, at: selection.places, shape: selection.shape)
  }

  /// Writes a value, broadcast to `shape`, to places of the buffer.
  func assign(
    _ value: Value, to array: NDArrayObject, at places: [Int], shape: [Int]
  ) throws(Raise) {
    if array.dtype == .object, case .object(let object) = value, !(object is NDArrayObject),
      !(object is NumPyScalarObject)
    {
      for place in places { array.buffer.values[place] = value }
      return
    }
    var source: NDArrayObject
    if array.dtype == .object, shape.isEmpty {
      source = NDArrayObject([value], dtype: .object, shape: [], type: types.ndarray)
    } else {
      source = try self.array(from: value, dtype: array.dtype)
    }
    while source.rank > shape.count, source.shape.first == 1 {
      source = source.reshaped(Array(source.shape.dropFirst()))
    }
    guard let spread = source.broadcast(to: shape) else {
      func text(_ shape: [Int]) -> String {
        version == .v2
          ? NumPyRuntime.tuple(shape) : "(" + shape.map(String.init).joined(separator: ",") + ")"
      }
      if source.count == 1 && shape.isEmpty || shape.isEmpty {
        throw error("ValueError", "setting an array element with a sequence.")
      }
      // Both versions leave out the spaces here.
      let from =
        version == .v2
        ? NumPyRuntime.tuple(source.shape).replacing(", ", with: ",") : text(source.shape)
      let to = version == .v2 ? NumPyRuntime.tuple(shape).replacing(", ", with: ",") : text(shape)
      throw error(
        "ValueError", "could not broadcast input array from shape \(from) into shape \(to)")
    }
    guard case .number(let dtype) = array.dtype else {
      for (place, from) in zip(places, spread.places) {
        array.buffer.values[place] = spread.buffer.values[from]
      }
      return
    }
    if source.count == 1 {
      let tensor = source.tensor
      array.buffer.prepareToWrite()
      ElementCopy.scatter(
        tensor.unsafeBase, step: 0, array.buffer.tensor.unsafeBase, places, size: dtype.size)
    } else {
      // A tensor of its own: the source may be a view of what is written.
      let tensor = spread.tensor
      array.buffer.prepareToWrite()
      ElementCopy.scatter(
        tensor.unsafeBase, step: 1, array.buffer.tensor.unsafeBase, places, size: dtype.size)
    }
  }

  private func checked(_ index: Int, axis: Int, size: Int) throws(Raise) -> Int {
    let place = index < 0 ? index + size : index
    guard place >= 0, place < size else {
      throw error(
        "IndexError", "index \(index) is out of bounds for axis \(axis) with size \(size)")
    }
    return place
  }

  private func invalidIndex() -> Raise {
    error(
      "IndexError",
      "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean "
        + "arrays are valid indices")
  }

  private func parse(_ key: Value) throws(Raise) -> [Index] {
    var items: [Index] = []
    var parts: [Value] = [key]
    if case .tuple(let tuple) = key { parts = Array(tuple.elements) }
    for part in parts {
      switch part {
      case .int(let index): items.append(.integer(index))
      case .none: items.append(.newAxis)
      case .bool(let flag): items.append(.mask(self.array(Tensor(flag))))
      case .str, .float, .dict: throw invalidIndex()
      case .object(let slice as SliceObject): items.append(.slice(slice))
      case .object where part.isIdentical(to: interpreter.ellipsis): items.append(.ellipsis)
      default:
        var index: NDArrayObject
        if case .object(let object) = part, !(object is NDArrayObject),
          !(object is NumPyScalarObject), !(object is RangeObject), !(object is ListObject)
        {
          if let number = try interpreter.index(part, orNil: true) {
            items.append(.integer(number))
            continue
          }
        }
        index = try self.array(from: part)
        if index.count == 0, index.dtype == .float64, part.object(as: NDArrayObject.self) == nil {
          index = try cast(index, to: .int64)
        }
        guard let dtype = index.dtype.number, dtype == .bool || dtype.isInteger else {
          if part.object(as: NDArrayObject.self) != nil || part.asList != nil {
            throw error("IndexError", "arrays used as indices must be of integer (or boolean) type")
          }
          throw invalidIndex()
        }
        if dtype == .bool {
          items.append(.mask(index))
        } else if index.rank == 0 {
          items.append(.integer(index.tensor.scalarInt))
        } else {
          items.append(.array(index.tensor.integers, index.shape))
        }
      }
    }
    return items
  }

  /// Works out what a key selects.
  func select(_ array: NDArrayObject, _ key: Value) throws(Raise) -> Selection {
    var items = try parse(key)
    let taken = items.reduce(0) { $0 + $1.axes }
    let ellipses = items.filter { if case .ellipsis = $0 { true } else { false } }.count
    if ellipses > 1 {
      throw error("IndexError", "an index can only have a single ellipsis ('...')")
    }
    guard taken <= array.rank else {
      throw error(
        "IndexError",
        version == .v2
          ? "too many indices for array: array is \(array.rank)-dimensional, but \(taken) were "
            + "indexed" : "too many indices for array")
    }
    if ellipses == 0 { items.append(.ellipsis) }
    let hasArrays = items.contains {
      switch $0 {
      case .array, .mask: true
      default: false
      }
    }
    var shape: [Int] = []
    var strides: [Int] = []
    var offset = array.offset
    var axis = 0
    var isElement = ellipses == 0
    // The places that arrays of indices add, and where in the result their axes go.
    var picks: [(steps: [Int], shape: [Int])] = []
    var pickAxis: Int?
    var lastPick: Int?
    var areAdjacent = true
    func pick(_ item: Int, _ steps: [Int], _ size: [Int]) {
      if pickAxis == nil { pickAxis = shape.count }
      if let lastPick, item != lastPick, item != lastPick + 1 { areAdjacent = false }
      lastPick = item
      picks.append((steps, size))
    }
    for (item, index) in items.enumerated() {
      switch index {
      case .integer(let number):
        let place = try checked(number, axis: axis, size: array.shape[axis])
        if hasArrays {
          pick(item, [place * array.strides[axis]], [])
        } else {
          offset += place * array.strides[axis]
        }
        axis += 1
      case .slice(let slice):
        let size = array.shape[axis]
        let (start, step, count) = try bounds(slice, size)
        offset += count > 0 ? start * array.strides[axis] : 0
        shape.append(count)
        strides.append(step * array.strides[axis])
        axis += 1
        isElement = false
      case .newAxis:
        shape.append(1)
        strides.append(0)
        isElement = false
      case .ellipsis:
        for _ in 0..<(array.rank - taken) {
          shape.append(array.shape[axis])
          strides.append(array.strides[axis])
          axis += 1
          isElement = false
        }
      case .array(let numbers, let size):
        let step = array.strides[axis]
        var steps: [Int] = []
        for number in numbers {
          steps.append(try checked(number, axis: axis, size: array.shape[axis]) * step)
        }
        pick(item, steps, size)
        axis += 1
      case .mask(let mask):
        for (inner, size) in mask.shape.enumerated() where array.shape[axis + inner] != size {
          let real = array.shape[axis + inner]
          throw error(
            "IndexError",
            version == .v2
              ? "boolean index did not match indexed array along axis \(axis + inner); size of axis "
                + "is \(real) but size of corresponding boolean axis is \(size)"
              : "boolean index did not match indexed array along dimension \(axis + inner); "
                + "dimension is \(real) but corresponding boolean dimension is \(size)")
        }
        let flags = mask.tensor
        var steps: [Int] = []
        let places = NDArrayObject(
          buffer: array.buffer, dtype: array.dtype, shape: mask.shape,
          strides: Array(array.strides[axis..<(axis + mask.rank)]), offset: 0, type: nil
        ).places
        for (position, place) in places.enumerated() where flags.elementAsInt(position) != 0 {
          steps.append(place)
        }
        pick(item, steps, [steps.count])
        axis += mask.rank
      }
    }
    guard let pickAxis else {
      let view = array.view(shape: shape, strides: strides, offset: offset)
      return Selection(shape: shape, view: view, isElement: isElement)
    }
    var common: [Int] = []
    for pick in picks {
      guard let next = Shape.broadcast(Shape(common), Shape(pick.shape)) else {
        throw error(
          "IndexError",
          "shape mismatch: indexing arrays could not be broadcast together with shapes "
            + picks.map { broadcastText($0.shape) + " " }.joined())
      }
      common = next.dimensions
    }
    let total = common.reduce(1, *)
    var steps = [Int](repeating: 0, count: total)
    for pick in picks {
      if pick.shape == common {
        for index in 0..<total { steps[index] += pick.steps[index] }
      } else {
        let spread = Shape(pick.shape).broadcastPositions(to: common)
        for index in 0..<total { steps[index] += pick.steps[spread[index]] }
      }
    }
    let place = areAdjacent ? pickAxis : 0
    func around(_ sizes: ArraySlice<Int>, _ steps: ArraySlice<Int>) -> [Int] {
      NDArrayObject(
        buffer: array.buffer, dtype: array.dtype, shape: Array(sizes), strides: Array(steps),
        offset: 0, type: nil
      ).places
    }
    let before = around(shape[..<place], strides[..<place])
    let after = around(shape[place...], strides[place...])
    var places: [Int] = []
    places.reserveCapacity(before.count * steps.count * after.count)
    for outer in before {
      for step in steps {
        for inner in after { places.append(offset + outer + step + inner) }
      }
    }
    return Selection(
      shape: Array(shape[..<place]) + common + Array(shape[place...]), gathered: places)
  }

  /// A shape as messages about broadcasting write it: `(2,3)`, `(2,)`.
  func broadcastText(_ shape: [Int]) -> String {
    func text(_ size: Int) -> String { size < 0 ? "newaxis" : String(size) }
    return shape.count == 1
      ? "(\(text(shape[0])),)" : "(" + shape.map(text).joined(separator: ",") + ")"
  }

  private func bounds(
    _ slice: SliceObject, _ size: Int
  ) throws(Raise) -> (start: Int, step: Int, count: Int) {
    func number(_ value: Value) throws(Raise) -> Int? {
      value.isNone ? nil : try interpreter.index(value)
    }
    let step = try number(slice.step) ?? 1
    if step == 0 { throw error("ValueError", "slice step cannot be zero") }
    func clamp(_ value: Int) -> Int {
      let value = value < 0 ? value + size : value
      return step > 0 ? min(max(value, 0), size) : min(max(value, -1), size - 1)
    }
    let start = try number(slice.start).map(clamp) ?? (step > 0 ? 0 : size - 1)
    let stop = try number(slice.stop).map(clamp) ?? (step > 0 ? size : -1)
    let count =
      step > 0
      ? max(0, (stop - start + step - 1) / step) : max(0, (start - stop - step - 1) / -step)
    return (start, step, count)
  }
}

extension Shape {
  /// For each element of the larger shape, the position of the one of this shape that it repeats.
  func broadcastPositions(to target: [Int]) -> [Int] {
    let missing = target.count - rank
    let own = strides
    var positions = [0]
    for (axis, size) in target.enumerated() {
      let step = axis < missing || dimensions[axis - missing] == 1 ? 0 : own[axis - missing]
      var next: [Int] = []
      next.reserveCapacity(positions.count * size)
      for position in positions {
        for index in 0..<size { next.append(position + index * step) }
      }
      positions = next
    }
    return positions
  }
}
