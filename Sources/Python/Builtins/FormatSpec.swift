// The mini-language behind the colon: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`,
// used by `format`, `str.format` and f-strings.

import BigInt
import Literals

/// A parsed format specification.
package struct FormatSpec {
  package enum Align { case left, right, center, afterSign }
  enum Grouping { case none, comma, underscore }

  var fill: Unicode.Scalar = " "
  var align: Align?
  var sign: UInt8 = 0
  var coercesNegativeZero = false
  var isAlternate = false
  var width = 0
  var grouping = Grouping.none
  var precision: Int?
  /// 0 where none is given.
  var type: UInt8 = 0
  /// A type that is no ASCII character.
  var otherType: Unicode.Scalar?

  struct Fault: Error { let message: String }

  /// - Parameter alignsRight: whether values of the type stand on the right by default.
  init(_ text: String, typeName: String, alignsRight: Bool) throws(Fault) {
    let scalars = Array(text.unicodeScalars)
    var place = 0
    func peek(_ offset: Int = 0) -> Unicode.Scalar? {
      place + offset < scalars.count ? scalars[place + offset] : nil
    }
    func alignment(_ scalar: Unicode.Scalar?) -> Align? {
      switch scalar {
      case "<": .left
      case ">": .right
      case "^": .center
      case "=": .afterSign
      default: nil
      }
    }
    var hasFill = false
    if let explicit = alignment(peek(1)), let first = peek() {
      align = explicit
      fill = first
      hasFill = true
      place += 2
    } else if let explicit = alignment(peek()) {
      align = explicit
      place += 1
    }
    if let mark = peek(), mark == "+" || mark == "-" || mark == " " {
      sign = UInt8(mark.value)
      place += 1
    }
    if peek() == "z" {
      coercesNegativeZero = true
      place += 1
    }
    if peek() == "#" {
      isAlternate = true
      place += 1
    }
    if !hasFill, peek() == "0" {
      fill = "0"
      if align == nil, alignsRight { align = .afterSign }
      place += 1
    }
    width = try FormatSpec.number(scalars, &place) ?? 0
    if peek() == "," {
      grouping = .comma
      place += 1
    }
    if peek() == "_" {
      if grouping != .none { throw Fault(message: "Cannot specify both ',' and '_'.") }
      grouping = .underscore
      place += 1
    }
    if grouping == .underscore, peek() == "," {
      throw Fault(message: "Cannot specify both ',' and '_'.")
    }
    if peek() == "." {
      place += 1
      precision = try FormatSpec.number(scalars, &place)
      if precision == nil { throw Fault(message: "Format specifier missing precision") }
    }
    if scalars.count - place > 1 {
      throw Fault(
        message: "Invalid format specifier '\(text)' for object of type '\(typeName)'")
    }
    if let last = peek() {
      if last.isASCII { type = UInt8(last.value) } else { otherType = last }
    }
    if grouping != .none {
      switch type {
      case 0 where otherType == nil: break
      case UInt8(ascii: "d"), UInt8(ascii: "e"), UInt8(ascii: "f"), UInt8(ascii: "g"),
        UInt8(ascii: "E"), UInt8(ascii: "G"), UInt8(ascii: "F"), UInt8(ascii: "%"):
        break
      case UInt8(ascii: "b"), UInt8(ascii: "o"), UInt8(ascii: "x"), UInt8(ascii: "X"):
        if grouping == .comma { throw separatorFault }
      default: throw separatorFault
      }
    }
  }

  private var separatorFault: Fault {
    let mark = grouping == .comma ? "," : "_"
    return Fault(message: "Cannot specify '\(mark)' with '\(typeText)'.")
  }

  var typeText: String {
    if let otherType { return "\\x" + String(otherType.value, radix: 16) }
    return String(Unicode.Scalar(type))
  }

  private static func number(
    _ scalars: [Unicode.Scalar], _ place: inout Int
  ) throws(Fault) -> Int? {
    var result: Int?
    while place < scalars.count, Characters.isDecimal(scalars[place]) {
      let digit =
        scalars[place].isASCII
        ? Int(scalars[place].value) - 0x30
        : Int(scalars[place].properties.numericValue ?? 0)
      let (product, overflow) = (result ?? 0).multipliedReportingOverflow(by: 10)
      let (sum, overflows) = product.addingReportingOverflow(digit)
      if overflow || overflows {
        throw Fault(message: "Too many decimal digits in format string")
      }
      result = sum
      place += 1
    }
    return result
  }

  // MARK: Padding

  /// Puts text of `count` code points into the width.
  func padded(_ text: String, count: Int, defaultAlign: Align) -> String {
    guard width > count else { return text }
    let missing = width - count
    let (left, right): (Int, Int)
    switch align ?? defaultAlign {
    case .left: (left, right) = (0, missing)
    case .right, .afterSign: (left, right) = (missing, 0)
    case .center: (left, right) = (missing / 2, missing - missing / 2)
    }
    return filling(left) + text + filling(right)
  }

  private func filling(_ count: Int) -> String {
    count <= 0 ? "" : String(repeating: String(Character(fill)), count: count)
  }

  /// Puts a number together: sign, prefix, grouped digits and what follows them.
  func number(sign: String, prefix: String, digits: String, rest: String, groupSize: Int) -> String
  {
    var digits = digits
    let others = sign.utf8.count + prefix.utf8.count + rest.utf8.count
    if grouping != .none, !digits.isEmpty {
      let minimum = fill == "0" && align == .afterSign ? width - others : 0
      digits = FormatSpec.grouped(
        digits, separator: grouping == .comma ? "," : "_", size: groupSize, minimum: minimum)
    }
    let missing = width - others - digits.utf8.count
    if missing <= 0 { return sign + prefix + digits + rest }
    switch align ?? .right {
    case .left: return sign + prefix + digits + rest + filling(missing)
    case .right: return filling(missing) + sign + prefix + digits + rest
    case .center:
      return filling(missing / 2) + sign + prefix + digits + rest + filling(missing - missing / 2)
    case .afterSign: return sign + prefix + filling(missing) + digits + rest
    }
  }

  private static func grouped(
    _ digits: String, separator: String, size: Int, minimum: Int
  ) -> String {
    let bytes = Array(digits.utf8)
    let mark = separator.utf8.first ?? 0x2c
    var reversed: [UInt8] = []
    var remaining = bytes.count
    var minimum = minimum
    while true {
      let length = min(size, max(remaining, minimum, 1))
      let taken = max(0, min(remaining, length))
      for index in 0..<taken { reversed.append(bytes[remaining - 1 - index]) }
      for _ in 0..<max(0, length - remaining) { reversed.append(0x30) }
      remaining -= taken
      minimum -= length
      if remaining <= 0, minimum <= 0 { break }
      minimum -= 1
      reversed.append(mark)
    }
    return String(decoding: reversed.reversed(), as: UTF8.self)
  }

  func signText(isNegative: Bool) -> String {
    if isNegative { return "-" }
    switch sign {
    case UInt8(ascii: "+"): return "+"
    case UInt8(ascii: " "): return " "
    default: return ""
    }
  }
}

