import Tensors

/// What reductions need of an element type.
protocol Reducible: BitwiseCopyable {
  static var zero: Self { get }
  static var one: Self { get }
  static var lowest: Self { get }
  static var highest: Self { get }
  static func sum(_ a: Self, _ b: Self) -> Self
  static func product(_ a: Self, _ b: Self) -> Self
  /// NaN wins.
  static func greater(_ a: Self, _ b: Self) -> Self
  static func lesser(_ a: Self, _ b: Self) -> Self
  /// The sum of a row, in NumPy's order.
  static func total(_ row: UnsafePointer<Self>, _ count: Int) -> Self
}

extension Reducible where Self: BinaryFloatingPoint {
  static var one: Self { 1 }
  static var lowest: Self { -.infinity }
  static var highest: Self { .infinity }
  static func sum(_ a: Self, _ b: Self) -> Self { a + b }
  static func product(_ a: Self, _ b: Self) -> Self { a * b }
  static func greater(_ a: Self, _ b: Self) -> Self { a.isNaN || a > b ? a : b }
  static func lesser(_ a: Self, _ b: Self) -> Self { a.isNaN || a < b ? a : b }

  /// Pairwise: eight running sums for stretches of up to 128, halves of longer rows.
  static func total(_ row: UnsafePointer<Self>, _ count: Int) -> Self {
    if count < 8 {
      var result: Self = 0
      for index in 0..<count { result += row[index] }
      return result
    }
    if count <= 128 {
      var r = (row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7])
      var index = 8
      while index < count - count % 8 {
        r.0 += row[index]
        r.1 += row[index + 1]
        r.2 += row[index + 2]
        r.3 += row[index + 3]
        r.4 += row[index + 4]
        r.5 += row[index + 5]
        r.6 += row[index + 6]
        r.7 += row[index + 7]
        index += 8
      }
      var result = ((r.0 + r.1) + (r.2 + r.3)) + ((r.4 + r.5) + (r.6 + r.7))
      while index < count {
        result += row[index]
        index += 1
      }
      return result
    }
    var half = count / 2
    half -= half % 8
    return total(row, half) + total(row + half, count - half)
  }
}

extension Reducible where Self: FixedWidthInteger {
  static var one: Self { 1 }
  static var lowest: Self { .min }
  static var highest: Self { .max }
  static func sum(_ a: Self, _ b: Self) -> Self { a &+ b }
  static func product(_ a: Self, _ b: Self) -> Self { a &* b }
  static func greater(_ a: Self, _ b: Self) -> Self { a > b ? a : b }
  static func lesser(_ a: Self, _ b: Self) -> Self { a < b ? a : b }
  static func total(_ row: UnsafePointer<Self>, _ count: Int) -> Self {
    var sum: Self = 0
    for index in 0..<count { sum &+= row[index] }
    return sum
  }
}

extension Float: Reducible {}
extension Double: Reducible {}
extension Float16: Reducible {}
extension Int8: Reducible {}
extension Int16: Reducible {}
extension Int32: Reducible {}
extension Int64: Reducible {}
extension UInt8: Reducible {}
extension UInt16: Reducible {}
extension UInt32: Reducible {}
extension UInt64: Reducible {}

extension Complex: Reducible where Part: Reducible {
  static var zero: Self { Complex(0, 0) }
  static var one: Self { Complex(1, 0) }
  static var lowest: Self { Complex(-.infinity, -.infinity) }
  static var highest: Self { Complex(.infinity, .infinity) }
  static func sum(_ a: Self, _ b: Self) -> Self {
    Complex(a.real + b.real, a.imaginary + b.imaginary)
  }
  static func product(_ a: Self, _ b: Self) -> Self {
    Complex(
      a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real)
  }
  static func greater(_ a: Self, _ b: Self) -> Self {
    b.real > a.real || b.real == a.real && b.imaginary > a.imaginary ? b : a
  }
  static func lesser(_ a: Self, _ b: Self) -> Self {
    b.real < a.real || b.real == a.real && b.imaginary < a.imaginary ? b : a
  }
  static func total(_ row: UnsafePointer<Self>, _ count: Int) -> Self {
    if count < 4 || count > 64 {
      if count > 64 {
        var half = count / 2
        half -= half % 4
        return sum(total(row, half), total(row + half, count - half))
      }
      var result = zero
      for index in 0..<count { result = sum(result, row[index]) }
      return result
    }
    var r = (row[0], row[1], row[2], row[3])
    var index = 4
    while index < count - count % 4 {
      r.0 = sum(r.0, row[index])
      r.1 = sum(r.1, row[index + 1])
      r.2 = sum(r.2, row[index + 2])
      r.3 = sum(r.3, row[index + 3])
      index += 4
    }
    var result = sum(sum(r.0, r.1), sum(r.2, r.3))
    while index < count {
      result = sum(result, row[index])
      index += 1
    }
    return result
  }
}

/// The functions that reduce axes; the raw values are the names of the functions behind them.
enum Reducer: String {
  case sum = "add"
  case product = "multiply"
  case maximum, minimum
}

