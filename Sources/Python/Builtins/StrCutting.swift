// `str`: splitting, joining, stripping and padding.

extension Interpreter {
  func setUpStrCutting() {
    setUpSplitting()
    setUpStripping()
    setUpPadding()
    strMethod("join(self, iterable, /)") { interpreter, string, call throws(Raise) in
      .str(try interpreter.join(string, call[1]))
    }
  }

  private func join(_ separator: StrObject, _ parts: Value) throws(Raise) -> StrObject {
    let elements: ContiguousArray<Value>
    switch parts {
    case .list(let list): elements = list.elements
    case .tuple(let tuple): elements = tuple.elements
    default:
      guard
        type(of: parts).special(.iter) != nil || isIterator(parts)
          || type(of: parts).special(.getitem) != nil
      else { throw error("TypeError", "can only join an iterable") }
      elements = ContiguousArray(try self.elements(of: parts))
    }
    var size = separator.value.utf8.count * max(0, elements.count - 1)
    var isASCII = separator.isASCII
    for (index, element) in elements.enumerated() {
      guard let part = element.asStr else {
        throw error(
          "TypeError",
          "sequence item \(index): expected str instance, \(typeName(element)) found")
      }
      size += part.value.utf8.count
      if !part.isASCII { isASCII = false }
    }
    if elements.count == 1, case .str(let only) = elements[0] { return only }
    try checkCount(size, elementSize: 1)
    var text = ""
    text.reserveCapacity(size)
    for (index, element) in elements.enumerated() {
      if index > 0 { text += separator.value }
      switch element {
      case .str(let part): text += part.value
      default: text += element.asStr?.value ?? ""
      }
    }
    return isASCII ? StrObject(ascii: text) : StrObject(text)
  }

  // MARK: Splitting

  private func setUpSplitting() {
    for (name, fromRight) in [("split", false), ("rsplit", true)] {
      strMethod("\(name)(self, /, sep=None, maxsplit=-1)") {
        interpreter, string, call throws(Raise) in
        let given = try interpreter.intArgument(call[2])
        let limit = given < 0 ? Int.max : given
        if call[1].isNone {
          return .list(StrCutter.splitBlanks(string, limit: limit, fromRight: fromRight))
        }
        guard let separator = call[1].asStr else {
          throw interpreter.error(
            "TypeError", "must be str or None, not \(interpreter.typeName(call[1]))")
        }
        if separator.value.isEmpty { throw interpreter.error("ValueError", "empty separator") }
        return .list(
          StrCutter.split(string, separator.bytes, limit: limit, fromRight: fromRight))
      }
    }
    strMethod("splitlines(self, /, keepends=False)") { interpreter, string, call throws(Raise) in
      let keeps = try interpreter.isTrue(call[1])
      var lines: [Value] = []
      var current = String.UnicodeScalarView()
      let scalars = string.scalars
      var place = 0
      while place < scalars.count {
        let scalar = scalars[place]
        place += 1
        guard Characters.isLineBreak(scalar) else {
          current.append(scalar)
          continue
        }
        if keeps { current.append(scalar) }
        if scalar == "\r", place < scalars.count, scalars[place] == "\n" {
          if keeps { current.append("\n") }
          place += 1
        }
        lines.append(.str(String(current)))
        current = String.UnicodeScalarView()
      }
      if !current.isEmpty { lines.append(.str(String(current))) }
      return .list(lines)
    }
    for (name, fromRight) in [("partition", false), ("rpartition", true)] {
      strMethod("\(name)(self, sep, /)") { interpreter, string, call throws(Raise) in
        guard let separator = call[1].asStr else {
          throw interpreter.error(
            "TypeError", "must be str, not \(interpreter.typeName(call[1]))")
        }
        if separator.value.isEmpty { throw interpreter.error("ValueError", "empty separator") }
        let bytes = string.bytes
        let part = separator.bytes
        guard
          let place = StrText.find(
            part, in: bytes, range: 0..<bytes.count, fromRight: fromRight)
        else {
          return fromRight
            ? .tuple([.str(""), .str(""), .str(string.value)])
            : .tuple([.str(string.value), .str(""), .str("")])
        }
        return .tuple([
          .str(StrObject(utf8: bytes[..<place], isASCII: string.isASCII)), call[1],
          .str(StrObject(utf8: bytes[(place + part.count)...], isASCII: string.isASCII)),
        ])
      }
    }
  }