extension Interpreter {
  private func parseSpec(
    _ spec: String, _ value: Value, alignsRight: Bool
  ) throws(Raise) -> FormatSpec {
    do throws(FormatSpec.Fault) {
      let parsed = try FormatSpec(spec, typeName: typeName(value), alignsRight: alignsRight)
      return parsed
    } catch {
      throw self.error("ValueError", error.message)
    }
  }

  private func unknownCode(_ spec: FormatSpec, _ value: Value) -> Raise {
    error(
      "ValueError",
      "Unknown format code '\(spec.typeText)' for object of type '\(typeName(value))'")
  }

  private func checkWidth(_ spec: FormatSpec) throws(Raise) {
    if spec.width > limits.objectBytes { throw error("MemoryError", arguments: []) }
    if let precision = spec.precision, precision > Int(Int32.max) {
      throw error("ValueError", "precision too big")
    }
  }

  /// `str.__format__`
  package func formatStr(_ string: StrObject, _ specText: String, _ value: Value) throws(Raise)
    -> String
  {
    if specText.isEmpty { return string.value }
    let spec = try parseSpec(specText, value, alignsRight: false)
    guard spec.type == 0 || spec.type == UInt8(ascii: "s"), spec.otherType == nil else {
      throw unknownCode(spec, value)
    }
    if spec.sign != 0 {
      throw error(
        "ValueError",
        spec.sign == 0x20
          ? "Space not allowed in string format specifier"
          : "Sign not allowed in string format specifier")
    }
    if spec.coercesNegativeZero {
      throw error(
        "ValueError", "Negative zero coercion (z) not allowed in string format specifier")
    }
    if spec.isAlternate {
      throw error("ValueError", "Alternate form (#) not allowed in string format specifier")
    }
    if spec.grouping != .none {
      throw error(
        "ValueError", "Cannot specify '\(spec.grouping == .comma ? "," : "_")' with 's'.")
    }
    if spec.align == .afterSign {
      throw error("ValueError", "'=' alignment not allowed in string format specifier")
    }
    try checkWidth(spec)
    var text = string.value
    var count = string.count
    if let precision = spec.precision, precision < count {
      text = string.slice(0..<precision).value
      count = precision
    }
    return spec.padded(text, count: count, defaultAlign: .left)
  }

