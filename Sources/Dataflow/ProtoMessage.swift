// Protocol buffer messages as data: fields in order, written as text or in the wire format.

/// A message: its fields in the order in which they are written.
package struct ProtoMessage {
  package enum Value {
    case int(Int)
    case bool(Bool)
    case float(Float)
    case double(Double)
    case bytes([UInt8])
    /// A value of an enumeration: its name for the text, its number for the wire.
    case choice(String, Int)
    case message(ProtoMessage)
  }

  package struct Field {
    package let name: String
    package let number: Int
    package let value: Value
  }

  package var fields: [Field] = []

  package init() {}

  package mutating func add(_ name: String, _ number: Int, _ value: Value) {
    fields.append(Field(name: name, number: number, value: value))
  }
  package mutating func add(_ name: String, _ number: Int, _ text: String) {
    add(name, number, .bytes(Array(text.utf8)))
  }
  package mutating func add(
    _ name: String, _ number: Int, _ build: (inout ProtoMessage) -> Void
  ) {
    var message = ProtoMessage()
    build(&message)
    add(name, number, .message(message))
  }

  // MARK: Text

  /// The text format: two columns of indentation, one field a line.
  ///
  /// - Parameter shortFloats: `2` and `0.1`; otherwise as Python shows the double, `2.0`.
  package func text(shortFloats: Bool) -> String {
    var out = ""
    write(into: &out, indentation: "", shortFloats)
    return out
  }

  private func write(into out: inout String, indentation: String, _ shortFloats: Bool) {
    for field in fields {
      out += indentation + field.name
      switch field.value {
      case .message(let message):
        out += " {\n"
        message.write(into: &out, indentation: indentation + "  ", shortFloats)
        out += indentation + "}\n"
      case .int(let value): out += ": \(value)\n"
      case .bool(let value): out += ": \(value)\n"
      case .choice(let name, _): out += ": \(name)\n"
      case .bytes(let bytes): out += ": \"\(escaped(bytes))\"\n"
      case .float(let value):
        out += ": " + (shortFloats ? shortText(value) : pythonText(Double(value))) + "\n"
      case .double(let value):
        out += ": " + (shortFloats ? shortText(value) : pythonText(value)) + "\n"
      }
    }
  }

  // MARK: Wire

  /// The wire format.
  package var wire: [UInt8] {
    var out: [UInt8] = []
    for field in fields {
      switch field.value {
      case .int(let value), .choice(_, let value):
        key(field.number, 0, &out)
        varint(UInt64(bitPattern: Int64(value)), &out)
      case .bool(let value):
        key(field.number, 0, &out)
        out.append(value ? 1 : 0)
      case .float(let value):
        key(field.number, 5, &out)
        for shift in [0, 8, 16, 24] {
          out.append(UInt8(truncatingIfNeeded: value.bitPattern >> UInt32(shift)))
        }
      case .double(let value):
        key(field.number, 1, &out)
        for shift in stride(from: 0, to: 64, by: 8) {
          out.append(UInt8(truncatingIfNeeded: value.bitPattern >> UInt64(shift)))
        }
      case .bytes(let bytes):
        key(field.number, 2, &out)
        varint(UInt64(bytes.count), &out)
        out += bytes
      case .message(let message):
        key(field.number, 2, &out)
        let bytes = message.wire
        varint(UInt64(bytes.count), &out)
        out += bytes
      }
    }
    return out
  }

  private func key(_ number: Int, _ type: Int, _ out: inout [UInt8]) {
    varint(UInt64(number << 3 | type), &out)
  }

  private func varint(_ value: UInt64, _ out: inout [UInt8]) {
    var rest = value
    while rest > 0x7F {
      out.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    out.append(UInt8(rest))
  }
}

/// Bytes with C's escapes; what is not printable ASCII is written in octal.
private func escaped(_ bytes: [UInt8]) -> String {
  var out = ""
  for byte in bytes {
    switch byte {
    case UInt8(ascii: "\n"): out += "\\n"
    case UInt8(ascii: "\r"): out += "\\r"
    case UInt8(ascii: "\t"): out += "\\t"
    case UInt8(ascii: "\""): out += "\\\""
    case UInt8(ascii: "'"): out += "\\'"
    case UInt8(ascii: "\\"): out += "\\\\"
    case 0x20..<0x7F: out.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let octal = String(byte, radix: 8)
      out += "\\" + String(repeating: "0", count: 3 - octal.count) + octal
    }
  }
  return out
}

/// A number as C++ shortens it: `2`, `0.1`, `1e+10`, `1e-05`.
private func shortText<T: BinaryFloatingPoint & LosslessStringConvertible>(_ value: T) -> String {
  if value.isNaN { return "nan" }
  if value.isInfinite { return value < 0 ? "-inf" : "inf" }
  let (sign, digits, exponent) = decimal(value)
  let limit = T.self == Float.self ? 6 : 15
  return sign
    + layout(digits, exponent, minimum: -4, maximum: max(limit, digits.count), point: false)
}

/// A number as Python's `repr` shows it: `2.0`, `1e-05`, `1e+16`.
private func pythonText(_ value: Double) -> String {
  if value.isNaN { return "nan" }
  if value.isInfinite { return value < 0 ? "-inf" : "inf" }
  let (sign, digits, exponent) = decimal(value)
  return sign + layout(digits, exponent, minimum: -4, maximum: 16, point: true)
}

/// The shortest digits that read back, and the exponent of the first one.
private func decimal<T: BinaryFloatingPoint & LosslessStringConvertible>(
  _ value: T
) -> (sign: String, digits: [Character], exponent: Int) {
  var text = String(value)
  let sign = text.hasPrefix("-") ? "-" : ""
  if !sign.isEmpty { text.removeFirst() }
  var exponent = 0
  if let mark = text.firstIndex(of: "e") {
    exponent = Int(text[text.index(after: mark)...]) ?? 0
    text = String(text[..<mark])
  }
  let parts = text.split(separator: ".", omittingEmptySubsequences: false)
  var digits = Array(parts[0])
  exponent += digits.count - 1
  if parts.count > 1 { digits += Array(parts[1]) }
  while digits.count > 1, digits[0] == "0" {
    digits.removeFirst()
    exponent -= 1
  }
  while digits.count > 1, digits[digits.count - 1] == "0" { digits.removeLast() }
  if digits == ["0"] { exponent = 0 }
  return (sign, digits, exponent)
}

/// Digits with a point or an exponent; an exponent from `maximum` on and below `minimum`.
private func layout(
  _ digits: [Character], _ exponent: Int, minimum: Int, maximum: Int, point: Bool
) -> String {
  if exponent < minimum || exponent >= maximum {
    var text = String(digits[0])
    if digits.count > 1 { text += "." + String(digits[1...]) }
    let size = String(abs(exponent))
    return text + "e" + (exponent < 0 ? "-" : "+") + (size.count < 2 ? "0" + size : size)
  }
  if exponent < 0 {
    return "0." + String(repeating: "0", count: -exponent - 1) + String(digits)
  }
  if digits.count <= exponent + 1 {
    let zeros = String(repeating: "0", count: exponent + 1 - digits.count)
    return String(digits) + zeros + (point ? ".0" : "")
  }
  return String(digits[...exponent]) + "." + String(digits[(exponent + 1)...])
}
