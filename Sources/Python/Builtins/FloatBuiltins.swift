// `float` and `complex`.

import BigInt
import Literals
import Syntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Interpreter {
  func setUpFloats() {
    let type = types.float
    defineConstructor(type, "float(x=?, /)") { interpreter, call throws(Raise) in
      .float(try interpreter.makeFloat(call[0]))
    } convert: { _, made, cls in
      FloatObject(made.asFloat ?? 0, type: cls)
    }
    setUpFloatOperators(type)
    setUpFloatMethods(type)
    setUpComplex()
  }

  /// `float(x)`
  func makeFloat(_ value: Value) throws(Raise) -> Double {
    switch value {
    case .unbound: return 0
    case .float(let d): return d
    case .int(let n): return Double(n)
    default: break
    }
    if let string = value.asStr {
      if let d = FloatText.parse(IntegerText.normalised(string)) { return d }
      throw error(
        "ValueError", "could not convert string to float: \(PythonText.repr(string.value))")
    }
    if let bytes = value.object(as: BytesObject.self) {
      let text = IntegerText.normalised(StrObject(Codec.latin1Text(bytes.bytes)))
      if let d = FloatText.parse(text) { return d }
      throw error(
        "ValueError", "could not convert string to float: \(PythonText.repr(bytes.bytes))")
    }
    if value.asFloat == nil, value.asBigInt == nil, type(of: value).special(.float) == nil,
      type(of: value).special(.index) == nil
    {
      throw error(
        "TypeError",
        "float() argument must be a string or a real number, not '\(typeName(value))'")
    }
    return try double(value)
  }

  /// The value of a float receiver or of an operand that counts as one.
  private func operand(_ value: Value) throws(Raise) -> Double? {
    switch value {
    case .float(let d): return d
    case .int(let n): return Double(n)
    case .bool(let b): return b ? 1 : 0
    case .object(let object):
      if let float = object as? FloatObject { return float.value }
      if let big = object as? IntObject { return try double(Number(big.value)) }
      return nil
    default: return nil
    }
  }

  private func setUpFloatOperators(_ type: TypeObject) {
    let operators: [(BinaryOperator, String)] = [
      (.add, "add"), (.subtract, "sub"), (.multiply, "mul"), (.divide, "truediv"),
      (.floorDivide, "floordiv"), (.modulo, "mod"),
    ]
    for (op, name) in operators {
      for (name, swaps) in [("__\(name)__", false), ("__r\(name)__", true)] {
        defineMethod(type, "\(name)(self, value, /)") { interpreter, call throws(Raise) in
          guard let a = try interpreter.operand(call[0]), let b = try interpreter.operand(call[1])
          else { return interpreter.notImplemented }
          return try interpreter.floatBinary(op, swaps ? b : a, swaps ? a : b)
            ?? interpreter.notImplemented
        }
      }
    }
    for (name, swaps) in [("__pow__", false), ("__rpow__", true)] {
      defineMethod(type, "\(name)(self, value, mod=None, /)") { interpreter, call throws(Raise) in
        guard let a = try interpreter.operand(call[0]), let b = try interpreter.operand(call[1])
        else { return interpreter.notImplemented }
        if !call[2].isNone {
          throw interpreter.error(
            "TypeError", "pow() 3rd argument not allowed unless all arguments are integers")
        }
        return try interpreter.floatBinary(.power, swaps ? b : a, swaps ? a : b)
          ?? interpreter.notImplemented
      }
    }
    for (name, swaps) in [("__divmod__", false), ("__rdivmod__", true)] {
      defineMethod(type, "\(name)(self, value, /)") { interpreter, call throws(Raise) in
        guard let a = try interpreter.operand(call[0]), let b = try interpreter.operand(call[1])
        else { return interpreter.notImplemented }
        let (x, y) = swaps ? (b, a) : (a, b)
        if y == 0 { throw interpreter.error("ZeroDivisionError", "float divmod()") }
        let (quotient, remainder) = interpreter.floatDivmod(x, y)
        return .tuple([.float(quotient), .float(remainder)])
      }
    }
    for (op, name) in comparisonMethods {
      defineMethod(type, "\(name)(self, value, /)") { interpreter, call in
        guard call[1].isInteger || call[1].asFloat != nil,
          let result = interpreter.numericCompare(op, call[0], call[1])
        else { return interpreter.notImplemented }
        return .bool(result)
      }
    }
    func unary(_ name: String, _ body: @escaping (Interpreter, Double) throws(Raise) -> Value) {
      defineMethod(type, "\(name)(self, /)") { interpreter, call throws(Raise) in
        guard let d = call[0].asFloat else {
          throw interpreter.wrongReceiver(name, "float", call[0])
        }
        return try body(interpreter, d)
      }
    }
    unary("__neg__") { _, d in .float(-d) }
    unary("__pos__") { _, d in .float(d) }
    unary("__abs__") { _, d in .float(d.magnitude) }
    unary("__bool__") { _, d in .bool(d != 0) }
    unary("__float__") { _, d in .float(d) }
    unary("__int__") { interpreter, d throws(Raise) in try interpreter.truncated(d) }
    unary("__trunc__") { interpreter, d throws(Raise) in try interpreter.truncated(d) }
    unary("__floor__") { interpreter, d throws(Raise) in
      try interpreter.truncated(d.rounded(.down))
    }
    unary("__ceil__") { interpreter, d throws(Raise) in try interpreter.truncated(d.rounded(.up)) }
    unary("__hash__") { _, d in .int(Interpreter.hash(d)) }
    unary("__repr__") { _, d in .str(StrObject(ascii: FloatText.repr(d))) }
    unary("conjugate") { _, d in .float(d) }
    unary("is_integer") { _, d in .bool(d.isFinite && d == d.rounded(.towardZero)) }
    unary("hex") { _, d in .str(FloatText.hexadecimal(d)) }
    unary("as_integer_ratio") { interpreter, d throws(Raise) in
      if d.isNaN { throw interpreter.error("ValueError", "cannot convert NaN to integer ratio") }
      if d.isInfinite {
        throw interpreter.error("OverflowError", "cannot convert Infinity to integer ratio")
      }
      var mantissa = d == 0 ? 0 : d.significand * (d < 0 ? -1 : 1)
      var exponent = d == 0 ? 0 : Int(d.exponent)
      var steps = 0
      while mantissa != mantissa.rounded(.towardZero), steps < 300 {
        mantissa *= 2
        exponent -= 1
        steps += 1
      }
      let whole = BigInt(mantissa)
      return exponent >= 0
        ? .tuple([.integer(whole << exponent), .int(1)])
        : .tuple([.integer(whole), .integer(BigInt(1) << -exponent)])
    }
    defineMethod(type, "__format__(self, format_spec, /)") { interpreter, call throws(Raise) in
      .str(
        try interpreter.formatFloat(
          call[0].asFloat ?? 0, try interpreter.specText(call[1]), call[0]))
    }
  }

  private func setUpFloatMethods(_ type: TypeObject) {
    defineMethod(type, "__round__(self, ndigits=None, /)") { interpreter, call throws(Raise) in
      let d = call[0].asFloat ?? 0
      if call[1].isNone { return try interpreter.truncated(d.rounded(.toNearestOrEven)) }
      let places = try interpreter.integerOf(call[1])
      return .float(try interpreter.rounded(d, places: Int(clamping: places)))
    }
    defineMethod(type, "__getnewargs__(self, /)") { _, call in
      .tuple([.float(call[0].asFloat ?? 0)])
    }
    defineProperty(type, "real") { _, value in .float(value.asFloat ?? 0) }
    defineProperty(type, "imag") { _, _ in .float(0) }
    defineClassMethod(type, "fromhex(cls, string, /)") { interpreter, call throws(Raise) in
      guard let text = call[1].text else {
        throw interpreter.error("TypeError", "bad argument type for built-in operation")
      }
      guard let d = FloatText.parseHexadecimal(text) else {
        throw interpreter.error(
          "ValueError", "invalid hexadecimal floating-point string")
      }
      if case .object(let cls as TypeObject) = call[0], cls !== interpreter.types.float {
        return try interpreter.call(call[0], [.float(d)])
      }
      return .float(d)
    }
  }

  /// `round(d, places)`: half to even on the exact decimal value.
  package func rounded(_ d: Double, places: Int) throws(Raise) -> Double {
    guard d.isFinite, d != 0, places <= 323 else { return d }
    if places < -308 { return d < 0 ? -0.0 : 0 }
    let result: Double
    if places >= 0 {
      result = strtod(FloatText.fixed(d, digits: places), nil)
    } else {
      let significant = Decimal(d, significant: 17).exponent + 1 + places
      if significant > 0 {
        result = strtod(FloatText.exponential(d, digits: significant - 1), nil)
      } else {
        let unit = Double("1e\(-places)") ?? 0
        let size = significant == 0 && d.magnitude > unit / 2 ? unit : 0
        result = d < 0 ? -size : size
      }
    }
    if result.isInfinite {
      throw error("OverflowError", "rounded value too large to represent")
    }
    return result
  }

  // MARK: complex

  private func setUpComplex() {
    let type = types.complex
    defineConstructor(type, "complex(real=?, imag=?)") { interpreter, call throws(Raise) in
      try interpreter.makeComplex(call[0], call[1])
    } convert: { _, made, cls in
      guard let old = made.object(as: ComplexObject.self) else { return nil }
      let new = ComplexObject(old.real, old.imaginary)
      new.customType = cls
      return new
    }
    let operators: [(BinaryOperator, String)] = [
      (.add, "add"), (.subtract, "sub"), (.multiply, "mul"), (.divide, "truediv"),
    ]
    for (op, name) in operators {
      for (name, swaps) in [("__\(name)__", false), ("__r\(name)__", true)] {
        defineMethod(type, "\(name)(self, value, /)") { interpreter, call throws(Raise) in
          try interpreter.numericBinary(
            op, swaps ? call[1] : call[0], swaps ? call[0] : call[1])
            ?? interpreter.notImplemented
        }
      }
    }
    for (name, swaps) in [("__pow__", false), ("__rpow__", true)] {
      defineMethod(type, "\(name)(self, value, mod=None, /)") { interpreter, call throws(Raise) in
        if !call[2].isNone { throw interpreter.error("ValueError", "complex modulo") }
        return try interpreter.numericBinary(
          .power, swaps ? call[1] : call[0], swaps ? call[0] : call[1])
          ?? interpreter.notImplemented
      }
    }
    for (op, name) in [(ComparisonOperator.equal, "__eq__"), (.notEqual, "__ne__")] {
      defineMethod(type, "\(name)(self, value, /)") { interpreter, call in
        interpreter.numericCompare(op, call[0], call[1]).map { .bool($0) }
          ?? interpreter.notImplemented
      }
    }
    func unary(
      _ name: String, _ body: @escaping (Interpreter, ComplexObject) throws(Raise) -> Value
    ) {
      defineMethod(type, "\(name)(self, /)") { interpreter, call throws(Raise) in
        guard let number = call[0].object(as: ComplexObject.self) else {
          throw interpreter.wrongReceiver(name, "complex", call[0])
        }
        return try body(interpreter, number)
      }
    }
    unary("__neg__") { _, z in .object(ComplexObject(-z.real, -z.imaginary)) }
    unary("__pos__") { _, z in .object(ComplexObject(z.real, z.imaginary)) }
    unary("__complex__") { _, z in .object(ComplexObject(z.real, z.imaginary)) }
    unary("conjugate") { _, z in .object(ComplexObject(z.real, -z.imaginary)) }
    unary("__bool__") { _, z in .bool(z.real != 0 || z.imaginary != 0) }
    unary("__abs__") { interpreter, z throws(Raise) in
      let size = hypot(z.real, z.imaginary)
      if size.isInfinite, z.real.isFinite, z.imaginary.isFinite {
        throw interpreter.error("OverflowError", "absolute value too large")
      }
      return .float(size)
    }
    unary("__hash__") { _, z in
      let sum =
        UInt(bitPattern: Interpreter.hash(z.real))
        &+ 1_000_003 &* UInt(bitPattern: Interpreter.hash(z.imaginary))
      return .int(sum == UInt.max ? -2 : Int(bitPattern: sum))
    }
    unary("__repr__") { interpreter, z in .str(interpreter.complexRepr(z)) }
    defineMethod(type, "__format__(self, format_spec, /)") { interpreter, call throws(Raise) in
      guard let number = call[0].object(as: ComplexObject.self) else { return .none }
      return .str(
        try interpreter.formatComplex(number, try interpreter.specText(call[1]), call[0]))
    }
    defineMember(type, "real") { _, value in
      .float(value.object(as: ComplexObject.self)?.real ?? 0)
    }
    defineMember(type, "imag") { _, value in
      .float(value.object(as: ComplexObject.self)?.imaginary ?? 0)
    }
  }

  private func makeComplex(_ real: Value, _ imaginary: Value) throws(Raise) -> Value {
    if let string = real.asStr {
      if !imaginary.isUnbound {
        throw error("TypeError", "complex() can't take second arg if first is a string")
      }
      guard let (re, im) = FloatText.parseComplex(IntegerText.normalised(string)) else {
        throw error("ValueError", "complex() arg is a malformed string")
      }
      return .object(ComplexObject(re, im))
    }
    if imaginary.asStr != nil { throw error("TypeError", "complex() second arg can't be a string") }
    func parts(_ value: Value, _ which: String) throws(Raise) -> (Double, Double, Bool) {
      if value.isUnbound { return (0, 0, false) }
      if let z = value.object(as: ComplexObject.self) { return (z.real, z.imaginary, true) }
      if which == "first", let method = type(of: value).special(.complex) {
        let result = try call(method, [value])
        guard let z = result.object(as: ComplexObject.self) else {
          throw error(
            "TypeError", "__complex__ returned non-complex (type \(typeName(result)))")
        }
        return (z.real, z.imaginary, true)
      }
      guard
        value.isInteger || value.asFloat != nil || type(of: value).special(.float) != nil
          || type(of: value).special(.index) != nil
      else {
        throw error(
          "TypeError",
          which == "first"
            ? "complex() first argument must be a string or a number, not '\(typeName(value))'"
            : "complex() second argument must be a number, not '\(typeName(value))'")
      }
      return (try double(value), 0, false)
    }
    let (a, b, firstIsComplex) = try parts(real, "first")
    let (c, d, secondIsComplex) = try parts(imaginary, "second")
    return .object(
      ComplexObject(secondIsComplex ? a - d : a, firstIsComplex ? b + c : c))
  }
}