  /// `int.__format__`
  package func formatInteger(_ value: Value, _ specText: String) throws(Raise) -> String {
    if specText.isEmpty {
      if case .bool = value { return try str(value) }
      return try decimalText(value.asBigInt ?? 0)
    }
    let spec = try parseSpec(specText, value, alignsRight: true)
    switch spec.type {
    case UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "f"), UInt8(ascii: "F"),
      UInt8(ascii: "g"), UInt8(ascii: "G"), UInt8(ascii: "%"):
      return try formatFloat(try double(value), spec, value)
    default: break
    }
    guard spec.otherType == nil,
      [0, 0x64, 0x62, 0x6f, 0x78, 0x58, 0x6e, 0x63].contains(spec.type)
    else { throw unknownCode(spec, value) }
    if spec.precision != nil {
      throw error("ValueError", "Precision not allowed in integer format specifier")
    }
    if spec.coercesNegativeZero {
      throw error(
        "ValueError", "Negative zero coercion (z) not allowed in integer format specifier")
    }
    try checkWidth(spec)
    if spec.type == UInt8(ascii: "c") {
      if spec.sign != 0 {
        throw error("ValueError", "Sign not allowed with integer format specifier 'c'")
      }
      if spec.isAlternate {
        throw error(
          "ValueError", "Alternate form (#) not allowed with integer format specifier 'c'")
      }
      guard let code = value.asInt, code >= 0, code < 0x110000,
        let scalar = Unicode.Scalar(UInt32(code))
      else { throw error("OverflowError", "%c arg not in range(0x110000)") }
      return spec.padded(String(Character(scalar)), count: 1, defaultAlign: .right)
    }
    let digits: String
    var prefix = ""
    let isNegative: Bool
    let radix: Int
    switch spec.type {
    case UInt8(ascii: "b"): (radix, prefix) = (2, "0b")
    case UInt8(ascii: "o"): (radix, prefix) = (8, "0o")
    case UInt8(ascii: "x"): (radix, prefix) = (16, "0x")
    case UInt8(ascii: "X"): (radix, prefix) = (16, "0X")
    default: radix = 10
    }
    if let small = value.asInt {
      isNegative = small < 0
      digits = String(small.magnitude, radix: radix, uppercase: spec.type == UInt8(ascii: "X"))
    } else {
      let big = value.asBigInt ?? 0
      isNegative = big < 0
      digits =
        radix == 10
        ? try decimalText(BigInt(big.magnitude))
        : String(big.magnitude, radix: radix, uppercase: spec.type == UInt8(ascii: "X"))
    }
    return spec.number(
      sign: spec.signText(isNegative: isNegative), prefix: spec.isAlternate ? prefix : "",
      digits: digits, rest: "", groupSize: radix == 10 ? 3 : 4)
  }

  /// `float.__format__`
  package func formatFloat(_ number: Double, _ specText: String, _ value: Value) throws(Raise)
    -> String
  {
    if specText.isEmpty { return FloatText.repr(number) }
    return try formatFloat(number, try parseSpec(specText, value, alignsRight: true), value)
  }

  private func formatFloat(_ number: Double, _ spec: FormatSpec, _ value: Value) throws(Raise)
    -> String
  {
    guard spec.otherType == nil else { throw unknownCode(spec, value) }
    try checkWidth(spec)
    var (isNegative, text) = try floatDigits(number, spec, value)
    if spec.coercesNegativeZero, isNegative,
      !text.utf8.contains(where: { $0 >= 0x31 && $0 <= 0x39 }), number.isFinite
    {
      isNegative = false
    }
    let split =
      text.utf8.firstIndex { $0 < 0x30 || $0 > 0x39 } ?? text.utf8.endIndex
    return spec.number(
      sign: spec.signText(isNegative: isNegative), prefix: "", digits: String(text[..<split]),
      rest: String(text[split...]), groupSize: 3)
  }

  /// Sign and digits of a float in the type of the specification.
  private func floatDigits(_ number: Double, _ spec: FormatSpec, _ value: Value) throws(Raise)
    -> (Bool, String)
  {
    let isNegative = number.sign == .minus && !number.isNaN
    let magnitude = number.magnitude
    let isUpper =
      spec.type == UInt8(ascii: "E") || spec.type == UInt8(ascii: "F")
      || spec.type == UInt8(ascii: "G")
    let percent = spec.type == UInt8(ascii: "%")
    switch spec.type {
    case 0, UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "f"), UInt8(ascii: "F"),
      UInt8(ascii: "g"), UInt8(ascii: "G"), UInt8(ascii: "n"), UInt8(ascii: "%"):
      break
    default: throw unknownCode(spec, value)
    }
    if !number.isFinite || (percent && !(magnitude * 100).isFinite) {
      let word = number.isNaN ? "nan" : "inf"
      return (isNegative, (isUpper ? word.uppercased() : word) + (percent ? "%" : ""))
    }
    switch spec.type {
    case 0:
      guard let precision = spec.precision else {
        var text = FloatText.shortest(magnitude, pointZero: ".0")
        if spec.isAlternate, !text.utf8.contains(UInt8(ascii: ".")) {
          let place = text.firstIndex(of: "e") ?? text.endIndex
          text.insert(".", at: place)
        }
        return (isNegative, text)
      }
      // A whole number keeps `.0`, for which one of the digits must be free.
      let text = Decimal(magnitude, significant: max(1, precision)).text(
        isNegative: false, scientificFrom: max(1, precision) - 1, pointZero: ".0")
      return (isNegative, text)
    case UInt8(ascii: "%"):
      return (
        isNegative,
        FloatText.rounded(
          magnitude * 100, type: "f", precision: spec.precision ?? 6, alternate: spec.isAlternate)
          + "%"
      )
    default:
      let type: Character =
        spec.type == UInt8(ascii: "n") ? "g" : Character(Unicode.Scalar(spec.type))
      return (
        isNegative,
        FloatText.rounded(
          magnitude, type: type, precision: spec.precision ?? 6, alternate: spec.isAlternate)
      )
    }
  }

  /// `complex.__format__`
  package func formatComplex(_ number: ComplexObject, _ specText: String, _ value: Value)
    throws(Raise) -> String
  {
    if specText.isEmpty { return complexRepr(number) }
    let spec = try parseSpec(specText, value, alignsRight: true)
    switch spec.type {
    case 0, UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "f"), UInt8(ascii: "F"),
      UInt8(ascii: "g"), UInt8(ascii: "G"), UInt8(ascii: "n"):
      break
    default: throw unknownCode(spec, value)
    }
    if spec.fill == "0" {
      throw error("ValueError", "Zero padding is not allowed in complex format specifier")
    }
    if spec.align == .afterSign {
      throw error("ValueError", "'=' alignment flag is not allowed in complex format specifier")
    }
    try checkWidth(spec)
    var part = spec
    part.width = 0
    part.align = nil
    func text(_ number: Double, signed: Bool) throws(Raise) -> String {
      var part = part
      if signed { part.sign = UInt8(ascii: "+") }
      if part.type == 0, part.precision == nil {
        let digits = FloatText.shortest(number.magnitude, pointZero: "")
        let split = digits.utf8.firstIndex { $0 < 0x30 || $0 > 0x39 } ?? digits.utf8.endIndex
        return part.number(
          sign: part.signText(isNegative: number.sign == .minus && !number.isNaN), prefix: "",
          digits: String(digits[..<split]), rest: String(digits[split...]), groupSize: 3)
      }
      if part.type == 0 { part.type = UInt8(ascii: "g") }
      return try formatFloat(number, part, value)
    }
    let bare = spec.type == 0
    var result = ""
    if bare, number.real == 0, number.real.sign == .plus {
      result = try text(number.imaginary, signed: false) + "j"
    } else {
      result =
        try text(number.real, signed: false) + (try text(number.imaginary, signed: true)) + "j"
      if bare { result = "(" + result + ")" }
    }
    return spec.padded(result, count: result.utf8.count, defaultAlign: .right)
  }

  package func complexRepr(_ number: ComplexObject) -> String {
    func part(_ d: Double, signed: Bool) -> String {
      let text = FloatText.shortest(d, pointZero: "")
      return signed && !text.hasPrefix("-") ? "+" + text : text
    }
    if number.real == 0, number.real.sign == .plus {
      return part(number.imaginary, signed: false) + "j"
    }
    return "(" + part(number.real, signed: false) + part(number.imaginary, signed: true) + "j)"
  }
}
