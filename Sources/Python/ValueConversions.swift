// Values as numbers and as texts, and what they are instances of.

import BigInt
import Literals
import Syntax

extension Interpreter {
  /// The value of an object that counts as an integer (`__index__`).
  ///
  /// - Throws: TypeError where it does not; with `orNil`, nil is returned instead.
  package func index(_ value: Value, orNil: Bool = false) throws(Raise) -> Int? {
    if let n = value.asInt { return n }
    if value.asBigInt != nil {
      throw error(
        "IndexError", "cannot fit '\(typeName(value))' into an index-sized integer")
    }
    if let method = type(of: value).special(.index) {
      let result = try call(method, [value])
      if let n = result.asInt { return n }
      throw error("TypeError", "__index__ returned non-int (type \(typeName(result)))")
    }
    if orNil { return nil }
    throw error(
      "TypeError", "'\(typeName(value))' object cannot be interpreted as an integer")
  }

  package func integerIndex(_ value: Value) throws(Raise) -> Int {
    try index(value) ?? 0
  }

  /// A number as a float, as `float()` and the `math` module take it.
  package func double(_ value: Value) throws(Raise) -> Double {
    switch value {
    case .float(let d): return d
    case .int(let n): return Double(n)
    case .bool(let b): return b ? 1 : 0
    default: break
    }
    if let number = Number(value), case .complex = number {
    } else if let number = Number(value) {
      return try double(number)
    }
    if let method = type(of: value).special(.float) {
      let result = try call(method, [value])
      guard let d = result.asFloat else {
        throw error(
          "TypeError",
          "\(typeName(value)).__float__ returned non-float (type \(typeName(result)))")
      }
      return d
    }
    if type(of: value).special(.index) != nil { return Double(try integerIndex(value)) }
    throw error("TypeError", "must be real number, not \(typeName(value))")
  }

  /// `str(value)`
  package func str(_ value: Value) throws(Raise) -> String {
    switch value {
    case .str(let string): return string.value
    case .int, .float, .bool, .none, .list, .tuple, .dict: return try repr(value)
    default: break
    }
    let type = type(of: value)
    guard var method = type.special(.str) ?? type.special(.repr) else { return "" }
    if method.isIdentical(to: objectStr), let repr = type.special(.repr) { method = repr }
    let result = try call(method, [value])
    guard let text = result.text else {
      throw error("TypeError", "__str__ returned non-string (type \(typeName(result)))")
    }
    return text
  }

  /// `repr(value)`
  package func repr(_ value: Value) throws(Raise) -> String {
    switch value {
    case .int(let n): return String(n)
    case .none: return "None"
    case .bool(let b): return b ? "True" : "False"
    case .float(let d): return FloatText.repr(d)
    case .str(let string): return PythonText.repr(string.value)
    case .list(let list): return try listRepr(list)
    case .tuple(let tuple): return try tupleRepr(tuple)
    case .dict(let dictionary): return try dictRepr(dictionary)
    default: break
    }
    guard let method = type(of: value).special(.repr) else { return "" }
    let result = try call(method, [value])
    guard let text = result.text else {
      throw error("TypeError", "__repr__ returned non-string (type \(typeName(result)))")
    }
    return text
  }

  /// `format(value, spec)`
  package func format(_ value: Value, _ spec: String) throws(Raise) -> String {
    switch value {
    case .str(let string): return try formatStr(string, spec, value)
    case .int, .bool: return try formatInteger(value, spec)
    case .float(let d): return try formatFloat(d, spec, value)
    default: break
    }
    guard let method = type(of: value).special(.format) else { return try str(value) }
    let result = try call(method, [value, .str(spec)])
    guard let text = result.text else {
      throw error("TypeError", "__format__ must return a str, not \(typeName(result))")
    }
    return text
  }

  /// `isinstance(value, cls)`, with `__instancecheck__` and tuples of classes.
  package func isInstance(_ value: Value, _ cls: Value) throws(Raise) -> Bool {
    switch cls {
    case .tuple(let classes):
      for cls in classes.elements where try isInstance(value, cls) { return true }
      return false
    case .object(let target as TypeObject):
      let valueType = type(of: value)
      if valueType === target { return true }
      if let meta = target.metatype, let method = meta.special(.instancecheck) {
        return try isTrue(try call(method, [cls, value]))
      }
      if valueType.isSubtype(of: target) { return true }
      if case .object(let object) = value, !(object is TypeObject), valueType.isUserDefined,
        let method = valueType.special(.getattribute), isPythonDefined(method),
        case .object(let claimed as TypeObject)? = try attributeIfPresent(value, knownNames.class)
      {
        return claimed.isSubtype(of: target)
      }
      return false
    default:
      if let method = type(of: cls).special(.instancecheck) {
        return try isTrue(try call(method, [cls, value]))
      }
      throw error(
        "TypeError",
        "isinstance() arg 2 must be a type, a tuple of types, or a union")
    }
  }

  /// `issubclass(cls, target)`
  package func isSubclass(_ cls: Value, _ target: Value) throws(Raise) -> Bool {
    switch target {
    case .tuple(let classes):
      for target in classes.elements where try isSubclass(cls, target) { return true }
      return false
    case .object(let target as TypeObject):
      guard case .object(let type as TypeObject) = cls else {
        throw error("TypeError", "issubclass() arg 1 must be a class")
      }
      if let meta = target.metatype, let method = meta.special(.subclasscheck) {
        return try isTrue(try call(method, [.object(target), cls]))
      }
      return type.isSubtype(of: target)
    default:
      if let method = type(of: target).special(.subclasscheck) {
        return try isTrue(try call(method, [target, cls]))
      }
      throw error(
        "TypeError", "issubclass() arg 2 must be a class, a tuple of classes, or a union")
    }
  }
}
