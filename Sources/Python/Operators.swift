// The operators: fast for the built-in types, by special method for everything else.

import BigInt
import Literals
import Syntax

extension BinaryOperator {
  /// The special methods of `a op b`: of a, of b reflected, and of `a op= b`.
  var specials: (Special, Special, Special) {
    switch self {
    case .add: (.add, .radd, .iadd)
    case .subtract: (.sub, .rsub, .isub)
    case .multiply: (.mul, .rmul, .imul)
    case .matrixMultiply: (.matmul, .rmatmul, .imatmul)
    case .divide: (.truediv, .rtruediv, .itruediv)
    case .floorDivide: (.floordiv, .rfloordiv, .ifloordiv)
    case .modulo: (.mod, .rmod, .imod)
    case .power: (.pow, .rpow, .ipow)
    case .leftShift: (.lshift, .rlshift, .ilshift)
    case .rightShift: (.rshift, .rrshift, .irshift)
    case .bitAnd: (.and, .rand, .iand)
    case .bitOr: (.or, .ror, .ior)
    case .bitXor: (.xor, .rxor, .ixor)
    }
  }

  /// What the TypeError about operand types calls it.
  var errorText: String { self == .power ? "** or pow()" : rawValue }
}

extension ComparisonOperator {
  var special: Special? {
    switch self {
    case .equal: .eq
    case .notEqual: .ne
    case .less: .lt
    case .lessEqual: .le
    case .greater: .gt
    case .greaterEqual: .ge
    case .is, .isNot, .in, .notIn: nil
    }
  }

  /// The operator with its operands exchanged.
  var mirrored: ComparisonOperator {
    switch self {
    case .less: .greater
    case .lessEqual: .greaterEqual
    case .greater: .less
    case .greaterEqual: .lessEqual
    default: self
    }
  }
}

extension Interpreter {
  // MARK: Arithmetic

  package func binary(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raise) -> Value {
    switch (a, b) {
    case (.int, .int), (.float, .float), (.int, .float), (.float, .int), (.bool, .int),
      (.int, .bool), (.bool, .float), (.float, .bool):
      if let result = try numericBinary(op, a, b) { return result }
    case (.str(let x), .str(let y)) where op == .add:
      if y.value.isEmpty { return a }
      if x.value.isEmpty { return b }
      if x.isASCII && y.isASCII { return .str(StrObject(ascii: x.value + y.value)) }
      return .str(StrObject(x.value + y.value))
    default: break
    }
    return try binaryBySpecial(op, a, b)
  }

  private func binaryBySpecial(
    _ op: BinaryOperator, _ a: Value, _ b: Value
  ) throws(Raise) -> Value {
    if let result = try trySpecials(op, a, b) { return result }
    throw sequenceFault(op, a, b) ?? unsupported(op.errorText, a, b)
  }

  /// The error of a built-in sequence whose operand could have answered itself, and did not.
  private func sequenceFault(_ op: BinaryOperator, _ a: Value, _ b: Value) -> Raise? {
    func isSequence(_ value: Value) -> Bool {
      value.asStr != nil || value.asList != nil || value.asTuple != nil
        || value.object(as: BytesObject.self) != nil
    }
    switch op {
    case .add where isSequence(a):
      let name = typeName(a)
      return error(
        "TypeError",
        a.object(as: BytesObject.self) != nil
          ? "can't concat \(typeName(b)) to \(name)"
          : "can only concatenate \(name) (not \"\(typeName(b))\") to \(name)")
    case .multiply where isSequence(a) || isSequence(b):
      return error(
        "TypeError",
        "can't multiply sequence by non-int of type '\(typeName(isSequence(a) ? b : a))'")
    default: return nil
    }
  }

  private func trySpecials(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raise) -> Value? {
    let (forward, reflected, _) = op.specials
    let left = type(of: a)
    let right = type(of: b)
    let method = left.special(forward)
    var reflectedMethod = left === right ? nil : right.special(reflected)
    if op == .multiply || op == .add, isPlainSequence(a), let candidate = reflectedMethod,
      !isPlainSequence(b)
    {
      // Sequences have no arithmetic in CPython: joining and repeating come after it.
      let result = try callSpecial(candidate, b, a)
      if !result.isIdentical(to: notImplemented) { return result }
      reflectedMethod = nil
    }
    if let candidate = reflectedMethod, let method, right.isSubtype(of: left),
      left.special(reflected)?.isIdentical(to: candidate) != true
    {
      _ = method
      let result = try callSpecial(candidate, b, a)
      if !result.isIdentical(to: notImplemented) { return result }
      reflectedMethod = nil
    }
    if let method {
      let result = try callSpecial(method, a, b)
      if !result.isIdentical(to: notImplemented) { return result }
    }
    if let reflectedMethod {
      let result = try callSpecial(reflectedMethod, b, a)
      if !result.isIdentical(to: notImplemented) { return result }
    }
    return nil
  }

