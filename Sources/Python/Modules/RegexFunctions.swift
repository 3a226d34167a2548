// `re`: its functions, each of which compiles its pattern, or finds it compiled, and asks it.

extension Interpreter {
  func fillRegexFunctions(_ module: ModuleObject, _ patternType: TypeObject) {
    let patterns = CompiledPatterns()
    func define(
      _ signature: String, _ body: @escaping (Interpreter, Call) throws(Raise) -> Value
    ) {
      let function = makeFunction(signature, style: .python) { interpreter, call throws(Raise) in
        try body(interpreter, call)
      }
      function.moduleName = "re"
      set(module, function.signature.name, .object(function))
    }
    func compiled(
      _ interpreter: Interpreter, _ pattern: Value, _ flags: Value
    ) throws(Raise) -> Value {
      try patterns.compiled(pattern, flags, patternType, interpreter)
    }
    define("compile(pattern, flags=0)") { interpreter, call throws(Raise) in
      try compiled(interpreter, call[0], call[1])
    }
    define("template(pattern, flags=0)") { interpreter, call throws(Raise) in
      try compiled(interpreter, call[0], try interpreter.binary(.bitOr, call[1], .int(1)))
    }
    define("purge()") { _, _ in
      patterns.forget()
      return .none
    }
    define("escape(pattern)") { interpreter, call throws(Raise) in
      try interpreter.escapedForRegex(call[0])
    }
    let searches: [(name: String, parameters: String)] = [
      ("match", "string"), ("fullmatch", "string"), ("search", "string"), ("findall", "string"),
      ("finditer", "string"), ("split", "string, maxsplit=0"), ("sub", "repl, string, count=0"),
      ("subn", "repl, string, count=0"),
    ]
    for (name, parameters) in searches {
      define("\(name)(pattern, \(parameters), flags=0)") { interpreter, call throws(Raise) in
        let last = call.count - 1
        let pattern = try compiled(interpreter, call[0], call[last])
        return try interpreter.callMethod(pattern, name, (1..<last).map { call[$0] })
      }
    }
  }

  /// `re.escape(…)`: everything that has a meaning in a pattern gets a backslash.
  private func escapedForRegex(_ value: Value) throws(Raise) -> Value {
    let special = Set("()[]{}?*+-|^$\\.&~# \t\n\r\u{b}\u{c}".unicodeScalars)
    if let text = value.asStr {
      var result = String.UnicodeScalarView()
      for letter in text.scalars {
        if special.contains(letter) { result.append("\\") }
        result.append(letter)
      }
      return .str(String(result))
    }
    if let data = value.object(as: BytesObject.self) {
      return .object(
        BytesObject(
          data.bytes.flatMap { byte in
            special.contains(Unicode.Scalar(byte)) ? [UInt8(ascii: "\\"), byte] : [byte]
          }))
    }
    throw error(
      "TypeError",
      "decoding to str: need a bytes-like object, \(typeName(value)) found")
  }
}

/// The patterns that were compiled, by their text and flags.
private final class CompiledPatterns {
  private struct Key: Hashable {
    let text: String
    let isBytes: Bool
    let flags: Int
  }

  private var known: [Key: Value] = [:]

  func forget() { known = [:] }

  func compiled(
    _ pattern: Value, _ flags: Value, _ type: TypeObject, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    if pattern.object(as: PatternObject.self) != nil {
      if try interpreter.isTrue(flags) {
        throw interpreter.error(
          "ValueError", "cannot process flags argument with a compiled pattern")
      }
      return pattern
    }
    guard let bits = flags.asInt else {
      // Whatever `&` says about it.
      _ = try interpreter.binary(
        .bitAnd, flags,
        try interpreter.getAttribute(try interpreter.importModule("re"), "TEMPLATE"))
      throw interpreter.error("TypeError", "flags must be an integer")
    }
    _ = try interpreter.hash(pattern)
    let data = pattern.object(as: BytesObject.self)?.bytes
    let key = Key(
      text: pattern.text ?? data.map { bytes in
        String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
      } ?? "", isBytes: data != nil, flags: bits)
    if let found = known[key], pattern.asStr != nil || data != nil { return found }
    if bits & RegexBit.ascii != 0, bits & RegexBit.unicode != 0 {
      throw interpreter.error("ValueError", "ASCII and UNICODE flags are incompatible")
    }
    if data != nil, bits & RegexBit.unicode != 0 {
      throw interpreter.error("ValueError", "cannot use UNICODE flag with a bytes pattern")
    }
    if pattern.asStr != nil, bits & RegexBit.locale != 0 {
      throw interpreter.error("ValueError", "cannot use LOCALE flag with a str pattern")
    }
    let made = try interpreter.compilePattern(pattern, bits, type)
    if known.count >= 512 { forget() }
    known[key] = made
    return made
  }
}

/// Flags that exclude each other.
private enum RegexBit {
  static let locale = 4
  static let unicode = 32
  static let ascii = 256
}
