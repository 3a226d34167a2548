// A binary function applied to a row of elements: the switch over function and dtype stands outside
// the loop, and the loop is simple enough to be vectorised.

/// Functions applied to rows of elements in memory, for whoever walks tensors block by block.
package enum Block {
  /// Computes `out[i] = function(a[i * aStep], b[i * bStep])` for `count` elements of `dtype`.
  /// The output may be one of the operands where that one's step is 1.
  package static func binary(
    _ function: BinaryFunction, _ dtype: DType,
    _ a: UnsafeRawPointer, _ aStep: Int, _ b: UnsafeRawPointer, _ bStep: Int,
    _ out: UnsafeMutableRawPointer, _ count: Int
  ) throws(BlockFailure) {
    let row = BinaryRow(a: a, aStep: aStep, b: b, bStep: bStep, out: out, count: count)
    switch dtype {
    case .float32: try row.floats(function, Float.self)
    case .float64: try row.floats(function, Double.self)
    case .int32: try row.signedIntegers(function, Int32.self)
    case .int64: try row.signedIntegers(function, Int64.self)
    case .int8: try row.signedIntegers(function, Int8.self)
    case .int16: try row.signedIntegers(function, Int16.self)
    case .uint8: try row.unsignedIntegers(function, UInt8.self)
    case .uint16: try row.unsignedIntegers(function, UInt16.self)
    case .uint32: try row.unsignedIntegers(function, UInt32.self)
    case .uint64: try row.unsignedIntegers(function, UInt64.self)
    case .bool: try row.bools(function)
    case .complex64: try row.complexes(function, Float.self)
    case .complex128: try row.complexes(function, Double.self)
    case .float16:
      try row.halves(function, Float16.self, widen: { Float($0) }, narrow: { Float16($0) })
    case .bfloat16:
      try row.halves(function, BFloat16.self, widen: { $0.float }, narrow: { BFloat16($0) })
    case .string, .resource, .variant: throw .unsupported
    }
  }
}

/// One row of two operands and its result.
struct BinaryRow {
  let a: UnsafeRawPointer
  let aStep: Int
  let b: UnsafeRawPointer
  let bStep: Int
  let out: UnsafeMutableRawPointer
  let count: Int

  @inline(__always)
  private func walk<T, R>(_: T.Type, _ function: (T, T) -> R) {
    let a = a.assumingMemoryBound(to: T.self)
    let b = b.assumingMemoryBound(to: T.self)
    let out = out.assumingMemoryBound(to: R.self)
    switch (aStep, bStep) {
    case (1, 1):
      for index in 0..<count { out[index] = function(a[index], b[index]) }
    case (1, 0):
      let y = b[0]
      for index in 0..<count { out[index] = function(a[index], y) }
    case (0, 1):
      let x = a[0]
      for index in 0..<count { out[index] = function(x, b[index]) }
    default:
      for index in 0..<count { out[index] = function(a[index &* aStep], b[index &* bStep]) }
    }
  }

  @inline(__always)
  private func map<T>(_: T.Type, _ function: (T, T) -> T) { walk(T.self, function) }

  @inline(__always)
  private func test<T>(_: T.Type, _ function: (T, T) -> Bool) { walk(T.self, function) }

  /// Whether any element of the second operand satisfies the condition.
  @inline(__always)
  private func divisor<T>(contains condition: (T) -> Bool) -> Bool {
    let b = b.assumingMemoryBound(to: T.self)
    guard bStep != 0 else { return count > 0 && condition(b[0]) }
    var found = false
    for index in 0..<count where condition(b[index &* bStep]) { found = true }
    return found
  }

  @inline(__always)
  private func compare<T: Comparable>(_ function: BinaryFunction, _: T.Type) -> Bool {
    switch function {
    case .equal: test(T.self) { $0 == $1 }
    case .notEqual: test(T.self) { $0 != $1 }
    case .less: test(T.self) { $0 < $1 }
    case .lessEqual: test(T.self) { $0 <= $1 }
    case .greater: test(T.self) { $0 > $1 }
    case .greaterEqual: test(T.self) { $0 >= $1 }
    default: return false
    }
    return true
  }

