// `int` and `bool`.

import BigInt
import Literals
import Syntax

extension Interpreter {
  func setUpIntegers() {
    let type = types.int
    defineConstructor(type, "int(x=?, /, base=?)") { interpreter, call throws(Raise) in
      try interpreter.makeInteger(call[0], base: call[1])
    } convert: { _, made, cls in
      IntObject(made.asBigInt ?? 0, type: cls)
    }
    setUpIntegerOperators(type)
    setUpIntegerMethods(type)
    setUpBool()
  }

  /// `int(x, base)`
  func makeInteger(_ value: Value, base: Value) throws(Raise) -> Value {
    if value.isUnbound {
      if !base.isUnbound { throw error("TypeError", "int() missing string argument") }
      return .int(0)
    }
    if !base.isUnbound {
      let radix = try intArgument(base)
      guard radix == 0 || (2...36).contains(radix) else {
        throw error("ValueError", "int() base must be >= 2 and <= 36, or 0")
      }
      if let string = value.asStr { return try parseInteger(string, base: radix) }
      if let bytes = value.object(as: BytesObject.self) {
        return try parseInteger(bytes, base: radix)
      }
      throw error("TypeError", "int() can't convert non-string with explicit base")
    }
    switch value {
    case .int: return value
    case .bool(let b): return .int(b ? 1 : 0)
    case .float(let d): return try truncated(d)
    case .str(let string): return try parseInteger(string, base: 10)
    default: break
    }
    let type = type(of: value)
    if let method = type.special(.int) {
      let result = try call(method, [value])
      guard let n = result.asBigInt else {
        throw error("TypeError", "__int__ returned non-int (type \(typeName(result)))")
      }
      return .integer(n)
    }
    if type.special(.index) != nil { return .integer(try integerOf(value)) }
    if let method = type.special(.trunc) {
      let result = try call(method, [value])
      return .integer(try integerOf(result))
    }
    if let string = value.asStr { return try parseInteger(string, base: 10) }
    if let bytes = value.object(as: BytesObject.self) {
      return try parseInteger(bytes, base: 10)
    }
    throw error(
      "TypeError",
      "int() argument must be a string, a bytes-like object or a real number, not '\(type.name)'")
  }

  private func parseInteger(_ bytes: BytesObject, base: Int) throws(Raise) -> Value {
    let string = StrObject(Codec.latin1Text(bytes.bytes))
    do throws(IntegerText.Fault) {
      return .integer(try IntegerText.parse(IntegerText.normalised(string), base: base))
    } catch {
      throw self.error(
        "ValueError",
        "invalid literal for int() with base \(base): \(PythonText.repr(bytes.bytes))")
    }
  }

  /// `int(float)`
  package func truncated(_ d: Double) throws(Raise) -> Value {
    if d.magnitude < 9e18 { return .int(Int(d)) }
    if d.isNaN { throw error("ValueError", "cannot convert float NaN to integer") }
    if d.isInfinite { throw error("OverflowError", "cannot convert float infinity to integer") }
    return .integer(BigInt(d))
  }

