// The instructions for scalars that are kept unboxed in registers.

import Tensors

extension SymbolicTensor {
  /// Whether it is known to be a scalar of a dtype that registers hold.
  var isRegisterScalar: Bool {
    guard let dimensions = shape.dimensions, dimensions.isEmpty, !isReference else { return false }
    switch dtype {
    case .int32, .int64, .float32, .float64, .bool: return true
    default: return false
    }
  }
}

extension Tensor {
  /// The bits of a scalar as registers hold them.
  var registerBits: UInt64 {
    defer { withExtendedLifetime(self) {} }
    switch dtype {
    case .int32, .float32: return UInt64(unsafeBase.load(as: UInt32.self))
    case .bool: return unsafeBase.load(as: UInt8.self) == 0 ? 0 : 1
    default: return unsafeBase.load(as: UInt64.self)
    }
  }
}

extension Program {
  /// The instruction for a function of two scalars, where there is one.
  static func code(_ function: BinaryFunction, _ dtype: DType) -> Code? {
    switch (dtype, function) {
    case (.int32, .add): .addInt32
    case (.int32, .subtract): .subtractInt32
    case (.int32, .multiply): .multiplyInt32
    case (.int32, .floorDivide): .floorDivideInt32
    case (.int32, .floorMod): .floorModInt32
    case (.int32, .maximum): .maximumInt32
    case (.int32, .minimum): .minimumInt32
    case (.int32, .less): .lessInt32
    case (.int32, .lessEqual): .lessEqualInt32
    case (.int32, .greater): .greaterInt32
    case (.int32, .greaterEqual): .greaterEqualInt32
    case (.int32, .equal): .equalInt32
    case (.int32, .notEqual): .notEqualInt32
    case (.int64, .add): .addInt64
    case (.int64, .subtract): .subtractInt64
    case (.int64, .multiply): .multiplyInt64
    case (.int64, .floorDivide): .floorDivideInt64
    case (.int64, .floorMod): .floorModInt64
    case (.int64, .maximum): .maximumInt64
    case (.int64, .minimum): .minimumInt64
    case (.int64, .less): .lessInt64
    case (.int64, .lessEqual): .lessEqualInt64
    case (.int64, .greater): .greaterInt64
    case (.int64, .greaterEqual): .greaterEqualInt64
    case (.int64, .equal): .equalInt64
    case (.int64, .notEqual): .notEqualInt64
    case (.float32, .add): .addFloat
    case (.float32, .subtract): .subtractFloat
    case (.float32, .multiply): .multiplyFloat
    case (.float32, .divide): .divideFloat
    case (.float32, .less): .lessFloat
    case (.float32, .lessEqual): .lessEqualFloat
    case (.float32, .greater): .greaterFloat
    case (.float32, .greaterEqual): .greaterEqualFloat
    case (.float32, .equal): .equalFloat
    case (.float32, .notEqual): .notEqualFloat
    case (.float64, .add): .addDouble
    case (.float64, .subtract): .subtractDouble
    case (.float64, .multiply): .multiplyDouble
    case (.float64, .divide): .divideDouble
    case (.float64, .less): .lessDouble
    case (.float64, .lessEqual): .lessEqualDouble
    case (.float64, .greater): .greaterDouble
    case (.float64, .greaterEqual): .greaterEqualDouble
    case (.float64, .equal): .equalDouble
    case (.float64, .notEqual): .notEqualDouble
    case (.bool, .logicalAnd): .and
    case (.bool, .logicalOr): .or
    default: nil
    }
  }

  /// The instruction for a function of one scalar, where there is one.
  static func code(_ function: UnaryFunction, _ dtype: DType) -> Code? {
    switch (dtype, function) {
    case (.int32, .negate): .negateInt32
    case (.int32, .abs): .absInt32
    case (.int32, .square): .squareInt32
    case (.int64, .negate): .negateInt64
    case (.int64, .abs): .absInt64
    case (.int64, .square): .squareInt64
    case (.float32, .negate): .negateFloat
    case (.float32, .abs): .absFloat
    case (.float32, .square): .squareFloat
    case (.float32, .squareRoot): .squareRootFloat
    case (.float64, .negate): .negateDouble
    case (.float64, .abs): .absDouble
    case (.float64, .square): .squareDouble
    case (.float64, .squareRoot): .squareRootDouble
    case (.bool, .logicalNot): .not
    default: nil
    }
  }

  /// The instruction for a cast that cannot lose what C leaves open.
  static func cast(_ from: DType, _ to: DType) -> Code? {
    switch (from, to) {
    case (.int32, .int64): .int32ToInt64
    case (.int64, .int32): .int64ToInt32
    case (.int32, .float32): .int32ToFloat
    case (.int64, .float32): .int64ToFloat
    case (.int32, .float64): .int32ToDouble
    case (.int64, .float64): .int64ToDouble
    case (.float32, .float64): .floatToDouble
    case (.float64, .float32): .doubleToFloat
    case (.bool, .int32): .boolToInt32
    case (.bool, .int64): .boolToInt64
    case (.bool, .float32): .boolToFloat
    case (.bool, .float64): .boolToDouble
    default: nil
    }
  }
}
