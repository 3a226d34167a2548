// `_json`: reading and writing JSON as the `json` module of Python does.

import BigInt

extension Interpreter {
  func fillJSON(_ module: ModuleObject) {
    defineFunction(module, "read(decoder, text, start, fault, /)") {
      interpreter, call throws(Raise) in
      // The value that stands at a place of a text, and where it ends.
      guard let text = call[1].asStr else {
        throw interpreter.error(
          "TypeError",
          "first argument must be a string, not \(interpreter.typeName(call[1]))")
      }
      var reader = try JSONReader(interpreter, text, decoder: call[0], fault: call[3])
      reader.position = try interpreter.integerIndex(call[2])
      let value = try reader.value()
      return .tuple([value, .int(reader.position)])
    }
    defineFunction(module, "write(encoder, value, /)") { interpreter, call throws(Raise) in
      var writer = try JSONWriter(interpreter, encoder: call[0])
      try writer.write(call[1], level: 0)
      return .str(writer.output)
    }
  }
}

/// Writes values as JSON.
private struct JSONWriter {
  let interpreter: Interpreter
  let skipsKeys: Bool
  let ascii: Bool
  let allowsNaN: Bool
  let checksCycles: Bool
  let indent: String?
  let itemSeparator: String
  let keySeparator: String
  let fallback: Value
  let sortsKeys: Bool
  var output = ""
  private var open: [ObjectIdentifier] = []

  /// Takes what is wanted from the attributes of a `JSONEncoder`.
  init(_ interpreter: Interpreter, encoder: Value) throws(Raise) {
    func flag(_ name: String) throws(Raise) -> Bool {
      try interpreter.isTrue(try interpreter.getAttribute(encoder, name))
    }
    func separator(_ name: String) throws(Raise) -> String {
      try interpreter.str(try interpreter.getAttribute(encoder, name))
    }
    self.interpreter = interpreter
    skipsKeys = try flag("skipkeys")
    ascii = try flag("ensure_ascii")
    allowsNaN = try flag("allow_nan")
    checksCycles = try flag("check_circular")
    sortsKeys = try flag("sort_keys")
    let indent = try interpreter.getAttribute(encoder, "indent")
    if indent.isNone {
      self.indent = nil
    } else if let text = indent.text {
      self.indent = text
    } else {
      self.indent = try interpreter.binary(.multiply, .str(" "), indent).text
    }
    itemSeparator = try separator("item_separator")
    keySeparator = try separator("key_separator")
    fallback = try interpreter.getAttribute(encoder, "default")
  }