  private func isPlainSequence(_ value: Value) -> Bool {
    switch value {
    case .list, .tuple, .str: true
    case .object(let object):
      object is ListObject || object is TupleObject || object is StrObject || object is BytesObject
    default: false
    }
  }

  package func unsupported(_ op: String, _ a: Value, _ b: Value) -> Raise {
    error(
      "TypeError",
      "unsupported operand type(s) for \(op): '\(typeName(a))' and '\(typeName(b))'")
  }

  package func inplace(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raise) -> Value {
    switch (a, b) {
    case (.int, .int), (.float, .float), (.int, .float), (.float, .int), (.str, .str):
      return try binary(op, a, b)
    case (.list(let list), _) where op == .add:
      try extend(list, with: b)
      return a
    default: break
    }
    let (_, _, special) = op.specials
    if let method = type(of: a).special(special) {
      let result = try callSpecial(method, a, b)
      if !result.isIdentical(to: notImplemented) { return result }
    }
    if let result = try trySpecials(op, a, b) { return result }
    throw unsupported(op == .power ? "** or pow()" : op.rawValue + "=", a, b)
  }

  package func unary(_ op: UnaryOperator, _ a: Value) throws(Raise) -> Value {
    switch op {
    case .not: return .bool(!(try isTrue(a)))
    case .negative:
      switch a {
      case .int(let n) where n != Int.min: return .int(-n)
      case .int(let n): return .integer(-BigInt(n))
      case .float(let d): return .float(-d)
      case .bool(let b): return .int(b ? -1 : 0)
      default: break
      }
      if let method = type(of: a).special(.neg) { return try call(method, [a]) }
    case .positive:
      switch a {
      case .int, .float: return a
      case .bool(let b): return .int(b ? 1 : 0)
      default: break
      }
      if let method = type(of: a).special(.pos) { return try call(method, [a]) }
    case .invert:
      switch a {
      case .int(let n): return .int(~n)
      case .bool(let b): return .int(b ? -2 : -1)
      default: break
      }
      if let method = type(of: a).special(.invert) { return try call(method, [a]) }
    }
    throw error("TypeError", "bad operand type for unary \(op.rawValue): '\(typeName(a))'")
  }

  // MARK: Comparison

  package func compare(
    _ op: ComparisonOperator, _ a: Value, _ b: Value
  ) throws(Raise) -> Value {
    switch op {
    case .is: return .bool(a.isIdentical(to: b))
    case .isNot: return .bool(!a.isIdentical(to: b))
    case .in: return .bool(try contains(b, a))
    case .notIn: return .bool(!(try contains(b, a)))
    default: break
    }
    if let result = try fastCompare(op, a, b) { return .bool(result) }
    return try richCompare(op, a, b)
  }

  /// The comparison of two numbers or two strings; nil for anything else.
  @inline(__always)
  private func fastCompare(
    _ op: ComparisonOperator, _ a: Value, _ b: Value
  ) throws(Raise) -> Bool? {
    switch (a, b) {
    case (.int(let x), .int(let y)): return ordered(op, x, y)
    case (.float(let x), .float(let y)): return ordered(op, x, y)
    case (.int(let x), .float(let y)) where abs(x) < 1 << 53: return ordered(op, Double(x), y)
    case (.float(let x), .int(let y)) where abs(y) < 1 << 53: return ordered(op, x, Double(y))
    case (.str(let x), .str(let y)):
      switch op {
      case .equal: return StrObject.equal(x, y)
      case .notEqual: return !StrObject.equal(x, y)
      case .less: return StrObject.precedes(x, y)
      case .greater: return StrObject.precedes(y, x)
      case .lessEqual: return !StrObject.precedes(y, x)
      case .greaterEqual: return !StrObject.precedes(x, y)
      default: return nil
      }
    default: return nil
    }
  }

  @inline(__always)
  private func ordered<T: Comparable>(_ op: ComparisonOperator, _ x: T, _ y: T) -> Bool? {
    switch op {
    case .equal: x == y
    case .notEqual: x != y
    case .less: x < y
    case .lessEqual: x <= y
    case .greater: x > y
    case .greaterEqual: x >= y
    default: nil
    }
  }

