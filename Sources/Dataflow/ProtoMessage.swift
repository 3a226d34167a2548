// Protocol buffer messages as data: fields in order, written as text or in the wire format.

import Literals

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
        out += ": " + (shortFloats ? shortText(value) : FloatText.repr(Double(value))) + "\n"
      case .double(let value):
        out += ": " + (shortFloats ? shortText(value) : FloatText.repr(value)) + "\n"
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
private func shortText(_ value: Float) -> String {
  if let text = FloatText.notFinite(Double(value)) { return text }
  let decimal = Decimal(shortest: value)
  return decimal.text(
    isNegative: value.sign == .minus, scientificFrom: max(6, decimal.count), pointZero: "")
}

/// A number as C++ shortens it: `2`, `0.1`, `1e+20`, `1e-05`.
private func shortText(_ value: Double) -> String {
  if let text = FloatText.notFinite(value) { return text }
  let decimal = Decimal(shortest: value)
  return decimal.text(
    isNegative: value.sign == .minus, scientificFrom: max(15, decimal.count), pointZero: "")
}
