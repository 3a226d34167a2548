import Tensors

/// What the elements of an array are: a number type, text of a fixed width, or any Python object.
package enum ElementType: Hashable, Sendable {
  case number(DType)
  /// `object`
  case object
  /// `<U5`: text of at most so many code points.
  case unicode(Int)
  /// `S5`: byte strings of at most so many bytes.
  case bytes(Int)

  package static let float64 = ElementType.number(.float64)
  package static let int64 = ElementType.number(.int64)
  package static let bool = ElementType.number(.bool)

  /// The number type; nil for text and objects.
  package var number: DType? {
    if case .number(let dtype) = self { return dtype }
    return nil
  }

  /// Bytes of one element, as `itemsize` says.
  package var itemSize: Int {
    switch self {
    case .number(let dtype): dtype.size
    case .object: 8
    case .unicode(let width): 4 * width
    case .bytes(let width): width
    }
  }

  /// What `dtype.name` and `str(dtype)` of numbers say: `float32`.
  package var name: String {
    switch self {
    case .number(let dtype): dtype.name
    case .object: "object"
    case .unicode(let width): "str\(32 * width)"
    case .bytes(let width): "bytes\(8 * width)"
    }
  }

  /// What `str(dtype)` says: `float32`, `<U3`, `|S3`.
  package var text: String {
    switch self {
    case .unicode(let width): "<U\(width)"
    case .bytes(let width): "|S\(width)"
    default: name
    }
  }

  /// The name in quotes in `repr(dtype)`: `float32`, `O`, `<U3`, `S3`.
  package var reprText: String {
    switch self {
    case .object: "O"
    case .unicode(let width): "<U\(width)"
    case .bytes(let width): "S\(width)"
    case .number(let dtype): dtype.name
    }
  }

  /// `dtype.kind`
  package var kind: String {
    switch self {
    case .object: "O"
    case .unicode: "U"
    case .bytes: "S"
    case .number(let dtype):
      switch dtype {
      case .bool: "b"
      case .bfloat16: "V"
      default:
        dtype.isComplex ? "c" : (dtype.isFloating ? "f" : (dtype.isUnsigned ? "u" : "i"))
      }
    }
  }

  /// `dtype.char`
  package var character: String {
    switch self {
    case .object: "O"
    case .unicode: "U"
    case .bytes: "S"
    case .number(let dtype):
      switch dtype {
      case .bool: "?"
      case .int8: "b"
      case .uint8: "B"
      case .int16: "h"
      case .uint16: "H"
      case .int32: "i"
      case .uint32: "I"
      case .int64: "l"
      case .uint64: "L"
      case .float16: "e"
      case .float32: "f"
      case .float64: "d"
      case .complex64: "F"
      case .complex128: "D"
      default: "E"
      }
    }
  }

  /// `dtype.str`: `<f4`
  package var code: String {
    switch self {
    case .object: "|O"
    case .unicode(let width): "<U\(width)"
    case .bytes(let width): "|S\(width)"
    case .number(let dtype): (dtype.size == 1 ? "|" : "<") + kind + String(dtype.size)
    }
  }

  /// `dtype.num`
  package var ordinal: Int {
    switch self {
    case .object: 17
    case .bytes: 18
    case .unicode: 19
    case .number(let dtype):
      switch dtype {
      case .bool: 0
      case .int8: 1
      case .uint8: 2
      case .int16: 3
      case .uint16: 4
      case .int32: 5
      case .uint32: 6
      case .int64: 7
      case .uint64: 8
      case .float32: 11
      case .float64: 12
      case .complex64: 14
      case .complex128: 15
      case .float16: 23
      default: 256
      }
    }
  }

  /// The type that a name or code stands for: `float32`, `f4`, `<i8`, `U5`, `?`.
  package init?(text: String) {
    switch text {
    case "object", "O", "|O", "object_": self = .object
    case "str", "U", "<U", "str_", "unicode": self = .unicode(0)
    case "bytes", "S", "|S", "bytes_": self = .bytes(0)
    case "b1", "?", "|b1", "bool8": self = .bool
    case "single": self = .number(.float32)
    case "int", "intp", "int0", "p", "l", "q", "longlong": self = .int64
    case "uint", "uintp", "L", "Q", "P": self = .number(.uint64)
    case "byte", "b": self = .number(.int8)
    case "ubyte", "B": self = .number(.uint8)
    case "short", "h": self = .number(.int16)
    case "ushort", "H": self = .number(.uint16)
    case "intc", "i": self = .number(.int32)
    case "uintc", "I": self = .number(.uint32)
    case "e": self = .number(.float16)
    case "f": self = .number(.float32)
    case "d", "float_": self = .float64
    case "F", "csingle": self = .number(.complex64)
    case "D", "cdouble", "complex_": self = .number(.complex128)
    default:
      if let dtype = DType(name: text), dtype.size > 0 {
        self = .number(dtype)
        return
      }
      var code = text[...]
      if let first = code.first, "<=|>".contains(first) { code.removeFirst() }
      guard let kind = code.first, let size = Int(code.dropFirst()), size >= 0 else { return nil }
      switch (kind, size) {
      case ("U", _): self = .unicode(size)
      case ("S", _): self = .bytes(size)
      case ("f", 2): self = .number(.float16)
      case ("f", 4): self = .number(.float32)
      case ("f", 8): self = .float64
      case ("i", 1): self = .number(.int8)
      case ("i", 2): self = .number(.int16)
      case ("i", 4): self = .number(.int32)
      case ("i", 8): self = .int64
      case ("u", 1): self = .number(.uint8)
      case ("u", 2): self = .number(.uint16)
      case ("u", 4): self = .number(.uint32)
      case ("u", 8): self = .number(.uint64)
      case ("c", 8): self = .number(.complex64)
      case ("c", 16): self = .number(.complex128)
      case ("b", 1): self = .bool
      default: return nil
      }
    }
  }
}

extension DType {
  /// The order of kinds in promotion: bool, integers, floats, complex numbers.
  var rankOfKind: Int { self == .bool ? 0 : (isInteger ? 1 : (isComplex ? 3 : 2)) }

  /// The smallest type that holds the values of both.
  package static func promoted(_ a: DType, _ b: DType) -> DType {
    if a == b { return a }
    if a == .bool { return b }
    if b == .bool { return a }
    if a == .bfloat16 || b == .bfloat16 {
      let other = a == .bfloat16 ? b : a
      if other.isInteger { return .bfloat16 }
      if other == .float16 { return .float32 }
      return other
    }
    switch (a.rankOfKind, b.rankOfKind) {
    case (1, 1):
      if a.isUnsigned == b.isUnsigned { return a.size > b.size ? a : b }
      let (signed, unsigned) = a.isUnsigned ? (b, a) : (a, b)
      if signed.size > unsigned.size { return signed }
      switch unsigned.size {
      case 1: return .int16
      case 2: return .int32
      case 4: return .int64
      default: return .float64
      }
    case (1, 2), (2, 1):
      let (integer, float) = a.isInteger ? (a, b) : (b, a)
      let least: DType = integer.size == 1 ? .float16 : (integer.size == 2 ? .float32 : .float64)
      return least.size > float.size ? least : float
    case (2, 2): return a.size > b.size ? a : b
    default:
      // One is complex: it must hold the other's values as its parts.
      let part = DType.promoted(a.realPart, b.realPart)
      return part == .float64 || part.isInteger && part.size > 2 ? .complex128 : .complex64
    }
  }

  /// Whether every value of `self` is one of `other`: casting is "safe".
  package func casts(safelyTo other: DType) -> Bool { DType.promoted(self, other) == other }
}