  /// Comparison by `__eq__`, `__lt__` …; what they return may be anything.
  package func richCompare(
    _ op: ComparisonOperator, _ a: Value, _ b: Value
  ) throws(Raise) -> Value {
    switch (a, b) {
    case (.tuple(let x), .tuple(let y)):
      return try compareSequences(op, x.elements, y.elements)
    case (.list(let x), .list(let y)):
      return try compareSequences(op, x.elements, y.elements)
    default: break
    }
    guard let special = op.special, let mirrored = op.mirrored.special else { return .unbound }
    let left = type(of: a)
    let right = type(of: b)
    var triedRight = false
    if left !== right, right.isSubtype(of: left), let method = right.special(mirrored) {
      triedRight = true
      let result = try callSpecial(method, b, a)
      if !result.isIdentical(to: notImplemented) { return result }
    }
    if let method = left.special(special) {
      let result = try callSpecial(method, a, b)
      if !result.isIdentical(to: notImplemented) { return result }
    }
    if !triedRight, let method = right.special(mirrored) {
      let result = try callSpecial(method, b, a)
      if !result.isIdentical(to: notImplemented) { return result }
    }
    switch op {
    case .equal: return .bool(a.isIdentical(to: b))
    case .notEqual: return .bool(!a.isIdentical(to: b))
    default:
      throw error(
        "TypeError",
        "'\(op.rawValue)' not supported between instances of '\(left.messageName ?? left.name)' and '\(right.messageName ?? right.name)'"
      )
    }
  }

  /// `a == b`, or identity: how containers compare their elements.
  package func equals(_ a: Value, _ b: Value) throws(Raise) -> Bool {
    if a.isIdentical(to: b) {
      return true
    }
    if let result = try fastCompare(.equal, a, b) { return result }
    return try isTrue(try richCompare(.equal, a, b))
  }

  /// `a < b`, as sorting asks.
  package func isLess(_ a: Value, _ b: Value) throws(Raise) -> Bool {
    if let result = try fastCompare(.less, a, b) { return result }
    return try isTrue(try richCompare(.less, a, b))
  }

  /// Compares two numbers of any built-in type; nil where one is none.
  package func numericCompare(_ op: ComparisonOperator, _ a: Value, _ b: Value) -> Bool? {
    guard let x = Number(a), let y = Number(b) else { return nil }
    switch (x, y) {
    case (.complex, _), (_, .complex):
      guard op == .equal || op == .notEqual else { return nil }
      func parts(_ number: Number) -> (Double, Double) {
        switch number {
        case .complex(let re, let im): (re, im)
        case .int(let n): (Double(n), 0)
        case .big(let n): (Double(n), 0)
        case .float(let d): (d, 0)
        }
      }
      let same = parts(x) == parts(y)
      return op == .equal ? same : !same
    case (.int(let m), .int(let n)): return ordered(op, m, n)
    case (.float(let m), .float(let n)): return ordered(op, m, n)
    case (.float(let d), _):
      guard let n = y.big else { return nil }
      return compare(op, d, n)
    case (_, .float(let d)):
      guard let n = x.big else { return nil }
      return compare(op.mirrored, d, n)
    default:
      guard let m = x.big, let n = y.big else { return nil }
      return ordered(op, m, n)
    }
  }

  private func compare(_ op: ComparisonOperator, _ d: Double, _ n: BigInt) -> Bool? {
    if d.isNaN { return op == .notEqual }
    if d.isInfinite { return ordered(op, d, 0) }
    let whole = BigInt(d.rounded(.down))
    if whole != n { return ordered(op, whole, n) }
    return ordered(op, d - d.rounded(.down), 0)
  }

  // MARK: Truth, size, hash

  package func isTrue(_ value: Value) throws(Raise) -> Bool {
    switch value {
    case .bool(let b): return b
    case .none, .unbound: return false
    case .int(let n): return n != 0
    case .float(let d): return d != 0
    case .str(let string): return !string.value.isEmpty
    case .list(let list): return !list.elements.isEmpty
    case .tuple(let tuple): return !tuple.elements.isEmpty
    case .dict(let dictionary): return dictionary.count != 0
    case .object:
      let type = type(of: value)
      if let method = type.special(.bool) {
        let result = try call(method, [value])
        guard case .bool(let truth) = result else {
          throw error("TypeError", "__bool__ should return bool, returned \(typeName(result))")
        }
        return truth
      }
      if type.special(.len) != nil { return try length(value) != 0 }
      return true
    }
  }

