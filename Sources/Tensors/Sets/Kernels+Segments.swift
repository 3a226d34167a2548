// Reductions over segments: rows with equal ids are reduced to one.

extension Kernels {
  /// What is made of the rows of a segment.
  package enum SegmentFunction: Sendable {
    case sum, mean, product, minimum, maximum

    fileprivate var binary: BinaryFunction {
      switch self {
      case .sum, .mean: .add
      case .product: .multiply
      case .minimum: .minimum
      case .maximum: .maximum
      }
    }
  }

  /// Reduces rows of sorted segments (`SegmentSum`, …); ids that are left out give
  /// zeros (ones for products).
  ///
  /// - Throws: "segment ids are not increasing".
  package static func segments(
    _ function: SegmentFunction, _ a: Tensor, ids: Tensor
  ) throws(KernelError) -> Tensor {
    guard ids.shape.rank == 1 else { throw .invalid("segment_ids should be a vector.") }
    guard ids.count == a.shape.dimensions.first else {
      throw .invalid("segment_ids should be the same size as dimension 0 of input.")
    }
    let numbers = ids.integers
    for (index, number) in numbers.enumerated() {
      guard number >= 0 else { throw .invalid("segment ids must be >= 0") }
      if index > 0, number < numbers[index - 1] {
        throw .invalid("segment ids are not increasing")
      }
    }
    return try collect(function, a, numbers, count: (numbers.last ?? -1) + 1, fillsGaps: true)
  }

  /// Reduces rows of segments in any order (`UnsortedSegmentSum`, …); negative ids are dropped, and
  /// ids that are left out give the neutral element.
  ///
  /// - Throws: "segment_ids[0] = 5 is out of range [0, 3)".
  package static func unsortedSegments(
    _ function: SegmentFunction, _ a: Tensor, ids: Tensor, count: Int
  ) throws(KernelError) -> Tensor {
    let depth = ids.shape.rank
    guard depth <= a.shape.rank,
      Array(a.shape.dimensions[..<depth]) == ids.shape.dimensions
    else {
      throw .invalid(
        "data.shape = \(a.shape) does not start with segment_ids.shape = \(ids.shape)")
    }
    guard count >= 0 else { throw .invalid("Input num_segments == \(count) must not be negative.") }
    let numbers = ids.integers
    for (index, number) in numbers.enumerated() where number >= count {
      throw .invalid(
        "segment_ids\(position(of: index, in: ids.shape)) = \(number) is out of range [0, "
          + "\(count))")
    }
    let rows = Shape([ids.count] + Array(a.shape.dimensions[depth...]))
    return try collect(function, a.reshaped(rows), numbers, count: count, fillsGaps: false)
  }

  private static func collect(
    _ function: SegmentFunction, _ a: Tensor, _ ids: [Int], count: Int, fillsGaps: Bool
  ) throws(KernelError) -> Tensor {
    let shape = Shape([count] + Array(a.shape.dimensions.dropFirst()))
    try check(a.dtype, shape)
    let start: Tensor
    switch function {
    case .sum, .mean: start = Tensor(zeros: a.dtype, shape)
    case .product: start = Tensor(a.dtype, shape, filling: 1)
    case .minimum: start = Tensor(a.dtype, shape, filling: try extreme(a.dtype, isGreatest: true))
    case .maximum: start = Tensor(a.dtype, shape, filling: try extreme(a.dtype, isGreatest: false))
    }
    let inner = a.shape.dimensions.dropFirst().reduce(1, *)
    let size = a.dtype.size
    var counts = [Int](repeating: 0, count: count)
    do throws(BlockFailure) {
      for (row, id) in ids.enumerated() where id >= 0 {
        counts[id] += 1
        let target = start.base + id * inner * size
        try Block.binary(
          function.binary, a.dtype, target, 1, a.base + row * inner * size, 1, target, inner)
      }
      if function == .mean {
        for (id, number) in counts.enumerated() where number > 1 {
          let divisor = Tensor(a.dtype, scalar: number)
          let target = start.base + id * inner * size
          try Block.binary(.divide, a.dtype, target, 1, divisor.base, 0, target, inner)
        }
      }
    } catch {
      throw error.kernelError
    }
    if fillsGaps, function == .minimum || function == .maximum {
      for (id, number) in counts.enumerated() where number == 0 {
        (start.base + id * inner * size).initializeMemory(
          as: UInt8.self, repeating: 0, count: inner * size)
      }
    }
    return start
  }

  /// The greatest or least finite value of a dtype.
  private static func extreme(_ dtype: DType, isGreatest: Bool) throws(KernelError) -> Double {
    let size: Double
    switch dtype {
    case .float32: size = Double(Float.greatestFiniteMagnitude)
    case .float64: size = .greatestFiniteMagnitude
    case .float16: size = 65504
    case .bfloat16: size = Double(BFloat16(bitPattern: 0x7F7F).float)
    case .int8: return isGreatest ? 127 : -128
    case .int16: return isGreatest ? 32767 : -32768
    case .int32: return isGreatest ? 2_147_483_647 : -2_147_483_648
    case .int64: return isGreatest ? 0x1.fffffffffffffp62 : -0x1p63
    case .uint8: return isGreatest ? 255 : 0
    case .uint16: return isGreatest ? 65535 : 0
    case .uint32: return isGreatest ? 4_294_967_295 : 0
    case .uint64: return isGreatest ? 0x1.fffffffffffffp62 : 0
    default: throw BlockFailure.unsupported.kernelError
    }
    return isGreatest ? size : -size
  }
}
