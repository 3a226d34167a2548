// Tensors out of numbers: range, linspace, eye, diagonals, bands.

import Literals

extension Kernels {
  /// The numbers from `start` to before `limit`, by `delta`.
  ///
  /// - Throws: "Requires delta != 0: 0", "Requires start <= limit when delta > 0: 5/2".
  package static func range(
    _ start: Tensor, _ limit: Tensor, _ delta: Tensor
  ) throws(KernelError) -> Tensor {
    if start.dtype.isInteger {
      let (first, last, step) = (start.scalarInt, limit.scalarInt, delta.scalarInt)
      guard step != 0 else { throw .invalid("Requires delta != 0: 0") }
      if step > 0 {
        guard first <= last else {
          throw .invalid("Requires start <= limit when delta > 0: \(first)/\(last)")
        }
      } else {
        guard first >= last else {
          throw .invalid("Requires start >= limit when delta < 0: \(first)/\(last)")
        }
      }
      let (span, overflows) = last.subtractingReportingOverflow(first)
      guard !overflows, span.magnitude < 1 << 40 else {
        throw .invalid("Requires ((limit - start) / delta) <= 9223372036854775807")
      }
      let count = Int((span.magnitude + step.magnitude - 1) / step.magnitude)
      let result = try output(start.dtype, Shape([count]))
      switch start.dtype {
      case .int32:
        let out = result.pointer(Int32.self)
        for index in 0..<count { out[index] = Int32(truncatingIfNeeded: first &+ index &* step) }
      case .int64:
        let out = result.pointer(Int64.self)
        for index in 0..<count { out[index] = Int64(first &+ index &* step) }
      default:
        for index in 0..<count { result.setElement(index, to: first &+ index &* step) }
      }
      return result
    }
    let (first, last, step) = (start.scalarDouble, limit.scalarDouble, delta.scalarDouble)
    let text = { (value: Double) in FloatText.general(value, digits: 6) }
    guard step != 0 else { throw .invalid("Requires delta != 0: 0") }
    if step > 0 {
      guard first <= last else {
        throw .invalid("Requires start <= limit when delta > 0: \(text(first))/\(text(last))")
      }
    } else {
      guard first >= last else {
        throw .invalid("Requires start >= limit when delta < 0: \(text(first))/\(text(last))")
      }
    }
    let exact = ((last - first) / step).magnitude.rounded(.up)
    guard exact < 0x1p40 else {
      throw .invalid("Requires ((limit - start) / delta) <= 9223372036854775807")
    }
    let count = Int(exact)
    let result = try output(start.dtype, Shape([count]))
    // Each element is the one before plus the step, rounded every time, as TensorFlow's kernel does.
    if start.dtype == .float32 {
      let out = result.pointer(Float.self)
      var value = Float(first)
      let step = Float(step)
      for index in 0..<count {
        out[index] = value
        value += step
      }
    } else {
      var value = first
      for index in 0..<count {
        result.setElement(index, to: value)
        value = start.dtype == .float64 ? value + step : result.elementAsDouble(index) + step
      }
    }
    return result
  }

  /// `count` evenly spaced numbers from `start` to `stop`, both included.
  package static func linspace(
    _ start: Tensor, _ stop: Tensor, count: Int
  ) throws(KernelError) -> Tensor {
    guard count > 0 else { throw .invalid("Requires num > 0: \(count)") }
    let result = try output(start.dtype, Shape([count]))
    if start.dtype == .float32 {
      let (first, last) = (Float(start.scalarDouble), Float(stop.scalarDouble))
      let step = (last - first) / Float(max(count - 1, 1))
      let out = result.pointer(Float.self)
      for index in 0..<count { out[index] = first + step * Float(index) }
      if count > 1 { out[count - 1] = last }
    } else {
      let (first, last) = (start.scalarDouble, stop.scalarDouble)
      let step = (last - first) / Double(max(count - 1, 1))
      for index in 0..<count { result.setElement(index, to: first + step * Double(index)) }
      if count > 1 { result.setElement(count - 1, to: last) }
    }
    return result
  }

  /// A tensor with every element equal to a scalar (`Fill`).
  ///
  /// - Throws: "Dimension -1 must be >= 0".
  package static func fill(_ sizes: [Int], with value: Tensor) throws(KernelError) -> Tensor {
    for size in sizes where size < 0 { throw .invalid("Dimension \(size) must be >= 0") }
    if sizes.isEmpty { return value.reshaped(.scalar) }
    return try strided(value, Shape(sizes), start: 0, steps: sizes.map { _ in 0 })
  }

  /// Matrices with the vectors of the last axis on their diagonals and `padding` elsewhere.
  package static func matrixDiagonal(
    _ a: Tensor, offset: Int = 0, rows: Int? = nil, columns: Int? = nil, padding: Tensor? = nil
  ) throws(KernelError) -> Tensor {
    guard let length = a.shape.dimensions.last else {
      throw .invalid("diagonal must be at least 1-dim, received shape: \(a.shape)")
    }
    let (least, broad) = (length + max(-offset, 0), length + max(offset, 0))
    let isOpen = rows == nil && columns == nil
    let height = rows ?? (isOpen ? max(least, broad) : least)
    let width = columns ?? (isOpen ? max(least, broad) : broad)
    let shape = Shape(Array(a.shape.dimensions.dropLast()) + [height, width])
    let result: Tensor
    if let padding {
      result = try fill(shape.dimensions, with: padding)
    } else {
      result = try zeros(a.dtype, shape)
    }
    let copy = ElementCopy(a, result)
    let batches = length == 0 ? 0 : a.count / length
    for batch in 0..<batches {
      for index in 0..<length {
        let (row, column) = (index + max(-offset, 0), index + max(offset, 0))
        guard row < height, column < width else { continue }
        copy(from: batch * length + index, to: (batch * height + row) * width + column)
      }
    }
    return result
  }