  /// `len(value)`
  package func length(_ value: Value) throws(Raise) -> Int {
    switch value {
    case .str(let string): return string.count
    case .list(let list): return list.elements.count
    case .tuple(let tuple): return tuple.elements.count
    case .dict(let dictionary): return dictionary.count
    default: break
    }
    guard let method = type(of: value).special(.len) else {
      throw error("TypeError", "object of type '\(typeName(value))' has no len()")
    }
    let result = try call(method, [value])
    guard let count = try index(result, orNil: true) else {
      throw error(
        "TypeError", "'\(typeName(result))' object cannot be interpreted as an integer")
    }
    if count < 0 { throw error("ValueError", "__len__() should return >= 0") }
    return count
  }

  package func hash(_ value: Value) throws(Raise) -> Int {
    switch value {
    case .str(let string): return string.hash
    case .int(let n): return Interpreter.hash(n)
    case .bool(let b): return b ? 1 : 0
    case .float(let d): return Interpreter.hash(d)
    case .none: return 0x5_fca_8634
    case .tuple(let tuple): return try hash(tuple)
    case .list, .dict, .unbound: break
    case .object:
      let type = type(of: value)
      if let method = type.special(.hash), !method.isNone {
        let result = try call(method, [value])
        guard let n = result.asBigInt else {
          throw error("TypeError", "__hash__ method should return an integer")
        }
        return Int(exactly: n) ?? Interpreter.hash(n)
      }
    }
    throw error("TypeError", "unhashable type: '\(typeName(value))'")
  }

  static let hashModulus = (1 << 61) - 1

  static func hash(_ n: Int) -> Int {
    if n > -hashModulus, n < hashModulus { return n == -1 ? -2 : n }
    let result = n.magnitude % UInt(hashModulus)
    let signed = n < 0 ? -Int(result) : Int(result)
    return signed == -1 ? -2 : signed
  }

  package static func hash(_ n: BigInt) -> Int {
    let result = Int(n.magnitude % BigUInt(hashModulus))
    let signed = n < 0 ? -result : result
    return signed == -1 ? -2 : signed
  }

  package static func hash(_ d: Double) -> Int {
    if d.isInfinite { return d < 0 ? -314159 : 314159 }
    if d.isNaN { return 0 }
    var mantissa = d.magnitude.significand
    var exponent = d == 0 ? 0 : Int(d.magnitude.exponent) + 1
    mantissa = d == 0 ? 0 : mantissa / 2
    var x: UInt64 = 0
    while mantissa != 0 {
      x = ((x << 28) & UInt64(hashModulus)) | x >> 33
      mantissa *= 268_435_456
      exponent -= 28
      let y = UInt64(mantissa)
      mantissa -= Double(y)
      x += y
      if x >= UInt64(hashModulus) { x -= UInt64(hashModulus) }
    }
    exponent = exponent >= 0 ? exponent % 61 : 60 - ((-1 - exponent) % 61)
    x = ((x << UInt64(exponent)) & UInt64(hashModulus)) | x >> UInt64(61 - exponent)
    let result = d < 0 ? -Int(x) : Int(x)
    return result == -1 ? -2 : result
  }

  /// CPython's hash of tuples (xxHash).
  package func hash(_ tuple: TupleObject) throws(Raise) -> Int {
    var accumulator: UInt64 = 2_870_177_450_012_600_261
    for element in tuple.elements {
      let lane = UInt64(bitPattern: Int64(try hash(element)))
      accumulator &+= lane &* 14_029_467_366_897_019_727
      accumulator = (accumulator << 31) | (accumulator >> 33)
      accumulator = accumulator &* 11_400_714_785_074_694_791
    }
    accumulator &+= UInt64(tuple.elements.count) ^ (2_870_177_450_012_600_261 ^ 3_527_539)
    if accumulator == UInt64.max { return 1_546_275_796 }
    return Int(bitPattern: UInt(accumulator))
  }

  // MARK: Items

