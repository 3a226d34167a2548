// Functions applied element by element: choice of the type, the loop, the warnings.

import Python
import Syntax
import Tensors

/// A function such as `np.add`.
package final class UfuncObject: Object {
  enum Kind {
    case unary(UnaryUfunc)
    case binary(BinaryUfunc)
  }

  let kind: Kind
  let name: String

  init(_ kind: Kind, name: String, type: TypeObject?) {
    self.kind = kind
    self.name = name
    super.init(type: type)
  }
}

extension NumPyRuntime {
  // MARK: Two arguments

  /// Applies a function to two values that are converted to arrays.
  func apply(_ function: BinaryUfunc, _ a: Value, _ b: Value) throws(Raise) -> Value {
    try apply(function, try operand(a), try operand(b))
  }

  func apply(_ function: BinaryUfunc, _ a: Operand, _ b: Operand) throws(Raise) -> Value {
    output(try arrays(function, a, b))
  }

  /// The result as an array, of rank 0 for scalars.
  func arrays(
    _ function: BinaryUfunc, _ a: Operand, _ b: Operand, dtype: DType? = nil
  ) throws(Raise) -> NDArrayObject {
    guard let common = commonType([a, b]) else { return try objects(function, a, b) }
    guard Shape.broadcast(Shape(a.array.shape), Shape(b.array.shape)) != nil else {
      throw error(
        "ValueError",
        "operands could not be broadcast together with shapes \(broadcastText(a.array.shape)) "
          + "\(broadcastText(b.array.shape)) ")
    }
    let type = try operandType(function, dtype ?? common)
    let x: Tensor
    let y: Tensor
    if function.isComparison, version == .v2, !fits(a, type) || !fits(b, type) {
      // A comparison with a number that the other type cannot hold is still exact.
      x = try guarded { () throws(KernelError) in try Kernels.cast(a.array.tensor, to: .float64) }
      y = try guarded { () throws(KernelError) in try Kernels.cast(b.array.tensor, to: .float64) }
    } else {
      x = try converted(a, to: type)
      y = try converted(b, to: type)
    }
    let isScalar = a.isScalar && b.isScalar
    return array(try compute(function, x, y, isScalar: isScalar))
  }

  private func fits(_ operand: Operand, _ dtype: DType) -> Bool {
    guard dtype.isInteger, let number = operand.python?.asBigInt else { return true }
    do throws(Raise) {
      try checkRange(number, dtype)
      return true
    } catch {
      return false
    }
  }

  /// The type in which a function computes.
  private func operandType(_ function: BinaryUfunc, _ common: DType) throws(Raise) -> DType {
    func unsupported() -> Raise {
      error(
        "TypeError",
        "ufunc '\(function.rawValue)' not supported for the input types, and the inputs could not "
          + "be safely coerced to any supported types according to the casting rule ''safe''")
    }
    if function.isLogical { return .bool }
    if function.needsIntegers {
      guard common.isInteger || common == .bool else { throw unsupported() }
      let takesBool =
        function == .bitwiseAnd || function == .bitwiseOr || function == .bitwiseXor
      return common == .bool && !takesBool ? .int8 : common
    }
    if function.needsFloats {
      if common.isComplex {
        guard function == .divide || function == .floatPower else { throw unsupported() }
        return common
      }
      if function == .divide || function == .floatPower {
        if function == .floatPower { return .float64 }
        return common.isFloating ? common : .float64
      }
      return floatType(common)
    }
    if common == .bool {
      switch function {
      case .subtract:
        throw error(
          "TypeError",
          "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the "
            + "`^` operator, or the logical_xor function instead.")
      case .floorDivide, .remainder, .fmod, .power: return .int8
      default: break
      }
    }
    if common.isComplex, [.floorDivide, .remainder, .fmod].contains(function) {
      throw unsupported()
    }
    return common
  }