  private func setUpIntegerOperators(_ type: TypeObject) {
    let operators: [(BinaryOperator, String)] = [
      (.add, "add"), (.subtract, "sub"), (.multiply, "mul"), (.divide, "truediv"),
      (.floorDivide, "floordiv"), (.modulo, "mod"), (.leftShift, "lshift"),
      (.rightShift, "rshift"), (.bitAnd, "and"), (.bitOr, "or"), (.bitXor, "xor"),
    ]
    for (op, name) in operators {
      defineMethod(type, "__\(name)__(self, value, /)") { interpreter, call throws(Raise) in
        guard call[0].isInteger, call[1].isInteger else { return interpreter.notImplemented }
        return try interpreter.numericBinary(op, call[0], call[1]) ?? interpreter.notImplemented
      }
      defineMethod(type, "__r\(name)__(self, value, /)") { interpreter, call throws(Raise) in
        guard call[0].isInteger, call[1].isInteger else { return interpreter.notImplemented }
        return try interpreter.numericBinary(op, call[1], call[0]) ?? interpreter.notImplemented
      }
    }
    defineMethod(type, "__pow__(self, value, mod=None, /)") { interpreter, call throws(Raise) in
      guard call[0].isInteger, call[1].isInteger else { return interpreter.notImplemented }
      if !call[2].isNone { return try interpreter.modularPower(call[0], call[1], call[2]) }
      return try interpreter.numericBinary(.power, call[0], call[1]) ?? interpreter.notImplemented
    }
    defineMethod(type, "__rpow__(self, value, mod=None, /)") { interpreter, call throws(Raise) in
      guard call[0].isInteger, call[1].isInteger else { return interpreter.notImplemented }
      if !call[2].isNone { return try interpreter.modularPower(call[1], call[0], call[2]) }
      return try interpreter.numericBinary(.power, call[1], call[0]) ?? interpreter.notImplemented
    }
    for (name, swaps) in [("__divmod__", false), ("__rdivmod__", true)] {
      defineMethod(type, "\(name)(self, value, /)") { interpreter, call throws(Raise) in
        guard call[0].isInteger, call[1].isInteger else { return interpreter.notImplemented }
        let (a, b) = swaps ? (call[1], call[0]) : (call[0], call[1])
        return .tuple([
          try interpreter.numericBinary(.floorDivide, a, b) ?? .none,
          try interpreter.numericBinary(.modulo, a, b) ?? .none,
        ])
      }
    }
    for (op, name) in comparisonMethods {
      defineMethod(type, "\(name)(self, value, /)") { interpreter, call in
        guard call[0].isInteger, call[1].isInteger,
          let result = interpreter.numericCompare(op, call[0], call[1])
        else { return interpreter.notImplemented }
        return .bool(result)
      }
    }
    func unary(_ names: [String], _ body: @escaping (BigInt) -> BigInt) {
      for name in names {
        defineMethod(type, "\(name)(self, /)") { interpreter, call throws(Raise) in
          guard let n = call[0].asBigInt else {
            throw interpreter.wrongReceiver(name, "int", call[0])
          }
          return .integer(body(n))
        }
      }
    }
    unary(["__neg__"]) { -$0 }
    unary(["__pos__", "__int__", "__index__", "__trunc__", "__floor__", "__ceil__"]) { $0 }
    unary(["conjugate"]) { $0 }
    unary(["__abs__"]) { BigInt($0.magnitude) }
    unary(["__invert__"]) { -$0 - 1 }
    defineMethod(type, "__bool__(self, /)") { _, call in .bool(call[0].asBigInt != 0) }
    defineMethod(type, "__float__(self, /)") { interpreter, call throws(Raise) in
      .float(try interpreter.double(Number(call[0].asBigInt ?? 0)))
    }
    defineMethod(type, "__hash__(self, /)") { _, call in
      if let small = call[0].asInt { return .int(Interpreter.hash(small)) }
      return .int(Interpreter.hash(call[0].asBigInt ?? 0))
    }
    defineMethod(type, "__repr__(self, /)") { interpreter, call throws(Raise) in
      guard let n = call[0].asBigInt else {
        throw interpreter.wrongReceiver("__repr__", "int", call[0])
      }
      return .str(StrObject(ascii: try interpreter.decimalText(n)))
    }
    defineMethod(type, "__format__(self, format_spec, /)") { interpreter, call throws(Raise) in
      let spec = try interpreter.specText(call[1])
      // An instance of a subclass may have a text of its own.
      if spec.isEmpty, case .object = call[0] { return .str(try interpreter.str(call[0])) }
      return .str(try interpreter.formatInteger(call[0], spec))
    }
    defineMethod(type, "__round__(self, ndigits=?, /)") { interpreter, call throws(Raise) in
      try interpreter.roundInteger(call[0], call[1])
    }
    defineMethod(type, "__getnewargs__(self, /)") { _, call in
      .tuple([.integer(call[0].asBigInt ?? 0)])
    }
  }

  /// The specification that `__format__` got.
  func specText(_ value: Value) throws(Raise) -> String {
    guard let text = value.text else {
      throw error("TypeError", "__format__() argument must be str, not \(typeName(value))")
    }
    return text
  }

  private func roundInteger(_ value: Value, _ digits: Value) throws(Raise) -> Value {
    let n = value.asBigInt ?? 0
    if digits.isUnbound || digits.isNone { return .integer(n) }
    let places = try integerOf(digits)
    if places >= 0 { return .integer(n) }
    guard let count = Int(exactly: -places), count < 5000 else { return .int(0) }
    let unit = BigInt(10).power(count)
    var (quotient, remainder) = floorDivide(n, unit)
    let twice = remainder * 2
    if twice > unit || (twice == unit && quotient % 2 != 0) { quotient += 1 }
    remainder = 0
    return .integer(quotient * unit)
  }

  /// `pow(base, exponent, modulus)`
  func modularPower(_ base: Value, _ exponent: Value, _ modulus: Value) throws(Raise) -> Value {
    guard let m = modulus.asBigInt, var e = exponent.asBigInt, var b = base.asBigInt else {
      if modulus.isInteger || !base.isInteger || !exponent.isInteger { return notImplemented }
      throw error(
        "TypeError", "pow() 3rd argument not allowed unless all arguments are integers")
    }
    if m == 0 { throw error("ValueError", "pow() 3rd argument cannot be 0") }
    let size = BigInt(m.magnitude)
    if e < 0 {
      guard let inverse = floorDivide(b, size).1.inverse(size) ?? (size == 1 ? 0 : nil) else {
        throw error("ValueError", "base is not invertible for the given modulus")
      }
      b = inverse
      e = -e
    }
    var result = floorDivide(b, size).1.power(e, modulus: size)
    if m < 0, result != 0 { result += m }
    return .integer(result)
  }