  // MARK: Stripping

  private func setUpStripping() {
    for (name, left, right) in [
      ("strip", true, true), ("lstrip", true, false), ("rstrip", false, true),
    ] {
      strMethod("\(name)(self, chars=None, /)") { interpreter, string, call throws(Raise) in
        if call[1].isNone {
          return .str(StrCutter.stripped(string, left, right, Characters.isSpace))
        }
        guard let characters = call[1].asStr else {
          throw interpreter.error("TypeError", "\(name) arg must be None or str")
        }
        let set = characters.scalars
        return .str(StrCutter.stripped(string, left, right) { set.contains($0) })
      }
    }
    strMethod("removeprefix(self, prefix, /)") { interpreter, string, call throws(Raise) in
      guard let part = call[1].asStr else {
        throw interpreter.error(
          "TypeError",
          "removeprefix() argument must be str, not \(interpreter.typeName(call[1]))")
      }
      guard string.value.utf8.starts(with: part.value.utf8) else { return .str(string.value) }
      return .str(
        StrObject(
          utf8: string.bytes[part.value.utf8.count...], isASCII: string.isASCII))
    }
    strMethod("removesuffix(self, suffix, /)") { interpreter, string, call throws(Raise) in
      guard let part = call[1].asStr else {
        throw interpreter.error(
          "TypeError",
          "removesuffix() argument must be str, not \(interpreter.typeName(call[1]))")
      }
      let bytes = string.bytes
      let count = part.value.utf8.count
      guard count > 0, bytes.count >= count,
        bytes.suffix(count).elementsEqual(part.value.utf8)
      else { return .str(string.value) }
      return .str(StrObject(utf8: bytes.dropLast(count), isASCII: string.isASCII))
    }
  }

  // MARK: Padding

  private func setUpPadding() {
    for name in ["center", "ljust", "rjust"] {
      strMethod("\(name)(self, width, fillchar=' ', /)") {
        interpreter, string, call throws(Raise) in
        let width = try interpreter.intArgument(call[1])
        guard let fill = call[2].asStr else {
          throw interpreter.error(
            "TypeError",
            "The fill character must be a unicode character, not \(interpreter.typeName(call[2]))"
          )
        }
        guard fill.count == 1 else {
          throw interpreter.error(
            "TypeError", "The fill character must be exactly one character long")
        }
        let count = string.count
        let missing = width - count
        if missing <= 0 { return .str(string.value) }
        try interpreter.checkCount(width, elementSize: 1)
        // CPython puts the odd blank on the left where the width is odd.
        let left =
          switch name {
          case "center": missing / 2 + (missing & width & 1)
          case "rjust": missing
          default: 0
          }
        return .str(
          String(repeating: fill.value, count: left) + string.value
            + String(repeating: fill.value, count: missing - left))
      }
    }
    strMethod("zfill(self, width, /)") { interpreter, string, call throws(Raise) in
      let width = try interpreter.intArgument(call[1])
      let missing = width - string.count
      if missing <= 0 { return .str(string.value) }
      try interpreter.checkCount(width, elementSize: 1)
      let zeros = String(repeating: "0", count: missing)
      if let first = string.value.utf8.first,
        first == UInt8(ascii: "+") || first == UInt8(ascii: "-")
      {
        return .str(String(Unicode.Scalar(first)) + zeros + String(string.value.dropFirst()))
      }
      return .str(zeros + string.value)
    }
    strMethod("expandtabs(self, /, tabsize=8)") { interpreter, string, call throws(Raise) in
      let size = try interpreter.intArgument(call[1])
      var result = String.UnicodeScalarView()
      var column = 0
      for scalar in string.value.unicodeScalars {
        if scalar == "\t" {
          guard size > 0 else { continue }
          let blanks = size - column % size
          try interpreter.checkCount(blanks, elementSize: 1)
          for _ in 0..<blanks { result.append(" ") }
          column += blanks
        } else {
          result.append(scalar)
          column = scalar == "\n" || scalar == "\r" ? 0 : column + 1
        }
      }
      return .str(String(result))
    }
  }
}

