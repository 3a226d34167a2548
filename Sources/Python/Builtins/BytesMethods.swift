// The methods that `bytes` and `bytearray` share: searching, cutting, mapping, decoding.

import Literals

extension Interpreter {
  func setUpBytesMethods(_ type: TypeObject) {
    let isMutable = type === types.bytearray
    func make(_ bytes: some Sequence<UInt8>) -> Value {
      .object(BytesObject(Array(bytes), isMutable: isMutable))
    }
    bytesMethod(type, "decode(self, /, encoding='utf-8', errors='strict')") {
      interpreter, a, call throws(Raise) in
      let encoding = try interpreter.strArgument(call[1], "decode", "encoding")
      let errors = try interpreter.strArgument(call[2], "decode", "errors")
      return .str(try interpreter.decode(a.bytes, encoding.value, errors: errors.value))
    }
    bytesMethod(type, "hex(self, /, sep=?, bytes_per_sep=1)") {
      interpreter, a, call throws(Raise) in
      let pairs = a.bytes.map { PythonText.hex(UInt32($0), 2) }
      guard !call[1].isUnbound else { return .str(pairs.joined()) }
      let mark = call[1].text ?? interpreter.bufferBytes(call[1]).map(Codec.latin1Text) ?? ""
      guard mark.utf8.count == 1 else {
        throw interpreter.error("ValueError", "sep must be length 1.")
      }
      let size = try interpreter.intArgument(call[2])
      if size == 0 || pairs.isEmpty { return .str(pairs.joined()) }
      var text = ""
      for (index, pair) in pairs.enumerated() {
        // Groups are counted from the right unless the size is negative.
        let position = size > 0 ? pairs.count - index : index
        if index > 0, position % abs(size) == 0 { text += mark }
        text += pair
      }
      return .str(text)
    }
    defineClassMethod(type, "fromhex(cls, string, /)") { interpreter, call throws(Raise) in
      guard let text = call[1].text else {
        throw interpreter.error(
          "TypeError",
          "fromhex() argument must be str, not \(interpreter.typeName(call[1]))")
      }
      var bytes: [UInt8] = []
      var high: UInt8?
      for (index, scalar) in text.unicodeScalars.enumerated() {
        if high == nil, Characters.isSpace(scalar) { continue }
        guard scalar.isASCII, let digit = Character(scalar).hexDigitValue else {
          throw interpreter.error(
            "ValueError",
            "non-hexadecimal number found in fromhex() arg at position \(index)")
        }
        if let first = high {
          bytes.append(first << 4 | UInt8(digit))
          high = nil
        } else {
          high = UInt8(digit)
        }
      }
      if high != nil {
        throw interpreter.error(
          "ValueError",
          "non-hexadecimal number found in fromhex() arg at position \(text.unicodeScalars.count)")
      }
      return make(bytes)
    }
    setUpBytesSearch(type)
    setUpBytesCutting(type)
    setUpBytesMapping(type)
  }

  /// A bytes-like argument.
  private func buffer(_ value: Value) throws(Raise) -> [UInt8] {
    if let bytes = bufferBytes(value) { return bytes }
    throw error("TypeError", "a bytes-like object is required, not '\(typeName(value))'")
  }

  private func range(_ count: Int, _ start: Value, _ end: Value) throws(Raise) -> Range<Int>? {
    var from = try sliceIndex(start) ?? 0
    var to = try sliceIndex(end) ?? count
    if from < 0 { from = max(0, from + count) }
    if to < 0 { to = max(0, to + count) }
    to = min(to, count)
    return from <= to ? from..<to : nil
  }

  private func setUpBytesSearch(_ type: TypeObject) {
    func part(_ interpreter: Interpreter, _ value: Value) throws(Raise) -> [UInt8] {
      if value.isInteger { return [try interpreter.byte(value, "byte")] }
      guard let bytes = interpreter.bufferBytes(value) else {
        throw interpreter.error(
          "TypeError",
          "argument should be integer or bytes-like object, not '\(interpreter.typeName(value))'")
      }
      return bytes
    }
    for (name, fromRight, raises) in [
      ("find", false, false), ("rfind", true, false), ("index", false, true),
      ("rindex", true, true),
    ] {
      bytesMethod(type, "\(name)(self, sub, start=?, end=?, /)") {
        interpreter, a, call throws(Raise) in
        let part = try part(interpreter, call[1])
        if let range = try interpreter.range(a.bytes.count, call[2], call[3]),
          let place = StrText.find(part, in: a.bytes, range: range, fromRight: fromRight)
        {
          return .int(place)
        }
        if raises { throw interpreter.error("ValueError", "subsection not found") }
        return .int(-1)
      }
    }
    bytesMethod(type, "count(self, sub, start=?, end=?, /)") {
      interpreter, a, call throws(Raise) in
      let part = try part(interpreter, call[1])
      guard let range = try interpreter.range(a.bytes.count, call[2], call[3]) else {
        return .int(0)
      }
      if part.isEmpty { return .int(range.count + 1) }
      return .int(StrText.occurrences(of: part, in: Array(a.bytes[range])).count)
    }
    for (name, atEnd) in [("startswith", false), ("endswith", true)] {
      bytesMethod(type, "\(name)(self, prefix, start=?, end=?, /)") {
        interpreter, a, call throws(Raise) in
        guard let range = try interpreter.range(a.bytes.count, call[2], call[3]) else {
          return .bool(false)
        }
        let section = a.bytes[range]
        let parts = call[1].asTuple.map { Array($0.elements) } ?? [call[1]]
        for value in parts {
          guard let part = interpreter.bufferBytes(value) else {
            throw interpreter.error(
              "TypeError",
              call[1].asTuple != nil
                ? "a bytes-like object is required, not '\(interpreter.typeName(value))'"
                : "\(name) first arg must be bytes or a tuple of bytes, not \(interpreter.typeName(value))"
            )
          }
          if atEnd ? section.suffix(part.count).elementsEqual(part) : section.starts(with: part) {
            return .bool(true)
          }
        }
        return .bool(false)
      }
    }
  }

