// Numbers as strings and strings as numbers.

import Literals

/// How `tf.strings.as_string` writes numbers.
package struct NumberStyle: Sendable {
  /// Digits after the point (significant ones with `isShortest`); -1 for C's six.
  package var precision = -1
  /// With an exponent.
  package var isScientific = false
  /// C's `%g`.
  package var isShortest = false
  /// The least number of characters; -1 for none.
  package var width = -1
  /// What fills up to the width: empty for spaces, or `0`, `-`, `+`, ` `.
  package var fill = ""

  package init() {}

  fileprivate func text(_ value: Double) -> String {
    if value.isNaN { return padded(value.sign == .minus ? "-nan" : "nan") }
    if value.isInfinite { return padded(value < 0 ? "-inf" : "inf") }
    let digits = precision < 0 ? 6 : precision
    if isScientific { return padded(FloatText.exponential(value, digits: digits)) }
    if isShortest { return padded(FloatText.general(value, digits: digits)) }
    return padded(FloatText.fixed(value, digits: digits))
  }

  fileprivate func padded(_ text: String) -> String {
    var text = text
    let isNegative = text.hasPrefix("-")
    if fill == "+" && !isNegative { text = "+" + text }
    if fill == " " && !isNegative { text = " " + text }
    let missing = width - text.utf8.count
    guard missing > 0 else { return text }
    if fill == "0" {
      let sign = isNegative ? "-" : ""
      return sign + String(repeating: "0", count: missing) + text.dropFirst(sign.count)
    }
    let space = String(repeating: " ", count: missing)
    return fill == "-" ? text + space : space + text
  }
}

extension Kernels {
  /// Numbers and bools as text: `1.500000`, `-7`, `true`.
  package static func asString(
    _ a: Tensor, _ style: NumberStyle = NumberStyle()
  ) throws(KernelError) -> Tensor {
    guard
      a.dtype.isInteger || a.dtype == .bool || a.dtype == .string
        || !(style.isScientific && style.isShortest)
    else { throw .invalid("Cannot select both scientific and shortest notation") }
    var texts: [String] = []
    for index in 0..<a.count {
      switch a.dtype {
      case .string: texts.append(String(decoding: a.string(index), as: UTF8.self))
      case .bool: texts.append(style.padded(a.elementAsInt(index) != 0 ? "true" : "false"))
      case .float16, .bfloat16, .float32, .float64:
        texts.append(style.text(a.elementAsDouble(index)))
      case .complex64, .complex128:
        let value = a.elementAsComplex(index)
        texts.append("(" + style.text(value.real) + "," + style.text(value.imaginary) + ")")
      case .resource, .variant: throw BlockFailure.unsupported.kernelError
      default: texts.append(style.padded(ElementFormatter.integer(a, index)))
      }
    }
    return Tensor(texts, shape: a.shape)
  }

  /// Strings read as numbers.
  ///
  /// - Throws: "StringToNumberOp could not correctly convert string: abc".
  package static func toNumber(_ a: Tensor, _ dtype: DType) throws(KernelError) -> Tensor {
    let result = try output(dtype, a.shape)
    for (index, bytes) in a.strings.enumerated() {
      let text = String(decoding: bytes, as: UTF8.self)
      let trimmed = String(
        decoding: bytes.drop { $0 == 32 || (9...13).contains($0) }.reversed()
          .drop { $0 == 32 || (9...13).contains($0) }.reversed(), as: UTF8.self)
      if dtype.isInteger {
        guard let value = Int(trimmed), dtype.isUnsigned ? value >= 0 : true,
          dtype.size == 8 || Int(exactly: value).map({ fits($0, dtype) }) == true
        else {
          throw .invalid("StringToNumberOp could not correctly convert string: \(text)")
        }
        result.setElement(index, to: value)
      } else {
        guard let value = number(trimmed) else {
          throw .invalid("StringToNumberOp could not correctly convert string: \(text)")
        }
        if dtype == .float32 {
          result.pointer(Float.self)[index] = Float(trimmed) ?? Float(value)
        } else {
          result.setElement(index, to: value)
        }
      }
    }
    return result
  }

  private static func number(_ text: String) -> Double? {
    switch text.lowercased() {
    case "inf", "+inf", "infinity", "+infinity": .infinity
    case "-inf", "-infinity": -.infinity
    case "nan", "+nan", "-nan": .nan
    default: Double(text)
    }
  }

  private static func fits(_ value: Int, _ dtype: DType) -> Bool {
    let bits = dtype.size * 8
    return dtype.isUnsigned
      ? value < 1 << bits : value >= -(1 << (bits - 1)) && value < 1 << (bits - 1)
  }
}
