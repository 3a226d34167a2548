import Python
import Tensors

/// The `np` module of one interpreter: its types, and the way between tensors and arrays.
package final class NumPyRuntime {
  /// Whose text arrays and scalars have.
  package enum Version: Sendable {
    /// 1.18, under TensorFlow 1.15 and 2.0.
    case v1
    /// 2.4, under TensorFlow 2.21.
    case v2
  }

  package unowned let interpreter: Interpreter
  package let version: Version
  package let types: NumPyTypes
  /// How arrays are printed; `np.set_printoptions` changes it.
  package var format: NumPyFormat
  /// What happens on division by zero, overflow and the like; `np.errstate` changes it.
  var errorState: [String: String] = [:]
  var dtypeObjects: [ElementType: DTypeObject] = [:]
  /// The ways of printing that `np.printoptions` will bring back.
  var savedFormats: [NumPyFormat] = []
  /// The exception classes of the module, by name.
  private(set) var exceptionTypes: [String: TypeObject] = [:]

  package init(_ interpreter: Interpreter, version: Version) {
    self.interpreter = interpreter
    self.version = version
    types = NumPyTypes(interpreter, version)
    format = NumPyFormat(version == .v2 ? .numpy24 : .numpy118)
    interpreter.extensions[ObjectIdentifier(NumPyRuntime.self)] = self
    makeExceptions()
    defineArrays()
  }

  private func makeExceptions() {
    let isNew = version == .v2
    func make(_ name: String, _ bases: [String], _ module: String) {
      let type = interpreter.makeType(
        name, bases: bases.map { exceptionTypes[$0] ?? interpreter.exceptionType($0) },
        module: module, instancesHaveDictionary: true)
      if name.hasPrefix("_") {
        // Shown as its base.
        type.name = "UFuncTypeError"
        type.qualifiedName = isNew ? name : "UFuncTypeError"
      }
      exceptionTypes[name] = type
    }
    let core = isNew ? "numpy._core._exceptions" : "numpy.core._exceptions"
    let own = isNew ? "numpy.exceptions" : "numpy"
    make("AxisError", ["ValueError", "IndexError"], isNew ? own : core)
    make("ComplexWarning", ["RuntimeWarning"], isNew ? own : "numpy")
    make("VisibleDeprecationWarning", ["UserWarning"], own)
    make("UFuncTypeError", ["TypeError"], core)
    make("_UFuncNoLoopError", ["UFuncTypeError"], core)
    make("_UFuncOutputCastingError", ["UFuncTypeError"], core)
    make(
      "LinAlgError", [isNew ? "ValueError" : "Exception"], isNew ? "numpy.linalg" : "numpy.linalg")
  }

  var axisErrorType: TypeObject { exceptionTypes["AxisError"] ?? interpreter.types.object }
  var noLoopType: TypeObject {
    exceptionTypes[version == .v2 ? "_UFuncNoLoopError" : "UFuncTypeError"]
      ?? interpreter.types.object
  }
  var castingType: TypeObject {
    exceptionTypes[version == .v2 ? "_UFuncOutputCastingError" : "UFuncTypeError"]
      ?? interpreter.types.object
  }

  /// The runtime of an interpreter, once one was made for it.
  package static func of(_ interpreter: Interpreter) -> NumPyRuntime? {
    interpreter.extensions[ObjectIdentifier(NumPyRuntime.self)] as? NumPyRuntime
  }

  /// What `.numpy()` of a tensor returns: a NumPy scalar (`bytes` for a string) for rank 0, else an
  /// array.
  package func value(of tensor: Tensor) -> Value {
    tensor.shape.rank == 0 ? scalar(tensor) : .object(array(tensor))
  }

  /// An array of a tensor's elements.
  package func array(_ tensor: Tensor) -> NDArrayObject {
    NDArrayObject(tensor: tensor, type: types.ndarray)
  }

  /// The scalar of a tensor's first element.
  package func scalar(_ tensor: Tensor) -> Value {
    switch tensor.dtype {
    case .float64:
      return .object(
        FloatObject(tensor.scalarDouble, type: types.scalars[.float64] ?? interpreter.types.float))
    case .string: return .object(BytesObject(tensor.string(0)))
    default:
      let tensor = tensor.shape.rank == 0 ? tensor : tensor.reshaped(.scalar)
      return .object(NumPyScalarObject(tensor, type: types.scalars[tensor.dtype]))
    }
  }

  /// The tensor of an array or NumPy scalar; nil for anything else. Ask this before asking whether a
  /// value is a Python float: `np.float64` is both.
  package func tensor(from value: Value) -> Tensor? {
    guard case .object(let object) = value else { return nil }
    switch object {
    case let array as NDArrayObject: return array.tensor
    case let scalar as NumPyScalarObject: return scalar.tensor
    case let float as FloatObject:
      guard let type = object.customType, let float64 = types.scalars[.float64],
        type.isSubtype(of: float64)
      else { return nil }
      return Tensor(float.value)
    case let text as StrObject:
      guard object.customType === types.str else { return nil }
      return Tensor(text.value)
    case let bytes as BytesObject:
      guard object.customType === types.bytes else { return nil }
      return Tensor(bytes.bytes)
    default: return nil
    }
  }

  /// `repr` of what `value(of:)` gives: `array([1, 2], dtype=int32)`, `np.float32(1.0)`.
  package func repr(of tensor: Tensor) -> String {
    tensor.shape.rank == 0 ? format.scalarRepr(tensor) : format.repr(tensor)
  }

  /// `str` of what `value(of:)` gives: `[1 2]`, `1.0`.
  package func str(of tensor: Tensor) -> String { format.str(tensor) }
}