extension FloatText {
  /// `1+2j`, `(3-4j)`, `5`, `2e3j`
  static func parseComplex(_ text: String) -> (Double, Double)? {
    var body = text[...]
    if body.first == "(", body.last == ")" {
      body = body.dropFirst().dropLast()
      while body.first == " " { body.removeFirst() }
      while body.last == " " { body.removeLast() }
    }
    guard body.last == "j" || body.last == "J" else { return parse(body).map { ($0, 0) } }
    body = body.dropLast()
    // The last sign that is no part of an exponent divides the parts.
    let characters = Array(body.utf8)
    var split: Int?
    for index in characters.indices.reversed() {
      let byte = characters[index]
      guard byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") else { continue }
      if index > 0, characters[index - 1] | 0x20 == UInt8(ascii: "e"), index > 1,
        characters[index - 2] < 0x40
      {
        continue
      }
      split = index
      break
    }
    func number(_ bytes: ArraySlice<UInt8>) -> Double? {
      let text = String(decoding: bytes, as: UTF8.self)
      switch text {
      case "", "+": return 1
      case "-": return -1
      default: return parse(text)
      }
    }
    guard let split, split > 0 else { return number(characters[...]).map { (0, $0) } }
    guard let re = parse(String(decoding: characters[..<split], as: UTF8.self)),
      let im = number(characters[split...])
    else { return nil }
    return (re, im)
  }

