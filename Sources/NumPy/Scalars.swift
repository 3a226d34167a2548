import BigInt
import Python
import Tensors

/// A NumPy scalar that is no Python number: `np.float32(0.1)`, `np.int64(3)`, `np.bool_(True)`.
///
/// `np.float64` is a `FloatObject` of the class `numpy.float64`, `np.str_` a `StrObject` and
/// `np.bytes_` a `BytesObject`, because those are subclasses of the built-in types.
package final class NumPyScalarObject: Object {
  /// The value, of rank 0.
  package let tensor: Tensor

  package init(_ tensor: Tensor, type: TypeObject?) {
    self.tensor = tensor
    super.init(type: type)
  }

  package var dtype: DType { tensor.dtype }
}

/// `numpy.dtype`
package final class DTypeObject: Object {
  package let element: ElementType

  package init(_ element: ElementType, type: TypeObject?) {
    self.element = element
    super.init(type: type)
  }
}

/// The classes of the module.
package final class NumPyTypes {
  package let ndarray: TypeObject
  package let dtype: TypeObject
  package let ufunc: TypeObject
  let flat: TypeObject
  let flags: TypeObject
  package let generic: TypeObject
  package let str: TypeObject
  package let bytes: TypeObject
  package let object: TypeObject
  package private(set) var scalars: [DType: TypeObject] = [:]
  /// Every class that `np.…` has, by name.
  private(set) var named: [(String, TypeObject)] = []

  init(_ interpreter: Interpreter, _ version: NumPyRuntime.Version) {
    var named: [(String, TypeObject)] = []
    func make(_ name: String, _ bases: [TypeObject] = []) -> TypeObject {
      let type = interpreter.makeType(name, bases: bases, module: "numpy")
      type.messageName = "numpy.\(name)"
      named.append((name, type))
      return type
    }
    ndarray = make("ndarray")
    dtype = make("dtype")
    ufunc = make("ufunc")
    flat = make("flatiter")
    flags = interpreter.makeType("flagsobj", module: "numpy", instancesHaveDictionary: true)
    generic = make("generic")
    let number = make("number", [generic])
    let integer = make("integer", [number])
    let signed = make("signedinteger", [integer])
    let unsigned = make("unsignedinteger", [integer])
    let inexact = make("inexact", [number])
    let floating = make("floating", [inexact])
    let complex = make("complexfloating", [inexact])
    let flexible = make("flexible", [generic])
    let character = make("character", [flexible])
    str = make("str_", [interpreter.types.str, character])
    bytes = make("bytes_", [interpreter.types.bytes, character])
    object = make("object_", [generic])
    for dtype in DType.allCases where dtype.size > 0 {
      let bases: [TypeObject]
      switch dtype {
      case .bool: bases = [generic]
      case .float64: bases = [floating, interpreter.types.float]
      case .complex128: bases = [complex, interpreter.types.complex]
      case .bfloat16: bases = [generic]
      default:
        bases = [
          dtype.isComplex
            ? complex : (dtype.isFloating ? floating : (dtype.isUnsigned ? unsigned : signed))
        ]
      }
      let name = dtype == .bool ? (version == .v2 ? "bool" : "bool_") : dtype.name
      let type = interpreter.makeType(
        name, bases: bases, module: dtype == .bfloat16 ? "ml_dtypes" : "numpy")
      type.messageName = "\(type.module).\(name)"
      scalars[dtype] = type
      if dtype != .bfloat16 { named.append((name, type)) }
    }
    self.named = named
  }

  /// A class by the name that the module has for it.
  func named(_ name: String) -> TypeObject? { named.first { $0.0 == name }?.1 }

  /// The element type that a scalar class stands for.
  package func element(of type: TypeObject) -> ElementType? {
    for base in type.mro {
      if base === str { return .unicode(0) }
      if base === bytes { return .bytes(0) }
      if base === object { return .object }
      for (dtype, scalar) in scalars where scalar === base { return .number(dtype) }
    }
    return nil
  }
}