  /// The float type in which functions of floats take a type.
  func floatType(_ dtype: DType) -> DType {
    switch dtype {
    case .bool, .int8, .uint8: .float16
    case .int16, .uint16: .float32
    case .int32, .uint32, .int64, .uint64: .float64
    default: dtype
    }
  }

  /// Computes with two tensors of one type whose shapes fit.
  func compute(
    _ function: BinaryUfunc, _ a: Tensor, _ b: Tensor, isScalar: Bool
  ) throws(Raise) -> Tensor {
    var (a, b) = (a, b)
    let dtype = a.dtype
    if dtype == .float64, isScalar, let quick = quick(function, a.scalarDouble, b.scalarDouble) {
      return Tensor(quick)
    }
    if dtype == .bool, function.isComparison || function == .fmax || function == .fmin {
      a = try guarded { () throws(KernelError) in try Kernels.cast(a, to: .uint8) }
      b = try guarded { () throws(KernelError) in try Kernels.cast(b, to: .uint8) }
    }
    if function == .power || function == .floatPower, dtype.isInteger, !dtype.isUnsigned,
      b.integers.contains(where: { $0 < 0 })
    {
      throw error("ValueError", "Integers to negative integer powers are not allowed.")
    }
    var result: Tensor?
    if let kernel = function.kernel(a.dtype) {
      let (x, y) = (a, b)
      result = try guarded { () throws(KernelError) in try Kernels.binary(kernel, x, y) }
    } else {
      result = loop(function, a, b)
    }
    guard let result else {
      throw error(
        "TypeError", "ufunc '\(function.rawValue)' did not contain a loop for \(dtype.name)")
    }
    try checkStatus(function, a, b, result, isScalar: isScalar)
    if dtype == .bool, result.dtype == .uint8 {
      return try guarded { () throws(KernelError) in try Kernels.cast(result, to: .bool) }
    }
    return result
  }

  /// Arithmetic of two float64 scalars whose result is finite, without any loop.
  private func quick(_ function: BinaryUfunc, _ x: Double, _ y: Double) -> Double? {
    let result: Double
    switch function {
    case .add: result = x + y
    case .subtract: result = x - y
    case .multiply: result = x * y
    case .divide: result = x / y
    default: return nil
    }
    return result.isFinite ? result : nil
  }

  private func loop(_ function: BinaryUfunc, _ a: Tensor, _ b: Tensor) -> Tensor? {
    switch a.dtype {
    case .float32: BinaryLoop.floats(function, a, b, version, Float.self)
    case .float64: BinaryLoop.floats(function, a, b, version, Double.self)
    case .float16: BinaryLoop.floats(function, a, b, version, Float16.self)
    case .int8: BinaryLoop.integers(function, a, b, Int8.self)
    case .int16: BinaryLoop.integers(function, a, b, Int16.self)
    case .int32: BinaryLoop.integers(function, a, b, Int32.self)
    case .int64: BinaryLoop.integers(function, a, b, Int64.self)
    case .uint8: BinaryLoop.integers(function, a, b, UInt8.self)
    case .uint16: BinaryLoop.integers(function, a, b, UInt16.self)
    case .uint32: BinaryLoop.integers(function, a, b, UInt32.self)
    case .uint64: BinaryLoop.integers(function, a, b, UInt64.self)
    case .complex64: BinaryLoop.complexes(function, a, b, Float.self)
    case .complex128: BinaryLoop.complexes(function, a, b, Double.self)
    default: nil
    }
  }

  // MARK: Warnings

