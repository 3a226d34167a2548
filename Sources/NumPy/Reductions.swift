// Sums, means, extremes and their kin over axes.

import Python
import Tensors

extension NumPyRuntime {
  func axisError(_ axis: Int, _ rank: Int) -> Raise {
    error(axisErrorType, "axis \(axis) is out of bounds for array of dimension \(rank)")
  }

  /// An axis counted from the front.
  func axis(_ axis: Int, rank: Int) throws(Raise) -> Int {
    guard axis >= -rank, axis < rank else { throw axisError(axis, rank) }
    return axis < 0 ? axis + rank : axis
  }

  /// The axes that an argument names, counted from the front; nil for None.
  func axes(_ value: Value, rank: Int) throws(Raise) -> [Int]? {
    switch value {
    case .none, .unbound: return nil
    case .tuple(let tuple):
      var axes: [Int] = []
      for element in tuple.elements {
        let axis = try axis(try interpreter.integerIndex(element), rank: rank)
        if axes.contains(axis) { throw error("ValueError", "duplicate value in 'axis'") }
        axes.append(axis)
      }
      return axes
    case .list:
      throw error("TypeError", "'list' object cannot be interpreted as an integer")
    default: return [try axis(try interpreter.integerIndex(value), rank: rank)]
    }
  }

  /// Reduces axes of an array of numbers.
  func reduce(
    _ function: Reducer, _ array: NDArrayObject, axes: [Int]?, keepsAxes: Bool = false
  ) throws(Raise) -> NDArrayObject {
    let reduced = Set(axes ?? Array(0..<array.rank))
    if array.count == 0, function == .maximum || function == .minimum {
      let lengths = reduced.map { array.shape[$0] }
      if lengths.contains(0) || reduced.isEmpty {
        throw error(
          "ValueError",
          "zero-size array to reduction operation \(function.rawValue) which has no identity")
      }
    }
    guard array.dtype.number != nil else {
      return try reduceObjects(function, array, reduced, keepsAxes)
    }
    // Memory is walked in the order in which it lies.
    let order = array.shape.indices.sorted {
      array.strides[$0].magnitude > array.strides[$1].magnitude
    }
    let moved = array.transposed(order)
    guard
      let result = ReductionLoop.reduce(
        function, moved.tensor, order.map { reduced.contains($0) })
    else {
      throw error("TypeError", "cannot perform \(function.rawValue) with type \(array.dtype.name)")
    }
    var output = self.array(result)
    let kept = order.filter { !reduced.contains($0) }
    if kept != kept.sorted() {
      output = output.transposed(kept.indices.sorted { kept[$0] < kept[$1] }).copied()
    }
    return keepsAxes ? output.reshaped(keptShape(array.shape, reduced)) : output
  }

  func keptShape(_ shape: [Int], _ reduced: Set<Int>) -> [Int] {
    shape.indices.map { reduced.contains($0) ? 1 : shape[$0] }
  }

  private func reduceObjects(
    _ function: Reducer, _ array: NDArrayObject, _ reduced: Set<Int>, _ keepsAxes: Bool
  ) throws(Raise) -> NDArrayObject {
    let (rows, shape) = lines(array, reduced)
    var results: [Value] = []
    for row in rows {
      guard var value = row.first else {
        results.append(.int(function == .product ? 1 : 0))
        continue
      }
      for next in row.dropFirst() {
        switch function {
        case .sum: value = try interpreter.binary(.add, value, next)
        case .product: value = try interpreter.binary(.multiply, value, next)
        case .maximum: if try interpreter.isLess(value, next) { value = next }
        case .minimum: if try interpreter.isLess(next, value) { value = next }
        }
      }
      results.append(value)
    }
    let output = try make(results, shape: shape, dtype: array.dtype)
    return keepsAxes ? output.reshaped(keptShape(array.shape, reduced)) : output
  }

  /// The elements along reduced axes, one row for each element of the result.
  private func lines(_ array: NDArrayObject, _ reduced: Set<Int>) -> ([[Value]], [Int]) {
    let kept = array.shape.indices.filter { !reduced.contains($0) }
    let moved = array.transposed(kept + reduced.sorted())
    let length = reduced.reduce(1) { $0 * array.shape[$1] }
    let places = moved.places
    let shape = kept.map { array.shape[$0] }
    let rows = (0..<shape.reduce(1, *)).map { row in
      (0..<length).map { item(array, at: places[row * length + $0]) }
    }
    return (rows, shape)
  }

