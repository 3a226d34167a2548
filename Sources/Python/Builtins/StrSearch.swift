// `str`: finding, counting, replacing, translating, formatting and encoding.

extension Interpreter {
  /// The part of a text that `start` and `end` name, in UTF-8 offsets; nil where start is behind it.
  private func searchRange(
    _ string: StrObject, _ start: Value, _ end: Value
  ) throws(Raise) -> Range<Int>? {
    if start.isUnbound || start.isNone, end.isUnbound || end.isNone {
      return 0..<string.value.utf8.count
    }
    let count = string.count
    var from = try sliceIndex(start) ?? 0
    var to = try sliceIndex(end) ?? count
    if from < 0 { from = max(0, from + count) }
    if to < 0 { to = max(0, to + count) }
    to = min(to, count)
    guard from <= to, from <= count else { return nil }
    return StrText.byteOffset(string, from)..<StrText.byteOffset(string, to)
  }

  /// A bound of a slice or a search: nil for None, clamped where it is large.
  func sliceIndex(_ value: Value) throws(Raise) -> Int? {
    switch value {
    case .none, .unbound: return nil
    case .int(let n): return n
    case .bool(let b): return b ? 1 : 0
    default: break
    }
    guard value.asBigInt != nil || type(of: value).special(.index) != nil else {
      throw error(
        "TypeError",
        "slice indices must be integers or None or have an __index__ method")
    }
    return Int(clamping: try integerOf(value))
  }

  func setUpStrSearch() {
    for (name, fromRight, raises) in [
      ("find", false, false), ("rfind", true, false), ("index", false, true),
      ("rindex", true, true),
    ] {
      let method = strMethod("\(name)(self, sub, start=?, end=?, /)") {
        interpreter, string, call throws(Raise) in
        guard let part = call[1].asStr else {
          throw interpreter.error(
            "TypeError", "must be str, not \(interpreter.typeName(call[1]))")
        }
        if let range = try interpreter.searchRange(string, call[2], call[3]),
          let offset = StrText.find(
            part.bytes, in: string.bytes, range: range, fromRight: fromRight)
        {
          return .int(StrText.index(string, offset))
        }
        if raises { throw interpreter.error("ValueError", "substring not found") }
        return .int(-1)
      }
      method.signature.countsInParentheses = true
    }
    let count = strMethod("count(self, sub, start=?, end=?, /)") {
      interpreter, string, call throws(Raise) in
      guard let part = call[1].asStr else {
        throw interpreter.error("TypeError", "must be str, not \(interpreter.typeName(call[1]))")
      }
      guard let range = try interpreter.searchRange(string, call[2], call[3]) else {
        return .int(0)
      }
      let section = Array(string.bytes[range])
      if part.value.isEmpty {
        return .int(section.reduce(1) { $0 + ($1 & 0xc0 == 0x80 ? 0 : 1) })
      }
      return .int(StrText.occurrences(of: part.bytes, in: section).count)
    }
    count.signature.countsInParentheses = true
    for (name, atEnd) in [("startswith", false), ("endswith", true)] {
      let method = strMethod("\(name)(self, prefix, start=?, end=?, /)") {
        interpreter, string, call throws(Raise) in
        let range = try interpreter.searchRange(string, call[2], call[3])
        func fits(_ part: StrObject) -> Bool {
          guard let range, part.value.utf8.count <= range.count else { return false }
          if range.count == string.value.utf8.count {
            return atEnd
              ? string.value.utf8.reversed().starts(with: part.value.utf8.reversed())
              : string.value.utf8.starts(with: part.value.utf8)
          }
          let bytes = string.bytes[range]
          return atEnd
            ? bytes.suffix(part.value.utf8.count).elementsEqual(part.value.utf8)
            : bytes.starts(with: part.value.utf8)
        }
        if let part = call[1].asStr { return .bool(fits(part)) }
        if let tuple = call[1].asTuple {
          for element in tuple.elements {
            guard let part = element.asStr else {
              throw interpreter.error(
                "TypeError",
                "tuple for \(name) must only contain str, not \(interpreter.typeName(element))")
            }
            if fits(part) { return .bool(true) }
          }
          return .bool(false)
        }
        throw interpreter.error(
          "TypeError",
          "\(name) first arg must be str or a tuple of str, not \(interpreter.typeName(call[1]))")
      }
      method.signature.countsInParentheses = true
    }
    strMethod("replace(self, old, new, count=-1, /)") { interpreter, string, call throws(Raise) in
      let old = try interpreter.strArgument(call[1], "replace", 1)
      let new = try interpreter.strArgument(call[2], "replace", 2)
      let limit = try interpreter.intArgument(call[3])
      let count = limit < 0 ? Int.max : limit
      if old.value.isEmpty {
        var result = ""
        var left = count
        for scalar in string.value.unicodeScalars {
          if left > 0 {
            result += new.value
            left -= 1
          }
          result.unicodeScalars.append(scalar)
        }
        if left > 0 { result += new.value }
        return .str(result)
      }
      let bytes = string.bytes
      let places = StrText.occurrences(of: old.bytes, in: bytes, limit: count)
      if places.isEmpty { return string.customType == nil ? call[0] : .str(string.value) }
      let oldCount = old.value.utf8.count
      let replacement = new.bytes
      var result: [UInt8] = []
      let growth = (replacement.count - oldCount) * places.count
      try interpreter.checkCount(bytes.count + growth, elementSize: 1)
      result.reserveCapacity(bytes.count + growth)
      var last = 0
      for place in places {
        result += bytes[last..<place]
        result += replacement
        last = place + oldCount
      }
      result += bytes[last...]
      return .str(StrObject(utf8: result, isASCII: string.isASCII && new.isASCII))
    }
    strMethod("translate(self, table, /)") { interpreter, string, call throws(Raise) in
      var result = ""
      for scalar in string.value.unicodeScalars {
        let replacement: Value
        do throws(Raise) {
          replacement = try interpreter.getItem(call[1], .int(Int(scalar.value)))
        } catch {
          guard interpreter.matches(error, "LookupError") else { throw error }
          result.unicodeScalars.append(scalar)
          continue
        }
        switch replacement {
        case .none: break
        case .int(let code):
          guard let mapped = Unicode.Scalar(UInt32(clamping: code)) else {
            throw interpreter.error(
              "ValueError", "character mapping must be in range(0x110000)")
          }
          result.unicodeScalars.append(mapped)
        default:
          guard let text = replacement.text else {
            throw interpreter.error(
              "TypeError", "character mapping must return integer, None or str")
          }
          result += text
        }
      }
      return .str(result)
    }
    defineStaticMethod(types.str, "maketrans(x, y=?, z=?, /)") {
      interpreter, call throws(Raise) in
      try interpreter.makeTranslation(call)
    }
    strMethod("format(self, /, *args, **kwargs)") { interpreter, string, call throws(Raise) in
      var arguments = FormatArguments(
        positional: call[1].asTuple?.elements ?? [], named: call[2])
      return .str(try interpreter.formatTemplate(string.bytes, &arguments))
    }
    strMethod("format_map(self, mapping, /)") { interpreter, string, call throws(Raise) in
      var arguments = FormatArguments(positional: nil, named: call[1])
      return .str(try interpreter.formatTemplate(string.bytes, &arguments))
    }
    strMethod("encode(self, /, encoding='utf-8', errors='strict')") {
      interpreter, string, call throws(Raise) in
      let encoding = try interpreter.strArgument(call[1], "encode", "encoding")
      let errors = try interpreter.strArgument(call[2], "encode", "errors")
      return .object(
        BytesObject(try interpreter.encode(string, encoding.value, errors: errors.value)))
    }
  }