  package func contains(_ container: Value, _ item: Value) throws(Raise) -> Bool {
    switch container {
    case .list(let list):
      var index = 0
      while index < list.elements.count {
        if try equals(list.elements[index], item) { return true }
        index += 1
      }
      return false
    case .tuple(let tuple):
      for element in tuple.elements where try equals(element, item) { return true }
      return false
    case .dict(let dictionary):
      return try dictionary.get(item, self) != nil
    case .str(let string):
      guard let part = item.text else {
        throw error(
          "TypeError",
          "'in <string>' requires string as left operand, not \(typeName(item))")
      }
      return StringSearch.contains(string.value, part)
    default: break
    }
    let type = type(of: container)
    if let method = type.special(.contains) {
      if method.isNone {
        throw error("TypeError", "'\(type.name)' object is not a container")
      }
      return try isTrue(try callSpecial(method, container, item))
    }
    if type.special(.iter) == nil && type.special(.getitem) == nil {
      throw error("TypeError", "argument of type '\(type.name)' is not iterable")
    }
    let iterator = try iterator(of: container)
    while let element = try next(iterator) {
      if try equals(element, item) { return true }
    }
    return false
  }

  package func getItem(_ container: Value, _ key: Value) throws(Raise) -> Value {
    switch (container, key) {
    case (.list(let list), .int(let index)):
      let count = list.elements.count
      let place = index < 0 ? index + count : index
      guard place >= 0, place < count else {
        throw error("IndexError", "list index out of range")
      }
      return list.elements[place]
    case (.tuple(let tuple), .int(let index)):
      let count = tuple.elements.count
      let place = index < 0 ? index + count : index
      guard place >= 0, place < count else {
        throw error("IndexError", "tuple index out of range")
      }
      return tuple.elements[place]
    case (.dict(let dictionary), _):
      if let value = try dictionary.get(key, self) { return value }
      throw error("KeyError", arguments: [key])
    case (.str(let string), .int(let index)) where string.isASCII:
      let utf8 = string.value.utf8
      let place = index < 0 ? index + utf8.count : index
      guard place >= 0, place < utf8.count else {
        throw error("IndexError", "string index out of range")
      }
      return characters(utf8[utf8.index(utf8.startIndex, offsetBy: place)])
    default: break
    }
    let type = type(of: container)
    if let method = type.special(.getitem) { return try callSpecial(method, container, key) }
    if case .object(let cls as TypeObject) = container {
      if let method = cls.lookup(Special.classGetitem.symbol) {
        let bound = try bindClassAttribute(method, of: cls)
        if case .object(let object) = bound, object is BoundMethod { return try call(bound, [key]) }
        return try call(bound, [container, key])
      }
      throw error("TypeError", "type '\(cls.name)' is not subscriptable")
    }
    throw error("TypeError", "'\(type.name)' object is not subscriptable")
  }

  private func characters(_ byte: UInt8) -> Value { character(Unicode.Scalar(byte)) }

  package func setItem(_ container: Value, _ key: Value, _ value: Value) throws(Raise) {
    switch (container, key) {
    case (.list(let list), .int(let index)):
      let count = list.elements.count
      let place = index < 0 ? index + count : index
      guard place >= 0, place < count else {
        throw error("IndexError", "list assignment index out of range")
      }
      list.elements[place] = value
      return
    case (.dict(let dictionary), _):
      return try dictionary.set(key, value, self)
    default: break
    }
    let type = type(of: container)
    guard let method = type.special(.setitem) else {
      // TensorFlow's tensors are named by their module.
      let name =
        type.name == "EagerTensor" && !type.isUserDefined
        ? "tensorflow.python.framework.ops.EagerTensor" : type.name
      throw error("TypeError", "'\(name)' object does not support item assignment")
    }
    _ = try call(method, [container, key, value])
  }

  package func deleteItem(_ container: Value, _ key: Value) throws(Raise) {
    let type = type(of: container)
    guard let method = type.special(.delitem) else {
      throw error("TypeError", "'\(type.name)' object doesn't support item deletion")
    }
    _ = try callSpecial(method, container, key)
  }

  // MARK: Conversions

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

/// Finding text in text by code points.
package enum StringSearch {
  package static func contains(_ text: String, _ part: String) -> Bool {
    part.isEmpty || firstOffset(of: part, in: text) != nil
  }

  /// The UTF-8 offset of the first occurrence at or after `start`.
  package static func firstOffset(of part: String, in text: String, from start: Int = 0) -> Int? {
    let needle = Array(part.utf8)
    var text = text
    return text.withUTF8 { bytes in
      guard needle.count > 0 else { return start <= bytes.count ? start : nil }
      guard bytes.count >= needle.count else { return nil }
      var place = start
      while place <= bytes.count - needle.count {
        if bytes[place] == needle[0] {
          var matched = 1
          while matched < needle.count, bytes[place + matched] == needle[matched] { matched += 1 }
          if matched == needle.count { return place }
        }
        place += 1
      }
      return nil
    }
  }
}
