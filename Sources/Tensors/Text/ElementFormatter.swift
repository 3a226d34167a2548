/// Formats the elements of one array so that they line up.
struct ElementFormatter {
  private enum Kind {
    case float(FloatColumn)
    case complex(FloatColumn, FloatColumn)
    case integer(width: Int)
    case bool(isPadded: Bool)
    case object
  }

  private let tensor: Tensor
  private let kind: Kind

  /// - Parameter indices: The elements that will be shown; they decide the widths.
  init(_ tensor: Tensor, _ indices: [Int], _ format: NumPyFormat) {
    self.tensor = tensor
    switch tensor.dtype {
    case .float16, .float32, .float64:
      kind = .float(
        FloatColumn(
          indices.map { ShortestFloat(tensor, $0) }, tensor.dtype, format, showsPlus: false))
    case .complex64, .complex128:
      let values = indices.map { tensor.elementAsComplex($0) }
      let part = tensor.dtype.realPart
      kind = .complex(
        FloatColumn(
          values.map { ShortestFloat($0.real, part) }, part, format, showsPlus: false),
        FloatColumn(
          values.map { ShortestFloat($0.imaginary, part) }, part, format, showsPlus: true))
    case .bool: kind = .bool(isPadded: tensor.shape.rank > 0)
    case .string, .resource, .variant, .bfloat16: kind = .object
    default:
      let width = indices.reduce(0) { max($0, Self.integer(tensor, $1).utf8.count) }
      kind = .integer(width: width)
    }
  }

  func text(_ index: Int) -> String {
    switch kind {
    case .float(let column): return column.text(ShortestFloat(tensor, index))
    case .complex(let real, let imaginary):
      let value = tensor.elementAsComplex(index)
      let part = tensor.dtype.realPart
      var tail = imaginary.text(ShortestFloat(value.imaginary, part))
      var padding = ""
      while tail.utf8.last == UInt8(ascii: " ") {
        tail.removeLast()
        padding += " "
      }
      return real.text(ShortestFloat(value.real, part)) + tail + "j" + padding
    case .integer(let width):
      let text = Self.integer(tensor, index)
      return String(repeating: " ", count: max(0, width - text.utf8.count)) + text
    case .bool(let isPadded):
      let isTrue = tensor.elementAsInt(index) != 0
      return isTrue ? (isPadded ? " True" : "True") : "False"
    case .object:
      if tensor.dtype == .bfloat16 {
        return FloatText.general(tensor.elementAsDouble(index), digits: 6)
      }
      return PythonText.repr(bytes: tensor.string(index))
    }
  }

  static func integer(_ tensor: Tensor, _ index: Int) -> String {
    let value = tensor.elementAsInt(index)
    return tensor.dtype == .uint64 ? String(UInt(bitPattern: value)) : String(value)
  }
}

/// A float with the shortest digits that identify it in its dtype.
struct ShortestFloat {
  let value: Double
  let digits: [UInt8]
  /// The power of ten of the first digit.
  let exponent: Int

  init(_ tensor: Tensor, _ index: Int) {
    self.init(tensor.elementAsDouble(index), tensor.dtype)
  }

  init(_ value: Double, _ dtype: DType) {
    self.value = value
    (digits, exponent) =
      switch dtype {
      case .float32: FloatText.shortestDigits(Float(value))
      case .float16: FloatText.shortestDigits(Float16(value))
      default: FloatText.shortestDigits(value)
      }
  }

  var isNegative: Bool { value.sign == .minus }

  /// The digits before and after the point, at most `precision` after it, no zeros at the end.
  func positional(_ precision: Int) -> (whole: String, fraction: String) {
    let fractionDigits = digits.count - 1 - exponent
    if fractionDigits > precision {
      let text = FloatText.fixed(value.magnitude, digits: precision)
      return Self.cut(text)
    }
    return Self.cut(FloatText.positional(digits, exponent, pointZero: "."))
  }

  /// The digits of the mantissa before and after the point, and the exponent.
  func scientific(_ precision: Int) -> (whole: String, fraction: String, exponent: Int) {
    if digits.count - 1 > precision { return exact(precision, trims: true) }
    return (
      String(decoding: digits.prefix(1), as: UTF8.self),
      String(decoding: digits.dropFirst(), as: UTF8.self), exponent
    )
  }

  /// The mantissa rounded to so many digits after the point, whether they are needed or not.
  func exact(
    _ precision: Int, trims: Bool
  ) -> (whole: String, fraction: String, exponent: Int) {
    let text = FloatText.exponential(value.magnitude, digits: precision)
    let parts = text.split(separator: "e")
    let mantissa = String(parts.first ?? "0")
    let power = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let (whole, fraction) = Self.cut(mantissa, trims: trims)
    return (whole, fraction, power)
  }

