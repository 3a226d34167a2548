// The element types that Swift lacks: bfloat16 and complex numbers; and the protocol that ties every
// element type to its dtype.

/// A Swift type whose values are the elements of tensors of one dtype.
package protocol Element: BitwiseCopyable, Sendable {
  static var dtype: DType { get }
}

extension Float: Element { package static var dtype: DType { .float32 } }
extension Double: Element { package static var dtype: DType { .float64 } }
extension Float16: Element { package static var dtype: DType { .float16 } }
extension Int8: Element { package static var dtype: DType { .int8 } }
extension Int16: Element { package static var dtype: DType { .int16 } }
extension Int32: Element { package static var dtype: DType { .int32 } }
extension Int64: Element { package static var dtype: DType { .int64 } }
extension UInt8: Element { package static var dtype: DType { .uint8 } }
extension UInt16: Element { package static var dtype: DType { .uint16 } }
extension UInt32: Element { package static var dtype: DType { .uint32 } }
extension UInt64: Element { package static var dtype: DType { .uint64 } }
extension Bool: Element { package static var dtype: DType { .bool } }

/// The upper half of a float32; arithmetic on it is done in float32.
package struct BFloat16: Element, Hashable {
  package static var dtype: DType { .bfloat16 }
  package var bitPattern: UInt16

  package init(bitPattern: UInt16) { self.bitPattern = bitPattern }

  /// Rounds to nearest, ties to even; every NaN becomes the quiet one.
  package init(_ value: Float) {
    let bits = value.bitPattern
    if value.isNaN {
      bitPattern = value.sign == .minus ? 0xFFC0 : 0x7FC0
    } else {
      bitPattern = UInt16(truncatingIfNeeded: (bits &+ 0x7FFF &+ ((bits >> 16) & 1)) >> 16)
    }
  }

  package var float: Float { Float(bitPattern: UInt32(bitPattern) << 16) }
}

/// A complex number of two float32 (complex64) or two float64 (complex128).
package struct Complex<Part: BinaryFloatingPoint & BitwiseCopyable & Sendable>: BitwiseCopyable,
  Hashable, Sendable
{
  package var real: Part
  package var imaginary: Part

  package init(_ real: Part, _ imaginary: Part = 0) {
    self.real = real
    self.imaginary = imaginary
  }
}

extension Complex: Element {
  package static var dtype: DType { Part.self == Float.self ? .complex64 : .complex128 }
}