  static func quoted(_ string: StrObject, ascii: Bool) -> String {
    var result = "\""
    func unit(_ value: UInt32) -> String {
      let digits = String(value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    for scalar in string.value.unicodeScalars {
      switch scalar.value {
      case 0x22: result += "\\\""
      case 0x5c: result += "\\\\"
      case 10: result += "\\n"
      case 13: result += "\\r"
      case 9: result += "\\t"
      case 12: result += "\\f"
      case 8: result += "\\b"
      case 0..<32: result += unit(scalar.value)
      case 32..<127: result.unicodeScalars.append(scalar)
      default:
        if !ascii {
          result.unicodeScalars.append(scalar)
        } else if scalar.value > 0xffff {
          let rest = scalar.value - 0x10000
          result += unit(0xd800 + (rest >> 10)) + unit(0xdc00 + (rest & 0x3ff))
        } else {
          result += unit(scalar.value)
        }
      }
    }
    return result + "\""
  }

  private func number(_ d: Double) throws(Raise) -> String {
    if d.isFinite { return try interpreter.repr(.float(d)) }
    guard allowsNaN else {
      throw interpreter.error(
        "ValueError",
        "Out of range float values are not JSON compliant")
    }
    return d.isNaN ? "NaN" : d < 0 ? "-Infinity" : "Infinity"
  }

  private mutating func enter(_ value: Value) throws(Raise) {
    guard checksCycles, let object = value.reference else { return }
    if open.contains(ObjectIdentifier(object)) {
      throw interpreter.error("ValueError", "Circular reference detected")
    }
    open.append(ObjectIdentifier(object))
  }

  private mutating func leave(_ value: Value) {
    if checksCycles, value.reference != nil { open.removeLast() }
  }

  private func newline(_ level: Int) -> String {
    indent.map { "\n" + String(repeating: $0, count: level) } ?? ""
  }

  mutating func write(_ value: Value, level: Int) throws(Raise) {
    if level > 900 { throw interpreter.recursionError() }
    switch value {
    case .none: output += "null"
    case .bool(let flag): output += flag ? "true" : "false"
    case .int(let n): output += String(n)
    case .float(let d): output += try number(d)
    case .str(let text): output += JSONWriter.quoted(text, ascii: ascii)
    default:
      if let text = value.asStr {
        output += JSONWriter.quoted(text, ascii: ascii)
      } else if let n = value.asBigInt {
        output += String(n)
      } else if let d = value.asFloat {
        output += try number(d)
      } else if let elements = value.asList?.elements ?? value.asTuple?.elements {
        try writeList(value, Array(elements), level)
      } else if let dictionary = value.asDict {
        try writeObject(value, dictionary, level)
      } else {
        try enter(value)
        let replacement = try interpreter.call(fallback, [value])
        try write(replacement, level: level)
        leave(value)
      }
    }
  }

  private mutating func writeList(
    _ value: Value, _ elements: [Value], _ level: Int
  ) throws(Raise) {
    guard !elements.isEmpty else {
      output += "[]"
      return
    }
    try enter(value)
    output += "["
    for (index, element) in elements.enumerated() {
      if index > 0 { output += itemSeparator }
      output += newline(level + 1)
      try write(element, level: level + 1)
    }
    output += newline(level) + "]"
    leave(value)
  }

  private mutating func writeObject(
    _ value: Value, _ dictionary: DictObject, _ level: Int
  ) throws(Raise) {
    guard dictionary.count > 0 else {
      output += "{}"
      return
    }
    try enter(value)
    output += "{"
    var items = dictionary.items
    if sortsKeys {
      let keys = items.enumerated().map { Value.tuple([$1.key, .int($0)]) }
      guard let sorted = interpreter.builtins[interpreter.symbol("sorted")] else { return }
      let order = try interpreter.elements(of: try interpreter.call(sorted, [.list(keys)]))
      items = order.compactMap { $0.asTuple?.elements[1].asInt }.map { items[$0] }
    }
    var isFirst = true
    for entry in items {
      let key: StrObject
      switch entry.key {
      case .str(let text): key = text
      case .none: key = StrObject("null")
      case .bool(let flag): key = StrObject(flag ? "true" : "false")
      case .int(let n): key = StrObject(String(n))
      case .float(let d): key = StrObject(try number(d))
      default:
        if let text = entry.key.asStr {
          key = text
        } else if let n = entry.key.asBigInt {
          key = StrObject(String(n))
        } else if let d = entry.key.asFloat {
          key = StrObject(try number(d))
        } else if skipsKeys {
          continue
        } else {
          throw interpreter.error(
            "TypeError",
            "keys must be str, int, float, bool or None, not \(interpreter.typeName(entry.key))")
        }
      }
      if !isFirst { output += itemSeparator }
      isFirst = false
      output += newline(level + 1) + JSONWriter.quoted(key, ascii: ascii) + keySeparator
      try write(entry.value, level: level + 1)
    }
    output += newline(level) + "}"
    leave(value)
  }
}

/// Reads JSON.
private struct JSONReader {
  let interpreter: Interpreter
  let text: StrObject
  let letters: [Unicode.Scalar]
  let isStrict: Bool
  /// The class of the errors.
  private let faultClass: Value
  /// Each is None where there is no such hook.
  private let hooks: (object: Value, pairs: Value, float: Value, integer: Value, constant: Value)
  var position = 0
  private var depth = 0
  private var keys: [String: Value] = [:]

  /// Takes what is wanted from the attributes of a `JSONDecoder`.
  init(
    _ interpreter: Interpreter, _ text: StrObject, decoder: Value, fault: Value
  ) throws(Raise) {
    func hook(_ name: String) throws(Raise) -> Value { try interpreter.getAttribute(decoder, name) }
    self.interpreter = interpreter
    self.text = text
    letters = text.scalars
    faultClass = fault
    isStrict = try interpreter.isTrue(try hook("strict"))
    hooks = (
      try hook("object_hook"), try hook("object_pairs_hook"), try hook("parse_float"),
      try hook("parse_int"), try hook("parse_constant")
    )
  }

  private func at(_ index: Int) -> UInt32? {
    index < letters.count ? letters[index].value : nil
  }

  private func fault(_ message: String, _ position: Int) throws(Raise) -> Raise {
    try interpreter.makeRaise(
      try interpreter.call(faultClass, [.str(message), .str(text), .int(position)]))
  }

  private mutating func skipSpace() {
    while let letter = at(position), letter == 32 || letter == 10 || letter == 13 || letter == 9 {
      position += 1
    }
  }

  private func isNext(_ word: String) -> Bool {
    let wanted = Array(word.unicodeScalars)
    guard position + wanted.count <= letters.count else { return false }
    return letters[position..<(position + wanted.count)].elementsEqual(wanted)
  }

  mutating func value() throws(Raise) -> Value {
    let start = position
    guard let letter = at(position) else { throw try fault("Expecting value", start) }
    depth += 1
    defer { depth -= 1 }
    if depth > 900 { throw interpreter.recursionError() }
    switch letter {
    case 0x22:
      position += 1
      return .str(try string())
    case 0x7b:
      position += 1
      return try object()
    case 0x5b:
      position += 1
      return try array()
    default: break
    }
    for (word, value) in [("null", Value.none), ("true", .bool(true)), ("false", .bool(false))]
    where isNext(word) {
      position += word.utf8.count
      return value
    }
    if let number = try number() { return number }
    for (word, number) in [
      ("NaN", Double.nan), ("Infinity", Double.infinity), ("-Infinity", -Double.infinity),
    ] where isNext(word) {
      position += word.utf8.count
      if hooks.constant.isNone { return .float(number) }
      return try interpreter.call(hooks.constant, [.str(word)])
    }
    throw try fault("Expecting value", start)
  }

  private func isDigit(_ index: Int) -> Bool {
    at(index).map { $0 >= 48 && $0 <= 57 } ?? false
  }

  private mutating func number() throws(Raise) -> Value? {
    var end = position
    if at(end) == 0x2d { end += 1 }
    guard isDigit(end) else { return nil }
    if at(end) == 0x30 {
      end += 1
    } else {
      while isDigit(end) { end += 1 }
    }
    var isFloat = false
    if at(end) == 0x2e, isDigit(end + 1) {
      isFloat = true
      end += 1
      while isDigit(end) { end += 1 }
    }
    if at(end) == 0x65 || at(end) == 0x45 {
      var exponent = end + 1
      if at(exponent) == 0x2b || at(exponent) == 0x2d { exponent += 1 }
      if isDigit(exponent) {
        isFloat = true
        end = exponent
        while isDigit(end) { end += 1 }
      }
    }
    let digits = String(letters[position..<end].map { Character($0) })
    position = end
    let hook = isFloat ? hooks.float : hooks.integer
    if !hook.isNone { return try interpreter.call(hook, [.str(digits)]) }
    if isFloat { return .float(Double(digits) ?? 0) }
    if let small = Int(digits) { return .int(small) }
    return .integer(BigInt(digits) ?? 0)
  }

  private mutating func string() throws(Raise) -> String {
    let begin = position - 1
    var result = String.UnicodeScalarView()
    while true {
      guard let letter = at(position) else {
        throw try fault("Unterminated string starting at", begin)
      }
      if letter == 0x22 {
        position += 1
        return String(result)
      }
      if letter != 0x5c {
        if letter < 32, isStrict {
          throw try fault("Invalid control character at", position)
        }
        result.append(letters[position])
        position += 1
        continue
      }
      guard let escaped = at(position + 1) else {
        throw try fault("Unterminated string starting at", begin)
      }
      switch escaped {
      case 0x22, 0x5c, 0x2f: result.append(letters[position + 1])
      case 0x62: result.append("\u{8}")
      case 0x66: result.append("\u{c}")
      case 0x6e: result.append("\n")
      case 0x72: result.append("\r")
      case 0x74: result.append("\t")
      case 0x75:
        let place = position + 1
        var unit = try hexadecimal(place)
        position += 4
        if (0xd800..<0xdc00).contains(unit), at(position + 2) == 0x5c, at(position + 3) == 0x75 {
          let low = try hexadecimal(position + 3)
          if (0xdc00..<0xe000).contains(low) {
            unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00)
            position += 6
          }
        }
        result.append(Unicode.Scalar(unit) ?? "\u{fffd}")
      default: throw try fault("Invalid \\escape", position)
      }
      position += 2
    }
  }

  private func hexadecimal(_ place: Int) throws(Raise) -> UInt32 {
    var value: UInt32 = 0
    for offset in 1...4 {
      guard let letter = at(place + offset), letter < 128,
        let digit = Character(Unicode.Scalar(UInt8(letter))).hexDigitValue
      else { throw try fault("Invalid \\uXXXX escape", place) }
      value = value * 16 + UInt32(digit)
    }
    return value
  }

  private mutating func array() throws(Raise) -> Value {
    var elements: [Value] = []
    skipSpace()
    if at(position) == 0x5d {
      position += 1
      return .list(elements)
    }
    while true {
      elements.append(try value())
      skipSpace()
      let place = position
      guard let letter = at(position), letter == 0x2c || letter == 0x5d else {
        throw try fault("Expecting ',' delimiter", place)
      }
      position += 1
      if letter == 0x5d { return .list(elements) }
      skipSpace()
    }
  }

  private mutating func object() throws(Raise) -> Value {
    let result = DictObject()
    var pairs: [Value] = []
    let wantsPairs = !hooks.pairs.isNone
    skipSpace()
    if at(position) == 0x7d {
      position += 1
    } else {
      if at(position) != 0x22 {
        throw try fault("Expecting property name enclosed in double quotes", position)
      }
      while true {
        position += 1
        let text = try string()
        let key = keys[text] ?? .str(text)
        keys[text] = key
        skipSpace()
        guard at(position) == 0x3a else { throw try fault("Expecting ':' delimiter", position) }
        position += 1
        skipSpace()
        let value = try value()
        if wantsPairs {
          pairs.append(.tuple([key, value]))
        } else {
          try result.set(key, value, interpreter)
        }
        skipSpace()
        let place = position
        guard let letter = at(position), letter == 0x2c || letter == 0x7d else {
          throw try fault("Expecting ',' delimiter", place)
        }
        position += 1
        if letter == 0x7d { break }
        skipSpace()
        if at(position) != 0x22 {
          throw try fault("Expecting property name enclosed in double quotes", position)
        }
      }
    }
    if wantsPairs { return try interpreter.call(hooks.pairs, [.list(pairs)]) }
    if !hooks.object.isNone { return try interpreter.call(hooks.object, [.dict(result)]) }
    return .dict(result)
  }
}