  private func setUpBytesCutting(_ type: TypeObject) {
    let isMutable = type === types.bytearray
    func make(_ bytes: some Sequence<UInt8>) -> Value {
      .object(BytesObject(Array(bytes), isMutable: isMutable))
    }
    /// The methods of `str` do the work on Latin-1 text.
    func viaText(_ value: Value) -> Value {
      switch value {
      case .str(let string): return make(Codec.latin1Bytes(string.value))
      case .list(let list): return .list(list.elements.map(viaText))
      case .tuple(let tuple): return .tuple(tuple.elements.map(viaText))
      default: return value
      }
    }
    func text(_ bytes: [UInt8]) -> StrObject { StrObject(Codec.latin1Text(bytes)) }
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 9 && byte <= 13) }
    for (name, fromRight) in [("split", false), ("rsplit", true)] {
      bytesMethod(type, "\(name)(self, /, sep=None, maxsplit=-1)") {
        interpreter, a, call throws(Raise) in
        let given = try interpreter.intArgument(call[2])
        let limit = given < 0 ? Int.max : given
        let parts: [Value]
        if call[1].isNone {
          parts = StrCutter.splitBlanks(text(a.bytes), limit: limit, fromRight: fromRight)
        } else {
          let separator = try interpreter.buffer(call[1])
          if separator.isEmpty { throw interpreter.error("ValueError", "empty separator") }
          parts = StrCutter.split(
            text(a.bytes), text(separator).bytes, limit: limit, fromRight: fromRight)
        }
        return .list(parts.map(viaText))
      }
    }
    for name in ["splitlines", "expandtabs", "zfill", "center", "ljust", "rjust"] {
      let inner = types.str.own(symbol(name)) ?? .none
      bytesMethod(type, "\(name)(self, *args, **kwargs)") { interpreter, a, call throws(Raise) in
        let arguments = (call[1].asTuple?.elements ?? []).map { value in
          interpreter.bufferBytes(value).map { Value.str(text($0)) } ?? value
        }
        let keywords = (call[2].asDict?.items ?? []).compactMap { entry in
          entry.key.asStr.map { (interpreter.symbol($0), entry.value) }
        }
        return viaText(
          try interpreter.call(inner, [.str(text(a.bytes))] + arguments, keywords: keywords))
      }
    }
    for (name, fromRight) in [("partition", false), ("rpartition", true)] {
      bytesMethod(type, "\(name)(self, sep, /)") { interpreter, a, call throws(Raise) in
        let part = try interpreter.buffer(call[1])
        if part.isEmpty { throw interpreter.error("ValueError", "empty separator") }
        guard
          let place = StrText.find(
            part, in: a.bytes, range: 0..<a.bytes.count, fromRight: fromRight)
        else {
          return .tuple(
            fromRight ? [make([]), make([]), make(a.bytes)] : [make(a.bytes), make([]), make([])])
        }
        return .tuple([
          make(a.bytes[..<place]), make(part), make(a.bytes[(place + part.count)...]),
        ])
      }
    }
    for (name, left, right) in [
      ("strip", true, true), ("lstrip", true, false), ("rstrip", false, true),
    ] {
      bytesMethod(type, "\(name)(self, bytes=None, /)") { interpreter, a, call throws(Raise) in
        let set = call[1].isNone ? nil : try interpreter.buffer(call[1])
        func drops(_ byte: UInt8) -> Bool { set.map { $0.contains(byte) } ?? isBlank(byte) }
        var section = a.bytes[...]
        if left { section = section.drop(while: drops) }
        if right { while let last = section.last, drops(last) { section.removeLast() } }
        return make(section)
      }
    }
    bytesMethod(type, "removeprefix(self, prefix, /)") { interpreter, a, call throws(Raise) in
      let part = try interpreter.buffer(call[1])
      return make(a.bytes.starts(with: part) ? a.bytes[part.count...] : a.bytes[...])
    }
    bytesMethod(type, "removesuffix(self, suffix, /)") { interpreter, a, call throws(Raise) in
      let part = try interpreter.buffer(call[1])
      let fits = !part.isEmpty && a.bytes.suffix(part.count).elementsEqual(part)
      return make(fits ? a.bytes.dropLast(part.count) : a.bytes[...])
    }
    bytesMethod(type, "join(self, iterable, /)") { interpreter, a, call throws(Raise) in
      var result: [UInt8] = []
      for (index, element) in try interpreter.elements(of: call[1]).enumerated() {
        guard let part = interpreter.bufferBytes(element) else {
          throw interpreter.error(
            "TypeError",
            "sequence item \(index): expected a bytes-like object, \(interpreter.typeName(element)) found"
          )
        }
        if index > 0 { result += a.bytes }
        result += part
      }
      return make(result)
    }
    bytesMethod(type, "replace(self, old, new, count=-1, /)") {
      interpreter, a, call throws(Raise) in
      let old = try interpreter.buffer(call[1])
      let new = try interpreter.buffer(call[2])
      let given = try interpreter.intArgument(call[3])
      let limit = given < 0 ? Int.max : given
      var result: [UInt8] = []
      if old.isEmpty {
        for (index, byte) in a.bytes.enumerated() {
          if index < limit { result += new }
          result.append(byte)
        }
        if a.bytes.count < limit { result += new }
        return make(result)
      }
      var last = 0
      for place in StrText.occurrences(of: old, in: a.bytes, limit: limit) {
        result += a.bytes[last..<place]
        result += new
        last = place + old.count
      }
      return make(result + a.bytes[last...])
    }
  }

  private func setUpBytesMapping(_ type: TypeObject) {
    let isMutable = type === types.bytearray
    func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7a }
    func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5a }
    func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    func mapped(_ name: String, _ transform: @escaping ([UInt8]) -> [UInt8]) {
      bytesMethod(type, "\(name)(self, /)") { _, a, _ in
        .object(BytesObject(transform(a.bytes), isMutable: isMutable))
      }
    }
    mapped("upper") { $0.map { isLower($0) ? $0 & 0xdf : $0 } }
    mapped("lower") { $0.map { isUpper($0) ? $0 | 0x20 : $0 } }
    mapped("swapcase") { $0.map { isLower($0) || isUpper($0) ? $0 ^ 0x20 : $0 } }
    mapped("capitalize") { bytes in
      bytes.enumerated().map { index, byte in
        index == 0 ? (isLower(byte) ? byte & 0xdf : byte) : isUpper(byte) ? byte | 0x20 : byte
      }
    }
    mapped("title") { bytes in
      var previous = false
      return bytes.map { byte in
        let isLetter = isLower(byte) || isUpper(byte)
        defer { previous = isLetter }
        return !isLetter ? byte : previous ? byte | 0x20 : byte & 0xdf
      }
    }
    func all(_ name: String, _ test: @escaping (UInt8) -> Bool) {
      bytesMethod(type, "\(name)(self, /)") { _, a, _ in
        .bool(!a.bytes.isEmpty && a.bytes.allSatisfy(test))
      }
    }
    all("isalpha") { isLower($0) || isUpper($0) }
    all("isalnum") { isLower($0) || isUpper($0) || isDigit($0) }
    all("isdigit", isDigit)
    all("isspace") { $0 == 0x20 || ($0 >= 9 && $0 <= 13) }
    bytesMethod(type, "isascii(self, /)") { _, a, _ in .bool(a.bytes.allSatisfy { $0 < 0x80 }) }
    bytesMethod(type, "islower(self, /)") { _, a, _ in
      .bool(a.bytes.contains(where: isLower) && !a.bytes.contains(where: isUpper))
    }
    bytesMethod(type, "isupper(self, /)") { _, a, _ in
      .bool(a.bytes.contains(where: isUpper) && !a.bytes.contains(where: isLower))
    }
    bytesMethod(type, "translate(self, table, /, delete=?)") {
      interpreter, a, call throws(Raise) in
      let dropped = call[2].isUnbound ? [] : try interpreter.buffer(call[2])
      let table = call[1].isNone ? nil : try interpreter.buffer(call[1])
      if let table, table.count != 256 {
        throw interpreter.error("ValueError", "translation table must be 256 characters long")
      }
      let kept = a.bytes.filter { !dropped.contains($0) }
      return .object(
        BytesObject(
          table.map { table in kept.map { table[Int($0)] } } ?? kept, isMutable: isMutable))
    }
    defineStaticMethod(type, "maketrans(frm, to, /)") { interpreter, call throws(Raise) in
      let from = try interpreter.buffer(call[0])
      let to = try interpreter.buffer(call[1])
      guard from.count == to.count else {
        throw interpreter.error("ValueError", "maketrans arguments must have same length")
      }
      var table = (0...255).map { UInt8($0) }
      for (a, b) in zip(from, to) { table[Int(a)] = b }
      return .object(BytesObject(table))
    }
  }
}
