// `base64`: bytes as text of 64, 32 or 16 characters.

/// A text form of bytes: some bits to a character, filled up to whole groups.
private struct Alphabet {
  let characters: [UInt8]
  /// Bits that one character stands for.
  let bits: Int
  /// Characters of a whole group.
  let group: Int
  private let values: [UInt8: UInt32]

  init(_ characters: [UInt8], bits: Int, group: Int) {
    self.characters = characters
    self.bits = bits
    self.group = group
    var values: [UInt8: UInt32] = [:]
    for (index, character) in characters.enumerated() { values[character] = UInt32(index) }
    self.values = values
  }

  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
  private static let digits = Array("0123456789".utf8)
  static let base64 = Alphabet(
    letters + Array("abcdefghijklmnopqrstuvwxyz".utf8) + digits + [0x2b, 0x2f], bits: 6, group: 4)
  static let base32 = Alphabet(letters + digits[2...7], bits: 5, group: 8)
  static let base32hex = Alphabet(digits + letters[..<22], bits: 5, group: 8)

  /// The same with other characters for the last two.
  func replacingLast(_ others: [UInt8]) -> Alphabet {
    Alphabet(characters.dropLast(2) + others, bits: bits, group: group)
  }

  func value(_ character: UInt8) -> UInt32? { values[character] }

  func encode(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count * 8 / bits / group + 1) * group)
    var pending: UInt32 = 0
    var count = 0
    for byte in bytes {
      pending = pending << 8 | UInt32(byte)
      count += 8
      while count >= bits {
        count -= bits
        result.append(characters[Int(pending >> UInt32(count)) & (characters.count - 1)])
      }
      pending &= (1 << UInt32(count)) - 1
    }
    if count > 0 { result.append(characters[Int(pending << UInt32(bits - count))]) }
    while !result.count.isMultiple(of: group) { result.append(0x3d) }
    return result
  }

  /// The whole bytes that values of characters make; bits that are left are dropped.
  func bytes(_ values: [UInt32]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(values.count * bits / 8)
    var pending: UInt32 = 0
    var count = 0
    for value in values {
      pending = pending << UInt32(bits) | value
      count += bits
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: pending >> UInt32(count)))
        pending &= (1 << UInt32(count)) - 1
      }
    }
    return result
  }
}

extension Interpreter {
  /// Fills `base64`.
  func fillBase64(_ module: ModuleObject) throws(Raise) {
    let fault = try makeLibraryClass(
      "Error", module: "binascii", bases: [exceptionType("ValueError")])
    let names = [
      "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode",
      "b32hexencode", "b32hexdecode", "b16encode", "b16decode", "standard_b64encode",
      "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode",
    ]
    set(module, "__all__", .list(names.map { .str($0) }))
    fillBase64Functions(module, fault)
    fillBase32Functions(module, fault)
  }

  /// The bytes of an argument that has to be bytes.
  private func rawBytes(
    _ value: Value,
    _ message: (String) -> String = { "a bytes-like object is required, not '\($0)'" }
  ) throws(Raise) -> [UInt8] {
    if let object = value.object(as: BytesObject.self) { return object.bytes }
    if case .object = value, try attributeIfPresent(value, "tobytes") != nil,
      let object = try callMethod(value, "tobytes").object(as: BytesObject.self)
    {
      return object.bytes
    }
    throw error("TypeError", message(typeName(value)))
  }

  /// The bytes of an argument that may be text too.
  private func encodedBytes(_ value: Value) throws(Raise) -> [UInt8] {
    guard let text = value.asStr else {
      return try rawBytes(value) {
        "argument should be a bytes-like object or ASCII string, not '\($0)'"
      }
    }
    guard text.isASCII else {
      throw error("ValueError", "string argument should contain only ASCII characters")
    }
    return Array(text.value.utf8)
  }

  private func alphabet(_ others: Value) throws(Raise) -> Alphabet {
    if others.isNone { return .base64 }
    let bytes = try encodedBytes(others)
    guard bytes.count == 2 else {
      throw error("AssertionError", try repr(others))
    }
    return Alphabet.base64.replacingLast(bytes)
  }

  private func fillBase64Functions(_ module: ModuleObject, _ fault: TypeObject) {
    func data(_ bytes: [UInt8]) -> Value { .object(BytesObject(bytes)) }
    let urlSafe = Alphabet.base64.replacingLast([0x2d, 0x5f])
    defineLibraryFunction(module, "b64encode(s, altchars=None)") {
      interpreter, call throws(Raise) in
      let bytes = try interpreter.rawBytes(call[0])
      return data(try interpreter.alphabet(call[1]).encode(bytes))
    }
    defineLibraryFunction(module, "b64decode(s, altchars=None, validate=False)") {
      interpreter, call throws(Raise) in
      let bytes = try interpreter.encodedBytes(call[0])
      let alphabet = try interpreter.alphabet(call[1])
      let isStrict = try interpreter.isTrue(call[2])
      return data(try interpreter.decode64(bytes, alphabet, isStrict: isStrict, fault))
    }
    for (prefix, alphabet) in [("standard", Alphabet.base64), ("urlsafe", urlSafe)] {
      defineLibraryFunction(module, "\(prefix)_b64encode(s)") { interpreter, call throws(Raise) in
        data(alphabet.encode(try interpreter.rawBytes(call[0])))
      }
      defineLibraryFunction(module, "\(prefix)_b64decode(s)") { interpreter, call throws(Raise) in
        var bytes = try interpreter.encodedBytes(call[0])
        // The standard characters are understood as well.
        if prefix == "urlsafe" {
          bytes = bytes.map { $0 == 0x2d ? 0x2b : $0 == 0x5f ? 0x2f : $0 }
        }
        return data(try interpreter.decode64(bytes, .base64, isStrict: false, fault))
      }
    }
    defineLibraryFunction(module, "encodebytes(s)") { interpreter, call throws(Raise) in
      let bytes = try interpreter.rawBytes(call[0]) { "expected bytes-like object, not \($0)" }
      var lines: [UInt8] = []
      for start in stride(from: 0, to: bytes.count, by: 57) {
        let line = Array(bytes[start..<min(bytes.count, start + 57)])
        lines += Alphabet.base64.encode(line) + [0x0a]
      }
      return data(lines)
    }
    defineLibraryFunction(module, "decodebytes(s)") { interpreter, call throws(Raise) in
      let bytes = try interpreter.rawBytes(call[0]) { "expected bytes-like object, not \($0)" }
      return data(try interpreter.decode64(bytes, .base64, isStrict: false, fault))
    }
  }