  /// Warns of results that are no numbers where the arguments were.
  private func checkStatus(
    _ function: BinaryUfunc, _ a: Tensor, _ b: Tensor, _ result: Tensor, isScalar: Bool
  ) throws(Raise) {
    let name: String
    if !isScalar {
      name = function.name(version)
    } else if version == .v2 {
      name = "scalar \(function.rawValue)"
    } else {
      let kinds: [DType: String] = [
        .float64: "double", .float32: "float", .float16: "half", .int64: "long", .int32: "int",
        .int16: "short", .int8: "byte", .uint64: "ulong", .uint32: "uint", .uint16: "ushort",
        .uint8: "ubyte", .complex64: "cfloat", .complex128: "cdouble",
      ]
      name = "\(kinds[a.dtype] ?? "double")_scalars"
    }
    if a.dtype.isInteger {
      guard function == .floorDivide || function == .remainder || function == .fmod,
        b.integers.contains(0)
      else { return }
      return try warn("divide by zero encountered in \(name)", category: "RuntimeWarning")
    }
    guard result.dtype.isFloating, !function.isComparison else { return }
    let size = result.count
    guard (0..<size).contains(where: { !result.elementAsDouble($0).isFinite }) else { return }
    let left =
      a.count == size ? nil : a.shape.broadcastPositions(to: result.shape.dimensions)
    let right =
      b.count == size ? nil : b.shape.broadcastPositions(to: result.shape.dimensions)
    var (division, overflow, invalid) = (false, false, false)
    for index in 0..<size {
      let value = result.elementAsDouble(index)
      if value.isFinite { continue }
      let x = a.elementAsDouble(left?[index] ?? index)
      let y = b.elementAsDouble(right?[index] ?? index)
      if x.isNaN || y.isNaN { continue }
      if value.isNaN {
        invalid = true
      } else if x.isFinite && y.isFinite {
        let divides = function == .divide || function == .floorDivide
        if divides && y == 0 || function == .power && x == 0 {
          division = true
        } else {
          overflow = true
        }
      }
    }
    if division { try warn("divide by zero encountered in \(name)", category: "RuntimeWarning") }
    if overflow { try warn("overflow encountered in \(name)", category: "RuntimeWarning") }
    if invalid { try warn("invalid value encountered in \(name)", category: "RuntimeWarning") }
  }

  // MARK: Text and objects

  /// Applies an operator to each pair of elements that are not both numbers.
  private func objects(
    _ function: BinaryUfunc, _ a: Operand, _ b: Operand
  ) throws(Raise) -> NDArrayObject {
    let isObject = a.dtype == .object || b.dtype == .object
    if !isObject, !function.isComparison || (a.dtype.number != nil) != (b.dtype.number != nil) {
      if function == .equal || function == .notEqual {
        let shape = Shape.broadcast(Shape(a.array.shape), Shape(b.array.shape)) ?? .scalar
        return array(Tensor(.bool, shape, filling: function == .equal ? 0 : 1))
      }
      if !(function == .add && version == .v2 && a.dtype.number == nil && b.dtype.number == nil) {
        throw noLoop(function, a.dtype, b.dtype)
      }
    }
    guard let shape = Shape.broadcast(Shape(a.array.shape), Shape(b.array.shape)),
      let x = a.array.broadcast(to: shape.dimensions),
      let y = b.array.broadcast(to: shape.dimensions)
    else {
      throw error(
        "ValueError",
        "operands could not be broadcast together with shapes \(broadcastText(a.array.shape)) "
          + "\(broadcastText(b.array.shape)) ")
    }
    var results: [Value] = []
    for (left, right) in zip(x.places, y.places) {
      let (p, q) = (item(a.array, at: left), item(b.array, at: right))
      results.append(try combine(function, p, q))
    }
    let dtype: ElementType? =
      function.isComparison ? .bool : (isObject ? .object : nil)
    return try make(results, shape: shape.dimensions, dtype: dtype)
  }

  func noLoop(_ function: BinaryUfunc, _ a: ElementType, _ b: ElementType) -> Raise {
    func describe(_ element: ElementType) -> String {
      "dtype('\(element.reprText)')"
    }
    let operands = "(\(describe(a)), \(describe(b)))"
    if version == .v2 {
      return error(
        noLoopType,
        "ufunc '\(function.rawValue)' did not contain a loop with signature matching types "
          + "\(operands) -> None")
    }
    return error(
      noLoopType,
      "ufunc '\(function.rawValue)' did not contain a loop with signature matching types \(operands)"
        + " -> \(describe(promote(a, b)))")
  }