  /// `np.sum`
  func sum(
    _ array: NDArrayObject, axes: [Int]?, dtype: ElementType? = nil, keepsAxes: Bool = false
  ) throws(Raise) -> NDArrayObject {
    try total(.sum, array, axes: axes, dtype: dtype, keepsAxes: keepsAxes)
  }

  /// `np.sum` and `np.prod`: small integers become int64 (uint64) first.
  func total(
    _ function: Reducer, _ array: NDArrayObject, axes: [Int]?, dtype: ElementType?,
    keepsAxes: Bool
  ) throws(Raise) -> NDArrayObject {
    var target = dtype ?? array.dtype
    if dtype == nil, let number = array.dtype.number, number.isInteger || number == .bool {
      target = .number(number.isUnsigned ? .uint64 : .int64)
    }
    if target == .number(.float16) {
      let wide = try cast(array, to: .number(.float32))
      return try cast(
        try reduce(function, wide, axes: axes, keepsAxes: keepsAxes), to: target)
    }
    let isFloat = target.number.map { $0.isFloating } ?? false
    let result = try reduce(
      function, try cast(array, to: target), axes: axes, keepsAxes: keepsAxes)
    if isFloat, result.rank == 0 || result.count < 1000 {
      try checkOverflow(function, array, result)
    }
    return result
  }

  private func checkOverflow(
    _ function: Reducer, _ array: NDArrayObject, _ result: NDArrayObject
  ) throws(Raise) {
    let totals = result.tensor
    guard (0..<totals.count).contains(where: { !totals.elementAsDouble($0).isFinite }) else {
      return
    }
    let source = array.tensor
    let values = (0..<source.count).map { source.elementAsDouble($0) }
    if values.allSatisfy(\.isFinite) {
      try warn("overflow encountered in reduce", category: "RuntimeWarning")
    } else if !values.contains(where: \.isNaN),
      (0..<totals.count).contains(where: { totals.elementAsDouble($0).isNaN })
    {
      try warn("invalid value encountered in reduce", category: "RuntimeWarning")
    }
  }

  /// `np.any` and `np.all`
  func test(
    any: Bool, _ array: NDArrayObject, axes: [Int]?, keepsAxes: Bool
  ) throws(Raise) -> NDArrayObject {
    var flags: NDArrayObject
    if array.dtype.number != nil {
      flags = try cast(array, to: .bool)
    } else {
      var values: [Value] = []
      for place in array.places {
        values.append(.bool(try interpreter.isTrue(item(array, at: place))))
      }
      flags = try make(values, shape: array.shape, dtype: .bool)
    }
    if flags.count == 0 {
      let reduced = Set(axes ?? Array(0..<array.rank))
      let shape = array.shape.indices.filter { !reduced.contains($0) }.map { array.shape[$0] }
      let filled = self.array(Tensor(.bool, Shape(shape), filling: any ? 0 : 1))
      return keepsAxes ? filled.reshaped(keptShape(array.shape, reduced)) : filled
    }
    flags = try reduce(any ? .maximum : .minimum, flags, axes: axes, keepsAxes: keepsAxes)
    return flags
  }

  private func divisor(_ array: NDArrayObject, _ axes: [Int]?) -> Int {
    (axes ?? Array(0..<array.rank)).reduce(1) { $0 * array.shape[$1] }
  }

  /// `np.mean`
  func mean(
    _ array: NDArrayObject, axes: [Int]?, dtype: ElementType? = nil, keepsAxes: Bool = false
  ) throws(Raise) -> NDArrayObject {
    let count = divisor(array, axes)
    if count == 0 {
      try warn(
        version == .v2 ? "Mean of empty slice" : "Mean of empty slice.",
        category: "RuntimeWarning")
    }
    var target = dtype
    var final: ElementType?
    if dtype == nil, let number = array.dtype.number {
      if number.isInteger || number == .bool { target = .float64 }
      if number == .float16 {
        target = .number(.float32)
        final = .number(.float16)
      }
    }
    let total = try sum(array, axes: axes, dtype: target, keepsAxes: keepsAxes)
    var result = try divide(total, by: Double(count), isReduction: true)
    if let final { result = try cast(result, to: final) }
    return result
  }

