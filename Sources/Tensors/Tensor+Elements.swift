// Single elements, converted; for the places where a tensor is small and its dtype not known.

extension Tensor {
  /// An element as a number; a bool is 0 or 1, a complex number its real part, a string NaN.
  package func elementAsDouble(_ index: Int) -> Double {
    defer { withExtendedLifetime(self) {} }
    switch dtype {
    case .float32: return Double(pointer(Float.self)[index])
    case .float64: return pointer(Double.self)[index]
    case .float16: return Double(pointer(Float16.self)[index])
    case .bfloat16: return Double(pointer(BFloat16.self)[index].float)
    case .int8: return Double(pointer(Int8.self)[index])
    case .int16: return Double(pointer(Int16.self)[index])
    case .int32: return Double(pointer(Int32.self)[index])
    case .int64: return Double(pointer(Int64.self)[index])
    case .uint8: return Double(pointer(UInt8.self)[index])
    case .uint16: return Double(pointer(UInt16.self)[index])
    case .uint32: return Double(pointer(UInt32.self)[index])
    case .uint64: return Double(pointer(UInt64.self)[index])
    case .bool: return pointer(UInt8.self)[index] == 0 ? 0 : 1
    case .complex64: return Double(pointer(Complex<Float>.self)[index].real)
    case .complex128: return pointer(Complex<Double>.self)[index].real
    case .string, .resource, .variant: return .nan
    }
  }

  /// An element as an integer, truncated; values that do not fit are clamped, NaN is 0.
  package func elementAsInt(_ index: Int) -> Int {
    defer { withExtendedLifetime(self) {} }
    switch dtype {
    case .int8: return Int(pointer(Int8.self)[index])
    case .int16: return Int(pointer(Int16.self)[index])
    case .int32: return Int(pointer(Int32.self)[index])
    case .int64: return Int(pointer(Int64.self)[index])
    case .uint8: return Int(pointer(UInt8.self)[index])
    case .uint16: return Int(pointer(UInt16.self)[index])
    case .uint32: return Int(pointer(UInt32.self)[index])
    case .uint64: return Int(truncatingIfNeeded: pointer(UInt64.self)[index])
    case .bool: return pointer(UInt8.self)[index] == 0 ? 0 : 1
    default:
      let value = elementAsDouble(index)
      if value.isNaN { return 0 }
      if value >= 0x1p63 { return .max }
      if value < -0x1p63 { return .min }
      return Int(value)
    }
  }

  /// An element as a complex number.
  package func elementAsComplex(_ index: Int) -> Complex<Double> {
    defer { withExtendedLifetime(self) {} }
    switch dtype {
    case .complex64:
      let value = pointer(Complex<Float>.self)[index]
      return Complex(Double(value.real), Double(value.imaginary))
    case .complex128: return pointer(Complex<Double>.self)[index]
    default: return Complex(elementAsDouble(index))
    }
  }

  /// A byte string of a string tensor; empty for other dtypes.
  package func string(_ index: Int) -> [UInt8] {
    guard let storage = storage as? StringStorage else { return [] }
    return storage.elements[index]
  }

  /// The first element as a number, for tensors that are known to have one.
  package var scalarDouble: Double { elementAsDouble(0) }
  /// The first element as an integer.
  package var scalarInt: Int { elementAsInt(0) }
  /// The first element as a truth value: not zero, not empty.
  package var scalarBool: Bool {
    switch dtype {
    case .bool: scalarBits & 0xFF != 0
    case .string: !string(0).isEmpty
    case .complex64, .complex128: elementAsComplex(0) != Complex(0)
    default: elementAsDouble(0) != 0
    }
  }
  /// The object of a resource or variant scalar.
  package var object: AnyObject? { objects.first }

  /// All elements as integers: shapes, axes, indices.
  package var integers: [Int] { (0..<count).map(elementAsInt) }

  /// Stores a number, converted to the dtype as a C cast would. For the code that makes the tensor.
  func setElement(_ index: Int, to value: Double) {
    switch dtype {
    case .float32: pointer(Float.self)[index] = Float(value)
    case .float64: pointer(Double.self)[index] = value
    case .float16: pointer(Float16.self)[index] = Float16(value)
    case .bfloat16: pointer(BFloat16.self)[index] = BFloat16(Float(value))
    case .complex64: pointer(Complex<Float>.self)[index] = Complex(Float(value))
    case .complex128: pointer(Complex<Double>.self)[index] = Complex(value)
    case .bool: pointer(UInt8.self)[index] = value == 0 ? 0 : 1
    default:
      let clamped = value.isNaN ? 0 : min(max(value, -0x1p63), 0x1.fffffffffffffp62)
      setElement(index, to: Int(clamped))
    }
  }

  /// Stores an integer, wrapped to the dtype. For the code that makes the tensor.
  func setElement(_ index: Int, to value: Int) {
    switch dtype {
    case .int8, .uint8: pointer(Int8.self)[index] = Int8(truncatingIfNeeded: value)
    case .int16, .uint16: pointer(Int16.self)[index] = Int16(truncatingIfNeeded: value)
    case .int32, .uint32: pointer(Int32.self)[index] = Int32(truncatingIfNeeded: value)
    case .int64, .uint64: pointer(Int64.self)[index] = Int64(value)
    case .float32: pointer(Float.self)[index] = Float(value)
    case .string, .resource, .variant: break
    default: setElement(index, to: Double(value))
    }
  }
}

extension Tensor: Equatable {
  /// Whether dtype, shape and the bits of all elements agree (so NaN equals itself, and 0 is not -0).
  package static func == (a: Tensor, b: Tensor) -> Bool {
    if a === b { return true }
    guard a.dtype == b.dtype, a.shape == b.shape else { return false }
    switch a.dtype {
    case .string: return a.strings == b.strings
    case .resource, .variant:
      return a.objects.elementsEqual(b.objects) { $0 === $1 }
    default:
      let left = UnsafeRawBufferPointer(start: a.base, count: a.byteCount)
      let right = UnsafeRawBufferPointer(start: b.base, count: b.byteCount)
      return withExtendedLifetime((a, b)) { left.elementsEqual(right) }
    }
  }
}