  private func combine(_ function: BinaryUfunc, _ p: Value, _ q: Value) throws(Raise) -> Value {
    let python = interpreter
    switch function {
    case .add: return try python.binary(.add, p, q)
    case .subtract: return try python.binary(.subtract, p, q)
    case .multiply: return try python.binary(.multiply, p, q)
    case .divide: return try python.binary(.divide, p, q)
    case .floorDivide: return try python.binary(.floorDivide, p, q)
    case .remainder: return try python.binary(.modulo, p, q)
    case .power: return try python.binary(.power, p, q)
    case .bitwiseAnd: return try python.binary(.bitAnd, p, q)
    case .bitwiseOr: return try python.binary(.bitOr, p, q)
    case .bitwiseXor: return try python.binary(.bitXor, p, q)
    case .leftShift: return try python.binary(.leftShift, p, q)
    case .rightShift: return try python.binary(.rightShift, p, q)
    case .equal: return try python.compare(.equal, p, q)
    case .notEqual: return try python.compare(.notEqual, p, q)
    case .less: return try python.compare(.less, p, q)
    case .lessEqual: return try python.compare(.lessEqual, p, q)
    case .greater: return try python.compare(.greater, p, q)
    case .greaterEqual: return try python.compare(.greaterEqual, p, q)
    case .maximum: return try python.isLess(p, q) ? q : p
    case .minimum: return try python.isLess(q, p) ? q : p
    case .logicalAnd: return try python.isTrue(p) ? q : p
    case .logicalOr: return try python.isTrue(p) ? p : q
    default:
      throw error(
        "TypeError",
        "ufunc '\(function.rawValue)' not supported for the input types, and the inputs could not "
          + "be safely coerced to any supported types according to the casting rule ''safe''")
    }
  }

  // MARK: One argument

  func apply(_ function: UnaryUfunc, _ a: Value) throws(Raise) -> Value {
    output(try arrays(function, try array(from: a)))
  }

  /// The result as an array, of rank 0 for scalars.
  func arrays(
    _ function: UnaryUfunc, _ a: NDArrayObject, dtype: DType? = nil
  ) throws(Raise) -> NDArrayObject {
    guard let number = a.dtype.number else { return try objects(function, a) }
    func unsupported() -> Raise {
      error(
        "TypeError",
        "ufunc '\(function.rawValue)' not supported for the input types, and the inputs could not "
          + "be safely coerced to any supported types according to the casting rule ''safe''")
    }
    var type = dtype ?? number
    var tensor = a.tensor
    if type == .bool {
      switch function {
      case .negative:
        throw error(
          "TypeError",
          "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or "
            + "the logical_not function instead.")
      case .absolute, .conjugate: return a
      case .invert, .logicalNot:
        return try guarded { () throws(KernelError) in
          self.array(try Kernels.unary(.logicalNot, tensor))
        }
      case .isnan, .isinf, .isfinite: type = .uint8
      case .sign, .positive:
        throw error(
          noLoopType,
          "ufunc '\(function.rawValue)' did not contain a loop with signature matching types "
            + (version == .v2
              ? "<class 'numpy.dtypes.BoolDType'> -> None" : "dtype('bool') -> dtype('bool')"))
      case .floor, .ceil, .trunc: if version == .v2 { return a }
      case .square, .reciprocal: type = .int8
      default: break
      }
    }
    if function.needsFloats(version) { type = floatType(type) }
    if tensor.dtype != type {
      let source = tensor
      tensor = try guarded { () throws(KernelError) in try Kernels.cast(source, to: type) }
    }
    let result: Tensor?
    switch type {
    case .float32: result = Float32Math.apply(function, tensor, version)
    case .float64: result = UnaryLoop.floats(function, tensor, Double.self)
    case .float16: result = UnaryLoop.floats(function, tensor, Float16.self)
    case .int8: result = UnaryLoop.integers(function, tensor, Int8.self)
    case .int16: result = UnaryLoop.integers(function, tensor, Int16.self)
    case .int32: result = UnaryLoop.integers(function, tensor, Int32.self)
    case .int64: result = UnaryLoop.integers(function, tensor, Int64.self)
    case .uint8: result = UnaryLoop.integers(function, tensor, UInt8.self)
    case .uint16: result = UnaryLoop.integers(function, tensor, UInt16.self)
    case .uint32: result = UnaryLoop.integers(function, tensor, UInt32.self)
    case .uint64: result = UnaryLoop.integers(function, tensor, UInt64.self)
    case .complex64, .complex128, .bfloat16:
      if function == .isnan || function == .isinf || function == .isfinite {
        let values = (0..<tensor.count).map { tensor.elementAsComplex($0) }
        let flags = values.map { value -> Bool in
          switch function {
          case .isnan: value.real.isNaN || value.imaginary.isNaN
          case .isinf: value.real.isInfinite || value.imaginary.isInfinite
          default: value.real.isFinite && value.imaginary.isFinite
          }
        }
        return array(Tensor(flags, shape: tensor.shape))
      }
      guard let kernel = function.complexKernel else { throw unsupported() }
      result = try guarded { () throws(KernelError) in try Kernels.unary(kernel, tensor) }
    default: result = nil
    }
    guard let result else { throw unsupported() }
    try checkStatus(function, tensor, result)
    return array(result)
  }

