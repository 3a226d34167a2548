// Which type the elements of a result have: the rules of NEP 50 (version 2), where the kind of a
// Python number counts alone, and those before it, where the value of any scalar counted.

import BigInt
import Python
import Tensors

/// An argument of a function that is applied element by element.
struct Operand {
  var array: NDArrayObject
  /// Set where it is a Python number: NEP 50 calls it weak.
  var python: Value?

  var dtype: ElementType { array.dtype }
  var isScalar: Bool { array.rank == 0 }
}

extension NumPyRuntime {
  /// A value as an operand; nil where another type wants to do the operation itself.
  func operand(_ value: Value) throws(Raise) -> Operand {
    switch value {
    case .int, .float, .bool:
      let isWeak: Bool
      if case .bool = value { isWeak = false } else { isWeak = true }
      return Operand(array: try array(from: value), python: isWeak ? value : nil)
    case .object(let object):
      if object is IntObject || object is ComplexObject {
        return Operand(array: try array(from: value), python: value)
      }
    default: break
    }
    return Operand(array: try array(from: value), python: nil)
  }

  /// The type that holds all operands; nil where they are not all numbers.
  func commonType(_ operands: [Operand]) -> DType? {
    var dtypes: [DType] = []
    for operand in operands {
      guard let dtype = operand.dtype.number else { return nil }
      dtypes.append(dtype)
    }
    return version == .v2 ? weakType(operands, dtypes) : valueType(operands, dtypes)
  }

  private func weakType(_ operands: [Operand], _ dtypes: [DType]) -> DType {
    var strong: DType?
    for (operand, dtype) in zip(operands, dtypes) where operand.python == nil {
      strong = strong.map { DType.promoted($0, dtype) } ?? dtype
    }
    guard var result = strong else {
      return dtypes.dropFirst().reduce(dtypes[0]) { DType.promoted($0, $1) }
    }
    for (operand, dtype) in zip(operands, dtypes) where operand.python != nil {
      switch dtype.rankOfKind {
      case 1: if result == .bool { result = .int64 }
      case 2: if result.rankOfKind < 2 { result = .float64 }
      default:
        if result.rankOfKind < 2 {
          result = .complex128
        } else if !result.isComplex {
          result = result == .float64 ? .complex128 : .complex64
        }
      }
    }
    return result
  }

  private func valueType(_ operands: [Operand], _ dtypes: [DType]) -> DType {
    func category(_ dtype: DType) -> Int { min(dtype.rankOfKind, 2) }
    var (scalars, arrays) = (-1, -1)
    for (operand, dtype) in zip(operands, dtypes) {
      if operand.isScalar {
        scalars = max(scalars, category(dtype))
      } else {
        arrays = max(arrays, category(dtype))
      }
    }
    let usesValues = scalars >= 0 && arrays >= 0 && scalars <= arrays
    var result: (dtype: DType, isSmall: Bool)?
    for (operand, dtype) in zip(operands, dtypes) {
      let next =
        usesValues && operand.isScalar
        ? leastType(operand.array.tensor) : (dtype: dtype, isSmall: false)
      guard let known = result else {
        result = next
        continue
      }
      result = combine(known, next)
    }
    return result?.dtype ?? .float64
  }

  /// Promotes; a small unsigned number may as well be taken for a signed one.
  private func combine(
    _ a: (dtype: DType, isSmall: Bool), _ b: (dtype: DType, isSmall: Bool)
  ) -> (dtype: DType, isSmall: Bool) {
    func signed(_ dtype: DType) -> DType {
      switch dtype {
      case .uint8: .int8
      case .uint16: .int16
      case .uint32: .int32
      case .uint64: .int64
      default: dtype
      }
    }
    if a.isSmall && b.isSmall { return (DType.promoted(a.dtype, b.dtype), true) }
    if a.isSmall, !b.dtype.isUnsigned { return (DType.promoted(signed(a.dtype), b.dtype), false) }
    if b.isSmall, !a.dtype.isUnsigned { return (DType.promoted(a.dtype, signed(b.dtype)), false) }
    return (DType.promoted(a.dtype, b.dtype), false)
  }

  /// `np.min_scalar_type` of a scalar, and whether it is an unsigned number that fits the signed type.
  func leastType(_ scalar: Tensor) -> (dtype: DType, isSmall: Bool) {
    let dtype = scalar.dtype
    if dtype.isInteger {
      let value = scalar.scalarInt
      if value >= 0 || dtype == .uint64 {
        let number = UInt(bitPattern: value)
        switch number {
        case 0...0xFF: return (.uint8, number <= 0x7F)
        case 0...0xFFFF: return (.uint16, number <= 0x7FFF)
        case 0...0xFFFF_FFFF: return (.uint32, number <= 0x7FFF_FFFF)
        default: return (.uint64, number <= 0x7FFF_FFFF_FFFF_FFFF)
        }
      }
      if value >= -0x80 { return (.int8, false) }
      if value >= -0x8000 { return (.int16, false) }
      if value >= -0x8000_0000 { return (.int32, false) }
      return (.int64, false)
    }
    if dtype.isFloating {
      let value = scalar.scalarDouble
      if !value.isFinite || value.magnitude < 65000 { return (.float16, false) }
      if value.magnitude < 3.4e38 { return (dtype == .float16 ? dtype : .float32, false) }
      return (.float64, false)
    }
    if dtype.isComplex {
      let value = scalar.elementAsComplex(0)
      let isSmall = value.real.magnitude < 3.4e38 && value.imaginary.magnitude < 3.4e38
      return (isSmall ? .complex64 : .complex128, false)
    }
    return (dtype, false)
  }

  /// An operand's elements as a number type; a Python integer must fit.
  func converted(_ operand: Operand, to dtype: DType) throws(Raise) -> Tensor {
    if let python = operand.python {
      if version == .v2, dtype.isInteger, let number = python.asBigInt {
        try checkRange(number, dtype)
      }
      if operand.dtype.number != dtype {
        let tensor = Tensor(uninitialized: dtype, .scalar)
        try write(python, as: dtype, to: tensor.unsafeBase, at: 0)
        return tensor
      }
    }
    let tensor = operand.array.tensor
    return try guarded { () throws(KernelError) in try Kernels.cast(tensor, to: dtype) }
  }
}
