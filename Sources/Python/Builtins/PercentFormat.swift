// `template % values`, for `str` and `bytes`.

import BigInt
import Literals

extension Interpreter {
  /// - Parameter isBytes: the template stands for bytes, one code point each.
  func percentFormat(
    _ template: StrObject, _ values: Value, isBytes: Bool = false
  ) throws(Raise) -> String {
    let scalars = template.scalars
    var result = ""
    result.reserveCapacity(template.value.utf8.count + 32)
    var place = 0
    var arguments: ContiguousArray<Value>
    var usesTuple = false
    if let tuple = values.asTuple {
      arguments = tuple.elements
      usesTuple = true
    } else {
      arguments = [values]
    }
    var nextArgument = 0
    // A mapping may stay unused.
    let isMapping =
      !usesTuple && values.asStr == nil
      && type(of: values).special(.getitem) != nil
    var usedMapping = false

    func take() throws(Raise) -> Value {
      guard nextArgument < arguments.count else {
        throw error("TypeError", "not enough arguments for format string")
      }
      nextArgument += 1
      return arguments[nextArgument - 1]
    }
    while place < scalars.count {
      let start = place
      while place < scalars.count, scalars[place] != "%" { place += 1 }
      if place > start {
        result += template.slice(start..<place).value
        continue
      }
      place += 1
      guard place < scalars.count else { throw error("ValueError", "incomplete format") }
      var keyed: Value?
      if scalars[place] == "(" {
        guard isMapping else { throw error("TypeError", "format requires a mapping") }
        place += 1
        let start = place
        var depth = 1
        while depth > 0, place < scalars.count {
          if scalars[place] == ")" { depth -= 1 }
          if scalars[place] == "(" { depth += 1 }
          place += 1
        }
        if depth > 0 { throw error("ValueError", "incomplete format key") }
        let key = StrText.make(scalars[start..<(place - 1)])
        let keyValue: Value =
          isBytes ? .object(BytesObject(Codec.latin1Bytes(key))) : .str(key)
        keyed = try getItem(values, keyValue)
        usedMapping = true
        arguments = []
        nextArgument = 0
      }
      var spec = PercentSpec()
      flags: while place < scalars.count {
        switch scalars[place] {
        case "-": spec.isLeft = true
        case "+": spec.isSigned = true
        case " ": spec.hasBlank = true
        case "#": spec.isAlternate = true
        case "0": spec.isZeroPadded = true
        default: break flags
        }
        place += 1
      }
      func count(_ what: String) throws(Raise) -> Int? {
        if place < scalars.count, scalars[place] == "*" {
          place += 1
          let value = try take()
          guard let number = value.asInt else { throw error("TypeError", "* wants int") }
          return number
        }
        var result: Int?
        while place < scalars.count, scalars[place].value >= 0x30, scalars[place].value <= 0x39 {
          let (product, overflow) = (result ?? 0).multipliedReportingOverflow(by: 10)
          if overflow { throw error("ValueError", "\(what) too big") }
          result = product + Int(scalars[place].value) - 0x30
          place += 1
        }
        return result
      }
      if let width = try count("width") {
        spec.isLeft = spec.isLeft || width < 0
        spec.width = abs(width)
        spec.isBare = false
        if spec.width > limits.objectBytes { throw error("MemoryError", arguments: []) }
      }
      if place < scalars.count, scalars[place] == "." {
        place += 1
        spec.isBare = false
        spec.precision = max(0, try count("precision") ?? 0)
      }
      if place < scalars.count, "hlL".unicodeScalars.contains(scalars[place]) { place += 1 }
      guard place < scalars.count else { throw error("ValueError", "incomplete format") }
      spec.type = scalars[place]
      place += 1
      if spec.type == "%", spec.isBare {
        result += "%"
        continue
      }
      let value = if let keyed { keyed } else { try take() }
      if spec.isPlain, !isBytes, let text = try plainText(value, spec.type) {
        result += text
        continue
      }
      result += try percentText(value, spec, position: place - 1, isBytes: isBytes)
    }
    if !usedMapping, nextArgument < arguments.count, !(isMapping && nextArgument == 0) {
      throw error(
        "TypeError",
        "not all arguments converted during \(isBytes ? "bytes" : "string") formatting")
    }
    return result
  }

  /// The text of `%d` and `%s` without flags, for the common types.
  private func plainText(_ value: Value, _ type: Unicode.Scalar) throws(Raise) -> String? {
    switch (type, value) {
    case ("s", .str(let string)): return string.value
    case ("s", _): return try str(value)
    case ("d", .int(let n)): return String(n)
    default: return nil
    }
  }

  private struct PercentSpec {
    var isLeft = false
    var isSigned = false
    var hasBlank = false
    var isAlternate = false
    var isZeroPadded = false
    var width = 0
    var precision: Int?
    var type: Unicode.Scalar = "s"
    /// Whether there are no flags, width and precision.
    var isPlain: Bool {
      isBare && !isLeft && !isSigned && !hasBlank && !isAlternate && !isZeroPadded
    }
    /// Whether neither width nor precision is given.
    var isBare = true
  }