  private func checkStatus(
    _ function: UnaryUfunc, _ a: Tensor, _ result: Tensor
  ) throws(Raise) {
    guard result.dtype.isFloating, a.dtype == result.dtype || a.dtype.isInteger else { return }
    if a.dtype.isInteger { return }
    var (division, overflow, invalid) = (false, false, false)
    for index in 0..<result.count {
      let value = result.elementAsDouble(index)
      if value.isFinite { continue }
      let x = a.elementAsDouble(index)
      if value.isNaN {
        if !x.isNaN { invalid = true }
      } else if x.isFinite {
        if function.hasPoles { division = true } else { overflow = true }
      }
    }
    let name = function.rawValue
    if division { try warn("divide by zero encountered in \(name)", category: "RuntimeWarning") }
    if overflow { try warn("overflow encountered in \(name)", category: "RuntimeWarning") }
    if invalid { try warn("invalid value encountered in \(name)", category: "RuntimeWarning") }
  }

  private func objects(
    _ function: UnaryUfunc, _ a: NDArrayObject
  ) throws(Raise) -> NDArrayObject {
    var results: [Value] = []
    for place in a.places {
      let value = item(a, at: place)
      switch function {
      case .negative: results.append(try interpreter.unary(.negative, value))
      case .positive: results.append(try interpreter.unary(.positive, value))
      case .invert: results.append(try interpreter.unary(.invert, value))
      case .square: results.append(try interpreter.binary(.multiply, value, value))
      case .logicalNot: results.append(.bool(!(try interpreter.isTrue(value))))
      case .absolute:
        guard let method = interpreter.type(of: value).special(.abs) else { fallthrough }
        results.append(try interpreter.call(method, [value]))
      default:
        guard a.dtype == .object else {
          throw error(
            "TypeError",
            "ufunc '\(function.rawValue)' not supported for the input types, and the inputs could "
              + "not be safely coerced to any supported types according to the casting rule ''safe''"
          )
        }
        throw error(
          "TypeError",
          "loop of ufunc does not support argument 0 of type \(interpreter.typeName(value)) which "
            + "has no callable \(function.rawValue) method")
      }
    }
    return NDArrayObject(
      ContiguousArray(results), dtype: .object, shape: a.shape, type: types.ndarray)
  }
}