  /// A text argument that errors name by its position.
  func strArgument(_ value: Value, _ function: String, _ which: Any) throws(Raise) -> StrObject {
    if let string = value.asStr { return string }
    let name = which is String ? "'\(which)'" : "\(which)"
    throw error(
      "TypeError", "\(function)() argument \(name) must be str, not \(typeName(value))")
  }

  private func makeTranslation(_ call: Call) throws(Raise) -> Value {
    let table = DictObject()
    if call[1].isUnbound {
      guard let given = call[0].asDict else {
        throw error(
          "TypeError", "if you give only one argument to maketrans it must be a dict")
      }
      for entry in given.items {
        if let key = entry.key.asStr {
          guard key.count == 1, let scalar = key.value.unicodeScalars.first else {
            throw error("ValueError", "string keys in translate table must be of length 1")
          }
          try table.set(.int(Int(scalar.value)), entry.value, self)
        } else if entry.key.isInteger {
          try table.set(entry.key, entry.value, self)
        } else {
          throw error("TypeError", "keys in translate table must be strings or integers")
        }
      }
      return .dict(table)
    }
    guard let from = call[0].asStr else {
      throw error(
        "TypeError", "first maketrans argument must be a string if there is a second argument")
    }
    let to = try strArgument(call[1], "maketrans", 2)
    guard from.count == to.count else {
      throw error(
        "ValueError", "the first two maketrans arguments must have equal length")
    }
    for (a, b) in zip(from.scalars, to.scalars) {
      try table.set(.int(Int(a.value)), .int(Int(b.value)), self)
    }
    if !call[2].isUnbound {
      for scalar in try strArgument(call[2], "maketrans", 3).scalars {
        try table.set(.int(Int(scalar.value)), .none, self)
      }
    }
    return .dict(table)
  }
}