/// Cutting texts into parts.
enum StrCutter {
  static func split(
    _ string: StrObject, _ separator: [UInt8], limit: Int, fromRight: Bool
  ) -> [Value] {
    let bytes = string.bytes
    var places = StrText.occurrences(
      of: separator, in: bytes, limit: fromRight ? Int.max : limit)
    if fromRight {
      // From the right occurrences may overlap differently.
      places = []
      var end = bytes.count
      while places.count < limit,
        let place = StrText.find(separator, in: bytes, range: 0..<end, fromRight: true)
      {
        places.append(place)
        end = place
      }
      places.reverse()
    }
    var parts: [Value] = []
    parts.reserveCapacity(places.count + 1)
    var last = 0
    for place in places {
      parts.append(.str(StrObject(utf8: bytes[last..<place], isASCII: string.isASCII)))
      last = place + separator.count
    }
    parts.append(.str(StrObject(utf8: bytes[last...], isASCII: string.isASCII)))
    return parts
  }

  /// The words of an ASCII text.
  private static func words(_ string: StrObject) -> [Value] {
    var text = string.value
    return text.withUTF8 { bytes in
      var parts: [Value] = []
      var start = 0
      while true {
        while start < bytes.count, isBlank(bytes[start]) { start += 1 }
        if start == bytes.count { return parts }
        var end = start + 1
        while end < bytes.count, !isBlank(bytes[end]) { end += 1 }
        let word = UnsafeBufferPointer(rebasing: bytes[start..<end])
        parts.append(.str(StrObject(ascii: String(decoding: word, as: UTF8.self))))
        start = end
      }
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte <= 0x20 && (byte == 0x20 || (byte >= 9 && byte <= 13) || byte >= 0x1c)
  }

  static func splitBlanks(_ string: StrObject, limit: Int, fromRight: Bool) -> [Value] {
    if limit == Int.max, string.isASCII { return words(string) }
    let scalars = string.scalars
    var parts: [Value] = []
    func part(_ range: Range<Int>) -> Value { .str(string.slice(range)) }
    if fromRight {
      var end = scalars.count
      while end > 0 {
        while end > 0, Characters.isSpace(scalars[end - 1]) { end -= 1 }
        if end == 0 { break }
        if parts.count == limit {
          parts.append(part(0..<end))
          return parts.reversed()
        }
        var start = end
        while start > 0, !Characters.isSpace(scalars[start - 1]) { start -= 1 }
        parts.append(part(start..<end))
        end = start
      }
      return parts.reversed()
    }
    var start = 0
    while start < scalars.count {
      while start < scalars.count, Characters.isSpace(scalars[start]) { start += 1 }
      if start == scalars.count { break }
      if parts.count == limit {
        // The rest keeps its trailing blanks.
        parts.append(part(start..<scalars.count))
        return parts
      }
      var end = start
      while end < scalars.count, !Characters.isSpace(scalars[end]) { end += 1 }
      parts.append(part(start..<end))
      start = end
    }
    return parts
  }

  static func stripped(
    _ string: StrObject, _ left: Bool, _ right: Bool, _ test: (Unicode.Scalar) -> Bool
  ) -> StrObject {
    if string.isASCII {
      let bytes = string.value.utf8
      var start = bytes.startIndex
      var end = bytes.endIndex
      if left {
        while start < end, test(Unicode.Scalar(bytes[start])) { start = bytes.index(after: start) }
      }
      if right {
        while end > start, test(Unicode.Scalar(bytes[bytes.index(before: end)])) {
          end = bytes.index(before: end)
        }
      }
      if start == bytes.startIndex, end == bytes.endIndex, string.customType == nil {
        return string
      }
      return StrObject(ascii: String(string.value[start..<end]))
    }
    let scalars = string.scalars
    var start = 0
    var end = scalars.count
    if left { while start < end, test(scalars[start]) { start += 1 } }
    if right { while end > start, test(scalars[end - 1]) { end -= 1 } }
    return string.slice(start..<end)
  }
}