  /// Divides floats by a number, staying in their type.
  func divide(
    _ array: NDArrayObject, by divisor: Double, isReduction: Bool = false
  ) throws(Raise) -> NDArrayObject {
    guard let dtype = array.dtype.number else {
      return try arrays(
        .divide, Operand(array: array), Operand(array: self.array(Tensor(divisor))))
    }
    let type = dtype.isFloating || dtype.isComplex ? dtype : .float64
    let number = Tensor(uninitialized: type, .scalar)
    store(divisor, type, number.unsafeBase, 0)
    return try arrays(
      .divide, Operand(array: try cast(array, to: .number(type))),
      Operand(array: self.array(number)))
  }

  /// `np.var`
  func variance(
    _ array: NDArrayObject, axes: [Int]?, dtype: ElementType? = nil, ddof: Double,
    keepsAxes: Bool
  ) throws(Raise) -> NDArrayObject {
    let count = Double(divisor(array, axes))
    if ddof >= count {
      try warn("Degrees of freedom <= 0 for slice", category: "RuntimeWarning")
    }
    var source = array
    var final: ElementType?
    if let dtype {
      source = try cast(source, to: dtype)
    } else if let number = array.dtype.number {
      if number.isInteger || number == .bool { source = try cast(source, to: .float64) }
      if number == .float16 {
        source = try cast(source, to: .number(.float32))
        final = .number(.float16)
      }
    }
    let average = try divide(
      try reduce(.sum, source, axes: axes, keepsAxes: true), by: count)
    var deviation = try arrays(
      .subtract, Operand(array: source), Operand(array: average))
    if let number = deviation.dtype.number, number.isComplex {
      deviation = try arrays(.absolute, deviation)
    }
    let squares = try arrays(
      .multiply, Operand(array: deviation), Operand(array: deviation))
    let total = try reduce(.sum, squares, axes: axes, keepsAxes: keepsAxes)
    let result = try divide(total, by: max(count - ddof, 0))
    return try final.map { final throws(Raise) in try cast(result, to: final) } ?? result
  }

  /// `np.argmax` and `np.argmin`; the array is flattened without an axis.
  func argument(
    ofMinimum: Bool, _ array: NDArrayObject, axis: Int?, keepsAxes: Bool = false
  ) throws(Raise) -> NDArrayObject {
    var source = array
    if axis == nil { source = array.reshaped([array.count]) }
    let along = try self.axis(axis ?? 0, rank: source.rank)
    guard source.shape[along] > 0 else {
      throw error(
        "ValueError",
        "attempt to get \(ofMinimum ? "argmin" : "argmax") of an empty sequence")
    }
    let others = source.shape.indices.filter { $0 != along }
    let moved = source.transposed(others + [along])
    let length = source.shape[along]
    let order = try ordering(moved)
    var results: [Int] = []
    let rows = moved.count / length
    for row in 0..<rows {
      var best = row * length
      for position in (row * length + 1)..<max((row + 1) * length, row * length + 1) {
        if ofMinimum
          ? order.isBefore(position, best, nanFirst: true)
          : order.isAfter(position, best)
        {
          best = position
        }
      }
      results.append(best - row * length)
    }
    let shape = others.map { source.shape[$0] }
    let result = self.array(Tensor(integers: results, dtype: .int64, shape: Shape(shape)))
    guard keepsAxes else { return result }
    return result.reshaped(
      axis == nil
        ? [Int](repeating: 1, count: array.rank) : keptShape(source.shape, [along]))
  }

  /// `np.cumsum` and its kin; the array is flattened without an axis.
  func accumulate(
    _ function: Reducer, _ array: NDArrayObject, axis: Value, dtype: ElementType? = nil,
    widens: Bool = true
  ) throws(Raise) -> NDArrayObject {
    var source = array
    if axis.isNone || axis.isUnbound { source = array.reshaped([array.count]) }
    let along = try axes(axis, rank: source.rank)?.first ?? 0
    if let dtype {
      source = try cast(source, to: dtype)
    } else if widens, let number = source.dtype.number, number.isInteger || number == .bool {
      source = try cast(source, to: .number(number.isUnsigned ? .uint64 : .int64))
    }
    guard let result = ReductionLoop.accumulate(function, source.tensor, axis: along) else {
      throw error("TypeError", "cannot accumulate \(array.dtype.name)")
    }
    return self.array(result)
  }
}