  @inline(never)
  func floats<T: FloatMath>(
    _ function: BinaryFunction, _: T.Type
  ) throws(BlockFailure) {
    switch function {
    case .add: map(T.self) { $0 + $1 }
    case .subtract: map(T.self) { $0 - $1 }
    case .multiply: map(T.self) { $0 * $1 }
    case .divide: map(T.self) { $0 / $1 }
    case .floorDivide: map(T.self) { ($0 / $1).rounded(.down) }
    case .floorMod:
      map(T.self) { x, y in
        let rest = T.remainder(x, y)
        return rest != 0 && (rest < 0) != (y < 0) ? rest + y : rest
      }
    case .truncateMod: map(T.self) { T.remainder($0, $1) }
    case .divideNoNan: map(T.self) { $1 == 0 ? 0 : $0 / $1 }
    case .multiplyNoNan: map(T.self) { $1 == 0 ? 0 : $0 * $1 }
    case .power: map(T.self) { T.power($0, $1) }
    // A NaN in either operand is the result, whichever operand has it.
    case .maximum: map(T.self) { x, y in x != x ? x : (x > y ? x : y) }
    case .minimum: map(T.self) { x, y in x != x ? x : (x < y ? x : y) }
    case .squaredDifference:
      map(T.self) { x, y in
        let difference = x - y
        return difference * difference
      }
    case .atan2: map(T.self) { T.atan2($0, $1) }
    case .xdivy: map(T.self) { $0 == 0 ? 0 : $0 / $1 }
    case .xlogy: map(T.self) { $0 == 0 ? 0 : $0 * T.log($1) }
    case .xlog1py: map(T.self) { $0 == 0 ? 0 : $0 * T.log1p($1) }
    case .nextAfter: map(T.self) { T.nextAfter($0, $1) }
    case .tanhGrad, .sigmoidGrad, .sqrtGrad, .rsqrtGrad, .reciprocalGrad, .reluGrad, .relu6Grad,
      .eluGrad, .seluGrad, .softplusGrad, .softsignGrad:
      gradients(function, T.self)
    default:
      guard compare(function, T.self) else { throw .unsupported }
    }
  }

  private func gradients<T: FloatMath>(_ function: BinaryFunction, _: T.Type) {
    switch function {
    case .tanhGrad: map(T.self) { y, dy in dy * (1 - y * y) }
    case .sigmoidGrad: map(T.self) { y, dy in dy * (1 - y) * y }
    case .sqrtGrad: map(T.self) { y, dy in dy * 0.5 / y }
    case .rsqrtGrad: map(T.self) { y, dy in -0.5 * (dy * y) * (y * y) }
    case .reciprocalGrad: map(T.self) { y, dy in -dy * (y * y) }
    case .reluGrad: map(T.self) { dy, x in x > 0 ? dy : 0 }
    case .relu6Grad: map(T.self) { dy, x in x > 0 && x < 6 ? dy : 0 }
    case .eluGrad: map(T.self) { dy, y in y < 0 ? dy * (y + 1) : dy }
    case .seluGrad:
      map(T.self) { dy, y in y < 0 ? dy * (y + T(Selu.scaleAlpha)) : dy * T(Selu.scale) }
    case .softplusGrad: map(T.self) { dy, x in dy / (T.exp(-x) + 1) }
    default:
      map(T.self) { dy, x in
        let width = 1 + x.magnitude
        return dy / (width * width)
      }
    }
  }

  @inline(__always)
  private func integers<T: FixedWidthInteger & BitwiseCopyable>(
    _ function: BinaryFunction, _: T.Type
  ) -> Bool {
    switch function {
    case .add: map(T.self) { $0 &+ $1 }
    case .subtract: map(T.self) { $0 &- $1 }
    case .multiply: map(T.self) { $0 &* $1 }
    case .maximum: map(T.self) { $0 > $1 ? $0 : $1 }
    case .minimum: map(T.self) { $0 < $1 ? $0 : $1 }
    case .squaredDifference:
      map(T.self) { x, y in
        let difference = x &- y
        return difference &* difference
      }
    case .bitwiseAnd: map(T.self) { $0 & $1 }
    case .bitwiseOr: map(T.self) { $0 | $1 }
    case .bitwiseXor: map(T.self) { $0 ^ $1 }
    // Shifts by more than the width, or by less than nothing, are clamped as TensorFlow does.
    case .leftShift: map(T.self) { $0 &<< min(max($1, 0), T(T.bitWidth - 1)) }
    case .rightShift: map(T.self) { $0 &>> min(max($1, 0), T(T.bitWidth - 1)) }
    default: return compare(function, T.self)
    }
    return true
  }