  /// Unless strict, characters outside the alphabet are skipped, and what follows the padding.
  private func decode64(
    _ text: [UInt8], _ alphabet: Alphabet, isStrict: Bool, _ fault: TypeObject
  ) throws(Raise) -> [UInt8] {
    var values: [UInt32] = []
    values.reserveCapacity(text.count)
    var padding = 0
    var isComplete = false
    if isStrict, text.first == 0x3d { throw error(fault, "Leading padding not allowed") }
    for (index, character) in text.enumerated() {
      let filled = values.count % 4
      if character == 0x3d {
        padding += 1
        if filled >= 2, filled + padding >= 4 {
          if isStrict, index + 1 < text.count {
            throw error(fault, "Excess data after padding")
          }
          isComplete = true
          break
        }
      } else if let value = alphabet.value(character) {
        if isStrict, padding > 0 { throw error(fault, "Discontinuous padding not allowed") }
        padding = 0
        values.append(value)
      } else if isStrict {
        throw error(fault, "Only base64 data is allowed")
      }
    }
    let filled = values.count % 4
    if filled == 1 {
      throw error(
        fault,
        "Invalid base64-encoded string: number of data characters (\(values.count)) "
          + "cannot be 1 more than a multiple of 4")
    }
    if filled > 0, !isComplete { throw error(fault, "Incorrect padding") }
    return alphabet.bytes(values)
  }

  // MARK: base32 and base16

  private func fillBase32Functions(_ module: ModuleObject, _ fault: TypeObject) {
    func data(_ bytes: [UInt8]) -> Value { .object(BytesObject(bytes)) }
    for (name, alphabet, more) in [
      ("b32", Alphabet.base32, ", map01=None"), ("b32hex", Alphabet.base32hex, ""),
    ] {
      defineLibraryFunction(module, "\(name)encode(s)") { interpreter, call throws(Raise) in
        let bytes = try interpreter.rawBytes(call[0]) {
          "memoryview: a bytes-like object is required, not '\($0)'"
        }
        return data(alphabet.encode(bytes))
      }
      defineLibraryFunction(module, "\(name)decode(s, casefold=False\(more))") {
        interpreter, call throws(Raise) in
        var text = try interpreter.encodedBytes(call[0])
        if !more.isEmpty, call.has(2) {
          // A zero stands for the letter O, a one for the given letter.
          let one = try interpreter.encodedBytes(call[2])
          text = text.map { $0 == 0x30 ? 0x4f : $0 == 0x31 ? one.first ?? $0 : $0 }
        }
        if try interpreter.isTrue(call[1]) { text = Interpreter.upper(text) }
        return data(try interpreter.decode32(text, alphabet, fault))
      }
    }
    defineLibraryFunction(module, "b16encode(s)") { interpreter, call throws(Raise) in
      let bytes = try interpreter.rawBytes(call[0])
      return data(bytes.flatMap { [Interpreter.hexDigit($0 >> 4), Interpreter.hexDigit($0 & 15)] })
    }
    defineLibraryFunction(module, "b16decode(s, casefold=False)") {
      interpreter, call throws(Raise) in
      var text = try interpreter.encodedBytes(call[0])
      if try interpreter.isTrue(call[1]) { text = Interpreter.upper(text) }
      let digits = text.map { character -> UInt8? in
        (0..<16).first { Interpreter.hexDigit($0) == character }
      }
      guard !digits.contains(nil) else {
        throw interpreter.error(fault, "Non-base16 digit found")
      }
      guard digits.count.isMultiple(of: 2) else {
        throw interpreter.error(fault, "Odd-length string")
      }
      return data(
        stride(from: 0, to: digits.count, by: 2).map {
          (digits[$0] ?? 0) << 4 | (digits[$0 + 1] ?? 0)
        }
      )
    }
  }

  private static func upper(_ text: [UInt8]) -> [UInt8] {
    text.map { (0x61...0x7a).contains($0) ? $0 - 0x20 : $0 }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x41 + value - 10
  }

  private func decode32(
    _ text: [UInt8], _ alphabet: Alphabet, _ fault: TypeObject
  ) throws(Raise) -> [UInt8] {
    guard text.count.isMultiple(of: 8) else { throw error(fault, "Incorrect padding") }
    let content = text.prefix { $0 != 0x3d }
    let padding = text.count - content.count
    var values: [UInt32] = []
    for character in content + text.dropFirst(content.count).drop(while: { $0 == 0x3d }) {
      guard let value = alphabet.value(character) else {
        throw error(fault, "Non-base32 digit found")
      }
      values.append(value)
    }
    guard [0, 1, 3, 4, 6].contains(padding) else { throw error(fault, "Incorrect padding") }
    return alphabet.bytes(values)
  }
}