  private static func cut(_ text: String, trims: Bool = true) -> (String, String) {
    guard let point = text.firstIndex(of: ".") else { return (text, "") }
    var fraction = Substring(text[text.index(after: point)...])
    if trims {
      while fraction.last == "0" { fraction.removeLast() }
    }
    return (String(text[..<point]), String(fraction))
  }
}

/// How the floats of one array are written: with an exponent or without, and how wide.
struct FloatColumn {
  private let format: NumPyFormat
  private let showsPlus: Bool
  private var isScientific = false
  private var precision: Int
  private var padLeft = 0
  private var padRight = 0
  private var exponentDigits = 2

  init(_ values: [ShortestFloat], _ dtype: DType, _ format: NumPyFormat, showsPlus: Bool) {
    self.format = format
    self.showsPlus = showsPlus
    precision = format.precision
    let finite = values.filter { $0.value.isFinite }
    var (least, greatest) = (Double.infinity, 0.0)
    for number in finite where number.value != 0 {
      least = min(least, number.value.magnitude)
      greatest = max(greatest, number.value.magnitude)
    }
    if greatest > 0 {
      var cutoff = 1e8
      if format.style == .numpy24 {
        cutoff = dtype == .float16 ? 1e3 : (dtype == .float32 ? 1e6 : 1e8)
      }
      // The quotient is taken in the array's own precision.
      var ratio = greatest / least
      if dtype == .float32 { ratio = Double(Float(greatest) / Float(least)) }
      if dtype == .float16 { ratio = Double(Float16(greatest) / Float16(least)) }
      isScientific =
        greatest >= cutoff || (!format.suppressesSmall && (isSmall(least, dtype) || ratio > 1000))
    }
    func signed(_ number: ShortestFloat) -> Int { number.isNegative || showsPlus ? 1 : 0 }
    if !finite.isEmpty && isScientific {
      var (fraction, exponent) = (0, 2)
      for number in finite {
        let parts = number.scientific(precision)
        fraction = max(fraction, parts.fraction.utf8.count)
        exponent = max(exponent, String(parts.exponent.magnitude).utf8.count)
        padLeft = max(padLeft, parts.whole.utf8.count + signed(number))
      }
      precision = fraction
      exponentDigits = exponent
      padRight = exponent + 2 + fraction
    } else if !finite.isEmpty {
      for number in finite {
        let parts = number.positional(precision)
        padLeft = max(padLeft, parts.whole.utf8.count + signed(number))
        padRight = max(padRight, parts.fraction.utf8.count)
      }
    }
    if finite.count != values.count {
      let hasNegativeInfinity = showsPlus || values.contains { $0.value == -.infinity }
      let offset = padRight + 1
      padLeft = max(padLeft, 3 - offset, 3 + (hasNegativeInfinity ? 1 : 0) - offset)
    }
  }

  /// Whether 0.0001 is greater, compared in the array's own precision.
  private func isSmall(_ value: Double, _ dtype: DType) -> Bool {
    guard format.style == .numpy24 else { return value < 0.0001 }
    switch dtype {
    case .float32: return Float(value) < 0.0001
    case .float16: return Float16(value) < 0.0001
    default: return value < 0.0001
    }
  }

  func text(_ number: ShortestFloat) -> String {
    guard number.value.isFinite else {
      var text = number.value.isNaN ? "nan" : "inf"
      if number.value == -.infinity {
        text = "-" + text
      } else if showsPlus {
        text = "+" + text
      }
      return padded(text, padLeft + padRight + 1)
    }
    let sign = number.isNegative ? "-" : (showsPlus ? "+" : "")
    if isScientific {
      // The common number of digits may be more than this one needs: they are its true digits.
      let parts = number.exact(precision, trims: false)
      let fraction =
        parts.fraction
        + String(repeating: "0", count: max(0, precision - parts.fraction.utf8.count))
      let size = String(parts.exponent.magnitude)
      let exponent =
        (parts.exponent < 0 ? "e-" : "e+")
        + String(repeating: "0", count: max(0, exponentDigits - size.utf8.count)) + size
      return padded(sign + parts.whole, padLeft) + "." + fraction + exponent
    }
    let parts = number.positional(precision)
    return padded(sign + parts.whole, padLeft) + "." + parts.fraction
      + String(repeating: " ", count: max(0, padRight - parts.fraction.utf8.count))
  }

  private func padded(_ text: String, _ width: Int) -> String {
    let missing = width - text.utf8.count
    return missing > 0 ? String(repeating: " ", count: missing) + text : text
  }
}