/// Reduces axes of a tensor: rows in NumPy's order, so that sums have its last digits.
enum ReductionLoop {
  static func reduce(_ function: Reducer, _ a: Tensor, _ isReduced: [Bool]) -> Tensor? {
    switch a.dtype {
    case .float32: run(function, a, isReduced, Float.self)
    case .float64: run(function, a, isReduced, Double.self)
    case .float16: run(function, a, isReduced, Float16.self)
    case .int8: run(function, a, isReduced, Int8.self)
    case .int16: run(function, a, isReduced, Int16.self)
    case .int32: run(function, a, isReduced, Int32.self)
    case .int64: run(function, a, isReduced, Int64.self)
    case .uint8, .bool: run(function, a, isReduced, UInt8.self)
    case .uint16: run(function, a, isReduced, UInt16.self)
    case .uint32: run(function, a, isReduced, UInt32.self)
    case .uint64: run(function, a, isReduced, UInt64.self)
    case .complex64: run(function, a, isReduced, Complex<Float>.self)
    case .complex128: run(function, a, isReduced, Complex<Double>.self)
    default: nil
    }
  }

  private static func run<T: Reducible>(
    _ function: Reducer, _ a: Tensor, _ isReduced: [Bool], _: T.Type
  ) -> Tensor {
    let kept = a.shape.dimensions.indices.filter { !isReduced[$0] }.map { a.shape.dimensions[$0] }
    let result = Tensor(uninitialized: a.dtype, Shape(kept))
    let out = result.unsafeBase.assumingMemoryBound(to: T.self)
    let source = UnsafePointer(a.unsafeBase.assumingMemoryBound(to: T.self))
    // Neighbouring axes of one fate are one axis.
    var sizes: [Int] = []
    var reduces: [Bool] = []
    for (axis, size) in a.shape.dimensions.enumerated() where size != 1 {
      if reduces.last == isReduced[axis] {
        sizes[sizes.count - 1] *= size
      } else {
        sizes.append(size)
        reduces.append(isReduced[axis])
      }
    }
    if sizes.isEmpty {
      sizes = [1]
      reduces = [false]
    }
    var steps = [Int](repeating: 0, count: sizes.count)
    var step = 1
    for axis in sizes.indices.reversed() where !reduces[axis] {
      steps[axis] = step
      step *= sizes[axis]
    }
    let initial: T
    let combine: (T, T) -> T
    switch function {
    case .sum: (initial, combine) = (T.zero, T.sum)
    case .product: (initial, combine) = (T.one, T.product)
    case .maximum: (initial, combine) = (T.lowest, T.greater)
    case .minimum: (initial, combine) = (T.highest, T.lesser)
    }
    for index in 0..<result.count { out[index] = initial }
    let count = a.count
    guard count > 0, let length = sizes.last, let lastReduces = reduces.last else { return result }
    let outer = sizes.count - 1
    var index = [Int](repeating: 0, count: outer)
    var place = 0
    for row in 0..<(count / length) {
      let start = source + row * length
      if !lastReduces {
        for column in 0..<length {
          out[place + column] = combine(out[place + column], start[column])
        }
      } else if function == .sum {
        out[place] = T.sum(out[place], T.total(start, length))
      } else {
        var value = out[place]
        for column in 0..<length { value = combine(value, start[column]) }
        out[place] = value
      }
      var axis = outer - 1
      while axis >= 0 {
        index[axis] += 1
        place += steps[axis]
        if index[axis] < sizes[axis] { break }
        place -= steps[axis] * sizes[axis]
        index[axis] = 0
        axis -= 1
      }
    }
    withExtendedLifetime(a) {}
    return result
  }

  /// Running sums, products, … along an axis.
  static func accumulate(_ function: Reducer, _ a: Tensor, axis: Int) -> Tensor? {
    switch a.dtype {
    case .float32: scan(function, a, axis, Float.self)
    case .float64: scan(function, a, axis, Double.self)
    case .float16: scan(function, a, axis, Float16.self)
    case .int8: scan(function, a, axis, Int8.self)
    case .int16: scan(function, a, axis, Int16.self)
    case .int32: scan(function, a, axis, Int32.self)
    case .int64: scan(function, a, axis, Int64.self)
    case .uint8, .bool: scan(function, a, axis, UInt8.self)
    case .uint16: scan(function, a, axis, UInt16.self)
    case .uint32: scan(function, a, axis, UInt32.self)
    case .uint64: scan(function, a, axis, UInt64.self)
    case .complex64: scan(function, a, axis, Complex<Float>.self)
    case .complex128: scan(function, a, axis, Complex<Double>.self)
    default: nil
    }
  }

  private static func scan<T: Reducible>(
    _ function: Reducer, _ a: Tensor, _ axis: Int, _: T.Type
  ) -> Tensor {
    let result = Tensor(uninitialized: a.dtype, a.shape)
    let out = result.unsafeBase.assumingMemoryBound(to: T.self)
    let source = a.unsafeBase.assumingMemoryBound(to: T.self)
    let combine: (T, T) -> T
    switch function {
    case .sum: combine = T.sum
    case .product: combine = T.product
    case .maximum: combine = T.greater
    case .minimum: combine = T.lesser
    }
    let size = a.shape.dimensions[axis]
    let inner = a.shape.dimensions[(axis + 1)...].reduce(1, *)
    for index in 0..<a.count {
      let isFirst = (index / inner) % max(size, 1) == 0
      out[index] = isFirst ? source[index] : combine(out[index - inner], source[index])
    }
    withExtendedLifetime(a) {}
    return result
  }
}