  private func percentText(
    _ value: Value, _ spec: PercentSpec, position: Int, isBytes: Bool
  ) throws(Raise) -> String {
    switch spec.type {
    case "s", "r", "a", "b":
      if spec.type == "b", !isBytes { break }
      var text: String
      if isBytes, spec.type == "s" || spec.type == "b" {
        guard let bytes = bufferBytes(value) else {
          throw error(
            "TypeError",
            "%b requires a bytes-like object, or an object that implements __bytes__, not '\(typeName(value))'"
          )
        }
        text = Codec.latin1Text(bytes)
      } else {
        text = spec.type == "s" ? try str(value) : try repr(value)
        if spec.type == "a" || isBytes { text = asciiEscaped(text) }
      }
      if let precision = spec.precision {
        let object = StrObject(text)
        if precision < object.count { text = object.slice(0..<precision).value }
      }
      return padded(text, spec)
    case "c":
      if let string = value.asStr, !isBytes {
        guard string.count == 1 else { throw error("TypeError", "%c requires int or char") }
        return padded(string.value, spec)
      }
      if isBytes, let bytes = bufferBytes(value), bytes.count == 1 {
        return padded(Codec.latin1Text(bytes), spec)
      }
      guard value.asBigInt != nil else {
        throw error(
          "TypeError",
          isBytes
            ? "%c requires an integer in range(256) or a single byte"
            : "%c requires int or char")
      }
      guard let code = value.asInt, code >= 0, code < (isBytes ? 256 : 0x110000),
        let scalar = Unicode.Scalar(UInt32(code))
      else {
        throw error(
          "OverflowError", isBytes ? "%c arg not in range(256)" : "%c arg not in range(0x110000)")
      }
      return padded(String(Character(scalar)), spec)
    case "d", "i", "u", "x", "X", "o": return try percentInteger(value, spec)
    case "e", "E", "f", "F", "g", "G":
      let number = try double(value)
      var text: String
      if number.isFinite {
        text = FloatText.rounded(
          number.magnitude, type: Character(spec.type), precision: spec.precision ?? 6,
          alternate: spec.isAlternate)
      } else {
        text = number.isNaN ? "nan" : "inf"
        if spec.type.properties.isUppercase { text = text.uppercased() }
      }
      return numeric(text, isNegative: number.sign == .minus && !number.isNaN, prefix: "", spec)
    default: break
    }
    let shown =
      spec.type.value >= 32 && spec.type.value < 127 ? String(Character(spec.type)) : "?"
    throw error(
      "ValueError",
      "unsupported format character '\(shown)' (0x\(String(spec.type.value, radix: 16))) at index \(position)"
    )
  }

  private func percentInteger(_ value: Value, _ spec: PercentSpec) throws(Raise) -> String {
    if case .int(let n) = value, spec.precision == nil,
      spec.type == "d" || spec.type == "i" || spec.type == "u"
    {
      return numeric(String(n.magnitude), isNegative: n < 0, prefix: "", spec)
    }
    let type = String(Character(spec.type))
    let isDecimal = spec.type == "d" || spec.type == "i" || spec.type == "u"
    var number = value.asBigInt
    if number == nil, isDecimal, let float = value.asFloat {
      number = try truncated(float).asBigInt
    }
    if number == nil, isDecimal, value.asStr == nil,
      let method = self.type(of: value).special(.int)
    {
      number = try call(method, [value]).asBigInt
    } else if number == nil, value.asFloat == nil, self.type(of: value).special(.index) != nil {
      number = try integerOf(value)
    }
    guard let number else {
      throw error(
        "TypeError",
        isDecimal
          ? "%\(type) format: a real number is required, not \(typeName(value))"
          : "%\(type) format: an integer is required, not \(typeName(value))")
    }
    var digits: String
    var prefix = ""
    switch spec.type {
    case "x": (digits, prefix) = (String(number.magnitude, radix: 16), "0x")
    case "X": (digits, prefix) = (String(number.magnitude, radix: 16, uppercase: true), "0X")
    case "o": (digits, prefix) = (String(number.magnitude, radix: 8), "0o")
    default: digits = try decimalText(BigInt(number.magnitude))
    }
    if let precision = spec.precision, digits.utf8.count < precision {
      digits = String(repeating: "0", count: precision - digits.utf8.count) + digits
    }
    return numeric(digits, isNegative: number < 0, prefix: spec.isAlternate ? prefix : "", spec)
  }

  private func numeric(
    _ digits: String, isNegative: Bool, prefix: String, _ spec: PercentSpec
  ) -> String {
    let sign = isNegative ? "-" : spec.isSigned ? "+" : spec.hasBlank ? " " : ""
    let missing = spec.width - sign.utf8.count - prefix.utf8.count - digits.utf8.count
    if missing <= 0 { return sign + prefix + digits }
    if spec.isLeft { return sign + prefix + digits + String(repeating: " ", count: missing) }
    if spec.isZeroPadded { return sign + prefix + String(repeating: "0", count: missing) + digits }
    return String(repeating: " ", count: missing) + sign + prefix + digits
  }

  private func padded(_ text: String, _ spec: PercentSpec) -> String {
    let missing = spec.width - text.unicodeScalars.count
    if missing <= 0 { return text }
    let blanks = String(repeating: " ", count: missing)
    return spec.isLeft ? text + blanks : blanks + text
  }
}
