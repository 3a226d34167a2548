// Sorting, the greatest of a row, distinct values, and places in sorted rows.

extension Kernels {
  /// The `count` greatest elements of each row and where they were; of equals the first.
  ///
  /// - Throws: "input must have at least k columns. Had 2, needed 3".
  package static func topK(
    _ a: Tensor, count: Int, result dtype: DType = .int32
  ) throws(KernelError) -> (values: Tensor, indices: Tensor) {
    guard count >= 0 else { throw .invalid("Need k >= 0, got \(count)") }
    guard let length = a.shape.dimensions.last else {
      throw .invalid("input must be >= 1-D, got shape \(a.shape)")
    }
    guard length >= count else {
      throw .invalid("input must have at least k columns. Had \(length), needed \(count)")
    }
    let shape = Shape(a.shape.dimensions.dropLast() + [count])
    let (values, indices) = (try moved(a, shape), try output(dtype, shape))
    let copy = ElementCopy(a, values)
    let rows = length == 0 ? 0 : a.count / length
    let isInteger = a.dtype.isInteger || a.dtype == .bool
    for row in 0..<rows {
      let start = row * length
      let order: [Int]
      if isInteger {
        let keys = (0..<length).map { a.elementAsInt(start + $0) }
        order = (0..<length).sorted { keys[$0] != keys[$1] ? keys[$0] > keys[$1] : $0 < $1 }
      } else {
        let keys = (0..<length).map { a.elementAsDouble(start + $0) }
        order = (0..<length).sorted { x, y in
          let (p, q) = (keys[x], keys[y])
          if p.isNaN != q.isNaN { return p.isNaN }
          return p != q && !p.isNaN ? p > q : x < y
        }
      }
      for (place, index) in order.prefix(count).enumerated() {
        copy(from: start + index, to: row * count + place)
        indices.setElement(row * count + place, to: index)
      }
    }
    return (values, indices)
  }

  /// The distinct elements of a vector in order of appearance, the place of each element among them,
  /// and how often each appears.
  package static func unique(
    _ a: Tensor, index dtype: DType = .int32
  ) throws(KernelError) -> (values: Tensor, indices: Tensor, counts: Tensor) {
    guard a.shape.rank == 1 else {
      throw .invalid("unique expects a 1D vector.")
    }
    var firsts: [Int] = []
    var counts: [Int] = []
    var places: [Int] = []
    places.reserveCapacity(a.count)
    func collect<Key: Hashable>(_ key: (Int) -> Key) {
      var known: [Key: Int] = [:]
      for index in 0..<a.count {
        let value = key(index)
        if let place = known[value] {
          counts[place] += 1
          places.append(place)
        } else {
          known[value] = firsts.count
          places.append(firsts.count)
          firsts.append(index)
          counts.append(1)
        }
      }
    }
    switch a.dtype {
    case .string: collect { a.string($0) }
    case .float16, .bfloat16, .float32, .float64: collect { a.elementAsDouble($0) }
    case .complex64, .complex128: collect { a.elementAsComplex($0) }
    case .resource, .variant: throw BlockFailure.unsupported.kernelError
    default: collect { a.elementAsInt($0) }
    }
    let values = try gather(a, Tensor(integers: firsts))
    return (
      values, Tensor(integers: places, dtype: dtype), Tensor(integers: counts, dtype: dtype)
    )
  }

  /// The elements of `a` that are not in `b`, and where they were (`ListDiff`).
  package static func difference(
    _ a: Tensor, _ b: Tensor, index dtype: DType = .int32
  ) throws(KernelError) -> (values: Tensor, indices: Tensor) {
    guard a.shape.rank == 1 else { throw .invalid("x should be a 1D vector.") }
    guard b.shape.rank == 1 else { throw .invalid("y should be a 1D vector.") }
    var kept: [Int] = []
    if a.dtype == .string {
      let others = Set(b.strings)
      kept = (0..<a.count).filter { !others.contains(a.string($0)) }
    } else if a.dtype.isInteger || a.dtype == .bool {
      let others = Set(b.integers)
      kept = (0..<a.count).filter { !others.contains(a.elementAsInt($0)) }
    } else {
      let others = Set((0..<b.count).map { b.elementAsDouble($0) })
      kept = (0..<a.count).filter { !others.contains(a.elementAsDouble($0)) }
    }
    let indices = Tensor(integers: kept, dtype: dtype)
    return (try gather(a, indices), indices)
  }

  /// Where values would be put into sorted rows so that they stay sorted.
  ///
  /// - Parameter isUpper: Behind equal elements instead of before them.
  package static func searchSorted(
    _ sorted: Tensor, _ values: Tensor, isUpper: Bool, result dtype: DType = .int32
  ) throws(KernelError) -> Tensor {
    guard sorted.shape.rank == 2, values.shape.rank == 2,
      sorted.shape.dimensions[0] == values.shape.dimensions[0]
    else {
      throw .invalid(
        "Leading dim_size of both tensors must match: \(sorted.shape) vs. \(values.shape)")
    }
    let result = try output(dtype, values.shape)
    let (length, width) = (sorted.shape.dimensions[1], values.shape.dimensions[1])
    for index in 0..<values.count {
      let start = index / max(width, 1) * length
      let value = values.elementAsDouble(index)
      var (low, high) = (0, length)
      while low < high {
        let middle = (low + high) / 2
        let element = sorted.elementAsDouble(start + middle)
        if isUpper ? element <= value : element < value { low = middle + 1 } else { high = middle }
      }
      result.setElement(index, to: low)
    }
    return result
  }

  /// The number of the interval between boundaries that each element falls into.
  package static func bucketize(
    _ a: Tensor, boundaries: [Double]
  ) throws(KernelError) -> Tensor {
    let result = try output(.int32, a.shape)
    for index in 0..<a.count {
      let value = a.elementAsDouble(index)
      result.setElement(index, to: boundaries.prefix { value >= $0 }.count)
    }
    return result
  }

  /// How often each integer below `size` appears; with `weights`, their sums.
  ///
  /// - Throws: "Input arr must be non-negative!".
  package static func bincount(
    _ a: Tensor, size: Int, weights: Tensor, isBinary: Bool = false, result dtype: DType
  ) throws(KernelError) -> Tensor {
    guard size >= 0 else { throw .invalid("size (\(size)) must be non-negative") }
    let rows = a.shape.rank == 2 ? a.shape.dimensions[0] : 1
    let shape = a.shape.rank == 2 ? Shape([rows, size]) : Shape([size])
    let result = try zeros(dtype, shape)
    let perRow = rows == 0 ? 0 : a.count / rows
    for index in 0..<a.count {
      let value = a.elementAsInt(index)
      guard value >= 0 else { throw .invalid("Input must be non-negative") }
      guard value < size else { continue }
      let place = index / max(perRow, 1) * size + value
      if isBinary {
        result.setElement(place, to: 1)
      } else if weights.count == 0 {
        result.setElement(place, to: result.elementAsInt(place) + 1)
      } else if dtype == .float32 {
        let sum = Float(result.elementAsDouble(place)) + Float(weights.elementAsDouble(index))
        result.setElement(place, to: Double(sum))
      } else {
        result.setElement(
          place, to: result.elementAsDouble(place) + weights.elementAsDouble(index))
      }
    }
    return result
  }
}
