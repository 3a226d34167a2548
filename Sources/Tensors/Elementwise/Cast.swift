// Conversion between dtypes as TensorFlow's Cast does it.

extension Kernels {
  /// The elements as another dtype: floats to integers truncate, anything to bool asks whether it is
  /// not zero, complex to real drops the imaginary part, narrower integers wrap.
  ///
  /// - Throws: "Cast string to int32 is not supported" where no conversion exists.
  package static func cast(_ a: Tensor, to dtype: DType) throws(KernelError) -> Tensor {
    if a.dtype == dtype { return a }
    guard a.dtype.size > 0, dtype.size > 0 else {
      throw KernelError(
        .unimplemented, "Cast \(a.dtype.cName) to \(dtype.cName) is not supported")
    }
    let result = try output(dtype, a.shape)
    switch a.dtype {
    case .float32: convert(a, result) { (x: Float) in x }
    case .float64: convert(a, result) { (x: Double) in x }
    case .float16: convert(a, result) { (x: Float16) in Float(x) }
    case .bfloat16: convert(a, result) { (x: BFloat16) in x.float }
    case .int8: convertInteger(a, result, Int8.self)
    case .int16: convertInteger(a, result, Int16.self)
    case .int32: convertInteger(a, result, Int32.self)
    case .int64: convertInteger(a, result, Int64.self)
    case .uint8: convertInteger(a, result, UInt8.self)
    case .uint16: convertInteger(a, result, UInt16.self)
    case .uint32: convertInteger(a, result, UInt32.self)
    case .uint64: convertInteger(a, result, UInt64.self)
    case .bool: convertInteger(a, result, UInt8.self)
    case .complex64: convertComplex(a, result, Float.self)
    case .complex128: convertComplex(a, result, Double.self)
    case .string, .resource, .variant: break
    }
    return result
  }

  @inline(__always)
  private static func map<S, T>(
    _ a: Tensor, _ result: Tensor, _: S.Type, _: T.Type, _ function: (S) -> T
  ) {
    let (source, target) = (a.pointer(S.self), result.pointer(T.self))
    for index in 0..<a.count { target[index] = function(source[index]) }
  }

  /// As the x86 instructions do, which C casts compile to: what does not fit becomes the least Int64
  /// or Int32.
  @inline(__always)
  private static func integer<F: BinaryFloatingPoint>(_ value: F) -> Int64 {
    value > -0x1p63 && value < 0x1p63 ? Int64(value) : .min
  }
  @inline(__always)
  private static func integer32<F: BinaryFloatingPoint>(_ value: F) -> Int32 {
    value > -2147483649.0 && value < 2147483648.0 ? Int32(value) : .min
  }
  @inline(__always)
  private static func unsigned64<F: BinaryFloatingPoint>(_ value: F) -> UInt64 {
    if value >= 0x1p63 && value < 0x1p64 { return UInt64(value) }
    return UInt64(bitPattern: integer(value))
  }

  private static func convert<S, F: BinaryFloatingPoint>(
    _ a: Tensor, _ result: Tensor, _ widen: (S) -> F
  ) {
    switch result.dtype {
    case .float32: map(a, result, S.self, Float.self) { Float(widen($0)) }
    case .float64: map(a, result, S.self, Double.self) { Double(widen($0)) }
    case .float16: map(a, result, S.self, Float16.self) { Float16(widen($0)) }
    case .bfloat16: map(a, result, S.self, BFloat16.self) { BFloat16(Float(widen($0))) }
    case .int8:
      map(a, result, S.self, Int8.self) { Int8(truncatingIfNeeded: integer32(widen($0))) }
    case .int16:
      map(a, result, S.self, Int16.self) { Int16(truncatingIfNeeded: integer32(widen($0))) }
    case .int32: map(a, result, S.self, Int32.self) { integer32(widen($0)) }
    case .int64: map(a, result, S.self, Int64.self) { integer(widen($0)) }
    case .uint8:
      map(a, result, S.self, UInt8.self) { UInt8(truncatingIfNeeded: integer32(widen($0))) }
    case .uint16:
      map(a, result, S.self, UInt16.self) { UInt16(truncatingIfNeeded: integer32(widen($0))) }
    case .uint32:
      map(a, result, S.self, UInt32.self) { UInt32(truncatingIfNeeded: integer(widen($0))) }
    case .uint64: map(a, result, S.self, UInt64.self) { unsigned64(widen($0)) }
    case .bool: map(a, result, S.self, Bool.self) { widen($0) != 0 }
    case .complex64:
      map(a, result, S.self, Complex<Float>.self) { Complex(Float(widen($0))) }
    case .complex128:
      map(a, result, S.self, Complex<Double>.self) { Complex(Double(widen($0))) }
    case .string, .resource, .variant: break
    }
  }

  private static func convertInteger<S: FixedWidthInteger>(
    _ a: Tensor, _ result: Tensor, _: S.Type
  ) {
    switch result.dtype {
    case .float32: map(a, result, S.self, Float.self) { Float($0) }
    case .float64: map(a, result, S.self, Double.self) { Double($0) }
    case .float16: map(a, result, S.self, Float16.self) { Float16(Float($0)) }
    case .bfloat16: map(a, result, S.self, BFloat16.self) { BFloat16(Float($0)) }
    case .int8, .uint8: map(a, result, S.self, Int8.self) { Int8(truncatingIfNeeded: $0) }
    case .int16, .uint16: map(a, result, S.self, Int16.self) { Int16(truncatingIfNeeded: $0) }
    case .int32, .uint32: map(a, result, S.self, Int32.self) { Int32(truncatingIfNeeded: $0) }
    case .int64, .uint64: map(a, result, S.self, Int64.self) { Int64(truncatingIfNeeded: $0) }
    case .bool: map(a, result, S.self, Bool.self) { $0 != 0 }
    case .complex64: map(a, result, S.self, Complex<Float>.self) { Complex(Float($0)) }
    case .complex128: map(a, result, S.self, Complex<Double>.self) { Complex(Double($0)) }
    case .string, .resource, .variant: break
    }
  }

  private static func convertComplex<P: FloatMath>(_ a: Tensor, _ result: Tensor, _: P.Type) {
    switch result.dtype {
    case .complex64:
      map(a, result, Complex<P>.self, Complex<Float>.self) {
        Complex(Float($0.real), Float($0.imaginary))
      }
    case .complex128:
      map(a, result, Complex<P>.self, Complex<Double>.self) {
        Complex(Double($0.real), Double($0.imaginary))
      }
    case .bool:
      map(a, result, Complex<P>.self, Bool.self) { $0.real != 0 || $0.imaginary != 0 }
    default: convert(a, result) { (x: Complex<P>) in x.real }
    }
  }
}
