// `str.format`: fields with attributes, items, conversions and nested specifications.

extension Interpreter {
  /// The arguments of one `format` call.
  struct FormatArguments {
    /// Nil for `format_map`.
    let positional: ContiguousArray<Value>?
    /// A dict, or the mapping of `format_map`.
    let named: Value
    /// Fields numbered so far; nil before the first, -1 where fields have explicit numbers.
    var nextIndex = 0
    var mode = Mode.undecided

    enum Mode { case undecided, automatic, manual }
  }

  func formatTemplate(
    _ template: [UInt8], _ arguments: inout FormatArguments, depth: Int = 2
  ) throws(Raise) -> String {
    if depth < 0 { throw error("ValueError", "Max string recursion exceeded") }
    var result: [UInt8] = []
    result.reserveCapacity(template.count + 16)
    var place = 0
    let end = template.count
    let open = UInt8(ascii: "{")
    let close = UInt8(ascii: "}")
    while place < end {
      let byte = template[place]
      place += 1
      if byte != open, byte != close {
        result.append(byte)
        continue
      }
      if byte == close, place >= end || template[place] != close {
        throw error("ValueError", "Single '}' encountered in format string")
      }
      if byte == open, place >= end {
        throw error("ValueError", "Single '{' encountered in format string")
      }
      if template[place] == byte {
        result.append(byte)
        place += 1
        continue
      }
      let field = try parseField(template, &place)
      var value = try fieldValue(template[field.name], &arguments)
      switch field.conversion {
      case nil: break
      case "r": value = .str(try repr(value))
      case "s": value = .str(try str(value))
      case "a": value = .str(asciiEscaped(try repr(value)))
      case let other?:
        throw error(
          "ValueError",
          other.value > 32 && other.value < 127
            ? "Unknown conversion specifier \(other)"
            : "Unknown conversion specifier \\x\(String(other.value, radix: 16))")
      }
      var spec = Array(template[field.spec])
      if field.specNeedsExpanding {
        spec = Array(try formatTemplate(spec, &arguments, depth: depth - 1).utf8)
      } else if depth == 0 {
        throw error("ValueError", "Max string recursion exceeded")
      }
      result += try format(value, String(decoding: spec, as: UTF8.self)).utf8
    }
    return String(decoding: result, as: UTF8.self)
  }

  private struct Field {
    var name: Range<Int>
    var conversion: Unicode.Scalar?
    var spec: Range<Int>
    var specNeedsExpanding = false
  }

  private func parseField(_ text: [UInt8], _ place: inout Int) throws(Raise) -> Field {
    let end = text.count
    let start = place
    var stop: UInt8 = 0
    scan: while place < end {
      stop = text[place]
      place += 1
      switch stop {
      case UInt8(ascii: "{"):
        throw error("ValueError", "unexpected '{' in field name")
      case UInt8(ascii: "["):
        while place < end, text[place] != UInt8(ascii: "]") { place += 1 }
      case UInt8(ascii: "}"), UInt8(ascii: ":"), UInt8(ascii: "!"): break scan
      default: break
      }
      stop = 0
    }
    guard stop != 0 else { throw error("ValueError", "expected '}' before end of string") }
    var field = Field(name: start..<(place - 1), conversion: nil, spec: place..<place)
    if stop == UInt8(ascii: "}") { return field }
    if stop == UInt8(ascii: "!") {
      guard place < end else {
        throw error("ValueError", "end of string while looking for conversion specifier")
      }
      let rest = String(decoding: text[place...], as: UTF8.self)
      let conversion = rest.unicodeScalars.first ?? " "
      field.conversion = conversion
      place += UTF8.width(conversion)
      if place < end {
        let next = text[place]
        place += 1
        if next == UInt8(ascii: "}") {
          field.spec = place..<place
          return field
        }
        if next != UInt8(ascii: ":") {
          throw error("ValueError", "expected ':' after conversion specifier")
        }
      }
    }
    let specStart = place
    var depth = 1
    while place < end {
      let byte = text[place]
      place += 1
      if byte == UInt8(ascii: "{") {
        field.specNeedsExpanding = true
        depth += 1
      } else if byte == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 {
          field.spec = specStart..<(place - 1)
          return field
        }
      }
    }
    throw error("ValueError", "unmatched '{' in format spec")
  }

  /// `name`, `0.attribute`, `key[item]` …
  private func fieldValue(
    _ name: ArraySlice<UInt8>, _ arguments: inout FormatArguments
  ) throws(Raise) -> Value {
    let dot = UInt8(ascii: ".")
    let bracket = UInt8(ascii: "[")
    let firstEnd = name.firstIndex { $0 == dot || $0 == bracket } ?? name.endIndex
    let first = name[..<firstEnd]
    var value: Value
    let index = try integer(first)
    if first.isEmpty || index != nil {
      let mode: FormatArguments.Mode = first.isEmpty ? .automatic : .manual
      if arguments.mode != .undecided, arguments.mode != mode {
        throw error(
          "ValueError",
          mode == .automatic
            ? "cannot switch from manual field specification to automatic field numbering"
            : "cannot switch from automatic field numbering to manual field specification")
      }
      arguments.mode = mode
      let place = index ?? arguments.nextIndex
      if first.isEmpty { arguments.nextIndex += 1 }
      guard let positional = arguments.positional else {
        throw error("ValueError", "Format string contains positional fields")
      }
      guard place < positional.count else {
        throw error(
          "IndexError", "Replacement index \(place) out of range for positional args tuple")
      }
      value = positional[place]
    } else {
      let key = Value.str(String(decoding: first, as: UTF8.self))
      value = try getItem(arguments.named, key)
    }
    var place = firstEnd
    while place < name.endIndex {
      if name[place] == dot {
        let start = place + 1
        let end = name[start...].firstIndex { $0 == dot || $0 == bracket } ?? name.endIndex
        if start == end { throw error("ValueError", "Empty attribute in format string") }
        value = try getAttribute(value, String(decoding: name[start..<end], as: UTF8.self))
        place = end
      } else if name[place] == bracket {
        let start = place + 1
        guard let end = name[start...].firstIndex(of: UInt8(ascii: "]")) else {
          throw error("ValueError", "Missing ']' in format string")
        }
        if start == end { throw error("ValueError", "Empty attribute in format string") }
        let text = name[start..<end]
        if let index = try integer(text) {
          value = try getItem(value, .int(index))
        } else {
          value = try getItem(value, .str(String(decoding: text, as: UTF8.self)))
        }
        place = end + 1
      } else {
        throw error(
          "ValueError", "Only '.' or '[' may follow ']' in format field specifier")
      }
    }
    return value
  }

  private func integer(_ text: ArraySlice<UInt8>) throws(Raise) -> Int? {
    guard !text.isEmpty else { return nil }
    var result = 0
    for byte in text {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      let (sum, overflows) = product.addingReportingOverflow(Int(byte) - 0x30)
      if overflow || overflows {
        throw error("ValueError", "Too many decimal digits in format string")
      }
      result = sum
    }
    return result
  }
}
