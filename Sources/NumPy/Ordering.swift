// Comparing elements: sorting, searching, extremes.

import Python
import Tensors

/// The elements of an array as what can be compared quickly. NaN comes last.
struct ElementOrder {
  private enum Keys {
    case integers([Int])
    case unsigned([UInt64])
    case floats([Double])
    case complexes([Complex<Double>])
    case texts([[UInt32]])
  }
  private let keys: Keys

  init(_ tensor: Tensor) {
    if tensor.dtype == .uint64 {
      keys = .unsigned(tensor.integers.map { UInt64(bitPattern: Int64($0)) })
    } else if tensor.dtype.isInteger || tensor.dtype == .bool {
      keys = .integers(tensor.integers)
    } else if tensor.dtype.isComplex {
      keys = .complexes((0..<tensor.count).map { tensor.elementAsComplex($0) })
    } else {
      keys = .floats((0..<tensor.count).map { tensor.elementAsDouble($0) })
    }
  }

  init(texts: [[UInt32]]) { keys = .texts(texts) }

  /// Whether element `a` belongs before `b`; with `nanFirst`, NaN is less than anything.
  func isBefore(_ a: Int, _ b: Int, nanFirst: Bool = false) -> Bool {
    switch keys {
    case .integers(let keys): return keys[a] < keys[b]
    case .unsigned(let keys): return keys[a] < keys[b]
    case .floats(let keys):
      if nanFirst { return keys[a].isNaN && !keys[b].isNaN || keys[a] < keys[b] }
      return keys[a] < keys[b] || keys[b].isNaN && !keys[a].isNaN
    case .complexes(let keys):
      return keys[a].real < keys[b].real
        || keys[a].real == keys[b].real && keys[a].imaginary < keys[b].imaginary
    case .texts(let keys): return keys[a].lexicographicallyPrecedes(keys[b])
    }
  }

  /// Whether element `a` is greater than `b`; NaN is greater than anything.
  func isAfter(_ a: Int, _ b: Int) -> Bool { isBefore(b, a) }

  /// The positions of a stretch in ascending order, equals in the order in which they stand.
  func sorted(_ range: Range<Int>) -> [Int] {
    switch keys {
    case .integers(let keys): return stable(range) { keys[$0] < keys[$1] }
    case .floats(let keys):
      return stable(range) { keys[$0] < keys[$1] || keys[$1].isNaN && !keys[$0].isNaN }
    default: return stable(range) { isBefore($0, $1) }
    }
  }

  @inline(__always)
  private func stable(_ range: Range<Int>, _ isBefore: (Int, Int) -> Bool) -> [Int] {
    range.sorted { isBefore($0, $1) || !isBefore($1, $0) && $0 < $1 }
  }
}

extension NumPyRuntime {
  /// The order of an array's elements, by position in row order.
  func ordering(_ array: NDArrayObject) throws(Raise) -> ElementOrder {
    if array.dtype.number != nil { return ElementOrder(array.tensor) }
    if array.dtype == .object {
      // The rank of each element among all, found with Python's own comparison.
      let values = array.values
      var order = Array(values.indices)
      var failure: Raise?
      order.sort { a, b in
        guard failure == nil else { return false }
        do throws(Raise) {
          return try interpreter.isLess(values[a], values[b])
        } catch {
          failure = error
          return false
        }
      }
      if let failure { throw failure }
      var ranks = [UInt32](repeating: 0, count: values.count)
      var rank: UInt32 = 0
      for (place, index) in order.enumerated() {
        if place > 0, try interpreter.isLess(values[order[place - 1]], values[index]) { rank += 1 }
        ranks[index] = rank
      }
      return ElementOrder(texts: ranks.map { [$0] })
    }
    return ElementOrder(
      texts: array.values.map { value in
        if let text = value.text { return text.unicodeScalars.map(\.value) }
        if case .object(let bytes as BytesObject) = value { return bytes.bytes.map(UInt32.init) }
        return []
      })
  }

  /// The positions along the last axis that sort each row, in row order.
  func sortedPositions(_ array: NDArrayObject) throws(Raise) -> [Int] {
    let length = array.shape.last ?? 1
    let order = try ordering(array)
    var positions: [Int] = []
    positions.reserveCapacity(array.count)
    guard length > 0 else { return [] }
    for row in 0..<(array.count / length) {
      positions += order.sorted((row * length)..<((row + 1) * length))
    }
    return positions
  }

  /// `np.sort` and `np.argsort`.
  func sorted(
    _ array: NDArrayObject, axis: Value, givesPositions: Bool
  ) throws(Raise) -> NDArrayObject {
    var source = array
    if axis.isNone { source = array.reshaped([array.count]) }
    let along: Int
    if axis.isUnbound || axis.isNone {
      along = source.rank - 1
    } else {
      along = try self.axis(try interpreter.integerIndex(axis), rank: source.rank)
    }
    guard source.rank > 0 else { throw axisError(-1, 0) }
    let others = source.shape.indices.filter { $0 != along }
    let moved = source.transposed(others + [along])
    let positions = try sortedPositions(moved)
    var result: NDArrayObject
    if givesPositions {
      let length = source.shape[along]
      result = self.array(
        Tensor(
          integers: positions.map { length > 0 ? $0 % length : 0 }, dtype: .int64,
          shape: Shape(moved.shape)))
    } else {
      result = moved.gathered(positions, shape: moved.shape)
    }
    if along != source.rank - 1 {
      var back = Array(0..<(source.rank - 1))
      back.insert(source.rank - 1, at: along)
      result = result.transposed(back).copied()
    }
    return result
  }
}