  /// `float.hex`
  static func hexadecimal(_ d: Double) -> String {
    if !d.isFinite { return repr(d) }
    let sign = d.sign == .minus ? "-" : ""
    if d == 0 { return sign + "0x0.0p+0" }
    let bits = d.significandBitPattern
    let digits = String(bits, radix: 16)
    let fraction = String(repeating: "0", count: 13 - digits.utf8.count) + digits
    let isSubnormal = d.exponentBitPattern == 0
    let exponent = isSubnormal ? -1022 : Int(d.exponentBitPattern) - 1023
    return sign + (isSubnormal ? "0x0." : "0x1.") + fraction + "p"
      + (exponent < 0 ? "-" : "+") + String(exponent.magnitude)
  }

  static func parseHexadecimal(_ text: String) -> Double? {
    var body = text.lowercased()[...]
    while let first = body.first, first.isWhitespace { body.removeFirst() }
    while let last = body.last, last.isWhitespace { body.removeLast() }
    var sign = 1.0
    if body.first == "-" || body.first == "+" {
      sign = body.first == "-" ? -1 : 1
      body.removeFirst()
    }
    switch body {
    case "inf", "infinity": return sign * .infinity
    case "nan": return .nan
    default: break
    }
    if body.hasPrefix("0x") { body = body.dropFirst(2) }
    let parts = body.split(separator: "p", maxSplits: 1, omittingEmptySubsequences: false)
    let halves = parts[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let digits = halves.joined()
    guard !digits.isEmpty, digits.allSatisfy({ $0.isHexDigit }) else { return nil }
    var exponent = 0
    if parts.count > 1 {
      guard let given = Int(parts[1]) else { return nil }
      exponent = given
    }
    return strtod(
      "\(sign < 0 ? "-" : "")0x\(halves[0]).\(halves.count > 1 ? halves[1] : "")p\(exponent)", nil)
  }
}
