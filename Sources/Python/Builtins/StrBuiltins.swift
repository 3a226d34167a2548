// `str`: construction, operators, and the methods that look at single code points.

import Literals
import Syntax

extension Interpreter {
  func setUpStr() {
    let type = types.str
    defineConstructor(type, "str(object=?, encoding=?, errors=?)") {
      interpreter, call throws(Raise) in
      if call[0].isUnbound { return .str("") }
      if call[1].isUnbound, call[2].isUnbound {
        if case .str = call[0] { return call[0] }
        return .str(try interpreter.str(call[0]))
      }
      for (index, name) in [(1, "encoding"), (2, "errors")] where !call[index].isUnbound {
        _ = try interpreter.strArgument(call[index], "str", name)
      }
      guard let bytes = interpreter.bufferBytes(call[0]) else {
        throw interpreter.error(
          "TypeError",
          call[0].asStr != nil
            ? "decoding str is not supported"
            : "decoding to str: need a bytes-like object, \(interpreter.typeName(call[0])) found")
      }
      return .str(
        try interpreter.decode(
          bytes, call[1].text ?? "utf-8", errors: call[2].text ?? "strict", of: call[0]))
    } convert: { _, made, cls in
      let copy = StrObject(made.text ?? "")
      copy.customType = cls
      return copy
    }
    setUpStrOperators(type)
    setUpStrPredicates(type)
    setUpStrSearch()
    setUpStrCutting()
  }

  /// A method of `str` whose receiver is a text.
  @discardableResult
  func strMethod(
    _ signature: String,
    _ body: @escaping (Interpreter, StrObject, Call) throws(Raise) -> Value
  ) -> NativeFunction {
    let name = String(signature.prefix { $0 != "(" })
    return defineMethod(types.str, signature) { interpreter, call throws(Raise) in
      if case .str(let string) = call[0] { return try body(interpreter, string, call) }
      guard let string = call[0].asStr else {
        throw interpreter.wrongReceiver(name, "str", call[0])
      }
      return try body(interpreter, string, call)
    }
  }

  private func setUpStrOperators(_ type: TypeObject) {
    strMethod("__add__(self, value, /)") { interpreter, a, call throws(Raise) in
      guard let b = call[1].asStr else {
        if interpreter.answersAddition(call[1]) { return interpreter.notImplemented }
        throw interpreter.error(
          "TypeError",
          "can only concatenate str (not \"\(interpreter.typeName(call[1]))\") to str")
      }
      try interpreter.checkCount(a.value.utf8.count + b.value.utf8.count, elementSize: 1)
      return .str(a.value + b.value)
    }
    for name in ["__mul__", "__rmul__"] {
      strMethod("\(name)(self, value, /)") { interpreter, string, call throws(Raise) in
        guard let times = try interpreter.repetitions(call[1]) else {
          if interpreter.answersMultiplication(call[1]) { return interpreter.notImplemented }
          throw try interpreter.notRepeatable(call[1], isReflected: name == "__rmul__")
        }
        if times == 1, case .str = call[0] { return call[0] }
        let total = try interpreter.repeatedCount(
          string.value.utf8.count, times, elementSize: 1)
        if total == 0 { return .str("") }
        let text = String(repeating: string.value, count: times)
        return .str(string.isASCII ? StrObject(ascii: text) : StrObject(text))
      }
    }
    strMethod("__mod__(self, value, /)") { interpreter, string, call throws(Raise) in
      .str(try interpreter.percentFormat(string, call[1]))
    }
    strMethod("__rmod__(self, value, /)") { interpreter, string, call throws(Raise) in
      guard let template = call[1].asStr else { return interpreter.notImplemented }
      return .str(try interpreter.percentFormat(template, call[0]))
    }
    for (op, name) in comparisonMethods {
      strMethod("\(name)(self, value, /)") { interpreter, a, call in
        guard let b = call[1].asStr else { return interpreter.notImplemented }
        switch op {
        case .equal: return .bool(StrObject.equal(a, b))
        case .notEqual: return .bool(!StrObject.equal(a, b))
        case .less: return .bool(StrObject.precedes(a, b))
        case .lessEqual: return .bool(!StrObject.precedes(b, a))
        case .greater: return .bool(StrObject.precedes(b, a))
        default: return .bool(!StrObject.precedes(a, b))
        }
      }
    }
    strMethod("__hash__(self, /)") { _, string, _ in .int(string.hash) }
    strMethod("__len__(self, /)") { _, string, _ in .int(string.count) }
    strMethod("__iter__(self, /)") { _, string, _ in .object(StrIterator(string)) }
    strMethod("__str__(self, /)") { _, string, call in
      string.customType == nil ? call[0] : .str(string.value)
    }
    strMethod("__repr__(self, /)") { _, string, _ in .str(PythonText.repr(string.value)) }
    strMethod("__contains__(self, key, /)") { interpreter, string, call throws(Raise) in
      guard let part = call[1].text else {
        throw interpreter.error(
          "TypeError",
          "'in <string>' requires string as left operand, not \(interpreter.typeName(call[1]))")
      }
      return .bool(StringSearch.contains(string.value, part))
    }
    strMethod("__getitem__(self, key, /)") { interpreter, string, call throws(Raise) in
      if case .object(let object) = call[1], let slice = object as? SliceObject {
        return .str(try interpreter.slice(string, slice))
      }
      guard let index = try interpreter.index(call[1], orNil: true) else {
        throw interpreter.error(
          "TypeError",
          "string indices must be integers, not '\(interpreter.typeName(call[1]))'")
      }
      let count = string.count
      let place = index < 0 ? index + count : index
      guard place >= 0, place < count else {
        throw interpreter.error("IndexError", "string index out of range")
      }
      if string.isASCII {
        let utf8 = string.value.utf8
        let byte = utf8[utf8.index(utf8.startIndex, offsetBy: place)]
        return interpreter.character(Unicode.Scalar(byte))
      }
      return interpreter.character(string.scalars[place])
    }
    strMethod("__format__(self, format_spec, /)") { interpreter, string, call throws(Raise) in
      .str(try interpreter.formatStr(string, try interpreter.specText(call[1]), call[0]))
    }
    strMethod("__getnewargs__(self, /)") { _, string, _ in .tuple([.str(string.value)]) }
  }

