// What is known about each dtype without an element at hand: its size, its kind and its names.

extension DType {
  /// The bytes of an element; 0 for strings, resources and variants, which are held as objects.
  package var size: Int {
    switch self {
    case .bool, .int8, .uint8: 1
    case .int16, .uint16, .float16, .bfloat16: 2
    case .float32, .int32, .uint32: 4
    case .float64, .int64, .uint64, .complex64: 8
    case .complex128: 16
    case .string, .resource, .variant: 0
    }
  }

  /// Whether it is float16, bfloat16, float32 or float64.
  package var isFloating: Bool {
    switch self {
    case .float16, .bfloat16, .float32, .float64: true
    default: false
    }
  }

  /// Whether it is an integer type; bool is not.
  package var isInteger: Bool {
    switch self {
    case .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64: true
    default: false
    }
  }

  /// Whether it is an integer type that has no negative values.
  package var isUnsigned: Bool {
    switch self {
    case .uint8, .uint16, .uint32, .uint64: true
    default: false
    }
  }

  package var isComplex: Bool { self == .complex64 || self == .complex128 }

  /// Whether elements are numbers, including complex ones.
  package var isNumeric: Bool { isFloating || isInteger || isComplex }

  /// The dtype of the real and imaginary parts; the dtype itself where it is not complex.
  package var realPart: DType {
    switch self {
    case .complex64: .float32
    case .complex128: .float64
    default: self
    }
  }

  /// What the C++ side of TensorFlow calls it in messages: `float`, `double`, `half`.
  package var cName: String {
    switch self {
    case .float32: "float"
    case .float64: "double"
    case .float16: "half"
    default: name
    }
  }

  /// What a GraphDef calls it: `DT_FLOAT`.
  package var protoName: String {
    switch self {
    case .float32: "DT_FLOAT"
    case .float64: "DT_DOUBLE"
    case .float16: "DT_HALF"
    default: "DT_" + name.uppercased()
    }
  }

  /// The dtype with this Python name, aliases of NumPy and TensorFlow included.
  package init?(name: String) {
    switch name {
    case "float", "double": self = .float64
    case "half": self = .float16
    case "int", "int_": self = .int64
    case "bool_": self = .bool
    case "complex": self = .complex128
    default:
      guard let dtype = DType.allCases.first(where: { $0.name == name }) else { return nil }
      self = dtype
    }
  }
}