  private func setUpIntegerMethods(_ type: TypeObject) {
    func method(
      _ signature: String, _ body: @escaping (Interpreter, BigInt, Call) throws(Raise) -> Value
    ) {
      let name = String(signature.prefix { $0 != "(" })
      defineMethod(type, signature) { interpreter, call throws(Raise) in
        guard let n = call[0].asBigInt else {
          throw interpreter.wrongReceiver(name, "int", call[0])
        }
        return try body(interpreter, n, call)
      }
    }
    method("bit_length(self, /)") { _, n, _ in
      .int(n == 0 ? 0 : n.magnitude.bitWidth)
    }
    method("bit_count(self, /)") { _, n, _ in
      .int(n.magnitude.words.reduce(0) { $0 + $1.nonzeroBitCount })
    }
    method("as_integer_ratio(self, /)") { _, n, _ in .tuple([.integer(n), .int(1)]) }
    method("to_bytes(self, /, length=1, byteorder='big', *, signed=False)") {
      interpreter, n, call throws(Raise) in
      let length = try interpreter.intArgument(call[1])
      if length < 0 {
        throw interpreter.error("ValueError", "length argument must be non-negative")
      }
      let isLittle = try interpreter.isLittleEndian(call[2])
      let signed = try interpreter.isTrue(call[3])
      if n < 0, !signed {
        throw interpreter.error("OverflowError", "can't convert negative int to unsigned")
      }
      let bits = n < 0 ? (-n - 1).magnitude.bitWidth : n.magnitude.bitWidth
      if (n == 0 ? 0 : bits) + (signed ? 1 : 0) > length * 8, !(n == 0) {
        throw interpreter.error("OverflowError", "int too big to convert")
      }
      try interpreter.checkCount(length, elementSize: 1)
      var bytes: [UInt8] = []
      let words = Array(n.words)
      for index in 0..<length {
        let word = index / 8 < words.count ? words[index / 8] : (n < 0 ? UInt.max : 0)
        bytes.append(UInt8(truncatingIfNeeded: word >> (8 * UInt(index % 8))))
      }
      return .object(BytesObject(isLittle ? bytes : bytes.reversed()))
    }
    defineClassMethod(type, "from_bytes(cls, /, bytes, byteorder='big', *, signed=False)") {
      interpreter, call throws(Raise) in
      let isLittle = try interpreter.isLittleEndian(call[2])
      guard var bytes = try interpreter.anyBytes(call[1]) else {
        throw interpreter.error(
          "TypeError", "cannot convert '\(interpreter.typeName(call[1]))' object to bytes")
      }
      if !isLittle { bytes.reverse() }
      var words: [UInt] = []
      for (index, byte) in bytes.enumerated() {
        if index % 8 == 0 { words.append(0) }
        words[index / 8] |= UInt(byte) << UInt(8 * (index % 8))
      }
      var n = BigInt(BigUInt(words: words))
      if try interpreter.isTrue(call[3]), let last = bytes.last, last >= 0x80 {
        n -= BigInt(1) << (8 * bytes.count)
      }
      let made = Value.integer(n)
      if case .object(let cls as TypeObject) = call[0], cls !== interpreter.types.int {
        return try interpreter.call(call[0], [made])
      }
      return made
    }
    for (name, constant) in [("real", nil), ("numerator", nil), ("imag", 0), ("denominator", 1)]
      as [(String, Int?)]
    {
      defineProperty(type, name) { _, value in
        constant.map { .int($0) } ?? .integer(value.asBigInt ?? 0)
      }
    }
  }

  private func isLittleEndian(_ value: Value) throws(Raise) -> Bool {
    switch value.text {
    case "little": return true
    case "big": return false
    default: throw error("ValueError", "byteorder must be either 'little' or 'big'")
    }
  }

  private func setUpBool() {
    let type = types.bool
    defineConstructor(type, "bool(x=?, /)") { interpreter, call throws(Raise) in
      .bool(try interpreter.isTrue(call[0]))
    } convert: { _, _, _ in
      nil
    }
    defineMethod(type, "__repr__(self, /)") { _, call in
      if case .bool(true) = call[0] { return .str("True") }
      return .str("False")
    }
    let operators: [(BinaryOperator, String)] = [
      (.bitAnd, "and"), (.bitOr, "or"), (.bitXor, "xor"),
    ]
    for (op, name) in operators {
      for name in ["__\(name)__", "__r\(name)__"] {
        defineMethod(type, "\(name)(self, value, /)") { interpreter, call throws(Raise) in
          guard case .bool(let a) = call[0], case .bool(let b) = call[1] else {
            guard call[0].isInteger, call[1].isInteger else { return interpreter.notImplemented }
            return try interpreter.numericBinary(op, call[0], call[1])
              ?? interpreter.notImplemented
          }
          switch op {
          case .bitAnd: return .bool(a && b)
          case .bitOr: return .bool(a || b)
          default: return .bool(a != b)
          }
        }
      }
    }
  }
}

extension Value {
  /// Whether it is an `int`, a `bool` or an instance of a subclass.
  var isInteger: Bool {
    switch self {
    case .int, .bool: true
    case .object(let object): object is IntObject
    default: false
    }
  }
}