  /// TypeError of `sequence * value`, or, where the value may answer itself, what lets it.
  func notRepeatable(_ value: Value, isReflected: Bool) throws(Raise) -> Raise {
    error(
      "TypeError", "can't multiply sequence by non-int of type '\(typeName(value))'")
  }

  /// Whether `value` has a reflected addition of its own, being no built-in number.
  func answersAddition(_ value: Value) -> Bool {
    guard case .object(let object) = value,
      !(object is IntObject || object is FloatObject || object is ComplexObject)
    else { return false }
    return type(of: value).special(.radd) != nil
  }

  /// Whether `value` has a reflected multiplication of its own, being no built-in sequence.
  func answersMultiplication(_ value: Value) -> Bool {
    guard case .object(let object) = value,
      !(object is ListObject || object is StrObject || object is TupleObject
        || object is BytesObject)
    else { return false }
    return type(of: value).special(.rmul) != nil
  }

  private func slice(_ string: StrObject, _ slice: SliceObject) throws(Raise) -> StrObject {
    let range = try resolve(slice, count: string.count)
    if range.step == 1 {
      return string.slice(range.start..<(range.start + range.count))
    }
    if string.isASCII {
      let bytes = string.bytes
      var result: [UInt8] = []
      result.reserveCapacity(range.count)
      for index in range { result.append(bytes[index]) }
      return StrObject(utf8: result, isASCII: true)
    }
    let scalars = string.scalars
    return StrObject(StrText.make(range.map { scalars[$0] }))
  }

  // MARK: Predicates

  private func setUpStrPredicates(_ type: TypeObject) {
    func all(
      _ name: String, emptyIs: Bool = false, _ test: @escaping (Unicode.Scalar) -> Bool
    ) {
      strMethod("\(name)(self, /)") { _, string, _ in
        if string.value.isEmpty { return .bool(emptyIs) }
        return .bool(string.value.unicodeScalars.allSatisfy(test))
      }
    }
    all("isalpha", Characters.isAlpha)
    all("isdecimal", Characters.isDecimal)
    all("isdigit", Characters.isDigit)
    all("isnumeric", Characters.isNumeric)
    all("isspace", Characters.isSpace)
    all("isprintable", emptyIs: true, PythonText.isPrintable)
    all("isalnum") { Characters.isAlpha($0) || Characters.isNumeric($0) }
    all("isascii", emptyIs: true) { $0.isASCII }
    strMethod("isidentifier(self, /)") { _, string, _ in
      var isFirst = true
      for scalar in string.value.unicodeScalars {
        let fits =
          isFirst
          ? scalar == "_" || scalar.properties.isXIDStart : scalar.properties.isXIDContinue
        if !fits { return .bool(false) }
        isFirst = false
      }
      return .bool(!isFirst)
    }
    strMethod("islower(self, /)") { _, string, _ in
      var hasCased = false
      for scalar in string.value.unicodeScalars {
        if Characters.isUpper(scalar) || Characters.isTitle(scalar) { return .bool(false) }
        if Characters.isLower(scalar) { hasCased = true }
      }
      return .bool(hasCased)
    }
    strMethod("isupper(self, /)") { _, string, _ in
      var hasCased = false
      for scalar in string.value.unicodeScalars {
        if Characters.isLower(scalar) || Characters.isTitle(scalar) { return .bool(false) }
        if Characters.isUpper(scalar) { hasCased = true }
      }
      return .bool(hasCased)
    }
    strMethod("istitle(self, /)") { _, string, _ in
      var hasCased = false
      var previousCased = false
      for scalar in string.value.unicodeScalars {
        if Characters.isUpper(scalar) || Characters.isTitle(scalar) {
          if previousCased { return .bool(false) }
          previousCased = true
          hasCased = true
        } else if Characters.isLower(scalar) {
          if !previousCased { return .bool(false) }
          hasCased = true
        } else {
          previousCased = false
        }
      }
      return .bool(hasCased)
    }
    func mapped(_ name: String, _ transform: @escaping (StrObject) -> String) {
      strMethod("\(name)(self, /)") { _, string, _ in
        let text = transform(string)
        return .str(string.isASCII ? StrObject(ascii: text) : StrObject(text))
      }
    }
    mapped("lower", StrText.lowered)
    mapped("upper", StrText.uppered)
    mapped("casefold", StrText.folded)
    mapped("capitalize", StrText.capitalized)
    mapped("title", StrText.titled)
    mapped("swapcase", StrText.swapped)
  }
}

extension StrObject {
  /// `a < b` by code points: the order of UTF-8.
  static func precedes(_ a: StrObject, _ b: StrObject) -> Bool {
    a.value.utf8.lexicographicallyPrecedes(b.value.utf8)
  }
}