  @inline(__always)
  private static func power<T: FixedWidthInteger>(_ base: T, _ exponent: T) -> T {
    var (result, factor, rest) = (T(1), base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = result &* factor }
      factor = factor &* factor
      rest >>= 1
    }
    return result
  }

  @inline(never)
  func signedIntegers<T: FixedWidthInteger & SignedInteger & BitwiseCopyable>(
    _ function: BinaryFunction, _: T.Type
  ) throws(BlockFailure) {
    if integers(function, T.self) { return }
    switch function {
    case .divide, .floorDivide, .floorMod, .truncateMod:
      guard !divisor(contains: { (y: T) in y == 0 }) else { throw .divisionByZero }
    case .power:
      guard !divisor(contains: { (y: T) in y < 0 }) else { throw .negativeExponent }
    default: break
    }
    switch function {
    case .divide: map(T.self) { $1 == -1 ? 0 &- $0 : $0 / $1 }
    case .floorDivide:
      map(T.self) { x, y in
        if y == -1 { return 0 &- x }
        let (quotient, rest) = x.quotientAndRemainder(dividingBy: y)
        return rest != 0 && (rest < 0) != (y < 0) ? quotient - 1 : quotient
      }
    case .floorMod:
      map(T.self) { x, y in
        if y == -1 { return 0 }
        let rest = x % y
        return rest != 0 && (rest < 0) != (y < 0) ? rest + y : rest
      }
    case .truncateMod: map(T.self) { $1 == -1 ? 0 : $0 % $1 }
    case .divideNoNan:
      map(T.self) { $1 == 0 ? 0 : ($1 == -1 ? 0 &- $0 : $0 / $1) }
    case .power: map(T.self) { Self.power($0, $1) }
    default: throw .unsupported
    }
  }

  @inline(never)
  func unsignedIntegers<T: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ function: BinaryFunction, _: T.Type
  ) throws(BlockFailure) {
    if integers(function, T.self) { return }
    switch function {
    case .divide, .floorDivide, .floorMod, .truncateMod:
      guard !divisor(contains: { (y: T) in y == 0 }) else { throw .divisionByZero }
    default: break
    }
    switch function {
    case .divide, .floorDivide: map(T.self) { $0 / $1 }
    case .floorMod, .truncateMod: map(T.self) { $0 % $1 }
    case .divideNoNan: map(T.self) { $1 == 0 ? 0 : $0 / $1 }
    case .power: map(T.self) { Self.power($0, $1) }
    default: throw .unsupported
    }
  }

  @inline(never)
  func bools(_ function: BinaryFunction) throws(BlockFailure) {
    switch function {
    case .logicalAnd, .bitwiseAnd: map(UInt8.self) { $0 & $1 }
    case .logicalOr, .bitwiseOr: map(UInt8.self) { $0 | $1 }
    case .equal: test(UInt8.self) { $0 == $1 }
    case .notEqual, .bitwiseXor: test(UInt8.self) { $0 != $1 }
    default: throw .unsupported
    }
  }

  @inline(never)
  func complexes<P: FloatMath>(
    _ function: BinaryFunction, _: P.Type
  ) throws(BlockFailure) {
    typealias T = Complex<P>
    let zero = T(0)
    switch function {
    case .add: map(T.self) { $0 + $1 }
    case .subtract: map(T.self) { $0 - $1 }
    case .multiply: map(T.self) { $0 * $1 }
    case .divide: map(T.self) { $0 / $1 }
    case .divideNoNan: map(T.self) { $1 == zero ? zero : $0 / $1 }
    case .multiplyNoNan: map(T.self) { $1 == zero ? zero : $0 * $1 }
    case .tanhGrad: map(T.self) { y, dy in dy * (T(1) - y * y).conjugate }
    case .sigmoidGrad: map(T.self) { y, dy in dy * (y * (T(1) - y)).conjugate }
    case .sqrtGrad: map(T.self) { y, dy in dy * T(0.5) / y.conjugate }
    case .rsqrtGrad:
      map(T.self) { y, dy in T(-0.5) * dy * (y * y * y).conjugate }
    case .reciprocalGrad: map(T.self) { y, dy in -dy * (y * y).conjugate }
    case .xdivy: map(T.self) { $0 == zero ? zero : $0 / $1 }
    case .xlogy: map(T.self) { $0 == zero ? zero : $0 * T.log($1) }
    case .power: map(T.self) { T.power($0, $1) }
    case .squaredDifference:
      map(T.self) { x, y in
        let difference = x - y
        return difference * difference.conjugate
      }
    case .equal: test(T.self) { $0 == $1 }
    case .notEqual: test(T.self) { $0 != $1 }
    default: throw .unsupported
    }
  }

  /// float16 and bfloat16 are computed in float32 and rounded, a stretch at a time.
  @inline(never)
  func halves<T: BitwiseCopyable>(
    _ function: BinaryFunction, _: T.Type, widen: (T) -> Float, narrow: (Float) -> T
  ) throws(BlockFailure) {
    let stretch = 256
    let wide = UnsafeMutablePointer<Float>.allocate(capacity: 2 * stretch)
    defer { wide.deallocate() }
    let (left, right) = (wide, wide + stretch)
    let a = a.assumingMemoryBound(to: T.self)
    let b = b.assumingMemoryBound(to: T.self)
    for start in Swift.stride(from: 0, to: count, by: stretch) {
      let length = min(stretch, count - start)
      for index in 0..<length {
        left[index] = widen(a[(start + index) * aStep])
        right[index] = widen(b[(start + index) * bStep])
      }
      if function.isPredicate {
        let row = BinaryRow(
          a: left, aStep: 1, b: right, bStep: 1, out: out + start, count: length)
        try row.floats(function, Float.self)
      } else {
        let row = BinaryRow(a: left, aStep: 1, b: right, bStep: 1, out: left, count: length)
        try row.floats(function, Float.self)
        let out = out.assumingMemoryBound(to: T.self) + start
        for index in 0..<length { out[index] = narrow(left[index]) }
      }
    }
  }
}
