import Literals

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

  /// Appends an element.
  func append(_ index: Int, to out: inout [UInt8]) {
    switch kind {
    case .float(let column): column.append(ShortestFloat(tensor, index), to: &out)
    case .complex(let real, let imaginary):
      let value = tensor.elementAsComplex(index)
      let part = tensor.dtype.realPart
      real.append(ShortestFloat(value.real, part), to: &out)
      imaginary.append(ShortestFloat(value.imaginary, part), to: &out)
      // The unit stands before the padding.
      var padding = 0
      while out.last == 32 {
        out.removeLast()
        padding += 1
      }
      out.append(UInt8(ascii: "j"))
      for _ in 0..<padding { out.append(32) }
    case .integer(let width):
      let text = Self.integer(tensor, index).utf8
      for _ in 0..<max(0, width - text.count) { out.append(32) }
      out.append(contentsOf: text)
    case .bool(let isPadded):
      let isTrue = tensor.elementAsInt(index) != 0
      out.append(contentsOf: (isTrue ? (isPadded ? " True" : "True") : "False").utf8)
    case .object:
      if tensor.dtype == .bfloat16 {
        out.append(
          contentsOf: FloatText.general(tensor.elementAsDouble(index), digits: 6).utf8)
      } else {
        out.append(contentsOf: PythonText.repr(tensor.string(index)).utf8)
      }
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
  let decimal: Decimal

  init(_ tensor: Tensor, _ index: Int) {
    self.init(tensor.elementAsDouble(index), tensor.dtype)
  }

  init(_ value: Double, _ dtype: DType) {
    self.value = value
    decimal =
      switch dtype {
      case .float32: Decimal(shortest: Float(value))
      case .float16: Decimal(shortest: Float16(value))
      default: Decimal(shortest: value)
      }
  }

  var isNegative: Bool { value.sign == .minus }

  /// The digits after the point, at most `precision`, and the characters before it.
  func positionalCounts(_ precision: Int) -> (whole: Int, fraction: Int) {
    guard decimal.fractionCount > precision else {
      return (decimal.wholeCount, decimal.fractionCount)
    }
    let (whole, fraction) = Self.cut(FloatText.fixed(value.magnitude, digits: precision))
    return (whole.count, fraction.count)
  }

  /// Appends the size with a point, at most `precision` digits after it; gives how many there were.
  func appendPositional(_ precision: Int, to out: inout [UInt8]) -> Int {
    guard decimal.fractionCount > precision else {
      decimal.appendPositional(to: &out, pointZero: ".")
      return decimal.fractionCount
    }
    let (whole, fraction) = Self.cut(FloatText.fixed(value.magnitude, digits: precision))
    out.append(contentsOf: whole)
    out.append(46)
    out.append(contentsOf: fraction)
    return fraction.count
  }

  /// The digits after the point of the mantissa, at most `precision`, and the exponent.
  func scientificCounts(_ precision: Int) -> (fraction: Int, exponent: Int) {
    if decimal.count - 1 <= precision { return (decimal.count - 1, decimal.exponent) }
    let (mantissa, exponent) = exact(precision)
    return (Self.cut(mantissa).fraction.count, exponent)
  }

  /// The mantissa rounded to so many digits after the point, whether they are needed or not.
  func exact(_ precision: Int) -> (mantissa: String, exponent: Int) {
    let parts = FloatText.exponential(value.magnitude, digits: precision).split(separator: "e")
    return (String(parts.first ?? "0"), parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
  }

  /// What stands before the point, and what after it without zeros at the end.
  private static func cut(_ text: String) -> (
    whole: Substring.UTF8View, fraction: ArraySlice<UInt8>
  ) {
    let bytes = Substring(text).utf8
    guard let point = bytes.firstIndex(of: 46) else { return (bytes, []) }
    var fraction = ArraySlice(bytes[bytes.index(after: point)...])
    while fraction.last == 48 { fraction.removeLast() }
    return (bytes[..<point], fraction)
  }
}

/// How the floats of one array are written: with an exponent or without, and how wide.
struct FloatColumn {
  private let showsPlus: Bool
  private var isScientific = false
  private var precision: Int
  private var padLeft = 0
  private var padRight = 0
  private var exponentDigits = 2

  init(_ values: [ShortestFloat], _ dtype: DType, _ format: NumPyFormat, showsPlus: Bool) {
    self.showsPlus = showsPlus
    precision = format.precision
    var (least, greatest) = (Double.infinity, 0.0)
    var finiteCount = 0
    for number in values where number.value.isFinite {
      finiteCount += 1
      if number.value != 0 {
        least = min(least, number.value.magnitude)
        greatest = max(greatest, number.value.magnitude)
      }
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
      let isSmall = Self.isSmall(least, dtype, format.style)
      isScientific =
        greatest >= cutoff || (!format.suppressesSmall && (isSmall || ratio > 1000))
    }
    func signed(_ number: ShortestFloat) -> Int { number.isNegative || showsPlus ? 1 : 0 }
    if isScientific {
      var (fraction, exponent) = (0, 2)
      for number in values where number.value.isFinite {
        let counts = number.scientificCounts(precision)
        fraction = max(fraction, counts.fraction)
        exponent = max(exponent, String(counts.exponent.magnitude).utf8.count)
        padLeft = max(padLeft, 1 + signed(number))
      }
      precision = fraction
      exponentDigits = exponent
      padRight = exponent + 2 + fraction
    } else {
      for number in values where number.value.isFinite {
        let counts = number.positionalCounts(precision)
        padLeft = max(padLeft, counts.whole + signed(number))
        padRight = max(padRight, counts.fraction)
      }
    }
    if finiteCount != values.count {
      let hasNegativeInfinity = showsPlus || values.contains { $0.value == -.infinity }
      let offset = padRight + 1
      padLeft = max(padLeft, 3 - offset, 3 + (hasNegativeInfinity ? 1 : 0) - offset)
    }
  }

  /// Whether 0.0001 is greater, compared in the array's own precision.
  private static func isSmall(_ value: Double, _ dtype: DType, _ style: NumPyFormat.Style) -> Bool {
    guard style == .numpy24 else { return value < 0.0001 }
    switch dtype {
    case .float32: return Float(value) < 0.0001
    case .float16: return Float16(value) < 0.0001
    default: return value < 0.0001
    }
  }

  func append(_ number: ShortestFloat, to out: inout [UInt8]) {
    guard number.value.isFinite else {
      var text = number.value.isNaN ? "nan" : "inf"
      if number.value == -.infinity {
        text = "-" + text
      } else if showsPlus {
        text = "+" + text
      }
      for _ in 0..<max(0, padLeft + padRight + 1 - text.utf8.count) { out.append(32) }
      out.append(contentsOf: text.utf8)
      return
    }
    let sign = number.isNegative ? UInt8(ascii: "-") : (showsPlus ? UInt8(ascii: "+") : 0)
    if isScientific {
      for _ in 0..<max(0, padLeft - (sign == 0 ? 1 : 2)) { out.append(32) }
      if sign != 0 { out.append(sign) }
      // The common number of digits may be more than this one needs: they are its true digits.
      let (mantissa, exponent) = number.exact(precision)
      out.append(contentsOf: mantissa.utf8)
      if precision == 0 { out.append(46) }
      Decimal.appendExponent(exponent, to: &out, width: exponentDigits)
      return
    }
    let whole = number.positionalCounts(precision).whole + (sign == 0 ? 0 : 1)
    for _ in 0..<max(0, padLeft - whole) { out.append(32) }
    if sign != 0 { out.append(sign) }
    let fraction = number.appendPositional(precision, to: &out)
    for _ in 0..<max(0, padRight - fraction) { out.append(32) }
  }
}