  /// The diagonals of the matrices in the two last axes.
  package static func matrixDiagonalPart(
    _ a: Tensor, offset: Int = 0
  ) throws(KernelError) -> Tensor {
    guard a.shape.rank >= 2 else {
      throw .invalid("input must be at least 2-dim, received shape: \(a.shape)")
    }
    let (rows, columns) = (
      a.shape.dimensions[a.shape.rank - 2], a.shape.dimensions[a.shape.rank - 1]
    )
    let length = min(rows - max(-offset, 0), columns - max(offset, 0))
    guard length >= 0 else {
      throw .invalid("lower_diag_index is out of bound: \(offset)")
    }
    let batch = Array(a.shape.dimensions.dropLast(2))
    let strides = a.shape.strides
    return try strided(
      a, Shape(batch + [length]), start: max(-offset, 0) * columns + max(offset, 0),
      steps: Array(strides.dropLast(2)) + [columns + 1])
  }

  /// The matrices with their main diagonals replaced.
  package static func matrixSetDiagonal(
    _ a: Tensor, _ diagonal: Tensor, offset: Int = 0
  ) throws(KernelError) -> Tensor {
    guard a.shape.rank >= 2 else {
      throw .invalid("input must be at least 2-dim, received shape: \(a.shape)")
    }
    let (rows, columns) = (
      a.shape.dimensions[a.shape.rank - 2], a.shape.dimensions[a.shape.rank - 1]
    )
    let length = min(rows - max(-offset, 0), columns - max(offset, 0))
    let batch = Array(a.shape.dimensions.dropLast(2))
    guard diagonal.shape.dimensions == batch + [length] else {
      throw .invalid(
        "must have diagonal.shape == input.shape[:-2] + min(input.shape[-2:]), but received input "
          + "shape: \(a.shape) and diagonal shape: \(diagonal.shape)")
    }
    let result = try moved(a, a.shape)
    if a.count > 0 { ElementCopy(a, result)(from: 0, to: 0, count: a.count) }
    let copy = ElementCopy(diagonal, result)
    for block in 0..<batch.reduce(1, *) {
      for index in 0..<length {
        let (row, column) = (index + max(-offset, 0), index + max(offset, 0))
        copy(from: block * length + index, to: (block * rows + row) * columns + column)
      }
    }
    return result
  }

  /// The matrices with zeros outside a band; -1 keeps a whole triangle.
  package static func matrixBandPart(
    _ a: Tensor, lower: Int, upper: Int
  ) throws(KernelError) -> Tensor {
    guard a.shape.rank >= 2 else {
      throw .invalid("input must be at least 2-dim, received shape: \(a.shape)")
    }
    let (rows, columns) = (
      a.shape.dimensions[a.shape.rank - 2], a.shape.dimensions[a.shape.rank - 1]
    )
    let result = Tensor(zeros: a.dtype, a.shape)
    let copy = ElementCopy(a, result)
    let matrix = rows * columns
    for block in 0..<(matrix == 0 ? 0 : a.count / matrix) {
      for row in 0..<rows {
        let first = lower < 0 ? 0 : max(0, row - lower)
        let last = upper < 0 ? columns : min(columns, row + upper + 1)
        if first < last {
          let start = block * matrix + row * columns
          copy(from: start + first, to: start + first, count: last - first)
        }
      }
    }
    return result
  }

  /// Identity matrices: ones on the diagonal, zeros elsewhere.
  package static func eye(
    rows: Int, columns: Int? = nil, batch: [Int] = [], dtype: DType = .float32
  ) throws(KernelError) -> Tensor {
    let columns = columns ?? rows
    let shape = Shape(batch + [rows, columns])
    let result = try zeros(dtype, shape)
    for block in 0..<batch.reduce(1, *) {
      for index in 0..<min(rows, columns) {
        result.setElement((block * rows + index) * columns + index, to: 1)
      }
    }
    return result
  }

  /// Element by element what fits into another tensor's dtype without a change of bits.
  package static func bitcast(_ a: Tensor, to dtype: DType) throws(KernelError) -> Tensor {
    let (from, to) = (a.dtype.size, dtype.size)
    guard from > 0, to > 0 else {
      throw .invalid("Cannot bitcast from \(a.dtype.cName) to \(dtype.cName)")
    }
    if from == to { return Tensor(sharing: a, dtype: dtype, shape: a.shape) }
    if from > to {
      return Tensor(
        sharing: a, dtype: dtype, shape: Shape(a.shape.dimensions + [from / to]))
    }
    guard a.shape.dimensions.last == to / from else {
      throw .invalid(
        "Cannot bitcast from \(a.dtype.cName) to \(dtype.cName): shape \(a.shape)")
    }
    return Tensor(sharing: a, dtype: dtype, shape: Shape(a.shape.dimensions.dropLast()))
  }
}
